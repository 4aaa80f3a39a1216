/*
 * figure.c - politicians who "attack" and "beat" each other use words, or win
 * votes.
 */
#include "claim/judge.h"

/* Somebody in politics, and not one who bears arms. */
static bool is_civil(const judge *self, uint32_t m) {
  const mention *who = judge_root(self, m);
  if (judge_word_in(self, who->sector, self->armed_sector)) return false;
  bool opposed = str_is(who->sector, "OPP") && !who->is_person;
  bool party = str_is(who->sector, "PTY") || str_is(who->sector, "LEG");
  if (party || opposed || str_is(who->sector, "JRN")) return true;
  /* "*we* will beat him" */
  if (self->m->mentions.items[m].is_speakers) return true;
  return who->type == MENTION_PER && who->form == MENTION_NAME &&
         (who->code.len || who->sector.len);
}

/* "attacked *his wife*": in a story without violence that is abuse. */
static bool is_kin(const judge *self, uint32_t m) {
  const mention *who = &self->m->mentions.items[m];
  return !self->violent && who->form == MENTION_NOMINAL &&
         judge_lemma_in(self, who->head, self->kin);
}

/* "her *allies*": they may be anybody. */
static bool is_neutral(const judge *self, uint32_t m) {
  const mention *who = judge_root(self, m);
  return who->form == MENTION_NOMINAL && !who->code.len && !who->sector.len;
}

static bool all_names(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *who = judge_root(self, side->items[i]);
    if (who->type != MENTION_PER || who->form != MENTION_NAME ||
        judge_word_in(self, who->sector, self->armed_sector))
      return false;
  }
  return side->count > 0;
}

/* How many of a side are in politics; none where others stand beside them. */
static uint32_t count_civil(const judge *self, const id_list *side) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < side->count; i++) {
    bool civil = is_civil(self, side->items[i]) || is_kin(self, side->items[i]);
    if (!civil && !is_neutral(self, side->items[i])) return 0;
    n += civil;
  }
  return n;
}

/* "beat Arsenal *3-1*", "won *52-48*" */
static bool is_score(bede_str word) {
  size_t i = 0, dash = 0;
  for (; i < word.len; i++) {
    if (word.ptr[i] == '-' && i && !dash)
      dash = i;
    else if (word.ptr[i] < '0' || word.ptr[i] > '9')
      return false;
  }
  return dash && dash + 1 < word.len && word.len < 8;
}

/* ... also in three words */
static bool is_score_at(const judge *self, uint32_t t, uint32_t end) {
  const text_doc *text = self->m->text;
  if (is_score(text_form(text, t))) return true;
  return t + 2 < end && str_is(text_form(text, t + 1), "-") &&
         self->m->syntax->upos[t] == UPOS_NUM &&
         self->m->syntax->upos[t + 2] == UPOS_NUM;
}

/* "beat him with *hockey sticks*": what one strikes with. */
static bool is_of_club(const judge *self, uint32_t noun) {
  return self->m->syntax->rel[noun] == REL_COMPOUND &&
         judge_lemma_in(self, self->m->syntax->head[noun], self->blunt);
}

/* "will clash in the *semifinals*"; but fans who "clashed with *police* after a
 * football match" did not play them. */
static bool is_match(const judge *self, const event *ev) {
  const text_doc *text = self->m->text;
  const text_sentence *s = &text->sentences[text->sentence_of[ev->predicate]];
  for (uint32_t t = ev->predicate; t < s->end; t++)
    if (is_score_at(self, t, s->end)) return true;
  if (judge_count_police(self, &ev->actors) ||
      judge_count_police(self, &ev->recipients))
    return false;
  for (uint32_t t = s->first; t < s->end; t++)
    if (self->m->syntax->upos[t] == UPOS_NOUN &&
        judge_lemma_in(self, t, self->sport) && !is_of_club(self, t))
      return true;
  return false;
}

static bool all_places(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *who = judge_root(self, side->items[i]);
    bool place = who->type == MENTION_LOC || who->kind == KIND_PLACE;
    if (!place && (who->is_person || who->sector.len)) return false;
  }
  return true;
}

