/*
 * names.h - from scores of entity tags to tags that fit together.
 */
#ifndef BEDE_SYNTAX_NAMES_H
#define BEDE_SYNTAX_NAMES_H

#include "base/str.h"
#include "model/labels.h"

#include <stddef.h>
#include <stdint.h>

enum { NAMES_WORDS_MAX = 256 };

/* The best sequence of tags in which every I- follows a B- or I- of its kind:
 * "Exxon/B-ORG Mobil/I-LOC" can't be. Word i's scores are at score[i * row];
 * n is at most NAMES_WORDS_MAX. Ties go to the lower tag. */
void names_tag(const float *score, size_t row, uint32_t n, uint8_t *tag);

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
