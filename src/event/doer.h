/*
 * doer.h - whose act it is, where the tree names a thing or nobody.
 */
#ifndef BEDE_EVENT_DOER_H
#define BEDE_EVENT_DOER_H

#include "event/reader.h"

/* Who does what the verb says: the subject that the tree gives it, or the
 * author of a paper, whom a relative word stands for, those who were filmed. */
uint32_t doer_find(reader *self, uint32_t verb, uint32_t subject);

/* The subject of a finite verb that the tree gives none, or TOKEN_NONE. */
uint32_t doer_strayed(const reader *self, uint32_t verb);

/* "was seized from a clinic two miles off *by soldiers*": the agent that the
 * tree hangs far below a passive verb, or TOKEN_NONE. */
uint32_t doer_far_agent(reader *self, uint32_t verb);

/* Adds whose act a passive tells where no phrase with "by" does: the troops
 * that were deployed, those between whom an accord was reached. */
void doer_add(reader *self, const clause *c, match *m);

/* "accused him of closing the port to punish traders": whoever is said to have
 * closed it, and not who says so; or TOKEN_NONE. */
uint32_t doer_handed(const reader *self, uint32_t p);

/* "*Migrants* massed there in the hope of crossing", "*Oslo* wrote to them in a
 * bid to end it": whose hope or bid the noun is; or TOKEN_NONE. */
uint32_t doer_wishing(reader *self, uint32_t noun);

/* "*US*-led airstrikes": whose they are; or the modifier itself. */
uint32_t doer_leading(const reader *self, uint32_t modifier);

#endif
