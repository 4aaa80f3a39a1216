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
#include "event/where.h"

/* What it costs beside the way; a tenth is a step. */
enum {
  TOO_FAR = 100,
  NEAR = 50,       /* where it is no deed on a place */
  WHERE = 8,       /* "Mexico, where he met": less than "met in" */
  OWNED = 12,      /* "the German Consulate in Mazar" */
  BARE = 9,        /* a town that stands beside it says more: "in Adre, near the
                    * border" */
  TOLD = 20,       /* "in the country": any name says more */
  WORDS_MOST = 16, /* of an event of words: its own adverbial */
  TALK_MOST = 39,  /* of a meeting: also what stands with a side of it */
};

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
  return (rel == REL_OBJ || rel == REL_NSUBJ_PASS) &&
         !where_is_party(self, noun) &&
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
  /* "at a *Kenya* hotel" */
  if (compound && is_country(self, token) && is_located(self, up) &&
      noun_lemma_in(self, up, self->words.venue) && !where_is_party(self, up))
    return false;
  /* "*U.S.* markets", but "the *Mexico* border", "the *Kosovo* province" */
  if (is_country(self, token) && compound &&
      !noun_lemma_in(self, up, self->words.border) &&
      !noun_lemma_in(self, up, self->words.town_noun))
    return true;
  if (noun_lemma_in(self, up, self->words.place_noun) ||
      (compound && is_region_of(self, token, up)) ||
      (where_is_of_talks(self, token) && is_located(self, up)))
    return false;
  /* "searched *at a Reading home*", "killed *at a Texas shooting range*"; but
   * "in *the Iowa vote*" */
  if (compound && !where_is_party(self, up) && is_located(self, up) &&
      (noun_lemma_in(self, up, self->words.venue) || stands_at(self, up)))
    return false;
  /* "on *Iowa College's* campus": a part of it */
  if (noun_lemma_in(self, token, self->words.venue) &&
      noun_lemma_in(self, up, self->words.venue) && is_located(self, up))
    return false;
  if (self->syntax->rel[token] != REL_COMPOUND && is_part_done_to(self, up))
    return false;
  /* "*Colombo's* objections": of its government */
  if (self->syntax->rel[token] == REL_NMOD_POSS || where_is_party(self, up))
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

static int end_cost(reader *self, uint32_t token, const asked *of);

/* "fled *from Homs*", "abducted from it"; but nobody is killed from anywhere,
 * and "two men *from Gaza*" may be elsewhere. */
static int from_cost(reader *self, uint32_t token, const asked *of) {
  uint32_t up = self->syntax->head[token];
  /* "the withdrawal *from Gaza*" */
  bool of_noun = self->syntax->rel[token] == REL_NMOD && where_is_own(of, up);
  if (self->syntax->rel[token] != REL_OBL && !of_noun) return NOWHERE;
  if (!of->ev) return 20;
  if (event_is_of_words(of->ev) || where_is_talk(of))
    return where_is_called_from(self, token) ? 0 : NOWHERE;
  /* "arrested them from the Sealdah *station*", but "a man from a *town*" */
  uint32_t verb = self->syntax->head[token];
  bool left = of->ev->type == BEDE_MOVE || of->ev->type == BEDE_RETREAT ||
              of->ev->type == BEDE_SANCTION;
  /* "Ann Ito, visiting *from Lima*, fled" */
  bool leaves = (left && where_is_own(of, verb)) ||
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
  while (self->syntax->rel[noun] == REL_CONJ && !where_has_case(self, noun))
    noun = self->syntax->head[noun];
  return where_has_case(self, noun) ? phrase_cost(self, noun, of) : 0;
}

/* "limits on shipments *to the U.S.*", "exports *to Iran*" */
static bool goes_elsewhere(const asked *of) {
  return of->ev &&
         (of->ev->type == BEDE_SANCTION || of->ev->type == BEDE_COOPERATE);
}

