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
  X(BARE_EQUAL, -8)          /* protesters ... protesters */                   \
  X(BARE_LESS, -17)          /* armed guards ... guards */                     \
  X(BARE_MORE, -23)          /* guards ... armed guards */                     \
  X(BARE_OTHER, -33)         /* armed guards ... old guards */                 \
  X(DEFINITE_EQUAL, 7)       /* a protest ... the protest */                   \
  X(DEFINITE_LESS, 19)       /* a large protest ... the protest */             \
  X(DEFINITE_MORE, 0)        /* a protest ... the large protest */             \
  X(DEFINITE_OTHER, -15)     /* the first ... the second round */              \
  X(THIS_EQUAL, 1)           /* a protest ... this protest */                  \
  X(THIS_LESS, 20)                                                             \
  X(THIS_MORE, 8)                                                              \
  X(THIS_OTHER, -2)                                                            \
  X(OWNED_EQUAL, 2)          /* their protest ... their protest */             \
  X(OWNED_LESS, 2)                                                             \
  X(OWNED_MORE, -16)                                                           \
  X(OWNED_OTHER, -16)                                                          \
  X(INDEFINITE_EQUAL, -12)   /* a protest ... a protest */                     \
  X(INDEFINITE_LESS, -8)                                                       \
  X(INDEFINITE_MORE, -23)                                                      \
  X(INDEFINITE_OTHER, -26)                                                     \
  X(NAME_EQUAL, 8)           /* Jan Nowak ... Jan Nowak */                     \
  X(NAME_LESS, -1)           /* Alexander Downer ... Downer */                 \
  X(NAME_MORE, -8)           /* Downer ... Alexander Downer */                 \
  X(NAME_OTHER, -12)                                                           \
  X(NAME_ID, 18)             /* one entry of the lexicon */                    \
  X(NAME_HEAD, -2)           /* names with one head */                         \
  X(NAME_ALIAS, -6)          /* by another word than its head */               \
  X(NAME_KINDS, -7)          /* one a person, one not */                       \
  X(NAME_PERSONS, 27)        /* both persons */                                \
  X(TITLE, 5)                /* President Biden ... the president */           \
  X(OF_BARE, -25)            /* the earlier one is bare */                     \
  X(OF_DEFINITE, -14)        /* the earlier one has an article */              \
  X(OF_THIS, -16)                                                              \
  X(OF_OWNED, -9)                                                              \
  X(OF_INDEFINITE, -31)                                                        \
  X(OF_NAME, -13)            /* the earlier one is a name */                   \
  X(NUMBERS, -39)            /* one and several */                             \
  X(GENDERS, -8)             /* he and she */                                  \
  X(GAP_0, -13)              /* in the same sentence */                        \
  X(GAP_1, -10)              /* in the sentence before */                      \
  X(GAP_3, -11)              /* two or three sentences on */                   \
  X(GAP_8, -17)              /* up to eight */                                 \
  X(GAP_20, -23)             /* up to twenty */                                \
  X(GAP_MORE, -31)                                                             \
  X(TAIL_NEW, -23)           /* the ministry ... the ministry of X */          \
  X(TAIL_OTHER, -32)         /* the head of X ... the head of Y */             \
  X(TAIL_SAME, 0)            /* the head of X ... the head of X */             \
  X(TAIL_LEFT, -9)           /* the ministry of X ... the ministry */          \
  X(OWNER_SAME, 10)          /* his mother ... his mother */                   \
  X(OWNER_OTHER, -1)         /* his mother ... her mother */                   \
  X(OWNER_NEW, 0)            /* the mother ... her mother */                   \
  X(CHAIN, 8)                /* spoken of again already */                     \
  X(CHAIN_LONG, 7)           /* four times or more */                          \
  X(MODIFIER, -12)           /* a *crane* collapse */                          \
  X(OF_MODIFIER, -10)        /* the earlier one stands so */                   \
  X(SUBJECT, 9)              /* the later one is a subject */                  \
  X(TIME, 0)                 /* a day, a year */                               \
  X(COARGUMENT, 9)           /* two sides of one verb */                       \
  X(WORDS_2, 16)             /* armed guards ... armed guards */               \
  X(REFERS, 12)              /* coref.c takes them for one */                  \
  X(NAME_CLASH, -22)         /* Johann Nowak ... Daniel Nowak */               \
  X(VERBATIM, 34)            /* word for word the same */                      \
  X(VERBATIM_BARE, 6)        /* and without an article */                      \
  X(OFTEN, -4)               /* three phrases have had the word */             \
  X(VERY_OFTEN, -5)          /* eight have */                                  \
  X(NEAREST, 10)             /* the nearest with the word */

