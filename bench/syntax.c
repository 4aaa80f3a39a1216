/* How fast the parser is: what `bench/syntax` runs. One thread, best of
 * several rounds; run it on an idle core. */
#include "syntax/syntax.h"
#include "base/arena.h"
#include "syntax/decode.h"
#include "syntax/encode.h"
#include "syntax/lemma.h"

#include "corpus.h"
#include "raw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { STAGES = 4, WORDS_MAX = 256, BANDS = 7 };

typedef struct times {
  double stage[STAGES]; /* encode, tree, labels, lemmas */
  double band[BANDS];   /* seconds by length of sentence */
  uint64_t band_words[BANDS], words, sentences;
} times;

static const char *const stage_name[STAGES] = {"encode", "tree", "labels",
                                               "lemmas"};
static const uint32_t band_end[BANDS] = {5, 10, 20, 30, 45, 70, WORDS_MAX};

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static uint8_t best(const float *x, uint32_t n) {
  uint32_t k = 0;
  for (uint32_t i = 1; i < n; i++)
    if (x[i] > x[k]) k = i;
  return (uint8_t)k;
}

static void time_sentence(times *t, encoder *net, decoder *trees,
                          const sentence *s, arena *a) {
  bede_str form[WORDS_MAX];
  uint32_t head[WORDS_MAX], n = s->n, band = 0;
  double at[STAGES + 1];
  for (uint32_t i = 0; i < n; i++) form[i] = str_from(s->words[i].form);
  at[0] = now();
  encoder_run(net, form, n);
  at[1] = now();
  decode_tree(trees, (arc_scores){net->arcs, n, net->wide}, head);
  at[2] = now();
  encoder_labels(net, head, n);
  at[3] = now();
  for (uint32_t i = 0; i < n; i++) {
    const float *row = encoder_head(net, i);
    lemma_of(net->m, a, form[i], best(row + HEAD_UPOS, UPOS_COUNT),
             best(row + HEAD_XPOS, XPOS_COUNT));
  }
  at[4] = now();
  while (band_end[band] < n) band++;
  t->band[band] += at[4] - at[0];
  t->band_words[band] += n;
  for (int k = 0; k < STAGES; k++) t->stage[k] += at[k + 1] - at[k];
  t->words += n;
  t->sentences++;
}

static double total(const times *t) {
  double sum = 0;
  for (int k = 0; k < STAGES; k++) sum += t->stage[k];
  return sum;
}

static times time_round(const model *m, const corpus *c) {
  jmp_buf full;
  arena a;
  encoder net;
  decoder trees;
  times t = {0};
  arena_init(&a, NULL, &full);
  if (setjmp(full)) die("out of memory");
  encoder_init(&net, m, WORDS_MAX, &a);
  decoder_init(&trees, WORDS_MAX, &a);
  for (uint32_t i = 0; i < c->n; i++)
    if (c->s[i].n && c->s[i].n <= WORDS_MAX)
      time_sentence(&t, &net, &trees, &c->s[i], &a);
  arena_free(&a);
  return t;
}

static void print_times(const times *t, const char *kernel) {
  double all = total(t);
  printf("%s: %.0f tokens a second, %.0f sentences; %llu tokens\n", kernel,
         (double)t->words / all, (double)t->sentences / all,
         (unsigned long long)t->words);
  printf("  microseconds a token:");
  for (int k = 0; k < STAGES; k++)
    printf(" %s %.3f", stage_name[k], 1e6 * t->stage[k] / (double)t->words);
  printf("\n  by words in the sentence:");
  for (int k = 0; k < BANDS; k++)
    if (t->band_words[k])
      printf(" to %u: %.2f", band_end[k],
             1e6 * t->band[k] / (double)t->band_words[k]);
  printf("\n");
}

static void run(model *m, const corpus *c, const char *kernel, int rounds) {
  m->kernels = kernels_named(kernel);
  if (!m->kernels) {
    printf("%s: not on this machine\n", kernel);
    return;
  }
  times most = time_round(m, c);
  for (int i = 1; i < rounds; i++) {
    times t = time_round(m, c);
    if (total(&t) < total(&most)) most = t;
  }
  print_times(&most, kernel);
}

int main(int argc, char **argv) {
  corpus c = {0};
  model m;
  bede_error err;
  if (argc != 4) die("usage: bench/syntax [TEXT.jsonl|TREES.conllu]");
  if (strstr(argv[3], ".jsonl"))
    raw_read(&c, argv[3], raw_lexicon(argv[2]));
  else
    corpus_read(&c, argv[3], NULL);
  if (c.n > 20000) c.n = 20000;
  if (model_open(&m, argv[1], &err)) die("%s", err.message);
  const char *const kernel[] = {"vnni", "avx2", "plain"};
  for (int k = 0; k < 3; k++) run(&m, &c, kernel[k], k == 2 ? 1 : 5);
  model_close(&m);
}
