/*
 * resolve.c - which place a name means.
 *
 * What may be meant are the country of this name, the lexicon's place and all
 * places of the gazetteer.  A qualifier ("Paris, Texas", "Aleppo province")
 * rules out the rest; then each gets points: for its kind and its people, for
 * being told by the lexicon, for the countries and regions that the story
 * tells, for standing near its other places.  One name means one place in all
 * of a story.  A name with no place at all stays words.
 */
#include "base/map.h"
#include "mention/reading.h"

#include <math.h>
#include <stdlib.h>

enum { MOST = 32, TOLD_MOST = 48, SAME_KM = 60, NEAR_KM = 150 };
/* What is near lies within these degrees of latitude, of 111 km each. */
enum { NEAR_DEGREES = 2 };

/* Points; a town has the logarithm of its people, 2 to 7.4. */
static const double POINTS_COUNTRY = 7.6, POINTS_REGION = 2.2,
                    POINTS_COUNTY = 1.5, POINTS_CAPITAL = 1.0,
                    POINTS_SEAT = 0.3, POINTS_SECTION = -1.0, POINTS_SITE = 5.2,
                    POINTS_SITE_TOO = 1.2, POINTS_TOWN_KNOWN = 0.7,
                    POINTS_OTHER_NAME = -1.2, POINTS_NOT_SO = -4,
                    POINTS_WANTED = 2, POINTS_COUNTRY_TOLD = 2.0,
                    POINTS_REGION_TOLD = 1.6, POINTS_NEAR = 0.8, SURE = 1.5,
                    POINTS_LEAST = 2.8, POINTS_OTHER_LEAST = 4.2,
                    POINTS_OTHER_TOLD = 1.8, POINTS_SEAT_TOO = 0.8;

typedef struct candidate {
  const gaz_place *place; /* or NULL: a country, or of the lexicon alone */
  const lex_site *site;
  const hit *country_name;
  bede_str country;
  uint32_t region;
  bool has_point;
  double lat, lon, points;
  double own; /* before the story is asked */
  bool is_near, is_region_told, is_country_told;
  bool is_other_name;
} candidate;

typedef struct choice {
  candidate items[MOST];
  uint32_t count;
  /* What the name itself has told of the story, which is no reason for it. */
  bede_str country;
  uint32_t region;
  double weight;
} choice;

typedef struct told_country {
  bede_str code;
  double weight;
} told_country;

typedef struct told_region {
  uint32_t region;
  double weight;
} told_region;

/* What the story tells of: from names that leave no doubt. */
typedef struct told {
  told_country countries[TOLD_MOST];
  told_region regions[TOLD_MOST];
  struct {
    double lat, lon;
    const choice *by; /* the name that told it */
  } points[TOLD_MOST];
  uint32_t country_count, region_count, point_count;
  double all;
} told;

/* ---- What may be meant --------------------------------------------------- */

static bede_str country_of(const gazetteer *g, const gaz_place *p) {
  const gaz_country *c = gazetteer_country(g, p->country);
  return c ? str_from(c->alpha3) : STR("");
}

static double kind_points(const gaz_place *p) {
  double people = log10((double)p->population + 100);
  switch (p->kind) {
  case GAZ_AREA:
    return POINTS_COUNTRY;
  case GAZ_REGION:
    return POINTS_REGION + people * 0.7;
  case GAZ_COUNTY:
    return POINTS_COUNTY + people * 0.7;
  case GAZ_CAPITAL:
    return people + POINTS_CAPITAL;
  case GAZ_SEAT:
    return people + POINTS_SEAT;
  case GAZ_SECTION:
    return people + POINTS_SECTION;
  default:
    return people;
  }
}

/* The name of the lexicon that covers it; of a given one also what it is by
 * itself: "the *U.S.* Navy". */
static const hit *exact_hit(const reading *r, const toponym *t) {
  const hit *h = hit_at(r, r->actor_hit, t->first);
  if (h && h->first == t->first && h->end == t->end) return h;
  if (!t->is_given || t->end > t->first + 1) return NULL;
  lex_senses all = lexicon_senses(r->lex, r->fold[t->first]);
  for (uint32_t i = 0; i < all.count; i++) {
    if (all.items[i].kind != LEX_ACTOR) continue;
    hit *own = arena_new(r->a, hit);
    *own = (hit){t->first, t->end, &all.items[i]};
    return own;
  }
  return NULL;
}

