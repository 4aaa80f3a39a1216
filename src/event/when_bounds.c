/*
 * when_bounds.c - what an expression says of the event that it dates: its day,
 * a stretch, or what lies before or behind: "by Friday", "after Monday",
 * "before May", "has been missing for three weeks".
 */
#include "event/reader.h"
#include "event/subject.h"

#include "base/date.h"

/* "8 p.m. on Friday"; "Friday night" is none */
bool when_is_hour(const time_mention *t) {
  enum { HOUR = 11 }; /* "2022-06-01T" */
  return str_is(t->type, "TIME") && t->value.len > HOUR &&
         t->value.ptr[HOUR] >= '0' && t->value.ptr[HOUR] <= '9';
}

/* "before Friday": how long before is not said; a month, of longer stretches a
 * year, of a year ten. */
static bede_when reach_back(const bede_when *when) {
  date_parts p = date_parse_number(when->first);
  bool year = str_is(when->precision, "year");
  bool day = str_is(when->precision, "day");
  int32_t days = year ? 3652 : day ? 30 : 365;
  if (p.year < 20) return *when;
  return (bede_when){date_shift(when->first, -days),
                     date_shift(when->first, -1), STR("")};
}

/* "from 4 *to 15* December", "between Monday *and Friday*": where it ends. */
const bede_when *when_end_of_range(const reader *self, const time_mention *t) {
  uint32_t next = t->end + 1;
  if (next >= self->text->token_count ||
      self->text->sentence_of[next] != self->text->sentence_of[t->head])
    return NULL;
  bool from = when_has_preposition(self, t, "from");
  bool joined = form_is(self, t->end, "-"); /* "March 17-18" */
  if (from)
    joined |= form_is(self, t->end, "to") || form_is(self, t->end, "until") ||
              form_is(self, t->end, "through");
  else if (when_has_preposition(self, t, "between"))
    joined |= form_is(self, t->end, "and");
  uint32_t id = self->m->time_at[next];
  if (!joined || id == MENTION_NONE) return NULL;
  const bede_when *when = &self->m->times.items[id].when;
  return when->last > t->when.last ? when : NULL;
}

/* "*in the next week*": from now on, and not the week that begins then. */
static bool is_from_now(const reader *self, const time_mention *t) {
  uint32_t prep = when_preposition(self, t), word = t->first;
  if (prep == TOKEN_NONE || prep + 1 >= self->text->token_count) return false;
  if (form_is(self, word, "the")) word++;
  return word > prep + 1 && word < t->end && form_is(self, prep + 1, "the") &&
         (form_is(self, word, "next") || form_is(self, word, "coming"));
}

/* The days of "P3W"; of "PXY", several, as many as that may be; "PXDE" are
 * decades. */
int32_t when_days(bede_str value) {
  static const struct {
    char unit;
    uint8_t several;
    int32_t days;
  } units[] = {{'D', 14, 1}, {'W', 8, 7}, {'M', 12, 30}, {'Y', 10, 365}};
  enum { LONG = 36525, DECADES = 10957 };
  int32_t count = 0;
  if (value.len < 3 || value.ptr[0] != 'P') return 0;
  if (str_ends(value, STR("DE"))) return DECADES;
  for (uint32_t i = 1; i + 1 < value.len; i++) {
    char c = value.ptr[i];
    if ((c < '0' || c > '9') && c != 'X') return 0;
    count = 10 * count + (c == 'X' ? 0 : c - '0');
    if (count > LONG) return 0;
  }
  for (size_t i = 0; i < sizeof units / sizeof *units; i++)
    if (units[i].unit == value.ptr[value.len - 1])
      return units[i].days * (count ? count : units[i].several);
  return 0;
}

/* "for *three days from* 14 April", "a *five-day visit* from Monday": how many
 * days; 0 where it isn't told. */
