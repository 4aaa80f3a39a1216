/*
 * time.c - time expressions over the tokens, the longest first.
 *
 *   "Tuesday, November 16, 2021"   explicit: right without a date of the
 *   "16 November", "2014"          article too
 *   "on Tuesday"                   by the tense of the verb around
 *   "last week", "two days ago"    from the article's date
 *   "in recent days"               an interval before it
 *   "the next day"                 from the day told last
 *   "since 2014"                   from there to the article's date
 *
 * Each pattern takes a token and gives the token behind its match, or the same
 * token where it doesn't match.
 */
#include "mention/calendar.h"

#include "base/date.h"

typedef enum word_kind {
  W_NONE,
  W_MONTH,
  W_WEEKDAY,
  W_UNIT,
  W_DAY,
  W_ANCHOR,
  W_SHIFT,
  W_SPAN,
  W_AGO,
  W_EDGE,
  W_PART,
  W_SEASON,
  W_SET,
  W_OFTEN,
  W_BOUND,
  W_YEAR,
  W_REF,
  W_QUARTER,
  W_WEEKEND,
  W_COUNT
} word_kind;

static const char *const kind_names[W_COUNT] = {
    "",      "month", "weekday", "unit",    "day",    "anchor", "shift",
    "span",  "ago",   "edge",    "part",    "season", "set",    "often",
    "bound", "year",  "ref",     "quarter", "weekend"};

static const char *const unit_names[] = {
    "", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade"};

/* A word of time.bede: its kind, its number, its argument as written. */
typedef struct time_word {
  word_kind kind;
  int32_t n;
  bede_str arg;
  uint32_t end;
} time_word;

typedef struct finder {
  reading *r;
  calendar c;
  uint32_t end; /* of the sentence */
  time_mention *out;
} finder;

static int32_t small_number(bede_str s) {
  bool minus = s.len && s.ptr[0] == '-';
  int32_t n = 0;
  for (uint32_t i = minus; i < s.len && n < 100000; i++) {
    if (s.ptr[i] < '0' || s.ptr[i] > '9') break;
    n = n * 10 + (s.ptr[i] - '0');
  }
  return minus ? -n : n;
}

/* "They may march on": months and weekdays are written with a capital. */
static bool is_name_like(const reading *r, uint32_t t) {
  if (r->sentence_case[r->text->sentence_of[t]] == CASE_MIXED)
    return word_is_capital(r, t) && r->syntax->upos[t] != UPOS_AUX;
  unsigned upos = r->syntax->upos[t];
  return upos == UPOS_PROPN || upos == UPOS_NOUN;
}

static int32_t unit_number(bede_str arg) {
  for (size_t i = 1; i < sizeof unit_names / sizeof *unit_names; i++)
    if (str_is(arg, unit_names[i])) return (int32_t)i;
  return UNIT_NONE;
}

static time_word word_at(const finder *f, uint32_t t) {
  time_word w = {.end = t};
  bede_str value, name;
  if (t >= f->end) return w;
  w.end = word_value(f->r, t, LIST_TIME, &value);
  if (w.end == t) return w;
  str_split(&value, " ", &name);
  w.arg = str_trim(value);
  for (int k = 1; k < W_COUNT; k++)
    if (str_is(name, kind_names[k])) w.kind = (word_kind)k;
  w.n = w.kind == W_UNIT ? unit_number(w.arg) : small_number(w.arg);
  bool is_name = w.kind == W_MONTH || w.kind == W_WEEKDAY;
  if (is_name && !is_name_like(f->r, t)) w.kind = W_NONE;
  return w;
}

static bool form_is(const finder *f, uint32_t t, const char *form) {
  return t < f->end && str_is(f->r->fold[t], form);
}

/* Digits alone, or with an ordinal's ending: "16", "16th". */
static int32_t digits(const finder *f, uint32_t t, uint32_t most,
                      bool ordinal) {
  if (t >= f->end) return -1;
  bede_str s = f->r->fold[t];
  uint32_t n = 0;
  while (n < s.len && s.ptr[n] >= '0' && s.ptr[n] <= '9') n++;
  if (n == 0 || n > most) return -1;
  bool is_ordinal = ordinal && s.len == n + 2;
  return n == s.len || is_ordinal ? small_number(s) : -1;
}

static int32_t day_at(const finder *f, uint32_t t) {
  int32_t day = digits(f, t, 2, true);
  return day >= 1 && day <= 31 ? day : -1;
}

static int32_t year_at(const finder *f, uint32_t t) {
  int32_t year =
      t < f->end && f->r->fold[t].len == 4 ? digits(f, t, 4, false) : -1;
  return year >= 1700 && year <= 2199 ? year : -1;
}

/* A year behind a date, with or without a comma. */
static int32_t year_behind(const finder *f, uint32_t *t) {
  uint32_t at = form_is(f, *t, ",") ? *t + 1 : *t;
  int32_t year = year_at(f, at);
  if (year > 0) *t = at + 1;
  return year;
}

/* ---- Explicit dates
 * ------------------------------------------------------------ */

static uint32_t set_day(finder *f, int32_t month, int32_t day, uint32_t t) {
  int32_t year = year_behind(f, &t);
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
    int32_t a = small_number(str_slice(fold, 0, blank));
    int32_t b = small_number(str_slice(fold, blank + 1, fold.len));
    if (a >= 1 && a < b && b <= 31) *last = b;
    return *last ? t + 1 : t;
  }
  int32_t first = day_at(f, t);
  if (first < 0 || t + 2 >= f->end || !word_is_hyphen(f->r, t + 1)) return t;
  int32_t second = day_at(f, t + 2);
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
          word_is_capital(f->r, end) && word_at(f, end).kind == W_NONE);
}

