/*
 * lexicon.h - what people know, compiled: looking things up.
 *
 * The text under lexicon/ (see docs/lexicon.md for the notation) is compiled
 * to one image, a header and flat tables that refer to each other by index.
 * The same bytes serve from a mapped file and from memory.  An image is
 * checked whole before any of it is used, and never written again: all
 * threads share it.
 *
 *   phrase ("water cannon") -> senses -> set {riot-control}
 *                                     -> actor, role, place, value ...
 *   lemma + part of speech  -> frames -> slots -> fillers
 *
 * Phrases are looked up in their folded form (utf8_fold): lower case, no
 * diacritics, blanks for hyphens.
 */
#ifndef BEDE_LEXICON_LEXICON_H
#define BEDE_LEXICON_LEXICON_H

#include "base/arena.h"
#include "base/str.h"
#include "bede.h"

#define LEX_NONE UINT32_MAX

/* A string of the image's pool; read it with lexicon_str. */
typedef struct lex_str {
  uint32_t offset;
  uint32_t len;
} lex_str;

/* Where an entry stands, for `why` and for errors: "events/assault.bede:12". */
typedef struct lex_place {
  lex_str file;
  uint32_t line;
} lex_place;

/* ---- Phrases and their senses -------------------------------------------- */

typedef enum lex_kind {
  LEX_SET,   /* entry: a set's number */
  LEX_ACTOR, /* entry: index of a lex_actor; use: how the name may be used */
  LEX_ROLE,  /* entry: index of a lex_role */
  LEX_SITE,  /* entry: index of a lex_site (lexicon/places.bede) */
  LEX_VALUE, /* entry: index of a lex_value; use: which list */
} lex_kind;

/* How a name stands for its actor. */
typedef enum lex_use {
  USE_NAME,    /* Poland */
  USE_ADJ,     /* Polish */
  USE_PEOPLE,  /* Pole, Poles */
  USE_CAPITAL, /* Warsaw: the place, or the government */
  USE_SEAT,    /* the Kremlin */
  USE_NOMINAL, /* the bloc: only after the actor was named, or with "the" */
  USE_ORGAN,   /* European Commission: part of the actor */
  USE_VARIANT, /* another spelling */
  USE_TITLED,  /* President Hollande: made of an office, while it is held */
} lex_use;

/* Lists of words that carry a value. ORDER VALUE: list_of in read_names.c */
typedef enum lex_list {
  LIST_NUMBER, /* "several dozen" -> "24.." */
  LIST_TIME,   /* "november" -> "month 11"; see docs/lexicon.md */
  LIST_SPEECH, /* a verb or noun of saying -> its stance */
  LIST_FORM,   /* an irregular past form -> its verb: "struck" */
} lex_list;

typedef struct lex_sense {
  uint8_t kind; /* lex_kind */
  uint8_t use;  /* lex_use, or lex_list for LEX_VALUE */
  uint16_t words;
  uint32_t entry;
  lex_str surface; /* as written: "US" must not match "us" */
  uint32_t place;  /* index of a lex_place */
} lex_sense;

typedef struct lex_senses {
  const lex_sense *items;
  uint32_t count;
} lex_senses;

/* ---- Actors -------------------------------------------------------------- */

typedef struct lex_office {
  lex_str code;     /* "BLR" */
  lex_str sector;   /* "GOV"; may be empty */
  lex_str others;   /* further sectors joined by ';' */
  lex_str title;    /* "president" */
  int32_t from, to; /* yyyymmdd, both days in; 0: open */
} lex_office;

typedef enum lex_actor_kind {
  ACTOR_COUNTRY,
  ACTOR_ORGANISATION,
  ACTOR_PERSON,
} lex_actor_kind;

typedef struct lex_actor {
  uint8_t kind; /* lex_actor_kind */
  lex_str id;   /* "alyaksandr-lukashenka"; a country's is its code */
  lex_str name; /* canonical */
  uint32_t office_first, office_count; /* at least one */
  uint32_t place;                      /* index of a lex_place */
} lex_actor;

/* A common noun and what it makes of its holder: "border guard" -> COP. */
typedef struct lex_role {
  lex_str sector; /* may be empty: a person, but no sector */
  lex_str others;
  lex_str code;  /* for the few that imply one: "pontiff" -> VAT */
  bool is_group; /* police, ministry, army: singular in form, acts as one */
  bool is_body;  /* ministry, parliament, party: an organisation */
  uint32_t place;
} lex_role;

