/*
 * agent.h - whose act a noun tells, where the tree says it of the verb.
 */
#ifndef BEDE_SYNTAX_AGENT_H
#define BEDE_SYNTAX_AGENT_H

#include "lexicon/lexicon.h"
#include "syntax/tree.h"

/* "Police broke up a march *by students*": the phrase behind the object of an
 * active verb is hung on that object, if it is a noun of what people do.
 * `links` is that of `syntax`, and stays so. */
void agents_hang(const lexicon *lex, syntax_doc *syntax, tree *links);

#endif
