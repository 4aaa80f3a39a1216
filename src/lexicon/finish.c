/*
 * finish.c - settle what depends on all files: which sets a phrase is in,
 * which senses an overlay hides, the order of frames; and make the directory.
 */
#include "lexicon/draft.h"

#include <stdlib.h>

enum { MAX_NESTING = 32 };

static bool fail_in(draft *self, const source_file *file, const char *at,
                    const char *what, bede_str name) {
  self->file = file;
  return draft_fail(self, at, what, STR_ARG(source_clip(name)));
}

/* ---- Sets ---------------------------------------------------------------- */

static void sense_of_set(draft *self, uint32_t set, uint32_t member) {
  const draft_member *m = &self->members.items[member];
  draft_sense *new = array_push(self->a, &self->all_senses);
  uint32_t words = 1;
  for (uint32_t i = 0; i < m->phrase.len; i++) words += m->phrase.ptr[i] == ' ';
  new->phrase = m->phrase;
  new->order = self->all_senses.count;
  new->sense.kind = LEX_SET;
  new->sense.entry = set;
  new->sense.words = (uint16_t)(words > UINT16_MAX ? UINT16_MAX : words);
  new->sense.surface = draft_str(self, m->surface);
  new->sense.place = m->place;
}

/* Sets on the way from the outermost to the one being visited. */
typedef struct set_path {
  uint32_t sets[MAX_NESTING];
  uint32_t depth;
  bool *seen;
} set_path;

/* All members of `set` and of what it takes in are members of the outermost;
 * a set that takes in itself would never end. */
static bool visit_set(draft *self, set_path *path, uint32_t number) {
  const draft_set *set = &self->all_sets.items[number];
  for (uint32_t i = 0; i < path->depth; i++)
    if (path->sets[i] == number)
      return fail_in(self, set->file, set->at, "set {%.*s} contains itself",
                     set->name);
  if (path->depth == MAX_NESTING)
    return fail_in(self, set->file, set->at, "set {%.*s} is nested too deep",
                   set->name);
  if (path->seen[number]) return true;
  path->sets[path->depth++] = number;
  for (uint32_t i = 0; i < set->members.count; i++)
    sense_of_set(self, path->sets[0], set->members.items[i]);
  for (uint32_t i = 0; i < set->nested.count; i++)
    if (!visit_set(self, path, set->nested.items[i])) return false;
  path->depth--;
  path->seen[number] = true;
  return true;
}

static bool finish_sets(draft *self) {
  for (uint32_t i = 0; i < self->all_sets.count; i++) {
    const draft_set *set = &self->all_sets.items[i];
    if (!set->opened)
      return fail_in(self, set->file, set->at,
                     "no set {%.*s}: expected one that a line of its own "
                     "opens",
                     set->name);
    *array_push(self->a, &self->sets) = draft_str(self, set->name);
  }
  for (uint32_t i = 0; i < self->all_sets.count; i++) {
    set_path path = {.seen = arena_many(self->a, bool, self->all_sets.count)};
    if (!visit_set(self, &path, i)) return false;
  }
  return true;
}

/* ---- The directory ------------------------------------------------------- */

static void add_key(draft *self, image_tag tag, lex_str text, lex_range to) {
  *array_push(self->a, &self->keys) =
      (image_key){text, (uint32_t)tag, to.first, to.count};
}

static bede_str key_text(const draft *self, const image_key *key) {
  return (bede_str){self->text.ptr ? self->text.ptr + key->text.offset : "",
                    key->text.len};
}

