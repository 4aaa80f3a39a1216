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

/* The share of the story's names of one kind that lie where `home` does. */
typedef bool measures(const bede_where *w);
typedef bool joins(const bede_where *home, const bede_where *w);

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

static bool is_ground(const writer *self, const toponym *t, bool region) {
  const bede_where *w = &t->where;
  if (!is_written_in(self, w, region ? is_same_region : is_same_country))
    return false;
  if (!reaches(share_of(self, w, is_any, is_same_country), WIDE_LEAST,
               OF_COUNTRIES))
    return false;
  if (!region) return true;
  return reaches(share_of(self, w, is_within, is_same_region), WIDE_LEAST,
                 OF_REGIONS);
}

void ground_find(const writer *self, ground *out) {
  *out = (ground){NULL, NULL, NULL};
  for (uint32_t i = 0; i < self->m->toponyms.count; i++) {
    const toponym *t = &self->m->toponyms.items[i];
    if (!is_told(self, t)) continue;
    if (!out->country && str_is(t->where.precision, "country") &&
        t->kind == KIND_PLACE && is_ground(self, t, false))
      out->country = t;
    if (!out->region && str_is(t->where.precision, "admin1") &&
        is_ground(self, t, true))
      out->region = t;
    if (!out->town && is_town(&t->where) && is_ground(self, t, true) &&
        is_written_in(self, &t->where, is_same_town) &&
        reaches(share_of(self, &t->where, is_town, is_same_town), TOWN_LEAST,
                OF_TOWNS))
      out->town = t;
  }
}
