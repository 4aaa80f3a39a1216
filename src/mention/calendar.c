#include "mention/calendar.h"

#include "base/date.h"

#include <stdlib.h>

static const char *precision_of(calendar_unit unit) {
  switch (unit) {
  case UNIT_HOUR:
  case UNIT_DAY:
    return "day";
  case UNIT_WEEK:
    return "week";
  case UNIT_MONTH:
    return "month";
  case UNIT_YEAR:
    return "year";
  default:
    return "interval";
  }
}

static bede_when interval(int32_t first, int32_t last, const char *precision) {
  return (bede_when){first, last, str_from(precision)};
}

void calendar_day(const calendar *c, int32_t yyyymmdd, time_mention *out) {
  out->type = STR("DATE");
  out->value = date_write_iso(c->a, yyyymmdd);
  out->when = interval(yyyymmdd, yyyymmdd, "day");
}

static int32_t number(int32_t year, int32_t month, int32_t day) {
  return date_number((date_parts){year, month, day});
}

void calendar_month(const calendar *c, int32_t year, int32_t month,
                    time_mention *out) {
  out->type = STR("DATE");
  out->value = str_format(c->a, "%04d-%02d", year, month);
  out->when =
      interval(number(year, month, 1),
               number(year, month, date_month_length(year, month)), "month");
}

void calendar_year(const calendar *c, int32_t year, time_mention *out) {
  out->type = STR("DATE");
  out->value = str_format(c->a, "%04d", year);
  out->when = interval(number(year, 1, 1), number(year, 12, 31), "year");
}

static int32_t days(int32_t yyyymmdd) {
  return date_days(date_parse_number(yyyymmdd));
}

static bool is_day(int32_t year, int32_t month, int32_t day) {
  return year > 0 && year < 10000 && day <= date_month_length(year, month);
}

/* "on November 20", told on the 16th: last year's if the verb is past. */
void calendar_yearless(const calendar *c, int32_t month, int32_t day,
                       time_mention *out) {
  int32_t best = 0, least = INT32_MAX;
  int32_t year = date_parse_number(c->date).year;
  for (int32_t y = year - 1; c->date && y <= year + 1; y++) {
    if (!is_day(y, month, day)) continue;
    int32_t n = number(y, month, day), off = days(n) - days(c->date);
    if (c->tense == TENSE_FUTURE && off < -60) continue;
    if (c->tense == TENSE_PAST && off > 1) continue;
    if (abs(off) >= least) continue;
    least = abs(off);
    best = n;
  }
  if (best) {
    calendar_day(c, best, out);
    return;
  }
  out->type = STR("DATE");
  out->value = str_format(c->a, "XXXX-%02d-%02d", month, day);
}

void calendar_yearless_month(const calendar *c, int32_t month,
                             time_mention *out) {
  if (!c->date) {
    out->type = STR("DATE");
    out->value = str_format(c->a, "XXXX-%02d", month);
    return;
  }
  date_parts now = date_parse_number(c->date);
  int32_t year = now.year;
  if (c->tense == TENSE_FUTURE && month < now.month) year++;
  if (c->tense == TENSE_PAST && month > now.month) year--;
  if (c->tense == TENSE_NONE && month > now.month + 6) year--;
  if (c->tense == TENSE_NONE && month < now.month - 6) year++;
  calendar_month(c, year, month, out);
}

void calendar_weekday(const calendar *c, int32_t weekday, int32_t shift,
                      time_mention *out) {
  out->type = STR("DATE");
  if (!c->date) {
    out->value = str_format(c->a, "XXXX-WXX-%d", weekday + 1);
    return;
  }
  int32_t back = (date_weekday(c->date) - weekday + 7) % 7;
  int32_t by = -back;
  bool ahead = shift > 0 || (shift == 0 && c->tense == TENSE_FUTURE);
  if (ahead && back > 0) by = 7 - back;
  if (shift && back == 0) by = shift > 0 ? 7 : -7;
  calendar_day(c, date_shift(c->date, by), out);
}

/* The Monday of the day's week. */
static int32_t monday(int32_t yyyymmdd) {
  return date_shift(yyyymmdd, -date_weekday(yyyymmdd));
}

/* ISO 8601: the week belongs to the year of its Thursday. */
static bede_str week_value(const calendar *c, int32_t first) {
  int32_t thursday = date_shift(first, 3);
  int32_t year = date_parse_number(thursday).year;
  int32_t week = (days(thursday) - days(number(year, 1, 1))) / 7 + 1;
  return str_format(c->a, "%04d-W%02d", year, week);
}

static void shift_week(const calendar *c, int32_t shift, bool weekend,
                       time_mention *out) {
  int32_t first = monday(date_shift(c->date, 7 * shift));
  out->type = STR("DATE");
  out->value = week_value(c, first);
  if (!weekend) {
    out->when = interval(first, date_shift(first, 6), "week");
    return;
  }
  out->value = str_format(c->a, "%.*s-WE", STR_ARG(out->value));
  out->when = interval(date_shift(first, 5), date_shift(first, 6), "interval");
}

