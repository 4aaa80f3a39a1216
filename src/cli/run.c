#include "cli/run.h"

#include "in/stream.h"

#define LINE_BYTES (16u << 20)

static run_article *article_of(run *self, const json_t *id) {
  bede_str name = {json_string_value(id), (uint32_t)json_string_length(id)};
  uint32_t known = map_get(&self->numbers, name);
  if (known != UINT32_MAX) return &self->articles.items[known];
  bede_str kept = str_copy(&self->a, name);
  *map_put(&self->numbers, kept) = self->articles.count;
  run_article *article = array_push(&self->a, &self->articles);
  article->id = kept;
  return article;
}

/* False: no record.  A line of --emit-empty is passed over. */
static bool take_line(run *self, bede_str line) {
  self->json = json_loadb(line.ptr, line.len, JSON_ALLOW_NUL, NULL);
  const json_t *id = json_object_get(self->json, "article");
  bool is_record = json_is_object(json_object_get(self->json, "text_info")) &&
                   json_is_string(id);
  if (is_record)
    *array_push(&self->a, &article_of(self, id)->lines) =
        str_copy(&self->a, line);
  bool is_empty = json_is_string(id) && json_object_get(self->json, "records");
  json_decref(self->json);
  self->json = NULL;
  return is_record || is_empty;
}

/* The number of the line that can't be read; 0: all were. */
static uint64_t take_lines(run *self, stream *s) {
  while (stream_len(s) || stream_more(s)) {
    size_t len = stream_line(s, LINE_BYTES);
    if (len == SIZE_MAX || len > UINT32_MAX) return s->line;
    bede_str line = str_trim((bede_str){stream_ptr(s), (uint32_t)len});
    if (line.len && !take_line(self, line)) return s->line;
    stream_skip(s, len < stream_len(s) ? len + 1 : len);
  }
  return 0;
}

static bool load(run *self, stream *s, const cli_command *command,
                 const char *path) {
  if (!stream_open(s, path)) {
    cli_complain(command, "%s: %s", path, s->damage);
    return false;
  }
  uint64_t wrong = take_lines(self, s);
  if (s->damage[0])
    cli_complain(command, "%s: %s", path, s->damage);
  else if (wrong)
    cli_complain(command, "%s:%llu: not a record as --to jsonl writes it", path,
                 (unsigned long long)wrong);
  return !wrong && !s->damage[0];
}

bool run_load(run *self, const cli_command *command, const char *path) {
  stream s = {.on_full = &self->full, .fd = -1};
  *self = (run){0};
  arena_init(&self->a, NULL, &self->full);
  self->numbers.a = &self->a;
  bool loaded = false;
  if (setjmp(self->full))
    cli_complain(command, "%s: out of memory", path);
  else
    loaded = load(self, &s, command, path);
  stream_close(&s);
  stream_free(&s);
  return loaded;
}

void run_free(run *self) {
  json_decref(self->json);
  arena_free(&self->a);
}

const run_article *run_find(const run *self, bede_str id) {
  uint32_t number = map_get(&self->numbers, id);
  return number == UINT32_MAX ? NULL : &self->articles.items[number];
}
