#include "syntax/mender.h"

enum {
  RELATIVE_REACH = 8, /* words from "that" back to its noun */
  SET_OFF_CLIMB = 8   /* heads from an apposition up to its verb */
};

/* "is heard saying that men boarded it, *beat* him and threw it away": a verb
 * between two that are one list is of that list, whatever stands above. */
static void mend_crossing(mender *self, uint32_t last) {
  uint32_t list = self->s->head[last];
  if (list == TOKEN_NONE || list > last || !is_verb(self, last) ||
      !is_verb(self, list))
    return;
  for (uint32_t t = list + 1; t < last; t++) {
    uint32_t up = self->s->head[t];
    if (self->s->rel[t] == REL_CONJ && is_verb(self, t) && up < list &&
        self->s->xpos[t] == self->s->xpos[last] &&
        tree_under(self->tree, list, up))
      hang(self, t, list, REL_CONJ);
  }
}

/* "were *on June 3* expelled": the day of what was done, and no predicate. */
static void mend_dated(mender *self, uint32_t done) {
  uint32_t day = self->s->head[done];
  if (day == TOKEN_NONE || day > done || self->s->xpos[done] != XPOS_VBN)
    return;
  uint32_t be = tree_find(self->tree, day, REL_COP);
  uint32_t who = tree_subject(self->tree, day);
  bool timed = false;
  if (be == TOKEN_NONE || be > day || who == TOKEN_NONE || who > be) return;
  for (uint32_t t = be + 1; t < done; t++) {
    timed |= is_of_time(self, t, "month") || is_of_time(self, t, "weekday") ||
             is_of_time(self, t, "unit") || is_of_time(self, t, "season");
    if (self->s->upos[t] == UPOS_PUNCT || !tree_under(self->tree, t, day))
      return;
  }
  if (!timed) return;
  tree_raise(self->tree, self->s, done);
  hang(self, day, done, REL_OBL);
  hang(self, be, done, REL_AUX_PASS);
  hang(self, who, done, REL_NSUBJ_PASS);
}

/* "accuses Kenya, whose army holds the hills, *of arming* rebels": behind the
 * comma that closes a relative clause "of" goes with the verb above it. */
static void mend_of(mender *self, uint32_t gerund) {
  uint32_t inner = self->s->head[gerund];
  enum rel rel = (enum rel)self->s->rel[gerund];
  uint32_t of =
      tree_find(self->tree, gerund, rel == REL_OBL ? REL_CASE : REL_MARK);
  if (inner == TOKEN_NONE || of == TOKEN_NONE || of > gerund ||
      of < self->first + 1 || !is(self, of, "of") || !is(self, of - 1, ",") ||
      self->s->rel[inner] != REL_ACL_RELCL || inner > of)
    return;
  uint32_t whom = self->s->head[inner];
  uint32_t verb = whom == TOKEN_NONE ? whom : self->s->head[whom];
  if (verb == TOKEN_NONE || !is_verb(self, verb) || verb > whom ||
      self->s->rel[whom] != REL_OBJ)
    return;
  hang(self, gerund, verb, rel);
}

/* Makes of "of *bombing* villages" a clause that the word before it opens. */
static void make_gerund(mender *self, uint32_t act, uint32_t noun, uint32_t up,
                        enum rel rel) {
  self->s->upos[act] = UPOS_VERB;
  self->s->xpos[act] = XPOS_VBG;
  hang(self, act, up, rel);
  hang(self, act - 1, act, rel == REL_CONJ ? REL_CC : REL_MARK);
  hang(self, noun, act, REL_OBJ);
}

/* "of bombing villages and *herding families* away" */
static void mend_next_deed(mender *self, uint32_t deed, uint32_t noun) {
  uint32_t next = tree_find(self->tree, noun, REL_CONJ);
  if (next == TOKEN_NONE || self->s->xpos[next] != XPOS_NNS) return;
  uint32_t cc = tree_find(self->tree, next, REL_CC);
  uint32_t act = cc == TOKEN_NONE ? cc : cc + 1;
  if (act == TOKEN_NONE || act >= next || self->s->head[act] != next ||
      self->s->rel[act] != REL_AMOD || self->s->xpos[act] != XPOS_VBG)
    return;
  make_gerund(self, act, next, deed, REL_CONJ);
}

/* "accused the army of *bombing villages*": what somebody is accused of is a
 * deed, and no kind of village. */
static void mend_deed(mender *self, uint32_t noun) {
  uint32_t up = self->s->head[noun];
  uint32_t of = tree_find(self->tree, noun, REL_CASE);
  if (of == TOKEN_NONE || of + 1 >= noun || !is(self, of, "of") ||
      self->s->xpos[noun] != XPOS_NNS)
    return;
  uint32_t deed = of + 1;
  enum rel rel = (enum rel)self->s->rel[deed];
  if (self->s->head[deed] != noun || (rel != REL_AMOD && rel != REL_COMPOUND) ||
      !str_ends(text_form(self->s->text, deed), STR("ing")))
    return;
  if (up != TOKEN_NONE &&
      (self->s->rel[up] == REL_OBJ || self->s->rel[up] == REL_IOBJ))
    up = self->s->head[up];
  if (up == TOKEN_NONE || !is_verb(self, up) ||
      !is_in_set(self, up, STR("accusing")))
    return;
  make_gerund(self, deed, noun, up, REL_ADVCL);
  mend_next_deed(self, deed, noun);
}

