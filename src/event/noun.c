/*
 * noun.c - what a noun phrase is, by the sets of the lexicon, and who is in
 * it, by its mentions.
 */
#include "event/noun.h"
#include "event/reader.h"
#include "event/subject.h"

#include "base/utf8.h"

/* What the lexicon knows of a form that begins or ends with a hyphen. */
static const lex_word nothing = {.is_cut = true};

const lex_word *noun_form_word(const reader *self, uint32_t token) {
  const lex_word *word = self->m->form_word[token];
  return word->is_cut ? &nothing : word;
}

/* Without the columns to keep them in (noun_actors_of), each time anew. */
bede_str folded_form(const reader *self, uint32_t token) {
  bede_str form = text_form(self->text, token);
  if (self->m->form_word[token]->is_plain) return form;
  if (!self->form) return utf8_fold(self->a, form);
  bede_str *kept = &self->form[token];
  if (!kept->ptr) *kept = utf8_fold(self->a, form);
  return *kept;
}

enum { PHRASE_WORDS = 4, INSIDE_DEPTH = 3, CONJUNCTS = 64 };

/* "killed in police *firing*": the noun is not "fire". */
static bool is_gerund_noun(const reader *self, uint32_t token) {
  return self->syntax->xpos[token] == XPOS_VBG &&
         subject_is_nominal(&self->tree, token);
}

static bool tells_assault(const lex_word *noun) {
  lex_frames frames = noun->frames[LEX_NOUN];
  for (uint32_t i = 0; i < frames.count; i++)
    if (frames.items[i].type == BEDE_ASSAULT) return true;
  return false;
}

/* "killed *in police firing*": both may hang on the verb, one with the
 * preposition and one without. */
static bool is_bare_beside(const reader *self, uint32_t token) {
  const syntax_doc *syntax = self->syntax;
  return syntax->rel[token] == REL_OBL && syntax->rel[token - 1] == REL_OBL &&
         syntax->head[token] == syntax->head[token - 1] &&
         tree_find(&self->tree, token, REL_CASE) == TOKEN_NONE;
}

uint32_t noun_gerund_owner(const reader *self, uint32_t token) {
  const syntax_doc *syntax = self->syntax;
  if (token == self->text->sentences[self->text->sentence_of[token]].first)
    return TOKEN_NONE;
  bool verbal = syntax->xpos[token] == XPOS_VBG &&
                syntax->upos[token] == UPOS_VERB &&
                !subject_is_nominal(&self->tree, token);
  if (!verbal && !is_bare_beside(self, token)) return TOKEN_NONE;
  uint32_t owner = token - 1, m = self->m->at[owner];
  if (m == MENTION_NONE || !self->m->mentions.items[m].is_actor ||
      syntax->upos[owner] != UPOS_NOUN ||
      tree_find(&self->tree, token, REL_OBJ) != TOKEN_NONE ||
      tree_find(&self->tree, token, REL_AUX) != TOKEN_NONE)
    return TOKEN_NONE;
  return tells_assault(noun_form_word(self, token)) ? owner : TOKEN_NONE;
}

static bool goes_by_form(const reader *self, uint32_t token) {
  return !self->syntax->lemma[token].len || is_gerund_noun(self, token) ||
         noun_gerund_owner(self, token) != TOKEN_NONE;
}

const lex_word *noun_lemma_word(const reader *self, uint32_t token) {
  const lex_word *row = self->word ? self->word[token] : NULL;
  if (row) return row;
  row = goes_by_form(self, token) ? self->m->form_word[token]
                                  : self->m->lemma_word[token];
  if (row->is_cut) row = &nothing;
  if (self->word) self->word[token] = row;
  return row;
}

static bede_str lemma_of(const reader *self, uint32_t token) {
  if (goes_by_form(self, token)) return folded_form(self, token);
  bede_str lemma = self->syntax->lemma[token];
  return self->m->lemma_word[token]->is_plain ? lemma
                                              : utf8_fold(self->a, lemma);
}

bede_str folded_lemma(reader *self, uint32_t token) {
  if (!self->lemma) return lemma_of(self, token);
  bede_str *kept = &self->lemma[token];
  if (!kept->ptr) *kept = lemma_of(self, token);
  return *kept;
}

bool noun_is_saying(reader *self, uint32_t token) {
  const lex_word *word = noun_lemma_word(self, token);
  return lexicon_value_of(self->lex, word->senses, LIST_SPEECH).len;
}

