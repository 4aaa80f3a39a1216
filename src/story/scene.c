/*
 * scene.c - where a deed happened whose own sentence does not tell.
 *
 *   "Nine men were shot.  It happened *on Hill Street*."     of what happened
 *   "Rebels attacked *Homs*.  They killed nine soldiers."    of the same act
 *   "BUFFALO, N.Y. (AP) -- A doctor was shot."               of the dateline
 *
 * Only deeds have a scene: demands, sanctions and aid do not happen where their
 * story plays.  The place of another sentence is taken where both tell the
 * same kind of act or name the same people, and neither a day nor a word
 * ("elsewhere") parts them; the dateline's, where the story plays nowhere else.
 */
#include "base/date.h"
#include "story/ground.h"
#include "story/home.h"

enum {
  BACK = 12,     /* sentences: farther off another deed may be told */
  ALONE = 3,     /* of the same kind of act, or by the same people */
  ON = 3,        /* the other way */
  LEAD = 2,      /* a lead's town may be told later ... */
  LEAD_ON = 5,   /* ... down to here */
  NARROW = 8,    /* sentences that it outweighs */
  OLD_DAYS = 45, /* what happened before is no news */
  ONE_DEED = 10  /* days: what took longer was more than one */
};

/* Something that is known to have happened somewhere. */
typedef struct scene {
  const event *ev; /* NULL: "it *happened* on Hill Street" */
  const bede_where *where;
  bede_span name;
  uint32_t sentence, next; /* the next of the same sentence */
} scene;

#define SCENE_WORDS_MAP(X)                                                     \
  X(elsewhere, "another-scene")                                                \
  X(talking, "face-to-face")                                                   \
  X(venue, "venue")                                                            \
  X(aftermath, "aftermath")                                                    \
  X(definite, "definite")                                                      \
  X(talks, "talks")                                                            \
  X(heading, "heading")

struct scenes {
  ARRAY(scene) items;
  uint32_t *first; /* by sentence */
  WORDBOOK_FIELDS(SCENE_WORDS_MAP, sets);
  const toponym *dateline; /* or NULL */
  bool at_home;            /* the story plays there */
  uint32_t only; /* the lead's scene, if the story has no other; or none */
  const toponym *beat;     /* whose police tell of it, or NULL */
  const event_place *news; /* where the lead's accident was, or NULL */
  ground ground;
};

static bool lemma_in(const writer *self, uint32_t token, uint32_t set) {
  return mention_lemma_in(self->m, token, set);
}

/* Somebody who quarrels in words: "Cruz attacked Rubio". */
static bool is_politician(const mention *m) {
  static const char *const sectors[] = {"GOV", "LEG", "PTY",
                                        "OPP", "ELI", "JUD"};
  for (size_t i = 0; i < sizeof sectors / sizeof *sectors; i++)
    if (str_starts(m->sector, str_from(sectors[i]))) return true;
  return false;
}

static const mention *root_of(const writer *self, uint32_t id) {
  return &self->m->mentions.items[mention_root(self->m, id)];
}

/* "Cruz attacked *Rubio*", "the *government* was attacked": in words. */
static bool are_politicians(const writer *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (is_politician(root_of(self, side->items[i]))) return true;
  return false;
}

/* "the rebels' recent *attacks*" */
static bool are_armed(const writer *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    bede_str sector = root_of(self, side->items[i])->sector;
    if (str_starts(sector, STR("REB")) || str_starts(sector, STR("MIL")))
      return true;
  }
  return false;
}

static bool is_bodily(const writer *self, const event *ev) {
  bool politic = are_politicians(self, &ev->actors) ||
                 are_politicians(self, &ev->recipients);
  switch (ev->type) {
  case BEDE_ASSAULT: /* with a rifle politicians are */
    return ev->mode.len || are_armed(self, &ev->actors) ||
           (ev->recipients.count && !politic);
  case BEDE_PROTEST:
    return ev->actors.count || ev->recipients.count;
  case BEDE_COERCE:
    return str_is(ev->mode, "arrest") && ev->recipients.count;
  case BEDE_MOBILIZE:
  case BEDE_CONDITION:
    return (ev->actors.count || ev->recipients.count) && !politic;
  default:
    return false;
  }
}

/* ---- What the story tells of places
 * ----------------------------------------------------- */

/* Words over a telephone happen nowhere. */
static bool has_place(const event *ev) {
  if (ev->type == BEDE_CONSULT) return !str_is(ev->mode, "phone");
  return ev->type == BEDE_RETREAT ||
         (ev->type >= BEDE_PROTEST && ev->type != BEDE_SANCTION);
}

/* Happened or tried, if nothing else says that both tell of one. */
static bool is_real(const event *ev) {
  return ev->status == BEDE_ACTUAL || ev->status == BEDE_ATTEMPTED;
}

