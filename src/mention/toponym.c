/*
 * toponym.c - names of places, wherever they stand.
 *
 *   "in Kuznica"                 known to the lexicon or the gazetteer
 *   "Russian troops"             a country by its adjective: kind people
 *   "Fresno, Calif."             a place, and what qualifies it
 *   "Jackson said"               no: the tagger reads a person
 *   "the Old Town"               a place that nobody knows: its words alone
 *
 * A name is taken from left to right, the longest that is known.  What only
 * the gazetteer knows counts where the tagger reads a place, or where nothing
 * speaks against it and a preposition or a qualifier speaks for it.
 */
#include "mention/reading.h"

enum { NAME_TOKENS = 7 }; /* "Stratford-upon-Avon" */

typedef enum read_as { AS_NOTHING, AS_PERSON, AS_BODY, AS_PLACE } read_as;

static read_as tagged(const reading *r, uint32_t t) {
  switch (r->syntax->ner[t]) {
  case NER_B_PER:
  case NER_I_PER:
    return AS_PERSON;
  case NER_B_ORG:
  case NER_I_ORG:
    return AS_BODY;
  case NER_B_LOC:
  case NER_I_LOC:
    return AS_PLACE;
  default:
    return AS_NOTHING;
  }
}

static bool begins_tag(const reading *r, uint32_t t) {
  uint8_t tag = r->syntax->ner[t];
  return tag == NER_B_PER || tag == NER_B_ORG || tag == NER_B_LOC;
}

/* The end of the tagged name that begins at `t`. */
static uint32_t tag_end(const reading *r, uint32_t t) {
  read_as as = tagged(r, t);
  uint32_t end = t + 1, stop = reading_sentence(r, t)->end;
  while (end < stop && tagged(r, end) == as && !begins_tag(r, end)) end++;
  return end;
}

/* Most names are one word, whose folded form is its key, too. */
bede_str toponym_key(const reading *r, uint32_t first, uint32_t end) {
  if (end == first + 1 && gazetteer_is_key(r->fold[first]))
    return r->fold[first];
  return gazetteer_key(r->a, text_forms(r->text, first, end));
}

static bool is_genitive(const reading *r, uint32_t t) {
  return r->syntax->xpos[t] == XPOS_POS;
}

/* "Police in *St John's* arrested him": of the name, since nothing that would
 * be St John's follows; but "*Virginia's* the place" is of one word. */
static bool is_own_genitive(const reading *r, uint32_t first, uint32_t t) {
  uint32_t stop = reading_sentence(r, first)->end;
  unsigned next = t + 1 < stop ? r->syntax->upos[t + 1] : UPOS_PUNCT;
  bool goes_on = next == UPOS_NOUN || next == UPOS_PROPN || next == UPOS_ADJ ||
                 next == UPOS_NUM || next == UPOS_ADV;
  return t > first + 1 && !goes_on;
}

/* "police in *surat*": in a sentence without capitals the tagger tells what a
 * capital would; but "the *railway* station" is no name. */
static bool is_small_name(const reading *r, uint32_t t) {
  return r->sentence_case[r->text->sentence_of[t]] == CASE_NO_CAPITALS &&
         tagged(r, t) == AS_PLACE && r->syntax->upos[t] == UPOS_PROPN &&
         !word_in(r, t, WORDS_PLACE_NOUN) && !word_in(r, t, WORDS_NO_TOWN) &&
         !mention_lemma_in(r->out, t, r->words.venue);
}

/* A name may go on over a small word, a hyphen or a genitive to a capital: "Rio
 * de Janeiro", "Stratford-upon-Avon", "King's Lynn". */
static uint32_t run_end(const reading *r, uint32_t first) {
  uint32_t stop = reading_sentence(r, first)->end, end = first + 1;
  if (stop > first + NAME_TOKENS) stop = first + NAME_TOKENS;
  for (uint32_t t = end; t < stop; t++) {
    unsigned upos = r->syntax->upos[t];
    bool genitive = is_genitive(r, t);
    if (word_is_capital(r, t) || is_small_name(r, t) ||
        (genitive && is_own_genitive(r, first, t)))
      end = t + 1;
    else if (!word_is_hyphen(r, t) && upos != UPOS_ADP && upos != UPOS_DET &&
             !genitive && tagged(r, t) != AS_PLACE)
      break;
  }
  return end;
}

