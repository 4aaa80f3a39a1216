#include "syntax/agent.h"

#include "syntax/tree.h"

enum { CLIMB = 4 }; /* nouns of nouns */

typedef struct hanger {
  const lexicon *lex;
  syntax_doc *syntax;
  tree *tree; /* kept true to `syntax` */
} hanger;

static bool is_by(const hanger *self, uint32_t token) {
  uint32_t prep = tree_find(self->tree, token, REL_CASE);
  return prep != TOKEN_NONE && prep < token &&
         str_is(self->syntax->lemma[prep], "by");
}

/* "by Friday" tells no doer, but "by *hundreds* of students" does; "by 5
 * percent" is nobody wherever it hangs. */
static bool may_do(const hanger *self, uint32_t token) {
  uint8_t upos = self->syntax->upos[token];
  if (upos != UPOS_NOUN && upos != UPOS_PROPN) return false;
  bede_str form = text_form(self->syntax->text, token);
  return !lexicon_value(self->lex, form, LIST_TIME).len &&
         !lexicon_value(self->lex, self->syntax->lemma[token], LIST_TIME).len;
}

/* "was given a warning by": the verb's own. */
static bool is_active(const hanger *self, uint32_t verb) {
  if (self->syntax->upos[verb] != UPOS_VERB ||
      tree_find(self->tree, verb, REL_AUX_PASS) != TOKEN_NONE)
    return false;
  return self->syntax->xpos[verb] != XPOS_VBN ||
         tree_find(self->tree, verb, REL_AUX) != TOKEN_NONE;
}

/* The object of `verb` that ends right before "by", or TOKEN_NONE. */
static uint32_t deed_before(const hanger *self, uint32_t verb, uint32_t token) {
  uint32_t object = tree_find(self->tree, verb, REL_OBJ), first, end;
  uint32_t prep = tree_find(self->tree, token, REL_CASE);
  if (object == TOKEN_NONE || object < verb || object > prep) return TOKEN_NONE;
  tree_extent(self->tree, object, &first, &end);
  bool told =
      self->syntax->upos[object] == UPOS_NOUN &&
      lexicon_frames(self->lex, self->syntax->lemma[object], LEX_NOUN).count;
  return told && end == prep ? object : TOKEN_NONE;
}

/* "the murder of Ann Moyo *by Jan Banda*": no part of the name, but of what the
 * name is of. */
static void hang_flat(hanger *self, uint32_t t) {
  uint32_t name = self->syntax->head[t];
  uint32_t up = name == TOKEN_NONE ? name : self->syntax->head[name];
  uint32_t rank = tree_find(self->tree, t, REL_NMOD_DESC); /* "by *officer*" */
  bool by = is_by(self, t) || (rank != TOKEN_NONE && is_by(self, rank));
  if (up == TOKEN_NONE || up > name || !by) return;
  if (!is_by(self, t))
    tree_hang(self->tree, self->syntax, tree_find(self->tree, rank, REL_CASE),
              t, REL_CASE);
  enum rel rel = self->syntax->upos[up] == UPOS_VERB ? REL_OBL : REL_NMOD;
  tree_hang(self->tree, self->syntax, t, up, rel);
}

/* "broke up a march *by students*" */
static void hang_phrase(hanger *self, uint32_t t) {
  uint32_t verb = self->syntax->head[t];
  if (verb == TOKEN_NONE || verb > t || !is_by(self, t) || !may_do(self, t) ||
      !is_active(self, verb))
    return;
  uint32_t deed = deed_before(self, verb, t);
  if (deed != TOKEN_NONE)
    tree_hang(self->tree, self->syntax, t, deed, REL_NMOD);
}

/* "an *attack* by rebels": a deed has a doer of its own. */
static bool is_deed(const hanger *self, uint32_t noun) {
  lex_frames frames =
      lexicon_frames(self->lex, self->syntax->lemma[noun], LEX_NOUN);
  for (uint32_t i = 0; i < frames.count; i++)
    if (frames.items[i].type >= BEDE_PROTEST) return true;
  return false;
}

/* "was dismissed as a fabrication *by the army*": who dismisses it. */
static void hang_as(hanger *self, uint32_t t) {
  uint32_t noun = self->syntax->head[t];
  uint32_t verb = noun == TOKEN_NONE ? noun : self->syntax->head[noun];
  uint32_t as =
      noun == TOKEN_NONE ? noun : tree_find(self->tree, noun, REL_CASE);
  if (verb == TOKEN_NONE || verb > noun || noun > t || as == TOKEN_NONE ||
      self->syntax->rel[noun] != REL_OBL ||
      !str_is(self->syntax->lemma[as], "as") || !is_by(self, t) ||
      !may_do(self, t) || is_deed(self, noun) ||
      tree_find(self->tree, verb, REL_AUX_PASS) == TOKEN_NONE ||
      tree_find(self->tree, verb, REL_OBL_AGENT) != TOKEN_NONE)
    return;
  tree_hang(self->tree, self->syntax, t, verb, REL_OBL_AGENT);
}

