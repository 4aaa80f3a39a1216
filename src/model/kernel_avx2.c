#include "model/format.h"
#include "model/kernels.h"

#include <immintrin.h>

#define KERNEL(name) avx2_##name
enum { SUM_ROWS = 4, SUM_COLS = 16 };

static inline int32_t four(const uint8_t *x) {
  int32_t v;
  __builtin_memcpy(&v, x, sizeof v);
  return v;
}

/* maddubs adds two products in 16 bits, madd two of those in 32. Rows beyond
 * `rows` repeat the last one and are thrown away. */
static void avx2_sums(const matrix *m, const uint8_t *x, size_t x_row,
                      uint32_t rows, uint32_t j,
                      int32_t sum[SUM_ROWS][SUM_COLS]) {
  const __m256i ones = _mm256_set1_epi16(1);
  const uint8_t *in[SUM_ROWS];
  __m256i s[SUM_ROWS][2];
  for (uint32_t r = 0; r < SUM_ROWS; r++) {
    in[r] = x + (r < rows ? r : rows - 1) * x_row;
    s[r][0] = s[r][1] = _mm256_setzero_si256();
  }
  const int8_t *w = m->w + (size_t)j * 4;
  for (uint32_t k = 0; k < m->rows; k += 4, w += (size_t)m->cols * 4) {
    __m256i w0 = _mm256_loadu_si256((const __m256i *)w);
    __m256i w1 = _mm256_loadu_si256((const __m256i *)w + 1);
#pragma GCC unroll 4
    for (uint32_t r = 0; r < SUM_ROWS; r++) {
      __m256i v = _mm256_set1_epi32(four(in[r] + k));
      s[r][0] = _mm256_add_epi32(
          s[r][0], _mm256_madd_epi16(_mm256_maddubs_epi16(v, w0), ones));
      s[r][1] = _mm256_add_epi32(
          s[r][1], _mm256_madd_epi16(_mm256_maddubs_epi16(v, w1), ones));
    }
  }
  for (uint32_t r = 0; r < SUM_ROWS; r++)
    for (uint32_t c = 0; c < 2; c++)
      _mm256_storeu_si256((__m256i *)sum[r] + c, s[r][c]);
}

#include "model/kernel_body.h"

const kernels kernels_avx2 = KERNEL_TABLE("avx2");
