/*
 * hit.c - names, roles and sites of the lexicon found over the tokens.
 *
 * Names and sites are taken from left to right, the longest first, and don't
 * overlap.  Roles may: of "riot police officer" each word keeps the longest
 * role that covers it.
 */
#include <string.h>

#include "base/map.h"
#include "base/utf8.h"
#include "mention/reading.h"

bede_str hit_sector(const reading *r, const hit *role) {
  return reading_str(r, lexicon_role(r->lex, role->sense->entry)->sector);
}

bede_str hit_name_sector(const reading *r, const hit *name) {
  const lex_actor *who = lexicon_actor(r->lex, name->sense->entry);
  if (!who->office_count) return (bede_str){NULL, 0};
  return reading_str(r, lexicon_offices(r->lex, who)->sector);
}

uint32_t hit_top(const reading *r, const hit *h) {
  uint32_t top = h->end - 1;
  for (uint32_t t = h->first; t < h->end; t++) {
    uint32_t head = r->syntax->head[t];
    if (head == TOKEN_NONE || head < h->first || head >= h->end) top = t;
  }
  return top;
}

/* "Iranian" of "Iranian-backed", "Russian" of "pro-Russian" or "pro- Russian";
 * but both of "Saudi-Iranian", and "an *Iranian*-flagged tanker" is Iran's. */
bool hit_is_bound(const reading *r, const hit *name) {
  uint32_t before = name->first, after = name->end;
  const text_sentence *s = reading_sentence(r, before);
  if (after + 1 < s->end && word_is_hyphen(r, after) &&
      word_touches(r, after) && !hit_at(r, r->actor_hit, after + 1) &&
      !mention_form_in(r->out, after + 1, r->words.of_flag))
    return true;
  return before >= s->first + 2 && word_is_hyphen(r, before - 1) &&
         (word_touches(r, before) ||
          (word_touches(r, before - 1) &&
           r->syntax->upos[before - 2] != UPOS_PROPN)) &&
         !hit_at(r, r->actor_hit, before - 2);
}

/* Letters of a surface form: any upper, any lower, is the first one upper. */
static void surface_case(bede_str s, bool *upper, bool *lower, bool *title) {
  *upper = *lower = *title = false;
  bool first = true;
  for (uint32_t i = 0, cp = 0, n; i < s.len; i += n) {
    n = utf8_decode(str_slice(s, i, s.len), &cp);
    if (!n) return;
    if (!utf8_is_letter(cp)) continue;
    if (first) *title = utf8_is_upper(cp);
    first = false;
    *upper |= utf8_is_upper(cp);
    *lower |= utf8_is_lower(cp);
  }
}

/* Words that no name is: "us" and "who" in a text without capitals. */
static bool is_function_word(const reading *r, uint32_t t) {
  unsigned rel = r->syntax->rel[t];
  if (rel == REL_COMPOUND || rel == REL_AMOD) return false; /* us troops */
  switch (r->syntax->upos[t]) {
  case UPOS_PRON:
  case UPOS_AUX:
  case UPOS_ADP:
  case UPOS_DET:
  case UPOS_SCONJ:
  case UPOS_CCONJ:
  case UPOS_PART:
    return true;
  default:
    return false;
  }
}

enum { SPOKEN = 4 }; /* letters of an acronym that is read as a word */

/* "Nato", "Isis": acronyms that British papers write as names; not the "Alba"
 * of "Jessica Alba". */
static bool is_spoken_acronym(const reading *r, const lex_sense *sense,
                              uint32_t first, uint32_t end) {
  bool inside = first > reading_sentence(r, first)->first;
  return sense->kind == LEX_ACTOR && end == first + 1 &&
         r->fold[first].len >= SPOKEN && r->syntax->upos[first] == UPOS_PROPN &&
         tree_find(&r->tree, first, REL_FLAT) == TOKEN_NONE &&
         r->syntax->rel[first] != REL_FLAT &&
         !(inside && r->syntax->upos[first - 1] == UPOS_PROPN);
}

static bool is_nation(const reading *r, const lex_sense *sense) {
  return sense->kind == LEX_ACTOR && sense->use == USE_ADJ &&
         lexicon_actor(r->lex, sense->entry)->kind == ACTOR_COUNTRY;
}

