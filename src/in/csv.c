/*
 * CSV as RFC 4180 has it, with a header.
 *
 * A field in quotes may run over lines.  A quote that is never closed would
 * swallow the rest of the file, so after a damaged row reading goes on at the
 * next line.
 */
#include "in/reader.h"

#include "base/str.h"

typedef struct cell {
  size_t start, end; /* of the window */
  bool quoted;       /* doubled quotes are to be made single */
} cell;

typedef ARRAY(cell) cell_list;

typedef struct row {
  cell_list cells;
  size_t len;        /* with its line end */
  const char *wrong; /* NULL: nothing */
} row;

static bool is_row_end(int c) {
  return c < 0 || c == '\n' || c == '\r';
}

/* Scans a field in quotes from behind the opening one; gives the place behind
 * the closing one. */
static size_t scan_quoted(in_reader *r, size_t i, row *out, cell *c) {
  size_t limit = reader_limit(r);
  c->start = i;
  c->quoted = true;
  for (;; i++) {
    int b = stream_byte(&r->s, i);
    if (b < 0 || i > limit) {
      out->wrong = b < 0 ? "a quote is never closed" : "a row is too long";
      if (b < 0 && r->s.damage[0]) out->wrong = r->s.damage;
      return i;
    }
    if (b != '"') continue;
    if (stream_byte(&r->s, i + 1) != '"') break;
    i++;
  }
  c->end = i++;
  int b = stream_byte(&r->s, i);
  if (!is_row_end(b) && b != r->separator)
    out->wrong = "something stands behind a closing quote";
  return i;
}

static size_t scan_plain(in_reader *r, size_t i, row *out, cell *c) {
  size_t limit = reader_limit(r);
  c->start = i;
  for (int b; !is_row_end(b = stream_byte(&r->s, i)) && b != r->separator; i++)
    if (i > limit) {
      out->wrong = "a row is too long";
      break;
    }
  c->end = i;
  return i;
}

/* One row from the window's start. */
static row scan_row(in_reader *r, arena *a) {
  row out = {0};
  size_t i = 0;
  for (;;) {
    cell c = {0};
    i = stream_byte(&r->s, i) == '"' ? scan_quoted(r, i + 1, &out, &c)
                                     : scan_plain(r, i, &out, &c);
    if (out.wrong) return out;
    *array_push(a, &out.cells) = c;
    if (is_row_end(stream_byte(&r->s, i))) break;
    i++;
  }
  int b = stream_byte(&r->s, i);
  if (b >= 0) i++;
  if (b == '\r' && stream_byte(&r->s, i) == '\n') i++;
  out.len = i;
  if (b < 0 && r->s.damage[0]) out.wrong = r->s.damage;
  return out;
}

static bede_str copy_cell(in_reader *r, arena *a, const cell *c) {
  const char *bytes = stream_ptr(&r->s) + c->start;
  size_t n = c->end - c->start, len = 0;
  char *out = arena_alloc(a, n + 1);
  for (size_t i = 0; i < n; i++) {
    out[len++] = bytes[i];
    if (c->quoted && bytes[i] == '"') i++;
  }
  return (bede_str){out, (uint32_t)len};
}

static char find_separator(in_reader *r) {
  size_t count[3] = {0};
  for (size_t i = 0; i < 65536; i++) {
    int c = stream_byte(&r->s, i);
    if (is_row_end(c)) break;
    count[0] += c == ',';
    count[1] += c == ';';
    count[2] += c == '\t';
  }
  if (count[0] || (!count[1] && !count[2])) return ',';
  return count[2] ? '\t' : ';';
}

/* The column of a field: the one named by hand, or the most usual name. */
static uint32_t find_column(in_reader *r, in_field field) {
  bede_str name = r->options.fields[field];
  uint32_t best = UINT32_MAX, column = UINT32_MAX;
  for (uint32_t i = 0; i < r->header.count; i++) {
    bede_str head = r->header.items[i];
    if (name.len && str_eq(head, name)) return i;
    uint32_t rank = name.len ? UINT32_MAX : field_alias_rank(field, head);
    if (rank >= best) continue;
    best = rank;
    column = i;
  }
  if (column != UINT32_MAX) reader_guess(r, field, r->header.items[column]);
  return column;
}

/* False: the file can't be read without one. */
static bool read_header(in_reader *r) {
  if (stream_byte(&r->s, 2) == 0xBF && stream_byte(&r->s, 0) == 0xEF)
    stream_skip(&r->s, 3);
  r->separator = find_separator(r);
  row head = scan_row(r, &r->of_file);
  if (head.wrong) {
    reader_reject(r, 1, "the header can't be read: %s", head.wrong);
    return false;
  }
  for (uint32_t i = 0; i < head.cells.count; i++)
    *array_push(&r->of_file, &r->header) =
        str_trim(copy_cell(r, &r->of_file, &head.cells.items[i]));
  stream_skip(&r->s, head.len);
  for (int f = 0; f < FIELD_COUNT; f++)
    r->column[f] = find_column(r, (in_field)f);
  if (r->column[FIELD_TEXT] != UINT32_MAX) return true;
  reader_reject(r, 1, "no column is named \"text\" or alike");
  return false;
}

static bool take_row(in_reader *r, arena *a, in_article *out, const row *it) {
  if (it->cells.count != r->header.count) {
    reader_reject(r, out->line, "%u fields where the header has %u",
                  it->cells.count, r->header.count);
    return false;
  }
  for (int f = 0; f < FIELD_ENTITIES; f++)
    if (r->column[f] != UINT32_MAX)
      reader_set(r, out, (in_field)f,
                 copy_cell(r, a, &it->cells.items[r->column[f]]));
  return reader_finish(r, a, out);
}

static bool is_empty_row(const row *it) {
  const cell *c = it->cells.items;
  return it->cells.count == 1 && c->start == c->end && !c->quoted;
}

bool csv_next(in_reader *r, arena *a, in_article *out) {
  if (!r->header.count && !read_header(r)) return false;
  while (stream_len(&r->s) || stream_more(&r->s)) {
    *out = (in_article){.line = r->s.line, .position = r->position};
    row it = scan_row(r, a);
    if (it.wrong) {
      reader_reject(r, out->line, "%s", it.wrong);
      if (it.wrong == r->s.damage) r->s.damage[0] = '\0';
      r->position++;
      stream_skip_line(&r->s);
      continue;
    }
    bool is_article = false;
    if (!is_empty_row(&it)) {
      r->position++;
      is_article = take_row(r, a, out, &it);
    }
    stream_skip(&r->s, it.len);
    if (is_article) return true;
  }
  return false;
}
