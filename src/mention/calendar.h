/*
 * calendar.h - TIMEX3 values and intervals of days, against the article's
 * date.
 *
 * Without a date of the article what is relative keeps its words and a value
 * with X where a digit is unknown; `when` is then zero.
 */
#ifndef BEDE_MENTION_CALENDAR_H
#define BEDE_MENTION_CALENDAR_H

#include "mention/reading.h"

typedef enum calendar_unit {
  UNIT_NONE,
  UNIT_HOUR,
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_WEEKEND,
  UNIT_MONTH,
  UNIT_QUARTER,
  UNIT_YEAR,
  UNIT_DECADE,
} calendar_unit;

/* The verb around decides between last Tuesday and the next. */
typedef enum calendar_tense {
  TENSE_NONE,
  TENSE_PAST,
  TENSE_FUTURE
} calendar_tense;

typedef struct calendar {
  arena *a;
  int32_t date;   /* the article's, 0 unknown */
  int32_t anchor; /* the day told last, else the article's */
  calendar_tense tense;
} calendar;

/* Each fills type, value and when. */
void calendar_day(const calendar *c, int32_t yyyymmdd, time_mention *out);
void calendar_month(const calendar *c, int32_t year, int32_t month,
                    time_mention *out);
void calendar_year(const calendar *c, int32_t year, time_mention *out);
/* 2020-02-29 without the year. */
void calendar_yearless(const calendar *c, int32_t month, int32_t day,
                       time_mention *out);
void calendar_yearless_month(const calendar *c, int32_t month,
                             time_mention *out);
/* 0 Monday to 6 Sunday; shift -1 last, +1 next, 0 by tense, and
 * last where that says nothing. */
void calendar_weekday(const calendar *c, int32_t weekday, int32_t shift,
                      time_mention *out);
/* The unit `shift` units from the article's. */
void calendar_unit_shift(const calendar *c, calendar_unit unit, int32_t shift,
                         time_mention *out);
/* "the past two weeks": `count` units up to the article's date, or on from it
 * when negative; 0: an unknown number of them. */
void calendar_span(const calendar *c, calendar_unit unit, int32_t count,
                   time_mention *out);
void calendar_duration(const calendar *c, calendar_unit unit, int32_t count,
                       time_mention *out);
/* "2020-SU"; season 0 spring to 3 winter. */
void calendar_season(const calendar *c, int32_t year, int32_t season,
                     time_mention *out);

#endif
