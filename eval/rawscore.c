#include "rawscore.h"

#include "syntax/read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A word, token or sentence by its letters; head and label for words. */
typedef struct piece {
  uint32_t start, end;
  uint32_t head; /* index of a word, TOKEN_NONE at a root */
  uint8_t rel, upos;
} piece;

typedef struct pieces {
  piece *at;
  uint32_t n;
} pieces;

typedef struct reading {
  pieces words, tokens, sentences;
} reading;

typedef struct tally {
  uint64_t gold, found, right;
} tally;

typedef struct tallies {
  tally words, tokens, sentences, upos, uas, las;
} tallies;

static uint32_t letters(const char *s, uint32_t len) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < len; i++) n += s[i] != ' ' && s[i] != '\n';
  return n;
}

static void push(pieces *p, piece x) {
  p->at[p->n++] = x;
}

static reading reading_make(arena *a, uint32_t words) {
  reading r = {0};
  r.words.at = arena_many(a, piece, words + 1);
  r.tokens.at = arena_many(a, piece, words + 1);
  r.sentences.at = arena_many(a, piece, words + 1);
  return r;
}

/* "don't" as "do" and "n't" where their letters add up, else each as a whole
 * ("gimme"). Returns the letter behind. */
static uint32_t split_surface(reading *r, const word *w, uint32_t at) {
  uint32_t whole = letters(w->surface, (uint32_t)strlen(w->surface)), sum = 0;
  for (uint32_t k = 0; k < w->joined; k++) sum += (uint32_t)strlen(w[k].form);
  for (uint32_t k = 0, from = at; k < w->joined; k++) {
    uint32_t n = (uint32_t)strlen(w[k].form);
    if (sum == whole)
      push(&r->words, (piece){.start = from, .end = from + n});
    else
      push(&r->words, (piece){.start = at, .end = at + whole});
    from += n;
  }
  push(&r->tokens, (piece){.start = at, .end = at + whole});
  return at + whole;
}

static void gold_sentence(reading *r, const sentence *s, uint32_t *letter) {
  uint32_t first = r->words.n, at = *letter;
  for (uint32_t i = 0; i < s->n;) {
    const word *w = &s->words[i];
    if (w->surface && i + w->joined <= s->n) {
      at = split_surface(r, w, at);
      i += w->joined;
      continue;
    }
    uint32_t n = letters(w->form, (uint32_t)strlen(w->form));
    push(&r->words, (piece){.start = at, .end = at + n});
    push(&r->tokens, (piece){.start = at, .end = at + n});
    at += n;
    i++;
  }
  for (uint32_t i = 0; i < s->n; i++) {
    const word *w = &s->words[i];
    piece *p = &r->words.at[first + i];
    p->head = w->head ? first + w->head - 1 : TOKEN_NONE;
    p->rel = w->rel;
    p->upos = w->upos;
  }
  push(&r->sentences, (piece){.start = *letter, .end = at});
  *letter = at;
}

static void found_words(reading *r, const text_doc *t, const syntax_doc *d,
                        const uint32_t *letter) {
  for (uint32_t i = 0; i < t->token_count; i++) {
    piece p = {letter[t->token[i].start], letter[t->token[i].end], d->head[i],
               d->rel[i], d->upos[i]};
    push(&r->words, p);
    if (t->joined[i] && r->tokens.n)
      r->tokens.at[r->tokens.n - 1].end = p.end;
    else
      push(&r->tokens, p);
  }
  for (uint32_t i = 0; i < t->sentence_count; i++) {
    const text_sentence *s = &t->sentences[i];
    if (s->first == s->end) continue;
    push(&r->sentences, (piece){.start = letter[t->token[s->first].start],
                                .end = letter[t->token[s->end - 1].end]});
  }
}

static void tally_pieces(tally *t, const pieces *gold, const pieces *found,
                         uint32_t *match) {
  uint32_t i = 0;
  t->gold += gold->n;
  t->found += found->n;
  for (uint32_t k = 0; k < gold->n; k++) {
    const piece *g = &gold->at[k];
    if (match) match[k] = TOKEN_NONE;
    while (i < found->n && found->at[i].start < g->start) i++;
    if (i == found->n || found->at[i].start != g->start ||
        found->at[i].end != g->end)
      continue;
    if (match) match[k] = i;
    t->right++;
    i++;
  }
}

