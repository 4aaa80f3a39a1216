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
 */
#include "mention/clock.h"

typedef uint32_t pattern(finder *f, uint32_t t);

/* Most words begin no time expression. */
static bool may_begin(const finder *f, uint32_t t) {
  char c = f->r->fold[t].len ? f->r->fold[t].ptr[0] : 0;
  return (c >= '0' && c <= '9') || clock_begins_number(f, t) ||
         clock_form_is(f, t, "a") || clock_form_is(f, t, "an") ||
         clock_word(f, t).kind != W_NONE;
}

static uint32_t match(finder *f, uint32_t t) {
  static pattern *const patterns[] = {
      date_iso,           date_weekday_first, date_month_first,
      date_day_first,     relative_day,       relative_anchor,
      relative_span,      relative_shift,     relative_season,
      relative_ago,       relative_set,       date_year,
      relative_reference, relative_weekend,   relative_quarter,
      relative_weekday};
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
    *f->out = (time_mention){0};
    uint32_t end = patterns[i](f, t);
    if (end > t) return end;
  }
  return t;
}

/* ---- The verb around ---- */

static bool has_future_aux(const reading *r, uint32_t verb) {
  TREE_EACH_CHILD(&r->tree, verb, c) {
    if (r->syntax->rel[c] != REL_AUX) continue;
    if (str_is(r->lemma[c], "will") || str_is(r->lemma[c], "shall") ||
        str_is(r->fold[c], "'ll") || str_is(r->lemma[c], "may"))
      return true;
  }
  return false;
}

/* "was hit", "has met", "had met" */
static bool has_past_aux(const reading *r, uint32_t verb) {
  TREE_EACH_CHILD(&r->tree, verb, c) {
    unsigned rel = r->syntax->rel[c];
    if (rel != REL_AUX && rel != REL_AUX_PASS && rel != REL_COP) continue;
    if (r->syntax->xpos[c] == XPOS_VBD || str_is(r->lemma[c], "have"))
      return true;
  }
  return false;
}

/* "to meet on Friday": ahead, unless what governs it is past ("tried to"). */
static calendar_tense infinitive_tense(const reading *r, uint32_t verb) {
  uint32_t up = r->syntax->head[verb];
  if (up == TOKEN_NONE) return TENSE_FUTURE; /* "Poland to send troops" */
  /* "agreed to meet in April", "managed to flee on Monday": the nearest */
  return r->syntax->xpos[up] == XPOS_VBD ? TENSE_NONE : TENSE_FUTURE;
}

static calendar_tense tense_at(const reading *r, uint32_t t) {
  for (uint32_t room = 64; t != TOKEN_NONE && room; room--) {
    unsigned xpos = r->syntax->xpos[t];
    if (has_future_aux(r, t)) return TENSE_FUTURE;
    if (xpos == XPOS_VBD) return TENSE_PAST;
    if (xpos == XPOS_VB && tree_find(&r->tree, t, REL_MARK) != TOKEN_NONE)
      return infinitive_tense(r, t);
    if (has_past_aux(r, t)) return TENSE_PAST;
    if (r->syntax->upos[t] == UPOS_VERB) return TENSE_NONE;
    t = r->syntax->head[t];
  }
  return TENSE_NONE;
}

/* ---- All of them ---- */

static uint32_t top_of(const reading *r, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; t++) {
    uint32_t head = r->syntax->head[t];
    if (head == TOKEN_NONE || head < first || head >= end) return t;
  }
  return first;
}

/* "since 2014": up to the article's date; "until Friday": from it. */
static void apply_bound(finder *f, uint32_t first) {
  const reading *r = f->r;
  if (first == reading_sentence(r, first)->first || !f->c.date) return;
  uint32_t before = first - 1;
  if (str_is(r->fold[before], "the") &&
      before > reading_sentence(r, first)->first)
    before--;
  time_word w = clock_word(f, before);
  bede_when *when = &f->out->when;
  if (w.kind != W_BOUND || !when->first) return;
  if (str_is(w.arg, "since") && when->first <= f->c.date)
    when->last = f->c.date;
  else if (str_is(w.arg, "until") && when->last >= f->c.date)
    when->first = f->c.date;
  else
    return;
  when->precision = STR("interval");
}

/* "early November", "late on Tuesday" */
static uint32_t edge_before(const finder *f, uint32_t t, uint32_t end) {
  uint32_t sentence = reading_sentence(f->r, t)->first;
  if (t > sentence && clock_word(f, t - 1).kind == W_EDGE) t--;
  if (t == sentence || !str_is(f->r->fold[t - 1], "the")) return t;
  uint32_t noun = f->r->syntax->head[t - 1]; /* not "the 1995 shooting" */
  return noun >= t && noun < end ? t - 1 : t;
}

static void add_time(finder *f, uint32_t t, uint32_t end) {
  reading *r = f->r;
  apply_bound(f, t);
  uint32_t first = edge_before(f, t, end);
  uint32_t number = r->out->times.count;
  time_mention *m = array_push(r->a, &r->out->times);
  *m = *f->out;
  m->first = first;
  m->end = end;
  m->head = top_of(r, first, end);
  m->span =
      (bede_span){r->text->token[first].start, r->text->token[end - 1].end};
  for (uint32_t i = first; i < end; i++) r->out->time_at[i] = number;
  if (m->when.first && m->when.first == m->when.last)
    f->c.anchor = m->when.first;
}

/* "Theresa *May*" */
static bool is_in_name(const reading *r, uint32_t t) {
  const hit *name = hit_at(r, r->actor_hit, t);
  return name && name->end - name->first > 1;
}

void time_find(reading *r) {
  time_mention found;
  finder f = {.r = r, .out = &found};
  f.c = (calendar){r->a, r->source->date, r->source->date, TENSE_NONE};
  for (uint32_t t = 0; t < r->tokens;) {
    f.end = reading_sentence(r, t)->end;
    uint32_t end = t;
    if (may_begin(&f, t) && !is_in_name(r, t)) {
      f.c.tense = tense_at(r, t);
      end = match(&f, t);
    }
    if (end > t) add_time(&f, t, end);
    t = end > t ? end : t + 1;
  }
}
