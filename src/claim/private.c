/*
 * private.c - the private life of people, and the routine of police, courts
 * and campaigns.
 */
#include "claim/judge.h"

/* A charge in court is of private people as a rule, and investigated by some
 * office that may be unknown; "a *warrant* was issued for the colonel" by one,
 * too. */
static bool is_legal(const event *ev) {
  if (ev->type == BEDE_THREATEN && str_is(ev->mode, "arrest"))
    return !ev->actors.count;
  if (ev->type != BEDE_ACCUSE || str_is(ev->mode, "disapprove")) return false;
  return !ev->actors.count || str_is(ev->mode, "investigate");
}

/* "The minister spoke to reporters", "*a reporter* pressed her on taxes": no
 * consultation, and no demand. */
static bool is_interview(const judge *self, const event *ev) {
  if (ev->type == BEDE_REQUEST)
    return judge_has_sector(self, &ev->actors, "JRN") &&
           judge_all_people(self, &ev->actors) &&
           judge_all_persons(self, &ev->recipients);
  return (ev->type == BEDE_CONSULT || str_is(ev->mode, "meet")) &&
         (judge_has_sector(self, &ev->actors, "JRN") ||
          judge_has_sector(self, &ev->recipients, "JRN"));
}

/* "President James Phalan", of no country: the head of a firm. */
static bool is_boss(const judge *self, uint32_t m) {
  const mention *who = judge_root(self, m);
  if (str_is(who->sector, "BUS")) return true;
  if (who->code.len || !str_is(who->sector, "GOV") || who->is_plural)
    return false;
  if (self->firms) return true;
  for (uint32_t t = who->first; t <= who->head; t++)
    if (judge_lemma_in(self, t, self->boss)) return true;
  return false;
}

/* ... "Woodson Inc said *its president* resigned": if a firm says so, too. */
static bool is_firms_resignation(const judge *self, const event *ev,
                                 const claim *told) {
  bool firm = judge_has_sector(self, &told->said_by, "BUS");
  if (ev->type != BEDE_RETREAT || !str_is(ev->mode, "resign")) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = judge_root(self, ev->actors.items[i]);
    bool own = firm && !who->name.len && !who->is_plural;
    if (!own && !is_boss(self, ev->actors.items[i])) return false;
  }
  return ev->actors.count > 0;
}

/* "gave no *deals*": it takes two, and nobody has refused. */
static bool is_lone_accord(const judge *self, const event *ev) {
  return ev->type == BEDE_REJECT && ev->frame->type == BEDE_SUPPORT &&
         ev->frame->pos == LEX_NOUN && ev->frame->flags & FRAME_RECIPROCAL &&
         ev->frame->flags & FRAME_WEAK && ev->host == EVENT_NONE &&
         ev->actors.count == 1 && !ev->recipients.count &&
         !judge_any_plural(self, &ev->actors);
}

/* "*His wife* had warned him", "to visit *his wife*": a family. */
static bool is_family(const judge *self, const event *ev) {
  bool words = ev->type <= BEDE_AID || ev->type == BEDE_REQUEST;
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  if (self->election || !ev->actors.count) return false; /* "stumped for" her */
  for (int s = 0; s < 2 && words; s++) {
    if (sides[s]->count != 1) continue;
    const mention *who = &self->m->mentions.items[sides[s]->items[0]];
    if (self->m->syntax->xpos[who->first] == XPOS_PRPS &&
        judge_lemma_in(self, who->head, self->kin))
      return true;
  }
  return false;
}

static bool is_resignation(const event *ev) {
  return ev->type == BEDE_RETREAT && str_is(ev->mode, "resign");
}

/* "The three *severed all ties* with the firm": not relations of states. */
static bool is_own_break(const judge *self, const event *ev) {
  if (ev->type != BEDE_SANCTION ||
      (!str_is(ev->mode, "withdraw") && !str_is(ev->mode, "discontinue")))
    return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = judge_root(self, ev->actors.items[i]);
    if (!who->is_person &&
        !judge_word_in(self, who->sector, self->private_sector))
      return false;
  }
  return ev->actors.count > 0;
}

/* "The *suspect* ran away": powers retreat, and crowds. */
static bool is_flight(const judge *self, const event *ev) {
  if (ev->type != BEDE_RETREAT || !str_is(ev->mode, "withdraw")) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++)
    if (judge_root(self, ev->actors.items[i])->type != MENTION_PER)
      return false;
  return ev->actors.count && !judge_any_plural(self, &ev->actors);
}

