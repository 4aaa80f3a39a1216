/*
 * status.c - whether it happened, by tense, modals, negation and conditions.
 *
 * This is what the predicate's own clause says; what operators add is joined
 * in build.c.
 */
#include "event/reader.h"
#include "event/subject.h"

#include "base/utf8.h"

enum { CLAUSE_DEPTH = 8 };

/* How far from what happened. ORDER MODALITY: BEDE_MODALITY_MAP */
static int distance(bede_modality m) {
  static const int by[] = {
      [BEDE_ACTUAL] = 0,  [BEDE_ATTEMPTED] = 1,    [BEDE_ORDERED] = 2,
      [BEDE_PLANNED] = 3, [BEDE_HYPOTHETICAL] = 4, [BEDE_NEGATED] = 5};
  return by[m];
}

bede_modality status_join(bede_modality a, bede_modality b) {
  return distance(a) >= distance(b) ? a : b;
}

/* "will *no longer* arm them" */
static bool is_no_longer(reader *self, uint32_t adverb) {
  TREE_EACH_CHILD(&self->tree, adverb, c)
  if (c < adverb && str_is(self->syntax->lemma[c], "no")) return true;
  return false;
}

/* "*would have* created a stir" */
static bool is_counterfactual(reader *self, uint32_t verb) {
  bool would = false, have = false;
  TREE_EACH_CHILD(&self->tree, verb, c) {
    if (self->syntax->rel[c] != REL_AUX) continue;
    would |= noun_form_in(self, c, self->words.past_future);
    have |= str_is(self->syntax->lemma[c], "have");
  }
  return would && have;
}

/* "said that ...", and all of a list that is said. */
static bool is_content(const reader *self, uint32_t p) {
  for (uint32_t i = 0; i < CLAUSE_DEPTH; i++) {
    if (self->syntax->rel[p] != REL_CONJ) break;
    p = self->syntax->head[p];
  }
  return self->syntax->rel[p] == REL_CCOMP;
}

/* What one dependent says: an auxiliary, "not", "if". */
static bede_modality dependent_status(reader *self, uint32_t p, uint32_t c) {
  const event_words *w = &self->words;
  enum rel rel = self->syntax->rel[c];
  if (rel == REL_AUX && noun_form_in(self, c, w->future_modal))
    return BEDE_PLANNED;
  if (rel == REL_AUX && noun_form_in(self, c, w->past_future)) {
    /* "said it would withdraw": the future of what was said; but "said that
     * it *would have* withdrawn" */
    bool said = is_content(self, p) && !is_counterfactual(self, p);
    return said ? BEDE_PLANNED : BEDE_HYPOTHETICAL;
  }
  if (rel == REL_AUX && noun_form_in(self, c, w->possible_modal))
    return BEDE_HYPOTHETICAL;
  if (rel == REL_MARK && noun_form_in(self, c, w->conditional))
    return BEDE_HYPOTHETICAL;
  /* "not *only* attacked the town": it did, and more */
  bool more =
      c + 1 < self->text->token_count && noun_form_in(self, c + 1, w->merely);
  if ((rel == REL_ADVMOD || rel == REL_DET || rel == REL_CC) && !more &&
      noun_form_in(self, c, w->negation))
    return BEDE_NEGATED;
  if (rel == REL_ADVMOD && is_no_longer(self, c)) return BEDE_NEGATED;
  if (rel == REL_ADVMOD && c < p && noun_form_in(self, c, w->nearly))
    return BEDE_HYPOTHETICAL;
  return BEDE_ACTUAL;
}

/* "*Neither* Iran *nor* Iraq attacked"; but "*not* only Iran *but* Iraq". */
static bool is_neither(reader *self, uint32_t side) {
  uint32_t first = tree_find(&self->tree, side, REL_CC_PRECONJ);
  uint32_t other = tree_find(&self->tree, side, REL_CONJ);
  if (first == TOKEN_NONE || other == TOKEN_NONE) return false;
  uint32_t nor = tree_find(&self->tree, other, REL_CC);
  return nor != TOKEN_NONE && noun_form_in(self, first, self->words.negation) &&
         noun_form_in(self, nor, self->words.negation);
}

/* "was *not seriously* injured": but injured. */
static bool is_of_degree(reader *self, uint32_t p) {
  TREE_EACH_CHILD(&self->tree, p, c)
  if (self->syntax->rel[c] == REL_ADVMOD &&
      noun_form_in(self, c, self->words.degree))
    return true;
  return false;
}

/* "No one was hurt", "allows *nobody* to pass": the negation stands on the
 * subject or object. */
static bool has_negated_side(reader *self, uint32_t p) {
  TREE_EACH_CHILD(&self->tree, p, c) {
    enum rel rel = self->syntax->rel[c];
    if (rel != REL_NSUBJ && rel != REL_NSUBJ_PASS && rel != REL_OBJ &&
        rel != REL_IOBJ)
      continue;
    if (is_of_degree(self, c)) continue; /* "*none* of them *seriously*" */
    if (noun_form_in(self, c, self->words.negation)) return true;
    /* "*not* a single man"; but "not *only* Chad" */
    TREE_EACH_CHILD(&self->tree, c, d)
    if (d < c && self->syntax->rel[d] == REL_ADVMOD &&
        noun_form_in(self, d, self->words.negation) &&
        !noun_form_in(self, d + 1, self->words.merely) &&
        tree_find(&self->tree, c, REL_COP) == TOKEN_NONE)
      return true;
    uint32_t det = tree_find(&self->tree, c, REL_DET);
    if (det != TOKEN_NONE && noun_form_in(self, det, self->words.negation))
      return true;
    if (is_neither(self, c)) return true;
  }
  /* "*no* candidate seems willing to meet them" */
  uint32_t up = self->syntax->rel[p] == REL_XCOMP ? self->syntax->head[p] : p;
  return up != p && tree_find(&self->tree, up, REL_OBJ) == TOKEN_NONE &&
         has_negated_side(self, up);
}

