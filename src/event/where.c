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
 * A name that acts, or that something is done to as to a government, is no
 * place: "*Chad* accused *Sudan*".  And an event of words is where it was
 * said only if that is told: "said *in Oslo* that it would bomb Aden".
 */
#include "event/reader.h"
#include "event/subject.h"

#include "base/utf8.h"

/* What ways cost; a tenth is a step. */
enum {
  TOO_FAR = 75,
  NOWHERE = 10000,
  WORDS_MOST = 15, /* of an event of words: its own adverbial */
  ROOM = 256,      /* of a way, as deep as a sentence can be */
};

/* A name that may be a place. */
typedef struct site {
  uint32_t first, end, head; /* tokens of the name */
  uint32_t place;            /* of the mentions that has it, or MENTION_NONE */
} site;

typedef ARRAY(site) site_list;

/* Whose place is asked for. */
typedef struct asked {
  uint32_t predicate; /* token */
  const event *ev;    /* what it made, or NULL */
} asked;

static bool is_proper(const reader *self, uint32_t t) {
  return self->syntax->upos[t] == UPOS_PROPN;
}

static bool lemma_in(reader *self, uint32_t token, uint32_t set) {
  return set != LEX_NONE &&
         lexicon_in_set(self->lex, folded_lemma(self, token), set);
}

static bool has_case(const reader *self, uint32_t token) {
  return tree_find(&self->tree, token, REL_CASE) != TOKEN_NONE;
}

static bool has_preposition(reader *self, uint32_t token, const char *word) {
  TREE_EACH_CHILD(&self->tree, token, c)
  if (self->syntax->rel[c] == REL_CASE &&
      str_is(folded_form(self, c), word))
    return true;
  return false;
}

static const mention *mention_at(const reader *self, uint32_t token) {
  uint32_t m = self->m->at[token];
  return m == MENTION_NONE ? NULL : &self->m->mentions.items[m];
}

/* ---- the names
 * ------------------------------------------------------------------------ */

/* The token of [first, end) that hangs on one outside of it. */
static uint32_t head_within(const reader *self, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; t++) {
    uint32_t up = self->syntax->head[t];
    if (up == TOKEN_NONE || up < first || up >= end) return t;
  }
  return end - 1;
}

static bool is_name_word(const reader *self, uint32_t t) {
  uint8_t ner = self->syntax->ner[t];
  return ner == NER_B_LOC || ner == NER_I_LOC ||
         self->syntax->upos[t] == UPOS_PROPN;
}

static bool is_nation(const reader *self, uint32_t t) {
  lex_senses senses = lexicon_senses(self->lex, folded_form(self, t));
  for (uint32_t i = 0; i < senses.count; i++)
    if (senses.items[i].use == USE_ADJ) return true;
  return false;
}

/* Part of the name by the tree: its head is in it, and nobody's nation. */
static bool is_inner(const reader *self, uint32_t t, uint32_t first,
                     uint32_t end) {
  uint32_t up = self->syntax->head[t];
  enum rel rel = self->syntax->rel[t];
  bool edge = rel == REL_COMPOUND || rel == REL_FLAT || rel == REL_AMOD ||
              rel == REL_NMOD_DESC;
  bool inside = up >= first && up < end;
  /* "*Umm* al-Fahm junction": both hang on the noun */
  bool beside = rel == REL_COMPOUND && up == self->syntax->head[first] &&
                self->syntax->rel[first] == REL_COMPOUND && is_proper(self, t);
  uint8_t ner = self->syntax->ner[t];
  bool other = ner != NER_O && ner != NER_I_LOC && ner != NER_B_LOC;
  return edge && (inside || beside) && !other && !is_nation(self, t);
}

/* The smallest place of the mentions that holds the name. */
static uint32_t place_over(const reader *self, const site *s) {
  uint32_t best = MENTION_NONE, least = UINT32_MAX;
  for (uint32_t i = 0; i < self->m->places.count; i++) {
    const place_mention *p = &self->m->places.items[i];
    bool holds = p->head >= s->first && p->head < s->end;
    if (!holds || p->end - p->first >= least) continue;
    least = p->end - p->first;
    best = i;
  }
  return best;
}

