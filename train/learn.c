#include "learn.h"

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../src/model/labels.h"
#include "../src/model/letter.h"
#include "adam.h"

enum { FORM_MAX = 256, WORDS_LIMIT = 192 };

typedef struct job {
  net *n;
  adam a;
  pass shard[SHARDS];
  recipe r;
  float rate, scale;
  pthread_barrier_t gate;
  bool stop;
} job;

typedef struct worker {
  job *j;
  uint32_t part;
  pthread_t thread;
} worker;

static void work(job *j, uint32_t part) {
  for (uint32_t k = part; k < SHARDS; k += j->r.threads) {
    pass_forward(&j->shard[k]);
    pass_backward(&j->shard[k], j->scale);
  }
}

/* Meets the others: batch ready, gradients ready, weights ready. */
static void *run(void *arg) {
  worker *w = arg;
  job *j = w->j;
  for (;;) {
    pthread_barrier_wait(&j->gate);
    if (j->stop) return NULL;
    work(j, w->part);
    pthread_barrier_wait(&j->gate);
    adam_update(
        (adam_share){&j->a, j->n, j->shard, j->rate, w->part, j->r.threads});
    pthread_barrier_wait(&j->gate);
  }
}

/* ---- variation: what archives do to a sentence ---- */

enum vary { AS_IS, CAPITALS, LOWER, HEADLINE };

static void vary_form(char *to, const char *from, enum vary how) {
  size_t n = strlen(from);
  if (n >= FORM_MAX) n = FORM_MAX - 1;
  for (size_t i = 0; i < n; i++) {
    char c = from[i];
    bool up = how == CAPITALS || (how == HEADLINE && i == 0);
    if (up && is_lower(c)) c = (char)(c - 'a' + 'A');
    if (how == LOWER) c = to_lower(c);
    to[i] = c;
  }
  to[n] = 0;
}

static enum vary pick(float share, uint64_t *random) {
  float x = random_unit(random);
  if (x >= share) return AS_IS;
  return x < 0.4f * share ? CAPITALS : x < 0.8f * share ? LOWER : HEADLINE;
}

/* "Talks fail" for "Talks fail.": the last word goes when it is a full stop
 * and nothing hangs on it. */
static bool ends_in_stop(const sentence *s) {
  if (s->n < 3 || !s->has_tree) return false;
  if (s->words[s->n - 1].upos != UPOS_PUNCT) return false;
  for (uint32_t i = 0; i < s->n; i++)
    if (s->words[i].head == s->n) return false;
  return true;
}

/* Now and then a word is seen as if unknown; less often, by itself alone. */
static void drop_features(cell *c, float share, uint64_t *random) {
  bool no_word = random_unit(random) < share;
  bool no_parts = random_unit(random) < 0.3f * share;
  for (uint32_t k = 0; k < c->count; k++) {
    bool is_word = c->rows[k] < FEATURE_WORD_ROWS;
    if (is_word ? no_word : no_parts) c->used &= ~(1u << k);
  }
}

static void add_sentence(pass *p, const sentence *s, const recipe *r,
                         uint64_t *random) {
  static char text[WORDS_LIMIT][FORM_MAX];
  char *form[WORDS_LIMIT];
  enum vary how = pick(r->vary, random);
  for (uint32_t i = 0; i < s->n; i++) {
    vary_form(text[i], s->words[i].form, how);
    form[i] = text[i];
  }
  uint32_t first = p->rows ? p->rows : 1;
  sentence cut = *s;
  bool bare = random_unit(random) < 0.4f * r->vary && ends_in_stop(s);
  if (!bare) {
    pass_add(p, s, form);
  } else {
    cut.n--;
    pass_add(p, &cut, form);
    p->span[p->spans - 1].s = s;
  }
  for (uint32_t t = first; t + 1 < p->rows; t++)
    drop_features(&p->cell[t], r->word_dropout, random);
}

/* ---- one epoch ---- */

typedef struct course {
  const sentence **order;
  uint32_t n;
} course;

static void shuffle(course *c, uint64_t *random) {
  for (uint32_t i = c->n; i > 1; i--) {
    uint32_t k = (uint32_t)(random_next(random) % i);
    const sentence *s = c->order[i - 1];
    c->order[i - 1] = c->order[k];
    c->order[k] = s;
  }
}

static uint64_t count_tokens(const course *c) {
  uint64_t n = 0;
  for (uint32_t i = 0; i < c->n; i++) n += c->order[i]->n;
  return n;
}

/* All of gold; of silver, each epoch the next slice: over all epochs, every
 * sentence `passes` times. */
static course plan_epoch(const corpus *gold, const corpus *silver,
                         uint32_t epoch, const recipe *r) {
  course c = {0};
  uint32_t slices = r->epochs / (r->silver_passes ? r->silver_passes : 1);
  if (slices == 0) slices = 1;
  uint32_t extra = silver ? silver->n : 0;
  c.order = must_alloc((gold->n + extra) * sizeof *c.order);
  for (uint32_t i = 0; i < gold->n; i++)
    if (gold->s[i].n <= WORDS_LIMIT) c.order[c.n++] = &gold->s[i];
  for (uint32_t i = epoch % slices; i < extra; i += slices)
    if (silver->s[i].n <= WORDS_LIMIT && silver->s[i].has_tree)
      c.order[c.n++] = &silver->s[i];
  return c;
}

