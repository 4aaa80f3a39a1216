/* Where words end: joints that don't break a word, stops that belong to it. */
#include "text/glyph.h"
#include "text/token.h"

#include "base/utf8.h"

static bool in(const tokenizer *self, uint32_t start, uint32_t end,
               uint32_t set) {
  return end - start <= TEXT_WORD_BYTES &&
         text_word_in(self->words, str_slice(self->text, start, end), set);
}

static uint32_t digits_at(const tokenizer *self, uint32_t i, uint32_t most) {
  uint32_t n = 0;
  while (n < most && i + n < self->chunk_end && self->text.ptr[i + n] >= '0' &&
         self->text.ptr[i + n] <= '9')
    n++;
  return n;
}

/* 555-0147, 202-555-0147, 2021-11-16, 11-16-2021: the end of such a number,
 * or 0.  "1969-1970" and "3-1" are ranges and scores: three tokens. */
static uint32_t dashed_number_end(const tokenizer *self, uint32_t start) {
  static const char *const shapes[] = {"34",  "334", "1334", "422",
                                       "224", "244", "112",  "114"};
  char shape[8] = {0};
  uint32_t i = start;
  for (int group = 0; group < 5; group++) {
    uint32_t n = digits_at(self, i, 5);
    if (!n) return 0;
    shape[group] = (char)('0' + n);
    i += n;
    if (i >= self->chunk_end || self->text.ptr[i] != '-') break;
    if (i + 1 >= self->chunk_end || !digits_at(self, i + 1, 1)) break;
    i++;
  }
  if (glyph_is_alnum(glyph_at(self->text, i))) return 0;
  for (size_t k = 0; k < sizeof shapes / sizeof *shapes; k++)
    if (strcmp(shape, shapes[k]) == 0) return i;
  return 0;
}

/* Hyphens part: "Polish-led" is three tokens.  Not so after a prefix that is
 * no word ("anti-government"), nor in numbers that are names. */
static uint32_t hyphen_joint(const tokenizer *self, uint32_t start, uint32_t i,
                             uint32_t next) {
  if (in(self, start, i, self->words->bound_prefix)) return next;
  uint32_t end = dashed_number_end(self, start);
  return end > i ? end : i;
}

static uint32_t slash_joint(const tokenizer *self, uint32_t start, uint32_t i,
                            uint32_t next) {
  glyph before = glyph_before(self->text, i),
        after = glyph_at(self->text, next);
  if (before.kind == GLYPH_DIGIT && after.kind == GLYPH_DIGIT) return next;
  uint32_t end = next;
  while (end < self->chunk_end && end - start < 16) {
    glyph g = glyph_at(self->text, end);
    if (g.kind != GLYPH_LETTER && g.cp != '/') break;
    end += g.len;
  }
  return in(self, start, end, self->words->slash_word) ? end : i;
}

static uint32_t dot_joint(glyph before, glyph after, uint32_t i,
                          uint32_t next) {
  if (before.kind == GLYPH_DIGIT)
    return after.kind == GLYPH_DIGIT || glyph_is_lower(after) ? next : i;
  if (after.kind == GLYPH_DIGIT) return i; /* "No.5" */
  /* "the border.The ministry": a blank is lacking */
  return glyph_is_lower(before) && glyph_is_upper(after) ? i : next;
}

/* A mark between two letters or digits: the place where the word goes on, or
 * `i` where it ends. */
static uint32_t joint(const tokenizer *self, uint32_t start, uint32_t i) {
  glyph g = glyph_at(self->text, i), before = glyph_before(self->text, i);
  uint32_t next = i + g.len;
  glyph after = glyph_at(self->text, next);
  if (next >= self->chunk_end || !glyph_is_alnum(after)) return i;
  bool digits = before.kind == GLYPH_DIGIT && after.kind == GLYPH_DIGIT;
  if (g.cp == '.') return dot_joint(before, after, i, next);
  if (g.kind == GLYPH_APOSTROPHE || g.cp == '_') return next;
  if (g.kind == GLYPH_HYPHEN) return hyphen_joint(self, start, i, next);
  if (g.cp == '/') return slash_joint(self, start, i, next);
  if (g.cp == '&')
    return before.kind == GLYPH_LETTER && after.kind == GLYPH_LETTER ? next : i;
  /* 12,000 but [13,14] */
  if (g.cp == ',') return digits && digits_at(self, next, 4) == 3 ? next : i;
  if (g.cp == ':') return digits && digits_at(self, next, 3) == 2 ? next : i;
  /* Britain"s: some archives have the wrong mark throughout */
  if (g.kind == GLYPH_STRAIGHT && after.cp == 's')
    return glyph_is_alnum(glyph_at(self->text, next + 1)) ? i : next;
  return i;
}

