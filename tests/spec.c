/*
 * spec.c - the coding rules: prose whose examples are run.
 *
 *     spec DATA spec|notyet|yes|no FOLDER
 *
 * A file of rules is Markdown.  Lines that begin with ">" are a text (">"
 * alone parts paragraphs), the lines with "=" below it are all its records:
 *
 *     > [a: The rebels] released [r: three French hostages] on Friday.
 *     = RETREAT/release actual
 *
 *     > Turkey accused Syria of bombing a convoy.
 *     = ACCUSE/allege  a: Turkey  r: Syria
 *     = ASSAULT  a: Syria  r: a convoy  said: Turkey  alleges  claimed_in 1
 *
 * Columns stand two blanks apart.  The sides are marked in the text where one
 * record is wanted, else named: "a:" actor, "r:" recipient, several joined by
 * " & ", "-" none, "*" any; in quotes the entity's text must be the same, else
 * it must overlap.  A side that is not named must be empty.  "said:" and "by:"
 * (reported_by), a stance, a link and its record's number in the block, and
 * KEY=VALUE are looked at where they are given; a status that is not given is
 * `actual`.  "= nothing": no record; "= others": more may come.
 *
 * notyet: such blocks that do not come out yet; one that does fails the run.
 * yes, no: each paragraph is a text that must, or must not, make a record.
 */
#include "bede.h"

#include <ctype.h>
#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Wednesday; every text appeared on it. */
enum { SPEC_DAY = 20220601 };
enum { MAX_TEXT = 8192, MAX_NAMES = 8, MAX_COLUMNS = 8, MAX_RECORDS = 12 };

/* Words that an entity must overlap: at `start`, or wherever they stand. */
typedef struct phrase {
  bede_str words;
  uint32_t start; /* UINT32_MAX: anywhere */
  bool exact;
} phrase;

typedef struct side {
  bool given, any;
  uint32_t count;
  phrase names[MAX_NAMES];
} side;

enum { ACTOR, RECIPIENT, SAID, BY, SIDES };

typedef struct wanted {
  bede_str event, mode, status, stance, line;
  side sides[SIDES];
  bede_str columns[MAX_COLUMNS]; /* KEY=VALUE, and links */
  uint32_t column_count;
  uint32_t record; /* the one that answers it, or UINT32_MAX */
} wanted;

typedef struct block {
  uint32_t line;
  char text[MAX_TEXT];
  uint32_t len;
  wanted records[MAX_RECORDS];
  uint32_t count;
  bool nothing, others, bad;
  side marked[2];
} block;

typedef struct run {
  const char *path;
  bede_coder *coder;
  const char *kind;
  char rule[256]; /* the paragraph before the block */
  uint32_t total, failed;
} run;

/* ---- strings --------------------------------------------------------------
 */

static bede_str str_of(const char *z) {
  return (bede_str){z, (uint32_t)strlen(z)};
}

