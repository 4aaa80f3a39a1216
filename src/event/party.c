/*
 * party.c - who is no side, and who must be one.
 *
 * Nobody is the other side of their own act.  And a caller who brings
 * mentions of his own says that they are parties: where a side of an event
 * stays empty, such a mention of its sentence that has no other part in it
 * fills it.  Of Bede's own mentions this is never assumed, nor where a
 * sentence holds so many of the caller's that he can't mean them all.
 *
 *   "The move comes after strikes at the port cost *Maersk* millions."
 */
#include "event/reader.h"
#include "event/subject.h"
#include "mention/sector.h"

static bool has_root(const reader *self, const id_list *side, uint32_t m) {
  uint32_t root = mention_root(self->m, m);
  for (uint32_t i = 0; i < side->count; i++)
    if (mention_root(self->m, side->items[i]) == root) return true;
  return false;
}

static bool is_harm(const event *ev) {
  return ev->type == BEDE_ASSAULT || ev->type == BEDE_COERCE;
}

/* "Trump intends to withdraw *US troops*": a state moves its own. */
static bool is_own_army(const reader *self, const event *ev,
                        const mention *who) {
  bool moves = ev->type == BEDE_RETREAT || ev->type == BEDE_MOBILIZE ||
               ev->type == BEDE_CONCEDE;
  /* "withdrew all of *our forces*": whose else? */
  bool own = who->code.len || str_is(ev->mode, "withdraw");
  if (!moves || !str_is(who->sector, "MIL") || !own || !who->is_plural ||
      !ev->actors.count)
    return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    uint32_t root = mention_root(self->m, ev->actors.items[i]);
    const mention *by = &self->m->mentions.items[root];
    bool same = !who->code.len || str_eq(by->code, who->code);
    if (!same || (who->code.len && !str_is(by->sector, "GOV"))) return false;
  }
  return true;
}

/* "sent *coast guard* vessels", "deployed *police* vans": the force whose the
 * means are that it sends; but "moved the *Kurdish rebels'* tanks". */
static bool is_of_means(const reader *self, const event *ev,
                        const mention *who) {
  uint32_t means = self->syntax->head[who->head];
  bool inside = self->syntax->rel[who->head] == REL_COMPOUND &&
                means != TOKEN_NONE && ids_have(&ev->trigger, means);
  bool force = sector_is_armed(who->sector);
  if (ev->type != BEDE_MOBILIZE || !inside || !force || !ev->actors.count)
    return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    uint32_t root = mention_root(self->m, ev->actors.items[i]);
    const mention *by = &self->m->mentions.items[root];
    if (who->code.len && !str_eq(by->code, who->code)) return false;
  }
  return true;
}

/* "urged *its* NATO allies": no force of its own. */
static bool is_of_others(const reader *self, const mention *who, uint32_t own) {
  bede_str code = self->m->mentions.items[mention_root(self->m, own)].code;
  return who->code.len && code.len && !str_eq(who->code, code);
}

/* "withdrew *its* troops": moved by their own side, and not against it. */
static bool is_own_force(const reader *self, const event *ev, uint32_t m) {
  const mention *who = &self->m->mentions.items[m];
  bool armed = sector_is_armed(who->sector) || sector_is_rebel(who->sector) ||
               str_is(who->sector, "PRM");
  if (!armed) return false;
  if (is_own_army(self, ev, who) || is_of_means(self, ev, who)) return true;
  uint32_t part = tree_find(&self->tree, who->head, REL_NMOD);
  uint32_t owner = tree_find(&self->tree, who->head, REL_NMOD_POSS);
  /* "all of *our* troops" */
  if (owner == TOKEN_NONE && part != TOKEN_NONE &&
      self->syntax->upos[who->head] != UPOS_NOUN)
    owner = tree_find(&self->tree, part, REL_NMOD_POSS);
  if (owner == TOKEN_NONE || self->syntax->upos[owner] != UPOS_PRON)
    return false;
  uint32_t own = self->m->at[owner];
  bool ours = own != MENTION_NONE && self->m->mentions.items[own].is_speakers;
  if (ours && ev->type == BEDE_RETREAT) return true;
  return !is_harm(ev) && own != MENTION_NONE &&
         has_root(self, &ev->actors, own) && !is_of_others(self, who, own);
}

