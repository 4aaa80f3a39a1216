/*
 * clue.c - a predicate's clues, from its tree.
 */
#include "event/clue.h"

#include "base/utf8.h"

typedef struct finder {
  clue_reader *of;
  const mention_doc *m;
  const syntax_doc *syntax;
  void (*each)(void *ctx, const clue *c);
  void *ctx;
  bool party; /* somebody was told of */
} finder;

static const clue_word NO_WORD;

static clue_word word_of(bede_str text) {
  return (clue_word){text, text.len ? str_hash(text) : 0};
}

bede_str clue_slot_name(clue_slot slot) {
  static const bede_str names[] = {
#define BEDE_ROW(id, name) STR(name),
      CLUE_SLOTS(BEDE_ROW)
#undef BEDE_ROW
  };
  return names[slot];
}

uint64_t clue_key(uint64_t slot, uint64_t word, uint64_t more) {
  enum { ODD = 31 }; /* so that two words do not stand for each other */
  return (slot * ODD + word) * ODD + more;
}

clue_reader clue_reader_of(arena *a, const mention_doc *m) {
  clue_reader out = {.a = a,
                     .m = m,
                     .lemma =
                         arena_many(a, clue_word, m->text->token_count + 1)};
  for (uint32_t i = 0; i < SLOT_COUNT; i++)
    out.slot_hash[i] = str_hash(clue_slot_name((clue_slot)i));
  return out;
}

static clue clue_of(const finder *self, clue_slot slot, clue_word word,
                    clue_word more) {
  uint64_t key = clue_key(self->of->slot_hash[slot], word.hash, more.hash);
  return (clue){slot, false, word, more, key};
}

static void tell(const finder *self, clue_slot slot, clue_word word,
                 clue_word more) {
  if (!word.text.len) return;
  clue c = clue_of(self, slot, word, more);
  self->each(self->ctx, &c);
}

/* A word or a party behind a preposition, which may be empty. */
static void tell_by(finder *self, clue_slot slot, bool is_party, clue_word by,
                    clue_word word) {
  if (!word.text.len) return;
  clue c = by.text.len ? clue_of(self, slot, by, word)
                       : clue_of(self, slot, word, NO_WORD);
  c.is_party = is_party;
  self->party |= is_party;
  self->each(self->ctx, &c);
}

/* As most lemmas are: no capital and no letter beyond ASCII. */
static bool is_lower(bede_str lemma) {
  for (uint32_t i = 0; i < lemma.len; i++)
    if ((lemma.ptr[i] >= 'A' && lemma.ptr[i] <= 'Z') || lemma.ptr[i] & 0x80)
      return false;
  return true;
}

static clue_word lemma_of(const finder *self, uint32_t token) {
  clue_word *kept = &self->of->lemma[token];
  bede_str lemma = self->syntax->lemma[token];
  if (!kept->text.len)
    *kept = word_of(is_lower(lemma) ? lemma : utf8_lower(self->of->a, lemma));
  return *kept;
}

/* What kind of party it is; empty for what is none. */
static bede_str party_of(const finder *self, uint32_t token) {
  uint32_t m = self->m->at[token];
  if (m == MENTION_NONE) return STR("");
  const mention *who = &self->m->mentions.items[mention_root(self->m, m)];
  if (who->sector.len) return who->sector;
  if (who->code.len) return STR("country");
  if (who->is_person) return STR("person");
  return who->is_actor ? STR("party") : STR("");
}

static bool is_common(const finder *self, uint32_t token) {
  enum upos upos = self->syntax->upos[token];
  return upos == UPOS_NOUN || upos == UPOS_VERB || upos == UPOS_ADJ ||
         upos == UPOS_ADV;
}

