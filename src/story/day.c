/*
 * day.c - the day of what is told without one, from another sentence of the
 * same incident.
 *
 *   "Two women were killed in a shooting *on Tuesday*. ... Smith and Jones
 *    were *killed* in their flat."               the same harm
 *   "Clinton spoke *on Monday* in Flint. She *attacked* the law."
 *                                               the same party goes on
 *
 * Only of what is told as past and done: what "has been" done may be of any
 * day, what "had been" done is before it.  The day is inferred, for its words
 * are not in the sentence.
 */
#include "base/date.h"
#include "story/tense.h"
#include "story/writer.h"

enum {
  NEAR = 6,       /* sentences that a party's day lasts */
  INCIDENT = 8,   /* sentences around that tell the same harm */
  REPORT = 24,    /* likewise, in a story of one day's harm */
  BELOW = 3,      /* sentences in which a story comes to the day */
  NEWS = 14,      /* days that harm is news */
  LATELY = 3,     /* days before the article that it goes on telling of */
  WEEK = 7,       /* days before the article that its first sentences tell */
  LEAD = 4,       /* sentences in which a story says when */
  MONTH = 31,     /* days */
  LIFE = 36525,   /* likewise */
  CLIMB = 12,     /* clauses up to the top */
  SAME = 1 << 24, /* how well harm to the same people fits */
};

/* The expression at this token, if it tells a day or a time; or NULL. */
static const time_mention *day_at(const writer *self, uint32_t token) {
  uint32_t id = self->m->time_at[token];
  if (id == MENTION_NONE) return NULL;
  const time_mention *t = &self->m->times.items[id];
  /* "was held *shortly* afterwards": no day of its own */
  bool tells = !str_is(t->type, "DURATION") && !str_is(t->value, "FUTURE_REF");
  return t->when.first && tells ? t : NULL;
}

/* A sentence with a day of its own has not been given it: something else is
 * told of that day, if it is no day to come.  `days`: how long a stretch
 * counts. */
static bool has_own_date(const writer *self, uint32_t sentence, int32_t days) {
  const text_sentence *s = &self->text->sentences[sentence];
  for (uint32_t i = s->first; i < s->end; i++) {
    const time_mention *t = day_at(self, i);
    if (t && t->when.first <= self->m->date &&
        t->when.last <= date_shift(t->when.first, days))
      return true;
  }
  return false;
}

bool writer_is_saying(const writer *self, uint32_t verb) {
  for (uint32_t i = 0; i < self->claims->attributions.count; i++)
    if (self->claims->attributions.items[i].cue == verb) return true;
  return false;
}

/* Whether the sentence of harm has a day that may be of the harm; but "nine
 * were killed, police *said Thursday*", if that is news. */
static bool has_harm_date(const writer *self, uint32_t sentence) {
  const text_sentence *s = &self->text->sentences[sentence];
  int32_t late = date_shift(self->m->date, -NEWS);
  for (uint32_t i = s->first; i < s->end; i++) {
    const time_mention *t = day_at(self, i);
    if (!t) continue;
    uint32_t verb = self->events->dated[self->m->time_at[i]];
    bool lead = sentence < LEAD ||
                (t->when.first >= late && t->when.first == t->when.last);
    if (!lead || !writer_is_saying(self, verb)) return true;
  }
  return false;
}

/* ---- The same harm
 * -------------------------------------------------------- */

static bool is_harm(const event *ev) {
  return ev->type == BEDE_ASSAULT;
}

/* People and no whole nation. */
bool writer_is_of_people(const writer *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *m = &self->m->mentions.items[side->items[i]];
    if (m->type != MENTION_PER || (m->is_plural && !m->count.known))
      return false;
  }
  return side->count;
}

/* "has been hit" */
static bool is_perfect(const writer *self, uint32_t verb) {
  uint32_t aux = tree_find(self->tree, verb, REL_AUX);
  return aux != TOKEN_NONE && self->syntax->xpos[aux] != XPOS_VBD &&
         str_is(self->syntax->lemma[aux], "have");
}

/* "condemned on Friday *the bombing* in Oslo": of a day that others tell. */
static bool is_the_harm(const writer *self, const event *ev) {
  uint32_t word = tree_find(self->tree, ev->uttered, REL_DET);
  return is_harm(ev) && self->syntax->xpos[ev->uttered] == XPOS_NN &&
         !mention_lemma_in(self->m, ev->uttered, self->lasting) &&
         word != TOKEN_NONE && str_is(self->syntax->lemma[word], "the");
}

/* "*the man shot* has been named" */
static bool is_victim_named(const writer *self, uint32_t participle) {
  uint32_t noun = self->syntax->head[participle];
  if (self->syntax->rel[participle] != REL_ACL || noun == TOKEN_NONE ||
      self->syntax->xpos[participle] != XPOS_VBN ||
      self->syntax->xpos[noun] != XPOS_NN)
    return false;
  uint32_t word = tree_find(self->tree, noun, REL_DET);
  return word != TOKEN_NONE && str_is(self->syntax->lemma[word], "the");
}

/* "Smith was *killed*", "the *killing* of Smith"; "attacks", "have killed" are
 * many. */
