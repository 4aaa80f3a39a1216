/*
 * when.c - when one event happened: this one, and not another of its sentence.
 *
 * An expression belongs to the noun or the clause that governs it.  An event
 * takes the one that its own words govern; failing that, one of its clause, or
 * of a clause above it that tells the same thing; but not that of a verb of
 * saying, nor of what is said in the clause around it.
 *
 *   "killed *on Monday*"                       its own
 *   "In clashes *on Monday* two were killed"   what it happened in
 *   "said *on Monday* that rebels had attacked"  does not date the attack
 *   "the man who shot them was held *on Monday*" nor the shooting
 *
 * Words of order give bounds: "by Friday", "after Monday", "before May".
 */
#include "event/reader.h"
#include "event/subject.h"

#include "base/date.h"

/* How far up an event may take its time from. */
enum { CLIMB = 24, CLAUSES = 3 };

/* "Two shot *Posted: Monday*": when the page was made. */
bool when_is_stamp(const reader *self, const time_mention *t) {
  uint32_t token = when_token_before(self, t);
  if (token == TOKEN_NONE || !token) return false;
  if (self->syntax->upos[token] == UPOS_PUNCT) token--;
  return noun_form_in(self, token, self->words.page_made);
}

bool when_is_ahead(const event *ev) {
  return ev->status == BEDE_PLANNED || ev->status == BEDE_ORDERED ||
         ev->status == BEDE_HYPOTHETICAL;
}

static bool is_trigger(const event *ev, uint32_t token) {
  return ids_have(&ev->trigger, token) || ev->predicate == token;
}

/* "fired at protesters *on Monday*": behind those whom it hit, it is the
 * event's. */
static bool is_side(const reader *self, const event *ev, uint32_t token) {
  uint32_t m = self->m->at[token];
  if (m == MENTION_NONE) return false;
  return ids_have(&ev->recipients, m) ||
         (token > ev->predicate && ids_have(&ev->actors, m));
}

bool event_is_of_words(const event *ev) {
  switch (ev->type) {
  case BEDE_AGREE:
  case BEDE_SUPPORT:
  case BEDE_CONCEDE:
  case BEDE_REQUEST:
  case BEDE_ACCUSE:
  case BEDE_REJECT:
  case BEDE_THREATEN:
    return true;
  default:
    return false;
  }
}

static bool tells_other(reader *self, const event *ev, uint32_t token) {
  if (is_trigger(ev, token)) return false;
  uint32_t other = self->out->of[token];
  return noun_is_saying(self, token) ||
         (other != EVENT_NONE &&
          event_is_of_words(&self->out->events.items[other]));
}

/* "a vote *after which* they left" */
static bool is_after_which(const reader *self, uint32_t verb) {
  TREE_EACH_CHILD(&self->tree, verb, c) {
    uint32_t prep = tree_find(&self->tree, c, REL_CASE);
    if (self->syntax->xpos[c] == XPOS_WDT && prep != TOKEN_NONE &&
        form_is(self, prep, "after"))
      return true;
  }
  return false;
}

/* "questioned him on Monday *before arresting* him": at the end of that day. */
static bool is_leading_to(const reader *self, uint32_t verb) {
  return self->syntax->xpos[verb] == XPOS_VBG &&
         tree_find(&self->tree, verb, REL_NSUBJ) == TOKEN_NONE &&
         tree_find(&self->tree, verb, REL_AUX) == TOKEN_NONE;
}

/* "flew there on Monday, where he *has* often *met* them": not of the day. */
static bool is_perfect_aside(const reader *self, uint32_t verb) {
  uint32_t up = self->syntax->head[verb];
  return up != TOKEN_NONE && self->syntax->xpos[up] == XPOS_VBD &&
         when_has_now(self, verb);
}

/* "killed *when* police fired" */
bool when_is_same_time(const reader *self, uint32_t verb) {
  uint32_t mark = tree_find(&self->tree, verb, REL_MARK);
  if (is_after_which(self, verb) || is_perfect_aside(self, verb)) return false;
  if (mark == TOKEN_NONE) mark = tree_find(&self->tree, verb, REL_ADVMOD);
  if (mark == TOKEN_NONE) return true; /* "leaving two dead" */
  /* "was held *after* he shot two men": harm is mostly of the same day; not so
   * "was in hospital after he shot himself" */
  if (form_is(self, mark, "after")) {
    uint32_t id = self->out->of[verb], up = self->syntax->head[verb];
    return id != EVENT_NONE && up != TOKEN_NONE &&
           self->syntax->upos[up] == UPOS_VERB &&
           self->out->events.items[id].type == BEDE_ASSAULT;
  }
  /* "was criticised *for* not inviting them on Saturday", "charged on Monday
   * *with* killing one" */
  if (when_is_charge(self, verb)) return false;
  bool before = form_is(self, mark, "before") && !is_leading_to(self, verb);
  /* "urged caution *as* trade *has grown* in the past years" */
  if (form_is(self, mark, "as") && when_has_now(self, verb)) return false;
  /* "asked *about* calling her a liar last week, he blamed her" */
  return !before && !noun_form_in(self, mark, self->words.other_day);
}

