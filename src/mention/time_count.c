/*
 * time_count.c - how long, how often, and so many units off.
 */
#include "mention/time.h"

static uint32_t skip_fillers(const finder *f, uint32_t t) {
  for (uint32_t room = 2; room; room--) {
    const time_word *w = time_word_as(f, t, W_FILLER);
    if (!w) break;
    t = w->end;
  }
  return t;
}

/* "two years *or so*", "a year *or two*", "a day *or more*" */
static uint32_t or_so(const finder *f, uint32_t t) {
  if (!time_form_is(f, t, "or") || t + 1 >= f->end) return t;
  bool unit_follows = time_word_as(f, t + 2, W_UNITS) != NULL;
  if (time_form_is(f, t + 1, "so") || time_form_is(f, t + 1, "more"))
    return t + 2;
  return f->r->out->number_at[t + 1].known && !unit_follows ? t + 2 : t;
}

/* "half an hour", "half a century", "a half hour" */
static uint32_t half_unit(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = time_skip(f, t, "a");
  const time_word *w = time_word_as(f, at, W_HALF);
  if (!w) return t;
  at = w->end;
  if (time_form_is(f, at, "a") || time_form_is(f, at, "an")) at++;
  at = time_skip_hyphen(f, at);
  calendar_unit unit;
  bool many;
  uint32_t end = time_unit(f, at, &unit, &many);
  if (end == at || many || unit == UNIT_QUARTER) return t;
  out->kind = FORM_DURATION;
  out->unit = (uint8_t)unit;
  out->has_half = true;
  return end;
}

/* "three-quarters of the troops", "a second", "6-year-old" */
static bool is_no_length(const finder *f, const time_count *count,
                         calendar_unit unit, uint32_t end) {
  uint32_t behind = time_skip_hyphen(f, end);
  if (time_form_is(f, behind, "old") ||
      (time_form_is(f, behind, "of") && time_form_is(f, behind + 1, "age")))
    return true;
  if (unit == UNIT_SECOND || unit == UNIT_MINUTE)
    return count->is_one && unit == UNIT_SECOND;
  return unit == UNIT_QUARTER &&
         (count->is_one || count->n > 2 || time_form_is(f, end, "of"));
}

/* "two days *ago*", "a week *later*", "three days *before*" */
static uint32_t tail(const finder *f, uint32_t t, time_form *out) {
  const time_word *ago = time_word_as(f, t, W_AGO);
  const time_word *after = time_word_as(f, t, W_AFTER);
  const time_word *bound = time_word_as(f, t, W_BOUND);
  if (ago) {
    out->shift = (form_shift){true, BASE_ARTICLE, ago->n};
    out->kind = FORM_AGO;
    return ago->end;
  }
  int32_t by = after ? after->n : 0;
  uint32_t end = after ? after->end : t;
  /* "two days before." ends there; "two days before the vote" is a length */
  bool stops = bound && (bound->end >= f->end ||
                         f->r->syntax->upos[bound->end] == UPOS_PUNCT);
  if (stops && str_is(bound->arg, "before")) by = -1;
  if (stops && str_is(bound->arg, "after")) by = 1;
  if (stops && by) end = bound->end;
  if (!by) return t;
  out->shift = (form_shift){true, BASE_TOLD, by};
  out->kind = FORM_AGO;
  return end;
}

/* "*two-day* talks", "a *five year* low": without the article */
static bool is_modifier(const finder *f, const time_count *count, bool many,
                        uint32_t unit) {
  return !many && count->n != 1 && unit > f->first;
}

/* "two days", "at least 20 more years", "a week ago", "four-day" */
uint32_t count_units(const finder *f, uint32_t t, time_form *out) {
  uint32_t end = half_unit(f, t, out);
  if (end > t) {
    uint32_t behind = tail(f, end, out);
    return behind > end ? behind : end;
  }
  time_count count;
  calendar_unit unit;
  bool many;
  uint32_t start = time_skip(f, t, "the"); /* "the nine months" */
  uint32_t at = time_count_at(f, start, &count);
  if (at == start) return t;
  at = skip_fillers(f, time_skip_hyphen(f, at));
  end = time_unit(f, at, &unit, &many);
  if (end == at || (start > t && !many) || is_no_length(f, &count, unit, end))
    return t;
  if (is_modifier(f, &count, many, at) && count.is_one) return t;
  /* "a *year-earlier* loss" */
  if (count.is_one && time_skip_hyphen(f, end) > end) return t;
  out->kind = FORM_DURATION;
  out->unit = (uint8_t)unit;
  out->count = count.n;
  out->has_half = count.has_half;
  if (time_form_is(f, end, "and") && time_form_is(f, end + 1, "a") &&
      time_word_as(f, end + 2, W_HALF)) { /* "a year and a half" */
    out->has_half = true;
    end += 3;
  }
  end = or_so(f, end);
  return tail(f, end, out) > end ? tail(f, end, out) : end;
}