static bool is_one_harm(const writer *self, const event *ev) {
  if (!is_harm(ev)) return false;
  if (self->syntax->xpos[ev->uttered] == XPOS_NNS) return false;
  if (is_the_harm(self, ev)) return true;
  if (self->syntax->upos[ev->uttered] == UPOS_NOUN &&
      writer_is_of_people(self, &ev->recipients))
    return true;
  if (is_victim_named(self, ev->uttered)) return true;
  uint32_t verb = tense_finite_over(self, ev->uttered);
  enum rel rel = self->syntax->rel[ev->uttered];
  /* "Toddler *shot* in Berlin, police say" */
  if (verb == TOKEN_NONE || (verb != ev->uttered && rel == REL_CCOMP))
    return self->syntax->xpos[ev->uttered] == XPOS_VBN;
  /* "*has been killed* in Oslo", at the top: just now */
  bool news = writer_sentence(self, ev) < LEAD / 2 && is_perfect(self, verb) &&
              writer_is_of_people(self, &ev->recipients);
  /* "he *had been shot*", in a story of one day's harm */
  bool before = self->one_harm && tense_is_pluperfect(self, verb);
  return news || before || tense_of(self, verb) == PAST;
}

/* Harm that happened at one time, and when is told; "*this week*" says less. */
static bool is_dated_harm(const writer *self, const event *ev) {
  enum { LONG = 31 };
  int32_t now = self->m->date;
  return is_harm(ev) && ev->time != MENTION_NONE && ev->when.first &&
         ev->when.last <= now && ev->status == BEDE_ACTUAL &&
         self->m->times.items[ev->time].when.last <= now &&
         (!str_is(ev->when.precision, "interval") ||
          ev->when.last <= date_shift(ev->when.first, LONG));
}

/* Of two harms that have actors, those are known and not the same. */
static bool others_did(const writer *self, const event *a, const event *b) {
  if (!a->actors.count || !b->actors.count) return false;
  const mention *list = self->m->mentions.items;
  const mention *x = &list[mention_root(self->m, a->actors.items[0])];
  const mention *y = &list[mention_root(self->m, b->actors.items[0])];
  return x->sector.len && y->sector.len &&
         !(str_eq(x->code, y->code) && str_eq(x->sector, y->sector));
}

/* Below what the story recalls of other days: "*In March* a bomb killed ten."
 */
static bool is_below_old(const writer *self, uint32_t sentence) {
  int32_t late = date_shift(self->m->date, -NEWS);
  for (uint32_t i = sentence; i-- > 0 && sentence - i <= BELOW;) {
    uint32_t id = self->events->told[i];
    if (id != MENTION_NONE) return self->m->times.items[id].when.last < late;
  }
  return false;
}

/* "He *had been kidnapped on Thursday*. Crowds *attacked* the office.": of
 * another time than what the story then tells. */
static bool is_before_that(const writer *self, const event *ev,
                           const event *dated) {
  uint32_t verb = tense_finite_over(self, ev->uttered);
  uint32_t other = tense_finite_over(self, dated->uttered);
  return verb != TOKEN_NONE && other != TOKEN_NONE &&
         tense_is_past(self, verb) && tense_is_pluperfect(self, other) &&
         self->syntax->upos[dated->uttered] == UPOS_VERB;
}

/* How well a dated harm fits an undated one; 0 not at all. Harm to others is
 * the same only while it is news. */
static uint32_t harm_fit(const writer *self, const event *ev,
                         const event *dated) {
  uint32_t a = writer_sentence(self, ev), b = writer_sentence(self, dated);
  uint32_t far = a > b ? a - b : b - a;
  if (far == 0 || !is_dated_harm(self, dated) || link_towns_differ(ev, dated))
    return 0;
  if (event_share_chain(self->m, &ev->recipients, &dated->recipients) &&
      writer_is_of_people(self, &ev->recipients))
    return SAME - far;
  if (is_before_that(self, ev, dated)) return 0;
  bool clash =
      ev->mode.len && dated->mode.len && !str_eq(ev->mode, dated->mode);
  const text_sentence *here = &self->text->sentences[a];
  bool goes_on = b + 1 == a && !here->starts_paragraph;
  bool old = dated->when.first < date_shift(self->m->date, -NEWS) && !goes_on;
  /* what a lead leaves out is told soon below it, or not at all */
  if (a < b && far > BELOW && !self->one_harm) return 0;
  if (clash || old || ev->host != EVENT_NONE || others_did(self, ev, dated))
    return 0;
  if (far > INCIDENT)
    return self->one_harm && far <= REPORT && !is_below_old(self, a);
  return 2 * (INCIDENT + 1 - far) + (b < a);
}

/* All other harm near by is of one day. */
static bool is_one_day(const writer *self, uint32_t id, const bede_when *when) {
  const event *ev = &self->events->events.items[id];
  for (uint32_t i = writer_first_around(id); i < writer_end_around(self, id);
       i++) {
    const event *other = &self->events->events.items[i];
    if (harm_fit(self, ev, other) &&
        (other->when.first > when->last || other->when.last < when->first))
      return false;
  }
  return true;
}

/* Whether all harm that the story dates is of one day of late, but for what it
 * recalls: "... *last year* nine were killed there". */
