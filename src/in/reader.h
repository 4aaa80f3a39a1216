/*
 * reader.h - what the forms share; private to this folder.
 */
#ifndef BEDE_IN_READER_H
#define BEDE_IN_READER_H

#include "base/array.h"
#include "base/map.h"
#include "in/field.h"
#include "in/form.h"
#include "in/stream.h"

#include <jansson.h>

typedef ARRAY(bede_str) in_strings;

struct in_reader {
  bede_allocator alloc;
  in_options options;
  uint32_t path; /* the next of options.paths */
  bede_str file; /* the one that is open */
  stream s;
  in_form form;
  uint64_t position; /* rows of the open file so far, rejects too */
  uint64_t read;     /* bytes of the files before it */
  jmp_buf full;      /* where to go without memory */
  arena keep;        /* lives as long as the reader */
  map guessed;       /* "text=body": told already */
  arena of_file;     /* lives as long as the file is open */
  json_t *json;      /* what a jump would leave behind */
  /* CSV */
  in_strings header;
  uint32_t column[FIELD_COUNT]; /* UINT32_MAX: none */
  char separator;
};

/* Gives the next article of the open file; false: there are no more. */
bool txt_next(in_reader *r, arena *a, in_article *out);
bool jsonl_next(in_reader *r, arena *a, in_article *out);
bool csv_next(in_reader *r, arena *a, in_article *out);
bool conllu_next(in_reader *r, arena *a, in_article *out);

void reader_reject(in_reader *r, uint64_t line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Tells why the file ended before its time. */
void reader_damage(in_reader *r);
void reader_warn(in_reader *r, uint64_t line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void reader_guess(in_reader *r, in_field field, bede_str name);

/* The most bytes that a line, row or file may have. */
uint32_t reader_limit(const in_reader *r);

/* Puts a field's text where it belongs; a date that is none is a warning.
 * `value` lies in the article's arena. */
void reader_set(in_reader *r, in_article *out, in_field field, bede_str value);

/* Fills in what every article has.  False: it has no text, and was rejected. */
bool reader_finish(in_reader *r, arena *a, in_article *out);

#endif
