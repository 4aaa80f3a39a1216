/*
 * plover.bede: types, modes, scores, CAMEO roots, Goldstein values, codes and
 * sectors; and the maps and instruments of events/.
 *
 *     type ASSAULT -9
 *     mode ASSAULT beat -7.5
 *     cameo-root ASSAULT 18 19 20
 *     goldstein 190 -10
 *     code EUR UNO
 *     sector GOV MIL
 *     map threat  ASSAULT->THREATEN/violence(138) CONSULT->-
 *     instrument ASSAULT {drone} drone cameo=204
 */
#include "lexicon/draft.h"

/* The words of all lines of an entry. */
static str_list entry_words(draft *self, const source_entry *entry) {
  str_list all = {0};
  for (uint32_t i = 0; i < entry->lines.count; i++) {
    str_list words = split_words(self->a, entry->lines.items[i]);
    for (uint32_t k = 0; k < words.count; k++)
      *array_push(self->a, &all) = words.items[k];
  }
  return all;
}

static bool bad_number(draft *self, bede_str s) {
  return draft_fail(self, s.ptr, "\"%.*s\" is no number",
                    STR_ARG(source_clip(s)));
}

static bool too_few(draft *self, str_list words, const char *expected) {
  return draft_fail(self, words.items[0].ptr, "expected \"%s\"", expected);
}

/* "type ASSAULT -9", "mode ASSAULT beat -7.5": `at` is where the score is. */
static bool read_score(draft *self, str_list words, bool is_mode) {
  uint32_t at = is_mode ? 3 : 2;
  if (words.count < at || words.count > at + 1)
    return too_few(self, words,
                   is_mode ? "mode TYPE MODE [SCORE]" : "type TYPE [SCORE]");
  bede_event_type type = draft_type(self, words.items[1]);
  if (type == BEDE_EVENT_COUNT) return false;
  double score = 0;
  if (words.count > at && !read_number(words.items[at], &score))
    return bad_number(self, words.items[at]);
  lex_score *row = array_push(self->a, &self->scores);
  row->type = (uint8_t)type;
  row->has_score = words.count > at;
  row->score = score;
  if (is_mode) row->mode = draft_str(self, words.items[2]);
  return true;
}

bool is_cameo(bede_str s) {
  bool ok = s.len >= 2 && s.len <= 4;
  for (uint32_t i = 0; ok && i < s.len; i++)
    ok = s.ptr[i] >= '0' && s.ptr[i] <= '9';
  return ok;
}

static bool bad_cameo(draft *self, bede_str s) {
  return draft_fail(self, s.ptr,
                    "\"%.*s\" is no CAMEO code: expected two to four digits",
                    STR_ARG(source_clip(s)));
}

static bool read_roots(draft *self, str_list words) {
  if (words.count < 3) return too_few(self, words, "cameo-root TYPE CODE ...");
  bede_event_type type = draft_type(self, words.items[1]);
  if (type == BEDE_EVENT_COUNT) return false;
  for (uint32_t i = 2; i < words.count; i++) {
    if (!is_cameo(words.items[i])) return bad_cameo(self, words.items[i]);
    *array_push(self->a, &self->roots[type]) = words.items[i];
  }
  return true;
}

/* "goldstein 190 -10": a later line for the same code wins. */
static bool read_goldstein(draft *self, str_list words) {
  double value;
  if (words.count != 3) return too_few(self, words, "goldstein CODE VALUE");
  if (!is_cameo(words.items[1])) return bad_cameo(self, words.items[1]);
  if (!read_number(words.items[2], &value))
    return bad_number(self, words.items[2]);
  uint32_t *id = map_put(&self->goldstein_ids, words.items[1]);
  if (*id == UINT32_MAX) {
    *id = self->goldsteins.count;
    image_goldstein *new = array_push(self->a, &self->goldsteins);
    new->code = draft_str(self, words.items[1]);
  }
  self->goldsteins.items[*id].value = value;
  return true;
}

static bool read_codes(draft *self, str_list words, map *into) {
  if (words.count < 2) return too_few(self, words, "code|sector CODE ...");
  for (uint32_t i = 1; i < words.count; i++) {
    if (!is_code(words.items[i]))
      return draft_fail(self, words.items[i].ptr,
                        "\"%.*s\" is no code: expected three capital letters",
                        STR_ARG(source_clip(words.items[i])));
    *map_put(into, words.items[i]) = 1;
  }
  return true;
}

bool read_ontology(draft *self, const source_entry *entry) {
  str_list words = entry_words(self, entry);
  bede_str key = words.items[0];
  if (str_is(key, "type")) return read_score(self, words, false);
  if (str_is(key, "mode")) return read_score(self, words, true);
  if (str_is(key, "cameo-root")) return read_roots(self, words);
  if (str_is(key, "goldstein")) return read_goldstein(self, words);
  if (str_is(key, "code")) return read_codes(self, words, &self->codes);
  if (str_is(key, "sector")) return read_codes(self, words, &self->sectors);
  return draft_fail(self, key.ptr,
                    "unknown keyword \"%.*s\": expected type, mode, "
                    "cameo-root, goldstein, code or sector",
                    STR_ARG(source_clip(key)));
}

