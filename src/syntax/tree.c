#include "syntax/tree.h"

void tree_build(arena *a, const syntax_doc *syntax, tree *out) {
  uint32_t n = syntax->text->token_count;
  *out = (tree){syntax, arena_column(a, uint32_t, n),
                arena_column(a, uint32_t, n)};
  for (uint32_t i = 0; i < n; i++) out->child[i] = out->next[i] = TOKEN_NONE;
  for (uint32_t i = n; i-- > 0;) { /* backwards: the leftmost comes first */
    uint32_t head = syntax->head[i];
    if (head >= n) continue;
    out->next[i] = out->child[head];
    out->child[head] = i;
  }
}

bool tree_under(const tree *self, uint32_t token, uint32_t ancestor) {
  while (token != TOKEN_NONE && token != ancestor)
    token = self->syntax->head[token];
  return token == ancestor;
}

/* The link to `token`, or to the dependent behind it, among those of `head`. */
static uint32_t *link_to(tree *self, uint32_t head, uint32_t token) {
  uint32_t *link = &self->child[head];
  while (*link < token) link = &self->next[*link]; /* TOKEN_NONE is the most */
  return link;
}

void tree_hang(tree *self, syntax_doc *syntax, uint32_t token, uint32_t head,
               enum rel rel) {
  if (head == TOKEN_NONE || tree_under(self, head, token)) return;
  uint32_t up = syntax->head[token];
  if (up != TOKEN_NONE) *link_to(self, up, token) = self->next[token];
  uint32_t *link = link_to(self, head, token);
  self->next[token] = *link;
  *link = token;
  syntax->head[token] = head;
  syntax->rel[token] = (uint8_t)rel;
}

void tree_raise(tree *self, syntax_doc *syntax, uint32_t token) {
  uint32_t up = syntax->head[token], top = syntax->head[up];
  enum rel rel = (enum rel)syntax->rel[up];
  *link_to(self, up, token) = self->next[token];
  self->next[token] = TOKEN_NONE;
  syntax->head[token] = TOKEN_NONE;
  syntax->rel[token] = REL_ROOT;
  tree_hang(self, syntax, token, top, rel);
  tree_hang(self, syntax, up, token, REL_DEP);
}

/* Down through the subtree without a stack: to the first child, else to the
 * next sibling of the nearest word that has one. */
static uint32_t after(const tree *self, uint32_t token, uint32_t top) {
  if (self->child[token] != TOKEN_NONE) return self->child[token];
  while (token != top && self->next[token] == TOKEN_NONE)
    token = self->syntax->head[token];
  return token == top ? TOKEN_NONE : self->next[token];
}

/* Most trees are projective, but "What did he say happened?" is not. */
void tree_extent(const tree *self, uint32_t head, uint32_t *first,
                 uint32_t *end) {
  *first = head;
  *end = head + 1;
  for (uint32_t i = head; i != TOKEN_NONE; i = after(self, i, head)) {
    if (i < *first) *first = i;
    if (i >= *end) *end = i + 1;
  }
}
