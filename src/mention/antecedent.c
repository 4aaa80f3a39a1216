/*
 * antecedent.c - who "he", "she", "it", "they", "this" are.
 *
 * Whoever agrees and was told in the last sentences is weighed by where he
 * stands and how often the story has spoken of him.
 */
#include "mention/chain.h"
#include "mention/points.h"

enum {
  WINDOW = 3,  /* sentences back */
  LOOK = 60,   /* phrases back */
  DARING = 40, /* a pronoun stands for somebody: rather a wrong one than none */
};

enum {
#define BEDE_ROW(id, he, it, they, this) F_##id,
  PRONOUN_MAP(BEDE_ROW)
#undef BEDE_ROW
      F_COUNT
};

/* In the order of row_of. */
static const int16_t worth[][4] = {
#define BEDE_ROW(id, he, it, they, this) {he, it, they, this},
    PRONOUN_MAP(BEDE_ROW)
#undef BEDE_ROW
};

static bool is_subject(unsigned rel) {
  return rel == REL_NSUBJ || rel == REL_NSUBJ_PASS;
}

static unsigned place_of(const reading *r, uint32_t t) {
  switch (r->syntax->rel[t]) {
  case REL_NSUBJ:
  case REL_NSUBJ_PASS:
    return F_SUBJECT;
  case REL_OBJ:
  case REL_IOBJ:
    return F_OBJECT;
  case REL_NMOD:
    return F_NMOD;
  case REL_NMOD_POSS:
    return F_POSSESSOR;
  case REL_COMPOUND:
  case REL_AMOD:
    return F_MODIFIER;
  case REL_APPOS:
    return F_APPOS;
  case REL_CONJ:
    return F_CONJUNCT;
  default:
    return tree_find(&r->tree, t, REL_COP) != TOKEN_NONE ? F_PREDICATE
                                                         : F_OBLIQUE;
  }
}

static uint32_t clause_of(const reading *r, uint32_t t) {
  for (uint32_t room = 12; room && t != TOKEN_NONE; room--) {
    t = r->syntax->head[t];
    if (t == TOKEN_NONE) break;
    if (tree_find(&r->tree, t, REL_NSUBJ) != TOKEN_NONE ||
        tree_find(&r->tree, t, REL_NSUBJ_PASS) != TOKEN_NONE)
      return t;
  }
  return TOKEN_NONE;
}

static uint32_t subject_of(const reading *r, uint32_t verb) {
  return verb == TOKEN_NONE ? TOKEN_NONE : tree_subject(&r->tree, verb);
}

static bool is_argument(unsigned rel) {
  return is_subject(rel) || rel == REL_OBJ || rel == REL_IOBJ ||
         rel == REL_OBL || rel == REL_OBL_AGENT;
}

/* "He met him" are two. */
static bool is_bound(const linker *l, const markable *m, const markable *c) {
  const reading *r = l->r;
  if (word_in(r, m->head, WORDS_REFLEXIVE)) return false;
  return r->syntax->head[m->head] == r->syntax->head[c->head] &&
         r->syntax->head[m->head] != TOKEN_NONE &&
         is_argument(r->syntax->rel[m->head]) &&
         is_argument(r->syntax->rel[c->head]);
}

static bool may_be(const linker *l, uint32_t i, uint32_t k) {
  const trait *a = &l->trait[i], *b = &l->trait[k];
  const trait *chain = &l->trait[chain_root(l, k)];
  if (b->is_closed || (b->person == 1) || (b->person == 2)) return false;
  if (!(a->number & b->number & chain->number)) return false;
  if (!(a->gender & b->gender & chain->gender)) return false;
  return !chain_nested(l, i, k) && !is_bound(l, &l->list[i], &l->list[k]);
}

static void add_form(const linker *l, uint32_t i, uint32_t k, clues *out) {
  const markable *m = &l->list[i], *c = &l->list[k];
  const trait *b = &l->trait[k];
  clue(out, c->form == MENTION_NAME, F_NAME);
  clue(out, c->form == MENTION_NAME, F_NAME_PERSON + c->type);
  if (c->form == MENTION_NAME) return;
  if (c->form == MENTION_NOMINAL) {
    clue(out, true, F_BARE + b->det);
    clue(out, !(b->gender & GENDER_THING), F_PERSON_NOUN);
    return;
  }
  bool same =
      str_eq(l->r->lemma[m->head], l->r->lemma[c->head]) ||
      (l->trait[i].gender == b->gender && l->trait[i].number == b->number);
  clue(out, b->is_this, F_THIS_PRONOUN);
  clue(out, !b->is_this && !same, F_PRONOUN);
  bool near = chain_gap(l, i, k) == 0;
  clue(out, !b->is_this && same, near ? F_SAME_WORD : F_SAME_WORD_1);
}

