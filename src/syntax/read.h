/*
 * read.h - the tree as the stages after it see it.
 */
#ifndef BEDE_SYNTAX_READ_H
#define BEDE_SYNTAX_READ_H

#include "syntax/syntax.h"

/* The parser's tags, lemmas and tree (syntax.h), then lemmas by the words of
 * the lexicon (known.h), and the tree put right (mend.h).  The book is borrowed
 * by `out` and tells the lexicon. */
void syntax_read(arena *a, const model *m, wordbook *words,
                 const text_doc *text, syntax_doc *out);

#endif
