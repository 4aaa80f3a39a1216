/*
 * nobody.c - sides that are none: nobody, anybody, a share of the voters, the
 * owner of what acts or is released.
 */
#include "claim/judge.h"
#include "event/subject.h"

/* The owner of a thing, or a thing that nobody has heard of. */
static bool is_thing(const judge *self, const event *ev, uint32_t m) {
  const syntax_doc *syntax = self->m->syntax;
  const mention *own = &self->m->mentions.items[m];
  uint32_t up = syntax->head[own->head];
  enum rel rel = syntax->rel[own->head];
  bool owner = rel == REL_NMOD_POSS || rel == REL_COMPOUND || rel == REL_AMOD;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    owner &= up != ev->trigger.items[i]; /* "*his* release" */
  return owner && up != TOKEN_NONE && up != ev->predicate;
}

/* "anybody", "*any* member of our community" */
static bool is_whoever(const judge *self, uint32_t m) {
  const mention *who = &self->m->mentions.items[m];
  bede_str head = text_form(self->m->text, who->head);
  bede_str first = text_form(self->m->text, who->first);
  return judge_word_in(self, head, self->whoever) ||
         (who->first < who->head && judge_word_in(self, first, self->any));
}

/* "*you* would be shooting": whoever it may be. */
static bool is_anybody(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  if (!ev->actors.count && syntax->rel[ev->predicate] == REL_ADVCL)
    TREE_EACH_CHILD(self->events->tree, ev->predicate, t)
  if (syntax->rel[t] == REL_NSUBJ && /* and not "one of the bombs" */
      tree_find(self->events->tree, t, REL_NMOD) == TOKEN_NONE &&
      judge_word_in(self, text_form(self->m->text, t), self->anybody))
    return true; /* "when *you* are fighting rebels": no side at all */
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    uint32_t m = ev->actors.items[i];
    const mention *who = &self->m->mentions.items[m];
    bede_str head = text_form(self->m->text, who->head);
    if (!judge_word_in(self, head, self->anybody) && !is_whoever(self, m))
      return false;
  }
  return ev->actors.count > 0;
}

/* "*it* is prohibited to turn", "*they* are locked up": not people. */
static bool is_it(const judge *self, const event *ev) {
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    uint32_t m = ev->recipients.items[i];
    const mention *own = &self->m->mentions.items[m];
    const mention *root = judge_root(self, m);
    bool thing = own->form == MENTION_PRONOUN && !root->is_person &&
                 root->kind != KIND_PEOPLE && !root->code.len &&
                 !root->sector.len;
    bool alone = mention_root(self->m, m) == m &&
                 str_is(self->m->syntax->lemma[own->head], "they");
    if (!thing || alone) return false;
  }
  return ev->recipients.count && !ev->actors.count;
}

/* "repeated a claim that *he* had opposed the war", "claimed that *it* had
 * killed rebels": who says so of himself accuses nobody. */
static bool is_own_claim(const judge *self, const event *ev) {
  uint32_t id = (uint32_t)(ev - self->events->events.items);
  if (ev->type != BEDE_ACCUSE || ev->recipients.count ||
      ev->frame->content != CONTENT_CLAIM)
    return false;
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *told = &self->events->events.items[i];
    if (told->host == id &&
        event_share_chain(self->m, &told->actors, &ev->actors))
      return true;
  }
  return false;
}

/* "her *protests*": one person does so in words. */
static bool is_own_protest(const judge *self, const event *ev) {
  if (ev->type != BEDE_PROTEST || !str_is(ev->mode, "demo") ||
      ev->frame->pos != LEX_NOUN)
    return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = judge_root(self, ev->actors.items[i]);
    if (!who->is_person || who->is_plural || who->type != MENTION_PER)
      return false;
  }
  return ev->actors.count > 0;
}

/* "*protest* groups", "*riot* squads": who they are, and no protest told. */
static bool is_name_of_group(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  if (ev->type != BEDE_PROTEST || syntax->rel[p] != REL_COMPOUND) return false;
  uint32_t m = self->m->at[syntax->head[p]];
  return m != MENTION_NONE && self->m->mentions.items[m].is_actor;
}

