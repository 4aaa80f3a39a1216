/*
 * run.h - what an earlier `bede code --to jsonl` wrote, by article.
 *
 * Records are kept as their lines, and read when their article's turn comes.
 */
#ifndef BEDE_CLI_RUN_H
#define BEDE_CLI_RUN_H

#include "base/array.h"
#include "base/map.h"
#include "cli/command.h"

#include <jansson.h>

typedef struct run_article {
  bede_str id;
  ARRAY(bede_str) lines;
} run_article;

typedef struct run {
  arena a;
  jmp_buf full;
  map numbers; /* by the article's id */
  ARRAY(run_article) articles;
  json_t *json; /* what a jump would leave behind */
} run;

/* False after a message: a file that can't be read, or a line that is no
 * record. */
bool run_load(run *self, const cli_command *command, const char *path);
void run_free(run *self);

/* NULL: nothing of that article. */
const run_article *run_find(const run *self, bede_str id);

#endif
