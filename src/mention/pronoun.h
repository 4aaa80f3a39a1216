/* pronoun.h - shared by the files that find who a pronoun is. */
#ifndef BEDE_MENTION_PRONOUN_H
#define BEDE_MENTION_PRONOUN_H

#include "mention/coref.h"

static inline bool pronoun_is_subject(unsigned rel) {
  return rel == REL_NSUBJ || rel == REL_NSUBJ_PASS;
}

static inline bool pronoun_is_argument(unsigned rel) {
  return pronoun_is_subject(rel) || rel == REL_OBJ || rel == REL_IOBJ ||
         rel == REL_OBL || rel == REL_OBL_AGENT;
}

static inline bool pronoun_has_conjunct(const reading *r, uint32_t t) {
  return tree_find(&r->tree, t, REL_CONJ) != TOKEN_NONE;
}

/* ---- agree.c ---- */
/* GENDER_ bits of the mention and of those that it is one with. */
unsigned pronoun_gender(const reading *r, const mention *c);
/* "Republicans": a party's name, and still several of its people. */
bool pronoun_is_members(const reading *r, const mention *c);
/* Whether the pronoun `m` may be said of `c`: by number and kind, by gender. */
bool pronoun_agrees(const reading *r, const mention *m, const mention *c);
bool pronoun_gender_agrees(const reading *r, const mention *m,
                           const mention *c);
/* "*Brenntal* said *it* had": an unknown name that is a body's, then. */
bool pronoun_is_nameless_body(const reading *r, const mention *m,
                              const mention *c);

/* ---- deed.c ----
 * "Students stoned police.  *They* fired tear gas": hardly `c`, by what they do
 * or suffer. */
bool deed_is_of_other(const reading *r, const mention *m, const mention *c);

/* ---- binding.c ---- */
/* "fired, *wounding* them": the participle has the subject of the verb that it
 * hangs on. */
bool pronoun_shares_subject(const reading *r, uint32_t t);
/* Whose act the participle is, or TOKEN_NONE. */
uint32_t pronoun_participle_subject(const reading *r, uint32_t t);
/* Whoever is understood to act in the clause of a possessive. */
uint32_t pronoun_understood_subject(const reading *r, uint32_t t);
/* The subject of the nearest word above that has one. */
uint32_t pronoun_clause_subject(const reading *r, uint32_t t);
bool pronoun_is_speech(const reading *r, uint32_t verb);
/* Who says what is quoted, and does not speak of himself. */
bool pronoun_is_speaker(const reading *r, const mention *m, const mention *c);
/* "*It* is the blockade which has starved the town": nobody. */
bool pronoun_is_cleft(const reading *r, const mention *m);
/* Whether grammar lets the pronoun `m` stand for `c`. */
bool pronoun_may_mean(const reading *r, const mention *m, const mention *c);

#endif