/* "In 1998 he *was sent* there and *has been* implicated in attacks" */
static bool is_later(const reader *self, uint32_t token) {
  return self->syntax->rel[token] == REL_CONJ && when_has_now(self, token);
}

/* "was dismissed on Monday, though he *had ceded* control": before that. */
static bool is_before_that(const reader *self, uint32_t verb) {
  uint32_t up = self->syntax->head[verb];
  uint32_t aux = tree_find(&self->tree, verb, REL_AUX);
  uint32_t above = tree_find(&self->tree, up, REL_AUX);
  return aux != TOKEN_NONE && form_is(self, aux, "had") &&
         (above == TOKEN_NONE || !form_is(self, above, "had"));
}

/* "urged them to go, *as* Chad *had done on Saturday*" */
static bool is_as_before(const reader *self, uint32_t verb) {
  uint32_t mark = tree_find(&self->tree, verb, REL_MARK);
  return mark != TOKEN_NONE && form_is(self, mark, "as") &&
         is_before_that(self, verb);
}

/* "helped victims of *attacks*", "details of the *attack* emerged on Monday":
 * of no time of theirs. */
static bool is_of_people(const reader *self, uint32_t noun) {
  uint32_t up = self->syntax->head[noun], m = self->m->at[up];
  uint32_t id = self->out->of[noun];
  if (id == EVENT_NONE || self->out->events.items[id].type != BEDE_ASSAULT)
    return false;
  return noun_lemma_in(self, up, self->words.knowledge) ||
         (m != MENTION_NONE && self->m->mentions.items[m].type == MENTION_PER);
}

/* "will go to Oslo on Monday, *where he will meet* them" */
static bool is_where(const reader *self, uint32_t verb) {
  uint32_t where = tree_find(&self->tree, verb, REL_ADVMOD);
  uint32_t who = tree_subject(&self->tree, verb);
  return where != TOKEN_NONE && form_is(self, where, "where") &&
         who != TOKEN_NONE && self->syntax->upos[who] == UPOS_PRON &&
         !subject_is_perfect(&self->tree, verb);
}

/* "In 2013 gunmen stormed it; nine *died*": the same day; but "have fled". */
static bool is_told_on(const reader *self, uint32_t verb) {
  uint32_t first, end;
  tree_extent(&self->tree, verb, &first, &end);
  return self->syntax->head[verb] < first && first > 0 &&
         (form_is(self, first, ";") || form_is(self, first - 1, ";")) &&
         (self->syntax->xpos[verb] == XPOS_VBD ||
          subject_is_passive(&self->tree, verb)) &&
         !subject_is_perfect(&self->tree, verb) && !is_later(self, verb);
}

/* Whether the clause of this head tells what the one above it tells. */
static bool is_one_with_above(const reader *self, uint32_t token) {
  switch ((enum rel)self->syntax->rel[token]) {
  case REL_NMOD:
    return !is_of_people(self, token);
  case REL_ACL: /* "men *carrying* guns broke in on Monday" */
    return self->syntax->xpos[token] == XPOS_VBG &&
           !when_is_charge(self, token);
  case REL_ACL_RELCL:
    return is_where(self, token);
  case REL_ADVCL_RELCL:
  case REL_CCOMP:
  case REL_CSUBJ:
    return false;
  case REL_PARATAXIS:
    return is_told_on(self, token);
  case REL_ADVCL:
    return when_is_same_time(self, token) && !is_before_that(self, token);
  case REL_CONJ:
    return !is_later(self, token);
  default:
    return true;
  }
}

/* "held *an exercise* that *ended on Friday*": how the event's own thing went.
 */
static bool is_course_of(const reader *self, const event *ev, uint32_t verb) {
  uint32_t noun = self->syntax->head[verb];
  bool course = ev->type == BEDE_CONSULT || ev->type == BEDE_COOPERATE ||
                ev->type == BEDE_PROTEST;
  return course && noun != TOKEN_NONE && is_trigger(ev, noun) &&
         self->syntax->upos[noun] == UPOS_NOUN &&
         (noun_lemma_in(self, verb, self->words.occurring) ||
          noun_lemma_in(self, verb, self->words.visit_over));
}

/* The expression hangs on what stands below the event's own word: "*began*
 * shelling on Monday", "were killed when police fired on Monday". */
