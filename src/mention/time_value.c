/*
 * time_value.c - a form laid on the calendar.
 *
 * What has a year is right by itself.  The rest is counted from the article's
 * date or from the time told last, and where both sides are possible ("on
 * Tuesday", "in May") the tense of the verb around decides.
 */
#include "mention/time.h"

#include "base/date.h"

/* The day from which something without a year is reckoned. */
static int32_t reference(const finder *f) {
  return f->is_history && f->told.when.first ? f->told.when.first : f->date;
}

/* "may be charged on Tuesday. Two hours later a man was shot": what has
 * happened does not go on from what is to come. */
static bool is_to_come(const finder *f) {
  return f->date && f->told.when.first > f->date &&
         f->tense.tense == TENSE_PAST;
}

static int32_t base_day(const finder *f, form_base base) {
  if (base == BASE_TOLD && f->told.when.first && !is_to_come(f))
    return f->told.when.last;
  return base == BASE_TOLD ? reference(f) : f->date;
}

/* "at 9 a.m.", "that day", "the next day": the day told last, where it is one;
 * in a news story it is else the article's. */
static int32_t told_day(const finder *f) {
  if (f->told.when.first && f->told.unit <= UNIT_DAY && !is_to_come(f))
    return f->told.when.last;
  return f->is_history ? 0 : f->date;
}

/* ---- Which of the years ---- */

/* How far the interval is from what is told, and how little that fits the
 * tense.  "On March 12" under a past verb that does not govern it may well be
 * to come: "invited them to a ceremony on March 12". */
static int64_t misfit(const finder *f, const bede_when *when) {
  const bede_when *told = &f->told.when;
  bede_when now = {f->date, f->date, STR("day")};
  bool history = f->is_history && told->first;
  if (history) now = *told;
  if (when->last >= now.first && when->first <= now.last) return 0;
  bool ahead = when->first > now.last;
  int64_t off = ahead ? calendar_distance(now.last, when->first)
                      : calendar_distance(when->last, now.first);
  if (history) return ahead ? off * 2 : off * 3; /* stories go on */
  switch (f->tense.tense) {
  case TENSE_FUTURE:
    return ahead ? off : off * 8;
  case TENSE_PAST:
    return !ahead ? off * 2 : f->tense.is_firm ? off * 400 : off * 3;
  default:
    return ahead ? off * 3 : off * 2;
  }
}

/* Fills `out` for one year. */
typedef void in_year(const finder *f, const time_form *form, int32_t year,
                     time_mention *out);

static void day_in_year(const finder *f, const time_form *form, int32_t year,
                        time_mention *out) {
  if (year < 1 || year > 9999) return;
  if (form->day <= date_month_length(year, form->month))
    calendar_around(f->r->a, form->unit ? (calendar_unit)form->unit : UNIT_DAY,
                    date_number((date_parts){year, form->month, form->day}),
                    out);
}

static void month_in_year(const finder *f, const time_form *form, int32_t year,
                          time_mention *out) {
  calendar_month(f->r->a, year, form->month, out);
  if (!form->week || !out->when.first) return;
  int32_t first = form->week > 0
                      ? date_shift(out->when.first, 7 * (form->week - 1))
                      : date_shift(out->when.last, -6);
  calendar_around(f->r->a, UNIT_WEEK, date_shift(first, 3), out);
  out->when = (bede_when){first, date_shift(first, 6), STR("interval")};
}

static void quarter_in_year(const finder *f, const time_form *form,
                            int32_t year, time_mention *out) {
  if (form->half)
    calendar_half(f->r->a, year, form->half, out);
  else
    calendar_quarter(f->r->a, year, form->quarter, out);
}

static void season_in_year(const finder *f, const time_form *form, int32_t year,
                           time_mention *out) {
  calendar_season(f->r->a, year, form->season, out);
}

/* The n-th such weekday of a month; -1: the last. */
static int32_t nth_weekday(int32_t year, int32_t month, int32_t weekday,
                           int32_t n) {
  int32_t first = date_number((date_parts){year, month, 1});
  int32_t day = 1 + (weekday - 1 - date_weekday(first) + 7) % 7;
  if (n > 0) day += 7 * (n - 1);
  while (n < 0 && day + 7 <= date_month_length(year, month)) day += 7;
  return date_number((date_parts){year, month, day});
}

