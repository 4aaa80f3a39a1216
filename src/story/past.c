/*
 * past.c - what is told as past, without a day, and is no news.
 *
 *   "the donor, who *once backed* Cruz, said on Monday ..."
 *   "He *had accused* the army before."
 *   "He was jailed for *fighting* the rebels."
 *   "an incident in which nine *were killed*"
 *
 * Neither the article's day nor another is that of such background; all that
 * the text says is that it was before.  What leads the story is its news,
 * though, and so is harm in a story of harm; and what a sentence tells below
 * one of long ago goes on from there:
 *
 *   "A girl was raped *in 1995*. The crime *prompted* the governor to ..."
 */
#include "story/past.h"
#include "base/date.h"
#include "story/tense.h"

enum {
  NEWS = 2,   /* sentences of prose that lead a story */
  SCENE = 3,  /* likewise, in which its own harm is told */
  CLIMB = 16, /* words up to the top */
  CLAUSES = 3,
  REACH = 8,   /* words before a noun that are of it */
  GOES_ON = 2, /* sentences that a day of long ago lasts */
  ABOVE = 3,   /* sentences above what "had" happened that tell a day */
  WEEK = 7,    /* days */
  AGO = 3,     /* days: no longer ago it may be the story's own day */
  LATELY = 14, /* days: no longer ago harm is news */
  MONTH = 30,  /* days: how far back what is past may be ... */
  RECENT = 90,
  YEAR = 365,
  LONG_AGO = 3652, /* ... and what is told as long past */
};

/* The sentence behind the first `count` of prose. */
static uint32_t end_of_prose(const writer *self, uint32_t count) {
  uint32_t i = 0;
  for (; i < self->text->sentence_count && count; i++)
    count -= self->text->sentences[i].kind == TEXT_PROSE;
  return i;
}

bool past_has_child(const writer *self, uint32_t token, enum rel rel,
                    uint32_t set) {
  TREE_EACH_CHILD(self->tree, token, c)
  if (self->syntax->rel[c] == rel && mention_lemma_in(self->m, c, set))
    return true;
  return false;
}

static bool lemma_is(const writer *self, uint32_t token, const char *word) {
  return str_is(self->syntax->lemma[token], word);
}

/* ---- Words and forms
 * ------------------------------------------------------ */

/* Harm and punishment that only a clause aside tells is most often of long
 * ago: "the man who *killed* her"; what was said or done, of the last year:
 * "the donor who *praised* her". */
static bool is_grave(const event *ev) {
  return ev->type == BEDE_ASSAULT || ev->type == BEDE_COERCE ||
         ev->type == BEDE_SANCTION;
}

/* Arrests, charges and sentences come after the harm. */
static bool is_of_law(const event *ev) {
  return ev->type == BEDE_COERCE || ev->type == BEDE_SANCTION;
}

static bool is_charge(const event *ev) {
  return ev->type == BEDE_ACCUSE || ev->type == BEDE_SANCTION ||
         ev->type == BEDE_COERCE;
}

/* "talks *of leaving*" blames nobody. */
static bool is_talk(const writer *self, uint32_t gerund) {
  uint32_t verb = self->syntax->head[gerund];
  uint32_t mark = tree_find(self->tree, gerund, REL_MARK);
  return lemma_is(self, mark, "of") && self->syntax->upos[verb] == UPOS_VERB &&
         self->syntax->xpos[verb] != XPOS_VBN &&
         tree_find(self->tree, verb, REL_OBJ) == TOKEN_NONE;
}

/* "convicted *of fighting*", "wanted *for shooting* two", "charged *with having
 * killed* them": what they are said to have done. */
static bool is_charged(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t verb = ev->uttered;
  /* "held *for marching*": on the day */
  if (event_is_of_words(ev) || ev->type == BEDE_PROTEST) return false;
  for (uint32_t room = CLAUSES; room && verb != TOKEN_NONE; room--) {
    enum rel rel = w->syntax->rel[verb];
    uint32_t mark = tree_find(w->tree, verb, REL_MARK);
    uint32_t form = tree_find(w->tree, verb, REL_AUX);
    if (form == TOKEN_NONE) form = verb;
    bool of = mark != TOKEN_NONE &&
              (lemma_is(w, mark, "of") || lemma_is(w, mark, "for") ||
               lemma_is(w, mark, "with"));
    bool hangs =
        rel == REL_ADVCL ||
        (rel == REL_ACL &&
         mention_lemma_in(w->m, w->syntax->head[verb], self->accusation));
    if (hangs && of && w->syntax->xpos[form] == XPOS_VBG)
      return tree_find(w->tree, verb, REL_NSUBJ) == TOKEN_NONE &&
             !is_talk(w, verb);
    /* "accused of trying *to* hurt them *by forcing* them" */
    bool by = rel == REL_ADVCL && mark != TOKEN_NONE && lemma_is(w, mark, "by");
    bool joined = rel == REL_CONJ && w->syntax->xpos[verb] == XPOS_VBG;
    if (rel != REL_XCOMP && !by && !joined) return false;
    verb = w->syntax->head[verb];
  }
  return false;
}