/* "at the *White House*", "in *Tel Aviv*": a house or town of its own, and not
 * only another word for the country. */
static bool is_seat(const reading *r, const toponym *t) {
  const hit *h = exact_hit(r, t), *site = hit_at(r, r->site_hit, t->first);
  return h && h->sense->use == USE_SEAT && site && site->first == t->first &&
         site->end == t->end;
}

static void add_country(const reading *r, const toponym *t, choice *c) {
  const hit *h = exact_hit(r, t);
  if (!h) return;
  const lex_actor *actor = lexicon_actor(r->lex, h->sense->entry);
  if (actor->kind != ACTOR_COUNTRY || h->sense->use == USE_CAPITAL) return;
  if (is_seat(r, t)) return;
  const lex_office *office = lexicon_offices(r->lex, actor);
  candidate *x = &c->items[c->count++];
  *x = (candidate){.country_name = h,
                   .country = reading_str(r, office->code),
                   .region = GAZ_NONE,
                   .points = POINTS_COUNTRY};
  const gaz_country *known =
      r->source->gaz ? gazetteer_country_of(r->source->gaz, x->country) : NULL;
  if (!known || !known->has_point) return;
  x->has_point = true;
  x->lat = known->lat;
  x->lon = known->lon;
}

/* The first consonants of a key, each once; y and w are none. */
static uint32_t consonants(bede_str key, char out[3]) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < key.len && n < 3; i++) {
    char c = key.ptr[i];
    bool vowel = memchr("aeiouyw", c, 7) != NULL;
    if (c >= 'a' && c <= 'z' && !vowel && (!n || out[n - 1] != c)) out[n++] = c;
  }
  return n;
}

/* "Thassos" for Thasos, "Faizabad" for Fyzabad: another spelling of the chief
 * name; but not "East Brooklyn" for the West Side. */
static bool sound_alike(const reading *r, const gaz_place *p, bede_str key) {
  char a[3], b[3];
  bede_str chief = gazetteer_key(r->a, gazetteer_str(r->source->gaz, p->name));
  uint32_t n = consonants(key, a), m = consonants(chief, b);
  uint32_t least = n < m ? n : m;
  return least >= 2 && !memcmp(a, b, least);
}

static void add_places(const reading *r, const toponym *t, gaz_places all,
                       bool qualifies, choice *c) {
  bede_str key = toponym_key(r, t->first, t->end);
  /* "Mexico" is its capital's other name, but not where it is the country's */
  double other = c->count ? POINTS_NOT_SO : POINTS_OTHER_NAME;
  for (uint32_t i = 0; i < all.count && c->count < MOST - 1; i++) {
    const gaz_place *p = gazetteer_place(r->source->gaz, all.items[i]);
    if (!p || gazetteer_is_qualifier(all.items[i]) != qualifies) continue;
    candidate *x = &c->items[c->count++];
    *x = (candidate){.place = p,
                     .country = country_of(r->source->gaz, p),
                     .region = p->region,
                     .has_point = true,
                     .lat = p->lat,
                     .lon = p->lon,
                     .points = kind_points(p)};
    if (qualifies || gazetteer_is_chief_name(all.items[i])) continue;
    x->points += other;
    x->is_other_name = !sound_alike(r, p, key);
  }
}

/* The lexicon has the name for a town: the region around it is meant less. */
static void prefer_town(const reading *r, const lex_site *site, choice *c) {
  if (!str_is(reading_str(r, site->precision), "city")) return;
  for (uint32_t i = 0; i < c->count; i++)
    if (c->items[i].place && c->items[i].place->kind == GAZ_REGION)
      c->items[i].points -= POINTS_TOWN_KNOWN;
}

