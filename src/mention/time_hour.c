/*
 * time_hour.c - hours and parts of the day.
 *
 *   "7:15 p.m.", "0400 GMT", "nine o'clock", "noon", "4 in the morning"
 */
#include "mention/time.h"

/* "7:15", "19.30" with its minutes; "7" */
static bool read_hour(bede_str s, time_form *out) {
  uint32_t n = 0;
  while (n < s.len && s.ptr[n] >= '0' && s.ptr[n] <= '9') n++;
  if (n < 1 || n > 2) return false;
  out->hour = time_number(s);
  if (n == s.len) return out->hour <= 24;
  if ((s.ptr[n] != ':' && s.ptr[n] != '.') || s.len < n + 3) return false;
  bede_str minutes = str_slice(s, n + 1, n + 3);
  if (minutes.ptr[0] < '0' || minutes.ptr[0] > '5' || minutes.ptr[1] < '0' ||
      minutes.ptr[1] > '9')
    return false;
  if (s.len > n + 3 && s.ptr[n + 3] != ':') return false;
  out->minute = time_number(minutes);
  out->has_minute = true;
  return out->hour <= 24;
}

static void set_half(time_form *out, bede_str half) {
  if (str_is(half, "pm") && out->hour < 12) out->hour += 12;
  if (str_is(half, "am") && out->hour == 12) out->hour = 0;
}

static uint32_t skip_zone(const finder *f, uint32_t t) {
  uint32_t at = time_skip(f, t, "(");
  const time_word *w = time_word_as(f, at, W_ZONE);
  if (!w) return t;
  return at > t ? time_skip(f, w->end, ")") : w->end;
}

/* "4 *in the morning*", "8 *at night*" */
static uint32_t part_behind(const finder *f, uint32_t t, time_form *out) {
  bool in = time_form_is(f, t, "in") && time_form_is(f, t + 1, "the");
  bool at = time_form_is(f, t, "at");
  const time_word *w = time_word_as(f, in ? t + 2 : t + 1, W_PART);
  if ((!in && !at) || !w || time_number(w->arg) > 0) return t;
  set_half(out, str_is(w->arg, "MO") ? STR("am") : STR("pm"));
  return w->end;
}

/* "10p.m." in one token */
static uint32_t glued(const finder *f, uint32_t t, time_form *out) {
  bede_str s = f->r->fold[t];
  uint32_t n = 0;
  while (n < s.len && ((s.ptr[n] >= '0' && s.ptr[n] <= '9') || s.ptr[n] == ':'))
    n++;
  if (n == 0 || n == s.len) return t;
  bede_str tail = str_slice(s, n, s.len);
  bool am = str_is(tail, "am") || str_is(tail, "a.m.") || str_is(tail, "a.m");
  bool pm = str_is(tail, "pm") || str_is(tail, "p.m.") || str_is(tail, "p.m");
  if ((!am && !pm) || !read_hour(str_slice(s, 0, n), out)) return t;
  set_half(out, am ? STR("am") : STR("pm"));
  return t + 1;
}

/* "1400 GMT" */
static uint32_t military(const finder *f, uint32_t t, time_form *out) {
  bede_str s = f->r->fold[t];
  if (s.len != 4 || time_digits(f, t, 4, false) < 0) return t;
  int32_t n = time_number(s);
  uint32_t end = skip_zone(f, t + 1);
  const time_word *hours = time_word_as(f, t + 1, W_UNITS);
  if (end == t + 1 && hours && hours->n == UNIT_HOUR && s.ptr[0] <= '2' &&
      n % 100 < 60 && t > f->first && time_form_is(f, t - 1, "at"))
    end = skip_zone(f, hours->end);
  if (end == t + 1 || n / 100 > 24 || n % 100 > 59) return t;
  out->hour = n / 100;
  out->minute = n % 100;
  out->has_minute = true;
  return end;
}

