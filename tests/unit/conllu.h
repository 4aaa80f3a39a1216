/* conllu.h - text_doc and syntax_doc from a few lines written by hand, each
 * "form upos xpos head rel", heads counted from 1, an empty line between
 * sentences.  A form that begins with "_" joins the token before.  A sixth
 * column is the NER label. */
#ifndef BEDE_TESTS_CONLLU_H
#define BEDE_TESTS_CONLLU_H

#include "base/array.h"
#include "base/str.h"
#include "base/utf8.h"
#include "syntax/syntax.h"

#include <stdlib.h>

typedef struct conllu {
  text_doc text;
  syntax_doc syntax;
} conllu;

enum { CONLLU_TOKENS = 512 };

static inline uint8_t conllu_label(bede_str name, unsigned count,
                                   unsigned (*find)(const char *)) {
  char z[32] = {0};
  memcpy(z, name.ptr, name.len < sizeof z ? name.len : sizeof z - 1);
  unsigned label = find(z);
  if (label == count) {
    fprintf(stderr, "no label %s\n", z);
    exit(2);
  }
  return (uint8_t)label;
}

/* "walls" to "wall", enough for what is tested here. */
static inline bede_str conllu_lemma(arena *a, bede_str form, unsigned xpos) {
  bede_str s = xpos == XPOS_NNP ? form : utf8_lower(a, form);
  bool plural = xpos == XPOS_NNS && str_ends(s, STR("s"));
  if (plural && str_ends(s, STR("ies")))
    return str_format(a, "%.*sy", (int)s.len - 3, s.ptr);
  return plural ? str_slice(s, 0, s.len - 1) : s;
}

static inline void conllu_token(arena *a, conllu *c, str_buf *clean,
                                bede_str line) {
  uint32_t t = c->text.token_count++;
  text_sentence *s = &c->text.sentences[c->text.sentence_count - 1];
  bede_str field[6] = {{0}};
  for (int i = 0; i < 6 && str_split(&line, " ", &field[i]); i++) continue;
  bool joined = field[0].ptr[0] == '_';
  if (joined) field[0] = str_slice(field[0], 1, field[0].len);
  if (!joined && clean->len) buf_char(clean, ' ');
  uint32_t start = clean->len;
  buf_add(clean, field[0]);
  c->text.token[t] = (bede_span){start, clean->len};
  c->text.joined[t] = joined;
  c->text.sentence_of[t] = c->text.sentence_count - 1;
  s->end = t + 1;
  uint32_t head = (uint32_t)atoi(field[3].ptr);
  c->syntax.upos[t] = conllu_label(field[1], UPOS_COUNT, upos_find);
  c->syntax.xpos[t] = conllu_label(field[2], XPOS_COUNT, xpos_find);
  c->syntax.rel[t] = conllu_label(field[4], REL_COUNT, rel_find);
  c->syntax.head[t] = head ? s->first + head - 1 : TOKEN_NONE;
  c->syntax.ner[t] =
      field[5].len ? conllu_label(field[5], NER_COUNT, ner_find) : NER_O;
  c->syntax.lemma[t] = conllu_lemma(a, field[0], c->syntax.xpos[t]);
}

static inline conllu *conllu_read(arena *a, const char *lines) {
  conllu *c = arena_new(a, conllu);
  text_doc *x = &c->text;
  x->token = x->mended_token = arena_many(a, bede_span, CONLLU_TOKENS);
  x->joined = arena_many(a, bool, CONLLU_TOKENS);
  x->sentence_of = arena_many(a, uint32_t, CONLLU_TOKENS);
  x->sentences = arena_many(a, text_sentence, CONLLU_TOKENS);
  c->syntax = (syntax_doc){.text = x};
  c->syntax.upos = arena_many(a, uint8_t, CONLLU_TOKENS);
  c->syntax.xpos = arena_many(a, uint8_t, CONLLU_TOKENS);
  c->syntax.rel = arena_many(a, uint8_t, CONLLU_TOKENS);
  c->syntax.ner = arena_many(a, uint8_t, CONLLU_TOKENS);
  c->syntax.head = arena_many(a, uint32_t, CONLLU_TOKENS);
  c->syntax.lemma = arena_many(a, bede_str, CONLLU_TOKENS);
  str_buf clean = {.a = a};
  bool open = false;
  const char *end;
  for (const char *p = lines; *p; p = *end ? end + 1 : end) {
    end = strchr(p, '\n');
    if (!end) end = p + strlen(p);
    bede_str line = {p, (uint32_t)(end - p)};
    if (line.len && !open)
      x->sentences[x->sentence_count++] =
          (text_sentence){.first = x->token_count, .end = x->token_count};
    open = line.len > 0;
    if (open) conllu_token(a, c, &clean, line);
  }
  x->clean = x->mended = buf_str(&clean);
  return c;
}

#endif
