/* guess.h - what a predicate tells that no entry fits. */
#ifndef BEDE_EVENT_GUESS_H
#define BEDE_EVENT_GUESS_H

#include "event/reader.h"

/* The entries of the type that the weights take the predicate for, if they are
 * sure enough of it; else none. */
lex_frames guess_frames(reader *self, uint32_t token);

/* Says of each event how likely the weights find its type. */
void guess_weigh(reader *self);

#endif
