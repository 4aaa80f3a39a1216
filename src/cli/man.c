/*
 * man.c - a program of the build: the table as man pages and completion.
 *
 *     bede-man DIR      writes bede.1, bede-code.1 ... and bede.bash there
 */
#include "cli/command.h"

#include <ctype.h>
#include <errno.h>

/* Roff reads a backslash, and a stop or quote at the beginning of a line. */
static void put_roff(FILE *to, const char *text) {
  bool begins = true;
  for (; *text; text++) {
    if (begins && (*text == '.' || *text == '\'')) fputs("\\&", to);
    begins = *text == '\n';
    if (text[0] == '\n' && text[1] == '\n') {
      fputs("\n.PP\n", to);
      text++;
      begins = true;
    } else if (*text == '\\') {
      fputs("\\e", to);
    } else if (*text == '-') {
      fputs("\\-", to);
    } else {
      fputc(*text, to);
    }
  }
}

static void put_section(FILE *to, const char *title, const char *text) {
  fprintf(to, ".SH %s\n", title);
  put_roff(to, text);
  fputc('\n', to);
}

/* "bede-lexicon-check" */
static void page_name(const cli_command *command, char *name, size_t size) {
  snprintf(name, size, "bede-%s", command->name);
  for (char *c = name; *c; c++)
    if (*c == ' ') *c = '-';
}

static void put_head(FILE *to, const char *name, const char *summary) {
  char title[64];
  size_t n = 0;
  for (; name[n] && n + 1 < sizeof title; n++)
    title[n] = (char)toupper((unsigned char)name[n]);
  title[n] = '\0';
  fprintf(to, ".TH %s 1 \"\" \"bede %s\"\n.SH NAME\n", title, BEDE_RELEASE);
  put_roff(to, name);
  fputs(" \\- ", to);
  put_roff(to, summary);
  fputc('\n', to);
}

static void put_options(FILE *to, const cli_command *command) {
  fputs(".SH OPTIONS\n", to);
  for (int id = 0; id < OPT_COUNT; id++) {
    if (!(command->options >> id & 1)) continue;
    const cli_option *o = &cli_options[id];
    fputs(".TP\n\\fB", to);
    put_roff(to, "--");
    put_roff(to, o->name);
    fputs("\\fR", to);
    if (o->value) {
      fputs(" \\fI", to);
      put_roff(to, o->value);
      fputs("\\fR", to);
    }
    fputc('\n', to);
    put_roff(to, o->about);
    fputs(".\n", to);
  }
}

static void put_examples(FILE *to, const cli_command *command) {
  fputs(".SH EXAMPLES\n", to);
  for (uint32_t i = 0; i < CLI_EXAMPLES && command->examples[i].line; i++) {
    fputs(".TP\n\\fB", to);
    put_roff(to, command->examples[i].line);
    fputs("\\fR\n", to);
    put_roff(to, command->examples[i].about);
    fputc('\n', to);
  }
}

static void put_command(FILE *to, const cli_command *command) {
  char name[64];
  page_name(command, name, sizeof name);
  put_head(to, name, command->summary);
  fprintf(to, ".SH SYNOPSIS\n\\fBbede %s\\fR [\\fIOPTION\\fR...] ",
          command->name);
  put_roff(to, command->operands);
  fputc('\n', to);
  put_section(to, "DESCRIPTION", command->about);
  put_options(to, command);
  put_examples(to, command);
  put_section(to, "EXIT STATUS", cli_exit_text);
  fputs(".SH SEE ALSO\n\\fBbede\\fR(1)\n", to);
}

static void put_program(FILE *to) {
  put_head(to, "bede", "read dated news, write political event records");
  fputs(".SH SYNOPSIS\n\\fBbede\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...] "
        "[\\fIFILE\\fR...]\n.SH COMMANDS\n",
        to);
  for (const cli_command *c = cli_commands; c->name; c++) {
    char name[64];
    page_name(c, name, sizeof name);
    fputs(".TP\n\\fB", to);
    put_roff(to, name);
    fputs("\\fR(1)\n", to);
    put_roff(to, c->summary);
    fputc('\n', to);
  }
  put_section(to, "EXIT STATUS", cli_exit_text);
  put_section(to, "ENVIRONMENT",
              "BEDE_DATA: where model and lexicon lie.\n\n"
              "NO_COLOR: no colours, whatever the terminal.");
}

/* Options of a command after its name, commands before it. */
static void put_completion(FILE *to) {
  fputs("# bash completion for bede\n_bede() {\n"
        "  local word=${COMP_WORDS[COMP_CWORD]} words=\n"
        "  case \"${COMP_WORDS[1]} ${COMP_WORDS[2]}\" in\n",
        to);
  for (const cli_command *c = cli_commands; c->name; c++) {
    fprintf(to, "  \"%s\"*) words='", c->name);
    for (int id = 0; id < OPT_COUNT; id++)
      if (c->options >> id & 1) fprintf(to, "--%s ", cli_options[id].name);
    fputs("' ;;\n", to);
  }
  fputs("  esac\n  [ \"$COMP_CWORD\" = 1 ] && words='", to);
  for (const cli_command *c = cli_commands; c->name; c++)
    if (!strchr(c->name, ' ')) fprintf(to, "%s ", c->name);
  fputs("lexicon --help --version'\n"
        "  [ \"$COMP_CWORD ${COMP_WORDS[1]}\" = '2 lexicon' ] &&\n"
        "    words='check show compile'\n"
        "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\n"
        "complete -o default -F _bede bede\n",
        to);
}

static FILE *open_page(const char *dir, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", dir, name);
  FILE *to = fopen(path, "we");
  if (!to) fprintf(stderr, "bede-man: %s: %s\n", path, strerror(errno));
  return to;
}

static bool write_commands(const char *dir) {
  for (const cli_command *c = cli_commands; c->name; c++) {
    char name[64], file[80];
    page_name(c, name, sizeof name);
    snprintf(file, sizeof file, "%s.1", name);
    FILE *to = open_page(dir, file);
    if (!to) return false;
    put_command(to, c);
    if (fclose(to) != 0) return false;
  }
  return true;
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  FILE *program = open_page(argv[1], "bede.1");
  if (!program) return 3;
  put_program(program);
  FILE *completion = open_page(argv[1], "bede.bash");
  if (completion) put_completion(completion);
  bool done = fclose(program) == 0 && completion && fclose(completion) == 0;
  return done && write_commands(argv[1]) ? 0 : 3;
}