/* ---- Maps ---------------------------------------------------------------- */

/* A row of the same type: an overlay's replaces it, else it is a mistake. */
static lex_map_row *row_for(draft *self, draft_map *into, bede_event_type from,
                            bede_str at) {
  for (uint32_t i = 0; i < into->rows.count; i++) {
    if (into->rows.items[i].from != from) continue;
    if (into->row_dirs.items[i] == self->file->dir) {
      draft_fail(self, at.ptr, "map %.*s has a row for this type already",
                 STR_ARG(into->name));
      return NULL;
    }
    into->row_dirs.items[i] = self->file->dir;
    return &into->rows.items[i];
  }
  *array_push(self->a, &into->row_dirs) = self->file->dir;
  return array_push(self->a, &into->rows);
}

/* What a row makes of a type: "THREATEN/violence(138)", "-". */
typedef struct map_result {
  bede_event_type to;
  bede_str mode, cameo;
} map_result;

static bool read_map_result(draft *self, bede_str text, map_result *out) {
  *out = (map_result){BEDE_EVENT_COUNT, {"", 0}, {"", 0}};
  if (str_is(text, "-")) return true;
  uint32_t open = str_find(text, STR("("));
  if (open != UINT32_MAX) {
    if (text.ptr[text.len - 1] != ')')
      return draft_fail(self, text.ptr + open, "\")\" is missing");
    out->cameo = str_slice(text, open + 1, text.len - 1);
    text = str_slice(text, 0, open);
  }
  uint32_t slash = str_find(text, STR("/"));
  if (slash != UINT32_MAX) {
    out->mode = str_slice(text, slash + 1, text.len);
    text = str_slice(text, 0, slash);
  }
  out->to = draft_type(self, text);
  if (out->to == BEDE_EVENT_COUNT) return false;
  if (slash != UINT32_MAX && !draft_mode(self, out->to, out->mode))
    return false;
  return open == UINT32_MAX || draft_cameo(self, out->to, out->cameo);
}

static bool read_row(draft *self, uint32_t number, bede_str text) {
  map_result result;
  uint32_t arrow = str_find(text, STR("->"));
  if (arrow == UINT32_MAX)
    return draft_fail(self, text.ptr,
                      "\"%.*s\" is no row of a map: expected "
                      "TYPE->TYPE/mode(cameo) or TYPE->-",
                      STR_ARG(source_clip(text)));
  if (!read_map_result(self, str_slice(text, arrow + 2, text.len), &result))
    return false;
  str_list froms = split_bars(self->a, str_slice(text, 0, arrow));
  for (uint32_t i = 0; i < froms.count; i++) {
    bede_event_type from = draft_type(self, froms.items[i]);
    if (from == BEDE_EVENT_COUNT) return false;
    lex_map_row *row =
        row_for(self, &self->all_maps.items[number], from, froms.items[i]);
    if (!row) return false;
    row->from = (uint8_t)from;
    row->to = (uint8_t)result.to;
    row->mode = draft_str(self, result.mode);
    row->cameo = draft_str(self, result.cameo);
  }
  return true;
}

bool read_map(draft *self, const source_entry *entry) {
  str_list words = entry_words(self, entry);
  if (words.count < 3)
    return too_few(self, words, "map NAME  TYPE->TYPE/mode(cameo) ...");
  uint32_t number = draft_map_number(self, words.items[1], words.items[1].ptr);
  self->all_maps.items[number].opened = true;
  for (uint32_t i = 2; i < words.count; i++)
    if (!read_row(self, number, words.items[i])) return false;
  return true;
}

/* ---- Instruments --------------------------------------------------------- */

bool read_instrument(draft *self, const source_entry *entry) {
  str_list words = entry_words(self, entry);
  if (words.count < 4 || words.count > 5)
    return too_few(self, words, "instrument TYPE {set} MODE [cameo=CODE]");
  bede_event_type type = draft_type(self, words.items[1]);
  bede_str set, mode = words.items[3], cameo = {"", 0};
  if (type == BEDE_EVENT_COUNT) return false;
  if (!draft_set_name(self, words.items[2], &set)) return false;
  if (!draft_mode(self, type, mode)) return false;
  if (words.count == 5) {
    if (!str_starts(words.items[4], STR("cameo=")))
      return draft_fail(self, words.items[4].ptr,
                        "unknown property \"%.*s\": expected cameo=",
                        STR_ARG(source_clip(words.items[4])));
    cameo = str_slice(words.items[4], 6, words.items[4].len);
    if (!draft_cameo(self, type, cameo)) return false;
  }
  lex_instrument *new = array_push(self->a, &self->instruments);
  new->type = (uint8_t)type;
  new->set = draft_set_number(self, set, words.items[2].ptr);
  new->mode = draft_str(self, mode);
  new->cameo = draft_str(self, cameo);
  new->place = draft_place(self, words.items[0].ptr);
  return true;
}