static bool has_negated_subject(reader *self, uint32_t p) {
  uint32_t subject = tree_find(&self->tree, p, REL_NSUBJ);
  return subject != TOKEN_NONE && subject < p &&
         noun_form_in(self, subject, self->words.negation);
}

static bool is_question(reader *self, uint32_t p) {
  const text_sentence *s = &self->text->sentences[self->text->sentence_of[p]];
  return s->end > s->first && str_is(text_form(self->text, s->end - 1), "?");
}

/* "Police *had* to use tear gas": so they did. */
static bool is_past_need(reader *self, uint32_t verb) {
  enum xpos xpos = self->syntax->xpos[verb];
  return (xpos == XPOS_VBD || xpos == XPOS_VBN) &&
         noun_lemma_in(self, verb, self->words.need);
}

static bool has_adverb_before(reader *self, uint32_t verb, uint32_t set) {
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (self->syntax->rel[c] == REL_ADVMOD && c < verb &&
      noun_form_in(self, c, set))
    return true;
  return false;
}

/* "*did not have* to use force": and did not. */
static bool is_spared(reader *self, uint32_t verb) {
  uint32_t did = tree_find(&self->tree, verb, REL_AUX);
  return did != TOKEN_NONE && self->syntax->xpos[did] == XPOS_VBD &&
         str_is(self->syntax->lemma[did], "do") &&
         str_is(self->syntax->lemma[verb], "have") &&
         has_adverb_before(self, verb, self->words.negation);
}

/* "*was forced* to dissolve it": so it did. */
static bool is_past_force(reader *self, uint32_t verb) {
  return self->syntax->xpos[verb] == XPOS_VBN &&
         noun_lemma_in(self, verb, self->words.forced) &&
         tree_find(&self->tree, verb, REL_AUX_PASS) != TOKEN_NONE;
}

/* "*favoured imposing* tariffs": nobody has. */
static bool is_favoured(reader *self, uint32_t p, uint32_t verb) {
  return self->syntax->xpos[p] == XPOS_VBG &&
         noun_lemma_in(self, verb, self->words.favouring);
}

/* "*was able* to arrest them": so they did; "is able to" says nothing. */
static bool is_past_able(reader *self, uint32_t head) {
  uint32_t cop = tree_find(&self->tree, head, REL_COP);
  if (cop == TOKEN_NONE || !noun_form_in(self, head, self->words.able))
    return false;
  enum xpos xpos = self->syntax->xpos[cop];
  return xpos == XPOS_VBD || xpos == XPOS_VBN;
}

/* "is reported *to have been hurt*", "claim *to have arrested* him": told as
 * done. */
static bool is_said_done(reader *self, uint32_t p, uint32_t head) {
  if (!noun_is_saying(self, head)) return false;
  /* "is believed *to be behind* the attack", "*to be holding* them" */
  if (self->syntax->xpos[head] == XPOS_VBN &&
      (tree_find(&self->tree, p, REL_COP) != TOKEN_NONE ||
       self->syntax->xpos[p] == XPOS_VBG))
    return true;
  return subject_is_perfect(&self->tree, p);
}

/* "spoke *about* sending troops", "a meeting *on* evicting her": it is talked
 * of; but "insisted on sending" is a verb's own preposition. */
static bool is_talked_of(reader *self, uint32_t p) {
  if (self->syntax->xpos[p] != XPOS_VBG) return false;
  uint32_t mark = tree_find(&self->tree, p, REL_MARK);
  if (mark == TOKEN_NONE) mark = tree_find(&self->tree, p, REL_CASE);
  if (mark == TOKEN_NONE || mark > p) return false;
  /* "sought time *for arresting* him" */
  if (str_is(self->syntax->lemma[mark], "for") &&
      noun_lemma_in(self, self->syntax->head[p], self->words.enabling))
    return true;
  return noun_form_in(self, mark, self->words.unsettled) ||
         (self->syntax->rel[p] == REL_ACL &&
          str_is(self->syntax->lemma[mark], "on"));
}

/* "What do you think of *Trump's attack*?" takes it for granted. */
bool status_is_presupposed(reader *self, uint32_t p) {
  enum rel rel = self->syntax->rel[p];
  uint32_t det = tree_find(&self->tree, p, REL_DET);
  if (!subject_is_nominal(&self->tree, p) || rel == REL_NSUBJ ||
      rel == REL_NSUBJ_PASS || rel == REL_ROOT)
    return false;
  return tree_find(&self->tree, p, REL_NMOD_POSS) != TOKEN_NONE ||
         (det != TOKEN_NONE && noun_form_in(self, det, self->words.definite));
}

/* "became the *first* state *to recognise* Kosovo", "was the *only* one *to
 * vote* for it": so it did. */
static bool is_first_to(reader *self, uint32_t p) {
  enum { BACK = 6 };
  uint32_t to = TOKEN_NONE;
  TREE_EACH_CHILD(&self->tree, p, c)
  if (self->syntax->xpos[c] == XPOS_TO) to = c;
  uint32_t first = self->text->sentences[self->text->sentence_of[p]].first;
  for (uint32_t i = 1; to != TOKEN_NONE && i <= BACK && first + i <= to; i++) {
    enum upos upos = self->syntax->upos[to - i];
    if (noun_form_in(self, to - i, self->words.ranking)) return true;
    /* "*one of* twelve leaders *to join* the strike" */
    if (i > 1 && str_is(self->syntax->lemma[to - i], "one") &&
        str_is(self->syntax->lemma[to - i + 1], "of"))
      return true;
    bool hyphen = str_is(text_form(self->text, to - i), "-");
    /* "the first *well-known*, the first *sitting* minister to" */
    bool known = self->syntax->xpos[to - i] == XPOS_VBN ||
                 self->syntax->rel[to - i] == REL_AMOD;
    if (upos == UPOS_VERB && !known) return false;
    if (upos == UPOS_PUNCT && !hyphen) return false;
  }
  return false;
}

