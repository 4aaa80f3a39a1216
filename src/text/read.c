#include "base/utf8.h"
#include "text/build.h"
#include "text/mend.h"

#define SENTENCE_TOKENS 256

static void read_paragraph(text_build *b, text_paragraph *p) {
  p->first = b->t.tokens.count;
  tokenize(&b->t, p->span.start, p->span.end);
  p->end = b->t.tokens.count;
}

static void find_sentences(text_build *b, text_paragraph *p) {
  uint32_t from = b->sentences.count, first = p->first;
  if (p->first == p->end) return;
  uint32_t line = dateline_end(b, p->first, p->end);
  if (line > first)
    sentence_add(
        b, (text_sentence){.first = first, .end = line, .kind = TEXT_DATELINE});
  text_kind kind = line > first ? TEXT_PROSE : paragraph_kind(b, p);
  uint32_t prose = b->sentences.count;
  text_paragraph rest = {p->span, line, p->end};
  sentences_find(b, &rest);
  /* Where sentences precede it what lacks its stop is no headline. */
  if (kind == TEXT_HEADLINE && b->sentences.count - prose > 1 &&
      !(b->has_title && p == b->paragraphs.items))
    kind = TEXT_PROSE;
  for (uint32_t i = prose; i < b->sentences.count; i++)
    b->sentences.items[i].kind = kind;
  b->sentences.items[from].starts_paragraph = true;
}

/* Where the given bytes went when damaged ones became longer. */
typedef struct shift {
  bede_str bytes;
  uint32_t from, to; /* the same place in `bytes` and in the clean text */
} shift;

static uint32_t shift_to(shift *s, uint32_t offset) {
  if (offset > s->bytes.len) offset = s->bytes.len;
  while (s->from < offset) {
    uint32_t cp,
        n = utf8_decode(str_slice(s->bytes, s->from, s->bytes.len), &cp);
    s->from += n ? n : 1;
    s->to += n ? n : 3;
  }
  return s->to;
}

/* Given tokens stay; only their offsets are made to fit the text. */
static void take_tokens(text_build *b, const text_source *source) {
  shift s = {source->bytes, 0, 0};
  bool moved = b->t.text.len != source->bytes.len;
  uint32_t last = 0;
  for (uint32_t i = 0; i < source->token_count; i++) {
    bede_span span = source->tokens[i].span;
    if (moved) {
      span.start = shift_to(&s, span.start);
      span.end = shift_to(&s, span.end);
    }
    if (span.start < last) span.start = last;
    if (span.start > b->t.text.len) span.start = b->t.text.len;
    if (span.end < span.start) span.end = span.start;
    if (span.end > b->t.text.len) span.end = b->t.text.len;
    last = span.end;
    token_push(&b->t, span.start, span.end, source->tokens[i].joined);
  }
}

/* Is there an empty line between two given tokens? */
static bool has_empty_line(const text_build *b, uint32_t token) {
  if (token == 0) return true;
  const text_token *t = b->t.tokens.items + token;
  uint32_t lines = 0;
  for (uint32_t i = t[-1].span.end; i < t->span.start; i++)
    lines += b->t.text.ptr[i] == '\n';
  return lines > 1;
}

static void add_given_sentence(text_build *b, uint32_t first, uint32_t end) {
  bool opens = has_empty_line(b, first);
  uint32_t count = b->paragraphs.count;
  if (opens || !count)
    *array_push(b->t.a, &b->paragraphs) = (text_paragraph){.first = first};
  b->paragraphs.items[b->paragraphs.count - 1].end = end;
  sentence_add(b, (text_sentence){
                      .first = first, .end = end, .starts_paragraph = opens});
}

static void take_sentences(text_build *b, const text_source *source) {
  uint32_t first = 0;
  for (uint32_t i = 1; i < source->token_count; i++) {
    if (!source->tokens[i].starts_sentence) continue;
    add_given_sentence(b, first, i);
    first = i;
  }
  if (first < source->token_count)
    add_given_sentence(b, first, source->token_count);
}

static void fill(text_build *b, text_doc *out) {
  arena *a = b->t.a;
  uint32_t n = b->t.tokens.count;
  out->token_count = n;
  out->token = arena_many(a, bede_span, n);
  out->joined = arena_many(a, bool, n);
  out->sentence_of = arena_many(a, uint32_t, n);
  out->mended_token = out->token;
  for (uint32_t i = 0; i < n; i++) {
    out->token[i] = b->t.tokens.items[i].span;
    out->joined[i] = b->t.tokens.items[i].joined;
  }
  for (uint32_t i = 0; i < b->sentences.count; i++)
    for (uint32_t k = b->sentences.items[i].first;
         k < b->sentences.items[i].end; k++)
      out->sentence_of[k] = i;
  out->sentences = b->sentences.items;
  out->sentence_count = b->sentences.count;
  out->quotes = b->quotes.items;
  out->quote_count = b->quotes.count;
  out->split = b->split;
}

enum { MEND_PASSES = 3 };

/* What was garbled twice is mended twice: "itÃ¢â‚¬â„¢s". */
static void mend_all(arena *a, const text_source *source, mend_list *passes,
                     text_doc *out) {
  out->mended = out->clean;
  if (source->tokens) return; /* they are spans of what was given */
  for (uint32_t k = 0; k < MEND_PASSES; k++) {
    out->mended = mend_text(a, out->mended, &passes[k]);
    if (!passes[k].count) break;
    out->garbled += passes[k].count;
  }
}

static bede_span origin_of(const mend_list *passes, bede_span s) {
  for (uint32_t k = MEND_PASSES; k-- > 0;)
    s = (bede_span){mend_origin(&passes[k], s.start),
                    mend_origin(&passes[k], s.end)};
  return s;
}

/* Spans are of the text that was given, whatever its letters are read as. */
static void to_origin(arena *a, const mend_list *passes, text_doc *out) {
  if (!out->garbled) return;
  out->token = arena_many(a, bede_span, out->token_count);
  for (uint32_t i = 0; i < out->token_count; i++)
    out->token[i] = origin_of(passes, out->mended_token[i]);
  for (uint32_t i = 0; i < out->sentence_count; i++)
    out->sentences[i].span = origin_of(passes, out->sentences[i].span);
}

void text_read(arena *a, const lexicon *lex, const text_source *source,
               text_doc *out) {
  text_words words = text_words_find(lex);
  mend_list passes[MEND_PASSES] = {0};
  *out = (text_doc){0};
  out->clean = utf8_repair(a, source->bytes, &out->repaired);
  if (!out->clean.ptr) out->clean.ptr = "";
  mend_all(a, source, passes, out);
  text_build b = {
      .t = {.a = a, .words = &words, .text = out->mended},
      .sentence_tokens =
          source->sentence_tokens ? source->sentence_tokens : SENTENCE_TOKENS,
      .has_title = source->has_title,
  };
  if (source->tokens) {
    take_tokens(&b, source);
    take_sentences(&b, source);
  } else {
    paragraphs_find(&b);
    for (uint32_t i = 0; i < b.paragraphs.count; i++)
      read_paragraph(&b, &b.paragraphs.items[i]);
    for (uint32_t i = 0; i < b.paragraphs.count; i++)
      find_sentences(&b, &b.paragraphs.items[i]);
  }
  quotes_find(&b);
  fill(&b, out);
  to_origin(a, passes, out);
}
