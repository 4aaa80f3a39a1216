/*
 * data.h - where model and lexicon lie.
 */
#ifndef BEDE_CLI_DATA_H
#define BEDE_CLI_DATA_H

#include "cli/command.h"

#include <limits.h>

/* The data directory: as the settings say, BEDE_DATA, `data` beside the
 * program's real path, or that of the installation. */
typedef struct cli_place {
  char dir[PATH_MAX];
} cli_place;
cli_place cli_data_place(const cli_settings *settings);

/* Load it, with the user's lexicons.  NULL after a message. */
bede_data *cli_data_load(const cli_command *command,
                         const cli_settings *settings);

/* `bede --version` */
cli_exit cli_version(void);

#endif
