/*
 * bede.h - dated news in; who did what to whom, when, where, how sure and who
 * says so, out.
 *
 * This is the whole public interface.  What is not declared here is private
 * and may change without notice.
 *
 *     bede_data  *data  = bede_data_load("build/data", NULL, &err);  once
 *     bede_coder *coder = bede_coder_new(data, NULL, &err);      one a thread
 *     bede_doc   *doc   = bede_code(coder, &input, NULL, &err);  one a text
 *     for (uint32_t i = 0; i < bede_doc_record_count(doc); i++)
 *       print_record(bede_doc_record(doc, i));
 *     bede_doc_free(doc);
 *
 * Ownership.  A function named _new, _load or _code returns an object that the
 * caller frees with the _free of the same prefix.  Every other pointer or view
 * is borrowed from its first argument and dies with it.  _free accepts NULL.
 *
 * Threads.  bede_data is immutable after loading: share it freely.  bede_coder
 * is mutable: one thread at a time.  bede_doc is immutable: many readers.
 *
 * Text.  All strings are UTF-8 with a length, not NUL-terminated.  Spans are
 * bytes of bede_doc_text(), which is the caller's text with each invalid byte
 * made one U+FFFD (three bytes); for valid UTF-8 it is the caller's text.
 * Letters that an archive garbled ("cafÃ©") stay there, but are read as meant.
 *
 * Structs that a document hands out (bede_record and below) grow at their end
 * only; a caller never allocates one.
 */
#ifndef BEDE_H
#define BEDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a shared library shows; a program that links it otherwise may define
 * this before the include. */
#ifndef BEDE_API
#if defined(__GNUC__)
#define BEDE_API __attribute__((visibility("default")))
#else
#define BEDE_API
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Version ----------------------------------------------------------- */

/* "0.1.0", of the library that was linked. */
BEDE_API const char *bede_version(void);

/* The format of the data files that this library reads. */
#define BEDE_DATA_FORMAT 1

/* ---- Strings, spans, errors -------------------------------------------- */

/* A view of bytes that somebody else owns; `ptr` may be NULL when `len` is 0.
 * An empty string stands for "nothing is known" wherever a field allows it.
 *
 *     printf("%.*s", (int)s.len, s.ptr);
 */
typedef struct bede_str {
  const char *ptr;
  uint32_t len;
} bede_str;

/* Bytes [start, end) of bede_doc_text().  Both ends lie at the beginning of a
 * code point, and within the text; start == end says that nothing stands for
 * it in the text. */
typedef struct bede_span {
  uint32_t start;
  uint32_t end;
} bede_span;

/*
 * One row an error: name, then the sentence that bede_status_text() returns.
 * What to do about each:
 *
 *   NOMEM     the call had no effect; free something, or raise memory_bytes
 *   INPUT     this text can't be coded: pass over it
 *   LIMIT     likewise; the limit is named, and may be raised
 *   CANCELED  as the caller wished
 *   IO        look at the path in the message
 *   FORMAT    the file is damaged: install it anew
 *   VERSION   program and data come from different releases
 *   LEXICON   mend the line that the message names
 *   MISUSE    a mistake in the calling program
 */
#define BEDE_STATUS_MAP(X)                                                     \
  X(OK, "no error")                                                            \
  X(NOMEM, "out of memory")                                                    \
  X(INPUT, "the input can't be read")                                          \
  X(LIMIT, "a limit was reached")                                              \
  X(CANCELED, "the progress callback asked to stop")                           \
  X(IO, "a file could not be read or written")                                 \
  X(FORMAT, "a data file is damaged")                                          \
  X(VERSION, "a data file is of a format that this library can't read")        \
  X(LEXICON, "a lexicon has an error")                                         \
  X(MISUSE, "an argument breaks the contract in this header")

typedef enum bede_status {
#define BEDE_ROW(name, text) BEDE_##name,
  BEDE_STATUS_MAP(BEDE_ROW)
#undef BEDE_ROW
      BEDE_STATUS_COUNT
} bede_status;

/*
 * What went wrong and where.  Written only on failure; NULL is allowed
 * wherever a bede_error is asked for.
 *
 *     bede_error err = {0};
 *     bede_doc *doc = bede_code(coder, &input, NULL, &err);
 *     if (!doc) fprintf(stderr, "%s\n", err.message);
 */