/* "said *in a report* that the count was slow" */
static bool is_where_said(const mender *self, uint32_t noun) {
  uint32_t prep = tree_find(self->tree, noun, REL_CASE);
  uint32_t verb = self->s->head[noun];
  return self->s->rel[noun] == REL_OBL && prep != TOKEN_NONE &&
         (is(self, prep, "in") || is(self, prep, "during")) &&
         is_verb(self, verb) && speaks(self, verb);
}

/* "said in a note read on state radio *that* men had taken it": who has a
 * subject and "that" for a conjunction is said, and tells nothing of a noun. */
static void mend_said(mender *self, uint32_t verb) {
  bool relative = self->s->rel[verb] == REL_ACL_RELCL;
  if (!has_subject(self, verb)) return;
  uint32_t that = tree_find(self->tree, verb, REL_MARK);
  uint32_t noun = self->s->head[verb];
  if (that == TOKEN_NONE || that > verb || !is(self, that, "that") ||
      noun == TOKEN_NONE || noun > that)
    return;
  /* "a claim that", "the notion that" have a content of their own */
  if (relative ? speaks(self, noun) : !is_where_said(self, noun)) return;
  uint32_t up = noun;
  while (up != TOKEN_NONE &&
         !(is_verb(self, up) && speaks(self, up) && has_subject(self, up))) {
    /* "rejected *a claim* by the rebels that ..." */
    bool content =
        is_nominal(self, up) && speaks(self, up) && self->s->rel[up] != REL_OBL;
    if (content) return;
    up = self->s->head[up];
  }
  if (up == TOKEN_NONE || up > noun) return;
  /* "lifted the ban that it *imposed*" lacks what was imposed */
  if (relative && tree_find(self->tree, verb, REL_OBJ) == TOKEN_NONE &&
      tree_find(self->tree, verb, REL_AUX_PASS) == TOKEN_NONE)
    return;
  uint32_t other = tree_find(self->tree, up, REL_CCOMP);
  if (other != TOKEN_NONE &&
      (other > noun || other < up || has_subject(self, other)))
    return;
  if (other != TOKEN_NONE)
    hang(self, other, other - 1, REL_ACL); /* "a note *read* on the radio" */
  hang(self, verb, up, REL_CCOMP);
}

/* "fought on the road linking two towns, *raining* stones on them", "marched in
 * a bid to enter it, *hurling* stones": a list has an "and", and its words are
 * of one form; the participle tells how it was done. */
static void mend_participle(mender *self, uint32_t verb) {
  uint32_t list = self->s->head[verb];
  bool infinitive = list < verb && self->s->xpos[list] == XPOS_VB &&
                    tree_find(self->tree, list, REL_MARK) != TOKEN_NONE;
  bool participle = list < verb && self->s->xpos[list] == XPOS_VBG &&
                    self->s->rel[list] == REL_ACL &&
                    tree_find(self->tree, verb, REL_CONJ) == TOKEN_NONE;
  if (self->s->xpos[verb] != XPOS_VBG || (!infinitive && !participle) ||
      !is(self, verb - 1, ",") ||
      tree_find(self->tree, verb, REL_CC) != TOKEN_NONE)
    return;
  TREE_EACH_CHILD(self->tree, list, c)
  if (c != verb && c > list && self->s->rel[c] == REL_CONJ) return;
  uint32_t above = verb_from(self, self->s->head[list]);
  if (above != TOKEN_NONE && above < list) hang(self, verb, above, REL_ADVCL);
}

/* "held in an election in May *that* Chad refused to accept": what "that" opens
 * tells of a noun, and not of the verb. */
static void mend_relative(mender *self, uint32_t that) {
  uint32_t verb = self->s->head[that], noun = that;
  if (self->s->xpos[that] != XPOS_WDT || !is(self, that, "that") ||
      verb == TOKEN_NONE || verb < that || self->s->rel[verb] != REL_ADVCL)
    return;
  while (noun > self->first && noun + RELATIVE_REACH > that) {
    noun--;
    if (is_verb(self, noun)) return;
    if (is_nominal(self, noun) && !is_of_time(self, noun, "")) {
      hang(self, verb, noun, REL_ACL_RELCL);
      return;
    }
  }
}

/* "rebels *whom* Chad refuses to admit": what lacks its object is the last of
 * the verbs. */
static void mend_gap(mender *self, uint32_t word) {
  uint32_t verb = self->s->head[word];
  uint8_t xpos = self->s->xpos[word];
  if (verb == TOKEN_NONE || verb < word ||
      (xpos != XPOS_WP && xpos != XPOS_WDT) || !has_subject(self, verb))
    return;
  uint32_t open = tree_find(self->tree, verb, REL_XCOMP);
  if (open == TOKEN_NONE || open < verb || !is_verb(self, open) ||
      tree_find(self->tree, open, REL_MARK) == TOKEN_NONE ||
      tree_find(self->tree, open, REL_OBJ) != TOKEN_NONE)
    return;
  hang(self, word, open, REL_OBJ);
}

/* "said that *the talks* had failed, and condemned them": talks say nothing. */
static bool is_mute(const mender *self, uint32_t list, uint32_t verb) {
  uint32_t what = tree_subject(self->tree, list);
  return what != TOKEN_NONE && self->s->upos[what] == UPOS_NOUN &&
         lexicon_frames(self->lex, self->s->lemma[what], LEX_NOUN).count &&
         mend_is_of_words(self, verb);
}

/* "said guards *were going* there and urged people to stay": whoever says one
 * thing says the other, for no plain past goes on from "were going". */
static bool is_resumed_saying(const mender *self, uint32_t list,
                              uint32_t verb) {
  bool under_way = self->s->xpos[list] == XPOS_VBG &&
                   tree_find(self->tree, list, REL_AUX) != TOKEN_NONE;
  bool state = tree_find(self->tree, list, REL_COP) != TOKEN_NONE;
  return (under_way || state) && self->s->xpos[verb] == XPOS_VBD &&
         (speaks(self, verb) || is_in_set(self, verb, STR("voicing")));
}

