/*
 * slot.h - one article on its way from the reader to the output.
 */
#ifndef BEDE_CLI_SLOT_H
#define BEDE_CLI_SLOT_H

#include "base/array.h"
#include "cli/stream.h"

#include <jansson.h>

/* What is told about an input, in the order of the input. */
typedef struct slot_note {
  bool is_reject; /* else a warning */
  bede_str file;
  uint64_t line;
  bede_str reason;
} slot_note;

/* Words that the lexicon lacks. */
typedef ARRAY(bede_str) slot_words;

typedef struct slot_counts {
  uint32_t sentences;
  uint32_t records[BEDE_EVENT_COUNT];
  uint32_t written;   /* records */
  uint32_t unplaced;  /* left out for want of a place, where one is needed */
  uint32_t unlocated; /* written, although their place has no point */
  bede_str reason;    /* why there is none */
  slot_words actors;  /* names without a code */
  slot_words predicates;
} slot_counts;

typedef struct slot {
  arena a; /* everything below; emptied when it is written */
  in_article article;
  bool has_article;       /* else only notes */
  bool coded;             /* ready to be written */
  ARRAY(slot_note) notes; /* before the article, then about it */
  str_buf out;
  const void *found; /* for a command that gathers */
  json_t *json;      /* what a jump would leave behind; or NULL */
  slot_counts counts;
} slot;

void slot_init(slot *self);

/* Empty it for the next article. */
void slot_reset(slot *self);

/* Remember a reject or a warning; everything is copied.  False when there is
 * no memory. */
bool slot_note_add(slot *self, bool is_reject, const in_reject *what);

/* Code the article and render it into `out`. */
void slot_code(slot *self, const stream_job *job, const out_style *style,
               bede_coder *coder);

#endif
