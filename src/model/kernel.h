/*
 * kernel.h - the arithmetic of the net, one table of functions a machine.
 *
 * An activation a in [-1, 1] is the byte 64 + round(63 a); a weight is an
 * int8. Sums of products are whole numbers and so exact, and what is done in
 * floats is done number by number: every kernel gives the same bits.
 *
 * A matrix lies in strips of 64 columns, [cols / 64][rows / 4][64][4], four
 * inputs of one output beside each other, so that a strip is read straight on.
 * AVX2 has no sum of four bytes' products; it adds pairs in 16 bits. For it
 * the weights keep a bound: of each column's 16 rows from a multiple of 16 on,
 * those that fall into one 16-bit sum (rows 0 1 4 5 8 9 12 13, and 2 3 6 7 10
 * 11 14 15) add up to at most WEIGHT_SUM_MAX above zero and as much below:
 * 127 * 258 = 32766.
 */
#ifndef BEDE_MODEL_KERNEL_H
#define BEDE_MODEL_KERNEL_H

#include <stddef.h>
#include <stdint.h>

enum {
  ACT_ZERO = 64,
  ACT_ONE = 63,
  MATRIX_STRIP = 64,
  MATRIX_RUN = 16, /* rows that share a sum of 16 bits */
  WEIGHT_SUM_MAX = 258
};

typedef struct matrix {
  const int8_t *w; /* see above */
  const float *scale, *bias;
  const int32_t *shift;
  uint32_t rows, cols;
} matrix;

/* out[i] = x[i] * m for `count` rows; x_row and out_row are in items. */
typedef struct product {
  const matrix *m;
  const uint8_t *x;
  size_t x_row;
  float *out;
  size_t out_row;
  uint32_t count;
} product;

/* One step of the recurrence over `half` numbers. `before` is the memory of
 * the step before, updated in place; y and its byte are the output. */
typedef struct recur {
  const float *gate; /* value, forget, reset: half each, these two as gates */
  const float *x;
  float *memory, *y;
  uint8_t *act;
  uint32_t half;
} recur;

/* A word's vector: tanh of the sum of `count` rows. */
typedef struct embed_sum {
  const int8_t *table;
  const float *scale;
  const uint32_t *rows;
  uint32_t count, width;
  uint8_t *act;
} embed_sum;

/* scores[i][j] = dep[i] . head[j], summed in order of k; `heads` is turned,
 * [ARC_WIDTH][wide]. */
typedef struct arc_product {
  const float *dep;
  size_t dep_row;
  const float *heads;
  float *out;
  uint32_t count, wide, inner;
} arc_product;

typedef struct kernels {
  const char *name;
  void (*product)(const product *p);
  /* y = tanh(y), and its byte */
  void (*tanh_act)(float *y, uint8_t *act, uint32_t n);
  /* the logistic function of n numbers in place */
  void (*gates)(float *gate, uint32_t n);
  void (*recur)(const recur *r);
  void (*embed)(const embed_sum *e);
  /* act = byte of tanh(a + b) */
  void (*pair)(const float *a, const float *b, uint8_t *act, uint32_t n);
  void (*arcs)(const arc_product *p);
} kernels;

/* Where a weight stands in `w`. */
static inline size_t matrix_at(uint32_t rows, uint32_t row, uint32_t col) {
  size_t strip = (size_t)(col / MATRIX_STRIP) * rows * MATRIX_STRIP;
  return strip + ((size_t)(row / 4) * MATRIX_STRIP + col % MATRIX_STRIP) * 4 +
         row % 4;
}

/* The greatest sum of one sign in a column's runs: at most WEIGHT_SUM_MAX in
 * weights that the kernels take. */
int32_t matrix_sum_max(const int8_t *w, uint32_t rows, uint32_t col);

/* The fastest that this machine has. */
const kernels *kernels_best(void);
/* By name: "plain", "avx2", "vnni"; NULL if this machine can't. */
const kernels *kernels_named(const char *name);

#endif