static bool begins_upper(const reader *self, uint32_t t) {
  uint32_t cp = 0;
  bede_str form = text_form(self->text, t);
  return form.len && utf8_decode(form, &cp) && utf8_is_upper(cp);
}

/* Written without a blank between it and the token before. */
static bool touches(const reader *self, uint32_t t) {
  return t && self->text->token[t].start == self->text->token[t - 1].end;
}

/* "Mazar*-*e": within one word. */
static bool is_hyphen(const reader *self, uint32_t t) {
  return touches(self, t) && t + 1 < self->text->token_count &&
         touches(self, t + 1) && str_is(text_form(self->text, t), "-");
}

/* "*south* Lebanon", "Yala *province*": small letters belong to no name. */
static void trim(const reader *self, uint32_t *first, uint32_t *end) {
  while (*first + 1 < *end && !begins_upper(self, *first)) ++*first;
  while (*end > *first + 1 && !begins_upper(self, *end - 1)) --*end;
}

/* "*Deir* ez-*Zor*", "*Old* City": what a name is written with, although it
 * was tagged in part. */
static void widen(const reader *self, uint32_t *first, uint32_t *end) {
  const text_sentence *s =
      &self->text->sentences[self->text->sentence_of[*first]];
  for (bool grew = true; grew;) {
    uint32_t low = *first, high = *end;
    if (high + 1 < s->end && is_hyphen(self, high) &&
        is_proper(self, high + 1))
      *end += 2;
    else if (high < s->end && is_proper(self, high) &&
             is_inner(self, high, low, high))
      ++*end;
    if (low > s->first + 1 && is_hyphen(self, low - 1) &&
        is_proper(self, low - 2))
      *first -= 2;
    else if (low > s->first + 1 && begins_upper(self, low - 1) &&
             is_inner(self, low - 1, low, high))
      --*first;
    grew = low != *first || high != *end;
  }
}

static void add_site(reader *self, site_list *out, uint32_t first,
                     uint32_t end) {
  widen(self, &first, &end);
  trim(self, &first, &end);
  site s = {first, end, head_within(self, first, end), MENTION_NONE};
  s.place = place_over(self, &s);
  *array_push(self->a, out) = s;
}

/* "the town of *Huddur*": what the tagger of names calls a place, ... */
static void tagged_sites(reader *self, site_list *out) {
  uint32_t n = self->text->token_count;
  for (uint32_t t = 0, end; t < n; t = end) {
    end = t + 1;
    if (self->syntax->ner[t] != NER_B_LOC) continue;
    while (end < n && self->syntax->ner[end] == NER_I_LOC) end++;
    add_site(self, out, t, end);
  }
}

static bool is_covered(const site_list *sites, uint32_t first, uint32_t end) {
  for (uint32_t i = 0; i < sites->count; i++)
    if (sites->items[i].first < end && first < sites->items[i].end)
      return true;
  return false;
}

/* ... and what the mentions know by name, although it was not tagged. */
static void known_sites(reader *self, site_list *out) {
  for (uint32_t i = 0; i < self->m->places.count; i++) {
    const place_mention *p = &self->m->places.items[i];
    uint32_t first = p->head, end = p->head + 1;
    if (!is_name_word(self, p->head)) continue;
    while (first > p->first && is_name_word(self, first - 1)) first--;
    while (end < p->end && is_name_word(self, end)) end++;
    if (!is_covered(out, first, end)) add_site(self, out, first, end);
  }
}

/* "the village of *Gaga*", "*Palmasola* prison", "patrolled *Kakata*": a name
 * that the grammar makes a place of, whatever it was tagged. */
static bool is_placed(reader *self, uint32_t t) {
  uint32_t up = self->syntax->head[t];
  if (!is_proper(self, t) || !begins_upper(self, t) || up == TOKEN_NONE)
    return false;
  const mention *m = mention_at(self, t);
  uint8_t ner = self->syntax->ner[t];
  switch (self->syntax->rel[t]) {
  case REL_NMOD:
    return has_preposition(self, t, "of") &&
           lemma_in(self, up, self->words.place_noun) &&
           !(m && m->is_person);
  case REL_COMPOUND:
    return up > t && lemma_in(self, up, self->words.place_noun) &&
           ner != NER_B_PER && ner != NER_I_PER;
  case REL_OBJ:
  case REL_NSUBJ_PASS:
    return ner == NER_O && !(m && m->is_actor) &&
           lemma_in(self, up, self->words.place_verb);
  default:
    return false;
  }
}

