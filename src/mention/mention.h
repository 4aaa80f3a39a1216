/*
 * mention.h - who, when, where and how many: what the words refer to.
 *
 * A mention is a noun phrase that stands for somebody or something: a name
 * ("Lukashenko"), a nominal ("the heavily armed guards") or a pronoun.  Its
 * code and sector are composed from nationality + role + name, from what it
 * refers to, or given by the caller.
 *
 *   "Polish Defense Ministry"     adj POL + role GOV;MIL     -> POL GOV
 *   "the ministry" (later)        refers_to -> POL GOV
 *   "our soldiers" (in a quote)   the engine that knows the speaker resolves
 *                                 it: see mention_of_speaker
 */
#ifndef BEDE_MENTION_MENTION_H
#define BEDE_MENTION_MENTION_H

#include "base/array.h"
#include "base/step.h"
#include "bede.h"
#include "gazetteer/gazetteer.h"
#include "lexicon/wordbook.h"
#include "syntax/tree.h"
#include "text/text.h"

#define MENTION_NONE UINT32_MAX

typedef enum mention_form {
  MENTION_NAME,
  MENTION_NOMINAL,
  MENTION_PRONOUN,
} mention_form;

typedef enum mention_type {
  MENTION_PER,
  MENTION_ORG,
  MENTION_LOC,
  MENTION_NOM, /* a common noun that is no person or body */
} mention_type;

typedef enum mention_kind {
  KIND_NONE,
  KIND_PLACE,      /* "in Minsk" */
  KIND_GOVERNMENT, /* "Minsk said" */
  KIND_PEOPLE,     /* "Poles" */
  KIND_TEAM,       /* "Poland beat Latvia 2-1" */
} mention_kind;

/* By which rule an entry of the lexicon says something of a mention. */
#define MENTION_RULE_MAP(X)                                                    \
  X(NAME, "name")                                                              \
  X(HELD, "name, office of the day")                                           \
  X(LEFT, "name, after the last office")                                       \
  X(AHEAD, "name, before the first office")                                    \
  X(ROLE, "role")                                                              \
  X(POSSESSOR, "possessor")                                                    \
  X(ADJECTIVE, "adjective or title")                                           \
  X(OF, "of or from it")                                                       \
  X(IN, "place that it is in")                                                 \
  X(STORY, "country that the story speaks of")                                 \
  X(REFERS, "what it refers to")

typedef enum mention_rule {
#define BEDE_ROW(id, text) RULE_##id,
  MENTION_RULE_MAP(BEDE_ROW)
#undef BEDE_ROW
      RULE_COUNT
} mention_rule;

typedef struct mention_why {
  uint32_t place; /* lex_place of the entry */
  uint8_t rule;   /* mention_rule */
} mention_why;

typedef struct mention {
  uint32_t head;       /* token */
  uint32_t first, end; /* tokens [first, end): the noun phrase without relative
                          clauses, participles, and appositions that are
                          mentions themselves */
  bede_span span;      /* bytes of the same */
  uint8_t form;        /* mention_form */
  uint8_t type;        /* mention_type */
  uint8_t kind;        /* mention_kind */
  bool is_actor;       /* may be an entity of a record: it has a code or a
                          sector, is a person, group or organisation, or was
                          given */
  bool is_person;      /* people, one or several */
  bool is_plural;      /* several, by its form or its number */
  bool is_given;       /* brought by the caller */
  bool is_speakers;    /* begins with "our" or "my", or is "we" or "I" */
  bool is_own_men;     /* "our men": of the sector of who says so */
  bede_str code;
  bede_str sector;
  bede_str others; /* further sectors joined by ';' */
  bede_str name;
  bede_str id;
  bede_str office;    /* what the lexicon says somebody is on that day */
  bede_count count;   /* "several dozen migrants" */
  uint32_t refers_to; /* another mention, earlier or later; or MENTION_NONE */
  uint32_t several;   /* of a plural pronoun that stands for several in a row:
                         the first of them; or MENTION_NONE */
  uint32_t chain;     /* the same number: the same thing */
  mention_why why[4]; /* the entries that made it */
  uint32_t why_count;
} mention;

/* The verb around decides between last Tuesday and the next. */
typedef enum time_tense { TENSE_NONE, TENSE_PAST, TENSE_FUTURE } time_tense;

typedef struct time_mention {
  uint32_t first, end; /* tokens */
  uint32_t head;       /* token that the rest of the clause governs */
  bede_span span;
  bede_str type;   /* TIMEX3: DATE TIME DURATION SET */
  bede_str value;  /* TIMEX3 value */
  bede_when when;  /* all zero where it can't be placed on the calendar */
  bede_when reach; /* with what it is joined to, "from March *to May*"; else the
                      same */
  int32_t from;    /* the day that it was counted from; 0: written in full */
  bool is_told;    /* that day was told by the text, not the article's own */
  uint8_t tense;   /* time_tense, where it decided */
  uint32_t tense_by; /* the token that said so, or TOKEN_NONE */
} time_mention;

typedef struct place_mention {
  uint32_t first, end; /* tokens */
  uint32_t head;       /* token */
  bede_where where;
} place_mention;

/* Any noun phrase, name or pronoun, at its full length: what can be spoken of
 * again.  Several may share a head: "[[Poland] and Latvia]". */