/* "says the rebels are weak *and blames* Chad": "rebels blame", if they did. */
static bool is_of_sayer(const mender *self, uint32_t list, uint32_t verb) {
  uint32_t who = tree_subject(self->tree, list);
  bool many =
      who != TOKEN_NONE &&
      (self->s->xpos[who] == XPOS_NNS || self->s->xpos[who] == XPOS_NNPS ||
       tree_find(self->tree, who, REL_CONJ) != TOKEN_NONE);
  return many || is_mute(self, list, verb);
}

/* The same of what is said now. */
static void mend_resumed_now(mender *self, uint32_t verb) {
  uint32_t list = self->s->head[verb];
  if (list == TOKEN_NONE || list > verb || self->s->rel[list] != REL_CCOMP ||
      has_subject(self, verb))
    return;
  uint32_t aux = tree_find(self->tree, verb, REL_AUX);
  uint32_t finite = aux == TOKEN_NONE ? verb : aux;
  uint32_t said = self->s->head[list];
  if (said < list && self->s->xpos[finite] == XPOS_VBZ &&
      self->s->xpos[said] == XPOS_VBZ && speaks(self, said) &&
      is_of_sayer(self, list, verb))
    hang(self, verb, said, REL_CONJ);
}

/* "said an attack would be repelled, *and sent* tanks": behind "would" goes no
 * past tense, and what is done to somebody has no object. */
static void mend_resumed(mender *self, uint32_t verb) {
  uint32_t list = self->s->head[verb];
  uint8_t xpos = self->s->xpos[verb];
  if (list == TOKEN_NONE || list > verb || self->s->rel[list] != REL_CCOMP ||
      (xpos != XPOS_VBD && xpos != XPOS_VBN) || has_subject(self, verb) ||
      tree_find(self->tree, verb, REL_AUX) != TOKEN_NONE ||
      tree_find(self->tree, verb, REL_AUX_PASS) != TOKEN_NONE)
    return;
  uint32_t said = self->s->head[list];
  uint32_t aux = tree_find(self->tree, list, REL_AUX);
  bool passive = tree_find(self->tree, list, REL_AUX_PASS) != TOKEN_NONE;
  bool modal = aux != TOKEN_NONE && self->s->xpos[aux] == XPOS_MD &&
               self->s->xpos[list] == XPOS_VB; /* not "would have sent" */
  uint32_t object = tree_find(self->tree, verb, REL_OBJ);
  if (said > list || self->s->xpos[said] != XPOS_VBD || !speaks(self, said) ||
      !((passive ? object != TOKEN_NONE : modal) || is_mute(self, list, verb) ||
        is_resumed_saying(self, list, verb)))
    return;
  hang(self, verb, said, REL_CONJ);
  self->s->xpos[verb] = XPOS_VBD;
}

/* "'... with those who shot,' said Jan Kowal, *who leads* the army": a clause
 * behind a comma is of the name before it, not of a noun that the name is no
 * part of. */
static void mend_bearer(mender *self, uint32_t who) {
  uint32_t verb = self->s->head[who];
  if (who < self->first + 2 || !is(self, who, "who") ||
      !is(self, who - 1, ",") || verb == TOKEN_NONE ||
      self->s->rel[verb] != REL_ACL_RELCL)
    return;
  uint32_t name = who - 2, noun = self->s->head[verb];
  if (self->s->upos[name] != UPOS_PROPN || tree_under(self->tree, name, noun))
    return;
  while (self->s->rel[name] == REL_FLAT || self->s->rel[name] == REL_COMPOUND)
    name = self->s->head[name];
  uint32_t said = self->s->head[name];
  if (self->s->rel[name] != REL_NSUBJ || said == TOKEN_NONE || said > name ||
      !speaks(self, said))
    return;
  hang(self, verb, name, REL_ACL_RELCL);
}

/* "*The agency*, a part of the bloc, is to send boats": outside of what it
 * quotes news calls on nobody, and a verb that tells what is has its subject.
 */
static void mend_address(mender *self, uint32_t who) {
  uint32_t verb = self->s->head[who];
  if (verb == TOKEN_NONE || verb < who || !is_nominal(self, who) ||
      has_subject(self, verb) || text_in_quote(self->s->text, who) ||
      tree_find(self->tree, verb, REL_EXPL) != TOKEN_NONE)
    return;
  uint32_t aux = tree_find(self->tree, verb, REL_COP);
  if (aux == TOKEN_NONE) aux = tree_find(self->tree, verb, REL_AUX);
  uint8_t xpos = self->s->xpos[aux == TOKEN_NONE ? verb : aux];
  if (xpos == XPOS_VBZ || xpos == XPOS_VBD) hang(self, who, verb, REL_NSUBJ);
}

/* "*Kowal*, a former general, ordered it": no cry, but who ordered it. */
static void mend_cry(mender *self, uint32_t who) {
  uint32_t verb = self->s->head[who];
  if (verb == TOKEN_NONE || verb < who || self->s->upos[who] != UPOS_PROPN ||
      text_in_quote(self->s->text, who))
    return;
  uint32_t what = tree_find(self->tree, verb, REL_NSUBJ), first, end;
  if (what == TOKEN_NONE || what < who || self->s->upos[what] != UPOS_NOUN)
    return;
  tree_extent(self->tree, what, &first, &end);
  if (first < 2 || !is(self, first - 1, ",") || first - 2 != who) return;
  hang(self, who, verb, REL_NSUBJ);
  hang(self, what, who, REL_APPOS);
}

