/*
 * actor.c - bede actor: how one phrase is read, and by which entries.
 */
#include "cli/phrase.h"

/* The mention of the whole phrase: the longest. */
static const bede_mention *whole(const bede_annotation *an) {
  const bede_mention *best = NULL;
  uint32_t most = 0;
  for (uint32_t i = 0; i < an->mention_count; i++) {
    bede_span span = an->mentions[i].entity.span;
    if (span.end - span.start <= most) continue;
    most = span.end - span.start;
    best = &an->mentions[i];
  }
  return best;
}

static void put_count(str_buf *out, bede_count count) {
  if (!count.known) return;
  buf_format(out, "%-7s %llu", "count", (unsigned long long)count.min);
  if (count.max == UINT64_MAX)
    buf_add(out, STR(" or more"));
  else if (count.max != count.min)
    buf_format(out, " to %llu", (unsigned long long)count.max);
  buf_char(out, '\n');
}

static void put_mention(const bede_mention *m, str_buf *out) {
  cli_phrase_put(out, "code", m->entity.code);
  cli_phrase_put(out, "sector", m->entity.sector);
  cli_phrase_put(out, "others", m->entity.other_sectors);
  cli_phrase_put(out, "name", m->entity.name);
  cli_phrase_put(out, "id", m->entity.id);
  cli_phrase_put(out, "type", m->type);
  put_count(out, m->entity.count);
  for (uint32_t i = 0; i < m->why_count; i++)
    cli_phrase_put(out, "why", m->why[i]);
  if (!m->entity.code.len && !m->entity.sector.len)
    buf_add(out, STR("no entry knows it\n"));
}

static void show(const bede_annotation *an, bede_str text, str_buf *out) {
  (void)text;
  const bede_mention *m = whole(an);
  if (m)
    put_mention(m, out);
  else
    buf_add(out, STR("nobody is named\n"));
}

cli_exit cli_actor(const cli_command *self, const cli_settings *settings) {
  static const cli_phrase phrase = {.is_mention = true, .show = show};
  return cli_phrase_run(self, settings, &phrase);
}
