/* The gazetteer: compiled of a few towns, looked up, damaged. */
#include "base/file.h"
#include "check.h"
#include "gazetteer/image.h"

#include <stdio.h>

static const char *own_dir; /* tests/gazetteer */

static const char *in_dir(arena *a, const char *dir, const char *name) {
  return str_format(a, "%s/%s", dir, name).ptr;
}

static gaz_source source_of(arena *a, const char *dir) {
  return (gaz_source){
      .towns = in_dir(a, dir, "towns.txt"),
      .countries = in_dir(a, dir, "iso_3166-1.json"),
      .subdivisions = in_dir(a, dir, "iso_3166-2.json"),
      .seats = in_dir(a, dir, "seats.txt"),
      .words = in_dir(a, dir, "words.txt"),
      .middles = in_dir(a, dir, "countries.txt"),
      .counties = in_dir(a, dir, "counties.txt"),
      .areas = in_dir(a, dir, "areas.txt"),
  };
}

static bede_str compiled(arena *a, gaz_report *report) {
  gaz_source source = source_of(a, own_dir);
  bede_str image = {NULL, 0};
  CHECK(gazetteer_compile(a, &source, &image, report, NULL) == BEDE_OK);
  return image;
}

static gaz_places find(arena *a, const gazetteer *g, const char *name) {
  return gazetteer_find(g, gazetteer_key(a, str_from(name)));
}

/* GeoNames' id of the largest place of this name; 0 for a region, or -1. */
static int64_t first_id(arena *a, const gazetteer *g, const char *name) {
  gaz_places all = find(a, g, name);
  const gaz_place *p = all.count ? gazetteer_place(g, all.items[0]) : NULL;
  return p ? (int64_t)p->geonameid : -1;
}

static void test_names(arena *a, const gazetteer *g) {
  CHECK(first_id(a, g, "Kuźnica") == 11);
  CHECK(first_id(a, g, "KUZNICA") == 11);
  CHECK(first_id(a, g, "kuznica") == 11);
  CHECK(first_id(a, g, "Belostok") == 12);
  CHECK(first_id(a, g, "St. Louis") == 16);
  CHECK(first_id(a, g, "Saint-Louis") == 16);
  CHECK(first_id(a, g, "Ndjamena") == 17);
  CHECK(first_id(a, g, "N'Djamena") == 17);
  CHECK(first_id(a, g, "N’Djamena") == 17);
  CHECK(first_id(a, g, "Fort Lamy") == 17);
  CHECK(first_id(a, g, "Bombay") == 20);
  /* readings in other alphabets, codes of airports, no country at all */
  CHECK(first_id(a, g, "kuz ni cha") == -1);
  CHECK(first_id(a, g, "Кузница") == -1);
  CHECK(first_id(a, g, "BLS") == -1);
  CHECK(first_id(a, g, "Nowhere") == -1);
  CHECK(first_id(a, g, "") == -1);
}

static void test_order(arena *a, const gazetteer *g) {
  gaz_places all = find(a, g, "Paris");
  CHECK(all.count == 2);
  CHECK(gazetteer_place(g, all.items[0])->geonameid == 13);
  CHECK(gazetteer_place(g, all.items[1])->geonameid == 14);
  CHECK(gazetteer_is_chief_name(all.items[0]));
  all = find(a, g, "Bombay");
  CHECK(all.count == 1 && !gazetteer_is_chief_name(all.items[0]));
}

static bool lies_in(arena *a, const gazetteer *g, const char *name,
                    const char *code) {
  const gaz_place *p = gazetteer_place(g, find(a, g, name).items[0]);
  const gaz_region *r = gazetteer_region(g, p->region);
  return r && str_is(gazetteer_str(g, r->code), code);
}

static void test_regions(arena *a, const gazetteer *g,
                         const gaz_report *report) {
  CHECK(lies_in(a, g, "Austin", "US-TX"));   /* both write letters */
  CHECK(lies_in(a, g, "Mumbai", "IN-MH"));   /* by seats.txt */
  CHECK(lies_in(a, g, "Kuznica", "PL-20"));  /* likewise */
  CHECK(lies_in(a, g, "Manbij", "SY-HL"));   /* of Aleppo, which is Halab */
  CHECK(lies_in(a, g, "Ndjamena", "TD-ND")); /* without "Ville de" */
  CHECK(lies_in(a, g, "Lone", ""));
  CHECK(report->towns == 11);
  CHECK(report->counties == 1);
  CHECK(report->regions == 8);
  CHECK(report->by_code == 2 && report->by_seat == 2 && report->by_name == 2);
  gaz_places all = find(a, g, "Podlasie");
  CHECK(all.count == 1);
  const gaz_place *p = gazetteer_place(g, all.items[0]);
  CHECK(p->kind == GAZ_REGION && p->population == 292000);
  CHECK(p->lat > 53.31 && p->lat < 53.33); /* between its two towns */
  uint32_t region = gazetteer_region_of(g, STR("PL-20"));
  CHECK(region == p->region);
  CHECK(gazetteer_at(g, gazetteer_region(g, region)->seat)->geonameid == 12);
  CHECK(gazetteer_region_of(g, STR("PL-99")) == GAZ_NONE);
}

