/*
 * confidence.c - the clues of a record, and what they are worth together.
 */
#include "story/confidence.h"

#include "story/clues.h"

#include <string.h>

/* So many points are e times as likely; a step is e to the power 1/20. */
#define STEP 1.0512710963760241
enum { POINTS_MOST = 120 };

typedef struct sum {
  writer *self;
  int points;
  str_buf *told; /* NULL unless `why` is kept */
} sum;

static int points_of(bede_str clue) {
  size_t low = 0, high = sizeof CLUES / sizeof *CLUES;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    bede_str key = str_from(CLUES[mid].clue);
    uint32_t len = key.len < clue.len ? key.len : clue.len;
    int order = memcmp(key.ptr, clue.ptr, len);
    if (!order) order = (key.len > clue.len) - (key.len < clue.len);
    if (!order) return CLUES[mid].points;
    if (order < 0)
      low = mid + 1;
    else
      high = mid;
  }
  return 0;
}

static void add(sum *s, bede_str clue) {
  int points = points_of(clue);
  s->points += points;
  if (s->told) buf_format(s->told, " %.*s%+d", STR_ARG(clue), points);
}

/* A clue of several parts; what is longer than any in the table is in none. */
static void add_parts(sum *s, const bede_str *parts, uint32_t count) {
  char bytes[64];
  uint32_t len = 0;
  for (uint32_t i = 0; i < count; i++) {
    if (parts[i].len > sizeof bytes - len) return;
    if (parts[i].len) memcpy(bytes + len, parts[i].ptr, parts[i].len);
    len += parts[i].len;
  }
  add(s, (bede_str){bytes, len});
}

static void add_word(sum *s, const char *key, bede_str value) {
  const bede_str parts[] = {str_from(key), value};
  add_parts(s, parts, 2);
}

static void add_number(sum *s, const char *key, uint32_t n, uint32_t most) {
  static const char digits[] = "0123456789";
  const bede_str parts[] = {str_from(key), {&digits[n < most ? n : most], 1}};
  add_parts(s, parts, 2);
}

/* ---- of the story -------------------------------------------------------- */

static bool other_code(const writer *self, const id_list *side,
                       bede_str *first) {
  for (uint32_t i = 0; i < side->count; i++) {
    uint32_t root = mention_root(self->m, side->items[i]);
    bede_str code = self->m->mentions.items[root].code;
    if (first->len && code.len && !str_eq(*first, code)) return true;
    if (code.len) *first = code;
  }
  return false;
}

void confidence_look(const writer *self, confidence_story *out) {
  *out = (confidence_story){0};
  bede_str code = STR("");
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *ev = &self->events->events.items[i];
    if (ev->fate != FATE_RECORD) continue;
    out->of_type[ev->type]++;
    out->events++;
    out->many_countries |= other_code(self, &ev->actors, &code) ||
                           other_code(self, &ev->recipients, &code);
  }
}

bool confidence_is_dense(const writer *self, const confidence_story *story) {
  enum { EVENTS = 6, LETTERS = 1000 };
  return (uint64_t)story->events * LETTERS >=
         (uint64_t)self->text->clean.len * EVENTS;
}

/* How often it can be halved. */
static uint32_t doublings(double n) {
  uint32_t k = 0;
  for (; n >= 2 && k < 16; n /= 2) k++;
  return k;
}

/* What is told once, in a long text of little else, is oftener no event. */
static void add_story(sum *s, const confidence_story *story, const event *ev) {
  if (s->self->text->sentence_count < STORY_SENTENCES) {
    add(s, STR("alone")); /* what a story says on average */
    return;
  }
  const double letters = s->self->text->clean.len + 1.0;
  const double dense = story->events * 4000 / letters + 1;
  add_number(s, "same=", story->of_type[ev->type] - 1, 2);
  add_number(s, "length=", doublings(letters / 300 + 1), 6);
  add_number(s, "density=", doublings(dense * dense), 9);
  if (story->many_countries) add(s, STR("countries"));
}

/* ---- of the record ------------------------------------------------------- */

