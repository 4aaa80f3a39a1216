/* Scores from raw text, CoNLL-18's way: words and sentences are found where
 * their first and last letters are, blanks not counted. */
#ifndef BEDE_EVAL_RAWSCORE_H
#define BEDE_EVAL_RAWSCORE_H

#include "lexicon/lexicon.h"
#include "model/model.h"

#include "corpus.h"

/* Sentences joined by a blank, paragraphs by an empty line, documents apart. */
void raw_score(const model *m, const lexicon *lex, const corpus *gold,
               const char *name);

#endif