bool noun_lemma_in(reader *self, uint32_t token, uint32_t set) {
  return token != TOKEN_NONE && set != LEX_NONE &&
         lex_senses_in_set(noun_lemma_word(self, token)->senses, set);
}

bool noun_form_in(const reader *self, uint32_t token, uint32_t set) {
  return set != LEX_NONE &&
         lex_senses_in_set(noun_form_word(self, token)->senses, set);
}

static bool is_of_phrase(const reader *self, uint32_t token) {
  TREE_EACH_CHILD(&self->tree, token, c)
  if (self->syntax->rel[c] == REL_CASE)
    return str_is(text_form(self->text, c), "of");
  return false;
}

/* "a *wave* of arrests", "*40* of these deaths", "the sanctions *package*" */
uint32_t noun_semantic_head(reader *self, uint32_t token) {
  lex_senses senses = noun_lemma_word(self, token)->senses;
  bool transparent = lex_senses_in_set(senses, self->words.transparent) ||
                     self->syntax->upos[token] == UPOS_NUM;
  bool generic = lex_senses_in_set(senses, self->words.generic);
  if (!transparent && !generic) return token;
  TREE_EACH_CHILD(&self->tree, token, c) {
    enum rel rel = self->syntax->rel[c];
    /* "lifted most of its sanctions": the parser may say oblique */
    bool behind = rel == REL_NMOD || rel == REL_OBL;
    /* "a *campaign* against critics" is itself what happens */
    behind = behind && is_of_phrase(self, c);
    if (transparent && behind && c > token) return c;
    if (generic && rel == REL_COMPOUND && c + 1 == token &&
        self->syntax->upos[c] == UPOS_NOUN)
      return c;
  }
  return token;
}

/* A phrase that ends in a noun, and what the lexicon makes of it. */
typedef struct known_phrase {
  bede_str phrase;
  lex_senses senses;
} known_phrase;

static known_phrase phrase_known(const reader *self, bede_str phrase) {
  return (known_phrase){phrase, lexicon_senses(self->lex, phrase)};
}

/* What any_phrase asks of each phrase. */
typedef struct phrase_test phrase_test;
struct phrase_test {
  bool (*test)(phrase_test *self, known_phrase what);
  const lexicon *lex;
  uint32_t set;
  bede_str literal;
  bede_event_type type;
  const lex_instrument *instrument;
};

static bool test_set(phrase_test *self, known_phrase what) {
  return lex_senses_in_set(what.senses, self->set);
}

static bool test_literal(phrase_test *self, known_phrase what) {
  return str_eq(what.phrase, self->literal);
}

static bool test_instrument(phrase_test *self, known_phrase what) {
  for (uint32_t i = 0; i < what.senses.count && !self->instrument; i++)
    if (what.senses.items[i].kind == LEX_SET)
      self->instrument =
          lexicon_instrument(self->lex, self->type, what.senses.items[i].entry);
  return self->instrument;
}

static bool is_set_member(known_phrase what) {
  for (uint32_t i = 0; i < what.senses.count; i++)
    if (what.senses.items[i].kind == LEX_SET) return true;
  return false;
}

/* The word before, in a phrase that ends in a noun; a blank of a phrase is also
 * a hyphen: "visa-free travel". */
static bool step_back(const reader *self, uint32_t *token) {
  uint32_t first = self->text->sentences[self->text->sentence_of[*token]].first;
  uint32_t step = 1;
  if (*token >= first + 2 && str_is(text_form(self->text, *token - 1), "-"))
    step = 2;
  if (*token < first + step) return false;
  *token -= step;
  return true;
}

/* Puts the word before `*token` in front of `*phrase`, and steps to it. */
static bool lengthen(reader *self, uint32_t *token, bede_str *phrase) {
  if (!step_back(self, token)) return false;
  str_buf longer = {.a = self->a};
  buf_add(&longer, folded_form(self, *token));
  buf_char(&longer, ' ');
  buf_add(&longer, *phrase);
  *phrase = buf_str(&longer);
  return true;
}

/* How the lexicon knows a noun: by the longest phrase that ends in it and is
 * in a set, its last word as its lemma: a water cannon is no cannon. */
struct noun_known {
  bool is_long;
  known_phrase as, form;
};

/* How many words before the noun the longest phrase may begin, by what the
 * lexicon knows to begin with that word. */
