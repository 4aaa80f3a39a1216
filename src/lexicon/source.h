/*
 * source.h - lexicon text as files, entries and pieces of lines.
 *
 * Everything read is a slice of its file's bytes, so a place in the file is
 * found from the slice alone: source_locate.
 */
#ifndef BEDE_LEXICON_SOURCE_H
#define BEDE_LEXICON_SOURCE_H

#include "base/arena.h"
#include "base/array.h"
#include "base/error.h"
#include "base/str.h"

/* What a file holds, by its path; in the order in which they are compiled,
 * since a frame can be read only when the types and prepositions are known. */
typedef enum source_kind {
  SOURCE_ONTOLOGY, /* plover.bede */
  SOURCE_SETS,     /* grammar.bede, sets/ */
  SOURCE_ACTORS,   /* actors/, but for roles */
  SOURCE_ROLES,    /* actors/roles*.bede */
  SOURCE_PLACES,   /* places*.bede */
  SOURCE_NUMBERS,  /* numbers.bede */
  SOURCE_TIME,     /* time.bede */
  SOURCE_SPEECH,   /* speech.bede */
  SOURCE_FORMS,    /* forms.bede */
  SOURCE_EVENTS,   /* events/ */
  SOURCE_IMPORT,   /* import.bede: codes of older dictionaries */
  SOURCE_KIND_COUNT
} source_kind;

typedef ARRAY(bede_str) str_list;

/* Lines without comments and outer blanks; lines.items[0] is the head. */
typedef struct source_entry {
  str_list lines;
  str_list examples; /* begin with "+", "-" or "--" */
} source_entry;

typedef struct source_file {
  bede_str name; /* as errors show it: "events/assault.bede" */
  bede_str bytes;
  uint32_t dir; /* number of the folder it is from; later ones win */
  source_kind kind;
  ARRAY(uint32_t) line_starts;
  ARRAY(source_entry) entries;
} source_file;

typedef ARRAY(source_file) source_list;

/* All *.bede files of the folders, in the order of folder and path. */
MUST_USE bede_status source_read(arena *a, const char *const *dirs,
                                 uint32_t dir_count, source_list *out,
                                 bede_error *err);

/* Line and column, both from 1, of a byte of the file. */
error_place source_locate(const source_file *file, const char *at);

/* Fills *err with "file:line:column: message", and gives LEXICON back. */
bede_status source_error(const source_file *file, const char *at,
                         bede_error *err, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* At most 60 bytes of it, cut between characters: for messages. */
bede_str source_clip(bede_str s);

/* Columns are divided by a tab or by two blanks or more. */
str_list split_columns(arena *a, bede_str line);
/* Words are divided by blanks that stand outside of round brackets. */
str_list split_words(arena *a, bede_str text);
/* Alternatives are divided by bars; empty ones are left out. */
str_list split_bars(arena *a, bede_str text);

/* From the start of a column to the end of its line. */
bede_str split_rest(bede_str line, bede_str column);
void split_append(arena *a, str_list *list, str_list more);

#endif
