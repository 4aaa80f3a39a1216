/* From a word's letters to rows of the embedding table. The trainer and the
 * parser share this file, so a trained row means the same word in both. */
#ifndef BEDE_MODEL_FEATURE_H
#define BEDE_MODEL_FEATURE_H

#include <stdint.h>

enum {
  FEATURE_COUNT = 10,
  FEATURE_WORD_ROWS = 32768,
  FEATURE_AFFIX_ROWS = 16384,
  FEATURE_SHAPE_ROWS = 1024,
  FEATURE_ROWS = FEATURE_WORD_ROWS + FEATURE_AFFIX_ROWS + FEATURE_SHAPE_ROWS
};

/* A whole word's key: two rows that it may live in, and a mark to know it by.
 * The word of row r is owners[r] when that equals the mark. A word that owns
 * no row is unknown: better no row at all than that of another word which
 * hashes alike, or "pardoned" is read as whatever that one is. */
typedef struct feature_key {
  uint32_t row[2];
  uint16_t mark; /* never 0, which is nobody */
} feature_key;

/* The keys of the word in lower case and, where that differs, as it stands;
 * returns how many. */
uint32_t feature_keys(const char *word, uint32_t len, feature_key keys[2]);

/* Fills the rows of one word and returns how many there are; those of whole
 * words are below FEATURE_WORD_ROWS. */
uint32_t feature_rows(const uint16_t *owners, const char *word, uint32_t len,
                      uint32_t rows[FEATURE_COUNT]);

#endif