/* "November 16, 2021", "November 15-16", "November 2021", "November" */
static uint32_t month_first(finder *f, uint32_t t) {
  time_word m = word_at(f, t);
  int32_t last;
  if (m.kind != W_MONTH) return t;
  uint32_t after = day_range(f, m.end, &last);
  if (last) {
    int32_t first = small_number(f->r->fold[m.end]);
    uint32_t end = set_day(f, m.n, first, after);
    widen(f, first, last);
    return end;
  }
  int32_t day = day_at(f, m.end);
  if (day > 0) return set_day(f, m.n, day, m.end + 1);
  uint32_t end = form_is(f, m.end, "of") ? m.end + 1 : m.end;
  int32_t year = year_behind(f, &end);
  if (year > 0) {
    calendar_month(&f->c, year, m.n, f->out);
    return end;
  }
  if (is_given_name(f, t, m.end)) return t;
  calendar_yearless_month(&f->c, m.n, f->out);
  return m.end;
}

/* "16 November 2021", "the 16th of November", "15-16 November" */
static uint32_t day_first(finder *f, uint32_t t) {
  int32_t last;
  uint32_t after = day_range(f, t, &last);
  int32_t day = last ? small_number(f->r->fold[t]) : day_at(f, t);
  if (day < 0) return t;
  if (!last) after = t + 1;
  if (form_is(f, after, "of")) after++;
  time_word m = word_at(f, after);
  if (m.kind != W_MONTH) return t;
  uint32_t end = set_day(f, m.n, day, m.end);
  if (last) widen(f, day, last);
  return end;
}

/* "2021-11-16"; a tokeniser may have cut it at the hyphens. */
static uint32_t iso_date(finder *f, uint32_t t) {
  bede_span span = f->r->text->token[t];
  uint32_t end = t + 1;
  while (end < f->end && f->r->text->joined[end] && end < t + 5) end++;
  span.end = f->r->text->token[end - 1].end;
  if (span.end - span.start != 10) return t;
  int32_t day =
      date_read_iso(str_slice(f->r->text->clean, span.start, span.end));
  if (!day) return t;
  calendar_day(&f->c, day, f->out);
  return end;
}

/* "Tuesday, November 16": the weekday adds nothing. */
static uint32_t weekday_date(finder *f, uint32_t t) {
  time_word w = word_at(f, t);
  if (w.kind != W_WEEKDAY) return t;
  uint32_t at = form_is(f, w.end, ",") ? w.end + 1 : w.end;
  if (form_is(f, at, "the")) at++;
  uint32_t end = month_first(f, at);
  if (end == at) end = day_first(f, at);
  /* "on Tuesday, November saw ..." has no day of the month */
  return end > at && str_is(f->out->when.precision, "month") ? t
         : end > at                                          ? end
                                                             : t;
}

