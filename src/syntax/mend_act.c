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

/* The last whom a verb has by it before a word, or TOKEN_NONE. */
static uint32_t agent_between(const mender *self, uint32_t verb, uint32_t t) {
  uint32_t found = TOKEN_NONE;
  TREE_EACH_CHILD(self->tree, verb, c)
  if (c > verb && c < t && self->s->rel[c] == REL_OBL_AGENT) found = c;
  return found;
}

/* "was shaken by the murder of a priest *by drug gangs*": of two whom a verb
 * has by it, the second did what the first tells. */
void mend_second_agent(mender *self, uint32_t who) {
  uint32_t verb = self->s->head[who];
  if (verb == TOKEN_NONE || verb > who) return;
  uint32_t act = agent_between(self, verb, who);
  uint32_t by = tree_find(self->tree, who, REL_CASE);
  if (act != TOKEN_NONE && by != TOKEN_NONE && is(self, by, "by") &&
      tells_act(self, act))
    hang(self, who, act, REL_NMOD);
}

/* "*two* clerks", "*a* nun", "positions", "*its* embassy": of whom nobody is.
 */
static bool is_some(const mender *self, uint32_t whom) {
  const lex_sense *sense =
      lexicon_sense(self->lex, self->s->lemma[whom], LEX_ROLE);
  const lex_role *role = sense ? lexicon_role(self->lex, sense->entry) : NULL;
  uint32_t det = tree_find(self->tree, whom, REL_DET);
  bool some = det == TOKEN_NONE
                  ? self->s->xpos[whom] == XPOS_NNS ||
                        tree_find(self->tree, whom, REL_NMOD_POSS) != TOKEN_NONE
                  : is(self, det, "a") || is(self, det, "an");
  return some && self->s->upos[whom] == UPOS_NOUN &&
         !(role && (role->is_body || role->is_group));
}

/* "an arrest by soldiers *of two clerks*": nobody's soldiers. */
static bool is_of_act(const mender *self, uint32_t act, uint32_t who,
                      uint32_t whom) {
  TREE_EACH_CHILD(self->tree, act, c) {
    uint32_t of = tree_find(self->tree, c, REL_CASE);
    if (of != TOKEN_NONE && self->s->rel[c] == REL_NMOD && is(self, of, "of"))
      return false;
  }
  bool flies =
      is_in_set(self, who, STR("aircraft")) || is_in_set(self, who, STR("mob"));
  return (mend_is_band(self, who) || flies) && is_some(self, whom);
}

/* The phrase of an act that another stands in: "a raid *by forces* under the
 * general on Tripoli", "a strike called *by unions* against cuts". */
static uint32_t doer_above(const mender *self, uint32_t whom) {
  enum { CLIMB = 2 };
  uint32_t who = self->s->head[whom];
  for (int i = 0; i < CLIMB && who != TOKEN_NONE; i++) {
    uint32_t by = tree_find(self->tree, who, REL_CASE);
    bool phrase =
        self->s->rel[who] == REL_NMOD || self->s->rel[who] == REL_OBL_AGENT;
    if (!phrase || by == TOKEN_NONE || who > whom) break;
    if (is(self, by, "by") || is(self, by, "from")) return who;
    who = self->s->head[who];
  }
  return TOKEN_NONE;
}

/* "a lawsuit by the state *against a bank*", "a march by teachers *on the
 * palace*": what the act is aimed at is no part of who does it; but "a raid by
 * the army *of Chad*". */
void mend_aimed(mender *self, uint32_t whom) {
  uint32_t who = doer_above(self, whom);
  uint32_t act = who == TOKEN_NONE ? who : self->s->head[who];
  uint32_t prep = tree_find(self->tree, whom, REL_CASE);
  if (act != TOKEN_NONE && self->s->rel[who] == REL_OBL_AGENT)
    act = self->s->rel[act] == REL_ACL ? self->s->head[act] : TOKEN_NONE;
  if (act == TOKEN_NONE || act > who || prep == TOKEN_NONE ||
      !tells_act(self, act) || tells_act(self, who))
    return;
  bool agent = self->s->rel[who] == REL_OBL_AGENT;
  if (agent && is(self, prep, "with")) return; /* "talks held by them with" */
  bool of = is(self, prep, "of");
  bool aims = of ? self->s->head[whom] == who && is_of_act(self, act, who, whom)
                 : mend_is_aiming(self, prep);
  if (aims &&
      lexicon_noun_aims(self->lex, self->s->lemma[act], folded(self, prep)))
    hang(self, whom, act, REL_NMOD);
}

/* "shot", "jailed": what befalls somebody. */
static bool befalls(const mender *self, uint32_t verb) {
  lex_frames frames = lexicon_frames(self->lex, self->s->lemma[verb], LEX_VERB);
  for (uint32_t i = 0; i < frames.count; i++)
    if (frames.items[i].type == BEDE_ASSAULT ||
        frames.items[i].type == BEDE_COERCE)
      return self->s->xpos[verb] == XPOS_VBN;
  return false;
}

static bool is_somebody(const mender *self, uint32_t t) {
  return self->s->upos[t] == UPOS_PROPN ||
         lexicon_sense(self->lex, self->s->lemma[t], LEX_ROLE);
}

/* "the funeral of an activist, *shot* by police": no funeral was. */
void mend_harmed(mender *self, uint32_t verb) {
  uint32_t thing = self->s->head[verb], whom = TOKEN_NONE, first, end;
  if (thing == TOKEN_NONE || thing > verb || !befalls(self, verb) ||
      self->s->upos[thing] != UPOS_NOUN || is_somebody(self, thing) ||
      is_in_set(self, thing, STR("quantity")) ||
      tree_find(self->tree, verb, REL_OBL_AGENT) == TOKEN_NONE)
    return;
  TREE_EACH_CHILD(self->tree, thing, c)
  if (self->s->rel[c] == REL_NMOD && c < verb) whom = c;
  uint32_t of =
      whom == TOKEN_NONE ? whom : tree_find(self->tree, whom, REL_CASE);
  if (of == TOKEN_NONE || !is(self, of, "of") || !is_somebody(self, whom))
    return;
  tree_extent(self->tree, whom, &first, &end);
  if (end == verb || (end + 1 == verb && is(self, end, ",")))
    hang(self, verb, whom, REL_ACL);
}

/* "wounded by mortar fire *from rebel positions*": it was fired from there. */
void mend_fired(mender *self, uint32_t from) {
  uint32_t verb = self->s->head[from], first, end;
  uint32_t prep = tree_find(self->tree, from, REL_CASE);
  if (verb == TOKEN_NONE || verb > from || prep == TOKEN_NONE ||
      !is(self, prep, "from"))
    return;
  uint32_t fire = agent_between(self, verb, from);
  if (fire == TOKEN_NONE ||
      (!is_in_set(self, fire, STR("shot")) &&
       !is_in_set(self, fire, STR("projectile")) && !is(self, fire, "fire")))
    return;
  tree_extent(self->tree, fire, &first, &end);
  if (end == prep) hang(self, from, fire, REL_NMOD);
}
