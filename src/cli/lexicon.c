/*
 * lexicon.c - bede lexicon check, show and compile.
 */
#include "base/file.h"
#include "cli/data.h"
#include "cli/sink.h"

#include <errno.h>

/* ---- check ---- */

cli_exit cli_lexicon_check(const cli_command *self,
                           const cli_settings *settings) {
  cli_settings mine = *settings;
  if (settings->in.path_count > 1 ||
      settings->lexicon_count == CLI_MOST_LEXICONS) {
    cli_complain(self, "one DIR at most");
    return CLI_USAGE;
  }
  if (settings->in.path_count)
    mine.lexicons[mine.lexicon_count++] = settings->in.paths[0];
  cli_place place = cli_data_place(&mine);
  bede_data_source source = {place.dir, mine.lexicons, mine.lexicon_count};
  cli_output output = {.fd = 1};
  bede_lexicon_report found = {0};
  bede_error err = {0};
  bede_sink sink = cli_output_sink(&output);
  if (bede_lexicon_check(&source, sink, &found, &err)) {
    cli_complain(self, "%s", err.message);
    return err.status == BEDE_LEXICON ? CLI_REFUSED : CLI_STOPPED;
  }
  fprintf(stderr, "bede: %u entries, %u examples, %u failed\n", found.entries,
          found.examples, found.failed);
  return found.failed ? CLI_REFUSED : CLI_DONE;
}

/* ---- compile ---- */

cli_exit cli_lexicon_compile(const cli_command *self,
                             const cli_settings *settings) {
  bede_error err = {0};
  if (!settings->in.path_count || !settings->output) {
    cli_complain(self, "name a DIR and an --output FILE");
    return CLI_USAGE;
  }
  if (bede_lexicon_compile(settings->in.paths, settings->in.path_count,
                           settings->output, &err) == BEDE_OK)
    return CLI_DONE;
  cli_complain(self, "%s", err.message);
  return err.status == BEDE_LEXICON ? CLI_REFUSED : CLI_STOPPED;
}

/* ---- show ---- */

/* An entry: its first line, and the lines that belong to it. */
typedef struct show_entry {
  bede_str head;
  bede_str all;
  uint32_t line;
} show_entry;

static bool is_entry_line(bede_str line) {
  bede_str words = str_trim(line);
  return words.len && words.ptr == line.ptr && words.ptr[0] != '#';
}

static bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (unsigned char)c >= 0x80;
}

/* `word` stands in `s` with nothing of a word on either side. */
static bool has_word(bede_str s, bede_str word) {
  for (uint32_t at; (at = str_find(s, word)) != UINT32_MAX;) {
    uint32_t end = at + word.len;
    bool begins = at == 0 || !is_word_char(s.ptr[at - 1]);
    bool ends = end == s.len || !is_word_char(s.ptr[end]);
    if (begins && ends) return true;
    s = str_slice(s, at + 1, s.len);
  }
  return false;
}

static void show(const show_entry *entry, bede_str path, const char *word,
                 str_buf *out) {
  if (!entry->all.len) return;
  if (word && !has_word(entry->all, str_from(word))) return;
  buf_format(out, "%.*s:%u: ", STR_ARG(path), entry->line);
  buf_add(out, word ? str_trim(entry->all) : str_trim(entry->head));
  buf_char(out, '\n');
}

static void show_file(bede_str path, bede_str text, const char *word,
                      str_buf *out) {
  show_entry entry = {0};
  bede_str rest = text, line;
  for (uint32_t n = 1; str_split(&rest, "\n", &line); n++) {
    if (is_entry_line(line)) {
      show(&entry, path, word, out);
      entry = (show_entry){line, line, n};
    } else if (entry.all.len && str_trim(line).len && line.ptr[0] != '#') {
      entry.all.len = (uint32_t)(line.ptr + line.len - entry.all.ptr);
    }
  }
  show(&entry, path, word, out);
}

static bede_status show_dir(arena *a, const cli_settings *settings,
                            cli_output *output, bede_error *err) {
  file_list files;
  bede_str text;
  cli_place place = cli_data_place(settings);
  const char *dir = settings->in.path_count
                        ? settings->in.paths[0]
                        : str_format(a, "%s/lexicon", place.dir).ptr;
  bede_status s = file_find(a, dir, ".bede", &files, err);
  for (uint32_t i = 0; !s && i < files.count; i++) {
    s = file_read(a, files.paths[i].ptr, &text, err);
    if (s) break;
    str_buf out = {.a = a};
    show_file(files.paths[i], text, settings->word, &out);
    if (!out_flush(&out, cli_output_sink(output))) break;
  }
  return s;
}

cli_exit cli_lexicon_show(const cli_command *self,
                          const cli_settings *settings) {
  if (settings->in.path_count > 1) {
    cli_complain(self, "one DIR at most");
    return CLI_USAGE;
  }
  jmp_buf full;
  arena a;
  bede_error err = {0};
  cli_output output = {.fd = 1};
  arena_init(&a, NULL, &full);
  bede_status s = setjmp(full)
                      ? error_set(&err, BEDE_NOMEM, NO_PLACE, "out of memory")
                      : show_dir(&a, settings, &output, &err);
  arena_free(&a);
  cli_output_close(&output);
  if (s) cli_complain(self, "%s", err.message);
  if (output.error && output.error != EPIPE) {
    cli_complain(self, "standard output: %s", strerror(output.error));
    return CLI_STOPPED;
  }
  return s ? CLI_STOPPED : CLI_DONE;
}
