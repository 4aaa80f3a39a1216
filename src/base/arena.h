/*
 * arena.h - memory that is given back all at once.
 *
 * An article lives in one arena: its text, tree, mentions and records die
 * together.  An arena never returns NULL.  When the allocator has no more, it
 * jumps to the recovery point that the library's entry function has set, and
 * that function frees the arena and reports BEDE_NOMEM.  So no stage between
 * has a path for failed allocation, and none may hold anything but arena
 * memory while it allocates.
 *
 *     jmp_buf full;
 *     arena a;
 *     arena_init(&a, alloc, &full);
 *     bede_status s = setjmp(full) ? BEDE_NOMEM : work(&a);
 *     arena_free(&a);
 *
 * With -DBEDE_ARENA_MALLOC (the sanitizer build) every block is an allocation
 * of its own, so that an overrun by one byte is seen.
 */
#ifndef BEDE_BASE_ARENA_H
#define BEDE_BASE_ARENA_H

#include "base/memory.h"

#include <setjmp.h>
#include <stddef.h>

typedef struct arena_block arena_block;

typedef struct arena {
  const bede_allocator *alloc;
  arena_block *blocks; /* newest first */
  char *next;          /* free bytes of the newest block */
  char *end;
  size_t total;     /* bytes taken from the allocator */
  size_t limit;     /* most that may be taken; 0: no limit */
  jmp_buf *on_full; /* where to jump when there is no more */
} arena;

/* `alloc` NULL means realloc and free; call setjmp(*on_full) before the first
 * allocation. */
void arena_init(arena *self, const bede_allocator *alloc, jmp_buf *on_full);

/* Give everything back; the arena can be used again. */
void arena_free(arena *self);

/* `size` zeroed bytes, aligned for any type.  Never NULL. */
void *arena_alloc(arena *self, size_t size);

/* `count` zeroed items of `size` bytes; overflow counts as out of memory. */
void *arena_array(arena *self, size_t count, size_t size);

/* The same without zeroes, for who writes all of it at once. */
void *arena_raw(arena *self, size_t size);
void *arena_raw_array(arena *self, size_t count, size_t size);

/* `size` bytes with `more` zeroed ones behind them: where they are if they were
 * the last that the arena gave, else in another place. */
void *arena_grow(arena *self, void *bytes, size_t size, size_t more);

/* A copy of `len` bytes, and a NUL after them that is not counted. */
char *arena_copy(arena *self, const char *bytes, size_t len);

#define arena_new(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define arena_many(a, type, count)                                             \
  ((type *)arena_array((a), (count), sizeof(type)))
/* A column that is filled whole before it is read. */
#define arena_column(a, type, count)                                           \
  ((type *)arena_raw_array((a), (count), sizeof(type)))

#endif
