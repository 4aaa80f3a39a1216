/*
 * open.c - a mapped gazetteer: the header checked, and look-ups that check
 * what they follow.
 */
#include "gazetteer/image.h"

#include "base/utf8.h"

#include <math.h>
#include <zlib.h>

uint32_t gaz_crc(const gaz_header *header) {
  const Bytef *from = (const Bytef *)&header->size;
  size_t skipped = offsetof(gaz_header, size);
  uLong crc = crc32(0, Z_NULL, 0);
  return (uint32_t)crc32(crc, from, (uInt)(sizeof *header - skipped));
}

/* ---- Opening ------------------------------------------------------------- */

static bede_status damaged(bede_error *err, uint64_t offset, const char *what) {
  return error_set(err, BEDE_FORMAT, (error_place){0, 0, offset},
                   "the gazetteer is damaged: %s", what);
}

static bede_status check_header(bede_str bytes, const gaz_header *h,
                                bede_error *err) {
  if (memcmp(h->magic, GAZ_MAGIC, sizeof h->magic) != 0)
    return damaged(err, 0, "it does not begin as one");
  if (h->format != GAZ_FORMAT || h->byte_order != GAZ_BYTE_ORDER)
    return error_set(err, BEDE_VERSION, NO_PLACE,
                     "the gazetteer is of format %u, this program reads "
                     "format %u",
                     h->format, GAZ_FORMAT);
  if (h->size != bytes.len)
    return damaged(err, offsetof(gaz_header, size), "its size is another");
  if (h->crc != gaz_crc(h))
    return damaged(err, offsetof(gaz_header, crc), "its checksum is another");
  return BEDE_OK;
}

static bede_status check_sections(const gaz_header *h, bede_error *err) {
  static const uint32_t sizes[GAZ_SECTION_COUNT] = {
#define GAZ_ROW(name, type) (uint32_t)sizeof(type),
      GAZ_SECTIONS(GAZ_ROW)
#undef GAZ_ROW
  };
  for (int i = 0; i < GAZ_SECTION_COUNT; i++) {
    const gaz_section *s = &h->sections[i];
    uint64_t bytes = (uint64_t)s->count * s->item_size;
    if (s->item_size != sizes[i] || s->offset % 8 || s->offset > h->size ||
        bytes > h->size - s->offset)
      return damaged(err, offsetof(gaz_header, sections),
                     "a table is out of bounds");
  }
  uint32_t slots = h->sections[GAZ_SECTION_hash].count;
  if (!slots || (slots & (slots - 1)))
    return damaged(err, offsetof(gaz_header, sections),
                   "its hash is no power of two");
  return BEDE_OK;
}