/* "nine" of "nine o'clock" */
static bool spoken_hour(const finder *f, uint32_t t, time_form *out) {
  bede_count n = f->r->out->number_at[t];
  if (!n.known || n.min < 1 || n.min > 12 || f->r->number_first[t] != t)
    return false;
  out->hour = (int32_t)n.min;
  return true;
}

static uint32_t numbered(const finder *f, uint32_t t, time_form *out) {
  if (!read_hour(f->r->fold[t], out) && !spoken_hour(f, t, out)) return t;
  uint32_t at = t + 1;
  const time_word *w = time_word_as(f, at, W_CLOCK);
  if (w) {
    set_half(out, w->arg);
    at = part_behind(f, w->end, out);
    return skip_zone(f, at);
  }
  uint32_t end = part_behind(f, at, out);
  if (end > at) return end;
  end = skip_zone(f, at);
  if (!out->has_minute) return t;
  if (end > at) return end;
  const time_word *hours = time_word_as(f, at, W_UNITS);
  if (hours && hours->n == UNIT_HOUR) return hours->end;
  bool behind_at = t > f->first && time_form_is(f, t - 1, "at");
  bool colon = str_find(f->r->fold[t], STR(":")) != UINT32_MAX;
  return behind_at && colon ? at : t;
}

static uint32_t clock(const finder *f, uint32_t t, time_form *out) {
  static time_pattern *const patterns[] = {glued, military, numbered};
  const time_word *w = time_word_as(f, t, W_PART);
  if (w && time_number(w->arg) >= 0 && w->arg.len == 5) { /* noon */
    out->part = w->arg;
    return w->end;
  }
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
    *out = (time_form){0};
    uint32_t end = patterns[i](f, t, out);
    if (end == t) continue;
    out->has_hour = true;
    return end;
  }
  return t;
}

/* "9 a.m. Tuesday", "5 p.m. EST Nov. 9", "noon yesterday", "10 p.m. Thursday
 * night" */
static uint32_t day_behind(const finder *f, uint32_t t, time_form *out) {
  static time_pattern *const days[] = {date_of_day, relative_weekday,
                                       relative_day, date_numeric};
  uint32_t at = time_skip(f, t, ",");
  if (at >= f->end) return t;
  for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
    time_form day = {0};
    uint32_t end = days[i](f, at, &day);
    /* "10 p.m. Thursday *night*": the hour says more */
    bool part = day.part.len && (out->part.len || !out->has_hour);
    if (end == at || part || day.has_hour) continue;
    day.part = out->part;
    day.has_hour = out->has_hour;
    day.has_minute = out->has_minute;
    day.hour = out->hour;
    day.minute = out->minute;
    *out = day;
    return end;
  }
  return t;
}

uint32_t hour_of_day(const finder *f, uint32_t t, time_form *out) {
  uint32_t start = word_in(f->r, t, WORDS_ABOUT) ? t + 1 : t;
  if (start >= f->end) return t;
  uint32_t end = clock(f, start, out);
  if (end == start) return t;
  uint32_t behind = day_behind(f, end, out);
  if (behind > end) return behind;
  /* "noon *on Friday*": two expressions, but the hour is of that day */
  if (time_form_is(f, end, "on") && day_behind(f, end + 1, out) > end + 1)
    return end;
  out->kind = FORM_UNIT;
  out->unit = UNIT_DAY;
  out->shift = (form_shift){true, BASE_TOLD, 0};
  return end;
}

uint32_t hour_behind(const finder *f, uint32_t t, time_form *out) {
  if (t >= f->end) return t;
  const time_word *w = time_word_as(f, t, W_PART);
  if (!w) w = time_word_as(f, time_skip(f, t, "at"), W_PART);
  if (w) {
    if (!out->part.len) out->part = w->arg;
    return w->end;
  }
  time_form hour = {0};
  uint32_t end = clock(f, t, &hour);
  if (end == t || !hour.has_hour) return t;
  out->has_hour = true;
  out->has_minute = hour.has_minute;
  out->hour = hour.hour;
  out->minute = hour.minute;
  return end;
}
