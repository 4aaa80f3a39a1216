/*
 * where.c - the place of one event: of this one, and not of its story.
 *
 * Every name of a place in the sentence is a candidate.  The nearer it stands
 * to the predicate in the tree, the likelier it is meant: what the predicate
 * itself governs first, then what stands in its sides, then the clauses beside
 * it and above it.  Each edge on the way costs something by its relation, and
 * a way that costs too much leads nowhere.
 *
 *   "A policeman *in Amara* was killed"       in a side
 *   "killed in clashes *in the village of Ashmi in northern Syria*"
 *                                             through what it happened in
 *   "killed when militants hit *Jumla*"       in a clause beside it
 *
 * A border without a name is one too, if the predicate itself governs it:
 * "clashed *at the border* between the two countries".
 *
 * A name that acts, or that something is done to as to a government, is no
 * place: "*Chad* accused *Sudan*".  And an event of words is where it was
 * said only if that is told: "said *in Oslo* that it would bomb Aden".
 */
#include "event/site.h"

/* What ways cost; a tenth is a step. */
enum {
  TOO_FAR = 100,
  NEAR = 50, /* where it is no deed on a place */
  NOWHERE = 10000,
  WHERE = 8,       /* "Mexico, where he met": less than "met in" */
  OWNED = 12,      /* "the German Consulate in Mazar" */
  BARE = 9,        /* a town that stands beside it says more: "in Adre, near the
                    * border" */
  TOLD = 20,       /* "in the country": any name says more */
  WORDS_MOST = 16, /* of an event of words: its own adverbial */
  TALK_MOST = 39,  /* of a meeting: also what stands with a side of it */
  UP_MOST = 25,    /* of one step up that leaves a clause its "where" */
  ROOM = 256,      /* of a way, as deep as a sentence can be */
};

/* Whose place is asked for. */
typedef struct asked {
  uint32_t predicate; /* token */
  const event *ev;    /* what it made, or NULL */
} asked;

static bool has_case(const reader *self, uint32_t token) {
  return tree_find(&self->tree, token, REL_CASE) != TOKEN_NONE;
}

/* Somebody, and not merely somewhere. */
static bool is_party(const reader *self, uint32_t token) {
  const mention *m = site_mention(self, token);
  return m && m->is_actor && m->kind != KIND_PLACE;
}

/* ---- the way ---- */

static bool has_subject(const reader *self, uint32_t verb) {
  return tree_find(&self->tree, verb, REL_NSUBJ) != TOKEN_NONE ||
         tree_find(&self->tree, verb, REL_NSUBJ_PASS) != TOKEN_NONE;
}

static bool is_talk(const asked *of) {
  return of->ev && of->ev->type == BEDE_CONSULT;
}

/* "briefed him *on the riots* in Gujarat", "discussed *the riots*"; but "on
 * *the sidelines* of a summit in Lima". */
static bool is_topic(reader *self, uint32_t c) {
  enum rel rel = self->syntax->rel[c];
  if (is_party(self, c)) return false;
  if (rel == REL_OBJ) return true;
  if (noun_lemma_in(self, c, self->words.place_noun) ||
      noun_lemma_in(self, c, self->words.occasion))
    return false;
  TREE_EACH_CHILD(&self->tree, c, m)
  if (self->syntax->rel[m] == REL_CASE &&
      noun_lemma_in(self, m, self->words.topic_preposition))
    return rel == REL_OBL || rel == REL_NMOD;
  return false;
}

/* "discussed the war *in Syria*": of what is right before it. */
static bool is_in_topic(reader *self, const asked *of, uint32_t c) {
  uint32_t topic = tree_find(&self->tree, self->syntax->head[c], REL_OBJ);
  uint32_t prep = tree_find(&self->tree, c, REL_CASE);
  return topic != TOKEN_NONE && prep != TOKEN_NONE && prep == topic + 1 &&
         !is_party(self, topic) && !ids_have(&of->ev->trigger, topic);
}

static bool is_purpose(const reader *self, uint32_t verb) {
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (self->syntax->rel[c] == REL_MARK && self->syntax->xpos[c] == XPOS_TO)
    return true;
  return false;
}

/* "in Iowa, *where* she met farmers": the first token of such a clause, as its
 * verb governs it, or TOKEN_NONE. */
static uint32_t opening_where(const reader *self, uint32_t verb) {
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (c < verb && self->syntax->xpos[c] == XPOS_WRB &&
      str_is(self->syntax->lemma[c], "where"))
    return c;
  return TOKEN_NONE;
}

/* "visited Duhok, *meeting* elders": at once, and so there. */
static bool is_converb(const reader *self, uint32_t verb) {
  return self->syntax->xpos[verb] == XPOS_VBG &&
         tree_find(&self->tree, verb, REL_MARK) == TOKEN_NONE &&
         !has_subject(self, verb);
}

/* "visited *Duhok*", "west *of* Duhok", "on *April 17* in Duhok": what is
 * hardly a step. */
