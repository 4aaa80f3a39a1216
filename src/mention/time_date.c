/*
 * time_date.c - dates that are written out: right without the article's date
 * too, if they have a year.
 */
#include "mention/time.h"

#include "base/date.h"

/* ---- Years ---- */

enum { YEAR_MIN = 1000, YEAR_MAX = 2199 };

static int32_t four_digits(const finder *f, uint32_t t) {
  bool is_mid;
  if (t >= f->end || time_text(f, t, &is_mid).len != 4) return -1;
  int32_t year = time_digits(f, t, 4, false);
  return year >= YEAR_MIN && year <= YEAR_MAX ? year : -1;
}

/* "'98", one token or two */
static uint32_t short_year(const finder *f, uint32_t t, int32_t *year) {
  bede_str s = t < f->end ? f->r->fold[t] : STR("");
  uint32_t quote = str_starts(s, STR("'"))   ? 1
                   : str_starts(s, STR("’")) ? 3
                                             : 0;
  if (!quote) return t;
  bede_str digits = str_slice(s, quote, s.len);
  uint32_t end = t + 1;
  if (!digits.len && end < f->end && word_touches(f->r, end))
    digits = f->r->fold[end++];
  int32_t n = digits.len == 2 ? time_number(digits) : 0;
  if (n < 10 || digits.ptr[1] > '9' || digits.ptr[1] < '0') return t;
  *year = n > 30 ? 1900 + n : 2000 + n;
  return end;
}

/* "nineteen ninety-one", "two thousand": as it is spoken */
static uint32_t spoken_year(const finder *f, uint32_t t, bool is_sure,
                            int32_t *year) {
  const reading *r = f->r;
  uint32_t at = t, last = TOKEN_NONE;
  int32_t sum = 0;
  bool is_pair = false;
  for (uint32_t i = t; i < f->end && i < t + 5; i++) {
    if (!r->out->number_at[i].known) continue;
    if (r->number_first[i] != at) break;
    int32_t n = (int32_t)r->out->number_at[i].min;
    if (r->out->number_at[i].min > YEAR_MAX) break;
    if (sum >= 17 && sum <= 20 && n >= 10 && n <= 99) {
      sum = sum * 100 + n;
      is_pair = true;
    } else if (sum == 0)
      sum = n;
    else
      break;
    last = i;
    at = i + 1;
  }
  bool is_word = last != TOKEN_NONE && r->fold[t].ptr[0] > '9';
  if (!is_word || sum < 1700 || sum > 2100 || !(is_pair || is_sure)) return t;
  *year = sum;
  return last + 1;
}

static uint32_t any_year(const finder *f, uint32_t t, int32_t *year) {
  *year = four_digits(f, t);
  if (*year > 0) return t + 1;
  uint32_t end = short_year(f, t, year);
  return end > t || t >= f->end ? end : spoken_year(f, t, false, year);
}

/* "the year 2000", "fiscal 1989" */
static uint32_t named_year(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = time_skip(f, t, "the");
  bool fiscal = time_form_is(f, at, "fiscal");
  if (fiscal) at++;
  bool year = time_form_is(f, at, "year");
  if (year) at++;
  if (!fiscal && !year) return t;
  uint32_t end = any_year(f, at, &out->year);
  if (end == at && year) end = spoken_year(f, at, true, &out->year);
  return end > at ? end : t;
}

/* "last year", "the previous fiscal year", "that year" */
static uint32_t shifted_year(const finder *f, uint32_t t, time_form *out) {
  form_shift shift;
  calendar_unit unit;
  bool many;
  uint32_t at = relative_shift(f, t, &shift);
  if (at == t) return t;
  const time_word *filler = time_word_as(f, at, W_FILLER);
  if (filler) at = filler->end;
  uint32_t end = time_unit(f, at, &unit, &many);
  if (end == at || many || unit != UNIT_YEAR) return t;
  out->year_shift = shift;
  return end;
}

uint32_t date_sure_year(const finder *f, uint32_t t, time_form *out) {
  uint32_t end = named_year(f, t, out);
  return end > t ? end : shifted_year(f, t, out);
}

uint32_t date_year_behind(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = time_skip(f, t, ",");
  uint32_t end = any_year(f, at, &out->year);
  /* "in May, 1,200 people": no year */
  if (end > at &&
      !(time_form_is(f, end, ",") && time_digits(f, end + 1, 3, false) >= 0))
    return end;
  out->year = 0;
  at = time_skip(f, t, "of");
  end = any_year(f, at, &out->year);
  if (end == at) out->year = 0;
  return end > at ? end : (end = date_sure_year(f, at, out)) > at ? end : t;
}