static int32_t days_from(const reader *self, const event *ev,
                         const time_mention *t) {
  enum { LONG = 31 };
  uint32_t prep = when_preposition(self, t), noun = ev->predicate;
  if (!when_has_preposition(self, t, "from") || !prep ||
      t->when.first != t->when.last)
    return 0;
  uint32_t id = self->m->time_at[prep - 1];
  for (uint32_t i = 0; i < ev->trigger.count && id == MENTION_NONE; i++) {
    noun = ev->trigger.items[i];
    if (self->syntax->upos[noun] != UPOS_NOUN) continue;
    TREE_EACH_CHILD(&self->tree, noun, c)
    if (c < noun && id == MENTION_NONE) id = self->m->time_at[c];
  }
  if (id == MENTION_NONE) return 0;
  const time_mention *length = &self->m->times.items[id];
  if (!str_is(length->type, "DURATION")) return 0;
  int32_t days = when_days(length->value);
  return days <= LONG ? days : 0;
}

/* The days of "a *two-day* visit", "*three days* of talks", by the words of the
 * event; 0 where they tell none. */
static int32_t own_length(const reader *self, const event *ev) {
  enum { LONG = 31 };
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t noun = ev->trigger.items[i], id = self->m->time_at[noun];
    if (self->syntax->upos[noun] != UPOS_NOUN) continue;
    TREE_EACH_CHILD(&self->tree, noun, c)
    if (c < noun && id == MENTION_NONE) id = self->m->time_at[c];
    if (id == MENTION_NONE ||
        !str_is(self->m->times.items[id].type, "DURATION"))
      continue;
    int32_t days = when_days(self->m->times.items[id].value);
    return days <= LONG ? days : 0;
  }
  return 0;
}

/* "*concluded* three days of talks"; but "*left* for a five-day visit" */
static bool is_concluded(const reader *self, const event *ev,
                         const time_mention *t) {
  bool over = noun_lemma_in(self, when_anchor(self, t), self->words.visit_over);
  if (ev->status != BEDE_ACTUAL ||
      (ev->type != BEDE_CONSULT && ev->type != BEDE_COOPERATE))
    return false;
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t word = ev->trigger.items[i];
    over |= self->syntax->upos[word] == UPOS_VERB &&
            noun_lemma_in(self, word, self->words.visit_over);
    if (self->syntax->upos[word] == UPOS_NOUN &&
        (noun_has_case(self, word, "for") || noun_has_case(self, word, "on")))
      return false;
  }
  return over;
}

/* "is due on *Friday* for a *two-day visit*": from then on; "*ended three days*
 * of talks on Friday": up to then. */
static bede_when stretched(const reader *self, const event *ev,
                           const time_mention *t, bede_when day) {
  int32_t days = own_length(self, ev);
  bool over = is_concluded(self, ev, t);
  bool ahead = when_is_ahead(ev) || day.first > self->m->date;
  if (days < 2 || day.first != day.last || !(over || ahead)) return day;
  if (over)
    day.first = date_shift(day.last, 1 - days);
  else
    day.last = date_shift(day.first, days - 1);
  day.precision = STR("interval");
  return day;
}

/* Between the words of the event's own noun. */
static bool is_within_noun(const reader *self, const event *ev,
                           const time_mention *t) {
  uint32_t noun = when_anchor(self, t);
  return ev->predicate == noun && t->head < noun && !when_is_ahead(ev) &&
         self->syntax->upos[noun] == UPOS_NOUN &&
         self->syntax->rel[t->head] != REL_NMOD;
}

/* "over *July 4th weekend*": from the Friday before to the Sunday after, or the
 * day itself. */
static bede_when weekend_of(const bede_when *day) {
  enum { WEEK = 7, FRIDAY = 4, SUNDAY = 6 };
  int32_t first = day->first, last = day->last;
  int32_t weekday = date_weekday(first);
  if (weekday > FRIDAY) first = date_shift(first, FRIDAY - weekday);
  if (weekday < SUNDAY) last = date_shift(last, SUNDAY - weekday);
  if (weekday < FRIDAY - 1) { /* "Labor Day weekend" */
    first = date_shift(day->first, FRIDAY - WEEK - weekday);
    last = day->last;
  }
  return (bede_when){first, last, STR("interval")};
}

