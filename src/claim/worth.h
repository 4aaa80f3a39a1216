/* worth.h - which events are none: private life, figures of speech, sport,
 * what is merely possible. */
#ifndef BEDE_CLAIM_WORTH_H
#define BEDE_CLAIM_WORTH_H

#include "claim/claim.h"

/* Settles the fate of events once it is known who speaks. */
void worth_settle(arena *a, event_doc *events, const claim_doc *claims);

#endif
