/*
 * table.c - one line a record, for a person at a terminal.
 */
#include "out/render.h"

#define DEFAULT_WIDTH 120u
#define COLUMNS 7u

/* Each column takes `least`, and `share` percent of what the terminal has
 * beyond that, up to `most`. */
static const struct column {
  const char *title;
  uint32_t least, share, most;
} columns[COLUMNS] = {
    {"date", 11, 0, 11},         {"event", 12, 22, 24}, {"who", 12, 28, 60},
    {"to whom", 12, 28, 60},     {"where", 6, 11, 24},  {"status", 9, 0, 12},
    {"who says so", 10, 11, 40},
};

static uint32_t column_width(uint32_t terminal, uint32_t i) {
  uint32_t least = COLUMNS - 1; /* one blank between two columns */
  for (uint32_t k = 0; k < COLUMNS; k++) least += columns[k].least;
  uint32_t spare = terminal > least ? terminal - least : 0;
  uint32_t width = columns[i].least + spare * columns[i].share / 100;
  return width < columns[i].most ? width : columns[i].most;
}

typedef struct table_line {
  const out_style *style;
  str_buf *out;
  uint32_t next; /* column */
  uint32_t owed; /* blanks before the next cell */
} table_line;

static void put_cell(table_line *line, bede_str value, const char *colour) {
  uint32_t terminal = line->style->width ? line->style->width : DEFAULT_WIDTH;
  uint32_t width = column_width(terminal, line->next++);
  bede_str s = render_fit(line->out->a, value, width);
  for (; s.len && line->owed; line->owed--) buf_char(line->out, ' ');
  bool coloured = line->style->colour && colour && s.len;
  if (coloured) buf_add(line->out, str_from(colour));
  buf_add(line->out, s);
  if (coloured) buf_add(line->out, STR("\033[0m"));
  line->owed += width + 1 - render_width(s);
}

void table_begin(const out_style *style, str_buf *out) {
  table_line line = {.style = style, .out = out};
  for (uint32_t i = 0; i < COLUMNS; i++)
    put_cell(&line, str_from(columns[i].title), "\033[1m");
  buf_char(out, '\n');
}

/* Green for cooperation, yellow for conflict in words, red for deeds. */
static const char *event_colour(bede_event_type type) {
  static const char *const colours[] = {NULL, "\033[32m", "\033[32m",
                                        "\033[33m", "\033[31m"};
  return colours[render_quad(type)];
}

static void put_where(table_line *line, const out_doc *doc,
                      const bede_where *where) {
  bede_str name = {NULL, 0};
  if (where->known) name = where->name;
  if (where->known && !name.len) name = render_span(doc, where->span);
  if (where->known && !name.len) name = where->country;
  put_cell(line, name, NULL);
}

/* "POL GOV alleges" */
static void put_speaker(table_line *line, const out_doc *doc,
                        const bede_record *r) {
  str_buf said = {.a = line->out->a};
  render_entities(doc, r->said_by, &said);
  if (r->stance.len && !str_is(r->stance, "asserts"))
    buf_format(&said, "%s(%.*s)", said.len ? " " : "", STR_ARG(r->stance));
  if (r->disputed) buf_add(&said, STR(" disputed"));
  put_cell(line, buf_str(&said), NULL);
}

static void put_record(const out_style *style, const out_doc *doc,
                       const bede_record *r, str_buf *out) {
  table_line line = {.style = style, .out = out};
  str_buf when = {.a = out->a}, event = when, who = when, whom = when;
  render_when(r->when, &when);
  render_event(r, &event);
  render_entities(doc, r->actor, &who);
  render_entities(doc, r->recipient, &whom);
  put_cell(&line, buf_str(&when), NULL);
  put_cell(&line, buf_str(&event), event_colour(r->event));
  put_cell(&line, buf_str(&who), NULL);
  put_cell(&line, buf_str(&whom), NULL);
  put_where(&line, doc, &r->where);
  put_cell(&line, bede_modality_name(r->modality),
           r->modality == BEDE_ACTUAL ? NULL : "\033[2m");
  put_speaker(&line, doc, r);
  buf_char(out, '\n');
}

void table_doc(const out_style *style, const out_doc *doc, str_buf *out) {
  for (uint32_t i = 0; i < doc->record_count; i++)
    if (!(doc->left_out && doc->left_out[i]))
      put_record(style, doc, doc->records[i], out);
}
