/*
 * nearby.h - dependents looked up while the arcs still change.
 */
#ifndef BEDE_SYNTAX_NEARBY_H
#define BEDE_SYNTAX_NEARBY_H

#include "syntax/syntax.h"

/* No repair looks further than so many tokens. */
enum { NEARBY_REACH = 60 };

static inline uint32_t nearby_end(const syntax_doc *s, uint32_t t) {
  uint32_t n = s->text->token_count;
  return n - t < NEARBY_REACH ? n : t + NEARBY_REACH;
}

/* The first dependent with this relation, or TOKEN_NONE. */
static inline uint32_t nearby_child(const syntax_doc *s, uint32_t head,
                                    unsigned rel) {
  uint32_t first = head > NEARBY_REACH ? head - NEARBY_REACH : 0;
  for (uint32_t c = first; c < nearby_end(s, head); c++)
    if (s->head[c] == head && s->rel[c] == rel) return c;
  return TOKEN_NONE;
}

static inline bool nearby_has(const syntax_doc *s, uint32_t head,
                              unsigned rel) {
  return nearby_child(s, head, rel) != TOKEN_NONE;
}

#endif
