/*
 * mend_sides.c - two sides beside each other, and whose a band is.
 */
#include "syntax/mender.h"

/* Whether the words [first, end) are a country's name. */
static bool is_country(const mender *self, uint32_t first, uint32_t end) {
  lex_senses senses = lexicon_senses(self->lex, folded_words(self, first, end));
  for (uint32_t i = 0; i < senses.count; i++)
    if (senses.items[i].kind == LEX_ACTOR &&
        lexicon_actor(self->lex, senses.items[i].entry)->kind == ACTOR_COUNTRY)
      return true;
  return false;
}

static const lex_sense *role_of(const mender *self, uint32_t t) {
  return lexicon_sense(self->lex, self->s->lemma[t], LEX_ROLE);
}

/* "*army*-rebel fighting": of two sides that a hyphen joins neither is the
 * other's. */
void mend_two_sides(mender *self, uint32_t side) {
  uint32_t other = self->s->head[side];
  if (other == TOKEN_NONE || other != side + 2 ||
      self->s->xpos[side + 1] != XPOS_HYPH ||
      self->s->rel[other] != REL_COMPOUND || !role_of(self, side) ||
      !role_of(self, other))
    return;
  hang(self, side, self->s->head[other], REL_COMPOUND);
}

/* "met with nuns at the clinic and *with officials*": what has the preposition
 * of an earlier phrase goes on from that. */
void mend_again(mender *self, uint32_t next) {
  uint32_t before = self->s->head[next], first = TOKEN_NONE;
  uint32_t own = tree_find(self->tree, next, REL_CASE);
  if (before == TOKEN_NONE || own == TOKEN_NONE ||
      self->s->rel[before] != REL_OBL)
    return;
  uint32_t other = tree_find(self->tree, before, REL_CASE);
  if (other == TOKEN_NONE || str_eq(self->s->lemma[own], self->s->lemma[other]))
    return;
  TREE_EACH_CHILD(self->tree, self->s->head[before], c) {
    uint32_t prep = tree_find(self->tree, c, REL_CASE);
    if (c < before && self->s->rel[c] == REL_OBL && prep != TOKEN_NONE &&
        str_eq(self->s->lemma[prep], self->s->lemma[own]))
      first = c;
  }
  if (first != TOKEN_NONE) hang(self, next, first, REL_CONJ);
}

bool mend_is_band(const mender *self, uint32_t t) {
  static const char *const armed[] = {"MIL", "COP", "REB", "CRM", "UAF", "PRM"};
  const lex_sense *role = role_of(self, t);
  if (!role) return false;
  bede_str sector =
      lexicon_str(self->lex, lexicon_role(self->lex, role->entry)->sector);
  for (size_t i = 0; i < sizeof armed / sizeof *armed; i++)
    if (str_is(sector, armed[i])) return true;
  return false;
}

/* "*Haiti* gang attack": the gang is Haiti's, and Haiti attacks nobody. */
void mend_whose(mender *self, uint32_t name) {
  uint32_t band = name + 1, deed = self->s->head[name];
  if (deed == name + 2 && self->s->head[band] == deed &&
      self->s->rel[band] == REL_COMPOUND && mend_is_band(self, band) &&
      is_country(self, name, band))
    hang(self, name, band, REL_COMPOUND);
}

/* "clashes between police and students, *who threw stones*": of two sides the
 * second did what a clause behind it tells; but "who met" is both. */
void mend_last_side(mender *self, uint32_t verb) {
  uint32_t first = self->s->head[verb], last = TOKEN_NONE;
  uint32_t who = tree_find(self->tree, verb, REL_NSUBJ);
  uint32_t prep =
      first == TOKEN_NONE ? first : tree_find(self->tree, first, REL_CASE);
  if (who == TOKEN_NONE || prep == TOKEN_NONE || !is(self, who, "who") ||
      !is(self, prep, "between") || !is(self, who - 1, ",") ||
      tree_find(self->tree, verb, REL_OBJ) == TOKEN_NONE)
    return;
  TREE_EACH_CHILD(self->tree, first, c)
  if (self->s->rel[c] == REL_CONJ && c < who) last = c;
  if (last != TOKEN_NONE) hang(self, verb, last, REL_ACL_RELCL);
}

/* A union, a committee; or, with `man`, a leader, a member: one of them. */
static bool is_role_of(const mender *self, uint32_t t, bool man) {
  const lex_sense *sense = lexicon_sense(self->lex, folded(self, t), LEX_ROLE);
  enum xpos xpos = (enum xpos)self->s->xpos[t];
  if (!sense || (xpos != XPOS_NN && xpos != XPOS_NNP)) return false;
  const lex_role *role = lexicon_role(self->lex, sense->entry);
  return man ? !role->is_body && !role->is_group
             : role->is_body || role->is_group;
}

/* "the head of the Miners' Union, *who was shot*": one man is "who", and no
 * body is. */
void mend_man_of_body(mender *self, uint32_t verb) {
  uint32_t body = self->s->head[verb], who = tree_subject(self->tree, verb);
  uint32_t man = body == TOKEN_NONE ? body : self->s->head[body];
  if (man == TOKEN_NONE || man > body || self->s->rel[body] != REL_NMOD ||
      who == TOKEN_NONE || who > verb || !is(self, who, "who") ||
      tree_find(self->tree, body, REL_CASE) == TOKEN_NONE ||
      !is_role_of(self, body, false) || !is_role_of(self, man, true))
    return;
  uint32_t aux = who + 1; /* "members of the party, who *were* jailed" */
  if (self->s->xpos[aux] == XPOS_VBP || is(self, aux, "were")) return;
  hang(self, verb, man, REL_ACL_RELCL);
}