static uint32_t words_before(const reader *self, uint32_t token) {
  uint32_t most = 0;
  for (uint32_t n = 1; n < PHRASE_WORDS && step_back(self, &token); n++) {
    lex_first begins = self->m->form_word[token]->first;
    if (begins.longest > n && begins.kinds & 1u << LEX_SET) most = n;
  }
  return most;
}

static noun_known *known_read(reader *self, uint32_t token) {
  bede_str phrase = folded_lemma(self, token);
  uint32_t at = token, most = words_before(self, token);
  noun_known *out = arena_new(self->a, noun_known);
  out->as = (known_phrase){phrase, noun_lemma_word(self, token)->senses};
  out->form = (known_phrase){folded_form(self, token),
                             noun_form_word(self, token)->senses};
  for (uint32_t n = 1; n <= most; n++) {
    if (!lengthen(self, &at, &phrase)) break;
    known_phrase longer = phrase_known(self, phrase);
    if (!is_set_member(longer)) continue;
    out->as = longer;
    out->is_long = true;
  }
  return out;
}

static const noun_known *known_as(reader *self, uint32_t token) {
  if (!self->known) return known_read(self, token);
  if (!self->known[token]) self->known[token] = known_read(self, token);
  return self->known[token];
}

/* "gas", "tear gas", "of tear gas": up to four words before the noun. */
static bool ends_literal(reader *self, uint32_t token, bede_str literal) {
  if (str_find(literal, STR(" ")) == UINT32_MAX) return false;
  bede_str phrase = folded_lemma(self, token);
  for (uint32_t n = 1; n < PHRASE_WORDS; n++) {
    if (!lengthen(self, &token, &phrase)) return false;
    if (str_eq(phrase, literal)) return true;
  }
  return false;
}

static bool any_phrase(reader *self, uint32_t token, phrase_test *test) {
  const noun_known *known = known_as(self, token);
  if (test->test(test, known->as)) return true;
  if (test->test == test_literal && ends_literal(self, token, test->literal))
    return true;
  return !known->is_long && !str_eq(known->form.phrase, known->as.phrase) &&
         test->test(test, known->form);
}

/* The token that a pronoun or "some of whom" stands for. */
static uint32_t referent(const reader *self, uint32_t token) {
  enum upos upos = self->syntax->upos[token];
  if (upos == UPOS_NOUN || upos == UPOS_PROPN) return token;
  uint32_t m = self->m->at[token];
  if (m == MENTION_NONE) return token;
  uint32_t root = mention_root(self->m, m);
  return self->m->mentions.items[root].head;
}

/* "state *of emergency*", "cessation *of hostilities*" */
static bool of_phrase(reader *self, uint32_t token, phrase_test *test) {
  TREE_EACH_CHILD(&self->tree, token, c) {
    if (c != token + 2 || self->syntax->rel[c] != REL_NMOD) continue;
    if (!str_is(text_form(self->text, token + 1), "of")) continue;
    bede_str first = folded_lemma(self, token), last = folded_lemma(self, c);
    bede_str phrase =
        str_format(self->a, "%.*s of %.*s", STR_ARG(first), STR_ARG(last));
    return test->test(test, phrase_known(self, phrase));
  }
  return false;
}

static bool any_conjunct(reader *self, uint32_t token, phrase_test *test) {
  token = referent(self, token);
  if (any_phrase(self, token, test)) return true;
  if (of_phrase(self, token, test)) return true;
  uint32_t inner = noun_semantic_head(self, token);
  if (inner != token && any_phrase(self, inner, test)) return true;
  TREE_EACH_CHILD(&self->tree, token, c) {
    enum rel rel = self->syntax->rel[c]; /* "*President* Anna Berg" */
    if (rel != REL_CONJ && rel != REL_NMOD_DESC) continue;
    if (any_phrase(self, c, test) || of_phrase(self, c, test)) return true;
  }
  return false;
}

static bool is_civilian(bede_str sector) {
  static const char sectors[][4] = {"CVL", "REF", "LAB", "EDU", "AGR", "MED"};
  for (size_t i = 0; i < sizeof sectors / sizeof *sectors; i++)
    if (str_is(sector, sectors[i])) return true;
  return false;
}

/* "Afghans", "a group of Afghans", "drivers": people, by their country or by
 * what they do. */
