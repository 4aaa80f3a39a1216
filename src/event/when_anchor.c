/*
 * when_anchor.c - the noun or the clause that an expression of time belongs to:
 * the one that governs it, but where the parser is known to err.
 *
 *   "a *shooting Saturday* that injured five"      of the noun
 *   "charged with *killing* one on Saturday"       of the last thing told
 */
#include "event/reader.h"
#include "event/subject.h"

#include "base/date.h"

/* How far up it may be. */
enum { CLIMB = 24, CLAUSES = 3 };

/* More than a week or two. */
enum { WEEKS = 27 };

/* The preposition of an expression, or TOKEN_NONE. */
uint32_t when_preposition(const reader *self, const time_mention *t) {
  uint32_t first =
      self->text->sentences[self->text->sentence_of[t->head]].first;
  uint32_t before = t->first > first ? t->first - 1 : TOKEN_NONE;
  if (before != TOKEN_NONE && self->syntax->upos[before] == UPOS_DET &&
      before > first)
    before--;
  if (before == TOKEN_NONE) return TOKEN_NONE;
  unsigned upos = self->syntax->upos[before];
  return upos == UPOS_ADP || upos == UPOS_SCONJ ? before : TOKEN_NONE;
}

bool when_has_preposition(const reader *self, const time_mention *t,
                          const char *word) {
  uint32_t p = when_preposition(self, t);
  return p != TOKEN_NONE && form_is(self, p, word);
}

static bool is_clause_head(const reader *self, uint32_t token) {
  return clause_is_head(self, token) || self->out->of[token] != EVENT_NONE;
}

static bool is_party(const reader *self, uint32_t noun) {
  uint32_t m = self->m->at[noun];
  return m != MENTION_NONE && (self->m->mentions.items[m].type == MENTION_PER ||
                               self->m->mentions.items[m].type == MENTION_ORG);
}

static bool is_name(const reader *self, uint32_t noun) {
  return self->syntax->upos[noun] == UPOS_PROPN && is_party(self, noun);
}

/* "*The central bank* on June 17 *suspended* them": who acts has no day. */
static bool is_agent(const reader *self, uint32_t noun) {
  return self->syntax->rel[noun] == REL_NSUBJ && is_party(self, noun);
}

/* "the election *in August*", "*Monday's* vote", "the *1994* genocide": of the
 * noun, and not of what came of it.  Behind a verb's own object the parser may
 * be wrong, but for "of" and "from". */
static bool is_of_noun(const reader *self, const time_mention *t,
                       uint32_t token, uint32_t head) {
  /* "in Athens *on Monday*", "talks with Smith *of 5 May*": no time belongs to
   * a place or to who has a name */
  if (self->m->place_at[head] != MENTION_NONE) return false;
  if (self->syntax->rel[token] == REL_NMOD &&
      ((self->syntax->rel[head] == REL_NMOD && is_name(self, head)) ||
       is_agent(self, head)))
    return false;
  switch ((enum rel)self->syntax->rel[token]) {
  case REL_NMOD_POSS:
  case REL_COMPOUND:
  case REL_AMOD:
  case REL_NUMMOD:
    return true;
  case REL_NMOD:
  case REL_NMOD_UNMARKED: {
    enum rel above = self->syntax->rel[head];
    bool sure = token == t->head && (when_has_preposition(self, t, "of") ||
                                     when_has_preposition(self, t, "from"));
    return sure || (above != REL_OBJ && above != REL_NSUBJ_PASS);
  }
  default:
    return false;
  }
}

/* "*two days* after the vote": the phrase goes on behind it. */
static uint32_t outer_head(const reader *self, const time_mention *t) {
  uint32_t head = self->syntax->head[t->head];
  uint32_t next = t->end;
  bool goes_on = next < self->text->token_count && head != TOKEN_NONE &&
                 head > next && self->syntax->rel[next] == REL_CASE &&
                 self->syntax->head[next] == head;
  return goes_on ? head : t->head;
}