static bool is_known(const reading *r, bede_str key) {
  gaz_places all = gazetteer_find(r->source->gaz, key);
  for (uint32_t i = 0; i < all.count; i++)
    if (!gazetteer_is_qualifier(all.items[i])) return true;
  return false;
}

static bool is_dateline(const reading *r, uint32_t t) {
  return reading_sentence(r, t)->kind == TEXT_DATELINE;
}

static bool begins_sentence(const reading *r, uint32_t t) {
  return reading_sentence(r, t)->first == t;
}

/* The end of the longest name of the gazetteer that begins at `first`; `first`
 * if there is none. */
static uint32_t known_end(const reading *r, uint32_t first) {
  if (!r->source->gaz) return first;
  bool small = is_dateline(r, first) && r->syntax->upos[first] != UPOS_PUNCT;
  if (!word_is_capital(r, first) && !small && !is_small_name(r, first))
    return first;
  for (uint32_t end = run_end(r, first); end > first; end--) {
    if (word_is_hyphen(r, end - 1)) continue;
    if (is_genitive(r, end - 1) && !is_own_genitive(r, first, end - 1))
      continue;
    if (is_known(r, toponym_key(r, first, end))) return end;
  }
  return first;
}

/* A country by any of its names, but not the Kremlin. */
static const hit *country_hit(const reading *r, uint32_t t) {
  const hit *h = hit_at(r, r->actor_hit, t);
  if (!h || h->first != t) return NULL;
  const lex_actor *actor = lexicon_actor(r->lex, h->sense->entry);
  bool is_name = h->sense->use != USE_SEAT && h->sense->use != USE_NOMINAL &&
                 h->sense->use != USE_ORGAN;
  return actor->kind == ACTOR_COUNTRY && is_name ? h : NULL;
}

/* A word that tells what or where the name before it is: "Lima *District*",
 * "Lagos *Airport*", "Miami *Florida*", of which the tag ends at `end`. */
static bool is_told_by(const reading *r, uint32_t t, uint32_t end) {
  return (!word_is_capital(r, t) && r->syntax->upos[t] != UPOS_PROPN) ||
         word_in(r, t, WORDS_PLACE_NOUN) || word_in(r, t, WORDS_REGION_NOUN) ||
         mention_lemma_in(r->out, t, r->words.venue) || country_hit(r, t) ||
         gazetteer_find(r->source->gaz, toponym_key(r, t, end)).count;
}

/* "*San* Pedrito": of one name by the tagger, and only its beginning known. */
static bool is_cut(const reading *r, uint32_t first, uint32_t end) {
  uint32_t whole = tag_end(r, first);
  if (is_dateline(r, first) || tagged(r, first) != AS_PLACE || whole <= end)
    return false;
  /* "*Lima* Marina" lies there */
  const hit h = {first, whole, NULL};
  if (hit_top(r, &h) >= end) return false;
  for (uint32_t t = end; t < whole; t++)
    if (is_told_by(r, t, whole)) return false;
  return word_is_capital(r, whole - 1);
}

static const hit *site_hit(const reading *r, uint32_t t) {
  const hit *h = hit_at(r, r->site_hit, t);
  return h && h->first == t ? h : NULL;
}

/* "in Nelson", "near Perham": a preposition of place before the name. */
static bool is_located(const reading *r, uint32_t first, uint32_t end) {
  const hit h = {first, end, NULL};
  uint32_t top = hit_top(r, &h), noun = r->syntax->head[top];
  return word_in(r, phrase_case(r, top), WORDS_LOCATIVE) ||
         word_in(r, noun, WORDS_PLACE_NOUN); /* "the town of Glina" */
}

/* Where a name stands in a longer one: "Bank of Japan", "Jackson Browne". */
static bool is_inside(const reading *r, uint32_t first, uint32_t end,
                      read_as as) {
  bool before = first > reading_sentence(r, first)->first &&
                tagged(r, first - 1) == as && !begins_tag(r, first);
  bool after = end < reading_sentence(r, first)->end && tagged(r, end) == as &&
               !begins_tag(r, end);
  return tagged(r, first) == as && (before || after);
}

static bool is_all_place(const reading *r, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; t++)
    if (tagged(r, t) != AS_PLACE) return false;
  return true;
}

