/* Headlines, bylines and datelines: what is no running text. */
#include "text/build.h"

#define DATELINE_TOKENS 20
#define UPPER_TOKENS 6 /* where capitals are all that tells it */
#define BYLINE_TOKENS 16
#define HEADLINE_TOKENS 20
#define PROSE_TOKENS 16 /* more than a heading has */

static bool is_dash(const text_build *b, uint32_t token) {
  glyph g = build_glyph(b, token);
  bede_span s = b->t.tokens.items[token].span;
  if (g.kind == GLYPH_DASH) return true;
  if (g.cp == '_') return build_gap(b, token); /* the AP's, in old archives */
  if (g.kind != GLYPH_HYPHEN) return false;
  uint32_t after = s.end;
  return s.end - s.start > 1 || build_gap(b, token) ||
         glyph_at(b->t.text, after).kind == GLYPH_BLANK;
}

static bool is_all_upper(bede_str form) {
  uint32_t letters = 0;
  for (uint32_t i = 0; i < form.len;) {
    glyph g = glyph_at(form, i);
    if (glyph_is_lower(g)) return false;
    letters += g.kind == GLYPH_LETTER;
    i += g.len;
  }
  return letters > 1;
}

/* "(Reuters)", "(AFP)": the token behind it, or `open`. */
static uint32_t agency_end(const text_build *b, uint32_t open, uint32_t end,
                           bool *is_known) {
  uint32_t k = open + 1;
  while (k < end && k < open + 6 && build_glyph(b, k).kind != GLYPH_CLOSE) k++;
  if (k >= end || k == open + 1 || build_glyph(b, k).kind != GLYPH_CLOSE)
    return open;
  bede_str inner = str_slice(b->t.text, b->t.tokens.items[open].span.end,
                             b->t.tokens.items[k].span.start);
  bool known = text_word_in(b->t.words, inner, b->t.words->news_agency);
  /* "(Reuters Health)", "(AP/Kyiv)" */
  known = known || text_word_in(b->t.words, build_form(b, open + 1),
                                b->t.words->news_agency);
  *is_known |= known;
  /* Behind a place any name in brackets is one: "KABUL (Pajhwok) :" */
  bool named = k == open + 2 && glyph_is_upper(build_glyph(b, open + 1));
  return known || named ? k + 1 : open;
}

typedef struct dateline {
  bool upper;  /* WARSAW */
  bool agency; /* (Reuters) */
  bool known;  /* the lexicon has the agency */
  bool month;
  bool number;
} dateline;

/* "LIMA (Feb. 4, 2014) -": the token behind a date in brackets, or `open`. */
static uint32_t bracketed_date_end(const text_build *b, uint32_t open,
                                   uint32_t end) {
  bool month = false, number = false;
  uint32_t k = open + 1;
  for (; k < end && build_glyph(b, k).kind != GLYPH_CLOSE; k++) {
    glyph g = build_glyph(b, k);
    bool is_month = text_word_is_month(b->t.words, build_form(b, k));
    bool digit = g.kind == GLYPH_DIGIT;
    if (!is_month && !digit && g.cp != ',' && !build_is_mark(b, k, '.'))
      return open;
    month |= is_month;
    number |= digit;
  }
  return k < end && month && number ? k + 1 : open;
}

/* Is the stretch a place or a capital that the lexicon knows? */
static bool is_place(const text_build *b, uint32_t first, uint32_t end) {
  bede_str form = str_slice(b->t.text, b->t.tokens.items[first].span.start,
                            b->t.tokens.items[end - 1].span.end);
  return text_word_is_place(b->t.words, form);
}

/* "Harare, Zimbabwe", "MOSCOW": a place before any comma or bracket. */
static bool opens_with_place(const text_build *b, uint32_t first,
                             uint32_t end) {
  uint32_t k = first;
  while (k < end && build_glyph(b, k).cp != ',' && build_glyph(b, k).cp != '(')
    k++;
  return k > first && is_place(b, first, k);
}

