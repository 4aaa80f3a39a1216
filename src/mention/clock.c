#include "mention/clock.h"

static const char *const kind_names[W_COUNT] = {
    "",      "month", "weekday", "unit",    "day",    "anchor", "shift",
    "span",  "ago",   "edge",    "part",    "season", "set",    "often",
    "bound", "year",  "ref",     "quarter", "weekend"};

static const char *const unit_names[] = {
    "", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade"};

int32_t clock_number(bede_str s) {
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

time_word clock_word(const finder *f, uint32_t t) {
  time_word w = {.end = t};
  bede_str value, name;
  if (t >= f->end) return w;
  w.end = word_value(f->r, t, LIST_TIME, &value);
  if (w.end == t) return w;
  str_split(&value, " ", &name);
  w.arg = str_trim(value);
  for (int k = 1; k < W_COUNT; k++)
    if (str_is(name, kind_names[k])) w.kind = (word_kind)k;
  w.n = w.kind == W_UNIT ? unit_number(w.arg) : clock_number(w.arg);
  bool is_name = w.kind == W_MONTH || w.kind == W_WEEKDAY;
  if (is_name && !is_name_like(f->r, t)) w.kind = W_NONE;
  return w;
}

bool clock_form_is(const finder *f, uint32_t t, const char *form) {
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
  return n == s.len || is_ordinal ? clock_number(s) : -1;
}

int32_t clock_day(const finder *f, uint32_t t) {
  int32_t day = digits(f, t, 2, true);
  return day >= 1 && day <= 31 ? day : -1;
}

int32_t clock_year(const finder *f, uint32_t t) {
  int32_t year =
      t < f->end && f->r->fold[t].len == 4 ? digits(f, t, 4, false) : -1;
  return year >= 1700 && year <= 2199 ? year : -1;
}

/* A year behind a date, with or without a comma. */
int32_t clock_year_behind(const finder *f, uint32_t *t) {
  uint32_t at = clock_form_is(f, *t, ",") ? *t + 1 : *t;
  int32_t year = clock_year(f, at);
  if (year > 0) *t = at + 1;
  return year;
}
/* A number, or a word that may begin one: "nearly", "at". */
bool clock_begins_number(const finder *f, uint32_t t) {
  const reading *r = f->r;
  return t < f->end &&
         (r->out->number_at[t].known || r->syntax->upos[t] == UPOS_NUM ||
          lexicon_value(r->lex, r->fold[t], LIST_NUMBER).len ||
          word_in(r, t, WORDS_ABOUT) || clock_form_is(f, t, "at") ||
          clock_form_is(f, t, "more"));
}
