#include "cli/gap_entry.h"

#define MOST_WORDS 400u
#define SHOWN_WORDS 8u
#define MOST_LITERALS 3u

/* ---- counting ---- */

static void add_word(gap_entry *self, arena *a, bede_str word) {
  for (uint32_t i = 0; i < self->words.count; i++) {
    if (!str_eq(self->words.items[i].word, word)) continue;
    self->words.items[i].count++;
    return;
  }
  if (self->words.count < MOST_WORDS)
    *array_push(a, &self->words) = (gap_word){str_copy(a, word), 1};
}

/* With more sides marked, and then the shorter. */
static bool is_better(const gap *place, const gap_example *than) {
  if (!than->text.len) return true;
  if (place->sides != than->sides) return place->sides > than->sides;
  return place->example.len < than->text.len;
}

static void add_example(gap_entry *self, arena *a, const gap *place) {
  if (!place->example.len) return;
  for (uint32_t i = 0; i < GAP_EXAMPLES; i++)
    if (str_eq(self->examples[i].text, place->example)) return;
  uint32_t at = 0;
  while (at < GAP_EXAMPLES && !is_better(place, &self->examples[at])) at++;
  if (at == GAP_EXAMPLES) return;
  for (uint32_t i = GAP_EXAMPLES - 1; i > at; i--)
    self->examples[i] = self->examples[i - 1];
  self->examples[at] = (gap_example){str_copy(a, place->example), place->sides};
}

void gap_entry_add(gap_entry *self, arena *a, const gap *place) {
  self->count++;
  self->with_one += place->sides == 1;
  self->with_two += place->sides == 2;
  for (uint32_t i = 0; i < place->words.count; i++)
    add_word(self, a, place->words.items[i]);
  add_example(self, a, place);
}

/* How much of politics is lost with it: how often it stands with actors, and
 * for how much of its use that is so; "have" and "know" stand with actors
 * often, and far more often without. */
static double weight(const gap_entry *self) {
  double sided = 8.0 * self->with_two + self->with_one;
  double rate = sided / (self->count + 3.0);
  return sided * rate * rate;
}

bool gap_entry_before(const gap_entry *x, const gap_entry *y) {
  double a = weight(x), b = weight(y);
  if (a > b || b > a) return a > b;
  if (x->count != y->count) return x->count > y->count;
  int order = str_compare(x->head, y->head);
  return order ? order < 0 : str_compare(x->note, y->note) < 0;
}

/* ---- the pattern that most of the places would fit ---- */

static bool is_object(bede_str word) {
  return word.ptr[0] != '+' && str_find(word, STR(" ")) == UINT32_MAX;
}

static bool is_phrase(bede_str word) {
  return word.ptr[0] != '+' && !is_object(word) && !str_ends(word, STR(" E"));
}

/* The words that stand most often come first; this is stable. */
static void sort_words(gap_entry *self) {
  gap_word *w = self->words.items;
  for (uint32_t i = 1; i < self->words.count; i++)
    for (uint32_t k = i; k > 0 && w[k].count > w[k - 1].count; k--) {
      gap_word moved = w[k];
      w[k] = w[k - 1];
      w[k - 1] = moved;
    }
}

/* " R" or " talk|summit", whichever is commoner. */
static void put_object(const gap_entry *self, str_buf *out) {
  uint32_t literals = 0;
  for (uint32_t i = 0; i < self->words.count; i++) {
    const gap_word *w = &self->words.items[i];
    bool side = str_is(w->word, "R");
    bool often = 8 * w->count >= self->count && (side || w->count > 1);
    if (!is_object(w->word) || !often || literals == MOST_LITERALS) continue;
    if (side && literals) return;
    buf_char(out, literals++ ? '|' : ' ');
    buf_add(out, w->word);
    if (side) return;
  }
}

/* The commonest word of a kind, where one place in `share` has it; an "of"
 * belongs to the object more often than to the verb. */
static void put_commonest(const gap_entry *self, str_buf *out,
                          bool (*is_kind)(bede_str), uint32_t share) {
  for (uint32_t i = 0; i < self->words.count; i++) {
    const gap_word *w = &self->words.items[i];
    bool chance = w->count < 2 && !str_ends(w->word, STR(" R"));
    if (!is_kind(w->word) || chance) continue;
    bool inner = str_starts(w->word, STR("of "));
    if ((inner ? 2 : share) * w->count >= self->count)
      buf_format(out, " %.*s", STR_ARG(w->word));
    return;
  }
}

static bool is_particle(bede_str word) {
  return word.ptr[0] == '+';
}

static bool is_content(bede_str word) {
  return str_ends(word, STR(" E"));
}

static void put_pattern(const gap_entry *self, str_buf *out) {
  buf_add(out, self->head);
  put_commonest(self, out, is_particle, 2);
  put_object(self, out);
  put_commonest(self, out, is_phrase, 4);
  put_commonest(self, out, is_content, 2);
}

/* ---- writing ---- */

static void put_comment(const gap_entry *self, str_buf *out) {
  buf_format(out, "# %u", self->count);
  if (self->with_two) buf_format(out, ", between actors %u", self->with_two);
  if (self->with_one) buf_format(out, ", with one %u", self->with_one);
  for (uint32_t i = 0; i < self->words.count && i < SHOWN_WORDS; i++) {
    const gap_word *w = &self->words.items[i];
    buf_format(out, "%s %.*s %u", i ? "," : ":", STR_ARG(w->word), w->count);
  }
  buf_char(out, '\n');
  if (self->note.len) buf_format(out, "# %.*s\n", STR_ARG(self->note));
}

void gap_entry_write(gap_entry *self, str_buf *out) {
  bool frame = self->kind == GAP_FRAME || self->kind == GAP_NEAR;
  sort_words(self);
  put_comment(self, out);
  if (frame) put_pattern(self, out);
  if (frame) buf_add(out, STR("  TYPE"));
  if (self->kind == GAP_ACTOR)
    buf_format(out, "XXX SEC  %.*s", STR_ARG(self->head));
  if (self->kind == GAP_PLACE)
    buf_format(out, "%.*s  XXX  city", STR_ARG(self->head));
  buf_char(out, '\n');
  for (uint32_t i = 0; i < GAP_EXAMPLES && self->examples[i].text.len; i++)
    buf_format(out, "  %c %.*s\n", frame ? '+' : '#',
               STR_ARG(self->examples[i].text));
  buf_char(out, '\n');
}
