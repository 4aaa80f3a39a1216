/*
 * lexc - the compiler of the lexicon as a program of its own, for the build:
 *
 *     lexc DIR... -o IMAGE
 */
#include "lexicon/lexicon.h"

#include <stdio.h>
#include <string.h>

enum { MAX_DIRS = 16 };

static int usage(void) {
  fputs("usage: lexc DIR... -o IMAGE\n", stderr);
  return 2;
}

static void print_fault(void *ctx, const bede_error *err) {
  (void)ctx;
  fprintf(stderr, "%s\n", err->message);
}

/* All that is wrong with the text; the image failed for the first of them. */
static void proofread(const char *const *dirs, uint32_t dir_count) {
  jmp_buf full;
  arena a;
  arena_init(&a, NULL, &full);
  if (!setjmp(full) &&
      lexicon_proofread(&a, dirs, dir_count, (lex_faults){print_fault, NULL}))
    fputs("lexc: no image was written\n", stderr);
  arena_free(&a);
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
  bede_status status = bede_lexicon_compile(dirs, dir_count, image, &err);
  if (status == BEDE_LEXICON)
    proofread(dirs, dir_count);
  else if (status != BEDE_OK)
    fprintf(stderr, "%s\n", err.message);
  return status == BEDE_OK ? 0 : 1;
}
