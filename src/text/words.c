#include "text/words.h"

#include "text/glyph.h"

text_words text_words_find(const lexicon *lex) {
  return (text_words){.lex = lex, TEXT_WORDS_MAP(LEXICON_SET_FIND)};
}

/* The sets hold plain words, so folding (utf8_fold) comes down to case,
 * hyphens and apostrophes; other words are in none of them. */
static bool fold_short(bede_str form, char out[TEXT_WORD_BYTES],
                       bede_str *folded) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < form.len; n++) {
    if (n == TEXT_WORD_BYTES) return false;
    glyph g = glyph_at(form, i);
    i += g.len;
    if (g.kind == GLYPH_APOSTROPHE)
      out[n] = '\'';
    else if (g.kind == GLYPH_HYPHEN)
      out[n] = ' ';
    else if (g.cp >= 0x80)
      return false;
    else
      out[n] = (char)(glyph_is_upper(g) ? g.cp + 32 : g.cp);
  }
  *folded = (bede_str){out, n};
  return n > 0;
}

bool text_word_in(const text_words *self, bede_str form, uint32_t set) {
  char bytes[TEXT_WORD_BYTES];
  bede_str folded;
  if (set == LEX_NONE || form.len > 2 * TEXT_WORD_BYTES) return false;
  return fold_short(form, bytes, &folded) &&
         lexicon_in_set(self->lex, folded, set);
}

bool text_word_is_place(const text_words *self, bede_str form) {
  char bytes[TEXT_WORD_BYTES];
  bede_str folded;
  if (form.len > TEXT_WORD_BYTES || !fold_short(form, bytes, &folded))
    return false;
  const lex_senses senses = lexicon_senses(self->lex, folded);
  for (uint32_t i = 0; i < senses.count; i++) {
    const lex_sense *s = &senses.items[i];
    if (s->kind == LEX_SITE) return true;
    if (s->kind == LEX_ACTOR && s->use == USE_CAPITAL) return true;
  }
  return false;
}

bool text_word_is_month(const text_words *self, bede_str form) {
  char bytes[TEXT_WORD_BYTES];
  bede_str folded;
  if (form.len > 12 || !fold_short(form, bytes, &folded)) return false;
  if (str_ends(folded, STR("."))) folded.len--;
  bede_str value = lexicon_value(self->lex, folded, LIST_TIME);
  return str_starts(value, STR("month"));
}

static bool speech_lemma(const text_words *self, bede_str folded) {
  return lexicon_value(self->lex, folded, LIST_SPEECH).len > 0;
}

bool text_word_is_speech(const text_words *self, bede_str form) {
  char bytes[TEXT_WORD_BYTES];
  bede_str folded;
  if (form.len > 24 || !fold_short(form, bytes, &folded)) return false;
  if (text_word_in(self, form, self->speech_form)) return true;
  if (speech_lemma(self, folded)) return true;
  bool past = str_ends(folded, STR("d")), third = str_ends(folded, STR("s"));
  if (!past && !third) return false;
  folded.len--; /* "announced", "says" */
  if (speech_lemma(self, folded)) return true;
  if (!past || !str_ends(folded, STR("e"))) return false;
  folded.len--; /* "tweeted" */
  return speech_lemma(self, folded);
}