/* A place that news names, from lexicon/places.bede. */
typedef struct lex_site {
  lex_str name;
  lex_str country; /* may be empty: the Black Sea */
  lex_str admin1;
  lex_str precision; /* point city admin1 country border */
  double lat, lon;
  bool has_point;
  uint32_t place;
} lex_site;

typedef struct lex_value {
  lex_str value;
} lex_value;

/* ---- Frames -------------------------------------------------------------- */

typedef enum lex_pos { LEX_VERB, LEX_NOUN, LEX_ADJ } lex_pos;

/* Where in the clause a slot looks. */
typedef enum lex_position {
  AT_SUBJECT,
  AT_OBJECT,   /* direct or indirect */
  AT_PREP,     /* a prepositional phrase; `words` are the prepositions */
  AT_TO,       /* "to E" */
  AT_THAT,     /* "that E" */
  AT_PARTICLE, /* "+off"; `words` are the particles */
  AT_WORD,     /* any dependent whose lemma is one of `words` */
} lex_position;

/* What may fill a slot: any of these bits. */
#define FILL_A (1u << 0)       /* an actor: becomes the event's actor */
#define FILL_R (1u << 1)       /* an actor: becomes the recipient */
#define FILL_E (1u << 2)       /* another predicate */
#define FILL_SET (1u << 3)     /* a noun of one of `sets` */
#define FILL_LITERAL (1u << 4) /* one of `literals` */
#define FILL_ANY (1u << 5)     /* whatever stands there */
#define FILL_NOT_SET (1u << 6) /* and not a noun of one of `not_sets` */
#define FILL_BOTH (1u << 7)    /* a noun of the set or literals, and a side */

/* Number lists are ranges in the image: lexicon_numbers. */
typedef struct lex_range {
  uint32_t first, count;
} lex_range;

typedef struct lex_slot {
  uint8_t at;   /* lex_position */
  uint8_t fill; /* FILL_ bits */
  bool required;
  uint32_t types;     /* for FILL_E: bits of bede_event_type, 0: any;
                         BEDE_EVENT_COUNT: of none */
  lex_range words;    /* string ids: prepositions, particles, words */
  lex_range literals; /* string ids; a phrase's words joined by a blank */
  lex_range sets;     /* set numbers */
  lex_range not_sets; /* set numbers */
} lex_slot;

/* What becomes of the E of a frame whose result is a type of its own. */
typedef enum lex_content {
  CONTENT_DROP,  /* "refuse to E": no event of its own */
  CONTENT_CLAIM, /* "accuse R of E": told, claimed_in; said by A */
  CONTENT_PLAN,  /* "threaten to E": planned, claimed_in */
  CONTENT_KEEP,  /* stands as it is */
  CONTENT_DENY,  /* "deny E": told, and this record denies it */
} lex_content;

/* Which number of the record the count of a side becomes: `size=dead`. */
typedef enum lex_size {
  SIZE_NONE,
  SIZE_DEAD,
  SIZE_INJURED,
  SIZE_ARRESTED,
  SIZE_DISPLACED,
  SIZE_PARTICIPANTS,
} lex_size;

#define FRAME_RESULT_E (1u << 0)   /* the event is E's, with this status */
#define FRAME_NO_EVENT (1u << 1)   /* matches, and makes nothing: "-" */
#define FRAME_WEAK (1u << 2)       /* any other event of the clause wins */
#define FRAME_RECIPROCAL (1u << 3) /* both sides are actors */
#define FRAME_RESPONSE (1u << 4)   /* answers an event: link response_to */
#define FRAME_HAS_STATUS (1u << 5)
#define FRAME_PUBLIC (1u << 6)     /* only between those in public life */
#define FRAME_TOLD (1u << 7)       /* its actor is who says so */
#define FRAME_CAUSED (1u << 8)     /* counts only if whose act it was is told */
#define FRAME_AHEAD (1u << 9)      /* counts only of what is yet to come */
#define FRAME_POLITICAL (1u << 10) /* only with one in public life at least */
#define FRAME_OPEN (1u << 11)      /* counts whatever E is, of who has power */
#define FRAME_ALSO (1u << 12)      /* its map says what else it is */

/* What a frame cannot be without, told at a glance: most never fit, and are not
 * even touched.  Ids of words have the bit of their number modulo 32. */
typedef struct lex_needs {
  uint32_t places;    /* a bit by lex_position */
  uint32_t preps;     /* any of these; 0: none is needed */
  uint32_t particles; /* likewise */
} lex_needs;

static inline uint32_t lex_word_bit(uint32_t id) {
  return 1u << (id % 32);
}

/* The nouns and words that a frame cannot be without, told at a glance, too: a
 * bit for each number of a set or id of a word modulo 64. */
