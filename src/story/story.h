/*
 * story.h - the records of a story: linked, identified, in order.
 */
#ifndef BEDE_STORY_STORY_H
#define BEDE_STORY_STORY_H

#include "claim/claim.h"

/* Fewer sentences are no story: whoever hands them in chose them. */
enum { STORY_SENTENCES = 3 };

typedef struct story_source {
  bede_str id;        /* the article's */
  int32_t date;       /* yyyymmdd, 0 unknown */
  double least;       /* of confidence; what is less sure is no record */
  double least_dense; /* likewise, of a story dense with events */
  bool merge;         /* one record for an event told several times */
  bool why;           /* fill `why` */
} story_source;

typedef ARRAY(bede_record) record_list;

typedef struct story_doc {
  const claim_doc *claims;
  record_list records; /* in the order of their triggers */
  uint32_t *record_of; /* by event: its record, or EVENT_NONE */
  bool *doubtful;      /* by event: less sure than asked for */
} story_doc;

void story_read(arena *a, const claim_doc *claims, const story_source *source,
                story_doc *out);

#endif