static void placed_sites(reader *self, site_list *out) {
  for (uint32_t t = 0; t < self->text->token_count; t++)
    if (is_placed(self, t) && !is_covered(out, t, t + 1))
      add_site(self, out, t, t + 1);
}

/* ---- the way
 * -------------------------------------------------------------------------- */

static bool is_clause(const reader *self, uint32_t token) {
  enum rel rel = self->syntax->rel[token];
  return self->syntax->upos[token] == UPOS_VERB || rel == REL_CCOMP ||
         rel == REL_ADVCL || rel == REL_ACL || rel == REL_ACL_RELCL ||
         rel == REL_PARATAXIS;
}

static bool is_saying(reader *self, uint32_t token) {
  return lexicon_value(self->lex, folded_lemma(self, token), LIST_SPEECH).len;
}

static bool has_subject(const reader *self, uint32_t verb) {
  return tree_find(&self->tree, verb, REL_NSUBJ) != TOKEN_NONE ||
         tree_find(&self->tree, verb, REL_NSUBJ_PASS) != TOKEN_NONE;
}

static bool is_purpose(const reader *self, uint32_t verb) {
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (self->syntax->rel[c] == REL_MARK && self->syntax->xpos[c] == XPOS_TO)
    return true;
  return false;
}

/* "imposed sanctions *over* drilling off Cyprus": why, and not where. */
static bool is_reason(reader *self, uint32_t c) {
  TREE_EACH_CHILD(&self->tree, c, m)
  if ((self->syntax->rel[m] == REL_CASE || self->syntax->rel[m] == REL_MARK) &&
      lemma_in(self, m, self->words.cause_preposition))
    return true;
  return false;
}

/* From a word down to one that hangs on it. */
static int down_cost(reader *self, uint32_t c) {
  if (is_reason(self, c)) return 60;
  switch (self->syntax->rel[c]) {
  case REL_OBL:
  case REL_OBL_UNMARKED:
  case REL_ADVMOD:
    return noun_is_located(self, c) ? 10 : 25;
  case REL_OBL_AGENT:
    return 30;
  case REL_NMOD:
    return 6;
  case REL_FLAT:
  case REL_APPOS:
    return 8;
  case REL_COMPOUND:
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
    if (!is_clause(self, c)) return 8;
    /* "captured last year and *Varela* was killed in Venezuela" */
    return has_subject(self, c) ? 38 : 22;
  case REL_ACL:
  case REL_XCOMP:
    return 12;
  case REL_ACL_RELCL:
    return 25;
  case REL_ADVCL:
    /* "bused them to the border *to scare Europe*" */
    return is_purpose(self, c) ? 50 : 25;
  default:
    return 45;
  }
}

/* From a word up to the one that it hangs on. */
static int up_cost(reader *self, uint32_t c) {
  switch (self->syntax->rel[c]) {
  case REL_XCOMP:
    return 10;
  case REL_CONJ:
    return 15;
  case REL_ACL:
    return 18;
  case REL_ACL_RELCL:
  case REL_ADVCL:
  case REL_CSUBJ:
    return 22;
  case REL_CCOMP:
    return is_saying(self, self->syntax->head[c]) ? NOWHERE : 50;
  case REL_PARATAXIS:
    return is_saying(self, self->syntax->head[c]) ? NOWHERE : 40;
  default:
    return is_clause(self, c) ? 40 : 10;
  }
}

/* The tokens above `token`, itself first. */
static uint32_t chain(const reader *self, uint32_t token, uint32_t out[ROOM]) {
  uint32_t n = 0;
  for (; token != TOKEN_NONE && n < ROOM; token = self->syntax->head[token])
    out[n++] = token;
  return n;
}

/* The edges from `from` up and down to `to`. */
static int way_cost(reader *self, uint32_t from, uint32_t to) {
  uint32_t up[ROOM], down[ROOM];
  uint32_t ups = chain(self, from, up), downs = chain(self, to, down);
  while (ups && downs && up[ups - 1] == down[downs - 1]) ups--, downs--;
  int cost = 0;
  for (uint32_t i = 0; i < ups && cost < NOWHERE; i++)
    cost += up_cost(self, up[i]);
  for (uint32_t i = 0; i < downs && cost < NOWHERE; i++)
    cost += down_cost(self, down[i]);
  return cost;
}