/* "*Obama* captured Florida by 74,000 *votes*", in any story. */
static bool is_won(const judge *self, const event *ev) {
  for (uint32_t i = 0; i < ev->recipients.count; i++)
    if (judge_root(self, ev->recipients.items[i])->type != MENTION_LOC)
      return false;
  return judge_all_persons(self, &ev->actors) && ev->recipients.count &&
         judge_sentence_has(self, ev, self->ballot);
}

/* "*Sanders* captured Oregon", in a story of candidates: a vote. */
static bool is_vote(const judge *self, const event *ev) {
  if (is_won(self, ev)) return true;
  return self->election && all_names(self, &ev->actors) &&
         count_civil(self, &ev->actors) && all_places(self, &ev->recipients);
}

/* "a rally by *the candidate*", "attended a *Trump* rally": those who hold it
 * want votes. */
bool figure_is_rally(const judge *self, const event *ev) {
  bool rally = false;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    rally |= judge_lemma_in(self, ev->trigger.items[i], self->campaign);
  /* "a rally *held* at a stadium" */
  rally |= ev->trigger.count == 1 && ev->frame->pos == LEX_VERB &&
           judge_sentence_has(self, ev, self->campaign);
  if (!rally || ev->type != BEDE_PROTEST || !self->election) return false;
  uint32_t against = ev->recipients.count, p = 0;
  if (!against && !ev->actors.count) return true;
  for (uint32_t i = 0; i < against; i++)
    p = self->m->mentions.items[ev->recipients.items[i]].head;
  /* before the noun: whose rally it is */
  bool owner = against && self->m->syntax->rel[p] == REL_COMPOUND;
  return owner || (!against && count_civil(self, &ev->actors));
}

static bool has_subject(const judge *self, uint32_t p) {
  const syntax_doc *syntax = self->m->syntax;
  const text_sentence *s =
      &self->m->text->sentences[self->m->text->sentence_of[p]];
  for (uint32_t t = s->first; t < p; t++)
    if (syntax->head[t] == p && syntax->rel[t] == REL_NSUBJ) return true;
  return false;
}

/* "*Trump* started attacking Latinos": one politician attacks in words; not
 * towns, and not those in arms. */
static bool is_speaker(const judge *self, const event *ev) {
  if (!judge_all_running(self, &ev->actors) ||
      !judge_all_persons(self, &ev->actors))
    return false;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = judge_root(self, ev->recipients.items[i]);
    if (who->type == MENTION_LOC || who->kind == KIND_PLACE ||
        judge_word_in(self, who->sector, self->armed_sector))
      return false;
  }
  return true;
}

/* "Such attacks on *the former president*", in a story of candidates: in
 * words, unless somebody in arms has a part in it. */
static bool is_campaign_attack(const judge *self, const event *ev) {
  if (!self->hustings || ev->mode.len ||
      !judge_all_persons(self, &ev->recipients))
    return false;
  const id_list *sides[] = {&ev->recipients, &ev->actors};
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++) {
      const mention *who = judge_root(self, sides[s]->items[i]);
      bool known = who->sector.len || who->code.len;
      if (judge_word_in(self, who->sector, self->armed_sector) ||
          (s == 0 && !known))
        return false;
    }
  return true;
}

/* "is qualified *to beat* Clinton": whoever threatens it wants votes. */
static bool is_race(const judge *self, const event *ev) {
  bede_str word = self->m->syntax->lemma[ev->predicate];
  return self->election && ev->type == BEDE_THREATEN &&
         str_is(ev->mode, "violence") &&
         judge_word_in(self, word, self->contest) &&
         count_civil(self, &ev->recipients);
}

/* "will *retaliate* against the United States", of textiles: by tariffs. */
static bool is_of_trade(const judge *self, const event *ev) {
  return (ev->type == BEDE_ASSAULT || ev->type == BEDE_THREATEN) &&
         (ev->trigger.count == 1 || ev->operator_count) &&
         judge_lemma_in(self, ev->predicate, self->retort) &&
         judge_sentence_has(self, ev, self->commerce);
}

/* "Britain and Chile clashed *over* fish quotas": states, and those in
 * politics, do so in words where nothing tells of violence. */