/* What stands before the expression and its preposition. */
uint32_t when_token_before(const reader *self, const time_mention *t) {
  uint32_t first = when_preposition(self, t);
  if (first == TOKEN_NONE) first = t->first;
  return first ? first - 1 : TOKEN_NONE;
}

/* "accept *the resignation* last week *of* the cabinet", wherever the parser
 * hangs the last phrase; but "accused the mayor last week of lying". */
static bool is_behind_object(const reader *self, const time_mention *t,
                             uint32_t noun) {
  uint32_t m = self->m->at[noun];
  return m != MENTION_NONE && self->m->mentions.items[m].type == MENTION_NOM &&
         when_preposition(self, t) == TOKEN_NONE &&
         self->syntax->rel[noun] == REL_OBJ && form_is(self, t->end, "of");
}

/* "is investigating a *shooting Saturday that* injured five", "the *murder*
 * this month *of a nurse*": what is told of the noun on both sides is told of
 * the noun, wherever the parser hangs it. */
static uint32_t noun_before(const reader *self, const time_mention *t) {
  uint32_t noun = when_token_before(self, t);
  if (noun == TOKEN_NONE || self->syntax->upos[noun] != UPOS_NOUN ||
      self->text->sentence_of[noun] != self->text->sentence_of[t->head])
    return TOKEN_NONE;
  if (is_behind_object(self, t, noun)) return noun;
  TREE_EACH_CHILD(&self->tree, noun, c) {
    enum rel rel = self->syntax->rel[c];
    if (c > t->head && rel == REL_ACL_RELCL &&
        self->out->of[noun] != EVENT_NONE)
      return noun;
    uint32_t prep = tree_find(&self->tree, c, REL_CASE);
    if (rel == REL_NMOD && prep == t->end && form_is(self, prep, "of"))
      return noun;
  }
  return TOKEN_NONE;
}

/* "led the field before *the primaries 1 February*": of the noun. */
static uint32_t ahead_of(const reader *self, const time_mention *t) {
  uint32_t noun = when_token_before(self, t);
  if (noun == TOKEN_NONE || when_preposition(self, t) != TOKEN_NONE ||
      self->syntax->upos[noun] != UPOS_NOUN ||
      self->syntax->rel[noun] != REL_OBL ||
      tree_find(&self->tree, noun, REL_DET) == TOKEN_NONE || /* "midnight" */
      self->text->sentence_of[noun] != self->text->sentence_of[t->head] ||
      t->when.first != t->when.last)
    return TOKEN_NONE;
  return noun_has_case(self, noun, "before") ? noun : TOKEN_NONE;
}

/* "sanctions *following a coup* in March": a month and more is of what
 * something followed. */
static uint32_t followed_before(const reader *self, const time_mention *t) {
  uint32_t noun = when_token_before(self, t);
  if (noun == TOKEN_NONE || self->syntax->upos[noun] != UPOS_NOUN ||
      when_length(t) < WEEKS || str_is(t->type, "DURATION") ||
      self->text->sentence_of[noun] != self->text->sentence_of[t->head])
    return TOKEN_NONE;
  uint32_t prep = tree_find(&self->tree, noun, REL_CASE);
  if (prep == TOKEN_NONE || self->syntax->rel[noun] != REL_OBL)
    return TOKEN_NONE;
  bool follows =
      form_is(self, prep, "following") || form_is(self, prep, "after");
  return follows ? noun : TOKEN_NONE;
}

/* "charged *with killing* one", "criticised *for not paying* them": what they
 * are said to have done; but "*with* forty *wounded*" goes with it. */
