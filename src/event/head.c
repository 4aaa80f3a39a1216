#include "event/head.h"

#include "event/due.h"
#include "event/subject.h"

/* The frames of each word that the predicate may be listed under: a participle
 * as a verb or, "stranded", as an adjective. */
uint32_t head_frames(reader *self, uint32_t token, lex_frames out[HEADS_MOST]) {
  if (subject_is_nominal(&self->tree, token) ||
      noun_gerund_owner(self, token) != TOKEN_NONE) {
    out[0] = noun_lemma_word(self, token)->frames[LEX_NOUN];
    if (!subject_is_located(&self->tree, token)) return 1;
    out[1] = lexicon_frames(self->lex, STR("be"), LEX_VERB);
    return 2;
  }
  switch (self->syntax->upos[token]) {
  case UPOS_VERB:
  case UPOS_AUX:
    out[0] = noun_lemma_word(self, token)->frames[LEX_VERB];
    if (self->syntax->xpos[token] != XPOS_VBN) return 1;
    out[1] = noun_form_word(self, token)->frames[LEX_ADJ];
    return 2;
  case UPOS_ADJ:
    out[0] = noun_form_word(self, token)->frames[LEX_ADJ];
    return 1;
  default:
    return 0;
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
