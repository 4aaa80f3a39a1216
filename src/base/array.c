#include "base/array.h"

#include <string.h>

void *array_room(arena *a, void *items, uint32_t count, uint32_t *capacity,
                 size_t size) {
  if (count < *capacity) return items;
  if (*capacity > UINT32_MAX / 2) longjmp(*a->on_full, 1);
  uint32_t room = *capacity ? *capacity * 2 : 8;
  void *grown = arena_array(a, room, size);
  if (count) memcpy(grown, items, count * size);
  *capacity = room;
  return grown;
}
