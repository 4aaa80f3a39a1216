/*
 * time_relative.c - times told from the article's date, or from the time told
 * last.
 */
#include "mention/time.h"

/* "*coming* Sunday", "the *past* spring"; of units it is a span. */
static const time_word *span_as_shift(const finder *f, uint32_t t) {
  const time_word *w = time_word_as(f, t, W_SPAN);
  if (!w || w->n == 0) return NULL;
  return time_word_as(f, w->end, W_WEEKDAY) ||
                 time_word_as(f, w->end, W_SEASON) ||
                 time_word_as(f, w->end, W_FEAST)
             ? w
             : NULL;
}

uint32_t relative_shift(const finder *f, uint32_t t, form_shift *out) {
  uint32_t at = time_skip(f, t, "the");
  const time_word *told = time_word_as(f, at, W_TOLD);
  const time_word *w = time_word_as(f, at, W_SHIFT);
  if (told) {
    *out = (form_shift){true, BASE_TOLD, told->n};
    return told->end;
  }
  if (!w) w = span_as_shift(f, at);
  if (!w) return t;
  /* "*the* next day" is the one after what was told */
  bool is_told = at > t && w->n > 0;
  *out = (form_shift){true, is_told ? BASE_TOLD : BASE_ARTICLE, w->n};
  return w->end;
}

/* "yesterday", "tomorrow morning" */
uint32_t relative_day(const finder *f, uint32_t t, time_form *out) {
  const time_word *w = time_word_as(f, t, W_DAY);
  if (!w) return t;
  out->kind = FORM_UNIT;
  out->unit = UNIT_DAY;
  out->shift = (form_shift){true, BASE_ARTICLE, w->n};
  bede_str rest = w->arg, number, part = STR("");
  str_split(&rest, " ", &number);
  str_split(&rest, " ", &part);
  out->part = str_trim(part);
  out->from_eve = str_is(rest, "eve");
  return hour_behind(f, w->end, out);
}

/* "Tuesday", "last Tuesday", "Friday night" */
uint32_t relative_weekday(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = relative_shift(f, t, &out->shift);
  const time_word *w = time_word_as(f, at, W_WEEKDAY);
  if (!w) return t;
  out->kind = FORM_CALENDAR;
  out->weekday = w->n;
  return hour_behind(f, w->end, out);
}

/* "last week", "the following day", "this century" */
static uint32_t shifted_unit(const finder *f, uint32_t t, time_form *out) {
  calendar_unit unit;
  bool many;
  uint32_t at = relative_shift(f, t, &out->shift);
  if (at == t) return t;
  const time_word *filler = time_word_as(f, at, W_FILLER);
  if (filler) at = filler->end;
  uint32_t end = time_unit(f, at, &unit, &many);
  if (end == at || many) return t;
  /* "the last week of August" is none from now; "in the last year" is a span */
  bool the_last = out->shift.base == BASE_ARTICLE && out->shift.by < 0 &&
                  time_form_is(f, t, "the");
  if (the_last || unit <= UNIT_HOUR) return t;
  out->unit = (uint8_t)unit;
  return end;
}

/* Whether the noun phrase goes on: "the day *of* the vote", "the year *that*
 * changed". */
static bool goes_on(const finder *f, uint32_t t) {
  if (t >= f->end) return false;
  const reading *r = f->r;
  if (time_form_is(f, t, "of") || time_form_is(f, t, "that") ||
      time_form_is(f, t, "when") || time_form_is(f, t, "which") ||
      word_is_hyphen(r, t))
    return true;
  return r->syntax->upos[t] == UPOS_NOUN && r->syntax->head[t - 1] == t;
}

/* "the year *ended* March 31", "the quarter ending in May": a length. */
static bool is_ended(const finder *f, uint32_t t) {
  return t < f->end &&
         (str_is(f->r->lemma[t], "end") || time_form_is(f, t, "ended"));
}