/* A quotation mark with blanks around it has come of a dash. */
static bool is_lost_dash(const text_build *b, uint32_t k) {
  uint32_t after = b->t.tokens.items[k].span.end;
  return build_glyph(b, k).kind == GLYPH_STRAIGHT &&
         glyph_at(b->t.text, after).kind == GLYPH_BLANK;
}

/* "CAIRO (AP) Police ...", "(IANS) Under ...": no dash. */
static bool begins_behind(const text_build *b, uint32_t k, uint32_t end) {
  if (k < end && is_lost_dash(b, k)) k++;
  return k + 1 < end && glyph_is_upper(build_glyph(b, k));
}

/* What the tokens before the dash at `k` show. */
static bool is_dateline(const text_build *b, const dateline *d, uint32_t first,
                        uint32_t k, uint32_t end) {
  if (d->agency || (d->month && d->number)) return true;
  /* Nairobi - Police said; but: Nairobi - the capital - said */
  if (k + 1 < end && glyph_is_upper(build_glyph(b, k + 1)) &&
      opens_with_place(b, first, k))
    return true;
  /* Danville - A man was shot: at the head of the text the town may be any */
  if (first == 0 && k <= 2 && k + 2 < end &&
      glyph_is_upper(build_glyph(b, k + 1)) &&
      !glyph_is_upper(build_glyph(b, k + 2)))
    return true;
  /* PUEBLO, Colo. - on a line of its own */
  if (k + 1 == end) return d->upper && k - first <= UPPER_TOKENS;
  /* BEIJING -- China said; but: NATO - the alliance - said */
  return d->upper && k - first <= UPPER_TOKENS && k + 1 < end &&
         !glyph_is_lower(build_glyph(b, k + 1));
}

/* Takes in the token at `k`, gives the one behind it; `k` where it can't
 * belong to a dateline. */
static uint32_t dateline_step(const text_build *b, dateline *d, uint32_t k,
                              uint32_t end) {
  bede_str form = build_form(b, k);
  glyph g = build_glyph(b, k);
  if (g.cp == '(') {
    uint32_t next = agency_end(b, k, end, &d->known);
    d->agency = d->agency || next > k;
    if (next > k) return next;
    next = bracketed_date_end(b, k, end);
    d->month |= next > k;
    d->number |= next > k;
    return next;
  }
  if (g.kind == GLYPH_DIGIT) {
    d->number = true;
    return k + 1;
  }
  if (g.cp == ',' || g.cp == '/' || g.kind == GLYPH_HYPHEN ||
      g.kind == GLYPH_APOSTROPHE || build_is_mark(b, k, '.'))
    return k + 1;
  bool month = text_word_is_month(b->t.words, form);
  d->month = d->month || month;
  d->upper = d->upper || is_all_upper(form);
  return month || glyph_is_upper(g) ? k + 1 : k;
}

/* No capital in what begins with these tokens. */
static bool is_all_small(const text_build *b, uint32_t first, uint32_t end) {
  for (uint32_t k = first; k < end && k < first + PROSE_TOKENS; k++)
    if (glyph_is_upper(build_glyph(b, k))) return false;
  return end - first >= PROSE_TOKENS;
}

/* At the head of the text, or right below a line such as "Published on May 5".
 */
static bool is_at_head(const text_build *b, uint32_t first) {
  const text_paragraph *p = b->paragraphs.items;
  return first == 0 || (b->paragraphs.count > 1 && first == p[1].first &&
                        p->end - p->first <= HEADLINE_TOKENS &&
                        !sentence_is_closed(b, p->first, p->end));
}

/* "hyderabad/vijayawada: three persons ...": a text in small letters; at its
 * head the town may be any. */
