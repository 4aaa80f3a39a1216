/*
 * likeness.c - the same noun or name told again.
 *
 *   "a protest ... the protest", "Jan Nowak ... Nowak", "the guards' officers
 *   ... their officers"
 *
 * Whoever shares a word with the phrase and stands near enough is weighed; the
 * points say what each circumstance is worth.
 */
#include "mention/chain.h"
#include "mention/points.h"

enum {
  WORDS = 8,   /* of one phrase that are compared */
  LOOK = 24,   /* phrases with the same word that are looked at */
  CHAINS = 8,  /* and of how many chains */
  DARING = 24, /* less likely than nobody by so much, and still taken */
};

enum {
#define BEDE_ROW(id, points) F_##id,
  LIKENESS_MAP(BEDE_ROW)
#undef BEDE_ROW
      F_COUNT
};

static const int16_t worth[] = {
#define BEDE_ROW(id, points) points,
    LIKENESS_MAP(BEDE_ROW)
#undef BEDE_ROW
};

typedef struct word_list word_list;
struct word_list {
  bede_str item[WORDS];
  uint32_t count;
};

static void add_word(word_list *list, bede_str word) {
  if (list->count < WORDS && word.len) list->item[list->count++] = word;
}

static bool has(const word_list *list, bede_str word) {
  for (uint32_t i = 0; i < list->count; i++)
    if (str_eq(list->item[i], word)) return true;
  return false;
}

/* "Saudi", "Civil" of "Civil Defense Authority": what tells one from others. */
static void describe(const linker *l, const markable *m, word_list *list) {
  const reading *r = l->r;
  list->count = 0;
  for (uint32_t t = m->first; t < m->end; t++) {
    if (t == m->head || !phrase_is_linked(r, m->head, t)) continue;
    switch (r->syntax->rel[t]) {
    case REL_AMOD:
    case REL_COMPOUND:
    case REL_NUMMOD:
    case REL_FLAT:
    case REL_NMOD_DESC:
      add_word(list, r->lemma[t]);
      break;
    default:
      break;
    }
  }
}

/* The same, found once. */
static const word_list *described(linker *l, uint32_t m) {
  word_list **kept = &l->described[m];
  if (*kept) return *kept;
  *kept = arena_new(l->r->a, word_list);
  describe(l, &l->list[m], *kept);
  return *kept;
}

/* "of health": the first noun behind. */
static uint32_t tail_of(const linker *l, const markable *m) {
  TREE_EACH_CHILD(&l->r->tree, m->head, c) {
    if (c < m->head || c >= m->end) continue;
    switch (l->r->syntax->rel[c]) {
    case REL_NMOD:
    case REL_ACL:
    case REL_ACL_RELCL:
      return c;
    default:
      break;
    }
  }
  return TOKEN_NONE;
}

/* 0 equal, 1 fewer than before, 2 more, 3 others */
static unsigned compare(const word_list *m, const word_list *c) {
  bool more = false, fewer = false;
  for (uint32_t i = 0; i < m->count; i++) more |= !has(c, m->item[i]);
  for (uint32_t i = 0; i < c->count; i++) fewer |= !has(m, c->item[i]);
  return (more ? 2u : 0u) + (fewer ? 1u : 0u);
}

static unsigned gap_clue(uint32_t gap) {
  if (gap == 0) return F_GAP_0;
  if (gap == 1) return F_GAP_1;
  if (gap <= 3) return F_GAP_3;
  if (gap <= 8) return F_GAP_8;
  return gap <= 20 ? F_GAP_20 : F_GAP_MORE;
}

static void add_tail(const linker *l, const markable *m, const markable *c,
                     clues *out) {
  uint32_t a = tail_of(l, m), b = tail_of(l, c);
  bool both = a != TOKEN_NONE && b != TOKEN_NONE;
  bool same = both && str_eq(l->r->lemma[a], l->r->lemma[b]);
  clue(out, a == TOKEN_NONE && b != TOKEN_NONE, F_TAIL_LEFT);
  clue(out, a != TOKEN_NONE && b == TOKEN_NONE, F_TAIL_NEW);
  clue(out, both, same ? F_TAIL_SAME : F_TAIL_OTHER);
}

