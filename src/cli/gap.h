/*
 * gap.h - what the lexicon lacks for one article.
 */
#ifndef BEDE_CLI_GAP_H
#define BEDE_CLI_GAP_H

#include "base/array.h"
#include "out/out.h"

typedef enum gap_kind {
  GAP_FRAME, /* a predicate that no frame knows */
  GAP_NEAR,  /* a frame that lacks one thing to fit */
  GAP_ACTOR,
  GAP_PLACE,
  GAP_KINDS,
} gap_kind;

typedef ARRAY(bede_str) gap_words;

/* One place of the text. */
typedef struct gap {
  gap_kind kind;
  bede_str head;    /* "host", "strike :N"; a name */
  bede_str note;    /* of a frame that nearly fits: which, and what it lacks */
  uint32_t sides;   /* actors that stand with it: 2 where one is the subject */
  gap_words words;  /* what stands with it, as patterns have it: "R", "with R",
                       "in custody", "+up" */
  bede_str example; /* the sentence, its sides marked */
} gap;

typedef struct gap_list {
  ARRAY(gap) items;
} gap_list;

/* "New Energy Council" of "the New Energy Council"; empty where the phrase ends
 * in no name.  It lies in the arena. */
bede_str gap_name(arena *a, const out_doc *doc, bede_span span);

/* "said": what only tells who says something. */
bool gap_is_cue(const bede_annotation *an, bede_span span);

/* All of it lies in the arena: the document may go. */
const gap_list *gap_find(arena *a, const out_doc *doc);

#endif
