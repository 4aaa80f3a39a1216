/*
 * again.c - the day of an act that the story tells again.
 *
 *   "Police arrest mayor. The mayor was arrested *on Monday* ..."
 *   "Union *endorses* Smith. A union *endorsed* Smith *on Monday* ..."
 *   "Thousands marched *on Friday*. ... *The protest* was the largest ..."
 *   "Lawmaker *urges* action. ... Smith *called* for action *on Monday*."
 */
#include "base/date.h"
#include "story/tense.h"
#include "story/writer.h"

enum {
  NEAR = 6,     /* sentences in which a noun takes up an act */
  INCIDENT = 8, /* sentences around that tell the same */
  REPORT = 24,  /* likewise, between the same two */
  BELOW = 3,    /* likewise, in another word */
  NEWS = 14,    /* days that it is news */
  WEEK = 7,     /* days */
  LEAD = 4,     /* sentences in which a story says when */
};

static bool tells_same(const writer *self, const event *ev,
                       const event *dated) {
  uint32_t a = writer_sentence(self, ev), b = writer_sentence(self, dated);
  uint32_t far = a > b ? a - b : b - a;
  int32_t now = self->m->date;
  return dated->time != MENTION_NONE && dated->when.first &&
         dated->when.last <= now &&
         dated->when.first >= date_shift(now, -NEWS) &&
         far <= (event_is_of_words(ev) ? NEAR / 2 : INCIDENT);
}

/* "Police arrest mayor. The mayor was arrested *on Monday* ..." */
const bede_when *again_repeat(const writer *self, uint32_t id) {
  const event *list = self->events->events.items, *ev = &list[id];
  uint32_t first = self->repeats[id];
  if (tense_is_loose(self, ev->predicate)) return NULL;
  if (first != EVENT_NONE && tells_same(self, ev, &list[first]))
    return &list[first].when;
  for (uint32_t i = 0; i < LEAD && i <= writer_sentence(self, ev); i++)
    if (writer_told(self, i)) return NULL; /* it goes on from there */
  for (uint32_t i = id + 1; i < writer_end_around(self, id); i++)
    if (self->repeats[i] == id && tells_same(self, ev, &list[i]))
      return &list[i].when;
  return NULL;
}

/* Whether two tell of the same: a side of each is the other's, and no side is
 * of somebody else. */
static bool are_same_sides(const writer *self, const event *a, const event *b) {
  bool actor = event_share_chain(self->m, &a->actors, &b->actors);
  bool recipient = event_share_chain(self->m, &a->recipients, &b->recipients);
  bool other_actor = a->actors.count && b->actors.count && !actor;
  bool other = a->recipients.count && b->recipients.count && !recipient;
  return (actor || recipient) && !other_actor && !other;
}

/* "left hospital for *the protest*": that which was told of. */
static bool is_that_noun(const writer *self, uint32_t id) {
  uint32_t noun = self->events->events.items[id].predicate;
  uint32_t word = tree_find(self->tree, noun, REL_DET);
  return self->syntax->xpos[noun] == XPOS_NN && word != TOKEN_NONE &&
         str_is(self->syntax->lemma[word], "the") &&
         tree_find(self->tree, noun, REL_AMOD) == TOKEN_NONE &&
         tree_find(self->tree, noun, REL_NMOD) == TOKEN_NONE;
}

/* "Smith was *picked up* at home" after "Smith, who was *arrested on Sunday*",
 * "Norway *has attacked* Chad" before "*Last week* Norway *criticised* Chad":
 * the same in another word. */
static bool is_same_kind(const writer *self, const event *a, const event *b,
                         uint32_t far) {
  bool actors = event_share_chain(self->m, &a->actors, &b->actors);
  if ((!a->mode.len && !actors) || !str_eq(a->mode, b->mode) ||
      !are_same_sides(self, a, b) ||
      !event_share_chain(self->m, &a->recipients, &b->recipients))
    return false;
  if (writer_is_of_people(self, &a->recipients) && !event_is_of_words(a))
    return true;
  return far <= BELOW && actors;
}

/* Whether another event, with its day, may be the one that this tells of: in
 * the same word, or else in another. */
