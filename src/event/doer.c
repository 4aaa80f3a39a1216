/*
 * doer.c - whose act it is, where the tree names a thing or nobody.
 */
#include "event/doer.h"

#include "event/subject.h"

static enum rel rel_of(const reader *self, uint32_t token) {
  return self->syntax->rel[token];
}

static bool is_verb(const reader *self, uint32_t token) {
  enum upos upos = self->syntax->upos[token];
  return upos == UPOS_VERB || upos == UPOS_AUX;
}

/* "sent a letter to the minister *threatening* war": the participle may hang
 * on whom the paper goes to. */
static uint32_t paper_of(reader *self, uint32_t noun) {
  enum { CLIMB = 4 }; /* "to *the head of the union of* teachers" */
  for (uint32_t i = 0; i < CLIMB; i++) {
    uint32_t up = self->syntax->head[noun];
    bool phrase =
        rel_of(self, noun) == REL_OBL || rel_of(self, noun) == REL_NMOD;
    if (!phrase || up == TOKEN_NONE) return noun;
    if (!subject_is_nominal(&self->tree, up))
      return tree_find(&self->tree, up, REL_OBJ);
    noun = up;
  }
  return noun;
}

/* A paper says what its author says; that may be somebody unknown. */
static uint32_t author_of(reader *self, uint32_t p, uint32_t subject) {
  enum rel rel = rel_of(self, p);
  if (subject == TOKEN_NONE || (rel != REL_ACL && rel != REL_ACL_RELCL) ||
      self->syntax->head[p] != subject || subject_is_passive(&self->tree, p))
    return subject;
  uint32_t paper = rel == REL_ACL ? paper_of(self, subject) : subject;
  if (paper == TOKEN_NONE || rel_of(self, paper) != REL_OBJ ||
      !noun_in_set(self, paper, self->words.document))
    return subject;
  uint32_t author = subject_find(&self->tree, self->syntax->head[paper]);
  id_list found = {0};
  /* "blocked a *UN resolution* condemning the junta" */
  if (noun_actors(self, paper, WITHIN_OWNER, &found)) return subject;
  if (noun_lemma_in(self, self->syntax->head[paper], self->words.unwelcome))
    return TOKEN_NONE; /* "*vetoed* a resolution criticising Syria" */
  if (author == TOKEN_NONE || !noun_actors(self, author, WITHIN_OWNER, &found))
    return TOKEN_NONE;
  return author;
}

/* "fired rubber bullets at migrants, *who* fled": the tree may hang the clause
 * on the bullets; the relative word's mention knows whom it stands for. */
static uint32_t somebody(const reader *self, uint32_t p, uint32_t subject) {
  uint32_t word = tree_subject(&self->tree, p);
  if (word == TOKEN_NONE || word == subject) return subject;
  if (self->m->at[word] == MENTION_NONE) return subject;
  uint32_t of = self->m->mentions.items[self->m->at[word]].refers_to;
  if (of == MENTION_NONE) return subject;
  uint32_t head = self->m->mentions.items[of].head;
  /* "the *Organization* of Turkic States, which": no part of the name */
  bool named = self->m->at[subject] == MENTION_NONE;
  /* "sent *a lawyer* to the office who threatened him" */
  if (rel_of(self, subject) == REL_OBL && rel_of(self, head) == REL_OBJ &&
      self->syntax->head[subject] == self->syntax->head[head])
    return head;
  /* "*Nowak* and other doctors who were shot": he is one of them */
  bool whole = rel_of(self, p) == REL_ACL_RELCL &&
               self->syntax->head[p] == head &&
               subject_of_relative(&self->tree, p) == subject;
  if ((rel_of(self, head) == REL_CONJ || whole) &&
      self->syntax->head[head] == subject)
    return subject;
  return (named || head > subject) && head < word ? head : subject;
}

