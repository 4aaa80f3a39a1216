/*
 * habit.c - what is told of no time and of nobody in particular: what usually
 * happens, what a law forbids, what a share of the voters thinks.
 */
#include "claim/judge.h"
#include "event/subject.h"

enum { MODERN = 19000101 }; /* yyyymmdd */

static bool is_present(enum xpos xpos) {
  return xpos == XPOS_VBZ || xpos == XPOS_VBP;
}

/* Told in the present: "fires", "is", "are shot"; not "has been shot". */
static bool is_now(const judge *self, uint32_t verb) {
  const syntax_doc *syntax = self->m->syntax;
  TREE_EACH_CHILD(self->events->tree, verb, t)
  if (syntax->rel[t] == REL_AUX || syntax->rel[t] == REL_AUX_PASS ||
      syntax->rel[t] == REL_COP)
    return is_present(syntax->xpos[t]) && !str_is(syntax->lemma[t], "have");
  return is_present(syntax->xpos[verb]);
}

static bool has_set_time(const judge *self, uint32_t p) {
  TREE_EACH_CHILD(self->events->tree, p, t) {
    uint32_t id = self->m->time_at[t];
    if (id == MENTION_NONE) continue;
    const time_mention *time = &self->m->times.items[id];
    if (time->head == t && str_is(time->type, "SET")) return true;
  }
  return false;
}

/* "kill thousands *every year*", "meets them *weekly*": the time of the word,
 * or of one beside it. */
static bool is_at_set_times(const judge *self, uint32_t p) {
  if (has_set_time(self, p)) return true;
  TREE_EACH_CHILD(self->events->tree, p, t)
  if (self->m->syntax->rel[t] == REL_CONJ && has_set_time(self, t)) return true;
  return self->m->syntax->rel[p] == REL_CONJ &&
         has_set_time(self, self->m->syntax->head[p]);
}

/* "*usually* triggers a clash", "are *often* beaten"; but "was often beaten"
 * tells of what happened to somebody. */
static bool is_usual_verb(const judge *self, uint32_t p) {
  const syntax_doc *syntax = self->m->syntax;
  bool now = is_present(syntax->xpos[p]);
  bool habit = is_at_set_times(self, p);
  uint32_t up = syntax->head[p]; /* "triggers a *clash*" */
  if (syntax->upos[p] != UPOS_VERB && up != TOKEN_NONE &&
      syntax->upos[up] == UPOS_VERB)
    p = up;
  now |= is_present(syntax->xpos[p]);
  TREE_EACH_CHILD(self->events->tree, p, t) {
    bool perfect = str_is(syntax->lemma[t], "have"); /* "have often met" */
    if ((syntax->rel[t] == REL_AUX && !perfect) ||
        syntax->rel[t] == REL_AUX_PASS)
      now |= is_present(syntax->xpos[t]);
  }
  return now && (habit || judge_has_adverb(self, p, self->habitual));
}

/* ... "papers *constantly* complain and *call* on the crown": of the verb
 * joined to it, too. */
static bool is_usual_word(const judge *self, uint32_t p) {
  const syntax_doc *syntax = self->m->syntax;
  if (is_usual_verb(self, p)) return true;
  if (syntax->rel[p] != REL_CONJ ||
      tree_find(self->events->tree, p, REL_NSUBJ) != TOKEN_NONE)
    return false;
  /* "*do* not shoot and *seldom* arrest anybody" */
  if (syntax->xpos[p] == XPOS_VB && judge_has_adverb(self, p, self->habitual))
    return is_now(self, syntax->head[p]);
  uint32_t cc = tree_find(self->events->tree, p, REL_CC);
  return (is_present(syntax->xpos[p]) || syntax->xpos[p] == XPOS_VB) &&
         cc != TOKEN_NONE && !str_is(syntax->lemma[cc], "but") &&
         is_usual_verb(self, syntax->head[p]);
}

