/*
 * event.h - what happened: frames and operators over the tree.
 *
 * An event is a predicate that a frame of the lexicon fits, with the mentions
 * that fill its sides and the status in which it is told.  Operators ("tried
 * to", "refused to", "launched") take another predicate's event and change
 * its status or turn it into one of their own.
 *
 *   "Police launched a crackdown on the opposition"
 *     launch E      an operator (light verb): the event is the noun's
 *     crackdown on R   COERCE, actor from the verb, recipient by "on"
 */
#ifndef BEDE_EVENT_EVENT_H
#define BEDE_EVENT_EVENT_H

#include "event/words.h"
#include "mention/mention.h"
#include "model/guess.h"
#include "syntax/tree.h"

#define EVENT_NONE UINT32_MAX

typedef ARRAY(uint32_t) id_list;

typedef enum event_fate {
  FATE_RECORD,   /* becomes a record */
  FATE_CONSUMED, /* the content of an operator that leaves none */
  FATE_WEAKER,   /* a weak frame beside a stronger one */
  FATE_BARE,     /* no side is an entity and no size is known */
  FATE_PRIVATE,  /* private life, sport, a figure of speech */
  FATE_POSSIBLE, /* merely possible, and nobody's threat or demand */
} event_fate;

/* Where it happened. */
typedef struct event_place {
  bede_where where;
  bede_span name; /* the words that name it, without those around them; empty
                     where none does */
} event_place;

typedef struct event {
  uint32_t predicate; /* token */
  uint32_t uttered;   /* the word whose time is its: its own, or, of words told
                         by what is said, "Chad has failed, he *said*" */
  uint8_t type;       /* bede_event_type */
  uint8_t status;     /* bede_modality */
  uint8_t fate;       /* event_fate */
  uint32_t beaten_by; /* with FATE_WEAKER: the event that it gave way to, or
                         EVENT_NONE: several */
  uint8_t content;    /* lex_content: what it is to its host */
  uint32_t host;      /* the event whose content this is, or EVENT_NONE */
  bede_str mode, cameo;
  bede_str stance; /* that the host lends; may be empty */
  const lex_frame *frame;
  const lex_frame *operators[4]; /* from the innermost */
  uint32_t operator_count;
  const lex_instrument *instrument; /* that decided the mode, or NULL */
  id_list actors, recipients;       /* mentions */
  id_list trigger;                  /* tokens */
  uint32_t joined; /* of a mutual act: how many of the actors, the last, were
                      told as whom it was done with */
  bool actor_inferred, recipient_inferred;
  bool only_own;     /* its other side is its own: "restrict *their* output" */
  bool of_modal;     /* "must ensure it": an event if somebody demands it */
  bool bidden;       /* "Free them": an event if somebody says so */
  bool is_answered;  /* "rejected *a request*": by another of the sentence */
  uint32_t anaphor;  /* token that stands for sides told before: "the measures
                        will hit banks"; or TOKEN_NONE */
  uint32_t takes_up; /* the event that "similar measures" stand on, or
                        EVENT_NONE */
  uint32_t answers;  /* the event that this one responds to, or EVENT_NONE */
  uint32_t time;     /* index into mention_doc.times, or MENTION_NONE */
  bede_when when;    /* what that says of it; both zero without */
  event_place place;
  bede_size size;
  float score;    /* how well the frame fitted, for confidence */
  bede_str guess; /* what says most for it, if it is guessed and traced */
  bool guessed;   /* no entry of its own words fits: the weights chose */
  float likely, unlikely; /* shares that the weights give its type and no event
                             at all; both 0 without weights */
} event;

/* Why a predicate made no event. */
typedef struct event_miss {
  uint32_t predicate;
  bede_str reason;
  event_place place;
} event_miss;

/* How a predicate was read, for `explain`. */
typedef struct event_note {
  uint32_t token;
  bede_str text;
} event_note;

/* What stands with a predicate: see bede_argument. */
typedef struct event_arg {
  bede_str role, word;
  uint32_t head;    /* token */
  uint32_t mention; /* or MENTION_NONE */
} event_arg;

/* What a lexicon needs to know of a predicate, coded or not. */
typedef struct event_account {
  ARRAY(event_arg) args;
  bede_str nearest; /* "events/assault.bede:126 lacks against|on R" */
} event_account;

typedef struct event_doc {
  const mention_doc *mentions;
  const tree *tree;
  ARRAY(event) events;
  ARRAY(event_miss) misses;
  ARRAY(event_note) notes; /* only if traced */
  uint32_t *of;            /* by token: its event, or EVENT_NONE */
  uint8_t *status;         /* by token: bede_modality of each predicate */
  uint32_t *dated;         /* by expression of time: the token that it dates */
  uint32_t *told;          /* by sentence: into mention_doc.times, what dates
                              its main clause, if that is past; or
                              MENTION_NONE */
  uint32_t *top;           /* by sentence: the verb of that clause, or
                              TOKEN_NONE */
  bool has_guesses;        /* `likely` of each event is known */
  event_account **account; /* by token, NULL without; itself NULL unless
                              traced */
} event_doc;

/* Makes of an event what a row of a map says: of another type with its mode
 * and code, or nothing of its own.  A NULL row changes nothing; false then. */
bool event_become(const lexicon *lex, event *ev, const lex_map_row *row);

/* Whether somebody of one side is of a chain with somebody of the other. */
bool event_share_chain(const mention_doc *m, const id_list *a,
                       const id_list *b);

/* A demand, a promise, praise: said, and no part of what it tells of. */
bool event_is_of_words(const event *ev);

/* "the charges *are false*", "the ban *was unfair*": a verdict in words that
 * have no place for whoever gives it; the claims tell. */
bool event_is_told(const event *ev);

/* The event that its subject tells, "the *bombing* must end"; or EVENT_NONE. */
uint32_t event_of_subject(const event_doc *events, const event *ev);

/* Of an entry whose subject is the recipient: "R won the support of A". */
bool event_is_converse(const lexicon *lex, const lex_frame *frame);

/* What it reads, and what it asks of the lexicon: found once for all texts. */
typedef struct event_source {
  const mention_doc *mentions;
  const event_words *words;
  bool trace;
  bool why;                   /* say what a guess stands on */
  const guess_model *guesses; /* or NULL: nothing is guessed */
} event_source;

void event_read(arena *a, const event_source *from, event_doc *out);

#endif
