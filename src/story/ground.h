/* ground.h - where all of a story plays. */
#ifndef BEDE_STORY_GROUND_H
#define BEDE_STORY_GROUND_H

#include "story/writer.h"

/* The names that tell it; NULL, where it plays in no one town (region,
 * country), or has no name for it. */
typedef struct ground {
  const toponym *town, *region, *country;
  bede_str code; /* of the country, though it be not named: "in Lima" */
} ground;

void ground_find(const writer *self, ground *out);

#endif
