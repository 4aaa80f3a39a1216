/*
 * .actors: names with codes that may be dated.
 *
 *     KOFI_ANNAN_
 *     +K._ANNAN_
 *         [IGOUNO 970101-061231]
 *         [ELI]
 */
#include "lexicon/import.h"

#include "base/date.h"
#include "base/utf8.h"

enum { MAX_NAME = 200, SHORT_NAME = 5 };

typedef struct dated_code {
  import_who who;
  int32_t from, to; /* 0: open */
} dated_code;

typedef struct actor_entry {
  str_list names; /* as they will be written */
  ARRAY(dated_code) codes;
  bede_str head; /* for what is told of the whole */
  const import_line *line;
  bool has_code_lines; /* a code was there, although it may not be read */
} actor_entry;

/* ---- Names --------------------------------------------------------------- */

static bool has_vowel(bede_str word) {
  for (uint32_t i = 0; i < word.len; i++)
    if (strchr("aeiouyAEIOUY", word.ptr[i]) || (unsigned char)word.ptr[i] > 127)
      return true;
  return false;
}

static bool has_small(bede_str word) {
  for (uint32_t i = 0; i < word.len; i++)
    if (word.ptr[i] >= 'a' && word.ptr[i] <= 'z') return true;
  return false;
}

/* "KI-MOON" -> "Ki-Moon", "D'IVOIRE" -> "D'Ivoire", "PEOPLE'S" -> "People's" */
static void add_capitalised(import *self, str_buf *out, bede_str word) {
  bede_str low = utf8_lower(self->a, word);
  bool same_length = low.len == word.len, capital = true;
  for (uint32_t i = 0; i < word.len; i++) {
    char c = word.ptr[i];
    buf_char(out, capital || !same_length ? c : low.ptr[i]);
    bool inside = ((unsigned char)c & 0x80) != 0; /* "É" is two bytes */
    capital = c == '-' || (c == '\'' && word.len - i > 2) ||
              (capital && (c == '(' || inside));
  }
}

static void add_word(import *self, str_buf *out, bede_str word) {
  bede_str low = utf8_lower(self->a, word);
  bool plain = has_small(word) || !has_vowel(word) ||
               (word.len > 1 && str_find(word, STR(".")) != UINT32_MAX);
  if (out->len && import_has(&self->lower, low))
    buf_add(out, low);
  else if (plain)
    buf_add(out, word);
  else
    add_capitalised(self, out, word);
}

static bede_str name_case(import *self, bede_str raw) {
  str_buf out = {.a = self->a};
  bede_str word;
  while (str_split(&raw, "_ \t", &word)) {
    if (!word.len) continue;
    if (out.len) buf_char(&out, ' ');
    add_word(self, &out, word);
  }
  return buf_str(&out);
}

static bool is_plain_name(bede_str s) {
  bool letter = false;
  for (uint32_t i = 0; i < s.len; i++) {
    if (strchr("+[]{}|~\"=<>()", s.ptr[i])) return false;
    letter |= (s.ptr[i] | 32) >= 'a' || (unsigned char)s.ptr[i] > 127;
  }
  return letter && s.len <= MAX_NAME;
}

static void add_name(import *self, actor_entry *entry, bede_str raw,
                     bede_str at) {
  if (!is_plain_name(raw)) {
    import_part(self, IMPORT_PART_NAME, at);
    return;
  }
  bede_str name = name_case(self, raw);
  if (name.len) *array_push(self->a, &entry->names) = name;
}

/* "ISLAMIC_ARMY_OF_ADEN_(IAA)_" is two names. */
static void add_names(import *self, actor_entry *entry, bede_str raw) {
  uint32_t open = str_find(raw, STR("(")), close = str_find(raw, STR(")"));
  if (open == UINT32_MAX || close == UINT32_MAX || close < open) {
    add_name(self, entry, raw, raw);
    return;
  }
  bede_str before = str_slice(raw, 0, open);
  bede_str after = str_slice(raw, close + 1, raw.len);
  bede_str joined =
      str_format(self->a, "%.*s_%.*s", STR_ARG(before), STR_ARG(after));
  add_name(self, entry, joined, raw);
  bede_str inner = str_slice(raw, open + 1, close);
  if (str_find(inner, STR("_")) == UINT32_MAX && inner.len >= 2 &&
      is_plain_name(inner))
    *array_push(self->a, &entry->names) = inner;
}

/* ---- Codes --------------------------------------------------------------- */

