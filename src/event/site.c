/*
 * site.c - which words of a sentence name a place.
 */
#include "event/site.h"

#include "base/utf8.h"
#include "mention/offset.h"

bool site_is_proper(const reader *self, uint32_t t) {
  return self->syntax->upos[t] == UPOS_PROPN;
}

const mention *site_mention(const reader *self, uint32_t token) {
  uint32_t m = self->m->at[token];
  return m == MENTION_NONE ? NULL : &self->m->mentions.items[m];
}

bool site_is_way(reader *self, uint32_t token) {
  uint32_t from = tree_find(&self->tree, token, REL_CASE);
  return from != TOKEN_NONE && offset_is_way(self->a, self->m, from);
}

bool site_is_within(reader *self, uint32_t border) {
  return noun_lemma_in(self, border, self->words.border) &&
         (noun_has_case(self, border, "within") ||
          noun_has_case(self, border, "inside"));
}

static bool is_name_word(const reader *self, uint32_t t) {
  uint8_t ner = self->syntax->ner[t];
  return ner == NER_B_LOC || ner == NER_I_LOC ||
         self->syntax->upos[t] == UPOS_PROPN;
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

/* The token of [first, end) that hangs on one outside of it. */
static uint32_t head_within(const reader *self, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; t++) {
    uint32_t up = self->syntax->head[t];
    if (up == TOKEN_NONE || up < first || up >= end) return t;
  }
  return end - 1;
}

/* "Lima *Sen. John* Ito", "US *Secretary*": who, and no part of a name of a
 * place. */
static bool is_somebody(reader *self, uint32_t noun) {
  const mention *m = site_mention(self, noun);
  const lex_sense *sense =
      lex_senses_sense(noun_lemma_word(self, noun)->senses, LEX_ROLE);
  if (m && m->is_person) return true;
  if (!sense) return false;
  const lex_role *role = lexicon_role(self->lex, sense->entry);
  return !role->is_group && !role->is_body;
}

/* "World *Trade Center*": the rest of a name that was tagged in part; the end
 * of the tagged part, if there is no more of it. */
static uint32_t end_of_name(reader *self, uint32_t first, uint32_t end) {
  uint32_t head = head_within(self, first, end);
  uint32_t noun = self->syntax->head[head];
  if (self->syntax->rel[head] != REL_COMPOUND || noun < end) return end;
  if (is_somebody(self, noun)) return end;
  for (uint32_t t = end; t <= noun; t++) {
    bool body =
        self->syntax->ner[t] == NER_B_ORG || self->syntax->ner[t] == NER_I_ORG;
    if (!site_is_proper(self, t) || !begins_upper(self, t) || body) return end;
  }
  return noun + 1;
}

/* "*US*-led", "*Capital* Cities/ABC Inc": part of a word or of a name that is
 * no place. */
static bool is_part(const reader *self, uint32_t first, uint32_t end) {
  if (end < self->text->token_count && is_hyphen(self, end)) return true;
  uint32_t head = head_within(self, first, end);
  uint32_t noun = self->syntax->head[head];
  return self->syntax->rel[head] == REL_COMPOUND &&
         site_is_proper(self, noun) && begins_upper(self, noun);
}

static bool is_nation(const reader *self, uint32_t t) {
  lex_senses senses = noun_form_word(self, t)->senses;
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
  bool beside = rel == REL_COMPOUND && site_is_proper(self, t) &&
                up == self->syntax->head[first] &&
                self->syntax->rel[first] == REL_COMPOUND;
  uint8_t ner = self->syntax->ner[t];
  bool other = ner != NER_O && ner != NER_I_LOC && ner != NER_B_LOC;
  return edge && (inside || beside) && !other && !is_nation(self, t);
}

/* The smallest place of the mentions that holds the name. */
static uint32_t place_over(const reader *self, const site *s) {
  uint32_t best = MENTION_NONE, least = UINT32_MAX;
  for (uint32_t t = s->first; t < s->end; t++) {
    uint32_t i = self->m->place_at[t];
    if (i == MENTION_NONE) continue;
    const place_mention *p = &self->m->places.items[i];
    if (p->end - p->first >= least) continue;
    least = p->end - p->first;
    best = i;
  }
  return best;
}

/* "on *136th* Street" */
static bool is_street_number(reader *self, uint32_t t) {
  uint32_t noun = self->syntax->head[t];
  uint32_t next = t + 1;
  char c = self->text->token[t].start < self->text->token[t].end
               ? text_form(self->text, t).ptr[0]
               : ' ';
  bool ordinal = self->syntax->xpos[t] != XPOS_CD;
  return c >= '0' && c <= '9' && ordinal && noun == next &&
         begins_upper(self, next) &&
         noun_lemma_in(self, next, self->words.street_noun);
}

