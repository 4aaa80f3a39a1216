/*
 * mishap.c - what nobody meant: accidents, patients sent home, a tired man's
 * rest.
 */
#include "claim/judge.h"

enum { MISHAP_WORDS = 2, WRECK_WORDS = 3, AGE_OF_REASON = 10 };

/* "*lost control* and hit a girl", "*fell asleep* at the wheel, killing two" */
static bool is_lapse(const judge *self, uint32_t verb) {
  TREE_EACH_CHILD(self->events->tree, verb, t)
  if (t > verb && judge_lemma_in(self, t, self->lapse) &&
      (self->m->syntax->rel[t] == REL_XCOMP ||
       (self->m->syntax->rel[t] == REL_OBJ &&
        judge_lemma_in(self, verb, self->losing))))
    return true;
  return false;
}

/* "The plane crashed, *killing* 30 soldiers", "three *died* when the bus
 * overturned": by nobody's will. */
static bool is_crash(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate, up = syntax->head[p];
  if (ev->type != BEDE_ASSAULT) return false;
  if (up != TOKEN_NONE && syntax->rel[p] == REL_ADVCL) {
    /* "ice caused the plane to *crash*, killing 160" */
    uint32_t to = tree_find(self->events->tree, up, REL_XCOMP);
    if (judge_lemma_in(self, up, self->mishap) ||
        (syntax->xpos[p] == XPOS_VBG && is_lapse(self, up)) ||
        (to != TOKEN_NONE && !ev->actors.count &&
         judge_lemma_in(self, to, self->mishap)))
      return true;
  }
  /* "the jet crashed and *hit* a house, *killing* two" */
  if (up != TOKEN_NONE && syntax->rel[p] == REL_ADVCL) p = up;
  if (syntax->rel[p] == REL_CONJ &&
      (judge_lemma_in(self, syntax->head[p], self->mishap) ||
       is_lapse(self, syntax->head[p])))
    return true;
  p = ev->predicate;
  const text_sentence *s =
      &self->m->text->sentences[self->m->text->sentence_of[p]];
  for (uint32_t t = s->first; t < s->end && !ev->actors.count; t++)
    if (syntax->rel[t] == REL_ADVCL && judge_lemma_in(self, t, self->mishap) &&
        (syntax->head[t] == p || syntax->head[t] == up))
      return true;
  return false;
}

/* "her *4-year-old* son" */
static bool is_small_child(const judge *self, uint32_t m) {
  const mention *who = judge_root(self, m);
  for (uint32_t t = who->first; t + 2 < who->end && t < who->head; t++) {
    bede_count age = self->m->number_at[t];
    if (age.known && age.max < AGE_OF_REASON &&
        str_is(text_form(self->m->text, t + 1), "-") &&
        judge_lemma_in(self, t + 2, self->of_age))
      return true;
  }
  return judge_lemma_in(self, who->head, self->small_child);
}

/* "was shot by her *4-year-old* son", "a *toddler* shot his aunt": with a gun
 * that lay about. */
static bool is_childs_doing(const judge *self, const event *ev) {
  for (uint32_t i = 0; i < ev->actors.count; i++)
    if (!is_small_child(self, ev->actors.items[i])) return false;
  return ev->type == BEDE_ASSAULT && ev->actors.count > 0;
}

/* "A boy shot his sister in a tragic *accident*", but not "killed a man who
 * had an accident": only private people, and no word of violence else. */
static bool is_told_accident(const judge *self, const event *ev) {
  return ev->type == BEDE_ASSAULT && ev->actors.count &&
         judge_all_persons(self, &ev->actors) &&
         !judge_any_public(self, &ev->actors, MENTION_NONE) &&
         !judge_any_public(self, &ev->recipients, MENTION_NONE) &&
         judge_sentence_has(self, ev, self->wreck);
}

