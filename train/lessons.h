/* What the teacher (teacher.py) says of the text that exchange.h gave it. */
#ifndef BEDE_TRAIN_LESSONS_H
#define BEDE_TRAIN_LESSONS_H

#include "corpus.h"

/* Gives every word of raw text a head, labels and its shares (word.soft).
 * False if the file is not there; dies if it is of another text. */
bool lessons_load(corpus *c, const char *path);

/* Gives names to all of gold: its own where it has them. */
bool names_load(corpus *c, const char *path);

#endif
