/*
 * time_word.c - the words of lexicon/time.bede over the tokens, and numbers.
 */
#include "mention/time.h"

static const char *const kind_names[W_COUNT] = {"",
#define BEDE_ROW(id, name) name,
                                                TIME_WORD_MAP(BEDE_ROW)
#undef BEDE_ROW
};

static const char *const unit_names[UNIT_COUNT] = {
    "",        "second", "minute",  "hour", "day",    "week",    "fortnight",
    "weekend", "month",  "quarter", "year", "decade", "century", "millennium"};

int32_t time_number(bede_str s) {
  bool minus = s.len && s.ptr[0] == '-';
  int32_t n = 0;
  for (uint32_t i = minus; i < s.len && n < 100000; i++) {
    if (s.ptr[i] < '0' || s.ptr[i] > '9') break;
    n = n * 10 + (s.ptr[i] - '0');
  }
  return minus ? -n : n;
}

bede_str time_text(const finder *f, uint32_t t, bool *is_mid) {
  bede_str fold = f->r->fold[t];
  *is_mid = str_starts(fold, STR("mid "));
  return *is_mid ? str_slice(fold, 4, fold.len) : fold;
}

/* Its place in a list of names, the first of which is none. */
static int32_t name_number(bede_str name, const char *const *names,
                           int32_t count) {
  for (int32_t i = 1; i < count && name.len; i++)
    if (names[i][0] == name.ptr[0] && str_is(name, names[i])) return i;
  return 0;
}

/* "They may march on": months and weekdays are written with a capital. */
static bool is_name_like(const reading *r, uint32_t t) {
  unsigned upos = r->syntax->upos[t];
  if (r->sentence_case[r->text->sentence_of[t]] == CASE_MIXED)
    return word_is_capital(r, t) && upos != UPOS_AUX;
  return upos == UPOS_PROPN || upos == UPOS_NOUN;
}

/* "the economy may *fall*", "those who *second* the motion" */
static bool is_noun_like(const reading *r, uint32_t t) {
  unsigned upos = r->syntax->upos[t];
  return upos != UPOS_VERB && upos != UPOS_AUX;
}

static bool fits(const reading *r, uint32_t t, word_kind kind) {
  if (str_starts(r->fold[t], STR("mid "))) return true; /* "mid-May" */
  switch (kind) {
  case W_MONTH:
  case W_WEEKDAY:
  case W_WEEKDAYS:
    return is_name_like(r, t);
  case W_SEASON:
  case W_UNIT:
    return is_noun_like(r, t);
  case W_EDGE: /* "the *late* president" is read where no time follows */
  default:
    return true;
  }
}

/* "nth 2; unit second" */
static void read_word(const reading *r, uint32_t t, bede_str rest,
                      time_words *out) {
  bede_str piece;
  for (uint32_t i = 0; i < WORD_READINGS && str_split(&rest, ";", &piece);) {
    bede_str name;
    piece = str_trim(piece);
    str_split(&piece, " ", &name);
    time_word *w = &out->as[i];
    w->arg = str_trim(piece);
    w->end = r->time_value[t].end ? r->time_value[t].end : t + 1;
    w->kind = (uint8_t)name_number(name, kind_names, W_COUNT);
    bool is_unit = w->kind == W_UNIT || w->kind == W_UNITS;
    w->n = is_unit ? name_number(w->arg, unit_names, UNIT_COUNT)
                   : time_number(w->arg);
    if (fits(r, t, (word_kind)w->kind))
      i++;
    else
      *w = (time_word){0};
  }
}

