/*
 * story.c - from events to records.
 */
#include "story/story.h"

#include "base/date.h"
#include "base/map.h"
#include "story/confidence.h"
#include "story/tense.h"
#include "story/writer.h"

#include <stdlib.h>

static bede_span token_span(const writer *self, uint32_t token) {
  return self->text->token[token];
}

static void set_trigger(writer *self, const event *ev, bede_record *r) {
  bede_span *spans = arena_many(self->a, bede_span, ev->trigger.count);
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    spans[i] = token_span(self, ev->trigger.items[i]);
  for (uint32_t i = 1; i < ev->trigger.count; i++) /* few: by insertion */
    for (uint32_t k = i; k && spans[k].start < spans[k - 1].start; k--) {
      bede_span swap = spans[k];
      spans[k] = spans[k - 1];
      spans[k - 1] = swap;
    }
  r->trigger = spans;
  r->trigger_count = ev->trigger.count;
}

static bool is_done(const event *ev) {
  return ev->status == BEDE_ACTUAL || ev->status == BEDE_ATTEMPTED;
}

enum { WEEK = 7 }; /* days */

/* "*are to blame*, he said on Monday": words that are said in what is told. */
static bool is_said_now(const writer *self, uint32_t id) {
  const event *ev = &self->events->events.items[id];
  uint32_t verb = tense_finite_over(self, ev->predicate);
  uint32_t top = self->events->top[writer_sentence(self, ev)];
  return event_is_of_words(ev) && top != TOKEN_NONE && verb != TOKEN_NONE &&
         top != verb && self->claims->claims.items[id].said_by.count &&
         tense_of(self, top) == PAST && tense_of(self, verb) == OTHER_TENSE;
}

/* "*is investigating* it", "*have signed* it": of the story's own day; but
 * "they *are to blame*, he said". */
static bool is_present(const writer *self, uint32_t id) {
  const event *ev = &self->events->events.items[id];
  uint32_t verb = tense_finite_over(self, ev->predicate);
  return verb != TOKEN_NONE && !is_said_now(self, id) &&
         tense_of(self, verb) == OTHER_TENSE &&
         !tense_is_pluperfect(self, verb);
}

/* The day on which such words are said. */
static const bede_when *said_day(const writer *self, uint32_t id) {
  const event *ev = &self->events->events.items[id];
  uint32_t told = self->events->told[writer_sentence(self, ev)];
  if (told == MENTION_NONE || !is_done(ev) || !is_said_now(self, id))
    return NULL;
  uint32_t verb = tense_finite_over(self, ev->predicate);
  uint32_t aux = tree_find(self->tree, verb, REL_AUX); /* "has begun it" */
  uint32_t top = self->events->top[writer_sentence(self, ev)];
  if (self->syntax->rel[verb] != REL_CCOMP || self->syntax->head[verb] != top ||
      (aux != TOKEN_NONE && str_is(self->syntax->lemma[aux], "have")))
    return NULL;
  const bede_when *when = &self->m->times.items[told].when;
  int32_t now = self->m->date;
  bool late = when->first >= date_shift(now, -WEEK) && when->last <= now;
  return when->first == when->last && late ? when : NULL;
}

/* "'I *ask* you to go,' he said", "*The march* drew nuns": words, meetings and
 * protests that a paper of the next morning tells are of the day that it tells
 * of; harm and arrests may go on. */
static bool is_of_the_day(const event *ev) {
  return event_is_of_words(ev) || ev->type == BEDE_CONSULT ||
         (ev->type == BEDE_PROTEST && !str_is(ev->mode, "riot"));
}

/* An event that the text does not date is dated by its article. */
static bede_when when_of(const writer *self, uint32_t id) {
  const event *ev = &self->events->events.items[id];
  if (self->day[id].first) return self->day[id];
  if (ev->time != MENTION_NONE) return ev->when;
  if (self->past[id].first) return self->past[id];
  int32_t day = self->m->date;
  if (!day) return (bede_when){0};
  const bede_when *said = said_day(self, id);
  if (said) return *said;
  if (is_done(ev) && self->about.first && !is_present(self, id)) {
    bede_when about = self->about;
    if (is_of_the_day(ev)) about.last = about.first;
    return about;
  }
  return (bede_when){day, day, STR("article")};
}

/* An interval of one day is a day. */
static bede_when tidy(bede_when when) {
  if (when.first && when.first == when.last &&
      !str_is(when.precision, "article"))
    when.precision = STR("day");
  return when;
}

