/*
 * known.h - lemmas checked against the words that the lexicon knows.
 *
 * The lemmatiser goes by endings that it has learnt, and gives "bombed" the
 * lemma "bom" after "grabbed".  Where its lemma is no word of the lexicon and
 * a regular or listed one is, that one is taken.
 */
#ifndef BEDE_SYNTAX_KNOWN_H
#define BEDE_SYNTAX_KNOWN_H

#include "syntax/syntax.h"

void known_lemmas(arena *a, syntax_doc *syntax);

#endif
