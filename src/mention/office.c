/*
 * office.c - what a title is worth.
 *
 *   "the president of the *tea growers' union*"   of the union, and no state's
 *   "the *King* Street Residents' Association"    a name, and no king
 *   "his *former wife*"                           has left no office
 */
#include "mention/reading.h"

static bool is_body_role(const reading *r, const hit *role) {
  const lex_role *x = lexicon_role(r->lex, role->sense->entry);
  return x->is_body || x->is_group;
}

/* "the *teachers' union*", "the *Chamber of Commerce*", "*Fiat*"; neither a
 * republic nor a ministry, which have ministers and presidents of state. */
static bool is_other_body(const reading *r, uint32_t t) {
  const hit *name = hit_at(r, r->actor_hit, t);
  if (name)
    return hit_top(r, name) == t && name->sense->use != USE_ADJ &&
           lexicon_actor(r->lex, name->sense->entry)->kind ==
               ACTOR_ORGANISATION;
  const hit *role = hit_at(r, r->role_hit, t);
  if (role)
    return hit_top(r, role) == t && is_body_role(r, role) &&
           !word_in(r, t, WORDS_COUNTRY_NOUN) &&
           !str_is(hit_sector(r, role), "GOV");
  if (mention_lemma_in(r->out, t, r->words.body_noun)) return true;
  uint32_t place = r->out->toponym_at[t];
  if (hit_at(r, r->site_hit, t) || !word_is_proper(r, t) ||
      (place != MENTION_NONE &&
       r->out->toponyms.items[place].where.country.len))
    return false;
  unsigned ner = r->syntax->ner[t];
  return ner == NER_B_ORG || ner == NER_I_ORG;
}

/* Stands in the phrase as that of which somebody is president. */
static bool is_whose(const reading *r, uint32_t core, const hit *role,
                     uint32_t t) {
  uint32_t up = r->syntax->head[t];
  bool linked = (up != TOKEN_NONE && up >= role->first && up < role->end) ||
                phrase_is_linked(r, core, t);
  uint32_t prep = phrase_case(r, t);
  switch (r->syntax->rel[t]) {
  case REL_COMPOUND:
  case REL_NMOD_POSS:
  case REL_NMOD_DESC:
    return linked;
  case REL_NMOD:
    return linked && prep != TOKEN_NONE && word_in(r, prep, WORDS_ORIGIN);
  default:
    return false;
  }
}

bool office_is_of_body(const reading *r, uint32_t core, const mention *m,
                       const hit *role) {
  if (!mention_lemma_in(r->out, role->end - 1, r->words.presiding))
    return false;
  for (uint32_t t = m->first; t < m->end; t++) {
    bool own = t >= role->first && t < role->end;
    if (!own && t != core && is_whose(r, core, role, t) && is_other_body(r, t))
      return true;
  }
  return false;
}

/* "*Christian* Keller", "*Royal* Wood": a forename, where the tagger reads a
 * person's name. */
static bool is_forename(const reading *r, uint32_t t) {
  return mention_lemma_in(r->out, t, r->words.forename) &&
         word_is_capital(r, t) && r->syntax->ner[t] == NER_B_PER &&
         t + 1 < r->tokens && r->syntax->ner[t + 1] == NER_I_PER;
}

bool office_is_name_part(const reading *r, uint32_t core, uint32_t t) {
  const hit *role = hit_at(r, r->role_hit, t);
  if (role && role->end == role->first + 1 && is_forename(r, t)) return true;
  return t < core && role && role->end == role->first + 1 &&
         !is_body_role(r, role) && word_is_capital(r, t) &&
         word_is_capital(r, core) && r->syntax->xpos[t] != XPOS_NNPS &&
         r->syntax->xpos[t] != XPOS_NNS &&
         mention_lemma_in(r->out, t, r->words.title) &&
         mention_lemma_in(r->out, core, r->words.body_noun);
}

/* but "student union president", where the two share a word, and "*army*
 * doctor Diallo", who is a soldier */
const hit *office_title(const reading *r, const hit *before, const hit *next) {
  bool keeps =
      before && (!is_body_role(r, before) || is_body_role(r, next) ||
                 next->first < before->end ||
                 sector_is_armed(reading_str(
                     r, lexicon_role(r->lex, before->sense->entry)->sector)));
  return keeps ? before : next;
}

/* Those who had it as a calling or a fate, and as no office: "former miners",
 * "ex-convicts". */
static bool is_private(bede_str sector) {
  static const char kinds[][4] = {"CVL", "LAB", "EDU", "REF",
                                  "CRM", "REB", "UAF", "SOC"};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (str_is(sector, kinds[i])) return true;
  return false;
}

bool office_was_held(const reading *r, uint32_t core, const mention *m) {
  return m->id.len || (!is_private(m->sector) &&
                       !mention_lemma_in(r->out, core, r->words.no_office));
}
