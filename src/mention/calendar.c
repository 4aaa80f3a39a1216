#include "mention/calendar.h"

#include "base/date.h"

static int32_t number(int32_t year, int32_t month, int32_t day) {
  return date_number((date_parts){year, month, day});
}

static int32_t month_end(int32_t year, int32_t month) {
  return number(year, month, date_month_length(year, month));
}

static bool is_year(int32_t year) {
  return year >= 1 && year <= 9999;
}

static void fill(time_mention *out, bede_str value, bede_when when) {
  out->type = STR("DATE");
  out->value = value;
  out->when = when;
}

void calendar_day(arena *a, int32_t day, time_mention *out) {
  fill(out, date_write_iso(a, day), (bede_when){day, day, STR("day")});
}

void calendar_month(arena *a, int32_t year, int32_t month, time_mention *out) {
  if (!is_year(year)) return;
  fill(out, str_format(a, "%04d-%02d", year, month),
       (bede_when){number(year, month, 1), month_end(year, month),
                   STR("month")});
}

void calendar_quarter(arena *a, int32_t year, int32_t quarter,
                      time_mention *out) {
  if (!is_year(year)) return;
  int32_t first = quarter * 3 - 2;
  fill(out, str_format(a, "%04d-Q%d", year, quarter),
       (bede_when){number(year, first, 1), month_end(year, first + 2),
                   STR("interval")});
}

void calendar_half(arena *a, int32_t year, int32_t half, time_mention *out) {
  if (!is_year(year)) return;
  int32_t first = half * 6 - 5;
  fill(out, str_format(a, "%04d-H%d", year, half),
       (bede_when){number(year, first, 1), month_end(year, first + 5),
                   STR("interval")});
}

void calendar_season(arena *a, int32_t year, int32_t season,
                     time_mention *out) {
  static const char *const names[] = {"SP", "SU", "FA", "WI"};
  if (!is_year(year) || !is_year(year + 1)) return;
  int32_t first = season * 3, last = first + 2;
  int32_t end =
      last > 12 ? month_end(year + 1, last - 12) : month_end(year, last);
  fill(out, str_format(a, "%04d-%s", year, names[(season - 1) & 3]),
       (bede_when){number(year, first, 1), end, STR("interval")});
}

void calendar_year(arena *a, int32_t year, time_mention *out) {
  if (!is_year(year)) return;
  fill(out, str_format(a, "%04d", year),
       (bede_when){number(year, 1, 1), number(year, 12, 31), STR("year")});
}

static void years(time_mention *out, bede_str value, int32_t first,
                  int32_t last) {
  if (!is_year(first) || !is_year(last)) return;
  fill(out, value,
       (bede_when){number(first, 1, 1), number(last, 12, 31), STR("interval")});
}

void calendar_decade(arena *a, int32_t decade, time_mention *out) {
  years(out, str_format(a, "%03d", decade), decade * 10, decade * 10 + 9);
}

void calendar_century(arena *a, int32_t century, time_mention *out) {
  years(out, str_format(a, "%02d", century - 1), century * 100 - 99,
        century * 100);
}

int32_t calendar_distance(int32_t a, int32_t b) {
  return date_days(date_parse_number(b)) - date_days(date_parse_number(a));
}

/* ISO 8601: the week belongs to the year of its Thursday. */
static void around_week(arena *a, calendar_unit unit, int32_t day,
                        time_mention *out) {
  int32_t monday = date_shift(day, -date_weekday(day));
  int32_t thursday = date_shift(monday, 3);
  int32_t year = date_parse_number(thursday).year;
  int32_t week = calendar_distance(number(year, 1, 1), thursday) / 7 + 1;
  bool weekend = unit == UNIT_WEEKEND;
  int32_t first = weekend ? date_shift(monday, 5) : monday;
  fill(out, str_format(a, "%04d-W%02d%s", year, week, weekend ? "-WE" : ""),
       (bede_when){first, date_shift(monday, 6),
                   weekend ? STR("interval") : STR("week")});
}

