#include "mention/reading.h"

static const char *const set_names[WORDS_COUNT] = {
#define BEDE_ROW(id, name) name,
    MENTION_SET_MAP(BEDE_ROW)
#undef BEDE_ROW
};

_Static_assert((int)WORDS_COUNT <= WORD_CLASSES, "a bit for each closed class");

static uint8_t sentence_case(const reading *r, const text_sentence *s) {
  uint8_t letters = 0;
  for (uint32_t t = s->first; t < s->end; t++)
    letters |= r->out->form_word[t]->letters;
  if (!(letters & LETTERS_UPPER)) return CASE_NO_CAPITALS;
  return letters & LETTERS_LOWER ? CASE_MIXED : CASE_ALL_CAPITALS;
}

/* What a document keeps is its own: most words are written as they fold. */
static bede_str fold_of(const reading *r, const lex_word *w, bede_str written) {
  return w->is_plain ? written : str_copy(r->a, w->fold);
}

static void make_word_columns(reading *r) {
  r->fold = arena_column(r->a, bede_str, r->tokens);
  r->lemma = arena_column(r->a, bede_str, r->tokens);
  r->form_senses = arena_column(r->a, lex_senses, r->tokens);
  r->lemma_senses = arena_column(r->a, lex_senses, r->tokens);
  r->sets = arena_column(r->a, uint64_t, r->tokens);
  r->out->form_word = arena_column(r->a, const lex_word *, r->tokens);
  r->out->lemma_word = arena_column(r->a, const lex_word *, r->tokens);
}

static void set_word(reading *r, uint32_t t, lex_word *w) {
  bede_str lemma = r->syntax->lemma[t];
  const lex_word *base = lemma.len ? wordbook_lemma(r->book, w, lemma) : w;
  r->out->form_word[t] = w;
  r->out->lemma_word[t] = base;
  r->fold[t] = fold_of(r, w, text_form(r->text, t));
  r->lemma[t] = base == w ? r->fold[t] : fold_of(r, base, lemma);
  r->form_senses[t] = w->senses;
  r->lemma_senses[t] = base->senses;
  r->sets[t] = w->classes | base->classes;
}

/* Trees that come from elsewhere have looked nothing up. */
static lex_word *row_of(reading *r, uint32_t t) {
  return r->syntax->words ? r->syntax->word[t]
                          : wordbook_word(r->book, text_form(r->text, t));
}

void mention_words(wordbook *self, arena *a, const lexicon *lex) {
  wordbook_init(self, a, lex);
  wordbook_classes(self, set_names, WORDS_COUNT);
}

void word_read(reading *r) {
  wordbook *book = r->syntax->words;
  if (!book) {
    book = arena_new(r->a, wordbook);
    mention_words(book, r->a, r->lex);
  }
  r->book = r->out->book = book;
  memcpy(r->set, book->sets, sizeof r->set);
  WORDBOOK_SETS(book, READING_WORDS_MAP, r->words);
  make_word_columns(r);
  for (uint32_t t = 0; t < r->tokens; t++) set_word(r, t, row_of(r, t));
  r->sentence_case = arena_many(r->a, uint8_t, r->text->sentence_count);
  for (uint32_t s = 0; s < r->text->sentence_count; s++)
    r->sentence_case[s] = sentence_case(r, &r->text->sentences[s]);
}

/* By its tag; or a noun with a capital within a sentence: "the West". */
bool word_is_proper(const reading *r, uint32_t token) {
  if (r->syntax->upos[token] == UPOS_PROPN) return true;
  /* "Saied's government": no verb has a 's */
  if (r->syntax->upos[token] == UPOS_VERB)
    return r->syntax->rel[token] == REL_NMOD_POSS && word_is_capital(r, token);
  return r->syntax->upos[token] == UPOS_NOUN && word_is_capital(r, token) &&
         token > reading_sentence(r, token)->first &&
         r->sentence_case[r->text->sentence_of[token]] == CASE_MIXED &&
         r->text->sentences[r->text->sentence_of[token]].kind == TEXT_PROSE &&
         r->syntax->upos[token - 1] != UPOS_PUNCT;
}

bool word_touches(const reading *r, uint32_t token) {
  return token > 0 &&
         r->text->token[token].start == r->text->token[token - 1].end;
}
