/*
 * site_fill.c - what a record says of the place that was chosen.
 */
#include "event/site.h"
#include "mention/offset.h"

/* "*the border* with Poland": of both, and in neither. */
uint32_t site_border_over(reader *self, const site *s) {
  uint32_t up = self->syntax->head[s->head];
  uint32_t place = up == TOKEN_NONE || site_is_within(self, up)
                       ? MENTION_NONE
                       : self->m->place_at[up];
  bool is_border =
      place != MENTION_NONE &&
      str_is(self->m->places.items[place].where.precision, "border");
  return is_border ? place : MENTION_NONE;
}

/* "the German *Consulate*": stands in another country than its own. */
bool site_is_owned(reader *self, uint32_t head) {
  return noun_lemma_in(self, head, self->words.owned_site) &&
         site_is_proper(self, head);
}

/* "met *here*": where the dateline says. */
static void fill_here(reader *self, const site *s, event_place *out) {
  const toponym *home = &self->m->toponyms.items[self->m->dateline];
  out->where = home->where;
  out->where.span = self->text->token[s->head];
  out->where.refers_to = out->name = home->where.span;
  out->where.told_in = STR("dateline");
}

/* "closed *its* border with Niger": whoever "its" stands for. */
static void add_owner(reader *self, uint32_t border, bede_where *where) {
  uint32_t owner = tree_find(&self->tree, border, REL_NMOD_POSS);
  uint32_t m = owner == TOKEN_NONE ? MENTION_NONE : self->m->at[owner];
  if (m == MENTION_NONE) return;
  bede_str code = self->m->mentions.items[mention_root(self->m, m)].code;
  if (!code.len || str_eq(code, where->country)) return;
  if (!where->country.len)
    where->country = code;
  else if (!where->other_country.len)
    where->other_country = code;
}

static void fill_border(reader *self, uint32_t place, event_place *out) {
  const place_mention *p = &self->m->places.items[place];
  out->where = p->where;
  add_owner(self, p->head, &out->where);
}

/* "arrested across *the country*": what was named before. */
static void fill_again(const reader *self, const site *s, event_place *out) {
  out->where = (bede_where){.known = true};
  if (s->place != MENTION_NONE)
    out->where = self->m->places.items[s->place].where;
  if (s->told != MENTION_NONE)
    out->where = self->m->toponyms.items[s->told].where;
  out->name = out->where.refers_to = s->name;
  out->where.span = self->text->token[s->head];
}

static void fill(reader *self, const site *s, event_place *out) {
  if (s->here || s->again) {
    s->here ? fill_here(self, s, out) : fill_again(self, s, out);
    return;
  }
  const bede_span *token = self->text->token;
  out->name = (bede_span){token[s->first].start, token[s->end - 1].end};
  uint32_t border = site_border_over(self, s);
  if (border == MENTION_NONE && s->unnamed) border = s->place;
  if (border != MENTION_NONE) {
    fill_border(self, border, out);
    return;
  }
  if (s->place != MENTION_NONE) {
    out->where = self->m->places.items[s->place].where;
    offset_move(self->a, self->m, s->first, s->end, &out->where);
    return;
  }
  out->where = (bede_where){.known = true, .span = out->name};
  const mention *m = site_mention(self, s->head);
  if (!m || m->type != MENTION_LOC || m->code.len != 3) return;
  if (site_is_owned(self, s->head)) return;
  out->where.country = m->code;
}

/* "the village of *Zorblatt*": what the story tells of it; "in *Nakuru* city":
 * the town, though the phrase has another head. */
static void add_told(const reader *self, const site *s, bede_where *where) {
  uint32_t number = self->m->toponym_at[s->head];
  if (number == MENTION_NONE || where->name.len ||
      str_is(where->precision, "border"))
    return;
  const toponym *t = &self->m->toponyms.items[number];
  bool whole = t->first <= s->first && t->end >= s->end;
  if (whole && t->where.name.len) {
    bede_span span = where->span;
    *where = t->where;
    where->span = span;
    return;
  }
  if (where->country.len) return;
  where->country = t->where.country;
  where->precision = t->where.precision;
}

/* The noun that the name belongs to: "the Cascade *motel* in Reno". */
static uint32_t top_of(const reader *self, uint32_t token) {
  for (uint32_t room = 3; room && self->syntax->rel[token] == REL_COMPOUND;
       room--)
    token = self->syntax->head[token];
  return token;
}

/* "the Cascade Motel *in Reno*": nobody knows it, but where it lies; "the
 * Zorblatt district *of Reno*" is a part of the town, and on the map there. */
static void add_around(reader *self, const site *s, bede_where *where) {
  if (where->name.len || where->has_point || where->admin1.len) return;
  enum { PHRASE = 3 }; /* "in southern Wisconsin" */
  uint32_t sentence = self->text->sentence_of[s->head];
  uint32_t stop = self->text->sentences[sentence].end;
  uint32_t in = top_of(self, s->head) + 1;
  if (in < s->end) in = s->end;
  bool part = in < stop && noun_lemma_in(self, in - 1, self->words.told_area) &&
              (str_is(self->syntax->lemma[in], "of") ||
               str_is(self->syntax->lemma[in], "in"));
  if (in >= stop || (!part && !str_is(self->syntax->lemma[in], "in"))) return;
  for (uint32_t t = in + 1; t < stop && t <= in + PHRASE; t++) {
    uint32_t number = self->m->toponym_at[t];
    if (number == MENTION_NONE) continue;
    const bede_where *found = &self->m->toponyms.items[number].where;
    if (where->country.len && !str_eq(where->country, found->country)) return;
    bede_span span = where->span;
    if (part && found->geonameid) *where = *found;
    where->span = span;
    where->country = found->country;
    where->admin1 = found->admin1;
    return;
  }
}

void site_fill(reader *self, const site *s, event_place *out) {
  fill(self, s, out);
  if (s->here || s->again || s->unnamed) return;
  add_told(self, s, &out->where);
  add_around(self, s, &out->where);
}
