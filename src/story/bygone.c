/*
 * bygone.c - the words beside a verb or a noun by which it is told as past.
 *
 *   "the donor, who *once* backed Cruz"
 *   "He has *often* attacked the army."
 *   "its *previous* attacks"
 */
#include "story/past.h"
#include "story/tense.h"

/* "Berg, *formerly of Hull*, was jailed", "the mayor, *once a nurse*, backed
 * it": of the phrase, wherever the parser hangs it. */
static bool is_of_phrase(const writer *self, uint32_t adverb, uint32_t verb) {
  if (!adverb || adverb > verb ||
      self->syntax->upos[adverb - 1] != UPOS_PUNCT ||
      self->syntax->upos[adverb + 1] == UPOS_PUNCT)
    return false;
  for (uint32_t i = adverb + 1; i < verb; i++)
    if (self->syntax->upos[i] == UPOS_PUNCT) return true;
  return false;
}

/* "*once* backed" */
static bool is_formerly(const past *self, uint32_t verb) {
  const writer *w = self->of;
  TREE_EACH_CHILD(w->tree, verb, c)
  if (w->syntax->rel[c] == REL_ADVMOD &&
      mention_lemma_in(w->m, c, self->formerly) && !is_of_phrase(w, c, verb))
    return true;
  return false;
}

/* "met the *former* king" is of no former day. */
static bool is_somebody(const writer *self, uint32_t noun) {
  uint32_t m = self->m->at[noun];
  return m != MENTION_NONE && self->m->mentions.items[m].type == MENTION_PER;
}

/* "*once* backed", "has *often* attacked", "*used to* visit", "its *previous*
 * attacks" */
bool bygone_is_said(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t token = ev->uttered, head = w->syntax->head[token];
  uint32_t verb = tense_finite_over(w, token);
  if (w->syntax->upos[token] == UPOS_NOUN)
    return past_has_child(w, token, REL_AMOD, self->bygone);
  if (verb == TOKEN_NONE) return false;
  TREE_EACH_CHILD(w->tree, verb, c) /* "failed during *previous* talks" */
  if (w->syntax->rel[c] == REL_OBL && !is_somebody(w, c) &&
      past_has_child(w, c, REL_AMOD, self->bygone))
    return tense_of(w, verb) == PAST;
  enum rel rel = w->syntax->rel[token];
  if (head != TOKEN_NONE && (rel == REL_XCOMP || rel == REL_ADVCL) &&
      w->syntax->xpos[token] == XPOS_VB &&
      str_is(w->syntax->lemma[head], "use") &&
      w->syntax->xpos[head] == XPOS_VBD &&
      tree_find(w->tree, head, REL_OBJ) == TOKEN_NONE)
    return true;
  if (verb != token && w->syntax->rel[token] != REL_XCOMP) return false;
  return is_formerly(self, verb);
}

/* "has *often* attacked them", "*often* blamed them"; but "would no *longer*
 * help", "stabbed her *repeatedly*" */
bool bygone_is_habit(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t token = ev->uttered, verb = tense_finite_over(w, token);
  if (verb == TOKEN_NONE ||
      (verb != token && w->syntax->rel[token] != REL_XCOMP) ||
      (tense_of(w, verb) == PAST && ev->type == BEDE_ASSAULT) ||
      (tense_of(w, verb) == OTHER_TENSE && !tense_is_loose(w, verb)))
    return false;
  TREE_EACH_CHILD(w->tree, verb, c) {
    if (w->syntax->rel[c] == REL_ADVMOD && w->syntax->xpos[c] == XPOS_RB &&
        mention_lemma_in(w->m, c, self->often))
      return true;
    uint32_t id = w->m->time_at[c]; /* "has *in the past* blamed him" */
    if (w->syntax->rel[c] == REL_OBL && id != MENTION_NONE &&
        !w->m->times.items[id].when.first &&
        str_is(w->m->times.items[id].value, "PAST_REF"))
      return true;
  }
  return false;
}

/* "a *recent* visit", "a *recent* series of attacks" */
bool bygone_is_recent(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t noun = ev->uttered, head = w->syntax->head[noun];
  return past_has_child(w, noun, REL_AMOD, self->recent) ||
         (w->syntax->rel[noun] == REL_NMOD &&
          past_has_child(w, head, REL_AMOD, self->recent));
}

/* "had *previously* backed him": less long ago than "*once* backed him". */
bool bygone_is_before(const past *self, const event *ev) {
  uint32_t verb = tense_finite_over(self->of, ev->uttered);
  return verb != TOKEN_NONE &&
         past_has_child(self->of, verb, REL_ADVMOD, self->before);
}
