#include "model/format.h"
#include "model/kernels.h"

#include <immintrin.h>

#define KERNEL(name) vnni_##name
enum { SUM_ROWS = 6, SUM_COLS = 32 };

static inline int32_t four(const uint8_t *x) {
  int32_t v;
  __builtin_memcpy(&v, x, sizeof v);
  return v;
}

/* dpbusd adds four products of bytes to each 32-bit sum. Rows beyond `rows`
 * repeat the last one and are thrown away. */
static void vnni_sums(const matrix *m, const uint8_t *x, size_t x_row,
                      uint32_t rows, uint32_t j,
                      int32_t sum[SUM_ROWS][SUM_COLS]) {
  const uint8_t *in[SUM_ROWS];
  __m512i s[SUM_ROWS][2];
  for (uint32_t r = 0; r < SUM_ROWS; r++) {
    in[r] = x + (r < rows ? r : rows - 1) * x_row;
    s[r][0] = s[r][1] = _mm512_setzero_si512();
  }
  const int8_t *w = m->w + (size_t)j * 4;
  for (uint32_t k = 0; k < m->rows; k += 4, w += (size_t)m->cols * 4) {
    __m512i w0 = _mm512_loadu_si512(w), w1 = _mm512_loadu_si512(w + 64);
#pragma GCC unroll 6
    for (uint32_t r = 0; r < SUM_ROWS; r++) {
      __m512i v = _mm512_set1_epi32(four(in[r] + k));
      s[r][0] = _mm512_dpbusd_epi32(s[r][0], v, w0);
      s[r][1] = _mm512_dpbusd_epi32(s[r][1], v, w1);
    }
  }
  for (uint32_t r = 0; r < SUM_ROWS; r++)
    for (uint32_t c = 0; c < 2; c++)
      _mm512_storeu_si512(sum[r] + 16 * c, s[r][c]);
}

#include "model/kernel_body.h"

const kernels kernels_vnni = KERNEL_TABLE("vnni");
