/*
 * binding.c - whom a pronoun cannot mean, whatever he is like.
 *
 *   "He met *him*" are two; "told of *Peru*, which *it* says": not Peru.
 */
#include "mention/pronoun.h"

static bool is_person_at(const reading *r, uint32_t t) {
  const mention *m = t == TOKEN_NONE ? NULL : reading_mention(r, t);
  return m && (m->is_person || m->is_actor);
}

/* "fired, *wounding* them"; "used batons *to disperse* them", but not "sent
 * police *to disperse* them" */
bool pronoun_shares_subject(const reading *r, uint32_t t) {
  unsigned rel = r->syntax->rel[t];
  if (rel == REL_CONJ) return true;
  if (rel != REL_ADVCL && rel != REL_XCOMP) return false;
  /* "started *shooting* at them", but not "saw guards *shooting* at them" */
  if (r->syntax->xpos[t] == XPOS_VBG)
    return rel == REL_ADVCL ||
           !is_person_at(r, tree_find(&r->tree, r->syntax->head[t], REL_OBJ));
  /* "Migrants confined to a camp *fought* with them": taken for two verbs */
  if (r->syntax->xpos[t] == XPOS_VBD)
    return rel == REL_ADVCL && tree_find(&r->tree, t, REL_MARK) == TOKEN_NONE;
  return r->syntax->xpos[t] == XPOS_VB &&
         !is_person_at(r, tree_find(&r->tree, r->syntax->head[t], REL_OBJ));
}

/* "accused *guards* of beating them": theirs, and not of who accuses. */
static uint32_t accused(const reading *r, uint32_t t) {
  uint32_t mark = tree_find(&r->tree, t, REL_MARK);
  if (r->syntax->rel[t] != REL_ADVCL || r->syntax->xpos[t] != XPOS_VBG ||
      mark == TOKEN_NONE ||
      (!str_is(r->fold[mark], "of") && !str_is(r->fold[mark], "for")))
    return TOKEN_NONE;
  uint32_t whom = tree_find(&r->tree, r->syntax->head[t], REL_OBJ);
  return whom < t && is_person_at(r, whom) ? whom : TOKEN_NONE;
}

/* "attacked a bus carrying nuns, *wounding* them": behind a comma it goes on
 * from the attack; the verb, or TOKEN_NONE. */
static uint32_t outer_verb(const reading *r, uint32_t t) {
  uint32_t more = r->syntax->head[t];
  if (r->syntax->rel[t] != REL_ADVCL || more == TOKEN_NONE || t < more + 2 ||
      r->syntax->rel[more] != REL_ACL || r->syntax->xpos[more] != XPOS_VBG ||
      !str_is(r->fold[t - 1], ","))
    return TOKEN_NONE;
  return r->syntax->head[r->syntax->head[more]];
}

/* "we left, and *he* came back and *told* her": of verbs in a row the last
 * subject before. */
static uint32_t subject_in_row(const reading *r, uint32_t t) {
  uint32_t found = TOKEN_NONE;
  if (r->syntax->rel[t] != REL_CONJ) return found;
  TREE_EACH_CHILD(&r->tree, r->syntax->head[t], c) {
    if (c >= t) break;
    if (r->syntax->rel[c] != REL_CONJ) continue;
    uint32_t s = tree_find(&r->tree, c, REL_NSUBJ);
    if (s != TOKEN_NONE) found = s;
  }
  return found;
}

/* "Guards fired, *wounding* them": whose act the participle is. */
uint32_t pronoun_participle_subject(const reading *r, uint32_t t) {
  while (t != TOKEN_NONE) {
    uint32_t s = tree_find(&r->tree, t, REL_NSUBJ);
    if (s == TOKEN_NONE) s = accused(r, t);
    if (s == TOKEN_NONE) s = subject_in_row(r, t);
    if (s != TOKEN_NONE) return s;
    if (!pronoun_shares_subject(r, t)) return TOKEN_NONE;
    uint32_t outer = outer_verb(r, t);
    t = outer == TOKEN_NONE ? r->syntax->head[t] : outer;
  }
  return TOKEN_NONE;
}

