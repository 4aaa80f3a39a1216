/* The text as a teacher outside this program reads it (teacher.py). What it
 * answers is read by lessons_load and names_load of lessons.h. */
#ifndef BEDE_TRAIN_EXCHANGE_H
#define BEDE_TRAIN_EXCHANGE_H

#include "corpus.h"

/* Begins a file: the sizes of the label sets. Dies if it cannot. */
void exchange_begin(const char *path);

/* Appends a corpus under a name: a line "# NAME tree|- names|-" before each
 * sentence; a word is its form, then the numbers of UPOS, XPOS, head,
 * relation and name tag. */
void exchange_write(const char *path, const char *name, const corpus *c);

#endif
