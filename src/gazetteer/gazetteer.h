/*
 * gazetteer.h - towns and first-level regions of the world, by name.
 *
 * One file, mapped and never parsed: opening it checks the header and the
 * bounds of its tables; each look-up checks what it follows.  A name is found
 * by its key (gazetteer_key), under which "Kuźnica", "KUZNICA" and "Kuznica"
 * are one, and leads to all places that bear it, the largest first.
 */
#ifndef BEDE_GAZETTEER_GAZETTEER_H
#define BEDE_GAZETTEER_GAZETTEER_H

#include "base/error.h"
#include "base/str.h"

#define GAZ_NONE UINT32_MAX

typedef struct gazetteer gazetteer;

typedef enum gaz_kind {
  GAZ_TOWN,
  GAZ_SECTION, /* a quarter of a town */
  GAZ_SEAT,    /* of a first-level region */
  GAZ_CAPITAL,
  GAZ_COUNTY, /* of the second */
  GAZ_REGION, /* of the first level */
  GAZ_AREA,   /* larger than a country: Europe */
} gaz_kind;

typedef struct gaz_str {
  uint32_t offset, len;
} gaz_str;

/* A town, or a region: the sum and the middle of its towns. */
typedef struct gaz_place {
  gaz_str name;
  uint32_t geonameid; /* 0: a region or county */
  uint32_t population;
  float lat, lon;
  uint32_t region; /* the region that it lies in, or is; or GAZ_NONE */
  uint16_t country;
  uint16_t kind; /* gaz_kind */
} gaz_place;

/* What GeoNames has for a first-level region, and its ISO 3166-2 code where
 * it could be joined to one. */
typedef struct gaz_region {
  gaz_str code;   /* "US-TX"; empty: not joined */
  uint32_t place; /* its entry among the places; GAZ_NONE: not joined */
  uint32_t seat;  /* its chief town among the places */
} gaz_region;

typedef struct gaz_country {
  char alpha2[4], alpha3[4]; /* ending in NUL */
  gaz_str name;
  float lat, lon; /* its middle; */
  uint32_t has_point;
  uint32_t capital; /* among the places; or GAZ_NONE */
} gaz_country;

/* The places of one name; `main[i]` tells a chief name from another. */
typedef struct gaz_places {
  const uint32_t *items;
  uint32_t count;
} gaz_places;

/* Opens the bytes of a compiled gazetteer, which must outlive it.  FORMAT where
 * they are damaged, VERSION where they are of another format. */
MUST_USE bede_status gazetteer_open(arena *a, bede_str bytes,
                                    const gazetteer **out, bede_error *err);

/* What names are compared by: letter case, diacritics, apostrophes, full stops
 * and hyphens make no difference. */
bede_str gazetteer_key(arena *a, bede_str name);
/* Whether a folded name (utf8_fold) is its own key. */
bool gazetteer_is_key(bede_str folded);

/* All places of a name, by its key; none: count is 0. */
gaz_places gazetteer_find(const gazetteer *self, bede_str key);

/* An item of gaz_places: its place (NULL if the file is damaged there), and
 * whether the name is its chief one. */
const gaz_place *gazetteer_place(const gazetteer *self, uint32_t item);
bool gazetteer_is_chief_name(uint32_t item);
/* "Calif.": only beside one of its places. */
bool gazetteer_is_qualifier(uint32_t item);

/* NULL for GAZ_NONE and whatever is out of bounds. */
const gaz_place *gazetteer_at(const gazetteer *self, uint32_t place);
const gaz_region *gazetteer_region(const gazetteer *self, uint32_t region);
const gaz_country *gazetteer_country(const gazetteer *self, uint32_t country);
/* By its code of three letters; or NULL. */
const gaz_country *gazetteer_country_of(const gazetteer *self, bede_str code);
bede_str gazetteer_str(const gazetteer *self, gaz_str s);
/* The region with this ISO 3166-2 code, or GAZ_NONE. */
uint32_t gazetteer_region_of(const gazetteer *self, bede_str code);

/* Great-circle distance. */
double gazetteer_km(double lat1, double lon1, double lat2, double lon2);

/* ---- Compiling ----------------------------------------------------------- */

/* Where the compiler finds what it joins. */
typedef struct gaz_source {
  const char *towns;        /* cities1000.txt of GeoNames */
  const char *countries;    /* iso_3166-1.json of iso-codes */
  const char *subdivisions; /* iso_3166-2.json of iso-codes */
  const char *seats;        /* seats.txt of data/gazetteer */
  const char *words;        /* words.txt */
  const char *middles;      /* countries.txt */
  const char *counties;     /* counties.txt */
  const char *areas;        /* areas.txt */
} gaz_source;

typedef struct gaz_report {
  uint32_t towns, names;
  uint32_t regions;  /* first-level regions that GeoNames has */
  uint32_t counties; /* with a town */
  uint32_t by_code, by_seat, by_name; /* of them, joined to ISO 3166-2 */
} gaz_report;

MUST_USE bede_status gazetteer_compile(arena *a, const gaz_source *source,
                                       bede_str *image, gaz_report *report,
                                       bede_error *err);

#endif