/* "*A child* shot another", in a story that speaks of an accident. */
static bool is_childs_accident(const judge *self, const event *ev) {
  for (uint32_t i = 0; i < ev->actors.count; i++)
    if (!judge_lemma_in(self, self->m->mentions.items[ev->actors.items[i]].head,
                        self->kid))
      return false;
  return ev->type == BEDE_ASSAULT && ev->actors.count && self->wrecks &&
         ev->frame->pos == LEX_VERB && ev->recipients.count;
}

/* "*58 passengers* were killed": by no gun that went off. */
static bool is_of_many(const judge *self, const event *ev) {
  enum { FEW = 2 };
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = &self->m->mentions.items[ev->recipients.items[i]];
    if (who->count.known && who->count.min > FEW) return true;
  }
  return (ev->size.dead.known && ev->size.dead.min > FEW) ||
         (ev->size.injured.known && ev->size.injured.min > FEW);
}

/* "a boy *accidentally* shot his friend": whoever else is shot in the story is
 * the same; but what an army does by accident it did. */
static bool is_by_accident(const judge *self, const event *ev) {
  if (is_childs_doing(self, ev) || is_told_accident(self, ev) ||
      is_childs_accident(self, ev))
    return true;
  /* "was *accidentally* hit by shells": nobody is named who did it */
  if (ev->type == BEDE_ASSAULT && !ev->actors.count &&
      judge_sentence_has(self, ev, self->by_accident))
    return true;
  return self->accident && ev->type == BEDE_ASSAULT && !is_of_many(self, ev) &&
         !judge_any_public(self, &ev->actors, MENTION_NONE) &&
         !judge_any_public(self, &ev->recipients, MENTION_NONE);
}

/* "was *treated* and released": by a hospital. */
static bool is_discharge(const judge *self, const event *ev) {
  bool of_many = judge_any_plural(self, &ev->recipients) ||
                 judge_any_public(self, &ev->recipients, MENTION_NONE);
  return ev->type == BEDE_RETREAT && str_is(ev->mode, "release") &&
         !ev->actors.count &&
         (judge_sentence_has(self, ev, self->medical) ||
          (!of_many && !self->captives));
}

/* "struck by *a Ford Cortina*" */
static bool is_vehicle(const judge *self, uint32_t m) {
  const mention *who = &self->m->mentions.items[m];
  for (uint32_t t = who->first; t <= who->head && !who->sector.len; t++)
    if (judge_lemma_in(self, t, self->road_vehicle)) return true;
  return false;
}

/* "died after being *struck* by a car" */
static bool is_run_down(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  if (ev->type != BEDE_ASSAULT || self->violent) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++)
    if (!is_vehicle(self, ev->actors.items[i])) return false;
  if (ev->actors.count) return true;
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t t = ev->trigger.items[i];
    const text_sentence *s =
        &self->m->text->sentences[self->m->text->sentence_of[t]];
    for (uint32_t c = t + 1; c < s->end; c++)
      if (syntax->rel[c] == REL_OBL_AGENT && syntax->head[c] == t &&
          judge_lemma_in(self, c, self->road_vehicle))
        return true;
  }
  return false;
}

/* "was not *injured*", "wasn't *kidnapped*": nothing happened to them. */
static bool is_unhurt(const event *ev) {
  bool hurt = ev->frame->size == SIZE_INJURED || ev->frame->size == SIZE_DEAD ||
              (ev->frame->pos == LEX_VERB && !ev->operator_count);
  return ev->type == BEDE_ASSAULT && ev->status == BEDE_NEGATED && hurt &&
         (!ev->actors.count || ev->actor_inferred);
}

/* "died after a *battle with cancer*" */
static bool is_battle_with_illness(const judge *self, const event *ev) {
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    TREE_EACH_CHILD(self->events->tree, ev->trigger.items[i], t)
  if (t > ev->trigger.items[i] && judge_noun_in(self, t, self->illness))
    return true;
  return false;
}

