/*
 * error.h - filling the caller's error struct.
 */
#ifndef BEDE_BASE_ERROR_H
#define BEDE_BASE_ERROR_H

#include "bede.h"

/* Where something went wrong; zero what has no sense. */
typedef struct error_place {
  uint32_t line;
  uint32_t column;
  uint64_t offset;
} error_place;

/* Fill *err (NULL is allowed) and give `status` back, for
 * `return error_set(err, BEDE_IO, place, "...")`. */
bede_status error_set(bede_error *err, bede_status status, error_place place,
                      const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* FORMAT, "PATH: WHY": of a file that is not what it should be. */
bede_status error_damaged(bede_error *err, const char *path, const char *why);

#define NO_PLACE ((error_place){0, 0, 0})

#endif