/* "*south* Lebanon", "Yala *province*": small letters belong to no name. */
static void trim(reader *self, uint32_t *first, uint32_t *end) {
  while (*first + 1 < *end && !begins_upper(self, *first) &&
         !is_street_number(self, *first) && !is_hyphen(self, *first + 1))
    ++*first;
  while (*end > *first + 1 && !begins_upper(self, *end - 1) &&
         !(*end > *first + 2 && is_hyphen(self, *end - 2)))
    --*end;
}

/* "*Deir* ez-*Zor*", "*Old* City": what a name is written with, although it
 * was tagged in part. */
static void widen(reader *self, uint32_t *first, uint32_t *end) {
  const text_sentence *s =
      &self->text->sentences[self->text->sentence_of[*first]];
  for (bool grew = true; grew;) {
    uint32_t low = *first, high = *end;
    if (high + 1 < s->end && is_hyphen(self, high) &&
        site_is_proper(self, high + 1))
      *end += 2;
    else if (high < s->end && site_is_proper(self, high) &&
             is_inner(self, high, low, high))
      ++*end;
    if (low > s->first + 1 && is_hyphen(self, low - 1) &&
        site_is_proper(self, low - 2))
      *first -= 2;
    else if (low > s->first + 1 && begins_upper(self, low - 1) &&
             is_inner(self, low - 1, low, high))
      --*first;
    else if (low > s->first && high == low + 1 &&
             is_street_number(self, low - 1))
      --*first;
    grew = low != *first || high != *end;
  }
}

/* "at *dawn*" is no name, but in a text without capitals it may be. */
static bool is_written_as_name(const reader *self, uint32_t first,
                               uint32_t end) {
  for (uint32_t t = first; t < end; t++)
    if (begins_upper(self, t)) return true;
  const text_sentence *s =
      &self->text->sentences[self->text->sentence_of[first]];
  for (uint32_t t = s->first; t < s->end; t++)
    if (begins_upper(self, t)) return false;
  return true;
}

/* "*the UN's* headquarters in Baghdad": whose, though it be tagged a place. */
static bool is_owner(const reader *self, uint32_t head) {
  const mention *m = site_mention(self, head);
  enum rel rel = self->syntax->rel[head];
  bool beside = rel == REL_NMOD_POSS || rel == REL_COMPOUND;
  /* "a majority *in Congress*" */
  uint32_t named = self->m->toponym_at[head];
  bool nowhere =
      named == MENTION_NONE || !self->m->toponyms.items[named].where.name.len;
  bool body = m && m->is_actor && m->type == MENTION_ORG &&
              (m->id.len || str_starts(m->sector, STR("LEG")));
  return (beside || nowhere) && body && m->kind != KIND_PLACE;
}

/* "the trial of *Easley*", whom the story has by his full name; but "in
 * *Easley*". */
static bool is_surname(reader *self, const site *s) {
  return s->end == s->first + 1 && !noun_is_located(self, s->head) &&
         self->m->toponym_at[s->head] == MENTION_NONE &&
         mention_is_surname(self->m, s->head);
}

/* "the *Summit* of the Americas": held somewhere, and no place itself. */
static bool is_gathering(reader *self, const site *s) {
  uint32_t name = self->m->toponym_at[s->head];
  bool known =
      name != MENTION_NONE && self->m->toponyms.items[name].where.name.len;
  return !known && noun_lemma_in(self, s->head, self->words.talks);
}

