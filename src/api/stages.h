/* stages.h - the stages in their order, over one text. */
#ifndef BEDE_API_STAGES_H
#define BEDE_API_STAGES_H

#include "api/data.h"
#include "api/doc.h"
#include "base/step.h"

/* One call's work: bytes to records, or to trees only. */
typedef struct stages_job {
  const bede_data *data;
  const bede_input *input;
  const bede_options *options;
  bool only_parse;
  wordbook *words;         /* of the coder (mention_words) */
  const step_watch *watch; /* told of each stage, and of the steps of mentions
                              and events; or NULL */
} stages_job;

void stages_run(const stages_job *self, bede_doc *doc);

#endif
