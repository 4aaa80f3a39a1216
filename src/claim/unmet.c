/*
 * unmet.c - what was not done: forbidden, vetoed, put off, undecided, never.
 */
#include "claim/judge.h"
#include "event/subject.h"

/* "a ban on Muslims *entering*", "made it a crime to *attack* a clinic", "a ban
 * on Muslims who are not citizens *from* entering": nobody has done it. */
static bool is_forbidden(const judge *self, const event *ev) {
  enum { UP = 3 };
  const syntax_doc *syntax = self->m->syntax;
  uint32_t t = ev->predicate;
  enum rel rel = syntax->rel[t];
  if (rel != REL_ACL && rel != REL_XCOMP && rel != REL_CSUBJ &&
      rel != REL_ADVCL && rel != REL_CCOMP)
    return false;
  bool to = syntax->xpos[t] == XPOS_VB; /* and not "the crime of killing" */
  bool from =
      t && syntax->head[t - 1] == t && str_is(syntax->lemma[t - 1], "from");
  if (rel == REL_CCOMP && !to) return false;
  /* "banned *for* instigating violence": it was done */
  if (t && syntax->head[t - 1] == t && str_is(syntax->lemma[t - 1], "for"))
    return false;
  for (int i = 0; i < UP && syntax->head[t] != TOKEN_NONE; i++) {
    t = syntax->head[t];
    if (judge_lemma_in(self, t, self->ban)) return true;
    if (to && judge_lemma_in(self, t, self->unlawful)) return true;
    if (syntax->rel[t] != REL_NMOD && syntax->rel[t] != REL_XCOMP &&
        syntax->rel[t] != REL_ACL && !(from && syntax->rel[t] == REL_ACL_RELCL))
      return false;
  }
  return false;
}

/* "*vetoed* a text", "*failed to adopt* it", "did *not* agree on it" */
static bool is_kept_back(const judge *self, uint32_t verb) {
  const syntax_doc *syntax = self->m->syntax;
  if (judge_lemma_in(self, verb, self->unpassed)) return true;
  if (!judge_lemma_in(self, verb, self->passing)) return false;
  enum rel rel = syntax->rel[verb]; /* "kept it *from adopting* a text", too */
  if ((rel == REL_XCOMP || rel == REL_ADVCL) &&
      judge_lemma_in(self, syntax->head[verb], self->unpassed))
    return true;
  return judge_has_adverb(self, verb, self->negation);
}

/* "vetoed a resolution *condemning* Chad", "a motion *censuring* Togo was not
 * passed": what would have been said or decided, and was not. */
static bool is_unpassed(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  if (ev->type == BEDE_ASSAULT) return false; /* "a text on it": it was done */
  if (syntax->rel[p] == REL_OBJ) p = syntax->head[p]; /* "imposing *a ban*" */
  if (syntax->rel[p] == REL_CONJ) p = syntax->head[p];
  if (syntax->rel[p] != REL_ACL && syntax->rel[p] != REL_ACL_RELCL)
    return false;
  uint32_t text = syntax->head[p], up = syntax->head[text];
  enum rel rel = syntax->rel[text];
  return up != TOKEN_NONE && judge_lemma_in(self, text, self->text) &&
         (rel == REL_OBJ || rel == REL_NSUBJ_PASS || rel == REL_NMOD ||
          rel == REL_OBL) &&
         is_kept_back(self, up);
}

/* What was not done and is told as refused: "did not support him". */
bool unmet_is_refusal(const event *ev) {
  return ev->type == BEDE_REJECT && ev->frame->type != BEDE_REJECT &&
         !ev->operator_count;
}

static bool would_have(const judge *self, uint32_t verb) {
  bool would = false, have = false;
  TREE_EACH_CHILD(self->events->tree, verb, t) {
    if (self->m->syntax->rel[t] != REL_AUX) continue;
    bede_str word = text_form(self->m->text, t);
    would |= judge_word_in(self, word, self->past_future);
    have |= str_is(self->m->syntax->lemma[t], "have");
  }
  return would && have;
}

/* "had he won he *would not have* met them", "*would* never *have* proposed
 * banning them": nobody has refused, and nothing was done. */
