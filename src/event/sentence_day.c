/*
 * sentence_day.c - the expression that dates the main clause of a sentence,
 * for what other sentences tell of the same.
 */
#include "event/reader.h"

enum { CLAUSES = 3 }; /* up to the top */

/* "won *Tuesday night's debate*", "spoke at *a rally on Monday*": of a noun
 * that the main clause is about; but "fled after *Monday's vote*". */
static bool dates_root(const reader *self, const time_mention *t,
                       uint32_t root) {
  uint32_t at = when_anchor(self, t);
  for (uint32_t room = CLAUSES; room && at != root; room--) {
    enum rel rel = self->syntax->rel[at];
    uint32_t prep = tree_find(&self->tree, at, REL_CASE);
    /* "quarrels were set aside *when* they voted on Saturday" */
    uint32_t mark = tree_find(&self->tree, at, REL_MARK);
    bool after = mark != TOKEN_NONE && form_is(self, mark, "after");
    if (rel == REL_ADVCL && !after && when_is_same_time(self, at)) {
      at = self->syntax->head[at];
      continue;
    }
    /* "is reported to *have occurred on Friday*" */
    uint32_t have = tree_find(&self->tree, at, REL_AUX);
    if (rel == REL_XCOMP && have != TOKEN_NONE && form_is(self, have, "have")) {
      at = self->syntax->head[at];
      continue;
    }
    bool about = rel == REL_OBL || rel == REL_NMOD || rel == REL_OBJ;
    if (!about || self->syntax->upos[at] != UPOS_NOUN ||
        (prep != TOKEN_NONE && !form_is(self, prep, "at") &&
         !form_is(self, prep, "in") && !form_is(self, prep, "during") &&
         !form_is(self, prep, "of")))
      return false;
    at = self->syntax->head[at];
    if (at == TOKEN_NONE) return false;
  }
  return at == root;
}

static uint32_t root_of(const reader *self, const text_sentence *s) {
  uint32_t root = s->first;
  while (root < s->end && self->syntax->head[root] != TOKEN_NONE) root++;
  return root == s->end ? TOKEN_NONE : root;
}

/* Governed by the verb itself. */
static bool is_direct(const reader *self, const time_mention *t, uint32_t top) {
  return self->syntax->head[t->head] == top;
}

/* The expression that dates a clause of the sentence. */
static uint32_t told_in(const reader *self, const text_sentence *s,
                        uint32_t top) {
  uint32_t best = MENTION_NONE, last = MENTION_NONE;
  bool past = when_is_past(self, top);
  for (uint32_t i = s->first; i < s->end; i++) {
    uint32_t id = self->m->time_at[i];
    if (id == last || id == MENTION_NONE) continue;
    last = id;
    const time_mention *t = &self->m->times.items[id];
    bool behind = t->when.first == t->when.last && t->when.last < self->m->date;
    bool ahead = self->m->date && t->when.first > self->m->date;
    if (!t->when.first || ahead || str_is(t->type, "DURATION") ||
        !(past || behind) || when_is_stamp(self, t) ||
        when_has_preposition(self, t, "before") ||
        when_has_preposition(self, t, "until") ||
        when_has_preposition(self, t, "since") ||
        when_has_preposition(self, t, "by") || !dates_root(self, t, top))
      continue;
    const time_mention *was =
        best == MENTION_NONE ? NULL : &self->m->times.items[best];
    /* "In contrast to *Thursday*, all was calm *on Friday*" */
    bool nearer = was && when_length(t) == when_length(was) &&
                  is_direct(self, t, top) && !is_direct(self, was, top);
    if (!was || nearer || when_is_better(t, was)) best = id;
  }
  return best;
}

/* "A man *was held on Monday*, police said": what is said tells, if it has a
 * day, or if it stands first. */
static void tell(reader *self, uint32_t sentence) {
  const text_sentence *s = &self->text->sentences[sentence];
  uint32_t root = root_of(self, s), *top = &self->out->top[sentence];
  uint32_t *told = &self->out->told[sentence];
  *told = MENTION_NONE;
  *top = root;
  if (root == TOKEN_NONE) return;
  uint32_t content = tree_find(&self->tree, root, REL_CCOMP);
  bool said = content != TOKEN_NONE && when_is_past(self, content) &&
              noun_is_saying(self, root);
  /* "police said he was playing *on Monday*"; but "said on Monday it failed" */
  if (said && content > root) *told = told_in(self, s, root);
  if (said && *told == MENTION_NONE) {
    *told = told_in(self, s, content);
    if (*told != MENTION_NONE) *top = content;
  }
  if (*told == MENTION_NONE) *told = told_in(self, s, root);
  if (*told == MENTION_NONE && said && content < root) *top = content;
}

void when_tell(reader *self) {
  uint32_t n = self->text->sentence_count, times = self->m->times.count;
  self->out->dated = arena_many(self->a, uint32_t, times);
  for (uint32_t i = 0; i < times; i++)
    self->out->dated[i] = when_anchor(self, &self->m->times.items[i]);
  self->out->told = arena_many(self->a, uint32_t, n);
  self->out->top = arena_many(self->a, uint32_t, n);
  for (uint32_t i = 0; i < n; i++) tell(self, i);
}
