/*
 * region.c - GeoNames' first-level regions joined to ISO 3166-2.
 *
 * GeoNames numbers them in its own way ("IN.16"), and the table of towns does
 * not name them.  They are joined by
 *
 *   code   both write letters: "US.TX" is US-TX, "GB.SCT" is GB-SCT
 *   seat   data/gazetteer/seats.txt says where it sits: IN-MH at Mumbai
 *   name   the subdivision bears a name of the seat, or of the largest town
 *
 * A region's point is the middle of the box around its towns, its population
 * theirs together.
 */
#include "gazetteer/draft.h"

#include <stdio.h>

static bool is_letter(char c) {
  return c >= 'A' && c <= 'Z';
}

static void join(gaz_draft *self, uint32_t group, uint32_t subdivision,
                 uint32_t *counter) {
  draft_group *g = &self->groups.items[group];
  draft_subdivision *s = &self->subdivisions.items[subdivision];
  if (g->subdivision != GAZ_NONE || s->group != GAZ_NONE) return;
  g->subdivision = subdivision;
  s->group = group;
  ++*counter;
}

static void join_by_code(gaz_draft *self) {
  for (uint32_t i = 0; i < self->groups.count; i++) {
    const draft_group *g = &self->groups.items[i];
    if (!is_letter(g->code.ptr[0])) continue;
    bede_str code =
        str_format(self->a, "%.2s-%.*s",
                   self->countries.items[g->country].alpha2, STR_ARG(g->code));
    uint32_t s = map_get(&self->subdivision_ids, code);
    if (s != UINT32_MAX) join(self, i, s, &self->report->by_code);
  }
}

/* ---- Towns by name, within a country ---- */

static bede_str town_key(gaz_draft *self, uint32_t country, bede_str key) {
  return str_format(self->a, "%u %.*s", country, STR_ARG(key));
}

/* The largest town of each name: to find seats. */
static void index_towns(gaz_draft *self, map *towns) {
  for (uint32_t i = 0; i < self->names.count; i++) {
    const draft_name *n = &self->names.items[i];
    uint32_t town = n->posting & GAZ_INDEX;
    const gaz_place *p = &self->places.items[town];
    uint32_t *at = map_put(towns, town_key(self, p->country, n->key));
    if (*at == UINT32_MAX || p->population > self->places.items[*at].population)
      *at = town;
  }
}

static bede_str seat_row(gaz_draft *self, const draft_subdivision *s) {
  uint32_t at = map_get(&self->seat_rows, s->code);
  bede_str none = {NULL, 0};
  return at == UINT32_MAX ? none : self->words.items[at];
}

static bool join_by_seat(gaz_draft *self, map *towns) {
  for (uint32_t i = 0; i < self->subdivisions.count; i++) {
    const draft_subdivision *s = &self->subdivisions.items[i];
    bede_str row = seat_row(self, s), seat;
    if (!str_split(&row, "|", &seat)) continue;
    uint32_t point = str_find(seat, STR("@"));
    if (point != UINT32_MAX) seat = str_slice(seat, 0, point);
    bede_str key = gazetteer_key(self->a, str_trim(seat));
    uint32_t town = map_get(towns, town_key(self, s->country, key));
    if (town == UINT32_MAX) {
      error_set(self->err, BEDE_FORMAT, NO_PLACE,
                "seats: %.*s: no town \"%.*s\"", STR_ARG(s->code),
                STR_ARG(str_trim(seat)));
      return false;
    }
    uint32_t group = self->places.items[town].region;
    if (group != GAZ_NONE) join(self, group, i, &self->report->by_seat);
  }
  return true;
}

/* Which seats and largest towns bear the subdivision's name. */
typedef enum bearer { BEARER_SEAT, BEARER_LARGEST, BEARER_ANY } bearer;

static bool bears(const gaz_draft *self, uint32_t town, bearer by) {
  const draft_group *g = &self->groups.items[self->places.items[town].region];
  return by == BEARER_ANY || town == (by == BEARER_SEAT ? g->seat : g->largest);
}

/* Where ISO divides a country more finely than GeoNames does (Palestine), a
 * small part would stand for a large one. */
static bool is_finer(const gaz_draft *self, uint32_t country) {
  uint32_t parts = 0, groups = 0;
  for (uint32_t i = 0; i < self->subdivisions.count; i++)
    parts += self->subdivisions.items[i].country == country &&
             self->subdivisions.items[i].is_first_level;
  for (uint32_t i = 0; i < self->groups.count; i++)
    groups += self->groups.items[i].country == country;
  return parts * 2 > groups * 3;
}

static void join_by_name(gaz_draft *self, map *towns, bearer by) {
  for (uint32_t i = 0; i < self->subdivisions.count; i++) {
    const draft_subdivision *s = &self->subdivisions.items[i];
    bede_str rest = s->name, part;
    if (by == BEARER_ANY && is_finer(self, s->country)) continue;
    while (s->is_first_level && str_split(&rest, "/[](),;", &part)) {
      bede_str bare = gaz_bare_key(self, part);
      uint32_t town = map_get(towns, town_key(self, s->country, bare));
      if (town == UINT32_MAX || self->places.items[town].region == GAZ_NONE ||
          !bears(self, town, by))
        continue;
      join(self, self->places.items[town].region, i, &self->report->by_name);
    }
  }
}

