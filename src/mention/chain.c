/*
 * chain.c - which noun phrases are the same thing: one pass in the order of
 * the text, the sure constructions first.
 *
 *   "Jan Nowak, *the minister*"       apposition
 *   "Nowak is *the minister*"         copula
 *   "a protest ... *the protest*"     likeness.c
 *   "Nowak said *he* ..."             antecedent.c
 *   "'*We* shall march,' Nowak said"  who speaks
 */
#include "mention/chain.h"

enum { SPEECH_REACH = 40 }; /* tokens beside a quotation */

uint32_t chain_root(const linker *l, uint32_t m) {
  while (l->trait[m].parent != m) m = l->trait[m].parent;
  return m;
}

bool chain_nested(const linker *l, uint32_t a, uint32_t b) {
  const markable *x = &l->list[a], *y = &l->list[b];
  return (x->first <= y->first && y->end <= x->end) ||
         (y->first <= x->first && x->end <= y->end);
}

uint32_t chain_gap(const linker *l, uint32_t m, uint32_t c) {
  const uint32_t *of = l->r->text->sentence_of;
  uint32_t a = of[l->list[m].head], b = of[l->list[c].head];
  return a > b ? a - b : b - a;
}

void chain_join(linker *l, uint32_t m, uint32_t antecedent) {
  uint32_t a = chain_root(l, antecedent), b = chain_root(l, m);
  if (a == b) return;
  if (a > b) {
    uint32_t t = a;
    a = b;
    b = t;
  }
  trait *x = &l->trait[a], *y = &l->trait[b];
  y->parent = a;
  x->size += y->size;
  if (y->last > x->last) x->last = y->last;
  if (x->name == NOBODY) x->name = y->name;
  if (x->gender & y->gender) x->gender &= y->gender;
  if (x->number & y->number) x->number &= y->number;
  x->is_sure |= y->is_sure;
}

/* ---- Sure constructions ---- */

static uint32_t markable_at(const linker *l, uint32_t t) {
  return t == TOKEN_NONE ? NOBODY : l->of[t];
}

/* "Ms Makei, the minister" */
static uint32_t apposed(const linker *l, uint32_t m) {
  const reading *r = l->r;
  uint32_t t = l->list[m].head;
  if (r->syntax->rel[t] != REL_APPOS) return NOBODY;
  uint32_t c = markable_at(l, r->syntax->head[t]);
  if (c == NOBODY) return NOBODY;
  if (l->list[c].form == MENTION_NAME && l->list[m].form == MENTION_NAME)
    return NOBODY; /* "Poland, Latvia": a list */
  return l->trait[c].number & l->trait[m].number ? c : NOBODY;
}

/* "Nowak is the minister" */
static uint32_t predicated(const linker *l, uint32_t m) {
  const reading *r = l->r;
  uint32_t t = l->list[m].head;
  if (tree_find(&r->tree, t, REL_COP) == TOKEN_NONE ||
      phrase_case(r, t) != TOKEN_NONE) /* "Nowak is in a cell" */
    return NOBODY;
  uint32_t c = markable_at(l, tree_find(&r->tree, t, REL_NSUBJ));
  if (c == NOBODY || c >= m) return NOBODY;
  return c;
}

/* ---- Who speaks ---- */

static bool says(const reading *r, uint32_t verb) {
  return lexicon_value_of(r->lex, r->lemma_senses[verb], LIST_SPEECH).len > 0;
}

static uint32_t sayer_in(const linker *l, uint32_t first, uint32_t end) {
  const reading *r = l->r;
  for (uint32_t t = first; t < end; t++) {
    if (r->syntax->upos[t] != UPOS_VERB || !says(r, t)) continue;
    uint32_t c = markable_at(l, tree_find(&r->tree, t, REL_NSUBJ));
    if (c != NOBODY) return c;
  }
  return NOBODY;
}

/* "'...,' said Nowak", "Nowak said: '...'" */
static uint32_t sayer_of(const linker *l, uint32_t quote) {
  const reading *r = l->r;
  const text_quote *q = &r->text->quotes[quote - 1];
  const text_sentence *head = reading_sentence(r, q->first);
  const text_sentence *tail = reading_sentence(r, q->end - 1);
  uint32_t end = tail->end;
  if (quote < r->text->quote_count && r->text->quotes[quote].first < end)
    end = r->text->quotes[quote].first;
  uint32_t c = q->end < end ? sayer_in(l, q->end, end) : NOBODY;
  if (c == NOBODY && head->first < q->first)
    c = sayer_in(l, head->first, q->first);
  return c;
}

static uint32_t speaker_of(linker *l, uint32_t m) {
  uint32_t quote = l->trait[m].quote;
  bool hears = l->trait[m].person == 2;
  bool many = l->trait[m].number & NUMBER_MANY;
  uint32_t *last = hears ? &l->hearer : many ? &l->many : &l->speaker;
  uint32_t found = *last;
  if (quote && !hears) {
    found = sayer_of(l, quote);
    if (found == NOBODY) { /* the same quotation, or the one before */
      for (uint32_t i = m; i-- > 0 && l->trait[i].quote + 1 >= quote;)
        if (l->trait[i].person == 1 && l->trait[i].quote &&
            l->trait[i].number == l->trait[m].number)
          return i;
    }
    return found;
  }
  if (!quote) *last = m;
  return found;
}

static uint32_t find(linker *l, uint32_t m) {
  const trait *t = &l->trait[m];
  if (t->is_closed) return NOBODY;
  if (l->list[m].form == MENTION_PRONOUN) {
    if (t->person == 1 || t->person == 2) return speaker_of(l, m);
    return antecedent_find(l, m);
  }
  uint32_t c = apposed(l, m);
  if (c == NOBODY) c = predicated(l, m);
  if (c == NOBODY) c = likeness_find(l, m);
  return c;
}

static void set_up(linker *l, reading *r) {
  *l = (linker){.r = r,
                .list = r->out->markables.items,
                .count = r->out->markables.count};
  l->speaker = l->many = l->hearer = NOBODY;
  l->words = (map){.a = r->a};
  l->trait = arena_many(r->a, trait, l->count);
  l->described = arena_many(r->a, word_list *, l->count);
  l->of = arena_column(r->a, uint32_t, r->tokens);
  for (uint32_t t = 0; t < r->tokens; t++) l->of[t] = NOBODY;
  for (uint32_t i = 0; i < l->count; i++) l->of[l->list[i].head] = i;
}

/* What coref.c may take instead of its own choice; of "Poland and Latvia" the
 * first. */
static void tell_coref(linker *l, uint32_t m, uint32_t c) {
  const markable *it = &l->list[m];
  if (it->mention == MENTION_NONE || it->form != MENTION_PRONOUN ||
      l->trait[m].person != 3)
    return;
  l->r->antecedent[it->mention] = l->r->out->at[l->list[c].head];
}

void chain_link(reading *r) {
  linker l;
  set_up(&l, r);
  trait_read(&l);
  uint32_t mentions = r->out->mentions.count;
  r->antecedent = arena_column(r->a, uint32_t, mentions);
  for (uint32_t i = 0; i < mentions; i++) r->antecedent[i] = MENTION_NONE;
  for (uint32_t i = 0; i < l.count; i++) {
    uint32_t c = find(&l, i);
    if (c != NOBODY) {
      chain_join(&l, i, c);
      tell_coref(&l, i, c);
    }
    likeness_note(&l, i);
  }
  for (uint32_t i = 0; i < l.count; i++) l.list[i].chain = chain_root(&l, i);
}