/* "urged *Iran* to halt its tests", "called *on Iran* to halt its tests": who
 * is to do it stands between the verb and its infinitive. */
static uint32_t told_to(const reading *r, uint32_t t) {
  uint32_t verb = r->syntax->head[t], found = TOKEN_NONE;
  if (verb == TOKEN_NONE || verb > t || r->syntax->xpos[t] != XPOS_VB ||
      (r->syntax->rel[t] != REL_XCOMP && r->syntax->rel[t] != REL_ADVCL) ||
      tree_subject(&r->tree, t) != TOKEN_NONE)
    return TOKEN_NONE;
  if (r->syntax->rel[t] == REL_ADVCL && /* but "used Chad to reach its ends" */
      !mention_lemma_in(r->out, verb, r->words.requesting))
    return TOKEN_NONE;
  TREE_EACH_CHILD(&r->tree, verb, c) {
    unsigned rel = r->syntax->rel[c];
    uint32_t prep = tree_find(&r->tree, c, REL_CASE);
    bool on = rel == REL_OBL && prep != TOKEN_NONE &&
              (str_is(r->fold[prep], "on") || str_is(r->fold[prep], "upon"));
    if (c > verb && c < t && (rel == REL_OBJ || rel == REL_IOBJ || on) &&
        is_person_at(r, c))
      found = c;
  }
  return found;
}

/* Whoever is understood to act in the clause of a possessive. */
uint32_t pronoun_understood_subject(const reading *r, uint32_t t) {
  for (uint32_t room = 8; room; room--) {
    t = r->syntax->head[t];
    if (t == TOKEN_NONE || tree_subject(&r->tree, t) != TOKEN_NONE) break;
    uint32_t whom = told_to(r, t);
    if (whom != TOKEN_NONE) return whom;
  }
  return TOKEN_NONE;
}

/* The nearest word above that has a subject: the clause of a possessive. */
uint32_t pronoun_clause_subject(const reading *r, uint32_t t) {
  while ((t = r->syntax->head[t]) != TOKEN_NONE) {
    uint32_t s = tree_subject(&r->tree, t);
    if (s != TOKEN_NONE) return s;
  }
  return TOKEN_NONE;
}

/* Whether the phrase at `t` is the candidate, or a word that stands for it. */
static bool is_meant_by(const reading *r, uint32_t t, const mention *c) {
  if (t == TOKEN_NONE) return false;
  const mention *m = reading_mention(r, t);
  return t == c->head || (m && m->chain == c->chain);
}

/* "seized *their* rifles": nobody's own are taken. */
static bool is_taken(const reading *r, const mention *m, const mention *c) {
  uint32_t thing = r->syntax->head[m->head];
  if (r->syntax->rel[m->head] != REL_NMOD_POSS || thing == TOKEN_NONE ||
      r->syntax->rel[thing] != REL_OBJ)
    return false;
  uint32_t verb = r->syntax->head[thing];
  return word_in(r, verb, WORDS_TAKING) &&
         is_meant_by(r, pronoun_participle_subject(r, verb), c);
}

/* "condemned *its* decision", "rejected *their* demand", "demanded *his*
 * release", "called for *his* resignation": another's, where nobody is told to
 * his own face. */
static bool is_judged(const reading *r, const mention *m, const mention *c) {
  uint32_t thing = r->syntax->head[m->head];
  if (r->syntax->rel[m->head] != REL_NMOD_POSS || thing == TOKEN_NONE)
    return false;
  uint32_t verb = r->syntax->head[thing];
  unsigned rel = r->syntax->rel[thing];
  if (verb == TOKEN_NONE || r->syntax->upos[verb] != UPOS_VERB) return false;
  uint32_t prep = tree_find(&r->tree, thing, REL_CASE);
  bool sought = rel == REL_OBJ || (rel == REL_OBL && prep != TOKEN_NONE &&
                                   str_is(r->fold[prep], "for"));
  bool answered = mention_lemma_in(r->out, verb, r->words.rebutting) &&
                  mention_lemma_in(r->out, thing, r->words.asking);
  bool other =
      (rel == REL_OBJ &&
       (answered || mention_lemma_in(r->out, verb, r->words.judging))) ||
      (sought && mention_lemma_in(r->out, thing, r->words.dooming) &&
       mention_lemma_in(r->out, verb, r->words.requesting));
  return other && is_meant_by(r, pronoun_participle_subject(r, verb), c);
}

