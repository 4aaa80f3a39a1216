#include "adam.h"

#include <math.h>
#include <stddef.h>

static const float BETA1 = 0.9f, BETA2 = 0.98f, EPSILON = 1e-8f;

void adam_make(adam *a, const net *n) {
  uint64_t dense = n->plan.total * sizeof(float);
  uint64_t embed = (uint64_t)FEATURE_ROWS * n->plan.size.embed * sizeof(float);
  *a = (adam){must_alloc(dense), must_alloc(dense), must_alloc(embed),
              must_alloc(embed), 0};
}

typedef struct moments {
  float *w, *m, *v;
} moments;

static void update(moments x, const float *g, uint32_t n, float rate) {
  for (uint32_t i = 0; i < n; i++) {
    x.m[i] = BETA1 * x.m[i] + (1 - BETA1) * g[i];
    x.v[i] = BETA2 * x.v[i] + (1 - BETA2) * g[i] * g[i];
    x.w[i] -= rate * x.m[i] / (sqrtf(x.v[i]) + EPSILON);
  }
}

/* Sums the shards' gradients into the first in order, clears the others. */
static float *gathered(adam_share s, uint32_t at, uint32_t n, bool embed) {
  float *sum = (embed ? s.shard[0].grad_embed : s.shard[0].grad) + at;
  for (int k = 1; k < SHARDS; k++) {
    float *g = (embed ? s.shard[k].grad_embed : s.shard[k].grad) + at;
    for (uint32_t i = 0; i < n; i++) {
      sum[i] += g[i];
      g[i] = 0;
    }
  }
  return sum;
}

static void update_row(adam_share s, uint32_t row, float rate) {
  uint32_t e = s.n->plan.size.embed;
  size_t at = (size_t)row * e;
  float *g = gathered(s, (uint32_t)at, e, true);
  update((moments){s.n->embed + at, s.a->m_embed + at, s.a->v_embed + at}, g, e,
         rate);
  for (uint32_t i = 0; i < e; i++) g[i] = 0;
}

static bool touched_before(const pass *shard, int k, uint32_t row) {
  for (int j = 0; j < k; j++)
    if (shard[j].seen[row]) return true;
  return false;
}

void adam_update(adam_share s) {
  double t = s.a->step;
  float rate = (float)(s.rate * sqrt(1 - pow(BETA2, t)) / (1 - pow(BETA1, t)));
  uint32_t total = s.n->plan.total;
  uint32_t from = (uint32_t)((uint64_t)total * s.part / s.parts);
  uint32_t to = (uint32_t)((uint64_t)total * (s.part + 1) / s.parts);
  float *g = gathered(s, from, to - from, false);
  update((moments){s.n->dense + from, s.a->m + from, s.a->v + from}, g,
         to - from, rate);
  for (uint32_t i = 0; i < to - from; i++) g[i] = 0;
  for (int k = 0; k < SHARDS; k++)
    for (uint32_t i = 0; i < s.shard[k].touched_n; i++) {
      uint32_t row = s.shard[k].touched[i];
      if (row % s.parts == s.part && !touched_before(s.shard, k, row))
        update_row(s, row, rate);
    }
}

void adam_finish(pass *shard) {
  for (int k = 0; k < SHARDS; k++) {
    for (uint32_t i = 0; i < shard[k].touched_n; i++)
      shard[k].seen[shard[k].touched[i]] = 0;
    shard[k].touched_n = 0;
  }
}
