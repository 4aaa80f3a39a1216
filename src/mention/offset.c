/*
 * offset.c - a place told by its way from a town.
 *
 *   "20 km north of Aleppo"    the point moves; known to a quarter of the way
 *   "20 km from Aleppo"        within 20 km of the town
 *   "north of", "near Aleppo"  not far from it
 *   "off the coast of Tartus"  a day's sail from it
 *   "between Homs and Hama"    half way, known to half the way
 */
#include "mention/offset.h"

#include "base/utf8.h"

#include <math.h>

enum {
  FAR_KM = 300, /* no place is told from a town so far away */
  GLOSS = 6,    /* tokens in "(12 miles)" */
  LEAST_KM = 3,
  NEAR_KM = 20,
  WAY_KM = 40, /* "north of Aleppo" */
  OFFSHORE_KM = 60
};

static const double KM_A_DEGREE = 111.2, RADIAN = 0.017453292519943295;

typedef struct finder {
  arena *a;
  const mention_doc *doc;
  uint32_t begin; /* of the sentence */
} finder;

static bool is_form(const finder *f, uint32_t t, const char *word) {
  bede_str form = text_form(f->doc->text, t);
  return str_is(form, word) || str_is(utf8_fold(f->a, form), word);
}

static bool in_set(const finder *f, uint32_t t, const char *name) {
  uint32_t set = lexicon_set(f->doc->lex, str_from(name));
  bede_str lemma = utf8_fold(f->a, f->doc->syntax->lemma[t]);
  return set != LEX_NONE && lexicon_in_set(f->doc->lex, lemma, set);
}

/* What one word points to; both zero if it is no direction.  "northwest" is of
 * two sets. */
static bool add_direction(const finder *f, uint32_t t, double *north,
                          double *east) {
  int up = in_set(f, t, "northward") - in_set(f, t, "southward");
  int right = in_set(f, t, "eastward") - in_set(f, t, "westward");
  *north += up;
  *east += right;
  return up || right;
}

/* "20 km *(12 miles)* north": the same told again; the token before it. */
static uint32_t before_gloss(const finder *f, uint32_t t) {
  if (!is_form(f, t, ")")) return t;
  for (uint32_t i = t; i > f->begin && t - i <= GLOSS; i--)
    if (is_form(f, i, "(")) return i - 1;
  return t;
}

/* Kilometres that the words up to the unit `t` tell, or 0. */
static double distance(const finder *f, uint32_t t) {
  double unit = in_set(f, t, "kilometre") ? 1.0
                : in_set(f, t, "mile")    ? 1.609344
                                          : 0.0;
  bede_count none = {0}, number = t ? f->doc->number_at[t - 1] : none;
  return unit > 0 && number.known ? (double)number.min * unit : 0.0;
}

static finder finder_at(arena *a, const mention_doc *doc, uint32_t t) {
  uint32_t sentence = doc->text->sentence_of[t];
  return (finder){a, doc, doc->text->sentences[sentence].first};
}

bool offset_is_way(arena *a, const mention_doc *doc, uint32_t from) {
  finder f = finder_at(a, doc, from);
  return from > f.begin + 1 && is_form(&f, from, "from") &&
         distance(&f, before_gloss(&f, from - 1)) > 0;
}

/* To a kilometre: no such phrase says more. */
static double rounded(double degrees) {
  return round(degrees * 100) / 100;
}

static uint32_t whole_km(double km) {
  return km < LEAST_KM ? LEAST_KM : (uint32_t)lround(km);
}

/* No longer the town itself, nor surely its region. */
static void move_to(bede_where *where, double lat, double lon) {
  where->lat = rounded(lat);
  where->lon = rounded(lon);
  where->geonameid = 0;
  where->admin1 = STR("");
}

/* "20 km north *of*", "north *of*", "the coast *of*"; `t` is before it. */
static void move_of(const finder *f, uint32_t t, bede_where *where) {
  double north = 0, east = 0;
  if (in_set(f, t, "coast")) {
    where->uncertainty_km = OFFSHORE_KM;
    return;
  }
  while (t > f->begin &&
         (add_direction(f, t, &north, &east) || is_form(f, t, "-")))
    t--;
  double length = sqrt(north * north + east * east);
  if (length <= 0) return;
  double km = distance(f, before_gloss(f, t));
  double narrow = cos(where->lat * RADIAN);
  where->uncertainty_km = WAY_KM;
  if (km <= 0 || km > FAR_KM || narrow < 0.1) return;
  where->uncertainty_km = whole_km(km / 4);
  move_to(where, where->lat + km * north / length / KM_A_DEGREE,
          where->lon + km * east / length / KM_A_DEGREE / narrow);
}

static bool is_town(const bede_where *w) {
  return str_is(w->precision, "city") && w->has_point;
}

static const toponym *town_at(const finder *f, uint32_t t) {
  if (t >= f->doc->text->token_count) return NULL;
  uint32_t number = f->doc->toponym_at[t];
  if (number == MENTION_NONE) return NULL;
  const toponym *other = &f->doc->toponyms.items[number];
  return is_town(&other->where) ? other : NULL;
}

static void move_between(const bede_where *from, const bede_where *to,
                         bede_where *where) {
  double east = to->lon - from->lon, north = to->lat - from->lat;
  double narrow = cos(from->lat * RADIAN);
  double km = KM_A_DEGREE * sqrt(north * north + east * east * narrow * narrow);
  if (km > FAR_KM) return;
  move_to(where, from->lat + north / 2, from->lon + east / 2);
  where->uncertainty_km = whole_km(km / 2);
}

/* "between *Homs* and Hama", "between Homs and *Hama*" */
static bool find_between(const finder *f, uint32_t first, uint32_t end,
                         bede_where *where) {
  const toponym *other = NULL;
  uint32_t count = f->doc->text->token_count;
  if (is_form(f, first - 1, "between") && end < count && is_form(f, end, "and"))
    other = town_at(f, end + 1);
  else if (first > f->begin + 2 && is_form(f, first - 1, "and")) {
    const toponym *before = town_at(f, first - 2);
    if (before && before->first > f->begin &&
        is_form(f, before->first - 1, "between"))
      other = before;
  }
  if (other) move_between(where, &other->where, where);
  return other != NULL;
}

void offset_move(arena *a, const mention_doc *doc, uint32_t first, uint32_t end,
                 bede_where *where) {
  finder f = finder_at(a, doc, first);
  if (!is_town(where) || first <= f.begin) return;
  uint32_t t = first - 1;
  if (find_between(&f, first, end, where)) return;
  if (is_form(&f, t, "of") && t > f.begin)
    move_of(&f, t - 1, where);
  else if (offset_is_way(a, doc, t))
    where->uncertainty_km = whole_km(distance(&f, before_gloss(&f, t - 1)));
  else if (in_set(&f, t, "nearby"))
    where->uncertainty_km = NEAR_KM;
  else if (in_set(&f, t, "offshore"))
    where->uncertainty_km = OFFSHORE_KM;
}
