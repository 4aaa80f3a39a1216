#include "teach.h"

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "model/labels.h"
#include "syntax/decode.h"

enum { ROOM = 192, BATCH_WORDS = 400 };

typedef struct scribe {
  const teachers *t;
  corpus *c;
  uint32_t part, parts;
  pthread_t thread;
  pass pass[TEACHERS_MAX];
  decoder trees;
  float *arcs; /* [ROOM][wide] shares, summed over the teachers */
} scribe;

/* Adds the softmax of a row of scores. */
static void add_share(float *sum, const float *score, uint32_t n) {
  float share[ROOM + 16], top = score[0], all = 0;
  for (uint32_t i = 1; i < n; i++) top = score[i] > top ? score[i] : top;
  for (uint32_t i = 0; i < n; i++) all += share[i] = expf(score[i] - top);
  for (uint32_t i = 0; i < n; i++) sum[i] += share[i] / all;
}

/* The `k` greatest of n numbers that sum up to `all`, `first` before them. */
typedef struct ranking {
  uint32_t at[4];
  uint8_t p[4];
} ranking;

static ranking rank(const float *x, uint32_t n, uint32_t k, float all) {
  ranking r = {{0}, {0}};
  for (uint32_t i = 0; i < k && i < n; i++) {
    uint32_t best = UINT32_MAX;
    for (uint32_t j = 0; j < n; j++) {
      bool taken = false;
      for (uint32_t h = 0; h < i; h++) taken |= r.at[h] == j;
      if (!taken && (best == UINT32_MAX || x[j] > x[best])) best = j;
    }
    r.at[i] = best;
    r.p[i] = (uint8_t)(255 * x[best] / all + 0.5f);
  }
  return r;
}

static void keep(uint8_t *at, uint8_t *p, uint32_t k, ranking r) {
  for (uint32_t i = 0; i < k; i++) {
    at[i] = (uint8_t)r.at[i];
    p[i] = r.p[i];
  }
  if (p[0] == 0) p[0] = 1;
}

static void label_tags(const scribe *s, word *w, uint32_t row) {
  float upos[UPOS_COUNT] = {0}, xpos[XPOS_COUNT] = {0}, ner[NER_COUNT] = {0};
  for (uint32_t k = 0; k < s->t->n; k++) {
    const float *p = s->pass[k].p + (size_t)row * HEAD_WIDTH;
    add_share(upos, p + HEAD_UPOS, UPOS_COUNT);
    add_share(xpos, p + HEAD_XPOS, XPOS_COUNT);
    add_share(ner, p + HEAD_NER, NER_COUNT);
  }
  float all = (float)s->t->n;
  keep(w->soft->upos, w->soft->upos_p, 2, rank(upos, UPOS_COUNT, 2, all));
  keep(w->soft->xpos, w->soft->xpos_p, 2, rank(xpos, XPOS_COUNT, 2, all));
  keep(w->soft->ner, w->soft->ner_p, 2, rank(ner, NER_COUNT, 2, all));
  w->upos = w->soft->upos[0];
  w->xpos = w->soft->xpos[0];
  w->ner = w->soft->ner[0];
}

/* Gold keeps its tree; where it has no names, it takes the teachers'. */
static void label_names(const scribe *s, const span *sp) {
  for (uint32_t i = 0; i < sp->n; i++) {
    float ner[NER_COUNT] = {0};
    for (uint32_t k = 0; k < s->t->n; k++)
      add_share(ner,
                s->pass[k].p + (size_t)(sp->start + i) * HEAD_WIDTH + HEAD_NER,
                NER_COUNT);
    sp->s->words[i].ner = (uint8_t)rank(ner, NER_COUNT, 1, 1).at[0];
  }
}

static void label_rel(scribe *s, const span *sp, word *w, uint32_t i) {
  float rel[REL_COUNT] = {0}, logit[REL_WIDTH];
  uint32_t head = w->head ? sp->start + w->head - 1 : 0;
  for (uint32_t k = 0; k < s->t->n; k++) {
    pass_pair(&s->pass[k], sp->start + i, head, logit);
    add_share(rel, logit, REL_COUNT);
  }
  keep(w->soft->rel, w->soft->rel_p, 3,
       rank(rel, REL_COUNT, 3, (float)s->t->n));
  w->rel = w->soft->rel[0];
}

static void label_sentence(scribe *s, uint32_t number) {
  const span *sp = &s->pass[0].span[number];
  word *words = sp->s->words;
  uint32_t head[ROOM], n = sp->n, wide = 0;
  if (!words[0].soft) {
    label_names(s, sp);
    return;
  }
  for (uint32_t k = 0; k < s->t->n; k++) {
    wide = pass_arcs(&s->pass[k], sp);
    if (k == 0) memset(s->arcs, 0, (size_t)n * wide * sizeof(float));
    for (uint32_t i = 0; i < n; i++)
      add_share(s->arcs + (size_t)i * wide, s->pass[k].arc + (size_t)i * wide,
                n + 1);
  }
  for (uint32_t i = 0; i < n; i++) {
    ranking r = rank(s->arcs + (size_t)i * wide, n + 1, 4, (float)s->t->n);
    for (uint32_t k = 0; k < 4; k++) {
      words[i].soft->head[k] = (uint16_t)(r.at[k] == n ? 0 : r.at[k] + 1);
      words[i].soft->head_p[k] = r.p[k];
    }
    if (r.p[0] == 0) words[i].soft->head_p[0] = 1;
  }
  for (uint32_t i = 0; i < n * wide; i++)
    s->arcs[i] = logf(s->arcs[i] + 1e-9f);
  decode_tree(&s->trees, (arc_scores){s->arcs, n, wide}, head);
  for (uint32_t i = 0; i < n; i++) {
    words[i].head = (uint16_t)(head[i] == n ? 0 : head[i] + 1);
    label_tags(s, &words[i], sp->start + i);
    label_rel(s, sp, &words[i], i);
  }
}