/* The gazetteer's entry for the lexicon's place, or a candidate of its own. */
static void add_site(const reading *r, const toponym *t, choice *c) {
  const hit *h = hit_at(r, r->site_hit, t->first);
  if (!h || h->first != t->first || h->end != t->end) return;
  const lex_site *site = lexicon_site(r->lex, h->sense->entry);
  candidate *same = NULL;
  double nearest = SAME_KM;
  for (uint32_t i = 0; i < c->count; i++) {
    candidate *x = &c->items[i];
    if (!x->place || !site->has_point) continue;
    if (fabs(x->lat - site->lat) > NEAR_DEGREES) continue;
    double km = gazetteer_km(x->lat, x->lon, site->lat, site->lon);
    if (km >= nearest) continue;
    nearest = km;
    same = x;
  }
  if (same) {
    if (same->place->kind != GAZ_REGION) prefer_town(r, site, c);
    same->site = site;
    same->points += POINTS_SITE_TOO;
    if (same->points < POINTS_SITE) same->points = POINTS_SITE;
    return;
  }
  c->items[c->count++] =
      (candidate){.site = site,
                  .country = reading_str(r, site->country),
                  .region = GAZ_NONE,
                  .has_point = site->has_point,
                  .lat = site->lat,
                  .lon = site->lon,
                  .points = is_seat(r, t) ? POINTS_COUNTRY : POINTS_SITE};
}

static gaz_places places_of(const reading *r, uint32_t first, uint32_t end) {
  gaz_places none = {NULL, 0};
  if (!r->source->gaz) return none;
  return gazetteer_find(r->source->gaz, toponym_key(r, first, end));
}

/* "North Texas", "the Karak district": a part of what is known, or that. */
static toponym without_part(const reading *r, const toponym *t) {
  toponym whole = *t;
  while (whole.first + 1 < whole.end &&
         word_in(r, whole.first, WORDS_PLACE_PART))
    whole.first++;
  while (whole.first + 1 < whole.end &&
         word_in(r, whole.end - 1, WORDS_PLACE_PART))
    whole.end--;
  return whole;
}

/* "*Fla.*": short for a region, and no town that is written so without the
 * stop. */
static bool is_short(const reading *r, const toponym *t) {
  return str_ends(text_forms(r->text, t->first, t->end), STR("."));
}

static void find_named(const reading *r, const toponym *t, choice *c) {
  c->count = 0;
  bool has_noun =
      t->end > t->first + 1 && word_in(r, t->end - 1, WORDS_REGION_NOUN);
  gaz_places all = places_of(r, t->first, t->end);
  if (!all.count && has_noun) all = places_of(r, t->first, t->end - 1);
  if (is_short(r, t)) add_places(r, t, all, true, c);
  if (c->count) return;
  add_country(r, t, c);
  add_places(r, t, all, false, c);
  add_site(r, t, c);
  if (!c->count) add_places(r, t, all, true, c);
}

/* "in *Arusha*": of a region and its seat of one name the seat is meant, and
 * of two towns rather the one that is called so today. */
static void prefer(const reading *r, choice *c) {
  bool chief = false;
  for (uint32_t i = 0; i < c->count; i++)
    chief |= c->items[i].place && !c->items[i].is_other_name;
  for (uint32_t i = 0; i < c->count; i++) {
    candidate *x = &c->items[i];
    if (chief && x->is_other_name) x->points += POINTS_OTHER_NAME;
    if (!x->place || x->place->kind != GAZ_REGION) continue;
    const gaz_region *region =
        gazetteer_region(r->source->gaz, x->place->region);
    for (uint32_t k = 0; region && k < c->count; k++)
      if (c->items[k].place &&
          c->items[k].place == gazetteer_at(r->source->gaz, region->seat))
        x->points -= POINTS_SEAT_TOO;
  }
}

/* Puts down the key of what was found: "Karak district" and "Karak" are one. */
static bede_str find_candidates(const reading *r, const toponym *t, choice *c) {
  toponym named = *t;
  find_named(r, t, c);
  if (!c->count) {
    named = without_part(r, t);
    /* "City *Hall*" is none */
    bool is_less = named.end - named.first < t->end - t->first;
    bool is_town =
        named.end > named.first + 1 || !word_in(r, named.first, WORDS_NO_TOWN);
    if (is_less && is_town) find_named(r, &named, c);
  }
  prefer(r, c);
  for (uint32_t i = 0; i < c->count; i++) c->items[i].own = c->items[i].points;
  return toponym_key(r, named.first, named.end);
}