static bool leads_on(reader *self, uint32_t c) {
  uint32_t up = self->syntax->head[c];
  switch (self->syntax->rel[c]) {
  case REL_OBJ:
    return noun_lemma_in(self, up, self->words.place_verb);
  case REL_OBL:
  case REL_OBL_UNMARKED:
    return self->m->time_at[c] != MENTION_NONE ||
           (noun_has_case(self, c, "of") &&
            noun_lemma_in(self, up, self->words.place_noun));
  case REL_ADVMOD:
    return site_is_here(self, c) || told_is_there(self, c) ||
           noun_lemma_in(self, c, self->words.place_noun);
  default:
    return false;
  }
}

/* "shot down *over Sudan*": in the air, and no quarrel over it. */
static bool is_overhead(reader *self, const asked *of, uint32_t c) {
  uint32_t name = self->m->toponym_at[c];
  return name != MENTION_NONE && self->m->toponyms.items[name].where.name.len &&
         (!of->ev || of->ev->type == BEDE_ASSAULT) &&
         self->syntax->rel[c] == REL_OBL && noun_has_case(self, c, "over");
}

/* "imposed sanctions *over* drilling off Cyprus", "a protest *against* the
 * riots in Gujarat": why, and not where. */
static bool is_reason(reader *self, const asked *of, uint32_t c) {
  if (is_overhead(self, of, c)) return false;
  if (of->ev && of->ev->type == BEDE_PROTEST &&
      noun_has_case(self, c, "against"))
    return true;
  /* "an inquiry *into* the riots in Pune" */
  if (of->ev && event_is_of_words(of->ev) && noun_has_case(self, c, "into"))
    return true;
  /* "in *retaliation* for the strikes in Kunduz", "in *the wake* of a coup in
   * Bamako" */
  if (has_case(self, c) && (noun_lemma_in(self, c, self->words.response_noun) ||
                            (noun_has_case(self, c, "in") &&
                             noun_lemma_in(self, c, self->words.regard))))
    return true;
  /* "injuring nine *over a one-hour* period in Lima" */
  bool time = self->m->time_at[c] != MENTION_NONE;
  TREE_EACH_CHILD(&self->tree, c, m)
  time |= m < c && self->m->time_at[m] != MENTION_NONE;
  TREE_EACH_CHILD(&self->tree, c, m)
  if (!time &&
      (self->syntax->rel[m] == REL_CASE || self->syntax->rel[m] == REL_MARK) &&
      noun_lemma_in(self, m, self->words.cause_preposition))
    return true;
  return false;
}

static bool is_contrast(const reader *self, uint32_t verb) {
  uint32_t mark = tree_find(&self->tree, verb, REL_MARK);
  return mark != TOKEN_NONE && str_is(self->syntax->lemma[mark], "while") &&
         has_subject(self, verb);
}

/* "will fast *if* prayers stop in Pune": it may happen there, not this. */
static bool is_condition(reader *self, uint32_t verb) {
  uint32_t mark = tree_find(&self->tree, verb, REL_MARK);
  return self->syntax->rel[verb] == REL_ADVCL && mark != TOKEN_NONE &&
         noun_lemma_in(self, mark, self->words.conditional);
}

/* "at the *Lima* summit" */
static bool is_of_talks(reader *self, uint32_t token) {
  return self->syntax->rel[token] == REL_COMPOUND &&
         noun_lemma_in(self, self->syntax->head[token], self->words.talks);
}

/* "fought beside them *before crossing* into Chad": he was not there yet. */
static bool is_next(reader *self, uint32_t verb) {
  uint32_t mark = tree_find(&self->tree, verb, REL_MARK);
  uint32_t id = self->out->of[verb];
  bool moves =
      noun_lemma_in(self, verb, self->words.heading) ||
      (id != EVENT_NONE && self->out->events.items[id].type == BEDE_MOVE);
  return self->syntax->rel[verb] == REL_ADVCL && mark != TOKEN_NONE &&
         str_is(self->syntax->lemma[mark], "before") &&
         !has_subject(self, verb) && moves;
}

/* "caught and sent back *to their homes* in Goa" */
static bool is_led_to(reader *self, const asked *of, uint32_t c) {
  uint32_t up = self->syntax->head[c];
  return self->syntax->rel[c] == REL_OBL && noun_has_case(self, c, "to") &&
         up != of->predicate && up > of->predicate &&
         self->syntax->rel[up] == REL_CONJ && clause_is_head(self, up);
}

/* "arrested in connection with the *bombings* in Kenya", "denied rumours of
 * *riots* in Bern", "protest the *killings* in Pune": harm done elsewhere. */
static bool is_other_harm(reader *self, const asked *of, uint32_t c) {
  uint32_t id = self->out->of[c];
  const event *other = id == EVENT_NONE ? NULL : &self->out->events.items[id];
  if (!of->ev || !other || other == of->ev || other->predicate != c)
    return false;
  if (other->type != BEDE_ASSAULT && other->type != BEDE_PROTEST) return false;
  enum rel rel = self->syntax->rel[c];
  switch (of->ev->type) {
  case BEDE_PROTEST:
    return rel == REL_OBJ && other->type == BEDE_ASSAULT;
  case BEDE_COERCE:
  case BEDE_SANCTION:
    return rel == REL_NMOD || noun_has_case(self, c, "for");
  default:
    return rel == REL_NMOD && event_is_of_words(of->ev);
  }
}

/* "met *during a summit* in Lima", "*during his visit* to Lima", "arrived *for
 * a visit* to Lima" */
