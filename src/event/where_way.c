/*
 * where_way.c - how far a name of a place is from a predicate in the tree.
 *
 * Each edge costs something by its relation; some lead nowhere.
 */
#include "event/where.h"

enum {
  UP_MOST = 25, /* of one step up that leaves a clause its "where" */
  ROOM = 256,   /* of a way, as deep as a sentence can be */
};

bool where_is_own(const asked *of, uint32_t token) {
  return (of->ev && ids_have(&of->ev->trigger, token)) ||
         of->predicate == token;
}

bool where_has_case(const reader *self, uint32_t token) {
  return tree_find(&self->tree, token, REL_CASE) != TOKEN_NONE;
}

bool where_is_party(const reader *self, uint32_t token) {
  const mention *m = site_mention(self, token);
  return m && m->is_actor && m->kind != KIND_PLACE;
}

static bool has_subject(const reader *self, uint32_t verb) {
  return tree_find(&self->tree, verb, REL_NSUBJ) != TOKEN_NONE ||
         tree_find(&self->tree, verb, REL_NSUBJ_PASS) != TOKEN_NONE;
}

bool where_is_talk(const asked *of) {
  return of->ev && of->ev->type == BEDE_CONSULT;
}

/* "briefed him *on the riots* in Gujarat", "discussed *the riots*"; but "on
 * *the sidelines* of a summit in Lima". */
static bool is_topic(reader *self, uint32_t c) {
  enum rel rel = self->syntax->rel[c];
  if (where_is_party(self, c)) return false;
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
         !where_is_party(self, topic) && !ids_have(&of->ev->trigger, topic);
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

bool where_is_converb(const reader *self, uint32_t verb) {
  return self->syntax->xpos[verb] == XPOS_VBG &&
         tree_find(&self->tree, verb, REL_MARK) == TOKEN_NONE &&
         !has_subject(self, verb);
}

bool where_is_called_from(reader *self, uint32_t c) {
  uint32_t up = self->syntax->head[c];
  return self->syntax->rel[c] == REL_OBL && noun_has_case(self, c, "from") &&
         noun_lemma_in(self, up, self->words.calling_from);
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
           where_is_called_from(self, c) ||
           (noun_has_case(self, c, "of") &&
            noun_lemma_in(self, up, self->words.place_noun));
  case REL_ADVMOD:
    return site_is_here(self, c) || told_is_there(self, c) ||
           noun_lemma_in(self, c, self->words.place_noun);
  default:
    return false;
  }
}

bool where_is_overhead(reader *self, const asked *of, uint32_t c) {
  uint32_t name = self->m->toponym_at[c];
  return name != MENTION_NONE && self->m->toponyms.items[name].where.name.len &&
         (!of->ev || of->ev->type == BEDE_ASSAULT) &&
         self->syntax->rel[c] == REL_OBL && noun_has_case(self, c, "over");
}

/* "was shot amid *protests* in Lima": there, too. */
static bool is_amid_deed(reader *self, uint32_t c) {
  uint32_t id = self->out->of[c];
  if (id == EVENT_NONE || !noun_has_case(self, c, "amid")) return false;
  const event *other = &self->out->events.items[id];
  return other->type == BEDE_PROTEST || other->type == BEDE_ASSAULT;
}

/* "imposed sanctions *over* drilling off Cyprus", "a protest *against* the
 * riots in Gujarat": why, and not where. */
