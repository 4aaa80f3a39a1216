/*
 * when_shared.c - the day that one part of a sentence shares with another,
 * however far the parser hangs the one from the other, and the year that is
 * part of a name and shared with nothing.
 *
 *   "One was killed and three injured at a park *Sunday*"   of one incident
 *   "Under a deal signed *last month* both sides agreed"    what the deal says
 *   "has ratified the *1972* Biological Weapons Convention" of the name alone
 */
#include "event/reader.h"

/* How far up a phrase may hang. */
enum { CLAUSES = 3, CLIMB = 8 };

static bool is_harm(const reader *self, uint32_t token) {
  uint32_t id = self->out->of[token];
  return id != EVENT_NONE && self->out->events.items[id].type == BEDE_ASSAULT;
}

/* Whether a phrase hangs on the verb, through phrases alone. */
static bool is_phrase_of(const reader *self, uint32_t token, uint32_t verb) {
  for (uint32_t room = CLIMB; room && token != TOKEN_NONE; room--) {
    if (token == verb) return true;
    enum rel rel = self->syntax->rel[token];
    if (rel != REL_OBL && rel != REL_NMOD && rel != REL_OBL_UNMARKED &&
        rel != REL_NMOD_UNMARKED)
      return false;
    token = self->syntax->head[token];
  }
  return false;
}

/* "One *was killed* and three *injured* at a park *Sunday*": harm in the
 * passive that is told in one breath was on one day. */
static bool is_of_same_harm(const reader *self, const event *ev, uint32_t at) {
  uint32_t verb = ev->predicate;
  if (ev->type != BEDE_ASSAULT || self->syntax->xpos[verb] != XPOS_VBN)
    return false;
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (c > verb && self->syntax->rel[c] == REL_CONJ &&
      self->syntax->xpos[c] == XPOS_VBN && is_harm(self, c) &&
      is_phrase_of(self, at, c))
    return true;
  return false;
}

/* The deal that a day belongs to: "*last month's* deal", "a deal signed *last
 * month*"; or TOKEN_NONE. */
static uint32_t deal_of(const reader *self, const time_mention *t,
                        uint32_t at) {
  uint32_t noun = at;
  bool told =
      self->syntax->rel[at] == REL_ACL && self->syntax->xpos[at] == XPOS_VBN;
  if (told) noun = self->syntax->head[at];
  if (!told && t->head > at) return TOKEN_NONE;
  if (noun == TOKEN_NONE || self->syntax->upos[noun] != UPOS_NOUN)
    return TOKEN_NONE;
  bool deal = noun_may_tell(self, noun, BEDE_AGREE) ||
              noun_may_tell(self, noun, BEDE_SUPPORT) ||
              noun_may_tell(self, noun, BEDE_RETREAT); /* "a truce" */
  return deal ? noun : TOKEN_NONE;
}

/* "*Under a deal signed last month* both sides *agreed* to a truce": then. */
static bool is_by_deal(const reader *self, const event *ev,
                       const time_mention *t, uint32_t at) {
  uint32_t verb = ev->predicate, noun = deal_of(self, t, at);
  return (ev->type == BEDE_AGREE || ev->type == BEDE_CONCEDE) &&
         ev->status == BEDE_ACTUAL && noun != TOKEN_NONE &&
         self->syntax->xpos[verb] == XPOS_VBD &&
         self->syntax->rel[noun] == REL_OBL &&
         self->syntax->head[noun] == verb && noun_has_case(self, noun, "under");
}

/* "will sign a deal defining their relations *at a summit on 27 May*": of the
 * verb, though the parser hangs it on what the deal does. */
static bool is_of_signing(const reader *self, const event *ev, uint32_t at) {
  uint32_t verb = self->syntax->head[at];
  if (!when_is_ahead(ev) || self->syntax->upos[at] != UPOS_NOUN ||
      !(noun_has_case(self, at, "at") || noun_has_case(self, at, "during")) ||
      verb == TOKEN_NONE || self->syntax->rel[verb] != REL_ACL ||
      self->syntax->xpos[verb] != XPOS_VBG || self->out->of[verb] != EVENT_NONE)
    return false;
  uint32_t noun = self->syntax->head[verb];
  return self->syntax->rel[noun] == REL_OBJ &&
         self->syntax->head[noun] == ev->predicate;
}

/* "was hit by raids *this year*, and bombs *have killed* nine": a time that is
 * not over is of what has been done, too. */
static bool is_up_to_now(const reader *self, const event *ev,
                         const time_mention *t, uint32_t at) {
  int32_t now = self->m->date;
  uint32_t token = ev->predicate;
  bool has_now = false;
  if (!now || t->when.first >= now || t->when.last < now ||
      str_is(t->type, "DURATION") || when_is_ahead(ev))
    return false;
  for (uint32_t room = CLAUSES; room; room--) {
    if (self->syntax->rel[token] != REL_CONJ) return false;
    has_now |= when_has_now(self, token);
    token = self->syntax->head[token];
    if (token == at) return has_now && self->syntax->xpos[at] != XPOS_VB;
  }
  return false;
}

/* "said *on Monday* after meeting the king": of the same day. */
static bool is_just_before(const reader *self, const event *ev,
                           const time_mention *t, uint32_t at) {
  uint32_t verb = ev->predicate, mark = tree_find(&self->tree, verb, REL_MARK);
  return ev->type == BEDE_CONSULT && t->when.first == t->when.last &&
         self->syntax->rel[verb] == REL_ADVCL &&
         self->syntax->head[verb] == at &&
         self->syntax->xpos[verb] == XPOS_VBG && mark != TOKEN_NONE &&
         form_is(self, mark, "after") && noun_is_saying(self, at);
}

bool when_is_shared(const reader *self, const event *ev, const time_mention *t,
                    uint32_t at) {
  return is_of_same_harm(self, ev, at) || is_by_deal(self, ev, t, at) ||
         is_of_signing(self, ev, at) || is_up_to_now(self, ev, t, at) ||
         is_just_before(self, ev, t, at);
}

/* "the *1972* Biological Weapons *Convention*" */
static bool is_within_name(const reader *self, const time_mention *t,
                           uint32_t at) {
  if (!str_is(t->when.precision, "year") || t->head > at) return false;
  bool named = self->syntax->upos[at] == UPOS_PROPN;
  TREE_EACH_CHILD(&self->tree, at, c)
  named |= c > t->head && self->syntax->rel[c] == REL_COMPOUND &&
           self->syntax->upos[c] == UPOS_PROPN;
  return named;
}

bool when_is_of_name(const reader *self, const event *ev, const time_mention *t,
                     uint32_t at) {
  uint32_t verb = ev->predicate;
  if (self->syntax->upos[verb] != UPOS_VERB || at == verb ||
      self->syntax->upos[at] == UPOS_VERB || lemma_is(self, verb, "sign"))
    return false;
  return is_within_name(self, t, at) && when_has_now(self, verb);
}

/* "has given no date and *may* not do so *this year*": not of what is done. */
bool when_is_of_other_mood(const reader *self, const event *ev, uint32_t at) {
  if (when_is_ahead(ev) || at == ev->predicate ||
      self->syntax->upos[at] != UPOS_VERB)
    return false;
  uint32_t aux = tree_find(&self->tree, at, REL_AUX);
  return self->syntax->rel[at] == REL_CONJ && aux != TOKEN_NONE &&
         self->syntax->xpos[aux] == XPOS_MD;
}
