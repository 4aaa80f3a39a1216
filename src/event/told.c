/*
 * told.c - places that were named before: "*the country*", "*there*".
 *
 *   "Mali is calm again.  Nine men were arrested across *the country*."
 *   "They drove to Bern and met the bishops *there*."
 *
 * A noun for a place that nothing but "the" or "this" describes stands for the
 * last name that ends in it, or of its kind; "the capital" for a capital.
 */
#include "event/site.h"

enum {
  NEAR_BACK = 2, /* sentences */
  FAR_BACK = 8,
  FULL = 2 /* votes of a name */
};

typedef enum extent { NO_EXTENT, COUNTRY, REGION, TOWN, CAPITAL, AREA } extent;

static extent extent_of(reader *self, uint32_t t) {
  const event_words *w = &self->words;
  if (noun_lemma_in(self, t, w->told_capital)) return CAPITAL;
  if (noun_lemma_in(self, t, w->told_country)) return COUNTRY;
  if (noun_lemma_in(self, t, w->told_region)) return REGION;
  if (noun_lemma_in(self, t, w->told_town)) return TOWN;
  return noun_lemma_in(self, t, w->told_area) ? AREA : NO_EXTENT;
}

/* "Warsaw"; "Buenos *Aires*" is not asked for. */
static bool is_capital(const reader *self, const toponym *t) {
  lex_senses senses = noun_form_word(self, t->end - 1)->senses;
  for (uint32_t i = 0; i < senses.count; i++)
    if (senses.items[i].kind == LEX_ACTOR && senses.items[i].use == USE_CAPITAL)
      return true;
  return false;
}

static bool fits(const reader *self, const toponym *t, extent wanted) {
  bede_str precision = t->where.precision;
  bool town = str_is(precision, "city");
  switch (wanted) {
  case REGION:
    return str_is(precision, "admin1");
  case TOWN:
    return town;
  case CAPITAL:
    return town && is_capital(self, t);
  default:
    return precision.len != 0;
  }
}

/* How far back it was named, in sentences; UINT32_MAX for what comes after. */
static uint32_t sentences_back(const reader *self, const toponym *t,
                               uint32_t token) {
  if (t->end > token || !t->where.name.len || t->kind == KIND_TEAM)
    return UINT32_MAX;
  return self->text->sentence_of[token] - self->text->sentence_of[t->first];
}

/* The names, by their numbers, that may be meant: the text has thousands, and
 * they stand in its order. */
typedef struct name_range {
  uint32_t first, end;
} name_range;

static name_range names_near(const reader *self, uint32_t token) {
  const toponym *items = self->m->toponyms.items;
  uint32_t low = 0, high = self->m->toponyms.count;
  while (low < high) {
    uint32_t mid = low + (high - low) / 2;
    if (items[mid].first < token)
      low = mid + 1;
    else
      high = mid;
  }
  uint32_t here = self->text->sentence_of[token], first = low;
  while (first > 0 &&
         here - self->text->sentence_of[items[first - 1].first] <= FAR_BACK)
    first--;
  return (name_range){first, low};
}

/* The last name before `token` that the words may stand for. */
static uint32_t last_name(const reader *self, uint32_t token, extent wanted) {
  const name_range near = names_near(self, token);
  uint32_t most = wanted == AREA ? NEAR_BACK : FAR_BACK;
  for (uint32_t i = near.end; i-- > near.first;) {
    const toponym *t = &self->m->toponyms.items[i];
    if (sentences_back(self, t, token) <= most && t->kind == KIND_PLACE &&
        fits(self, t, wanted))
      return i;
  }
  return MENTION_NONE;
}

/* "LIMA: ... in *the city*": where it was written, though nobody knows it. */
static uint32_t own_town(const reader *self) {
  uint32_t home = self->m->dateline;
  if (home == MENTION_NONE) return MENTION_NONE;
  const bede_where *w = &self->m->toponyms.items[home].where;
  bool town = !w->name.len || str_is(w->precision, "city");
  return town ? home : MENTION_NONE;
}

/* What a name adds to the votes for its country: "Greek trains", farther back,
 * half of what "in Greece" does. */
static uint32_t weight(const reader *self, const toponym *t, uint32_t token) {
  uint32_t back = sentences_back(self, t, token);
  if (back > FAR_BACK) return 0;
  return t->kind != KIND_PEOPLE || !back ? FULL : 1;
}