/* "$ 2000", "1998 percent", "2000 years" */
static bool is_amount(const finder *f, uint32_t t) {
  const reading *r = f->r;
  uint32_t next = t + 1;
  if (t > f->first && (r->syntax->xpos[t - 1] == XPOS_DOLLAR ||
                       r->syntax->upos[t - 1] == UPOS_NUM))
    return true;
  if (next >= f->end) return false;
  if (word_in(r, next, WORDS_PERCENT) || word_in(r, next, WORDS_MULTIPLIER) ||
      time_word_as(f, next, W_UNITS) || time_word_as(f, next, W_CLOCK) ||
      time_word_as(f, next, W_ZONE))
    return true;
  uint32_t behind = time_skip_hyphen(f, next);
  return behind > next && !time_word_as(f, behind, W_NTH) &&
         (time_word_as(f, behind, W_UNIT) || time_word_as(f, behind, W_UNITS));
}

/* "(1876-1910)" */
static bool is_bracketed(const finder *f, uint32_t t) {
  if (t == f->first || t + 1 >= f->end) return false;
  return time_form_is(f, t - 1, "(") &&
         (time_form_is(f, t + 1, ")") || word_is_hyphen(f->r, t + 1) ||
          time_form_is(f, t + 1, ","));
}

/* "the 1992 protests", "Navixte's 1989 profit"; but "2000 protesters" */
static bool modifies(const finder *f, uint32_t t, int32_t year) {
  const reading *r = f->r;
  uint32_t head = r->syntax->head[t];
  if (head == TOKEN_NONE || head <= t || head > t + 6) return false;
  unsigned upos = r->syntax->upos[head], rel = r->syntax->rel[t];
  if (upos != UPOS_NOUN && upos != UPOS_PROPN) return false;
  if (rel != REL_NUMMOD && rel != REL_COMPOUND && rel != REL_AMOD &&
      rel != REL_NMOD_UNMARKED)
    return false;
  if (r->syntax->xpos[head] != XPOS_NNS) return year >= 1600;
  unsigned before = t > f->first ? r->syntax->upos[t - 1] : UPOS_PUNCT;
  bool definite = before == UPOS_DET || before == UPOS_PART;
  return definite && year >= 1900 && year % 100 != 0;
}

/* "1876-1910", "between 1985 and 1987", "1994, 1995 and 1997": linked to a
 * year before it. */
static bool is_linked(const finder *f, uint32_t t) {
  if (t < f->first + 2) return false;
  uint32_t link = t - 1;
  bool links = word_is_hyphen(f->r, link) || time_form_is(f, link, "and") ||
               time_form_is(f, link, "or") || time_form_is(f, link, ",") ||
               time_form_is(f, link, "to") || time_form_is(f, link, "–");
  return links && four_digits(f, link - 1) > 0;
}

/* "*1876*-1910", "*1990*-94" */
static bool opens_range(const finder *f, uint32_t t) {
  uint32_t link = time_skip_hyphen(f, t + 1);
  return link > t + 1 &&
         (four_digits(f, link) > 0 || time_digits(f, link, 2, false) > 12);
}

/* "1990-*94*" */
static int32_t closes_range(const finder *f, uint32_t t) {
  if (t < f->first + 2 || time_skip_hyphen(f, t - 1) == t - 1) return -1;
  int32_t first = four_digits(f, t - 2), n = time_digits(f, t, 2, false);
  bool fits = first > 0 && n > first % 100 && f->r->fold[t].len == 2;
  return fits ? first / 100 * 100 + n : -1;
}

/* Alone in its line, a heading. */
static bool is_alone(const finder *f, uint32_t t) {
  return f->end == f->first + 1 && t == f->first;
}

static bool is_year(const finder *f, uint32_t t, int32_t year) {
  if (is_amount(f, t)) return false;
  if (t > f->first && time_word_as(f, t - 1, W_YEAR)) {
    uint32_t head = f->r->syntax->head[t];
    bool counts = head != TOKEN_NONE && head > t &&
                  f->r->syntax->rel[t] == REL_NUMMOD &&
                  f->r->syntax->xpos[head] == XPOS_NNS;
    if (!counts) return true;
  }
  bool is_mid;
  time_text(f, t, &is_mid);
  return is_mid || is_bracketed(f, t) || is_linked(f, t) ||
         modifies(f, t, year) || is_alone(f, t) || opens_range(f, t);
}