/* ", Calif." or ", Ky" or "(Texas)" behind a name: its first token. */
static uint32_t qualifier_at(const reading *r, uint32_t end) {
  if (end + 1 >= reading_sentence(r, end - 1)->end) return TOKEN_NONE;
  bool is_joined = str_is(r->fold[end], ",") || str_is(r->fold[end], "(");
  return is_joined && word_is_capital(r, end + 1) ? end + 1 : TOKEN_NONE;
}

/* The end of the name with what qualifies it, or its own end. */
static uint32_t qualified_end(const reading *r, uint32_t first, uint32_t end) {
  uint32_t at = qualifier_at(r, end);
  if (at == TOKEN_NONE) return end;
  uint32_t stop = toponym_qualifier_end(r, first, end, at);
  return stop > at ? stop : end;
}

/* "Red Oak", of which the tagger takes the second word alone for a place. */
static bool is_partly_place(const reading *r, uint32_t first, uint32_t end) {
  bool any = false;
  for (uint32_t t = first; t < end; t++) {
    read_as as = tagged(r, t);
    if (as == AS_PERSON || as == AS_BODY) return false;
    any |= as == AS_PLACE;
  }
  return any && end > first + 1;
}

/* "*Reading* Police Department": whose name it opens. */
static bool is_of_force(const reading *r, uint32_t first, uint32_t end) {
  bool opens = tagged(r, first) != AS_BODY || begins_tag(r, first);
  const hit *role = end < reading_sentence(r, first)->end
                        ? hit_at(r, r->role_hit, end)
                        : NULL;
  if (!opens || !role) return false;
  const lex_role *found = lexicon_role(r->lex, role->sense->entry);
  return str_is(reading_str(r, found->sector), "COP");
}

/* "the *mayor* of Grenoble", "a *court* in Grenoble": whose seat or home the
 * name must be, whatever the tagger makes of it. */
static bool is_seat_of(const reading *r, uint32_t first, uint32_t end) {
  const hit h = {first, end, NULL};
  uint32_t top = hit_top(r, &h), noun = r->syntax->head[top];
  uint32_t prep = phrase_case(r, top);
  if (noun == TOKEN_NONE || prep == TOKEN_NONE ||
      r->syntax->rel[top] != REL_NMOD)
    return false;
  if (str_is(r->fold[prep], "of"))
    return mention_lemma_in(r->out, noun, r->words.seated);
  return str_is(r->fold[prep], "in") &&
         mention_lemma_in(r->out, noun, r->words.town_body);
}

static bool is_place_noun(const reading *r, uint32_t t) {
  return word_in(r, t, WORDS_PLACE_NOUN) || word_in(r, t, WORDS_REGION_NOUN);
}

/* "*Allahabad* High Court", "the *Leuven* city council": bodies that bear the
 * name of their town; but "the *Green Court* neighborhood". */
static bool opens_body(const reading *r, uint32_t first, uint32_t end) {
  uint32_t stop = reading_sentence(r, first)->end;
  bool opens = tagged(r, first) != AS_BODY || begins_tag(r, first);
  if (!opens || end >= stop) return false;
  const hit *role = hit_at(r, r->role_hit, end);
  return role && role->first == end &&
         mention_lemma_in(r->out, role->end - 1, r->words.town_body) &&
         (role->end == stop || !is_place_noun(r, role->end));
}

static bool is_street(const reading *r, uint32_t noun) {
  return mention_lemma_in(r->out, noun, r->words.street_noun);
}

/* "*Washington* Street", "*Baltimore* and Howard avenues", however that is
 * read; but "a *Hebron* street", "*Baghdad* streets". */
static bool is_of_street(const reading *r, uint32_t first, uint32_t end) {
  const hit h = {first, end, NULL};
  uint32_t top = hit_top(r, &h), other = tree_find(&r->tree, top, REL_CONJ);
  if (other != TOKEN_NONE && r->syntax->xpos[other] == XPOS_NNS &&
      is_street(r, other))
    return true;
  if (r->syntax->rel[top] == REL_CONJ) {
    top = r->syntax->head[top];
    other = top;
    /* "near 299th Avenue and *Roosevelt*" */
    if (is_street(r, top) && word_is_capital(r, top)) return true;
  }
  uint32_t noun = r->syntax->head[top];
  return r->syntax->rel[top] == REL_COMPOUND && noun != TOKEN_NONE &&
         noun >= end && (word_is_capital(r, noun) || other != TOKEN_NONE) &&
         is_street(r, noun);
}

