/*
 * reading.h - what the steps of this folder share while an article is read.
 *
 * mention_read runs them in this order, each adding columns or mentions:
 *
 *   word     folded forms, letter case of sentences
 *   entry    phrases of the lexicon that begin at each token
 *   hit      names, roles and sites of the lexicon found over the tokens
 *   number   number_at
 *   time     times, time_at
 *   phrase   heads and extents of noun phrases; given spans
 *   toponym  names of places; resolve: which place each means
 *   actor    code, sector, type: nationality + role + name
 *   place    places, and which names are governments
 *   team     which of those only play
 *   markable noun phrases at their full length
 *   chain    which of those are the same thing
 *   coref    refers_to; codes that an antecedent lends
 */
#ifndef BEDE_MENTION_READING_H
#define BEDE_MENTION_READING_H

#include "mention/mention.h"
#include "mention/sector.h"
#include "syntax/tree.h"

#define HIT_NONE UINT32_MAX

/* A lexicon phrase over tokens [first, end). */
typedef struct hit {
  uint32_t first, end;
  const lex_sense *sense;
} hit;

/* A phrase of the lexicon that begins at some token, in the words of the text
 * or with the lemma for its last one. */
typedef struct entry {
  uint32_t end;
  bool as_lemma;
  uint8_t kinds;    /* a bit by lex_kind of its senses */
  uint64_t classes; /* the closed classes that it is in */
  lex_senses senses;
} entry;

/* Capital letters in a sentence. */
typedef enum word_case {
  CASE_MIXED,
  CASE_NO_CAPITALS,
  CASE_ALL_CAPITALS
} word_case;

/* Closed classes, sets of lexicon/sets/mention.bede. */
#define MENTION_SET_MAP(X)                                                     \
  X(QUANTITY, "quantity")                                                      \
  X(FORMER, "former")                                                          \
  X(LOCATIVE, "locative")                                                      \
  X(AT_SITE, "at-site")                                                        \
  X(ORIGIN, "origin")                                                          \
  X(PLACE_NOUN, "place-noun")                                                  \
  X(RANK, "rank")                                                              \
  X(MASS, "mass-noun")                                                         \
  X(ARMS, "arms")                                                              \
  X(HOLDING, "holding")                                                        \
  X(POLICY, "policy-noun")                                                     \
  X(OWNED_SITE, "owned-site")                                                  \
  X(BORDER, "border-line")                                                     \
  X(MULTIPLIER, "multiplier")                                                  \
  X(AT_LEAST, "at-least")                                                      \
  X(ABOUT, "about")                                                            \
  X(PERCENT, "percent")                                                        \
  X(AT_MOST, "at-most")                                                        \
  X(SPEAKER, "speaker")                                                        \
  X(PERSONAL, "personal")                                                      \
  X(MALE, "male")                                                              \
  X(FEMALE, "female")                                                          \
  X(PLURAL, "plural-pronoun")                                                  \
  X(COUNTERPART, "counterpart")                                                \
  X(GROUP_NOUN, "group-noun")                                                  \
  X(BLOC_NOUN, "bloc-noun")                                                    \
  X(ARMED_UNIT, "armed-unit")                                                  \
  X(OWN_MEN, "own-men")                                                        \
  X(WORLD_BODY, "world-body-noun")                                             \
  X(PART, "part")                                                              \
  X(TOLD_THING, "told-thing")                                                  \
  X(TAKING, "taking")                                                          \
  X(DYING, "dying")                                                            \
  X(KILLING, "killing")                                                        \
  X(ENTERING, "entering")                                                      \
  X(SPORT, "sport")                                                            \
  X(WINNING, "winning")                                                        \
  X(VOTE, "vote-word")                                                         \
  X(COUNTRY_NOUN, "country-noun")                                              \
  X(TURNED_TO, "turned-to")                                                    \
  X(ONE_EACH, "one-each")                                                      \
  X(OUTSIDER, "outsider")                                                      \
  X(DISPOSED, "disposed")                                                      \
  X(ONE_FORCE, "one-force")                                                    \
  X(NATIONAL, "national")                                                      \
  X(ELSEWHERE, "elsewhere")                                                    \
  X(NO_TOWN, "no-town")                                                        \
  X(PLACE_PART, "place-part")                                                  \
  X(OPEN_WATER, "open-water")                                                  \
  X(REGION_NOUN, "region-noun")                                                \
  X(REFLEXIVE, "reflexive")                                                    \
  X(FUTURE_MODAL, "future-modal")                                              \
  X(POSSIBLE_MODAL, "possible-modal")                                          \
  X(PAST_FUTURE, "past-future")                                                \
  X(AHEAD, "ahead")                                                            \
  X(BIDDING, "bidding")                                                        \
  X(HEARER, "hearer")                                                          \
  X(POINTING, "pointing")                                                      \
  X(RECIPROCAL, "reciprocal")                                                  \
  X(PERSON, "person")                                                          \
  X(ANIMAL, "animal")                                                          \
  X(COLLECTIVE, "collective")                                                  \
  X(MALE_NAME, "male-name")                                                    \
  X(FEMALE_NAME, "female-name")

