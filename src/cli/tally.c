#include "cli/tally.h"

#define MOST_WORDS 20000u
#define MOST_BYTES 100u

void tally_add(tally *self, arena *a, bede_str word) {
  tally_add_times(self, a, word, 1);
}

void tally_add_times(tally *self, arena *a, bede_str word, uint64_t times) {
  self->numbers.a = a;
  if (!word.len || word.len > MOST_BYTES) return;
  uint32_t known = map_get(&self->numbers, word);
  if (known != UINT32_MAX) {
    self->entries.items[known].count += times;
    return;
  }
  if (self->entries.count == MOST_WORDS) return;
  bede_str kept = str_copy(a, word);
  *map_put(&self->numbers, kept) = self->entries.count;
  *array_push(a, &self->entries) = (tally_entry){kept, times};
}

uint64_t tally_of(const tally *self, bede_str word) {
  uint32_t at = map_get(&self->numbers, word);
  return at == UINT32_MAX ? 0 : self->entries.items[at].count;
}

static bool before(const tally_entry *x, const tally_entry *y) {
  if (x->count != y->count) return x->count > y->count;
  return str_compare(x->word, y->word) < 0;
}

uint32_t tally_top(const tally *self, const tally_entry *top[], uint32_t most) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < self->entries.count; i++) {
    const tally_entry *e = &self->entries.items[i];
    uint32_t at = n;
    while (at > 0 && before(e, top[at - 1])) at--;
    if (at == most) continue;
    if (n < most) n++;
    memmove(&top[at + 1], &top[at], (n - 1 - at) * sizeof *top);
    top[at] = e;
  }
  return n;
}
