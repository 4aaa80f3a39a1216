/*
 * phrase.c - one phrase as an article of its own.
 */
#include "cli/phrase.h"

#include "cli/data.h"
#include "cli/sink.h"
#include "out/render.h"

#include <errno.h>

/* The operands joined by a blank: no quotes are needed. */
static bede_str join(arena *a, const cli_settings *settings) {
  str_buf buf = {.a = a};
  for (uint32_t i = 0; i < settings->in.path_count; i++) {
    if (i) buf_char(&buf, ' ');
    buf_add(&buf, str_from(settings->in.paths[i]));
  }
  return str_trim(buf_str(&buf));
}

static uint32_t code_points(bede_str s) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < s.len; i++)
    count += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
  return count;
}

void cli_phrase_put(str_buf *out, const char *label, bede_str value) {
  if (value.len)
    buf_format(out, "%-7s %.*s\n", label, STR_ARG(render_line(out->a, value)));
}

static cli_exit answer(const cli_command *self, str_buf *out) {
  cli_output output = {.fd = 1};
  out_flush(out, cli_output_sink(&output));
  cli_output_close(&output);
  if (!output.error || output.error == EPIPE) return CLI_DONE;
  cli_complain(self, "standard output: %s", strerror(output.error));
  return CLI_STOPPED;
}

static cli_exit read_phrase(const cli_command *self, bede_coder *coder,
                            const bede_input *input, str_buf *out,
                            const cli_phrase *phrase) {
  bede_error err = {0};
  bede_options options = BEDE_OPTIONS_INIT;
  options.flags = BEDE_KEEP_TRACE;
  bede_doc *doc = coder ? bede_code(coder, input, &options, &err) : NULL;
  cli_exit result = CLI_STOPPED;
  if (doc) {
    phrase->show(bede_doc_annotation(doc), input->text, out);
    result = answer(self, out);
  } else {
    cli_complain(self, "%s", coder ? err.message : "out of memory");
  }
  bede_doc_free(doc);
  return result;
}

static bede_str before_comma(bede_str text) {
  uint32_t comma = str_find(text, STR(","));
  bool has_name = comma != UINT32_MAX && comma > 0;
  return has_name ? str_slice(text, 0, comma) : text;
}

static cli_exit run(const cli_command *self, const cli_settings *settings,
                    const bede_input *input, str_buf *out,
                    const cli_phrase *phrase) {
  cli_exit result = CLI_STOPPED;
  bede_data *data = cli_data_load(self, settings);
  if (data) {
    bede_coder *coder = bede_coder_new(data, NULL, NULL);
    result = read_phrase(self, coder, input, out, phrase);
    bede_coder_free(coder);
    bede_data_free(data);
  }
  return result;
}

cli_exit cli_phrase_run(const cli_command *self, const cli_settings *settings,
                        const cli_phrase *phrase) {
  jmp_buf full;
  arena a;
  arena_init(&a, NULL, &full);
  if (setjmp(full)) {
    cli_complain(self, "out of memory");
    arena_free(&a);
    return CLI_STOPPED;
  }
  cli_exit result = CLI_USAGE;
  bede_str text = join(&a, settings);
  if (text.len) {
    bede_given all = {.start = 0, .end = code_points(text)};
    bede_input input = {.text = text, .date = settings->in.date};
    if (phrase->is_place) {
      all.end = code_points(before_comma(text));
      all.type = STR("LOC");
    }
    if (phrase->is_mention || phrase->is_place) {
      input.entities = &all;
      input.entity_count = 1;
    }
    str_buf out = {.a = &a};
    result = run(self, settings, &input, &out, phrase);
  } else {
    cli_complain(self, "name a TEXT");
  }
  arena_free(&a);
  return result;
}