static bool has_one_harm(const writer *self) {
  int32_t day = 0, late = date_shift(self->m->date, -NEWS);
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *ev = &self->events->events.items[i];
    if (!is_dated_harm(self, ev) || ev->when.last < late) continue;
    if (day && ev->when.first != day) return false;
    day = ev->when.first;
  }
  return day >= date_shift(self->m->date, -LATELY);
}

static const event *same_harm(const writer *self, uint32_t id, uint32_t most) {
  const event *ev = &self->events->events.items[id], *best = NULL;
  if (!is_one_harm(self, ev)) return NULL;
  for (uint32_t i = writer_first_around(id); i < writer_end_around(self, id);
       i++) {
    const event *other = &self->events->events.items[i];
    uint32_t fit = harm_fit(self, ev, other);
    if (fit > most) {
      most = fit;
      best = other;
    }
  }
  /* what goes on from the sentence before goes on with its day */
  bool surely = most >= 2 * INCIDENT + 1;
  if (best && !surely && !is_one_day(self, id, &best->when)) return NULL;
  return best;
}

/* ---- The same party goes on
 * ----------------------------------------------- */

/* The mention that the main clause of a sentence is about. */
static uint32_t subject_of(const writer *self, uint32_t sentence) {
  uint32_t top = self->events->top[sentence];
  if (top == TOKEN_NONE) return MENTION_NONE;
  uint32_t noun = tree_subject(self->tree, top);
  return noun == TOKEN_NONE ? MENTION_NONE : self->m->at[noun];
}

/* When the main clause of a sentence happened; "earlier this week" says less
 * than the article's own day. */
const bede_when *writer_told(const writer *self, uint32_t sentence) {
  uint32_t id = self->events->told[sentence];
  if (id == MENTION_NONE) return NULL;
  const bede_when *when = &self->m->times.items[id].when;
  int32_t now = self->m->date;
  bool around = when->first < now && when->last >= now;
  return around ? NULL : when;
}

/* "the *former president*" and "*Clinton*" may not have been joined. */
static bool is_same_office(const mention *a, const mention *b) {
  return (a->form == MENTION_NOMINAL || b->form == MENTION_NOMINAL) &&
         a->is_person && b->is_person && a->code.len && a->sector.len &&
         str_eq(a->code, b->code) && str_eq(a->sector, b->sector) &&
         !a->is_plural && !b->is_plural;
}

/* How a sentence tells an event as past: in its main clause, in a clause that
 * goes with it, or as what is said or meant of something else. */
typedef enum standing { ASIDE, BESIDE, MAIN } standing;

/* "*before* arriving" */
static bool is_apart(const writer *self, uint32_t verb) {
  uint32_t mark = tree_find(self->tree, verb, REL_MARK);
  if (mark == TOKEN_NONE || self->syntax->rel[verb] != REL_ADVCL) return false;
  bede_str word = self->syntax->lemma[mark];
  return str_is(word, "after") || str_is(word, "before") ||
         str_is(word, "since");
}

/* "He *met* the envoys, *officials said*": told like anything else; but not
 * "'He *met* them,' she said". */
static bool is_narrated(const writer *self, uint32_t id) {
  const event *ev = &self->events->events.items[id];
  uint32_t top = self->events->top[writer_sentence(self, ev)];
  if (top == TOKEN_NONE || self->syntax->rel[top] != REL_CCOMP) return false;
  return !text_in_quote(self->text, ev->uttered);
}

static standing standing_of(const writer *self, const event *ev) {
  uint32_t top = self->events->top[writer_sentence(self, ev)];
  uint32_t token = tense_finite_over(self, ev->uttered);
  bool verb = self->syntax->upos[ev->uttered] == UPOS_VERB;
  standing found = verb ? MAIN : BESIDE;
  if (token == TOKEN_NONE || tense_of(self, token) != PAST) return ASIDE;
  for (uint32_t i = ev->uttered; i != token; i = self->syntax->head[i])
    if (self->syntax->rel[i] == REL_CCOMP || is_apart(self, i)) return ASIDE;
  for (uint32_t room = CLIMB; room; room--) {
    uint32_t head = self->syntax->head[token];
    if (head == TOKEN_NONE || token == top)
      return tense_of(self, token) == PAST ? found : ASIDE;
    enum rel rel = self->syntax->rel[token];
    if (rel == REL_CCOMP || rel == REL_ACL_RELCL || rel == REL_ACL ||
        rel == REL_PARATAXIS || rel == REL_CSUBJ || is_apart(self, token))
      return ASIDE;
    if (rel != REL_CONJ) found = BESIDE;
    token = head;
  }
  return ASIDE;
}

static bool is_chain(const writer *self, uint32_t a, uint32_t b) {
  return a != MENTION_NONE && b != MENTION_NONE &&
         mention_same_chain(self->m, a, b);
}

/* Whether the main clause of a sentence was about whoever acts here, or about
 * whom the main clause here is about. */
