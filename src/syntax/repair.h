/*
 * repair.h - what the arcs, each chosen by itself, cannot see.
 */
#ifndef BEDE_SYNTAX_REPAIR_H
#define BEDE_SYNTAX_REPAIR_H

#include "syntax/syntax.h"

/* Moves conjuncts to the verb of their own form: "accused him of flying in
 * migrants and *funneling* them" goes with "flying", not with "accused". */
void repair_conjuncts(syntax_doc *syntax);

#endif
