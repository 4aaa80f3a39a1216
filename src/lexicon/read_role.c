/*
 * Roles: "soldier MIL | ministry GOV ~body | pontiff VAT REL".
 */
#include "lexicon/draft.h"

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

bool draft_actor_code(const draft *self, bede_str s) {
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
  if (draft_actor_code(self, last)) {
    role->code = draft_str(self, last);
    return true;
  }
  if (!read_sectors(self, last, &role->sector, &role->others)) return false;
  bede_str before = words->items[words->count - 1];
  if (words->count > 1 && draft_actor_code(self, before)) {
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