static bool is_dispute(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  bool over = false;
  if (!judge_lemma_in(self, ev->predicate, self->verbal_attack) ||
      (self->violent && !judge_sentence_has(self, ev, self->commerce)))
    return false;
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++) {
      const mention *who = judge_root(self, sides[s]->items[i]);
      if (!is_civil(self, sides[s]->items[i]) && who->kind != KIND_GOVERNMENT)
        return false;
    }
  TREE_EACH_CHILD(self->events->tree, ev->predicate, t) {
    uint32_t prep = tree_find(self->events->tree, t, REL_CASE);
    over |= prep != TOKEN_NONE && str_is(self->m->syntax->lemma[prep], "over");
  }
  return over && ev->actors.count;
}

/* "come under attack from *parliament*": a chamber has nothing but words, for
 * those who bear no arms. */
static bool is_chamber(const judge *self, const event *ev) {
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = judge_root(self, ev->actors.items[i]);
    if (!str_is(who->sector, "LEG") || who->is_person) return false;
  }
  for (uint32_t i = 0; i < ev->recipients.count; i++)
    if (judge_word_in(self, judge_root(self, ev->recipients.items[i])->sector,
                      self->armed_sector))
      return false;
  return ev->actors.count && ev->recipients.count;
}

/* "launched a *fierce* attack on judges", "*bitterly* attacked the union": one
 * who bears no arms does so in words. */
static bool is_outburst(const judge *self, const event *ev) {
  if (ev->actors.count != 1 || !ev->recipients.count || ev->mode.len)
    return false;
  const mention *by = judge_root(self, ev->actors.items[0]);
  if (by->is_plural || !by->is_person || !by->sector.len) return false;
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++) {
      const mention *who = judge_root(self, sides[s]->items[i]);
      if (who->kind == KIND_PLACE ||
          judge_word_in(self, who->sector, self->armed_sector))
        return false;
    }
  TREE_EACH_CHILD(self->events->tree, ev->predicate, t) {
    enum rel rel = self->m->syntax->rel[t];
    if ((rel == REL_AMOD || rel == REL_ADVMOD) &&
        judge_lemma_in(self, t, self->outspoken))
      return true;
  }
  return false;
}

static bool is_reason(const judge *self, const event *ev, uint32_t t) {
  const syntax_doc *syntax = self->m->syntax;
  enum rel rel = syntax->rel[t];
  uint32_t prep = tree_find(self->events->tree, t, REL_CASE);
  return (rel == REL_OBL || rel == REL_NMOD) && t > ev->predicate &&
         self->m->time_at[t] == MENTION_NONE && prep != TOKEN_NONE &&
         str_is(syntax->lemma[prep], "for");
}

/* "attacked the premier *for the violence*": whom one blames one attacks with
 * words, without arms. */
static bool is_blaming(const judge *self, const event *ev) {
  if (ev->actors.count != 1 || !ev->recipients.count) return false;
  const mention *by = judge_root(self, ev->actors.items[0]);
  if (judge_word_in(self, by->sector, self->armed_sector) || by->is_plural)
    return false;
  TREE_EACH_CHILD(self->events->tree, ev->predicate, t) {
    if (is_reason(self, ev, t)) return true;
    TREE_EACH_CHILD(self->events->tree, t, below)
    if (is_reason(self, ev, below)) return true;
  }
  return false;
}

/* "*attacks* on Ms. Haley": more than one on one person alive are words. */
static bool is_barrage(const judge *self, const event *ev) {
  return ev->frame->pos == LEX_NOUN &&
         self->m->syntax->xpos[ev->predicate] == XPOS_NNS &&
         all_names(self, &ev->recipients) &&
         judge_all_running(self, &ev->recipients) &&
         (!ev->actors.count || count_civil(self, &ev->actors));
}

/* "somebody who was *attacking* migrants and women", "quit *attacking* people",
 * in a story of candidates: one alone attacks many with words. */
static bool is_tirade(const judge *self, const event *ev) {
  enum xpos xpos = self->m->syntax->xpos[ev->predicate];
  if (!self->hustings || ev->frame->pos != LEX_VERB || ev->mode.len ||
      (xpos != XPOS_VBG && xpos != XPOS_VB) || ev->actors.count > 1 ||
      judge_any_plural(self, &ev->actors))
    return false;
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++) {
      const mention *who = judge_root(self, sides[s]->items[i]);
      if (who->type == MENTION_LOC || who->kind == KIND_PLACE ||
          judge_word_in(self, who->sector, self->armed_sector))
        return false;
    }
  return ev->recipients.count && judge_any_plural(self, &ev->recipients);
}