/* "12-25", "11 4 4", "easter -2" */
static void feast_in_year(const finder *f, const time_form *form, int32_t year,
                          time_mention *out) {
  if (year < 1 || year > 9998) return;
  bede_str rest = form->feast, piece;
  int32_t n[3] = {0}, count = 0, day;
  bool easter = str_starts(rest, STR("easter"));
  if (easter) rest = str_slice(rest, 6, rest.len);
  const char *divides =
      easter || str_find(rest, STR(" ")) < rest.len ? " " : "-";
  while (count < 3 && str_split(&rest, divides, &piece))
    if (piece.len) n[count++] = time_number(piece);
  if (easter)
    day = date_shift(calendar_easter(year), n[0]);
  else if (count == 3)
    day = nth_weekday(year, n[0], n[1], n[2]);
  else
    day = date_number((date_parts){year, n[0], n[1]});
  calendar_around(f->r->a, form->unit ? (calendar_unit)form->unit : UNIT_DAY,
                  day, out);
}

/* "last spring": the nearest that is over; "next", that has not begun. */
static bool fits_shift(const form_shift *shift, const bede_when *when,
                       int32_t now) {
  if (!shift->known || shift->by == 0) return true;
  return shift->by < 0 ? when->last < now : when->first > now;
}

static void nearest_year(const finder *f, const time_form *form, in_year *in,
                         time_mention *out) {
  int32_t now = form->shift.known ? base_day(f, (form_base)form->shift.base)
                                  : reference(f);
  int32_t year = date_parse_number(now).year;
  int64_t least = INT64_MAX;
  for (int32_t y = year - 1; now && y <= year + 1; y++) {
    time_mention one = {0};
    in(f, form, y, &one);
    if (!one.when.first || !fits_shift(&form->shift, &one.when, now)) continue;
    int64_t off = misfit(f, &one.when);
    if (form->shift.known && form->shift.by)
      off = one.when.first > now ? calendar_distance(now, one.when.first)
                                 : calendar_distance(one.when.last, now);
    if (off >= least) continue;
    least = off;
    out->value = one.value;
    out->when = one.when;
  }
}

/* "this summer", "this May": of the article's year */
static bool is_this(const time_form *form) {
  return form->shift.known && form->shift.by == 0 &&
         form->shift.base == BASE_ARTICLE;
}

static int32_t year_of(const finder *f, const time_form *form) {
  if (form->year) return form->year;
  if (form->year_shift.known) {
    int32_t day = base_day(f, (form_base)form->year_shift.base);
    return day ? date_parse_number(day).year + form->year_shift.by : 0;
  }
  return is_this(form) && f->date ? date_parse_number(f->date).year : 0;
}

static void by_year(const finder *f, const time_form *form, in_year *in,
                    time_mention *out) {
  int32_t year = year_of(f, form);
  if (year)
    in(f, form, year, out);
  else
    nearest_year(f, form, in, out);
}

/* ---- Weekdays ---- */

static void weekday(const finder *f, const time_form *form, time_mention *out) {
  const form_shift *shift = &form->shift;
  bool told = shift->known && shift->base == BASE_TOLD;
  int32_t from = told ? base_day(f, BASE_TOLD) : f->date;
  out->value = str_format(f->r->a, "XXXX-WXX-%d", form->weekday);
  if (!from) return;
  int32_t back = (date_weekday(from) - (form->weekday - 1) + 7) % 7;
  int32_t by = -back;
  bool ahead = f->tense.tense == TENSE_FUTURE;
  if (shift->known)
    ahead = shift->by > 0 ||
            (shift->by == 0 && !told && f->tense.tense != TENSE_PAST);
  if (ahead && back > 0) by = 7 - back;
  /* "last Wednesday" on a Thursday is a week before: else it were yesterday */
  bool beside = by >= -1 && by <= 1 && !told;
  if (shift->known && shift->by && back == 0) by = shift->by > 0 ? 7 : -7;
  if (shift->known && shift->by && beside && back) by += by > 0 ? 7 : -7;
  calendar_day(f->r->a, date_shift(from, by), out);
}

/* ---- Calendar forms ---- */