bool when_is_charge(const reader *self, uint32_t verb) {
  uint32_t mark = tree_find(&self->tree, verb, REL_MARK);
  enum rel rel = self->syntax->rel[verb];
  if (mark == TOKEN_NONE || (rel != REL_ADVCL && rel != REL_ACL) ||
      tree_find(&self->tree, verb, REL_NSUBJ) != TOKEN_NONE)
    return false;
  uint32_t noun = self->syntax->head[verb];
  if (rel == REL_ACL && self->syntax->rel[noun] != REL_OBJ) return false;
  uint32_t having = tree_find(&self->tree, verb, REL_AUX);
  if (having == TOKEN_NONE) having = verb;
  if (self->syntax->xpos[having] != XPOS_VBG) return false;
  return form_is(self, mark, "for") || form_is(self, mark, "of") ||
         form_is(self, mark, "with");
}

/* "accused him of lying *at a meeting* on Sunday": the verb has gone on. */
static bool goes_on_behind(const reader *self, const time_mention *t,
                           uint32_t verb, uint32_t charge) {
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (c > charge && c < t->first && self->syntax->rel[c] == REL_OBL)
    return true;
  return false;
}

/* "arrested for carrying a knife *Sunday*": news of this week, and not what
 * somebody is jailed for. */
static bool is_arrest_of_late(const reader *self, const time_mention *t,
                              uint32_t verb) {
  enum { WEEK = 7 };
  uint32_t id = self->out->of[verb];
  return id != EVENT_NONE && self->out->events.items[id].type == BEDE_COERCE &&
         self->m->date && t->when.first == t->when.last &&
         t->when.last <= self->m->date &&
         t->when.first >= date_shift(self->m->date, -WEEK);
}

/* "charged him *with* shooting two *on Saturday*": of the last thing told. */
static uint32_t charge_before(const reader *self, const time_mention *t,
                              uint32_t verb) {
  uint32_t object = tree_find(&self->tree, verb, REL_OBJ);
  if (is_arrest_of_late(self, t, verb)) return verb;
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (c < t->first && c > verb && when_is_charge(self, c))
    return goes_on_behind(self, t, verb, c) ? verb : c;
  if (object == TOKEN_NONE) return verb;
  TREE_EACH_CHILD(&self->tree, object, c)
  if (c < t->first && when_is_charge(self, c)) return c;
  return verb;
}

/* "charged with *the shooting of a girl* last year", "marched, condemning *the
 * murder of a girl* on Monday": so, too, of the harm. */
static uint32_t harm_before(const reader *self, const time_mention *t,
                            uint32_t verb) {
  bool aside = self->syntax->rel[verb] == REL_ADVCL &&
               self->syntax->xpos[verb] == XPOS_VBG;
  if ((when_length(t) < WEEKS && !aside) || self->out->of[verb] == EVENT_NONE ||
      self->out->events.items[self->out->of[verb]].type != BEDE_ACCUSE)
    return verb;
  TREE_EACH_CHILD(&self->tree, verb, c) {
    uint32_t id = self->out->of[c];
    if (c > verb && c < t->first && id != EVENT_NONE &&
        self->syntax->rel[c] == (aside ? REL_OBJ : REL_OBL) &&
        self->syntax->upos[c] == UPOS_NOUN &&
        self->out->events.items[id].type == BEDE_ASSAULT &&
        tree_find(&self->tree, c, REL_NMOD) != TOKEN_NONE)
      return c;
  }
  return verb;
}

/* "a couple *charged with the shooting of a girl last year* has pleaded": what
 * stands within a clause of the subject is of that. */
static uint32_t within_subject(const reader *self, const time_mention *t,
                               uint32_t verb) {
  if (t->head > verb) return verb;
  uint32_t noun = tree_subject(&self->tree, verb);
  uint32_t token = when_token_before(self, t);
  if (noun == TOKEN_NONE || token == TOKEN_NONE || token <= noun ||
      self->m->time_at[token] != MENTION_NONE)
    return verb;
  for (uint32_t room = CLIMB; room && token != TOKEN_NONE; room--) {
    if (self->syntax->upos[token] == UPOS_PUNCT || token == verb) return verb;
    uint32_t head = self->syntax->head[token];
    if (head == noun && self->syntax->rel[token] != REL_ACL) return verb;
    if (self->out->of[token] != EVENT_NONE || head == noun) return token;
    token = head;
  }
  return verb;
}