uint32_t date_year(const finder *f, uint32_t t, time_form *out) {
  bool is_mid;
  out->kind = FORM_CALENDAR;
  uint32_t end = date_sure_year(f, t, out);
  if (end > t) return end;
  time_text(f, t, &is_mid);
  if (is_mid) out->edge = EDGE_MID;
  out->year = four_digits(f, t);
  if (out->year > 0) return is_year(f, t, out->year) ? t + 1 : t;
  out->year = closes_range(f, t);
  if (out->year > 0) return t + 1;
  out->year = 0;
  if (t == f->first || !time_word_as(f, t - 1, W_YEAR)) return t;
  end = short_year(f, t, &out->year);
  return end > t ? end : spoken_year(f, t, false, &out->year);
}

/* "1990s", "the '80s", "the nineties"; "mid-1990s" */
uint32_t date_decade(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = time_skip(f, t, "the");
  const time_word *edge = time_word_as(f, at, W_EDGE);
  if (edge) at = time_skip_hyphen(f, edge->end);
  if (at >= f->end) return t;
  bool is_mid;
  bede_str s = time_text(f, at, &is_mid);
  out->kind = FORM_CALENDAR;
  out->edge = (uint8_t)(is_mid ? EDGE_MID : time_edge(edge));
  const time_word *w = time_word_as(f, at, W_DECADE);
  if (w && at > t) { /* "*the* nineties" */
    out->decade = 190 + w->n / 10;
    return w->end;
  }
  uint32_t quote = str_starts(s, STR("'"))   ? 1
                   : str_starts(s, STR("’")) ? 3
                                             : 0;
  bede_str digits = str_slice(s, quote, s.len);
  uint32_t end = at + 1;
  if (str_ends(digits, STR("s")))
    digits.len--;
  else if (time_form_is(f, end, "s") || time_form_is(f, end, "'s"))
    end++;
  else
    return t;
  if (str_ends(digits, STR("'"))) digits.len--;
  if (digits.len < 2 || digits.ptr[digits.len - 1] != '0') return t;
  for (uint32_t i = 0; i < digits.len; i++)
    if (digits.ptr[i] < '0' || digits.ptr[i] > '9') return t;
  int32_t n = time_number(digits);
  if (digits.len == 4 && n >= YEAR_MIN && n <= YEAR_MAX)
    out->decade = n / 10;
  else if (digits.len == 2 && (quote || at > t))
    out->decade = 190 + n / 10;
  else
    return t;
  /* "1990's budget" is of a year */
  return end == at + 1 || out->decade * 10 + 9 <= 2029 ? end : t;
}

/* "the 20th century", "eighteenth-century" */
uint32_t date_century(const finder *f, uint32_t t, time_form *out) {
  uint32_t start = time_skip(f, t, "the");
  const time_word *edge = time_word_as(f, start, W_EDGE);
  if (edge) start = time_skip_hyphen(f, edge->end);
  int32_t n;
  calendar_unit unit;
  bool many;
  uint32_t at = time_nth(f, start, &n);
  if (at == start || n < 1 || n > 21) return t;
  at = time_skip_hyphen(f, at);
  uint32_t end = time_unit(f, at, &unit, &many);
  if (end == at || unit != UNIT_CENTURY) return t;
  out->kind = FORM_CALENDAR;
  out->edge = (uint8_t)time_edge(edge);
  out->century = n;
  return end;
}

/* ---- Days ---- */

/* "2021-11-16"; a tokeniser may have cut it at the hyphens. */
static uint32_t iso(const finder *f, uint32_t t, time_form *out) {
  uint32_t end = t + 1;
  while (end < f->end && word_touches(f->r, end) && end < t + 5 &&
         text_forms(f->r->text, t, end + 1).len <= 10)
    end++;
  bede_str form = text_forms(f->r->text, t, end);
  if (form.len != 10) return t;
  int32_t n = date_read_iso(form);
  if (!n) return t;
  date_parts p = date_parse_number(n);
  out->year = p.year;
  out->month = p.month;
  out->day = p.day;
  return end;
}