/* "died at Lyon *Hospital*", "booked into the Lyon *jail*": the others were not
 * hurt or caught there. */
static bool is_aftermath(const writer *self, const event *ev,
                         const event_place *place) {
  const text_sentence *s = &self->text->sentences[writer_sentence(self, ev)];
  if (ev->type != BEDE_ASSAULT && ev->type != BEDE_COERCE) return false;
  for (uint32_t t = s->first; t < s->end; t++) {
    if (self->text->token[t].end != place->name.end) continue;
    bool before = self->syntax->rel[t] == REL_COMPOUND;
    return lemma_in(self, t, self->scenes->aftermath) ||
           (before &&
            lemma_in(self, self->syntax->head[t], self->scenes->aftermath));
  }
  return false;
}

/* The last token of a name, or TOKEN_NONE. */
static uint32_t token_of(const writer *self, bede_span name) {
  uint32_t low = 0, high = self->text->token_count;
  while (low < high) {
    uint32_t mid = low + (high - low) / 2;
    if (self->text->token[mid].end < name.end)
      low = mid + 1;
    else
      high = mid;
  }
  return low < self->text->token_count ? low : TOKEN_NONE;
}

/* "a strike in *Spanish ports*": which one is open. */
static bool is_many(const writer *self, const event_place *place) {
  if (place->where.name.len || !str_is(place->where.precision, "country"))
    return false;
  uint32_t t = token_of(self, place->name);
  return t != TOKEN_NONE && self->syntax->xpos[t] == XPOS_NNS;
}

static void add_scene(writer *self, const event *ev, const event_place *place,
                      uint32_t sentence) {
  scenes *all = self->scenes;
  if (!place->where.known || place->name.start >= place->name.end) return;
  if (ev && is_aftermath(self, ev, place)) return;
  if (is_many(self, place)) return;
  scene s = {ev, &place->where, place->name, sentence, all->first[sentence]};
  all->first[sentence] = all->items.count;
  *array_push(self->a, &all->items) = s;
}

/* "It *happened*", "the shooting *took place*"; but "nine deaths took place",
 * "the talks took place". */
static bool is_happening(const writer *self, uint32_t verb) {
  uint32_t what = tree_find(self->tree, verb, REL_OBJ);
  uint32_t it = tree_find(self->tree, verb, REL_NSUBJ);
  if (lemma_in(self, verb, self->happening)) return true;
  if (it == TOKEN_NONE || what != verb + 1 ||
      !lemma_in(self, what, self->place_taken) ||
      lemma_in(self, it, self->scenes->talks))
    return false;
  uint32_t the = tree_find(self->tree, it, REL_DET);
  return self->syntax->upos[it] == UPOS_PRON ||
         (the != TOKEN_NONE && lemma_in(self, the, self->scenes->definite));
}

/* Also what makes no record: "the *shooting* in the Third Ward". */
static void find_scenes(writer *self) {
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *ev = &self->events->events.items[i];
    if (has_place(ev) && ev->fate != FATE_POSSIBLE)
      add_scene(self, ev, &ev->place, writer_sentence(self, ev));
  }
  for (uint32_t i = 0; i < self->events->misses.count; i++) {
    const event_miss *miss = &self->events->misses.items[i];
    if (is_happening(self, miss->predicate))
      add_scene(self, NULL, &miss->place,
                self->text->sentence_of[miss->predicate]);
  }
}

static void find_dateline(writer *self) {
  if (self->m->dateline == MENTION_NONE) return;
  const toponym *t = &self->m->toponyms.items[self->m->dateline];
  if (home_is_town(&t->where)) self->scenes->dateline = t;
}

/* The news itself is a deed, and no debate. */
static bool leads_with_deed(const writer *self) {
  enum { LEAD_TOLD = 3 };
  uint32_t prose = 0, last = 0;
  for (; last < self->text->sentence_count && prose < LEAD_TOLD; last++)
    prose += self->text->sentences[last].kind != TEXT_DATELINE;
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *ev = &self->events->events.items[i];
    if (writer_sentence(self, ev) >= last) break;
    if (ev->status == BEDE_ACTUAL && ev->fate != FATE_POSSIBLE &&
        is_bodily(self, ev))
      return true;
  }
  return false;
}

/* Long before the article, by its own day. */
static bool is_old(const writer *self, const event *ev) {
  if (ev->time == MENTION_NONE || !self->source->date || !ev->when.last)
    return false;
  return date_shift(ev->when.last, OLD_DAYS) < self->source->date;
}

