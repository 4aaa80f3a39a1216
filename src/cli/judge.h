/*
 * judge.h - what of one article's records is right.
 */
#ifndef BEDE_CLI_JUDGE_H
#define BEDE_CLI_JUDGE_H

#include "base/array.h"
#include "cli/slot.h"

/* Names and the keys of a record that they are about. */
#define ABILITY_MAP(X)                                                         \
  X(EVENT, "event")                                                            \
  X(RECORD, "record")                                                          \
  X(MODE, "mode")                                                              \
  X(ACTOR, "actor")                                                            \
  X(RECIPIENT, "recipient")                                                    \
  X(CODE, "code")                                                              \
  X(SECTOR, "sector")                                                          \
  X(STATUS, "status")                                                          \
  X(SAID_BY, "said_by")                                                        \
  X(PLACE, "place")                                                            \
  X(DATE, "date")

typedef enum ability {
#define ROW(id, name) ABILITY_##id,
  ABILITY_MAP(ROW)
#undef ROW
      ABILITIES
} ability;

extern const char *const ability_names[ABILITIES];

typedef struct judge_score {
  uint64_t right, gold, found; /* in both; in the gold; in what Bede wrote */
} judge_score;

/* What is the case, and what Bede says; either may be empty. */
typedef struct judge_miss {
  ability what;
  bede_str gold, found;
  bede_str where; /* "ASSAULT \"opened fire\"" */
} judge_miss;

typedef struct judgement {
  bede_str article;
  judge_score scores[ABILITIES];
  ARRAY(judge_miss) misses;
} judgement;

/* Fills from->found with a judgement; with NULL where nothing was asked. */
void judge(slot *from, const out_doc *doc);

#endif
