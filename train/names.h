/* Gold for the named-entity head, in UNER's manner: PER, ORG and LOC, names
 * alone, no titles ("President [Mahmoud Abbas]"), the longest of nested ones.
 */
#ifndef BEDE_TRAIN_NAMES_H
#define BEDE_TRAIN_NAMES_H

#include "corpus.h"

/* Tags the GUM sentences of `c` from GUM's entity layer. */
void names_from_gum(corpus *c, const char *path);
/* Appends "word tag" sentences: WikiGold's IO tags, UNER's BIO tags. `half`:
 * 'A' or 'B' takes the documents of that half alone, by the CRC-32 of their
 * names, so that one is taught and the other keeps score; 0 takes all. */
void names_read(corpus *c, const char *path, char half);

/* Marks the names of the `n` sentences of a treebank by a file of our own:
 * "ORDINAL WORDS FROM-TO TYPE FROM-TO TYPE ..." a line, all counted from 1;
 * a sentence without a line has no name. Dies where the file is of another
 * treebank. */
void names_mark(sentence *s, uint32_t n, const char *path);

#endif
