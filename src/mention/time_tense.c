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

/* "*had* been due" */
static bool has_had(const reading *r, uint32_t word) {
  TREE_EACH_CHILD(&r->tree, word, c)
  if (str_is(r->fold[c], "had")) return true;
  return false;
}

/* "*As* he *prepared* to speak on Tuesday, nine were hurt": the scene of what
 * has happened. */
static bool is_scene(const reading *r, uint32_t verb) {
  uint32_t above = r->syntax->head[verb];
  if (r->syntax->rel[verb] != REL_ADVCL || r->syntax->xpos[verb] != XPOS_VBD ||
      above == TOKEN_NONE ||
      !(r->syntax->xpos[above] == XPOS_VBD || has_past_aux(r, above)))
    return false;
  TREE_EACH_CHILD(&r->tree, verb, c)
  if (c < verb && (str_is(r->fold[c], "as") || str_is(r->fold[c], "while") ||
                   str_is(r->fold[c], "when")))
    return true;
  return false;
}

/* "are to meet", "was to meet"; but not "was to have met" */
static bool is_to_come(const reading *r, uint32_t verb) {
  bool be = false;
  TREE_EACH_CHILD(&r->tree, verb, c) {
    if (r->syntax->rel[c] != REL_AUX && r->syntax->rel[c] != REL_COP) continue;
    if (str_is(r->lemma[c], "have")) return false;
    be |= str_is(r->lemma[c], "be") && r->syntax->xpos[c] != XPOS_VB;
  }
  return be;
}

/* "to meet on Friday": ahead, unless what governs it is past ("tried to");
 * "agreed to meet on Friday" is ahead of its past. */
static time_tense infinitive_tense(const reading *r, uint32_t verb) {
  uint32_t up = r->syntax->head[verb];
  /* "*are to meet* on Friday, he said", "cut it short and *was to meet*" */
  if (is_to_come(r, verb)) return TENSE_FUTURE;
  if (up == TOKEN_NONE) return TENSE_FUTURE; /* "Poland to send troops" */
  if (has_had(r, up)) return TENSE_NONE;     /* "had been due to expire" */
  if (is_scene(r, up)) return TENSE_NONE;
  if (word_in(r, up, WORDS_BIDDING)) return TENSE_FUTURE;
  return r->syntax->xpos[up] == XPOS_VBD ? TENSE_NONE : TENSE_FUTURE;
}

/* "Bush meets Arafat on Monday": to come, but for a headline. */
static bool is_present(const reading *r, uint32_t t) {
  unsigned xpos = r->syntax->xpos[t];
  return (xpos == XPOS_VBZ || xpos == XPOS_VBP) &&
         reading_sentence(r, t)->kind == TEXT_PROSE;
}

/* "*until* Friday", "*by* May": the end of something, which may be to come. */
static bool is_end(const finder *f) {
  const reading *r = f->r;
  uint32_t prep = phrase_case(r, f->tense.of);
  return prep != TOKEN_NONE &&
         (str_is(r->fold[prep], "until") || str_is(r->fold[prep], "till") ||
          str_is(r->fold[prep], "to") || str_is(r->fold[prep], "through") ||
          str_is(r->fold[prep], "by"));
}

/* "gave them *until Friday to* leave": what they have yet to do. */
static bool is_deadline(const finder *f) {
  const reading *r = f->r;
  uint32_t head = f->tense.of, prep = phrase_case(r, head);
  return prep != TOKEN_NONE && prep < head && head + 1 < r->tokens &&
         (str_is(r->fold[prep], "until") || str_is(r->fold[prep], "till")) &&
         r->syntax->xpos[head + 1] == XPOS_TO;
}

/* "extended the talks *to Friday*", "set a date *for Monday*" */
static bool is_put_off(const finder *f, uint32_t verb) {
  const reading *r = f->r;
  uint32_t prep = phrase_case(r, f->tense.of);
  bool aim = prep != TOKEN_NONE && str_is(r->fold[prep], "for");
  return word_in(r, verb, WORDS_BIDDING) && (aim || is_end(f));
}

/* "Monday's vote", "a June agreement": the verb says little of its noun. */
static bool is_of_noun(const reading *r, uint32_t head) {
  switch ((enum rel)r->syntax->rel[head]) {
  case REL_NMOD_POSS:
  case REL_COMPOUND:
  case REL_AMOD:
  case REL_NUMMOD:
    return true;
  default:
    return false;
  }
}

/* "talks to *be held* on Friday" */
static bool has_be(const reading *r, uint32_t verb) {
  TREE_EACH_CHILD(&r->tree, verb, c)
  if (r->syntax->xpos[c] == XPOS_VB && str_is(r->fold[c], "be")) return true;
  return false;
}

/* "his demand *when he comes* for talks on Friday": to come, for all nouns
 * between. */
static bool is_when_clause(const reading *r, uint32_t t) {
  unsigned rel = r->syntax->rel[t];
  bool clause = rel == REL_ADVCL || rel == REL_ACL || rel == REL_ACL_RELCL;
  if (!clause || !is_present(r, t)) return false;
  TREE_EACH_CHILD(&r->tree, t, c)
  if (c < t && (str_is(r->fold[c], "when") || str_is(r->fold[c], "before") ||
                str_is(r->fold[c], "until")))
    return true;
  return false;
}

/* What this word says of what it governs; false: ask the one above. */
static bool of_word(finder *f, uint32_t t, bool direct) {
  const reading *r = f->r;
  unsigned xpos = r->syntax->xpos[t];
  bool verb = r->syntax->upos[t] == UPOS_VERB;
  if (has_future_aux(r, t)) {
    set(f, TENSE_FUTURE, direct, t);
  } else if ((xpos == XPOS_VB || has_be(r, t)) &&
             tree_find(&r->tree, t, REL_MARK) != TOKEN_NONE) {
    set(f, infinitive_tense(r, t), direct, t);
  } else if (is_put_off(f, t) || is_deadline(f) ||
             (word_in(r, t, WORDS_AHEAD) && (verb || xpos == XPOS_JJ))) {
    set(f, TENSE_FUTURE, false, t);
  } else if (xpos == XPOS_VBD || has_past_aux(r, t)) {
    bool loose = is_end(f) || word_in(r, t, WORDS_BIDDING);
    set(f, TENSE_PAST, direct && !loose, t);
  } else if (verb && (direct ? is_present(r, t) : is_when_clause(r, t))) {
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
  if (is_of_noun(r, head)) return;
  uint32_t prep = phrase_case(r, head);
  if (prep != TOKEN_NONE && str_is(r->fold[prep], "since")) {
    set(f, TENSE_PAST, true, prep); /* "have met twice *since* January" */
    return;
  }
  uint32_t t = r->syntax->head[head];
  bool direct = true;
  for (uint32_t room = 64; t != TOKEN_NONE && room; room--) {
    if (of_word(f, t, direct)) return;
    /* "*speaking* on Tuesday, he says": not by the verb above */
    direct = direct && r->syntax->upos[t] == UPOS_VERB &&
             r->syntax->xpos[t] != XPOS_VBG;
    t = r->syntax->head[t];
  }
  /* "Talks Friday": the expression or its noun is the root; "by Friday" is
   * ahead all the same */
  if (is_end(f)) set(f, TENSE_FUTURE, false, TOKEN_NONE);
}
