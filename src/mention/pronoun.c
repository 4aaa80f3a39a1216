/*
 * pronoun.c - he, she, it, they and their possessives.
 *
 * Every mention of the last sentences that agrees gets points for what makes
 * it salient: near, a subject, somebody who acts.  The best one is meant.
 */
#include "mention/pronoun.h"

enum {
  WINDOW = 3, /* sentences back */
  POINTS_SENTENCE = 35,
  POINTS_SUBJECT = 30,
  POINTS_OBJECT = 12,
  POINTS_CLAUSE = 25,  /* subject of the possessive's own clause */
  POINTS_TOLD_TO = 70, /* "urged *Iran* to halt its tests" */
  POINTS_SAYER = 25,   /* "Peru warned *it* could act" */
  POINTS_TOLD_BY = 40, /* "*Hill* said Ruiz had phoned *him*" */
  POINTS_ABOVE = 25,   /* "*Hill* fired before *he* was shot" */
  POINTS_ACTOR = 25,
  POINTS_ACTORS = 40, /* "they": seldom talks or tariffs */
  POINTS_PERSON = 20,
  POINTS_BODY = 40,
  POINTS_PRONOUN = 15,  /* who is spoken of goes on being so */
  POINTS_QUOTED = 20,   /* "we threw *a man* out and *he* came back" */
  POINTS_AGAIN = 30,    /* "tried to stop *them*, *they* threw stones" */
  POINTS_STRANGER = 30, /* "he": a name that may be no person's */
  POINTS_PAID_BACK = 60,
  POINTS_SOURCE = 60, /* who is only asked */
  POINTS_ASIDE = 30,  /* told in a relative clause only */
  POINTS_PREDICATE = 40,
  POINTS_SPEAKER = 60,
  POINTS_DEAD = 70,
  POINTS_EXPLAINED = 30,
  POINTS_WITHIN = 10, /* "the captors *of the girls* ... with them" */
  POINTS_DEED = 60,   /* "*they* fired tear gas": no crowd */
  POINTS_TURNED_TO = 40,
  POINTS_ADJECTIVE = 50, /* "the *Iranian* nuclear programme" */
  POINTS_MODIFIER = 20,  /* "the *Labour* leadership" */
  POINTS_REPORTED = 80,
  POINTS_ROW = 25,
  POINTS_BASE = 100,
};

/* "The officers defended *themselves*" */
static uint32_t reflexive_antecedent(const reading *r, const mention *m) {
  uint32_t up = r->syntax->head[m->head];
  if (up == TOKEN_NONE || !word_in(r, m->head, WORDS_REFLEXIVE))
    return MENTION_NONE;
  uint32_t s = pronoun_participle_subject(r, up);
  if (s == TOKEN_NONE) s = pronoun_clause_subject(r, m->head);
  return s == TOKEN_NONE ? MENTION_NONE : r->out->at[s];
}

/* "Peru warned *it* could act", "Peru urged Chile to wait, claiming *it* was
 * ready": who says something of himself. */
static bool is_sayer(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  if (!pronoun_is_subject(r->syntax->rel[m->head]) || verb == TOKEN_NONE)
    return false;
  uint32_t up = r->syntax->head[verb];
  return r->syntax->rel[verb] == REL_CCOMP && up != TOKEN_NONE &&
         pronoun_participle_subject(r, up) == c->head &&
         (c->is_actor || (m->is_person && c->is_person) ||
          pronoun_is_nameless_body(r, m, c)) &&
         !pronoun_is_speaker(r, m, c);
}

/* "said *his uncle* fired before *he* was shot": whoever an adverbial clause
 * goes on about is rather in the clause that it hangs on. */
static bool is_in_clause_above(const reading *r, const mention *m,
                               const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  if (!pronoun_is_subject(r->syntax->rel[m->head]) || verb == TOKEN_NONE ||
      r->syntax->rel[verb] != REL_ADVCL)
    return false;
  uint32_t up = r->syntax->head[verb];
  if (up == TOKEN_NONE || up > m->head || pronoun_is_speech(r, up) ||
      !(c->is_person || c->is_actor))
    return false;
  bool object = r->syntax->rel[c->head] == REL_OBJ;
  return (object && r->syntax->head[c->head] == up) ||
         tree_subject(&r->tree, up) == c->head ||
         pronoun_participle_subject(r, up) == c->head;
}

/* "asked *Ruiz* why *she* had left", "told *Rome* that *it* must pay": the
 * subject of what somebody is told. */
