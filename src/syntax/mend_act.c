/*
 * mend_act.c - what hangs on a noun that tells an act: who did it, and at whom
 * it was aimed, which the parser may give to a verb or to the noun between.
 */
#include "syntax/mender.h"

/* "attack", "strike"; neither "police" nor "opposition", who do something. */
static bool tells_act(const mender *self, uint32_t noun) {
  bede_str lemma = self->s->lemma[noun];
  return self->s->upos[noun] == UPOS_NOUN &&
         lexicon_frames(self->lex, lemma, LEX_NOUN).count &&
         !lexicon_sense(self->lex, lemma, LEX_ROLE);
}

/* "was shaken by the murder of a priest *by drug gangs*": of two whom a verb
 * has by it, the second did what the first tells. */
void mend_second_agent(mender *self, uint32_t who) {
  uint32_t verb = self->s->head[who], act = TOKEN_NONE;
  if (verb == TOKEN_NONE || verb > who) return;
  TREE_EACH_CHILD(self->tree, verb, c)
  if (c > verb && c < who && self->s->rel[c] == REL_OBL_AGENT) act = c;
  uint32_t by = tree_find(self->tree, who, REL_CASE);
  if (act != TOKEN_NONE && by != TOKEN_NONE && is(self, by, "by") &&
      tells_act(self, act))
    hang(self, who, act, REL_NMOD);
}

/* "*two* clerks", "*a* nun", "villagers": some people, whom nobody is of. */
static bool is_some_people(const mender *self, uint32_t whom) {
  const lex_sense *role =
      lexicon_sense(self->lex, self->s->lemma[whom], LEX_ROLE);
  if (!role || self->s->upos[whom] != UPOS_NOUN) return false;
  const lex_role *told = lexicon_role(self->lex, role->entry);
  uint32_t det = tree_find(self->tree, whom, REL_DET);
  bool some = det == TOKEN_NONE ? self->s->xpos[whom] == XPOS_NNS
                                : is(self, det, "a") || is(self, det, "an");
  return some && !told->is_body && !told->is_group;
}

/* "an arrest by soldiers *of two clerks*": nobody's soldiers. */
static bool is_of_act(const mender *self, uint32_t act, uint32_t who,
                      uint32_t whom) {
  TREE_EACH_CHILD(self->tree, act, c) {
    uint32_t of = tree_find(self->tree, c, REL_CASE);
    if (of != TOKEN_NONE && self->s->rel[c] == REL_NMOD && is(self, of, "of"))
      return false;
  }
  return mend_is_band(self, who) && is_some_people(self, whom);
}

/* "a lawsuit by the state *against a bank*", "a march by teachers *on the
 * palace*": what the act is aimed at is no part of who does it; but "a raid by
 * the army *of Chad*". */
void mend_aimed(mender *self, uint32_t whom) {
  uint32_t who = self->s->head[whom];
  uint32_t act = who == TOKEN_NONE ? who : self->s->head[who];
  uint32_t prep = tree_find(self->tree, whom, REL_CASE);
  uint32_t by = act == TOKEN_NONE ? act : tree_find(self->tree, who, REL_CASE);
  if (act == TOKEN_NONE || act > who || who > whom || prep == TOKEN_NONE ||
      by == TOKEN_NONE || self->s->rel[who] != REL_NMOD ||
      (!is(self, by, "by") && !is(self, by, "from")) || !tells_act(self, act) ||
      tells_act(self, who))
    return;
  bool aims = is(self, prep, "of") ? is_of_act(self, act, who, whom)
                                   : mend_is_aiming(self, prep);
  if (aims &&
      lexicon_noun_aims(self->lex, self->s->lemma[act], folded(self, prep)))
    hang(self, whom, act, REL_NMOD);
}
