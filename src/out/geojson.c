/*
 * geojson.c - the records that have a place as a FeatureCollection (RFC 7946),
 * one Feature a line.
 *
 * A comma begins the line of each Feature but the first, so that a line that
 * is written is whole.  A place that is known by its words alone makes an
 * unlocated Feature, its geometry null: the words may be looked up later.
 */
#include "out/json.h"
#include "out/render.h"

/* Longitude comes first. */
static json_t *geometry(json_maker *m, const bede_where *where) {
  if (!where->has_point) return json_null();
  json_t *point = json_object(), *position = json_array();
  json_put(m, point, "type", json_string("Point"));
  json_add(m, position, json_real(where->lon));
  json_add(m, position, json_real(where->lat));
  json_put(m, point, "coordinates", position);
  return point;
}

static json_t *feature(json_maker *m, const bede_record *r,
                       bede_str event_text) {
  json_t *root = json_object();
  json_put(m, root, "type", json_string("Feature"));
  json_put_str(m, root, "id", r->id);
  json_put(m, root, "geometry", geometry(m, &r->where));
  json_put(m, root, "properties", json_record(m, r, event_text));
  return root;
}

void geojson_begin(const out_style *style, str_buf *out) {
  (void)style;
  buf_add(out, STR("{\"type\":\"FeatureCollection\",\"features\":[\n"));
}

void geojson_doc(const out_style *style, const out_doc *doc, str_buf *out) {
  json_maker maker = json_maker_make(out->a, style, doc);
  for (uint32_t i = 0; i < doc->record_count; i++) {
    if (doc->left_out && doc->left_out[i]) continue;
    const bede_record *record = doc->records[i];
    bede_str event_text = render_trigger(out->a, doc, record);
    if (out->len) buf_char(out, ',');
    json_write(&maker, feature(&maker, record, event_text), out);
  }
}

void geojson_end(const out_style *style, str_buf *out) {
  (void)style;
  buf_add(out, STR("]}\n"));
}