static bool is_of_what_is_told(const reading *r, const mention *m,
                               const mention *c) {
  uint32_t verb = r->syntax->head[m->head], tells = r->syntax->head[c->head];
  unsigned rel = r->syntax->rel[c->head];
  return pronoun_is_subject(r->syntax->rel[m->head]) && verb != TOKEN_NONE &&
         tells != TOKEN_NONE && (rel == REL_OBJ || rel == REL_IOBJ) &&
         r->syntax->rel[verb] == REL_CCOMP && r->syntax->head[verb] == tells &&
         c->head <= m->head;
}

/* "Baker asked *Ruiz* why *she* had left": who is asked of himself. */
static bool is_asked_of(const reading *r, const mention *m, const mention *c) {
  if (!is_of_what_is_told(r, m, c) ||
      !mention_lemma_in(r->out, r->syntax->head[c->head], r->words.requesting))
    return false;
  for (uint32_t t = c->end; t < m->first; t++)
    if (r->syntax->xpos[t] == XPOS_WRB) return true;
  return false;
}

/* "the king's *spokesman* Tom Hill", "*lawyer* Ana Ruiz" */
static bool speaks_for_other(const reading *r, const mention *c) {
  for (uint32_t t = c->first; t < c->end; t++)
    if (mention_lemma_in(r->out, t, r->words.spokesman) ||
        mention_lemma_in(r->out, t, r->words.advocate))
      return true;
  return false;
}

static bool is_one_person(const reading *r, uint32_t t) {
  const mention *m = reading_mention(r, t);
  return m && m->is_person && !m->is_plural && m->type == MENTION_PER;
}

/* "*Tom Hill* said Ruiz had phoned *him*": whom it befell tells it.  Somebody
 * who speaks for another tells what befell that one, unless that one did it:
 * "*a spokesman* said the king had phoned *him*". */
static bool is_told_by(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  unsigned rel = r->syntax->rel[m->head];
  if ((rel != REL_OBJ && rel != REL_IOBJ) || verb == TOKEN_NONE ||
      r->syntax->rel[verb] != REL_CCOMP || !m->is_person || m->is_plural)
    return false;
  uint32_t said = r->syntax->head[verb];
  uint32_t s = tree_subject(&r->tree, verb);
  return said != TOKEN_NONE && s != TOKEN_NONE && s < m->head &&
         pronoun_is_speech(r, said) && r->syntax->head[c->head] == said &&
         r->syntax->rel[c->head] == REL_NSUBJ && c->form == MENTION_NAME &&
         c->type == MENTION_PER &&
         text_in_quote(r->text, m->head) == text_in_quote(r->text, c->head) &&
         (!speaks_for_other(r, c) || is_one_person(r, s));
}

/* "a group *led* by Chad" */
static bool is_led_by(const reading *r, uint32_t verb, const mention *c) {
  return r->syntax->rel[verb] == REL_ACL && r->syntax->xpos[verb] == XPOS_VBN &&
         r->syntax->head[c->head] == verb && c->head > verb;
}

/* "SADC, to which *Chad* belongs, said that its ...", "a group led by *Chad*
 * said it ...": a clause that only tells more of another, and that the pronoun
 * does not stand in. */
static bool is_aside(const reading *r, const mention *m, const mention *c) {
  uint32_t t = c->head;
  for (uint32_t room = 12; room && t != TOKEN_NONE; room--) {
    if (r->syntax->rel[t] == REL_ACL_RELCL || is_led_by(r, t, c))
      return m->head > t && !tree_under(&r->tree, m->head, t);
    t = r->syntax->head[t];
  }
  return false;
}

/* "hit *Kenya*", "imposed sanctions *on Kenya*" */
static bool is_argument_of(const reading *r, uint32_t t, uint32_t verb) {
  uint32_t up = r->syntax->head[t];
  if (r->syntax->rel[t] == REL_NMOD && up != TOKEN_NONE &&
      r->syntax->rel[up] == REL_OBJ) {
    t = up;
    up = r->syntax->head[up];
  }
  return up == verb &&
         (r->syntax->rel[t] == REL_OBJ || r->syntax->rel[t] == REL_OBL);
}

/* "Troops burned huts, *witnesses* said.  They also ...": who only says so is
 * not whom the story goes on about, unless he goes on saying. */
static bool is_only_source(const reading *r, const mention *m,
                           const mention *c) {
  uint32_t verb = r->syntax->head[c->head], own = r->syntax->head[m->head];
  bool it = !m->is_plural && !m->is_person;
  if (verb == TOKEN_NONE || own == TOKEN_NONE || (c->code.len && !it) ||
      r->syntax->rel[c->head] != REL_NSUBJ || (!m->is_plural && !it) ||
      r->text->sentence_of[c->head] == r->text->sentence_of[m->head])
    return false;
  uint32_t told = tree_find(&r->tree, verb, REL_CCOMP);
  return told != TOKEN_NONE && told < c->head && pronoun_is_speech(r, verb) &&
         !pronoun_is_speech(r, own);
}