void time_words_read(finder *f) {
  const reading *r = f->r;
  f->at = arena_many(r->a, uint32_t, r->tokens);
  *array_push(r->a, &f->words) = (time_words){0}; /* of no word */
  f->begins = arena_many(r->a, bool, r->tokens);
  f->counts = arena_many(r->a, bool, r->tokens);
  for (uint32_t last = 0; last < r->tokens; last++) {
    if (!r->out->number_at[last].known) continue;
    f->begins[r->number_first[last]] = true;
    for (uint32_t t = r->number_first[last]; t <= last; t++)
      f->counts[t] = true;
  }
  for (uint32_t t = 0; t < r->tokens; t++) {
    bool is_mid = false, is_known = r->time_value[t].end;
    if (!is_known && !r->out->form_word[t]->is_compound) continue;
    bede_str value = STR(""), text = time_text(f, t, &is_mid);
    if (is_known)
      value = lexicon_value_at(r->lex, r->time_value[t].entry);
    else if (is_mid)
      value = lexicon_value(r->lex, text, LIST_TIME);
    if (!value.len) continue;
    f->at[t] = f->words.count;
    read_word(r, t, value, array_push(r->a, &f->words));
  }
}

const time_word *time_word_as(const finder *f, uint32_t t, word_kind kind) {
  if (t >= f->end || !f->at[t]) return NULL;
  const time_words *words = &f->words.items[f->at[t]];
  for (uint32_t i = 0; i < WORD_READINGS; i++)
    if (words->as[i].kind == kind && words->as[i].end <= f->end)
      return &words->as[i];
  return NULL;
}

bool time_form_is(const finder *f, uint32_t t, const char *form) {
  return t < f->end && str_is(f->r->fold[t], form);
}

uint32_t time_skip(const finder *f, uint32_t t, const char *form) {
  return time_form_is(f, t, form) ? t + 1 : t;
}

uint32_t time_skip_hyphen(const finder *f, uint32_t t) {
  return t > f->first && t < f->end && word_is_hyphen(f->r, t) &&
                 word_touches(f->r, t) && t + 1 < f->end &&
                 word_touches(f->r, t + 1)
             ? t + 1
             : t;
}

static bool is_ordinal_ending(bede_str s) {
  return str_is(s, "st") || str_is(s, "nd") || str_is(s, "rd") ||
         str_is(s, "th");
}

int32_t time_digits(const finder *f, uint32_t t, uint32_t most, bool ordinal) {
  if (t >= f->end) return -1;
  bool is_mid;
  bede_str s = time_text(f, t, &is_mid);
  uint32_t n = 0;
  while (n < s.len && s.ptr[n] >= '0' && s.ptr[n] <= '9') n++;
  if (n == 0 || n > most) return -1;
  bool fits_end =
      n == s.len || (ordinal && is_ordinal_ending(str_slice(s, n, s.len)));
  return fits_end ? time_number(s) : -1;
}

uint32_t time_nth(const finder *f, uint32_t t, int32_t *n) {
  const time_word *w = time_word_as(f, t, W_NTH);
  if (w) {
    *n = w->n;
    return w->end;
  }
  if (t < f->end && time_digits(f, t, 2, false) < 0) {
    *n = time_digits(f, t, 2, true);
    if (*n > 0) return t + 1;
  }
  return t;
}

uint32_t time_day_number(const finder *f, uint32_t t, int32_t *day) {
  uint32_t end = t + 1;
  *day = time_digits(f, t, 2, true);
  if (*day < 0) {
    const time_word *w = time_word_as(f, t, W_NTH);
    if (!w) return t;
    *day = w->n;
    end = w->end;
  }
  return *day >= 1 && *day <= 31 ? end : t;
}

uint32_t time_unit(const finder *f, uint32_t t, calendar_unit *unit,
                   bool *many) {
  const time_word *w = time_word_as(f, t, W_UNIT);
  *many = !w;
  if (!w) w = time_word_as(f, t, W_UNITS);
  if (!w) return t;
  *unit = (calendar_unit)w->n;
  return w->end;
}

