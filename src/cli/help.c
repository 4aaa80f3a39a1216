/*
 * help.c - the table, for a person at a terminal.
 */
#include "cli/command.h"

#define LINE_WIDTH 79u

/* Words of `text` from column `indent` on, broken before column 80; the first
 * line is indented already. */
static void put_wrapped(FILE *to, const char *text, uint32_t indent) {
  uint32_t column = indent;
  while (*text) {
    size_t n = strcspn(text, " \n");
    if (column > indent && column + n + 1 > LINE_WIDTH) {
      fprintf(to, "\n%*s", (int)indent, "");
      column = indent;
    } else if (column > indent) {
      fputc(' ', to);
      column++;
    }
    fprintf(to, "%.*s", (int)n, text);
    column += (uint32_t)n;
    text += n;
    if (text[0] == '\n' && text[1] == '\n') {
      fprintf(to, "\n\n%*s", (int)indent, "");
      column = indent;
    }
    text += strspn(text, " \n");
  }
  fputc('\n', to);
}

static void put_options(const cli_command *command, FILE *to) {
  for (int id = 0; id < OPT_COUNT; id++) {
    if (!(command->options >> id & 1)) continue;
    const cli_option *o = &cli_options[id];
    char head[64];
    snprintf(head, sizeof head, "--%s%s%s", o->name, o->value ? " " : "",
             o->value ? o->value : "");
    fprintf(to, "  %-22s ", head);
    put_wrapped(to, o->about, 25);
  }
}

void cli_help(const cli_command *command, FILE *to) {
  fprintf(to, "usage: bede %s [OPTION...] %s\n\n", command->name,
          command->operands);
  put_wrapped(to, command->about, 0);
  fputs("\noptions:\n", to);
  put_options(command, to);
  fputs("\nexamples:\n", to);
  for (uint32_t i = 0; i < CLI_EXAMPLES && command->examples[i].line; i++)
    fprintf(to, "  %s\n      %s\n", command->examples[i].line,
            command->examples[i].about);
  fputs("\nexit status:\n  ", to);
  put_wrapped(to, cli_exit_text, 2);
}

void cli_help_all(FILE *to) {
  fputs("usage: bede COMMAND [OPTION...] [FILE...]\n\n"
        "Reads dated news and writes who did what to whom, when, where, how "
        "sure, and\nwho says so.\n\ncommands:\n",
        to);
  for (const cli_command *c = cli_commands; c->name; c++)
    fprintf(to, "  %-16s %s\n", c->name, c->summary);
  fputs("\n  bede COMMAND --help   the options of a command, with examples\n"
        "  bede --version        versions of program, lexicon and model\n",
        to);
}
