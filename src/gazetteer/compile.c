/*
 * compile.c - a gazetteer from its sources: read, name, join, write.
 */
#include "gazetteer/draft.h"

#include <stdlib.h>

/* ---- Names to postings --------------------------------------------------- */

typedef struct tables {
  ARRAY(gaz_region) regions;
  ARRAY(gaz_name) names;
  ARRAY(uint32_t) postings;
  gaz_slot *hash;
  uint32_t hash_count;
} tables;

/* qsort hands over nothing but the items: what they are sorted by is theirs. */
typedef struct sorted_name {
  bede_str key;
  uint32_t posting, population;
} sorted_name;

static int by_key(const void *x, const void *y) {
  const sorted_name *a = x, *b = y;
  int order = str_compare(a->key, b->key);
  if (order) return order;
  if (a->population != b->population)
    return a->population < b->population ? 1 : -1;
  uint32_t i = a->posting & GAZ_INDEX, j = b->posting & GAZ_INDEX;
  if (i != j) return i < j ? -1 : 1;
  return (a->posting < b->posting) - (a->posting > b->posting);
}

static sorted_name *sort_names(gaz_draft *self) {
  sorted_name *all = arena_many(self->a, sorted_name, self->names.count);
  for (uint32_t i = 0; i < self->names.count; i++) {
    const draft_name *n = &self->names.items[i];
    const gaz_place *p = &self->places.items[n->posting & GAZ_INDEX];
    all[i] = (sorted_name){n->key, n->posting, p->population};
  }
  if (self->names.count) qsort(all, self->names.count, sizeof *all, by_key);
  return all;
}

/* One name's places, each once; a chief name stands before another. */
static void make_names(gaz_draft *self, tables *t) {
  const sorted_name *all = sort_names(self);
  gaz_name *name = NULL;
  for (uint32_t i = 0; i < self->names.count; i++) {
    bool is_new = !i || !str_eq(all[i].key, all[i - 1].key);
    bool is_told =
        !is_new && !((all[i].posting ^ all[i - 1].posting) & GAZ_INDEX);
    if (is_told) continue;
    if (is_new) {
      name = array_push(self->a, &t->names);
      *name = (gaz_name){draft_pool(self, all[i].key), t->postings.count, 0};
    }
    *array_push(self->a, &t->postings) = all[i].posting;
    name->count++;
  }
  self->report->names = t->names.count;
}

static void make_hash(gaz_draft *self, tables *t) {
  t->hash_count = 8;
  while (t->hash_count < t->names.count * 2) t->hash_count *= 2;
  t->hash = arena_many(self->a, gaz_slot, t->hash_count);
  memset(t->hash, 0xFF, (size_t)t->hash_count * sizeof *t->hash);
  for (uint32_t i = 0; i < t->names.count; i++) {
    gaz_str key = t->names.items[i].key;
    bede_str text = {self->pool.ptr + key.offset, key.len};
    uint64_t h = gaz_hash(text);
    uint32_t at = (uint32_t)h & (t->hash_count - 1);
    while (t->hash[at].name != GAZ_NONE) at = (at + 1) & (t->hash_count - 1);
    t->hash[at] = (gaz_slot){i, (uint32_t)(h >> 32)};
  }
}

static void make_regions(gaz_draft *self, tables *t) {
  for (uint32_t i = 0; i < self->groups.count; i++) {
    const draft_group *g = &self->groups.items[i];
    gaz_region *r = array_push(self->a, &t->regions);
    *r = (gaz_region){.place = GAZ_NONE,
                      .seat = g->seat == GAZ_NONE ? g->largest : g->seat};
    if (g->subdivision != GAZ_NONE)
      r->code = draft_pool(self, self->subdivisions.items[g->subdivision].code);
  }
  for (uint32_t i = 0; i < self->places.count; i++)
    if (self->places.items[i].kind == GAZ_REGION)
      t->regions.items[self->places.items[i].region].place = i;
}

static void find_capitals(gaz_draft *self) {
  for (uint32_t i = 0; i < self->places.count; i++) {
    const gaz_place *p = &self->places.items[i];
    if (p->kind == GAZ_CAPITAL && p->country < self->countries.count)
      self->countries.items[p->country].capital = i;
  }
}

/* ---- Writing ------------------------------------------------------------- */

typedef struct raw_table {
  const void *items;
  uint32_t count, item_size;
} raw_table;

static uint64_t aligned(uint64_t n) {
  return (n + 7) / 8 * 8;
}

static bede_str write_image(gaz_draft *self, const tables *t) {
  const raw_table all[GAZ_SECTION_COUNT] = {
      [GAZ_SECTION_pool] = {self->pool.ptr, self->pool.len, 1},
#define TABLE(name, from)                                                      \
  [GAZ_SECTION_##name] = {(from).items, (from).count, sizeof *(from).items}
      TABLE(places, self->places),
      TABLE(regions, t->regions),
      TABLE(countries, self->countries),
      TABLE(names, t->names),
      TABLE(postings, t->postings),
#undef TABLE
      [GAZ_SECTION_hash] = {t->hash, t->hash_count, sizeof *t->hash},
  };
  gaz_header h;
  memset(&h, 0, sizeof h);
  memcpy(h.magic, GAZ_MAGIC, sizeof h.magic);
  uint64_t size = aligned(sizeof h);
  for (int i = 0; i < GAZ_SECTION_COUNT; i++) {
    h.sections[i] =
        (gaz_section){(uint32_t)size, all[i].count, all[i].item_size};
    size = aligned(size + (uint64_t)all[i].count * all[i].item_size);
  }
  char *bytes = arena_alloc(self->a, (size_t)size);
  for (int i = 0; i < GAZ_SECTION_COUNT; i++)
    if (all[i].count)
      memcpy(bytes + h.sections[i].offset, all[i].items,
             (size_t)all[i].count * all[i].item_size);
  h.format = GAZ_FORMAT;
  h.byte_order = GAZ_BYTE_ORDER;
  h.size = (uint32_t)size;
  h.crc = gaz_crc(&h);
  memcpy(bytes, &h, sizeof h);
  return (bede_str){bytes, h.size};
}

bede_status gazetteer_compile(arena *a, const gaz_source *source,
                              bede_str *image, gaz_report *report,
                              bede_error *err) {
  bede_error own = {0};
  gaz_draft *self = arena_new(a, gaz_draft);
  map *const maps[] = {
      &self->pool_ids,        &self->country_ids, &self->group_ids,
      &self->subdivision_ids, &self->shorter,     &self->generic,
      &self->seat_rows,       &self->county_ids,  &self->subdivision_ids};
  for (size_t i = 0; i < sizeof maps / sizeof maps[0]; i++) maps[i]->a = a;
  *report = (gaz_report){0};
  self->a = self->pool.a = a;
  self->err = err ? err : &own;
  self->report = report;
  if (!gaz_read(self, source)) return self->err->status;
  gaz_name_towns(self);
  if (!gaz_join_regions(self)) return self->err->status;
  tables t = {0};
  make_names(self, &t);
  make_hash(self, &t);
  make_regions(self, &t);
  find_capitals(self);
  *image = write_image(self, &t);
  return BEDE_OK;
}
