/*
 * given.c - mentions that the caller brings replace Bede's own.
 */
#include "mention/reading.h"

#include <stdlib.h>

/* Byte offset of a code point, and on from the last one asked for. */
typedef struct cursor {
  uint32_t byte, point;
} cursor;

static uint32_t byte_of(const reading *r, cursor *c, uint32_t point) {
  bede_str s = r->text->clean;
  if (point < c->point) *c = (cursor){0, 0};
  while (c->point < point && c->byte < s.len) {
    c->byte++;
    while (c->byte < s.len && ((unsigned char)s.ptr[c->byte] & 0xC0) == 0x80)
      c->byte++;
    c->point++;
  }
  return c->byte;
}

/* The first token that ends after `byte`. */
static uint32_t token_after(const reading *r, uint32_t byte) {
  uint32_t low = 0, high = r->tokens;
  while (low < high) {
    uint32_t mid = low + (high - low) / 2;
    if (r->text->token[mid].end <= byte)
      low = mid + 1;
    else
      high = mid;
  }
  return low;
}

static bool is_noun(const reading *r, uint32_t t) {
  unsigned upos = r->syntax->upos[t];
  return upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON;
}

/* How likely a token that hangs outside the span is to be its head: of "his
 * rival in Abidjan", taken for two phrases, the rival is. */
static int head_rank(const reading *r, uint32_t t) {
  if (!is_noun(r, t)) return 1;
  return phrase_case(r, t) == TOKEN_NONE ? 3 : 2;
}

static uint32_t span_head(const reading *r, uint32_t first, uint32_t end) {
  uint32_t best = first;
  int most = 0;
  for (uint32_t t = first; t < end; t++) {
    uint32_t head = r->syntax->head[t];
    if (head != TOKEN_NONE && head >= first && head < end) continue;
    int rank = head_rank(r, t);
    /* a first phrase may stand behind the preposition before the span */
    if (rank == 2 && phrase_case(r, t) < first) rank = 3;
    if (rank <= most) continue;
    most = rank;
    best = t;
  }
  return best;
}

bool given_is_place(const bede_given *g) {
  return str_is(g->type, "LOC");
}

void given_places(const reading *r, uint32_t *end_at) {
  cursor c = {0, 0};
  for (uint32_t t = 0; t < r->tokens; t++) end_at[t] = 0;
  for (uint32_t i = 0; i < r->source->given_count; i++) {
    const bede_given *g = &r->source->given[i];
    if (!given_is_place(g) || g->end <= g->start) continue;
    uint32_t first = token_after(r, byte_of(r, &c, g->start));
    uint32_t stop = byte_of(r, &c, g->end), end = first;
    while (end < r->tokens && r->text->token[end].start < stop) end++;
    if (end == first) continue;
    uint32_t last = reading_sentence(r, first)->end;
    end_at[first] = end < last ? end : last;
  }
}

static bool find_span(const reading *r, cursor *c, const bede_given *g,
                      mention *m) {
  if (g->end <= g->start) return false;
  uint32_t start = byte_of(r, c, g->start), end = byte_of(r, c, g->end);
  m->first = token_after(r, start);
  m->end = m->first;
  while (m->end < r->tokens && r->text->token[m->end].start < end) m->end++;
  if (m->end == m->first) return false;
  const text_sentence *s = reading_sentence(r, m->first);
  if (m->end > s->end) m->end = s->end;
  m->head = span_head(r, m->first, m->end);
  m->refers_to = m->several = MENTION_NONE;
  m->is_given = true;
  m->code = g->code;
  m->sector = g->sector;
  m->name = g->name;
  return true;
}

static bool replaces(const mention *given, const mention *own) {
  bool head = own->head >= given->first && own->head < given->end;
  return head || (own->first >= given->first && own->end <= given->end);
}

static int by_head(const void *x, const void *y) {
  const mention *a = x, *b = y;
  return (a->head > b->head) - (a->head < b->head);
}

static void keep_others(reading *r, const mention_list *given) {
  mention_list kept = {0};
  for (uint32_t i = 0; i < given->count; i++)
    *array_push(r->a, &kept) = given->items[i];
  for (uint32_t i = 0; i < r->out->mentions.count; i++) {
    const mention *own = &r->out->mentions.items[i];
    bool gone = false;
    for (uint32_t g = 0; g < given->count && !gone; g++)
      gone = replaces(&given->items[g], own);
    if (!gone) *array_push(r->a, &kept) = *own;
  }
  qsort(kept.items, kept.count, sizeof *kept.items, by_head);
  r->out->mentions = kept;
}

static void index_heads(reading *r) {
  for (uint32_t t = 0; t < r->tokens; t++) r->out->at[t] = MENTION_NONE;
  for (uint32_t i = 0; i < r->out->mentions.count; i++) {
    uint32_t head = r->out->mentions.items[i].head;
    for (uint32_t t = phrase_core(r, head); t != head; t = r->syntax->head[t])
      if (r->out->at[t] == MENTION_NONE) r->out->at[t] = i;
    r->out->at[head] = i;
  }
}

/* Below a clause inside the span somebody else may act: "the men *who beat
 * him*". */
static bool is_in_clause(const reading *r, const mention *m, uint32_t t) {
  for (uint32_t room = r->tokens; room; room--) {
    switch (r->syntax->rel[t]) {
    case REL_ACL:
    case REL_ACL_RELCL:
    case REL_ADVCL:
      return true;
    default:
      t = r->syntax->head[t];
      if (t == TOKEN_NONE || t < m->first || t >= m->end) return false;
    }
  }
  return true;
}

/* Whoever stands in a role with a part of the span stands for all of it: the
 * caller's phrases need not be the parser's. */
void given_spread(reading *r) {
  for (uint32_t i = 0; i < r->out->mentions.count; i++) {
    const mention *m = &r->out->mentions.items[i];
    if (!m->is_given) continue;
    for (uint32_t t = m->first; t < m->end; t++)
      if (r->out->at[t] == MENTION_NONE && is_noun(r, t) &&
          !is_in_clause(r, m, t))
        r->out->at[t] = i;
  }
}

void given_find(const reading *r, mention_list *out) {
  cursor c = {0, 0};
  for (uint32_t i = 0; i < r->source->given_count; i++) {
    mention m = {0};
    const bede_given *g = &r->source->given[i];
    if (!given_is_place(g) && find_span(r, &c, g, &m))
      *array_push(r->a, out) = m;
  }
}

/* A given span may lie inside another: the first one stands. */
static bool is_taken(const mention_list *given, const mention *m) {
  for (uint32_t i = 0; i < given->count; i++)
    if (given->items[i].head == m->head) return true;
  return false;
}

void given_merge(reading *r) {
  mention_list all = {0}, given = {0};
  given_find(r, &all);
  for (uint32_t i = 0; i < all.count; i++)
    if (!is_taken(&given, &all.items[i]))
      *array_push(r->a, &given) = all.items[i];
  if (!given.count) return;
  r->out->has_given = true;
  keep_others(r, &given);
  index_heads(r);
}
