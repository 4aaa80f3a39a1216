/* What tag of a name follows which, and what a word's look and XPOS say of it
 * beside the net: a chain of tags (a conditional random field, Lafferty et al.
 * 2001) over the net's scores, fitted to gold when the net is done. */
#ifndef BEDE_TRAIN_ORDER_H
#define BEDE_TRAIN_ORDER_H

#include "net.h"

/* The `names` of the weights file, NAMES_ROWS by NER_COUNT, fitted to the
 * sentences of UNER's manner; the caller's. */
float *order_fit(const net *n, const corpus *gold);

/* F1 of names on a corpus, one line to stderr; `points` NULL: all nought. */
void order_report(const net *n, const float *points, const corpus *c,
                  const char *name);

#endif