/* A word at a place of the clause, as the word that it is and as the party. */
static void tell_word(finder *self, clue_slot slot, clue_slot is, clue_word by,
                      uint32_t token) {
  bool time = self->m->time_at[token] != MENTION_NONE;
  if (!time && is_common(self, token))
    tell_by(self, slot, false, by, lemma_of(self, token));
  tell_by(self, is, !time, by,
          word_of(time ? STR("time") : party_of(self, token)));
}

/* The preposition before a noun. */
static clue_word case_of(const finder *self, uint32_t token) {
  uint32_t c = tree_find(self->m->tree, token, REL_CASE);
  return c == TOKEN_NONE ? NO_WORD : lemma_of(self, c);
}

/* "threw his *weight behind the strikers*": what hangs on an object. */
static void tell_below(finder *self, uint32_t noun) {
  TREE_EACH_CHILD(self->m->tree, noun, c) {
    switch (self->syntax->rel[c]) {
    case REL_NMOD:
      tell_word(self, SLOT_BELOW, SLOT_BELOW_IS, case_of(self, c), c);
      break;
    case REL_NMOD_POSS:
      tell_word(self, SLOT_POSS, SLOT_POSS_IS, NO_WORD, c);
      break;
    case REL_COMPOUND:
    case REL_AMOD:
      tell_word(self, SLOT_WITH, SLOT_WITH_IS, NO_WORD, c);
      break;
    case REL_ACL:
    case REL_ACL_RELCL:
    case REL_CONJ:
      tell_word(self, SLOT_ON, SLOT_ON_IS, NO_WORD, c);
      break;
    default:
      break;
    }
  }
}

/* Of these words alone, by what they are to it; SLOT_SELF: of none. */
static const uint8_t alone[REL_COUNT] = {
    [REL_ADVMOD] = SLOT_ADV,   [REL_AUX] = SLOT_AUX,
    [REL_AUX_PASS] = SLOT_AUX, [REL_COP] = SLOT_AUX,
    [REL_MARK] = SLOT_MARK,    [REL_XCOMP] = SLOT_XCOMP,
    [REL_CCOMP] = SLOT_CCOMP,  [REL_ADVCL] = SLOT_ADVCL,
    [REL_ACL] = SLOT_ACL,      [REL_ACL_RELCL] = SLOT_RELCL,
    [REL_CONJ] = SLOT_CONJ,    [REL_PARATAXIS] = SLOT_PARATAXIS,
};

static void tell_child(finder *self, clue_word own, uint32_t c) {
  enum rel rel = self->syntax->rel[c];
  switch (rel) {
  case REL_NSUBJ:
  case REL_NSUBJ_PASS:
    tell_word(self, rel == REL_NSUBJ ? SLOT_SUBJ : SLOT_PSUBJ,
              rel == REL_NSUBJ ? SLOT_SUBJ_IS : SLOT_PSUBJ_IS, NO_WORD, c);
    tell_below(self, c);
    break;
  case REL_OBJ:
    tell_word(self, SLOT_OBJ, SLOT_OBJ_IS, NO_WORD, c);
    if (is_common(self, c)) tell(self, SLOT_PAIR, own, lemma_of(self, c));
    tell_below(self, c);
    break;
  case REL_IOBJ:
    tell_word(self, SLOT_IOBJ, SLOT_IOBJ_IS, NO_WORD, c);
    break;
  case REL_OBL:
  case REL_OBL_AGENT:
  case REL_NMOD: {
    clue_word by = case_of(self, c);
    if (self->m->time_at[c] == MENTION_NONE) tell(self, SLOT_CASE, own, by);
    tell_word(self, SLOT_AT, SLOT_AT_IS, by.text.len ? by : word_of(STR("-")),
              c);
    tell_below(self, c);
    break;
  }
  case REL_NMOD_POSS:
    tell_word(self, SLOT_OWNER, SLOT_OWNER_IS, NO_WORD, c);
    break;
  case REL_AMOD:
  case REL_COMPOUND:
    tell_word(self, SLOT_MOD, SLOT_MOD_IS, NO_WORD, c);
    break;
  case REL_COMPOUND_PRT:
    tell(self, SLOT_PRT, own, lemma_of(self, c));
    break;
  case REL_XCOMP:
    tell(self, SLOT_PAIR, own, lemma_of(self, c));
    break;
  default:
    break;
  }
  if (alone[rel]) tell(self, (clue_slot)alone[rel], lemma_of(self, c), NO_WORD);
}