/* ---- what a name is where it stands
 * --------------------------------------------------- */

/* Somebody, and not merely somewhere. */
static bool is_party(const reader *self, uint32_t token) {
  const mention *m = mention_at(self, token);
  return m && m->is_actor && m->kind != KIND_PLACE;
}

/* A country, of which what somebody does may be told. */
static bool is_country(const reader *self, uint32_t token) {
  const mention *m = mention_at(self, token);
  uint32_t place = self->m->place_at[token];
  if (place != MENTION_NONE)
    return str_is(self->m->places.items[place].where.precision, "country");
  return m && m->type == MENTION_LOC && m->code.len && str_eq(m->code, m->id);
}

/* "*Baghdad* police", "the people of *Gaza*", "*US* air strikes": whose or
 * from where. */
static bool names_party(reader *self, uint32_t token) {
  uint32_t up = self->syntax->head[token];
  if (lemma_in(self, up, self->words.place_noun)) return false;
  return is_party(self, up) ||
         (is_country(self, token) && match_has_frames(self, up) &&
          self->syntax->rel[token] != REL_NMOD);
}

/* "town *of Nablus*", "the capital *Baku*" */
static bool is_named_behind(reader *self, uint32_t noun) {
  TREE_EACH_CHILD(&self->tree, noun, c) {
    enum rel rel = self->syntax->rel[c];
    if (c > noun && is_proper(self, c) &&
        (rel == REL_FLAT || rel == REL_NMOD_DESC || rel == REL_APPOS ||
         (rel == REL_NMOD && has_preposition(self, c, "of"))))
      return true;
  }
  return false;
}

static int end_cost(reader *self, uint32_t token, const asked *of);

/* "fled *from Homs*", "withdrew from it"; but nobody is killed from anywhere,
 * and "two men *from Gaza*" may be elsewhere. */
static int from_cost(reader *self, uint32_t token, const asked *of) {
  if (self->syntax->rel[token] != REL_OBL) return NOWHERE;
  if (!of->ev) return 20;
  bool leaves = of->ev->type == BEDE_MOVE || of->ev->type == BEDE_RETREAT ||
                of->ev->type == BEDE_SANCTION;
  return leaves ? 5 : NOWHERE;
}

/* By the preposition in front of it. */
static int phrase_cost(reader *self, uint32_t token, const asked *of) {
  uint32_t up = self->syntax->head[token];
  /* "captured and sent *to Hoa Lo*": where another act led */
  if (up != of->predicate && has_preposition(self, token, "to") &&
      self->syntax->rel[token] == REL_OBL)
    return NOWHERE;
  if (noun_is_located(self, token)) return 0;
  if (has_preposition(self, token, "of")) {
    if (lemma_in(self, up, self->words.place_noun)) return 0;
    return names_party(self, token) ? NOWHERE : 8;
  }
  /* "the border with Poland" */
  if (lemma_in(self, up, self->words.place_noun)) return 4;
  return has_preposition(self, token, "from") ? from_cost(self, token, of)
                                              : NOWHERE;
}

/* What it costs to take the name for a place by how its own phrase ends. */
static int end_cost(reader *self, uint32_t token, const asked *of) {
  uint32_t up = self->syntax->head[token];
  enum rel rel = self->syntax->rel[token];
  if (up == TOKEN_NONE) return NOWHERE;
  if (has_case(self, token) && rel != REL_NMOD_POSS)
    return phrase_cost(self, token, of);
  switch (rel) {
  case REL_COMPOUND:
  case REL_NMOD_POSS:
    if (names_party(self, token)) return NOWHERE;
    /* "the *Balata* camp near Nablus", "the *Sydney* bombing"; but "the *West
     * Bank* town of Nablus" */
    if (!lemma_in(self, up, self->words.place_noun)) return 3;
    return is_named_behind(self, up) ? 8 : -6;
  case REL_FLAT:
  case REL_APPOS:
  case REL_NMOD_DESC:
  case REL_NMOD_UNMARKED:
    return lemma_in(self, up, self->words.place_noun) ? 0 : 6;
  case REL_CONJ:
    return end_cost(self, up, of) < NOWHERE ? 2 : NOWHERE;
  case REL_OBL_UNMARKED:
  case REL_OBL:
    return 5;
  case REL_OBJ:
  case REL_NSUBJ_PASS:
    /* "*Grozny* was shelled"; but "accused *Moscow*" */
    return lemma_in(self, up, self->words.place_verb) ? 0 : NOWHERE;
  default:
    return NOWHERE;
  }
}

