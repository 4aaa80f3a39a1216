#include "cli/style.h"

#include <sched.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

static uint32_t terminal_width(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) return size.ws_col;
  const char *columns = getenv("COLUMNS");
  long width = columns ? strtol(columns, NULL, 10) : 0;
  return width > 0 && width < 10000 ? (uint32_t)width : 0;
}

/* See no-color.org. */
static bool wants_colour(void) {
  const char *no = getenv("NO_COLOR"), *term = getenv("TERM");
  return isatty(STDOUT_FILENO) && !(no && *no) &&
         !(term && strcmp(term, "dumb") == 0);
}

out_style cli_style_terminal(const cli_settings *settings) {
  return (out_style){.no_text = settings->no_text,
                     .emit_empty = settings->emit_empty,
                     .colour = wants_colour(),
                     .width = terminal_width()};
}

cli_style cli_style_make(const cli_settings *settings, const bede_data *data) {
  cli_style style = {.out = cli_style_terminal(settings)};
  bede_str lexicon = bede_data_lexicon_version(data);
  bede_str model = bede_data_model_version(data);
  int n = snprintf(style.coder, sizeof style.coder,
                   "bede %s lexicon %.*s model %.*s", bede_version(),
                   STR_ARG(lexicon), STR_ARG(model));
  style.coder_len = n < 0 ? 0 : (uint32_t)strlen(style.coder);
  return style;
}

const out_format *cli_format(const cli_settings *settings) {
  if (settings->to) return settings->to;
  return out_format_find(isatty(STDOUT_FILENO) ? STR("table") : STR("jsonl"));
}

uint32_t cli_processors(void) {
  cpu_set_t set;
  int n = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
  return n < 1 ? 1 : n > 256 ? 256 : (uint32_t)n;
}