/* Two phrases of one clause that are no pronouns are two parties, whatever
 * the coreference says. */
static bool is_same_party(const reader *self, const event *ev, uint32_t m) {
  bool pronoun = self->m->mentions.items[m].form == MENTION_PRONOUN;
  for (uint32_t i = 0; i < ev->actors.count && !pronoun; i++)
    pronoun =
        self->m->mentions.items[ev->actors.items[i]].form == MENTION_PRONOUN ||
        ev->actors.items[i] == m;
  return pronoun && has_root(self, &ev->actors, m);
}

static bool is_of_state(bede_str sector) {
  return !sector.len || str_is(sector, "GOV") || str_is(sector, "LEG") ||
         sector_is_armed(sector) || str_is(sector, "PTY");
}

/* "threatened to cut *US* funding", Washington: its own thing; but rebels, or
 * an army at home, may well attack "the *Libyan* port". */
static bool is_own_label(const reader *self, const event *ev, uint32_t m) {
  const mention *who = &self->m->mentions.items[m];
  enum rel rel = self->syntax->rel[who->head];
  if (who->type != MENTION_LOC || !who->code.len || is_harm(ev) ||
      (rel != REL_AMOD && rel != REL_COMPOUND))
    return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    uint32_t root = mention_root(self->m, ev->actors.items[i]);
    const mention *by = &self->m->mentions.items[root];
    if (!str_eq(by->code, who->code) || !is_of_state(by->sector)) return false;
  }
  return ev->actors.count;
}

/* "*The premier* denied that *her government* armed them": it is hers. */
static bool is_owned(const reader *self, const event *ev, uint32_t m) {
  uint32_t head = self->m->mentions.items[m].head;
  uint32_t owner = tree_find(&self->tree, head, REL_NMOD_POSS);
  uint32_t own = owner == TOKEN_NONE ? MENTION_NONE : self->m->at[owner];
  return own != MENTION_NONE && has_root(self, &ev->actors, own);
}

/* "*The Sudanese president* denied that *Khartoum* armed them": his own. */
static bool is_own_deed(const reader *self, const event *ev, uint32_t m) {
  uint32_t told = mention_root(self->m, m);
  const mention *who = &self->m->mentions.items[told];
  if (ev->frame->content != CONTENT_DENY) return false;
  if (is_owned(self, ev, m)) return true;
  if (!who->code.len) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    uint32_t root = mention_root(self->m, ev->actors.items[i]);
    const mention *by = &self->m->mentions.items[root];
    bool state = is_of_state(by->sector) && is_of_state(who->sector);
    bool same = str_eq(by->sector, who->sector) || (state && !who->is_person);
    if (!str_eq(by->code, who->code) || !same) return false;
  }
  return ev->actors.count;
}

/* "Talks between Chad and *Mali* were called off by Mali": one of those whose
 * talks they were, and not put off by itself. */
static bool is_one_of_sides(const reader *self, const event *ev, uint32_t m) {
  return ev->type == BEDE_REJECT && str_is(ev->mode, "meet") &&
         ev->recipients.count > 1 && ev->actors.count == 1 &&
         mention_same_chain(self->m, ev->actors.items[0], m);
}

/* "recalled *its ambassador*": whoever calls his own man home turns on another,
 * who need not be told. */
bool party_is_own_envoy(const reader *self, const event *own,
                        const id_list *found) {
  const mention *who = &self->m->mentions.items[found->items[0]];
  uint32_t whose = tree_find(&self->tree, who->head, REL_NMOD_POSS);
  uint32_t m = whose == TOKEN_NONE ? MENTION_NONE : self->m->at[whose];
  if (own->type != BEDE_SANCTION || m == MENTION_NONE || !own->actors.count)
    return false;
  const mention *actor = &self->m->mentions.items[own->actors.items[0]];
  return who->code.len && str_eq(who->code, actor->code) &&
         mention_root(self->m, m) ==
             mention_root(self->m, own->actors.items[0]);
}

