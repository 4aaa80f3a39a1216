/*
 * stream.h - articles in, lines out, on several threads.
 *
 * One thread reads, the others code and render, each article into a buffer of
 * its own slot; whoever finishes the article that is next in order writes it
 * and those behind it that are ready.  So the output has the order of the
 * input whatever the number of threads, and what is done is written although
 * the reader waits for more.
 *
 *     reader        slots, a ring        coders
 *     in_next  ->   [7][8][ ][5][6]  ->  bede_code, render
 *                          ^ 5 and 6 are done: written in order, then free
 */
#ifndef BEDE_CLI_STREAM_H
#define BEDE_CLI_STREAM_H

#include "cli/command.h"

struct slot;

/* What a command learns from all articles together, instead of a line each. */
typedef struct stream_gather {
  /* On many threads: put into slot->found what one article tells. */
  void (*find)(struct slot *slot, const out_doc *doc);
  /* On one at a time, in the order of the input; false: no memory. */
  bool (*take)(void *ctx, struct slot *slot);
  /* When all is read. */
  void (*end)(void *ctx, const out_style *style, str_buf *out);
  void *ctx;
} stream_gather;

/* What a command does with each article. */
typedef struct stream_job {
  const cli_command *command;
  const cli_settings *settings;
  const out_format *format; /* NULL: gather */
  const stream_gather *gather;
  uint32_t flags;  /* of bede_options */
  bool parse_only; /* bede_parse instead of bede_code */
} stream_job;

/* Run it over all inputs, to standard output; ends with the summary. */
cli_exit stream_run(const stream_job *job);

#endif