/* "charged *with murder*", "is accused *of* their *abduction*" */
static bool is_charged_noun(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t noun = ev->uttered, prep = tree_find(w->tree, noun, REL_CASE);
  if (event_is_of_words(ev) || w->syntax->upos[noun] != UPOS_NOUN ||
      w->syntax->rel[noun] != REL_OBL || prep == TOKEN_NONE ||
      !(lemma_is(w, prep, "of") || lemma_is(w, prep, "with")))
    return false;
  uint32_t host = w->events->of[w->syntax->head[noun]];
  return host != EVENT_NONE && is_charge(&w->events->events.items[host]);
}

static bool is_charged_with(const past *self, const event *ev) {
  return is_charged(self, ev) || is_charged_noun(self, ev);
}

/* How long before: what people are tried for may be of long ago, what they are
 * charged with is of late, what they are blamed for still more so. */
static int32_t charge_reach(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t token = ev->uttered;
  for (uint32_t room = CLAUSES; room && token != TOKEN_NONE; room--) {
    token = w->syntax->head[token];
    uint32_t id = token == TOKEN_NONE ? EVENT_NONE : w->events->of[token];
    if (id == EVENT_NONE) continue;
    const event *host = &w->events->events.items[id];
    if (host->type == BEDE_SANCTION) return LONG_AGO;
    return str_is(host->mode, "disapprove") ? RECENT : YEAR;
  }
  return YEAR;
}

/* ---- Clauses
 * -------------------------------------------------------------- */

/* "the minister, *who thanked them*." goes on; "the minister *who thanked
 * them* has left" does not. */
static bool goes_on(const writer *self, const event *ev, uint32_t verb) {
  uint32_t first, end, above = self->syntax->head[verb];
  /* "taken to a jail, *where* he was *held*": and then */
  above = above == TOKEN_NONE ? above : tense_finite_over(self, above);
  bool then = above != TOKEN_NONE && tense_of(self, above) == PAST;
  TREE_EACH_CHILD(self->tree, verb, c)
  if (then && c < verb && self->syntax->xpos[c] == XPOS_WRB &&
      lemma_is(self, c, "where"))
    return true;
  if (!event_is_of_words(ev)) return false;
  tree_extent(self->tree, verb, &first, &end);
  const text_sentence *s =
      &self->text->sentences[self->text->sentence_of[verb]];
  return first > s->first && self->syntax->upos[first - 1] == UPOS_PUNCT &&
         end + 1 >= s->end;
}

/* "the incident *in which* nine were killed", wherever the parser hangs it. */
static bool is_relative_clause(const writer *self, uint32_t verb) {
  enum rel rel = self->syntax->rel[verb];
  if (rel == REL_ACL_RELCL || rel == REL_ADVCL_RELCL) return true;
  if (rel != REL_ADVCL) return false;
  TREE_EACH_CHILD(self->tree, verb, c) {
    unsigned xpos = self->syntax->xpos[c];
    if (c < verb && (xpos == XPOS_WDT || xpos == XPOS_WP) &&
        self->syntax->rel[c] == REL_OBL)
      return true;
    /* "since the age of nine, *when* they were held" */
    if (xpos == XPOS_WRB && c > 1 && self->syntax->upos[c - 1] == UPOS_PUNCT &&
        (self->syntax->upos[c - 2] == UPOS_NOUN ||
         self->syntax->upos[c - 2] == UPOS_NUM))
      return true;
  }
  return false;
}

/* In a clause that tells who or what something is: "the cars that *were
 * burnt*"; "people who *have fled*" may just have done so. */
static bool is_relative(const writer *self, const event *ev) {
  uint32_t token = ev->uttered, verb = TOKEN_NONE;
  for (uint32_t room = CLIMB; room && token != TOKEN_NONE; room--) {
    if (tense_of(self, token) != NOT_FINITE) verb = token;
    /* "deal with *what* he *called* lies" */
    uint32_t of = self->syntax->head[token];
    if (of != TOKEN_NONE && self->syntax->xpos[of] == XPOS_WP &&
        event_is_of_words(ev) && token == ev->uttered)
      return false;
    if (is_relative_clause(self, token))
      return verb != TOKEN_NONE && !goes_on(self, ev, token) &&
             (tense_of(self, verb) == PAST || tense_is_pluperfect(self, verb));
    token = self->syntax->head[token];
  }
  return false;
}

/* "people *injured* in clashes have gone home"; but "spoke at a dinner *held*
 * for him": then */
static bool is_participle(const writer *self, const event *ev) {
  uint32_t token = ev->uttered, first, end;
  if (self->syntax->xpos[token] != XPOS_VBN ||
      self->syntax->rel[token] != REL_ACL)
    return false;
  tree_extent(self->tree, token, &first, &end);
  uint32_t verb = tense_finite_over(self, token);
  return verb != TOKEN_NONE && tense_of(self, verb) == OTHER_TENSE && first &&
         self->syntax->upos[first - 1] != UPOS_PUNCT;
}

/* "a man *charged with murder pleaded guilty* on Monday": by what the law had
 * done to him before, he is known. */
static bool is_known_by_law(const writer *self, const event *ev) {
  uint32_t token = ev->uttered, noun = self->syntax->head[token];
  if (!(is_of_law(ev) || str_is(ev->mode, "allege")) ||
      self->syntax->xpos[token] != XPOS_VBN ||
      self->syntax->rel[token] != REL_ACL ||
      (self->syntax->rel[noun] != REL_NSUBJ &&
       self->syntax->rel[noun] != REL_NSUBJ_PASS))
    return false;
  uint32_t verb = self->syntax->head[noun], m = self->m->at[noun];
  return verb == self->events->top[writer_sentence(self, ev)] &&
         tense_of(self, verb) == PAST && m != MENTION_NONE &&
         self->m->mentions.items[m].type == MENTION_PER;
}

