#include "cli/sink.h"

#include <errno.h>
#include <unistd.h>

static bool write_all(void *ctx, const char *bytes, size_t len) {
  cli_output *self = ctx;
  while (len && !self->error) {
    ssize_t n = write(self->fd, bytes, len);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      self->error = errno;
      break;
    }
    bytes += n;
    len -= (size_t)n;
  }
  return self->error == 0;
}

bede_sink cli_output_sink(cli_output *self) {
  return (bede_sink){write_all, self};
}

void cli_output_close(cli_output *self) {
  if (close(self->fd) != 0 && !self->error) self->error = errno;
}
