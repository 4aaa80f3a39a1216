/* Writes a trained net as the weights file of src/model/format.h. */
#ifndef BEDE_TRAIN_STORE_H
#define BEDE_TRAIN_STORE_H

#include "lemmas.h"
#include "net.h"

/* `names`: of order_fit. */
void store(const net *n, const float *names, const lemma_store *lemmas,
           const char *name, const char *path);

#endif
