#include "cli/report.h"

#include <errno.h>

#define SHOWN_OF_A_KIND 5u
#define MOST_KINDS 200u
#define SHOWN_WORDS 8u

bool report_open(report *self, const cli_command *command,
                 const char *rejects) {
  *self = (report){.command = command, .expects_records = true};
  arena_init(&self->a, NULL, &self->full);
  clock_gettime(CLOCK_MONOTONIC, &self->begin);
  if (!rejects) return true;
  self->rejects = fopen(rejects, "we");
  if (!self->rejects)
    cli_complain(command, "--rejects %s: %s", rejects, strerror(errno));
  return self->rejects != NULL;
}

/* "row 17 has 3 columns" and "row 18 has 4 columns" are of one kind. */
static bede_str kind_key(arena *a, const slot_note *note) {
  str_buf key = {.a = a};
  bool quoted = false;
  for (uint32_t i = 0; i < note->reason.len; i++) {
    char c = note->reason.ptr[i];
    quoted ^= c == '"';
    if (!quoted && !(c >= '0' && c <= '9')) buf_char(&key, c);
  }
  return buf_str(&key);
}

static report_kind *kind_of(report *self, arena *scratch,
                            const slot_note *note) {
  bede_str key = kind_key(scratch, note);
  for (uint32_t i = 0; i < self->kinds.count; i++) {
    report_kind *kind = &self->kinds.items[i];
    bool same = str_eq(kind->key, key) && kind->is_reject == note->is_reject;
    if (same || i + 1 == MOST_KINDS) return kind;
  }
  report_kind *kind = array_push(&self->a, &self->kinds);
  kind->key = str_copy(&self->a, key);
  kind->first = str_copy(&self->a, note->reason);
  kind->is_reject = note->is_reject;
  return kind;
}

static void show_note(const slot_note *note) {
  fprintf(stderr, "bede: %.*s", STR_ARG(note->file));
  if (note->line) fprintf(stderr, ":%llu", (unsigned long long)note->line);
  fprintf(stderr, ": %s%.*s\n", note->is_reject ? "refused: " : "",
          STR_ARG(note->reason));
}

static bool take_note(report *self, arena *scratch, const slot_note *note) {
  self->refused += note->is_reject;
  if (note->is_reject && self->rejects) {
    str_buf line = {.a = scratch};
    out_reject(note->file, note->line, note->reason, &line);
    return fwrite(line.ptr, 1, line.len, self->rejects) == line.len;
  }
  report_kind *kind = kind_of(self, scratch, note);
  if (kind->count++ < SHOWN_OF_A_KIND) show_note(note);
  return true;
}

static void take_counts(report *self, const slot_counts *counts) {
  self->articles++;
  self->sentences += counts->sentences;
  self->records += counts->written;
  self->unplaced += counts->unplaced;
  self->unlocated += counts->unlocated;
  for (uint32_t i = 0; i < BEDE_EVENT_COUNT; i++)
    self->by_type[i] += counts->records[i];
  for (uint32_t i = 0; i < counts->actors.count; i++)
    tally_add(&self->actors, &self->a, counts->actors.items[i]);
  for (uint32_t i = 0; i < counts->predicates.count; i++)
    tally_add(&self->predicates, &self->a, counts->predicates.items[i]);
  if (counts->written || !self->expects_records) return;
  self->empty++;
  tally_add(&self->reasons, &self->a, counts->reason);
}

static bool take_slot(report *self, slot *from) {
  bool kept = true;
  for (uint32_t i = 0; i < from->notes.count; i++)
    kept &= take_note(self, &from->a, &from->notes.items[i]);
  if (from->has_article) take_counts(self, &from->counts);
  return kept;
}

bool report_slot(report *self, slot *from) {
  jmp_buf *outer = from->a.on_full;
  from->a.on_full = &self->full;
  bool kept = setjmp(self->full) == 0 && take_slot(self, from);
  from->a.on_full = outer;
  return kept;
}

static void put_number(const char *what, uint64_t n, const char *end) {
  fprintf(stderr, "%llu %s%s%s", (unsigned long long)n, what, n == 1 ? "" : "s",
          end);
}

static void put_tally(const char *title, const tally *words) {
  const tally_entry *top[SHOWN_WORDS + 1];
  uint32_t n = tally_top(words, top, SHOWN_WORDS);
  if (!n) return;
  fprintf(stderr, "  %s:", title);
  for (uint32_t i = 0; i < n; i++)
    fprintf(stderr, "%s %.*s %llu", i ? "," : "", STR_ARG(top[i]->word),
            (unsigned long long)top[i]->count);
  fputc('\n', stderr);
}

static void put_types(const report *self) {
  const char *mark = "  ";
  for (uint32_t i = 0; i < BEDE_EVENT_COUNT; i++) {
    if (!self->by_type[i]) continue;
    fprintf(stderr, "%s%.*s %llu", mark,
            STR_ARG(bede_event_name((bede_event_type)i)),
            (unsigned long long)self->by_type[i]);
    mark = ", ";
  }
  if (self->records) fputc('\n', stderr);
}

static void put_kinds(const report *self) {
  for (uint32_t i = 0; i < self->kinds.count; i++) {
    const report_kind *kind = &self->kinds.items[i];
    if (kind->count > SHOWN_OF_A_KIND)
      fprintf(stderr, "bede: and %llu more %s like: %.*s\n",
              (unsigned long long)(kind->count - SHOWN_OF_A_KIND),
              kind->is_reject ? "refused" : "warnings", STR_ARG(kind->first));
  }
}

static double seconds_since(struct timespec begin) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)(now.tv_sec - begin.tv_sec) +
         (double)(now.tv_nsec - begin.tv_nsec) / 1e9;
}

static void put_summary(const report *self) {
  double seconds = seconds_since(self->begin);
  fputs("bede: ", stderr);
  put_number("article", self->articles, ", ");
  put_number("sentence", self->sentences, "");
  if (self->expects_records) {
    fputs(", ", stderr);
    put_number("record", self->records, "");
  }
  if (self->refused)
    fprintf(stderr, ", %llu refused", (unsigned long long)self->refused);
  fprintf(stderr, "; %.1f s, %.0f articles a second\n", seconds,
          seconds > 0 ? (double)self->articles / seconds : 0.0);
  put_types(self);
  if (self->needs_place) {
    put_number("record", self->unplaced, " without a place left out, ");
    put_number("record", self->unlocated,
               " written whose place has no coordinates\n");
  }
  if (self->empty) {
    put_number("article", self->empty, " without a record\n");
    put_tally("because", &self->reasons);
  }
  put_tally("unknown actors", &self->actors);
  put_tally("unknown predicates", &self->predicates);
}

bool report_close(report *self) {
  put_kinds(self);
  put_summary(self);
  bool kept = !self->rejects || fclose(self->rejects) == 0;
  arena_free(&self->a);
  return kept;
}
