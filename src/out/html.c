#include "out/html.h"

#include "base/utf8.h"

/* ---- escaping
 * ------------------------------------------------------------------------- */

/* Characters of XML 1.0. */
static bool is_xml(uint32_t cp) {
  if (cp < 0x20) return cp == '\t' || cp == '\n' || cp == '\r';
  return cp != 0x7F && cp != 0xFFFE && cp != 0xFFFF;
}

static const char *entity_of(char c) {
  switch (c) {
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '&':
    return "&amp;";
  case '"':
    return "&quot;";
  case '\'':
    return "&#39;";
  default:
    return NULL;
  }
}

void html_put(str_buf *out, bede_str s) {
  uint32_t cp = 0, n;
  for (uint32_t i = 0; i < s.len; i += n) {
    n = utf8_decode(str_slice(s, i, s.len), &cp);
    const char *entity = entity_of(s.ptr[i]);
    if (entity)
      buf_add(out, str_from(entity));
    else if (n && is_xml(cp))
      buf_add(out, str_slice(s, i, i + n));
    else
      buf_add(out, STR("\xEF\xBF\xBD"));
    if (!n) n = 1;
  }
}

/* ---- the page
 * -------------------------------------------------------------------------- */

void html_begin(const out_style *style, str_buf *out) {
  (void)style;
  buf_add(out, STR("<!DOCTYPE html>\n"
                   "<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n"
                   "<head>\n<meta charset=\"utf-8\" />\n"
                   "<meta name=\"viewport\" "
                   "content=\"width=device-width, initial-scale=1\" />\n"
                   "<title>Events in the news</title>\n<style>\n"));
  buf_add(out, html_page_css);
  buf_add(out, STR("</style>\n</head>\n<body>\n"));
  html_outlines(out);
  buf_add(out,
          STR("<header class=\"page\">\n<h1>Events in the news</h1>\n"
              "<p>Who did what to whom, when, where, and who says so.</p>\n"
              "<ul class=\"legend\" aria-label=\"How words are marked\">\n"
              "<li><span class=\"m t\">event</span></li>\n"
              "<li><span class=\"m a\">who</span></li>\n"
              "<li><span class=\"m r\">to whom</span></li>\n"
              "<li><span class=\"m p\">where</span></li>\n"
              "<li><span class=\"m w\">when</span></li>\n</ul>\n"
              "<p class=\"hint\">Point at marked words for their record. The "
              "small numbers lead to it, and its number back.</p>\n"
              "<div id=\"overview\"></div>\n</header>\n<main>"));
}

void html_end(const out_style *style, str_buf *out) {
  buf_add(out, STR("</main>\n<footer>\n<p>Coded by "));
  html_put(out, style->coder);
  buf_add(out, STR(". Map: Natural Earth.</p>\n</footer>\n"
                   "<aside id=\"card\" aria-live=\"polite\"></aside>\n"
                   "<script>/*<![CDATA[*/\n"));
  buf_add(out, html_page_js);
  buf_add(out, STR("/*]]>*/</script>\n</body>\n</html>\n"));
}

/* ---- a story
 * -------------------------------------------------------------------------- */

/* Only what leads to a page: a link may be made to run a script otherwise. */
static bool is_web(bede_str url) {
  return str_starts(url, STR("http://")) || str_starts(url, STR("https://"));
}

static void put_cite(const html_story *self, const char *name, bede_str value) {
  if (!value.len) return;
  buf_format(self->out, "<span class=\"%s\">", name);
  html_put(self->out, value);
  buf_add(self->out, STR("</span> "));
}

/* The title; without one how the text begins. */
static bede_str heading(const html_story *self) {
  const bede_annotation *an = self->doc->annotation;
  bede_str title = self->doc->input->title;
  bool has_words = an->sentence_count && !self->style->no_text;
  if (title.len || !has_words) return title.len ? title : STR("A story");
  return render_fit(self->out->a, render_span(self->doc, an->sentences[0].span),
                    90);
}

static void put_head(const html_story *self) {
  const bede_input *input = self->doc->input;
  str_buf *out = self->out, date = {.a = out->a};
  render_date(input->date, &date);
  buf_add(out, STR("<header>\n<h2>"));
  html_put(out, heading(self));
  buf_add(out, STR("</h2>\n<p class=\"cite\">"));
  put_cite(self, "publisher", input->publisher);
  put_cite(self, "date", buf_str(&date));
  put_cite(self, "id", input->id);
  if (is_web(input->url)) {
    buf_add(out, STR("<a href=\""));
    html_put(out, input->url);
    buf_add(out, STR("\" rel=\"noreferrer\">original</a>"));
  } else {
    put_cite(self, "url", input->url);
  }
  buf_add(out, STR("</p>\n</header>\n"));
}

static void put_reason(const html_story *self) {
  buf_add(self->out, STR("<p class=\"none\">No event: "));
  html_put(self->out, self->doc->reason);
  buf_add(self->out, STR(".</p>\n"));
}

static const uint32_t *numbers(arena *a, const out_doc *doc) {
  uint32_t *list = arena_many(a, uint32_t, doc->record_count), n = 0;
  for (uint32_t i = 0; i < doc->record_count; i++)
    if (!(doc->left_out && doc->left_out[i])) list[i] = ++n;
  return list;
}

void html_doc(const out_style *style, const out_doc *doc, str_buf *out) {
  bool some = out_doc_written(doc) > 0;
  if (!some && !style->emit_empty) return;
  html_story story = {style, doc, out, numbers(out->a, doc)};
  buf_add(out, STR("<article>\n"));
  put_head(&story);
  if (some) {
    buf_add(out, STR("<div class=\"reading\">\n"));
    if (!style->no_text) html_words(&story);
    html_map(&story);
    buf_add(out, STR("</div>\n"));
    html_table(&story);
  } else {
    put_reason(&story);
  }
  buf_add(out, STR("</article>\n"));
}
