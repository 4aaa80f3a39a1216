/*
 * kernel.h - the arithmetic of the net, one table of functions a machine.
 *
 * An activation a in [-1, 1] is the byte 64 + round(63 a); a weight is an
 * int8. Sums of products are whole numbers and so exact, and what is done in
 * floats is done number by number: every kernel gives the same bits. Seven
 * bits times eight, two added, stay within 16 bits (127 * 127 * 2 = 32258),
 * so that AVX2's maddubs never saturates.
 */
#ifndef BEDE_MODEL_KERNEL_H
#define BEDE_MODEL_KERNEL_H

#include <stddef.h>
#include <stdint.h>

enum { ACT_ZERO = 64, ACT_ONE = 63 };

typedef struct matrix {
  const int8_t *w;
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

/* The fastest that this machine has. */
const kernels *kernels_best(void);
/* By name: "plain", "avx2", "vnni"; NULL if this machine can't. */
const kernels *kernels_named(const char *name);

#endif
