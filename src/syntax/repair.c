#include "syntax/repair.h"

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

void repair_conjuncts(syntax_doc *s) {
  for (uint32_t t = 0; t < s->text->token_count; t++) {
    uint32_t head = s->head[t];
    if (s->rel[t] != REL_CONJ || head == TOKEN_NONE || head >= t) continue;
    if (!is_bare_gerund(s, t) || !is_finite(s, head)) continue;
    uint32_t like = like_form(s, t, head);
    if (like != TOKEN_NONE) s->head[t] = like;
  }
}