static bool is_unreal(const judge *self, const event *ev) {
  if (unmet_is_refusal(ev)) return would_have(self, ev->predicate);
  bool unreal = ev->status == BEDE_NEGATED ||
                (ev->status == BEDE_HYPOTHETICAL && ev->type == BEDE_ASSAULT);
  for (uint32_t i = 0; unreal && i < ev->trigger.count; i++)
    if (would_have(self, ev->trigger.items[i])) return true;
  return false;
}

/* "*no sign* that the rebels had left": nobody has refused to; but who "showed
 * no sign of leaving" does. */
static bool is_unseen(const judge *self, const event *ev) {
  if (ev->type != BEDE_REJECT || ev->frame->type == BEDE_REJECT) return false;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (judge_noun_in(self, ev->trigger.items[i], self->sign))
      return self->m->syntax->xpos[ev->predicate] != XPOS_VBG;
  return false;
}

/* "*No minister* has resigned": nobody has refused to. */
static bool is_done_by_none(const judge *self, const event *ev) {
  bool yields =
      ev->frame->type == BEDE_RETREAT || ev->frame->type == BEDE_CONCEDE;
  if (!unmet_is_refusal(ev) || !yields) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = &self->m->mentions.items[ev->actors.items[i]];
    if (str_is(self->m->syntax->lemma[who->first], "no")) return true;
  }
  return false;
}

/* "had *never* met him", "has not *yet* rallied to her": it did not come to
 * that, and nobody refused; who "*will* never give it up" does. */
static bool is_unhappened(const judge *self, const event *ev) {
  uint32_t id = (uint32_t)(ev - self->events->events.items);
  bool denied = self->claims->claims.items[id].announces != EVENT_NONE;
  bool unmet = ev->type == BEDE_CONSULT && ev->status == BEDE_NEGATED;
  bool never = false, refuses = false;
  if (denied || (!unmet && !unmet_is_refusal(ev))) return false;
  TREE_EACH_CHILD(self->events->tree, ev->predicate, t) {
    never |= judge_lemma_in(self, t, self->unhappened);
    refuses |= self->m->syntax->rel[t] == REL_AUX &&
               self->m->syntax->xpos[t] == XPOS_MD && !unmet;
  }
  return never && !refuses;
}

/* "is *yet* to decide", "has *not* decided" */
static bool is_unsettled(const judge *self, uint32_t verb) {
  uint32_t up = self->m->syntax->head[verb]; /* "was *yet* to decide" */
  if (up != TOKEN_NONE && judge_lemma_in(self, up, self->unhappened))
    return true;
  TREE_EACH_CHILD(self->events->tree, verb, t)
  if (t < verb &&
      (judge_lemma_in(self, t, self->unhappened) ||
       judge_word_in(self, text_form(self->m->text, t), self->negation)))
    return true;
  return false;
}

/* "has yet to *decide* on attending the talks": that is no refusal. */
static bool is_undecided(const judge *self, const event *ev) {
  if (ev->type != BEDE_REJECT || ev->frame->type == BEDE_REJECT) return false;
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t t = ev->trigger.items[i];
    if (judge_lemma_in(self, t, self->deciding) && is_unsettled(self, t))
      return true;
  }
  return false;
}

/* "are not due to meet *until June*": they will then. */
static bool is_put_off(const judge *self, const event *ev) {
  bool visit = ev->frame->type == BEDE_CONSULT || ev->frame->type == BEDE_MOVE;
  if (ev->type != BEDE_REJECT || !visit) return false;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    TREE_EACH_CHILD(self->events->tree, ev->trigger.items[i], t) {
      uint32_t prep = tree_find(self->events->tree, t, REL_CASE);
      if (self->m->time_at[t] != MENTION_NONE && prep != TOKEN_NONE &&
          judge_word_in(self, text_form(self->m->text, prep), self->not_before))
        return true;
    }
  return false;
}

bool unmet_is(const judge *self, const event *ev) {
  return is_forbidden(self, ev) || is_unpassed(self, ev) ||
         is_unreal(self, ev) || is_unhappened(self, ev) ||
         is_unseen(self, ev) || is_done_by_none(self, ev) ||
         is_undecided(self, ev) || is_put_off(self, ev);
}
