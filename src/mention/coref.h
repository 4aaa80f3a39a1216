/* coref.h - shared by the steps of coreference. */
#ifndef BEDE_MENTION_COREF_H
#define BEDE_MENTION_COREF_H

#include "mention/reading.h"

/* `m` joins the chain of mention number `antecedent`; with `refers` it points
 * at it too. */
void coref_join(reading *r, mention *m, uint32_t antecedent, bool refers);
/* The number behind the last mention of the same sentence: "police said in
 * Nairobi" looks ahead too. */
uint32_t coref_last_of_sentence(const reading *r, const mention *m);
void coref_inherit(mention *m, const mention *from);
void coref_adopt(mention *m, const mention *from);

/* ---- pronoun.c: he, she, it, they ---- */
void pronoun_resolve(reading *r, mention *m);

/* "After *his* arrest, the minister ...": where nobody before is meant. */
void pronoun_look_ahead(reading *r, mention *m);

/* ---- bracket.c ----
 * Whether `m` is the short form in the bracket behind a name; it is joined. */
bool bracket_join(reading *r, mention *m);
/* "Ann Lee (D-Ohio)": country and sector of what stands in the bracket. */
void bracket_lend(const reading *r, mention *m);
/* "*PWP* leaders": of the body that the letters shorten. */
void bracket_lend_body(const reading *r, mention *m);

/* ---- part.c: "many", "fourteen" ---- */
void part_resolve(const reading *r, mention *m);

/* ---- asked.c ----
 * "Kenya asked Chad to go.  *It* refused": `m` is `c`, who was asked. */
bool asked_answers(const reading *r, const mention *m, const mention *c);

/* ---- sufferer.c ----
 * "Rebels seized nuns.  *They* were freed": `m` is none of those `c` who dealt
 * so with others just before. */
bool sufferer_is_other(const reading *r, const mention *m, const mention *c);
/* "A bomb killed *30*": civilians, if no more is told of them. */
void sufferer_resolve(const reading *r, mention *m);

/* ---- nominal.c: the ministry, the country, the guards ---- */
void nominal_resolve(reading *r, mention *m);
/* "Interior Minister Jan Kowal": of the story's country, where none is told. */
void nominal_take_country(reading *r, mention *m);
/* "a ministry spokesman ... *spokesman Jan Kowal*" */
void nominal_take_introduced(reading *r, mention *m);
/* "President Obama ... *the President*" */
bool nominal_take_holder(reading *r, mention *m);
/* "the ministry" after "Polish Defense Ministry" */
bool nominal_same_noun(const reading *r, const mention *m, const mention *c);
/* Two sides of one verb are two. */
bool nominal_is_coargument(const reading *r, const mention *m,
                           const mention *c);

/* ---- home.c ---- */
/* "In Rabat *women* marched": of where they do so, if that is their home. */
void home_resolve(const reading *r, mention *m);

/* ---- leader.c ---- */
/* "Jan Kowal, *who heads the opposition party*": of the party, in all his
 * chain. */
void leader_resolve(reading *r);

/* The country named right behind the noun, wherever the tree hangs it:
 * "residents *of Nairobi*", "protesters *in Nairobi*"; or empty. */
bede_str country_behind(const reading *r, const mention *m);

/* ---- country.c ---- */
/* Counts which countries the story tells of, before anything is resolved. */
void country_count(reading *r);
/* The country of "the police"; empty where the story tells of none. */
bede_str country_of(const reading *r, const mention *m);
/* Which one "the country" is. */
bede_str country_of_country_noun(const reading *r, const mention *m);

#endif
