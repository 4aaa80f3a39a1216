/*
 * open.c - check an image whole, so that no look-up has to.
 *
 * A CRC tells of accidents; the rest is against images made to do harm: after
 * lexicon_open every index, range and enumeration in it is within bounds.
 */
#include "lexicon/image.h"

#include "base/error.h"
#include "base/utf8.h"

#include <math.h>
#include <stdio.h>

/* ---- Single values ------------------------------------------------------- */

static bool starts_character(const lexicon *self, uint32_t offset) {
  return offset == self->count[SECTION_pool] ||
         ((unsigned char)self->pool[offset] & 0xC0) != 0x80;
}

static bool str_ok(const lexicon *self, lex_str s) {
  uint32_t size = self->count[SECTION_pool];
  return s.offset <= size && s.len <= size - s.offset &&
         starts_character(self, s.offset) &&
         starts_character(self, s.offset + s.len);
}

static bool within(uint32_t first, uint32_t count, uint32_t size) {
  return first <= size && count <= size - first;
}

static bool place_ok(const lexicon *self, uint32_t place) {
  return place < self->count[SECTION_places];
}

/* A bool of an image is a byte that may hold anything. */
static bool bool_ok(const bool *value) {
  unsigned char byte;
  memcpy(&byte, value, 1);
  return byte <= 1;
}

/* Ids of a range must be below `limit`. */
static bool range_ok(const lexicon *self, lex_range range, uint32_t limit) {
  if (!within(range.first, range.count, self->count[SECTION_numbers]))
    return false;
  for (uint32_t i = 0; i < range.count; i++)
    if (self->numbers[range.first + i] >= limit) return false;
  return true;
}

/* ---- Items, one function a section; ORDER SECTION ------------------------ */

static bool pool_ok(const lexicon *self) {
  bede_str rest = {self->pool, self->count[SECTION_pool]};
  uint32_t cp;
  while (rest.len) {
    bool ascii = (unsigned char)rest.ptr[0] < 0x80;
    uint32_t n = ascii ? 1 : utf8_decode(rest, &cp);
    if (!n) return false;
    rest = str_slice(rest, n, rest.len);
  }
  return true;
}

/* What a key of each tag points into. ORDER TAG: image_tag in image.h */
static const int tag_sections[TAG_COUNT] = {SECTION_senses,
                                            -1,
                                            SECTION_frames,
                                            SECTION_frames,
                                            SECTION_frames,
                                            SECTION_sets,
                                            SECTION_maps,
                                            SECTION_goldsteins,
                                            SECTION_words,
                                            -1,
                                            -1};

static bool keys_ok(const lexicon *self, uint32_t i) {
  const image_key *key = &self->keys[i];
  if (key->tag >= TAG_COUNT || !str_ok(self, key->text)) return false;
  int section = tag_sections[key->tag];
  if (key->tag == TAG_FIRST) return true; /* bits and two small numbers */
  if (key->tag == TAG_LAST) return key->count <= UINT16_MAX;
  if (section < 0) return key->count <= UINT16_MAX && key->first <= UINT16_MAX;
  if (key->tag >= TAG_SET && key->count != 1) return false;
  return within(key->first, key->count, self->count[section]);
}

static bool hash_ok(const lexicon *self, uint32_t i) {
  uint32_t key = self->hash[i].key;
  return key == LEX_NONE || key < self->count[SECTION_keys];
}

static bool places_ok(const lexicon *self, uint32_t i) {
  return str_ok(self, self->places[i].file);
}

/* What the entry of a sense points into. ORDER KIND: lex_kind in lexicon.h */
static const int kind_sections[] = {SECTION_sets, SECTION_actors, SECTION_roles,
                                    SECTION_sites, SECTION_values};

static bool senses_ok(const lexicon *self, uint32_t i) {
  const lex_sense *s = &self->senses[i];
  return s->kind <= LEX_VALUE && s->use <= USE_TITLED &&
         (s->kind != LEX_VALUE || s->use <= LIST_FORM) &&
         s->entry < self->count[kind_sections[s->kind]] &&
         str_ok(self, s->surface) && place_ok(self, s->place);
}

static bool sets_ok(const lexicon *self, uint32_t i) {
  return str_ok(self, self->sets[i]);
}

static bool words_ok(const lexicon *self, uint32_t i) {
  return str_ok(self, self->words[i]);
}

static bool numbers_ok(const lexicon *self, uint32_t i) {
  (void)self; /* each range of them is checked where it is used */
  (void)i;
  return true;
}

