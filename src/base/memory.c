#include "base/memory.h"

#include <stdlib.h>

static void *default_resize(void *ctx, void *ptr, size_t old_size,
                            size_t size) {
  (void)ctx;
  (void)old_size;
  if (size == 0) {
    free(ptr);
    return NULL;
  }
  return realloc(ptr, size);
}

const bede_allocator memory_default = {default_resize, NULL};

void *memory_resize(const bede_allocator *alloc, void *ptr, size_t old_size,
                    size_t size) {
  if (!alloc) alloc = &memory_default;
  return alloc->resize(alloc->ctx, ptr, old_size, size);
}