/* "quoted *her* as saying" */
static bool goes_on_saying(const reading *r, uint32_t verb) {
  bool bids = mention_lemma_in(r->out, verb, r->words.requesting);
  if (pronoun_is_speech(r, verb) && !bids) return true;
  TREE_EACH_CHILD(&r->tree, verb, c)
  if (pronoun_is_speech(r, c) &&
      (tree_find(&r->tree, c, REL_MARK) != TOKEN_NONE ||
       tree_find(&r->tree, c, REL_CASE) != TOKEN_NONE))
    return true;
  return false;
}

/* "Lima leads, *said Ana Ruiz*.  The premier endorsed *her*": who says
 * something behind it may go on speaking, but nobody does anything to her. */
static bool is_passing_source(const reading *r, const mention *m,
                              const mention *c) {
  uint32_t verb = r->syntax->head[c->head];
  unsigned rel = r->syntax->rel[m->head];
  if (verb == TOKEN_NONE || r->syntax->rel[c->head] != REL_NSUBJ ||
      !m->is_person || m->is_plural ||
      (rel != REL_OBJ && rel != REL_IOBJ && rel != REL_OBL) ||
      r->text->sentence_of[c->head] == r->text->sentence_of[m->head] ||
      goes_on_saying(r, r->syntax->head[m->head]))
    return false;
  uint32_t told = tree_find(&r->tree, verb, REL_CCOMP);
  return told != TOKEN_NONE && told < c->head && pronoun_is_speech(r, verb);
}

/* "*a reporter* asked if *he* would run": who only asks asks another. */
static bool is_asking(const reading *r, const mention *c) {
  uint32_t verb = r->syntax->head[c->head];
  return verb != TOKEN_NONE && r->syntax->rel[c->head] == REL_NSUBJ &&
         c->form == MENTION_NOMINAL && str_is(c->sector, "JRN") &&
         word_in(r, verb, WORDS_BIDDING) &&
         tree_find(&r->tree, verb, REL_CCOMP) != TOKEN_NONE;
}

/* "said: '*Mr. Horn*, tear it down!'  They praised *his* words": whom somebody
 * speaks to within a quotation is no part of the story. */
static bool is_called_to(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[c->head];
  unsigned rel = r->syntax->rel[c->head];
  bool called = rel == REL_VOCATIVE ||
                (rel == REL_NSUBJ && verb != TOKEN_NONE && verb > c->end &&
                 r->syntax->xpos[verb] == XPOS_VB &&
                 tree_find(&r->tree, verb, REL_AUX) == TOKEN_NONE);
  return called && c->form == MENTION_NAME && text_in_quote(r->text, c->head) &&
         !text_in_quote(r->text, m->head);
}

/* "sanctions imposed *on Iraq* after its attack" */
static bool is_laid_on(const reading *r, const mention *c) {
  uint32_t prep = tree_find(&r->tree, c->head, REL_CASE);
  return r->syntax->rel[c->head] == REL_OBL && prep != TOKEN_NONE &&
         (str_is(r->fold[prep], "on") || str_is(r->fold[prep], "against"));
}

/* "fined him *for* his remarks", "*because of* its ties" */
static bool is_cause_word(const reading *r, uint32_t prep, const mention *c) {
  bede_str word = r->fold[prep];
  return str_is(word, "for") || str_is(word, "over") ||
         str_is(word, "because") || (str_is(word, "after") && is_laid_on(r, c));
}

/* "punished *Kenya* for the ban that *it* imposed": whoever is paid back did
 * what it is for. */
static bool is_paid_back(const reading *r, const mention *m, const mention *c) {
  uint32_t t = m->head;
  if (!pronoun_is_subject(r->syntax->rel[t]) &&
      r->syntax->rel[t] != REL_NMOD_POSS)
    return false;
  for (uint32_t room = 8; room && t != TOKEN_NONE; room--) {
    uint32_t up = r->syntax->head[t];
    uint32_t prep = tree_find(&r->tree, t, REL_CASE);
    unsigned rel = r->syntax->rel[t];
    /* "curbs placed on *Togo after its raid*": hung on the name */
    bool on_name = rel == REL_NMOD && up == c->head && up < t;
    if ((rel == REL_OBL || on_name) && prep != TOKEN_NONE &&
        is_cause_word(r, prep, c))
      return on_name ? is_laid_on(r, c)
                     : up != TOKEN_NONE && c->head > up && c->head < t &&
                           is_argument_of(r, c->head, up);
    t = up;
  }
  return false;
}