/* "*Each Thursday the mothers march* round *the square in Lima*": they do. */
static bool is_known_round(const judge *self, const event *ev) {
  if (ev->type != BEDE_PROTEST || !ev->place.where.known || ev->actor_inferred)
    return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = &self->m->mentions.items[ev->actors.items[i]];
    if (str_is(self->m->syntax->lemma[who->first], "the") || who->count.known)
      return true;
  }
  return false;
}

static bool has_determiner(const judge *self, uint32_t noun) {
  return tree_find(self->events->tree, noun, REL_DET) != TOKEN_NONE ||
         tree_find(self->events->tree, noun, REL_NMOD_POSS) != TOKEN_NONE;
}

/* Of a country that it says itself: "Danish poets", "Danes", and not "poets" in
 * a sentence that a Dane speaks. */
static bool is_of_country(const mention *who) {
  return who->code.len && (who->name.len || who->head > who->first + 1);
}

/* "thieves", "first-time offenders": not "the thieves", "two", "Kurdish". */
static bool is_bare_kind(const judge *self, uint32_t noun) {
  uint32_t m = self->m->at[noun];
  if (m == MENTION_NONE || has_determiner(self, noun)) return false;
  const mention *who = &self->m->mentions.items[m];
  if (who->head > who->first && who->code.len) return false;
  return who->is_plural && !who->count.known && !is_of_country(who) &&
         who->form == MENTION_NOMINAL;
}

/* "Thieves *convicted* of *assault* are often sent home": whoever is, fares
 * like that. */
static bool is_of_usual(const judge *self, const event *ev) {
  enum { UP = 3 };
  const syntax_doc *syntax = self->m->syntax;
  uint32_t t = ev->predicate;
  for (int i = 0; i < UP && syntax->head[t] != TOKEN_NONE; i++) {
    uint32_t noun = syntax->head[t];
    enum rel rel = syntax->rel[noun];
    if ((syntax->rel[t] == REL_ACL || syntax->rel[t] == REL_ACL_RELCL) &&
        (rel == REL_NSUBJ || rel == REL_NSUBJ_PASS))
      return is_bare_kind(self, noun) &&
             is_usual_word(self, syntax->head[noun]);
    t = noun;
  }
  return false;
}

/* "guards beat prisoners": of no country, number or name. */
static bool is_of_nobody(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++)
      if (!is_bare_kind(self, self->m->mentions.items[sides[s]->items[i]].head))
        return false;
  return true;
}

static bool has_day(const judge *self, uint32_t p) {
  const text_doc *text = self->m->text;
  const text_sentence *s = &text->sentences[text->sentence_of[p]];
  for (uint32_t t = s->first; t < s->end; t++)
    if (self->m->time_at[t] != MENTION_NONE &&
        str_is(self->m->times.items[self->m->time_at[t]].type, "DATE"))
      return true;
  return false;
}

/* "it makes news *when a man is shot*", "*whenever police fire*, they run":
 * one time like another; but "when the ministers meet *on Friday*". */
static bool is_whenever(const judge *self, const event *ev) {
  enum { UP = 4 };
  const syntax_doc *syntax = self->m->syntax;
  uint32_t t = ev->predicate;
  if (ev->status == BEDE_PLANNED || ev->type == BEDE_REQUEST ||
      has_day(self, t))
    return false;
  for (int i = 0; i < UP && t != TOKEN_NONE; i++, t = syntax->head[t]) {
    if (syntax->rel[t] != REL_ADVCL) continue;
    bool when = false;
    TREE_EACH_CHILD(self->events->tree, t, c)
    when |= c < t &&
            judge_word_in(self, text_form(self->m->text, c), self->whenever);
    return when && is_now(self, t) && is_now(self, syntax->head[t]);
  }
  return false;
}

