/*
 * Each allocation of a run fails in turn: every call says NOMEM, nothing leaks,
 * and the coder works on as if nothing had been.
 */
#include "bede.h"
#include "check.h"

#include <stdlib.h>
#include <string.h>

typedef struct meter {
  long left; /* allocations until one fails; below 0: none does */
  long held; /* blocks */
} meter;

static void *metered(void *ctx, void *ptr, size_t old_size, size_t size) {
  meter *m = ctx;
  (void)old_size;
  if (size == 0) {
    m->held -= ptr != NULL;
    free(ptr);
    return NULL;
  }
  if (m->left == 0) return NULL;
  if (m->left > 0) m->left--;
  void *grown = realloc(ptr, size);
  m->held += grown && !ptr;
  return grown;
}

static const char text[] =
    "Polish police arrested twelve protesters in Warsaw on Tuesday. \"They "
    "threw stones,\" the ministry said. Latvia denied that it had attacked "
    "Estonia and accused Russia of spying.";

/* Number of records, or -1 when there was no memory. */
static long code(bede_coder *coder, const bede_options *options) {
  bede_input input = {
      .text = {text, sizeof text - 1}, .id = {"x", 1}, .date = 20230503};
  bede_error err = {0};
  bede_doc *doc = bede_code(coder, &input, options, &err);
  if (!doc) CHECK(err.status == BEDE_NOMEM && err.message[0]);
  long records = doc ? (long)bede_doc_record_count(doc) : -1;
  bede_doc_free(doc);
  return records;
}

/* Allocations that a whole run makes. */
static long count_allocations(const bede_data *data) {
  meter m = {.left = 1000000000};
  bede_allocator alloc = {metered, &m};
  bede_options options = BEDE_OPTIONS_INIT;
  bede_coder *coder = bede_coder_new(data, &alloc, NULL);
  CHECK(code(coder, &options) > 2);
  bede_coder_free(coder);
  CHECK(m.held == 0);
  return 1000000000 - m.left;
}

/* Allocation number `n` fails. */
static void fail_at(const bede_data *data, long n, long records) {
  meter m = {.left = n};
  bede_allocator alloc = {metered, &m};
  bede_options options = BEDE_OPTIONS_INIT;
  bede_error err = {0};
  options.flags = BEDE_KEEP_TRACE | BEDE_MERGE_STORY;
  bede_coder *coder = bede_coder_new(data, &alloc, &err);
  if (coder) {
    code(coder, &options);
    m.left = -1;
    CHECK(code(coder, &options) == records);
  } else {
    CHECK(err.status == BEDE_NOMEM);
  }
  bede_coder_free(coder);
  CHECK(m.held == 0);
}

static void fail_loading(const bede_data_source *source) {
  for (long n = 0;; n++) {
    meter m = {.left = n};
    bede_allocator alloc = {metered, &m};
    bede_error err = {0};
    bede_data *data = bede_data_load(source, &alloc, &err);
    if (!data) CHECK(err.status == BEDE_NOMEM);
    bede_data_free(data);
    CHECK(m.held == 0);
    if (data) return;
  }
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  bede_data_source source = {.dir = argv[1]};
  bede_data *data = bede_data_load(&source, NULL, NULL);
  CHECK(data != NULL);
  if (!data) return check_done();
  meter all = {.left = -1};
  bede_allocator alloc = {metered, &all};
  bede_options options = BEDE_OPTIONS_INIT;
  options.flags = BEDE_KEEP_TRACE | BEDE_MERGE_STORY;
  bede_coder *coder = bede_coder_new(data, &alloc, NULL);
  long records = code(coder, &options);
  bede_coder_free(coder);
  /* Where each block is an allocation there are thousands: take samples. */
  long count = count_allocations(data), step = 1 + count / 200;
  CHECK(count > 2);
  for (long n = 0; n <= count; n += step) fail_at(data, n, records);
  bede_data_free(data);
  fail_loading(&source);
  return check_done();
}