static bool is_same_act(const writer *self, uint32_t id, uint32_t i,
                        bool in_word) {
  const event *list = self->events->events.items, *ev = &list[id];
  const event *other = &list[i];
  uint32_t at = writer_sentence(self, ev), b = writer_sentence(self, other);
  uint32_t far = at > b ? at - b : b - at;
  bool both = in_word &&
              event_share_chain(self->m, &ev->actors, &other->actors) &&
              event_share_chain(self->m, &ev->recipients, &other->recipients);
  if (i == id || other->fate || other->type != ev->type ||
      other->status != ev->status || other->time == MENTION_NONE ||
      !other->when.first || far > (both ? REPORT : INCIDENT) ||
      in_word != str_eq(self->syntax->lemma[other->predicate],
                        self->syntax->lemma[ev->predicate]))
    return false;
  bool noun = b < at && is_that_noun(self, id);
  if (in_word) return noun || are_same_sides(self, ev, other);
  return is_same_kind(self, ev, other, far) ||
         (noun && far <= NEAR && str_eq(ev->mode, other->mode));
}

/* "Union *endorses* Smith. A union *endorsed* Smith *on Monday* ...": told once
 * with its day; but not if on two days. */
const bede_when *again_act(const writer *self, uint32_t id, bool in_word) {
  const event *list = self->events->events.items, *ev = &list[id];
  const bede_when *only = NULL;
  int32_t now = self->m->date;
  uint32_t verb = tense_finite_over(self, ev->predicate);
  bool past = verb != TOKEN_NONE && tense_of(self, verb) == PAST;
  if (!past && writer_sentence(self, ev) >= LEAD)
    return NULL; /* "has often endorsed him" */
  if (verb != TOKEN_NONE && tense_is_pluperfect(self, verb)) return NULL;
  for (uint32_t i = writer_first_around(id); i < writer_end_around(self, id);
       i++) {
    if (!is_same_act(self, id, i, in_word)) continue;
    const bede_when *when = &list[i].when;
    bool late = when->last < now && when->first >= date_shift(now, -NEWS) &&
                when->last <= date_shift(when->first, WEEK);
    if (!late || (only && only->first != when->first)) return NULL;
    only = when;
  }
  return only;
}

/* "shot nine *in August* ... shot them *on 2 August*": the day within the month
 * or the year that is told, where another sentence tells it of the same harm.
 */
const bede_when *again_within(const writer *self, uint32_t id) {
  const event *list = self->events->events.items, *ev = &list[id];
  const bede_when *only = NULL;
  if (ev->type != BEDE_ASSAULT || ev->status != BEDE_ACTUAL ||
      !(str_is(ev->when.precision, "month") ||
        str_is(ev->when.precision, "year")))
    return NULL;
  for (uint32_t i = writer_first_around(id); i < writer_end_around(self, id);
       i++) {
    const event *other = &list[i];
    bool same =
        other->type == ev->type && other->status == ev->status &&
        str_eq(other->mode, ev->mode) &&
        (event_share_chain(self->m, &ev->actors, &other->actors) ||
         event_share_chain(self->m, &ev->recipients, &other->recipients));
    const bede_when *when = &other->when;
    if (i == id || other->fate || !same || other->time == MENTION_NONE ||
        when->first != when->last || when->first < ev->when.first ||
        when->last > ev->when.last)
      continue;
    if (only && only->first != when->first) return NULL;
    only = when;
  }
  return only;
}

/* "the Council's *sanctions*", "sanctions *imposed* on Chad": a thing known. */
static bool is_thing(const writer *self, const event *ev) {
  uint32_t token = ev->predicate;
  return self->syntax->upos[token] == UPOS_NOUN ||
         (self->syntax->xpos[token] == XPOS_VBN &&
          self->syntax->rel[token] == REL_ACL);
}

/* "Smith *met the pope on Monday* ... his *meeting* with the pope": of the same
 * two, whether as sides or together. */
