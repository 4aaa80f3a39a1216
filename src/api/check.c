/*
 * check.c - the examples of a lexicon, coded and compared.
 */
#include "base/array.h"
#include "base/error.h"
#include "lexicon/examples.h"

/* The day on which every example is read. */
enum { EXAMPLE_DAY = 20220601 };

typedef struct checker {
  arena *a;
  bede_coder *coder;
  const lex_examples *all;
  bede_sink sink;
  bede_lexicon_report *report;
} checker;

static void tell(checker *self, bede_str line) {
  self->sink.write(self->sink.ctx, line.ptr, line.len);
}

/* Whether the entry had a part in the record, by the lines of `why`. */
static bool made_by(const bede_record *r, bede_str place) {
  for (uint32_t i = 0; i < r->why_count; i++) {
    bede_str line = r->why[i];
    uint32_t blank = str_find(line, STR(" "));
    if (blank == UINT32_MAX) continue;
    if (str_starts(line, STR("path"))) continue;
    if (str_eq(str_slice(line, blank + 1, line.len), place)) return true;
  }
  return false;
}

static bool overlaps(bede_span span, const lex_mark *mark) {
  return span.start < mark->end && mark->start < span.end;
}

static bool has_mark(const bede_record *r, const lex_mark *mark) {
  const bede_entities *side = mark->role == 'a' ? &r->actor : &r->recipient;
  for (uint32_t i = 0; i < side->count; i++)
    if (overlaps(side->items[i].span, mark) ||
        overlaps(side->items[i].refers_to, mark))
      return true;
  return false;
}

/* "attempted", "/beat", "THREATEN", "others" */
static bool holds(const bede_record *r, bede_str condition) {
  if (str_is(condition, "others")) return true;
  if (condition.len && condition.ptr[0] == '/')
    return str_eq(r->mode, str_slice(condition, 1, condition.len));
  return str_eq(condition, bede_modality_name(r->modality)) ||
         str_eq(condition, bede_event_name(r->event));
}

static bool allows_others(const lex_example *e) {
  for (uint32_t i = 0; i < e->condition_count; i++)
    if (str_is(e->conditions[i], "others")) return true;
  return false;
}

/* What is wrong with the one record of a "+" example; empty: nothing. */
static bede_str fault_of(checker *self, const lex_example *e,
                         const bede_record *r) {
  for (uint32_t i = 0; i < e->mark_count; i++)
    if (!has_mark(r, &e->marks[i])) {
      bede_str words =
          str_slice(e->sentence, e->marks[i].start, e->marks[i].end);
      return str_format(self->a, "\"%.*s\" is not the %s", STR_ARG(words),
                        e->marks[i].role == 'a' ? "actor" : "recipient");
    }
  for (uint32_t i = 0; i < e->condition_count; i++)
    if (!holds(r, e->conditions[i])) {
      bede_str event = bede_event_name(r->event);
      bede_str status = bede_modality_name(r->modality);
      return str_format(self->a, "expected %.*s, came out as %.*s/%.*s %.*s",
                        STR_ARG(e->conditions[i]), STR_ARG(event),
                        STR_ARG(r->mode), STR_ARG(status));
    }
  return STR("");
}

static bede_str others_in(checker *self, const bede_doc *doc, bede_str place) {
  str_buf buf = {.a = self->a};
  for (uint32_t i = 0; i < bede_doc_record_count(doc); i++) {
    const bede_record *r = bede_doc_record(doc, i);
    if (made_by(r, place)) continue;
    bede_str event = bede_event_name(r->event);
    bede_str why = r->why_count ? r->why[0] : STR("");
    buf_format(&buf, "%s%.*s (%.*s)", buf.len ? ", " : "", STR_ARG(event),
               STR_ARG(why));
  }
  return buf_str(&buf);
}

