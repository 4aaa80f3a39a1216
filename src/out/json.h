/*
 * json.h - trees of Jansson, with the two things that Bede adds: what has
 * nothing to say is left out, and a tree that memory did not suffice for is
 * noticed once, at its end.
 */
#ifndef BEDE_OUT_JSON_H
#define BEDE_OUT_JSON_H

#include "out/offset.h"
#include "out/out.h"

#include <jansson.h>

/* What the trees of one article share.  Filled before the first tree is made:
 * nothing may be taken from the arena while a tree is held. */
typedef struct json_maker {
  const out_style *style;
  const out_doc *doc;
  offset_map offsets;
  bool failed; /* Jansson had no memory */
} json_maker;

json_maker json_maker_make(arena *a, const out_style *style,
                           const out_doc *doc);

/* A string; what is no UTF-8 becomes U+FFFD. */
json_t *json_text(bede_str s);

/* Add `value` to an object or list and take it over. */
void json_put(json_maker *self, json_t *object, const char *key, json_t *value);
void json_add(json_maker *self, json_t *list, json_t *value);

/* These add nothing for an empty string, an empty object or list. */
void json_put_str(json_maker *self, json_t *object, const char *key,
                  bede_str value);
void json_put_some(json_maker *self, json_t *object, const char *key,
                   json_t *value);

void json_put_number(json_maker *self, json_t *object, const char *key,
                     uint64_t value);

/* YYYY-MM-DD; nothing for 0. */
void json_put_date(json_maker *self, json_t *object, const char *key,
                   int32_t yyyymmdd);

/* `start` and `end` in code points. */
void json_put_offsets(json_maker *self, json_t *object, bede_span span);

/* "text" as well, unless the style forbids it; nothing for an empty span. */
void json_put_words(json_maker *self, json_t *object, bede_span span);

/* {"min": 24}; an empty object for an unknown count. */
json_t *json_count(json_maker *self, bede_count count);

json_t *json_entity(json_maker *self, const bede_entity *entity);
json_t *json_entities(json_maker *self, bede_entities entities);
json_t *json_where(json_maker *self, const bede_where *where);

/* A record's keys, in their order. */
json_t *json_record(json_maker *self, const bede_record *record,
                    bede_str event_text);

/* Write the tree and a newline, and free it; jumps to the arena's recovery
 * point if the tree or the buffer lacked memory. */
void json_write(json_maker *self, json_t *root, str_buf *out);

#endif