enum { BESIDE = 2, NEAR = 12 }; /* words before it and behind it */

static bool is_content(const finder *self, uint32_t token) {
  return self->m->time_at[token] == MENTION_NONE && is_common(self, token);
}

/* The words right beside it, and those of the sentence that are not far. */
static void tell_near(const finder *self, uint32_t predicate) {
  static const clue_slot beside[] = {SLOT_BEFORE2, SLOT_BEFORE1, SLOT_NEAR,
                                     SLOT_AFTER1, SLOT_AFTER2};
  const text_doc *text = self->m->text;
  const text_sentence *s = &text->sentences[text->sentence_of[predicate]];
  uint32_t first = s->first, end = s->end;
  if (predicate > first + NEAR) first = predicate - NEAR;
  if (end - predicate > NEAR + 1) end = predicate + NEAR + 1;
  for (uint32_t t = first; t < end; t++) {
    if (t == predicate) continue;
    enum upos upos = self->syntax->upos[t];
    if (t + BESIDE >= predicate && t <= predicate + BESIDE &&
        upos != UPOS_PUNCT && upos != UPOS_PROPN && upos != UPOS_NUM)
      tell(self, beside[t + BESIDE - predicate], lemma_of(self, t), NO_WORD);
    if (is_content(self, t)) tell(self, SLOT_NEAR, lemma_of(self, t), NO_WORD);
  }
}

void clue_each(clue_reader *of, uint32_t predicate,
               void (*each)(void *ctx, const clue *c), void *ctx) {
  finder self = {of, of->m, of->m->syntax, each, ctx, false};
  static const char *const kind[] = {
      [UPOS_VERB] = "/V", [UPOS_NOUN] = "/N", [UPOS_ADJ] = "/J"};
  bede_str lemma = lemma_of(&self, predicate).text;
  enum upos upos = self.syntax->upos[predicate];
  bede_str tag =
      upos <= UPOS_VERB && kind[upos] ? str_from(kind[upos]) : STR("");
  clue_word own = word_of(str_join(of->a, lemma, tag));
  tell(&self, SLOT_SELF, own, NO_WORD);
  tell(&self, SLOT_TAG,
       word_of(str_from(xpos_name(self.syntax->xpos[predicate]))), NO_WORD);
  uint32_t up = self.syntax->head[predicate];
  enum rel is = self.syntax->rel[predicate];
  clue_word rel =
      word_of(up == TOKEN_NONE ? STR("root") : str_from(rel_name(is)));
  tell(&self, SLOT_REL, rel, NO_WORD);
  if (up != TOKEN_NONE) tell(&self, SLOT_UP, rel, lemma_of(&self, up));
  if (is == REL_NMOD || is == REL_OBL)
    tell(&self, SLOT_BY, case_of(&self, predicate), NO_WORD);
  TREE_EACH_CHILD(self.m->tree, predicate, c) tell_child(&self, own, c);
  if (self.party) tell_near(&self, predicate);
}

bool clue_is_predicate(const mention_doc *m, uint32_t token) {
  const syntax_doc *s = m->syntax;
  if (m->time_at[token] != MENTION_NONE) return false;
  uint32_t at = m->at[token];
  if (at != MENTION_NONE && m->mentions.items[at].is_actor) return false;
  switch (s->upos[token]) {
  case UPOS_VERB:
    return true;
  case UPOS_NOUN:
    return s->rel[token] != REL_COMPOUND;
  case UPOS_ADJ:
    return tree_find(m->tree, token, REL_COP) != TOKEN_NONE;
  default:
    return false;
  }
}
