#include "base/array.h"

void *array_room(arena *a, void *items, uint32_t *capacity, size_t size) {
  if (*capacity > UINT32_MAX / 2) longjmp(*a->on_full, 1);
  uint32_t room = *capacity ? *capacity * 2 : 8;
  if (room > SIZE_MAX / size) longjmp(*a->on_full, 1);
  size_t old = *capacity * size;
  items = arena_grow(a, items, old, room * size - old);
  *capacity = room;
  return items;
}
