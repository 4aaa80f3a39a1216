#include "order.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../src/model/format.h"
#include "../src/syntax/names.h"

enum { POINTS = NAMES_ROWS * NER_COUNT, STEPS = 120 };

/* A sentence as the chain sees it. */
typedef struct line {
  uint32_t n;
  float *score; /* [n][NER_COUNT] */
  bede_str *forms;
  uint8_t *xpos, *look, *gold;
} line;

typedef struct lines {
  line *items;
  uint32_t n;
} lines;

typedef float row[NER_COUNT];

static line line_of(pass *p, const sentence *s) {
  line l = {s->n,
            must_alloc(s->n * sizeof(row)),
            must_alloc(s->n * sizeof(bede_str)),
            must_alloc(s->n),
            must_alloc(s->n),
            must_alloc(s->n)};
  pass_clear(p);
  pass_add(p, s, NULL);
  pass_forward(p);
  for (uint32_t i = 0; i < s->n; i++) {
    const float *head = p->p + (size_t)(i + 1) * HEAD_WIDTH;
    memcpy(l.score + i * NER_COUNT, head + HEAD_NER, sizeof(row));
    for (uint32_t k = 1; k < XPOS_COUNT; k++)
      if (head[HEAD_XPOS + k] > head[HEAD_XPOS + l.xpos[i]])
        l.xpos[i] = (uint8_t)k;
    const char *form = s->words[i].form;
    l.forms[i] = (bede_str){form, (uint32_t)strlen(form)};
    l.gold[i] = s->words[i].ner;
  }
  look_at(l.forms, l.n, l.look);
  return l;
}

static void line_free(line *l) {
  free(l->score);
  free(l->forms);
  free(l->xpos);
  free(l->look);
  free(l->gold);
}

static names_input input_of(const line *l, const float *points) {
  return (names_input){.score = l->score,
                       .row = NER_COUNT,
                       .n = l->n,
                       .forms = l->forms,
                       .xpos = l->xpos,
                       .points = points};
}

static double log_sum(const double *x) {
  double most = x[0], sum = 0;
  for (uint32_t t = 1; t < NER_COUNT; t++)
    if (x[t] > most) most = x[t];
  for (uint32_t t = 0; t < NER_COUNT; t++) sum += exp(x[t] - most);
  return most + log(sum);
}

/* The score of `t` behind `b`; -1e30 where it may not stand. */
static double between(const float *points, uint32_t b, uint32_t t) {
  return names_may_follow(t, b) ? points[b * NER_COUNT + t] : -1e30;
}

/* Sums over all ways that end at each word, and that begin behind it. */
typedef struct ways {
  row score[NAMES_WORDS_MAX];
  double before[NAMES_WORDS_MAX][NER_COUNT];
  double behind[NAMES_WORDS_MAX][NER_COUNT];
} ways;

static double sum_ways(const line *l, const float *points, ways *w) {
  const names_input in = input_of(l, points);
  double x[NER_COUNT];
  names_scores(&in, w->score);
  for (uint32_t t = 0; t < NER_COUNT; t++)
    w->before[0][t] =
        names_may_follow(t, NER_O) ? (double)w->score[0][t] : -1e30;
  for (uint32_t i = 1; i < l->n; i++)
    for (uint32_t t = 0; t < NER_COUNT; t++) {
      for (uint32_t b = 0; b < NER_COUNT; b++)
        x[b] = w->before[i - 1][b] + between(points, b, t);
      w->before[i][t] = log_sum(x) + (double)w->score[i][t];
    }
  memset(w->behind[l->n - 1], 0, sizeof w->behind[0]);
  for (uint32_t i = l->n - 1; i-- > 0;)
    for (uint32_t b = 0; b < NER_COUNT; b++) {
      for (uint32_t t = 0; t < NER_COUNT; t++)
        x[t] = between(points, b, t) + (double)w->score[i + 1][t] +
               w->behind[i + 1][t];
      w->behind[i][b] = log_sum(x);
    }
  return log_sum(w->before[l->n - 1]);
}

