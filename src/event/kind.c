/*
 * kind.c - what a noun phrase is, by the sets of the lexicon and the words of
 * its frames.
 *
 *   "a wave of arrests"            what arrests are
 *   "tear gas and stones"          both
 *   "the men ... *them*"           men
 *   "Aleppo"                       a city
 *
 * All of it is found once for a token, when a frame first asks.
 */
#include "event/reader.h"

#include "base/utf8.h"
#include "mention/sector.h"

enum { PHRASE_WORDS = 4 };

/* ---- phrases that end in a noun ---- */

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

static bool is_set_member(lex_senses senses) {
  return lex_senses_sense(senses, LEX_SET);
}

/* How many words before the noun the longest phrase of a set may begin, by
 * what the lexicon knows to begin with that word. */
static uint32_t words_before(const reader *self, uint32_t token) {
  uint32_t most = 0;
  const lex_word *next = noun_lemma_word(self, token);
  for (uint32_t n = 1; n < PHRASE_WORDS && step_back(self, &token); n++) {
    const lex_word *word = self->m->form_word[token];
    bool begins = word->first.longest > n && word->first.kinds & 1u << LEX_SET;
    if (begins && lex_words_begin(word, next)) most = n;
    next = word;
  }
  return most;
}

/* The longest phrase of a set that ends in the noun, its last word as its
 * lemma: a water cannon is no cannon.  No senses: there is none. */
static lex_senses long_phrase(reader *self, uint32_t token) {
  uint32_t most = words_before(self, token);
  lex_senses found = {0};
  if (!most) return found;
  bede_str phrase = folded_lemma(self, token);
  for (uint32_t n = 1; n <= most; n++) {
    if (!lengthen(self, &token, &phrase)) break;
    lex_senses longer = lexicon_senses(self->lex, phrase);
    if (is_set_member(longer)) found = longer;
  }
  return found;
}

/* "state *of emergency*", "cessation *of hostilities*"; empty where the lexicon
 * has none that begins or ends so. */
static bede_str of_phrase(reader *self, uint32_t token) {
  TREE_EACH_CHILD(&self->tree, token, c) {
    if (c != token + 2 || self->syntax->rel[c] != REL_NMOD) continue;
    if (!str_is(text_form(self->text, token + 1), "of")) continue;
    if (noun_lemma_word(self, token)->first.longest < 3 &&
        noun_lemma_word(self, c)->ends.longest < 3)
      break;
    bede_str first = folded_lemma(self, token), last = folded_lemma(self, c);
    return str_format(self->a, "%.*s of %.*s", STR_ARG(first), STR_ARG(last));
  }
  return STR("");
}

/* ---- sets ---- */

static void add_sets(reader *self, lex_senses senses) {
  for (uint32_t i = 0; i < senses.count; i++)
    if (senses.items[i].kind == LEX_SET)
      *array_push(self->a, &self->sets) = senses.items[i].entry;
}

/* ---- words of frames ---- */

static void add_word(reader *self, uint32_t id) {
  if (id != LEX_NONE) *array_push(self->a, &self->literals) = id;
}

/* "gas", "tear gas": up to four words before the noun's lemma. */
static void add_long_words(reader *self, uint32_t token) {
  const lex_word *word = noun_lemma_word(self, token);
  uint32_t most = word->ends.longest, before = token;
  if (most < 2 || !step_back(self, &before)) return;
  if (!word->is_compound &&
      !(word->ends.befores & self->m->form_word[before]->bit))
    return;
  if (most > PHRASE_WORDS) most = PHRASE_WORDS;
  bede_str phrase = folded_lemma(self, token);
  for (uint32_t n = 1; n < most && lengthen(self, &token, &phrase); n++)
    add_word(self, lexicon_word_id(self->lex, phrase));
}

/* ---- both ---- */

enum { SETS = 1, WORDS = 2 }; /* what is asked for */

/* "*Bill* Brown vowed", "*Rice* left": a man's name, no law and no food; but
 * "the *Pope*" */