/* "*it* has killed 150 people": the flu. */
static bool is_subject_illness(const judge *self, const event *ev) {
  uint32_t subject = tree_find(self->events->tree, ev->predicate, REL_NSUBJ);
  uint32_t m = subject == TOKEN_NONE ? MENTION_NONE : self->m->at[subject];
  if (m == MENTION_NONE) return false;
  const mention *what = judge_root(self, m);
  for (uint32_t t = what->first; t < what->end; t++)
    if (judge_noun_in(self, t, self->illness)) return true;
  return false;
}

/* "brought *cholera* to the island, killing 9,000": no hand raised. */
static bool is_illness(const judge *self, const event *ev) {
  if (ev->type != BEDE_ASSAULT || ev->instrument) return false;
  bool died = judge_lemma_in(self, ev->predicate, self->unwilled);
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    died |= judge_lemma_in(self, ev->trigger.items[i], self->unwilled);
  if (died &&
      (is_battle_with_illness(self, ev) || is_subject_illness(self, ev)))
    return true;
  return died && judge_sentence_has(self, ev, self->illness) &&
         !judge_sentence_has(self, ev, self->violence);
}

/* "are investigating the *crash*", "an inquiry into the *fire*": of nobody. */
static bool is_accident_inquiry(const judge *self, const event *ev) {
  return ev->type == BEDE_ACCUSE && str_is(ev->mode, "investigate") &&
         !ev->recipients.count &&
         (judge_sentence_has(self, ev, self->wreck) ||
          judge_sentence_has(self, ev, self->disaster)) &&
         !judge_sentence_has(self, ev, self->violence);
}

static bool in_trigger(const event *ev, uint32_t token) {
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (ev->trigger.items[i] == token) return true;
  return false;
}

/* "mortar *fire*": nothing burned; but a mine fire is one. */
static bool is_gunfire(const judge *self, uint32_t t) {
  const syntax_doc *syntax = self->m->syntax;
  if (!t || syntax->rel[t - 1] != REL_COMPOUND || syntax->head[t - 1] != t)
    return false;
  bede_str arms = syntax->lemma[t - 1], fire = syntax->lemma[t];
  bede_str both =
      str_format(self->a, "%.*s %.*s", STR_ARG(arms), STR_ARG(fire));
  return lexicon_in_set(self->lex, both, self->violence);
}

/* "the *mine* accident": no weapon */
static bool is_of_accident(const judge *self, uint32_t t) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t noun = syntax->head[t];
  return syntax->rel[t] == REL_COMPOUND &&
         judge_noun_in(self, noun, self->disaster) && !is_gunfire(self, noun);
}

/* "exchanged *fire*": nothing burned */
static bool is_fired(const judge *self, uint32_t t) {
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *ev = &self->events->events.items[i];
    if (ev->type == BEDE_ASSAULT && ev->frame->pos == LEX_VERB &&
        ev->predicate != t && ev->actors.count && in_trigger(ev, t))
      return true;
  }
  return false;
}

static bool is_within(const judge *self, const id_list *side, uint32_t t) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *who = &self->m->mentions.items[side->items[i]];
    if (t >= who->first && t < who->end) return true;
  }
  return false;
}

/* "30 *soldiers* were killed, *the air force* said": neither those who are hurt
 * nor who tells of it has used arms. */
static bool is_of_party(const judge *self, const event *ev, uint32_t t) {
  const claim *told =
      &self->claims->claims.items[ev - self->events->events.items];
  return is_within(self, &ev->recipients, t) ||
         is_within(self, &told->said_by, t);
}

/* "25 were *injured* as the storm hit": nobody is said to have hurt them, and
 * the sentence, or the whole story, tells of an accident and of no violence. */
