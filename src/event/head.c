#include "event/head.h"

#include "event/due.h"
#include "event/subject.h"

#include "base/utf8.h"

/* Where "gas" of "tear-gas" is bound to the word before it. */
static bool is_bound(const reader *self, uint32_t token) {
  const bede_span *all = self->text->token;
  return token > 1 && str_is(text_form(self->text, token - 1), "-") &&
         all[token - 2].end == all[token - 1].start &&
         all[token - 1].end == all[token].start;
}

/* "co-operate": as others write it. */
static bede_str without_hyphens(arena *a, bede_str word) {
  str_buf out = {.a = a};
  for (uint32_t i = 0; i < word.len; i++)
    if (word.ptr[i] != '-') buf_char(&out, word.ptr[i]);
  return buf_str(&out);
}

/* "*tear-gassed*", of which the parser may make three words: the frames of the
 * whole, or of "*re-opened*" written as one; none of a word without hyphens. */
static lex_frames whole_frames(reader *self, uint32_t token, lex_pos pos) {
  bede_str whole = self->syntax->lemma[token];
  if (is_bound(self, token)) {
    bede_str first = str_join(self->a, folded_form(self, token - 2), STR("-"));
    whole = str_join(self->a, first, whole);
  } else if (str_find(whole, STR("-")) == UINT32_MAX) {
    return (lex_frames){0};
  }
  whole = utf8_lower(self->a, whole);
  lex_frames known = lexicon_frames(self->lex, utf8_fold(self->a, whole), pos);
  if (known.count) return known;
  return lexicon_frames(self->lex, without_hyphens(self->a, whole), pos);
}

/* The frames of each word that the predicate may be listed under: a participle
 * as a verb or, "stranded", as an adjective. */
uint32_t head_frames(reader *self, uint32_t token, lex_frames out[HEADS_MOST]) {
  uint32_t n = 0;
  if (subject_is_nominal(&self->tree, token) ||
      noun_gerund_owner(self, token) != TOKEN_NONE) {
    out[n++] = noun_lemma_word(self, token)->frames[LEX_NOUN];
    out[n++] = whole_frames(self, token, LEX_NOUN);
    if (subject_is_located(&self->tree, token))
      out[n++] = lexicon_frames(self->lex, STR("be"), LEX_VERB);
    return n;
  }
  switch (self->syntax->upos[token]) {
  case UPOS_VERB:
  case UPOS_AUX:
    out[n++] = noun_lemma_word(self, token)->frames[LEX_VERB];
    out[n++] = whole_frames(self, token, LEX_VERB);
    if (self->syntax->xpos[token] == XPOS_VBN)
      out[n++] = noun_form_word(self, token)->frames[LEX_ADJ];
    return n;
  case UPOS_ADJ:
    out[n++] = noun_form_word(self, token)->frames[LEX_ADJ];
    return n;
  default:
    return n;
  }
}

bool head_is_due(reader *self, uint32_t token) {
  uint32_t word = due_word(&self->tree, token);
  return word != TOKEN_NONE && noun_lemma_in(self, word, self->words.due);
}

/* "Chad *must ensure* their safety": what is not known may still be asked; but
 * "the union must be *a party of ideas*" says what somebody holds of it. */
lex_frames head_modal_frames(reader *self, uint32_t token) {
  if (head_is_due(self, token))
    return lexicon_frames(self->lex, STR("should"), LEX_VERB);
  if (subject_is_nominal(&self->tree, token) &&
      tree_find(&self->tree, token, REL_COP) != TOKEN_NONE)
    return (lex_frames){0};
  uint32_t aux = self->syntax->rel[token] == REL_CCOMP
                     ? tree_find(&self->tree, token, REL_AUX)
                     : TOKEN_NONE;
  /* "should *have* been tougher": it is too late to ask */
  TREE_EACH_CHILD(&self->tree, token, c)
  if (self->syntax->rel[c] == REL_AUX && aux != TOKEN_NONE && c > aux &&
      str_is(self->syntax->lemma[c], "have"))
    return (lex_frames){0};
  /* "insisted that Chad *ensure* their safety" */
  if (aux == TOKEN_NONE && subject_is_to(&self->tree, token))
    return lexicon_frames(self->lex, STR("should"), LEX_VERB);
  if (aux == TOKEN_NONE) return (lex_frames){0};
  return noun_lemma_word(self, aux)->frames[LEX_VERB];
}

static bool has_frames(reader *self, uint32_t token) {
  lex_frames frames[HEADS_MOST];
  uint32_t n = head_frames(self, token, frames);
  for (uint32_t i = 0; i < n; i++)
    if (frames[i].count) return true;
  return head_modal_frames(self, token).count;
}

enum framed_state { NOT_ASKED, FRAMED, UNFRAMED };

bool match_has_frames(reader *self, uint32_t token) {
  if (!self->framed) return has_frames(self, token);
  uint8_t *kept = &self->framed[token];
  if (*kept == NOT_ASKED) *kept = has_frames(self, token) ? FRAMED : UNFRAMED;
  return *kept == FRAMED;
}

bool clause_is_head(const reader *self, uint32_t token) {
  enum rel rel = self->syntax->rel[token];
  return self->syntax->upos[token] == UPOS_VERB || rel == REL_CCOMP ||
         rel == REL_ADVCL || rel == REL_ACL || rel == REL_ACL_RELCL ||
         rel == REL_PARATAXIS;
}
