/*
 * array.h - growing arrays in an arena.
 *
 *     ARRAY(token) tokens = {0};
 *     *array_push(&a, &tokens) = t;
 *     for (uint32_t i = 0; i < tokens.count; i++) use(tokens.items[i]);
 *
 * Growing copies to a new block and leaves the old one to the arena, so a
 * pointer into `items` is good only until the next push.
 */
#ifndef BEDE_BASE_ARRAY_H
#define BEDE_BASE_ARRAY_H

#include "base/arena.h"

#include <stdint.h>

#define ARRAY(type)                                                            \
  struct {                                                                     \
    type *items;                                                               \
    uint32_t count;                                                            \
    uint32_t capacity;                                                         \
  }

/* A pointer to one new zeroed item at the end. */
#define array_push(a, array)                                                   \
  ((array)->count < (array)->capacity                                          \
       ? (void)0                                                               \
       : (void)((array)->items =                                               \
                    array_room((a), (array)->items, &(array)->capacity,        \
                               sizeof *(array)->items)),                       \
   &(array)->items[(array)->count++])

/* `items` with room for more; used by array_push only. */
void *array_room(arena *a, void *items, uint32_t *capacity, size_t size);

#endif
