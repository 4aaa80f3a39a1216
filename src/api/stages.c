#include "api/stages.h"

#include "story/story.h"
#include "syntax/read.h"

/* The title, where it is to be coded, stands before the text. */
static bede_str job_bytes(const stages_job *self, arena *a, bool *has_title) {
  const bede_input *in = self->input;
  *has_title = in->title.len && self->options->flags & BEDE_CODE_TITLE;
  if (!*has_title) return str_copy(a, in->text);
  return str_format(a, "%.*s\n\n%.*s", STR_ARG(in->title), STR_ARG(in->text));
}

static void read_trees(const stages_job *self, arena *a, reading *r) {
  const bede_input *in = self->input;
  bool has_title;
  const text_source source = {.bytes = job_bytes(self, a, &has_title),
                              .tokens = in->tokens,
                              .token_count = in->token_count,
                              .has_title = has_title,
                              .sentence_tokens =
                                  self->options->limits.sentence_tokens};
  text_read(a, self->data->lex, &source, &r->text);
  step_done(self->watch, "text");
  syntax_read(a, &self->data->model, self->words, &r->text, &r->syntax);
  step_done(self->watch, "syntax");
}

/* What nobody said is for stories; a few sentences are kept as they are. */
static double least_of(const stages_job *self, const reading *r,
                       double of_stories) {
  if (self->options->least_confidence != 0)
    return self->options->least_confidence;
  return r->text.sentence_count < STORY_SENTENCES ? 0 : of_stories;
}

static void read_events(const stages_job *self, arena *a, reading *r) {
  const bede_input *in = self->input;
  const uint32_t flags = self->options->flags;
  const bool trace = flags & BEDE_KEEP_TRACE;
  const mention_source known = {.date = in->date,
                                .given = in->entities,
                                .given_count = in->entity_count,
                                .gaz = self->data->gaz,
                                .trace = trace,
                                .steps = self->watch};
  const story_source about = {
      .id = str_copy(a, in->id),
      .date = in->date,
      .why = trace || (flags & BEDE_KEEP_WHY),
      .least = least_of(self, r, BEDE_LEAST_CONFIDENCE),
      .least_dense = least_of(self, r, BEDE_LEAST_CONFIDENCE_DENSE),
      .merge = flags & BEDE_MERGE_STORY};
  mention_read(a, self->data->lex, &r->syntax, &known, &r->mentions);
  const event_source told = {.mentions = &r->mentions,
                             .words = &self->data->words,
                             .trace = trace,
                             .why = about.why,
                             .guesses = &self->data->guesses};
  event_read(a, &told, &r->events);
  claim_read(a, &r->events, &r->claims);
  step_done(self->watch, "claims");
  story_read(a, &r->claims, &about, &r->story);
  step_done(self->watch, "story");
}

void stages_run(const stages_job *self, bede_doc *doc) {
  reading *r = arena_new(&doc->arena, reading);
  read_trees(self, &doc->arena, r);
  if (!self->only_parse) read_events(self, &doc->arena, r);
  doc_finish(doc, r, self->only_parse);
  step_done(self->watch, "views");
}
