/*
 * actor.c - bede actor: how one phrase is read, and by which entries.
 *
 * The phrase is coded as an article of its own that brings one mention, the
 * whole of it; so it is read by the same steps as within a story.
 */
#include "cli/data.h"
#include "cli/sink.h"
#include "out/render.h"

#include <errno.h>

/* The operands joined by a blank: no quotes are needed. */
static bede_str phrase(arena *a, const cli_settings *settings) {
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

/* The mention of the whole phrase: the longest. */
static const bede_mention *whole(const bede_annotation *an) {
  const bede_mention *best = NULL;
  uint32_t most = 0;
  for (uint32_t i = 0; i < an->mention_count; i++) {
    bede_span span = an->mentions[i].entity.span;
    if (span.end - span.start <= most) continue;
    most = span.end - span.start;
    best = &an->mentions[i];
  }
  return best;
}

static void put(str_buf *out, const char *label, bede_str value) {
  if (value.len)
    buf_format(out, "%-7s %.*s\n", label,
               STR_ARG(render_line(out->a, value)));
}

static void put_count(str_buf *out, bede_count count) {
  if (!count.known) return;
  buf_format(out, "%-7s %llu", "count", (unsigned long long)count.min);
  if (count.max == UINT64_MAX)
    buf_add(out, STR(" or more"));
  else if (count.max != count.min)
    buf_format(out, " to %llu", (unsigned long long)count.max);
  buf_char(out, '\n');
}

static void put_mention(const bede_mention *m, str_buf *out) {
  put(out, "code", m->entity.code);
  put(out, "sector", m->entity.sector);
  put(out, "others", m->entity.other_sectors);
  put(out, "name", m->entity.name);
  put(out, "id", m->entity.id);
  put(out, "type", m->type);
  put_count(out, m->entity.count);
  for (uint32_t i = 0; i < m->why_count; i++) put(out, "why", m->why[i]);
  if (!m->entity.code.len && !m->entity.sector.len)
    buf_add(out, STR("no entry knows it\n"));
}

static cli_exit answer(const cli_command *self, const bede_doc *doc,
                       str_buf *out) {
  cli_output output = {.fd = 1};
  const bede_mention *m = whole(bede_doc_annotation(doc));
  if (m)
    put_mention(m, out);
  else
    buf_add(out, STR("nobody is named\n"));
  out_flush(out, cli_output_sink(&output));
  cli_output_close(&output);
  if (!output.error || output.error == EPIPE) return CLI_DONE;
  cli_complain(self, "standard output: %s", strerror(output.error));
  return CLI_STOPPED;
}

static cli_exit read_phrase(const cli_command *self, bede_coder *coder,
                            const bede_input *input, arena *a) {
  bede_error err = {0};
  bede_options options = BEDE_OPTIONS_INIT;
  options.flags = BEDE_KEEP_TRACE;
  bede_doc *doc = coder ? bede_code(coder, input, &options, &err) : NULL;
  str_buf out = {.a = a};
  cli_exit result = CLI_STOPPED;
  if (doc)
    result = answer(self, doc, &out);
  else
    cli_complain(self, "%s", coder ? err.message : "out of memory");
  bede_doc_free(doc);
  return result;
}

cli_exit cli_actor(const cli_command *self, const cli_settings *settings) {
  jmp_buf full;
  arena a;
  arena_init(&a, NULL, &full);
  if (setjmp(full)) {
    cli_complain(self, "out of memory");
    arena_free(&a);
    return CLI_STOPPED;
  }
  bede_str text = phrase(&a, settings);
  if (!text.len) {
    cli_complain(self, "name a TEXT");
    arena_free(&a);
    return CLI_USAGE;
  }
  bede_given all = {.start = 0, .end = code_points(text)};
  bede_input input = {.text = text,
                      .date = settings->in.date,
                      .entities = &all,
                      .entity_count = 1};
  cli_exit result = CLI_STOPPED;
  bede_data *data = cli_data_load(self, settings);
  if (data) {
    bede_coder *coder = bede_coder_new(data, NULL, NULL);
    result = read_phrase(self, coder, &input, &a);
    bede_coder_free(coder);
    bede_data_free(data);
  }
  arena_free(&a);
  return result;
}
