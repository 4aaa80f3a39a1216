/*
 * image.h - the bytes of a compiled lexicon.
 *
 *   header | section table | sections, each aligned to 8 bytes
 *
 * A section is a flat array of one struct.  Everything refers to everything
 * by index.  One directory (keys and hash) finds phrases, heads of frames,
 * sets, maps and CAMEO codes: a key is a tag and a text.  What is added here
 * must be checked in open.c; a change of layout needs a new IMAGE_FORMAT.
 */
#ifndef BEDE_LEXICON_IMAGE_H
#define BEDE_LEXICON_IMAGE_H

#include "lexicon/lexicon.h"

#include <stddef.h>
#include <string.h>

#define IMAGE_MAGIC "BEDELEX\n"
#define IMAGE_FORMAT 9u
#define IMAGE_BYTE_ORDER 0x01020304u

/* ORDER SECTION: check rows in open.c.  What stands from IMAGE_DERIVED on is
 * worked out of the rest, and no part of what the version tells. */
#define IMAGE_SECTIONS(X)                                                      \
  X(pool, char)                                                                \
  X(keys, image_key)                                                           \
  X(hash, image_slot)                                                          \
  X(places, lex_place)                                                         \
  X(senses, lex_sense)                                                         \
  X(sets, lex_str)                                                             \
  X(words, lex_str)                                                            \
  X(numbers, uint32_t)                                                         \
  X(frames, lex_frame)                                                         \
  X(needs, lex_needs)                                                          \
  X(slots, lex_slot)                                                           \
  X(maps, image_map)                                                           \
  X(rows, lex_map_row)                                                         \
  X(instruments, lex_instrument)                                               \
  X(scores, lex_score)                                                         \
  X(goldsteins, image_goldstein)                                               \
  X(actors, lex_actor)                                                         \
  X(offices, lex_office)                                                       \
  X(roles, lex_role)                                                           \
  X(sites, lex_site)                                                           \
  X(values, lex_value)                                                         \
  X(wants, lex_wants)

/* What a key's text is, and where its range points. */
typedef enum image_tag {
  TAG_PHRASE, /* senses; none: only a phrase's first words, two or more */
  TAG_FIRST,  /* a phrase's first word: a lex_first, seconds in `first`, in
                 `count` kinds << 16 | longest */
  TAG_VERB,   /* frames */
  TAG_NOUN,
  TAG_ADJ,
  TAG_SET,       /* first: the set's number */
  TAG_MAP,       /* first: the map's number */
  TAG_GOLDSTEIN, /* first: index of an image_goldstein */
  TAG_WORD,      /* first: its id among the words of frames */
  TAG_LAST,      /* a last word of those: a lex_last, befores in `first` */
  TAG_HAS,       /* a single word; first: LEX_HAS_ bits */
  TAG_COUNT
} image_tag;

typedef struct image_key {
  lex_str text;
  uint32_t tag;
  uint32_t first, count;
} image_key;

/* A slot of the directory. The mark is what the hash says beside the place, so
 * that a text which is not there seldom touches a key. */
typedef struct image_slot {
  uint32_t key; /* LEX_NONE: free */
  uint32_t mark;
} image_slot;

typedef struct image_map {
  lex_str name;
  uint32_t row_first, row_count;
} image_map;

typedef struct image_goldstein {
  lex_str code;
  double value;
} image_goldstein;

enum {
#define IMAGE_ROW(name, type) SECTION_##name,
  IMAGE_SECTIONS(IMAGE_ROW)
#undef IMAGE_ROW
      SECTION_COUNT,
  IMAGE_DERIVED = SECTION_wants
};

typedef struct image_section {
  uint32_t offset, count, item_size;
} image_section;

typedef struct image_header {
  char magic[8];
  uint32_t format;
  uint32_t byte_order;
  uint32_t size; /* of the whole image */
  uint32_t crc;  /* CRC-32 of all that follows this field */
  uint64_t version;
  image_section sections[SECTION_COUNT];
} image_header;

#define IMAGE_CRC_FROM (uint32_t) offsetof(image_header, version)

/* The image opened: one pointer and one count a section. */
struct lexicon {
  bede_str bytes;
  char version[16];
#define IMAGE_ROW(name, type) const type *name;
  IMAGE_SECTIONS(IMAGE_ROW)
#undef IMAGE_ROW
  uint32_t count[SECTION_COUNT];
};

static inline uint64_t image_mix(uint64_t h) {
  h *= UINT64_C(0x9e3779b97f4a7c15); /* 2^64 by the golden ratio */
  return h ^ h >> 32;
}

/* Both sides of the directory hash like this, eight bytes at a time: place and
 * mark are its halves. */
static inline uint64_t image_hash(image_tag tag, bede_str text) {
  uint64_t h = ((uint64_t)tag << 32) + text.len, part;
  uint32_t i = 0;
  for (; i + sizeof part <= text.len; i += sizeof part) {
    memcpy(&part, text.ptr + i, sizeof part);
    h = image_mix(h ^ part);
  }
  part = 0;
  for (uint32_t k = i; k < text.len; k++)
    part = part << 8 | (unsigned char)text.ptr[k];
  return image_mix(image_mix(h ^ part));
}

/* The bit of a word in lex_first and lex_last. */
static inline uint32_t image_word_bit(bede_str word) {
  return 1u << (image_hash(TAG_FIRST, word) % 32);
}

/* The key of a text, or NULL. */
const image_key *bede__lexicon_key(const lexicon *self, image_tag tag,
                                   bede_str text);
/* How many slots of the hash it takes to tell. */
uint32_t bede__lexicon_probes(const lexicon *self, image_tag tag,
                              bede_str text);

/* CRC-32 as the header has it. */
uint32_t image_crc(bede_str bytes);

#endif
