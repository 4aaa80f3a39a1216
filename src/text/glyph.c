#include "text/glyph.h"

#include "base/utf8.h"

static glyph_kind ascii_kind(unsigned char c) {
  if ((c | 32) >= 'a' && (c | 32) <= 'z') return GLYPH_LETTER;
  if (c >= '0' && c <= '9') return GLYPH_DIGIT;
  if (c <= ' ' || c == 0x7F) return GLYPH_BLANK;
  switch (c) {
  case '.':
    return GLYPH_DOT;
  case '!':
  case '?':
    return GLYPH_BANG;
  case '-':
    return GLYPH_HYPHEN;
  case '\'':
    return GLYPH_APOSTROPHE;
  case '(':
  case '[':
  case '{':
    return GLYPH_OPEN;
  case ')':
  case ']':
  case '}':
    return GLYPH_CLOSE;
  case '"':
    return GLYPH_STRAIGHT;
  case '$':
    return GLYPH_CURRENCY;
  default:
    return GLYPH_OTHER;
  }
}

static glyph_kind wide_kind(uint32_t cp) {
  switch (cp) {
  case 0xAD:   /* soft hyphen */
  case 0x2060: /* word joiner */
  case 0x200C:
  case 0x200D:
  case 0xFFFD:
    return GLYPH_LETTER;
  case 0x200B: /* zero width space */
  case 0x200E:
  case 0x200F:
  case 0xFEFF:
    return GLYPH_BLANK; /* byte order mark */
  case 0x2010:
  case 0x2011:
    return GLYPH_HYPHEN;
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2015:
    return GLYPH_DASH;
  case 0x2019:
  case 0x2BC:
    return GLYPH_APOSTROPHE;
  case 0xAB:
  case 0x2018:
  case 0x201A:
  case 0x201C:
  case 0x201E:
    return GLYPH_OPEN;
  case 0xBB:
  case 0x201D:
    return GLYPH_CLOSE;
  case 0x2026:
    return GLYPH_DOT; /* the ellipsis */
  default:
    break;
  }
  if (utf8_is_letter(cp) || utf8_is_mark(cp)) return GLYPH_LETTER;
  if (utf8_is_digit(cp)) return GLYPH_DIGIT;
  if (utf8_is_space(cp) || (cp >= 0x80 && cp < 0xA0)) return GLYPH_BLANK;
  if ((cp >= 0xA2 && cp <= 0xA5) || (cp >= 0x20A0 && cp <= 0x20CF))
    return GLYPH_CURRENCY;
  return GLYPH_OTHER;
}

glyph glyph_any_at(bede_str s, uint32_t i) {
  if (i >= s.len) return (glyph){0, 0, GLYPH_NONE};
  unsigned char c = (unsigned char)s.ptr[i];
  if (c < 0x80) return (glyph){c, 1, (uint8_t)ascii_kind(c)};
  uint32_t cp = 0xFFFD, n = utf8_decode(str_slice(s, i, s.len), &cp);
  return (glyph){cp, (uint8_t)(n ? n : 1), (uint8_t)wide_kind(cp)};
}

glyph glyph_before(bede_str s, uint32_t i) {
  if (i == 0 || i > s.len) return (glyph){0, 0, GLYPH_NONE};
  uint32_t k = i - 1;
  while (k > 0 && i - k < 4 && ((unsigned char)s.ptr[k] & 0xC0) == 0x80) k--;
  return glyph_at(s, k);
}

bool glyph_is_upper(glyph g) {
  if (g.cp < 0x80) return g.len && g.cp >= 'A' && g.cp <= 'Z';
  return utf8_is_upper(g.cp);
}

bool glyph_is_lower(glyph g) {
  if (g.cp < 0x80) return g.cp >= 'a' && g.cp <= 'z';
  return utf8_is_lower(g.cp);
}
