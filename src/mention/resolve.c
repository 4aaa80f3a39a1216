/*
 * resolve.c - which place of the gazetteer a name means.
 */
#include "mention/reading.h"

enum { SAME_KM = 60 }; /* two notes of one town's point differ by less */

/* The gazetteer's entry for a place whose point the lexicon gives. */
static const gaz_place *same_place(const gazetteer *g, gaz_places all,
                                   const bede_where *w) {
  const gaz_place *best = NULL;
  double nearest = SAME_KM;
  for (uint32_t i = 0; i < all.count; i++) {
    const gaz_place *p = gazetteer_place(g, all.items[i]);
    if (!p || (p->kind == GAZ_REGION) != str_is(w->precision, "admin1"))
      continue;
    double km = gazetteer_km(p->lat, p->lon, w->lat, w->lon);
    if (km >= nearest) continue;
    best = p;
    nearest = km;
  }
  return best;
}

static bede_str country_code(const gazetteer *g, const gaz_place *p) {
  const gaz_country *c = gazetteer_country(g, p->country);
  return c ? str_from(c->alpha3) : STR("");
}

static void fill_place(const gazetteer *g, const gaz_place *p, bede_where *w) {
  const gaz_region *region = gazetteer_region(g, p->region);
  if (!w->name.len) w->name = gazetteer_str(g, p->name);
  if (!w->country.len) w->country = country_code(g, p);
  if (!w->admin1.len && region) w->admin1 = gazetteer_str(g, region->code);
  if (!w->precision.len)
    w->precision = p->kind == GAZ_REGION ? STR("admin1") : STR("city");
  if (!w->has_point) {
    w->has_point = true;
    w->lat = p->lat;
    w->lon = p->lon;
  }
  w->geonameid = p->geonameid;
}

static void resolve(reading *r, place_mention *m) {
  const gazetteer *g = r->source->gaz;
  bede_where *w = &m->where;
  bede_str text = str_slice(r->text->clean, w->span.start, w->span.end);
  bede_str name = w->name.len ? w->name : text;
  gaz_places all = gazetteer_find(g, gazetteer_key(r->a, name));
  if (!all.count || str_is(w->precision, "country")) return;
  const gaz_place *p = w->has_point ? same_place(g, all, w)
                                    : gazetteer_place(g, all.items[0]);
  if (p) fill_place(g, p, w);
}

void resolve_places(reading *r) {
  if (!r->source->gaz) return;
  for (uint32_t i = 0; i < r->out->places.count; i++)
    resolve(r, &r->out->places.items[i]);
}
