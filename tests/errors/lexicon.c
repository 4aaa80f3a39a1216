/*
 * Each folder below the one named by the first argument holds a small lexicon
 * with a mistake, and in the file `message` what the compiler, or the reader
 * of examples, must say of it.
 * The second argument is a sound lexicon that supplies types and sets.
 */
#include "lexicon/lexicon.h"
#include "base/file.h"
#include "lexicon/examples.h"

#include <stdio.h>

/* "events/a.bede:2:6: no set ..." names the line and column of the error. */
static bool place_agrees(arena *a, bede_str expected, const bede_error *err) {
  bede_str place = str_format(a, ":%u:%u: ", err->line, err->column);
  return str_find(expected, place) != UINT32_MAX;
}

static bool case_passes(arena *a, const char *dir, const char *sound,
                        bede_str expected) {
  const char *dirs[] = {dir, sound};
  bede_error err = {0};
  bede_str image;
  lex_examples examples;
  bede_status s = lexicon_compile(a, dirs, 2, &image, &err);
  if (!s) s = lexicon_examples(a, dirs, 2, &examples, &err);
  if (s == BEDE_LEXICON && str_eq(expected, str_from(err.message)) &&
      place_agrees(a, expected, &err))
    return true;
  fprintf(stderr, "%s\n  expected: %.*s\n  got %s: %s\n", dir,
          STR_ARG(expected), s ? "" : "no error", err.message);
  return false;
}

/* The folder that holds the file "FOLDER/message". */
static const char *folder_of(arena *a, bede_str path) {
  uint32_t len = path.len - (uint32_t)strlen("/message");
  return str_copy(a, str_slice(path, 0, len)).ptr;
}

static int run(arena *a, const char *cases, const char *sound) {
  file_list messages = {0};
  bede_str text;
  int failed = 0;
  if (file_find(a, cases, "/message", &messages, NULL)) return 1;
  for (uint32_t i = 0; i < messages.count; i++) {
    bede_str path = messages.paths[i];
    if (file_read(a, path.ptr, &text, NULL)) return 1;
    failed += !case_passes(a, folder_of(a, path), sound, str_trim(text));
  }
  fprintf(stderr, "%u cases, %d failed\n", messages.count, failed);
  return failed || messages.count < 50;
}

int main(int argc, char **argv) {
  jmp_buf full;
  arena a;
  if (argc != 3) return 2;
  arena_init(&a, NULL, &full);
  int rc = setjmp(full) ? 1 : run(&a, argv[1], argv[2]);
  arena_free(&a);
  return rc;
}
