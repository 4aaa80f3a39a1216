/*
 * token.h - words, numbers and marks of a stretch of clean text.
 */
#ifndef BEDE_TEXT_TOKEN_H
#define BEDE_TEXT_TOKEN_H

#include "base/array.h"
#include "text/words.h"

/* No token is longer: what is gets broken. */
#define TOKEN_BYTES 1000

typedef struct text_token {
  bede_span span;
  bool joined; /* within one word with the token before */
} text_token;

typedef ARRAY(text_token) text_tokens;

typedef struct tokenizer {
  arena *a;
  const text_words *words;
  bede_str text; /* clean */
  text_tokens tokens;
  /* For the stretch at hand. */
  uint32_t end;       /* of the stretch */
  uint32_t chunk_end; /* of the run without blanks, at most TOKEN_BYTES long */
  bool single_open;   /* a single quotation mark waits for its partner */
} tokenizer;

/* Appends the tokens of bytes [start, end) to self->tokens. */
void tokenize(tokenizer *self, uint32_t start, uint32_t end);

/* ---- Shared by the files of the tokeniser ---------------------------------
 */

void token_push(tokenizer *self, uint32_t start, uint32_t end, bool joined);

/* The end of a URL, an address, an "@name" or a "#topic" that begins at
 * `start`, or `start`. */
uint32_t token_address_end(const tokenizer *self, uint32_t start);

/* The end of the word or number that begins at `start`, clitics and units not
 * yet taken off, a stop that belongs to it ("U.S.") included. */
uint32_t token_word_end(const tokenizer *self, uint32_t start);

/* Pushes the word [start, end) as one token or several: "don't". */
void token_push_word(tokenizer *self, uint32_t start, uint32_t end);

/* Does the abbreviation [start, end), stop included, stand before a name or
 * number, so that it never ends a sentence? */
bool token_is_title(const text_words *words, bede_str form);

#endif