static bool is_in_case(const reader *self, uint32_t t) {
  return t > 0 && str_is(self->syntax->lemma[t], "case") &&
         str_is(folded_form(self, t - 1), "in");
}

/* "*in the event* Chad is attacked", "*in case* rebels attack", however the
 * parser hangs it: inside the clause or before it. */
static bool is_eventual(reader *self, uint32_t p) {
  uint32_t noun = self->syntax->head[p];
  enum rel rel = self->syntax->rel[p];
  TREE_EACH_CHILD(&self->tree, p, c)
  if (self->syntax->rel[c] == REL_OBL && c + 1 < p && is_in_case(self, c))
    return true;
  if (rel == REL_ADVCL) {
    uint32_t first, end;
    tree_extent(&self->tree, p, &first, &end);
    return first > 0 && is_in_case(self, first - 1);
  }
  if (noun == TOKEN_NONE || (rel != REL_ACL && rel != REL_ACL_RELCL) ||
      !noun_lemma_in(self, noun, self->words.eventuality))
    return false;
  uint32_t prep = tree_find(&self->tree, noun, REL_CASE);
  return prep != TOKEN_NONE && str_is(folded_form(self, prep), "in");
}

/* "will try *anyone who attacks* it", "any man who *is deported*": should there
 * be one; but "anyone who attacked". */
static bool is_of_any(reader *self, uint32_t p) {
  uint32_t noun = self->syntax->head[p];
  if (self->syntax->rel[p] != REL_ACL_RELCL) return false;
  uint32_t det = tree_find(&self->tree, noun, REL_DET);
  uint32_t any = det == TOKEN_NONE ? noun : det;
  uint32_t aux = tree_find(&self->tree, p, REL_AUX_PASS);
  enum xpos xpos = self->syntax->xpos[aux == TOKEN_NONE ? p : aux];
  return (xpos == XPOS_VBZ || xpos == XPOS_VBP) &&
         (str_is(self->syntax->lemma[any], "any") ||
          str_is(self->syntax->lemma[any], "anyone") ||
          str_is(self->syntax->lemma[any], "anybody")) &&
         tree_find(&self->tree, p, REL_AUX) == TOKEN_NONE;
}

/* "wants the minister *booked*": that is what somebody would like; but "wants
 * the port, *taken* by Chad" tells more of it. */
static bool is_wished(reader *self, uint32_t p) {
  enum rel rel = self->syntax->rel[p];
  uint32_t up = self->syntax->head[p];
  if (p && str_is(text_form(self->text, p - 1), ",")) return false;
  if (self->syntax->xpos[p] != XPOS_VBN || up == TOKEN_NONE ||
      tree_find(&self->tree, p, REL_AUX_PASS) != TOKEN_NONE)
    return false;
  if (rel == REL_ACL && self->syntax->rel[up] == REL_OBJ)
    up = self->syntax->head[up];
  else if (rel != REL_XCOMP && rel != REL_CCOMP)
    return false;
  return noun_lemma_in(self, up, self->words.wanting);
}

/* "*raids* on Chad would cost lives": there are none yet. */
static bool is_bare_deed(reader *self, uint32_t p) {
  if (self->syntax->xpos[p] != XPOS_NNS ||
      tree_find(&self->tree, p, REL_DET) != TOKEN_NONE ||
      tree_find(&self->tree, p, REL_NMOD_POSS) != TOKEN_NONE)
    return false;
  TREE_EACH_CHILD(&self->tree, self->syntax->head[p], c)
  if (self->syntax->rel[c] == REL_AUX &&
      noun_form_in(self, c, self->words.past_future))
    return true;
  return false;
}

bool status_would_be(reader *self, uint32_t noun) {
  uint32_t what = self->syntax->head[noun];
  if (self->syntax->rel[noun] != REL_NSUBJ ||
      tree_find(&self->tree, what, REL_COP) == TOKEN_NONE)
    return false;
  TREE_EACH_CHILD(&self->tree, what, c)
  if (self->syntax->rel[c] == REL_AUX &&
      (noun_form_in(self, c, self->words.past_future) ||
       noun_form_in(self, c, self->words.possible_modal)))
    return true;
  return false;
}

/* "*an attack* on Chad would be an act of war", "*any attack* is a cause for
 * war": of what has not come. */
static bool is_supposed(reader *self, uint32_t p) {
  uint32_t head = self->syntax->head[p];
  enum rel rel = self->syntax->rel[p];
  uint32_t det = tree_find(&self->tree, p, REL_DET);
  if (rel != REL_NSUBJ && rel != REL_NSUBJ_PASS) return false;
  if (is_counterfactual(self, head) || is_bare_deed(self, p)) return true;
  if (det == TOKEN_NONE || !noun_form_in(self, det, self->words.indefinite))
    return false;
  if (str_is(self->syntax->lemma[det], "any")) return true;
  TREE_EACH_CHILD(&self->tree, head, c) {
    enum rel aux = self->syntax->rel[c];
    if (aux == REL_AUX && (noun_form_in(self, c, self->words.past_future) ||
                           noun_form_in(self, c, self->words.possible_modal)))
      return true;
    /* "*a withdrawal* will leave them alone"; but "a march will take place" */
    if (aux == REL_AUX && noun_form_in(self, c, self->words.future_modal) &&
        self->syntax->upos[head] == UPOS_VERB && rel == REL_NSUBJ &&
        !noun_lemma_in(self, head, self->words.occurring))
      return true;
    /* "an attack on one *is* an attack on all" */
    if (aux == REL_COP && self->syntax->upos[head] == UPOS_NOUN &&
        self->syntax->xpos[c] == XPOS_VBZ)
      return true;
  }
  return false;
}

