/*
 * Entries that give words and names a meaning: sets, actors, roles, places
 * and values.
 */
#include "base/date.h"
#include "lexicon/draft.h"

/* From the start of one column to the end of the line. */
static bede_str from_column(bede_str line, bede_str column) {
  return str_slice(line, (uint32_t)(column.ptr - line.ptr), line.len);
}

static void append(draft *self, str_list *list, str_list more) {
  for (uint32_t i = 0; i < more.count; i++)
    *array_push(self->a, list) = more.items[i];
}

/* ---- Sets
 * ----------------------------------------------------------------------- */

bool is_set_head(bede_str line) {
  return line.len && line.ptr[0] == '{' &&
         str_find(line, STR("}")) == line.len - 1;
}

static bool add_member(draft *self, uint32_t number, bede_str piece) {
  bede_str name;
  if (piece.ptr[0] == '{') {
    if (!draft_set_name(self, piece, &name)) return false;
    uint32_t child = draft_set_number(self, name, piece.ptr);
    *array_push(self->a, &self->all_sets.items[number].nested) = child;
    return true;
  }
  draft_set *set = &self->all_sets.items[number];
  bede_str folded = draft_fold(self, piece);
  *array_push(self->a, &set->members) = self->members.count;
  *array_push(self->a, &self->members) =
      (draft_member){folded, piece, draft_place(self, piece.ptr)};
  if (str_is(set->name, "preposition"))
    *map_put(&self->prepositions, folded) = 1;
  return true;
}

bool read_set(draft *self, const source_entry *entry) {
  bede_str head = entry->lines.items[0], name;
  str_list pieces = {0};
  str_list columns = split_columns(self->a, head);
  if (!draft_set_name(self, columns.items[0], &name)) return false;
  if (columns.count > 1)
    append(self, &pieces,
           split_bars(self->a, from_column(head, columns.items[1])));
  for (uint32_t i = 1; i < entry->lines.count; i++)
    append(self, &pieces, split_bars(self->a, entry->lines.items[i]));
  uint32_t number = draft_set_number(self, name, head.ptr);
  self->all_sets.items[number].opened = true;
  for (uint32_t i = 0; i < pieces.count; i++)
    if (!add_member(self, number, pieces.items[i])) return false;
  return true;
}

/* ---- Actors
 * --------------------------------------------------------------------- */

/* ORDER USE: lex_use in lexicon.h; NULL: not written as a mark */
static const char *const use_marks[] = {
    NULL, "~adj", "~people", "~capital", "~seat", "~nominal", "~organ", "~var"};

/* "Polish ~adj": takes the mark off the name. */
static bool read_use(draft *self, bede_str *name, uint8_t *use) {
  uint32_t tilde = str_find(*name, STR("~"));
  *use = USE_NAME;
  if (tilde == UINT32_MAX) return true;
  bede_str mark = str_slice(*name, tilde, name->len);
  *name = str_trim(str_slice(*name, 0, tilde));
  for (uint8_t i = 1; i < sizeof use_marks / sizeof use_marks[0]; i++)
    if (str_is(mark, use_marks[i])) {
      *use = i;
      return true;
    }
  return draft_fail(self, mark.ptr,
                    "unknown mark \"%.*s\": expected ~adj, ~people, ~capital, "
                    "~seat, ~nominal, ~organ or ~var",
                    STR_ARG(source_clip(mark)));
}

static bool add_name(draft *self, uint32_t actor, bede_str name) {
  const char *at = name.ptr;
  lex_sense sense = {.kind = LEX_ACTOR, .entry = actor};
  if (!read_use(self, &name, &sense.use)) return false;
  draft_sense_add(self, name, sense, at);
  if (sense.use == USE_PEOPLE)
    draft_sense_generate(self, plural_people(self, name), sense, at);
  return true;
}

/* "Alyaksandr Lukashenka" -> "alyaksandr-lukashenka" */
static bede_str slug(draft *self, bede_str name) {
  bede_str folded = draft_fold(self, name);
  str_buf out = {.a = self->a};
  for (uint32_t i = 0; i < folded.len; i++) {
    char c = folded.ptr[i];
    bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                 (unsigned char)c >= 0x80;
    if (plain)
      buf_char(&out, c);
    else if (out.len && out.ptr[out.len - 1] != '-')
      buf_char(&out, '-');
  }
  if (out.len && out.ptr[out.len - 1] == '-') out.len--;
  return buf_str(&out);
}

