#include "lexicon/wordbook.h"

#include "base/utf8.h"
#include "lexicon/image.h"

enum {
  WORDS_MOST = 1 << 14,
  BYTES_MOST = 8 << 20,
  FIRST_CAPACITY = 256,
  CACHE_LINE = 64,
};

void wordbook_init(wordbook *self, arena *a, const lexicon *lex) {
  *self = (wordbook){.a = a, .lex = lex};
}

void wordbook_classes(wordbook *self, const char *const *sets, uint32_t count) {
  for (uint32_t i = 0; i < count && i < WORD_CLASSES; i++)
    self->sets[i] = lexicon_set(self->lex, str_from(sets[i]));
  self->set_count = count;
}

const uint32_t *wordbook_table_of(wordbook *self, const char *const *names,
                                  uint32_t count) {
  for (const wordbook_table *t = self->tables; t; t = t->older)
    if (t->names == names) return t->sets;
  uint32_t *sets = arena_many(self->a, uint32_t, count);
  for (uint32_t i = 0; i < count; i++)
    sets[i] = lexicon_set(self->lex, str_from(names[i]));
  wordbook_table *made = arena_new(self->a, wordbook_table);
  *made = (wordbook_table){names, sets, self->tables};
  self->tables = made;
  return sets;
}

bool wordbook_is_full(const wordbook *self) {
  return self->count >= WORDS_MOST || self->a->total >= BYTES_MOST;
}

uint64_t wordbook_classes_of(const wordbook *self, lex_senses senses) {
  uint64_t classes = 0;
  for (uint32_t i = 0; i < senses.count; i++) {
    if (senses.items[i].kind != LEX_SET) continue;
    for (uint32_t k = 0; k < self->set_count; k++)
      if (self->sets[k] == senses.items[i].entry) classes |= UINT64_C(1) << k;
  }
  return classes;
}

static uint64_t set_bits(lex_senses senses) {
  uint64_t bits = 0;
  for (uint32_t i = 0; i < senses.count; i++)
    if (senses.items[i].kind == LEX_SET)
      bits |= UINT64_C(1) << (senses.items[i].entry % 64);
  return bits;
}

static uint8_t letters_of(bede_str s) {
  uint8_t letters = 0;
  for (uint32_t i = 0, cp = 0, n; i < s.len; i += n) {
    n = utf8_decode(str_slice(s, i, s.len), &cp);
    if (!n) break;
    if (utf8_is_upper(cp))
      letters |= i ? LETTERS_UPPER : LETTERS_UPPER | LETTERS_TITLE;
    if (utf8_is_lower(cp)) letters |= LETTERS_LOWER;
  }
  return letters;
}

/* "cease-fire" is one token, and begins what "cease" begins. */
static bede_str first_part(bede_str fold) {
  uint32_t blank = str_find(fold, STR(" "));
  return blank == UINT32_MAX ? fold : str_slice(fold, 0, blank);
}

/* "cease-fire" ends what "fire" ends. */
static bede_str last_part(bede_str fold) {
  uint32_t at = fold.len;
  while (at && fold.ptr[at - 1] != ' ') at--;
  return str_slice(fold, at, fold.len);
}

/* What the lexicon says of the word; of two parts it says each by itself. */
static void look_up(const wordbook *self, lex_word *w) {
  const lexicon *lex = self->lex;
  uint32_t has = w->is_compound ? UINT32_MAX : lexicon_has(lex, w->fold);
  w->bit = w->is_compound ? UINT32_MAX : image_word_bit(w->fold);
  if (has & LEX_HAS_FIRST) w->first = lexicon_first(lex, first_part(w->fold));
  if (has & LEX_HAS_SENSES) w->senses = lexicon_senses(lex, w->fold);
  for (int pos = LEX_VERB; pos <= LEX_ADJ; pos++)
    if (has & LEX_HAS_FRAMES(pos))
      w->frames[pos] = lexicon_frames(lex, w->fold, (lex_pos)pos);
  w->id = has & LEX_HAS_ID ? lexicon_word_id(lex, w->fold) : LEX_NONE;
  if (has & LEX_HAS_LAST) w->ends = lexicon_last(lex, last_part(w->fold));
  w->kinds = lex_senses_kinds(w->senses);
  w->classes = wordbook_classes_of(self, w->senses);
  w->set_bits = set_bits(w->senses);
}

