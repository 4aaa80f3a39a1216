/*
 * glyph.h - one code point of clean text and what it means to a tokeniser.
 */
#ifndef BEDE_TEXT_GLYPH_H
#define BEDE_TEXT_GLYPH_H

#include "base/str.h"

typedef enum glyph_kind {
  GLYPH_NONE, /* beyond the end */
  GLYPH_BLANK,
  GLYPH_LETTER, /* and accents, soft hyphens, U+FFFD: they don't end a word */
  GLYPH_DIGIT,
  GLYPH_DOT,
  GLYPH_BANG, /* ! ? */
  GLYPH_HYPHEN,
  GLYPH_DASH,
  GLYPH_APOSTROPHE, /* ' and its curly form */
  GLYPH_OPEN,       /* brackets, and quotation marks that only open */
  GLYPH_CLOSE,
  GLYPH_STRAIGHT, /* " opens and closes */
  GLYPH_CURRENCY,
  GLYPH_OTHER,
} glyph_kind;

typedef struct glyph {
  uint32_t cp;
  uint8_t len; /* bytes */
  uint8_t kind;
} glyph;

/* Of whatever stands there: glyph_at() has a short way for plain letters. */
glyph glyph_any_at(bede_str s, uint32_t i);

/* The glyph at byte `i`; GLYPH_NONE, of no length, at the end and beyond. */
static inline glyph glyph_at(bede_str s, uint32_t i) {
  unsigned char c = i < s.len ? (unsigned char)s.ptr[i] : 0;
  if ((c | 32) >= 'a' && (c | 32) <= 'z') return (glyph){c, 1, GLYPH_LETTER};
  return glyph_any_at(s, i);
}

/* The glyph that ends where `i` begins; GLYPH_NONE at the start. */
glyph glyph_before(bede_str s, uint32_t i);

static inline bool glyph_is_alnum(glyph g) {
  return g.kind == GLYPH_LETTER || g.kind == GLYPH_DIGIT;
}

bool glyph_is_upper(glyph g);
bool glyph_is_lower(glyph g);

#endif