/* "*the* riots", "*his* murder", "the murder *of Smith*": known to the reader
 * and told nowhere. */
static bool is_known_harm(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t token = ev->uttered;
  enum rel rel = w->syntax->rel[token];
  bool harm = ev->type == BEDE_ASSAULT ||
              (ev->type == BEDE_PROTEST && str_is(ev->mode, "riot"));
  /* "following *his arrest*", "on *his conviction*" */
  bool deed = ev->type == BEDE_RETREAT || ev->type == BEDE_COERCE ||
              ev->type == BEDE_SANCTION;
  bool aside = rel == REL_OBL || rel == REL_NMOD || rel == REL_OBJ;
  if (!(harm || (deed && aside)) || w->syntax->upos[token] != UPOS_NOUN ||
      mention_lemma_in(w->m, token, self->lasting) ||
      self->of->repeats[ev - w->events->events.items] != EVENT_NONE)
    return false;
  uint32_t word = tree_find(w->tree, token, REL_DET);
  uint32_t head = w->syntax->head[token];
  uint32_t of = head == TOKEN_NONE ? MENTION_NONE : w->m->at[head];
  /* "helped *victims of attacks*" */
  if (w->syntax->rel[token] == REL_NMOD && of != MENTION_NONE &&
      w->m->mentions.items[of].type == MENTION_PER)
    return true;
  return tree_find(w->tree, token, REL_NMOD_POSS) != TOKEN_NONE ||
         (word != TOKEN_NONE &&
          (lemma_is(w, word, "the") || lemma_is(w, word, "that")));
}

/* The day or the time that a sentence tells, if it was before the story's. */
static const bede_when *told_before(const writer *self, uint32_t sentence) {
  uint32_t id = self->events->told[sentence];
  if (id == MENTION_NONE) return NULL;
  const bede_when *when = &self->m->times.items[id].when;
  return when->last < self->m->date ? when : NULL;
}

/* "The ban *follows protests*", "came *after a deal* between them" */
static bool is_followed(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t noun = ev->uttered, up = w->syntax->head[noun];
  if (w->syntax->upos[noun] != UPOS_NOUN || up == TOKEN_NONE ||
      ev->type == BEDE_CONSULT)
    return false;
  if (w->syntax->rel[noun] == REL_OBJ)
    return mention_lemma_in(w->m, up, self->following);
  uint32_t prep = tree_find(w->tree, noun, REL_CASE);
  return w->syntax->rel[noun] == REL_OBL && prep != TOKEN_NONE &&
         writer_sentence(w, ev) >= self->news &&
         (!is_known_harm(self, ev) || told_before(w, writer_sentence(w, ev))) &&
         (lemma_is(w, prep, "after") || lemma_is(w, prep, "following"));
}

/* How long before another thing it was: "quarrelled *after* they *sued* it",
 * "left *because* they *sued* it". */
static int32_t before_another(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t verb = ev->uttered;
  if (is_followed(self, ev)) return MONTH;
  bool gerund =
      w->syntax->rel[verb] == REL_ADVCL && tense_of(w, verb) == NOT_FINITE;
  if (!gerund) verb = tense_finite_over(w, verb);
  if (verb == TOKEN_NONE || w->syntax->rel[verb] != REL_ADVCL ||
      writer_is_saying(w,
                       w->syntax->head[verb])) /* "said *after meeting* him" */
    return 0;
  bool had = !gerund && tense_is_pluperfect(w, verb);
  if (ev->type == BEDE_ASSAULT ? !had
                               : !gerund && !had && tense_of(w, verb) != PAST)
    return 0;
  uint32_t mark = tree_find(w->tree, verb, REL_MARK);
  if (mark == TOKEN_NONE) return 0;
  /* "held *after being accused* of it": at the top, too */
  uint32_t being = tree_find(w->tree, verb, REL_AUX_PASS);
  bool passive = gerund && being != TOKEN_NONE;
  if (writer_sentence(w, ev) < self->news && !passive) return 0;
  bool after = lemma_is(w, mark, "after");
  /* "made the remarks after meeting them": so, too */
  if (after && ev->type == BEDE_CONSULT) return 0;
  if (after || lemma_is(w, mark, "since")) return MONTH;
  return !gerund && lemma_is(w, mark, "because") ? YEAR : 0;
}

/* "the *three-week* offensive", "the *11-day* bombing": not of one day. */
static bool has_length(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t token = ev->uttered;
  if (w->syntax->upos[token] != UPOS_NOUN || ev->type != BEDE_ASSAULT)
    return false;
  for (uint32_t i = token, room = REACH; room && i; room--) {
    enum upos upos = w->syntax->upos[--i];
    uint32_t id = w->m->time_at[i];
    if (id != MENTION_NONE)
      return str_is(w->m->times.items[id].type, "DURATION");
    if (upos != UPOS_ADJ && upos != UPOS_NOUN && upos != UPOS_PROPN)
      return false;
  }
  return false;
}