/* ---- Regions as places ---- */

static uint32_t limited(uint64_t n) {
  return n < UINT32_MAX ? (uint32_t)n : UINT32_MAX;
}

static void name_region(gaz_draft *self, const draft_subdivision *s,
                        uint32_t posting) {
  bede_str rest = s->name, row = seat_row(self, s), part;
  bool alone = !str_ends(row, STR("| -"));
  while (alone && str_split(&rest, "/[]();", &part)) {
    bede_str bare = gaz_bare_key(self, part);
    gaz_add_name(self, str_trim(part), posting);
    if (!str_eq(bare, gazetteer_key(self->a, part)))
      gaz_add_name(self, bare, posting);
  }
  str_split(&row, "|", &part); /* the seat */
  while (str_split(&row, "|", &part)) {
    bede_str name = str_trim(part);
    if (str_is(name, "-")) continue;
    bool qualifies = str_starts(name, STR("~"));
    if (qualifies) name = str_slice(name, 1, name.len);
    gaz_add_name(self, name,
                 qualifies ? (posting & GAZ_INDEX) | GAZ_QUALIFIER : posting);
  }
}

/* "@64,-150" behind the seat; else the middle of the box. */
static void find_middle(gaz_draft *self, const draft_subdivision *s,
                        const gaz_box *box, gaz_place *p) {
  bede_str row = seat_row(self, s), seat;
  p->lat = (float)((box->south + box->north) / 2);
  p->lon = (float)((box->west + box->east) / 2);
  if (!str_split(&row, "|", &seat)) return;
  uint32_t at = str_find(seat, STR("@"));
  if (at == UINT32_MAX) return;
  bede_str z = str_copy(self->a, str_slice(seat, at + 1, seat.len));
  sscanf(z.ptr, "%f,%f", &p->lat, &p->lon);
}

static void place_counties(gaz_draft *self) {
  for (uint32_t i = 0; i < self->counties.count; i++) {
    const draft_county *c = &self->counties.items[i];
    if (c->region == GAZ_NONE) continue;
    uint32_t place = self->places.count;
    gaz_place *p = array_push(self->a, &self->places);
    *p = (gaz_place){.name = draft_pool(self, c->name),
                     .population = limited(c->population),
                     .lat = (float)((c->box.south + c->box.north) / 2),
                     .lon = (float)((c->box.west + c->box.east) / 2),
                     .region = c->region,
                     .country = (uint16_t)self->groups.items[c->region].country,
                     .kind = GAZ_COUNTY};
    gaz_add_name(self, c->name, place | GAZ_CHIEF);
    self->report->counties++;
  }
}

/* What the lexicon of seats calls it, or ISO without its "province". */
static bede_str region_name(gaz_draft *self, const draft_subdivision *s) {
  bede_str row = seat_row(self, s), name;
  if (row.len) str_split(&row, "|", &name);
  if (str_split(&row, "|", &name)) return str_trim(name);
  bede_str rest = s->name;
  str_split(&rest, "/[]();", &name);
  return str_trim(name);
}

static void place_region(gaz_draft *self, uint32_t group) {
  const draft_group *g = &self->groups.items[group];
  if (g->subdivision == GAZ_NONE) return;
  const draft_subdivision *s = &self->subdivisions.items[g->subdivision];
  uint32_t place = self->places.count;
  gaz_place *p = array_push(self->a, &self->places);
  *p = (gaz_place){.name = draft_pool(self, region_name(self, s)),
                   .population = limited(g->population),
                   .region = group,
                   .country = (uint16_t)g->country,
                   .kind = GAZ_REGION};
  find_middle(self, s, &g->box, p);
  name_region(self, s, place | GAZ_CHIEF);
}

static void place_areas(gaz_draft *self) {
  for (uint32_t i = 0; i < self->areas.count; i++) {
    const draft_area *area = &self->areas.items[i];
    bede_str rest = area->names, name;
    uint32_t place = self->places.count;
    gaz_place *p = array_push(self->a, &self->places);
    *p = (gaz_place){.lat = area->lat,
                     .lon = area->lon,
                     .region = GAZ_NONE,
                     .country = UINT16_MAX,
                     .kind = GAZ_AREA};
    while (str_split(&rest, "|", &name)) {
      name = str_trim(name);
      if (!p->name.len) p->name = draft_pool(self, name);
      gaz_add_name(self, name, place | GAZ_CHIEF);
    }
  }
}

bool gaz_join_regions(gaz_draft *self) {
  map towns = {.a = self->a};
  index_towns(self, &towns);
  join_by_code(self);
  if (!join_by_seat(self, &towns)) return false;
  for (int by = BEARER_SEAT; by <= BEARER_ANY; by++)
    join_by_name(self, &towns, (bearer)by);
  for (uint32_t i = 0; i < self->groups.count; i++) place_region(self, i);
  place_counties(self);
  place_areas(self);
  return true;
}
