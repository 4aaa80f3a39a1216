#include "base/arena.h"
#include "out/out.h"

static bool fulfils(const bede_record *record, out_require require) {
  switch (require) {
  case OUT_ANY:
    break;
  case OUT_ACTOR:
    return record->actor.count > 0;
  case OUT_DYAD:
    /* "Poland and Latvia met": both sides stand in `actor`. */
    return record->actor.count + record->recipient.count > 1 &&
           record->actor.count > 0;
  }
  return true;
}

uint32_t out_doc_require_place(arena *a, out_doc *self) {
  bool *left_out = arena_many(a, bool, self->record_count);
  uint32_t without = 0;
  for (uint32_t i = 0; i < self->record_count; i++) {
    bool gone = self->left_out && self->left_out[i];
    bool placed = self->records[i]->where.known;
    without += !gone && !placed;
    left_out[i] = gone || !placed;
  }
  self->left_out = left_out;
  if (without && out_doc_written(self) == 0)
    self->reason = STR("no record has a place");
  return without;
}

void out_doc_require(arena *a, out_doc *self, out_require require) {
  bool *left_out = arena_many(a, bool, self->record_count);
  for (uint32_t i = 0; i < self->record_count; i++)
    left_out[i] = !fulfils(self->records[i], require);
  self->left_out = left_out;
  if (self->record_count && out_doc_written(self) == 0)
    self->reason = STR("every record lacks a side that is required");
}

uint32_t out_doc_written(const out_doc *self) {
  uint32_t written = 0;
  for (uint32_t i = 0; i < self->record_count; i++)
    written += !(self->left_out && self->left_out[i]);
  return written;
}