/* "was killed abroad, *an inquest heard*", "*the court was told* that he ran":
 * not of the day. */
static bool is_heard(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t verb = tense_finite_over(w, ev->uttered);
  if (verb == TOKEN_NONE || !tense_is_past(w, verb) ||
      w->syntax->rel[verb] != REL_CCOMP)
    return false;
  uint32_t over = w->syntax->head[verb];
  bool hear = lemma_is(w, over, "hear");
  uint32_t court = tree_find(w->tree, over, hear ? REL_NSUBJ : REL_NSUBJ_PASS);
  return (hear || lemma_is(w, over, "tell")) && court != TOKEN_NONE &&
         mention_lemma_in(w->m, court, self->court);
}

/* ---- The story's own harm
 * ------------------------------------------------- */

/* "A bomb *killed* nine", "the *shooting* took place": at the top. */
static bool is_news(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t token = ev->uttered;
  int32_t now = w->m->date;
  if (ev->type != BEDE_ASSAULT || ev->status != BEDE_ACTUAL ||
      writer_sentence(w, ev) >= self->scene || is_charged(self, ev) ||
      (writer_sentence(w, ev) >= self->news && is_relative(w, ev)))
    return false;
  if (ev->time != MENTION_NONE && ev->when.first < date_shift(now, -LATELY))
    return false;
  uint32_t verb = tense_finite_over(w, token);
  if (verb != TOKEN_NONE && tense_is_pluperfect(w, verb)) return false;
  return w->syntax->upos[token] != UPOS_NOUN ||
         w->syntax->rel[token] == REL_NSUBJ ||
         w->syntax->rel[token] == REL_NSUBJ_PASS;
}

static bool has_harm(const past *self) {
  for (uint32_t i = 0; i < self->of->events->events.count; i++)
    if (is_news(self, &self->of->events->events.items[i])) return true;
  return false;
}

/* "is accused of *killing* two": harm at the top, in whichever way. */
static bool tells_harm(const past *self) {
  const event_doc *events = self->of->events;
  for (uint32_t i = 0; i < events->events.count; i++)
    if (events->events.items[i].type == BEDE_ASSAULT &&
        writer_sentence(self->of, &events->events.items[i]) <= self->scene)
      return true;
  return false;
}

/* When all harm was that the story dates, if that is one time, and short. */
static bede_when only_harm(const writer *self) {
  bede_when all = {0};
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *ev = &self->events->events.items[i];
    const bede_when *when =
        ev->time != MENTION_NONE ? &ev->when : &self->day[i];
    if (ev->type != BEDE_ASSAULT || ev->status != BEDE_ACTUAL || !when->first)
      continue;
    if (!all.first) all = *when;
    if (when->first == all.first && when->last == all.last) continue;
    if (when->first < all.first) all.first = when->first;
    if (when->last > all.last) all.last = when->last;
    all.precision = STR("interval");
  }
  int32_t now = self->m->date;
  bool fits = all.last <= now && all.first >= date_shift(now, -YEAR) &&
              all.last <= date_shift(all.first, MONTH);
  return fits ? all : (bede_when){0};
}

/* "*the riots*" go on from the harm that the story dates; other harm is that
 * harm. */
static bede_when known_harm(const past *self, const event *ev, bede_when harm) {
  if (ev->type != BEDE_PROTEST) return harm;
  return (bede_when){harm.first, self->of->m->date, STR("interval")};
}

/* ---- Below what is of long ago
 * -------------------------------------------- */

static bool has_own_time(const writer *self, uint32_t sentence) {
  const text_sentence *s = &self->text->sentences[sentence];
  for (uint32_t i = s->first; i < s->end; i++) {
    uint32_t id = self->m->time_at[i];
    if (id != MENTION_NONE && self->m->times.items[id].when.first) return true;
  }
  return false;
}

/* "was taken to Oslo, *where* she *met* them": and then. */
static bool is_where(const writer *self, uint32_t verb) {
  uint32_t up = self->syntax->head[verb];
  if (self->syntax->rel[verb] != REL_ACL_RELCL || up == TOKEN_NONE ||
      tense_finite_over(self, up) == TOKEN_NONE ||
      tense_of(self, tense_finite_over(self, up)) != PAST)
    return false;
  TREE_EACH_CHILD(self->tree, verb, c)
  if (c < verb && self->syntax->xpos[c] == XPOS_WRB &&
      lemma_is(self, c, "where"))
    return true;
  return false;
}

/* Whether the main clause of a sentence is about anybody else. */
static bool is_of_another(const writer *self, uint32_t m, uint32_t sentence) {
  uint32_t top = self->events->top[sentence];
  uint32_t who = top == TOKEN_NONE ? TOKEN_NONE : tree_subject(self->tree, top);
  uint32_t other = who == TOKEN_NONE ? MENTION_NONE : self->m->at[who];
  return other == MENTION_NONE || !mention_same_chain(self->m, m, other);
}

/* "The crime *prompted* ...", "was *later* held": since then; so is what
 * another says: "*Ministers* called for ...". */