static bool is_about(const writer *self, const event *ev, uint32_t sentence) {
  uint32_t id = (uint32_t)(ev - self->events->events.items);
  uint32_t m = subject_of(self, sentence);
  if (m == MENTION_NONE) return false;
  if (standing_of(self, ev) == MAIN &&
      is_chain(self, subject_of(self, writer_sentence(self, ev)), m))
    return true;
  const id_list one = {&m, 1, 1};
  const mention *list = self->m->mentions.items;
  /* "he was pulled out on Monday. He was *released*" */
  if (!ev->actors.count)
    return event_share_chain(self->m, &ev->recipients, &one);
  if (event_share_chain(self->m, &ev->actors, &one)) return true;
  return !self->claims->claims.items[id].said_by.count &&
         is_same_office(&list[mention_root(self->m, ev->actors.items[0])],
                        &list[mention_root(self->m, m)]);
}

/* One day, and of the `days` before the article's. */
static bool is_lately(const writer *self, const bede_when *when, int32_t days) {
  int32_t now = self->m->date;
  return when->first == when->last && when->last < now &&
         when->first >= date_shift(now, -days);
}

/* The sentence with the day that the story begins with, of the days just
 * before its own; or UINT32_MAX. */
static uint32_t find_lead(const writer *self) {
  uint32_t seen = 0;
  for (uint32_t i = 0; i < self->text->sentence_count && seen < LEAD; i++) {
    if (self->text->sentences[i].kind != TEXT_PROSE) continue;
    seen++;
    const bede_when *when = writer_told(self, i);
    if (!when) continue;
    return is_lately(self, when, WEEK) ? i : UINT32_MAX;
  }
  return UINT32_MAX;
}

/* A paper of the next morning, or of the next week: it begins with a day before
 * its own and tells nothing of a later one.  `or_dated`: but for its dateline.
 */
static bool is_paper(const writer *self, uint32_t lead, bool or_dated) {
  int32_t now = self->m->date, day = writer_told(self, lead)->last;
  for (uint32_t i = 0; i < self->m->times.count; i++) {
    const time_mention *t = &self->m->times.items[i];
    bool is_day =
        !str_is(t->type, "DURATION") && !str_ends(t->value, STR("_REF"));
    bool later = t->when.first > day && t->when.first <= now;
    uint32_t at = self->text->sentence_of[t->head];
    if (or_dated && self->text->sentences[at].kind == TEXT_DATELINE) continue;
    /* "said that many schools are closed *today*" */
    bool said = str_is(self->syntax->lemma[t->head], "today") &&
                self->syntax->rel[self->events->dated[i]] == REL_CCOMP;
    if (is_day && later && !said && t->when.first == t->when.last) return false;
  }
  return true;
}

/* Whether somebody before the sentence is of the country of a side, or nobody
 * of any. */
static bool is_at_home(const writer *self, const id_list *side,
                       uint32_t sentence) {
  enum { FAR = 2048 }; /* mentions: keeps a book linear */
  const mention *list = self->m->mentions.items;
  for (uint32_t i = 0; i < side->count; i++) {
    bede_str code = list[mention_root(self->m, side->items[i])].code;
    bool found = !code.len, others = false;
    uint32_t k = side->items[i];
    for (uint32_t n = 0; k-- > 0 && n < FAR && !found; n++) {
      if (self->text->sentence_of[list[k].head] >= sentence) continue;
      found = str_eq(list[k].code, code);
      others |= list[k].code.len > 0;
    }
    if (!found && others) return false;
  }
  return true;
}

bool writer_is_at_home(const writer *self, const event *ev) {
  const id_list *side = ev->actors.count ? &ev->actors : &ev->recipients;
  return is_at_home(self, side, writer_sentence(self, ev));
}

/* What such a paper tells as done, whoever did it. */
static bool goes_on(const writer *self, const event *ev, uint32_t lead) {
  return lead != UINT32_MAX && self->next_morning &&
         standing_of(self, ev) == MAIN && writer_is_at_home(self, ev);
}

/* "Norway *said today* ...": one of its first sentences is of its own day. */
static bool is_of_today(const writer *self) {
  for (uint32_t i = 0; i < self->text->sentence_count && i < LEAD; i++) {
    const bede_when *when = writer_told(self, i);
    if (when && when->first == self->m->date) return true;
  }
  return false;
}

/* "He *also* urged them ...": it goes on with what he said before. */
static bool is_also(const writer *self, const event *ev) {
  TREE_EACH_CHILD(self->tree, ev->uttered, c)
  if (self->syntax->rel[c] == REL_ADVMOD &&
      str_is(self->syntax->lemma[c], "also"))
    return true;
  return false;
}

/* "Hundreds blocked the road *on Wednesday*. About 35 were *arrested*": what
 * the next sentences tell as done goes on with a day just before; but what
 * others say in a story of today they say today. */
static const bede_when *day_before(const writer *self, const event *ev) {
  uint32_t at = writer_sentence(self, ev);
  if (standing_of(self, ev) != MAIN || !writer_is_at_home(self, ev) ||
      (event_is_of_words(ev) && !is_also(self, ev) && is_of_today(self)))
    return NULL;
  for (uint32_t i = at; i-- > 0 && at - i <= BELOW;) {
    const bede_when *when = writer_told(self, i);
    if (!when) continue;
    return is_lately(self, when, LATELY) ? when : NULL;
  }
  return NULL;
}

/* "It is about remarks that *Smith made on Tuesday*. Smith *mocked* her.": what
 * a clause in the sentence before tells of the same party. */
