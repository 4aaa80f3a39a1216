/*
 * read.c - what the gazetteer is made of: GeoNames' table of towns, ISO's
 * countries and subdivisions, and our own lists of seats and words.
 */
#include "gazetteer/draft.h"

#include "base/file.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

gaz_str draft_pool(gaz_draft *self, bede_str s) {
  uint32_t *at = map_put(&self->pool_ids, str_copy(self->a, s));
  if (*at == UINT32_MAX) {
    *at = self->pool.len;
    buf_add(&self->pool, s);
  }
  return (gaz_str){*at, s.len};
}

/* ---- ISO 3166, as JSON --------------------------------------------------- */

static bede_str json_text(gaz_draft *self, const json_t *row, const char *key) {
  const char *value = json_string_value(json_object_get(row, key));
  return value ? str_copy(self->a, str_from(value)) : STR("");
}

static void put_country(gaz_draft *self, bede_str alpha2, bede_str alpha3,
                        bede_str name) {
  if (alpha2.len != 2 || alpha3.len != 3) return;
  *map_put(&self->country_ids, alpha2) = self->countries.count;
  gaz_country *c = array_push(self->a, &self->countries);
  memcpy(c->alpha2, alpha2.ptr, 2);
  memcpy(c->alpha3, alpha3.ptr, 3);
  c->name = draft_pool(self, name);
  c->capital = GAZ_NONE;
}

static void read_country(gaz_draft *self, const json_t *row) {
  bede_str common = json_text(self, row, "common_name");
  put_country(self, json_text(self, row, "alpha_2"),
              json_text(self, row, "alpha_3"),
              common.len ? common : json_text(self, row, "name"));
}

static void read_subdivision(gaz_draft *self, const json_t *row) {
  bede_str code = json_text(self, row, "code");
  if (code.len < 4) return;
  uint32_t country = map_get(&self->country_ids, str_slice(code, 0, 2));
  if (country == UINT32_MAX) return;
  *map_put(&self->subdivision_ids, code) = self->subdivisions.count;
  draft_subdivision *s = array_push(self->a, &self->subdivisions);
  *s = (draft_subdivision){code, json_text(self, row, "name"), country,
                           !json_object_get(row, "parent"), GAZ_NONE};
}

typedef void (*row_reader)(gaz_draft *self, const json_t *row);

/* jansson's memory is not the arena's: a full arena must not lose it. */
static bool read_rows(gaz_draft *self, const json_t *rows, row_reader reader) {
  jmp_buf full, *outer = self->a->on_full;
  self->a->on_full = &full;
  bool ok = setjmp(full) == 0;
  for (size_t i = 0; ok && i < json_array_size(rows); i++)
    reader(self, json_array_get(rows, i));
  self->a->on_full = outer;
  return ok;
}

static bool read_json(gaz_draft *self, const char *path, const char *key,
                      row_reader reader) {
  json_error_t wrong;
  json_t *all = json_load_file(path, 0, &wrong);
  if (!all) {
    error_set(self->err, BEDE_IO, NO_PLACE, "%s: %s", path, wrong.text);
    return false;
  }
  bool ok = read_rows(self, json_object_get(all, key), reader);
  json_decref(all);
  if (!ok) longjmp(*self->a->on_full, 1);
  return true;
}

/* ---- Our own lists ------------------------------------------------------- */

static uint32_t put_word(gaz_draft *self, bede_str word) {
  *array_push(self->a, &self->words) = word;
  return self->words.count - 1;
}

/* `generic province`, `short saint st` */
static bool read_word(gaz_draft *self, bede_str line) {
  bede_str kind, word, shorter = {0};
  if (!str_split(&line, " ", &kind) || !str_split(&line, " ", &word))
    return false;
  str_split(&line, " ", &shorter);
  if (str_is(kind, "generic"))
    *map_put(&self->generic, word) = 1;
  else if (str_is(kind, "short") && shorter.len)
    *map_put(&self->shorter, word) = put_word(self, shorter);
  else
    return false;
  return true;
}

/* `IN-MH  Mumbai | Maharashtra` */
static bool read_seat(gaz_draft *self, bede_str line) {
  bede_str code;
  if (!str_split(&line, " ", &code) || !str_trim(line).len) return false;
  *map_put(&self->seat_rows, code) = put_word(self, str_trim(line));
  return true;
}

