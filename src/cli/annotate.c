/* bede annotate: everything that was read, event or not. */
#include "cli/stream.h"

cli_exit cli_annotate(const cli_command *self, const cli_settings *settings) {
  stream_job job = {.command = self,
                    .settings = settings,
                    .format = &out_annotate,
                    .flags = settings->flags};
  return stream_run(&job);
}
