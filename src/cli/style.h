/*
 * style.h - what the place of the output asks for.
 */
#ifndef BEDE_CLI_STYLE_H
#define BEDE_CLI_STYLE_H

#include "cli/command.h"

typedef struct cli_style {
  out_style out;
  char coder[120];
  uint32_t coder_len;
} cli_style;

/* Where the output goes, and what the settings say of it. */
out_style cli_style_terminal(const cli_settings *settings);

/* That, and the versions of what coded. */
cli_style cli_style_make(const cli_settings *settings, const bede_data *data);

/* --to, or a table on a terminal and JSON lines elsewhere. */
const out_format *cli_format(const cli_settings *settings);

/* How many processors this process may run on, 1 to 256. */
uint32_t cli_processors(void);

#endif
