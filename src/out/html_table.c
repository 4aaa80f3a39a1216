/*
 * html_table.c - the records of a story as a table.
 *
 * On a narrow screen each row becomes a card, its cells named by `data-h`.
 */
#include "out/html.h"

static void open_cell(const html_story *self, const char *name) {
  buf_format(self->out, "<td data-h=\"%s\">", name);
}

static void close_cell(const html_story *self) {
  buf_add(self->out, STR("</td>"));
}

static void put_code(const html_story *self, const bede_entity *e) {
  if (!e->code.len && !e->sector.len) return;
  buf_add(self->out, STR("<span class=\"code\">"));
  html_put(self->out, e->code);
  if (e->code.len && e->sector.len) buf_char(self->out, ' ');
  html_put(self->out, e->sector);
  buf_add(self->out, STR("</span> "));
}

/* "they (the miners)"; where the text is not wanted, the name. */
static void put_entity(const html_story *self, const bede_entity *e) {
  str_buf *out = self->out;
  bede_str words = {NULL, 0}, meant = {NULL, 0};
  if (!self->style->no_text) {
    words = render_span(self->doc, e->span);
    meant = render_span(self->doc, e->refers_to);
  }
  put_code(self, e);
  html_put(out, render_line(out->a, words.len ? words : e->name));
  if (!meant.len) return;
  buf_add(out, STR(" <span class=\"meant\">("));
  html_put(out, render_line(out->a, meant));
  buf_add(out, STR(")</span>"));
}

static void put_entities(const html_story *self, bede_entities list) {
  for (uint32_t i = 0; i < list.count; i++) {
    if (i) buf_add(self->out, STR("<br />"));
    put_entity(self, &list.items[i]);
  }
}

static void put_event(const html_story *self, const bede_record *r) {
  static const char *const quads[] = {NULL, "verbal cooperation",
                                      "material cooperation", "verbal conflict",
                                      "material conflict"};
  uint32_t quad = render_quad(r->event);
  str_buf *out = self->out;
  open_cell(self, "Event");
  buf_format(out, "<span class=\"type q%u\">%.*s</span>", quad,
             STR_ARG(bede_event_name(r->event)));
  if (r->mode.len) {
    buf_add(out, STR(" <span class=\"mode\">"));
    html_put(out, r->mode);
    buf_add(out, STR("</span>"));
  }
  if (quad)
    buf_format(out, "<br /><span class=\"fine\">%s</span>", quads[quad]);
  close_cell(self);
}

static void put_when(const html_story *self, const bede_record *r) {
  str_buf *out = self->out;
  open_cell(self, "When");
  if (str_is(r->when.precision, "article")) {
    render_date(r->when.first, out);
    buf_add(out, STR("<br /><span class=\"fine\">day of the article</span>"));
  } else if (str_is(r->when.precision, "past")) {
    buf_add(out, STR("before "));
    render_date(r->when.last, out);
  } else {
    render_date(r->when.first, out);
    if (r->when.last != r->when.first) {
      buf_add(out, STR(" to<br />"));
      render_date(r->when.last, out);
    }
  }
  close_cell(self);
}

static void put_count(const html_story *self, const char *what,
                      bede_count count) {
  if (!count.known) return;
  str_buf *out = self->out;
  bool open = count.max == UINT64_MAX;
  buf_format(out, "<span class=\"size\">%s%llu", open ? "at least " : "",
             (unsigned long long)count.min);
  if (!open && count.max != count.min)
    buf_format(out, " to %llu", (unsigned long long)count.max);
  buf_format(out, " %s</span> ", what);
}

static void put_size(const html_story *self, const bede_size *size) {
  open_cell(self, "How many");
  put_count(self, "dead", size->dead);
  put_count(self, "injured", size->injured);
  put_count(self, "arrested", size->arrested);
  put_count(self, "taking part", size->participants);
  put_count(self, "displaced", size->displaced);
  close_cell(self);
}

