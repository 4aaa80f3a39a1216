#include "model/feature.h"

#include "model/letter.h"

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

static uint32_t min_u32(uint32_t a, uint32_t b) { return a < b ? a : b; }

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

void feature_rows(const char *word, uint32_t len,
                  uint32_t rows[FEATURE_COUNT]) {
  char exact[WORD_MAX], lower[WORD_MAX];
  uint32_t n = min_u32(len, WORD_MAX);
  for (uint32_t i = 0; i < n; i++) {
    /* Digits are alike but for their number: 1,250 and 3,400. A word longer
     * than the buffer keeps its start and its last byte. */
    char c = i + 1 == n ? word[len - 1] : word[i];
    exact[i] = is_digit(c) ? '0' : c;
    lower[i] = to_lower(exact[i]);
  }
  rows[0] = hash_bytes(lower, n, 0) & (FEATURE_WORD_ROWS - 1);
  rows[1] = hash_bytes(exact, n, 1) & (FEATURE_WORD_ROWS - 1);
  for (uint32_t k = 1; k <= 4; k++) {
    uint32_t m = min_u32(k, n);
    rows[1 + k] = affix(lower + n - m, m, 1 + k);
  }
  rows[6] = affix(lower, min_u32(1, n), 6);
  rows[7] = affix(lower, min_u32(2, n), 7);
  rows[8] = affix(lower, min_u32(3, n), 8);
  rows[9] = shape(word, len);
}
