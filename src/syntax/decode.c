#include "syntax/decode.h"

#include <stdbool.h>
#include <string.h>

/* What a head must be an eye on: which side of a span it stands. */
enum { LEFT, RIGHT };

void decoder_init(decoder *self, uint32_t room, arena *a) {
  size_t side = room < DECODE_EXACT_MAX ? room : DECODE_EXACT_MAX;
  size_t cells = side * side;
  self->room = room;
  for (int k = 0; k < 2; k++) {
    self->open[k] = arena_many(a, float, cells);
    self->closed[k] = arena_many(a, float, cells);
    self->closed_cut[k] = arena_many(a, uint16_t, cells);
  }
  self->open_cut = arena_many(a, uint16_t, cells);
  self->stack = arena_many(a, uint32_t, (size_t)room * 4 + 4);
}

static uint32_t best_head(arc_scores s, uint32_t i) {
  const float *arc = s.at + (size_t)i * s.wide;
  uint32_t best = i ? 0 : 1;
  for (uint32_t j = best + 1; j <= s.n; j++)
    if (j != i && arc[j] > arc[best]) best = j;
  return best;
}

uint32_t decode_second(arc_scores s, uint32_t word, uint32_t not_head) {
  const float *arc = s.at + (size_t)word * s.wide;
  uint32_t best = s.n;
  for (uint32_t j = 0; j < s.n; j++) {
    if (j == word || j == not_head) continue;
    if (best == s.n || arc[j] > arc[best]) best = j;
  }
  return best;
}

/* One root, and every word comes to it. mark: 0 not seen, 1 leads to the
 * root; a walk marks its words w + 2 and fails if it meets them again. */
static bool is_tree(const uint32_t *head, uint32_t n, uint32_t *mark) {
  uint32_t roots = 0;
  memset(mark, 0, n * sizeof *mark);
  for (uint32_t i = 0; i < n; i++) roots += head[i] == n;
  if (roots != 1) return false;
  for (uint32_t w = 0; w < n; w++) {
    uint32_t i = w;
    while (i != n && mark[i] == 0) {
      mark[i] = w + 2;
      i = head[i];
    }
    if (i != n && mark[i] == w + 2) return false;
    for (i = w; i != n && mark[i] == w + 2; i = head[i]) mark[i] = 1;
  }
  return true;
}

/* Eisner's tables, of words only: open[side][a][b] spans a..b with an arc
 * between its ends, closed[side][a][b] has its head at that side and is done.
 * A cell (a, b) with a < b is for the left head at [a][b]; both sides have
 * tables of their own, so [a][b] serves both. */
static void join_open(decoder *d, arc_scores s, uint32_t a, uint32_t b) {
  size_t n = s.n, at = a * n + b;
  float best = 0;
  uint32_t cut = a;
  for (uint32_t k = a; k < b; k++) {
    float x = d->closed[LEFT][a * n + k] + d->closed[RIGHT][(k + 1) * n + b];
    if (k == a || x > best) {
      best = x;
      cut = k;
    }
  }
  d->open_cut[at] = (uint16_t)cut;
  d->open[LEFT][at] = best + s.at[(size_t)b * s.wide + a];
  d->open[RIGHT][at] = best + s.at[(size_t)a * s.wide + b];
}

static void join_closed(decoder *d, uint32_t n, uint32_t a, uint32_t b) {
  size_t at = (size_t)a * n + b;
  float best[2] = {0, 0};
  uint32_t cut[2] = {b, a};
  for (uint32_t k = a + 1; k <= b; k++) {
    float x =
        d->open[LEFT][(size_t)a * n + k] + d->closed[LEFT][(size_t)k * n + b];
    if (k == a + 1 || x > best[LEFT]) {
      best[LEFT] = x;
      cut[LEFT] = k;
    }
  }
  for (uint32_t k = a; k < b; k++) {
    float x =
        d->closed[RIGHT][(size_t)a * n + k] + d->open[RIGHT][(size_t)k * n + b];
    if (k == a || x > best[RIGHT]) {
      best[RIGHT] = x;
      cut[RIGHT] = k;
    }
  }
  for (int k = 0; k < 2; k++) {
    d->closed[k][at] = best[k];
    d->closed_cut[k][at] = (uint16_t)cut[k];
  }
}

/* Reads the tree back from the cuts; spans to do wait on a stack of triples
 * (a, b, kind), kind 0 and 1 closed with that side's head, 2 and 3 open. */