static bede_str unknown_value(const finder *f, const time_form *form) {
  arena *a = f->r->a;
  static const char *const seasons[] = {"SP", "SU", "FA", "WI"};
  if (form->month && form->day)
    return str_format(a, "XXXX-%02d-%02d", form->month, form->day);
  if (form->month) return str_format(a, "XXXX-%02d", form->month);
  if (form->quarter) return str_format(a, "XXXX-Q%d", form->quarter);
  if (form->half) return str_format(a, "XXXX-H%d", form->half);
  if (form->season)
    return str_format(a, "XXXX-%s", seasons[(form->season - 1) & 3]);
  return form->feast.len ? STR("XXXX-XX-XX") : STR("XXXX");
}

/* "last February" in March is the year before's: else it were last month */
static bool last_but_one(const finder *f, const time_form *form) {
  int32_t now = date_parse_number(f->date).month;
  return form->shift.known && form->shift.by < 0 && !form->day && f->date &&
         form->shift.base == BASE_ARTICLE && form->month % 12 + 1 == now;
}

static void on_calendar(const finder *f, const time_form *form,
                        time_mention *out) {
  out->type = STR("DATE");
  out->value = unknown_value(f, form);
  if (form->weekday && !form->month) {
    weekday(f, form, out);
  } else if (form->decade) {
    calendar_decade(f->r->a, form->decade, out);
  } else if (form->century) {
    calendar_century(f->r->a, form->century, out);
  } else if (form->month && form->day) {
    by_year(f, form, day_in_year, out);
    if (form->day_last && out->when.first) {
      out->when.last += form->day_last - form->day;
      out->when.precision = STR("interval");
    }
  } else if (form->month && last_but_one(f, form)) {
    calendar_month(
        f->r->a,
        date_parse_number(calendar_add(f->date, UNIT_MONTH, -1)).year - 1,
        form->month, out);
  } else if (form->month) {
    by_year(f, form, month_in_year, out);
  } else if (form->quarter || form->half) {
    by_year(f, form, quarter_in_year, out);
  } else if (form->season) {
    by_year(f, form, season_in_year, out);
  } else if (form->feast.len) {
    by_year(f, form, feast_in_year, out);
  } else if (year_of(f, form)) {
    calendar_year(f->r->a, year_of(f, form), out);
  }
}

/* ---- Units ---- */

/* "over the weekend": the last one, unless the verb looks ahead. */
static int32_t weekend_shift(const finder *f) {
  bool during = date_weekday(f->date) >= 5;
  return during || f->tense.tense == TENSE_FUTURE ? 0 : -1;
}

/* "last week", told on a Sunday, is the one that ended on the day before,
 * whichever number the calendar gives it. */
static bool is_sunday(const finder *f, const time_form *form) {
  return form->unit == UNIT_WEEK && form->shift.base == BASE_ARTICLE &&
         f->date && date_weekday(f->date) == 6;
}

static void of_unit(const finder *f, const time_form *form, time_mention *out) {
  calendar_unit unit = (calendar_unit)form->unit;
  int32_t from = base_day(f, (form_base)form->shift.base);
  int32_t by = form->shift.by;
  if (unit == UNIT_DAY && form->shift.base == BASE_TOLD) from = told_day(f);
  bool bare = by == 0 && form->shift.base == BASE_ARTICLE;
  /* "by the end of the year", in a history: of the year told */
  if (bare && unit > UNIT_DAY && f->is_history) from = reference(f);
  if (form->is_ahead && from) by = weekend_shift(f);
  /* "*This weekend* he complained", told on a Tuesday */
  bool early = from && date_weekday(from) < 3;
  if (bare && unit == UNIT_WEEKEND && early && f->tense.tense == TENSE_PAST)
    by = -1;
  out->type = STR("DATE");
  out->value = STR("XXXX-XX-XX");
  int32_t day = calendar_add(from, unit, by);
  if (day) calendar_around(f->r->a, unit, day, out);
  if (by == -1 && is_sunday(f, form))
    out->when = (bede_when){day, date_shift(day, 6), STR("week")};
  if (day && form->from_eve && f->tense.tense != TENSE_FUTURE)
    out->when = (bede_when){date_shift(day, -1), day, STR("interval")};
}

/* What "a few" reach: two to nine of them. */
enum { FEW = 2, MANY = 9 };

static bede_when few_units(int32_t from, const time_form *form) {
  calendar_unit unit = (calendar_unit)form->unit;
  int32_t by = form->shift.by;
  bede_when when = {calendar_add(from, unit, by * (by < 0 ? MANY : FEW)),
                    calendar_add(from, unit, by * (by < 0 ? FEW : MANY)),
                    STR("interval")};
  return when.first && when.last ? when : (bede_when){0};
}

