/* tool.h - what the tools share that show what Bede reads in a text. */
#ifndef BEDE_TRAIN_TOOL_H
#define BEDE_TRAIN_TOOL_H

#include "lexicon/lexicon.h"
#include "model/model.h"

typedef struct tool {
  const char *name; /* for messages */
  const lexicon *lex;
  model weights;
  arena a; /* of the text at hand */
} tool;

/* Prints "NAME: WHY" and ends the program with status 1. */
void tool_die(const tool *self, const char *why);

/* The path of a file of the data folder. */
const char *tool_path(arena *a, const char *dir, const char *name);

/* Opens the lexicon, in `own`, and the weights of the data folder, or dies. */
void tool_open(tool *self, arena *own, const char *dir);

#endif