static void label_batch(scribe *s) {
  for (uint32_t k = 0; k < s->t->n; k++) pass_forward(&s->pass[k]);
  for (uint32_t i = 0; i < s->pass[0].spans; i++) label_sentence(s, i);
  for (uint32_t k = 0; k < s->t->n; k++) pass_clear(&s->pass[k]);
}

static void make_soft(sentence *s) {
  soft *shares = must_alloc(s->n * sizeof *shares);
  for (uint32_t k = 0; k < s->n; k++) s->words[k].soft = &shares[k];
  s->has_tree = s->has_ner = true;
}

/* Makes room for shares; gold with names has nothing to learn here. */
static bool wants_labels(sentence *s) {
  bool gold = s->has_tree && !s->words[0].soft;
  if (gold && s->has_ner) return false;
  if (!gold && !s->words[0].soft) {
    if (s->has_ner) return false;
    make_soft(s);
  }
  s->has_ner = true;
  return true;
}

static void *label_part(void *arg) {
  scribe *s = arg;
  for (uint32_t i = s->part; i < s->c->n; i += s->parts) {
    sentence *one = &s->c->s[i];
    if (one->n == 0 || one->n > ROOM) continue;
    if (!wants_labels(one)) continue;
    for (uint32_t k = 0; k < s->t->n; k++) pass_add(&s->pass[k], one, NULL);
    if (s->pass[0].tokens >= BATCH_WORDS) label_batch(s);
  }
  if (s->pass[0].spans) label_batch(s);
  return NULL;
}

void teach(const teachers *t, corpus *c, uint32_t threads) {
  jmp_buf full;
  arena a;
  scribe *all = must_alloc(threads * sizeof *all);
  arena_init(&a, NULL, &full);
  if (setjmp(full)) die("out of memory");
  for (uint32_t i = 0; i < threads; i++) {
    all[i] = (scribe){.t = t, .c = c, .part = i, .parts = threads};
    all[i].arcs = must_alloc((ROOM + 1) * (ROOM + 16) * sizeof(float));
    for (uint32_t k = 0; k < t->n; k++)
      pass_make(&all[i].pass[k], &t->net[k], false);
    decoder_init(&all[i].trees, ROOM, &a);
    if (pthread_create(&all[i].thread, NULL, label_part, &all[i]))
      die("no thread");
  }
  for (uint32_t i = 0; i < threads; i++) pthread_join(all[i].thread, NULL);
  for (uint32_t i = 0; i < threads; i++) free(all[i].arcs);
  free(all);
  arena_free(&a);
}

/* One word's lesson as it stands in a file. */
typedef struct lesson {
  soft shares;
  uint16_t head;
  uint8_t upos, xpos, rel, ner;
} lesson;

void lessons_save(const corpus *c, const char *path) {
  FILE *f = fopen(path, "wb");
  if (!f) die("cannot write %s", path);
  for (uint32_t i = 0; i < c->n; i++)
    for (uint32_t k = 0; k < c->s[i].n && c->s[i].has_tree; k++) {
      const word *w = &c->s[i].words[k];
      lesson l = {*w->soft, w->head, w->upos, w->xpos, w->rel, w->ner};
      if (fwrite(&l, sizeof l, 1, f) != 1) die("cannot write %s", path);
    }
  if (fclose(f)) die("cannot write %s", path);
}

bool lessons_load(corpus *c, const char *path) {
  FILE *f = fopen(path, "rb");
  lesson l;
  if (!f) return false;
  for (uint32_t i = 0; i < c->n; i++) {
    if (c->s[i].n == 0 || c->s[i].n > ROOM) continue;
    make_soft(&c->s[i]);
    for (uint32_t k = 0; k < c->s[i].n; k++) {
      word *w = &c->s[i].words[k];
      if (fread(&l, sizeof l, 1, f) != 1) die("%s: of another text", path);
      *w->soft = l.shares;
      w->head = l.head;
      w->upos = l.upos;
      w->xpos = l.xpos;
      w->rel = l.rel;
      w->ner = l.ner;
    }
  }
  if (fgetc(f) != EOF) die("%s: of another text", path);
  fclose(f);
  return true;
}

void names_save(const corpus *c, const char *path) {
  FILE *f = fopen(path, "wb");
  if (!f) die("cannot write %s", path);
  for (uint32_t i = 0; i < c->n; i++)
    for (uint32_t k = 0; k < c->s[i].n; k++) fputc(c->s[i].words[k].ner, f);
  if (fclose(f)) die("cannot write %s", path);
}

bool names_load(corpus *c, const char *path) {
  FILE *f = fopen(path, "rb");
  if (!f) return false;
  for (uint32_t i = 0; i < c->n; i++) {
    for (uint32_t k = 0; k < c->s[i].n; k++)
      c->s[i].words[k].ner = (uint8_t)fgetc(f);
    c->s[i].has_ner = c->s[i].n <= ROOM;
  }
  if (fgetc(f) != EOF || feof(f) == 0) die("%s: of another text", path);
  fclose(f);
  return true;
}
