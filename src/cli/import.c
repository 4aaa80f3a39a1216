/*
 * import.c - bede lexicon import.
 */
#include "cli/data.h"
#include "cli/sink.h"

#include <errno.h>

cli_exit cli_lexicon_import(const cli_command *self,
                            const cli_settings *settings) {
  bede_error err = {0};
  uint32_t refused = 0;
  if (!settings->in.path_count || !settings->output) {
    cli_complain(self, "name FILEs and an --output DIR");
    return CLI_USAGE;
  }
  cli_place place = cli_data_place(settings);
  bede_data_source source = {place.dir, settings->lexicons,
                             settings->lexicon_count};
  cli_output output = {.fd = 1}, summary = {.fd = 2};
  bede_import_job job = {.source = &source,
                         .files = settings->in.paths,
                         .file_count = settings->in.path_count,
                         .to = settings->output,
                         .report = cli_output_sink(&output),
                         .summary = cli_output_sink(&summary)};
  bede_status s = bede_lexicon_import(&job, &refused, &err);
  cli_output_close(&output);
  if (s) {
    cli_complain(self, "%s", err.message);
    return s == BEDE_LEXICON ? CLI_REFUSED : CLI_STOPPED;
  }
  if (output.error && output.error != EPIPE) {
    cli_complain(self, "standard output: %s", strerror(output.error));
    return CLI_STOPPED;
  }
  return refused ? CLI_REFUSED : CLI_DONE;
}
