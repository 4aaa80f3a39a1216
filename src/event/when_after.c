/*
 * when_after.c - how long before another thing something was.
 *
 *   "*13 days after* the bombings they struck on Thursday"
 *   "The ban comes *two years after* rebels attacked the town."
 *   "*Four days after* the raid in which nine were killed ..."
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

/* The expression of the length that stands before the "after" of a phrase or a
 * clause, "*13 days* after the bombings"; or MENTION_NONE. */
static uint32_t length_before_after(const reader *self, uint32_t token) {
  enum rel rel = self->syntax->rel[token];
  bool finite = rel == REL_ADVCL;
  if (!finite && rel != REL_OBL) return MENTION_NONE;
  uint32_t after = tree_find(&self->tree, token, finite ? REL_MARK : REL_CASE);
  if (after == TOKEN_NONE || !after || !form_is(self, after, "after"))
    return MENTION_NONE;
  uint32_t id = self->m->time_at[after - 1];
  if (id == MENTION_NONE) return MENTION_NONE;
  const time_mention *t = &self->m->times.items[id];
  bool length = str_is(t->type, "DURATION") && t->end == after;
  return length ? id : MENTION_NONE;
}

/* Its days; 0 where it is only a bound: "*within* 13 days after", "days after".
 */
static int32_t days_before_after(const reader *self, uint32_t token) {
  uint32_t id = length_before_after(self, token);
  if (id == MENTION_NONE) return 0;
  const time_mention *t = &self->m->times.items[id];
  if (when_preposition(self, t) != TOKEN_NONE ||
      str_starts(t->value, STR("PX")))
    return 0;
  return when_days(t->value);
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

/* So many days before a day. */
static bede_when before_day(int32_t from, int32_t days) {
  int32_t slack = slack_of(days), day = date_shift(from, -days);
  return (bede_when){date_shift(day, -slack), date_shift(day, slack),
                     slack ? STR("interval") : STR("day")};
}

bede_when when_so_long_before(const reader *self, const event *ev, int fit) {
  int32_t days = days_before_after(self, ev->predicate);
  if (!days || fit == FITS_OWN || ev->time == MENTION_NONE ||
      ev->when.first != ev->when.last || when_is_ahead(ev) ||
      is_within_phrase(self, ev->predicate, &self->m->times.items[ev->time]))
    return (bede_when){0};
  return before_day(ev->when.first, days);
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

/* The day of the clause that the phrase belongs to: what its verb governs, or,
 * of news that no other expression dates, the article's; 0: none. */
static int32_t day_around(const reader *self, uint32_t verb) {
  uint32_t sentence = self->text->sentence_of[verb];
  const text_sentence *s = &self->text->sentences[sentence];
  int32_t now = self->m->date;
  bool other = false;
  for (uint32_t i = s->first; i < s->end; i++) {
    uint32_t id = self->m->time_at[i];
    if (id == MENTION_NONE || !self->m->times.items[id].when.first) continue;
    const time_mention *t = &self->m->times.items[id];
    bool day = t->when.first == t->when.last && t->when.last <= now;
    if (day && when_anchor(self, t) == verb) return t->when.first;
    other = true;
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
  uint32_t token = phrase_of(self, ev), verb = self->syntax->head[token];
  uint32_t length = length_before_after(self, token);
  if (ev->time != MENTION_NONE || when_is_ahead(ev) || length == MENTION_NONE ||
      verb == TOKEN_NONE || !self->m->date)
    return (bede_when){0};
  const time_mention *t = &self->m->times.items[length];
  int32_t days = when_days(t->value), day = day_around(self, verb);
  if (!days || !day) return (bede_when){0};
  *id = length;
  /* "*days* after", "*less than* a week after": no longer ago */
  if (when_preposition(self, t) != TOKEN_NONE ||
      str_starts(t->value, STR("PX")) || form_is(self, t->first, "less"))
    return (bede_when){date_shift(day, -days), day, STR("interval")};
  return before_day(day, days);
}
