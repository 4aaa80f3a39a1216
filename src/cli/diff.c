/*
 * diff.c - bede diff: what changed between two runs over the same articles.
 */
#include "cli/diff.h"
#include "cli/style.h"
#include "out/render.h"

#include <errno.h>

/* ---- an article ---- */

static bool sides_are_same(const pair_record *x, const pair_record *y,
                           const char *key) {
  return json_equal(json_object_get(x->json, key),
                    json_object_get(y->json, key));
}

static uint32_t score(arena *a, const pair_record *x, const pair_record *y) {
  (void)a;
  bede_str id = pair_str(x->json, "id");
  if (id.len && str_eq(id, pair_str(y->json, "id"))) return PAIR_BEST;
  if (!pair_overlap(x->trigger, y->trigger)) return 0;
  uint32_t found = 1;
  if (str_eq(x->event, y->event)) found += 6;
  if (sides_are_same(x, y, "actor")) found += 2;
  if (sides_are_same(x, y, "recipient")) found += 2;
  if (x->trigger.start == y->trigger.start) found += 1;
  return found;
}

static void read_lines(diff *self, const run_article *article,
                       pair_list *list) {
  uint32_t lines = article ? article->lines.count : 0;
  *list = (pair_list){arena_many(&self->a, pair_record, lines), 0};
  for (uint32_t i = 0; i < lines; i++) {
    bede_str line = article->lines.items[i];
    json_t *json = json_loadb(line.ptr, line.len, JSON_ALLOW_NUL, NULL);
    if (!json) longjmp(self->full, 1); /* it was read before: no memory */
    list->items[list->count++] = pair_record_of(json);
  }
}

static void compare(diff *self) {
  for (uint32_t i = 0; i < self->y.count; i++) {
    const pair_record *y = &self->y.items[i];
    const pair_record *x =
        y->other == UINT32_MAX ? NULL : &self->x.items[y->other];
    if (!x)
      diff_put_lone(self, CAME, y->json);
    else if (diff_has_changed(self, x->json, y->json))
      diff_put_changed(self, x->json, y->json);
    else
      self->same++;
  }
  for (uint32_t i = 0; i < self->x.count; i++)
    if (self->x.items[i].other == UINT32_MAX)
      diff_put_lone(self, WENT, self->x.items[i].json);
}

/* False: the reader went away. */
static bool do_article(diff *self, const run_article *old,
                       const run_article *new) {
  str_buf title = {.a = &self->a}, head = title;
  self->out = (str_buf){.a = &self->a};
  read_lines(self, old, &self->x);
  read_lines(self, new, &self->y);
  pair_up(&self->a, &self->x, &self->y, score);
  compare(self);
  pair_list_free(&self->x);
  pair_list_free(&self->y);
  bede_str id =
      render_fit(&self->a, old ? old->id : new->id, self->style.width);
  if (self->out.len)
    buf_format(&head, "%s%.*s%s\n", self->style.colour ? "\033[1m" : "",
               STR_ARG(id), self->style.colour ? "\033[0m" : "");
  bede_sink sink = cli_output_sink(&self->output);
  bool taken = out_flush(&head, sink) && out_flush(&self->out, sink);
  arena_free(&self->a);
  return taken;
}

/* ---- all of it ---- */

static void do_articles(diff *self) {
  const run *old = &self->runs[0], *new = &self->runs[1];
  bool go_on = true;
  for (uint32_t i = 0; i < old->articles.count && go_on; i++)
    go_on = do_article(self, &old->articles.items[i],
                       run_find(new, old->articles.items[i].id));
  for (uint32_t i = 0; i < new->articles.count &&go_on; i++)
    if (!run_find(old, new->articles.items[i].id))
      go_on = do_article(self, NULL, &new->articles.items[i]);
  if (go_on) diff_put_summary(self);
}

static cli_exit close_all(diff *self, const cli_command *command) {
  pair_list_free(&self->x);
  pair_list_free(&self->y);
  arena_free(&self->a);
  arena_free(&self->keep);
  cli_output_close(&self->output);
  int error = self->output.error;
  if (!error || error == EPIPE) return CLI_DONE;
  cli_complain(command, "standard output: %s", strerror(error));
  return CLI_STOPPED;
}

static cli_exit compare_runs(diff *self, const cli_command *command) {
  arena_init(&self->keep, NULL, &self->full);
  arena_init(&self->a, NULL, &self->full);
  if (setjmp(self->full)) {
    cli_complain(command, "out of memory");
    close_all(self, command);
    return CLI_STOPPED;
  }
  do_articles(self);
  return close_all(self, command);
}

cli_exit cli_diff(const cli_command *self, const cli_settings *settings) {
  diff all = {.style = cli_style_terminal(settings),
              .most = settings->most,
              .output = {.fd = 1}};
  if (settings->in.path_count != 2) {
    cli_complain(self, "name two runs, OLD and NEW");
    return CLI_USAGE;
  }
  cli_exit result = CLI_STOPPED;
  bool loaded = run_load(&all.runs[0], self, settings->in.paths[0]);
  if (loaded) {
    loaded = run_load(&all.runs[1], self, settings->in.paths[1]);
    if (loaded) result = compare_runs(&all, self);
    run_free(&all.runs[1]);
  }
  run_free(&all.runs[0]);
  return result;
}
