/* tense.h - the tense in which a story tells something. */
#ifndef BEDE_STORY_TENSE_H
#define BEDE_STORY_TENSE_H

#include "story/writer.h"

typedef enum tense { NOT_FINITE, PAST, OTHER_TENSE } tense;

/* "was hit", "fled"; not "has been hit", "had fled", "will flee". */
tense tense_of(const writer *self, uint32_t verb);

/* The finite verb over a word, itself included; or TOKEN_NONE. */
uint32_t tense_finite_over(const writer *self, uint32_t token);

/* "has been", "had been", "may be": of any day. */
bool tense_is_loose(const writer *self, uint32_t token);

/* "fled"; not "has met them and *asked* for help". */
bool tense_is_past(const writer *self, uint32_t verb);

/* "had fled", "may have fled"; the "had" of a first verb holds for those that
 * are joined to it: "had condemned it and *attacked* the others". */
bool tense_is_pluperfect(const writer *self, uint32_t verb);

#endif