static const bede_when *clause_day(const writer *self, const event *ev) {
  uint32_t at = writer_sentence(self, ev);
  if (!at || !ev->actors.count || self->events->told[at - 1] != MENTION_NONE)
    return NULL;
  const text_sentence *s = &self->text->sentences[at - 1];
  for (uint32_t i = s->first; i < s->end; i++) {
    uint32_t id = self->m->time_at[i];
    if (id == MENTION_NONE) continue;
    uint32_t verb = self->events->dated[id];
    const bede_when *when = &self->m->times.items[id].when;
    uint32_t noun = tree_find(self->tree, verb, REL_NSUBJ);
    if (noun == TOKEN_NONE || !tense_is_past(self, verb) ||
        !is_lately(self, when, WEEK))
      continue;
    if (is_chain(self, self->m->at[noun], ev->actors.items[0])) return when;
  }
  return NULL;
}

/* "'We *urge* calm,' said Lee, who had spoken *on Monday*. He also *called* on
 * them ...": the day that what the same party says in a sentence has from
 * elsewhere. */
static const bede_when *speaker_day(const writer *self, const event *ev,
                                    uint32_t sentence) {
  const event *list = self->events->events.items;
  if (!event_is_of_words(ev) || self->syntax->upos[ev->uttered] != UPOS_VERB)
    return NULL;
  for (uint32_t i = (uint32_t)(ev - list); i-- > 0;) {
    uint32_t at = writer_sentence(self, &list[i]);
    if (at < sentence) return NULL;
    if (at > sentence || list[i].fate || list[i].time != MENTION_NONE ||
        !event_is_of_words(&list[i]) || !self->day[i].first ||
        !event_share_chain(self->m, &ev->actors, &list[i].actors))
      continue;
    return is_lately(self, &self->day[i], WEEK) ? &self->day[i] : NULL;
  }
  return NULL;
}

/* `said`: by somebody, so that only the party itself lends its day. */
static const bede_when *party_day(const writer *self, const event *ev,
                                  uint32_t lead, bool said) {
  uint32_t at = writer_sentence(self, ev);
  if (standing_of(self, ev) == ASIDE) return NULL;
  bool other = false; /* another day is told in between */
  for (uint32_t i = at; i-- > 0 && at - i <= NEAR && !other;) {
    const bede_when *when = writer_told(self, i);
    /* what a time long gone tells of goes on for less */
    bool gone = when && when->last < date_shift(self->m->date, -MONTH);
    bool lasts = !gone || at - i <= BELOW;
    const bede_when *words = when ? NULL : speaker_day(self, ev, i);
    if (words) return words;
    if (when && lasts && is_about(self, ev, i))
      return said && !is_lately(self, when, WEEK) ? NULL : when;
    other = when && i != lead;
  }
  if (!other) {
    const bede_when *clause = clause_day(self, ev);
    if (clause) return clause;
  }
  const bede_when *before = said ? NULL : day_before(self, ev);
  if (before || lead >= at) return before;
  /* "Biden spoke on Monday ... Trump said in April ... Biden *attacked*" */
  bool first = ev->actors.count &&
               is_chain(self, ev->actors.items[0], subject_of(self, lead));
  bool same =
      other ? first
            : is_about(self, ev, lead) || (!said && goes_on(self, ev, lead));
  return same ? writer_told(self, lead) : NULL;
}

/* "*Smith mocks envoy.*  Smith mocked ...": a headline, which may have a stop:
 * a paragraph at the top, of whom the story goes on to tell. */
static bool is_headline(const writer *self, uint32_t sentence) {
  const text_sentence *list = self->text->sentences;
  uint32_t who = subject_of(self, sentence);
  if (list[sentence].kind == TEXT_HEADLINE) return true;
  if (sentence || self->text->sentence_count < 2 || !list[1].starts_paragraph)
    return false;
  for (uint32_t i = 1; i < self->text->sentence_count && i < LEAD; i++) {
    uint32_t top = self->events->top[i];
    if (top != TOKEN_NONE && tense_is_past(self, top) &&
        is_chain(self, subject_of(self, i), who))
      return true;
  }
  return false;
}

/* "Smith *mocks* envoy": a headline tells in the present what happened. */
static bool is_headlined(const writer *self, const event *ev, uint32_t verb) {
  if (!is_headline(self, writer_sentence(self, ev))) return false;
  return verb == TOKEN_NONE || tense_of(self, verb) == PAST ||
         (!tense_is_loose(self, verb) &&
          tree_find(self->tree, verb, REL_AUX) == TOKEN_NONE);
}

/* "Ministers *agreed* on it, officials said. ... the king said *yesterday*":
 * what stands above the sentence that tells the day of a story of the next
 * morning. */
static const bede_when *news_day(const writer *self, const event *ev,
                                 uint32_t lead) {
  uint32_t at = writer_sentence(self, ev);
  uint32_t verb = tense_finite_over(self, ev->uttered);
  bool of_words = event_is_of_words(ev) || ev->type == BEDE_CONSULT;
  if (lead == UINT32_MAX || at >= lead || is_harm(ev) ||
      !is_lately(self, writer_told(self, lead), LATELY) ||
      !is_paper(self, lead, true) ||
      (!of_words && writer_is_saying(self, self->events->top[lead])) ||
      !writer_is_at_home(self, ev))
    return NULL;
  uint32_t id = (uint32_t)(ev - self->events->events.items);
  bool told_past = standing_of(self, ev) == MAIN ||
                   (is_narrated(self, id) && verb != TOKEN_NONE &&
                    tense_of(self, verb) == PAST);
  return told_past || is_headlined(self, ev, verb) ? writer_told(self, lead)
                                                   : NULL;
}

