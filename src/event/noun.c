/*
 * noun.c - the words of a noun phrase, and who is in it, by its mentions.
 */
#include "event/noun.h"
#include "event/reader.h"
#include "event/subject.h"

#include "base/utf8.h"

/* What the lexicon knows of a form that begins or ends with a hyphen. */
const lex_word noun_no_word = {.is_cut = true, .id = LEX_NONE};

/* Without the columns to keep them in (noun_actors_of), each time anew. */
bede_str folded_form(const reader *self, uint32_t token) {
  bede_str form = text_form(self->text, token);
  if (self->m->form_word[token]->is_plain) return form;
  if (!self->form) return utf8_fold(self->a, form);
  bede_str *kept = &self->form[token];
  if (!kept->ptr) *kept = utf8_fold(self->a, form);
  return *kept;
}

enum { INSIDE_DEPTH = 3, CONJUNCTS = 64 };

/* "killed in police *firing*": the noun is not "fire". */
static bool is_gerund_noun(const reader *self, uint32_t token) {
  return self->syntax->xpos[token] == XPOS_VBG &&
         subject_is_nominal(&self->tree, token);
}

static bool may_tell(const lex_word *word, unsigned pos, bede_event_type type) {
  lex_frames frames = word->frames[pos];
  for (uint32_t i = 0; i < frames.count; i++)
    if (frames.items[i].type == type) return true;
  return false;
}

bool noun_may_tell(const reader *self, uint32_t noun, bede_event_type type) {
  return may_tell(noun_lemma_word(self, noun), LEX_NOUN, type);
}

bool noun_may_do(const reader *self, uint32_t verb, bede_event_type type) {
  return may_tell(noun_lemma_word(self, verb), LEX_VERB, type);
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
  return may_tell(noun_form_word(self, token), LEX_NOUN, BEDE_ASSAULT)
             ? owner
             : TOKEN_NONE;
}

static bool goes_by_form(const reader *self, uint32_t token) {
  return !self->syntax->lemma[token].len || is_gerund_noun(self, token) ||
         noun_gerund_owner(self, token) != TOKEN_NONE;
}

