#include "syntax/tree.h"

void tree_build(arena *a, const syntax_doc *syntax, tree *out) {
  uint32_t n = syntax->text->token_count;
  *out = (tree){syntax, arena_many(a, uint32_t, n), arena_many(a, uint32_t, n)};
  for (uint32_t i = 0; i < n; i++) out->child[i] = out->next[i] = TOKEN_NONE;
  for (uint32_t i = n; i-- > 0;) { /* backwards: the leftmost comes first */
    uint32_t head = syntax->head[i];
    if (head >= n) continue;
    out->next[i] = out->child[head];
    out->child[head] = i;
  }
}

uint32_t tree_find(const tree *self, uint32_t head, enum rel rel) {
  TREE_EACH_CHILD(self, head, c)
    if (self->syntax->rel[c] == rel) return c;
  return TOKEN_NONE;
}

bool tree_under(const tree *self, uint32_t token, uint32_t ancestor) {
  while (token != TOKEN_NONE && token != ancestor)
    token = self->syntax->head[token];
  return token == ancestor;
}

/* A tree's outermost descendants on one side form a chain, since the parser's
 * trees are projective; given trees that are not come out a little short. */
void tree_extent(const tree *self, uint32_t head, uint32_t *first,
                 uint32_t *end) {
  uint32_t left = head, right = head;
  for (uint32_t c; (c = self->child[left]) != TOKEN_NONE && c < left;) left = c;
  for (;;) {
    uint32_t last = TOKEN_NONE;
    TREE_EACH_CHILD(self, right, c) last = c;
    if (last == TOKEN_NONE || last < right) break;
    right = last;
  }
  *first = left;
  *end = right + 1;
}