/* "The government accused a banker of *paying the rioters*": what a power
 * charges somebody with is its affair, whoever got the money. */
static bool is_charged_aid(const judge *self, const event *ev) {
  if (ev->type != BEDE_AID || ev->host == EVENT_NONE || self->election)
    return false;
  const event *charge = &self->events->events.items[ev->host];
  return charge->type == BEDE_ACCUSE &&
         judge_any_public(self, &charge->actors, MENTION_NONE);
}

/* "gave *Rubio* money", "the surrender to *Trump*": votes are wanted, and
 * nobody is in need or at war; but asylum is no money. */
static bool is_funding(const judge *self, const event *ev) {
  if (ev->type == BEDE_AID && self->election && ev->actors.count &&
      judge_all_running(self, &ev->actors) &&
      judge_all_persons(self, &ev->actors))
    return true; /* "*Sanders* raised $73 million for his campaign" */
  if (ev->type == BEDE_AID &&
      (str_is(ev->cameo, "075") || is_charged_aid(self, ev)))
    return false;
  bool yields = ev->type == BEDE_RETREAT && !ev->mode.len && self->election;
  if ((ev->type != BEDE_AID && !yields) || !ev->recipients.count) return false;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    bede_str sector = judge_root(self, ev->recipients.items[i])->sector;
    bool runs = self->election && str_is(sector, "ELI");
    if (!runs && !str_is(sector, "PTY") && !str_is(sector, "LEG")) return false;
  }
  return true;
}

/* "*Trump* prevented her from writing": candidates hold no office that could
 * force anybody. */
static bool is_campaign_force(const judge *self, const event *ev) {
  return self->election && ev->type == BEDE_COERCE && ev->host == EVENT_NONE &&
         !str_is(ev->mode, "arrest") && judge_all_running(self, &ev->actors) &&
         !judge_has_sector(self, &ev->actors, "LEG");
}

/* "the best man to *beat Clinton*", "will *respond to Trump's attacks*": by
 * votes and words; but who hurt a senator did so. */
static bool is_race(const judge *self, const event *ev) {
  bool force = ev->type == BEDE_ASSAULT || str_is(ev->mode, "violence");
  bool hurt = ev->size.dead.known || ev->size.injured.known || ev->instrument;
  if (!self->election || !force || hurt || !ev->actors.count) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = judge_root(self, ev->actors.items[i]);
    if (judge_word_in(self, who->sector, self->armed_sector) ||
        str_is(who->sector, "CRM"))
      return false;
  }
  return judge_all_running(self, &ev->recipients) &&
         judge_all_persons(self, &ev->recipients);
}

/* "*Investors* fled": out of shares. */
static bool is_market(const judge *self, const event *ev) {
  if (ev->type != BEDE_MOVE || !ev->actors.count) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++)
    if (!str_is(judge_root(self, ev->actors.items[i])->sector, "BUS"))
      return false;
  return true;
}

static bool is_of_court(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (!str_is(judge_root(self, side->items[i])->sector, "JUD")) return false;
  return side->count > 0;
}

/* "Police are *working with* the prosecutor", "troopers were *assisted* by
 * deputies": those of one country do their work. */
static bool is_police_work(const judge *self, const event *ev) {
  bool help = ev->type == BEDE_AID || ev->type == BEDE_COOPERATE;
  uint32_t acting = judge_count_police(self, &ev->actors);
  uint32_t others = judge_count_police(self, &ev->recipients);
  const id_list *by = &ev->actors, *to = &ev->recipients;
  bool police = acting + others > 0 &&
                (acting || !by->count || is_of_court(self, by)) &&
                (others || !to->count || is_of_court(self, to));
  return help && police &&
         (!judge_any_code(self, ev) || judge_one_code(self, ev).len);
}

/* "*officials* working with the chief minister": it is their office. */
static bool is_own_office(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  bool clerks = false;
  if (ev->type != BEDE_COOPERATE || !judge_one_code(self, ev).len) return false;
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++) {
      const mention *who = judge_root(self, sides[s]->items[i]);
      if (!str_is(who->sector, "GOV")) return false;
      clerks |= who->form == MENTION_NOMINAL &&
                judge_lemma_in(self, who->head, self->officials);
    }
  return clerks;
}

