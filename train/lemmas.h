/* Learns the lemma rules and tables that src/syntax/lemma.c reads. */
#ifndef BEDE_TRAIN_LEMMAS_H
#define BEDE_TRAIN_LEMMAS_H

#include "../src/model/format.h"
#include "corpus.h"

typedef struct lemma_store {
  uint8_t (*rules)[LEMMA_RULE_BYTES];
  uint32_t rule_count;
  uint32_t *forms, form_slots; /* pairs of check and rule */
  uint32_t *ends, end_slots;
} lemma_store;

/* From gold; `raw`, labelled by the teacher, tells which lemmas are words. */
void lemmas_learn(lemma_store *out, const corpus *gold, const corpus *raw);

#endif