typedef struct bede_error {
  bede_status status; /* never OK */
  uint32_t line;      /* in a text file, from 1; 0 where it has no sense */
  uint32_t column;    /* likewise, in bytes from 1 */
  uint64_t offset;    /* byte offset in the data file at fault */
  char message[240];  /* one sentence, no newline, always NUL-terminated */
} bede_error;

/* The sentence of BEDE_STATUS_MAP; never NULL. */
BEDE_API const char *bede_status_text(bede_status status);

/* ---- Memory ------------------------------------------------------------ */

/*
 * realloc and free in one: size 0 frees, and gives NULL.  Passed to each
 * object, never global; NULL where one is asked for means realloc and free.
 *
 * The struct and what `ctx` points to must outlive every object that was made
 * with it.  One allocator may serve several threads only if `resize` can.
 */
typedef struct bede_allocator {
  /* A block of `size` bytes with the content of `ptr`, whose size was
   * `old_size`; aligned for any type.  NULL when there is none. */
  void *(*resize)(void *ctx, void *ptr, size_t old_size, size_t size);
  void *ctx; /* handed to each call */
} bede_allocator;

/* ---- Data: lexicon and weights ------------------------------------------ */

/* What people know and what was learned: read only, shared by all threads. */
typedef struct bede_data bede_data;

/* Where the data lies.  Zeroed fields mean: nothing there. */
typedef struct bede_data_source {
  const char *dir;            /* holds lexicon.image, model.bede, lexicon/ */
  const char *const *overlay; /* folders of a user's lexicon text, later wins */
  uint32_t overlay_count;     /* 0: the compiled lexicon as it is */
} bede_data_source;

/*
 * Load a data directory: its weights and its compiled lexicon, both mapped.
 * With overlays the lexicon is compiled anew from dir/lexicon and the overlay
 * folders, in memory.
 *
 * Returns NULL on failure and fills *err: IO (no such file), FORMAT (checksum
 * or layout; err->offset says where), VERSION, LEXICON (err->message begins
 * with file:line:column) or NOMEM.
 */
BEDE_API bede_data *bede_data_load(const bede_data_source *source,
                                   const bede_allocator *alloc,
                                   bede_error *err);

/* No coder or document that came of it may still be there. */
BEDE_API void bede_data_free(bede_data *self);

/* What names the lexicon (a hash, 16 hexadecimal digits) and the weights.  The
 * same two, the same bede_version() and the same input give the same records,
 * on any machine. */
BEDE_API bede_str bede_data_lexicon_version(const bede_data *self);
BEDE_API bede_str bede_data_model_version(const bede_data *self);

/* ---- The sixteen event types of PLOVER 2.0, and two extensions ------------
 */

/*
 * Name, quad code (0: has none).  The quad codes are 1 verbal cooperation, 2
 * material cooperation, 3 verbal conflict, 4 material conflict.
 *
 * MOVE (who goes where: "Thousands fled to Chad") and CONDITION (who is held in
 * what state: "stranded at the border") are Bede's own.
 *
 * ORDER EVENT: event_type_name in the lexicon
 */
#define BEDE_EVENT_MAP(X)                                                      \
  X(AGREE, 1)                                                                  \
  X(CONSULT, 1)                                                                \
  X(SUPPORT, 1)                                                                \
  X(CONCEDE, 1)                                                                \
  X(COOPERATE, 2)                                                              \
  X(AID, 2)                                                                    \
  X(RETREAT, 2)                                                                \
  X(REQUEST, 3)                                                                \
  X(ACCUSE, 3)                                                                 \
  X(REJECT, 3)                                                                 \
  X(THREATEN, 3)                                                               \
  X(PROTEST, 4)                                                                \
  X(SANCTION, 4)                                                               \
  X(MOBILIZE, 4)                                                               \
  X(COERCE, 4)                                                                 \
  X(ASSAULT, 4)                                                                \
  X(MOVE, 0)                                                                   \
  X(CONDITION, 0)

typedef enum bede_event_type {
#define BEDE_ROW(name, quad) BEDE_##name,
  BEDE_EVENT_MAP(BEDE_ROW)
#undef BEDE_ROW
      BEDE_EVENT_COUNT
} bede_event_type;