/* "rioted in *Surat*, Rajkot and Pune": one of several towns. */
static bool is_of_several(const writer *self, const scene *s) {
  uint32_t t = token_of(self, s->name);
  if (t == TOKEN_NONE) return false;
  uint32_t other = self->syntax->rel[t] == REL_CONJ
                       ? self->syntax->head[t]
                       : tree_find(self->tree, t, REL_CONJ);
  uint32_t name =
      other == TOKEN_NONE ? MENTION_NONE : self->m->toponym_at[other];
  return name != MENTION_NONE &&
         self->m->toponyms.items[name].kind == KIND_PLACE;
}

/* "Nine dead in *Lima attack*": nobody did it, and to nobody. */
static bool is_bare(const event *ev) {
  return !ev->actors.count && !ev->recipients.count;
}

/* The scene of the lead's deed, if hardly another deed has a town elsewhere:
 * "nine were shot in Homewood ... the gunman opened fire". */
static uint32_t find_only(const writer *self, bool leads_with_deed) {
  enum { LEAD_TOLD = 3, TO_ONE = 2 };
  const scenes *all = self->scenes;
  uint32_t lead = UINT32_MAX, bare = UINT32_MAX, there = 0, elsewhere = 0;
  for (uint32_t at = 0; at < self->text->sentence_count; at++)
    for (uint32_t i = all->first[at]; i != UINT32_MAX;
         i = all->items.items[i].next) {
      const scene *s = &all->items.items[i];
      if (!home_is_town(s->where) || !s->where->has_point) continue;
      if (s->ev && is_old(self, s->ev)) continue;
      if (lead == UINT32_MAX && s->ev && is_bare(s->ev)) {
        if (bare == UINT32_MAX) bare = i;
        continue;
      }
      /* "It *happened* in Lima" */
      bool news =
          s->ev ? is_real(s->ev) && is_bodily(self, s->ev) : leads_with_deed;
      if (lead == UINT32_MAX && (at > LEAD_TOLD || !news)) return UINT32_MAX;
      if (lead == UINT32_MAX && is_of_several(self, s)) return UINT32_MAX;
      if (lead == UINT32_MAX) lead = i;
      bool same = home_holds(all->items.items[lead].where, s->where);
      *(same ? &there : &elsewhere) += 1;
    }
  if (lead != UINT32_MAX && bare != UINT32_MAX &&
      !home_holds(all->items.items[lead].where, all->items.items[bare].where))
    return UINT32_MAX;
  return elsewhere * TO_ONE <= there ? lead : UINT32_MAX;
}

/* "*Reading* police", "the *Reading* Police Department" */
static bool is_of_police(const writer *self, const toponym *t) {
  enum { NAME = 3 };
  uint32_t stop = t->end + NAME, n = self->text->token_count;
  for (uint32_t i = t->end; i < stop && i < n; i++) {
    uint32_t m = self->m->at[i];
    if (m == MENTION_NONE) continue;
    const mention *by = &self->m->mentions.items[m];
    if (by->first <= t->first && str_is(by->sector, "COP")) return true;
  }
  return false;
}

/* Every scene of a town lies there. */
static bool plays_there(const writer *self, const bede_where *home) {
  const scenes *all = self->scenes;
  for (uint32_t i = 0; i < all->items.count; i++) {
    const bede_where *w = all->items.items[i].where;
    if (home_is_town(w) && w->has_point && !home_holds(home, w)) return false;
  }
  return true;
}

/* The town whose police tell of the lead's deed, if all of the story plays
 * there: "*Reading* police are looking for two men who shot a boy". */
static const toponym *find_beat(const writer *self) {
  const toponym *found = NULL;
  for (uint32_t i = 0; i < self->m->toponyms.count; i++) {
    const toponym *t = &self->m->toponyms.items[i];
    if (self->text->sentence_of[t->first] > LEAD_ON) break;
    if (!home_is_town(&t->where) || !t->where.has_point ||
        !is_of_police(self, t))
      continue;
    if (found && !home_holds(&found->where, &t->where)) return NULL;
    /* "Clairton and Allegheny County Police": a county has no number */
    if (!found || !found->where.geonameid) found = t;
  }
  if (!found || !plays_there(self, &found->where)) return NULL;
  /* "BELLINGHAM -- ... Whatcom County deputies": nearer by */
  bool nearer = !found->where.geonameid && self->scenes->at_home;
  return nearer ? NULL : found;
}

/* "The bishops *met* on Sunday, sources *said*." */
static bool is_news_itself(const writer *self, uint32_t verb) {
  uint32_t up = self->syntax->head[verb];
  enum rel rel = self->syntax->rel[verb];
  return rel == REL_ROOT ||
         (rel == REL_CCOMP && up > verb && self->syntax->rel[up] == REL_ROOT);
}

/* "A spokesman in Lima *said*", "*the talks* took place in Lima": where they
 * speak */
