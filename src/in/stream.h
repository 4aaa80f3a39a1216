/*
 * stream.h - a window that moves over the bytes of a file, unpacked on the
 * way.
 *
 * The window holds what is needed at once (a line, a row) and grows for it;
 * whoever reads bounds that by a limit of his own.
 */
#ifndef BEDE_IN_STREAM_H
#define BEDE_IN_STREAM_H

#include "base/memory.h"

#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct unpacker unpacker;

typedef struct stream {
  const bede_allocator *alloc;
  jmp_buf *on_full; /* where to jump when there is no memory */
  int fd;           /* -1: none is open */
  unpacker *unpack; /* NULL: the bytes are plain */
  char *packed;     /* bytes as the file has them, if they are packed */
  size_t packed_start, packed_end;
  char *bytes; /* the window is bytes[start, end) */
  size_t start, end, capacity;
  bool at_end;
  char damage[160]; /* why it ended before its time; empty: it didn't */
  uint64_t line;    /* of the window's first byte, from 1 */
  uint64_t read;    /* bytes taken from the file */
} stream;

/* "-" is standard input.  False: self->damage says why. */
bool stream_open(stream *self, const char *path);
void stream_close(stream *self); /* keeps the window's memory */
void stream_free(stream *self);

/* Makes the window longer by at least one byte; false at the end. */
bool stream_more(stream *self);

/* Moves the window's start, counting lines. */
void stream_skip(stream *self, size_t bytes);

/* Moves behind the next line end, however far it is. */
void stream_skip_line(stream *self);

static inline size_t stream_len(const stream *self) {
  return self->end - self->start;
}

static inline const char *stream_ptr(const stream *self) {
  return self->bytes + self->start;
}

/* The byte at `offset` of the window, -1 beyond the end. */
static inline int stream_byte(stream *self, size_t offset) {
  while (offset >= stream_len(self))
    if (!stream_more(self)) return -1;
  return (unsigned char)stream_ptr(self)[offset];
}

/* Length of the line at the window's start without its '\n', which is then in
 * the window too unless the stream ended.  SIZE_MAX: longer than `limit`. */
size_t stream_line(stream *self, size_t limit);

#endif