/* "whoever uses force is jailed, *somebody* is held": a rule, and nobody in
 * particular; but "shot *somebody*" and "*nobody* was charged" are told. */
static bool is_for_all(const judge *self, const event *ev) {
  if (ev->type == BEDE_ASSAULT || ev->status == BEDE_NEGATED) return false;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = &self->m->mentions.items[ev->recipients.items[i]];
    if (!judge_word_in(self, text_form(self->m->text, who->head),
                       self->somebody))
      return false;
  }
  return ev->recipients.count > 0;
}

/* "*Todd* questioned Pence": an interview, or somebody's curiosity. */
static bool is_asking(const judge *self, const event *ev) {
  if (ev->type != BEDE_ACCUSE || !str_is(ev->mode, "investigate")) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = judge_root(self, ev->actors.items[i]);
    bool known = who->code.len || who->sector.len;
    bool somebody = who->type == MENTION_PER && who->form == MENTION_NAME;
    if (!str_is(who->sector, "JRN") && (known || !somebody)) return false;
  }
  return ev->actors.count > 0;
}

/* "when they *got* to him": nobody crosses into a person; but "into the Indian
 * *state* of Assam" */
static bool is_approach(const judge *self, const event *ev) {
  if (ev->type != BEDE_MOVE || !str_is(ev->mode, "cross")) return false;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = &self->m->mentions.items[ev->recipients.items[i]];
    bool land = judge_lemma_in(self, who->head, self->powers);
    if ((who->is_person && !land) || who->form == MENTION_PRONOUN) return true;
  }
  return false;
}

/* "Russia's *economy* casts doubt": whose the subject is, not who speaks. */
static bool is_of_subject(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  bool words = ev->type <= BEDE_COOPERATE ||
               (ev->type >= BEDE_REQUEST && ev->type <= BEDE_THREATEN);
  if (!words || ev->frame->pos != LEX_VERB || ev->actors.count != 1)
    return false;
  uint32_t own = self->m->mentions.items[ev->actors.items[0]].head;
  uint32_t thing = syntax->head[own];
  enum rel rel = syntax->rel[own];
  if (rel != REL_NMOD_POSS && rel != REL_COMPOUND) return false;
  uint32_t up = syntax->head[ev->predicate]; /* "showed no growth, *casting*" */
  return syntax->rel[thing] == REL_NSUBJ &&
         (syntax->head[thing] == ev->predicate || syntax->head[thing] == up) &&
         !judge_word_in(self, syntax->lemma[thing], self->mouthpiece);
}

/* The possessor of this noun is one who acts; but "reaffirmed *their support*
 * for Chad" is what they do. */
static bool is_own_thing(const judge *self, const event *ev, uint32_t noun) {
  const syntax_doc *syntax = self->m->syntax;
  if (syntax->rel[noun] == REL_CONJ) return false;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (ev->trigger.items[i] == noun) return false;
  uint32_t own = tree_find(self->events->tree, noun, REL_NMOD_POSS);
  uint32_t m = own == TOKEN_NONE ? MENTION_NONE : self->m->at[own];
  if (m == MENTION_NONE) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++)
    if (mention_root(self->m, m) == mention_root(self->m, ev->actors.items[i]))
      return true;
  return false;
}

/* "The premier defended *his praise* of Chad", "blamed *his loss* of
 * Ohio on the rain": what is one's own is told of, and whoever is named in it
 * is not meant; but "voiced anger at his arrest *by the police*". */
static bool is_of_own(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  bool words = ev->type == BEDE_SUPPORT || ev->type == BEDE_ACCUSE;
  if (!words || ev->frame->pos != LEX_VERB || ev->recipients.count != 1)
    return false;
  uint32_t t = self->m->mentions.items[ev->recipients.items[0]].head;
  uint32_t by = tree_find(self->events->tree, t, REL_CASE);
  if (by != TOKEN_NONE && str_is(syntax->lemma[by], "by")) return false;
  while (t != TOKEN_NONE && syntax->head[t] != ev->predicate) {
    t = syntax->head[t];
    if (t == TOKEN_NONE || syntax->upos[t] != UPOS_NOUN) continue;
    if (is_own_thing(self, ev, t)) return true;
  }
  return false;
}

