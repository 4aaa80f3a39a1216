/* head.h - under which words of the lexicon a predicate is listed. */
#ifndef BEDE_EVENT_HEAD_H
#define BEDE_EVENT_HEAD_H

#include "event/reader.h"

enum { HEADS_MOST = 3 };

/* The frames of each of them; their number. */
uint32_t head_frames(reader *self, uint32_t token, lex_frames out[HEADS_MOST]);

/* "Chad *needs to* ensure it", "time for Chad to *ensure* it" */
bool head_is_due(reader *self, uint32_t token);

/* Of its "must", where nothing else is known; or none. */
lex_frames head_modal_frames(reader *self, uint32_t token);

#endif
