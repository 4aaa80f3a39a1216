#include "cli/pair.h"

#include "base/array.h"

pair_span pair_span_of(const json_t *object, const char *start,
                       const char *end) {
  const json_t *from = json_object_get(object, start);
  const json_t *to = json_object_get(object, end);
  json_int_t a = json_integer_value(from), b = json_integer_value(to);
  if (a < 0 || b <= a || b > UINT32_MAX) return (pair_span){0, 0};
  return (pair_span){(uint32_t)a, (uint32_t)b};
}

bool pair_overlap(pair_span x, pair_span y) {
  return x.start < y.end && y.start < x.end;
}

bede_str pair_first(const json_t *value) {
  if (json_is_array(value)) value = json_array_get(value, 0);
  if (!json_is_string(value)) return STR("");
  return (bede_str){json_string_value(value),
                    (uint32_t)json_string_length(value)};
}

bede_str pair_str(const json_t *object, const char *key) {
  return pair_first(json_object_get(object, key));
}

pair_record pair_record_of(json_t *json) {
  const json_t *info = json_object_get(json, "text_info");
  return (pair_record){
      .json = json,
      .event = pair_str(json, "event"),
      .trigger = pair_span_of(info, "trigger_start", "trigger_end"),
      .sentence = pair_span_of(info, "start", "end"),
      .other = UINT32_MAX,
  };
}

void pair_list_free(pair_list *self) {
  for (uint32_t i = 0; i < self->count; i++) json_decref(self->items[i].json);
  self->count = 0;
}

typedef struct candidate {
  uint32_t x, y, score;
} candidate;

typedef ARRAY(candidate) candidate_list;

static void take_candidates(pair_list *x, pair_list *y,
                            const candidate_list *list, uint32_t wanted) {
  for (uint32_t i = 0; i < list->count; i++) {
    const candidate *c = &list->items[i];
    if (c->score != wanted || x->items[c->x].other != UINT32_MAX ||
        y->items[c->y].other != UINT32_MAX)
      continue;
    x->items[c->x].other = c->y;
    y->items[c->y].other = c->x;
  }
}

void pair_up(arena *a, pair_list *x, pair_list *y, pair_score score) {
  candidate_list list = {0};
  for (uint32_t i = 0; i < x->count; i++)
    for (uint32_t k = 0; k < y->count; k++) {
      uint32_t found = score(a, &x->items[i], &y->items[k]);
      if (found) *array_push(a, &list) = (candidate){i, k, found};
    }
  for (uint32_t wanted = PAIR_BEST; wanted > 0; wanted--)
    take_candidates(x, y, &list, wanted);
}

/* ---- for a person ---- */

static void put_word(str_buf *out, bede_str word, uint32_t start) {
  if (!word.len) return;
  if (out->len > start) buf_char(out, ' ');
  buf_add(out, word);
}

/* "9", "24 or more", "2 to 3" */
static void put_count(str_buf *out, const json_t *count) {
  const json_t *min = json_object_get(count, "min");
  const json_t *max = json_object_get(count, "max");
  buf_format(out, "%lld", (long long)json_integer_value(min));
  if (!max)
    buf_add(out, STR(" or more"));
  else if (!json_equal(min, max))
    buf_format(out, " to %lld", (long long)json_integer_value(max));
}

static void put_size(str_buf *out, const json_t *size) {
  const char *key;
  json_t *count;
  uint32_t start = out->len;
  json_object_foreach((json_t *)size, key, count) {
    if (out->len > start) buf_add(out, STR(", "));
    buf_format(out, "%s ", key);
    put_count(out, count);
  }
}

static void put_object(str_buf *out, const json_t *value) {
  static const char *const keys[] = {"code", "sector", "name", "country",
                                     "type"};
  uint32_t start = out->len;
  bede_str text = pair_str(value, "text");
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    if (strcmp(keys[i], "name") != 0 || !text.len)
      put_word(out, pair_str(value, keys[i]), start);
  put_word(out, text, start);
}

static void put_value(str_buf *out, const json_t *value) {
  if (json_is_string(value))
    buf_add(out, pair_first(value));
  else if (json_is_integer(value))
    buf_format(out, "%lld", (long long)json_integer_value(value));
  else if (json_is_number(value))
    buf_format(out, "%.3g", json_number_value(value));
  else if (json_is_true(value))
    buf_add(out, STR("true"));
  else if (json_is_object(value))
    put_object(out, value);
}

bede_str pair_show(arena *a, const json_t *record, const char *key) {
  const json_t *value = json_object_get(record, key);
  str_buf out = {.a = a};
  if (strcmp(key, "size") == 0) {
    put_size(&out, value);
  } else if (json_is_array(value)) {
    for (size_t i = 0; i < json_array_size(value); i++) {
      if (i) buf_add(&out, STR(" + "));
      put_value(&out, json_array_get(value, i));
    }
  } else {
    put_value(&out, value);
  }
  return buf_str(&out);
}

bede_str pair_event(arena *a, const json_t *record) {
  bede_str mode = pair_str(record, "mode");
  bede_str event = pair_str(record, "event");
  return str_format(a, "%.*s%s%.*s", STR_ARG(event), mode.len ? "/" : "",
                    STR_ARG(mode));
}
