/*
 * image.h - the bytes of a compiled gazetteer.
 *
 *   header | sections, each aligned to 8 bytes
 *
 * A section is a flat array of one struct; everything refers to everything by
 * index.  Only the header has a checksum, so that opening touches one page;
 * what a look-up follows is checked where it is followed.  A change of layout
 * needs a new GAZ_FORMAT.
 */
#ifndef BEDE_GAZETTEER_IMAGE_H
#define BEDE_GAZETTEER_IMAGE_H

#include "gazetteer/gazetteer.h"

#include <stddef.h>

#define GAZ_MAGIC "BEDEGAZ\n"
#define GAZ_FORMAT 3u
#define GAZ_BYTE_ORDER 0x01020304u

/* Marks in a posting. */
#define GAZ_CHIEF 0x80000000u     /* the name is the chief one */
#define GAZ_QUALIFIER 0x40000000u /* the name only qualifies another */
#define GAZ_INDEX 0x3FFFFFFFu

/* A key and its postings. */
typedef struct gaz_name {
  gaz_str key;
  uint32_t first, count;
} gaz_name;

/* A slot of the table of names. The mark is what the hash says beside the
 * place, so that a key which is not there seldom touches a name. */
typedef struct gaz_slot {
  uint32_t name; /* GAZ_NONE: free */
  uint32_t mark;
} gaz_slot;

#define GAZ_SECTIONS(X)                                                        \
  X(pool, char)                                                                \
  X(places, gaz_place)                                                         \
  X(regions, gaz_region)                                                       \
  X(countries, gaz_country)                                                    \
  X(names, gaz_name)                                                           \
  X(postings, uint32_t)                                                        \
  X(hash, gaz_slot)

enum {
#define GAZ_ROW(name, type) GAZ_SECTION_##name,
  GAZ_SECTIONS(GAZ_ROW)
#undef GAZ_ROW
      GAZ_SECTION_COUNT
};

typedef struct gaz_section {
  uint32_t offset, count, item_size;
} gaz_section;

typedef struct gaz_header {
  char magic[8];
  uint32_t format, byte_order;
  uint32_t crc;  /* CRC-32 of what follows in the header */
  uint32_t size; /* of the whole file */
  gaz_section sections[GAZ_SECTION_COUNT];
} gaz_header;

struct gazetteer {
#define GAZ_ROW(name, type) const type *name;
  GAZ_SECTIONS(GAZ_ROW)
#undef GAZ_ROW
  uint32_t count[GAZ_SECTION_COUNT];
};

/* Both sides of the table of names hash like this: place and mark are its
 * halves. */
static inline uint64_t gaz_hash(bede_str key) {
  uint64_t h = str_hash(key);
  return h ^ h >> 32;
}

uint32_t gaz_crc(const gaz_header *header);

#endif