static void read_back(decoder *d, uint32_t n, uint32_t root, uint32_t *head) {
  uint32_t *top = d->stack;
#define PUSH(a, b, kind)                                                       \
  (*top++ = ((uint32_t)(a) << 16 | (uint32_t)(b)), *top++ = (kind))
  head[root] = n;
  PUSH(0, root, RIGHT);
  PUSH(root, n - 1, LEFT);
  while (top > d->stack) {
    uint32_t kind = *--top, span = *--top;
    uint32_t a = span >> 16, b = span & 0xffff;
    size_t at = (size_t)a * n + b;
    if (a == b) continue;
    if (kind >= 2) {
      uint32_t k = d->open_cut[at];
      if (kind == 2)
        head[b] = a;
      else
        head[a] = b;
      PUSH(a, k, LEFT);
      PUSH(k + 1, b, RIGHT);
    } else if (kind == LEFT) {
      uint32_t k = d->closed_cut[LEFT][at];
      PUSH(a, k, 2);
      PUSH(k, b, LEFT);
    } else {
      uint32_t k = d->closed_cut[RIGHT][at];
      PUSH(a, k, RIGHT);
      PUSH(k, b, 3);
    }
  }
#undef PUSH
}

/* The root's two halves are closed spans that meet in it, so that there is
 * one root without any further care. */
static void projective(decoder *d, arc_scores s, uint32_t *head) {
  uint32_t n = s.n, root = 0;
  float best = 0;
  for (uint32_t i = 0; i < n; i++)
    for (int k = 0; k < 2; k++) d->closed[k][(size_t)i * n + i] = 0;
  for (uint32_t len = 1; len < n; len++)
    for (uint32_t a = 0; a + len < n; a++) {
      join_open(d, s, a, a + len);
      join_closed(d, n, a, a + len);
    }
  for (uint32_t r = 0; r < n; r++) {
    float x = d->closed[RIGHT][r] + d->closed[LEFT][(size_t)r * n + n - 1] +
              s.at[(size_t)r * s.wide + n];
    if (r == 0 || x > best) {
      best = x;
      root = r;
    }
  }
  read_back(d, n, root, head);
}

/* ---- long sentences ---- */

static float arc_of(arc_scores s, uint32_t i, uint32_t j) {
  return s.at[(size_t)i * s.wide + j];
}

/* The one root: the word that gains most, or loses least, by being it. Others
 * that would be take their best head. */
static void one_root(arc_scores s, uint32_t *head) {
  uint32_t root = 0;
  for (uint32_t i = 1; i < s.n; i++) {
    float gain = arc_of(s, i, s.n) - arc_of(s, i, head[i]);
    float most = arc_of(s, root, s.n) - arc_of(s, root, head[root]);
    bool is = head[i] == s.n, was = head[root] == s.n;
    if (is != was ? is
        : is      ? arc_of(s, i, s.n) > arc_of(s, root, s.n)
                  : gain > most)
      root = i;
  }
  for (uint32_t i = 0; i < s.n; i++)
    if (i != root && head[i] == s.n) head[i] = decode_second(s, i, s.n);
  head[root] = s.n;
}

/* Marks 1 what comes to the root; returns a word that doesn't, or n. */
static uint32_t first_astray(const uint32_t *head, uint32_t n, uint32_t *mark) {
  uint32_t astray = n;
  memset(mark, 0, n * sizeof *mark);
  for (uint32_t w = n; w-- > 0;) {
    uint32_t i = w;
    while (i != n && mark[i] == 0) {
      mark[i] = w + 3;
      i = head[i];
    }
    uint32_t end = i == n || mark[i] == 1 ? 1 : 2;
    for (i = w; i != n && mark[i] == w + 3; i = head[i]) mark[i] = end;
    if (mark[w] == 2) astray = w;
  }
  return astray;
}

/* Opens the circle that `w` leads to where it costs least: one of its words
 * goes under a word that comes to the root. */
static void open_circle(arc_scores s, uint32_t *head, const uint32_t *mark,
                        uint32_t w) {
  uint32_t from = s.n, to = s.n;
  float most = 0;
  for (uint32_t k = 0; k < s.n; k++) w = head[w]; /* now within the circle */
  uint32_t c = w;
  do {
    for (uint32_t j = 0; j < s.n; j++) {
      if (mark[j] != 1) continue;
      float gain = arc_of(s, c, j) - arc_of(s, c, head[c]);
      if (from == s.n || gain > most) {
        most = gain;
        from = c;
        to = j;
      }
    }
    c = head[c];
  } while (c != w);
  head[from] = to;
}

/* In square time, where the best tree would take cubic. */
static void repair(decoder *d, arc_scores s, uint32_t *head) {
  uint32_t *mark = d->stack, w;
  one_root(s, head);
  while ((w = first_astray(head, s.n, mark)) != s.n)
    open_circle(s, head, mark, w);
}

void decode_tree(decoder *self, arc_scores s, uint32_t *head) {
  for (uint32_t i = 0; i < s.n; i++) head[i] = best_head(s, i);
  if (is_tree(head, s.n, self->stack)) return;
  if (s.n <= DECODE_EXACT_MAX)
    projective(self, s, head);
  else
    repair(self, s, head);
}
