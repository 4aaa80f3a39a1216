/* past.h - what the files share that bound what is told as past. */
#ifndef BEDE_STORY_PAST_H
#define BEDE_STORY_PAST_H

#include "story/writer.h"

#define PAST_WORDS_MAP(X)                                                      \
  X(sooner, "sooner")                                                          \
  X(formerly, "formerly")                                                      \
  X(often, "often")                                                            \
  X(bygone, "bygone")                                                          \
  X(accusation, "accusation")                                                  \
  X(recent, "recent")                                                          \
  X(lasting, "lasting")                                                        \
  X(court, "courtroom")                                                        \
  X(following, "following")                                                    \
  X(afterwards, "afterwards")                                                  \
  X(before, "previously")                                                      \
  X(already, "already")

typedef struct past {
  const writer *of;
  WORDBOOK_FIELDS(PAST_WORDS_MAP, sets);
  uint32_t news, scene; /* where lead and scene end */
  bool has_harm;        /* the story begins with harm of its own ... */
  bool tells_harm;      /* ... or with any, however it tells it */
} past;

/* Whether a word has such a child of a set. */
bool past_has_child(const writer *self, uint32_t token, enum rel rel,
                    uint32_t set);

/* bygone.c: whether a word beside the verb or the noun says that it was once,
 * "*once* backed", ... */
bool bygone_is_said(const past *self, const event *ev);
/* ... or that it was often, "has *often* attacked them" ... */
bool bygone_is_habit(const past *self, const event *ev);
/* ... or before, "had *previously* backed him": less long ago than "once". */
bool bygone_is_before(const past *self, const event *ev);
/* "a *recent* visit", "a *recent* series of attacks" */
bool bygone_is_recent(const past *self, const event *ev);

#endif