static void test_other_kinds(arena *a, const gazetteer *g) {
  gaz_places all = find(a, g, "Lamar County");
  CHECK(all.count == 1);
  const gaz_place *p = gazetteer_place(g, all.items[0]);
  CHECK(p->kind == GAZ_COUNTY && p->lat > 33.6 && p->lat < 33.7);
  CHECK(find(a, g, "Nowhere County").count == 0); /* no town lies there */
  all = find(a, g, "Tex.");
  CHECK(all.count == 1 && gazetteer_is_qualifier(all.items[0]));
  p = gazetteer_place(g, all.items[0]);
  CHECK(p->kind == GAZ_REGION && p->lat > 30.9F && p->lat < 31.1F);
  all = find(a, g, "Mideast");
  CHECK(all.count == 1);
  CHECK(gazetteer_place(g, all.items[0])->kind == GAZ_AREA);
  const gaz_country *country = gazetteer_country_of(g, STR("POL"));
  CHECK(country && country->has_point && country->lat == 52);
  country = gazetteer_country_of(g, STR("TCD"));
  CHECK(country && !country->has_point);
  CHECK(!gazetteer_country_of(g, STR("XXX")));
}

static void test_distance(void) {
  double km = gazetteer_km(48.8566, 2.3522, 51.5074, -0.1278);
  CHECK(km > 341 && km < 346); /* Paris to London */
  CHECK(gazetteer_km(10, 20, 10, 20) == 0);
  km = gazetteer_km(0, 179.5, 0, -179.5);
  CHECK(km > 110 && km < 112);
}

/* ---- Mistakes ------------------------------------------------------------ */

static void test_sources(arena *a) {
  bede_error err = {0};
  bede_str image;
  gaz_report report;
  gaz_source source = source_of(a, own_dir);
  source.towns = "/nowhere/towns.txt";
  CHECK(gazetteer_compile(a, &source, &image, &report, &err) == BEDE_IO);
  CHECK(strstr(err.message, "/nowhere/towns.txt"));
  source = source_of(a, own_dir);
  source.towns = source.words; /* not of so many columns */
  CHECK(gazetteer_compile(a, &source, &image, &report, &err) == BEDE_FORMAT);
  CHECK(err.line == 2);
}

static bede_status open_changed(arena *a, bede_str image, uint32_t at,
                                bede_error *err) {
  bede_str copy = str_copy(a, image);
  const gazetteer *g = NULL;
  ((char *)(uintptr_t)copy.ptr)[at] ^= 0x11;
  return gazetteer_open(a, copy, &g, err);
}

static void test_damage(arena *a, bede_str image) {
  bede_error err = {0};
  const gazetteer *g = NULL;
  CHECK(open_changed(a, image, 0, &err) == BEDE_FORMAT);
  CHECK(open_changed(a, image, offsetof(gaz_header, format), &err) ==
        BEDE_VERSION);
  CHECK(open_changed(a, image, offsetof(gaz_header, sections), &err) ==
        BEDE_FORMAT);
  CHECK(err.offset == offsetof(gaz_header, crc));
  for (uint32_t len = 0; len < image.len; len += 7)
    CHECK(gazetteer_open(a, str_slice(image, 0, len), &g, &err) == BEDE_FORMAT);
}

/* Behind the header nothing is checked at the start: whatever stands there,
 * a look-up stays within the file. */
static void test_flips(arena *a, bede_str image) {
  static const char *const names[] = {"Paris", "Bombay", "Podlasie",
                                      "Atlantis"};
  for (uint32_t at = sizeof(gaz_header); at < image.len; at += 3) {
    bede_str copy = str_copy(a, image);
    const gazetteer *g = NULL;
    ((char *)(uintptr_t)copy.ptr)[at] ^= 0x91;
    if (gazetteer_open(a, copy, &g, NULL)) continue;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
      gaz_places all = find(a, g, names[i]);
      for (uint32_t k = 0; k < all.count; k++) {
        const gaz_place *p = gazetteer_place(g, all.items[k]);
        if (p) gazetteer_str(g, p->name);
      }
    }
  }
}

/* ---- The whole world ----------------------------------------------------- */

/* Most first-level regions of GeoNames have their ISO code. */
static void test_world(arena *a, char **argv) {
  gaz_source source = source_of(a, argv[4]);
  source.towns = argv[2];
  source.countries = in_dir(a, argv[3], "iso_3166-1.json");
  source.subdivisions = in_dir(a, argv[3], "iso_3166-2.json");
  bede_str image = {NULL, 0}, built;
  gaz_report r;
  CHECK(gazetteer_compile(a, &source, &image, &r, NULL) == BEDE_OK);
  CHECK(file_read(a, argv[5], &built, NULL) == BEDE_OK);
  CHECK(str_eq(image, built)); /* the same bytes every time */
  CHECK(r.towns > 130000);
  uint32_t joined = r.by_code + r.by_seat + r.by_name;
  printf("%u of %u regions joined to ISO 3166-2\n", joined, r.regions);
  CHECK(joined * 4 > r.regions * 3);
}

int main(int argc, char **argv) {
  jmp_buf full;
  arena a;
  if (argc < 6) return 2;
  own_dir = argv[1];
  arena_init(&a, NULL, &full);
  if (setjmp(full)) return 3;
  gaz_report report;
  bede_error err = {0};
  bede_str image = compiled(&a, &report);
  const gazetteer *g = NULL;
  CHECK(gazetteer_open(&a, image, &g, &err) == BEDE_OK);
  if (g) {
    test_names(&a, g);
    test_order(&a, g);
    test_regions(&a, g, &report);
    test_other_kinds(&a, g);
    test_distance();
    test_sources(&a);
    test_damage(&a, image);
    test_flips(&a, image);
    test_world(&a, argv);
  }
  arena_free(&a);
  return check_done();
}
