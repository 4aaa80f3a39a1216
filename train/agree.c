#include "agree.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "model/labels.h"

enum { SLOTS = 1 << 20, NAME_MAX_BYTES = 256, KINDS = 4 };

/* Shares of O, PER, ORG, LOC, summed over the text. */
typedef struct votes {
  uint64_t key;
  float kind[KINDS];
} votes;

typedef struct ballot {
  votes *slot;
  arena *a;
  const lexicon *lex;
} ballot;

typedef struct run {
  uint32_t first, end;
  uint32_t kind; /* 0: a run of proper nouns that was not taken for a name */
} run;

static bool is_proper(const word *w) {
  return w->xpos == XPOS_NNP || w->xpos == XPOS_NNPS;
}

static bool begins(const word *w) {
  return w->ner != NER_O && w->ner % 2 == 1;
}

/* The next name, or run of proper nouns outside of names, from `i`. */
static bool next_run(const sentence *s, uint32_t i, run *out) {
  while (i < s->n && !begins(&s->words[i]) && !is_proper(&s->words[i])) i++;
  if (i == s->n) return false;
  uint32_t end = i + 1, tag = s->words[i].ner;
  if (begins(&s->words[i]))
    while (end < s->n && s->words[end].ner == tag + 1) end++;
  else
    while (end < s->n && !begins(&s->words[end]) && is_proper(&s->words[end]))
      end++;
  *out = (run){i, end, begins(&s->words[i]) ? (tag + 1) / 2 : 0};
  return true;
}

static bede_str run_text(const sentence *s, run r, char *to) {
  uint32_t n = 0;
  for (uint32_t i = r.first; i < r.end; i++) {
    size_t len = strlen(s->words[i].form);
    if (n + len + 1 >= NAME_MAX_BYTES) break;
    if (i > r.first) to[n++] = ' ';
    memcpy(to + n, s->words[i].form, len);
    n += (uint32_t)len;
  }
  return (bede_str){to, n};
}

static votes *find(const ballot *b, bede_str name) {
  uint64_t key = str_hash(name) | 1;
  uint32_t i = (uint32_t)(key >> 20) & (SLOTS - 1);
  while (b->slot[i].key && b->slot[i].key != key) i = (i + 1) & (SLOTS - 1);
  b->slot[i].key = key;
  return &b->slot[i];
}

/* Poland and Warsaw are places, NATO is an organisation; 0 if unknown. */
static uint32_t lexicon_kind(const ballot *b, bede_str name) {
  lex_senses found = lexicon_senses(b->lex, utf8_fold(b->a, name));
  for (uint32_t i = 0; i < found.count; i++) {
    const lex_sense *s = &found.items[i];
    if (s->kind == LEX_SITE) return 3;
    if (s->kind != LEX_ACTOR || s->use == USE_ADJ || s->use == USE_PEOPLE ||
        s->use == USE_NOMINAL)
      continue;
    uint32_t kind = lexicon_actor(b->lex, s->entry)->kind;
    if (s->use == USE_CAPITAL || kind == ACTOR_COUNTRY) return 3;
    return kind == ACTOR_PERSON ? 1 : 2;
  }
  return 0;
}

static void count(ballot *b, const sentence *s) {
  char text[NAME_MAX_BYTES];
  run r;
  for (uint32_t i = 0; next_run(s, i, &r); i = r.end) {
    votes *v = find(b, run_text(s, r, text));
    const soft *f = s->words[r.first].soft;
    v->kind[r.kind] += f && r.kind ? (float)f->ner_p[0] / 255 : 1;
  }
}

/* The kind that has most of the votes, KINDS where none has. */
static uint32_t winner(const ballot *b, bede_str name) {
  const votes *v = find(b, name);
  float all = 0;
  uint32_t best = 0;
  for (uint32_t k = 0; k < KINDS; k++) {
    all += v->kind[k];
    if (v->kind[k] > v->kind[best]) best = k;
  }
  uint32_t known = lexicon_kind(b, name);
  if (known) return known;
  return all >= 3 && v->kind[best] > 0.6f * all ? best : KINDS;
}

static void set(word *w, uint32_t tag) {
  w->ner = (uint8_t)tag;
  if (!w->soft) return;
  w->soft->ner[0] = (uint8_t)tag;
  w->soft->ner_p[0] = 255;
  w->soft->ner[1] = tag ? NER_O : NER_B_PER;
  w->soft->ner_p[1] = 0;
}

static void correct(const ballot *b, sentence *s) {
  char text[NAME_MAX_BYTES];
  run r;
  for (uint32_t i = 0; next_run(s, i, &r); i = r.end) {
    uint32_t kind = winner(b, run_text(s, r, text));
    if (kind == KINDS || kind == r.kind) continue;
    for (uint32_t k = r.first; k < r.end; k++)
      set(&s->words[k], kind ? 2 * kind - 1 + (k > r.first) : 0);
  }
}

void agree(corpus *c, const lexicon *lex) {
  jmp_buf full;
  arena a;
  ballot b = {must_alloc(SLOTS * sizeof(votes)), &a, lex};
  arena_init(&a, NULL, &full);
  if (setjmp(full)) die("out of memory");
  for (uint32_t i = 0; i < c->n; i++)
    if (c->s[i].has_ner) count(&b, &c->s[i]);
  for (uint32_t i = 0; i < c->n; i++)
    if (c->s[i].has_ner) correct(&b, &c->s[i]);
  free(b.slot);
  arena_free(&a);
}
