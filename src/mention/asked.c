/*
 * asked.c - who answers is who was asked.
 *
 *   "Kenya asked Chad to free them.  *It* refused": Chad
 *   "The UN demanded that the rebels go.  *They* did not comply": the rebels
 */
#include "mention/coref.h"

enum { SENTENCES_BACK = 1 };

static bool is_asking(const reading *r, uint32_t verb) {
  return verb != TOKEN_NONE && r->syntax->upos[verb] == UPOS_VERB &&
         mention_lemma_in(r->out, verb, r->words.requesting);
}

/* "asked *Chad*", "called on *Chad*", "demanded that *Chad* free them" */
static bool is_asked(const reading *r, uint32_t t) {
  uint32_t verb = r->syntax->head[t];
  unsigned rel = r->syntax->rel[t];
  if (rel == REL_NSUBJ && verb != TOKEN_NONE &&
      r->syntax->rel[verb] == REL_CCOMP)
    return is_asking(r, r->syntax->head[verb]);
  if (rel == REL_OBL) {
    uint32_t prep = tree_find(&r->tree, t, REL_CASE);
    if (prep == TOKEN_NONE ||
        (!str_is(r->fold[prep], "on") && !str_is(r->fold[prep], "upon")))
      return false;
  } else if (rel != REL_OBJ && rel != REL_IOBJ) {
    return false;
  }
  return is_asking(r, verb);
}

bool asked_answers(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  if (r->syntax->rel[m->head] != REL_NSUBJ || verb == TOKEN_NONE ||
      c->head > m->head || !mention_lemma_in(r->out, verb, r->words.answering))
    return false;
  return r->text->sentence_of[m->head] - r->text->sentence_of[c->head] <=
             SENTENCES_BACK &&
         is_asked(r, c->head);
}