/* US$, C$ */
static uint32_t currency_end(const tokenizer *self, uint32_t start) {
  uint32_t i = start;
  while (i - start < 3 && glyph_is_upper(glyph_at(self->text, i))) i++;
  glyph g = glyph_at(self->text, i);
  return i > start && i < self->chunk_end && g.kind == GLYPH_CURRENCY
             ? i + g.len
             : start;
}

/* Letters with a stop after each, the one at `end` not counted: "U.S", "a.m" */
static bool is_initials(bede_str w) {
  for (uint32_t i = 0; i < w.len;) {
    glyph g = glyph_at(w, i);
    if (g.kind != GLYPH_LETTER || g.cp == 0xFFFD) return false;
    i += g.len;
    if (i == w.len) return i > g.len;
    if (w.ptr[i] != '.') return false;
    i++;
  }
  return false;
}

static uint32_t next_word(const tokenizer *self, uint32_t i) {
  uint32_t limit = i + 16;
  while (i < self->end && i < limit) {
    glyph g = glyph_at(self->text, i);
    if (g.kind != GLYPH_BLANK) return i;
    i += g.len;
  }
  return self->end;
}

static bool opens_sentence(const tokenizer *self, uint32_t i) {
  uint32_t end = i;
  while (end < self->end && end - i < 16) {
    glyph g = glyph_at(self->text, end);
    if (g.kind != GLYPH_LETTER) break;
    end += g.len;
  }
  return in(self, i, end, self->words->sentence_opener);
}

/* The "W." of "George W. Bush", not the end of "Plan B. The ..." */
static bool is_initial(const tokenizer *self, uint32_t start, uint32_t dot) {
  glyph g = glyph_at(self->text, start);
  if (start + g.len != dot || !glyph_is_upper(g)) return false;
  uint32_t next = next_word(self, dot + 1);
  if (next >= self->end) return false;
  glyph after = glyph_at(self->text, next);
  if (after.cp == ',' || after.cp == '-') return true;
  if (!glyph_is_upper(after) || opens_sentence(self, next)) return false;
  if (g.cp != 'I') return true;
  uint32_t n = self->tokens.count;
  return n && glyph_is_upper(
                  glyph_at(self->text, self->tokens.items[n - 1].span.start));
}

/* Does the stop at `dot` belong to the word before it? */
static bool takes_stop(const tokenizer *self, uint32_t start, uint32_t dot) {
  const text_words *w = self->words;
  uint32_t end = dot + 1;
  /* "Inc..": one stop each for the word and the sentence; "etc..." */
  if (glyph_at(self->text, end).kind == GLYPH_DOT &&
      glyph_at(self->text, end + 1).kind == GLYPH_DOT)
    return false;
  if (is_initials(str_slice(self->text, start, dot))) return true;
  if (is_initial(self, start, dot)) return true;
  if (in(self, start, end, w->number_abbreviation)) {
    uint32_t next = next_word(self, end);
    return next < self->end && glyph_at(self->text, next).kind == GLYPH_DIGIT;
  }
  if (in(self, start, end, w->abbreviation)) return true;
  return glyph_is_upper(glyph_at(self->text, start)) &&
         (in(self, start, end, w->title_abbreviation) ||
          in(self, start, end, w->capital_abbreviation));
}

uint32_t token_word_end(const tokenizer *self, uint32_t start) {
  uint32_t i = currency_end(self, start);
  if (i > start) return i;
  while (i < self->chunk_end) {
    glyph g = glyph_at(self->text, i);
    uint32_t next = glyph_is_alnum(g) ? i + g.len : joint(self, start, i);
    if (next == i) break;
    i = next;
  }
  bool stop = i > start && i < self->chunk_end && self->text.ptr[i] == '.' &&
              takes_stop(self, start, i);
  return stop ? i + 1 : i;
}

bool token_is_title(const text_words *words, bede_str form) {
  return text_word_in(words, form, words->title_abbreviation);
}