static bool is_while(reader *self, uint32_t c) {
  bool visit = noun_lemma_in(self, c, self->words.heading);
  if (self->syntax->rel[c] != REL_OBL) return false;
  if (noun_has_case(self, c, "for") || noun_has_case(self, c, "on"))
    return visit;
  return noun_has_case(self, c, "during") &&
         (visit || noun_lemma_in(self, c, self->words.talks));
}

/* "*signed* a pact at a summit in Lima": they met, too. */
static bool is_signing(reader *self, const event *ev) {
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (noun_lemma_in(self, ev->trigger.items[i], self->words.signing))
      return true;
  return false;
}

/* From a word down to one that hangs on it. */
static int down_cost(reader *self, const asked *of, uint32_t c) {
  if (is_reason(self, of, c) || is_other_harm(self, of, c) ||
      is_condition(self, c) || is_next(self, c))
    return NOWHERE;
  if (is_led_to(self, of, c)) return NOWHERE;
  if (leads_on(self, c)) return 6;
  /* "convened *talks* in Lima" */
  if (is_talk(of) && self->syntax->rel[c] == REL_OBJ &&
      noun_lemma_in(self, c, self->words.talks))
    return 6;
  if (is_talk(of) && (is_topic(self, c) || is_in_topic(self, of, c))) return 40;
  /* "signed a pact *on a mine* near Lima" */
  bool signing = of->ev && is_signing(self, of->ev);
  if (signing && self->syntax->rel[c] != REL_OBJ && is_topic(self, c))
    return 40;
  if (is_talk(of) && is_while(self, c)) return 10;
  switch (self->syntax->rel[c]) {
  case REL_OBL:
  case REL_OBL_UNMARKED:
  case REL_ADVMOD:
    return noun_is_located(self, c) ? 10 : 25;
  case REL_OBL_AGENT: /* "jailed by *a court* in Lima" */
    return noun_lemma_in(self, c, self->words.aftermath) ? 10 : 30;
  case REL_NMOD:
    return 6;
  case REL_FLAT:
  case REL_APPOS:
    return 8;
  case REL_COMPOUND:
    /* "in *Lar* and Gerash towns of Fars" */
    return is_of_talks(self, c) || has_case(self, c) ? 3 : 9;
  case REL_NMOD_UNMARKED:
  case REL_NMOD_DESC:
  case REL_NMOD_POSS:
    return 9;
  case REL_OBJ:
  case REL_NSUBJ_PASS:
    return 20;
  case REL_NSUBJ:
    return 28;
  case REL_CONJ:
    if (!clause_is_head(self, c)) return 8;
    /* "captured last year and *Varela* was killed in Venezuela" */
    return has_subject(self, c) ? 62 : 22;
  case REL_ACL:
    return 18; /* "suspects *linked* to the attacks in Paris" */
  case REL_XCOMP:
    return 12;
  case REL_ACL_RELCL:
    /* "the meeting, which *is held* in Lima" */
    if (is_talk(of) && noun_lemma_in(self, c, self->words.held)) return 6;
    /* "by the group, *which has* offices in Duma" */
    return is_party(self, self->syntax->head[c]) ? 45 : 25;
  case REL_ADVCL:
    /* "shot two men, *while* others rallied in Lima" */
    if (is_contrast(self, c)) return 62;
    /* "bused them to the border *to scare Europe*" */
    return is_purpose(self, c) ? 50 : 25;
  default:
    return 45;
  }
}

static bool is_heading(reader *self, uint32_t c) {
  return noun_lemma_in(self, self->syntax->head[c], self->words.heading);
}

/* "*went* to Hill Street after being shot": he was not there yet. */
static bool is_before(const reader *self, uint32_t verb) {
  uint32_t mark = tree_find(&self->tree, verb, REL_MARK);
  return mark != TOKEN_NONE && str_is(self->syntax->lemma[mark], "after") &&
         !has_subject(self, verb);
}

/* From a word up to the one that it hangs on. */
static int up_cost(reader *self, uint32_t c) {
  switch (self->syntax->rel[c]) {
  case REL_XCOMP:
    return 10;
  case REL_CONJ:
    /* "the attacks in London and *the raid*" */
    return clause_is_head(self, c) ? 15 : 60;
  case REL_ACL:
    /* "statements in Tokyo *that* it might retaliate" */
    return has_subject(self, c) ? NOWHERE : 18;
  case REL_ADVCL: /* "*went* to Lima to meet them" */
    if (is_before(self, c) && is_heading(self, c)) return NOWHERE;
    if (is_purpose(self, c) && is_heading(self, c)) return 8;
    return is_converb(self, c) ? 12 : 22;
  case REL_ACL_RELCL: /* "a *visit* during which he met them" */
    return is_heading(self, c) ? 12 : 22;
  case REL_CSUBJ:
    return 22;
  case REL_CCOMP: /* "disclosed in Oslo *that* it was ready to help" */
    return NOWHERE;
  case REL_PARATAXIS:
    return noun_is_saying(self, self->syntax->head[c]) ? NOWHERE : 40;
  default:
    return clause_is_head(self, c) ? 40 : 10;
  }
}

