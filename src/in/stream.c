#include "in/stream.h"

#include "in/unpack.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define READ_BYTES ((size_t)1 << 16)
#define PACKED_BYTES (2 * READ_BYTES)
#define WINDOW_BYTES ((size_t)1 << 16)

static void damage(stream *self, const char *reason) {
  snprintf(self->damage, sizeof self->damage, "%s", reason);
  self->at_end = true;
}

/* Bytes read, 0 at the end and where the file can't be read. */
static size_t read_some(stream *self, char *to, size_t room) {
  for (;;) {
    ssize_t n = read(self->fd, to, room < READ_BYTES ? room : READ_BYTES);
    if (n > 0) self->read += (uint64_t)n;
    if (n >= 0) return (size_t)n;
    if (errno == EINTR) continue;
    damage(self, strerror(errno));
    return 0;
  }
}

static void window_room(stream *self) {
  if (self->start) {
    memmove(self->bytes, self->bytes + self->start, stream_len(self));
    self->end -= self->start;
    self->start = 0;
  }
  if (self->capacity - self->end >= WINDOW_BYTES / 2) return;
  size_t room = self->capacity ? self->capacity * 2 : WINDOW_BYTES;
  char *grown = memory_resize(self->alloc, self->bytes, self->capacity, room);
  if (!grown) longjmp(*self->on_full, 1);
  self->bytes = grown;
  self->capacity = room;
}

static void more_plain(stream *self) {
  size_t n =
      read_some(self, self->bytes + self->end, self->capacity - self->end);
  self->end += n;
  if (!n) self->at_end = true;
}

static void more_packed(stream *self) {
  size_t before = self->end;
  bool last = false;
  while (self->end == before && !self->at_end) {
    if (self->packed_start == self->packed_end && !last) {
      self->packed_start = 0;
      self->packed_end = read_some(self, self->packed, PACKED_BYTES);
      last = self->packed_end == 0;
      if (self->damage[0]) return;
    }
    unpack_io io = {self->packed + self->packed_start,
                    self->packed_end - self->packed_start,
                    self->bytes + self->end, self->capacity - self->end, last};
    size_t room = io.out_len;
    const char *wrong = unpack_some(self->unpack, &io);
    self->packed_start = self->packed_end - io.in_len;
    self->end += room - io.out_len;
    if (wrong)
      damage(self, wrong);
    else if (last && self->end == before)
      self->at_end = true;
  }
}

bool stream_more(stream *self) {
  if (self->at_end) return false;
  size_t before = stream_len(self);
  window_room(self);
  if (self->unpack)
    more_packed(self);
  else
    more_plain(self);
  return stream_len(self) > before;
}

/* The first bytes lie in the window and turn out to be packed. */
static void begin_unpacking(stream *self, unpack_kind kind) {
  size_t n = stream_len(self);
  if (!self->packed)
    self->packed = memory_resize(self->alloc, NULL, 0, PACKED_BYTES);
  self->unpack = self->packed ? unpack_new(self->alloc, kind) : NULL;
  if (!self->unpack) longjmp(*self->on_full, 1);
  memcpy(self->packed, stream_ptr(self), n);
  self->packed_start = 0;
  self->packed_end = n;
  self->start = self->end = 0;
  self->at_end = false;
}

bool stream_open(stream *self, const char *path) {
  self->start = self->end = self->packed_start = self->packed_end = 0;
  self->at_end = false;
  self->damage[0] = '\0';
  self->line = 1;
  bool is_stdin = strcmp(path, "-") == 0;
  self->fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
  if (self->fd < 0) {
    damage(self, strerror(errno));
    return false;
  }
  /* Four bytes tell the packings; fewer may come at first through a pipe. */
  while (stream_len(self) < 4 && stream_more(self)) continue;
  if (self->damage[0]) return false;
  unpack_kind kind = unpack_detect(stream_ptr(self), stream_len(self));
  if (kind != UNPACK_PLAIN) begin_unpacking(self, kind);
  return true;
}

void stream_close(stream *self) {
  if (self->fd > STDIN_FILENO) close(self->fd);
  self->fd = -1;
  unpack_free(self->unpack);
  self->unpack = NULL;
}

void stream_free(stream *self) {
  stream_close(self);
  memory_resize(self->alloc, self->bytes, self->capacity, 0);
  memory_resize(self->alloc, self->packed, PACKED_BYTES, 0);
  self->bytes = self->packed = NULL;
  self->capacity = 0;
}

void stream_skip(stream *self, size_t bytes) {
  const char *p = stream_ptr(self), *end = p + bytes;
  while (p < end && (p = memchr(p, '\n', (size_t)(end - p)))) {
    self->line++;
    p++;
  }
  self->start += bytes;
}

size_t stream_line(stream *self, size_t limit) {
  size_t seen = 0;
  for (;;) {
    size_t n = stream_len(self) - seen;
    const char *p = n ? memchr(stream_ptr(self) + seen, '\n', n) : NULL;
    size_t len = p ? (size_t)(p - stream_ptr(self)) : stream_len(self);
    if (len > limit) return SIZE_MAX;
    if (p) return len;
    seen = stream_len(self);
    if (!stream_more(self)) return seen;
  }
}

void stream_skip_line(stream *self) {
  for (;;) {
    size_t n = stream_len(self);
    const char *p = n ? memchr(stream_ptr(self), '\n', n) : NULL;
    if (p) n = (size_t)(p - stream_ptr(self)) + 1;
    stream_skip(self, n);
    if (p || !stream_more(self)) return;
  }
}
