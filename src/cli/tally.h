/*
 * tally.h - how often each word was seen, in bounded memory.
 */
#ifndef BEDE_CLI_TALLY_H
#define BEDE_CLI_TALLY_H

#include "base/array.h"
#include "base/map.h"

typedef struct tally_entry {
  bede_str word;
  uint64_t count;
} tally_entry;

typedef struct tally {
  map numbers;
  ARRAY(tally_entry) entries;
} tally;

/* `a` holds the words.  Beyond some thousand different ones new words are not
 * counted any more: the commonest have been seen by then. */
void tally_add(tally *self, arena *a, bede_str word);
void tally_add_times(tally *self, arena *a, bede_str word, uint64_t times);

/* 0 for a word that was not seen. */
uint64_t tally_of(const tally *self, bede_str word);

/* The commonest first, and by their bytes among equals; gives the number that
 * `top` holds then. */
uint32_t tally_top(const tally *self, const tally_entry *top[], uint32_t most);

#endif
