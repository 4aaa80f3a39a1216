/*
 * place.c - where: names of countries, capitals and sites, and the noun
 * phrases that stand around them.
 *
 *   "in Minsk"                          a place
 *   "Minsk said", "talks with Minsk"    a government
 *   "the Kuznica border crossing"       the words of all, the point of Kuznica
 *   "at the border with Belarus"        a border, of Belarus
 *
 * A capitalised name under a locative preposition that nobody knows is kept as
 * words alone; it is never guessed.
 */
#include "mention/reading.h"

static uint32_t first_conjunct(const reading *r, uint32_t t) {
  for (uint32_t room = 32; room && r->syntax->rel[t] == REL_CONJ &&
                           r->syntax->head[t] != TOKEN_NONE;
       room--)
    t = r->syntax->head[t];
  return t;
}

/* The preposition of the phrase, or of the coordination that it is part of;
 * not that of "in response to the crisis, Poland and Latvia have ..." */
static uint32_t preposition(const reading *r, uint32_t t) {
  uint32_t prep = phrase_case(r, t), first = first_conjunct(r, t);
  const mention *m = reading_mention(r, first);
  bool is_alike =
      m && (m->form == MENTION_NAME || word_in(r, first, WORDS_PLACE_NOUN));
  return prep == TOKEN_NONE && is_alike ? phrase_case(r, first) : prep;
}

static bool is_locative(const reading *r, uint32_t t) {
  return word_in(r, preposition(r, t), WORDS_LOCATIVE);
}

/* "in Poland"; "the border with Poland", "Poland's capital" */
static bool stands_as_place(const reading *r, uint32_t t) {
  if (is_locative(r, t)) return true;
  uint32_t up = r->syntax->head[first_conjunct(r, t)];
  return up != TOKEN_NONE && word_in(r, up, WORDS_PLACE_NOUN);
}

static bool is_adjective(const reading *r, const mention *m) {
  const hit *name = hit_at(r, r->actor_hit, m->head);
  return name && name->sense->use == USE_ADJ;
}

/* "rockets at Tel Aviv", "in Brussels": a seat that is a town as well. */
static bool is_town(const reading *r, const mention *m) {
  const hit *name = hit_at(r, r->actor_hit, m->head);
  return name && name->sense->use == USE_SEAT &&
         hit_at(r, r->site_hit, m->head) && is_locative(r, m->head);
}

/* "the northern *third* of Chad", "*southern* Chad": land, and no government.
 */
static bool is_stretch(const reading *r, const mention *m) {
  uint32_t core = phrase_core(r, m->head);
  if (core != m->head && !m->count.known) return true;
  for (uint32_t t = m->first; t < core; t++)
    if (r->syntax->head[t] == core && r->syntax->rel[t] == REL_AMOD &&
        word_in(r, t, WORDS_PLACE_PART))
      return true;
  return false;
}

/* An act of force by much of what the lexicon has of the noun. */
bool place_is_of_force(const reading *r, uint32_t noun) {
  enum { SHARE = 5 };
  lex_frames all = lexicon_frames(r->lex, r->syntax->lemma[noun], LEX_NOUN);
  uint32_t force = 0;
  for (uint32_t i = 0; i < all.count; i++)
    force += all.items[i].type == BEDE_ASSAULT;
  return r->syntax->upos[noun] == UPOS_NOUN && all.count &&
         SHARE * force >= all.count;
}

/* "the attacks *on Paris*": the town and those who live there. */
static bool is_stricken(const reading *r, const mention *m) {
  const hit *name = hit_at(r, r->actor_hit, m->head);
  uint32_t prep = phrase_case(r, m->head), up = r->syntax->head[m->head];
  return name && name->sense->use == USE_CAPITAL && prep != TOKEN_NONE &&
         str_is(r->fold[prep], "on") && up != TOKEN_NONE &&
         r->syntax->rel[m->head] == REL_NMOD && place_is_of_force(r, up);
}