/* "Oslo *test*-fired a rocket": what a hyphen joins to a verb is of the verb,
 * and who does it stands before. */
static bool mend_prefix(mender *self, uint32_t t) {
  uint32_t verb = self->s->head[t], who = TOKEN_NONE;
  const bede_span *span = self->s->text->token;
  if (verb != t + 2 || !is(self, t + 1, "-") || !is_verb(self, verb) ||
      self->s->upos[t] != UPOS_NOUN || span[verb].start != span[t].end + 1)
    return false;
  bool named = false; /* "the jets" beside it, or "Oslo" within it */
  for (uint32_t c = self->first; c < t; c++) {
    bool within = self->s->head[c] == t && self->s->rel[c] == REL_COMPOUND;
    bool beside = self->s->head[c] == verb && self->s->rel[c] == REL_NSUBJ;
    if (is_nominal(self, c) && (within || beside)) who = c, named |= beside;
  }
  if (who == TOKEN_NONE) return false;
  for (uint32_t c = self->first; c < t && !named; c++)
    if (self->s->head[c] == t && c != who)
      hang(self, c, who, (enum rel)self->s->rel[c]);
  if (!named) hang(self, who, verb, REL_NSUBJ);
  hang(self, t, verb, REL_COMPOUND);
  return true;
}

/* "the secretary-*general* asked": what a hyphen joins is one subject.
 * "ministers *meeting* in Oslo called": two subjects in a row are one, and the
 * gerund tells of it.  "Foreign ministers *Ali Kamau* and ...": their office.
 */
static void mend_subject(mender *self, uint32_t t) {
  uint32_t verb = self->s->head[t];
  if (t < self->first + 1 || verb == TOKEN_NONE || verb < t) return;
  if (mend_prefix(self, t)) return;
  uint32_t before = t - 1;
  bool joined = self->s->xpos[before] == XPOS_HYPH && before > self->first;
  if (joined) before--;
  if (self->s->head[before] != verb || self->s->rel[before] != REL_NSUBJ ||
      !is_nominal(self, before))
    return;
  if (joined) {
    hang(self, before, t, REL_COMPOUND);
  } else if (is_verb(self, t)) {
    hang(self, t, before, REL_ACL);
    self->s->xpos[t] = XPOS_VBG;
  } else if (self->s->upos[t] == UPOS_PROPN &&
             self->s->upos[before] == UPOS_NOUN &&
             tree_find(self->tree, before, REL_DET) == TOKEN_NONE) {
    hang(self, before, t, REL_NMOD_DESC);
  }
}

static bool is_small(const mender *self, uint32_t t) {
  bede_str form = text_form(self->s->text, t);
  return str_eq(utf8_fold(self->a, form), form);
}

/* "protested *to Stockholm* over the raid": no name is an infinitive; but all
 * words of a headline have capitals. */
static void mend_name(mender *self, uint32_t name) {
  uint32_t verb = self->s->head[name];
  uint32_t to = tree_find(self->tree, name, REL_MARK);
  if (verb == TOKEN_NONE || verb > name || to != name - 1 ||
      !is(self, to, "to") || is_small(self, name) || !is_small(self, verb) ||
      !is_verb(self, verb) ||
      tree_find(self->tree, name, REL_OBJ) != TOKEN_NONE)
    return;
  self->s->upos[name] = UPOS_PROPN;
  self->s->xpos[name] = XPOS_NNP;
  self->s->lemma[name] = text_form(self->s->text, name);
  hang(self, name, verb, REL_OBL);
  hang(self, to, name, REL_CASE);
  uint32_t more = tree_find(self->tree, name, REL_OBL);
  if (more != TOKEN_NONE) hang(self, more, verb, REL_OBL);
}

/* "sanctions imposed following an election *in August* that saw him win": what
 * stands between a noun and its clause is of the noun, or of the word above it,
 * and of nothing beyond. */
static void mend_between(mender *self, uint32_t t) {
  uint32_t first, end, up = self->s->head[t];
  tree_extent(self->tree, t, &first, &end);
  if (up == TOKEN_NONE || first == self->first || up >= first) return;
  uint32_t noun = first - 1;
  if (!is_nominal(self, noun) || noun == up || self->s->head[noun] == up)
    return;
  TREE_EACH_CHILD(self->tree, noun, c)
  if (self->s->rel[c] == REL_ACL_RELCL && c >= end) {
    hang(self, t, noun, REL_NMOD);
    return;
  }
}

/* "Migrants are *stuck*", "labourers stranded there *scuffled* with them": what
 * is an adjective has no passive, nor has a past tense that lacks "was". */
static void mend_state(mender *self, uint32_t who) {
  uint32_t word = self->s->head[who];
  if (word == TOKEN_NONE) return;
  uint32_t aux = tree_find(self->tree, word, REL_AUX_PASS);
  bool past = self->s->xpos[word] == XPOS_VBD && aux == TOKEN_NONE;
  if (self->s->upos[word] != UPOS_ADJ && !past) return;
  hang(self, who, word, REL_NSUBJ);
  if (aux != TOKEN_NONE) hang(self, aux, word, REL_COP);
}

/* "over what the opposition and the West *say* were fraudulent elections": no
 * verb is named the West. */