static int from_below(const reader *self, const event *ev,
                      const time_mention *t, uint32_t at) {
  bool is_to_come = self->m->date && t->when.last >= self->m->date;
  bool is_day = t->when.first == t->when.last;
  int fit = FITS_OWN;
  /* "has praised him, *telling* them *at a rally on Friday* that ..." */
  uint32_t prep = tree_find(&self->tree, at, REL_CASE);
  uint32_t up = self->syntax->head[at];
  if (is_day && event_is_of_words(ev) && self->syntax->rel[at] == REL_OBL &&
      prep != TOKEN_NONE && self->syntax->rel[up] == REL_ADVCL &&
      self->syntax->xpos[up] == XPOS_VBG &&
      (form_is(self, prep, "during") || form_is(self, prep, "at")))
    at = up;
  for (uint32_t room = CLIMB; room && at != TOKEN_NONE; room--) {
    if (is_trigger(ev, at)) return fit;
    enum rel rel = self->syntax->rel[at];
    if (rel == REL_ADVCL && when_is_same_time(self, at) &&
        !is_as_before(self, at))
      fit = FITS_CLAUSE;
    else if (rel == REL_CONJ &&
             tree_find(&self->tree, at, REL_NSUBJ) == TOKEN_NONE)
      fit = FITS_CLAUSE; /* "shot and *killed* on Monday" */
    else if ((rel == REL_ACL_RELCL || rel == REL_ACL) && room == CLIMB &&
             (self->syntax->head[at] == ev->predicate ||
              is_course_of(self, ev, at)))
      fit = FITS_CLAUSE; /* "the *action*, which began on Monday" */
    else if (rel != REL_XCOMP)
      return FITS_NOT;
    else if (event_is_of_words(ev) && (is_to_come || !is_day))
      return FITS_NOT; /* "is *willing* to resume talks this year" */
    at = self->syntax->head[at];
  }
  return FITS_NOT;
}

/* The event itself, or what is told with it in clauses above: "sealed it,
 * *leading* him to drop out". */
static bool goes_with(reader *self, const event *ev, uint32_t verb) {
  uint32_t token = ev->predicate;
  if (is_trigger(ev, verb)) return true;
  for (int room = CLAUSES; room && is_one_with_above(self, token); room--) {
    token = self->syntax->head[token];
    if (token == TOKEN_NONE || tells_other(self, ev, token)) return false;
    if (token == verb) return true;
  }
  return false;
}

/* "raids *carried out* on Monday", "a vote that *was held* in May": of a thing
 * that is not told as anything else. */
static bool is_told_of(const reader *self, uint32_t verb) {
  enum rel rel = self->syntax->rel[verb];
  uint32_t noun = self->syntax->head[verb];
  return (rel == REL_ACL || rel == REL_ACL_RELCL) &&
         (self->syntax->xpos[verb] == XPOS_VBN ||
          self->syntax->xpos[verb] == XPOS_VBD) &&
         !when_has_now(self, verb) && self->syntax->upos[noun] == UPOS_NOUN &&
         self->m->at[noun] != MENTION_NONE &&
         self->m->mentions.items[self->m->at[noun]].type == MENTION_NOM;
}

/* "injured *in the 1998 bombing*", "*in clashes on Monday*": what it happened
 * in; but nobody is charged when the killing was that they are charged in. */
static bool is_occasion(reader *self, const event *ev, uint32_t noun) {
  bool blame = ev->type == BEDE_ACCUSE && str_is(ev->mode, "disapprove");
  bool charge = (ev->type == BEDE_ACCUSE && !blame) ||
                ev->type == BEDE_COERCE || ev->type == BEDE_SANCTION;
  /* "*in raids* carried out *on Monday*" */
  bool told = is_told_of(self, noun) && !when_is_ahead(ev);
  /* "met in a town that was *taken* in 2016": no occasion but a place */
  if (told && self->syntax->xpos[noun] == XPOS_VBN &&
      self->m->place_at[self->syntax->head[noun]] != MENTION_NONE)
    return false;
  if (told) noun = self->syntax->head[noun];
  uint32_t up = self->syntax->head[noun];
  /* "attacked him *in the run-up* to the 2014 elections" */
  if (up != TOKEN_NONE && self->syntax->rel[noun] == REL_NMOD &&
      noun_lemma_in(self, up, self->words.time_of)) {
    noun = up;
    up = self->syntax->head[noun];
  }
  if (up == TOKEN_NONE || !goes_with(self, ev, up)) return false;
  uint32_t prep = tree_find(&self->tree, noun, REL_CASE);
  if (self->syntax->upos[noun] != UPOS_NOUN || prep == TOKEN_NONE) return false;
  /* "will visit Japan *for talks* on Monday" */
  if (ev->type == BEDE_CONSULT && form_is(self, prep, "for")) return true;
  return ((!charge || told) && form_is(self, prep, "in")) ||
         form_is(self, prep, "during") || form_is(self, prep, "at");
}

/* "agreed to help *after they met last year*": no day, so from then on. */
static bool is_long_after(const reader *self, const time_mention *t,
                          uint32_t verb) {
  return self->syntax->rel[verb] == REL_ADVCL &&
         self->syntax->xpos[verb] == XPOS_VBD && t->when.first &&
         t->when.first != t->when.last && !str_is(t->type, "DURATION");
}

/* The event's own word, or "agreed *to help*". */
static bool is_trigger_or_aim(const reader *self, const event *ev,
                              uint32_t token) {
  for (uint32_t room = CLAUSES; room && token != TOKEN_NONE; room--) {
    if (is_trigger(ev, token)) return true;
    if (self->syntax->rel[token] != REL_XCOMP) return false;
    token = self->syntax->head[token];
  }
  return false;
}

/* "sanctions imposed *following an election in August 2020*", "have hanged
 * forty *since the ban in 1980*", "has given twice *since retiring in 2010*":
 * from then on. */
