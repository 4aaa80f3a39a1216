/*
 * clue.h - what speaks for the kind of act that a predicate tells: itself, and
 * the words and parties that stand with it.
 *
 *   "The minister threw his weight behind the strikers"
 *     self:throw/V  obj:weight  pair:throw/V weight  case:throw/V behind
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

/* Where a word stands; `.is` of the kind of a party. */
#define CLUE_SLOTS(X)                                                          \
  X(SELF, "self")                                                              \
  X(TAG, "tag")                                                                \
  X(REL, "rel")                                                                \
  X(UP, "up")                                                                  \
  X(BY, "by")                                                                  \
  X(SUBJ, "subj")                                                              \
  X(SUBJ_IS, "subj.is")                                                        \
  X(PSUBJ, "psubj")                                                            \
  X(PSUBJ_IS, "psubj.is")                                                      \
  X(OBJ, "obj")                                                                \
  X(OBJ_IS, "obj.is")                                                          \
  X(PAIR, "pair")                                                              \
  X(IOBJ, "iobj")                                                              \
  X(IOBJ_IS, "iobj.is")                                                        \
  X(CASE, "case")                                                              \
  X(AT, "at")                                                                  \
  X(AT_IS, "at.is")                                                            \
  X(OWNER, "owner")                                                            \
  X(OWNER_IS, "owner.is")                                                      \
  X(MOD, "mod")                                                                \
  X(MOD_IS, "mod.is")                                                          \
  X(PRT, "prt")                                                                \
  X(ADV, "adv")                                                                \
  X(AUX, "aux")                                                                \
  X(MARK, "mark")                                                              \
  X(XCOMP, "xcomp")                                                            \
  X(CCOMP, "ccomp")                                                            \
  X(ADVCL, "advcl")                                                            \
  X(ACL, "acl")                                                                \
  X(RELCL, "relcl")                                                            \
  X(CONJ, "conj")                                                              \
  X(PARATAXIS, "parataxis")                                                    \
  X(BELOW, "below")                                                            \
  X(BELOW_IS, "below.is")                                                      \
  X(POSS, "poss")                                                              \
  X(POSS_IS, "poss.is")                                                        \
  X(WITH, "with")                                                              \
  X(WITH_IS, "with.is")                                                        \
  X(ON, "on")                                                                  \
  X(ON_IS, "on.is")                                                            \
  X(BEFORE2, "before2")                                                        \
  X(BEFORE1, "before1")                                                        \
  X(AFTER1, "after1")                                                          \
  X(AFTER2, "after2")                                                          \
  X(NEAR, "near")

typedef enum clue_slot {
#define BEDE_ROW(id, name) SLOT_##id,
  CLUE_SLOTS(BEDE_ROW)
#undef BEDE_ROW
      SLOT_COUNT
} clue_slot;

/* A slot and one word or two. */
typedef struct clue {
  clue_slot slot;
  bool is_party; /* it says of what kind somebody is */
  clue_word word, more;
  uint64_t key; /* by this it is known; what is alike has the same */
} clue;

/* Of one document; lemmas are lowered when they are asked for. */
typedef struct clue_reader {
  arena *a;
  const mention_doc *m;
  clue_word *lemma; /* by token */
  uint64_t slot_hash[SLOT_COUNT];
} clue_reader;

clue_reader clue_reader_of(arena *a, const mention_doc *m);

/* "psubj.is" */
bede_str clue_slot_name(clue_slot slot);

/* The key of a clue, by the hashes of its slot's name and its words; 0 is the
 * hash of no word. */
uint64_t clue_key(uint64_t slot, uint64_t word, uint64_t more);

/* Calls `each` with the clues of a predicate, a verb or a noun that tells an
 * act; their strings are good as long as the document.  Where nobody stands
 * with it, not with the words around it. */
void clue_each(clue_reader *self, uint32_t predicate,
               void (*each)(void *ctx, const clue *c), void *ctx);

/* Whether a token may tell an act that no entry knows: no name, no time, nobody
 * and no auxiliary. */
bool clue_is_predicate(const mention_doc *m, uint32_t token);

#endif