static bool is_personal_name(const reader *self, uint32_t token) {
  uint32_t id = self->m->at[token];
  if (id == MENTION_NONE || self->syntax->xpos[token] != XPOS_NNP) return false;
  const mention *who = &self->m->mentions.items[id];
  char first = text_form(self->text, token).ptr[0];
  return first >= 'A' && first <= 'Z' && who->form == MENTION_NAME &&
         (who->end - who->first > 1 || who->id.len) &&
         who->type == MENTION_PER && who->kind != KIND_PEOPLE &&
         !who->is_plural &&
         !lex_senses_sense(noun_form_word(self, token)->senses, LEX_ROLE);
}

/* The noun by its lemma or its form, and the phrases that end in it; but a
 * water cannon is no cannon. */
static void add_phrase(reader *self, uint32_t token, int what) {
  if (is_personal_name(self, token)) return;
  lex_senses longer = long_phrase(self, token);
  const lex_word *lemma = noun_lemma_word(self, token);
  const lex_word *form = noun_form_word(self, token);
  if (what & SETS) add_sets(self, longer.count ? longer : lemma->senses);
  if (what & SETS && !longer.count && form != lemma)
    add_sets(self, form->senses);
  if (!(what & WORDS)) return;
  if (!longer.count) add_word(self, lemma->id);
  if (!longer.count) add_word(self, form->id);
  add_long_words(self, token);
}

static void add_of_phrase(reader *self, uint32_t token) {
  bede_str phrase = of_phrase(self, token);
  if (!phrase.len) return;
  add_sets(self, lexicon_senses(self->lex, phrase));
  add_word(self, lexicon_word_id(self->lex, phrase));
}

/* ---- what the phrase stands for ---- */

/* "opened *fire in which* two died": no blaze. */
static bool is_of_deed(const reader *self, uint32_t noun) {
  for (uint32_t i = self->out ? self->out->events.count : 0; i-- > 0;) {
    const event *ev = &self->out->events.items[i];
    if (self->text->sentence_of[ev->predicate] != self->text->sentence_of[noun])
      return false;
    if (ev->predicate != noun && ids_have(&ev->trigger, noun)) return true;
  }
  return false;
}

/* The token that a pronoun or "some of whom" stands for. */
static uint32_t referent(const reader *self, uint32_t token) {
  enum upos upos = self->syntax->upos[token];
  if (upos == UPOS_NOUN || upos == UPOS_PROPN) return token;
  uint32_t m = self->m->at[token];
  if (m == MENTION_NONE) return token;
  uint32_t head = self->m->mentions.items[mention_root(self->m, m)].head;
  return self->syntax->xpos[token] == XPOS_WDT && is_of_deed(self, head) ? token
                                                                         : head;
}

static bool is_civilian(bede_str sector) {
  static const char sectors[][4] = {"CVL", "REF", "LAB", "EDU", "AGR", "MED"};
  for (size_t i = 0; i < sizeof sectors / sizeof *sectors; i++)
    if (str_is(sector, sectors[i])) return true;
  return false;
}

/* "Afghans", "a group of Afghans", "drivers": people, by their country or by
 * what they do; "*twelve* were hurt": so many. */