bool when_is_aftermath(const reader *self, const event *ev,
                       const time_mention *t) {
  uint32_t from = when_anchor(self, t), noun = when_token_before(self, t);
  /* "since the *coup* in 2015", wherever the parser hangs the year */
  if (is_trigger(ev, from) && noun != TOKEN_NONE &&
      self->syntax->head[noun] == from) {
    uint32_t word = tree_find(&self->tree, noun, REL_CASE);
    return word != TOKEN_NONE && form_is(self, word, "since");
  }
  /* "had forty shootings, *ten since January*" */
  bool since = self->syntax->rel[from] == REL_APPOS &&
               when_has_preposition(self, t, "since");
  for (uint32_t room = CLAUSES; room && from != TOKEN_NONE; room--) {
    uint32_t up = self->syntax->head[from];
    if (up == TOKEN_NONE) return false;
    uint32_t word = tree_find(&self->tree, from, REL_CASE);
    if (word == TOKEN_NONE) word = tree_find(&self->tree, from, REL_MARK);
    since |= word != TOKEN_NONE && form_is(self, word, "since");
    enum rel rel = self->syntax->rel[from];
    bool after =
        word != TOKEN_NONE &&
        (self->syntax->upos[from] == UPOS_NOUN ||
         is_long_after(self, t, from)) &&
        (form_is(self, word, "after") || form_is(self, word, "following"));
    bool apposed = since && rel == REL_APPOS;
    if ((since || after) && !apposed) return is_trigger_or_aim(self, ev, up);
    if (rel != REL_NMOD && !apposed) return false;
    from = up;
  }
  return false;
}

/* "will meet *before the June summit*" */
static bool is_deadline(reader *self, const event *ev, const time_mention *t,
                        uint32_t noun) {
  uint32_t up = self->syntax->head[noun];
  uint32_t prep = tree_find(&self->tree, noun, REL_CASE);
  return when_is_ahead(ev) && t->when.first > self->m->date &&
         self->syntax->upos[noun] != UPOS_VERB && up != TOKEN_NONE &&
         prep != TOKEN_NONE && form_is(self, prep, "before") &&
         goes_with(self, ev, up);
}

/* "an attack *on Monday* that killed nine", "*last week's* vote in which they
 * rejected it": the clause tells what the noun is. */
static bool is_of_occasion(const reader *self, uint32_t verb, uint32_t at) {
  enum rel rel = self->syntax->rel[verb];
  if ((rel != REL_ACL_RELCL && rel != REL_ACL) ||
      self->syntax->head[verb] != at || self->syntax->upos[at] != UPOS_NOUN ||
      is_after_which(self, verb))
    return false;
  return event_is_in_which(self, verb) || self->out->of[at] != EVENT_NONE;
}

/* "five were shot on Monday, including two men who were *killed*": the harm
 * that those are told of whose harm a clause tells; or TOKEN_NONE. */
static uint32_t harm_around(const reader *self, const event *ev,
                            uint32_t verb) {
  uint32_t token = verb;
  enum rel rel = self->syntax->rel[verb];
  if (ev->type != BEDE_ASSAULT ||
      (rel != REL_ACL_RELCL && rel != REL_ADVCL_RELCL) ||
      tree_find(&self->tree, verb, REL_AUX) != TOKEN_NONE)
    return TOKEN_NONE;
  for (uint32_t room = CLAUSES + 1; room; room--) {
    token = self->syntax->head[token];
    if (token == TOKEN_NONE) return TOKEN_NONE;
    uint32_t id = self->out->of[token];
    if (id != EVENT_NONE) {
      bool harm = self->out->events.items[id].type == BEDE_ASSAULT;
      return harm ? token : TOKEN_NONE;
    }
    if (self->syntax->upos[token] == UPOS_VERB) return TOKEN_NONE;
  }
  return TOKEN_NONE;
}

/* "police came on Monday *to find that* two *had been shot*" */
static bool is_found_so(const reader *self, const event *ev, uint32_t verb) {
  uint32_t up = self->syntax->head[verb];
  uint32_t mark = tree_find(&self->tree, up, REL_MARK);
  return ev->type == BEDE_ASSAULT && self->syntax->rel[verb] == REL_CCOMP &&
         self->syntax->xpos[up] == XPOS_VB && mark != TOKEN_NONE &&
         form_is(self, mark, "to");
}