/* "125 persons *have died*.  They fired 6,500 rounds": not the dead. */
static bool is_dead(const reading *r, const mention *m, const mention *c) {
  uint32_t at = c->head, verb = r->syntax->head[m->head];
  if (r->syntax->rel[at] == REL_CONJ) at = r->syntax->head[at];
  uint32_t end = at == TOKEN_NONE ? at : r->syntax->head[at];
  if (end == TOKEN_NONE || verb == TOKEN_NONE ||
      r->syntax->rel[m->head] != REL_NSUBJ ||
      r->syntax->upos[verb] != UPOS_VERB || r->syntax->xpos[verb] != XPOS_VBD ||
      verb < end)
    return false;
  unsigned rel = r->syntax->rel[at];
  bool done_to = rel == REL_NSUBJ_PASS || rel == REL_OBJ;
  if (!m->is_plural) /* "A man killed a *guard*.  *He* set fire to a car" */
    return rel == REL_OBJ && word_in(r, end, WORDS_KILLING);
  return (rel == REL_NSUBJ && word_in(r, end, WORDS_DYING)) ||
         (done_to && word_in(r, end, WORDS_KILLING));
}

/* "Peru calls on *rebels* to lay down arms, *they* said": who says something
 * behind what he says may be its subject, hardly another in it. */
static bool is_reported(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  if (!pronoun_is_subject(r->syntax->rel[m->head]) || verb == TOKEN_NONE ||
      !pronoun_is_speech(r, verb))
    return false;
  uint32_t told = tree_find(&r->tree, verb, REL_CCOMP);
  if (told == TOKEN_NONE || told > m->head ||
      !tree_under(&r->tree, c->head, told))
    return false;
  return r->syntax->head[c->head] != told ||
         !pronoun_is_subject(r->syntax->rel[c->head]);
}

/* "His resignation was accepted, *the spokesman* said": whoever says so behind
 * it is not whom it tells of, by whatever noun he was told before. */
static bool is_later_sayer(const reading *r, const mention *m,
                           const mention *c) {
  uint32_t t = m->head;
  for (uint32_t room = 12; room && t != TOKEN_NONE; room--) {
    uint32_t up = r->syntax->head[t];
    if (up == TOKEN_NONE) return false;
    uint32_t s = r->syntax->rel[t] == REL_CCOMP ? tree_subject(&r->tree, up)
                                                : TOKEN_NONE;
    if (s != TOKEN_NONE && s > m->head && pronoun_is_speech(r, up) &&
        r->syntax->upos[s] != UPOS_PRON)
      return str_eq(r->lemma[s], r->lemma[c->head]);
    t = up;
  }
  return false;
}

/* "*Ruiz and Lima* thanked *his* men": of one of them, rather of another. */
static bool is_in_row(const reading *r, const mention *m, const mention *c) {
  return m->is_person && !m->is_plural && c->form != MENTION_PRONOUN &&
         (r->syntax->rel[c->head] == REL_CONJ ||
          pronoun_has_conjunct(r, c->head));
}

/* "calling *it* a lie", "describing *it* as a lie" */
static bool is_called(const reading *r, const mention *m) {
  uint32_t verb = r->syntax->head[m->head];
  TREE_EACH_CHILD(&r->tree, verb, c) {
    uint32_t as = tree_find(&r->tree, c, REL_CASE);
    if (c > m->head && (r->syntax->rel[c] == REL_XCOMP ||
                        (as != TOKEN_NONE && str_is(r->fold[as], "as"))))
      return true;
  }
  return false;
}

/* "closed ranks with *Mali*, promising to arm *it*", "denied *the charge*,
 * calling *it* a lie": on whom, or what, its own clause has turned already. */
static bool is_turned_to(const reading *r, const mention *m, const mention *c) {
  uint32_t t = r->syntax->head[m->head];
  unsigned rel = r->syntax->rel[m->head];
  if ((rel != REL_OBJ && rel != REL_IOBJ) || m->is_plural || m->is_person)
    return false;
  while (t != TOKEN_NONE && pronoun_shares_subject(r, t)) {
    t = r->syntax->head[t];
    bool object = r->syntax->rel[c->head] == REL_OBJ;
    if (t < c->head && r->syntax->head[c->head] == t &&
        (c->is_actor ? object || r->syntax->rel[c->head] == REL_OBL
                     : object && !c->is_person && is_called(r, m)))
      return true;
  }
  return false;
}

/* "And a third, *Ana Ruiz*, said": she is the subject, for her name. */
static unsigned relation_of(const reading *r, const mention *c) {
  unsigned rel = r->syntax->rel[c->head];
  uint32_t up = r->syntax->head[c->head];
  if (rel != REL_APPOS || c->form != MENTION_NAME || c->type != MENTION_PER)
    return rel;
  const mention *of = reading_mention(r, up);
  return of && of->form == MENTION_NOMINAL ? r->syntax->rel[up] : rel;
}