/* "Here policemen *arrest drivers* without papers": none in particular. */
static bool is_of_kinds(const judge *self, const event *ev) {
  enum { LONG = 8 };
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  const text_doc *text = self->m->text;
  const text_sentence *s = &text->sentences[text->sentence_of[p]];
  bool headline =
      !str_is(text_form(text, s->end - 1), ".") || s->end - s->first < LONG;
  return ev->frame->pos == LEX_VERB && is_present(syntax->xpos[p]) &&
         ev->type >= BEDE_SANCTION && ev->type <= BEDE_ASSAULT &&
         tree_find(self->events->tree, p, REL_AUX) == TOKEN_NONE &&
         ev->actors.count && ev->recipients.count && !has_day(self, p) &&
         !headline && is_of_nobody(self, ev);
}

/* "*If prices rise people protest*", "*wherever* they camp wells are poisoned
 * and girls *are raped*": whoever they are. */
static bool is_then(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  /* "When kings die colonels *stage coups*" */
  if (ev->frame->pos == LEX_NOUN && syntax->rel[p] == REL_OBJ)
    p = syntax->head[p];
  if (syntax->upos[p] != UPOS_VERB || syntax->xpos[p] == XPOS_VBG ||
      !is_now(self, p) || has_day(self, p) || ev->place.where.known ||
      !is_of_nobody(self, ev))
    return false;
  if (syntax->rel[p] == REL_CONJ) p = syntax->head[p];
  TREE_EACH_CHILD(self->events->tree, p, t) {
    if (syntax->rel[t] != REL_ADVCL || !is_now(self, t)) continue;
    TREE_EACH_CHILD(self->events->tree, t, c)
    if (c < t &&
        judge_word_in(self, text_form(self->m->text, c), self->whichever_time))
      return true;
  }
  return false;
}

/* "Farmers block *every road* when prices fall", "strikes hit *each summit*",
 * "*every cook* feeds six people": one time like another; but "are blocking
 * every road" now, and "each side blames the other". */
static bool is_of_each(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  bool each = false;
  if (ev->frame->pos != LEX_VERB || !is_present(syntax->xpos[p])) return false;
  TREE_EACH_CHILD(self->events->tree, p, t) {
    if (self->m->time_at[t] != MENTION_NONE) return false; /* "on Monday" */
    bool subject = syntax->rel[t] == REL_NSUBJ;
    if (!subject && syntax->rel[t] != REL_OBJ && syntax->rel[t] != REL_OBL)
      continue;
    uint32_t det = tree_find(self->events->tree, t, REL_DET);
    if (det == TOKEN_NONE) continue;
    each |= subject ? str_is(syntax->lemma[det], "every")
                    : judge_lemma_in(self, det, self->any_event);
  }
  return each;
}

/* "*Under the law* those who insult the king are jailed": it says so. */
static bool is_by_law(const judge *self, const event *ev) {
  uint32_t p = ev->predicate;
  if (!is_now(self, p) || has_day(self, p)) return false;
  return judge_has_phrase(self, p, "under", self->law);
}

/* "The bridge *lets traders cross* the strait", "the treaty *permits* members
 * to *invest*": what a thing makes possible; but who lets them does something.
 */
static bool is_made_possible(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate, up = syntax->head[p];
  enum rel rel = syntax->rel[p];
  if (up == TOKEN_NONE || ev->frame->pos != LEX_VERB ||
      !judge_lemma_in(self, up, self->enabling) ||
      (rel != REL_XCOMP && rel != REL_CCOMP && rel != REL_ACL &&
       rel != REL_ADVCL))
    return false;
  uint32_t what = subject_find(self->events->tree, up);
  uint32_t m = what == TOKEN_NONE ? MENTION_NONE : self->m->at[what];
  if (what == TOKEN_NONE || !is_now(self, up) || has_day(self, p)) return false;
  const mention *thing = m == MENTION_NONE ? NULL : judge_root(self, m);
  return !thing ||
         (!thing->is_person && !thing->is_plural && !thing->sector.len &&
          !thing->name.len && thing->form != MENTION_PRONOUN);
}

/* "a president": whichever it may be. */
static bool is_one_kind(const judge *self, uint32_t noun) {
  uint32_t m = self->m->at[noun];
  if (m == MENTION_NONE) return false;
  const mention *who = &self->m->mentions.items[m];
  return who->form == MENTION_NOMINAL && !who->is_plural &&
         !is_of_country(who) &&
         judge_word_in(self, text_form(self->m->text, who->first),
                       self->whichever);
}