static bool all_seated(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    bede_str sector = judge_root(self, side->items[i])->sector;
    if (!str_is(sector, "PTY") && !str_is(sector, "LEG")) return false;
  }
  return side->count > 0;
}

/* "charged with *assault*", "the attack by Assad": of one nobody says on whom;
 * "his attacks" are more than one, and "Sanders' attack" is a senator's words,
 * and in a story of candidates anybody's. */
static bool is_one_deed(const judge *self, const event *ev) {
  uint32_t p = ev->predicate;
  if ((self->hustings || all_seated(self, &ev->actors)) &&
      judge_all_running(self, &ev->actors) && all_names(self, &ev->actors) &&
      tree_find(self->events->tree, p, REL_NMOD_POSS) != TOKEN_NONE)
    return false;
  return ev->frame->pos == LEX_NOUN && !ev->recipients.count &&
         self->m->syntax->xpos[p] == XPOS_NN;
}

/* "The analyst decided to *fight back*", "her uncle vowed to continue *the
 * battle*": one private man has no arms. */
static bool is_own_fight(const judge *self, const event *ev) {
  bool battle = ev->frame->pos == LEX_NOUN &&
                judge_lemma_in(self, ev->predicate, self->contest);
  if (ev->type != BEDE_ASSAULT || !(battle || ev->frame->flags & FRAME_AHEAD) ||
      ev->size.dead.known || ev->recipients.count ||
      !judge_all_persons(self, &ev->actors))
    return false;
  return !judge_any_public(self, &ev->actors, MENTION_NONE) &&
         !judge_any_nation(self, &ev->actors);
}

/* Somebody in politics who wants votes, or a party. */
static bool all_rivals(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *who = judge_root(self, side->items[i]);
    bool politic = str_is(who->sector, "GOV") || str_is(who->sector, "OPP") ||
                   str_is(who->sector, "ELI") || str_is(who->sector, "LEG");
    bool one = who->is_person && !who->is_plural;
    politic |= judge_lemma_in(self, who->head, self->rival);
    if (!str_is(who->sector, "PTY") && !(politic && one)) return false;
  }
  return side->count > 0;
}

/* "The *party* was slaughtered", "the *Democrats*": no one man. */
static bool all_parties(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (!str_is(judge_root(self, side->items[i])->sector, "PTY")) return false;
  return side->count > 0;
}

/* "*Voters* ousted her" */
static bool all_voters(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (!judge_lemma_in(self, self->m->mentions.items[side->items[i]].head,
                        self->race))
      return false;
  return side->count > 0;
}

/* "The president *beat* the opposition *candidate*": by votes, in any story. */
static bool is_poll_win(const judge *self, const event *ev) {
  bool by = all_rivals(self, &ev->actors) || all_voters(self, &ev->actors) ||
            (!ev->actors.count && all_parties(self, &ev->recipients));
  return by && all_rivals(self, &ev->recipients) &&
         judge_sentence_has(self, ev, self->race);
}

/* Words are not where a deed would be. */
static void become_words(const judge *self, event *ev, bede_event_type from) {
  event_become(self->lex, ev,
               lexicon_map_row(self->lex, self->map_verbal, from));
  ev->place = (event_place){0};
}

/* "*We* will fight back", in a story of candidates: with words. */
static bool is_campaign_threat(const judge *self, const event *ev) {
  return ev->type == BEDE_THREATEN && self->election && !self->violent &&
         str_is(ev->mode, "violence") && ev->actors.count &&
         count_civil(self, &ev->actors) &&
         (!ev->recipients.count || count_civil(self, &ev->recipients));
}