static void put_where(const html_story *self, const bede_where *where) {
  str_buf *out = self->out;
  open_cell(self, "Where");
  if (where->known) {
    bede_str name = where->name;
    if (!name.len && !self->style->no_text)
      name = render_span(self->doc, where->span);
    html_put(out, render_line(out->a, name));
    if (where->country.len) {
      buf_add(out, STR(" <span class=\"code\">"));
      html_put(out, where->country);
      buf_add(out, STR("</span>"));
    }
  }
  close_cell(self);
}

/* "response to 3": links by the records' numbers. */
static void put_links(const html_story *self, const bede_record *r) {
  str_buf *out = self->out;
  for (uint32_t i = 0; i < r->link_count; i++) {
    uint32_t to = r->links[i].to;
    if (to >= self->doc->record_count || !self->number[to]) continue;
    buf_add(out, STR("<br /><span class=\"fine\">"));
    for (uint32_t k = 0; k < r->links[i].type.len; k++) {
      char c = r->links[i].type.ptr[k];
      html_put(out, c == '_' ? STR(" ") : (bede_str){&c, 1});
    }
    buf_format(out, " <a href=\"#r%.*s\">%u</a></span>",
               STR_ARG(self->doc->records[to]->id), self->number[to]);
  }
}

static void put_status(const html_story *self, const bede_record *r) {
  open_cell(self, "Status");
  html_put(self->out, bede_modality_name(r->modality));
  if (r->disputed)
    buf_add(self->out, STR("<br /><span class=\"disputed\">disputed</span>"));
  put_links(self, r);
  close_cell(self);
}

static void put_speakers(const html_story *self, const bede_record *r) {
  str_buf *out = self->out;
  open_cell(self, "Who says so");
  put_entities(self, r->said_by);
  if (r->stance.len && !str_is(r->stance, "asserts")) {
    buf_add(out, STR("<br /><span class=\"fine\">"));
    html_put(out, r->stance);
    buf_add(out, STR("</span>"));
  }
  if (r->reported_by.count) {
    buf_add(out, STR("<br /><span class=\"fine\">reported by</span> "));
    put_entities(self, r->reported_by);
  }
  close_cell(self);
}

static void put_row(const html_story *self, const bede_record *r,
                    uint32_t number) {
  str_buf *out = self->out;
  buf_format(out, "<tr id=\"r%.*s\" data-r=\" %u \"><th scope=\"row\">",
             STR_ARG(r->id), number);
  if (self->style->no_text)
    buf_format(out, "%u</th>", number);
  else
    buf_format(out, "<a href=\"#w%.*s\">%u</a></th>", STR_ARG(r->id), number);
  put_when(self, r);
  put_event(self, r);
  open_cell(self, "Who");
  put_entities(self, r->actor);
  close_cell(self);
  open_cell(self, "To whom");
  put_entities(self, r->recipient);
  close_cell(self);
  put_size(self, &r->size);
  put_where(self, &r->where);
  put_status(self, r);
  put_speakers(self, r);
  buf_add(out, STR("</tr>\n"));
}

void html_table(const html_story *self) {
  static const char *const titles[] = {"When",    "Event",      "Who",
                                       "To whom", "How many",   "Where",
                                       "Status",  "Who says so"};
  str_buf *out = self->out;
  buf_add(out, STR("<table class=\"records\">\n<thead><tr>"
                   "<th scope=\"col\" aria-label=\"Number\"></th>"));
  for (uint32_t i = 0; i < sizeof titles / sizeof *titles; i++)
    buf_format(out, "<th scope=\"col\">%s</th>", titles[i]);
  buf_add(out, STR("</tr></thead>\n<tbody>\n"));
  for (uint32_t i = 0; i < self->doc->record_count; i++)
    if (self->number[i]) put_row(self, self->doc->records[i], self->number[i]);
  buf_add(out, STR("</tbody>\n</table>\n"));
}
