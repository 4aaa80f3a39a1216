#include "lexicon/draft.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>

bool draft_fail(draft *self, const char *at, const char *format, ...) {
  char message[200];
  va_list args;
  va_start(args, format);
  vsnprintf(message, sizeof message, format, args);
  va_end(args);
  /* The error is in *err; what stops the compiler is the false. */
  (void)source_error(self->file, at, self->err, "%s", message);
  return false;
}

lex_str draft_str(draft *self, bede_str s) {
  if (!s.len) return (lex_str){0, 0};
  uint32_t *offset = map_put(&self->pool_ids, s);
  if (*offset == UINT32_MAX) {
    *offset = self->text.len;
    buf_add(&self->text, s);
  }
  return (lex_str){*offset, s.len};
}

uint32_t draft_word(draft *self, bede_str s) {
  uint32_t *id = map_put(&self->word_ids, s);
  if (*id == UINT32_MAX) {
    *id = self->words.count;
    *array_push(self->a, &self->words) = draft_str(self, s);
  }
  return *id;
}

uint32_t draft_place(draft *self, const char *at) {
  uint32_t line = source_locate(self->file, at).line;
  lex_str file = draft_str(self, self->file->name);
  uint32_t n = self->places.count;
  const lex_place *last = n ? &self->places.items[n - 1] : NULL;
  if (last && last->line == line && last->file.offset == file.offset)
    return n - 1;
  *array_push(self->a, &self->places) = (lex_place){file, line};
  return n;
}

bede_str draft_fold(draft *self, bede_str s) {
  bede_str folded = utf8_fold(self->a, s), word;
  str_buf out = {.a = self->a};
  while (str_split(&folded, " \t", &word)) {
    if (!word.len) continue;
    if (out.len) buf_char(&out, ' ');
    buf_add(&out, word);
  }
  return buf_str(&out);
}

bede_str draft_key(draft *self, bede_str name, char joint) {
  bede_str folded = draft_fold(self, name);
  str_buf out = {.a = self->a};
  for (uint32_t i = 0; i < folded.len; i++) {
    char c = folded.ptr[i];
    bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                 (unsigned char)c >= 0x80;
    if (plain)
      buf_char(&out, c);
    else if (out.len && out.ptr[out.len - 1] != joint)
      buf_char(&out, joint);
  }
  if (out.len && out.ptr[out.len - 1] == joint) out.len--;
  return buf_str(&out);
}

/* ---- Senses -------------------------------------------------------------- */

static void add_sense(draft *self, bede_str written, lex_sense sense,
                      const char *at, bool generated) {
  bede_str folded = draft_fold(self, written);
  if (!folded.len) return;
  uint32_t words = 1;
  for (uint32_t i = 0; i < folded.len; i++) words += folded.ptr[i] == ' ';
  draft_sense *new = array_push(self->a, &self->all_senses);
  new->phrase = folded;
  new->dir = self->file->dir;
  new->order = self->all_senses.count;
  new->generated = generated;
  new->sense.kind = sense.kind;
  new->sense.use = sense.use;
  new->sense.entry = sense.entry;
  new->sense.words = (uint16_t)(words > UINT16_MAX ? UINT16_MAX : words);
  new->sense.surface = draft_str(self, written);
  new->sense.place = draft_place(self, at);
}

void draft_sense_add(draft *self, bede_str written, lex_sense sense,
                     const char *at) {
  add_sense(self, written, sense, at, false);
}

void draft_sense_generate(draft *self, bede_str form, lex_sense sense,
                          const char *at) {
  if (form.len) add_sense(self, form, sense, at, true);
}

/* ---- Things that may be mentioned before they are opened ----------------- */

uint32_t draft_set_number(draft *self, bede_str name, const char *at) {
  uint32_t *number = map_put(&self->set_ids, name);
  if (*number == UINT32_MAX) {
    *number = self->all_sets.count;
    draft_set *set = array_push(self->a, &self->all_sets);
    set->name = name;
    set->file = self->file;
    set->at = at;
  }
  return *number;
}

uint32_t draft_map_number(draft *self, bede_str name, const char *at) {
  uint32_t *number = map_put(&self->map_ids, name);
  if (*number == UINT32_MAX) {
    *number = self->all_maps.count;
    draft_map *made = array_push(self->a, &self->all_maps);
    made->name = name;
    made->file = self->file;
    made->at = at;
  }
  return *number;
}

