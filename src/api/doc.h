/* doc.h - one text, read. */
#ifndef BEDE_API_DOC_H
#define BEDE_API_DOC_H

#include "story/story.h"

/* What each stage made of it; all in the document's arena. */
typedef struct reading {
  text_doc text;
  syntax_doc syntax;
  mention_doc mentions;
  event_doc events;
  claim_doc claims;
  story_doc story;
} reading;

struct bede_doc {
  const bede_allocator *alloc;
  arena arena;
  bede_str text;
  const bede_record *records;
  uint32_t record_count;
  bede_annotation annotation;
  bede_str reason;
  const bede_str *warnings;
  uint32_t warning_count;
};

/* The public views of a reading; with `only_tree` just tokens and sentences. */
void doc_finish(bede_doc *self, const reading *r, bool only_tree);

#endif
