/* attribution.h - finding the words of saying, their sources and contents. */
#ifndef BEDE_CLAIM_ATTRIBUTION_H
#define BEDE_CLAIM_ATTRIBUTION_H

#include "claim/claim.h"

void attribution_find(arena *a, const event_doc *events, claim_doc *out);

#endif
