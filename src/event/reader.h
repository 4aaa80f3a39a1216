/*
 * reader.h - what the files of the event stage share while they read one
 * article.
 */
#ifndef BEDE_EVENT_READER_H
#define BEDE_EVENT_READER_H

#include "event/clue.h"
#include "event/event.h"
#include "event/words.h"
#include "model/guess.h"

typedef struct noun_kind noun_kind;

/* The words that introduce a phrase; opening.c. */
typedef struct opening {
  bool is_known;
  bede_str words; /* folded; empty without */
  uint32_t id;    /* among the words of frames' slots, or LEX_NONE */
} opening;

typedef struct reader {
  arena *a;
  const mention_doc *m;
  const syntax_doc *syntax;
  const text_doc *text;
  const lexicon *lex;
  tree tree;
  event_words words;
  event_doc *out;
  uint8_t *built;         /* by token: build_state */
  bede_str *form, *lemma; /* by token, folded; empty until asked for */
  const lex_word **word;  /* by token, likewise: the row of `lemma` */
  noun_kind *kind;        /* by token, likewise; kind.c */
  id_list sets, literals; /* of all kinds that were asked for */
  opening *opening;       /* by token, likewise: of the phrase that it heads */
  uint8_t *depth;         /* by token: steps from the root of its sentence */
  uint32_t *order;        /* of one sentence: its tokens, the highest first */
  uint8_t *framed;        /* by token: framed_state */
  uint32_t *doer; /* by token: the subject that an operator handed down to this
                     predicate, or TOKEN_NONE */
  const guess_model *guesses; /* or NULL */
  uint8_t *guess;             /* by token: guess_state */
  clue_reader clues;
  bool trace, why;
} reader;

/* ---- lists of mentions and tokens ---- */

static inline bool ids_have(const id_list *list, uint32_t id) {
  for (uint32_t i = 0; i < list->count; i++)
    if (list->items[i] == id) return true;
  return false;
}

/* At the end, unless it is there already. */
static inline void ids_add(reader *self, id_list *list, uint32_t id) {
  if (!ids_have(list, id)) *array_push(self->a, list) = id;
}

static inline bool ids_same_first(const id_list *a, const id_list *b) {
  return a->count && b->count && a->items[0] == b->items[0];
}

/* ---- event.c: what is told near a word ---- */

/* Numbers of events, the last one not among them. */
typedef struct event_range {
  uint32_t first, end;
} event_range;

/* Those of the word's sentence and of some sentences around it. */
event_range event_within(const reader *self, uint32_t token, uint32_t back,
                         uint32_t ahead);

/* ---- opening.c ---- */

const opening *opening_read(reader *self, uint32_t head);

/* ---- clause.c: the arguments of a predicate, constructions undone ---- */

/* How far behind its verb a particle may stand. */
enum { PARTICLE_REACH = 6 };

typedef enum arg_at {
  ARG_SUBJECT,
  ARG_OBJECT,
  ARG_PREP,
  ARG_TO,         /* infinitive complement */
  ARG_PURPOSE,    /* "called R to discuss" */
  ARG_THAT,       /* finite clause */
  ARG_PARTICIPLE, /* "showed them *firing*": of the verb or its object */
  ARG_PARTICLE,
  ARG_WORD,      /* adverb, predicate noun or adjective */
  ARG_POSSESSOR, /* of a noun: "Iran's attack" */
  ARG_MODIFIER,  /* of a noun: "Iranian attack", "missile attack" */
} arg_at;

typedef struct clause_arg {
  uint8_t at;
  uint32_t head;       /* token */
  bede_str prep;       /* folded preposition or mark; empty without */
  uint32_t prep_id;    /* of a phrase: among the words of frames */
  bool clausal;        /* a verb stands there */
  bool inherited;      /* by control, coordination or a participle */
  bool pooled;         /* of the object or of the light verb */
  bool in_preposition; /* "in *support* of": no side */
} clause_arg;

typedef ARRAY(clause_arg) arg_list;

typedef struct clause {
  uint32_t predicate;
  bool passive;
  arg_list args;
  uint32_t places;  /* a bit by arg_at for each that an argument has */
  lex_needs offers; /* no more than what it has can fill a frame's slots */
} clause;

