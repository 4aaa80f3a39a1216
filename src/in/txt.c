/* Plain text: one article a file. */
#include "in/reader.h"

#include "base/str.h"

#include <strings.h>

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_day(bede_str s) {
  for (uint32_t i = 0; i < 10; i++) {
    bool dash = i == 4 || i == 7;
    if (dash ? s.ptr[i] != '-' : s.ptr[i] < '0' || s.ptr[i] > '9') return false;
  }
  return true;
}

/* " date 2021-11-16 Migrants trapped ...": takes the prefix and the blanks
 * behind it off, and gives the day; of no length where there is none. */
static bede_str take_date(bede_str *text) {
  bede_str s = *text, none = {0};
  if (str_starts(s, STR("\xEF\xBB\xBF"))) s = str_slice(s, 3, s.len);
  s = str_trim(s);
  if (s.len < 15 || strncasecmp(s.ptr, "date", 4) != 0) return none;
  uint32_t i = 4;
  if (s.ptr[i] == ':') i++;
  if (!is_blank(s.ptr[i])) return none;
  while (i < s.len && is_blank(s.ptr[i])) i++;
  if (s.len - i < 10 || !is_day(str_slice(s, i, i + 10))) return none;
  bede_str day = str_slice(s, i, i + 10);
  i += 10;
  if (i < s.len && !is_blank(s.ptr[i])) return none;
  while (i < s.len && is_blank(s.ptr[i])) i++;
  uint32_t start = (uint32_t)(s.ptr - text->ptr) + i;
  *text = str_slice(*text, start, text->len);
  return day;
}

bool txt_next(in_reader *r, arena *a, in_article *out) {
  if (r->position) return false;
  size_t limit = reader_limit(r);
  while (stream_len(&r->s) <= limit && stream_more(&r->s)) continue;
  if (stream_len(&r->s) > limit) {
    reader_reject(r, 0, "a text of more than %zu bytes", limit);
    return false;
  }
  if (r->s.damage[0]) {
    reader_damage(r);
    return false;
  }
  out->line = 1;
  out->position = r->position++;
  bede_str text = {stream_ptr(&r->s), (uint32_t)stream_len(&r->s)};
  bede_str day = take_date(&text);
  reader_set(r, out, FIELD_DATE, day);
  reader_set(r, out, FIELD_TEXT, str_copy(a, text));
  return reader_finish(r, a, out);
}