static bool all_places(const judge *self, const event *ev) {
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = judge_root(self, ev->recipients.items[i]);
    if (who->type != MENTION_LOC || who->kind == KIND_PEOPLE) return false;
  }
  return ev->recipients.count > 0;
}

/* "her *grandparents*" */
static bool is_people(const judge *self, uint32_t noun) {
  uint32_t m = self->m->at[noun];
  return m != MENTION_NONE && (self->m->mentions.items[m].is_person ||
                               self->m->mentions.items[m].is_actor);
}

/* "her *lead* disappeared": a thing goes, and not she whose it is; but "his
 * *fate* is unknown". */
static bool is_of_thing_gone(const judge *self, const event *ev) {
  bool moved = ev->type == BEDE_MOVE && ev->actors.count;
  const id_list *side = moved ? &ev->actors : &ev->recipients;
  if ((ev->type != BEDE_MOVE && ev->type != BEDE_CONDITION) ||
      ev->frame->pos == LEX_NOUN)
    return false;
  for (uint32_t i = 0; i < side->count; i++) {
    uint32_t own = self->m->mentions.items[side->items[i]].head;
    uint32_t thing = self->m->syntax->head[own];
    if (self->m->mentions.items[side->items[i]].form != MENTION_NAME ||
        judge_root(self, side->items[i])->type != MENTION_PER ||
        !is_thing(self, ev, side->items[i]) || is_people(self, thing) ||
        self->m->syntax->head[thing] != ev->predicate ||
        judge_lemma_in(self, thing, self->whereabouts))
      return false;
  }
  return side->count > 0;
}

/* "is working to make *an arrest*", "may make *arrests*": of nobody, and none
 * was made; but "plans the arrest *of the mayor*". */
static bool is_arrest_to_come(const event *ev) {
  return str_is(ev->mode, "arrest") && ev->frame->pos == LEX_NOUN &&
         ev->type == BEDE_COERCE && !ev->recipients.count &&
         !ev->size.arrested.known && ev->status != BEDE_ACTUAL &&
         ev->status != BEDE_NEGATED;
}

/* "went on strike in *protest*": how they did it, and no march beside it. */
static bool is_manner(const judge *self, const event *ev) {
  uint32_t p = ev->predicate;
  const text_sentence *s =
      &self->m->text->sentences[self->m->text->sentence_of[p]];
  if (!str_is(ev->mode, "demo") || ev->frame->pos != LEX_NOUN ||
      self->m->syntax->xpos[p] != XPOS_NN || p == s->first ||
      self->m->syntax->head[p - 1] != p ||
      !str_is(text_form(self->m->text, p - 1), "in"))
    return false;
  for (uint32_t t = s->first; t < p; t++) {
    uint32_t id = self->events->of[t];
    if (id != EVENT_NONE && self->events->events.items[id].type == BEDE_PROTEST)
      return true;
  }
  return false;
}

/* "release of Clinton's *emails*", "frees the office from the task": a thing,
 * and not those whose it is. */
static bool is_of_things(const judge *self, const event *ev) {
  bool of_people = (ev->type == BEDE_RETREAT && str_is(ev->mode, "release")) ||
                   str_is(ev->mode, "arrest") || str_is(ev->mode, "deport");
  /* "a *pullback* of Hong Kong property shares" */
  if (ev->type == BEDE_RETREAT && str_is(ev->mode, "withdraw") &&
      ev->frame->pos == LEX_NOUN && ev->actors.count == 1 &&
      is_thing(self, ev, ev->actors.items[0]))
    return true;
  /* "the *release* in Britain", of a telephone */
  if (of_people && ev->frame->pos == LEX_NOUN && all_places(self, ev))
    return true;
  /* "threats to our *freedom*" */
  of_people |= ev->type == BEDE_THREATEN && ev->frame->pos == LEX_NOUN;
  if (!of_people || ev->size.arrested.known) return false;
  /* "ordered monthly *releases*" */
  if (str_is(ev->mode, "release") && ev->frame->pos == LEX_NOUN &&
      !ev->recipients.count)
    return true;
  for (uint32_t i = 0; i < ev->recipients.count; i++)
    if (!is_thing(self, ev, ev->recipients.items[i])) return false;
  return ev->recipients.count > 0;
}