/* What an operator hands down to the predicate in its E. */
typedef struct handed {
  uint32_t subject;    /* token of the controller, or TOKEN_NONE */
  uint32_t object;     /* token of the converse light verb's R, or TOKEN_NONE */
  const clause *light; /* the light verb, whose phrases are pooled; or NULL */
  uint32_t depth;
  bool apart; /* "the call *by Chad* for an inquiry into the killing" */
} handed;

#define HANDED_NOTHING ((handed){TOKEN_NONE, TOKEN_NONE, NULL, 0, false})

void clause_read(reader *self, uint32_t predicate, const handed *from,
                 clause *out);

/* A verb, or the top of a clause without one. */
bool clause_is_head(const reader *self, uint32_t token);

/* ---- beside.c: phrases of a noun that hang elsewhere in the tree ---- */

/* Adds their heads: "praised the attack last week *on a ship*". */
void beside_find(reader *self, uint32_t noun, id_list *out);

/* "in relations *with Japan*", "backed by senators *from small states*": of the
 * noun, whatever else the parser thought of. */
bool beside_is_of_noun(reader *self, uint32_t phrase);

/* ---- noun.c: what a noun phrase is and who is in it ---- */

/* As the lexicon writes them. */
bede_str folded_form(const reader *self, uint32_t token);
bede_str folded_lemma(reader *self, uint32_t token);

static inline bool form_is(const reader *self, uint32_t token,
                           const char *word) {
  return str_is(folded_form(self, token), word);
}

/* TOKEN_NONE is no word. */
static inline bool lemma_is(const reader *self, uint32_t token,
                            const char *word) {
  return token != TOKEN_NONE && str_is(self->syntax->lemma[token], word);
}

/* Whether this preposition stands before the noun. */
bool noun_has_case(const reader *self, uint32_t token, const char *word);
/* What the lexicon knows of the same: of a word with a hyphen at its end,
 * nothing. */
extern const lex_word noun_no_word;
static inline const lex_word *noun_form_word(const reader *self,
                                             uint32_t token) {
  const lex_word *word = self->m->form_word[token];
  return word->is_cut ? &noun_no_word : word;
}
const lex_word *noun_find_lemma_word(const reader *self, uint32_t token);
static inline const lex_word *noun_lemma_word(const reader *self,
                                              uint32_t token) {
  const lex_word *kept = self->word ? self->word[token] : NULL;
  return kept ? kept : noun_find_lemma_word(self, token);
}
/* Whether the word, by its lemma, is of a set; TOKEN_NONE is of none. */
bool noun_lemma_in(const reader *self, uint32_t token, uint32_t set);
/* The same of its form. */
bool noun_form_in(const reader *self, uint32_t token, uint32_t set);
/* A verb or noun of saying. */
bool noun_is_saying(const reader *self, uint32_t token);

/* "died due to *police* firing": whose act the gerund behind a noun tells of,
 * where the parser has not seen that the two are one phrase and the lexicon
 * has the noun; or TOKEN_NONE. */
uint32_t noun_gerund_owner(const reader *self, uint32_t token);

/* Whether an entry of the noun is of the type, whatever else it asks for. */
bool noun_may_tell(const reader *self, uint32_t noun, bede_event_type type);
/* Whether a verb may: "denounced". */
bool noun_may_do(const reader *self, uint32_t verb, bede_event_type type);

/* "criticised *what* he called European hypocrisy": the noun that names it, or
 * the token itself. */
uint32_t noun_named(const reader *self, uint32_t token);

/* The noun that the phrase is about: "arrests" of "a wave of arrests". */
uint32_t noun_semantic_head(reader *self, uint32_t token);

/* ---- kind.c: what a noun phrase is --------------------------------------- */

/* Of the sets that a noun is in and the words of frames that it is, a bit for
 * each number modulo 64. */
typedef struct noun_bits {
  uint64_t sets, literals;
} noun_bits;

/* Room for all tokens. */
noun_kind *noun_kinds(arena *a, uint32_t tokens);

/* Whether the noun, the phrase that ends in it, one of its conjuncts, or what
 * it stands for is a member of a set, or one of the words of a frame's slot. */
bool noun_in_set(reader *self, uint32_t token, uint32_t set);
bool noun_in_any_set(reader *self, uint32_t token, lex_range sets);
bool noun_is_literal(reader *self, uint32_t token, lex_range words);
/* What most sets and words are ruled out by. */
noun_bits noun_bits_of(reader *self, uint32_t token);
/* The words that are no phrases, which asks for less. */
uint64_t noun_word_bits(reader *self, uint32_t token);