/* "his remarks *on Syria*", "criticism *over Yemen*": what words are about. */
static bool is_subject_matter(reader *self, uint32_t token, const asked *of) {
  if (!of->ev || !event_is_of_words(of->ev) || where_is_talk(of) ||
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
  if (!where_is_talk(of) || !str_is(of->ev->mode, "visit") ||
      up == TOKEN_NONE || self->m->toponym_at[token] == MENTION_NONE)
    return false;
  bool host = m != MENTION_NONE && ids_have(&of->ev->recipients, m);
  if (noun_has_case(self, token, "to")) return host || where_is_own(of, up);
  return noun_has_case(self, token, "for") && where_is_own(of, up) &&
         self->syntax->upos[up] == UPOS_VERB;
}

/* "arrived *at the Central Hospital*": whom he visits, and where. */
static bool is_visited(reader *self, const asked *of, uint32_t token) {
  return where_is_talk(of) && str_is(of->ev->mode, "visit") &&
         noun_lemma_in(self, token, self->words.venue) &&
         noun_is_located(self, token);
}

/* "her second *Oman* trip" */
static bool is_trip_to(reader *self, const asked *of, uint32_t token) {
  uint32_t up = self->syntax->head[token];
  return where_is_talk(of) && where_is_own(of, up) &&
         self->syntax->rel[token] == REL_COMPOUND &&
         noun_lemma_in(self, up, self->words.heading);
}

/* "met them on a *visit to Lima*", "during her trip *to Lima*" */
static bool is_visit_to(reader *self, const asked *of, uint32_t token) {
  uint32_t visit = self->syntax->head[token];
  bool words = of->ev && (event_is_of_words(of->ev) || where_is_talk(of));
  return words && where_is_own(of, self->syntax->head[visit]) &&
         self->syntax->upos[visit] == UPOS_NOUN &&
         where_is_while(self, visit) && !noun_has_case(self, visit, "for");
}

/* By the preposition in front of it. */
static int phrase_cost(reader *self, uint32_t token, const asked *of) {
  uint32_t up = self->syntax->head[token];
  if (is_goal(self, of, token) || where_is_overhead(self, of, token)) return 0;
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
  bool said = of->ev && event_is_of_words(of->ev) && !where_is_talk(of) &&
              !is_city(self, token);
  /* "took *to the streets* of Lima, battling police": at once, and so there */
  bool there = self->syntax->head[of->predicate] == up &&
               self->syntax->rel[of->predicate] == REL_ADVCL &&
               where_is_converb(self, of->predicate);
  bool led =
      to && ((!where_is_own(of, up) && !there) || goes_elsewhere(of) || said);
  if (to && is_visit_to(self, of, token)) return 0;
  /* "at the *entrance to* Lima airport" */
  if (to && noun_lemma_in(self, up, self->words.way_in) &&
      noun_is_located(self, up))
    return outer_cost(self, up, of);
  if (led && !where_is_called(self, of, up)) return NOWHERE;
  if (is_subject_matter(self, token, of)) return NOWHERE;
  if (noun_is_located(self, token) || site_is_way(self, token)) return 0;
  if (noun_has_case(self, token, "of")) {
    if (noun_lemma_in(self, up, self->words.place_noun) ||
        noun_lemma_in(self, up, self->words.town_noun))
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
  return where_is_talk(of) && up != TOKEN_NONE && where_is_own(of, up) &&
         noun_lemma_in(self, up, self->words.hosting);
}

/* What it costs to take the name for a place by how its own phrase ends. */
static int end_cost(reader *self, uint32_t token, const asked *of) {
  uint32_t up = self->syntax->head[token];
  enum rel rel = self->syntax->rel[token];
  /* "He is *in Hanoi* for a visit" */
  if (up == TOKEN_NONE) return noun_is_located(self, token) ? 0 : NOWHERE;
  if (where_has_case(self, token) && rel != REL_NMOD_POSS)
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
  if (up == TOKEN_NONE || !where_is_own(of, up)) return false;
  return is_object(self, of, noun) || noun_is_located(self, noun);
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
  return up == TOKEN_NONE || !where_is_own(of, up) ||
         noun_lemma_in(self, up, self->words.dying);
}

static int site_cost(reader *self, const asked *of, const site *s) {
  const event *ev = of->ev;
  if (!s->unnamed && where_is_behind(self, of, s))
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
      !is_goal(self, of, s->head) && !is_visited(self, of, s->head))
    return NOWHERE;
  /* the town beside it says more */
  if (is_country(self, site_first_of_list(self, s->head))) end += 10;
  int way = where_way_cost(self, of, of->predicate, s->head);
  for (uint32_t i = 0; ev && i < ev->trigger.count; i++) {
    int other = where_way_cost(self, of, ev->trigger.items[i], s->head);
    if (other < way) way = other;
  }
  bool nowhere =
      ev && (str_is(ev->mode, "cyber") || str_is(ev->mode, "resign"));
  if (nowhere || (ev && event_is_of_words(ev))) {
    int words = ev && where_is_signing(self, ev) ? TALK_MOST : WORDS_MOST;
    return way + end <= words ? way + end : NOWHERE;
  }
  int most = where_is_talk(of) ? TALK_MOST : is_deed(ev) ? TOO_FAR : NEAR;
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