/* The tokens above `token`, itself first. */
static uint32_t chain(const reader *self, uint32_t token, uint32_t out[ROOM]) {
  uint32_t n = 0;
  for (; token != TOKEN_NONE && n < ROOM; token = self->syntax->head[token])
    out[n++] = token;
  return n;
}

/* "*flew to* Syria to fight them"; "met him on *a visit to* Lima" */
static bool is_on_the_way(const reader *self, const asked *of, uint32_t verb) {
  /* "a *visit* to Lima during which he met them" */
  if (self->syntax->head[of->predicate] == verb &&
      self->syntax->rel[of->predicate] == REL_ACL_RELCL)
    return is_talk(of);
  if (self->syntax->head[verb] == of->predicate)
    return is_talk(of) && self->syntax->upos[verb] == UPOS_NOUN;
  uint32_t t = of->predicate, room = 3;
  for (; room && t != verb; room--, t = self->syntax->head[t]) {
    enum rel rel = self->syntax->rel[t];
    if (rel != REL_ADVCL && rel != REL_XCOMP && rel != REL_CONJ) return false;
  }
  return t == verb;
}

/* "Police *responded to* Hill Street, where he was shot" */
static bool is_called(reader *self, const asked *of, uint32_t verb) {
  if (!of->ev || event_is_of_words(of->ev)) return false;
  if (noun_lemma_in(self, verb, self->words.heading))
    return is_on_the_way(self, of, verb);
  return of->ev->type == BEDE_ASSAULT &&
         noun_lemma_in(self, verb, self->words.responding);
}

/* "rejected a plan for *talks* in Rome", "the dismissal of the *cabinet* in
 * Goa": what the words are about, or whom; but "spoke at *a rally* in Lima". */
static bool is_about(reader *self, const asked *of, uint32_t c) {
  return of->ev && event_is_of_words(of->ev) &&
         self->syntax->rel[c] == REL_NMOD && !noun_is_located(self, c) &&
         !noun_lemma_in(self, c, self->words.place_noun);
}

/* "arrested in Lima *in the bombing*": whoever did it may be anywhere
 * else by then. */
static bool is_charge(reader *self, const asked *of, uint32_t c) {
  uint32_t id = self->out->of[self->syntax->head[c]];
  enum rel rel = self->syntax->rel[c];
  if (!of->ev || of->ev->type != BEDE_ASSAULT || id == EVENT_NONE ||
      (rel != REL_OBL && rel != REL_NMOD) || self->syntax->upos[c] != UPOS_NOUN)
    return false;
  const event *other = &self->out->events.items[id];
  return other->type == BEDE_COERCE && str_is(other->mode, "arrest");
}

/* The edges from `from` up and down to `to`. */
static int way_cost(reader *self, const asked *of, uint32_t from, uint32_t to) {
  uint32_t up[ROOM], down[ROOM];
  uint32_t ups = chain(self, from, up), downs = chain(self, to, down);
  while (ups && downs && up[ups - 1] == down[downs - 1]) ups--, downs--;
  /* "The son of the minister *who was killed* said *in Oslo* that ..." */
  bool aside = false;
  int cost = 0;
  for (uint32_t i = 0; i < ups && cost < NOWHERE; i++) {
    enum rel rel = self->syntax->rel[up[i]];
    aside |= rel == REL_ACL_RELCL || rel == REL_ACL;
    cost += is_charge(self, of, up[i]) ? NOWHERE : up_cost(self, up[i]);
  }
  uint32_t top = ups ? self->syntax->head[up[ups - 1]] : from;
  /* who "responded to Hill Street" may "respond that", too */
  if (aside && noun_is_saying(self, top) && !is_called(self, of, top))
    return NOWHERE;
  for (uint32_t i = 0; i < downs && cost < NOWHERE; i++)
    cost += i && is_about(self, of, down[i]) ? NOWHERE
                                             : down_cost(self, of, down[i]);
  return cost;
}

/* ---- what a name is where it stands ---- */

/* A country, of which what somebody does may be told. */
static bool is_country(const reader *self, uint32_t token) {
  const mention *m = site_mention(self, token);
  uint32_t place = self->m->place_at[token];
  if (place != MENTION_NONE)
    return str_is(self->m->places.items[place].where.precision, "country");
  if (m) return m->type == MENTION_LOC && m->code.len && str_eq(m->code, m->id);
  lex_senses senses = noun_form_word(self, token)->senses;
  for (uint32_t i = 0; i < senses.count; i++)
    if (senses.items[i].kind == LEX_ACTOR &&
        lexicon_actor(self->lex, senses.items[i].entry)->kind == ACTOR_COUNTRY)
      return true;
  return false;
}

static bool is_city(const reader *self, uint32_t token) {
  uint32_t place = self->m->place_at[token];
  return place != MENTION_NONE &&
         str_is(self->m->places.items[place].where.precision, "city");
}

/* "*at* a concert", "*outside* a bar": where something is, not what it is part
 * of. */
static bool stands_at(const reader *self, uint32_t noun) {
  TREE_EACH_CHILD(&self->tree, noun, c)
  if (self->syntax->rel[c] == REL_CASE &&
      noun_form_in(self, c, self->words.at_place))
    return true;
  return false;
}

