/*
 * examples.h - the example sentences of a lexicon, for `bede lexicon check`.
 *
 * They stay out of the image: only who tests the lexicon needs them.
 */
#ifndef BEDE_LEXICON_EXAMPLES_H
#define BEDE_LEXICON_EXAMPLES_H

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"

typedef enum lex_example_kind {
  EXAMPLE_CODES,   /* "+": one record of this entry and no other record */
  EXAMPLE_SPARES,  /* "-": no record of this entry */
  EXAMPLE_NOTHING, /* "--": no record at all */
} lex_example_kind;

/* "[a: Gunmen]": bytes [start, end) of the sentence without marks. */
typedef struct lex_mark {
  char role; /* 'a' actor, 'r' recipient */
  uint32_t start, end;
} lex_mark;

typedef struct lex_example {
  lex_example_kind kind;
  uint32_t line; /* of the example itself */
  bede_str sentence;
  const lex_mark *marks;
  uint32_t mark_count;
  const bede_str *conditions; /* "attempted", "/beat", "THREATEN", "others" */
  uint32_t condition_count;
  uint32_t entry; /* index of the entry it stands under */
} lex_example;

/* `place` is what lexicon_where says of the frames made of it, of which there
 * are several for a head "a|b".  Maps, instruments and sets are none. */
typedef struct lex_entry {
  bede_str file;
  uint32_t line;
  bede_str place; /* "events/assault.bede:12" */
  bede_str text;  /* its first line, for a person */
  bool is_frame;  /* must have a "+" example */
  uint32_t codes; /* how many "+" examples it has */
  uint32_t example_first, example_count;
} lex_entry;

typedef struct lex_examples {
  const lex_example *items;
  uint32_t count;
  const lex_entry *entries;
  uint32_t entry_count;
} lex_examples;

/* LEXICON with file:line:column where a mark can't be read. */
MUST_USE bede_status lexicon_examples(arena *a, const char *const *dirs,
                                      uint32_t dir_count, lex_examples *out,
                                      bede_error *err);

#endif
