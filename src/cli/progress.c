#include "cli/progress.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define BAR 30u

/* Bytes of all inputs; 0 where one is no file. */
static uint64_t input_size(const in_options *in) {
  uint64_t total = 0;
  for (uint32_t i = 0; i < in->path_count; i++) {
    struct stat st;
    if (stat(in->paths[i], &st) != 0 || !S_ISREG(st.st_mode)) return 0;
    total += (uint64_t)st.st_size;
  }
  return total;
}

static double seconds(struct timespec from, struct timespec to) {
  return (double)(to.tv_sec - from.tv_sec) +
         (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

void cli_progress_begin(cli_progress *self, const in_options *in) {
  *self = (cli_progress){.total = isatty(STDERR_FILENO) ? input_size(in) : 0};
  clock_gettime(CLOCK_MONOTONIC, &self->begin);
  self->shown = self->begin;
}

void cli_progress_show(cli_progress *self, uint64_t done) {
  struct timespec now;
  if (!self->total || done > self->total) return;
  clock_gettime(CLOCK_MONOTONIC, &now);
  double elapsed = seconds(self->begin, now);
  if (elapsed < 2 || seconds(self->shown, now) < 0.25) return;
  self->shown = now;
  self->visible = true;
  uint32_t filled = (uint32_t)(done * BAR / self->total);
  double left = elapsed * (double)(self->total - done) / (double)(done + 1);
  fprintf(stderr, "\r[%.*s%*s] %3.0f %%, %.0f s left ", (int)filled,
          "##############################", (int)(BAR - filled), "",
          100.0 * (double)done / (double)self->total, left);
}

void cli_progress_end(cli_progress *self) {
  if (self->visible) fputs("\r\033[K", stderr);
  self->visible = false;
}
