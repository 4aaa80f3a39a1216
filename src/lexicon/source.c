#include "lexicon/source.h"

#include "base/file.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

bede_str source_clip(bede_str s) {
  if (s.len <= 60) return s;
  s.len = 60;
  while (s.len && ((unsigned char)s.ptr[s.len] & 0xC0) == 0x80) s.len--;
  return s;
}

error_place source_locate(const source_file *file, const char *at) {
  uint32_t offset = (uint32_t)(at - file->bytes.ptr);
  uint32_t low = 0, high = file->line_starts.count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (file->line_starts.items[middle] <= offset)
      low = middle;
    else
      high = middle;
  }
  uint32_t start = high ? file->line_starts.items[low] : 0;
  return (error_place){low + 1, offset - start + 1, offset};
}

bede_status source_error(const source_file *file, const char *at,
                         bede_error *err, const char *format, ...) {
  char message[200];
  va_list args;
  va_start(args, format);
  vsnprintf(message, sizeof message, format, args);
  va_end(args);
  error_place place = source_locate(file, at);
  return error_set(err, BEDE_LEXICON, place, "%.*s:%u:%u: %s",
                   STR_ARG(file->name), place.line, place.column, message);
}

/* ---- Pieces of a line ---------------------------------------------------- */

static uint32_t blanks_at(bede_str s, uint32_t i) {
  uint32_t n = 0;
  while (i + n < s.len && is_blank(s.ptr[i + n])) n++;
  return n;
}

str_list split_columns(arena *a, bede_str line) {
  str_list out = {0};
  uint32_t start = 0;
  for (uint32_t i = 0; i <= line.len;) {
    uint32_t gap = blanks_at(line, i);
    bool divides =
        i == line.len || gap >= 2 || (gap == 1 && line.ptr[i] == '\t');
    if (divides && i > start) *array_push(a, &out) = str_slice(line, start, i);
    i += gap ? gap : 1;
    if (divides) start = i;
  }
  return out;
}

str_list split_words(arena *a, bede_str text) {
  str_list out = {0};
  uint32_t start = 0, depth = 0;
  for (uint32_t i = 0; i <= text.len; i++) {
    char c = i < text.len ? text.ptr[i] : ' ';
    if (c == '(') depth++;
    if (c == ')' && depth) depth--;
    if (i < text.len && (depth || !is_blank(c))) continue;
    if (i > start) *array_push(a, &out) = str_slice(text, start, i);
    start = i + 1;
  }
  return out;
}

str_list split_bars(arena *a, bede_str text) {
  str_list out = {0};
  bede_str piece;
  while (str_split(&text, "|", &piece)) {
    piece = str_trim(piece);
    if (piece.len) *array_push(a, &out) = piece;
  }
  return out;
}

bede_str split_rest(bede_str line, bede_str column) {
  return str_slice(line, (uint32_t)(column.ptr - line.ptr), line.len);
}

void split_append(arena *a, str_list *list, str_list more) {
  for (uint32_t i = 0; i < more.count; i++)
    *array_push(a, list) = more.items[i];
}

/* ---- Lines and entries --------------------------------------------------- */

/* "POL  Poland  # comment": what stands before the comment. */
static bede_str cut_comment(bede_str line) {
  for (uint32_t i = 0; i < line.len; i++)
    if (line.ptr[i] == '#' && (i == 0 || is_blank(line.ptr[i - 1])))
      return str_slice(line, 0, i);
  return line;
}

static bool is_example(bede_str line) {
  uint32_t signs = str_starts(line, STR("--")) ? 2 : 1;
  return line.len > signs && (line.ptr[0] == '+' || line.ptr[0] == '-') &&
         is_blank(line.ptr[signs]);
}

static bede_status add_line(arena *a, source_file *file, bede_str line,
                            bede_error *err) {
  line = cut_comment(line);
  bede_str text = str_trim(line);
  if (!text.len) return BEDE_OK;
  if (!is_blank(line.ptr[0])) {
    source_entry *entry = array_push(a, &file->entries);
    *array_push(a, &entry->lines) = text;
    return BEDE_OK;
  }
  if (!file->entries.count)
    return source_error(file, text.ptr, err,
                        "a line that begins with a blank has no entry above "
                        "it: expected an entry in the first column");
  source_entry *entry = &file->entries.items[file->entries.count - 1];
  /* names have no examples: "- GOV" below one is an office without country */
  bool example = file->kind != SOURCE_ACTORS && is_example(text);
  *array_push(a, example ? &entry->examples : &entry->lines) = text;
  return BEDE_OK;
}