/* "for the week", "in the quarter"; "the day" is often no time at all. */
static uint32_t bare_unit(const finder *f, uint32_t t, time_form *out) {
  calendar_unit unit;
  bool many;
  if (!time_form_is(f, t, "the")) return t;
  const time_word *filler = time_word_as(f, t + 1, W_FILLER);
  const time_word *latest = time_word_as(f, t + 1, W_SPAN);
  uint32_t at = filler ? filler->end : latest ? latest->end : t + 1;
  uint32_t end = time_unit(f, at, &unit, &many);
  if (end == at || many || unit <= UNIT_DAY || unit == UNIT_FORTNIGHT ||
      unit >= UNIT_DECADE)
    return t;
  if (latest && unit != UNIT_QUARTER) return t;
  if (is_ended(f, end) && unit != UNIT_WEEKEND) {
    out->kind = FORM_DURATION;
    out->unit = (uint8_t)unit;
    out->count = 1;
    return end;
  }
  if (goes_on(f, end)) return t;
  out->unit = (uint8_t)unit;
  out->shift = (form_shift){true, BASE_ARTICLE, 0};
  /* what a quarter's figures are told of is the quarter before */
  if (unit == UNIT_QUARTER) out->shift.by = -1;
  if (unit == UNIT_WEEKEND) out->is_ahead = true; /* by tense */
  return end;
}

/* "the day before", "the day after", "the day following", "the week before":
 * where no noun comes that it was before. */
static uint32_t day_before(const finder *f, uint32_t t, time_form *out) {
  calendar_unit unit;
  bool many;
  if (!time_form_is(f, t, "the")) return t;
  uint32_t at = time_unit(f, t + 1, &unit, &many);
  if (at == t + 1 || many || unit < UNIT_DAY) return t;
  const time_word *w = time_word_as(f, at, W_BOUND);
  if (!w) return t;
  bool before = str_is(w->arg, "before"), after = str_is(w->arg, "after");
  if (!before && !after) return t;
  if (w->end < f->end) switch (f->r->syntax->upos[w->end]) {
    case UPOS_DET:
    case UPOS_NOUN:
    case UPOS_PROPN:
    case UPOS_PRON:
    case UPOS_ADJ:
    case UPOS_NUM:
    case UPOS_VERB:
      return t;
    default:
      break;
    }
  out->unit = (uint8_t)unit;
  out->shift = (form_shift){true, BASE_TOLD, before ? -1 : 1};
  return w->end;
}

/* "the week of March 6" */
static uint32_t week_of(const finder *f, uint32_t t, time_form *out) {
  const time_word *w =
      time_form_is(f, t, "the") ? time_word_as(f, t + 1, W_UNIT) : NULL;
  if (!w || w->n != UNIT_WEEK || !time_form_is(f, w->end, "of")) return t;
  uint32_t end = date_of_day(f, w->end + 1, out);
  if (end == w->end + 1) return t;
  out->unit = UNIT_WEEK;
  return end;
}

uint32_t relative_unit(const finder *f, uint32_t t, time_form *out) {
  static time_pattern *const patterns[] = {shifted_unit, day_before, bare_unit,
                                           week_of};
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
    *out = (time_form){.kind = FORM_UNIT};
    uint32_t end = patterns[i](f, t, out);
    if (end > t) return out->unit == UNIT_DAY ? hour_behind(f, end, out) : end;
  }
  return t;
}

/* "this morning", "last night", "that evening", "the next morning", "the night
 * of 20 June" (by its day) */
uint32_t relative_part(const finder *f, uint32_t t, time_form *out) {
  uint32_t at = relative_shift(f, t, &out->shift);
  bool the = at == t && time_form_is(f, t, "the");
  const time_word *w = time_word_as(f, the ? t + 1 : at, W_PART);
  if (!w || time_number(w->arg) > 0) return t;
  out->kind = FORM_UNIT;
  out->unit = UNIT_DAY;
  out->part = w->arg;
  if (at > t) {
    if (out->shift.base == BASE_TOLD && out->shift.by < 0 &&
        !time_form_is(f, t, "the"))
      return t;
    return w->end;
  }
  uint32_t day = time_skip(f, w->end, "of");
  if (day == w->end || !the) return t;
  time_form of = {0};
  uint32_t end = date_of_day(f, day, &of);
  if (end == day) end = relative_weekday(f, day, &of);
  if (end == day || of.part.len || of.has_hour) return t;
  of.part = w->arg;
  *out = of;
  return end;
}

/* ---- Edges ---- */

