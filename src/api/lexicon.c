/*
 * Lexicon functions of bede.h.
 */
#include "lexicon/lexicon.h"

#include "base/error.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

static bede_status write_error(bede_error *err, const char *path) {
  return error_set(err, BEDE_IO, NO_PLACE, "%s: %s", path, strerror(errno));
}

static bool write_bytes(FILE *file, bede_str bytes) {
  return fwrite(bytes.ptr, 1, bytes.len, file) == bytes.len &&
         fflush(file) == 0 && fsync(fileno(file)) == 0;
}

/* Whoever reads `path` sees the old file or the new one, never a half. */
static bede_status write_file(const char *temporary, const char *path,
                              bede_str bytes, bede_error *err) {
  bede_status s = BEDE_OK;
  FILE *file = fopen(temporary, "wb");
  if (!file) return write_error(err, temporary);
  if (!write_bytes(file, bytes)) s = write_error(err, temporary);
  if (fclose(file) != 0 && !s) s = write_error(err, temporary);
  if (!s && rename(temporary, path) != 0) s = write_error(err, path);
  if (s) remove(temporary);
  return s;
}

/* Opening what was made proves it before it takes an older one's place. */
static bede_status compile(arena *a, const char *const *dirs,
                           uint32_t dir_count, bede_str *image,
                           bede_error *err) {
  const lexicon *opened;
  bede_status s = lexicon_compile(a, dirs, dir_count, image, err);
  return s ? s : lexicon_open(a, *image, &opened, err);
}

bede_status bede_lexicon_compile(const char *const *dirs, uint32_t dir_count,
                                 const char *path, bede_error *err) {
  if (!dirs || !dir_count || !path)
    return error_set(err, BEDE_MISUSE, NO_PLACE,
                     "bede_lexicon_compile needs a folder and a path");
  jmp_buf full;
  arena a;
  bede_str image = {"", 0};
  volatile bede_status s;
  arena_init(&a, NULL, &full);
  if (setjmp(full)) {
    s = error_set(err, BEDE_NOMEM, NO_PLACE, "%s",
                  bede_status_text(BEDE_NOMEM));
  } else {
    s = compile(&a, dirs, dir_count, &image, err);
    if (!s)
      s = write_file(str_format(&a, "%s.%ld", path, (long)getpid()).ptr, path,
                     image, err);
  }
  arena_free(&a);
  return s;
}
