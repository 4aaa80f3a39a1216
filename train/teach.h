/* Several nets label raw sentences together, for a smaller one to learn from.
 */
#ifndef BEDE_TRAIN_TEACH_H
#define BEDE_TRAIN_TEACH_H

#include "net.h"

enum { TEACHERS_MAX = 16 };

typedef struct teachers {
  net net[TEACHERS_MAX];
  uint32_t n;
} teachers;

/* Gives every word of raw text a head, labels and its shares (word.soft);
 * to gold without names it gives names. */
void teach(const teachers *t, corpus *c, uint32_t threads);

/* What was taught, in a file, to go on from another day; it goes with the
 * same text only. */
void lessons_save(const corpus *c, const char *path);
bool lessons_load(corpus *c, const char *path);

/* The same for the names that gold was given. */
void names_save(const corpus *c, const char *path);
bool names_load(corpus *c, const char *path);

#endif