/* "has helped *Peru* in *its* talks with Chile": he who is helped does that. */
static bool is_helped(const reading *r, const mention *m, const mention *c) {
  uint32_t deed = r->syntax->head[m->head], verb = r->syntax->head[c->head];
  if (r->syntax->rel[m->head] != REL_NMOD_POSS || deed == TOKEN_NONE ||
      verb == TOKEN_NONE || r->syntax->rel[c->head] != REL_OBJ ||
      !mention_lemma_in(r->out, verb, r->words.helping))
    return false;
  uint32_t prep = tree_find(&r->tree, deed, REL_CASE);
  bool in = prep != TOKEN_NONE &&
            (str_is(r->fold[prep], "in") || str_is(r->fold[prep], "with") ||
             str_is(r->fold[prep], "during"));
  uint32_t up = r->syntax->head[deed];
  return in && deed > c->head && (up == verb || up == c->head);
}

/* "paid the captors *of the girls* and spoke to *them*": rather the whole
 * phrase than what it is told by. */
static bool is_within(const reading *r, const mention *m, const mention *c) {
  uint32_t up = r->syntax->head[c->head];
  const mention *whole = up == TOKEN_NONE ? NULL : reading_mention(r, up);
  return m->is_plural && whole && whole != c &&
         r->syntax->rel[c->head] == REL_NMOD && whole->is_person &&
         whole->is_plural && phrase_core(r, up) == up;
}

/* "Police shot at *students*.  *They* had blocked a road": what had been done
 * before tells why it was done to them. */
static bool is_explained(const reading *r, const mention *m, const mention *c) {
  uint32_t own = r->syntax->head[m->head], verb = r->syntax->head[c->head];
  unsigned rel = r->syntax->rel[c->head];
  if (!m->is_plural || r->syntax->rel[m->head] != REL_NSUBJ ||
      own == TOKEN_NONE || verb == TOKEN_NONE || pronoun_is_speech(r, own) ||
      (rel != REL_OBJ && rel != REL_OBL) || r->syntax->rel[own] != REL_ROOT ||
      r->syntax->rel[verb] != REL_ROOT ||
      r->text->sentence_of[c->head] + 1 != r->text->sentence_of[m->head])
    return false;
  uint32_t aux = tree_find(&r->tree, own, REL_AUX);
  uint32_t whom = tree_find(&r->tree, own, REL_OBJ);
  return aux != TOKEN_NONE && str_is(r->fold[aux], "had") &&
         r->syntax->xpos[own] == XPOS_VBN &&
         (whom == TOKEN_NONE || r->syntax->upos[whom] != UPOS_PRON);
}

/* "told Rome that *it* must pay": what one must is said to him who must. */
static bool is_bidden(const reading *r, const mention *m, const mention *c) {
  if (!is_of_what_is_told(r, m, c)) return false;
  uint32_t aux = tree_find(&r->tree, r->syntax->head[m->head], REL_AUX);
  return aux != TOKEN_NONE &&
         (str_is(r->fold[aux], "must") || str_is(r->fold[aux], "should"));
}