/* "R suffer E", "R face E": to whom the event of the entry is done. */
static bool is_suffered(const reader *self, const event *ev) {
  for (uint32_t i = 0; i < ev->operator_count; i++) {
    const lex_frame *frame = ev->operators[i];
    const lex_slot *slots = lexicon_slots(self->lex, frame);
    for (uint32_t k = 0; k < frame->slot_count; k++)
      if (slots[k].at == AT_SUBJECT && slots[k].fill & FILL_R) return true;
  }
  return false;
}

/* "suffered *its* worst bombing": it is the one who was bombed. */
static void turn_sufferer(const reader *self, event *ev) {
  if (ev->recipients.count || ev->actors.count != 1) return;
  uint32_t whose = self->m->mentions.items[ev->actors.items[0]].head;
  if (self->syntax->rel[whose] != REL_NMOD_POSS ||
      self->syntax->upos[whose] != UPOS_PRON)
    return;
  ev->recipients = ev->actors;
  ev->actors = (id_list){0};
}

void party_drop_own(reader *self, event *ev) {
  if (is_suffered(self, ev)) turn_sufferer(self, ev);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    uint32_t m = ev->recipients.items[i];
    if (is_same_party(self, ev, m) || is_own_force(self, ev, m) ||
        is_own_label(self, ev, m) || is_own_deed(self, ev, m) ||
        is_one_of_sides(self, ev, m))
      continue;
    ev->recipients.items[kept++] = m;
  }
  ev->only_own |= ev->recipients.count > kept;
  ev->recipients.count = kept;
}

/* "was in *talks with Iran* brokered by Oman": told by both words, and once is
 * enough. */
void party_drop_twice(event *ev) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ev->recipients.count; i++)
    if (!ids_have(&ev->actors, ev->recipients.items[i]))
      ev->recipients.items[kept++] = ev->recipients.items[i];
  ev->recipients.count = kept;
}

static bool is_person(const reader *self, uint32_t token) {
  uint32_t m = self->m->at[token];
  return m != MENTION_NONE && self->m->mentions.items[m].is_actor &&
         self->m->mentions.items[m].type == MENTION_PER;
}

/* "after two *days* of talks", "at the *start* of talks": the phrase is that of
 * the time. */
static uint32_t counted_talks(reader *self, uint32_t talks) {
  uint32_t up = self->syntax->head[talks];
  bool counted = self->syntax->rel[talks] == REL_NMOD && up != TOKEN_NONE &&
                 noun_has_case(self, talks, "of") &&
                 (self->m->time_at[up] != MENTION_NONE ||
                  noun_lemma_in(self, up, self->words.transparent) ||
                  noun_lemma_in(self, up, self->words.occasion) ||
                  noun_lemma_in(self, up, self->words.talks_stage));
  return counted ? up : talks;
}

/* The word by which somebody is at talks: "*after* talks", "said *ahead* of a
 * meeting", "*on* the sidelines of a summit"; or TOKEN_NONE. */
static uint32_t at_talks(reader *self, uint32_t top) {
  uint32_t at = tree_find(&self->tree, top, REL_CASE);
  uint32_t verb = self->syntax->head[top];
  uint32_t ahead = at == TOKEN_NONE && verb != TOKEN_NONE
                       ? tree_find(&self->tree, verb, REL_ADVMOD)
                       : TOKEN_NONE;
  if (ahead != TOKEN_NONE && ahead < top && lemma_is(self, ahead, "ahead"))
    at = ahead;
  if (at == TOKEN_NONE || noun_form_in(self, at, self->words.at_talks))
    return at;
  bool beside = noun_lemma_in(self, top, self->words.occasion);
  return beside && lemma_is(self, at, "on") ? at : TOKEN_NONE;
}

/* "*its* talks", not "*today's* talks" */
static bool has_owner(const reader *self, uint32_t noun) {
  uint32_t owner = tree_find(&self->tree, noun, REL_NMOD_POSS);
  uint32_t m = owner == TOKEN_NONE ? MENTION_NONE : self->m->at[owner];
  return m != MENTION_NONE &&
         self->m->mentions.items[mention_root(self->m, m)].is_actor;
}

