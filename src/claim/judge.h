/*
 * judge.h - what the files that tell events from none share.
 */
#ifndef BEDE_CLAIM_JUDGE_H
#define BEDE_CLAIM_JUDGE_H

#include "claim/claim.h"

#define JUDGE_WORDS_MAP(X)                                                     \
  X(private_sector, "private-sector")                                          \
  X(public_person, "public-person")                                            \
  X(collective, "collective")                                                  \
  X(group_noun, "group-noun")                                                  \
  X(bloc_noun, "bloc-noun")                                                    \
  X(powers, "powers")                                                          \
  X(armed_sector, "armed-sector")                                              \
  X(contest, "contest")                                                        \
  X(verbal_attack, "verbal-attack")                                            \
  X(outspoken, "outspoken")                                                    \
  X(mishap, "mishap")                                                          \
  X(sport, "sport-story")                                                      \
  X(blunt, "blunt")                                                            \
  X(unwilled, "unwilled")                                                      \
  X(disaster, "disaster")                                                      \
  X(violence, "violent-story")                                                 \
  X(let_do, "let-do")                                                          \
  X(complain, "complain")                                                      \
  X(percent, "percent")                                                        \
  X(kin, "kin")                                                                \
  X(nobody, "nobody")                                                          \
  X(anybody, "anybody")                                                        \
  X(off_stage, "off-stage")                                                    \
  X(whoever, "whoever")                                                        \
  X(industrial, "industrial")                                                  \
  X(mouthpiece, "mouthpiece")                                                  \
  X(medical, "medical")                                                        \
  X(country_noun, "country-noun")                                              \
  X(negation, "negation")                                                      \
  X(habitual, "habitual")                                                      \
  X(whenever, "whenever")                                                      \
  X(whichever_time, "whichever-time")                                          \
  X(enabling, "enabling")                                                      \
  X(becoming, "becoming")                                                      \
  X(sign, "sign-of")                                                           \
  X(drill, "drill")                                                            \
  X(hearsay, "hearsay")                                                        \
  X(untrue, "untrue")                                                          \
  X(maybe, "maybe")                                                            \
  X(lapse, "lapse")                                                            \
  X(losing, "losing")                                                          \
  X(topic, "topic")                                                            \
  X(example, "example-of")                                                     \
  X(officials, "officials")                                                    \
  X(march_word, "march-word")                                                  \
  X(march_cause, "march-cause")                                                \
  X(lack, "lack")                                                              \
  X(reflexive, "reflexive")                                                    \
  X(value_word, "value")                                                       \
  X(ensuring, "ensuring")                                                      \
  X(polite, "polite")                                                          \
  X(pollable, "pollable")                                                      \
  X(endorsing, "endorsing")                                                    \
  X(clientele, "clientele")                                                    \
  X(told_in, "tale-in")                                                        \
  X(made_up, "made-up")                                                        \
  X(dreaming, "dreaming")                                                      \
  X(ban, "ban")                                                                \
  X(unlawful, "unlawful")                                                      \
  X(text, "text-of-words")                                                     \
  X(passing, "passing")                                                        \
  X(unpassed, "unpassed")                                                      \
  X(share, "share-of-people")                                                  \
  X(survey, "survey")                                                          \
  X(electorate, "electorate")                                                  \
  X(ballot, "ballot-word")                                                     \
  X(unasked, "unasked")                                                        \
  X(whereabouts, "whereabouts")                                                \
  X(own_hand, "own-hand")                                                      \
  X(unhappened, "unhappened")                                                  \
  X(deciding, "deciding")                                                      \
  X(not_before, "not-before")                                                  \
  X(retort, "retort")                                                          \
  X(uprising, "uprising")                                                      \
  X(commerce, "commerce")                                                      \
  X(any, "any")                                                                \
  X(somebody, "somebody")                                                      \
  X(kind, "kind-of-people")                                                    \
  X(possible_modal, "possible-modal")                                          \
  X(liking, "liking")                                                          \
  X(seeing, "seeing-as")                                                       \
  X(way, "way-to")                                                             \
  X(tale, "tale")                                                              \
  X(imagining, "imagining")                                                    \
  X(playing, "playing")                                                        \
  X(rehearsal, "rehearsal")                                                    \
  X(law, "standing-law")                                                       \
  X(thankful, "thankful")                                                      \
  X(race, "race-word")                                                         \
  X(rival, "race-rival")                                                       \
  X(repute, "of-repute")                                                       \
  X(made_for, "made-for")                                                      \
  X(passer_by, "passer-by")                                                    \
  X(particular, "particular")                                                  \
  X(mass_deed, "mass-deed")                                                    \
  X(whichever, "whichever")                                                    \
  X(any_event, "any-event")                                                    \
  X(of_age, "of-age")                                                          \
  X(small_child, "small-child")                                                \
  X(past_future, "past-future")                                                \
  X(kid, "kid")                                                                \
  X(illness, "illness")                                                        \
  X(attack, "of-attack")                                                       \
  X(by_accident, "by-accident")                                                \
  X(road_vehicle, "road-vehicle")                                              \
  X(boss, "boss")                                                              \
  X(aircraft, "aircraft")                                                      \
  X(wreck, "wreck")                                                            \
  X(terms, "terms")                                                            \
  X(campaign, "campaign-event")                                                \
  X(sport_plain, "sport-plain")                                                \
  X(hustings_word, "campaign-story")                                           \
  X(firm, "firm-story")                                                        \
  X(captive, "captive-story")