/* "ASSAULT"; empty for a value outside the table. */
BEDE_API bede_str bede_event_name(bede_event_type type);

/* ---- Records ------------------------------------------------------------- */

/*
 * The values of `status`; docs/record.md has the contract of each.
 *
 *   ACTUAL        happened or is happening, as its speaker has it: also what is
 *                 only alleged, and what somebody else denies
 *   ATTEMPTED     "tried to cross"; whether it succeeded is not said
 *   PLANNED       announced, prepared, expected, threatened
 *   ORDERED       "ordered a crackdown"; whether it was done is not said
 *   HYPOTHETICAL  "would", "if", "could"
 *   NEGATED       "did not attack"
 */
#define BEDE_MODALITY_MAP(X)                                                   \
  X(ACTUAL, "actual")                                                          \
  X(ATTEMPTED, "attempted")                                                    \
  X(PLANNED, "planned")                                                        \
  X(ORDERED, "ordered")                                                        \
  X(HYPOTHETICAL, "hypothetical")                                              \
  X(NEGATED, "negated")

/* What the speaker asserts of the event: the record's `status`. */
typedef enum bede_modality {
#define BEDE_ROW(name, text) BEDE_##name,
  BEDE_MODALITY_MAP(BEDE_ROW)
#undef BEDE_ROW
      BEDE_MODALITY_COUNT
} bede_modality;

/* "attempted"; empty for a value outside the table. */
BEDE_API bede_str bede_modality_name(bede_modality modality);

/* A number from the text: "nine" is 9 to 9, "at least nine" 9 and open,
 * "several dozen" 24 and open. */
typedef struct bede_count {
  bool known;   /* else the rest has no meaning */
  uint64_t min; /* both ends are in */
  uint64_t max; /* UINT64_MAX: open */
} bede_count;

/*
 * A party to an event, or a speaker.
 *
 * "Polish soldiers" has the code POL and the sector MIL.  A pronoun, or "the
 * ministry", has the code, sector and name of what it stands for, and
 * `refers_to` says where that is.  Somebody of whom nothing is known ("his
 * men") has a span alone.
 */
typedef struct bede_entity {
  bede_span span;         /* the noun phrase in this sentence, without relative
                             clauses; empty where the text only implies it */
  bede_span refers_to;    /* start == end: nothing elsewhere */
  bede_str code;          /* ISO 3166 alpha-3, or EUR UNO IGO NGO ISM IMG MNC */
  bede_str sector;        /* GOV MIL COP LEG JUD PTY OPP REB REF CVL JRN ... */
  bede_str other_sectors; /* joined by ';' */
  bede_str name;          /* canonical name */
  bede_str id;            /* stable in the lexicon */
  bede_count count;       /* "several dozen migrants" */
} bede_entity;

/* A list of them, in the order of the text; items is NULL where count is 0. */
typedef struct bede_entities {
  const bede_entity *items;
  uint32_t count;
} bede_entities;

/* A day or an interval, both ends within it; all 0: unknown.  Days are numbers
 * that can be compared: 20211116.  "article": the text names no time, and the
 * article's own day stands in.  "past": it tells it as past without a time, and
 * up to ten years before the article's day stand in. */
typedef struct bede_when {
  int32_t first;      /* yyyymmdd */
  int32_t last;       /* yyyymmdd */
  bede_str precision; /* day week month year interval article past */
} bede_when;

/* A place: "Kuznica" is POL, a border crossing, with a point; "the river" may
 * have nothing but its span. */
typedef struct bede_where {
  bool known;              /* else the rest has no meaning */
  bool has_point;          /* lat and lon are filled */
  bede_span span;          /* the words; empty where they are only implied */
  bede_span refers_to;     /* words elsewhere that name it; else empty */
  bede_str told_in;        /* story dateline; empty: the event's own sentence */
  bede_str name;           /* canonical; empty: only the words are known */
  double lat, lon;         /* WGS 84 degrees, if has_point */
  bede_str country;        /* ISO 3166 alpha-3 */
  bede_str other_country;  /* the second one of a border */
  bede_str admin1;         /* ISO 3166-2 */
  uint32_t geonameid;      /* 0: none */
  bede_str precision;      /* point city admin1 country border */
  uint32_t uncertainty_km; /* how far it may be from the point; 0: the size of
                              what is named */
} bede_where;

