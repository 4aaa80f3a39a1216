/*
 * since.c - what came of something that the story dates elsewhere.
 *
 *   "sanctions imposed after *an election in August 2020*.  In response to
 *    *protests* against *the election outcome* he *arrested* thousands."
 *
 * No day is told of it, but it was not before that.  Nor was what a sentence
 * with a time of long ago tells of as planned.
 */
#include "base/date.h"
#include "story/writer.h"

enum {
  MONTH = 30,  /* days: what is no longer ago may be the story's own news */
  CLIMB = 4,   /* clauses */
  DEEP = 16,   /* words up to the top */
  PHRASE = 16, /* words in which what it came of is named */
};

static bool is_named_so(const writer *self, uint32_t a, uint32_t b) {
  return self->syntax->upos[a] == UPOS_NOUN &&
         str_eq(self->syntax->lemma[a], self->syntax->lemma[b]);
}

/* "*an election* in August", "held *an election* in August", "seized power in
 * *a coup* in August": what is dated, or takes part in it. */
static bool is_dated(const writer *self, uint32_t at, uint32_t noun) {
  if (at >= noun || is_named_so(self, at, noun)) return at < noun;
  TREE_EACH_CHILD(self->tree, at, c) {
    enum rel rel = self->syntax->rel[c];
    if ((rel == REL_OBJ || rel == REL_NSUBJ || rel == REL_NSUBJ_PASS ||
         rel == REL_OBL) &&
        c < noun && is_named_so(self, c, noun))
      return true;
  }
  return false;
}

static bool is_indefinite(const writer *self, uint32_t noun) {
  uint32_t word = tree_find(self->tree, noun, REL_DET);
  return word != TOKEN_NONE && str_is(self->syntax->lemma[word], "a");
}

/* Since when: the day that earlier words give the noun; 0 where none does, two
 * do, or it is of late. */
static int32_t day_of(const writer *self, uint32_t noun) {
  int32_t day = 0;
  if (is_indefinite(self, noun)) return 0;
  for (uint32_t i = 0; i < self->m->times.count; i++) {
    const time_mention *t = &self->m->times.items[i];
    uint32_t at = self->events->dated[i];
    if (!t->when.first || !is_dated(self, at, noun)) continue;
    bool other = day && day != t->when.first;
    if (other || str_is(t->type, "DURATION") ||
        t->when.last >= date_shift(self->m->date, -MONTH))
      return 0;
    day = t->when.first;
  }
  return day;
}

static int32_t day_within(const writer *self, uint32_t phrase) {
  uint32_t first, end;
  tree_extent(self->tree, phrase, &first, &end);
  for (uint32_t t = first; t < end && t - first < PHRASE; t++) {
    int32_t day = self->syntax->upos[t] == UPOS_NOUN ? day_of(self, t) : 0;
    if (day) return day;
  }
  return 0;
}

/* "*in response* to protests", "*after* the vote", "protests *against* it" */
static bool is_what_came_first(const writer *self, uint32_t phrase) {
  enum rel rel = self->syntax->rel[phrase];
  if (rel != REL_OBL && rel != REL_NMOD) return false;
  if (mention_lemma_in(self->m, phrase, self->response)) return true;
  uint32_t word = tree_find(self->tree, phrase, REL_CASE);
  return word != TOKEN_NONE && mention_lemma_in(self->m, word, self->ensuing);
}

bool since_when(const writer *self, const event *ev, bede_when *out) {
  uint32_t token = ev->predicate;
  for (uint32_t room = CLIMB; room && token != TOKEN_NONE; room--) {
    TREE_EACH_CHILD(self->tree, token, c) {
      int32_t day = is_what_came_first(self, c) ? day_within(self, c) : 0;
      if (!day) continue;
      *out = (bede_when){day, self->m->date, STR("interval")};
      return true;
    }
    enum rel rel = self->syntax->rel[token];
    if (rel != REL_ADVCL && rel != REL_CONJ && rel != REL_XCOMP &&
        rel != REL_OBJ)
      return false;
    token = self->syntax->head[token];
  }
  return false;
}

/* "launched it *in 2002* *to help* others", "said *last year* that it *would
 * leave*": since then. */
bool since_told(const writer *self, const event *ev, bede_when *out) {
  uint32_t at = writer_sentence(self, ev), top = self->events->top[at];
  uint32_t id = self->events->told[at], token = ev->predicate;
  int32_t now = self->m->date;
  if (id == MENTION_NONE || top == TOKEN_NONE || token == top ||
      self->m->times.items[id].when.last >= date_shift(now, -MONTH))
    return false;
  for (uint32_t room = DEEP; room && token != TOKEN_NONE; room--) {
    enum rel rel = self->syntax->rel[token];
    if (token == top) {
      *out = (bede_when){self->m->times.items[id].when.first, now,
                         STR("interval")};
      return true;
    }
    if (rel == REL_CONJ || rel == REL_PARATAXIS) return false;
    token = self->syntax->head[token];
  }
  return false;
}

/* "said *last month* that it *would* not *back* them": then. */
bool since_refused(const writer *self, const event *ev, bede_when *out) {
  uint32_t at = writer_sentence(self, ev), top = self->events->top[at];
  uint32_t id = self->events->told[at], token = ev->predicate;
  if (id == MENTION_NONE || top == TOKEN_NONE || !event_is_of_words(ev))
    return false;
  while (self->syntax->rel[token] == REL_XCOMP)
    token = self->syntax->head[token];
  uint32_t aux = tree_find(self->tree, token, REL_AUX);
  if (self->syntax->rel[token] != REL_CCOMP ||
      self->syntax->head[token] != top || aux == TOKEN_NONE ||
      self->syntax->xpos[aux] != XPOS_MD)
    return false;
  *out = self->m->times.items[id].when;
  return out->last <= self->m->date;
}

int32_t since_first(const writer *self, int32_t least, int32_t most) {
  int32_t now = self->m->date, first = date_shift(now, -least);
  int32_t bound = date_shift(now, -most);
  for (uint32_t i = 0; i < self->m->times.count; i++) {
    int32_t from = self->m->times.items[i].when.first;
    if (from && from < first) first = from;
  }
  return first < bound ? bound : first;
}
