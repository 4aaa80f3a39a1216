/*
 * offset.c - a place told by its way from a town: "20 km north of Aleppo".
 *
 * The point moves that far that way.  Without a distance, or without a
 * direction, nothing is known to move by: "north of Aleppo", "20 km from
 * Aleppo" stay at the town.
 */
#include "event/site.h"

#include <math.h>

enum {
  FAR_KM = 300, /* no place is told from a town so far away */
  GLOSS = 6,    /* tokens in "(12 miles)" */
};

static bool is_form(const reader *self, uint32_t t, const char *word) {
  return str_is(text_form(self->text, t), word);
}

/* What one word points to; both zero if it is no direction.  "northwest" is of
 * two sets. */
static bool add_direction(reader *self, uint32_t t, double *north,
                          double *east) {
  int up = noun_lemma_in(self, t, self->words.northward) -
           noun_lemma_in(self, t, self->words.southward);
  int right = noun_lemma_in(self, t, self->words.eastward) -
              noun_lemma_in(self, t, self->words.westward);
  *north += up;
  *east += right;
  return up || right;
}

/* "20 km *(12 miles)* north": the same told again; the token before it. */
static uint32_t before_gloss(const reader *self, uint32_t t, uint32_t first) {
  if (!is_form(self, t, ")")) return t;
  for (uint32_t i = t; i > first && t - i <= GLOSS; i--)
    if (is_form(self, i, "(")) return i - 1;
  return t;
}

/* Kilometres that the words up to the unit `t` tell, or 0. */
static double distance(reader *self, uint32_t t) {
  double unit = noun_lemma_in(self, t, self->words.kilometre) ? 1.0
                : noun_lemma_in(self, t, self->words.mile)    ? 1.609344
                                                             : 0.0;
  bede_count none = {0}, number = t ? self->m->number_at[t - 1] : none;
  return number.known ? (double)number.min * unit : 0.0;
}

bool offset_is_way(reader *self, uint32_t token) {
  uint32_t from = tree_find(&self->tree, token, REL_CASE);
  return from != TOKEN_NONE && from > 1 && is_form(self, from, "from") &&
         distance(self, before_gloss(self, from - 1, 1)) > 0;
}

/* To a kilometre: no such phrase says more. */
static double rounded(double degrees) { return round(degrees * 100) / 100; }

void offset_move(reader *self, const site *s, bede_where *where) {
  const double radian = 0.017453292519943295, km_a_degree = 111.2;
  uint32_t first =
      self->text->sentences[self->text->sentence_of[s->first]].first;
  bool town = str_is(where->precision, "city") && where->has_point;
  if (!town || s->first < first + 4 || !is_form(self, s->first - 1, "of"))
    return;
  uint32_t t = s->first - 2;
  double north = 0, east = 0;
  while (t > first && (add_direction(self, t, &north, &east) ||
                       is_form(self, t, "-")))
    t--;
  double length = sqrt(north * north + east * east);
  double km = distance(self, before_gloss(self, t, first));
  double narrow = cos(where->lat * radian);
  if (length <= 0 || km <= 0 || km > FAR_KM || narrow < 0.1) return;
  where->lat = rounded(where->lat + km * north / length / km_a_degree);
  where->lon = rounded(where->lon + km * east / length / km_a_degree / narrow);
  where->geonameid = 0; /* no longer the town itself, ... */
  where->admin1 = STR(""); /* ... nor surely its region */
}
