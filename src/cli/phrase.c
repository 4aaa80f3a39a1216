/*
 * phrase.c - one phrase as an article of its own.
 */
#include "cli/phrase.h"

#include "base/utf8.h"
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

/* "20 km north of *Aleppo*", "between *Homs* and *Hama*": the words with
 * capitals are the names, up to a comma; how many. */
static uint32_t find_names(bede_str text, bede_given *names, uint32_t most) {
  bede_str rest = before_comma(text), word;
  uint32_t count = 0, cp = 0;
  bool open = false;
  while (str_split(&rest, " ", &word)) {
    bool capital = utf8_decode(word, &cp) && utf8_is_upper(cp);
    uint32_t before = (uint32_t)(word.ptr - text.ptr);
    uint32_t at = code_points(str_slice(text, 0, before));
    if (capital && !open && count == most) break;
    if (capital && !open)
      names[count++] = (bede_given){.start = at, .type = STR("LOC")};
    if (capital) names[count - 1].end = at + code_points(word);
    open = capital;
  }
  return count;
}

/* A name, and what qualifies it behind a comma; or a way from one or two. */
static void give_places(bede_input *input, bede_given *names, uint32_t most) {
  uint32_t cp = 0;
  bool way = utf8_decode(input->text, &cp) && !utf8_is_upper(cp);
  uint32_t count = way ? find_names(input->text, names, most) : 0;
  if (!count)
    names[0] = (bede_given){.end = code_points(before_comma(input->text)),
                            .type = STR("LOC")};
  input->entities = names;
  input->entity_count = count ? count : 1;
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
    bede_given given[4] = {{.start = 0, .end = code_points(text)}};
    bede_input input = {.text = text, .date = settings->in.date};
    if (phrase->is_mention) {
      input.entities = given;
      input.entity_count = 1;
    }
    if (phrase->is_place) give_places(&input, given, 4);
    str_buf out = {.a = &a};
    result = run(self, settings, &input, &out, phrase);
  } else {
    cli_complain(self, "name a TEXT");
  }
  arena_free(&a);
  return result;
}
