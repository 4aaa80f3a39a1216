#include "syntax/encode.h"

#include <string.h>

static uint32_t round16(uint32_t n) {
  return (n + 15) / 16 * 16;
}

static uint32_t max_u32(uint32_t a, uint32_t b) {
  return a > b ? a : b;
}

void encoder_init(encoder *self, const model *m, uint32_t room, arena *a) {
  uint32_t h = m->hidden, rows = room + 2, wide = round16(room + 1);
  uint32_t broad = max_u32(max_u32(m->embed, h), PAIR_WIDTH);
  *self = (encoder){.m = m, .room = room};
  for (int k = 0; k < 2; k++) {
    self->act[k] = arena_array(a, rows, broad);
    self->x[k] = arena_many(a, float, (size_t)rows *h);
  }
  self->gates = arena_many(a, float, (size_t)room * 3 * h);
  self->memory = arena_many(a, float, h / 2);
  self->heads = arena_many(a, float, (size_t)room *HEAD_WIDTH);
  self->offers = arena_many(a, float, (size_t)ARC_WIDTH *wide);
  self->arcs = arena_many(a, float, (size_t)room *wide);
  self->labels = arena_many(a, float, (size_t)room *REL_WIDTH);
  self->far = arena_array(a, room + 1, 1);
  for (uint32_t d = 1; d <= room; d++)
    self->far[d] = (uint8_t)far_step(-(int32_t)d);
}

/* Both ends of a layer of n words are as nothing. */
static void blank_ends(uint8_t *act, uint32_t n, uint32_t width) {
  memset(act, ACT_ZERO, width);
  memset(act + (size_t)(n + 1) * width, ACT_ZERO, width);
}

/* The rows of a word, on their way into the cache while the word before is
 * summed. */
static uint32_t fetch_rows(const model *m, bede_str form, uint32_t *rows) {
  uint32_t count = feature_rows(m->owners, form.ptr, form.len, rows);
  for (uint32_t k = 0; k < count; k++)
    for (uint32_t at = 0; at < m->embed; at += 64)
      __builtin_prefetch(m->embed_rows + (size_t)rows[k] * m->embed + at);
  return count;
}

static void embed(encoder *self, const bede_str *forms, uint32_t n) {
  const model *m = self->m;
  uint32_t rows[2][FEATURE_COUNT];
  blank_ends(self->act[0], n, m->embed);
  uint32_t count = n ? fetch_rows(m, forms[0], rows[0]) : 0;
  for (uint32_t i = 0; i < n; i++) {
    embed_sum e = {.table = m->embed_rows,
                   .scale = m->embed_scale,
                   .rows = rows[i & 1],
                   .count = count,
                   .width = m->embed,
                   .act = self->act[0] + (size_t)(i + 1) * m->embed};
    if (i + 1 < n) count = fetch_rows(m, forms[i + 1], rows[!(i & 1)]);
    m->kernels->embed(&e);
  }
}

/* Layer `from` to the other one: three neighbours lie side by side in memory,
 * so a window is a row three times as long. */
static void convolve(encoder *self, enum matrix_id id, int from, uint32_t n) {
  const model *m = self->m;
  uint32_t h = m->hidden, in = m->matrices[id].rows / 3;
  uint8_t *act = self->act[!from];
  float *y = self->x[!from] + h;
  product p = {.m = &m->matrices[id],
               .x = self->act[from],
               .x_row = in,
               .out = y,
               .out_row = h,
               .count = n};
  m->kernels->product(&p);
  blank_ends(act, n, h);
  m->kernels->tanh_act(y, act + h, n * h);
}

/* One direction of a recurrent layer: the left half reads forward, the right
 * half backward. */