static bool comes_later(const past *self, const event *ev, uint32_t verb,
                        uint32_t sentence) {
  const writer *w = self->of;
  uint32_t noun = tree_subject(w->tree, verb);
  uint32_t m = noun == TOKEN_NONE ? MENTION_NONE : w->m->at[noun];
  if (past_has_child(w, verb, REL_ADVMOD, self->afterwards) ||
      w->syntax->upos[ev->uttered] != UPOS_VERB ||
      w->syntax->rel[ev->uttered] == REL_ACL)
    return true;
  TREE_EACH_CHILD(w->tree, verb, c) { /* "*after* a week they freed her" */
    uint32_t prep = tree_find(w->tree, c, REL_CASE);
    if (w->syntax->rel[c] == REL_OBL && prep != TOKEN_NONE &&
        lemma_is(w, prep, "after"))
      return true;
  }
  if (event_is_of_words(ev) && m != MENTION_NONE &&
      is_of_another(w, m, sentence))
    return true;
  return m == MENTION_NONE || (w->m->mentions.items[m].type == MENTION_NOM &&
                               !w->m->mentions.items[m].sector.len);
}

/* "In 1995 ... . The crime *prompted* ...": from then on. */
static bool follows_old(const past *self, const event *ev, bede_when *out) {
  const writer *w = self->of;
  uint32_t at = writer_sentence(w, ev);
  uint32_t verb = tense_finite_over(w, ev->uttered);
  int32_t now = w->m->date;
  if (verb == TOKEN_NONE || tense_of(w, verb) != PAST || has_own_time(w, at) ||
      !writer_is_at_home(w, ev))
    return false;
  bool there = is_where(w, verb);
  if (there) verb = tense_finite_over(w, w->syntax->head[verb]);
  while (w->syntax->rel[verb] == REL_CONJ) verb = w->syntax->head[verb];
  if (w->syntax->head[verb] != TOKEN_NONE) return false;
  for (uint32_t i = at; i-- > 0 && at - i <= GOES_ON;) {
    uint32_t id = w->events->told[i];
    if (at - i > 1 &&
        (event_is_of_words(ev) || w->text->sentences[i + 2].starts_paragraph))
      return false;
    if (id == MENTION_NONE) continue;
    const bede_when *when = &w->m->times.items[id].when;
    if (when->last >= date_shift(now, -AGO)) return false;
    /* "The police *had raided* it *in May*. *The prince vowed* ...": by then */
    uint32_t noun = tree_subject(w->tree, verb);
    uint32_t m = noun == TOKEN_NONE ? MENTION_NONE : w->m->at[noun];
    bool fresh = event_is_of_words(ev) || ev->type == BEDE_ASSAULT;
    if (fresh && tense_is_pluperfect(w, w->events->top[i]) &&
        m != MENTION_NONE && is_of_another(w, m, i))
      return false;
    /* harm is mostly of the same day, and what a week of late goes on with
     * of the same week; so is what somebody then does, if not later */
    if (ev->type == BEDE_ASSAULT || there || !comes_later(self, ev, verb, i) ||
        (when->first >= date_shift(now, -RECENT) && when->first != when->last &&
         when->last <= date_shift(when->first, WEEK)))
      *out = *when;
    else
      *out = (bede_when){when->first, now, STR("interval")};
    return true;
  }
  return false;
}

/* ---- */

/* "said that it *had met* them": before, and most often just before. */
static bool is_told_before(const writer *self, uint32_t verb) {
  if (verb == TOKEN_NONE || !tense_is_pluperfect(self, verb)) return false;
  for (uint32_t room = CLIMB; room && verb != TOKEN_NONE; room--) {
    if (self->syntax->rel[verb] == REL_CCOMP) return true;
    if (self->syntax->rel[verb] != REL_CONJ) return false;
    verb = self->syntax->head[verb];
  }
  return false;
}

/* "is said to *have died*"; "the only town to *have burnt*": of any day */
static bool is_done_before(const writer *self, uint32_t verb) {
  TREE_EACH_CHILD(self->tree, verb, c)
  if (self->syntax->rel[c] == REL_AUX && self->syntax->xpos[c] == XPOS_VB &&
      lemma_is(self, c, "have"))
    return true;
  return false;
}

/* "work *had been stopped when* they *sued* it", "is said to *have died as* she
 * *fled*": when that was. */
static bool is_then(const past *self, uint32_t verb) {
  const writer *w = self->of;
  if (verb == TOKEN_NONE || w->syntax->rel[verb] != REL_ADVCL) return false;
  uint32_t up = w->syntax->head[verb];
  uint32_t mark = tree_find(w->tree, verb, REL_MARK);
  if (mark == TOKEN_NONE) mark = tree_find(w->tree, verb, REL_ADVMOD);
  return mark != TOKEN_NONE && mark < verb &&
         (lemma_is(w, mark, "when") || lemma_is(w, mark, "as") ||
          lemma_is(w, mark, "while")) &&
         (tense_is_pluperfect(w, up) || is_done_before(w, up));
}

/* "'They *sent* people back,' he said": whoever tells what others did tells of
 * any day. */
static bool is_recalled(const writer *self, const event *ev, uint32_t verb) {
  if (ev->type == BEDE_ASSAULT || verb == TOKEN_NONE ||
      tense_of(self, verb) != PAST)
    return false;
  uint32_t noun = tree_subject(self->tree, verb);
  if (noun == TOKEN_NONE || self->m->at[noun] == MENTION_NONE ||
      self->m->mentions.items[self->m->at[noun]].is_speakers)
    return false;
  for (uint32_t i = 0; i < self->text->quote_count; i++) {
    const text_quote *q = &self->text->quotes[i];
    if (q->closed && noun >= q->first && verb < q->end) return true;
  }
  return false;
}

