/*
 * jsonl.c - a record as one JSON object a line.  The order of the calls is the
 * order of the keys, which docs/record.schema.json describes.
 */
#include "out/json.h"
#include "out/render.h"

#include <math.h>

static void put_article(json_maker *m, json_t *root) {
  const bede_input *input = m->doc->input;
  json_put_str(m, root, "article", input->id);
  json_t *cite = json_object();
  json_put_str(m, cite, "publication", input->publisher);
  json_put_date(m, cite, "date", input->date);
  json_put_str(m, cite, "title", input->title);
  json_put_str(m, cite, "url", input->url);
  json_put_str(m, cite, "language", input->language);
  json_put_some(m, root, "cite_info", cite);
}

static void put_when(json_maker *m, json_t *root, const bede_when *when) {
  json_put_date(m, root, "date", when->first);
  if (when->last != when->first) json_put_date(m, root, "enddate", when->last);
  if (when->first || when->last)
    json_put_str(m, root, "date_precision", when->precision);
}

static void put_event(json_maker *m, json_t *root, const bede_record *r) {
  json_t *event = json_array(), *mode = json_array(), *context = json_array();
  bede_str name = bede_event_name(r->event);
  json_add(m, event, json_text(name));
  if (r->mode.len) json_add(m, mode, json_text(r->mode));
  for (uint32_t i = 0; i < r->context_count; i++)
    json_add(m, context, json_text(r->contexts[i]));
  json_put(m, root, "event", event);
  json_put_some(m, root, "mode", mode);
  json_put_some(m, root, "context", context);
}

static void put_scores(json_maker *m, json_t *root, const bede_record *r) {
  uint32_t quad = render_quad(r->event);
  if (quad) json_put_number(m, root, "quad_code", quad);
  if (r->has_scale) json_put(m, root, "event_scale", json_real(r->scale));
  json_put_str(m, root, "cameo", r->cameo);
  if (r->has_goldstein) json_put(m, root, "goldstein", json_real(r->goldstein));
}

static void put_size(json_maker *m, json_t *root, const bede_size *size) {
  json_t *value = json_object();
  json_put_some(m, value, "dead", json_count(m, size->dead));
  json_put_some(m, value, "injured", json_count(m, size->injured));
  json_put_some(m, value, "arrested", json_count(m, size->arrested));
  json_put_some(m, value, "participants", json_count(m, size->participants));
  json_put_some(m, value, "displaced", json_count(m, size->displaced));
  json_put_some(m, root, "size", value);
}

static void put_text(json_maker *m, json_t *root, const bede_record *r,
                     bede_str event_text) {
  json_put_str(m, root, "event_text", event_text);
  if (!m->style->no_text)
    json_put_str(m, root, "text", render_span(m->doc, r->sentence_span));
  json_t *info = json_object();
  json_put_number(m, info, "sequence", r->sentence);
  json_put_offsets(m, info, r->sentence_span);
  if (r->trigger_count) {
    bede_span last = r->trigger[r->trigger_count - 1];
    json_put_number(m, info, "trigger_start",
                    offset_of(&m->offsets, r->trigger[0].start));
    json_put_number(m, info, "trigger_end", offset_of(&m->offsets, last.end));
  }
  json_put(m, root, "text_info", info);
}

static void put_claim(json_maker *m, json_t *root, const bede_record *r) {
  json_put_str(m, root, "status", bede_modality_name(r->modality));
  json_put_some(m, root, "said_by", json_entities(m, r->said_by));
  json_put_some(m, root, "reported_by", json_entities(m, r->reported_by));
  json_put_str(m, root, "stance", r->stance);
  if (r->disputed) json_put(m, root, "disputed", json_true());
}

/* A link to a record that is left out would lead nowhere. */
static void put_links(json_maker *m, json_t *root, const bede_record *r) {
  json_t *links = json_array();
  for (uint32_t i = 0; i < r->link_count; i++) {
    uint32_t to = r->links[i].to;
    if (to >= m->doc->record_count) continue;
    if (m->doc->left_out && m->doc->left_out[to]) continue;
    json_t *link = json_object();
    json_put_str(m, link, "type", r->links[i].type);
    json_put_str(m, link, "to", m->doc->records[to]->id);
    json_add(m, links, link);
  }
  json_put_some(m, root, "links", links);
}

static void put_mentions(json_maker *m, json_t *root, const bede_record *r) {
  json_t *mentions = json_array();
  for (uint32_t i = 0; i < r->mention_count; i++) {
    json_t *span = json_object();
    json_put_offsets(m, span, r->mentions[i]);
    json_add(m, mentions, span);
  }
  json_put_some(m, root, "mentions", mentions);
}

static void put_origin(json_maker *m, json_t *root, const bede_record *r) {
  json_t *inferred = json_array(), *why = json_array();
  bede_str rest = r->inferred, piece;
  while (r->inferred.len && str_split(&rest, ";", &piece))
    json_add(m, inferred, json_text(piece));
  for (uint32_t i = 0; m->style->why && i < r->why_count; i++)
    json_add(m, why, json_text(r->why[i]));
  json_put_some(m, root, "inferred", inferred);
  if (r->guessed) json_put(m, root, "guessed", json_true());
  json_put(m, root, "confidence",
           json_real(round(r->confidence * 1000) / 1000));
  json_put_some(m, root, "why", why);
  json_put_str(m, root, "coder", m->style->coder);
}

json_t *json_record(json_maker *m, const bede_record *r, bede_str event_text) {
  json_t *root = json_object();
  json_put_str(m, root, "id", r->id);
  put_article(m, root);
  put_when(m, root, &r->when);
  put_event(m, root, r);
  put_scores(m, root, r);
  json_put_some(m, root, "actor", json_entities(m, r->actor));
  json_put_some(m, root, "recipient", json_entities(m, r->recipient));
  if (r->where.known)
    json_put_some(m, root, "event_loc", json_where(m, &r->where));
  put_size(m, root, &r->size);
  put_text(m, root, r, event_text);
  put_claim(m, root, r);
  put_links(m, root, r);
  put_mentions(m, root, r);
  put_origin(m, root, r);
  return root;
}

static void write_empty(json_maker *m, str_buf *out) {
  json_t *root = json_object();
  json_put_str(m, root, "article", m->doc->input->id);
  json_put_number(m, root, "records", 0);
  json_put_str(m, root, "reason", m->doc->reason);
  json_write(m, root, out);
}

void jsonl_doc(const out_style *style, const out_doc *doc, str_buf *out) {
  json_maker maker = json_maker_make(out->a, style, doc);
  if (style->emit_empty && out_doc_written(doc) == 0) write_empty(&maker, out);
  for (uint32_t i = 0; i < doc->record_count; i++) {
    if (doc->left_out && doc->left_out[i]) continue;
    const bede_record *record = doc->records[i];
    bede_str event_text = render_trigger(out->a, doc, record);
    json_write(&maker, json_record(&maker, record, event_text), out);
  }
}
