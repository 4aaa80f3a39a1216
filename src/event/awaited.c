/*
 * awaited.c - deeds that lie ahead, or may never come, by what they stand in.
 *
 *   "spoke *before* a meeting with the creditors"
 *   "will plead for aid *during her visit*"
 *   "*the visit would be* the first in years"
 */
#include "event/reader.h"
#include "event/subject.h"

static bool is_had(const reader *self, uint32_t verb) {
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (self->syntax->rel[c] == REL_AUX && lemma_is(self, c, "have") &&
      self->syntax->xpos[c] == XPOS_VBD)
    return true;
  return false;
}

/* "spoke *ahead of* the talks", "two days *before* the summit"; but "rebels had
 * struck *before* the talks" goes on from them, and a day that is over says so.
 */
static bool is_told_before(const reader *self, const event *ev) {
  uint32_t noun = ev->predicate, verb = self->syntax->head[noun];
  uint32_t prep = tree_find(&self->tree, noun, REL_CASE);
  if (prep == TOKEN_NONE) return false;
  if (lemma_is(self, prep, "ahead")) return ev->time == MENTION_NONE;
  bool over = ev->time != MENTION_NONE && self->m->date &&
              ev->when.last < self->m->date;
  return lemma_is(self, prep, "before") && !over &&
         self->syntax->rel[noun] == REL_OBL && !is_had(self, verb);
}

/* The status of what a verb tells, with what stands over it. */
static bede_modality told_as(reader *self, uint32_t verb) {
  uint32_t id = self->out->of[verb];
  if (id == EVENT_NONE) return status_own(self, verb, false);
  return (bede_modality)self->out->events.items[id].status;
}

static bool has_child_form(reader *self, uint32_t token, enum rel rel,
                           uint32_t set) {
  uint32_t child = tree_find(&self->tree, token, rel);
  return child != TOKEN_NONE && noun_form_in(self, child, set);
}

/* What is told of a plan, or of what is merely possible, holds for what stands
 * in it; nothing else does. */
static bede_modality shared(bede_modality verb) {
  return verb == BEDE_PLANNED || verb == BEDE_HYPOTHETICAL ? verb : BEDE_ACTUAL;
}

/* "is due to meet them *during* his visit": that lies ahead, too; but "said *in
 * a call* that it would". */
static bede_modality within_plan(reader *self, const event *ev) {
  uint32_t noun = ev->predicate, verb = self->syntax->head[noun];
  uint32_t prep = tree_find(&self->tree, noun, REL_CASE);
  bool future = has_child_form(self, verb, REL_AUX, self->words.future_modal);
  if (has_child_form(self, noun, REL_DET, self->words.indefinite) && !future)
    return BEDE_ACTUAL;
  if (prep == TOKEN_NONE || self->syntax->rel[noun] != REL_OBL ||
      self->syntax->upos[verb] != UPOS_VERB ||
      !noun_form_in(self, prep, self->words.in_course))
    return BEDE_ACTUAL;
  return shared(told_as(self, verb));
}

/* "vowed to answer *with sanctions*", "may spill over *in large protests*":
 * they are yet to come; but "will deal with *the attack*", "may be charged with
 * *assault*", "may strike in *protest*". */
static bede_modality means_of_plan(reader *self, const event *ev) {
  uint32_t noun = ev->predicate, verb = self->syntax->head[noun];
  uint32_t prep = tree_find(&self->tree, noun, REL_CASE);
  if (prep == TOKEN_NONE || self->syntax->rel[noun] != REL_OBL ||
      (!lemma_is(self, prep, "with") &&
       (!lemma_is(self, prep, "in") || self->syntax->xpos[noun] != XPOS_NNS)) ||
      tree_find(&self->tree, noun, REL_NMOD_POSS) != TOKEN_NONE ||
      has_child_form(self, noun, REL_DET, self->words.definite))
    return BEDE_ACTUAL;
  uint32_t id = self->out->of[verb];
  if (id != EVENT_NONE && self->out->events.items[id].type == BEDE_ACCUSE)
    return BEDE_ACTUAL;
  return shared(told_as(self, verb));
}