static void set_scores(const writer *self, bede_record *r) {
  const lex_score *score = lexicon_score(self->lex, r->event, r->mode);
  if (!score) score = lexicon_score(self->lex, r->event, STR(""));
  r->has_scale = score && score->has_score;
  if (r->has_scale) r->scale = score->score;
  r->has_goldstein = lexicon_goldstein(self->lex, r->cameo, &r->goldstein);
}

static void add_inferred(writer *self, bede_record *r, const char *key) {
  const char *gap = r->inferred.len ? ";" : "";
  r->inferred = str_format(self->a, "%.*s%s%s", STR_ARG(r->inferred), gap, key);
}

/* A protester is among them already. */
static void set_inferred(writer *self, const event *ev, bede_record *r) {
  if (ev->actor_inferred && !r->inferred.len) add_inferred(self, r, "actor");
  if (ev->recipient_inferred) add_inferred(self, r, "recipient");
}

static void write_record(writer *self, const confidence_story *about,
                         uint32_t id, bede_record *r) {
  const event *ev = &self->events->events.items[id];
  const claim *c = &self->claims->claims.items[id];
  r->event = (bede_event_type)ev->type;
  r->mode = ev->mode;
  r->cameo = ev->cameo;
  r->modality = (bede_modality)ev->status;
  r->when = tidy(when_of(self, id));
  r->size = ev->size;
  r->where = ev->place.where;
  const entity_place here = {c->speaker, ev->anaphor, &c->said_by};
  const entity_place there = {MENTION_NONE, TOKEN_NONE, NULL};
  r->actor = entity_list(self, &ev->actors, &here);
  r->recipient = entity_list(self, &ev->recipients, &here);
  r->said_by = entity_list(self, &c->said_by, &there);
  r->reported_by = entity_list(self, &c->reported_by, &there);
  r->stance = c->stance;
  r->disputed = c->disputed;
  r->guessed = ev->guessed;
  r->sentence = self->text->sentence_of[ev->predicate];
  r->sentence_span = self->text->sentences[r->sentence].span;
  bool elsewhere = !r->where.known && (scene_of(self, id, &r->where) ||
                                       speech_of(self, id, &r->where) ||
                                       seat_of(self, id, &r->where));
  scene_lend(self, id, &r->where);
  protester_infer(self, ev, r);
  set_inferred(self, ev, r);
  if (elsewhere) add_inferred(self, r, "event_loc");
  if (self->day[id].first) add_inferred(self, r, "date");
  set_trigger(self, ev, r);
  set_scores(self, r);
  bede_str clues;
  r->confidence = confidence_of(self, about, ev, r, &clues);
  if (self->source->why) why_write(self, id, clues, r);
}

/* ---- identity and order ---- */

/* Stable: article, trigger offsets, type, and a counter among equals. */
static void set_id(writer *self, map *taken, bede_record *r) {
  uint64_t hash = str_hash(self->source->id);
  for (uint32_t k = 0; k < r->trigger_count; k++)
    hash =
        str_hash_more(hash, str_format(self->a, "|%u-%u", r->trigger[k].start,
                                       r->trigger[k].end));
  hash = str_hash_more(hash, bede_event_name(r->event));
  for (uint32_t n = 0;; n++) {
    uint64_t own =
        n ? str_hash_more(hash, str_format(self->a, "#%u", n)) : hash;
    bede_str id = str_format(self->a, "%016llx", (unsigned long long)own);
    uint32_t *slot = map_put(taken, id);
    if (*slot != UINT32_MAX) continue;
    *slot = 0;
    r->id = id;
    return;
  }
}

typedef struct place_in_order {
  uint32_t start; /* of the first trigger word */
  uint32_t event;
} place_in_order;

static int by_start(const void *a, const void *b) {
  const place_in_order *x = a, *y = b;
  if (x->start != y->start) return x->start < y->start ? -1 : 1;
  return (x->event > y->event) - (x->event < y->event);
}

static uint32_t first_byte(const writer *self, const event *ev) {
  uint32_t start = UINT32_MAX;
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    bede_span span = token_span(self, ev->trigger.items[i]);
    if (span.start < start) start = span.start;
  }
  return start;
}

static bool is_record(const writer *self, uint32_t id) {
  const event *ev = &self->events->events.items[id];
  if (ev->fate != FATE_RECORD) return false;
  return !(self->source->merge && self->repeats[id] != EVENT_NONE);
}

/* One line more at the end of `why`. */
static void add_why(writer *self, bede_record *r, bede_str line) {
  bede_str *lines = arena_many(self->a, bede_str, r->why_count + 1);
  for (uint32_t i = 0; i < r->why_count; i++) lines[i] = r->why[i];
  lines[r->why_count++] = line;
  r->why = lines;
}

