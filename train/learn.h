/* The training loop: batches, augmentation, threads. */
#ifndef BEDE_TRAIN_LEARN_H
#define BEDE_TRAIN_LEARN_H

#include "net.h"

typedef struct recipe {
  net_size size;
  uint32_t epochs, batch_tokens, threads;
  uint32_t silver_passes; /* how often a silver sentence is seen in all */
  float rate, dropout, word_dropout;
  float vary; /* share of sentences shown in capitals, lower case, ... */
  uint64_t seed;
} recipe;

/* Sentences of `gold` every epoch; those of `silver` spread over all. */
void learn(net *n, const corpus *gold, const corpus *silver, recipe r);

/* Scores of the net's own argmax on a corpus, one line to stderr. */
void learn_report(const net *n, const corpus *c, const char *name);

#endif
