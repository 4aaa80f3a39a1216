/*
 * draft.h - a lexicon while it is being compiled.
 *
 * The readers (read_*.c) take entries of lexicon text and add rows here;
 * finish.c sorts them and write.c makes the image.  A reader returns false
 * when it has written an error, and the compilation ends there.
 */
#ifndef BEDE_LEXICON_DRAFT_H
#define BEDE_LEXICON_DRAFT_H

#include "base/map.h"
#include "lexicon/image.h"
#include "lexicon/source.h"

/* A sense before the overlays are settled. */
typedef struct draft_sense {
  bede_str phrase; /* folded */
  lex_sense sense;
  uint32_t dir;
  uint32_t order;
  bool generated; /* a plural by rule: what is written wins */
} draft_sense;

typedef struct draft_set {
  bede_str name;
  const source_file *file; /* of the first mention, for "no such set" */
  const char *at;
  bool opened;
  ARRAY(uint32_t) nested;
  ARRAY(uint32_t) members; /* indices of `members` below */
} draft_set;

typedef struct draft_member {
  bede_str phrase; /* folded */
  bede_str surface;
  uint32_t place;
} draft_member;

typedef struct draft_map {
  bede_str name;
  const source_file *file;
  const char *at;
  bool opened;
  ARRAY(lex_map_row) rows;
  ARRAY(uint32_t) row_dirs;
} draft_map;

typedef struct draft_frame {
  lex_frame frame;
  bede_str head; /* folded */
  uint32_t dir;
  bool replaced; /* by an overlay */
  bool is_twin;  /* made of the same head as the frame before it */
} draft_frame;

typedef struct draft {
  arena *a;
  bede_error *err;
  const source_file *file; /* the one being read */

  str_buf text; /* becomes the pool */

  /* What goes to the image as it is. */
  ARRAY(char) pool;
  ARRAY(image_key) keys;
  ARRAY(image_slot) hash;
  ARRAY(lex_place) places;
  ARRAY(lex_sense) senses;
  ARRAY(lex_str) sets;
  ARRAY(lex_str) words;
  ARRAY(uint32_t) numbers;
  ARRAY(lex_needs) needs;
  ARRAY(lex_wants) wants;
  ARRAY(lex_frame) frames;
  ARRAY(lex_slot) slots;
  ARRAY(image_map) maps;
  ARRAY(lex_map_row) rows;
  ARRAY(lex_instrument) instruments;
  ARRAY(lex_score) scores;
  ARRAY(image_goldstein) goldsteins;
  ARRAY(lex_actor) actors;
  ARRAY(lex_office) offices;
  ARRAY(lex_role) roles;
  ARRAY(lex_site) sites;
  ARRAY(lex_value) values;

  /* What is settled in finish.c. */
  ARRAY(draft_sense) all_senses;
  ARRAY(draft_set) all_sets;
  ARRAY(draft_member) members;
  ARRAY(draft_map) all_maps;
  ARRAY(draft_frame) all_frames;

  /* What the ontology allows. */
  ARRAY(bede_str) roots[BEDE_EVENT_COUNT]; /* CAMEO roots of a type */
  ARRAY(uint32_t) actor_dirs;              /* folder of each actor */
  map codes;   /* EUR UNO ...: codes that are no country */
  map sectors; /* GOV MIL ... */

  map pool_ids, word_ids, set_ids, map_ids, actor_ids, pattern_ids;
  map goldstein_ids, prepositions, role_ids;

  /* Rows of import.bede: "event 0831" -> what stands behind. */
  ARRAY(str_list) imports;
  map import_ids;
} draft;

/* Writes an error at a slice of the file being read; always false. */
bool draft_fail(draft *self, const char *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The string in the pool. */
lex_str draft_str(draft *self, bede_str s);
bede_str draft_pooled(const draft *self, lex_str s);
/* Its id in the table of words. */
uint32_t draft_word(draft *self, bede_str s);
/* The place of a slice of the file being read. */
uint32_t draft_place(draft *self, const char *at);

/* Folded, inner blanks single: the form of all look-ups. */
bede_str draft_fold(draft *self, bede_str s);

/* "Alyaksandr Lukashenka" -> "alyaksandr-lukashenka": the letters and digits
 * of the folded name, whatever stands between them as one `joint`. */
bede_str draft_key(draft *self, bede_str name, char joint);

/* A sense of a name or phrase as written. */
void draft_sense_add(draft *self, bede_str written, lex_sense sense,
                     const char *at);
/* The same for a form made by rule. */
void draft_sense_generate(draft *self, bede_str form, lex_sense sense,
                          const char *at);

/* Numbers by name; a first mention makes them, to be opened later. */
uint32_t draft_set_number(draft *self, bede_str name, const char *at);
uint32_t draft_map_number(draft *self, bede_str name, const char *at);

/* "{weapon}": the name in braces; false with an error where it is none. */
bool draft_set_name(draft *self, bede_str token, bede_str *name);

/* BEDE_EVENT_COUNT, with an error, when there is no such type. */
bede_event_type draft_type(draft *self, bede_str name);
/* False, with an error, when the type has no such mode. */
bool draft_mode(draft *self, bede_event_type type, bede_str mode);
/* False, with an error, when there is no such code or the type may not have
 * it. */
bool draft_cameo(draft *self, bede_event_type type, bede_str code);

/* One reader an entry; each is true when all went well. */
bool read_ontology(draft *self, const source_entry *entry);
bool read_set(draft *self, const source_entry *entry);
bool read_actor(draft *self, const source_entry *entry);
bool read_roles(draft *self, const source_entry *entry);
bool read_site(draft *self, const source_entry *entry);
bool read_value(draft *self, const source_entry *entry);
bool read_event(draft *self, const source_entry *entry);
bool read_frame(draft *self, const source_entry *entry);
bool read_map(draft *self, const source_entry *entry);
bool read_instrument(draft *self, const source_entry *entry);
bool read_import(draft *self, const source_entry *entry);

/* Read folders and settle nothing yet; NULL with an error. */
draft *draft_read(arena *a, const char *const *dirs, uint32_t dir_count,
                  bede_error *err);

/* The row of import.bede, "event", "0831"; NULL where there is none. */
const str_list *draft_import(const draft *self, const char *kind,
                             bede_str name);

/* The frame of a verb with the same pattern, read so far, or NULL. */
const draft_frame *draft_same_frame(draft *self, bede_str subject,
                                    bede_str head, str_list rest);

/* Is it the code of a country or organisation that the lexicon has? */
bool draft_actor_code(const draft *self, bede_str s);

/* Is it a head such as "{weapon}" alone on its line? */
bool is_set_head(bede_str line);

/* "190": two to four digits. */
bool is_cameo(bede_str s);
/* "POL" or "GOV": three capital letters. */
bool is_code(bede_str s);
/* "GOV;MIL" after `code` to the three fields; "-" is none. */
bool read_sectors(draft *self, bede_str text, lex_str *sector, lex_str *others);

/* A number; false when there is anything else in it. */
bool read_number(bede_str s, double *out);

/* Plural of the phrase's head: "member of parliament" -> "members of
 * parliament".  Empty where the rules give none ("British"). */
bede_str plural_role(draft *self, bede_str phrase);
bede_str plural_people(draft *self, bede_str name);

/* Settle sets, overlays and order; then the image. */
bool draft_finish(draft *self);
bede_status draft_write(draft *self, bede_str *image);

#endif