/* "970101", "20070101" */
static int32_t read_date(bede_str s) {
  int32_t n = 0;
  if (s.len != 6 && s.len != 8) return 0;
  for (uint32_t i = 0; i < s.len; i++) {
    if (s.ptr[i] < '0' || s.ptr[i] > '9') return 0;
    n = n * 10 + (s.ptr[i] - '0');
  }
  if (s.len == 6) n += n < 310000 ? 20000000 : 19000000;
  date_parts p = date_parse_number(n);
  bool ok = p.year > 0 && p.month >= 1 && p.month <= 12 && p.day >= 1;
  return ok && p.day <= date_month_length(p.year, p.month) ? n : 0;
}

static bede_str without_blanks(import *self, bede_str s) {
  str_buf out = {.a = self->a};
  for (uint32_t i = 0; i < s.len; i++)
    if (s.ptr[i] != ' ' && s.ptr[i] != '\t') buf_char(&out, s.ptr[i]);
  return buf_str(&out);
}

/* "<911225", ">20070101", "970101-061231"; empty is always. */
static bool read_range(import *self, bede_str text, dated_code *out) {
  bede_str s = without_blanks(self, text), first = STR("");
  if (!s.len) return true;
  if (s.ptr[0] == '<' || s.ptr[0] == '>') {
    int32_t day = read_date(str_slice(s, 1, s.len));
    if (s.ptr[0] == '<')
      out->to = day;
    else
      out->from = day;
    return day != 0;
  }
  str_split(&s, "-", &first);
  out->from = read_date(first);
  out->to = s.ptr ? read_date(s) : 0;
  return out->from && out->to && out->from <= out->to;
}

static void add_code(import *self, actor_entry *entry, bede_str text) {
  dated_code new = {0};
  bede_str rest = str_trim(text), code = STR("");
  entry->has_code_lines = true;
  str_split(&rest, " \t<>", &code);
  uint32_t taken = code.len;
  bede_str trimmed = str_trim(text);
  bede_str range = str_slice(trimmed, taken, trimmed.len);
  if (str_is(code, "###") || str_is(code, "+++"))
    import_part(self, IMPORT_PART_CODE, text);
  else if (!import_actor_code(self, code, &new.who))
    import_part(self, IMPORT_PART_CODE, text);
  else if (!read_range(self, range, &new))
    import_part(self, IMPORT_PART_DATE, text);
  else
    *array_push(self->a, &entry->codes) = new;
}

/* "[USAGOV <890120] [USAELI]" */
static void add_codes(import *self, actor_entry *entry, bede_str text) {
  while (text.len) {
    uint32_t open = str_find(text, STR("[")), close;
    if (open == UINT32_MAX) return;
    text = str_slice(text, open + 1, text.len);
    close = str_find(text, STR("]"));
    if (close == UINT32_MAX) {
      import_part(self, IMPORT_PART_CODE, text);
      return;
    }
    add_code(self, entry, str_slice(text, 0, close));
    text = str_slice(text, close + 1, text.len);
  }
}

/* ---- What the lexicon knows ---------------------------------------------- */

static const lex_sense *actor_sense(import *self, bede_str name) {
  bede_str folded = draft_fold(self->draft, name);
  return lexicon_sense(self->lex, folded, LEX_ACTOR);
}

static bool same_code(import *self, const lex_actor *actor,
                      const actor_entry *entry) {
  const lex_office *offices = lexicon_offices(self->lex, actor);
  for (uint32_t i = 0; i < actor->office_count; i++)
    for (uint32_t k = 0; k < entry->codes.count; k++) {
      bede_str ours = lexicon_str(self->lex, offices[i].code);
      bede_str theirs = entry->codes.items[k].who.code;
      if (str_eq(ours, theirs) || (!ours.len && str_is(theirs, "-")))
        return true;
    }
  return false;
}

/* ORDER USE: as in read_actor.c */
static const char *const marks[] = {"",          " ~adj",  " ~people",
                                    " ~capital", " ~seat", " ~nominal",
                                    " ~organ",   " ~var"};

/* What an entry makes of its names: those that are new, and the actor of the
 * lexicon that they are new names of. */
typedef struct new_names {
  str_list names;
  const lex_actor *same;
} new_names;

/* The lexicon's own entry stays for a name that has the same code there: it
 * also knows which names are adjectives, and what came after 2015. */