static bool is_saying(const writer *self, uint32_t verb) {
  const lex_word *word = self->m->lemma_word[verb];
  uint32_t subject = tree_find(self->tree, verb, REL_NSUBJ);
  return lexicon_value_of(self->m->lex, word->senses, LIST_SPEECH).len ||
         (subject != TOKEN_NONE &&
          lemma_in(self, subject, self->scenes->talks));
}

/* "A van *plunged* into a crowd in Lima ... the driver was shot": where the
 * lead is told, if that makes no record and no other deed has a place. */
static const event_place *find_news(const writer *self) {
  for (uint32_t i = 0; i < self->events->misses.count; i++) {
    const event_miss *miss = &self->events->misses.items[i];
    const event_place *p = &miss->place;
    if (self->text->sentence_of[miss->predicate] > LEAD) return NULL;
    if (is_news_itself(self, miss->predicate) &&
        !is_saying(self, miss->predicate) && p->name.start < p->name.end &&
        p->where.has_point && p->where.precision.len && home_is_town(&p->where))
      return plays_there(self, &p->where) ? p : NULL;
  }
  return NULL;
}

void scene_find(writer *self) {
  scenes *all = self->scenes = arena_new(self->a, scenes);
  uint32_t n = self->text->sentence_count;
  *all = (scenes){.first = arena_many(self->a, uint32_t, n)};
  WORDBOOK_SETS(self->m->book, SCENE_WORDS_MAP, all->sets);
  for (uint32_t i = 0; i < n; i++) all->first[i] = UINT32_MAX;
  find_scenes(self);
  find_dateline(self);
  bool is_deed = leads_with_deed(self);
  all->only = find_only(self, is_deed);
  all->at_home = all->dateline && is_deed && home_is_scene(self, all->dateline);
  if (is_deed) all->beat = find_beat(self);
  if (is_deed && all->only == UINT32_MAX && !all->beat)
    all->news = find_news(self);
  ground_find(self, &all->ground);
}

bede_str scene_country(const writer *self) {
  return self->scenes->ground.code;
}

/* ---- Whose scene it is
 * -------------------------------------------------------------------- */

/* Of the same people: who did it in one may suffer in the other. */
static bool share_people(const writer *self, const event *a, const event *b) {
  return event_share_chain(self->m, &a->recipients, &b->recipients) ||
         event_share_chain(self->m, &a->actors, &b->actors) ||
         event_share_chain(self->m, &a->actors, &b->recipients) ||
         event_share_chain(self->m, &a->recipients, &b->actors);
}

/* "*Elsewhere*, two men were shot", "in a *separate* attack" */
static bool is_another(const writer *self, uint32_t sentence) {
  return mention_sentence_has(self->m, sentence, self->scenes->elsewhere);
}

/* "Ann Ito, *who was shot* in 2011": what somebody is known for. */
static bool is_aside(const writer *self, const event *ev) {
  uint32_t t = ev->predicate, room = 3;
  for (; room; room--, t = self->syntax->head[t]) {
    uint32_t up = self->syntax->head[t];
    if (up == TOKEN_NONE) return false;
    if (self->syntax->rel[t] != REL_ACL_RELCL) continue;
    uint32_t m = self->m->at[up];
    return m != MENTION_NONE && self->m->mentions.items[m].is_person &&
           self->m->mentions.items[m].form == MENTION_NAME;
  }
  return false;
}

/* "30 officers were killed *this year*": at many places. */
static bool is_spread(const event *ev) {
  return ev->time != MENTION_NONE && ev->when.first && ev->when.last &&
         date_shift(ev->when.first, ONE_DEED) < ev->when.last;
}

/* What happens to several at once, and is told bit by bit. */
static bool is_told_in_bits(const event *ev) {
  return ev->type == BEDE_ASSAULT || ev->type == BEDE_PROTEST ||
         ev->type == BEDE_CONDITION || ev->type == BEDE_MOBILIZE;
}

/* "an attack in Homs ... *the attack*": one noun for both. */
static bool share_noun(const writer *self, const event *a, const event *b) {
  for (uint32_t i = 0; i < a->trigger.count; i++)
    for (uint32_t k = 0; k < b->trigger.count; k++) {
      uint32_t x = self->m->at[a->trigger.items[i]];
      uint32_t y = self->m->at[b->trigger.items[k]];
      if (x != MENTION_NONE && y != MENTION_NONE &&
          self->m->mentions.items[x].chain == self->m->mentions.items[y].chain)
        return true;
    }
  return false;
}

