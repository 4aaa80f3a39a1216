/*
 * points.h - what speaks for one noun phrase to be spoken of again by another.
 *
 * The numbers are fitted by train/chains.py, see models/en/CARD.md: 20 points
 * more are e times as likely, and 0 is as likely as that nobody is meant.
 */
#ifndef BEDE_MENTION_POINTS_H
#define BEDE_MENTION_POINTS_H

/* A noun or name, and an earlier one with a word in common. */
#define LIKENESS_MAP(X)                                                        \
  X(BARE_EQUAL, -11)     /* protesters ... protesters */                       \
  X(BARE_LESS, -18)      /* armed guards ... guards */                         \
  X(BARE_MORE, -23)      /* guards ... armed guards */                         \
  X(BARE_OTHER, -31)     /* armed guards ... old guards */                     \
  X(DEFINITE_EQUAL, 10)  /* a protest ... the protest */                       \
  X(DEFINITE_LESS, 23)   /* a large protest ... the protest */                 \
  X(DEFINITE_MORE, 3)    /* a protest ... the large protest */                 \
  X(DEFINITE_OTHER, -15) /* the first ... the second round */                  \
  X(THIS_EQUAL, 4)       /* a protest ... this protest */                      \
  X(THIS_LESS, 21)                                                             \
  X(THIS_MORE, 14)                                                             \
  X(THIS_OTHER, -3)                                                            \
  X(OWNED_EQUAL, 1) /* their protest ... their protest */                      \
  X(OWNED_LESS, 0)                                                             \
  X(OWNED_MORE, -14)                                                           \
  X(OWNED_OTHER, -18)                                                          \
  X(INDEFINITE_EQUAL, -15) /* a protest ... a protest */                       \
  X(INDEFINITE_LESS, -10)                                                      \
  X(INDEFINITE_MORE, -23)                                                      \
  X(INDEFINITE_OTHER, -28)                                                     \
  X(NAME_EQUAL, 10) /* Jan Nowak ... Jan Nowak */                              \
  X(NAME_LESS, -1)  /* Alexander Downer ... Downer */                          \
  X(NAME_MORE, -4)  /* Downer ... Alexander Downer */                          \
  X(NAME_OTHER, -21)                                                           \
  X(NAME_ID, 12)      /* one entry of the lexicon */                           \
  X(NAME_HEAD, -4)    /* names with one head */                                \
  X(NAME_ALIAS, -7)   /* by another word than its head */                      \
  X(NAME_KINDS, -4)   /* one a person, one not */                              \
  X(NAME_PERSONS, 26) /* both persons */                                       \
  X(TITLE, 0)         /* President Biden ... the president */                  \
  X(OF_BARE, -25)     /* the earlier one is bare */                            \
  X(OF_DEFINITE, -15) /* the earlier one has an article */                     \
  X(OF_THIS, -17)                                                              \
  X(OF_OWNED, -9)                                                              \
  X(OF_INDEFINITE, -32)                                                        \
  X(OF_NAME, -14) /* the earlier one is a name */                              \
  X(NUMBERS, -40) /* one and several */                                        \
  X(GENDERS, -7)  /* he and she */                                             \
  X(GAP_0, -14)   /* in the same sentence */                                   \
  X(GAP_1, -9)    /* in the sentence before */                                 \
  X(GAP_3, -11)   /* two or three sentences on */                              \
  X(GAP_8, -17)   /* up to eight */                                            \
  X(GAP_20, -23)  /* up to twenty */                                           \
  X(GAP_MORE, -32)                                                             \
  X(TAIL_NEW, -23)    /* the ministry ... the ministry of X */                 \
  X(TAIL_OTHER, -32)  /* the head of X ... the head of Y */                    \
  X(TAIL_SAME, -2)    /* the head of X ... the head of X */                    \
  X(TAIL_LEFT, -8)    /* the ministry of X ... the ministry */                 \
  X(OWNER_SAME, 9)    /* his mother ... his mother */                          \
  X(OWNER_OTHER, -2)  /* his mother ... her mother */                          \
  X(OWNER_NEW, 1)     /* the mother ... her mother */                          \
  X(CHAIN, 7)         /* spoken of again already */                            \
  X(CHAIN_LONG, 5)    /* four times or more */                                 \
  X(MODIFIER, -10)    /* a *crane* collapse */                                 \
  X(OF_MODIFIER, -9)  /* the earlier one stands so */                          \
  X(SUBJECT, 9)       /* the later one is a subject */                         \
  X(TIME, 11)         /* a day, a year */                                      \
  X(COARGUMENT, 6)    /* two sides of one verb */                              \
  X(WORDS_2, 15)      /* armed guards ... armed guards */                      \
  X(NAME_CLASH, -10)  /* Johann Nowak ... Daniel Nowak */                      \
  X(VERBATIM, 34)     /* word for word the same */                             \
  X(VERBATIM_BARE, 8) /* and without an article */                             \
  X(OFTEN, -5)        /* three phrases have had the word */                    \
  X(VERY_OFTEN, -2)   /* eight have */                                         \
  X(NEAREST, 11)      /* the nearest with the word */

