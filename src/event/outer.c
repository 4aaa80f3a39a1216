/*
 * outer.c - what an operator's own clause says of the event below it.
 */
#include "event/reader.h"
#include "event/subject.h"

/* "the *May 3* killing", "*last week's* raid": a day in it, before the
 * article's own. */
static bool has_past_day(reader *self, uint32_t noun) {
  uint32_t det = tree_find(&self->tree, noun, REL_DET);
  if (det != TOKEN_NONE && noun_form_in(self, det, self->words.indefinite))
    return false;
  TREE_EACH_CHILD(&self->tree, noun, t) {
    uint32_t id = self->m->time_at[t];
    enum rel rel = self->syntax->rel[t];
    if (id == MENTION_NONE || !self->m->date ||
        (rel != REL_NMOD_POSS && rel != REL_COMPOUND && rel != REL_NUMMOD &&
         rel != REL_AMOD))
      continue;
    const bede_when *when = &self->m->times.items[id].when;
    if (when->last && when->last < self->m->date) return true;
  }
  return false;
}

/* "had *plotted the attack*", "*the attack* was planned by Jane Roe": who is
 * told of as the author of a certain attack has carried it out. */
static bool is_plotted(reader *self, uint32_t verb, const lex_frame *frame,
                       const event *ev) {
  uint32_t det = tree_find(&self->tree, ev->predicate, REL_DET);
  enum rel rel = self->syntax->rel[ev->predicate];
  bool past = self->syntax->xpos[verb] == XPOS_VBD ||
              self->syntax->xpos[verb] == XPOS_VBN;
  return ev->type == BEDE_ASSAULT && past && det != TOKEN_NONE &&
         self->syntax->head[ev->predicate] == verb &&
         (rel == REL_OBJ || rel == REL_NSUBJ_PASS) &&
         frame->status == BEDE_PLANNED &&
         str_is(self->syntax->lemma[det], "the") &&
         status_own(self, verb, false) == BEDE_ACTUAL;
}

/* "denied a part in *the May 3 killing*", "would help *last week's* talks":
 * that has been, whatever the word over it says. */
static bool is_of_record(reader *self, uint32_t verb, const lex_frame *frame,
                         const event *ev) {
  uint32_t p = ev->predicate;
  bool open = frame->flags & FRAME_HAS_STATUS && frame->status != BEDE_NEGATED;
  if (!subject_is_nominal(&self->tree, p) || frame->status == BEDE_NEGATED)
    return false;
  return has_past_day(self, p) || (open && is_plotted(self, verb, frame, ev));
}

/* "spoke *about the attack*", "about accusations that": that has been; but
 * "about sending troops", "about an attack", "feared the attack". */
static bool is_talk_of_fact(reader *self, const lex_frame *frame,
                            const event *ev) {
  uint32_t p = ev->predicate;
  uint32_t prep = tree_find(&self->tree, p, REL_CASE);
  bool harm = ev->type == BEDE_ASSAULT || ev->type == BEDE_PROTEST ||
              ev->type == BEDE_COERCE || ev->type == BEDE_ACCUSE;
  if (frame->pos != LEX_VERB || frame->status != BEDE_HYPOTHETICAL || !harm ||
      prep == TOKEN_NONE || !str_is(self->syntax->lemma[prep], "about"))
    return false;
  return status_is_presupposed(self, p) ||
         (ev->type == BEDE_ACCUSE && subject_is_nominal(&self->tree, p));
}

/* "*flew* there *to try* it": below a verb that tells what has been done, and
 * is no plan that the lexicon does not know. */
static bool is_done_to(reader *self, uint32_t p) {
  uint32_t up = self->syntax->head[p];
  enum rel rel = self->syntax->rel[p];
  return (rel == REL_ADVCL || rel == REL_XCOMP) && up < p &&
         subject_is_infinitive(&self->tree, p) &&
         self->syntax->xpos[up] == XPOS_VBD &&
         !noun_lemma_in(self, up, self->words.wanting) &&
         status_own(self, up, false) == BEDE_ACTUAL;
}

/* The operator's own negation and tense count, unless its entry says what
 * holds: "could be *seen* retreating" happened. */
static bede_modality operator_status(reader *self, uint32_t verb,
                                     const lex_frame *frame, bool governed) {
  bool fixed = frame->flags & FRAME_HAS_STATUS;
  bede_modality own = status_own(self, verb, governed);
  /* but "will take to the air to condemn it" */
  if (fixed && frame->status == BEDE_ACTUAL)
    return own == BEDE_PLANNED ? own : BEDE_ACTUAL;
  /* "intervened *to try* to settle it": the attempt is what was done */
  if (fixed && !governed && frame->status == BEDE_ATTEMPTED &&
      is_done_to(self, verb))
    return BEDE_ATTEMPTED;
  return fixed ? status_join(own, (bede_modality)frame->status) : own;
}

/* "are thought *to have killed* nine": what may have been is not to come. */
static bool may_have_been(const reader *self, uint32_t p) {
  return subject_is_perfect(&self->tree, p) &&
         subject_is_infinitive(&self->tree, p);
}

bede_modality outer_status(reader *self, uint32_t verb, const lex_frame *frame,
                           event *ev, bool governed) {
  bede_modality outer = operator_status(self, verb, frame, governed);
  if (frame->status == BEDE_PLANNED && may_have_been(self, ev->predicate))
    outer = status_own(self, verb, governed);
  bool past = outer != BEDE_NEGATED && is_of_record(self, verb, frame, ev);
  /* "the likelihood that *they* were involved in it": but by whom is open */
  if (past && outer == BEDE_HYPOTHETICAL && ev->operator_count)
    ev->actors = (id_list){0};
  if (past || is_talk_of_fact(self, frame, ev)) outer = BEDE_ACTUAL;
  return outer;
}
