#include "cli/judge.h"

#include "base/utf8.h"
#include "cli/pair.h"

const char *const ability_names[ABILITIES] = {
#define ROW(id, name) name,
    ABILITY_MAP(ROW)
#undef ROW
};

typedef struct judging {
  arena *a;
  judgement *out;
  pair_list gold, found;
  /* The pair that is being judged. */
  const pair_record *x, *y;
} judging;

/* ---- the two lists ---- */

/* Where words stand in the article, in code points. */
static pair_span find_words(bede_str text, bede_str words) {
  uint32_t at = words.len ? str_find(text, words) : UINT32_MAX;
  if (at == UINT32_MAX) return (pair_span){0, 0};
  uint32_t start = utf8_count(str_slice(text, 0, at));
  return (pair_span){start, start + utf8_count(words)};
}

static bool is_known(pair_span span) {
  return span.end > span.start;
}

static void read_gold(judging *self, const json_t *list, bede_str text) {
  size_t count = json_array_size(list);
  self->gold.items = arena_many(self->a, pair_record, count);
  for (size_t i = 0; i < count; i++) {
    json_t *json = json_array_get(list, i);
    if (!json_is_object(json)) continue;
    pair_record r = pair_record_of(json);
    if (!is_known(r.sentence))
      r.sentence = find_words(text, pair_str(json, "text"));
    if (!is_known(r.trigger))
      r.trigger = find_words(text, pair_str(json, "event_text"));
    if (!is_known(r.sentence)) r.sentence = r.trigger;
    self->gold.items[self->gold.count++] = r;
  }
}

static void read_found(judging *self, json_t *keep, str_buf *lines,
                       uint32_t count) {
  bede_str rest = buf_str(lines), line;
  self->found.items = arena_many(self->a, pair_record, count);
  while (self->found.count < count && str_split(&rest, "\n", &line)) {
    json_t *json = json_loadb(line.ptr, line.len, JSON_ALLOW_NUL, NULL);
    if (json_array_append_new(keep, json) != 0) longjmp(*self->a->on_full, 1);
    self->found.items[self->found.count++] = pair_record_of(json);
  }
}

/* ---- entities ---- */

static bool holds(arena *a, bede_str whole, bede_str part) {
  if (!whole.len || !part.len) return false;
  return str_find(utf8_fold(a, whole), utf8_fold(a, part)) != UINT32_MAX;
}

/* "the Polish police" and "Polish police" name the same. */
static bool same_words(arena *a, bede_str x, bede_str y) {
  return holds(a, x, y) || holds(a, y, x);
}

/* By the narrowest that the gold gives: span, words, codes. */
static bool is_same_entity(arena *a, const json_t *gold, const json_t *found) {
  const json_t *meant = json_object_get(found, "refers_to");
  pair_span span = pair_span_of(gold, "start", "end");
  if (is_known(span))
    return pair_overlap(span, pair_span_of(found, "start", "end")) ||
           pair_overlap(span, pair_span_of(meant, "start", "end"));
  bede_str text = pair_str(gold, "text");
  if (text.len)
    return same_words(a, text, pair_str(found, "text")) ||
           same_words(a, text, pair_str(meant, "text")) ||
           same_words(a, text, pair_str(found, "name"));
  bede_str sector = pair_str(gold, "sector");
  return str_eq(pair_str(gold, "code"), pair_str(found, "code")) &&
         (!sector.len || str_eq(sector, pair_str(found, "sector")));
}

#define MOST_ENTITIES 64u

/* Which of the found entities each of the gold's is; UINT8_MAX: none. */
static uint32_t match_entities(arena *a, const json_t *gold,
                               const json_t *found,
                               uint8_t match[MOST_ENTITIES]) {
  uint64_t taken = 0;
  uint32_t matched = 0;
  for (size_t i = 0; i < json_array_size(gold) && i < MOST_ENTITIES; i++) {
    match[i] = UINT8_MAX;
    for (size_t k = 0; k < json_array_size(found) && k < MOST_ENTITIES; k++) {
      if (match[i] != UINT8_MAX || taken >> k & 1) continue;
      if (!is_same_entity(a, json_array_get(gold, i), json_array_get(found, k)))
        continue;
      match[i] = (uint8_t)k;
      taken |= UINT64_C(1) << k;
      matched++;
    }
  }
  return matched;
}

