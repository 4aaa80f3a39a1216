/*
 * Codes: CAMEO's for actors and events to Bede's, by the rows of import.bede.
 */
#include "lexicon/import.h"

/* ---- Actors -------------------------------------------------------------- */

/* "USAGOVMIL": one that the lexicon has, else the longest row that the code
 * begins with; gives what is left behind it. */
static bool read_front(import *self, bede_str code, import_who *who,
                       bede_str *rest) {
  for (uint32_t n = code.len; n >= 3; n -= 3) {
    bede_str front = str_slice(code, 0, n);
    const str_list *row = draft_import(self->draft, "actor", front);
    *rest = str_slice(code, n, code.len);
    if (row) {
      who->code = row->items[0];
      if (row->count > 1) who->sectors = row->items[1];
      return true;
    }
    if (n == 3 && draft_actor_code(self->draft, front)) {
      who->code = front;
      return true;
    }
  }
  return false;
}

static bool has_sector(bede_str sectors, bede_str sector) {
  bede_str piece;
  while (str_split(&sectors, ";", &piece))
    if (str_eq(piece, sector)) return true;
  return false;
}

static void add_sector(import *self, import_who *who, bede_str sector) {
  if (has_sector(who->sectors, sector)) return;
  who->sectors = who->sectors.len
                     ? str_format(self->a, "%.*s;%.*s", STR_ARG(who->sectors),
                                  STR_ARG(sector))
                     : sector;
}

/* A group that says what kind of actor it is; what says where it sits, of
 * which people or by which name has no place in PLOVER.  False: none of
 * those that make a sector. */
static bool add_group(import *self, import_who *who, bede_str group) {
  const str_list *row = draft_import(self->draft, "group", group);
  if (!row && !import_has(&self->draft->sectors, group)) return false;
  if (!row)
    add_sector(self, who, group);
  else if (!str_is(row->items[0], "-") && row->count == 1)
    add_sector(self, who, row->items[0]);
  return true;
}

/* "DEV" of "NGODEV" adds a sector only where nothing else has. */
static void add_alone(import *self, import_who *who, bede_str groups) {
  for (uint32_t i = 0; i + 3 <= groups.len && !who->sectors.len; i += 3) {
    const str_list *row =
        draft_import(self->draft, "group", str_slice(groups, i, i + 3));
    if (row && row->count == 2) add_sector(self, who, row->items[0]);
  }
}

static bool is_group_code(bede_str s) {
  bool ok = s.len >= 3 && s.len <= 30 && s.len % 3 == 0;
  for (uint32_t i = 0; ok && i < s.len; i++)
    ok = (s.ptr[i] >= 'A' && s.ptr[i] <= 'Z') ||
         (s.ptr[i] >= '0' && s.ptr[i] <= '9');
  return ok;
}

bool import_actor_code(import *self, bede_str code, import_who *who) {
  bede_str rest = code, first = STR("");
  bool found = true;
  *who = (import_who){STR("-"), {"", 0}};
  if (str_is(code, "---")) return true;
  str_split(&rest, "/", &first); /* of a compound the first */
  if (!is_group_code(first)) return false;
  if (!read_front(self, first, who, &rest)) {
    rest = first; /* "REB": a sector and no country */
    found = false;
  }
  for (uint32_t i = 0; i + 3 <= rest.len; i += 3)
    found |= add_group(self, who, str_slice(rest, i, i + 3));
  add_alone(self, who, rest);
  return found && (who->sectors.len || !str_is(who->code, "-") ||
                   draft_import(self->draft, "actor", str_slice(first, 0, 3)));
}

/* ---- Events -------------------------------------------------------------- */

static const str_list *event_row(import *self, bede_str code) {
  for (uint32_t n = code.len; n >= 2; n--) {
    const str_list *row =
        draft_import(self->draft, "event", str_slice(code, 0, n));
    if (row) return row;
  }
  return NULL;
}

/* The type's roots allow it, and it is one of CAMEO's. */
static bool may_have(import *self, bede_str type, bede_str code) {
  bede_error *err = self->draft->err, ignored;
  self->draft->err = &ignored;
  bool ok = draft_cameo(self->draft, draft_type(self->draft, type), code);
  self->draft->err = err;
  return ok;
}

/* "[010?]" counts only where nothing else does, "[100!]" before all else. */
static bede_str cut_rank(import *self, bede_str code, import_event *out) {
  if (str_ends(code, STR("?"))) out->weak = true;
  if (str_ends(code, STR("!")))
    import_part(self, IMPORT_PART_DOMINANT, code);
  else if (!out->weak)
    return code;
  return str_slice(code, 0, code.len - 1);
}

/*
 * "[042:043]": by TABARI's manual the first code goes from source to target
 * and the second back; by PETRARCH-2's program the second is that of the
 * passive.  Bede finds the sides of a passive itself and writes a meeting or
 * visit once, so in both readings the first code is all there is to say, and
 * "[:173]" has its sides exchanged.  The same code twice is reciprocal.
 */
static bede_str cut_pair(import *self, bede_str code, import_event *out) {
  bede_str second = code, first = STR("");
  if (str_find(code, STR(":")) == UINT32_MAX) return code;
  str_split(&second, ":", &first);
  first = str_trim(first);
  second = str_trim(second);
  if (!first.len) {
    out->swapped = true;
    return second;
  }
  if (str_eq(first, second))
    out->reciprocal = true;
  else
    import_part(self, IMPORT_PART_PAIR, second);
  return first;
}

bool import_event_code(import *self, bede_str code, import_event *out) {
  bede_str text = str_trim(code), first = STR("");
  *out = (import_event){0};
  out->none = str_is(text, "---") || str_is(text, "- - -");
  if (out->none) return true;
  if (str_starts(text, STR("###")) || str_starts(text, STR("+++")))
    return import_lose(self, IMPORT_LOST_STORY, code);
  text = cut_pair(self, cut_rank(self, text, out), out);
  bede_str rest = text;
  str_split(&rest, "/", &first);
  const str_list *row = is_cameo(first) ? event_row(self, first) : NULL;
  if (!row) return import_lose(self, IMPORT_LOST_EVENT_CODE, code);
  if (rest.ptr) import_part(self, IMPORT_PART_PAIR, rest);
  out->none = str_is(row->items[0], "-");
  if (out->none) return true;
  out->mode = row->items[0];
  str_split(&out->mode, "/", &out->type);
  if (may_have(self, out->type, first)) out->cameo = first;
  return true;
}
