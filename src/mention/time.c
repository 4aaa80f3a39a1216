/*
 * time.c - time expressions over the tokens, the longest first.
 *
 *   "Tuesday, November 16, 2021"   explicit: right without a date of the
 *   "16 November", "2014"          article too
 *   "on Tuesday"                   by the tense of the verb around
 *   "last week", "two days ago"    from the article's date
 *   "in recent days"               an interval before it
 *   "the next day"                 from the day told last
 *   "since 2014"                   from there to the article's date
 *
 * All are found first, and laid on the calendar then: whether "in March" is of
 * this year or of the one told before is a matter of the whole article.
 */
#include "mention/time.h"

#include "base/date.h"

/* An expression that was found. */
typedef struct found {
  uint32_t first, end;
  time_form form;
} found;

typedef ARRAY(found) found_list;

/* "16", "'98" */
static bool is_figure(bede_str s) {
  char c = s.len ? s.ptr[0] : 0;
  return (c >= '0' && c <= '9') || c == '\'';
}

/* Most words begin no time expression. */
static bool may_begin(const finder *f, uint32_t t) {
  const reading *r = f->r;
  bede_str s = r->fold[t];
  if (f->at[t] || f->begins[t] || r->number_value[t].end || is_figure(s))
    return true;
  if (t + 1 >= f->end || !r->out->form_word[t]->first.longest) return false;
  if (str_is(s, "the") || str_is(s, "a") || str_is(s, "an") ||
      str_is(s, "another") || str_is(s, "per"))
    return f->at[t + 1] || r->number_value[t + 1].end ||
           is_figure(r->fold[t + 1]) || r->syntax->upos[t + 1] == UPOS_ADJ;
  if (r->syntax->xpos[t] == XPOS_PRPS || str_is(s, "these"))
    return f->at[t + 1];
  /* "*nearly* a year", "*less than* an hour" */
  return r->syntax->upos[t] != UPOS_NOUN &&
         (word_in(r, t, WORDS_ABOUT) || word_in(r, t, WORDS_AT_LEAST) ||
          str_is(s, "at") || str_is(s, "more") || str_is(s, "less") ||
          str_is(s, "close"));
}

/* "Theresa *May*" */
static bool is_in_name(const reading *r, uint32_t t) {
  const hit *name = hit_at(r, r->actor_hit, t);
  return name && name->end - name->first > 1;
}

static void find_all(finder *f, found_list *all) {
  const reading *r = f->r;
  for (uint32_t t = 0; t < r->tokens;) {
    f->first = reading_sentence(r, t)->first;
    f->end = reading_sentence(r, t)->end;
    found one = {.first = t, .end = t};
    if (may_begin(f, t) && !is_in_name(r, t))
      one.end = time_longest(f, t, &one.form);
    if (one.end == t) {
      t++;
      continue;
    }
    uint32_t at = all->count;
    *array_push(r->a, all) = one;
    t = one.end;
    found second = {.first = t + 1};
    second.end = date_second_of_two(f, t, &all->items[at].form, &second.form);
    if (second.end == t) continue;
    *array_push(r->a, all) = second;
    t = second.end;
  }
}

/* ---- Whether the article tells history ---- */

enum { HISTORY_DATES = 5 };

/* Dates with a year of their own that lies behind, against all that is told
 * from the article's day. */
static bool is_history(const finder *f, const found_list *all) {
  uint32_t far = 0, near = 0;
  int32_t now = date_parse_number(f->date).year;
  for (uint32_t i = 0; i < all->count; i++) {
    const time_form *form = &all->items[i].form;
    bool deictic = form->shift.known && form->shift.base == BASE_ARTICLE;
    if (form->kind == FORM_CALENDAR && form->year)
      *(form->year < now - 1 ? &far : &near) += 1;
    else if (deictic || form->weekday)
      near++;
  }
  return far >= HISTORY_DATES && far > 3 * near;
}

/* ---- Linked ones ---- */

