/*
 * Places and words with a value.
 *
 *     Kuznica | Kuźnica  POL  border  53.51 23.65
 *     several dozen  24..
 */
#include "lexicon/draft.h"

/* ---- Places -------------------------------------------------------------- */

static bool read_point(draft *self, bede_str text, lex_site *site) {
  str_list numbers = split_words(self->a, text);
  site->has_point =
      numbers.count == 2 && read_number(numbers.items[0], &site->lat) &&
      read_number(numbers.items[1], &site->lon) && site->lat >= -90 &&
      site->lat <= 90 && site->lon >= -180 && site->lon <= 180;
  return site->has_point ||
         draft_fail(self, text.ptr,
                    "\"%.*s\" is no point: expected latitude and longitude in "
                    "degrees",
                    STR_ARG(source_clip(text)));
}

static bool is_precision(bede_str s) {
  return str_is(s, "point") || str_is(s, "city") || str_is(s, "admin1") ||
         str_is(s, "country") || str_is(s, "border");
}

/* "POL", or "POL-MZ" with the ISO 3166-2 part behind the hyphen, or "-". */
static bool read_site_country(draft *self, bede_str text, lex_site *site) {
  if (str_is(text, "-")) return true;
  if (!is_code(text))
    return draft_fail(self, text.ptr,
                      "\"%.*s\" is no country: expected a code of three "
                      "capital letters, or \"-\"",
                      STR_ARG(source_clip(text)));
  site->country = draft_str(self, text);
  return true;
}

/* Columns: names, country, ISO 3166-2 code (may be left out), precision,
 * point (may be left out). */
static bool read_site_columns(draft *self, str_list columns, lex_site *site) {
  uint32_t at = 2;
  if (!read_site_country(self, columns.items[1], site)) return false;
  bool has_admin1 = columns.items[2].len >= 4 && columns.items[2].ptr[2] == '-';
  if (has_admin1 && columns.count > 3)
    site->admin1 = draft_str(self, columns.items[at++]);
  if (!is_precision(columns.items[at]))
    return draft_fail(self, columns.items[at].ptr,
                      "unknown precision \"%.*s\": expected point, city, "
                      "admin1, country or border",
                      STR_ARG(source_clip(columns.items[at])));
  site->precision = draft_str(self, columns.items[at++]);
  if (at == columns.count) return true;
  return read_point(self, columns.items[at], site);
}

bool read_site(draft *self, const source_entry *entry) {
  bede_str line = entry->lines.items[0];
  str_list columns = split_columns(self->a, line);
  str_list names = split_bars(self->a, columns.items[0]);
  if (columns.count < 3 || !names.count)
    return draft_fail(self, line.ptr,
                      "expected names, country, precision and a point, two "
                      "blanks between them");
  for (uint32_t i = 1; i < entry->lines.count; i++)
    split_append(self->a, &names, split_bars(self->a, entry->lines.items[i]));
  uint32_t index = self->sites.count;
  lex_site *site = array_push(self->a, &self->sites);
  site->name = draft_str(self, names.items[0]);
  site->place = draft_place(self, line.ptr);
  if (!read_site_columns(self, columns, site)) return false;
  for (uint32_t i = 0; i < names.count; i++)
    draft_sense_add(self, names.items[i],
                    (lex_sense){.kind = LEX_SITE, .entry = index},
                    names.items[i].ptr);
  return true;
}

/* ---- Values -------------------------------------------------------------- */

static lex_list list_of(source_kind kind) {
  if (kind == SOURCE_NUMBERS) return LIST_NUMBER;
  if (kind == SOURCE_TIME) return LIST_TIME;
  return kind == SOURCE_SPEECH ? LIST_SPEECH : LIST_FORM;
}

/* "24..", "..5", "2..3" or "12" */
static bool is_count(bede_str s) {
  double number;
  uint32_t dots = str_find(s, STR(".."));
  if (dots == UINT32_MAX) return read_number(s, &number);
  bede_str min = str_slice(s, 0, dots), max = str_slice(s, dots + 2, s.len);
  return (min.len || max.len) && (!min.len || read_number(min, &number)) &&
         (!max.len || read_number(max, &number));
}

static bool check_value(draft *self, lex_list list, bede_str value) {
  if (list != LIST_NUMBER || is_count(value)) return true;
  return draft_fail(self, value.ptr,
                    "\"%.*s\" is no number: expected 12, 2..3, 24.. or ..5",
                    STR_ARG(source_clip(value)));
}

bool read_value(draft *self, const source_entry *entry) {
  bede_str line = entry->lines.items[0];
  lex_list list = list_of(self->file->kind);
  str_list columns = split_columns(self->a, line);
  if (columns.count != 2 || entry->lines.count != 1)
    return draft_fail(self, line.ptr, "expected words, two blanks and a value");
  if (!check_value(self, list, columns.items[1])) return false;
  uint32_t index = self->values.count;
  lex_value *value = array_push(self->a, &self->values);
  value->value = draft_str(self, columns.items[1]);
  lex_sense sense = {.kind = LEX_VALUE, .use = (uint8_t)list, .entry = index};
  str_list names = split_bars(self->a, columns.items[0]);
  for (uint32_t i = 0; i < names.count; i++)
    draft_sense_add(self, names.items[i], sense, names.items[i].ptr);
  return true;
}
