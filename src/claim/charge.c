/*
 * charge.c - accusations that no word says, and confessions.
 *
 *   "The Sudanese army said it was *the rebels* who had shelled the village."
 *     ACCUSE of the rebels by the army, and the shelling as what is claimed.
 */
#include "base/utf8.h"
#include "claim/reader.h"
#include "event/noun.h"
#include "event/subject.h"

/* "it was *the rebels* who fired": the noun that a cleft picks out, or
 * TOKEN_NONE. */
static uint32_t picked_out(const reader *self, const event *act) {
  const tree *t = self->events->tree;
  uint32_t verb = act->trigger.items[0];
  if (self->m->syntax->rel[verb] != REL_ACL_RELCL) return TOKEN_NONE;
  uint32_t noun = self->m->syntax->head[verb];
  uint32_t it = tree_find(t, noun, REL_NSUBJ);
  if (it == TOKEN_NONE) it = tree_find(t, noun, REL_EXPL);
  bool cleft = it != TOKEN_NONE && str_is(self->m->syntax->lemma[it], "it") &&
               tree_find(t, noun, REL_COP) != TOKEN_NONE;
  return cleft ? noun : TOKEN_NONE;
}

/* A deed, or a word broken, that others say was this one's of all. */
static bool is_charged(const reader *self, uint32_t id) {
  const event *act = event_at(self, id);
  const claim *c = claim_at(self, id);
  bool wrong = act->type >= BEDE_PROTEST || act->type == BEDE_REJECT;
  if (act->fate || act->host != EVENT_NONE || act->status != BEDE_ACTUAL ||
      !wrong || !whose_may_accuse(self, &c->said_by))
    return false;
  uint32_t noun = picked_out(self, act);
  if (noun == TOKEN_NONE || whose_is_own(self, c, act)) return false;
  for (uint32_t i = 0; i < act->actors.count; i++)
    if (act->actors.items[i] == self->m->at[noun]) return true;
  return false;
}

void charge_find(reader *self, uint32_t told) {
  uint32_t map = lexicon_map(self->m->lex, STR("charged"));
  for (uint32_t i = 0; map != LEX_NONE && i < told; i++) {
    const event *act = event_at(self, i);
    const lex_map_row *row =
        lexicon_map_row(self->m->lex, map, (bede_event_type)act->type);
    if (!row || !is_charged(self, i)) continue;
    uint32_t words = claim_add_words(self, act, row);
    event *charge = event_at(self, words);
    charge->recipients = event_at(self, i)->actors;
    charge->actors = claim_at(self, i)->said_by;
    charge->place = (event_place){0};
    claim_at(self, words)->announces = i;
    event_at(self, i)->host = words;
    event_at(self, i)->content = CONTENT_CLAIM;
    claim_at(self, i)->stance = STR("alleges");
  }
}

void charge_confess(reader *self, uint32_t id) {
  event *ev = event_at(self, id);
  claim *c = claim_at(self, id);
  uint32_t outer = ev->operator_count;
  if (!outer || ev->host != EVENT_NONE || c->said_by.count) return;
  bede_str stance = lexicon_str(self->m->lex, ev->operators[outer - 1]->stance);
  uint32_t verb = ev->trigger.items[0];
  uint32_t subject = subject_find(self->events->tree, verb);
  if (!stance.len || subject == TOKEN_NONE ||
      subject_is_passive(self->events->tree, verb))
    return;
  /* "*No* group has claimed responsibility for the attack": told of nobody */
  if (ev->status == BEDE_NEGATED && !ev->fate) ev->fate = FATE_BARE;
  noun_actors_of(self->a, self->events, subject, &c->said_by);
  if (c->said_by.count) c->stance = stance;
}

/* "*District Attorney* Ann Moss", "*prosecutors*" */
static bool is_prosecutor(const reader *self, uint32_t m) {
  const mention *who = &self->m->mentions.items[mention_root(self->m, m)];
  for (uint32_t t = who->first; t < who->end; t++) {
    bede_str word = self->m->syntax->lemma[t];
    if (lexicon_in_set(self->m->lex, word, self->words.prosecutor)) return true;
    if (t == who->first) continue;
    bede_str both =
        str_format(self->a, "%.*s %.*s", STR_ARG(self->m->syntax->lemma[t - 1]),
                   STR_ARG(word));
    if (lexicon_in_set(self->m->lex, utf8_fold(self->a, both),
                       self->words.prosecutor))
      return true;
  }
  return false;
}

void charge_take_prosecutor(reader *self, uint32_t id) {
  event *ev = event_at(self, id);
  const id_list *by = &claim_at(self, id)->said_by;
  if (ev->fate || ev->type != BEDE_ACCUSE || !str_is(ev->cameo, "115") ||
      ev->actors.count || !by->count ||
      whose_same_party(self, by, &ev->recipients))
    return;
  for (uint32_t i = 0; i < by->count; i++)
    if (!is_prosecutor(self, by->items[i])) return;
  ev->actors = *by;
  ev->actor_inferred = true;
}