static bool is_reason(reader *self, const asked *of, uint32_t c) {
  if (where_is_overhead(self, of, c) || is_amid_deed(self, c)) return false;
  if (of->ev && of->ev->type == BEDE_PROTEST &&
      noun_has_case(self, c, "against"))
    return true;
  /* "ended his campaign *after* a loss in Texas" */
  if (of->ev && of->ev->type == BEDE_RETREAT && noun_has_case(self, c, "after"))
    return true;
  /* "an inquiry *into* the riots in Pune" */
  if (of->ev && event_is_of_words(of->ev) && noun_has_case(self, c, "into"))
    return true;
  /* "in *retaliation* for the strikes in Kunduz", "in *the wake* of a coup in
   * Bamako" */
  if (where_has_case(self, c) &&
      (noun_lemma_in(self, c, self->words.response_noun) ||
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

bool where_is_of_talks(reader *self, uint32_t token) {
  return self->syntax->rel[token] == REL_COMPOUND &&
         (noun_lemma_in(self, self->syntax->head[token], self->words.talks) ||
          noun_lemma_in(self, self->syntax->head[token],
                        self->words.spoken_at));
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

static bool is_marked(const reader *self, uint32_t verb, const char *word) {
  uint32_t mark = tree_find(&self->tree, verb, REL_MARK);
  return mark != TOKEN_NONE && str_is(self->syntax->lemma[mark], word);
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
  case BEDE_SANCTION: /* "jailed *for killing* them in Pune" */
    return rel == REL_NMOD || noun_has_case(self, c, "for") ||
           is_marked(self, c, "for");
  default:
    return rel == REL_NMOD && event_is_of_words(of->ev);
  }
}

bool where_is_while(reader *self, uint32_t c) {
  uint32_t whose = tree_find(&self->tree, c, REL_NMOD_POSS);
  bool visit = noun_lemma_in(self, c, self->words.heading) &&
               /* "briefed him on *the king's* visit to Lima" */
               (whose == TOKEN_NONE || self->syntax->upos[whose] == UPOS_PRON);
  if (self->syntax->rel[c] != REL_OBL) return false;
  if (noun_has_case(self, c, "for") || noun_has_case(self, c, "on"))
    return visit;
  return noun_has_case(self, c, "during") &&
         (visit || noun_lemma_in(self, c, self->words.talks));
}

bool where_is_signing(reader *self, const event *ev) {
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (noun_lemma_in(self, ev->trigger.items[i], self->words.signing))
      return true;
  return false;
}

/* "urged them *during a visit* to Lima": he said it there. */
static bool is_during_visit(reader *self, const asked *of, uint32_t c) {
  return of->ev && event_is_of_words(of->ev) &&
         !noun_has_case(self, c, "for") && where_is_while(self, c) &&
         self->syntax->head[c] == of->predicate;
}

/* "will approve it *when they meet* in Lima" */
static bool is_when_they_meet(const reader *self, const asked *of, uint32_t c) {
  uint32_t when = tree_find(&self->tree, c, REL_ADVMOD);
  if (when == TOKEN_NONE) when = tree_find(&self->tree, c, REL_MARK);
  uint32_t id = self->out->of[c];
  return of->ev && event_is_of_words(of->ev) &&
         self->syntax->rel[c] == REL_ADVCL && when != TOKEN_NONE &&
         str_is(self->syntax->lemma[when], "when") && id != EVENT_NONE &&
         self->out->events.items[id].type == BEDE_CONSULT;
}

/* "*speaking* from Lima, he urged them": at once. */
static bool is_speaking(reader *self, const asked *of, uint32_t c) {
  return of->ev && event_is_of_words(of->ev) &&
         self->syntax->rel[c] == REL_ADVCL && where_is_converb(self, c) &&
         noun_lemma_in(self, c, self->words.calling_from);
}

/* "nine were killed, *he said* in Oslo", "Ann Ito, *a teacher* at Lima College,
 * was held", "protested *the embargo* of Peru": where it is said, who she is,
 * what they are against. */
static bool is_other_matter(reader *self, const asked *of, uint32_t c) {
  uint32_t up = self->syntax->head[c];
  switch (self->syntax->rel[c]) {
  case REL_PARATAXIS:
    return noun_is_saying(self, c);
  case REL_APPOS: /* the doctor who was shot was shot at work, as a rule */
    return (!of->ev || of->ev->type != BEDE_ASSAULT) &&
           noun_is_somebody(self, up) && noun_is_somebody(self, c) &&
           !site_is_proper(self, c);
  case REL_ADVCL: /* "marched *to mark* the Lima massacre" */
  case REL_ACL:
  case REL_XCOMP:
    return of->ev && of->ev->type == BEDE_PROTEST &&
           noun_lemma_in(self, c, self->words.objecting) &&
           (is_purpose(self, c) || where_is_converb(self, c));
  case REL_OBJ:
    return of->ev && of->ev->type == BEDE_PROTEST && up == of->predicate &&
           !where_is_own(of, c) &&
           noun_lemma_in(self, up, self->words.objecting);
  default:
    return false;
  }
}

/* "a preacher *born* in Lima", "rebels who *trained* in Chad": who they are. */
static bool is_background(reader *self, uint32_t verb) {
  return noun_is_somebody(self, self->syntax->head[verb]) &&
         noun_lemma_in(self, verb, self->words.background);
}

/* From a word down to one that hangs on it. */
static int down_cost(reader *self, const asked *of, uint32_t c) {
  if (is_reason(self, of, c) || is_other_harm(self, of, c) ||
      is_condition(self, c) || is_next(self, c))
    return NOWHERE;
  if (is_led_to(self, of, c)) return NOWHERE;
  if (leads_on(self, c)) return 6;
  /* "convened *talks* in Lima" */
  if (where_is_talk(of) && self->syntax->rel[c] == REL_OBJ &&
      noun_lemma_in(self, c, self->words.talks))
    return 6;
  /* "met on a trip to Lima", "said *during a visit* to it" */
  if (where_is_talk(of) && where_is_while(self, c)) return 10;
  if (where_is_talk(of) && (is_topic(self, c) || is_in_topic(self, of, c)))
    return 40;
  /* "signed a pact *on a mine* near Lima" */
  bool signing = of->ev && where_is_signing(self, of->ev);
  if (signing && self->syntax->rel[c] != REL_OBJ && is_topic(self, c))
    return 40;
  if (is_during_visit(self, of, c)) return 0;
  if (is_when_they_meet(self, of, c) || is_speaking(self, of, c)) return 6;
  if (is_other_matter(self, of, c)) return NOWHERE;
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
    return where_is_of_talks(self, c) || where_has_case(self, c) ? 3 : 9;
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
    if (is_background(self, c)) return NOWHERE;
    return 18; /* "suspects *linked* to the attacks in Paris" */
  case REL_XCOMP:
    return 12;
  case REL_ACL_RELCL:
    if (is_background(self, c)) return NOWHERE;
    /* "the meeting, which *is held* in Lima" */
    if (where_is_talk(of) && noun_lemma_in(self, c, self->words.held)) return 6;
    /* "from Peru, *which has* troops in Chad" */
    if (self->m->toponym_at[self->syntax->head[c]] != MENTION_NONE) return 62;
    /* "by the group, *which has* offices in Duma" */
    return where_is_party(self, self->syntax->head[c]) ? 45 : 25;
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
    return where_is_converb(self, c) ? 12 : 22;
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
    return where_is_talk(of);
  if (self->syntax->head[verb] == of->predicate)
    return where_is_talk(of) && self->syntax->upos[verb] == UPOS_NOUN;
  uint32_t t = of->predicate, room = 3;
  for (; room && t != verb; room--, t = self->syntax->head[t]) {
    enum rel rel = self->syntax->rel[t];
    if (rel != REL_ADVCL && rel != REL_XCOMP && rel != REL_CONJ) return false;
  }
  return t == verb;
}

bool where_is_called(reader *self, const asked *of, uint32_t verb) {
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

/* "chanted *that the army must leave* Aden", "held him, saying *he shot* them
 * in Pune": what is said; but not "'It is over', he said *here*", wherever that
 * hangs. */
static bool is_content(const reader *self, uint32_t told, uint32_t name) {
  uint32_t verb = self->syntax->head[told];
  return self->syntax->rel[told] == REL_CCOMP && (told > verb || name < verb);
}

int where_way_cost(reader *self, const asked *of, uint32_t from, uint32_t to) {
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
  if (aside && noun_is_saying(self, top) && !where_is_called(self, of, top))
    return NOWHERE;
  for (uint32_t i = 0; i < downs && cost < NOWHERE; i++) {
    /* "we reckon, for the riots, that shops *have closed* in Pune": of both */
    bool beside = ups && i + 1 == downs;
    bool other = (i && is_about(self, of, down[i])) ||
                 (!beside && is_content(self, down[i], to));
    cost += other ? NOWHERE : down_cost(self, of, down[i]);
  }
  return cost;
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

bool where_is_behind(reader *self, const asked *of, const site *s) {
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