static void sort_name(import *self, const actor_entry *entry, bede_str name,
                      new_names *out) {
  const lex_sense *sense = actor_sense(self, name);
  /* "Survival, Inc" and "Survival Inc" would bear the same id */
  bede_str key = draft_key(self->draft, name, ' ');
  const lex_actor *actor =
      sense ? lexicon_actor(self->lex, sense->entry) : NULL;
  if (actor && same_code(self, actor, entry)) {
    if (!out->same) out->same = actor;
    return;
  }
  bede_str code = entry->codes.items[0].who.code;
  uint32_t hash = (uint32_t)str_hash(code) >> 1;
  uint32_t *made = map_put(&self->names, key);
  if (*made != UINT32_MAX) {
    if (*made != hash) import_part(self, IMPORT_PART_TWICE, name);
    return;
  }
  *made = hash;
  /* "Congolese" of another country is still an adjective. */
  *array_push(self->a, &out->names) =
      sense ? str_format(self->a, "%.*s%s", STR_ARG(name), marks[sense->use])
            : name;
}

/* ---- Writing ------------------------------------------------------------- */

static void write_days(import *self, str_buf *out, int32_t from, int32_t to) {
  if (!from && !to) return;
  bede_str first = from ? date_write_iso(self->a, from) : STR("");
  bede_str last = to ? date_write_iso(self->a, to) : STR("");
  buf_format(out, "  %.*s..%.*s", STR_ARG(first), STR_ARG(last));
}

static void write_who(str_buf *out, import_who who) {
  buf_add(out, who.code);
  if (who.sectors.len) buf_format(out, " %.*s", STR_ARG(who.sectors));
}

static void write_names(str_buf *out, str_list names) {
  for (uint32_t i = 0; i < names.count; i++)
    buf_format(out, "%s%.*s", i ? " | " : "", STR_ARG(names.items[i]));
  buf_char(out, '\n');
}

static void write_codes(import *self, str_buf *out, const actor_entry *entry) {
  for (uint32_t i = 0; i < entry->codes.count; i++) {
    const dated_code *c = &entry->codes.items[i];
    bool dated = c->from || c->to;
    /* who has left an office is ELI without being told */
    if (!dated && i && str_is(c->who.sectors, "ELI")) continue;
    buf_add(out, STR("  "));
    write_who(out, c->who);
    write_days(self, out, c->from, c->to);
    buf_char(out, '\n');
  }
}

static void write_known(import *self, str_buf *out, const lex_actor *actor) {
  const lex_office *offices = lexicon_offices(self->lex, actor);
  for (uint32_t i = 0; i < actor->office_count; i++) {
    const lex_office *o = &offices[i];
    bede_str code = lexicon_str(self->lex, o->code);
    bede_str others = lexicon_str(self->lex, o->others);
    bede_str title = lexicon_str(self->lex, o->title);
    buf_format(out, "  %.*s %.*s", STR_ARG(code.len ? code : STR("-")),
               STR_ARG(lexicon_str(self->lex, o->sector)));
    if (others.len) buf_format(out, ";%.*s", STR_ARG(others));
    if (title.len) buf_format(out, "  %.*s", STR_ARG(title));
    write_days(self, out, o->from, o->to);
    buf_char(out, '\n');
  }
}

static bool is_dated(const actor_entry *entry) {
  for (uint32_t i = 0; i < entry->codes.count; i++)
    if (entry->codes.items[i].from || entry->codes.items[i].to) return true;
  return false;
}

/* One code for all times, although dated: "SERBIA [YUG <..] [SRB >..]" where
 * both are one country by now. */
static bool is_one_code(const actor_entry *entry) {
  import_who first = entry->codes.items[0].who;
  for (uint32_t i = 1; i < entry->codes.count; i++)
    if (!str_eq(first.code, entry->codes.items[i].who.code)) return false;
  return true;
}

/* Whose office it is that is dated; a country holds none. */
static bool is_person(const actor_entry *entry) {
  for (uint32_t i = 0; i < entry->codes.count; i++)
    if (entry->codes.items[i].who.sectors.len) return is_dated(entry);
  return false;
}

static void write_body(import *self, str_buf *out, const actor_entry *entry,
                       str_list names) {
  const dated_code *last = &entry->codes.items[entry->codes.count - 1];
  bool dated = is_dated(entry) && !is_one_code(entry);
  if (dated && (last->from || last->to))
    buf_add(out, STR("-"));
  else
    write_who(out, last->who);
  buf_add(out, STR("  "));
  write_names(out, names);
  if (dated) write_codes(self, out, entry);
}

