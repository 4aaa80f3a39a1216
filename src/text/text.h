/*
 * text.h - bytes to clean text, sentences and tokens.
 *
 * Tokens follow UD English: "don't" is "do" + "n't", "Poland's" is "Poland" +
 * "'s", quotation marks and brackets stand alone, "U.S." and "3.5" do not
 * break.  A token is a span of the clean text, never a copy; its form is read
 * from the mended text (mend.h), where an archive garbled its letters.
 */
#ifndef BEDE_TEXT_TEXT_H
#define BEDE_TEXT_TEXT_H

#include "base/arena.h"
#include "bede.h"
#include "lexicon/lexicon.h"

#define TOKEN_NONE UINT32_MAX

/* What a sentence is; only prose and headlines are coded. */
typedef enum text_kind {
  TEXT_PROSE,
  TEXT_HEADLINE, /* no final stop, short, at the top; or the given title */
  TEXT_BYLINE,   /* "By Jane Doe, Staff Writer" */
  TEXT_DATELINE, /* "WARSAW (Reuters) -", cut off the sentence it opens */
} text_kind;

typedef struct text_sentence {
  uint32_t first, end; /* tokens [first, end) */
  bede_span span;
  text_kind kind;
  bool starts_paragraph;
  bool continued; /* a piece of a sentence that was too long to parse whole */
} text_sentence;

/* Words between quotation marks, the marks themselves left out.  Where the
 * closing mark is missing the quotation ends with its sentence's speaker
 * clause or its paragraph, and `closed` is false. */
typedef struct text_quote {
  uint32_t first, end; /* tokens [first, end) */
  bool closed;
} text_quote;

/* All columns are indexed by the article's token number. */
typedef struct text_doc {
  bede_str clean;    /* valid UTF-8: each invalid byte became U+FFFD */
  uint32_t repaired; /* how many bytes were invalid */
  bede_str mended;   /* clean, with garbled letters put right; or the same */
  uint32_t garbled;  /* how many letters were */
  uint32_t split;    /* how many sentences were too long */
  uint32_t token_count;
  bede_span *token;        /* in `clean` */
  bede_span *mended_token; /* in `mended`; or the same */
  bool *joined;            /* within one word with the token before: "n't" */
  uint32_t *sentence_of;
  text_sentence *sentences;
  uint32_t sentence_count;
  text_quote *quotes; /* in order, not nested: the outermost only */
  uint32_t quote_count;
} text_doc;

/* What to read; `tokens` NULL means Bede's own. */
typedef struct text_source {
  bede_str bytes;
  const bede_given_token *tokens;
  uint32_t token_count;
  uint32_t sentence_tokens; /* a longer sentence is split at clause marks */
  bool has_title;           /* bytes begin with the title and an empty line */
} text_source;

void text_read(arena *a, const lexicon *lex, const text_source *source,
               text_doc *out);

/* The bytes of tokens [first, end), as they were meant. */
static inline bede_str text_forms(const text_doc *doc, uint32_t first,
                                  uint32_t end) {
  uint32_t start = doc->mended_token[first].start;
  return (bede_str){doc->mended.ptr + start,
                    doc->mended_token[end - 1].end - start};
}

static inline bede_str text_form(const text_doc *doc, uint32_t token) {
  return text_forms(doc, token, token + 1);
}

/* Does it stand in a quotation? */
bool text_in_quote(const text_doc *doc, uint32_t token);

#endif