/* Warms up over a twentieth, then falls in a line to nothing. */
static float rate_at(float rate, double done) {
  return rate * (float)(done < 0.05 ? done / 0.05 : (1 - done) / 0.95);
}

static double step(job *j) {
  uint32_t tokens = 0;
  double loss = 0;
  for (int k = 0; k < SHARDS; k++) tokens += j->shard[k].tokens;
  j->scale = 1.0f / (float)tokens;
  j->a.step++;
  pthread_barrier_wait(&j->gate);
  work(j, 0);
  pthread_barrier_wait(&j->gate);
  adam_update((adam_share){&j->a, j->n, j->shard, j->rate, 0, j->r.threads});
  pthread_barrier_wait(&j->gate);
  adam_finish(j->shard);
  net_turn(j->n);
  for (int k = 0; k < SHARDS; k++) {
    loss += j->shard[k].loss;
    pass_clear(&j->shard[k]);
  }
  return loss;
}

static double run_epoch(job *j, const course *c, uint32_t epoch,
                        uint64_t *random) {
  uint64_t all = count_tokens(c), done = 0;
  uint32_t waiting = 0;
  double loss = 0;
  for (uint32_t i = 0; i < c->n; i++) {
    pass *p = j->shard;
    for (int k = 1; k < SHARDS; k++)
      if (j->shard[k].tokens < p->tokens) p = &j->shard[k];
    add_sentence(p, c->order[i], &j->r, random);
    waiting += c->order[i]->n;
    if (waiting < j->r.batch_tokens && i + 1 < c->n) continue;
    double part = (epoch + (double)done / (double)all) / j->r.epochs;
    j->rate = rate_at(j->r.rate, part);
    if (j->shard[SHARDS - 1].tokens) loss += step(j);
    done += waiting;
    waiting = 0;
  }
  return loss / (double)all;
}

/* A row that no batch has used says nothing: "zyzzyva" must not be noise. */
static void silence_unused(net *n, const adam *a) {
  uint32_t e = n->plan.size.embed;
  for (uint32_t row = 0; row < FEATURE_ROWS; row++) {
    bool used = false;
    for (uint32_t i = 0; i < e && !used; i++)
      used = a->v_embed[(size_t)row * e + i] != 0;
    if (!used) memset(n->embed + (size_t)row * e, 0, e * sizeof(float));
  }
}

void learn(net *n, const corpus *gold, const corpus *silver, recipe r) {
  job *j = must_alloc(sizeof *j);
  worker w[SHARDS] = {0};
  uint64_t random = r.seed * 7919 + 1;
  *j = (job){.n = n, .r = r};
  adam_make(&j->a, n);
  for (int k = 0; k < SHARDS; k++) {
    pass_make(&j->shard[k], n, true);
    j->shard[k].dropout = r.dropout;
    j->shard[k].random = r.seed * 31 + (uint64_t)k;
  }
  net_turn(n);
  pthread_barrier_init(&j->gate, NULL, r.threads);
  for (uint32_t k = 1; k < r.threads; k++) {
    w[k] = (worker){.j = j, .part = k};
    if (pthread_create(&w[k].thread, NULL, run, &w[k])) die("no thread");
  }
  for (uint32_t epoch = 0; epoch < r.epochs; epoch++) {
    time_t start = time(NULL);
    course c = plan_epoch(gold, silver, epoch, &r);
    shuffle(&c, &random);
    double loss = run_epoch(j, &c, epoch, &random);
    fprintf(stderr, "epoch %u loss %.4f, %lds\n", epoch + 1, loss,
            (long)(time(NULL) - start));
    free(c.order);
  }
  j->stop = true;
  pthread_barrier_wait(&j->gate);
  for (uint32_t k = 1; k < r.threads; k++) pthread_join(w[k].thread, NULL);
  silence_unused(n, &j->a);
}

/* ---- a quick look at how it does ---- */

static uint32_t best(const float *x, uint32_t n) {
  uint32_t k = 0;
  for (uint32_t i = 1; i < n; i++)
    if (x[i] > x[k]) k = i;
  return k;
}

void learn_report(const net *n, const corpus *c, const char *name) {
  pass p;
  uint64_t all = 0, upos = 0, xpos = 0, uas = 0, las = 0;
  float logit[REL_WIDTH];
  pass_make(&p, n, false);
  for (uint32_t k = 0; k < c->n; k++) {
    pass_clear(&p);
    pass_add(&p, &c->s[k], NULL);
    pass_forward(&p);
    uint32_t wide = pass_arcs(&p, &p.span[0]);
    for (uint32_t i = 0; i < c->s[k].n; i++) {
      const word *w = &c->s[k].words[i];
      const float *row = p.p + (size_t)(i + 1) * HEAD_WIDTH;
      uint32_t head = best(p.arc + i * wide, c->s[k].n + 1) + 1;
      if (head > c->s[k].n) head = 0;
      pass_pair(&p, i + 1, head, logit);
      all++;
      upos += best(row + HEAD_UPOS, UPOS_COUNT) == w->upos;
      xpos += best(row + HEAD_XPOS, XPOS_COUNT) == w->xpos;
      uas += head == w->head;
      las += head == w->head && best(logit, REL_COUNT) == w->rel;
    }
  }
  double t = 100.0 / (double)all;
  fprintf(stderr, "%s: upos %.2f xpos %.2f uas %.2f las %.2f\n", name,
          t * (double)upos, t * (double)xpos, t * (double)uas, t * (double)las);
}
