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