typedef enum mention_set {
#define BEDE_ROW(id, name) WORDS_##id,
  MENTION_SET_MAP(BEDE_ROW)
#undef BEDE_ROW
      WORDS_COUNT
} mention_set;

/* Sets that are asked for too seldom to have a bit, each with an example. */
#define READING_WORDS_MAP(X)                                                   \
  X(accusing, "accusing")           /* *accused* Chad's ruler of it */         \
  X(charge, "charge")               /* the junta rejected the *charge* */      \
  X(elapsing, "elapsing")           /* *May* saw heavy fighting */             \
  X(fleeing, "fleeing")             /* who *fled* the war in Chad */           \
  X(settled, "settled")             /* *farmers* were killed in Helmand */     \
  X(body_word, "body-word")         /* the *Unity Party* of any country */     \
  X(envoy, "envoy")                 /* FARC *negotiators* */                   \
  X(forename, "forename")           /* *Christian* Keller */                   \
  X(party_word, "party-word")       /* the *Labour* leader */                  \
  X(loyal, "loyal")                 /* militias *loyal* to the president */    \
  X(seated, "seated")               /* the *mayor* of Grenoble */              \
  X(town_body, "town-body")         /* Leuven *city council* */                \
  X(unit_of_men, "unit-of-men")     /* a *company* of guards */                \
  X(folk, "folk")                   /* *women* marched in Rabat */             \
  X(rootless, "rootless")           /* *migrant* workers */                    \
  X(inside, "inside")               /* *in* Rabat */                           \
  X(visual, "visual")               /* *footage* posted by a Kenyan */         \
  X(homeland, "home-ground")        /* marched *at home* */                    \
  X(street, "street")               /* took to the *streets* */                \
  X(peer, "peer")                   /* his *counterpart* */                    \
  X(in_power, "in-power")           /* *the junta* holds it */                 \
  X(uniform, "uniform")             /* men in Turkish *uniform* */             \
  X(surname, "surname")             /* roles that are surnames, too */         \
  X(retinue, "retinue")             /* who runs with somebody */               \
  X(abroad, "abroad")               /* a country's allies and foes */          \
  X(granted, "granted")             /* what one is granted or refused */       \
  X(kin, "kin")                     /* the general's *wife* */                 \
  X(critic, "critic")               /* *critics* of the junta */               \
  X(follower, "follower")           /* *supporters* of the government */       \
  X(spokesman, "spokesman")         /* the king's *spokesman* */               \
  X(advocate, "advocate")           /* Petrov's *lawyer* */                    \
  X(abetting, "abetting")           /* *back* the rebels */                    \
  X(helping, "helping")             /* *help* Peru in its talks */             \
  X(enacting, "enacting")           /* *pass* it */                            \
  X(leading, "leading")             /* who *leads* the Alliance */             \
  X(aide, "aide")                   /* her *aides* have fled */                \
  X(officer, "officer-of")          /* the movement's *spokesman* */           \
  X(go_between, "go-between")       /* the movement's *negotiator* */          \
  X(deputation, "deputation")       /* who heads the *delegation* */           \
  X(not_leading, "not-leading")     /* *once* led it */                        \
  X(of_flag, "of-flag")             /* a Greek-*flagged* tanker */             \
  X(revelry, "revelry")             /* shot at a *party* */                    \
  X(at_revelry, "at-revelry")       /* shot *at* a party */                    \
  X(street_noun, "street-noun")     /* Washington *Street* */                  \
  X(street_block, "street-block")   /* the 600 *block* of Denver */            \
  X(street_corner, "street-corner") /* the *corner* of Ash and Elm */          \
  X(venue, "venue")                 /* Manly *Beach* */                        \
  X(told_group, "told-group")       /* the *trio* were freed */                \
  X(told_capital, "told-capital")   /* in *the capital* */                     \
  X(hurt, "hurt-verb")              /* nine of them were *wounded* */          \
  X(in_hand, "in-hand")             /* they were *freed* */                    \
  X(harming, "harming")             /* *shot* them */                          \
  X(laying_hands, "laying-hands")   /* *arrested* them */                      \
  X(requesting, "requesting")       /* *asked* Chad to go */                   \
  X(answering, "answering")         /* it *refused* */                         \
  X(tormentor, "tormentor")         /* the hostages' *captors* */              \
  X(presiding, "presiding")         /* the club's *president* */               \
  X(body_noun, "body-noun")         /* the King Street *Association* */        \
  X(no_office, "no-office")         /* her former *husband* */                 \
  X(remnant, "remnant")             /* *remnants* of the regime */             \
  X(title, "title")                 /* the *King* Street Association */        \
  X(apart, "apart")                 /* *ethnic* Serbs */                       \
  X(scattered, "scattered")         /* Croatian *Serbs* */                     \
  X(policing, "policing")           /* they *arrested* them */                 \
  X(marching, "marching")           /* they *marched* */                       \
  X(throwing, "throwing")           /* they *threw* stones */                  \
  X(riot_control, "riot-control")   /* they used *tear gas* */                 \
  X(projectile, "projectile")       /* they threw *stones* */                  \
  X(judging, "judging")             /* *condemned* its decision */             \
  X(dooming, "dooming")             /* demanded his *resignation* */           \
  X(rebutting, "rebutting")         /* *rejected* their demand */              \
  X(asking, "asking")               /* rejected their *demand* */