/* "Officers *spoke* with employees", "*contacted* the bank's clerks": they ask
 * whoever was there. */
static bool is_police_talk(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  uint32_t police = 0, others = 0;
  if (ev->type != BEDE_CONSULT) return false;
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++) {
      const mention *who = judge_root(self, sides[s]->items[i]);
      bool constable = str_is(who->sector, "COP");
      bool private = str_is(who->sector, "LAB") ||
                     judge_word_in(self, who->sector, self->private_sector) ||
                     (!who->sector.len && who->is_person);
      if (!constable && !private) return false;
      police += constable;
      others += !constable;
    }
  return police && others;
}

/* "Police *ask for the public's help*": in every note on a crime. */
static bool is_appeal(const judge *self, const event *ev) {
  return ev->type == BEDE_REQUEST && str_is(ev->mode, "assist") &&
         judge_count_police(self, &ev->actors) &&
         !judge_any_public(self, &ev->recipients, MENTION_NONE);
}

/* "urged *the movement* to disband": it has no name, and is no private one. */
static bool is_body(const judge *self, const mention *who) {
  return judge_lemma_in(self, who->head, self->powers) ||
         judge_lemma_in(self, who->head, self->bloc_noun) ||
         judge_lemma_in(self, who->head, self->group_noun);
}

/* "He asked *the woman* to say it louder": of one whom nobody knows. */
static bool is_small_talk(const judge *self, const event *ev) {
  if (ev->type != BEDE_REQUEST) return false;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = judge_root(self, ev->recipients.items[i]);
    if (!who->is_person || who->is_plural || who->form != MENTION_NOMINAL ||
        who->code.len || who->sector.len || is_body(self, who))
      return false;
  }
  return ev->recipients.count > 0;
}

/* "shed tears in conversations with *a man* whose wife had died" */
static bool is_chat(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  if (ev->type != BEDE_CONSULT) return false;
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++) {
      const mention *who = &self->m->mentions.items[sides[s]->items[i]];
      const mention *root = judge_root(self, sides[s]->items[i]);
      if (root->form == MENTION_NOMINAL && !who->is_plural && !root->code.len &&
          !root->sector.len && judge_lemma_in(self, who->head, self->passer_by))
        return true;
    }
  return false;
}

/* "the support *I have received*" */
static bool is_received(const judge *self, const event *ev) {
  bool received = event_is_converse(self->lex, ev->frame);
  /* ... or "the *support* that he *received*", of two words */
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    received |= ev->frame->pos == LEX_NOUN &&
                self->m->syntax->rel[ev->trigger.items[i]] == REL_ACL_RELCL;
  return received;
}

/* "grateful *for the support* he has received": politely. */
static bool is_thanks(const judge *self, const event *ev) {
  enum { UP = 3 };
  if (ev->type != BEDE_SUPPORT || !is_received(self, ev)) return false;
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t t = ev->trigger.items[i];
    if (judge_lemma_in(self, t, self->thankful)) return false;
    for (int k = 0; k < UP && self->m->syntax->head[t] != TOKEN_NONE; k++) {
      t = self->m->syntax->head[t];
      if (judge_lemma_in(self, t, self->thankful)) return true;
    }
  }
  return false;
}

/* "the cooks", "his parents": of no office, country or cause. */
static bool is_of_home(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *who = judge_root(self, side->items[i]);
    if (who->code.len || who->name.len || who->form != MENTION_NOMINAL ||
        (who->sector.len && !str_is(who->sector, "LAB") &&
         !judge_word_in(self, who->sector, self->private_sector)))
      return false;
  }
  return side->count > 0;
}

/* "The baker *fired* two of his employees": a shop's affair. */
static bool is_own_staff(const judge *self, const event *ev) {
  return ev->type == BEDE_SANCTION && !ev->mode.len &&
         !judge_any_public(self, &ev->actors, MENTION_NONE) &&
         is_of_home(self, &ev->actors) && is_of_home(self, &ev->recipients) &&
         !judge_any_code(self, ev);
}

