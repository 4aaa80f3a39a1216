/*
 * confidence.h - how likely it is that a reader finds a record right.
 *
 * What is seen of a record and its story are clues, each worth some points; 20
 * points more make it e times as likely.  train/confidence.py fits them to
 * judged records (logistic regression) and writes clues.h.
 */
#ifndef BEDE_STORY_CONFIDENCE_H
#define BEDE_STORY_CONFIDENCE_H

#include "story/writer.h"

/* What the events of a story are, all together. */
typedef struct confidence_story {
  uint32_t of_type[BEDE_EVENT_COUNT];
  uint32_t events;
  bool many_countries; /* on sides of its events */
} confidence_story;

void confidence_look(const writer *self, confidence_story *out);

/* Whether the story tells little but events. */
bool confidence_is_dense(const writer *self, const confidence_story *story);

/* Of a record whose other fields are set, 0 to 1: that type, actor and
 * recipient are right.  Notes the clues, and what each is worth, in `why` if
 * that is kept. */
double confidence_of(writer *self, const confidence_story *story,
                     const event *ev, const bede_record *r, bede_str *why);

#endif