/* "The observers *were denied access*": whoever kept them out. */
static bool is_shut_out(const event *ev) {
  return ev->type == BEDE_REJECT && ev->frame->type == BEDE_REJECT &&
         str_is(ev->mode, "assist") && ev->recipients.count > 0;
}

/* "*Ukraine*'s request was denied": somebody said no to it; but "the adviser
 * was dismissed" lost his post. */
static bool is_turned_down(const judge *self, const event *ev) {
  uint32_t p = ev->predicate;
  if (ev->type != BEDE_REJECT || ev->frame->type != BEDE_REJECT ||
      ev->status != BEDE_ACTUAL || ev->frame->pos != LEX_VERB ||
      self->m->syntax->rel[p] == REL_ACL ||
      !subject_is_passive(self->events->tree, p) ||
      !judge_any_public(self, &ev->recipients, MENTION_NONE))
    return false;
  uint32_t what = subject_find(self->events->tree, p), first, end;
  if (what == TOKEN_NONE) return false;
  tree_extent(self->events->tree, what, &first, &end);
  uint32_t whose = self->m->mentions.items[ev->recipients.items[0]].head;
  uint32_t m = self->m->at[what];
  return whose >= first && whose < end &&
         (m == MENTION_NONE || judge_root(self, m)->type != MENTION_PER);
}

/* "was allowed *to enter the country*": people pass, travel and speak up. */
static bool is_passage(const judge *self, const event *ev) {
  uint32_t what = tree_find(self->events->tree, ev->predicate, REL_XCOMP);
  return what != TOKEN_NONE && judge_lemma_in(self, what, self->let_do) &&
         !judge_has_sector(self, &ev->recipients, "GOV") &&
         !judge_has_sector(self, &ev->recipients, "BUS");
}

/* "Monks *were barred from entering* Chad": by whoever guards it. */
static bool is_kept_out(const judge *self, const event *ev) {
  uint32_t p = ev->predicate;
  uint32_t what = tree_find(self->events->tree, p, REL_ADVCL);
  return ev->type == BEDE_REJECT && ev->frame->pos == LEX_VERB &&
         !ev->actors.count && ev->recipients.count &&
         subject_is_passive(self->events->tree, p) && what != TOKEN_NONE &&
         what > p && judge_lemma_in(self, what, self->let_do) &&
         !judge_has_sector(self, &ev->recipients, "BUS");
}

/* "*Reporters* were allowed to enter", "charges against *the Kurds* were
 * dropped": whoever let them.  A minister who is sacked is let do nothing. */
bool nobody_lets(const judge *self, const event *ev) {
  static const char *const sectors[] = {"JRN", "OPP", "REF", "REB"};
  if (is_kept_out(self, ev)) return true;
  if (ev->type != BEDE_CONCEDE || ev->frame->type != BEDE_CONCEDE ||
      ev->frame->pos != LEX_VERB || ev->actors.count ||
      str_is(ev->cameo, "083") ||
      !subject_is_passive(self->events->tree, ev->predicate))
    return false;
  if (ev->frame->map == self->map_allow && !is_passage(self, ev)) return false;
  bool told = judge_any_nation(self, &ev->recipients);
  for (size_t i = 0; i < sizeof sectors / sizeof *sectors; i++)
    told |= judge_has_sector(self, &ev->recipients, sectors[i]);
  return told;
}

/* "A banker *was extradited* to Chad": by a court or a cabinet. */
static bool is_extradited(const judge *self, const event *ev) {
  return ev->type == BEDE_COOPERATE && str_is(ev->cameo, "063") &&
         ev->frame->pos == LEX_VERB && ev->recipients.count &&
         judge_root(self, ev->recipients.items[0])->type == MENTION_PER;
}

/* "*The speaker* was asked to appear in court": one in public life, and not
 * what "he said when asked". */