/* "in a bar", "in front of *a bar*" */
static bool is_located(reader *self, uint32_t noun) {
  uint32_t up = self->syntax->head[noun];
  if (noun_is_located(self, noun)) return true;
  return up != TOKEN_NONE && noun_has_case(self, noun, "of") &&
         (noun_lemma_in(self, up, self->words.place_noun) ||
          noun_lemma_in(self, up, self->words.venue)) &&
         noun_is_located(self, up);
}

/* "in *New York* state" */
static bool is_region_of(reader *self, uint32_t token, uint32_t noun) {
  uint32_t name = self->m->toponym_at[token];
  return name != MENTION_NONE && noun > token &&
         self->m->toponyms.items[name].where.name.len &&
         noun_lemma_in(self, noun, self->words.town_noun);
}

/* "bombed Baghdad's *slums*": a part of the place that it is done to. */
static bool is_part_done_to(reader *self, uint32_t noun) {
  enum rel rel = self->syntax->rel[noun];
  return (rel == REL_OBJ || rel == REL_NSUBJ_PASS) && !is_party(self, noun) &&
         noun_lemma_in(self, self->syntax->head[noun], self->words.place_verb);
}

/* "*Baghdad* police", "the people of *Gaza*", "*US* air strikes": whose or
 * from where. */
static bool names_party(reader *self, uint32_t token) {
  uint32_t up = self->syntax->head[token];
  /* "the *U.S.* embassy in Nairobi" */
  if (is_country(self, token) &&
      noun_lemma_in(self, up, self->words.owned_site))
    return true;
  bool compound = self->syntax->rel[token] == REL_COMPOUND;
  /* "*U.S.* markets", but "the *Mexico* border", "the *Kosovo* province" */
  if (is_country(self, token) && compound &&
      !noun_lemma_in(self, up, self->words.border) &&
      !noun_lemma_in(self, up, self->words.town_noun))
    return true;
  if (noun_lemma_in(self, up, self->words.place_noun) ||
      (compound && is_region_of(self, token, up)) ||
      (is_of_talks(self, token) && is_located(self, up)))
    return false;
  /* "searched *at a Reading home*", "killed *at a Texas shooting range*"; but
   * "in *the Iowa vote*" */
  if (compound && !is_party(self, up) && is_located(self, up) &&
      (noun_lemma_in(self, up, self->words.venue) || stands_at(self, up)))
    return false;
  /* "on *Iowa College's* campus": a part of it */
  if (noun_lemma_in(self, token, self->words.venue) &&
      noun_lemma_in(self, up, self->words.venue) && is_located(self, up))
    return false;
  if (self->syntax->rel[token] != REL_COMPOUND && is_part_done_to(self, up))
    return false;
  /* "*Colombo's* objections": of its government */
  if (self->syntax->rel[token] == REL_NMOD_POSS || is_party(self, up))
    return true;
  /* "*Japan's* failure to honor it", "the *Iowa* vote"; but "the *Bali*
   * bombings" */
  return self->syntax->rel[token] != REL_NMOD &&
         (is_country(self, token) || !match_has_frames(self, up));
}

/* "town *of Nablus*", "the capital *Baku*"; but "Lar and Gerash *towns of
 * Fars*" */
static bool is_named_behind(reader *self, uint32_t noun) {
  if (self->syntax->xpos[noun] == XPOS_NNS) return false;
  TREE_EACH_CHILD(&self->tree, noun, c) {
    enum rel rel = self->syntax->rel[c];
    if (c > noun && site_is_proper(self, c) &&
        (rel == REL_FLAT || rel == REL_NMOD_DESC || rel == REL_APPOS ||
         (rel == REL_NMOD && noun_has_case(self, c, "of"))))
      return true;
  }
  return false;
}

/* "the *Zorblatt* neighborhood of Baghdad": nobody knows it, being a part. */
static bool is_part_named(reader *self, uint32_t token, uint32_t noun) {
  uint32_t name = self->m->toponym_at[token];
  bool known =
      name != MENTION_NONE && self->m->toponyms.items[name].where.name.len;
  return !known && noun_lemma_in(self, noun, self->words.told_area);
}

/* A word of the event itself. */
static bool is_own(const asked *of, uint32_t token) {
  return (of->ev && ids_have(&of->ev->trigger, token)) ||
         of->predicate == token;
}

static int end_cost(reader *self, uint32_t token, const asked *of);

/* "fled *from Homs*", "abducted from it"; but nobody is killed from anywhere,
 * and "two men *from Gaza*" may be elsewhere. */
static int from_cost(reader *self, uint32_t token, const asked *of) {
  uint32_t up = self->syntax->head[token];
  /* "the withdrawal *from Gaza*" */
  bool of_noun = self->syntax->rel[token] == REL_NMOD && is_own(of, up);
  if (self->syntax->rel[token] != REL_OBL && !of_noun) return NOWHERE;
  if (!of->ev) return 20;
  /* "arrested them from the Sealdah *station*", but "a man from a *town*" */
  uint32_t verb = self->syntax->head[token];
  bool left = of->ev->type == BEDE_MOVE || of->ev->type == BEDE_RETREAT ||
              of->ev->type == BEDE_SANCTION;
  /* "Ann Ito, visiting *from Lima*, fled" */
  bool leaves = (left && is_own(of, verb)) ||
                noun_lemma_in(self, verb, self->words.taking_from) ||
                (of->ev->type == BEDE_COERCE && !site_is_proper(self, token) &&
                 !noun_lemma_in(self, token, self->words.town_noun));
  return leaves ? 5 : NOWHERE;
}

