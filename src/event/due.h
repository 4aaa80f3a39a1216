/* due.h - what somebody is to do, as words of duty tell. */
#ifndef BEDE_EVENT_DUE_H
#define BEDE_EVENT_DUE_H

#include "syntax/tree.h"

/* The word by which the predicate is due, if it is a word of duty: that before
 * an infinitive with a subject ("*time* for Chad to leave"), before a
 * subjunctive ("*essential* that Chad leave"), or the predicate itself over an
 * infinitive ("Chad *needs* to leave"); else TOKEN_NONE. */
uint32_t due_word(const tree *self, uint32_t predicate);

#endif
