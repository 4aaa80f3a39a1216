/*
 * protester.c - who protests, where no more is said of him than that.
 *
 *   "Protests broke out in *Lima*."             civilians of Peru
 *   "*People* took to the streets of Lima."     of that country, too
 *   "Protests by *Kenyans* went on."            civilians
 */
#include "story/writer.h"

/* The country of those who answer the protest, in its own sentence. */
static bede_str country_of_answer(const writer *self, const event *protest) {
  uint32_t sentence = self->text->sentence_of[protest->predicate];
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *ev = &self->events->events.items[i];
    if (ev == protest || ev->fate || !ev->actors.count) continue;
    if (self->text->sentence_of[ev->predicate] != sentence) continue;
    uint32_t root = mention_root(self->m, ev->actors.items[0]);
    return self->m->mentions.items[root].code;
  }
  return STR("");
}

/* In a story of refugees "people" may be they. */
static bool tells_of_refugees(const writer *self) {
  for (uint32_t i = 0; i < self->m->mentions.count; i++)
    if (str_is(self->m->mentions.items[i].sector, "REF")) return true;
  return false;
}

/* Whom every country has. */
static bool is_of_the_people(bede_str sector) {
  static const char *const all[] = {"CVL", "AGR", "EDU", "LAB", "MED"};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    if (str_is(sector, all[i])) return true;
  return false;
}

/* "*People* took to the streets of Tunis": of that country, too. */
static void infer_country(writer *self, bede_record *r) {
  const bede_entity *who = r->actor.items;
  if (r->actor.count != 1 || who->code.len || !is_of_the_people(who->sector) ||
      !r->where.known || !r->where.country.len || tells_of_refugees(self))
    return;
  bede_entity *e = arena_new(self->a, bede_entity);
  *e = *who;
  e->code = r->where.country;
  r->actor.items = e;
  r->inferred = STR("actor");
}

/* "*Kenyans*", "300 *women*", "her *supporters*": a crowd without an office or
 * a calling. */
static bool is_anybody(const writer *self, uint32_t id) {
  const mention *m = &self->m->mentions.items[mention_root(self->m, id)];
  if (!m->is_plural || m->sector.len || !m->is_actor) return false;
  return m->kind == KIND_PEOPLE ||
         (m->form == MENTION_NOMINAL &&
          (mention_lemma_in(self->m, m->head, self->folk) ||
           mention_lemma_in(self->m, m->head, self->follower)));
}

/* Whoever marches is a civilian; who strikes has work. */
static void infer_sectors(writer *self, const event *ev, bede_record *r) {
  if (str_is(ev->mode, "strike") || ev->actors.count != r->actor.count) return;
  bede_entity *all = arena_many(self->a, bede_entity, r->actor.count);
  for (uint32_t i = 0; i < r->actor.count; i++) {
    all[i] = r->actor.items[i];
    if (!all[i].sector.len && is_anybody(self, ev->actors.items[i]))
      all[i].sector = STR("CVL");
  }
  r->actor.items = all;
}

/* A protest by nobody named is one by civilians of the country it is in, or
 * that all of the story is about. */
void protester_infer(writer *self, const event *ev, bede_record *r) {
  if (ev->type != BEDE_PROTEST) return;
  if (ev->actors.count) {
    infer_sectors(self, ev, r);
    infer_country(self, r);
    return;
  }
  bede_entity *e = arena_new(self->a, bede_entity);
  e->span = self->text->token[ev->predicate];
  e->sector = STR("CVL");
  if (r->where.known) e->code = r->where.country;
  if (!e->code.len && r->recipient.count) e->code = r->recipient.items[0].code;
  if (!e->code.len) e->code = country_of_answer(self, ev);
  if (!e->code.len) e->code = scene_country(self);
  r->actor = (bede_entities){e, 1};
  r->inferred = STR("actor");
}
