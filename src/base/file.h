/*
 * file.h - files and folders, read whole or mapped.
 */
#ifndef BEDE_BASE_FILE_H
#define BEDE_BASE_FILE_H

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"

/* A file mapped for reading; `bytes` is its content until file_unmap. */
typedef struct file_map {
  bede_str bytes;
} file_map;

/* IO when it can't be opened or mapped, LIMIT at 4 GiB and more. */
MUST_USE bede_status file_map_open(file_map *out, const char *path,
                                   bede_error *err);
void file_unmap(file_map *self); /* a zeroed map is fine */

/* The whole file in the arena. */
MUST_USE bede_status file_read(arena *a, const char *path, bede_str *out,
                               bede_error *err);

/* Paths of all files below `dir` whose names end in `suffix`, sorted by
 * bytes.  IO when the folder can't be read. */
typedef struct file_list {
  bede_str *paths;
  uint32_t count;
} file_list;
MUST_USE bede_status file_find(arena *a, const char *dir, const char *suffix,
                               file_list *out, bede_error *err);

#endif