static void shift_month(const calendar *c, int32_t shift, time_mention *out) {
  date_parts now = date_parse_number(c->date);
  int32_t months = now.year * 12 + now.month - 1 + shift;
  if (months >= 12 && months < 120000)
    calendar_month(c, months / 12, months % 12 + 1, out);
}

static void shift_quarter(const calendar *c, int32_t shift, time_mention *out) {
  date_parts now = date_parse_number(c->date);
  int32_t quarters = now.year * 4 + (now.month - 1) / 3 + shift;
  int32_t year = quarters / 4, first = quarters % 4 * 3 + 1;
  if (year < 1 || year > 9999) return;
  out->value = str_format(c->a, "%04d-Q%d", year, quarters % 4 + 1);
  out->when = interval(
      number(year, first, 1),
      number(year, first + 2, date_month_length(year, first + 2)), "interval");
}

static void shift_years(const calendar *c, int32_t shift, bool decade,
                        time_mention *out) {
  int32_t year = date_parse_number(c->date).year;
  year = decade ? year / 10 * 10 + 10 * shift : year + shift;
  if (year < 1 || year > 9989) return;
  calendar_year(c, year, out);
  if (!decade) return;
  out->value = str_format(c->a, "%03d", year / 10);
  out->when =
      interval(number(year, 1, 1), number(year + 9, 12, 31), "interval");
}

void calendar_unit_shift(const calendar *c, calendar_unit unit, int32_t shift,
                         time_mention *out) {
  out->type = STR("DATE");
  out->value = STR("XXXX-XX-XX");
  if (!c->date || abs(shift) > 100000) return;
  switch (unit) {
  case UNIT_NONE:
    break;
  case UNIT_HOUR:
  case UNIT_DAY:
    calendar_day(c, date_shift(c->date, unit == UNIT_DAY ? shift : 0), out);
    break;
  case UNIT_WEEK:
    shift_week(c, shift, false, out);
    break;
  case UNIT_WEEKEND:
    shift_week(c, shift, true, out);
    break;
  case UNIT_MONTH:
    shift_month(c, shift, out);
    break;
  case UNIT_QUARTER:
    shift_quarter(c, shift, out);
    break;
  case UNIT_YEAR:
    shift_years(c, shift, false, out);
    break;
  case UNIT_DECADE:
    shift_years(c, shift, true, out);
    break;
  }
}

static int32_t unit_days(calendar_unit unit) {
  switch (unit) {
  case UNIT_WEEK:
  case UNIT_WEEKEND:
    return 7;
  case UNIT_MONTH:
    return 30;
  case UNIT_QUARTER:
    return 91;
  case UNIT_YEAR:
    return 365;
  case UNIT_DECADE:
    return 3652;
  default:
    return 1;
  }
}

static const char *unit_letter(calendar_unit unit) {
  switch (unit) {
  case UNIT_HOUR:
    return "H";
  case UNIT_WEEK:
    return "W";
  case UNIT_MONTH:
    return "M";
  case UNIT_QUARTER:
    return "Q";
  case UNIT_YEAR:
    return "Y";
  case UNIT_DECADE:
    return "DE";
  default:
    return "D";
  }
}

void calendar_duration(const calendar *c, calendar_unit unit, int32_t count,
                       time_mention *out) {
  const char *t = unit == UNIT_HOUR ? "T" : "";
  out->type = STR("DURATION");
  out->value = count ? str_format(c->a, "P%s%d%s", t, count, unit_letter(unit))
                     : str_format(c->a, "P%sX%s", t, unit_letter(unit));
}

/* "recent days": how many is not said; a week of them, four weeks, three
 * months, three years. */
static int32_t unknown_count(calendar_unit unit) {
  return unit == UNIT_DAY || unit == UNIT_HOUR ? 7 : unit == UNIT_WEEK ? 4 : 3;
}

void calendar_span(const calendar *c, calendar_unit unit, int32_t count,
                   time_mention *out) {
  calendar_duration(c, unit, abs(count), out);
  if (!c->date || abs(count) > 10000) return;
  int32_t n = count ? count : unknown_count(unit);
  int32_t reach =
      unit == UNIT_HOUR ? (count ? n / 24 : 1) : n * unit_days(unit);
  int32_t other = date_shift(c->date, -reach);
  const char *precision =
      abs(n) == 1 && unit != UNIT_HOUR ? precision_of(unit) : "interval";
  out->when = n > 0 ? interval(other, c->date, precision)
                    : interval(c->date, other, precision);
}

void calendar_season(const calendar *c, int32_t year, int32_t season,
                     time_mention *out) {
  static const char *const names[] = {"SP", "SU", "FA", "WI"};
  int32_t first = season * 3 + 3; /* spring begins in March */
  out->type = STR("DATE");
  out->value = str_format(c->a, "%04d-%s", year, names[season & 3]);
  int32_t last = first + 2 > 12 ? first + 2 - 12 : first + 2;
  int32_t end = first + 2 > 12 ? year + 1 : year;
  out->when =
      interval(number(year, first, 1),
               number(end, last, date_month_length(end, last)), "interval");
}
