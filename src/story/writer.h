/* writer.h - what the files of the story stage share. */
#ifndef BEDE_STORY_WRITER_H
#define BEDE_STORY_WRITER_H

#include "story/story.h"

typedef struct scenes scenes;
typedef struct speeches speeches;

#define WRITER_WORDS_MAP(X)                                                    \
  X(lasting, "lasting")                                                        \
  X(happening, "taking-place")                                                 \
  X(place_taken, "place-taken")                                                \
  X(stay, "stay")                                                              \
  X(over, "visit-over")                                                        \
  X(then, "that-time")                                                         \
  X(response, "response-noun")                                                 \
  X(ensuing, "ensuing")                                                        \
  X(cause, "cause-preposition")                                                \
  X(stage, "stage")                                                            \
  X(making, "act-making")                                                      \
  X(incident, "incident")                                                      \
  X(spot, "spot-word")                                                         \
  X(another, "another-time")                                                   \
  X(toppling, "toppling")                                                      \
  X(arms_trial, "arms-trial")                                                  \
  X(folk, "folk")                                                              \
  X(follower, "follower")

typedef struct writer {
  arena *a;
  const claim_doc *claims;
  const event_doc *events;
  const mention_doc *m;
  const text_doc *text;
  const syntax_doc *syntax;
  const tree *tree;
  const lexicon *lex;
  const story_source *source;
  story_doc *out;
  WORDBOOK_FIELDS(WRITER_WORDS_MAP, sets);
  uint32_t *repeats; /* by event: the earlier telling, or EVENT_NONE */
  scenes *scenes;
  speeches *speeches;
  bede_when *day;    /* by event: the day that another sentence tells of it, all
                        zero without */
  bede_when *past;   /* by event: bounds of what is told as past, no day told
                        anywhere; all zero without */
  bede_when about;   /* what is told without a day is of these; all zero: of the
                        article's */
  bool next_morning; /* the story is of the day after what it tells */
  bool one_harm;     /* all harm that the story dates is of one day */
} writer;

static inline uint32_t writer_sentence(const writer *self, const event *ev) {
  return self->text->sentence_of[ev->predicate];
}

/* Events that are looked at on either side of one, and expressions of time: a
 * book stays linear. */
enum { WRITER_AROUND = 512 };

static inline uint32_t writer_first_around(uint32_t id) {
  return id > WRITER_AROUND ? id - WRITER_AROUND : 0;
}

static inline uint32_t writer_end_around(const writer *self, uint32_t id) {
  uint32_t n = self->events->events.count;
  return n - id > WRITER_AROUND ? id + WRITER_AROUND : n;
}

/* entity.c: the mentions of a side as entities of a record. */
typedef struct entity_place {
  uint32_t speaker; /* mention that "our" stands for, or MENTION_NONE */
  uint32_t anaphor; /* token that stands for sides told in another sentence */
  const id_list *speakers; /* all who say so, or NULL */
} entity_place;
bede_entities entity_list(writer *self, const id_list *mentions,
                          const entity_place *place);

/* "Togo and Benin said *they* had sent troops": the pronoun of the same side
 * that tells the mention number `i`, too; or MENTION_NONE. */
uint32_t entity_pronoun(const writer *self, const id_list *side, uint32_t i);

/* day.c: whether whoever acts, or else suffers, is of a country that the text
 * has told of before; one that is not is of another story. */
bool writer_is_at_home(const writer *self, const event *ev);
/* Whether somebody says it with this verb: "police *said* that ..." */
bool writer_is_saying(const writer *self, uint32_t verb);
/* When the main clause of a sentence happened; NULL where nothing says, or no
 * more than "earlier this week". */
const bede_when *writer_told(const writer *self, uint32_t sentence);
/* Whether a side is people, and no whole nation. */
bool writer_is_of_people(const writer *self, const id_list *side);
/* The days of what is told without one. */
void day_find(writer *self);

/* again.c: the day of an act that the story tells again with the same sides, or
 * NULL; */
const bede_when *again_repeat(const writer *self, uint32_t id);
/* ... in the same word, or else in another. */
const bede_when *again_act(const writer *self, uint32_t id, bool in_word);
/* ... or else, of what is named as known, between the same two. */
const bede_when *again_headline(const writer *self, uint32_t id);
const bede_when *again_known(const writer *self, uint32_t id);
/* The day within the month or the year of harm; or NULL. */
const bede_when *again_within(const writer *self, uint32_t id);

/* occasion.c: the days of an occasion, which the event is told of: "during *the
 * debate*"; or NULL. */
const bede_when *occasion_day(const writer *self, const event *ev);
/* "*Entering the debate*, she attacked him", whatever else has a day there. */
const bede_when *occasion_entry(const writer *self, const event *ev);
/* Of an act that the next sentences name: "The offer was made *on Monday*." */
const bede_when *occasion_named(const writer *self, const event *ev);
/* "*Monday's incident*", if the story tells of no other. */
const bede_when *occasion_incident(const writer *self);

/* stay.c: whether an event is told of a visit whose days are told. */
bool stay_days(const writer *self, const event *ev, bede_when *out);

/* gap.c: whether an event is told as so long before or after a thing whose day
 * is told, "hours before *the truce*" ... */
bool gap_day(const writer *self, const event *ev, bede_when *out);
/* ... or, of harm, as of it, "killed during *the raid*". */
bool gap_within(const writer *self, const event *ev, bede_when *out);
/* The day of the last harm told above somebody who is held "at the scene"; or
 * NULL. */
const bede_when *gap_spot(const writer *self, const event *ev);

/* past.c: what is told as past, without a day, and is no news. */
void past_find(writer *self);

/* company.c: what a participle tells beside a verb is of the day or the bounds
 * that others found for the verb. */
void company_find(writer *self);

/* since.c: the bounds of what came of something that the story dates elsewhere,
 * to *out; false if none is told. */
bool since_when(const writer *self, const event *ev, bede_when *out);
/* Of what a sentence with a time of long ago tells of as planned: from then on;
 * and of what somebody refused: then. */
bool since_told(const writer *self, const event *ev, bede_when *out);
bool since_refused(const writer *self, const event *ev, bede_when *out);
/* How far back a story looks: to the first time that it names, but at least so
 * many days before the article and at most so many. */
int32_t since_first(const writer *self, int32_t least, int32_t most);

/* link.c: which events tell the same, and what leads to what. */
void link_repeats(writer *self);
void link_records(writer *self);
/* On days that cannot be the same. */
bool link_are_apart(const bede_when *a, const bede_when *b);
/* "attacked Homs ... attacked Hama": told of two towns it is told twice. */
bool link_towns_differ(const event *a, const event *b);

/* scene.c: where a deed happened whose own sentence does not tell. */
void scene_find(writer *self);
bool scene_of(writer *self, uint32_t event, bede_where *out);
/* "on Hill Street", which nobody knows: country and region of the town where
 * the story plays. */
void scene_lend(writer *self, uint32_t event, bede_where *out);

/* The country that all of the story is about, or nothing. */
bede_str scene_country(const writer *self);

/* protester.c: who protests, where no more is said of him than that. */
void protester_infer(writer *self, const event *ev, bede_record *r);

/* speech.c: where something was said whose own sentence does not tell. */
void speech_find(writer *self);
bool speech_of(writer *self, uint32_t event, bede_where *out);

/* seat.c: where those are at home who act, or whom it befalls. */
bool seat_of(const writer *self, uint32_t event, bede_where *out);

/* why.c: the lines of `why`; `clues` is the one on the confidence. */
void why_write(writer *self, uint32_t event, bede_str clues,
               bede_record *record);

#endif
