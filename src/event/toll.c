/*
 * toll.c - deaths that a sentence tells as nobody's act, where what stands
 * before it tells of arms.
 *
 *   "A bomb went off in a bank.  *Nine people died*."
 *   "Gunmen stormed a hotel.  The raid *left nine dead*."
 *   "A bomb killed nine.  *The toll rose to 12* on Friday."
 */
#include "event/reader.h"
#include "event/subject.h"

enum { SENTENCES_BACK = 2 };

/* What was done to more than bodies and so many. */
static bool is_deadly(const event *ev) {
  return ev->type == BEDE_ASSAULT && ev->status == BEDE_ACTUAL && !ev->fate &&
         !str_is(ev->mode, "abduct") && !str_is(ev->mode, "sexual") &&
         !str_is(ev->mode, "torture") && !str_is(ev->mode, "destroy") &&
         !str_is(ev->mode, "crowd-control");
}

/* "*A bomb* went off", "*gunmen* drove into the town" */
static bool is_by_arms(reader *self, uint32_t verb) {
  uint32_t who = tree_find(&self->tree, verb, REL_NSUBJ);
  return self->syntax->upos[verb] == UPOS_VERB &&
         self->syntax->xpos[verb] == XPOS_VBD && who != TOKEN_NONE &&
         noun_in_set(self, noun_semantic_head(self, who),
                     self->words.war_means);
}

/* "died *of the heat*", "died *in a fire*", "died *in 1990*": not of that; but
 * "on the spot", "of their wounds", "in the blast", "on Friday". */
static bool is_of_other(reader *self, uint32_t verb) {
  TREE_EACH_CHILD(&self->tree, verb, c) {
    enum rel rel = (enum rel)self->syntax->rel[c];
    uint32_t time = self->m->time_at[c];
    if (time != MENTION_NONE) {
      bool day =
          self->m->times.items[time].value.len == sizeof "2000-01-01" - 1;
      if (!day) return true;
    } else if (rel == REL_OBL) {
      uint32_t prep = tree_find(&self->tree, c, REL_CASE);
      bool of = prep != TOKEN_NONE && str_is(self->syntax->lemma[prep], "of");
      if (!noun_lemma_in(self, c, self->words.scene) &&
          !noun_in_set(self, c, self->words.wound) &&
          (of || !anaphor_is_definite(self, c)))
        return true;
    } else if (rel == REL_ADVCL || rel == REL_XCOMP || rel == REL_OBL_AGENT) {
      return rel != REL_XCOMP || str_is(self->syntax->lemma[verb], "die");
    }
  }
  return false;
}

/* "died", "have died"; but "had died", "could die" */
static bool has_come(const reader *self, uint32_t verb) {
  uint32_t aux = tree_find(&self->tree, verb, REL_AUX);
  if (aux == TOKEN_NONE) return true;
  return self->syntax->xpos[aux] == XPOS_VBP ||
         self->syntax->xpos[aux] == XPOS_VBZ;
}

/* So many, or one who is told for the first time: "*a judge* died". */
static bool is_told_now(reader *self, uint32_t m) {
  const mention *who = &self->m->mentions.items[m];
  const mention *root = &self->m->mentions.items[mention_root(self->m, m)];
  if (!who->is_person) return false;
  if (who->count.known || root->count.known) return true;
  return !who->is_plural && self->syntax->upos[who->head] == UPOS_NOUN &&
         tree_find(&self->tree, who->head, REL_DET) != TOKEN_NONE &&
         !anaphor_is_definite(self, who->head);
}

/* "was *found dead*"; but "were *among the dead*" */
static bool is_found(const reader *self, const event *harm) {
  return harm->frame->pos == LEX_ADJ &&
         tree_find(&self->tree, harm->predicate, REL_CASE) == TOKEN_NONE;
}

/* "the toll *in Kabul*", "the toll *since Monday*"; but "*in the floods*" */
static bool is_of_where(const reader *self, uint32_t noun) {
  TREE_EACH_CHILD(&self->tree, noun, c) {
    uint32_t m = self->m->at[c];
    if (self->syntax->rel[c] == REL_NMOD &&
        self->m->time_at[c] == MENTION_NONE &&
        (m == MENTION_NONE || self->m->mentions.items[m].type != MENTION_LOC))
      return false;
  }
  return true;
}

/* "Gunmen killed nine in a hotel. ... *The death toll rose to 12*": of the
 * deaths by arms that the story has told, if nothing else is said. */
static bool is_sum(reader *self, const event *toll) {
  uint32_t p = toll->predicate, up = self->syntax->head[p];
  /* "could *reach* 20", "is expected to *rise*": not yet */
  if (up != TOKEN_NONE && self->syntax->xpos[up] == XPOS_VB) return false;
  if (toll->status != BEDE_ACTUAL ||
      !noun_lemma_in(self, p, self->words.tally) || !is_of_where(self, p))
    return false;
  for (uint32_t i = 0; i < self->out->events.count; i++) {
    const event *ev = &self->out->events.items[i];
    if (ev->predicate < p && is_deadly(ev) && ev->frame->size == SIZE_DEAD)
      return true;
  }
  return false;
}

bool toll_is_of_arms(reader *self, const event *harm) {
  uint32_t p = harm->predicate;
  if (harm->frame->pos == LEX_NOUN) return is_sum(self, harm);
  if (!harm->recipients.count || harm->status != BEDE_ACTUAL ||
      is_found(self, harm) || !has_come(self, p) || is_of_other(self, p))
    return false;
  /* "two died *and six were hurt* when a bus overturned" */
  uint32_t with = self->syntax->head[p];
  if (self->syntax->rel[p] == REL_CONJ &&
      tree_find(&self->tree, with, REL_ADVCL) != TOKEN_NONE)
    return false;
  for (uint32_t i = 0; i < harm->recipients.count; i++)
    if (!is_told_now(self, harm->recipients.items[i])) return false;
  event_range near = event_within(self, p, SENTENCES_BACK, 0);
  for (uint32_t i = near.first; i < near.end; i++)
    if (self->out->events.items[i].predicate < p &&
        is_deadly(&self->out->events.items[i]))
      return true;
  uint32_t sentence = self->text->sentence_of[p];
  uint32_t back = sentence < SENTENCES_BACK ? sentence : SENTENCES_BACK;
  uint32_t first = self->text->sentences[sentence - back].first;
  for (uint32_t t = first; t < p; t++)
    if (is_by_arms(self, t)) return true;
  return false;
}