static void decide_kind(const reading *r, mention *m) {
  if (is_town(r, m)) m->kind = KIND_PLACE;
  if (m->type != MENTION_LOC || !m->id.len || m->kind != KIND_NONE) return;
  if (stands_as_place(r, m->head) || is_stretch(r, m) || is_stricken(r, m)) {
    m->kind = KIND_PLACE;
    return;
  }
  m->kind = KIND_GOVERNMENT;
  if (!m->sector.len && !is_adjective(r, m)) m->sector = STR("GOV");
}

static void fill_site(const reading *r, const hit *h, bede_where *w) {
  const lex_site *site = lexicon_site(r->lex, h->sense->entry);
  w->name = reading_str(r, site->name);
  w->country = reading_str(r, site->country);
  w->admin1 = reading_str(r, site->admin1);
  w->precision = reading_str(r, site->precision);
  w->has_point = site->has_point;
  w->lat = site->lat;
  w->lon = site->lon;
}

static void fill_name(const reading *r, const hit *h, bede_where *w) {
  const lex_actor *actor = lexicon_actor(r->lex, h->sense->entry);
  const lex_office *office = lexicon_offices(r->lex, actor);
  if (actor->office_count) w->country = reading_str(r, office->code);
  switch (h->sense->use) {
  case USE_CAPITAL:
    w->name = reading_str(r, h->sense->surface);
    w->precision = STR("city");
    break;
  case USE_ADJ:
    w->precision = STR("country");
    break;
  default:
    w->name = reading_str(r, actor->name);
    w->precision = STR("country");
    break;
  }
}

/* What the words at `t` name, if it is a country, a capital or a site. */
static bool named_place(const reading *r, uint32_t t, bede_where *w) {
  uint32_t number = r->out->toponym_at[t];
  const toponym *known =
      number == MENTION_NONE ? NULL : &r->out->toponyms.items[number];
  if (known && known->where.name.len && known->kind != KIND_PEOPLE) {
    bede_span span = w->span;
    *w = known->where;
    w->span = span;
    return true;
  }
  const hit *site = hit_at(r, r->site_hit, t);
  const hit *name = hit_at(r, r->actor_hit, t);
  if (site) {
    fill_site(r, site, w);
    return true;
  }
  if (!name || name->sense->use == USE_PEOPLE) return false;
  const mention *m = reading_mention(r, t);
  if (m && m->kind == KIND_PEOPLE) return false; /* five Congolese */
  const lex_actor *actor = lexicon_actor(r->lex, name->sense->entry);
  if (actor->kind != ACTOR_COUNTRY || name->sense->use == USE_SEAT)
    return false;
  fill_name(r, name, w);
  return true;
}

/* A place noun takes the name inside its phrase: whole, when the name is part
 * of it ("Kuznica crossing"); else the country ("the border with Poland"). */
static void inner_place(const reading *r, const mention *m, bede_where *w) {
  for (uint32_t t = m->first; t < m->end; t++) {
    bede_where inner = {0};
    if (t == m->head || !named_place(r, t, &inner)) continue;
    bool is_part =
        r->syntax->rel[t] == REL_COMPOUND && hit_at(r, r->site_hit, t);
    if (is_part) {
      bede_span span = w->span;
      *w = inner;
      w->span = span;
      w->known = true;
    } else {
      w->country = inner.country;
    }
    return;
  }
}

/* "the *French* capital", "the capital of *Mali*"; but not "its capital of a
 * caliphate in Syria". */
static bool is_of_country(const reading *r, uint32_t noun, bede_str country) {
  TREE_EACH_CHILD(&r->tree, noun, c) {
    unsigned rel = r->syntax->rel[c];
    bool beside = rel == REL_AMOD || rel == REL_COMPOUND ||
                  rel == REL_NMOD_POSS || rel == REL_NMOD;
    bede_where inner = {0};
    if (beside && named_place(r, c, &inner) && str_eq(inner.country, country))
      return true;
  }
  return false;
}

