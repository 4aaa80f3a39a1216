/*
 * gap_finder.h - what the searches through one article share.
 */
#ifndef BEDE_CLI_GAP_FINDER_H
#define BEDE_CLI_GAP_FINDER_H

#include "cli/gap.h"

typedef struct finder {
  arena *a;
  const out_doc *doc;
  const bede_annotation *an;
  gap_list *out;
} finder;

/* The token that begins at or before `byte`. */
uint32_t gap_token_at(const bede_annotation *an, uint32_t byte);

/* Whether the lexicon knows who that is; false for NULL. */
bool gap_is_known(const bede_mention *m);

/* Lower-case letters only: what a pattern can have. */
bool gap_is_word(bede_str s);

/* The sentence around `byte` with the sides marked; either may be NULL. */
bede_str gap_example_of(const finder *self, uint32_t byte,
                        const bede_mention *actor,
                        const bede_mention *recipient);

/* Nouns that stand between two actors and have no frame. */
void gap_find_nouns(finder *self);

#endif