/* "You cannot meet *a king who jails* his critics", "he *is a man who jails*
 * them": however the noun stands, it is of a sort. */
static bool is_sort_under(const judge *self, uint32_t noun) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t main = syntax->head[noun];
  if (tree_find(self->events->tree, noun, REL_COP) != TOKEN_NONE)
    return is_now(self, noun) && is_one_kind(self, noun);
  if (main == TOKEN_NONE) return false;
  if (syntax->rel[noun] == REL_OBL || syntax->rel[noun] == REL_OBJ) {
    TREE_EACH_CHILD(self->events->tree, main, t)
    if (syntax->rel[t] == REL_AUX && syntax->xpos[t] == XPOS_MD)
      return is_one_kind(self, noun);
    return false;
  }
  return (syntax->rel[noun] == REL_NSUBJ ||
          syntax->rel[noun] == REL_NSUBJ_PASS) &&
         is_now(self, main) && syntax->xpos[main] != XPOS_VBG &&
         tree_find(self->events->tree, main, REL_CCOMP) == TOKEN_NONE;
}

/* "*Leaders who negotiate* with bandits only encourage them", "*a party that
 * rejects* him is lost": of a sort; but "lawmakers who oppose it say that". */
static bool is_of_sort(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate, noun = syntax->head[p];
  /* "*officials seeking* to catch bandits get fired" */
  if (syntax->rel[p] == REL_XCOMP &&
      subject_is_infinitive(self->events->tree, p)) {
    p = noun;
    noun = syntax->head[p];
  }
  if (noun == TOKEN_NONE) return false;
  if (syntax->rel[p] == REL_ACL && syntax->xpos[p] == XPOS_VBG)
    return p > noun && !has_day(self, p) && !ev->place.where.known &&
           (syntax->rel[noun] == REL_NSUBJ ||
            syntax->rel[noun] == REL_NSUBJ_PASS) &&
           (is_bare_kind(self, noun) || is_one_kind(self, noun)) &&
           is_sort_under(self, noun);
  return syntax->rel[p] == REL_ACL_RELCL && is_present(syntax->xpos[p]) &&
         !has_day(self, p) &&
         tree_find(self->events->tree, p, REL_AUX) == TOKEN_NONE &&
         (is_bare_kind(self, noun) || is_one_kind(self, noun)) &&
         is_sort_under(self, noun);
}

/* "40 percent of Clinton *voters* said they could not support Obama": what a
 * poll found. */
static bool is_surveyed(const judge *self, const event *ev) {
  return (ev->type == BEDE_SUPPORT || ev->type == BEDE_REJECT) &&
         judge_sentence_has(self, ev, self->percent) &&
         judge_sentence_has(self, ev, self->survey);
}

/* "with *every riot*", "*any decision* to expel them": no one event. */
static bool is_any(const judge *self, const event *ev) {
  if (ev->frame->pos != LEX_NOUN) return false;
  TREE_EACH_CHILD(self->events->tree, ev->predicate, t)
  if (self->m->syntax->rel[t] == REL_DET &&
      judge_lemma_in(self, t, self->any_event))
    return true;
  return false;
}

/* "violated *the Thai-Lao Grain Agreement*": a treaty is named, and no word
 * tells what becomes of it. */
static bool is_title(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate, det = tree_find(self->events->tree, p, REL_DET);
  bede_str word = text_form(self->m->text, p);
  return ev->type == BEDE_SUPPORT && ev->frame->pos == LEX_NOUN &&
         ev->trigger.count == 1 && !ev->operator_count && word.len &&
         word.ptr[0] >= 'A' && word.ptr[0] <= 'Z' && det != TOKEN_NONE &&
         det < p && syntax->upos[p - 1] == UPOS_PROPN &&
         syntax->rel[p] != REL_NSUBJ;
}

/* "bought wheat *under the pact* between Chad and Niger": by one that stands;
 * but "under *an* accord", "under the accord *signed* today" */
