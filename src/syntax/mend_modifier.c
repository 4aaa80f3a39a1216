/*
 * mend_modifier.c - what stands before a noun: participles that were taken for
 * clauses, phrases that it is the subject of.
 */
#include "syntax/mender.h"

bool mend_is_aiming(const mender *self, uint32_t prep) {
  static const char *const word[] = {"at",      "on",   "upon", "into",
                                     "against", "with", "to"};
  for (size_t i = 0; i < sizeof word / sizeof *word; i++)
    if (is(self, prep, word[i])) return true;
  return false;
}

/* Only adjectives and nouns of its own between the two. */
static bool is_right_before(const mender *self, uint32_t act, uint32_t noun) {
  for (uint32_t t = act + 1; t < noun; t++) {
    enum rel rel = (enum rel)self->s->rel[t];
    if (self->s->head[t] != noun || (rel != REL_AMOD && rel != REL_COMPOUND))
      return false;
  }
  return self->s->xpos[noun] == XPOS_NNS || self->s->xpos[noun] == XPOS_NNPS;
}

/* "shot *sleeping villagers*", "fired on *advancing rebels*": what takes no
 * object tells of the noun behind it. */
void mend_attributive(mender *self, uint32_t act) {
  uint32_t verb = self->s->head[act];
  uint32_t noun = tree_find(self->tree, act, REL_OBJ);
  uint32_t prep = tree_find(self->tree, act, REL_MARK);
  if (verb == TOKEN_NONE || verb > act || !is_verb(self, verb) ||
      self->s->xpos[act] != XPOS_VBG || noun == TOKEN_NONE || noun < act ||
      !is_right_before(self, act, noun))
    return;
  bool bare = prep == TOKEN_NONE && verb + 1 == act;
  bool aimed =
      prep != TOKEN_NONE && prep + 1 == act && mend_is_aiming(self, prep);
  if (!bare && !aimed) return;
  /* "stopped *fighting rebels*" */
  bool alone = is_in_set(self, act, STR("objectless"));
  bool may = is_in_set(self, act, STR("moving-about")) &&
             !is_in_set(self, verb, STR("gerund-taking"));
  if (!alone && !may) return;
  uint32_t next[2] = {TOKEN_NONE, TOKEN_NONE};
  TREE_EACH_CHILD(self->tree, act, c) {
    if (c < noun || self->s->rel[c] == REL_PUNCT) continue;
    if (next[0] == TOKEN_NONE)
      next[0] = c;
    else if (next[1] == TOKEN_NONE)
      next[1] = c;
  }
  hang(self, noun, verb, bare ? REL_OBJ : REL_OBL);
  if (aimed) hang(self, prep, noun, REL_CASE);
  hang(self, act, noun, REL_AMOD);
  for (int i = 0; i < 2; i++)
    if (next[i] != TOKEN_NONE && next[i] != noun)
      hang(self, next[i], verb, (enum rel)self->s->rel[next[i]]);
}

/* "calls *for the premier* to leave": of the noun, though the parser may give
 * the word to the verb. */
void mend_called_for(mender *self, uint32_t who) {
  uint32_t noun = self->s->head[who], first, end;
  if (noun == TOKEN_NONE || noun > who ||
      !lexicon_noun_takes_infinitive(self->lex, self->s->lemma[noun]) ||
      tree_find(self->tree, who, REL_CASE) != TOKEN_NONE)
    return;
  tree_extent(self->tree, who, &first, &end);
  TREE_EACH_CHILD(self->tree, noun, act) {
    uint32_t mark = first ? first - 1 : TOKEN_NONE;
    if (self->s->rel[act] != REL_ACL || act < end || !is_verb(self, act) ||
        mark == TOKEN_NONE || self->s->head[mark] != act ||
        self->s->rel[mark] != REL_MARK || !is(self, mark, "for"))
      continue;
    hang(self, mark, who, REL_CASE);
    return;
  }
}

/* Whom the verb of being behind the phrase tells of, whichever of the two that
 * hangs on; or TOKEN_NONE. */
