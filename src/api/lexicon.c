/*
 * Lexicon functions of bede.h.
 */
#include "lexicon/lexicon.h"

#include "base/error.h"
#include "base/file.h"
#include "lexicon/import.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
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

/* ---- Import -------------------------------------------------------------- */

static void send(bede_sink sink, bede_str text) {
  if (sink.write && text.len) sink.write(sink.ctx, text.ptr, text.len);
}

/* The lexicon's folders, and `to` as the last of them. */
static const char *const *import_dirs(arena *a, const bede_import_job *job,
                                      uint32_t *count) {
  const bede_data_source *source = job->source;
  const char **dirs = arena_many(a, const char *, source->overlay_count + 2);
  dirs[0] = str_format(a, "%s/lexicon", source->dir).ptr;
  for (uint32_t i = 0; i < source->overlay_count; i++)
    dirs[i + 1] = source->overlay[i];
  *count = source->overlay_count + 1;
  dirs[*count] = job->to;
  return dirs;
}

static bede_status make_dir(const char *path, bede_error *err) {
  if (mkdir(path, 0777) == 0 || errno == EEXIST) return BEDE_OK;
  return write_error(err, path);
}

static bede_status write_import(import *in, const char *to, bede_error *err) {
  bede_status s = make_dir(str_format(in->a, "%s/actors", to).ptr, err);
  if (!s) s = make_dir(str_format(in->a, "%s/events", to).ptr, err);
  for (uint32_t i = 0; !s && i < in->files.count; i++) {
    const import_made *made = &in->files.items[i];
    const char *path =
        str_format(in->a, "%s/%.*s", to, STR_ARG(made->path)).ptr;
    const char *temporary =
        str_format(in->a, "%s.%ld", path, (long)getpid()).ptr;
    s = write_file(temporary, path, buf_str(&made->text), err);
  }
  return s;
}

static void send_fault(void *ctx, const bede_error *err) {
  const bede_sink *sink = ctx;
  send(*sink, str_from(err->message));
  send(*sink, STR("\n"));
}

static bede_status import_all(arena *a, const bede_import_job *job,
                              uint32_t *refused, bede_error *err) {
  import *in = arena_new(a, import);
  uint32_t count;
  bede_str bytes;
  const char *const *dirs = import_dirs(a, job, &count);
  bede_status s = make_dir(job->to, err); /* before any work is lost */
  if (!s) s = import_begin(in, a, dirs, count, err);
  for (uint32_t i = 0; !s && i < job->file_count; i++) {
    s = file_read(a, job->files[i], &bytes, err);
    if (!s && !import_read(in, str_from(job->files[i]), bytes)) ++*refused;
  }
  if (s) return s;
  import_sum(in);
  send(job->report, buf_str(&in->report));
  send(job->summary, buf_str(&in->summary));
  s = write_import(in, job->to, err);
  bede_sink sink = job->report;
  lex_faults faults = {send_fault, &sink};
  if (!s && lexicon_proofread(a, dirs, count + 1, faults))
    s = error_set(err, BEDE_LEXICON, NO_PLACE,
                  "%s: some of what lies there is no sound lexicon", job->to);
  return s;
}

bede_status bede_lexicon_import(const bede_import_job *job, uint32_t *refused,
                                bede_error *err) {
  if (!job || !job->source || !job->source->dir || !job->to || !refused ||
      (job->file_count && !job->files))
    return error_set(err, BEDE_MISUSE, NO_PLACE,
                     "bede_lexicon_import needs a lexicon, files and a folder");
  jmp_buf full;
  arena a;
  bede_error own;
  volatile bede_status s;
  *refused = 0;
  arena_init(&a, NULL, &full);
  s = setjmp(full) ? error_set(err, BEDE_NOMEM, NO_PLACE, "%s",
                               bede_status_text(BEDE_NOMEM))
                   : import_all(&a, job, refused, err ? err : &own);
  arena_free(&a);
  return s;
}
