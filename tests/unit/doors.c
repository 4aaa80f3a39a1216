/*
 * doors.c - limits, absurd texts, and faults of memory where oom.c has none:
 * overlays, bede_parse, bede_lexicon_check.
 *
 *     test-doors DATA OVERLAY LEXICON FOLDER
 *
 * OVERLAY goes with LEXICON too, a small one; FOLDER is written to.
 *
 * Linked with --wrap=realloc: bede_lexicon_check takes no allocator.
 */
#include "bede.h"
#include "check.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#ifdef BEDE_ARENA_MALLOC /* sanitizers, a malloc for every object */
enum { SLOWER = 20 };
#else
enum { SLOWER = 1 };
#endif
enum { MOST_FAULTS = 40 }; /* tried of all the allocations of a call */

/* An allocator that counts, and fails at one call or from one on. */
typedef struct faulty {
  uint64_t calls, fail_at; /* calls from 1; 0 never fails */
  bool for_good;
  size_t live;
} faulty;

static bool fails(faulty *self) {
  self->calls++;
  if (!self->fail_at) return false;
  return self->for_good ? self->calls >= self->fail_at
                        : self->calls == self->fail_at;
}

static void *faulty_resize(void *ctx, void *ptr, size_t old_size, size_t size) {
  faulty *self = ctx;
  if (size == 0) {
    if (ptr) self->live -= old_size;
    free(ptr);
    return NULL;
  }
  if (fails(self)) return NULL;
  void *out = realloc(ptr, size);
  if (out) self->live += size - (ptr ? old_size : 0);
  return out;
}

/* For the functions without allocator; what leaks there the leak sanitizer
 * finds. */
static faulty global;
void *__real_realloc(void *ptr, size_t size);
void *__wrap_realloc(void *ptr, size_t size);

void *__wrap_realloc(void *ptr, size_t size) {
  return fails(&global) ? NULL : __real_realloc(ptr, size);
}

static const char *data_dir, *overlay;
static const char story[] =
    "Turkey accused Syria of bombing a convoy near the border on Monday. "
    "Syria denied the accusation. \"We will respond,\" the Turkish defence "
    "minister said, and police arrested 12 protesters in Ankara.";

static bede_input input_of(const char *text, size_t len) {
  return (bede_input){.text = {text, (uint32_t)len}, .date = 20220601};
}

/* ---- each allocation fails in turn --------------------------------------- */

/* One call with the allocator; true when it gave what it should, and what it
 * gave is freed again. */
typedef bool (*door)(faulty *f, const bede_data *data, bede_error *err);

static bede_allocator allocator_of(faulty *f) {
  return (bede_allocator){faulty_resize, f};
}

static bool try_load(faulty *f, const char *const *overlays, uint32_t count,
                     bede_error *err) {
  const bede_allocator alloc = allocator_of(f);
  const bede_data_source source = {data_dir, overlays, count};
  bede_data *data = bede_data_load(&source, &alloc, err);
  bede_data_free(data);
  return data != NULL;
}

static bool door_load_overlay(faulty *f, const bede_data *data,
                              bede_error *err) {
  (void)data;
  return try_load(f, &overlay, 1, err);
}

typedef bede_doc *(*reader)(bede_coder *, const bede_input *,
                            const bede_options *, bede_error *);

/* The coder is made before anything fails, and used again after. */
static bool try_read(faulty *f, const bede_data *data, reader read,
                     bede_error *err) {
  const bede_allocator alloc = allocator_of(f);
  const bede_input input = input_of(story, sizeof story - 1);
  bede_options options = BEDE_OPTIONS_INIT;
  uint64_t fail_at = f->fail_at;
  options.flags = BEDE_KEEP_TRACE | BEDE_MERGE_STORY;
  f->fail_at = 0;
  bede_coder *coder = bede_coder_new(data, &alloc, NULL);
  f->calls = 0;
  f->fail_at = fail_at;
  bede_doc *doc = read(coder, &input, &options, err);
  bool done = doc != NULL;
  uint64_t calls = f->calls;
  bede_doc_free(doc);
  f->fail_at = 0;
  bede_doc *again = read(coder, &input, &options, NULL);
  CHECK(again && bede_doc_annotation(again)->sentence_count == 3);
  bede_doc_free(again);
  bede_coder_free(coder);
  f->calls = calls;
  return done;
}

static bool door_parse(faulty *f, const bede_data *data, bede_error *err) {
  return try_read(f, data, bede_parse, err);
}

