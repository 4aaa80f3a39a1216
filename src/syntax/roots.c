/*
 * roots.c - nouns that stand where the main verb of the sentence is.
 *
 *   "The rebels *called* for an end to the war."
 *
 * Where the past form looks like a participle the parser may take the noun
 * for the root and the verb for what is said of it.  The verb is the main one
 * if it has an object, or if the lexicon knows it with the preposition that
 * follows and without any object.
 */
#include "syntax/repair.h"

#include "base/utf8.h"

enum { REACH = 12 };

static bool has_word(const lexicon *lex, const lex_slot *slot, bede_str word) {
  const uint32_t *words = lexicon_numbers(lex, slot->words);
  for (uint32_t i = 0; i < slot->words.count; i++)
    if (str_eq(lexicon_word(lex, words[i]), word)) return true;
  return false;
}

/* "call for E": a frame of the verb that has this preposition and no object. */
static bool goes_with(const lexicon *lex, const lex_frame *frame,
                      bede_str prep) {
  const lex_slot *slots = lexicon_slots(lex, frame);
  bool found = false;
  for (uint32_t i = 0; i < frame->slot_count; i++) {
    if (slots[i].at == AT_OBJECT || slots[i].at == AT_PARTICLE) return false;
    found |= slots[i].at == AT_PREP && has_word(lex, &slots[i], prep);
  }
  return found;
}

static bool is_intransitive(arena *a, const lexicon *lex, const syntax_doc *s,
                            uint32_t verb) {
  bede_str lemma = utf8_fold(a, s->lemma[verb]);
  bede_str prep = utf8_fold(a, text_form(s->text, verb + 1));
  lex_frames frames = lexicon_frames(lex, lemma, LEX_VERB);
  for (uint32_t i = 0; i < frames.count; i++)
    if (goes_with(lex, &frames.items[i], prep)) return true;
  return false;
}

static uint32_t child(const syntax_doc *s, uint32_t head, unsigned rel) {
  uint32_t n = s->text->token_count;
  for (uint32_t c = head + 1; c < n && c < head + REACH; c++)
    if (s->head[c] == head && s->rel[c] == rel) return c;
  return TOKEN_NONE;
}

/* The root that is no verb, through "*thousands* of students". */
static uint32_t root_above(const syntax_doc *s, uint32_t verb) {
  uint32_t noun = s->head[verb];
  for (int room = 3; noun != TOKEN_NONE && room; room--) {
    if (s->upos[noun] != UPOS_NOUN && s->upos[noun] != UPOS_PROPN) break;
    if (s->rel[noun] == REL_ROOT) return noun;
    if (s->rel[noun] != REL_NMOD) break;
    noun = s->head[noun];
  }
  return TOKEN_NONE;
}

/* The stop of the sentence hangs on the verb, and nothing parts the two. */
static bool is_sentence(const syntax_doc *s, uint32_t noun, uint32_t verb) {
  if (s->head[verb] + 1 != verb) return false;
  for (uint32_t t = noun; t < verb; t++)
    if (s->upos[t] == UPOS_PUNCT) return false;
  const text_sentence *in = &s->text->sentences[s->text->sentence_of[verb]];
  uint32_t stop = in->end - 1;
  return s->upos[stop] == UPOS_PUNCT &&
         (s->head[stop] == verb || s->head[stop] == noun);
}

void repair_roots(arena *a, const lexicon *lex, syntax_doc *s) {
  for (uint32_t t = 1; t + 1 < s->text->token_count; t++) {
    if (s->rel[t] != REL_ACL || s->xpos[t] != XPOS_VBN) continue;
    uint32_t noun = root_above(s, t);
    if (noun == TOKEN_NONE || noun > t || !is_sentence(s, noun, t)) continue;
    if (child(s, t, REL_OBL_AGENT) != TOKEN_NONE) continue;
    if (child(s, t, REL_OBJ) == TOKEN_NONE && !is_intransitive(a, lex, s, t))
      continue;
    s->head[t] = TOKEN_NONE;
    s->rel[t] = REL_ROOT;
    s->xpos[t] = XPOS_VBD;
    s->head[noun] = t;
    s->rel[noun] = REL_NSUBJ;
    for (uint32_t c = t + 1; c < t + REACH && c < s->text->token_count; c++)
      if (s->head[c] == noun) s->head[c] = t;
  }
}
