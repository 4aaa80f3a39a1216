/* One name, one kind: what most of the text says of a name, and the lexicon,
 * corrects the single sentence. */
#ifndef BEDE_TRAIN_AGREE_H
#define BEDE_TRAIN_AGREE_H

#include "../src/lexicon/lexicon.h"
#include "corpus.h"

/* `c` is labelled by the teacher; word.soft, where there is one, and word.ner
 * are made to agree. */
void agree(corpus *c, const lexicon *lex);

#endif
