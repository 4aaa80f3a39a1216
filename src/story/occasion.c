/*
 * occasion.c - the day of an occasion, an act or an incident that another
 * sentence tells by its name.
 *
 *   "He spoke on Monday *in a debate* ... Entering *the debate*, she ..."
 *   "Chad offered help.  *The offer* was made on Monday."
 *   "Five were shot. ... *Monday's incident* was the third."
 */
#include "base/date.h"
#include "story/tense.h"
#include "story/writer.h"

enum {
  NEAR = 3,   /* sentences in which an act is named after it is told */
  STORY = 64, /* likewise an occasion */
  NEWS = 14,  /* days that harm is news */
  MONTH = 31, /* likewise, that an act is */
  CLIMB = 8,  /* words up to the top of a sentence */
  STEM = 4,   /* letters that "offered" and "offer" share at least */
};

/* "will attend *the summit*", told of before as "*next week's summit*". */
static const bede_when *day_of_noun(const writer *self, uint32_t noun) {
  uint32_t m = self->m->at[noun];
  if (self->syntax->xpos[noun] != XPOS_NN || m == MENTION_NONE) return NULL;
  const mention *list = self->m->mentions.items;
  if (list[m].form != MENTION_NOMINAL || list[m].is_person) return NULL;
  uint32_t chain = list[mention_root(self->m, m)].chain;
  for (uint32_t i = 0; i < self->m->times.count && i < WRITER_AROUND; i++) {
    uint32_t at = self->events->dated[i];
    uint32_t other = at == noun ? MENTION_NONE : self->m->at[at];
    bool is_length = str_is(self->m->times.items[i].type, "DURATION");
    if (other == MENTION_NONE || !self->m->times.items[i].when.first ||
        is_length || self->syntax->xpos[at] != XPOS_NN ||
        list[mention_root(self->m, other)].chain != chain ||
        !str_eq(self->syntax->lemma[at], self->syntax->lemma[noun]))
      continue;
    return &self->m->times.items[i].when;
  }
  return NULL;
}

/* A day, or a stretch of one night. */
static bool is_day(const bede_when *when) {
  return when->first && when->last <= date_shift(when->first, 1);
}

/* "lashed out at the king *in a debate*": whether a phrase hangs on the top of
 * its sentence, in whichever way. */
static bool is_phrase_of(const writer *self, uint32_t token, uint32_t top) {
  for (uint32_t room = CLIMB; room && token != TOKEN_NONE; room--) {
    if (token == top) return true;
    enum rel rel = self->syntax->rel[token];
    if (rel != REL_OBL && rel != REL_NMOD && rel != REL_OBJ &&
        rel != REL_CONJ && rel != REL_APPOS)
      return false;
    token = self->syntax->head[token];
  }
  return false;
}

/* Whether a sentence tells of an occasion of that name: "*in a debate*". */
static bool is_at(const writer *self, uint32_t sentence, uint32_t noun) {
  const text_sentence *s = &self->text->sentences[sentence];
  uint32_t top = self->events->top[sentence];
  for (uint32_t i = s->first; i < s->end; i++) {
    if (self->syntax->upos[i] != UPOS_NOUN ||
        !str_eq(self->syntax->lemma[i], self->syntax->lemma[noun]))
      continue;
    uint32_t prep = tree_find(self->tree, i, REL_CASE);
    if (prep != TOKEN_NONE && (str_is(self->syntax->lemma[prep], "at") ||
                               str_is(self->syntax->lemma[prep], "in") ||
                               str_is(self->syntax->lemma[prep], "during")))
      return is_phrase_of(self, i, top);
  }
  return false;
}