typedef struct markable {
  uint32_t head;       /* token */
  uint32_t first, end; /* tokens [first, end), relative clauses and all */
  uint32_t mention;    /* the mention that it is, or MENTION_NONE */
  uint32_t chain;      /* the same number: the same thing */
  uint8_t form;        /* mention_form */
  uint8_t type;        /* mention_type */
} markable;

/* A name of a place, whatever it stands for there. */
typedef struct toponym {
  uint32_t first, end; /* tokens */
  uint32_t qualifier;  /* the toponym that says where it lies: "Paris, Texas" */
  uint8_t kind;        /* mention_kind: place, government, people, team */
  bool is_given;
  bede_where where;           /* no name: nobody knows it */
  bede_str runner_up;         /* what else it might be; may be empty */
  bede_str reason;            /* why it is not that */
  const bede_str *candidates; /* with the trace alone */
  uint32_t candidate_count;
} toponym;

typedef ARRAY(toponym) toponym_list;
typedef ARRAY(mention) mention_list;
typedef ARRAY(markable) markable_list;
typedef ARRAY(time_mention) time_list;
typedef ARRAY(place_mention) place_list;

/* The longest phrase of a list of values that begins at a token. */
typedef struct value_hit {
  uint32_t end; /* token behind it; 0: none begins here */
  uint32_t entry;
  uint32_t place; /* lex_place */
} value_hit;

typedef struct mention_doc {
  const lexicon *lex;
  const text_doc *text;
  const syntax_doc *syntax;
  const tree *tree;      /* of `syntax`, for the stages behind, too */
  mention_list mentions; /* in the order of their heads */
  time_list times;
  int32_t date; /* the article's, 0 unknown */
  place_list places;
  markable_list markables; /* in the order of their first tokens */
  toponym_list toponyms;   /* in the order of the text */
  /* By token: the rows of its form and its lemma in the source's book; good
   * while the article is read. */
  const lex_word **form_word, **lemma_word;
  wordbook *book;    /* the source's, or one of its own; likewise */
  uint32_t dateline; /* the one where the story was written, or MENTION_NONE */
  uint32_t *toponym_at; /* by token: the name of a place that covers it */
  uint32_t *at;         /* by token: the mention whose head it is */
  uint32_t *time_at;    /* by token: the time expression that covers it */
  const value_hit *time_value; /* by token: its entry of time.bede */
  uint32_t *place_at;          /* by token: the place whose head it is */
  bede_count *number_at;       /* by token: a number word or phrase ends here */
  bool has_given;              /* the caller has brought some */
  const step_watch *steps;     /* the source's, for the stages behind */
} mention_doc;

/* A phrase and what it may refer to, numbers of markables, with the clues that
 * were weighed: rows of points.h. */
typedef struct chain_candidate {
  unsigned column;
  uint32_t phrase, candidate;
  const uint8_t *clues;
  uint32_t clue_count;
} chain_candidate;

/* For whoever fits points.h: called with each candidate. */
typedef struct chain_watch {
  void (*weighed)(void *ctx, const chain_candidate *candidate);
  void *ctx;
} chain_watch;

/* What is known of the article besides its text. */
typedef struct mention_source {
  int32_t date; /* yyyymmdd, 0 unknown */
  const bede_given *given;
  uint32_t given_count;
  const chain_watch *watch; /* or NULL */
  const gazetteer *gaz;     /* NULL: places of the lexicon alone */
  bool trace;               /* keep what else was thought of */
  const step_watch *steps;  /* or NULL */
} mention_source;

/* An empty book for words of texts whose mentions are read; its rows will lie
 * in `a`. */
void mention_words(wordbook *self, arena *a, const lexicon *lex);

void mention_read(arena *a, const lexicon *lex, const syntax_doc *syntax,
                  const mention_source *source, mention_doc *out);

/* What a list of values has for the token's form, for its lemma; or empty. */
bede_str mention_form_value(const mention_doc *doc, uint32_t token,
                            lex_list list);
bede_str mention_lemma_value(const mention_doc *doc, uint32_t token,
                             lex_list list);
/* Whether its form, its lemma is a member of a set. */
static inline bool mention_form_in(const mention_doc *doc, uint32_t token,
                                   uint32_t set) {
  const lex_word *word = doc->form_word[token];
  return lex_word_in(word, set) && !word->is_cut;
}

static inline bool mention_lemma_in(const mention_doc *doc, uint32_t token,
                                    uint32_t set) {
  const lex_word *word = doc->lemma_word[token];
  return lex_word_in(word, set) && !word->is_cut;
}

/* The mention that carries the identity of `m`: itself, or what it refers to
 * in the end. */
static inline uint32_t mention_root(const mention_doc *doc, uint32_t m) {
  uint32_t room = doc->mentions.count; /* a ring must not hang us */
  while (room-- && doc->mentions.items[m].refers_to != MENTION_NONE)
    m = doc->mentions.items[m].refers_to;
  return m;
}

/* Whether a word of a sentence is, by its lemma, in a set of the lexicon. */
bool mention_sentence_has(const mention_doc *doc, uint32_t sentence,
                          uint32_t set);

/* "Tom *Easley* ... the trial of Easley": whether the word ends the name of
 * somebody of the story. */
bool mention_is_surname(const mention_doc *doc, uint32_t token);

/* Whether two mentions, after all that they refer to, are of one chain. */
bool mention_same_chain(const mention_doc *doc, uint32_t a, uint32_t b);

/* "office of the day"; empty for a value outside the table. */
bede_str mention_rule_name(unsigned rule);

#endif