form_edge time_edge(const time_word *w) {
  static const char *const names[] = {"",    "START",   "MID",
                                      "END", "EARLIER", "LATER"};
  for (int i = 1; w && i <= EDGE_LATER; i++)
    if (str_is(w->arg, names[i])) return (form_edge)i;
  return EDGE_NONE;
}

/* ---- Counts ---- */

/* The number whose words cover `t`: its last token, or TOKEN_NONE. */
static uint32_t number_over(const finder *f, uint32_t t) {
  for (uint32_t i = t; i < f->end && i < t + 8; i++)
    if (f->r->out->number_at[i].known)
      return f->r->number_first[i] <= t ? i : TOKEN_NONE;
  return TOKEN_NONE;
}

/* "over the years": a preposition, unless another one stands before it: "for
 * over a year". */
static bool is_preposition(const finder *f, uint32_t t) {
  unsigned before = t > f->first ? f->r->syntax->upos[t - 1] : UPOS_PUNCT;
  return word_in(f->r, t, WORDS_AT_LEAST) &&
         f->r->syntax->upos[t] == UPOS_ADP && before != UPOS_ADP &&
         before != UPOS_ADV;
}

enum { ABOUT_WORDS = 3 };

/* "nearly", "at least": of one, two or three words. */
static uint32_t skip_about(const finder *f, uint32_t t) {
  static const mention_set sets[] = {WORDS_ABOUT, WORDS_AT_LEAST,
                                     WORDS_AT_MOST};
  for (uint32_t n = ABOUT_WORDS; n >= 1; n--)
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
      if (t + n < f->end && n <= f->r->out->form_word[t]->first.longest &&
          word_phrase_in(f->r, t, t + n, sets[i]))
        return t + n;
  return t;
}

static bool is_article(const finder *f, uint32_t t) {
  return time_form_is(f, t, "a") || time_form_is(f, t, "an") ||
         time_form_is(f, t, "another");
}

/* Whether a number or an article stands where "about" may end: most words
 * count nothing, and need not be looked up. */
static bool may_count(const finder *f, uint32_t t) {
  for (uint32_t i = t; i <= t + ABOUT_WORDS && i < f->end; i++)
    if (is_article(f, i) || number_over(f, i) != TOKEN_NONE) return true;
  return false;
}

static void read_number(const finder *f, uint32_t last, time_count *out) {
  bede_count n = f->r->out->number_at[last];
  uint64_t count = n.max == UINT64_MAX || n.min ? n.min : n.max;
  const value_hit *word = &f->r->number_value[last];
  if (last > 0 && !word->end) word = &f->r->number_value[last - 1];
  bede_str value = word->end == last + 1
                       ? lexicon_value_at(f->r->lex, word->entry)
                       : STR("");
  bool vague = str_find(value, STR("..")) != UINT32_MAX;
  out->n = vague || count >= 100000 ? 0 : (int32_t)count;
}

/* "5 *1/2*", "two *and a half*" */
static uint32_t skip_half(const finder *f, uint32_t t) {
  if (time_form_is(f, t, "1/2") || time_form_is(f, t, "½")) return t + 1;
  if (!time_form_is(f, t, "and")) return t;
  uint32_t at = time_skip(f, t + 1, "a");
  return time_word_as(f, at, W_HALF) ? at + 1 : t;
}

uint32_t time_count_at(const finder *f, uint32_t t, time_count *out) {
  *out = (time_count){0};
  if (!may_count(f, t) || is_preposition(f, t)) return t;
  uint32_t last = number_over(f, t), at = t, end;
  if (last == TOKEN_NONE) { /* "about two": of what is counted only "two" */
    at = skip_about(f, t);
    last = number_over(f, at);
  }
  if (last != TOKEN_NONE) {
    read_number(f, last, out);
    end = last + 1;
  } else {
    if (!is_article(f, at)) return t;
    out->n = 1;
    out->is_one = true;
    end = at + 1;
  }
  uint32_t half = skip_half(f, end);
  out->has_half = half > end;
  return half;
}
