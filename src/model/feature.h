/* From a word's letters to rows of the embedding table. The trainer and the
 * parser share this file, so a trained row means the same word in both. */
#ifndef BEDE_MODEL_FEATURE_H
#define BEDE_MODEL_FEATURE_H

#include <stdint.h>

enum {
  FEATURE_WORDS = 2, /* the word in lower case, the word as it stands */
  FEATURE_COUNT = 10,
  FEATURE_WORD_ROWS = 32768,
  FEATURE_AFFIX_ROWS = 16384,
  FEATURE_SHAPE_ROWS = 1024,
  FEATURE_ROWS = FEATURE_WORD_ROWS + FEATURE_AFFIX_ROWS + FEATURE_SHAPE_ROWS
};

/* Fills the rows of one word; the first FEATURE_WORDS are whole words. */
void feature_rows(const char *word, uint32_t len, uint32_t rows[FEATURE_COUNT]);

#endif