/* Nothing else may take it for the place of that name, either. */
static void drop_street(reading *r, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; t++) {
    const hit *h = hit_at(r, r->site_hit, t);
    if (h && h->first >= first && h->end <= end) r->site_hit[t] = HIT_NONE;
  }
}

/* "*I*-75" */
static bool is_letter(const reading *r, uint32_t first, uint32_t end) {
  return text_forms(r->text, first, end).len < 2;
}

/* "Asia-*Pacific*": of one word with what stands before. */
static bool is_behind_hyphen(const reading *r, uint32_t t) {
  return t > reading_sentence(r, t)->first + 1 && word_is_hyphen(r, t - 1) &&
         r->text->token[t - 2].end == r->text->token[t].start - 1;
}

/* "the Bodega *Bar*", "Manly *Beach*", "the Golden *Temple*": what it is,
 * behind its name, and not the town of that name. */
static bool is_kind_behind_name(const reading *r, uint32_t t) {
  if (t == reading_sentence(r, t)->first || !word_is_capital(r, t - 1))
    return false;
  unsigned rel = r->syntax->rel[t - 1];
  bool named = (rel == REL_COMPOUND && r->syntax->upos[t - 1] == UPOS_PROPN) ||
               rel == REL_AMOD;
  return named && r->syntax->head[t - 1] == t &&
         mention_lemma_in(r->out, t, r->words.venue);
}

bool mention_is_surname(const mention_doc *doc, uint32_t t) {
  enum { STORY = 2000 }; /* tokens: of a book, what is near */
  const text_doc *text = doc->text;
  const syntax_doc *syntax = doc->syntax;
  uint32_t first = t > STORY ? t - STORY : 0;
  bede_str name = text_form(text, t);
  for (uint32_t i = first; i < text->token_count && i < t + STORY; i++) {
    bool last = i + 1 == text->token_count || syntax->ner[i + 1] != NER_I_PER;
    if (syntax->ner[i] == NER_I_PER && last && str_eq(text_form(text, i), name))
      return true;
  }
  return false;
}

/* What only the gazetteer knows: is it meant? */
static bool is_meant(const reading *r, uint32_t first, uint32_t end) {
  /* "Independence", but "Independence, Missouri" */
  if (end == first + 1 && word_in(r, first, WORDS_NO_TOWN))
    return tagged(r, first) == AS_PLACE && qualified_end(r, first, end) > end;
  if (is_letter(r, first, end) || is_behind_hyphen(r, first)) return false;
  if (end == first + 1 && is_kind_behind_name(r, first)) return false;
  if (end == first + 1 && !is_located(r, first, end) &&
      !is_of_force(r, first, end) && qualified_end(r, first, end) == end &&
      !is_dateline(r, first) && !hit_at(r, r->actor_hit, first) &&
      !hit_at(r, r->site_hit, first) && mention_is_surname(r->out, first))
    return false;
  if (is_dateline(r, first) && begins_sentence(r, first)) return true;
  if (is_all_place(r, first, end) || is_partly_place(r, first, end))
    return true;
  if (r->syntax->xpos[first] == XPOS_NNP &&
      !is_inside(r, first, end, AS_PERSON) &&
      (opens_body(r, first, end) || is_seat_of(r, first, end)))
    return true;
  if (r->syntax->upos[first] != UPOS_PROPN) return false;
  if (is_inside(r, first, end, AS_PERSON)) return false;
  if (is_of_force(r, first, end)) return true;
  if (is_inside(r, first, end, AS_BODY)) return false;
  if (qualified_end(r, first, end) > end) return true;
  return tagged(r, first) != AS_PERSON && is_located(r, first, end);
}

static toponym *add(reading *r, uint32_t first, uint32_t end,
                    mention_kind kind) {
  uint32_t number = r->out->toponyms.count;
  toponym *t = array_push(r->a, &r->out->toponyms);
  *t = (toponym){.first = first,
                 .end = end,
                 .kind = (uint8_t)kind,
                 .qualifier = MENTION_NONE};
  t->where.known = true;
  t->where.span =
      (bede_span){r->text->token[first].start, r->text->token[end - 1].end};
  for (uint32_t i = first; i < end; i++) r->out->toponym_at[i] = number;
  return t;
}