bede_status gazetteer_open(arena *a, bede_str bytes, const gazetteer **out,
                           bede_error *err) {
  gaz_header h;
  if (bytes.len < sizeof h) return damaged(err, 0, "it is too short to be one");
  if ((uintptr_t)bytes.ptr % 8) bytes = str_copy(a, bytes);
  memcpy(&h, bytes.ptr, sizeof h);
  bede_status s = check_header(bytes, &h, err);
  if (!s) s = check_sections(&h, err);
  if (s) return s;
  gazetteer *self = arena_new(a, gazetteer);
#define GAZ_ROW(name, type)                                                    \
  self->name =                                                                 \
      (const type *)(const void *)(bytes.ptr +                                 \
                                   h.sections[GAZ_SECTION_##name].offset);
  GAZ_SECTIONS(GAZ_ROW)
#undef GAZ_ROW
  for (int i = 0; i < GAZ_SECTION_COUNT; i++)
    self->count[i] = h.sections[i].count;
  *out = self;
  return BEDE_OK;
}

/* ---- Looking up ---------------------------------------------------------- */

bede_str gazetteer_str(const gazetteer *self, gaz_str s) {
  uint32_t size = self->count[GAZ_SECTION_pool];
  if (s.offset > size || s.len > size - s.offset) return STR("");
  return (bede_str){self->pool + s.offset, s.len};
}

/* "St. Louis", "N'Djamena": full stops and apostrophes are left out. */
static bool is_silent(char c) {
  return c == '.' || c == '\'' || c == '`' || c == '"';
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool gazetteer_is_key(bede_str folded) {
  for (uint32_t i = 0; i < folded.len; i++)
    if (is_silent(folded.ptr[i]) || is_blank(folded.ptr[i])) return false;
  return folded.len > 0;
}

bede_str gazetteer_key(arena *a, bede_str name) {
  bede_str folded = utf8_fold(a, name);
  if (gazetteer_is_key(folded)) return folded;
  char *out = arena_alloc(a, folded.len + 1);
  uint32_t len = 0;
  for (uint32_t i = 0; i < folded.len; i++) {
    char c = folded.ptr[i];
    bool blank = is_blank(c);
    if (is_silent(c)) continue;
    if (blank && (!len || out[len - 1] == ' ')) continue;
    out[len++] = blank ? ' ' : c;
  }
  if (len && out[len - 1] == ' ') len--;
  return (bede_str){out, len};
}

gaz_places gazetteer_find(const gazetteer *self, bede_str key) {
  gaz_places none = {NULL, 0};
  uint32_t mask = self->count[GAZ_SECTION_hash] - 1;
  uint64_t h = gaz_hash(key);
  uint32_t at = (uint32_t)h & mask, mark = (uint32_t)(h >> 32);
  for (uint32_t room = mask; room; room--, at = (at + 1) & mask) {
    const gaz_slot *slot = &self->hash[at];
    if (slot->name >= self->count[GAZ_SECTION_names]) return none;
    if (slot->mark != mark) continue;
    const gaz_name *name = &self->names[slot->name];
    if (!str_eq(gazetteer_str(self, name->key), key)) continue;
    uint32_t all = self->count[GAZ_SECTION_postings];
    if (name->first > all || name->count > all - name->first) return none;
    return (gaz_places){self->postings + name->first, name->count};
  }
  return none;
}

bool gazetteer_is_chief_name(uint32_t item) {
  return item & GAZ_CHIEF;
}

const gaz_place *gazetteer_place(const gazetteer *self, uint32_t item) {
  return gazetteer_at(self, item & GAZ_INDEX);
}

bool gazetteer_is_qualifier(uint32_t item) {
  return item & GAZ_QUALIFIER;
}

const gaz_place *gazetteer_at(const gazetteer *self, uint32_t place) {
  bool is_known = place < self->count[GAZ_SECTION_places];
  return is_known ? &self->places[place] : NULL;
}

const gaz_region *gazetteer_region(const gazetteer *self, uint32_t region) {
  bool is_known = region < self->count[GAZ_SECTION_regions];
  return is_known ? &self->regions[region] : NULL;
}

const gaz_country *gazetteer_country(const gazetteer *self, uint32_t country) {
  bool is_known = country < self->count[GAZ_SECTION_countries];
  return is_known ? &self->countries[country] : NULL;
}

const gaz_country *gazetteer_country_of(const gazetteer *self, bede_str code) {
  for (uint32_t i = 0; i < self->count[GAZ_SECTION_countries]; i++)
    if (code.len == 3 && memcmp(self->countries[i].alpha3, code.ptr, 3) == 0)
      return &self->countries[i];
  return NULL;
}

uint32_t gazetteer_region_of(const gazetteer *self, bede_str code) {
  for (uint32_t i = 0; code.len && i < self->count[GAZ_SECTION_regions]; i++)
    if (str_eq(gazetteer_str(self, self->regions[i].code), code)) return i;
  return GAZ_NONE;
}

double gazetteer_km(double lat1, double lon1, double lat2, double lon2) {
  const double radian = 0.017453292519943295, earth = 6371.0;
  double dlat = (lat2 - lat1) * radian, dlon = (lon2 - lon1) * radian;
  double a = sin(dlat / 2) * sin(dlat / 2) + cos(lat1 * radian) *
                                                 cos(lat2 * radian) *
                                                 sin(dlon / 2) * sin(dlon / 2);
  return 2 * earth * asin(sqrt(a < 1 ? a : 1));
}
