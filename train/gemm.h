/* The one matrix product of the trainer: out += a * b. */
#ifndef BEDE_TRAIN_GEMM_H
#define BEDE_TRAIN_GEMM_H

#include <stddef.h>
#include <stdint.h>

/* a is read as a[i * a_row + p * a_col], so that a transposed matrix and a
 * window over neighbouring rows are the same product. cols is a multiple of
 * 16; sums run over p in order, whatever the width of the machine's vectors. */
typedef struct gemm {
  const float *a;
  size_t a_row, a_col;
  const float *b;
  size_t b_row;
  float *out;
  size_t out_row;
  uint32_t rows, inner, cols;
} gemm;

void gemm_add(gemm g);

/* to[cols][rows] = from[rows][cols] */
void transpose(float *to, const float *from, uint32_t rows, uint32_t cols);

#endif
