/*
 * calendar.h - TIMEX3 values and intervals of days.
 *
 * Each function fills type, value and when; days are numbers, 20211116. What
 * would leave the years 1 to 9999 is left without a day.
 */
#ifndef BEDE_MENTION_CALENDAR_H
#define BEDE_MENTION_CALENDAR_H

#include "mention/reading.h"

typedef enum calendar_unit {
  UNIT_NONE,
  UNIT_SECOND,
  UNIT_MINUTE,
  UNIT_HOUR,
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_FORTNIGHT,
  UNIT_WEEKEND,
  UNIT_MONTH,
  UNIT_QUARTER,
  UNIT_YEAR,
  UNIT_DECADE,
  UNIT_CENTURY,
  UNIT_MILLENNIUM,
  UNIT_COUNT
} calendar_unit;

void calendar_day(arena *a, int32_t day, time_mention *out);
void calendar_month(arena *a, int32_t year, int32_t month, time_mention *out);
void calendar_quarter(arena *a, int32_t year, int32_t quarter,
                      time_mention *out);
void calendar_half(arena *a, int32_t year, int32_t half, time_mention *out);
/* 1 spring to 4 winter; the winter of a year begins in its December. */
void calendar_season(arena *a, int32_t year, int32_t season, time_mention *out);
void calendar_year(arena *a, int32_t year, time_mention *out);
/* 199: the 1990s. */
void calendar_decade(arena *a, int32_t decade, time_mention *out);
/* 20: the 20th century. */
void calendar_century(arena *a, int32_t century, time_mention *out);

/* The week, month, year ... that the day lies in. */
void calendar_around(arena *a, calendar_unit unit, int32_t day,
                     time_mention *out);

/* A day so many units on; 0 where that is no day of the calendar. */
int32_t calendar_add(int32_t day, calendar_unit unit, int32_t count);

/* "P2D"; count 0: "PXD". */
bede_str calendar_length(arena *a, calendar_unit unit, int32_t count,
                         bool has_half);

/* Days from `a` to `b`. */
int32_t calendar_distance(int32_t a, int32_t b);

/* Easter Sunday. */
int32_t calendar_easter(int32_t year);

#endif
