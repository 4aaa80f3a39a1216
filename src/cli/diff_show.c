#include "cli/diff.h"

#include "out/render.h"

/* What is compared.  The rest follows from these, or names places and
 * versions. */
static const char *const keys[DIFF_KEYS] = {
    "event",     "mode",    "context",  "cameo",      "actor",
    "recipient", "date",    "enddate",  "event_loc",  "size",
    "status",    "said_by", "stance",   "event_text", "reported_by",
    "disputed",  "links",   "inferred", "confidence"};

/* ---- lines ---- */

static void put_line(diff *self, const char *colour, str_buf *line) {
  if (self->shown > self->most) return;
  bool coloured = self->style.colour && colour;
  if (coloured) buf_add(&self->out, str_from(colour));
  uint32_t indent = 0;
  while (indent < line->len && line->ptr[indent] == ' ') indent++;
  buf_add(&self->out, str_slice(buf_str(line), 0, indent));
  uint32_t width = self->style.width;
  width = width > indent + 20 ? width - indent : width ? 20 : 0;
  bede_str words = str_slice(buf_str(line), indent, line->len);
  buf_add(&self->out, render_fit(&self->a, words, width));
  if (coloured) buf_add(&self->out, STR("\033[0m"));
  buf_char(&self->out, '\n');
}

/* "events/assault.bede:31" of the why line that begins with "frame". */
static bede_str entry_of(const json_t *record) {
  const json_t *why = json_object_get(record, "why");
  for (size_t i = 0; i < json_array_size(why); i++) {
    bede_str line = pair_first(json_array_get(why, i));
    if (str_starts(line, STR("frame "))) return str_slice(line, 6, line.len);
  }
  return STR("");
}

static void put_words(const json_t *record, str_buf *line) {
  bede_str words = pair_str(record, "event_text");
  bede_str entry = entry_of(record);
  if (words.len) buf_format(line, "  \"%.*s\"", STR_ARG(words));
  if (entry.len) buf_format(line, "  %.*s", STR_ARG(entry));
}

static void put_sides(diff *self, const json_t *record, str_buf *line) {
  bede_str actor = pair_show(&self->a, record, "actor");
  bede_str recipient = pair_show(&self->a, record, "recipient");
  bede_str status = pair_str(record, "status");
  if (actor.len) buf_format(line, "  %.*s", STR_ARG(actor));
  if (recipient.len) buf_format(line, " > %.*s", STR_ARG(recipient));
  if (!str_is(status, "actual")) buf_format(line, "  %.*s", STR_ARG(status));
}

/* ---- counting ---- */

static void count(diff *self, int fate, const json_t *record) {
  self->fates[fate]++;
  self->shown++;
  bede_str entry = entry_of(record);
  if (entry.len) tally_add(&self->entries[fate], &self->keep, entry);
  tally_add(&self->types[fate], &self->keep, pair_str(record, "event"));
}

/* A record that the other run has not. */
void diff_put_lone(diff *self, int fate, const json_t *record) {
  str_buf line = {.a = &self->a};
  count(self, fate, record);
  bede_str event = pair_event(&self->a, record);
  buf_format(&line, "%c %.*s", fate == CAME ? '+' : '-', STR_ARG(event));
  put_sides(self, record, &line);
  put_words(record, &line);
  put_line(self, fate == CAME ? "\033[32m" : "\033[31m", &line);
}

/* Ids of other records change with them: of links only the types count. */
static bool is_same(diff *self, const json_t *x, const json_t *y,
                    const char *key) {
  const json_t *a = json_object_get(x, key), *b = json_object_get(y, key);
  if (a == b || json_equal(a, b)) return true;
  return strcmp(key, "links") == 0 &&
         str_eq(pair_show(&self->a, x, key), pair_show(&self->a, y, key));
}

bool diff_has_changed(diff *self, const json_t *x, const json_t *y) {
  for (uint32_t i = 0; i < DIFF_KEYS; i++)
    if (!is_same(self, x, y, keys[i])) return true;
  return false;
}