/* "the ruling *democratic* front", in a text without capitals: the word, and
 * not a party's. */
static bool is_party_word(const reading *r, const lex_sense *sense) {
  if (sense->kind != LEX_ACTOR || sense->use != USE_ADJ) return false;
  const lex_actor *actor = lexicon_actor(r->lex, sense->entry);
  return str_is(reading_str(r, lexicon_offices(r->lex, actor)->sector), "PTY");
}

/* "bjp", "crpf": without a vowel no word, whatever the tagger says. */
static bool has_vowel(bede_str word) {
  for (uint32_t i = 0; i < word.len; i++)
    if (word.ptr[i] && strchr("aeiouy", word.ptr[i])) return true;
  return false;
}

/* "US officials told us that Polish workers polish glass." */
static bool case_fits(const reading *r, const lex_sense *sense, uint32_t first,
                      uint32_t end) {
  bool upper, lower, title, has_upper, has_lower, is_title;
  surface_case(reading_str(r, sense->surface), &upper, &lower, &title);
  if (!upper) return true;
  uint8_t c = r->sentence_case[r->text->sentence_of[first]];
  if (c == CASE_NO_CAPITALS && is_party_word(r, sense)) return false;
  if (c != CASE_MIXED) {
    if (lower || end > first + 1) return true;
    /* "a car bomb" is no bomb of the Central African Republic (CAR) */
    return !has_vowel(r->fold[first]) ||
           (r->syntax->upos[first] != UPOS_NOUN && !is_function_word(r, first));
  }
  surface_case(text_forms(r->text, first, end), &has_upper, &has_lower,
               &is_title);
  if (!lower)
    return has_upper && (!has_lower ||
                         (is_title && is_spoken_acronym(r, sense, first, end)));
  /* an adjective in lower case ("a polish helicopter") can be no verb; but a
   * democratic regime is not the Democrats' */
  if (is_nation(r, sense) && r->syntax->upos[first] == UPOS_ADJ) return true;
  return !title || is_title;
}

/* "ex-president", "co-founder" in one token: the role behind the prefix. */
static const lex_sense *prefixed_role(const reading *r, uint32_t token) {
  bede_str rest = r->lemma[token], prefix;
  if (!r->out->lemma_word[token]->is_compound) return NULL;
  str_split(&rest, " ", &prefix);
  return prefix.len > 3 ? NULL : lexicon_sense(r->lex, rest, LEX_ROLE);
}

/* The nation told before a title: "*South Korean* Prime Minister Lee". */
static const lex_sense *nation_before(const reading *r, uint32_t first) {
  uint32_t start = reading_sentence(r, first)->first;
  for (uint32_t n = 2; n; n--) {
    if (first < start + n) continue;
    bede_str word = r->fold[first - 1];
    if (n == 2)
      word = str_format(r->a, "%.*s %.*s", STR_ARG(r->fold[first - 2]),
                        STR_ARG(word));
    const lex_sense *s = lexicon_sense(r->lex, word, LEX_ACTOR);
    if (s && s->use == USE_ADJ && is_nation(r, s)) return s;
  }
  return NULL;
}

/* "President Daniel *Ortega*" is no President Daniel, nor is a Korean Lee of
 * Singapore. */
static bool is_other_holder(const reading *r, const lex_sense *s,
                            uint32_t first, uint32_t end) {
  if (end < reading_sentence(r, first)->end && word_is_capital(r, end) &&
      r->syntax->upos[end] == UPOS_PROPN)
    return true;
  const lex_sense *nation = nation_before(r, first);
  if (!nation) return false;
  bede_str code = lexicon_str(r->lex, lexicon_actor(r->lex, nation->entry)->id);
  const lex_actor *who = lexicon_actor(r->lex, s->entry);
  const lex_office *all = lexicon_offices(r->lex, who);
  for (uint32_t i = 0; i < who->office_count; i++)
    if (str_eq(lexicon_str(r->lex, all[i].code), code)) return false;
  return true;
}

