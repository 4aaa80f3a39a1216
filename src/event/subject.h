/*
 * subject.h - who stands before a predicate, or is understood there.
 */
#ifndef BEDE_EVENT_SUBJECT_H
#define BEDE_EVENT_SUBJECT_H

#include "syntax/tree.h"

/* The phrase before the predicate, or the one that is understood there by
 * control, coordination, a participle or a relative clause; in the passive it
 * is what the predicate is done to.  TOKEN_NONE: nobody. */
uint32_t subject_find(const tree *self, uint32_t predicate);

/* Only a subject of its own; a relative word gives its antecedent. */
uint32_t subject_own(const tree *self, uint32_t predicate);

/* The noun between "and" and a verb that goes on, which is its subject, though
 * it hangs on a noun before; or TOKEN_NONE. */
uint32_t subject_behind_and(const tree *self, uint32_t predicate);

/* A noun, or what the tagger takes for a verb where only a noun can stand:
 * "denied *the* EU *charges*". */
bool subject_is_nominal(const tree *self, uint32_t token);

/* "are *on strike*": a noun that "be" puts somewhere. */
bool subject_is_located(const tree *self, uint32_t token);

/* The noun that a participle says more of, "sanctions *targeting* banks"; or
 * TOKEN_NONE. */
uint32_t subject_modified(const tree *self, uint32_t participle);

/* "accused Iran of *jailing* Kurds and driving them out": the gerund that one
 * beside a finite verb goes on from, or TOKEN_NONE. */
uint32_t subject_gerund_before(const tree *self, uint32_t gerund);

/* "took action *against Chad* for breaking the pact": whose act a gerund behind
 * "for" is, and none of the action's; or TOKEN_NONE. */
uint32_t subject_against(const tree *self, uint32_t gerund);

/* What a coordinated verb goes on from; of others, the head. */
uint32_t subject_conj_head(const tree *self, uint32_t predicate);

/* "arrested *and* beat", "rounded *up* and shot": between two verbs. */
bool subject_is_linking(const tree *self, uint32_t token);

/* "was shot", "backs": the verb is that of one. */
bool subject_is_of_one(const tree *self, uint32_t verb);

bool subject_is_passive(const tree *self, uint32_t predicate);
bool subject_is_infinitive(const tree *self, uint32_t predicate);
bool subject_is_finite(const tree *self, uint32_t predicate);

/* "*has* met them", "to *have* killed them" */
bool subject_is_perfect(const tree *self, uint32_t predicate);

/* "*Free* them", "do not *shoot*": a bare verb of nobody's. */
bool subject_is_imperative(const tree *self, uint32_t predicate);

/* "asked that the bank *provide* a loan", "that they *be* tried". */
bool subject_is_subjunctive(const tree *self, uint32_t predicate);

/* ... under the verb that says so: "insisted that Chad *free* them". */
bool subject_is_to(const tree *self, uint32_t predicate);

/* Whether the clause may tell of what is yet to come: "*will* act", "threatened
 * *to* act", "*acting* alone"; but "acted", "is acting". */
bool subject_may_be_ahead(const tree *self, uint32_t predicate);

/* "is *going to* expel them": the verb under it will be done. */
bool subject_is_going_to(const tree *self, uint32_t predicate);

/* "is in no position *to attack*"; the parser may take what "is willing *to
 * help*" for a subject. */
bool subject_is_opened(const tree *self, uint32_t predicate);

/* "Finland *is to* close its border" */
bool subject_is_arranged(const tree *self, uint32_t predicate);

/* "arming", "having armed" */
bool subject_is_gerund(const tree *self, uint32_t predicate);

/* The noun that a relative clause tells of: "*Nowak* and other doctors who were
 * shot", "*groups* such as Greenpeace who march". */
uint32_t subject_of_relative(const tree *self, uint32_t predicate);

/* "migrants, *who* were seen": the noun that a relative word stands for, or
 * the token itself. */
uint32_t subject_antecedent(const tree *self, uint32_t predicate,
                            uint32_t token);

/* "what he called European *hypocrisy*", "what they see as a *raid*": the noun
 * that stands for "what", under the verb that names it; or TOKEN_NONE. */
uint32_t subject_named(const tree *self, uint32_t what);

#endif
