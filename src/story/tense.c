/*
 * tense.c - the tense in which a story tells something.
 */
#include "story/tense.h"

#include "event/subject.h"

enum { CLIMB = 12 }; /* words up to the verb */

tense tense_of(const writer *self, uint32_t verb) {
  unsigned xpos = self->syntax->xpos[verb];
  TREE_EACH_CHILD(self->tree, verb, c) {
    enum rel rel = self->syntax->rel[c];
    if (rel != REL_AUX && rel != REL_AUX_PASS && rel != REL_COP) continue;
    bool had = str_is(self->syntax->lemma[c], "have");
    unsigned form = self->syntax->xpos[c];
    if (form == XPOS_VBD) return had ? OTHER_TENSE : PAST;
    if (form == XPOS_VBZ || form == XPOS_VBP || form == XPOS_MD)
      return OTHER_TENSE;
  }
  if (xpos == XPOS_VBD) return PAST;
  return xpos == XPOS_VBZ || xpos == XPOS_VBP ? OTHER_TENSE : NOT_FINITE;
}

uint32_t tense_finite_over(const writer *self, uint32_t token) {
  for (uint32_t room = CLIMB; room && token != TOKEN_NONE; room--) {
    if (tense_of(self, token) != NOT_FINITE) return token;
    token = self->syntax->head[token];
  }
  return TOKEN_NONE;
}

bool tense_is_loose(const writer *self, uint32_t token) {
  uint32_t verb = tense_finite_over(self, token);
  if (verb == TOKEN_NONE) return false;
  TREE_EACH_CHILD(self->tree, verb, c)
  if (self->syntax->rel[c] == REL_AUX &&
      (str_is(self->syntax->lemma[c], "have") ||
       self->syntax->xpos[c] == XPOS_MD))
    return true;
  return false;
}

static bool has_aux(const writer *self, uint32_t verb) {
  return tree_find(self->tree, verb, REL_AUX) != TOKEN_NONE;
}

/* The verb whose words of tense hold for this one, too: "has *met* them and
 * asked for help". */
static uint32_t first_joined(const writer *self, uint32_t verb) {
  bool joined = self->syntax->rel[verb] == REL_CONJ && !has_aux(self, verb) &&
                tree_find(self->tree, verb, REL_NSUBJ) == TOKEN_NONE &&
                tree_find(self->tree, verb, REL_AUX_PASS) == TOKEN_NONE;
  return joined ? self->syntax->head[verb] : verb;
}

bool tense_is_past(const writer *self, uint32_t verb) {
  return tense_of(self, verb) == PAST &&
         !subject_is_perfect(self->tree, first_joined(self, verb));
}

bool tense_is_pluperfect(const writer *self, uint32_t verb) {
  bool modal = false;
  verb = first_joined(self, verb);
  TREE_EACH_CHILD(self->tree, verb, c) {
    if (self->syntax->rel[c] != REL_AUX) continue;
    modal |= self->syntax->xpos[c] == XPOS_MD;
    if (str_is(self->syntax->lemma[c], "have") &&
        (modal || self->syntax->xpos[c] == XPOS_VBD))
      return true;
  }
  return false;
}
