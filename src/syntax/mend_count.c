/*
 * mend_count.c - numbers, and what is counted.
 */
#include "syntax/mender.h"

/* "killed 30 people in Nairobi and *12* in Kampala": so many people more, and
 * no such place. */
void mend_count(mender *self, uint32_t number) {
  uint32_t place = self->s->head[number], next = number + 1;
  uint32_t cc = tree_find(self->tree, number, REL_CC);
  uint32_t prep =
      place == TOKEN_NONE ? place : tree_find(self->tree, place, REL_CASE);
  if (self->s->upos[number] != UPOS_NUM || cc + 1 != number ||
      prep == TOKEN_NONE || next >= self->s->text->token_count ||
      self->s->upos[next] != UPOS_ADP ||
      !str_eq(folded(self, next), folded(self, prep)) ||
      is_of_time(self, place, ""))
    return;
  uint32_t verb = verb_from(self, self->s->head[place]);
  if (verb == TOKEN_NONE || verb > number) return;
  uint32_t counted = tree_find(self->tree, verb, REL_OBJ);
  if (counted == TOKEN_NONE)
    counted = tree_find(self->tree, verb, REL_NSUBJ_PASS);
  if (counted != TOKEN_NONE && counted < place &&
      (self->s->upos[counted] == UPOS_NUM ||
       tree_find(self->tree, counted, REL_NUMMOD) != TOKEN_NONE))
    hang(self, number, counted, REL_CONJ);
}

/* "deported *40* Rohingya", "killed *12* Chinese", "some *300* Nuer fled": how
 * many of them, and no other side. */
void mend_count_before(mender *self, uint32_t number) {
  uint32_t verb = self->s->head[number], who = number + 1;
  enum rel own = (enum rel)self->s->rel[number];
  bool subject = own == REL_NSUBJ || own == REL_NSUBJ_PASS;
  if (self->s->upos[number] != UPOS_NUM || verb == TOKEN_NONE ||
      !is_verb(self, verb) || (verb > number) != subject ||
      who >= self->s->text->token_count || self->s->head[who] != verb ||
      (!is_nominal(self, who) && self->s->upos[who] != UPOS_ADJ) ||
      tree_find(self->tree, who, REL_DET) != TOKEN_NONE ||
      is_of_time(self, who, ""))
    return;
  enum rel rel = (enum rel)self->s->rel[who];
  if (subject ? rel != own : rel != REL_OBJ && rel != REL_OBL_UNMARKED) return;
  hang(self, who, verb, subject ? own : REL_OBJ);
  hang(self, number, who, REL_NUMMOD);
}

/* "*Each* has blamed the other": the parser calls it now this, now that. */
void mend_each(mender *self, uint32_t each) {
  bede_str form = folded(self, each);
  if (self->s->upos[each] == UPOS_PRON && self->s->xpos[each] == XPOS_DT &&
      (str_is(form, "each") || str_is(form, "both")))
    self->s->upos[each] = UPOS_DET;
}

/* "urged *both* to stop", "called on *both* to stop": whom, not how. */
void mend_both(mender *self, uint32_t both) {
  uint32_t act = self->s->head[both], to = both + 1;
  uint32_t verb = act == TOKEN_NONE ? act : self->s->head[act];
  if (verb == TOKEN_NONE || verb >= both || act < to || !is_verb(self, verb) ||
      self->s->head[to] != act || self->s->rel[to] != REL_MARK ||
      !str_is(folded(self, both), "both") || !is(self, to, "to") ||
      tree_find(self->tree, act, REL_CONJ) != TOKEN_NONE)
    return;
  bool on =
      both == verb + 2 && (self->s->head[verb + 1] == verb
                               ? self->s->rel[verb + 1] == REL_COMPOUND_PRT
                               : self->s->head[verb + 1] == both);
  if (!on && both != verb + 1) return;
  hang(self, both, verb, on ? REL_OBL : REL_OBJ);
  if (on) hang(self, both - 1, both, REL_CASE);
  hang(self, act, verb, REL_XCOMP);
  self->s->upos[both] = UPOS_DET;
}

/* Whether the words [first, end) say that a number is not exact. */
static bool is_about(const mender *self, uint32_t first, uint32_t end) {
  static const char *const sets[] = {"about", "at-least", "at-most"};
  bede_str words = folded_words(self, first, end);
  for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
    if (lexicon_in_set(self->lex, words,
                       lexicon_set(self->lex, str_from(sets[i]))))
      return true;
  return false;
}

/* "killed *close to* 50 soldiers", "killed *upwards of* 50": how many, and not
 * where. */