/* "half a year ago", "half an hour later" */
static void half_off(const finder *f, const time_form *form, int32_t from,
                     time_mention *out) {
  calendar_unit unit = UNIT_DAY;
  int32_t count = 0;
  switch ((calendar_unit)form->unit) {
  case UNIT_YEAR:
    unit = UNIT_MONTH;
    count = 6;
    break;
  case UNIT_DECADE:
    unit = UNIT_YEAR;
    count = 5;
    break;
  case UNIT_CENTURY:
    unit = UNIT_YEAR;
    count = 50;
    break;
  default: /* of an hour or a day: the day itself */
    break;
  }
  int32_t day = calendar_add(from, unit, form->shift.by * count);
  if (day) calendar_around(f->r->a, unit, day, out);
}

/* "two days ago", "a year earlier" */
static void units_off(const finder *f, const time_form *form,
                      time_mention *out) {
  arena *a = f->r->a;
  calendar_unit unit = (calendar_unit)form->unit;
  int32_t from = base_day(f, (form_base)form->shift.base);
  if (form->shift.by > 0 && form->shift.base == BASE_TOLD &&
      f->told.when.first && !f->is_history && !is_to_come(f))
    from = f->told.when.last;
  out->type = form->count ? STR("DATE") : STR("DURATION");
  out->value = form->count ? STR("XXXX-XX-XX")
                           : calendar_length(a, unit, 0, form->has_half);
  if (!form->count && form->has_half && from) {
    half_off(f, form, from, out);
    return;
  }
  if (!form->count) {
    if (from && unit <= UNIT_HOUR && f->told.unit <= UNIT_DAY)
      out->when = (bede_when){from, from, STR("day")};
    else if (from && !form->has_half)
      out->when = few_units(from, form);
    return;
  }
  /* "a year earlier", told of a quarter: that quarter of the year before */
  if (unit == UNIT_YEAR && f->told.unit == UNIT_QUARTER)
    from = f->told.when.first;
  int32_t day = calendar_add(from, unit, form->shift.by * form->count);
  if (!day) return;
  if (unit == UNIT_YEAR && f->told.unit == UNIT_QUARTER) unit = UNIT_QUARTER;
  calendar_around(a, unit, day, out);
  if (unit == UNIT_WEEK) /* "two weeks ago": about that day, whichever it is */
    out->when =
        (bede_when){date_shift(day, -3), date_shift(day, 3), STR("week")};
  /* "ten days later", told of a month: as wide as that */
  bool wide = form->shift.base == BASE_TOLD && f->told.when.first &&
              f->told.unit > unit && unit != UNIT_QUARTER;
  int32_t first =
      calendar_add(f->told.when.first, unit, form->shift.by * form->count);
  if (wide && first && first < out->when.first)
    out->when = (bede_when){first, out->when.last, STR("interval")};
}

/* "the past two weeks": up to now; "recent days": a week of them, four weeks,
 * three of the rest. */
static void span(const finder *f, const time_form *form, time_mention *out) {
  calendar_unit unit = (calendar_unit)form->unit;
  int32_t from = base_day(f, (form_base)form->shift.base);
  int32_t vague = unit <= UNIT_DAY ? 7 : unit == UNIT_WEEK ? 4 : 3;
  int32_t count = form->count ? form->count : vague;
  out->type = STR("DURATION");
  out->value = calendar_length(f->r->a, unit, form->count, form->has_half);
  if (!from) return;
  if (unit < UNIT_DAY && !form->count) count = 24;
  int32_t other = calendar_add(from, unit, form->is_ahead ? count : -count);
  if (!other) return;
  out->when = (bede_when){form->is_ahead ? from : other,
                          form->is_ahead ? other : from, STR("interval")};
}

static void again(const finder *f, const time_form *form, time_mention *out) {
  arena *a = f->r->a;
  out->type = STR("SET");
  if (form->often.len)
    out->value = form->often;
  else if (form->weekday)
    out->value = str_format(a, "XXXX-WXX-%d", form->weekday);
  else if (form->unit)
    out->value =
        calendar_length(a, (calendar_unit)form->unit, form->count, false);
  else if (form->part.len)
    out->value = STR("XXXX-XX-XX");
  else
    out->value = unknown_value(f, form);
}

