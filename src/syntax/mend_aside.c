/*
 * mend_aside.c - what commas set off, and a clause goes on behind.
 */
#include "syntax/mender.h"

/* What has an object is no passive. */
void mend_to_active(mender *self, uint32_t verb) {
  uint32_t who = tree_find(self->tree, verb, REL_NSUBJ_PASS);
  if (who == TOKEN_NONE || tree_find(self->tree, verb, REL_AUX) != TOKEN_NONE ||
      tree_find(self->tree, verb, REL_AUX_PASS) != TOKEN_NONE)
    return;
  hang(self, who, verb, REL_NSUBJ);
  if (self->s->xpos[verb] == XPOS_VBN) self->s->xpos[verb] = XPOS_VBD;
}

static bool is_behind_comma(const mender *self, uint32_t t) {
  return t > self->first && is(self, t - 1, ",");
}

/* "killed, *by one count*, 50 soldiers", "held, among others, two envoys": what
 * stands behind the aside is no part of it, but the object. */
void mend_behind_aside(mender *self, uint32_t noun) {
  uint32_t aside = self->s->head[noun], first, end;
  uint32_t verb = aside == TOKEN_NONE ? aside : self->s->head[aside];
  if (verb == TOKEN_NONE || !is_verb(self, verb) || aside > noun ||
      self->s->rel[aside] != REL_OBL || !is(self, verb + 1, ",") ||
      tree_find(self->tree, verb, REL_OBJ) != TOKEN_NONE ||
      tree_find(self->tree, noun, REL_CC) != TOKEN_NONE ||
      tree_find(self->tree, noun, REL_CASE) != TOKEN_NONE)
    return;
  uint32_t prep = tree_find(self->tree, aside, REL_CASE);
  tree_extent(self->tree, noun, &first, &end);
  if (prep != verb + 2 || is_of_time(self, noun, "") ||
      (!is_behind_comma(self, first) && !is(self, first, ",")))
    return;
  hang(self, noun, verb, REL_OBJ);
  mend_to_active(self, verb);
}

/* "*Rebels* have, the army says, shot two": an auxiliary has no subject. */
void mend_auxiliary(mender *self, uint32_t who) {
  uint32_t aux = self->s->head[who];
  if (aux == TOKEN_NONE || self->s->upos[aux] != UPOS_AUX) return;
  enum rel rel = (enum rel)self->s->rel[aux];
  uint32_t verb = self->s->head[aux];
  if ((rel != REL_AUX && rel != REL_AUX_PASS) || verb == TOKEN_NONE ||
      has_subject(self, verb))
    return;
  bool passive = tree_find(self->tree, verb, REL_AUX_PASS) != TOKEN_NONE;
  hang(self, who, verb, passive ? REL_NSUBJ_PASS : REL_NSUBJ);
}

static bool is_finite(const mender *self, uint32_t verb) {
  enum xpos xpos = (enum xpos)self->s->xpos[verb];
  return xpos == XPOS_VBZ || xpos == XPOS_VBP || xpos == XPOS_VBD ||
         tree_find(self->tree, verb, REL_AUX) != TOKEN_NONE ||
         tree_find(self->tree, verb, REL_AUX_PASS) != TOKEN_NONE;
}

/* "Police *are*, witnesses say, beating students": the verb that the auxiliary
 * is of stands behind the aside. */
void mend_cut_off(mender *self, uint32_t aux) {
  uint32_t says = self->s->head[aux];
  uint32_t who = tree_subject(self->tree, aux);
  if (self->s->upos[aux] != UPOS_AUX || says == TOKEN_NONE || says < aux ||
      who == TOKEN_NONE || !is(self, aux + 1, ","))
    return;
  TREE_EACH_CHILD(self->tree, says, verb) {
    if (verb < says || self->s->rel[verb] != REL_CCOMP ||
        !is_verb(self, verb) || has_subject(self, verb) ||
        is_finite(self, verb) || !is_behind_comma(self, verb))
      continue;
    bool passive =
        self->s->xpos[verb] == XPOS_VBN && str_is(self->s->lemma[aux], "be");
    hang(self, who, verb, passive ? REL_NSUBJ_PASS : REL_NSUBJ);
    hang(self, aux, verb, passive ? REL_AUX_PASS : REL_AUX);
    return;
  }
}

