/* JSON, one object a line. */
#include "in/reader.h"

#include "base/str.h"
#include "base/utf8.h"

/* The value under the given name of a field, or under a usual one. */
static json_t *field_value(in_reader *r, arena *a, in_field field) {
  bede_str name = r->options.fields[field];
  if (name.len) return json_object_get(r->json, str_copy(a, name).ptr);
  for (uint32_t n = 0; field_alias(field, n); n++) {
    const char *alias = field_alias(field, n);
    json_t *value = json_object_get(r->json, alias);
    if (!value || json_is_null(value)) continue;
    reader_guess(r, field, str_from(alias));
    return value;
  }
  return NULL;
}

static bede_str copy_string(arena *a, const json_t *value) {
  size_t n = json_string_length(value);
  return str_copy(a, (bede_str){json_string_value(value), (uint32_t)n});
}

/* False: the field has a value of a kind that it can't have. */
static bool take_field(in_reader *r, arena *a, in_article *out,
                       in_field field) {
  json_t *value = field_value(r, a, field);
  bede_str text = {0};
  if (!value || json_is_null(value)) return true;
  if (json_is_string(value))
    text = copy_string(a, value);
  else if (json_is_integer(value) && (field == FIELD_ID || field == FIELD_DATE))
    text = str_format(a, "%lld", (long long)json_integer_value(value));
  else
    return false;
  reader_set(r, out, field, text);
  return true;
}

static bede_str member(arena *a, const json_t *object, const char *key) {
  const json_t *value = json_object_get(object, key);
  return json_is_string(value) ? copy_string(a, value) : (bede_str){"", 0};
}

/* {"start": 4, "end": 15, "code": "USA"}: offsets are code points. */
static bool read_entity(arena *a, const json_t *object, uint32_t points,
                        bede_given *out) {
  const json_t *start = json_object_get(object, "start");
  const json_t *end = json_object_get(object, "end");
  if (!json_is_integer(start) || !json_is_integer(end)) return false;
  json_int_t from = json_integer_value(start), to = json_integer_value(end);
  if (from < 0 || to <= from || to > (json_int_t)points) return false;
  *out = (bede_given){(uint32_t)from,
                      (uint32_t)to,
                      member(a, object, "code"),
                      member(a, object, "sector"),
                      member(a, object, "name"),
                      member(a, object, "type")};
  return true;
}

static void take_entities(in_reader *r, arena *a, in_article *out) {
  json_t *list = field_value(r, a, FIELD_ENTITIES);
  if (!list || json_is_null(list)) return;
  if (!json_is_array(list)) {
    reader_warn(r, out->line, "\"entities\" is no list");
    return;
  }
  size_t count = json_array_size(list);
  uint32_t points = utf8_count(out->input.text), kept = 0;
  bede_given *given = arena_many(a, bede_given, count);
  for (size_t i = 0; i < count; i++)
    kept += read_entity(a, json_array_get(list, i), points, &given[kept]);
  if (kept < count)
    reader_warn(r, out->line,
                "%zu of \"entities\" passed over: start and end must be code "
                "points of the text",
                count - kept);
  out->input.entities = given;
  out->input.entity_count = kept;
}

/* What a person says of the article stays JSON. */
static void take_records(in_reader *r, arena *a, in_article *out) {
  const json_t *list = json_object_get(r->json, "records");
  if (!json_is_array(list)) return;
  size_t len = json_dumpb(list, NULL, 0, JSON_COMPACT);
  char *text = arena_alloc(a, len + 1);
  json_dumpb(list, text, len, JSON_COMPACT);
  out->records = (bede_str){text, (uint32_t)len};
}

static bool take_object(in_reader *r, arena *a, in_article *out) {
  if (!json_is_object(r->json)) {
    reader_reject(r, out->line, "not a JSON object");
    return false;
  }
  for (int f = 0; f < FIELD_ENTITIES; f++) {
    if (take_field(r, a, out, (in_field)f)) continue;
    const char *name = in_field_name((in_field)f);
    if (f == FIELD_TEXT) {
      reader_reject(r, out->line, "\"text\" is not a string");
      return false;
    }
    reader_warn(r, out->line, "\"%s\" is not a string: passed over", name);
  }
  take_entities(r, a, out);
  take_records(r, a, out);
  return reader_finish(r, a, out);
}

static bool read_object(in_reader *r, arena *a, in_article *out,
                        bede_str line) {
  json_error_t wrong;
  uint32_t repaired = 0;
  bede_str clean = utf8_repair(a, line, &repaired);
  if (repaired)
    reader_warn(r, out->line, "%u invalid bytes became U+FFFD", repaired);
  r->json = json_loadb(clean.ptr, clean.len, JSON_ALLOW_NUL, &wrong);
  if (!r->json) {
    if (json_error_code(&wrong) == json_error_out_of_memory)
      longjmp(r->full, 1);
    reader_reject(r, out->line, "not JSON: %s, column %d", wrong.text,
                  wrong.column);
    return false;
  }
  bool is_article = take_object(r, a, out);
  json_decref(r->json);
  r->json = NULL;
  return is_article;
}

bool jsonl_next(in_reader *r, arena *a, in_article *out) {
  stream *s = &r->s;
  while (stream_len(s) || stream_more(s)) {
    *out = (in_article){.line = s->line, .position = r->position};
    size_t len = stream_line(s, reader_limit(r));
    if (len == SIZE_MAX) {
      reader_reject(r, s->line, "a line of more than %u bytes",
                    reader_limit(r));
      r->position++;
      stream_skip_line(s);
      continue;
    }
    bool is_cut = len == stream_len(s) && s->damage[0];
    bede_str line = {stream_ptr(s), (uint32_t)len};
    if (s->line == 1 && str_starts(line, STR("\xEF\xBB\xBF")))
      line = str_slice(line, 3, line.len);
    line = str_trim(line);
    bool is_article = false;
    if (is_cut)
      reader_damage(r);
    else if (line.len)
      is_article = read_object(r, a, out, line);
    r->position += line.len > 0;
    stream_skip(s, len < stream_len(s) ? len + 1 : len);
    if (is_article) return true;
  }
  return false;
}