static bool is_of_conflict(const event *ev) {
  return ev->type == BEDE_PROTEST || ev->type == BEDE_SANCTION ||
         ev->type == BEDE_COERCE || ev->type == BEDE_MOBILIZE ||
         ev->type == BEDE_ASSAULT;
}

/* "*Her visit would be* an important step": of what nobody would say so once it
 * is over; but "would have been". */
static bool is_to_be(reader *self, uint32_t noun) {
  uint32_t head = self->syntax->head[noun];
  if (self->syntax->rel[noun] != REL_NSUBJ ||
      tree_find(&self->tree, head, REL_COP) == TOKEN_NONE)
    return false;
  bool would = false;
  TREE_EACH_CHILD(&self->tree, head, c) {
    if (self->syntax->rel[c] != REL_AUX) continue;
    if (lemma_is(self, c, "have")) return false;
    would |= noun_form_in(self, c, self->words.past_future);
  }
  return would;
}

/* "*a delegation led by* the minister will meet them": it is yet to come; but
 * "*the conference, attended by* ministers, will review it". */
static bool is_of_coming_party(reader *self, const event *ev) {
  uint32_t p = ev->predicate, party = self->syntax->head[p];
  if (ev->type != BEDE_CONSULT || self->syntax->rel[p] != REL_ACL ||
      self->syntax->xpos[p] != XPOS_VBN ||
      (self->syntax->rel[party] != REL_NSUBJ &&
       self->syntax->rel[party] != REL_NSUBJ_PASS) ||
      noun_lemma_in(self, party, self->words.talks))
    return false;
  /* "are *scheduled* to begin" */
  uint32_t verb = self->syntax->head[party];
  return noun_form_in(self, verb, self->words.to_come) ||
         told_as(self, verb) == BEDE_PLANNED;
}

/* "will fly home *after meeting* the envoy": both lie ahead; but "will be
 * charged *after attacking* a guard". */
static bool is_beside_plan(reader *self, const event *ev) {
  uint32_t p = ev->predicate, head = self->syntax->head[p];
  uint32_t mark = tree_find(&self->tree, p, REL_MARK);
  return ev->type == BEDE_CONSULT && self->syntax->rel[p] == REL_ADVCL &&
         self->syntax->xpos[p] == XPOS_VBG && mark != TOKEN_NONE &&
         (lemma_is(self, mark, "after") || lemma_is(self, mark, "before")) &&
         told_as(self, head) == BEDE_PLANNED;
}

static bede_modality of_noun(reader *self, const event *ev) {
  bool meets = ev->type == BEDE_CONSULT;
  bool moves = ev->type == BEDE_RETREAT || ev->type == BEDE_MOBILIZE ||
               ev->type == BEDE_MOVE || ev->type == BEDE_AID;
  if (is_of_conflict(ev)) return means_of_plan(self, ev);
  if (meets && is_told_before(self, ev)) return BEDE_PLANNED;
  if ((meets || moves) && is_to_be(self, ev->predicate)) return BEDE_PLANNED;
  return meets ? within_plan(self, ev) : BEDE_ACTUAL;
}

bede_modality event_awaited(reader *self, const event *ev) {
  if (ev->status != BEDE_ACTUAL ||
      self->syntax->head[ev->predicate] == TOKEN_NONE)
    return BEDE_ACTUAL;
  if (is_of_coming_party(self, ev) || is_beside_plan(self, ev))
    return BEDE_PLANNED;
  if (ev->frame->pos != LEX_NOUN ||
      !subject_is_nominal(&self->tree, ev->predicate))
    return BEDE_ACTUAL;
  return of_noun(self, ev);
}

/* "announced the *planned* tariffs": who says so has not done it yet; but "put
 * off a *planned* payment". */
bede_modality event_told_of_object(reader *self, const event *ev) {
  bede_modality status = BEDE_ACTUAL;
  if (event_is_of_words(ev) || ev->type == BEDE_SUPPORT ||
      !noun_is_saying(self, ev->predicate))
    return status;
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t token = ev->trigger.items[i];
    if (token != ev->predicate && self->syntax->rel[token] == REL_OBJ &&
        self->syntax->head[token] == ev->predicate)
      status = status_join(status, status_of_adjectives(self, token));
  }
  return status;
}
