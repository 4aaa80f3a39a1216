#include "lemmas.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../src/model/labels.h"
#include "../src/model/lemma_key.h"

enum { RULES_MAX = 8192, ADD_MAX = LEMMA_RULE_BYTES - 3, FORM_MIN_TYPES = 2 };

/* A rule as in model.h: keep case, strip, length of what is added, it. */
typedef struct rule {
  uint8_t b[LEMMA_RULE_BYTES];
} rule;

typedef struct vote {
  uint64_t key;
  uint32_t rule;
  const word *sample;
} vote;

typedef struct votes {
  vote *v;
  uint32_t n, room;
} votes;

static void cast(votes *all, vote v) {
  if (all->n == all->room) {
    all->room = all->room ? all->room * 2 : 1 << 16;
    all->v = realloc(all->v, all->room * sizeof *all->v);
    if (!all->v) die("out of memory");
  }
  all->v[all->n++] = v;
}

/* Letters as in model.h: 0 lower, 1 as they are, 2 the first a capital. */
static char letter(const char *form, uint32_t i, int letters) {
  if (letters == 0 || !form[i]) return to_lower(form[i]);
  bool small_first = is_upper(form[1]);
  return letters == 2 && i == 0 && !small_first ? to_upper(form[0]) : form[i];
}

static uint32_t common(const char *form, const char *lemma, int letters) {
  uint32_t n = 0;
  while (form[n] && letter(form, n, letters) == lemma[n]) n++;
  return n;
}

/* The letters that keep most; among equals lower case, then a capital: so
 * "Minsk" and "minsk" share a rule. False when the lemma can't be made by a
 * rule: "_", or too much to add. */
static bool make_rule(const word *w, rule *out) {
  static const int order[] = {0, 2, 1};
  uint32_t stem = 0;
  *out = (rule){{0}};
  for (int k = 0; k < 3; k++) {
    uint32_t n = common(w->form, w->lemma, order[k]);
    if (k > 0 && n <= stem) continue;
    stem = n;
    out->b[0] = (uint8_t)order[k];
  }
  size_t strip = strlen(w->form) - stem, add = strlen(w->lemma) - stem;
  if (strcmp(w->lemma, "_") == 0 || strip > 255 || add > ADD_MAX) return false;
  out->b[1] = (uint8_t)strip;
  out->b[2] = (uint8_t)add;
  memcpy(out->b + 3, w->lemma + stem, add);
  return true;
}

static uint32_t rule_number(lemma_store *s, const rule *r) {
  uint32_t i = 0;
  while (i < s->rule_count && memcmp(s->rules[i], r->b, sizeof r->b) != 0) i++;
  if (i == RULES_MAX) die("too many lemma rules");
  if (i == s->rule_count) memcpy(s->rules[s->rule_count++], r->b, sizeof r->b);
  return i;
}

static int by_key_rule(const void *a, const void *b) {
  const vote *x = a, *y = b;
  if (x->key != y->key) return x->key < y->key ? -1 : 1;
  return x->rule < y->rule ? -1 : x->rule > y->rule;
}

/* One vote a key, its commonest rule; the lower number among equals. Keys
 * with fewer than `least` votes go. */
static void elect(votes *all, uint32_t least) {
  uint32_t kept = 0;
  qsort(all->v, all->n, sizeof *all->v, by_key_rule);
  for (uint32_t i = 0, end; i < all->n; i = end) {
    uint32_t best = i, most = 0, run = 0;
    for (end = i; end < all->n && all->v[end].key == all->v[i].key; end++) {
      run = end > i && all->v[end].rule == all->v[end - 1].rule ? run + 1 : 1;
      if (run > most) {
        most = run;
        best = end;
      }
    }
    vote v = all->v[best];
    if (end - i >= least) all->v[kept++] = v;
  }
  all->n = kept;
}

/* ---- tables of slots ---- */

typedef struct table {
  uint32_t *slot, count, used;
} table;

static table table_make(uint32_t items) {
  table t = {.count = 16};
  while (t.count < 2 * items) t.count *= 2;
  t.slot = must_alloc((uint64_t)t.count * 2 * sizeof(uint32_t));
  return t;
}

