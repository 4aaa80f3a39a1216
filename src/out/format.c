#include "out/out.h"
#include "out/render.h"

const out_format out_formats[] = {
    {.name = "table", .begin = table_begin, .doc = table_doc},
    {.name = "jsonl", .doc = jsonl_doc},
    {.name = "csv", .begin = csv_begin, .doc = csv_doc},
    {.name = "geojson",
     .begin = geojson_begin,
     .doc = geojson_doc,
     .end = geojson_end,
     .joint = ",",
     .needs_place = true},
    {.name = "html", .begin = html_begin, .doc = html_doc, .end = html_end},
    {.name = NULL},
};

const out_format out_annotate = {.name = "annotate", .doc = annotate_doc};
const out_format out_explain = {.name = "explain", .doc = explain_doc};
const out_format out_conllu = {.name = "conllu", .doc = conllu_doc};

const out_format *out_format_find(bede_str name) {
  for (const out_format *f = out_formats; f->name; f++)
    if (str_is(name, f->name)) return f;
  return NULL;
}

void out_begin(const out_format *self, const out_style *style, str_buf *out) {
  if (self->begin) self->begin(style, out);
}

void out_end(const out_format *self, const out_style *style, str_buf *out) {
  if (self->end) self->end(style, out);
}

bool out_flush(str_buf *self, bede_sink sink) {
  bool taken = self->len == 0 || sink.write(sink.ctx, self->ptr, self->len);
  self->len = 0;
  return taken;
}