/* "in 2014", "the 2020 election", "1990s" */
static uint32_t year_alone(finder *f, uint32_t t) {
  bede_str fold = f->r->fold[t];
  if (fold.len == 5 && fold.ptr[4] == 's' && fold.ptr[3] == '0') {
    int32_t decade = small_number(fold);
    if (decade < 1700 || decade > 2190) return t;
    f->out->type = STR("DATE");
    f->out->value = str_format(f->r->a, "%03d", decade / 10);
    f->out->when = (bede_when){decade * 10000 + 101,
                               (decade + 9) * 10000 + 1231, STR("interval")};
    return t + 1;
  }
  int32_t year = year_at(f, t);
  if (year < 0) return t;
  bool before = false;
  if (t > f->r->text->sentences[f->r->text->sentence_of[t]].first) {
    time_word w = word_at(f, t - 1);
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

/* ---- Relative dates
 * ----------------------------------------------------------- */

static void add_part(finder *f, const time_word *part) {
  f->out->type = STR("TIME");
  f->out->value = str_format(f->r->a, "%.*sT%.*s", STR_ARG(f->out->value),
                             STR_ARG(part->arg));
}

/* "yesterday", "tomorrow morning" */
static uint32_t relative_day(finder *f, uint32_t t) {
  time_word w = word_at(f, t);
  if (w.kind != W_DAY) return t;
  calendar_unit_shift(&f->c, UNIT_DAY, w.n, f->out);
  time_word part = word_at(f, w.end);
  if (part.kind != W_PART) return w.end;
  add_part(f, &part);
  return part.end;
}

/* "on Tuesday", "Tuesday night" */
static uint32_t weekday(finder *f, uint32_t t, int32_t shift) {
  time_word w = word_at(f, t);
  if (w.kind != W_WEEKDAY) return t;
  calendar_weekday(&f->c, w.n - 1, shift, f->out);
  time_word part = word_at(f, w.end);
  if (part.kind != W_PART) return w.end;
  add_part(f, &part);
  return part.end;
}

/* A number, or a word that may begin one: "nearly", "at". */
static bool begins_number(const finder *f, uint32_t t) {
  const reading *r = f->r;
  return t < f->end &&
         (r->out->number_at[t].known || r->syntax->upos[t] == UPOS_NUM ||
          lexicon_value(r->lex, r->fold[t], LIST_NUMBER).len ||
          word_in(r, t, WORDS_ABOUT) || form_is(f, t, "at") ||
          form_is(f, t, "more"));
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
  if (form_is(f, t, "a") || form_is(f, t, "an")) *end = t + 1;
  for (uint32_t i = t; i < t + 4 && i < f->end; i++) {
    if (f->r->out->number_at[i].known) {
      *end = i + 1;
      return said_count(f, i);
    }
    if (!begins_number(f, i) && !form_is(f, i, "least") &&
        !form_is(f, i, "than") && !form_is(f, i, "to") && !form_is(f, i, "a") &&
        !word_is_hyphen(f->r, i))
      break;
  }
  return *end > t ? 1 : 0;
}

static bool is_plural(const finder *f, const time_word *unit) {
  return f->r->syntax->xpos[unit->end - 1] == XPOS_NNS;
}

/* "recent days", "the past two weeks", "the last few months", "the past
 * year" */
static uint32_t span(finder *f, uint32_t t) {
  time_word s = word_at(f, t);
  uint32_t end;
  if (s.kind != W_SPAN && s.kind != W_SHIFT) return t;
  int32_t count = count_at(f, s.end, &end);
  bool counted = end > s.end;
  time_word unit = word_at(f, end);
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
static uint32_t ago(finder *f, uint32_t t) {
  uint32_t end;
  int32_t count = count_at(f, t, &end);
  time_word unit = word_at(f, end);
  if (end == t || unit.kind != W_UNIT) return t;
  time_word w = word_at(f, unit.end);
  bool later = form_is(f, unit.end, "later");
  if (count && (later || form_is(f, unit.end, "earlier"))) {
    from_anchor(f, &unit, count, later);
    return w.end;
  }
  if (w.kind != W_AGO) {
    calendar_duration(&f->c, (calendar_unit)unit.n, count, f->out);
    return form_is(f, unit.end, "old") ? t : unit.end;
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
static uint32_t shifted(finder *f, uint32_t t) {
  time_word s = word_at(f, t);
  if (s.kind != W_SHIFT) return t;
  time_word w = word_at(f, s.end);
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
static uint32_t season(finder *f, uint32_t t) {
  time_word s = word_at(f, t);
  if (s.kind != W_SEASON) return t;
  uint32_t at = form_is(f, s.end, "of") ? s.end + 1 : s.end;
  int32_t year = year_at(f, at);
  if (year < 0) return t;
  calendar_season(&f->c, year, s.n, f->out);
  return at + 1;
}

/* "the next day"; not "the day before the vote". */
static uint32_t anchored(finder *f, uint32_t t) {
  time_word w = word_at(f, t);
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
static uint32_t repeated(finder *f, uint32_t t) {
  time_word w = word_at(f, t);
  if (w.kind == W_OFTEN) {
    f->out->type = STR("SET");
    f->out->value = str_copy(f->r->a, w.arg);
    return w.end;
  }
  if (w.kind != W_SET) return t;
  time_word unit = word_at(f, w.end);
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
static uint32_t reference(finder *f, uint32_t t) {
  time_word w = word_at(f, t);
  if (w.kind != W_REF) return t;
  f->out->type = STR("DATE");
  f->out->value = str_copy(f->r->a, w.arg);
  return w.end;
}

/* "over the weekend": the last one, unless the verb looks ahead. */
static uint32_t weekend(finder *f, uint32_t t) {
  time_word w = word_at(f, t);
  if (w.kind != W_WEEKEND) return t;
  bool during = f->c.date && date_weekday(f->c.date) >= 5;
  bool this_one = during || f->c.tense == TENSE_FUTURE;
  calendar_unit_shift(&f->c, UNIT_WEEKEND, this_one ? 0 : -1, f->out);
  return w.end;
}

/* "the third quarter", "fourth-quarter 2020" */
static uint32_t quarter(finder *f, uint32_t t) {
  time_word w = word_at(f, t);
  if (w.kind != W_QUARTER) return t;
  uint32_t end = form_is(f, w.end, "of") ? w.end + 1 : w.end;
  int32_t year = year_behind(f, &end);
  calendar c = f->c;
  if (year > 0) c.date = year * 10000 + 101;
  int32_t now = (date_parse_number(c.date).month - 1) / 3 + 1;
  int32_t shift = w.n - now;
  if (year < 0 && shift > 0 && c.tense != TENSE_FUTURE) shift -= 4;
  calendar_unit_shift(&c, UNIT_QUARTER, shift, f->out);
  return year > 0 ? end : w.end;
}

static uint32_t plain_weekday(finder *f, uint32_t t) {
  return weekday(f, t, 0);
}

typedef uint32_t pattern(finder *f, uint32_t t);

/* Most words begin no time expression. */
static bool may_begin(const finder *f, uint32_t t) {
  char c = f->r->fold[t].len ? f->r->fold[t].ptr[0] : 0;
  return (c >= '0' && c <= '9') || begins_number(f, t) || form_is(f, t, "a") ||
         form_is(f, t, "an") || word_at(f, t).kind != W_NONE;
}

static uint32_t match(finder *f, uint32_t t) {
  static pattern *const patterns[] = {
      iso_date,     weekday_date, month_first, day_first,
      relative_day, anchored,     span,        shifted,
      season,       ago,          repeated,    year_alone,
      reference,    weekend,      quarter,     plain_weekday};
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
    *f->out = (time_mention){0};
    uint32_t end = patterns[i](f, t);
    if (end > t) return end;
  }
  return t;
}

/* ---- The verb around
 * ------------------------------------------------------------- */

static bool has_future_aux(const reading *r, uint32_t verb) {
  TREE_EACH_CHILD(&r->tree, verb, c) {
    if (r->syntax->rel[c] != REL_AUX) continue;
    if (str_is(r->lemma[c], "will") || str_is(r->lemma[c], "shall") ||
        str_is(r->fold[c], "'ll") || str_is(r->lemma[c], "may"))
      return true;
  }
  return false;
}

/* "was hit", "has met", "had met" */
static bool has_past_aux(const reading *r, uint32_t verb) {
  TREE_EACH_CHILD(&r->tree, verb, c) {
    unsigned rel = r->syntax->rel[c];
    if (rel != REL_AUX && rel != REL_AUX_PASS && rel != REL_COP) continue;
    if (r->syntax->xpos[c] == XPOS_VBD || str_is(r->lemma[c], "have"))
      return true;
  }
  return false;
}

/* "to meet on Friday": ahead, unless what governs it is past ("tried to"). */
static calendar_tense infinitive_tense(const reading *r, uint32_t verb) {
  uint32_t up = r->syntax->head[verb];
  if (up == TOKEN_NONE) return TENSE_FUTURE; /* "Poland to send troops" */
  return r->syntax->xpos[up] == XPOS_VBD ? TENSE_PAST : TENSE_FUTURE;
}

static calendar_tense tense_at(const reading *r, uint32_t t) {
  for (uint32_t room = 64; t != TOKEN_NONE && room; room--) {
    unsigned xpos = r->syntax->xpos[t];
    if (has_future_aux(r, t)) return TENSE_FUTURE;
    if (xpos == XPOS_VBD) return TENSE_PAST;
    if (xpos == XPOS_VB && tree_find(&r->tree, t, REL_MARK) != TOKEN_NONE)
      return infinitive_tense(r, t);
    if (has_past_aux(r, t)) return TENSE_PAST;
    if (r->syntax->upos[t] == UPOS_VERB) return TENSE_NONE;
    t = r->syntax->head[t];
  }
  return TENSE_NONE;
}

/* ---- All of them
 * ------------------------------------------------------------------ */

static uint32_t top_of(const reading *r, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; t++) {
    uint32_t head = r->syntax->head[t];
    if (head == TOKEN_NONE || head < first || head >= end) return t;
  }
  return first;
}

/* "since 2014": up to the article's date; "until Friday": from it. */
static void apply_bound(finder *f, uint32_t first) {
  const reading *r = f->r;
  if (first == reading_sentence(r, first)->first || !f->c.date) return;
  uint32_t before = first - 1;
  if (str_is(r->fold[before], "the") &&
      before > reading_sentence(r, first)->first)
    before--;
  time_word w = word_at(f, before);
  bede_when *when = &f->out->when;
  if (w.kind != W_BOUND || !when->first) return;
  if (str_is(w.arg, "since") && when->first <= f->c.date)
    when->last = f->c.date;
  else if (str_is(w.arg, "until") && when->last >= f->c.date)
    when->first = f->c.date;
  else
    return;
  when->precision = STR("interval");
}

/* "early November", "late on Tuesday" */
static uint32_t edge_before(const finder *f, uint32_t t) {
  uint32_t sentence = reading_sentence(f->r, t)->first;
  if (t > sentence && word_at(f, t - 1).kind == W_EDGE) t--;
  if (t > sentence && str_is(f->r->fold[t - 1], "the")) t--;
  return t;
}

static void add_time(finder *f, uint32_t t, uint32_t end) {
  reading *r = f->r;
  apply_bound(f, t);
  uint32_t first = edge_before(f, t);
  uint32_t number = r->out->times.count;
  time_mention *m = array_push(r->a, &r->out->times);
  *m = *f->out;
  m->first = first;
  m->end = end;
  m->head = top_of(r, first, end);
  m->span =
      (bede_span){r->text->token[first].start, r->text->token[end - 1].end};
  for (uint32_t i = first; i < end; i++) r->out->time_at[i] = number;
  if (m->when.first && m->when.first == m->when.last)
    f->c.anchor = m->when.first;
}

void time_find(reading *r) {
  time_mention found;
  finder f = {.r = r, .out = &found};
  f.c = (calendar){r->a, r->source->date, r->source->date, TENSE_NONE};
  for (uint32_t t = 0; t < r->tokens;) {
    f.end = reading_sentence(r, t)->end;
    uint32_t end = t;
    if (may_begin(&f, t)) {
      f.c.tense = tense_at(r, t);
      end = match(&f, t);
    }
    if (end > t) add_time(&f, t, end);
    t = end > t ? end : t + 1;
  }
}