/* "David *Lee Hamilton*": of another, whose name is longer. */
static bool is_cut_short(const reading *r, const lex_sense *s, uint32_t first,
                         uint32_t end) {
  uint32_t before = first - 1;
  return s->kind == LEX_ACTOR && s->use == USE_NAME && end > first + 1 &&
         first > reading_sentence(r, first)->first &&
         lexicon_actor(r->lex, s->entry)->kind == ACTOR_PERSON &&
         r->syntax->ner[first] == NER_I_PER && word_is_capital(r, before) &&
         r->syntax->upos[before] == UPOS_PROPN && r->fold[before].len > 2 &&
         !lexicon_sense(r->lex, r->fold[before], LEX_ROLE) &&
         !lexicon_sense(r->lex, r->fold[before], LEX_ACTOR);
}

/* Of two who bear the name ("President Bush") whoever is in office. */
static const lex_sense *fitting(const reading *r, lex_kind kind, uint32_t first,
                                const entry *c) {
  const lex_sense *found = NULL, *titled = NULL;
  for (uint32_t i = 0; i < c->senses.count; i++) {
    const lex_sense *s = &c->senses.items[i];
    if (s->kind != kind) continue;
    /* plural forms only where a plural has sense: Poles, border guards */
    if (c->as_lemma && kind != LEX_ROLE && s->use != USE_PEOPLE &&
        s->use != USE_NOMINAL)
      continue;
    if (kind != LEX_ROLE && !case_fits(r, s, first, c->end)) continue;
    if (is_cut_short(r, s, first, c->end)) continue;
    /* "President Hollande" is but one, and in office */
    if (s->use == USE_TITLED) {
      if (!identity_holds_office(r, s) || is_other_holder(r, s, first, c->end))
        continue;
      if (titled && titled->entry != s->entry) return found;
      titled = s;
      continue;
    }
    if (kind != LEX_ACTOR || identity_holds_office(r, s)) return s;
    if (!found) found = s;
  }
  return titled ? titled : found;
}

/* "the *army posted* pictures" is no army post. */
static bool ends_in_verb(const reading *r, uint32_t first, uint32_t end) {
  unsigned rel = r->syntax->rel[end - 1], xpos = r->syntax->xpos[end - 1];
  bool finite = xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP;
  return end > first + 1 && finite && r->syntax->upos[end - 1] == UPOS_VERB &&
         rel != REL_COMPOUND && rel != REL_AMOD;
}

/* The longest phrase of `kind` that begins at `first`. */
static hit longest(const reading *r, lex_kind kind, uint32_t first) {
  hit found = {first, first, NULL};
  ENTRIES_AT(r, first, e) {
    if (!(e->kinds & 1u << kind)) continue;
    if (kind == LEX_ROLE && ends_in_verb(r, first, e->end)) continue;
    found.sense = fitting(r, kind, first, e);
    if (!found.sense) continue;
    found.end = e->end;
    return found;
  }
  return found;
}

static void cover(reading *r, uint32_t *column, hit h, bool by_length) {
  uint32_t number = r->hits.count;
  *array_push(r->a, &r->hits) = h;
  for (uint32_t t = h.first; t < h.end; t++) {
    const hit *old = hit_at(r, column, t);
    if (!old || (by_length && old->end - old->first <= h.end - h.first))
      column[t] = number;
  }
}

/* "Ann *B.* Moyo": one letter between two names. */
static bool is_initial(const reading *r, uint32_t t) {
  bede_str form = text_form(r->text, t);
  bool letter = form.len == 1 || (form.len == 2 && form.ptr[1] == '.');
  return letter && word_is_capital(r, t);
}

static bool has_initial(const reading *r, uint32_t first) {
  return first + 2 < reading_sentence(r, first)->end &&
         is_initial(r, first + 1) && word_is_capital(r, first) &&
         word_is_capital(r, first + 2) && r->fold[first].len > 1;
}

/* "Minister Ann *B.* Moyo" is Ann Moyo, if she is in office; a namesake may
 * have any letter. */
static hit initialled(const reading *r, uint32_t first) {
  hit found = {first, first, NULL};
  if (!has_initial(r, first)) return found;
  bede_str name = str_format(r->a, "%.*s %.*s", STR_ARG(r->fold[first]),
                             STR_ARG(r->fold[first + 2]));
  const lex_sense *s = lexicon_sense(r->lex, name, LEX_ACTOR);
  if (!s || lexicon_actor(r->lex, s->entry)->kind != ACTOR_PERSON ||
      !identity_holds_office(r, s))
    return found;
  return (hit){first, first + 3, s};
}