static uint32_t *table_at(const table *t, uint64_t key) {
  uint32_t i = (uint32_t)key & (t->count - 1);
  while (t->slot[2 * i] && t->slot[2 * i] != (uint32_t)(key >> 32))
    i = (i + 1) & (t->count - 1);
  return t->slot + 2 * i;
}

static void table_put(table *t, const vote *v) {
  if (2 * t->used > t->count) die("too many lemma exceptions");
  uint32_t *slot = table_at(t, v->key);
  slot[0] = (uint32_t)(v->key >> 32);
  slot[1] = v->rule;
  t->used++;
}

/* What the endings of up to `longest` letters say. */
static uint32_t by_ends(const table *ends, const word *w, uint32_t longest) {
  uint32_t len = (uint32_t)strlen(w->form);
  uint32_t end = len < longest ? len : longest;
  for (;; end--) {
    uint32_t *slot = table_at(ends, lemma_end_key(w->form, len, end, w->xpos));
    if (slot[0]) return slot[1];
    if (end == 0) return 0;
  }
}

/* Endings from short to long; a longer one only where it says otherwise. */
static table learn_ends(const votes *types) {
  votes by_length[LEMMA_END_MAX + 1] = {{0}};
  uint32_t all = 0;
  for (uint32_t end = 0; end <= LEMMA_END_MAX; end++) {
    for (uint32_t i = 0; i < types->n; i++) {
      const vote *v = &types->v[i];
      uint32_t len = (uint32_t)strlen(v->sample->form);
      if (end > len) continue;
      uint64_t key = lemma_end_key(v->sample->form, len, end, v->sample->xpos);
      cast(&by_length[end], (vote){key, v->rule, v->sample});
    }
    elect(&by_length[end], end ? FORM_MIN_TYPES : 1);
    all += by_length[end].n;
  }
  table t = table_make(all);
  for (uint32_t end = 0; end <= LEMMA_END_MAX; end++) {
    for (uint32_t i = 0; i < by_length[end].n; i++) {
      const vote *v = &by_length[end].v[i];
      if (end == 0 || by_ends(&t, v->sample, end - 1) != v->rule)
        table_put(&t, v);
    }
    free(by_length[end].v);
  }
  return t;
}

/* ---- words that the text attests ---- */

/* How often a lemma is met as a word: of verbs VB and VBP, of nouns NN, and
 * the lemmas of gold. */
typedef struct attested {
  table seen;
  uint32_t (*common)[XPOS_COUNT]; /* types of gold by rule and tag */
} attested;

static bool is_verb(uint8_t xpos) {
  return xpos >= XPOS_VB && xpos <= XPOS_VBZ;
}

static bool is_inflected(uint8_t xpos) {
  return xpos == XPOS_NNS ||
         (is_verb(xpos) && xpos != XPOS_VB && xpos != XPOS_VBP);
}

static void see(attested *a, const char *lemma, bool verb) {
  uint64_t key = lemma_key(lemma, (uint32_t)strlen(lemma), 3u << 16 | verb);
  uint32_t *slot = table_at(&a->seen, key);
  if (2 * a->seen.used > a->seen.count) die("too many words");
  a->seen.used += !slot[0];
  slot[0] = (uint32_t)(key >> 32);
  slot[1]++;
}

static void see_all(attested *a, const corpus *c, bool gold) {
  for (uint32_t k = 0; k < c->n; k++)
    for (uint32_t i = 0; i < c->s[k].n && c->s[k].has_tree; i++) {
      const word *w = &c->s[k].words[i];
      bool noun = w->xpos == XPOS_NN || w->xpos == XPOS_NNS;
      if (!noun && !is_verb(w->xpos)) continue;
      if (gold)
        see(a, w->lemma, !noun);
      else if (!is_inflected(w->xpos))
        see(a, w->form, !noun);
    }
}