static void mend_sayer(mender *self, uint32_t verb) {
  uint32_t who = self->s->head[verb];
  uint32_t other = tree_find(self->tree, verb, REL_COMPOUND), first, end;
  if (who == TOKEN_NONE || other == TOKEN_NONE || !is_nominal(self, who) ||
      !is_verb(self, verb) || !speaks(self, verb) || other < who ||
      self->s->rel[who] != REL_NSUBJ)
    return;
  uint32_t told = self->s->head[who];
  tree_extent(self->tree, who, &first, &end);
  if (first == self->first || !is(self, first - 1, "what") || told < verb ||
      tree_under(self->tree, first - 1, told))
    return;
  uint32_t cc = tree_find(self->tree, verb, REL_CC);
  hang(self, other, who, REL_CONJ);
  if (cc != TOKEN_NONE) hang(self, cc, other, REL_CC);
  hang(self, verb, first - 1, REL_ACL_RELCL);
  hang(self, told, verb, REL_CCOMP);
  hang(self, who, verb, REL_NSUBJ);
}

/* "said that men boarded it, *beat* him and fled", "said it had met them and
 * *that it would go*": what is said goes on. */
static void mend_said_too(mender *self, uint32_t verb) {
  uint32_t said = self->s->head[verb], first = TOKEN_NONE;
  if (said == TOKEN_NONE || said > verb) return;
  TREE_EACH_CHILD(self->tree, said, c)
  if (self->s->rel[c] == REL_CCOMP && c > said && c < verb) first = c;
  uint32_t mark = tree_find(self->tree, verb, REL_MARK);
  bool that = mark != TOKEN_NONE && is(self, mark, "that");
  if (first == TOKEN_NONE || !has_subject(self, first)) return;
  bool bare = self->s->rel[verb] == REL_CCOMP && mark == TOKEN_NONE &&
              !has_subject(self, verb) && is_verb(self, verb);
  if (bare || (self->s->rel[verb] == REL_CONJ && that))
    hang(self, verb, first, REL_CONJ);
}

/* "accuses him of jailing them and *forcing* them back": no gerund is joined to
 * a finite verb where one stands before it. */
static void mend_next_gerund(mender *self, uint32_t act) {
  uint32_t verb = self->s->head[act], before = TOKEN_NONE;
  if (verb == TOKEN_NONE || verb > act || self->s->xpos[act] != XPOS_VBG ||
      self->s->xpos[verb] == XPOS_VBG || !is_verb(self, verb) ||
      has_subject(self, act) ||
      tree_find(self->tree, act, REL_AUX) != TOKEN_NONE)
    return;
  TREE_EACH_CHILD(self->tree, verb, c)
  if (c > verb && c < act && self->s->xpos[c] == XPOS_VBG &&
      self->s->rel[c] == REL_ADVCL)
    before = c;
  if (before != TOKEN_NONE) hang(self, act, before, REL_CONJ);
}

/* "answered *by burning* tyres": nobody answers by tyres; but "were beaten by
 * smiling men". */
static void mend_gerund(mender *self, uint32_t noun) {
  uint32_t verb = self->s->head[noun];
  uint32_t by = tree_find(self->tree, noun, REL_CASE);
  if (verb == TOKEN_NONE || by == TOKEN_NONE || verb > by ||
      !is(self, by, "by"))
    return;
  uint32_t act = by + 1;
  bool active = self->s->xpos[verb] == XPOS_VBD ||
                self->s->xpos[verb] == XPOS_VBZ ||
                self->s->xpos[verb] == XPOS_VBP;
  if (!active || act >= noun || self->s->head[act] != noun ||
      self->s->rel[act] != REL_AMOD || self->s->xpos[act] != XPOS_VBG ||
      tree_find(self->tree, verb, REL_AUX_PASS) != TOKEN_NONE ||
      tree_find(self->tree, noun, REL_DET) != TOKEN_NONE)
    return;
  make_gerund(self, act, noun, verb, REL_ADVCL);
}

/* "In a speech on state television, *a spokesman* accused them": who stands
 * between the comma and a verb without a subject is no television. */
static void mend_set_off(mender *self, uint32_t who) {
  uint32_t top = self->s->head[who], first, end;
  tree_extent(self->tree, who, &first, &end);
  for (uint32_t room = SET_OFF_CLIMB; room && top != TOKEN_NONE; room--) {
    if (is_verb(self, top)) break;
    top = self->s->head[top];
  }
  if (top == TOKEN_NONE || !is_verb(self, top) || top < end || top > end + 2 ||
      has_subject(self, top) || !is_nominal(self, who) ||
      (self->s->xpos[top] != XPOS_VBD && self->s->xpos[top] != XPOS_VBZ) ||
      tree_find(self->tree, who, REL_DET) == TOKEN_NONE ||
      tree_find(self->tree, top, REL_AUX_PASS) != TOKEN_NONE)
    return;
  hang(self, who, top, REL_NSUBJ);
}

/* "talks between Chad, *the bloc and Mali*": "between" has two at least, so
 * that the second of a row is no other name of the first. */
static void mend_between_two(mender *self, uint32_t t) {
  uint32_t one = self->s->head[t], first, end;
  tree_extent(self->tree, t, &first, &end);
  if (tree_find(self->tree, t, REL_CONJ) == TOKEN_NONE || one > t ||
      (!is(self, first, ",") && !is(self, first - 1, ",")))
    return;
  uint32_t prep = tree_find(self->tree, one, REL_CASE);
  if (prep == TOKEN_NONE || !is(self, prep, "between")) {
    one = tree_find(self->tree, one, REL_NMOD); /* "talks ... *the bloc*" */
    prep = one == TOKEN_NONE ? one : tree_find(self->tree, one, REL_CASE);
  }
  if (prep != TOKEN_NONE && one < t && is(self, prep, "between") &&
      tree_find(self->tree, one, REL_CONJ) == TOKEN_NONE)
    hang(self, t, one, REL_CONJ);
}

/* The object of a verb, or of one joined to it, whose phrase ends at a token or
 * before the comma there. */
