/*
 * ground.c - where all of a story plays.
 *
 *   "Nakuru police ... in Nakuru ... a Nakuru bar"      a town
 *   "pune ... nashik ... the maharashtra government"    a region
 *   "Athens ... the Greek government ... in Greece"     a country
 *
 * Told by every name of a place that the story has, whoever bears it: nearly
 * all must lie there.
 */
#include "story/ground.h"

enum {
  TOWN_LEAST = 2,   /* times that the town is named */
  WIDE_LEAST = 3,   /* names in the region or country */
  OF_TOWNS = 70,    /* percent of the towns' names that are the town's */
  OF_REGIONS = 80,  /* of those of towns and regions, in the region */
  OF_COUNTRIES = 85 /* of all, in the country */
};

typedef struct share {
  uint32_t in, all;
} share;

static bool is_wide(const bede_where *w) {
  return str_is(w->precision, "country") || str_is(w->precision, "admin1");
}

static bool is_town(const bede_where *w) {
  return w->geonameid && !is_wide(w);
}

/* A place that the story tells of, and no team or dateline. */
static bool is_told(const writer *self, const toponym *t) {
  uint32_t at = self->text->sentence_of[t->first];
  return t->where.name.len && t->where.country.len && t->kind != KIND_TEAM &&
         self->text->sentences[at].kind != TEXT_DATELINE;
}

static bool reaches(share s, uint32_t least, uint32_t percent) {
  return s.in >= least && s.in * 100 >= s.all * percent;
}

/* Which names count, and whether two are of one place. */
typedef bool measures(const bede_where *w);
typedef bool joins(const bede_where *home, const bede_where *w);

/* A name of the place that more than half of those that count are of, if there
 * is such a place: names of two places cancel each other (Boyer and Moore's
 * vote), so that a book costs no more a word than a note.  Or NULL. */
static const bede_where *find_most(const writer *self, measures *counts,
                                   joins *lies) {
  const bede_where *most = NULL;
  uint32_t lead = 0;
  for (uint32_t i = 0; i < self->m->toponyms.count; i++) {
    const toponym *t = &self->m->toponyms.items[i];
    if (!is_told(self, t) || !counts(&t->where)) continue;
    if (!lead) most = &t->where;
    if (!lead || lies(most, &t->where))
      lead++;
    else
      lead--;
  }
  return most;
}

/* The share of them that lie where `home` does. */
static share share_of(const writer *self, const bede_where *home,
                      measures *counts, joins *lies) {
  share s = {0, 0};
  for (uint32_t i = 0; i < self->m->toponyms.count; i++) {
    const toponym *t = &self->m->toponyms.items[i];
    if (!is_told(self, t) || !counts(&t->where)) continue;
    s.all++;
    s.in += lies(home, &t->where);
  }
  return s;
}

/* A name of the place that so many percent of them are of, or NULL. */
static const bede_where *find_ground(const writer *self, measures *counts,
                                     joins *lies, uint32_t least,
                                     uint32_t percent) {
  const bede_where *most = find_most(self, counts, lies);
  bool all =
      most && reaches(share_of(self, most, counts, lies), least, percent);
  return all ? most : NULL;
}

static bool is_any(const bede_where *w) {
  (void)w;
  return true;
}
static bool is_within(const bede_where *w) {
  return !str_is(w->precision, "country");
}
static bool is_same_town(const bede_where *a, const bede_where *b) {
  return a->geonameid == b->geonameid;
}
static bool is_same_region(const bede_where *a, const bede_where *b) {
  return a->admin1.len && str_eq(a->admin1, b->admin1);
}
static bool is_same_country(const bede_where *a, const bede_where *b) {
  return str_eq(a->country, b->country);
}

/* "MUMBAI: ... in Pune": written elsewhere, it may play anywhere. */
static bool is_written_in(const writer *self, const bede_where *w,
                          joins *lies) {
  if (self->m->dateline == MENTION_NONE) return true;
  return lies(w, &self->m->toponyms.items[self->m->dateline].where);
}

void ground_find(const writer *self, ground *out) {
  *out = (ground){0};
  const bede_where *country =
      find_ground(self, is_any, is_same_country, WIDE_LEAST, OF_COUNTRIES);
  if (!country) return;
  if (is_written_in(self, country, is_same_country))
    out->code = country->country;
  const bede_where *region =
      find_ground(self, is_within, is_same_region, WIDE_LEAST, OF_REGIONS);
  const bede_where *town =
      find_ground(self, is_town, is_same_town, TOWN_LEAST, OF_TOWNS);
  for (uint32_t i = 0; i < self->m->toponyms.count; i++) {
    const toponym *t = &self->m->toponyms.items[i];
    const bede_where *w = &t->where;
    if (!is_told(self, t) || !is_same_country(country, w)) continue;
    if (!out->country && str_is(w->precision, "country") &&
        t->kind == KIND_PLACE && is_written_in(self, w, is_same_country))
      out->country = t;
    if (!region || !is_same_region(region, w) ||
        !is_written_in(self, w, is_same_region))
      continue;
    if (!out->region && str_is(w->precision, "admin1")) out->region = t;
    if (!out->town && town && is_town(w) && is_same_town(town, w) &&
        is_written_in(self, w, is_same_town))
      out->town = t;
  }
}
