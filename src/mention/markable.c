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

static const hit *name_hit(const reading *r, uint32_t t) {
  const hit *name = hit_at(r, r->actor_hit, t);
  return name ? name : hit_at(r, r->site_hit, t);
}

/* Whether a name or compound stands by itself within a noun phrase: the *army*
 * drone, the *Trump* campaign, *Minsk* University; but not the Grand
 * *Mosque*. */
static bool is_modifier_alone(const reading *r, uint32_t t) {
  uint32_t up = r->syntax->head[t];
  if (up == TOKEN_NONE || up < t) return false;
  const hit *name = name_hit(r, t);
  if (name && up >= name->first && up < name->end) return false;
  return r->syntax->upos[up] != UPOS_PROPN || (name && hit_top(r, name) == t);
}

/* "in *2011*", "March 9, *2011*" */
static bool is_year(const reading *r, uint32_t t) {
  if (r->fold[t].len != 4 || r->out->time_at[t] == MENTION_NONE) return false;
  for (uint32_t i = 0; i < 4; i++)
    if (r->fold[t].ptr[i] < '0' || r->fold[t].ptr[i] > '9') return false;
  return true;
}

/* "[March] 9, 2011": the whole of it, whatever hangs on what. */
static void stretch_time(const reading *r, markable *m) {
  uint32_t at = r->out->time_at[m->head];
  if (at == MENTION_NONE || is_year(r, m->head)) return;
  const time_mention *t = &r->out->times.items[at];
  if (t->first < m->first) m->first = t->first;
  if (t->end > m->end) m->end = t->end;
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
    return is_argument(r, t) || is_year(r, t);
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

/* What the caller brings stands at its own length, even one within another:
 * "[[Poland] and Latvia]". */
static void add_given(reading *r, bool *is_given) {
  mention_list given = {0};
  given_find(r, &given);
  for (uint32_t i = 0; i < given.count; i++) {
    const mention *g = &given.items[i], *own = reading_mention(r, g->head);
    markable m = {.head = g->head, .first = g->first, .end = g->end};
    add(r, m, own && own->first == g->first && own->end == g->end);
    is_given[g->head] = true;
  }
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
  bool *is_given = arena_many(r->a, bool, r->tokens);
  add_given(r, is_given);
  for (uint32_t t = 0; t < r->tokens; t++) {
    if (is_given[t] || !is_markable(r, t)) continue;
    markable m = full_phrase(r, t, false);
    stretch_time(r, &m);
    add(r, m, true);
    if (heads_coordination(r, t)) add(r, full_phrase(r, t, true), false);
  }
  markable_list *all = &r->out->markables;
  if (all->count) qsort(all->items, all->count, sizeof *all->items, by_place);
}