static uint32_t object_up_to(const mender *self, uint32_t verb, uint32_t at) {
  uint32_t object = tree_find(self->tree, verb, REL_OBJ), first, end;
  for (uint32_t room = 2; room; room--) {
    if (object != TOKEN_NONE && object < at) {
      tree_extent(self->tree, object, &first, &end);
      if (end == at || (end + 1 == at && is(self, end, ","))) return object;
    }
    uint32_t next = tree_find(self->tree, verb, REL_CONJ);
    object = next == TOKEN_NONE ? next : tree_find(self->tree, next, REL_OBJ);
  }
  return TOKEN_NONE;
}

/* "A man shot his brother and *one of their wives*": what stands behind the
 * verb and its object is no subject. */
static void mend_victim(mender *self, uint32_t t) {
  uint32_t who = self->s->head[t], first, end;
  uint32_t verb = who == TOKEN_NONE ? who : self->s->head[who];
  if (verb == TOKEN_NONE || !is_verb(self, verb) || who > verb || verb > t ||
      !is_nominal(self, who) ||
      (self->s->rel[who] != REL_NSUBJ && self->s->rel[who] != REL_NSUBJ_PASS))
    return;
  tree_extent(self->tree, t, &first, &end);
  uint32_t object = object_up_to(self, verb, first);
  if (object != TOKEN_NONE) hang(self, t, object, REL_CONJ);
}

/* Whether forms.bede has the form, folded, as a past of the verb. */
static bool is_past_of(const mender *self, bede_str form, bede_str verb) {
  return str_eq(lexicon_value(self->lex, form, LIST_FORM), verb);
}

/* "got an officer *arrested*": had it done, and no such officer. */
static void mend_gotten(mender *self, uint32_t t) {
  uint32_t noun = self->s->head[t];
  uint32_t verb = noun == TOKEN_NONE ? noun : self->s->head[noun];
  if (verb == TOKEN_NONE || t != noun + 1 || self->s->xpos[t] != XPOS_VBN ||
      self->s->rel[noun] != REL_OBJ || verb > noun ||
      !is_past_of(self, folded(self, verb), STR("get")) ||
      tree_find(self->tree, t, REL_OBL_AGENT) != TOKEN_NONE)
    return;
  hang(self, t, verb, REL_XCOMP);
}

/* "and on Saturday *Ghanaian soldiers* shelled them": a noun without a
 * preposition before a finite verb that has no subject. */
static void mend_bare(mender *self, uint32_t t) {
  uint32_t verb = self->s->head[t];
  if (verb == TOKEN_NONE || t > verb || !is_nominal(self, t) ||
      self->s->xpos[verb] != XPOS_VBD || has_subject(self, verb) ||
      tree_find(self->tree, t, REL_CASE) != TOKEN_NONE ||
      is_of_time(self, t, ""))
    return;
  hang(self, t, verb, REL_NSUBJ);
}

static bool has_clause(const mender *self, uint32_t t) {
  TREE_EACH_CHILD(self->tree, t, c) {
    enum rel rel = self->s->rel[c];
    if (rel == REL_CCOMP || rel == REL_CSUBJ || rel == REL_XCOMP ||
        rel == REL_ADVCL || rel == REL_ACL || rel == REL_ACL_RELCL)
      return true;
  }
  return false;
}

/* "*It* was responsible for the attacks": an empty word stands for a clause,
 * and there is none. */
static void mend_empty(mender *self, uint32_t it) {
  uint32_t word = self->s->head[it];
  if (word == TOKEN_NONE || self->s->upos[word] != UPOS_ADJ || it > word)
    return;
  /* "said *it* was ready *to help*": only somebody is ready */
  uint32_t to = tree_find(self->tree, word, REL_CSUBJ);
  if (to != TOKEN_NONE && to > word && is_in_set(self, word, STR("disposed"))) {
    hang(self, it, word, REL_NSUBJ);
    hang(self, to, word, REL_XCOMP);
  }
  if (has_subject(self, word) || has_clause(self, word) ||
      tree_find(self->tree, word, REL_OBL) == TOKEN_NONE)
    return;
  hang(self, it, word, REL_NSUBJ);
}

/* "accused *them* of theft" */
static bool has_of(const mender *self, uint32_t verb) {
  TREE_EACH_CHILD(self->tree, verb, c) {
    uint32_t prep = tree_find(self->tree, c, REL_CASE);
    if (self->s->rel[c] == REL_OBL && prep != TOKEN_NONE &&
        is(self, prep, "of"))
      return true;
  }
  return false;
}

/* "accuse *the rebels* of lying", "accused *them* of theft", "called *the king*
 * a liar": who is told nothing, nor given anything, is the object. */
static void mend_lone(mender *self, uint32_t who) {
  uint32_t verb = self->s->head[who];
  if (verb == TOKEN_NONE || tree_find(self->tree, verb, REL_OBJ) != TOKEN_NONE)
    return;
  uint32_t name = tree_find(self->tree, verb, REL_XCOMP);
  if (name != TOKEN_NONE && is_nominal(self, name) &&
      is_in_set(self, verb, STR("naming")))
    hang(self, who, verb, REL_OBJ);
  uint32_t said = tree_find(self->tree, verb, REL_CCOMP);
  uint32_t mark =
      said == TOKEN_NONE ? TOKEN_NONE : tree_find(self->tree, said, REL_MARK);
  if (said == TOKEN_NONE && has_of(self, verb)) hang(self, who, verb, REL_OBJ);
  if (mark == TOKEN_NONE || !is(self, mark, "of")) return;
  hang(self, who, verb, REL_OBJ);
  hang(self, said, verb, REL_ADVCL);
}

