/*
 * company.c - the day of what a participle tells beside its verb, where other
 * sentences tell the day of that.
 *
 *   "They have already arrested two, *besides detaining* a third."
 *   "She spoke *on Monday*. ... She left, *accusing* the army of lies."
 */
#include "story/tense.h"
#include "story/writer.h"

/* "*while* detaining", "besides", "by": of the same time. */
static bool is_at_once(const writer *self, uint32_t verb) {
  uint32_t mark = tree_find(self->tree, verb, REL_MARK);
  if (mark == TOKEN_NONE) return true;
  bede_str word = self->syntax->lemma[mark];
  return str_is(word, "while") || str_is(word, "besides") ||
         str_is(word, "by") || str_is(word, "in");
}

/* The event of the verb beside which a participle stands, or EVENT_NONE. */
static uint32_t company_of(const writer *self, const event *ev) {
  uint32_t verb = ev->uttered, up = self->syntax->head[verb];
  if (up == TOKEN_NONE || self->syntax->xpos[verb] != XPOS_VBG ||
      self->syntax->rel[verb] != REL_ADVCL || !is_at_once(self, verb) ||
      tree_find(self->tree, verb, REL_NSUBJ) != TOKEN_NONE ||
      tree_find(self->tree, verb, REL_AUX) != TOKEN_NONE)
    return EVENT_NONE;
  return self->events->of[up];
}

static bool is_undated(const writer *self, uint32_t id) {
  return self->events->events.items[id].time == MENTION_NONE &&
         !self->day[id].first && !self->past[id].first;
}

void company_find(writer *self) {
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *ev = &self->events->events.items[i];
    if (ev->fate || ev->status != BEDE_ACTUAL || !is_undated(self, i)) continue;
    uint32_t other = company_of(self, ev);
    if (other == EVENT_NONE || other == i) continue;
    self->day[i] = self->day[other];
    self->past[i] = self->past[other];
  }
}