/* The instrument entry that the noun falls under, or NULL. */
const lex_instrument *noun_instrument(reader *self, bede_event_type type,
                                      uint32_t token);

/* ---- noun.c, again: where it stands, who is in it ------------------------ */

/* "in Aleppo", "across the border": behind a preposition of place. */
bool noun_is_located(reader *self, uint32_t token);

/* Whether it is a person, or several, and no body. */
bool noun_is_somebody(const reader *self, uint32_t token);

/* Whether the token stands in a phrase that says what `noun` is about. */
bool noun_is_topic(reader *self, uint32_t token, uint32_t noun);

/* Whether a party within the noun is merely what talks were about. */
bool noun_is_about(reader *self, uint32_t who, uint32_t noun);

bool noun_is_scene(const reader *self, uint32_t token);
bool noun_is_hit(reader *self, uint32_t token);
/* "the *Iraq* war", "the *Armenian* genocide": no doers. */
bool noun_is_land(reader *self, uint32_t noun, uint32_t token);
bool noun_is_sufferer(reader *self, uint32_t token);
bool noun_is_power(bede_str sector);
/* Whether several do together what the frame says; but the army and the navy
 * of one country drill alone. */
bool noun_are_sides(const reader *self, const id_list *who,
                    const lex_frame *frame);
/* "US", "U.K." */
bool noun_is_initials(const reader *self, uint32_t token);
bool noun_names_town(bede_event_type type);

/* Where in a phrase that is no actor itself the first one inside counts.
 * "Shares in *Paris* fell" has no actor for subject. */
typedef enum within {
  WITHIN_NONE,
  WITHIN_DOER,  /* "*Iran's* army", "the raid by *Iran*" */
  WITHIN_OWNER, /* "*Iran's* army", "the army of *Iran*" */
  WITHIN_ANY,   /* "a video on *CNN*" */
} within;

/* Whether the conjunct `c` of a side is another verb's: "two were killed and
 * *six others* hurt". */
bool noun_is_beyond_verb(const reader *self, uint32_t token, uint32_t c);
/* Adds the actors that the phrase headed by `token` names, with conjuncts. */
bool noun_actors(reader *self, uint32_t token, within where, id_list *out);
bool noun_doer(reader *self, uint32_t noun, id_list *out); /* "N by A" */
/* Whether what stands behind the "by" of a passive may have done it. */
bool noun_may_act(reader *self, uint32_t token);
/* "*anti-US* protests" */
bool noun_is_against(reader *self, uint32_t modifier);

/* The actor whose phrase the token heads, or NULL. */
const mention *noun_actor_at(const reader *self, uint32_t token);

/* ---- hats.c: one man by two of his titles ---- */

/* The conjunct that is `token` again: "the farmer and *mayor*, who backs her";
 * or TOKEN_NONE. */
uint32_t hats_again(const reader *self, uint32_t token);
/* "*Prime Minister* and Defence Minister Ali Diop": is named only there. */
bool hats_named_last(const reader *self, uint32_t token);
/* Whether the conjunct is but the name of the one before: "and Defence Minister
 * *Ali Diop*". */
bool hats_is_name_of(const reader *self, uint32_t before, uint32_t c);
/* Tells the last of `out` by his name, if that tells whose he is. */
void hats_name_last(const reader *self, uint32_t title, uint32_t name,
                    id_list *out);

/* ---- inner.c: what a phrase `c` of a noun has to do with it ---- */

/* "imports *from Chad*" */
bool inner_is_bound(reader *self, uint32_t noun, uint32_t c);
/* "artillery fire *from Turkey*" */
bool inner_is_fired(reader *self, uint32_t noun, uint32_t c);
/* "aid, including tanks *from Chad*" */
bool inner_is_origin(reader *self, uint32_t noun, uint32_t c);
/* "a meeting *between Chad and Mali* agreed" */
bool inner_is_met(const reader *self, uint32_t noun, uint32_t c);
/* "the aim *for the premier* is to win" */
bool inner_is_aim(const reader *self, uint32_t noun, uint32_t c);

/* ---- anaphor.c: "the measures", told before --------------------------- */

/* "the", "these" */
bool anaphor_is_definite(reader *self, uint32_t token);

/* "The two", "leaders of both countries": a party that is two. */
bool anaphor_is_pair(reader *self, const id_list *side);

/* "The two sides", "both countries": puts the two parties of an event told
 * before in the place of such an actor or recipient. */
