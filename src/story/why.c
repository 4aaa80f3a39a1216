/*
 * why.c - what made a record: enough to find the entry and mend it.
 */
#include "story/writer.h"

typedef ARRAY(bede_str) line_list;

static void add_entry(writer *self, line_list *lines, const char *what,
                      uint32_t place) {
  bede_str where = lexicon_where(self->lex, self->a, place);
  *array_push(self->a, lines) =
      str_format(self->a, "%s %.*s", what, STR_ARG(where));
}

/* The words from the predicate up to the root: "throwing <advcl clashed". */
static void add_path(writer *self, line_list *lines, const event *ev) {
  str_buf buf = {.a = self->a};
  buf_add(&buf, STR("path "));
  uint32_t token = ev->predicate;
  for (int i = 0; i < 8 && token != TOKEN_NONE; i++) {
    buf_add(&buf, text_form(self->text, token));
    uint32_t head = self->syntax->head[token];
    if (head != TOKEN_NONE)
      buf_format(&buf, " <%s ", rel_name(self->syntax->rel[token]));
    token = head;
  }
  *array_push(self->a, lines) = buf_str(&buf);
}

static void add_mentions(writer *self, line_list *lines, const char *role,
                         const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    uint32_t root = mention_root(self->m, side->items[i]);
    const mention *m = &self->m->mentions.items[root];
    for (uint32_t k = 0; k < m->why_count; k++)
      add_entry(self, lines, role, m->why[k].place);
  }
}

/* "added six names to a *sanctions* list": the noun's own event went into the
 * verb's, and its word is told with it. "ruled out the *use* of force": without
 * the content there is nothing that was ruled out. */
static bool went_into(const event_doc *events, uint32_t i, uint32_t id) {
  const event *e = &events->events.items[i];
  bool content = e->fate == FATE_CONSUMED && e->host == id;
  return i != id && e->fate && (content || events->of[e->predicate] == id);
}

static void add_merged(writer *self, line_list *lines, uint32_t id) {
  for (uint32_t i = 0; i < self->events->events.count; i++)
    if (went_into(self->events, i, id))
      add_entry(self, lines, "frame",
                self->events->events.items[i].frame->place);
}

void why_write(writer *self, uint32_t id, bede_str clues, bede_record *record) {
  const event *ev = &self->events->events.items[id];
  line_list lines = {0};
  add_entry(self, &lines, "frame", ev->frame->place);
  for (uint32_t i = 0; i < ev->operator_count; i++)
    add_entry(self, &lines, "operator", ev->operators[i]->place);
  /* "similar measures" are penalties only for what was told before */
  if (ev->takes_up != EVENT_NONE) {
    const event *before = &self->events->events.items[ev->takes_up];
    add_entry(self, &lines, "frame", before->frame->place);
    for (uint32_t i = 0; i < before->operator_count; i++)
      add_entry(self, &lines, "operator", before->operators[i]->place);
  }
  add_merged(self, &lines, id);
  if (ev->instrument) add_entry(self, &lines, "mode", ev->instrument->place);
  if (ev->guess.len) *array_push(self->a, &lines) = ev->guess;
  add_path(self, &lines, ev);
  add_mentions(self, &lines, "actor", &ev->actors);
  add_mentions(self, &lines, "recipient", &ev->recipients);
  *array_push(self->a, &lines) = clues;
  record->why = lines.items;
  record->why_count = lines.count;
}
