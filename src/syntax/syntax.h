/*
 * syntax.h - tags, lemmas and a dependency tree for every sentence.
 *
 * A sentence is columns, not objects. All are indexed by the article's token
 * number, as in
 *
 *     token   0       1        2      3       4       5
 *     form    Police  arrested 40     people  Monday  .
 *     upos    NOUN    VERB     NUM    NOUN    PROPN   PUNCT
 *     head    1       NONE     3      1       1       1
 *     rel     nsubj   root     nummod obj     obl:... punct
 *     lemma   police  arrest   40     people  Monday  .
 */
#ifndef BEDE_SYNTAX_SYNTAX_H
#define BEDE_SYNTAX_SYNTAX_H

#include "lexicon/wordbook.h"
#include "model/model.h"
#include "syntax/labels.h"
#include "text/text.h"

/* The longest piece that is parsed as one; what is longer is parsed in such
 * pieces, the later ones hung on the first as parataxis. */
enum { SYNTAX_TOKENS_MAX = 256 };

typedef struct syntax_doc {
  const text_doc *text;
  uint8_t *upos;      /* enum upos */
  uint8_t *xpos;      /* enum xpos, the Penn Treebank's tags */
  uint8_t *rel;       /* enum rel */
  uint32_t *head;     /* token number, TOKEN_NONE at a sentence's root */
  bede_str *lemma;    /* lower case save for names, as in UD */
  uint32_t *alt_head; /* second-best head, TOKEN_NONE if there is none */
  uint8_t *ner;       /* enum ner: O, B-PER, I-PER ... */
  wordbook *words;    /* where the words were looked up, or NULL: nowhere */
  lex_word **word;    /* the rows of the forms there, or NULL */
} syntax_doc;

/* Fills all columns but those of the lexicon; they and the scratch memory live
 * in `a`. */
void syntax_parse(const model *m, const text_doc *text, arena *a,
                  syntax_doc *out);

#endif
