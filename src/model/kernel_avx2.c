#include "model/format.h"
#include "model/kernels.h"

#include <immintrin.h>

#define KERNEL(name) avx2_##name
enum { SUM_ROWS = 32, SUM_COLS = 16, EMBED_STRIP = 32 };

static inline int32_t four(const uint8_t *x) {
  int32_t v;
  __builtin_memcpy(&v, x, sizeof v);
  return v;
}

static inline __m256i load(const void *p) {
  return _mm256_loadu_si256((const __m256i *)p);
}

/* Sums of one strip of columns, back to floats. */
static inline void put(const matrix *m, uint32_t j, __m256i sum, float *out) {
  __m256 y =
      _mm256_mul_ps(_mm256_cvtepi32_ps(sum), _mm256_loadu_ps(m->scale + j));
  _mm256_storeu_ps(out, _mm256_add_ps(y, _mm256_loadu_ps(m->bias + j)));
}

/* A run's products of one row and eight columns: maddubs adds two of them in
 * 16 bits, where four such sums fit (kernel.h); madd adds the two halves. */
static inline __m256i run_sum(const __m256i *x, const __m256i *w) {
  __m256i low = _mm256_add_epi16(_mm256_maddubs_epi16(x[0], w[0]),
                                 _mm256_maddubs_epi16(x[1], w[1]));
  __m256i high = _mm256_add_epi16(_mm256_maddubs_epi16(x[2], w[2]),
                                  _mm256_maddubs_epi16(x[3], w[3]));
  return _mm256_madd_epi16(_mm256_add_epi16(low, high), _mm256_set1_epi16(1));
}

/* The weights of a run stay in eight registers while the rows pass by; the
 * sums wait in memory. */
static void avx2_tile(const product *p, uint32_t i, uint32_t rows, uint32_t j) {
  enum { FOURS = MATRIX_RUN / 4 };
  const matrix *m = p->m;
  const int8_t *at = m->w + matrix_at(m->rows, 0, j);
  __m256i s[SUM_ROWS][2];
  for (uint32_t r = 0; r < rows; r++)
    for (uint32_t c = 0; c < 2; c++) s[r][c] = load(m->shift + j + 8 * c);
  for (uint32_t k = 0; k < m->rows; k += MATRIX_RUN) {
    __m256i w[2][FOURS];
#pragma GCC unroll 4
    for (uint32_t q = 0; q < FOURS; q++, at += 4 * MATRIX_STRIP) {
      w[0][q] = load(at);
      w[1][q] = load(at + 32);
    }
    const uint8_t *x = p->x + i * p->x_row + k;
    for (uint32_t r = 0; r < rows; r++, x += p->x_row) {
      __m256i v[FOURS];
#pragma GCC unroll 4
      for (uint32_t q = 0; q < FOURS; q++)
        v[q] = _mm256_set1_epi32(four(x + 4 * q));
      s[r][0] = _mm256_add_epi32(s[r][0], run_sum(v, w[0]));
      s[r][1] = _mm256_add_epi32(s[r][1], run_sum(v, w[1]));
    }
  }
  for (uint32_t r = 0; r < rows; r++) {
    float *out = p->out + (i + r) * p->out_row + j;
    put(m, j, s[r][0], out);
    put(m, j + 8, s[r][1], out + 8);
  }
}

static inline void put_halves(__m256i sum, float *y) {
  __m256i low = _mm256_cvtepi16_epi32(_mm256_castsi256_si128(sum));
  __m256i high = _mm256_cvtepi16_epi32(_mm256_extracti128_si256(sum, 1));
  _mm256_storeu_ps(y, _mm256_cvtepi32_ps(low));
  _mm256_storeu_ps(y + 8, _mm256_cvtepi32_ps(high));
}

static void avx2_row_sum(const embed_sum *e, uint32_t at, float *y) {
  __m256i s0 = _mm256_setzero_si256(), s1 = s0;
  for (uint32_t k = 0; k < e->count; k++) {
    const int8_t *row = e->table + (size_t)e->rows[k] * e->width + at;
    __m256i bytes = load(row);
    s0 = _mm256_add_epi16(s0,
                          _mm256_cvtepi8_epi16(_mm256_castsi256_si128(bytes)));
    s1 = _mm256_add_epi16(
        s1, _mm256_cvtepi8_epi16(_mm256_extracti128_si256(bytes, 1)));
  }
  put_halves(s0, y);
  put_halves(s1, y + 16);
}

#include "model/kernel_body.h"

const kernels kernels_avx2 = KERNEL_TABLE("avx2");
