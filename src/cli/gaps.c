/*
 * gaps.c - bede gaps: what the lexicon lacks for these texts.
 */
#include "base/map.h"
#include "cli/gap_entry.h"
#include "cli/slot.h"

#define MOST_ENTRIES 50000u /* of all kinds; then no new ones are counted */
#define SHOWN 20u

typedef struct gaps {
  uint64_t most;
  arena a;
  jmp_buf full;
  map numbers;
  ARRAY(gap_entry) entries;
} gaps;

static void find(slot *from, const out_doc *doc) {
  from->found = gap_find(&from->a, doc);
}

static gap_entry *entry_of(gaps *self, arena *scratch, const gap *place) {
  bede_str key = str_format(scratch, "%d %.*s / %.*s", (int)place->kind,
                            STR_ARG(place->head), STR_ARG(place->note));
  uint32_t known = map_get(&self->numbers, key);
  if (known != UINT32_MAX) return &self->entries.items[known];
  if (self->entries.count == MOST_ENTRIES) return NULL;
  *map_put(&self->numbers, str_copy(&self->a, key)) = self->entries.count;
  gap_entry *entry = array_push(&self->a, &self->entries);
  entry->kind = place->kind;
  entry->head = str_copy(&self->a, place->head);
  entry->note = str_copy(&self->a, place->note);
  return entry;
}

static void take_all(gaps *self, slot *from) {
  const gap_list *list = from->found;
  for (uint32_t i = 0; i < list->items.count; i++) {
    gap_entry *entry = entry_of(self, &from->a, &list->items.items[i]);
    if (entry) gap_entry_add(entry, &self->a, &list->items.items[i]);
  }
}

static bool take(void *ctx, slot *from) {
  gaps *self = ctx;
  from->a.on_full = &self->full;
  bool had_room = setjmp(self->full) == 0;
  if (had_room) take_all(self, from);
  from->a.on_full = NULL;
  return had_room;
}

/* ---- the list ---- */

/* The first `most` of a kind in their order; gives how many. */
static uint32_t best(gaps *self, gap_kind kind, gap_entry **top,
                     uint32_t most) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < self->entries.count && most; i++) {
    gap_entry *entry = &self->entries.items[i];
    if (entry->kind != kind) continue;
    uint32_t at = n;
    while (at > 0 && gap_entry_before(entry, top[at - 1])) at--;
    if (at == most) continue;
    if (n < most) n++;
    for (uint32_t k = n - 1; k > at; k--) top[k] = top[k - 1];
    top[at] = entry;
  }
  return n;
}

static const char *const titles[GAP_KINDS] = {
    [GAP_FRAME] = "predicates without an entry",
    [GAP_NEAR] = "entries that nearly fitted",
    [GAP_ACTOR] = "unknown actors",
    [GAP_PLACE] = "unknown places",
};

static void put_kind(gaps *self, gap_kind kind, str_buf *out) {
  uint32_t all = 0;
  for (uint32_t i = 0; i < self->entries.count; i++)
    all += self->entries.items[i].kind == kind;
  if (!all) return;
  uint32_t most = self->most < all ? (uint32_t)self->most : all;
  gap_entry **top = arena_many(out->a, gap_entry *, most);
  uint32_t n = best(self, kind, top, most);
  buf_format(out, "# ---- %s: %u of %u\n\n", titles[kind], n, all);
  for (uint32_t i = 0; i < n; i++) gap_entry_write(top[i], out);
}

static void end(void *ctx, const out_style *style, str_buf *out) {
  (void)style;
  for (int kind = 0; kind < GAP_KINDS; kind++)
    put_kind(ctx, (gap_kind)kind, out);
}

cli_exit cli_gaps(const cli_command *self, const cli_settings *settings) {
  gaps all = {.most = settings->most == UINT64_MAX ? SHOWN : settings->most};
  arena_init(&all.a, NULL, &all.full);
  all.numbers.a = &all.a;
  stream_gather gather = {find, take, end, &all};
  stream_job job = {.command = self,
                    .settings = settings,
                    .gather = &gather,
                    .flags = settings->flags | BEDE_KEEP_TRACE};
  cli_exit result = stream_run(&job);
  arena_free(&all.a);
  return result;
}