static bool is_people(reader *self, uint32_t token) {
  uint32_t m = self->m->at[noun_semantic_head(self, token)];
  if (m == MENTION_NONE) m = self->m->at[token];
  if (m == MENTION_NONE) return false;
  const mention *who = &self->m->mentions.items[mention_root(self->m, m)];
  return who->kind == KIND_PEOPLE ||
         (who->type == MENTION_PER && who->form == MENTION_NOMINAL &&
          is_civilian(who->sector));
}

/* "besieged *Aleppo*" as "besieged the city": a place below a country, by its
 * name.  A country is who rules it: "took *France* to court". */
static bool is_named_place(const reader *self, uint32_t token) {
  uint32_t id = self->m->at[token], place = self->m->place_at[token];
  if (id == MENTION_NONE) return false;
  const mention *m = &self->m->mentions.items[id];
  if (m->form != MENTION_NAME || m->type != MENTION_LOC || m->is_given ||
      m->kind == KIND_TEAM || m->kind == KIND_PEOPLE)
    return false;
  if (place == MENTION_NONE) return !m->is_actor; /* no gazetteer has it */
  return !str_is(self->m->places.items[place].where.precision, "country");
}

/* "*Hezbollah* raided the post": a body under arms, as "rebels" would; empty
 * of others. */
static bede_str armed_word(const reader *self, uint32_t token) {
  uint32_t m = self->m->at[token];
  if (m == MENTION_NONE) return (bede_str){0};
  const mention *who = &self->m->mentions.items[mention_root(self->m, m)];
  bede_str sector = who->sector;
  if (!who->id.len || who->type != MENTION_ORG)
    return (bede_str){0};
  if (str_is(sector, "REB") || str_is(sector, "UAF")) return STR("rebel");
  if (str_is(sector, "MIL")) return STR("army");
  return str_is(sector, "COP") ? STR("police") : (bede_str){0};
}

bool noun_in_set(reader *self, uint32_t token, uint32_t set) {
  phrase_test test = {.test = test_set, .lex = self->lex, .set = set};
  if (set == LEX_NONE) return false;
  uint32_t next = token + 1;
  if (next < self->text->token_count &&
      noun_gerund_owner(self, next) == token && any_phrase(self, next, &test))
    return true;
  bede_str armed = armed_word(self, token);
  return any_conjunct(self, token, &test) ||
         (armed.len && lexicon_in_set(self->lex, armed, set)) ||
         (is_people(self, token) &&
          lexicon_in_set(self->lex, STR("people"), set)) ||
         (is_named_place(self, token) &&
          lexicon_in_set(self->lex, STR("city"), set));
}

bool noun_is_literal(reader *self, uint32_t token, bede_str phrase) {
  /* "chained *themselves*": the word itself, not whom it refers to */
  if (str_eq(folded_form(self, token), phrase))
    return true;
  phrase_test test = {.test = test_literal, .literal = phrase};
  bool refers = referent(self, token) != token;
  return (refers && any_phrase(self, token, &test)) ||
         any_conjunct(self, token, &test);
}

const lex_instrument *noun_instrument(reader *self, bede_event_type type,
                                      uint32_t token) {
  phrase_test test = {.test = test_instrument, .lex = self->lex, .type = type};
  any_conjunct(self, token, &test);
  return test.instrument;
}

static const mention *actor_at(const reader *self, uint32_t token) {
  uint32_t m = self->m->at[token];
  if (m == MENTION_NONE) return NULL;
  const mention *own = &self->m->mentions.items[m];
  const mention *root = &self->m->mentions.items[mention_root(self->m, m)];
  return own->is_actor || root->is_actor ? own : NULL;
}

static bool is_pronoun(const reader *self, uint32_t token) {
  return self->syntax->upos[token] == UPOS_PRON;
}

typedef struct search {
  within where;
  bool pronouns; /* only those, or none of them */
  id_list *out;
} search;

/* "in Aleppo", "across the border": a name without such a word in front of it
 * is somebody, or part of another name. */
bool noun_is_located(reader *self, uint32_t token) {
  TREE_EACH_CHILD(&self->tree, token, c) {
    if (self->syntax->rel[c] != REL_CASE) continue;
    if (noun_form_in(self, c, self->words.place_preposition)) return true;
  }
  return false;
}

/* "a curfew *in Colombo*": where, not whose. */
static bool is_setting(reader *self, uint32_t token) {
  uint32_t m = self->m->at[token];
  return m != MENTION_NONE && self->m->mentions.items[m].kind == KIND_PLACE &&
         noun_is_located(self, token);
}

