/*
 * whose.c - whether those who say it are those who do it.
 */
#include "base/utf8.h"
#include "claim/reader.h"

static bool is_named_person(const mention *m) {
  return m->form == MENTION_NAME && m->type == MENTION_PER && m->name.len;
}

/* One party under two names: the same chain, or the same code and sector. */
static bool same_mention(const reader *self, uint32_t a, uint32_t b) {
  const mention *x = root_of(self, a), *y = root_of(self, b);
  if (mention_same_chain(self->m, a, b)) return true;
  if (is_named_person(x) && is_named_person(y) && !str_eq(x->name, y->name))
    return false;
  return x->code.len && str_eq(x->code, y->code) &&
         (str_eq(x->sector, y->sector) || !x->sector.len || !y->sector.len);
}

bool whose_same_party(const reader *self, const id_list *a, const id_list *b) {
  for (uint32_t i = 0; i < a->count; i++)
    for (uint32_t k = 0; k < b->count; k++)
      if (same_mention(self, a->items[i], b->items[k])) return true;
  return false;
}

static bool is_state(const mention *m) {
  return m->code.len && (str_is(m->sector, "GOV") || str_is(m->sector, "MIL"));
}

/* "The U.S. will move a battery, *the Pentagon* said": a state speaks through
 * its parts. */
static bool speaks_for(const reader *self, const id_list *speakers,
                       const id_list *actors) {
  for (uint32_t i = 0; i < speakers->count; i++)
    for (uint32_t k = 0; k < actors->count; k++) {
      const mention *a = root_of(self, speakers->items[i]);
      const mention *b = root_of(self, actors->items[k]);
      if (is_state(a) && is_state(b) && str_eq(a->code, b->code)) return true;
    }
  return false;
}

/* "*their* commander", "a spokesman *for the rebels*", "Ethiopia's army chief":
 * whose the speaker is; or MENTION_NONE. */
static uint32_t owner_of_speaker(const reader *self, uint32_t speaker) {
  const tree *syntax = self->events->tree;
  uint32_t head = self->m->mentions.items[speaker].head;
  uint32_t owner = tree_find(syntax, head, REL_NMOD_POSS);
  if (owner == TOKEN_NONE) owner = tree_find(syntax, head, REL_NMOD);
  return owner == TOKEN_NONE ? MENTION_NONE : self->m->at[owner];
}

/* "The rebels will shoot the hostages, *their commander* said", "..., *a
 * spokesman* said": it is said for those who will act. */
static bool is_mouth_of(const reader *self, const id_list *speakers,
                        const id_list *actors) {
  for (uint32_t i = 0; i < speakers->count; i++) {
    uint32_t owner = owner_of_speaker(self, speakers->items[i]);
    for (uint32_t k = 0; owner != MENTION_NONE && k < actors->count; k++)
      if (same_mention(self, owner, actors->items[k])) return true;
    const mention *who = root_of(self, speakers->items[i]);
    bede_str noun = self->m->syntax->lemma[who->head];
    if (owner == MENTION_NONE && !who->code.len &&
        lexicon_in_set(self->m->lex, noun, self->words.spokesman))
      return true;
  }
  return false;
}

bool whose_is_realm(const reader *self, uint32_t m, const id_list *speakers) {
  const mention *who = root_of(self, m);
  uint32_t det = tree_find(self->events->tree, who->head, REL_DET);
  return !who->code.len && det != TOKEN_NONE &&
         str_is(self->m->syntax->lemma[det], "the") &&
         mention_lemma_in(self->m, who->head, self->words.realm) &&
         speakers->count && root_of(self, speakers->items[0])->code.len;
}

/* "Putin said *his country* would help": whoever says so speaks for it. */
bool whose_is_theirs(const reader *self, const id_list *speakers,
                     const id_list *actors) {
  const tree *syntax = self->events->tree;
  for (uint32_t i = 0; i < actors->count; i++) {
    uint32_t head = self->m->mentions.items[actors->items[i]].head;
    uint32_t owner = tree_find(syntax, head, REL_NMOD_POSS);
    if (owner == TOKEN_NONE || self->m->at[owner] == MENTION_NONE) continue;
    if (self->m->mentions.items[self->m->at[owner]].form != MENTION_PRONOUN)
      continue;
    for (uint32_t k = 0; k < speakers->count; k++)
      if (mention_same_chain(self->m, self->m->at[owner], speakers->items[k]))
        return true;
  }
  return false;
}

/* "'*We* will close the border,' the president said" */
bool whose_is_speakers(const reader *self, const claim *c, const event *act) {
  return c->said_by.count && act->actors.count == 1 &&
         root_of(self, act->actors.items[0])->is_speakers;
}

bool whose_answers_for(const reader *self, const id_list *who,
                       const id_list *doers) {
  if (whose_same_party(self, who, doers)) return true;
  for (uint32_t i = 0; i < who->count; i++)
    for (uint32_t k = 0; k < doers->count; k++) {
      const mention *a = root_of(self, who->items[i]);
      const mention *b = root_of(self, doers->items[k]);
      if (str_eq(a->code, b->code) && is_state(a) &&
          (is_state(b) || str_is(b->sector, "COP")))
        return true;
    }
  return false;
}

bool whose_is_own(const reader *self, const claim *c, const event *act) {
  return whose_same_party(self, &c->said_by, &act->actors) ||
         speaks_for(self, &c->said_by, &act->actors) ||
         is_mouth_of(self, &c->said_by, &act->actors) ||
         whose_is_theirs(self, &c->said_by, &act->actors) ||
         whose_is_speakers(self, c, act);
}

bool whose_may_accuse(const reader *self, const id_list *speakers) {
  for (uint32_t i = 0; i < speakers->count; i++) {
    const mention *who = root_of(self, speakers->items[i]);
    bede_str sector = utf8_fold(self->a, who->sector);
    if (!who->code.len && !sector.len) return false;
    if (sector.len &&
        lexicon_in_set(self->m->lex, sector, self->words.private_sector))
      return false;
  }
  return speakers->count > 0;
}