static void tally_trees(tallies *t, const reading *g, const reading *f,
                        const uint32_t *match) {
  uint64_t upos = 0, uas = 0, las = 0;
  for (uint32_t k = 0; k < g->words.n; k++) {
    if (match[k] == TOKEN_NONE) continue;
    const piece *a = &g->words.at[k], *b = &f->words.at[match[k]];
    upos += a->upos == b->upos;
    bool same = a->head == TOKEN_NONE
                    ? b->head == TOKEN_NONE
                    : b->head != TOKEN_NONE && match[a->head] == b->head;
    uas += same;
    las += same && a->rel == b->rel;
  }
  tally *all[] = {&t->upos, &t->uas, &t->las};
  uint64_t right[] = {upos, uas, las};
  for (int k = 0; k < 3; k++) {
    all[k]->gold += g->words.n;
    all[k]->found += f->words.n;
    all[k]->right += right[k];
  }
}

/* The text of sentences [from, to) as it is given to the reader. */
static bede_str document_text(arena *a, const corpus *c, uint32_t from,
                              uint32_t to) {
  str_buf b = {.a = a};
  for (uint32_t i = from; i < to; i++) {
    if (i > from) buf_add(&b, c->s[i].paragraph ? STR("\n\n") : STR(" "));
    buf_add(&b, str_from(c->s[i].text));
  }
  return buf_str(&b);
}

static uint32_t count_words(const corpus *c, uint32_t from, uint32_t to) {
  uint32_t n = 0;
  for (uint32_t i = from; i < to; i++) n += c->s[i].n;
  return n;
}

typedef struct reader {
  const model *m;
  const lexicon *lex;
} reader;

static void score_document(tallies *t, reader r, const corpus *c, uint32_t from,
                           uint32_t to) {
  jmp_buf full;
  arena a;
  text_doc text;
  syntax_doc d;
  uint32_t at = 0;
  arena_init(&a, NULL, &full);
  if (setjmp(full)) die("out of memory");
  uint32_t words = count_words(c, from, to);
  reading gold = reading_make(&a, words);
  for (uint32_t i = from; i < to; i++) gold_sentence(&gold, &c->s[i], &at);
  text_source source = {.bytes = document_text(&a, c, from, to),
                        .sentence_tokens = SYNTAX_TOKENS_MAX};
  wordbook book;
  wordbook_init(&book, &a, r.lex);
  text_read(&a, r.lex, &source, &text);
  syntax_read(&a, r.m, &book, &text, &d);
  uint32_t *letter = arena_many(&a, uint32_t, text.clean.len + 1);
  for (uint32_t i = 0; i < text.clean.len; i++)
    letter[i + 1] = letter[i] + letters(text.clean.ptr + i, 1);
  reading found = reading_make(&a, text.token_count);
  found_words(&found, &text, &d, letter);
  uint32_t *match = arena_many(&a, uint32_t, words + 1);
  tally_pieces(&t->tokens, &gold.tokens, &found.tokens, NULL);
  tally_pieces(&t->sentences, &gold.sentences, &found.sentences, NULL);
  tally_pieces(&t->words, &gold.words, &found.words, match);
  tally_trees(t, &gold, &found, match);
  arena_free(&a);
}

static double f1(tally t) {
  return t.gold + t.found ? 200.0 * (double)t.right / (double)(t.gold + t.found)
                          : 0;
}

void raw_score(const model *m, const lexicon *lex, const corpus *gold,
               const char *name) {
  tallies t = {0};
  for (uint32_t from = 0, to; from < gold->n; from = to) {
    for (to = from + 1; to < gold->n; to++)
      if (strcmp(gold->s[to].id, gold->s[from].id) != 0) break;
    score_document(&t, (reader){m, lex}, gold, from, to);
  }
  printf("%s, from raw text, F1:\n", name);
  printf("  tokens %.2f  words %.2f  sentences %.2f  UPOS %.2f  UAS %.2f  "
         "LAS %.2f\n",
         f1(t.tokens), f1(t.words), f1(t.sentences), f1(t.upos), f1(t.uas),
         f1(t.las));
}