/* "the border *between Chad and Mali*": nobody's. */
static bool divides(reader *self, uint32_t noun, uint32_t c) {
  uint32_t prep = tree_find(&self->tree, c, REL_CASE);
  return prep != TOKEN_NONE &&
         str_is(text_form(self->text, prep), "between") &&
         noun_lemma_in(self, noun, self->words.place_noun);
}

/* "threats made *by Iran*": whose doing it is. */
static bool agent_inside(reader *self, uint32_t noun, const search *what) {
  uint32_t participle = tree_find(&self->tree, noun, REL_ACL);
  if (participle == TOKEN_NONE || what->where != WITHIN_ANY ||
      !match_has_frames(self, noun))
    return false;
  uint32_t agent = tree_find(&self->tree, participle, REL_OBL_AGENT);
  return agent != TOKEN_NONE && actor_at(self, agent) &&
         is_pronoun(self, agent) == what->pronouns &&
         noun_actors(self, agent, WITHIN_NONE, what->out);
}

/* "*Our services* used tear gas": the speaker's own people act, though their
 * noun alone would not tell that they are people. */
static bool is_our_own(const reader *self, uint32_t noun, uint32_t owner) {
  uint32_t m = self->m->at[owner], own = self->m->at[noun];
  if (m == MENTION_NONE || own == MENTION_NONE) return false;
  const mention *list = self->m->mentions.items;
  return self->syntax->rel[noun] == REL_NSUBJ && list[own].is_speakers &&
         list[m].is_speakers && list[m].form == MENTION_PRONOUN;
}

/* "the *Paris* attacks": a town before the violence is where it was. */
bool noun_is_scene(const reader *self, uint32_t token) {
  uint32_t place = self->m->place_at[token];
  if (place == MENTION_NONE || self->syntax->upos[token] != UPOS_PROPN)
    return false;
  bede_str precision = self->m->places.items[place].where.precision;
  return str_is(precision, "city") || str_is(precision, "point");
}

/* "the *U.S.* Embassy bombings", "the *embassy* attack": a building before
 * the violence is what it hit, whoever's it is. */
bool noun_is_hit(reader *self, uint32_t token) {
  uint32_t noun = self->syntax->head[token];
  if (noun == TOKEN_NONE) return false;
  TREE_EACH_CHILD(&self->tree, noun, c)
  if (self->syntax->rel[c] == REL_COMPOUND && c >= token && c < noun &&
      noun_lemma_in(self, c, self->words.place_noun))
    return true;
  return false;
}

/* "the *Geneva* talks", "the *Paris* agreement": named after a town. */
bool noun_names_town(bede_event_type type) {
  return type == BEDE_ASSAULT || type == BEDE_CONSULT ||
         type == BEDE_SUPPORT || type == BEDE_AGREE || type == BEDE_PROTEST;
}

/* What stands before violence and does none; once the events are read nobody
 * asks. */
static bool is_before_violence(reader *self, uint32_t token, uint32_t c) {
  enum rel rel = self->syntax->rel[c];
  if (!self->out || (rel != REL_COMPOUND && rel != REL_AMOD)) return false;
  if (!noun_is_scene(self, c) && !noun_is_hit(self, c)) return false;
  handed from = HANDED_NOTHING;
  if (!match_has_frames(self, token)) return false;
  bede_event_type type = match_type(self, token, &from);
  return type == BEDE_ASSAULT ||
         (noun_names_town(type) && noun_is_scene(self, c));
}

/* The first actor within: "*Iran's* decision", "video on *CNN*", "their
 * *Belarus* sanctions"; a pronoun only where there is nobody else. */
static bool actor_inside(reader *self, uint32_t token, const search *what,
                         uint32_t depth) {
  TREE_EACH_CHILD(&self->tree, token, c) {
    enum rel rel = self->syntax->rel[c];
    bool owner = rel == REL_NMOD_POSS || rel == REL_AMOD || rel == REL_COMPOUND;
    bool inside = owner || (rel == REL_NMOD && (what->where == WITHIN_ANY ||
                                                is_of_phrase(self, c)));
    if (!inside || is_pronoun(self, c) != what->pronouns) continue;
    if (!owner && (is_setting(self, c) || divides(self, token, c))) continue;
    if (owner && is_before_violence(self, token, c)) continue;
    if (is_our_own(self, token, c)) {
      ids_add(self, what->out, self->m->at[token]);
      return true;
    }
    if (actor_at(self, c)) return noun_actors(self, c, WITHIN_NONE, what->out);
    if (depth < INSIDE_DEPTH && actor_inside(self, c, what, depth + 1))
      return true;
  }
  return agent_inside(self, token, what);
}