static int phrase_cost(reader *self, uint32_t token, const asked *of);

/* "two men from *the town* of Modasa", "from *Irving*, Texas": where the place
 * noun stands, or the name that this one explains. */
static int outer_cost(reader *self, uint32_t noun, const asked *of) {
  /* "imports from Croatia and *regions* of Russia" */
  while (self->syntax->rel[noun] == REL_CONJ && !has_case(self, noun))
    noun = self->syntax->head[noun];
  return has_case(self, noun) ? phrase_cost(self, noun, of) : 0;
}

/* "limits on shipments *to the U.S.*", "exports *to Iran*" */
static bool goes_elsewhere(const asked *of) {
  return of->ev &&
         (of->ev->type == BEDE_SANCTION || of->ev->type == BEDE_COOPERATE);
}

/* "his remarks *on Syria*", "criticism *over Yemen*": what words are about. */
static bool is_subject_matter(reader *self, uint32_t token, const asked *of) {
  if (!of->ev || !event_is_of_words(of->ev) || is_talk(of) ||
      self->syntax->rel[token] != REL_NMOD)
    return false;
  TREE_EACH_CHILD(&self->tree, token, c)
  if (self->syntax->rel[c] == REL_CASE &&
      noun_lemma_in(self, c, self->words.topic_preposition))
    return !noun_lemma_in(self, self->syntax->head[token],
                          self->words.place_noun);
  return false;
}

/* "left *for Finland*", "the visit of a king *to Oman*": whom they visit, and
 * where. */
static bool is_goal(reader *self, const asked *of, uint32_t token) {
  uint32_t up = self->syntax->head[token];
  uint32_t m = self->m->at[token];
  if (!is_talk(of) || !str_is(of->ev->mode, "visit") || up == TOKEN_NONE ||
      self->m->toponym_at[token] == MENTION_NONE)
    return false;
  bool host = m != MENTION_NONE && ids_have(&of->ev->recipients, m);
  if (noun_has_case(self, token, "to")) return host || is_own(of, up);
  return noun_has_case(self, token, "for") && is_own(of, up) &&
         self->syntax->upos[up] == UPOS_VERB;
}

/* "her second *Oman* trip" */
static bool is_trip_to(reader *self, const asked *of, uint32_t token) {
  uint32_t up = self->syntax->head[token];
  return is_talk(of) && is_own(of, up) &&
         self->syntax->rel[token] == REL_COMPOUND &&
         noun_lemma_in(self, up, self->words.heading);
}

/* By the preposition in front of it. */
static int phrase_cost(reader *self, uint32_t token, const asked *of) {
  uint32_t up = self->syntax->head[token];
  if (is_goal(self, of, token) || is_overhead(self, of, token)) return 0;
  /* "drove them *out of* Kuwait" */
  if (up != TOKEN_NONE && noun_has_case(self, token, "out") &&
      !noun_is_located(self, token))
    return from_cost(self, token, of);
  if (up == TOKEN_NONE) return noun_is_located(self, token) ? 0 : NOWHERE;
  /* "captured and sent *to Hoa Lo*", "a debt *to Angola*" */
  bool to = noun_has_case(self, token, "to") ||
            noun_has_case(self, token, "towards") ||
            noun_has_case(self, token, "toward");
  /* "a warning *to the White House*"; but "invited them *to Lima*" */
  bool said = of->ev && event_is_of_words(of->ev) && !is_talk(of) &&
              !is_city(self, token);
  /* "took *to the streets* of Lima, battling police": at once, and so there */
  bool there = self->syntax->head[of->predicate] == up &&
               self->syntax->rel[of->predicate] == REL_ADVCL &&
               is_converb(self, of->predicate);
  bool led = to && ((!is_own(of, up) && !there) || goes_elsewhere(of) || said);
  if (led && !is_called(self, of, up)) return NOWHERE;
  if (is_subject_matter(self, token, of)) return NOWHERE;
  if (noun_is_located(self, token) || site_is_way(self, token)) return 0;
  if (noun_has_case(self, token, "of")) {
    if (noun_lemma_in(self, up, self->words.place_noun))
      return outer_cost(self, up, of);
    if (noun_lemma_in(self, up, self->words.done_to_place)) return 0;
    /* "formed against the threat *of Iran*" */
    if (of->ev && event_is_of_words(of->ev)) return NOWHERE;
    return names_party(self, token) ? NOWHERE : 8;
  }
  /* "the battle *for Homs*" */
  if (noun_has_case(self, token, "for") &&
      noun_lemma_in(self, up, self->words.contest_for))
    return 0;
  /* "shot between Homs and Hama"; but "talks between Rome and Bern" */
  if (noun_has_case(self, token, "between") &&
      self->syntax->rel[token] == REL_OBL)
    return 3;
  /* "the border with Poland" */
  if (noun_lemma_in(self, up, self->words.place_noun)) return 4;
  return noun_has_case(self, token, "from") ? from_cost(self, token, of)
                                            : NOWHERE;
}

