/*
 * leftover.c - the other side in a noun that the entry names.
 *
 *   "summoned *the Chinese ambassador*"
 *   "opened an investigation of *the mayor*"
 */
#include "event/reader.h"
#include "mention/sector.h"

/* "declared a *state* of emergency": a word that may be a role and is none;
 * but of those who are helped ("treated *patients*") nothing need be known. */
static bool is_unnamed(const reader *self, const id_list *side, uint32_t word,
                       unsigned type) {
  const mention *m = &self->m->mentions.items[side->items[0]];
  return m->head == word && !m->code.len && !m->sector.len && !m->is_given &&
         type != BEDE_AID;
}

/* "sent *marines*", "used deadly *force*": with whom, and not against whom. */
static bool is_force(reader *self, const id_list *side, uint32_t word,
                     unsigned type) {
  const mention *m = &self->m->mentions.items[side->items[0]];
  bool beside = m->head == word || self->syntax->rel[m->head] == REL_CONJ;
  /* "fired rounds of *artillery*", "used a missile supplied *by Chad*" */
  if (type == BEDE_ASSAULT && (noun_instrument(self, BEDE_ASSAULT, m->head) ||
                               noun_has_case(self, m->head, "by")))
    return true;
  /* "sent more soldiers *in addition to the 3,000 troops*" */
  if (!beside && (type != BEDE_MOBILIZE || m->code.len)) return false;
  return sector_is_armed(m->sector);
}

/* "left *the country*": a place that an entry names is where they went from,
 * or how, and nobody's. */
static bool is_left(const reader *self, const event *own, uint32_t word) {
  uint32_t m = self->m->at[word];
  return own->type == BEDE_MOVE && m != MENTION_NONE &&
         self->m->mentions.items[m].type == MENTION_LOC;
}

/* "took to the streets of *Lima*", "held a march of *pensioners*", "marched
 * over the murder of *a boy*", "is probing the death of *a boy*": where, by
 * whom and for whom; but "outside *the Dutch* embassy" is a side. */
static bool is_stage(reader *self, const event *own, uint32_t word) {
  bool death = noun_lemma_in(self, word, self->words.death);
  if (own->type == BEDE_ACCUSE) return death;
  if (own->type != BEDE_PROTEST ||
      noun_lemma_in(self, word, self->words.owned_site))
    return false;
  return death || noun_lemma_in(self, word, self->words.place_noun) ||
         noun_may_tell(self, word, BEDE_PROTEST) ||
         noun_may_tell(self, word, BEDE_ASSAULT);
}

/* Whether the entry looks for the other side behind a preposition. */
static bool has_place_behind(const reader *self, const lex_frame *frame) {
  const lex_slot *slots = lexicon_slots(self->lex, frame);
  for (uint32_t i = 0; i < frame->slot_count; i++)
    if (slots[i].at == AT_PREP && slots[i].fill & FILL_R) return true;
  return false;
}

/* "sent *a group of doctors*" (to Chad), "*a delegation* led by the premier":
 * what is sent is not to whom. */
static bool is_sent(const reader *self, const match *m, uint32_t word,
                    const id_list *found) {
  const mention *who = &self->m->mentions.items[found->items[0]];
  bool sending = m->frame->type == BEDE_AID || m->frame->type == BEDE_AGREE ||
                 m->frame->type == BEDE_CONSULT;
  return sending && who->head == word && has_place_behind(self, m->frame);
}

/* "agreed to a truce brokered *by Qatar*": it has agreed to nothing. */
static bool is_broker(const reader *self, uint32_t who) {
  uint32_t verb = self->syntax->head[who];
  return self->syntax->rel[who] == REL_OBL_AGENT && verb != TOKEN_NONE &&
         self->syntax->rel[verb] == REL_ACL &&
         noun_may_do(self, verb, BEDE_CONSULT);
}

void leftover_take(reader *self, const match *m, event *own) {
  unsigned sided = FRAME_RECIPROCAL | FRAME_TOLD; /* "face *jail*, he said" */
  if (own->recipients.count || m->frame->flags & sided) return;
  for (uint32_t i = 0; i < m->words.count && !own->recipients.count; i++) {
    uint32_t word = m->words.items[i];
    if (word == m->actor_arg || self->syntax->upos[word] != UPOS_NOUN) continue;
    if (is_left(self, own, word) || is_stage(self, own, word)) continue;
    id_list found = {0};
    /* "flew *raids* in support of Chad": not on it */
    /* "denied involvement in the attack *on Chad*": not to it */
    bool owner = own->type == BEDE_ASSAULT ||
                 m->frame->content == CONTENT_DENY ||
                 target_is_plea_for(self, m->frame, word);
    noun_actors(self, word, owner ? WITHIN_OWNER : WITHIN_ANY, &found);
    if (found.count && is_unnamed(self, &found, word, own->type)) {
      found = (id_list){0};
      uint32_t inner = tree_find(&self->tree, word, REL_NMOD);
      if (inner != TOKEN_NONE) noun_actors(self, inner, WITHIN_ANY, &found);
    }
    if (!found.count || is_sent(self, m, word, &found)) continue;
    if (party_is_own_envoy(self, own, &found)) continue;
    /* "a fast *in union offices*", "talks *at the UN*": where, and not against
     * or with whom */
    uint32_t head = self->m->mentions.items[found.items[0]].head;
    if (own->type != BEDE_CONSULT && is_broker(self, head)) continue;
    bool beside = head != word && noun_is_located(self, head);
    bool staged = own->type == BEDE_PROTEST || own->type == BEDE_CONSULT;
    if (staged && beside) continue;
    if (own->type == BEDE_CONSULT && noun_is_about(self, head, word)) continue;
    bool armed = own->type == BEDE_MOBILIZE || own->type == BEDE_ASSAULT ||
                 own->type == BEDE_AGREE || own->type == BEDE_AID;
    if (armed && is_force(self, &found, word, own->type)) continue;
    if (!ids_same_first(&found, &own->actors)) own->recipients = found;
  }
}
