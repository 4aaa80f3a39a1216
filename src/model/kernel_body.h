/* The kernels' common part, compiled once for each kind of machine: include
 * it after defining KERNEL(name) and `static void sums(...)`. Loops run over
 * numbers that don't depend on one another, so the compiler may use vectors
 * of any width without changing a bit. */

#include "model/number.h"

static void KERNEL(product)(const product *p) {
  const matrix *m = p->m;
  for (uint32_t i = 0; i < p->count; i += SUM_ROWS) {
    uint32_t rows = p->count - i < SUM_ROWS ? p->count - i : SUM_ROWS;
    for (uint32_t j = 0; j < m->cols; j += SUM_COLS) {
      int32_t sum[SUM_ROWS][SUM_COLS];
      KERNEL(sums)(m, p->x + i * p->x_row, p->x_row, rows, j, sum);
      for (uint32_t r = 0; r < rows; r++) {
        float *out = p->out + (i + r) * p->out_row + j;
        for (uint32_t c = 0; c < SUM_COLS; c++)
          out[c] = (float)(sum[r][c] + m->shift[j + c]) * m->scale[j + c] +
                   m->bias[j + c];
      }
    }
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

static void KERNEL(recur)(const recur *s) {
  uint32_t half = s->half;
  const float *restrict z = s->gate, *restrict x = s->x;
  const float *restrict forget = z + half, *restrict reset = z + 2 * half;
  float *restrict memory = s->memory, *restrict y = s->y;
  for (uint32_t k = 0; k < half; k++) {
    float f = number_sigmoid(forget[k]), r = number_sigmoid(reset[k]);
    float c = f * memory[k] + (1.0f - f) * z[k];
    memory[k] = c;
    y[k] = r * number_tanh(c) + (1.0f - r) * x[k];
  }
  for (uint32_t k = 0; k < half; k++) s->act[k] = act_of(y[k]);
}

/* A strip at a time, so that its sums stay in registers. */
static void KERNEL(embed)(const embed_sum *e) {
  enum { STRIP = 32 };
  for (uint32_t at = 0; at < e->width; at += STRIP) {
    int16_t sum[STRIP] = {0};
    for (uint32_t k = 0; k < e->count; k++) {
      const int8_t *row = e->table + (size_t)e->rows[k] * e->width + at;
      for (uint32_t i = 0; i < STRIP; i++)
        sum[i] = (int16_t)(sum[i] + row[i]);
    }
    float y[STRIP];
    for (uint32_t i = 0; i < STRIP; i++)
      y[i] = number_tanh((float)sum[i] * e->scale[at + i]);
    for (uint32_t i = 0; i < STRIP; i++) e->act[at + i] = act_of(y[i]);
  }
}

static void KERNEL(pair)(const float *restrict a, const float *restrict b,
                         uint8_t *restrict act, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) act[i] = act_of(number_tanh(a[i] + b[i]));
}

static void KERNEL(arcs)(const arc_product *p) {
  for (uint32_t i = 0; i < p->count; i++)
    for (uint32_t j = 0; j < p->wide; j += 16) {
      float sum[16] = {0};
      for (uint32_t k = 0; k < p->inner; k++) {
        float x = p->dep[i * p->dep_row + k];
        const float *head = p->heads + (size_t)k * p->wide + j;
        for (uint32_t c = 0; c < 16; c++) sum[c] += x * head[c];
      }
      for (uint32_t c = 0; c < 16; c++)
        p->out[(size_t)i * p->wide + j + c] = sum[c];
    }
}

#define KERNEL_TABLE(id)                                                      \
  {                                                                           \
      .name = id,                                                             \
      .product = KERNEL(product),                                             \
      .tanh_act = KERNEL(tanh_act),                                           \
      .recur = KERNEL(recur),                                                 \
      .embed = KERNEL(embed),                                                 \
      .pair = KERNEL(pair),                                                   \
      .arcs = KERNEL(arcs),                                                   \
  }