/* "*Rome* hosted the talks" */
static bool is_host(reader *self, const asked *of, uint32_t token) {
  uint32_t up = self->syntax->head[token];
  return is_talk(of) && up != TOKEN_NONE && is_own(of, up) &&
         noun_lemma_in(self, up, self->words.hosting);
}

/* What it costs to take the name for a place by how its own phrase ends. */
static int end_cost(reader *self, uint32_t token, const asked *of) {
  uint32_t up = self->syntax->head[token];
  enum rel rel = self->syntax->rel[token];
  /* "He is *in Hanoi* for a visit" */
  if (up == TOKEN_NONE) return noun_is_located(self, token) ? 0 : NOWHERE;
  if (has_case(self, token) && rel != REL_NMOD_POSS)
    return phrase_cost(self, token, of);
  switch (rel) {
  case REL_COMPOUND:
  case REL_NMOD_POSS:
    if (is_trip_to(self, of, token)) return 0;
    if (names_party(self, token)) return NOWHERE;
    /* "the *Balata* camp near Nablus", "the *Sydney* bombing"; but "the *West
     * Bank* town of Nablus" */
    if (!noun_lemma_in(self, up, self->words.place_noun)) return 3;
    if (is_part_named(self, token, up)) return outer_cost(self, up, of) - 6;
    return outer_cost(self, up, of) + (is_named_behind(self, up) ? 8 : -6);
  case REL_FLAT:
  case REL_APPOS:
  case REL_NMOD: /* "the 400 block *Hill Street*" */
  case REL_NMOD_DESC:
  case REL_NMOD_UNMARKED:
    return outer_cost(self, up, of) +
           (noun_lemma_in(self, up, self->words.place_noun) ? 0 : 6);
  case REL_CONJ:
    return end_cost(self, up, of) <= TOO_FAR ? 2 : NOWHERE;
  case REL_OBL_UNMARKED:
  case REL_OBL:
    return 5;
  case REL_OBJ:
  case REL_NSUBJ_PASS:
    /* "*Grozny* was shelled"; but "accused *Moscow*" */
    return noun_lemma_in(self, up, self->words.place_verb) ? 0 : NOWHERE;
  case REL_NSUBJ:
    return is_host(self, of, token) ? 0 : NOWHERE;
  default:
    return NOWHERE;
  }
}

/* ---- the choice ---- */

/* What needs a place to happen in; so does what the lexicon does not know. */
static bool is_deed(const event *ev) {
  return !ev || (ev->type >= BEDE_PROTEST && ev->type != BEDE_SANCTION);
}

static bool has_side(const reader *self, const event *ev, uint32_t token) {
  uint32_t m = self->m->at[token];
  if (!ev || m == MENTION_NONE || self->m->mentions.items[m].kind == KIND_PLACE)
    return false;
  return ids_have(&ev->recipients, m) || ids_have(&ev->actors, m);
}

/* "captured *Huddur*", "captured the town of *Huddur*": it is a side, and yet
 * the place. */
static bool is_taken(reader *self, uint32_t token) {
  for (uint32_t room = 4; room; room--) {
    uint32_t up = self->syntax->head[token];
    if (up == TOKEN_NONE) return false;
    if (noun_lemma_in(self, up, self->words.place_verb) ||
        noun_lemma_in(self, up, self->words.done_to_place))
      return true;
    if (!noun_lemma_in(self, up, self->words.place_noun)) return false;
    token = up;
  }
  return false;
}

/* "an attack on the town of *Adre*": a town that is hit is a side, and the
 * place. */
static bool is_hit(reader *self, uint32_t token) {
  uint32_t up = self->syntax->head[token];
  return up != TOKEN_NONE && !is_country(self, token) &&
         noun_lemma_in(self, up, self->words.town_noun) &&
         noun_is_located(self, up);
}

/* "withdrew from *Kuwait*", "driven out of it": whose it is, too. */
static bool is_left(reader *self, const asked *of, uint32_t token) {
  return (noun_has_case(self, token, "from") ||
          noun_has_case(self, token, "out")) &&
         from_cost(self, token, of) < NOWHERE;
}

/* "closed *its border*", "*the border* was closed"; but "crossed the border
 * into *Chad*" is told by where it leads. */
static bool is_object(const reader *self, const asked *of, uint32_t noun) {
  enum rel rel = self->syntax->rel[noun];
  return (rel == REL_OBJ || rel == REL_NSUBJ_PASS) && of->ev &&
         of->ev->type != BEDE_MOVE;
}

/* "clashed *at the border*"; but not "troops *at the border* fired", where the
 * names of the sentence go first. */
static bool is_governed(reader *self, const asked *of, uint32_t noun) {
  uint32_t up = self->syntax->head[noun];
  if (up == TOKEN_NONE || !is_own(of, up)) return false;
  return is_object(self, of, noun) || noun_is_located(self, noun);
}

/* "to Prague *on Monday*, where": nothing but a day stands between. */
static bool is_just_before(const reader *self, uint32_t end, uint32_t where) {
  enum { MOST = 5 };
  bool time = false;
  if (where <= end || where - end > MOST) return false;
  for (uint32_t t = end; t < where; t++) {
    bool dated = self->m->time_at[t] != MENTION_NONE;
    time |= dated;
    if (!dated && self->syntax->upos[t] != UPOS_ADP &&
        self->syntax->upos[t] != UPOS_PUNCT)
      return false;
  }
  return time;
}

