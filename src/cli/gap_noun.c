/*
 * gap_noun.c - "Russia's annexation of Crimea": nouns between two actors that
 * no frame knows.
 *
 * A verb without a frame is a predicate of the annotation; a noun without one
 * is only a noun, and has to be looked for in the tree.
 */
#include "cli/gap_finder.h"

#define NONE UINT32_MAX

/* By token. */
typedef struct noun_view {
  uint32_t *mention; /* whose head it is, or NONE */
  uint32_t *actor;   /* whose act the noun is: a mention, or NONE */
  uint32_t *other;   /* token of the phrase that names the other side */
  bool *taken;       /* a predicate already */
} noun_view;

/* The word of a phrase that hangs on a word outside of it. */
static uint32_t head_of(const bede_annotation *an, bede_span span) {
  uint32_t t = gap_token_at(an, span.start);
  for (; t < an->token_count && an->tokens[t].span.end <= span.end; t++) {
    uint32_t head = an->tokens[t].head;
    bool inside = head < an->token_count &&
                  an->tokens[head].span.start >= span.start &&
                  an->tokens[head].span.end <= span.end;
    if (!inside) return t;
  }
  return NONE;
}

static noun_view make_view(finder *self) {
  const bede_annotation *an = self->an;
  uint32_t n = an->token_count;
  noun_view v = {
      arena_many(self->a, uint32_t, n), arena_many(self->a, uint32_t, n),
      arena_many(self->a, uint32_t, n), arena_many(self->a, bool, n)};
  for (uint32_t t = 0; t < n; t++)
    v.mention[t] = v.actor[t] = v.other[t] = NONE;
  for (uint32_t i = 0; i < an->mention_count; i++) {
    bede_span span = an->mentions[i].entity.span;
    uint32_t head = span.end > span.start ? head_of(an, span) : NONE;
    if (head != NONE) v.mention[head] = i;
  }
  for (uint32_t i = 0; i < an->predicate_count; i++)
    v.taken[gap_token_at(an, an->predicates[i].span.start)] = true;
  return v;
}

/* What each token is to the noun that it hangs on. */
static void find_sides(const finder *self, noun_view *v) {
  const bede_annotation *an = self->an;
  for (uint32_t t = 0; t < an->token_count; t++) {
    const bede_token *token = &an->tokens[t];
    if (token->head >= an->token_count || v->mention[t] == NONE) continue;
    if (!gap_is_known(&an->mentions[v->mention[t]])) continue;
    bool owner = str_is(token->rel, "nmod:poss") || str_is(token->rel, "amod");
    if (owner && v->actor[token->head] == NONE)
      v->actor[token->head] = v->mention[t];
    if (str_is(token->rel, "nmod") && v->other[token->head] == NONE)
      v->other[token->head] = t;
  }
}

/* "of" in "of Crimea"; empty where none stands there. */
static bede_str preposition(const bede_annotation *an, uint32_t phrase) {
  for (uint32_t t = phrase; t-- > 0 && phrase - t < 8;)
    if (an->tokens[t].head == phrase && str_is(an->tokens[t].rel, "case"))
      return an->tokens[t].lemma;
  return STR("");
}

static void add_noun(finder *self, const noun_view *v, uint32_t t) {
  const bede_annotation *an = self->an;
  const bede_token *token = &an->tokens[t];
  const bede_mention *actor = &an->mentions[v->actor[t]];
  const bede_mention *other = &an->mentions[v->mention[v->other[t]]];
  bede_str word = preposition(an, v->other[t]);
  /* "action in Syria" is where; but "annexation of Crimea" */
  bool where = str_is(other->kind, "place") && !str_is(word, "of");
  if (actor->chain == other->chain || !gap_is_word(word) || where) return;
  gap *to = array_push(self->a, &self->out->items);
  to->kind = GAP_FRAME;
  to->head = str_format(self->a, "%.*s :N", STR_ARG(token->lemma));
  to->sides = 2;
  to->example = gap_example_of(self, token->span.start, actor, other);
  *array_push(self->a, &to->words) =
      str_format(self->a, "%.*s R", STR_ARG(word));
}

/* "the US ambassador to Peru" */
static bool is_somebody(const finder *self, const noun_view *v, uint32_t t) {
  if (v->mention[t] == NONE) return false;
  const bede_mention *m = &self->an->mentions[v->mention[t]];
  return str_is(m->type, "PER") || str_is(m->type, "ORG") || gap_is_known(m);
}

void gap_find_nouns(finder *self) {
  const bede_annotation *an = self->an;
  if (!an->token_count) return;
  noun_view v = make_view(self);
  find_sides(self, &v);
  for (uint32_t t = 0; t < an->token_count; t++) {
    bool noun = str_is(an->tokens[t].upos, "NOUN") && !v.taken[t];
    bool sided = v.actor[t] != NONE && v.other[t] != NONE;
    if (noun && sided && !is_somebody(self, &v, t) &&
        gap_is_word(an->tokens[t].lemma))
      add_noun(self, &v, t);
  }
}
