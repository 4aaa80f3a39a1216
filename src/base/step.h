/*
 * step.h - for whoever measures the steps of the work: told as each is done.
 */
#ifndef BEDE_BASE_STEP_H
#define BEDE_BASE_STEP_H

typedef struct step_watch {
  void (*done)(void *ctx, const char *step);
  void *ctx;
} step_watch;

/* `watch` may be NULL. */
static inline void step_done(const step_watch *watch, const char *step) {
  if (watch) watch->done(watch->ctx, step);
}

#endif
