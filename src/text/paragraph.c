/*
 * Which lines belong together.
 *
 * An empty line always parts.  A single line end parts where each line is a
 * paragraph, as most archives have it, and does not where the lines of a
 * paragraph were broken to fit a width.
 */
#include "text/build.h"

#define WRAP_MIN 40 /* narrower lines are a list */
#define WRAP_MAX 110

typedef struct line {
  bede_span span;      /* without the blanks at both sides */
  uint32_t first_word; /* bytes */
  bool after_gap;      /* an empty line stands before it */
} line;

typedef ARRAY(line) line_list;

static bool is_line_end(glyph g) {
  return (g.cp >= '\n' && g.cp <= '\r') || g.cp == 0x2028 || g.cp == 0x2029;
}

/* The line that begins at `i`; *next is where the one after it begins. */
static line read_line(bede_str s, uint32_t i, uint32_t *next) {
  line l = {{i, i}, 0, false};
  bool begun = false, in_first = true;
  glyph g = glyph_at(s, i);
  for (; g.len && !is_line_end(g); g = glyph_at(s, i)) {
    bool blank = g.kind == GLYPH_BLANK;
    if (!begun && !blank) {
      l.span.start = i;
      begun = true;
    }
    in_first = in_first && !(begun && blank);
    if (begun && in_first) l.first_word += g.len;
    i += g.len;
    if (!blank) l.span.end = i;
  }
  if (!begun) l.span.start = l.span.end;
  i += g.len;
  if (g.cp == '\r' && glyph_at(s, i).cp == '\n') i++;
  *next = i;
  return l;
}

static line_list read_lines(text_build *b) {
  line_list lines = {0};
  bool gap = false;
  for (uint32_t i = 0, next; i < b->t.text.len; i = next) {
    line l = read_line(b->t.text, i, &next);
    l.after_gap = gap;
    gap = l.span.start == l.span.end;
    if (!gap) *array_push(b->t.a, &lines) = l;
  }
  return lines;
}

static bool ends_with_stop(const text_build *b, const line *l) {
  uint32_t i = l->span.end;
  for (int k = 0; k < 4; k++) {
    glyph g = glyph_before(b->t.text, i);
    if (g.kind == GLYPH_DOT || g.kind == GLYPH_BANG) return true;
    if (g.kind != GLYPH_CLOSE && g.kind != GLYPH_STRAIGHT &&
        g.kind != GLYPH_APOSTROPHE)
      return false;
    i -= g.len;
  }
  return false;
}

/* By Jane Doe */
static bool is_byline(const text_build *b, const line *l) {
  bede_str s = str_slice(b->t.text, l->span.start, l->span.end);
  return s.len > 4 && s.len < 80 && s.ptr[0] == 'B' && (s.ptr[1] | 32) == 'y' &&
         s.ptr[2] == ' ' && glyph_is_upper(glyph_at(s, 3)) &&
         !ends_with_stop(b, l);
}

/* Half of its words or more begin with a capital. */
static bool is_title_case(const text_build *b, const line *l) {
  uint32_t words = 0, capitals = 0;
  bool fresh = true;
  for (uint32_t i = l->span.start; i < l->span.end;) {
    glyph g = glyph_at(b->t.text, i);
    i += g.len;
    if (fresh && g.kind == GLYPH_LETTER) {
      words++;
      capitals += glyph_is_upper(g);
    }
    fresh = g.kind == GLYPH_BLANK || (fresh && g.kind != GLYPH_LETTER);
  }
  return words > 1 && capitals * 2 >= words;
}

static uint32_t width(const line *l) {
  return l->span.end - l->span.start;
}

/* Is the line so long that the first word of the next did not fit? */
static bool is_full(const line *l, uint32_t wrap) {
  return width(&l[0]) + 1 + l[1].first_word > wrap;
}

/* The width that the lines [0, count) of a block were broken at, or 0. */
static uint32_t wrap_width(const text_build *b, const line *l, uint32_t count) {
  uint32_t most = 0, full = 0;
  for (uint32_t i = 0; i < count; i++)
    if (width(&l[i]) > most) most = width(&l[i]);
  if (count < 2 || most < WRAP_MIN || most > WRAP_MAX) return 0;
  for (uint32_t i = 0; i + 1 < count; i++) full += is_full(&l[i], most);
  if (2 * full <= count - 1) return 0;
  return count == 2 && is_title_case(b, l) ? 0 : most;
}

/* Does the paragraph go on from line l[0] to l[1]? */
static bool goes_on(const text_build *b, const line *l, uint32_t wrap) {
  if (is_byline(b, &l[0]) || is_byline(b, &l[1])) return false;
  if (glyph_is_lower(glyph_at(b->t.text, l[1].span.start))) return true;
  return wrap && is_full(l, wrap);
}

static void add_block(text_build *b, const line *l, uint32_t count) {
  uint32_t wrap = wrap_width(b, l, count);
  for (uint32_t i = 0; i < count; i++) {
    if (i && goes_on(b, &l[i - 1], wrap))
      b->paragraphs.items[b->paragraphs.count - 1].span.end = l[i].span.end;
    else
      *array_push(b->t.a, &b->paragraphs) = (text_paragraph){l[i].span, 0, 0};
  }
}

void paragraphs_find(text_build *b) {
  line_list lines = read_lines(b);
  for (uint32_t i = 0, k; i < lines.count; i = k) {
    for (k = i + 1; k < lines.count && !lines.items[k].after_gap;) k++;
    add_block(b, lines.items + i, k - i);
  }
}
