/*
 * toll.c - "A car bomb went off in Kismayo.  *Nine people died*": the toll of
 * what the sentence before tells, in words that would do for an accident.
 */
#include "event/reader.h"
#include "event/subject.h"

/* "nine died", "nine died *and 20 were hurt*", "nine died, *police said*". */
static bool is_main(const reader *self, uint32_t verb) {
  while (self->syntax->rel[verb] == REL_CONJ && self->syntax->head[verb] < verb)
    verb = self->syntax->head[verb];
  enum rel rel = self->syntax->rel[verb];
  uint32_t head = self->syntax->head[verb];
  bool said = rel == REL_CCOMP || rel == REL_PARATAXIS;
  return rel == REL_ROOT ||
         (said && head != TOKEN_NONE && self->syntax->rel[head] == REL_ROOT);
}

/* "*A car bomb* went off in the market." */
static bool is_by_arms(reader *self, uint32_t verb) {
  uint32_t arms = tree_find(&self->tree, verb, REL_NSUBJ);
  return self->syntax->upos[verb] == UPOS_VERB && arms != TOKEN_NONE &&
         noun_in_set(self, noun_semantic_head(self, arms),
                     self->words.war_means);
}

/* Deaths alone may be an accident's, and "*a blast destroyed a house*", too. */
static bool is_force(const event *ev) {
  bool sided = ev->actors.count || ev->recipients.count;
  return ev->type == BEDE_ASSAULT && !ev->fate && ev->status == BEDE_ACTUAL &&
         (event_is_harm(ev) ? ev->mode.len > 0 : sided);
}

static bool tells_force(reader *self, uint32_t sentence) {
  const text_sentence *s = &self->text->sentences[sentence];
  for (uint32_t t = s->first; t < s->end; t++) {
    if (self->syntax->rel[t] == REL_ROOT && is_by_arms(self, t)) return true;
    uint32_t id = self->out->of[t];
    if (id == EVENT_NONE) continue;
    const event *ev = &self->out->events.items[id];
    if (ev->predicate == t && is_force(ev)) return true;
  }
  return false;
}

bool toll_is_told(reader *self, const event *harm) {
  uint32_t here = self->text->sentence_of[harm->predicate];
  if (!here || !harm->recipients.count || harm->status != BEDE_ACTUAL ||
      !is_main(self, harm->predicate) || !cause_is_bare(self, harm->predicate))
    return false;
  const mention *who = &self->m->mentions.items[harm->recipients.items[0]];
  return who->count.known && tells_force(self, here - 1);
}