/* "PAST_REF -90": the value, and how many days it reaches from now. */
static void reference_word(const finder *f, const time_form *form,
                           time_mention *out) {
  bede_str rest = form->often, name;
  str_split(&rest, " ", &name);
  out->type = STR("DATE");
  out->value = name;
  rest = str_trim(rest);
  if (!rest.len || !f->date) return;
  int32_t days = time_number(rest);
  int32_t other = calendar_add(f->date, UNIT_DAY, days);
  out->when =
      (bede_when){days < 0 ? other : f->date, days < 0 ? f->date : other,
                  days ? STR("interval") : STR("day")};
}

/* ---- The whole ---- */

/* So many months into an interval of whole months. */
static int32_t month_on(int32_t first, int32_t months) {
  return calendar_add(first, UNIT_MONTH, months);
}

/* Whole months in an interval; 0 where it is of other days. */
static int32_t whole_months(const bede_when *when) {
  date_parts a = date_parse_number(when->first);
  date_parts b = date_parse_number(date_shift(when->last, 1));
  return a.day == 1 && b.day == 1 ? (b.year - a.year) * 12 + b.month - a.month
                                  : 0;
}

/* "early 2019" is its first half, "mid-2019" April to September; a season has
 * two months early, one in its middle; a month goes by tens of days. */
static void narrow_months(form_edge edge, int32_t months, bede_when *when) {
  int32_t first = when->first, last = when->last;
  int32_t half = (months + 1) / 2, quarter = months == 3 ? 1 : months / 4;
  if (months == 1) {
    if (edge == EDGE_START) last = first + 9;
    if (edge == EDGE_END) first += 20;
    if (edge == EDGE_MID) {
      last = first + 19;
      first += 10;
    }
  } else {
    if (edge == EDGE_START) last = date_shift(month_on(first, half), -1);
    if (edge == EDGE_END) first = month_on(first, months - half);
    if (edge == EDGE_MID) {
      last = date_shift(month_on(first, months - quarter), -1);
      first = month_on(first, quarter);
    }
  }
  *when = (bede_when){first, last, STR("interval")};
}

static void narrow(const finder *f, form_edge edge, bede_when *when) {
  if (!when->first || when->first == when->last || edge == EDGE_NONE) return;
  int32_t months = whole_months(when);
  if (months && edge < EDGE_EARLIER) {
    narrow_months(edge, months, when);
    return;
  }
  int32_t days = calendar_distance(when->first, when->last) + 1;
  int32_t first = when->first, last = when->last;
  switch (edge) {
  case EDGE_START:
    last = date_shift(first, (days + 1) / 2 - 1);
    break;
  case EDGE_END:
    first = date_shift(last, 1 - (days + 1) / 2);
    break;
  case EDGE_MID:
    first = date_shift(when->first, days / 4);
    last = date_shift(when->last, -days / 4);
    break;
  case EDGE_EARLIER:
    if (f->date >= first && f->date < last) last = f->date;
    break;
  case EDGE_LATER:
    if (f->date > first && f->date <= last) first = f->date;
    break;
  case EDGE_NONE:
    break;
  }
  *when = (bede_when){first, last, STR("interval")};
}

static void add_hour(const finder *f, const time_form *form,
                     time_mention *out) {
  arena *a = f->r->a;
  if (form->has_hour) {
    out->value = str_format(a, "%.*sT%02d:%02d", STR_ARG(out->value),
                            form->hour, form->minute);
  } else if (form->part.len) {
    out->value =
        str_format(a, "%.*sT%.*s", STR_ARG(out->value), STR_ARG(form->part));
  } else {
    return;
  }
  if (form->kind != FORM_SET) out->type = STR("TIME");
}

void time_resolve(finder *f, const time_form *form, time_mention *out) {
  switch ((form_kind)form->kind) {
  case FORM_CALENDAR:
    on_calendar(f, form, out);
    break;
  case FORM_UNIT:
    of_unit(f, form, out);
    break;
  case FORM_AGO:
    units_off(f, form, out);
    break;
  case FORM_SPAN:
    span(f, form, out);
    break;
  case FORM_DURATION:
    out->type = STR("DURATION");
    out->value = calendar_length(f->r->a, (calendar_unit)form->unit,
                                 form->count, form->has_half);
    break;
  case FORM_SET:
    again(f, form, out);
    break;
  case FORM_REF:
    reference_word(f, form, out);
    break;
  case FORM_NONE:
    break;
  }
  narrow(f, (form_edge)form->edge, &out->when);
  add_hour(f, form, out);
}
