#include "in/reader.h"

#include "base/date.h"
#include "base/error.h"
#include "base/str.h"

#include <stdio.h>

#define ARTICLE_BYTES ((uint32_t)32 << 20)
#define HEAD_BYTES 8192

typedef void teller(void *ctx, const in_reject *reject);

static void tell(const in_reader *r, teller *to, uint64_t line,
                 const char *reason) {
  in_reject what = {r->file, line, str_from(reason)};
  if (to) to(r->options.listener.ctx, &what);
}

void reader_reject(in_reader *r, uint64_t line, const char *format, ...) {
  char reason[300];
  va_list args;
  va_start(args, format);
  vsnprintf(reason, sizeof reason, format, args);
  va_end(args);
  tell(r, r->options.listener.reject, line, reason);
}

void reader_damage(in_reader *r) {
  reader_reject(r, r->s.line, "%s", r->s.damage);
  r->s.damage[0] = '\0';
}

void reader_warn(in_reader *r, uint64_t line, const char *format, ...) {
  char reason[300];
  va_list args;
  va_start(args, format);
  vsnprintf(reason, sizeof reason, format, args);
  va_end(args);
  tell(r, r->options.listener.warn, line, reason);
}

void reader_guess(in_reader *r, in_field field, bede_str name) {
  if (str_is(name, in_field_name(field)) || !r->options.listener.guess) return;
  bede_str pair =
      str_format(&r->keep, "%s=%.*s", in_field_name(field), STR_ARG(name));
  uint32_t *told = map_put(&r->guessed, pair);
  if (*told == 1) return;
  *told = 1;
  r->options.listener.guess(r->options.listener.ctx, field, name);
}

uint32_t reader_limit(const in_reader *r) {
  return r->options.article_bytes ? r->options.article_bytes : ARTICLE_BYTES;
}

/* 2021-11-16, 2021-11-16T08:00Z, 2021/11/16, 20211116; 0: none of them */
static int32_t read_date(bede_str s) {
  char iso[10];
  if (s.len == 8) {
    memcpy(iso, s.ptr, 4);
    memcpy(iso + 5, s.ptr + 4, 2);
    memcpy(iso + 8, s.ptr + 6, 2);
  } else if (s.len >= 10) {
    memcpy(iso, s.ptr, 10);
    if (s.len > 10 && s.ptr[10] != 'T' && s.ptr[10] != ' ') return 0;
    if (iso[4] != '-' && iso[4] != '/') return 0;
    if (iso[7] != iso[4]) return 0;
  } else {
    return 0;
  }
  iso[4] = iso[7] = '-';
  int32_t date = date_read_iso((bede_str){iso, 10});
  return date >= 16000101 && date <= 21991231 ? date : 0;
}

static void set_date(in_reader *r, in_article *out, bede_str value) {
  value = str_trim(value);
  if (!value.len) return;
  out->input.date = read_date(value);
  if (out->input.date) return;
  out->input.date = -1; /* not to be replaced by the default */
  reader_warn(r, out->line, "no date of a day: \"%.*s\"",
              (int)(value.len < 40 ? value.len : 40), value.ptr);
}

void reader_set(in_reader *r, in_article *out, in_field field, bede_str value) {
  switch (field) {
  case FIELD_TEXT:
    out->input.text = value;
    break;
  case FIELD_ID:
    out->input.id = value;
    break;
  case FIELD_DATE:
    set_date(r, out, value);
    break;
  case FIELD_TITLE:
    out->input.title = value;
    break;
  case FIELD_PUBLISHER:
    out->input.publisher = value;
    break;
  case FIELD_URL:
    out->input.url = value;
    break;
  case FIELD_LANGUAGE:
    out->input.language = value;
    break;
  default:
    break;
  }
}

/* The same article of the same file keeps its id. */
static bede_str made_id(const in_reader *r, arena *a, const in_article *out) {
  char position[24];
  snprintf(position, sizeof position, "%llu",
           (unsigned long long)out->position);
  uint64_t hash = str_hash(out->input.publisher);
  hash = str_hash_more(hash, STR("\n"));
  hash = str_hash_more(hash, r->file);
  hash = str_hash_more(hash, STR("\n"));
  hash = str_hash_more(hash, str_from(position));
  return str_format(a, "%016llx", (unsigned long long)hash);
}

bool reader_finish(in_reader *r, arena *a, in_article *out) {
  bede_input *in = &out->input;
  if (!str_trim(in->text).len) {
    reader_reject(r, out->line, "it has no text");
    return false;
  }
  if (!in->date) in->date = r->options.date;
  if (in->date < 0) in->date = 0;
  if (!in->publisher.len) in->publisher = str_copy(a, r->options.publisher);
  if (!in->id.len) in->id = in->url.len ? in->url : made_id(r, a, out);
  out->file = str_copy(a, r->file);
  return true;
}