bool draft_set_name(draft *self, bede_str token, bede_str *name) {
  bool ok =
      token.len > 2 && token.ptr[0] == '{' && token.ptr[token.len - 1] == '}';
  for (uint32_t i = 1; ok && i + 1 < token.len; i++) {
    char c = token.ptr[i];
    ok = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
  if (!ok)
    return draft_fail(self, token.ptr,
                      "\"%.*s\" is no set: expected a name of lower case "
                      "letters, digits and hyphens in braces",
                      STR_ARG(source_clip(token)));
  *name = str_slice(token, 1, token.len - 1);
  return true;
}

/* ---- Names of the ontology ----------------------------------------------- */

#define BEDE_ROW(name, quad) #name " "
static const char type_names[] = BEDE_EVENT_MAP(BEDE_ROW);
#undef BEDE_ROW

bede_event_type draft_type(draft *self, bede_str name) {
  bede_str rest = {type_names, sizeof type_names - 2}, piece;
  for (int i = 0; str_split(&rest, " ", &piece); i++)
    if (str_eq(piece, name)) return (bede_event_type)i;
  draft_fail(self, name.ptr, "unknown type \"%.*s\": expected one of %.*s",
             STR_ARG(source_clip(name)), (int)sizeof type_names - 2,
             type_names);
  return BEDE_EVENT_COUNT;
}

static bede_str type_name(bede_event_type type) {
  bede_str rest = {type_names, sizeof type_names - 2}, piece = {"", 0};
  for (int i = 0; i <= (int)type; i++) str_split(&rest, " ", &piece);
  return piece;
}

bede_str draft_pooled(const draft *self, lex_str s) {
  return (bede_str){self->text.ptr ? self->text.ptr + s.offset : "", s.len};
}

bool draft_mode(draft *self, bede_event_type type, bede_str mode) {
  str_buf known = {.a = self->a};
  for (uint32_t i = 0; i < self->scores.count; i++) {
    const lex_score *score = &self->scores.items[i];
    if (score->type != type || !score->mode.len) continue;
    if (str_eq(draft_pooled(self, score->mode), mode)) return true;
    buf_char(&known, ' ');
    buf_add(&known, draft_pooled(self, score->mode));
  }
  bede_str modes = known.len ? buf_str(&known) : STR(" no mode");
  if (modes.len > 120) modes = STR(" a mode that plover.bede gives it");
  return draft_fail(self, mode.ptr, "%.*s has no mode \"%.*s\": expected%.*s",
                    STR_ARG(type_name(type)), STR_ARG(source_clip(mode)),
                    STR_ARG(modes));
}

bool draft_cameo(draft *self, bede_event_type type, bede_str code) {
  if (map_get(&self->goldstein_ids, code) == UINT32_MAX)
    return draft_fail(self, code.ptr,
                      "no CAMEO code \"%.*s\": expected one that plover.bede "
                      "gives a Goldstein value",
                      STR_ARG(source_clip(code)));
  str_buf roots = {.a = self->a};
  for (uint32_t i = 0; i < self->roots[type].count; i++) {
    if (str_starts(code, self->roots[type].items[i])) return true;
    buf_char(&roots, ' ');
    buf_add(&roots, self->roots[type].items[i]);
  }
  bede_str allowed = roots.len ? buf_str(&roots) : STR(" none");
  return draft_fail(self, code.ptr,
                    "CAMEO %.*s is not of a root that %.*s may have: "
                    "expected%.*s",
                    STR_ARG(code), STR_ARG(type_name(type)), STR_ARG(allowed));
}

/* ---- Numbers and codes --------------------------------------------------- */

bool read_number(bede_str s, double *out) {
  uint32_t i = s.len && s.ptr[0] == '-', digits = 0;
  double value = 0, scale = 1;
  bool fraction = false;
  for (; i < s.len && digits < 15; i++) {
    if (s.ptr[i] == '.' && !fraction && digits) {
      fraction = true;
      continue;
    }
    if (s.ptr[i] < '0' || s.ptr[i] > '9') return false;
    value = value * 10 + (s.ptr[i] - '0');
    if (fraction) scale *= 10;
    digits++;
  }
  if (i < s.len || !digits) return false;
  *out = (s.ptr[0] == '-' ? -value : value) / scale;
  return true;
}

bool is_code(bede_str s) {
  if (s.len != 3) return false;
  for (uint32_t i = 0; i < 3; i++)
    if (s.ptr[i] < 'A' || s.ptr[i] > 'Z') return false;
  return true;
}

bool read_sectors(draft *self, bede_str text, lex_str *sector,
                  lex_str *others) {
  bede_str rest = text, piece;
  if (str_is(text, "-")) return true;
  while (str_split(&rest, ";", &piece))
    if (map_get(&self->sectors, piece) == UINT32_MAX)
      return draft_fail(self, piece.ptr,
                        "unknown sector \"%.*s\": expected one that "
                        "plover.bede lists",
                        STR_ARG(source_clip(piece)));
  rest = text;
  str_split(&rest, ";", &piece);
  *sector = draft_str(self, piece);
  if (rest.ptr) *others = draft_str(self, rest);
  return true;
}