/* How many.  "Nine were killed and dozens hurt" has `dead` and `injured`. */
typedef struct bede_size {
  bede_count dead;
  bede_count injured;
  bede_count arrested;
  bede_count participants; /* marchers, troops, delegates */
  bede_count displaced;    /* also who fled or is stranded */
} bede_size;

/*
 * How a record hangs on another one of its document.
 *
 *   repeats      the same event told again
 *   response_to  what it answers: tear gas after stones
 *   because_of   "over", "for", "in response to"
 *   claimed_in   the accusation, announcement or threat that says it
 *   denies       what this REJECT denies
 *   part_of      the whole that it is a piece of
 */
typedef struct bede_link {
  bede_str type; /* one of these words */
  uint32_t to;   /* index of the other record in this document */
} bede_link;

/*
 * One event: who did what to whom, when, where, in what status, and who says
 * so.  docs/record.md describes each key of the JSON form, whose names these
 * fields have where they can.
 *
 * At least one side is there, or a size.  All parties of a meeting, of talks or
 * of "X and Y clashed" are actors; in "X clashed with Y" the second is the
 * recipient.  In a MOVE the actor moves and the recipient is the country that
 * is entered; in a CONDITION the recipient is held.
 */
typedef struct bede_record {
  bede_str id; /* 16 hexadecimal digits: the same for the same words */
  bede_when when;
  bede_event_type event;
  bede_str mode; /* "crowd-control"; may be empty */
  /* Of PLOVER 2.0: what it is about. */
  const bede_str *contexts;
  uint32_t context_count;
  /* The scales, where the type has them. */
  bool has_scale;
  double scale;   /* PLOVER score, if has_scale */
  bede_str cameo; /* "0211"; may be empty */
  bool has_goldstein;
  double goldstein;
  /* The sides; either may be empty. */
  bede_entities actor, recipient;
  bede_where where;
  bede_size size;
  /* The words. */
  const bede_span *trigger; /* the words that say it, in order */
  uint32_t trigger_count;
  uint32_t sentence; /* its number in the text, from 0 */
  bede_span sentence_span;
  /* What its speaker asserts of it, and who that is: the innermost ("A says B
   * said": B), and who passes it on, nearest first. */
  bede_modality modality;
  bede_entities said_by, reported_by;
  bede_str stance; /* asserts alleges denies confirms shows; may be empty */
  bool disputed;   /* another party of the text denies it */
  /* Other records that it belongs with. */
  const bede_link *links;
  uint32_t link_count;
  bede_str inferred; /* names of implied keys joined by ';' */
  /* No entry of the lexicon fits its words: the weights that were taught by
   * examples chose the type, and `why` names the clues that say most. */
  bool guessed;
  /* How likely it is that a reader finds type, actor and recipient right, 0 to
   * 1: a logistic regression on judged records, see train/confidence.py. */
  double confidence;
  /* Only with BEDE_KEEP_WHY or BEDE_KEEP_TRACE: lexicon places and syntactic
   * path, a line each. */
  const bede_str *why;
  uint32_t why_count;
  /* The same event told again: indices of the merged mentions' sentences. */
  const bede_span *mentions;
  uint32_t mention_count;
} bede_record;

/* ---- What was read, event or not ------------------------------------------
 */

/* A word of the tree (Universal Dependencies 2). */
typedef struct bede_token {
  bede_span span;
  bede_str lemma;
  bede_str upos, xpos, rel; /* UD: "VERB", "VBD", "nsubj:pass" */
  uint32_t head;            /* token number; UINT32_MAX at a root */
  bool joined; /* no blank before it within one word: the "n't" of "don't" */
} bede_token;

/* Tokens are numbered through the whole text, and so are heads. */
typedef struct bede_sentence {
  bede_span span;
  uint32_t first, end; /* tokens [first, end) */
  bool starts_paragraph;
} bede_sentence;

