/*
 * relative.c - times told from the article's date, or from the day told last.
 */
#include "mention/clock.h"

#include "base/date.h"

static void add_part(finder *f, const time_word *part) {
  f->out->type = STR("TIME");
  f->out->value = str_format(f->r->a, "%.*sT%.*s", STR_ARG(f->out->value),
                             STR_ARG(part->arg));
}

/* "yesterday", "tomorrow morning" */
uint32_t relative_day(finder *f, uint32_t t) {
  time_word w = clock_word(f, t);
  if (w.kind != W_DAY) return t;
  calendar_unit_shift(&f->c, UNIT_DAY, w.n, f->out);
  time_word part = clock_word(f, w.end);
  if (part.kind != W_PART) return w.end;
  add_part(f, &part);
  return part.end;
}

/* "on Tuesday", "Tuesday night" */
static uint32_t weekday(finder *f, uint32_t t, int32_t shift) {
  time_word w = clock_word(f, t);
  if (w.kind != W_WEEKDAY) return t;
  calendar_weekday(&f->c, w.n - 1, shift, f->out);
  time_word part = clock_word(f, w.end);
  if (part.kind != W_PART) return w.end;
  add_part(f, &part);
  return part.end;
}

/* "two" and "up to 180" say how many units; "several" does not. */
static int32_t said_count(const finder *f, uint32_t t) {
  bede_count n = f->r->out->number_at[t];
  bede_str value = lexicon_value(f->r->lex, f->r->fold[t], LIST_NUMBER);
  uint64_t count = n.max == UINT64_MAX ? n.min : n.max;
  bool vague = str_find(value, STR("..")) != UINT32_MAX;
  return vague || count >= 1000 ? 0 : (int32_t)count;
}

/* A count before units: "two", "the past several"; 0 where it is unknown. */
static int32_t count_at(const finder *f, uint32_t t, uint32_t *end) {
  *end = t;
  if (clock_form_is(f, t, "a") || clock_form_is(f, t, "an")) *end = t + 1;
  for (uint32_t i = t; i < t + 4 && i < f->end; i++) {
    if (f->r->out->number_at[i].known) {
      *end = i + 1;
      return said_count(f, i);
    }
    if (!clock_begins_number(f, i) && !clock_form_is(f, i, "least") &&
        !clock_form_is(f, i, "than") && !clock_form_is(f, i, "to") &&
        !clock_form_is(f, i, "a") && !word_is_hyphen(f->r, i))
      break;
  }
  return *end > t ? 1 : 0;
}

static bool is_plural(const finder *f, const time_word *unit) {
  return f->r->syntax->xpos[unit->end - 1] == XPOS_NNS;
}

/* "recent days", "the past two weeks", "the last few months", "the past
 * year" */
uint32_t relative_span(finder *f, uint32_t t) {
  time_word s = clock_word(f, t);
  uint32_t end;
  if (s.kind != W_SPAN && s.kind != W_SHIFT) return t;
  int32_t count = count_at(f, s.end, &end);
  bool counted = end > s.end;
  time_word unit = clock_word(f, end);
  if (unit.kind != W_UNIT) return t;
  if (s.kind == W_SHIFT && (s.n == 0 || !counted)) return t;
  if (!counted && !is_plural(f, &unit)) count = 1;
  calendar_span(&f->c, (calendar_unit)unit.n, s.n > 0 ? -count : count, f->out);
  return unit.end;
}

/* "a year earlier", "two days later": from the day told last. */
static void from_anchor(finder *f, const time_word *unit, int32_t count,
                        bool later) {
  calendar c = f->c;
  c.date = c.anchor;
  calendar_unit_shift(&c, (calendar_unit)unit->n, later ? count : -count,
                      f->out);
}

/* "two days ago", "a week ago" */
uint32_t relative_ago(finder *f, uint32_t t) {
  uint32_t end;
  int32_t count = count_at(f, t, &end);
  time_word unit = clock_word(f, end);
  if (end == t || unit.kind != W_UNIT) return t;
  time_word w = clock_word(f, unit.end);
  bool later = clock_form_is(f, unit.end, "later");
  if (count && (later || clock_form_is(f, unit.end, "earlier"))) {
    from_anchor(f, &unit, count, later);
    return w.end;
  }
  if (w.kind != W_AGO) {
    calendar_duration(&f->c, (calendar_unit)unit.n, count, f->out);
    return clock_form_is(f, unit.end, "old") ? t : unit.end;
  }
  if (count)
    calendar_unit_shift(&f->c, (calendar_unit)unit.n, w.n * count, f->out);
  else
    calendar_span(&f->c, (calendar_unit)unit.n, 0, f->out);
  return w.end;
}

static int32_t article_year(const finder *f) {
  return date_parse_number(f->c.date).year;
}

