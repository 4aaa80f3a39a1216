/*
 * deed.c - what somebody does, or has done to him, tells who he may be.
 *
 *   "Students stoned police.  *They* fired tear gas": no students
 *   "Police fired at students.  *They* had thrown stones": no police
 *   "A strike leader met the minister.  *He* was detained": rather no minister
 */
#include "mention/pronoun.h"

typedef enum trade { TRADE_NONE, TRADE_POLICE, TRADE_CROWD } trade;

/* "tear gas", "rubber bullets": the set has phrases of up to three words. */
static bool is_thing_of(const reading *r, uint32_t t, uint32_t set) {
  bede_str words = r->lemma[t];
  uint32_t first = reading_sentence(r, t)->first;
  for (uint32_t more = 0; more < 3; more++) {
    if (lexicon_in_set(r->lex, words, set)) return true;
    if (t - more == first) break;
    bede_str before = str_join(r->a, r->fold[t - more - 1], STR(" "));
    words = str_join(r->a, before, words);
  }
  return false;
}

/* "*fired tear gas*", "responded *with tear gas*", "*threw stones*" */
static trade trade_by_thing(const reading *r, uint32_t verb) {
  TREE_EACH_CHILD(&r->tree, verb, c) {
    unsigned rel = r->syntax->rel[c];
    if (c < verb || (rel != REL_OBJ && rel != REL_OBL)) continue;
    if (is_thing_of(r, c, r->words.riot_control)) return TRADE_POLICE;
    if (rel == REL_OBJ && is_thing_of(r, c, r->words.projectile) &&
        mention_lemma_in(r->out, verb, r->words.throwing))
      return TRADE_CROWD;
  }
  return TRADE_NONE;
}

static trade trade_of(const reading *r, uint32_t verb) {
  if (mention_lemma_in(r->out, verb, r->words.policing)) return TRADE_POLICE;
  if (mention_lemma_in(r->out, verb, r->words.marching)) return TRADE_CROWD;
  return trade_by_thing(r, verb);
}

/* "They *tried to arrest* him", "*responded* and *arrested* him": of the verb,
 * of its infinitive, and of those in a row with it. */
static trade trade_in_row(const reading *r, uint32_t verb) {
  trade own = trade_of(r, verb);
  TREE_EACH_CHILD(&r->tree, verb, c) {
    unsigned rel = r->syntax->rel[c];
    if (own) break;
    if (rel == REL_XCOMP && tree_find(&r->tree, verb, REL_OBJ) == TOKEN_NONE)
      own = trade_of(r, c);
    if (rel == REL_CONJ && tree_subject(&r->tree, c) == TOKEN_NONE)
      own = trade_of(r, c);
  }
  return own;
}

static bool is_of_crowd(const mention *c) {
  static const bede_str crowd[] = {{"CVL", 3}, {"EDU", 3}, {"LAB", 3},
                                   {"JRN", 3}, {"REL", 3}, {"OPP", 3},
                                   {"MED", 3}};
  for (uint32_t i = 0; i < sizeof crowd / sizeof *crowd; i++)
    if (str_eq(c->sector, crowd[i])) return true;
  return false;
}

bool deed_is_of_other(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  unsigned rel = r->syntax->rel[m->head];
  if (verb == TOKEN_NONE || r->syntax->upos[verb] != UPOS_VERB) return false;
  bool suffers = rel == REL_OBJ || rel == REL_NSUBJ_PASS;
  if (suffers)
    return sector_is_armed(c->sector) &&
           mention_lemma_in(r->out, verb, r->words.policing);
  if (rel != REL_NSUBJ) return false;
  if (sector_is_armed(c->sector)) return trade_in_row(r, verb) == TRADE_CROWD;
  return is_of_crowd(c) && trade_in_row(r, verb) == TRADE_POLICE;
}