static bool is_standing(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate, prep = tree_find(self->events->tree, p, REL_CASE);
  if (is_title(self, ev)) return true;
  if (ev->type != BEDE_SUPPORT || ev->frame->pos != LEX_NOUN ||
      prep == TOKEN_NONE || !str_is(syntax->lemma[prep], "under") ||
      tree_find(self->events->tree, p, REL_ACL) != TOKEN_NONE)
    return false;
  uint32_t det = tree_find(self->events->tree, p, REL_DET);
  return det == TOKEN_NONE || str_is(syntax->lemma[det], "the");
}

/* "'*Deport* him', they yelled", "*Lock* her up!": what nobody has done; but
 * "*Stop* the war" asks for something. */
static bool is_exclaimed(const judge *self, const event *ev) {
  enum { UP = 2 }; /* "*Make sure* they are locked up" */
  const syntax_doc *syntax = self->m->syntax;
  bool deed = ev->type >= BEDE_SANCTION && ev->type <= BEDE_ASSAULT;
  uint32_t p = ev->predicate;
  if (!deed || ev->actors.count || ev->operator_count) return false;
  if (subject_is_imperative(self->events->tree, p)) return true;
  for (int i = 0; i < UP; i++) {
    enum rel rel = syntax->rel[p];
    if (rel != REL_CCOMP && rel != REL_XCOMP) return false;
    p = syntax->head[p];
    if (subject_is_imperative(self->events->tree, p))
      return judge_lemma_in(self, p, self->ensuring);
  }
  return false;
}

static bool is_question(const judge *self, const event *ev) {
  const text_doc *text = self->m->text;
  const text_sentence *s = &text->sentences[text->sentence_of[ev->predicate]];
  for (uint32_t t = ev->predicate; t < s->end; t++)
    if (str_is(text_form(text, t), "?")) return true;
  return false;
}

/* "What good comes of *punishing* him?": nobody does; "Why *don't* we *meet*?":
 * nobody refuses. */
static bool is_doubted(const judge *self, const event *ev) {
  uint32_t p = ev->predicate;
  if (unmet_is_refusal(ev) && !ev->recipients.count)
    return is_question(self, ev);
  bool open = self->m->syntax->xpos[p] == XPOS_VBG ||
              subject_is_infinitive(self->events->tree, p);
  return open && ev->frame->pos == LEX_VERB && !ev->actors.count &&
         ev->host == EVENT_NONE && is_question(self, ev);
}

/* "Who is going to *shoot* an old man?": nobody, as a rule. */
static bool is_asked(const judge *self, const event *ev) {
  bool open = ev->status == BEDE_PLANNED || ev->status == BEDE_HYPOTHETICAL;
  bool deed = ev->type == BEDE_COERCE || ev->type == BEDE_ASSAULT;
  if (!open || !deed || ev->operator_count || ev->host != EVENT_NONE)
    return false;
  return is_question(self, ev);
}

/* "The group *does not endorse* candidates", "kings *do not negotiate*": a
 * rule, and no one refused. */
static bool is_abstention(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  bool now = false;
  bool unmet = unmet_is_refusal(ev) ||
               (ev->type == BEDE_REJECT && ev->status == BEDE_NEGATED);
  if (!unmet || (!ev->recipients.count && !is_of_nobody(self, ev)))
    return false;
  TREE_EACH_CHILD(self->events->tree, ev->predicate, t)
  now |= syntax->rel[t] == REL_AUX && is_present(syntax->xpos[t]) &&
         str_is(syntax->lemma[t], "do");
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = &self->m->mentions.items[ev->recipients.items[i]];
    /* "we don't vote against *somebody*" */
    if (judge_lemma_in(self, who->head, self->somebody)) continue;
    if (who->form != MENTION_NOMINAL || !who->is_plural || who->count.known ||
        syntax->upos[who->first] == UPOS_DET)
      return false;
  }
  return now;
}