static bool frames_ok(const lexicon *self, uint32_t i) {
  const lex_frame *f = &self->frames[i];
  if (self->count[SECTION_needs] != self->count[SECTION_frames] ||
      self->count[SECTION_wants] != self->count[SECTION_frames])
    return false;
  return f->pos <= LEX_ADJ && f->type < BEDE_EVENT_COUNT &&
         f->status < BEDE_MODALITY_COUNT && f->content <= CONTENT_DENY &&
         f->size <= SIZE_PARTICIPANTS && str_ok(self, f->head) &&
         str_ok(self, f->mode) && str_ok(self, f->cameo) &&
         str_ok(self, f->stance) &&
         (f->map == LEX_NONE || f->map < self->count[SECTION_maps]) &&
         within(f->slot_first, f->slot_count, self->count[SECTION_slots]) &&
         place_ok(self, f->place);
}

static bool needs_ok(const lexicon *self, uint32_t i) {
  (void)self; /* any bits will do */
  (void)i;
  return true;
}

static bool wants_ok(const lexicon *self, uint32_t i) {
  return self->wants[i].at <= AT_WORD;
}

static bool slots_ok(const lexicon *self, uint32_t i) {
  const lex_slot *s = &self->slots[i];
  uint32_t words = self->count[SECTION_words], sets = self->count[SECTION_sets];
  return s->at <= AT_WORD && bool_ok(&s->required) &&
         s->types < 2u << BEDE_EVENT_COUNT && range_ok(self, s->words, words) &&
         range_ok(self, s->literals, words) && range_ok(self, s->sets, sets) &&
         range_ok(self, s->not_sets, sets);
}

static bool maps_ok(const lexicon *self, uint32_t i) {
  const image_map *m = &self->maps[i];
  return str_ok(self, m->name) &&
         within(m->row_first, m->row_count, self->count[SECTION_rows]);
}

static bool rows_ok(const lexicon *self, uint32_t i) {
  const lex_map_row *r = &self->rows[i];
  return r->from < BEDE_EVENT_COUNT && r->to <= BEDE_EVENT_COUNT &&
         str_ok(self, r->mode) && str_ok(self, r->cameo);
}

static bool instruments_ok(const lexicon *self, uint32_t i) {
  const lex_instrument *n = &self->instruments[i];
  return n->type < BEDE_EVENT_COUNT && n->set < self->count[SECTION_sets] &&
         str_ok(self, n->mode) && str_ok(self, n->cameo) &&
         place_ok(self, n->place);
}

static bool scores_ok(const lexicon *self, uint32_t i) {
  const lex_score *s = &self->scores[i];
  return s->type < BEDE_EVENT_COUNT && bool_ok(&s->has_score) &&
         str_ok(self, s->mode) && isfinite(s->score);
}

static bool goldsteins_ok(const lexicon *self, uint32_t i) {
  const image_goldstein *g = &self->goldsteins[i];
  return str_ok(self, g->code) && isfinite(g->value);
}

static bool actors_ok(const lexicon *self, uint32_t i) {
  const lex_actor *a = &self->actors[i];
  return a->kind <= ACTOR_PERSON && str_ok(self, a->id) &&
         str_ok(self, a->name) && a->office_count > 0 &&
         within(a->office_first, a->office_count,
                self->count[SECTION_offices]) &&
         place_ok(self, a->place);
}

static bool offices_ok(const lexicon *self, uint32_t i) {
  const lex_office *o = &self->offices[i];
  return str_ok(self, o->code) && str_ok(self, o->sector) &&
         str_ok(self, o->others) && str_ok(self, o->title) && o->from >= 0 &&
         o->from <= 99991231 && o->to >= 0 && o->to <= 99991231;
}

static bool roles_ok(const lexicon *self, uint32_t i) {
  const lex_role *r = &self->roles[i];
  return str_ok(self, r->sector) && str_ok(self, r->others) &&
         str_ok(self, r->code) && bool_ok(&r->is_group) &&
         bool_ok(&r->is_body) && place_ok(self, r->place);
}

static bool sites_ok(const lexicon *self, uint32_t i) {
  const lex_site *s = &self->sites[i];
  return str_ok(self, s->name) && str_ok(self, s->country) &&
         str_ok(self, s->admin1) && str_ok(self, s->precision) &&
         fabs(s->lat) <= 90 && fabs(s->lon) <= 180 && bool_ok(&s->has_point) &&
         place_ok(self, s->place);
}

static bool values_ok(const lexicon *self, uint32_t i) {
  return str_ok(self, self->values[i].value);
}

static bool no_item(const lexicon *self, uint32_t i) {
  (void)i;
  return pool_ok(self);
}

typedef bool (*item_check)(const lexicon *self, uint32_t i);

/* ---- The whole ----------------------------------------------------------- */

static bede_status damaged(bede_error *err, uint64_t offset, const char *what) {
  return error_set(err, BEDE_FORMAT, (error_place){0, 0, offset},
                   "the lexicon image is damaged: %s", what);
}