static int above(reader *self, const event *ev, uint32_t token, uint32_t at) {
  int clauses = CLAUSES;
  while (clauses >= 0) {
    uint32_t up = self->syntax->head[token];
    if (up == TOKEN_NONE) break;
    if (up == at && is_of_occasion(self, token, at)) return FITS_ABOVE;
    uint32_t harm = harm_around(self, ev, token);
    if (harm != TOKEN_NONE) {
      if (harm == at) return FITS_ABOVE;
      token = harm;
      continue;
    }
    if (!is_one_with_above(self, token) && !is_found_so(self, ev, token)) break;
    /* "said *on Monday* when it rejected the plan": at once */
    bool at_once = self->syntax->rel[token] == REL_ADVCL && up == at;
    /* "nine *were reported killed* on Monday" */
    at_once |= self->syntax->rel[token] == REL_XCOMP &&
               tree_find(&self->tree, up, REL_AUX_PASS) != TOKEN_NONE;
    /* "*said on Monday* that it was good *and condemned* them" */
    at_once |= self->syntax->rel[token] == REL_CONJ && up == at &&
               token == ev->predicate && event_is_of_words(ev) &&
               tree_find(&self->tree, token, REL_NSUBJ) == TOKEN_NONE &&
               tree_find(&self->tree, token, REL_NSUBJ_PASS) == TOKEN_NONE &&
               self->syntax->xpos[token] == self->syntax->xpos[up];
    if (!at_once && tells_other(self, ev, up)) break;
    if (up == at) return FITS_ABOVE;
    clauses -= clause_is_head(self, up) || self->out->of[up] != EVENT_NONE;
    token = up;
  }
  return FITS_NOT;
}

/* "held them *on Sunday* in a *bid* to *free* him": above any of its words. */
static int from_above(reader *self, const event *ev, uint32_t at) {
  int fit = above(self, ev, ev->predicate, at);
  for (uint32_t i = 0; i < ev->trigger.count && !fit; i++)
    fit = above(self, ev, ev->trigger.items[i], at);
  return fit;
}

/* The word at the top of the clause. */
static uint32_t clause_top(const reader *self, uint32_t token) {
  for (uint32_t room = CLIMB; room && is_one_with_above(self, token); room--) {
    uint32_t up = self->syntax->head[token];
    if (up == TOKEN_NONE) break;
    token = up;
  }
  return token;
}

/* "the vote *on Monday* saw him lose", "the *2010* law allowed it", "a synod,
 * which met *in May*, called for it": what is no person acts when it is. */
static bool is_of_subject(reader *self, const event *ev, uint32_t at) {
  bool clausal = self->syntax->rel[at] == REL_ACL_RELCL &&
                 self->syntax->xpos[at] == XPOS_VBD;
  uint32_t noun = clausal ? self->syntax->head[at] : at;
  enum rel rel = self->syntax->rel[noun];
  uint32_t verb = self->syntax->head[noun];
  if ((rel != REL_NSUBJ && rel != REL_NSUBJ_PASS) || verb == TOKEN_NONE ||
      self->syntax->xpos[verb] != XPOS_VBD || !goes_with(self, ev, verb))
    return false;
  uint32_t m = self->m->at[noun];
  return m == MENTION_NONE || (self->m->mentions.items[m].type == MENTION_NOM &&
                               !self->m->mentions.items[m].sector.len);
}

/* "police found four people *shot* in a house late Monday night" */
static bool is_found(const reader *self, const event *ev, const time_mention *t,
                     uint32_t at) {
  uint32_t verb = ev->predicate, noun = self->syntax->head[verb];
  return ev->type == BEDE_ASSAULT && self->syntax->rel[verb] == REL_ACL &&
         self->syntax->xpos[verb] == XPOS_VBN && t->first > verb &&
         self->syntax->rel[noun] == REL_OBJ && self->syntax->head[noun] == at &&
         self->syntax->xpos[at] == XPOS_VBD;
}

/* "with an offer to hold talks on 9 January *to discuss* the ban": what is
 * dated is done for it, whichever verb the parser hangs it on. */
static bool is_for_purpose(const reader *self, const event *ev, uint32_t at) {
  uint32_t verb = ev->predicate, mark = tree_find(&self->tree, verb, REL_MARK);
  if (self->syntax->rel[verb] != REL_ADVCL || mark == TOKEN_NONE ||
      !form_is(self, mark, "to") || at > verb || !when_is_ahead(ev) ||
      self->syntax->upos[at] != UPOS_VERB)
    return false;
  uint32_t above_it = self->syntax->head[verb], up = at;
  for (uint32_t room = CLAUSES; room && up != TOKEN_NONE; room--) {
    up = self->syntax->head[up];
    if (up == above_it) return up != TOKEN_NONE;
  }
  return false;
}

/* "In contrast to *Thursday, when* two were held": a clause about the day. */
bool when_is_about(const reader *self, const event *ev, const time_mention *t) {
  uint32_t token = ev->predicate;
  for (uint32_t room = CLAUSES; room && token != TOKEN_NONE; room--) {
    uint32_t head = self->syntax->head[token];
    enum rel rel = self->syntax->rel[token];
    if (rel == REL_ACL_RELCL || rel == REL_ADVCL_RELCL)
      return head >= t->first && head < t->end && token > t->head;
    if (rel == REL_ADVCL && token > t->end && form_is(self, t->end, "when"))
      return true;
    if (rel != REL_CONJ && rel != REL_XCOMP) return false;
    token = head;
  }
  return false;
}

/* "condemned *on Saturday* two attacks in Chad *on Friday*": of two days that
 * hang on a verb of saying, the one behind its object is the object's. */
