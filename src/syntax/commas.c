/*
 * commas.c - repairs of what stands behind a comma or a preposition.
 */
#include "syntax/repair.h"

#include "syntax/nearby.h"

static bool is_comma(const syntax_doc *s, uint32_t t) {
  return s->xpos[t] == XPOS_COMMA;
}

static bool is_noun(const syntax_doc *s, uint32_t t) {
  return s->upos[t] == UPOS_NOUN || s->upos[t] == UPOS_PROPN;
}

static bool is_participle(const syntax_doc *s, uint32_t t, unsigned xpos) {
  return s->upos[t] == UPOS_VERB && s->xpos[t] == xpos;
}

/* The first token of the phrase headed by `t`, as far as it hangs on it. */
static uint32_t phrase_start(const syntax_doc *s, uint32_t t) {
  uint32_t first = t;
  for (uint32_t c = t; c-- > 0 && t - c < NEARBY_REACH;) {
    uint32_t h = s->head[c];
    if (h < first || h > t || h == TOKEN_NONE) break;
    if (s->rel[c] == REL_CC || s->upos[c] == UPOS_PUNCT) break;
    first = c;
  }
  return first;
}

/* The nearest verb above. */
static uint32_t verb_above(const syntax_doc *s, uint32_t t) {
  for (uint32_t steps = 0; steps < NEARBY_REACH; steps++) {
    t = s->head[t];
    if (t == TOKEN_NONE || s->upos[t] == UPOS_VERB) return t;
  }
  return TOKEN_NONE;
}

static bool has_comma(const syntax_doc *s, uint32_t from, uint32_t to) {
  for (uint32_t t = from; t < to; t++)
    if (is_comma(s, t)) return true;
  return false;
}

/* "fought near the fence that parts the two, *hurling* stones": the comma ends
 * a relative clause that none began, and what follows is of the verb above. */
static void leave_relative(syntax_doc *s, uint32_t t) {
  uint32_t f = s->head[t];
  if (!t || s->rel[t] != REL_ADVCL || !is_participle(s, t, XPOS_VBG)) return;
  if (!is_comma(s, t - 1) || f == TOKEN_NONE || f > t) return;
  if (s->rel[f] != REL_ACL_RELCL && s->rel[f] != REL_ACL) return;
  uint32_t noun = s->head[f];
  if (noun == TOKEN_NONE || noun > f || has_comma(s, noun, t - 1)) return;
  uint32_t v = verb_above(s, noun);
  if (v != TOKEN_NONE && v < noun) s->head[t] = v;
}

/* "silenced critics, *imprisoning* opposition leaders": no adjective stands
 * between a comma and a noun that another noun governs. */
static void free_participle(syntax_doc *s, uint32_t t) {
  uint32_t h = s->head[t];
  if (!t || s->rel[t] != REL_AMOD || !is_participle(s, t, XPOS_VBG)) return;
  if (!is_comma(s, t - 1) || h == TOKEN_NONE || h < t) return;
  uint32_t o = s->head[h];
  bool hangs = s->rel[h] == REL_NMOD || s->rel[h] == REL_APPOS ||
               s->rel[h] == REL_CONJ || s->rel[h] == REL_NMOD_UNMARKED ||
               s->rel[h] == REL_OBJ;
  if (!hangs || o == TOKEN_NONE || o > t || nearby_has(s, h, REL_CC)) return;
  uint32_t v = s->upos[o] == UPOS_VERB ? o : verb_above(s, o);
  if (v == TOKEN_NONE || v > t) return;
  s->head[t] = v;
  s->rel[t] = REL_ADVCL;
  s->head[h] = t;
  s->rel[h] = REL_OBJ;
  s->head[t - 1] = t;
}

/* A noun behind ", and" that is said to go with a noun before it which no list
 * opens: the noun, else TOKEN_NONE; `*cc` is the conjunction. */
static uint32_t clause_opener(const syntax_doc *s, uint32_t t, uint32_t *cc) {
  uint32_t o = s->head[t];
  if (s->rel[t] != REL_CONJ || !is_noun(s, t) || o == TOKEN_NONE || o > t)
    return TOKEN_NONE;
  uint32_t first = phrase_start(s, t);
  if (first < 2 || s->upos[first - 1] != UPOS_CCONJ) return TOKEN_NONE;
  if (!is_comma(s, first - 2) || !is_noun(s, o)) return TOKEN_NONE;
  for (uint32_t c = o; c < t; c++)
    if (s->head[c] == o && s->rel[c] == REL_CONJ) return TOKEN_NONE;
  if (has_comma(s, o, first - 2)) return TOKEN_NONE;
  *cc = first - 1;
  return o;
}