static void scan(encoder *self, int from, uint32_t n, bool back) {
  uint32_t h = self->m->hidden, half = h / 2, side = back ? half : 0;
  memset(self->memory, 0, half * sizeof(float));
  for (uint32_t i = 0; i < n; i++) {
    size_t t = back ? n - 1 - i : i, at = (t + 1) * h + side;
    recur r = {.gate = self->gates + t * 3 * h + 3 * side,
               .x = self->x[from] + at,
               .memory = self->memory,
               .y = self->x[!from] + at,
               .act = self->act[!from] + at,
               .half = half};
    self->m->kernels->recur(&r);
  }
}

static void recurse(encoder *self, enum matrix_id id, int from, uint32_t n) {
  uint32_t h = self->m->hidden;
  product p = {.m = &self->m->matrices[id],
               .x = self->act[from] + h,
               .x_row = h,
               .out = self->gates,
               .out_row = 3 * h,
               .count = n};
  self->m->kernels->product(&p);
  uint32_t half = h / 2;
  for (uint32_t i = 0; i < 2 * n; i++)
    self->m->kernels->gates(self->gates + (size_t)i * 3 * half + half, h);
  scan(self, from, n, false);
  scan(self, from, n, true);
}

/* How near a head likes to be: added to what the words' own sides say. */
static void add_distance(encoder *self, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    const float *dep = encoder_head(self, i) + HEAD_FAR_DEP;
    const float *head = encoder_head(self, 0) + HEAD_FAR_HEAD;
    float *arc = self->arcs + (size_t)i * self->wide;
    for (uint32_t j = 0; j < i; j++) {
      uint32_t far = self->far[i - j];
      arc[j] += dep[far] + head[(size_t)j * HEAD_WIDTH + far];
    }
    for (uint32_t j = i + 1; j < n; j++) {
      uint32_t far = self->far[j - i] + FAR_STEPS;
      arc[j] += dep[far] + head[(size_t)j * HEAD_WIDTH + far];
    }
    arc[n] = dep[FAR_ROOT];
  }
}

static void score_arcs(encoder *self, uint32_t n) {
  uint32_t wide = self->wide = round16(n + 1);
  for (uint32_t k = 0; k < ARC_WIDTH; k++)
    for (uint32_t j = 0; j < wide; j++)
      self->offers[k * wide + j] =
          j < n ? encoder_head(self, j)[HEAD_ARC_HEAD + k] : 0;
  arc_product p = {.dep = self->heads + HEAD_ARC_DEP,
                   .dep_row = HEAD_WIDTH,
                   .heads = self->offers,
                   .out = self->arcs,
                   .count = n,
                   .wide = wide,
                   .inner = ARC_WIDTH};
  self->m->kernels->arcs(&p);
  add_distance(self, n);
}

void encoder_run(encoder *self, const bede_str *forms, uint32_t n) {
  uint32_t h = self->m->hidden;
  embed(self, forms, n);
  convolve(self, MATRIX_CONV1, 0, n);
  convolve(self, MATRIX_CONV2, 1, n);
  recurse(self, MATRIX_RECUR1, 0, n);
  recurse(self, MATRIX_RECUR2, 1, n);
  product p = {.m = &self->m->matrices[MATRIX_HEADS],
               .x = self->act[0] + h,
               .x_row = h,
               .out = self->heads,
               .out_row = HEAD_WIDTH,
               .count = n};
  self->m->kernels->product(&p);
  score_arcs(self, n);
}

void encoder_labels(encoder *self, const uint32_t *head, uint32_t n) {
  static const float nothing[PAIR_WIDTH];
  uint8_t *act = self->act[1];
  for (uint32_t i = 0; i < n; i++) {
    const float *b =
        head[i] < n ? encoder_head(self, head[i]) + HEAD_PAIR_HEAD : nothing;
    self->m->kernels->pair(encoder_head(self, i) + HEAD_PAIR_DEP, b,
                           act + (size_t)i * PAIR_WIDTH, PAIR_WIDTH);
  }
  product p = {.m = &self->m->matrices[MATRIX_LABELS],
               .x = act,
               .x_row = PAIR_WIDTH,
               .out = self->labels,
               .out_row = REL_WIDTH,
               .count = n};
  self->m->kernels->product(&p);
}