/* A bare verb goes on from an infinitive. */
static bool is_bare_beside_finite(const reader *self, uint32_t p,
                                  uint32_t head) {
  enum xpos xpos = self->syntax->xpos[head];
  uint32_t before = TOKEN_NONE;
  TREE_EACH_CHILD(&self->tree, head, c)
  if (c < p && subject_is_infinitive(&self->tree, c)) before = c;
  return before != TOKEN_NONE && self->syntax->xpos[p] == XPOS_VB &&
         (xpos == XPOS_VBD || xpos == XPOS_VBN || xpos == XPOS_VBZ) &&
         tree_find(&self->tree, p, REL_AUX) == TOKEN_NONE &&
         tree_find(&self->tree, head, REL_AUX) == TOKEN_NONE &&
         tree_find(&self->tree, p, REL_NSUBJ) == TOKEN_NONE;
}

/* "*being* fined" */
static bool is_being(const reader *self, uint32_t p) {
  uint32_t aux = tree_find(&self->tree, p, REL_AUX_PASS);
  return aux != TOKEN_NONE && self->syntax->xpos[aux] == XPOS_VBG;
}

/* "*without* halting the raids", "*instead of* withdrawing", "kept it *from*
 * halting them": it was not. */
static bool is_lacking(reader *self, uint32_t p) {
  uint32_t from = tree_find(&self->tree, p, REL_MARK);
  if (from != TOKEN_NONE && str_is(self->syntax->lemma[from], "from") &&
      noun_lemma_in(self, self->syntax->head[p], self->words.withheld))
    return self->syntax->xpos[p] == XPOS_VBG;
  TREE_EACH_CHILD(&self->tree, p, c)
  if (c < p && self->syntax->rel[c] == REL_MARK &&
      noun_form_in(self, c, self->words.lacking))
    return self->syntax->xpos[p] == XPOS_VBG || is_being(self, p);
  return false;
}

/* "ended the war *by withdrawing*", "could lead *to Iran withdrawing*": as real
 * as what it brings about, or what brings it about. */
static bool is_means(const reader *self, uint32_t p) {
  uint32_t mark = tree_find(&self->tree, p, REL_MARK);
  return mark != TOKEN_NONE && self->syntax->xpos[p] == XPOS_VBG &&
         (str_is(self->syntax->lemma[mark], "by") ||
          str_is(self->syntax->lemma[mark], "to"));
}

/* "*tried* to win them over by freeing him": the means were real. */
static uint32_t tried_by(reader *self, uint32_t end) {
  uint32_t verb = self->syntax->head[end];
  bool tried = self->syntax->rel[end] == REL_XCOMP && verb != TOKEN_NONE &&
               noun_lemma_in(self, verb, self->words.trying);
  return tried ? verb : end;
}

/* "talks *aimed at halting* the raids": they have not been halted. */
static bool is_aimed_at(reader *self, uint32_t p) {
  uint32_t mark = tree_find(&self->tree, p, REL_MARK);
  return mark != TOKEN_NONE && mark < p && self->syntax->xpos[p] == XPOS_VBG &&
         str_is(self->syntax->lemma[mark], "at") &&
         noun_lemma_in(self, self->syntax->head[p], self->words.devised);
}

/* "did *not* place *any* restrictions on them": none was placed. */
static bool is_none(reader *self, uint32_t p) {
  uint32_t det = tree_find(&self->tree, p, REL_DET);
  uint32_t verb = self->syntax->head[p];
  if (self->syntax->rel[p] != REL_OBJ || det == TOKEN_NONE ||
      !str_is(self->syntax->lemma[det], "any"))
    return false;
  return has_adverb_before(self, verb, self->words.negation);
}

/* "the *possible* withdrawal", "the *planned* strike": what an adjective says
 * of a deed that is told as a noun. */
bede_modality status_of_adjectives(reader *self, uint32_t noun) {
  bede_modality status = BEDE_ACTUAL;
  TREE_EACH_CHILD(&self->tree, noun, c) {
    if (self->syntax->rel[c] != REL_AMOD || c > noun) continue;
    if (noun_form_in(self, c, self->words.unreal))
      status = status_join(status, BEDE_HYPOTHETICAL);
    if (noun_form_in(self, c, self->words.to_come))
      status = status_join(status, BEDE_PLANNED);
    if (noun_form_in(self, c, self->words.tried))
      status = status_join(status, BEDE_ATTEMPTED);
  }
  return status;
}

static bool has_any(const reader *self, uint32_t noun) {
  uint32_t det = tree_find(&self->tree, noun, REL_DET);
  return det != TOKEN_NONE && str_is(self->syntax->lemma[det], "any");
}

static bede_modality deed_status(reader *self, uint32_t p) {
  bede_modality status = is_none(self, p) ? BEDE_NEGATED : BEDE_ACTUAL;
  status = status_join(status, status_of_adjectives(self, p));
  /* "a *plan for* a strike", "the warrant *for* his arrest" */
  uint32_t prep = tree_find(&self->tree, p, REL_CASE);
  if (prep != TOKEN_NONE && self->syntax->rel[p] == REL_NMOD &&
      str_is(self->syntax->lemma[prep], "for") &&
      noun_lemma_in(self, self->syntax->head[p], self->words.enabling))
    status = status_join(status, BEDE_HYPOTHETICAL);
  /* "discussed *an assault* on the town": one to come */
  uint32_t det = tree_find(&self->tree, p, REL_DET);
  if (self->syntax->rel[p] == REL_OBJ && det != TOKEN_NONE &&
      noun_form_in(self, det, self->words.indefinite) &&
      noun_lemma_in(self, self->syntax->head[p], self->words.deliberating))
    status = status_join(status, BEDE_PLANNED);
  return status;
}

