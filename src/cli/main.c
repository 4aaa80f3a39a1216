/*
 * main.c - which command?
 */
#include "base/memory.h"
#include "cli/command.h"
#include "cli/data.h"

#include <signal.h>

/* Words of `name` that argv has at its beginning; 0 when it is another. */
static int match(const char *name, int argc, char **argv) {
  bede_str rest = str_from(name), word;
  int words = 0;
  while (str_split(&rest, " ", &word)) {
    if (words == argc || !str_is(word, argv[words])) return 0;
    words++;
  }
  return words;
}

static cli_exit run_command(int argc, char **argv) {
  for (const cli_command *c = cli_commands; c->name; c++) {
    int words = match(c->name, argc, argv);
    if (!words) continue;
    cli_settings settings;
    /* getopt passes over the first word: let that be the command's last. */
    if (!cli_settings_read(c, argc - words + 1, argv + words - 1, &settings))
      return CLI_USAGE;
    if (settings.help) {
      cli_help(c, stdout);
      return CLI_DONE;
    }
    return c->run(c, &settings);
  }
  return CLI_USAGE;
}

static bool is_command(int argc, char **argv) {
  for (const cli_command *c = cli_commands; c->name; c++)
    if (match(c->name, argc, argv)) return true;
  return false;
}

static cli_exit refuse(int argc, char **argv) {
  fprintf(stderr, "bede: unknown command \"%s%s%s\"; there are", argv[0],
          argc > 1 && strcmp(argv[0], "lexicon") == 0 ? " " : "",
          argc > 1 && strcmp(argv[0], "lexicon") == 0 ? argv[1] : "");
  for (const cli_command *c = cli_commands; c->name; c++)
    fprintf(stderr, "%s %s", c == cli_commands ? "" : ",", c->name);
  fputc('\n', stderr);
  return CLI_USAGE;
}

int main(int argc, char **argv) {
  memory_keep_pages();
  /* A closed pipe is seen where it is written to, and ends the run quietly. */
  signal(SIGPIPE, SIG_IGN);
  if (argc < 2) {
    cli_help_all(stderr);
    return CLI_USAGE;
  }
  if (strcmp(argv[1], "--version") == 0) return (int)cli_version();
  if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
    cli_help_all(stdout);
    return CLI_DONE;
  }
  if (!is_command(argc - 1, argv + 1)) return (int)refuse(argc - 1, argv + 1);
  return (int)run_command(argc - 1, argv + 1);
}
