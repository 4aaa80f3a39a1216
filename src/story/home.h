/* home.h - whether a story plays where it was written. */
#ifndef BEDE_STORY_HOME_H
#define BEDE_STORY_HOME_H

#include "story/writer.h"

bool home_is_town(const bede_where *w);

/* Whether `w` is the same place, or one in its region or around it. */
bool home_holds(const bede_where *home, const bede_where *w);

/* Whether the sentences from `first` to `last` name another place. */
bool home_is_left(const writer *self, const bede_where *home, uint32_t first,
                  uint32_t last);

bool home_is_scene(const writer *self, const toponym *dateline);

#endif
