/* The tables that kernel.c chooses from. */
#ifndef BEDE_MODEL_KERNELS_H
#define BEDE_MODEL_KERNELS_H

#include "model/kernel.h"

extern const kernels kernels_plain;
#ifdef __x86_64__
extern const kernels kernels_avx2;
extern const kernels kernels_vnni;
#endif

#endif
