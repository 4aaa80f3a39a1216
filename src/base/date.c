#include "base/date.h"

int32_t date_days(date_parts p) {
  int32_t y = p.month <= 2 ? p.year - 1 : p.year;
  int32_t era = (y >= 0 ? y : y - 399) / 400;
  int32_t of_era = y - era * 400;
  int32_t of_year =
      (153 * (p.month + (p.month > 2 ? -3 : 9)) + 2) / 5 + p.day - 1;
  int32_t day = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
  return era * 146097 + day - 719468;
}

date_parts date_from_days(int32_t days) {
  days += 719468;
  int32_t era = (days >= 0 ? days : days - 146096) / 146097;
  int32_t day = days - era * 146097;
  int32_t of_era = (day - day / 1460 + day / 36524 - day / 146096) / 365;
  int32_t of_year = day - (365 * of_era + of_era / 4 - of_era / 100);
  int32_t m = (5 * of_year + 2) / 153;
  date_parts p = {of_era + era * 400, m < 10 ? m + 3 : m - 9,
                  of_year - (153 * m + 2) / 5 + 1};
  if (p.month <= 2) p.year++;
  return p;
}

int32_t date_number(date_parts p) {
  return p.year * 10000 + p.month * 100 + p.day;
}

date_parts date_parse_number(int32_t n) {
  return (date_parts){n / 10000, n / 100 % 100, n % 100};
}

int32_t date_shift(int32_t n, int32_t days) {
  return date_number(date_from_days(date_days(date_parse_number(n)) + days));
}

int32_t date_weekday(int32_t n) {
  int32_t days = date_days(date_parse_number(n)); /* day 0 was a Thursday */
  return ((days + 3) % 7 + 7) % 7;
}

int32_t date_month_length(int32_t year, int32_t month) {
  static const int32_t length[] = {31, 28, 31, 30, 31, 30,
                                   31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return length[month - 1] + (month == 2 && leap);
}

static int32_t digits(bede_str s, uint32_t start, uint32_t end) {
  int32_t value = 0;
  for (uint32_t i = start; i < end; i++) {
    if (s.ptr[i] < '0' || s.ptr[i] > '9') return -1;
    value = value * 10 + (s.ptr[i] - '0');
  }
  return value;
}

int32_t date_read_iso(bede_str s) {
  if (s.len < 10 || s.ptr[4] != '-' || s.ptr[7] != '-') return 0;
  if (s.len > 10 && s.ptr[10] != 'T' && s.ptr[10] != ' ') return 0;
  date_parts p = {digits(s, 0, 4), digits(s, 5, 7), digits(s, 8, 10)};
  if (p.year < 1 || p.month < 1 || p.month > 12 || p.day < 1) return 0;
  if (p.day > date_month_length(p.year, p.month)) return 0;
  return date_number(p);
}

bede_str date_write_iso(arena *a, int32_t n) {
  if (!n) return (bede_str){"", 0};
  date_parts p = date_parse_number(n);
  return str_format(a, "%04d-%02d-%02d", p.year, p.month, p.day);
}
