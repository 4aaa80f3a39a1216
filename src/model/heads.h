/* How the last layer's product is laid out: one row a word, these groups of
 * columns. The whole is a multiple of MATRIX_STRIP, for the kernels. */
#ifndef BEDE_MODEL_HEADS_H
#define BEDE_MODEL_HEADS_H

#include <stdint.h>

enum {
  ARC_WIDTH = 96,
  FAR_WIDTH = 32,
  PAIR_WIDTH = 96,
  UPOS_WIDTH = 32,
  XPOS_WIDTH = 64,
  NER_WIDTH = 32,
  REL_WIDTH = 64,

  HEAD_ARC_DEP = 0,                          /* what head this word seeks */
  HEAD_ARC_HEAD = HEAD_ARC_DEP + ARC_WIDTH,  /* what it offers as a head */
  HEAD_FAR_DEP = HEAD_ARC_HEAD + ARC_WIDTH,  /* how far its head should be */
  HEAD_FAR_HEAD = HEAD_FAR_DEP + FAR_WIDTH,  /* how far its dependents */
  HEAD_PAIR_DEP = HEAD_FAR_HEAD + FAR_WIDTH, /* label, dependent's part */
  HEAD_PAIR_HEAD = HEAD_PAIR_DEP + PAIR_WIDTH,
  HEAD_UPOS = HEAD_PAIR_HEAD + PAIR_WIDTH,
  HEAD_XPOS = HEAD_UPOS + UPOS_WIDTH,
  HEAD_NER = HEAD_XPOS + XPOS_WIDTH,
  HEAD_WIDTH = HEAD_NER + NER_WIDTH,

  FAR_STEPS = 13,
  FAR_ROOT = 2 * FAR_STEPS
};

/* The column of FAR_* for a head (or dependent) `by` words away: 1 .. 7 each
 * their own, then wider and wider steps; left and right apart. */
static inline uint32_t far_step(int32_t by) {
  uint32_t d = by < 0 ? (uint32_t)-by : (uint32_t)by;
  uint32_t k = d <= 7    ? d - 1
               : d <= 9  ? 7
               : d <= 12 ? 8
               : d <= 17 ? 9
               : d <= 25 ? 10
               : d <= 40 ? 11
                         : 12;
  return by < 0 ? k : k + FAR_STEPS;
}

#endif
