/*
 * decode.h - from arc scores to one tree.
 */
#ifndef BEDE_SYNTAX_DECODE_H
#define BEDE_SYNTAX_DECODE_H

#include "base/arena.h"

#include <stdint.h>

/* Scores of a sentence: at[i * wide + j] for word i under head j; j == n is
 * the root. */
typedef struct arc_scores {
  const float *at;
  uint32_t n, wide;
} arc_scores;

/* The longest sentence for which the best tree is sought. */
enum { DECODE_EXACT_MAX = 96 };

/* Tables for sentences of up to `room` words. */
typedef struct decoder {
  uint32_t room;
  float *open[2], *closed[2];         /* best spans, by side of their head */
  uint16_t *open_cut, *closed_cut[2]; /* where each was joined */
  uint32_t *stack;
} decoder;

void decoder_init(decoder *self, uint32_t room, arena *a);

/* Each word's head (n: the root): the best head of each where that is a tree
 * with one root, else the best projective tree; beyond DECODE_EXACT_MAX words
 * else the best heads with their circles opened. Ties go to the lower word. */
void decode_tree(decoder *self, arc_scores s, uint32_t *head);

/* The best head that is a word and not `not_head`; n if there is none. */
uint32_t decode_second(arc_scores s, uint32_t word, uint32_t not_head);

#endif