/* Whether nothing but "and", "to", a comma or a hyphen stands between. */
static bool is_linked(const reading *r, const found *a, const found *b) {
  if (b->first - a->end > 2 || b->first == a->end ||
      r->text->sentence_of[a->first] != r->text->sentence_of[b->first])
    return false;
  for (uint32_t t = a->end; t < b->first; t++)
    if (!word_is_hyphen(r, t) && r->syntax->upos[t] != UPOS_CCONJ &&
        r->syntax->upos[t] != UPOS_ADP && r->syntax->upos[t] != UPOS_SYM &&
        r->syntax->upos[t] != UPOS_PUNCT)
      return false;
  return true;
}

/* "January and *February 1937*", "from 24 July to *26 November 1938*" */
static void borrow_years(const reading *r, found_list *all) {
  for (uint32_t i = all->count; i-- > 1;) {
    time_form *a = &all->items[i - 1].form, *b = &all->items[i].form;
    bool lacks = a->kind == FORM_CALENDAR && a->month && !a->year &&
                 !a->year_shift.known && !a->shift.known;
    if (!lacks || !b->month || !(b->year || b->year_shift.known) ||
        !is_linked(r, &all->items[i - 1], &all->items[i]))
      continue;
    a->year_shift = b->year_shift;
    a->year = b->year;
    bool before = a->month > b->month;
    if (before && a->year) a->year--;
    if (before && a->year_shift.known) a->year_shift.by--;
  }
}

static void reach(bede_when *a, const bede_when *b) {
  if (b->first && b->first < a->first) a->first = b->first;
  if (b->last > a->last) a->last = b->last;
  if (a->first != a->last) a->precision = STR("interval");
}

static bool is_plain_weekday(const time_form *form) {
  return form->weekday && !form->month && !form->shift.known;
}

/* Moves a time to another day; its type stays ("Monday night" keeps TIME). */
static void move_to(const reading *r, int32_t day, time_mention *t) {
  bede_str type = t->type;
  calendar_day(r->a, day, t);
  t->type = type;
  t->reach = t->when;
}

/* "from Monday to Friday": the second comes after the first. */
static void order_weekdays(const reading *r, const found_list *all, uint32_t i,
                           time_mention *times) {
  time_mention *a = &times[i - 1], *b = &times[i];
  if (!is_plain_weekday(&all->items[i - 1].form) ||
      !is_plain_weekday(&all->items[i].form) || !a->when.first ||
      !b->when.first || b->when.first >= a->when.first ||
      !is_linked(r, &all->items[i - 1], &all->items[i]))
    return;
  time_mention *moved = b->tense == TENSE_PAST ? a : b;
  int32_t day = date_shift(moved->when.first, moved == a ? -7 : 7);
  bede_str value = moved->value;
  uint32_t time = str_find(value, STR("T"));
  move_to(r, day, moved);
  if (time < value.len) /* "Monday night to Friday" keeps its hour */
    moved->value = str_format(r->a, "%.*s%.*s", STR_ARG(moved->value),
                              STR_ARG(str_slice(value, time, value.len)));
}

static int32_t days_between(int32_t a, int32_t b) {
  int32_t days =
      date_days(date_parse_number(a)) - date_days(date_parse_number(b));
  return days < 0 ? -days : days;
}

/* "attended it from *June 22-24*": both of the year that is nearer, though the
 * verb says otherwise of one. */
static void order_days(const finder *f, const found_list *all, uint32_t i,
                       time_mention *times) {
  const time_form *x = &all->items[i - 1].form, *y = &all->items[i].form;
  time_mention *a = &times[i - 1], *b = &times[i];
  int32_t by = y->day - x->day;
  if (!x->day || by <= 0 || !x->month || x->month != y->month || x->year ||
      y->year || x->shift.known || y->shift.known || !a->when.first ||
      !b->when.first || !f->date || a->when.first + by == b->when.first ||
      !is_linked(f->r, &all->items[i - 1], &all->items[i]))
    return;
  bool first_is_near = days_between(a->when.first, f->date) <=
                       days_between(b->when.first, f->date);
  time_mention *moved = first_is_near ? b : a;
  int32_t day = first_is_near ? a->when.first + by : b->when.first - by;
  move_to(f->r, day, moved);
}

