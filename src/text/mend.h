/*
 * mend.h - letters that an archive garbled, read as they were meant.
 */
#ifndef BEDE_TEXT_MEND_H
#define BEDE_TEXT_MEND_H

#include "base/array.h"
#include "base/str.h"

/* A letter of the mended text, [at, end), and the bytes that it was made of in
 * the text before, [from, until). */
typedef struct mend {
  uint32_t at, end, from, until;
} mend;

typedef ARRAY(mend) mend_list;

/* `s`, valid UTF-8, with what was UTF-8 once and was taken for Windows-1252
 * (the mapping of the WHATWG Encoding Standard) put right: "PeÃ±a" is Peña,
 * "itâ€™s" is it’s.  In the arena, or `s` itself where nothing is garbled;
 * the letters that changed are added to `out` in their order. */
bede_str mend_text(arena *a, bede_str s, mend_list *out);

/* Where in the text before the byte `at` of the mended text comes from. */
uint32_t mend_origin(const mend_list *list, uint32_t at);

#endif
