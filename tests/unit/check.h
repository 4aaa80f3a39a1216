/* check.h - the whole test framework: CHECK counts, check_done reports. */
#ifndef BEDE_TESTS_CHECK_H
#define BEDE_TESTS_CHECK_H

#include <stdio.h>

static int check_failed;

#define CHECK(condition)                                                       \
  do {                                                                         \
    if (!(condition)) {                                                        \
      check_failed++;                                                          \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);          \
    }                                                                          \
  } while (0)

static inline int check_done(void) {
  return check_failed ? 1 : 0;
}

#endif
