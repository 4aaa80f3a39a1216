/*
 * names.c - the names that lead to a town: its own, and those others of
 * GeoNames that news in the Latin alphabet may write.
 */
#include "gazetteer/draft.h"

#include "base/utf8.h"

enum { SHORTEST = 4, LONGEST = 60 };

static bool is_latin(uint32_t cp) {
  return cp < 0x250 || (cp >= 0x1E00 && cp < 0x1F00) ||
         (cp >= 0x2B9 && cp <= 0x2BC) || cp == 0x2018 || cp == 0x2019;
}

/* "Halab", not "a lei po" (how Chinese reads), "ALP" (an airport), "Χαλέπι". */
static bool is_worth(bede_str name) {
  bool any_lower = false, first = true;
  if (name.len < SHORTEST || name.len > LONGEST) return false;
  for (uint32_t i = 0, cp = 0, n; i < name.len; i += n) {
    n = utf8_decode(str_slice(name, i, name.len), &cp);
    if (!n || !is_latin(cp) || utf8_is_digit(cp)) return false;
    if (first && !utf8_is_upper(cp)) return false;
    first = false;
    any_lower |= utf8_is_lower(cp);
  }
  return any_lower;
}

static void push(gaz_draft *self, bede_str key, uint32_t posting) {
  if (key.len) *array_push(self->a, &self->names) = (draft_name){key, posting};
}

/* The key with each word that has a shorter form in it. */
static bede_str shorter_key(gaz_draft *self, bede_str key) {
  str_buf buf = {.a = self->a};
  bede_str word;
  while (str_split(&key, " ", &word)) {
    uint32_t at = map_get(&self->shorter, word);
    if (buf.len) buf_char(&buf, ' ');
    buf_add(&buf, at == UINT32_MAX ? word : self->words.items[at]);
  }
  return buf_str(&buf);
}

void gaz_add_name(gaz_draft *self, bede_str name, uint32_t posting) {
  bede_str key = gazetteer_key(self->a, name);
  push(self, key, posting);
  if (str_find(key, STR(" ")) == UINT32_MAX) return;
  bede_str shorter = shorter_key(self, key);
  if (!str_eq(shorter, key)) push(self, shorter, posting);
}

bede_str gaz_bare_key(gaz_draft *self, bede_str name) {
  bede_str key = gazetteer_key(self->a, name), rest = key, word;
  str_buf buf = {.a = self->a};
  while (str_split(&rest, " ", &word)) {
    if (map_get(&self->generic, word) != UINT32_MAX) continue;
    if (buf.len) buf_char(&buf, ' ');
    buf_add(&buf, word);
  }
  return buf.len ? buf_str(&buf) : key;
}

void gaz_name_towns(gaz_draft *self) {
  for (uint32_t town = 0; town < self->others.count; town++) {
    gaz_str own = self->places.items[town].name;
    bede_str others = self->others.items[town], name;
    bede_str chief = {self->pool.ptr + own.offset, own.len};
    gaz_add_name(self, chief, town | GAZ_CHIEF);
    for (bool is_ascii = true; str_split(&others, ",", &name); is_ascii = false)
      if (is_ascii || is_worth(name))
        gaz_add_name(self, name, is_ascii ? town | GAZ_CHIEF : town);
  }
}