void anaphor_resolve_pairs(reader *self, event *ev);

/* "*Nine guards* were among those killed": who they were is told. */
void anaphor_take_among(reader *self, event *ev);

/* "imposed *the tariffs*": on whom they were told to be, if nothing else says
 * so. */
void anaphor_take_target(reader *self, event *ev);

/* "Canada took a similar step", "followed suit": an event like the one that
 * others did before.  False: it is none. */
bool anaphor_repeat(reader *self, const clause *c, id_list *events);

/* The earlier event that a definite noun takes up, if that was told with a
 * noun of `set`; or EVENT_NONE. */
uint32_t anaphor_find(reader *self, uint32_t token, uint32_t set,
                      bede_event_type type);

/* ---- match.c: the frame that fits best ---- */

typedef struct match {
  const lex_frame *frame; /* NULL: none fits */
  float score;
  id_list actors, recipients;
  uint32_t actor_arg;     /* token, or TOKEN_NONE */
  uint32_t recipient_arg; /* likewise */
  uint32_t object_arg;    /* what controls an open complement */
  bool converse;          /* "R faces E from A" */
  bool of_modal;          /* the frame is that of its "must" */
  bool guessed;           /* it is one of guessed.bede */
  uint32_t anaphor;       /* token of "the measures", or TOKEN_NONE */
  uint32_t taken_up;      /* the event that it takes up */
  id_list contents;       /* predicates in E, conjuncts too */
  id_list words;          /* tokens that matched sets and literals */
} match;

/* What match_best will look through first, asked of memory. */
void match_fetch(reader *self, uint32_t predicate);
void match_best(reader *self, const clause *c, uint32_t depth, match *out);

/* A frame that would fit but for one thing. */
typedef struct near_miss {
  const lex_frame *frame; /* NULL: there is none */
  const lex_slot *slot;   /* what is lacking; NULL: the subject is in the way */
} near_miss;

void match_nearest(reader *self, const clause *c, near_miss *out);

/* The type that the predicate's best frame gives it, BEDE_EVENT_COUNT without.
 */
bede_event_type match_type(reader *self, uint32_t predicate,
                           const handed *from);

/* Whether the lexicon has frames for this token. */
bool match_has_frames(reader *self, uint32_t token);

/* ---- leftover.c: a side that the entry does not name ---- */

/* Fills the recipients from the nouns that the entry names, where nothing else
 * does: "summoned *the Chinese ambassador*". */
void leftover_take(reader *self, const match *m, event *own);

/* ---- status.c: how it is told ---- */

/* `governed`: an operator has it in its E, and says itself what the place in
 * the sentence would say otherwise. */
bede_modality status_own(reader *self, uint32_t predicate, bool governed);

/* "the *planned* tariffs" */
bede_modality status_of_adjectives(reader *self, uint32_t noun);

/* "What do you think of *the attack*?" takes it for granted. */
bool status_is_presupposed(reader *self, uint32_t predicate);

/* "*the arrest* of the bishop would be a mistake": he has not been arrested;
 * of a visit it would say that it is to come. */
bool status_would_be(reader *self, uint32_t noun);

/* "*Free* the prisoners": somebody is told to. */
bool status_is_bidden(const reader *self, uint32_t predicate);

/* "if they do not agree", "did they not agree?": not told at all. */
bool status_is_open(reader *self, uint32_t predicate);

/* The farther from what happened. */
bede_modality status_join(bede_modality a, bede_modality b);

/* ---- awaited.c: meetings that lie ahead ---- */

/* "will speak *during his visit*", "*before* the talks" */
bede_modality event_awaited(reader *self, const event *ev);

/* "announced the *planned* tariffs" */
bede_modality event_told_of_object(reader *self, const event *ev);

/* ---- outer.c: what an operator's clause says of the event below ---- */

/* "*plans* to attack", "*denied* a part in the May 3 killing".  Who acts is
 * taken from an event that has been, where it is open whether they did. */
bede_modality outer_status(reader *self, uint32_t verb, const lex_frame *frame,
                           event *ev, bool governed);

/* ---- build.c: frames and operators to events ---- */

void build_predicate(reader *self, uint32_t predicate, const handed *from,
                     id_list *events);

/* The same of a predicate that no operator has built. */
void build_charge(reader *self, uint32_t predicate, id_list *events);

/* ---- merge.c: one event told by two predicates, and answers ---- */

/* Whether the two name one party: the same, or of one country and sector. */
bool event_same_party(const reader *self, const id_list *a, const id_list *b);

