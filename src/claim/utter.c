/*
 * utter.c - when words were said.
 *
 *   "Chad has long failed, he said *on Monday*"        when he said so
 *   "left *in April*, saying that Chad must pay"       beside what was done
 *   "said on Monday that he *had condemned* it"        before
 */
#include "claim/claim.h"
#include "claim/reader.h"

enum { CLAUSES = 3, LEAD = 2 /* sentences that tell the news */ };

/* "*Last year* Chad failed, he said": of what is said, and not of the saying.
 */
static bool is_of_content(const reader *self, const attribution *at,
                          uint32_t time) {
  uint32_t verb = self->events->dated[time], up = at->cue;
  for (uint32_t room = CLAUSES; room && up != TOKEN_NONE; room--) {
    if (verb == up) return false;
    up = self->m->syntax->head[up];
  }
  return claim_covers(at, self->m->times.items[time].head);
}

/* "Chad has long failed, he *said*", "... *saying* that it must leave": the
 * act is the saying, and was when that was. */
void utter(const reader *self, event *ev) {
  const attribution *at = claim_nearest(self, ev->predicate);
  if (!at || self->m->syntax->upos[at->cue] != UPOS_VERB ||
      !whose_same_party(self, &at->speakers, &ev->actors))
    return;
  ev->uttered = at->cue;
  if (ev->time == MENTION_NONE || !is_of_content(self, at, ev->time)) return;
  ev->time = MENTION_NONE;
  ev->when = (bede_when){0};
}

/* The expression that a word of saying governs: "said *on Tuesday*", "said in
 * an interview *on Tuesday*"; or MENTION_NONE. */
static uint32_t time_of_saying(const reader *self, uint32_t cue) {
  const text_doc *text = self->m->text;
  const uint32_t *head = self->m->syntax->head;
  const text_sentence *s = &text->sentences[text->sentence_of[cue]];
  for (uint32_t i = s->first; i < s->end; i++) {
    uint32_t id = self->m->time_at[i];
    if (id == MENTION_NONE) continue;
    const time_mention *t = &self->m->times.items[id];
    uint32_t up = head[t->head];
    bool noun =
        up != TOKEN_NONE && up != cue && self->m->syntax->rel[up] == REL_OBL;
    if (t->when.first && (up == cue || (noun && head[up] == cue))) return id;
  }
  return MENTION_NONE;
}

/* "left *on Monday*, *saying* that they must pay": the verb beside which it is
 * said; or TOKEN_NONE. */
static uint32_t verb_beside(const reader *self, uint32_t cue) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t up = syntax->head[cue];
  bool aside = syntax->rel[cue] == REL_ADVCL && syntax->xpos[cue] == XPOS_VBG &&
               tree_find(self->events->tree, cue, REL_MARK) == TOKEN_NONE &&
               tree_find(self->events->tree, cue, REL_AUX) == TOKEN_NONE &&
               tree_find(self->events->tree, cue, REL_NSUBJ) == TOKEN_NONE;
  return aside && up != TOKEN_NONE && syntax->upos[up] == UPOS_VERB
             ? up
             : TOKEN_NONE;
}

static bool set_time(const reader *self, event *ev, uint32_t time) {
  if (time == MENTION_NONE) return false;
  ev->time = time;
  ev->when = self->m->times.items[time].reach;
  return true;
}

/* When what a verb tells was: the event's own time, or what the verb governs.
 */
static bool take_time(const reader *self, uint32_t verb, event *ev) {
  uint32_t id = self->events->of[verb];
  const event *told = id == EVENT_NONE ? NULL : event_at(self, id);
  if (told && !told->fate && told->time != MENTION_NONE) {
    ev->time = told->time;
    ev->when = told->when;
    return true;
  }
  return set_time(self, ev, time_of_saying(self, verb));
}

/* "said on Monday that he *had condemned* it", "... *after criticising* him":
 * no words of Monday's, but in the news itself. */
static bool is_before_saying(const reader *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t verb = ev->uttered;
  if (verb != ev->predicate || syntax->upos[verb] != UPOS_VERB ||
      self->m->text->sentence_of[verb] < LEAD)
    return false;
  bool joined = syntax->rel[verb] == REL_CONJ &&
                tree_find(self->events->tree, verb, REL_NSUBJ) == TOKEN_NONE &&
                tree_find(self->events->tree, verb, REL_AUX) == TOKEN_NONE;
  TREE_EACH_CHILD(self->events->tree, joined ? syntax->head[verb] : verb, c) {
    bool had = syntax->rel[c] == REL_AUX && syntax->xpos[c] == XPOS_VBD &&
               str_is(syntax->lemma[c], "have");
    bool after = syntax->rel[c] == REL_MARK && syntax->rel[verb] == REL_ADVCL &&
                 str_is(syntax->lemma[c], "after");
    if (had || after) return true;
  }
  return false;
}

/* "Rebels must leave, he said *on Tuesday*": a demand, a promise, praise of
 * one's own mouth were told when they were said. */
void utter_date(const reader *self, uint32_t id) {
  event *ev = event_at(self, id);
  const claim *c = claim_at(self, id);
  if (ev->fate || ev->time != MENTION_NONE || !event_is_of_words(ev) ||
      ev->status != BEDE_ACTUAL)
    return;
  const attribution *at = claim_nearest(self, ev->predicate);
  if (!at) return;
  bool own = c->announces != EVENT_NONE ||
             whose_same_party(self, &at->speakers, &ev->actors);
  if (!own || (c->announces == EVENT_NONE && is_before_saying(self, ev)) ||
      take_time(self, at->cue, ev))
    return;
  uint32_t beside = verb_beside(self, at->cue);
  if (beside != TOKEN_NONE && take_time(self, beside, ev)) return;
  /* "In announcing it *last week*, he *said* that they had failed" */
  uint32_t s = self->m->text->sentence_of[ev->predicate];
  if (self->events->top[s] == at->cue)
    set_time(self, ev, self->events->told[s]);
}
