/* The kernels' common part, compiled once for each kind of machine: include
 * it after defining KERNEL(name), the tile of a product (SUM_ROWS, SUM_COLS)
 * and `static void tile(...)` and `static void row_sum(...)`. Loops run over
 * numbers that don't depend on one another, so the compiler may use vectors
 * of any width without changing a bit. */

#include "model/number.h"

/* Seven rows are better summed as four and three than as six and one. */
static inline uint32_t tile_rows(uint32_t left, uint32_t most) {
  if (left >= 2 * most) return most;
  return left > most ? (left + 1) / 2 : left;
}

/* By columns first: a strip of the matrix stays in the cache while all rows
 * pass by. */
static void KERNEL(product)(const product *p) {
  for (uint32_t j = 0; j < p->m->cols; j += SUM_COLS)
    for (uint32_t i = 0, rows; i < p->count; i += rows) {
      rows = tile_rows(p->count - i, SUM_ROWS);
      KERNEL(tile)(p, i, rows, j);
    }
}

static inline uint8_t act_of(float y) {
  return (uint8_t)(int32_t)(y * (float)ACT_ONE + ((float)ACT_ZERO + 0.5f));
}

static void KERNEL(tanh_act)(float *restrict y, uint8_t *restrict act,
                             uint32_t n) {
  for (uint32_t i = 0; i < n; i++) y[i] = number_tanh(y[i]);
  for (uint32_t i = 0; i < n; i++) act[i] = act_of(y[i]);
}

static void KERNEL(gates)(float *restrict gate, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) gate[i] = number_sigmoid(gate[i]);
}

static void KERNEL(recur)(const recur *s) {
  uint32_t half = s->half;
  const float *restrict z = s->gate, *restrict x = s->x;
  const float *restrict forget = z + half, *restrict reset = z + 2 * half;
  float *restrict memory = s->memory, *restrict y = s->y;
  uint8_t *restrict act = s->act;
  for (uint32_t k = 0; k < half; k++) {
    float c = forget[k] * memory[k] + (1.0f - forget[k]) * z[k];
    memory[k] = c;
    y[k] = reset[k] * number_tanh(c) + (1.0f - reset[k]) * x[k];
  }
  for (uint32_t k = 0; k < half; k++) act[k] = act_of(y[k]);
}

static void KERNEL(embed)(const embed_sum *e) {
  for (uint32_t at = 0; at < e->width; at += EMBED_STRIP) {
    const float *restrict scale = e->scale + at;
    uint8_t *restrict act = e->act + at;
    float y[EMBED_STRIP];
    KERNEL(row_sum)(e, at, y);
    for (uint32_t i = 0; i < EMBED_STRIP; i++)
      y[i] = number_tanh(y[i] * scale[i]);
    for (uint32_t i = 0; i < EMBED_STRIP; i++) act[i] = act_of(y[i]);
  }
}

static void KERNEL(pair)(const float *restrict a, const float *restrict b,
                         uint8_t *restrict act, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) act[i] = act_of(number_tanh(a[i] + b[i]));
}

/* Four words side by side: each waits for its own sums only. */
static void KERNEL(arcs)(const arc_product *p) {
  enum { SIDE = 4, STRIP = 16 };
  for (uint32_t i = 0; i < p->count; i += SIDE)
    for (uint32_t j = 0; j < p->wide; j += STRIP) {
      float sum[SIDE][STRIP] = {{0}};
      const float *dep[SIDE];
      for (uint32_t r = 0; r < SIDE; r++)
        dep[r] = p->dep + (i + r < p->count ? i + r : i) * p->dep_row;
      for (uint32_t k = 0; k < p->inner; k++) {
        const float *head = p->heads + (size_t)k * p->wide + j;
        for (uint32_t r = 0; r < SIDE; r++)
          for (uint32_t c = 0; c < STRIP; c++) sum[r][c] += dep[r][k] * head[c];
      }
      for (uint32_t r = 0; r < SIDE && i + r < p->count; r++)
        for (uint32_t c = 0; c < STRIP; c++)
          p->out[(size_t)(i + r) * p->wide + j + c] = sum[r][c];
    }
}

#define KERNEL_TABLE(id)                                                       \
  {                                                                            \
    .name = id, .product = KERNEL(product), .tanh_act = KERNEL(tanh_act),      \
    .gates = KERNEL(gates), .recur = KERNEL(recur), .embed = KERNEL(embed),    \
    .pair = KERNEL(pair), .arcs = KERNEL(arcs),                                \
  }
