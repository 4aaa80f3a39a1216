#include "base/map.h"

static map_slot *slot_for(const map *self, bede_str key) {
  uint32_t mask = self->capacity - 1;
  uint32_t i = (uint32_t)str_hash(key) & mask;
  while (self->slots[i].key.ptr && !str_eq(self->slots[i].key, key))
    i = (i + 1) & mask;
  return &self->slots[i];
}

uint32_t map_get(const map *self, bede_str key) {
  if (!self->capacity) return UINT32_MAX;
  const map_slot *slot = slot_for(self, key);
  return slot->key.ptr ? slot->value : UINT32_MAX;
}

static void map_grow(map *self) {
  map old = *self;
  if (old.capacity > UINT32_MAX / 4) longjmp(*self->a->on_full, 1);
  self->capacity = old.capacity ? old.capacity * 2 : 16;
  self->slots = arena_many(self->a, map_slot, self->capacity);
  for (uint32_t i = 0; i < old.capacity; i++)
    if (old.slots[i].key.ptr) *slot_for(self, old.slots[i].key) = old.slots[i];
}

uint32_t *map_put(map *self, bede_str key) {
  if (self->count >= self->capacity - self->capacity / 4) map_grow(self);
  if (!key.ptr) key.ptr = "";
  map_slot *slot = slot_for(self, key);
  if (!slot->key.ptr) {
    *slot = (map_slot){key, UINT32_MAX};
    self->count++;
  }
  return &slot->value;
}
