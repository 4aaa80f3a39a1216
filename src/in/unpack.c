#include "in/unpack.h"

#include <limits.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

struct unpacker {
  const bede_allocator *alloc;
  unpack_kind kind;
  bool first_done; /* gzip: what follows the first member may be padding */
  bool within;     /* a member (gzip) or frame (zstd) has begun and not ended */
  z_stream gzip;
  ZSTD_DStream *zstd;
};

unpack_kind unpack_detect(const char *bytes, size_t len) {
  if (len >= 3 && memcmp(bytes, "\x1f\x8b\x08", 3) == 0) return UNPACK_GZIP;
  if (len >= 4 && memcmp(bytes, "\x28\xb5\x2f\xfd", 4) == 0) return UNPACK_ZSTD;
  return UNPACK_PLAIN;
}

unpacker *unpack_new(const bede_allocator *alloc, unpack_kind kind) {
  unpacker *self = memory_resize(alloc, NULL, 0, sizeof *self);
  if (!self) return NULL;
  *self = (unpacker){.alloc = alloc, .kind = kind};
  bool is_ready = kind == UNPACK_GZIP
                      ? inflateInit2(&self->gzip, 16 + MAX_WBITS) == Z_OK
                      : (self->zstd = ZSTD_createDStream()) != NULL;
  if (is_ready) return self;
  memory_resize(alloc, self, sizeof *self, 0);
  return NULL;
}

void unpack_free(unpacker *self) {
  if (!self) return;
  if (self->kind == UNPACK_GZIP) inflateEnd(&self->gzip);
  ZSTD_freeDStream(self->zstd);
  memory_resize(self->alloc, self, sizeof *self, 0);
}

/* A file may hold several members, one behind the other; what follows the
 * last and is none (padding) is passed over. */
static const char *gzip_some(unpacker *self, unpack_io *io) {
  z_stream *z = &self->gzip;
  if (!self->within) {
    if (inflateReset(z) != Z_OK) return "the gzip data is damaged";
    self->within = true;
  }
  z->next_in = (Bytef *)(uintptr_t)io->in;
  z->avail_in = io->in_len > UINT_MAX ? UINT_MAX : (uInt)io->in_len;
  z->next_out = (Bytef *)io->out;
  z->avail_out = io->out_len > UINT_MAX ? UINT_MAX : (uInt)io->out_len;
  int rc = inflate(z, Z_NO_FLUSH);
  size_t used = (size_t)((const char *)z->next_in - io->in);
  io->in += used;
  io->in_len -= used;
  io->out_len -= (size_t)((char *)z->next_out - io->out);
  if (rc == Z_STREAM_END) {
    self->within = false;
    self->first_done = true;
    return NULL;
  }
  if (rc == Z_DATA_ERROR && self->first_done && !z->total_out) {
    self->within = false;
    io->in_len = 0;
    return NULL;
  }
  if (rc == Z_OK || rc == Z_BUF_ERROR) return NULL;
  return "the gzip data is damaged";
}

static const char *zstd_some(unpacker *self, unpack_io *io) {
  ZSTD_inBuffer in = {io->in, io->in_len, 0};
  ZSTD_outBuffer out = {io->out, io->out_len, 0};
  size_t rc = ZSTD_decompressStream(self->zstd, &out, &in);
  io->in += in.pos;
  io->in_len -= in.pos;
  io->out_len -= out.pos;
  if (ZSTD_isError(rc)) return "the Zstandard data is damaged";
  if (in.pos || out.pos) self->within = rc != 0;
  return NULL;
}

const char *unpack_some(unpacker *self, unpack_io *io) {
  size_t in = io->in_len, out = io->out_len;
  const char *wrong = NULL;
  if (self->kind == UNPACK_GZIP && (in || self->within))
    wrong = gzip_some(self, io);
  else if (self->kind == UNPACK_ZSTD && (in || self->within))
    wrong = zstd_some(self, io);
  if (wrong) return wrong;
  bool stuck = io->in_len == in && io->out_len == out;
  if (stuck && io->last && self->within)
    return "the packed data ends too early";
  return NULL;
}
