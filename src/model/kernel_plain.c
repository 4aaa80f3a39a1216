#include "model/format.h"
#include "model/kernels.h"

#define KERNEL(name) plain_##name
enum { SUM_ROWS = 1, SUM_COLS = 16 };

/* What the others must equal: sum[c] = sum over k of x[k] w[k][j + c]. */
static void plain_sums(const matrix *m, const uint8_t *x, size_t x_row,
                       uint32_t rows, uint32_t j,
                       int32_t sum[SUM_ROWS][SUM_COLS]) {
  (void)x_row;
  (void)rows;
  for (uint32_t c = 0; c < SUM_COLS; c++) sum[0][c] = 0;
  for (uint32_t k = 0; k < m->rows; k += 4) {
    const int8_t *w = m->w + ((size_t)k / 4 * m->cols + j) * 4;
    for (uint32_t c = 0; c < SUM_COLS; c++)
      sum[0][c] += x[k] * w[4 * c] + x[k + 1] * w[4 * c + 1] +
                   x[k + 2] * w[4 * c + 2] + x[k + 3] * w[4 * c + 3];
  }
}

#include "model/kernel_body.h"

const kernels kernels_plain = KERNEL_TABLE("plain");
