/*
 * report.h - what a run tells on standard error: refusals as they come, the
 * summary at the end.
 */
#ifndef BEDE_CLI_REPORT_H
#define BEDE_CLI_REPORT_H

#include "cli/slot.h"
#include "cli/tally.h"

#include <time.h>

typedef struct report_kind {
  bede_str key; /* the reason without its numbers and quoted words */
  bede_str first;
  bool is_reject;
  uint64_t count;
} report_kind;

/* One thread at a time. */
typedef struct report {
  const cli_command *command;
  FILE *rejects;        /* NULL: standard error */
  bool expects_records; /* else their lack needs no reason */
  bool needs_place;     /* the form leaves out records without one */
  arena a;
  jmp_buf full;
  ARRAY(report_kind) kinds;
  uint64_t articles, sentences, refused, records, empty;
  uint64_t unplaced, unlocated;
  uint64_t by_type[BEDE_EVENT_COUNT];
  tally reasons, actors, predicates;
  struct timespec begin;
} report;

/* False after a message: the file for rejects can't be made. */
bool report_open(report *self, const cli_command *command, const char *rejects);

/* Take over what a slot brings; its arena is used for scratch.  False when
 * there is no memory or the file of rejects can't be written. */
bool report_slot(report *self, slot *from);

/* The summary; false when the file of rejects could not be written. */
bool report_close(report *self);

#endif
