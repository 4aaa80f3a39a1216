/*
 * progress.h - a bar on standard error, where a person waits.
 */
#ifndef BEDE_CLI_PROGRESS_H
#define BEDE_CLI_PROGRESS_H

#include "in/in.h"

#include <time.h>

typedef struct cli_progress {
  uint64_t total; /* bytes; 0: not known, or nobody looks */
  struct timespec begin, shown;
  bool visible;
} cli_progress;

void cli_progress_begin(cli_progress *self, const in_options *in);

/* Draw it, at most four times a second and not in the first two. */
void cli_progress_show(cli_progress *self, uint64_t done);

void cli_progress_end(cli_progress *self);

#endif
