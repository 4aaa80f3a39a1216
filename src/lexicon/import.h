/*
 * import.h - the older coders' dictionaries as lexicon text.
 *
 * TABARI and PETRARCH wrote .actors, .agents and .verbs; what they say is
 * rewritten in Bede's notation, each line proved by the reader that will read
 * it again.  Nothing is dropped in silence: what has no equivalent is told
 * with its place.  How codes are read stands in lexicon/import.bede, which
 * way each thing is decided in docs/lexicon.md.
 *
 *     bytes -> lines -> entries -> lexicon text of up to four files
 */
#ifndef BEDE_LEXICON_IMPORT_H
#define BEDE_LEXICON_IMPORT_H

#include "lexicon/draft.h"

/* Why something was not read (LOST), or read only in part (PART). */
#define IMPORT_REASONS(X)                                                      \
  X(LOST_SYNTAX, "no entry of such a dictionary")                              \
  X(LOST_LONG, "the line is longer than 4096 bytes")                           \
  X(LOST_NO_CODE, "no code stands with it")                                    \
  X(LOST_ACTOR_CODE, "no actor code that the lexicon has")                     \
  X(LOST_EVENT_CODE, "no CAMEO event code")                                    \
  X(LOST_STORY, "a code that drops the story has no equivalent")               \
  X(LOST_BLOCK, "lists of times, nouns and attributions have no equivalent")   \
  X(LOST_REWRITE, "rules over two verbs have no equivalent")                   \
  X(LOST_GOVERNED, "words before the verb that govern or negate it have no "   \
                   "equivalent")                                               \
  X(LOST_GRAMMAR, "words that only grammar reads have no equivalent")          \
  X(LOST_INFINITIVE, "an infinitive or other second verb has no equivalent")   \
  X(LOST_VERB, "a verb behind other words has no equivalent")                  \
  X(LOST_ORDER, "this order of the sides has no equivalent")                   \
  X(LOST_SYNSET, "no such set of words")                                       \
  X(LOST_MANY, "too many elements or alternatives")                            \
  X(LOST_REFUSED, "the lexicon refuses it")                                    \
  X(PART_LATIN1, "bytes that are not UTF-8 are read as Latin-1")               \
  X(PART_DATE, "no date; the line is left out")                                \
  X(PART_CODE, "no actor code that the lexicon has; the line is left out")     \
  X(PART_NAME, "no name; the line is left out")                                \
  X(PART_TWICE, "stands above with another code; the first holds")             \
  X(PART_PAIR, "the second code of a pair is left out")                        \
  X(PART_DOMINANT, "that a code rules over others has no equivalent")          \
  X(PART_MEMBER, "no member of a set; it is left out")

typedef enum import_reason {
#define IMPORT_ROW(name, text) IMPORT_##name,
  IMPORT_REASONS(IMPORT_ROW)
#undef IMPORT_ROW
      IMPORT_REASON_COUNT
} import_reason;

typedef enum import_kind {
  IMPORT_UNKNOWN,
  IMPORT_ACTORS,
  IMPORT_AGENTS,
  IMPORT_VERBS,
} import_kind;

/* Without its comment and the blanks around; `raw` is where the line began. */
typedef struct import_line {
  bede_str text;
  const char *raw;
  uint32_t number;
} import_line;

typedef struct import_counts {
  uint32_t entries;
  uint32_t read;  /* written to the overlay */
  uint32_t known; /* the lexicon says the same already */
  uint32_t part;  /* of those: read but for a piece that was told */
  uint32_t lost;
} import_counts;

/* A file that the import makes: "actors/africa.bede". */
typedef struct import_made {
  bede_str path;
  str_buf text;
} import_made;

