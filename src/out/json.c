#include "out/json.h"

#include "out/render.h"

#include <stdio.h>

/* Enough for degrees to a metre, and no digits that are not there: 0.1 stays
 * 0.1. */
#define DUMP_FLAGS (JSON_COMPACT | JSON_PRESERVE_ORDER | JSON_REAL_PRECISION(8))

json_maker json_maker_make(arena *a, const out_style *style,
                           const out_doc *doc) {
  return (json_maker){
      .style = style,
      .doc = doc,
      .offsets = offset_map_make(a, doc->text),
  };
}

void json_put(json_maker *self, json_t *object, const char *key,
              json_t *value) {
  if (json_object_set_new(object, key, value) != 0) self->failed = true;
}

void json_add(json_maker *self, json_t *list, json_t *value) {
  if (json_array_append_new(list, value) != 0) self->failed = true;
}

json_t *json_text(bede_str s) {
  json_t *value = json_stringn(s.ptr ? s.ptr : "", s.len);
  /* Texts are valid UTF-8 by now; a caller's own id or title may not be. */
  return value ? value : json_string("\xEF\xBF\xBD");
}

void json_put_str(json_maker *self, json_t *object, const char *key,
                  bede_str value) {
  if (value.len) json_put(self, object, key, json_text(value));
}

void json_put_some(json_maker *self, json_t *object, const char *key,
                   json_t *value) {
  if (json_object_size(value) || json_array_size(value))
    json_put(self, object, key, value);
  else if (value)
    json_decref(value);
  else
    self->failed = true;
}

void json_put_number(json_maker *self, json_t *object, const char *key,
                     uint64_t value) {
  json_int_t most = INT64_MAX;
  json_put(self, object, key,
           json_integer(value > INT64_MAX ? most : (json_int_t)value));
}

void json_put_date(json_maker *self, json_t *object, const char *key,
                   int32_t yyyymmdd) {
  char iso[40];
  if (yyyymmdd <= 0) return;
  snprintf(iso, sizeof iso, "%04d-%02d-%02d", yyyymmdd / 10000,
           yyyymmdd / 100 % 100, yyyymmdd % 100);
  json_put_str(self, object, key, str_from(iso));
}

void json_put_offsets(json_maker *self, json_t *object, bede_span span) {
  json_put_number(self, object, "start", offset_of(&self->offsets, span.start));
  json_put_number(self, object, "end", offset_of(&self->offsets, span.end));
}

void json_put_words(json_maker *self, json_t *object, bede_span span) {
  if (span.start >= span.end) return;
  if (!self->style->no_text)
    json_put_str(self, object, "text", render_span(self->doc, span));
  json_put_offsets(self, object, span);
}

json_t *json_count(json_maker *self, bede_count count) {
  json_t *value = json_object();
  if (!count.known) return value;
  json_put_number(self, value, "min", count.min);
  if (count.max != UINT64_MAX) json_put_number(self, value, "max", count.max);
  return value;
}

/* "COP;MIL" as a list. */
static json_t *str_list(json_maker *self, bede_str joined) {
  json_t *list = json_array();
  bede_str rest = joined, piece;
  while (joined.len && str_split(&rest, ";", &piece))
    json_add(self, list, json_text(piece));
  return list;
}

json_t *json_entity(json_maker *self, const bede_entity *entity) {
  json_t *value = json_object(), *antecedent = json_object();
  json_put_words(self, value, entity->span);
  json_put_words(self, antecedent, entity->refers_to);
  json_put_some(self, value, "refers_to", antecedent);
  json_put_str(self, value, "code", entity->code);
  json_put_str(self, value, "sector", entity->sector);
  json_put_some(self, value, "other_sectors",
                str_list(self, entity->other_sectors));
  json_put_str(self, value, "name", entity->name);
  json_put_str(self, value, "id", entity->id);
  json_put_some(self, value, "count", json_count(self, entity->count));
  return value;
}

json_t *json_entities(json_maker *self, bede_entities entities) {
  json_t *list = json_array();
  for (uint32_t i = 0; i < entities.count; i++)
    json_add(self, list, json_entity(self, &entities.items[i]));
  return list;
}

json_t *json_where(json_maker *self, const bede_where *where) {
  json_t *value = json_object(), *named = json_object();
  json_put_str(self, value, "name", where->name);
  json_put_words(self, value, where->span);
  json_put_words(self, named, where->refers_to);
  json_put_some(self, value, "refers_to", named);
  if (where->has_point) {
    json_put(self, value, "lat", json_real(where->lat));
    json_put(self, value, "lon", json_real(where->lon));
  }
  json_put_str(self, value, "country", where->country);
  json_put_str(self, value, "other_country", where->other_country);
  json_put_str(self, value, "admin1", where->admin1);
  if (where->geonameid)
    json_put_number(self, value, "geonameid", where->geonameid);
  json_put_str(self, value, "precision", where->precision);
  if (where->uncertainty_km)
    json_put_number(self, value, "uncertainty_km", where->uncertainty_km);
  json_put_str(self, value, "told_in", where->told_in);
  return value;
}

/* Jansson holds memory of its own while it calls this, so that no jump may
 * leave it. */
static int dump_to_buf(const char *bytes, size_t size, void *ctx) {
  str_buf *out = ctx;
  jmp_buf full, *outer = out->a->on_full;
  out->a->on_full = &full;
  int failed = setjmp(full) ? -1 : 0;
  if (!failed) buf_add(out, (bede_str){bytes, (uint32_t)size});
  out->a->on_full = outer;
  return failed;
}

void json_write(json_maker *self, json_t *root, str_buf *out) {
  bool done = !self->failed &&
              json_dump_callback(root, dump_to_buf, out, DUMP_FLAGS) == 0;
  json_decref(root);
  if (!done) longjmp(*out->a->on_full, 1);
  buf_char(out, '\n');
}

void out_reject(bede_str file, uint64_t line, bede_str reason, str_buf *out) {
  json_maker maker = {0};
  json_t *root = json_object();
  json_put_str(&maker, root, "file", file);
  if (line) json_put_number(&maker, root, "line", line);
  json_put(&maker, root, "reason", json_text(reason));
  json_write(&maker, root, out);
}