/* New names of one whom the lexicon knows otherwise: its id and offices. */
static void write_more(import *self, str_buf *out, const lex_actor *same,
                       str_list names) {
  bede_str canonical = lexicon_str(self->lex, same->name);
  bede_str key = draft_key(self->draft, canonical, ' ');
  uint32_t *made = map_put(&self->names, key);
  if (same->kind == ACTOR_COUNTRY) {
    buf_format(out, "%.*s  ", STR_ARG(lexicon_str(self->lex, same->id)));
    write_names(out, names);
    return;
  }
  if (*made == UINT32_MAX) buf_format(out, "%.*s | ", STR_ARG(canonical));
  *made = 0;
  write_names(out, names);
  write_known(self, out, same);
}

static void write_entry(import *self, const actor_entry *entry) {
  str_buf out = {.a = self->a};
  new_names new = {0};
  for (uint32_t i = 0; i < entry->names.count; i++)
    sort_name(self, entry, entry->names.items[i], &new);
  self->known = !new.names.count;
  if (self->known) return;
  if (new.same)
    write_more(self, &out, new.same, new.names);
  else if (is_person(entry)) {
    write_names(&out, new.names);
    write_codes(self, &out, entry);
  } else
    write_body(self, &out, entry, new.names);
  if (import_prove(self, buf_str(&out), SOURCE_ACTORS, entry->head))
    buf_add(&self->actor_text, buf_str(&out));
}

/* ---- Entries ------------------------------------------------------------- */

/* Capitals stay of what can only be an abbreviation: "CESVI" of an NGO. */
static void keep_abbreviations(actor_entry *entry) {
  import_who who = entry->codes.items[0].who;
  bool is_body = str_is(who.code, "IGO") || str_is(who.code, "NGO") ||
                 str_is(who.code, "MNC") || str_is(who.code, "UNO") ||
                 str_is(who.code, "IMG") || str_is(who.code, "EUR");
  for (uint32_t i = 0; is_body && i < entry->names.count; i++) {
    bede_str name = entry->names.items[i];
    if (name.len > SHORT_NAME || str_find(name, STR(" ")) != UINT32_MAX)
      continue;
    char *bytes = (char *)name.ptr; /* of name_case, in our arena */
    for (uint32_t k = 0; k < name.len; k++)
      if (bytes[k] >= 'a' && bytes[k] <= 'z') bytes[k] -= 32;
  }
}

static void finish(import *self, actor_entry *entry) {
  if (!entry->line) return;
  self->line = entry->line;
  if (!entry->has_code_lines)
    import_lose(self, IMPORT_LOST_NO_CODE, entry->head);
  else if (!entry->codes.count)
    import_lose(self, IMPORT_LOST_ACTOR_CODE, entry->head);
  else if (!entry->names.count)
    import_lose(self, IMPORT_LOST_SYNTAX, entry->head);
  else {
    keep_abbreviations(entry);
    write_entry(self, entry);
  }
  import_close(self);
  *entry = (actor_entry){0};
}

/* "AFGHANISTAN_  [AFG]" */
static void begin(import *self, actor_entry *entry, bede_str text) {
  uint32_t open = str_find(text, STR("["));
  bede_str name = open == UINT32_MAX ? text : str_slice(text, 0, open);
  import_open(self);
  entry->line = self->line;
  entry->head = str_trim(name);
  add_names(self, entry, entry->head);
  if (open != UINT32_MAX)
    add_codes(self, entry, str_slice(text, open, text.len));
}

static void read_line(import *self, actor_entry *entry, bede_str text) {
  char first = text.ptr[0];
  if (first == '[' && entry->line)
    add_codes(self, entry, text);
  else if (first == '+' && entry->line)
    add_names(self, entry, str_trim(str_slice(text, 1, text.len)));
  else {
    const import_line *line = self->line;
    finish(self, entry);
    self->line = line;
    begin(self, entry, text);
  }
}

static bool is_block(bede_str text, bool *inside) {
  bool tag = text.ptr[0] == '<';
  if (tag) *inside = text.len < 2 || text.ptr[1] != '/';
  return tag;
}

void import_actors(import *self) {
  actor_entry entry = {0};
  bool in_block = false;
  for (uint32_t i = 0; i < self->lines.count; i++) {
    self->line = &self->lines.items[i];
    bede_str text = self->line->text;
    if (text.ptr[0] == '~') continue; /* ~FINISH */
    if (is_block(text, &in_block)) continue;
    if (in_block) {
      const import_line *line = self->line;
      finish(self, &entry);
      self->line = line;
      import_open(self);
      import_lose(self, IMPORT_LOST_BLOCK, text);
      import_close(self);
      continue;
    }
    read_line(self, &entry, text);
  }
  finish(self, &entry);
  self->line = NULL;
}