static void fault(const char *name, door open, const bede_data *data) {
  faulty sound = {0};
  CHECK(open(&sound, data, NULL));
  CHECK(sound.live == 0);
  uint64_t stride = sound.calls / MOST_FAULTS + 1;
  for (uint64_t n = 1; n <= sound.calls; n += stride) {
    faulty f = {.fail_at = n, .for_good = n / stride % 2};
    bede_error err = {0};
    bool done = open(&f, data, &err);
    bool good = !done && !f.live && err.status == BEDE_NOMEM && err.message[0];
    if (!good)
      fprintf(stderr, "%s, allocation %llu of %llu\n", name,
              (unsigned long long)n, (unsigned long long)sound.calls);
    CHECK(good);
  }
}

static bool count_bytes(void *ctx, const char *bytes, size_t len) {
  (void)bytes;
  *(size_t *)ctx += len;
  return true;
}

/* A small lexicon of its own: one check reads and codes everything there. */
static void fault_check(const char *dir, bool overlaid) {
  const bede_data_source source = {dir, &overlay, overlaid ? 1 : 0};
  bede_lexicon_report report;
  bede_error err;
  size_t told = 0;
  const bede_sink sink = {count_bytes, &told};
  global = (faulty){0};
  CHECK(bede_lexicon_check(&source, sink, &report, &err) == BEDE_OK);
  CHECK(report.examples > 0);
  uint64_t calls = global.calls, stride = calls / (MOST_FAULTS / 4) + 1;
  for (uint64_t n = 1; n <= calls; n += stride) {
    global = (faulty){.fail_at = n, .for_good = n / stride % 2};
    err = (bede_error){0};
    bede_status s = bede_lexicon_check(&source, sink, &report, &err);
    CHECK(s == BEDE_NOMEM);
    CHECK(err.status == BEDE_NOMEM && err.message[0]);
  }
  global = (faulty){0};
}

/* The data directory of the small lexicon: few texts, the same weights. */
static void small_data(const char *dir, const char *lexicon) {
  static const char *const weights[] = {"model.bede", "guess.bede",
                                        "gazetteer.bede"};
  char from[4096], to[4096];
  mkdir(dir, 0777);
  for (unsigned i = 0; i < sizeof weights / sizeof *weights; i++) {
    snprintf(from, sizeof from, "%s/%s", data_dir, weights[i]);
    snprintf(to, sizeof to, "%s/%s", dir, weights[i]);
    unlink(to);
    CHECK(symlink(from, to) == 0);
  }
  snprintf(to, sizeof to, "%s/lexicon", dir);
  unlink(to);
  CHECK(symlink(lexicon, to) == 0);
  snprintf(to, sizeof to, "%s/lexicon.image", dir);
  CHECK(bede_lexicon_compile(&lexicon, 1, to, NULL) == BEDE_OK);
}

/* ---- limits -----------------------------------------------------------------
 */

static void refused(bede_coder *coder, const bede_input *input,
                    const bede_options *options, bede_status want) {
  bede_error err = {0};
  bede_doc *doc = bede_code(coder, input, options, &err);
  CHECK(!doc);
  CHECK(err.status == want);
  CHECK(err.message[0]);
  bede_doc_free(doc);
}

static void test_limits(bede_coder *coder) {
  bede_input input = input_of(story, sizeof story - 1);
  bede_options options = BEDE_OPTIONS_INIT;
  options.limits.text_bytes = (uint32_t)sizeof story - 2;
  refused(coder, &input, &options, BEDE_LIMIT);
  options.limits.text_bytes++;
  bede_doc *doc = bede_code(coder, &input, &options, NULL);
  CHECK(doc && bede_doc_record_count(doc));
  bede_doc_free(doc);
  options.limits.memory_bytes = 4096;
  refused(coder, &input, &options, BEDE_NOMEM);
  input = (bede_input){.text = {NULL, 5}};
  refused(coder, &input, NULL, BEDE_MISUSE);
  refused(coder, NULL, NULL, BEDE_MISUSE);
}

static void test_limit_message(bede_coder *coder) {
  static char big[(4 << 20) + 1];
  const bede_input input = input_of(big, sizeof big);
  bede_error err = {0};
  CHECK(!bede_code(coder, &input, NULL, &err));
  CHECK(err.status == BEDE_LIMIT);
  CHECK(strstr(err.message, "4194305") && strstr(err.message, "4194304"));
}

/* More tokens than a sentence may have: it is split, and a warning says so. */
static void test_long_sentence(bede_coder *coder) {
  const bede_input input = input_of(story, sizeof story - 1);
  bede_options options = BEDE_OPTIONS_INIT;
  options.limits.sentence_tokens = 5;
  bede_doc *doc = bede_code(coder, &input, &options, NULL);
  CHECK(doc && bede_doc_warning_count(doc) > 0);
  const bede_annotation *note = bede_doc_annotation(doc);
  for (uint32_t i = 0; i < note->sentence_count; i++)
    CHECK(note->sentences[i].end - note->sentences[i].first <= 5);
  bede_doc_free(doc);
}