/* ---- Qualifiers ---------------------------------------------------------- */

/* Words that may say where a name lies, and what they name themselves. */
typedef struct qualifier {
  uint32_t first, end;
  gaz_places places;
} qualifier;

static qualifier qualifier_of(const reading *r, uint32_t first, uint32_t end) {
  return (qualifier){first, end, places_of(r, first, end)};
}

static bool lies_in_code(const gazetteer *g, const candidate *x,
                         bede_str code) {
  const gaz_region *region = gazetteer_region(g, x->region);
  bede_str own = region ? gazetteer_str(g, region->code) : STR("");
  return own.len == 5 && code.len == 2 && memcmp(own.ptr + 3, code.ptr, 2) == 0;
}

/* "Dublin, *Ireland*"; but "PARIS (*AP*)", an agency of New York, tells no
 * country. */
static bool is_named_country(const reading *r, const candidate *x,
                             const qualifier *q) {
  const hit *h = hit_at(r, r->actor_hit, q->first);
  if (!h || h->first != q->first || h->end != q->end) return false;
  const lex_actor *actor = lexicon_actor(r->lex, h->sense->entry);
  return actor->kind == ACTOR_COUNTRY &&
         str_eq(reading_str(r, lexicon_offices(r->lex, actor)->code),
                x->country);
}

/* "Fresno, Calif.", "Paris, Texas", "Dublin, Ireland", "Dallas, TX" */
static bool lies_in(const reading *r, const candidate *x, const qualifier *q) {
  if (!x->place) return false;
  if (is_named_country(r, x, q)) return true;
  if (q->end == q->first + 1 &&
      lies_in_code(r->source->gaz, x, text_form(r->text, q->first)))
    return true;
  for (uint32_t i = 0; i < q->places.count; i++) {
    const gaz_place *p = gazetteer_place(r->source->gaz, q->places.items[i]);
    bool wide = p && (p->kind == GAZ_REGION || p->kind == GAZ_COUNTY);
    if (wide && p->region == x->region && p != x->place &&
        x->place->kind < GAZ_REGION)
      return true;
  }
  return false;
}

/* The longest qualifier that begins at `at` and holds for one of the places;
 * `at` if there is none. */
static uint32_t qualifier_holds(const reading *r, const choice *c,
                                uint32_t at) {
  uint32_t stop = reading_sentence(r, at)->end;
  if (!c->count) return at;
  for (uint32_t end = at + 4 < stop ? at + 4 : stop; end > at; end--) {
    const qualifier q = qualifier_of(r, at, end);
    for (uint32_t i = 0; i < c->count; i++)
      if (lies_in(r, &c->items[i], &q)) return end;
  }
  return at;
}

uint32_t toponym_qualifier_end(const reading *r, uint32_t first, uint32_t end,
                               uint32_t at) {
  choice c;
  const toponym t = {.first = first, .end = end};
  if (!r->source->gaz) return at;
  find_candidates(r, &t, &c);
  return qualifier_holds(r, &c, at);
}

/* "Aleppo province", "Kyiv region": the region, not its seat. */
static bool wants_region(const reading *r, const toponym *t) {
  if (t->end > t->first + 1 && word_in(r, t->end - 1, WORDS_REGION_NOUN))
    return true;
  return t->end < reading_sentence(r, t->first)->end &&
         word_in(r, t->end, WORDS_REGION_NOUN);
}

