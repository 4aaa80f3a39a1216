/*
 * leader.c - who leads a body is of it, however the story says so.
 *
 *   "Jan Kowal, who *heads* the opposition Unity Front"   a clause of his own
 *   "Jan Kowal, a lawyer *leading* the Unity Front"       a participle
 *   "Jan Kowal *leads* the opposition Unity Front"        the main clause
 *   "the opposition Unity Front, *led by* Jan Kowal"      the other way round
 *   "Jan Kowal, who *is* the leader of the Unity Front"   no verb at all
 *
 * What the body is may be known only once all is resolved, so that the whole
 * chain takes it afterwards, wherever it stands in the story.
 */
#include "mention/coref.h"

/* "*used* to lead", "led the party *until* 2019": no more; "led the police *to*
 * the cave" is another leading. */
static bool is_office(const reading *r, uint32_t verb) {
  TREE_EACH_CHILD(&r->tree, verb, c) {
    unsigned rel = r->syntax->rel[c];
    if ((rel == REL_ADVMOD || rel == REL_CASE || rel == REL_MARK) &&
        mention_form_in(r->out, c, r->words.not_leading))
      return false;
    uint32_t prep = rel == REL_OBL ? phrase_case(r, c) : TOKEN_NONE;
    if (prep != TOKEN_NONE &&
        mention_form_in(r->out, prep, r->words.not_leading))
      return false;
  }
  return true;
}

/* The party, union or army that is led. */
static const mention *body_at(const reading *r, uint32_t t) {
  const mention *of = reading_mention(r, t);
  bool whole = of && (of->form == MENTION_NAME ||
                      ((of->type == MENTION_ORG ||
                        mention_lemma_in(r->out, t, r->words.deputation)) &&
                       (phrase_is_definite(r, t) ||
                        tree_find(&r->tree, t, REL_NMOD_POSS) != TOKEN_NONE)));
  return whole && of->is_actor && !of->is_plural && of->sector.len &&
                 of->type != MENTION_LOC
             ? of
             : NULL;
}

/* "who *is* the leader of the party", not "who was", nor "is a former student
 * of the university". */
static const mention *office_held(const reading *r, uint32_t noun) {
  const mention *m = reading_mention(r, noun);
  uint32_t cop = m ? tree_find(&r->tree, noun, REL_COP) : TOKEN_NONE;
  if (cop == TOKEN_NONE) return NULL;
  uint32_t t = tree_find(&r->tree, noun, REL_NMOD);
  const mention *of = t == TOKEN_NONE ? NULL : body_at(r, t);
  return of && str_is(r->fold[cop], "is") && m->is_person && !m->is_plural &&
                 m->form == MENTION_NOMINAL && str_eq(m->sector, of->sector)
             ? m
             : NULL;
}

/* Whoever is the subject of the word at `t`: a name, "who" or, of a
 * participle, the noun above. */
static uint32_t leader_of(const reading *r, uint32_t t) {
  uint32_t who = tree_find(&r->tree, t, REL_NSUBJ);
  if (who != TOKEN_NONE) return who;
  return r->syntax->rel[t] == REL_ACL && r->syntax->xpos[t] == XPOS_VBG
             ? r->syntax->head[t]
             : TOKEN_NONE;
}

/* Somebody with a name in the story, of whom it has told no other side. */
static bool is_open(const reading *r, uint32_t chain, const mention *of) {
  bool named = false;
  for (uint32_t i = 0; i < r->out->mentions.count; i++) {
    const mention *c = &r->out->mentions.items[i];
    if (c->chain != chain) continue;
    if (c->id.len || c->is_plural || c->is_given) return false;
    if (c->type == MENTION_ORG || c->type == MENTION_LOC) return false;
    if (c->sector.len && !str_eq(c->sector, of->sector)) return false;
    named |= c->form == MENTION_NAME && c->type == MENTION_PER;
  }
  return named;
}

static void lend_body(reading *r, uint32_t who, const mention *of) {
  const mention *m = !of || who == TOKEN_NONE ? NULL : reading_mention(r, who);
  if (!m || !is_open(r, m->chain, of)) return;
  for (uint32_t i = 0; i < r->out->mentions.count; i++) {
    mention *c = &r->out->mentions.items[i];
    if (c->chain != m->chain) continue;
    if (!c->code.len) c->code = of->code;
    c->sector = of->sector;
    c->others = of->others;
    c->is_actor = true;
    if (c != of) identity_lend_why(c, of, RULE_OF);
  }
}

/* "the Unity Front, *led by* Jan Kowal", "is led by him" */
static void lend_led(reading *r, uint32_t verb) {
  uint32_t agent = tree_find(&r->tree, verb, REL_OBL_AGENT);
  uint32_t t = tree_find(&r->tree, verb, REL_NSUBJ_PASS);
  if (t == TOKEN_NONE && r->syntax->rel[verb] == REL_ACL)
    t = r->syntax->head[verb];
  if (agent != TOKEN_NONE && t != TOKEN_NONE)
    lend_body(r, agent, body_at(r, t));
}

/* "Jan Kowal, *leader of the Workers' Union*": of the country that the union
 * was found to be of. */
static const mention *office_beside(const reading *r, uint32_t t) {
  const mention *m = reading_mention(r, t);
  if (!m || m->head != t || m->form != MENTION_NOMINAL || !m->sector.len ||
      !m->code.len)
    return NULL;
  const mention *name = reading_mention(r, r->syntax->head[t]);
  return name && name->form == MENTION_NAME && !name->code.len &&
                 (!name->sector.len || str_eq(name->sector, m->sector))
             ? m
             : NULL;
}

/* "Jan Kowal, *whose opposition party* won": of the opposition himself. */
static const mention *own_party(const reading *r, uint32_t t) {
  uint32_t noun = r->syntax->head[t];
  const mention *of =
      noun == TOKEN_NONE || !reading_mention(r, t) ? NULL : body_at(r, noun);
  if (!of || !str_is(of->sector, "OPP")) return NULL;
  mention *party = reading_mention(r, noun);
  if (!party->code.len) party->code = country_of(r, party);
  return party;
}

void leader_resolve(reading *r) {
  for (uint32_t t = 0; t < r->tokens; t++) {
    unsigned rel = r->syntax->rel[t];
    if (rel == REL_APPOS) lend_body(r, t, office_beside(r, t));
    if (rel == REL_NMOD_POSS) lend_body(r, t, own_party(r, t));
    if (r->syntax->upos[t] != UPOS_VERB) {
      const mention *of = office_held(r, t);
      if (of) lend_body(r, leader_of(r, t), of);
      continue;
    }
    if (!mention_lemma_in(r->out, t, r->words.leading) || !is_office(r, t))
      continue;
    uint32_t object = tree_find(&r->tree, t, REL_OBJ);
    if (r->syntax->xpos[t] == XPOS_VBN && object == TOKEN_NONE)
      lend_led(r, t);
    else if (object != TOKEN_NONE)
      lend_body(r, leader_of(r, t), body_at(r, object));
  }
}