/* "demanded that *it* release them": no subject of a bare infinitive is who
 * demands it; "Oslo told Rome that *it* must go": nor of what is laid on him
 * who is told. */
static bool is_demanding(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  if (r->syntax->rel[m->head] != REL_NSUBJ || verb == TOKEN_NONE ||
      r->syntax->rel[verb] != REL_CCOMP || r->syntax->head[verb] > verb ||
      !mention_lemma_in(r->out, r->syntax->head[verb], r->words.requesting))
    return false;
  uint32_t aux = tree_find(&r->tree, verb, REL_AUX);
  uint32_t demands = r->syntax->head[verb];
  bool told = tree_find(&r->tree, demands, REL_OBJ) != TOKEN_NONE ||
              tree_find(&r->tree, demands, REL_IOBJ) != TOKEN_NONE;
  unsigned xpos = r->syntax->xpos[verb]; /* "that he *apologise*" is no tense */
  bool bare =
      aux == TOKEN_NONE && !told && (xpos == XPOS_VB || xpos == XPOS_VBP);
  return bare && is_meant_by(r, pronoun_participle_subject(r, demands), c);
}

/* "ordered police to arrest *him*": whoever orders it is not who suffers it. */
static bool is_ordering(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  if (r->syntax->rel[m->head] != REL_OBJ || verb == TOKEN_NONE ||
      (!mention_lemma_in(r->out, verb, r->words.harming) &&
       !mention_lemma_in(r->out, verb, r->words.laying_hands)))
    return false;
  uint32_t orders = r->syntax->head[verb];
  return orders != TOKEN_NONE && orders < verb &&
         (r->syntax->rel[verb] == REL_XCOMP ||
          r->syntax->rel[verb] == REL_ADVCL) &&
         r->syntax->xpos[verb] == XPOS_VB &&
         mention_lemma_in(r->out, orders, r->words.requesting) &&
         is_meant_by(r, pronoun_participle_subject(r, orders), c);
}

static bool has_word(const reading *r, const mention *c, bede_str word) {
  for (uint32_t t = c->first; t < c->end; t++)
    if (str_eq(r->fold[t], word)) return true;
  return false;
}

/* "Mrs Lima ... *she* endorsed *Mrs Lima*": somebody else did, though that
 * name is joined to the one before only when its turn comes. */
static bool is_other_side(const reading *r, const mention *m,
                          const mention *c) {
  uint32_t self = (uint32_t)(c - r->out->mentions.items);
  const mention *who = &r->out->mentions.items[mention_root(r->out, self)];
  uint32_t verb = r->syntax->head[m->head];
  if (verb == TOKEN_NONE || !pronoun_is_argument(r->syntax->rel[m->head]) ||
      who->form != MENTION_NAME)
    return false;
  TREE_EACH_CHILD(&r->tree, verb, t) {
    const mention *x = reading_mention(r, t);
    if (t == m->head || !x || x == c || x->form != MENTION_NAME ||
        !pronoun_is_argument(r->syntax->rel[t]) ||
        x->is_person != who->is_person) /* "Baghdad accused *the Kurds*" */
      continue;
    if (x->id.len ? str_eq(x->id, who->id) : has_word(r, who, r->fold[t]))
      return true;
  }
  return false;
}

/* "said *the minister* had called him.  *He* accused the minister": nobody who
 * is told by the same noun in that clause. */