/* "*She* spoke *in May* to attack the men whom *she blamed*": of the same day,
 * for it is what she then did. */
static bool is_same_doer(const past *self, const event *ev, bede_when *out) {
  const writer *w = self->of;
  uint32_t at = writer_sentence(w, ev), top = w->events->top[at];
  uint32_t id = w->events->told[at];
  if (id == MENTION_NONE || top == TOKEN_NONE || !event_is_of_words(ev) ||
      !is_relative(w, ev) || tense_of(w, top) != PAST)
    return false;
  uint32_t noun = tree_find(w->tree, top, REL_NSUBJ);
  uint32_t m = noun == TOKEN_NONE ? MENTION_NONE : w->m->at[noun];
  const id_list one = {&m, 1, 1};
  if (m == MENTION_NONE || !event_share_chain(w->m, &ev->actors, &one))
    return false;
  *out = w->m->times.items[id].when;
  return out->last <= w->m->date;
}

/* "was *held*"; but "was convicted and *sent to prison*" */
static bool is_arrest(const writer *self, const event *ev) {
  uint32_t up = self->syntax->head[ev->uttered];
  uint32_t id = up == TOKEN_NONE || self->syntax->rel[ev->uttered] != REL_CONJ
                    ? EVENT_NONE
                    : self->events->of[up];
  return ev->type == BEDE_COERCE &&
         (id == EVENT_NONE ||
          self->events->events.items[id].type != BEDE_SANCTION);
}

/* ---- Up to now
 * --------------------------------------------------------- */

/* "has met", "have been shot"; not "had", "will have". */
static bool is_up_to_now(const writer *self, uint32_t verb) {
  if (verb == TOKEN_NONE) return false;
  TREE_EACH_CHILD(self->tree, verb, c)
  if (self->syntax->rel[c] == REL_AUX && lemma_is(self, c, "have") &&
      (self->syntax->xpos[c] == XPOS_VBZ || self->syntax->xpos[c] == XPOS_VBP))
    return true;
  return false;
}

/* "It fell *in 1985*. *Since then* it has refused": how many days ago the
 * sentences above tell of; or a year. */
static int32_t days_since_then(const writer *self, uint32_t sentence) {
  int32_t now = self->m->date;
  for (uint32_t i = sentence; i-- > 0 && sentence - i <= ABOVE;) {
    const bede_when *when = told_before(self, i);
    if (when)
      return date_days(date_parse_number(now)) -
             date_days(date_parse_number(when->first));
  }
  return YEAR;
}

/* "Nine *have been killed since the truce collapsed*": how far back that may
 * be; 0 where nothing says so. */
static int32_t since_reach(const writer *self, uint32_t verb) {
  if (verb == TOKEN_NONE || !is_up_to_now(self, verb)) return 0;
  TREE_EACH_CHILD(self->tree, verb, c) {
    enum rel rel = self->syntax->rel[c];
    uint32_t word = TOKEN_NONE;
    if (rel == REL_ADVCL) word = tree_find(self->tree, c, REL_MARK);
    if (rel == REL_OBL && self->m->time_at[c] == MENTION_NONE)
      word = tree_find(self->tree, c, REL_CASE);
    bool then = lemma_is(self, c, "then");
    if (then) word = tree_find(self->tree, c, REL_CASE);
    if (word == TOKEN_NONE || !lemma_is(self, word, "since")) continue;
    return then ? days_since_then(self, self->text->sentence_of[verb]) : YEAR;
  }
  return 0;
}

/* "have *already* arrested nine", "one has been held *till date*" */
static bool is_by_now(const past *self, uint32_t verb) {
  const writer *w = self->of;
  if (!is_up_to_now(w, verb)) return false;
  if (past_has_child(w, verb, REL_ADVMOD, self->already)) return true;
  TREE_EACH_CHILD(w->tree, verb, c) {
    uint32_t prep = tree_find(w->tree, c, REL_CASE);
    if (lemma_is(w, c, "date") && prep != TOKEN_NONE &&
        (lemma_is(w, prep, "till") || lemma_is(w, prep, "to")))
      return true;
  }
  return false;
}

/* "has *never* attacked anybody": in all its days. */
static bool is_never(const writer *self, const event *ev) {
  uint32_t verb = tense_finite_over(self, ev->uttered);
  if (verb != ev->uttered || !is_up_to_now(self, verb)) return false;
  TREE_EACH_CHILD(self->tree, verb, c)
  if (self->syntax->rel[c] == REL_ADVMOD && lemma_is(self, c, "never"))
    return true;
  return false;
}

/* How many were hurt or held, at least. */
static uint32_t toll(const writer *self, const event *ev) {
  const bede_count sizes[] = {ev->size.dead, ev->size.injured,
                              ev->size.arrested};
  uint32_t most = 0;
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
    if (sizes[i].known && sizes[i].min > most) most = sizes[i].min;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    bede_count count = self->m->mentions.items[ev->recipients.items[i]].count;
    if (count.known && count.min > most) most = count.min;
  }
  return most;
}

/* "*Hundreds of people have been killed*": so many not on one day, and the more
 * the longer; 0 for no such sum. */
