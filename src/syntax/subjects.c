/*
 * subjects.c - repairs of what is whose subject.
 */
#include "syntax/repair.h"

#include "syntax/nearby.h"

/* "Turkey *suspended* visas": no adjective has a subject. */
static void raise_adjective(syntax_doc *s, uint32_t v) {
  uint32_t h = s->head[v];
  if (s->rel[v] != REL_AMOD || s->xpos[v] != XPOS_VBN) return;
  if (h == TOKEN_NONE || h < v) return;
  uint32_t n = nearby_child(s, v, REL_NSUBJ);
  if (n == TOKEN_NONE || n > v) return;
  s->head[v] = s->head[h];
  s->rel[v] = s->rel[h];
  s->xpos[v] = XPOS_VBD;
  s->head[h] = v;
  s->rel[h] = REL_OBJ;
  for (uint32_t c = h; c < nearby_end(s, h); c++)
    if (s->head[c] == h && s->upos[c] == UPOS_PUNCT) s->head[c] = v;
}

/* "*with* both sides throwing stones before troops fired": a preposition's
 * noun is no subject beside another. */
static void drop_subject(syntax_doc *s, uint32_t t) {
  uint32_t v = s->head[t];
  if (s->rel[t] != REL_NSUBJ || v == TOKEN_NONE || v < t) return;
  uint32_t prep = nearby_child(s, t, REL_CASE);
  if (prep == TOKEN_NONE || prep > t) return;
  for (uint32_t c = t + 1; c < v; c++)
    if (s->head[c] == v && s->rel[c] == REL_NSUBJ) s->rel[t] = REL_OBL;
  uint32_t up = s->head[v];
  if (s->rel[t] == REL_OBL && s->rel[v] == REL_ADVCL && up != TOKEN_NONE)
    s->head[t] = up;
}

/* "Last year *the United States* imposed a ban": no time has another name. */
static void take_apposition(syntax_doc *s, uint32_t t) {
  uint32_t time = s->head[t];
  if (s->rel[t] != REL_APPOS || time == TOKEN_NONE || time > t) return;
  if (s->rel[time] != REL_OBL_UNMARKED && s->rel[time] != REL_OBL) return;
  uint32_t v = s->head[time];
  if (v == TOKEN_NONE || v < t || s->upos[v] != UPOS_VERB) return;
  if (nearby_has(s, v, REL_NSUBJ) || nearby_has(s, v, REL_NSUBJ_PASS) ||
      nearby_has(s, v, REL_EXPL))
    return;
  s->head[t] = v;
  s->rel[t] = nearby_has(s, v, REL_AUX_PASS) ? REL_NSUBJ_PASS : REL_NSUBJ;
}

/* "rallied *in Tbilisi*": a preposition's noun is no object. */
static void drop_object(syntax_doc *s, uint32_t t) {
  if (s->rel[t] != REL_OBJ) return;
  uint32_t v = s->head[t], prep = nearby_child(s, t, REL_CASE);
  if (v == TOKEN_NONE || v > t || prep == TOKEN_NONE || prep > t) return;
  if (prep == v + 1 && s->xpos[prep] == XPOS_IN) s->rel[t] = REL_OBL;
}

void repair_subjects(syntax_doc *s) {
  for (uint32_t t = 0; t < s->text->token_count; t++) {
    raise_adjective(s, t);
    drop_subject(s, t);
    take_apposition(s, t);
    drop_object(s, t);
  }
}