void merge_predicates(reader *self);
void merge_answers(reader *self);

/* ---- cause.c: who did the harm that another clause tells ---- */

/* Told by who was killed or hurt. */
bool event_is_harm(const event *ev);
bool event_is_comrade(const reader *self, uint32_t hurt, const id_list *side);

/* "firing *in which nine were killed*" */
bool event_is_in_which(const reader *self, uint32_t verb);

void cause_lend(reader *self);

/* Whether nothing beside the verb tells of what somebody died. */
bool cause_is_bare(reader *self, uint32_t verb);

/* ---- fatal.c: what killed, where its own words do not say so ---- */

/* What is told so near that it may be of the same man. */
event_range fatal_near(const reader *self, const event *ev);

/* Whether two events near each other tell of one man: "*a boy* died", "*he* was
 * shot". */
bool fatal_same_victim(const reader *self, const event *a, const event *b);

/* Gives acts of force the deaths that are told beside them. */
void fatal_tell(reader *self);

/* ---- toll.c: deaths of what was told before ---- */

/* Whether so many died of arms that the sentence before tells of. */
bool toll_is_of_arms(reader *self, const event *harm);

/* ---- party.c: who is no side, and who must be one ---- */

/* Nobody is the other side of their own act. */
void party_drop_own(reader *self, event *ev);
/* "recalled *its ambassador*": the actor's own man. */
bool party_is_own_envoy(const reader *self, const event *own,
                        const id_list *found);
void party_drop_twice(event *ev);
void party_join_talks(reader *self, event *ev);
void party_lend_talks(reader *self, event *ev);
void party_lend_noun(reader *self, event *ev);

/* Sides that stay empty, from the mentions that the caller brings. */
void party_fill(reader *self);

/* ---- target.c: whom an act is aimed at that names no other side ---- */

/* The town that stands where an entry has the other side, or MENTION_NONE. */
uint32_t target_at(reader *self, const lex_frame *frame, const clause_arg *arg);
/* "bombed *Hama and Homs*": the place, and those joined to it. */
void target_add_towns(reader *self, uint32_t town, id_list *out);

/* "called *for the killers* to be punished": they are not asked. */
bool target_is_not_asked(const reader *self, const match *m);

/* "arrested *a clerk* of the bank": people of no public calling are no party,
 * but harm and arrest are done to them; else MENTION_NONE. */
uint32_t target_person(reader *self, const lex_frame *frame, uint32_t token);

/* "killed a guard and *two shoppers*": adds such people, and parties, that are
 * coordinated with the one at the token. */
void target_add_persons(reader *self, const lex_frame *frame, uint32_t token,
                        id_list *found);

/* "vowed to form *a task force*": nobody yet. */
bool target_is_founded(reader *self, const clause_arg *arg,
                       const id_list *found);

/* "rejected *calls* to free them", "*calls* for the king's resignation": it is
 * refused to those who asked, if any are named, and not to whom it is about. */
bool target_is_plea(const reader *self, const lex_frame *frame, uint32_t noun);
bool target_is_plea_for(const reader *self, const lex_frame *frame,
                        uint32_t noun);

/* Whether a town is only where what the entry names stands. */
bool target_is_site(reader *self, const match *m, const lex_frame *frame,
                    const clause_arg *arg);

/* Whether a noun tells of harm: "the *raid*", "nine *deaths*". */
bool target_is_harm(const reader *self, uint32_t noun);

/* Where in a phrase that is no actor itself the other side may stand, at most
 * `where`: "protested *the army's* tax", "against the policy of *the cabinet*",
 * but not "protested the murder of *a judge*", nor "against prices in *Chad*".
 */
within target_within(reader *self, const lex_frame *frame, const lex_slot *slot,
                     uint32_t noun, within where);

/* Likewise, of an event whose entry asked for a set there. */
void target_find(reader *self, const clause *c, const lex_frame *frame,
                 event *ev);

/* Whether its other side is such a town only. */
bool target_is_place(const reader *self, const event *ev);

/* Whom a march or a muster is meant for, by what is told beside it; and no
 * town is hit by nobody. */
void target_settle(reader *self, event *ev);

/* ---- account.c: for whoever mends the lexicon ---- */

void account_read(reader *self);

/* ---- where.c: the place of each event, and of each predicate without one
 * -------------------------- */

void where_read(reader *self);

/* ---- setting.c: when, how many ---- */

