#include "model/look.h"

#include "model/letter.h"

#include <stdbool.h>

/* What kinds of letters a word has. */
typedef struct letters {
  uint32_t upper, lower, digits, others; /* others: of another alphabet */
  bool hyphen, upper_first;
} letters;

static letters letters_of(bede_str word) {
  letters l = {.upper_first = word.len && is_upper(word.ptr[0])};
  for (uint32_t i = 0; i < word.len; i++) {
    char c = word.ptr[i];
    l.upper += is_upper(c);
    l.lower += is_lower(c);
    l.digits += is_digit(c);
    l.others += (unsigned char)c >= 0x80;
    l.hyphen |= c == '-' && i && i + 1 < word.len;
  }
  return l;
}

static bool is_one_of(bede_str word, const char *const *list, uint32_t n) {
  for (uint32_t i = 0; i < n; i++)
    if (str_is(word, list[i])) return true;
  return false;
}

#define ONE_OF(word, list) is_one_of(word, list, sizeof list / sizeof *list)

static enum look small_look(bede_str word) {
  static const char *const of[] = {"of", "for", "in", "on", "at", "to"};
  static const char *const particle[] = {"van", "von", "der", "den", "de",
                                         "del", "di",  "da",  "la",  "le",
                                         "bin", "al",  "el",  "ul",  "y"};
  if (ONE_OF(word, of)) return LOOK_OF;
  if (str_is(word, "the")) return LOOK_THE;
  if (str_is(word, "and")) return LOOK_AND;
  return ONE_OF(word, particle) ? LOOK_PARTICLE : LOOK_SMALL;
}

static enum look word_look(bede_str word) {
  letters l = letters_of(word);
  uint32_t any = l.upper + l.lower + l.others;
  if (str_is(word, "&")) return LOOK_AND;
  if (str_is(word, "The")) return LOOK_THE;
  if (str_is(word, "'s") || str_is(word, "\xe2\x80\x99s")) return LOOK_OWNER;
  if (!any) return l.digits ? LOOK_NUMBER : LOOK_MARK;
  if (!l.upper && !l.digits) return small_look(word);
  if (l.upper_first && l.hyphen) return LOOK_HYPHENED;
  if (l.upper == 1 && any == 1) return LOOK_INITIAL;
  if (l.upper == any && !l.digits) return LOOK_CAPITALS;
  if (!l.upper_first || l.digits) return LOOK_MIXED;
  return LOOK_CAPITAL;
}

static bool is_high(uint8_t look) {
  return look >= LOOK_INITIAL;
}

/* A headline in capitals, a chat without any: capitals tell nothing. */
static bool is_level(const bede_str *words, uint32_t n) {
  uint32_t upper = 0, lower = 0;
  for (uint32_t i = 0; i < n; i++) {
    letters l = letters_of(words[i]);
    upper += l.upper;
    lower += l.lower;
  }
  return lower <= upper || upper == 0;
}

void look_at(const bede_str *words, uint32_t n, uint8_t *look) {
  bool level = is_level(words, n), before = false;
  for (uint32_t i = 0; i < n; i++)
    look[i] = (uint8_t)(level ? LOOK_NONE : word_look(words[i]));
  for (uint32_t i = 0; i < n; i++) {
    bool behind = i + 1 < n && is_high(look[i + 1]), here = is_high(look[i]);
    if (look[i] == LOOK_CAPITAL && i == 0)
      look[i] = (uint8_t)(LOOK_OPENING + behind);
    else if (look[i] == LOOK_CAPITAL)
      look[i] =
          (uint8_t)(LOOK_CAPITAL + before * LOOK_BEFORE + behind * LOOK_BEHIND);
    before = here;
  }
}
