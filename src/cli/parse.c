/* bede parse: tags and trees as CoNLL-U. */
#include "cli/stream.h"

cli_exit cli_parse(const cli_command *self, const cli_settings *settings) {
  stream_job job = {.command = self,
                    .settings = settings,
                    .format = &out_conllu,
                    .flags = settings->flags,
                    .parse_only = true};
  return stream_run(&job);
}
