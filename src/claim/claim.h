/*
 * claim.h - who says so, and who denies it.
 *
 *   "The ministry said that rebels, the mayor claimed, had fired first."
 *     content   speaker            stance
 *     fired     the mayor          alleges     said_by
 *               the ministry       asserts     reported_by
 *
 * A speaker's words reach as far as the clause that the verb of saying
 * governs; a quotation carries them over every sentence between its marks.
 */
#ifndef BEDE_CLAIM_CLAIM_H
#define BEDE_CLAIM_CLAIM_H

#include "event/event.h"

typedef struct attribution {
  uint32_t cue;        /* token: the word of saying */
  uint32_t source;     /* token: head of the source's phrase, or TOKEN_NONE */
  id_list speakers;    /* mentions; empty where the source is no actor */
  uint32_t first, end; /* content: tokens [first, end), cue and source out */
  bede_str stance;
} attribution;

/* What is claimed of one event, beside its number in event_doc.events. */
typedef struct claim {
  id_list said_by;     /* mentions: the innermost speakers */
  id_list reported_by; /* mentions, nearest first */
  bede_str stance;
  bool disputed;
  uint32_t denied_by; /* the event that denies it, or EVENT_NONE */
  uint32_t announces; /* this event is the words that say or deny that one */
  uint32_t speaker;   /* mention that "our" and "we" in it stand for */
} claim;

typedef struct claim_doc {
  const event_doc *events; /* with announcements added at the end */
  ARRAY(attribution) attributions;
  ARRAY(claim) claims; /* one for each event */
} claim_doc;

/* Reads the attributions of an article and what they make of its events.  An
 * announcement of one's own act is an event of its own (the contract's "What
 * status means"): it is appended to `events`. */
void claim_read(arena *a, event_doc *events, claim_doc *out);

#endif