static uint32_t small_dateline_end(const text_build *b, uint32_t first,
                                   uint32_t end) {
  uint32_t place = first;
  bool any = is_at_head(b, first) && is_all_small(b, first, end);
  for (uint32_t k = first; k < end && k < first + UPPER_TOKENS; k++) {
    glyph g = build_glyph(b, k);
    bool mark = g.cp == ',' || g.cp == '/' || g.cp == ':';
    if (!mark && !glyph_is_lower(g)) return first;
    if (mark && place == first && !(any && k > first && k <= first + 2) &&
        (k == first || !is_place(b, first, k)))
      return first;
    if (mark) place = k;
    if (g.cp == ':') return k + 1;
  }
  return first;
}

uint32_t dateline_end(const text_build *b, uint32_t first, uint32_t end) {
  dateline d = {0};
  uint32_t small = small_dateline_end(b, first, end);
  if (small > first) return small;
  uint32_t k = first, limit = first + DATELINE_TOKENS;
  if (end < limit) limit = end;
  while (k < limit && !(k > first && is_dash(b, k))) {
    uint32_t next = dateline_step(b, &d, k, end);
    if (next == k) break;
    /* (CNN) The White House said ... */
    if (k == first && d.known && next < end && !is_dash(b, next)) return next;
    if (k > first && d.known && !is_dash(b, next) &&
        begins_behind(b, next, end) &&
        ((d.month && d.number) || opens_with_place(b, first, k)))
      return next + is_lost_dash(b, next);
    k = next;
  }
  if (k < end && k > first && is_dash(b, k))
    return is_dateline(b, &d, first, k, end) ? k + 1 : first;
  /* NEW DELHI: The government ... */
  if (k < end && build_glyph(b, k).cp == ':')
    return k > first && opens_with_place(b, first, k) ? k + 1 : first;
  /* WASHINGTON, Aug. 8 (Xinhua): on a line of its own */
  return k == end && d.agency ? k : first;
}

/* "By", "Additional reporting by": the words of it, or 0. */
static uint32_t byline_words(const text_build *b, uint32_t first,
                             uint32_t end) {
  for (uint32_t n = 3; n > 0; n--) {
    if (first + n >= end) continue;
    bede_str form = str_slice(b->t.text, b->t.tokens.items[first].span.start,
                              b->t.tokens.items[first + n - 1].span.end);
    if (text_word_in(b->t.words, form, b->t.words->byline_opener)) return n;
  }
  return 0;
}

static bool all_capitalised(const text_build *b, uint32_t first, uint32_t end) {
  for (uint32_t k = first; k < end; k++) {
    glyph g = build_glyph(b, k);
    if (g.kind == GLYPH_LETTER && !glyph_is_upper(g) &&
        build_form(b, k).len > 3)
      return false;
  }
  return true;
}

static bool is_byline(const text_build *b, const text_paragraph *p) {
  uint32_t first = p->first;
  if (build_glyph(b, first).cp == '(') first++;
  if (first + 1 >= p->end || !glyph_is_upper(build_glyph(b, first)))
    return false;
  uint32_t words = byline_words(b, first, p->end);
  if (words > 1) return true; /* (Reporting by A; editing by B) */
  return words && p->end - first <= BYLINE_TOKENS &&
         !sentence_is_closed(b, first, p->end) &&
         glyph_is_upper(build_glyph(b, first + 1)) &&
         all_capitalised(b, first + 1, p->end);
}

text_kind paragraph_kind(const text_build *b, const text_paragraph *p) {
  if (b->has_title && p == b->paragraphs.items) return TEXT_HEADLINE;
  if (is_byline(b, p)) return TEXT_BYLINE;
  /* A text of one line is a sentence whose stop was forgotten. */
  if (b->paragraphs.count == 1 || p->end - p->first > HEADLINE_TOKENS ||
      sentence_is_closed(b, p->first, p->end))
    return TEXT_PROSE;
  glyph last = build_glyph(b, p->end - 1), g = build_glyph(b, p->first);
  bool open_end = last.cp == ':' || last.cp == ';' || last.cp == ',';
  return open_end || glyph_is_lower(g) ? TEXT_PROSE : TEXT_HEADLINE;
}