static void add_owner(const linker *l, uint32_t m, uint32_t c, clues *out) {
  uint32_t a = l->trait[m].owner, b = l->trait[c].owner;
  if (a == NOBODY) return;
  clue(out, b == NOBODY, F_OWNER_NEW);
  if (b == NOBODY) return;
  bool same =
      chain_root(l, a) == chain_root(l, b) ||
      (l->list[a].form != MENTION_PRONOUN &&
       str_eq(l->r->lemma[l->list[a].head], l->r->lemma[l->list[b].head]));
  clue(out, true, same ? F_OWNER_SAME : F_OWNER_OTHER);
}

static bool is_modifier(const linker *l, const markable *m) {
  unsigned rel = l->r->syntax->rel[m->head];
  return rel == REL_COMPOUND || rel == REL_AMOD;
}

static bede_str id_of(const linker *l, const markable *m) {
  if (m->mention == MENTION_NONE) return STR("");
  return l->r->out->mentions.items[m->mention].id;
}

/* "Johann Bernoulli" is no Daniel, though he be Bernoulli. */
static bool clashes(linker *l, const word_list *of_m, uint32_t m, uint32_t c) {
  uint32_t name = l->trait[chain_root(l, c)].name;
  if (name == NOBODY || !of_m->count) return false;
  word_list of_name = *described(l, name);
  add_word(&of_name, l->r->lemma[l->list[name].head]);
  word_list all = *of_m;
  add_word(&all, l->r->lemma[l->list[m].head]);
  return compare(&all, &of_name) == 3;
}

static void add_name(linker *l, uint32_t i, uint32_t k, const word_list *of_m,
                     clues *out) {
  const reading *r = l->r;
  const markable *m = &l->list[i], *c = &l->list[k];
  bede_str a = id_of(l, m), b = id_of(l, c);
  bool p = m->type == MENTION_PER, q = c->type == MENTION_PER;
  clue(out, a.len && str_eq(a, b), F_NAME_ID);
  clue(out, true,
       str_eq(r->lemma[m->head], r->lemma[c->head]) ? F_NAME_HEAD
                                                    : F_NAME_ALIAS);
  clue(out, p && q, F_NAME_PERSONS);
  clue(out, p != q, F_NAME_KINDS);
  clue(out, clashes(l, of_m, i, k), F_NAME_CLASH);
}

static bool same_words(const linker *l, const markable *m, const markable *c) {
  uint32_t skip_m = l->r->syntax->rel[m->first] == REL_DET;
  uint32_t skip_c = l->r->syntax->rel[c->first] == REL_DET;
  uint32_t n = m->end - m->first - skip_m;
  if (c->end - c->first - skip_c != n) return false;
  for (uint32_t i = 0; i < n; i++)
    if (!str_eq(l->r->fold[m->first + skip_m + i],
                l->r->fold[c->first + skip_c + i]))
      return false;
  return true;
}

static unsigned own_row(const linker *l, uint32_t m) {
  return l->list[m].form == MENTION_NAME ? DET_COUNT : l->trait[m].det;
}

static void weigh(linker *l, uint32_t i, uint32_t k, clues *out) {
  const reading *r = l->r;
  const markable *m = &l->list[i], *c = &l->list[k];
  const trait *a = &l->trait[i], *b = &l->trait[k];
  const trait *chain = &l->trait[chain_root(l, k)];
  const word_list *of_m = described(l, i), *of_c = described(l, k);
  bool verbatim = same_words(l, m, c);
  unsigned row = own_row(l, i), same = compare(of_m, of_c);
  unsigned rel = r->syntax->rel[m->head];
  uint32_t gap = chain_gap(l, i, k);
  bool other_head = !str_eq(r->lemma[m->head], r->lemma[c->head]);
  clue(out, true, F_BARE_EQUAL + 4 * row + same);
  clue(out, true, F_OF_BARE + own_row(l, k));
  clue(out, true, gap_clue(gap));
  add_tail(l, m, c, out);
  add_owner(l, i, k, out);
  if (row == DET_COUNT) add_name(l, i, k, of_m, out);
  clue(out, row != DET_COUNT && other_head, F_TITLE);
  clue(out, !(a->number & b->number), F_NUMBERS);
  clue(out, !(a->gender & chain->gender), F_GENDERS);
  clue(out, chain->size > 1, F_CHAIN);
  clue(out, chain->size > 4, F_CHAIN_LONG);
  clue(out, is_modifier(l, m), F_MODIFIER);
  clue(out, is_modifier(l, c), F_OF_MODIFIER);
  clue(out, a->is_time, F_TIME);
  clue(out, same == 0 && of_m->count, F_WORDS_2);
  clue(out, rel == REL_NSUBJ || rel == REL_NSUBJ_PASS, F_SUBJECT);
  clue(out, gap == 0 && r->syntax->head[m->head] == r->syntax->head[c->head],
       F_COARGUMENT);
  clue(out, verbatim, F_VERBATIM);
  clue(out, verbatim && row == DET_BARE, F_VERBATIM_BARE);
}

