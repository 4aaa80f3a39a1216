#include "base/map.h"
#include "base/utf8.h"
#include "mention/reading.h"

static const char *const set_names[WORDS_COUNT] = {
#define BEDE_ROW(id, name) name,
    MENTION_SET_MAP(BEDE_ROW)
#undef BEDE_ROW
};

static void scan_case(bede_str s, bool *upper, bool *lower) {
  for (uint32_t i = 0, cp = 0, n; i < s.len; i += n) {
    n = utf8_decode(str_slice(s, i, s.len), &cp);
    if (!n) return;
    *upper |= utf8_is_upper(cp);
    *lower |= utf8_is_lower(cp);
  }
}

static uint8_t sentence_case(const reading *r, const text_sentence *s) {
  bool upper = false, lower = false;
  for (uint32_t t = s->first; t < s->end; t++)
    scan_case(text_form(r->text, t), &upper, &lower);
  return !upper ? CASE_NO_CAPITALS : lower ? CASE_MIXED : CASE_ALL_CAPITALS;
}

/* A word of the article, looked up once however often it comes. */
typedef struct word {
  bede_str fold;
  lex_senses senses;
  lex_first first;
  uint64_t sets; /* a bit by mention_set */
} word;

_Static_assert(WORDS_COUNT <= 64, "the closed classes have a bit each");

typedef struct vocabulary {
  const reading *r;
  map number; /* as written */
  ARRAY(word) words;
} vocabulary;

static uint64_t sets_of(const reading *r, lex_senses senses) {
  uint64_t sets = 0;
  for (uint32_t i = 0; i < senses.count; i++) {
    if (senses.items[i].kind != LEX_SET) continue;
    for (uint32_t k = 0; k < WORDS_COUNT; k++)
      if (r->set[k] == senses.items[i].entry) sets |= UINT64_C(1) << k;
  }
  return sets;
}

static word word_of(vocabulary *self, bede_str written) {
  const reading *r = self->r;
  uint32_t *number = map_put(&self->number, written);
  if (*number != UINT32_MAX) return self->words.items[*number];
  *number = self->words.count;
  word *new = array_push(r->a, &self->words);
  new->fold = str_trim(utf8_fold(r->a, written));
  new->senses = lexicon_senses(r->lex, new->fold);
  new->first = word_first(r, new->fold);
  new->sets = sets_of(r, new->senses);
  return *new;
}

static void look_up(reading *r) {
  vocabulary all = {.r = r, .number = {.a = r->a}};
  r->fold = arena_many(r->a, bede_str, r->tokens);
  r->lemma = arena_many(r->a, bede_str, r->tokens);
  r->form_senses = arena_many(r->a, lex_senses, r->tokens);
  r->lemma_senses = arena_many(r->a, lex_senses, r->tokens);
  r->sets = arena_many(r->a, uint64_t, r->tokens);
  r->begins = arena_many(r->a, lex_first, r->tokens);
  r->lemma_begins = arena_many(r->a, lex_first, r->tokens);
  for (uint32_t t = 0; t < r->tokens; t++) {
    word form = word_of(&all, text_form(r->text, t)), lemma = form;
    if (r->syntax->lemma[t].len) lemma = word_of(&all, r->syntax->lemma[t]);
    r->fold[t] = form.fold;
    r->form_senses[t] = form.senses;
    r->begins[t] = form.first;
    r->lemma[t] = lemma.fold;
    r->lemma_senses[t] = lemma.senses;
    r->lemma_begins[t] = lemma.first;
    r->sets[t] = form.sets | lemma.sets;
  }
}

void word_read(reading *r) {
  for (uint32_t i = 0; i < WORDS_COUNT; i++)
    r->set[i] = lexicon_set(r->lex, str_from(set_names[i]));
  look_up(r);
  r->sentence_case = arena_many(r->a, uint8_t, r->text->sentence_count);
  for (uint32_t s = 0; s < r->text->sentence_count; s++)
    r->sentence_case[s] = sentence_case(r, &r->text->sentences[s]);
}

bool word_in(const reading *r, uint32_t token, mention_set set) {
  return token != TOKEN_NONE && r->sets[token] >> set & 1;
}

bool word_phrase_in(const reading *r, uint32_t first, uint32_t end,
                    mention_set set) {
  if (r->set[set] == LEX_NONE) return false;
  if (end == first + 1) return word_in(r, first, set);
  return lexicon_in_set(r->lex, word_phrase(r, first, end, true),
                        r->set[set]) ||
         lexicon_in_set(r->lex, word_phrase(r, first, end, false), r->set[set]);
}

bool word_is_capital(const reading *r, uint32_t token) {
  uint32_t cp = 0;
  return utf8_decode(text_form(r->text, token), &cp) && utf8_is_upper(cp);
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

/* A hyphen that is a token of its own folds to a blank, here to nothing. */
bool word_is_hyphen(const reading *r, uint32_t token) {
  return r->fold[token].len == 0;
}

bool word_touches(const reading *r, uint32_t token) {
  return token > 0 &&
         r->text->token[token].start == r->text->token[token - 1].end;
}

static bede_str join(const reading *r, uint32_t first, uint32_t end,
                     bool as_lemma, uint32_t *length) {
  str_buf buf = {.a = r->a};
  bool glue = true; /* no blank before this token */
  for (uint32_t t = first; t < end; t++) {
    bool joined = word_touches(r, t) && t > first && !word_is_hyphen(r, t - 1);
    if (!word_is_hyphen(r, t)) {
      if (!glue && !joined) buf_char(&buf, ' ');
      buf_add(&buf, as_lemma && t + 1 == end ? r->lemma[t] : r->fold[t]);
    }
    glue = false;
    if (length) length[t - first] = buf.len;
  }
  return buf_str(&buf);
}

bede_str word_phrase(const reading *r, uint32_t first, uint32_t end,
                     bool as_lemma) {
  if (end == first + 1) return as_lemma ? r->lemma[first] : r->fold[first];
  return join(r, first, end, as_lemma, NULL);
}

bede_str word_phrase_lengths(const reading *r, uint32_t first, uint32_t end,
                             uint32_t *length) {
  return join(r, first, end, false, length);
}

lex_first word_first(const reading *r, bede_str folded) {
  uint32_t blank = str_find(folded, STR(" ")); /* "cease-fire" is one token */
  if (blank != UINT32_MAX) folded = str_slice(folded, 0, blank);
  return lexicon_first(r->lex, folded);
}