static hit find_at(const reading *r, lex_kind kind, uint32_t t) {
  hit h = longest(r, kind, t);
  if (kind == LEX_ACTOR && h.end < t + 3) {
    hit whole = initialled(r, t);
    if (whole.sense) return whole;
  }
  if (!h.sense && kind == LEX_ROLE) {
    h.sense = prefixed_role(r, t);
    h.end = t + 1;
  }
  return h;
}

/* Most tokens begin no phrase of the kind. */
static bool may_begin(const reading *r, lex_kind kind, uint32_t t) {
  return r->entry_kinds[t] & 1u << kind ||
         (kind == LEX_ROLE && r->out->lemma_word[t]->is_compound) ||
         (kind == LEX_ACTOR && has_initial(r, t));
}

static void find_kind(reading *r, lex_kind kind, uint32_t *column) {
  bool overlap = kind == LEX_ROLE;
  for (uint32_t t = 0; t < r->tokens; t++) column[t] = HIT_NONE;
  for (uint32_t t = 0; t < r->tokens;) {
    if (!may_begin(r, kind, t)) {
      t++;
      continue;
    }
    hit h = find_at(r, kind, t);
    if (h.sense) cover(r, column, h, overlap);
    t = h.sense && !overlap ? h.end : t + 1;
  }
}

/* A body of several states. */
static bool is_states_name(const reading *r, const hit *name) {
  if (!name) return false;
  const lex_actor *actor = lexicon_actor(r->lex, name->sense->entry);
  return actor->kind == ACTOR_ORGANISATION && actor->office_count &&
         identity_is_body(reading_str(r, lexicon_offices(r->lex, actor)->code));
}

static bool is_within(const hit *inner, const hit *outer) {
  return inner && outer && inner->first >= outer->first &&
         inner->end <= outer->end &&
         inner->end - inner->first < outer->end - outer->first;
}

/* "the South China Sea" names no China, "the West *Bank*" no bank, "the
 * European *Union's* envoy" no union. */
static void drop_inner(reading *r) {
  for (uint32_t t = 0; t < r->tokens; t++) {
    const hit *name = hit_at(r, r->actor_hit, t);
    const hit *site = hit_at(r, r->site_hit, t);
    const hit *role = hit_at(r, r->role_hit, t);
    if (is_within(role, site) ||
        (is_within(role, name) && is_states_name(r, name)))
      r->role_hit[t] = HIT_NONE;
    if (!name || !site) continue;
    if (site->end - site->first > name->end - name->first)
      r->actor_hit[t] = HIT_NONE;
    else if (site->end - site->first < name->end - name->first)
      r->site_hit[t] = HIT_NONE;
  }
}

/* "the *Democratic* Renewal Party", "the Republican People's Front": another
 * body's name, not an adjective of the party. */
static bool begins_body(const reading *r, const hit *h) {
  uint32_t up = r->syntax->head[h->first];
  if (h->sense->kind != LEX_ACTOR || h->sense->use != USE_ADJ ||
      is_nation(r, h->sense) || up == TOKEN_NONE || up <= h->end)
    return false;
  const hit *role = hit_at(r, r->role_hit, up);
  return role && lexicon_role(r->lex, role->sense->entry)->is_body &&
         word_is_capital(r, up) && word_is_capital(r, h->end);
}

/* "*major* donors": a rank only where it is a noun. */
static void drop_adjectives(reading *r) {
  for (uint32_t t = 0; t < r->tokens; t++) {
    const hit *role = hit_at(r, r->role_hit, t);
    if (role && role->end == role->first + 1 && r->syntax->rel[t] == REL_AMOD &&
        word_in(r, t, WORDS_RANK))
      r->role_hit[t] = HIT_NONE;
  }
}

/* "a transfer of *authority*": nobody, where nothing says whose it is. */
static bool is_mass(const reading *r, uint32_t t) {
  if (r->syntax->xpos[t] != XPOS_NN || !word_in(r, t, WORDS_MASS)) return false;
  TREE_EACH_CHILD(&r->tree, t, c) {
    enum rel rel = r->syntax->rel[c];
    if (c < t && (rel == REL_DET || rel == REL_NMOD_POSS || rel == REL_AMOD ||
                  rel == REL_COMPOUND || rel == REL_NUMMOD))
      return false;
  }
  enum rel own = r->syntax->rel[t];
  return own != REL_COMPOUND && own != REL_FLAT && own != REL_NSUBJ;
}