static int32_t sum_reach(const past *self, const event *ev) {
  enum { SCORE = 20, HUNDRED = 100, THOUSAND = 1000 };
  const writer *w = self->of;
  uint32_t verb = tense_finite_over(w, ev->uttered), many = toll(w, ev);
  if (verb != ev->uttered || !is_grave(ev) || !is_up_to_now(w, verb) ||
      many < SCORE || writer_sentence(w, ev) < self->news)
    return 0;
  if (ev->type != BEDE_ASSAULT) return many < THOUSAND ? MONTH : YEAR;
  return many < HUNDRED ? MONTH : many < THOUSAND ? YEAR : LONG_AGO;
}

/* "A man shot six ... children *who tried to flee*", "the driver, *who was
 * arrested*": of the harm that the story begins with. */
static bool is_of_scene(const past *self, const event *ev) {
  const writer *w = self->of;
  bool scene = (ev->type == BEDE_MOVE && str_is(ev->mode, "flee")) ||
               (ev->type == BEDE_COERCE && str_is(ev->mode, "arrest"));
  return self->has_harm && scene && is_relative(w, ev) &&
         !told_before(w, writer_sentence(w, ev));
}

/* How many days before the article it may have been; 0 where it may be news. */
static int32_t reach_of(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t verb = tense_finite_over(w, ev->uttered);
  if (bygone_is_said(self, ev))
    return !is_grave(ev) && bygone_is_before(self, ev) ? YEAR : LONG_AGO;
  if (bygone_is_habit(self, ev)) return is_grave(ev) ? LONG_AGO : YEAR;
  if (is_heard(self, ev)) return YEAR;
  if (has_length(self, ev)) return RECENT;
  /* "*earlier* met them"; but "had *earlier* met them" */
  if (verb != TOKEN_NONE && past_has_child(w, verb, REL_ADVMOD, self->sooner))
    return tense_is_pluperfect(w, verb) || is_up_to_now(w, verb) ? MONTH : 0;
  if (is_grave(ev) && verb == ev->uttered && is_by_now(self, verb))
    return MONTH;
  int32_t since = verb == ev->uttered ? since_reach(w, verb) : 0;
  if (since) return since;
  bool charged = is_charged_with(self, ev);
  bool scene = self->has_harm && ev->type == BEDE_ASSAULT;
  /* of the harm of the story, if that has its day in some way */
  if (charged && !(scene && w->about.first)) return charge_reach(self, ev);
  if (scene)
    return writer_sentence(w, ev) >= self->news &&
                   is_done_before(w, ev->uttered)
               ? LONG_AGO
               : 0;
  if (is_known_by_law(w, ev)) return YEAR;
  int32_t days = before_another(self, ev);
  if (days || writer_sentence(w, ev) < self->news) return days;
  if (is_done_before(w, ev->uttered))
    return w->syntax->rel[ev->uttered] == REL_ACL ? LONG_AGO : MONTH;
  if (is_told_before(w, verb)) return MONTH;
  if (is_known_harm(self, ev)) return RECENT;
  if (is_then(self, verb) || is_recalled(w, ev, verb)) return YEAR;
  if (is_of_scene(self, ev)) return 0;
  bool aside = is_relative(w, ev) || is_participle(w, ev);
  bool had = verb != TOKEN_NONE && tense_is_pluperfect(w, verb);
  if (!aside && !had) return 0;
  /* "Three boys *had* been stabbed": harm that leads to the news is of late */
  if (!aside && is_grave(ev)) return RECENT;
  return is_grave(ev) && !is_arrest(w, ev) ? LONG_AGO : YEAR;
}

/* "Officers came *on Friday*. Rioters *had blocked* the road.": before what the
 * sentences above tell, and not long before. */
static const bede_when *told_above(const writer *self, uint32_t sentence) {
  for (uint32_t i = sentence; i-- > 0 && sentence - i <= ABOVE;) {
    if (self->events->told[i] == MENTION_NONE) continue;
    const bede_when *when = told_before(self, i);
    bool late = when && when->first >= date_shift(self->m->date, -RECENT);
    return late ? when : NULL;
  }
  return NULL;
}

/* A clause aside in a sentence with a time: "met in July 2008, *when he was
 * visiting* them" was then; "won in 1995, *after which he vetoed* it" since;
 * "dined in 2012 with a man who *shot* two" before that, or about then. */
static bool is_beside(const past *self, const event *ev, bede_when *out) {
  const writer *w = self->of;
  const bede_when *when = told_before(w, writer_sentence(w, ev));
  int32_t now = w->m->date;
  if (!when || !is_relative(w, ev)) return false;
  for (uint32_t token = ev->uttered, room = CLIMB; room && token != TOKEN_NONE;
       room--, token = w->syntax->head[token])
    TREE_EACH_CHILD(w->tree, token, c) {
      if (w->syntax->xpos[c] == XPOS_WRB && lemma_is(w, c, "when")) {
        *out = *when;
        return true;
      }
      uint32_t prep = tree_find(w->tree, c, REL_CASE);
      if (w->syntax->xpos[c] == XPOS_WDT && prep != TOKEN_NONE &&
          lemma_is(w, prep, "after")) {
        *out = (bede_when){when->first, now, STR("interval")};
        return true;
      }
    }
  *out = (bede_when){date_shift(when->first, -YEAR), when->last, STR("past")};
  return when->last < date_shift(now, -YEAR);
}

