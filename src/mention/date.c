/*
 * date.c - dates that are written out: right without the article's date too,
 * if they have a year.
 */
#include "mention/clock.h"

#include "base/date.h"

static uint32_t set_day(finder *f, int32_t month, int32_t day, uint32_t t) {
  int32_t year = clock_year_behind(f, &t);
  if (year > 0 && day <= date_month_length(year, month))
    calendar_day(&f->c, date_number((date_parts){year, month, day}), f->out);
  else
    calendar_yearless(&f->c, month, day, f->out);
  return t;
}

/* "15-16 November", "November 15-16": both days are in. */
static uint32_t day_range(const finder *f, uint32_t t, int32_t *last) {
  bede_str fold = t < f->end ? f->r->fold[t] : STR("");
  uint32_t blank = str_find(fold, STR(" "));
  *last = 0;
  if (blank != UINT32_MAX && blank > 0 && blank < 3) { /* one token "15-16" */
    int32_t a = clock_number(str_slice(fold, 0, blank));
    int32_t b = clock_number(str_slice(fold, blank + 1, fold.len));
    if (a >= 1 && a < b && b <= 31) *last = b;
    return *last ? t + 1 : t;
  }
  int32_t first = clock_day(f, t);
  if (first < 0 || t + 2 >= f->end || !word_is_hyphen(f->r, t + 1)) return t;
  int32_t second = clock_day(f, t + 2);
  if (second > first) *last = second;
  return *last ? t + 3 : t;
}

static void widen(finder *f, int32_t first_day, int32_t last_day) {
  if (!f->out->when.first) return;
  f->out->when.last = f->out->when.first + (last_day - first_day);
  f->out->when.precision = STR("interval");
}

/* "Jan Kowal", "April Jones": a month alone has no name behind it, and is
 * written in full. */
static bool is_given_name(const finder *f, uint32_t t, uint32_t end) {
  uint32_t cp = f->r->fold[t].len;
  bool is_short = cp < 4 && !str_is(f->r->fold[t], "may");
  return is_short ||
         (end < f->end && f->r->syntax->upos[end] == UPOS_PROPN &&
          word_is_capital(f->r, end) && clock_word(f, end).kind == W_NONE);
}

/* "November 16, 2021", "November 15-16", "November 2021", "November" */
uint32_t date_month_first(finder *f, uint32_t t) {
  time_word m = clock_word(f, t);
  int32_t last;
  if (m.kind != W_MONTH) return t;
  uint32_t after = day_range(f, m.end, &last);
  if (last) {
    int32_t first = clock_number(f->r->fold[m.end]);
    uint32_t end = set_day(f, m.n, first, after);
    widen(f, first, last);
    return end;
  }
  int32_t day = clock_day(f, m.end);
  if (day > 0) return set_day(f, m.n, day, m.end + 1);
  uint32_t end = clock_form_is(f, m.end, "of") ? m.end + 1 : m.end;
  int32_t year = clock_year_behind(f, &end);
  if (year > 0) {
    calendar_month(&f->c, year, m.n, f->out);
    return end;
  }
  if (is_given_name(f, t, m.end)) return t;
  calendar_yearless_month(&f->c, m.n, f->out);
  return m.end;
}

/* "16 November 2021", "the 16th of November", "15-16 November" */
uint32_t date_day_first(finder *f, uint32_t t) {
  int32_t last;
  uint32_t after = day_range(f, t, &last);
  int32_t day = last ? clock_number(f->r->fold[t]) : clock_day(f, t);
  if (day < 0) return t;
  if (!last) after = t + 1;
  if (clock_form_is(f, after, "of")) after++;
  time_word m = clock_word(f, after);
  if (m.kind != W_MONTH) return t;
  uint32_t end = set_day(f, m.n, day, m.end);
  if (last) widen(f, day, last);
  return end;
}

/* "2021-11-16"; a tokeniser may have cut it at the hyphens. */
uint32_t date_iso(finder *f, uint32_t t) {
  bede_span span = f->r->text->token[t];
  uint32_t end = t + 1;
  while (end < f->end && word_touches(f->r, end) && end < t + 5) end++;
  span.end = f->r->text->token[end - 1].end;
  if (span.end - span.start != 10) return t;
  int32_t day =
      date_read_iso(str_slice(f->r->text->clean, span.start, span.end));
  if (!day) return t;
  calendar_day(&f->c, day, f->out);
  return end;
}

/* "Tuesday, November 16": the weekday adds nothing. */
uint32_t date_weekday_first(finder *f, uint32_t t) {
  time_word w = clock_word(f, t);
  if (w.kind != W_WEEKDAY) return t;
  uint32_t at = clock_form_is(f, w.end, ",") ? w.end + 1 : w.end;
  if (clock_form_is(f, at, "the")) at++;
  uint32_t end = date_month_first(f, at);
  if (end == at) end = date_day_first(f, at);
  /* "on Tuesday, November saw ..." has no day of the month */
  return end > at && str_is(f->out->when.precision, "month") ? t
         : end > at                                          ? end
                                                             : t;
}

/* "in 2014", "the 2020 election", "1990s" */
uint32_t date_year(finder *f, uint32_t t) {
  bede_str fold = f->r->fold[t];
  if (fold.len == 5 && fold.ptr[4] == 's' && fold.ptr[3] == '0') {
    int32_t decade = clock_number(fold);
    if (decade < 1700 || decade > 2190) return t;
    f->out->type = STR("DATE");
    f->out->value = str_format(f->r->a, "%03d", decade / 10);
    f->out->when = (bede_when){decade * 10000 + 101,
                               (decade + 9) * 10000 + 1231, STR("interval")};
    return t + 1;
  }
  int32_t year = clock_year(f, t);
  if (year < 0) return t;
  bool before = false;
  if (t > f->r->text->sentences[f->r->text->sentence_of[t]].first) {
    time_word w = clock_word(f, t - 1);
    before = w.kind == W_YEAR || w.kind == W_BOUND || w.kind == W_EDGE;
  }
  /* "killed 2014 people" counts; "the 2014 vote" doesn't */
  uint32_t head = f->r->syntax->head[t];
  bool modifies = head != TOKEN_NONE && head > t &&
                  f->r->syntax->xpos[head] == XPOS_NN &&
                  f->r->syntax->upos[head] == UPOS_NOUN;
  if (!before && !modifies) return t;
  calendar_year(&f->c, year, f->out);
  return t + 1;
}