/* "Oklahoma teachers", "U.S. airlines": those of a place; but "the Crown
 * Heights neighborhood" is one. */
static bool modifies(const reading *r, uint32_t first, uint32_t end) {
  const hit h = {first, end, NULL};
  uint32_t top = hit_top(r, &h), noun = r->syntax->head[top];
  unsigned rel = r->syntax->rel[top];
  return (rel == REL_COMPOUND || rel == REL_AMOD) && noun != TOKEN_NONE &&
         noun >= end && !is_place_noun(r, noun);
}

static mention_kind kind_of(const reading *r, const hit *country,
                            uint32_t first, uint32_t end) {
  if (modifies(r, first, end) || is_of_force(r, first, end) ||
      opens_body(r, first, end))
    return KIND_PEOPLE;
  if (!country) return KIND_PLACE;
  bool people =
      country->sense->use == USE_ADJ || country->sense->use == USE_PEOPLE;
  return people ? KIND_PEOPLE : KIND_PLACE;
}

/* The qualifier of the name that was just added, as a toponym of its own. */
static uint32_t add_qualifier(reading *r, uint32_t first, uint32_t end) {
  uint32_t number = r->out->toponyms.count - 1;
  uint32_t stop = qualified_end(r, first, end);
  if (stop == end) return end;
  add(r, end + 1, stop, KIND_PLACE);
  r->out->toponyms.items[number].qualifier = number + 1;
  return stop;
}

/* "Oaxaca State": the noun is of the name where it has a capital. */
static bool is_region_noun(const reading *r, uint32_t t) {
  return t < reading_sentence(r, t - 1)->end && word_is_capital(r, t) &&
         word_in(r, t, WORDS_REGION_NOUN) && tagged(r, t) != AS_BODY;
}

/* A name that the tagger takes for a place and nobody knows: words alone.  Of
 * one word it must stand where places do: "Guhdar" may be anybody. */
static uint32_t unknown_end(const reading *r, uint32_t t) {
  if (tagged(r, t) != AS_PLACE || !begins_tag(r, t) || !word_is_capital(r, t))
    return t;
  uint32_t end = tag_end(r, t);
  if (is_letter(r, t, end) || (end == t + 1 && is_street(r, t))) return t;
  if (end == t + 1 && (word_in(r, t, WORDS_NO_TOWN) || !is_located(r, t, end)))
    return t;
  return end;
}

/* "the UN": a body, though a town of India is called so. */
static bool is_body(const reading *r, uint32_t first, uint32_t end) {
  const hit *h = hit_at(r, r->actor_hit, first);
  /* "the Western *Alliance*" */
  bool whole = h && h->first == first && h->end == end;
  bool inside = h && h->end >= end && h->end - h->first > end - first;
  return (whole || inside) && h->sense->use != USE_NOMINAL &&
         !is_all_place(r, first, end) &&
         lexicon_actor(r->lex, h->sense->entry)->kind == ACTOR_ORGANISATION;
}

/* "*Robben's Island*", where Robben alone is known: the whole is one name. */
static uint32_t feature_end(const reading *r, uint32_t end) {
  uint32_t noun = end + 1;
  bool is_whole = noun < reading_sentence(r, end - 1)->end &&
                  is_genitive(r, end) && word_is_capital(r, noun) &&
                  word_in(r, noun, WORDS_PLACE_NOUN);
  return is_whole ? noun + 1 : end;
}

