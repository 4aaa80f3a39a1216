/*
 * model.h - the weights: opened, checked, mapped, shared by all threads.
 */
#ifndef BEDE_MODEL_MODEL_H
#define BEDE_MODEL_MODEL_H

#include "base/error.h"
#include "base/file.h"
#include "model/format.h"
#include "model/kernel.h"

/* What becomes of the form's letters: "Talks" to "talk"; "NATO" and "iPhone"
 * as they are; "minsk" to "Minsk". */
enum lemma_letters { LEMMA_LOWER, LEMMA_KEEP, LEMMA_CAPITAL };

/* How to make a lemma of a form: its last bytes off, others on. */
typedef struct lemma_rule {
  uint8_t letters; /* enum lemma_letters */
  uint8_t strip;
  uint8_t add_len;
  char add[LEMMA_RULE_BYTES - 3];
} lemma_rule;

/* A slot of a hash table: `check` 0 is free. */
typedef struct lemma_slot {
  uint32_t check;
  uint32_t rule;
} lemma_slot;

typedef struct lemma_table {
  const lemma_slot *slots;
  uint32_t count; /* a power of two */
} lemma_table;

typedef struct model {
  file_map map;
  uint32_t embed, hidden;
  const int8_t *embed_rows;
  const float *embed_scale;
  const uint16_t *owners; /* see feature_key */
  matrix matrices[MATRIX_COUNT];
  const float *names; /* NAMES_ROWS by NER_COUNT, see format.h */
  const lemma_rule *rules;
  uint32_t rule_count;
  lemma_table forms, ends;
  const kernels *kernels;
} model;

/* IO when it can't be read, FORMAT when it is damaged or no weights file,
 * VERSION when it belongs to another version or another set of labels. */
MUST_USE bede_status model_open(model *out, const char *path, bede_error *err);
void model_close(model *self); /* a zeroed model is fine */

/* The name the trainer gave these weights, such as "en-1". */
bede_str model_name(const model *self);

#endif