static uint32_t told_behind(const mender *self, uint32_t phrase) {
  uint32_t noun = self->s->head[phrase];
  if (noun != TOKEN_NONE && is_verb(self, noun))
    noun = tree_find(self->tree, noun, REL_CCOMP);
  if (noun == TOKEN_NONE || noun < phrase || !is_nominal(self, noun))
    return TOKEN_NONE;
  uint32_t be = phrase + 1;
  bool known = self->s->rel[be] == REL_COP &&
               (self->s->head[be] == noun || self->s->head[be] == phrase);
  return known && be < noun ? noun : TOKEN_NONE;
}

/* "*Among the dead* were two clerks": they were among them. */
void mend_inverted(mender *self, uint32_t phrase) {
  uint32_t prep = tree_find(self->tree, phrase, REL_CASE);
  uint32_t noun = prep == TOKEN_NONE ? prep : told_behind(self, phrase);
  if (noun == TOKEN_NONE || (!str_is(folded(self, prep), "among") &&
                             !str_is(folded(self, prep), "amongst")))
    return;
  if (self->s->xpos[phrase] == XPOS_DT) return; /* "those killed" */
  hang(self, phrase, noun, REL_OBL);
  tree_raise(self->tree, self->s, phrase);
  hang(self, noun, phrase, REL_NSUBJ);
  hang(self, phrase + 1, phrase, REL_COP);
}

/* "followers *of reform*" need somebody or something that they follow. */
static bool wants_more(const mender *self, uint32_t whom) {
  bool relational = is_in_set(self, whom, STR("follower")) ||
                    is_in_set(self, whom, STR("critic")) ||
                    is_in_set(self, whom, STR("quantity"));
  return relational && tree_find(self->tree, whom, REL_NMOD_POSS) == TOKEN_NONE;
}

/* "fraud", "serious violations", "the murder"; neither "the company" nor "the
 * ship". */
static bool may_be_charge(const mender *self, uint32_t what) {
  uint32_t det = tree_find(self->tree, what, REL_DET);
  bool told = (det != TOKEN_NONE && is(self, det, "the")) ||
              tree_find(self->tree, what, REL_NMOD_POSS) != TOKEN_NONE;
  bede_str noun = self->s->lemma[what];
  if (self->s->upos[what] != UPOS_NOUN ||
      lexicon_sense(self->lex, noun, LEX_ROLE) ||
      lexicon_sense(self->lex, noun, LEX_ACTOR) ||
      is_in_set(self, what, STR("place-noun")))
    return false;
  return !told || lexicon_frames(self->lex, noun, LEX_NOUN).count;
}

/* "dozens *of officials*", "the ministry *of health*": whose phrase the noun
 * ends, up to the one that a verb has for its object. */
static uint32_t phrase_top(const mender *self, uint32_t noun) {
  enum { DEPTH = 3 };
  for (int i = 0; i < DEPTH && noun != TOKEN_NONE; i++) {
    uint32_t of = tree_find(self->tree, noun, REL_CASE);
    if (self->s->rel[noun] != REL_NMOD || of == TOKEN_NONE ||
        !is(self, of, "of"))
      break;
    noun = self->s->head[noun];
  }
  return noun;
}

/* The noun ends its phrase, and the phrase is no name: "ministry of health". */
static bool is_last_of(const mender *self, uint32_t whom, uint32_t what) {
  TREE_EACH_CHILD(self->tree, whom, c)
  if (c > what && self->s->rel[c] == REL_NMOD) return false;
  bede_str called = folded_words(self, whom, what + 1);
  return !lexicon_sense(self->lex, called, LEX_ROLE) &&
         !lexicon_sense(self->lex, called, LEX_ACTOR);
}

/* "accused the firm *of grave violations*": what somebody is accused of is no
 * part of who he is. */
