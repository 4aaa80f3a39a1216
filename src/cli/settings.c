/*
 * settings.c - the words of the command line.
 */
#include "base/date.h"
#include "cli/command.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>

void cli_complain(const cli_command *command, const char *format, ...) {
  va_list args;
  va_start(args, format);
  fprintf(stderr, "bede%s%s: ", command ? " " : "",
          command ? command->name : "");
  vfprintf(stderr, format, args);
  fputc('\n', stderr);
  va_end(args);
}

/* A setter gives NULL, or what is wrong with the value. */
typedef const char *(*setter)(cli_settings *s, const char *value);

static bool read_number(const char *digits, char end, uint64_t *out) {
  char *rest = NULL;
  if (*digits < '0' || *digits > '9') return false;
  errno = 0;
  *out = strtoull(digits, &rest, 10);
  return errno == 0 && *rest == end;
}

static const char *set_from(cli_settings *s, const char *value) {
  if (!in_form_read(str_from(value), &s->in.form) || s->in.form >= IN_HTML)
    return "not a form that is read; choose auto, txt, jsonl, csv or conllu";
  return NULL;
}

static const char *set_to(cli_settings *s, const char *value) {
  s->to = out_format_find(str_from(value));
  return s->to ? NULL
               : "not a form that is written; choose table, jsonl, csv, "
                 "geojson or html";
}

static const char *set_date(cli_settings *s, const char *value) {
  s->in.date = strlen(value) == 10 ? date_read_iso(str_from(value)) : 0;
  return s->in.date ? NULL : "not a day of the calendar; write YYYY-MM-DD";
}

static const char *set_publisher(cli_settings *s, const char *value) {
  s->in.publisher = str_from(value);
  return NULL;
}

static const char *set_field(cli_settings *s, const char *value) {
  in_field field;
  bede_str name;
  if (!in_field_read(str_from(value), &field, &name))
    return "write KEY=NAME, where KEY is text, id, date, title, publisher, "
           "url, language or entities";
  s->in.fields[field] = name;
  return NULL;
}

static const char *set_title(cli_settings *s, const char *value) {
  (void)value;
  s->flags |= BEDE_CODE_TITLE;
  return NULL;
}

static const char *set_lexicon(cli_settings *s, const char *value) {
  if (s->lexicon_count == CLI_MOST_LEXICONS) return "too many lexicons";
  s->lexicons[s->lexicon_count++] = value;
  return NULL;
}

static const char *set_require(cli_settings *s, const char *value) {
  if (strcmp(value, "actor") == 0)
    s->require = OUT_ACTOR;
  else if (strcmp(value, "dyad") == 0)
    s->require = OUT_DYAD;
  else
    return "choose actor or dyad";
  return NULL;
}

static const char *set_confidence(cli_settings *s, const char *value) {
  char *end;
  double least = strtod(value, &end);
  if (end == value || *end || !(least >= 0 && least <= 1))
    return "not a number from 0 to 1";
  s->least_confidence = least > 0 ? least : -1;
  return NULL;
}

static const char *set_merge(cli_settings *s, const char *value) {
  s->flags |= BEDE_MERGE_STORY;
  return strcmp(value, "story") == 0 ? NULL : "only story can be merged";
}

static const char *set_explain(cli_settings *s, const char *value) {
  (void)value;
  s->flags |= BEDE_KEEP_WHY;
  return NULL;
}

static const char *set_jobs(cli_settings *s, const char *value) {
  uint64_t jobs;
  if (!read_number(value, '\0', &jobs) || jobs < 1 || jobs > 256)
    return "not a number from 1 to 256";
  s->jobs = (uint32_t)jobs;
  return NULL;
}

static const char *set_rejects(cli_settings *s, const char *value) {
  s->rejects = value;
  return NULL;
}

static const char *set_max_rejects(cli_settings *s, const char *value) {
  return read_number(value, '\0', &s->max_rejects) ? NULL : "not a number";
}

static const char *set_emit_empty(cli_settings *s, const char *value) {
  (void)value;
  s->emit_empty = true;
  return NULL;
}

static const char *set_shard(cli_settings *s, const char *value) {
  const char *slash = strchr(value, '/');
  if (!slash || !read_number(value, '/', &s->shard) ||
      !read_number(slash + 1, '\0', &s->shards) || s->shard < 1 ||
      s->shard > s->shards)
    return "write I/N with I from 1 to N";
  return NULL;
}

