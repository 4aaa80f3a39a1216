/*
 * map.h - from strings to numbers, in an arena.
 *
 * Open addressing with linear probing; nothing is ever removed.  Keys are
 * borrowed: whoever adds one keeps its bytes alive as long as the map.
 */
#ifndef BEDE_BASE_MAP_H
#define BEDE_BASE_MAP_H

#include "base/str.h"

typedef struct map_slot {
  bede_str key; /* ptr NULL: free */
  uint32_t value;
} map_slot;

typedef struct map {
  arena *a;
  map_slot *slots;
  uint32_t count;
  uint32_t capacity; /* a power of two, or 0 */
} map;

/* The value under `key`, or UINT32_MAX. */
uint32_t map_get(const map *self, bede_str key);

/* The place of the value under `key`, made (as UINT32_MAX) if it is new; good
 * until the next call. */
uint32_t *map_put(map *self, bede_str key);

#endif