static bool is_mishap(const judge *self, const event *ev) {
  const text_doc *text = self->m->text;
  if (is_crash(self, ev) || is_by_accident(self, ev) || is_run_down(self, ev))
    return true;
  bool unwilled = judge_lemma_in(self, ev->predicate, self->unwilled);
  for (uint32_t i = 0; i < ev->trigger.count; i++) /* "*left* 11 *dead*" */
    unwilled |= judge_lemma_in(self, ev->trigger.items[i], self->unwilled);
  if (ev->type != BEDE_ASSAULT || ev->actors.count || !unwilled) return false;
  /* "a blast in a *coal* mine killed 16": no bomb */
  if (judge_sentence_has(self, ev, self->industrial) &&
      !judge_sentence_has(self, ev, self->attack))
    return true;
  /* "the jet *crashed* near Lagos, hit a house and killed two" */
  bool wreck = judge_sentence_has(self, ev, self->wreck);
  if (ev->instrument && !wreck) return false;
  uint32_t accidents = wreck, violence = 0, all = 0;
  uint32_t here = text->sentence_of[ev->predicate];
  for (uint32_t t = 0; t < text->token_count; t++) {
    bool accident = judge_noun_in(self, t, self->disaster) &&
                    !is_fired(self, t) && !is_gunfire(self, t);
    if (text->sentence_of[t] == here) {
      accidents += accident;
      /* "a *jet* crashed ... killing two": what fell is no weapon */
      violence += judge_noun_in(self, t, self->violence) &&
                  !is_of_party(self, ev, t) && !is_of_accident(self, t) &&
                  !(wreck && in_trigger(ev, t));
    }
    all += accident;
  }
  /* a story of a crash that speaks of guards and a war besides */
  bool wrecked = self->wrecks >= WRECK_WORDS && self->wrecks > self->violences;
  return !violence &&
         (accidents || wrecked || (all >= MISHAP_WORDS && !self->violent));
}

/* "He stopped work for want of sleep", "the fans stopped working": one alone
 * is not on strike; the bank's *staff* are several. */
static bool is_own_rest(const judge *self, const event *ev) {
  if (!str_is(ev->mode, "strike") || ev->frame->pos != LEX_VERB) return false;
  if (judge_sentence_has(self, ev, self->disaster)) return true; /* a storm */
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *own = &self->m->mentions.items[ev->actors.items[i]];
    const mention *who = judge_root(self, ev->actors.items[i]);
    bool several = own->is_plural || who->is_plural ||
                   judge_lemma_in(self, own->head, self->collective);
    if (several ? who->is_person || who->sector.len : !who->is_person)
      return false;
  }
  return true;
}

/* "died of a *self-inflicted* wound": the word before it, and not "wounds
 * inflicted by guards" behind it. */
static bool is_own_hand(const judge *self, const event *ev) {
  enum { NEAR = 4 };
  const syntax_doc *syntax = self->m->syntax;
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t t = ev->trigger.items[i];
    for (uint32_t c = t; c-- > 0 && t - c < NEAR;)
      if (syntax->head[c] == t && judge_lemma_in(self, c, self->own_hand))
        return true;
  }
  return false;
}

/* "A plane crashed, killing 36. ... *The toll* rose to 39": the deaths that the
 * story told before were an accident's, too. */
static bool is_toll_of_accident(const judge *self, const event *toll) {
  if (toll->frame->pos != LEX_NOUN || !(toll->frame->flags & FRAME_CAUSED))
    return false;
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *ev = &self->events->events.items[i];
    if (ev->predicate < toll->predicate && ev->frame->size == SIZE_DEAD &&
        ev->status == BEDE_ACTUAL && ev->fate != FATE_PRIVATE &&
        ev->fate != FATE_BARE)
      return false;
  }
  return true;
}

bool mishap_is(const judge *self, const event *ev) {
  return is_mishap(self, ev) || is_own_rest(self, ev) ||
         is_discharge(self, ev) || is_own_hand(self, ev) || is_unhurt(ev) ||
         is_toll_of_accident(self, ev) || is_illness(self, ev) ||
         is_accident_inquiry(self, ev);
}
