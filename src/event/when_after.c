/*
 * when_after.c - how long before another thing something was.
 *
 *   "*13 days after* the bombings they struck on Thursday"
 *   "The ban comes *two years after* rebels attacked the town."
 *   "*Four days after* the raid in which nine were killed ..."
 *   "held them on Monday, *two days before* he met the king"
 *   "resigned on Wednesday after *three weeks of protests*"
 */
#include "event/reader.h"

#include "base/date.h"

enum {
  WEEK = 7, /* days */
  MONTH = 30,
  YEAR = 365,
  CLAUSES = 3, /* up to the phrase or the clause that follows "after" */
  LEAD = 4,    /* sentences that tell the news */
};

/* How far from another thing something is told to be: "*13 days after* the
 * bombings", "*the day before* they met". */
typedef struct gap {
  uint32_t id;  /* the expression, if it is one */
  uint32_t top; /* the phrase or the clause that hangs on another verb */
  int32_t days; /* at the most, if it is only a bound; 0: not told */
  bool after;   /* it was before that; else behind it */
  bool bound;   /* "*within* 13 days after", "*days* after" */
} gap;

/* The "after" or "before" of a phrase or a clause, wherever the parser hangs
 * it: "a day *after* his father was shot"; or TOKEN_NONE. */
static uint32_t order_word(const reader *self, uint32_t token) {
  enum rel rel = self->syntax->rel[token];
  bool verbal = rel == REL_ADVCL || rel == REL_ACL;
  if (!verbal && rel != REL_OBL) return TOKEN_NONE;
  uint32_t noun = token, word = tree_find(&self->tree, token, REL_MARK);
  if (word == TOKEN_NONE && verbal) noun = tree_subject(&self->tree, token);
  if (word == TOKEN_NONE && noun != TOKEN_NONE)
    word = tree_find(&self->tree, noun, REL_CASE);
  if (word == TOKEN_NONE || !word) return TOKEN_NONE;
  bool order = form_is(self, word, "after") || form_is(self, word, "before");
  return order ? word : TOKEN_NONE;
}

/* "*the day* after", which is no expression of time by itself. */
static bool is_the_day(const reader *self, uint32_t word) {
  if (word < 2 || self->m->time_at[word - 1] != MENTION_NONE) return false;
  return form_is(self, word - 2, "the") &&
         (form_is(self, word - 1, "day") || form_is(self, word - 1, "morning"));
}

static gap gap_of(const reader *self, uint32_t token) {
  gap found = {.id = MENTION_NONE, .top = token};
  uint32_t word = order_word(self, token);
  if (word == TOKEN_NONE) return found;
  /* "on Tuesday, *a day* before they *left*" */
  if (self->syntax->rel[token] == REL_ACL) {
    found.top = self->syntax->head[token];
    if (found.top != word - 1) return found;
  }
  found.after = form_is(self, word, "after");
  if (is_the_day(self, word)) {
    found.days = 1;
    return found;
  }
  uint32_t id = self->m->time_at[word - 1];
  if (id == MENTION_NONE) return found;
  const time_mention *t = &self->m->times.items[id];
  if (!str_is(t->type, "DURATION") || t->end != word) return found;
  found.id = id;
  found.days = when_days(t->value);
  found.bound = when_preposition(self, t) != TOKEN_NONE ||
                str_starts(t->value, STR("PX")) ||
                form_is(self, t->first, "less");
  return found;
}

/* "13 days after the bombings *of 7 August*", "... of 7 August, they struck *on
 * Thursday*": whether a day behind such a phrase may be its own. */
static bool is_within_phrase(const reader *self, uint32_t head,
                             const time_mention *t) {
  if (t->first < head) return false;
  for (uint32_t i = head; i < t->first; i++)
    if (form_is(self, i, ",")) return false;
  return true;
}

/* "three *weeks* after": no more exact than by weeks. */
static int32_t slack_of(int32_t days) {
  if (days < WEEK) return 0;
  if (days % YEAR == 0) return YEAR / 2;
  if (days % MONTH == 0) return MONTH / 2;
  return days % WEEK == 0 ? WEEK / 2 : 0;
}

/* So many days before a day, or behind it. */
static bede_when across(const gap *g, int32_t from) {
  int32_t days = g->after ? -g->days : g->days;
  int32_t slack = slack_of(g->days), day = date_shift(from, days);
  if (g->bound) {
    int32_t first = g->after ? day : from, last = g->after ? from : day;
    return (bede_when){first, last, STR("interval")};
  }
  return (bede_when){date_shift(day, -slack), date_shift(day, slack),
                     slack ? STR("interval") : STR("day")};
}

/* The word behind "after": the event's own, or the noun whose harm it tells,
 * "the raid *in which* nine were killed". */
static uint32_t phrase_of(const reader *self, const event *ev) {
  uint32_t token = ev->predicate;
  for (uint32_t room = CLAUSES; room; room--) {
    uint32_t up = self->syntax->head[token];
    bool joined = self->syntax->rel[token] == REL_CONJ;
    bool told = self->syntax->rel[token] == REL_ACL_RELCL &&
                ev->type == BEDE_ASSAULT && up != TOKEN_NONE &&
                self->syntax->upos[up] == UPOS_NOUN &&
                event_is_in_which(self, token);
    if (!joined && !told) break;
    token = up;
  }
  return token;
}

