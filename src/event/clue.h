/*
 * clue.h - what speaks for the kind of act that a predicate tells: itself, and
 * the words and parties that stand with it.
 *
 *   "The minister threw his weight behind the strikers"
 *     self:throw/V  obj:weight  pair:throw/V weight  case:behind
 *     at:behind striker  at.is:behind LAB  subj.is:GOV
 */
#ifndef BEDE_EVENT_CLUE_H
#define BEDE_EVENT_CLUE_H

#include "mention/mention.h"

/* A lemma in lower case, with its hash. */
typedef struct clue_word {
  bede_str text;
  uint64_t hash;
} clue_word;

/* A slot and one word or two. */
typedef struct clue {
  const char *slot;
  bool is_party; /* it says of what kind somebody is */
  clue_word word, more;
} clue;

/* Of one document; lemmas are lowered when they are asked for. */
typedef struct clue_reader {
  arena *a;
  const mention_doc *m;
  clue_word *lemma; /* by token */
} clue_reader;

clue_reader clue_reader_of(arena *a, const mention_doc *m);

/* By this a clue is known; what is alike has the same number. */
uint64_t clue_key(const clue *c);

/* Calls `each` with the clues of a predicate, a verb or a noun that tells an
 * act; their strings are good as long as the document.  Where nobody stands
 * with it, not with the words around it. */
void clue_each(clue_reader *self, uint32_t predicate,
               void (*each)(void *ctx, const clue *c), void *ctx);

/* Whether a token may tell an act that no entry knows: no name, no time, nobody
 * and no auxiliary. */
bool clue_is_predicate(const mention_doc *m, uint32_t token);

#endif