/* "his *opposition to* the war" is no party. */
static bool is_stance(const reading *r, const hit *role, uint32_t t) {
  const lex_role *what = lexicon_role(r->lex, role->sense->entry);
  return what->is_group && str_is(lexicon_str(r->lex, what->sector), "OPP") &&
         t + 1 < r->tokens && str_is(r->fold[t + 1], "to") &&
         r->syntax->rel[t + 1] == REL_CASE;
}

/* "shot *at a party* in Lagos", "became *a party to* the pact": no body; but
 * "fired at a party of rebels". */
static bool is_occasion(const reading *r, uint32_t t) {
  uint32_t prep = phrase_case(r, t), det = phrase_child(r, t, REL_DET);
  if (!mention_lemma_in(r->out, t, r->words.revelry) ||
      r->syntax->xpos[t] != XPOS_NN || det == TOKEN_NONE || det + 1 != t ||
      str_is(r->fold[det], "the"))
    return false;
  uint32_t next = phrase_child(r, t, REL_NMOD);
  uint32_t behind = next == TOKEN_NONE ? TOKEN_NONE : phrase_case(r, next);
  if (behind != TOKEN_NONE && str_is(r->fold[behind], "of")) return false;
  if (behind == t + 1 && str_is(r->fold[behind], "to")) return true;
  return prep != TOKEN_NONE &&
         mention_lemma_in(r->out, prep, r->words.at_revelry);
}

/* "a *basketball* court" tries nobody. */
static bool is_ground(const reading *r, const hit *role, uint32_t t) {
  const lex_role *what = lexicon_role(r->lex, role->sense->entry);
  uint32_t game = phrase_child(r, t, REL_COMPOUND);
  return game != TOKEN_NONE && game < t &&
         str_is(lexicon_str(r->lex, what->sector), "JUD") &&
         word_in(r, game, WORDS_SPORT);
}

static void drop_mass(reading *r) {
  for (uint32_t t = 0; t < r->tokens; t++) {
    const hit *role = hit_at(r, r->role_hit, t);
    if (!role) continue;
    if ((role->end == role->first + 1 && is_mass(r, t)) ||
        is_stance(r, role, t) || is_occasion(r, t) || is_ground(r, role, t))
      r->role_hit[t] = HIT_NONE;
  }
}

static bool is_capital_name(const reading *r, uint32_t t) {
  return r->syntax->upos[t] == UPOS_PROPN && word_is_capital(r, t) &&
         mention_lemma_in(r->out, t, r->words.surname);
}

static bool is_persons(const reading *r, uint32_t t) {
  return r->syntax->ner[t] == NER_B_PER || r->syntax->ner[t] == NER_I_PER;
}

/* "Ramatou *King* fled": the last word of somebody's name; not "Dallas
 * *Sheriff* Lupe Valdez", nor "the Thai *King*". */
static bool ends_name(const reading *r, uint32_t t) {
  uint32_t before = t - 1, after = t + 1;
  bool goes_on = after < reading_sentence(r, t)->end &&
                 r->syntax->upos[after] == UPOS_PROPN &&
                 word_is_capital(r, after);
  return !goes_on && word_is_capital(r, before) &&
         r->syntax->upos[before] == UPOS_PROPN && is_persons(r, before) &&
         r->syntax->ner[t] == NER_I_PER && !hit_at(r, r->actor_hit, before) &&
         !hit_at(r, r->role_hit, before) && !hit_at(r, r->site_hit, before);
}

/* "Roger *King*", "Mr. *Baker*" */
static bool is_surname(const reading *r, uint32_t t) {
  if (t == reading_sentence(r, t)->first || !is_capital_name(r, t))
    return false;
  uint32_t before = t - 1;
  if (ends_name(r, t)) return true;
  bool mister =
      word_in(r, before, WORDS_MALE) || word_in(r, before, WORDS_FEMALE);
  return word_is_capital(r, before) &&
         (mister || word_in(r, before, WORDS_MALE_NAME) ||
          word_in(r, before, WORDS_FEMALE_NAME));
}