/* "The prince *set* off a row": no present of one person; forms.bede knows
 * which verbs have a past of the same letters. */
static void mend_past(mender *self, uint32_t who) {
  uint32_t verb = self->s->head[who];
  bool one = self->s->xpos[who] == XPOS_NN || self->s->xpos[who] == XPOS_NNP;
  if (verb == TOKEN_NONE || self->s->xpos[verb] != XPOS_VBP || !one ||
      tree_find(self->tree, who, REL_CONJ) != TOKEN_NONE ||
      tree_find(self->tree, verb, REL_AUX) != TOKEN_NONE)
    return;
  bede_str form = folded(self, verb);
  if (is_past_of(self, form, form)) self->s->xpos[verb] = XPOS_VBD;
}

static bool opens_quote(const mender *self, uint32_t t) {
  static const char *const mark[] = {"\"", "``", "“", "‘", "'"};
  for (size_t i = 0; i < sizeof mark / sizeof *mark; i++)
    if (is(self, t, mark[i])) return true;
  return false;
}

static bool calls(const mender *self, uint32_t verb) {
  return is_verb(self, verb) && is_in_set(self, verb, STR("calling"));
}

/* "called the ruling *'a win'*": what stands in quotation marks right behind
 * the object is what it is called, and no other name of it. */
static void mend_called(mender *self, uint32_t what) {
  uint32_t thing = self->s->head[what];
  uint32_t verb = thing == TOKEN_NONE ? thing : self->s->head[thing];
  if (verb == TOKEN_NONE || verb > thing || thing + 1 >= what ||
      self->s->rel[thing] != REL_OBJ || !calls(self, verb) ||
      !opens_quote(self, thing + 1))
    return;
  hang(self, what, verb, REL_XCOMP);
}

/* "found *that action unlawful*": what is found so is the object, and "so" is
 * no part of it. */
static void mend_found(mender *self, uint32_t so) {
  uint32_t up = self->s->head[so];
  if (self->s->upos[so] != UPOS_ADJ || up > so ||
      tree_find(self->tree, so, REL_COP) != TOKEN_NONE)
    return;
  uint32_t thing = tree_find(self->tree, so, REL_NSUBJ);
  if (self->s->rel[up] == REL_OBJ && calls(self, self->s->head[up]))
    hang(self, so, self->s->head[up], REL_XCOMP);
  else if (thing != TOKEN_NONE && thing > up && thing < so && calls(self, up) &&
           tree_find(self->tree, up, REL_OBJ) == TOKEN_NONE)
    hang(self, thing, up, REL_OBJ);
}

/* Of whom or by whom the noun is said to be. */
static bool has_owner(const mender *self, uint32_t noun) {
  return self->s->rel[noun] == REL_OBL_AGENT ||
         tree_find(self->tree, noun, REL_NMOD) != TOKEN_NONE ||
         tree_find(self->tree, noun, REL_NMOD_POSS) != TOKEN_NONE;
}

/* "hailed *the decision by Mali* to leave": an object, and by whom it is. */
static bool has_author(const mender *self, uint32_t noun) {
  if (self->s->rel[noun] != REL_OBJ) return false;
  uint32_t who = tree_find(self->tree, noun, REL_NMOD);
  uint32_t by = who == TOKEN_NONE ? who : tree_find(self->tree, who, REL_CASE);
  return by != TOKEN_NONE && is(self, by, "by");
}

/* "holds the gun used by rebels *to kill* him": what it was used for, and not
 * what the verb above is done for. */
static bool mend_used(mender *self, uint32_t act, uint32_t to) {
  uint32_t agent = to - 1, first, end;
  while (agent != TOKEN_NONE && self->s->rel[agent] != REL_OBL_AGENT &&
         !is_verb(self, agent))
    agent = self->s->head[agent];
  if (agent == TOKEN_NONE || self->s->rel[agent] != REL_OBL_AGENT) return false;
  uint32_t used = self->s->head[agent];
  tree_extent(self->tree, agent, &first, &end);
  if (end != to || used == self->s->head[act] ||
      self->s->rel[used] != REL_ACL || !str_is(self->s->lemma[used], "use"))
    return false;
  hang(self, act, used, REL_ADVCL);
  return true;
}

/* "rejected an attempt *by Chad* to seize it", "welcomed a move *by Chad* to
 * free them": whose attempt it is, and with the infinitive behind him; hung on
 * the attempt, if on the verb above, too; or TOKEN_NONE. */
static uint32_t attempt_by(mender *self, uint32_t verb, uint32_t to) {
  uint32_t noun = tree_find(self->tree, verb, REL_OBJ), first, end;
  if (noun == TOKEN_NONE || noun < verb || noun > to ||
      !lexicon_noun_takes_infinitive(self->lex, self->s->lemma[noun]))
    return TOKEN_NONE;
  for (uint32_t t = noun + 1; t < to; t++) {
    uint32_t up = self->s->head[t];
    enum rel rel = (enum rel)self->s->rel[t];
    uint32_t prep = tree_find(self->tree, t, REL_CASE);
    if (prep != noun + 1 || !is(self, prep, "by") ||
        (rel != REL_NMOD && rel != REL_OBL) || (up != noun && up != verb))
      continue;
    tree_extent(self->tree, t, &first, &end);
    if (end != to) return TOKEN_NONE;
    if (up == verb) hang(self, t, noun, REL_NMOD);
    return noun;
  }
  return TOKEN_NONE;
}

/* "was marked by threats from Chad *to close* the port": what somebody's threat
 * ends with is no purpose of the verb above it. */