/* "The talks are due *to resume*" */
static bool is_due_to_begin(reader *self, uint32_t due) {
  if (!noun_lemma_in(self, due, self->words.fixed)) return false;
  TREE_EACH_CHILD(&self->tree, due, c)
  if (self->syntax->rel[c] == REL_XCOMP &&
      noun_lemma_in(self, c, self->words.occurring))
    return true;
  return false;
}

/* "The talks *will begin* tomorrow", "her visit *will be* the first": but "the
 * murder will cost him dear" has been done. */
static bool is_to_begin(reader *self, uint32_t p) {
  uint32_t verb = self->syntax->head[p];
  enum rel rel = self->syntax->rel[p];
  if (rel != REL_NSUBJ && rel != REL_NSUBJ_PASS) return false;
  if (is_due_to_begin(self, verb)) return true;
  bool future = subject_is_arranged(&self->tree, verb);
  bool occurs = noun_lemma_in(self, verb, self->words.occurring) ||
                tree_find(&self->tree, verb, REL_COP) != TOKEN_NONE;
  TREE_EACH_CHILD(&self->tree, verb, c)
  future |= self->syntax->rel[c] == REL_AUX &&
            noun_form_in(self, c, self->words.future_modal);
  return future && occurs;
}

/* "would defend it and *urged* Rome to accept": the modal is not shared. */
static bool has_own_tense(const reader *self, uint32_t p, uint32_t head) {
  return self->syntax->xpos[p] == XPOS_VBD &&
         self->syntax->xpos[head] == XPOS_VB &&
         tree_find(&self->tree, head, REL_AUX_PASS) == TOKEN_NONE;
}

/* "does *not believe* that Iran attacked": he believes that it did not. */
static bool is_doubted(reader *self, uint32_t p) {
  uint32_t up = self->syntax->head[p];
  if (up == TOKEN_NONE || !noun_lemma_in(self, up, self->words.believing))
    return false;
  TREE_EACH_CHILD(&self->tree, up, c)
  if (self->syntax->rel[c] == REL_ADVMOD && c < up &&
      noun_form_in(self, c, self->words.negation))
    return true;
  return false;
}

/* "a decision *to attack*"; but "no way to attack", "it is a mistake to attack"
 */
static bede_modality noun_status(reader *self, uint32_t p, uint32_t noun) {
  /* "comments *that he be charged*" */
  if (is_talked_of(self, p) || subject_is_subjunctive(&self->tree, p))
    return BEDE_HYPOTHETICAL;
  if (!subject_is_infinitive(&self->tree, p)) return BEDE_ACTUAL;
  uint32_t det = tree_find(&self->tree, noun, REL_DET);
  uint32_t it = tree_find(&self->tree, noun, REL_NSUBJ);
  if (it == TOKEN_NONE) it = tree_find(&self->tree, noun, REL_EXPL);
  if (det != TOKEN_NONE && noun_form_in(self, det, self->words.negation))
    return BEDE_NEGATED;
  /* "have the *opportunity* to reach an agreement" */
  if (noun_lemma_in(self, noun, self->words.opening)) return BEDE_HYPOTHETICAL;
  bool told = tree_find(&self->tree, noun, REL_COP) != TOKEN_NONE;
  return told && it != TOKEN_NONE && str_is(self->syntax->lemma[it], "it")
             ? BEDE_HYPOTHETICAL
             : BEDE_PLANNED;
}

/* "*might* build a line to join them", "will *not* risk lives to save them";
 * but "will not hesitate to attack" is meant. */
static bede_modality purpose_status(reader *self, uint32_t head) {
  bede_modality status = BEDE_PLANNED;
  bool object = tree_find(&self->tree, head, REL_OBJ) != TOKEN_NONE;
  TREE_EACH_CHILD(&self->tree, head, c) {
    bede_modality own = dependent_status(self, head, c);
    if (own != BEDE_NEGATED || object) status = status_join(status, own);
  }
  /* "is free *to arrest* us" is no purpose */
  if (self->syntax->upos[head] == UPOS_ADJ)
    status = status_join(status, BEDE_HYPOTHETICAL);
  return status;
}

/* "worked out *how to arrest* them", "*much to complain* about" */
static bool is_open_infinitive(const reader *self, uint32_t p) {
  if (!subject_is_infinitive(&self->tree, p)) return false;
  TREE_EACH_CHILD(&self->tree, p, c)
  if (c < p && self->syntax->xpos[c] == XPOS_WRB) return true;
  uint32_t up = self->syntax->head[p];
  if (self->syntax->rel[p] != REL_ACL || up == TOKEN_NONE) return false;
  bool thing =
      self->syntax->upos[up] == UPOS_PRON && self->syntax->xpos[up] == XPOS_NN;
  return thing || self->syntax->upos[up] == UPOS_ADJ;
}

static bool is_beside_future(reader *self, uint32_t p, uint32_t head) {
  if (self->syntax->xpos[p] != XPOS_VBG || p < head ||
      !str_is(text_form(self->text, p - 1), ",") ||
      tree_find(&self->tree, p, REL_MARK) != TOKEN_NONE ||
      tree_find(&self->tree, p, REL_AUX) != TOKEN_NONE ||
      tree_find(&self->tree, p, REL_NSUBJ) != TOKEN_NONE)
    return false;
  uint32_t aux = tree_find(&self->tree, head, REL_AUX);
  return aux != TOKEN_NONE && noun_form_in(self, aux, self->words.future_modal);
}