/* A pronoun of the third person, and who may be meant: points for "he" and
 * "she", for "it", for "they", for "this" and "that". */
#define PRONOUN_MAP(X)                                                         \
  X(GAP_0, 5, 7, 25, -5)               /* sentences back */                    \
  X(GAP_1, -17, -15, -9, -17)                                                  \
  X(GAP_2, -33, -25, -37, -32)                                                 \
  X(GAP_3, -25, -33, -42, -30)                                                 \
  X(SUBJECT, -10, -4, 7, 4)            /* where the candidate stands */        \
  X(OBJECT, -2, 3, 1, 3)                                                       \
  X(OBLIQUE, -7, -16, -8, -9)                                                  \
  X(NMOD, 1, -25, -30, -34)                                                    \
  X(POSSESSOR, -1, 1, 15, -50)                                                 \
  X(MODIFIER, 6, -57, -21, -73)                                                \
  X(APPOS, -13, 8, -55, -44)                                                   \
  X(PREDICATE, 1, -8, -25, 21)                                                 \
  X(CONJUNCT, -10, -23, -51, -30)                                              \
  X(PARALLEL, 12, 12, 16, 5)           /* the pronoun stands so, too */        \
  X(SUBJECT_1, 22, 9, 6, 0)            /* subject of the sentence before */    \
  X(SAME_WORD, 6, 5, -5, -14)          /* he ... he, here */                   \
  X(SAME_WORD_1, 17, 8, 12, -4)        /* he ... he, a sentence on */          \
  X(PRONOUN, 0, -37, -47, -9)          /* another pronoun */                   \
  X(THIS_PRONOUN, 0, -20, -22, 11)                                             \
  X(NAME, -29, -9, -15, -13)                                                   \
  X(NAME_PERSON, 14, 0, 11, 0)         /* in the order of mention_type */      \
  X(NAME_ORG, 0, -4, -15, -19)                                                 \
  X(NAME_PLACE, -2, -4, -14, -6)                                               \
  X(NAME_UNKNOWN, -27, -6, -2, 2)                                              \
  X(BARE, -36, -31, -26, -33)          /* in the order of chain_det */         \
  X(DEFINITE, -25, -18, -16, -21)                                              \
  X(THIS, -13, -4, -7, 0)                                                      \
  X(OWNED, -23, -17, -16, -26)                                                 \
  X(INDEFINITE, -18, -22, -15, -25)                                            \
  X(SURE_GENDER, 10, -5, -2, 3)        /* known, not only possible */          \
  X(SURE_NUMBER, 22, 7, 1, 4)                                                  \
  X(COORDINATION, -28, -3, -19, -4)    /* Poland and Latvia */                 \
  X(RANK_1, 2, 2, 9, 2)                /* the nearest of those who agree */    \
  X(RANK_2, -17, -6, -3, -4)                                                   \
  X(RANK_3, -14, -14, -8, -18)                                                 \
  X(RANK_4, -30, -17, -20, -14)                                                \
  X(RANK_MORE, -25, -32, -34, -41)                                             \
  X(CHAIN, 22, 6, 5, -8)               /* told twice already */                \
  X(CHAIN_LONG, -1, -2, -7, 5)         /* four times */                        \
  X(CHAIN_LONGEST, 9, 18, 34, -12)     /* nine times */                        \
  X(LATEST, 13, 4, -2, -1)             /* not told since */                    \
  X(OWN_CLAUSE, 28, 19, 10, -27)       /* subject of the pronoun's clause */   \
  X(ABOVE_CLAUSE, 16, 14, -4, -10)     /* subject of the clause above */       \
  X(SAYER, 12, -43, 4, -23)            /* who says what the pronoun is in */   \
  X(QUOTE_IN, -5, -5, 9, -29)          /* only the candidate is quoted */      \
  X(QUOTE_OUT, 0, -40, -41, -21)       /* only the pronoun is quoted */        \
  X(TIME, -45, -37, -43, -31)          /* a day, a year */                     \
  X(FIRST, 12, 11, 13, 6)              /* opens its sentence */                \
  X(PERSON_NOUN, -8, 0, 16, 0)                                                 \
  X(SAME_VERB, -3, 1, 0, -4)           /* beside the pronoun in its clause */

#endif
