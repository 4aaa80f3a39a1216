/*
 * command.h - commands and options as one table.
 *
 * table.c says what there is.  Parsing, `--help`, the man pages and the shell
 * completion are all made from it, so that none can say what another does not.
 */
#ifndef BEDE_CLI_COMMAND_H
#define BEDE_CLI_COMMAND_H

#include "base/str.h"
#include "in/in.h"
#include "out/out.h"

#include <stdio.h>

/* The contract's exit statuses. */
typedef enum cli_exit {
  CLI_DONE = 0,
  CLI_REFUSED = 1, /* more articles than --max-rejects allows */
  CLI_USAGE = 2,
  CLI_STOPPED = 3, /* data damaged, disk full ... */
} cli_exit;

/* ORDER OPTION: cli_options in table.c, setters in settings.c */
typedef enum cli_option_id {
  OPT_FROM,
  OPT_TO,
  OPT_DATE,
  OPT_PUBLISHER,
  OPT_FIELD,
  OPT_TITLE,
  OPT_LEXICON,
  OPT_REQUIRE,
  OPT_CONFIDENCE,
  OPT_MERGE,
  OPT_EXPLAIN,
  OPT_JOBS,
  OPT_REJECTS,
  OPT_MAX_REJECTS,
  OPT_EMIT_EMPTY,
  OPT_SHARD,
  OPT_NO_TEXT,
  OPT_DATA,
  OPT_OUTPUT,
  OPT_WORD,
  OPT_MOST,
  OPT_MISSES,
  OPT_HELP,
  OPT_COUNT,
} cli_option_id;

typedef struct cli_option {
  const char *name;
  const char *value; /* what it is called in the help; NULL: takes none */
  const char *about;
} cli_option;

#define CLI_MOST_LEXICONS 16u
#define CLI_EXAMPLES 4u

/* What the command line says. */
typedef struct cli_settings {
  in_options in;
  const out_format *to;    /* NULL: by where the output goes */
  uint32_t flags;          /* of bede_options */
  double least_confidence; /* likewise */
  const char *lexicons[CLI_MOST_LEXICONS];
  uint32_t lexicon_count;
  out_require require;
  uint32_t jobs;          /* 0: one a processor */
  const char *rejects;    /* NULL: standard error */
  uint64_t max_rejects;   /* UINT64_MAX: any number */
  uint64_t shard, shards; /* the shard-th of `shards`, from 1 */
  bool emit_empty, no_text, help;
  const char *data;   /* NULL: found */
  const char *output; /* lexicon compile, import */
  const char *word;   /* lexicon show */
  uint64_t most;      /* of a kind that is listed; UINT64_MAX: not said */
  uint64_t misses;    /* eval: shown at most */
} cli_settings;

typedef struct cli_command cli_command;

typedef struct cli_example {
  const char *line;
  const char *about;
} cli_example;

struct cli_command {
  const char *name;     /* "code"; "lexicon check" */
  const char *operands; /* "[FILE...]" */
  const char *summary;  /* one line, small first letter, no stop */
  const char *about;    /* paragraphs divided by an empty line */
  uint32_t options;     /* bits of cli_option_id */
  cli_example examples[CLI_EXAMPLES];
  cli_exit (*run)(const cli_command *self, const cli_settings *settings);
};

extern const cli_option cli_options[OPT_COUNT];
extern const cli_command cli_commands[]; /* ended by one without a name */

/* The text that all man pages and the general help share. */
extern const char *const cli_exit_text;

/* Reads the words after the command's name.  False when they can't be: the
 * message is written by then. */
bool cli_settings_read(const cli_command *command, int argc, char **argv,
                       cli_settings *out);

/* "bede code: " and a sentence, on standard error. */
void cli_complain(const cli_command *command, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

void cli_help(const cli_command *command, FILE *to);
void cli_help_all(FILE *to);

cli_exit cli_code(const cli_command *self, const cli_settings *settings);
cli_exit cli_annotate(const cli_command *self, const cli_settings *settings);
cli_exit cli_explain(const cli_command *self, const cli_settings *settings);
cli_exit cli_parse(const cli_command *self, const cli_settings *settings);
cli_exit cli_actor(const cli_command *self, const cli_settings *settings);
cli_exit cli_time(const cli_command *self, const cli_settings *settings);
cli_exit cli_place_name(const cli_command *self, const cli_settings *settings);
cli_exit cli_diff(const cli_command *self, const cli_settings *settings);
cli_exit cli_eval(const cli_command *self, const cli_settings *settings);
cli_exit cli_gaps(const cli_command *self, const cli_settings *settings);
cli_exit cli_lexicon_check(const cli_command *self,
                           const cli_settings *settings);
cli_exit cli_lexicon_import(const cli_command *self,
                            const cli_settings *settings);
cli_exit cli_lexicon_show(const cli_command *self,
                          const cli_settings *settings);
cli_exit cli_lexicon_compile(const cli_command *self,
                             const cli_settings *settings);

#endif
