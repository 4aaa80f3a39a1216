/* Raw text, through Bede's own reading of sentences and tokens. */
#ifndef BEDE_TRAIN_RAW_H
#define BEDE_TRAIN_RAW_H

#include "../src/lexicon/lexicon.h"
#include "corpus.h"

/* Appends the sentences of a file of articles, one JSON object a line, with
 * `source` and `text`; without trees. Leaves out what may not serve or what
 * the development sets were drawn from; see raw.c. */
void raw_read(corpus *c, const char *path, const lexicon *lex);

/* The lexicon of a folder of text; it is never closed. */
const lexicon *raw_lexicon(const char *dir);

#endif
