/*
 * gap_entry.h - one thing that the lexicon lacks, over all articles, and the
 * entry that would mend it.
 */
#ifndef BEDE_CLI_GAP_ENTRY_H
#define BEDE_CLI_GAP_ENTRY_H

#include "cli/gap.h"

#define GAP_EXAMPLES 2u

typedef struct gap_word {
  bede_str word;
  uint32_t count;
} gap_word;

typedef struct gap_example {
  bede_str text;
  uint32_t sides;
} gap_example;

typedef struct gap_entry {
  gap_kind kind;
  bede_str head, note;
  uint32_t count, with_one, with_two; /* in all; with so many actors */
  ARRAY(gap_word) words;
  gap_example examples[GAP_EXAMPLES]; /* the best first */
} gap_entry;

/* Count one more place; what is kept goes into `a`. */
void gap_entry_add(gap_entry *self, arena *a, const gap *place);

/* Whether `x` is to be shown before `y`. */
bool gap_entry_before(const gap_entry *x, const gap_entry *y);

/* A comment, the entry to be filled in, its examples. */
void gap_entry_write(gap_entry *self, str_buf *out);

#endif
