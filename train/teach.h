/* Several nets label raw sentences together, for a smaller one to learn from.
 */
#ifndef BEDE_TRAIN_TEACH_H
#define BEDE_TRAIN_TEACH_H

#include "net.h"

enum { TEACHERS_MAX = 8 };

typedef struct teachers {
  net net[TEACHERS_MAX];
  uint32_t n;
} teachers;

/* Gives every word of raw text a head, labels and its shares (word.soft);
 * to gold without names it gives names. */
void teach(const teachers *t, corpus *c, uint32_t threads);

#endif