static void add_site(reader *self, site_list *out, uint32_t first,
                     uint32_t end) {
  widen(self, &first, &end);
  end = end_of_name(self, first, end);
  trim(self, &first, &end);
  if (is_part(self, first, end) || !is_written_as_name(self, first, end))
    return;
  /* "300 mln *dlrs*" */
  uint32_t number = tree_find(&self->tree, end - 1, REL_NUMMOD);
  if (number != TOKEN_NONE && number < first) return;
  site s = {.first = first,
            .end = end,
            .head = head_within(self, first, end),
            .place = MENTION_NONE};
  if (is_owner(self, s.head) || is_surname(self, &s) ||
      is_gathering(self, &s) ||
      noun_in_set(self, s.head, self->words.placeless))
    return;
  s.place = place_over(self, &s);
  /* "at the *U.S. Embassy*": not in the U.S. */
  if (s.place != MENTION_NONE && site_is_owned(self, s.head) &&
      self->m->places.items[s.place].head != s.head)
    s.place = MENTION_NONE;
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
    if (sites->items[i].first < end && first < sites->items[i].end) return true;
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

/* "the Cascade Motel in *Reno*" */
static bool stands_in(reader *self, uint32_t noun) {
  TREE_EACH_CHILD(&self->tree, noun, c)
  if (self->syntax->rel[c] == REL_NMOD && c > noun && site_is_proper(self, c))
    return true;
  return false;
}

/* "killed in the *Old City*": a place noun with a capital, as is the word that
 * describes it, but not the verb: no headline with capitals all over. */
static bool is_titled(reader *self, uint32_t t) {
  uint32_t verb = self->syntax->head[t];
  if (verb == TOKEN_NONE || !t || self->syntax->head[t - 1] != t) return false;
  enum rel rel = self->syntax->rel[t - 1];
  /* "at the *Cascade Motel*" */
  bool named = rel == REL_COMPOUND && site_is_proper(self, t - 1) &&
               noun_lemma_in(self, t, self->words.venue);
  bool described =
      rel == REL_AMOD && noun_lemma_in(self, t, self->words.place_noun);
  enum rel own = self->syntax->rel[t];
  bool placed = own == REL_OBL || (own == REL_NMOD && !stands_in(self, t));
  return placed && !begins_upper(self, verb) && begins_upper(self, t) &&
         begins_upper(self, t - 1) && (named || described) &&
         noun_is_located(self, t);
}

/* "the village of *Gaga*", "*Palmasola* prison", "patrolled *Kakata*": a name
 * that the grammar makes a place of, whatever it was tagged. */
static bool is_placed(reader *self, uint32_t t) {
  uint32_t up = self->syntax->head[t];
  if (is_titled(self, t)) return true;
  if (!site_is_proper(self, t) || !begins_upper(self, t) || up == TOKEN_NONE)
    return false;
  const mention *m = site_mention(self, t);
  uint8_t ner = self->syntax->ner[t];
  switch (self->syntax->rel[t]) {
  case REL_NMOD:
    if (!noun_has_case(self, t, "of")) return false;
    /* "the State of *the Union*" */
    if (tree_find(&self->tree, t, REL_DET) != TOKEN_NONE) return false;
    /* "the church of *Scientology*" is no place by that */
    return noun_lemma_in(self, up, self->words.town_noun) ||
           (noun_lemma_in(self, up, self->words.place_noun) &&
            !noun_lemma_in(self, up, self->words.venue) &&
            !(m && m->is_person));
  case REL_COMPOUND: /* "a *Tamil Tiger* base": whose it is */
    return up > t && noun_lemma_in(self, up, self->words.place_noun) &&
           ner != NER_B_PER && ner != NER_I_PER && !(m && m->code.len);
  case REL_NMOD_POSS:
    /* "on *Iowa College's* campus", "in the *Ritz Hotel's* lobby" */
    return noun_is_located(self, up) &&
           noun_lemma_in(self, up, self->words.venue) &&
           (ner == NER_I_ORG || ner == NER_O || ner == NER_I_LOC) &&
           noun_lemma_in(self, t, self->words.venue);
  case REL_OBJ:
  case REL_NSUBJ_PASS:
    return ner == NER_O && !(m && m->is_actor) &&
           noun_lemma_in(self, up, self->words.place_verb);
  default:
    return false;
  }
}

/* "at *Northern Iowa College*": where the name that ends in `noun` begins. */
static uint32_t name_first(reader *self, uint32_t noun) {
  uint32_t up = self->syntax->head[noun];
  /* "the *Green Court* neighborhood" */
  bool part = self->syntax->rel[noun] == REL_COMPOUND &&
              !begins_upper(self, up) &&
              noun_lemma_in(self, up, self->words.told_area);
  bool whole =
      part || is_titled(self, noun) || self->syntax->rel[noun] == REL_NMOD_POSS;
  if (!whole) return noun;
  uint32_t first = noun;
  const text_sentence *s =
      &self->text->sentences[self->text->sentence_of[noun]];
  while (first > s->first && begins_upper(self, first - 1) &&
         self->syntax->head[first - 1] >= first &&
         self->syntax->head[first - 1] <= noun &&
         (site_is_proper(self, first - 1) ||
          self->syntax->upos[first - 1] == UPOS_ADJ))
    first--;
  return first;
}

static void placed_sites(reader *self, site_list *out) {
  for (uint32_t t = 0; t < self->text->token_count; t++)
    if (is_placed(self, t) && !is_covered(out, t, t + 1))
      add_site(self, out, name_first(self, t), t + 1);
}

/* A name hangs on it, behind `from`. */
static bool has_name(const reader *self, const site_list *sites, uint32_t noun,
                     uint32_t from) {
  for (uint32_t i = 0; i < sites->count; i++)
    if (self->syntax->head[sites->items[i].head] == noun &&
        sites->items[i].first >= from)
      return true;
  return false;
}

/* "in *an Afghan village*", "in *Spanish ports*"; but "in Nice, ... in *the
 * French city*" has a name. */
static bool is_national_site(reader *self, uint32_t noun) {
  uint32_t the = tree_find(&self->tree, noun, REL_DET);
  bool known =
      the != TOKEN_NONE && noun_form_in(self, the, self->words.definite);
  if (!noun_lemma_in(self, noun, self->words.national_site) ||
      (known && self->syntax->xpos[noun] == XPOS_NN))
    return false;
  TREE_EACH_CHILD(&self->tree, noun, c)
  if (self->syntax->rel[c] == REL_AMOD && is_nation(self, c)) return true;
  return false;
}

/* "clashed *at the border* between the two countries": no name, but nearer to
 * what happened than any name of the sentence. */
static void border_sites(reader *self, site_list *out) {
  for (uint32_t i = 0; i < self->m->places.count; i++) {
    const place_mention *p = &self->m->places.items[i];
    /* "off the *Nigerian coast*" */
    bool part = p->where.country.len &&
                (noun_lemma_in(self, p->head, self->words.national_part) ||
                 is_national_site(self, p->head));
    bool border = str_is(p->where.precision, "border") &&
                  noun_lemma_in(self, p->head, self->words.border);
    /* "in the *French capital*" */
    bool seat = p->where.geonameid &&
                noun_lemma_in(self, p->head, self->words.told_capital);
    if ((!part && !border && !seat) || site_is_within(self, p->head) ||
        is_covered(out, p->head, p->head + 1) ||
        has_name(self, out, p->head, seat ? p->head : 0))
      continue;
    *array_push(self->a, out) = (site){.first = p->first,
                                       .end = p->end,
                                       .head = p->head,
                                       .place = i,
                                       .unnamed = !seat};
  }
}

/* "NAIROBI (AP) - Ministers who met *here* ..." */
static void here_sites(reader *self, site_list *out) {
  if (self->m->dateline == MENTION_NONE) return;
  for (uint32_t t = 0; t < self->text->token_count; t++)
    if (site_is_here(self, t) && !text_in_quote(self->text, t))
      *array_push(self->a, out) = (site){.first = t,
                                         .end = t + 1,
                                         .head = t,
                                         .place = MENTION_NONE,
                                         .here = true};
}

/* "*Shitte* mosques": what nobody knows, of several, is hardly their town. */
bool site_is_unknown(const reader *self, const site *s) {
  uint32_t up = self->syntax->head[s->head];
  if (up == TOKEN_NONE || self->syntax->xpos[up] != XPOS_NNS) return false;
  bool known = s->place != MENTION_NONE &&
               self->m->places.items[s->place].where.name.len;
  return self->syntax->rel[s->head] == REL_COMPOUND && !known && !s->unnamed;
}

/* "*Norway* and Asia": neither says more. */
uint32_t site_first_of_list(const reader *self, uint32_t token) {
  enum { LONGEST = 256 };
  for (uint32_t room = LONGEST; room && self->syntax->rel[token] == REL_CONJ;
       room--)
    token = self->syntax->head[token];
  return token;
}

/* "in *this* town", where it was written, is hardly less than a name. */
bool site_is_this(const reader *self, uint32_t noun) {
  uint32_t the = tree_find(&self->tree, noun, REL_DET);
  return the != TOKEN_NONE && str_is(self->syntax->lemma[the], "this");
}

bool site_is_here(reader *self, uint32_t token) {
  return self->syntax->rel[token] == REL_ADVMOD &&
         str_is(folded_form(self, token), "here");
}

void site_read(reader *self, site_list *out) {
  tagged_sites(self, out);
  known_sites(self, out);
  placed_sites(self, out);
  border_sites(self, out);
  here_sites(self, out);
  told_sites(self, out);
}

sorted_sites site_sort(reader *self, const site_list *sites) {
  const uint32_t *sentence_of = self->text->sentence_of;
  uint32_t n = self->text->sentence_count;
  sorted_sites out = {arena_many(self->a, site, sites->count),
                      arena_many(self->a, uint32_t, n + 1)};
  uint32_t *next = arena_many(self->a, uint32_t, n + 1);
  for (uint32_t i = 0; i < sites->count; i++)
    out.from[sentence_of[sites->items[i].head] + 1]++;
  for (uint32_t i = 0; i < n; i++) next[i + 1] = out.from[i + 1] += out.from[i];
  for (uint32_t i = 0; i < sites->count; i++)
    out.items[next[sentence_of[sites->items[i].head]]++] = sites->items[i];
  return out;
}
