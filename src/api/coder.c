/*
 * coder.c - one text at a time, within its limits.
 */
#include "api/stages.h"

enum {
  DEFAULT_TEXT_BYTES = 4 * 1024 * 1024,
  DEFAULT_SENTENCE_TOKENS = 256,
};
static const size_t default_memory = (size_t)1 << 30;

struct bede_coder {
  const bede_allocator *alloc;
  const bede_data *data;
  arena word_arena;
  wordbook words;
};

static void empty_book(bede_coder *self) {
  arena_free(&self->word_arena);
  mention_words(&self->words, &self->word_arena, self->data->lex);
}

bede_coder *bede_coder_new(const bede_data *data, const bede_allocator *alloc,
                           bede_error *err) {
  bede_coder *self = memory_resize(alloc, NULL, 0, sizeof *self);
  if (!self) {
    error_set(err, BEDE_NOMEM, NO_PLACE, "out of memory");
    return NULL;
  }
  *self = (bede_coder){.alloc = alloc, .data = data};
  arena_init(&self->word_arena, alloc, NULL);
  empty_book(self);
  return self;
}

void bede_coder_free(bede_coder *self) {
  if (!self) return;
  arena_free(&self->word_arena);
  memory_resize(self->alloc, self, sizeof *self, 0);
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
static bede_doc *run_in_new_doc(bede_coder *self, const stages_job *todo) {
  bede_doc *doc = memory_resize(self->alloc, NULL, 0, sizeof *doc);
  if (!doc) return NULL;
  jmp_buf full;
  memset(doc, 0, sizeof *doc);
  doc->alloc = self->alloc;
  arena_init(&doc->arena, self->alloc, &full);
  doc->arena.limit = todo->options->limits.memory_bytes;
  self->word_arena.on_full = &full;
  if (wordbook_is_full(&self->words)) empty_book(self);
  if (setjmp(full)) {
    empty_book(self);
    bede_doc_free(doc);
    return NULL;
  }
  stages_run(todo, doc);
  return doc;
}

static bede_doc *work(bede_coder *self, const stages_job *asked,
                      bede_error *err) {
  const bede_options options = settled(asked->options);
  stages_job todo = *asked;
  todo.options = &options;
  if (check_input(todo.input, &options, err)) return NULL;
  bede_doc *doc = run_in_new_doc(self, &todo);
  if (!doc)
    error_set(err, BEDE_NOMEM, NO_PLACE,
              "the text needs more memory than there is or than it may have");
  return doc;
}

bede_doc *bede_code(bede_coder *self, const bede_input *input,
                    const bede_options *options, bede_error *err) {
  stages_job todo = {.data = self->data,
                     .input = input,
                     .options = options,
                     .words = &self->words};
  return work(self, &todo, err);
}

bede_doc *bede_parse(bede_coder *self, const bede_input *input,
                     const bede_options *options, bede_error *err) {
  stages_job todo = {.data = self->data,
                     .input = input,
                     .options = options,
                     .words = &self->words,
                     .only_parse = true};
  return work(self, &todo, err);
}
