/*
 * judge.h - what the files that tell events from none share.
 */
#ifndef BEDE_CLAIM_JUDGE_H
#define BEDE_CLAIM_JUDGE_H

#include "claim/claim.h"

typedef struct judge {
  arena *a;
  event_doc *events;
  const mention_doc *m;
  const lexicon *lex;
  const claim_doc *claims;
  uint32_t private_sector, public_person, armed_sector, powers;
  uint32_t contest, verbal_attack, mishap, sport;
  uint32_t unwilled, disaster, violence, campaign;
  uint32_t off_stage, nobody, anybody, complain, percent, medical;
  uint32_t negation, mouthpiece, industrial, whoever, kin;
  uint32_t habitual, ban, unlawful, survey, wreck, own_hand, unhappened;
  uint32_t retort, commerce, boss, any, by_accident, road_vehicle;
  uint32_t of_age, small_child, illness, any_event, attack, somebody, kind;
  uint32_t uprising;
  uint32_t wrecks, violences; /* words of the story */
  bool violent;               /* the story tells of violence */
  bool accident;              /* ... of a shot that nobody meant to fire */
  bool captives;              /* ... of prisoners and hostages */
  bool election;              /* ... of candidates and their votes */
  bool hustings; /* a story in which candidates speak, among much else */
  bool firms;                 /* ... of firms and those who run them */
  uint32_t map_verbal, map_trade, map_raid;
} judge;

const mention *judge_root(const judge *self, uint32_t m);
bool judge_word_in(const judge *self, bede_str word, uint32_t set);
bool judge_lemma_in(const judge *self, uint32_t token, uint32_t set);
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
bool judge_story_has(const judge *self, uint32_t set);
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

/* What usually happens, what is forbidden, what a poll found. */
bool habit_is(const judge *self, const event *ev);
bool habit_is_unmet(const event *ev);

/* Of the event with this number. */
bool private_is(const judge *self, uint32_t id);

#endif
