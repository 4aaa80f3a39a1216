/*
 * time.h - what the files of the time grammar share (time*.c, calendar.c).
 *
 * A sentence's words of lexicon/time.bede are read once. Patterns over them
 * (time_date.c, time_relative.c, time_count.c, time_hour.c) say of a place in
 * the text how far an expression goes that begins there, and what it means as
 * a form, without any date yet: "last Tuesday night" is
 *
 *     weekday 2, shift -1, part NI
 *
 * time_value.c lays the form on the calendar, from the article's date, the
 * time told last and the tense of the verb around.
 */
#ifndef BEDE_MENTION_TIME_H
#define BEDE_MENTION_TIME_H

#include "mention/calendar.h"

/* Kinds of the words of lexicon/time.bede. */
#define TIME_WORD_MAP(X)                                                       \
  X(MONTH, "month")                                                            \
  X(WEEKDAY, "weekday")                                                        \
  X(WEEKDAYS, "weekdays")                                                      \
  X(UNIT, "unit")                                                              \
  X(UNITS, "units")                                                            \
  X(HALF, "half")                                                              \
  X(FILLER, "filler")                                                          \
  X(DAY, "day")                                                                \
  X(SHIFT, "shift")                                                            \
  X(TOLD, "told")                                                              \
  X(SPAN, "span")                                                              \
  X(AGO, "ago")                                                                \
  X(AFTER, "after")                                                            \
  X(EDGE, "edge")                                                              \
  X(PART, "part")                                                              \
  X(PARTS, "parts")                                                            \
  X(CLOCK, "clock")                                                            \
  X(ZONE, "zone")                                                              \
  X(SEASON, "season")                                                          \
  X(FEAST, "feast")                                                            \
  X(SET, "set")                                                                \
  X(OFTEN, "often")                                                            \
  X(NTH, "nth")                                                                \
  X(DECADE, "decade")                                                          \
  X(BOUND, "bound")                                                            \
  X(YEAR, "year")                                                              \
  X(REF, "ref")                                                                \
  X(ASIDE, "aside")                                                            \
  X(TRAIT, "trait")

typedef enum word_kind {
  W_NONE,
#define BEDE_ROW(id, name) W_##id,
  TIME_WORD_MAP(BEDE_ROW)
#undef BEDE_ROW
      W_COUNT
} word_kind;

/* One reading of a word: its kind, its number, its argument as written. */
typedef struct time_word {
  uint8_t kind; /* word_kind */
  int32_t n;
  bede_str arg;
  uint32_t end; /* token behind it */
} time_word;

enum { WORD_READINGS = 3 };

typedef struct time_words {
  time_word as[WORD_READINGS];
} time_words;

/* ---- What an expression means, before there is a date ---- */

typedef enum form_kind {
  FORM_NONE,
  FORM_CALENDAR, /* a place on the calendar, by its parts */
  FORM_UNIT,     /* the unit that is `shift` units off: "last week" */
  FORM_AGO,      /* `count` units off: "two days ago" */
  FORM_SPAN,     /* `count` units up to now, or on from it */
  FORM_DURATION, /* `count` units */
  FORM_SET,      /* again and again; `often` */
  FORM_REF,      /* no day: `often` is the value */
} form_kind;

/* From where a shift counts. */
typedef enum form_base {
  BASE_ARTICLE, /* "last week" */
  BASE_TOLD,    /* "the next day": the time told last */
} form_base;

/* Which stretch of it is meant; the value is the whole's. */
typedef enum form_edge {
  EDGE_NONE,
  EDGE_START,
  EDGE_MID,
  EDGE_END,
  EDGE_EARLIER, /* "earlier this week": up to now */
  EDGE_LATER,
} form_edge;

/* What part of a calendar form a shift belongs to. */
typedef struct form_shift {
  bool known;
  uint8_t base; /* form_base */
  int32_t by;
} form_shift;

typedef struct time_form {
  uint8_t kind;          /* form_kind */
  uint8_t edge;          /* form_edge */
  uint8_t unit;          /* calendar_unit */
  form_shift shift;      /* of the unit, weekday, month, season or holiday */
  form_shift year_shift; /* "June *last year*" */
  int32_t year, decade, century;       /* decade 199, century 19; 0: none */
  int32_t month, day, weekday, season; /* from 1; 0: none */
  int32_t quarter, half, week;         /* week -1: the last of its month */
  int32_t day_last;                    /* "15-16" in one token */
  bede_str feast;                      /* as time.bede has it */
  int32_t count;                       /* of units; 0: how many is not said */
  bool from_eve;                       /* "overnight": since the day before */
  bool has_half;                       /* "a year and a half" */
  bool is_ahead;                       /* the count goes on from the base */
  bool has_hour, has_minute;
  int32_t hour, minute;
  bede_str part;  /* MO AF EV NI DA; or a clock's hour, "12:00" */
  bede_str often; /* the value of a set or a reference */
} time_form;

/* What was told last, and how finely. */
typedef struct time_told {
  bede_when when;
  calendar_unit unit;
} time_told;

typedef struct finder {
  reading *r;
  uint32_t first, end; /* of the sentence */
  int32_t date;        /* the article's, 0 unknown */
  time_told told;
  struct {
    time_tense tense;
    bool is_firm; /* the verb itself governs the expression */
    uint32_t by;  /* the token that says so, or TOKEN_NONE */
    uint32_t of;  /* the expression's head */
  } tense;
  uint32_t *at; /* by token: its words, 0 for none */
  ARRAY(time_words) words;
  bool *begins;    /* by token: a number's words begin here */
  bool *counts;    /* by token: it is one of those words */
  bool is_history; /* the article tells of other years than its own */
} finder;

