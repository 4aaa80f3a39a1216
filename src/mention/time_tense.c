/*
 * time_tense.c - whether an expression lies behind or ahead, by the verb.
 */
#include "mention/time.h"

/* "will meet", "could leave", "would be ready" */
static bool has_future_aux(const reading *r, uint32_t verb) {
  bool ahead = false;
  TREE_EACH_CHILD(&r->tree, verb, c) {
    if (r->syntax->rel[c] != REL_AUX && r->syntax->rel[c] != REL_COP) continue;
    if (str_is(r->lemma[c], "have")) return false; /* "would have left" */
    ahead |= word_in(r, c, WORDS_FUTURE_MODAL) ||
             word_in(r, c, WORDS_POSSIBLE_MODAL) ||
             word_in(r, c, WORDS_PAST_FUTURE);
  }
  return ahead;
}

/* "was hit", "has met", "had met"; and "is to meet" is ahead */
static bool has_past_aux(const reading *r, uint32_t verb) {
  TREE_EACH_CHILD(&r->tree, verb, c) {
    unsigned rel = r->syntax->rel[c];
    if (rel != REL_AUX && rel != REL_AUX_PASS && rel != REL_COP) continue;
    if (r->syntax->xpos[c] == XPOS_VBD || str_is(r->lemma[c], "have"))
      return true;
  }
  return false;
}

static void set(finder *f, time_tense tense, bool is_firm, uint32_t by) {
  f->tense.tense = tense;
  f->tense.is_firm = is_firm;
  f->tense.by = by;
}

/* "to meet on Friday": ahead, unless what governs it is past ("tried to");
 * "agreed to meet on Friday" is ahead of its past. */
static time_tense infinitive_tense(const reading *r, uint32_t verb) {
  uint32_t up = r->syntax->head[verb];
  if (up == TOKEN_NONE) return TENSE_FUTURE; /* "Poland to send troops" */
  if (word_in(r, up, WORDS_BIDDING)) return TENSE_FUTURE;
  return r->syntax->xpos[up] == XPOS_VBD ? TENSE_NONE : TENSE_FUTURE;
}

/* "Bush meets Arafat on Monday": to come, but for a headline. */
static bool is_present(const reading *r, uint32_t t) {
  unsigned xpos = r->syntax->xpos[t];
  return (xpos == XPOS_VBZ || xpos == XPOS_VBP) &&
         reading_sentence(r, t)->kind == TEXT_PROSE;
}

/* "They postponed the vote *Monday*", "*on Monday* extended it": the day of
 * the verb itself, not "until Monday", nor "was scheduled for Monday". */
static bool is_day_of_verb(const finder *f, uint32_t verb, bool direct) {
  const reading *r = f->r;
  if (!direct || r->syntax->xpos[verb] != XPOS_VBD) return false;
  uint32_t prep = phrase_case(r, f->tense.of);
  return prep == TOKEN_NONE || str_is(r->fold[prep], "on") ||
         str_is(r->fold[prep], "in");
}

/* What this word says of what it governs; false: ask the one above. */
static bool of_word(finder *f, uint32_t t, bool direct) {
  const reading *r = f->r;
  unsigned xpos = r->syntax->xpos[t];
  bool verb = r->syntax->upos[t] == UPOS_VERB;
  if (has_future_aux(r, t)) {
    set(f, TENSE_FUTURE, direct, t);
  } else if (xpos == XPOS_VB &&
             tree_find(&r->tree, t, REL_MARK) != TOKEN_NONE) {
    set(f, infinitive_tense(r, t), direct, t);
  } else if (word_in(r, t, WORDS_AHEAD) && (verb || xpos == XPOS_JJ)) {
    set(f, is_day_of_verb(f, t, direct) ? TENSE_PAST : TENSE_FUTURE, false, t);
  } else if (xpos == XPOS_VBD || has_past_aux(r, t)) {
    set(f, TENSE_PAST, direct, t);
  } else if (verb && is_present(r, t) && direct) {
    set(f, TENSE_FUTURE, false, t);
  } else if (xpos == XPOS_VBN) { /* "the law passed Friday" */
    set(f, TENSE_PAST, false, t);
  } else if (verb && xpos != XPOS_VBG) {
    set(f, TENSE_NONE, false, t);
  } else {
    return false;
  }
  return true;
}

void time_tense_read(finder *f, uint32_t head) {
  const reading *r = f->r;
  set(f, TENSE_NONE, false, TOKEN_NONE);
  f->tense.of = head;
  uint32_t t = r->syntax->head[head];
  bool direct = true;
  for (uint32_t room = 64; t != TOKEN_NONE && room; room--) {
    if (of_word(f, t, direct)) return;
    direct = direct && r->syntax->upos[t] == UPOS_VERB;
    t = r->syntax->head[t];
  }
  /* "Talks Friday": the expression or its noun is the root */
}
