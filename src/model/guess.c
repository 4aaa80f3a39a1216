#include "model/guess.h"

#include <stddef.h>
#include <string.h>
#include <zlib.h>

enum { ALIGN = 64 };

static uint64_t aligned(uint64_t n) {
  return (n + ALIGN - 1) / ALIGN * ALIGN;
}

/* The next part of the file, `bytes` long. */
static const void *part(bede_str file, uint64_t *at, uint64_t bytes) {
  const void *out = file.ptr + *at;
  *at = aligned(*at + bytes);
  return out;
}

static uint64_t size_of(const guess_header *h) {
  uint64_t at = sizeof *h;
  at += aligned((uint64_t)h->capacity * sizeof(guess_slot));
  at += aligned((uint64_t)h->rows * h->width);
  at += 2 * aligned(h->width * sizeof(float));
  at += aligned((uint64_t)h->width * GUESS_KINDS * sizeof(float));
  return at + aligned(GUESS_KINDS * sizeof(float));
}

static bede_status check_header(bede_str file, const char *path,
                                guess_header *h, bede_error *err) {
  if (file.len < sizeof *h)
    return error_damaged(err, path, "no weights of guesses");
  memcpy(h, file.ptr, sizeof *h);
  if (memcmp(h->magic, GUESS_MAGIC, sizeof h->magic) != 0)
    return error_damaged(err, path, "no weights of guesses");
  if (h->version != GUESS_VERSION || h->kinds != GUESS_KINDS)
    return error_set(err, BEDE_VERSION, NO_PLACE,
                     "%s: guesses of version %u for %u kinds of events, not %u "
                     "for %u",
                     path, h->version, h->kinds, GUESS_VERSION, GUESS_KINDS);
  if (!h->width || h->width > GUESS_WIDTH_MAX || !h->capacity ||
      h->capacity & (h->capacity - 1) || h->rows >= h->capacity)
    return error_damaged(err, path, "sizes out of range");
  if (h->size != file.len || size_of(h) != file.len)
    return error_damaged(err, path, "cut short or grown");
  uLong crc = crc32(0, (const Bytef *)file.ptr + sizeof *h,
                    (uInt)(file.len - sizeof *h));
  if (h->crc != (uint32_t)crc)
    return error_damaged(err, path, "wrong checksum");
  return BEDE_OK;
}

/* The table is probed until a free slot: it needs one. */
static bool slots_good(const guess_model *self, uint32_t rows) {
  bool room = false;
  for (uint32_t i = 0; i < self->capacity; i++) {
    if (!self->slots[i].mark)
      room = true;
    else if (self->slots[i].row >= rows)
      return false;
  }
  return room;
}

bede_status guess_open(guess_model *out, const char *path, bede_error *err) {
  guess_model m = {0};
  guess_header h;
  bede_status s = file_map_open(&m.map, path, err);
  if (s) return s;
  s = check_header(m.map.bytes, path, &h, err);
  if (!s) {
    uint64_t at = sizeof h;
    bede_str file = m.map.bytes;
    m.width = h.width;
    m.capacity = h.capacity;
    m.slots = part(file, &at, (uint64_t)h.capacity * sizeof(guess_slot));
    m.rows = part(file, &at, (uint64_t)h.rows * h.width);
    m.scale = part(file, &at, h.width * sizeof(float));
    m.bias = part(file, &at, h.width * sizeof(float));
    m.out = part(file, &at, (uint64_t)h.width * GUESS_KINDS * sizeof(float));
    m.base = part(file, &at, GUESS_KINDS * sizeof(float));
    if (!slots_good(&m, h.rows))
      s = error_damaged(err, path, "bad table of clues");
  }
  if (s)
    guess_close(&m);
  else
    *out = m;
  return s;
}

void guess_close(guess_model *self) {
  file_unmap(&self->map);
}

bede_str guess_name(const guess_model *self) {
  enum { MOST = sizeof(guess_header) - offsetof(guess_header, name) };
  const char *name = self->map.bytes.ptr + offsetof(guess_header, name);
  return (bede_str){name, (uint32_t)strnlen(name, MOST)};
}

void guess_begin(const guess_model *self, guess_sum *sum) {
  sum->model = self;
  memset(sum->of, 0, self->width * sizeof *sum->of);
}

const int8_t *guess_row(const guess_model *m, uint64_t key) {
  uint32_t mask = m->capacity - 1, mark = (uint32_t)(key >> 32);
  if (!mark) mark = 1;
  for (uint32_t at = (uint32_t)key & mask; m->slots[at].mark;
       at = (at + 1) & mask) {
    if (m->slots[at].mark != mark) continue;
    const int8_t *row = m->rows + (size_t)m->slots[at].row * m->width;
    __builtin_prefetch(row);
    return row;
  }
  return NULL;
}

void guess_add(guess_sum *sum, const int8_t *row) {
  for (uint32_t i = 0; row && i < sum->model->width; i++) sum->of[i] += row[i];
}

static double unit_of(const guess_sum *sum, uint32_t i) {
  const guess_model *m = sum->model;
  return (double)sum->of[i] * (double)m->scale[i] + (double)m->bias[i];
}

double guess_worth(const guess_sum *sum, uint64_t key, uint32_t kind) {
  const guess_model *m = sum->model;
  const int8_t *row = guess_row(m, key);
  double worth = 0;
  for (uint32_t i = 0; row && i < m->width; i++) {
    const float *out = m->out + (size_t)i * GUESS_KINDS;
    if (unit_of(sum, i) > 0)
      worth += (double)row[i] * (double)m->scale[i] *
               ((double)out[kind] - (double)out[GUESS_NONE]);
  }
  return worth;
}

/* e to the power of each, by products alone: (1 + x / 2^20) to the power 2^20;
 * of all of them at once, which a machine does side by side. */
static void powers_of_e(double x[GUESS_KINDS]) {
  enum { HALVES = 20 };
  for (uint32_t k = 0; k < GUESS_KINDS; k++)
    x[k] = 1 + (x[k] < -60 ? -60 : x[k]) / (1 << HALVES);
  for (int i = 0; i < HALVES; i++)
    for (uint32_t k = 0; k < GUESS_KINDS; k++) x[k] *= x[k];
}

void guess_shares(const guess_sum *sum, double shares[GUESS_KINDS]) {
  const guess_model *m = sum->model;
  float score[GUESS_KINDS];
  memcpy(score, m->base, sizeof score);
  for (uint32_t i = 0; i < m->width; i++) {
    /* nothing of nothing: quicker than a jump that nobody can foresee */
    float unit = (float)unit_of(sum, i);
    unit = unit > 0 ? unit : 0;
    const float *row = m->out + (size_t)i * GUESS_KINDS;
    for (uint32_t k = 0; k < GUESS_KINDS; k++) score[k] += unit * row[k];
  }
  float top = score[0];
  double all = 0;
  for (uint32_t k = 1; k < GUESS_KINDS; k++)
    if (score[k] > top) top = score[k];
  for (uint32_t k = 0; k < GUESS_KINDS; k++) shares[k] = score[k] - top;
  powers_of_e(shares);
  for (uint32_t k = 0; k < GUESS_KINDS; k++) all += shares[k];
  for (uint32_t k = 0; k < GUESS_KINDS; k++) shares[k] /= all;
}