/* "*the envoy*, in Oslo for talks with rebels, left": who is there, where the
 * phrase hangs on him or on the place; or TOKEN_NONE. */
static uint32_t who_is_there(reader *self, uint32_t talks) {
  uint32_t up = self->syntax->head[talks];
  if (self->syntax->rel[talks] != REL_NMOD || up == TOKEN_NONE)
    return TOKEN_NONE;
  if (is_person(self, up)) return up;
  uint32_t m = self->m->at[up], who = self->syntax->head[up];
  bool there = m != MENTION_NONE &&
               self->m->mentions.items[m].kind == KIND_PLACE &&
               self->syntax->rel[up] == REL_NMOD && noun_is_located(self, up);
  return there && is_person(self, who) ? who : TOKEN_NONE;
}

/* "after a meeting with *his* generals": he whose they are. */
static void join_owner(reader *self, event *ev) {
  if (ev->actors.count != 1) return;
  uint32_t with = self->m->mentions.items[ev->actors.items[0]].head;
  uint32_t owner = tree_find(&self->tree, with, REL_NMOD_POSS);
  uint32_t m = owner == TOKEN_NONE ? MENTION_NONE : self->m->at[owner];
  if (m == MENTION_NONE || self->syntax->upos[owner] != UPOS_PRON ||
      !noun_has_case(self, with, "with") || has_root(self, &ev->actors, m))
    return;
  uint32_t root = mention_root(self->m, m);
  if (self->m->mentions.items[root].is_actor) ids_add(self, &ev->actors, m);
}

/* Whoever does what the verb says. */
static uint32_t doer_of(const reader *self, uint32_t verb) {
  return subject_is_passive(&self->tree, verb)
             ? tree_find(&self->tree, verb, REL_OBL_AGENT)
             : subject_find(&self->tree, verb);
}

enum { TALKS_DEPTH = 2 };

/* "talks *with rebels*", "a meeting at his home *with the king*"; or
 * TOKEN_NONE. */
static uint32_t with_whom(const reader *self, uint32_t noun, uint32_t depth) {
  TREE_EACH_CHILD(&self->tree, noun, c) {
    if (self->syntax->rel[c] != REL_NMOD) continue;
    if (noun_has_case(self, c, "with")) return c;
    uint32_t below = depth > 1 ? with_whom(self, c, depth - 1) : TOKEN_NONE;
    if (below != TOKEN_NONE) return below;
  }
  return TOKEN_NONE;
}

/* "*Chirac* said so during talks with the leaders": who says or does something
 * at talks has a part in them. */
static void join_doer(reader *self, event *ev) {
  uint32_t talks = ev->predicate, top = counted_talks(self, talks);
  uint32_t verb = self->syntax->head[top], there = who_is_there(self, talks);
  bool beside = there != TOKEN_NONE;
  if ((self->syntax->rel[top] != REL_OBL && !beside) || verb == TOKEN_NONE)
    return;
  uint32_t at = at_talks(self, top);
  bool with = with_whom(self, talks, TALKS_DEPTH) != TOKEN_NONE;
  uint32_t who = beside ? there : doer_of(self, verb);
  /* but "in consultation with London" says how */
  with &= self->syntax->xpos[talks] == XPOS_NNS ||
          tree_find(&self->tree, talks, REL_DET) != TOKEN_NONE;
  if (!with || at == TOKEN_NONE || who == TOKEN_NONE) return;
  /* "pressed Chad *for* talks with the rebels" is of others */
  if (!beside && str_is(self->syntax->lemma[at], "for") &&
      tree_find(&self->tree, verb, REL_OBJ) != TOKEN_NONE)
    return;
  uint32_t m = self->m->at[who];
  /* "helped Chad in *its* talks with rebels": of others, too */
  if (m == MENTION_NONE || !self->m->mentions.items[m].is_actor ||
      has_root(self, &ev->actors, m) || (who < talks && has_owner(self, talks)))
    return;
  noun_actors(self, who, WITHIN_NONE, &ev->actors);
}

