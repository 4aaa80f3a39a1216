/*
 * draft.h - a gazetteer being compiled.
 */
#ifndef BEDE_GAZETTEER_DRAFT_H
#define BEDE_GAZETTEER_DRAFT_H

#include "base/array.h"
#include "base/map.h"
#include "gazetteer/image.h"

/* A name of a place; `posting` is its number, with GAZ_CHIEF. */
typedef struct draft_name {
  bede_str key;
  uint32_t posting;
} draft_name;

/* Around all towns of a region. */
typedef struct gaz_box {
  double south, north, west, east;
} gaz_box;

typedef struct draft_county {
  bede_str name;
  uint32_t region;
  uint64_t population;
  gaz_box box;
} draft_county;

typedef struct draft_area {
  float lat, lon;
  bede_str names; /* divided by bars */
} draft_area;

/* What GeoNames has under one first-level code. */
typedef struct draft_group {
  bede_str code; /* GeoNames' own: "05" */
  uint32_t country;
  uint32_t seat, largest; /* among the towns, or GAZ_NONE */
  uint64_t population;
  gaz_box box;
  uint32_t subdivision; /* joined to it, or GAZ_NONE */
} draft_group;

/* An entry of ISO 3166-2. */
typedef struct draft_subdivision {
  bede_str code, name;
  uint32_t country;
  bool is_first_level;
  uint32_t group; /* or GAZ_NONE */
} draft_subdivision;

typedef struct gaz_draft {
  arena *a;
  bede_error *err;
  gaz_report *report;
  ARRAY(gaz_place) places;
  ARRAY(bede_str) others; /* by town: its other names as GeoNames has them */
  ARRAY(gaz_country) countries;
  ARRAY(draft_group) groups;
  ARRAY(draft_subdivision) subdivisions;
  ARRAY(draft_county) counties;
  ARRAY(draft_area) areas;
  ARRAY(draft_name) names;
  str_buf pool;
  map pool_ids, country_ids, group_ids, subdivision_ids, county_ids;
  map shorter;   /* "saint": index into `words` */
  map generic;   /* "province" */
  map seat_rows; /* by ISO 3166-2 code: index into `words` */
  ARRAY(bede_str) words;
} gaz_draft;

gaz_str draft_pool(gaz_draft *self, bede_str s);

/* ---- read.c: the sources as they are ---- */
bool gaz_read(gaz_draft *self, const gaz_source *source);

/* ---- names.c: which names lead to which place ---- */
void gaz_name_towns(gaz_draft *self);
/* A name, and its shorter form ("Saint Louis": "St Louis"). */
void gaz_add_name(gaz_draft *self, bede_str name, uint32_t posting);
/* The key without words such as "province". */
bede_str gaz_bare_key(gaz_draft *self, bede_str name);

/* ---- region.c: GeoNames' regions joined to ISO's ---- */
bool gaz_join_regions(gaz_draft *self);

#endif
