/*
 * eval.c - bede eval: what is right, by ability, and what is not.
 */
#include "cli/judge.h"
#include "cli/style.h"
#include "out/render.h"

typedef struct eval {
  uint64_t most, shown; /* misses */
  uint64_t articles;
  uint32_t width; /* of the terminal */
  judge_score scores[ABILITIES];
  arena a; /* the misses */
  jmp_buf full;
  str_buf misses;
} eval;

/* ---- gathering ---- */

/* One line: the words come from the texts. */
static void put_fitted(eval *self, const char *before, bede_str words) {
  uint32_t indent = (uint32_t)strlen(before);
  uint32_t room =
      self->width > indent + 20 ? self->width - indent : self->width;
  buf_add(&self->misses, str_from(before));
  buf_add(&self->misses, render_fit(&self->a, words, room));
  buf_char(&self->misses, '\n');
}

static void put_miss(eval *self, bede_str article, const judge_miss *miss) {
  if (self->shown++ >= self->most) return;
  str_buf head = {.a = &self->a};
  buf_format(&head, "%s  %.*s", ability_names[miss->what], STR_ARG(article));
  if (miss->what != ABILITY_EVENT)
    buf_format(&head, "  %.*s", STR_ARG(miss->where));
  put_fitted(self, "  ", buf_str(&head));
  put_fitted(self, "    gold  ", miss->gold.len ? miss->gold : STR("-"));
  put_fitted(self, "    bede  ", miss->found.len ? miss->found : STR("-"));
}

static void take_judgement(eval *self, const judgement *found) {
  for (int i = 0; i < ABILITIES; i++) {
    self->scores[i].right += found->scores[i].right;
    self->scores[i].gold += found->scores[i].gold;
    self->scores[i].found += found->scores[i].found;
  }
  for (uint32_t i = 0; i < found->misses.count; i++)
    put_miss(self, found->article, &found->misses.items[i]);
}

static bool take(void *ctx, slot *from) {
  eval *self = ctx;
  const judgement *found = from->found;
  if (setjmp(self->full)) return false;
  self->articles++;
  take_judgement(self, found);
  return true;
}

/* ---- the table ---- */

static void put_share(str_buf *out, uint64_t part, uint64_t whole) {
  if (whole)
    buf_format(out, "  %9.1f", 100.0 * (double)part / (double)whole);
  else
    buf_format(out, "  %9s", "-");
}

/* F1 is 2 * right / (gold + found). */
static void put_score(str_buf *out, const char *name, const judge_score *s) {
  if (!s->gold && !s->found) return;
  buf_format(out, "%-10s %7llu %7llu %7llu", name, (unsigned long long)s->right,
             (unsigned long long)s->gold, (unsigned long long)s->found);
  put_share(out, s->right, s->found);
  put_share(out, s->right, s->gold);
  put_share(out, 2 * s->right, s->gold + s->found);
  buf_char(out, '\n');
}

static void end(void *ctx, const out_style *style, str_buf *out) {
  eval *self = ctx;
  (void)style;
  if (!self->articles) {
    buf_add(out, STR("no article has a list of `records`\n"));
    return;
  }
  buf_format(out, "articles judged: %llu\n\n",
             (unsigned long long)self->articles);
  buf_format(out, "%-10s %7s %7s %7s  %9s  %9s  %9s\n", "", "right", "gold",
             "bede", "precision", "recall", "F1");
  for (int i = 0; i < ABILITIES; i++)
    put_score(out, ability_names[i], &self->scores[i]);
  if (!self->misses.len) return;
  buf_format(
      out, "\nmisses: %llu of %llu\n",
      (unsigned long long)(self->shown < self->most ? self->shown : self->most),
      (unsigned long long)self->shown);
  buf_add(out, buf_str(&self->misses));
}

cli_exit cli_eval(const cli_command *self, const cli_settings *settings) {
  eval all = {.most = settings->misses,
              .width = cli_style_terminal(settings).width};
  arena_init(&all.a, NULL, &all.full);
  all.misses.a = &all.a;
  stream_gather gather = {judge, take, end, &all};
  stream_job job = {.command = self,
                    .settings = settings,
                    .gather = &gather,
                    .flags = settings->flags};
  cli_exit result = stream_run(&job);
  arena_free(&all.a);
  return result;
}