static bool is_of_object(reader *self, const event *ev, const time_mention *t,
                         uint32_t at) {
  uint32_t noun = ev->predicate, object = tree_find(&self->tree, at, REL_OBJ);
  if (object == TOKEN_NONE || self->syntax->upos[noun] != UPOS_NOUN ||
      t->first < noun || !tells_other(self, ev, at))
    return false;
  for (uint32_t room = CLAUSES; room && noun != object; room--) {
    if (self->syntax->rel[noun] != REL_NMOD) return false;
    noun = self->syntax->head[noun];
  }
  if (noun != object) return false;
  const text_sentence *s =
      &self->text->sentences[self->text->sentence_of[object]];
  for (uint32_t i = s->first; i < object; i++) {
    uint32_t id = self->m->time_at[i];
    if (id == MENTION_NONE) continue;
    const time_mention *other = &self->m->times.items[id];
    if (other->when.first && other->when.first != t->when.first) return true;
  }
  return false;
}

/* "is looking into *arsons from* last year": of the noun, not of the words. */
static bool is_from_noun(const reader *self, const event *ev,
                         const time_mention *t) {
  uint32_t noun = when_token_before(self, t);
  return noun != TOKEN_NONE && when_has_preposition(self, t, "from") &&
         event_is_of_words(ev) && self->syntax->upos[noun] == UPOS_NOUN &&
         noun > ev->predicate && !is_trigger(ev, noun);
}

/* "was vital to them, *but it failed in May*": of the other clause alone. */
static bool is_of_contrast(const reader *self, const event *ev, uint32_t at) {
  for (uint32_t room = CLAUSES; room && at != TOKEN_NONE; room--) {
    uint32_t but = tree_find(&self->tree, at, REL_CC);
    if (at > ev->predicate && self->syntax->rel[at] == REL_CONJ &&
        but != TOKEN_NONE && form_is(self, but, "but") &&
        (tree_find(&self->tree, at, REL_NSUBJ) != TOKEN_NONE ||
         tree_find(&self->tree, at, REL_NSUBJ_PASS) != TOKEN_NONE))
      return true;
    at = self->syntax->head[at];
  }
  return false;
}

/* "*have now been* charged": no day, but that it has come about. */
static bool is_by_now(const reader *self, const event *ev,
                      const time_mention *t) {
  if (!str_is(t->value, "PRESENT_REF")) return false;
  /* "his *by-now-familiar* claims" */
  if (self->syntax->upos[ev->predicate] == UPOS_NOUN) return true;
  TREE_EACH_CHILD(&self->tree, ev->predicate, c)
  if (self->syntax->rel[c] == REL_AUX &&
      (form_is(self, c, "has") || form_is(self, c, "have")))
    return true;
  return false;
}

/* "has shown ads *recently*, and the next one *comes* as they meet": of its own
 * clause alone. */
static bool is_of_other_clause(const reader *self, const event *ev,
                               uint32_t at) {
  uint32_t token = ev->predicate;
  for (uint32_t room = CLIMB; room && token != TOKEN_NONE; room--) {
    if (token == at) return false;
    if (self->syntax->rel[token] == REL_CONJ &&
        tree_find(&self->tree, token, REL_NSUBJ) != TOKEN_NONE)
      return true;
    token = self->syntax->head[token];
  }
  return false;
}

/* "*before arresting* him": no more than on the same day. */
static bool is_too_long(const reader *self, const event *ev,
                        const time_mention *t) {
  uint32_t verb = ev->predicate, mark = tree_find(&self->tree, verb, REL_MARK);
  return self->syntax->rel[verb] == REL_ADVCL && mark != TOKEN_NONE &&
         form_is(self, mark, "before") && t->when.first != t->when.last &&
         !is_trigger(ev, when_anchor(self, t));
}

/* "his third *trip since 2001* and first *visit* in office": of one alone. */
static bool is_of_first(const reader *self, const event *ev,
                        const time_mention *t, uint32_t at) {
  if (!when_has_preposition(self, t, "since")) return false;
  /* "will make his *first visit since* August" */
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t nth = tree_find(&self->tree, ev->trigger.items[i], REL_AMOD);
    if (nth != TOKEN_NONE &&
        (form_is(self, nth, "first") || form_is(self, nth, "second") ||
         form_is(self, nth, "third")))
      return true;
  }
  return self->syntax->upos[at] == UPOS_NOUN && at < t->first &&
         t->end <= ev->predicate &&
         self->syntax->upos[ev->predicate] == UPOS_NOUN &&
         self->syntax->rel[ev->predicate] == REL_CONJ;
}

/* "a complaint to *the General Agreement* last year": names have no times. */
static bool is_behind_name(const reader *self, const event *ev,
                           const time_mention *t, uint32_t at) {
  uint32_t token = at;
  if (self->syntax->upos[at] != UPOS_PROPN || t->first < at) return false;
  for (uint32_t room = CLAUSES; room && token != TOKEN_NONE; room--) {
    if (token == ev->predicate) return self->syntax->upos[token] == UPOS_NOUN;
    if (self->syntax->rel[token] != REL_NMOD ||
        self->out->of[token] != EVENT_NONE)
      return false;
    token = self->syntax->head[token];
  }
  return false;
}

