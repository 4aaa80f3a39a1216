/*
 * setting.c - when and how many, for one event.
 *
 * An expression belongs to the clause that governs it; failing that, an event
 * takes the one of a clause above it, but not of a verb of saying: "said on
 * Monday that rebels had attacked" does not date the attack.
 */
#include "event/reader.h"
#include "event/subject.h"

#include "base/utf8.h"

/* How many clauses up an event may take its time from. */
enum { CLIMB = 24, TIME_CLAUSES = 3 };

static bool is_clause_head(const reader *self, uint32_t token) {
  enum rel rel = self->syntax->rel[token];
  return self->syntax->upos[token] == UPOS_VERB || rel == REL_CCOMP ||
         rel == REL_ADVCL || rel == REL_ACL || rel == REL_ACL_RELCL ||
         rel == REL_PARATAXIS || self->out->of[token] != EVENT_NONE;
}

/* "the election *in August*" dates the election and not what came of it; of
 * a noun that is the verb's own object, the parser may be wrong. */
static bool is_of_noun(const reader *self, uint32_t token, uint32_t head) {
  enum rel rel = self->syntax->rel[token], above = self->syntax->rel[head];
  bool modifies = rel == REL_NMOD || rel == REL_NMOD_UNMARKED;
  /* "in Athens *on Monday*": no time belongs to a place */
  if (self->m->place_at[head] != MENTION_NONE) return false;
  return modifies && above != REL_OBJ && above != REL_NSUBJ_PASS;
}

/* The predicate or the noun that an expression belongs to. */
static uint32_t anchor(const reader *self, uint32_t token) {
  for (uint32_t i = 0; i < CLIMB; i++) {
    uint32_t head = self->syntax->head[token];
    if (head == TOKEN_NONE) return token;
    if (is_clause_head(self, head) || is_of_noun(self, token, head))
      return head;
    token = head;
  }
  return token;
}

static bool is_saying(reader *self, uint32_t token) {
  return lexicon_value(self->lex, folded_lemma(self, token), LIST_SPEECH).len;
}

static bool is_trigger(const event *ev, uint32_t token) {
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (ev->trigger.items[i] == token) return true;
  return ev->predicate == token;
}

static bool has_side(const id_list *side, uint32_t m) {
  for (uint32_t i = 0; i < side->count; i++)
    if (side->items[i] == m) return true;
  return false;
}

/* "fired at protesters *in Athens*", "killed by militants *in Mali*": where
 * those behind the verb are, it happens. */
static bool is_side(const reader *self, const event *ev, uint32_t token) {
  uint32_t m = self->m->at[token];
  if (m == MENTION_NONE) return false;
  return has_side(&ev->recipients, m) ||
         (token > ev->predicate && has_side(&ev->actors, m));
}

/* 3: governed by the event's own words; 2: by one of the next `clauses` above;
 * 0: neither. */
static int closeness(reader *self, const event *ev, uint32_t token,
                     int clauses) {
  uint32_t at = anchor(self, token);
  if (is_trigger(ev, at) || is_side(self, ev, at)) return 3;
  uint32_t up = self->syntax->head[ev->predicate];
  while (up != TOKEN_NONE && clauses >= 0) {
    if (up == at) return is_saying(self, at) ? 0 : 2;
    clauses -= is_clause_head(self, up);
    up = self->syntax->head[up];
  }
  return 0;
}

static bool same_sentence(const reader *self, const event *ev, uint32_t token) {
  return self->text->sentence_of[token] ==
         self->text->sentence_of[ev->predicate];
}

static void find_time(reader *self, event *ev) {
  int best = 0;
  for (uint32_t i = 0; i < self->m->times.count; i++) {
    const time_mention *t = &self->m->times.items[i];
    if (!same_sentence(self, ev, t->head) || !t->when.first) continue;
    int close = closeness(self, ev, t->head, TIME_CLAUSES);
    if (close <= best) continue;
    best = close;
    ev->time = i;
  }
}

static bool is_group(reader *self, const mention *m) {
  const lex_sense *sense =
      lexicon_sense(self->lex, folded_lemma(self, m->head), LEX_ROLE);
  return sense && lexicon_role(self->lex, sense->entry)->is_group;
}

/* "killed *a judge*", "shot *him*": one; but "anybody", "a family" are not. */
static bool is_one(reader *self, const mention *m) {
  bool noun = subject_is_nominal(&self->tree, m->head);
  bool pronoun = m->form == MENTION_PRONOUN &&
                 self->syntax->xpos[m->head] == XPOS_PRP && !m->is_speakers;
  return m->is_person && !m->is_plural && m->type == MENTION_PER &&
         (pronoun || (noun && !is_group(self, m)));
}

/* "killed *villagers*", "*those* killed": more than one. */
static bool is_several(const mention *m) {
  return m->is_plural && !m->is_speakers;
}

/* The number told of a side: "arrested *at least 30* protesters". */
static bede_count side_count(reader *self, const id_list *side) {
  bede_count none = {false, 0, 0}, one = {true, 1, 1};
  bede_count several = {true, 2, UINT64_MAX};
  if (!side->count) return none;
  const mention *first = &self->m->mentions.items[side->items[0]];
  if (side->count == 1 && !first->count.known && is_one(self, first))
    return one;
  if (!first->count.known && is_several(first)) return several;
  return first->count;
}

/* "made *40 arrests*", "claimed *three lives*": where nobody is told who they
 * are, the noun counts them. */
static bede_count noun_count(const reader *self, const event *ev) {
  bede_count none = {false, 0, 0};
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t word = ev->trigger.items[i], m = self->m->at[word];
    bool told = ev->frame->pos == LEX_NOUN ? word == ev->predicate
                                           : word != ev->predicate;
    if (!told || m == MENTION_NONE || self->m->mentions.items[m].is_actor)
      continue;
    if (self->m->mentions.items[m].count.known)
      return self->m->mentions.items[m].count;
  }
  return none;
}

/* "*40 of these deaths* took place in the raid" */
static bede_count death_count(reader *self, const event *ev) {
  bede_count none = {false, 0, 0};
  TREE_EACH_CHILD(&self->tree, ev->predicate, c) {
    uint32_t m = self->m->at[c];
    bool subject = self->syntax->rel[c] == REL_NSUBJ ||
                   self->syntax->rel[c] == REL_NSUBJ_PASS;
    if (!subject || m == MENTION_NONE) continue;
    if (noun_in_set(self, c, self->words.death))
      return self->m->mentions.items[m].count;
  }
  return none;
}

static void find_size(reader *self, event *ev) {
  bede_count done_to = side_count(self, &ev->recipients);
  bede_count doing = side_count(self, &ev->actors);
  if (!ev->recipients.count) done_to = noun_count(self, ev);
  switch ((lex_size)ev->frame->size) {
  case SIZE_DEAD:
    ev->size.dead = done_to.known ? done_to : death_count(self, ev);
    break;
  case SIZE_INJURED:
    ev->size.injured = done_to;
    break;
  case SIZE_ARRESTED:
    ev->size.arrested = done_to;
    break;
  case SIZE_DISPLACED:
    ev->size.displaced = done_to.known ? done_to : doing;
    break;
  case SIZE_PARTICIPANTS:
    ev->size.participants = doing;
    break;
  case SIZE_NONE:
    break;
  }
}

void setting_find(reader *self, event *ev) {
  find_time(self, ev);
  find_size(self, ev);
}
