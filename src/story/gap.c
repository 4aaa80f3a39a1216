/*
 * gap.c - what is told as so long before or after a thing that another sentence
 * dates, or as of that thing.
 *
 *   "*Hours before the truce* a bomb wounded nine."
 *   "*Two days after the vote* she fled to Lithuania."
 *   "Eight soldiers were killed *during the raid*."
 *   "A gunman killed nine *on Friday*. ... A man was held *at the scene*."
 */
#include "base/date.h"
#include "story/tense.h"
#include "story/writer.h"

enum {
  NEWS = 14,    /* days that harm is news */
  YEAR = 366,   /* days that a vote is */
  INCIDENT = 8, /* sentences in which somebody is held for it */
};

static bool is_definite(const writer *self, uint32_t noun) {
  uint32_t word = tree_find(self->tree, noun, REL_DET);
  return self->syntax->xpos[noun] == XPOS_NN && word != TOKEN_NONE &&
         (str_is(self->syntax->lemma[word], "the") ||
          str_is(self->syntax->lemma[word], "that"));
}

/* "the *earlier* vote", "the vote *in Chad*": maybe another. */
static bool is_told_apart(const writer *self, uint32_t noun) {
  return tree_find(self->tree, noun, REL_NMOD) != TOKEN_NONE ||
         tree_find(self->tree, noun, REL_ACL_RELCL) != TOKEN_NONE ||
         tree_find(self->tree, noun, REL_NUMMOD) != TOKEN_NONE;
}

static bool is_same_noun(const writer *self, uint32_t a, uint32_t b) {
  return a != b && self->syntax->upos[a] == UPOS_NOUN &&
         str_eq(self->syntax->lemma[a], self->syntax->lemma[b]);
}

/* What comes after a thing is not of its day. */
static bool is_aftermath(const event *ev) {
  return ev->type == BEDE_COERCE || ev->type == BEDE_SANCTION ||
         event_is_of_words(ev);
}

/* "held *a vote on Monday*", "captured two in *a raid on Monday*": whether what
 * is dated takes in a thing of that name. */
static bool takes_in(const writer *self, uint32_t at, uint32_t noun) {
  if (is_same_noun(self, at, noun)) return true;
  uint32_t id = self->events->of[at];
  /* "was arrested *in the shooting*", "spoke *in the vote*" */
  if (id != EVENT_NONE && is_aftermath(&self->events->events.items[id]))
    return false;
  TREE_EACH_CHILD(self->tree, at, c) {
    enum rel rel = self->syntax->rel[c];
    bool part = rel == REL_OBJ || rel == REL_OBL || rel == REL_NSUBJ ||
                rel == REL_NSUBJ_PASS;
    /* "marched *before the vote*" */
    uint32_t word = tree_find(self->tree, c, REL_CASE);
    bool within = word == TOKEN_NONE ||
                  str_is(self->syntax->lemma[word], "in") ||
                  str_is(self->syntax->lemma[word], "during") ||
                  str_is(self->syntax->lemma[word], "at");
    if (part && within && is_same_noun(self, c, noun)) return true;
  }
  return false;
}

/* The one day that other sentences give a thing of that name; 0: none or two.
 */
static int32_t day_of(const writer *self, uint32_t noun) {
  int32_t only = 0, now = self->m->date;
  uint32_t sentence = self->text->sentence_of[noun];
  for (uint32_t i = 0; i < self->m->times.count && i < WRITER_AROUND; i++) {
    const time_mention *t = &self->m->times.items[i];
    uint32_t at = self->events->dated[i];
    if (!t->when.first || t->when.first != t->when.last ||
        str_is(t->type, "DURATION") || str_ends(t->value, STR("_REF")) ||
        self->text->sentence_of[at] == sentence ||
        t->when.first < date_shift(now, -YEAR) || !takes_in(self, at, noun))
      continue;
    if (only && only != t->when.first) return 0;
    only = t->when.first;
  }
  const event *list = self->events->events.items;
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *ev = &list[i];
    if (i >= WRITER_AROUND || ev->time == MENTION_NONE || ev->fate ||
        ev->when.first != ev->when.last || !ev->when.first ||
        writer_sentence(self, ev) == sentence ||
        ev->when.first < date_shift(now, -YEAR) ||
        !takes_in(self, ev->predicate, noun))
      continue;
    if (only && only != ev->when.first) return 0;
    only = ev->when.first;
  }
  return only;
}