static void make_region(const reading *r, choice *c) {
  const gazetteer *g = r->source->gaz;
  bool any = false; /* "Washington state" is not the capital's */
  for (uint32_t i = 0; i < c->count; i++)
    if (c->items[i].place && c->items[i].place->kind == GAZ_REGION) {
      c->items[i].own += POINTS_WANTED;
      c->items[i].points += POINTS_WANTED;
      any = true;
    }
  if (any) return;
  for (uint32_t i = 0; i < c->count; i++) {
    candidate *x = &c->items[i];
    if (!x->place || x->place->kind == GAZ_REGION) continue;
    const gaz_region *region = gazetteer_region(g, x->place->region);
    const gaz_place *whole = region ? gazetteer_at(g, region->place) : NULL;
    if (!whole || gazetteer_at(g, region->seat) != x->place) continue;
    x->place = whole;
    x->site = NULL;
    x->lat = whole->lat;
    x->lon = whole->lon;
  }
}

/* "won in California, *New Jersey* and Ohio": another, after a name that means
 * a region or country by itself. */
static bool is_listed(const reading *r, const toponym *t, const toponym *q,
                      const choice *c) {
  const candidate *best = NULL;
  for (uint32_t i = 0; i < c->count; i++)
    if (!best || c->items[i].own > best->own) best = &c->items[i];
  bool wide = best && (best->country_name ||
                       (best->place && best->place->kind == GAZ_REGION));
  const hit name = {q->first, q->end, NULL};
  uint32_t top = hit_top(r, &name), up = r->syntax->head[top];
  return wide && r->syntax->rel[top] == REL_CONJ && up >= t->first &&
         up < t->end;
}

/* What a qualifier rules out is taken off the list. */
static bool keep_qualified(const reading *r, const toponym *t, choice *c) {
  const toponym *beside = t->qualifier == MENTION_NONE
                              ? NULL
                              : &r->out->toponyms.items[t->qualifier];
  uint32_t kept = 0;
  if (!beside || is_listed(r, t, beside, c)) return false;
  const qualifier q = qualifier_of(r, beside->first, beside->end);
  for (uint32_t i = 0; i < c->count; i++)
    if (lies_in(r, &c->items[i], &q)) c->items[kept++] = c->items[i];
  if (kept) c->count = kept;
  return kept > 0;
}

/* ---- The story ----------------------------------------------------------- */

static void tell_country(told *s, bede_str code, double weight) {
  s->all += weight;
  for (uint32_t i = 0; i < s->country_count; i++)
    if (str_eq(s->countries[i].code, code)) {
      s->countries[i].weight += weight;
      return;
    }
  if (s->country_count < TOLD_MOST && code.len)
    s->countries[s->country_count++] = (told_country){code, weight};
}

static void tell_region(told *s, uint32_t region, double weight) {
  if (region == GAZ_NONE) return;
  for (uint32_t i = 0; i < s->region_count; i++)
    if (s->regions[i].region == region) {
      s->regions[i].weight += weight;
      return;
    }
  if (s->region_count < TOLD_MOST)
    s->regions[s->region_count++] = (told_region){region, weight};
}

static void tell(told *s, choice *c, const candidate *x, double weight) {
  c->country = x->country;
  c->region = x->region;
  c->weight += weight;
  tell_country(s, x->country, weight);
  tell_region(s, x->region, weight);
  bool is_town = x->place ? x->place->kind < GAZ_COUNTY : x->site != NULL;
  if (!is_town || !x->has_point || s->point_count == TOLD_MOST) return;
  s->points[s->point_count].by = c;
  s->points[s->point_count].lat = x->lat;
  s->points[s->point_count++].lon = x->lon;
}

static double country_weight(const told *s, bede_str code) {
  for (uint32_t i = 0; i < s->country_count; i++)
    if (str_eq(s->countries[i].code, code)) return s->countries[i].weight;
  return 0;
}

static double region_weight(const told *s, uint32_t region) {
  for (uint32_t i = 0; region != GAZ_NONE && i < s->region_count; i++)
    if (s->regions[i].region == region) return s->regions[i].weight;
  return 0;
}

static bool is_near(const told *s, const choice *c, const candidate *x) {
  for (uint32_t i = 0; x->has_point && i < s->point_count; i++) {
    if (fabs(x->lat - s->points[i].lat) > NEAR_DEGREES) continue;
    double km =
        gazetteer_km(x->lat, x->lon, s->points[i].lat, s->points[i].lon);
    if (km < NEAR_KM && km > 0.1 && s->points[i].by != c) return true;
  }
  return false;
}

