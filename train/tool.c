#include "tool.h"

#include <stdio.h>
#include <stdlib.h>

void tool_die(const tool *self, const char *why) {
  fprintf(stderr, "%s: %s\n", self->name, why);
  exit(1);
}

const char *tool_path(arena *a, const char *dir, const char *name) {
  return str_format(a, "%s/%s%c", dir, name, 0).ptr;
}

void tool_open(tool *self, arena *own, const char *dir) {
  bede_error err;
  file_map image;
  if (file_map_open(&image, tool_path(own, dir, "lexicon.image"), &err) ||
      lexicon_open(own, image.bytes, &self->lex, &err) ||
      model_open(&self->weights, tool_path(own, dir, "model.bede"), &err))
    tool_die(self, err.message);
}