/* "killed at *the consulate* in Bern ... rammed *the consulate*" */
static bool share_venue(const writer *self, const event *ev, uint32_t at) {
  const text_sentence *own = &self->text->sentences[writer_sentence(self, ev)];
  const text_sentence *other = &self->text->sentences[at];
  for (uint32_t t = own->first + 1; other->end <= own->first && t < own->end;
       t++) {
    bool one = str_eq(self->syntax->lemma[t], text_form(self->text, t));
    if (!one || !lemma_in(self, t, self->scenes->venue)) continue;
    uint32_t up = t, room = 4;
    while (room-- && up != TOKEN_NONE && up != ev->predicate)
      up = self->syntax->head[up];
    bool known = false;
    for (uint32_t b = t > own->first + 3 ? t - 3 : own->first; b < t; b++)
      known |= str_is(self->syntax->lemma[b], "the");
    if (up != ev->predicate || !known) continue;
    for (uint32_t u = other->first; u < other->end; u++)
      if (str_eq(self->syntax->lemma[u], self->syntax->lemma[t])) return true;
  }
  return false;
}

/* "in Mazar-i-Sharif" says more than "in Afghanistan", though told before; a
 * part of the world, which has no precision, says least. */
static bool is_wide(const scene *s) {
  bool wide = str_is(s->where->precision, "country") ||
              (!s->where->precision.len && s->where->has_point);
  return wide && s->where->name.len;
}

/* What is only alleged may have been anywhere. */
static bool is_alleged(const event *ev) {
  return ev->host != EVENT_NONE && ev->content == CONTENT_CLAIM;
}

/* "met in Lima ... also attended *the meeting*" */
static bool is_same_talk(const writer *self, const event *ev,
                         const event *other) {
  if (ev->type != BEDE_CONSULT || other->predicate > ev->predicate)
    return false;
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t noun = ev->trigger.items[i];
    uint32_t the = tree_find(self->tree, noun, REL_DET);
    /* "the *Venice* meeting" is another */
    if (the != TOKEN_NONE && the + 1 == noun &&
        lemma_in(self, the, self->scenes->definite) &&
        lemma_in(self, noun, self->scenes->talks))
      return true;
  }
  return false;
}

/* "the killing of *Ito* ... the killing of *Okoye*" */
static bool has_other_victims(const writer *self, const event *a,
                              const event *b) {
  return a->recipients.count && b->recipients.count &&
         !event_share_chain(self->m, &a->recipients, &b->recipients);
}

/* "attacks in Homs this month ... *the* May 13 *attacks*" */
static bool is_told_again(const writer *self, const event *ev,
                          const event *other) {
  uint32_t a = ev->predicate, b = other->predicate;
  if (ev->type != other->type || !is_told_in_bits(ev) ||
      has_other_victims(self, ev, other))
    return false;
  if (self->syntax->upos[a] != UPOS_NOUN || self->syntax->upos[b] != UPOS_NOUN)
    return false;
  uint32_t the = tree_find(self->tree, a, REL_DET);
  return the != TOKEN_NONE && lemma_in(self, the, self->scenes->definite) &&
         str_eq(self->syntax->lemma[a], self->syntax->lemma[b]) &&
         self->syntax->xpos[a] == self->syntax->xpos[b];
}

/* "marched in Lima on Friday ... *The protest* drew nuns": of nobody else. */
static bool is_that(const writer *self, const event *ev, const event *other) {
  uint32_t noun = ev->predicate;
  uint32_t the = tree_find(self->tree, noun, REL_DET);
  return ev->type == BEDE_PROTEST && other->type == ev->type &&
         other->predicate < noun && is_real(ev) && is_real(other) &&
         self->syntax->upos[noun] == UPOS_NOUN &&
         self->syntax->xpos[noun] == XPOS_NN && the != TOKEN_NONE &&
         lemma_in(self, the, self->scenes->definite);
}

static bool is_of(const writer *self, const id_list *side, bede_str country) {
  for (uint32_t i = 0; i < side->count; i++)
    if (str_eq(root_of(self, side->items[i])->code, country)) return true;
  return false;
}

/* "arrived on *Tuesday* ... will meet him on *Thursday*" */
static bool is_of_one_week(const bede_when *a, const bede_when *b) {
  enum { WEEK = 7 };
  if (!a->first || !b->first || !a->last || !b->last) return true;
  return a->first <= date_shift(b->last, WEEK) &&
         b->first <= date_shift(a->last, WEEK);
}

/* "Ito of Japan *arrived in Oman* for talks with its king" */
static bool is_visit(const writer *self, const event *ev) {
  if (ev->type != BEDE_CONSULT || str_is(ev->mode, "phone")) return false;
  return str_is(ev->mode, "visit") ||
         lemma_in(self, ev->predicate, self->scenes->heading);
}

/* Whoever came from abroad is a party of both. */
static bool share_guest(const writer *self, const event *visit, const event *ev,
                        bede_str home) {
  for (uint32_t i = 0; i < visit->actors.count; i++) {
    id_list guest = {&visit->actors.items[i], 1, 1};
    if (str_eq(root_of(self, guest.items[0])->code, home)) continue;
    if (event_share_chain(self->m, &guest, &ev->actors) ||
        event_share_chain(self->m, &guest, &ev->recipients))
      return true;
  }
  return false;
}

