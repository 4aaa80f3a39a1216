/*
 * sufferer.c - who is hurt or held was so by those who did it.
 *
 *   "Rebels seized two nuns.  *They* were freed": the nuns
 *   "Police shot three students.  *One of them* died": a student
 *   "A bomb killed *30*": as "30 people" would, civilians
 */
#include "mention/coref.h"
#include "mention/sector.h"

enum { SENTENCES_BACK = 1 };

typedef enum lot { LOT_NONE, LOT_HURT, LOT_HELD } lot;

/* What befalls the words: "*they* were freed", "*two of them* died". */
static lot lot_of(const reading *r, const mention *m) {
  uint32_t t = m->head;
  while (r->syntax->rel[t] == REL_NMOD && r->syntax->head[t] != TOKEN_NONE &&
         phrase_may_count(r, r->syntax->head[t]))
    t = r->syntax->head[t];
  uint32_t verb = r->syntax->head[t];
  unsigned rel = r->syntax->rel[t];
  if (verb == TOKEN_NONE) return LOT_NONE;
  if (rel == REL_NSUBJ && word_in(r, verb, WORDS_DYING)) return LOT_HURT;
  if (rel != REL_NSUBJ_PASS) return LOT_NONE;
  /* "A man shot a guard.  *He was killed*": either */
  if (mention_lemma_in(r->out, verb, r->words.hurt))
    return m->is_plural || word_in(r, t, WORDS_PART) ? LOT_HURT : LOT_NONE;
  return mention_lemma_in(r->out, verb, r->words.in_hand) ? LOT_HELD : LOT_NONE;
}

/* "ordered the *arrest* of Ruiz": as if he had arrested him. */
static bool is_ordered(const reading *r, uint32_t verb, uint32_t set) {
  uint32_t deed = tree_find(&r->tree, verb, REL_OBJ);
  return deed != TOKEN_NONE &&
         mention_lemma_in(r->out, verb, r->words.requesting) &&
         mention_lemma_in(r->out, deed, set);
}

/* "arrested", and "raided a house *and arrested* two", "raided it, *arresting*
 * two". */
static lot lot_dealt(const reading *r, uint32_t verb) {
  lot found = mention_lemma_in(r->out, verb, r->words.laying_hands) ||
                      is_ordered(r, verb, r->words.laying_hands)
                  ? LOT_HELD
              : mention_lemma_in(r->out, verb, r->words.harming) ? LOT_HURT
                                                                 : LOT_NONE;
  TREE_EACH_CHILD(&r->tree, verb, c) {
    bool goes_on =
        r->syntax->rel[c] == REL_CONJ ||
        (r->syntax->rel[c] == REL_ADVCL && r->syntax->xpos[c] == XPOS_VBG);
    if (!goes_on || r->syntax->upos[c] != UPOS_VERB ||
        tree_subject(&r->tree, c) != TOKEN_NONE) /* "and *one was hurt*" */
      continue;
    if (mention_lemma_in(r->out, c, r->words.laying_hands))
      found = LOT_HELD;
    else if (!found && mention_lemma_in(r->out, c, r->words.harming))
      found = LOT_HURT;
  }
  return found;
}

/* What they did to others in the clause that they are named in. */
static lot dealt_by(const reading *r, const mention *c) {
  uint32_t t = c->head;
  if (r->syntax->rel[t] == REL_CONJ) t = r->syntax->head[t];
  uint32_t verb = t == TOKEN_NONE ? t : r->syntax->head[t];
  unsigned rel = t == TOKEN_NONE ? REL_DEP : r->syntax->rel[t];
  if (verb == TOKEN_NONE || (rel != REL_NSUBJ && rel != REL_OBL_AGENT))
    return LOT_NONE;
  return lot_dealt(r, verb);
}

static bool is_told_by(const reading *r, const mention *x, const mention *c) {
  return x == c || (x->refers_to != MENTION_NONE &&
                    &r->out->mentions.items[x->refers_to] == c);
}

bool sufferer_is_other(const reading *r, const mention *m, const mention *c) {
  lot suffered = lot_of(r, m);
  if (suffered == LOT_NONE) return false;
  uint32_t here = r->text->sentence_of[m->head];
  for (const mention *x = m; x-- > r->out->mentions.items;) {
    if (here - r->text->sentence_of[x->head] > SENTENCES_BACK) break;
    if (!is_told_by(r, x, c)) continue;
    lot dealt = dealt_by(r, x);
    if (dealt == LOT_HELD || (dealt == LOT_HURT && suffered == LOT_HURT))
      return true;
  }
  return false;
}

/* Who kills them may be at war with them. */
static bool is_of_arms(const reading *r, uint32_t verb) {
  uint32_t who = tree_subject(&r->tree, verb);
  const mention *m = who == TOKEN_NONE ? NULL : reading_mention(r, who);
  return m && (sector_is_armed(m->sector) || sector_is_rebel(m->sector));
}

/* "nine *of them*"; but "*at least* nine" hangs so, too. */
static bool is_of_others(const reading *r, uint32_t t) {
  TREE_EACH_CHILD(&r->tree, t, c)
  if (c > t && r->syntax->rel[c] == REL_NMOD) return true;
  return false;
}

/* "A bomb killed *30*", "*97* died in the firing", "left two dead and *40*
 * wounded": of whom no more is told. */
void sufferer_resolve(const reading *r, mention *m) {
  uint32_t t = m->head, up = r->syntax->head[t];
  unsigned rel = r->syntax->rel[t];
  bede_count n = r->out->number_at[t];
  if (m->form != MENTION_NOMINAL || !m->is_person || m->code.len ||
      m->sector.len || m->refers_to != MENTION_NONE || !n.known || n.max < 2 ||
      up == TOKEN_NONE || mention_lemma_in(r->out, t, r->words.folk) ||
      is_of_others(r, t))
    return;
  bool struck = rel == REL_OBJ &&
                mention_lemma_in(r->out, up, r->words.harming) &&
                !is_of_arms(r, up);
  if (lot_of(r, m) == LOT_HURT || struck) m->sector = STR("CVL");
}