/* The town itself. */
static void find_capital(const reading *r, const mention *m, bede_where *w) {
  const gazetteer *g = r->source->gaz;
  if (!g || !w->country.len ||
      !mention_lemma_in(r->out, m->head, r->words.told_capital) ||
      !is_of_country(r, m->head, w->country))
    return;
  const gaz_country *country = gazetteer_country_of(g, w->country);
  const gaz_place *p = country ? gazetteer_at(g, country->capital) : NULL;
  if (!p) return;
  const gaz_region *region = gazetteer_region(g, p->region);
  w->name = gazetteer_str(g, p->name);
  w->geonameid = p->geonameid;
  w->lat = p->lat;
  w->lon = p->lon;
  w->has_point = true;
  if (region) w->admin1 = gazetteer_str(g, region->code);
  w->precision = STR("city");
}

/* "the border *between Chad and Sudan*", "the *Thai-Cambodian* border", "the
 * border *with Poland*": the countries that its phrase names, as it does. */
static void border_countries(const reading *r, const mention *m,
                             bede_where *w) {
  for (uint32_t t = m->first; t < m->end; t++) {
    bede_where inner = {0};
    if (t == m->head || !named_place(r, t, &inner) || !inner.country.len)
      continue;
    if (!w->country.len) w->country = inner.country;
    bool is_second = !str_eq(inner.country, w->country);
    if (is_second && !w->other_country.len) w->other_country = inner.country;
  }
}

/* "on the *Belarusian* side of the border with Poland": the side it was on. */
static void border_side(const reading *r, uint32_t border, bede_where *w) {
  uint32_t side = r->syntax->head[border];
  bool beside =
      side != TOKEN_NONE && side < border && word_in(r, side, WORDS_PLACE_NOUN);
  if (!beside) return;
  for (uint32_t t = side; t-- > 0;) {
    const hit *name = hit_at(r, r->actor_hit, t);
    if (r->syntax->head[t] != side) break;
    if (!name) continue;
    const lex_actor *actor = lexicon_actor(r->lex, name->sense->entry);
    if (actor->kind != ACTOR_COUNTRY || !actor->office_count) continue;
    w->country = reading_str(r, lexicon_offices(r->lex, actor)->code);
    return;
  }
}

static bool fill_where(const reading *r, mention *m, bede_where *w) {
  uint32_t t = m->head;
  w->known = true;
  w->span = m->span;
  if (named_place(r, t, w)) return !is_adjective(r, m);
  if (word_in(r, t, WORDS_PLACE_NOUN) && !m->is_actor &&
      (m->form == MENTION_NOMINAL || is_locative(r, t))) {
    inner_place(r, m, w);
    if (!w->name.len) find_capital(r, m, w);
    bool border = word_in(r, t, WORDS_BORDER);
    if (border) border_side(r, t, w);
    if (border) border_countries(r, m, w);
    if (border)
      w->precision = STR("border");
    else if (!w->precision.len && w->country.len)
      w->precision = STR("country");
    return true;
  }
  bool unknown = m->form == MENTION_NAME && !m->is_actor &&
                 word_is_capital(r, t) && is_locative(r, t);
  if (unknown) {
    m->type = MENTION_LOC;
    m->kind = KIND_PLACE;
  }
  return unknown ||
         (m->type == MENTION_LOC && m->kind == KIND_NONE && is_locative(r, t));
}

void place_find(reading *r) {
  for (uint32_t t = 0; t < r->tokens; t++) r->out->place_at[t] = MENTION_NONE;
  for (uint32_t i = 0; i < r->out->mentions.count; i++) {
    mention *m = &r->out->mentions.items[i];
    if (m->form == MENTION_PRONOUN) continue;
    decide_kind(r, m);
    bede_where w = {0};
    if (!fill_where(r, m, &w)) continue;
    r->out->place_at[m->head] = r->out->places.count;
    place_mention *p = array_push(r->a, &r->out->places);
    *p = (place_mention){m->first, m->end, m->head, w};
  }
}