/* A pronoun of the third person, and who may be meant: points for "he" and
 * "she", for "it", for "they", for "this" and "that". */
#define PRONOUN_MAP(X)                                                         \
  X(GAP_0, 8, 8, 25, -5) /* sentences back */                                  \
  X(GAP_1, -17, -13, -8, -16)                                                  \
  X(GAP_2, -35, -24, -45, -32)                                                 \
  X(GAP_3, -25, -34, -39, -30)                                                 \
  X(SUBJECT, -9, -2, 6, 6) /* where the candidate stands */                    \
  X(OBJECT, -1, 5, 0, 4)                                                       \
  X(OBLIQUE, -7, -13, -6, -9)                                                  \
  X(NMOD, -1, -24, -29, -34)                                                   \
  X(POSSESSOR, -2, 0, 12, -51)                                                 \
  X(MODIFIER, 3, -59, -33, -72)                                                \
  X(APPOS, -8, 2, -51, -42)                                                    \
  X(PREDICATE, 2, -9, -18, 21)                                                 \
  X(CONJUNCT, -12, -21, -53, -30)                                              \
  X(PARALLEL, 13, 12, 19, 5)   /* the pronoun stands so, too */                \
  X(SUBJECT_1, 23, 9, 3, 0)    /* subject of the sentence before */            \
  X(SAME_WORD, 8, 1, -13, -13) /* he ... he, here */                           \
  X(SAME_WORD_1, 18, 5, 5, -4) /* he ... he, a sentence on */                  \
  X(PRONOUN, 0, 0, -1, -4)     /* another pronoun */                           \
  X(THIS_PRONOUN, 0, -23, -13, 11)                                             \
  X(NAME, -28, -10, -17, -13)                                                  \
  X(NAME_PERSON, 14, 0, 14, 0) /* in the order of mention_type */              \
  X(NAME_ORG, -1, -4, -25, -21)                                                \
  X(NAME_PLACE, -2, -3, -4, -4)                                                \
  X(NAME_UNKNOWN, -26, -6, -1, 2)                                              \
  X(BARE, -34, -32, -30, -34) /* in the order of chain_det */                  \
  X(DEFINITE, -24, -19, -21, -21)                                              \
  X(THIS, -22, -5, -13, 0)                                                     \
  X(OWNED, -24, -17, -19, -25)                                                 \
  X(INDEFINITE, -18, -22, -19, -25)                                            \
  X(SURE_GENDER, 13, -3, -7, 3) /* known, not only possible */                 \
  X(SURE_NUMBER, 21, 3, -3, 2)                                                 \
  X(COORDINATION, -28, -2, -17, -3) /* Poland and Latvia */                    \
  X(RANK_1, 1, 4, 13, 2)            /* the nearest of those who agree */       \
  X(RANK_2, -17, -4, 0, -5)                                                    \
  X(RANK_3, -14, -13, -6, -16)                                                 \
  X(RANK_4, -26, -15, -19, -17)                                                \
  X(RANK_MORE, -25, -33, -39, -40)                                             \
  X(CHAIN, 18, 9, 10, -5)          /* told twice already */                    \
  X(CHAIN_LONG, 1, -3, 2, 3)       /* four times */                            \
  X(CHAIN_LONGEST, 6, 21, 13, -12) /* nine times */                            \
  X(LATEST, 11, 3, 1, 0)           /* not told since */                        \
  X(OWN_CLAUSE, 28, 18, 9, -26)    /* subject of the pronoun's clause */       \
  X(ABOVE_CLAUSE, 17, 14, -4, -8)  /* subject of the clause above */           \
  X(SAYER, 4, -42, 0, -24)         /* who says what the pronoun is in */       \
  X(QUOTE_IN, 19, -11, 1, -30)     /* only the candidate is quoted */          \
  X(QUOTE_OUT, 0, -39, -42, -21)   /* only the pronoun is quoted */            \
  X(TIME, -43, -38, -43, -31)      /* a day, a year */                         \
  X(FIRST, 11, 12, 16, 6)          /* opens its sentence */                    \
  X(PERSON_NOUN, -6, 0, 17, 0)                                                 \
  X(SAME_VERB, -3, 1, 1, -3) /* beside the pronoun in its clause */

#endif