static int salience(const reading *r, const mention *m, const mention *c) {
  unsigned rel = relation_of(r, c);
  uint32_t here = r->text->sentence_of[m->head];
  uint32_t there = r->text->sentence_of[c->head];
  bool group =
      (c->type == MENTION_ORG && c->is_person) || pronoun_is_members(r, c);
  int points = POINTS_BASE - POINTS_SENTENCE * (int)(here - there);
  if (pronoun_is_subject(rel)) points += POINTS_SUBJECT;
  if (tree_find(&r->tree, c->head, REL_COP) != TOKEN_NONE)
    points -= POINTS_PREDICATE; /* "Kopp is a Catholic. He ..." */
  if (rel == REL_OBJ) points += POINTS_OBJECT;
  if (c->type != MENTION_PER || c->kind == KIND_PEOPLE)
    points -= rel == REL_AMOD       ? POINTS_ADJECTIVE
              : rel == REL_COMPOUND ? POINTS_MODIFIER
                                    : 0;
  if (is_reported(r, m, c)) points -= POINTS_REPORTED;
  if (is_later_sayer(r, m, c)) points -= POINTS_SPEAKER;
  if (is_in_row(r, m, c)) points -= POINTS_ROW;
  if (pronoun_is_speaker(r, m, c)) points -= POINTS_SPEAKER;
  if (c->is_actor) points += m->is_plural ? POINTS_ACTORS : POINTS_ACTOR;
  if (is_aside(r, m, c)) points -= POINTS_ASIDE;
  /* "rebels *were killed* as they prepared an attack" */
  bool above = is_in_clause_above(r, m, c);
  if ((!above && is_dead(r, m, c)) || sufferer_is_other(r, m, c))
    points -= POINTS_DEAD;
  if (deed_is_of_other(r, m, c)) points -= POINTS_DEED;
  if (is_within(r, m, c)) points -= POINTS_WITHIN;
  if (is_turned_to(r, m, c)) points += POINTS_TURNED_TO;
  if (is_paid_back(r, m, c)) points += POINTS_PAID_BACK;
  if (is_only_source(r, m, c) || is_passing_source(r, m, c) ||
      is_asking(r, c) || is_called_to(r, m, c))
    points -= POINTS_SOURCE;
  if (c->form == MENTION_PRONOUN) points += POINTS_PRONOUN;
  if (here == there && m->is_person && !m->is_plural &&
      text_in_quote(r->text, m->head) && text_in_quote(r->text, c->head))
    points += POINTS_QUOTED;
  if (c->form == MENTION_PRONOUN && c->is_plural && m->is_plural &&
      here == there)
    points += POINTS_AGAIN;
  if (m->is_person && !m->is_plural && c->type != MENTION_PER &&
      c->form == MENTION_NAME)
    points -= POINTS_STRANGER;
  /* "*Kenya and Chad* expelled envoys.  *They* ...": as many as persons */
  bool row = pronoun_is_subject(rel) && pronoun_has_conjunct(r, c->head);
  if (m->is_plural && (c->is_person || group || row)) points += POINTS_PERSON;
  if (m->is_plural && !c->is_plural && !group &&
      !pronoun_has_conjunct(r, c->head))
    points -= POINTS_BODY; /* "the bloc ... them": rather its people */
  if (r->syntax->rel[m->head] == REL_NMOD_POSS && here == there) {
    uint32_t whom = pronoun_understood_subject(r, m->head);
    if (whom == c->head)
      points += POINTS_TOLD_TO;
    else if (pronoun_clause_subject(r, m->head) == c->head)
      points += POINTS_CLAUSE;
  }
  if (is_helped(r, m, c) || asked_answers(r, m, c) || is_asked_of(r, m, c) ||
      is_bidden(r, m, c))
    points += POINTS_TOLD_TO;
  if (is_sayer(r, m, c)) points += POINTS_SAYER;
  if (is_told_by(r, m, c)) points += POINTS_TOLD_BY;
  if (is_explained(r, m, c)) points += POINTS_EXPLAINED;
  if (above) points += POINTS_ABOVE;
  uint32_t distance = m->head - c->head;
  return points - (int)(distance < 60 ? distance / 3 : 20);
}

/* "Koido said bonds were *a stable source* ..., *he* added": rather somebody
 * named, whom the chain of all noun phrases has for it, than somebody of whom
 * nothing is known. */
static uint32_t named_instead(const reading *r, const mention *m,
                              uint32_t best) {
  const mention *all = r->out->mentions.items, *c = &all[best];
  uint32_t self = (uint32_t)(m - all), other = r->antecedent[self];
  if (!m->is_person || m->is_plural || c->form != MENTION_NOMINAL ||
      c->code.len || other == MENTION_NONE || other >= self)
    return best;
  /* "*A man* was charged after *he* had hit a guest" */
  bool quoted = text_in_quote(r->text, c->head);
  if ((quoted || pronoun_is_subject(r->syntax->rel[c->head])) &&
      text_in_quote(r->text, c->head) == text_in_quote(r->text, m->head) &&
      r->text->sentence_of[c->head] == r->text->sentence_of[m->head])
    return best;
  const mention *named = &all[mention_root(r->out, other)];
  bool is_known = named->form == MENTION_NAME && named->type == MENTION_PER;
  return is_known && pronoun_may_mean(r, m, &all[other]) ? other : best;
}

/* "*Chad's retreat* was a sign of *its* weakness": rather who
 * acts, whom the chain of all noun phrases has for it, than a thing. */
static uint32_t actor_instead(const reading *r, const mention *m,
                              uint32_t best) {
  const mention *all = r->out->mentions.items;
  uint32_t self = (uint32_t)(m - all), other = r->antecedent[self];
  unsigned xpos = r->syntax->xpos[m->head];
  if (m->is_person || other == MENTION_NONE || other >= self ||
      (xpos != XPOS_PRP && xpos != XPOS_PRPS) ||
      r->text->sentence_of[all[other].head] != r->text->sentence_of[m->head] ||
      all[mention_root(r->out, best)].is_actor ||
      !all[mention_root(r->out, other)].is_actor)
    return best;
  return pronoun_may_mean(r, m, &all[other]) ? other : best;
}

/* Whose the phrase is: "*Petrov's* lawyer", "a lawyer *for Petrov*". */
static uint32_t owner_of(const reading *r, const mention *c) {
  uint32_t owner = tree_find(&r->tree, c->head, REL_NMOD_POSS);
  if (owner == TOKEN_NONE) owner = tree_find(&r->tree, c->head, REL_NMOD);
  return owner == TOKEN_NONE || owner < c->first || owner >= c->end
             ? MENTION_NONE
             : r->out->at[owner];
}

