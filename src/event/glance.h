/*
 * glance.h - what can't fit: most frames of a predicate lack a place, a noun
 * or a word in its clause, which is told before anything is tried.
 */
#ifndef BEDE_EVENT_GLANCE_H
#define BEDE_EVENT_GLANCE_H

#include "event/reader.h"

enum { MAX_ARGS = 64, GLANCE_BATCH = 64, POSITIONS = AT_WORD + 1 };

/* A clause, and the nouns that it has at each place of a frame, found when a
 * frame first asks. */
typedef struct glance {
  reader *self;
  const clause *clause;
  noun_bits at[POSITIONS];
  uint8_t known; /* a bit for each of them */
} glance;

static inline glance glance_at(reader *self, const clause *c) {
  glance out;
  out.self = self;
  out.clause = c;
  out.known = 0;
  return out;
}

/* Asks memory for what the frames need and want, some time before they are
 * sifted. */
void glance_fetch(const lexicon *lex, lex_frames frames);

/* Of the frames from number `*next` on those that may fit, in their order, and
 * where to go on: each slot that such a frame can't do without has an argument,
 * which may yet turn out to be another one's. */
uint32_t glance_sift(glance *g, lex_frames frames, uint32_t *next,
                     const lex_frame *out[GLANCE_BATCH]);

/* Whether an argument has one of the prepositions of the slot. */
bool glance_has_preposition(const lexicon *lex, const lex_frame *frame,
                            const lex_slot *slot, const clause_arg *arg);

/* Where the slot's particle stands; 0: nowhere. */
uint32_t glance_particle(const reader *self, uint32_t predicate,
                         const lex_slot *slot);

#endif
