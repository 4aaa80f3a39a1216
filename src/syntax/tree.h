/*
 * tree.h - walking the dependency tree downwards.
 *
 * syntax_doc has a head for each token; this adds the way back: the first
 * dependent of each token and the next dependent of the same head, both in
 * the order of the text.
 */
#ifndef BEDE_SYNTAX_TREE_H
#define BEDE_SYNTAX_TREE_H

#include "base/arena.h"
#include "syntax/labels.h"
#include "syntax/syntax.h"

typedef struct tree {
  const syntax_doc *syntax;
  uint32_t *child; /* first dependent, or TOKEN_NONE */
  uint32_t *next;  /* next dependent of the same head, or TOKEN_NONE */
} tree;

void tree_build(arena *a, const syntax_doc *syntax, tree *out);

/* Hangs `token` on another head, in the columns that the tree is of and in the
 * tree; but nothing on itself or on what is below it, nor on no head. */
void tree_hang(tree *self, syntax_doc *syntax, uint32_t token, uint32_t head,
               enum rel rel);

/* Puts the token in the place of its head, which hangs on it then, by `dep`.
 * The token must have a head. */
void tree_raise(tree *self, syntax_doc *syntax, uint32_t token);

#define TREE_EACH_CHILD(t, head, c)                                            \
  for (uint32_t c = (t)->child[head]; c != TOKEN_NONE; c = (t)->next[c])

/* The first dependent with this relation, or TOKEN_NONE. */
static inline uint32_t tree_find(const tree *self, uint32_t head,
                                 enum rel rel) {
  TREE_EACH_CHILD(self, head, c)
  if (self->syntax->rel[c] == rel) return c;
  return TOKEN_NONE;
}

/* The subject of a verb, active or passive, or TOKEN_NONE. */
static inline uint32_t tree_subject(const tree *self, uint32_t verb) {
  uint32_t s = tree_find(self, verb, REL_NSUBJ);
  return s != TOKEN_NONE ? s : tree_find(self, verb, REL_NSUBJ_PASS);
}

/* Whether `token` is `ancestor` or below it. */
bool tree_under(const tree *self, uint32_t token, uint32_t ancestor);

/* The tokens [*first, *end) from the leftmost to the rightmost descendant. */
void tree_extent(const tree *self, uint32_t head, uint32_t *first,
                 uint32_t *end);

#endif
