/*
 * doc.c - one text, read: what the caller sees of it.
 */
#include "api/doc.h"

#include "api/annotate.h"

typedef ARRAY(bede_str) str_list;

static void set_warnings(bede_doc *self, const text_doc *text) {
  str_list list = {0};
  arena *a = &self->arena;
  if (text->repaired)
    *array_push(a, &list) = str_format(
        a, "%u bytes that are no UTF-8 became U+FFFD", text->repaired);
  if (text->garbled)
    *array_push(a, &list) = str_format(
        a, "%u garbled letters (as \"cafÃ©\") were read as they were meant",
        text->garbled);
  if (text->split)
    *array_push(a, &list) =
        str_format(a, "%u sentences were too long and were split", text->split);
  self->warnings = list.items;
  self->warning_count = list.count;
}

static bool any_actor(const mention_doc *m) {
  for (uint32_t i = 0; i < m->mentions.count; i++)
    if (m->mentions.items[i].is_actor) return true;
  return false;
}

/* A text without records is told why, never left silent. */
static bede_str reason_of(const reading *r) {
  if (!r->text.token_count) return STR("the text is empty");
  if (!r->events.events.count && !any_actor(&r->mentions))
    return STR("no verb of the lexicon fits, and nobody is named");
  if (!r->events.events.count)
    return STR("no verb or noun of the lexicon fits a clause");
  if (!any_actor(&r->mentions)) return STR("no actor is named");
  return STR("events were found, but none has an actor, a recipient or a size");
}

void doc_finish(bede_doc *self, const reading *r, bool only_tree) {
  self->text = r->text.clean;
  annotate_tree(&self->arena, r, &self->annotation);
  set_warnings(self, &r->text);
  if (only_tree) return;
  annotate_rest(&self->arena, r, &self->annotation);
  self->records = r->story.records.items;
  self->record_count = r->story.records.count;
  self->reason = self->record_count ? STR("") : reason_of(r);
}

void bede_doc_free(bede_doc *self) {
  if (!self) return;
  arena_free(&self->arena);
  memory_resize(self->alloc, self, sizeof *self, 0);
}

bede_str bede_doc_text(const bede_doc *self) {
  return self->text;
}

uint32_t bede_doc_record_count(const bede_doc *self) {
  return self->record_count;
}

const bede_record *bede_doc_record(const bede_doc *self, uint32_t i) {
  return &self->records[i];
}

const bede_annotation *bede_doc_annotation(const bede_doc *self) {
  return &self->annotation;
}

uint32_t bede_doc_warning_count(const bede_doc *self) {
  return self->warning_count;
}

bede_str bede_doc_warning(const bede_doc *self, uint32_t i) {
  return self->warnings[i];
}

bede_str bede_doc_reason(const bede_doc *self) {
  return self->reason;
}