typedef bool (*line_reader)(gaz_draft *self, bede_str line);

static bool read_lines(gaz_draft *self, const char *path, line_reader reader) {
  bede_str all, line;
  if (file_read(self->a, path, &all, self->err)) return false;
  for (uint32_t number = 1; str_split(&all, "\n", &line); number++) {
    if (!line.len || line.ptr[0] == '#' || reader(self, line)) continue;
    error_set(self->err, BEDE_FORMAT, (error_place){number, 1, 0},
              "%s:%u:1: this line can't be read", path, number);
    return false;
  }
  return true;
}

/* `AFG 33 65` */
static bool read_middle(gaz_draft *self, bede_str line) {
  char code[4];
  float lat, lon;
  bede_str z = str_copy(self->a, line);
  if (sscanf(z.ptr, "%3s %f %f", code, &lat, &lon) != 3) return false;
  for (uint32_t i = 0; i < self->countries.count; i++) {
    gaz_country *c = &self->countries.items[i];
    if (strcmp(c->alpha3, code) != 0) continue;
    c->lat = lat;
    c->lon = lon;
    c->has_point = true;
  }
  return true;
}

/* `29.7 43.17 Middle East | Mideast` */
static bool read_area(gaz_draft *self, bede_str line) {
  draft_area area = {0};
  int at = 0;
  bede_str z = str_copy(self->a, line);
  if (sscanf(z.ptr, "%f %f %n", &area.lat, &area.lon, &at) != 2 ||
      (uint32_t)at >= line.len)
    return false;
  area.names = str_slice(line, (uint32_t)at, line.len);
  *array_push(self->a, &self->areas) = area;
  return true;
}

static void start_box(gaz_box *box) {
  *box = (gaz_box){.south = 90, .north = -90, .west = 180, .east = -180};
}

/* `US-TX 001 Anderson County` */
static bool read_county(gaz_draft *self, bede_str line) {
  bede_str region, code;
  if (!str_split(&line, " ", &region) || !str_split(&line, " ", &code) ||
      !line.len)
    return false;
  bede_str key =
      str_format(self->a, "%.*s %.*s", STR_ARG(region), STR_ARG(code));
  *map_put(&self->county_ids, key) = self->counties.count;
  draft_county *c = array_push(self->a, &self->counties);
  *c = (draft_county){.name = line, .region = GAZ_NONE};
  start_box(&c->box);
  return true;
}

/* ---- GeoNames ------------------------------------------------------------ */

/* ORDER COLUMN: http://download.geonames.org/export/dump/readme.txt */
enum {
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_ASCII,
  COLUMN_OTHERS,
  COLUMN_LAT,
  COLUMN_LON,
  COLUMN_CLASS,
  COLUMN_CODE,
  COLUMN_COUNTRY,
  COLUMN_OTHER_COUNTRIES,
  COLUMN_ADMIN1,
  COLUMN_ADMIN2,
  COLUMN_ADMIN3,
  COLUMN_ADMIN4,
  COLUMN_POPULATION,
  COLUMN_COUNT
};

static uint16_t kind_of(bede_str code) {
  if (str_is(code, "PPLC")) return GAZ_CAPITAL;
  if (str_is(code, "PPLA")) return GAZ_SEAT;
  if (str_is(code, "PPLX")) return GAZ_SECTION;
  return GAZ_TOWN;
}

/* Kosovo, which ISO 3166 does not list. */
static uint32_t country_of(gaz_draft *self, bede_str alpha2) {
  uint32_t country = map_get(&self->country_ids, alpha2);
  if (country != UINT32_MAX || !str_is(alpha2, "XK")) return country;
  put_country(self, STR("XK"), STR("XKX"), STR("Kosovo"));
  return self->countries.count - 1;
}

static uint32_t group_of(gaz_draft *self, uint32_t country, bede_str code) {
  if (!code.len || str_is(code, "00")) return GAZ_NONE;
  bede_str key = str_format(self->a, "%u.%.*s", country, STR_ARG(code));
  uint32_t *at = map_put(&self->group_ids, key);
  if (*at != UINT32_MAX) return *at;
  *at = self->groups.count;
  draft_group *g = array_push(self->a, &self->groups);
  *g = (draft_group){.code = str_copy(self->a, code),
                     .country = country,
                     .seat = GAZ_NONE,
                     .largest = GAZ_NONE,
                     .subdivision = GAZ_NONE};
  start_box(&g->box);
  return *at;
}