/* Its bounds; what "had" happened, or what something came after, was before
 * the day that its sentence tells: "said *in October* that it *had agreed*". */
static bede_when past_of(const past *self, const event *ev, int32_t days) {
  const writer *w = self->of;
  uint32_t verb = tense_finite_over(w, ev->uttered);
  uint32_t at = writer_sentence(w, ev);
  bool had = verb != TOKEN_NONE && tense_is_pluperfect(w, verb);
  bede_when beside;
  if (!had && is_beside(self, ev, &beside)) return beside;
  const bede_when *when = had || days == MONTH ? told_before(w, at) : NULL;
  if (!when && had && !is_relative(w, ev) && !is_told_before(w, verb)) {
    when = told_above(w, at);
    bool one = when && when->first == when->last;
    if (when) days = one ? MONTH : 0;
  }
  if (!when)
    return (bede_when){date_shift(w->m->date, -days), w->m->date, STR("past")};
  return (bede_when){date_shift(when->first, -days), when->last, STR("past")};
}

/* What a paper of the next morning tells as past, in nobody's words, was on the
 * day before. */
static bool tell_before(const past *self, uint32_t id) {
  const writer *w = self->of;
  const event *ev = &w->events->events.items[id];
  uint32_t verb = tense_finite_over(w, ev->uttered);
  if (!w->about.first || verb == TOKEN_NONE || !tense_is_past(w, verb) ||
      w->syntax->upos[ev->uttered] != UPOS_VERB || !writer_is_at_home(w, ev) ||
      w->claims->claims.items[id].said_by.count)
    return false;
  w->day[id] = (bede_when){w->about.first, w->about.first, STR("day")};
  return true;
}

/* "He *was killed* there": harm, in a story that begins with none. */
static bool is_far_harm(const past *self, const event *ev) {
  const writer *w = self->of;
  uint32_t verb = tense_finite_over(w, ev->uttered);
  return ev->type == BEDE_ASSAULT && !self->tells_harm && !w->about.first &&
         verb == ev->uttered && tense_of(w, verb) == PAST &&
         w->syntax->upos[verb] == UPOS_VERB;
}

void past_find(writer *self) {
  uint32_t n = self->events->events.count;
  self->past = arena_many(self->a, bede_when, n);
  int32_t now = self->m->date;
  if (!now) return;
  past all = {.of = self,
              .news = end_of_prose(self, NEWS),
              .scene = end_of_prose(self, SCENE)};
  WORDBOOK_SETS(self->m->book, PAST_WORDS_MAP, all.sets);
  all.has_harm = has_harm(&all);
  all.tells_harm = tells_harm(&all);
  const bede_when only = only_harm(self);
  const int32_t horizon = since_first(self, RECENT, LONG_AGO);
  for (uint32_t i = 0; i < n; i++) {
    const event *ev = &self->events->events.items[i];
    bool done = ev->status == BEDE_ACTUAL || ev->status == BEDE_ATTEMPTED;
    if (ev->fate || ev->time != MENTION_NONE) continue;
    if (ev->status == BEDE_PLANNED && !self->day[i].first)
      since_told(self, ev, &self->past[i]);
    if (ev->status == BEDE_NEGATED && is_never(self, ev)) {
      self->day[i] = (bede_when){0};
      self->past[i] = (bede_when){date_shift(now, -LONG_AGO), now, STR("past")};
    } else if (ev->status == BEDE_NEGATED && !self->day[i].first &&
               !since_refused(self, ev, &self->past[i]))
      follows_old(&all, ev, &self->past[i]);
    bool begun = done || ev->status == BEDE_ORDERED;
    if (begun && !self->day[i].first && since_when(self, ev, &self->past[i]))
      continue;
    if (!done) continue;
    if (self->day[i].first && !bygone_is_said(&all, ev) &&
        !bygone_is_habit(&all, ev))
      continue;
    self->day[i] = (bede_when){0};
    if (bygone_is_recent(&all, ev)) {
      self->past[i] =
          (bede_when){date_shift(now, -RECENT), now, STR("interval")};
      continue;
    }
    int32_t sum = sum_reach(&all, ev);
    bool from_harm = only.first && only.first < now;
    if (sum && (from_harm || !all.has_harm)) {
      int32_t from = from_harm ? only.first : date_shift(now, -sum);
      self->past[i] = (bede_when){from, now, STR("past")};
      continue;
    }
    int32_t days = reach_of(&all, ev);
    if (days && is_same_doer(&all, ev, &self->past[i])) continue;
    bool at_once = only.last <= date_shift(only.first, 1);
    bool known = is_known_harm(&all, ev) ||
                 (all.has_harm && ev->type == BEDE_ASSAULT && days && at_once &&
                  is_charged_with(&all, ev));
    if (only.first && !is_of_law(ev) && known && !bygone_is_said(&all, ev))
      self->past[i] = known_harm(&all, ev, only);
    else if (days)
      self->past[i] = past_of(&all, ev, days);
    else if (!follows_old(&all, ev, &self->past[i]) && !tell_before(&all, i) &&
             is_far_harm(&all, ev))
      self->past[i] = (bede_when){horizon, now, STR("past")};
  }
}
