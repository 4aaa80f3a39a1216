/*
 * mender.h - what the files of mend.h share.
 */
#ifndef BEDE_SYNTAX_MENDER_H
#define BEDE_SYNTAX_MENDER_H

#include "base/utf8.h"
#include "syntax/mend.h"

typedef struct mender {
  arena *a;
  const lexicon *lex;
  syntax_doc *s;
  tree *tree;     /* kept true to `s` */
  uint32_t first; /* of the sentence */
} mender;

static inline bool is_verb(const mender *self, uint32_t t) {
  return self->s->upos[t] == UPOS_VERB;
}

static inline bool is_nominal(const mender *self, uint32_t t) {
  return self->s->upos[t] == UPOS_NOUN || self->s->upos[t] == UPOS_PROPN;
}

static inline void hang(mender *self, uint32_t t, uint32_t head, enum rel rel) {
  tree_hang(self->tree, self->s, t, head, rel);
}

static inline bool is(const mender *self, uint32_t t, const char *form) {
  return str_is(text_form(self->s->text, t), form);
}

static inline bool has_subject(const mender *self, uint32_t verb) {
  return tree_subject(self->tree, verb) != TOKEN_NONE;
}

static inline bede_str folded(const mender *self, uint32_t t) {
  return utf8_fold(self->a, text_form(self->s->text, t));
}

/* The words [first, end), folded, with a blank between two. */
static inline bede_str folded_words(const mender *self, uint32_t first,
                                    uint32_t end) {
  str_buf words = {.a = self->a};
  for (uint32_t t = first; t < end; t++)
    buf_format(&words, "%s%.*s", t > first ? " " : "",
               STR_ARG(folded(self, t)));
  return buf_str(&words);
}

/* The word itself, if it is a verb, else the first verb above it. */
static inline uint32_t verb_from(const mender *self, uint32_t t) {
  while (t != TOKEN_NONE && !is_verb(self, t)) t = self->s->head[t];
  return t;
}

/* A verb or noun of saying. */
static inline bool speaks(const mender *self, uint32_t t) {
  return lexicon_value(self->lex, self->s->lemma[t], LIST_SPEECH).len > 0;
}

static inline bool is_in_set(const mender *self, uint32_t t, bede_str set) {
  return lexicon_in_set(self->lex, self->s->lemma[t],
                        lexicon_set(self->lex, set));
}

/* Whether time.bede gives the word a value of this kind. */
static inline bool is_of_time(const mender *self, uint32_t t,
                              const char *kind) {
  bede_str value = lexicon_value(self->lex, folded(self, t), LIST_TIME);
  return value.len > 0 && str_starts(value, str_from(kind));
}

/* mend_count.c: how many there are. */
void mend_count(mender *self, uint32_t number);
void mend_count_before(mender *self, uint32_t number);
void mend_about(mender *self, uint32_t noun);
void mend_of_whom(mender *self, uint32_t verb);
void mend_hurt_beside(mender *self, uint32_t hurt);
void mend_dead(mender *self, uint32_t dead);
void mend_toll(mender *self, uint32_t harmed);

/* mend_front.c: what stands before a subject or a verb. */

/* Makes of the noun the subject of its verb, and of the word before it, with
 * its preposition, a phrase of that verb; false where the noun is none. */
bool mend_apart(mender *self, uint32_t before, uint32_t noun, uint32_t prep);

void mend_opening(mender *self, uint32_t word);
void mend_next_passive(mender *self, uint32_t verb);
void mend_marked(mender *self, uint32_t mark);
void mend_both(mender *self, uint32_t both);
void mend_each(mender *self, uint32_t each);

/* mend_time.c: a time before a noun. */
void mend_day(mender *self, uint32_t day);

/* mend_class.c: words of another class. */
void mend_passive(mender *self, uint32_t verb);
void mend_particle(mender *self, uint32_t verb);
void mend_next_infinitive(mender *self, uint32_t verb);
void mend_off(mender *self, uint32_t place);
void mend_place(mender *self, uint32_t place);
void mend_tag(mender *self, uint32_t aux);

/* mend_modifier.c: participles before a noun, or behind it. */

/* "at", "against": a preposition of what is aimed at. */
bool mend_is_aiming(const mender *self, uint32_t prep);

/* "condemned", "urged" */
bool mend_is_of_words(const mender *self, uint32_t verb);

void mend_attributive(mender *self, uint32_t act);
void mend_into(mender *self, uint32_t place);
void mend_called_for(mender *self, uint32_t who);
void mend_inverted(mender *self, uint32_t phrase);
void mend_charge(mender *self, uint32_t what);
void mend_words_there(mender *self, uint32_t act);
void mend_claimed(mender *self, uint32_t verb);

/* mend_sides.c: two sides beside each other. */

/* Whom a state or nobody gave arms. */
bool mend_is_band(const mender *self, uint32_t t);

void mend_again(mender *self, uint32_t next);
void mend_two_sides(mender *self, uint32_t side);
void mend_of_people(mender *self, uint32_t who);
void mend_second_of_two(mender *self, uint32_t second);
void mend_whose(mender *self, uint32_t name);
void mend_last_side(mender *self, uint32_t verb);
void mend_man_of_body(mender *self, uint32_t verb);
void mend_as_did(mender *self, uint32_t did);
void mend_beside(mender *self, uint32_t who);
void mend_headline(mender *self, uint32_t end);

/* mend_act.c: who did what a noun tells, and to whom. */
void mend_second_agent(mender *self, uint32_t who);
void mend_aimed(mender *self, uint32_t whom);
void mend_harmed(mender *self, uint32_t verb);
void mend_fired(mender *self, uint32_t from);

/* mend_aside.c: what commas set off. */
void mend_to_active(mender *self, uint32_t verb);
void mend_behind_aside(mender *self, uint32_t noun);
void mend_auxiliary(mender *self, uint32_t who);
void mend_cut_off(mender *self, uint32_t aux);
void mend_who_did(mender *self, uint32_t who);
void mend_whom(mender *self, uint32_t whom);
void mend_second_subject(mender *self, uint32_t who);
void mend_of_aside(mender *self, uint32_t gerund);
void mend_then(mender *self, uint32_t act);
void mend_gerund_aside(mender *self, uint32_t act);
void mend_sayers(mender *self, uint32_t one);
void mend_joined(mender *self, uint32_t next);
void mend_when(mender *self, uint32_t verb);

#endif
