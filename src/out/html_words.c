/*
 * html_words.c - the text of a story with its words marked.
 *
 * Words may be marked many times over: "Greek police" may act in one record
 * and suffer in the next, with a place within.  So the text is cut wherever a
 * mark begins or ends, and each piece says what it is in which records.  The
 * number of a record stands behind its last word and leads to its row.
 */
#include "base/array.h"
#include "out/html.h"

#include <stdlib.h>

/* What words are, a class of the style sheet each. */
enum {
  AS_ACTOR = 1,
  AS_RECIPIENT = 2,
  AS_EVENT = 4,
  AS_PLACE = 8,
  AS_TIME = 16
};
static const char classes[] = "artpw";

typedef struct mark {
  bede_span span;
  uint32_t number; /* of the record */
  uint8_t as;
} mark;

typedef struct words {
  const html_story *story;
  ARRAY(mark) marks;
  ARRAY(mark) ends; /* of records: where the last word ends, and which it is */
  ARRAY(uint32_t) cuts;
  uint32_t next_end, next_sentence;
} words;

static void add(words *self, bede_span span, uint32_t number, uint8_t as) {
  arena *a = self->story->out->a;
  if (span.start >= span.end || span.end > self->story->doc->text.len) return;
  *array_push(a, &self->marks) = (mark){span, number, as};
  *array_push(a, &self->cuts) = span.start;
  *array_push(a, &self->cuts) = span.end;
}

static void add_side(words *self, bede_entities side, uint32_t number,
                     uint8_t as) {
  for (uint32_t i = 0; i < side.count; i++)
    add(self, side.items[i].span, number, as);
}

/* The words that date a record, of the same day, in its sentence. */
static void add_time(words *self, const bede_record *r, uint32_t number) {
  const bede_annotation *an = self->story->doc->annotation;
  if (!r->when.first || str_is(r->when.precision, "article")) return;
  for (uint32_t i = 0; i < an->time_count; i++) {
    const bede_time *t = &an->times[i];
    bool inside = t->span.start >= r->sentence_span.start &&
                  t->span.end <= r->sentence_span.end;
    if (inside && t->from == r->when.first && t->to == r->when.last)
      add(self, t->span, number, AS_TIME);
  }
}

static void add_record(words *self, const bede_record *r, uint32_t number) {
  add_side(self, r->actor, number, AS_ACTOR);
  add_side(self, r->recipient, number, AS_RECIPIENT);
  for (uint32_t i = 0; i < r->trigger_count; i++)
    add(self, r->trigger[i], number, AS_EVENT);
  if (r->where.known) add(self, r->where.span, number, AS_PLACE);
  add_time(self, r, number);
}

static int by_start(const void *a, const void *b) {
  const mark *x = a, *y = b;
  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  if (x->number != y->number) return x->number < y->number ? -1 : 1;
  return (x->as > y->as) - (x->as < y->as);
}

static int by_number(const void *a, const void *b) {
  const uint32_t *x = a, *y = b;
  return (*x > *y) - (*x < *y);
}

/* ---- writing
 * -------------------------------------------------------------------------- */

/* " 3 7": records, each once. */
static void put_numbers(str_buf *out, const mark *const *on, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    bool again = false;
    for (uint32_t k = 0; k < i; k++) again |= on[k]->number == on[i]->number;
    if (!again) buf_format(out, " %u", on[i]->number);
  }
}

static void put_piece(const words *self, bede_span span, const mark *const *on,
                      uint32_t count) {
  str_buf *out = self->story->out;
  bede_str text = render_span(self->story->doc, span);
  uint8_t as = 0;
  for (uint32_t i = 0; i < count; i++) as |= on[i]->as;
  if (!as) {
    html_put(out, text);
    return;
  }
  buf_add(out, STR("<span class=\"m"));
  for (uint32_t i = 0; classes[i]; i++)
    if (as >> i & 1) buf_format(out, " %c", classes[i]);
  buf_add(out, STR("\" data-r=\""));
  put_numbers(out, on, count);
  buf_add(out, STR(" \">"));
  html_put(out, text);
  buf_add(out, STR("</span>"));
}

static uint32_t trigger_end(const bede_record *r) {
  return r->trigger_count ? r->trigger[r->trigger_count - 1].end
                          : r->sentence_span.end;
}

/* The numbers of the records whose last word ends here. */
static void put_references(words *self, uint32_t at) {
  const html_story *story = self->story;
  while (self->next_end < self->ends.count &&
         self->ends.items[self->next_end].span.start <= at) {
    const mark *end = &self->ends.items[self->next_end++];
    bede_str id = story->doc->records[end->span.end]->id;
    buf_format(story->out,
               "<a class=\"ref\" href=\"#r%.*s\" id=\"w%.*s\" data-r=\" %u \" "
               "aria-label=\"record %u\">%u</a>",
               STR_ARG(id), STR_ARG(id), end->number, end->number, end->number);
  }
}

typedef ARRAY(const mark *) active_list;

static void forget(active_list *active, uint32_t at) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < active->count; i++)
    if (active->items[i]->span.end > at)
      active->items[kept++] = active->items[i];
  active->count = kept;
}

static bool is_paragraph(words *self, uint32_t at) {
  const bede_annotation *an = self->story->doc->annotation;
  uint32_t i = self->next_sentence;
  while (i < an->sentence_count && an->sentences[i].span.start < at) i++;
  self->next_sentence = i;
  return i < an->sentence_count && an->sentences[i].span.start == at &&
         an->sentences[i].starts_paragraph;
}

static void put_text(words *self) {
  const html_story *story = self->story;
  active_list active = {0};
  uint32_t next = 0, from = 0;
  buf_add(story->out, STR("<div class=\"text\">\n<p>"));
  for (uint32_t i = 0; i < self->cuts.count; i++) {
    uint32_t at = self->cuts.items[i];
    if (i && at == self->cuts.items[i - 1]) continue;
    put_piece(self, (bede_span){from, at}, active.items, active.count);
    put_references(self, at);
    if (at && is_paragraph(self, at)) buf_add(story->out, STR("</p>\n<p>"));
    forget(&active, at);
    for (; next < self->marks.count && self->marks.items[next].span.start <= at;
         next++)
      *array_push(story->out->a, &active) = &self->marks.items[next];
    from = at;
  }
  bede_span rest = {from, story->doc->text.len};
  put_piece(self, rest, active.items, active.count);
  buf_add(story->out, STR("</p>\n</div>\n"));
}

void html_words(const html_story *story) {
  words self = {.story = story};
  arena *a = story->out->a;
  const bede_annotation *an = story->doc->annotation;
  for (uint32_t i = 0; i < story->doc->record_count; i++) {
    const bede_record *r = story->doc->records[i];
    if (!story->number[i]) continue;
    uint32_t end = trigger_end(r);
    add_record(&self, r, story->number[i]);
    *array_push(a, &self.cuts) = end;
    *array_push(a, &self.ends) =
        (mark){.span = {end, i}, .number = story->number[i]};
  }
  for (uint32_t i = 0; i < an->sentence_count; i++)
    if (an->sentences[i].starts_paragraph)
      *array_push(a, &self.cuts) = an->sentences[i].span.start;
  if (self.marks.count)
    qsort(self.marks.items, self.marks.count, sizeof(mark), by_start);
  if (self.ends.count)
    qsort(self.ends.items, self.ends.count, sizeof(mark), by_start);
  if (self.cuts.count)
    qsort(self.cuts.items, self.cuts.count, sizeof(uint32_t), by_number);
  put_text(&self);
}
