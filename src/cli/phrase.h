/*
 * phrase.h - commands that show how one phrase is read.
 *
 * The operands are joined and coded as an article of their own, so that they
 * are read by the same steps as within a story.
 */
#ifndef BEDE_CLI_PHRASE_H
#define BEDE_CLI_PHRASE_H

#include "cli/command.h"
#include "out/out.h"

typedef struct cli_phrase {
  bool is_mention; /* the whole phrase is given as one mention, */
  void (*show)(const bede_annotation *an, bede_str text, str_buf *out);
  bool is_place; /* or what stands before a comma as the name of a place */
} cli_phrase;

cli_exit cli_phrase_run(const cli_command *self, const cli_settings *settings,
                        const cli_phrase *phrase);

/* "label   value", a line; nothing where the value is empty. */
void cli_phrase_put(str_buf *out, const char *label, bede_str value);

#endif
