#include "model/format.h"
#include "model/kernels.h"

#include <immintrin.h>

#define KERNEL(name) vnni_##name
enum { SUM_ROWS = 6, SUM_COLS = 64, EMBED_STRIP = 32 };

static inline int32_t four(const uint8_t *x) {
  int32_t v;
  __builtin_memcpy(&v, x, sizeof v);
  return v;
}

/* Sums of one strip of columns, back to floats. */
static inline void put(const matrix *m, uint32_t j, __m512i sum, float *out) {
  __m512i whole = _mm512_add_epi32(sum, _mm512_loadu_si512(m->shift + j));
  __m512 y = _mm512_mul_ps(_mm512_cvtepi32_ps(whole),
                           _mm512_loadu_ps(m->scale + j));
  _mm512_storeu_ps(out, _mm512_add_ps(y, _mm512_loadu_ps(m->bias + j)));
}

/* dpbusd adds four products of bytes to each 32-bit sum. Rows beyond `rows`
 * repeat the last one and are thrown away. `wide` strips of 16 columns: 24
 * sums, 4 weights and an input fit the 32 registers. */
static inline __attribute__((always_inline)) void
sum_rows(const product *p, uint32_t i, uint32_t rows, uint32_t j,
         const uint32_t wide) {
  const matrix *m = p->m;
  const uint8_t *in[SUM_ROWS];
  __m512i s[SUM_ROWS][4], w[4];
  for (uint32_t r = 0; r < SUM_ROWS; r++) {
    in[r] = p->x + (i + (r < rows ? r : rows - 1)) * p->x_row;
    for (uint32_t c = 0; c < wide; c++) s[r][c] = _mm512_setzero_si512();
  }
  const int8_t *at = m->w + (size_t)j * 4;
  for (uint32_t k = 0; k < m->rows; k += 4, at += (size_t)m->cols * 4) {
#pragma GCC unroll 4
    for (uint32_t c = 0; c < wide; c++) w[c] = _mm512_loadu_si512(at + 64 * c);
#pragma GCC unroll 6
    for (uint32_t r = 0; r < SUM_ROWS; r++) {
      __m512i v = _mm512_set1_epi32(four(in[r] + k));
#pragma GCC unroll 4
      for (uint32_t c = 0; c < wide; c++)
        s[r][c] = _mm512_dpbusd_epi32(s[r][c], v, w[c]);
    }
  }
#pragma GCC unroll 6
  for (uint32_t r = 0; r < SUM_ROWS; r++) {
    if (r >= rows) break;
    float *out = p->out + (i + r) * p->out_row + j;
#pragma GCC unroll 4
    for (uint32_t c = 0; c < wide; c++)
      put(m, j + 16 * c, s[r][c], out + 16 * c);
  }
}

/* Widths are multiples of 32 (format.h). */
static void vnni_tile(const product *p, uint32_t i, uint32_t rows,
                      uint32_t j) {
  if (p->m->cols - j >= SUM_COLS) sum_rows(p, i, rows, j, 4);
  else sum_rows(p, i, rows, j, 2);
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
