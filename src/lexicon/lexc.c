/*
 * lexc - the compiler of the lexicon as a program of its own, for the build:
 *
 *     lexc DIR... -o IMAGE
 */
#include "bede.h"

#include <stdio.h>
#include <string.h>

enum { MAX_DIRS = 16 };

static int usage(void) {
  fputs("usage: lexc DIR... -o IMAGE\n", stderr);
  return 2;
}

int main(int argc, char **argv) {
  const char *dirs[MAX_DIRS], *image = NULL;
  uint32_t dir_count = 0;
  for (int i = 1; i < argc; i++) {
    bool output = strcmp(argv[i], "-o") == 0;
    if (output ? i + 1 == argc : dir_count == MAX_DIRS) return usage();
    if (output)
      image = argv[++i];
    else
      dirs[dir_count++] = argv[i];
  }
  if (!image || !dir_count) return usage();
  bede_error err;
  if (bede_lexicon_compile(dirs, dir_count, image, &err) == BEDE_OK) return 0;
  fprintf(stderr, "%s\n", err.message);
  return 1;
}
