/*
 * time.c - bede time: how one expression is read, and why.
 */
#include "cli/phrase.h"

#include "base/date.h"

/* A word's entry alone says little: "time.bede:55 shift -1" comes with it. */
static void put_time(const bede_time *time, bede_str text, str_buf *out) {
  arena *a = out->a;
  cli_phrase_put(out, "text",
                 str_slice(text, time->span.start, time->span.end));
  cli_phrase_put(out, "type", time->type);
  cli_phrase_put(out, "value", time->value);
  cli_phrase_put(out, "from", date_write_iso(a, time->from));
  cli_phrase_put(out, "to", date_write_iso(a, time->to));
  for (uint32_t i = 0; i < time->why_count; i++)
    cli_phrase_put(out, "why", time->why[i]);
}

static void show(const bede_annotation *an, bede_str text, str_buf *out) {
  for (uint32_t i = 0; i < an->time_count; i++) {
    if (i) buf_char(out, '\n');
    put_time(&an->times[i], text, out);
  }
  if (!an->time_count) buf_add(out, STR("no time is told\n"));
}

cli_exit cli_time(const cli_command *self, const cli_settings *settings) {
  static const cli_phrase phrase = {.show = show};
  return cli_phrase_run(self, settings, &phrase);
}
