/*
 * supposed.c - what is only thought of: wishes, what ifs, tales, ways to do a
 * thing.
 */
#include "claim/judge.h"
#include "event/subject.h"

enum { UP = 4 };

/* "is *seen as attacking* the church", "*portrayed as a protest*": how that
 * looks. */
static bool is_seen_as(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate, up = syntax->head[p];
  bool noun = ev->frame->pos == LEX_NOUN && !ev->recipients.count &&
              (!ev->actors.count || ev->actor_inferred);
  if (!p || up == TOKEN_NONE || (syntax->xpos[p] != XPOS_VBG && !noun) ||
      !judge_lemma_in(self, up, self->seeing))
    return false;
  TREE_EACH_CHILD(self->events->tree, p, t)
  if (t < p && str_is(syntax->lemma[t], "as")) return true;
  return false;
}

static bool has_word_in(const judge *self, uint32_t verb, uint32_t set) {
  TREE_EACH_CHILD(self->events->tree, verb, t)
  if (self->m->syntax->rel[t] == REL_AUX &&
      judge_word_in(self, text_form(self->m->text, t), set))
    return true;
  return false;
}

/* "*may want* to reconsider": what somebody thinks that they might like. */
static bool is_perhaps_wanted(const judge *self, const event *ev) {
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t t = ev->trigger.items[i];
    if (t != ev->predicate && judge_lemma_in(self, t, self->liking) &&
        has_word_in(self, t, self->possible_modal))
      return true;
  }
  return false;
}

/* "do not *want to be blamed*": nobody blames them, and nobody is refused. */
static bool is_unwelcome(const judge *self, const event *ev) {
  bool wanted = false;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    wanted |= judge_lemma_in(self, ev->trigger.items[i], self->liking);
  return wanted && ev->status == BEDE_NEGATED &&
         subject_is_passive(self->events->tree, ev->predicate);
}

/* "*Instead of* being fined, the firms are paid": nobody fined them. */
static bool is_instead(const judge *self, const event *ev) {
  if (ev->status != BEDE_NEGATED || ev->actors.count) return false;
  TREE_EACH_CHILD(self->events->tree, ev->predicate, t)
  if (t < ev->predicate && str_is(self->m->syntax->lemma[t], "instead"))
    return true;
  return false;
}

/* "a soldier", "another guard": whoever that may be. */
static bool is_some(const judge *self, uint32_t m) {
  const mention *who = &self->m->mentions.items[m];
  bede_str first = text_form(self->m->text, who->first);
  return who->form == MENTION_NOMINAL && !who->is_plural && who->is_person &&
         judge_word_in(self, first, self->whichever);
}

static bool all_some(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (!is_some(self, side->items[i])) return false;
  return side->count > 0;
}

/* "the thought that *a guard could* shoot *another*" */
static bool is_what_if(const judge *self, const event *ev) {
  return ev->status == BEDE_HYPOTHETICAL && all_some(self, &ev->actors) &&
         all_some(self, &ev->recipients);
}

/* "the trouble that *a candidate might* be in for *backing* it", "*a minister
 * could* be blamed for *meeting* them" */
static bool is_below_perhaps(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t t = ev->predicate;
  if (syntax->xpos[t] != XPOS_VBG || !all_some(self, &ev->actors)) return false;
  for (int i = 0; i < UP; i++) {
    enum rel rel = syntax->rel[t];
    if (rel != REL_ADVCL && rel != REL_ACL && rel != REL_XCOMP) return false;
    t = syntax->head[t];
    if (has_word_in(self, t, self->possible_modal)) return true;
  }
  return false;
}

/* "There are *ways to attack* the mayor", "*reason to blame* him": nobody is
 * said to; but "*no* way to arrest him" tells that nobody could. */
static bool is_way(const judge *self, const event *ev) {
  uint32_t p = ev->predicate;
  return ev->status != BEDE_NEGATED && self->m->syntax->rel[p] == REL_ACL &&
         !ev->actors.count && subject_is_infinitive(self->events->tree, p) &&
         judge_lemma_in(self, self->m->syntax->head[p], self->way);
}

/* "is *known for attacking* churches": that is how they are, and no one deed;
 * but "is wanted for attacking" one. */
static bool is_repute(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate, up = syntax->head[p];
  return up != TOKEN_NONE && syntax->xpos[p] == XPOS_VBG &&
         judge_lemma_in(self, up, self->repute) &&
         (!ev->recipients.count || judge_any_plural(self, &ev->recipients)) &&
         !judge_any_nation(self, &ev->recipients);
}

/* "is *trained to fight* rebels", "a missile *designed to hit* towns" */
static bool is_made_for(const judge *self, const event *ev) {
  uint32_t p = ev->predicate, up = self->m->syntax->head[p];
  return up != TOKEN_NONE && ev->status != BEDE_ACTUAL &&
         self->m->syntax->xpos[up] == XPOS_VBN &&
         subject_is_infinitive(self->events->tree, p) &&
         judge_lemma_in(self, up, self->made_for);
}

static bool is_in_tale(const judge *self, uint32_t verb, bool above) {
  const syntax_doc *syntax = self->m->syntax;
  TREE_EACH_CHILD(self->events->tree, verb, t) {
    enum rel rel = syntax->rel[t];
    bool tale = judge_lemma_in(self, t, self->tale);
    /* "in the film agents *kill* him", and in no other tense */
    bool now = syntax->xpos[verb] == XPOS_VBZ || syntax->xpos[verb] == XPOS_VBP;
    if (!tale && !(now && judge_lemma_in(self, t, self->told_in))) continue;
    uint32_t prep = tree_find(self->events->tree, t, REL_CASE);
    if (tale && above && rel == REL_NSUBJ) return true;
    if (rel == REL_OBL && prep != TOKEN_NONE &&
        str_is(syntax->lemma[prep], "in"))
      return true;
  }
  return false;
}

