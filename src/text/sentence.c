/* Where sentences end within a paragraph. */
#include "text/build.h"

typedef enum stop_kind {
  STOP_NONE,
  STOP_FULL,
  STOP_ABBREVIATION, /* "U.S." also stops a sentence, if it ends one */
  STOP_ELLIPSIS,
  STOP_BANG,
} stop_kind;

static stop_kind stop_of(const text_build *b, uint32_t token) {
  bede_str form = build_form(b, token);
  glyph g = glyph_at(form, 0);
  if (g.kind == GLYPH_BANG) return STOP_BANG;
  if (g.kind == GLYPH_DOT) {
    if (form.len == 1) return STOP_FULL;
    return glyph_is_alnum(glyph_before(form, form.len)) ? STOP_NONE
                                                        : STOP_ELLIPSIS;
  }
  return form.ptr[form.len - 1] == '.' ? STOP_ABBREVIATION : STOP_NONE;
}

static bool is_quote_mark(glyph g) {
  return g.kind == GLYPH_STRAIGHT || g.kind == GLYPH_APOSTROPHE;
}

/* Does the token close what was opened before the stop?  `straight` is the
 * number of " since the paragraph began. */
static bool is_closer(const text_build *b, uint32_t token, uint32_t end,
                      uint32_t straight) {
  glyph g = build_glyph(b, token);
  bede_span s = b->t.tokens.items[token].span;
  if (g.kind == GLYPH_CLOSE) return true;
  if (!is_quote_mark(g)) return false;
  if (g.kind == GLYPH_APOSTROPHE && s.end - s.start > 2 * g.len) return false;
  bool spaced = token + 1 == end || build_gap(b, token + 1);
  if (!build_gap(b, token)) return g.kind == GLYPH_STRAIGHT || spaced;
  return spaced && g.kind == GLYPH_STRAIGHT && straight % 2 == 1;
}

/* The first token at or behind `token` that is no opening mark. */
static uint32_t past_marks(const text_build *b, uint32_t token, uint32_t end) {
  for (int k = 0; k < 3 && token + 1 < end; k++) {
    glyph g = build_glyph(b, token);
    if (g.kind != GLYPH_OPEN && !is_quote_mark(g) && g.kind != GLYPH_DASH)
      break;
    token++;
  }
  return token;
}

static bool has_word_of_saying(const text_build *b, uint32_t token,
                               uint32_t end) {
  for (uint32_t k = token; k < end && k < token + 5; k++) {
    if (text_word_is_speech(b->t.words, build_form(b, k))) return k > token;
    if (!glyph_is_upper(build_glyph(b, k))) return false;
  }
  return false;
}

/* The end was a bare stop: "the border. Poland said ..." */
static bool full_stop_ends(const text_build *b, uint32_t stop, uint32_t first,
                           uint32_t word) {
  /* 1. The parties agree ... */
  if (stop == first + 1 && build_glyph(b, first).kind == GLYPH_DIGIT)
    return false;
  if (!glyph_is_lower(build_glyph(b, word))) return true;
  /* "they left. it rained": careless writers begin sentences with small
   * letters, but a short word may be an abbreviation that no list has, unless
   * this sentence began so too: "they fired at the mob. it fled". */
  if (stop == first) return false;
  bool small = glyph_is_lower(build_glyph(b, first));
  bede_str before = build_form(b, stop - 1);
  glyph g = glyph_at(before, 0);
  if (g.kind != GLYPH_LETTER || g.cp == 0xFFFD) return true;
  return glyph_is_lower(g) &&
         (before.len > 3 || (small && before.len > 1) ||
          text_word_in(b->t.words, before, b->t.words->sentence_opener));
}

/* "in the U.S. The president", "at 5 p.m. Monday", "Gen. Milley" */
static bool abbreviation_ends(const text_build *b, uint32_t stop, uint32_t next,
                              uint32_t word) {
  if (token_is_title(b->t.words, build_form(b, stop))) return false;
  if (next != word && build_glyph(b, next).kind != GLYPH_DASH &&
      glyph_is_upper(build_glyph(b, word)))
    return build_glyph(b, next).cp != '(';
  return glyph_is_upper(build_glyph(b, word)) &&
         text_word_in(b->t.words, build_form(b, word),
                      b->t.words->sentence_opener);
}

typedef struct candidate {
  uint32_t first; /* of the sentence */
  uint32_t stop;  /* the token that may end it */
  uint32_t next;  /* the first token behind it and what it closes */
  uint32_t end;   /* of the paragraph */
} candidate;

static bool ends_sentence(const text_build *b, candidate c) {
  stop_kind kind = stop_of(b, c.stop);
  glyph g = build_glyph(b, c.next);
  if (!build_gap(b, c.next)) /* "the border.The ministry" */
    return (kind == STOP_FULL || kind == STOP_BANG) && glyph_is_upper(g) &&
           c.next == c.stop + 1;
  uint32_t word = past_marks(b, c.next, c.end);
  glyph start = build_glyph(b, word);
  if (start.cp == ',' || start.cp == ';' || start.cp == ':') return false;
  if (kind == STOP_FULL) return full_stop_ends(b, c.stop, c.first, word);
  if (kind == STOP_ABBREVIATION)
    return abbreviation_ends(b, c.stop, c.next, word);
  if (glyph_is_lower(start)) return false;
  if (kind == STOP_ELLIPSIS) return glyph_is_upper(start);
  /* "Where are they?" Duda asked. */
  return c.next == c.stop + 1 || !has_word_of_saying(b, c.next, c.end);
}

bool sentence_is_closed(const text_build *b, uint32_t first, uint32_t end) {
  for (uint32_t k = end; k > first && end - k < 4; k--) {
    if (stop_of(b, k - 1)) return true;
    glyph g = build_glyph(b, k - 1);
    if (g.kind != GLYPH_CLOSE && !is_quote_mark(g)) return false;
  }
  return false;
}

void sentences_find(text_build *b, const text_paragraph *p) {
  uint32_t first = p->first, straight = 0;
  for (uint32_t k = p->first; k < p->end; k++) {
    straight += build_glyph(b, k).kind == GLYPH_STRAIGHT;
    if (!stop_of(b, k)) continue;
    uint32_t next = k + 1, marks = straight;
    while (next < p->end && is_closer(b, next, p->end, marks)) {
      marks += build_glyph(b, next).kind == GLYPH_STRAIGHT;
      next++;
    }
    if (next == p->end || stop_of(b, next)) continue;
    if (!ends_sentence(b, (candidate){first, k, next, p->end})) continue;
    sentence_add(b, (text_sentence){.first = first, .end = next});
    first = next;
    straight = marks;
    k = next - 1;
  }
  if (first < p->end)
    sentence_add(b, (text_sentence){.first = first, .end = p->end});
}