static void put_members(str_buf *line, const json_t *x, const json_t *y) {
  const char *key;
  json_t *value;
  json_object_foreach((json_t *)y, key,
                      value) if (!json_equal(value, json_object_get(x, key)))
      buf_format(line, " (%s)", key);
  json_object_foreach((json_t *)x, key, value) if (!json_object_get(y, key))
      buf_format(line, " (no %s)", key);
}

/* What looks the same may differ inside: "our (refers_to)". */
static void put_inner(str_buf *line, const json_t *x, const json_t *y) {
  if (json_is_object(x) && json_is_object(y)) put_members(line, x, y);
  for (size_t i = 0; i < json_array_size(y); i++)
    put_inner(line, json_array_get(x, i), json_array_get(y, i));
}

static void put_change(diff *self, const json_t *x, const json_t *y,
                       const char *key) {
  bede_str before = pair_show(&self->a, x, key);
  bede_str after = pair_show(&self->a, y, key);
  str_buf line = {.a = &self->a};
  buf_format(&line, "    %-10s ", key);
  if (str_eq(before, after)) {
    buf_add(&line, after);
    put_inner(&line, json_object_get(x, key), json_object_get(y, key));
  } else {
    buf_format(&line, "%.*s -> %.*s", STR_ARG(before.len ? before : STR("-")),
               STR_ARG(after.len ? after : STR("-")));
  }
  put_line(self, NULL, &line);
}

void diff_put_changed(diff *self, const json_t *x, const json_t *y) {
  str_buf line = {.a = &self->a};
  bede_str old = entry_of(x), event = pair_event(&self->a, y);
  count(self, CHANGED, y);
  buf_format(&line, "~ %.*s", STR_ARG(event));
  put_words(y, &line);
  if (old.len && !str_eq(old, entry_of(y)))
    buf_format(&line, " (was %.*s)", STR_ARG(old));
  put_line(self, "\033[33m", &line);
  for (uint32_t i = 0; i < DIFF_KEYS; i++) {
    if (is_same(self, x, y, keys[i])) continue;
    self->by_key[i]++;
    put_change(self, x, y, keys[i]);
  }
}

/* ---- the sums ---- */

#define SHOWN_SUMS 20u

static void put_sums(diff *self, const char *title,
                     const tally by_fate[FATES]) {
  const tally_entry *top[SHOWN_SUMS + 1];
  tally all = {0};
  for (int fate = 0; fate < FATES; fate++)
    for (uint32_t i = 0; i < by_fate[fate].entries.count; i++) {
      const tally_entry *entry = &by_fate[fate].entries.items[i];
      tally_add_times(&all, &self->a, entry->word, entry->count);
    }
  uint32_t shown = tally_top(&all, top, SHOWN_SUMS);
  if (shown) buf_format(&self->out, "\nby %s\n", title);
  for (uint32_t i = 0; i < shown; i++) {
    for (int fate = 0; fate < FATES; fate++)
      buf_format(&self->out, "%c%-5llu ", "+-~"[fate],
                 (unsigned long long)tally_of(&by_fate[fate], top[i]->word));
    buf_format(&self->out, " %.*s\n", STR_ARG(top[i]->word));
  }
}

static void put_keys(diff *self) {
  if (self->fates[CHANGED]) buf_add(&self->out, STR("\nby key\n"));
  for (uint32_t i = 0; i < DIFF_KEYS; i++)
    if (self->by_key[i])
      buf_format(&self->out, "~%-5llu  %s\n",
                 (unsigned long long)self->by_key[i], keys[i]);
}

void diff_put_summary(diff *self) {
  self->out = (str_buf){.a = &self->a};
  if (self->shown) buf_char(&self->out, '\n');
  buf_format(&self->out, "%llu came, %llu went, %llu changed, %llu the same\n",
             (unsigned long long)self->fates[CAME],
             (unsigned long long)self->fates[WENT],
             (unsigned long long)self->fates[CHANGED],
             (unsigned long long)self->same);
  put_sums(self, "type", self->types);
  put_sums(self, "entry", self->entries);
  put_keys(self);
  out_flush(&self->out, cli_output_sink(&self->output));
}