/* A name that begins at `t`: the token behind it, or behind its qualifier. */
static uint32_t find_at(reading *r, uint32_t t) {
  const hit *country = country_hit(r, t), *site = site_hit(r, t);
  uint32_t end = t, known = known_end(r, t);
  if (country && !is_inside(r, t, country->end, AS_BODY) &&
      !is_inside(r, t, country->end, AS_PERSON))
    end = country->end;
  if (site && site->end > end && !is_inside(r, t, site->end, AS_BODY) &&
      !is_inside(r, t, site->end, AS_PERSON))
    end = site->end;
  /* "the *U.S.* Army Corps": no town of France, either */
  bool is_country = country && country->end >= known;
  if (known > end && is_cut(r, t, known)) known = end;
  if (known > end && !is_country && is_meant(r, t, known) &&
      !is_body(r, t, known))
    end = known;
  if (end > t && is_of_street(r, t, end)) {
    drop_street(r, t, end);
    end = t;
  }
  if (end == t) end = unknown_end(r, t);
  if (end == t) return t + 1;
  end = feature_end(r, end);
  if (is_region_noun(r, end)) end++;
  const hit *as_country = country && country->end == end ? country : NULL;
  add(r, t, end, kind_of(r, as_country, t, end));
  return add_qualifier(r, t, end);
}

/* ---- Given names --------------------------------------------------------- */

static void qualify_given(reading *r) {
  for (uint32_t i = 0; i + 1 < r->out->toponyms.count; i++) {
    toponym *t = &r->out->toponyms.items[i];
    if (t->is_given && qualified_end(r, t->first, t->end) == t[1].end)
      t->qualifier = i + 1;
  }
}

/* "the 600 *block* of Denver", "the *corner* of Lincoln and Jackson": what is
 * named there is a street. */
static bool is_street_part(const reading *r, const toponym *t) {
  const hit h = {t->first, t->end, NULL};
  uint32_t top = hit_top(r, &h), other = tree_find(&r->tree, top, REL_CONJ);
  if (r->syntax->rel[top] == REL_CONJ) other = top = r->syntax->head[top];
  uint32_t noun = r->syntax->head[top], prep = phrase_case(r, top);
  if (noun == TOKEN_NONE || prep == TOKEN_NONE || !str_is(r->fold[prep], "of"))
    return false;
  if (mention_lemma_in(r->out, noun, r->words.street_corner))
    return other != TOKEN_NONE;
  return mention_lemma_in(r->out, noun, r->words.street_block) &&
         tree_find(&r->tree, noun, REL_NUMMOD) != TOKEN_NONE;
}

/* It bears the name of a town, by which others were found, and is none. */
static void drop_streets(reading *r) {
  for (uint32_t i = 0; i < r->out->toponyms.count; i++) {
    toponym *t = &r->out->toponyms.items[i];
    if (t->is_given || t->qualifier != MENTION_NONE || !is_street_part(r, t))
      continue;
    t->where = (bede_where){.known = true, .span = t->where.span};
    drop_street(r, t->first, t->end);
  }
}

/* "ATLANTA - *Georgia* police": not of the country, where the region of that
 * name is meant. */
static void drop_namesakes(reading *r) {
  for (uint32_t i = 0; i < r->out->toponyms.count; i++) {
    const toponym *t = &r->out->toponyms.items[i];
    const hit *h = country_hit(r, t->first);
    if (!h || h->end > t->end || !str_is(t->where.precision, "admin1"))
      continue;
    const lex_actor *actor = lexicon_actor(r->lex, h->sense->entry);
    if (str_eq(reading_str(r, lexicon_offices(r->lex, actor)->code),
               t->where.country))
      continue;
    uint32_t first = h->first, end = h->end;
    for (uint32_t k = first; k < end; k++) r->actor_hit[k] = HIT_NONE;
  }
}

void toponym_find(reading *r) {
  r->out->toponym_at = arena_column(r->a, uint32_t, r->tokens);
  for (uint32_t t = 0; t < r->tokens; t++) r->out->toponym_at[t] = MENTION_NONE;
  uint32_t *given = arena_many(r->a, uint32_t, r->tokens);
  given_places(r, given);
  for (uint32_t t = 0; t < r->tokens;) {
    if (!given[t]) {
      t = find_at(r, t);
      continue;
    }
    add(r, t, given[t], KIND_PLACE)->is_given = true;
    uint32_t end = given[t], after = end + 1;
    bool next_is_given = after < r->tokens && given[after];
    t = next_is_given ? end : add_qualifier(r, t, end);
  }
  qualify_given(r);
  toponym_resolve(r);
  drop_streets(r);
  drop_namesakes(r);
}

/* "*NAIROBI*, Kenya (AP) -" */
static uint32_t find_dateline(const reading *r) {
  for (uint32_t i = 0; i < r->out->toponyms.count; i++)
    if (is_dateline(r, r->out->toponyms.items[i].first)) return i;
  return MENTION_NONE;
}