/* What an actor's entry says before its names. */
typedef struct actor_head {
  lex_actor_kind kind;
  bede_str id;
  bede_str name;
  const char *at;
} actor_head;

/* The actor's index; a country's second line adds names to the first. */
static uint32_t actor_make(draft *self, actor_head head) {
  uint32_t *index = map_put(&self->actor_ids, head.id);
  bool known = *index != UINT32_MAX;
  if (known && head.kind == ACTOR_COUNTRY) return *index;
  if (known && self->actor_dirs.items[*index] == self->file->dir) {
    draft_fail(self, head.at, "\"%.*s\" has an entry already",
               STR_ARG(source_clip(head.name)));
    return LEX_NONE;
  }
  *index = self->actors.count;
  *array_push(self->a, &self->actor_dirs) = self->file->dir;
  lex_actor *actor = array_push(self->a, &self->actors);
  actor->kind = (uint8_t)head.kind;
  actor->id = draft_str(self, head.id);
  actor->name = draft_str(self, head.name);
  actor->office_first = self->offices.count;
  actor->place = draft_place(self, head.at);
  return *index;
}

/* "BLR GOV", "- MIL", "EUR LEG;PTY": code, then sectors. */
static bool read_office_codes(draft *self, bede_str text, lex_office *office) {
  bede_str first, rest = text;
  str_split(&rest, " ", &first);
  if (!is_code(first) && !str_is(first, "-"))
    return draft_fail(self, text.ptr,
                      "\"%.*s\" is no list of codes: expected a code of three "
                      "capital letters or \"-\", then sectors",
                      STR_ARG(source_clip(text)));
  if (is_code(first)) office->code = draft_str(self, first);
  if (!rest.ptr) return true;
  str_buf joined = {.a = self->a}; /* blanks and ';' both divide */
  bede_str piece;
  while (str_split(&rest, " ;", &piece)) {
    if (!piece.len) continue;
    lex_str sector = {0, 0}, others = {0, 0};
    if (!read_sectors(self, piece, &sector, &others)) return false;
    if (!office->sector.len) {
      office->sector = sector;
      continue;
    }
    if (joined.len) buf_char(&joined, ';');
    buf_add(&joined, piece);
  }
  office->others = draft_str(self, buf_str(&joined));
  return true;
}

/* "1994-07-20", "1994-07" or "1994" as its first or last day; 0: no date. */
static int32_t read_day(draft *self, bede_str s, bool last) {
  if (s.len == 10) return date_read_iso(s);
  if (s.len != 4 && s.len != 7) return 0;
  bool has_month = s.len == 7;
  const char *tail = has_month ? "-01" : last ? "-12-01" : "-01-01";
  int32_t day = date_read_iso(str_format(self->a, "%.*s%s", STR_ARG(s), tail));
  if (!day || !last) return day;
  date_parts p = date_parse_number(day);
  p.day = date_month_length(p.year, p.month);
  return date_number(p);
}

static bool bad_date(draft *self, bede_str s) {
  return draft_fail(self, s.ptr,
                    "\"%.*s\" is no date: expected YYYY-MM-DD, YYYY-MM or "
                    "YYYY on either side of \"..\"",
                    STR_ARG(source_clip(s)));
}

static bool read_days(draft *self, bede_str text, lex_office *office) {
  uint32_t dots = str_find(text, STR(".."));
  if (dots == UINT32_MAX) return bad_date(self, text);
  bede_str from = str_slice(text, 0, dots);
  bede_str to = str_slice(text, dots + 2, text.len);
  if (from.len) office->from = read_day(self, from, false);
  if (from.len && !office->from) return bad_date(self, from);
  if (to.len) office->to = read_day(self, to, true);
  if (to.len && !office->to) return bad_date(self, to);
  if (office->to && office->from > office->to)
    return draft_fail(self, text.ptr, "\"%.*s\" ends before it begins",
                      STR_ARG(source_clip(text)));
  return true;
}

/* "BLR GOV  president  1994-07-20.." */
static bool read_office(draft *self, bede_str line) {
  str_list columns = split_columns(self->a, line);
  lex_office *office = array_push(self->a, &self->offices);
  if (!read_office_codes(self, columns.items[0], office)) return false;
  if (columns.count > 3)
    return draft_fail(self, columns.items[3].ptr,
                      "\"%.*s\" is too much: expected codes, title and days",
                      STR_ARG(source_clip(columns.items[3])));
  for (uint32_t i = 1; i < columns.count; i++) {
    bede_str column = columns.items[i];
    bool is_days = i == 2 || str_find(column, STR("..")) != UINT32_MAX;
    if (!is_days) office->title = draft_str(self, column);
    if (is_days && !read_days(self, column, office)) return false;
  }
  return true;
}