/* All of them, and no other; also where the gold does not say. */
static bool same_side(arena *a, const pair_record *x, const pair_record *y,
                      const char *key) {
  const json_t *gold = json_object_get(x->json, key);
  const json_t *found = json_object_get(y->json, key);
  uint8_t match[MOST_ENTITIES];
  if (!gold) return true;
  uint32_t matched = match_entities(a, gold, found, match);
  return matched == json_array_size(gold) && matched == json_array_size(found);
}

static bool shares_side(arena *a, const pair_record *x, const pair_record *y,
                        const char *key) {
  uint8_t match[MOST_ENTITIES];
  return match_entities(a, json_object_get(x->json, key),
                        json_object_get(y->json, key), match) > 0;
}

/* ---- which record is which ---- */

enum { AT_ALL = 1, ACTOR_POINTS = 2, TRIGGER_POINTS = 3, TYPE_POINTS = 6 };

/* Other words of the sentence may say the same event, but hardly one of
 * another type. */
static uint32_t score(arena *a, const pair_record *x, const pair_record *y) {
  bool same_type = str_eq(x->event, y->event) || !x->event.len;
  bool same_trigger = pair_overlap(x->trigger, y->trigger);
  bool somewhere = is_known(x->sentence);
  bool same_place = same_trigger || pair_overlap(x->sentence, y->sentence);
  bool same_actor = shares_side(a, x, y, "actor");
  bool loose = somewhere && !is_known(x->trigger) && same_actor;
  if (somewhere && !same_place) return 0;
  if (!same_type && !same_trigger && !loose) return 0;
  return AT_ALL + (same_type ? TYPE_POINTS : 0) +
         (same_trigger ? TRIGGER_POINTS : 0) + (same_actor ? ACTOR_POINTS : 0) +
         shares_side(a, x, y, "recipient");
}

/* ---- abilities ---- */

static bede_str describe(judging *self, const pair_record *r) {
  bede_str event = pair_event(self->a, r->json);
  bede_str words = pair_str(r->json, "event_text");
  if (!words.len) words = pair_str(r->json, "text");
  if (!words.len) return event;
  return str_format(self->a, "%.*s \"%.*s\"", STR_ARG(event), STR_ARG(words));
}

static void add_miss(judging *self, ability what, bede_str gold,
                     bede_str found) {
  const pair_record *r = self->y ? self->y : self->x;
  *array_push(self->a, &self->out->misses) =
      (judge_miss){what, gold, found, describe(self, r)};
}

/* One value; empty where there is none. */
static void judge_value(judging *self, ability what, bede_str gold,
                        bede_str found) {
  judge_score *score_of = &self->out->scores[what];
  bool right = str_eq(gold, found);
  score_of->gold += gold.len > 0;
  score_of->found += found.len > 0;
  score_of->right += right && gold.len > 0;
  if (!right) add_miss(self, what, gold, found);
}

static void judge_key(judging *self, ability what, const char *key) {
  if (json_object_get(self->x->json, key))
    judge_value(self, what, pair_str(self->x->json, key),
                pair_str(self->y->json, key));
}

static void judge_inside(judging *self, ability what, const json_t *gold,
                         const json_t *found) {
  const char *key = ability_names[what];
  if (json_object_get(gold, key))
    judge_value(self, what, pair_str(gold, key), pair_str(found, key));
}

static void judge_side(judging *self, ability what) {
  const char *key = ability_names[what];
  const json_t *gold = json_object_get(self->x->json, key);
  const json_t *found = json_object_get(self->y->json, key);
  judge_score *score_of = &self->out->scores[what];
  uint8_t match[MOST_ENTITIES];
  if (!gold) return;
  uint32_t matched = match_entities(self->a, gold, found, match);
  score_of->right += matched;
  score_of->gold += json_array_size(gold);
  score_of->found += json_array_size(found);
  if (matched < json_array_size(gold) || matched < json_array_size(found))
    add_miss(self, what, pair_show(self->a, self->x->json, key),
             pair_show(self->a, self->y->json, key));
  if (what == ABILITY_SAID_BY) return;
  for (size_t i = 0; i < json_array_size(gold) && i < MOST_ENTITIES; i++) {
    if (match[i] == UINT8_MAX) continue;
    const json_t *x = json_array_get(gold, i);
    const json_t *y = json_array_get(found, match[i]);
    judge_inside(self, ABILITY_CODE, x, y);
    judge_inside(self, ABILITY_SECTOR, x, y);
  }
}

