/*
 * due.c - what somebody is to do, as words of duty tell.
 */
#include "event/due.h"

#include "event/subject.h"

/* "the *time* has come for Chad to leave": not the verb, but what has come. */
static uint32_t word_above(const tree *self, uint32_t p) {
  uint32_t up = self->syntax->head[p];
  if (up == TOKEN_NONE || self->syntax->upos[up] != UPOS_VERB) return up;
  return tree_find(self, up, REL_NSUBJ);
}

/* "Chad *needs* to leave"; but "does not need to", "will need to", "whatever
 * it *needs* to say", and "Chad needs to be told" is asked of others. */
static bool is_pressing(const tree *self, uint32_t verb) {
  uint32_t act = tree_find(self, verb, REL_XCOMP);
  return self->syntax->upos[verb] == UPOS_VERB && act != TOKEN_NONE &&
         act > verb && subject_is_infinitive(self, act) &&
         tree_find(self, act, REL_AUX_PASS) == TOKEN_NONE &&
         tree_find(self, verb, REL_AUX) == TOKEN_NONE &&
         self->syntax->rel[verb] != REL_ACL_RELCL;
}

/* "there is *no* need for Chad to leave" */
static bool is_none(const tree *self, uint32_t word) {
  uint32_t det = tree_find(self, word, REL_DET);
  return det != TOKEN_NONE && str_is(self->syntax->lemma[det], "no");
}

uint32_t due_word(const tree *self, uint32_t p) {
  if (is_pressing(self, p)) return p;
  uint32_t mark = tree_find(self, p, REL_MARK);
  if (mark == TOKEN_NONE || tree_subject(self, p) == TOKEN_NONE)
    return TOKEN_NONE;
  bool of = str_is(self->syntax->lemma[mark], "for") &&
            subject_is_infinitive(self, p);
  if (!of && !subject_is_subjunctive(self, p)) return TOKEN_NONE;
  uint32_t word = word_above(self, p);
  return word != TOKEN_NONE && is_none(self, word) ? TOKEN_NONE : word;
}
