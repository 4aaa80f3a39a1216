/*
 * sink.h - standard output, with its failures told apart.
 */
#ifndef BEDE_CLI_SINK_H
#define BEDE_CLI_SINK_H

#include "bede.h"

typedef struct cli_output {
  int fd;
  int error; /* errno of the first failure, or 0 */
} cli_output;

bede_sink cli_output_sink(cli_output *self);

/* Close it: a full disk may only be seen now. */
void cli_output_close(cli_output *self);

#endif