static void weigh(const told *s, const choice *c, candidate *x) {
  double country = country_weight(s, x->country);
  double region = region_weight(s, x->region);
  if (str_eq(c->country, x->country)) country -= c->weight;
  if (c->region == x->region) region -= c->weight;
  x->points = x->own;
  double others = s->all - c->weight;
  if (others > 0) x->points += POINTS_COUNTRY_TOLD * country / (others + 1);
  x->is_region_told = region > 0.01;
  x->is_country_told = country * 2 > others;
  if (x->is_region_told)
    x->points += POINTS_REGION_TOLD * (region < 3 ? 1 + region / 3 : 2);
  x->is_near = is_near(s, c, x) && (!x->place || x->place->kind < GAZ_COUNTY);
  if (x->is_near) x->points += POINTS_NEAR;
}

static void pick(const choice *c, uint32_t *best, uint32_t *next) {
  *best = *next = MOST;
  for (uint32_t i = 0; i < c->count; i++) {
    if (*best == MOST || c->items[i].points > c->items[*best].points) {
      *next = *best;
      *best = i;
    } else if (*next == MOST || c->items[i].points > c->items[*next].points) {
      *next = i;
    }
  }
}

/* ---- Writing it down ----------------------------------------------------- */

static bede_str name_of(const reading *r, const candidate *x) {
  if (x->country_name)
    return reading_str(
        r, lexicon_actor(r->lex, x->country_name->sense->entry)->name);
  if (x->site) return reading_str(r, x->site->name);
  return gazetteer_str(r->source->gaz, x->place->name);
}

static bede_str precision_of(const reading *r, const candidate *x) {
  if (x->country_name) return STR("country");
  if (x->site) return reading_str(r, x->site->precision);
  if (x->place->kind == GAZ_AREA) return STR("");
  return x->place->kind == GAZ_REGION ? STR("admin1") : STR("city");
}

static void fill(const reading *r, const candidate *x, bede_where *w) {
  w->name = name_of(r, x);
  w->country = x->country;
  w->precision = precision_of(r, x);
  w->has_point = x->has_point;
  w->lat = x->lat;
  w->lon = x->lon;
  if (x->site && x->site->has_point) {
    w->lat = x->site->lat;
    w->lon = x->site->lon;
  }
  if (x->site) w->admin1 = reading_str(r, x->site->admin1);
  if (!x->place) return;
  w->geonameid = x->place->geonameid;
  const gaz_region *region = gazetteer_region(r->source->gaz, x->region);
  if (region && !w->admin1.len)
    w->admin1 = gazetteer_str(r->source->gaz, region->code);
}

static bede_str reason_of(const candidate *x, uint32_t count, bool qualified) {
  if (qualified) return STR("a qualifier beside it");
  if (x->country_name) return STR("a country's name");
  if (count == 1) return STR("the only place of this name");
  if (x->is_region_told) return STR("the story tells of its region");
  if (x->is_near) return STR("it is near other places of the story");
  if (x->site) return STR("the lexicon knows it");
  return STR("it has the most people, or the story's country");
}

static bede_str describe(const reading *r, const candidate *x) {
  const gazetteer *g = r->source->gaz;
  const gaz_region *region = g ? gazetteer_region(g, x->region) : NULL;
  bede_str code = region ? gazetteer_str(g, region->code) : STR("");
  str_buf out = {.a = r->a};
  buf_add(&out, name_of(r, x));
  buf_add(&out, STR(", "));
  buf_add(&out, x->country);
  if (code.len) buf_add(&out, STR(", "));
  buf_add(&out, code);
  return buf_str(&out);
}

static int by_points(const void *x, const void *y) {
  const candidate *a = x, *b = y;
  return (a->points < b->points) - (a->points > b->points);
}

static void list_candidates(const reading *r, const choice *c, toponym *t) {
  bede_str *list = arena_many(r->a, bede_str, c->count);
  candidate *sorted = arena_many(r->a, candidate, c->count);
  memcpy(sorted, c->items, c->count * sizeof *sorted);
  qsort(sorted, c->count, sizeof *sorted, by_points);
  for (uint32_t i = 0; i < c->count; i++) {
    const candidate *x = &sorted[i];
    list[i] = str_format(r->a, "%.*s: %.2f points", STR_ARG(describe(r, x)),
                         x->points);
  }
  t->candidates = list;
  t->candidate_count = c->count;
}

