#include "model/kernels.h"

#include <string.h>

#ifdef __x86_64__
static const kernels *widest(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512vnni") &&
      __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
    return &kernels_vnni;
  return __builtin_cpu_supports("avx2") ? &kernels_avx2 : &kernels_plain;
}
#else
static const kernels *widest(void) {
  return &kernels_plain;
}
#endif

int32_t matrix_sum_max(const int8_t *w, uint32_t rows, uint32_t col) {
  int32_t most = 0;
  for (uint32_t run = 0; run < rows; run += MATRIX_RUN) {
    int32_t sum[2][2] = {{0}}; /* by place within a pair of pairs, and sign */
    for (uint32_t k = 0; k < MATRIX_RUN; k++) {
      int32_t x = w[matrix_at(rows, run + k, col)];
      sum[k / 2 % 2][x < 0] += x < 0 ? -x : x;
    }
    for (int k = 0; k < 4; k++)
      if (sum[k / 2][k % 2] > most) most = sum[k / 2][k % 2];
  }
  return most;
}

const kernels *kernels_best(void) {
  return widest();
}

const kernels *kernels_named(const char *name) {
  const kernels *best = widest();
  if (strcmp(name, best->name) == 0) return best;
  if (strcmp(name, kernels_plain.name) == 0) return &kernels_plain;
#ifdef __x86_64__
  if (best == &kernels_vnni && strcmp(name, kernels_avx2.name) == 0)
    return &kernels_avx2;
#endif
  return NULL;
}