static void add_clause(const linker *l, uint32_t i, uint32_t k, clues *out) {
  const reading *r = l->r;
  uint32_t m = l->list[i].head, c = l->list[k].head;
  uint32_t verb = clause_of(r, m);
  uint32_t above = verb == TOKEN_NONE ? verb : clause_of(r, verb);
  bool own = subject_of(r, verb) == m;
  bool below = subject_of(r, above) == c;
  clue(out, !own && subject_of(r, verb) == c, F_OWN_CLAUSE);
  clue(out, below, F_ABOVE_CLAUSE);
  clue(out, below && r->syntax->rel[verb] == REL_CCOMP, F_SAYER);
  clue(out,
       !own && verb != TOKEN_NONE && subject_of(r, verb) != c &&
           clause_of(r, c) == verb,
       F_SAME_VERB);
}

static void add_chain(const linker *l, uint32_t k, clues *out) {
  const trait *chain = &l->trait[chain_root(l, k)];
  clue(out, chain->size > 1, F_CHAIN);
  clue(out, chain->size > 3, F_CHAIN_LONG);
  clue(out, chain->size > 8, F_CHAIN_LONGEST);
  clue(out, chain->last == k, F_LATEST);
  clue(out, chain->is_sure, F_SURE_GENDER);
  clue(out, chain->number != (NUMBER_ONE | NUMBER_MANY), F_SURE_NUMBER);
}

static void weigh(const linker *l, uint32_t i, uint32_t k, clues *out) {
  const reading *r = l->r;
  const markable *m = &l->list[i], *c = &l->list[k];
  const trait *a = &l->trait[i], *b = &l->trait[k];
  uint32_t gap = chain_gap(l, i, k);
  unsigned place = place_of(r, c->head);
  clue(out, true, F_GAP_0 + (gap < 3 ? gap : 3));
  clue(out, true, place);
  clue(out, place == place_of(r, m->head), F_PARALLEL);
  clue(out, gap == 1 && place == F_SUBJECT, F_SUBJECT_1);
  add_form(l, i, k, out);
  add_chain(l, k, out);
  if (gap == 0) add_clause(l, i, k, out);
  clue(out,
       c->end > c->head + 1 && c->mention == MENTION_NONE &&
           tree_find(&r->tree, c->head, REL_CONJ) != TOKEN_NONE,
       F_COORDINATION);
  clue(out, a->quote && !b->quote, F_QUOTE_OUT);
  clue(out, !a->quote && b->quote, F_QUOTE_IN);
  clue(out, b->is_time, F_TIME);
  clue(out, c->first == reading_sentence(r, c->head)->first, F_FIRST);
}

static unsigned row_of(const linker *l, uint32_t m) {
  const trait *t = &l->trait[m];
  if (t->is_this) return 3;
  if (t->number & NUMBER_MANY) return 2;
  return t->gender & GENDER_THING ? 1 : 0;
}

static int points_of(unsigned row, const clues *all) {
  int sum = 0;
  for (uint32_t i = 0; i < all->count; i++) sum += worth[all->id[i]][row];
  return sum;
}

uint32_t antecedent_find(linker *l, uint32_t m) {
  unsigned row = row_of(l, m);
  uint32_t best = NOBODY, rank = 0;
  int most = -DARING;
  for (uint32_t c = m; c-- > 0 && m - c <= LOOK;) {
    if (chain_gap(l, m, c) > WINDOW) break;
    if (!may_be(l, m, c)) continue;
    clues all = {.count = 0};
    weigh(l, m, c, &all);
    clue(&all, true, F_RANK_1 + (rank < 4 ? rank : 4));
    rank++;
    chain_told(l, 1 + row, (chain_pair){m, c}, &all);
    int points = points_of(row, &all);
    if (points <= most) continue;
    most = points;
    best = c;
  }
  return best;
}
