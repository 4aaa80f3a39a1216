/*
 * out.h - coded articles to bytes.
 *
 *     const out_format *format = out_format_find(STR("jsonl"));
 *     str_buf buf = {.a = &arena};
 *     out_begin(format, &style, &buf);         once: a header row, if any
 *     format->doc(&style, &doc, &buf);         once an article
 *     if (!out_flush(&buf, sink)) ...          the reader went away
 *     out_end(format, &style, &buf);           once: what closes the whole
 *
 * A format keeps nothing between calls, so that articles are written by many
 * threads, each into its own buffer.  The buffer's arena is used for scratch
 * too, and jumps when there is no more memory.
 *
 * Spans are bytes inside Bede; this folder makes code points of them, and no
 * other does.
 */
#ifndef BEDE_OUT_OUT_H
#define BEDE_OUT_OUT_H

#include "base/str.h"
#include "bede.h"

/* One article and what was read in it.  Borrowed, all of it. */
typedef struct out_doc {
  const bede_input *input;           /* id, date, title, url ... */
  bede_str text;                     /* bede_doc_text() */
  const bede_record *const *records; /* all, so that links find theirs */
  uint32_t record_count;
  const bool *left_out;              /* by record; NULL: none is */
  const bede_annotation *annotation; /* NULL where a format needs none */
  bede_str reason;                   /* why there is no record */
} out_doc;

/* What the user asked for, the same for a whole run. */
typedef struct out_style {
  bool no_text;    /* leave the article's words out; offsets stay */
  bool why;        /* the lexicon entries and the path behind each record */
  bool emit_empty; /* a line for an article without records, too */
  bool colour;
  uint32_t width; /* columns of the terminal; 0: not known */
  bede_str coder; /* versions of program, lexicon and model */
} out_style;

typedef struct out_format {
  const char *name;
  void (*begin)(const out_style *style, str_buf *out); /* NULL: nothing */
  void (*doc)(const out_style *style, const out_doc *doc, str_buf *out);
  void (*end)(const out_style *style, str_buf *out); /* NULL: nothing */
  const char *joint; /* between what two articles wrote; NULL: nothing */
  bool needs_place;  /* records without a place are left out */
} out_format;

/* What `bede code --to` takes, ended by a row without a name. */
extern const out_format out_formats[];

/* The other commands' forms: `bede annotate`, `explain` and `parse`. */
extern const out_format out_annotate;
extern const out_format out_explain;
extern const out_format out_conllu;

/* NULL for a name that is none. */
const out_format *out_format_find(bede_str name);

void out_begin(const out_format *self, const out_style *style, str_buf *out);
void out_end(const out_format *self, const out_style *style, str_buf *out);

/* What a document holds, in the arena. */
out_doc out_doc_view(arena *a, const bede_doc *doc, const bede_input *input);

/* Which records a person wants.  OUT_ACTOR: with an actor; OUT_DYAD: with both
 * sides. */
typedef enum out_require { OUT_ANY, OUT_ACTOR, OUT_DYAD } out_require;

/* Leave out the records that lack what is required. */
void out_doc_require(arena *a, out_doc *self, out_require require);

/* Leave out the records without a place; their number. */
uint32_t out_doc_require_place(arena *a, out_doc *self);

/* Number of records that are written. */
uint32_t out_doc_written(const out_doc *self);

/* {"file": ..., "line": ..., "reason": ...} and a newline; line 0 is left out.
 */
void out_reject(bede_str file, uint64_t line, bede_str reason, str_buf *out);

/* Hand the buffer to the sink and empty it.  False when the sink says so. */
bool out_flush(str_buf *self, bede_sink sink);

#endif
