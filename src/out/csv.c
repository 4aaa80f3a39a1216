/*
 * csv.c - one row a record (RFC 4180: CRLF, quotes doubled).
 *
 * The header row and the rows come out of the same calls, so that they can't
 * get out of step: with `names` set a cell writes its own name.
 */
#include "out/offset.h"
#include "out/render.h"

#include <stdarg.h>
#include <stdio.h>

typedef struct csv_row {
  const out_style *style;
  const out_doc *doc; /* NULL when names are written */
  const offset_map *offsets;
  str_buf *out;
  bool names;
  bool begun;
} csv_row;

static bool needs_quotes(bede_str s) {
  for (uint32_t i = 0; i < s.len; i++)
    if (memchr(",\"\r\n", s.ptr[i], 4)) return true;
  return false;
}

static void put_field(csv_row *row, bede_str s) {
  if (row->begun) buf_char(row->out, ',');
  row->begun = true;
  if (!needs_quotes(s)) {
    buf_add(row->out, s);
    return;
  }
  buf_char(row->out, '"');
  for (uint32_t i = 0; i < s.len; i++) {
    if (s.ptr[i] == '"') buf_char(row->out, '"');
    buf_char(row->out, s.ptr[i]);
  }
  buf_char(row->out, '"');
}

static void cell(csv_row *row, const char *name, bede_str value) {
  put_field(row, row->names ? str_from(name) : value);
}

/* A cell whose name is `role` and `key` joined by '_'. */
static void role_cell(csv_row *row, const char *role, const char *key,
                      bede_str value) {
  if (row->names) value = str_format(row->out->a, "%s_%s", role, key);
  put_field(row, value);
}

/* A cell made by printf; empty unless `known`. */
__attribute__((format(printf, 4, 5))) static void
format_cell(csv_row *row, const char *name, bool known, const char *format,
            ...) {
  char value[64] = "";
  va_list args;
  va_start(args, format);
  if (known) vsnprintf(value, sizeof value, format, args);
  va_end(args);
  cell(row, name, str_from(value));
}

static void date_cell(csv_row *row, const char *name, int32_t yyyymmdd) {
  str_buf iso = {.a = row->out->a};
  render_date(yyyymmdd, &iso);
  cell(row, name, buf_str(&iso));
}

static bede_str number(csv_row *row, bool known, uint64_t value) {
  if (!known) return (bede_str){NULL, 0};
  return str_format(row->out->a, "%llu", (unsigned long long)value);
}

static void count_cells(csv_row *row, const char *role, bede_count count) {
  bool bounded = count.known && count.max != UINT64_MAX;
  role_cell(row, role, "min", number(row, count.known, count.min));
  role_cell(row, role, "max", number(row, bounded, count.max));
}

static bede_str words(csv_row *row, bede_span span) {
  if (!row->doc || row->style->no_text) return (bede_str){NULL, 0};
  return render_span(row->doc, span);
}

static void span_cells(csv_row *row, const char *role, bede_span span) {
  bool known = row->doc && span.start < span.end;
  uint32_t start = known ? offset_of(row->offsets, span.start) : 0;
  uint32_t end = known ? offset_of(row->offsets, span.end) : 0;
  role_cell(row, role, "start", number(row, known, start));
  role_cell(row, role, "end", number(row, known, end));
}

/* "POL MIL Polish soldiers;LVA Latvia", without blanks in the words' place
 * when text is not wanted. */
static bede_str joined(csv_row *row, bede_entities entities, uint32_t first) {
  str_buf all = {.a = row->out->a};
  out_doc bare = row->doc ? *row->doc : (out_doc){0};
  if (row->style && row->style->no_text) bare.text = (bede_str){NULL, 0};
  for (uint32_t i = first; i < entities.count; i++) {
    if (i > first) buf_char(&all, ';');
    uint32_t from = all.len;
    render_entity(&bare, &entities.items[i], &all);
    for (uint32_t k = from; k < all.len; k++)
      if (all.ptr[k] == ';') all.ptr[k] = ',';
  }
  return buf_str(&all);
}

static void entity_cells(csv_row *row, const char *role,
                         bede_entities entities) {
  bede_entity none = {0};
  const bede_entity *e = entities.count ? &entities.items[0] : &none;
  role_cell(row, role, "text", words(row, e->span));
  span_cells(row, role, e->span);
  role_cell(row, role, "code", e->code);
  role_cell(row, role, "sector", e->sector);
  role_cell(row, role, "other_sectors", e->other_sectors);
  role_cell(row, role, "name", e->name);
  role_cell(row, role, "id", e->id);
  count_cells(row, role, e->count);
  role_cell(row, role, "others", joined(row, entities, 1));
}

static void article_cells(csv_row *row) {
  bede_input none = {0};
  const bede_input *input = row->doc ? row->doc->input : &none;
  cell(row, "article", input->id);
  cell(row, "publication", input->publisher);
  date_cell(row, "article_date", input->date);
  cell(row, "title", input->title);
  cell(row, "url", input->url);
  cell(row, "language", input->language);
}

