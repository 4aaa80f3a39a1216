#include "model/format.h"
#include "model/kernels.h"

#define KERNEL(name) plain_##name
enum { SUM_ROWS = 1, SUM_COLS = 16, EMBED_STRIP = 32 };

/* What the others must equal: out[c] = (shift + sum over k of x[k] w[k][c])
 * times the column's scale, plus its bias. */
static void plain_tile(const product *p, uint32_t i, uint32_t rows,
                       uint32_t j) {
  const matrix *m = p->m;
  const uint8_t *x = p->x + i * p->x_row;
  float *out = p->out + i * p->out_row + j;
  int32_t sum[SUM_COLS] = {0};
  (void)rows;
  for (uint32_t k = 0; k < m->rows; k += 4) {
    const int8_t *w = m->w + matrix_at(m->rows, k, j);
    for (uint32_t c = 0; c < SUM_COLS; c++)
      sum[c] += x[k] * w[4 * c] + x[k + 1] * w[4 * c + 1] +
                x[k + 2] * w[4 * c + 2] + x[k + 3] * w[4 * c + 3];
  }
  for (uint32_t c = 0; c < SUM_COLS; c++)
    out[c] =
        (float)(sum[c] + m->shift[j + c]) * m->scale[j + c] + m->bias[j + c];
}

/* y = the sum of the rows' numbers from `at` on. */
static void plain_row_sum(const embed_sum *e, uint32_t at, float *y) {
  int32_t sum[EMBED_STRIP] = {0};
  for (uint32_t k = 0; k < e->count; k++)
    for (uint32_t i = 0; i < EMBED_STRIP; i++)
      sum[i] += e->table[(size_t)e->rows[k] * e->width + at + i];
  for (uint32_t i = 0; i < EMBED_STRIP; i++) y[i] = (float)sum[i];
}

#include "model/kernel_body.h"

const kernels kernels_plain = KERNEL_TABLE("plain");