/* "the *West Side*", "in *June*": a hamlet is hardly meant by its other name,
 * nor, of several, where the story has nothing to do with it. */
static bool is_far_fetched(const choice *c, const candidate *x) {
  if (!x->place || x->site || x->place->kind >= GAZ_CAPITAL) return false;
  bool is_told = x->is_near || x->is_region_told;
  double least = is_told              ? POINTS_OTHER_TOLD
                 : x->is_country_told ? POINTS_LEAST
                                      : POINTS_OTHER_LEAST;
  if (x->is_other_name) return x->own < least;
  return x->own < POINTS_LEAST && c->count > 1 && !is_told &&
         !x->is_country_told;
}

static void settle(const reading *r, toponym *t, const choice *c,
                   bool qualified) {
  uint32_t best, next;
  pick(c, &best, &next);
  if (best == MOST) return;
  if (!qualified && !t->is_given && is_far_fetched(c, &c->items[best])) return;
  fill(r, &c->items[best], &t->where);
  t->reason = reason_of(&c->items[best], c->count, qualified);
  if (next != MOST) t->runner_up = describe(r, &c->items[next]);
  if (r->source->trace) list_candidates(r, c, t);
}

/* ---- The passes ---------------------------------------------------------- */

typedef struct resolving {
  const reading *r;
  choice *choices; /* one a distinct name */
  uint32_t *of;    /* by toponym: its name's choice */
  bool *qualified; /* by choice */
  uint32_t count;
  told story;
} resolving;

/* Each name once; a qualified mention of it decides for all. */
static void collect(resolving *self) {
  const reading *r = self->r;
  map ids = {.a = r->a};
  for (uint32_t i = 0; i < r->out->toponyms.count; i++) {
    const toponym *t = &r->out->toponyms.items[i];
    bool region = wants_region(r, t);
    choice *fresh = &self->choices[self->count];
    fresh->country = STR("");
    fresh->region = 0;
    fresh->weight = 0;
    bede_str key = find_candidates(r, t, fresh);
    uint32_t *at =
        map_put(&ids, str_join(r->a, region ? STR("1") : STR("0"), key));
    if (*at == UINT32_MAX) {
      *at = self->count++;
      if (region) make_region(r, &self->choices[*at]);
    }
    self->of[i] = *at;
    if (!self->qualified[*at])
      self->qualified[*at] = keep_qualified(r, t, &self->choices[*at]);
  }
}

/* Names that leave no doubt tell where the story plays. */
static void tell_sure(resolving *self) {
  for (uint32_t i = 0; i < self->r->out->toponyms.count; i++) {
    choice *c = &self->choices[self->of[i]];
    uint32_t best, next;
    pick(c, &best, &next);
    if (best == MOST) continue;
    const candidate *x = &c->items[best];
    if (x->is_other_name && x->own < POINTS_LEAST) continue;
    bool sure = next == MOST || self->qualified[self->of[i]] ||
                x->points - c->items[next].points > SURE;
    tell(&self->story, c, x, sure ? 1 : 0.25);
  }
}

/* "Dallas, TX": what the code stands for is known by the town. */
static void settle_code(const resolving *self, const toponym *t) {
  const reading *r = self->r;
  if (t->qualifier == MENTION_NONE) return;
  toponym *q = &r->out->toponyms.items[t->qualifier];
  const choice *c = &self->choices[self->of[t - r->out->toponyms.items]];
  uint32_t best, next;
  pick(c, &best, &next);
  if (q->where.has_point || best == MOST || !r->source->gaz) return;
  const gaz_region *region =
      gazetteer_region(r->source->gaz, c->items[best].region);
  const gaz_place *p =
      region ? gazetteer_at(r->source->gaz, region->place) : NULL;
  if (!p) return;
  candidate x = {.place = p,
                 .country = country_of(r->source->gaz, p),
                 .region = p->region,
                 .has_point = true,
                 .lat = p->lat,
                 .lon = p->lon};
  fill(r, &x, &q->where);
  q->reason = STR("the place beside it");
}

