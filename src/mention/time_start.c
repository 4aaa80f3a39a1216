/*
 * time_start.c - which patterns may begin at a token.
 *
 * Most tokens begin no time expression, and those that do begin few kinds of
 * one.  A token has a bit for whatever a pattern may begin with; a row says
 * which of them its pattern wants there, or behind a "the", and which kinds of
 * words it cannot be without farther on.  A row may allow too much, which costs
 * time; if it allows too little, its pattern is lost, and the sanitizer build
 * stops.
 */
#include "mention/time.h"

#include <assert.h>

#define BIT(n) (UINT64_C(1) << (n))

/* Beside the kinds of words of lexicon/time.bede. */
enum {
  START_THE = W_COUNT,
  START_ARTICLE, /* a, an, another */
  START_THIS,    /* this, these */
  START_PER,
  START_YEAR,   /* *year* 2000, *fiscal* 1989 */
  START_LATTER, /* *latter* half */
  START_FIGURE, /* 16, 3rd, '98 */
  START_NUMBER, /* a word of a number */
  START_ABOUT,  /* nearly, at least */
  START_OWNER,  /* *its* third quarter */
  BEHIND_YEAR,  /* a word stands before it that a year follows: "in 2014" */
  START_COUNT
};

_Static_assert((int)START_COUNT <= 64, "a bit for each start");

#define KIND(id) BIT(W_##id)
#define ANY_SHIFT (KIND(SHIFT) | KIND(TOLD) | KIND(SPAN))
#define ANY_NTH (KIND(NTH) | BIT(START_FIGURE))
#define ANY_UNIT (KIND(UNIT) | KIND(UNITS))

typedef struct start_row {
  time_pattern *pattern;
  uint64_t here, behind_the;
  uint64_t near; /* kinds of words one of which stands within REACH */
} start_row;

/* A pattern's words before its unit or month: "between one hundred and two
 * hundred and fifty more *days*". */
enum { REACH = 24 };

static const start_row rows[] = {
    {date_numeric, BIT(START_FIGURE), 0, 0},
    {date_of_day, KIND(WEEKDAY) | KIND(MONTH) | ANY_SHIFT | ANY_NTH,
     ANY_SHIFT | ANY_NTH, KIND(MONTH)},
    {date_month, KIND(MONTH) | ANY_SHIFT, ANY_SHIFT, KIND(MONTH)},
    {date_year,
     BIT(START_FIGURE) | BIT(START_YEAR) | BIT(BEHIND_YEAR) | ANY_SHIFT,
     BIT(START_YEAR) | ANY_SHIFT, 0},
    {date_decade, BIT(START_FIGURE) | KIND(EDGE),
     BIT(START_FIGURE) | KIND(EDGE) | KIND(DECADE), 0},
    {date_century, ANY_NTH | KIND(EDGE), ANY_NTH | KIND(EDGE), ANY_UNIT},
    {date_quarter,
     ANY_NTH | ANY_SHIFT | KIND(FILLER) | BIT(START_YEAR) | BIT(START_LATTER) |
         BIT(START_OWNER),
     ANY_NTH | ANY_SHIFT | KIND(FILLER) | BIT(START_YEAR) | BIT(START_LATTER),
     0},
    {date_season, ANY_SHIFT | KIND(SEASON) | KIND(EDGE),
     ANY_SHIFT | KIND(SEASON) | KIND(EDGE), KIND(SEASON)},
    {date_week, ANY_NTH, ANY_NTH, ANY_UNIT},
    {date_feast, ANY_SHIFT | KIND(FEAST) | BIT(START_FIGURE), ANY_SHIFT,
     KIND(FEAST)},
    {date_first_of_two, ANY_NTH, ANY_NTH, KIND(MONTH)},
    {relative_day, KIND(DAY), 0, 0},
    {relative_weekday, KIND(WEEKDAY) | ANY_SHIFT, ANY_SHIFT, KIND(WEEKDAY)},
    {relative_unit, ANY_SHIFT, ANY_SHIFT | ANY_UNIT | KIND(FILLER), ANY_UNIT},
    {relative_part, ANY_SHIFT, ANY_SHIFT | KIND(PART), KIND(PART)},
    {relative_edge, ANY_UNIT | KIND(EDGE) | BIT(START_ARTICLE), KIND(EDGE),
     ANY_UNIT | KIND(EDGE)},
    {hour_of_day,
     BIT(START_FIGURE) | BIT(START_NUMBER) | BIT(START_ABOUT) | KIND(PART), 0,
     0},
    {count_set,
     KIND(OFTEN) | KIND(SET) | KIND(WEEKDAY) | KIND(WEEKDAYS) |
         BIT(START_ARTICLE) | BIT(START_PER),
     0, KIND(OFTEN) | KIND(SET) | KIND(WEEKDAY) | KIND(WEEKDAYS) | ANY_UNIT},
    {count_compared, ANY_UNIT, ANY_UNIT, ANY_UNIT},
    {count_span, ANY_SHIFT | KIND(NTH) | BIT(START_THIS), ANY_SHIFT | KIND(NTH),
     ANY_UNIT},
    {count_units,
     KIND(HALF) | BIT(START_ARTICLE) | BIT(START_NUMBER) | BIT(START_ABOUT),
     BIT(START_ARTICLE) | BIT(START_NUMBER) | BIT(START_ABOUT), ANY_UNIT},
    {count_bare, ANY_UNIT, ANY_UNIT | KIND(EDGE), ANY_UNIT},
    {relative_reference, KIND(ASIDE) | KIND(TRAIT) | KIND(REF), 0, 0},
};

