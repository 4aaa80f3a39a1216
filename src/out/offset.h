/*
 * offset.h - from bytes to code points.
 *
 * Every 64th byte of the text has its code point number written down; a look-up
 * counts from the nearest one.
 */
#ifndef BEDE_OUT_OFFSET_H
#define BEDE_OUT_OFFSET_H

#include "base/str.h"

typedef struct offset_map {
  bede_str text;
  const uint32_t *marks; /* code points before byte 64 * i */
} offset_map;

/* `text` is valid UTF-8 and outlives the map. */
offset_map offset_map_make(arena *a, bede_str text);

/* Number of code points before `byte`; what lies behind the text's end counts
 * as its end. */
uint32_t offset_of(const offset_map *self, uint32_t byte);

#endif
