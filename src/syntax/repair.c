#include "syntax/repair.h"

#include "base/utf8.h"
#include "syntax/known.h"

static bool is_bare_gerund(const syntax_doc *s, uint32_t t) {
  if (s->upos[t] != UPOS_VERB || s->xpos[t] != XPOS_VBG) return false;
  for (uint32_t c = t; c-- > 0 && t - c < 4;)
    if (s->head[c] == t && s->rel[c] == REL_AUX) return false;
  return true;
}

static bool is_finite(const syntax_doc *s, uint32_t t) {
  return s->xpos[t] == XPOS_VBD || s->xpos[t] == XPOS_VBZ ||
         s->xpos[t] == XPOS_VBP;
}

static bool is_under(const syntax_doc *s, uint32_t t, uint32_t head) {
  for (uint32_t steps = 0; steps < SYNTAX_TOKENS_MAX && t != TOKEN_NONE;
       steps++) {
    if (t == head) return true;
    t = s->head[t];
  }
  return false;
}

/* The nearest gerund between the two that hangs on the head. */
static uint32_t like_form(const syntax_doc *s, uint32_t t, uint32_t head) {
  for (uint32_t q = t; q-- > head + 1;)
    if (is_bare_gerund(s, q) && is_under(s, q, head)) return q;
  return TOKEN_NONE;
}

/* "accused police of torturing them and *called* for an inquiry": a finite verb
 * goes with the finite verb above the gerund. */
static uint32_t finite_above(const syntax_doc *s, uint32_t gerund) {
  uint32_t t = s->head[gerund];
  for (uint32_t steps = 0; steps < 4 && t != TOKEN_NONE; steps++) {
    if (s->upos[t] == UPOS_VERB) return is_finite(s, t) ? t : TOKEN_NONE;
    t = s->head[t];
  }
  return TOKEN_NONE;
}

void repair_conjuncts(syntax_doc *s) {
  for (uint32_t t = 0; t < s->text->token_count; t++) {
    uint32_t head = s->head[t];
    if (s->rel[t] != REL_CONJ || head == TOKEN_NONE || head >= t) continue;
    if (s->xpos[t] == XPOS_VBD && is_bare_gerund(s, head)) {
      uint32_t above = finite_above(s, head);
      if (above != TOKEN_NONE && above < head) s->head[t] = above;
    }
    if (!is_bare_gerund(s, t) || !is_finite(s, head)) continue;
    uint32_t like = like_form(s, t, head);
    if (like != TOKEN_NONE) s->head[t] = like;
  }
}

/* "computer generated images" is what it looks like; a phrase of its own or a
 * plural is not. */
static bool is_phrase(const syntax_doc *s, uint32_t noun) {
  if (s->xpos[noun] == XPOS_NNS) return true;
  return noun > 0 && s->head[noun - 1] == noun;
}

/* "Turkey *blocked* access": a country qualifies no participle without a
 * hyphen. */
static bool is_named(arena *a, const lexicon *lex, const syntax_doc *s,
                     uint32_t noun, uint32_t v) {
  bede_str form = utf8_fold(a, text_form(s->text, noun));
  const lex_sense *sense = lexicon_sense(lex, form, LEX_ACTOR);
  bool in_phrase = noun && s->upos[noun - 1] == UPOS_ADP;
  return noun + 1 == v && s->xpos[noun] == XPOS_NNP && !in_phrase && sense &&
         sense->use != USE_ADJ;
}

/* The noun before the participle `v` that is said to qualify `h` too. */
static uint32_t noun_before(const syntax_doc *s, uint32_t v, uint32_t h) {
  for (uint32_t c = v; c-- > 0 && v - c < SYNTAX_TOKENS_MAX;) {
    bool hangs = s->head[c] == h || (s->head[c] == v && c + 1 == v);
    if (hangs && s->rel[c] == REL_COMPOUND) return c;
    if (s->head[c] == TOKEN_NONE) break;
  }
  return TOKEN_NONE;
}

/* What hung on the object goes where it stands: before the subject to it,
 * between the two to the verb. */
static void share_out(syntax_doc *s, uint32_t c, uint32_t v, uint32_t h) {
  uint32_t n = s->text->token_count;
  uint32_t first = c > SYNTAX_TOKENS_MAX ? c - SYNTAX_TOKENS_MAX : 0;
  for (uint32_t t = first; t < n && t < h + SYNTAX_TOKENS_MAX; t++) {
    if (s->head[t] != h || t == v || t == c) continue;
    bool of_clause = s->rel[t] == REL_PUNCT || s->rel[t] == REL_ADVCL ||
                     s->rel[t] == REL_NSUBJ || s->rel[t] == REL_COP ||
                     s->rel[t] == REL_PARATAXIS || s->rel[t] == REL_OBL;
    if (t < c && !of_clause)
      s->head[t] = c;
    else if (of_clause)
      s->head[t] = v;
  }
}

void repair_participles(arena *a, const lexicon *lex, syntax_doc *s) {
  for (uint32_t v = 0; v < s->text->token_count; v++) {
    uint32_t h = s->head[v];
    if (s->rel[v] != REL_AMOD || s->xpos[v] != XPOS_VBN || h == TOKEN_NONE)
      continue;
    uint32_t c = h > v ? noun_before(s, v, h) : TOKEN_NONE;
    if (c == TOKEN_NONE) continue;
    if (!is_phrase(s, c) && !known_role(a, lex, s->lemma[c]) &&
        !is_named(a, lex, s, c, v))
      continue;
    share_out(s, c, v, h);
    s->head[v] = s->head[h];
    s->rel[v] = s->rel[h];
    s->upos[v] = UPOS_VERB;
    s->xpos[v] = XPOS_VBD;
    s->head[h] = s->head[c] = v;
    s->rel[h] = REL_OBJ;
    s->rel[c] = REL_NSUBJ;
  }
}

/* The first token of the phrase headed by `t`, as far as it hangs on it. */
static uint32_t phrase_start(const syntax_doc *s, uint32_t t) {
  uint32_t first = t;
  while (first > 0 && s->head[first - 1] == t) first--;
  return first;
}

void repair_titles(syntax_doc *s) {
  for (uint32_t t = 1; t < s->text->token_count; t++) {
    bool subject = s->rel[t] == REL_NSUBJ || s->rel[t] == REL_NSUBJ_PASS;
    if (!subject || s->upos[t] != UPOS_PROPN) continue;
    uint32_t first = phrase_start(s, t);
    if (first == 0) continue;
    uint32_t title = first - 1;
    if (s->upos[title] != UPOS_NOUN || s->rel[title] != s->rel[t]) continue;
    if (s->head[title] != s->head[t]) continue;
    s->head[t] = title;
    s->rel[t] = REL_APPOS;
  }
}
