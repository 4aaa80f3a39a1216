/*
 * clock.h - patterns of time expressions, shared by the files that hold them.
 *
 * Each pattern takes a token and gives the token behind its match, and fills
 * finder.out; or it gives the same token where it doesn't match.
 */
#ifndef BEDE_MENTION_CLOCK_H
#define BEDE_MENTION_CLOCK_H

#include "mention/calendar.h"

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

/* ---- clock.c: words of lexicon/time.bede, numbers ---- */
time_word clock_word(const finder *f, uint32_t t);
bool clock_form_is(const finder *f, uint32_t t, const char *form);
int32_t clock_number(bede_str s);
/* 1 to 31, "16th" too, or -1. */
int32_t clock_day(const finder *f, uint32_t t);
int32_t clock_year(const finder *f, uint32_t t);
/* A year behind a date, with or without a comma; *t moves behind it. */
int32_t clock_year_behind(const finder *f, uint32_t *t);
/* A number, or a word that may begin one: "nearly", "at". */
bool clock_begins_number(const finder *f, uint32_t t);

/* ---- The patterns: date.c and relative.c ---- */
uint32_t date_iso(finder *f, uint32_t t);
uint32_t date_weekday_first(finder *f, uint32_t t);
uint32_t date_month_first(finder *f, uint32_t t);
uint32_t date_day_first(finder *f, uint32_t t);
uint32_t date_year(finder *f, uint32_t t);

uint32_t relative_day(finder *f, uint32_t t);
uint32_t relative_weekday(finder *f, uint32_t t);
uint32_t relative_span(finder *f, uint32_t t);
uint32_t relative_ago(finder *f, uint32_t t);
uint32_t relative_shift(finder *f, uint32_t t);
uint32_t relative_season(finder *f, uint32_t t);
uint32_t relative_anchor(finder *f, uint32_t t);
uint32_t relative_set(finder *f, uint32_t t);
uint32_t relative_reference(finder *f, uint32_t t);
uint32_t relative_weekend(finder *f, uint32_t t);
uint32_t relative_quarter(finder *f, uint32_t t);

#endif
