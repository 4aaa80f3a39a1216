/*
 * words.h - the closed classes of lexicon/grammar.bede that the grammar asks
 * for, looked up by name once a lexicon.
 */
#ifndef BEDE_EVENT_WORDS_H
#define BEDE_EVENT_WORDS_H

#include "lexicon/lexicon.h"

/* Each with an example. */
#define EVENT_WORDS_MAP(X)                                                     \
  X(negation, "negation")             /* not, never, no */                     \
  X(merely, "merely")                 /* not "only": it is so */               \
  X(naming, "naming")                 /* what he *called* hypocrisy */         \
  X(at_talks, "at-talks")             /* during, after */                      \
  X(talks_stage, "talks-stage")       /* at the *start* of talks */            \
  X(met_at, "met-at")                 /* *after* a meeting with Oman */        \
  X(leading, "leading")               /* US-*led* airstrikes */                \
  X(in_course, "in-course")           /* will speak *during* his visit */      \
  X(harming, "harming")               /* *shot* and treated by medics */       \
  X(tending, "tending")               /* shot and *treated* by medics */       \
  X(upon_asking, "upon-asking")       /* *on* orders, *after* an appeal */     \
  X(in_doing, "in-doing")             /* *on* a visit, *in* a warning */       \
  X(company, "company")               /* Chad, *together with* Mali, left */   \
  X(added, "added")                   /* seized a nun *along with* boys */     \
  X(future_modal, "future-modal")     /* will, shall */                        \
  X(possible_modal, "possible-modal") /* may, could, should */                 \
  X(past_future, "past-future")   /* would: the future of something said */    \
  X(conditional, "conditional")   /* if, unless */                             \
  X(indefinite, "indefinite")     /* a, any */                                 \
  X(any, "any")                   /* denied that *any* nun was hurt */         \
  X(whoever, "whoever")           /* denied that *anyone* was hurt */          \
  X(believing, "believing")       /* think, believe */                         \
  X(trying, "trying")             /* *tried* to please them by freeing him */  \
  X(lacking, "lacking")           /* without */                                \
  X(deliberating, "deliberating") /* discuss */                                \
  X(awaited, "awaited")           /* *until* the army withdraws */             \
  X(visit_over, "visit-over")     /* *concluded* a two-day visit */            \
  X(afterwards, "afterwards")     /* held in May and *later* freed */          \
  X(other_day, "other-day")       /* held Monday *because* he had fled */      \
  X(page_made, "page-made")       /* *Posted*: Monday */                       \
  X(knowledge, "knowledge")       /* *details* of the killing emerged */       \
  X(unsettled, "unsettled")       /* about, against */                         \
  X(enabling, "enabling")         /* *time* for arresting them */              \
  X(need, "need")                 /* *had* to use force */                     \
  X(due, "due")                   /* *time* for Chad to leave */               \
  X(able, "able")                 /* was *able* to arrest them */              \
  X(wanting, "wanting")           /* *wants* them arrested */                  \
  X(transparent, "transparent")   /* a *wave* of arrests */                    \
  X(generic, "generic")           /* curfew *order*, sanctions *package* */    \
  X(place_preposition, "place-preposition") /* in, at, near */                 \
  X(place_noun, "place-noun")               /* border, crossing */             \
  X(topic_preposition, "topic-preposition") /* talks *about* trade */          \
  X(occasion, "occasion")           /* on the *sidelines* of a summit */       \
  X(border, "border-line")          /* the Mexico *border* */                  \
  X(breach, "breach")               /* a *breach* of UN resolutions */         \
  X(leading_to, "leading-to")       /* *led* to Chad expelling them */         \
  X(affair, "affair")               /* a *scandal* surrounding him */          \
  X(concerning, "concerning")       /* a scandal *surrounding* him */          \
  X(owned_site, "owned-site")       /* embassy, base */                        \
  X(town_noun, "town-noun")         /* the *town* of Huddur */                 \
  X(aftermath, "aftermath")         /* treated at Lyon *Hospital* */           \
  X(venue, "venue")                 /* at a Reading *home* */                  \
  X(place_verb, "place-verb")       /* *captured* Grozny: it happens there */  \
  X(done_to_place, "done-to-place") /* the *capture* of Grozny */              \
  X(at_place, "at-place")           /* *outside* a Reading bar */              \
  X(taking_from, "taking-from")     /* *abducted* from Adre */                 \
  X(regard, "regard")               /* in the *wake* of */                     \
  X(calling_from, "calling-from")   /* *phoned* him from Oslo */               \
  X(objecting, "objecting")         /* *protested* the embargo */              \
  X(quelling, "quelling")           /* *broke* up a rally */                   \
  X(spoken_at, "speech-occasion")   /* at a Lima *rally* */                    \
  X(street_noun, "street-noun")     /* 136th *Street* */                       \
  X(hosting, "hosting")             /* *hosted* the talks */                   \
  X(infirmary, "infirmary")         /* treated at an Atlanta *hospital* */     \
  X(national_part, "national-part") /* the Nigerian *coast* */                 \
  X(national_site, "national-site") /* an Afghan *village* */                  \
  X(background, "background")       /* men *born* in Lima */                   \
  X(way_in, "way-in")               /* the *entrance* to Homs */               \
  X(responding, "responding")       /* *responded* to Hill Street */           \
  X(heading, "heading")             /* *flew* to Syria to fight */             \
  X(talks, "talks")                 /* convened *talks* in Lima */             \
  X(signing, "signing")             /* *signed* a pact in Lima */              \
  X(held, "held")                   /* a meeting *held* in Lima */             \
  X(dying, "dying")                 /* *died* at the hospital */               \
  X(told_country, "told-country")   /* across *the country* */                 \
  X(told_region, "told-region")     /* in *the state* */                       \
  X(told_town, "told-town")         /* in *the city* */                        \
  X(told_capital, "told-capital")   /* in *the capital* */                     \
  X(resort, "resort")               /* in *this resort* */                     \
  X(told_area, "told-area")         /* in *the area* */                        \
  X(as_told, "as-told")             /* the *whole* country */                  \
  X(contest_for, "contest-for")     /* the *battle* for Homs */                \
  X(placeless, "placeless")         /* in *the Third World* */                 \
  X(preposition, "preposition")     /* in, in support of */                    \
  X(reflexive, "reflexive")         /* themselves */                           \
  X(response_noun, "response-noun") /* in *response*, in *return* */           \
  X(definite, "definite")           /* the, these */                           \
  X(repeating, "repeating")         /* further, similar */                     \
  X(repeated, "repeated")           /* measure, penalty */                     \
  X(pair_noun, "pair-noun")   /* side, country: may stand for two parties */   \
  X(told_group, "told-group") /* the *pair* were freed */                      \
  X(next_door, "next-door")   /* the *neighbours* signed it */                 \
  X(state_noun, "state-noun") /* government: of countries, and no bodies */    \
  X(no_country, "no-country") /* IGO: the code of a body */                    \
  X(anaphoric, "anaphoric")   /* measure, move: may take up any event */       \
  X(withheld, "withheld")     /* *prevents* it from lending */                 \
  X(not_yet, "not-yet")       /* is *yet* to arrest them */                    \
  X(unreal, "unreal")         /* a *possible* withdrawal */                    \
  X(to_come, "to-come")       /* the *planned* strike */                       \
  X(tried, "tried")           /* the *attempted* bombing */                    \
  X(occurring, "occurring")   /* the talks will *begin* */                     \
  X(then, "then")             /* *after* she retires she will write */         \
  X(forced, "forced")         /* was *forced* to leave */                      \
  X(favouring, "favouring")   /* *favoured* banning it */                      \
  X(opening, "opening")       /* had an *opportunity* to meet */               \
  X(degree, "degree")         /* was not *seriously* hurt */                   \
  X(ranking, "ranking")       /* the *first* to arrest them */                 \
  X(tally, "tally")           /* the *number* of arrests rose to 400 */        \
  X(victim, "victim")         /* a *victim* of police firing */                \
  X(suffered, "suffered")     /* the Armenian *genocide* */                    \
  X(land_war, "land-war")     /* the Iraq *war* */                             \
  X(authored, "authored")     /* remarks *made* by R */                        \
  X(driving, "driving")       /* fired *to disperse* R */                      \
  X(police_means, "police-means") /* *tear gas* was fired */                   \
  X(getting, "getting")         /* *got* them arrested, *leaving* six hurt */  \
  X(incident, "incident")       /* killed in *the incident* */                 \
  X(wound, "wound")             /* died of *bullet wounds* */                  \
  X(operation, "operation")     /* killed in a police *operation* */           \
  X(dead_person, "dead-person") /* *the deceased* was hit in the chest */      \
  X(dead_body, "dead-body")     /* the *bodies* of those who were shot */      \
  X(among, "among")             /* was *among* those killed */                 \
  X(scene, "scene")             /* died on the *spot* */                       \
  X(death, "death")             /* *twelve deaths* took place */               \
  X(cause_clause, "cause-clause") /* killed *when* police fired */             \
  X(war_means, "war-means")       /* died when a *bomb* went off */            \
  X(undergone, "undergone")       /* over the bishop's *murder* */             \
  X(in_support, "in-support")     /* marched *in support of* him */            \
  X(capture, "capture")           /* nurses *held* by rebels */                \
  X(means_verb, "means-verb")     /* dispersed them *using* tear gas */        \
  X(cause_preposition, "cause-preposition") /* fined *over* the spill */       \
  X(visual, "visual")               /* *footage* of police beating migrants */ \
  X(gear, "gear")                   /* police in *riot gear* beating a boy */  \
  X(document, "document")           /* a *letter* threatening war */           \
  X(unwelcome, "unwelcome")         /* *vetoed* a text criticising Syria */    \
  X(by_means, "by-means")           /* revoked by *decree* */                  \
  X(wish, "wish")                   /* came in the *hope* of crossing */       \
  X(person, "person")               /* arrested a *waiter* */                  \
  X(intangible, "intangible")       /* the *mood* of the Greeks */             \
  X(asking_letter, "asking-letter") /* in a *letter* to the king */            \
  X(refused_plea, "refused-plea")   /* rejected *calls* to free them */        \
  X(aimed, "aimed")                 /* shells fell *on* it */                  \
  X(flow, "trade-flow")   /* *travel* to Cuba, *imports* from Chad */          \
  X(owned, "owned")       /* a hospital *run* by nuns */                       \
  X(keeping, "keeping")   /* *has* troops stationed there */                   \
  X(visited, "visited")   /* a visit *to* a dam *in* Laos */                   \
  X(locality, "locality") /* the *town* of Saraqeb */                          \
  X(time_of, "time-of")   /* in the *run-up* to the 2014 elections */          \
  X(granted, "granted")   /* denied the editor *bail* */                       \
  X(signal, "signal")     /* in *anger* at them, in a *warning* to them */     \
  X(defiant_way, "defiant-way")   /* did so in *defiance* of the ban */        \
  X(handiwork, "handiwork")       /* the attack was the *work* of rebels */    \
  X(adverse, "adverse")           /* sent troops to *fight* the rebels */      \
  X(pleaded_for, "pleaded-for")   /* marched for the *release* of two nuns */  \
  X(voicing, "voicing")           /* marched to *denounce* the tax */          \
  X(nearly, "nearly")             /* *almost* came to blows */                 \
  X(currency, "currency")         /* five US *dollars* */                      \
  X(eventuality, "eventuality")   /* in the *event* that they attack */        \
  X(country_noun, "country-noun") /* his *country*'s respect for Chad */       \
  X(devised, "devised")           /* sanctions *aimed* at curbing it */        \
  X(accusing, "accusing")         /* *accused* him of jailing them */          \
  X(accused_of, "accused-of")     /* accused him *of* jailing them */          \
  X(ties, "ties")                 /* *relations* with Japan */                 \
  X(brought_on, "brought-on")     /* *drew* criticism for jailing them */      \
  X(charge, "charge-noun")        /* held on *suspicion* of killing them */    \
  X(suit, "suit")                 /* followed *suit* */                        \
  X(following, "following")       /* *followed* suit */                        \
  X(alike, "alike")               /* took *similar* measures */                \
  X(undertaking, "undertaking")   /* *took* similar measures */                \
  X(power_sector, "power-sector") /* *the army* agreed to do it */             \
  X(fixed, "fixed")               /* talks are *due* to resume */              \
  X(menacing_sector, "menacing-sector") /* *the union* threatened to do it */  \
  X(undecided, "undecided") /* is *considering* similar measures */            \
  X(preparing, "preparing") /* is *preparing* similar measures */

typedef struct event_words {
  EVENT_WORDS_MAP(LEXICON_SET_FIELD)
  uint32_t map_negated;
  uint32_t map_forgone;
  lex_senses people, city, rebel, army, police, captive; /* of these words */
  lex_frames guessed[BEDE_EVENT_COUNT];                  /* "guessed.assault" */
} event_words; /* the maps are LEX_NONE where the lexicon has none */

/* Finds them all. */
event_words event_words_find(const lexicon *lex);

#endif
