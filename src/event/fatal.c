/*
 * fatal.c - what killed, where the words for it do not say so.
 *
 *   "The police fired ... *the deceased* was hit in the chest"
 *   "A boy died in hospital.  *He was shot* by a constable."
 *   "Five were killed in riots *and police firing*"
 *
 * The deaths are told of the victim, or beside the act; its own record counts
 * them too.
 */
#include "event/reader.h"
#include "event/subject.h"

enum { SENTENCES_APART = 4 };

/* An act of force that happened, with both sides known and no toll. */
static bool is_open(const event *ev) {
  return !ev->fate && ev->type == BEDE_ASSAULT && ev->status == BEDE_ACTUAL &&
         ev->frame->size == SIZE_NONE && ev->actors.count &&
         !ev->size.dead.known && !ev->size.injured.known;
}

static bool is_death(const event *ev) {
  return ev->type == BEDE_ASSAULT && ev->status == BEDE_ACTUAL &&
         ev->frame->size == SIZE_DEAD && (!ev->fate || ev->fate == FATE_BARE) &&
         ev->recipients.count;
}

/* "three *of the eight killed* were shot", "*the deceased* included two who
 * were shot" */
static bool is_among_dead(reader *self, uint32_t who) {
  uint32_t verb = self->syntax->head[who];
  TREE_EACH_CHILD(&self->tree, who, of) { /* "at least", too */
    if (self->syntax->rel[of] != REL_NMOD) continue;
    uint32_t all = tree_find(&self->tree, of, REL_ACL);
    uint32_t id = all == TOKEN_NONE ? EVENT_NONE : self->out->of[all];
    if (id != EVENT_NONE && is_death(&self->out->events.items[id])) return true;
  }
  if (self->syntax->rel[who] != REL_OBJ || verb == TOKEN_NONE ||
      !str_is(self->syntax->lemma[verb], "include"))
    return false;
  uint32_t dead = tree_find(&self->tree, verb, REL_NSUBJ);
  return dead != TOKEN_NONE && noun_in_set(self, dead, self->words.dead_person);
}

/* "*the deceased* was hit by a bullet", "three of *the dead* were shot", "*the
 * death of two* who were shot", "*the bodies of three* shot by police" */
static bool is_of_dead(reader *self, const event *ev) {
  if (!ev->recipients.count) return false;
  uint32_t head = self->m->mentions.items[ev->recipients.items[0]].head;
  uint32_t death = self->syntax->head[head];
  enum rel rel = self->syntax->rel[ev->predicate];
  bool participle = rel == REL_ACL_RELCL || rel == REL_ACL;
  bool of = self->syntax->rel[head] == REL_NMOD && death != TOKEN_NONE &&
            self->syntax->head[ev->predicate] == head && participle;
  return noun_in_set(self, noun_semantic_head(self, head),
                     self->words.dead_person) ||
         is_among_dead(self, head) ||
         (of && (noun_in_set(self, death, self->words.death) ||
                 noun_lemma_in(self, death, self->words.dead_body)));
}

/* "*14 people were killed*, four of whom were shot by police" */
static bool is_some_of_killed(const reader *self, const event *ev) {
  uint32_t p = ev->predicate, noun = self->syntax->head[p];
  if (self->syntax->rel[p] != REL_ACL_RELCL || noun == TOKEN_NONE) return false;
  event_range near = event_within(self, p, 0, 0);
  for (uint32_t i = near.first; i < near.end; i++) {
    const event *death = &self->out->events.items[i];
    if (is_death(death) && death->predicate < p &&
        event_share_chain(self->m, &death->recipients, &ev->recipients))
      return true;
  }
  return false;
}

/* "*Of the 40 people killed*, nine were shot by police", "of the dead" */
static bool is_of_killed(reader *self, const event *ev) {
  TREE_EACH_CHILD(&self->tree, ev->predicate, c) {
    if (self->syntax->rel[c] != REL_OBL ||
        !str_is(opening_read(self, c)->words, "of"))
      continue;
    if (noun_in_set(self, c, self->words.death) ||
        noun_in_set(self, c, self->words.dead_person))
      return true;
    TREE_EACH_CHILD(&self->tree, c, d) {
      uint32_t id = self->out->of[d];
      if (id != EVENT_NONE && is_death(&self->out->events.items[id]))
        return true;
    }
  }
  return false;
}

/* One man, whoever he is. */
static bool is_single(const reader *self, const id_list *side) {
  if (side->count != 1) return false;
  const mention *m = &self->m->mentions.items[side->items[0]];
  bool one = !m->count.known || (m->count.min == 1 && m->count.max == 1);
  return m->is_person && !m->is_plural && !m->is_speakers && one;
}

bool fatal_same_victim(const reader *self, const event *a, const event *b) {
  return is_single(self, &a->recipients) && is_single(self, &b->recipients) &&
         event_share_chain(self->m, &a->recipients, &b->recipients);
}

event_range fatal_near(const reader *self, const event *ev) {
  return event_within(self, ev->predicate, SENTENCES_APART, SENTENCES_APART);
}