static bool is_named_beside(const reading *r, const mention *m,
                            const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  if (verb == TOKEN_NONE || !pronoun_is_subject(r->syntax->rel[m->head]) ||
      c->form != MENTION_NOMINAL)
    return false;
  TREE_EACH_CHILD(&r->tree, verb, t) {
    const mention *x = reading_mention(r, t);
    unsigned rel = r->syntax->rel[t];
    if (x && x != c && t > m->head && x->form == MENTION_NOMINAL &&
        (rel == REL_OBJ || rel == REL_IOBJ) && phrase_is_definite(r, t) &&
        nominal_same_noun(r, x, c))
      return true;
  }
  return false;
}

/* "asked *them* to stop *the pilgrims*": who is to do it is none of those to
 * whom it is done, told of before by the same noun. */
static bool is_done_to(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  unsigned rel = r->syntax->rel[m->head];
  if (verb == TOKEN_NONE || (rel != REL_OBJ && rel != REL_IOBJ)) return false;
  uint32_t deed = tree_find(&r->tree, verb, REL_XCOMP);
  uint32_t whom =
      deed == TOKEN_NONE ? TOKEN_NONE : tree_find(&r->tree, deed, REL_OBJ);
  const mention *x = whom == TOKEN_NONE ? NULL : reading_mention(r, whom);
  return x && x != c && x->head > m->head && x->form != MENTION_PRONOUN &&
         c->form != MENTION_PRONOUN &&
         str_eq(r->lemma[phrase_core(r, x->head)],
                r->lemma[phrase_core(r, c->head)]);
}

/* "He met him" are two; "they" inside "their leaders" is not its own whole. */
static bool is_bound(const reading *r, const mention *m, const mention *c) {
  if (m->head >= c->first && m->head < c->end) return true;
  if (is_taken(r, m, c) || is_done_to(r, m, c) || is_judged(r, m, c) ||
      is_demanding(r, m, c) || is_ordering(r, m, c) || is_named_beside(r, m, c))
    return true;
  unsigned rel = r->syntax->rel[m->head];
  if (pronoun_is_argument(rel) && !pronoun_is_subject(rel) &&
      is_meant_by(r, pronoun_participle_subject(r, r->syntax->head[m->head]),
                  c))
    return true;
  /* "Togo and *Benin* joined *him*": nor any of a row */
  uint32_t t = c->head;
  if (r->syntax->rel[t] == REL_CONJ) t = r->syntax->head[t];
  return rel != REL_NMOD_POSS &&
         r->syntax->head[m->head] == r->syntax->head[t] &&
         pronoun_is_argument(rel) && pronoun_is_argument(r->syntax->rel[t]);
}

bool pronoun_is_speech(const reading *r, uint32_t verb) {
  return lexicon_value_of(r->lex, r->lemma_senses[verb], LIST_SPEECH).len > 0;
}

/* "He has been brought to justice," the minister said: not the minister. */
bool pronoun_is_speaker(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[c->head];
  if (verb == TOKEN_NONE || r->syntax->rel[c->head] != REL_NSUBJ) return false;
  return lexicon_value_of(r->lex, r->lemma_senses[verb], LIST_SPEECH).len > 0 &&
         text_in_quote(r->text, m->head) && !text_in_quote(r->text, c->head);
}

/* "'If a soldier sets foot here, we will fire,' *he* warned": nobody who is
 * spoken of there. */
static bool is_spoken_of(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  if (!pronoun_is_subject(r->syntax->rel[m->head]) || verb == TOKEN_NONE)
    return false;
  return lexicon_value_of(r->lex, r->lemma_senses[verb], LIST_SPEECH).len > 0 &&
         !text_in_quote(r->text, m->head) && text_in_quote(r->text, c->head) &&
         r->text->sentence_of[c->head] == r->text->sentence_of[m->head];
}

/* "Congress passed a bill, and Obama will veto *it*": what is passed or vetoed
 * is no body. */
static bool is_enacted(const reading *r, const mention *m, const mention *c) {
  return r->syntax->rel[m->head] == REL_OBJ && !m->is_plural && !m->is_person &&
         mention_lemma_in(r->out, r->syntax->head[m->head],
                          r->words.enacting) &&
         (c->type == MENTION_ORG || c->type == MENTION_LOC);
}

