#include "store.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "../src/model/kernel.h"
#include "../src/model/labels.h"

typedef struct output {
  uint8_t *bytes;
  uint64_t size, room;
  model_entry entry[TENSOR_COUNT];
  uint32_t entries;
} output;

typedef struct tensor {
  const char *name;
  uint32_t item, rows, cols;
  const void *data;
} tensor;

static void put(output *o, tensor t) {
  uint64_t bytes = (uint64_t)t.item * t.rows * t.cols;
  uint64_t at = (o->size + MODEL_ALIGN - 1) / MODEL_ALIGN * MODEL_ALIGN;
  if (at + bytes > o->room) {
    o->room = (at + bytes) * 2;
    o->bytes = realloc(o->bytes, o->room);
    if (!o->bytes) die("out of memory");
  }
  memset(o->bytes + o->size, 0, at - o->size);
  memcpy(o->bytes + at, t.data, bytes);
  o->size = at + bytes;
  model_entry *e = &o->entry[o->entries++];
  *e = (model_entry){.item = t.item,
                     .rows = t.rows,
                     .cols = t.cols,
                     .offset = at,
                     .bytes = bytes};
  snprintf(e->name, sizeof e->name, "%s", t.name);
}

static int8_t rounded(float x) {
  float y = roundf(x);
  return (int8_t)(y > 127 ? 127 : y < -127 ? -127 : y);
}

static float column_max(const float *w, uint32_t rows, uint32_t cols,
                        uint32_t j) {
  float most = 1e-6f;
  for (uint32_t i = 0; i < rows; i++)
    if (fabsf(w[(size_t)i * cols + j]) > most)
      most = fabsf(w[(size_t)i * cols + j]);
  return most;
}

typedef struct dense {
  const char *name;
  uint32_t w, b, rows, cols;
} dense;

/* One column in int8. Its unit lets the greatest weight be 127 at most and
 * grows until no run breaks the kernels' bound (kernel.h); returns it. */
static float put_column(int8_t *q, const float *w, const dense *d, uint32_t j) {
  float unit = column_max(w, d->rows, d->cols, j) / 127;
  for (;;) {
    for (uint32_t i = 0; i < d->rows; i++)
      q[matrix_at(d->rows, i, j)] = rounded(w[(size_t)i * d->cols + j] / unit);
    int32_t most = matrix_sum_max(q, d->rows, j);
    if (most <= WEIGHT_SUM_MAX) return unit;
    unit *= fmaxf((float)most / WEIGHT_SUM_MAX, 1.002f);
  }
}

/* int8 by column, in the layout of kernel.h. */
static void put_dense(output *o, const net *n, dense d) {
  const float *w = n->dense + d.w;
  int8_t *q = must_alloc((uint64_t)d.rows * d.cols);
  float *scale = must_alloc(d.cols * sizeof(float));
  int32_t *shift = must_alloc(d.cols * sizeof(int32_t));
  char name[24];
  for (uint32_t j = 0; j < d.cols; j++) {
    scale[j] = put_column(q, w, &d, j) / ACT_ONE;
    for (uint32_t i = 0; i < d.rows; i++)
      shift[j] -= ACT_ZERO * q[matrix_at(d.rows, i, j)];
  }
  snprintf(name, sizeof name, "%s.w", d.name);
  put(o, (tensor){name, 1, d.rows, d.cols, q});
  snprintf(name, sizeof name, "%s.scale", d.name);
  put(o, (tensor){name, 4, 1, d.cols, scale});
  snprintf(name, sizeof name, "%s.bias", d.name);
  put(o, (tensor){name, 4, 1, d.cols, n->dense + d.b});
  snprintf(name, sizeof name, "%s.shift", d.name);
  put(o, (tensor){name, 4, 1, d.cols, shift});
  free(q);
  free(scale);
  free(shift);
}

/* Few rows are extreme: the unit is set by the row at 1 in 2000, the rest is
 * clipped. */
