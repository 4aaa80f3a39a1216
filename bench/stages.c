/* What each stage costs beside the parse: what `bench/stages` runs.  One
 * thread, every text in turn, several times over; of each step of each text
 * the fastest time counts, so that what else the machine does counts little. */
#include "api/stages.h"
#include "base/memory.h"
#include "in/in.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { STEPS_MOST = 40, ROUNDS = 5 };

/* The seconds of one text, by step. */
typedef struct text_times {
  double step[STEPS_MOST];
} text_times;

typedef struct clocks {
  const char *name[STEPS_MOST]; /* of the steps, in their order */
  uint32_t count;
  arena a;
  ARRAY(text_times) texts;
  uint32_t text; /* that is read */
  double last;
} clocks;

/* What one coder has. */
typedef struct bench {
  const bede_data *data;
  arena word_arena;
  wordbook words;
  clocks *times;
} bench;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void die(const char *what) {
  fprintf(stderr, "bench/stages: %s\n", what);
  exit(1);
}

static uint32_t step_of(clocks *self, const char *name) {
  for (uint32_t i = 0; i < self->count; i++)
    if (!strcmp(self->name[i], name)) return i;
  if (self->count == STEPS_MOST) die("too many steps");
  self->name[self->count] = name;
  return self->count++;
}

static void count_step(void *ctx, const char *name) {
  clocks *self = ctx;
  double seconds = now() - self->last;
  double *best = &self->texts.items[self->text].step[step_of(self, name)];
  if (*best == 0 || seconds < *best) *best = seconds;
  self->last = now();
}

static void read_text(bench *self, const bede_input *input) {
  const bede_options options = {.limits = {.sentence_tokens = 256}};
  const step_watch watch = {count_step, self->times};
  const stages_job job = {.data = self->data,
                          .input = input,
                          .options = &options,
                          .words = &self->words,
                          .watch = &watch};
  bede_doc doc = {0};
  jmp_buf full;
  arena_init(&doc.arena, NULL, &full);
  if (setjmp(full)) die("out of memory");
  self->word_arena.on_full = &full;
  self->times->last = now();
  stages_run(&job, &doc);
  arena_free(&doc.arena);
}

static void read_file(bench *self, const char *path) {
  const in_options options = {.paths = &path, .path_count = 1};
  bede_error err = {0};
  in_reader *reader = in_open(&options, NULL, &err);
  jmp_buf full;
  arena a;
  in_article article;
  clocks *times = self->times;
  if (!reader) die(err.message);
  arena_init(&a, NULL, &full);
  times->a.on_full = &full;
  if (setjmp(full)) die("out of memory");
  for (times->text = 0; in_next(reader, &a, &article, &err) == IN_ARTICLE;
       times->text++) {
    if (times->text == times->texts.count) array_push(&times->a, &times->texts);
    read_text(self, &article.input);
    arena_free(&a);
  }
  in_close(reader);
}

static bool is_one_of(const char *name, const char *const *list) {
  while (*list && strcmp(*list, name)) list++;
  return *list;
}

static void print_shares(const clocks *times) {
  static const char *const before[] = {"text", "syntax", NULL};
  static const char *const when_where[] = {
      "times", "toponyms", "places", "toponym kinds", "places of events", NULL};
  double seconds[STEPS_MOST] = {0}, parse = 0, after = 0, marked = 0;
  for (uint32_t t = 0; t < times->texts.count; t++)
    for (uint32_t i = 0; i < times->count; i++)
      seconds[i] += times->texts.items[t].step[i];
  for (uint32_t i = 0; i < times->count; i++) {
    if (!strcmp(times->name[i], "syntax")) parse = seconds[i];
    if (!is_one_of(times->name[i], before)) after += seconds[i];
    if (is_one_of(times->name[i], when_where)) marked += seconds[i];
  }
  if (!(parse > 0)) die("nothing was read");
  printf("in percent of the parse, which took %.3f s:\n", parse);
  for (uint32_t i = 0; i < times->count; i++)
    printf("%7.2f  %s\n", 100 * seconds[i] / parse, times->name[i]);
  printf("%7.2f  all after the parse\n%7.2f  of it times and places\n",
         100 * after / parse, 100 * marked / parse);
}

int main(int argc, char **argv) {
  memory_keep_pages(); /* as bede itself does */
  if (argc != 3 && argc != 4) die("usage: bench/stages [NEWS [KERNEL]]");
  const bede_data_source source = {.dir = argv[1]};
  bede_error err = {0};
  clocks times = {.count = 0};
  bede_data *data = bede_data_load(&source, NULL, &err);
  if (!data) die(err.message);
  if (argc == 4) data->model.kernels = kernels_named(argv[3]);
  if (!data->model.kernels) die("this machine has no such kernel");
  arena_init(&times.a, NULL, NULL);
  for (int i = 0; i < ROUNDS; i++) {
    bench one = {.data = data, .times = &times};
    arena_init(&one.word_arena, NULL, NULL);
    mention_words(&one.words, &one.word_arena, data->lex);
    read_file(&one, argv[2]);
    arena_free(&one.word_arena);
  }
  print_shares(&times);
  arena_free(&times.a);
  bede_data_free(data);
}
