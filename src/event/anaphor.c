/*
 * anaphor.c - "the measures", "the new penalties": what was told before.
 */
#include "event/reader.h"

#include "base/utf8.h"

enum { SENTENCES_BACK = 3 };

bool anaphor_is_definite(reader *self, uint32_t token) {
  uint32_t det = tree_find(&self->tree, token, REL_DET);
  if (det == TOKEN_NONE || self->words.definite == LEX_NONE) return false;
  return noun_form_in(self, det, self->words.definite);
}

/* "further measures" */
static bool is_repeating(reader *self, uint32_t token) {
  if (self->words.repeating == LEX_NONE) return false;
  TREE_EACH_CHILD(&self->tree, token, c) {
    enum rel rel = self->syntax->rel[c]; /* "tougher" is taken for a noun */
    bool marks = rel == REL_AMOD || rel == REL_DET || rel == REL_COMPOUND;
    if (marks && noun_form_in(self, c, self->words.repeating)) return true;
  }
  return false;
}

static bool tells_of(reader *self, const event *ev, uint32_t set) {
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (noun_in_set(self, ev->trigger.items[i], set)) return true;
  return false;
}

/* The event told before by a noun of `set`, or that is of `type`: "widened the
 * list of barred exports ... *The penalties* will cover banks". */
uint32_t anaphor_find(reader *self, uint32_t token, uint32_t set,
                      bede_event_type type) {
  bool repeats = is_repeating(self, token);
  if (!repeats && !anaphor_is_definite(self, token)) return EVENT_NONE;
  uint32_t any = repeats ? self->words.repeated : self->words.anaphoric;
  if (!noun_in_set(self, token, set) && !noun_in_set(self, token, any))
    return EVENT_NONE;
  uint32_t sentence = self->text->sentence_of[token], sided = EVENT_NONE;
  for (uint32_t i = self->out->events.count; i-- > 0;) {
    const event *ev = &self->out->events.items[i];
    uint32_t at = self->text->sentence_of[ev->predicate];
    if (at + SENTENCES_BACK < sentence) break;
    bool told = ev->type == type || tells_of(self, ev, set);
    if (ev->predicate >= token || !told) continue;
    if (ev->actors.count) return i;
    /* the noun alone, "sanctions on Mali", if no clause says whose */
    if (ev->recipients.count && sided == EVENT_NONE) sided = i;
  }
  return sided;
}