/* At most half full, so that a look-up is short. */
static void make_hash(draft *self) {
  uint32_t capacity = 16;
  while (capacity < self->keys.count * 2) capacity *= 2;
  for (uint32_t i = 0; i < capacity; i++)
    *array_push(self->a, &self->hash) = (image_slot){LEX_NONE, 0};
  for (uint32_t i = 0; i < self->keys.count; i++) {
    const image_key *key = &self->keys.items[i];
    uint64_t h = image_hash((image_tag)key->tag, key_text(self, key));
    uint32_t at = (uint32_t)h & (capacity - 1);
    while (self->hash.items[at].key != LEX_NONE) at = (at + 1) & (capacity - 1);
    self->hash.items[at] = (image_slot){i, (uint32_t)(h >> 32)};
  }
}

/* ---- Senses -------------------------------------------------------------- */

static int order_of(uint32_t a, uint32_t b) {
  return (a > b) - (a < b);
}

/* The same phrase together, its senses by kind, list and entry order. */
static int by_phrase(const void *a, const void *b) {
  const draft_sense *x = a, *y = b;
  int order = str_compare(x->phrase, y->phrase);
  if (!order) order = order_of(x->sense.kind, y->sense.kind);
  if (!order && x->sense.kind == LEX_VALUE)
    order = order_of(x->sense.use, y->sense.use);
  return order ? order : order_of(x->order, y->order);
}

/* Senses that an overlay's hides: of one kind, and of one list. */
static bool same_class(const draft_sense *a, const draft_sense *b) {
  return str_eq(a->phrase, b->phrase) && a->sense.kind == b->sense.kind &&
         (a->sense.kind != LEX_VALUE || a->sense.use == b->sense.use);
}

static bool is_repeated(const draft *self, uint32_t first,
                        const lex_sense *sense) {
  for (uint32_t i = first; i < self->senses.count; i++) {
    const lex_sense *old = &self->senses.items[i];
    if (old->kind == sense->kind && old->use == sense->use &&
        old->entry == sense->entry)
      return true;
  }
  return false;
}

/* Of senses [i, end), all of a class, keep those of the last folder, and what
 * was made by rule only where nothing is written. */
static void keep_class(draft *self, uint32_t i, uint32_t end, uint32_t first) {
  uint32_t dir = 0;
  bool written = false;
  for (uint32_t k = i; k < end; k++) {
    const draft_sense *s = &self->all_senses.items[k];
    written = written || !s->generated;
    if (s->sense.kind != LEX_SET && !s->generated && s->dir > dir) dir = s->dir;
  }
  for (uint32_t k = i; k < end; k++) {
    const draft_sense *s = &self->all_senses.items[k];
    bool hidden = s->dir < dir || (written && s->generated);
    if (s->sense.kind == LEX_SET) hidden = false;
    if (!hidden && !is_repeated(self, first, &s->sense))
      *array_push(self->a, &self->senses) = s->sense;
  }
}

/* Phrases are sorted, so those with the same first word stand near: but
 * "ab" sorts between "a" and "a b" no matter what, hence the maps. */
typedef struct firsts {
  map sizes; /* kinds << 16 | longest */
  map seconds;
} firsts;

static void note_first_as(firsts *self, bede_str word, bede_str second,
                          const lex_sense *sense) {
  uint32_t *size = map_put(&self->sizes, word);
  uint32_t *seconds = map_put(&self->seconds, word);
  if (*size == UINT32_MAX) *size = *seconds = 0;
  uint32_t longest = *size & UINT16_MAX, kinds = *size >> 16;
  if (longest < sense->words) longest = sense->words;
  *size = (kinds | 1u << sense->kind) << 16 | longest;
  if (second.len) *seconds |= image_word_bit(second);
}

/* "Lord's Resistance Army": in a text "Lord" is a token of its own. */
static void note_first(firsts *self, const draft_sense *s) {
  bede_str rest = s->phrase, word = rest, second = {0};
  if (str_split(&rest, " ", &word)) str_split(&rest, " ", &second);
  uint32_t mark = str_find(word, STR("'"));
  note_first_as(self, word, second, &s->sense);
  if (mark != UINT32_MAX && mark && mark + 2 >= word.len)
    note_first_as(self, str_slice(word, 0, mark), second, &s->sense);
}