/* "the clerks *whom* rebels shot were buried": who was shot, and who shot them,
 * whatever the clause around does. */
void mend_whom(mender *self, uint32_t whom) {
  uint32_t outer = self->s->head[whom];
  if (outer == TOKEN_NONE || !is(self, whom, "whom") || whom == self->first)
    return;
  for (uint32_t verb = whom + 1; verb < outer; verb++) {
    uint32_t noun = self->s->head[verb];
    if (self->s->rel[verb] != REL_ACL_RELCL || noun == TOKEN_NONE ||
        noun > whom)
      continue;
    hang(self, whom, verb, REL_OBJ);
    for (uint32_t t = whom + 1; t < verb; t++)
      if (self->s->head[t] == outer && is_nominal(self, t) &&
          !has_subject(self, verb))
        hang(self, t, verb, REL_NSUBJ);
    if (self->s->xpos[verb] == XPOS_VBN && !is_finite(self, verb))
      self->s->xpos[verb] = XPOS_VBD;
    return;
  }
}

/* "the man *who* they believe shot her but did not charge": who did what is
 * believed. */
void mend_who_did(mender *self, uint32_t who) {
  uint32_t verb = self->s->head[who];
  if (verb == TOKEN_NONE || verb < who || self->s->xpos[who] != XPOS_WP ||
      self->s->rel[verb] != REL_ACL_RELCL || !has_subject(self, verb))
    return;
  uint32_t told = tree_find(self->tree, verb, REL_CCOMP);
  if (told != TOKEN_NONE && told > verb && is_verb(self, told) &&
      is_finite(self, told) && !has_subject(self, told))
    hang(self, who, told, REL_NSUBJ);
}

/* "the clerks *who* police beat": of two subjects the first is the object. */
void mend_second_subject(mender *self, uint32_t who) {
  uint32_t verb = self->s->head[who], next = TOKEN_NONE;
  if (verb == TOKEN_NONE || self->s->rel[verb] != REL_ACL_RELCL ||
      self->s->xpos[who] != XPOS_WP || who > verb ||
      tree_find(self->tree, verb, REL_OBJ) != TOKEN_NONE)
    return;
  TREE_EACH_CHILD(self->tree, verb, c)
  if (c > who && c < verb && self->s->rel[c] == REL_NSUBJ) next = c;
  if (next != TOKEN_NONE) hang(self, who, verb, REL_OBJ);
}

/* "demanded that the army go, then *attacked* it", "said he would talk, then
 * *fled*": what happened then is not what was said. */
void mend_then(mender *self, uint32_t act) {
  uint32_t verb = self->s->head[act], then = act - 1;
  if (verb == TOKEN_NONE || verb + 2 > act || !is_verb(self, act) ||
      self->s->xpos[act] != XPOS_VBD || !is(self, then, "then") ||
      self->s->head[then] != act || !is_behind_comma(self, then) ||
      has_subject(self, act))
    return;
  if (self->s->rel[act] == REL_CONJ && self->s->rel[verb] == REL_CCOMP)
    verb = self->s->head[verb];
  if (verb < act && self->s->xpos[verb] == XPOS_VBD)
    hang(self, act, verb, REL_CONJ);
}

/* "ministers, *meeting* in Riga, backed": no noun is a clause. */
void mend_gerund_aside(mender *self, uint32_t act) {
  bede_str form = text_form(self->s->text, act);
  if (self->s->upos[act] != UPOS_NOUN || !is_behind_comma(self, act) ||
      self->s->head[act] > act || !str_ends(form, STR("ing")) ||
      tree_find(self->tree, act, REL_DET) != TOKEN_NONE)
    return;
  self->s->upos[act] = UPOS_VERB;
  self->s->xpos[act] = XPOS_VBG;
  TREE_EACH_CHILD(self->tree, act, c)
  if (self->s->rel[c] == REL_NMOD) self->s->rel[c] = REL_OBL;
}

