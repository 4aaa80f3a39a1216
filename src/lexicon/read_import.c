/*
 * import.bede: how the older coders' codes are read (lexicon/import.h).
 *
 *     event 0831  CONCEDE              a CAMEO event code, and all below it
 *     actor IGOUNO  UNO                groups that begin an actor code
 *     group HLH  MED                   a group behind them
 *     words particle  away back        a list that the reader asks for
 */
#include "lexicon/draft.h"

static bool expected(draft *self, bede_str at, const char *what) {
  return draft_fail(self, at.ptr, "expected \"%s\"", what);
}

static bool check_event(draft *self, str_list words) {
  bede_str rest = words.items[2], name;
  if (words.count != 3)
    return expected(self, words.items[0], "event CODE TYPE/mode");
  if (str_is(rest, "-")) return true;
  str_split(&rest, "/", &name);
  bede_event_type type = draft_type(self, name);
  if (type == BEDE_EVENT_COUNT) return false;
  return !rest.ptr || draft_mode(self, type, rest);
}

static bool is_groups(bede_str s) {
  bool ok = s.len >= 3 && s.len % 3 == 0;
  for (uint32_t i = 0; ok && i < s.len; i++)
    ok = (s.ptr[i] >= 'A' && s.ptr[i] <= 'Z') ||
         (s.ptr[i] >= '0' && s.ptr[i] <= '9');
  return ok;
}

static bool check_groups(draft *self, str_list words, bool begins) {
  bede_str to = words.items[2];
  if (!is_groups(words.items[1]))
    return draft_fail(self, words.items[1].ptr,
                      "\"%.*s\" is no code: expected groups of three capital "
                      "letters or digits",
                      STR_ARG(source_clip(words.items[1])));
  lex_str sector, others;
  if (str_is(to, "-")) return true;
  if (!begins && words.count == 4 && !str_is(words.items[3], "alone"))
    return expected(self, words.items[3], "alone");
  if (!begins) return read_sectors(self, to, &sector, &others);
  if (!draft_actor_code(self, to))
    return draft_fail(self, to.ptr,
                      "no actor has the code \"%.*s\": expected one of "
                      "actors/ or plover.bede, or \"-\"",
                      STR_ARG(source_clip(to)));
  return words.count == 3 ||
         read_sectors(self, words.items[3], &sector, &others);
}

bool read_import(draft *self, const source_entry *entry) {
  bede_str line = entry->lines.items[0];
  str_list words = {0};
  for (uint32_t i = 0; i < entry->lines.count; i++)
    split_append(self->a, &words, split_words(self->a, entry->lines.items[i]));
  bede_str key = words.items[0];
  bool ok = true;
  if (words.count < 3)
    return expected(self, line, "event|actor|group|words NAME VALUE");
  if (str_is(key, "event"))
    ok = check_event(self, words);
  else if (str_is(key, "actor") || str_is(key, "group"))
    ok = words.count <= 4 ? check_groups(self, words, str_is(key, "actor"))
                          : expected(self, line, "actor|group CODE RESULT");
  else if (!str_is(key, "words"))
    return expected(self, line, "event|actor|group|words NAME VALUE");
  if (!ok) return false;
  bede_str name =
      str_format(self->a, "%.*s %.*s", STR_ARG(key), STR_ARG(words.items[1]));
  *map_put(&self->import_ids, name) = self->imports.count;
  *array_push(self->a, &self->imports) =
      (str_list){words.items + 2, words.count - 2, 0};
  return true;
}

const str_list *draft_import(const draft *self, const char *kind,
                             bede_str name) {
  bede_str key = str_format(self->a, "%s %.*s", kind, STR_ARG(name));
  uint32_t i = map_get(&self->import_ids, key);
  return i == UINT32_MAX ? NULL : &self->imports.items[i];
}
