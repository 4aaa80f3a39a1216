/*
 * mend_front.c - what stands before a subject or a verb.
 */
#include "syntax/mender.h"

bool mend_apart(mender *self, uint32_t before, uint32_t noun, uint32_t prep) {
  uint32_t verb = self->s->head[noun];
  enum rel rel = (enum rel)self->s->rel[noun];
  bool subject = rel == REL_NSUBJ || rel == REL_NSUBJ_PASS;
  if (verb == TOKEN_NONE || verb < noun || !is_verb(self, verb) ||
      (!subject && (rel != REL_OBL || has_subject(self, verb))))
    return false;
  if (!subject) hang(self, noun, verb, REL_NSUBJ);
  hang(self, before, verb, REL_OBL);
  hang(self, prep, before, REL_CASE);
  return true;
}

/* "in *Baghdad* gunmen killed two": a subject stands behind no "in", so that
 * the name before it is where they did so. */
void mend_opening(mender *self, uint32_t name) {
  uint32_t who = self->s->head[name], prep = name - 1;
  if (name == self->first || who != name + 1 ||
      self->s->upos[name] != UPOS_PROPN || self->s->upos[who] != UPOS_NOUN ||
      self->s->rel[prep] != REL_CASE ||
      (self->s->head[prep] != who && self->s->head[prep] != name) ||
      !str_is(folded(self, prep), "in"))
    return;
  mend_apart(self, name, who, prep);
}

/* "had been beaten and *denied* water", "was held and *refused* bail": what is
 * kept from people is kept from those who suffered the first. */
void mend_next_passive(mender *self, uint32_t verb) {
  uint32_t first = self->s->head[verb];
  uint32_t what = tree_find(self->tree, verb, REL_OBJ);
  if (first == TOKEN_NONE || first > verb || what == TOKEN_NONE ||
      self->s->xpos[verb] != XPOS_VBD || self->s->xpos[first] != XPOS_VBN ||
      tree_find(self->tree, first, REL_AUX_PASS) == TOKEN_NONE ||
      has_subject(self, verb) ||
      tree_find(self->tree, what, REL_DET) != TOKEN_NONE)
    return;
  if (is_in_set(self, what, STR("withheld"))) self->s->xpos[verb] = XPOS_VBN;
}

/* "fired after *a group of youths* threw stones": what stands between "after"
 * and a verb without a subject is its subject, not the upper verb's phrase. */
static void mend_clause_subject(mender *self, uint32_t mark) {
  uint32_t verb = self->s->head[mark], who = TOKEN_NONE;
  uint32_t up = verb == TOKEN_NONE ? verb : self->s->head[verb];
  if (up == TOKEN_NONE || up > verb || mark > verb ||
      self->s->rel[verb] != REL_ADVCL || self->s->xpos[verb] != XPOS_VBD ||
      has_subject(self, verb))
    return;
  TREE_EACH_CHILD(self->tree, up, c)
  if (c > mark && c < verb && is_nominal(self, c) &&
      (self->s->rel[c] == REL_OBL || self->s->rel[c] == REL_OBJ) &&
      tree_find(self->tree, c, REL_CASE) == TOKEN_NONE &&
      !is_of_time(self, c, ""))
    who = c;
  if (who != TOKEN_NONE) hang(self, who, verb, REL_NSUBJ);
}

/* "said *charges* that it fired were false": whoever says it tells nobody, and
 * the clause has no other subject. */
static bool take_told(mender *self, uint32_t predicate) {
  uint32_t says = self->s->head[predicate], noun = TOKEN_NONE;
  TREE_EACH_CHILD(self->tree, says, c)
  if (c > says && c < predicate && is_nominal(self, c) &&
      (self->s->rel[c] == REL_OBJ || self->s->rel[c] == REL_IOBJ))
    noun = c;
  if (noun == TOKEN_NONE || self->s->rel[predicate] != REL_CCOMP) return false;
  hang(self, noun, predicate, REL_NSUBJ);
  return true;
}

/* "*claims* that it fired were false": of two clauses below a noun the second
 * tells something of the noun. */
static void take_noun(mender *self, uint32_t predicate) {
  uint32_t noun = self->s->head[predicate];
  enum rel rel = (enum rel)self->s->rel[predicate];
  if (!is_nominal(self, noun) || (rel != REL_ACL && rel != REL_CCOMP)) return;
  TREE_EACH_CHILD(self->tree, noun, c) {
    uint32_t that =
        c < predicate ? tree_find(self->tree, c, REL_MARK) : TOKEN_NONE;
    if (that == TOKEN_NONE || !is(self, that, "that")) continue;
    tree_raise(self->tree, self->s, predicate);
    hang(self, noun, predicate, REL_NSUBJ);
    return;
  }
}

static void mend_copula(mender *self, uint32_t be) {
  uint32_t predicate = self->s->head[be];
  uint32_t up = self->s->head[predicate];
  if (self->s->rel[be] == REL_COP && up != TOKEN_NONE && up < be &&
      !has_subject(self, predicate) &&
      tree_find(self->tree, predicate, REL_MARK) == TOKEN_NONE &&
      !take_told(self, predicate))
    take_noun(self, predicate);
}

/* "were *to* march": the auxiliary says that it is to come, as "are" does; its
 * lemma is that of its form in the lexicon. */
static void mend_arranged(mender *self, uint32_t to) {
  uint32_t verb = self->s->head[to], be = to - 1;
  if (to == self->first || verb == TOKEN_NONE || self->s->head[be] != verb ||
      self->s->xpos[to] != XPOS_TO || self->s->upos[be] != UPOS_AUX)
    return;
  bede_str lemma = lexicon_value(self->lex, folded(self, be), LIST_FORM);
  if (lemma.len) self->s->lemma[be] = lemma;
}

void mend_marked(mender *self, uint32_t mark) {
  mend_copula(self, mark);
  mend_arranged(self, mark);
  mend_clause_subject(self, mark);
}