static bool is_asked(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  if (ev->type != BEDE_REQUEST || ev->frame->type == BEDE_AGREE ||
      ev->status != BEDE_ACTUAL || ev->recipients.count != 1 ||
      !subject_is_passive(self->events->tree, p) ||
      tree_find(self->events->tree, p, REL_AUX_PASS) == TOKEN_NONE ||
      tree_find(self->events->tree, p, REL_XCOMP) == TOKEN_NONE)
    return false;
  const mention *own = &self->m->mentions.items[ev->recipients.items[0]];
  const mention *who = judge_root(self, ev->recipients.items[0]);
  return syntax->head[own->head] == p && who->code.len && who->sector.len &&
         !judge_word_in(self, who->sector, self->off_stage);
}

/* "The inquiry threatens to overshadow the vote": words that nobody says. */
static bool is_unspoken(const judge *self, const event *ev) {
  bool words = ev->type <= BEDE_COOPERATE || ev->type == BEDE_REQUEST ||
               ev->type == BEDE_REJECT || ev->type == BEDE_THREATEN;
  /* a protest may be anybody's, but "a *striking* view" is none */
  words |= str_is(ev->mode, "strike") && ev->frame->pos == LEX_VERB;
  /* "a warrant was issued for *the colonel*": by some court */
  bool warrant = ev->type == BEDE_THREATEN && str_is(ev->mode, "arrest") &&
                 ev->recipients.count;
  return words && !ev->actors.count && !is_shut_out(ev) &&
         !is_turned_down(self, ev) && !warrant && !nobody_lets(self, ev) &&
         !is_extradited(self, ev) && !is_asked(self, ev);
}

/* "*No one* is in custody": "nobody", and not "no soldier". */
static bool is_nobody(const judge *self, uint32_t m) {
  const mention *who = &self->m->mentions.items[m];
  enum upos upos = self->m->syntax->upos[who->head];
  bool noun = (upos == UPOS_NOUN || upos == UPOS_PROPN) &&
              !judge_lemma_in(self, who->head, self->nobody);
  return !noun && judge_word_in(self, text_form(self->m->text, who->first),
                                self->negation);
}

/* "*no* reasonable prosecutor would charge her": nobody is asked to. */
static bool is_no_such(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate, up = syntax->head[p];
  if (syntax->upos[p] != UPOS_VERB && up != TOKEN_NONE)
    p = up; /* "would bring *charges*" */
  if (ev->actors.count != 1) return false;
  const mention *who = &self->m->mentions.items[ev->actors.items[0]];
  if (who->first == who->head ||
      !judge_word_in(self, text_form(self->m->text, who->first),
                     self->negation))
    return false;
  TREE_EACH_CHILD(self->events->tree, p, t)
  if (syntax->rel[t] == REL_AUX && syntax->xpos[t] == XPOS_MD) return true;
  return false;
}

static bool all_nobody(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  /* "have *not* detained *anyone*" */
  bool none = ev->status == BEDE_NEGATED && ev->recipients.count;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = &self->m->mentions.items[ev->recipients.items[i]];
    none &= judge_lemma_in(self, who->head, self->whoever);
  }
  if (none) return true;
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++)
      if (!is_nobody(self, sides[s]->items[i])) return false;
  return ev->actors.count + ev->recipients.count > 0;
}

/* "*two thirds of* the voters", "*six in 10* socialists" */
static bool is_share(const judge *self, uint32_t first, uint32_t head) {
  const syntax_doc *syntax = self->m->syntax;
  if (first > 2 && syntax->upos[first - 1] == UPOS_NUM &&
      syntax->upos[first - 3] == UPOS_NUM &&
      str_is(syntax->lemma[first - 2], "in"))
    return true;
  if (!judge_lemma_in(self, head, self->survey)) return false;
  for (uint32_t t = first; t < head; t++)
    if (judge_lemma_in(self, t, self->share)) return true;
  return false;
}

/* "backed by *the youth*", "half of the *workers* support her", in a story of
 * candidates: a part of the voters, and nobody has decided anything. */
