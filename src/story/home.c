/*
 * home.c - whether a story plays where it was written.
 *
 *   "LIMA: Nine men were shot."                           there
 *   "LIMA: Nine men were shot in Ica and Pisco."          around it
 *   "LIMA: The army left Kabul.  Nine men were shot."     elsewhere
 */
#include "story/home.h"

#include "gazetteer/gazetteer.h"

static text_kind kind_at(const writer *self, uint32_t token) {
  return self->text->sentences[self->text->sentence_of[token]].kind;
}

bool home_is_town(const bede_where *w) {
  return !w->precision.len || str_is(w->precision, "city") ||
         str_is(w->precision, "point");
}

/* The same place, or one in its region or around it. */
bool home_holds(const bede_where *home, const bede_where *w) {
  enum { NEAR_KM = 120 };
  if (str_eq(home->name, w->name)) return true;
  if (!w->country.len || !str_eq(home->country, w->country)) return false;
  if (str_eq(home->admin1, w->admin1)) return true;
  /* "DELHI: ... in *Gujarat*" */
  if (str_is(w->precision, "admin1"))
    return !w->admin1.len || !home->admin1.len;
  if (!home_is_town(w)) return true;
  return home->has_point && w->has_point &&
         gazetteer_km(home->lat, home->lon, w->lat, w->lon) < NEAR_KM;
}

/* "HAVANA - ... blocked access to the Port of *Miami*.  Police used tear gas":
 * whether the sentences from `first` to `last` name another place; but not
 * "*Clifton* Avenue", whatever else bears that name. */
bool home_is_left(const writer *self, const bede_where *home, uint32_t first,
                  uint32_t last) {
  for (uint32_t i = 0; i < self->m->toponyms.count; i++) {
    const toponym *t = &self->m->toponyms.items[i];
    uint32_t at = self->text->sentence_of[t->first];
    if (at >= first && at <= last && t->kind == KIND_PLACE &&
        t->where.name.len && kind_at(self, t->first) != TEXT_DATELINE &&
        self->syntax->rel[t->end - 1] != REL_COMPOUND &&
        !home_holds(home, &t->where))
      return true;
  }
  return false;
}

/* "Newark, *N.J.*": where another name lies, and no place of its own. */
static bool is_address(const writer *self, uint32_t id) {
  const toponym *all = self->m->toponyms.items, *t = &all[id];
  if (!str_is(t->where.precision, "admin1")) return false;
  bool behind = id && all[id - 1].end + 1 >= t->first;
  return behind ||
         (id + 1 < self->m->toponyms.count && t->end + 1 >= all[id + 1].first);
}

/* Whether the story plays where it was written: it tells of no other places,
 * or of this one no less often, and of no more towns around it. */
bool home_is_scene(const writer *self, const toponym *dateline) {
  enum { DATELINE = 2 };
  const bede_where *home = &dateline->where;
  uint32_t town = 0, around = 0, away = 0, abroad = 0; /* halves */
  for (uint32_t i = 0; i < self->m->toponyms.count; i++) {
    const toponym *t = &self->m->toponyms.items[i];
    if (kind_at(self, t->first) == TEXT_DATELINE || !t->where.name.len ||
        is_address(self, i))
      continue;
    uint32_t weight = t->kind == KIND_PLACE ? 2 : 1;
    if (str_eq(home->name, t->where.name))
      town += 2;
    else if (home_holds(home, &t->where))
      around += str_is(t->where.precision, "country") ? 0 : weight;
    else if (t->kind == KIND_PEOPLE || t->kind == KIND_TEAM)
      continue;
    else if (!str_eq(home->country, t->where.country))
      abroad += weight;
    else
      away += str_is(t->where.precision, "admin1") ? 1 : weight;
  }
  uint32_t here = town + around;
  return here >= abroad && here + DATELINE >= away + abroad &&
         around <= town + DATELINE;
}