/* "'I *condemn* it,' the mayor said": what somebody does by words he does when
 * he says them. */
static const bede_when *words_day(const writer *self, uint32_t id,
                                  uint32_t lead) {
  const event *ev = &self->events->events.items[id];
  const claim *c = &self->claims->claims.items[id];
  if (!event_is_of_words(ev) || !ev->actors.count) return NULL;
  bool told_by = c->said_by.count;
  /* "'He *should be ashamed*,' Smith said": asked for by these very words */
  bool himself = !told_by ||
                 self->m->mentions.items[ev->actors.items[0]].is_speakers ||
                 event_share_chain(self->m, &ev->actors, &c->said_by);
  uint32_t verb = tense_finite_over(self, ev->uttered);
  if (!himself || verb == TOKEN_NONE || tense_is_pluperfect(self, verb) ||
      (told_by ? verb != ev->uttered
               : tense_of(self, verb) == PAST ||
                     !text_in_quote(self->text, ev->uttered)))
    return NULL;
  uint32_t at = writer_sentence(self, ev);
  uint32_t who = told_by ? c->said_by.items[0] : ev->actors.items[0];
  uint32_t last = at + 1 < self->text->sentence_count ? at + 1 : at;
  for (uint32_t i = last + 1; i-- > 0 && last - i <= NEAR;) {
    const bede_when *when = writer_told(self, i);
    if (!when) continue;
    if (is_chain(self, subject_of(self, i), who))
      return is_lately(self, when, WEEK) ? when : NULL;
    if (i < at) break; /* another's day */
  }
  bool leads = lead < at && is_chain(self, subject_of(self, lead), who);
  return leads ? writer_told(self, lead) : NULL;
}

/* "it *happened*", "the attack *took place*"; but "the vote took place" */
static bool is_happening(const writer *self, uint32_t verb) {
  if (mention_lemma_in(self->m, verb, self->happening)) return true;
  uint32_t what = tree_find(self->tree, verb, REL_OBJ);
  uint32_t it = tree_find(self->tree, verb, REL_NSUBJ);
  if (what == TOKEN_NONE || it == TOKEN_NONE ||
      !mention_lemma_in(self->m, what, self->place_taken) ||
      !str_is(self->syntax->lemma[verb], "take"))
    return false;
  uint32_t id = self->events->of[it];
  return self->syntax->upos[it] == UPOS_PRON ||
         (id != EVENT_NONE && is_harm(&self->events->events.items[id]));
}

/* "They mourned over *the raid, which happened on Monday*." */
static const bede_when *harm_beside(const writer *self, uint32_t sentence) {
  for (uint32_t i = 0; i < self->m->times.count && i < WRITER_AROUND; i++) {
    uint32_t verb = self->events->dated[i];
    uint32_t b = self->text->sentence_of[verb];
    if (b > sentence + BELOW || b + BELOW < sentence || b == sentence ||
        !is_happening(self, verb) || self->syntax->rel[verb] != REL_ACL_RELCL ||
        !tense_is_past(self, verb))
      continue;
    uint32_t id = self->events->of[self->syntax->head[verb]];
    const bede_when *when = &self->m->times.items[i].when;
    if (id != EVENT_NONE && is_harm(&self->events->events.items[id]) &&
        when->first == when->last && is_lately(self, when, NEWS))
      return when;
  }
  return NULL;
}

/* "Four people were shot. *It happened* late on *Thursday*.", or so told just
 * before. */
static const bede_when *happened(const writer *self, const event *ev) {
  uint32_t at = writer_sentence(self, ev);
  if (!is_one_harm(self, ev)) return NULL;
  const bede_when *aside = harm_beside(self, at);
  if (aside) return aside;
  for (uint32_t i = at > BELOW ? at - BELOW : 0; i <= at + BELOW; i++) {
    if (i >= self->text->sentence_count) return NULL;
    uint32_t top = self->events->top[i];
    if (top != TOKEN_NONE && is_happening(self, top))
      return writer_told(self, i);
  }
  return NULL;
}

/* Whether somebody says it: "police *said* on Monday that ..." */
static bool is_saying(const writer *self, uint32_t sentence) {
  return writer_is_saying(self, self->events->top[sentence]);
}

/* "Officers were called to a house *on Sunday night*. A boy was *shot* there."
 * A story that begins with what happened, and with nobody's words or arrest. */
static const bede_when *scene_day(const writer *self, const event *ev,
                                  uint32_t lead) {
  if (lead >= self->text->sentence_count || ev->host != EVENT_NONE ||
      writer_sentence(self, ev) > lead + INCIDENT || !is_one_harm(self, ev) ||
      is_saying(self, lead) || self->syntax->upos[ev->uttered] == UPOS_NOUN ||
      (ev->recipients.count && !writer_is_of_people(self, &ev->recipients)))
    return NULL;
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *other = &self->events->events.items[i];
    if (is_dated_harm(self, other)) return NULL;
    if (writer_sentence(self, other) == lead && !is_harm(other) &&
        other->time != MENTION_NONE)
      return NULL;
  }
  return writer_told(self, lead);
}