/* The person whose phrase ends right before a token, or TOKEN_NONE. */
static uint32_t person_before(const reader *self, uint32_t end) {
  uint32_t found = TOKEN_NONE, first = end;
  for (uint32_t i = 0; i < self->m->mentions.count; i++) {
    const mention *who = &self->m->mentions.items[i];
    if (who->end != end || !who->is_actor || who->type != MENTION_PER ||
        who->first >= first)
      continue;
    first = who->first;
    found = who->head;
  }
  return found;
}

/* "the mayor, *who* has in the past called it a farce, left", "released a
 * letter *that*, while praising him, accused her": a relative clause that the
 * parser hung on the verb is of what stands right before it. */
static uint32_t strayed_relative(reader *self, uint32_t word) {
  uint32_t verb = word == TOKEN_NONE ? word : self->syntax->head[word];
  if (verb == TOKEN_NONE || word < 2 || rel_of(self, verb) != REL_ADVCL ||
      rel_of(self, word) != REL_NSUBJ)
    return TOKEN_NONE;
  bool comma = str_is(text_form(self->text, word - 1), ",");
  if (self->syntax->xpos[word] == XPOS_WP)
    return person_before(self, comma ? word - 1 : word);
  uint32_t paper = word - 1;
  if (self->syntax->xpos[word] != XPOS_WDT || rel_of(self, paper) != REL_OBJ ||
      !noun_in_set(self, paper, self->words.document))
    return TOKEN_NONE;
  return subject_find(&self->tree, self->syntax->head[paper]);
}

/* "*policemen* in riot gear beating a boy", "*men* with shields charging": not
 * what they wear does it. */
static uint32_t wearer(reader *self, uint32_t p, uint32_t subject) {
  if (subject == TOKEN_NONE || rel_of(self, p) != REL_ACL ||
      self->syntax->head[p] != subject ||
      !noun_in_set(self, subject, self->words.gear))
    return subject;
  uint32_t prep = tree_find(&self->tree, subject, REL_CASE);
  uint32_t who = prep == TOKEN_NONE ? prep : person_before(self, prep);
  return who == TOKEN_NONE ? subject : who;
}

/* "the film shows *men* in black jackets attacking a bus": whom it shows. */
static uint32_t shown_by(reader *self, uint32_t p, uint32_t object) {
  uint32_t film = tree_find(&self->tree, self->syntax->head[p], REL_NSUBJ);
  bool shown = film != TOKEN_NONE && object != TOKEN_NONE && object < p &&
               self->m->at[object] != MENTION_NONE &&
               !str_is(text_form(self->text, p - 1), ",") &&
               noun_in_set(self, film, self->words.visual);
  return shown ? object : TOKEN_NONE;
}

/* "CNN aired footage of *police* beating migrants": they beat, not CNN; the
 * gerund stands right behind them. */
static uint32_t filmed(reader *self, uint32_t p, uint32_t subject) {
  if (rel_of(self, p) == REL_CONJ) p = self->syntax->head[p];
  bool gerund =
      rel_of(self, p) == REL_ADVCL && self->syntax->xpos[p] == XPOS_VBG;
  uint32_t film =
      gerund ? tree_find(&self->tree, self->syntax->head[p], REL_OBJ) : p;
  uint32_t shown = gerund ? shown_by(self, p, film) : TOKEN_NONE;
  if (shown != TOKEN_NONE) return shown;
  if (!gerund || film == TOKEN_NONE || film > p ||
      !noun_in_set(self, film, self->words.visual))
    return subject;
  uint32_t of = tree_find(&self->tree, film, REL_NMOD);
  return of != TOKEN_NONE && of + 1 == p ? of : subject;
}

/* "in *Nairobi* demanding reform", "on the square of *Bishkek*" */
static bool is_site(const reader *self, uint32_t m) {
  const mention *where = &self->m->mentions.items[m];
  uint32_t prep = tree_find(&self->tree, where->head, REL_CASE);
  return where->kind == KIND_PLACE && where->form == MENTION_NAME &&
         prep != TOKEN_NONE;
}