/* Whoever or whatever is named, described or stood for by a pronoun. */
typedef struct bede_mention {
  bede_entity entity;
  bede_str type;  /* PER ORG LOC NOM */
  bede_str kind;  /* place government people team; may be empty */
  uint32_t chain; /* the same number: the same thing */
  /* Only with BEDE_KEEP_TRACE: the entries that made it, and by which rule:
   * "actors/roles.bede:12 role". */
  const bede_str *why;
  uint32_t why_count;
} bede_mention;

/* A noun phrase, name or pronoun at its full length, whether it could be a
 * party or not: what is spoken of again. */
typedef struct bede_phrase {
  bede_span span;
  bede_str type;    /* PER ORG LOC NOM */
  uint32_t mention; /* of the annotation's mentions, the one that it is; or
                       UINT32_MAX */
  uint32_t chain;   /* the same number: the same thing */
} bede_phrase;

/* A time, as the text has it and as a calendar has it: "on Tuesday" in an
 * article of 2021-11-18 is 2021-11-16. */
typedef struct bede_time {
  bede_span span;
  bede_str type;    /* TIMEX3: DATE TIME DURATION SET */
  bede_str value;   /* TIMEX3: "2021-11-16" */
  int32_t from, to; /* yyyymmdd; 0 unknown */
  /* Only with BEDE_KEEP_TRACE: the entries of its words, "time.bede:12 month
   * 11", then from what day it was counted, and what verb decided. */
  const bede_str *why;
  uint32_t why_count;
} bede_time;

/* Who says what: "[The ministry] [said] [that rebels had fled]".  Each part may
 * lie in pieces, as when the speaker stands within the quotation. */
typedef struct bede_attribution {
  const bede_span *source, *cue, *content;
  uint32_t source_count, cue_count, content_count;
} bede_attribution;

/* What stands with a predicate, passive, control and coordination undone: in
 * "the city was shelled" the city is the object. */
typedef struct bede_argument {
  bede_str role;    /* subject object preposition to that particle word
                       possessor modifier */
  bede_str word;    /* the preposition or particle itself; else empty */
  uint32_t token;   /* its head */
  uint32_t mention; /* the actor in it; UINT32_MAX: none */
} bede_argument;

/* A verb or an event noun, and what became of it. */
typedef struct bede_predicate {
  bede_span span;
  bede_str lemma;
  bool has_modality;
  bede_modality modality;
  uint32_t record; /* index, or UINT32_MAX: not coded, and `reason` says why */
  bede_str reason;
  /* The rest only with BEDE_KEEP_TRACE. */
  const bede_argument *arguments;
  uint32_t argument_count;
  bede_str nearest; /* the entry that lacks one thing to fit, and that thing:
                       "events/assault.bede:126 lacks against|on R" */
  /* Always: the name of the place where it happened; empty where none is
   * named. */
  bede_span place;
} bede_predicate;

/* One step of the reading, for a person: see bede explain. */
typedef struct bede_note {
  uint32_t sentence; /* its number */
  uint32_t token;    /* UINT32_MAX: about the sentence */
  bede_str text;     /* "frame: events/assault.bede:126" */
} bede_note;

/* The name of a place, wherever it stands. */
typedef struct bede_toponym {
  bede_where where;   /* its name is empty where nobody knows it */
  bede_str kind;      /* place government people team */
  bede_str runner_up; /* what else of this name it might be; may be empty */
  bede_str reason;    /* why it is not that; may be empty */
  /* Only with BEDE_KEEP_TRACE: all of this name, and their points. */
  const bede_str *candidates;
  uint32_t candidate_count;
  bede_where way; /* likewise: what the words around it make of it, "20 km north
                     of" */
} bede_toponym;

/* All of it, each list in the order of the text. */
typedef struct bede_annotation {
  const bede_token *tokens;
  uint32_t token_count;
  const bede_sentence *sentences;
  uint32_t sentence_count;
  const bede_mention *mentions;
  uint32_t mention_count;
  const bede_phrase *phrases;
  uint32_t phrase_count;
  const bede_time *times;
  uint32_t time_count;
  const bede_where *places; /* phrases that say where, with or without a name */
  uint32_t place_count;
  const bede_toponym *toponyms;
  uint32_t toponym_count;
  const bede_attribution *attributions;
  uint32_t attribution_count;
  const bede_predicate *predicates;
  uint32_t predicate_count;
  const bede_note *notes; /* only with BEDE_KEEP_TRACE */
  uint32_t note_count;
} bede_annotation;