static bool are_both_known(const writer *self, const event *a, const event *b) {
  if (event_share_chain(self->m, &a->actors, &b->actors) &&
      event_share_chain(self->m, &a->recipients, &b->recipients))
    return true;
  uint32_t shared = 0;
  for (uint32_t i = 0; i < a->actors.count; i++) {
    const id_list one = {&a->actors.items[i], 1, 1};
    shared += event_share_chain(self->m, &one, &b->actors);
  }
  return a->type == BEDE_CONSULT && shared > 1;
}

/* "retaliated for the *sanctions imposed* on it by Chad ... the sanctions that
 * Chad *agreed last week*": what both sides know of, and another sentence
 * dates; whatever day its own sentence tells. */
const bede_when *again_known(const writer *self, uint32_t id) {
  const event *list = self->events->events.items, *ev = &list[id];
  const bede_when *only = NULL;
  int32_t late = date_shift(self->m->date, -NEWS);
  if (!is_thing(self, ev) || tense_is_loose(self, ev->predicate)) return NULL;
  for (uint32_t i = writer_first_around(id); i < writer_end_around(self, id);
       i++) {
    const event *other = &list[i];
    const bede_when *when = &other->when;
    if (i == id || other->fate || other->type != ev->type ||
        other->status != ev->status || !str_eq(other->mode, ev->mode) ||
        other->time == MENTION_NONE || when->first < late ||
        when->last > self->m->date ||
        when->last > date_shift(when->first, WEEK) ||
        !are_both_known(self, ev, other))
      continue;
    if (only && only->first != when->first) return NULL;
    only = when;
  }
  return only;
}

/* ---- The headline's news
 * -------------------------------------------------- */

/* Whether two sides may be the same: none of them is of another country, kind
 * or number than the other. */
static bool may_be_same(const writer *self, const id_list *a, const id_list *b,
                        bool deed) {
  if (!a->count || !b->count) return true;
  const mention *list = self->m->mentions.items;
  const mention *x = &list[mention_root(self->m, a->items[0])];
  const mention *y = &list[mention_root(self->m, b->items[0])];
  bool codes = x->code.len && y->code.len && !str_eq(x->code, y->code);
  /* "*Lawmaker* urges ... *Party* calls": one man has many hats */
  bool sectors =
      deed && x->sector.len && y->sector.len && !str_eq(x->sector, y->sector);
  bool counts =
      x->count.known && y->count.known && x->count.min != y->count.min;
  return !codes && !sectors && !counts;
}

/* "Union *endorses* Smith", "Two men *have been held*": what the first sentence
 * is about, or what one below it tells as just done. */
static bool is_top_news(const writer *self, const event *ev) {
  uint32_t at = writer_sentence(self, ev), top = self->events->top[at];
  bool leads = !at || (at < LEAD && tense_is_loose(self, ev->predicate));
  if (!leads || top == TOKEN_NONE) return false;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (ev->trigger.items[i] == top) return true;
  return ev->predicate == top;
}

/* "Lawmaker *urges* action. Smith, a lawmaker, *called* for action *on
 * Monday*.": what the story goes on to tell of the same kind, with its day, if
 * that is one day. */
const bede_when *again_headline(const writer *self, uint32_t id) {
  const event *list = self->events->events.items, *ev = &list[id];
  const bede_when *only = NULL;
  int32_t now = self->m->date;
  bool deed = !event_is_of_words(ev);
  if (!is_top_news(self, ev)) return NULL;
  for (uint32_t i = id + 1; i < writer_end_around(self, id); i++) {
    const event *other = &list[i];
    uint32_t at = writer_sentence(self, other);
    if (at > NEAR) break;
    if (at == writer_sentence(self, ev) || other->fate ||
        other->type != ev->type || other->status != ev->status ||
        other->time == MENTION_NONE || !str_eq(other->mode, ev->mode) ||
        !may_be_same(self, &ev->actors, &other->actors, deed) ||
        !may_be_same(self, &ev->recipients, &other->recipients, deed))
      continue;
    const bede_when *when = &other->when;
    if (when->first < date_shift(now, -NEWS)) continue; /* recalled */
    if (when->first != when->last || when->last >= now ||
        when->first < date_shift(now, -WEEK))
      return NULL;
    if (only && only->first != when->first) return NULL;
    only = when;
  }
  return only;
}