/* Adds what the gold has more of than the model expects. */
static void add_gradient(const line *l, const float *points, ways *w,
                         double *grad) {
  double all = sum_ways(l, points, w);
  for (uint32_t i = 0; i < l->n; i++) {
    double *look = grad + (size_t)(NAMES_LOOK + l->look[i]) * NER_COUNT;
    double *xpos = grad + (size_t)(NAMES_XPOS + l->xpos[i]) * NER_COUNT;
    for (uint32_t t = 0; t < NER_COUNT; t++) {
      double more =
          (t == l->gold[i]) - exp(w->before[i][t] + w->behind[i][t] - all);
      look[t] += more;
      xpos[t] += more;
    }
    if (i == 0) continue;
    grad[l->gold[i - 1] * NER_COUNT + l->gold[i]] += 1;
    for (uint32_t b = 0; b < NER_COUNT; b++)
      for (uint32_t t = 0; t < NER_COUNT; t++)
        grad[b * NER_COUNT + t] -=
            exp(w->before[i - 1][b] + between(points, b, t) +
                (double)w->score[i][t] + w->behind[i][t] - all);
  }
}

static lines read_lines(const net *n, const corpus *gold) {
  lines all = {must_alloc(gold->n * sizeof(line)), 0};
  pass p;
  pass_make(&p, n, false);
  for (uint32_t i = 0; i < gold->n; i++) {
    const sentence *s = &gold->s[i];
    if (s->has_ner && s->manner == NAMES_UNER && s->n &&
        s->n <= NAMES_WORDS_MAX)
      all.items[all.n++] = line_of(&p, s);
  }
  return all;
}

/* Adam over all of it at once; a pull to nought of one name. */
float *order_fit(const net *n, const corpus *gold) {
  lines all = read_lines(n, gold);
  float *points = must_alloc(POINTS * sizeof *points);
  ways *w = must_alloc(sizeof *w);
  double m[POINTS] = {0}, v[POINTS] = {0};
  for (uint32_t step = 1; step <= STEPS; step++) {
    double grad[POINTS] = {0};
    for (uint32_t i = 0; i < all.n; i++)
      add_gradient(&all.items[i], points, w, grad);
    double rate = 0.1 * (1 - (step - 1.0) / STEPS);
    for (uint32_t k = 0; k < POINTS; k++) {
      double g = grad[k] - (double)points[k];
      m[k] = 0.9 * m[k] + 0.1 * g;
      v[k] = 0.99 * v[k] + 0.01 * g * g;
      double mean = m[k] / (1 - pow(0.9, step));
      double size = sqrt(v[k] / (1 - pow(0.99, step)));
      points[k] += (float)(rate * mean / (size + 1e-6));
    }
  }
  for (uint32_t i = 0; i < all.n; i++) line_free(&all.items[i]);
  free(all.items);
  free(w);
  return points;
}

void order_report(const net *n, const float *points, const corpus *c,
                  const char *name) {
  static const float nought[POINTS];
  double said = 0, there = 0, right = 0, placed = 0;
  pass p;
  pass_make(&p, n, false);
  for (uint32_t k = 0; k < c->n; k++) {
    uint8_t tag[NAMES_WORDS_MAX];
    if (c->s[k].n > NAMES_WORDS_MAX) continue;
    line l = line_of(&p, &c->s[k]);
    const names_input in = input_of(&l, points ? points : nought);
    names_tag(&in, tag);
    for (uint32_t i = 0; i < l.n; i++) {
      uint32_t a = names_end(tag, l.n, i), b = names_end(l.gold, l.n, i);
      said += a > i;
      there += b > i;
      placed += a > i && a == b;
      right += a > i && a == b && tag[i] == l.gold[i];
    }
    line_free(&l);
  }
  fprintf(stderr, "%s: names F1 %.2f, spans alone %.2f\n", name,
          200 * right / (said + there), 200 * placed / (said + there));
}