/* "The surgeon *released* her to the ward" */
static bool is_cured(const judge *self, const event *ev) {
  if (!str_is(ev->mode, "release")) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++)
    if (!str_is(judge_root(self, ev->actors.items[i])->sector, "MED"))
      return false;
  return ev->actors.count &&
         !judge_any_public(self, &ev->recipients, MENTION_NONE);
}

/* "*thanked* the cooks", "his wife", "the crowd": no power is backed. */
static bool is_polite(const judge *self, const event *ev) {
  return ev->type == BEDE_SUPPORT && ev->recipients.count &&
         ev->frame->pos == LEX_VERB &&
         judge_lemma_in(self, ev->predicate, self->polite) &&
         is_of_home(self, &ev->recipients);
}

/* "The child was *airlifted* to a hospital": one, in an emergency. */
static bool is_sick_call(const judge *self, const event *ev) {
  return ev->type == BEDE_MOVE && ev->recipients.count &&
         judge_all_persons(self, &ev->recipients) &&
         !judge_any_public(self, &ev->recipients, MENTION_NONE) &&
         !judge_any_public(self, &ev->actors, MENTION_NONE) &&
         judge_sentence_has(self, ev, self->medical);
}

/* "Minister Roe arrived back in *France*": at home nobody is a guest. */
static bool is_home_visit(const judge *self, const event *ev) {
  if (!str_is(ev->mode, "visit") || ev->actors.count != 1 ||
      ev->recipients.count != 1)
    return false;
  const mention *guest = judge_root(self, ev->actors.items[0]);
  const mention *host = judge_root(self, ev->recipients.items[0]);
  return guest->code.len && str_eq(guest->code, host->code) &&
         host->type == MENTION_LOC && guest->type == MENTION_PER &&
         guest->form == MENTION_NAME;
}

/* "The poet *fled the country*", "*fled Cuba*": that is exile. */
static bool is_exile(const judge *self, const event *ev) {
  if (!str_is(ev->mode, "flee")) return false;
  uint32_t left = tree_find(self->events->tree, ev->predicate, REL_OBJ);
  if (left == TOKEN_NONE) return false;
  uint32_t name = self->m->toponym_at[left];
  return judge_lemma_in(self, left, self->country_noun) ||
         (name != MENTION_NONE &&
          str_is(self->m->toponyms.items[name].where.precision, "country"));
}

/* "The suspect fled", "the child was taken to hospital": private people go
 * somewhere.  Many that flee or cross a border are news. */
static bool is_errand(const judge *self, const event *ev, uint32_t speaker) {
  if (ev->type != BEDE_MOVE || is_exile(self, ev) ||
      judge_any_public(self, &ev->actors, speaker) ||
      judge_any_public(self, &ev->recipients, speaker))
    return false;
  if (!str_is(ev->mode, "transport") && judge_any_plural(self, &ev->actors))
    return false;
  /* "hundreds of Nicaraguans were sent back" */
  bool back =
      str_is(ev->mode, "return") && judge_any_nation(self, &ev->recipients);
  bool moved = str_is(ev->mode, "evacuate") || back;
  /* "they were *moving* him up to the ward" */
  return !(moved && judge_any_plural(self, &ev->recipients)) &&
         !judge_has_sector(self, &ev->actors, "REF") &&
         !judge_has_sector(self, &ev->recipients, "REF");
}

/* "*Roe* is homeless": one who sleeps rough, not those whom a flood drove out.
 */
static bool is_one_homeless(const judge *self, const event *ev) {
  return ev->type == BEDE_CONDITION && str_is(ev->mode, "displaced") &&
         ev->frame->pos == LEX_ADJ && judge_all_persons(self, &ev->recipients);
}

/* "*Farmers* are angry at the government": a crowd, a trade, a people; but not
 * "customers". */
static bool is_group(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *own = &self->m->mentions.items[side->items[i]];
    bool group = own->sector.len || own->kind == KIND_PEOPLE;
    if (own->form != MENTION_PRONOUN && own->is_plural && group)
      return !judge_lemma_in(self, own->head, self->clientele);
  }
  return false;
}

/* "Students have called for lower prices": many speak up together, as do
 * "relatives" who call for the release of a prisoner. */
static bool is_public_cry(const judge *self, const event *ev) {
  bool freeing = ev->type == BEDE_REQUEST && str_is(ev->mode, "yield");
  if (ev->type < BEDE_REQUEST || ev->type > BEDE_THREATEN ||
      (ev->recipients.count && !freeing))
    return false;
  return is_group(self, &ev->actors);
}

