#include "base/arena.h"
#include "out/out.h"

out_doc out_doc_view(arena *a, const bede_doc *doc, const bede_input *input) {
  uint32_t count = bede_doc_record_count(doc);
  const bede_record **records = arena_many(a, const bede_record *, count);
  for (uint32_t i = 0; i < count; i++) records[i] = bede_doc_record(doc, i);
  return (out_doc){
      .input = input,
      .text = bede_doc_text(doc),
      .records = records,
      .record_count = count,
      .annotation = bede_doc_annotation(doc),
      .reason = bede_doc_reason(doc),
  };
}
