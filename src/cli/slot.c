#include "cli/slot.h"

#include "cli/gap.h"

void slot_init(slot *self) {
  *self = (slot){0};
  arena_init(&self->a, NULL, NULL);
}

void slot_reset(slot *self) {
  json_decref(self->json);
  arena_free(&self->a);
  slot_init(self);
}

bool slot_note_add(slot *self, bool is_reject, const in_reject *what) {
  jmp_buf full, *outer = self->a.on_full;
  self->a.on_full = &full;
  bool is_full = setjmp(full) != 0;
  if (!is_full) {
    slot_note note = {is_reject, str_copy(&self->a, what->file), what->line,
                      str_copy(&self->a, what->reason)};
    *array_push(&self->a, &self->notes) = note;
  }
  self->a.on_full = outer;
  return !is_full;
}

static void note_article(slot *self, bool is_reject, bede_str reason) {
  in_reject what = {self->article.file, self->article.line, reason};
  slot_note_add(self, is_reject, &what);
}

static void count_records(slot *self, const out_doc *doc) {
  for (uint32_t i = 0; i < doc->record_count; i++) {
    if (doc->left_out && doc->left_out[i]) continue;
    self->counts.written++;
    self->counts.unlocated += !doc->records[i]->where.has_point;
    if (doc->records[i]->event < BEDE_EVENT_COUNT)
      self->counts.records[doc->records[i]->event]++;
  }
}

static void add_word(slot *self, slot_words *words, bede_str word) {
  if (word.len) *array_push(&self->a, words) = str_copy(&self->a, word);
}

/* Names without a code, and predicates that no entry knows. */
static void count_unknown(slot *self, const out_doc *doc) {
  const bede_annotation *an = doc->annotation;
  for (uint32_t i = 0; i < an->mention_count; i++) {
    const bede_mention *m = &an->mentions[i];
    bool is_name = str_is(m->type, "PER") || str_is(m->type, "ORG");
    if (is_name && !m->entity.code.len && !m->entity.sector.len)
      add_word(self, &self->counts.actors,
               gap_name(&self->a, doc, m->entity.span));
  }
  for (uint32_t i = 0; i < an->predicate_count; i++) {
    const bede_predicate *p = &an->predicates[i];
    if (p->record == UINT32_MAX && str_starts(p->reason, STR("no frame has")) &&
        !gap_is_cue(an, p->span))
      add_word(self, &self->counts.predicates, p->lemma);
  }
}

static void render(slot *self, const stream_job *job, const out_style *style,
                   const bede_doc *coded) {
  out_doc doc = out_doc_view(&self->a, coded, &self->article.input);
  if (job->settings->require)
    out_doc_require(&self->a, &doc, job->settings->require);
  if (job->format && job->format->needs_place)
    self->counts.unplaced = out_doc_require_place(&self->a, &doc);
  self->out = (str_buf){.a = &self->a};
  if (job->gather)
    job->gather->find(self, &doc);
  else
    job->format->doc(style, &doc, &self->out);
  self->counts.sentences = doc.annotation->sentence_count;
  self->counts.reason = str_copy(&self->a, doc.reason);
  count_records(self, &doc);
  count_unknown(self, &doc);
  for (uint32_t i = 0; i < bede_doc_warning_count(coded); i++)
    note_article(self, false, bede_doc_warning(coded, i));
}

void slot_code(slot *self, const stream_job *job, const out_style *style,
               bede_coder *coder) {
  bede_options options = BEDE_OPTIONS_INIT;
  bede_error err = {0};
  options.flags = job->flags;
  options.least_confidence = job->settings->least_confidence;
  bede_doc *doc = job->parse_only
                      ? bede_parse(coder, &self->article.input, &options, &err)
                      : bede_code(coder, &self->article.input, &options, &err);
  if (!doc) {
    note_article(self, true, str_from(err.message));
    self->has_article = false;
    return;
  }
  jmp_buf full;
  self->a.on_full = &full;
  if (setjmp(full)) {
    self->out.len = 0;
    self->found = NULL;
    self->counts = (slot_counts){0};
    self->has_article = false;
    note_article(self, true, STR("out of memory"));
  } else {
    render(self, job, style, doc);
  }
  self->a.on_full = NULL;
  bede_doc_free(doc);
}