static lex_word *add(wordbook *self, bede_str written) {
  lex_word *w = arena_new(self->a, lex_word);
  w->written = str_copy(self->a, written);
  bede_str whole = utf8_fold(self->a, written);
  w->fold = str_trim(whole);
  w->is_cut = w->fold.len < whole.len;
  w->is_plain = str_eq(w->fold, written);
  w->letters = letters_of(written);
  w->is_compound = str_find(w->fold, STR(" ")) != UINT32_MAX;
  look_up(self, w);
  self->count++;
  return w;
}

/* Where a word is, or would be. */
static wordbook_slot *slot_of(const wordbook *self, uint64_t hash,
                              bede_str written) {
  uint32_t mask = self->capacity - 1, mark = (uint32_t)(hash >> 32);
  uint32_t at = (uint32_t)hash & mask;
  while (self->slots[at].word &&
         (self->slots[at].mark != mark ||
          !str_eq(self->slots[at].word->written, written)))
    at = (at + 1) & mask;
  return &self->slots[at];
}

static void grow(wordbook *self) {
  wordbook old = *self;
  uint32_t capacity = old.capacity ? old.capacity * 2 : FIRST_CAPACITY;
  self->slots = arena_many(self->a, wordbook_slot, capacity);
  self->capacity = capacity;
  for (uint32_t i = 0; i < old.capacity; i++) {
    const lex_word *w = old.slots[i].word;
    if (!w) continue;
    uint64_t hash = image_hash(TAG_PHRASE, w->written);
    *slot_of(self, hash, w->written) = old.slots[i];
  }
}

static lex_word *find_or_add(wordbook *self, uint64_t hash, bede_str written) {
  if (self->count * 2 >= self->capacity) grow(self);
  wordbook_slot *slot = slot_of(self, hash, written);
  if (!slot->word)
    *slot = (wordbook_slot){add(self, written), (uint32_t)(hash >> 32)};
  return slot->word;
}

lex_word *wordbook_word(wordbook *self, bede_str written) {
  return find_or_add(self, image_hash(TAG_PHRASE, written), written);
}

/* A row, and what is written behind it. */
static void fetch_row(const lex_word *w) {
  const char *bytes = (const char *)w;
  for (size_t i = 0; i <= sizeof *w; i += CACHE_LINE)
    __builtin_prefetch(bytes + i);
}

static wordbook_slot *first_slot(const wordbook *self, uint64_t hash) {
  return &self->slots[(uint32_t)hash & (self->capacity - 1)];
}

/* Since the last text the parser's weights have driven the book out of the
 * caches: a word's slot is asked for some words before its row is, and that
 * some words before either is read. */
void wordbook_words(wordbook *self, const bede_str *written, uint32_t count,
                    lex_word **out) {
  enum { AHEAD = 16, RING = 2 * AHEAD };
  uint64_t hash[RING];
  if (!self->capacity) grow(self);
  for (uint32_t i = 0; i < count + RING; i++) {
    if (i >= RING) {
      lex_word **word = &out[i - RING];
      *word = find_or_add(self, hash[i % RING], written[i - RING]);
      if ((*word)->lemma) fetch_row((*word)->lemma);
    }
    if (i >= AHEAD && i - AHEAD < count) {
      const lex_word *w = first_slot(self, hash[(i - AHEAD) % RING])->word;
      if (w) fetch_row(w);
    }
    if (i < count) {
      hash[i % RING] = image_hash(TAG_PHRASE, written[i]);
      __builtin_prefetch(first_slot(self, hash[i % RING]));
    }
  }
}

const lex_word *wordbook_lemma(wordbook *self, lex_word *word, bede_str lemma) {
  if (str_eq(lemma, word->written)) return word;
  if (!word->lemma || !str_eq(word->lemma->written, lemma))
    word->lemma = wordbook_word(self, lemma);
  return word->lemma;
}