/* ---- Names that nobody knows --------------------------------------------- */

/* "Foua and Kfraya in *Idlib*": the name behind it says where it lies. */
static bede_str country_behind(const reading *r, uint32_t number) {
  enum { GAP = 3 };
  const toponym *t = &r->out->toponyms.items[number];
  if (number + 1 == r->out->toponyms.count) return STR("");
  const toponym *next = t + 1;
  bool near = next->first < reading_sentence(r, t->first)->end &&
              next->first - t->end <= GAP && next->kind == KIND_PLACE;
  for (uint32_t i = t->end; near && i < next->first; i++)
    near = r->syntax->upos[i] != UPOS_VERB;
  return near ? next->where.country : STR("");
}

/* The country that most of the story's names lie in, if most do. */
static bede_str country_of_story(const told *s) {
  enum { ENOUGH = 2, MOST_OF_TEN = 6 };
  const told_country *best = NULL;
  for (uint32_t i = 0; i < s->country_count; i++)
    if (!best || s->countries[i].weight > best->weight) best = &s->countries[i];
  bool sure = best && best->weight >= ENOUGH &&
              best->weight * 10 >= s->all * MOST_OF_TEN;
  return sure ? best->code : STR("");
}

/* "Port Arthur, *Tasmania*": a town of the name elsewhere is not meant.  "In
 * Lima, Ohio and Iowa" is a list. */
static bool is_misfit(const reading *r, const toponym *t, const toponym *next) {
  uint32_t stop = reading_sentence(r, t->first)->end;
  bool beside = t->qualifier == MENTION_NONE && next->first == t->end + 1 &&
                next->end < stop && str_is(r->fold[t->end], ",") &&
                (str_is(r->fold[next->end], ",") || next->end + 1 == stop);
  return beside && t->where.geonameid && str_is(t->where.precision, "city") &&
         str_is(next->where.precision, "admin1") &&
         !str_eq(t->where.admin1, next->where.admin1);
}

static void drop_misfits(const reading *r) {
  for (uint32_t i = 0; i + 1 < r->out->toponyms.count; i++) {
    toponym *t = &r->out->toponyms.items[i];
    if (is_misfit(r, t, t + 1))
      t->where = (bede_where){.known = true, .span = t->where.span};
  }
}

/* Its words alone, and the country where the story leaves no doubt. */
static void settle_unknown(const resolving *self) {
  bede_str story = country_of_story(&self->story);
  for (uint32_t i = self->r->out->toponyms.count; i-- > 0;) {
    toponym *t = &self->r->out->toponyms.items[i];
    bool at_sea = word_in(self->r, t->end - 1, WORDS_OPEN_WATER);
    if (t->where.name.len || t->kind != KIND_PLACE || at_sea) continue;
    bede_str behind = country_behind(self->r, i);
    t->where.country = behind.len ? behind : story;
    if (!t->where.country.len) continue;
    t->where.precision = STR("country");
    t->reason =
        behind.len ? STR("the place behind it") : STR("the story's country");
  }
}

void toponym_resolve(reading *r) {
  uint32_t count = r->out->toponyms.count;
  if (!count) return;
  resolving self = {.r = r};
  self.choices = arena_column(r->a, choice, count);
  self.of = arena_many(r->a, uint32_t, count);
  self.qualified = arena_many(r->a, bool, count);
  collect(&self);
  tell_sure(&self);
  for (uint32_t i = 0; i < self.count; i++)
    for (uint32_t k = 0; k < self.choices[i].count; k++)
      weigh(&self.story, &self.choices[i], &self.choices[i].items[k]);
  for (uint32_t i = 0; i < count; i++)
    settle(r, &r->out->toponyms.items[i], &self.choices[self.of[i]],
           self.qualified[self.of[i]]);
  for (uint32_t i = 0; i < count; i++)
    settle_code(&self, &r->out->toponyms.items[i]);
  drop_misfits(r);
  settle_unknown(&self);
}
