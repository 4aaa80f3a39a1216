/* What each stage costs beside the parse: what `bench/stages` runs.  One
 * thread, every text in turn; shares of the parse's time move little with the
 * speed of the machine. */
#include "api/stages.h"
#include "in/in.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { STEPS_MOST = 40, ROUNDS = 3 };

typedef struct step {
  const char *name;
  double seconds;
} step;

typedef struct clocks {
  step steps[STEPS_MOST];
  uint32_t count;
  double last;
} clocks;

/* Of this thread alone, so that others on the machine count little. */
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void die(const char *what) {
  fprintf(stderr, "bench/stages: %s\n", what);
  exit(1);
}

static step *step_of(clocks *self, const char *name) {
  for (uint32_t i = 0; i < self->count; i++)
    if (!strcmp(self->steps[i].name, name)) return &self->steps[i];
  if (self->count == STEPS_MOST) die("too many steps");
  self->steps[self->count] = (step){name, 0};
  return &self->steps[self->count++];
}

static void count_step(void *ctx, const char *name) {
  clocks *self = ctx;
  double at = now();
  step_of(self, name)->seconds += at - self->last;
  self->last = at;
}

/* What one coder has. */
typedef struct bench {
  const bede_data *data;
  arena word_arena;
  wordbook words;
  clocks *times;
} bench;

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
  if (!reader) die(err.message);
  arena_init(&a, NULL, &full);
  if (setjmp(full)) die("out of memory");
  while (in_next(reader, &a, &article, &err) == IN_ARTICLE) {
    read_text(self, &article.input);
    arena_free(&a);
  }
  in_close(reader);
}

/* Of each step the fastest round. */
static void keep_best(clocks *best, const clocks *round) {
  for (uint32_t i = 0; i < round->count; i++) {
    step *s = step_of(best, round->steps[i].name);
    double seconds = round->steps[i].seconds;
    if (!s->seconds || seconds < s->seconds) s->seconds = seconds;
  }
}

static bool is_one_of(const char *name, const char *const *list) {
  while (*list && strcmp(*list, name)) list++;
  return *list;
}

static void print_shares(const clocks *times) {
  static const char *const before[] = {"text", "syntax", NULL};
  static const char *const when_where[] = {
      "times", "toponyms", "places", "toponym kinds", "places of events", NULL};
  double parse = 0, after = 0, marked = 0;
  for (uint32_t i = 0; i < times->count; i++) {
    const step *s = &times->steps[i];
    if (!strcmp(s->name, "syntax")) parse = s->seconds;
    if (!is_one_of(s->name, before)) after += s->seconds;
    if (is_one_of(s->name, when_where)) marked += s->seconds;
  }
  if (!parse) die("nothing was read");
  printf("in percent of the parse, which took %.3f s:\n", parse);
  for (uint32_t i = 0; i < times->count; i++)
    printf("%7.2f  %s\n", 100 * times->steps[i].seconds / parse,
           times->steps[i].name);
  printf("%7.2f  all after the parse\n%7.2f  of it times and places\n",
         100 * after / parse, 100 * marked / parse);
}

int main(int argc, char **argv) {
  if (argc != 3) die("usage: bench/stages [NEWS]");
  const bede_data_source source = {.dir = argv[1]};
  bede_error err = {0};
  clocks best = {0};
  bede_data *data = bede_data_load(&source, NULL, &err);
  if (!data) die(err.message);
  for (int i = 0; i < ROUNDS; i++) {
    clocks round = {0};
    bench one = {.data = data, .times = &round};
    arena_init(&one.word_arena, NULL, NULL);
    wordbook_init(&one.words, &one.word_arena, data->lex);
    read_file(&one, argv[2]);
    arena_free(&one.word_arena);
    keep_best(&best, &round);
  }
  print_shares(&best);
  bede_data_free(data);
}
