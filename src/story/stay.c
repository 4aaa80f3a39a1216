/*
 * stay.c - what is done on a visit, dated by the visit.
 *
 *   "He arrived *on Saturday* for a *five-day visit*.  During his *stay* he
 *    will *meet* the king."
 *   "She will visit Oslo *from 4 to 6 May*.  During the *visit* she will
 *    *sign* a treaty."
 */
#include "base/date.h"
#include "story/writer.h"

enum {
  BEFORE = 32, /* sentences that tell of the visit */
  CLIMB = 4,   /* words from the visit up to what is dated */
  LONG = 62,   /* days */
};

/* "*during his stay*", of the word itself or of a verb above. */
static bool is_on_visit(const writer *self, uint32_t token) {
  for (uint32_t room = CLIMB; room && token != TOKEN_NONE; room--) {
    TREE_EACH_CHILD(self->tree, token, c) {
      uint32_t word = tree_find(self->tree, c, REL_CASE);
      if (self->syntax->rel[c] == REL_OBL && word != TOKEN_NONE &&
          str_is(self->syntax->lemma[word], "during") &&
          mention_lemma_in(self->m, c, self->stay))
        return true;
    }
    enum rel rel = self->syntax->rel[token];
    if (rel != REL_XCOMP && rel != REL_CONJ && rel != REL_OBJ) return false;
    token = self->syntax->head[token];
  }
  return false;
}

/* The days of "a *five-day* visit", or 0. */
static int32_t length_of_stay(const writer *self, uint32_t visit) {
  TREE_EACH_CHILD(self->tree, visit, c) {
    uint32_t id = self->m->time_at[c];
    if (id == MENTION_NONE) continue;
    const time_mention *t = &self->m->times.items[id];
    int32_t days = 0;
    if (!str_is(t->type, "DURATION") || t->value.len < 3) continue;
    uint32_t last = t->value.len - 1;
    for (uint32_t i = 1; i < last; i++) {
      char sign = t->value.ptr[i];
      if (sign < '0' || sign > '9' || days > LONG) return 0;
      days = 10 * days + sign - '0';
    }
    if (t->value.ptr[last] == 'D') return days;
    if (t->value.ptr[last] == 'W') return 7 * days;
  }
  return 0;
}

/* Whether what dates a word dates the visit that hangs on it; not "spoke *on
 * Monday* at a briefing on the *visit*". */
static bool is_dated_by(const writer *self, uint32_t visit, uint32_t word) {
  for (uint32_t room = CLIMB; room && visit != TOKEN_NONE; room--) {
    if (visit == word) return true;
    if (self->syntax->rel[visit] == REL_NMOD) return false;
    visit = self->syntax->head[visit];
  }
  return false;
}

/* "*came back* on Friday from a nine-day *stay*": it ended then; but "*left* on
 * Friday for a nine-day stay". */
static bool is_over(const writer *self, uint32_t visit) {
  uint32_t token = visit, prep = tree_find(self->tree, visit, REL_CASE);
  if (prep != TOKEN_NONE && (str_is(self->syntax->lemma[prep], "for") ||
                             str_is(self->syntax->lemma[prep], "on")))
    return false;
  for (uint32_t room = CLIMB; room && token != TOKEN_NONE; room--) {
    if (mention_lemma_in(self->m, token, self->over)) return true;
    token = self->syntax->head[token];
  }
  return false;
}

/* The last day of "from 4 *to 15*"; else the first one's. */
static int32_t end_of(const writer *self, uint32_t id) {
  const time_mention *t = &self->m->times.items[id];
  if (id + 1 >= self->m->times.count) return t->when.last;
  const time_mention *next = t + 1;
  bool joined =
      next->first == t->end + 1 && str_is(self->syntax->lemma[t->end], "to");
  return joined && next->when.last > t->when.last ? next->when.last
                                                  : t->when.last;
}

static bool told_visit(const writer *self, uint32_t sentence, bede_when *when) {
  const text_sentence *s = &self->text->sentences[sentence];
  for (uint32_t i = s->first; i < s->end; i++) {
    if (!mention_lemma_in(self->m, i, self->stay)) continue;
    for (uint32_t k = s->first; k < s->end; k++) {
      uint32_t id = self->m->time_at[k];
      if (id == MENTION_NONE) continue;
      const time_mention *t = &self->m->times.items[id];
      if (!t->when.first || str_is(t->type, "DURATION") ||
          t->when.last > date_shift(t->when.first, LONG) ||
          !is_dated_by(self, i, self->events->dated[id]))
        continue;
      int32_t days = length_of_stay(self, i);
      *when = (bede_when){t->when.first, end_of(self, id), t->when.precision};
      bool one = days && when->first == when->last;
      if (one && is_over(self, i))
        when->first = date_shift(when->last, 1 - days);
      else if (one)
        when->last = date_shift(when->first, days - 1);
      if (when->first != when->last && str_is(when->precision, "day"))
        when->precision = STR("interval");
      return true;
    }
  }
  return false;
}

/* "During his visit, he will meet the king. He *will also meet* the pope." */
static bool goes_on(const writer *self, const event *ev) {
  enum { ON = 2 };
  uint32_t at = writer_sentence(self, ev);
  if (ev->status != BEDE_PLANNED || ev->type != BEDE_CONSULT) return false;
  for (uint32_t i = at; i-- > 0 && at - i <= ON;) {
    uint32_t top = self->events->top[i];
    if (top != TOKEN_NONE && is_on_visit(self, top)) return true;
  }
  return false;
}

bool stay_days(const writer *self, const event *ev, bede_when *out) {
  uint32_t at = writer_sentence(self, ev);
  bede_when when;
  if (!is_on_visit(self, ev->predicate) && !goes_on(self, ev)) return false;
  for (uint32_t i = at; i-- > 0 && at - i <= BEFORE;) {
    if (!told_visit(self, i, &when)) continue;
    bool done = ev->status == BEDE_ACTUAL;
    if (done ? when.first > self->m->date : when.last < self->m->date) continue;
    *out = when;
    return true;
  }
  return false;
}
