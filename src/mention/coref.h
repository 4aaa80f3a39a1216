/* coref.h - shared by the steps of coreference. */
#ifndef BEDE_MENTION_COREF_H
#define BEDE_MENTION_COREF_H

#include "mention/reading.h"

/* `m` joins the chain of mention number `antecedent`; with `refers` it points
 * at it too. */
void coref_join(reading *r, mention *m, uint32_t antecedent, bool refers);
void coref_inherit(mention *m, const mention *from);
void coref_adopt(mention *m, const mention *from);

/* ---- pronoun.c: he, she, it, they ---- */
void pronoun_resolve(reading *r, mention *m);

/* ---- nominal.c: the ministry, the country, the guards ---- */
/* Counts which countries the story tells of, before anything is resolved. */
void nominal_count_countries(reading *r);
void nominal_resolve(reading *r, mention *m);

#endif
