/*
 * Lines of a dictionary, what is told of them, and what is made of them.
 */
#include "lexicon/import.h"

#include "base/utf8.h"

enum { MAX_LINE = 4096 };

/* ---- Lines --------------------------------------------------------------- */

/* "JOSÉ" with one byte 0xC9: TABARI's files were Latin-1.  The same bytes
 * where all is UTF-8. */
static bede_str to_utf8(import *self, bede_str line, bool *repaired) {
  str_buf out = {.a = self->a};
  char bytes[4];
  *repaired = false;
  for (uint32_t i = 0, n, cp; i < line.len; i += n) {
    n = utf8_decode(str_slice(line, i, line.len), &cp);
    if (n) {
      buf_add(&out, str_slice(line, i, i + n));
      continue;
    }
    n = utf8_encode((unsigned char)line.ptr[i], bytes);
    buf_add(&out, (bede_str){bytes, n});
    *repaired = true;
    n = 1;
  }
  return *repaired ? buf_str(&out) : line;
}

static bool is_comment(char c) {
  return c == '#' || c == ';';
}

/* PETRARCH's comments begin with '#', TABARI's with ';': both in both. But
 * "[###]" is a code. */
static bede_str cut(bede_str line) {
  bool in_code = false;
  for (uint32_t i = 0; i < line.len; i++) {
    if (line.ptr[i] == '[') in_code = true;
    if (line.ptr[i] == ']') in_code = false;
    if (!in_code && is_comment(line.ptr[i])) return str_slice(line, 0, i);
  }
  return line;
}

static void add_line(import *self, bede_str raw, uint32_t number) {
  bool repaired;
  bede_str line = to_utf8(self, raw, &repaired);
  import_line new = {str_trim(cut(line)), line.ptr, number};
  if (!new.text.len) return;
  self->line = &new;
  if (new.text.len > MAX_LINE) {
    import_open(self);
    import_lose(self, IMPORT_LOST_LONG, str_slice(line, 0, 0));
    import_close(self);
  } else {
    if (repaired && utf8_count(new.text) < new.text.len)
      import_part(self, IMPORT_PART_LATIN1, new.text);
    *array_push(self->a, &self->lines) = new;
  }
  self->line = NULL;
}

void import_split(import *self, bede_str bytes) {
  bede_str line;
  self->lines.count = 0;
  if (str_starts(bytes, STR("\xEF\xBB\xBF")))
    bytes = str_slice(bytes, 3, bytes.len);
  for (uint32_t n = 1; str_split(&bytes, "\n", &line); n++)
    add_line(self, line, n);
}

/* ---- What is told -------------------------------------------------------- */

#define IMPORT_ROW(name, text) text,
static const char *const reason_texts[] = {IMPORT_REASONS(IMPORT_ROW)};
#undef IMPORT_ROW

static void tell(import *self, import_reason reason, bede_str at) {
  const import_line *line = self->line;
  uint32_t column = 1;
  if (line && at.ptr >= line->raw && at.ptr <= line->text.ptr + line->text.len)
    column = (uint32_t)(at.ptr - line->raw) + 1;
  self->reasons[reason]++;
  buf_format(&self->report, "%.*s:%u:%u: %s", STR_ARG(self->path),
             line ? line->number : 1u, column, reason_texts[reason]);
  at = source_clip(at);
  if (at.len) buf_format(&self->report, ": \"%.*s\"", STR_ARG(at));
  if (reason == IMPORT_LOST_REFUSED)
    buf_format(&self->report, " (%s)", self->err.message);
  buf_char(&self->report, '\n');
}

void import_open(import *self) {
  self->counts.entries++;
  self->lost = self->part = self->known = false;
}

void import_close(import *self) {
  if (self->lost)
    self->counts.lost++;
  else if (self->known)
    self->counts.known++;
  else
    self->counts.read++;
  if (self->part && !self->lost) self->counts.part++;
}

bool import_lose(import *self, import_reason reason, bede_str at) {
  tell(self, reason, at);
  self->lost = true;
  return false;
}

void import_part(import *self, import_reason reason, bede_str at) {
  tell(self, reason, at);
  self->part = true;
}

void import_sum(import *self) {
  for (int i = 0; i < IMPORT_REASON_COUNT; i++)
    if (self->reasons[i])
      buf_format(&self->summary, "%8u  %s\n", self->reasons[i],
                 reason_texts[i]);
}

/* ---- What is made -------------------------------------------------------- */

static bool read_as(import *self, source_kind kind, const source_entry *entry) {
  if (kind == SOURCE_ACTORS) return read_actor(self->draft, entry);
  if (kind == SOURCE_ROLES) return read_roles(self->draft, entry);
  if (kind == SOURCE_SETS) return read_set(self->draft, entry);
  return read_event(self->draft, entry);
}

bool import_prove(import *self, bede_str text, source_kind kind, bede_str at) {
  source_entry entry = {0};
  bede_str rest = text, line;
  source_file *file = arena_new(self->a, source_file);
  *file = (source_file){.name = self->name, .bytes = text, .dir = UINT32_MAX};
  while (str_split(&rest, "\n", &line)) {
    *array_push(self->a, &file->line_starts) = (uint32_t)(line.ptr - text.ptr);
    line = str_trim(line);
    if (line.len) *array_push(self->a, &entry.lines) = line;
  }
  self->draft->file = file;
  return read_as(self, kind, &entry) ||
         import_lose(self, IMPORT_LOST_REFUSED, at);
}

/* ---- Words --------------------------------------------------------------- */

bede_str import_phrase(import *self, bede_str s) {
  str_buf out = {.a = self->a};
  bede_str low = utf8_lower(self->a, s), word;
  while (str_split(&low, "_ \t", &word)) {
    if (!word.len) continue;
    if (out.len) buf_char(&out, ' ');
    buf_add(&out, word);
  }
  return buf_str(&out);
}

bede_str import_singular(import *self, bede_str s) {
  if (s.len < 4 || !str_ends(s, STR("s"))) return s;
  if (str_ends(s, STR("ss")) || str_ends(s, STR("us")) ||
      str_ends(s, STR("is")) || str_ends(s, STR("ics")))
    return s;
  if (s.len > 5 && str_ends(s, STR("ies")))
    return str_format(self->a, "%.*sy", (int)s.len - 3, s.ptr);
  bool es = str_ends(s, STR("sses")) || str_ends(s, STR("xes")) ||
            str_ends(s, STR("ches")) || str_ends(s, STR("shes"));
  return str_slice(s, 0, s.len - (es ? 2 : 1));
}

bool import_has(const map *list, bede_str word) {
  return map_get(list, word) != UINT32_MAX;
}