/* The verb of a clause whose subject is `t`: a participle that follows. */
static uint32_t verb_behind(const syntax_doc *s, uint32_t t) {
  for (uint32_t p = t + 1; p < nearby_end(s, t) && p < t + 4; p++) {
    if (s->upos[p] == UPOS_ADV || s->upos[p] == UPOS_AUX) continue;
    if (s->upos[p] != UPOS_VERB) break;
    if (s->xpos[p] != XPOS_VBN && s->xpos[p] != XPOS_VBD) break;
    bool of_noun = s->head[p] == t && s->rel[p] == REL_ACL;
    bool of_next = s->rel[p] == REL_AMOD && s->head[p] > p;
    return of_noun || of_next ? p : TOKEN_NONE;
  }
  return TOKEN_NONE;
}

/* "denied the charge, and a spokesman *called* on him to resign" */
static void open_clause(syntax_doc *s, uint32_t t) {
  uint32_t cc = 0, o = clause_opener(s, t, &cc);
  uint32_t p = o == TOKEN_NONE ? o : verb_behind(s, t);
  if (p == TOKEN_NONE || nearby_has(s, p, REL_OBL_AGENT)) return;
  uint32_t v = verb_above(s, o), h = s->head[p];
  if (v == TOKEN_NONE || v > o) return;
  if (s->rel[p] == REL_AMOD) {
    if (h == TOKEN_NONE || h < p) return;
    s->head[h] = p;
    s->rel[h] = REL_OBJ;
  }
  s->head[p] = v;
  s->rel[p] = REL_CONJ;
  s->xpos[p] = XPOS_VBD;
  s->head[t] = s->head[cc] = s->head[cc - 1] = p;
  s->rel[t] = REL_NSUBJ;
}

/* "hurling stones and *sticks* at them": no verb whose mate stands before a
 * comma follows a noun and "and" without a subject or an object. */
static void make_noun(syntax_doc *s, uint32_t t) {
  uint32_t h = s->head[t];
  if (t < 2 || s->rel[t] != REL_CONJ || s->xpos[t] != XPOS_VBZ) return;
  if (h == TOKEN_NONE || h > t || s->upos[t - 1] != UPOS_CCONJ) return;
  uint32_t o = t - 2, p = s->head[o];
  if (s->xpos[o] != XPOS_NNS || s->rel[o] != REL_OBJ || p == h) return;
  if (nearby_has(s, t, REL_OBJ) || nearby_has(s, t, REL_NSUBJ) ||
      !has_comma(s, h, p))
    return;
  for (uint32_t c = t; c < nearby_end(s, t); c++)
    if (s->head[c] == t) s->head[c] = p;
  s->head[t] = o;
  s->upos[t] = UPOS_NOUN;
  s->xpos[t] = XPOS_NNS;
}

/* "scuffled with *masked* policemen": behind a preposition no past participle
 * has an object. */
static void make_adjective(syntax_doc *s, uint32_t t) {
  uint32_t prep = t - 1, noun = t + 1;
  if (!t || noun >= s->text->token_count) return;
  if (s->rel[t] != REL_ADVCL && s->rel[t] != REL_ACL) return;
  if (!is_participle(s, t, XPOS_VBN) || s->xpos[prep] != XPOS_IN) return;
  if (s->head[prep] != t || s->head[noun] != t || s->rel[noun] != REL_OBJ)
    return;
  s->head[noun] = s->head[t];
  s->rel[noun] = s->rel[t] == REL_ACL ? REL_NMOD : REL_OBL;
  s->head[t] = s->head[prep] = noun;
  s->rel[t] = REL_AMOD;
  s->rel[prep] = REL_CASE;
  s->upos[prep] = UPOS_ADP;
}

void repair_commas(syntax_doc *s) {
  for (uint32_t t = 0; t < s->text->token_count; t++) {
    make_noun(s, t);
    make_adjective(s, t);
    leave_relative(s, t);
    free_participle(s, t);
    open_clause(s, t);
  }
}
