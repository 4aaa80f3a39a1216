/*
 * What a dictionary is, and what becomes of each.
 */
#include "lexicon/import.h"

enum { MAX_DICTIONARY = 64 << 20, PROBE_LINES = 4000 };

/* ---- Kinds --------------------------------------------------------------- */

/* By what its lines look like, since the files are often named ".txt". */
static import_kind kind_of(const import *self) {
  uint32_t patterns = 0, agents = 0, codes = 0;
  for (uint32_t i = 0; i < self->lines.count && i < PROBE_LINES; i++) {
    bede_str text = self->lines.items[i].text;
    bool code = str_find(text, STR("[")) != UINT32_MAX;
    bool star = str_find(text, STR("*")) != UINT32_MAX;
    if (text.ptr[0] == '-' && code && star)
      patterns++;
    else if (str_find(text, STR("[~")) != UINT32_MAX ||
             str_find(text, STR("~]")) != UINT32_MAX)
      agents++;
    else if (code)
      codes++;
  }
  bede_str path = self->path;
  if (patterns || str_ends(path, STR(".verbs"))) return IMPORT_VERBS;
  if (agents > codes || str_ends(path, STR(".agents"))) return IMPORT_AGENTS;
  return codes || str_ends(path, STR(".actors")) ? IMPORT_ACTORS
                                                 : IMPORT_UNKNOWN;
}

/* "data/Phoenix.agents.txt" -> "import-phoenix-agents" */
static bede_str made_name(import *self, bede_str path) {
  str_buf out = {.a = self->a};
  buf_add(&out, STR("import-"));
  for (uint32_t i = path.len; i-- > 0;)
    if (path.ptr[i] == '/') {
      path = str_slice(path, i + 1, path.len);
      break;
    }
  if (str_ends(path, STR(".txt"))) path.len -= 4;
  for (uint32_t i = 0; i < path.len && out.len < 60; i++) {
    char c = path.ptr[i];
    if (c >= 'A' && c <= 'Z') c = (char)(c + 32);
    bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      buf_char(&out, c);
    else if (out.ptr[out.len - 1] != '-')
      buf_char(&out, '-');
  }
  return buf_str(&out);
}

/* ---- One file ------------------------------------------------------------ */

static void add_file(import *self, const char *folder, const str_buf *text) {
  if (!text->len) return;
  import_made *new = array_push(self->a, &self->files);
  new->path = str_format(self->a, "%s%.*s.bede", folder, STR_ARG(self->name));
  new->text.a = self->a;
  buf_format(&new->text, "# Made by bede lexicon import of %.*s.\n",
             STR_ARG(self->path));
  buf_add(&new->text, buf_str(text));
}

/* Two files of one name must not become one. */
static void name_apart(import *self) {
  bede_str plain = self->name;
  for (uint32_t n = 2;; n++) {
    uint32_t *used = map_put(&self->file_names, self->name);
    if (*used == UINT32_MAX) {
      *used = 0;
      return;
    }
    self->name = str_format(self->a, "%.*s-%u", STR_ARG(plain), n);
  }
}

static void start(import *self, bede_str path) {
  self->path = path;
  self->name = made_name(self, path);
  self->counts = (import_counts){0};
  self->made_sets = (map){.a = self->a};
  self->synsets = (map){.a = self->a};
  self->actor_text = self->role_text = self->event_text = self->form_text =
      (str_buf){.a = self->a};
  name_apart(self);
}

static void sum_up(import *self, const char *kind) {
  const import_counts *c = &self->counts;
  uint32_t had = c->read + c->known;
  double share = c->entries ? 100.0 * had / c->entries : 0;
  buf_format(&self->summary,
             "%.*s: %s, %u entries, %.1f%% read (%u new, %u known already), "
             "%u of those in part, %u not\n",
             STR_ARG(self->path), kind, c->entries, share, c->read, c->known,
             c->part, c->lost);
}

bool import_read(import *self, bede_str path, bede_str bytes) {
  static void (*const readers[])(import *) = {NULL, import_actors,
                                              import_agents, import_verbs};
  static const char *const names[] = {"", "actors", "agents", "verbs"};
  start(self, path);
  if (bytes.len > MAX_DICTIONARY) {
    buf_format(&self->summary, "%.*s: larger than 64 MiB\n", STR_ARG(path));
    return false;
  }
  import_split(self, bytes);
  import_kind kind = kind_of(self);
  if (kind == IMPORT_UNKNOWN) {
    buf_format(&self->summary,
               "%.*s: no dictionary of actors, agents or verbs\n",
               STR_ARG(path));
    return false;
  }
  readers[kind](self);
  add_file(self, "actors/", &self->actor_text);
  add_file(self, "actors/roles-", &self->role_text);
  add_file(self, "events/", &self->event_text);
  add_file(self, "forms-", &self->form_text);
  sum_up(self, names[kind]);
  return true;
}

/* ---- Making ready -------------------------------------------------------- */

static void fill_list(import *self, const char *name, map *out) {
  const str_list *list = draft_import(self->draft, "words", str_from(name));
  out->a = self->a;
  for (uint32_t i = 0; list && i < list->count; i++)
    *map_put(out, list->items[i]) = 1;
}

static bede_str join_list(import *self, const char *name) {
  const str_list *list = draft_import(self->draft, "words", str_from(name));
  str_buf out = {.a = self->a};
  for (uint32_t i = 0; list && i < list->count; i++)
    buf_format(&out, "%s%.*s", i ? "|" : "", STR_ARG(list->items[i]));
  return out.len ? buf_str(&out) : STR("to");
}

/* Words of the lexicon by their first four letters, for cut-off words. */
static void fill_stems(import *self) {
  map seen = {.a = self->a};
  for (uint32_t i = 0; i < self->draft->members.count; i++) {
    bede_str word = self->draft->members.items[i].phrase;
    if (word.len < 5 || str_find(word, STR(" ")) != UINT32_MAX) continue;
    uint32_t *once = map_put(&seen, word);
    if (*once != UINT32_MAX) continue;
    *once = 1;
    uint32_t *list = map_put(&self->stems, str_slice(word, 0, 4));
    if (*list == UINT32_MAX) {
      *list = self->stem_lists.count;
      *array_push(self->a, &self->stem_lists) = (str_list){0};
    }
    *array_push(self->a, &self->stem_lists.items[*list]) = word;
  }
}

bede_status import_begin(import *self, arena *a, const char *const *dirs,
                         uint32_t dir_count, bede_error *err) {
  bede_str image;
  *self = (import){.a = a};
  map *const maps[] = {&self->names, &self->roles, &self->stems,
                       &self->file_names};
  for (size_t i = 0; i < sizeof maps / sizeof maps[0]; i++) maps[i]->a = a;
  self->report.a = self->summary.a = a;
  bede_status s = lexicon_compile(a, dirs, dir_count, &image, err);
  if (!s) s = lexicon_open(a, image, &self->lex, err);
  if (s) return s;
  self->draft = draft_read(a, dirs, dir_count, err);
  if (!self->draft) return err->status;
  self->draft->err = &self->err;
  fill_list(self, "lower", &self->lower);
  fill_list(self, "grammar", &self->grammar);
  self->target = join_list(self, "target");
  fill_stems(self);
  return BEDE_OK;
}