/* "spoke *on Monday in a debate* ... Entering *the debate*, she ..." */
static const bede_when *day_of_stage(const writer *self, uint32_t noun) {
  uint32_t word = tree_find(self->tree, noun, REL_DET);
  uint32_t at = self->text->sentence_of[noun];
  if (self->syntax->xpos[noun] != XPOS_NN || word == TOKEN_NONE ||
      !mention_lemma_in(self->m, noun, self->stage) ||
      !(str_is(self->syntax->lemma[word], "the") ||
        str_is(self->syntax->lemma[word], "that")))
    return NULL;
  /* "the *earlier* debate", "the *Iowa* debate": another one */
  TREE_EACH_CHILD(self->tree, noun, c)
  if (mention_lemma_in(self->m, c, self->another) ||
      (self->syntax->rel[c] == REL_COMPOUND &&
       self->syntax->upos[c] == UPOS_PROPN))
    return NULL;
  for (uint32_t i = at; i-- > 0 && at - i <= STORY;) {
    uint32_t top = self->events->top[i], id = self->events->told[i];
    if (id == MENTION_NONE || top == TOKEN_NONE || !is_at(self, i, noun))
      continue;
    const bede_when *when = &self->m->times.items[id].when;
    return is_day(when) ? when : NULL;
  }
  return NULL;
}

/* The occasion that a clause puts before what it tells: "*Entering the
 * debate*, she attacked him"; or NULL. */
const bede_when *occasion_entry(const writer *self, const event *ev) {
  uint32_t verb = tense_finite_over(self, ev->predicate);
  if (verb == TOKEN_NONE || !tense_is_past(self, verb)) return NULL;
  TREE_EACH_CHILD(self->tree, verb, c) {
    if (c > verb) break;
    bool aside = self->syntax->rel[c] == REL_ADVCL &&
                 self->syntax->xpos[c] == XPOS_VBG &&
                 tree_find(self->tree, c, REL_MARK) == TOKEN_NONE;
    uint32_t noun = aside ? tree_find(self->tree, c, REL_OBJ) : TOKEN_NONE;
    if (self->syntax->rel[c] == REL_OBL) noun = c;
    const bede_when *when =
        noun == TOKEN_NONE ? NULL : day_of_stage(self, noun);
    if (when) return when;
  }
  return NULL;
}

const bede_when *occasion_day(const writer *self, const event *ev) {
  const bede_when *when = NULL;
  for (uint32_t i = 0; i < ev->trigger.count && !when; i++)
    when = day_of_noun(self, ev->trigger.items[i]);
  TREE_EACH_CHILD(self->tree, ev->predicate, c)
  if (!when && self->syntax->rel[c] == REL_OBL) when = day_of_noun(self, c);
  if (!when && ev->status == BEDE_ACTUAL) when = occasion_entry(self, ev);
  bool ahead = when && when->first > self->m->date;
  /* who says that he will come says so now */
  return ahead && ev->status == BEDE_ACTUAL ? NULL : when;
}

/* ---- An act by its name
 * --------------------------------------------------- */

/* "offered" and "offer", "agreed" and "agreement". */
static bool are_akin(bede_str verb, bede_str noun) {
  size_t n = 0;
  while (n < verb.len && n < noun.len && verb.ptr[n] == noun.ptr[n]) n++;
  return n >= STEM && n + 1 >= verb.len;
}

/* "the offer", "that agreement", "*yesterday's* meeting" */
static bool is_definite(const writer *self, uint32_t noun) {
  uint32_t word = tree_find(self->tree, noun, REL_DET);
  if (word == TOKEN_NONE)
    return tree_find(self->tree, noun, REL_NMOD_POSS) != TOKEN_NONE;
  bede_str lemma = self->syntax->lemma[word];
  return str_is(lemma, "the") || str_is(lemma, "this") || str_is(lemma, "that");
}

/* "spoke *at their meeting* on Monday": the noun just before the expression, in
 * which something happened; or TOKEN_NONE. */
static uint32_t stage_before(const writer *self, const time_mention *t) {
  uint32_t noun = t->first;
  for (uint32_t room = 2; room && noun; room--) {
    uint32_t prep = tree_find(self->tree, --noun, REL_CASE);
    if (self->syntax->upos[noun] != UPOS_NOUN) continue;
    bool within = prep != TOKEN_NONE && self->syntax->rel[noun] == REL_OBL &&
                  (str_is(self->syntax->lemma[prep], "at") ||
                   str_is(self->syntax->lemma[prep], "in") ||
                   str_is(self->syntax->lemma[prep], "during"));
    return within && is_definite(self, noun) ? noun : TOKEN_NONE;
  }
  return TOKEN_NONE;
}

