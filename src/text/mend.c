/*
 * mend.c - UTF-8 that was read as Windows-1252 and written as UTF-8 again.
 *
 * Each byte of a letter stands as a letter or a sign of its own.  What opens
 * such a row is one of few letters, and what follows is hardly ever found
 * behind it; where it may be, more is asked for.
 */
#include "text/mend.h"

#include "base/utf8.h"

#include <string.h>

enum { NO_BYTE = 0, NBSP = 0xA0, LOST = 0xFFFD };

/* A row of letters that are bytes of one. */
typedef struct garbled {
  uint32_t until; /* behind it */
  uint32_t cp;    /* what it is meant to be */
} garbled;

/* The bytes 80 to 9F of Windows-1252; those without a sign are taken for the
 * control characters of Latin-1. */
static const uint16_t signs[32] = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
    0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

/* The byte, from 80 on, that is read as `cp`. */
static uint32_t byte_of(uint32_t cp) {
  if (cp >= NBSP && cp <= 0xFF) return cp;
  for (uint32_t i = 0; i < 32; i++)
    if (cp == signs[i] || cp == 0x80 + i) return 0x80 + i;
  return NO_BYTE;
}

static uint32_t cp_at(bede_str s, uint32_t i, uint32_t *next) {
  uint32_t cp = 0;
  *next = i + utf8_decode(str_slice(s, i, s.len), &cp);
  return cp;
}

/* "naÃ ̄ve": where letters were made plain, the macron that stood for a byte
 * came to be a blank and an accent. */
static uint32_t accent_byte(uint32_t cp) {
  switch (cp) {
  case 0x304:
    return 0xAF;
  case 0x308:
    return 0xA8;
  case 0x301:
    return 0xB4;
  case 0x327:
    return 0xB8;
  default:
    return NO_BYTE;
  }
}

/* How many bytes a letter has that begins with this one; of those only that
 * open the letters of Latin script, punctuation, signs and pictures. */
static uint32_t length_of(uint32_t byte) {
  if (byte >= 0xC2 && byte <= 0xC5) return 2;
  if (byte == 0xE2) return 3;
  return byte == 0xF0 ? 4 : 0;
}

/* “Meet me at the CAFÃ” is no garbled Ô: quotation marks, dashes and dots may
 * well stand behind a capital, unless a word goes on behind them. */
static bool may_follow(bede_str s, uint32_t byte, uint32_t until) {
  bool mark = byte == 0x85 || (byte >= 0x91 && byte <= 0x97);
  uint32_t next;
  return !mark || (until < s.len && utf8_is_lower(cp_at(s, until, &next)));
}

static bool letter_at(bede_str s, uint32_t i, garbled *out) {
  char bytes[4];
  uint32_t next, first = byte_of(cp_at(s, i, &next)), n = length_of(first);
  if (!n) return false;
  bytes[0] = (char)first;
  for (uint32_t k = 1; k < n; k++) {
    if (next >= s.len) return false;
    uint32_t cp = cp_at(s, next, &next), byte = byte_of(cp);
    if (cp == ' ' && next < s.len) byte = accent_byte(cp_at(s, next, &next));
    if (byte < 0x80 || byte > 0xBF) return false;
    if (n == 2 && !may_follow(s, byte, next)) return false;
    bytes[k] = (char)byte;
  }
  uint32_t cp;
  if (utf8_decode((bede_str){bytes, n}, &cp) != n || cp < NBSP) return false;
  *out = (garbled){next, cp};
  return true;
}

/* The third byte of a quotation mark or a dash behind "â€": parted from it by
 * a blank ("doesnâ€ ™t"), or lost, as that of ” mostly is. */
static bool mark_at(bede_str s, uint32_t i, garbled *out) {
  uint32_t next, after;
  if (cp_at(s, i, &next) != 0xE2 || next >= s.len) return false;
  if (byte_of(cp_at(s, next, &next)) != 0x80) return false;
  *out = (garbled){next, 0x201D};
  if (next >= s.len) return true;
  uint32_t cp = cp_at(s, next, &after);
  bool parted = cp == ' ' || cp == NBSP;
  if (parted && after < s.len) cp = cp_at(s, after, &after);
  uint32_t byte = byte_of(cp);
  if (cp == LOST || (parted && byte >= 0x93 && byte <= 0xA6)) {
    out->until = after;
    if (cp != LOST) out->cp = 0x2000 + (byte - 0x80);
  }
  return true;
}

/* "storiesÂ more": a blank that does not break, and was made one that does. */
static bool blank_at(bede_str s, uint32_t i, garbled *out) {
  uint32_t next, after;
  if (cp_at(s, i, &next) != 0xC2 || next >= s.len) return false;
  if (cp_at(s, next, &after) != ' ') return false;
  unsigned char before = i ? (unsigned char)s.ptr[i - 1] : ' ';
  if (before >= 0x80 || utf8_is_upper(before)) return false;
  *out = (garbled){after, ' '};
  return true;
}

static bool garbled_at(bede_str s, uint32_t i, garbled *out) {
  return letter_at(s, i, out) || mark_at(s, i, out) || blank_at(s, i, out);
}

bede_str mend_text(arena *a, bede_str s, mend_list *out) {
  char *bytes = NULL;
  uint32_t kept = 0, len = 0;
  /* all that opens a row (Â to Å, â, ð) begins with this byte */
  const char *at = s.len ? memchr(s.ptr, 0xC3, s.len) : NULL;
  while (at) {
    uint32_t i = (uint32_t)(at - s.ptr);
    garbled g = {i + 2, 0};
    if (garbled_at(s, i, &g)) {
      if (!bytes) bytes = arena_alloc(a, s.len + 1);
      memcpy(bytes + len, s.ptr + kept, i - kept);
      len += i - kept;
      uint32_t n = utf8_encode(g.cp, bytes + len);
      *array_push(a, out) = (mend){len, len + n, i, g.until};
      len += n;
      kept = g.until;
    }
    at =
        g.until < s.len ? memchr(s.ptr + g.until, 0xC3, s.len - g.until) : NULL;
  }
  if (!bytes) return s;
  memcpy(bytes + len, s.ptr + kept, s.len - kept);
  return (bede_str){bytes, len + s.len - kept};
}

uint32_t mend_origin(const mend_list *list, uint32_t at) {
  uint32_t low = 0, high = list->count;
  while (low < high) {
    uint32_t mid = low + (high - low) / 2;
    if (list->items[mid].end <= at)
      low = mid + 1;
    else
      high = mid;
  }
  if (low < list->count && list->items[low].at < at)
    return list->items[low].from; /* within the letter */
  if (!low) return at;
  const mend *last = &list->items[low - 1];
  return last->until + (at - last->end);
}
