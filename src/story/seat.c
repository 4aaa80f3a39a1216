/*
 * seat.c - where those are at home who act, or whom it befalls.
 *
 *   "*Toledo* police arrested nine men."           in their town
 *   "*Oman* is calm.  Its king was overthrown."    in his country
 *   "*Oman* tested a missile."                     in the tester's
 *
 * Police may be called elsewhere, and rulers be hurt abroad; but where nothing
 * else is told an arrest or an inquiry is made at home, power is lost there,
 * and arms are tried there.
 */
#include "story/home.h"

static bool is_police_work(const event *ev) {
  return str_is(ev->mode, "investigate") || str_is(ev->mode, "arrest");
}

/* "*Toledo* police", "the *Toledo* Police Department" */
static const toponym *town_of(const writer *self, const mention *m) {
  if (!str_starts(m->sector, STR("COP"))) return NULL;
  for (uint32_t t = m->first; t < m->end; t++) {
    uint32_t name = self->m->toponym_at[t];
    if (name == MENTION_NONE) continue;
    const toponym *town = &self->m->toponyms.items[name];
    if (home_is_town(&town->where) && town->where.name.len) return town;
  }
  return NULL;
}

static bool is_told_by(const writer *self, const event *ev, uint32_t set) {
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (mention_lemma_in(self->m, ev->trigger.items[i], set)) return true;
  return false;
}

/* Whoever rules, or ruled, a country: its code, or nothing. */
static bede_str realm_of(const writer *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    uint32_t root = mention_root(self->m, side->items[i]);
    const mention *m = &self->m->mentions.items[root];
    if (m->code.len && (str_starts(m->sector, STR("GOV")) ||
                        str_starts(m->sector, STR("ELI"))))
      return m->code;
  }
  return (bede_str){0};
}

/* "Oman *tested* a missile"; with others it may be abroad. */
static bool is_trial(const writer *self, const event *ev) {
  return ev->type == BEDE_MOBILIZE && ev->status == BEDE_ACTUAL &&
         ev->actors.count == 1 && is_told_by(self, ev, self->arms_trial);
}

/* The last name of the country up to there, or else the first. */
static const toponym *name_of(const writer *self, bede_str country,
                              uint32_t token) {
  const toponym *found = NULL;
  for (uint32_t i = 0; i < self->m->toponyms.count; i++) {
    const toponym *t = &self->m->toponyms.items[i];
    if (found && t->first > token) break;
    if (str_is(t->where.precision, "country") && t->kind != KIND_TEAM &&
        str_eq(t->where.country, country))
      found = t;
  }
  return found;
}

static const toponym *find_seat(const writer *self, const event *ev) {
  const toponym *found = NULL;
  for (uint32_t i = 0; i < ev->actors.count && is_police_work(ev); i++) {
    found = town_of(self, &self->m->mentions.items[ev->actors.items[i]]);
    if (found) return found;
  }
  bede_str realm = {0};
  if (is_told_by(self, ev, self->toppling))
    realm = realm_of(self, &ev->recipients);
  else if (is_trial(self, ev))
    realm = realm_of(self, &ev->actors);
  return realm.len ? name_of(self, realm, ev->predicate) : NULL;
}

bool seat_of(const writer *self, uint32_t id, bede_where *out) {
  const event *ev = &self->events->events.items[id];
  const toponym *seat = find_seat(self, ev);
  if (!seat) return false;
  *out = seat->where;
  out->refers_to = out->span;
  out->span = (bede_span){0, 0};
  out->told_in = STR("story");
  return true;
}
