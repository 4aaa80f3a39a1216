/*
 * diff.h - two runs side by side: diff.c finds which records belong together,
 * diff_show.c says what became of them.
 *
 *     trnews-17
 *     + ASSAULT/beat GRC COP Greek police > GRC CVL protesters "beat" ...
 *     ~ ACCUSE "accused" events/accuse.bede:12
 *         recipient GRC -> GRC GOV the government
 */
#ifndef BEDE_CLI_DIFF_H
#define BEDE_CLI_DIFF_H

#include "cli/pair.h"
#include "cli/run.h"
#include "cli/sink.h"
#include "cli/tally.h"

#define DIFF_KEYS 19u

enum { CAME, WENT, CHANGED, FATES };

typedef struct diff {
  out_style style;
  run runs[2]; /* old, new */
  cli_output output;
  uint64_t most, shown, same;
  uint64_t fates[FATES], by_key[DIFF_KEYS];
  tally entries[FATES], types[FATES];
  arena keep;     /* the tallies */
  arena a;        /* one article */
  jmp_buf full;   /* of both */
  pair_list x, y; /* of the article: old, new */
  str_buf out;
} diff;

/* Whether any key that is compared differs. */
bool diff_has_changed(diff *self, const json_t *x, const json_t *y);

/* Count a record, and show it: one that came or went, and one that changed. */
void diff_put_lone(diff *self, int fate, const json_t *record);
void diff_put_changed(diff *self, const json_t *x, const json_t *y);

/* Sums by type, entry and key, to the output. */
void diff_put_summary(diff *self);

#endif
