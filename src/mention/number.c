/*
 * number.c - number words and phrases: how many, from at least to at most.
 *
 *   "27", "3,000", "1.5 million"      exact
 *   "several dozen"                   24 and more, from numbers.bede
 *   "two hundred and five"            205
 *   "at least 12", "more than 40"     open above
 *   "up to 40"                        from 0
 *   "between 5 and 10", "5 to 10"     both ends
 */
#include "mention/reading.h"

#define OPEN UINT64_MAX

/* What was read of a number, and the token behind it. */
typedef struct numeral {
  bool known;
  bool is_digits;
  uint64_t min, max;
  uint32_t end;
} numeral;

static uint64_t times(uint64_t n, uint64_t by) {
  uint64_t out;
  return n == OPEN || __builtin_mul_overflow(n, by, &out) ? OPEN : out;
}

static uint64_t plus(uint64_t n, uint64_t more) {
  uint64_t out;
  return n == OPEN || __builtin_add_overflow(n, more, &out) ? OPEN : out;
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* "3,000" and "12"; "1.5" in thousandths, for the multiplier to come. */
static bool read_digits(bede_str s, uint64_t *thousandths) {
  uint64_t n = 0, unit = 1000;
  bool fraction = false;
  if (!s.len || !is_digit(s.ptr[0])) return false;
  for (uint32_t i = 0; i < s.len; i++) {
    char c = s.ptr[i];
    if (c == ',' && !fraction && i + 3 < s.len) continue;
    if (c == '.' && !fraction && i + 1 < s.len) {
      fraction = true;
      continue;
    }
    if (!is_digit(c)) return false;
    if (!fraction)
      n = plus(times(n, 10), (uint64_t)(c - '0') * 1000);
    else if ((unit /= 10) > 0)
      n = plus(n, (uint64_t)(c - '0') * unit);
  }
  *thousandths = n;
  return n != OPEN;
}

static uint64_t read_end(bede_str s, uint64_t open) {
  uint64_t n;
  return read_digits(str_trim(s), &n) ? n / 1000 : open;
}

/* "24..", "2..3", "12": the notation of numbers.bede. */
static numeral read_value(bede_str value, uint32_t end) {
  uint32_t dots = str_find(value, STR(".."));
  numeral n = {.known = true, .end = end};
  if (dots == UINT32_MAX) {
    n.min = n.max = read_end(value, 0);
    return n;
  }
  n.min = read_end(str_slice(value, 0, dots), 0);
  n.max = read_end(str_slice(value, dots + 2, value.len), OPEN);
  return n;
}

/* One token that holds two words: "twenty-five", "5-10". */
static numeral read_pair(const reading *r, uint32_t t, bede_str fold) {
  bede_str first, second;
  uint64_t a, b;
  numeral none = {.known = false};
  str_split(&fold, " ", &first);
  second = fold;
  if (read_digits(first, &a) && read_digits(second, &b))
    return a < b ? (numeral){true, false, a / 1000, b / 1000, t + 1} : none;
  bede_str tens = lexicon_value(r->lex, first, LIST_NUMBER);
  bede_str unit = lexicon_value(r->lex, second, LIST_NUMBER);
  if (!tens.len || !unit.len) return none;
  numeral x = read_value(tens, t + 1), y = read_value(unit, t + 1);
  x.min = plus(x.min, y.min);
  x.max = plus(x.max, y.max);
  return x;
}

static bool is_multiplier(const reading *r, uint32_t t) {
  return word_in(r, t, WORDS_MULTIPLIER);
}

/* One number word without what may multiply it. */
static numeral read_word(const reading *r, uint32_t t) {
  uint64_t n;
  if (read_digits(text_form(r->text, t), &n)) {
    uint32_t next = t + 1; /* 1.5 counts only before a multiplier */
    uint32_t end = reading_sentence(r, t)->end;
    if (n % 1000 && !(next < end && is_multiplier(r, next)))
      return (numeral){.known = false};
    return (numeral){true, true, n, n, next};
  }
  const value_hit *known = &r->number_value[t];
  if (known->end) {
    numeral x = read_value(lexicon_value_at(r->lex, known->entry), known->end);
    x.min = times(x.min, 1000);
    x.max = times(x.max, 1000);
    return x;
  }
  if (!r->out->form_word[t]->is_compound) return (numeral){.known = false};
  numeral x = read_pair(r, t, r->fold[t]);
  x.min = times(x.min, 1000);
  x.max = times(x.max, 1000);
  return x;
}

/* "hundred" multiplies what stands before it, and so on up. */
static uint64_t multiplier(const reading *r, uint32_t t) {
  bede_str value = lexicon_value_of(r->lex, r->form_senses[t], LIST_NUMBER);
  if (!value.len)
    value = lexicon_value_of(r->lex, r->lemma_senses[t], LIST_NUMBER);
  uint64_t n = read_value(value, t).min;
  return n ? n : 1;
}

/* May `next` be added to `so_far`: "twenty five", "two hundred six"? */
static bool fits_below(uint64_t so_far, uint64_t next) {
  if (so_far == OPEN || next == OPEN || so_far < 20) return false;
  if (so_far % 1000 == 0) return next < 1000;
  return so_far % 100 == 0 ? next < 100 : so_far % 10 == 0 && next < 10;
}

/* Where the next word of a number may begin: behind a hyphen or "and". */
static uint32_t skip_link(const reading *r, uint32_t t, uint32_t end) {
  if (t + 1 < end && word_touches(r, t) && word_is_hyphen(r, t)) return t + 1;
  if (t + 1 < end && str_is(r->fold[t], "and") && is_multiplier(r, t - 1))
    return t + 1;
  return t;
}

/* "two hundred thousand": a word and all that multiply it. */
static numeral read_group(const reading *r, uint32_t t) {
  uint32_t end = reading_sentence(r, t)->end;
  numeral n = read_word(r, t);
  while (n.known && n.end < end && is_multiplier(r, n.end)) {
    uint64_t by = multiplier(r, n.end);
    n.min = times(n.min, by);
    n.max = times(n.max, by);
    n.end++;
  }
  return n;
}

/* A whole number: all amounts are thousandths until the end. */
static numeral read_numeral(const reading *r, uint32_t t) {
  uint32_t end = reading_sentence(r, t)->end;
  numeral sum = read_group(r, t);
  if (!sum.known) return sum;
  while (sum.end < end) {
    uint32_t next = skip_link(r, sum.end, end);
    numeral more = read_group(r, next);
    if (!more.known || (more.is_digits && sum.is_digits)) break;
    if (!fits_below(sum.min / 1000, more.min / 1000)) break;
    sum.min = plus(sum.min, more.min);
    sum.max = plus(sum.max, more.max);
    sum.end = more.end;
  }
  sum.min /= 1000;
  sum.max = sum.max == OPEN ? OPEN : sum.max / 1000;
  return sum;
}

enum { QUALIFIER_TOKENS = 4 }; /* "no fewer than", "more than" */

/* The end of the longest phrase in `set`, or where it would begin. */
static uint32_t skip_phrase(const reading *r, uint32_t t, mention_set set) {
  uint32_t words = r->out->form_word[t]->first.longest;
  uint32_t most = reading_sentence(r, t)->end - t;
  if (!words) return t;
  if (most > 2 * words - 1) most = 2 * words - 1; /* with hyphens and 's */
  if (most > QUALIFIER_TOKENS) most = QUALIFIER_TOKENS;
  return entry_of_set(r, t, most, set);
}

/* "5 to 10", "5-10", and "between 5 and 10" */
static bool read_range(const reading *r, numeral *n, bool between) {
  uint32_t end = reading_sentence(r, n->end - 1)->end, t = n->end;
  if (t + 1 >= end) return false;
  bool link = between ? str_is(r->fold[t], "and")
                      : str_is(r->fold[t], "to") || word_is_hyphen(r, t);
  if (!link) return false;
  numeral high = read_numeral(r, t + 1);
  if (!high.known || high.min <= n->min) return false;
  n->max = high.max;
  n->end = high.end;
  return true;
}

/* "ten or more" */
static void read_or_more(const reading *r, numeral *n) {
  uint32_t end = reading_sentence(r, n->end - 1)->end, t = n->end;
  if (t + 1 >= end || !str_is(r->fold[t], "or")) return;
  if (!str_is(r->fold[t + 1], "more")) return;
  n->max = OPEN;
  n->end = t + 2;
}

/* A share or an amount of money counts no people. */
static bool is_measure(const reading *r, uint32_t first, const numeral *n) {
  const text_sentence *s = reading_sentence(r, first);
  if (n->end < s->end && word_in(r, n->end, WORDS_PERCENT)) return true;
  return first > s->first && r->syntax->xpos[first - 1] == XPOS_DOLLAR;
}

static void set_number(reading *r, uint32_t first, const numeral *n) {
  r->out->number_at[n->end - 1] = (bede_count){true, n->min, n->max};
  r->number_first[n->end - 1] = first;
}

/* "has gone *up* to 1587": just so many. */
static bool is_of_verb(const reading *r, uint32_t t) {
  unsigned rel = r->syntax->rel[t];
  return t > reading_sentence(r, t)->first && r->syntax->head[t] == t - 1 &&
         r->syntax->upos[t - 1] == UPOS_VERB &&
         (rel == REL_COMPOUND_PRT || rel == REL_ADVMOD);
}

/* Most tokens begin no number, nor what may stand before one. */
static bool may_begin(const reading *r, uint32_t t) {
  const uint64_t before = UINT64_C(1) << WORDS_AT_LEAST | UINT64_C(1)
                                                              << WORDS_AT_MOST;
  bede_str form = text_form(r->text, t);
  return r->entry_classes[t] & before || r->number_value[t].end ||
         (form.len && is_digit(form.ptr[0])) ||
         r->out->form_word[t]->is_compound || str_is(r->fold[t], "between");
}

static uint32_t read_phrase(reading *r, uint32_t t) {
  const text_sentence *s = reading_sentence(r, t);
  /* "handed *over* 50 prisoners": just so many, too */
  bool particle = is_of_verb(r, t) && r->syntax->rel[t] == REL_COMPOUND_PRT;
  uint32_t least = particle ? t : skip_phrase(r, t, WORDS_AT_LEAST);
  uint32_t most = is_of_verb(r, t) ? t : skip_phrase(r, t, WORDS_AT_MOST);
  uint32_t first = least > t ? least : most > t ? most : t;
  bool between = str_is(r->fold[t], "between");
  if (between) first = t + 1;
  if (first < s->end && first > t) {
    uint32_t about = skip_phrase(r, first, WORDS_ABOUT);
    if (about > first && about < s->end) first = about;
  }
  if (first >= s->end) return t + 1;
  numeral n = read_numeral(r, first);
  if (!n.known) return t + 1;
  /* "between two gangs": that is no range */
  if (!read_range(r, &n, between) && between) t = first;
  read_or_more(r, &n);
  if (least > t) n.max = OPEN;
  if (most > t && n.max == n.min) n.min = 0;
  if (!is_measure(r, first, &n)) set_number(r, t, &n);
  return n.end;
}

void number_find(reading *r) {
  r->number_first = arena_many(r->a, uint32_t, r->tokens);
  for (uint32_t t = 0; t < r->tokens;)
    t = may_begin(r, t) ? read_phrase(r, t) : t + 1;
}
