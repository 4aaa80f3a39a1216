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

void agents_hang(const lexicon *lex, syntax_doc *syntax, tree *links) {
  hanger self = {.lex = lex, .syntax = syntax, .tree = links};
  for (uint32_t t = 0; t < syntax->text->token_count; t++) {
    if (syntax->rel[t] == REL_FLAT) hang_flat(&self, t);
    if (syntax->rel[t] == REL_OBL || syntax->rel[t] == REL_OBL_AGENT)
      hang_phrase(&self, t);
    if (syntax->rel[t] == REL_NMOD) hang_as(&self, t);
    if (syntax->rel[t] == REL_NMOD || syntax->rel[t] == REL_OBL_AGENT)
      hang_deep(&self, t);
  }
}