static bool same(bede_str a, bede_str b) {
  return a.len == b.len && (!a.len || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static bool is(bede_str a, const char *z) {
  return same(a, str_of(z));
}

static bede_str trim(bede_str s) {
  while (s.len && isspace((unsigned char)s.ptr[0])) s.ptr++, s.len--;
  while (s.len && isspace((unsigned char)s.ptr[s.len - 1])) s.len--;
  return s;
}

/* The place of `z` in `s`, or s.len. */
static uint32_t find(bede_str s, const char *z) {
  bede_str n = str_of(z);
  for (uint32_t i = 0; i + n.len <= s.len; i++)
    if (memcmp(s.ptr + i, n.ptr, n.len) == 0) return i;
  return s.len;
}

/* What stands before `z` in `*rest`, which goes on behind it. */
static bede_str cut(bede_str *rest, const char *z) {
  uint32_t at = find(*rest, z), skip = at + (uint32_t)strlen(z);
  bede_str piece = {rest->ptr, at};
  if (skip > rest->len) skip = rest->len;
  *rest = (bede_str){rest->ptr + skip, rest->len - skip};
  return piece;
}

static bool starts(bede_str *s, const char *z) {
  bede_str n = str_of(z);
  if (s->len < n.len || memcmp(s->ptr, n.ptr, n.len) != 0) return false;
  *s = trim((bede_str){s->ptr + n.len, s->len - n.len});
  return true;
}

/* ---- reading blocks ---------------------------------------------------------
 */

static void add_char(block *b, char c) {
  if (b->len + 1 < MAX_TEXT) b->text[b->len++] = c;
}

static void add_name(side *s, phrase name) {
  s->given = true;
  if (s->count < MAX_NAMES) s->names[s->count++] = name;
}

/* One line of the text; "[a: words]" leaves the words and marks them. */
static void add_text(block *b, bede_str line) {
  if (b->len && line.len && b->text[b->len - 1] != '\n') add_char(b, ' ');
  if (b->len && !line.len) add_char(b, '\n'), add_char(b, '\n');
  uint32_t start = 0;
  side *open = NULL;
  while (line.len) {
    int which = open                   ? -1
                : starts(&line, "[a:") ? ACTOR
                : starts(&line, "[r:") ? RECIPIENT
                                       : -1;
    if (which >= 0) {
      open = &b->marked[which];
      start = b->len;
    } else if (open && line.ptr[0] == ']') {
      bede_str words = {b->text + start, b->len - start};
      add_name(open, (phrase){words, start, false});
      open = NULL;
      line.ptr++, line.len--;
    } else {
      add_char(b, line.ptr[0]);
      line.ptr++, line.len--;
    }
  }
}

static void read_side(side *s, bede_str words) {
  s->given = true;
  s->any = is(words, "*");
  if (s->any || is(words, "-")) return;
  while (words.len) {
    bede_str name = trim(cut(&words, " & "));
    bool exact = name.len > 1 && name.ptr[0] == '"';
    if (exact) name.ptr++, name.len -= 2;
    add_name(s, (phrase){name, UINT32_MAX, exact});
  }
}

static bool is_status(bede_str word) {
  for (int i = 0; i < BEDE_MODALITY_COUNT; i++)
    if (same(word, bede_modality_name((bede_modality)i))) return true;
  return false;
}

static bool is_stance(bede_str word) {
  return is(word, "asserts") || is(word, "alleges") || is(word, "denies") ||
         is(word, "confirms") || is(word, "shows");
}

/* False where the column has no meaning. */
static bool read_column(wanted *w, bede_str column) {
  static const char *const sides[] = {"a:", "r:", "said:", "by:"};
  for (uint32_t i = 0; i < SIDES; i++)
    if (starts(&column, sides[i])) return read_side(&w->sides[i], column), true;
  if (is_status(column)) return w->status = column, true;
  if (is_stance(column)) return w->stance = column, true;
  bool known = find(column, "=") < column.len || find(column, " ") < column.len;
  if (!known || w->column_count == MAX_COLUMNS) return false;
  w->columns[w->column_count++] = column;
  return true;
}

static void read_wanted(block *b, bede_str line) {
  if (is(line, "nothing")) {
    b->nothing = true;
    return;
  }
  if (is(line, "others")) {
    b->others = true;
    return;
  }
  if (b->count == MAX_RECORDS) {
    b->bad = true;
    return;
  }
  wanted *w = &b->records[b->count++];
  *w = (wanted){.status = str_of("actual"), .line = line};
  w->record = UINT32_MAX;
  bede_str result = cut(&line, " ");
  w->event = cut(&result, "/");
  w->mode = result;
  while ((line = trim(line)).len)
    if (!read_column(w, trim(cut(&line, "  ")))) b->bad = true;
}

/* The marks in the text are the sides of the only record. */
static void settle(block *b) {
  for (uint32_t i = 0; i < 2; i++) {
    if (!b->marked[i].given) continue;
    if (b->count != 1) b->bad = true;
    b->records[0].sides[i] = b->marked[i];
  }
  if (!b->nothing && !b->count) b->bad = true;
}

/* ---- comparing --------------------------------------------------------------
 */

static bede_str words_at(bede_str text, bede_span span) {
  return (bede_str){text.ptr + span.start, span.end - span.start};
}

static bool overlaps(bede_span span, uint32_t start, uint32_t len) {
  return span.start < start + len && start < span.end;
}

static bool is_named(bede_str text, const bede_entity *e, const phrase *name) {
  if (name->exact) return same(words_at(text, e->span), name->words);
  for (uint32_t i = 0; i + name->words.len <= text.len; i++) {
    if (name->start != UINT32_MAX && i != name->start) continue;
    if (memcmp(text.ptr + i, name->words.ptr, name->words.len)) continue;
    if (overlaps(e->span, i, name->words.len) ||
        overlaps(e->refers_to, i, name->words.len))
      return true;
  }
  return false;
}

static bool side_fits(bede_str text, const bede_entities *got, const side *s) {
  if (s->any) return true;
  if (got->count != s->count) return false;
  for (uint32_t i = 0; i < s->count; i++) {
    bool found = false;
    for (uint32_t j = 0; j < got->count; j++)
      found = found || is_named(text, &got->items[j], &s->names[i]);
    if (!found) return false;
  }
  return true;
}

static const bede_entities *side_of(const bede_record *r, uint32_t i) {
  const bede_entities *all[] = {&r->actor, &r->recipient, &r->said_by,
                                &r->reported_by};
  return all[i];
}

static void put_count(char *out, size_t size, const bede_count *c) {
  if (!c->known)
    snprintf(out, size, "-");
  else if (c->max == UINT64_MAX)
    snprintf(out, size, "%llu..", (unsigned long long)c->min);
  else if (c->min == c->max)
    snprintf(out, size, "%llu", (unsigned long long)c->min);
  else
    snprintf(out, size, "%llu..%llu", (unsigned long long)c->min,
             (unsigned long long)c->max);
}

static void put_day(char *out, size_t size, const bede_when *w) {
  int a = w->first, b = w->last;
  int n =
      snprintf(out, size, "%04d-%02d-%02d", a / 10000, a / 100 % 100, a % 100);
  if (b != a)
    snprintf(out + n, size - (size_t)n, "..%04d-%02d-%02d", b / 10000,
             b / 100 % 100, b % 100);
}

static void put_code(char *out, size_t size, const bede_entities *e) {
  bede_str code = e->count ? e->items[0].code : str_of("");
  bede_str sector = e->count ? e->items[0].sector : str_of("");
  snprintf(out, size, "%.*s/%.*s", (int)code.len, code.ptr, (int)sector.len,
           sector.ptr);
}

static void put_str(char *out, size_t size, bede_str s) {
  snprintf(out, size, "%.*s", (int)s.len, s.len ? s.ptr : "");
}

/* The record's value under a KEY of the notation; false: no such key. */
static bool value_of(const bede_record *r, bede_str key, char *out, size_t n) {
  const bede_count *const counts[] = {&r->size.dead, &r->size.injured,
                                      &r->size.arrested, &r->size.participants,
                                      &r->size.displaced};
  static const char *const names[] = {"dead", "injured", "arrested",
                                      "participants", "displaced"};
  for (uint32_t i = 0; i < 5; i++)
    if (is(key, names[i])) return put_count(out, n, counts[i]), true;
  if (is(key, "day")) return put_day(out, n, &r->when), true;
  if (is(key, "cameo")) return put_str(out, n, r->cameo), true;
  if (is(key, "inferred")) return put_str(out, n, r->inferred), true;
  if (is(key, "where")) return put_str(out, n, r->where.country), true;
  if (is(key, "place")) return put_str(out, n, r->where.name), true;
  if (is(key, "disputed"))
    return put_str(out, n, str_of(r->disputed ? "yes" : "no")), true;
  if (is(key, "actor")) return put_code(out, n, &r->actor), true;
  if (is(key, "recipient")) return put_code(out, n, &r->recipient), true;
  return false;
}

static bool has_link(const bede_record *r, bede_str type, uint32_t to) {
  for (uint32_t i = 0; i < r->link_count; i++)
    if (same(r->links[i].type, type) && r->links[i].to == to) return true;
  return false;
}

/* KEY=VALUE, or "claimed_in 2". */
static bool column_fits(const block *b, const bede_record *r, bede_str column) {
  char value[128];
  bede_str rest = column, key = cut(&rest, "=");
  if (key.len < column.len)
    return value_of(r, key, value, sizeof value) && is(rest, value);
  rest = column;
  bede_str type = cut(&rest, " ");
  uint32_t to = (uint32_t)(rest.ptr[0] - '1');
  return to < b->count && b->records[to].record != UINT32_MAX &&
         has_link(r, type, b->records[to].record);
}

/* Columns are looked at last: links need to know who answers whom. */
static bool fits(bede_str text, const bede_record *r, const wanted *w) {
  if (!same(bede_event_name(r->event), w->event)) return false;
  if (!is(w->mode, "*") && !same(r->mode, w->mode)) return false;
  if (!same(bede_modality_name(r->modality), w->status)) return false;
  if (w->stance.len && !same(r->stance, w->stance)) return false;
  for (uint32_t i = 0; i < SIDES; i++) {
    if (i >= SAID && !w->sides[i].given) continue;
    if (!side_fits(text, side_of(r, i), &w->sides[i])) return false;
  }
  return true;
}

/* Each wanted record takes the first free one that fits it. */
static void assign(block *b, const bede_doc *doc) {
  bool used[256] = {0};
  for (uint32_t i = 0; i < b->count; i++) {
    wanted *w = &b->records[i];
    w->record = UINT32_MAX;
    for (uint32_t j = 0; j < bede_doc_record_count(doc) && j < 256; j++) {
      if (used[j]) continue;
      if (!fits(bede_doc_text(doc), bede_doc_record(doc, j), w)) continue;
      used[j] = true;
      w->record = j;
      break;
    }
  }
}

static bool comes_out(block *b, const bede_doc *doc) {
  uint32_t got = bede_doc_record_count(doc);
  if (b->bad) return false;
  if (b->nothing) return got == 0;
  if (!b->others && got != b->count) return false;
  assign(b, doc);
  for (uint32_t i = 0; i < b->count; i++) {
    const wanted *w = &b->records[i];
    if (w->record == UINT32_MAX) return false;
    const bede_record *r = bede_doc_record(doc, w->record);
    for (uint32_t j = 0; j < w->column_count; j++)
      if (!column_fits(b, r, w->columns[j])) return false;
  }
  return true;
}

/* ---- telling ----------------------------------------------------------------
 */

static void tell_side(bede_str text, const char *label,
                      const bede_entities *all) {
  for (uint32_t i = 0; i < all->count; i++) {
    bede_str words = words_at(text, all->items[i].span);
    fprintf(stderr, "%s%.*s", i ? " & " : label, (int)words.len, words.ptr);
  }
}

/* A record in the notation of the blocks. */
static void tell_record(bede_str text, const bede_record *r) {
  static const char *const keys[] = {"dead",      "injured",      "arrested",
                                     "displaced", "participants", "day",
                                     "inferred",  "disputed",     "where"};
  bede_str event = bede_event_name(r->event);
  bede_str status = bede_modality_name(r->modality);
  fprintf(stderr, "    got     %.*s%s%.*s %.*s", (int)event.len, event.ptr,
          r->mode.len ? "/" : "", (int)r->mode.len,
          r->mode.len ? r->mode.ptr : "", (int)status.len, status.ptr);
  tell_side(text, "  a: ", &r->actor);
  tell_side(text, "  r: ", &r->recipient);
  tell_side(text, "  said: ", &r->said_by);
  tell_side(text, "  by: ", &r->reported_by);
  if (r->stance.len)
    fprintf(stderr, "  %.*s", (int)r->stance.len, r->stance.ptr);
  for (uint32_t i = 0; i < r->link_count; i++)
    fprintf(stderr, "  %.*s %u", (int)r->links[i].type.len,
            r->links[i].type.ptr, r->links[i].to + 1);
  for (uint32_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    char value[128];
    value_of(r, str_of(keys[i]), value, sizeof value);
    if (value[0] && strcmp(value, "-") && strcmp(value, "no"))
      fprintf(stderr, "  %s=%s", keys[i], value);
  }
  fprintf(stderr, "\n");
}

static void tell(const run *self, const block *b, const bede_doc *doc,
                 const char *what) {
  fprintf(stderr, "%s:%u: %s\n    %s\n    %s\n", self->path, b->line, what,
          self->rule, b->text);
  for (uint32_t i = 0; i < b->count; i++)
    fprintf(stderr, "    wanted  %.*s\n", (int)b->records[i].line.len,
            b->records[i].line.ptr);
  if (b->nothing) fprintf(stderr, "    wanted  nothing\n");
  for (uint32_t i = 0; i < bede_doc_record_count(doc); i++)
    tell_record(bede_doc_text(doc), bede_doc_record(doc, i));
  bede_str reason = bede_doc_reason(doc);
  if (reason.len)
    fprintf(stderr, "    got     nothing: %.*s\n", (int)reason.len, reason.ptr);
}

/* ---- running ----------------------------------------------------------------
 */

static bool judge(const run *self, block *b, const bede_doc *doc) {
  uint32_t got = bede_doc_record_count(doc);
  if (!strcmp(self->kind, "yes")) return got > 0;
  if (!strcmp(self->kind, "no")) return got == 0;
  return comes_out(b, doc);
}

static void run_block(run *self, block *b) {
  if (!b->len) return;
  bool notyet = !strcmp(self->kind, "notyet");
  const bede_input input = {.text = {b->text, b->len}, .date = SPEC_DAY};
  bede_error err;
  self->total++;
  bede_doc *doc = bede_code(self->coder, &input, NULL, &err);
  if (!doc) {
    self->failed++;
    fprintf(stderr, "%s:%u: %s\n", self->path, b->line, err.message);
    return;
  }
  bool good = judge(self, b, doc);
  if (b->bad || good == notyet) {
    self->failed++;
    tell(self, b, doc,
         b->bad   ? "the block can't be read"
         : notyet ? "comes out now: move it to tests/spec"
                  : "comes out otherwise");
  }
  bede_doc_free(doc);
}

static void new_block(run *self, block *b, uint32_t line) {
  if (b->len && strcmp(self->kind, "yes") && strcmp(self->kind, "no"))
    settle(b);
  run_block(self, b);
  memset(b, 0, sizeof *b);
  b->line = line;
}

static void add_rule(run *self, bede_str line) {
  size_t len = strlen(self->rule), room = sizeof self->rule - len;
  snprintf(self->rule + len, room, "%s%.*s", len ? " " : "", (int)line.len,
           line.ptr);
}

/* Rules and blocks: prose, ">" lines, "=" lines. */
static void rules_line(run *self, block *b, bede_str line, bool *in_rule) {
  bool is_text = line.len && line.ptr[0] == '>';
  if (is_text || (line.len && line.ptr[0] == '=')) {
    bede_str rest = trim((bede_str){line.ptr + 1, line.len - 1});
    *in_rule = false;
    if (!is_text)
      read_wanted(b, rest);
    else
      add_text(b, rest);
  } else if (line.len && line.ptr[0] != '#') {
    if (!*in_rule) self->rule[0] = 0;
    *in_rule = true;
    add_rule(self, line);
  } else {
    *in_rule = false;
  }
}

static void run_lines(run *self, bede_str rest) {
  bool plain = !strcmp(self->kind, "yes") || !strcmp(self->kind, "no");
  block *b = calloc(1, sizeof *b);
  bool in_rule = false;
  for (uint32_t number = 1; rest.len; number++) {
    bede_str line = trim(cut(&rest, "\n"));
    bool ends = !line.len ||
                (!plain && b->count + b->nothing > 0 && line.ptr[0] != '=');
    if (ends || !b->len) new_block(self, b, number);
    if (!plain)
      rules_line(self, b, line, &in_rule);
    else if (line.len && line.ptr[0] != '#')
      add_text(b, line);
  }
  new_block(self, b, 0);
  free(b);
}

static void run_file(run *self, const char *path) {
  FILE *file = fopen(path, "rb");
  size_t size = 1 << 20;
  char *bytes = malloc(size);
  size_t len = file ? fread(bytes, 1, size, file) : 0;
  self->path = path;
  self->rule[0] = 0;
  if (!len || len == size) {
    fprintf(stderr, "%s: can't be read\n", path);
    self->failed++;
  } else {
    run_lines(self, (bede_str){bytes, (uint32_t)len});
  }
  free(bytes);
  if (file) fclose(file);
}

static int wants_file(const struct dirent *entry) {
  return entry->d_name[0] != '.';
}

static void run_folder(run *self, const char *folder) {
  struct dirent **list;
  int count = scandir(folder, &list, wants_file, alphasort);
  for (int i = 0; i < count; i++) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, list[i]->d_name);
    run_file(self, path);
    free(list[i]);
  }
  if (count >= 0) free(list);
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  bede_error err;
  const bede_data_source source = {.dir = argv[1]};
  bede_data *data = bede_data_load(&source, NULL, &err);
  bede_coder *coder = data ? bede_coder_new(data, NULL, &err) : NULL;
  if (!coder) {
    fprintf(stderr, "%s\n", err.message);
    return 1;
  }
  run self = {.coder = coder, .kind = argv[2]};
  run_folder(&self, argv[3]);
  printf("%s: %u texts, %u otherwise\n", self.kind, self.total, self.failed);
  bede_coder_free(coder);
  bede_data_free(data);
  return self.failed || !self.total;
}
