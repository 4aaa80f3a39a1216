/*
 * hats.c - one man who is told of by two of his titles, or by one and his name.
 *
 *   "*Prime Minister and Defence Minister* Ali Diop", "the *farmer and mayor*,
 *   who backs Clinton", "and his deputy, *Luis Soto*, left"
 */
#include "event/reader.h"
#include "event/subject.h"

enum { NAME_WORDS = 4 };

/* Whether a conjunct is nobody but the one before it, told again: "and his
 * deputy, *Luis Soto*, left", "and Defence Minister *Ali Diop*". */
bool hats_is_name_of(const reader *self, uint32_t before, uint32_t c) {
  const mention *of = before == TOKEN_NONE ? NULL : noun_actor_at(self, before);
  const mention *name = noun_actor_at(self, c);
  if (!of || !name || of->is_plural || of->type != MENTION_PER ||
      name->form != MENTION_NAME || name->type != MENTION_PER ||
      tree_find(&self->tree, before, REL_CC) == TOKEN_NONE ||
      tree_find(&self->tree, c, REL_CC) != TOKEN_NONE)
    return false;
  bool comma = str_is(text_form(self->text, of->end), ",");
  return comma ? of->form == MENTION_NOMINAL && name->first == of->end + 1
               : name->first == of->end;
}

static bool is_role_word(const reader *self, uint32_t token) {
  return lex_senses_sense(noun_form_word(self, token)->senses, LEX_ROLE);
}

/* The parser may give it to the title before the name. */
static uint32_t and_before(const reader *self, uint32_t c) {
  uint32_t title = tree_find(&self->tree, c, REL_NMOD_DESC);
  uint32_t cc = tree_find(&self->tree, c, REL_CC);
  return cc == TOKEN_NONE && title != TOKEN_NONE
             ? tree_find(&self->tree, title, REL_CC)
             : cc;
}

/* "*Prime Minister* and Defence Minister Ali Diop", "*Trade* and Industry
 * Minister Ali Diop": the one man that is named behind it. */
bool hats_named_last(const reader *self, uint32_t token) {
  const mention *own = noun_actor_at(self, token);
  uint32_t c = tree_find(&self->tree, token, REL_CONJ);
  const mention *man = c == TOKEN_NONE ? NULL : noun_actor_at(self, c);
  bede_str word = text_form(self->text, token);
  bool capital = word.ptr[0] >= 'A' && word.ptr[0] <= 'Z';
  bool titled = own && (own->type == MENTION_NOM || is_role_word(self, token));
  /* "party president and chief minister Ali Diop" */
  capital |= titled && own->type == MENTION_PER && own->form == MENTION_NOMINAL;
  if (!titled || !man || own->is_plural || own->type == MENTION_ORG ||
      own->type == MENTION_LOC || own->form == MENTION_PRONOUN ||
      man->type != MENTION_PER || man->is_plural || !capital ||
      own->end != token + 1 ||
      tree_find(&self->tree, token, REL_DET) != TOKEN_NONE ||
      tree_find(&self->tree, c, REL_DET) != TOKEN_NONE)
    return false;
  uint32_t cc = and_before(self, c);
  if (cc == TOKEN_NONE || cc != own->end || man->first != cc + 1) return false;
  if (tree_find(&self->tree, c, REL_NMOD_DESC) != TOKEN_NONE) return true;
  TREE_EACH_CHILD(&self->tree, token, next)
  if (next > c && self->syntax->rel[next] == REL_CONJ &&
      !str_is(text_form(self->text, man->end), ",") &&
      hats_is_name_of(self, c, next))
    return true;
  return false;
}

/* "*Malian* Deputy Prime Minister and Defence Minister Ali Diop": whose he is
 * stands only there, unless the lexicon knows him. */
static bool tells_nation(const reader *self, uint32_t token) {
  const mention *own = noun_actor_at(self, token);
  const mention *man =
      noun_actor_at(self, tree_find(&self->tree, token, REL_CONJ));
  return own->type == MENTION_PER && own->code.len && !man->id.len;
}