typedef struct reading_words {
  READING_WORDS_MAP(LEXICON_SET_FIELD)
} reading_words;

typedef struct reading {
  arena *a;
  const lexicon *lex;
  const text_doc *text;
  const syntax_doc *syntax;
  const mention_source *source;
  mention_doc *out;
  tree tree;
  uint32_t tokens;
  bede_str *fold;                         /* by token: folded form */
  bede_str *lemma;                        /* by token: folded lemma */
  lex_senses *form_senses, *lemma_senses; /* by token: of the two above */
  uint64_t *sets;         /* by token: the closed classes that it is in */
  uint8_t *sentence_case; /* by sentence: word_case */
  wordbook *book;         /* the trees', or one of its own */
  ARRAY(entry)
  entries;                 /* by the token that they begin at, the longest
                              first */
  uint32_t *entry_first;   /* by token, and one more */
  uint64_t *entry_classes; /* by token: the closed classes of all of them */
  uint8_t *entry_kinds;    /* by token: a bit by lex_kind of any of them */
  ARRAY(hit) hits;
  uint32_t *actor_hit;     /* by token: the name that covers it */
  uint32_t *role_hit;      /* by token: the longest role that covers it */
  uint32_t *site_hit;      /* by token: the site that covers it */
  value_hit *number_value; /* by token: of numbers.bede */
  value_hit *time_value;   /* by token: of time.bede */
  bool *told_name;         /* by actor entry: told by a name, not a noun */
  uint32_t *number_first;  /* by token where number_at ends: its first */
  uint32_t *antecedent;    /* by mention: for a pronoun, whom its chain has
                              before it; or MENTION_NONE */
  uint8_t *gender;         /* by mention: GENDER_ bits that pronouns told */
  uint8_t *told;     /* by code: how much the story tells of the country */
  uint8_t told_most; /* of any country */
  uint32_t set[WORDS_COUNT];
  reading_words words;
} reading;

#define GENDER_MALE 1u
#define GENDER_FEMALE 2u