/* "Ito of Japan arrived *in Oman* ... he met the Omani king": a guest and who
 * is at home there. */
static bool is_with_host(const writer *self, const event *ev, const scene *of) {
  bede_str home = of->where->country;
  if (ev->type != BEDE_CONSULT || !home.len || str_is(ev->mode, "phone") ||
      !is_visit(self, of->ev) || str_is(ev->mode, "visit"))
    return false;
  bool host =
      is_of(self, &ev->actors, home) || is_of(self, &ev->recipients, home);
  return host && share_guest(self, of->ev, ev, home) &&
         is_of_one_week(&ev->when, &of->ev->when);
}

/* How near the other must be told, in sentences: of the same kind of act on the
 * same victim, by the same people, or of one of both alone. */
static int reach(const writer *self, const event *ev, const scene *of,
                 uint32_t at) {
  enum { VICTIM = BACK, PEOPLE = 6 };
  const event *other = of->ev;
  if (share_noun(self, ev, other) && !has_other_victims(self, ev, other))
    return VICTIM;
  bool same = other->type == ev->type &&
              (ev->type != BEDE_COERCE || str_eq(ev->mode, other->mode));
  /* "promised to withdraw from Iraq ... had planned to *withdraw*" */
  if (same && str_is(ev->mode, "withdraw") && str_eq(ev->mode, other->mode))
    return is_wide(of) ? ALONE : 0;
  bool bits = is_told_in_bits(ev) && is_told_in_bits(other);
  if (same && is_same_talk(self, ev, other)) return ALONE;
  if (is_that(self, ev, other)) return ALONE;
  if (is_with_host(self, ev, of)) {
    bool ahead = ev->status == BEDE_PLANNED && other->status == BEDE_PLANNED;
    /* a lead's place may be told later */
    uint32_t own = writer_sentence(self, ev);
    if (at > own) return own <= LEAD ? ALONE : 0;
    return ahead ? BACK : PEOPLE; /* a visit to come is told at length */
  }
  /* two meetings of one man are seldom one; and "attacked" by a rival is in
   * words */
  if (!is_real(ev) || !is_real(other) || ev->type == BEDE_CONSULT) return 0;
  if (is_told_in_bits(ev) && !is_bodily(self, ev)) return 0;
  if (same && event_share_chain(self->m, &ev->recipients, &other->recipients))
    return VICTIM;
  if (bits && share_venue(self, ev, at)) return VICTIM;
  bool people = share_people(self, ev, other);
  if (same && people) return PEOPLE;
  bool alone = same && !is_alleged(ev) && !is_aside(self, ev);
  return bits && (people || alone) ? ALONE : 0;
}

/* How much speaks for it; 0: not enough. */
static int points(const writer *self, const event *ev, const scene *s,
                  uint32_t at) {
  enum { HAPPENED = 5 };
  uint32_t own = writer_sentence(self, ev);
  int far = (int)(own > at ? own - at : at - own);
  bool bits = is_told_in_bits(ev) && is_real(ev);
  if (!s->ev) return bits ? HAPPENED - far : 0;
  if (own == at) return 0; /* what its own sentence tells has been weighed */
  bool apart = link_are_apart(&ev->when, &s->ev->when);
  if (apart && !is_with_host(self, ev, s)) return 0;
  int most = reach(self, ev, s, at);
  /* "riots in Pune ... *the 1992 riots*" */
  bool past = is_old(self, ev) && !is_old(self, s->ev);
  if (past && self->syntax->xpos[ev->predicate] == XPOS_NNS) return 0;
  if (own > at && most < BACK && is_told_again(self, ev, s->ev)) most = BACK;
  if (is_old(self, ev) && most < BACK) return 0;
  if (is_spread(ev) && most <= ALONE) return 0;
  /* what comes first in a story goes on, not what comes after */
  if (at > own && own > LEAD && most <= ALONE) return 0;
  return far <= most ? most + 1 - far : 0;
}

static const scene *best_scene(writer *self, const event *ev) {
  uint32_t own = writer_sentence(self, ev), n = self->text->sentence_count;
  uint32_t on = own <= LEAD ? LEAD_ON : ON;
  uint32_t first = own > BACK ? own - BACK : 0;
  uint32_t end = own + on < n ? own + on + 1 : n;
  const scene *best = NULL;
  int most = 0;
  for (uint32_t at = first; at < end; at++)
    for (uint32_t i = self->scenes->first[at]; i != UINT32_MAX;) {
      const scene *s = &self->scenes->items.items[i];
      i = s->next;
      int found = points(self, ev, s, at);
      if (found > 0 && !is_wide(s)) found += NARROW;
      if (found <= most || (at != own && is_another(self, at > own ? at : own)))
        continue;
      most = found;
      best = s;
    }
  return best;
}