/* "accused Chad of, among other things, *arming* them": the preposition stands
 * before the aside. */
void mend_of_aside(mender *self, uint32_t gerund) {
  uint32_t verb = self->s->head[gerund];
  if (verb == TOKEN_NONE || verb > gerund || !is_verb(self, verb) ||
      self->s->xpos[gerund] != XPOS_VBG || !is_behind_comma(self, gerund) ||
      tree_find(self->tree, gerund, REL_MARK) != TOKEN_NONE)
    return;
  uint32_t t = gerund - 2;
  while (t > verb && !is(self, t, ",")) t--;
  if (t > verb + 1 && is(self, t - 1, "of"))
    hang(self, t - 1, gerund, REL_MARK);
}

/* The verb of saying that stands right behind the list, or TOKEN_NONE. */
static uint32_t said_behind(const mender *self, uint32_t list) {
  uint32_t first, end, said = self->s->head[list];
  tree_extent(self->tree, list, &first, &end);
  while (said != TOKEN_NONE && said < list) said = self->s->head[said];
  if (said == TOKEN_NONE || said < end || !is_verb(self, said) ||
      said == self->s->head[list] || !is_finite(self, said) ||
      !speaks(self, said))
    return TOKEN_NONE;
  return said;
}

/* "shot two people, *the mayor, clerks and porters said*": who says so is no
 * part of the list before the comma. */
void mend_sayers(mender *self, uint32_t one) {
  uint32_t list = self->s->head[one], first, end;
  tree_extent(self->tree, one, &first, &end);
  if (list == TOKEN_NONE || list > one || !is_nominal(self, list) ||
      !is_nominal(self, one) ||
      (!is_behind_comma(self, first) && !is(self, first, ",")) ||
      tree_find(self->tree, one, REL_CASE) != TOKEN_NONE)
    return;
  uint32_t said = said_behind(self, list);
  if (said == TOKEN_NONE) return;
  uint32_t other = tree_subject(self->tree, said);
  /* "shot a clerk, a porter, *police said*" */
  if (other != TOKEN_NONE &&
      (other < one || tree_find(self->tree, other, REL_CONJ) == TOKEN_NONE))
    return;
  bool passive = tree_find(self->tree, said, REL_AUX_PASS) != TOKEN_NONE;
  hang(self, one, said, passive ? REL_NSUBJ_PASS : REL_NSUBJ);
  for (uint32_t t = one + 1; t < said; t++)
    if ((self->s->head[t] == list && self->s->rel[t] == REL_CONJ) || t == other)
      hang(self, t, one, REL_CONJ);
}

/* "*a general and two clerks* later said": both. */
void mend_joined(mender *self, uint32_t next) {
  uint32_t verb = self->s->head[next], cc, first, end;
  tree_extent(self->tree, next, &cc, &end);
  if (cc > self->first && self->s->rel[cc] != REL_CC) cc--;
  if (self->s->rel[cc] != REL_CC || cc == self->first) return;
  uint32_t one = cc - 1;
  while (one != TOKEN_NONE && one < cc && self->s->head[one] != verb)
    one = self->s->head[one];
  if (one == TOKEN_NONE || one > cc || self->s->rel[one] != REL_NSUBJ) return;
  tree_extent(self->tree, one, &first, &end);
  if (end != cc) return;
  hang(self, next, one, REL_CONJ);
  hang(self, cc, next, REL_CC);
}

/* "One died and nine were hurt *after* guards and miners clashed": what "after"
 * begins stands beside a clause, and is not the next of a list. */
void mend_when(mender *self, uint32_t verb) {
  uint32_t up = self->s->head[verb];
  uint32_t mark = tree_find(self->tree, verb, REL_MARK);
  if (up == TOKEN_NONE || mark == TOKEN_NONE || mark < up || mark > verb ||
      !is_verb(self, verb) || !is_in_set(self, mark, STR("then")))
    return;
  TREE_EACH_CHILD(self->tree, verb, c)
  if (self->s->rel[c] == REL_CC && c < mark) return;
  hang(self, verb, up, REL_ADVCL);
}
