#include "out/out.h"
#include "out/render.h"

const out_format out_formats[] = {
    {"table", table_begin, table_doc},
    {"jsonl", NULL, jsonl_doc},
    {"csv", csv_begin, csv_doc},
    {NULL, NULL, NULL},
};

const out_format out_annotate = {"annotate", NULL, annotate_doc};
const out_format out_explain = {"explain", NULL, explain_doc};
const out_format out_conllu = {"conllu", NULL, conllu_doc};

const out_format *out_format_find(bede_str name) {
  for (const out_format *f = out_formats; f->name; f++)
    if (str_is(name, f->name)) return f;
  return NULL;
}

void out_begin(const out_format *self, const out_style *style, str_buf *out) {
  if (self->begin) self->begin(style, out);
}

bool out_flush(str_buf *self, bede_sink sink) {
  bool taken = self->len == 0 || sink.write(sink.ctx, self->ptr, self->len);
  self->len = 0;
  return taken;
}