/* "Petrov's lawyer said they had dropped charges against *him*" */
static bool tells_of_him(const reading *r, const mention *m, const mention *c) {
  uint32_t said = r->syntax->head[c->head];
  unsigned rel = r->syntax->rel[m->head];
  if (said == TOKEN_NONE || r->syntax->rel[c->head] != REL_NSUBJ ||
      !pronoun_is_speech(r, said) ||
      (rel != REL_OBJ && rel != REL_OBL && rel != REL_NMOD))
    return false;
  uint32_t told = tree_find(&r->tree, said, REL_CCOMP);
  return told != TOKEN_NONE && tree_under(&r->tree, m->head, told);
}

/* "Petrov's lawyer said *he* had been charged", "the king's spokesman said
 * *he* had met them": who speaks for another tells what befell him. */
static uint32_t client_instead(const reading *r, const mention *m,
                               uint32_t best) {
  const mention *c = &r->out->mentions.items[best];
  bool of_him = tells_of_him(r, m, c);
  if (!of_him && !is_sayer(r, m, c)) return best;
  bede_str lemma = r->lemma[phrase_core(r, c->head)];
  uint32_t owner = owner_of(r, c);
  if (owner == MENTION_NONE) return best;
  bool suffers = of_him || r->syntax->rel[m->head] == REL_NSUBJ_PASS;
  bool for_him = lexicon_in_set(r->lex, lemma, r->words.spokesman) ||
                 (suffers && lexicon_in_set(r->lex, lemma, r->words.advocate));
  const mention *client = &r->out->mentions.items[owner];
  return for_him && client->is_person && pronoun_may_mean(r, m, client) ? owner
                                                                        : best;
}

/* "*the presidents of Chad and Mali*": some of each, who are two mentions. */
static bool is_of_nations(const reading *r, const mention *c) {
  if (c->form != MENTION_NOMINAL || !c->code.len) return false;
  TREE_EACH_CHILD(&r->tree, c->head, first) {
    unsigned rel = r->syntax->rel[first];
    if (rel != REL_AMOD && rel != REL_COMPOUND && rel != REL_NMOD) continue;
    TREE_EACH_CHILD(&r->tree, first, next) {
      uint32_t i = r->out->at[next];
      const mention *other =
          i == MENTION_NONE ? NULL : &r->out->mentions.items[i];
      if (r->syntax->rel[next] == REL_CONJ && other && other->is_plural &&
          other->form == MENTION_NOMINAL && other->code.len &&
          !str_eq(other->code, c->code) && str_eq(other->sector, c->sector))
        return true;
    }
  }
  return false;
}

/* "*Togo and Benin* said *they* had sent troops": one alone is no "they", so
 * that all of the row are meant; police or protesters may well be.  What is
 * "theirs" ("their tour") is seldom done by each to the other. */
static uint32_t all_in_a_row(const reading *r, const mention *m,
                             uint32_t best) {
  const mention *c = &r->out->mentions.items[best];
  bool group = c->type == MENTION_ORG && c->is_person;
  if (!m->is_plural || r->syntax->rel[m->head] == REL_NMOD_POSS)
    return MENTION_NONE;
  /* "*Chad and Mali* met in *their* dispute, which *they* have ..." */
  if (c->form == MENTION_PRONOUN && c->several == MENTION_NONE &&
      r->syntax->rel[c->head] == REL_NMOD_POSS && c->is_plural &&
      c->refers_to != MENTION_NONE) {
    best = c->refers_to;
    c = &r->out->mentions.items[best];
  }
  if (c->form == MENTION_PRONOUN) return c->several;
  if (c->is_plural && is_of_nations(r, c)) return best;
  return c->is_plural || group || !pronoun_has_conjunct(r, c->head)
             ? MENTION_NONE
             : best;
}

/* Where the part begins that a pronoun is told by: "*most* of them", which is
 * one phrase, "*three* of them", which is two; or TOKEN_NONE. */
static uint32_t part_begins(const reading *r, const mention *m) {
  if (phrase_core(r, m->head) != m->head) return m->first;
  uint32_t t = m->head;
  bool part = t >= 2 && r->syntax->head[t] == t - 2 &&
              str_is(r->fold[t - 1], "of") && phrase_may_count(r, t - 2);
  return part ? t - 2 : TOKEN_NONE;
}

/* Whether "most" of ", *most of them* students" hangs on the clause before. */
static bool is_told_before(const reading *r, uint32_t first) {
  if (first == 0 || !str_is(r->fold[first - 1], ",")) return false;
  uint32_t t = first;
  for (uint32_t room = 6; room && t != TOKEN_NONE; room--) {
    t = r->syntax->head[t];
    if (t != TOKEN_NONE && t < first) return true;
  }
  return false;
}