/* "11/16/2021", "26.10.98": the month first where it can be. */
uint32_t date_numeric(const finder *f, uint32_t t, time_form *out) {
  out->kind = FORM_CALENDAR;
  uint32_t end = iso(f, t, out);
  if (end > t) return end;
  bede_str rest = text_form(f->r->text, t), piece;
  int32_t n[4];
  uint32_t count = 0;
  for (uint32_t i = 0; i < rest.len; i++)
    if ((rest.ptr[i] < '0' || rest.ptr[i] > '9') && rest.ptr[i] != '/' &&
        rest.ptr[i] != '.' && rest.ptr[i] != '-')
      return t;
  while (count < 4 && str_split(&rest, "/.-", &piece)) {
    if (piece.len != 1 && piece.len != 2 && piece.len != 4) return t;
    n[count++] = time_number(piece);
  }
  if (count != 3 || n[2] > YEAR_MAX) return t;
  int32_t year = n[2] >= 100 ? n[2] : n[2] > 30 ? 1900 + n[2] : 2000 + n[2];
  bool day_first = n[0] > 12;
  out->year = year;
  out->month = day_first ? n[1] : n[0];
  out->day = day_first ? n[0] : n[1];
  return out->month >= 1 && out->month <= 12 && out->day >= 1 &&
                 out->day <= date_month_length(year, out->month)
             ? t + 1
             : t;
}

/* "16", "the 3rd"; or "15-16", where that is one token */
static uint32_t days_at(const finder *f, uint32_t t, time_form *out) {
  uint32_t end = time_day_number(f, t, &out->day);
  if (end > t || t >= f->end) return end;
  bede_str rest = f->r->fold[t], first;
  if (rest.len > 5 || !str_split(&rest, " ", &first) || !rest.len) return t;
  int32_t a = time_number(first), b = time_number(rest);
  if (a < 1 || b <= a || b > 31) return t;
  out->day = a;
  out->day_last = b;
  return t + 1;
}

/* "November 16", "Nov. 16th, 2021", "last October 23" */
static uint32_t month_day(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = relative_shift(f, t, &out->shift);
  const time_word *m = time_word_as(f, at, W_MONTH);
  if (!m) return t;
  uint32_t number = time_skip(f, m->end, "the");
  uint32_t end = days_at(f, number, out);
  if (end == number) return t;
  out->month = m->n;
  return date_year_behind(f, end, out);
}

/* "16 November", "the 16th of November 2021" */
static uint32_t day_month(const finder *f, uint32_t t, time_form *out) {
  uint32_t number = time_skip(f, t, "the");
  uint32_t end = days_at(f, number, out);
  if (end == number) return t;
  uint32_t at = time_skip(f, end, "of");
  const time_word *m = time_word_as(f, at, W_MONTH);
  if (!m) return t;
  out->month = m->n;
  return date_year_behind(f, m->end, out);
}

/* "Tuesday, November 16": the weekday adds nothing. */
uint32_t date_of_day(const finder *f, uint32_t t, time_form *out) {
  uint32_t start = relative_shift(f, t, &out->shift);
  const time_word *w = time_word_as(f, start, W_WEEKDAY);
  uint32_t at = w ? time_skip(f, w->end, ",") : t;
  *out = (time_form){.kind = FORM_CALENDAR};
  uint32_t end = month_day(f, at, out);
  if (end > at) return hour_behind(f, end, out);
  *out = (time_form){.kind = FORM_CALENDAR};
  end = day_month(f, at, out);
  return end > at ? hour_behind(f, end, out) : t;
}

/* "-", "to", "and": between two days of a month */
static uint32_t skip_link(const finder *f, uint32_t t) {
  if (t >= f->end) return t;
  bool links = word_is_hyphen(f->r, t) || time_form_is(f, t, "–") ||
               time_form_is(f, t, "to") || time_form_is(f, t, "and") ||
               time_form_is(f, t, "or") || time_form_is(f, t, "through");
  return links ? t + 1 : t;
}

uint32_t date_first_of_two(const finder *f, uint32_t t, time_form *out) {
  int32_t day;
  uint32_t number = time_skip(f, t, "the");
  uint32_t end = time_day_number(f, number, &day);
  if (end == number) return t;
  uint32_t link = skip_link(f, end);
  if (link == end) return t;
  out->kind = FORM_CALENDAR;
  if (day_month(f, link, out) == link || out->day <= day) return t;
  out->day = day;
  return end;
}