/* "Trump attacked Clinton", "his battle with the senator": words or votes. */
void figure_settle(judge *self, event *ev) {
  if (is_campaign_threat(self, ev) || is_own_fight(self, ev))
    ev->fate = FATE_PRIVATE;
  bool duel = all_names(self, &ev->actors) && all_names(self, &ev->recipients);
  uint32_t acting = count_civil(self, &ev->actors);
  uint32_t meant = count_civil(self, &ev->recipients);
  if (is_race(self, ev)) ev->fate = FATE_PRIVATE;
  if (is_of_trade(self, ev)) {
    bede_event_type from = (bede_event_type)ev->type;
    event_become(self->lex, ev,
                 lexicon_map_row(self->lex, self->map_trade, from));
  }
  if (ev->type != BEDE_ASSAULT || ev->instrument || ev->size.dead.known ||
      ev->size.injured.known)
    return;
  if (is_dispute(self, ev)) {
    become_words(self, ev, BEDE_ASSAULT);
    return;
  }
  bool others = (ev->actors.count && !acting) ||
                (ev->recipients.count && !meant) || !(acting + meant);
  /* "*Trump* assaults immigrants", in a story of candidates; "*the senator Jane
   * Roe* attacked police officers", in any */
  bool many = judge_any_plural(self, &ev->recipients);
  if ((self->election || many) && acting && all_names(self, &ev->actors) &&
      ev->recipients.count && judge_all_running(self, &ev->actors))
    others = false;
  bede_str word = self->m->syntax->lemma[ev->predicate];
  /* "launched *missile* strikes" */
  if (ev->frame->pos == LEX_NOUN && ev->mode.len) return;
  /* "beat *up*", "beat *off*": with fists, and no rival in a race */
  uint32_t particle =
      tree_find(self->events->tree, ev->predicate, REL_COMPOUND_PRT);
  bool contest =
      particle == TOKEN_NONE && judge_word_in(self, word, self->contest);
  /* "*somebody* who is going to beat Trump" */
  bool race = self->election && meant && all_names(self, &ev->recipients) &&
              !judge_any_public(self, &ev->actors, MENTION_NONE);
  if (contest && (race || is_match(self, ev) || is_vote(self, ev) ||
                  is_poll_win(self, ev)))
    ev->fate = FATE_PRIVATE;
  bool heckled = is_campaign_attack(self, ev) || is_barrage(self, ev) ||
                 is_tirade(self, ev);
  /* "*turned her fire* on Trump" */
  bool bare = !ev->mode.len || (self->hustings && !self->violent);
  bool spoken =
      heckled || is_chamber(self, ev) || is_outburst(self, ev) ||
      (bare && (is_speaker(self, ev) || (meant && is_blaming(self, ev))));
  if (others && !duel && !spoken) return;
  /* "three reporters were *beaten* up": in no contest, since against nobody */
  bool rivals = ev->actors.count || self->election ||
                !judge_any_plural(self, &ev->recipients);
  if (contest && rivals && !(others && spoken)) ev->fate = FATE_PRIVATE;
  if (contest && !(others && spoken && self->hustings)) return;
  /* "an attack by Hindu *nationalists*": of a group alone it may be one */
  bool group = ev->frame->pos == LEX_NOUN && !ev->recipients.count &&
               judge_any_plural(self, &ev->actors);
  /* "followed up with an attack on *Trump*": by another candidate; "*it*
   * attacked Trump": a paper */
  bool told = ev->frame->pos == LEX_VERB && has_subject(self, ev->predicate);
  bool campaign = (self->election || told) && all_names(self, &ev->recipients);
  /* "attacks on *GOP voters*", and no word of violence in the story */
  campaign |= heckled || (!self->violent && meant > 0);
  if (group || (!ev->actors.count && !campaign)) return;
  if (is_one_deed(self, ev) || !judge_word_in(self, word, self->verbal_attack))
    return;
  become_words(self, ev, BEDE_ASSAULT);
}

/* "a *revolt* by conservative members": within a party, by votes. */
static bool is_party_revolt(const judge *self, const event *ev) {
  if (ev->type != BEDE_PROTEST || !ev->actors.count ||
      !judge_lemma_in(self, ev->predicate, self->uprising))
    return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    bede_str sector = judge_root(self, ev->actors.items[i])->sector;
    if (!str_is(sector, "PTY") && !str_is(sector, "LEG")) return false;
  }
  return true;
}