/* "Doctors treated patients in Gaza": relief is an event wherever it is, but
 * of "doctors tried to save the boy" there is one in every town. */
static bool is_relief(const judge *self, const event *ev) {
  bool one = ev->recipients.count && !judge_any_plural(self, &ev->recipients);
  return ev->type == BEDE_AID && ev->actors.count && !one &&
         ev->place.where.known && !(ev->frame->flags & FRAME_WEAK);
}

/* "would build a wall", in a story of candidates: what they promise. */
static bool is_promise(const judge *self, const event *ev) {
  bool open = ev->status == BEDE_PLANNED || ev->status == BEDE_HYPOTHETICAL;
  bool deed = (ev->type >= BEDE_COOPERATE && ev->type <= BEDE_RETREAT) ||
              ev->type >= BEDE_SANCTION;
  if (!self->election || !open || !deed || !ev->actors.count) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = judge_root(self, ev->actors.items[i]);
    if (!str_is(who->sector, "PTY") && !str_is(who->sector, "LEG") &&
        !str_is(who->sector, "ELI"))
      return false;
  }
  return true;
}

/* "Farmers *welcomed* the government's decree", "Roe *voiced support* for
 * Chad": what is said aloud, or by one with a name, is no poll; in a race of
 * candidates only who has a name and "*endorsed*" one of them. */
static bool is_acclaim(const judge *self, const event *ev) {
  if (ev->type != BEDE_SUPPORT || ev->frame->pos != LEX_VERB ||
      !ev->actors.count)
    return false;
  const mention *own = &self->m->mentions.items[ev->actors.items[0]];
  bool named = own->form == MENTION_NAME && !own->is_plural;
  if (self->election)
    return named && judge_lemma_in(self, ev->predicate, self->endorsing);
  return named || !judge_lemma_in(self, ev->predicate, self->pollable);
}

/* "Australia stands with *the people of Haiti*": a people is no private person,
 * where another's power takes its side. */
static bool is_for_people(const judge *self, const event *ev) {
  if (ev->type != BEDE_SUPPORT || ev->frame->pos != LEX_VERB ||
      judge_one_code(self, ev).len)
    return false;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = judge_root(self, ev->recipients.items[i]);
    bool many =
        who->is_plural || who->type == MENTION_ORG || who->kind == KIND_PEOPLE;
    if (who->code.len && many) return true;
  }
  return false;
}

/* "a law *allowing* the police to search", "closed the road *to* allow it":
 * what another act brings about. */
static bool is_leave(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  if (ev->type != BEDE_CONCEDE || ev->frame->map == LEX_NONE ||
      ev->frame->map != self->map_allow)
    return false;
  /* "accused them *of* letting people in": they did */
  bool marked =
      p && syntax->head[p - 1] == p &&
      (syntax->rel[p - 1] == REL_MARK || syntax->rel[p - 1] == REL_CASE);
  bool purpose = marked && syntax->upos[p - 1] == UPOS_PART;
  return (syntax->rel[p] == REL_ADVCL && (purpose || !marked)) ||
         syntax->rel[p] == REL_ACL;
}

/* "*Peruvian doctors* helped *Haitian nurses*": what passes between peoples is
 * news, whoever they are; but not what anybody told a newspaper. */
static bool is_between_nations(const judge *self, const event *ev) {
  if (judge_has_sector(self, &ev->actors, "JRN") ||
      judge_has_sector(self, &ev->recipients, "JRN"))
    return false;
  for (uint32_t i = 0; i < ev->actors.count; i++)
    for (uint32_t k = 0; k < ev->recipients.count; k++) {
      const mention *from = judge_root(self, ev->actors.items[i]);
      const mention *to = judge_root(self, ev->recipients.items[k]);
      /* "Americans visiting Kenya" are tourists */
      if (str_is(ev->mode, "visit") && !from->sector.len) continue;
      if (from->code.len && to->code.len && !str_eq(from->code, to->code) &&
          from->is_plural)
        return true;
    }
  return false;
}

/* "*EU leaders* agreed on the need for a budget", "*the two candidates* traded
 * barbs over Chad": among themselves; but with whom "officials cooperate" is
 * open. */
