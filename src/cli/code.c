/* bede code: articles to event records. */
#include "cli/stream.h"
#include "cli/style.h"

cli_exit cli_code(const cli_command *self, const cli_settings *settings) {
  stream_job job = {.command = self,
                    .settings = settings,
                    .format = cli_format(settings),
                    .flags = settings->flags};
  return stream_run(&job);
}
