/*
 * format.h - the weights file.
 *
 *     header    64 bytes
 *     entries   64 bytes each, one a tensor, in the order of TENSOR_LIST
 *     tensors   each begins at a multiple of 64 bytes
 *
 * Numbers are little-endian. `crc` is zlib's CRC-32 of all bytes behind the
 * header. A reader checks everything before it makes a pointer into the file.
 */
#ifndef BEDE_MODEL_FORMAT_H
#define BEDE_MODEL_FORMAT_H

#include "model/feature.h"
#include "model/heads.h"
#include "model/labels.h"
#include "model/look.h"

#include <stdint.h>

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the weights file is mapped as it is: little-endian machines only"
#endif

#define MODEL_MAGIC "BEDEMODL"
enum { MODEL_VERSION = 4, MODEL_ALIGN = 64, MODEL_WIDTH_MAX = 1024 };

typedef struct model_header {
  char magic[8];
  uint32_t version;
  uint32_t entry_count;
  uint64_t size; /* of the whole file */
  uint32_t crc;
  uint32_t labels; /* labels_hash() */
  uint32_t embed;  /* width of a word's vector, a multiple of MATRIX_STRIP */
  uint32_t hidden; /* width of the layers above, likewise */
  char name[24];   /* version of the weights, for `bede --version` */
} model_header;

typedef struct model_entry {
  char name[24];
  uint32_t item; /* bytes of one number: int8, uint16, float or int32 */
  uint32_t rows;
  uint32_t cols;
  uint32_t zero;
  uint64_t offset;
  uint64_t bytes;
  uint64_t spare;
} model_entry;

_Static_assert(sizeof(model_header) == 64, "header is 64 bytes");
_Static_assert(sizeof(model_entry) == 64, "entry is 64 bytes");

/* A product's matrix is stored as the kernels read it, in the strips and
 * within the bound of kernel.h. With it come, by column, the factor back to
 * floats, the bias, and what the inputs' zero point adds up to.
 * X(id, name, rows, cols) with `e` and `h` the header's widths. */
#define MATRIX_LIST(X)                                                         \
  X(CONV1, "conv1", 3 * e, h)                                                  \
  X(CONV2, "conv2", 3 * h, h)                                                  \
  X(RECUR1, "recur1", h, 3 * h)                                                \
  X(RECUR2, "recur2", h, 3 * h)                                                \
  X(HEADS, "heads", h, HEAD_WIDTH)                                             \
  X(LABELS, "labels", PAIR_WIDTH, REL_WIDTH)

#define MATRIX_ENUM(id, name, rows, cols) MATRIX_##id,
enum matrix_id { MATRIX_LIST(MATRIX_ENUM) MATRIX_COUNT };

/* X(id, name, item, rows, cols); rows 0: any number. */
#define MATRIX_TENSORS(id, name, r, c)                                         \
  X(id##_W, name ".w", 1, r, c)                                                \
  X(id##_SCALE, name ".scale", 4, 1, c)                                        \
  X(id##_BIAS, name ".bias", 4, 1, c)                                          \
  X(id##_SHIFT, name ".shift", 4, 1, c)

#define TENSOR_LIST                                                            \
  X(EMBED, "embed", 1, FEATURE_ROWS, e)                                        \
  X(EMBED_SCALE, "embed.scale", 4, 1, e)                                       \
  X(OWNERS, "owners", 2, 1, FEATURE_WORD_ROWS)                                 \
  MATRIX_LIST(MATRIX_TENSORS)                                                  \
  X(NAMES, "names", 4, NAMES_ROWS, NER_COUNT)                                  \
  X(LEMMA_RULES, "lemma.rules", 1, 0, LEMMA_RULE_BYTES)                        \
  X(LEMMA_FORMS, "lemma.forms", 4, 0, 2)                                       \
  X(LEMMA_ENDS, "lemma.ends", 4, 0, 2)

enum { LEMMA_RULE_BYTES = 16 };

/* What is added to a name tag's score: by the tag before it, by the word's
 * look, by its XPOS. */
enum {
  NAMES_AFTER = 0,
  NAMES_LOOK = NER_COUNT,
  NAMES_XPOS = NAMES_LOOK + LOOK_COUNT,
  NAMES_ROWS = NAMES_XPOS + XPOS_COUNT
};

#define X(id, name, item, rows, cols) TENSOR_##id,
enum tensor_id { TENSOR_LIST TENSOR_COUNT };
#undef X

#endif
