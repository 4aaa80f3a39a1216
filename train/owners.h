/* Which words have rows of their own. */
#ifndef BEDE_TRAIN_OWNERS_H
#define BEDE_TRAIN_OWNERS_H

#include "corpus.h"

/* The table that feature_rows reads: rows to the commonest words of gold,
 * counted twice, and raw text. */
const uint16_t *owners_of(const corpus *gold, const corpus *raw);

#endif