/* "*has* met them": up to now. */
bool when_has_now(const reader *self, uint32_t verb) {
  TREE_EACH_CHILD(&self->tree, verb, c) {
    enum xpos xpos = self->syntax->xpos[c];
    if (self->syntax->rel[c] == REL_AUX && lemma_is(self, c, "have") &&
        (xpos == XPOS_VBZ || xpos == XPOS_VBP))
      return true;
  }
  return false;
}

/* "the king's *attack* on them *on Monday has drawn* criticism": a day that is
 * over is of the subject's noun, for what has been done has no day. */
static uint32_t done_before(const reader *self, const time_mention *t,
                            uint32_t verb) {
  int32_t now = self->m->date;
  uint32_t noun = tree_subject(&self->tree, verb);
  uint32_t token = when_token_before(self, t);
  if (t->head > verb || !now || !t->when.first || t->when.last >= now ||
      str_is(t->type, "DURATION") || noun == TOKEN_NONE ||
      token == TOKEN_NONE || token < noun || !when_has_now(self, verb))
    return verb;
  for (uint32_t room = CLIMB; room && token != TOKEN_NONE; room--) {
    if (self->syntax->upos[token] == UPOS_PUNCT || token == verb) return verb;
    if (self->out->of[token] != EVENT_NONE) return token;
    if (token == noun) return verb;
    token = self->syntax->head[token];
  }
  return verb;
}

/* "In 2030, the king *said*, it *will leave*": a time to come is of what is
 * said. */
static uint32_t told_ahead(const reader *self, const time_mention *t,
                           uint32_t verb) {
  int32_t now = self->m->date;
  if (!now || t->when.first <= now || self->syntax->xpos[verb] != XPOS_VBD ||
      str_is(t->type, "DURATION") || !noun_is_saying(self, verb))
    return verb;
  uint32_t content = tree_find(&self->tree, verb, REL_CCOMP);
  return content == TOKEN_NONE ? verb : content;
}

/* "*Tomorrow's* Arctic Council *meeting*": of the whole. */
static uint32_t whole_noun(const reader *self, uint32_t noun) {
  for (uint32_t room = CLAUSES; room; room--) {
    uint32_t head = self->syntax->head[noun];
    if (head == TOKEN_NONE || self->syntax->rel[noun] != REL_COMPOUND) break;
    noun = head;
  }
  return noun;
}

/* "Five were shot, *one of whom died*, on Friday": behind a clause between two
 * commas the sentence goes on; the word that the clause hangs on, or else the
 * verb itself. */
static uint32_t around_aside(const reader *self, const time_mention *t,
                             uint32_t verb) {
  uint32_t before = when_token_before(self, t), token = verb;
  enum rel rel = self->syntax->rel[verb];
  if (t->head < verb || before == TOKEN_NONE || before <= verb ||
      (rel != REL_ACL_RELCL && rel != REL_ADVCL_RELCL) ||
      !form_is(self, before, ","))
    return verb;
  bool aside = false;
  for (uint32_t room = CLAUSES; room; room--) {
    uint32_t up = self->syntax->head[token];
    if (up == TOKEN_NONE) return verb;
    uint32_t first, end;
    tree_extent(&self->tree, token, &first, &end);
    aside |= form_is(self, first, ",") ||
             (first > 0 && form_is(self, first - 1, ","));
    if (self->syntax->upos[up] == UPOS_VERB) return aside ? up : verb;
    token = up;
  }
  return verb;
}

/* "shut the pipe *through which Iraq sells oil* on Tuesday": no past day is of
 * what a clause tells as so at any time, but of the verb above. */