enum { PHRASE_ITSELF, PHRASE_BEGINNING };

/* "secretary general" of "secretary general of nato": whoever follows a phrase
 * word by word knows by it where to stop. */
static void note_beginnings(map *all, bede_str phrase) {
  bool is_second = false;
  for (uint32_t i = 0; i < phrase.len; i++) {
    if (phrase.ptr[i] != ' ') continue;
    uint32_t *kind = map_put(all, str_slice(phrase, 0, i));
    if (is_second && *kind == UINT32_MAX) *kind = PHRASE_BEGINNING;
    is_second = true;
  }
  *map_put(all, phrase) = PHRASE_ITSELF;
}

static void add_beginnings(draft *self) {
  map all = {.a = self->a};
  for (uint32_t i = 0; i < self->all_senses.count; i++)
    note_beginnings(&all, self->all_senses.items[i].phrase);
  for (uint32_t i = 0; i < all.capacity; i++)
    if (all.slots[i].key.ptr && all.slots[i].value == PHRASE_BEGINNING)
      add_key(self, TAG_PHRASE, draft_str(self, all.slots[i].key),
              (lex_range){0, 0});
}

static void finish_senses(draft *self) {
  uint32_t count = self->all_senses.count, end;
  draft_sense *all = self->all_senses.items;
  firsts begin = {{.a = self->a}, {.a = self->a}};
  if (count) qsort(all, count, sizeof *all, by_phrase);
  for (uint32_t i = 0; i < count;) {
    uint32_t first = self->senses.count;
    const draft_sense *head = &all[i];
    for (; i < count && str_eq(all[i].phrase, head->phrase); i = end) {
      note_first(&begin, &all[i]);
      for (end = i + 1; end < count && same_class(&all[end], &all[i]); end++) {
      }
      keep_class(self, i, end, first);
    }
    add_key(self, TAG_PHRASE, draft_str(self, head->phrase),
            (lex_range){first, self->senses.count - first});
  }
  for (uint32_t i = 0; i < begin.sizes.capacity; i++) {
    const map_slot *of = &begin.sizes.slots[i];
    if (of->key.ptr)
      add_key(self, TAG_FIRST, draft_str(self, of->key),
              (lex_range){map_get(&begin.seconds, of->key), of->value});
  }
  add_beginnings(self);
}

/* ---- Frames and maps ----------------------------------------------------- */

static int by_head(const void *a, const void *b) {
  const draft_frame *x = a, *y = b;
  int order = str_compare(x->head, y->head);
  if (!order) order = order_of(x->frame.pos, y->frame.pos);
  return order ? order : order_of(x->frame.order, y->frame.order);
}

static uint32_t word_bits(const draft *self, lex_range words) {
  uint32_t bits = 0;
  for (uint32_t i = 0; i < words.count; i++)
    bits |= lex_word_bit(self->numbers.items[words.first + i]);
  return bits;
}

/* Reciprocal frames may do without a side: "Iran and Oman met". */
static lex_needs needs_of(const draft *self, const lex_frame *frame) {
  lex_needs needs = {0};
  bool has_particle = false;
  if (frame->flags & FRAME_RECIPROCAL) return needs;
  for (uint32_t i = 0; i < frame->slot_count; i++) {
    const lex_slot *slot = &self->slots.items[frame->slot_first + i];
    has_particle |= slot->at == AT_PARTICLE;
    /* "flew *in* the migrants": the object may seem to be a phrase */
    bool anywhere =
        slot->at == AT_WORD || (slot->at == AT_OBJECT && has_particle);
    if (!slot->required || anywhere) continue;
    needs.places |= 1u << slot->at;
    if (slot->at == AT_PREP && !needs.preps)
      needs.preps = word_bits(self, slot->words);
    if (slot->at == AT_PARTICLE && !needs.particles)
      needs.particles = word_bits(self, slot->words);
  }
  return needs;
}