static const char *set_no_text(cli_settings *s, const char *value) {
  (void)value;
  s->no_text = true;
  return NULL;
}

static const char *set_data(cli_settings *s, const char *value) {
  s->data = value;
  return NULL;
}

static const char *set_output(cli_settings *s, const char *value) {
  s->output = value;
  return NULL;
}

static const char *set_word(cli_settings *s, const char *value) {
  s->word = value;
  return NULL;
}

static const char *set_most(cli_settings *s, const char *value) {
  return read_number(value, '\0', &s->most) ? NULL : "not a number";
}

static const char *set_misses(cli_settings *s, const char *value) {
  return read_number(value, '\0', &s->misses) ? NULL : "not a number";
}

static const char *set_help(cli_settings *s, const char *value) {
  (void)value;
  s->help = true;
  return NULL;
}

static const setter setters[OPT_COUNT] = {
    [OPT_FROM] = set_from,
    [OPT_TO] = set_to,
    [OPT_DATE] = set_date,
    [OPT_PUBLISHER] = set_publisher,
    [OPT_FIELD] = set_field,
    [OPT_TITLE] = set_title,
    [OPT_LEXICON] = set_lexicon,
    [OPT_REQUIRE] = set_require,
    [OPT_CONFIDENCE] = set_confidence,
    [OPT_MERGE] = set_merge,
    [OPT_EXPLAIN] = set_explain,
    [OPT_JOBS] = set_jobs,
    [OPT_REJECTS] = set_rejects,
    [OPT_MAX_REJECTS] = set_max_rejects,
    [OPT_EMIT_EMPTY] = set_emit_empty,
    [OPT_SHARD] = set_shard,
    [OPT_NO_TEXT] = set_no_text,
    [OPT_DATA] = set_data,
    [OPT_OUTPUT] = set_output,
    [OPT_WORD] = set_word,
    [OPT_MOST] = set_most,
    [OPT_MISSES] = set_misses,
    [OPT_HELP] = set_help,
};

/* The command's options as getopt wants them; `val` is the option's id and
 * lies above the characters. */
#define FIRST_VALUE 256

static void list_options(const cli_command *command,
                         struct option list[OPT_COUNT + 1]) {
  int n = 0;
  for (int id = 0; id < OPT_COUNT; id++) {
    if (!(command->options >> id & 1)) continue;
    int argument = cli_options[id].value ? required_argument : no_argument;
    list[n++] =
        (struct option){cli_options[id].name, argument, NULL, FIRST_VALUE + id};
  }
  list[n] = (struct option){0};
}

static bool complain_usage(const cli_command *command, const char *word,
                           const char *wrong) {
  cli_complain(command, "%s: %s; see bede %s --help", word, wrong,
               command->name);
  return false;
}

/* False after a message. */
static bool read_option(const cli_command *command, int value, const char *word,
                        cli_settings *out) {
  if (value == ':') return complain_usage(command, word, "a value is missing");
  if (value < FIRST_VALUE)
    return complain_usage(command, word, "no such option");
  const char *given = optarg ? optarg : "";
  const char *wrong = setters[value - FIRST_VALUE](out, given);
  if (!wrong) return true;
  cli_complain(command, "--%s %s: %s", cli_options[value - FIRST_VALUE].name,
               given, wrong);
  return false;
}

bool cli_settings_read(const cli_command *command, int argc, char **argv,
                       cli_settings *out) {
  struct option list[OPT_COUNT + 1];
  *out = (cli_settings){.max_rejects = UINT64_MAX,
                        .most = UINT64_MAX,
                        .misses = 20,
                        .shard = 1,
                        .shards = 1};
  list_options(command, list);
  optind = 0; /* begin anew, and forget what an earlier call permuted */
  opterr = 0;
  for (;;) {
    int at = optind ? optind : 1;
    int value = getopt_long(argc, argv, ":h", list, NULL);
    if (value == -1) break;
    if (value == 'h') value = FIRST_VALUE + OPT_HELP;
    /* A cluster such as -xyz does not move optind at once. */
    const char *word = argv[optind > at ? optind - 1 : at];
    if (!read_option(command, value, word, out)) return false;
  }
  out->in.paths = (const char *const *)argv + optind;
  out->in.path_count = (uint32_t)(argc - optind);
  return true;
}
