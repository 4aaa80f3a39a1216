/*
 * names.h - from scores of entity tags to tags that fit together.
 */
#ifndef BEDE_SYNTAX_NAMES_H
#define BEDE_SYNTAX_NAMES_H

#include "base/str.h"
#include "model/labels.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NAMES_WORDS_MAX = 256 };

/* One sentence: word i's scores of the tags are at score[i * row]. */
typedef struct names_input {
  const float *score;
  size_t row;
  uint32_t n; /* NAMES_WORDS_MAX at most */
  const bede_str *forms;
  const uint8_t *xpos;
  const float *points; /* the weights' `names`, see model/format.h */
} names_input;

/* A tag's score at a word, before what the tags beside it add. */
void names_scores(const names_input *in, float (*score)[NER_COUNT]);

/* Whether a tag may stand behind another: an I- only behind the B- or I- of
 * its kind. */
bool names_may_follow(uint32_t tag, uint32_t before);

/* The best sequence of tags of which each may follow the one before it:
 * "Exxon/B-ORG Mobil/I-LOC" can't be. Ties go to the lower tag. */
void names_tag(const names_input *in, uint8_t *tag);

/* The end of the name that begins at word i of n, or i if none does. */
uint32_t names_end(const uint8_t *tag, uint32_t n, uint32_t i);

/* Takes the tags off what has neither a capital nor a name's part of speech:
 * "trapped a fox". */
void names_drop_common(const bede_str *forms, const uint8_t *upos, uint32_t n,
                       uint8_t *tag);

/* Joins what a hyphen behind a name's particle has cut in two: "Muqtada al",
 * "-", "Sadr". */
void names_join(const bede_str *forms, uint32_t n, uint8_t *tag);

/* Opens a name with the other words of it before its nouns: "United" States. */
void names_open(const uint8_t *upos, const uint8_t *xpos, uint32_t n,
                uint8_t *tag);

#endif
