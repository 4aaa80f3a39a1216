/*
 * pattern.h - the pattern of a frame, read to its elements.
 */
#ifndef BEDE_LEXICON_PATTERN_H
#define BEDE_LEXICON_PATTERN_H

#include "lexicon/draft.h"

enum { MAX_PARTS = 12, MAX_FILLERS = 64 };

/* A list of ids while its slot is being read. */
typedef struct id_list {
  uint32_t items[MAX_FILLERS];
  uint32_t count;
} id_list;

/* One element of a pattern. */
typedef struct part {
  lex_position at;
  char mark; /* '?', '!' or 0 */
  uint32_t fill, types;
  id_list words, literals, sets, not_sets;
} part;

typedef struct pattern {
  bede_str text;    /* as written */
  bede_str subject; /* its token; may be empty */
  str_list heads;
  lex_pos pos;
  str_list rest; /* tokens behind the head */
  part parts[MAX_PARTS];
  uint32_t part_count;
} pattern;

/* Read a pattern; its words and sets get their ids in the draft. */
bool pattern_read(draft *self, bede_str text, pattern *p);

/* "tear_gas" as look-ups have it: "tear gas" */
bede_str pattern_phrase(draft *self, bede_str word);

#endif