/* ---- The dateline
 * ------------------------------------------------------------------------ */

/* "JERUSALEM -- ...", which is not the first: another story of a summary. */
static bool another_dateline(const writer *self, uint32_t from, uint32_t to) {
  uint32_t first = self->m->dateline;
  for (uint32_t at = from + 1; at < to; at++) {
    const text_sentence *s = &self->text->sentences[at];
    bool own = first != MENTION_NONE &&
               self->m->toponyms.items[first].first >= s->first &&
               self->m->toponyms.items[first].first < s->end;
    if (s->kind == TEXT_DATELINE && !own) return true;
  }
  return false;
}

/* "opened fire in Bern ... the crowd *fled*" */
static bool is_flight(const event *ev) {
  return ev->type == BEDE_MOVE &&
         (str_is(ev->mode, "flee") || str_is(ev->mode, "evacuate"));
}

/* "police have held *nine hundred* so far": hardly in one town. */
static bool is_roundup(const event *ev) {
  enum { MANY = 200 };
  return ev->type == BEDE_COERCE && ev->size.arrested.min >= MANY;
}

/* The story's own deed, as far as it tells. */
static bool is_news(writer *self, const event *ev) {
  bool deed = (is_bodily(self, ev) && !is_roundup(ev)) || is_flight(ev);
  return is_real(ev) && deed && !is_old(self, ev) && !is_spread(ev) &&
         !is_alleged(ev) && !is_aside(self, ev) &&
         !is_another(self, writer_sentence(self, ev));
}

/* Where the only deeds of the story happened. */
static bool is_of_only(writer *self, const event *ev) {
  if (self->scenes->only == UINT32_MAX) return false;
  const scene *lead = &self->scenes->items.items[self->scenes->only];
  /* "caught in Lima ... they had shot a nun" */
  if (lead->ev && lead->ev->type == BEDE_COERCE && ev->type != BEDE_COERCE)
    return false;
  uint32_t own = writer_sentence(self, ev);
  if (another_dateline(self, lead->sentence, own)) return false;
  return is_news(self, ev) &&
         !(lead->ev && link_are_apart(&ev->when, &lead->ev->when));
}

/* The story's own deed, and nothing near by tells of another place. */
static bool is_news_at(writer *self, const event *ev, const bede_where *where) {
  uint32_t own = writer_sentence(self, ev);
  return is_news(self, ev) && !another_dateline(self, 0, own) &&
         !home_is_left(self, where, own ? own - 1 : 0, own) &&
         !text_in_quote(self->text, ev->predicate);
}

/* "TOKYO -- ... *Dutch* sailors": of another country than the town. */
static bool is_abroad(const writer *self, const id_list *side,
                      const bede_where *home) {
  for (uint32_t i = 0; i < side->count; i++) {
    uint32_t root = mention_root(self->m, side->items[i]);
    bede_str code = self->m->mentions.items[root].code;
    if (code.len && home->country.len && !str_eq(code, home->country))
      return true;
  }
  return false;
}

static bool is_of_dateline(const writer *self, const event *ev) {
  uint32_t own = writer_sentence(self, ev);
  /* "so far 2,537 people have been arrested": who knows where */
  bool news = ev->type != BEDE_COERCE || own <= LEAD;
  return self->scenes->at_home && news && is_real(ev) && is_bodily(self, ev) &&
         !home_is_left(self, &self->scenes->dateline->where, own ? own - 1 : 0,
                       own) &&
         !is_old(self, ev) && !text_in_quote(self->text, ev->predicate) &&
         !is_abroad(self, &ev->actors, &self->scenes->dateline->where) &&
         !is_abroad(self, &ev->recipients, &self->scenes->dateline->where);
}

/* ---- All of the story
 * -------------------------------------------------------------------- */

/* A deed of those who are at home there; what lasts has no one town. */
static bool is_on_ground(writer *self, const event *ev, const toponym *t) {
  if (!t) return false;
  bool town = home_is_town(&t->where);
  /* arrests may be all over the region */
  if (town && ev->type == BEDE_COERCE) return false;
  /* "attacks on her record": in no country */
  if (!town && ev->type == BEDE_ASSAULT && !ev->mode.len && !ev->frame->size)
    return false;
  uint32_t own = writer_sentence(self, ev);
  return is_real(ev) && (is_bodily(self, ev) || is_flight(ev)) &&
         !is_alleged(ev) && !is_aside(self, ev) && !is_old(self, ev) &&
         !(town && (is_spread(ev) || is_another(self, own))) &&
         !text_in_quote(self->text, ev->predicate) &&
         !home_is_left(self, &t->where, own ? own - 1 : 0, own) &&
         !is_abroad(self, &ev->actors, &t->where) &&
         !is_abroad(self, &ev->recipients, &t->where);
}