/* "released *her*": whom a pronoun stands for may be misread. */
static bool only_pronouns(const writer *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (self->m->mentions.items[side->items[i]].form != MENTION_PRONOUN &&
        entity_pronoun(self, side, i) == MENTION_NONE)
      return false;
  return side->count;
}

static bool sector_told(const bede_entities *side, uint32_t i) {
  for (uint32_t k = 0; k < i; k++)
    if (str_eq(side->items[k].sector, side->items[i].sector)) return true;
  return false;
}

/* Phrases: "they" who are two are one. */
static uint32_t count_phrases(const bede_entities *side) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < side->count; i++)
    n += !i || side->items[i].span.start != side->items[i - 1].span.start ||
         side->items[i].span.end == side->items[i].span.start;
  return n;
}

static void add_side(sum *s, bede_str type, const char *name,
                     const bede_entities *side) {
  uint32_t count = count_phrases(side);
  if (count > 2) count = 2;
  add_number(s, name, count, 2);
  const bede_str many[] = {type, STR(":"), str_from(name),
                           str_slice(STR("012"), count, count + 1)};
  add_parts(s, many, 4);
  for (uint32_t i = 0; i < side->count; i++) {
    bede_str sector = side->items[i].sector;
    if (sector_told(side, i)) continue;
    if (!sector.len) sector = STR("none");
    add_word(s, name, sector);
    const bede_str of_type[] = {type, STR(":"), str_from(name), sector};
    add_parts(s, of_type, 4);
  }
}

static void add_words(sum *s, const event *ev) {
  const writer *self = s->self;
  bool root = self->syntax->head[ev->predicate] == TOKEN_NONE;
  add_word(s, "rel=",
           root ? STR("root")
                : str_from(rel_name(self->syntax->rel[ev->predicate])));
  add_word(s, "tag=", str_from(upos_name(self->syntax->upos[ev->predicate])));
  if (ev->host != EVENT_NONE) add(s, STR("content"));
  add_number(s, "words=", ev->trigger.count, 3);
  add_number(s, "operators=", ev->operator_count, 2);
  if (ev->guessed) add(s, STR("guessed"));
  if (self->events->has_guesses) {
    add_number(s, "likely=", (uint32_t)(ev->likely * 10), 9);
    add_number(s, "unlikely=", (uint32_t)(ev->unlikely * 10), 9);
  }
  if (only_pronouns(self, &ev->actors)) add(s, STR("actor=pronoun"));
  if (only_pronouns(self, &ev->recipients)) add(s, STR("recipient=pronoun"));
}

static void add_record(sum *s, const bede_record *r) {
  bede_str type = bede_event_name(r->event);
  add(s, type);
  const bede_str way[] = {type, STR("/"), r->mode};
  add_parts(s, way, 3);
  add_word(s, "cameo=", r->cameo);
  add_side(s, type, "actor=", &r->actor);
  add_side(s, type, "recipient=", &r->recipient);
  add_word(s, "status=", bede_modality_name(r->modality));
  add_word(s, "date=", r->when.precision);
  add_word(s, "stance=", r->said_by.count ? r->stance : STR(""));
  if (r->where.known) add(s, STR("place"));
  if (r->size.dead.known || r->size.injured.known || r->size.arrested.known ||
      r->size.participants.known || r->size.displaced.known)
    add(s, STR("size"));
  if (r->inferred.len) add(s, STR("inferred"));
}

/* 1 / (1 + e^(-points / 20)), by multiplication alone: the same everywhere. */
static double share_of(int points) {
  double odds = 1;
  int n = points < 0 ? -points : points;
  if (n > POINTS_MOST) n = POINTS_MOST;
  while (n-- > 0) odds *= STEP;
  return points < 0 ? 1 / (1 + odds) : odds / (1 + odds);
}

double confidence_of(writer *self, const confidence_story *story,
                     const event *ev, const bede_record *r, bede_str *why) {
  str_buf told = {.a = self->a};
  sum s = {self, 0, self->source->why ? &told : NULL};
  if (s.told) buf_add(s.told, STR("clues"));
  add(&s, STR("always"));
  add_story(&s, story, ev);
  add_words(&s, ev);
  add_record(&s, r);
  *why = s.told ? buf_str(s.told) : STR("");
  return share_of(s.points);
}