/* "year-end", "month's end" */
static uint32_t units_end(const finder *f, uint32_t t, time_form *out) {
  calendar_unit unit;
  bool many;
  uint32_t at = time_unit(f, t, &unit, &many);
  if (at == t || many || unit < UNIT_MONTH) return t;
  uint32_t end = time_skip_hyphen(f, time_skip(f, at, "'s"));
  if (!time_form_is(f, end, "end")) return t;
  out->kind = FORM_UNIT;
  out->unit = (uint8_t)unit;
  out->edge = EDGE_END;
  out->shift = (form_shift){true, BASE_ARTICLE, 0};
  return end + 1;
}

/* "later in *the day*" */
static uint32_t the_day(const finder *f, uint32_t t, time_form *out) {
  const time_word *w =
      time_form_is(f, t, "the") ? time_word_as(f, t + 1, W_UNIT) : NULL;
  if (!w || w->n != UNIT_DAY) return t;
  out->kind = FORM_UNIT;
  out->unit = UNIT_DAY;
  out->shift = (form_shift){true, BASE_TOLD, 0};
  return w->end;
}

uint32_t relative_edge(const finder *f, uint32_t t, time_form *out) {
  static time_pattern *const inner[] = {
      date_of_day,   date_month,    date_year,    date_quarter,
      date_season,   date_feast,    relative_day, relative_weekday,
      relative_unit, relative_part, the_day};
  uint32_t end = units_end(f, t, out);
  if (end > t) return end;
  uint32_t start = time_skip(f, t, "the");
  if (start == t) start = time_skip(f, t, "a"); /* "a good part of 1990" */
  const time_word *w = time_word_as(f, start, W_EDGE);
  if (!w) return t;
  form_edge edge = time_edge(w);
  bool by_now = edge == EDGE_EARLIER || edge == EDGE_LATER;
  uint32_t at = time_skip_hyphen(f, w->end);
  end = t;
  for (size_t i = 0; i < sizeof inner / sizeof *inner && at < f->end; i++) {
    time_form form = {0};
    if (by_now && inner[i] == the_day && at == w->end &&
        time_form_is(f, at - 1, "earlier"))
      continue;
    uint32_t behind = inner[i](f, at, &form);
    if (behind == at || behind <= end) continue;
    /* "earlier *Friday*": without the word before it */
    bool a_day =
        form.weekday || form.day ||
        (form.unit == UNIT_DAY && inner[i] != the_day && !form.part.len);
    if (by_now && a_day) continue;
    end = behind;
    *out = form;
    out->edge = (uint8_t)edge;
  }
  return end;
}

/* "in the past": alone */
static uint32_t aside(const finder *f, uint32_t t, time_form *out) {
  const time_word *w = time_word_as(f, t, W_ASIDE);
  if (!w || t == f->first || f->r->syntax->upos[t - 1] != UPOS_ADP) return t;
  if (w->end < f->end) switch (f->r->syntax->upos[w->end]) {
    case UPOS_NOUN:
    case UPOS_ADJ:
    case UPOS_NUM:
    case UPOS_PROPN:
      return t;
    default:
      break;
    }
  if (time_form_is(f, w->end, "of")) return t;
  out->often = w->arg;
  return w->end;
}

/* "the *current* system" */
static uint32_t trait(const finder *f, uint32_t t, time_form *out) {
  const time_word *w = time_word_as(f, t, W_TRAIT);
  if (!w) return t;
  uint32_t head = f->r->syntax->head[t];
  if (head == TOKEN_NONE || head <= t || f->r->syntax->upos[t] != UPOS_ADJ ||
      f->at[w->end < f->end ? w->end : t])
    return t;
  out->often = w->arg;
  return w->end;
}

/* "now", "recently": known words without a day; not "as *soon* as". */
uint32_t relative_reference(const finder *f, uint32_t t, time_form *out) {
  out->kind = FORM_REF;
  uint32_t end = aside(f, t, out);
  if (end > t) return end;
  end = trait(f, t, out);
  if (end > t) return end;
  const time_word *w = time_word_as(f, t, W_REF);
  if (!w) return t;
  if (time_form_is(f, w->end, "as") || time_word_as(f, w->end, W_BOUND) ||
      (t > f->first && time_form_is(f, t - 1, "as")))
    return t;
  /* "they *soon* surrendered": not from now */
  uint32_t head = f->r->syntax->head[t];
  if (str_starts(w->arg, STR("FUTURE_REF")) && head != TOKEN_NONE &&
      f->r->syntax->xpos[head] == XPOS_VBD)
    return t;
  out->often = w->arg;
  return w->end;
}
