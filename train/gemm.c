#include "gemm.h"

typedef float vec __attribute__((vector_size(64), aligned(4)));

enum { LANES = 16, BLOCK = 6 };

static inline vec load(const float *p) {
  return *(const vec *)p;
}

/* BLOCK rows by two vectors: twelve sums stay in registers. */
static void block_wide(const gemm *g, uint32_t i, uint32_t j) {
  vec sum[BLOCK][2];
  for (int r = 0; r < BLOCK; r++)
    for (int c = 0; c < 2; c++)
      sum[r][c] = load(g->out + (i + (uint32_t)r) * g->out_row + j +
                       (uint32_t)c * LANES);
  const float *a = g->a + i * g->a_row, *b = g->b + j;
  for (uint32_t p = 0; p < g->inner; p++, a += g->a_col, b += g->b_row) {
    vec b0 = load(b), b1 = load(b + LANES);
#pragma GCC unroll 6
    for (int r = 0; r < BLOCK; r++) {
      float x = a[(size_t)r * g->a_row];
      sum[r][0] += x * b0;
      sum[r][1] += x * b1;
    }
  }
  for (int r = 0; r < BLOCK; r++)
    for (int c = 0; c < 2; c++)
      *(vec *)(g->out + (i + (uint32_t)r) * g->out_row + j +
               (uint32_t)c * LANES) = sum[r][c];
}

static void block_one(const gemm *g, uint32_t i, uint32_t j) {
  float *out = g->out + i * g->out_row + j;
  const float *a = g->a + i * g->a_row, *b = g->b + j;
  vec sum = load(out);
  for (uint32_t p = 0; p < g->inner; p++, a += g->a_col, b += g->b_row)
    sum += *a * load(b);
  *(vec *)out = sum;
}

void gemm_add(gemm g) {
  uint32_t j = 0;
  for (; j + 2 * LANES <= g.cols; j += 2 * LANES) {
    uint32_t i = 0;
    for (; i + BLOCK <= g.rows; i += BLOCK) block_wide(&g, i, j);
    for (; i < g.rows; i++) {
      block_one(&g, i, j);
      block_one(&g, i, j + LANES);
    }
  }
  for (; j < g.cols; j += LANES)
    for (uint32_t i = 0; i < g.rows; i++) block_one(&g, i, j);
}

void transpose(float *to, const float *from, uint32_t rows, uint32_t cols) {
  for (uint32_t i = 0; i < rows; i += 16)
    for (uint32_t j = 0; j < cols; j++)
      for (uint32_t k = i; k < rows && k < i + 16; k++)
        to[(size_t)j * rows + k] = from[(size_t)k * cols + j];
}