bede_when when_so_long_before(const reader *self, const event *ev, int fit) {
  uint32_t token = phrase_of(self, ev);
  const gap g = gap_of(self, token);
  if (!g.days || !g.after || g.bound || fit == FITS_OWN ||
      ev->time == MENTION_NONE || ev->when.first != ev->when.last ||
      when_is_ahead(ev) ||
      is_within_phrase(self, token, &self->m->times.items[ev->time]))
    return (bede_when){0};
  return across(&g, ev->when.first);
}

/* Of the verb, or of what it begins to do: "*began* to deport them *on
 * Monday*".
 */
static bool is_of_verb(const reader *self, uint32_t anchor, uint32_t verb) {
  enum rel rel = self->syntax->rel[anchor];
  /* "won *Sunday's vote*", "left *on Monday* and recalled its envoy" */
  if (rel == REL_XCOMP || rel == REL_OBJ) anchor = self->syntax->head[anchor];
  for (uint32_t room = CLAUSES; room && anchor != verb; room--) {
    if (self->syntax->rel[verb] != REL_CONJ) return false;
    verb = self->syntax->head[verb];
  }
  return anchor == verb;
}

/* The day of the clause that the phrase belongs to: what its verb governs, or,
 * of news that no other expression dates, the article's; 0: none. */
static int32_t day_around(const reader *self, uint32_t phrase) {
  uint32_t verb = self->syntax->head[phrase], from, to;
  if (verb == TOKEN_NONE) return 0;
  uint32_t sentence = self->text->sentence_of[verb];
  const text_sentence *s = &self->text->sentences[sentence];
  int32_t now = self->m->date;
  bool other = false;
  tree_extent(&self->tree, phrase, &from, &to);
  for (uint32_t i = s->first; i < s->end; i++) {
    uint32_t id = self->m->time_at[i];
    if (id == MENTION_NONE || !self->m->times.items[id].when.first) continue;
    const time_mention *t = &self->m->times.items[id];
    bool day = t->when.first == t->when.last && t->when.last <= now;
    if (day && is_of_verb(self, when_anchor(self, t), verb))
      return t->when.first;
    other |= i < from || i >= to;
  }
  if (other) return 0;
  enum xpos xpos = self->syntax->xpos[verb];
  bool now_told = xpos == XPOS_VBZ || xpos == XPOS_VBP;
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (self->syntax->rel[c] == REL_AUX || self->syntax->rel[c] == REL_AUX_PASS ||
      self->syntax->rel[c] == REL_COP) {
    if (self->syntax->xpos[c] == XPOS_MD || form_is(self, c, "had")) return 0;
    now_told |= self->syntax->xpos[c] != XPOS_VBD;
  }
  return now_told || (when_is_past(self, verb) && sentence < LEAD) ? now : 0;
}

bede_when when_so_long_ago(const reader *self, const event *ev, uint32_t *id) {
  uint32_t token = phrase_of(self, ev);
  const gap g = gap_of(self, token);
  if (ev->time != MENTION_NONE || g.id == MENTION_NONE || !g.days ||
      !self->m->date)
    return (bede_when){0};
  int32_t day = day_around(self, g.top), now = self->m->date;
  if (!day || (g.after && when_is_ahead(ev))) return (bede_when){0};
  bede_when when = across(&g, day);
  /* "held on Monday, *two days before they met*": not to come, if told so */
  bool ahead = when.last > now;
  if (ahead != when_is_ahead(ev) && !g.after) return (bede_when){0};
  *id = g.id;
  return when;
}

/* The length of "three weeks *of protests*", "eight days *of fighting* in which
 * they were killed", if it is over when the clause around it is; or TOKEN_NONE.
 */
static uint32_t length_around(const reader *self, uint32_t noun) {
  uint32_t unit = noun;
  if (self->m->time_at[noun] == MENTION_NONE) {
    if (self->syntax->rel[noun] != REL_NMOD ||
        self->syntax->upos[noun] != UPOS_NOUN ||
        !noun_has_case(self, noun, "of"))
      return TOKEN_NONE;
    unit = self->syntax->head[noun];
  }
  uint32_t id = self->m->time_at[unit];
  if (id == MENTION_NONE ||
      !str_is(self->m->times.items[id].type, "DURATION") ||
      self->m->times.items[id].end != unit + 1)
    return TOKEN_NONE;
  uint32_t up = self->syntax->head[unit];
  bool behind = noun_has_case(self, unit, "after") ||
                noun_has_case(self, unit, "following");
  bool ended = self->syntax->rel[unit] == REL_OBJ &&
               noun_lemma_in(self, up, self->words.visit_over);
  return behind || ended ? unit : TOKEN_NONE;
}

bede_when when_so_long(const reader *self, const event *ev, int fit,
                       uint32_t *id) {
  enum { LONG = 731 };
  uint32_t unit = length_around(self, phrase_of(self, ev));
  if (unit == TOKEN_NONE || when_is_ahead(ev) || fit == FITS_OWN ||
      !self->m->date)
    return (bede_when){0};
  uint32_t length = self->m->time_at[unit];
  int32_t days = when_days(self->m->times.items[length].value);
  int32_t day = ev->when.first;
  if (ev->time == MENTION_NONE)
    day = day_around(self, unit);
  else if (day != ev->when.last)
    day = 0;
  if (!day || !days || days > LONG) return (bede_when){0};
  *id = length;
  /* "two *days* of talks" that ended on Tuesday began on Monday */
  return (bede_when){date_shift(day, days < WEEK ? 1 - days : -days), day,
                     STR("interval")};
}