/* The end of the names from `first` on, without a comma. */
static uint32_t names_end(const mender *self, uint32_t first, uint32_t end) {
  uint32_t t = first;
  while (t < end && self->s->upos[t] == UPOS_PROPN) t++;
  return t;
}

/* "*Ethiopia, Eritrea* sign pact", "*Chad, Mali* leaders meet": at the head of
 * a headline a comma stands for "and". */
void mend_headline(mender *self, uint32_t end) {
  uint32_t comma = names_end(self, self->first, end);
  if (comma == self->first || comma + 2 >= end || !is(self, comma, ",")) return;
  uint32_t next = names_end(self, comma + 1, end);
  if (next == comma + 1 || next == end ||
      !is_country(self, self->first, comma) ||
      !is_country(self, comma + 1, next))
    return;
  uint32_t one = comma - 1, other = next - 1;
  enum xpos xpos = (enum xpos)self->s->xpos[next];
  if (is_verb(self, next) && (xpos == XPOS_VBP || xpos == XPOS_VB))
    hang(self, one, next, REL_NSUBJ);
  else if (xpos == XPOS_NNS && self->s->rel[next] == REL_NSUBJ)
    hang(self, one, next, REL_COMPOUND);
  else
    return;
  hang(self, other, one, REL_CONJ);
}

/* "*NATO*, police seize arms": at the head of a headline nobody is called. */
void mend_beside(mender *self, uint32_t who) {
  uint32_t verb = self->s->head[who], other = who + 2;
  if (who != self->first || verb != other + 1 || !is(self, who + 1, ",") ||
      self->s->upos[who] != UPOS_PROPN || self->s->head[other] != verb ||
      self->s->rel[other] != REL_NSUBJ || !role_of(self, other) ||
      (self->s->xpos[verb] != XPOS_VBP && self->s->xpos[verb] != XPOS_VB) ||
      speaks(self, verb))
    return;
  hang(self, who, verb, REL_NSUBJ);
  hang(self, other, who, REL_CONJ);
}

/* "Kenya condemned the raid, *as did Chad*": both did. */
void mend_as_did(mender *self, uint32_t did) {
  uint32_t verb = self->s->head[did],
           who = tree_find(self->tree, did, REL_NSUBJ);
  uint32_t as = tree_find(self->tree, did, REL_MARK);
  uint32_t first =
      verb == TOKEN_NONE ? verb : tree_find(self->tree, verb, REL_NSUBJ);
  if (self->s->upos[did] != UPOS_AUX || who == TOKEN_NONE || who < did ||
      as == TOKEN_NONE || as + 1 != did || !is(self, as, "as") ||
      first == TOKEN_NONE || !is_nominal(self, who))
    return;
  /* "did" stands for a verb alone, "had" for one with "had" */
  uint32_t aux = tree_find(self->tree, verb, REL_AUX);
  bool same = aux == TOKEN_NONE
                  ? str_is(self->s->lemma[did], "do")
                  : str_eq(self->s->lemma[aux], self->s->lemma[did]);
  if (same) hang(self, who, first, REL_CONJ);
}

/* "fighting between the army and Tuareg *rebels*": the rebels of that people,
 * and no third side. */
void mend_of_people(mender *self, uint32_t who) {
  uint32_t people = who - 1;
  if (who == self->first || self->s->xpos[who] != XPOS_NNS ||
      self->s->rel[people] != REL_CONJ || self->s->head[people] > people ||
      (self->s->upos[people] != UPOS_PROPN &&
       self->s->upos[people] != UPOS_ADJ) ||
      tree_find(self->tree, who, REL_DET) != TOKEN_NONE)
    return;
  uint32_t one = self->s->head[people];
  uint32_t cc = tree_find(self->tree, people, REL_CC);
  uint32_t prep = tree_find(self->tree, who, REL_CASE);
  /* but "Kurdish and Arab units" */
  if (self->s->head[one] == who || !is_nominal(self, one) || cc == TOKEN_NONE ||
      cc + 1 != people || self->s->head[who] == people ||
      (prep != TOKEN_NONE && prep > one))
    return;
  hang(self, who, one, REL_CONJ);
  hang(self, cc, who, REL_CC);
  hang(self, people, who, REL_COMPOUND);
  if (prep != TOKEN_NONE) hang(self, prep, one, REL_CASE);
}

/* "fighting between the army *and* the *rebels*": the parser may hang the
 * second on what goes on between the two. */
void mend_second_of_two(mender *self, uint32_t second) {
  uint32_t noun = self->s->head[second], one = TOKEN_NONE;
  if (noun == TOKEN_NONE || noun > second ||
      tree_find(self->tree, second, REL_CC) == TOKEN_NONE ||
      tree_find(self->tree, second, REL_CASE) != TOKEN_NONE)
    return;
  TREE_EACH_CHILD(self->tree, noun, c)
  if (c > noun && c < second && self->s->rel[c] == REL_NMOD) one = c;
  uint32_t prep =
      one == TOKEN_NONE ? one : tree_find(self->tree, one, REL_CASE);
  if (prep != TOKEN_NONE && is(self, prep, "between"))
    hang(self, second, one, REL_CONJ);
}
