/*
 * coder.c - the stages in their order.
 */
#include "api/annotate.h"
#include "api/data.h"
#include "api/doc.h"
#include "story/story.h"
#include "syntax/read.h"

enum {
  DEFAULT_TEXT_BYTES = 4 * 1024 * 1024,
  DEFAULT_SENTENCE_TOKENS = 256,
};
static const size_t default_memory = (size_t)1 << 30;

struct bede_coder {
  const bede_allocator *alloc;
  const bede_data *data;
};

bede_coder *bede_coder_new(const bede_data *data, const bede_allocator *alloc,
                           bede_error *err) {
  bede_coder *self = memory_resize(alloc, NULL, 0, sizeof *self);
  if (!self) {
    error_set(err, BEDE_NOMEM, NO_PLACE, "out of memory");
    return NULL;
  }
  *self = (bede_coder){alloc, data};
  return self;
}

void bede_coder_free(bede_coder *self) {
  if (self) memory_resize(self->alloc, self, sizeof *self, 0);
}

/* One call's work: bytes to records, or to trees only. */
typedef struct job {
  const bede_data *data;
  const bede_input *input;
  const bede_options *options;
  bool only_parse;
} job;

/* The title, where it is to be coded, stands before the text. */
static bede_str job_bytes(const job *self, arena *a, bool *has_title) {
  const bede_input *in = self->input;
  *has_title = in->title.len && self->options->flags & BEDE_CODE_TITLE;
  if (!*has_title) return str_copy(a, in->text);
  return str_format(a, "%.*s\n\n%.*s", STR_ARG(in->title), STR_ARG(in->text));
}

static void run(const job *self, bede_doc *doc) {
  arena *a = &doc->arena;
  const bede_input *in = self->input;
  const lexicon *lex = self->data->lex;
  bool trace = self->options->flags & BEDE_KEEP_TRACE;
  bool has_title;
  const text_source source = {.bytes = job_bytes(self, a, &has_title),
                              .tokens = in->tokens,
                              .token_count = in->token_count,
                              .has_title = has_title,
                              .sentence_tokens =
                                  self->options->limits.sentence_tokens};
  const mention_source known = {.date = in->date,
                                .given = in->entities,
                                .given_count = in->entity_count,
                                .gaz = self->data->gaz,
                                .trace = trace};
  const story_source about = {.id = str_copy(a, in->id),
                              .date = in->date,
                              .trace = trace,
                              .merge = self->options->flags & BEDE_MERGE_STORY};
  reading *r = arena_new(a, reading);

  text_read(a, lex, &source, &r->text);
  syntax_read(a, &self->data->model, lex, &r->text, &r->syntax);
  if (!self->only_parse) {
    mention_read(a, lex, &r->syntax, &known, &r->mentions);
    event_read(a, &r->mentions, trace, &r->events);
    claim_read(a, &r->events, &r->claims);
    story_read(a, &r->claims, &about, &r->story);
  }
  doc_finish(doc, r, self->only_parse);
}

static bede_options settled(const bede_options *given) {
  bede_options o = BEDE_OPTIONS_INIT;
  if (given) memcpy(&o, given, given->size < sizeof o ? given->size : sizeof o);
  if (!o.limits.text_bytes) o.limits.text_bytes = DEFAULT_TEXT_BYTES;
  if (!o.limits.sentence_tokens)
    o.limits.sentence_tokens = DEFAULT_SENTENCE_TOKENS;
  if (!o.limits.memory_bytes) o.limits.memory_bytes = default_memory;
  return o;
}

static bede_status check_input(const bede_input *input,
                               const bede_options *options, bede_error *err) {
  if (!input || (!input->text.ptr && input->text.len))
    return error_set(err, BEDE_MISUSE, NO_PLACE, "no text was given");
  if (input->text.len > options->limits.text_bytes)
    return error_set(err, BEDE_LIMIT, NO_PLACE,
                     "the text has %u bytes, more than the %u that one article "
                     "may have",
                     input->text.len, options->limits.text_bytes);
  return BEDE_OK;
}

/* The document, or NULL when memory ran out on the way. */
static bede_doc *run_in_new_doc(bede_coder *self, const job *todo) {
  bede_doc *doc = memory_resize(self->alloc, NULL, 0, sizeof *doc);
  if (!doc) return NULL;
  jmp_buf full;
  memset(doc, 0, sizeof *doc);
  doc->alloc = self->alloc;
  arena_init(&doc->arena, self->alloc, &full);
  doc->arena.limit = todo->options->limits.memory_bytes;
  if (setjmp(full)) {
    bede_doc_free(doc);
    return NULL;
  }
  run(todo, doc);
  return doc;
}

static bede_doc *work(bede_coder *self, job *todo, bede_error *err) {
  const bede_options options = settled(todo->options);
  todo->options = &options;
  if (check_input(todo->input, &options, err)) return NULL;
  bede_doc *doc = run_in_new_doc(self, todo);
  if (!doc)
    error_set(err, BEDE_NOMEM, NO_PLACE,
              "the text needs more memory than there is or than it may have");
  return doc;
}

bede_doc *bede_code(bede_coder *self, const bede_input *input,
                    const bede_options *options, bede_error *err) {
  job todo = {self->data, input, options, false};
  return work(self, &todo, err);
}

bede_doc *bede_parse(bede_coder *self, const bede_input *input,
                     const bede_options *options, bede_error *err) {
  job todo = {self->data, input, options, true};
  return work(self, &todo, err);
}
