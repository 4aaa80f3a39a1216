/*
 * date.h - days of the proleptic Gregorian calendar.
 *
 * A day is a number: days since 1970-01-01.  Dates in the public interface are
 * yyyymmdd, 0 for unknown.
 */
#ifndef BEDE_BASE_DATE_H
#define BEDE_BASE_DATE_H

#include "base/str.h"

typedef struct date_parts {
  int32_t year;
  int32_t month; /* 1 to 12 */
  int32_t day;   /* 1 to 31 */
} date_parts;

/* Days since 1970-01-01, and back (Hinnant's days_from_civil). */
int32_t date_days(date_parts parts);
date_parts date_from_days(int32_t days);

/* 20211116 <-> parts. */
int32_t date_number(date_parts parts);
date_parts date_parse_number(int32_t yyyymmdd);

/* yyyymmdd shifted by `days`. */
int32_t date_shift(int32_t yyyymmdd, int32_t days);

/* 0 Monday to 6 Sunday. */
int32_t date_weekday(int32_t yyyymmdd);

int32_t date_month_length(int32_t year, int32_t month);

/* "2021-11-16" (what follows a 'T' or a blank is passed over) to 20211116; 0
 * when it is no day of the calendar from year 1 to 9999. */
int32_t date_read_iso(bede_str s);

/* "2021-11-16" in the arena; empty for 0. */
bede_str date_write_iso(arena *a, int32_t yyyymmdd);

#endif