/* "attacks *are* a crime", "attacks *become* common", "it *is* time to end
 * attacks": the word that a noun stands under is said of something; or
 * TOKEN_NONE. */
static uint32_t said_of(const judge *self, uint32_t noun) {
  enum { UP = 8 };
  const syntax_doc *syntax = self->m->syntax;
  uint32_t t = noun;
  for (int i = 0; i < UP && syntax->head[t] != TOKEN_NONE; i++) {
    t = syntax->head[t];
    if (tree_find(self->events->tree, t, REL_COP) != TOKEN_NONE ||
        (judge_lemma_in(self, t, self->becoming) &&
         tree_find(self->events->tree, t, REL_XCOMP) != TOKEN_NONE))
      return t;
    if (syntax->upos[t] == UPOS_VERB &&
        !subject_is_infinitive(self->events->tree, t))
      return TOKEN_NONE;
  }
  return TOKEN_NONE;
}

/* "*the* riots", "*six* riots", "*recent* riots", "*Lagos* riots" */
static bool is_pinned_down(const judge *self, uint32_t noun) {
  TREE_EACH_CHILD(self->events->tree, noun, t) {
    enum rel rel = self->m->syntax->rel[t];
    bool named = rel == REL_COMPOUND && self->m->at[t] != MENTION_NONE &&
                 self->m->mentions.items[self->m->at[t]].form == MENTION_NAME;
    if (rel == REL_DET || rel == REL_NMOD_POSS || rel == REL_NUMMOD ||
        rel == REL_ACL || rel == REL_ACL_RELCL || named ||
        self->m->time_at[t] != MENTION_NONE ||
        (rel == REL_AMOD && judge_lemma_in(self, t, self->particular)))
      return true;
  }
  return false;
}

/* "riots", "sexual violence" */
static bool is_bare_noun(const judge *self, uint32_t noun) {
  const syntax_doc *syntax = self->m->syntax;
  if (syntax->xpos[noun] != XPOS_NNS &&
      !judge_lemma_in(self, noun, self->mass_deed))
    return false;
  if (is_pinned_down(self, noun)) return false;
  /* "*the recent* shootings and protests" */
  return syntax->rel[noun] != REL_CONJ ||
         !is_pinned_down(self, syntax->head[noun]);
}

static bool any_particular(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (!is_bare_kind(self, self->m->mentions.items[side->items[i]].head))
      return true;
  return false;
}

/* "*Attacks* on doctors are a crime", "it is time to end *riots*": of none that
 * has been; but "attacks on *the* doctors", "riots *in Lagos*". */
static bool is_as_such(const judge *self, const event *ev) {
  uint32_t p = ev->predicate;
  bool force = ev->type == BEDE_PROTEST || ev->type == BEDE_COERCE ||
               ev->type == BEDE_ASSAULT;
  bool sized = ev->size.dead.known || ev->size.injured.known ||
               ev->size.arrested.known || ev->size.participants.known;
  if (!force || sized || ev->trigger.count != 1 || ev->operator_count ||
      ev->frame->pos != LEX_NOUN || ev->place.where.known ||
      !is_bare_noun(self, p) || has_day(self, p) ||
      (!ev->actor_inferred && any_particular(self, &ev->actors)) ||
      any_particular(self, &ev->recipients))
    return false;
  uint32_t what = said_of(self, p);
  return what != TOKEN_NONE && is_now(self, what);
}

/* "was sacked by the Danes *in 1043*": history, and no news. */
static bool is_ancient(const event *ev) {
  return ev->when.last && ev->when.last < MODERN;
}

static bool is_of_law(const event *ev) {
  return ev->type == BEDE_ACCUSE ||
         (ev->type == BEDE_SANCTION && str_is(ev->mode, "convict"));
}

/* "defended *people accused of rape*", "bars *people convicted* of theft":
 * whoever they were. */
