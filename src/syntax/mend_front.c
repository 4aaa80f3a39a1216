/*
 * mend_front.c - what stands before a subject or a verb.
 */
#include "syntax/mender.h"

/* "in *Baghdad* gunmen killed two": a subject stands behind no "in", so that
 * the name before it is where they did so. */
void mend_opening(mender *self, uint32_t name) {
  uint32_t who = self->s->head[name], prep = name - 1;
  if (name == self->first || who != name + 1 ||
      self->s->upos[name] != UPOS_PROPN || self->s->upos[who] != UPOS_NOUN ||
      self->s->rel[prep] != REL_CASE ||
      (self->s->head[prep] != who && self->s->head[prep] != name) ||
      !str_is(folded(self, prep), "in"))
    return;
  uint32_t verb = self->s->head[who];
  enum rel rel = (enum rel)self->s->rel[who];
  bool subject = rel == REL_NSUBJ || rel == REL_NSUBJ_PASS;
  if (verb == TOKEN_NONE || verb < who || !is_verb(self, verb) ||
      (!subject && (rel != REL_OBL || has_subject(self, verb))))
    return;
  if (!subject) hang(self, who, verb, REL_NSUBJ);
  hang(self, name, verb, REL_OBL);
  hang(self, prep, name, REL_CASE);
}

/* "had been beaten and *denied* water", "was held and *refused* bail": what is
 * kept from people is kept from those who suffered the first. */
void mend_next_passive(mender *self, uint32_t verb) {
  uint32_t first = self->s->head[verb];
  uint32_t what = tree_find(self->tree, verb, REL_OBJ);
  if (first == TOKEN_NONE || first > verb || what == TOKEN_NONE ||
      self->s->xpos[verb] != XPOS_VBD || self->s->xpos[first] != XPOS_VBN ||
      tree_find(self->tree, first, REL_AUX_PASS) == TOKEN_NONE ||
      has_subject(self, verb) ||
      tree_find(self->tree, what, REL_DET) != TOKEN_NONE)
    return;
  if (is_in_set(self, what, STR("withheld"))) self->s->xpos[verb] = XPOS_VBN;
}

/* "were *to* march": the auxiliary says that it is to come, as "are" does; its
 * lemma is that of its form in the lexicon. */
void mend_arranged(mender *self, uint32_t to) {
  uint32_t verb = self->s->head[to], be = to - 1;
  if (to == self->first || verb == TOKEN_NONE || self->s->head[be] != verb ||
      self->s->xpos[to] != XPOS_TO || self->s->upos[be] != UPOS_AUX)
    return;
  bede_str lemma = lexicon_value(self->lex, folded(self, be), LIST_FORM);
  if (lemma.len) self->s->lemma[be] = lemma;
}