typedef struct import {
  arena *a;
  bede_error err; /* of the reader that proves a line */
  draft *draft;   /* the lexicon, and what was made so far */
  const lexicon *lex;
  map lower, grammar; /* lists of import.bede */
  bede_str target;    /* "to|against|with" */
  map names, roles;   /* made in this run */
  map stems;          /* words of the lexicon by four letters */
  ARRAY(str_list) stem_lists;
  map synsets; /* "WEAPON" -> index */
  ARRAY(struct import_synset) synset_list;
  map made_sets; /* members -> number */
  map file_names;

  /* The file that is being read. */
  bede_str path; /* as messages show it */
  bede_str name; /* of what is made of it: "import-phoenix-agents" */
  ARRAY(import_line) lines;
  const import_line *line;
  import_counts counts;
  bool lost, part, known;
  str_buf actor_text, role_text, event_text, form_text;

  /* Of all files. */
  str_buf report;
  uint32_t reasons[IMPORT_REASON_COUNT];
  ARRAY(import_made) files;
  str_buf summary;
} import;

/* Read one dictionary: `path` names it in messages.  False when it is of no
 * known kind. */
bool import_read(import *self, bede_str path, bede_str bytes);

/* Make ready: `dirs` are the lexicon's folders. */
MUST_USE bede_status import_begin(import *self, arena *a,
                                  const char *const *dirs, uint32_t dir_count,
                                  bede_error *err);

/* How many lines were left out, and why, in words. */
void import_sum(import *self);

/* ---- import_line.c ------------------------------------------------------- */

void import_split(import *self, bede_str bytes);

/* One entry: between these two it is counted. */
void import_open(import *self);
void import_close(import *self);

/* Tell of the entry, or of a piece of it, that begins at `at`; false. */
bool import_lose(import *self, import_reason reason, bede_str at);
void import_part(import *self, import_reason reason, bede_str at);

/* A line of lexicon text through its reader; false when it was refused, which
 * is told.  What it says is in the draft from now on. */
bool import_prove(import *self, bede_str text, source_kind kind, bede_str at);

/* "WATER_CANNON" -> "water cannon" */
bede_str import_phrase(import *self, bede_str s);
/* "TROOPS" -> "troop"; the same where it is no plural. */
bede_str import_singular(import *self, bede_str s);
bool import_has(const map *list, bede_str word);

/* ---- import_code.c ------------------------------------------------------- */

typedef struct import_who {
  bede_str code;    /* "USA", "-" */
  bede_str sectors; /* "GOV;MIL", or empty */
} import_who;

/* "USAGOVMIL"; false where the lexicon has no such actor. */
bool import_actor_code(import *self, bede_str code, import_who *who);

typedef struct import_event {
  bede_str type;   /* "ASSAULT"; empty: no event */
  bede_str mode;   /* "beat", or empty */
  bede_str cameo;  /* "182", or empty where the type may not have it */
  bool none;       /* "[---]": read, and no event */
  bool swapped;    /* "[:173]": who does it stands where it is done to */
  bool reciprocal; /* "[036:036]" */
  bool weak;       /* "[010?]" */
} import_event;

/* "042:043"; false where it was told. */
bool import_event_code(import *self, bede_str code, import_event *out);

/* ---- The kinds ----------------------------------------------------------- */

void import_actors(import *self);
void import_agents(import *self);
void import_verbs(import *self);

/* A set of words: "&WEAPON", or one made of a phrase. */
typedef struct import_synset {
  bede_str name; /* "import-weapon" */
  str_list members;
} import_synset;

const import_synset *import_find_synset(const import *self, bede_str name);

/* A pattern in Bede's notation, but for its head. */
typedef struct import_pattern {
  bede_str subject, rest;
  bool reciprocal;
} import_pattern;

/* The slots behind a verb whose subject is the target: none of its own there,
 * and who stands where it stood is the actor. */
bede_str import_without_target(import *self, bede_str rest);

/* "- $ * &WEAPON (AGAINST +)" without its sign and code; false where it was
 * told. */
bool import_pattern_read(import *self, bede_str text, import_pattern *out);

#endif