/* "was arrested *in 1996* and *later* freed": no more exact than from then on.
 */
static bool is_since_then(const reader *self, const event *ev,
                          const time_mention *t) {
  enum { MONTH = 30 };
  uint32_t verb = ev->predicate;
  enum rel rel = self->syntax->rel[verb];
  int32_t late = date_shift(self->m->date, -MONTH);
  if ((rel != REL_CONJ && rel != REL_PARATAXIS) || t->when.last >= late ||
      when_anchor(self, t) == verb || str_is(t->type, "DURATION"))
    return false;
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (c < verb && self->syntax->rel[c] == REL_ADVMOD &&
      noun_lemma_in(self, c, self->words.afterwards))
    return true;
  return false;
}

/* "*have been shot* since 17 December, *when* a tax was raised" */
static bool is_since_when(const reader *self, const event *ev,
                          const time_mention *t) {
  return when_has_preposition(self, t, "since") && ev->predicate < t->first &&
         t->when.last < self->m->date && when_has_now(self, ev->predicate);
}

/* What an expression says of the event that it dates: a stretch of it, or what
 * lies before or behind it. */
bede_when when_bounds(const reader *self, const event *ev,
                      const time_mention *t) {
  if (when_is_about(self, ev, t)) return t->when; /* "since 1974 when ..." */
  bede_when when = t->reach;
  int32_t now = self->m->date;
  if (now && (is_since_then(self, ev, t) || is_since_when(self, ev, t)))
    return (bede_when){when.first, now, STR("interval")};
  bool one = t->reach.first == t->when.first && t->reach.last == t->when.last;
  /* "*this year* it agreed": as far as the year has come */
  bool long_one = str_is(when.precision, "year") ||
                  str_is(when.precision, "month") ||
                  str_is(when.precision, "week");
  if (now && long_one && when.first <= now && when.last > now &&
      !when_is_ahead(ev))
    return (bede_when){when.first, now, STR("interval")};
  if (!one || !now) return when;
  bool goes_on = t->end < self->text->token_count;
  if (goes_on && when.first == when.last && form_is(self, t->end, "weekend"))
    return weekend_of(&when);
  if (is_from_now(self, t) && when.first > now) {
    int32_t days = when_length(t) + 1;
    return (bede_when){now, date_shift(now, days), STR("interval")};
  }
  int32_t days = days_from(self, ev, t);
  if (days > 1)
    return (bede_when){when.first, date_shift(when.first, days - 1),
                       STR("interval")};
  const bede_when *last = when_end_of_range(self, t);
  if (last) return (bede_when){when.first, last->last, STR("interval")};
  /* "*after* yesterday's vote failed": not of the day */
  uint32_t prep = when_preposition(self, t);
  if (prep != TOKEN_NONE && self->syntax->rel[prep] == REL_MARK &&
      self->syntax->head[prep] != t->head)
    return when;
  /* "after *the 1969 riots*": the riots were then */
  if (is_within_noun(self, ev, t)) return when;
  bool before = when_has_preposition(self, t, "before");
  /* "just before 7 p.m.", "shortly after 8 p.m. on Friday" */
  if (when_is_hour(t)) return when;
  if (when_has_preposition(self, t, "by") && when.last > now) {
    when.first = now;
  } else if (before && when.first > now) {
    /* "before the *June* summit", and that may be late in June */
    bool of_noun = self->syntax->rel[t->head] == REL_COMPOUND;
    when.last = of_noun ? when.last : date_shift(when.first, -1);
    when.first = now;
  } else if (before && !when_is_ahead(ev)) {
    when = reach_back(&t->when);
  } else if (when_is_aftermath(self, ev, t) && when.last < now) {
    /* "shot two *after* a quarrel on Monday": harm is mostly of the same day */
    if (when.first == when.last && ev->type == BEDE_ASSAULT &&
        !when_has_now(self, ev->predicate))
      return when;
    when.last = now;
  } else if (when_has_preposition(self, t, "after") && when.last < now) {
    when = (bede_when){when.last, now, STR("")};
  } else {
    return stretched(self, ev, t, when);
  }
  when.precision = STR("interval");
  return when;
}

