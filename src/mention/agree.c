/*
 * agree.c - which mentions a pronoun fits by number, kind and gender.
 */
#include "mention/pronoun.h"

static unsigned gender_of_words(const reading *r, const mention *c) {
  unsigned gender = 0;
  for (uint32_t t = c->first; t <= c->head; t++)
    gender |= (word_in(r, t, WORDS_MALE) ? GENDER_MALE : 0u) |
              (word_in(r, t, WORDS_FEMALE) ? GENDER_FEMALE : 0u);
  if (!gender && c->form == MENTION_NAME && c->type == MENTION_PER)
    gender = trait_given_name(r, c->first, c->head);
  /* "*Sanders* ... her": whose whole name the lexicon knows */
  if (!gender && c->type == MENTION_PER) gender = trait_known_name(r, c->name);
  return gender;
}

/* What the words say, those by which she was first told ("*Anna* Holm ...
 * Holm", "*Anna* Holm, the lawyer"), and what pronouns have called her. */
unsigned pronoun_gender(const reading *r, const mention *c) {
  uint32_t self = (uint32_t)(c - r->out->mentions.items);
  const mention *first = &r->out->mentions.items[c->chain];
  unsigned gender = r->gender[mention_root(r->out, self)];
  gender |= r->gender[c->chain] | gender_of_words(r, c);
  bool is_named = c->form == MENTION_NAME || c->refers_to != MENTION_NONE;
  if (!gender && first->form == MENTION_NAME && is_named)
    gender = gender_of_words(r, first);
  return gender;
}

/* "Mr Brandt" is no "she"; both bits: it is said of a couple, or unclear. */
bool pronoun_gender_agrees(const reading *r, const mention *m,
                           const mention *c) {
  unsigned a = pronoun_gender(r, m), b = a ? pronoun_gender(r, c) : 0;
  return !b || (a & b);
}

/* "Republicans": a party's name, and still several of its people. */
bool pronoun_is_members(const reading *r, const mention *c) {
  if (c->form != MENTION_NAME || c->type != MENTION_ORG) return false;
  unsigned xpos = r->syntax->xpos[c->head];
  if (xpos != XPOS_NNPS && xpos != XPOS_NNS) return false;
  lex_senses all = r->lemma_senses[c->head];
  for (uint32_t i = 0; i < all.count; i++)
    if (all.items[i].kind == LEX_ACTOR && all.items[i].use == USE_PEOPLE)
      return true;
  return false;
}

/* "Poland and Latvia reinforced their borders": several by coordination. */
bool pronoun_agrees(const reading *r, const mention *m, const mention *c) {
  bool row = pronoun_has_conjunct(r, c->head);
  bool two = c->count.known && c->count.min == 2 && c->count.max == 2;
  if (str_is(r->fold[m->head], "both") || str_is(r->fold[m->head], "each"))
    return row || two;
  bool several = c->is_plural || row || pronoun_is_members(r, c);
  bool group = c->type == MENTION_ORG && c->is_person; /* police */
  /* what "it" has just named is not "they" in the same sentence */
  bool is_it = c->form == MENTION_PRONOUN && !several && !group &&
               r->text->sentence_of[c->head] == r->text->sentence_of[m->head];
  if (m->is_plural)
    return several || group || (c->type == MENTION_ORG && !is_it);
  if (c->is_plural || pronoun_is_members(r, c)) return false;
  if (!m->is_person) return c->type != MENTION_PER;
  if (c->form == MENTION_NAME)
    return c->type == MENTION_PER || c->type == MENTION_NOM;
  uint32_t core = phrase_core(r, c->head);
  return c->type == MENTION_PER && /* "the state", "the family" is no "he" */
         !word_in(r, core, WORDS_REGION_NOUN) &&
         !word_in(r, core, WORDS_COLLECTIVE);
}