/* "did *not attack* them *or arrest* anybody": neither */
static bool is_or_negated(reader *self, uint32_t p, uint32_t head) {
  uint32_t cc = tree_find(&self->tree, p, REL_CC);
  if (cc == TOKEN_NONE || (!str_is(self->syntax->lemma[cc], "or") &&
                           !str_is(self->syntax->lemma[cc], "nor")))
    return false;
  return has_adverb_before(self, head, self->words.negation) ||
         has_negated_side(self, head);
}

static bede_modality placed_status(reader *self, uint32_t p, uint32_t depth);

/* What its auxiliaries, adverbs and marks say of a word. */
static bede_modality dependents_status(reader *self, uint32_t p) {
  bede_modality status = BEDE_ACTUAL;
  TREE_EACH_CHILD(&self->tree, p, c)
  status = status_join(status, dependent_status(self, p, c));
  return status;
}

/* What is said of the word above and of where that stands. */
static bede_modality status_of_head(reader *self, uint32_t head,
                                    uint32_t depth) {
  return status_join(dependents_status(self, head),
                     placed_status(self, head, depth + 1));
}

static bede_modality first_status(reader *self, uint32_t head, uint32_t depth) {
  bede_modality status = BEDE_ACTUAL;
  TREE_EACH_CHILD(&self->tree, head, c) {
    /* "is *not the only* one to help": others have, too */
    bool more = noun_form_in(self, c, self->words.negation);
    if (!more) status = status_join(status, dependent_status(self, head, c));
  }
  return status_join(status, placed_status(self, head, depth + 1));
}

static bede_modality conj_status(reader *self, uint32_t p, uint32_t head,
                                 uint32_t depth) {
  bede_modality status = BEDE_ACTUAL;
  bool no_aux = tree_find(&self->tree, p, REL_AUX) == TOKEN_NONE;
  bool no_subject = subject_own(&self->tree, p) == TOKEN_NONE;
  /* "asked that she be freed *and praised* her" */
  if (self->syntax->xpos[p] == XPOS_VBD &&
      subject_is_subjunctive(&self->tree, head))
    return BEDE_ACTUAL;
  if (tree_find(&self->tree, p, REL_NSUBJ) == TOKEN_NONE && no_aux &&
      !has_own_tense(self, p, head))
    TREE_EACH_CHILD(&self->tree, head, c)
  if (self->syntax->rel[c] == REL_AUX)
    status = status_join(status, dependent_status(self, head, c));
  if (no_subject && no_aux && is_or_negated(self, p, head))
    status = BEDE_NEGATED;
  /* "*none* of them came and helped him" */
  if (no_subject && has_negated_subject(self, head)) status = BEDE_NEGATED;
  /* "paid for rebuilding it *and to compensate* them", "was to lay flowers
   * *and meet* the king": not done, whatever it hangs on */
  if ((subject_is_infinitive(&self->tree, p) &&
       !subject_is_infinitive(&self->tree, head)) ||
      is_bare_beside_finite(self, p, head))
    status = status_join(status, BEDE_PLANNED);
  return status_join(status, placed_status(self, head, depth + 1));
}

static bede_modality adverbial_status(reader *self, uint32_t p, uint32_t head,
                                      uint32_t depth) {
  if (is_talked_of(self, p)) return BEDE_HYPOTHETICAL;
  if (is_lacking(self, p)) return BEDE_NEGATED;
  if (is_aimed_at(self, p)) return BEDE_PLANNED;
  /* "will answer *by* expelling them" */
  if (is_means(self, p))
    return status_of_head(self, tried_by(self, head), depth);
  /* "*will* meet them, *asking* for aid" */
  if (is_beside_future(self, p, head)) return BEDE_PLANNED;
  if (!subject_is_infinitive(&self->tree, p)) return BEDE_ACTUAL;
  return purpose_status(self, head);
}

/* Under a verb that the lexicon does not know. */
static bede_modality complement_status(reader *self, uint32_t p, uint32_t head,
                                       uint32_t depth) {
  if (is_favoured(self, p, head)) return BEDE_HYPOTHETICAL;
  if (is_spared(self, head)) return BEDE_NEGATED;
  if (is_past_need(self, head) || is_past_force(self, head) ||
      is_said_done(self, p, head))
    return placed_status(self, head, depth + 1);
  if (is_past_able(self, head)) return status_of_head(self, head, depth);
  if (subject_is_going_to(&self->tree, p))
    return status_join(BEDE_PLANNED, status_of_head(self, head, depth));
  if (subject_is_infinitive(&self->tree, p)) return BEDE_HYPOTHETICAL;
  /* "*should* remain deployed" */
  return self->syntax->xpos[p] == XPOS_VBN ? dependents_status(self, head)
                                           : BEDE_ACTUAL;
}

/* "made it *clear that it was ready*": told, and no mere thought. */
static bool is_made_clear(const reader *self, uint32_t p, uint32_t head) {
  return !subject_is_infinitive(&self->tree, p) &&
         self->syntax->xpos[p] != XPOS_VBG &&
         self->syntax->rel[head] == REL_XCOMP &&
         self->syntax->upos[head] == UPOS_ADJ;
}

/* "fled *rather than* fight", "talks *instead of* an attack": whatever word
 * that hangs on, they did not. */
