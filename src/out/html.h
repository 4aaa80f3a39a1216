/*
 * html.h - one page of what was coded, in its parts.
 *
 * The page is well-formed XML as well as HTML, needs nothing beside itself,
 * and is written as the articles come: its head, a section a story, its foot.
 * Style, script and the outlines of the map are files of html/, which the
 * build puts into the program (tools/embed.py).
 */
#ifndef BEDE_OUT_HTML_H
#define BEDE_OUT_HTML_H

#include "out/render.h"

/* One story on its way into the page. */
typedef struct html_story {
  const out_style *style;
  const out_doc *doc;
  str_buf *out;
  const uint32_t *number; /* by record: from 1; 0 for what is left out */
} html_story;

/* Text or the value of an attribute in double quotes.  What XML can't hold
 * becomes U+FFFD. */
void html_put(str_buf *out, bede_str s);

/* The article's text, its words marked. */
void html_words(const html_story *self);

/* The records. */
void html_table(const html_story *self);

/* The places; nothing where no record has one. */
void html_map(const html_story *self);

/* The outlines, once a page: what each map draws. */
void html_outlines(str_buf *out);

/* The files of html/. */
extern const bede_str html_page_css, html_page_js, html_world_txt;

#endif