/* ---- The same incident, or the same time
 * ---------------------------------------------------- */

/* "*Saturday's shooting* ... the people who saw *the shooting*", if no other
 * shooting has a day. */
static const bede_when *day_of_harm(const writer *self, const event *ev) {
  const bede_when *only = NULL;
  int32_t now = self->m->date;
  if (!is_the_harm(self, ev)) return NULL;
  for (uint32_t i = 0; i < self->m->times.count && i < WRITER_AROUND; i++) {
    const time_mention *t = &self->m->times.items[i];
    uint32_t at = self->events->dated[i];
    if (at == ev->uttered || self->syntax->upos[at] != UPOS_NOUN ||
        !t->when.first || str_is(t->type, "DURATION") ||
        !str_eq(self->syntax->lemma[at], self->syntax->lemma[ev->uttered]))
      continue;
    if (only && only->first != t->when.first) return NULL;
    only = &t->when;
  }
  if (!only || only->last > now || only->first < date_shift(now, -NEWS))
    return NULL;
  return only;
}

/* "It won *in October*. Most backed it, he said *at the time*." */
static const bede_when *day_of_then(const writer *self, const event *ev) {
  uint32_t at = writer_sentence(self, ev), noun = TOKEN_NONE;
  const text_sentence *s = &self->text->sentences[at];
  for (uint32_t i = s->first; i < s->end && noun == TOKEN_NONE; i++) {
    uint32_t prep = tree_find(self->tree, i, REL_CASE);
    bool bare =
        prep != TOKEN_NONE && tree_find(self->tree, i, REL_NMOD) == TOKEN_NONE;
    uint32_t up = self->syntax->head[i];
    bool own = up == self->events->top[at] ||
               up == tense_finite_over(self, ev->uttered);
    if (bare && own && str_is(self->syntax->lemma[prep], "at") &&
        tree_find(self->tree, i, REL_DET) != TOKEN_NONE &&
        tree_find(self->tree, i, REL_ACL_RELCL) == TOKEN_NONE &&
        mention_lemma_in(self->m, i, self->then))
      noun = i;
  }
  for (uint32_t i = at; noun != TOKEN_NONE && i-- > 0 && at - i <= BELOW;)
    if (self->events->told[i] != MENTION_NONE) return writer_told(self, i);
  return NULL;
}

/* "Lee was held *on Thursday*. An officer *shot* the driver. A man was killed
 * on Saturday.": it goes on from what was told before, not from what comes. */
static const bede_when *sooner_day(const writer *self, const event *ev,
                                   const event *harm) {
  uint32_t at = writer_sentence(self, ev);
  if (!at || writer_sentence(self, harm) < at ||
      self->text->sentences[at].starts_paragraph ||
      event_share_chain(self->m, &ev->recipients, &harm->recipients))
    return NULL;
  const bede_when *when = writer_told(self, at - 1);
  return when && is_lately(self, when, WEEK) ? when : NULL;
}

/* "A house was razed *on Wednesday night*. In the clash two men were *shot*.":
 * harm told just below a day of late, in the same breath. */
static const bede_when *day_just_above(const writer *self, const event *ev) {
  uint32_t at = writer_sentence(self, ev);
  if (!at || self->text->sentences[at].starts_paragraph ||
      ev->host != EVENT_NONE || !is_one_harm(self, ev) ||
      self->syntax->upos[ev->uttered] == UPOS_NOUN ||
      !writer_is_at_home(self, ev))
    return NULL;
  uint32_t verb = tense_finite_over(self, ev->uttered);
  if ((verb != TOKEN_NONE && self->syntax->rel[verb] == REL_ACL_RELCL) ||
      is_saying(self, at - 1))
    return NULL;
  const bede_when *when = writer_told(self, at - 1);
  bool had = tense_is_pluperfect(self, self->events->top[at - 1]);
  return when && !had && is_lately(self, when, LATELY) ? when : NULL;
}

/* What the sentence of the event does not date itself. */
static const bede_when *retold_day(const writer *self, uint32_t id,
                                   uint32_t lead) {
  const event *ev = &self->events->events.items[id];
  const bede_when *when = occasion_day(self, ev);
  if (when || ev->status != BEDE_ACTUAL) return when;
  when = day_of_then(self, ev);
  if (when) return when;
  const event *harm = same_harm(self, id, 0);
  const bede_when *before = harm ? sooner_day(self, ev, harm) : NULL;
  if (harm) return before ? before : &harm->when;
  when = day_of_harm(self, ev);
  if (!when) when = again_repeat(self, id);
  if (!when) when = again_act(self, id, true);
  if (!when) when = again_act(self, id, false);
  if (!when && !is_harm(ev)) when = again_known(self, id);
  if (!when && !is_harm(ev)) when = occasion_named(self, ev);
  if (!when && is_harm(ev)) when = happened(self, ev);
  if (!when) when = gap_spot(self, ev);
  if (!when && is_one_harm(self, ev) && !tense_is_loose(self, ev->uttered))
    when = occasion_incident(self);
  if (!when) when = again_headline(self, id);
  if (when || !is_harm(ev)) return when;
  when = scene_day(self, ev, lead);
  return when ? when : day_just_above(self, ev);
}