static bool is_of_name(const reading *r, uint32_t t, uint32_t beside) {
  return r->syntax->upos[beside] == UPOS_PROPN &&
         (r->syntax->head[t] == beside || r->syntax->head[beside] == t);
}

/* "*King* said", "on Monday *King* said", but "the King", "King Charles" */
static bool is_alone(const reading *r, uint32_t t) {
  const text_sentence *s = reading_sentence(r, t);
  if (!is_capital_name(r, t)) return false;
  if (t > s->first &&
      (r->syntax->upos[t - 1] == UPOS_DET || is_of_name(r, t, t - 1)))
    return false;
  return t + 1 == s->end || !is_of_name(r, t, t + 1);
}

/* A surname is no rank or trade, nor is it so when it is told again. */
static void drop_surnames(reading *r) {
  map told = {.a = r->a};
  for (uint32_t t = 0; t < r->tokens; t++) {
    const hit *role = hit_at(r, r->role_hit, t);
    if (!role || role->end != role->first + 1) continue;
    bool whole = is_surname(r, t);
    if (whole) *map_put(&told, r->fold[t]) = t;
    if (whole || (is_alone(r, t) && map_get(&told, r->fold[t]) != UINT32_MAX))
      r->role_hit[t] = HIT_NONE;
  }
}

/* "*Olga* Putin" is no Vladimir: the name before it begins like none of his,
 * which another spelling of his would. */
static bool is_namesake(const reading *r, const hit *h, uint32_t t) {
  const lex_actor *who = lexicon_actor(r->lex, h->sense->entry);
  if (h->sense->kind != LEX_ACTOR || who->kind != ACTOR_PERSON ||
      h->end != h->first + 1 || t == reading_sentence(r, t)->first)
    return false;
  uint32_t given = t - 1;
  if (r->syntax->rel[t] != REL_FLAT || r->syntax->head[t] != given ||
      r->syntax->ner[given] != NER_B_PER || r->syntax->ner[t] != NER_I_PER ||
      r->fold[given].len < 3 || !word_is_capital(r, given) ||
      hit_at(r, r->role_hit, given) || hit_at(r, r->site_hit, given) ||
      hit_at(r, r->actor_hit, given))
    return false;
  bede_str name = reading_str(r, who->name);
  char first = r->fold[given].ptr[0];
  for (uint32_t i = 0; i < name.len; i++) {
    bool begins = i == 0 || name.ptr[i - 1] == ' ' || name.ptr[i - 1] == '-';
    if (begins && (name.ptr[i] | 0x20) == first) return false;
  }
  return true;
}

static void drop_namesakes(reading *r) {
  for (uint32_t t = 0; t < r->tokens; t++) {
    const hit *name = hit_at(r, r->actor_hit, t);
    if (name && is_namesake(r, name, t)) r->actor_hit[t] = HIT_NONE;
  }
}

/* "on *Washington* Street": no government. */
static bool begins_street(const reading *r, const hit *h) {
  return h->sense->kind == LEX_ACTOR &&
         lexicon_actor(r->lex, h->sense->entry)->kind == ACTOR_COUNTRY &&
         h->end < reading_sentence(r, h->first)->end &&
         word_is_capital(r, h->end) &&
         mention_lemma_in(r->out, h->end, r->words.street_noun);
}

static void drop_begun(reading *r) {
  for (uint32_t t = 0; t < r->tokens; t++) {
    const hit *name = hit_at(r, r->actor_hit, t);
    if (name && (begins_body(r, name) || begins_street(r, name)))
      r->actor_hit[t] = HIT_NONE;
  }
}

static bede_str hit_country(const reading *r, const hit *h) {
  if (h->sense->kind == LEX_SITE)
    return reading_str(r, lexicon_site(r->lex, h->sense->entry)->country);
  if (h->sense->kind != LEX_ACTOR) return STR("");
  const lex_actor *who = lexicon_actor(r->lex, h->sense->entry);
  if (who->kind == ACTOR_COUNTRY || !who->office_count)
    return reading_str(r, who->id);
  return reading_str(r, lexicon_offices(r->lex, who)->code);
}