static void widen(gaz_box *box, const gaz_place *p) {
  if (p->lat < box->south) box->south = p->lat;
  if (p->lat > box->north) box->north = p->lat;
  if (p->lon < box->west) box->west = p->lon;
  if (p->lon > box->east) box->east = p->lon;
}

/* A county's towns are known by its code and its region's. */
static void join_county(gaz_draft *self, uint32_t town,
                        const bede_str column[COLUMN_COUNT]) {
  bede_str key = str_format(
      self->a, "%.*s-%.*s %.*s", STR_ARG(column[COLUMN_COUNTRY]),
      STR_ARG(column[COLUMN_ADMIN1]), STR_ARG(column[COLUMN_ADMIN2]));
  uint32_t at = map_get(&self->county_ids, key);
  if (at == UINT32_MAX) return;
  const gaz_place *p = &self->places.items[town];
  draft_county *c = &self->counties.items[at];
  c->population += p->population;
  c->region = p->region;
  widen(&c->box, p);
}

static void join_group(gaz_draft *self, uint32_t town) {
  const gaz_place *p = &self->places.items[town];
  if (p->region == GAZ_NONE) return;
  draft_group *g = &self->groups.items[p->region];
  g->population += p->population;
  widen(&g->box, p);
  bool is_seat = p->kind == GAZ_SEAT || p->kind == GAZ_CAPITAL;
  if (is_seat && (g->seat == GAZ_NONE ||
                  self->places.items[g->seat].population < p->population))
    g->seat = town;
  if (g->largest == GAZ_NONE ||
      self->places.items[g->largest].population < p->population)
    g->largest = town;
}

static uint32_t number(gaz_draft *self, bede_str s) {
  return (uint32_t)strtoul(str_copy(self->a, s).ptr, NULL, 10);
}

static float degrees(gaz_draft *self, bede_str s) {
  return strtof(str_copy(self->a, s).ptr, NULL);
}

static bool split_columns(bede_str line, bede_str column[COLUMN_COUNT]) {
  uint32_t n = 0;
  while (n < COLUMN_COUNT && str_split(&line, "\t", &column[n])) n++;
  return n == COLUMN_COUNT;
}

static bool read_town(gaz_draft *self, bede_str line) {
  bede_str column[COLUMN_COUNT];
  if (!split_columns(line, column)) return false;
  uint32_t country = country_of(self, column[COLUMN_COUNTRY]);
  if (country == UINT32_MAX) return true; /* a state that is no more */
  uint32_t town = self->places.count;
  gaz_place *p = array_push(self->a, &self->places);
  *p = (gaz_place){.name = draft_pool(self, column[COLUMN_NAME]),
                   .geonameid = number(self, column[COLUMN_ID]),
                   .population = number(self, column[COLUMN_POPULATION]),
                   .lat = degrees(self, column[COLUMN_LAT]),
                   .lon = degrees(self, column[COLUMN_LON]),
                   .region = group_of(self, country, column[COLUMN_ADMIN1]),
                   .country = (uint16_t)country,
                   .kind = kind_of(column[COLUMN_CODE])};
  *array_push(self->a, &self->others) =
      str_format(self->a, "%.*s,%.*s", STR_ARG(column[COLUMN_ASCII]),
                 STR_ARG(column[COLUMN_OTHERS]));
  join_group(self, town);
  join_county(self, town, column);
  return true;
}

bool gaz_read(gaz_draft *self, const gaz_source *source) {
  bool ok = read_lines(self, source->words, read_word) &&
            read_lines(self, source->seats, read_seat) &&
            read_json(self, source->countries, "3166-1", read_country) &&
            read_json(self, source->subdivisions, "3166-2", read_subdivision) &&
            read_lines(self, source->middles, read_middle) &&
            read_lines(self, source->counties, read_county) &&
            read_lines(self, source->areas, read_area) &&
            read_lines(self, source->towns, read_town);
  self->report->towns = self->places.count;
  self->report->regions = self->groups.count;
  return ok;
}