/* "blocked websites and jailed *journalists*": another verb's object. */
static bool is_beyond_verb(const reader *self, uint32_t token, uint32_t c) {
  uint32_t verb = self->syntax->head[token];
  if (self->syntax->rel[token] != REL_OBJ || verb == TOKEN_NONE) return false;
  TREE_EACH_CHILD(&self->tree, verb, v)
  if (v > token && v < c && self->syntax->rel[v] == REL_CONJ) return true;
  return false;
}

/* "Japanese and the Australian armies have ...": a second subject, where the
 * parser has missed the coordination. */
static bool is_second_subject(const reader *self, uint32_t token, uint32_t c) {
  enum rel rel = self->syntax->rel[c];
  return c > token && rel == self->syntax->rel[token] &&
         (rel == REL_NSUBJ || rel == REL_NSUBJ_PASS) &&
         tree_find(&self->tree, c, REL_CC) != TOKEN_NONE;
}

static bool add_second_subject(reader *self, uint32_t token, id_list *out) {
  uint32_t verb = self->syntax->head[token];
  bool found = false;
  if (verb == TOKEN_NONE) return false;
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (is_second_subject(self, token, c) && actor_at(self, c)) {
    ids_add(self, out, self->m->at[c]);
    found = true;
  }
  return found;
}

/* "Indian and *Chinese* soldiers", "the presidents of Chad and *Mali*": those
 * of the second country. */
static void add_nations(reader *self, uint32_t token, id_list *out) {
  const mention *own = actor_at(self, token);
  if (!own || !own->code.len || !own->is_plural) return;
  TREE_EACH_CHILD(&self->tree, token, c) {
    enum rel rel = self->syntax->rel[c];
    if (rel != REL_AMOD && rel != REL_COMPOUND && rel != REL_NMOD) continue;
    TREE_EACH_CHILD(&self->tree, c, next) {
      if (self->syntax->rel[next] != REL_CONJ) continue;
      const mention *other = actor_at(self, next);
      if (other && other->form == MENTION_NOMINAL && other->is_plural &&
          other->code.len && str_eq(own->sector, other->sector))
        ids_add(self, out, self->m->at[next]);
    }
  }
}

/* The actors of a phrase and of the phrases coordinated with it. */
static bool add_conjuncts(reader *self, uint32_t token, uint32_t depth,
                          id_list *out) {
  bool found = false;
  if (actor_at(self, token)) {
    ids_add(self, out, self->m->at[token]);
    add_nations(self, token, out);
    found = true;
  }
  if (depth > CONJUNCTS) return found;
  TREE_EACH_CHILD(&self->tree, token, c) {
    enum rel rel = self->syntax->rel[c];
    if (rel != REL_CONJ && rel != REL_FLAT) continue;
    if (!is_beyond_verb(self, token, c))
      found |= add_conjuncts(self, c, depth + 1, out);
  }
  if (!depth) found |= add_second_subject(self, token, out);
  return found;
}

bool noun_actors(reader *self, uint32_t token, within where, id_list *out) {
  if (add_conjuncts(self, token, 0, out)) return true;
  uint32_t inner = noun_semantic_head(self, token);
  if (inner != token && add_conjuncts(self, inner, 0, out)) return true;
  if (where == WITHIN_NONE) return false;
  search named = {where, false, out}, meant = {where, true, out};
  if (actor_inside(self, token, &named, 0) ||
      actor_inside(self, token, &meant, 0))
    return true;
  TREE_EACH_CHILD(&self->tree, token, c) /* "the act and the threats by Iran" */
  if (self->syntax->rel[c] == REL_CONJ && !is_beyond_verb(self, token, c) &&
      actor_inside(self, c, &named, 0))
    return true;
  return false;
}

void noun_actors_of(arena *a, const event_doc *events, uint32_t token,
                    id_list *out) {
  const mention_doc *m = events->mentions;
  reader self = {.a = a,
                 .m = m,
                 .syntax = m->syntax,
                 .text = m->text,
                 .lex = m->lex,
                 .tree = *events->tree};
  self.words.transparent = self.words.generic = LEX_NONE;
  self.words.place_noun = LEX_NONE;
  noun_actors(&self, token, WITHIN_ANY, out);
}