static bede_status check_utf8(const source_file *file, bede_error *err) {
  for (uint32_t i = 0, n, cp; i < file->bytes.len; i += n) {
    n = (unsigned char)file->bytes.ptr[i] < 0x80
            ? 1
            : utf8_decode(str_slice(file->bytes, i, file->bytes.len), &cp);
    if (!n)
      return source_error(file, file->bytes.ptr + i, err,
                          "byte 0x%02X is not UTF-8",
                          (unsigned)(unsigned char)file->bytes.ptr[i]);
  }
  return BEDE_OK;
}

static bede_status add_lines(arena *a, source_file *file, bede_error *err) {
  bede_str rest = file->bytes, line;
  for (bede_str r = rest; str_split(&r, "\n", &line);)
    *array_push(a, &file->line_starts) = (uint32_t)(line.ptr - file->bytes.ptr);
  bede_status s = check_utf8(file, err);
  if (str_starts(rest, STR("\xEF\xBB\xBF")))
    rest = str_slice(rest, 3, rest.len);
  while (!s && str_split(&rest, "\n", &line)) s = add_line(a, file, line, err);
  return s;
}

/* ---- Files --------------------------------------------------------------- */

/* The first row whose path begins the file's decides. */
static const struct {
  const char *path;
  source_kind kind;
} kinds[] = {
    {"plover.bede", SOURCE_ONTOLOGY}, {"grammar.bede", SOURCE_SETS},
    {"sets/", SOURCE_SETS},           {"actors/roles", SOURCE_ROLES},
    {"actors/", SOURCE_ACTORS},       {"places", SOURCE_PLACES},
    {"numbers", SOURCE_NUMBERS},      {"time", SOURCE_TIME},
    {"speech", SOURCE_SPEECH},        {"forms", SOURCE_FORMS},
    {"events/", SOURCE_EVENTS},       {"import.bede", SOURCE_IMPORT},
};

static source_kind kind_of(bede_str path) {
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
    if (str_starts(path, str_from(kinds[i].path))) return kinds[i].kind;
  return SOURCE_KIND_COUNT;
}

static bede_status read_file(arena *a, bede_str path, source_file *file,
                             bede_error *err) {
  bede_status s = file_read(a, path.ptr, &file->bytes, err);
  if (s) return s;
  if (file->kind == SOURCE_KIND_COUNT)
    return source_error(file, file->bytes.ptr, err,
                        "the name does not say what the file holds: expected "
                        "plover, grammar, sets/, actors/, events/, places, "
                        "numbers, time, speech, forms or import");
  return add_lines(a, file, err);
}

/* "mine" for the folder "/home/me/mine/": an overlay's files bear its name. */
static bede_str folder_name(bede_str dir) {
  while (dir.len > 1 && dir.ptr[dir.len - 1] == '/') dir.len--;
  uint32_t start = dir.len;
  while (start && dir.ptr[start - 1] != '/') start--;
  return str_slice(dir, start, dir.len);
}

static bede_status read_dir(arena *a, const char *dir, uint32_t number,
                            source_list *out, bede_error *err) {
  file_list found;
  bede_status s = file_find(a, dir, ".bede", &found, err);
  for (uint32_t i = 0; !s && i < found.count; i++) {
    bede_str path = found.paths[i];
    bede_str inside = str_slice(path, (uint32_t)strlen(dir), path.len);
    while (inside.len && inside.ptr[0] == '/')
      inside = str_slice(inside, 1, inside.len);
    source_file *file = array_push(a, out);
    file->dir = number;
    file->kind = kind_of(inside);
    file->name = number == 0 ? inside
                             : str_format(a, "%.*s/%.*s",
                                          STR_ARG(folder_name(str_from(dir))),
                                          STR_ARG(inside));
    s = read_file(a, path, file, err);
  }
  return s;
}

bede_status source_read(arena *a, const char *const *dirs, uint32_t dir_count,
                        source_list *out, bede_error *err) {
  bede_status s = BEDE_OK;
  for (uint32_t i = 0; !s && i < dir_count; i++)
    s = read_dir(a, dirs[i], i, out, err);
  return s;
}