/* Whatever the gold gives must hold. */
static bool is_same_place(arena *a, const json_t *gold, const json_t *found) {
  const json_t *id = json_object_get(gold, "geonameid");
  bede_str country = pair_str(gold, "country"), name = pair_str(gold, "name");
  if (!name.len) name = pair_str(gold, "text");
  if (id && !json_equal(id, json_object_get(found, "geonameid"))) return false;
  if (country.len && !str_eq(country, pair_str(found, "country"))) return false;
  return !name.len || same_words(a, name, pair_str(found, "name")) ||
         same_words(a, name, pair_str(found, "text"));
}

static void judge_place(judging *self) {
  const json_t *gold = json_object_get(self->x->json, "event_loc");
  const json_t *found = json_object_get(self->y->json, "event_loc");
  judge_score *score_of = &self->out->scores[ABILITY_PLACE];
  if (!gold) return;
  bool is_there = json_object_size(gold) > 0;
  bool right = is_there && found && is_same_place(self->a, gold, found);
  score_of->gold += is_there;
  score_of->found += found != NULL;
  score_of->right += right;
  if (!right && (is_there || found))
    add_miss(self, ABILITY_PLACE,
             pair_show(self->a, self->x->json, "event_loc"),
             pair_show(self->a, self->y->json, "event_loc"));
}

/* "2021-11-16", or with its end where the gold gives that. */
static bede_str date_of(judging *self, const json_t *record, bool with_end) {
  bede_str first = pair_str(record, "date");
  bede_str last = pair_str(record, "enddate");
  if (!with_end || !last.len) return first;
  return str_format(self->a, "%.*s..%.*s", STR_ARG(first), STR_ARG(last));
}

static void judge_date(judging *self) {
  if (!json_object_get(self->x->json, "date")) return;
  bool with_end = json_object_get(self->x->json, "enddate");
  judge_value(self, ABILITY_DATE, date_of(self, self->x->json, with_end),
              date_of(self, self->y->json, with_end));
}

/* ---- a record ---- */

static void judge_pair(judging *self) {
  bool same_type = str_eq(self->x->event, self->y->event);
  if (same_type) judge_key(self, ABILITY_MODE, "mode");
  judge_side(self, ABILITY_ACTOR);
  judge_side(self, ABILITY_RECIPIENT);
  judge_key(self, ABILITY_STATUS, "status");
  judge_side(self, ABILITY_SAID_BY);
  judge_place(self);
  judge_date(self);
}

/* Type and sides; what is not there counts here, and only here. */
static void judge_event(judging *self) {
  judge_score *event = &self->out->scores[ABILITY_EVENT];
  judge_score *record = &self->out->scores[ABILITY_RECORD];
  const pair_record *x = self->x, *y = self->y;
  if (x && !x->event.len) return;
  event->gold += x != NULL;
  event->found += y != NULL;
  bool right = x && y && str_eq(x->event, y->event);
  event->right += right;
  record->gold = event->gold;
  record->found = event->found;
  record->right += right && same_side(self->a, x, y, "actor") &&
                   same_side(self->a, x, y, "recipient");
  if (!right)
    add_miss(self, ABILITY_EVENT, x ? describe(self, x) : STR(""),
             y ? describe(self, y) : STR(""));
}

static void judge_lists(judging *self) {
  for (uint32_t i = 0; i < self->gold.count; i++) {
    self->x = &self->gold.items[i];
    uint32_t other = self->x->other;
    self->y = other == UINT32_MAX ? NULL : &self->found.items[other];
    judge_event(self);
    if (self->y) judge_pair(self);
  }
  self->x = NULL;
  for (uint32_t i = 0; i < self->found.count; i++) {
    self->y = &self->found.items[i];
    if (self->y->other == UINT32_MAX) judge_event(self);
  }
}

void judge(slot *from, const out_doc *doc) {
  const out_style style = {0};
  judging self = {.a = &from->a};
  str_buf lines = {.a = &from->a};
  bede_str gold = from->article.records;
  if (!gold.len) return;
  self.out = arena_new(self.a, judgement);
  self.out->article = str_copy(self.a, doc->input->id);
  out_format_find(STR("jsonl"))->doc(&style, doc, &lines);
  from->json = json_array();
  json_t *list = json_loadb(gold.ptr, gold.len, JSON_ALLOW_NUL, NULL);
  if (json_array_append_new(from->json, list) != 0)
    longjmp(*from->a.on_full, 1);
  read_gold(&self, list, doc->text);
  read_found(&self, from->json, &lines, doc->record_count);
  pair_up(self.a, &self.gold, &self.found, score);
  judge_lists(&self);
  from->found = self.out;
}
