#include "base/utf8.h"

#include <utf8proc.h>

uint32_t utf8_decode(bede_str s, uint32_t *cp) {
  if (!s.len) return 0;
  if ((unsigned char)s.ptr[0] < 0x80) {
    *cp = (unsigned char)s.ptr[0];
    return 1;
  }
  utf8proc_int32_t value;
  utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)s.ptr,
                                        (utf8proc_ssize_t)s.len, &value);
  if (n <= 0) return 0;
  *cp = (uint32_t)value;
  return (uint32_t)n;
}

uint32_t utf8_encode(uint32_t cp, char out[4]) {
  return (uint32_t)utf8proc_encode_char((utf8proc_int32_t)cp,
                                        (utf8proc_uint8_t *)out);
}

uint32_t utf8_count(bede_str s) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < s.len; i++)
    n += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
  return n;
}

/* Most text is ASCII: no need to ask Unicode. */
static bool is_ascii_upper(uint32_t cp) {
  return cp >= 'A' && cp <= 'Z';
}

static bool is_ascii_lower(uint32_t cp) {
  return cp >= 'a' && cp <= 'z';
}

bool utf8_is_letter(uint32_t cp) {
  if (cp < 0x80) return is_ascii_upper(cp) || is_ascii_lower(cp);
  utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)cp);
  return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

bool utf8_is_upper(uint32_t cp) {
  if (cp < 0x80) return is_ascii_upper(cp);
  return utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_LU;
}

bool utf8_is_lower(uint32_t cp) {
  if (cp < 0x80) return is_ascii_lower(cp);
  return utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_LL;
}

bool utf8_is_digit(uint32_t cp) {
  if (cp < 0x80) return cp >= '0' && cp <= '9';
  return utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_ND;
}

bool utf8_is_space(uint32_t cp) {
  if (cp == ' ' || (cp >= '\t' && cp <= '\r') || cp == 0x85) return true;
  if (cp < 0x80) return false;
  utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)cp);
  return c == UTF8PROC_CATEGORY_ZS || c == UTF8PROC_CATEGORY_ZL ||
         c == UTF8PROC_CATEGORY_ZP;
}

bool utf8_is_mark(uint32_t cp) {
  if (cp < 0x80) return false;
  utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)cp);
  return c == UTF8PROC_CATEGORY_MN || c == UTF8PROC_CATEGORY_MC ||
         c == UTF8PROC_CATEGORY_ME;
}

/* Bytes of the code point at `i`, 0 where it is damaged. */
static uint32_t step_at(bede_str s, uint32_t i) {
  uint32_t cp;
  if ((unsigned char)s.ptr[i] < 0x80) return 1;
  return utf8_decode(str_slice(s, i, s.len), &cp);
}

bede_str utf8_repair(arena *a, bede_str s, uint32_t *repaired) {
  uint32_t bad = 0, n;
  for (uint32_t i = 0; i < s.len; i += n ? n : 1) bad += !(n = step_at(s, i));
  *repaired = bad;
  if (!bad) return s;
  uint64_t len = (uint64_t)s.len + 2 * (uint64_t)bad;
  if (len >= UINT32_MAX) longjmp(*a->on_full, 1);
  char *out = arena_alloc(a, (size_t)len + 1), *to = out;
  for (uint32_t i = 0; i < s.len; i += n ? n : 1) {
    n = step_at(s, i);
    memcpy(to, n ? s.ptr + i : "\xEF\xBF\xBD", n ? n : 3);
    to += n ? n : 3;
  }
  return (bede_str){out, (uint32_t)len};
}

static void buf_cp(str_buf *buf, uint32_t cp) {
  char bytes[4];
  buf_add(buf, (bede_str){bytes, utf8_encode(cp, bytes)});
}

bede_str utf8_lower(arena *a, bede_str s) {
  str_buf buf = {.a = a};
  for (uint32_t i = 0, cp = 0, n; i < s.len; i += n) {
    n = utf8_decode(str_slice(s, i, s.len), &cp);
    if (!n) {
      n = 1;
      cp = 0xFFFD;
    }
    buf_cp(&buf, (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp));
  }
  return buf_str(&buf);
}

/* Letters that names carry and Unicode does not decompose. */
static uint32_t plain_letter(uint32_t cp) {
  switch (cp) {
  case 0x142:
    return 'l'; /* Wałęsa */
  case 0xF8:
    return 'o'; /* Jørgensen */
  case 0x111:
    return 'd'; /* Đukanović */
  case 0x131:
    return 'i'; /* Erdoğan's i without a dot: Yıldırım */
  case 0x2018:
  case 0x2019:
  case 0x2BC:
    return '\'';
  case 0x201C:
  case 0x201D:
    return '"';
  case '-':
  case 0x2010:
  case 0x2011:
  case 0x2013:
    return ' ';
  default:
    return cp;
  }
}

static void fold_one(str_buf *buf, uint32_t cp) {
  utf8proc_int32_t out[8];
  int boundary = 0;
  utf8proc_ssize_t n = utf8proc_decompose_char(
      (utf8proc_int32_t)cp, out, 8,
      UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_COMPAT |
          UTF8PROC_STRIPMARK | UTF8PROC_IGNORE,
      &boundary);
  if (n < 0 || n > 8) {
    buf_cp(buf, cp);
    return;
  }
  for (utf8proc_ssize_t i = 0; i < n; i++)
    buf_cp(buf, plain_letter((uint32_t)out[i]));
}

static char fold_ascii(char c) {
  return c == '-' ? ' ' : is_ascii_upper((unsigned char)c) ? (char)(c + 32) : c;
}

static bool is_ascii(bede_str s) {
  unsigned char all = 0;
  for (uint32_t i = 0; i < s.len; i++) all |= (unsigned char)s.ptr[i];
  return all < 0x80;
}

bede_str utf8_fold(arena *a, bede_str s) {
  if (s.len && is_ascii(s)) {
    char *out = arena_copy(a, s.ptr, s.len);
    for (uint32_t i = 0; i < s.len; i++) out[i] = fold_ascii(out[i]);
    return (bede_str){out, s.len};
  }
  str_buf buf = {.a = a};
  for (uint32_t i = 0, cp = 0, n; i < s.len; i += n) {
    n = 1;
    if ((unsigned char)s.ptr[i] < 0x80) {
      buf_char(&buf, fold_ascii(s.ptr[i]));
      continue;
    }
    n = utf8_decode(str_slice(s, i, s.len), &cp);
    if (n)
      fold_one(&buf, cp);
    else
      n = 1;
  }
  return buf_str(&buf);
}
