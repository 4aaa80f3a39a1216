/*
 * text.c - any bytes as the text of an article, for libFuzzer: see `make fuzz`.
 * The first byte chooses flags, limits and parsing only, the second whether the
 * article is dated, and how tight the limits are.
 *
 * BEDE_DATA names the data directory.
 */
#include "bede.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static bede_coder *coder; /* libFuzzer has no other place for it */

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  (void)argc;
  (void)argv;
  bede_data_source source = {.dir = getenv("BEDE_DATA")};
  bede_error err = {0};
  bede_data *data = bede_data_load(&source, NULL, &err);
  coder = data ? bede_coder_new(data, NULL, &err) : NULL;
  if (coder) return 0;
  fprintf(stderr, "%s\n", err.message);
  exit(1);
}

/* Spans lie in the text and links lead somewhere: what callers count on. */
static void check(const bede_doc *doc) {
  bede_str text = bede_doc_text(doc);
  for (uint32_t i = 0; i < bede_doc_record_count(doc); i++) {
    const bede_record *r = bede_doc_record(doc, i);
    if (r->sentence_span.end > text.len) abort();
    for (uint32_t k = 0; k < r->link_count; k++)
      if (r->links[k].to >= bede_doc_record_count(doc)) abort();
    for (uint32_t k = 0; k < r->actor.count; k++)
      if (r->actor.items[k].span.end > text.len) abort();
  }
}

/* A document without records says why; one that failed says so, too. */
static void check_words(const bede_doc *doc, bool only_parse,
                        const bede_error *err) {
  if (!doc && (!err->status || !err->message[0])) abort();
  if (!doc || only_parse || bede_doc_record_count(doc)) return;
  if (!bede_doc_reason(doc).len) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  if (size < 2) return 0;
  bede_str text = {(const char *)bytes + 2, (uint32_t)(size - 2)};
  bede_input input = {.text = text,
                      .title = bytes[0] & 8 ? text : (bede_str){0},
                      .date = bytes[1] % 2 ? 20230503 : 0};
  bede_options options = BEDE_OPTIONS_INIT;
  options.flags = bytes[0] % 8;
  if (bytes[0] & 16) options.limits.sentence_tokens = bytes[1];
  if (bytes[0] & 32) options.limits.memory_bytes = (size_t)1 << bytes[1] % 24;
  bede_error err = {0};
  bool only_parse = bytes[0] & 64;
  bede_doc *doc = only_parse ? bede_parse(coder, &input, &options, &err)
                             : bede_code(coder, &input, &options, &err);
  if (doc) check(doc);
  check_words(doc, only_parse, &err);
  bede_doc_free(doc);
  return 0;
}