static void mend_infinitive(mender *self, uint32_t act) {
  uint32_t verb = self->s->head[act], noun = TOKEN_NONE, first, end;
  uint32_t to = tree_find(self->tree, act, REL_MARK);
  if (verb == TOKEN_NONE || verb > act || !is_verb(self, verb) ||
      to == TOKEN_NONE || !is(self, to, "to"))
    return;
  if (to > self->first && mend_used(self, act, to)) return;
  uint32_t attempt = attempt_by(self, verb, to);
  if (attempt != TOKEN_NONE) {
    hang(self, act, attempt, REL_ACL);
    return;
  }
  TREE_EACH_CHILD(self->tree, verb, c)
  if (c > verb && c < to &&
      (self->s->rel[c] == REL_OBL || self->s->rel[c] == REL_OBL_AGENT ||
       has_author(self, c)))
    noun = c;
  if (noun == TOKEN_NONE || !has_owner(self, noun) ||
      !lexicon_noun_takes_infinitive(self->lex, self->s->lemma[noun]))
    return;
  tree_extent(self->tree, noun, &first, &end);
  if (end == to) hang(self, act, noun, REL_ACL);
}

#define RULES(...)                                                             \
  (void (*const[])(mender *, uint32_t)) {                                      \
    __VA_ARGS__, NULL                                                          \
  }

/* Each rule is about words of one relation or two, and asked in this order. */
static void (*const *const rules[REL_COUNT])(mender *, uint32_t) = {
    [REL_APPOS] = RULES(mend_behind_aside, mend_called, mend_between_two,
                        mend_sayer, mend_set_off),
    [REL_OBL_AGENT] = RULES(mend_gerund, mend_second_agent),
    [REL_CCOMP] = RULES(mend_then, mend_particle, mend_cut_off, mend_said_too),
    [REL_CONJ] = RULES(mend_again, mend_of_people, mend_hurt_beside, mend_then,
                       mend_sayers, mend_next_gerund, mend_next_infinitive,
                       mend_next_passive, mend_said_too, mend_sayer,
                       mend_crossing, mend_participle, mend_resumed,
                       mend_resumed_now, mend_passive, mend_victim, mend_count,
                       mend_behind_aside, mend_when),
    [REL_ROOT] = RULES(mend_toll),
    [REL_PARATAXIS] = RULES(mend_toll),
    [REL_DEP] = RULES(mend_toll),
    [REL_MARK] = RULES(mend_marked),
    [REL_COP] = RULES(mend_marked),
    [REL_AUX_PASS] = RULES(mend_tag),
    [REL_COMPOUND] = RULES(mend_opening, mend_two_sides, mend_whose, mend_day),
    [REL_NUMMOD] = RULES(mend_day),
    [REL_AMOD] = RULES(mend_opening),
    [REL_NMOD_UNMARKED] = RULES(mend_opening),
    [REL_NSUBJ] = RULES(mend_count_before, mend_inverted, mend_joined,
                        mend_each, mend_auxiliary, mend_second_subject,
                        mend_whom, mend_past, mend_subject, mend_bearer,
                        mend_relative),
    [REL_NSUBJ_PASS] = RULES(mend_count_before, mend_auxiliary, mend_relative,
                             mend_state, mend_whom),
    [REL_EXPL] = RULES(mend_empty),
    [REL_IOBJ] = RULES(mend_count_before, mend_lone),
    [REL_OBJ] = RULES(mend_count_before, mend_off, mend_relative, mend_whom,
                      mend_who_did, mend_gap),
    [REL_ACL] = RULES(mend_toll, mend_gerund_aside, mend_dated, mend_gotten,
                      mend_said, mend_words_there, mend_claimed, mend_harmed),
    [REL_ACL_RELCL] = RULES(mend_last_side, mend_man_of_body, mend_of_whom,
                            mend_said, mend_claimed),
    [REL_ADVCL] = RULES(mend_place, mend_as_did, mend_attributive,
                        mend_infinitive, mend_of_aside, mend_of, mend_of_whom,
                        mend_deed),
    [REL_OBL] = RULES(mend_fired, mend_into, mend_inverted, mend_of_aside,
                      mend_of, mend_deed, mend_between, mend_bare, mend_gerund,
                      mend_about),
    [REL_NMOD] = RULES(mend_into, mend_of_people, mend_second_of_two, mend_day,
                       mend_deed, mend_about, mend_called_for, mend_charge,
                       mend_aimed),
    [REL_XCOMP] = RULES(mend_dead, mend_attributive, mend_found, mend_name,
                        mend_place),
    [REL_ADVMOD] = RULES(mend_both),
    [REL_CC_PRECONJ] = RULES(mend_both),
    [REL_DISCOURSE] = RULES(mend_cry),
    [REL_VOCATIVE] = RULES(mend_address, mend_beside),
};

/* An oblique that a rule has made something else is none for the next. */
static void mend_token(mender *self, uint32_t t) {
  enum rel rel = (enum rel)self->s->rel[t];
  for (void (*const *rule)(mender *, uint32_t) = rules[rel]; rule && *rule;
       rule++) {
    if (rel == REL_OBL && self->s->rel[t] != REL_OBL) return;
    (*rule)(self, t);
  }
}

void mend_trees(arena *a, const lexicon *lex, syntax_doc *syntax, tree *links) {
  const text_doc *text = syntax->text;
  for (uint32_t i = 0; i < text->sentence_count; i++) {
    const text_sentence *s = &text->sentences[i];
    mender self = {a, lex, syntax, links, s->first};
    for (uint32_t t = s->first; t < s->end; t++) mend_token(&self, t);
    mend_headline(&self, s->end);
  }
}