/* What is wrong with an example; empty: it comes out as it should. */
static bede_str judge(checker *self, const lex_example *e,
                      const bede_doc *doc) {
  bede_str place = self->all->entries[e->entry].place;
  uint32_t records = bede_doc_record_count(doc), own = 0;
  const bede_record *first = NULL;
  for (uint32_t i = 0; i < records; i++) {
    const bede_record *r = bede_doc_record(doc, i);
    if (!made_by(r, place)) continue;
    /* what its also= makes stands beside it */
    if (first && r->event != first->event) continue;
    if (!own++) first = r;
  }
  bede_str others = others_in(self, doc, place);
  switch (e->kind) {
  case EXAMPLE_NOTHING:
    if (!records) return STR("");
    return str_format(self->a, "makes a record: %.*s", STR_ARG(others));
  case EXAMPLE_SPARES:
    return own ? STR("makes a record of this entry") : STR("");
  case EXAMPLE_CODES:
    break;
  }
  if (!own)
    return str_format(self->a, "makes no record of this entry%s%.*s",
                      others.len ? ", but " : "", STR_ARG(others));
  if (own > 1) return STR("makes several records of this entry");
  if (others.len && !allows_others(e))
    return str_format(self->a, "makes other records too: %.*s",
                      STR_ARG(others));
  return fault_of(self, e, first);
}

static bede_status check_one(checker *self, const lex_example *e,
                             bede_error *err) {
  const bede_input input = {.text = e->sentence, .date = EXAMPLE_DAY};
  bede_options options = BEDE_OPTIONS_INIT;
  options.flags = BEDE_KEEP_TRACE;
  options.least_confidence = -1; /* a sentence is no story */
  bede_doc *doc = bede_code(self->coder, &input, &options, err);
  if (!doc) return BEDE_NOMEM;
  /* The lines below may run out of memory and jump past the free. */
  jmp_buf full, *outer = self->a->on_full;
  self->a->on_full = &full;
  bool is_full = setjmp(full) != 0;
  if (!is_full) {
    const lex_entry *entry = &self->all->entries[e->entry];
    bede_str fault = judge(self, e, doc);
    self->report->examples++;
    if (fault.len) {
      self->report->failed++;
      tell(self, str_format(self->a, "%.*s:%u: %.*s\n    %.*s\n",
                            STR_ARG(entry->file), e->line, STR_ARG(fault),
                            STR_ARG(e->sentence)));
    }
  }
  self->a->on_full = outer;
  bede_doc_free(doc);
  if (is_full) longjmp(*outer, 1);
  return BEDE_OK;
}

/* A frame proves itself: without an example it is a fault too. */
static void check_entries(checker *self) {
  for (uint32_t i = 0; i < self->all->entry_count; i++) {
    const lex_entry *entry = &self->all->entries[i];
    self->report->entries++;
    if (!entry->is_frame || entry->codes) continue;
    self->report->failed++;
    tell(self,
         str_format(self->a, "%.*s:%u: no example: %.*s\n",
                    STR_ARG(entry->file), entry->line, STR_ARG(entry->text)));
  }
}

static bede_status check_all(checker *self, const bede_data_source *source,
                             bede_error *err) {
  arena *a = self->a;
  const char **dirs = arena_many(a, const char *, source->overlay_count + 1);
  lex_examples all;
  dirs[0] = str_format(a, "%s/lexicon", source->dir).ptr;
  for (uint32_t i = 0; i < source->overlay_count; i++)
    dirs[i + 1] = source->overlay[i];
  bede_status s =
      lexicon_examples(a, dirs, source->overlay_count + 1, &all, err);
  if (s) return s;
  self->all = &all;
  check_entries(self);
  for (uint32_t i = 0; i < all.count && !s; i++)
    s = check_one(self, &all.items[i], err);
  return s;
}

bede_status bede_lexicon_check(const bede_data_source *source, bede_sink sink,
                               bede_lexicon_report *report, bede_error *err) {
  *report = (bede_lexicon_report){0};
  bede_data *data = bede_data_load(source, NULL, err);
  if (!data) return err ? err->status : BEDE_IO;
  bede_status s = BEDE_OK;
  jmp_buf full;
  arena a;
  arena_init(&a, NULL, &full);
  bede_coder *coder = bede_coder_new(data, NULL, err);
  checker self = {&a, coder, NULL, sink, report};
  if (!coder)
    s = BEDE_NOMEM;
  else if (setjmp(full))
    s = error_set(err, BEDE_NOMEM, NO_PLACE, "out of memory");
  else
    s = check_all(&self, source, err);
  arena_free(&a);
  bede_coder_free(coder);
  bede_data_free(data);
  return s;
}