/* "*The Danish premier* said the meeting with the king was useful": who tells
 * how it went was there. */
static void join_teller(reader *self, event *ev) {
  uint32_t talks = ev->predicate, verb = self->syntax->head[talks];
  if (self->syntax->rel[talks] != REL_NSUBJ || verb == TOKEN_NONE ||
      self->syntax->rel[verb] != REL_CCOMP || ev->actors.count != 1 ||
      ev->status != BEDE_ACTUAL ||
      !lemma_is(self, tree_find(&self->tree, talks, REL_DET), "the"))
    return;
  uint32_t with = self->m->mentions.items[ev->actors.items[0]].head;
  uint32_t who = doer_of(self, self->syntax->head[verb]);
  uint32_t m = who == TOKEN_NONE ? MENTION_NONE : self->m->at[who];
  if (m == MENTION_NONE || !noun_has_case(self, with, "with") ||
      has_root(self, &ev->actors, m))
    return;
  const mention *teller = &self->m->mentions.items[mention_root(self->m, m)];
  if (teller->type == MENTION_PER && !teller->is_plural && teller->code.len &&
      teller->sector.len)
    ids_add(self, &ev->actors, m);
}

void party_join_talks(reader *self, event *ev) {
  if (ev->type != BEDE_CONSULT || !(ev->frame->flags & FRAME_RECIPROCAL) ||
      !ev->actors.count)
    return;
  join_doer(self, ev);
  join_owner(self, ev);
  join_teller(self, ev);
}

/* "the talks", "such talks", which were told of before; but "the talks *in
 * Oslo*" are new. */
static bool is_told_of(const reader *self, uint32_t talks) {
  uint32_t article = tree_find(&self->tree, talks, REL_DET);
  uint32_t such = tree_find(&self->tree, talks, REL_AMOD);
  if (such != TOKEN_NONE && str_is(self->syntax->lemma[such], "such"))
    return true;
  if (article == TOKEN_NONE || str_is(self->syntax->lemma[article], "a"))
    return false;
  TREE_EACH_CHILD(&self->tree, talks, c)
  if (c > talks && self->syntax->rel[c] == REL_NMOD) return false;
  return true;
}

/* "will meet *at a summit*": told by the verb; "called for it *at the coming
 * summit*": nobody acts there yet. */
static bool is_apart(reader *self, const event *ev, uint32_t verb) {
  uint32_t other = self->out->of[verb];
  if (other != EVENT_NONE &&
      self->out->events.items[other].type == BEDE_CONSULT)
    return false;
  return ev->status != BEDE_PLANNED ||
         status_own(self, verb, false) == BEDE_PLANNED;
}

/* "*Ministers* said after talks in Oslo", "*the bloc* aired its views at a
 * summit": where nobody says who met, whoever says or does something there. */
void party_lend_talks(reader *self, event *ev) {
  uint32_t talks = ev->predicate;
  if (ev->type != BEDE_CONSULT || ev->frame->pos != LEX_NOUN ||
      !(ev->frame->flags & FRAME_RECIPROCAL) || ev->actors.count ||
      ev->recipients.count || is_told_of(self, talks))
    return;
  uint32_t top = counted_talks(self, talks), up = self->syntax->head[top];
  uint32_t at = tree_find(&self->tree, top, REL_CASE), who = TOKEN_NONE;
  if (up == TOKEN_NONE || at == TOKEN_NONE ||
      !noun_form_in(self, at, self->words.at_talks) ||
      str_is(self->syntax->lemma[at], "for"))
    return;
  if (self->syntax->rel[top] == REL_OBL && is_apart(self, ev, up))
    who = doer_of(self, up);
  if (self->syntax->rel[top] == REL_NMOD) who = who_is_there(self, top);
  uint32_t m = who == TOKEN_NONE ? MENTION_NONE : self->m->at[who];
  if (m == MENTION_NONE || !self->m->mentions.items[m].is_actor) return;
  /* "*a lawyer* spoke for the firm at talks" */
  uint32_t root = mention_root(self->m, m);
  if (str_is(self->m->mentions.items[root].sector, "JUD")) return;
  uint32_t with = with_whom(self, talks, TALKS_DEPTH);
  if (with != TOKEN_NONE) noun_actors(self, with, WITHIN_NONE, &ev->actors);
  noun_actors(self, who, WITHIN_NONE, &ev->actors);
  ev->actor_inferred = true;
}