typedef struct lex_wants {
  uint64_t sets, literals; /* a noun of any of these stands at `at`; both 0:
                              any noun will do */
  uint64_t words;          /* likewise, any of these single words as AT_WORD */
  uint8_t at;              /* lex_position of the noun; of "met *in talks*"
                              AT_TO: the tagger may see an infinitive */
} lex_wants;

static inline uint64_t lex_number_bit(uint32_t number) {
  return UINT64_C(1) << (number % 64);
}

/* Nothing but a noun that the slot names will do. */
static inline bool lex_slot_wants_noun(const lex_slot *slot) {
  if (!(slot->fill & (FILL_SET | FILL_LITERAL)) || slot->fill & FILL_E)
    return false;
  return slot->at == AT_SUBJECT || slot->fill & FILL_BOTH ||
         !(slot->fill & (FILL_A | FILL_R | FILL_ANY));
}

typedef struct lex_frame {
  lex_str head;    /* lemma, folded: "clash" */
  uint8_t pos;     /* lex_pos */
  uint8_t type;    /* bede_event_type; unless RESULT_E or NO_EVENT */
  uint8_t status;  /* bede_modality, if FRAME_HAS_STATUS */
  uint8_t content; /* lex_content */
  uint8_t size;    /* lex_size */
  uint32_t flags;  /* FRAME_ bits */
  lex_str mode;
  lex_str cameo;
  lex_str stance; /* with CONTENT_CLAIM: "alleges" */
  uint32_t map;   /* number of a map for E's type, or LEX_NONE */
  uint32_t slot_first, slot_count;
  uint32_t place; /* index of a lex_place */
  uint32_t order; /* position in the lexicon: the later wins a tie */
} lex_frame;

typedef struct lex_frames {
  const lex_frame *items;
  uint32_t count;
} lex_frames;

/* "SANCTION->CONCEDE": what one type becomes under a map. */
typedef struct lex_map_row {
  uint8_t from, to; /* bede_event_type; to BEDE_EVENT_COUNT: no event */
  lex_str mode;
  lex_str cameo;
} lex_map_row;

/* "instrument ASSAULT {drone} drone": a noun in the event's with-phrase,
 * object or modifier that decides its mode. */
typedef struct lex_instrument {
  uint8_t type;
  uint32_t set;
  lex_str mode;
  lex_str cameo;
  uint32_t place;
} lex_instrument;

/* PLOVER score of a type (mode empty) or of one of its modes. */
typedef struct lex_score {
  uint8_t type;
  bool has_score;
  lex_str mode;
  double score;
} lex_score;

/* ---- The lexicon --------------------------------------------------------- */

typedef struct lexicon lexicon;

/* Open an image: `bytes` are borrowed and must outlive it.  FORMAT where
 * anything in it is out of bounds, VERSION where it is of another format. */
MUST_USE bede_status lexicon_open(arena *a, bede_str bytes, const lexicon **out,
                                  bede_error *err);

/* Compile folders of lexicon text to an image in the arena; later folders are
 * overlays, and their entries win.  LEXICON at the first error. */
MUST_USE bede_status lexicon_compile(arena *a, const char *const *dirs,
                                     uint32_t dir_count, bede_str *image,
                                     bede_error *err);

/* Called once an error. */
typedef struct lex_faults {
  void (*each)(void *ctx, const bede_error *err);
  void *ctx;
} lex_faults;

/* The same without an image: all errors, not only the first, for whoever mends
 * a lexicon.  OK when there is none. */
MUST_USE bede_status lexicon_proofread(arena *a, const char *const *dirs,
                                       uint32_t dir_count, lex_faults faults);

/* Hash of the image's content, 16 hexadecimal digits. */
bede_str lexicon_version(const lexicon *self);

bede_str lexicon_str(const lexicon *self, lex_str s);

/* "events/assault.bede:12" */
bede_str lexicon_where(const lexicon *self, arena *a, uint32_t place);

/* All senses of a folded phrase; the count is 0 where it is unknown. */
lex_senses lexicon_senses(const lexicon *self, bede_str folded);

/* Whether any phrase is this text or begins with it and a blank; its own senses
 * go to *out. */
bool lexicon_begins(const lexicon *self, bede_str folded, lex_senses *out);

/* Of the phrases that begin with a word: words of the longest, a bit by
 * lex_kind for each kind there is, and the bits of their second words. */
typedef struct lex_first {
  uint16_t longest; /* 0: none */
  uint16_t kinds;
  uint32_t seconds;
} lex_first;

