#include "cli/data.h"

#include <stdlib.h>
#include <unistd.h>

/* The folder that the running program lies in; false where /proc has no
 * answer.  The link is resolved, so a symbolic link to bede will do. */
static bool program_dir(char *dir, size_t size) {
  ssize_t n = readlink("/proc/self/exe", dir, size - 1);
  if (n <= 0) return false;
  dir[n] = '\0';
  char *slash = strrchr(dir, '/');
  if (!slash) return false;
  *slash = '\0';
  return true;
}

cli_place cli_data_place(const cli_settings *settings) {
  cli_place place, beside;
  const char *named = settings->data ? settings->data : getenv("BEDE_DATA");
  snprintf(place.dir, sizeof place.dir, "%s",
           named && *named ? named : BEDE_DATADIR);
  if ((named && *named) || !program_dir(beside.dir, sizeof beside.dir))
    return place;
  size_t n = strlen(beside.dir);
  if (n + sizeof "/data" > sizeof beside.dir) return place;
  memcpy(beside.dir + n, "/data", sizeof "/data");
  return access(beside.dir, R_OK) == 0 ? beside : place;
}

bede_data *cli_data_load(const cli_command *command,
                         const cli_settings *settings) {
  cli_place place = cli_data_place(settings);
  bede_data_source source = {.dir = place.dir,
                             .overlay = settings->lexicons,
                             .overlay_count = settings->lexicon_count};
  bede_error err = {0};
  bede_data *data = bede_data_load(&source, NULL, &err);
  if (!data)
    cli_complain(command, "%s%s", err.message,
                 err.status == BEDE_IO &&
                         str_starts(str_from(err.message), str_from(place.dir))
                     ? "; --data or BEDE_DATA say where the data lies"
                     : "");
  return data;
}

cli_exit cli_version(void) {
  cli_settings settings = {0};
  printf("bede %s\n", bede_version());
  bede_data *data = cli_data_load(NULL, &settings);
  if (!data) return CLI_STOPPED;
  printf("lexicon %.*s\n", STR_ARG(bede_data_lexicon_version(data)));
  printf("model %.*s\n", STR_ARG(bede_data_model_version(data)));
  bede_data_free(data);
  puts("events PLOVER 2.0, CAMEO 1.1b3\n"
       "quad codes 1 verbal cooperation, 2 material cooperation, 3 verbal "
       "conflict, 4 material conflict");
  return CLI_DONE;
}