static bool is_protest(const reader *self, uint32_t verb) {
  return self->out->events.items[self->out->of[verb]].type == BEDE_PROTEST;
}

/* "*The emir* said so on a visit to Chad", "In a warning to Chad, *Kenya* spoke
 * of war": what somebody does something in is his own act, where the verb tells
 * of none. */
void party_lend_noun(reader *self, event *ev) {
  uint32_t noun = ev->predicate, verb = self->syntax->head[noun];
  /* "*Miners* stopped work in protest at the ban" */
  bool protest = ev->type == BEDE_PROTEST;
  bool apt = ev->type == BEDE_CONSULT || event_is_of_words(ev) || protest;
  if (!apt || ev->actors.count || (!ev->recipients.count && !protest) ||
      ev->frame->pos != LEX_NOUN || self->syntax->rel[noun] != REL_OBL ||
      verb == TOKEN_NONE || self->syntax->upos[verb] != UPOS_VERB ||
      (self->out->of[verb] != EVENT_NONE &&
       !(protest && is_protest(self, verb))) ||
      subject_is_passive(&self->tree, verb))
    return;
  uint32_t at = tree_find(&self->tree, noun, REL_CASE);
  uint32_t article = tree_find(&self->tree, noun, REL_DET);
  uint32_t who = subject_find(&self->tree, verb);
  bool bare = article == TOKEN_NONE && protest;
  if (at == TOKEN_NONE || who == TOKEN_NONE ||
      (article == TOKEN_NONE ? !bare
                             : !str_is(self->syntax->lemma[article], "a")) ||
      !noun_form_in(self, at, self->words.in_doing))
    return;
  uint32_t m = self->m->at[who];
  if (m == MENTION_NONE || !self->m->mentions.items[m].is_actor ||
      has_root(self, &ev->recipients, m))
    return;
  ids_add(self, &ev->actors, m);
}

/* ---- given mentions ---- */

enum { MARKED = 3 }; /* more than that are what a recogniser found */
enum { RANK_LINKED = 40, RANK_VERB = 20, RANK_CONTENT = -30, RANK_WEAK = -20 };

static bool is_given(const reader *self, uint32_t m, uint32_t sentence) {
  const mention *who = &self->m->mentions.items[m];
  return who->is_given && self->text->sentence_of[who->head] == sentence;
}

/* "the force in *Somalia*": in the words of a side, or the side itself. */
static bool is_side(const reader *self, const id_list *side, uint32_t m) {
  uint32_t head = self->m->mentions.items[m].head;
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *who = &self->m->mentions.items[side->items[i]];
    if (head >= who->first && head < who->end) return true;
  }
  return has_root(self, side, m);
}

static bool takes_part(const reader *self, const event *ev, uint32_t m) {
  return is_side(self, &ev->actors, m) || is_side(self, &ev->recipients, m);
}

/* A given mention of the event's sentence without a part in it; rather one
 * before the predicate, or one behind it. */
static uint32_t free_party(const reader *self, const event *ev, bool before) {
  uint32_t sentence = self->text->sentence_of[ev->predicate];
  uint32_t found = MENTION_NONE;
  for (uint32_t i = 0; i < self->m->mentions.count; i++) {
    if (!is_given(self, i, sentence)) continue;
    if (takes_part(self, ev, i)) continue;
    uint32_t head = self->m->mentions.items[i].head;
    if ((head < ev->predicate) == before) return i;
    if (found == MENTION_NONE) found = i;
  }
  return found;
}

static bool fill_side(reader *self, const event *ev, id_list *side,
                      bool before) {
  uint32_t m = free_party(self, ev, before);
  if (m == MENTION_NONE) return false;
  *side = (id_list){0};
  *array_push(self->a, side) = m;
  return true;
}