/* "a *riot of color*", "*demonstrations of* the new tractor": of no people. */
static bool is_show(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  if (ev->type != BEDE_PROTEST || ev->frame->pos != LEX_NOUN ||
      !judge_lemma_in(self, p, self->march_word))
    return false;
  TREE_EACH_CHILD(self->events->tree, p, t) {
    uint32_t prep = tree_find(self->events->tree, t, REL_CASE);
    uint32_t m = self->m->at[t];
    bool of = t > p && syntax->rel[t] == REL_NMOD && prep != TOKEN_NONE &&
              str_is(syntax->lemma[prep], "of");
    if (!of || self->m->time_at[t] != MENTION_NONE ||
        self->m->number_at[t].known ||
        judge_lemma_in(self, t, self->march_cause))
      continue;
    if (m == MENTION_NONE) return true;
    const mention *what = judge_root(self, m);
    if (!what->is_actor && !what->is_person && what->type == MENTION_NOM)
      return true;
  }
  return false;
}

/* "was sunk by *a shortage of plumbers*": they did nothing. */
static bool is_by_lack(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    uint32_t who = self->m->mentions.items[ev->actors.items[i]].head;
    uint32_t up = syntax->head[who];
    if (syntax->rel[who] == REL_NMOD && up != TOKEN_NONE &&
        judge_lemma_in(self, up, self->lack) &&
        (syntax->rel[up] == REL_NSUBJ || syntax->rel[up] == REL_OBL_AGENT))
      return true;
  }
  return false;
}

/* "blamed *himself*", "killed *herself*": nobody else; but a bomber who blew
 * himself up did it to others. */
static bool is_of_self(const judge *self, const event *ev) {
  uint32_t object = tree_find(self->events->tree, ev->predicate, REL_OBJ);
  bool harm = ev->type == BEDE_ASSAULT && !ev->mode.len &&
              tree_find(self->events->tree, ev->predicate, REL_COMPOUND_PRT) ==
                  TOKEN_NONE;
  return (ev->type == BEDE_ACCUSE || harm) && ev->frame->pos == LEX_VERB &&
         ev->trigger.count == 1 && object != TOKEN_NONE &&
         judge_word_in(self, text_form(self->m->text, object), self->reflexive);
}

/* "*the United States* launched a retaliatory strike": no walkout; "*the army*
 * staged a revolt": no march. */
static void settle_raid(judge *self, event *ev) {
  bool risen = judge_lemma_in(self, ev->predicate, self->uprising);
  if (ev->type != BEDE_PROTEST || !ev->actors.count ||
      (!risen && !str_is(ev->mode, "strike")))
    return;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = judge_root(self, ev->actors.items[i]);
    bool state = !risen && who->kind == KIND_GOVERNMENT && !who->is_person;
    if (!state && !str_is(who->sector, "MIL")) return;
  }
  event_become(self->lex, ev,
               lexicon_map_row(self->lex, self->map_raid, BEDE_PROTEST));
}

/* Of states: "*the EU* protested". */
static bool is_union(const mention *who) {
  return !who->is_person &&
         (str_is(who->code, "EUR") || str_is(who->code, "UNO") ||
          str_is(who->code, "IGO"));
}

/* "*Tokyo* protested the decision": a body does so in words. */
void figure_settle_complaint(judge *self, event *ev) {
  settle_raid(self, ev);
  if (is_party_revolt(self, ev) || is_show(self, ev) || is_of_self(self, ev) ||
      is_by_lack(self, ev))
    ev->fate = FATE_PRIVATE;
  bool told =
      ev->frame->pos == LEX_VERB || judge_has_sector(self, &ev->actors, "BUS");
  if (ev->type != BEDE_PROTEST || !told || !ev->actors.count ||
      !judge_lemma_in(self, ev->predicate, self->complain))
    return;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = judge_root(self, ev->actors.items[i]);
    bool body = str_is(who->sector, "GOV") || str_is(who->sector, "PTY") ||
                str_is(who->sector, "LEG") || who->kind == KIND_GOVERNMENT ||
                is_union(who);
    /* "*dealers* protested about low rebates": in no street */
    bool firm = str_is(who->sector, "BUS") && !ev->place.where.known;
    if (!firm && (!body || who->is_plural)) return;
  }
  event_become(self->lex, ev,
               lexicon_map_row(self->lex, self->map_verbal, BEDE_PROTEST));
}