static int points_of(const clues *all) {
  int sum = 0;
  for (uint32_t i = 0; i < all->count; i++) sum += worth[all->id[i]];
  return sum;
}

/* ---- Words by which a phrase is found ---- */

static void note_word(linker *l, uint32_t m, bede_str word) {
  if (!word.len) return;
  uint32_t *latest = map_put(&l->words, word);
  if (*latest != UINT32_MAX && l->entries.items[*latest].markable == m) return;
  uint32_t before = *latest;
  *latest = l->entries.count;
  *array_push(l->r->a, &l->entries) = (chain_entry){
      m, before, before == UINT32_MAX ? 1 : l->entries.items[before].times + 1};
}

static bede_str id_word(const linker *l, uint32_t m) {
  bede_str id = id_of(l, &l->list[m]);
  return id.len ? str_join(l->r->a, STR("#"), id) : id;
}

/* A person's names, and the title before them. */
static void note_name(linker *l, uint32_t i) {
  const reading *r = l->r;
  const markable *m = &l->list[i];
  for (uint32_t t = m->first; t < m->end; t++) {
    if (t == m->head || !phrase_is_linked(r, m->head, t)) continue;
    bool part = r->syntax->rel[t] == REL_FLAT ||
                (m->type == MENTION_PER && word_is_proper(r, t));
    bool title = hit_at(r, r->role_hit, t) != NULL;
    if (part || title) note_word(l, i, r->lemma[t]);
  }
}

void likeness_note(linker *l, uint32_t m) {
  const markable *it = &l->list[m];
  if (it->form == MENTION_PRONOUN) return;
  note_word(l, m, l->r->lemma[it->head]);
  note_word(l, m, id_word(l, m));
  if (it->form == MENTION_NAME) note_name(l, m);
}

typedef struct search {
  linker *l;
  uint32_t m;
  uint32_t seen[CHAINS];
  uint32_t seen_count;
  uint32_t best;
  int most;
} search;

static bool is_seen(search *s, uint32_t root) {
  for (uint32_t i = 0; i < s->seen_count; i++)
    if (s->seen[i] == root) return true;
  if (s->seen_count < CHAINS) s->seen[s->seen_count++] = root;
  return false;
}

static void look_up(search *s, bede_str word) {
  linker *l = s->l;
  uint32_t at = word.len ? map_get(&l->words, word) : UINT32_MAX;
  /* the story keeps coming back to the word */
  uint32_t times = at == UINT32_MAX ? 0 : l->entries.items[at].times;
  for (uint32_t room = LOOK; at != UINT32_MAX && room; room--) {
    uint32_t c = l->entries.items[at].markable;
    at = l->entries.items[at].before;
    if (s->seen_count == CHAINS) return;
    if (chain_nested(l, s->m, c) || is_seen(s, chain_root(l, c))) continue;
    clues all = {.count = 0};
    weigh(l, s->m, c, &all);
    clue(&all, s->seen_count == 1, F_NEAREST);
    clue(&all, times >= 3, F_OFTEN);
    clue(&all, times >= 8, F_VERY_OFTEN);
    chain_told(l, 0, (chain_pair){s->m, c}, &all);
    int points = points_of(&all);
    if (points <= s->most) continue;
    s->most = points;
    s->best = c;
  }
}

uint32_t likeness_find(linker *l, uint32_t m) {
  const reading *r = l->r;
  const markable *it = &l->list[m];
  search s = {.l = l, .m = m, .best = NOBODY, .most = -DARING};
  look_up(&s, id_word(l, m));
  look_up(&s, r->lemma[it->head]);
  if (it->form == MENTION_NAME) {
    uint32_t last = it->head;
    TREE_EACH_CHILD(&r->tree, it->head, c)
    if (r->syntax->rel[c] == REL_FLAT && c > last && c < it->end) last = c;
    if (last != it->head) look_up(&s, r->lemma[last]);
  }
  return s.best;
}