/* "X held talks in Y": both are actors, in the order of the text. */
static void fill_together(reader *self, event *ev) {
  for (uint32_t n = ev->actors.count; n < 2; n++) {
    uint32_t m = free_party(self, ev, true);
    if (m == MENTION_NONE) return;
    id_list all = {0};
    uint32_t had = ev->actors.count ? ev->actors.items[0] : MENTION_NONE;
    if (had != MENTION_NONE && had < m) *array_push(self->a, &all) = had;
    *array_push(self->a, &all) = m;
    if (had != MENTION_NONE && had > m) *array_push(self->a, &all) = had;
    ev->actors = all;
    ev->actor_inferred = true;
  }
}

static void fill(reader *self, event *ev) {
  if (ev->frame->flags & FRAME_RECIPROCAL) {
    fill_together(self, ev);
    return;
  }
  if (!ev->actors.count)
    ev->actor_inferred = fill_side(self, ev, &ev->actors, true);
  if (!ev->recipients.count)
    ev->recipient_inferred = fill_side(self, ev, &ev->recipients, false);
}

/* How many of the given mentions are sides of the event. */
static uint32_t linked(const reader *self, const event *ev) {
  uint32_t sentence = self->text->sentence_of[ev->predicate], n = 0;
  for (uint32_t i = 0; i < self->m->mentions.count; i++)
    n += is_given(self, i, sentence) && takes_part(self, ev, i);
  return n;
}

/* "an officer, *Major Snow*, was shot": the given one of two names. */
static bool is_apposed(const reader *self, uint32_t a, uint32_t b) {
  uint32_t x = self->m->mentions.items[a].head;
  uint32_t y = self->m->mentions.items[b].head;
  return (self->syntax->rel[x] == REL_APPOS && self->syntax->head[x] == y) ||
         (self->syntax->rel[y] == REL_APPOS && self->syntax->head[y] == x);
}

static void prefer_given(const reader *self, const event *ev, id_list *side) {
  uint32_t sentence = self->text->sentence_of[ev->predicate];
  for (uint32_t i = 0; i < side->count; i++) {
    if (self->m->mentions.items[side->items[i]].is_given) continue;
    for (uint32_t m = 0; m < self->m->mentions.count; m++)
      if (is_given(self, m, sentence) && is_apposed(self, side->items[i], m)) {
        side->items[i] = m;
        break;
      }
  }
}

/* "*Nigerian* and *British forces*": the caller's spans cut one phrase in two,
 * and nothing but "and" or a comma stands between them. */
static bool is_cut_off(const reader *self, uint32_t a, uint32_t b) {
  const mention *x = &self->m->mentions.items[a];
  const mention *y = &self->m->mentions.items[b];
  if (x->end >= y->first || !tree_under(&self->tree, x->head, y->head))
    return false;
  for (uint32_t t = x->end; t < y->first; t++)
    if (self->syntax->upos[t] != UPOS_CCONJ &&
        self->syntax->upos[t] != UPOS_PUNCT)
      return false;
  return true;
}

static void add_cut_off(reader *self, const event *ev, id_list *side) {
  uint32_t sentence = self->text->sentence_of[ev->predicate];
  for (uint32_t i = 0, n = side->count; i < n; i++)
    for (uint32_t m = 0; m < self->m->mentions.count; m++)
      if (is_given(self, m, sentence) && is_cut_off(self, m, side->items[i]) &&
          !is_side(self, side, m))
        ids_add(self, side, m);
}

/* Whether the event has room for a party. */
static bool is_open(const event *ev) {
  bool reciprocal = ev->frame->flags & FRAME_RECIPROCAL;
  if (reciprocal) return ev->actors.count + ev->recipients.count < 2;
  return !ev->actors.count || !ev->recipients.count;
}