static uint32_t around_habit(const reader *self, const time_mention *t,
                             uint32_t verb) {
  enum xpos xpos = self->syntax->xpos[verb];
  enum rel rel = self->syntax->rel[verb];
  int32_t now = self->m->date;
  if ((xpos != XPOS_VBZ && xpos != XPOS_VBP) || t->head < verb || !now ||
      (rel != REL_ACL_RELCL && rel != REL_ADVCL_RELCL) ||
      t->when.first != t->when.last || t->when.first >= now)
    return verb;
  uint32_t up = self->syntax->head[verb];
  for (uint32_t room = CLAUSES; room && up != TOKEN_NONE; room--) {
    if (self->syntax->upos[up] == UPOS_VERB)
      return self->syntax->xpos[up] == XPOS_VBD ? up : verb;
    up = self->syntax->head[up];
  }
  return verb;
}

/* "the early *hours* of Monday": another expression, of no day of its own. */
static bool is_part_of(const reader *self, const time_mention *t,
                       uint32_t head) {
  uint32_t id = self->m->time_at[head];
  if (id == MENTION_NONE || head >= t->first) return false;
  const time_mention *part = &self->m->times.items[id];
  return str_is(part->type, "DURATION") && !part->when.first;
}

/* "allowed them to invest *last year*": what has been is no infinitive's day,
 * unless that tells of an act by itself. */
static bool is_past_of_infinitive(const reader *self, const time_mention *t,
                                  uint32_t verb) {
  uint32_t up = self->syntax->head[verb], own = self->out->of[verb];
  return up != TOKEN_NONE && up < verb && t->head > verb &&
         self->syntax->rel[verb] == REL_XCOMP &&
         subject_is_infinitive(&self->tree, verb) && when_is_past(self, up) &&
         t->when.first && t->when.last < self->m->date &&
         (own == EVENT_NONE || self->out->events.items[own].fate);
}

/* "seized it on *Tuesday* hours after he was dismissed": two expressions. */
static bool is_gap_behind(const reader *self, const time_mention *t,
                          uint32_t head) {
  uint32_t id = self->m->time_at[head];
  return head == t->end && id != MENTION_NONE &&
         str_is(self->m->times.items[id].type, "DURATION") &&
         (form_is(self, head + 1, "after") ||
          form_is(self, head + 1, "before"));
}

/* The predicate or the noun that an expression belongs to. */
uint32_t when_anchor(const reader *self, const time_mention *t) {
  uint32_t token = noun_before(self, t);
  if (token == TOKEN_NONE) token = followed_before(self, t);
  if (token == TOKEN_NONE) token = ahead_of(self, t);
  if (token != TOKEN_NONE) return token;
  token = outer_head(self, t);
  for (uint32_t i = 0; i < CLIMB; i++) {
    uint32_t head = self->syntax->head[token];
    if (head == TOKEN_NONE) return token;
    /* "over *July 4th* weekend", "for the first time *last year*", "in the
     * early hours *of Monday*" */
    if (form_is(self, head, "weekend") || form_is(self, head, "time") ||
        is_part_of(self, t, head) || is_gap_behind(self, t, head)) {
      token = head;
      continue;
    }
    if (is_of_noun(self, t, token, head)) return whole_noun(self, head);
    if (is_clause_head(self, head)) {
      if (is_past_of_infinitive(self, t, head)) return self->syntax->head[head];
      uint32_t verb = around_habit(self, t, head);
      if (verb == head) verb = around_aside(self, t, head);
      if (verb == head) verb = within_subject(self, t, head);
      if (verb == head && when_is_charge(self, head) &&
          is_arrest_of_late(self, t, self->syntax->head[head]))
        return self->syntax->head[head];
      if (verb == head) verb = told_ahead(self, t, head);
      if (verb == head) verb = done_before(self, t, head);
      if (verb == head) verb = charge_before(self, t, head);
      return verb == head ? harm_before(self, t, head) : verb;
    }
    token = head;
  }
  return token;
}