/* "*He* was in the town *helping* to feed them": the town does not. */
static uint32_t who_is_there(const reader *self, uint32_t p, uint32_t place) {
  if (place == TOKEN_NONE || rel_of(self, p) != REL_ACL ||
      self->syntax->head[p] != place || self->syntax->xpos[p] != XPOS_VBG ||
      tree_find(&self->tree, place, REL_COP) == TOKEN_NONE ||
      tree_find(&self->tree, place, REL_CASE) == TOKEN_NONE)
    return place;
  uint32_t who = tree_find(&self->tree, place, REL_NSUBJ);
  return who == TOKEN_NONE ? place : who;
}

/* "at the border between the two countries, *flinging* bricks": no place flings
 * anything; behind a comma the participle is of the clause's subject. */
static uint32_t flung(reader *self, uint32_t p, uint32_t subject) {
  uint32_t m = subject == TOKEN_NONE ? MENTION_NONE : self->m->at[subject];
  if (m == MENTION_NONE || self->m->mentions.items[m].type != MENTION_LOC ||
      rel_of(self, p) != REL_ACL || self->syntax->head[p] != subject ||
      self->syntax->xpos[p] != XPOS_VBG ||
      (!str_is(text_form(self->text, p - 1), ",") && !is_site(self, m)))
    return subject;
  uint32_t up = subject;
  for (uint32_t i = 0; i < 6 && up != TOKEN_NONE && !is_verb(self, up); i++)
    up = self->syntax->head[up];
  if (up == TOKEN_NONE || !is_verb(self, up)) return subject;
  uint32_t found = subject_find(&self->tree, up);
  return found == TOKEN_NONE ? subject : found;
}

/* "*Chad* drew criticism for jailing them", "makes no apology for it": whoever
 * gets that, or says sorry, has done it. */
static uint32_t brought_on(reader *self, uint32_t p, uint32_t noun) {
  uint32_t mark = tree_find(&self->tree, p, REL_MARK);
  if (noun == TOKEN_NONE || self->syntax->xpos[p] != XPOS_VBG ||
      mark == TOKEN_NONE || !str_is(self->syntax->lemma[mark], "for") ||
      (rel_of(self, noun) != REL_OBJ && rel_of(self, noun) != REL_OBL))
    return noun;
  uint32_t up = self->syntax->head[p];
  bool of_verb = rel_of(self, p) == REL_ADVCL && self->syntax->head[noun] == up;
  if ((rel_of(self, p) != REL_ACL || up != noun) && !of_verb) return noun;
  uint32_t verb = self->syntax->head[noun];
  bool judged = noun_may_tell(self, noun, BEDE_ACCUSE) ||
                noun_may_tell(self, noun, BEDE_SUPPORT);
  if (judged ? !noun_lemma_in(self, verb, self->words.brought_on)
             : !noun_may_tell(self, noun, BEDE_CONCEDE))
    return noun;
  uint32_t who = subject_find(&self->tree, verb);
  return who == TOKEN_NONE || subject_is_passive(&self->tree, verb) ? noun
                                                                    : who;
}

/* "clashed with *police* trying to break up their rally": whom the participle
 * stands right behind, where they fight or are held. */
static uint32_t met(const reader *self, uint32_t p, uint32_t subject) {
  uint32_t verb = self->syntax->head[p];
  if (rel_of(self, p) != REL_ADVCL || self->syntax->xpos[p] != XPOS_VBG ||
      tree_find(&self->tree, p, REL_MARK) != TOKEN_NONE || verb > p)
    return subject;
  TREE_EACH_CHILD(&self->tree, verb, c) {
    uint32_t m = self->m->at[c];
    if (m == MENTION_NONE || rel_of(self, c) != REL_OBL) continue;
    const mention *who = &self->m->mentions.items[m];
    bool met =
        noun_has_case(self, c, "with") && noun_may_do(self, verb, BEDE_ASSAULT);
    if (who->end == p && who->is_person && who->is_actor && met) return c;
  }
  return subject;
}