/* "from March to May", "on Monday and Tuesday": both dates are the event's. */
static void join_reaches(const finder *f, const found_list *all,
                         time_mention *times) {
  const reading *r = f->r;
  for (uint32_t i = 1; i < all->count; i++) {
    time_mention *a = &times[i - 1], *b = &times[i];
    order_weekdays(r, all, i, times);
    order_days(f, all, i, times);
    if (!a->when.first || !b->when.first || b->when.first < a->when.first ||
        !is_linked(r, &all->items[i - 1], &all->items[i]))
      continue;
    /* "the first months of 2021" */
    if (a->when.first >= b->when.first && a->when.last <= b->when.last &&
        all->items[i - 1].form.kind != FORM_CALENDAR)
      continue;
    /* "left two years ago *and now* are back": of another clause */
    if (all->items[i].form.kind == FORM_REF &&
        r->syntax->upos[b->first - 1] == UPOS_CCONJ)
      continue;
    reach(&b->reach, &a->reach);
    a->reach = b->reach;
  }
}

/* "two days after *Monday's* vote", "the week before *11 May*": the length is
 * counted from the date that stands behind it. */
static void count_from_next(const finder *f, const found *one,
                            const time_mention *next, time_mention *m) {
  const time_form *form = &one->form;
  uint32_t at = one->end;
  const time_word *w = time_word_as(f, at, W_BOUND);
  bool near = next && next->first >= at && next->first <= at + 5;
  if (form->kind != FORM_DURATION || !w || !near || !next->when.first) return;
  int32_t by = str_is(w->arg, "before") ? -1 : str_is(w->arg, "after") ? 1 : 0;
  int32_t count = form->count ? by * form->count : 0;
  calendar_unit unit = (calendar_unit)form->unit;
  int32_t first = calendar_add(next->when.first, unit, count);
  int32_t last = calendar_add(next->when.last, unit, count);
  if (!count || !first || !last) return;
  m->when =
      (bede_when){first, last, first == last ? STR("day") : STR("interval")};
  m->reach = m->when;
}

/* "the first six months *of 1996*": of the year that stands behind it. */
static void part_of_next(const finder *f, const found *one,
                         const time_mention *next, time_mention *m) {
  const time_form *form = &one->form;
  uint32_t t = one->first;
  const time_word *w =
      time_word_as(f, time_form_is(f, t, "the") ? t + 1 : t, W_NTH);
  bool of = next && time_form_is(f, one->end, "of") &&
            next->first <= one->end + 2 && next->when.first;
  bool length = form->kind == FORM_DURATION || form->kind == FORM_SPAN;
  if (!length || !form->count || !w || !of) return;
  calendar_unit unit = (calendar_unit)form->unit;
  bede_when when = next->when;
  int32_t end = calendar_add(when.first, unit, form->count);
  int32_t start = calendar_add(when.last, unit, -form->count);
  if (!end || !start || end > when.last) return;
  if (w->n == 1)
    when.last = date_shift(end, -1);
  else if (w->n == -1)
    when.first = date_shift(start, 1);
  else
    return;
  when.precision = STR("interval");
  m->when = m->reach = when;
}

/* ---- All of them ---- */

static uint32_t top_of(const reading *r, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; t++) {
    uint32_t head = r->syntax->head[t];
    if (head == TOKEN_NONE || head < first || head >= end) return t;
  }
  return first;
}

/* "since 2014": up to the article's date; "until Friday": from it; but "since
 * 1974, *when* they invaded" names the year. */
static void apply_bound(const finder *f, const time_mention *m,
                        bede_when *when) {
  const reading *r = f->r;
  uint32_t first = m->first, next = m->end;
  const text_sentence *s = reading_sentence(r, first);
  uint32_t sentence = s->first;
  if (first == sentence || !f->date || !when->first) return;
  if (next < s->end && str_is(r->fold[next], ",")) next++;
  if (next < s->end && str_is(r->fold[next], "when")) return;
  uint32_t before = first - 1;
  if (str_is(r->fold[before], "the") && before > sentence) before--;
  const time_word *w = time_word_as(f, before, W_BOUND);
  if (!w) return;
  if (str_is(w->arg, "since") && when->first <= f->date)
    when->last = f->date;
  else if (str_is(w->arg, "until") && when->last >= f->date)
    when->first = f->date;
  else
    return;
  when->precision = STR("interval");
}