/* "recent weeks", "the past two years", "the next few days", "the first nine
 * months" */
uint32_t count_span(const finder *f, uint32_t t, time_form *out) {
  uint32_t start = time_skip(f, t, "the");
  if (start == t && (time_form_is(f, t, "these") || time_form_is(f, t, "this")))
    start++;
  const time_word *span = time_word_as(f, start, W_SPAN);
  const time_word *shift = time_word_as(f, start, W_SHIFT);
  const time_word *told = time_word_as(f, start, W_TOLD);
  const time_word *nth = time_word_as(f, start, W_NTH);
  if (told && told->n == 0) told = NULL;
  /* "would not *last* more than six months" */
  if (shift && f->r->syntax->upos[start] == UPOS_VERB) return t;
  const time_word *w = span ? span : shift ? shift : told ? told : nth;
  if (!w || (shift && shift->n == 0)) return t;
  time_count count;
  calendar_unit unit;
  bool many;
  uint32_t at = time_count_at(f, w->end, &count);
  bool counted = at > w->end;
  at = skip_fillers(f, at);
  uint32_t end = time_unit(f, at, &unit, &many);
  if (end == at || (counted && !many && count.n != 1)) return t;
  if (!counted && !many) { /* "the past year", "the last week" */
    bool the = start > t;
    if (!span && !(shift && the && shift->n < 0)) return t;
    if (time_form_is(f, end, "of")) return t;
    count.n = 1;
  }
  out->unit = (uint8_t)unit;
  out->count = count.n;
  out->has_half = count.has_half;
  bool is_span = span || shift || told;
  out->kind = is_span ? FORM_SPAN : FORM_DURATION;
  if (!is_span && !counted) return t; /* "the first years" */
  out->shift = (form_shift){is_span, told ? BASE_TOLD : BASE_ARTICLE, w->n};
  out->is_ahead = w->n > 0;
  return or_so(f, end);
}

/* "for weeks", "within days", "years ago", "the early years", "month-long",
 * "weeks or months" */
uint32_t count_bare(const finder *f, uint32_t t, time_form *out) {
  calendar_unit unit;
  bool many;
  uint32_t start = time_skip(f, t, "the");
  const time_word *edge = time_word_as(f, start, W_EDGE);
  if (edge && start > t) start = edge->end;
  uint32_t end = time_unit(f, start, &unit, &many);
  if (end == start) return t;
  /* "37 years old", "hundreds of years" */
  bool counted = start > f->first && f->r->out->number_at[start - 1].known;
  bool of_many = start > f->first + 1 && time_form_is(f, start - 1, "of") &&
                 f->r->out->number_at[start - 2].known;
  if (counted || of_many || time_form_is(f, end, "old")) return t;
  uint32_t behind = time_skip_hyphen(f, end);
  bool is_long = behind > end && time_form_is(f, behind, "long");
  if (start > t && unit < UNIT_DAY) return t;
  if (!many && !is_long) return t;
  if (unit == UNIT_QUARTER || unit == UNIT_SECOND) return t;
  out->kind = FORM_DURATION;
  out->unit = (uint8_t)unit;
  out->count = many ? 0 : 1;
  if (is_long) return behind + 1;
  if (time_form_is(f, end, "or") && time_word_as(f, end + 1, W_UNITS))
    end = time_word_as(f, end + 1, W_UNITS)->end;
  uint32_t ends = start == t ? tail(f, end, out) : end;
  return ends;
}

