/*
 * link.c - which events tell the same, and what leads to what.
 */
#include "base/utf8.h"
#include "story/writer.h"

static bool same_mention(const writer *self, uint32_t a, uint32_t b) {
  const mention *list = self->m->mentions.items;
  const mention *x = &list[mention_root(self->m, a)];
  const mention *y = &list[mention_root(self->m, b)];
  if (mention_same_chain(self->m, a, b)) return true;
  return (x->code.len || x->sector.len) && str_eq(x->code, y->code) &&
         str_eq(x->sector, y->sector);
}

static bool side_within(const writer *self, const id_list *a,
                        const id_list *b) {
  for (uint32_t i = 0; i < a->count; i++) {
    bool found = false;
    for (uint32_t k = 0; k < b->count && !found; k++)
      found = same_mention(self, a->items[i], b->items[k]);
    if (!found) return false;
  }
  return true;
}

/* ---- repeats ---- */

bool link_are_apart(const bede_when *a, const bede_when *b) {
  return (a->first && b->last && a->first > b->last) ||
         (b->first && a->last && b->first > a->last);
}

bool link_towns_differ(const event *a, const event *b) {
  const bede_where *x = &a->place.where, *y = &b->place.where;
  bool towns = str_is(x->precision, "city") && str_is(y->precision, "city");
  return towns && !str_eq(x->name, y->name);
}

static bool counts_differ(bede_count a, bede_count b) {
  return a.known && b.known && (a.min > b.max || b.min > a.max);
}

/* "37 were held in Kota ... 39 were held in Agra": as many more. */
static bool sizes_differ(const event *a, const event *b) {
  return counts_differ(a->size.dead, b->size.dead) ||
         counts_differ(a->size.injured, b->size.injured) ||
         counts_differ(a->size.arrested, b->size.arrested);
}

/* Told again: the same act between the same sides, the later telling perhaps
 * with one side left out. */
static bool is_repeat(const writer *self, const event *first,
                      const event *again) {
  if (first->fate || again->fate || first->type != again->type) return false;
  if (first->status != again->status || link_towns_differ(first, again))
    return false;
  if (first->mode.len && again->mode.len && !str_eq(first->mode, again->mode))
    return false;
  if (link_are_apart(&first->when, &again->when)) return false;
  if (sizes_differ(first, again)) return false;
  if (!again->actors.count && !again->recipients.count) return false;
  if (first->host != again->host && first->host != EVENT_NONE &&
      again->host != EVENT_NONE)
    return false;
  return side_within(self, &again->actors, &first->actors) &&
         side_within(self, &again->recipients, &first->recipients);
}

/* How far back a telling is looked for: keeps a book-long text linear. */
enum { LOOK_BACK = 512 };

void link_repeats(writer *self) {
  uint32_t n = self->events->events.count;
  const event *events = self->events->events.items;
  for (uint32_t j = 0; j < n; j++)
    for (uint32_t i = j > LOOK_BACK ? j - LOOK_BACK : 0; i < j; i++)
      if (self->repeats[i] == EVENT_NONE &&
          is_repeat(self, &events[i], &events[j])) {
        self->repeats[j] = i;
        break;
      }
}

/* ---- links between records ---- */

typedef ARRAY(bede_link) link_list;

static void add_link(writer *self, link_list *links, bede_str type,
                     uint32_t to_event) {
  uint32_t to = self->out->record_of[to_event];
  if (to == EVENT_NONE) return;
  for (uint32_t i = 0; i < links->count; i++)
    if (links->items[i].to == to && str_eq(links->items[i].type, type)) return;
  *array_push(self->a, links) = (bede_link){type, to};
}

static bool in_set(writer *self, bede_str word, uint32_t set) {
  bede_str folded = utf8_fold(self->a, word);
  return set != LEX_NONE && lexicon_in_set(self->lex, folded, set);
}

static void link_inside(writer *self, link_list *links, bede_str type,
                        uint32_t phrase) {
  uint32_t first, end;
  tree_extent(self->tree, phrase, &first, &end);
  for (uint32_t t = first; t < end; t++)
    if (self->events->of[t] != EVENT_NONE)
      add_link(self, links, type, self->events->of[t]);
}

/* "In response to protests, he ordered ...", "struck over pay cuts" */
static void link_phrases(writer *self, link_list *links, const event *ev) {
  TREE_EACH_CHILD(self->tree, ev->trigger.items[0], c) {
    if (self->syntax->rel[c] != REL_OBL) continue;
    if (in_set(self, self->syntax->lemma[c], self->response))
      link_inside(self, links, STR("response_to"), c);
    uint32_t prep = tree_find(self->tree, c, REL_CASE);
    if (prep != TOKEN_NONE &&
        in_set(self, text_form(self->text, prep), self->cause))
      link_inside(self, links, STR("because_of"), c);
  }
}

static void link_event(writer *self, uint32_t id, link_list *links) {
  const event *ev = &self->events->events.items[id];
  if (self->repeats[id] != EVENT_NONE)
    add_link(self, links, STR("repeats"), self->repeats[id]);
  if (ev->answers != EVENT_NONE)
    add_link(self, links, STR("response_to"), ev->answers);
  link_phrases(self, links, ev);
  bool told = ev->content == CONTENT_CLAIM || ev->content == CONTENT_PLAN;
  if (ev->host != EVENT_NONE && told)
    add_link(self, links, STR("claimed_in"), ev->host);
}

void link_records(writer *self) {
  uint32_t n = self->events->events.count;
  link_list *links = arena_many(self->a, link_list, n); /* by event */
  for (uint32_t i = 0; i < n; i++)
    if (self->out->record_of[i] != EVENT_NONE) link_event(self, i, &links[i]);
  for (uint32_t i = 0; i < n; i++) {
    uint32_t denial = self->claims->claims.items[i].denied_by;
    if (denial != EVENT_NONE) add_link(self, &links[denial], STR("denies"), i);
  }
  for (uint32_t i = 0; i < n; i++) {
    uint32_t at = self->out->record_of[i];
    if (at == EVENT_NONE) continue;
    self->out->records.items[at].links = links[i].items;
    self->out->records.items[at].link_count = links[i].count;
  }
}