/* ---- What a token may begin ---------------------------------------------- */

static uint64_t of_readings(const time_words *words) {
  uint64_t bits = 0;
  for (uint32_t i = 0; i < WORD_READINGS; i++)
    if (words->as[i].kind) bits |= BIT(words->as[i].kind);
  return bits;
}

static bool is_figure(bede_str s) {
  char c = s.len ? s.ptr[0] : 0;
  return (c >= '0' && c <= '9') || c == '\'' || str_starts(s, STR("’"));
}

static uint64_t of_form(bede_str s) {
  switch (s.len) {
  case 1:
  case 2:
    return str_is(s, "a") || str_is(s, "an") ? BIT(START_ARTICLE) : 0;
  case 3:
    if (str_is(s, "the")) return BIT(START_THE);
    return str_is(s, "per") ? BIT(START_PER) : 0;
  case 4:
    if (str_is(s, "this")) return BIT(START_THIS);
    return str_is(s, "year") ? BIT(START_YEAR) : 0;
  case 5:
    return str_is(s, "these") ? BIT(START_THIS) : 0;
  case 6:
    if (str_is(s, "latter")) return BIT(START_LATTER);
    return str_is(s, "fiscal") ? BIT(START_YEAR) : 0;
  case 7:
    return str_is(s, "another") ? BIT(START_ARTICLE) : 0;
  default:
    return 0;
  }
}

static bool may_be_about(const reading *r, uint32_t t) {
  const uint64_t about =
      BIT(WORDS_ABOUT) | BIT(WORDS_AT_LEAST) | BIT(WORDS_AT_MOST);
  return (r->sets[t] | r->entry_classes[t]) & about;
}

static uint64_t starts_at(const finder *f, uint32_t t) {
  const reading *r = f->r;
  bede_str fold = r->fold[t];
  uint64_t bits = of_form(fold);
  if (f->at[t]) bits |= of_readings(&f->words.items[f->at[t]]);
  if (is_figure(fold) || is_figure(text_form(r->text, t)))
    bits |= BIT(START_FIGURE);
  if (may_be_about(r, t)) bits |= BIT(START_ABOUT);
  if (f->counts[t]) bits |= BIT(START_NUMBER);
  if (r->syntax->xpos[t] == XPOS_PRPS) bits |= BIT(START_OWNER);
  bool behind = t && f->at[t - 1] &&
                of_readings(&f->words.items[f->at[t - 1]]) & KIND(YEAR);
  if (behind) bits |= BIT(BEHIND_YEAR);
  /* "mid-1996" is read as 1996 is */
  return str_starts(fold, STR("mid ")) ? UINT64_MAX : bits;
}

/* Kinds of the words from here on. */
static uint64_t kinds_near(const finder *f, uint32_t t) {
  uint64_t bits = 0;
  for (uint32_t i = t; i < f->end && i < t + REACH; i++)
    if (f->at[i]) bits |= of_readings(&f->words.items[f->at[i]]);
  return bits;
}

/* ---- The longest match --------------------------------------------------- */

/* Whether the pattern is rightly passed over: asked where time is no matter. */
static bool finds_nothing(const finder *f, uint32_t t, time_pattern *pattern) {
#ifdef BEDE_ARENA_MALLOC
  time_form form = {0};
  return pattern(f, t, &form) <= t;
#else
  (void)f, (void)t, (void)pattern;
  return true;
#endif
}

uint32_t time_longest(const finder *f, uint32_t t, time_form *out) {
  uint64_t here = starts_at(f, t), behind = 0;
  if (here & BIT(START_THE) && t + 1 < f->end) behind = starts_at(f, t + 1);
  uint64_t near = kinds_near(f, t);
  uint32_t end = t;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    bool begins = rows[i].here & here || rows[i].behind_the & behind;
    if (!begins || (rows[i].near && !(rows[i].near & near))) {
      assert(finds_nothing(f, t, rows[i].pattern));
      continue;
    }
    time_form form = {0};
    uint32_t match = rows[i].pattern(f, t, &form);
    if (match <= end) continue;
    end = match;
    *out = form;
  }
  return end;
}
