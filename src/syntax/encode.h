/*
 * encode.h - the net over one sentence: what each word is like, what head it
 * seeks, which label it would bear.
 */
#ifndef BEDE_SYNTAX_ENCODE_H
#define BEDE_SYNTAX_ENCODE_H

#include "base/arena.h"
#include "model/model.h"

/* Scratch for sentences of up to `room` words, used again and again. Rows 0
 * and n + 1 are blank, so that the windows need no special case. */
typedef struct encoder {
  const model *m;
  uint32_t room;
  uint8_t *act[2]; /* a layer's input and output, as bytes */
  float *x[2];     /* the same as floats */
  float *gates;    /* of one recurrent layer, [words][3 hidden] */
  float *memory;   /* one step of the recurrence */
  float *heads;    /* [words][HEAD_WIDTH], see model/heads.h */
  float *offers;   /* ARC_HEAD columns turned, [ARC_WIDTH][wide] */
  float *arcs;     /* [words][wide]; column n is the root */
  float *labels;   /* [words][REL_WIDTH] */
  uint8_t *far;    /* by distance: far_step to the left */
  uint32_t wide;   /* words + 1, rounded up to 16 */
} encoder;

void encoder_init(encoder *self, const model *m, uint32_t room, arena *a);

/* Fills heads and arcs. */
void encoder_run(encoder *self, const bede_str *forms, uint32_t n);

/* Fills labels: row i scores word i's label under head[i] (n: the root). */
void encoder_labels(encoder *self, const uint32_t *head, uint32_t n);

/* A word's columns of the last product. */
static inline const float *encoder_head(const encoder *self, uint32_t word) {
  return self->heads + (size_t)word * HEAD_WIDTH;
}

#endif