/* "last November", "this May" */
static void shifted_month(finder *f, int32_t shift, int32_t month) {
  calendar c = f->c;
  int32_t now = date_parse_number(c.date).month;
  if (!c.date || shift == 0) {
    c.tense = TENSE_PAST;
    if (c.date && shift == 0)
      calendar_month(&c, article_year(f), month, f->out);
    else
      calendar_yearless_month(&c, month, f->out);
    return;
  }
  int32_t year = article_year(f);
  if (shift < 0 && month >= now) year--;
  if (shift > 0 && month <= now) year++;
  calendar_month(&c, year, month, f->out);
}

/* "last week", "next Tuesday", "this morning", "last summer" */
uint32_t relative_shift(finder *f, uint32_t t) {
  time_word s = clock_word(f, t);
  if (s.kind != W_SHIFT) return t;
  time_word w = clock_word(f, s.end);
  switch (w.kind) {
  case W_UNIT:
    if (is_plural(f, &w)) {
      calendar_span(&f->c, (calendar_unit)w.n, 0, f->out);
      return s.n < 0 ? w.end : t;
    }
    calendar_unit_shift(&f->c, (calendar_unit)w.n, s.n, f->out);
    return w.end;
  case W_WEEKDAY:
    return weekday(f, s.end, s.n);
  case W_MONTH:
    shifted_month(f, s.n, w.n);
    return w.end;
  case W_PART:
    calendar_unit_shift(&f->c, UNIT_DAY, s.n, f->out);
    add_part(f, &w);
    return w.end;
  case W_SEASON:
    if (!f->c.date) return t;
    calendar_season(&f->c, article_year(f) + s.n, w.n, f->out);
    return w.end;
  default:
    return t;
  }
}

/* "the summer of 2020" */
uint32_t relative_season(finder *f, uint32_t t) {
  time_word s = clock_word(f, t);
  if (s.kind != W_SEASON) return t;
  uint32_t at = clock_form_is(f, s.end, "of") ? s.end + 1 : s.end;
  int32_t year = clock_year(f, at);
  if (year < 0) return t;
  calendar_season(&f->c, year, s.n, f->out);
  return at + 1;
}

/* "the next day"; not "the day before the vote". */
uint32_t relative_anchor(finder *f, uint32_t t) {
  time_word w = clock_word(f, t);
  if (w.kind != W_ANCHOR) return t;
  if (w.end < f->end) switch (f->r->syntax->upos[w.end]) {
    case UPOS_DET:
    case UPOS_NOUN:
    case UPOS_PROPN:
    case UPOS_ADJ:
    case UPOS_NUM:
      return t;
    default:
      break;
    }
  f->out->type = STR("DATE");
  f->out->value = STR("XXXX-XX-XX");
  if (f->c.anchor) calendar_day(&f->c, date_shift(f->c.anchor, w.n), f->out);
  return w.end;
}

/* "every Tuesday", "daily" */
uint32_t relative_set(finder *f, uint32_t t) {
  time_word w = clock_word(f, t);
  if (w.kind == W_OFTEN) {
    f->out->type = STR("SET");
    f->out->value = str_copy(f->r->a, w.arg);
    return w.end;
  }
  if (w.kind != W_SET) return t;
  time_word unit = clock_word(f, w.end);
  if (unit.kind == W_UNIT)
    calendar_duration(&f->c, (calendar_unit)unit.n, 1, f->out);
  else if (unit.kind == W_WEEKDAY)
    f->out->value = str_format(f->r->a, "XXXX-WXX-%d", unit.n);
  else
    return t;
  f->out->type = STR("SET");
  return unit.end;
}

/* "now", "recently": known words without a day. */
uint32_t relative_reference(finder *f, uint32_t t) {
  time_word w = clock_word(f, t);
  if (w.kind != W_REF) return t;
  f->out->type = STR("DATE");
  f->out->value = str_copy(f->r->a, w.arg);
  return w.end;
}

/* "over the weekend": the last one, unless the verb looks ahead. */
uint32_t relative_weekend(finder *f, uint32_t t) {
  time_word w = clock_word(f, t);
  if (w.kind != W_WEEKEND) return t;
  bool during = f->c.date && date_weekday(f->c.date) >= 5;
  bool this_one = during || f->c.tense == TENSE_FUTURE;
  calendar_unit_shift(&f->c, UNIT_WEEKEND, this_one ? 0 : -1, f->out);
  return w.end;
}

/* "the third quarter", "fourth-quarter 2020" */
uint32_t relative_quarter(finder *f, uint32_t t) {
  time_word w = clock_word(f, t);
  if (w.kind != W_QUARTER) return t;
  uint32_t end = clock_form_is(f, w.end, "of") ? w.end + 1 : w.end;
  int32_t year = clock_year_behind(f, &end);
  calendar c = f->c;
  if (year > 0) c.date = year * 10000 + 101;
  int32_t now = (date_parse_number(c.date).month - 1) / 3 + 1;
  int32_t shift = w.n - now;
  if (year < 0 && shift > 0 && c.tense != TENSE_FUTURE) shift -= 4;
  calendar_unit_shift(&c, UNIT_QUARTER, shift, f->out);
  return year > 0 ? end : w.end;
}

uint32_t relative_weekday(finder *f, uint32_t t) {
  return weekday(f, t, 0);
}
