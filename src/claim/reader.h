/*
 * reader.h - what the files that read claims share: whose.c, charge.c,
 * denial.c, menace.c, utter.c.
 */
#ifndef BEDE_CLAIM_READER_H
#define BEDE_CLAIM_READER_H

#include "claim/claim.h"

/* Each with an example. */
#define CLAIM_WORDS_MAP(X)                                                     \
  X(future_modal, "future-modal")     /* *will* hold talks */                  \
  X(past_future, "past-future")       /* said they *would* meet */             \
  X(menacing_modal, "menacing-modal") /* *may* attack */                       \
  X(obliging_modal, "obliging-modal") /* *should* be arrested */               \
  X(due, "due")                       /* *time* for Chad to leave */           \
  X(needing, "needing")               /* will *have* to use force */           \
  X(willing, "willing")               /* *will* have to use force */           \
  X(intending, "intending")           /* *plans* to meet them */               \
  X(fixed, "fixed")                   /* is *due* to meet them */              \
  X(foreseeing, "foreseeing")         /* *expects* to send aid */              \
  X(realm, "realm")                   /* said *the emirate* would help */      \
  X(source, "source")                 /* ..., a *diplomat* said */             \
  X(undecided, "undecided")           /* is *weighing* a ban */                \
  X(negation, "negation")             /* did *not* attack */                   \
  X(not_yet, "not-yet")               /* has not attacked *yet* */             \
  X(unhappened, "unhappened")         /* has *never* attacked anybody */       \
  X(prosecutor, "prosecuting")        /* no charges, the *prosecutor* said */  \
  X(spokesman, "spokesman")           /* a *spokesman* said */                 \
  X(warning, "warning-of")            /* *warned* that aid would be cut */     \
  X(polling, "polling")               /* the *vote* was free and fair */       \
  X(proviso, "proviso")               /* *unless* Chad pays */                 \
  X(power_sector, "power-sector")     /* will not be freed, *the army* said */ \
  X(private_sector, "private-sector") /* who accuses nobody publicly */

typedef struct claim_words {
  CLAIM_WORDS_MAP(LEXICON_SET_FIELD)
} claim_words;

typedef struct reader {
  arena *a;
  event_doc *events;
  const mention_doc *m;
  claim_doc *out;
  claim_words words;
} reader;

static inline event *event_at(const reader *self, uint32_t id) {
  return &self->events->events.items[id];
}

static inline claim *claim_at(const reader *self, uint32_t id) {
  return &self->out->claims.items[id];
}

static inline const mention *root_of(const reader *self, uint32_t m) {
  return &self->m->mentions.items[mention_root(self->m, m)];
}

static inline void add_all(reader *self, id_list *to, const id_list *more) {
  for (uint32_t i = 0; i < more->count; i++)
    *array_push(self->a, to) = more->items[i];
}

/* Of what nobody in the story says. */
static const claim unclaimed = {
    .denied_by = EVENT_NONE, .announces = EVENT_NONE, .speaker = MENTION_NONE};

/* "said *we will attack*", "said *we did not attack*": what the words are,
 * beside the act that they tell of; it stands at the end.  Its number. */
static inline uint32_t claim_add_words(reader *self, const event *act,
                                       const lex_map_row *row) {
  event told = *act;
  event_become(self->m->lex, &told, row);
  told.status = BEDE_ACTUAL;
  told.instrument = NULL;
  told.size = (bede_size){0};
  told.time = MENTION_NONE;
  told.when = (bede_when){0};
  *array_push(self->a, &self->events->events) = told;
  *array_push(self->a, &self->out->claims) = unclaimed;
  return self->events->events.count - 1;
}

/* ---- whose.c: who says it, and who does it ---- */

/* One party under two names. */
bool whose_same_party(const reader *self, const id_list *a, const id_list *b);

/* "Putin said *his country* would help": whoever says so speaks for it. */
bool whose_is_theirs(const reader *self, const id_list *speakers,
                     const id_list *actors);

/* "Kuwait's minister said *the emirate* would help": which, the story does not
 * say but by who speaks. */
bool whose_is_realm(const reader *self, uint32_t m, const id_list *speakers);

/* "'*We* will close the border,' the president said" */
bool whose_is_speakers(const reader *self, const claim *c, const event *act);

/* Whether those who say it are those who do it, or speak for them. */
bool whose_is_own(const reader *self, const claim *c, const event *act);

/* "*Russian troops* beat them ... *the Kremlin* denied it": a state answers for
 * its parts. */
bool whose_answers_for(const reader *self, const id_list *who,
                       const id_list *doers);

/* Somebody of a country, an office or a cause; not a paper nor a bystander. */
bool whose_may_accuse(const reader *self, const id_list *speakers);

/* ---- charge.c ---- */

/* "'It was Chad that fired first,' the minister said": charges that no word
 * says. */
void charge_find(reader *self, uint32_t told);

/* "The army *admitted* shelling it": who says so is who has done it. */
void charge_confess(reader *self, uint32_t id);

/* "No charges will be filed, *the prosecutor* said": he who would file them. */
void charge_take_prosecutor(reader *self, uint32_t id);

/* ---- denial.c ---- */

bool denial_is(const reader *self, uint32_t id);

/* "'We did not attack it,' the army said": denials that no word says. */
void denial_find(reader *self, uint32_t told);

/* What others claim of those who deny it. */
void denial_dispute(reader *self);

/* ---- menace.c ---- */

/* "Rome *will take action*, it said": a threat if it is said of oneself; `may`:
 * "*might* take action" is one as well. */
void menace_own(reader *self, uint32_t id, bool may);

/* "Washington *warned* that officials could be hit with visa bans", "he would
 * be arrested *if he came*, the minister said": by whom is not said, and who
 * says so means to do it. */
bool menace_by_speaker(const reader *self, const event *act, const claim *c);

/* "threatened to act unless *Tunis* paid": whom a threat is to. */
void menace_address(reader *self, uint32_t id);

/* claim.c: the narrowest attribution that a word stands in, or NULL. */
const attribution *claim_nearest(const reader *self, uint32_t token);
bool claim_covers(const attribution *at, uint32_t token);

/* utter.c: "Chad has long failed, he *said*": the act is the saying. */
void utter(const reader *self, event *ev);
/* The day of words that have none of their own. */
void utter_date(const reader *self, uint32_t id);

#endif