/* By the name, if that tells whose he is. */
void hats_name_last(const reader *self, uint32_t title, uint32_t name,
                    id_list *out) {
  const mention *list = self->m->mentions.items;
  bool known = list[mention_root(self->m, name)].code.len;
  if (known && out->count && out->items[out->count - 1] == title)
    out->items[out->count - 1] = name;
}

/* "*the* farmer and mayor", "*Ann Moyo's* friend and adviser" */
static bool is_determined(const reader *self, uint32_t token) {
  uint32_t det = tree_find(&self->tree, token, REL_DET);
  return det == TOKEN_NONE
             ? tree_find(&self->tree, token, REL_NMOD_POSS) != TOKEN_NONE
             : str_is(self->syntax->lemma[det], "a") ||
                   str_is(self->syntax->lemma[det], "the");
}

/* One man without a name. */
static bool is_hat(const reader *self, uint32_t token) {
  const mention *m = noun_actor_at(self, token);
  bool title =
      self->syntax->xpos[token] == XPOS_NN ||
      (self->syntax->xpos[token] == XPOS_NNP && is_role_word(self, token));
  return m && m->type == MENTION_PER && title &&
         tree_find(&self->tree, token, REL_NUMMOD) == TOKEN_NONE;
}

/* "who *backs* her", "*was* shot": the verb is that of one man. */
static bool is_told_of_one(const reader *self, uint32_t token) {
  enum rel rel = (enum rel)self->syntax->rel[token];
  if (rel == REL_NSUBJ || rel == REL_NSUBJ_PASS)
    if (subject_is_of_one(&self->tree, self->syntax->head[token])) return true;
  TREE_EACH_CHILD(&self->tree, token, verb) {
    uint32_t who = self->syntax->rel[verb] == REL_ACL_RELCL
                       ? tree_subject(&self->tree, verb)
                       : TOKEN_NONE;
    if (who != TOKEN_NONE && self->syntax->xpos[who] == XPOS_WP &&
        subject_is_of_one(&self->tree, verb))
      return true;
  }
  return false;
}

/* "Farm leader and fellow member *Ali Diop*" */
static bool is_named(const reader *self, uint32_t token, uint32_t end) {
  if (end >= self->text->token_count || self->syntax->upos[end] != UPOS_PROPN)
    return false;
  uint32_t name = end;
  for (uint32_t room = NAME_WORDS; room; room--) {
    if (self->syntax->head[name] == token) {
      enum rel rel = (enum rel)self->syntax->rel[name];
      return rel == REL_APPOS || rel == REL_CONJ || rel == REL_FLAT;
    }
    name = self->syntax->head[name];
    if (name == TOKEN_NONE || self->syntax->upos[name] != UPOS_PROPN) break;
  }
  return false;
}

/* "the farmer and *mayor*, who backs her", "A general and *politician* was
 * killed": without a "the" of its own, it is the same man. */
static bool is_second_hat(const reader *self, uint32_t token, uint32_t c) {
  if (!is_hat(self, token) || !is_hat(self, c) ||
      tree_find(&self->tree, c, REL_DET) != TOKEN_NONE ||
      tree_find(&self->tree, c, REL_NMOD_POSS) != TOKEN_NONE)
    return false;
  uint32_t cc = tree_find(&self->tree, c, REL_CC);
  const mention *last = noun_actor_at(self, c);
  if (cc == TOKEN_NONE || !str_is(self->syntax->lemma[cc], "and") ||
      last->first != cc + 1 || cc != token + 1)
    return false;
  /* "*the* president and prime minister Ali Diop" are two */
  if (tree_find(&self->tree, token, REL_DET) == TOKEN_NONE &&
      (is_named(self, token, c + 1) || is_named(self, c, c + 1)))
    return true;
  return is_determined(self, token) &&
         (is_told_of_one(self, token) || is_told_of_one(self, c));
}

uint32_t hats_again(const reader *self, uint32_t token) {
  uint32_t c = tree_find(&self->tree, token, REL_CONJ);
  if (c == TOKEN_NONE) return c;
  if (hats_named_last(self, token))
    return tells_nation(self, token) ? c : TOKEN_NONE;
  return is_second_hat(self, token, c) ? c : TOKEN_NONE;
}
