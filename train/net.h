/* The network: forward and backward passes over a batch, in plain floats.
 *
 *   words --embed--> x[0] --conv3--> x[1] --conv3--> x[2]
 *         --recur--> x[3] --recur--> x[4] --heads--> p --pairs--> labels
 *
 * embed: the rows of a word's features, summed, tanh.
 * conv3: tanh of a product over three neighbouring words.
 * recur: an SRU each way (Lei et al. 2018), half the width each.
 * heads: one product; its columns are the groups of enum head below.
 */
#ifndef BEDE_TRAIN_NET_H
#define BEDE_TRAIN_NET_H

#include "../src/model/feature.h"
#include "../src/model/heads.h"
#include "corpus.h"

enum { LAYERS = 5, SHARDS = 2 };

typedef struct net_size {
  uint32_t embed, hidden;
} net_size;

/* Where each dense tensor starts in one flat array of floats. */
typedef struct net_plan {
  net_size size;
  uint32_t conv_w[2], conv_b[2], recur_w[2], recur_b[2];
  uint32_t head_w, head_b, label_w, label_b;
  uint32_t total;
} net_plan;

typedef struct net {
  net_plan plan;
  float *dense, *embed;
  const uint16_t *owners; /* which word has which row; not the net's own */
  float *turned; /* the dense matrices transposed, at the same offsets */
} net;

/* What one word of a batch is read from and should come to. */
typedef struct cell {
  uint32_t rows[FEATURE_COUNT];
  const word *gold; /* NULL on the blank rows between sentences */
  uint32_t count;   /* of rows */
  uint32_t used;    /* bit k: row k is not dropped */
} cell;

typedef struct span {
  uint32_t start, n;
  const sentence *s;
} span;

/* One shard's batch: cells, activations, their gradients. Row 0 and the row
 * after each sentence are blank, so that a window never sees a neighbour. */
typedef struct pass {
  const net *net;
  uint32_t rows, room;
  cell *cell;
  span *span;
  uint32_t spans, spans_room;
  float *x[LAYERS], *dx[LAYERS];
  float *gates[2], *dgates[2], *memory[2], *tanh_memory[2];
  float *p, *dp;
  float *pair, *dpair, *logit; /* label hidden layer, label scores */
  float *arc, *turned_heads;   /* one sentence's arc scores */
  uint32_t arc_room;
  float *grad;       /* dense gradient */
  float *grad_embed; /* sparse: only rows listed in touched are not zero */
  uint32_t *touched, touched_n;
  uint8_t *seen;
  uint64_t random;
  float dropout;
  double loss;
  uint32_t tokens;
} pass;

void net_make(net *n, net_size size, const uint16_t *owners, uint64_t seed);
void net_free(net *n);
/* Moves the net by `share` of the way to another of its size. */
void net_move(net *n, const net *to, float share);
void net_turn(net *n);
/* A net as plain numbers in a file of its own, to go on from another day. */
void net_save(const net *n, const char *path);
bool net_load(net *n, const char *path);

void pass_make(pass *p, const net *n, bool with_gradient);
void pass_clear(pass *p);
/* Copies the sentence's features in; `form` NULL: the words' own forms. */
void pass_add(pass *p, const sentence *s, char *const *form);

void pass_forward(pass *p);
/* Loss and gradients of the whole batch, scaled by `scale`. */
void pass_backward(pass *p, float scale);

/* Arc scores of one sentence: arc[i * stride + j], j = n is the root. */
uint32_t pass_arcs(pass *p, const span *s);
/* Label scores of word i (a row) under head row j (0: root). */
void pass_pair(pass *p, uint32_t i, uint32_t j, float *logit);

uint64_t random_next(uint64_t *state);
float random_unit(uint64_t *state);

#endif