void calendar_around(arena *a, calendar_unit unit, int32_t day,
                     time_mention *out) {
  date_parts p = date_parse_number(day);
  switch (unit) {
  case UNIT_WEEK:
  case UNIT_FORTNIGHT:
  case UNIT_WEEKEND:
    around_week(a, unit, day, out);
    break;
  case UNIT_MONTH:
    calendar_month(a, p.year, p.month, out);
    break;
  case UNIT_QUARTER:
    calendar_quarter(a, p.year, (p.month + 2) / 3, out);
    break;
  case UNIT_YEAR:
    calendar_year(a, p.year, out);
    break;
  case UNIT_DECADE:
    calendar_decade(a, p.year / 10, out);
    break;
  case UNIT_CENTURY:
    calendar_century(a, (p.year + 99) / 100, out);
    break;
  case UNIT_MILLENNIUM: /* as TIMEX3 writes it, by its first digit */
    years(out, str_format(a, "%d", p.year / 1000), p.year / 1000 * 1000,
          p.year / 1000 * 1000 + 999);
    break;
  default:
    calendar_day(a, day, out);
  }
}

static int32_t unit_months(calendar_unit unit) {
  switch (unit) {
  case UNIT_MONTH:
    return 1;
  case UNIT_QUARTER:
    return 3;
  case UNIT_YEAR:
    return 12;
  case UNIT_DECADE:
    return 120;
  case UNIT_CENTURY:
    return 1200;
  case UNIT_MILLENNIUM:
    return 12000;
  default:
    return 0;
  }
}

static int32_t add_months(int32_t day, int64_t count) {
  date_parts p = date_parse_number(day);
  int64_t months = (int64_t)p.year * 12 + p.month - 1 + count;
  if (months < 12 || months >= 120000) return 0;
  p.year = (int32_t)(months / 12);
  p.month = (int32_t)(months % 12) + 1;
  int32_t most = date_month_length(p.year, p.month);
  if (p.day > most) p.day = most;
  return date_number(p);
}

int32_t calendar_add(int32_t day, calendar_unit unit, int32_t count) {
  if (!day) return 0;
  int32_t months = unit_months(unit);
  if (months) return add_months(day, (int64_t)months * count);
  int64_t days = count;
  if (unit == UNIT_WEEK || unit == UNIT_WEEKEND)
    days *= 7;
  else if (unit == UNIT_FORTNIGHT)
    days *= 14;
  else if (unit == UNIT_HOUR)
    days /= 24;
  else if (unit < UNIT_DAY)
    days = 0;
  if (days < -3000000 || days > 3000000) return 0;
  date_parts p =
      date_from_days(date_days(date_parse_number(day)) + (int32_t)days);
  return is_year(p.year) ? date_number(p) : 0;
}

bede_str calendar_length(arena *a, calendar_unit unit, int32_t count,
                         bool has_half) {
  static const char *const letters[UNIT_COUNT] = {
      "D", "S", "M", "H", "D", "W", "W", "WE", "M", "Q", "Y", "DE", "CE", "ML"};
  const char *time = unit <= UNIT_HOUR ? "T" : "";
  if (unit == UNIT_FORTNIGHT) count *= 2;
  if (has_half && unit == UNIT_HOUR)
    return count ? str_format(a, "PT%dH30M", count) : STR("PT30M");
  if (has_half) return str_format(a, "P%s%d.5%s", time, count, letters[unit]);
  if (!count) return str_format(a, "P%sX%s", time, letters[unit]);
  if (unit == UNIT_DECADE) /* as years, since they are counted */
    return str_format(a, "P%d0Y", count);
  return str_format(a, "P%s%d%s", time, count, letters[unit]);
}

/* Anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
int32_t calendar_easter(int32_t year) {
  int32_t a = year % 19, b = year / 100, c = year % 100;
  int32_t d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int32_t e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  int32_t f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return number(year, f / 31, f % 31 + 1);
}