/* "agreed to *send troops*": what is said is no surer than that it was said, so
 * that of the two the words are the surer record. */
static void cap_content(writer *self, uint32_t id, bede_record *r) {
  const double less = 0.01;
  const event *all = self->events->events.items;
  double most = 1;
  for (uint32_t host = all[id].host; host != EVENT_NONE;
       host = all[host].host) {
    uint32_t at = self->out->record_of[host];
    if (at == EVENT_NONE) continue;
    double said = self->out->records.items[at].confidence - less;
    if (said < most) most = said > 0 ? said : 0;
  }
  if (r->confidence <= most) return;
  r->confidence = most;
  if (self->source->why)
    add_why(self, r, STR("no surer than the words that it is the content of"));
}

static void write_all(writer *self, const confidence_story *about,
                      const place_in_order *order, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    self->out->record_of[order[i].event] = i;
    write_record(self, about, order[i].event,
                 array_push(self->a, &self->out->records));
  }
  for (uint32_t i = 0; i < count; i++)
    cap_content(self, order[i].event, &self->out->records.items[i]);
}

static void order_records(writer *self) {
  uint32_t n = self->events->events.count, count = 0;
  place_in_order *order = arena_many(self->a, place_in_order, n);
  for (uint32_t i = 0; i < n; i++)
    if (is_record(self, i))
      order[count++] =
          (place_in_order){first_byte(self, &self->events->events.items[i]), i};
  if (count) qsort(order, count, sizeof *order, by_start);
  confidence_story about;
  confidence_look(self, &about);
  write_all(self, &about, order, count);
  double least = confidence_is_dense(self, &about) ? self->source->least_dense
                                                   : self->source->least;
  map ids = {.a = self->a};
  record_list *records = &self->out->records;
  records->count = 0;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t id = order[i].event;
    bede_record *r = &records->items[i];
    self->out->doubtful[id] = r->confidence < least;
    self->out->record_of[id] =
        self->out->doubtful[id] ? EVENT_NONE : records->count;
    if (self->out->doubtful[id]) continue;
    set_id(self, &ids, r);
    records->items[records->count++] = *r;
  }
}

static void add_count(bede_count *count, bede_count other) {
  if (!count->known) *count = other;
}

/* "shot seven and *wounded 100*": one act, and both of its tolls. */
static void add_size(bede_size *size, const bede_size *other) {
  add_count(&size->dead, other->dead);
  add_count(&size->injured, other->injured);
  add_count(&size->arrested, other->arrested);
  add_count(&size->participants, other->participants);
  add_count(&size->displaced, other->displaced);
}

/* With --merge story a record keeps the sentences of its other tellings. */
static void set_mentions(writer *self) {
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    uint32_t first = self->repeats[i];
    if (first == EVENT_NONE || !self->source->merge) continue;
    uint32_t to = self->out->record_of[first];
    self->out->record_of[i] = to;
    if (to == EVENT_NONE) continue;
    bede_record *r = &self->out->records.items[to];
    bede_span *spans = arena_many(self->a, bede_span, r->mention_count + 1);
    for (uint32_t k = 0; k < r->mention_count; k++) spans[k] = r->mentions[k];
    uint32_t sentence =
        self->text->sentence_of[self->events->events.items[i].predicate];
    spans[r->mention_count++] = self->text->sentences[sentence].span;
    add_size(&r->size, &self->events->events.items[i].size);
    r->mentions = spans;
  }
}

void story_read(arena *a, const claim_doc *claims, const story_source *source,
                story_doc *out) {
  const event_doc *events = claims->events;
  uint32_t n = events->events.count;
  *out = (story_doc){.claims = claims,
                     .record_of = arena_many(a, uint32_t, n),
                     .doubtful = arena_many(a, bool, n)};
  writer self = {.a = a,
                 .claims = claims,
                 .events = events,
                 .m = events->mentions,
                 .text = events->mentions->text,
                 .syntax = events->mentions->syntax,
                 .tree = events->tree,
                 .lex = events->mentions->lex,
                 .source = source,
                 .out = out,
                 .repeats = arena_many(a, uint32_t, n)};
  WORDBOOK_SETS(self.m->book, WRITER_WORDS_MAP, self.sets);
  for (uint32_t i = 0; i < n; i++)
    out->record_of[i] = self.repeats[i] = EVENT_NONE;
  link_repeats(&self);
  scene_find(&self);
  speech_find(&self);
  day_find(&self);
  past_find(&self);
  company_find(&self);
  order_records(&self);
  link_records(&self);
  set_mentions(&self);
}
