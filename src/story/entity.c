/*
 * entity.c - the mentions of a side as entities of a record.
 */
#include "story/writer.h"

static bede_str first_of(bede_str a, bede_str b) {
  return a.len ? a : b;
}

static bool same_sentence(const writer *self, const mention *m,
                          const entity_place *place) {
  return self->text->sentence_of[m->head] ==
         self->text->sentence_of[place->anaphor];
}

static bool is_armed(const mention *m) {
  return str_starts(m->sector, STR("MIL")) ||
         str_starts(m->sector, STR("COP")) ||
         str_starts(m->others, STR("MIL")) || str_starts(m->others, STR("COP"));
}

/* "They stoned *the guards*," the Border Guard said: its own, or of its
 * country. */
static bool is_own_force(const writer *self, const mention *m,
                         const mention *speaker) {
  bool several = m->is_plural || m->type == MENTION_ORG;
  return several && is_armed(m) && is_armed(speaker) &&
         text_in_quote(self->text, m->head);
}

/* "attacked *our men*": soldiers, police or fighters, as is who says so; of
 * those who bear no arms themselves, simply theirs. */
static bede_str sector_of_ours(const mention *own, const mention *speaker) {
  if (!own->is_own_men || own == speaker) return own->sector;
  bool governs = str_is(speaker->sector, "GOV") && is_armed(speaker);
  return governs ? speaker->others : first_of(speaker->sector, own->sector);
}

/* A pronoun or "the ministry" keeps its own words and takes the rest from
 * what it refers to; "our soldiers" take their country from the speaker, and
 * "the soldiers" behind them do too. */
static bede_entity from_mention(writer *self, uint32_t id,
                                const entity_place *place) {
  uint32_t speaker = place->speaker;
  const mention *own = &self->m->mentions.items[id];
  const mention *root = &self->m->mentions.items[mention_root(self->m, id)];
  bede_entity e = {.span = own->span, .count = own->count};
  if (own->is_speakers && speaker != MENTION_NONE && root == own)
    root = &self->m->mentions.items[mention_root(self->m, speaker)];
  if (root != own) e.refers_to = root->span;
  if (place->anaphor != TOKEN_NONE && !same_sentence(self, own, place)) {
    e.refers_to = own->span;
    e.span = self->text->token[place->anaphor];
  }
  e.code = first_of(own->code, root->code);
  const mention *said_by =
      speaker == MENTION_NONE
          ? root
          : &self->m->mentions.items[mention_root(self->m, speaker)];
  if (root->is_speakers || is_own_force(self, root, said_by))
    e.code = first_of(e.code, said_by->code);
  if (root->is_speakers) e.sector = first_of(e.sector, said_by->sector);
  e.sector = first_of(sector_of_ours(own, said_by), root->sector);
  e.other_sectors = own->sector.len ? own->others : root->others;
  e.name = first_of(own->name, root->name);
  e.id = first_of(own->id, root->id);
  return e;
}

/* Whether `m` stands in the row that begins with `first`. */
static bool is_in_row(const writer *self, const mention *m, uint32_t first) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t t = m->head, head = self->m->mentions.items[first].head;
  while (t != TOKEN_NONE && syntax->rel[t] == REL_CONJ) {
    t = syntax->head[t];
    /* "the presidents of Chad *and Mali*": theirs stands below them */
    if (t == head || syntax->head[t] == head) return true;
  }
  return false;
}

uint32_t entity_pronoun(const writer *self, const id_list *side, uint32_t i) {
  const mention *m = &self->m->mentions.items[side->items[i]];
  for (uint32_t k = 0; k < i; k++) {
    uint32_t first = self->m->mentions.items[side->items[k]].several;
    if (first != MENTION_NONE && is_in_row(self, m, first))
      return side->items[k];
  }
  return MENTION_NONE;
}

static void tell_by_pronoun(const writer *self, const id_list *side, uint32_t i,
                            bede_entity *e) {
  uint32_t they = entity_pronoun(self, side, i);
  if (they == MENTION_NONE) return;
  e->span = self->m->mentions.items[they].span;
  e->refers_to = self->m->mentions.items[side->items[i]].span;
}

/* "'*We* regret it,' said Nowak and Novak": both do.  The next of those who
 * speak together, behind number `i`; or their count. */
static uint32_t next_speaker(const writer *self, uint32_t id, uint32_t i,
                             const entity_place *place) {
  const id_list *all = place->speakers;
  const mention *own = &self->m->mentions.items[id];
  bool we = own->form == MENTION_PRONOUN && own->is_speakers &&
            own->is_plural && mention_root(self->m, id) == id;
  uint32_t n = all ? all->count : 0;
  if (!we || n < 2 || all->items[0] != place->speaker) return n;
  for (i++; i < n; i++)
    if (is_in_row(self, &self->m->mentions.items[all->items[i]], all->items[0]))
      break;
  return i;
}

bede_entities entity_list(writer *self, const id_list *mentions,
                          const entity_place *place) {
  ARRAY(bede_entity) out = {0};
  uint32_t all = place->speakers ? place->speakers->count : 0;
  for (uint32_t i = 0; i < mentions->count; i++) {
    uint32_t id = mentions->items[i];
    bede_entity *e = array_push(self->a, &out);
    *e = from_mention(self, id, place);
    tell_by_pronoun(self, mentions, i, e);
    for (uint32_t k = next_speaker(self, id, 0, place); k < all;
         k = next_speaker(self, id, k, place)) {
      const entity_place other = {place->speakers->items[k], place->anaphor,
                                  NULL};
      *array_push(self->a, &out) = from_mention(self, id, &other);
    }
  }
  return (bede_entities){out.items, out.count};
}
