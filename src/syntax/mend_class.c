/*
 * mend_class.c - verbs that were taken for nouns, participles for past tenses,
 * an infinitive for what goes on from a gerund.
 */
#include "syntax/mender.h"

/* Whether any entry of the verb has somebody for its object. */
static bool does_to_somebody(const mender *self, uint32_t verb) {
  lex_frames frames = lexicon_frames(self->lex, self->s->lemma[verb], LEX_VERB);
  for (uint32_t i = 0; i < frames.count; i++) {
    const lex_slot *slots = lexicon_slots(self->lex, &frames.items[i]);
    for (uint32_t k = 0; k < frames.items[i].slot_count; k++)
      if (slots[k].at == AT_OBJECT && slots[k].fill & FILL_R) return true;
  }
  return false;
}

static bool has(const mender *self, uint32_t verb, enum rel rel) {
  return tree_find(self->tree, verb, rel) != TOKEN_NONE;
}

/* "were put on trial and *sentenced* to death": a list has one voice, where
 * nobody is named to whom they did it. */
void mend_passive(mender *self, uint32_t verb) {
  uint32_t list = self->s->head[verb];
  if (list == TOKEN_NONE || list > verb || self->s->xpos[verb] != XPOS_VBD ||
      self->s->xpos[list] != XPOS_VBN || !has(self, list, REL_AUX_PASS) ||
      has_subject(self, verb) || has(self, verb, REL_OBJ) ||
      has(self, verb, REL_XCOMP) || has(self, verb, REL_CCOMP) ||
      !str_ends(text_form(self->s->text, verb), STR("ed")) ||
      speaks(self, verb) || !does_to_somebody(self, verb))
    return;
  self->s->xpos[verb] = XPOS_VBN;
}

/* "nine drowned *off* Lagos": where, and nobody whom they drowned. */
void mend_off(mender *self, uint32_t place) {
  uint32_t verb = self->s->head[place];
  if (verb == TOKEN_NONE || place < verb + 2 ||
      self->s->upos[place] != UPOS_PROPN ||
      self->s->rel[place - 1] != REL_COMPOUND_PRT ||
      self->s->head[place - 1] != verb ||
      !is_in_set(self, verb, STR("objectless")))
    return;
  hang(self, place, verb, REL_OBL);
  hang(self, place - 1, place, REL_CASE);
}

/* "demanded that the chief *step* down": no noun has a particle. */
void mend_particle(mender *self, uint32_t verb) {
  if (self->s->upos[verb] != UPOS_NOUN || self->s->xpos[verb] != XPOS_NN ||
      !has(self, verb, REL_COMPOUND_PRT) || !has(self, verb, REL_MARK))
    return;
  self->s->upos[verb] = UPOS_VERB;
  self->s->xpos[verb] = XPOS_VB;
  self->s->lemma[verb] = folded(self, verb);
  uint32_t who = verb - 1; /* "the *premier* step down" */
  uint32_t det = tree_find(self->tree, verb, REL_DET);
  uint32_t subject = tree_subject(self->tree, verb);
  if (verb == self->first || self->s->head[who] != verb || det == TOKEN_NONE ||
      (subject != TOKEN_NONE && subject != who))
    return;
  self->s->upos[who] = UPOS_NOUN;
  self->s->xpos[who] = XPOS_NN;
  hang(self, who, verb, REL_NSUBJ);
  hang(self, det, who, REL_DET);
}

/* "*stop* them", "would *stop* them": behind "to" or an auxiliary. */
static bool is_bare_verb(const mender *self, uint32_t t) {
  return is_verb(self, t) && self->s->xpos[t] == XPOS_VB;
}

/* "told him to stop them from reaching it and *detain* them": an infinitive
 * goes on from an infinitive and from no gerund. */
void mend_next_infinitive(mender *self, uint32_t verb) {
  enum { MOST_ABOVE = 4 };
  uint32_t gerund = self->s->head[verb];
  if (gerund == TOKEN_NONE || gerund > verb || !is_bare_verb(self, verb) ||
      self->s->xpos[gerund] != XPOS_VBG || has(self, gerund, REL_AUX) ||
      has(self, verb, REL_MARK) || has(self, verb, REL_AUX) ||
      has_subject(self, verb))
    return;
  uint32_t up = self->s->head[gerund];
  for (uint32_t i = 0; i < MOST_ABOVE && up != TOKEN_NONE; i++) {
    if (is_bare_verb(self, up) && up < gerund) {
      hang(self, verb, up, REL_CONJ);
      return;
    }
    up = self->s->head[up];
  }
}

enum { PHRASE_MOST = 8 };

/* "sent the senator *to jail* for a year": where to, and nothing that he would
 * do. */
void mend_place(mender *self, uint32_t place) {
  uint32_t verb = self->s->head[place], to = place - 1;
  if (place == self->first || verb == TOKEN_NONE || verb >= to ||
      !is_verb(self, verb) || self->s->head[to] != place ||
      !is(self, to, "to") || self->s->rel[to] != REL_MARK ||
      !has(self, verb, REL_OBJ) || has(self, place, REL_OBJ) ||
      !is_in_set(self, place, STR("prison")))
    return;
  self->s->upos[place] = UPOS_NOUN;
  self->s->xpos[place] = XPOS_NN;
  for (uint32_t t = place + 1;
       t < self->s->text->token_count && t <= place + PHRASE_MOST; t++)
    if (self->s->head[t] == place && self->s->rel[t] == REL_OBL)
      hang(self, t, verb, REL_OBL);
  hang(self, place, verb, REL_OBL);
  hang(self, to, place, REL_CASE);
}

/* "was *involved* in clashes": beside that auxiliary a verb is a participle,
 * though the tagger call it an adjective. */
void mend_tag(mender *self, uint32_t aux) {
  uint32_t verb = self->s->head[aux];
  if (verb != TOKEN_NONE && is_verb(self, verb) &&
      self->s->xpos[verb] == XPOS_JJ)
    self->s->xpos[verb] = XPOS_VBN;
}
