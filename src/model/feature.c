#include "model/feature.h"

#include "model/letter.h"

#include <stdbool.h>

enum { WORD_MAX = 48, SHAPE_MAX = 10 };

static uint32_t hash_bytes(const char *s, uint32_t len, uint32_t seed) {
  uint32_t h = 2166136261u ^ (seed * 0x9e3779b9u);
  for (uint32_t i = 0; i < len; i++) h = (h ^ (uint8_t)s[i]) * 16777619u;
  h ^= h >> 15;
  h *= 0x2c1b3c6du;
  h ^= h >> 12;
  h *= 0x297a2d39u;
  return h ^ (h >> 15);
}

static uint32_t min_u32(uint32_t a, uint32_t b) {
  return a < b ? a : b;
}

static uint32_t affix(const char *s, uint32_t len, uint32_t kind) {
  return FEATURE_WORD_ROWS +
         (hash_bytes(s, len, kind) & (FEATURE_AFFIX_ROWS - 1));
}

static char shape_of(char c) {
  if (is_upper(c)) return 'X';
  if (is_lower(c)) return 'x';
  if (is_digit(c)) return 'd';
  return (unsigned char)c >= 0x80 ? 'u' : c;
}

/* "Kyiv" Xxx, "U.S." X.X., "2021" dddd, "well-known" xx-xx: runs of letters
 * are cut at two, of digits at four, for "2021" reads unlike "12". */
static uint32_t shape(const char *s, uint32_t len) {
  char out[SHAPE_MAX];
  uint32_t n = 0, run = 0;
  char last = 0;
  for (uint32_t i = 0; i < len && n < SHAPE_MAX; i++) {
    char c = shape_of(s[i]);
    run = c == last ? run + 1 : 1;
    last = c;
    if (run <= (c == 'd' ? 4u : 2u)) out[n++] = c;
  }
  return FEATURE_WORD_ROWS + FEATURE_AFFIX_ROWS +
         (hash_bytes(out, n, 9) & (FEATURE_SHAPE_ROWS - 1));
}

typedef struct letters {
  char exact[WORD_MAX], lower[WORD_MAX];
  uint32_t n;
  bool has_upper;
} letters;

/* Digits are alike but for their number: 1,250 and 3,400. A word longer than
 * the buffer keeps its start and its last byte. */
static void read_letters(const char *word, uint32_t len, letters *l) {
  l->n = min_u32(len, WORD_MAX);
  l->has_upper = false;
  for (uint32_t i = 0; i < l->n; i++) {
    char c = i + 1 == l->n ? word[len - 1] : word[i];
    l->exact[i] = is_digit(c) ? '0' : c;
    l->lower[i] = to_lower(l->exact[i]);
    l->has_upper |= is_upper(c);
  }
}

static feature_key key_of(const char *s, uint32_t n, uint32_t kind) {
  uint32_t mark = hash_bytes(s, n, 20 + kind) >> 16;
  return (feature_key){{hash_bytes(s, n, kind) & (FEATURE_WORD_ROWS - 1),
                        hash_bytes(s, n, 10 + kind) & (FEATURE_WORD_ROWS - 1)},
                       (uint16_t)(mark ? mark : 1)};
}

static uint32_t keys_of(const letters *l, feature_key keys[2]) {
  keys[0] = key_of(l->lower, l->n, 0);
  if (l->has_upper) keys[1] = key_of(l->exact, l->n, 1);
  return 1 + l->has_upper;
}

uint32_t feature_keys(const char *word, uint32_t len, feature_key keys[2]) {
  letters l;
  read_letters(word, len, &l);
  return keys_of(&l, keys);
}

uint32_t feature_rows(const uint16_t *owners, const char *word, uint32_t len,
                      uint32_t rows[FEATURE_COUNT]) {
  letters l;
  feature_key keys[2];
  uint32_t count = 0;
  read_letters(word, len, &l);
  for (uint32_t k = 1; k <= 4; k++) {
    uint32_t m = min_u32(k, l.n);
    rows[count++] = affix(l.lower + l.n - m, m, 1 + k);
  }
  for (uint32_t k = 1; k <= 3; k++)
    rows[count++] = affix(l.lower, min_u32(k, l.n), 5 + k);
  rows[count++] = shape(word, len);
  uint32_t n = keys_of(&l, keys);
  for (uint32_t k = 0; k < n; k++)
    for (uint32_t side = 0; side < 2; side++)
      if (owners[keys[k].row[side]] == keys[k].mark) {
        rows[count++] = keys[k].row[side];
        break;
      }
  return count;
}
