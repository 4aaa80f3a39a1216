#include "net.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../src/model/number.h"
#include "gemm.h"

uint64_t random_next(uint64_t *state) {
  uint64_t z = (*state += 0x9e3779b97f4a7c15u);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

float random_unit(uint64_t *state) {
  return (float)(random_next(state) >> 40) * (1.0f / 16777216.0f);
}

static uint32_t take(net_plan *plan, uint32_t n) {
  uint32_t at = plan->total;
  plan->total += n;
  return at;
}

static net_plan plan_make(net_size size) {
  net_plan p = {.size = size};
  uint32_t e = size.embed, h = size.hidden;
  p.conv_w[0] = take(&p, 3 * e * h);
  p.conv_b[0] = take(&p, h);
  p.conv_w[1] = take(&p, 3 * h * h);
  p.conv_b[1] = take(&p, h);
  for (int k = 0; k < 2; k++) {
    p.recur_w[k] = take(&p, 3 * h * h);
    p.recur_b[k] = take(&p, 3 * h);
  }
  p.head_w = take(&p, h * HEAD_WIDTH);
  p.head_b = take(&p, HEAD_WIDTH);
  p.label_w = take(&p, PAIR_WIDTH * REL_WIDTH);
  p.label_b = take(&p, REL_WIDTH);
  return p;
}

static void fill(float *w, uint32_t n, float bound, uint64_t *random) {
  for (uint32_t i = 0; i < n; i++) w[i] = (2 * random_unit(random) - 1) * bound;
}

void net_make(net *n, net_size size, const uint16_t *owners, uint64_t seed) {
  n->owners = owners;
  n->plan = plan_make(size);
  const net_plan *p = &n->plan;
  uint32_t e = size.embed, h = size.hidden;
  n->dense = must_alloc((uint64_t)p->total * sizeof(float));
  n->turned = must_alloc((uint64_t)p->total * sizeof(float));
  n->embed = must_alloc((uint64_t)FEATURE_ROWS * e * sizeof(float));
  fill(n->embed, FEATURE_ROWS * e, 0.25f, &seed);
  fill(n->dense + p->conv_w[0], 3 * e * h, sqrtf(6.0f / (3 * e + h)), &seed);
  fill(n->dense + p->conv_w[1], 3 * h * h, sqrtf(6.0f / (4 * h)), &seed);
  for (int k = 0; k < 2; k++)
    fill(n->dense + p->recur_w[k], 3 * h * h, sqrtf(6.0f / (2 * h)), &seed);
  fill(n->dense + p->head_w, h * HEAD_WIDTH, sqrtf(3.0f / (h + 96)), &seed);
  fill(n->dense + p->label_w, PAIR_WIDTH * REL_WIDTH, 0.15f, &seed);
}

void net_free(net *n) {
  free(n->dense);
  free(n->turned);
  free(n->embed);
}

static void move(float *w, const float *to, size_t n, float share) {
  for (size_t i = 0; i < n; i++) w[i] = (1 - share) * w[i] + share * to[i];
}

void net_move(net *n, const net *to, float share) {
  move(n->dense, to->dense, n->plan.total, share);
  move(n->embed, to->embed, (size_t)FEATURE_ROWS * n->plan.size.embed, share);
}

void net_save(const net *n, const char *path) {
  FILE *f = fopen(path, "wb");
  size_t rows = (size_t)FEATURE_ROWS * n->plan.size.embed;
  if (!f || fwrite(n->dense, sizeof(float), n->plan.total, f) != n->plan.total)
    die("cannot write %s", path);
  if (fwrite(n->embed, sizeof(float), rows, f) != rows || fclose(f))
    die("cannot write %s", path);
}

bool net_load(net *n, const char *path) {
  FILE *f = fopen(path, "rb");
  size_t rows = (size_t)FEATURE_ROWS * n->plan.size.embed;
  if (!f) return false;
  bool good =
      fread(n->dense, sizeof(float), n->plan.total, f) == n->plan.total &&
      fread(n->embed, sizeof(float), rows, f) == rows && fgetc(f) == EOF;
  fclose(f);
  if (!good) die("%s: not a net of this size", path);
  return true;
}

/* Every matrix of the net, so that the backward pass has its transpose. */
void net_turn(net *n) {
  const net_plan *p = &n->plan;
  uint32_t e = p->size.embed, h = p->size.hidden;
  const uint32_t part[][3] = {
      {p->conv_w[0], 3 * e, h},   {p->conv_w[1], 3 * h, h},
      {p->recur_w[0], h, 3 * h},  {p->recur_w[1], h, 3 * h},
      {p->head_w, h, HEAD_WIDTH}, {p->label_w, PAIR_WIDTH, REL_WIDTH},
  };
  for (size_t i = 0; i < sizeof part / sizeof *part; i++)
    transpose(n->turned + part[i][0], n->dense + part[i][0], part[i][1],
              part[i][2]);
}

void pass_make(pass *p, const net *n, bool with_gradient) {
  *p = (pass){.net = n};
  if (!with_gradient) return;
  p->grad = must_alloc((uint64_t)n->plan.total * sizeof(float));
  p->grad_embed =
      must_alloc((uint64_t)FEATURE_ROWS * n->plan.size.embed * sizeof(float));
  p->touched = must_alloc(FEATURE_ROWS * sizeof(uint32_t));
  p->seen = must_alloc(FEATURE_ROWS);
}

static float *grown(float *old, uint32_t rows, uint32_t width) {
  free(old);
  return must_alloc((uint64_t)rows * width * sizeof(float));
}

static void pass_room(pass *p, uint32_t rows) {
  if (rows + 2 <= p->room) return;
  uint32_t room = p->room = rows + rows / 2 + 64;
  uint32_t e = p->net->plan.size.embed, h = p->net->plan.size.hidden;
  p->cell = realloc(p->cell, room * sizeof(cell));
  if (!p->cell) die("out of memory");
  for (int k = 0; k < LAYERS; k++) {
    p->x[k] = grown(p->x[k], room, k ? h : e);
    p->dx[k] = grown(p->dx[k], room, k ? h : e);
  }
  for (int k = 0; k < 2; k++) {
    p->gates[k] = grown(p->gates[k], room, 3 * h);
    p->dgates[k] = grown(p->dgates[k], room, 3 * h);
    p->memory[k] = grown(p->memory[k], room, h);
    p->tanh_memory[k] = grown(p->tanh_memory[k], room, h);
  }
  p->p = grown(p->p, room, HEAD_WIDTH);
  p->dp = grown(p->dp, room, HEAD_WIDTH);
  p->pair = grown(p->pair, room, PAIR_WIDTH);
  p->dpair = grown(p->dpair, room, PAIR_WIDTH);
  p->logit = grown(p->logit, room, REL_WIDTH);
}

void pass_clear(pass *p) {
  p->rows = 0;
  p->spans = 0;
  p->loss = 0;
  p->tokens = 0;
}

static void blank_row(pass *p) {
  p->cell[p->rows++] = (cell){.gold = NULL};
}

void pass_add(pass *p, const sentence *s, char *const *form) {
  pass_room(p, p->rows + s->n + 2);
  if (p->spans == p->spans_room) {
    p->spans_room = p->spans_room * 2 + 16;
    p->span = realloc(p->span, p->spans_room * sizeof(span));
    if (!p->span) die("out of memory");
  }
  if (p->rows == 0) blank_row(p);
  p->span[p->spans++] = (span){p->rows, s->n, s};
  for (uint32_t i = 0; i < s->n; i++) {
    cell *c = &p->cell[p->rows++];
    const char *f = form ? form[i] : s->words[i].form;
    c->count = feature_rows(p->net->owners, f, (uint32_t)strlen(f), c->rows);
    c->gold = &s->words[i];
    c->used = ~0u;
  }
  blank_row(p);
  p->tokens += s->n;
}

/* ---- forward ---- */

/* A dropped value is exactly zero, which is how the backward pass knows. */
static void drop(pass *p, float *x, uint32_t n) {
  if (p->dropout <= 0) return;
  uint32_t limit = (uint32_t)(p->dropout * 65536.0f);
  float keep = 1.0f / (1.0f - p->dropout);
  for (uint32_t i = 0; i < n; i += 4) {
    uint64_t r = random_next(&p->random);
    for (uint32_t k = 0; k < 4 && i + k < n; k++, r >>= 16)
      x[i + k] *= (r & 0xffff) < limit ? 0 : keep;
  }
}

static void undrop(const pass *p, float *dx, const float *x, uint32_t n) {
  if (p->dropout <= 0) return;
  float keep = 1.0f / (1.0f - p->dropout);
  for (uint32_t i = 0; i < n; i++) dx[i] = x[i] == 0 ? 0 : dx[i] * keep;
}

static void blank_zero(const pass *p, float *x, uint32_t width) {
  for (uint32_t t = 0; t < p->rows; t++)
    if (!p->cell[t].gold) memset(x + (size_t)t * width, 0, width * sizeof *x);
}

static void embed_forward(pass *p) {
  uint32_t e = p->net->plan.size.embed;
  for (uint32_t t = 0; t < p->rows; t++) {
    float *x = p->x[0] + (size_t)t * e;
    memset(x, 0, e * sizeof *x);
    if (!p->cell[t].gold) continue;
    for (uint32_t k = 0; k < p->cell[t].count; k++) {
      if (!(p->cell[t].used >> k & 1)) continue;
      const float *row = p->net->embed + (size_t)p->cell[t].rows[k] * e;
      for (uint32_t i = 0; i < e; i++) x[i] += row[i];
    }
    for (uint32_t i = 0; i < e; i++) x[i] = number_tanh(x[i]);
  }
  drop(p, p->x[0], p->rows * e);
}

/* out = bias + x * w, rows as they come. */
static void product(const pass *p, const float *x, uint32_t w, uint32_t b,
                    gemm g) {
  const float *bias = p->net->dense + b;
  for (uint32_t t = 0; t < g.rows; t++)
    memcpy(g.out + t * g.out_row, bias, g.cols * sizeof(float));
  g.a = x;
  g.a_col = 1;
  g.b = p->net->dense + w;
  g.b_row = g.cols;
  gemm_add(g);
}

static void conv_forward(pass *p, int k) {
  const net_plan *plan = &p->net->plan;
  uint32_t h = plan->size.hidden, in = k ? h : plan->size.embed;
  float *out = p->x[k + 1];
  if (p->rows < 3) return;
  product(p, p->x[k], plan->conv_w[k], plan->conv_b[k],
          (gemm){.a_row = in,
                 .out = out + h,
                 .out_row = h,
                 .rows = p->rows - 2,
                 .inner = 3 * in,
                 .cols = h});
  for (uint32_t i = 0; i < p->rows * h; i++) out[i] = number_tanh(out[i]);
  blank_zero(p, out, h);
  drop(p, out, p->rows * h);
}

/* One step of the recurrence for half the width: gates become values. */
typedef struct step {
  float *gate;
  const float *x, *before;
  float *memory, *tanh_memory, *y;
} step;

static void recur_step(step s, uint32_t half) {
  for (uint32_t k = 0; k < half; k++) {
    float f = number_sigmoid(s.gate[half + k]);
    float r = number_sigmoid(s.gate[2 * half + k]);
    float c = f * (s.before ? s.before[k] : 0) + (1 - f) * s.gate[k];
    float g = number_tanh(c);
    s.gate[half + k] = f;
    s.gate[2 * half + k] = r;
    s.memory[k] = c;
    s.tanh_memory[k] = g;
    s.y[k] = r * g + (1 - r) * s.x[k];
  }
}

/* The row after t in reading direction `way` starts at its first word. */
static uint32_t scan_row(const span *s, int way, uint32_t i) {
  return way ? s->start + s->n - 1 - i : s->start + i;
}

static void recur_scan(pass *p, int k, const span *s, int way) {
  uint32_t h = p->net->plan.size.hidden, half = h / 2;
  const float *before = NULL;
  for (uint32_t i = 0; i < s->n; i++) {
    size_t t = scan_row(s, way, i), at = t * h + (size_t)way * half;
    step one = {.gate = p->gates[k] + t * 3 * h + (size_t)way * 3 * half,
                .x = p->x[k + 2] + at,
                .before = before,
                .memory = p->memory[k] + at,
                .tanh_memory = p->tanh_memory[k] + at,
                .y = p->x[k + 3] + at};
    recur_step(one, half);
    before = one.memory;
  }
}

static void recur_forward(pass *p, int k) {
  const net_plan *plan = &p->net->plan;
  uint32_t h = plan->size.hidden;
  product(p, p->x[k + 2], plan->recur_w[k], plan->recur_b[k],
          (gemm){.a_row = h,
                 .out = p->gates[k],
                 .out_row = 3 * h,
                 .rows = p->rows,
                 .inner = h,
                 .cols = 3 * h});
  blank_zero(p, p->x[k + 3], h);
  for (uint32_t i = 0; i < p->spans; i++)
    for (int way = 0; way < 2; way++) recur_scan(p, k, &p->span[i], way);
  drop(p, p->x[k + 3], p->rows * h);
}

void pass_forward(pass *p) {
  const net_plan *plan = &p->net->plan;
  embed_forward(p);
  conv_forward(p, 0);
  conv_forward(p, 1);
  recur_forward(p, 0);
  recur_forward(p, 1);
  product(p, p->x[4], plan->head_w, plan->head_b,
          (gemm){.a_row = plan->size.hidden,
                 .out = p->p,
                 .out_row = HEAD_WIDTH,
                 .rows = p->rows,
                 .inner = plan->size.hidden,
                 .cols = HEAD_WIDTH});
}

static uint32_t round16(uint32_t n) {
  return (n + 15) / 16 * 16;
}

uint32_t pass_arcs(pass *p, const span *s) {
  uint32_t n = s->n, wide = round16(n + 1);
  if (n > p->arc_room) {
    p->arc_room = n + 64;
    p->arc = grown(p->arc, p->arc_room, round16(p->arc_room + 1));
    p->turned_heads =
        grown(p->turned_heads, ARC_WIDTH, round16(p->arc_room + 1));
  }
  const float *row = p->p + (size_t)s->start * HEAD_WIDTH;
  for (uint32_t k = 0; k < ARC_WIDTH; k++)
    for (uint32_t j = 0; j < wide; j++)
      p->turned_heads[k * wide + j] =
          j < n ? row[j * HEAD_WIDTH + HEAD_ARC_HEAD + k] : 0;
  memset(p->arc, 0, (size_t)n * wide * sizeof(float));
  gemm_add((gemm){.a = row + HEAD_ARC_DEP,
                  .a_row = HEAD_WIDTH,
                  .a_col = 1,
                  .b = p->turned_heads,
                  .b_row = wide,
                  .out = p->arc,
                  .out_row = wide,
                  .rows = n,
                  .inner = ARC_WIDTH,
                  .cols = wide});
  for (uint32_t i = 0; i < n; i++) {
    const float *dep = row + i * HEAD_WIDTH + HEAD_FAR_DEP;
    float *arc = p->arc + i * wide;
    for (uint32_t j = 0; j < n; j++) {
      if (i == j) continue;
      const float *head = row + j * HEAD_WIDTH + HEAD_FAR_HEAD;
      uint32_t far = far_step((int32_t)j - (int32_t)i);
      arc[j] += dep[far] + head[far];
    }
    arc[n] = dep[FAR_ROOT];
    arc[i] = -1e9f;
  }
  return wide;
}

static void pair_hidden(const pass *p, uint32_t i, uint32_t j, float *out) {
  const float *dep = p->p + (size_t)i * HEAD_WIDTH + HEAD_PAIR_DEP;
  const float *head = p->p + (size_t)j * HEAD_WIDTH + HEAD_PAIR_HEAD;
  for (uint32_t k = 0; k < PAIR_WIDTH; k++)
    out[k] = number_tanh(dep[k] + (j ? head[k] : 0));
}

void pass_pair(pass *p, uint32_t i, uint32_t j, float *logit) {
  float *hidden = p->pair + (size_t)i * PAIR_WIDTH;
  pair_hidden(p, i, j, hidden);
  product(p, hidden, p->net->plan.label_w, p->net->plan.label_b,
          (gemm){.a_row = PAIR_WIDTH,
                 .out = logit,
                 .out_row = REL_WIDTH,
                 .rows = 1,
                 .inner = PAIR_WIDTH,
                 .cols = REL_WIDTH});
}

/* ---- loss ---- */

/* What a row of scores should come to. */
typedef struct target {
  uint32_t n, at[4];
  float p[4];
} target;

static target sure(uint32_t at) {
  return (target){1, {at}, {1}};
}

static target shared(const uint8_t *at, const uint8_t *p, uint32_t n) {
  target t = {.n = n};
  float sum = 0;
  for (uint32_t i = 0; i < n; i++) sum += p[i];
  for (uint32_t i = 0; i < n; i++) {
    t.at[i] = at[i];
    t.p[i] = p[i] / sum;
  }
  return t;
}

static target head_target(const word *w, uint32_t n) {
  if (!w->soft) return sure(w->head ? w->head - 1u : n);
  uint8_t at[4] = {0, 1, 2, 3};
  target t = shared(at, w->soft->head_p, 4);
  for (uint32_t i = 0; i < 4; i++)
    t.at[i] = w->soft->head[i] ? w->soft->head[i] - 1u : n;
  return t;
}

/* Turns scores into the loss's gradient in place; returns the loss. */
static float softmax_loss(float *score, uint32_t n, target t, float scale) {
  float top = score[0], sum = 0, loss = 0;
  for (uint32_t i = 1; i < n; i++) top = score[i] > top ? score[i] : top;
  for (uint32_t k = 0; k < t.n; k++) loss += t.p[k] * (top - score[t.at[k]]);
  for (uint32_t i = 0; i < n; i++) sum += score[i] = expf(score[i] - top);
  for (uint32_t i = 0; i < n; i++) score[i] *= scale / sum;
  for (uint32_t k = 0; k < t.n; k++) score[t.at[k]] -= scale * t.p[k];
  return loss + logf(sum);
}

static void tag_loss(pass *p, uint32_t t, const sentence *s, float scale) {
  const word *w = p->cell[t].gold;
  const soft *f = w->soft;
  const float *from = p->p + (size_t)t * HEAD_WIDTH;
  float *to = p->dp + (size_t)t * HEAD_WIDTH;
  if (s->has_tree) {
    memcpy(to + HEAD_UPOS, from + HEAD_UPOS,
           (UPOS_WIDTH + XPOS_WIDTH) * sizeof *to);
    p->loss +=
        softmax_loss(to + HEAD_UPOS, UPOS_WIDTH,
                     f ? shared(f->upos, f->upos_p, 2) : sure(w->upos), scale);
    p->loss +=
        softmax_loss(to + HEAD_XPOS, XPOS_WIDTH,
                     f ? shared(f->xpos, f->xpos_p, 2) : sure(w->xpos), scale);
  }
  if (s->has_ner) {
    memcpy(to + HEAD_NER, from + HEAD_NER, NER_WIDTH * sizeof *to);
    p->loss +=
        softmax_loss(to + HEAD_NER, NER_WIDTH,
                     f ? shared(f->ner, f->ner_p, 2) : sure(w->ner), scale);
  }
}

/* Gradients of the distance scores, then of both sides of the product. */
static void arc_loss(pass *p, const span *s, float scale) {
  uint32_t n = s->n, wide = pass_arcs(p, s);
  const float *row = p->p + (size_t)s->start * HEAD_WIDTH;
  float *drow = p->dp + (size_t)s->start * HEAD_WIDTH;
  for (uint32_t i = 0; i < n; i++) {
    float *arc = p->arc + i * wide;
    float *dep = drow + i * HEAD_WIDTH + HEAD_FAR_DEP;
    target t = head_target(&s->s->words[i], n);
    p->loss += softmax_loss(arc, n + 1, t, scale);
    for (uint32_t j = 0; j < n; j++) {
      if (i == j) continue;
      uint32_t far = far_step((int32_t)j - (int32_t)i);
      dep[far] += arc[j];
      drow[j * HEAD_WIDTH + HEAD_FAR_HEAD + far] += arc[j];
    }
    dep[FAR_ROOT] += arc[n];
  }
  gemm_add((gemm){.a = p->arc,
                  .a_row = wide,
                  .a_col = 1,
                  .b = row + HEAD_ARC_HEAD,
                  .b_row = HEAD_WIDTH,
                  .out = drow + HEAD_ARC_DEP,
                  .out_row = HEAD_WIDTH,
                  .rows = n,
                  .inner = n,
                  .cols = ARC_WIDTH});
  gemm_add((gemm){.a = p->arc,
                  .a_row = 1,
                  .a_col = wide,
                  .b = row + HEAD_ARC_DEP,
                  .b_row = HEAD_WIDTH,
                  .out = drow + HEAD_ARC_HEAD,
                  .out_row = HEAD_WIDTH,
                  .rows = n,
                  .inner = n,
                  .cols = ARC_WIDTH});
}

/* Weight and bias gradients of one product: dw += x' * dy, db += dy. */
static void product_back(pass *p, const float *x, uint32_t w, uint32_t b,
                         gemm g) {
  gemm_add((gemm){.a = x,
                  .a_row = 1,
                  .a_col = g.a_row,
                  .b = g.b,
                  .b_row = g.b_row,
                  .out = p->grad + w,
                  .out_row = g.cols,
                  .rows = g.inner,
                  .inner = g.rows,
                  .cols = g.cols});
  for (uint32_t t = 0; t < g.rows; t++)
    for (uint32_t i = 0; i < g.cols; i++)
      p->grad[b + i] += g.b[t * g.b_row + i];
}

static uint32_t head_row(const span *s, uint32_t i) {
  uint32_t head = s->s->words[i].head;
  return head ? s->start + head - 1 : 0;
}

/* Labels are learnt at the gold heads, all words of the sentence at once. */
static void label_loss(pass *p, const span *s, float scale) {
  const net_plan *plan = &p->net->plan;
  size_t at = s->start;
  float *hidden = p->pair + at * PAIR_WIDTH, *logit = p->logit + at * REL_WIDTH;
  float *dhidden = p->dpair + at * PAIR_WIDTH;
  gemm g = {.a_row = PAIR_WIDTH,
            .out = logit,
            .out_row = REL_WIDTH,
            .rows = s->n,
            .inner = PAIR_WIDTH,
            .cols = REL_WIDTH};
  for (uint32_t i = 0; i < s->n; i++)
    pair_hidden(p, s->start + i, head_row(s, i), hidden + i * PAIR_WIDTH);
  product(p, hidden, plan->label_w, plan->label_b, g);
  for (uint32_t i = 0; i < s->n; i++) {
    const word *w = &s->s->words[i];
    target t = w->soft ? shared(w->soft->rel, w->soft->rel_p, 3) : sure(w->rel);
    p->loss += softmax_loss(logit + i * REL_WIDTH, REL_WIDTH, t, scale);
  }
  g.b = logit;
  g.b_row = REL_WIDTH;
  product_back(p, hidden, plan->label_w, plan->label_b, g);
  memset(dhidden, 0, s->n * PAIR_WIDTH * sizeof(float));
  gemm_add((gemm){.a = logit,
                  .a_row = REL_WIDTH,
                  .a_col = 1,
                  .b = p->net->turned + plan->label_w,
                  .b_row = PAIR_WIDTH,
                  .out = dhidden,
                  .out_row = PAIR_WIDTH,
                  .rows = s->n,
                  .inner = REL_WIDTH,
                  .cols = PAIR_WIDTH});
  for (uint32_t i = 0; i < s->n; i++) {
    uint32_t j = head_row(s, i);
    float *dep = p->dp + (at + i) * HEAD_WIDTH + HEAD_PAIR_DEP;
    float *head = p->dp + (size_t)j * HEAD_WIDTH + HEAD_PAIR_HEAD;
    for (uint32_t k = 0; k < PAIR_WIDTH; k++) {
      float y = hidden[i * PAIR_WIDTH + k];
      float d = dhidden[i * PAIR_WIDTH + k] * (1 - y * y);
      dep[k] += d;
      if (j) head[k] += d;
    }
  }
}

/* ---- backward ---- */

static void heads_backward(pass *p) {
  const net_plan *plan = &p->net->plan;
  uint32_t h = plan->size.hidden;
  product_back(p, p->x[4], plan->head_w, plan->head_b,
               (gemm){.a_row = h,
                      .b = p->dp,
                      .b_row = HEAD_WIDTH,
                      .rows = p->rows,
                      .inner = h,
                      .cols = HEAD_WIDTH});
  memset(p->dx[4], 0, (size_t)p->rows * h * sizeof(float));
  gemm_add((gemm){.a = p->dp,
                  .a_row = HEAD_WIDTH,
                  .a_col = 1,
                  .b = p->net->turned + plan->head_w,
                  .b_row = h,
                  .out = p->dx[4],
                  .out_row = h,
                  .rows = p->rows,
                  .inner = HEAD_WIDTH,
                  .cols = h});
}

typedef struct back {
  const float *gate, *x, *before, *tanh_memory, *dy;
  float *dgate, *dx, *carry;
} back;

static void recur_unstep(back b, uint32_t half) {
  for (uint32_t k = 0; k < half; k++) {
    float z = b.gate[k], f = b.gate[half + k], r = b.gate[2 * half + k];
    float g = b.tanh_memory[k], x = b.x[k], dy = b.dy[k];
    float was = b.before ? b.before[k] : 0;
    float dc = dy * r * (1 - g * g) + b.carry[k];
    b.dx[k] += dy * (1 - r);
    b.dgate[k] = dc * (1 - f);
    b.dgate[half + k] = dc * (was - z) * f * (1 - f);
    b.dgate[2 * half + k] = dy * (g - x) * r * (1 - r);
    b.carry[k] = dc * f;
  }
}

static void recur_unscan(pass *p, int k, const span *s, int way) {
  uint32_t h = p->net->plan.size.hidden, half = h / 2;
  float carry[1024] = {0};
  for (uint32_t i = s->n; i-- > 0;) {
    size_t t = scan_row(s, way, i), side = (size_t)way * half;
    size_t at = t * h + side;
    const float *before =
        i ? p->memory[k] + scan_row(s, way, i - 1) * (size_t)h + side : NULL;
    recur_unstep((back){.gate = p->gates[k] + t * 3 * h + 3 * side,
                        .x = p->x[k + 2] + at,
                        .before = before,
                        .tanh_memory = p->tanh_memory[k] + at,
                        .dy = p->dx[k + 3] + at,
                        .dgate = p->dgates[k] + t * 3 * h + 3 * side,
                        .dx = p->dx[k + 2] + at,
                        .carry = carry},
                 half);
  }
}

static void recur_backward(pass *p, int k) {
  const net_plan *plan = &p->net->plan;
  uint32_t h = plan->size.hidden;
  size_t all = (size_t)p->rows * h;
  undrop(p, p->dx[k + 3], p->x[k + 3], p->rows * h);
  memset(p->dx[k + 2], 0, all * sizeof(float));
  memset(p->dgates[k], 0, 3 * all * sizeof(float));
  for (uint32_t i = 0; i < p->spans; i++)
    for (int way = 0; way < 2; way++) recur_unscan(p, k, &p->span[i], way);
  product_back(p, p->x[k + 2], plan->recur_w[k], plan->recur_b[k],
               (gemm){.a_row = h,
                      .b = p->dgates[k],
                      .b_row = 3 * h,
                      .rows = p->rows,
                      .inner = h,
                      .cols = 3 * h});
  gemm_add((gemm){.a = p->dgates[k],
                  .a_row = 3 * h,
                  .a_col = 1,
                  .b = p->net->turned + plan->recur_w[k],
                  .b_row = h,
                  .out = p->dx[k + 2],
                  .out_row = h,
                  .rows = p->rows,
                  .inner = 3 * h,
                  .cols = h});
}

/* dx of a tanh whose output (after dropout) is x. */
static void tanh_back(const pass *p, float *dx, const float *x, uint32_t n) {
  undrop(p, dx, x, n);
  for (uint32_t i = 0; i < n; i++) {
    float y = x[i] * (1 - p->dropout);
    dx[i] *= 1 - y * y;
  }
}

static void conv_backward(pass *p, int k) {
  const net_plan *plan = &p->net->plan;
  uint32_t h = plan->size.hidden, in = k ? h : plan->size.embed;
  float *dy = p->dx[k + 1];
  tanh_back(p, dy, p->x[k + 1], p->rows * h);
  blank_zero(p, dy, h);
  product_back(p, p->x[k], plan->conv_w[k], plan->conv_b[k],
               (gemm){.a_row = in,
                      .b = dy + h,
                      .b_row = h,
                      .rows = p->rows - 2,
                      .inner = 3 * in,
                      .cols = h});
  memset(p->dx[k], 0, (size_t)p->rows * in * sizeof(float));
  for (uint32_t w = 0; w < 3; w++)
    gemm_add((gemm){.a = dy + h,
                    .a_row = h,
                    .a_col = 1,
                    .b = p->net->turned + plan->conv_w[k] + w * in,
                    .b_row = 3 * in,
                    .out = p->dx[k] + w * in,
                    .out_row = in,
                    .rows = p->rows - 2,
                    .inner = h,
                    .cols = in});
}

static void embed_backward(pass *p) {
  uint32_t e = p->net->plan.size.embed;
  tanh_back(p, p->dx[0], p->x[0], p->rows * e);
  for (uint32_t t = 0; t < p->rows; t++) {
    const cell *c = &p->cell[t];
    if (!c->gold) continue;
    for (uint32_t k = 0; k < c->count; k++) {
      if (!(c->used >> k & 1)) continue;
      float *to = p->grad_embed + (size_t)c->rows[k] * e;
      if (!p->seen[c->rows[k]]) {
        p->seen[c->rows[k]] = 1;
        p->touched[p->touched_n++] = c->rows[k];
      }
      for (uint32_t i = 0; i < e; i++) to[i] += p->dx[0][(size_t)t * e + i];
    }
  }
}

void pass_backward(pass *p, float scale) {
  memset(p->dp, 0, (size_t)p->rows * HEAD_WIDTH * sizeof(float));
  for (uint32_t i = 0; i < p->spans; i++) {
    const span *s = &p->span[i];
    float part = scale * s->s->weight;
    for (uint32_t t = 0; t < s->n; t++) tag_loss(p, s->start + t, s->s, part);
    if (!s->s->has_tree) continue;
    arc_loss(p, s, part);
    label_loss(p, s, part);
  }
  heads_backward(p);
  recur_backward(p, 1);
  recur_backward(p, 0);
  conv_backward(p, 1);
  conv_backward(p, 0);
  embed_backward(p);
}