const lex_word *noun_find_lemma_word(const reader *self, uint32_t token) {
  const lex_word *row = goes_by_form(self, token) ? self->m->form_word[token]
                                                  : self->m->lemma_word[token];
  if (row->is_cut) row = &noun_no_word;
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

bool noun_is_saying(const reader *self, uint32_t token) {
  const lex_word *word = noun_lemma_word(self, token);
  return lexicon_value_of(self->lex, word->senses, LIST_SPEECH).len;
}

bool noun_lemma_in(const reader *self, uint32_t token, uint32_t set) {
  return token != TOKEN_NONE && lex_word_in(noun_lemma_word(self, token), set);
}

bool noun_form_in(const reader *self, uint32_t token, uint32_t set) {
  return lex_word_in(noun_form_word(self, token), set);
}

bool noun_has_case(const reader *self, uint32_t token, const char *word) {
  TREE_EACH_CHILD(&self->tree, token, c)
  if (self->syntax->rel[c] == REL_CASE && form_is(self, c, word)) return true;
  return false;
}

static bool is_of_phrase(const reader *self, uint32_t token) {
  return noun_has_case(self, token, "of");
}

uint32_t noun_named(const reader *self, uint32_t token) {
  if (self->syntax->xpos[token] != XPOS_WP) return token;
  uint32_t noun = subject_named(&self->tree, token);
  if (noun == TOKEN_NONE ||
      !mention_lemma_in(self->m, self->syntax->head[noun], self->words.naming))
    return token;
  return noun;
}

/* "a *wave* of arrests", "*40* of these deaths", "the sanctions *package*" */
static uint32_t inner_head(reader *self, uint32_t token) {
  const lex_word *word = noun_lemma_word(self, token);
  /* "two *days* of talks" */
  bool transparent = lex_word_in(word, self->words.transparent) ||
                     self->syntax->upos[token] == UPOS_NUM ||
                     self->m->time_at[token] != MENTION_NONE;
  bool generic = lex_word_in(word, self->words.generic);
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

/* "*tens* of thousands of miners": what the innermost is. */
uint32_t noun_semantic_head(reader *self, uint32_t token) {
  token = noun_named(self, token);
  for (uint32_t room = 3; room; room--) {
    uint32_t inner = inner_head(self, token);
    if (inner == token) break;
    token = inner;
  }
  return token;
}

const mention *noun_actor_at(const reader *self, uint32_t token) {
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

/* "*the mayor's* arrest"; but "*the army's* shelling" is its own. */
bool noun_is_somebody(const reader *self, uint32_t token) {
  uint32_t m = self->m->at[token];
  return m != MENTION_NONE && self->m->mentions.items[m].is_person &&
         self->m->mentions.items[m].type != MENTION_ORG;
}

/* "exchanged views on trade *between Chad and Mali*": what it is about. */
bool noun_is_topic(reader *self, uint32_t token, uint32_t noun) {
  for (uint32_t t = token; t != TOKEN_NONE && t != noun;
       t = self->syntax->head[t])
    TREE_EACH_CHILD(&self->tree, t, c)
  if (self->syntax->rel[c] == REL_CASE &&
      noun_lemma_in(self, c, self->words.topic_preposition))
    return true;
  return false;
}

/* "discussed the *Iraq* crisis": what it is about, not with whom. */
bool noun_is_about(reader *self, uint32_t who, uint32_t noun) {
  uint32_t m = self->m->at[noun];
  bool party = m != MENTION_NONE && self->m->mentions.items[m].is_actor;
  return noun_is_topic(self, who, noun) ||
         (who != noun && !party && !noun_may_tell(self, noun, BEDE_CONSULT));
}

/* "a curfew *in Colombo*", "*in the country*", "a ship *off the Omani coast*":
 * where, not whose. */
static bool is_setting(reader *self, uint32_t token) {
  uint32_t m = self->m->at[token];
  if (m == MENTION_NONE || !noun_is_located(self, token)) return false;
  if (!noun_actor_at(self, token) && !noun_has_case(self, token, "to") &&
      noun_lemma_in(self, token, self->words.national_part))
    return true;
  const mention *where = &self->m->mentions.items[m];
  bool land = where->type == MENTION_LOC && where->form == MENTION_NOMINAL;
  return where->kind == KIND_PLACE || land;
}

/* "the border *between Chad and Mali*": nobody's. */
static bool divides(reader *self, uint32_t noun, uint32_t c) {
  uint32_t prep = tree_find(&self->tree, c, REL_CASE);
  return prep != TOKEN_NONE && str_is(text_form(self->text, prep), "between") &&
         noun_lemma_in(self, noun, self->words.place_noun);
}

/* "threats made *by Iran*", "drones launched *by rebels*": whose doing. */
static bool is_doing(reader *self, uint32_t noun, const search *what) {
  /* once the events are read nobody asks for arms */
  if (self->out && noun_instrument(self, BEDE_ASSAULT, noun)) return true;
  return what->where == WITHIN_ANY && match_has_frames(self, noun);
}

/* "seized a yacht *belonging* to the king": the parser may hang it on the verb;
 * right behind the noun it is the noun's. */
static uint32_t participle_behind(reader *self, uint32_t noun) {
  const syntax_doc *syntax = self->syntax;
  uint32_t own = tree_find(&self->tree, noun, REL_ACL), next = noun + 1;
  if (own != TOKEN_NONE || next >= self->text->token_count) return own;
  bool beside =
      syntax->head[next] == syntax->head[noun] &&
      (syntax->rel[next] == REL_ADVCL || syntax->rel[next] == REL_XCOMP);
  return beside && noun_lemma_in(self, next, self->words.owned) ? next
                                                                : TOKEN_NONE;
}

/* "a scandal *surrounding the minister*": whose it is. */
static bool concerned_inside(reader *self, uint32_t participle,
                             const search *what) {
  if (what->where != WITHIN_ANY || what->pronouns ||
      self->syntax->xpos[participle] != XPOS_VBG ||
      !noun_lemma_in(self, self->syntax->head[participle],
                     self->words.affair) ||
      !noun_lemma_in(self, participle, self->words.concerning))
    return false;
  uint32_t whom = tree_find(&self->tree, participle, REL_OBJ);
  return whom != TOKEN_NONE && noun_actors(self, whom, WITHIN_NONE, what->out);
}

/* "a hospital run *by nuns*", "a yacht belonging *to the king*": whose it
 * is; or whose doing. */
static bool owner_inside(reader *self, uint32_t noun, const search *what) {
  uint32_t participle = participle_behind(self, noun);
  if (participle == TOKEN_NONE) return false;
  if (concerned_inside(self, participle, what)) return true;
  bool owned = noun_lemma_in(self, participle, self->words.owned);
  bool authored = what->where != WITHIN_DOER &&
                  self->syntax->xpos[participle] == XPOS_VBN &&
                  noun_lemma_in(self, participle, self->words.authored);
  if (!owned && !authored && !is_doing(self, noun, what)) return false;
  TREE_EACH_CHILD(&self->tree, participle, c) {
    uint32_t prep = tree_find(&self->tree, c, REL_CASE);
    /* "a boat carrying *refugees*" */
    bool aboard =
        owned && self->syntax->rel[c] == REL_OBJ && what->where == WITHIN_ANY;
    if (aboard && noun_actors(self, c, WITHIN_NONE, what->out)) return true;
    bool held = owned && prep != TOKEN_NONE &&
                self->syntax->rel[c] == REL_OBL &&
                str_is(text_form(self->text, prep), "to");
    /* "a missile fired *from rebel-held territory*" */
    bool fired = !owned && !authored && prep != TOKEN_NONE &&
                 self->syntax->rel[c] == REL_OBL &&
                 str_is(text_form(self->text, prep), "from");
    if (fired && noun_actors(self, c, WITHIN_OWNER, what->out)) return true;
    if (self->syntax->rel[c] != REL_OBL_AGENT && !held) continue;
    if (noun_actor_at(self, c) && is_pronoun(self, c) == what->pronouns)
      return noun_actors(self, c, WITHIN_NONE, what->out);
  }
  return false;
}

/* "the role *Iran* has played", "the offer that *Iran* made": whose doing. */
static bool maker_inside(reader *self, uint32_t noun, const search *what) {
  uint32_t verb = tree_find(&self->tree, noun, REL_ACL_RELCL);
  if (what->where == WITHIN_DOER || verb == TOKEN_NONE ||
      !noun_lemma_in(self, verb, self->words.authored))
    return false;
  uint32_t who = tree_find(&self->tree, verb, REL_NSUBJ);
  uint32_t object = tree_find(&self->tree, verb, REL_OBJ);
  /* "the report that made *Iran* angry" has an object of its own */
  bool is_gap = object == TOKEN_NONE || object < verb;
  return is_gap && who != TOKEN_NONE && noun_actor_at(self, who) &&
         is_pronoun(self, who) == what->pronouns &&
         noun_actors(self, who, WITHIN_NONE, what->out);
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

static bool is_town(const reader *self, uint32_t token) {
  uint32_t place = self->m->place_at[token];
  if (place == MENTION_NONE || self->syntax->upos[token] != UPOS_PROPN)
    return false;
  bede_str precision = self->m->places.items[place].where.precision;
  return str_is(precision, "city") || str_is(precision, "point");
}

/* "the *Paris* attacks": a town before the violence is where it was; "the
 * *Camp Lemba and Paris* attacks": so is what is named with it. */
bool noun_is_scene(const reader *self, uint32_t token) {
  if (is_town(self, token)) return true;
  if (noun_actor_at(self, token) || self->syntax->rel[token] != REL_COMPOUND)
    return false;
  TREE_EACH_CHILD(&self->tree, token, c) {
    uint32_t last = self->syntax->rel[c] == REL_FLAT
                        ? tree_find(&self->tree, c, REL_CONJ)
                        : TOKEN_NONE;
    if (self->syntax->rel[c] == REL_CONJ && is_town(self, c)) return true;
    if (last != TOKEN_NONE && is_town(self, last)) return true;
  }
  return false;
}

/* "US sanctions", "the U.K. embargo": initials do duty for an adjective. */
bool noun_is_initials(const reader *self, uint32_t token) {
  bede_str form = text_form(self->text, token);
  for (size_t i = 0; i < form.len; i++)
    if (form.ptr[i] != '.' && (form.ptr[i] < 'A' || form.ptr[i] > 'Z'))
      return false;
  return form.len < 4 || form.ptr[1] == '.'; /* not "IRAN SANCTIONS" */
}

/* "the *U.S.* Embassy bombings", "the *embassy* attack": a building before
 * the violence is what it hit, whoever's it is. */
bool noun_is_hit(reader *self, uint32_t token) {
  uint32_t noun = self->syntax->head[token], m = self->m->at[token];
  if (noun == TOKEN_NONE) return false;
  TREE_EACH_CHILD(&self->tree, noun, c)
  if (self->syntax->rel[c] == REL_COMPOUND && c >= token && c < noun &&
      noun_lemma_in(self, c, self->words.place_noun))
    return true;
  /* nor do courts or chambers attack: "*parliament* attack" */
  const mention *who = m == MENTION_NONE ? NULL : &self->m->mentions.items[m];
  return who && self->syntax->rel[token] == REL_COMPOUND && !who->is_person &&
         (str_is(who->sector, "JUD") || str_is(who->sector, "LEG"));
}

/* "the *Iraq* war": where; but "the *US* war" is theirs. */
bool noun_is_land(reader *self, uint32_t noun, uint32_t token) {
  uint32_t m = self->m->at[token];
  /* "the *Iraq-Iran* war" is of both */
  TREE_EACH_CHILD(&self->tree, noun, c) {
    uint32_t other = c == token ? MENTION_NONE : self->m->at[c];
    if (other != MENTION_NONE && c < noun &&
        self->m->mentions.items[other].type == MENTION_LOC)
      return false;
  }
  return m != MENTION_NONE && self->m->mentions.items[m].type == MENTION_LOC &&
         self->syntax->rel[token] == REL_COMPOUND &&
         self->syntax->upos[token] == UPOS_PROPN &&
         !noun_is_initials(self, token) &&
         noun_lemma_in(self, noun, self->words.land_war);
}

bool noun_is_sufferer(reader *self, uint32_t token) {
  uint32_t noun = self->syntax->head[token];
  return noun_lemma_in(self, noun, self->words.suffered) ||
         noun_is_land(self, noun, token);
}

bool noun_are_sides(const reader *self, const id_list *who,
                    const lex_frame *frame) {
  const mention *m = self->m->mentions.items;
  for (uint32_t i = 1; i < who->count; i++)
    if (!str_is(lexicon_str(self->lex, frame->cameo), "062") ||
        !str_eq(m[mention_root(self->m, who->items[i])].code,
                m[mention_root(self->m, who->items[0])].code))
      return true;
  return false;
}

/* "a police raid", "rebel attacks": those who use force or rule, and those
 * whom it is used on: "the hostage release". */
bool noun_is_power(bede_str sector) {
  static const char sectors[][4] = {"COP", "MIL", "GOV", "REB", "UAF", "PRM",
                                    "SPY", "CRM", "JUD", "LEG", "OPP"};
  for (size_t i = 0; i < sizeof sectors / sizeof *sectors; i++)
    if (str_is(sector, sectors[i])) return true;
  return false;
}

/* "the *Geneva* talks", "the *Paris* agreement": named after a town. */
bool noun_names_town(bede_event_type type) {
  return type == BEDE_ASSAULT || type == BEDE_CONSULT || type == BEDE_SUPPORT ||
         type == BEDE_AGREE || type == BEDE_PROTEST;
}

/* What stands before violence and does none; once the events are read nobody
 * asks. */
static bool is_before_violence(reader *self, uint32_t token, uint32_t c) {
  enum rel rel = self->syntax->rel[c];
  if (!self->out || (rel != REL_COMPOUND && rel != REL_AMOD)) return false;
  if (!noun_is_scene(self, c) && !noun_is_hit(self, c)) return false;
  handed from = HANDED_NOTHING;
  if (!match_has_frames(self, token)) return false;
  /* "the *embassy* blast that killed ten" */
  if (noun_may_tell(self, token, BEDE_ASSAULT)) return true;
  bede_event_type type = match_type(self, token, &from);
  return type == BEDE_ASSAULT ||
         (noun_names_town(type) && noun_is_scene(self, c));
}

/* "talks on a row *over Japanese cars*": what it is about is nobody's act; but
 * "a complaint about *Togo's* plans". */
static bool is_topic(reader *self, uint32_t c) {
  return (noun_has_case(self, c, "over") || noun_has_case(self, c, "about")) &&
         tree_find(&self->tree, c, REL_NMOD_POSS) == TOKEN_NONE &&
         !noun_actor_at(self, c);
}

/* "a breach *of UN resolutions*": nobody's doing. */
static bool is_breached(const reader *self, uint32_t noun, uint32_t c) {
  return is_of_phrase(self, c) && !noun_actor_at(self, c) &&
         noun_lemma_in(self, noun, self->words.breach);
}

/* The first actor within: "*Iran's* decision", "video on *CNN*", "their
 * *Belarus* sanctions"; a pronoun only where there is nobody else. */
static bool actor_inside(reader *self, uint32_t token, const search *what,
                         uint32_t depth) {
  TREE_EACH_CHILD(&self->tree, token, c) {
    enum rel rel = self->syntax->rel[c];
    /* "a *U.S.*-flagged ship" as "a Danish-flagged ship" */
    bool joined = rel == REL_OBL_UNMARKED && depth && c + 2 == token;
    bool owner = rel == REL_NMOD_POSS || rel == REL_AMOD ||
                 rel == REL_COMPOUND || joined;
    /* "*one of its planes* attacked": whose they all are */
    bool part = noun_semantic_head(self, token) == c;
    bool of = (what->where != WITHIN_DOER || part) && is_of_phrase(self, c);
    bool behind =
        what->where == WITHIN_ANY || of || noun_has_case(self, c, "by") ||
        inner_is_met(self, token, c) || inner_is_aim(self, token, c) ||
        inner_is_fired(self, token, c);
    bool inside = owner || (rel == REL_NMOD && behind);
    if (!inside || (is_pronoun(self, c) != what->pronouns && !part)) continue;
    bool located = is_setting(self, c) && !inner_is_bound(self, token, c);
    if (!owner && (located || divides(self, token, c))) continue;
    if (!owner && (is_topic(self, c) || inner_is_origin(self, token, c)))
      continue;
    if (!owner && is_breached(self, token, c)) continue;
    if (owner && is_before_violence(self, token, c)) continue;
    if (owner && noun_is_sufferer(self, c)) continue;
    /* "stole 500 *U.S.* dollars" */
    if (owner && c + 1 < self->text->token_count &&
        noun_lemma_in(self, c + 1, self->words.currency))
      continue;
    if (is_our_own(self, token, c)) {
      ids_add(self, what->out, self->m->at[token]);
      return true;
    }
    if (noun_actor_at(self, c))
      return noun_actors(self, c, WITHIN_NONE, what->out);
    if (depth < INSIDE_DEPTH && actor_inside(self, c, what, depth + 1))
      return true;
  }
  return owner_inside(self, token, what) || maker_inside(self, token, what);
}

/* "*anti- US* protests": those they are aimed at. */
bool noun_is_against(reader *self, uint32_t modifier) {
  for (uint32_t t = modifier; t-- > 0 && t + 2 >= modifier;)
    if (str_is(folded_form(self, t), "anti")) return true;
  return false;
}

/* "the treatment of nurses *by police*": theirs, whoever is named before. */
bool noun_doer(reader *self, uint32_t noun, id_list *out) {
  TREE_EACH_CHILD(&self->tree, noun, c)
  if (self->syntax->rel[c] == REL_NMOD && c > noun &&
      noun_has_case(self, c, "by") && noun_actor_at(self, c))
    return noun_actors(self, c, WITHIN_NONE, out);
  return false;
}

static uint32_t participle_of(const reader *self, uint32_t noun) {
  TREE_EACH_CHILD(&self->tree, noun, c) {
    enum rel rel = self->syntax->rel[c];
    if (c > noun && (rel == REL_ACL || rel == REL_AMOD) &&
        self->syntax->xpos[c] == XPOS_VBN)
      return c;
  }
  return TOKEN_NONE;
}

/* "held a couple and child *hostage*": right behind the last of a row stands
 * nobody more. */
static bool is_behind_row(const reader *self, uint32_t token, uint32_t c) {
  uint32_t first, end, before, last;
  bool bare = self->syntax->xpos[c] == XPOS_NN &&
              tree_find(&self->tree, c, REL_CC) == TOKEN_NONE &&
              tree_find(&self->tree, c, REL_DET) == TOKEN_NONE;
  tree_extent(&self->tree, c, &first, &end);
  TREE_EACH_CHILD(&self->tree, token, next) {
    if (!bare || next >= c || self->syntax->rel[next] != REL_CONJ ||
        tree_find(&self->tree, next, REL_CC) == TOKEN_NONE)
      continue;
    tree_extent(&self->tree, next, &before, &last);
    if (last == first) return true;
  }
  return false;
}

/* "condemned the raid, *as did* Chad" (mend_sides.c). */
static bool is_as_did(const reader *self, uint32_t first) {
  return first > 1 && self->syntax->upos[first - 1] == UPOS_AUX &&
         str_is(self->syntax->lemma[first - 2], "as");
}

/* "blocked websites and jailed *journalists*": another verb's object; "shelled
 * a camp and *troops* hit back": another verb's subject. */
bool noun_is_beyond_verb(const reader *self, uint32_t token, uint32_t c) {
  uint32_t first, end;
  /* "70 people, *most of them women*": who they are, and nobody more */
  if (tree_find(&self->tree, c, REL_NSUBJ) != TOKEN_NONE) return true;
  if (is_behind_row(self, token, c)) return true;
  tree_extent(&self->tree, c, &first, &end);
  if (end > c && end < self->text->token_count &&
      subject_behind_and(&self->tree, end) == c)
    return true;
  uint32_t verb = self->syntax->head[token];
  enum rel rel = self->syntax->rel[token];
  /* "*two* were killed and *five others* wounded" */
  bool subject = rel == REL_NSUBJ_PASS || rel == REL_NSUBJ;
  if (subject && verb != TOKEN_NONE && verb > token && verb < c)
    return !is_as_did(self, first);
  /* "left *three* killed and *nine others* wounded" */
  uint32_t p = participle_of(self, token);
  if (p < c && participle_of(self, c) != TOKEN_NONE) return true;
  if (rel != REL_OBJ || verb == TOKEN_NONE) return false;
  TREE_EACH_CHILD(&self->tree, verb, v)
  if (v > token && v < c && self->syntax->rel[v] == REL_CONJ) return true;
  return false;
}

/* "Japanese and the Australian armies have ...": a second subject, where the
 * parser has missed the coordination. */
static bool is_second_subject(const reader *self, uint32_t token, uint32_t c) {
  enum rel rel = self->syntax->rel[c];
  uint32_t first, end;
  if (c <= token || rel != self->syntax->rel[token] ||
      (rel != REL_NSUBJ && rel != REL_NSUBJ_PASS))
    return false;
  tree_extent(&self->tree, c, &first, &end); /* "and *Foreign Minister* Sy" */
  return tree_find(&self->tree, c, REL_CC) != TOKEN_NONE ||
         self->syntax->upos[first] == UPOS_CCONJ;
}

static bool add_second_subject(reader *self, uint32_t token, id_list *out) {
  uint32_t verb = self->syntax->head[token];
  bool found = false;
  if (verb == TOKEN_NONE) return false;
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (is_second_subject(self, token, c) && noun_actor_at(self, c)) {
    ids_add(self, out, self->m->at[c]);
    found = true;
  }
  return found;
}

/* The actors of a phrase and of the phrases coordinated with it. */
static bool add_conjuncts(reader *self, uint32_t token, uint32_t depth,
                          id_list *out);

/* Whether any phrase of a set begins with the word at `t` and the next. */
static bool begins_phrase(const reader *self, uint32_t t) {
  const lex_word *word = noun_form_word(self, t);
  return word->first.kinds >> LEX_SET & 1 && word->first.longest > 1 &&
         lex_words_begin(word, noun_form_word(self, t + 1));
}

/* Where the words of "together with" that begin at `t` end, or `t`. */
static uint32_t company_end(reader *self, uint32_t t, uint32_t most,
                            uint32_t set) {
  enum { LONGEST = 3 };
  str_buf buf = {.a = self->a};
  uint32_t end = noun_form_in(self, t, set) ? t + 1 : t;
  if (t + 1 >= most || !begins_phrase(self, t)) return end;
  buf_add(&buf, folded_form(self, t));
  for (uint32_t u = t + 1; u < most && u < t + LONGEST; u++) {
    buf_char(&buf, ' ');
    buf_add(&buf, folded_form(self, u));
    if (lexicon_in_set(self->lex, buf_str(&buf), set)) end = u + 1;
  }
  return end;
}

/* Whether no other verb stands on the way up from a phrase to the clause. */
static bool is_in_clause(const reader *self, uint32_t t, uint32_t token) {
  uint32_t verb = self->syntax->head[token];
  for (uint32_t room = 8; room && t != token && t != verb; room--) {
    if (t == TOKEN_NONE || self->syntax->upos[t] == UPOS_VERB) return false;
    t = self->syntax->head[t];
  }
  return t == token || t == verb;
}

/* "Chad, *together with Mali*, imposed a ban", "seized two nuns *along with
 * nine children*": who did so, or suffered it, with the other. */
static bool add_company(reader *self, uint32_t token, id_list *out) {
  uint32_t verb = self->syntax->head[token];
  enum rel rel = self->syntax->rel[token];
  bool object = rel == REL_OBJ && verb < token;
  bool subject = (rel == REL_NSUBJ || rel == REL_NSUBJ_PASS) && verb > token;
  uint32_t set = subject ? self->words.company : self->words.added;
  if (verb == TOKEN_NONE || (!subject && !object) || set == LEX_NONE)
    return false;
  const text_sentence *s =
      &self->text->sentences[self->text->sentence_of[token]];
  uint32_t most = subject ? verb : s->end;
  for (uint32_t t = token + 1; t < most; t++) {
    if (object && clause_is_head(self, t)) break;
    if (noun_form_word(self, t)->id == LEX_NONE) continue;
    uint32_t with = company_end(self, t, most, set) - 1;
    if (with < t || with == TOKEN_NONE) continue;
    if (self->syntax->rel[with] == REL_FIXED) with = self->syntax->head[with];
    uint32_t whom = self->syntax->head[with];
    return whom > with && whom < most && self->syntax->rel[with] == REL_CASE &&
           is_in_clause(self, whom, token) && add_conjuncts(self, whom, 1, out);
  }
  return false;
}

/* "Indian and *Chinese* soldiers", "the presidents of Chad and *Mali*": those
 * of the second country. */
static void add_nations(reader *self, uint32_t token, id_list *out) {
  const mention *own = noun_actor_at(self, token);
  if (!own || !own->code.len || !own->is_plural) return;
  TREE_EACH_CHILD(&self->tree, token, c) {
    enum rel rel = self->syntax->rel[c];
    if (rel != REL_AMOD && rel != REL_COMPOUND && rel != REL_NMOD) continue;
    TREE_EACH_CHILD(&self->tree, c, next) {
      if (self->syntax->rel[next] != REL_CONJ) continue;
      const mention *other = noun_actor_at(self, next);
      if (other && other->form == MENTION_NOMINAL && other->is_plural &&
          other->code.len &&
          (rel != REL_NMOD || str_eq(own->sector, other->sector)))
        ids_add(self, out, self->m->at[next]);
    }
  }
}

/* "*Israeli*-Palestinian talks": both nations. */
static void add_paired(reader *self, uint32_t token, id_list *out) {
  const text_sentence *s =
      &self->text->sentences[self->text->sentence_of[token]];
  const uint32_t by[] = {token + 2, token - 2};
  const mention *own = noun_actor_at(self, token);
  if (own->type != MENTION_LOC || own->form != MENTION_NAME) return;
  for (int i = 0; i < 2; i++) {
    uint32_t t = by[i];
    if (t < s->first || t >= s->end || !noun_actor_at(self, t) ||
        !str_is(text_form(self->text, (t + token) / 2), "-"))
      continue;
    const mention *other = noun_actor_at(self, t);
    if (other->type == MENTION_LOC && other->form == MENTION_NAME)
      ids_add(self, out, self->m->at[t]);
  }
}

/* "six members, *China*, Korea and India": one of a list that the parser took
 * for a name of what stands before it. */
static bool is_listed(const reader *self, uint32_t token, uint32_t c) {
  const mention *own = noun_actor_at(self, token),
                *name = noun_actor_at(self, c);
  if (self->syntax->rel[c] != REL_APPOS || !own || !name || !own->code.len ||
      name->type != MENTION_LOC || !name->code.len ||
      str_eq(own->code, name->code))
    return false;
  TREE_EACH_CHILD(&self->tree, token, next) {
    const mention *other = noun_actor_at(self, next);
    if (next > c && self->syntax->rel[next] == REL_CONJ && other &&
        other->type == MENTION_LOC && other->code.len)
      return true;
  }
  return false;
}

static bool has_not(const reader *self, uint32_t noun) {
  bool no = false;
  TREE_EACH_CHILD(&self->tree, noun, c) {
    if (c > noun || self->syntax->rel[c] == REL_DET) continue;
    if (noun_form_in(self, c, self->words.merely)) return false;
    no |= str_is(self->syntax->lemma[c], "not");
  }
  return no;
}

/* "Rwanda, *not Burundi*, armed them", "*not Rwanda* but Burundi"; but "not
 * only Rwanda but Burundi" */
static bool is_ruled_out(const reader *self, uint32_t noun) {
  if (self->syntax->rel[noun] == REL_CONJ) return has_not(self, noun);
  TREE_EACH_CHILD(&self->tree, noun, c) {
    uint32_t but = self->syntax->rel[c] == REL_CONJ
                       ? tree_find(&self->tree, c, REL_CC)
                       : TOKEN_NONE;
    if (but != TOKEN_NONE && str_is(self->syntax->lemma[but], "but"))
      return has_not(self, noun);
  }
  return false;
}

/* "Togo and Benin said *they* had sent troops": Benin, too. */
static void add_several(reader *self, uint32_t token, uint32_t depth,
                        id_list *out) {
  uint32_t first = self->m->mentions.items[self->m->at[token]].several;
  if (first == MENTION_NONE) return;
  uint32_t t = self->m->mentions.items[first].head;
  TREE_EACH_CHILD(&self->tree, t, c)
  if (self->syntax->rel[c] == REL_CONJ) add_conjuncts(self, c, depth + 1, out);
  add_nations(self, t, out);
}

/* "Romania and several *regions of Turkey*": Turkey is the next country. */
static void add_part_of_land(reader *self, uint32_t token, uint32_t c,
                             id_list *out) {
  const mention *first = noun_actor_at(self, token);
  if (!first || first->type != MENTION_LOC || !first->code.len ||
      noun_actor_at(self, c))
    return;
  TREE_EACH_CHILD(&self->tree, c, of) {
    const mention *land = noun_actor_at(self, of);
    if (land && land->type == MENTION_LOC && land->code.len &&
        is_of_phrase(self, of))
      ids_add(self, out, self->m->at[of]);
  }
}

static bool add_conjuncts(reader *self, uint32_t token, uint32_t depth,
                          id_list *out) {
  uint32_t before = TOKEN_NONE, again = hats_again(self, token);
  bool found = false,
       first = again == TOKEN_NONE && hats_named_last(self, token);
  if (noun_actor_at(self, token) && !is_ruled_out(self, token) && !first) {
    ids_add(self, out, self->m->at[token]);
    add_nations(self, token, out);
    add_paired(self, token, out);
    if (depth <= CONJUNCTS) add_several(self, token, depth, out);
    found = true;
  }
  if (depth > CONJUNCTS) return found;
  TREE_EACH_CHILD(&self->tree, token, c) {
    enum rel rel = self->syntax->rel[c];
    if (rel != REL_CONJ && rel != REL_FLAT && !is_listed(self, token, c))
      continue;
    if (noun_is_beyond_verb(self, token, c)) continue;
    if (hats_is_name_of(self, before, c)) {
      uint32_t title = before == again ? token : before;
      hats_name_last(self, self->m->at[title], self->m->at[c], out);
      continue;
    }
    before = c;
    if (c == again) continue;
    found |= add_conjuncts(self, c, depth + 1, out);
    add_part_of_land(self, token, c, out);
  }
  if (!depth) found |= add_second_subject(self, token, out);
  if (!depth && found) found |= add_company(self, token, out);
  return found;
}

bool noun_actors(reader *self, uint32_t token, within where, id_list *out) {
  token = noun_named(self, token);
  if (add_conjuncts(self, token, 0, out)) return true;
  uint32_t inner = noun_semantic_head(self, token);
  if (inner != token && add_conjuncts(self, inner, 0, out)) return true;
  if (where == WITHIN_NONE) return false;
  search named = {where, false, out}, meant = {where, true, out};
  if (actor_inside(self, token, &named, 0) ||
      actor_inside(self, token, &meant, 0))
    return true;
  TREE_EACH_CHILD(&self->tree, token, c) /* "the act and the threats by Iran" */
  if (self->syntax->rel[c] == REL_CONJ &&
      !noun_is_beyond_verb(self, token, c) && actor_inside(self, c, &named, 0))
    return true;
  return false;
}

/* "revoked by *decree*", "by *Monday*": neither did it; "by *court* order"
 * tells who did. */
bool noun_may_act(reader *self, uint32_t token) {
  id_list found = {0};
  if (self->m->time_at[token] != MENTION_NONE) return false;
  return !noun_in_set(self, token, self->words.by_means) ||
         noun_actors(self, token, WITHIN_OWNER, &found);
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
  self.words.transparent = self.words.generic = self.words.merely = LEX_NONE;
  self.words.naming = self.words.company = self.words.added = LEX_NONE;
  self.words.place_noun = self.words.owned = self.words.flow = LEX_NONE;
  self.words.authored = self.words.concerning = LEX_NONE;
  self.words.affair = self.words.breach = self.words.wish = LEX_NONE;
  noun_actors(&self, token, WITHIN_ANY, out);
}
