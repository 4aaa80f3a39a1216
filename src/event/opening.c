/*
 * opening.c - the words that introduce a phrase or a clause: "out of", "in
 * front of", "of" before a gerund.  Found once for each phrase.
 */
#include "event/reader.h"

/* "with the premier Leo Varadkar": the preposition may hang on the title. */
static uint32_t title_of(const reader *self, uint32_t head) {
  uint32_t title = tree_find(&self->tree, head, REL_NMOD_DESC);
  bool bare = tree_find(&self->tree, head, REL_CASE) == TOKEN_NONE;
  return bare && title != TOKEN_NONE && title < head ? title : head;
}

static bool introduces(const reader *self, uint32_t head, uint32_t c) {
  enum rel rel = self->syntax->rel[c];
  return c < head && (rel == REL_CASE || rel == REL_MARK);
}

/* The only word before the phrase, or TOKEN_NONE. */
static uint32_t only_opening(const reader *self, uint32_t head) {
  uint32_t found = TOKEN_NONE;
  TREE_EACH_CHILD(&self->tree, head, c) {
    if (!introduces(self, head, c)) continue;
    if (found != TOKEN_NONE) return TOKEN_NONE;
    found = c;
  }
  if (found == TOKEN_NONE) return found;
  return tree_find(&self->tree, found, REL_FIXED) == TOKEN_NONE ? found
                                                                : TOKEN_NONE;
}

static bede_str all_openings(reader *self, uint32_t head) {
  str_buf buf = {.a = self->a};
  TREE_EACH_CHILD(&self->tree, head, c) {
    if (!introduces(self, head, c)) continue;
    if (buf.len) buf_char(&buf, ' ');
    buf_add(&buf, folded_form(self, c));
    TREE_EACH_CHILD(&self->tree, c, fixed)
    if (self->syntax->rel[fixed] == REL_FIXED) {
      buf_char(&buf, ' ');
      buf_add(&buf, folded_form(self, fixed));
    }
  }
  return buf_str(&buf);
}

const opening *opening_read(reader *self, uint32_t head) {
  opening *out = &self->opening[head];
  if (out->is_known) return out;
  uint32_t title = title_of(self, head), only = only_opening(self, title);
  *out = (opening){.is_known = true, .id = LEX_NONE};
  if (only != TOKEN_NONE) {
    out->words = folded_form(self, only);
    out->id = noun_form_word(self, only)->id;
  } else {
    out->words = all_openings(self, title);
    if (out->words.len) out->id = lexicon_word_id(self->lex, out->words);
  }
  return out;
}
