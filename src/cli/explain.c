/* bede explain: how each sentence was read, for a person. */
#include "cli/stream.h"

cli_exit cli_explain(const cli_command *self, const cli_settings *settings) {
  stream_job job = {.command = self,
                    .settings = settings,
                    .format = &out_explain,
                    .flags = settings->flags | BEDE_KEEP_TRACE};
  return stream_run(&job);
}
