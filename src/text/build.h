/*
 * build.h - the document while it is being read; private to this folder.
 */
#ifndef BEDE_TEXT_BUILD_H
#define BEDE_TEXT_BUILD_H

#include "text/glyph.h"
#include "text/text.h"
#include "text/token.h"

/* Lines that belong together; a sentence never leaves its paragraph. */
typedef struct text_paragraph {
  bede_span span;
  uint32_t first, end; /* tokens */
} text_paragraph;

typedef ARRAY(text_paragraph) text_paragraphs;

typedef struct text_build {
  tokenizer t; /* arena, words, clean text and tokens */
  text_paragraphs paragraphs;
  ARRAY(text_sentence) sentences;
  ARRAY(text_quote) quotes;
  uint32_t sentence_tokens; /* the most that a sentence may have */
  uint32_t split;           /* sentences that had more */
  bool has_title;
} text_build;

static inline bede_str build_form(const text_build *b, uint32_t token) {
  bede_span s = b->t.tokens.items[token].span;
  return str_slice(b->t.text, s.start, s.end);
}

static inline glyph build_glyph(const text_build *b, uint32_t token) {
  return glyph_at(b->t.text, b->t.tokens.items[token].span.start);
}

/* Do blanks stand before the token? */
static inline bool build_gap(const text_build *b, uint32_t token) {
  const text_token *t = b->t.tokens.items + token;
  return token == 0 || t[-1].span.end < t->span.start;
}

/* Is it this one mark and nothing else? */
static inline bool build_is_mark(const text_build *b, uint32_t token,
                                 uint32_t cp) {
  glyph g = build_glyph(b, token);
  bede_span s = b->t.tokens.items[token].span;
  return g.cp == cp && s.end - s.start == g.len;
}

/* Fills b->paragraphs with the spans of paragraphs; no tokens yet. */
void paragraphs_find(text_build *b);

/* Appends the sentences of a paragraph whose tokens are known. */
void sentences_find(text_build *b, const text_paragraph *p);

/* Adds the sentence [first, end), in pieces where it is too long. */
void sentence_add(text_build *b, text_sentence s);

/* Is there a final stop at the end of tokens [first, end)? */
bool sentence_is_closed(const text_build *b, uint32_t first, uint32_t end);

/* The end of the dateline that opens tokens [first, end), or `first`. */
uint32_t dateline_end(const text_build *b, uint32_t first, uint32_t end);

/* What a whole paragraph without a dateline is. */
text_kind paragraph_kind(const text_build *b, const text_paragraph *p);

/* Fills b->quotes from the paragraphs. */
void quotes_find(text_build *b);

#endif
