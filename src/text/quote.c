/*
 * Which words stand between quotation marks.
 *
 * A quotation never leaves its paragraph, so that one without its closing
 * mark can't swallow the story.
 */
#include "text/build.h"

#define SINGLE_REACH 200 /* tokens within which '...' must be closed */
#define SPEAKER_TOKENS 9 /* in ", the Polish Defense Ministry tweeted" */

typedef enum mark {
  MARK_NONE,
  MARK_DOUBLE_OPEN,
  MARK_DOUBLE_CLOSE,
  MARK_STRAIGHT,
  MARK_SINGLE_OPEN,
  MARK_SINGLE_CLOSE,
} mark;

static mark mark_of(const text_build *b, uint32_t token) {
  bede_str form = build_form(b, token);
  if (form.len > 4 || b->t.tokens.items[token].joined) return MARK_NONE;
  glyph g = glyph_at(form, 0);
  if (str_is(form, "``")) return MARK_DOUBLE_OPEN;
  if (g.kind == GLYPH_APOSTROPHE && form.len == 2 * g.len)
    return MARK_DOUBLE_CLOSE;
  if (form.len != g.len) return MARK_NONE;
  switch (g.cp) {
  case '"':
    return MARK_STRAIGHT;
  case 0x201C:
  case 0x201E:
  case 0xAB:
    return MARK_DOUBLE_OPEN;
  case 0x201D:
  case 0xBB:
    return MARK_DOUBLE_CLOSE;
  case 0x2018:
    return MARK_SINGLE_OPEN;
  case '\'':
  case 0x2019:
    return MARK_SINGLE_CLOSE;
  default:
    return MARK_NONE;
  }
}

/* Marks stand close to what they quote. */
static bool looks_open(const text_build *b, uint32_t token, uint32_t end) {
  return token + 1 < end && build_gap(b, token) && !build_gap(b, token + 1);
}

static bool looks_closed(const text_build *b, uint32_t token, uint32_t end) {
  return !build_gap(b, token) && (token + 1 == end || build_gap(b, token + 1));
}

/* Does the mark open a quotation (1), close the open one (-1), neither (0)? */
static int double_role(const text_build *b, uint32_t token, uint32_t end,
                       bool is_open) {
  switch (mark_of(b, token)) {
  case MARK_DOUBLE_OPEN:
    return is_open && looks_closed(b, token, end) ? -1 : 1;
  case MARK_DOUBLE_CLOSE:
    if (is_open) return -1;
    return looks_open(b, token, end);
  case MARK_STRAIGHT:
    if (is_open) return looks_open(b, token, end) ? 1 : -1;
    return token + 1 < end && !build_gap(b, token + 1);
  default:
    return 0;
  }
}

/* “The fence was cut, the ministry tweeted on Monday.
 * The speaker's clause behind the comma is not quoted: the token after the
 * comma, or `end`. */
static uint32_t speaker_clause(const text_build *b, uint32_t first,
                               uint32_t end) {
  uint32_t comma = end;
  for (uint32_t k = first; k < end; k++) {
    glyph g = build_glyph(b, k);
    if (g.cp == ',')
      comma = k;
    else if (g.kind == GLYPH_DOT || g.kind == GLYPH_BANG)
      comma = end;
    else if (comma < end && k - comma <= SPEAKER_TOKENS &&
             text_word_is_speech(b->t.words, build_form(b, k)))
      return comma + 1;
  }
  return end;
}

static void add_quote(text_build *b, uint32_t first, uint32_t end,
                      bool closed) {
  if (!closed) end = speaker_clause(b, first, end);
  if (first < end)
    *array_push(b->t.a, &b->quotes) = (text_quote){first, end, closed};
}

/* The closing partner of a single mark, or `end`: apostrophes look the same,
 * so only a pair counts. */
static uint32_t single_close(const text_build *b, uint32_t token,
                             uint32_t end) {
  uint32_t limit = token + SINGLE_REACH < end ? token + SINGLE_REACH : end;
  for (uint32_t k = token + 1; k < limit; k++)
    if (mark_of(b, k) == MARK_SINGLE_CLOSE && !looks_open(b, k, end)) return k;
  return end;
}

static bool opens_single(const text_build *b, uint32_t token, uint32_t end) {
  mark m = mark_of(b, token);
  return m == MARK_SINGLE_OPEN ||
         (m == MARK_SINGLE_CLOSE && looks_open(b, token, end));
}

static void find_in(text_build *b, const text_paragraph *p) {
  uint32_t open = TOKEN_NONE;
  for (uint32_t k = p->first; k < p->end; k++) {
    int role = double_role(b, k, p->end, open != TOKEN_NONE);
    if (role && open != TOKEN_NONE) add_quote(b, open + 1, k, role < 0);
    if (role) open = role > 0 ? k : TOKEN_NONE;
    if (role || open != TOKEN_NONE || !opens_single(b, k, p->end)) continue;
    uint32_t close = single_close(b, k, p->end);
    if (close == p->end) continue;
    add_quote(b, k + 1, close, true);
    k = close;
  }
  if (open != TOKEN_NONE) add_quote(b, open + 1, p->end, false);
}

void quotes_find(text_build *b) {
  for (uint32_t i = 0; i < b->paragraphs.count; i++)
    find_in(b, &b->paragraphs.items[i]);
}

bool text_in_quote(const text_doc *doc, uint32_t token) {
  const text_quote *q = doc->quotes;
  uint32_t low = 0, high = doc->quote_count;
  while (low < high) {
    uint32_t mid = low + (high - low) / 2;
    if (q[mid].end <= token)
      low = mid + 1;
    else
      high = mid;
  }
  return low < doc->quote_count && q[low].first <= token;
}