static bool is_of_accused(const judge *self, const event *ev) {
  enum { UP = 3 };
  const syntax_doc *syntax = self->m->syntax;
  bool blamed = is_of_law(ev) && !ev->actors.count;
  const id_list *side = blamed ? &ev->recipients : &ev->actors;
  if ((ev->type != BEDE_ASSAULT && !blamed) || side->count != 1 ||
      (!blamed && ev->recipients.count))
    return false;
  const mention *who = &self->m->mentions.items[side->items[0]];
  uint32_t t = ev->predicate;
  bool any = judge_lemma_in(self, who->head, self->whoever);
  if (who->first != who->head || !(who->is_plural || any) || who->code.len ||
      !judge_lemma_in(self, who->head, self->kind))
    return false;
  for (int i = 0; i < UP && t != TOKEN_NONE; i++, t = syntax->head[t]) {
    if (syntax->rel[t] != REL_ACL || syntax->head[t] != who->head) continue;
    uint32_t id = self->events->of[t];
    return id != EVENT_NONE && is_of_law(&self->events->events.items[id]);
  }
  return false;
}

/* "*people* who pose a threat": which of them is not said, nor how many. */
static bool is_kind(const judge *self, const event *ev, uint32_t m) {
  const syntax_doc *syntax = self->m->syntax;
  const mention *who = &self->m->mentions.items[m];
  uint32_t p = ev->predicate;
  bede_str head = text_form(self->m->text, who->head);
  if (who->first != who->head || !judge_word_in(self, head, self->kind))
    return false;
  TREE_EACH_CHILD(self->events->tree, who->head, t) {
    if (syntax->rel[t] != REL_ACL_RELCL || !is_now(self, t)) continue;
    uint32_t up = p; /* "those who stand up to *criticize* him" */
    while (up != t && up != TOKEN_NONE && syntax->rel[up] == REL_XCOMP)
      up = syntax->head[up];
    if (up == t || syntax->xpos[p] == XPOS_VB) return true;
  }
  return false;
}

/* "those who *criticize* him", "for those who are *killed*", "to *lock up*
 * those who pose a threat"; but a threat is made to whoever breaks a law. */
static bool is_of_kind(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  if (ev->type == BEDE_THREATEN || ev->type == BEDE_REQUEST) return false;
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++)
      if (is_kind(self, ev, sides[s]->items[i])) return true;
  return false;
}

/* "have been *beaten*", "are *beaten*", and not "were beaten" */
static bool is_perfect_or_now(const judge *self, uint32_t verb) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t aux = tree_find(self->events->tree, verb, REL_AUX);
  return is_now(self, verb) ||
         (aux != TOKEN_NONE && syntax->xpos[aux] == XPOS_VBP &&
          str_is(syntax->lemma[aux], "have"));
}

/* "people are *being* killed", nowhere and on no day: what goes on. */
static bool is_going_on(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t verb = ev->predicate;
  bool being = false, now = false;
  if (ev->type != BEDE_ASSAULT || ev->actors.count || !ev->recipients.count ||
      ev->place.where.known || has_day(self, verb))
    return false;
  if (syntax->rel[verb] == REL_CONJ) verb = syntax->head[verb];
  TREE_EACH_CHILD(self->events->tree, verb, t) {
    being |= syntax->rel[t] == REL_AUX_PASS && syntax->xpos[t] == XPOS_VBG;
    now |= syntax->rel[t] == REL_AUX && is_present(syntax->xpos[t]);
  }
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = &self->m->mentions.items[ev->recipients.items[i]];
    if (who->first != who->head || !who->is_plural || who->code.len ||
        who->form != MENTION_NOMINAL)
      return false;
  }
  return being && now;
}

/* "women", and not "two women", "the women", "Kurds" */
static bool is_bare_plural(const mention *who) {
  return who->first == who->head && who->is_plural && !who->count.known &&
         who->form == MENTION_NOMINAL && !who->code.len && !who->sector.len;
}

/* "a shelter *for women who have been beaten*": for whoever comes; but "gave
 * blankets to *two women* who have been beaten". */