static uint64_t number_bits(const draft *self, lex_range numbers) {
  uint64_t bits = 0;
  for (uint32_t i = 0; i < numbers.count; i++)
    bits |= lex_number_bit(self->numbers.items[numbers.first + i]);
  return bits;
}

/* Whether the slot's noun stands nowhere but at the slot's own place. */
static bool stands_there(const lex_frame *frame, const lex_slot *slot,
                         bool has_particle) {
  /* of "is *opposed*" the object of a passive */
  if (slot->at == AT_SUBJECT) return frame->pos != LEX_ADJ;
  /* "flew *in* the migrants": may seem to be a phrase */
  return slot->at != AT_OBJECT || !has_particle;
}

/* Phrases are not among what a clause offers so. */
static bool are_single(const draft *self, lex_range words) {
  for (uint32_t i = 0; i < words.count; i++) {
    lex_str word = self->words.items[self->numbers.items[words.first + i]];
    bede_str text = {self->text.ptr + word.offset, word.len};
    if (str_find(text, STR(" ")) != UINT32_MAX) return false;
  }
  return true;
}

static int count_bits(const lex_wants *wants) {
  return __builtin_popcountll(wants->sets) +
         __builtin_popcountll(wants->literals);
}

/* Of several nouns the rarest. */
static void want_noun(lex_wants *wants, const lex_wants *noun) {
  int own = count_bits(noun), kept = count_bits(wants);
  if (!own || (kept && kept <= own)) return;
  wants->sets = noun->sets;
  wants->literals = noun->literals;
  wants->at = noun->at;
}

static lex_wants wants_of(const draft *self, const lex_frame *frame) {
  lex_wants wants;
  bool has_particle = false;
  memset(&wants, 0, sizeof wants); /* what stands between the fields, too */
  for (uint32_t i = 0; i < frame->slot_count; i++) {
    const lex_slot *slot = &self->slots.items[frame->slot_first + i];
    has_particle |= slot->at == AT_PARTICLE;
    if (!slot->required) continue;
    if (slot->at == AT_WORD && !wants.words && are_single(self, slot->words))
      wants.words = number_bits(self, slot->words);
    if (slot->at == AT_WORD || !lex_slot_wants_noun(slot) ||
        !stands_there(frame, slot, has_particle))
      continue;
    lex_wants noun = {.sets = number_bits(self, slot->sets),
                      .literals = number_bits(self, slot->literals),
                      .at = slot->at};
    if (slot->at == AT_PREP && frame->flags & FRAME_RECIPROCAL) noun.at = AT_TO;
    want_noun(&wants, &noun);
  }
  return wants;
}

static void add_frame(draft *self, const lex_frame *frame) {
  *array_push(self->a, &self->frames) = *frame;
  *array_push(self->a, &self->needs) = needs_of(self, frame);
  *array_push(self->a, &self->wants) = wants_of(self, frame);
}

static void finish_frames(draft *self) {
  uint32_t count = self->all_frames.count;
  draft_frame *all = self->all_frames.items;
  if (count) qsort(all, count, sizeof *all, by_head);
  for (uint32_t i = 0; i < count;) {
    const draft_frame *head = &all[i];
    uint32_t first = self->frames.count;
    for (; i < count && str_eq(all[i].head, head->head) &&
           all[i].frame.pos == head->frame.pos;
         i++)
      if (!all[i].replaced) add_frame(self, &all[i].frame);
    if (self->frames.count > first)
      add_key(self, (image_tag)(TAG_VERB + head->frame.pos), head->frame.head,
              (lex_range){first, self->frames.count - first});
  }
}