static bool is_office_line(const source_entry *entry, uint32_t i) {
  bede_str line = entry->lines.items[i], above = entry->lines.items[i - 1];
  return line.ptr[0] != '|' && above.ptr[above.len - 1] != '|';
}

static bool add_names(draft *self, uint32_t actor, str_list names) {
  for (uint32_t i = 0; i < names.count; i++)
    if (!add_name(self, actor, names.items[i])) return false;
  return true;
}

static bede_str canonical(str_list names) {
  bede_str rest = names.items[0], name;
  str_split(&rest, "~", &name);
  return str_trim(name);
}

/* Names go on below while a bar joins the lines; gives the line of the first
 * office. */
static uint32_t more_names(draft *self, const source_entry *entry,
                           str_list *names) {
  uint32_t i = 1;
  for (; i < entry->lines.count && !is_office_line(entry, i); i++)
    append(self, names, split_bars(self->a, entry->lines.items[i]));
  return i;
}

/* Offices below an entry, and last what it says of itself, if anything. */
static bool read_offices(draft *self, const source_entry *entry, uint32_t first,
                         const lex_office *own) {
  for (uint32_t i = first; i < entry->lines.count; i++)
    if (!read_office(self, entry->lines.items[i])) return false;
  if (own) *array_push(self->a, &self->offices) = *own;
  return true;
}

static bool make_and_name(draft *self, actor_head head, str_list names,
                          uint32_t *actor) {
  *actor = actor_make(self, head);
  return *actor != LEX_NONE && add_names(self, *actor, names);
}

static bool read_person(draft *self, const source_entry *entry) {
  bede_str head = entry->lines.items[0];
  str_list names = split_bars(self->a, head);
  uint32_t first = more_names(self, entry, &names), actor;
  if (first == entry->lines.count || !names.count)
    return draft_fail(self, head.ptr,
                      "\"%.*s\" has no codes: expected them and two blanks "
                      "before the names, or an office below",
                      STR_ARG(source_clip(head)));
  bede_str name = canonical(names);
  actor_head made = {ACTOR_PERSON, slug(self, name), name, head.ptr};
  if (!make_and_name(self, made, names, &actor)) return false;
  self->actors.items[actor].office_count = entry->lines.count - first;
  return read_offices(self, entry, first, NULL);
}

/* A country or an organisation; "AFG REB  Taliban" may have dated lines. */
static bool read_body(draft *self, const source_entry *entry,
                      str_list columns) {
  bede_str codes = columns.items[0], head = entry->lines.items[0];
  str_list names = split_bars(self->a, from_column(head, columns.items[1]));
  uint32_t first = more_names(self, entry, &names), actor;
  lex_office own = {0};
  if (!read_office_codes(self, codes, &own)) return false;
  if (!names.count) return draft_fail(self, head.ptr, "the names are missing");
  bool is_country =
      is_code(codes) && map_get(&self->codes, codes) == UINT32_MAX;
  bede_str name = canonical(names);
  actor_head made = {is_country ? ACTOR_COUNTRY : ACTOR_ORGANISATION,
                     is_country ? codes : slug(self, name), name, head.ptr};
  if (!make_and_name(self, made, names, &actor)) return false;
  lex_actor *to = &self->actors.items[actor];
  if (to->office_count) return true; /* more names of a known country */
  to->office_count = entry->lines.count - first + 1;
  return read_offices(self, entry, first, &own);
}

bool read_actor(draft *self, const source_entry *entry) {
  str_list columns = split_columns(self->a, entry->lines.items[0]);
  if (columns.count == 1) return read_person(self, entry);
  return read_body(self, entry, columns);
}

/* ---- Roles
 * -------------------------------------------------------------------------- */

static bool same_str(lex_str a, lex_str b) {
  return a.offset == b.offset && a.len == b.len; /* the pool holds it once */
}

/* "asylum seeker" and "asylum-seeker" are one phrase: given the same meaning
 * they do no harm; otherwise, which one should win?  False with an error. */
