#include "base/str.h"

#include <stdio.h>

bool str_starts(bede_str s, bede_str prefix) {
  return s.len >= prefix.len && str_eq(str_slice(s, 0, prefix.len), prefix);
}

bool str_ends(bede_str s, bede_str suffix) {
  return s.len >= suffix.len &&
         str_eq(str_slice(s, s.len - suffix.len, s.len), suffix);
}

int str_compare(bede_str a, bede_str b) {
  uint32_t n = a.len < b.len ? a.len : b.len;
  int order = n ? memcmp(a.ptr, b.ptr, n) : 0;
  if (order) return order;
  return (a.len > b.len) - (a.len < b.len);
}

uint32_t str_find(bede_str s, bede_str needle) {
  if (needle.len > s.len) return UINT32_MAX;
  if (!needle.len) return 0;
  uint32_t end = s.len - needle.len + 1; /* of where it may begin */
  for (uint32_t i = 0; i < end; i++) {
    const char *at = memchr(s.ptr + i, needle.ptr[0], end - i);
    if (!at) break;
    i = (uint32_t)(at - s.ptr);
    if (memcmp(at, needle.ptr, needle.len) == 0) return i;
  }
  return UINT32_MAX;
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bede_str str_trim(bede_str s) {
  while (s.len && is_blank(s.ptr[0])) s = str_slice(s, 1, s.len);
  while (s.len && is_blank(s.ptr[s.len - 1])) s.len--;
  return s;
}

bool str_split(bede_str *rest, const char *separators, bede_str *piece) {
  if (!rest->ptr) return false;
  uint32_t i = 0;
  char first = separators[0];
  bool one = first && !separators[1];
  while (i < rest->len &&
         (one ? rest->ptr[i] != first
              : !(rest->ptr[i] && strchr(separators, rest->ptr[i]))))
    i++;
  *piece = str_slice(*rest, 0, i);
  if (i < rest->len)
    *rest = str_slice(*rest, i + 1, rest->len);
  else
    *rest = (bede_str){NULL, 0};
  return true;
}

bede_str str_copy(arena *a, bede_str s) {
  return (bede_str){arena_copy(a, s.ptr, s.len), s.len};
}

bede_str str_join(arena *a, bede_str first, bede_str second) {
  if (first.len > UINT32_MAX / 2 || second.len > UINT32_MAX / 2)
    longjmp(*a->on_full, 1);
  uint32_t len = first.len + second.len;
  char *bytes = arena_raw(a, (size_t)len + 1);
  if (first.len) memcpy(bytes, first.ptr, first.len);
  if (second.len) memcpy(bytes + first.len, second.ptr, second.len);
  bytes[len] = '\0';
  return (bede_str){bytes, len};
}

uint64_t str_hash_more(uint64_t hash, bede_str s) {
  for (uint32_t i = 0; i < s.len; i++)
    hash = (hash ^ (unsigned char)s.ptr[i]) * UINT64_C(0x100000001b3);
  return hash;
}

uint64_t str_hash(bede_str s) {
  return str_hash_more(UINT64_C(0xcbf29ce484222325), s);
}

static void buf_room(str_buf *self, size_t more) {
  size_t need = (size_t)self->len + more + 1;
  if (need <= self->capacity) return;
  if (need > UINT32_MAX / 2) longjmp(*self->a->on_full, 1);
  size_t room = self->capacity ? self->capacity : 64;
  while (room < need) room *= 2;
  char *grown = arena_raw(self->a, room);
  if (self->len) memcpy(grown, self->ptr, self->len);
  self->ptr = grown;
  self->capacity = (uint32_t)room;
}

void buf_add(str_buf *self, bede_str s) {
  buf_room(self, s.len);
  if (s.len) memcpy(self->ptr + self->len, s.ptr, s.len);
  self->len += s.len;
  self->ptr[self->len] = '\0';
}

void buf_char(str_buf *self, char c) {
  buf_add(self, (bede_str){&c, 1});
}

static void buf_vformat(str_buf *self, const char *format, va_list args) {
  va_list again;
  va_copy(again, args);
  int n = vsnprintf(NULL, 0, format, args);
  if (n > 0) {
    buf_room(self, (size_t)n);
    vsnprintf(self->ptr + self->len, (size_t)n + 1, format, again);
    self->len += (uint32_t)n;
  }
  va_end(again);
}

void buf_format(str_buf *self, const char *format, ...) {
  va_list args;
  va_start(args, format);
  buf_vformat(self, format, args);
  va_end(args);
}

bede_str buf_str(const str_buf *self) {
  return (bede_str){self->ptr ? self->ptr : "", self->len};
}

bede_str str_format(arena *a, const char *format, ...) {
  str_buf buf = {.a = a};
  va_list args;
  va_start(args, format);
  buf_vformat(&buf, format, args);
  va_end(args);
  return buf_str(&buf);
}
