/*
 * render.h - the forms, one a file, and what those for a person share.
 */
#ifndef BEDE_OUT_RENDER_H
#define BEDE_OUT_RENDER_H

#include "out/out.h"

void table_begin(const out_style *style, str_buf *out);
void table_doc(const out_style *style, const out_doc *doc, str_buf *out);
void jsonl_doc(const out_style *style, const out_doc *doc, str_buf *out);
void csv_begin(const out_style *style, str_buf *out);
void csv_doc(const out_style *style, const out_doc *doc, str_buf *out);
void geojson_begin(const out_style *style, str_buf *out);
void geojson_doc(const out_style *style, const out_doc *doc, str_buf *out);
void geojson_end(const out_style *style, str_buf *out);
void html_begin(const out_style *style, str_buf *out);
void html_doc(const out_style *style, const out_doc *doc, str_buf *out);
void html_end(const out_style *style, str_buf *out);
void annotate_doc(const out_style *style, const out_doc *doc, str_buf *out);
void explain_doc(const out_style *style, const out_doc *doc, str_buf *out);
void conllu_doc(const out_style *style, const out_doc *doc, str_buf *out);

/* The text's bytes in a span; empty where the span lies outside of it. */
bede_str render_span(const out_doc *doc, bede_span span);

/* `s` on one line: each run of blanks, line ends and control characters made
 * one blank.  So no text can move a terminal's cursor. */
bede_str render_line(arena *a, bede_str s);

/* Columns of a terminal that a line takes. */
uint32_t render_width(bede_str line);

/* render_line, cut with an ellipsis to so many columns; 0: not cut. */
bede_str render_fit(arena *a, bede_str s, uint32_t columns);

/* "POL MIL Polish soldiers": codes and words of an entity. */
void render_entity(const out_doc *doc, const bede_entity *entity, str_buf *out);

/* One entity in full, several by their codes: "POL + LVA + LTU". */
void render_entities(const out_doc *doc, bede_entities entities, str_buf *out);

/* "ASSAULT/crowd-control" */
void render_event(const bede_record *record, str_buf *out);

/* "2021-11-16", "2020-08" or "2020" by its precision; an interval's first day
 * and a '+', the article's own day and a '?'. */
void render_when(bede_when when, str_buf *out);

/* The trigger's words joined by a blank. */
bede_str render_trigger(arena *a, const out_doc *doc,
                        const bede_record *record);

/* PLOVER's quad code, 1 to 4; 0 for the extensions. */
uint32_t render_quad(bede_event_type type);

/* yyyymmdd as YYYY-MM-DD; nothing for 0. */
void render_date(int32_t yyyymmdd, str_buf *out);

#endif
