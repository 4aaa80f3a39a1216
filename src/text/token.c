#include "text/token.h"

#include "text/glyph.h"

void token_push(tokenizer *self, uint32_t start, uint32_t end, bool joined) {
  *array_push(self->a, &self->tokens) = (text_token){{start, end}, joined};
}

static uint32_t chunk_end(const tokenizer *self, uint32_t start) {
  uint32_t i = start;
  while (i < self->end && i - start < TOKEN_BYTES) {
    glyph g = glyph_at(self->text, i);
    if (g.kind == GLYPH_BLANK) break;
    i += g.len;
  }
  return i;
}

/* End of the run of glyphs that are like the one at `start`. */
static uint32_t run_end(const tokenizer *self, uint32_t start, bool same_cp) {
  glyph first = glyph_at(self->text, start), g = first;
  uint32_t i = start;
  while (i < self->chunk_end && g.kind == first.kind &&
         (!same_cp || g.cp == first.cp)) {
    i += g.len;
    g = glyph_at(self->text, i);
  }
  return i;
}

/* "...", but ".5" is a number and "). The" has a stop of its own. */
static uint32_t dot_end(const tokenizer *self, uint32_t i) {
  uint32_t end = run_end(self, i, false);
  if (end - i > 1 || glyph_at(self->text, end).kind != GLYPH_DIGIT) return end;
  glyph before = glyph_before(self->text, i);
  bool fresh = before.kind == GLYPH_NONE || before.kind == GLYPH_BLANK ||
               before.kind == GLYPH_CURRENCY || before.kind == GLYPH_OPEN;
  return fresh ? token_word_end(self, end) : end;
}

static bool in_elided(const tokenizer *self, uint32_t i, uint32_t end) {
  bede_str form = str_slice(self->text, i, end);
  return form.len <= 10 && text_word_in(self->words, form, self->words->elided);
}

/* ''quoted'' with two marks for one; "the minister''s" where a database
 * doubled what stood alone. */
static uint32_t push_doubled(tokenizer *self, uint32_t i, uint32_t end) {
  bool clitic = glyph_is_alnum(glyph_before(self->text, i)) &&
                glyph_at(self->text, end).cp == 's' &&
                !glyph_is_alnum(glyph_at(self->text, end + 1));
  if (clitic) end++;
  token_push(self, i, end, clitic);
  return end;
}

/* An apostrophe that no word before it took. */
static uint32_t push_apostrophe(tokenizer *self, uint32_t i) {
  uint32_t end = i + glyph_at(self->text, i).len;
  glyph before = glyph_before(self->text, i), after = glyph_at(self->text, end);
  /* ''quoted'' with two single marks */
  if (after.kind == GLYPH_APOSTROPHE && end < self->chunk_end)
    return push_doubled(self, i, end + after.len);
  /* the '70s; let 'em go; "Warhol" 's */
  uint32_t word = end;
  if (after.kind == GLYPH_DIGIT || after.kind == GLYPH_LETTER)
    word = token_word_end(self, end);
  bool clitic = before.kind != GLYPH_BLANK && before.kind != GLYPH_NONE &&
                before.kind != GLYPH_OPEN && word - i <= 6 &&
                text_word_in(self->words, str_slice(self->text, i, word),
                             self->words->clitic);
  if (clitic || in_elided(self, i, word) ||
      (after.kind == GLYPH_DIGIT && word - end <= 3)) {
    token_push(self, i, word, clitic);
    return word;
  }
  /* the migrants' camps: possessive, unless a quotation waits to be closed */
  bool after_s = (before.cp | 32) == 's' && !self->single_open;
  token_push(self, i, end, after_s);
  if (!after_s) self->single_open = glyph_is_alnum(after);
  return end;
}

static bool is_run(glyph g) {
  return g.kind == GLYPH_HYPHEN || g.kind == GLYPH_DASH || g.cp == '*' ||
         g.cp == '=' || g.cp == '_' || g.cp == '~' || g.cp == '+' ||
         g.cp == '|' || g.cp == '<' || g.cp == '>' || g.cp == '`' ||
         g.cp == '#';
}

/* "))" is two marks; "((((((((((" is a ruler, and no text for a parser. */
static uint32_t mark_end(const tokenizer *self, uint32_t i, glyph g) {
  enum { RULER = 10 };
  uint32_t end = run_end(self, i, true);
  return end - i < RULER * g.len ? i + g.len : end;
}

/* Pushes what begins at `i`, gives its end. */
static uint32_t push_one(tokenizer *self, uint32_t i) {
  glyph g = glyph_at(self->text, i);
  uint32_t end = token_address_end(self, i);
  if (end > i) {
    token_push(self, i, end, false);
    return end;
  }
  if (glyph_is_alnum(g)) {
    end = token_word_end(self, i);
    token_push_word(self, i, end);
    return end;
  }
  if (g.kind == GLYPH_APOSTROPHE) return push_apostrophe(self, i);
  if (g.cp == 0x2018) self->single_open = true;
  if (g.kind == GLYPH_DOT)
    end = dot_end(self, i);
  else if (g.kind == GLYPH_BANG)
    end = run_end(self, i, false);
  else if (is_run(g))
    end = run_end(self, i, true);
  else
    end = mark_end(self, i, g);
  token_push(self, i, end, false);
  return end;
}

void tokenize(tokenizer *self, uint32_t start, uint32_t end) {
  self->end = self->chunk_end = end;
  self->single_open = false;
  uint32_t chunk = start;
  for (uint32_t i = start; i < end;) {
    glyph g = glyph_at(self->text, i);
    if (g.kind == GLYPH_BLANK) {
      i += g.len;
      continue;
    }
    if (i >= chunk) self->chunk_end = chunk = chunk_end(self, i);
    i = push_one(self, i);
  }
}