uint32_t date_second_of_two(const finder *f, uint32_t t, time_form *first,
                            time_form *out) {
  if (!first->month || !first->day) return t;
  uint32_t link = skip_link(f, t);
  if (link == t) return t;
  int32_t day;
  uint32_t number = time_skip(f, link, "the");
  uint32_t end = time_day_number(f, number, &day);
  if (end == number || day <= first->day) return t;
  /* "on May 4 and 5 people died", "May 4 and 5 June" */
  bool counts = end < f->end && (f->r->syntax->upos[end] == UPOS_NOUN ||
                                 f->r->syntax->upos[end] == UPOS_ADJ ||
                                 time_word_as(f, end, W_MONTH) ||
                                 word_in(f->r, end, WORDS_PERCENT));
  if (counts) return t;
  *out = *first;
  out->day = day;
  uint32_t behind = date_year_behind(f, end, out);
  if (behind > end) first->year = out->year;
  return behind;
}

/* "the first week of May", "the last week of August 1998" */
uint32_t date_week(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = time_skip(f, t, "the");
  int32_t n;
  calendar_unit unit;
  bool many;
  uint32_t behind = time_nth(f, at, &n);
  if (behind == at) return t;
  uint32_t end = time_unit(f, behind, &unit, &many);
  if (end == behind || many || unit != UNIT_WEEK || !time_form_is(f, end, "of"))
    return t;
  uint32_t month = date_month(f, end + 1, out);
  if (month == end + 1 || n > 5) return t;
  out->week = n;
  return month;
}

/* ---- Months, quarters, seasons ---- */

/* "*the* march", "*a peace* march", "*their long* march": what stands before it
 * makes it a common noun; a name keeps it a month: "*a* cold *March*". */
static bool is_common_noun(const finder *f, uint32_t t) {
  const reading *r = f->r;
  if (time_form_is(f, t - 1, "the")) return true;
  if (word_is_capital(r, t)) return false;
  enum upos before = r->syntax->upos[t - 1];
  return time_form_is(f, t - 1, "a") || r->syntax->xpos[t - 1] == XPOS_PRPS ||
         ((before == UPOS_NOUN || before == UPOS_ADJ) && !f->at[t - 1] &&
          r->syntax->head[t - 1] == t);
}

/* "Mrs *May*", "Prime Minister *May*"; "*May* told parliament": few months are
 * surnames of those in the news, and "May *saw*" is told of one. */
static bool is_surname(const finder *f, uint32_t t) {
  const syntax_doc *syntax = f->r->syntax;
  uint32_t verb = syntax->head[t];
  if (!word_is_capital(f->r, t)) return false;
  if (t > f->first && syntax->head[t - 1] == t &&
      syntax->rel[t - 1] == REL_NMOD_DESC)
    return true;
  return time_form_is(f, t, "may") && syntax->rel[t] == REL_NSUBJ &&
         syntax->upos[verb] == UPOS_VERB &&
         !mention_lemma_in(f->r->out, verb, f->r->words.elapsing);
}

/* "Jan Kowal", "April Jones": a month alone has no name behind it, and is
 * written in full; "the march", "March of the Living". */
static bool is_no_month(const finder *f, uint32_t t, uint32_t end) {
  const reading *r = f->r;
  bool is_mid;
  uint32_t len = time_text(f, t, &is_mid).len;
  if (is_mid) return false;
  if (len < 4 && !time_form_is(f, t, "may")) return true;
  if (is_surname(f, t)) return true;
  if (time_form_is(f, end, "of")) return true;
  if (end < f->end && r->syntax->upos[end] == UPOS_PROPN &&
      word_is_capital(r, end) && !f->at[end])
    return true;
  uint32_t head = r->syntax->head[t];
  enum rel rel = r->syntax->rel[t];
  bool heads = head == TOKEN_NONE || head <= t || head > t + 4 ||
               rel == REL_NSUBJ || rel == REL_NSUBJ_PASS;
  return heads && t > f->first && is_common_noun(f, t);
}

/* "November 2021", "June last year", "October of that year", "last May" */
uint32_t date_month(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = relative_shift(f, t, &out->shift);
  const time_word *m = time_word_as(f, at, W_MONTH);
  if (!m) return t;
  bool is_mid;
  time_text(f, at, &is_mid);
  out->kind = FORM_CALENDAR;
  out->edge = is_mid ? EDGE_MID : EDGE_NONE;
  out->month = m->n;
  uint32_t end = date_year_behind(f, m->end, out);
  if (end > m->end || at > t) return end;
  return is_no_month(f, t, m->end) ? t : m->end;
}

