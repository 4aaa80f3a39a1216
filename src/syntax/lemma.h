/*
 * lemma.h - "were" to "be", "Talks" to "talk", "Poles" to "Pole".
 */
#ifndef BEDE_SYNTAX_LEMMA_H
#define BEDE_SYNTAX_LEMMA_H

#include "base/arena.h"
#include "model/model.h"

/* The lemma under these tags; a slice of the form where it can be one. */
bede_str lemma_of(const model *m, arena *a, bede_str form, uint8_t upos,
                  uint8_t xpos);

#endif