/* "his visit to Mexico, *where* he met ...": the last name before it, wherever
 * that hangs. */
static bool is_where(reader *self, const asked *of, const site *s) {
  uint32_t verb = of->predicate, room = ROOM;
  for (; verb != TOKEN_NONE && room; verb = self->syntax->head[verb], room--) {
    uint32_t where = opening_where(self, verb);
    if (where == s->end) return true;
    if (where != TOKEN_NONE && self->syntax->head[verb] == s->head) return true;
    if (where == s->end + 1 && str_is(text_form(self->text, s->end), ","))
      return true;
    if (where != TOKEN_NONE && is_just_before(self, s->end, where)) return true;
    if (up_cost(self, verb) > UP_MOST) return false;
  }
  return false;
}

/* "in custody *at Erie Jail* after shooting a man", "was shot and died *at Lyon
 * Hospital*": where somebody was brought. */
static bool is_afterwards(reader *self, const asked *of, const site *s) {
  if (!of->ev || of->ev->type != BEDE_ASSAULT) return false;
  /* "an *Atlanta* area hospital" */
  uint32_t noun = s->end - 1, room = 3;
  for (; room && self->syntax->rel[noun] == REL_COMPOUND; room--)
    noun = self->syntax->head[noun];
  if (!noun_lemma_in(self, s->end - 1, self->words.aftermath) &&
      !noun_lemma_in(self, noun, self->words.infirmary))
    return false;
  uint32_t up = self->syntax->head[noun];
  return up == TOKEN_NONE || !is_own(of, up) ||
         noun_lemma_in(self, up, self->words.dying);
}

static int site_cost(reader *self, const asked *of, const site *s) {
  const event *ev = of->ev;
  if (!s->unnamed && is_where(self, of, s))
    return is_country(self, s->head) ? WHERE + 3 : WHERE;
  if (s->unnamed && !is_governed(self, of, s->head)) return NOWHERE;
  bool closed = s->unnamed && is_object(self, of, s->head);
  bool adverb = s->here || self->syntax->rel[s->head] == REL_ADVMOD;
  int end = closed || adverb ? 0 : end_cost(self, s->head, of);
  if (end > TOO_FAR) return NOWHERE;
  if (s->unnamed) end += BARE;
  if (s->again) end += site_is_this(self, s->head) ? BARE : TOLD;
  if (is_afterwards(self, of, s)) return NOWHERE;
  if (site_is_unknown(self, s)) end += 20;
  if (site_is_owned(self, s->head)) end += OWNED;
  /* "reinforced its border with *Chad*" */
  bool side = has_side(self, ev, s->head) && ev->type != BEDE_MOVE &&
              site_border_over(self, s) == MENTION_NONE;
  if (side && !is_taken(self, s->head) && !is_host(self, of, s->head) &&
      !is_hit(self, s->head) && !is_left(self, of, s->head) &&
      !is_goal(self, of, s->head))
    return NOWHERE;
  /* the town beside it says more */
  if (is_country(self, site_first_of_list(self, s->head))) end += 10;
  int way = way_cost(self, of, of->predicate, s->head);
  for (uint32_t i = 0; ev && i < ev->trigger.count; i++) {
    int other = way_cost(self, of, ev->trigger.items[i], s->head);
    if (other < way) way = other;
  }
  bool nowhere =
      ev && (str_is(ev->mode, "cyber") || str_is(ev->mode, "resign"));
  if (nowhere || (ev && event_is_of_words(ev))) {
    int words = ev && is_signing(self, ev) ? TALK_MOST : WORDS_MOST;
    return way + end <= words ? way + end : NOWHERE;
  }
  int most = is_talk(of) ? TALK_MOST : is_deed(ev) ? TOO_FAR : NEAR;
  return way + end <= most ? way + end : NOWHERE;
}

static void find(reader *self, const sorted_sites *sites, const asked *of,
                 event_place *out) {
  uint32_t predicate = of->predicate;
  uint32_t sentence = self->text->sentence_of[predicate];
  int best = NOWHERE;
  uint32_t nearest = UINT32_MAX;
  for (uint32_t i = sites->from[sentence]; i < sites->from[sentence + 1]; i++) {
    const site *s = &sites->items[i];
    int cost = site_cost(self, of, s);
    uint32_t far =
        s->head > predicate ? s->head - predicate : predicate - s->head;
    if (cost > best || cost >= NOWHERE || (cost == best && far >= nearest))
      continue;
    best = cost;
    nearest = far;
    site_fill(self, s, out);
  }
}

void where_read(reader *self) {
  site_list found = {0};
  site_read(self, &found);
  sorted_sites sites = site_sort(self, &found);
  for (uint32_t i = 0; i < self->out->events.count; i++) {
    event *ev = &self->out->events.items[i];
    asked of = {ev->predicate, ev};
    find(self, &sites, &of, &ev->place);
  }
  for (uint32_t i = 0; i < self->out->misses.count; i++) {
    event_miss *miss = &self->out->misses.items[i];
    asked of = {miss->predicate, NULL};
    find(self, &sites, &of, &miss->place);
  }
}