static bool is_electorate(const judge *self, const event *ev) {
  bool votes = ev->type == BEDE_SUPPORT || ev->type == BEDE_REJECT;
  if (!votes || !self->hustings) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = &self->m->mentions.items[ev->actors.items[i]];
    bool part = judge_lemma_in(self, who->head, self->electorate);
    bool own = !who->sector.len ||
               judge_word_in(self, who->sector, self->private_sector) ||
               str_is(who->sector, "LAB") || str_is(who->sector, "CVL");
    for (uint32_t t = who->first; own && t <= who->head; t++)
      part |= judge_lemma_in(self, t, self->share) &&
              str_is(text_form(self->m->text, t + 1), "of");
    if (who->form != MENTION_NOMINAL || !who->is_person || !part) return false;
  }
  return ev->actors.count > 0;
}

/* "a *president* must be ready", "*any candidate* should speak up": whoever
 * that may be. */
static bool is_any_holder(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  if (ev->type != BEDE_REQUEST || ev->recipients.count != 1) return false;
  const mention *who = &self->m->mentions.items[ev->recipients.items[0]];
  bede_str first = syntax->lemma[who->first];
  bool whichever = str_is(first, "a") || judge_word_in(self, first, self->any);
  return whichever && who->first + 1 == who->head && !who->is_plural &&
         who->form == MENTION_NOMINAL && who->is_person &&
         syntax->rel[who->head] == REL_NSUBJ &&
         syntax->head[who->head] == ev->predicate;
}

/* "should *worry* about it", "must be *able* to": nobody can be asked to. */
static bool is_unasked(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  if (ev->type != BEDE_REQUEST || ev->recipients.count == 0 ||
      !judge_lemma_in(self, ev->predicate, self->unasked))
    return false;
  uint32_t who = self->m->mentions.items[ev->recipients.items[0]].head;
  return syntax->rel[who] == REL_NSUBJ && syntax->head[who] == ev->predicate;
}

/* "*38 percent* of voters back it": a poll; but "85 pct of the *countries*"
 * are those that vote, and "a 100 pct European levy" is a number. */
static bool is_poll(const judge *self, const event *ev) {
  const mention_doc *m = self->m;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = &m->mentions.items[ev->actors.items[i]];
    if (judge_lemma_in(self, who->head, self->powers)) continue;
    bool of = who->first > 1 && str_is(m->syntax->lemma[who->first - 1], "of");
    uint32_t before = of ? who->first - 2 : who->first; /* "percent of" */
    for (uint32_t t = before; t <= who->head; t++)
      if (judge_lemma_in(self, t, self->percent)) return true;
    /* "a *45 % plurality* of Democrats" */
    if (before && before < who->head &&
        judge_lemma_in(self, before, self->share) &&
        judge_lemma_in(self, before - 1, self->percent))
      return true;
    if (is_share(self, before, who->head)) return true;
  }
  return false;
}

/* "*We* will work together": with whom is not said. */
static bool is_among_us(const event *ev, const mention_doc *m) {
  bool mutual = ev->type == BEDE_CONSULT || ev->type == BEDE_COOPERATE;
  if (!mutual || ev->actors.count != 1 || ev->recipients.count) return false;
  const mention *who = &m->mentions.items[ev->actors.items[0]];
  return who->form == MENTION_PRONOUN && who->is_speakers;
}

bool nobody_acts(const judge *self, const event *ev) {
  return is_poll(self, ev) || is_among_us(ev, self->m) ||
         is_unspoken(self, ev) || all_nobody(self, ev) ||
         is_no_such(self, ev) || is_of_things(self, ev) ||
         is_asking(self, ev) || is_approach(self, ev) ||
         is_of_subject(self, ev) || is_of_own(self, ev) ||
         is_anybody(self, ev) || is_own_protest(self, ev) ||
         is_name_of_group(self, ev) || is_it(self, ev) ||
         is_for_all(self, ev) || is_electorate(self, ev) ||
         is_any_holder(self, ev) || is_unasked(self, ev) ||
         is_of_thing_gone(self, ev) || is_arrest_to_come(ev) ||
         is_own_claim(self, ev) || is_manner(self, ev);
}