/* "an attack on a school in the town of Buni *by gunmen*": of the deed, and not
 * of the town. */
static void hang_deep(hanger *self, uint32_t t) {
  uint32_t noun = self->syntax->head[t];
  if (noun == TOKEN_NONE || noun > t || !is_by(self, t) || !may_do(self, t))
    return;
  for (uint32_t room = CLIMB; room; room--) {
    bool inner = self->syntax->rel[noun] == REL_NMOD &&
                 self->syntax->upos[noun] != UPOS_VERB;
    if (is_deed(self, noun) || !inner) break;
    noun = self->syntax->head[noun];
  }
  if (noun != self->syntax->head[t] && is_deed(self, noun))
    tree_hang(self->tree, self->syntax, t, noun, REL_NMOD);
}

/* Whether a frame of the noun has somebody behind "of" to whom it is done. */
static bool is_done_to(const hanger *self, uint32_t noun) {
  return lexicon_noun_aims(self->lex, self->syntax->lemma[noun], STR("of"));
}

/* "supporters", "a group": of whom is theirs to tell. */
static bool is_of_others(const hanger *self, uint32_t noun) {
  static const char *const sets[] = {"follower", "group-noun", "part"};
  for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
    if (lexicon_in_set(self->lex, self->syntax->lemma[noun],
                       lexicon_set(self->lex, str_from(sets[i]))))
      return true;
  return false;
}

/* A country has nobody, and so many or "a" man are seldom whom others are of.
 */
static bool is_apart(const hanger *self, uint32_t doer, uint32_t noun) {
  uint32_t det = tree_find(self->tree, noun, REL_DET);
  return (self->syntax->upos[doer] == UPOS_PROPN &&
          tree_find(self->tree, doer, REL_DET) == TOKEN_NONE) ||
         tree_find(self->tree, noun, REL_NUMMOD) != TOKEN_NONE ||
         (det != TOKEN_NONE && str_is(self->syntax->lemma[det], "a"));
}

/* "the killing by Kenyan troops *of two farmers*": who is killed, and not whose
 * the troops are. */
static void hang_victim(hanger *self, uint32_t t) {
  uint32_t of = tree_find(self->tree, t, REL_CASE);
  uint32_t owner = self->syntax->head[t], doer = owner;
  for (uint32_t room = CLIMB;
       room && doer != TOKEN_NONE && !is_by(self, doer) &&
       self->syntax->rel[doer] == REL_NMOD;
       room--)
    doer = self->syntax->head[doer];
  uint32_t deed = doer == TOKEN_NONE ? doer : self->syntax->head[doer];
  if (of == TOKEN_NONE || deed == TOKEN_NONE || deed > doer || doer > of ||
      !str_is(self->syntax->lemma[of], "of") ||
      self->syntax->rel[doer] != REL_NMOD || !is_by(self, doer) ||
      self->syntax->upos[deed] != UPOS_NOUN ||
      (owner == doer && is_of_others(self, doer)) ||
      !is_apart(self, owner, t) || !is_done_to(self, deed))
    return;
  TREE_EACH_CHILD(self->tree, deed, c) {
    uint32_t own = tree_find(self->tree, c, REL_CASE);
    if (own != TOKEN_NONE && str_is(self->syntax->lemma[own], "of")) return;
  }
  tree_hang(self->tree, self->syntax, t, deed, REL_NMOD);
}

void agents_hang(const lexicon *lex, syntax_doc *syntax, tree *links) {
  hanger self = {.lex = lex, .syntax = syntax, .tree = links};
  for (uint32_t t = 0; t < syntax->text->token_count; t++) {
    if (syntax->rel[t] == REL_FLAT) hang_flat(&self, t);
    if (syntax->rel[t] == REL_OBL || syntax->rel[t] == REL_OBL_AGENT)
      hang_phrase(&self, t);
    if (syntax->rel[t] == REL_NMOD) hang_as(&self, t);
    if (syntax->rel[t] == REL_NMOD || syntax->rel[t] == REL_OBL_AGENT)
      hang_deep(&self, t);
    if (syntax->rel[t] == REL_NMOD) hang_victim(&self, t);
  }
}