/* "its", "the", "last year's": what stands before a quarter */
static uint32_t quarter_owner(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = time_skip(f, t, "the");
  if (at == t && f->r->syntax->xpos[t] == XPOS_PRPS) return t + 1;
  uint32_t year = date_sure_year(f, at, out);
  if (year > at && time_form_is(f, year, "'s")) return year + 1;
  int32_t n = four_digits(f, at);
  *out = (time_form){0};
  if (n < 0) return at;
  out->year = n;
  return at + 1;
}

/* "the third quarter of 1989", "last year's first half", "the 1988 quarter" */
uint32_t date_quarter(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = quarter_owner(f, t, out);
  const time_word *filler = time_word_as(f, at, W_FILLER);
  if (filler) at = time_skip_hyphen(f, filler->end);
  int32_t n = 0;
  uint32_t behind = time_nth(f, at, &n);
  bool has_nth = behind > at, many;
  calendar_unit unit = UNIT_NONE;
  if (!has_nth && time_form_is(f, at, "latter")) { /* half */
    n = 2;
    behind = at + 1;
  }
  if (out->year && !has_nth && at > t && time_form_is(f, at, "period")) {
    out->kind = FORM_CALENDAR; /* "the 1988 period" */
    return at + 1;
  }
  at = time_skip_hyphen(f, behind);
  const time_word *half = time_word_as(f, at, W_HALF);
  uint32_t end = half ? half->end : time_unit(f, at, &unit, &many);
  if (end == at || (!half && (unit != UNIT_QUARTER || !has_nth))) return t;
  if (!n || (half && n == -1 && !has_nth)) return t; /* "cut in half" */
  if (half && n == -1) n = 2;
  if (n < 1 || n > (half ? 2 : 4)) return t;
  /* "the *third-quarter* profit" */
  if (at > behind && time_form_is(f, t, "the")) return t;
  out->kind = FORM_CALENDAR;
  if (half)
    out->half = n;
  else
    out->quarter = n;
  if (out->year || out->year_shift.known) return end;
  uint32_t year = date_year_behind(f, end, out);
  if (half && year == end && time_form_is(f, end, "of")) {
    /* "the last half of the '80s" */
    year = date_decade(f, end + 1, out);
    out->edge = n == 1 ? EDGE_START : EDGE_END;
    if (year == end + 1)
      year = end;
    else
      out->half = 0;
  }
  return half && year == end ? t : year; /* "the first half of the match" */
}

/* "the summer of 2020", "last spring", "winter"; not "the fall of Rome" */
uint32_t date_season(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = relative_shift(f, t, &out->shift);
  bool the = false;
  if (at == t) {
    at = time_skip(f, t, "the");
    the = at > t;
  }
  const time_word *edge = time_word_as(f, at, W_EDGE);
  if (edge) at = time_skip_hyphen(f, edge->end);
  const time_word *s = time_word_as(f, at, W_SEASON);
  if (!s) return t;
  out->kind = FORM_CALENDAR;
  out->edge = (uint8_t)time_edge(edge);
  out->season = s->n + 1;
  uint32_t end = date_year_behind(f, s->end, out);
  if (end > s->end || out->shift.known) return end;
  /* "the fall of Kabul", "a fall": bare, only the words that mean nothing
   * else, in lower case */
  if (s->n == 2 && (!the || time_form_is(f, end, "of"))) return t;
  if (word_is_capital(f->r, at) || time_form_is(f, end, "of")) return t;
  return end;
}

/* "Christmas", "last Thanksgiving", "Easter week", "New Year's Eve 1999", "the
 * 2015 New Year's Eve" */
uint32_t date_feast(const finder *f, uint32_t t, time_form *out) {
  int32_t before = four_digits(f, t);
  uint32_t at = before > 0 ? t + 1 : relative_shift(f, t, &out->shift);
  const time_word *w = time_word_as(f, at, W_FEAST);
  if (!w || !(word_is_capital(f->r, at) ||
              f->r->sentence_case[f->r->text->sentence_of[at]] != CASE_MIXED))
    return t;
  out->kind = FORM_CALENDAR;
  out->feast = w->arg;
  if (before > 0) out->year = before;
  calendar_unit unit;
  bool many;
  uint32_t end = time_unit(f, w->end, &unit, &many);
  if (end > w->end && unit == UNIT_WEEK) {
    out->unit = UNIT_WEEK;
    return end;
  }
  int32_t year = four_digits(f, w->end);
  if (year < 0 || before > 0) return w->end;
  out->year = year;
  return w->end + 1;
}