/* Which event of a sentence a party is likeliest to belong to. */
static int rank(const reader *self, const event *ev) {
  bool verb = ev->frame->pos != LEX_NOUN || ev->operator_count;
  int points = ev->score < 12 ? (int)ev->score : 12;
  points -= 5 * self->depth[ev->predicate];
  if (linked(self, ev)) points += RANK_LINKED;
  if (verb) points += RANK_VERB;
  if (ev->host != EVENT_NONE) points += RANK_CONTENT;
  if (ev->frame->flags & FRAME_WEAK) points += RANK_WEAK;
  return points;
}

/* "the coalition *fighting* the rebels": what a party is called by tells
 * nothing of another. */
static bool is_in_party(const reader *self, const event *ev) {
  for (uint32_t i = 0; i < self->m->mentions.count; i++) {
    const mention *m = &self->m->mentions.items[i];
    if (m->is_given && ev->predicate >= m->first && ev->predicate < m->end)
      return true;
  }
  return false;
}

static bool is_candidate(const reader *self, const event *ev) {
  return (!ev->fate || ev->fate == FATE_BARE) && !is_in_party(self, ev);
}

/* The event of the sentence that a party is likeliest to belong to: among
 * those with room for one, or those that one of two stands in already. */
static event *best_of(const reader *self, uint32_t first, uint32_t end,
                      bool open) {
  event *best = NULL;
  for (uint32_t i = first; i < end; i++) {
    event *ev = &self->out->events.items[i];
    if (!is_candidate(self, ev)) continue;
    if (open ? !is_open(ev) : is_open(ev) || linked(self, ev) != 1) continue;
    if (!best || rank(self, ev) > rank(self, best)) best = ev;
  }
  return best;
}

/* "withdrew peacekeepers from *Sinai*": beside whom the entry names. */
static void join(reader *self, event *ev) {
  uint32_t sentence = self->text->sentence_of[ev->predicate];
  bool acts = false;
  for (uint32_t i = 0; i < ev->actors.count; i++)
    acts |= is_given(self, ev->actors.items[i], sentence);
  uint32_t m = free_party(self, ev, !acts);
  if (!acts || m == MENTION_NONE) return;
  id_list both = {0};
  for (uint32_t i = 0; i < ev->recipients.count; i++)
    *array_push(self->a, &both) = ev->recipients.items[i];
  *array_push(self->a, &both) = m;
  ev->recipients = both;
  ev->recipient_inferred = true;
}

/* Whether two of the given have an event between them by its own words. */
static bool is_linked(const reader *self, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; i++) {
    event *ev = &self->out->events.items[i];
    if (!is_candidate(self, ev) && ev->fate) continue;
    prefer_given(self, ev, &ev->actors);
    prefer_given(self, ev, &ev->recipients);
    if (!ev->fate && linked(self, ev) > 1) return true;
  }
  return false;
}

static bool is_pair(const reader *self, uint32_t sentence) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < self->m->mentions.count; i++)
    n += is_given(self, i, sentence);
  return n && n <= MARKED;
}

static void fill_sentence(reader *self, uint32_t first, uint32_t end) {
  uint32_t predicate = self->out->events.items[first].predicate;
  if (!is_pair(self, self->text->sentence_of[predicate])) return;
  for (uint32_t i = first; i < end; i++) {
    event *ev = &self->out->events.items[i];
    add_cut_off(self, ev, &ev->actors);
    add_cut_off(self, ev, &ev->recipients);
  }
  if (is_linked(self, first, end)) return;
  event *open = best_of(self, first, end, true);
  event *closed = best_of(self, first, end, false);
  if (closed && !closed->fate &&
      (!open || rank(self, closed) > rank(self, open))) {
    join(self, closed);
  } else if (open) {
    fill(self, open);
    open->fate = FATE_RECORD; /* it was bare for want of a party */
  }
}

void party_fill(reader *self) {
  uint32_t n = self->out->events.count;
  for (uint32_t first = 0, end; first < n; first = end) {
    const event *list = self->out->events.items;
    uint32_t sentence = self->text->sentence_of[list[first].predicate];
    for (end = first + 1; end < n; end++)
      if (self->text->sentence_of[list[end].predicate] != sentence) break;
    fill_sentence(self, first, end);
  }
}