static bool is_among_some(const judge *self, const event *ev) {
  bool alone = ev->type != BEDE_COOPERATE && !ev->recipients.count;
  return (alone || ev->type == BEDE_ACCUSE) && ev->actors.count == 1 &&
         judge_any_plural(self, &ev->actors);
}

/* "*Farmers* are angry at the government", "the army says *settlers* burned
 * them": what a crowd holds against a power, or a power against a crowd. */
static bool is_crowds(const judge *self, const event *ev, bool acts,
                      bool suffers) {
  if (ev->type != BEDE_ACCUSE || self->election) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) /* polls, not politics */
    if (judge_lemma_in(self, judge_root(self, ev->actors.items[i])->head,
                       self->electorate))
      return false;
  if (suffers && is_group(self, &ev->actors)) return true;
  return acts && ev->frame->content == CONTENT_CLAIM &&
         is_group(self, &ev->recipients);
}

/* Acts of words, help and dealings need somebody in public life, a meeting
 * among those who meet. */
bool private_is(const judge *self, uint32_t id) {
  const event *ev = &self->events->events.items[id];
  const claim *told = &self->claims->claims.items[id];
  uint32_t speaker = told->speaker;
  bool deed = (ev->type >= BEDE_PROTEST && ev->type != BEDE_MOBILIZE) ||
              ev->type == BEDE_RETREAT;
  if (nobody_acts(self, ev) || mishap_is(self, ev) || habit_is(self, ev) ||
      unmet_is(self, ev) || supposed_is(self, ev) || is_chat(self, ev) ||
      is_thanks(self, ev) || is_polite(self, ev) || is_own_staff(self, ev) ||
      is_cured(self, ev) || is_sick_call(self, ev) || is_interview(self, ev) ||
      is_campaign_force(self, ev) || is_race(self, ev) ||
      is_one_homeless(self, ev) || is_market(self, ev) ||
      is_firms_resignation(self, ev, told) || is_lone_accord(self, ev) ||
      is_family(self, ev) || is_errand(self, ev, speaker) ||
      is_police_work(self, ev) || is_own_office(self, ev) ||
      is_police_talk(self, ev) || is_home_visit(self, ev) ||
      is_funding(self, ev) || is_promise(self, ev) || is_leave(self, ev) ||
      is_appeal(self, ev) || is_small_talk(self, ev))
    return true;
  bool acts = judge_any_public(self, &ev->actors, speaker);
  bool suffers = judge_any_public(self, &ev->recipients, speaker);
  if (is_between_nations(self, ev)) acts = suffers = true;
  suffers |= acts && is_for_people(self, ev);
  bool mutual = ev->frame->flags & FRAME_RECIPROCAL &&
                (judge_count_public(self, &ev->actors, speaker) > 1 ||
                 (acts && is_among_some(self, ev)));
  /* "the *killings* must stop, the UN said": of whoever can end them */
  bool of_deed = ev->type == BEDE_REQUEST && !ev->recipients.count &&
                 event_of_subject(self->events, ev) != EVENT_NONE;
  if (ev->frame->flags & FRAME_PUBLIC && !(acts && (suffers || of_deed)) &&
      !mutual && !is_crowds(self, ev, acts, suffers))
    return true;
  bool political = ev->frame->flags & FRAME_POLITICAL ||
                   (is_own_break(self, ev) && !judge_any_code(self, ev)) ||
                   is_flight(self, ev);
  if (political && !acts && !suffers) return true;
  if (is_resignation(ev)) return !acts;
  if (deed || is_legal(ev) || is_relief(self, ev) || is_public_cry(self, ev) ||
      nobody_lets(self, ev) || is_charged_aid(self, ev))
    return false;
  /* "young voters back the senator": polls, not politics */
  bool mass = ev->type <= BEDE_COOPERATE && !is_acclaim(self, ev) &&
              judge_all_people(self, &ev->actors);
  /* "the firms *allow* the state to save": they give nothing up */
  /* "real Christians do not *support* him" */
  mass |= unmet_is_refusal(ev) && judge_all_people(self, &ev->actors) &&
          self->m->mentions.items[ev->actors.items[0]].form == MENTION_NOMINAL;
  mass |= ev->type == BEDE_CONCEDE && judge_all_private(self, &ev->actors);
  return ev->type == BEDE_CONSULT || mass ? !acts : !acts && !suffers;
}
