/*
 * pair.h - records as JSON, and which of two lists tell the same event.
 */
#ifndef BEDE_CLI_PAIR_H
#define BEDE_CLI_PAIR_H

#include "base/str.h"

#include <jansson.h>

/* Code points [start, end); both 0: not known. */
typedef struct pair_span {
  uint32_t start, end;
} pair_span;

typedef struct pair_record {
  json_t *json;
  bede_str event; /* the type */
  pair_span trigger, sentence;
  uint32_t other; /* its number in the other list; UINT32_MAX: none */
} pair_record;

typedef struct pair_list {
  pair_record *items;
  uint32_t count;
} pair_list;

#define PAIR_BEST 15u

/* How well two records go together, up to PAIR_BEST; 0: not at all. */
typedef uint32_t (*pair_score)(arena *a, const pair_record *x,
                               const pair_record *y);

/* Find each record's other one: the best pairs first, and among equals those
 * that stand first. */
void pair_up(arena *a, pair_list *x, pair_list *y, pair_score score);

pair_record pair_record_of(json_t *json);
void pair_list_free(pair_list *self); /* gives the trees back */

pair_span pair_span_of(const json_t *object, const char *start,
                       const char *end);
bool pair_overlap(pair_span x, pair_span y);

/* A string of an object; empty where it has none. */
bede_str pair_str(const json_t *object, const char *key);

/* The first string of a list, or the string itself. */
bede_str pair_first(const json_t *value);

/* What a key holds, for a person: "POL COP Polish police", "dead 9". */
bede_str pair_show(arena *a, const json_t *record, const char *key);

/* "ASSAULT/beat" */
bede_str pair_event(arena *a, const json_t *record);

#endif