/* ---- Coder ------------------------------------------------------------- */

/* One thread's scratch memory, and the words that it has met: some 8 MiB at
 * most.  What a text gives does not hang on the texts before it. */
typedef struct bede_coder bede_coder;

/* One text with what was read in it: frozen, and independent of its coder. */
typedef struct bede_doc bede_doc;

/*
 * What one call may use.  Zero means the default.  No limit is silent: the
 * document's bede_doc_warning() says what was cut.
 *
 * Time grows in proportion to the length of the text.
 */
typedef struct bede_limits {
  uint32_t text_bytes;      /* default 4 MiB; a longer text is refused */
  uint32_t sentence_tokens; /* default 256; a longer sentence is split */
  size_t memory_bytes;      /* default 1 GiB for one text */
} bede_limits;

/* Under it seven in ten records of news are wrong in type, actor or
 * recipient: eval/README.md.  Not for texts of one or two sentences. */
#define BEDE_LEAST_CONFIDENCE 0.35

/* Of a story that tells six events and more in a thousand letters: there even
 * records between the two are as often right in type as elsewhere those
 * just above the other (eval/README.md). */
#define BEDE_LEAST_CONFIDENCE_DENSE 0.2

/* Flags of bede_options. */
#define BEDE_KEEP_TRACE (1u << 0)  /* `why` of everything, and notes */
#define BEDE_MERGE_STORY (1u << 1) /* one record for an event told twice */
#define BEDE_CODE_TITLE (1u << 2)  /* the title is a sentence of its own */
#define BEDE_KEEP_WHY (1u << 3)    /* `why` of the records alone */

/* How to code.  Fields are added at the end only; `size` tells the library how
 * many of them the caller knows.
 *
 *     bede_options options = BEDE_OPTIONS_INIT;
 *     options.flags = BEDE_KEEP_TRACE;
 */
typedef struct bede_options {
  uint32_t size;  /* sizeof(bede_options): set by the macro below */
  uint32_t flags; /* BEDE_KEEP_TRACE and its like, joined by | */
  bede_limits limits;
  /* Records less sure than this are left out; 0: BEDE_LEAST_CONFIDENCE, or
   * BEDE_LEAST_CONFIDENCE_DENSE; below 0: none is. */
  double least_confidence;
} bede_options;

#define BEDE_OPTIONS_INIT                                                      \
  { sizeof(bede_options), 0, {0, 0, 0}, 0 }

/*
 * A mention that the caller brings, from a recogniser or an annotator; offsets
 * in code points of `text`, as an article's `entities` has them.
 *
 * It takes the place of any of Bede's own that it overlaps.  Empty code and
 * sector are composed from its words as usual; where that gives none, the span
 * alone is an actor.
 */
typedef struct bede_given {
  uint32_t start, end;
  bede_str code, sector, name;
  bede_str type; /* LOC: the name of a place, and no party; else empty */
} bede_given;

/* A given token of pre-tokenised input.  All of a text or none: the tokens are
 * taken as they are, and no text lies outside of them but blanks. */
typedef struct bede_given_token {
  bede_span span;       /* bytes of `text` */
  bool starts_sentence; /* so does the first one, whatever it says */
  bool joined;          /* as in bede_token */
} bede_given_token;

/* The text and what is known about it before reading.  Zero the struct and
 * fill what there is: only `text` has to be. */
typedef struct bede_input {
  bede_str text;
  bede_str id;  /* goes into the record ids; may be empty */
  int32_t date; /* publication day as yyyymmdd; 0 unknown: relative dates
                   ("last Tuesday") are then left unresolved */
  bede_str title, publisher, url, language; /* may be empty */
  const bede_given *entities;
  uint32_t entity_count;
  const bede_given_token *tokens; /* NULL: Bede's own tokens and sentences */
  uint32_t token_count;
} bede_input;

/* Scratch memory for one thread; `data` must outlive it.  NULL: NOMEM.  It is
 * meant to be used for many texts: making one costs more than a short text. */