static bede_status check_header(bede_str bytes, const image_header *h,
                                bede_error *err) {
  if (memcmp(h->magic, IMAGE_MAGIC, sizeof h->magic) != 0)
    return damaged(err, 0, "it does not begin as one");
  if (h->format != IMAGE_FORMAT || h->byte_order != IMAGE_BYTE_ORDER)
    return error_set(err, BEDE_VERSION, NO_PLACE,
                     "the lexicon image is of format %u, this program reads "
                     "format %u",
                     h->format, IMAGE_FORMAT);
  if (h->size != bytes.len)
    return damaged(err, offsetof(image_header, size), "its size is another");
  if (h->crc != image_crc(str_slice(bytes, IMAGE_CRC_FROM, bytes.len)))
    return damaged(err, offsetof(image_header, crc), "its checksum is another");
  return BEDE_OK;
}

static bede_status check_sections(const image_header *h, bede_error *err) {
  static const uint32_t sizes[SECTION_COUNT] = {
#define IMAGE_ROW(name, type) (uint32_t)sizeof(type),
      IMAGE_SECTIONS(IMAGE_ROW)
#undef IMAGE_ROW
  };
  for (int i = 0; i < SECTION_COUNT; i++) {
    const image_section *s = &h->sections[i];
    uint64_t bytes = (uint64_t)s->count * s->item_size;
    if (s->item_size != sizes[i] || s->offset % 8 || s->offset > h->size ||
        bytes > h->size - s->offset)
      return damaged(err, offsetof(image_header, sections),
                     "a table is out "
                     "of bounds");
  }
  return BEDE_OK;
}

/* The directory's hash needs a power of two of slots, and a free one, or a
 * look-up of what is not there would never end. */
static bool hash_has_room(const lexicon *self) {
  uint32_t size = self->count[SECTION_hash];
  if (!size || (size & (size - 1))) return false;
  for (uint32_t i = 0; i < size; i++)
    if (self->hash[i].key == LEX_NONE) return true;
  return false;
}

static bede_status check_items(const lexicon *self, const image_header *h,
                               bede_error *err) {
  static const item_check checks[SECTION_COUNT] = {
      [SECTION_pool] = no_item,
#define CHECKED(name) [SECTION_##name] = name##_ok
      CHECKED(keys),
      CHECKED(hash),
      CHECKED(places),
      CHECKED(senses),
      CHECKED(sets),
      CHECKED(words),
      CHECKED(numbers),
      CHECKED(frames),
      CHECKED(needs),
      CHECKED(slots),
      CHECKED(maps),
      CHECKED(rows),
      CHECKED(instruments),
      CHECKED(scores),
      CHECKED(goldsteins),
      CHECKED(actors),
      CHECKED(offices),
      CHECKED(roles),
      CHECKED(sites),
      CHECKED(values),
      CHECKED(wants),
#undef CHECKED
  };
  if (!pool_ok(self))
    return damaged(err, h->sections[SECTION_pool].offset, "it is not UTF-8");
  if (!hash_has_room(self))
    return damaged(err, h->sections[SECTION_hash].offset, "its hash is full");
  for (int i = SECTION_keys; i < SECTION_COUNT; i++)
    for (uint32_t k = 0; k < self->count[i]; k++)
      if (!checks[i](self, k))
        return damaged(
            err, h->sections[i].offset + (uint64_t)k * h->sections[i].item_size,
            "an item points out of bounds");
  return BEDE_OK;
}

static lexicon *view(arena *a, bede_str bytes, const image_header *h) {
  lexicon *self = arena_new(a, lexicon);
  self->bytes = bytes;
#define IMAGE_ROW(name, type)                                                  \
  self->name =                                                                 \
      (const type *)(const void *)(bytes.ptr +                                 \
                                   h->sections[SECTION_##name].offset);
  IMAGE_SECTIONS(IMAGE_ROW)
#undef IMAGE_ROW
  for (int i = 0; i < SECTION_COUNT; i++) self->count[i] = h->sections[i].count;
  bede_str version = str_format(a, "%016llx", (unsigned long long)h->version);
  memcpy(self->version, version.ptr, sizeof self->version);
  return self;
}

bede_status lexicon_open(arena *a, bede_str bytes, const lexicon **out,
                         bede_error *err) {
  image_header header;
  if (bytes.len < sizeof header)
    return damaged(err, 0, "it is too short to be one");
  if ((uintptr_t)bytes.ptr % _Alignof(max_align_t)) bytes = str_copy(a, bytes);
  memcpy(&header, bytes.ptr, sizeof header);
  bede_status s = check_header(bytes, &header, err);
  if (!s) s = check_sections(&header, err);
  if (s) return s;
  lexicon *self = view(a, bytes, &header);
  s = check_items(self, &header, err);
  if (!s) *out = self;
  return s;
}