/* The length that ends before a word, "*two days* before": its days, 0 for
 * hours; -1 for no length. */
static int32_t length_before(const writer *self, uint32_t word) {
  uint32_t id = word ? self->m->time_at[word - 1] : MENTION_NONE;
  if (id == MENTION_NONE) return -1;
  const time_mention *t = &self->m->times.items[id];
  if (!str_is(t->type, "DURATION") || t->end != word) return -1;
  if (str_starts(t->value, STR("PT"))) return 0;
  if (t->value.len != 3 || t->value.ptr[2] != 'D') return -1;
  char count = t->value.ptr[1];
  return count > '0' && count <= '9' ? count - '0' : -1;
}

bool gap_day(const writer *self, const event *ev, bede_when *out) {
  uint32_t verb = ev->uttered;
  bool done = ev->status == BEDE_ACTUAL || ev->status == BEDE_ATTEMPTED;
  if (!done || self->syntax->upos[verb] != UPOS_VERB) return false;
  while (self->syntax->rel[verb] == REL_CONJ || /* "met and *agreed*" */
         self->syntax->rel[verb] == REL_XCOMP)
    verb = self->syntax->head[verb];
  if (!tense_is_past(self, verb) && !tense_is_pluperfect(self, verb))
    return false;
  TREE_EACH_CHILD(self->tree, verb, c) {
    uint32_t word = tree_find(self->tree, c, REL_CASE);
    if (self->syntax->rel[c] != REL_OBL || word == TOKEN_NONE ||
        !is_definite(self, c) || is_told_apart(self, c))
      continue;
    bool after = str_is(self->syntax->lemma[word], "after") ||
                 str_is(self->syntax->lemma[word], "of");
    int32_t days = length_before(self, word);
    if (days < 0 || !(after || str_is(self->syntax->lemma[word], "before")))
      continue;
    int32_t day = day_of(self, c);
    if (!day) continue;
    day = date_shift(day, after ? days : -days);
    if (day > self->m->date) continue;
    *out = (bede_when){day, day, STR("day")};
    return true;
  }
  return false;
}

bool gap_within(const writer *self, const event *ev, bede_when *out) {
  uint32_t verb = ev->uttered;
  if (ev->type != BEDE_ASSAULT || ev->status != BEDE_ACTUAL ||
      self->syntax->upos[verb] != UPOS_VERB || !tense_is_past(self, verb))
    return false;
  TREE_EACH_CHILD(self->tree, verb, c) {
    uint32_t word = tree_find(self->tree, c, REL_CASE);
    if (self->syntax->rel[c] != REL_OBL || word == TOKEN_NONE ||
        !is_definite(self, c) ||
        !(str_is(self->syntax->lemma[word], "in") ||
          str_is(self->syntax->lemma[word], "during")))
      continue;
    int32_t day = day_of(self, c);
    if (!day || day > self->m->date || day < date_shift(self->m->date, -NEWS))
      continue;
    *out = (bede_when){day, day, STR("day")};
    return true;
  }
  return false;
}

const bede_when *gap_spot(const writer *self, const event *ev) {
  const event *list = self->events->events.items;
  int32_t now = self->m->date;
  if (ev->type != BEDE_COERCE || self->syntax->upos[ev->uttered] != UPOS_VERB)
    return NULL;
  bool there = false;
  TREE_EACH_CHILD(self->tree, ev->uttered, c)
  there |= self->syntax->rel[c] == REL_OBL &&
           mention_lemma_in(self->m, c, self->spot) &&
           tree_find(self->tree, c, REL_NMOD) == TOKEN_NONE;
  for (uint32_t i = (uint32_t)(ev - list); there && i-- > 0;) {
    const bede_when *when =
        list[i].time != MENTION_NONE ? &list[i].when : &self->day[i];
    uint32_t far = writer_sentence(self, ev) - writer_sentence(self, &list[i]);
    if (far > INCIDENT) break;
    if (list[i].type != BEDE_ASSAULT || list[i].fate || !when->first) continue;
    bool late = when->first == when->last && when->last < now &&
                when->first >= date_shift(now, -NEWS);
    return late ? when : NULL;
  }
  return NULL;
}