/* "led *to Chad* expelling them": whose act it led to. */
static uint32_t led_to(const reader *self, uint32_t p, uint32_t subject) {
  uint32_t verb = self->syntax->head[p];
  if (rel_of(self, p) != REL_ADVCL || self->syntax->xpos[p] != XPOS_VBG ||
      tree_find(&self->tree, p, REL_MARK) != TOKEN_NONE || verb > p ||
      !noun_lemma_in(self, verb, self->words.leading_to))
    return subject;
  TREE_EACH_CHILD(&self->tree, verb, c) {
    uint32_t m = self->m->at[c];
    if (m != MENTION_NONE && rel_of(self, c) == REL_OBL &&
        noun_has_case(self, c, "to") && self->m->mentions.items[m].end == p)
      return c;
  }
  return subject;
}

/* "*It* is *the king's* second visit to Peru": the visit itself. */
static uint32_t no_expletive(const reader *self, uint32_t p, uint32_t subject) {
  bool itself = subject != TOKEN_NONE && rel_of(self, subject) == REL_NSUBJ &&
                self->syntax->head[subject] == p &&
                str_is(self->syntax->lemma[subject], "it") &&
                self->syntax->upos[p] == UPOS_NOUN &&
                tree_find(&self->tree, p, REL_COP) != TOKEN_NONE &&
                noun_may_tell(self, p, BEDE_CONSULT);
  return itself ? tree_find(&self->tree, p, REL_NMOD_POSS) : subject;
}

uint32_t doer_find(reader *self, uint32_t p, uint32_t subject) {
  subject = no_expletive(self, p, subject);
  uint32_t word =
      subject == TOKEN_NONE ? tree_find(&self->tree, p, REL_NSUBJ) : subject;
  uint32_t author = strayed_relative(self, word);
  if (author != TOKEN_NONE) return author;
  if (subject != TOKEN_NONE) subject = somebody(self, p, subject);
  subject = brought_on(self, p, subject);
  subject = who_is_there(self, p, flung(self, p, subject));
  subject = led_to(self, p, met(self, p, wearer(self, p, subject)));
  return filmed(self, p, author_of(self, p, subject));
}

/* "was seized from a clinic in Goma, two miles north of the lake in Kivu, *by
 * soldiers*": however far off and whatever it hangs on, if that is nothing one
 * does, only the verb has an agent. */
static uint32_t agent_below(reader *self, uint32_t t, uint32_t depth) {
  if (!depth || match_has_frames(self, t)) return TOKEN_NONE;
  TREE_EACH_CHILD(&self->tree, t, c) {
    uint32_t m = self->m->at[c];
    if (c < t || is_verb(self, c) || self->m->time_at[c] != MENTION_NONE)
      continue;
    enum rel rel = rel_of(self, c);
    bool phrase = rel == REL_NMOD || rel == REL_OBL;
    if (phrase && noun_has_case(self, c, "by") && m != MENTION_NONE &&
        self->m->mentions.items[m].is_actor &&
        self->m->mentions.items[m].is_person)
      return c;
    if (!phrase && rel != REL_NMOD_UNMARKED && rel != REL_ADVMOD &&
        rel != REL_APPOS && rel != REL_OBL_UNMARKED)
      continue;
    uint32_t found = agent_below(self, c, depth - 1);
    if (found != TOKEN_NONE) return found;
  }
  return TOKEN_NONE;
}

uint32_t doer_far_agent(reader *self, uint32_t p) {
  enum { FAR = 10 };
  TREE_EACH_CHILD(&self->tree, p, c) {
    enum rel rel = rel_of(self, c);
    bool phrase = rel == REL_OBL || rel == REL_OBL_UNMARKED;
    if (c < p || !phrase || is_verb(self, c)) continue;
    uint32_t found = agent_below(self, c, FAR);
    if (found != TOKEN_NONE) return found;
  }
  return TOKEN_NONE;
}