static bede_str join_strs(csv_row *row, const bede_str *items, uint32_t count) {
  str_buf all = {.a = row->out->a};
  for (uint32_t i = 0; i < count; i++) {
    if (i) buf_char(&all, ';');
    buf_add(&all, items[i]);
  }
  return buf_str(&all);
}

static void event_cells(csv_row *row, const bede_record *r) {
  uint32_t quad = render_quad(r->event);
  date_cell(row, "date", r->when.first);
  date_cell(row, "enddate", r->when.last != r->when.first ? r->when.last : 0);
  cell(row, "date_precision", r->when.precision);
  cell(row, "event", bede_event_name(r->event));
  cell(row, "mode", r->mode);
  cell(row, "context", join_strs(row, r->contexts, r->context_count));
  format_cell(row, "quad_code", quad, "%u", quad);
  format_cell(row, "event_scale", r->has_scale, "%.8g", r->scale);
  cell(row, "cameo", r->cameo);
  format_cell(row, "goldstein", r->has_goldstein, "%.8g", r->goldstein);
}

static void where_cells(csv_row *row, const bede_where *where) {
  bool point = where->known && where->has_point;
  cell(row, "event_loc_name", where->name);
  cell(row, "event_loc_text", words(row, where->span));
  span_cells(row, "event_loc", where->span);
  format_cell(row, "event_loc_lat", point, "%.8g", where->lat);
  format_cell(row, "event_loc_lon", point, "%.8g", where->lon);
  cell(row, "event_loc_country", where->country);
  cell(row, "event_loc_admin1", where->admin1);
  format_cell(row, "event_loc_geonameid", where->geonameid, "%u",
              where->geonameid);
  cell(row, "event_loc_precision", where->precision);
  cell(row, "event_loc_other_country", where->other_country);
  format_cell(row, "event_loc_uncertainty_km", where->uncertainty_km, "%u",
              where->uncertainty_km);
  cell(row, "event_loc_told_in", where->told_in);
}

static void text_cells(csv_row *row, const bede_record *r) {
  bede_span trigger = {0, 0};
  bede_str event_text = {NULL, 0};
  if (row->doc && r->trigger_count) {
    trigger.start = r->trigger[0].start;
    trigger.end = r->trigger[r->trigger_count - 1].end;
    event_text = render_trigger(row->out->a, row->doc, r);
  }
  cell(row, "event_text", event_text);
  cell(row, "text", words(row, r->sentence_span));
  format_cell(row, "sequence", true, "%u", r->sentence);
  span_cells(row, "sentence", r->sentence_span);
  span_cells(row, "trigger", trigger);
}

static bede_str link_list(csv_row *row, const bede_record *r) {
  str_buf all = {.a = row->out->a};
  for (uint32_t i = 0; row->doc && i < r->link_count; i++) {
    uint32_t to = r->links[i].to;
    if (to >= row->doc->record_count) continue;
    if (row->doc->left_out && row->doc->left_out[to]) continue;
    if (all.len) buf_char(&all, ';');
    buf_add(&all, r->links[i].type);
    buf_char(&all, ':');
    buf_add(&all, row->doc->records[to]->id);
  }
  return buf_str(&all);
}

static void claim_cells(csv_row *row, const bede_record *r) {
  cell(row, "status", bede_modality_name(r->modality));
  cell(row, "said_by", joined(row, r->said_by, 0));
  cell(row, "reported_by", joined(row, r->reported_by, 0));
  cell(row, "stance", r->stance);
  cell(row, "disputed", r->disputed ? STR("true") : STR(""));
  cell(row, "links", link_list(row, r));
  cell(row, "inferred", r->inferred);
  cell(row, "guessed", r->guessed ? STR("true") : STR(""));
  format_cell(row, "confidence", true, "%.3f", r->confidence);
}

static void put_row(csv_row *row, const bede_record *r) {
  cell(row, "id", r->id);
  article_cells(row);
  event_cells(row, r);
  entity_cells(row, "actor", r->actor);
  entity_cells(row, "recipient", r->recipient);
  where_cells(row, &r->where);
  count_cells(row, "dead", r->size.dead);
  count_cells(row, "injured", r->size.injured);
  count_cells(row, "arrested", r->size.arrested);
  count_cells(row, "participants", r->size.participants);
  count_cells(row, "displaced", r->size.displaced);
  text_cells(row, r);
  claim_cells(row, r);
  if (row->style->why) cell(row, "why", join_strs(row, r->why, r->why_count));
  cell(row, "coder", row->style->coder);
  buf_add(row->out, STR("\r\n"));
}

void csv_begin(const out_style *style, str_buf *out) {
  csv_row row = {.style = style, .out = out, .names = true};
  bede_record none = {0};
  put_row(&row, &none);
}

void csv_doc(const out_style *style, const out_doc *doc, str_buf *out) {
  offset_map offsets = offset_map_make(out->a, doc->text);
  for (uint32_t i = 0; i < doc->record_count; i++) {
    if (doc->left_out && doc->left_out[i]) continue;
    csv_row row = {style, doc, &offsets, out, false, false};
    put_row(&row, doc->records[i]);
  }
}
