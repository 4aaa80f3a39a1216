/*
 * mend_modifier.c - what stands before a noun: participles that were taken for
 * clauses, phrases that it is the subject of.
 */
#include "syntax/mender.h"

static bool is_aiming(const mender *self, uint32_t prep) {
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
  bool aimed = prep != TOKEN_NONE && prep + 1 == act && is_aiming(self, prep);
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