/* ---- the choice
 * ----------------------------------------------------------------------- */

/* An event of words: where it was said is told beside the word itself. */
static bool is_of_words(const event *ev) {
  switch (ev->type) {
  case BEDE_AGREE:
  case BEDE_SUPPORT:
  case BEDE_CONCEDE:
  case BEDE_REQUEST:
  case BEDE_ACCUSE:
  case BEDE_REJECT:
  case BEDE_THREATEN:
    return true;
  default:
    return false;
  }
}

static bool has_side(const reader *self, const event *ev, uint32_t token) {
  uint32_t m = self->m->at[token];
  if (!ev || m == MENTION_NONE || self->m->mentions.items[m].kind == KIND_PLACE)
    return false;
  for (uint32_t i = 0; i < ev->recipients.count; i++)
    if (ev->recipients.items[i] == m) return true;
  for (uint32_t i = 0; i < ev->actors.count; i++)
    if (ev->actors.items[i] == m) return true;
  return false;
}

static int site_cost(reader *self, const asked *of, const site *s) {
  const event *ev = of->ev;
  int end = end_cost(self, s->head, of);
  if (end >= NOWHERE) return NOWHERE;
  bool side = has_side(self, ev, s->head) && ev->type != BEDE_MOVE;
  uint32_t up = self->syntax->head[s->head];
  if (side && !lemma_in(self, up, self->words.place_verb)) return NOWHERE;
  if (is_country(self, s->head)) end += 10; /* the town beside it says more */
  int way = way_cost(self, of->predicate, s->head);
  for (uint32_t i = 0; ev && i < ev->trigger.count; i++) {
    int other = way_cost(self, ev->trigger.items[i], s->head);
    if (other < way) way = other;
  }
  int most = ev && is_of_words(ev) ? WORDS_MOST : TOO_FAR;
  return way + end <= most ? way + end : NOWHERE;
}

/* "*the border* with Poland": of both, and in neither. */
static uint32_t border_over(const reader *self, const site *s) {
  uint32_t up = self->syntax->head[s->head];
  uint32_t place = up == TOKEN_NONE ? MENTION_NONE : self->m->place_at[up];
  bool is_border =
      place != MENTION_NONE &&
      str_is(self->m->places.items[place].where.precision, "border");
  return is_border ? place : MENTION_NONE;
}

static void fill(reader *self, const site *s, event_place *out) {
  const bede_span *token = self->text->token;
  out->name = (bede_span){token[s->first].start, token[s->end - 1].end};
  uint32_t border = border_over(self, s);
  if (border != MENTION_NONE) {
    out->where = self->m->places.items[border].where;
    return;
  }
  if (s->place != MENTION_NONE) {
    out->where = self->m->places.items[s->place].where;
    return;
  }
  out->where = (bede_where){.known = true, .span = out->name};
  const mention *m = mention_at(self, s->head);
  if (!m || m->type != MENTION_LOC || m->code.len != 3) return;
  out->where.country = m->code;
}

static void find(reader *self, const site_list *sites, const asked *of,
                 event_place *out) {
  uint32_t predicate = of->predicate;
  uint32_t sentence = self->text->sentence_of[predicate];
  int best = NOWHERE;
  uint32_t nearest = UINT32_MAX;
  for (uint32_t i = 0; i < sites->count; i++) {
    const site *s = &sites->items[i];
    if (self->text->sentence_of[s->head] != sentence) continue;
    int cost = site_cost(self, of, s);
    uint32_t far = s->head > predicate ? s->head - predicate
                                       : predicate - s->head;
    if (cost > best || cost >= NOWHERE || (cost == best && far >= nearest))
      continue;
    best = cost;
    nearest = far;
    fill(self, s, out);
  }
}

void where_read(reader *self) {
  site_list sites = {0};
  tagged_sites(self, &sites);
  known_sites(self, &sites);
  placed_sites(self, &sites);
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
