/*
 * markable.c - every noun phrase, name and pronoun of the text, at its full
 * length.
 *
 *   "[[The guards] who fled], [their officers] and [an army drone]"
 *
 * What a record shows of a phrase (phrase.c) is shorter, and only parties
 * count there; here whatever can be spoken of again does: "a protest ... the
 * protest".
 */
#include "mention/chain.h"

#include <stdlib.h>

/* Dependents of a noun that belong to the clause around it. */
static bool is_outside(const reading *r, uint32_t head, uint32_t t) {
  bool predicate = tree_find(&r->tree, head, REL_COP) != TOKEN_NONE;
  switch (r->syntax->rel[t]) {
  case REL_CASE: /* "Poland's" has its mark behind it */
    return t < head;
  case REL_PUNCT:
  case REL_CC:
  case REL_CC_PRECONJ:
  case REL_CONJ:
  case REL_COP:
  case REL_AUX:
  case REL_AUX_PASS:
  case REL_MARK:
  case REL_NSUBJ:
  case REL_NSUBJ_OUTER:
  case REL_NSUBJ_PASS:
  case REL_CSUBJ:
  case REL_DISCOURSE:
  case REL_DISLOCATED:
  case REL_VOCATIVE:
  case REL_PARATAXIS:
  case REL_LIST:
  case REL_ORPHAN:
  case REL_REPARANDUM:
  case REL_EXPL:
    return true;
  case REL_APPOS:
    return phrase_set_off(r, t);
  case REL_ADVMOD: /* "only the army"; but "the army here" */
    return t < head || predicate;
  case REL_OBL:
  case REL_OBL_UNMARKED:
  case REL_OBJ:
  case REL_XCOMP:
  case REL_ADVCL:
  case REL_CCOMP:
    return predicate || t < head;
  default:
    return false;
  }
}

static bool is_edge(const reading *r, uint32_t t) {
  return r->syntax->upos[t] == UPOS_PUNCT && !word_is_hyphen(r, t) &&
         !str_is(r->fold[t], ")") && !str_is(r->fold[t], "%");
}

/* The phrase of `head`; with `coordinated`, and all that is joined to it. */
static markable full_phrase(const reading *r, uint32_t head, bool coordinated) {
  markable m = {.head = head, .first = head, .end = head + 1};
  TREE_EACH_CHILD(&r->tree, head, c) {
    uint32_t first, end;
    bool joined = coordinated && r->syntax->rel[c] == REL_CONJ;
    if (!joined && is_outside(r, head, c)) continue;
    tree_extent(&r->tree, c, &first, &end);
    if (c < head && first < m.first) m.first = first;
    if (c > head && end > m.end) m.end = end;
  }
  while (m.end > head + 1 && is_edge(r, m.end - 1)) m.end--;
  while (m.first < head && is_edge(r, m.first)) m.first++;
  return m;
}

/* Whether a name or compound stands by itself within a noun phrase: the *army*
 * drone, the *Trump* campaign; but not the Grand *Mosque*. */
static bool is_modifier_alone(const reading *r, uint32_t t) {
  uint32_t up = r->syntax->head[t];
  if (up == TOKEN_NONE || r->syntax->upos[up] == UPOS_PROPN) return false;
  const hit *name = hit_at(r, r->actor_hit, t);
  if (name && up >= name->first && up < name->end) return false;
  return up > t;
}

static bool is_nominal(const reading *r, uint32_t t) {
  switch (r->syntax->rel[t]) {
  case REL_FLAT:
  case REL_FIXED:
  case REL_GOESWITH:
  case REL_CASE:
  case REL_CC:
  case REL_PUNCT:
  case REL_DISCOURSE:
  case REL_COMPOUND_PRT:
    return false;
  case REL_COMPOUND:
    return is_modifier_alone(r, t);
  case REL_NMOD_DESC:
    return false;
  case REL_APPOS:
    return phrase_set_off(r, t);
  default:
    return true;
  }
}

static bool is_argument(const reading *r, uint32_t t) {
  switch (r->syntax->rel[t]) {
  case REL_NSUBJ:
  case REL_NSUBJ_PASS:
  case REL_OBJ:
  case REL_IOBJ:
  case REL_OBL:
  case REL_OBL_AGENT:
  case REL_OBL_UNMARKED:
  case REL_NMOD:
    return true;
  default:
    return false;
  }
}

static bool is_pronoun(const reading *r, uint32_t t) {
  switch (r->syntax->xpos[t]) {
  case XPOS_PRP:
    return r->syntax->rel[t] != REL_EXPL;
  case XPOS_PRPS:
  case XPOS_NN: /* everybody */
    return true;
  case XPOS_DT:
    return r->syntax->rel[t] != REL_DET;
  default:
    return false;
  }
}

static bool is_markable(const reading *r, uint32_t t) {
  switch (r->syntax->upos[t]) {
  case UPOS_NOUN:
  case UPOS_PROPN:
    return is_nominal(r, t);
  case UPOS_PRON:
    return is_pronoun(r, t);
  case UPOS_DET:
  case UPOS_ADJ: /* the dead */
    return is_argument(r, t);
  case UPOS_NUM:
  case UPOS_SYM:
    return is_argument(r, t);
  default:
    return r->out->at[t] != MENTION_NONE;
  }
}

static void add(reading *r, markable m, bool is_simple) {
  const mention *own = reading_mention(r, m.head);
  bool is_it = is_simple && own && own->head == m.head;
  m.mention = is_it ? r->out->at[m.head] : MENTION_NONE;
  *array_push(r->a, &r->out->markables) = m;
}

static bool heads_coordination(const reading *r, uint32_t t) {
  TREE_EACH_CHILD(&r->tree, t, c)
    if (r->syntax->rel[c] == REL_CONJ && c > t &&
        (r->syntax->upos[c] == UPOS_NOUN || r->syntax->upos[c] == UPOS_PROPN ||
         r->syntax->upos[c] == UPOS_PRON))
      return tree_find(&r->tree, t, REL_COP) == TOKEN_NONE;
  return false;
}

static int by_place(const void *x, const void *y) {
  const markable *a = x, *b = y;
  if (a->first != b->first) return a->first < b->first ? -1 : 1;
  return (a->end < b->end) - (a->end > b->end);
}

void markable_find(reading *r) {
  for (uint32_t t = 0; t < r->tokens; t++) {
    if (!is_markable(r, t)) continue;
    add(r, full_phrase(r, t, false), true);
    if (heads_coordination(r, t)) add(r, full_phrase(r, t, true), false);
  }
  markable_list *all = &r->out->markables;
  if (all->count)
    qsort(all->items, all->count, sizeof *all->items, by_place);
}