/* How often the rule's lemma of this word is seen. */
static uint32_t lemma_seen(const attested *a, const uint8_t *how,
                           const word *w) {
  char lemma[256];
  size_t len = strlen(w->form);
  if (how[1] + 2u > len || len + how[2] >= sizeof lemma) return 0;
  len -= how[1];
  memcpy(lemma, w->form, len);
  memcpy(lemma + len, how + 3, how[2]);
  uint64_t key =
      lemma_key(lemma, (uint32_t)len + how[2], 3u << 16 | is_verb(w->xpos));
  return table_at(&a->seen, key)[1];
}

/* "bombed": "bom" is no word, "bomb" is. The common rule of the tag whose
 * lemma is seen most; the endings' own where theirs is seen at all. */
static uint32_t by_sight(const attested *a, const lemma_store *s, const word *w,
                         uint32_t first) {
  enum { COMMON = 15 };
  uint32_t best = first, most = 1;
  if (lemma_seen(a, s->rules[first], w)) return first;
  for (uint32_t r = 0; r < s->rule_count; r++) {
    if (a->common[r][w->xpos] < COMMON) continue;
    uint32_t n = lemma_seen(a, s->rules[r], w);
    if (n > most) {
      best = r;
      most = n;
    }
  }
  return best;
}

static attested learn_attested(const votes *types, const corpus *gold,
                               const corpus *raw) {
  attested a = {.seen = table_make(1 << 18)};
  a.common = must_alloc(RULES_MAX * sizeof *a.common);
  for (uint32_t i = 0; i < types->n; i++)
    a.common[types->v[i].rule][types->v[i].sample->xpos]++;
  see_all(&a, gold, true);
  see_all(&a, raw, false);
  return a;
}

/* Inflected words of the raw text, each with the rule that sight gives it. */
static votes raw_types(const lemma_store *s, const attested *a,
                       const corpus *raw, const table *ends) {
  votes types = {0};
  for (uint32_t k = 0; k < raw->n; k++)
    for (uint32_t i = 0; i < raw->s[k].n && raw->s[k].has_tree; i++) {
      const word *w = &raw->s[k].words[i];
      if (!is_inflected(w->xpos)) continue;
      cast(&types, (vote){lemma_form_key(w->form, (uint32_t)strlen(w->form),
                                         w->upos, w->xpos),
                          0, w});
    }
  elect(&types, 2);
  for (uint32_t i = 0; i < types.n; i++) {
    const word *w = types.v[i].sample;
    types.v[i].rule = by_sight(a, s, w, by_ends(ends, w, LEMMA_END_MAX));
  }
  return types;
}

static void put_misled(table *t, const votes *types, const table *ends) {
  for (uint32_t i = 0; i < types->n; i++) {
    const vote *v = &types->v[i];
    if (by_ends(ends, v->sample, LEMMA_END_MAX) == v->rule) continue;
    if (!table_at(t, v->key)[0]) table_put(t, v);
  }
}

void lemmas_learn(lemma_store *out, const corpus *gold, const corpus *raw) {
  votes types = {0};
  rule r = {{0}};
  *out = (lemma_store){.rules = must_alloc(RULES_MAX * sizeof *out->rules)};
  rule_number(out, &r); /* rule 0: the form in lower case */
  for (uint32_t k = 0; k < gold->n; k++)
    for (uint32_t i = 0; i < gold->s[k].n && gold->s[k].has_tree; i++) {
      const word *w = &gold->s[k].words[i];
      if (!make_rule(w, &r)) continue;
      uint64_t key =
          lemma_form_key(w->form, (uint32_t)strlen(w->form), w->upos, w->xpos);
      cast(&types, (vote){key, rule_number(out, &r), w});
    }
  elect(&types, 1);
  table ends = learn_ends(&types);
  attested a = learn_attested(&types, gold, raw);
  votes seen = raw_types(out, &a, raw, &ends);
  /* Of the words whose endings mislead, gold's first. */
  table forms = table_make(types.n / 4 + seen.n / 4);
  put_misled(&forms, &types, &ends);
  put_misled(&forms, &seen, &ends);
  fprintf(stderr, "lemmas: %u rules, %u words, %u endings\n", out->rule_count,
          forms.used, ends.used);
  out->ends = ends.slot;
  out->end_slots = ends.count;
  out->forms = forms.slot;
  out->form_slots = forms.count;
  free(types.v);
  free(seen.v);
}