/* The country that most names before `token` lie in, by its last name. */
static uint32_t main_country(const reader *self, uint32_t token) {
  uint32_t all = 0, name = MENTION_NONE, ours = 0;
  const toponym *items = self->m->toponyms.items;
  const name_range near = names_near(self, token);
  for (uint32_t i = near.first; i < near.end; i++) {
    uint32_t own = weight(self, &items[i], token), same = 0;
    all += own;
    if (!own || !str_is(items[i].where.precision, "country")) continue;
    for (uint32_t k = near.first; k < near.end; k++)
      if (str_eq(items[k].where.country, items[i].where.country))
        same += weight(self, &items[k], token);
    if (same < ours) continue;
    ours = same;
    name = i;
  }
  return ours >= FULL && ours * 2 > all ? name : MENTION_NONE;
}

/* "*the* city", "*this* country"; but "the *neighbouring* country", "the city
 * *of* Homs", "the town *where* he lives" are told by more. */
static bool is_bare(reader *self, uint32_t noun) {
  bool the = false;
  TREE_EACH_CHILD(&self->tree, noun, c) {
    switch (self->syntax->rel[c]) {
    case REL_DET:
      the = noun_form_in(self, c, self->words.definite);
      break;
    case REL_CASE:
    case REL_PUNCT:
      break;
    case REL_AMOD:
      if (!noun_lemma_in(self, c, self->words.as_told)) return false;
      break;
    default:
      return false;
    }
  }
  return the && self->syntax->xpos[noun] == XPOS_NN;
}

/* "in *this* Belgian coastal resort": the town that it was written in, however
 * it is described. */
static bool is_this_town(reader *self, uint32_t noun) {
  uint32_t the = tree_find(&self->tree, noun, REL_DET);
  return the != TOKEN_NONE && self->syntax->xpos[noun] == XPOS_NN &&
         str_is(folded_form(self, the), "this") &&
         !text_in_quote(self->text, noun) &&
         (noun_lemma_in(self, noun, self->words.told_town) ||
          noun_lemma_in(self, noun, self->words.told_capital) ||
          noun_lemma_in(self, noun, self->words.resort)) &&
         own_town(self) != MENTION_NONE;
}

bool told_is_there(reader *self, uint32_t t) {
  return self->syntax->rel[t] == REL_ADVMOD &&
         str_is(folded_form(self, t), "there");
}

/* "Terrigal Beach ... *the beach*": the last name that ends in the noun. */
static const site *longer_name(reader *self, const site_list *names,
                               uint32_t noun) {
  const site *last = NULL;
  if (!noun_lemma_in(self, noun, self->words.venue) &&
      !noun_lemma_in(self, noun, self->words.place_noun))
    return NULL;
  for (uint32_t i = 0; i < names->count; i++) {
    const site *s = &names->items[i];
    if (s->again || s->here || s->unnamed || s->end > noun ||
        s->end - s->first < 2 || (last && s->first < last->first) ||
        !str_eq(folded_form(self, s->end - 1), folded_form(self, noun)))
      continue;
    uint32_t far =
        self->text->sentence_of[noun] - self->text->sentence_of[s->first];
    if (far <= FAR_BACK) last = s;
  }
  return last;
}

static void add_again(reader *self, site_list *out, uint32_t t, site as) {
  as.first = as.head = t;
  as.end = t + 1;
  as.again = true;
  *array_push(self->a, out) = as;
}

void told_sites(reader *self, site_list *out) {
  for (uint32_t t = 0; t < self->text->token_count; t++) {
    bool there = told_is_there(self, t);
    if (is_this_town(self, t)) {
      uint32_t home = own_town(self);
      add_again(self, out, t,
                (site){.place = MENTION_NONE,
                       .told = home,
                       .name = self->m->toponyms.items[home].where.span});
      continue;
    }
    if (!there && !is_bare(self, t)) continue;
    const site *longer = there ? NULL : longer_name(self, out, t);
    if (longer) {
      const bede_span *token = self->text->token;
      bede_span name = {token[longer->first].start, token[longer->end - 1].end};
      add_again(
          self, out, t,
          (site){.place = longer->place, .told = MENTION_NONE, .name = name});
      continue;
    }
    extent wanted = there ? AREA : extent_of(self, t);
    if (wanted == NO_EXTENT) continue;
    uint32_t name =
        wanted == COUNTRY ? main_country(self, t) : last_name(self, t, wanted);
    if (name == MENTION_NONE && wanted == TOWN) name = own_town(self);
    if (name == MENTION_NONE) continue;
    add_again(self, out, t,
              (site){.place = MENTION_NONE,
                     .told = name,
                     .name = self->m->toponyms.items[name].where.span});
  }
}