/* Whether only nouns and phrases stand between the token and `p`. */
static bool is_nominal_path(const reader *self, uint32_t token, uint32_t p) {
  for (; token != p && token != TOKEN_NONE; token = self->syntax->head[token])
    if (is_verb(self, token)) return false;
  return token == p;
}

/* "*Upwards of 900 villagers* are camping there", "*over 300 miners* marched":
 * what looks like a preposition belongs to the number. */
static uint32_t counted_subject(const reader *self, uint32_t p) {
  TREE_EACH_CHILD(&self->tree, p, c) {
    uint32_t m = self->m->at[c];
    if (c > p || rel_of(self, c) != REL_OBL || m == MENTION_NONE) continue;
    const mention *who = &self->m->mentions.items[m];
    uint32_t prep = tree_find(&self->tree, c, REL_CASE);
    if (who->count.known && who->is_actor && prep != TOKEN_NONE &&
        prep >= who->first && prep < c)
      return c;
  }
  return TOKEN_NONE;
}

/* "In response to the crisis, Poland and Latvia, which ..., have sent troops":
 * where the parser has coordinated the subject with a noun before it, the
 * verb has none, and the names are conjuncts of another phrase. */
uint32_t doer_strayed(const reader *self, uint32_t p) {
  if (!subject_is_finite(&self->tree, p)) return TOKEN_NONE;
  uint32_t counted = counted_subject(self, p);
  if (rel_of(self, p) != REL_ROOT || counted != TOKEN_NONE) return counted;
  uint32_t first = self->text->sentences[self->text->sentence_of[p]].first;
  for (uint32_t t = p; t-- > first;) {
    uint32_t m = self->m->at[t];
    if (rel_of(self, t) != REL_CONJ || m == MENTION_NONE) continue;
    if (!self->m->mentions.items[m].is_actor) continue;
    uint32_t head = self->syntax->head[t];
    bool is_name = self->m->mentions.items[m].form == MENTION_NAME;
    if (is_name && is_nominal_path(self, head, p)) return head;
  }
  return TOKEN_NONE;
}

/* "*Kenya* has 500 troops stationed in Chad": whose they are, or TOKEN_NONE. */
static uint32_t keeper_of(const reader *self, uint32_t force, uint32_t p) {
  uint32_t verb = self->syntax->head[force];
  return self->syntax->head[p] == force &&
                 self->syntax->rel[force] == REL_OBJ && verb != TOKEN_NONE &&
                 noun_lemma_in(self, verb, self->words.keeping)
             ? subject_find(&self->tree, verb)
             : TOKEN_NONE;
}

/* "*Colombian troops* were deployed", "French soldiers were withdrawn": nobody
 * else is said to move them. */
static void add_force(reader *self, const clause *c, match *m) {
  bool moves = m->frame->type == BEDE_MOBILIZE ||
               (m->frame->type == BEDE_RETREAT &&
                str_is(lexicon_str(self->lex, m->frame->mode), "withdraw"));
  if (!moves || !c->passive || m->frame->pos != LEX_VERB) return;
  for (uint32_t i = 0; i < c->args.count && !m->actors.count; i++) {
    const clause_arg *arg = &c->args.items[i];
    if (arg->at != ARG_OBJECT || arg->clausal) continue;
    if (arg->head == m->recipient_arg) {
      if (m->frame->type != BEDE_MOBILIZE) continue;
      m->recipients = (id_list){0}; /* "*the army* was put on alert" */
      m->recipient_arg = TOKEN_NONE;
    }
    uint32_t keeper = keeper_of(self, arg->head, c->predicate);
    if (keeper != TOKEN_NONE &&
        noun_actors(self, keeper, WITHIN_OWNER, &m->actors))
      m->actor_arg = keeper;
    else if (noun_actors(self, arg->head, WITHIN_OWNER, &m->actors))
      m->actor_arg = arg->head;
  }
}

