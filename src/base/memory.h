/*
 * memory.h - the one caller of realloc and free.
 *
 * Everything else in the library takes its memory from an arena, and the
 * arena takes it from here.
 */
#ifndef BEDE_BASE_MEMORY_H
#define BEDE_BASE_MEMORY_H

#include "bede.h"

#include <stddef.h>

#define MUST_USE __attribute__((warn_unused_result))

/* The allocator used where the caller hands in none: realloc and free. */
extern const bede_allocator memory_default;

/* Resize `ptr` from `old_size` to `size` bytes; size 0 frees.  NULL when the
 * allocator has no more (never for size 0). */
void *memory_resize(const bede_allocator *alloc, void *ptr, size_t old_size,
                    size_t size);

/* For a program of its own: what one article gives back the next one takes,
 * and the system need not clear the same pages anew for each. */
void memory_keep_pages(void);

#endif
