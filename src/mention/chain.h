/* chain.h - shared by the steps that join noun phrases to chains. */
#ifndef BEDE_MENTION_CHAIN_H
#define BEDE_MENTION_CHAIN_H

#include "base/map.h"
#include "mention/reading.h"

#define NUMBER_ONE 1u
#define NUMBER_MANY 2u
#define GENDER_THING 4u /* beside GENDER_MALE, GENDER_FEMALE */
#define GENDER_ANY 7u

/* What stands before the noun. */
typedef enum chain_det {
  DET_BARE,       /* protesters */
  DET_DEFINITE,   /* the protesters */
  DET_THIS,       /* these protesters */
  DET_OWNED,      /* their protest */
  DET_INDEFINITE, /* a protest, some protesters, 20 protesters */
  DET_COUNT
} chain_det;

/* What agreement goes by.  `number` and `gender` are bits of what may be. */
typedef struct trait {
  uint8_t number;
  uint8_t gender;
  uint8_t person; /* of a pronoun: 1, 2, 3; 0: no pronoun */
  uint8_t det;    /* chain_det */
  bool is_this;   /* the pronouns "this", "that" */
  bool is_time;
  bool is_closed; /* "nobody", "each other": never spoken of again */
  uint32_t quote; /* the quotation that it stands in, from 1; 0: none */
  uint32_t owner; /* markable: "*their* protest" */
  /* of the chain, kept at its first markable */
  uint32_t parent; /* towards that one */
  uint32_t size;
  uint32_t last; /* the latest */
  uint32_t name; /* one that is a name */
  bool is_sure;  /* its gender is known */
} trait;

/* Who has this word for a head or in his name. */
typedef struct chain_entry {
  uint32_t markable;
  uint32_t before; /* the entry before with the same word */
  uint32_t times;  /* how many there are by now */
} chain_entry;

typedef struct word_list word_list; /* likeness.c */

typedef struct linker {
  reading *r;
  markable *list;
  uint32_t count;
  trait *trait;
  uint32_t *of; /* by token: the markable whose head it is */
  map words;
  word_list **described; /* by markable, NULL until asked for */
  ARRAY(chain_entry) entries;
  uint32_t speaker; /* who says "I" outside quotations */
  uint32_t many;    /* "we" */
  uint32_t hearer;  /* "you" */
} linker;

#define NOBODY UINT32_MAX

/* What speaks for or against a candidate: rows of points.h. */
typedef struct clues {
  uint8_t id[48];
  uint32_t count;
} clues;

static inline void clue(clues *self, bool holds, unsigned id) {
  if (holds && self->count < sizeof self->id)
    self->id[self->count++] = (uint8_t)id;
}

/* ---- chain.c ---- */
uint32_t chain_root(const linker *l, uint32_t m);
void chain_join(linker *l, uint32_t m, uint32_t antecedent);
/* One phrase lies within the other. */
bool chain_nested(const linker *l, uint32_t a, uint32_t b);
/* How many sentences lie between. */
uint32_t chain_gap(const linker *l, uint32_t m, uint32_t c);

typedef struct chain_pair {
  uint32_t phrase, candidate;
} chain_pair;

/* Tells the watch, if there is one, what was weighed by which column of
 * points.h. */
static inline void chain_told(const linker *l, unsigned column, chain_pair pair,
                              const clues *all) {
  const chain_watch *w = l->r->source->watch;
  if (w)
    w->weighed(w->ctx, &(chain_candidate){column, pair.phrase, pair.candidate,
                                          all->id, all->count});
}

/* ---- trait.c ---- */
void trait_read(linker *l);

/* ---- likeness.c: the same noun or name again ---- */
/* The antecedent of a noun phrase, or NOBODY. */
uint32_t likeness_find(linker *l, uint32_t m);
/* From now on `m` is found by its words. */
void likeness_note(linker *l, uint32_t m);

/* ---- antecedent.c: he, she, it, they ---- */
uint32_t antecedent_find(linker *l, uint32_t m);

#endif
