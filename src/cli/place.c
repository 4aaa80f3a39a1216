/*
 * place.c - bede place: which place a name means, and what else it might be.
 */
#include "cli/phrase.h"

static void put_number(str_buf *out, const char *label, uint32_t n) {
  if (n) cli_phrase_put(out, label, str_format(out->a, "%u", n));
}

static void put_toponym(const bede_toponym *t, str_buf *out) {
  const bede_where *w = &t->way;
  cli_phrase_put(out, "name", w->name);
  cli_phrase_put(out, "country", w->country);
  cli_phrase_put(out, "admin1", w->admin1);
  put_number(out, "geonameid", w->geonameid);
  if (w->has_point)
    cli_phrase_put(out, "point",
                   str_format(out->a, "%.5f %.5f", w->lat, w->lon));
  cli_phrase_put(out, "precision", w->precision);
  put_number(out, "uncertainty_km", w->uncertainty_km);
  cli_phrase_put(out, "reason", t->reason);
  cli_phrase_put(out, "runner-up", t->runner_up);
  for (uint32_t i = 0; i < t->candidate_count; i++)
    cli_phrase_put(out, "candidate", t->candidates[i]);
  if (!w->name.len) buf_add(out, STR("no place of this name is known\n"));
}

static void show(const bede_annotation *an, bede_str text, str_buf *out) {
  (void)text;
  if (an->toponym_count)
    put_toponym(&an->toponyms[0], out);
  else
    buf_add(out, STR("no place is named\n"));
}

cli_exit cli_place_name(const cli_command *self, const cli_settings *settings) {
  static const cli_phrase phrase = {.show = show, .is_place = true};
  return cli_phrase_run(self, settings, &phrase);
}
