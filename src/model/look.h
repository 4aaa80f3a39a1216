/* How a word looks to who seeks names in a sentence. The trainer and the
 * program share this: weights trained with one fit no other. */
#ifndef BEDE_MODEL_LOOK_H
#define BEDE_MODEL_LOOK_H

#include "base/str.h"

#include <stdint.h>

enum look {
  LOOK_NONE,       /* of a sentence without capitals, or of nothing else */
  LOOK_MARK,       /* "," */
  LOOK_NUMBER,     /* "2021" */
  LOOK_SMALL,      /* "talks" */
  LOOK_OF,         /* "of", "for", "in" */
  LOOK_THE,        /* also "The" */
  LOOK_AND,        /* also "&" */
  LOOK_PARTICLE,   /* "van", "al" */
  LOOK_OWNER,      /* "'s" */
  LOOK_INITIAL,    /* "J." */
  LOOK_CAPITALS,   /* "NATO" */
  LOOK_MIXED,      /* "iPod", "3M" */
  LOOK_HYPHENED,   /* "Jean-Luc" */
  LOOK_CAPITAL,    /* "Kyiv"; from here on by what is beside it */
  LOOK_BEFORE = 1, /* another capital stands before it */
  LOOK_BEHIND = 2, /* and behind it */
  LOOK_OPENING = LOOK_CAPITAL + 4, /* begins the sentence */
  LOOK_COUNT = LOOK_OPENING + 2    /* and one that stands before a capital */
};

/* The look of each of a sentence's words. */
void look_at(const bede_str *words, uint32_t n, uint8_t *look);

#endif
