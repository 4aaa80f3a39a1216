/*
 * Actors: countries, organisations and persons.
 *
 *     POL  Poland | Polish ~adj | Pole ~people | Warsaw ~capital
 *     Alyaksandr Lukashenka | Lukashenko ~var
 *       BLR GOV  president  1994-07-20..
 */
#include "base/date.h"
#include "lexicon/draft.h"

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
    split_append(self->a, names, split_bars(self->a, entry->lines.items[i]));
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

/* "President Hollande", "Prime Minister Li": the title with the last or the
 * first of the names. */
static void add_titled(draft *self, uint32_t actor, bede_str name,
                       const char *at) {
  const lex_actor *a = &self->actors.items[actor];
  uint32_t head = str_find(name, STR(" "));
  uint32_t tail = (uint32_t)name.len;
  while (tail && name.ptr[tail - 1] != ' ') tail--;
  /* "Aquino III" */
  bool numeral = name.len - tail < 4 && name.ptr[tail] == 'I';
  if (numeral) {
    name.len = tail - 1;
    for (tail = (uint32_t)name.len; tail && name.ptr[tail - 1] != ' ';) tail--;
  }
  if (head == UINT32_MAX || name.len - tail < 2 || head < 2) return;
  bede_str either[] = {str_slice(name, tail, name.len),
                       str_slice(name, 0, head)};
  lex_sense sense = {.kind = LEX_ACTOR, .use = USE_TITLED, .entry = actor};
  for (uint32_t i = 0; i < a->office_count; i++) {
    lex_str at_pool = self->offices.items[a->office_first + i].title;
    bede_str title = draft_pooled(self, at_pool);
    if (!title.len) continue;
    for (int k = 0; k < 2; k++) {
      bede_str form =
          str_format(self->a, "%.*s %.*s", STR_ARG(title), STR_ARG(either[k]));
      char *first = (char *)form.ptr; /* made here */
      if (*first >= 'a' && *first <= 'z') *first = (char)(*first - 'a' + 'A');
      draft_sense_generate(self, form, sense, at);
    }
  }
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
  actor_head made = {ACTOR_PERSON, draft_key(self, name, '-'), name, head.ptr};
  if (!make_and_name(self, made, names, &actor)) return false;
  self->actors.items[actor].office_count = entry->lines.count - first;
  if (!read_offices(self, entry, first, NULL)) return false;
  add_titled(self, actor, name, head.ptr);
  return true;
}

/* A country or an organisation; "AFG REB  Taliban" may have dated lines. */
static bool read_body(draft *self, const source_entry *entry,
                      str_list columns) {
  bede_str codes = columns.items[0], head = entry->lines.items[0];
  str_list names = split_bars(self->a, split_rest(head, columns.items[1]));
  uint32_t first = more_names(self, entry, &names), actor;
  lex_office own = {0};
  if (!read_office_codes(self, codes, &own)) return false;
  if (!names.count) return draft_fail(self, head.ptr, "the names are missing");
  bool is_country =
      is_code(codes) && map_get(&self->codes, codes) == UINT32_MAX;
  bede_str name = canonical(names);
  actor_head made = {is_country ? ACTOR_COUNTRY : ACTOR_ORGANISATION,
                     is_country ? codes : draft_key(self, name, '-'), name,
                     head.ptr};
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
