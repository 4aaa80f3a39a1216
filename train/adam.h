/* Adam (Kingma and Ba 2015), plain; rows of the embedding move only in the
 * batches that use them. */
#ifndef BEDE_TRAIN_ADAM_H
#define BEDE_TRAIN_ADAM_H

#include "net.h"

typedef struct adam {
  float *m, *v;             /* dense */
  float *m_embed, *v_embed; /* a row a feature */
  uint32_t step;
} adam;

void adam_make(adam *a, const net *n);

/* One update from the shards' gradients, which it leaves zero. `part` of
 * `parts` threads does its share; all have the same step. */
typedef struct adam_share {
  adam *a;
  net *n;
  pass *shard;
  float rate;
  uint32_t part, parts;
} adam_share;

void adam_update(adam_share s);
/* Once all shares are done. */
void adam_finish(pass *shard);

#endif