/* "*In the novel* the king bombs a city", "*the play* shows a king who attacks
 * his neighbours": in no country. */
static bool is_tale(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t t = ev->predicate;
  if (is_in_tale(self, t, false)) return true;
  for (int i = 0; i < UP && syntax->head[t] != TOKEN_NONE; i++) {
    t = syntax->head[t];
    if (is_in_tale(self, t, true)) return true;
  }
  return false;
}

/* "*a fictional army* storms the palace", "the *simulated* attack" */
static bool is_made_up(const judge *self, uint32_t noun) {
  TREE_EACH_CHILD(self->events->tree, noun, t)
  if (self->m->syntax->rel[t] == REL_AMOD &&
      judge_lemma_in(self, t, self->made_up))
    return true;
  return false;
}

static bool is_of_made_up(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  if (ev->type == BEDE_MOBILIZE) return false; /* "a simulated attack" */
  if (ev->frame->pos == LEX_NOUN && is_made_up(self, ev->predicate))
    return true;
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++)
      if (is_made_up(self, self->m->mentions.items[sides[s]->items[i]].head))
        return true;
  return false;
}

/* "In the *drill* gunmen seized a school": they did not; but "fired missiles in
 * the drill" readies them. */
static bool is_drilled(const judge *self, const event *ev) {
  if (ev->type != BEDE_ASSAULT && ev->type != BEDE_COERCE) return false;
  TREE_EACH_CHILD(self->events->tree, ev->predicate, t) {
    uint32_t prep = tree_find(self->events->tree, t, REL_CASE);
    if (self->m->syntax->rel[t] == REL_OBL && prep != TOKEN_NONE &&
        judge_lemma_in(self, t, self->drill) &&
        str_is(self->m->syntax->lemma[prep], "in"))
      return true;
  }
  return false;
}

/* "*Rumors* that police had shot him *turned out to be false*" */
static bool is_false_report(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate, noun = syntax->head[p];
  const claim *told =
      &self->claims->claims.items[ev - self->events->events.items];
  if (noun == TOKEN_NONE ||
      (syntax->rel[p] != REL_ACL && syntax->rel[p] != REL_ACL_RELCL) ||
      told->said_by.count || !judge_noun_in(self, noun, self->hearsay))
    return false;
  uint32_t up = syntax->head[noun];
  if (up == TOKEN_NONE) return false;
  if (judge_lemma_in(self, up, self->untrue)) return true;
  TREE_EACH_CHILD(self->events->tree, up, t) /* "proved *false*" */
  if (syntax->rel[t] == REL_XCOMP && judge_lemma_in(self, t, self->untrue))
    return true;
  return false;
}

/* "*Perhaps one day* Peru will apologize", "*maybe* they will meet": a guess of
 * whoever writes. */
static bool is_guess(const judge *self, const event *ev) {
  if (ev->status != BEDE_PLANNED || ev->operator_count) return false;
  TREE_EACH_CHILD(self->events->tree, ev->predicate, t)
  if (self->m->syntax->rel[t] == REL_ADVMOD && t < ev->predicate &&
      judge_lemma_in(self, t, self->maybe))
    return true;
  return false;
}

/* "*dreams* of the day when his men march in" */
static bool is_dreamt(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t t = ev->predicate;
  if (ev->type == BEDE_REQUEST) return false; /* "stop dreaming of attacks" */
  for (int i = 0; i < UP && syntax->head[t] != TOKEN_NONE; i++) {
    enum rel rel = syntax->rel[t];
    if (rel == REL_CONJ || rel == REL_PARATAXIS) return false;
    t = syntax->head[t];
    if (syntax->upos[t] == UPOS_VERB && judge_lemma_in(self, t, self->dreaming))
      return true;
  }
  return false;
}

/* "*Imagine* the army firing", "*suppose* Chad invades": somebody shall. */
static bool is_imagined(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t t = ev->predicate;
  for (int i = 0; i < UP && syntax->head[t] != TOKEN_NONE; i++) {
    t = syntax->head[t];
    if (judge_lemma_in(self, t, self->imagining) &&
        subject_is_imperative(self->events->tree, t))
      return true;
  }
  return false;
}

/* "aides *playing* her rivals attacked her": on a stage. */
static bool is_played(const judge *self, const event *ev) {
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    uint32_t who = self->m->mentions.items[ev->actors.items[i]].head;
    TREE_EACH_CHILD(self->events->tree, who, t)
    if (t > who && self->m->syntax->xpos[t] == XPOS_VBG &&
        judge_lemma_in(self, t, self->playing)) {
      uint32_t part = tree_find(self->events->tree, t, REL_OBJ);
      uint32_t m = part == TOKEN_NONE ? MENTION_NONE : self->m->at[part];
      if (m != MENTION_NONE && judge_root(self, m)->is_person) return true;
    }
  }
  return judge_sentence_has(self, ev, self->rehearsal);
}

bool supposed_is(const judge *self, const event *ev) {
  return is_seen_as(self, ev) || is_perhaps_wanted(self, ev) ||
         is_unwelcome(self, ev) || is_instead(self, ev) ||
         is_what_if(self, ev) || is_below_perhaps(self, ev) ||
         is_way(self, ev) || is_repute(self, ev) || is_made_for(self, ev) ||
         is_tale(self, ev) || is_of_made_up(self, ev) || is_dreamt(self, ev) ||
         is_drilled(self, ev) || is_false_report(self, ev) ||
         is_guess(self, ev) || is_imagined(self, ev) || is_played(self, ev);
}
