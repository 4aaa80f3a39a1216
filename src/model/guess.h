/*
 * guess.h - the weights that tell, from a predicate's clues, what kind of act
 * it most likely is.
 *
 * Each clue (event/clue.h) that the weights know has a row of small numbers.
 * The rows are summed, what is below zero is cut off, and one product gives the
 * types their scores: a bag of features with one hidden layer.  The sums are
 * of whole numbers and the rest is done in one order, without fused products:
 * the same shares on every machine.
 *
 *     header, 64 bytes
 *     slots   `capacity` pairs of mark and row, by open addressing
 *     rows    int8, `width` each
 *     scale   float, `width`: what a unit of a row is worth
 *     bias    float, `width`
 *     out     float, `width` rows of GUESS_KINDS
 *     base    float, GUESS_KINDS
 *
 * All numbers are little-endian, each part begins at a multiple of 64 bytes.
 */
#ifndef BEDE_MODEL_GUESS_H
#define BEDE_MODEL_GUESS_H

#include "base/file.h"
#include "bede.h"

#define GUESS_MAGIC "BEDEGUES"
enum {
  GUESS_VERSION = 1,
  GUESS_WIDTH_MAX = 256,
  GUESS_KINDS = BEDE_EVENT_COUNT + 1, /* the last: no event */
  GUESS_NONE = BEDE_EVENT_COUNT
};

typedef struct guess_header {
  char magic[8];
  uint32_t version;
  uint32_t width;
  uint32_t capacity; /* a power of two */
  uint32_t rows;
  uint64_t size; /* of the whole file */
  uint32_t crc;  /* zlib's CRC-32 of all behind the header */
  uint32_t kinds;
  char name[24]; /* version of the weights */
} guess_header;
_Static_assert(sizeof(guess_header) == 64, "header is 64 bytes");

typedef struct guess_slot {
  uint32_t mark; /* of a clue's key; 0: free */
  uint32_t row;
} guess_slot;

typedef struct guess_model {
  file_map map;
  const guess_slot *slots;
  const int8_t *rows;
  const float *scale, *bias, *out, *base;
  uint32_t width, capacity;
} guess_model;

/* Maps and checks the file: FORMAT when it is damaged, VERSION when it is of
 * another one.  `path` is named in the message.  To be closed. */
MUST_USE bede_status guess_open(guess_model *out, const char *path,
                                bede_error *err);
void guess_close(guess_model *self); /* a zeroed one is fine */

/* "guess-1", as the file has it. */
bede_str guess_name(const guess_model *self);

/* The clues of one predicate, summed. */
typedef struct guess_sum {
  const guess_model *model;
  int32_t of[GUESS_WIDTH_MAX];
} guess_sum;

void guess_begin(const guess_model *self, guess_sum *sum);

/* Asks memory for where the row of this key is told: whoever wants many has
 * them all on their way before the first is read. */
static inline void guess_fetch(const guess_model *self, uint64_t key) {
  __builtin_prefetch(&self->slots[(uint32_t)key & (self->capacity - 1)]);
}

/* The row of the clue of this key (clue_key), on its way from memory, or NULL
 * if the weights do not know it. */
const int8_t *guess_row(const guess_model *self, uint64_t key);

/* Adds a row; NULL adds nothing. */
void guess_add(guess_sum *sum, const int8_t *row);

/* What the clue of this key adds to the score of a kind, less what it adds to
 * that of no event, among all that were summed. */
double guess_worth(const guess_sum *sum, uint64_t key, uint32_t kind);

/* The share of each type and, last, of no event; together 1. */
void guess_shares(const guess_sum *sum, double shares[GUESS_KINDS]);

#endif