/* ---- word.c ---- */
void word_read(reading *r);
static inline bool word_in(const reading *r, uint32_t token, mention_set set) {
  return token != TOKEN_NONE && r->sets[token] >> set & 1;
}
bool word_phrase_in(const reading *r, uint32_t first, uint32_t end,
                    mention_set set);
bool word_is_proper(const reading *r, uint32_t token);
static inline bool word_is_capital(const reading *r, uint32_t token) {
  return r->out->form_word[token]->letters & LETTERS_TITLE;
}
/* No blank before it: "'s", the hyphen of "US-led". */
bool word_touches(const reading *r, uint32_t token);
/* A hyphen that is a token of its own folds to a blank, here to nothing. */
static inline bool word_is_hyphen(const reading *r, uint32_t token) {
  return r->fold[token].len == 0;
}

/* ---- entry.c ---- */
void entry_find(reading *r);
#define ENTRIES_AT(r, t, e)                                                    \
  for (const entry *e = (r)->entries.items + (r)->entry_first[t],              \
                   *e##_end = (r)->entries.items + (r)->entry_first[(t) + 1];  \
       e < e##_end; e++)
/* The end of the longest phrase of the set that begins at `first`, of `most`
 * tokens and in the words of the text; or `first`. */
uint32_t entry_of_set(const reading *r, uint32_t first, uint32_t most,
                      mention_set set);

/* ---- hit.c ---- */
void hit_find(reading *r);
/* The token of a hit that the rest hangs on: the last one whose head lies
 * outside. */
uint32_t hit_top(const reading *r, const hit *h);
/* "Iranian" of "Iranian-backed", "Russian" of "pro-Russian". */
bool hit_is_bound(const reading *r, const hit *name);
/* "the *Congress*", "the *Centre*": a noun by which a country calls one of its
 * parties or its government. */
bool hit_is_home_noun(const reading *r, const hit *name);
static inline const hit *hit_at(const reading *r, const uint32_t *column,
                                uint32_t token) {
  return column[token] == HIT_NONE ? NULL : &r->hits.items[column[token]];
}
/* "REL" for "monks": of the hit of a role. */
bede_str hit_sector(const reading *r, const hit *role);
/* ... of a name: the first of the lexicon. */
bede_str hit_name_sector(const reading *r, const hit *name);

/* ---- number.c, time.c ---- */
void number_find(reading *r);
void time_find(reading *r);

/* ---- phrase.c ---- */
void phrase_find(reading *r);
/* Tokens [first, end) of the noun phrase with this head. */
void phrase_extent(const reading *r, uint32_t head, uint32_t *first,
                   uint32_t *end);
/* A comma, dash or bracket stands between the apposition and its noun. */
bool phrase_set_off(const reading *r, uint32_t token);
/* The noun that is counted in "thousands of people", "a group of migrants",
 * "most of the leaders"; else the head itself. */
uint32_t phrase_counted(const reading *r, uint32_t head);
/* Most nouns count nothing; "company" has a role of its own. */
static inline bool phrase_may_count(const reading *r, uint32_t head) {
  return r->sets[head] >> WORDS_QUANTITY & 1 ||
         r->syntax->upos[head] == UPOS_NUM || r->number_value[head].end ||
         (r->role_hit[head] != HIT_NONE &&
          mention_lemma_in(r->out, head, r->words.unit_of_men));
}
static inline uint32_t phrase_core(const reading *r, uint32_t head) {
  return phrase_may_count(r, head) ? phrase_counted(r, head) : head;
}
/* "an *Israeli army* drone": the nation's adjective stands before a role, and
 * both hang on the last noun. */
bool phrase_nation_before(const reading *r, uint32_t role);
/* The adjective that joins a name to another: "Kenyan and *Afghan* Taliban
 * guards". */
uint32_t phrase_joined(const reading *r, uint32_t t);
/* `t` hangs on the core, or on a part of its name or title. */
bool phrase_is_linked(const reading *r, uint32_t core, uint32_t t);
/* First dependent of `head` with this relation, or TOKEN_NONE. */
uint32_t phrase_child(const reading *r, uint32_t head, unsigned rel);
/* The first preposition (or 's) that marks this noun, or TOKEN_NONE. */
uint32_t phrase_case(const reading *r, uint32_t head);
bool phrase_is_definite(const reading *r, uint32_t head);

/* ---- given.c ---- */
/* All spans of the caller's, one within the other, with their heads. */
void given_find(const reading *r, mention_list *out);
void given_merge(reading *r);
bool given_is_place(const bede_given *g);
/* end_at[t]: the end of the name of a place that the caller gives and that
 * begins with token t, or 0. */
void given_places(const reading *r, uint32_t *end_at);
void given_spread(reading *r); /* once all are composed */

/* ---- identity.c ---- */
/* What a name of the lexicon says of its bearer on the article's date. */
void identity_of_name(const reading *r, const hit *name, mention *m);
/* What a role noun adds: sector, person or body. */
void identity_of_role(const reading *r, const hit *role, mention *m);
/* Makes `m` a former holder: "ex-president". */
void identity_retire(mention *m);
/* Whoever bears this name of the lexicon has an office on the article's day. */
bool identity_holds_office(const reading *r, const lex_sense *name);
/* A code of PLOVER for what has no country: EUR, UNO ... */
bool identity_is_body(bede_str code);
void identity_why(mention *m, uint32_t place, mention_rule rule);
/* The entries that made `from` made `m`, too, by this rule. */
void identity_lend_why(mention *m, const mention *from, mention_rule rule);

/* ---- nation.c ---- */
/* Code (and sector, where its role has none) from the words around the head:
 * adjective, possessor, "of X". */
void nation_compose(const reading *r, uint32_t core, mention *m);

/* "*supporters* of the government", "the junta's *critics*": people of the
 * country, and no part of what they are for or against. Gives them a sector;
 * false if they are no such people. */
bool nation_beside(const reading *r, uint32_t core, mention *m,
                   const mention *from);

/* ---- office.c ---- */
/* "president of the *club*": the title is worth what the body is. */
bool office_is_of_body(const reading *r, uint32_t core, const mention *m,
                       const hit *role);
/* "the *King* Street Association": part of a body's name, and no title. */
bool office_is_name_part(const reading *r, uint32_t core, uint32_t t);
/* Of two titles in a row that of a person: "bank *governor* Amina Bello". */
const hit *office_title(const reading *r, const hit *before, const hit *next);
/* Whether "former" makes one of the elite of `m`: "her former husband" is
 * none. */
bool office_was_held(const reading *r, uint32_t core, const mention *m);

/* ---- actor.c ---- */
void actor_compose(reading *r);

/* ---- place.c ---- */
void place_find(reading *r);
bool place_is_of_force(const reading *r, uint32_t noun); /* "an attack" */

/* ---- team.c ---- */
void team_find(reading *r);

/* ---- toponym.c ---- */
void toponym_find(reading *r);
void toponym_kinds(reading *r); /* once mentions have theirs */
/* The name's key in the gazetteer. */
bede_str toponym_key(const reading *r, uint32_t first, uint32_t end);

/* ---- resolve.c ---- */
void toponym_resolve(reading *r);
/* The end of what begins at `at` and says where the name [first, end) lies:
 * "Paris, *Texas*"; `at` if it says nothing. */
uint32_t toponym_qualifier_end(const reading *r, uint32_t first, uint32_t end,
                               uint32_t at);

/* ---- coref.c ---- */
void coref_resolve(reading *r);

/* ---- trait.c ---- */
/* GENDER_ bits of the given name in a person's name that begins at `first`, or
 * is its head alone: "Mary", "Mary Robinson"; 0: not known. */
uint8_t trait_given_name(const reading *r, uint32_t first, uint32_t head);
/* The same of the whole name that the lexicon has for "Sanders". */
uint8_t trait_known_name(const reading *r, bede_str name);

/* ---- markable.c, chain.c ---- */
void markable_find(reading *r);
void chain_link(reading *r);

static inline bede_str reading_str(const reading *r, lex_str s) {
  return lexicon_str(r->lex, s);
}

static inline mention *reading_mention(const reading *r, uint32_t token) {
  uint32_t m = r->out->at[token];
  return m == MENTION_NONE ? NULL : &r->out->mentions.items[m];
}

static inline const text_sentence *reading_sentence(const reading *r,
                                                    uint32_t token) {
  return &r->text->sentences[r->text->sentence_of[token]];
}

#endif