/* Some deed of the story has a town, so that the others may have one, too. */
static bool has_towns(const writer *self) {
  const scenes *all = self->scenes;
  for (uint32_t i = 0; i < all->items.count; i++)
    if (home_is_town(all->items.items[i].where)) return true;
  return false;
}

static const toponym *ground_of(writer *self, const event *ev) {
  const ground *g = &self->scenes->ground;
  if (is_on_ground(self, ev, g->town) && plays_there(self, &g->town->where))
    return g->town;
  if (has_towns(self)) return NULL;
  if (is_on_ground(self, ev, g->region)) return g->region;
  return is_on_ground(self, ev, g->country) ? g->country : NULL;
}

/* A place of its own that the sentence tells, if not of the event. */
static bool tells_town(const writer *self, uint32_t sentence) {
  const text_sentence *s = &self->text->sentences[sentence];
  for (uint32_t i = 0; i < self->m->toponyms.count; i++) {
    const toponym *t = &self->m->toponyms.items[i];
    if (t->first >= s->first && t->first < s->end && t->kind == KIND_PLACE &&
        str_is(t->where.precision, "city") &&
        !home_holds(&self->scenes->dateline->where, &t->where))
      return true;
  }
  return false;
}

/* "LIMA: The president *met* the bishops on Sunday." */
static bool is_talk_of_dateline(const writer *self, const event *ev) {
  uint32_t own = writer_sentence(self, ev);
  return self->scenes->dateline && ev->type == BEDE_CONSULT &&
         ev->status == BEDE_ACTUAL && own <= LEAD && ev->host == EVENT_NONE &&
         !is_old(self, ev) && is_news_itself(self, ev->predicate) &&
         lemma_in(self, ev->predicate, self->scenes->talking) &&
         !text_in_quote(self->text, ev->predicate) && !tells_town(self, own);
}

/* Where the story's own deeds happen, as near as it tells; or NULL. */
static const bede_where *find_home(writer *self, const event *ev) {
  const scenes *all = self->scenes;
  if (is_of_only(self, ev)) return all->items.items[all->only].where;
  if (all->beat) return &all->beat->where;
  if (all->at_home) return &all->dateline->where;
  const ground *g = &all->ground;
  if (g->town && plays_there(self, &g->town->where)) return &g->town->where;
  const toponym *wide = g->region ? g->region : g->country;
  return wide ? &wide->where : NULL;
}

/* "in *the Gulf*", "in *the West*": known without the story. */
static bool is_landmark(const writer *self, bede_span name) {
  uint32_t t = token_of(self, name);
  uint32_t the = t == TOKEN_NONE ? t : tree_find(self->tree, t, REL_DET);
  return the != TOKEN_NONE && the + 1 == t;
}

void scene_lend(writer *self, uint32_t id, bede_where *out) {
  const event *ev = &self->events->events.items[id];
  if (!out->known || out->name.len || out->country.len || out->has_point ||
      out->precision.len || !is_news(self, ev))
    return;
  bede_span name = out->refers_to.end ? out->refers_to : out->span;
  if (is_landmark(self, name)) return;
  const bede_where *home = find_home(self, ev);
  uint32_t own = writer_sentence(self, ev);
  if (!home || home_is_left(self, home, own, own)) return;
  out->country = home->country;
  out->admin1 = home->admin1;
}

bool scene_of(writer *self, uint32_t id, bede_where *out) {
  const event *ev = &self->events->events.items[id];
  const toponym *beat = self->scenes->beat;
  const event_place *news = self->scenes->news;
  if (!has_place(ev)) return false;
  const scene *s = best_scene(self, ev);
  if (!s && is_of_only(self, ev))
    s = &self->scenes->items.items[self->scenes->only];
  if (s) {
    *out = *s->where;
    out->refers_to = s->name;
    out->told_in = STR("story");
  } else if (beat && is_news_at(self, ev, &beat->where)) {
    *out = beat->where;
    out->refers_to = out->span;
    out->told_in = STR("story");
  } else if (news && is_news_at(self, ev, &news->where)) {
    *out = news->where;
    out->refers_to = news->name;
    out->told_in = STR("story");
  } else if (is_of_dateline(self, ev) || is_talk_of_dateline(self, ev)) {
    *out = self->scenes->dateline->where;
    out->refers_to = out->span;
    out->told_in = STR("dateline");
  } else {
    const toponym *all = ground_of(self, ev);
    if (!all) return false;
    *out = all->where;
    out->refers_to = out->span;
    out->told_in = STR("story");
  }
  out->span = (bede_span){0, 0};
  return true;
}