/* In a sentence with a day of something else: only what surely is the same. */
static const bede_when *day_in_spite(const writer *self, uint32_t id) {
  const bede_when *when = again_repeat(self, id);
  const event *ev = &self->events->events.items[id];
  if (!when && !is_harm(ev)) when = again_known(self, id);
  if (!when) when = occasion_entry(self, ev);
  if (!when && !is_harm(ev) && self->syntax->upos[ev->uttered] == UPOS_NOUN)
    when = occasion_named(self, ev);
  const event *harm = when ? NULL : same_harm(self, id, SAME / 2);
  return harm ? &harm->when : when;
}

static void find_day(writer *self, uint32_t id, uint32_t lead) {
  const event *ev = &self->events->events.items[id];
  uint32_t at = writer_sentence(self, ev);
  const bede_when *when = NULL;
  if (ev->fate) return;
  if (ev->time != MENTION_NONE) {
    when = again_within(self, id);
    if (when) self->day[id] = *when;
    return;
  }
  bool own = has_own_date(self, at, LIFE);
  if (own && is_harm(ev)) own = has_harm_date(self, at);
  if (!own && (stay_days(self, ev, &self->day[id]) ||
               gap_day(self, ev, &self->day[id]) ||
               gap_within(self, ev, &self->day[id])))
    return;
  if (!own || is_the_harm(self, ev))
    when = retold_day(self, id, lead);
  else if (ev->status == BEDE_ACTUAL)
    when = day_in_spite(self, id);
  /* "'I met him,' she said": of any day */
  bool said = self->claims->claims.items[id].said_by.count;
  /* "He *did not accuse* them": not in what he said then */
  bool unsaid = ev->status == BEDE_NEGATED && event_is_of_words(ev);
  bool done =
      ev->status == BEDE_ACTUAL || ev->status == BEDE_ATTEMPTED || unsaid;
  bool dated = has_own_date(self, at, MONTH);
  if (!when && done && !dated) when = words_day(self, id, lead);
  bool told_so = !said || is_narrated(self, id);
  if (!when && told_so && !is_harm(ev) && done && !dated)
    when = party_day(self, ev, lead, said);
  if (!when && done && !dated) when = news_day(self, ev, lead);
  if (when) self->day[id] = *when;
}

/* What a paper of the next morning tells without a day is of its own day or of
 * the one that it tells of. */
static void find_about(writer *self, uint32_t lead) {
  int32_t now = self->m->date, before = date_shift(now, -1);
  if (self->next_morning && writer_told(self, lead)->first == before)
    self->about = (bede_when){before, now, STR("interval")};
}

/* The one day of late that a story tells of harm, in whichever way; 0: none, or
 * several. */
static int32_t day_of_all_harm(const writer *self) {
  int32_t only = 0, now = self->m->date;
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *ev = &self->events->events.items[i];
    const bede_when *when =
        ev->time != MENTION_NONE ? &ev->when : &self->day[i];
    if (!is_harm(ev) || ev->fate || ev->status != BEDE_ACTUAL || !when->first)
      continue;
    if (when->first != when->last || (only && only != when->first)) return 0;
    only = when->first;
  }
  return only <= now && only >= date_shift(now, -NEWS) ? only : 0;
}

/* "It happened *on Friday*. Twelve people were *shot*. Lee is the man who *shot
 * King*.": what else near by is told of the harm. */
static void spread(writer *self, uint32_t id, int32_t day) {
  const event *list = self->events->events.items, *ev = &list[id];
  if (ev->fate || ev->time != MENTION_NONE || self->day[id].first || !day ||
      ev->status != BEDE_ACTUAL || !is_one_harm(self, ev) ||
      ev->host != EVENT_NONE ||
      has_own_date(self, writer_sentence(self, ev), LIFE))
    return;
  uint32_t a = writer_sentence(self, ev);
  for (uint32_t i = writer_first_around(id); i < writer_end_around(self, id);
       i++) {
    uint32_t b = writer_sentence(self, &list[i]), far = a > b ? a - b : b - a;
    if (i == id || !is_harm(&list[i]) || !self->day[i].first ||
        far > INCIDENT || others_did(self, ev, &list[i]) ||
        is_before_that(self, ev, &list[i]) || link_towns_differ(ev, &list[i]))
      continue;
    self->day[id] = (bede_when){day, day, STR("day")};
    return;
  }
}

void day_find(writer *self) {
  uint32_t n = self->events->events.count;
  self->day = arena_many(self->a, bede_when, n);
  if (!self->m->date) return;
  self->one_harm = has_one_harm(self);
  uint32_t lead = find_lead(self);
  self->next_morning = lead != UINT32_MAX && is_paper(self, lead, false);
  find_about(self, lead);
  for (uint32_t i = 0; i < n; i++) find_day(self, i, lead);
  int32_t harm = day_of_all_harm(self);
  for (uint32_t i = 0; i < n; i++) spread(self, i, harm);
}