/* "Guards held hundreds of *families* in May, *most of them* seeking shelter":
 * the last people in the clause before to whom it is done, not who does it; of
 * things ("dozens of bodies, some of them burned") where there are none. */
static uint32_t whole_of(const reading *r, const mention *m) {
  uint32_t here = r->text->sentence_of[m->head], thing = MENTION_NONE;
  uint32_t first = part_begins(r, m);
  if (first == TOKEN_NONE || !is_told_before(r, first)) return MENTION_NONE;
  for (uint32_t i = (uint32_t)(m - r->out->mentions.items); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    unsigned rel = r->syntax->rel[c->head];
    if (r->text->sentence_of[c->head] != here) break;
    bool done_to = rel == REL_OBJ || rel == REL_NSUBJ_PASS || rel == REL_OBL ||
                   rel == REL_APPOS;
    if (!done_to || !c->is_plural || c->end > first ||
        !pronoun_may_mean(r, m, c))
      continue;
    if (c->is_person) return i;
    if (thing == MENTION_NONE) thing = i;
  }
  return thing;
}

/* What a pronoun tells of the words that it stands for: "Brenntal ... *it*" is
 * no person, "a guy ... *he*" is one. */
static void tell_kind(const reading *r, const mention *m, mention *root) {
  if (pronoun_is_nameless_body(r, m, root)) {
    root->type = MENTION_NOM;
    root->is_person = false;
  } else if (m->is_person && !m->is_plural && root->type == MENTION_NOM &&
             root->form == MENTION_NOMINAL) {
    root->type = MENTION_PER;
    root->is_person = true;
  }
}

void pronoun_resolve(reading *r, mention *m) {
  if (pronoun_is_cleft(r, m)) return;
  uint32_t self = (uint32_t)(m - r->out->mentions.items);
  uint32_t here = r->text->sentence_of[m->head];
  uint32_t best = reflexive_antecedent(r, m);
  if (best == MENTION_NONE) best = whole_of(r, m);
  int most = 0;
  for (uint32_t i = best == MENTION_NONE ? self : 0; i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (r->text->sentence_of[c->head] + WINDOW < here) break;
    if (!pronoun_may_mean(r, m, c)) continue;
    int points = salience(r, m, c);
    if (points <= most) continue;
    most = points;
    best = i;
  }
  if (best == MENTION_NONE) return;
  best = named_instead(r, m, best);
  best = actor_instead(r, m, best);
  best = client_instead(r, m, best);
  m->several = all_in_a_row(r, m, best);
  uint32_t root_number = mention_root(r->out, best);
  mention *root = &r->out->mentions.items[root_number];
  tell_kind(r, m, root);
  r->gender[root_number] |= (uint8_t)pronoun_gender(r, m);
  r->gender[root->chain] |= r->gender[root_number];
  m->type = root->type;
  m->kind = root->kind == KIND_PLACE ? KIND_NONE : root->kind;
  m->is_person = root->is_person;
  coref_inherit(m, root);
  coref_join(r, m, best, true);
}

/* The subject behind the phrase that the sentence opens with. */
static uint32_t subject_behind(const reading *r, uint32_t t) {
  for (uint32_t room = 6; room; room--) {
    uint32_t up = r->syntax->head[t];
    unsigned rel = r->syntax->rel[t];
    if (up == TOKEN_NONE) return TOKEN_NONE;
    if ((rel == REL_OBL || rel == REL_ADVCL) && up > t) {
      uint32_t s = tree_subject(&r->tree, up);
      return s != TOKEN_NONE && s > t ? s : TOKEN_NONE;
    }
    t = up;
  }
  return TOKEN_NONE;
}

void pronoun_look_ahead(reading *r, mention *m) {
  bool owns = r->syntax->rel[m->head] == REL_NMOD_POSS;
  /* "with whom *he* had met, *the minister* said" */
  bool acts = pronoun_is_subject(r->syntax->rel[m->head]) && m->is_person &&
              !m->is_plural;
  if ((!owns && !acts) || m->form != MENTION_PRONOUN ||
      m->refers_to != MENTION_NONE || m->is_speakers)
    return;
  uint32_t s = subject_behind(r, m->head);
  uint32_t ahead = s == TOKEN_NONE ? MENTION_NONE : r->out->at[s];
  if (ahead == MENTION_NONE ||
      !pronoun_may_mean(r, m, &r->out->mentions.items[ahead]))
    return;
  uint32_t root = mention_root(r->out, ahead);
  if (root == (uint32_t)(m - r->out->mentions.items)) return;
  coref_inherit(m, &r->out->mentions.items[root]);
  coref_join(r, m, ahead, true);
}