/* Whether he is told dead, and not by another's hand. */
static bool dies_of(const reader *self, const event *ev) {
  event_range near = fatal_near(self, ev);
  for (uint32_t i = near.first; i < near.end; i++) {
    const event *death = &self->out->events.items[i];
    if (death == ev || !is_death(death)) continue;
    bool own = !death->actors.count ||
               event_same_party(self, &death->actors, &ev->actors);
    if (own && fatal_same_victim(self, death, ev)) return true;
  }
  return false;
}

/* "killed in riots *and police firing*": of some of them. */
static void share_toll(const reader *self, event *ev) {
  uint32_t noun = ev->predicate, first = self->syntax->head[noun];
  if (ev->frame->pos != LEX_NOUN || ev->recipients.count ||
      self->syntax->rel[noun] != REL_CONJ || first > noun)
    return;
  uint32_t verb = self->syntax->head[first];
  uint32_t id = verb == TOKEN_NONE ? EVENT_NONE : self->out->of[verb];
  if (id == EVENT_NONE) return;
  const event *death = &self->out->events.items[id];
  if (!is_death(death) || death->fate || death->actors.count ||
      self->syntax->rel[first] != REL_OBL || !death->size.dead.known ||
      !death->size.dead.max)
    return;
  ev->recipients = death->recipients;
  ev->recipient_inferred = true;
  ev->size.dead = death->size.dead;
  ev->size.dead.min = 1;
}

/* "eight people - *four in police firing* - were killed", "six, *two of them in
 * police firing*, were": so many of them. */
static void share_apposed(const reader *self, event *ev) {
  uint32_t noun = ev->predicate, people = self->syntax->head[noun];
  if (ev->frame->pos != LEX_NOUN || ev->recipients.count ||
      self->syntax->rel[noun] != REL_NMOD)
    return;
  uint32_t four = tree_find(&self->tree, people, REL_APPOS);
  if (self->syntax->rel[people] == REL_APPOS) {
    four = people;
    people = self->syntax->head[people];
  }
  uint32_t verb = self->syntax->head[people];
  uint32_t id = verb == TOKEN_NONE ? EVENT_NONE : self->out->of[verb];
  if (id == EVENT_NONE || four == TOKEN_NONE || four > noun ||
      !self->m->number_at[four].known ||
      !is_death(&self->out->events.items[id]))
    return;
  ev->recipients = self->out->events.items[id].recipients;
  ev->recipient_inferred = true;
  ev->size.dead = self->m->number_at[four];
}

/* "*99 of the deaths* were due to police firing", "were the result of" it. */
static void count_deaths(reader *self, event *ev) {
  uint32_t noun = ev->predicate, up = self->syntax->head[noun];
  if (ev->frame->pos != LEX_NOUN || ev->recipients.count) return;
  uint32_t deaths = tree_find(&self->tree, noun, REL_NSUBJ);
  bool below = (self->syntax->rel[noun] == REL_OBL ||
                self->syntax->rel[noun] == REL_NMOD) &&
               tree_find(&self->tree, up, REL_COP) != TOKEN_NONE;
  if (below) deaths = tree_find(&self->tree, up, REL_NSUBJ);
  if (deaths == TOKEN_NONE || self->m->at[deaths] == MENTION_NONE) return;
  if (!noun_in_set(self, noun_semantic_head(self, deaths), self->words.death))
    return;
  bede_count count = self->m->mentions.items[self->m->at[deaths]].count;
  bede_count some = {true, 2, UINT64_MAX}; /* "most of the deaths" */
  ev->size.dead = count.known ? count : some;
}

/* The first of the verbs that are coordinated: "*killing* two and hurting six".
 */
static uint32_t first_verb(const reader *self, uint32_t verb) {
  while (self->syntax->rel[verb] == REL_CONJ && self->syntax->head[verb] < verb)
    verb = self->syntax->head[verb];
  return verb;
}

static bool is_firing(const event *ev) {
  return str_is(ev->mode, "firearms") || str_is(ev->mode, "crowd-control");
}

static bool hangs_on(const reader *self, const event *ev, uint32_t verb) {
  uint32_t up = self->syntax->head[verb];
  return up != TOKEN_NONE && up < verb && ids_have(&ev->trigger, up);
}

/* Whether the sentence told of deaths before the word. */
static bool tells_deaths_before(reader *self, uint32_t word) {
  uint32_t here = self->text->sentence_of[word];
  for (uint32_t t = self->text->sentences[here].first; t < word; t++)
    if (noun_in_set(self, t, self->words.death)) return true;
  event_range near = event_within(self, word, 0, 0);
  for (uint32_t i = near.first; i < near.end; i++) {
    const event *death = &self->out->events.items[i];
    if (is_death(death) && death->predicate < word) return true;
  }
  return false;
}

/* "of the 30 deaths *12 were in police firing*", "600 died, of which *100 were
 * in police firing*": so many, and they fired at nobody. */
