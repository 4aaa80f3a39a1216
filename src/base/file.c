#include "base/file.h"

#include "base/array.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static bede_status io_error(bede_error *err, const char *path) {
  return error_set(err, BEDE_IO, NO_PLACE, "%s: %s", path, strerror(errno));
}

bede_status file_map_open(file_map *out, const char *path, bede_error *err) {
  struct stat st;
  void *bytes = MAP_FAILED;
  bede_status s = BEDE_OK;
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || fstat(fd, &st) != 0) {
    s = io_error(err, path);
    goto done;
  }
  if (st.st_size >= (off_t)UINT32_MAX) {
    s = error_set(err, BEDE_LIMIT, NO_PLACE, "%s: larger than 4 GiB", path);
    goto done;
  }
  if (st.st_size == 0) { /* mmap refuses what is empty */
    *out = (file_map){{"", 0}};
    goto done;
  }
  bytes = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
  if (bytes == MAP_FAILED) {
    s = io_error(err, path);
    goto done;
  }
  *out = (file_map){{bytes, (uint32_t)st.st_size}};
done:
  if (fd >= 0) close(fd);
  return s;
}

void file_unmap(file_map *self) {
  if (self->bytes.len)
    munmap((void *)(uintptr_t)self->bytes.ptr, self->bytes.len);
  self->bytes = (bede_str){NULL, 0};
}

bede_status file_read(arena *a, const char *path, bede_str *out,
                      bede_error *err) {
  file_map map = {0};
  bede_status s = file_map_open(&map, path, err);
  if (s) return s;
  /* The copy may run out of memory and jump: unmap on that way too. */
  jmp_buf full, *outer = a->on_full;
  a->on_full = &full;
  bool is_full = setjmp(full) != 0;
  if (!is_full) *out = str_copy(a, map.bytes);
  a->on_full = outer;
  file_unmap(&map);
  if (is_full) longjmp(*outer, 1);
  return BEDE_OK;
}

typedef ARRAY(bede_str) path_list;

static int by_bytes(const void *a, const void *b) {
  return str_compare(*(const bede_str *)a, *(const bede_str *)b);
}

/* Paths of what stands in one folder, without hidden names. */
static bede_status list_dir(arena *a, const char *dir, path_list *names,
                            bede_error *err) {
  struct dirent **found = NULL;
  int n = scandir(dir, &found, NULL, alphasort);
  if (n < 0) return io_error(err, dir);
  jmp_buf full, *outer = a->on_full;
  a->on_full = &full;
  bool is_full = setjmp(full) != 0;
  for (int i = 0; !is_full && i < n; i++)
    if (found[i]->d_name[0] != '.')
      *array_push(a, names) = str_format(a, "%s/%s", dir, found[i]->d_name);
  a->on_full = outer;
  for (int i = 0; i < n; i++) free(found[i]);
  free(found);
  if (is_full) longjmp(*outer, 1);
  return BEDE_OK;
}

bede_status file_find(arena *a, const char *dir, const char *suffix,
                      file_list *out, bede_error *err) {
  path_list todo = {0}, files = {0};
  *array_push(a, &todo) = str_format(a, "%s", dir);
  for (uint32_t i = 0; i < todo.count; i++) {
    path_list names = {0};
    bede_status s = list_dir(a, todo.items[i].ptr, &names, err);
    if (s) return s;
    for (uint32_t k = 0; k < names.count; k++) {
      struct stat st;
      if (stat(names.items[k].ptr, &st) != 0) continue;
      if (S_ISDIR(st.st_mode))
        *array_push(a, &todo) = names.items[k];
      else if (str_ends(names.items[k], str_from(suffix)))
        *array_push(a, &files) = names.items[k];
    }
  }
  if (files.count)
    qsort(files.items, files.count, sizeof *files.items, by_bytes);
  *out = (file_list){files.items, files.count};
  return BEDE_OK;
}