/* "a nurse who was *shot* and a driver who was *hurt on Sunday*" */
static bool is_twin(const reader *self, const event *ev, uint32_t at) {
  uint32_t verb = ev->predicate, noun = self->syntax->head[at];
  return ev->type == BEDE_ASSAULT && at > verb && noun != TOKEN_NONE &&
         self->syntax->rel[verb] == REL_ACL_RELCL &&
         self->syntax->rel[at] == REL_ACL_RELCL &&
         self->syntax->rel[noun] == REL_CONJ &&
         self->syntax->head[noun] == self->syntax->head[verb] &&
         self->syntax->xpos[at] == self->syntax->xpos[verb];
}

/* "*went* on strike for three men who are missing, *since 2015*": what was done
 * once was not done ever since. */
static bool is_once(const reader *self, const event *ev,
                    const time_mention *t) {
  uint32_t before = when_token_before(self, t);
  return when_has_preposition(self, t, "since") && before != TOKEN_NONE &&
         self->syntax->upos[before] == UPOS_PUNCT &&
         self->syntax->xpos[ev->predicate] == XPOS_VBD &&
         tree_find(&self->tree, ev->predicate, REL_AUX) == TOKEN_NONE;
}

/* "*claimed* responsibility *on Monday* for the bombing", "*confessed* on
 * Monday to killing two": not the day of the deed. */
static bool is_owned_up(const reader *self, const event *ev, uint32_t at) {
  if (at == ev->predicate || !is_trigger(ev, at) || event_is_of_words(ev))
    return false;
  for (uint32_t i = 0; i < ev->operator_count; i++)
    if (str_is(lexicon_str(self->lex, ev->operators[i]->stance), "confirms"))
      return true;
  return false;
}

/* "*last week's* attack in Oslo and *a strike* in Hull": of the first alone. */
static bool is_of_first_noun(const reader *self, const event *ev,
                             const time_mention *t, uint32_t at) {
  uint32_t noun = ev->predicate;
  return self->syntax->rel[noun] == REL_CONJ &&
         self->syntax->head[noun] == at &&
         self->syntax->upos[at] == UPOS_NOUN && t->head < at && noun > at &&
         tree_find(&self->tree, noun, REL_DET) != TOKEN_NONE;
}

static int fit_of(reader *self, const event *ev, const time_mention *t) {
  uint32_t at = when_anchor(self, t);
  if (is_of_first_noun(self, ev, t, at) || when_is_of_name(self, ev, t, at))
    return FITS_NOT;
  if (is_behind_name(self, ev, t, at)) return FITS_CLAUSE;
  if (is_of_first(self, ev, t, at) || is_once(self, ev, t)) return FITS_NOT;
  if (is_owned_up(self, ev, at)) return FITS_NOT;
  if (str_ends(t->value, STR("_REF")) && is_of_other_clause(self, ev, at))
    return FITS_NOT;
  if (is_too_long(self, ev, t) || when_is_stamp(self, t) ||
      is_from_noun(self, ev, t))
    return FITS_NOT;
  if (is_by_now(self, ev, t)) return FITS_NOT;
  if (when_is_about(self, ev, t)) return FITS_OWN;
  if (is_trigger(ev, at) || is_side(self, ev, at)) return FITS_OWN;
  /* "had backed him and is *now* giving": of its own verb */
  if (str_is(t->value, "PRESENT_REF")) return FITS_NOT;
  if (is_occasion(self, ev, at) || when_is_aftermath(self, ev, t) ||
      is_deadline(self, ev, t, at))
    return FITS_ABOVE;
  if (when_is_of_other_mood(self, ev, at)) return FITS_NOT;
  int fit = from_below(self, ev, t, at);
  if (!fit) fit = from_above(self, ev, at);
  if (!fit &&
      (is_of_object(self, ev, t, at) || when_is_shared(self, ev, t, at)))
    return FITS_CLAUSE;
  if (fit || tells_other(self, ev, at)) return fit;
  if (str_is(t->type, "DURATION") || is_of_contrast(self, ev, at))
    return FITS_NOT;
  if (is_found(self, ev, t, at) || is_twin(self, ev, at)) return FITS_CLAUSE;
  if (is_of_subject(self, ev, at) || is_for_purpose(self, ev, at))
    return FITS_CLAUSE;
  /* "for the massacre *of 1994*": another noun's own */
  bool noun = self->syntax->upos[at] != UPOS_VERB &&
              self->syntax->head[at] != TOKEN_NONE;
  uint32_t top = clause_top(self, at);
  return !noun && top == clause_top(self, ev->predicate) &&
                 !tells_other(self, ev, top)
             ? FITS_CLAUSE
             : FITS_NOT;
}

int32_t when_length(const time_mention *t) {
  int32_t days = date_days(date_parse_number(t->when.last)) -
                 date_days(date_parse_number(t->when.first));
  /* "now" and "recently" give way to any day */
  return str_ends(t->value, STR("_REF")) ? INT32_MAX : days;
}

/* "11 p.m.", of the day that was told last */
static bool is_bare_hour(const time_mention *t) {
  int32_t day = t->when.first;
  return when_is_hour(t) && day &&
         (day == t->from || date_shift(day, 1) == t->from);
}

