#include "base/memory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

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

void memory_keep_pages(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}