/* What was told last: a day, a month, a year; no length and no "now". */
static void note_told(finder *f, const time_form *form, const time_mention *m) {
  /* "up from 4 pence a year earlier": no step back in the story */
  bool compared = form->kind == FORM_AGO && form->shift.by < 0;
  if (compared || !m->when.first || form->kind == FORM_REF ||
      form->kind == FORM_SPAN || form->kind == FORM_SET || form->decade ||
      form->century)
    return;
  calendar_unit unit = UNIT_DAY;
  if (form->kind == FORM_UNIT || form->kind == FORM_AGO)
    unit = (calendar_unit)form->unit;
  else if (form->quarter)
    unit = UNIT_QUARTER;
  else if (form->month && !form->day)
    unit = UNIT_MONTH;
  else if (!form->month && !form->weekday && !form->feast.len)
    unit = UNIT_YEAR;
  f->told = (time_told){m->when, unit};
}

/* What the value was counted from, for whoever asks. */
static void note_how(const finder *f, const time_form *form, time_mention *m) {
  bool written = form->year || form->decade || form->century;
  bool length = form->kind == FORM_DURATION || form->kind == FORM_SET;
  m->tense_by = TOKEN_NONE;
  if (written || length) return;
  bool told =
      form->shift.base == BASE_TOLD || form->year_shift.base == BASE_TOLD;
  m->is_told = f->told.when.first && (told || f->is_history);
  m->from = m->is_told ? f->told.when.last : f->date;
  bool by_tense = form->kind == FORM_CALENDAR && !form->shift.known &&
                  !form->year_shift.known && !f->is_history;
  if (!by_tense) return;
  m->tense = (uint8_t)f->tense.tense;
  m->tense_by = f->tense.by;
}

static void add_time(finder *f, const found *one) {
  reading *r = f->r;
  time_mention m = {.first = one->first, .end = one->end};
  f->first = reading_sentence(r, one->first)->first;
  f->end = reading_sentence(r, one->first)->end;
  m.head = top_of(r, m.first, m.end);
  m.span =
      (bede_span){r->text->token[m.first].start, r->text->token[m.end - 1].end};
  time_tense_read(f, m.head);
  time_resolve(f, &one->form, &m);
  note_how(f, &one->form, &m);
  note_told(f, &one->form, &m);
  apply_bound(f, &m, &m.when);
  m.reach = m.when;
  uint32_t number = r->out->times.count;
  *array_push(r->a, &r->out->times) = m;
  for (uint32_t i = m.first; i < m.end; i++) r->out->time_at[i] = number;
}

/* "LONDON, March 17 - Talks failed today": a story is of the day that its
 * dateline has, where that is beside the article's. */
static int32_t written_on(const reading *r, const found_list *all) {
  enum { BESIDE = 2 };
  int32_t date = r->source->date;
  for (uint32_t i = 0; date && i < all->count; i++) {
    const time_form *form = &all->items[i].form;
    if (reading_sentence(r, all->items[i].first)->kind != TEXT_DATELINE)
      return date;
    if (form->kind != FORM_CALENDAR || !form->month || !form->day) continue;
    for (int32_t k = -BESIDE; k <= BESIDE; k++) {
      date_parts p = date_parse_number(date_shift(date, k));
      if (p.month == form->month && p.day == form->day)
        return date_shift(date, k);
    }
  }
  return date;
}

void time_find(reading *r) {
  finder f = {.r = r};
  found_list all = {0};
  time_words_read(&f);
  find_all(&f, &all);
  r->out->date = f.date = written_on(r, &all);
  borrow_years(r, &all);
  f.is_history = is_history(&f, &all);
  for (uint32_t i = 0; i < all.count; i++) add_time(&f, &all.items[i]);
  time_mention *times = r->out->times.items;
  for (uint32_t i = 0; i + 1 < all.count; i++) {
    f.first = reading_sentence(r, times[i].first)->first;
    f.end = reading_sentence(r, times[i].first)->end;
    bool same = times[i + 1].first < f.end;
    const time_mention *next = same ? &times[i + 1] : NULL;
    count_from_next(&f, &all.items[i], next, &times[i]);
    part_of_next(&f, &all.items[i], next, &times[i]);
  }
  join_reaches(&f, &all, times);
}