/* "An accord was reached *between Iran and Ghana*": theirs, though the tree
 * hang them on the verb. */
static void add_pair(reader *self, const clause *c, match *m) {
  bool mutual =
      m->frame->flags & FRAME_RECIPROCAL || m->frame->type == BEDE_AGREE;
  if (!mutual || !c->passive || m->frame->pos != LEX_VERB ||
      m->recipients.count)
    return;
  for (uint32_t i = 0; i < c->args.count && !m->actors.count; i++) {
    const clause_arg *arg = &c->args.items[i];
    if (arg->at == ARG_PREP && str_is(arg->prep, "between") &&
        noun_actors(self, arg->head, WITHIN_NONE, &m->actors))
      m->actor_arg = arg->head;
  }
}

void doer_add(reader *self, const clause *c, match *m) {
  add_force(self, c, m);
  add_pair(self, c, m);
}

/* "vowed to punish *Chad* for sending troops": what Chad did. */
static uint32_t paid_back(const reader *self, uint32_t p) {
  uint32_t mark = tree_find(&self->tree, p, REL_MARK);
  if (rel_of(self, p) != REL_ADVCL || self->syntax->xpos[p] != XPOS_VBG ||
      mark == TOKEN_NONE || !str_is(self->syntax->lemma[mark], "for"))
    return TOKEN_NONE;
  uint32_t whom = tree_find(&self->tree, self->syntax->head[p], REL_OBJ);
  uint32_t m = whom == TOKEN_NONE ? MENTION_NONE : self->m->at[whom];
  return m != MENTION_NONE && self->m->mentions.items[m].is_actor ? whom
                                                                  : TOKEN_NONE;
}

uint32_t doer_handed(const reader *self, uint32_t p) {
  uint32_t whom = subject_against(&self->tree, p);
  if (whom == TOKEN_NONE) whom = paid_back(self, p);
  if (whom != TOKEN_NONE) return whom;
  for (uint32_t i = 0; i < 8; i++) {
    enum rel rel = rel_of(self, p);
    uint32_t up = self->syntax->head[p];
    if ((rel != REL_ADVCL && rel != REL_CONJ) || !is_verb(self, up))
      return TOKEN_NONE;
    if (self->doer[up] != TOKEN_NONE) return self->doer[up];
    if (subject_own(&self->tree, up) != TOKEN_NONE) return TOKEN_NONE;
    p = up;
  }
  return TOKEN_NONE;
}

/* "in a *bid* to end it" */
static bool is_bid(reader *self, uint32_t noun) {
  uint32_t end = tree_find(&self->tree, noun, REL_ACL);
  return end != TOKEN_NONE && subject_is_infinitive(&self->tree, end) &&
         str_is(opening_read(self, noun)->words, "in") &&
         tree_find(&self->tree, noun, REL_NMOD_POSS) == TOKEN_NONE &&
         lexicon_noun_takes_infinitive(self->lex, self->syntax->lemma[noun]);
}

uint32_t doer_wishing(reader *self, uint32_t noun) {
  uint32_t verb = self->syntax->head[noun];
  if (rel_of(self, noun) != REL_OBL || !is_verb(self, verb) ||
      subject_is_passive(&self->tree, verb))
    return TOKEN_NONE;
  bool wish =
      self->words.wish != LEX_NONE &&
      lexicon_in_set(self->lex, self->syntax->lemma[noun], self->words.wish);
  if (!wish && !is_bid(self, noun)) return TOKEN_NONE;
  return subject_find(&self->tree, verb);
}

uint32_t doer_leading(const reader *self, uint32_t modifier) {
  if (self->syntax->xpos[modifier] != XPOS_VBN || modifier < 2 ||
      self->syntax->xpos[modifier - 1] != XPOS_HYPH ||
      !noun_lemma_in(self, modifier, self->words.leading) ||
      !noun_actor_at(self, modifier - 2))
    return modifier;
  return modifier - 2;
}