static void share_deaths(reader *self, event *ev) {
  uint32_t noun = ev->predicate;
  uint32_t twelve = tree_find(&self->tree, noun, REL_NSUBJ);
  if (ev->frame->pos != LEX_NOUN || ev->recipients.count ||
      twelve == TOKEN_NONE || self->syntax->upos[twelve] != UPOS_NUM ||
      !self->m->number_at[twelve].known ||
      !subject_is_located(&self->tree, noun))
    return;
  TREE_EACH_CHILD(&self->tree, noun, c) {
    uint32_t who = self->m->at[c];
    if (self->syntax->rel[c] != REL_COMPOUND || who == MENTION_NONE ||
        !self->m->mentions.items[who].is_actor)
      continue;
    ev->actors = (id_list){0};
    ids_add(self, &ev->actors, who);
    if (tells_deaths_before(self, noun))
      ev->size.dead = self->m->number_at[twelve];
    return;
  }
}

/* "opened fire in the market, *killing six people*", "and killed six", "fired
 * shots and *tear gas at a crowd*", "fired tear gas *to disperse the crowd*":
 * those were hit. */
static bool tells_victim(const reader *self, const event *ev,
                         const event *hit) {
  uint32_t p = hit->predicate, first = first_verb(self, p);
  enum rel rel = self->syntax->rel[first];
  bool side = rel == REL_ADVCL || rel == REL_XCOMP;
  bool gerund = rel == REL_ADVCL && self->syntax->xpos[first] == XPOS_VBG;
  bool beside = self->syntax->rel[p] == REL_CONJ && hangs_on(self, ev, p);
  /* but "stormed the bank, *battling with police*" */
  bool harm = hit->type == BEDE_ASSAULT && !str_is(hit->mode, "abduct") &&
              !(hit->frame->flags & FRAME_RECIPROCAL);
  bool drives = hit->type == BEDE_COERCE && str_is(hit->mode, "restrict");
  if (harm && gerund) return hangs_on(self, ev, first);
  if (harm && beside)
    return event_is_harm(hit) || (is_firing(ev) && is_firing(hit));
  return drives && is_firing(ev) &&
         (beside || (side && hangs_on(self, ev, first)));
}

/* "burst shells to disperse *them*": whoever they are. */
static void take_driven(reader *self, event *ev) {
  for (uint32_t i = 0; i < ev->trigger.count && is_firing(ev); i++)
    TREE_EACH_CHILD(&self->tree, ev->trigger.items[i], c) {
      enum rel rel = self->syntax->rel[c];
      uint32_t whom = tree_find(&self->tree, c, REL_OBJ);
      if (whom == TOKEN_NONE || (rel != REL_ADVCL && rel != REL_XCOMP) ||
          !noun_lemma_in(self, c, self->words.driving))
        continue;
      uint32_t m = self->m->at[whom];
      bool people = m != MENTION_NONE && self->m->mentions.items[m].is_person;
      if (people) ids_add(self, &ev->recipients, m);
      ev->recipient_inferred |= people;
    }
}

static void take_victims(reader *self, event *ev) {
  if (ev->type != BEDE_ASSAULT || event_is_harm(ev) || ev->recipients.count ||
      !ev->actors.count || ev->status != BEDE_ACTUAL)
    return;
  /* "Thai and Lao troops *exchanged fire*, killing a boy": at each other */
  if (ev->frame->flags & FRAME_RECIPROCAL &&
      noun_are_sides(self, &ev->actors, ev->frame))
    return;
  event_range near = event_within(self, ev->predicate, 0, 0);
  for (uint32_t i = near.first; i < near.end; i++) {
    const event *hit = &self->out->events.items[i];
    if (hit->fate || !event_same_party(self, &hit->actors, &ev->actors) ||
        !tells_victim(self, ev, hit))
      continue;
    for (uint32_t k = 0; k < hit->recipients.count; k++) {
      /* "Thai and Lao troops traded fire, killing *two Thais*": mutual */
      if (event_is_comrade(self, hit->recipients.items[k], &ev->actors)) {
        ev->recipients = (id_list){0};
        return;
      }
      ids_add(self, &ev->recipients, hit->recipients.items[k]);
    }
    ev->recipient_inferred = ev->recipients.count;
  }
  if (!ev->recipients.count) take_driven(self, ev);
}

void fatal_tell(reader *self) {
  for (uint32_t i = self->out->events.count; i-- > 0;)
    if (!self->out->events.items[i].fate)
      take_victims(self, &self->out->events.items[i]);
  for (uint32_t i = 0; i < self->out->events.count; i++) {
    event *ev = &self->out->events.items[i];
    if (!is_open(ev)) continue;
    if (is_of_dead(self, ev) || is_of_killed(self, ev) ||
        is_some_of_killed(self, ev) || dies_of(self, ev))
      ev->size.dead = setting_count(self, &ev->recipients);
    else
      share_toll(self, ev);
    if (!ev->size.dead.known) share_apposed(self, ev);
    if (!ev->size.dead.known) count_deaths(self, ev);
    if (!ev->size.dead.known) share_deaths(self, ev);
  }
}