lex_first lexicon_first(const lexicon *self, bede_str folded_word);

/* What there is to look up of a single word. */
#define LEX_HAS_FIRST (1u << 0)
#define LEX_HAS_SENSES (1u << 1)
#define LEX_HAS_FRAMES(pos) (1u << (2 + (int)(pos)))
#define LEX_HAS_ID (1u << 5)
#define LEX_HAS_LAST (1u << 6)

uint32_t lexicon_has(const lexicon *self, bede_str folded_word);

/* The first sense of `kind` (and, for LEX_VALUE, of `list`), or NULL. */
const lex_sense *lexicon_sense(const lexicon *self, bede_str folded,
                               lex_kind kind);
/* The same of senses found already. */
const lex_sense *lex_senses_sense(lex_senses senses, lex_kind kind);
/* The value of a word in a list; empty where it has none there. */
bede_str lexicon_value(const lexicon *self, bede_str folded, lex_list list);
/* The same of senses found already. */
bede_str lexicon_value_of(const lexicon *self, lex_senses senses,
                          lex_list list);
/* The value that a LEX_VALUE sense's entry stands for. */
bede_str lexicon_value_at(const lexicon *self, uint32_t i);

/* A set's number by its name without braces, or LEX_NONE. */
uint32_t lexicon_set(const lexicon *self, bede_str name);
/* Rows of a table X(field, name) of sets: a field for each, and what it is in
 * `lex`; a set that the lexicon lacks holds nothing. */
#define LEXICON_SET_FIELD(field, name) uint32_t field;
#define LEXICON_SET_FIND(field, name) .field = lexicon_set(lex, STR(name)),
#define LEXICON_SET_NAME(field, name) name,
#define LEXICON_SET_ONE(field, name) +1
bool lexicon_in_set(const lexicon *self, bede_str folded, uint32_t set);
/* The same of senses found already. */
bool lex_senses_in_set(lex_senses senses, uint32_t set);
/* A bit by lex_kind for each kind there is. */
uint8_t lex_senses_kinds(lex_senses senses);

/* Frames of a folded lemma, in the order of the lexicon. */
lex_frames lexicon_frames(const lexicon *self, bede_str lemma, lex_pos pos);

/* Of the same frames, in the same order. */
const lex_needs *lexicon_needs(const lexicon *self, lex_frames frames);
const lex_wants *lexicon_wants(const lexicon *self, lex_frames frames);

const lex_slot *lexicon_slots(const lexicon *self, const lex_frame *frame);
/* "threat", "refusal": some frame of the noun has an infinitive behind it. */
bool lexicon_noun_takes_infinitive(const lexicon *self, bede_str lemma);

/* Whether an entry of the noun has the other side behind the preposition:
 * "attack on R". */
bool lexicon_noun_aims(const lexicon *self, bede_str lemma, bede_str prep);
const uint32_t *lexicon_numbers(const lexicon *self, lex_range range);
/* Whether a slot's words, or its literals, have this one. */
bool lexicon_has_word(const lexicon *self, lex_range words, bede_str word);
/* The string under an id of lex_slot.words or lex_slot.literals. */
bede_str lexicon_word(const lexicon *self, uint32_t id);
/* The id of such a string, or LEX_NONE: no slot asks for it. */
uint32_t lexicon_word_id(const lexicon *self, bede_str folded);
/* Of those that end in a word: words of the longest, and the bits of the words
 * before it. */
typedef struct lex_last {
  uint32_t longest; /* 0: none */
  uint32_t befores;
} lex_last;

lex_last lexicon_last(const lexicon *self, bede_str folded_word);

/* A map's number by its name, or LEX_NONE; its row for a type, or NULL. */
uint32_t lexicon_map(const lexicon *self, bede_str name);
const lex_map_row *lexicon_map_row(const lexicon *self, uint32_t map,
                                   bede_event_type from);

/* The instrument entry for a noun of `set` in an event of `type`, or NULL. */
const lex_instrument *lexicon_instrument(const lexicon *self,
                                         bede_event_type type, uint32_t set);

const lex_score *lexicon_score(const lexicon *self, bede_event_type type,
                               bede_str mode);
/* The Goldstein value of a CAMEO code; false where the table has none. */
bool lexicon_goldstein(const lexicon *self, bede_str cameo, double *value);

const lex_actor *lexicon_actor(const lexicon *self, uint32_t i);
const lex_office *lexicon_offices(const lexicon *self, const lex_actor *actor);
const lex_role *lexicon_role(const lexicon *self, uint32_t i);
const lex_site *lexicon_site(const lexicon *self, uint32_t i);

#endif