/* A pattern gives the token behind its match and fills the form; or it gives
 * the token that it got.  What it may begin with stands in time_start.c. */
typedef uint32_t time_pattern(const finder *f, uint32_t t, time_form *out);

/* ---- time_word.c: words, numbers ---- */
void time_words_read(finder *f);
/* How this token reads as that kind, or NULL. */
const time_word *time_word_as(const finder *f, uint32_t t, word_kind kind);
bool time_form_is(const finder *f, uint32_t t, const char *form);
/* What "mid-1996" and "mid-May" are without the "mid-", where it is one
 * token; else the folded form. */
bede_str time_text(const finder *f, uint32_t t, bool *is_mid);
/* The token behind a hyphen, a comma at `t`; `t` without. */
uint32_t time_skip_hyphen(const finder *f, uint32_t t);
uint32_t time_skip(const finder *f, uint32_t t, const char *form);
int32_t time_number(bede_str s);
/* Digits alone, or with an ordinal's ending; -1 without. */
int32_t time_digits(const finder *f, uint32_t t, uint32_t most, bool ordinal);
/* 1 to 31, "16th" and "sixteenth" too; the token behind it, or `t`. */
uint32_t time_day_number(const finder *f, uint32_t t, int32_t *day);
/* "first", "3rd", "last" (-1); the token behind it, or `t`. */
uint32_t time_nth(const finder *f, uint32_t t, int32_t *n);
/* A unit's name, singular or plural; the token behind it, or `t`. */
uint32_t time_unit(const finder *f, uint32_t t, calendar_unit *unit,
                   bool *many);

typedef struct time_count {
  int32_t n;     /* 0: not said */
  bool has_half; /* and a half */
  bool is_one;   /* "a" or "an" */
} time_count;
/* "at least two", "several", "a"; the token behind it, or `t`. */
uint32_t time_count_at(const finder *f, uint32_t t, time_count *out);

/* ---- time_start.c: which patterns are tried ---- */
/* The longest match of any pattern, of equal ones the first; `t` without. */
uint32_t time_longest(const finder *f, uint32_t t, time_form *out);

/* ---- time_date.c: what is written out ---- */
uint32_t date_numeric(const finder *f, uint32_t t, time_form *out);
uint32_t date_of_day(const finder *f, uint32_t t, time_form *out);
uint32_t date_month(const finder *f, uint32_t t, time_form *out);
uint32_t date_year(const finder *f, uint32_t t, time_form *out);
uint32_t date_decade(const finder *f, uint32_t t, time_form *out);
uint32_t date_century(const finder *f, uint32_t t, time_form *out);
uint32_t date_quarter(const finder *f, uint32_t t, time_form *out);
uint32_t date_season(const finder *f, uint32_t t, time_form *out);
uint32_t date_week(const finder *f, uint32_t t, time_form *out);
/* "*15*-16 November", "the *13th* to the 19th of October": of a day whose month
 * stands behind another one. */
uint32_t date_first_of_two(const finder *f, uint32_t t, time_form *out);
/* "November 15-*16*, 2021": a day behind a date, which gets its year. */
uint32_t date_second_of_two(const finder *f, uint32_t t, time_form *first,
                            time_form *out);
uint32_t date_feast(const finder *f, uint32_t t, time_form *out);
/* A year behind what needs one: "2014", "of last year", ", 2014". */
uint32_t date_year_behind(const finder *f, uint32_t t, time_form *out);
/* A year that cannot be another number: "the year 2000", "last year's". */
uint32_t date_sure_year(const finder *f, uint32_t t, time_form *out);

/* What "early", "end of" and the like mean, by their value in time.bede. */
form_edge time_edge(const time_word *w);

/* ---- time_relative.c: from a date or the time told last ---- */
uint32_t relative_day(const finder *f, uint32_t t, time_form *out);
uint32_t relative_weekday(const finder *f, uint32_t t, time_form *out);
uint32_t relative_unit(const finder *f, uint32_t t, time_form *out);
uint32_t relative_part(const finder *f, uint32_t t, time_form *out);
/* "*early* this week", "the end of 2019", "later in the day", "year-end" */
uint32_t relative_edge(const finder *f, uint32_t t, time_form *out);
uint32_t relative_reference(const finder *f, uint32_t t, time_form *out);
/* "last", "the next", "that": what a shift word before `t` says. */
uint32_t relative_shift(const finder *f, uint32_t t, form_shift *out);

/* ---- time_count.c: how long, how often ---- */
uint32_t count_units(const finder *f, uint32_t t, time_form *out);
uint32_t count_span(const finder *f, uint32_t t, time_form *out);
uint32_t count_bare(const finder *f, uint32_t t, time_form *out);
uint32_t count_set(const finder *f, uint32_t t, time_form *out);
uint32_t count_compared(const finder *f, uint32_t t, time_form *out);

/* ---- time_hour.c ---- */
uint32_t hour_of_day(const finder *f, uint32_t t, time_form *out);
/* "Tuesday *night*", "Friday *at 9 a.m.*": adds to the form. */
uint32_t hour_behind(const finder *f, uint32_t t, time_form *out);

/* ---- time_value.c ---- */
void time_resolve(finder *f, const time_form *form, time_mention *out);

/* ---- time_tense.c: fills finder.tense for the expression ---- */
void time_tense_read(finder *f, uint32_t head);

#endif