/* "every two years", "each Tuesday", "every night" */
static uint32_t every(const finder *f, uint32_t t, time_form *out) {
  const time_word *w = time_word_as(f, t, W_SET);
  if (!w) return t;
  time_count count = {.n = 1};
  calendar_unit unit;
  bool many;
  uint32_t at = time_count_at(f, w->end, &count);
  if (at == w->end) count.n = 1;
  if (time_form_is(f, at, "other")) {
    count.n = 2;
    at++;
  }
  at = skip_fillers(f, at);
  uint32_t end = time_unit(f, at, &unit, &many);
  if (end > at) {
    out->unit = (uint8_t)unit;
    out->count = count.n;
    return end;
  }
  const time_word *day = time_word_as(f, at, W_WEEKDAY);
  const time_word *month = time_word_as(f, at, W_MONTH);
  const time_word *part = time_word_as(f, at, W_PART);
  const time_word *season = time_word_as(f, at, W_SEASON);
  if (part && part->arg.len > 2) part = NULL;
  if (day) out->weekday = day->n;
  if (month) out->month = month->n;
  if (part) out->part = part->arg;
  if (season) out->season = season->n + 1;
  if (day) return hour_behind(f, day->end, out);
  return month ? month->end : part ? part->end : season ? season->end : t;
}

/* "Mondays", "Tuesday nights" */
static uint32_t weekdays(const finder *f, uint32_t t, time_form *out) {
  const time_word *many = time_word_as(f, t, W_WEEKDAYS);
  const time_word *one = time_word_as(f, t, W_WEEKDAY);
  if (!many && !one) return t;
  out->weekday = many ? many->n : one->n;
  uint32_t end = many ? many->end : one->end;
  const time_word *parts = time_word_as(f, end, W_PARTS);
  if (parts) {
    out->part = parts->arg;
    return parts->end;
  }
  return many ? end : t;
}

/* "700 seats *a week*", "once a day", "$33 million a year": no preposition
 * stands before it. */
static uint32_t rate(const finder *f, uint32_t t, time_form *out) {
  bool per = time_form_is(f, t, "per");
  if (!per && !time_form_is(f, t, "a") && !time_form_is(f, t, "an")) return t;
  calendar_unit unit;
  bool many;
  uint32_t end = time_unit(f, t + 1, &unit, &many);
  if (end == t + 1 || many || unit == UNIT_SECOND || unit == UNIT_QUARTER)
    return t;
  if (time_word_as(f, end, W_AGO) || time_word_as(f, end, W_AFTER) ||
      time_word_as(f, end, W_BOUND) || time_skip_hyphen(f, end) > end ||
      time_form_is(f, end, "or") || time_form_is(f, end, "and"))
    return t;
  if (!per) {
    unsigned rel = f->r->syntax->rel[end - 1];
    unsigned before = t > f->first ? f->r->syntax->upos[t - 1] : UPOS_PUNCT;
    bool often = before == UPOS_ADV; /* "twice a week" */
    if (rel != REL_NMOD_UNMARKED && rel != REL_OBL_UNMARKED && !often) return t;
    if (before != UPOS_NOUN && before != UPOS_NUM && before != UPOS_ADV &&
        before != UPOS_SYM)
      return t;
  }
  out->unit = (uint8_t)unit;
  out->count = 1;
  return end;
}

uint32_t count_set(const finder *f, uint32_t t, time_form *out) {
  static time_pattern *const patterns[] = {every, weekdays, rate};
  const time_word *w = time_word_as(f, t, W_OFTEN);
  out->kind = FORM_SET;
  if (w) {
    out->often = w->arg;
    return w->end;
  }
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
    *out = (time_form){.kind = FORM_SET};
    uint32_t end = patterns[i](f, t, out);
    if (end > t) return end;
  }
  return t;
}

/* "the year-earlier quarter", "year-ago", "the year-earlier period" */
uint32_t count_compared(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = time_skip(f, t, "the");
  calendar_unit unit;
  bool many;
  uint32_t end = time_unit(f, at, &unit, &many);
  uint32_t behind = time_skip_hyphen(f, end);
  if (end == at || many || behind == end) return t;
  if (tail(f, behind, out) == behind) return t;
  end = tail(f, behind, out);
  out->unit = (uint8_t)unit;
  out->count = 1;
  int32_t n;
  uint32_t quarter = time_nth(f, end, &n);
  const time_word *w = time_word_as(f, quarter, W_UNIT);
  if (w && w->n == UNIT_QUARTER) return w->end;
  if (time_form_is(f, end, "period")) return end + 1;
  return at > t ? t : end; /* "the *year-ago* results" */
}