typedef struct judge {
  arena *a;
  event_doc *events;
  const mention_doc *m;
  const lexicon *lex;
  const claim_doc *claims;
  WORDBOOK_FIELDS(JUDGE_WORDS_MAP, sets);
  uint32_t wrecks, violences; /* words of the story */
  bool violent;               /* the story tells of violence */
  bool accident;              /* ... of a shot that nobody meant to fire */
  bool captives;              /* ... of prisoners and hostages */
  bool election;              /* ... of candidates and their votes */
  bool hustings; /* a story in which candidates speak, among much else */
  bool firms;    /* ... of firms and those who run them */
  uint32_t map_verbal, map_trade, map_raid, map_allow;
} judge;

const mention *judge_root(const judge *self, uint32_t m);
bool judge_word_in(const judge *self, bede_str word, uint32_t set);
bool judge_lemma_in(const judge *self, uint32_t token, uint32_t set);
/* Whether an adverb of the verb is of the set: "*often* beaten". */
bool judge_has_adverb(const judge *self, uint32_t verb, uint32_t set);
/* Whether a phrase of the verb is of the set: "allowed *under the law*". */
bool judge_has_phrase(const judge *self, uint32_t verb, const char *prep,
                      uint32_t set);
bool judge_is_cause(const mention *who);

/* How many of a side are in public life: of a country, in an office. */
uint32_t judge_count_public(const judge *self, const id_list *side,
                            uint32_t speaker);
bool judge_any_public(const judge *self, const id_list *side, uint32_t speaker);
bool judge_has_given(const judge *self, const event *ev);
bool judge_has_sector(const judge *self, const id_list *side,
                      const char *sector);
bool judge_all_private(const judge *self, const id_list *side);
bool judge_any_plural(const judge *self, const id_list *side);
bool judge_any_nation(const judge *self, const id_list *side);

/* How many are of the police; none where others than officials stand there. */
uint32_t judge_count_police(const judge *self, const id_list *side);

/* The country that all sides are of, or none. */
bede_str judge_one_code(const judge *self, const event *ev);
bool judge_any_code(const judge *self, const event *ev);

bool judge_noun_in(const judge *self, uint32_t t, uint32_t set);
bool judge_sentence_has(const judge *self, const event *ev, uint32_t set);
bool judge_all_people(const judge *self, const id_list *side);
bool judge_all_running(const judge *self, const id_list *side);
bool judge_all_persons(const judge *self, const id_list *side);

/* A rally of candidates; attacks and complaints in words become words. */
bool figure_is_rally(const judge *self, const event *ev);
void figure_settle(judge *self, event *ev);
void figure_settle_complaint(judge *self, event *ev);

/* By nobody's will. */
bool mishap_is(const judge *self, const event *ev);

/* A side that is none: nobody, anybody, a share of the voters, an owner. */
bool nobody_acts(const judge *self, const event *ev);
bool nobody_lets(const judge *self, const event *ev);

/* What usually happens, what a law says, what a poll found. */
bool habit_is(const judge *self, const event *ev);

/* What was forbidden, vetoed, put off, or never done; and what was not done and
 * is told as refused. */
bool unmet_is(const judge *self, const event *ev);
bool unmet_is_refusal(const event *ev);

/* What is only thought of. */
bool supposed_is(const judge *self, const event *ev);

/* Of the event with this number. */
bool private_is(const judge *self, uint32_t id);

#endif
