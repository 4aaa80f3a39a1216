#include "base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

struct arena_block {
  arena_block *older;
  size_t size; /* of the whole block, this header included */
  alignas(max_align_t) char bytes[];
};

enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 1024 * 1024 };

void arena_init(arena *self, const bede_allocator *alloc, jmp_buf *on_full) {
  memset(self, 0, sizeof *self);
  self->alloc = alloc;
  self->on_full = on_full;
}

void arena_free(arena *self) {
  arena_block *block = self->blocks;
  while (block) {
    arena_block *older = block->older;
    memory_resize(self->alloc, block, block->size, 0);
    block = older;
  }
  self->blocks = NULL;
  self->next = self->end = NULL;
  self->total = 0;
}

static void block_add(arena *self, size_t payload) {
  size_t size = sizeof(arena_block) + payload;
  arena_block *block = NULL;
  if (size > payload && (!self->limit || self->total + size <= self->limit))
    block = memory_resize(self->alloc, NULL, 0, size);
  if (!block) longjmp(*self->on_full, 1);
  block->older = self->blocks;
  block->size = size;
  self->blocks = block;
  self->total += size;
  self->next = block->bytes;
  self->end = block->bytes + payload;
}

/* Blocks double, so that a short text takes one and a long one few. */
static size_t payload_for(const arena *self, size_t size) {
#ifdef BEDE_ARENA_MALLOC
  (void)self;
  return size;
#else
  size_t payload = self->total < FIRST_BLOCK ? FIRST_BLOCK : self->total;
  if (payload > LARGEST_BLOCK) payload = LARGEST_BLOCK;
  return size > payload ? size : payload;
#endif
}

void *arena_raw(arena *self, size_t size) {
  const size_t align = alignof(max_align_t);
  if (size > SIZE_MAX - align) longjmp(*self->on_full, 1);
  if (!size) size = 1; /* an empty list has a place of its own, too */
#ifndef BEDE_ARENA_MALLOC
  size = (size + align - 1) / align * align;
#endif
  if (size > (size_t)(self->end - self->next))
    block_add(self, payload_for(self, size));
  char *bytes = self->next;
  self->next += size;
#ifdef BEDE_ARENA_MALLOC
  self->next = self->end;
#endif
  return bytes;
}

void *arena_alloc(arena *self, size_t size) {
  return memset(arena_raw(self, size), 0, size ? size : 1);
}

static size_t bytes_of(const arena *self, size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) longjmp(*self->on_full, 1);
  return count * size;
}

void *arena_array(arena *self, size_t count, size_t size) {
  return arena_alloc(self, bytes_of(self, count, size));
}

void *arena_raw_array(arena *self, size_t count, size_t size) {
  return arena_raw(self, bytes_of(self, count, size));
}

void *arena_grow(arena *self, void *bytes, size_t size, size_t more) {
  if (size > SIZE_MAX - more) longjmp(*self->on_full, 1);
  char *old = bytes, *grown = bytes;
  bool is_last = size && old + size == self->next;
  if (is_last && more <= (size_t)(self->end - self->next)) {
    self->next = old;
    arena_raw(self, size + more);
  } else {
    grown = arena_raw(self, size + more);
    if (size) memcpy(grown, old, size);
  }
  memset(grown + size, 0, more);
  return grown;
}

char *arena_copy(arena *self, const char *bytes, size_t len) {
  char *copy = arena_raw(self, len + 1);
  if (len) memcpy(copy, bytes, len);
  copy[len] = '\0';
  return copy;
}