void mend_about(mender *self, uint32_t noun) {
  enum { WORDS_MOST = 4 };
  uint32_t number = tree_find(self->tree, noun, REL_NUMMOD);
  if (self->s->upos[noun] == UPOS_NUM) number = noun;
  if (number == TOKEN_NONE) return;
  uint32_t verb = verb_from(self, noun);
  if (verb == TOKEN_NONE || verb + 1 >= number || number - verb > WORDS_MOST ||
      tree_find(self->tree, verb, REL_OBJ) != TOKEN_NONE ||
      is_of_time(self, noun, "") || !is_about(self, verb + 1, number))
    return;
  hang(self, noun, verb, REL_OBJ);
  for (uint32_t t = verb + 1; t < number; t++)
    hang(self, t, number, REL_ADVMOD);
  mend_to_active(self, verb);
}

/* "died in the riots, *of whom 90 were shot*": of those who died, and not of
 * the riots. */
void mend_of_whom(mender *self, uint32_t verb) {
  uint32_t count = tree_subject(self->tree, verb), whom = TOKEN_NONE;
  if (count == TOKEN_NONE || self->s->upos[count] != UPOS_NUM) return;
  TREE_EACH_CHILD(self->tree, verb, c) {
    uint32_t of = tree_find(self->tree, c, REL_CASE);
    bool out = of != TOKEN_NONE && str_ends(folded(self, of), STR("of"));
    if (out && is(self, c, "whom")) whom = c;
  }
  uint32_t above = verb_from(self, self->s->head[verb]);
  if (whom == TOKEN_NONE || above == TOKEN_NONE || above > whom) return;
  uint32_t who = tree_subject(self->tree, above);
  uint32_t object = tree_find(self->tree, above, REL_OBJ);
  if (object != TOKEN_NONE && object < whom) who = object;
  if (who != TOKEN_NONE && who < whom &&
      tree_find(self->tree, who, REL_NUMMOD) != TOKEN_NONE)
    hang(self, verb, who, REL_ACL_RELCL);
}

/* "12", "dozens" */
static bool is_count(const mender *self, uint32_t t) {
  return self->s->upos[t] == UPOS_NUM ||
         lexicon_value(self->lex, folded(self, t), LIST_NUMBER).len;
}

/* "left six dead and *20 wounded*", "were killed and *dozens wounded*": so many
 * more, whom what the second word tells befell. */
void mend_hurt_beside(mender *self, uint32_t hurt) {
  uint32_t verb = self->s->head[hurt], count = hurt - 1;
  bede_str form = text_form(self->s->text, hurt);
  if (verb == TOKEN_NONE || !is_verb(self, verb) || verb + 2 > count ||
      !is_count(self, count) || self->s->upos[count - 1] != UPOS_CCONJ ||
      !str_ends(form, STR("ed")) || self->s->head[count] == TOKEN_NONE ||
      self->s->head[count] < verb || self->s->head[count] > hurt)
    return;
  bool told = tree_find(self->tree, verb, REL_XCOMP) != TOKEN_NONE ||
              tree_find(self->tree, verb, REL_AUX_PASS) != TOKEN_NONE;
  if (!told) return;
  self->s->upos[hurt] = UPOS_VERB;
  self->s->xpos[hurt] = XPOS_VBN;
  hang(self, count, hurt, REL_NSUBJ_PASS);
}

/* "left *six* dead": so many, and not how dead. */
void mend_dead(mender *self, uint32_t dead) {
  uint32_t verb = self->s->head[dead];
  uint32_t count = tree_find(self->tree, dead, REL_NUMMOD);
  if (verb == TOKEN_NONE || count == TOKEN_NONE || count != verb + 1 ||
      self->s->upos[dead] != UPOS_ADJ ||
      tree_find(self->tree, verb, REL_OBJ) != TOKEN_NONE)
    return;
  hang(self, count, verb, REL_OBJ);
}

/* "*Six* dead in blast", "nine dead, *12* hurt": a headline's toll, whose words
 * the parser takes for a noun and its number. */
void mend_toll(mender *self, uint32_t harmed) {
  uint32_t count = harmed - 1;
  bool state = is_in_set(self, harmed, STR("toll-state"));
  if (harmed == self->first || !is_count(self, count) ||
      (!state && !is_in_set(self, harmed, STR("toll-deed"))) ||
      tree_find(self->tree, harmed, REL_DET) != TOKEN_NONE ||
      tree_find(self->tree, count, REL_DET) != TOKEN_NONE ||
      tree_find(self->tree, harmed, REL_AUX) != TOKEN_NONE ||
      tree_find(self->tree, harmed, REL_OBJ) != TOKEN_NONE)
    return;
  uint32_t who = tree_subject(self->tree, harmed);
  if (who != TOKEN_NONE && who != count) return;
  bool below = self->s->head[harmed] == count; /* "*Dozens* held in Lagos" */
  if (below && self->s->rel[count] != REL_ROOT) return;
  if (below) tree_raise(self->tree, self->s, harmed);
  self->s->upos[harmed] = state ? UPOS_ADJ : UPOS_VERB;
  self->s->xpos[harmed] = state ? XPOS_JJ : XPOS_VBN;
  hang(self, count, harmed, state ? REL_NSUBJ : REL_NSUBJ_PASS);
}
