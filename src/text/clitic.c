/* Words that are several tokens: "don't", "Poland's", "cannot", "35mm". */
#include "text/glyph.h"
#include "text/token.h"

/* The last apostrophe of [start, end), or the " that stands for it; `end`
 * where there is none.  A clitic is short, so only a few bytes are looked at.
 */
static uint32_t last_mark(const tokenizer *self, uint32_t start, uint32_t end) {
  uint32_t i = end;
  while (i > start && end - i < 6) {
    glyph g = glyph_before(self->text, i);
    i -= g.len;
    if (i > start && (g.kind == GLYPH_APOSTROPHE || g.kind == GLYPH_STRAIGHT))
      return i;
  }
  return end;
}

/* the 1980's, an AK-47's: "80's" is one word, "2003's" is two */
static bool is_decade(const tokenizer *self, uint32_t start, uint32_t mark) {
  uint32_t n = mark - start;
  if ((n != 2 && n != 4) || self->text.ptr[mark - 1] != '0') return false;
  for (uint32_t i = start; i < mark; i++)
    if (glyph_at(self->text, i).kind != GLYPH_DIGIT) return false;
  return true;
}

/* Where the clitic at the end of the word begins, or `end`. */
static uint32_t clitic_start(const tokenizer *self, uint32_t start,
                             uint32_t end) {
  uint32_t mark = last_mark(self, start, end);
  if (mark == end || is_decade(self, start, mark)) return end;
  if (self->text.ptr[mark] == '"') return mark;
  const text_words *w = self->words;
  uint32_t from = mark;
  /* do|n't */
  if (mark > start + 1 && (self->text.ptr[mark - 1] | 32) == 'n' &&
      text_word_in(w, str_slice(self->text, mark - 1, end), w->clitic))
    return mark - 1;
  return text_word_in(w, str_slice(self->text, from, end), w->clitic) ? from
                                                                      : end;
}

/* Where "cannot" parts, or `end`. */
static uint32_t parting(const tokenizer *self, uint32_t start, uint32_t end) {
  const text_words *w = self->words;
  uint32_t n = end - start;
  char parts[12];
  if (n < 4 || n > 10) return end;
  if (!text_word_in(w, str_slice(self->text, start, end), w->contracted))
    return end;
  for (uint32_t i = 1; i < n; i++) {
    memcpy(parts, self->text.ptr + start, i);
    parts[i] = ' ';
    memcpy(parts + i + 1, self->text.ptr + start + i, n - i);
    if (text_word_in(w, (bede_str){parts, n + 1}, w->contracted_parts))
      return start + i;
  }
  return end;
}

/* Where the unit begins in "35mm" or "10a.m.", or `end`. */
static uint32_t unit_start(const tokenizer *self, uint32_t start,
                           uint32_t end) {
  uint32_t i = start;
  while (i < end) {
    char c = self->text.ptr[i];
    if (!((c >= '0' && c <= '9') || c == '.' || c == ',' || c == ':')) break;
    i++;
  }
  if (i == start || i == end || end - i > 5) return end;
  if (self->text.ptr[i - 1] == '.') return end;
  /* "2C" and "3H" are names; "5c" is not */
  if (end - i == 1 && glyph_is_upper(glyph_at(self->text, i)) &&
      self->text.ptr[i] != 'K' && self->text.ptr[i] != 'M')
    return end;
  const text_words *w = self->words;
  return text_word_in(w, str_slice(self->text, i, end), w->unit) ? i : end;
}

/* Takes clitics off from the right ("wouldn't've"), pushes from the left. */
static void push_clitics(tokenizer *self, uint32_t start, uint32_t end) {
  uint32_t cut[4], count = 0, stop = end;
  while (count < 4) {
    uint32_t i = clitic_start(self, start, stop);
    if (i == stop) break;
    cut[count++] = stop = i;
  }
  uint32_t part = parting(self, start, stop);
  token_push(self, start, part, false);
  if (part < stop) token_push(self, part, stop, true);
  while (count--)
    token_push(self, cut[count], count ? cut[count - 1] : end, true);
}

void token_push_word(tokenizer *self, uint32_t start, uint32_t end) {
  if (glyph_at(self->text, start).kind == GLYPH_DIGIT) {
    uint32_t unit = unit_start(self, start, end);
    if (unit < end) {
      token_push(self, start, unit, false);
      token_push(self, unit, end, false);
      return;
    }
  }
  push_clitics(self, start, end);
}