static bool role_is_new(draft *self, bede_str phrase, const lex_role *role,
                        bool *is_new) {
  bede_str key = str_format(self->a, "%u %.*s", self->file->dir,
                            STR_ARG(draft_fold(self, phrase)));
  uint32_t *index = map_put(&self->role_ids, key);
  *is_new = *index == UINT32_MAX;
  if (*is_new) {
    *index = self->roles.count - 1;
    return true;
  }
  const lex_role *old = &self->roles.items[*index];
  if (same_str(old->sector, role->sector) &&
      same_str(old->others, role->others) && same_str(old->code, role->code) &&
      old->is_group == role->is_group && old->is_body == role->is_body)
    return true;
  const lex_place *first = &self->places.items[old->place];
  return draft_fail(self, phrase.ptr,
                    "\"%.*s\" is another role already: %.*s:%u",
                    STR_ARG(source_clip(phrase)), (int)first->file.len,
                    self->text.ptr + first->file.offset, first->line);
}

/* "~body" and "~group" at the end of the words. */
static bool read_role_marks(draft *self, str_list *words, lex_role *role) {
  while (words->count && words->items[words->count - 1].ptr[0] == '~') {
    bede_str mark = words->items[--words->count];
    if (str_is(mark, "~body"))
      role->is_body = true;
    else if (str_is(mark, "~group"))
      role->is_group = true;
    else
      return draft_fail(self, mark.ptr,
                        "unknown mark \"%.*s\": expected ~body or ~group",
                        STR_ARG(source_clip(mark)));
  }
  return true;
}

/* Is it the code of a country or organisation that the lexicon has? */
static bool is_actor_code(const draft *self, bede_str s) {
  return map_get(&self->codes, s) != UINT32_MAX ||
         (is_code(s) && map_get(&self->actor_ids, s) != UINT32_MAX);
}

static bool looks_like_sectors(bede_str s) {
  bede_str first;
  return str_is(s, "-") || (str_split(&s, ";", &first) && is_code(first));
}

/* "pontiff VAT REL", "aid agency NGO ~body", "soldier MIL", "person -". */
static bool read_role_codes(draft *self, bede_str piece, str_list *words,
                            lex_role *role) {
  bede_str last = words->count ? words->items[words->count - 1] : piece;
  if (words->count < 2 || !looks_like_sectors(last))
    return draft_fail(self, piece.ptr,
                      "\"%.*s\" has no sector: expected \"soldier MIL\", or "
                      "\"person -\" for none",
                      STR_ARG(source_clip(piece)));
  words->count--;
  if (is_actor_code(self, last)) {
    role->code = draft_str(self, last);
    return true;
  }
  if (!read_sectors(self, last, &role->sector, &role->others)) return false;
  bede_str before = words->items[words->count - 1];
  if (words->count > 1 && is_actor_code(self, before)) {
    role->code = draft_str(self, before);
    words->count--;
  }
  return true;
}

static bool read_role(draft *self, bede_str piece) {
  str_list words = split_words(self->a, piece);
  uint32_t index = self->roles.count;
  lex_role *role = array_push(self->a, &self->roles);
  role->place = draft_place(self, piece.ptr);
  if (!read_role_marks(self, &words, role)) return false;
  if (!read_role_codes(self, piece, &words, role)) return false;
  bede_str last = words.items[words.count - 1];
  bede_str phrase =
      str_slice(piece, 0, (uint32_t)(last.ptr - piece.ptr) + last.len);
  bool is_new;
  if (!role_is_new(self, phrase, role, &is_new)) return false;
  if (!is_new) {
    self->roles.count--; /* the same again */
    memset(role, 0, sizeof *role);
    return true;
  }
  lex_sense sense = {.kind = LEX_ROLE, .entry = index};
  draft_sense_add(self, phrase, sense, piece.ptr);
  draft_sense_generate(self, plural_role(self, phrase), sense, piece.ptr);
  return true;
}

bool read_roles(draft *self, const source_entry *entry) {
  for (uint32_t i = 0; i < entry->lines.count; i++) {
    str_list pieces = split_bars(self->a, entry->lines.items[i]);
    for (uint32_t k = 0; k < pieces.count; k++)
      if (!read_role(self, pieces.items[k])) return false;
  }
  return true;
}

/* ---- Places
 * -------------------------------------------------------------------------- */

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
    append(self, &names, split_bars(self->a, entry->lines.items[i]));
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

/* ---- Values
 * -------------------------------------------------------------------------- */

static lex_list list_of(source_kind kind) {
  if (kind == SOURCE_NUMBERS) return LIST_NUMBER;
  return kind == SOURCE_TIME ? LIST_TIME : LIST_SPEECH;
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