static int by_value(const void *a, const void *b) {
  float x = *(const float *)a, y = *(const float *)b;
  return x < y ? -1 : x > y;
}

static void put_embed(output *o, const net *n) {
  uint32_t e = n->plan.size.embed;
  int8_t *q = must_alloc((uint64_t)FEATURE_ROWS * e);
  float *scale = must_alloc(e * sizeof(float));
  float *column = must_alloc(FEATURE_ROWS * sizeof(float));
  for (uint32_t j = 0; j < e; j++) {
    for (uint32_t i = 0; i < FEATURE_ROWS; i++)
      column[i] = fabsf(n->embed[(size_t)i * e + j]);
    qsort(column, FEATURE_ROWS, sizeof *column, by_value);
    scale[j] = column[FEATURE_ROWS - FEATURE_ROWS / 2000] / 127 + 1e-9f;
    for (uint32_t i = 0; i < FEATURE_ROWS; i++)
      q[(size_t)i * e + j] = rounded(n->embed[(size_t)i * e + j] / scale[j]);
  }
  put(o, (tensor){"embed", 1, FEATURE_ROWS, e, q});
  put(o, (tensor){"embed.scale", 4, 1, e, scale});
  put(o, (tensor){"owners", 2, 1, FEATURE_WORD_ROWS, n->owners});
  free(q);
  free(scale);
  free(column);
}

static void put_all(output *o, const net *n, const float *names,
                    const lemma_store *lemmas) {
  const net_plan *p = &n->plan;
  uint32_t e = p->size.embed, h = p->size.hidden;
  put_embed(o, n);
  put_dense(o, n, (dense){"conv1", p->conv_w[0], p->conv_b[0], 3 * e, h});
  put_dense(o, n, (dense){"conv2", p->conv_w[1], p->conv_b[1], 3 * h, h});
  put_dense(o, n, (dense){"recur1", p->recur_w[0], p->recur_b[0], h, 3 * h});
  put_dense(o, n, (dense){"recur2", p->recur_w[1], p->recur_b[1], h, 3 * h});
  put_dense(o, n, (dense){"heads", p->head_w, p->head_b, h, HEAD_WIDTH});
  put_dense(o, n,
            (dense){"labels", p->label_w, p->label_b, PAIR_WIDTH, REL_WIDTH});
  put(o, (tensor){"names", 4, NAMES_ROWS, NER_COUNT, names});
  put(o, (tensor){"lemma.rules", 1, lemmas->rule_count, LEMMA_RULE_BYTES,
                  lemmas->rules});
  put(o, (tensor){"lemma.forms", 4, lemmas->form_slots, 2, lemmas->forms});
  put(o, (tensor){"lemma.ends", 4, lemmas->end_slots, 2, lemmas->ends});
}

void store(const net *n, const float *names, const lemma_store *lemmas,
           const char *name, const char *path) {
  output o = {.size =
                  sizeof(model_header) + TENSOR_COUNT * sizeof(model_entry)};
  o.room = o.size;
  o.bytes = must_alloc(o.room);
  put_all(&o, n, names, lemmas);
  model_header h = {.version = MODEL_VERSION,
                    .entry_count = TENSOR_COUNT,
                    .size = o.size,
                    .labels = labels_hash(),
                    .embed = n->plan.size.embed,
                    .hidden = n->plan.size.hidden};
  memcpy(h.magic, MODEL_MAGIC, sizeof h.magic);
  snprintf(h.name, sizeof h.name, "%s", name);
  memcpy(o.bytes + sizeof h, o.entry, sizeof o.entry);
  h.crc = (uint32_t)crc32(0, o.bytes + sizeof h, (uInt)(o.size - sizeof h));
  memcpy(o.bytes, &h, sizeof h);
  FILE *f = fopen(path, "wb");
  if (!f || fwrite(o.bytes, 1, o.size, f) != o.size || fclose(f))
    die("cannot write %s", path);
  fprintf(stderr, "%s: %llu bytes\n", path, (unsigned long long)o.size);
  free(o.bytes);
}
