/*
 * agree.c - which mentions a pronoun fits by number, kind and gender.
 */
#include "mention/pronoun.h"

static unsigned gender_of_words(const reading *r, const mention *c) {
  unsigned gender = 0;
  for (uint32_t t = c->first; t <= c->head; t++) {
    /* "*her* deputy Lars Berg" */
    if (t != c->head && r->syntax->rel[t] == REL_NMOD_POSS) continue;
    gender |= (word_in(r, t, WORDS_MALE) ? GENDER_MALE : 0u) |
              (word_in(r, t, WORDS_FEMALE) ? GENDER_FEMALE : 0u);
  }
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
  bool is_named = c->form == MENTION_NAME || c->refers_to != MENTION_NONE;
  /* "*Amal* Ismail ... Ismail": the surname may be another's first name */
  bool surname = c->form == MENTION_NAME && c->end == c->first + 1 &&
                 first->form == MENTION_NAME && first->end > first->first + 1;
  unsigned told = surname ? gender_of_words(r, first) : 0;
  gender |= r->gender[c->chain] | (told ? told : gender_of_words(r, c));
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

/* "*Brenntal* said *it* had found forged bills": a name of which nothing else
 * is known says something of itself, so it is no person's. */
bool pronoun_is_nameless_body(const reading *r, const mention *m,
                              const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  if (m->is_person || m->is_plural || c->form != MENTION_NAME ||
      c->type != MENTION_PER || c->id.len || c->sector.len ||
      !pronoun_is_subject(r->syntax->rel[m->head]) || verb == TOKEN_NONE)
    return false;
  const mention *first = &r->out->mentions.items[c->chain];
  if (c->end != c->first + 1 || first->end != first->first + 1 ||
      pronoun_gender(r, c))
    return false;
  if (r->syntax->rel[verb] == REL_CONJ) verb = r->syntax->head[verb];
  uint32_t said = r->syntax->head[verb];
  return r->syntax->rel[verb] == REL_CCOMP && said != TOKEN_NONE &&
         said < m->head && r->syntax->upos[verb] == UPOS_VERB &&
         r->syntax->head[c->head] == said &&
         r->syntax->rel[c->head] == REL_NSUBJ && pronoun_is_speech(r, said);
}

/* "a *guy*, he": whose office or trade the lexicon need not know; but "the
 * state", "the family" is nobody. */
static bool is_somebody(const reading *r, const mention *c) {
  uint32_t core = phrase_core(r, c->head);
  if (word_in(r, core, WORDS_REGION_NOUN) || word_in(r, core, WORDS_COLLECTIVE))
    return false;
  return c->type == MENTION_PER ||
         (c->type == MENTION_NOM &&
          (word_in(r, core, WORDS_MALE) || word_in(r, core, WORDS_FEMALE)));
}

/* "*A coalition* ... it", "*the group* ... it": people, and still one thing. */
static bool is_one_group(const reading *r, const mention *m, const mention *c) {
  if (!pronoun_is_subject(r->syntax->rel[m->head]) ||
      c->form != MENTION_NOMINAL || c->is_plural || c->sector.len ||
      word_in(r, phrase_core(r, c->head), WORDS_COLLECTIVE))
    return false;
  const hit *role = hit_at(r, r->role_hit, phrase_core(r, c->head));
  return role && lexicon_role(r->lex, role->sense->entry)->is_group;
}

/* "*its* officers said *they* would crush them": whom the sentence has called
 * "it" is none of "them" there. */
static bool is_called_it(const reading *r, const mention *m, const mention *c) {
  uint32_t here = r->text->sentence_of[m->head];
  for (const mention *x = m; x-- > r->out->mentions.items;) {
    if (r->text->sentence_of[x->head] != here) break;
    if (x->form == MENTION_PRONOUN && !x->is_plural && x->chain == c->chain &&
        (str_is(r->fold[x->head], "it") || str_is(r->fold[x->head], "its")))
      return true;
  }
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
  if (m->is_plural)
    return several ||
           ((group || c->type == MENTION_ORG) && !is_called_it(r, m, c));
  if (c->is_plural || pronoun_is_members(r, c)) return false;
  if (!m->is_person)
    return c->type != MENTION_PER || is_one_group(r, m, c) ||
           pronoun_is_nameless_body(r, m, c);
  if (c->form == MENTION_NAME) /* but "Ruiz's *alliance* with Reed" is no she */
    return c->type == MENTION_PER ||
           (c->type == MENTION_NOM && r->syntax->upos[c->head] != UPOS_NOUN);
  return is_somebody(r, c);
}
