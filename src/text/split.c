/* Sentences too long to be parsed whole come in pieces; none is dropped. */
#include "text/build.h"

/* How well a sentence can be cut behind this token; 0: not at all. */
static int cut_value(const text_build *b, uint32_t token) {
  glyph g = build_glyph(b, token);
  if (g.cp == ';') return 4;
  if (g.cp == ':' || g.kind == GLYPH_DASH || g.kind == GLYPH_DOT) return 3;
  if (g.cp == ',') return 2;
  return g.kind == GLYPH_CLOSE;
}

/* The best place to cut in the second half of what fits. */
static uint32_t cut_place(const text_build *b, uint32_t first, uint32_t most) {
  uint32_t best = first + most;
  int value = 0;
  for (uint32_t k = first + most; k > first + most / 2; k--) {
    int v = cut_value(b, k - 1);
    if (v <= value) continue;
    value = v;
    best = k;
  }
  while (best > first + 1 && b->t.tokens.items[best].joined) best--;
  return best;
}

static void add_piece(text_build *b, text_sentence s) {
  s.span = (bede_span){b->t.tokens.items[s.first].span.start,
                       b->t.tokens.items[s.end - 1].span.end};
  *array_push(b->t.a, &b->sentences) = s;
}

void sentence_add(text_build *b, text_sentence s) {
  uint32_t end = s.end;
  if (end - s.first > b->sentence_tokens) b->split++;
  while (end - s.first > b->sentence_tokens) {
    s.end = cut_place(b, s.first, b->sentence_tokens);
    add_piece(b, s);
    s.first = s.end;
    s.continued = true;
    s.starts_paragraph = false;
  }
  s.end = end;
  add_piece(b, s);
}