in_reader *in_open(const in_options *options, const bede_allocator *alloc,
                   bede_error *err) {
  in_reader *r = memory_resize(alloc, NULL, 0, sizeof *r);
  if (!r) {
    error_set(err, BEDE_NOMEM, NO_PLACE, "%s", bede_status_text(BEDE_NOMEM));
    return NULL;
  }
  *r = (in_reader){.alloc = alloc ? *alloc : memory_default,
                   .options = *options,
                   .s = {.fd = -1}};
  r->s.alloc = &r->alloc;
  r->s.on_full = &r->full;
  arena_init(&r->keep, &r->alloc, &r->full);
  arena_init(&r->of_file, &r->alloc, &r->full);
  r->guessed.a = &r->keep;
  return r;
}

/* Standard input where no path was given. */
static const char *path_at(const in_reader *r, uint32_t i) {
  if (!r->options.path_count) return i ? NULL : "-";
  return i < r->options.path_count ? r->options.paths[i] : NULL;
}

/* A program that sends one JSON line and waits for its records: do not wait
 * for more than that line. */
static bool is_line_enough(const in_reader *r) {
  size_t n = stream_len(&r->s);
  const char *bytes = stream_ptr(&r->s);
  bool known = r->options.form == IN_JSONL ||
               (r->options.form == IN_AUTO && n && bytes[0] == '{');
  return known && memchr(bytes, '\n', n);
}

static bede_str stream_head(in_reader *r) {
  while (stream_len(&r->s) < HEAD_BYTES && !is_line_enough(r) &&
         stream_more(&r->s))
    continue;
  size_t n = stream_len(&r->s);
  return (bede_str){stream_ptr(&r->s),
                    n < HEAD_BYTES ? (uint32_t)n : HEAD_BYTES};
}

/* Why the open file can't be read at all, or NULL. */
static const char *unfit(in_reader *r, bede_str head) {
  if (!head.len) return r->s.damage[0] ? r->s.damage : "the file is empty";
  const char *reason = form_not_text(head);
  if (reason) return reason;
  r->form = r->options.form;
  if (r->form == IN_AUTO) r->form = form_detect(head, r->file);
  if (r->form >= IN_HTML) return "this form can't be read yet";
  return NULL;
}

static void close_file(in_reader *r) {
  stream_close(&r->s);
  r->read += r->s.read;
  r->s.read = 0;
  arena_free(&r->of_file);
  r->header = (in_strings){0};
  r->file = STR("");
}

/* Opens files until one can be read; false: there are no more. */
static bool open_next(in_reader *r) {
  const char *path;
  while ((path = path_at(r, r->path))) {
    r->path++;
    r->file = str_from(path);
    r->position = 0;
    if (!stream_open(&r->s, path)) {
      reader_reject(r, 0, "%s", r->s.damage);
    } else {
      const char *reason = unfit(r, stream_head(r));
      if (!reason) return true;
      if (r->form >= IN_HTML)
        reader_reject(r, 0, "%s: %s", in_form_name(r->form), reason);
      else
        reader_reject(r, 0, "%s", reason);
      r->form = IN_AUTO;
    }
    close_file(r);
  }
  return false;
}

static bool form_next(in_reader *r, arena *a, in_article *out) {
  *out = (in_article){0};
  switch (r->form) {
  case IN_JSONL:
    return jsonl_next(r, a, out);
  case IN_CSV:
    return csv_next(r, a, out);
  case IN_CONLLU:
    return conllu_next(r, a, out);
  default:
    return txt_next(r, a, out);
  }
}

static in_step next_article(in_reader *r, arena *a, in_article *out) {
  for (;;) {
    if (r->s.fd < 0 && !open_next(r)) return IN_END;
    if (form_next(r, a, out)) return IN_ARTICLE;
    if (r->s.damage[0]) reader_damage(r);
    close_file(r);
  }
}

in_step in_next(in_reader *self, arena *a, in_article *out, bede_error *err) {
  jmp_buf *outer = a->on_full;
  volatile in_step step = IN_FAILED;
  a->on_full = &self->full;
  if (!setjmp(self->full)) step = next_article(self, a, out);
  a->on_full = outer;
  if (step == IN_FAILED) {
    json_decref(self->json);
    self->json = NULL;
    error_set(err, BEDE_NOMEM, NO_PLACE, "%s", bede_status_text(BEDE_NOMEM));
  }
  return step;
}

uint64_t in_bytes(const in_reader *self) {
  return self->read + self->s.read;
}

void in_close(in_reader *self) {
  if (!self) return;
  stream_free(&self->s);
  arena_free(&self->keep);
  arena_free(&self->of_file);
  bede_allocator alloc = self->alloc;
  memory_resize(&alloc, self, sizeof *self, 0);
}