/* "*Police* said a man shot and killed *them*", "that *they* were killed": who
 * lives to tell it. */
static bool is_alive(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head], said = r->syntax->head[c->head];
  unsigned rel = r->syntax->rel[m->head];
  return (rel == REL_OBJ || rel == REL_NSUBJ_PASS) &&
         word_in(r, verb, WORDS_KILLING) && said != TOKEN_NONE && said < verb &&
         pronoun_is_subject(r->syntax->rel[c->head]) &&
         pronoun_is_speech(r, said) && tree_under(&r->tree, verb, said) &&
         tree_find(&r->tree, said, REL_CCOMP) != TOKEN_NONE;
}

/* "They stoned our guards, and *our officers* used gas to stop *them*": those
 * who speak do nothing to their own. */
static bool is_same_camp(const reading *r, const mention *m, const mention *c) {
  uint32_t s = c->is_speakers ? pronoun_clause_subject(r, m->head) : TOKEN_NONE;
  const mention *subject = s == TOKEN_NONE ? NULL : reading_mention(r, s);
  return subject && subject->is_speakers;
}

/* "*They* attacked our officers": nobody does so to his own. */
static bool is_our_side(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  if (!pronoun_is_subject(r->syntax->rel[m->head]) || verb == TOKEN_NONE)
    return false;
  TREE_EACH_CHILD(&r->tree, verb, t) {
    unsigned rel = r->syntax->rel[t];
    const mention *ours = reading_mention(r, t);
    if ((rel == REL_OBJ || rel == REL_OBL) && ours && ours->is_speakers &&
        ours->form != MENTION_PRONOUN && sector_is_armed(ours->sector) &&
        sector_is_armed(c->sector))
      return true;
  }
  return false;
}

/* "Peru, which *it* says has armed rebels": whoever says it is no Peru. */
static bool is_told_of(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head], t = m->head;
  if (t == 0 || !pronoun_is_subject(r->syntax->rel[t]) || verb == TOKEN_NONE)
    return false;
  unsigned xpos = r->syntax->xpos[t - 1];
  if (xpos != XPOS_WDT && xpos != XPOS_WP) return false;
  /* "with the premier, *with whom he* met": wherever the clause hangs */
  const mention *whom = reading_mention(r, t - 1);
  if (whom && whom->refers_to != MENTION_NONE && whom->chain == c->chain)
    return true;
  for (uint32_t room = 4; room && verb != TOKEN_NONE; room--) {
    uint32_t up = r->syntax->head[verb];
    if (r->syntax->rel[verb] == REL_ACL_RELCL) {
      const mention *of = up == TOKEN_NONE ? NULL : reading_mention(r, up);
      return of && of->chain == c->chain;
    }
    verb = up;
  }
  return false;
}

/* "stating that *mobs* burned houses, *they* demanded action": whoever states
 * it is none of whom it tells. */
static bool is_stated_of(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  if (!pronoun_is_subject(r->syntax->rel[m->head]) || verb == TOKEN_NONE ||
      c->form == MENTION_PRONOUN)
    return false;
  TREE_EACH_CHILD(&r->tree, verb, t) {
    if (t > m->head) break;
    uint32_t told = r->syntax->rel[t] == REL_ADVCL && pronoun_is_speech(r, t)
                        ? tree_find(&r->tree, t, REL_CCOMP)
                        : TOKEN_NONE;
    if (told != TOKEN_NONE && r->syntax->xpos[t] == XPOS_VBG &&
        tree_under(&r->tree, c->head, told))
      return true;
  }
  return false;
}

/* Whether `x` is `c`, if only by the same noun. */
static bool is_one(const reading *r, const mention *x, const mention *c) {
  if (x->chain == c->chain) return true;
  return x->form == MENTION_NOMINAL && c->form == MENTION_NOMINAL &&
         nominal_same_noun(r, x, c);
}

/* "Urging *the premier* to wait, *he* said": the participle's subject is his,
 * and nobody urges himself. */