/* The country that is named oftenest, with its people and its bodies. */
static bede_str most_told(const reading *r) {
  map told = {.a = r->a};
  bede_str most = STR("");
  uint32_t top = 0;
  for (uint32_t i = 0; i < r->hits.count; i++) {
    bede_str code = hit_country(r, &r->hits.items[i]);
    if (code.len != 3 || r->hits.items[i].sense->use == USE_NOMINAL) continue;
    uint32_t *count = map_put(&told, code);
    *count = *count == UINT32_MAX ? 1 : *count + 1;
    if (*count <= top) continue;
    top = *count;
    most = code;
  }
  return most;
}

static bool is_noun_of(const reading *r, const hit *name, const char *sector) {
  const lex_actor *who = lexicon_actor(r->lex, name->sense->entry);
  return name->sense->use == USE_NOMINAL && who->office_count &&
         str_is(reading_str(r, lexicon_offices(r->lex, who)->sector), sector);
}

/* "*the Centre*": a noun by which a country calls its government. */
static bool is_power_noun(const reading *r, const hit *name) {
  return is_noun_of(r, name, "GOV") && hit_country(r, name).len == 3;
}

bool hit_is_home_noun(const reading *r, const hit *name) {
  return is_noun_of(r, name, "PTY") || is_power_noun(r, name);
}

/* "told *the centre* that", but neither "a trauma centre", "the centre of the
 * town" nor "in the centre". */
static bool is_bare_noun(const reading *r, uint32_t noun) {
  bool the = noun && str_is(r->fold[noun - 1], "the");
  TREE_EACH_CHILD(&r->tree, noun, c) {
    enum rel rel = (enum rel)r->syntax->rel[c];
    uint32_t prep = rel == REL_NMOD ? phrase_case(r, c) : TOKEN_NONE;
    if (rel == REL_AMOD || rel == REL_COMPOUND || rel == REL_ACL_RELCL ||
        (prep != TOKEN_NONE && word_in(r, prep, WORDS_LOCATIVE)) ||
        (prep != TOKEN_NONE && str_is(r->fold[prep], "of")))
      return false;
  }
  uint32_t prep = phrase_case(r, noun);
  return the && (prep == TOKEN_NONE || !word_in(r, prep, WORDS_AT_SITE));
}

/* "The Congress" is India's party in a story of India, and a parliament in any
 * other. */
static void drop_strangers(reading *r) {
  bede_str most = {NULL, 0};
  for (uint32_t t = 0; t < r->tokens; t++) {
    const hit *name = hit_at(r, r->actor_hit, t);
    if (!name || !hit_is_home_noun(r, name)) continue;
    if (!most.ptr) most = most_told(r);
    if (!str_eq(most, hit_country(r, name)) ||
        (is_power_noun(r, name) && !is_bare_noun(r, t)))
      r->actor_hit[t] = HIT_NONE;
  }
}

/* "The bloc" is the EU only where the story tells of the EU. */
static void note_told(reading *r) {
  uint32_t top = 0;
  for (uint32_t i = 0; i < r->hits.count; i++)
    if (r->hits.items[i].sense->entry > top)
      top = r->hits.items[i].sense->entry;
  r->told_name = arena_many(r->a, bool, top + 1);
  for (uint32_t i = 0; i < r->hits.count; i++) {
    const lex_sense *s = r->hits.items[i].sense;
    if (s->kind == LEX_ACTOR && s->use != USE_NOMINAL)
      r->told_name[s->entry] = true;
  }
  for (uint32_t t = 0; t < r->tokens; t++) {
    const hit *name = hit_at(r, r->actor_hit, t);
    if (name && hit_is_home_noun(r, name))
      r->told_name[name->sense->entry] = true;
  }
}

void hit_find(reading *r) {
  r->actor_hit = arena_column(r->a, uint32_t, r->tokens);
  r->role_hit = arena_column(r->a, uint32_t, r->tokens);
  r->site_hit = arena_column(r->a, uint32_t, r->tokens);
  find_kind(r, LEX_ACTOR, r->actor_hit);
  find_kind(r, LEX_ROLE, r->role_hit);
  find_kind(r, LEX_SITE, r->site_hit);
  drop_inner(r);
  drop_begun(r);
  drop_adjectives(r);
  drop_mass(r);
  drop_surnames(r);
  drop_namesakes(r);
  drop_strangers(r);
  note_told(r);
}
