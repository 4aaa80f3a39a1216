#include "syntax/known.h"

#include "base/utf8.h"

#include <string.h>

typedef struct checker {
  arena *a;
  const lexicon *lex;
  bede_str form; /* folded */
  bool is_verb;
} checker;

static bool has_sense(const checker *self, lex_senses senses) {
  return self->is_verb ? lexicon_value_of(self->lex, senses, LIST_SPEECH).len
                       : senses.count;
}

static bool is_known(const checker *self, bede_str lemma) {
  lex_pos pos = self->is_verb ? LEX_VERB : LEX_NOUN;
  return lemma.len && (lexicon_frames(self->lex, lemma, pos).count ||
                       has_sense(self, lexicon_senses(self->lex, lemma)));
}

/* The same of a word that was looked up. */
static bool is_known_word(const checker *self, const lex_word *word) {
  return word->frames[self->is_verb ? LEX_VERB : LEX_NOUN].count ||
         has_sense(self, word->senses);
}

/* The form with its last `strip` bytes replaced. */
static bede_str cut(checker *self, uint32_t strip, const char *add) {
  if (self->form.len < strip + 2) return STR("");
  return str_format(self->a, "%.*s%s", (int)(self->form.len - strip),
                    self->form.ptr, add);
}

/* An ending, and what stands in its place in the lemma. */
typedef struct ending {
  const char *ending;
  const char *instead;
  bool doubled; /* "barred": the consonant before it goes too */
} ending;

/* "passes", "clashes", "goes"; "fares" are not of "far". */
static bool takes_es(bede_str stem) {
  static const char last[] = "sxzho";
  return stem.len && memchr(last, stem.ptr[stem.len - 1], sizeof last - 1);
}

static bede_str by_endings(checker *self, const ending *rules, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    bede_str tail = str_from(rules[i].ending);
    if (!str_ends(self->form, tail)) continue;
    uint32_t stem = self->form.len - tail.len;
    bool twin =
        stem > 2 && self->form.ptr[stem - 1] == self->form.ptr[stem - 2];
    if (rules[i].doubled && !twin) continue;
    if (str_is(tail, "es") && !takes_es(str_slice(self->form, 0, stem)))
      continue;
    bede_str lemma = cut(self, tail.len + rules[i].doubled, rules[i].instead);
    if (is_known(self, lemma)) return lemma;
  }
  return STR("");
}

/* "bombed", "seized", "barred", "denied", "killing", "seizing", "barring" */
static bede_str verb_lemma(checker *self) {
  static const ending rules[] = {{"ied", "y", false}, {"ed", "", false},
                                 {"ed", "e", false},  {"ed", "", true},
                                 {"ing", "", false},  {"ing", "e", false},
                                 {"ing", "", true},   {"ies", "y", false},
                                 {"es", "", false},   {"s", "", false}};
  bede_str listed = lexicon_value(self->lex, self->form, LIST_FORM);
  if (listed.len) return listed;
  return by_endings(self, rules, sizeof rules / sizeof *rules);
}

static bede_str noun_lemma(checker *self) {
  static const ending rules[] = {
      {"ies", "y", false}, {"es", "", false}, {"s", "", false}};
  return by_endings(self, rules, sizeof rules / sizeof *rules);
}

static bool is_inflected(uint8_t xpos) {
  return xpos == XPOS_VBD || xpos == XPOS_VBN || xpos == XPOS_VBG ||
         xpos == XPOS_VBZ || xpos == XPOS_NNS;
}

void known_lemmas(arena *a, syntax_doc *syntax) {
  const lexicon *lex = syntax->words->lex;
  for (uint32_t t = 0; t < syntax->text->token_count; t++) {
    uint8_t upos = syntax->upos[t];
    if (upos != UPOS_VERB && upos != UPOS_NOUN) continue;
    lex_word *word = syntax->word[t];
    checker self = {a, lex, word->fold, upos == UPOS_VERB};
    bool present = syntax->xpos[t] == XPOS_VBP || syntax->xpos[t] == XPOS_VB;
    /* "Britain *froze* assets": no verb of the present, whatever its tag */
    bool lost = self.is_verb && present && !is_known_word(&self, word);
    if (!is_inflected(syntax->xpos[t]) && !lost) continue;
    bool past =
        lost || syntax->xpos[t] == XPOS_VBD || syntax->xpos[t] == XPOS_VBN;
    bool listed = self.is_verb && past &&
                  lexicon_value_of(lex, word->senses, LIST_FORM).len;
    if (lost && !listed) continue;
    bede_str given = syntax->lemma[t];
    if (!listed && given.len &&
        is_known_word(&self, wordbook_lemma(syntax->words, word, given)))
      continue;
    bede_str lemma = self.is_verb ? verb_lemma(&self) : noun_lemma(&self);
    if (lemma.len) syntax->lemma[t] = lemma;
  }
}
