/*
 * entry.c - the lexicon's phrases over the tokens: for each token all that
 * begin there, found once.
 *
 * A phrase is followed word by word as long as any phrase of the lexicon goes
 * on so, which most never do beyond the first word.
 */
#include "mention/reading.h"

enum { PHRASE_TOKENS = 64 };

typedef struct finder {
  reading *r;
  str_buf text; /* of the phrase that is followed */
  entry found[2 * PHRASE_TOKENS];
  uint32_t count;
} finder;

static void note_word(finder *self, uint32_t end, bool as_lemma,
                      const lex_word *word) {
  if (word->kinds)
    self->found[self->count++] =
        (entry){end, as_lemma, word->kinds, word->classes, word->senses};
}

static void note_phrase(finder *self, uint32_t end, bool as_lemma,
                        lex_senses senses) {
  if (!senses.count) return;
  uint64_t classes = wordbook_classes_of(self->r->book, senses);
  self->found[self->count++] =
      (entry){end, as_lemma, lex_senses_kinds(senses), classes, senses};
}

/* How many tokens a phrase that begins here may have. */
static uint32_t most_tokens(const reading *r, uint32_t first) {
  uint32_t form = r->out->form_word[first]->first.longest;
  uint32_t lemma = r->out->lemma_word[first]->first.longest;
  uint32_t words = form > lemma ? form : lemma;
  uint32_t room = reading_sentence(r, first)->end - first;
  uint32_t n = words ? 2 * words - 1 : 0; /* room for hyphens and 's */
  if (n > PHRASE_TOKENS) n = PHRASE_TOKENS;
  return n < room ? n : room;
}

/* The phrase with this word's lemma behind it: "border *guards*". */
static lex_senses senses_by_lemma(finder *self, uint32_t stem, bede_str lemma) {
  str_buf *text = &self->text;
  text->len = stem;
  buf_add(text, lemma);
  return lexicon_senses(self->r->lex, buf_str(text));
}

/* "people" + "'s": no blank stands between them. */
static bool is_glued(const reading *r, uint32_t t) {
  return word_touches(r, t) && !word_is_hyphen(r, t) &&
         !word_is_hyphen(r, t - 1);
}

/* Phrases of more than one token, the shortest first. */
static void follow(finder *self, uint32_t first, uint32_t most) {
  const reading *r = self->r;
  str_buf *text = &self->text;
  const lex_word *word = r->out->form_word[first];
  uint32_t words = word->is_compound ? 2 : 1;
  text->len = 0;
  for (uint32_t last = first + 1; last < first + most; last++) {
    lex_senses senses;
    if (word_is_hyphen(r, last)) continue;
    bool is_apart = !is_glued(r, last), is_second = is_apart && words == 1;
    /* what is glued to it makes it another word: "people" + "'s" */
    bool is_part = last + 1 < first + most && is_glued(r, last + 1);
    bool by_form =
        !is_second || is_part || lex_words_begin(word, r->out->form_word[last]);
    bool by_lemma =
        !str_eq(r->fold[last], r->lemma[last]) &&
        (!is_second || lex_words_begin(word, r->out->lemma_word[last]));
    if (!by_form && !by_lemma) break;
    words += is_apart;
    if (!text->len) buf_add(text, r->fold[first]);
    if (is_apart) buf_char(text, ' ');
    uint32_t stem = text->len;
    if (by_lemma)
      note_phrase(self, last + 1, true,
                  senses_by_lemma(self, stem, r->lemma[last]));
    if (!by_form) break;
    text->len = stem;
    buf_add(text, r->fold[last]);
    bool goes_on = lexicon_begins(r->lex, buf_str(text), &senses);
    note_phrase(self, last + 1, false, senses);
    if (!goes_on && !is_part) break;
  }
}

static void find_at(finder *self, uint32_t first) {
  const reading *r = self->r;
  uint32_t most = most_tokens(r, first);
  self->count = 0;
  if (!most) return;
  if (!word_is_hyphen(r, first)) {
    if (!str_eq(r->fold[first], r->lemma[first]))
      note_word(self, first + 1, true, r->out->lemma_word[first]);
    note_word(self, first + 1, false, r->out->form_word[first]);
  }
  follow(self, first, most);
}

/* The longest comes first, and in the words of the text: "two *months*". */
static void note_values(const reading *r, uint32_t first, const entry *e) {
  if (e->as_lemma || !(e->kinds & 1u << LEX_VALUE)) return;
  for (uint32_t i = 0; i < e->senses.count; i++) {
    const lex_sense *s = &e->senses.items[i];
    if (s->kind != LEX_VALUE) continue;
    value_hit *column = s->use == LIST_NUMBER ? r->number_value
                        : s->use == LIST_TIME ? r->time_value
                                              : NULL;
    if (column && !column[first].end)
      column[first] = (value_hit){e->end, s->entry, s->place};
  }
}

void entry_find(reading *r) {
  finder f = {.r = r, .text = {.a = r->a}};
  r->entry_first = arena_column(r->a, uint32_t, r->tokens + 1);
  r->entry_classes = arena_many(r->a, uint64_t, r->tokens);
  r->entry_kinds = arena_many(r->a, uint8_t, r->tokens);
  r->number_value = arena_many(r->a, value_hit, r->tokens);
  r->time_value = arena_many(r->a, value_hit, r->tokens);
  r->out->time_value = r->time_value;
  for (uint32_t t = 0; t < r->tokens; t++) {
    r->entry_first[t] = r->entries.count;
    find_at(&f, t);
    while (f.count) {
      const entry *e = &f.found[--f.count];
      *array_push(r->a, &r->entries) = *e;
      r->entry_classes[t] |= e->classes;
      r->entry_kinds[t] |= e->kinds;
      note_values(r, t, e);
    }
  }
  r->entry_first[r->tokens] = r->entries.count;
}

uint32_t entry_of_set(const reading *r, uint32_t first, uint32_t most,
                      mention_set set) {
  if (!(r->entry_classes[first] >> set & 1)) return first;
  ENTRIES_AT(r, first, e) {
    if (!(e->classes >> set & 1) || e->as_lemma || e->end > first + most)
      continue;
    uint32_t end = e->end;
    while (end < first + most && word_is_hyphen(r, end)) end++;
    return end;
  }
  return first;
}

bool word_phrase_in(const reading *r, uint32_t first, uint32_t end,
                    mention_set set) {
  if (end == first + 1) return word_in(r, first, set);
  if (!(r->entry_classes[first] >> set & 1)) return false;
  uint32_t last = end;
  while (last > first + 1 && word_is_hyphen(r, last - 1)) last--;
  ENTRIES_AT(r, first, e)
  if (e->classes >> set & 1 && e->end == last && (last == end || !e->as_lemma))
    return true;
  return false;
}