/* The noun of an act that an expression dates: "*Monday's offer*", "*the offer*
 * was made *on Monday*", "*the offer*, announced *on Monday*"; or TOKEN_NONE.
 */
static uint32_t act_dated(const writer *self, uint32_t time) {
  uint32_t at = self->events->dated[time];
  if (self->syntax->upos[at] == UPOS_NOUN)
    return is_definite(self, at) ? at : TOKEN_NONE;
  uint32_t stage = stage_before(self, &self->m->times.items[time]);
  if (stage != TOKEN_NONE) return stage;
  if (!mention_lemma_in(self->m, at, self->making)) return TOKEN_NONE;
  uint32_t up = self->syntax->head[at];
  if (self->syntax->rel[at] == REL_ACL && self->syntax->xpos[at] == XPOS_VBN)
    return self->syntax->upos[up] == UPOS_NOUN && is_definite(self, up)
               ? up
               : TOKEN_NONE;
  uint32_t noun = tree_find(self->tree, at, REL_NSUBJ_PASS);
  bool is_past = noun != TOKEN_NONE && tense_is_past(self, at) &&
                 self->syntax->upos[noun] == UPOS_NOUN;
  return is_past && is_definite(self, noun) ? noun : TOKEN_NONE;
}

/* Whether a noun is one of the event's own words, "*the decision* to return
 * her", or names below what its verb tells. */
static bool is_named(const writer *self, const event *ev, uint32_t noun) {
  bede_str name = self->syntax->lemma[noun];
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t word = ev->trigger.items[i];
    if (self->syntax->upos[word] == UPOS_NOUN &&
        str_eq(self->syntax->lemma[word], name))
      return is_definite(self, word);
  }
  bool below = self->text->sentence_of[noun] > writer_sentence(self, ev);
  return below && self->syntax->upos[ev->predicate] == UPOS_VERB &&
         are_akin(self->syntax->lemma[ev->predicate], name);
}

/* "*will* be attended": of no day that is told. */
static bool is_to_come(const writer *self, uint32_t verb) {
  TREE_EACH_CHILD(self->tree, verb, c)
  if (self->syntax->rel[c] == REL_AUX && self->syntax->xpos[c] == XPOS_MD)
    return true;
  return false;
}

const bede_when *occasion_named(const writer *self, const event *ev) {
  const bede_when *only = NULL;
  uint32_t at = writer_sentence(self, ev);
  uint32_t verb = tense_finite_over(self, ev->predicate);
  /* "*the resignation* will be accepted": it has been offered */
  bool is_noun = self->syntax->upos[ev->predicate] == UPOS_NOUN;
  if (verb == TOKEN_NONE || tense_is_pluperfect(self, verb) ||
      (!is_noun && is_to_come(self, verb)))
    return NULL;
  for (uint32_t i = 0; i < self->m->times.count && i < WRITER_AROUND; i++) {
    const time_mention *t = &self->m->times.items[i];
    uint32_t b = self->text->sentence_of[t->head];
    uint32_t far = b > at ? b - at : at - b;
    if (!far || far > NEAR || !t->when.first || t->when.first > self->m->date ||
        str_is(t->type, "DURATION") ||
        t->when.first < date_shift(self->m->date, -MONTH))
      continue;
    uint32_t noun = act_dated(self, i);
    if (noun == TOKEN_NONE || !is_named(self, ev, noun)) continue;
    if (only && only->first != t->when.first) return NULL;
    only = &t->when;
  }
  return only;
}

const bede_when *occasion_incident(const writer *self) {
  const bede_when *only = NULL;
  int32_t now = self->m->date;
  for (uint32_t i = 0; i < self->m->times.count && i < WRITER_AROUND; i++) {
    const time_mention *t = &self->m->times.items[i];
    uint32_t at = self->events->dated[i];
    bool incident = self->syntax->upos[at] == UPOS_NOUN &&
                    mention_lemma_in(self->m, at, self->incident) &&
                    is_definite(self, at);
    if (!incident || t->when.first != t->when.last || t->when.last > now ||
        t->when.first < date_shift(now, -NEWS))
      continue;
    if (only && only->first != t->when.first) return NULL;
    only = &t->when;
  }
  return only;
}