static bool is_rather_than(const reader *self, uint32_t p) {
  enum xpos xpos = self->syntax->xpos[p];
  bool noun = self->syntax->upos[p] == UPOS_NOUN;
  if (xpos != XPOS_VB && xpos != XPOS_VBG && !noun) return false;
  TREE_EACH_CHILD(&self->tree, p, c) {
    if (c + 1 >= p) continue;
    bede_str next = self->syntax->lemma[c + 1];
    if ((str_is(self->syntax->lemma[c], "rather") && str_is(next, "than")) ||
        (noun && str_is(self->syntax->lemma[c], "instead") &&
         str_is(next, "of")))
      return true;
  }
  return false;
}

static bool is_advised(const reader *self, uint32_t head) {
  uint32_t aux =
      head == TOKEN_NONE ? TOKEN_NONE : tree_find(&self->tree, head, REL_AUX);
  return aux != TOKEN_NONE && self->syntax->xpos[aux] == XPOS_MD;
}

/* What holds of a clause by its place: a purpose has not happened yet, and a
 * coordinated verb shares the auxiliaries of the first. */
static bede_modality placed_status(reader *self, uint32_t p, uint32_t depth) {
  if (depth > CLAUSE_DEPTH) return BEDE_ACTUAL;
  /* "rather than scolding Rome, it *should* praise it": what it may be doing */
  if (is_rather_than(self, p))
    return is_advised(self, self->syntax->head[p]) ? BEDE_HYPOTHETICAL
                                                   : BEDE_NEGATED;
  if (is_eventual(self, p) || is_of_any(self, p)) return BEDE_HYPOTHETICAL;
  if (is_wished(self, p) || is_supposed(self, p) || is_open_infinitive(self, p))
    return BEDE_HYPOTHETICAL;
  uint32_t head = subject_conj_head(&self->tree, p);
  if (head == TOKEN_NONE) return BEDE_ACTUAL;
  if (is_to_begin(self, p)) return BEDE_PLANNED;
  enum rel rel = self->syntax->rel[p];
  bool hangs = rel == REL_ACL || rel == REL_XCOMP || rel == REL_ADVCL;
  if (hangs && is_first_to(self, p)) return first_status(self, head, depth);
  switch (rel) {
  case REL_CONJ:
    return conj_status(self, p, head, depth);
  case REL_ADVCL:
    return adverbial_status(self, p, head, depth);
  case REL_ACL:
    return noun_status(self, p, head);
  case REL_CSUBJ: /* "*attacking* Iran would help nobody", but "made it clear
                     that it *was ready* to" */
    if (!is_made_clear(self, p, head)) return BEDE_HYPOTHETICAL;
    return BEDE_ACTUAL;
  case REL_XCOMP:
    return complement_status(self, p, head, depth);
  case REL_CCOMP: /* "I do not *think* Iran attacked", "*unlikely* it would" */
    if (is_favoured(self, p, head) || subject_is_subjunctive(&self->tree, p) ||
        (self->syntax->upos[head] == UPOS_ADJ &&
         noun_form_in(self, head, self->words.unreal)))
      return BEDE_HYPOTHETICAL;
    return is_doubted(self, p) ? BEDE_NEGATED : BEDE_ACTUAL;
  default:
    return BEDE_ACTUAL;
  }
}

/* "until the army *withdraws*", but "until the army withdrew" */
static bool is_awaited(reader *self, uint32_t p, uint32_t mark) {
  /* "until his choice *is* approved" */
  uint32_t aux = tree_find(&self->tree, p, REL_AUX_PASS);
  enum xpos xpos = self->syntax->xpos[aux == TOKEN_NONE ? p : aux];
  return (xpos == XPOS_VBZ || xpos == XPOS_VBP) &&
         noun_form_in(self, mark, self->words.awaited);
}

/* "*after he steps down* he will look for work": what comes first lies ahead as
 * well; but not "will be charged *after attacking* a guard". */
static bool is_before_future(reader *self, uint32_t p) {
  /* "once the rebels *have withdrawn*, talks will begin" */
  uint32_t aux = tree_find(&self->tree, p, REL_AUX);
  bool perfect = aux != TOKEN_NONE && self->syntax->xpos[p] == XPOS_VBN &&
                 str_is(self->syntax->lemma[aux], "have");
  enum xpos xpos = self->syntax->xpos[perfect ? aux : p];
  uint32_t head = self->syntax->head[p], mark = TOKEN_NONE;
  if (self->syntax->rel[p] != REL_ADVCL ||
      (xpos != XPOS_VBZ && xpos != XPOS_VBP))
    return false;
  bool ahead = false;
  TREE_EACH_CHILD(&self->tree, p, c)
  if (c < p && noun_form_in(self, c, self->words.then)) mark = c;
  /* "*as soon as* they ratify it, trade will grow" */
  if (self->syntax->upos[head] == UPOS_ADV &&
      self->syntax->head[head] != TOKEN_NONE) {
    uint32_t as = tree_find(&self->tree, p, REL_MARK);
    if (as != TOKEN_NONE && str_is(self->syntax->lemma[as], "as")) mark = as;
    head = self->syntax->head[head];
  }
  TREE_EACH_CHILD(&self->tree, head, c)
  ahead |= self->syntax->rel[c] == REL_AUX &&
           (noun_form_in(self, c, self->words.future_modal) ||
            noun_form_in(self, c, self->words.past_future));
  return mark != TOKEN_NONE && ahead;
}

/* "if he did not sign a paper *agreeing* to it": what stands below a
 * condition is part of it. */
static bool is_conditional(reader *self, uint32_t p) {
  for (uint32_t i = 0; i < CLAUSE_DEPTH && p != TOKEN_NONE; i++) {
    bool hangs = self->syntax->rel[p] == REL_ADVCL || !i;
    TREE_EACH_CHILD(&self->tree, p, c) {
      if (self->syntax->rel[c] != REL_MARK) continue;
      /* "questions about *whether* Rome is willing to lift it" */
      if (noun_form_in(self, c, self->words.conditional) &&
          (hangs || self->syntax->rel[p] == REL_ACL ||
           self->syntax->rel[p] == REL_CCOMP))
        return true;
      if (hangs && is_awaited(self, p, c)) return true;
    }
    p = self->syntax->head[p];
  }
  return false;
}