/* ---- absurd texts -------------------------------------------------------- */

typedef struct absurd {
  const char *unit;
  size_t len; /* of the unit; 0: strlen */
  size_t count;
} absurd;

/* A document, or a plain refusal. Gives the seconds that it took. */
static double read_units(bede_coder *coder, const absurd *self, size_t count) {
  size_t unit = self->len ? self->len : strlen(self->unit);
  char *text = malloc(unit * count + 1);
  for (size_t i = 0; i < count; i++) memcpy(text + i * unit, self->unit, unit);
  const bede_input input = input_of(text, unit * count);
  bede_error err = {0};
  clock_t start = clock();
  bede_doc *doc = bede_code(coder, &input, NULL, &err);
  double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  if (!doc) CHECK(err.status == BEDE_NOMEM && err.message[0]);
  if (doc && !bede_doc_record_count(doc)) CHECK(bede_doc_reason(doc).len);
  bede_doc_free(doc);
  free(text);
  return seconds;
}

/* Twice the text takes about twice the time, on whatever machine. */
static void read_absurd(bede_coder *coder, const absurd *self) {
  size_t count = self->count > 1000 ? self->count / SLOWER : self->count;
  double half = read_units(coder, self, count / 2);
  double whole = read_units(coder, self, count);
  bool good = whole < 3 * half + 1;
  if (!good)
    fprintf(stderr, "%.20s... %zu times: %.1f s, half of it %.1f s\n",
            self->unit, count, whole, half);
  CHECK(good);
}

static void test_absurd(bede_coder *coder) {
  static const absurd all[] = {
      {"", 0, 1},
      {" \n\t", 0, 100},
      {"\0", 1, 100000},
      {"\x80", 0, 100000},
      {"\xf0\x9f", 0, 100000},
      {"\xed\xa0\x80", 0, 30000},
      {"\xe2\x80\x8b", 0, 30000},
      {"a\xcc\x81", 0, 100000},
      {"a ", 0, 300000},
      {"(", 0, 4 << 20},
      {"(a)", 0, 20000},
      {"\"", 0, 20000},
      {"Poland", 0, 100000},
      {"x\n", 0, 20000},
      {"Poland, ", 0, 20000},
      {"said that ", 0, 20000},
      {"police who ", 0, 20000},
      {"accused of accusing ", 0, 10000},
      {"Turkey accused Syria of accusing ", 0, 5000},
      {"Police arrested a student. ", 0, 2000},
      {"1,000,000 ", 0, 20000},
      {"not ", 0, 20000},
      {"\"We will,\" he said. ", 0, 2000},
  };
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    read_absurd(coder, &all[i]);
}

/* Every byte, in every neighbourhood. */
static void test_binary(bede_coder *coder) {
  char bytes[4096];
  uint64_t x = 88172645463325252u; /* xorshift64 (Marsaglia) */
  for (int turn = 0; turn < 20 / SLOWER + 2; turn++) {
    for (size_t i = 0; i < sizeof bytes; i++) {
      x ^= x << 13, x ^= x >> 7, x ^= x << 17;
      bytes[i] = (char)x;
    }
    const bede_input input = input_of(bytes, sizeof bytes);
    bede_doc *doc = bede_code(coder, &input, NULL, NULL);
    CHECK(doc && bede_doc_warning_count(doc) > 0);
    bede_doc_free(doc);
  }
}

static void test_empty(bede_coder *coder) {
  const bede_input input = {0};
  bede_doc *doc = bede_code(coder, &input, NULL, NULL);
  CHECK(doc && bede_doc_record_count(doc) == 0);
  CHECK(doc && bede_doc_reason(doc).len > 0);
  bede_doc_free(doc);
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  data_dir = argv[1], overlay = argv[2];
  const bede_data_source source = {.dir = data_dir};
  bede_error err;
  bede_data *data = bede_data_load(&source, NULL, &err);
  bede_coder *coder = data ? bede_coder_new(data, NULL, &err) : NULL;
  CHECK(coder);
  if (!coder) return 1;
  fault("load with overlay", door_load_overlay, data);
  fault("parse", door_parse, data);
  small_data(argv[4], argv[3]);
  fault_check(argv[4], false);
  fault_check(argv[4], true);
  test_empty(coder);
  test_limits(coder);
  test_limit_message(coder);
  test_long_sentence(coder);
  test_binary(coder);
  test_absurd(coder);
  bede_coder_free(coder);
  bede_data_free(data);
  return check_done();
}