static bool finish_maps(draft *self) {
  for (uint32_t i = 0; i < self->all_maps.count; i++) {
    const draft_map *from = &self->all_maps.items[i];
    if (!from->opened)
      return fail_in(self, from->file, from->at,
                     "no map \"%.*s\": expected one that a line \"map NAME\" "
                     "opens",
                     from->name);
    image_map *new = array_push(self->a, &self->maps);
    new->name = draft_str(self, from->name);
    new->row_first = self->rows.count;
    new->row_count = from->rows.count;
    for (uint32_t k = 0; k < from->rows.count; k++)
      *array_push(self->a, &self->rows) = from->rows.items[k];
    add_key(self, TAG_MAP, new->name, (lex_range){i, 1});
  }
  return true;
}

/* What slots of frames ask for, by its text and by its last word. */
static void add_words(draft *self) {
  map longest = {.a = self->a}, befores = {.a = self->a};
  for (uint32_t i = 0; i < self->words.count; i++) {
    lex_str word = self->words.items[i];
    bede_str rest = {self->text.ptr + word.offset, word.len}, last = rest;
    bede_str before = {0}, piece = {0};
    uint32_t words = 0;
    for (; str_split(&rest, " ", &piece); last = piece, words++) before = last;
    uint32_t *most = map_put(&longest, last);
    if (*most == UINT32_MAX || *most < words) *most = words;
    uint32_t *bits = map_put(&befores, last);
    if (*bits == UINT32_MAX) *bits = 0;
    if (words > 1) *bits |= image_word_bit(before);
    add_key(self, TAG_WORD, word, (lex_range){i, 1});
  }
  for (uint32_t i = 0; i < longest.capacity; i++)
    if (longest.slots[i].key.ptr)
      add_key(self, TAG_LAST, draft_str(self, longest.slots[i].key),
              (lex_range){map_get(&befores, longest.slots[i].key),
                          longest.slots[i].value});
}

static void add_bit(draft *self, map *has, bede_str word, uint32_t bit) {
  uint32_t *of = map_put(has, str_copy(self->a, word));
  *of = (*of == UINT32_MAX ? 0 : *of) | bit;
}

/* Bits of what other keys say of a word, so that a word which no entry has is
 * looked up once. */
static void add_has(draft *self) {
  static const uint32_t bits[TAG_COUNT] = {
      [TAG_PHRASE] = LEX_HAS_SENSES,
      [TAG_FIRST] = LEX_HAS_FIRST,
      [TAG_VERB] = LEX_HAS_FRAMES(LEX_VERB),
      [TAG_NOUN] = LEX_HAS_FRAMES(LEX_NOUN),
      [TAG_ADJ] = LEX_HAS_FRAMES(LEX_ADJ),
      [TAG_WORD] = LEX_HAS_ID,
      [TAG_LAST] = LEX_HAS_LAST,
  };
  map has = {.a = self->a};
  for (uint32_t i = 0; i < self->keys.count; i++) {
    const image_key *key = &self->keys.items[i];
    bede_str text = key_text(self, key);
    if (bits[key->tag] && str_find(text, STR(" ")) == UINT32_MAX)
      add_bit(self, &has, text, bits[key->tag]);
  }
  for (uint32_t i = 0; i < has.capacity; i++)
    if (has.slots[i].key.ptr)
      add_key(self, TAG_HAS, draft_str(self, has.slots[i].key),
              (lex_range){has.slots[i].value, 0});
}

bool draft_finish(draft *self) {
  if (!finish_sets(self) || !finish_maps(self)) return false;
  finish_senses(self);
  finish_frames(self);
  add_words(self);
  for (uint32_t i = 0; i < self->sets.count; i++)
    add_key(self, TAG_SET, self->sets.items[i], (lex_range){i, 1});
  for (uint32_t i = 0; i < self->goldsteins.count; i++)
    add_key(self, TAG_GOLDSTEIN, self->goldsteins.items[i].code,
            (lex_range){i, 1});
  add_has(self);
  make_hash(self);
  self->pool.items = self->text.ptr;
  self->pool.count = self->text.len;
  return true;
}
