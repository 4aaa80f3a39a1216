/*
 * Regular plurals, for the surface forms of roles and peoples.  What is not
 * regular is written in the lexicon beside the singular.
 */
#include "lexicon/draft.h"

static bool ends(bede_str s, const char *suffix) {
  return str_ends(s, str_from(suffix));
}

static bool is_vowel(char c) {
  return c != '\0' && strchr("aeiouAEIOU", c) != NULL;
}

static char letter_before(bede_str s, uint32_t n) {
  return s.len > n ? s.ptr[s.len - 1 - n] : '\0';
}

/* `s` without its last `cut` bytes, and `suffix`. */
static bede_str changed(draft *self, bede_str s, uint32_t cut,
                        const char *suffix) {
  return str_format(self->a, "%.*s%s", (int)(s.len - cut), s.ptr, suffix);
}

static bool hisses(bede_str s) {
  if (ends(s, "arch")) return false; /* patriarchs */
  return ends(s, "s") || ends(s, "x") || ends(s, "z") || ends(s, "sh") ||
         ends(s, "ch");
}

static bede_str plural_word(draft *self, bede_str s) {
  bool is_man = ends(s, "man") && letter_before(s, 3) != 'u'; /* humans */
  if (is_man) return changed(self, s, 2, "en");
  if (ends(s, "y") && !is_vowel(letter_before(s, 1)))
    return changed(self, s, 1, "ies");
  return changed(self, s, 0, hisses(s) ? "es" : "s");
}

/* End of the word that takes the plural: "chief" in "chief of staff". */
static uint32_t head_end(const draft *self, bede_str phrase) {
  for (uint32_t i = 0; i < phrase.len; i++) {
    if (phrase.ptr[i] != ' ') continue;
    bede_str rest = str_slice(phrase, i + 1, phrase.len), word;
    if (str_split(&rest, " ", &word) && rest.ptr &&
        map_get(&self->prepositions, word) != UINT32_MAX)
      return i;
  }
  return phrase.len;
}

bede_str plural_role(draft *self, bede_str phrase) {
  uint32_t end = head_end(self, phrase);
  bede_str head = plural_word(self, str_slice(phrase, 0, end));
  return str_format(self->a, "%.*s%.*s", STR_ARG(head), (int)(phrase.len - end),
                    phrase.ptr + end);
}

/* "Pole" "Poles", "Frenchman" "Frenchmen", but "the British", "the Dutch",
 * "the Chinese" and "the Swiss" are the people themselves. */
bede_str plural_people(draft *self, bede_str name) {
  bool czech = ends(name, "ch") && is_vowel(letter_before(name, 2));
  if (ends(name, "shman") || ends(name, "chman") || ends(name, "woman"))
    return changed(self, name, 2, "en");
  if (czech) return changed(self, name, 0, "s");
  if (hisses(name) || ends(name, "ese")) return (bede_str){"", 0};
  return changed(self, name, 0, "s");
}