/* "at *11 p.m.* in Hull, on *8 May*": the day tells the day. */
bool when_is_better(const time_mention *a, const time_mention *b) {
  int32_t x = when_length(a), y = when_length(b);
  return x < y || (x == y && is_bare_hour(b) && !is_bare_hour(a));
}

/* "fell *from a year ago*": what it is compared with. */
static bool is_compared(const reader *self, const time_mention *t) {
  return when_has_preposition(self, t, "from") && !when_end_of_range(self, t) &&
         (form_is(self, t->end - 1, "ago") ||
          form_is(self, t->end - 1, "earlier"));
}

/* "was shot *five years ago* this week": of the anniversary. */
static bool is_anniversary(const reader *self, const time_mention *t) {
  return t->first && form_is(self, t->first - 1, "ago");
}

/* "relations in the *21st century*": no time of anything. */
static bool is_age(const time_mention *t) {
  return str_is(t->type, "DATE") && t->value.len == 2;
}

/* "meets her *next week*", "*later this month*" lie ahead of any article, dated
 * or not; but "*the next* day", "*later that* day". */
static bool is_to_come(const reader *self, const time_mention *t) {
  uint32_t w = t->first;
  if (form_is(self, w, "tomorrow")) return true;
  if (w + 1 >= t->end || form_is(self, t->end - 1, "day")) return false;
  return form_is(self, w, "next") ||
         (form_is(self, w, "later") && form_is(self, w + 1, "this"));
}

/* "meets her *on Friday*", "*next month's* visit": the day lies ahead, and
 * nothing says that it is over; of harm a day is rather misread. */
static bool is_of_future(const reader *self, const event *ev, bool to_come) {
  enum xpos xpos = self->syntax->xpos[ev->predicate];
  bool past = xpos == XPOS_VBD || xpos == XPOS_VBN;
  bool ahead = to_come;
  if (ev->time != MENTION_NONE && self->m->date)
    ahead = ev->when.first > self->m->date ||
            (ev->when.last >= self->m->date &&
             is_to_come(self, &self->m->times.items[ev->time]));
  return ev->status == BEDE_ACTUAL && ahead && !past &&
         ev->type != BEDE_ASSAULT && ev->type != BEDE_COERCE &&
         ev->type != BEDE_SANCTION && !event_is_of_words(ev);
}

/* "*at a rally on Saturday* apologised for it *this week*": on the day, if the
 * week is told of a verb, too. */
static bool is_day_within(const reader *self, const time_mention *day,
                          const time_mention *of) {
  return day->when.first == day->when.last && of->when.first != of->when.last &&
         day->when.first >= of->when.first && day->when.last <= of->when.last &&
         !str_is(of->type, "DURATION") &&
         when_preposition(self, of) == TOKEN_NONE &&
         !when_has_preposition(self, day, "until") &&
         !when_has_preposition(self, day, "after") &&
         !when_has_preposition(self, day, "since") &&
         self->syntax->upos[when_anchor(self, of)] == UPOS_VERB;
}

void when_find(reader *self, event *ev) {
  const text_sentence *s =
      &self->text->sentences[self->text->sentence_of[ev->predicate]];
  int best = FITS_NOT;
  bool to_come = false;
  uint32_t last = MENTION_NONE;
  for (uint32_t i = s->first; i < s->end; i++) {
    uint32_t id = self->m->time_at[i];
    if (id == last || id == MENTION_NONE) continue;
    last = id;
    time_mention t = self->m->times.items[id];
    if (!t.when.first && !when_is_term(self, ev))
      t.when = t.reach = when_lasting(self, &t);
    if (!t.when.first && is_to_come(self, &t))
      to_come |= fit_of(self, ev, &t) == FITS_OWN;
    if (!t.when.first || is_age(&t) || is_compared(self, &t) ||
        is_anniversary(self, &t))
      continue;
    int fit = fit_of(self, ev, &t);
    if (!fit || !when_is_possible(self, ev, &t, fit)) continue;
    const time_mention *was =
        ev->time == MENTION_NONE ? NULL : &self->m->times.items[ev->time];
    bool tie = was && fit == best;
    if (was && fit >= FITS_ABOVE && best >= FITS_ABOVE) {
      if (is_day_within(self, was, &t)) continue;
      if (is_day_within(self, &t, was)) fit = best;
    }
    if (fit < best) continue;
    if (tie && !when_is_better(&t, &self->m->times.items[ev->time])) continue;
    best = fit;
    ev->time = id;
    ev->when = when_bounds(self, ev, &t);
  }
  bede_when before = when_so_long_before(self, ev, best);
  if (before.first) ev->when = before;
  uint32_t length = MENTION_NONE;
  before = when_so_long(self, ev, best, &length);
  if (!before.first) before = when_so_long_ago(self, ev, &length);
  if (before.first) {
    ev->when = before;
    ev->time = length;
  }
  if (is_of_future(self, ev, to_come)) ev->status = BEDE_PLANNED;
  ev->status =
      (uint8_t)status_join(event_awaited(self, ev), (bede_modality)ev->status);
}