/* The noun whose title or trade the town stands before: "*Dalton* city council
 * member Ann Reyes". */
static mention *holder_of(const reading *r, const toponym *t) {
  enum { CLIMB = 3 };
  const hit h = {t->first, t->end, NULL};
  uint32_t at = hit_top(r, &h);
  for (int i = 0; i < CLIMB; i++) {
    enum rel rel = (enum rel)r->syntax->rel[at];
    at = r->syntax->head[at];
    if (at == TOKEN_NONE) return NULL;
    mention *m = reading_mention(r, at);
    if (m) return m->first <= t->first ? m : NULL;
    if (rel != REL_COMPOUND && rel != REL_NMOD_DESC && rel != REL_NMOD_POSS)
      return NULL;
  }
  return NULL;
}

/* "*Georgia* police", "the *Bihar* government", "a *Reading* newspaper": of the
 * country it lies in; but "*Pacific* Bank" may be anywhere. */
static void lend_country(const reading *r, const toponym *t) {
  bool nation = str_is(t->where.precision, "country"); /* see nation.c */
  if (t->kind != KIND_PEOPLE || !t->where.name.len || nation) return;
  mention *m = holder_of(r, t);
  if (!m || m->code.len || !m->is_actor || m->id.len ||
      m->type == MENTION_LOC || phrase_core(r, m->head) < t->first)
    return;
  if (sector_is_of_state(m->sector) || m->form == MENTION_NOMINAL ||
      mention_lemma_in(r->out, phrase_core(r, m->head), r->words.town_body))
    m->code = t->where.country;
}

/* The noun that the town tells the seat or the home of: "the mayor *of
 * Grenoble*", "the government *of Guangdong province*", "elders *in Zabul*". */
static mention *noun_of(const reading *r, uint32_t at) {
  uint32_t up = r->syntax->head[at];
  if (up != TOKEN_NONE && r->syntax->rel[at] == REL_COMPOUND &&
      is_place_noun(r, up)) {
    at = up;
    up = r->syntax->head[at];
  }
  uint32_t prep = phrase_case(r, at);
  if (up == TOKEN_NONE || prep == TOKEN_NONE ||
      r->syntax->rel[at] != REL_NMOD ||
      tree_find(&r->tree, at, REL_CONJ) != TOKEN_NONE)
    return NULL;
  mention *m = reading_mention(r, up);
  bool in = str_is(r->fold[prep], "in");
  if (!m || !m->sector.len || !(in || word_in(r, prep, WORDS_ORIGIN)))
    return NULL;
  /* troops and refugees may be abroad */
  bool local = !str_is(m->sector, "MIL") && !str_is(m->sector, "REF");
  return !in || local ? m : NULL;
}

static bool takes_country(const mention *m) {
  return !m->code.len && m->is_actor && !m->id.len && m->type != MENTION_LOC &&
         m->form != MENTION_PRONOUN;
}

/* "the mayor of *Grenoble*", "students of the University of *Leuven*": of the
 * country that the town lies in, and so is whoever is theirs. */
static void lend_seat(const reading *r, const toponym *t) {
  enum { DEEPEST = 3 };
  bool nation = str_is(t->where.precision, "country"); /* see nation.c */
  if (t->kind != KIND_PLACE || !t->where.name.len || nation) return;
  const hit h = {t->first, t->end, NULL};
  uint32_t at = hit_top(r, &h);
  for (int i = 0; i < DEEPEST; i++) {
    mention *m = noun_of(r, at);
    if (!m || !takes_country(m)) return;
    m->code = t->where.country;
    at = m->head;
  }
}

void toponym_kinds(reading *r) {
  r->out->dateline = find_dateline(r);
  for (uint32_t i = 0; i < r->out->toponyms.count; i++) {
    toponym *t = &r->out->toponyms.items[i];
    const hit h = {t->first, t->end, NULL};
    const mention *m = reading_mention(r, hit_top(r, &h));
    bool other = m && (m->kind == KIND_GOVERNMENT || m->kind == KIND_TEAM);
    if (other && t->kind == KIND_PLACE && !is_dateline(r, t->first))
      t->kind = m->kind;
    lend_country(r, t);
    lend_seat(r, t);
  }
}
