/*
 * in.h - files and streams to articles, one at a time.
 *
 *     in_reader *reader = in_open(&options, NULL, &err);
 *     in_article article;
 *     while (in_next(reader, &arena, &article, &err) == IN_ARTICLE)
 *       code(&article.input);      the strings live in the caller's arena,
 *                                  which it empties when it is done with them
 *     in_close(reader);
 *
 * Memory is bounded by the longest article, whatever the size of a file: JSON
 * lines, CSV rows and CoNLL-U documents are read one by one.  What can't be
 * read (a file, a row) is a reject that goes to the listener; reading goes on
 * behind it.  Gzip and Zstandard are undone wherever their marks stand at the
 * beginning, whatever the name.
 */
#ifndef BEDE_IN_IN_H
#define BEDE_IN_IN_H

#include "base/arena.h"
#include "bede.h"

/* ORDER FORM: form_names in form.c */
typedef enum in_form {
  IN_AUTO, /* by content, then by name */
  IN_TXT,  /* one article a file */
  IN_JSONL,
  IN_CSV,
  IN_CONLLU, /* brings its own tokens and sentences */
  IN_HTML,   /* this and those below are known and refused */
  IN_WARC,
  IN_RSS,
  IN_FORM_COUNT,
} in_form;

/* "jsonl" to IN_JSONL; false for a name that is none. */
bool in_form_read(bede_str name, in_form *out);

/* The name, as `--from` has it. */
const char *in_form_name(in_form form);

/* What a key of JSONL or a column of CSV can hold. */
/* ORDER FIELD: field_names and aliases in field.c */
typedef enum in_field {
  FIELD_TEXT,
  FIELD_ID,
  FIELD_DATE,
  FIELD_TITLE,
  FIELD_PUBLISHER,
  FIELD_URL,
  FIELD_LANGUAGE,
  FIELD_ENTITIES,
  FIELD_COUNT,
} in_field;

const char *in_field_name(in_field field);

/* Reads "text=NAME"; false when it isn't FIELD=NAME. */
bool in_field_read(bede_str option, in_field *field, bede_str *name);

/* A file, a line, a row that is not read. */
typedef struct in_reject {
  bede_str file;
  uint64_t line;   /* from 1; 0: the file as a whole */
  bede_str reason; /* one sentence */
} in_reject;

/* Whom to tell; any of them may be NULL.  What they are handed lives only for
 * the call. */
typedef struct in_listener {
  void (*reject)(void *ctx, const in_reject *reject);
  /* The article is read, but not all of it as it stands. */
  void (*warn)(void *ctx, const in_reject *warning);
  /* Column `name` is taken for `field`: once for each pair. */
  void (*guess)(void *ctx, in_field field, bede_str name);
  void *ctx;
} in_listener;

typedef struct in_options {
  const char *const *paths; /* "-": standard input */
  uint32_t path_count;      /* 0: standard input */
  in_form form;
  bede_str fields[FIELD_COUNT]; /* names given by hand; empty: guess */
  int32_t date;                 /* yyyymmdd for articles without one, or 0 */
  bede_str publisher;           /* likewise */
  uint32_t
      article_bytes; /* a longer line, row or file is a reject; 0: 32 MiB */
  in_listener listener;
} in_options;

/* Ready to be coded; everything it points to lies in the arena that in_next
 * was given.  The id is never empty. */
typedef struct in_article {
  bede_input input;
  bede_str file;
  uint64_t line;     /* where it begins in its file, from 1 */
  uint64_t position; /* how many articles of the file came before */
  bede_str records;  /* JSONL: the list under "records", for bede eval; empty
                        where there is none */
} in_article;

typedef struct in_reader in_reader;

typedef enum in_step {
  IN_END,
  IN_ARTICLE,
  IN_FAILED, /* out of memory: *err says so */
} in_step;

/* `options` is copied, the strings in it are borrowed until in_close.  NULL
 * when there is no memory. */
in_reader *in_open(const in_options *options, const bede_allocator *alloc,
                   bede_error *err);

/* The next article, put into *out and `a`.  `a` needs no jump set: running out
 * of memory gives IN_FAILED. */
in_step in_next(in_reader *self, arena *a, in_article *out, bede_error *err);

/* Bytes read so far, before any unpacking: for a progress bar. */
uint64_t in_bytes(const in_reader *self);

void in_close(in_reader *self); /* NULL is allowed */

#endif
