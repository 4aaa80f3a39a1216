#include "lexicon/wordbook.h"

#include "base/utf8.h"
#include "lexicon/image.h"

enum { WORDS_MOST = 1 << 14, BYTES_MOST = 8 << 20, FIRST_CAPACITY = 256 };

void wordbook_init(wordbook *self, arena *a, const lexicon *lex) {
  *self = (wordbook){.a = a, .lex = lex};
}

void wordbook_classes(wordbook *self, const char *const *sets, uint32_t count) {
  for (uint32_t i = 0; i < count && i < WORD_CLASSES; i++)
    self->sets[i] = lexicon_set(self->lex, str_from(sets[i]));
  self->set_count = count;
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
    if (utf8_is_upper(cp)) letters |= i ? LETTERS_UPPER
                                        : LETTERS_UPPER | LETTERS_TITLE;
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

static lex_word *add(wordbook *self, bede_str written) {
  lex_word *w = arena_new(self->a, lex_word);
  w->written = str_copy(self->a, written);
  bede_str whole = utf8_fold(self->a, written);
  w->fold = str_trim(whole);
  w->is_cut = w->fold.len < whole.len;
  w->is_plain = str_eq(w->fold, written);
  w->letters = letters_of(written);
  w->first = lexicon_first(self->lex, first_part(w->fold));
  if (w->first.longest) w->senses = lexicon_senses(self->lex, w->fold);
  for (int pos = LEX_VERB; pos <= LEX_ADJ; pos++)
    w->frames[pos] = lexicon_frames(self->lex, w->fold, (lex_pos)pos);
  w->id = lexicon_word_id(self->lex, w->fold);
  w->ends = lexicon_last(self->lex, last_part(w->fold));
  w->classes = wordbook_classes_of(self, w->senses);
  w->set_bits = set_bits(w->senses);
  w->is_compound = str_find(w->fold, STR(" ")) != UINT32_MAX;
  self->count++;
  return w;
}

/* Where a word is, or would be. */
static wordbook_slot *slot_of(const wordbook *self, uint64_t hash,
                              bede_str written) {
  uint32_t mask = self->capacity - 1, mark = (uint32_t)(hash >> 32);
  uint32_t at = (uint32_t)hash & mask;
  while (self->slots[at].word && (self->slots[at].mark != mark ||
                                  !str_eq(self->slots[at].word->written,
                                          written)))
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

lex_word *wordbook_word(wordbook *self, bede_str written) {
  if (self->count * 2 >= self->capacity) grow(self);
  uint64_t hash = image_hash(TAG_PHRASE, written);
  wordbook_slot *slot = slot_of(self, hash, written);
  if (!slot->word)
    *slot = (wordbook_slot){add(self, written), (uint32_t)(hash >> 32)};
  return slot->word;
}

const lex_word *wordbook_lemma(wordbook *self, lex_word *word, bede_str lemma) {
  if (str_eq(lemma, word->written)) return word;
  if (!word->lemma || !str_eq(word->lemma->written, lemma))
    word->lemma = wordbook_word(self, lemma);
  return word->lemma;
}