/* "*has been* missing *for three weeks*", "*have* protested *for years*": up to
 * now. */
bede_when when_lasting(const reader *self, const time_mention *t) {
  int32_t now = self->m->date, days = when_days(t->value);
  uint32_t verb = when_anchor(self, t);
  if (!now || !days || !str_is(t->type, "DURATION") ||
      !when_has_preposition(self, t, "for") ||
      form_is(self, t->first, "another") ||
      form_is(self, t->first - 1, "another"))
    return (bede_when){0};
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (self->syntax->rel[c] == REL_AUX &&
      (form_is(self, c, "has") || form_is(self, c, "have") ||
       form_is(self, c, "had") || form_is(self, c, "'ve")))
    return (bede_when){date_shift(now, -days), now, STR("interval")};
  return (bede_when){0};
}

/* "has been *jailed* for nine months", "has *banned* it for two years": how
 * long it will last. */
bool when_is_term(const reader *self, const event *ev) {
  if (self->syntax->upos[ev->predicate] != UPOS_VERB) return false;
  /* "talks *have been cut off* for two years": so long already */
  if (str_is(ev->mode, "discontinue"))
    return !subject_is_passive(&self->tree, ev->predicate);
  return ev->type == BEDE_SANCTION ||
         (ev->type == BEDE_COERCE && str_is(ev->mode, "restrict"));
}

/* "measures *for New Year's Eve*" are taken before it. */
static bool is_aim(const reader *self, const event *ev, const time_mention *t) {
  return when_has_preposition(self, t, "for") && !when_is_ahead(ev) &&
         !str_is(t->type, "DURATION");
}

/* "is *investigating* a shooting Saturday": not behind. */
static bool is_under_way(const reader *self, const event *ev) {
  if (self->syntax->xpos[ev->predicate] != XPOS_VBG) return false;
  uint32_t aux = tree_find(&self->tree, ev->predicate, REL_AUX);
  return aux != TOKEN_NONE && (self->syntax->xpos[aux] == XPOS_VBZ ||
                               self->syntax->xpos[aux] == XPOS_VBP);
}

/* "spoke", "was held", "was in Oslo" */
bool when_is_past(const reader *self, uint32_t verb) {
  if (self->syntax->xpos[verb] == XPOS_VBD) return true;
  TREE_EACH_CHILD(&self->tree, verb, c) {
    enum rel rel = self->syntax->rel[c];
    bool helps = rel == REL_AUX || rel == REL_AUX_PASS || rel == REL_COP;
    if (helps)
      return self->syntax->xpos[c] == XPOS_VBD && !form_is(self, c, "had");
  }
  return false;
}

/* What happened can't lie ahead; and what is planned isn't told by when it was
 * planned. */
bool when_is_possible(const reader *self, const event *ev,
                      const time_mention *t, int fit) {
  int32_t now = self->m->date;
  if (!now || is_aim(self, ev, t)) return !now;
  if (t->first > ev->predicate && t->when.last < now && is_under_way(self, ev))
    return false;
  if (!when_is_ahead(ev)) {
    bool lasts = when_has_preposition(self, t, "until") ||
                 when_has_preposition(self, t, "through");
    if (lasts) return t->when.last <= now;
    /* "called for it *soon* thereafter" */
    bool done = when_is_past(self, ev->predicate) ||
                self->syntax->xpos[ev->predicate] == XPOS_VBN;
    if (str_is(t->value, "FUTURE_REF") && done) return false;
    /* "ordered him to appear *next Friday*" */
    if (t->when.first > now && event_is_of_words(ev)) return false;
    /* "ministers who *meet* to discuss it *on Friday*" */
    enum xpos xpos = self->syntax->xpos[ev->predicate];
    bool meets = (xpos == XPOS_VBP || xpos == XPOS_VBZ) && fit != FITS_NOT;
    return t->when.first <= now || fit == FITS_OWN ||
           (meets && ev->type == BEDE_CONSULT);
  }
  return fit == FITS_OWN || t->when.last >= now;
}
