#include "model/format.h"
#include "model/kernels.h"

#include <immintrin.h>

#define KERNEL(name) vnni_##name
enum { SUM_ROWS = 6, SUM_COLS = MATRIX_STRIP, EMBED_STRIP = 32 };

static inline int32_t four(const uint8_t *x) {
  int32_t v;
  __builtin_memcpy(&v, x, sizeof v);
  return v;
}

/* Sums of one strip of columns, back to floats. */
static inline void put(const matrix *m, uint32_t j, __m512i sum, float *out) {
  __m512i whole = _mm512_add_epi32(sum, _mm512_loadu_si512(m->shift + j));
  __m512 y =
      _mm512_mul_ps(_mm512_cvtepi32_ps(whole), _mm512_loadu_ps(m->scale + j));
  _mm512_storeu_ps(out, _mm512_add_ps(y, _mm512_loadu_ps(m->bias + j)));
}

/* dpbusd adds four products of bytes to each 32-bit sum; 24 sums, four
 * weights and an input fit the 32 registers. */
static inline __attribute__((always_inline)) void
sum_rows(const product *p, uint32_t i, uint32_t j, const uint32_t rows) {
  enum { WIDE = MATRIX_STRIP / 16 };
  const matrix *m = p->m;
  __m512i s[SUM_ROWS][WIDE], w[WIDE];
  for (uint32_t r = 0; r < rows; r++)
    for (uint32_t c = 0; c < WIDE; c++) s[r][c] = _mm512_setzero_si512();
  const int8_t *at = m->w + matrix_at(m->rows, 0, j);
  for (uint32_t k = 0; k < m->rows; k += 4, at += 4 * MATRIX_STRIP) {
#pragma GCC unroll 4
    for (uint32_t c = 0; c < WIDE; c++) w[c] = _mm512_loadu_si512(at + 64 * c);
#pragma GCC unroll 6
    for (uint32_t r = 0; r < rows; r++) {
      __m512i v = _mm512_set1_epi32(four(p->x + (i + r) * p->x_row + k));
#pragma GCC unroll 4
      for (uint32_t c = 0; c < WIDE; c++)
        s[r][c] = _mm512_dpbusd_epi32(s[r][c], v, w[c]);
    }
  }
#pragma GCC unroll 6
  for (uint32_t r = 0; r < rows; r++) {
    float *out = p->out + (i + r) * p->out_row + j;
#pragma GCC unroll 4
    for (uint32_t c = 0; c < WIDE; c++)
      put(m, j + 16 * c, s[r][c], out + 16 * c);
  }
}

static void vnni_tile(const product *p, uint32_t i, uint32_t rows, uint32_t j) {
  switch (rows) {
  case 1:
    sum_rows(p, i, j, 1);
    break;
  case 2:
    sum_rows(p, i, j, 2);
    break;
  case 3:
    sum_rows(p, i, j, 3);
    break;
  case 4:
    sum_rows(p, i, j, 4);
    break;
  case 5:
    sum_rows(p, i, j, 5);
    break;
  default:
    sum_rows(p, i, j, 6);
    break;
  }
}

static void vnni_row_sum(const embed_sum *e, uint32_t at, float *y) {
  __m512i sum = _mm512_setzero_si512();
  for (uint32_t k = 0; k < e->count; k++) {
    const int8_t *row = e->table + (size_t)e->rows[k] * e->width + at;
    __m256i bytes = _mm256_loadu_si256((const __m256i *)row);
    sum = _mm512_add_epi16(sum, _mm512_cvtepi8_epi16(bytes));
  }
  __m512i low = _mm512_cvtepi16_epi32(_mm512_castsi512_si256(sum));
  __m512i high = _mm512_cvtepi16_epi32(_mm512_extracti64x4_epi64(sum, 1));
  _mm512_storeu_ps(y, _mm512_cvtepi32_ps(low));
  _mm512_storeu_ps(y + 16, _mm512_cvtepi32_ps(high));
}

#include "model/kernel_body.h"

const kernels kernels_vnni = KERNEL_TABLE("vnni");
