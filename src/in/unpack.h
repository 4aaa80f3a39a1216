/*
 * unpack.h - Gzip and Zstandard, undone piece by piece.
 */
#ifndef BEDE_IN_UNPACK_H
#define BEDE_IN_UNPACK_H

#include "base/memory.h"

#include <stdbool.h>

typedef enum unpack_kind { UNPACK_PLAIN, UNPACK_GZIP, UNPACK_ZSTD } unpack_kind;

/* By the marks at the beginning. */
unpack_kind unpack_detect(const char *bytes, size_t len);

typedef struct unpacker unpacker;

typedef struct unpack_io {
  const char *in;
  size_t in_len; /* the call takes what it consumed off */
  char *out;
  size_t out_len; /* room; the call takes what it wrote off */
  bool last;      /* no more input will come */
} unpack_io;

/* NULL: out of memory. */
unpacker *unpack_new(const bede_allocator *alloc, unpack_kind kind);
void unpack_free(unpacker *self);

/* NULL: all is well; else what is wrong with the data. */
const char *unpack_some(unpacker *self, unpack_io *io);

#endif