static bool is_for_such(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  if (ev->actors.count || !ev->recipients.count ||
      syntax->rel[p] != REL_ACL_RELCL || !is_perfect_or_now(self, p))
    return false;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = &self->m->mentions.items[ev->recipients.items[i]];
    uint32_t t = who->head;
    if (!is_bare_plural(who)) return false;
    if (syntax->rel[t] == REL_CONJ) t = syntax->head[t];
    uint32_t prep = tree_find(self->events->tree, t, REL_CASE);
    if (prep == TOKEN_NONE || (!str_is(syntax->lemma[prep], "for") &&
                               !str_is(syntax->lemma[prep], "to")))
      return false;
  }
  return true;
}

/* A deed of no time, place, number or name: "riots", "police violence". */
static bool is_any_deed(const judge *self, const event *ev) {
  enum { PLURAL = 2 }; /* "killings" are two at least */
  bool force = ev->type == BEDE_PROTEST || ev->type == BEDE_COERCE ||
               ev->type == BEDE_ASSAULT;
  bool sized = (ev->size.dead.known && ev->size.dead.min > PLURAL) ||
               (ev->size.injured.known && ev->size.injured.min > PLURAL) ||
               ev->size.participants.known;
  return force && !sized && ev->trigger.count == 1 && !ev->operator_count &&
         ev->frame->pos == LEX_NOUN && !ev->place.where.known &&
         is_bare_noun(self, ev->predicate) && !has_day(self, ev->predicate) &&
         (ev->actor_inferred || !any_particular(self, &ev->actors)) &&
         !any_particular(self, &ev->recipients);
}

/* "*A judge who frees* a thief *is vilified*": whoever it may be. */
static bool is_fate_of_sort(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  if (ev->frame->pos != LEX_VERB || !is_now(self, p) ||
      syntax->xpos[p] == XPOS_VBG || has_day(self, p))
    return false;
  TREE_EACH_CHILD(self->events->tree, p, noun) {
    if ((syntax->rel[noun] != REL_NSUBJ &&
         syntax->rel[noun] != REL_NSUBJ_PASS) ||
        !is_one_kind(self, noun))
      continue;
    uint32_t who = tree_find(self->events->tree, noun, REL_ACL_RELCL);
    return who != TOKEN_NONE && is_now(self, who) &&
           syntax->xpos[who] != XPOS_VBG;
  }
  return false;
}

/* "a question about *police violence*", "the debate on *executions*" */
static bool is_topic(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  while (syntax->rel[p] == REL_CONJ) p = syntax->head[p];
  uint32_t up = syntax->head[p];
  enum rel rel = syntax->rel[p];
  return up != TOKEN_NONE && (rel == REL_NMOD || rel == REL_OBL) &&
         judge_lemma_in(self, up, self->topic) && is_any_deed(self, ev);
}

/* "disasters *like* drought, fire and *riots*", "crimes *such as assault*" */
static bool is_example(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  if (!is_any_deed(self, ev)) return false;
  while (syntax->rel[p] == REL_CONJ) p = syntax->head[p];
  TREE_EACH_CHILD(self->events->tree, p, t)
  if (syntax->rel[t] == REL_CASE && judge_lemma_in(self, t, self->example))
    return true;
  return false;
}

bool habit_is(const judge *self, const event *ev) {
  return (is_usual_word(self, ev->predicate) && !is_known_round(self, ev)) ||
         is_of_usual(self, ev) || is_of_each(self, ev) || is_then(self, ev) ||
         is_of_kinds(self, ev) || is_ancient(ev) || is_by_law(self, ev) ||
         is_made_possible(self, ev) || is_of_sort(self, ev) ||
         is_as_such(self, ev) || is_whenever(self, ev) || is_any(self, ev) ||
         is_surveyed(self, ev) || is_exclaimed(self, ev) ||
         is_asked(self, ev) || is_doubted(self, ev) || is_standing(self, ev) ||
         is_abstention(self, ev) || is_topic(self, ev) ||
         is_fate_of_sort(self, ev) || is_example(self, ev) ||
         is_of_kind(self, ev) || is_for_such(self, ev) ||
         is_going_on(self, ev) || is_of_accused(self, ev);
}
