/*
 * repair.h - what the arcs, each chosen by itself, cannot see.
 */
#ifndef BEDE_SYNTAX_REPAIR_H
#define BEDE_SYNTAX_REPAIR_H

#include "lexicon/lexicon.h"
#include "syntax/syntax.h"

/* Moves conjuncts to the verb of their own form: "accused him of flying in
 * migrants and *funneling* them" goes with "flying", not with "accused". */
void repair_conjuncts(syntax_doc *syntax);

/* Makes a verb of a participle that stands between a noun and the noun it is
 * said to qualify: "Police *fired* tear gas".  No noun precedes the adjectives
 * of the noun that it qualifies. */
void repair_participles(arena *a, const lexicon *lex, syntax_doc *syntax);

/* Makes the main verb of what is said of the noun that stands for the root:
 * "The rebels *called* for an end to the war." */
void repair_roots(arena *a, const lexicon *lex, syntax_doc *syntax);

/* Makes the main verb of the one that is: "Footage aired by the BBC *showed*
 * troops", "blocked websites and *closed* stations". */
void repair_clauses(syntax_doc *syntax);

/* Makes a noun of a gerund behind "in" and a bare noun for people: "killed in
 * police *firing*", "hurt in mob *looting*". */
void repair_gerunds(arena *a, const lexicon *lex, syntax_doc *syntax);

/* Makes the subject of a clause of a phrase that is said to stand beside it:
 * "came after *a drone strike* killed the general". */
void repair_phrases(syntax_doc *syntax);

/* Makes one phrase of a title and a name that are said to be two subjects of
 * one verb: "Turkish government spokesman Bekir Bozdag said". */
void repair_titles(syntax_doc *syntax);

/* Gives what stands behind a comma to its own clause: "fought near the fence
 * that parts the two, *hurling* stones"; ", and police *fired* tear gas". */
void repair_commas(syntax_doc *syntax);

/* Finds the subject that a verb must have: "Last year *the United States*
 * imposed a ban", "*Turkey* suspended visas". */
void repair_subjects(syntax_doc *syntax);

/* Makes a verb of an "-ing" that is said to qualify the noun behind it, where
 * a preposition before it and the verb above ask for an act: "accuses the
 * junta of *jailing* union leaders". */
void repair_accused(arena *a, const lexicon *lex, syntax_doc *syntax);

#endif
