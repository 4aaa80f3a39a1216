/*
 * mend.h - what no English sentence is like, put right in the parser's tree.
 */
#ifndef BEDE_SYNTAX_MEND_H
#define BEDE_SYNTAX_MEND_H

#include "lexicon/lexicon.h"
#include "syntax/tree.h"

/* Moves words to where grammar leaves them no other place: a conjunct that
 * crosses its list, a day taken for a part of the noun behind it, a subject
 * taken for an address.  A word whose part of speech that rules out gets
 * another (and a name its lemma); nothing else changes.  `links` is that of
 * `syntax`, and stays so. */
void mend_trees(arena *a, const lexicon *lex, syntax_doc *syntax, tree *links);

#endif
