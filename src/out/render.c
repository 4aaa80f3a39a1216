#include "out/render.h"

#include "base/utf8.h"

#include <utf8proc.h>

bede_str render_span(const out_doc *doc, bede_span span) {
  if (span.start > span.end || span.end > doc->text.len)
    return (bede_str){NULL, 0};
  return str_slice(doc->text, span.start, span.end);
}

/* Blanks, controls, and the marks that turn the direction of writing. */
static bool is_gap(uint32_t cp) {
  switch (utf8proc_category((utf8proc_int32_t)cp)) {
  case UTF8PROC_CATEGORY_CC:
  case UTF8PROC_CATEGORY_CF:
  case UTF8PROC_CATEGORY_ZL:
  case UTF8PROC_CATEGORY_ZP:
  case UTF8PROC_CATEGORY_ZS:
    return true;
  default:
    return false;
  }
}

bede_str render_line(arena *a, bede_str s) {
  str_buf out = {.a = a};
  bool gap = false;
  uint32_t cp, n;
  for (uint32_t i = 0; i < s.len; i += n) {
    bede_str rest = str_slice(s, i, s.len);
    n = utf8_decode(rest, &cp);
    if (n == 0 || is_gap(cp)) {
      n = n ? n : 1;
      gap = true;
      continue;
    }
    if (gap && out.len) buf_char(&out, ' ');
    gap = false;
    buf_add(&out, str_slice(rest, 0, n));
  }
  return buf_str(&out);
}

static uint32_t cp_width(uint32_t cp) {
  int width = utf8proc_charwidth((utf8proc_int32_t)cp);
  return width > 0 ? (uint32_t)width : 0;
}

uint32_t render_width(bede_str s) {
  uint32_t width = 0, cp, n;
  for (uint32_t i = 0; i < s.len; i += n) {
    n = utf8_decode(str_slice(s, i, s.len), &cp);
    if (n == 0) break;
    width += cp_width(cp);
  }
  return width;
}

/* Bytes of `s` that fit into `room` columns. */
static uint32_t fitting(bede_str s, uint32_t room) {
  uint32_t i = 0, width = 0, cp;
  while (i < s.len) {
    uint32_t n = utf8_decode(str_slice(s, i, s.len), &cp);
    if (n == 0 || width + cp_width(cp) > room) break;
    width += cp_width(cp);
    i += n;
  }
  return i;
}

bede_str render_fit(arena *a, bede_str s, uint32_t columns) {
  bede_str line = render_line(a, s);
  if (!columns || render_width(line) <= columns) return line;
  str_buf out = {.a = a};
  buf_add(&out, str_slice(line, 0, fitting(line, columns - 1)));
  buf_add(&out, STR("…"));
  return buf_str(&out);
}

static void add_word(str_buf *out, bede_str word, uint32_t start) {
  if (!word.len) return;
  if (out->len > start) buf_char(out, ' ');
  buf_add(out, word);
}

void render_entity(const out_doc *doc, const bede_entity *entity,
                   str_buf *out) {
  uint32_t start = out->len;
  add_word(out, entity->code, start);
  add_word(out, entity->sector, start);
  bede_str words = render_span(doc, entity->span);
  add_word(out, render_line(out->a, words.len ? words : entity->name), start);
}

/* Codes alone, or where there are none the words. */
static void render_short(const out_doc *doc, const bede_entity *entity,
                         str_buf *out) {
  if (!entity->code.len && !entity->sector.len) {
    render_entity(doc, entity, out);
    return;
  }
  uint32_t start = out->len;
  add_word(out, entity->code, start);
  add_word(out, entity->sector, start);
}

void render_entities(const out_doc *doc, bede_entities entities, str_buf *out) {
  if (entities.count == 1) {
    render_entity(doc, &entities.items[0], out);
    return;
  }
  for (uint32_t i = 0; i < entities.count; i++) {
    if (i) buf_add(out, STR(" + "));
    render_short(doc, &entities.items[i], out);
  }
}

void render_event(const bede_record *record, str_buf *out) {
  buf_add(out, bede_event_name(record->event));
  if (!record->mode.len) return;
  buf_char(out, '/');
  buf_add(out, record->mode);
}

void render_date(int32_t yyyymmdd, str_buf *out) {
  if (yyyymmdd <= 0) return;
  buf_format(out, "%04d-%02d-%02d", yyyymmdd / 10000, yyyymmdd / 100 % 100,
             yyyymmdd % 100);
}

void render_when(bede_when when, str_buf *out) {
  uint32_t start = out->len;
  if (str_is(when.precision, "past")) {
    buf_char(out, '<');
    render_date(when.last, out);
    return;
  }
  render_date(when.first, out);
  if (out->len == start) return;
  if (str_is(when.precision, "year"))
    out->len = start + 4;
  else if (str_is(when.precision, "month"))
    out->len = start + 7;
  else if (str_is(when.precision, "article"))
    buf_char(out, '?');
  else if (when.last != when.first)
    buf_char(out, '+');
}

bede_str render_trigger(arena *a, const out_doc *doc,
                        const bede_record *record) {
  str_buf out = {.a = a};
  for (uint32_t i = 0; i < record->trigger_count; i++)
    add_word(&out, render_span(doc, record->trigger[i]), 0);
  return buf_str(&out);
}

uint32_t render_quad(bede_event_type type) {
  static const uint8_t quads[] = {
#define ROW(name, quad) quad,
      BEDE_EVENT_MAP(ROW)
#undef ROW
  };
  return type < BEDE_EVENT_COUNT ? quads[type] : 0;
}
