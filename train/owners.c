#include "owners.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../src/model/feature.h"

enum { LEAST = 3 };

/* A key as one number, to sort by: rows of 15 bits each, mark of 16. */
typedef struct claim {
  uint64_t key;
  uint32_t count;
} claim;

typedef struct claims {
  claim *c;
  uint64_t n, room;
} claims;

static void add(claims *all, feature_key k, uint32_t count) {
  if (all->n == all->room) {
    all->room = all->room ? all->room * 2 : 1 << 20;
    all->c = realloc(all->c, all->room * sizeof *all->c);
    if (!all->c) die("out of memory");
  }
  uint64_t key = (uint64_t)k.row[0] << 31 | (uint64_t)k.row[1] << 16 | k.mark;
  all->c[all->n++] = (claim){key, count};
}

static void add_corpus(claims *all, const corpus *c, uint32_t count) {
  feature_key keys[2];
  for (uint32_t i = 0; i < c->n; i++)
    for (uint32_t k = 0; k < c->s[i].n; k++) {
      const char *form = c->s[i].words[k].form;
      uint32_t n = feature_keys(form, (uint32_t)strlen(form), keys);
      for (uint32_t j = 0; j < n; j++) add(all, keys[j], count);
    }
}

static int by_key(const void *a, const void *b) {
  const claim *x = a, *y = b;
  return x->key < y->key ? -1 : x->key > y->key;
}

static int by_count(const void *a, const void *b) {
  const claim *x = a, *y = b;
  if (x->count != y->count) return x->count > y->count ? -1 : 1;
  return by_key(a, b);
}

/* One claim a word, with all its counts. */
static void merge(claims *all) {
  uint64_t kept = 0;
  qsort(all->c, all->n, sizeof *all->c, by_key);
  for (uint64_t i = 0; i < all->n; i++) {
    if (kept && all->c[kept - 1].key == all->c[i].key)
      all->c[kept - 1].count += all->c[i].count;
    else
      all->c[kept++] = all->c[i];
  }
  all->n = kept;
}

const uint16_t *owners_of(const corpus *gold, const corpus *raw) {
  uint16_t *owner = must_alloc(FEATURE_WORD_ROWS * sizeof *owner);
  claims all = {0};
  uint32_t given = 0, lost = 0;
  add_corpus(&all, gold, 2);
  add_corpus(&all, raw, 1);
  merge(&all);
  qsort(all.c, all.n, sizeof *all.c, by_count);
  for (uint64_t i = 0; i < all.n && all.c[i].count >= LEAST; i++) {
    uint32_t a = (uint32_t)(all.c[i].key >> 31);
    uint32_t b = (uint32_t)(all.c[i].key >> 16) & (FEATURE_WORD_ROWS - 1);
    uint32_t row = owner[a] ? b : a;
    lost += owner[row] != 0;
    given += owner[row] == 0;
    if (!owner[row]) owner[row] = (uint16_t)all.c[i].key;
  }
  fprintf(stderr, "%u words have rows, %u found none free\n", given, lost);
  free(all.c);
  return owner;
}