static bool has_yet(reader *self, uint32_t p) {
  return noun_form_in(self, p, self->words.not_yet) ||
         has_adverb_before(self, p, self->words.not_yet);
}

/* "are *yet to be* arrested": they have not been. */
static bool is_yet_to(reader *self, uint32_t p) {
  if (!subject_is_infinitive(&self->tree, p)) return false;
  return has_yet(self, p) || (self->syntax->rel[p] == REL_XCOMP &&
                              has_yet(self, self->syntax->head[p]));
}

/* "*Had* he been arrested, ...": a condition that was not met; but "*not only*
 * had he been arrested" says that he was. */
static bool is_inverted(const reader *self, uint32_t p) {
  uint32_t subject = tree_subject(&self->tree, p);
  TREE_EACH_CHILD(&self->tree, p, c)
  if (c + 1 < p && noun_form_in(self, c, self->words.negation) &&
      noun_form_in(self, c + 1, self->words.merely))
    return false;
  /* a clause under another, by whatever relation; at the root it is asked */
  if (self->syntax->rel[p] == REL_ROOT || subject == TOKEN_NONE) return false;
  uint32_t aux = tree_find(&self->tree, p, REL_AUX);
  return aux != TOKEN_NONE && aux < subject &&
         self->syntax->xpos[aux] == XPOS_VBD;
}

/* "It was *not* the rebels who fired": they did not; but "it is not the first
 * time that they did", "it was not Chad but Mali that did". */
static bool is_negated_cleft(reader *self, uint32_t p) {
  uint32_t noun = self->syntax->head[p];
  if (self->syntax->rel[p] != REL_ACL_RELCL ||
      tree_find(&self->tree, noun, REL_COP) == TOKEN_NONE)
    return false;
  uint32_t it = tree_find(&self->tree, noun, REL_NSUBJ), m = self->m->at[noun];
  if (it == TOKEN_NONE) it = tree_find(&self->tree, noun, REL_EXPL);
  if (m == MENTION_NONE || !self->m->mentions.items[m].is_actor ||
      tree_find(&self->tree, noun, REL_CONJ) != TOKEN_NONE)
    return false;
  return it != TOKEN_NONE && str_is(self->syntax->lemma[it], "it") &&
         has_adverb_before(self, noun, self->words.negation);
}

/* A verb with nothing before it but "please", "do not" or a mark of quotation.
 */
static bool opens_clause(const reader *self, uint32_t p) {
  const text_sentence *s = &self->text->sentences[self->text->sentence_of[p]];
  while (p > s->first && (self->syntax->upos[p - 1] == UPOS_ADV ||
                          self->syntax->upos[p - 1] == UPOS_AUX ||
                          self->syntax->upos[p - 1] == UPOS_PART ||
                          self->syntax->upos[p - 1] == UPOS_INTJ))
    p--;
  return p == s->first || (self->syntax->upos[p - 1] == UPOS_PUNCT &&
                           !str_is(text_form(self->text, p - 1), ","));
}

bool status_is_bidden(const reader *self, uint32_t p) {
  return subject_is_imperative(&self->tree, p) && opens_clause(self, p);
}

bede_modality status_own(reader *self, uint32_t p, bool governed) {
  bede_modality status = governed ? BEDE_ACTUAL : placed_status(self, p, 0);
  /* "*supported sending* more troops", whatever the entry of "support" says */
  if (governed && self->syntax->rel[p] == REL_XCOMP &&
      tree_find(&self->tree, self->syntax->head[p], REL_OBJ) == TOKEN_NONE &&
      is_favoured(self, p, self->syntax->head[p]))
    status = BEDE_HYPOTHETICAL;
  if (is_conditional(self, p)) status = status_join(status, BEDE_HYPOTHETICAL);
  if (subject_is_nominal(&self->tree, p))
    status = status_join(status, deed_status(self, p));
  /* "would answer *any* attack": should there be one */
  if (!governed && subject_is_nominal(&self->tree, p) && has_any(self, p))
    status = status_join(status, BEDE_HYPOTHETICAL);
  status = status_join(status, dependents_status(self, p));
  if (status == BEDE_NEGATED && self->syntax->xpos[p] == XPOS_VBN &&
      is_of_degree(self, p))
    status = BEDE_ACTUAL;
  if (!governed && subject_is_imperative(&self->tree, p))
    status = status_join(status, BEDE_HYPOTHETICAL);
  if (subject_is_arranged(&self->tree, p))
    status = status_join(status, BEDE_PLANNED);
  if (is_before_future(self, p)) status = status_join(status, BEDE_PLANNED);
  if (has_negated_side(self, p)) status = BEDE_NEGATED;
  if (is_yet_to(self, p) || is_negated_cleft(self, p)) status = BEDE_NEGATED;
  if (is_inverted(self, p)) status = status_join(status, BEDE_HYPOTHETICAL);
  if (is_question(self, p) && !status_is_presupposed(self, p))
    status = status_join(status, BEDE_HYPOTHETICAL);
  return status;
}

bool status_is_open(reader *self, uint32_t p) {
  TREE_EACH_CHILD(&self->tree, p, c)
  if (self->syntax->rel[c] == REL_MARK &&
      noun_form_in(self, c, self->words.conditional))
    return true;
  /* "if they come and *do not pay*" */
  bool beside = self->syntax->rel[p] == REL_CONJ;
  return is_question(self, p) || (beside && is_conditional(self, p));
}