void mend_charge(mender *self, uint32_t what) {
  uint32_t whom = self->s->head[what], object = phrase_top(self, what);
  uint32_t verb = object == TOKEN_NONE ? object : self->s->head[object];
  if (verb == TOKEN_NONE || object == what || verb > object ||
      !is_verb(self, verb) || self->s->rel[object] != REL_OBJ ||
      !is_in_set(self, verb, STR("charging-of")))
    return;
  TREE_EACH_CHILD(self->tree, verb, c) {
    uint32_t of = tree_find(self->tree, c, REL_CASE);
    if (c > object && of != TOKEN_NONE && is(self, of, "of")) return;
  }
  if (!wants_more(self, whom) && may_be_charge(self, what) &&
      is_last_of(self, whom, what))
    hang(self, what, verb, REL_OBL);
}

bool mend_is_of_words(const mender *self, uint32_t verb) {
  lex_frames frames = lexicon_frames(self->lex, self->s->lemma[verb], LEX_VERB);
  bool words = false;
  for (uint32_t i = 0; i < frames.count; i++) {
    unsigned type = frames.items[i].type;
    if (type == BEDE_ASSAULT) return false; /* who "shot back at" critics */
    words |= type == BEDE_ACCUSE || type == BEDE_REQUEST;
  }
  return words;
}

/* "in the square", "in Paris" */
static bool is_place(const mender *self, uint32_t noun) {
  uint32_t prep = tree_find(self->tree, noun, REL_CASE);
  if (prep == TOKEN_NONE) return false;
  return is_in_set(self, noun, STR("place-noun")) ||
         lexicon_sense(self->lex, folded(self, noun), LEX_SITE) ||
         (self->s->upos[noun] == UPOS_PROPN && is(self, prep, "in"));
}

/* "camped in the square *demanding* reform", "marched in Paris *calling* for
 * it": no place says so. */
void mend_words_there(mender *self, uint32_t act) {
  uint32_t noun = self->s->head[act];
  uint32_t verb = noun == TOKEN_NONE ? noun : self->s->head[noun];
  if (verb == TOKEN_NONE || verb > noun || noun > act || !is_verb(self, verb) ||
      self->s->rel[noun] != REL_OBL || self->s->xpos[act] != XPOS_VBG ||
      !is_place(self, noun) || !mend_is_of_words(self, act))
    return;
  hang(self, act, verb, REL_ADVCL);
}

static bool is_attack(const mender *self, uint32_t noun) {
  lex_frames frames = lexicon_frames(self->lex, self->s->lemma[noun], LEX_NOUN);
  for (uint32_t i = 0; i < frames.count; i++)
    if (frames.items[i].type == BEDE_ASSAULT) return true;
  return false;
}

/* "an attack on an officer *claimed* by rebels", "the killing of a judge that
 * was *claimed* by them": the attack was. */
void mend_claimed(mender *self, uint32_t verb) {
  uint32_t noun = self->s->head[verb];
  if (noun == TOKEN_NONE || noun > verb ||
      !is_in_set(self, verb, STR("claimed-deed")) ||
      tree_find(self->tree, verb, REL_OBL_AGENT) == TOKEN_NONE ||
      is_attack(self, noun))
    return;
  enum { DEPTH = 3 };
  for (int i = 0; i < DEPTH && self->s->rel[noun] == REL_NMOD; i++) {
    noun = self->s->head[noun];
    if (!is_attack(self, noun)) continue;
    hang(self, verb, noun, (enum rel)self->s->rel[verb]);
    return;
  }
}

/* "drove a truck packed with explosives *into a barracks*": where it was
 * driven, and not how it was packed. */
void mend_into(mender *self, uint32_t place) {
  uint32_t full = self->s->head[place];
  uint32_t into = tree_find(self->tree, place, REL_CASE);
  uint32_t vehicle = full == TOKEN_NONE ? full : self->s->head[full];
  if (vehicle == TOKEN_NONE || into == TOKEN_NONE || !is(self, into, "into") ||
      self->s->rel[full] != REL_ACL || self->s->rel[vehicle] != REL_OBJ ||
      !is_in_set(self, self->s->head[vehicle], STR("ramming")))
    return;
  hang(self, place, self->s->head[vehicle], REL_OBL);
}