static bool is_addressed(const reading *r, const mention *m, const mention *c) {
  uint32_t verb = r->syntax->head[m->head];
  if (!pronoun_is_subject(r->syntax->rel[m->head]) || verb == TOKEN_NONE)
    return false;
  TREE_EACH_CHILD(&r->tree, verb, t) {
    if (t > m->head) break;
    if (r->syntax->rel[t] != REL_ADVCL || r->syntax->xpos[t] != XPOS_VBG ||
        tree_subject(&r->tree, t) != TOKEN_NONE)
      continue;
    TREE_EACH_CHILD(&r->tree, t, x) {
      const mention *whom = reading_mention(r, x);
      if (x > t && x < m->head && whom && is_one(r, whom, c) &&
          pronoun_is_argument(r->syntax->rel[x]))
        return true;
      if (r->syntax->rel[x] != REL_CCOMP) continue;
      /* "demanding that *the mayor* go, *she* said" */
      uint32_t s = tree_subject(&r->tree, x);
      const mention *who = s == TOKEN_NONE ? NULL : reading_mention(r, s);
      if (who && who->form != MENTION_PRONOUN && is_one(r, who, c)) return true;
    }
  }
  return false;
}

/* "Russia, *Haftar's supplier*, came to *his* aid": what a state is called in
 * passing is no other he. */
static bool is_state_in_passing(const reading *r, const mention *m,
                                const mention *c) {
  uint32_t up = r->syntax->head[c->head];
  const mention *state = up == TOKEN_NONE ? NULL : reading_mention(r, up);
  return m->is_person && !m->is_plural && state &&
         r->syntax->rel[c->head] == REL_APPOS && up < c->head &&
         state->type == MENTION_LOC && state->form == MENTION_NAME;
}

/* "*It* is the blockade which has starved the town": nobody. */
bool pronoun_is_cleft(const reading *r, const mention *m) {
  uint32_t noun = r->syntax->head[m->head];
  if (noun == TOKEN_NONE || noun < m->head || m->is_plural || m->is_person ||
      r->syntax->rel[m->head] != REL_NSUBJ ||
      tree_find(&r->tree, noun, REL_COP) == TOKEN_NONE ||
      !str_is(r->fold[m->head], "it"))
    return false;
  uint32_t det = tree_find(&r->tree, noun, REL_DET);
  if (det != TOKEN_NONE && str_is(r->lemma[det], "a")) /* "It is a firm that" */
    return false;
  uint32_t told = tree_find(&r->tree, noun, REL_ACL_RELCL);
  if (told == TOKEN_NONE) return false;
  uint32_t who = tree_subject(&r->tree, told);
  return who != TOKEN_NONE && who > noun && who > 0 &&
         (r->syntax->xpos[who] == XPOS_WDT ||
          r->syntax->xpos[who] == XPOS_WP) &&
         r->syntax->upos[who - 1] != UPOS_PUNCT;
}

bool pronoun_may_mean(const reading *r, const mention *m, const mention *c) {
  bool speaks = c->is_speakers && c->form == MENTION_PRONOUN;
  if (speaks || c->refers_to == (uint32_t)(m - r->out->mentions.items) ||
      pronoun_is_cleft(r, c))
    return false;
  unsigned xpos = r->syntax->xpos[c->head]; /* what, everyone: nobody known */
  bool known = xpos == XPOS_PRP || xpos == XPOS_PRPS;
  if (r->syntax->upos[c->head] == UPOS_PRON && !known &&
      c->refers_to == MENTION_NONE)
    return false;
  return pronoun_agrees(r, m, c) && !is_bound(r, m, c) &&
         !is_other_side(r, m, c) && pronoun_gender_agrees(r, m, c) &&
         !is_same_camp(r, m, c) && !is_our_side(r, m, c) &&
         !is_told_of(r, m, c) && !is_spoken_of(r, m, c) &&
         !is_stated_of(r, m, c) && !is_state_in_passing(r, m, c) &&
         !is_enacted(r, m, c) && !is_alive(r, m, c) && !is_addressed(r, m, c);
}