void setting_find(reader *self, event *ev);

/* The number told of a side, as far as it is told of all in it. */
bede_count setting_count(reader *self, const id_list *side);

/* ---- when.c: the day or the interval ---- */

void when_find(reader *self, event *ev);
/* "killed *when* police fired": whether a clause tells of the same time. */
bool when_is_same_time(const reader *self, uint32_t verb);
/* "spoke", "was held" */
bool when_is_past(const reader *self, uint32_t verb);
/* Whether one of two expressions tells the day better: the shorter, and rather
 * a day than an hour. */
bool when_is_better(const time_mention *a, const time_mention *b);
/* Days of it; "now" and "recently" give way to any day. */
int32_t when_length(const time_mention *t);

/* How well an expression fits, a better one with a higher number. */
enum { FITS_NOT, FITS_CLAUSE, FITS_ABOVE, FITS_OWN };
/* What happened can't lie ahead, nor what is planned behind. */
bool when_is_possible(const reader *self, const event *ev,
                      const time_mention *t, int fit);
bool when_is_stamp(const reader *self, const time_mention *t);
/* "the year *when* they invaded": of the year itself. */
bool when_is_about(const reader *self, const event *ev, const time_mention *t);
/* "sanctions *following an election in August*": from then on. */
bool when_is_aftermath(const reader *self, const event *ev,
                       const time_mention *t);
/* Planned, ordered or thought of. */
bool when_is_ahead(const event *ev);

/* ---- when_anchor.c: what an expression belongs to ---- */

/* The predicate or the noun that it belongs to. */
uint32_t when_anchor(const reader *self, const time_mention *t);
/* Its preposition, or TOKEN_NONE. */
uint32_t when_preposition(const reader *self, const time_mention *t);
bool when_has_preposition(const reader *self, const time_mention *t,
                          const char *word);
/* What stands before the expression and its preposition. */
uint32_t when_token_before(const reader *self, const time_mention *t);
/* "*has* met them": up to now. */
bool when_has_now(const reader *self, uint32_t verb);
/* "charged *with killing* one": what they are said to have done. */
bool when_is_charge(const reader *self, uint32_t verb);

/* ---- when_bounds.c ---- */

/* "8 p.m. on Friday"; "Friday night" is none. */
bool when_is_hour(const time_mention *t);
/* "from 4 *to 15* December": where it ends, or NULL. */
const bede_when *when_end_of_range(const reader *self, const time_mention *t);
/* What an expression says of the event that it dates. */
bede_when when_bounds(const reader *self, const event *ev,
                      const time_mention *t);
/* "*has been* missing *for three weeks*": up to now; all zero otherwise. */
bede_when when_lasting(const reader *self, const time_mention *t);
/* "has *banned* it for two years": how long it will last. */
bool when_is_term(const reader *self, const event *ev);

/* The days of "P3W"; of "PXY", several, as many as that may be. */
int32_t when_days(bede_str value);

/* ---- when_after.c: so long before another thing ---- */

/* "the bombings", told of as *13 days* before what the sentence dates: as long
 * before; all zero otherwise. */
bede_when when_so_long_before(const reader *self, const event *ev, int fit);
/* "comes *two years after* rebels attacked it", where nothing else dates the
 * attack: as long before the article; `id`: the expression. */
bede_when when_so_long_ago(const reader *self, const event *ev, uint32_t *id);
/* "resigned on Wednesday after *three weeks of protests*": the three weeks up
 * to then. */
bede_when when_so_long(const reader *self, const event *ev, int fit,
                       uint32_t *id);

/* ---- when_shared.c: days that one clause lends another ---- */

/* Whether an expression that belongs elsewhere in the sentence, to the word at
 * `at`, dates the event, too. */
bool when_is_shared(const reader *self, const event *ev, const time_mention *t,
                    uint32_t at);
/* "has ratified *the 1972 Biological Weapons Convention*" */
bool when_is_of_name(const reader *self, const event *ev, const time_mention *t,
                     uint32_t at);
/* "did not and *may* not do so this year": of what may be alone. */
bool when_is_of_other_mood(const reader *self, const event *ev, uint32_t at);

/* ---- sentence_day.c: what dates a sentence ---- */

/* Fills event_doc.dated, told and top. */
void when_tell(reader *self);

/* ---- also.c: two acts by one word ---- */

/* Adds what an entry's also= makes of its act. */
void also_tell(reader *self);

#endif