static bool is_people(reader *self, uint32_t token) {
  uint32_t m = self->m->at[noun_semantic_head(self, token)];
  if (m == MENTION_NONE) m = self->m->at[token];
  if (m == MENTION_NONE) return false;
  const mention *who = &self->m->mentions.items[mention_root(self->m, m)];
  bool many = self->syntax->upos[who->head] == UPOS_NUM && who->is_person;
  return many || who->kind == KIND_PEOPLE ||
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

/* "*Hezbollah* raided the post": a body under arms, as "rebels" would; none of
 * others. */
static lex_senses armed_word(const reader *self, uint32_t token) {
  uint32_t m = self->m->at[token];
  if (m == MENTION_NONE) return (lex_senses){0};
  const mention *who = &self->m->mentions.items[mention_root(self->m, m)];
  bede_str sector = who->sector;
  if (!who->id.len || who->type != MENTION_ORG) return (lex_senses){0};
  if (sector_is_rebel(sector)) return self->words.rebel;
  if (str_is(sector, "MIL") || str_is(sector, "PRM")) return self->words.army;
  return str_is(sector, "COP") ? self->words.police : (lex_senses){0};
}

/* "President Anna Berg ... *Berg* flew to Oslo", "Anna Berg, the foreign
 * minister, ...", "*Merkel* flew to Oslo": by a name as by the office that the
 * story or the lexicon tells of. */
static void add_office(reader *self, uint32_t token) {
  uint32_t id = self->m->at[token];
  /* "voted for *Trump*": as what he acts, not who he is */
  if (id == MENTION_NONE || self->syntax->rel[token] != REL_NSUBJ) return;
  const mention *list = self->m->mentions.items;
  const mention *who = &list[mention_root(self->m, id)];
  if (list[id].form != MENTION_NAME || who->type != MENTION_PER ||
      who->is_plural || who->kind == KIND_PEOPLE)
    return;
  if (who->office.len)
    add_sets(self, lexicon_senses(self->lex, utf8_fold(self->a, who->office)));
  for (uint32_t i = 0; i < self->m->mentions.count; i++) {
    if (list[i].chain != list[id].chain || list[i].is_plural) continue;
    if (list[i].form == MENTION_NOMINAL && list[i].type == MENTION_PER)
      add_phrase(self, list[i].head, SETS);
    uint32_t title = tree_find(&self->tree, list[i].head, REL_NMOD_DESC);
    if (title != TOKEN_NONE) add_phrase(self, title, SETS);
  }
}

/* "six nurses *held by the rebels*", "whom pirates had seized" is not read. */
static bool is_held_by_rebels(const reader *self, uint32_t verb) {
  if (!noun_lemma_in(self, verb, self->words.capture)) return false;
  uint32_t by = tree_find(&self->tree, verb, REL_OBL_AGENT);
  uint32_t m = by == TOKEN_NONE ? MENTION_NONE : self->m->at[by];
  if (m == MENTION_NONE) return false;
  bede_str sector = self->m->mentions.items[mention_root(self->m, m)].sector;
  return sector_is_rebel(sector) || str_is(sector, "CRM");
}

static bool is_held(const reader *self, uint32_t token) {
  TREE_EACH_CHILD(&self->tree, token, c) {
    enum rel rel = self->syntax->rel[c];
    if (c > token && (rel == REL_ACL || rel == REL_ACL_RELCL) &&
        is_held_by_rebels(self, c))
      return true;
  }
  return false;
}

/* What is said of the noun by other words than its own. */
static void add_implied_sets(reader *self, uint32_t token) {
  uint32_t next = token + 1;
  if (next < self->text->token_count && noun_gerund_owner(self, next) == token)
    add_phrase(self, next, SETS);
  add_office(self, token);
  add_sets(self, armed_word(self, token));
  if (is_people(self, token)) add_sets(self, self->words.people);
  if (is_held(self, token)) add_sets(self, self->words.captive);
  if (is_named_place(self, token)) add_sets(self, self->words.city);
}

/* ---- asking ---- */

/* Ranges of reader.sets and reader.literals. */
struct noun_kind {
  bool is_read;
  lex_range sets;
  uint32_t named_sets; /* the first of them, by the words that stand there */
  lex_range literals;
  noun_bits bits; /* of both */
};

static uint64_t bits_from(const id_list *list, uint32_t first) {
  uint64_t bits = 0;
  for (uint32_t i = first; i < list->count; i++)
    bits |= lex_number_bit(list->items[i]);
  return bits;
}

/* "*President* Anna Berg", "the *newspaper* Fanal": what somebody of that name
 * is. */
static bool tells_kind(const reader *self, uint32_t c, uint32_t of) {
  enum rel rel = (enum rel)self->syntax->rel[c];
  return rel == REL_CONJ || rel == REL_NMOD_DESC ||
         (rel == REL_COMPOUND && c + 1 == of &&
          self->syntax->upos[c] == UPOS_NOUN &&
          self->syntax->upos[of] == UPOS_PROPN);
}

static void read_kind(reader *self, uint32_t token, noun_kind *out) {
  uint32_t of = referent(self, token), inner = noun_semantic_head(self, of);
  out->is_read = true;
  out->sets.first = self->sets.count;
  out->literals.first = self->literals.count;
  /* "chained *themselves*": the word itself, not whom it refers to */
  if (!is_personal_name(self, token))
    add_word(self, noun_form_word(self, token)->id);
  if (of != token) add_phrase(self, token, WORDS);
  add_phrase(self, of, SETS | WORDS);
  add_of_phrase(self, of);
  if (inner != of) add_phrase(self, inner, SETS | WORDS);
  TREE_EACH_CHILD(&self->tree, of, c) {
    if (!tells_kind(self, c, of)) continue;
    add_phrase(self, c, SETS | WORDS);
    add_of_phrase(self, c);
  }
  out->named_sets = self->sets.count - out->sets.first;
  add_implied_sets(self, token);
  out->sets.count = self->sets.count - out->sets.first;
  out->literals.count = self->literals.count - out->literals.first;
  out->bits.sets = bits_from(&self->sets, out->sets.first);
  out->bits.literals = bits_from(&self->literals, out->literals.first);
}

static const noun_kind *kind_of(reader *self, uint32_t token) {
  noun_kind *kind = &self->kind[token];
  if (!kind->is_read) read_kind(self, token, kind);
  return kind;
}

noun_kind *noun_kinds(arena *a, uint32_t tokens) {
  return arena_many(a, noun_kind, tokens);
}

/* `own` is a range of `list`, which has nothing yet where it is empty. */
static bool share(const uint32_t *a, uint32_t a_count, const uint32_t *list,
                  lex_range own) {
  const uint32_t *b = own.count ? list + own.first : a;
  for (uint32_t i = 0; i < a_count; i++)
    for (uint32_t k = 0; k < own.count; k++)
      if (a[i] == b[k]) return true;
  return false;
}

bool noun_in_any_set(reader *self, uint32_t token, lex_range sets) {
  if (!sets.count) return false;
  lex_range own = kind_of(self, token)->sets;
  return share(lexicon_numbers(self->lex, sets), sets.count, self->sets.items,
               own);
}

bool noun_in_set(reader *self, uint32_t token, uint32_t set) {
  if (set == LEX_NONE) return false;
  const noun_kind *kind = kind_of(self, token);
  return kind->bits.sets & lex_number_bit(set) &&
         share(&set, 1, self->sets.items, kind->sets);
}

noun_bits noun_bits_of(reader *self, uint32_t token) {
  return kind_of(self, token)->bits;
}

/* Of the token by its lemma and its form. */
static uint64_t own_bits(const reader *self, uint32_t token) {
  uint32_t ids[] = {noun_form_word(self, token)->id,
                    noun_lemma_word(self, token)->id};
  uint64_t bits = 0;
  for (int i = 0; i < 2; i++)
    if (ids[i] != LEX_NONE) bits |= lex_number_bit(ids[i]);
  return bits;
}

uint64_t noun_word_bits(reader *self, uint32_t token) {
  const noun_kind *kind = &self->kind[token];
  if (kind->is_read) return kind->bits.literals;
  uint32_t of = referent(self, token);
  uint64_t bits = own_bits(self, token) | own_bits(self, of) |
                  own_bits(self, noun_semantic_head(self, of));
  TREE_EACH_CHILD(&self->tree, of, c) {
    enum rel rel = self->syntax->rel[c];
    if (rel == REL_CONJ || rel == REL_NMOD_DESC) bits |= own_bits(self, c);
  }
  return bits;
}

bool noun_is_literal(reader *self, uint32_t token, lex_range words) {
  if (!words.count) return false;
  lex_range own = kind_of(self, token)->literals;
  return share(lexicon_numbers(self->lex, words), words.count,
               self->literals.items, own);
}

const lex_instrument *noun_instrument(reader *self, bede_event_type type,
                                      uint32_t token) {
  const noun_kind *kind = kind_of(self, token);
  for (uint32_t i = 0; i < kind->named_sets; i++) {
    const lex_instrument *found = lexicon_instrument(
        self->lex, type, self->sets.items[kind->sets.first + i]);
    if (found) return found;
  }
  return NULL;
}