BEDE_API bede_coder *bede_coder_new(const bede_data *data,
                                    const bede_allocator *alloc,
                                    bede_error *err);
BEDE_API void bede_coder_free(bede_coder *self);

/*
 * Code one text.  The input is borrowed for the call only; the result holds
 * its own copy of what it needs.
 *
 * Returns NULL on failure (NOMEM, LIMIT, MISUSE), after which the coder is as
 * if the call had not been made.  A text without events is not a failure: it
 * gives a document whose record count is 0.
 */
BEDE_API bede_doc *bede_code(bede_coder *self, const bede_input *input,
                             const bede_options *options, bede_error *err);

/* A document may outlive its coder, but not the data: names and codes lie in
 * the lexicon. */
BEDE_API void bede_doc_free(bede_doc *self);

/* Only tokens, sentences and the tree: the rest of the annotation is empty. */
BEDE_API bede_doc *bede_parse(bede_coder *self, const bede_input *input,
                              const bede_options *options, bede_error *err);

/* The text that spans point into.  Code points are counted here, not in the
 * caller's bytes, which may have been repaired. */
BEDE_API bede_str bede_doc_text(const bede_doc *self);

/* Records in the order of their triggers in the text.  i < count. */
BEDE_API uint32_t bede_doc_record_count(const bede_doc *self);
BEDE_API const bede_record *bede_doc_record(const bede_doc *self, uint32_t i);

/* Never NULL; after bede_parse() only tokens and sentences are filled. */
BEDE_API const bede_annotation *bede_doc_annotation(const bede_doc *self);

/* What a person should know (bytes repaired, letters garbled, sentences
 * split), one sentence each.  i < count. */
BEDE_API uint32_t bede_doc_warning_count(const bede_doc *self);
BEDE_API bede_str bede_doc_warning(const bede_doc *self, uint32_t i);

/* Why a document has no records: one sentence; empty if it has some. */
BEDE_API bede_str bede_doc_reason(const bede_doc *self);

/* ---- Lexicon ---------------------------------------------------------------
 */

/* Takes bytes; returns false to stop. */
typedef struct bede_sink {
  bool (*write)(void *ctx, const char *bytes, size_t len);
  void *ctx;
} bede_sink;

/*
 * Compile lexicon folders to an image file at `path`, later ones laid over
 * earlier ones.  LEXICON when an entry can't be read: the message begins with
 * file:line:column.  Whoever reads `path` sees the old file or the new one,
 * never a half.
 */
BEDE_API bede_status bede_lexicon_compile(const char *const *dirs,
                                          uint32_t dir_count, const char *path,
                                          bede_error *err);

/* What bede_lexicon_check() found. */
typedef struct bede_lexicon_report {
  uint32_t entries;  /* of frames, names, roles, values ... */
  uint32_t examples; /* sentences that were coded */
  uint32_t failed;   /* that came out otherwise than they say */
} bede_lexicon_report;

/*
 * Code every example sentence of the lexicon that `source` names and compare.
 * Each failure goes to `sink` as lines for a person.  OK also when examples
 * fail: see report->failed.
 */
BEDE_API bede_status bede_lexicon_check(const bede_data_source *source,
                                        bede_sink sink,
                                        bede_lexicon_report *report,
                                        bede_error *err);

/* Dictionaries of the older coders, and where they go. */
typedef struct bede_import_job {
  const bede_data_source *source; /* the lexicon that they are laid over */
  const char *const *files;       /* .actors, .agents, .verbs */
  uint32_t file_count;
  const char *to;    /* folder of lexicon text; made where it is missing */
  bede_sink report;  /* gets file:line:column: reason of what was not read */
  bede_sink summary; /* a line a file, then how often each reason was */
} bede_import_job;

/*
 * Rewrite dictionaries of TABARI and PETRARCH as a folder that can be an
 * overlay.  `refused` becomes the number of files that are no dictionaries;
 * the others are read.  LEXICON where the folder, with what lay in it before,
 * is no sound lexicon; its mistakes go to `report`.
 */
BEDE_API bede_status bede_lexicon_import(const bede_import_job *job,
                                         uint32_t *refused, bede_error *err);

#ifdef __cplusplus
}
#endif

#endif /* BEDE_H */
