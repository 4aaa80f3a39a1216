/*
 * clauses.c - repairs of which verb is the main one.
 */
#include "syntax/repair.h"

#include "syntax/nearby.h"

static bool is_past(const syntax_doc *s, uint32_t t) {
  return s->upos[t] == UPOS_VERB &&
         (s->xpos[t] == XPOS_VBD || s->xpos[t] == XPOS_VBN);
}

static bool has_subject(const syntax_doc *s, uint32_t t) {
  return nearby_has(s, t, REL_NSUBJ) || nearby_has(s, t, REL_NSUBJ_PASS);
}

/* No comma, colon or "and" parts the two. */
static bool is_unbroken(const syntax_doc *s, uint32_t from, uint32_t to) {
  for (uint32_t t = from; t < to; t++)
    if (s->upos[t] == UPOS_PUNCT || s->upos[t] == UPOS_CCONJ ||
        s->rel[t] == REL_MARK)
      return false;
  return true;
}

static bool is_finite(const syntax_doc *s, uint32_t t) {
  unsigned xpos = s->xpos[t];
  if (s->upos[t] != UPOS_VERB) return false;
  return xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP ||
         nearby_has(s, t, REL_AUX);
}

static void make_modifier(syntax_doc *s, uint32_t participle, uint32_t noun) {
  s->head[participle] = noun;
  s->rel[participle] = REL_ACL;
  s->xpos[participle] = XPOS_VBN;
}

/* "Footage *aired* by the BBC showed": the subject went to the participle. */
static void give_subject_back(syntax_doc *s, uint32_t p) {
  uint32_t v = s->head[p];
  if (s->rel[p] != REL_ADVCL || v == TOKEN_NONE || v < p) return;
  if (!is_past(s, p) || !is_finite(s, v) || has_subject(s, v)) return;
  uint32_t n = nearby_child(s, p, REL_NSUBJ_PASS);
  if (n == TOKEN_NONE) n = nearby_child(s, p, REL_NSUBJ);
  if (n == TOKEN_NONE || n + 1 != p || !is_unbroken(s, n, v)) return;
  s->head[n] = v;
  s->rel[n] = REL_NSUBJ;
  make_modifier(s, p, n);
}

/* What stands behind the main verb hangs on it. */
static void move_rest(syntax_doc *s, uint32_t from, uint32_t to) {
  for (uint32_t t = from; t < nearby_end(s, from); t++)
    if (s->head[t] == from && t != to && (t > to || t < from)) s->head[t] = to;
}

/* "Migrants *stuck* in Serbia scuffled with police": the participle was taken
 * for the main verb. */
static void raise_main_verb(syntax_doc *s, uint32_t q) {
  uint32_t p = s->head[q];
  if (s->rel[q] != REL_ADVCL || p == TOKEN_NONE || p > q) return;
  if (s->rel[p] != REL_ROOT || !is_past(s, p) || !is_finite(s, q)) return;
  if (nearby_has(s, p, REL_AUX) || nearby_has(s, p, REL_AUX_PASS) ||
      nearby_has(s, p, REL_OBJ))
    return;
  uint32_t n = nearby_child(s, p, REL_NSUBJ);
  if (n == TOKEN_NONE || n + 1 != p || has_subject(s, q)) return;
  if (!is_unbroken(s, n, q)) return;
  s->head[q] = s->head[p];
  s->rel[q] = REL_ROOT;
  move_rest(s, p, q);
  s->head[n] = q;
  make_modifier(s, p, n);
}

/* "blocked websites and *closed* radio stations": no adjective, the next of
 * the verbs. */
static void make_conjunct(syntax_doc *s, uint32_t t) {
  uint32_t h = s->head[t];
  if (s->rel[t] != REL_AMOD || s->xpos[t] != XPOS_VBN || !t) return;
  if (h == TOKEN_NONE || h < t || s->rel[h] != REL_CONJ) return;
  uint32_t o = s->head[h], cc = t - 1;
  if (o == TOKEN_NONE || s->rel[o] != REL_OBJ || s->rel[cc] != REL_CC) return;
  uint32_t v = s->head[o];
  if (v == TOKEN_NONE || v > o || !is_past(s, v)) return;
  s->head[t] = v;
  s->rel[t] = REL_CONJ;
  s->upos[t] = UPOS_VERB;
  s->xpos[t] = s->xpos[v];
  s->head[h] = s->head[cc] = t;
  s->rel[h] = REL_OBJ;
}

void repair_clauses(syntax_doc *s) {
  for (uint32_t t = 0; t < s->text->token_count; t++) {
    give_subject_back(s, t);
    raise_main_verb(s, t);
    make_conjunct(s, t);
  }
}
