/* Keys of the two lemma tables, shared by those who fill and who read them. */
#ifndef BEDE_MODEL_LEMMA_KEY_H
#define BEDE_MODEL_LEMMA_KEY_H

#include "model/letter.h"

#include <stdint.h>

enum { LEMMA_END_MAX = 6 };

/* Of letters in lower case, and what tells otherwise equal keys apart. Never
 * 0 in the upper half, which is the slot's check. */
static inline uint64_t lemma_key(const char *s, uint32_t len, uint32_t tag) {
  /* The tag is stirred in first: a mere xor would make VBD's "gave" the key
   * of VB's "have". */
  uint64_t h = (14695981039346656037u ^ tag) * 0x9e3779b97f4a7c15u;
  for (uint32_t i = 0; i < len; i++)
    h = (h ^ (uint8_t)to_lower(s[i])) * 1099511628211u;
  h ^= h >> 29;
  h *= 0xbf58476d1ce4e5b9u;
  h ^= h >> 32;
  return h | 1ull << 32;
}

static inline uint64_t lemma_form_key(const char *s, uint32_t len, uint8_t upos,
                                      uint8_t xpos) {
  return lemma_key(s, len, 1u << 16 | (uint32_t)upos << 8 | xpos);
}

/* An ending knows whether it is the whole word. */
static inline uint64_t lemma_end_key(const char *s, uint32_t len, uint32_t end,
                                     uint8_t xpos) {
  return lemma_key(s + len - end, end,
                   2u << 16 | (uint32_t)(end == len) << 8 | xpos);
}

#endif
