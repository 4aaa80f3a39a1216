#include "base/utf8.h"
#include "syntax/known.h"
#include "syntax/repair.h"

/* "in police": nothing but the preposition before the noun. */
static bool is_bare_behind_in(const syntax_doc *s, uint32_t noun) {
  if (!noun || s->upos[noun] != UPOS_NOUN || s->head[noun - 1] != noun)
    return false;
  if (s->rel[noun] != REL_OBL && s->rel[noun] != REL_NMOD) return false;
  return str_is(s->lemma[noun - 1], "in") &&
         !(noun > 1 && s->head[noun - 2] == noun);
}

static bool has_object(const syntax_doc *s, uint32_t verb) {
  uint32_t n = s->text->token_count;
  for (uint32_t t = verb + 1; t < n && t < verb + SYNTAX_TOKENS_MAX; t++)
    if (s->head[t] == verb && (s->rel[t] == REL_OBJ || s->rel[t] == REL_XCOMP ||
                               s->rel[t] == REL_CCOMP))
      return true;
  return false;
}

/* What hung on the gerund: clauses go to the verb above, phrases stay. */
static void settle_phrases(syntax_doc *s, uint32_t gerund, uint32_t above) {
  uint32_t n = s->text->token_count;
  for (uint32_t t = gerund + 1; t < n && t < gerund + SYNTAX_TOKENS_MAX; t++) {
    if (s->head[t] != gerund) continue;
    if (s->rel[t] == REL_OBL)
      s->rel[t] = REL_NMOD;
    else if (s->rel[t] == REL_ADVCL || s->rel[t] == REL_PUNCT)
      s->head[t] = above;
  }
}

/* "died *in* police *firing*" where both nouns hang on the verb. */
static bool is_parted(const syntax_doc *s, uint32_t t) {
  uint32_t noun = t - 1;
  return s->upos[t] == UPOS_NOUN && s->upos[noun] == UPOS_NOUN &&
         s->rel[t] == REL_OBL && s->rel[noun] == REL_OBL &&
         s->head[t] == s->head[noun] && s->head[t] < noun &&
         s->head[noun - 1] == t && s->upos[noun - 1] == UPOS_ADP;
}

void repair_gerunds(arena *a, const lexicon *lex, syntax_doc *s) {
  for (uint32_t t = 2; t < s->text->token_count; t++) {
    uint32_t noun = t - 1, above = s->head[noun];
    if (is_parted(s, t) && known_role(a, lex, s->lemma[noun])) {
      s->head[noun] = t;
      s->rel[noun] = REL_COMPOUND;
    }
    if (s->upos[t] != UPOS_VERB || s->xpos[t] != XPOS_VBG) continue;
    if (s->rel[t] != REL_ADVCL && s->rel[t] != REL_ACL) continue;
    if (above == TOKEN_NONE || (s->head[t] != noun && s->head[t] != above))
      continue;
    if (!is_bare_behind_in(s, noun) || has_object(s, t) ||
        !known_role(a, lex, s->lemma[noun]))
      continue;
    settle_phrases(s, t, above);
    s->upos[t] = UPOS_NOUN;
    s->head[t] = above;
    s->rel[t] = s->rel[noun];
    s->head[noun] = s->head[noun - 1] = t;
    s->rel[noun] = REL_COMPOUND;
  }
}
