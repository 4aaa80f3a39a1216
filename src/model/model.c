#include "model/model.h"

#include "base/str.h"
#include "model/labels.h"

#include <string.h>
#include <zlib.h>

/* What an entry of the file must say; rows 0: any number. */
typedef struct shape {
  const char *name;
  uint32_t item, rows, cols;
} shape;

static shape expected(enum tensor_id id, uint32_t e, uint32_t h) {
  const shape all[TENSOR_COUNT] = {
#define X(id, name, item, rows, cols) {name, item, rows, cols},
      TENSOR_LIST
#undef X
  };
  return all[id];
}

static bede_status check_header(bede_str file, const char *path,
                                bede_error *err) {
  model_header h;
  if (file.len < sizeof h) return error_damaged(err, path, "no weights file");
  memcpy(&h, file.ptr, sizeof h);
  if (memcmp(h.magic, MODEL_MAGIC, sizeof h.magic) != 0)
    return error_damaged(err, path, "no weights file");
  if (h.version != MODEL_VERSION)
    return error_set(err, BEDE_VERSION, NO_PLACE,
                     "%s: weights of version %u, not %u", path, h.version,
                     MODEL_VERSION);
  if (h.size != file.len) return error_damaged(err, path, "cut short or grown");
  uLong crc =
      crc32(0, (const Bytef *)file.ptr + sizeof h, (uInt)(file.len - sizeof h));
  if (h.crc != (uint32_t)crc) return error_damaged(err, path, "wrong checksum");
  if (h.labels != labels_hash())
    return error_set(err, BEDE_VERSION, NO_PLACE,
                     "%s: weights for another set of labels", path);
  if (h.embed % MATRIX_STRIP || h.hidden % MATRIX_STRIP || !h.embed ||
      !h.hidden || h.embed > MODEL_WIDTH_MAX || h.hidden > MODEL_WIDTH_MAX)
    return error_damaged(err, path, "widths out of range");
  if (h.entry_count != TENSOR_COUNT ||
      file.len < sizeof h + TENSOR_COUNT * sizeof(model_entry))
    return error_damaged(err, path, "wrong number of tensors");
  return BEDE_OK;
}

static bool entry_fits(const model_entry *t, shape want, uint64_t size) {
  if (strncmp(t->name, want.name, sizeof t->name) != 0) return false;
  if (t->item != want.item || t->cols != want.cols) return false;
  if (want.rows ? t->rows != want.rows : t->rows == 0) return false;
  if (t->bytes != (uint64_t)t->item * t->rows * t->cols) return false;
  if (t->offset % MODEL_ALIGN || t->offset > size) return false;
  return t->bytes <= size - t->offset;
}

static model_entry entry_at(bede_str file, uint32_t i) {
  model_entry t;
  memcpy(&t, file.ptr + sizeof(model_header) + i * sizeof t, sizeof t);
  return t;
}

static bede_status check_entries(const model *m, const char *path,
                                 bede_error *err) {
  for (uint32_t i = 0; i < TENSOR_COUNT; i++) {
    model_entry t = entry_at(m->map.bytes, i);
    shape want = expected((enum tensor_id)i, m->embed, m->hidden);
    if (!entry_fits(&t, want, m->map.bytes.len))
      return error_set(err, BEDE_FORMAT, NO_PLACE, "%s: bad tensor %s", path,
                       want.name);
  }
  return BEDE_OK;
}

static const void *tensor(const model *m, uint32_t id) {
  return m->map.bytes.ptr + entry_at(m->map.bytes, id).offset;
}

static lemma_table table(const model *m, uint32_t id) {
  return (lemma_table){tensor(m, id), entry_at(m->map.bytes, id).rows};
}

static void point(model *m) {
  m->embed_rows = tensor(m, TENSOR_EMBED);
  m->embed_scale = tensor(m, TENSOR_EMBED_SCALE);
  m->owners = tensor(m, TENSOR_OWNERS);
  for (uint32_t k = 0; k < MATRIX_COUNT; k++) {
    uint32_t id = TENSOR_CONV1_W + 4 * k;
    model_entry t = entry_at(m->map.bytes, id);
    m->matrices[k] = (matrix){.w = tensor(m, id),
                              .scale = tensor(m, id + 1),
                              .bias = tensor(m, id + 2),
                              .shift = tensor(m, id + 3),
                              .rows = t.rows,
                              .cols = t.cols};
  }
  m->names = tensor(m, TENSOR_NAMES);
  m->rules = tensor(m, TENSOR_LEMMA_RULES);
  m->rule_count = entry_at(m->map.bytes, TENSOR_LEMMA_RULES).rows;
  m->forms = table(m, TENSOR_LEMMA_FORMS);
  m->ends = table(m, TENSOR_LEMMA_ENDS);
}

/* A table is probed until a free slot: it needs one. */
static bool table_good(lemma_table t, uint32_t rules) {
  bool room = false;
  if (t.count & (t.count - 1)) return false;
  for (uint32_t i = 0; i < t.count; i++) {
    if (!t.slots[i].check)
      room = true;
    else if (t.slots[i].rule >= rules)
      return false;
  }
  return room;
}

static bede_status check_lemmas(const model *m, const char *path,
                                bede_error *err) {
  for (uint32_t i = 0; i < m->rule_count; i++)
    if (m->rules[i].add_len > sizeof m->rules[i].add ||
        m->rules[i].letters > LEMMA_CAPITAL)
      return error_damaged(err, path, "bad lemma rule");
  if (!table_good(m->forms, m->rule_count) ||
      !table_good(m->ends, m->rule_count))
    return error_damaged(err, path, "bad lemma table");
  return BEDE_OK;
}

static bede_status check_bounds(const model *m, const char *path,
                                bede_error *err) {
  for (uint32_t k = 0; k < MATRIX_COUNT; k++)
    for (uint32_t j = 0; j < m->matrices[k].cols; j++)
      if (matrix_sum_max(m->matrices[k].w, m->matrices[k].rows, j) >
          WEIGHT_SUM_MAX)
        return error_damaged(err, path, "weights too large");
  return BEDE_OK;
}

bede_status model_open(model *out, const char *path, bede_error *err) {
  model m = {.kernels = kernels_best()};
  model_header h;
  bede_status s = file_map_open(&m.map, path, err);
  if (s) return s;
  s = check_header(m.map.bytes, path, err);
  if (s) goto done;
  memcpy(&h, m.map.bytes.ptr, sizeof h);
  m.embed = h.embed;
  m.hidden = h.hidden;
  s = check_entries(&m, path, err);
  if (s) goto done;
  point(&m);
  s = check_lemmas(&m, path, err);
  if (!s) s = check_bounds(&m, path, err);
done:
  if (s)
    model_close(&m);
  else
    *out = m;
  return s;
}

void model_close(model *self) {
  file_unmap(&self->map);
}

bede_str model_name(const model *self) {
  const char *name = self->map.bytes.ptr + offsetof(model_header, name);
  return (bede_str){name, (uint32_t)strnlen(name, 24)};
}
