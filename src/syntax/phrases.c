#include "syntax/repair.h"

/* "killed the general": it has an object and no subject of its own. */
static bool lacks_subject(const syntax_doc *s, uint32_t v) {
  uint32_t n = s->text->token_count;
  uint32_t first = v > SYNTAX_TOKENS_MAX ? v - SYNTAX_TOKENS_MAX : 0;
  bool object = false;
  for (uint32_t t = first; t < n && t < v + SYNTAX_TOKENS_MAX; t++) {
    if (s->head[t] != v) continue;
    if (s->rel[t] == REL_NSUBJ || s->rel[t] == REL_MARK || t + 1 == v)
      return false;
    object |= s->rel[t] == REL_OBJ;
  }
  return object;
}

/* The head of the phrase that ends before `v` and hangs on the same verb. */
static uint32_t phrase_before(const syntax_doc *s, uint32_t v) {
  uint32_t t = v - 1;
  for (uint32_t i = 0; i < 8 && t != TOKEN_NONE; i++) {
    /* or the clause is said to qualify it */
    if (s->rel[v] == REL_ACL ? t == s->head[v] : s->head[t] == s->head[v])
      return s->rel[t] == REL_OBL ? t : TOKEN_NONE;
    t = s->head[t];
  }
  return TOKEN_NONE;
}

/* "after", "before": a preposition that may open a clause. */
static uint32_t conjunction_of(const syntax_doc *s, uint32_t noun) {
  static const char words[][8] = {"after", "before", "since", "until"};
  uint32_t first = noun > 12 ? noun - 12 : 0;
  for (uint32_t t = first; t < noun; t++) {
    if (s->head[t] != noun || s->rel[t] != REL_CASE) continue;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
      if (str_is(s->lemma[t], words[i])) return t;
  }
  return TOKEN_NONE;
}

void repair_phrases(syntax_doc *s) {
  for (uint32_t v = 1; v < s->text->token_count; v++) {
    bool past = s->xpos[v] == XPOS_VBD || s->xpos[v] == XPOS_VBN;
    if (!past || (s->rel[v] != REL_ADVCL && s->rel[v] != REL_ACL)) continue;
    if (s->head[v] == TOKEN_NONE || s->head[v] > v || !lacks_subject(s, v))
      continue;
    uint32_t noun = phrase_before(s, v);
    if (noun == TOKEN_NONE || noun > v) continue;
    uint32_t word = conjunction_of(s, noun);
    if (word == TOKEN_NONE) continue;
    s->xpos[v] = XPOS_VBD;
    s->head[v] = s->head[noun];
    s->rel[v] = REL_ADVCL;
    s->head[noun] = s->head[word] = v;
    s->rel[noun] = REL_NSUBJ;
    s->rel[word] = REL_MARK;
  }
}
