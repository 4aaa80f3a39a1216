/*
 * words.h - the word lists that text asks for, looked up by name once.
 */
#ifndef BEDE_TEXT_WORDS_H
#define BEDE_TEXT_WORDS_H

#include "lexicon/lexicon.h"

#define TEXT_WORDS_MAP(X)                                                      \
  X(clitic, "clitic")                                                          \
  X(contracted, "contracted")                                                  \
  X(contracted_parts, "contracted-parts")                                      \
  X(elided, "elided")                                                          \
  X(title_abbreviation, "title-abbreviation")                                  \
  X(capital_abbreviation, "capital-abbreviation")                              \
  X(abbreviation, "abbreviation")                                              \
  X(number_abbreviation, "number-abbreviation")                                \
  X(unit, "unit")                                                              \
  X(bound_prefix, "bound-prefix")                                              \
  X(slash_word, "slash-word")                                                  \
  X(sentence_opener, "sentence-opener")                                        \
  X(speech_form, "speech-form")                                                \
  X(byline_opener, "byline-opener")                                            \
  X(news_agency, "news-agency")

typedef struct text_words {
  const lexicon *lex;
  TEXT_WORDS_MAP(LEXICON_SET_FIELD)
} text_words;

text_words text_words_find(const lexicon *lex);

/* The longest form that is looked up; a longer one is in no set. */
#define TEXT_WORD_BYTES 48

/* Is `form` in one of the sets above? */
bool text_word_in(const text_words *self, bede_str form, uint32_t set);

/* Is it the name of a place, or a capital? */
bool text_word_is_place(const text_words *self, bede_str form);

/* Is it the name of a month, or its abbreviation? */
bool text_word_is_month(const text_words *self, bede_str form);

/* "said", "tweets": a form of a word of saying. */
bool text_word_is_speech(const text_words *self, bede_str form);

#endif
