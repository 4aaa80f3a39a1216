/*
 * accused.c - "accuses the junta of *jailing* union leaders".
 */
#include "base/utf8.h"
#include "syntax/repair.h"

/* Whether some frame of the verb takes an E behind this preposition. */
static bool takes_gerund(arena *a, const lexicon *lex, bede_str verb,
                         bede_str prep) {
  lex_frames frames = lexicon_frames(lex, utf8_fold(a, verb), LEX_VERB);
  for (uint32_t i = 0; i < frames.count; i++) {
    const lex_slot *slots = lexicon_slots(lex, &frames.items[i]);
    for (uint32_t k = 0; k < frames.items[i].slot_count; k++) {
      if (slots[k].at != AT_PREP || !(slots[k].fill & FILL_E)) continue;
      const uint32_t *words = lexicon_numbers(lex, slots[k].words);
      for (uint32_t w = 0; w < slots[k].words.count; w++)
        if (str_eq(lexicon_word(lex, words[w]), prep)) return true;
    }
  }
  return false;
}

/* The verb that a phrase hangs on, by itself or through its object. */
static uint32_t verb_of(const syntax_doc *s, uint32_t t) {
  for (uint32_t room = 3; room && t != TOKEN_NONE; room--) {
    t = s->head[t];
    if (t != TOKEN_NONE && s->upos[t] == UPOS_VERB) return t;
  }
  return TOKEN_NONE;
}

/* The verb that an "-ing" would be of, if the lexicon knows it. */
static bede_str gerund_lemma(arena *a, const lexicon *lex, bede_str form) {
  bede_str stem = str_slice(form, 0, form.len - 3);
  bede_str tries[] = {stem, str_format(a, "%.*se", STR_ARG(stem)),
                      str_slice(stem, 0, stem.len - 1)};
  for (size_t i = 0; i < sizeof tries / sizeof *tries; i++)
    if (lexicon_frames(lex, tries[i], LEX_VERB).count) return tries[i];
  return STR("");
}

/* Of `verb`, with the noun as its object. */
static void make_gerund(syntax_doc *s, uint32_t t, uint32_t verb) {
  uint32_t noun = s->head[t];
  s->head[t] = verb;
  s->rel[t] = REL_ADVCL;
  s->upos[t] = UPOS_VERB;
  s->xpos[t] = XPOS_VBG;
  s->head[t - 1] = t;
  s->rel[t - 1] = REL_MARK;
  s->head[noun] = t;
  s->rel[noun] = REL_OBJ;
}

/* Behind its preposition, said to qualify the noun of the phrase. */
static bool qualifies(const syntax_doc *s, uint32_t t) {
  uint32_t noun = s->head[t];
  bool part = s->rel[t] == REL_AMOD || s->rel[t] == REL_COMPOUND;
  return part && noun != TOKEN_NONE && noun > t && s->rel[t - 1] == REL_CASE &&
         s->head[t - 1] == noun;
}

void repair_accused(arena *a, const lexicon *lex, syntax_doc *s) {
  for (uint32_t t = 1; t < s->text->token_count; t++) {
    if (!qualifies(s, t)) continue;
    bede_str form = utf8_fold(a, text_form(s->text, t));
    if (form.len < 6 || !str_ends(form, STR("ing"))) continue;
    uint32_t verb = verb_of(s, s->head[t]);
    bede_str prep = utf8_fold(a, text_form(s->text, t - 1));
    if (verb == TOKEN_NONE || !takes_gerund(a, lex, s->lemma[verb], prep))
      continue;
    bede_str lemma = gerund_lemma(a, lex, form);
    if (!lemma.len) continue;
    make_gerund(s, t, verb);
    s->lemma[t] = lemma;
  }
}
