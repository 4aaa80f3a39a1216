/*
 * claim.c - what the attributions make of the events.
 */
#include "claim/claim.h"

#include "base/utf8.h"
#include "claim/attribution.h"
#include "claim/reader.h"
#include "claim/worth.h"
#include "event/due.h"
#include "event/subject.h"

enum { NESTED = 8 };

/* ---- who says it ---- */

bool claim_covers(const attribution *at, uint32_t token) {
  return token >= at->first && token < at->end && token != at->cue;
}

/* The attributions that an event stands in, the narrowest first. */
static uint32_t find_nested(const reader *self, uint32_t token,
                            const attribution *found[NESTED]) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < self->out->attributions.count; i++) {
    const attribution *at = &self->out->attributions.items[i];
    if (!claim_covers(at, token) || n == NESTED) continue;
    uint32_t k = n++;
    while (k && found[k - 1]->end - found[k - 1]->first > at->end - at->first) {
      found[k] = found[k - 1];
      k--;
    }
    found[k] = at;
  }
  return n;
}

const attribution *claim_nearest(const reader *self, uint32_t token) {
  const attribution *found[NESTED];
  return find_nested(self, token, found) ? found[0] : NULL;
}

/* "accused Chad of being rash in *staging* an attack": below a charge,
 * by the one who is charged; but not "accused Iran *after it shelled* a ship".
 */
static bool is_charged_with(const reader *self, uint32_t id,
                            const event *charge) {
  const syntax_doc *syntax = self->m->syntax;
  const event *ev = event_at(self, id);
  if (charge->type != BEDE_ACCUSE || !str_is(charge->mode, "allege") ||
      charge->fate || charge->frame->pos != LEX_VERB || ev->fate ||
      ev->host != EVENT_NONE || ev->predicate < charge->predicate ||
      syntax->upos[ev->trigger.items[0]] != UPOS_VERB || denial_is(self, id) ||
      !whose_same_party(self, &ev->actors, &charge->recipients))
    return false;
  for (uint32_t t = ev->predicate; t != charge->predicate; t = syntax->head[t])
    if (t == TOKEN_NONE || syntax->rel[t] == REL_ACL_RELCL ||
        syntax->rel[t] == REL_CONJ ||
        (syntax->rel[t] == REL_ADVCL && syntax->xpos[t] != XPOS_VBG))
      return false;
  return true;
}

/* "accused the bloc of violating rights *by refusing* them asylum": what
 * stands below a claim is claimed with it. */
static void inherit_hosts(reader *self) {
  const syntax_doc *syntax = self->m->syntax;
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    event *ev = event_at(self, i);
    uint32_t up = syntax->head[ev->predicate];
    for (uint32_t k = 0; k < NESTED && up != TOKEN_NONE; k++) {
      uint32_t above = self->events->of[up];
      up = syntax->head[up];
      if (above == EVENT_NONE || above == i) continue;
      const event *claimed = event_at(self, above);
      if (is_charged_with(self, i, claimed)) {
        ev->host = above;
        ev->content = CONTENT_CLAIM;
        ev->stance = STR("alleges");
        break;
      }
      bool told = claimed->host != EVENT_NONE &&
                  claimed->content == CONTENT_CLAIM && claimed->host != i;
      if (!told || ev->host != EVENT_NONE || denial_is(self, i)) break;
      ev->host = claimed->host;
      ev->content = CONTENT_CLAIM;
      ev->stance = claimed->stance;
      break;
    }
  }
}

/* "accused the bloc of ...": the content's speaker is who accuses. */
static void take_host(reader *self, const event *ev, claim *c) {
  if (ev->host == EVENT_NONE) return;
  const event *host = event_at(self, ev->host);
  if (ev->content != CONTENT_CLAIM && ev->content != CONTENT_DENY) return;
  add_all(self, &c->said_by, &host->actors);
  c->stance = ev->stance;
  if (!c->stance.len)
    c->stance = ev->content == CONTENT_DENY ? STR("denies") : STR("alleges");
}

static bool all_speakers(const reader *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *m = root_of(self, side->items[i]);
    if (!m->is_speakers || m->form != MENTION_PRONOUN) return false;
  }
  return true;
}

/* "*I* met the senator": whoever writes is no party. */
static bool is_author(const reader *self, const id_list *side) {
  return side->count == 1 && all_speakers(self, side) &&
         !root_of(self, side->items[0])->is_plural;
}

/* "We support it", and nobody is said to say so. */
static bool only_speakers(const reader *self, const event *ev) {
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    id_list one = {&ev->actors.items[i], 1, 1};
    if (is_author(self, &one)) return true;
  }
  return is_author(self, &ev->recipients) ||
         (ev->actors.count + ev->recipients.count &&
          all_speakers(self, &ev->actors) &&
          all_speakers(self, &ev->recipients));
}

/* Whoever denies a charge is the one who accuses in turn. */
static bool is_of_denier(const reader *self, const event *ev) {
  if (ev->host == EVENT_NONE) return false;
  uint32_t charge = event_at(self, ev->host)->predicate;
  uint32_t verb = self->m->syntax->head[charge];
  uint32_t id = verb == TOKEN_NONE ? EVENT_NONE : self->events->of[verb];
  if (id == EVENT_NONE) return false;
  const event *denial = event_at(self, id);
  return denial->type == BEDE_REJECT &&
         whose_same_party(self, &denial->actors, &ev->actors);
}

/* "denied the EU's charge that it uses them and *accuses* the EU": nobody
 * alleges that they are accused, so the verb goes with the denial; nor does
 * anybody allege that he accuses. */
static void free_counter_charge(reader *self, uint32_t id) {
  event *ev = event_at(self, id);
  claim *c = claim_at(self, id);
  bool counter = ev->type == BEDE_ACCUSE && str_is(c->stance, "alleges") &&
                 (whose_same_party(self, &c->said_by, &ev->recipients) ||
                  (ev->status == BEDE_ACTUAL &&
                   whose_same_party(self, &c->said_by, &ev->actors)) ||
                  is_of_denier(self, ev));
  if (!counter) return;
  c->said_by = c->reported_by = (id_list){0};
  c->stance = (bede_str){0};
  c->speaker = MENTION_NONE;
  ev->host = EVENT_NONE;
  for (uint32_t i = 0; i < self->events->events.count; i++)
    if (event_at(self, i)->host == id) /* nor does anybody pass it on */
      claim_at(self, i)->reported_by = (id_list){0};
}

static void attribute(reader *self, uint32_t id) {
  const event *ev = event_at(self, id);
  claim *c = claim_at(self, id);
  const attribution *found[NESTED];
  take_host(self, ev, c);
  charge_confess(self, id);
  uint32_t n = find_nested(self, ev->predicate, found);
  for (uint32_t i = 0; i < n; i++) {
    /* "accused him of theft, a charge that he *denied*": nobody alleges it */
    if (denial_is(self, id) && str_is(found[i]->stance, "alleges")) continue;
    /* "'I believe I will go,' Hill said": it is Hill who says it */
    if (i + 1 < n && all_speakers(self, &found[i]->speakers)) continue;
    if (!found[i]->speakers.count) {
      if (!c->stance.len) c->stance = found[i]->stance;
    } else if (!c->said_by.count) {
      add_all(self, &c->said_by, &found[i]->speakers);
      c->stance = found[i]->stance;
    } else if (!whose_same_party(self, &c->said_by, &found[i]->speakers)) {
      add_all(self, &c->reported_by, &found[i]->speakers);
    }
  }
  if (c->said_by.count) c->speaker = c->said_by.items[0];
  if (c->speaker == MENTION_NONE && only_speakers(self, ev))
    event_at(self, id)->fate = FATE_BARE;
}

/* "Clinton said he was to blame and *accused* him": whoever the tree has for
 * subject accuses not himself. */
static void take_speaker(reader *self, uint32_t id) {
  event *ev = event_at(self, id);
  claim *c = claim_at(self, id);
  if (ev->fate || ev->type != BEDE_ACCUSE || ev->actors.count ||
      ev->host != EVENT_NONE || !c->said_by.count || !ev->recipients.count ||
      subject_is_passive(self->events->tree, ev->predicate) ||
      self->m->syntax->rel[ev->predicate] != REL_CONJ ||
      self->m->syntax->xpos[ev->predicate] != XPOS_VBD ||
      whose_same_party(self, &c->said_by, &ev->recipients) ||
      self->m->mentions.items[c->said_by.items[0]].head > ev->predicate)
    return;
  ev->actors = c->said_by;
  *c = unclaimed;
}

/* "Nine men have been held, *police* said": who tells of an arrest that nobody
 * is said to have made is not always who made it, but the police are. */
static void take_captor(reader *self, uint32_t id) {
  event *ev = event_at(self, id);
  const id_list *by = &claim_at(self, id)->said_by;
  if (ev->fate || ev->type != BEDE_COERCE || !str_is(ev->mode, "arrest") ||
      ev->status != BEDE_ACTUAL || ev->actors.count || !by->count ||
      whose_same_party(self, by, &ev->recipients))
    return;
  for (uint32_t i = 0; i < by->count; i++)
    if (!str_is(root_of(self, by->items[i])->sector, "COP")) return;
  ev->actors = *by;
  ev->actor_inferred = true;
}

/* "Kuwait's minister said *the emirate* had sent aid": his own. */
static void lend_realm(reader *self, uint32_t id) {
  event *ev = event_at(self, id);
  const claim *c = claim_at(self, id);
  if (ev->actors.count == 1 && c->said_by.count &&
      whose_is_realm(self, ev->actors.items[0], &c->said_by))
    ev->actors = c->said_by;
}

/* ---- announcements ---- */

/* What an act to come is by itself, by the maps of the lexicon. */
typedef struct future {
  uint32_t own; /* told by who will act */
  uint32_t any; /* told by nobody in particular */
} future;

/* "Oman *is to* meet them"; but "their duty is to meet them". */
static bool is_arranged(const reader *self, const event *act, uint32_t verb) {
  if (!subject_is_arranged(self->events->tree, verb)) return false;
  uint32_t subject = tree_find(self->events->tree, verb, REL_NSUBJ);
  if (subject == TOKEN_NONE || self->m->syntax->upos[subject] == UPOS_PRON)
    return true;
  for (uint32_t i = 0; i < act->actors.count; i++)
    if (self->m->mentions.items[act->actors.items[i]].head == subject)
      return true;
  return false;
}

/* "*will* meet", "will *hold* talks", "will sign and *ratify*" */
static bool has_modal(const reader *self, const event *act, uint32_t modal) {
  const syntax_doc *syntax = self->m->syntax;
  for (uint32_t i = 0; i < act->trigger.count; i++) {
    uint32_t verb = act->trigger.items[i];
    if (syntax->rel[verb] == REL_CONJ &&
        tree_find(self->events->tree, verb, REL_AUX) == TOKEN_NONE)
      verb = syntax->head[verb];
    if (subject_is_going_to(self->events->tree, verb) ||
        is_arranged(self, act, verb))
      return true;
    TREE_EACH_CHILD(self->events->tree, verb, c)
    if (syntax->rel[c] == REL_AUX &&
        lexicon_in_set(self->m->lex,
                       utf8_fold(self->a, text_form(self->m->text, c)), modal))
      return true;
  }
  return false;
}

/* "*Fiji* plans a meeting between Chad and Mali": who means it to come about
 * has no part in it. */
static bool is_for_others(const reader *self, const event *act, uint32_t verb) {
  uint32_t who = tree_find(self->events->tree, verb, REL_NSUBJ);
  uint32_t m = who == TOKEN_NONE ? MENTION_NONE : self->m->at[who];
  return act->frame->flags & FRAME_RECIPROCAL && act->actors.count > 1 &&
         m != MENTION_NONE &&
         !event_share_chain(self->m, &act->actors, &(id_list){&m, 1, 1});
}

/* "*plans* to meet", "*announced plans* to meet": who means to has said so. */
static bool is_meant(const reader *self, const event *act, uint32_t intending) {
  for (uint32_t i = 0; intending != LEX_NONE && i < act->trigger.count; i++) {
    uint32_t word = act->trigger.items[i];
    if (word != act->predicate &&
        lexicon_in_set(self->m->lex, self->m->syntax->lemma[word], intending))
      return !is_for_others(self, act, word);
  }
  return false;
}

/* "*is due to* meet them", "*is preparing to* send aid": what is to come is as
 * good as told.  But what "is *expected* to" is told by others. */
static bool is_fixed(const reader *self, const event *act) {
  const tree *t = self->events->tree;
  bool infinitive = false; /* "is due *to start* talks" */
  for (uint32_t i = 0; i < act->trigger.count; i++)
    infinitive |= subject_is_infinitive(t, act->trigger.items[i]);
  if (!infinitive) return false;
  for (uint32_t i = 0; i < act->trigger.count; i++) {
    uint32_t word = act->trigger.items[i];
    bool passive = subject_is_passive(t, word);
    bool said = mention_lemma_in(self->m, word, self->words.foreseeing) &&
                tree_find(t, act->predicate, REL_NSUBJ) == TOKEN_NONE;
    bool fixed = mention_lemma_in(self->m, word, self->words.fixed);
    /* "*set* it up to meet them" settles nothing */
    if (word != act->predicate && ((said && !passive) || fixed) &&
        tree_find(t, word, REL_OBJ) == TOKEN_NONE)
      return true;
  }
  return false;
}

/* "Critics *predicted* a U.S. withdrawal, the Pentagon said": others than who
 * will act expect it. */
static bool is_expected(const reader *self, const event *act) {
  for (uint32_t i = 0; i < act->operator_count; i++) {
    const lex_frame *frame = act->operators[i];
    const lex_slot *slots = lexicon_slots(self->m->lex, frame);
    for (uint32_t k = 0; k < frame->slot_count; k++)
      if (slots[k].at == AT_SUBJECT && slots[k].fill & FILL_ANY &&
          frame->status == BEDE_PLANNED)
        return true;
  }
  return false;
}

/* "Niger *hopes to receive* aid from Chad": what Niger looks forward to is no
 * promise of Chad's. */
static bool is_awaited(const reader *self, const event *act) {
  return act->operator_count && event_is_converse(self->m->lex, act->frame);
}

/* "*When they meet* on Friday they will sign it": that they meet is no news.
 * "opened fire *to disperse* them, he said": what was done was done for it. */
static bool is_aside(const reader *self, const event *act) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = act->predicate, up = syntax->head[p];
  enum xpos xpos = syntax->xpos[p];
  bool beside = syntax->rel[p] == REL_ADVCL;
  for (uint32_t i = 0; i < act->trigger.count; i++) /* "*resolved* to help" */
    if (act->trigger.items[i] == up && act->operator_count) return false;
  if (beside && (xpos == XPOS_VBZ || xpos == XPOS_VBP)) return true;
  if (xpos != XPOS_VB || (!beside && syntax->rel[p] != REL_ACL)) return false;
  uint32_t id = self->events->of[up];
  const event *for_it = id == EVENT_NONE ? NULL : event_at(self, id);
  bool force = for_it && for_it->type == BEDE_ASSAULT;
  return (beside && syntax->xpos[up] == XPOS_VBD) ||
         (for_it && for_it->status == BEDE_ACTUAL && (beside || force));
}

/* "..., *a source* said", "..., *the Chadian hosts* said", "*Xinhua* reported":
 * of what is settled, by one who passes it on. */
static bool is_passed_on(const reader *self, const event *act, const claim *c) {
  if (whose_same_party(self, &c->said_by, &act->recipients)) return true;
  for (uint32_t i = 0; i < c->said_by.count; i++) {
    const mention *by = root_of(self, c->said_by.items[i]);
    bool source = mention_lemma_in(self->m, by->head, self->words.source);
    bool office = str_is(by->sector, "GOV") || str_is(by->sector, "MIL");
    if (!str_is(by->sector, "JRN") && (by->code.len || (!source && !office)))
      return false;
  }
  return c->said_by.count > 0;
}

/* "The government said it would withdraw its troops": what the announcement
 * of one's own act is by itself.  "The ministers will meet in May": so is
 * cooperation to come that nobody in particular speaks of. */
static const lex_map_row *announced_as(const reader *self, const event *act,
                                       const claim *c, const future *maps) {
  bool own = whose_is_own(self, c, act) || menace_by_speaker(self, act, c);
  if (is_expected(self, act) || is_aside(self, act)) return NULL;
  bool meant =
      is_meant(self, act, self->words.intending) || is_fixed(self, act);
  bool will =
      has_modal(self, act, self->words.future_modal) ||
      (c->said_by.count && has_modal(self, act, self->words.past_future));
  bool others = c->said_by.count && !is_passed_on(self, act, c);
  if (!own && (others || (!will && !meant) || is_awaited(self, act)))
    return NULL;
  bede_str verb = self->m->syntax->lemma[act->predicate];
  if (act->type != BEDE_CONSULT &&
      lexicon_in_set(self->m->lex, verb, self->words.undecided))
    return NULL;
  uint32_t map = own ? maps->own : maps->any;
  if (map == LEX_NONE) return NULL;
  return lexicon_map_row(self->m->lex, map, (bede_event_type)act->type);
}

/* One party, or several that are told by one word: "Togo and Benin said *they*
 * would attack". */
static bool is_one_phrase(const reader *self, const event *act) {
  const id_list *by = &act->actors;
  return by->count < 2 ||
         self->m->mentions.items[by->items[0]].several != MENTION_NONE;
}

/* "*will have to* use force", "*would be forced* to act" */
static bool is_needed(const reader *self, const event *act) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = act->predicate, need = syntax->head[p];
  if (syntax->rel[p] != REL_XCOMP || need == TOKEN_NONE ||
      !lexicon_in_set(self->m->lex, syntax->lemma[need], self->words.needing))
    return false;
  uint32_t will = tree_find(self->events->tree, need, REL_AUX);
  return will != TOKEN_NONE &&
         lexicon_in_set(self->m->lex, syntax->lemma[will], self->words.willing);
}

/* "Brussels said it *may* impose sanctions": a threat as much as "will". */
static bool is_menace(const reader *self, const event *act) {
  return act->status == BEDE_HYPOTHETICAL &&
         (has_modal(self, act, self->words.menacing_modal) ||
          is_needed(self, act));
}

/* "told *Chad* that the raids must stop": who is told, unless to pass it on;
 * or MENTION_NONE. */
static uint32_t hearer(const reader *self, const event *act, enum rel rel) {
  const attribution *at = claim_nearest(self, act->predicate);
  if (!at) return MENTION_NONE;
  uint32_t whom = tree_find(self->events->tree, at->cue, rel);
  uint32_t id = whom == TOKEN_NONE ? MENTION_NONE : self->m->at[whom];
  if (id == MENTION_NONE || !root_of(self, id)->code.len ||
      str_is(root_of(self, id)->sector, "JRN"))
    return MENTION_NONE;
  return id;
}

/* ... also where the parser makes no indirect object of them. */
static uint32_t any_hearer(const reader *self, const event *act) {
  uint32_t m = hearer(self, act, REL_IOBJ);
  return m == MENTION_NONE ? hearer(self, act, REL_OBJ) : m;
}

/* "Norway told *Chad* that it would leave": to whom somebody of another country
 * says so; or MENTION_NONE. */
static uint32_t hearer_abroad(const reader *self, const event *act,
                              const mention *speaker) {
  uint32_t m = any_hearer(self, act);
  bool abroad = m != MENTION_NONE && self->m->mentions.items[m].is_actor &&
                self->m->mentions.items[m].form == MENTION_NAME &&
                speaker->code.len &&
                !str_eq(speaker->code, root_of(self, m)->code);
  return abroad ? m : MENTION_NONE;
}

static void announce(reader *self, uint32_t id, const future *maps) {
  const event *act = event_at(self, id);
  const claim *c = claim_at(self, id);
  bool menace = is_menace(self, act);
  if (act->fate || act->host != EVENT_NONE ||
      (act->status != BEDE_PLANNED && !menace))
    return;
  const lex_map_row *row = announced_as(self, act, c, maps);
  if (!row || row->to == BEDE_EVENT_COUNT) return;
  /* "*We* will work together" is told of us, not promised to anybody; but "we
   * will help Chad" is. */
  bool speakers = whose_is_speakers(self, c, act);
  bool among_us = speakers && (act->actors.count + act->recipients.count < 2 ||
                               !has_modal(self, act, self->words.future_modal));
  if ((menace || among_us) && row->to != BEDE_THREATEN) return;
  /* "The office of *the president* said": it is theirs to do */
  bool same = event_share_chain(self->m, &c->said_by, &act->actors) ||
              whose_is_theirs(self, &c->said_by, &act->actors);
  id_list actors = act->actors;
  if (speakers || menace_by_speaker(self, act, c) ||
      (is_one_phrase(self, act) && same))
    actors = c->said_by;
  uint32_t words = claim_add_words(self, act, row);
  event *said = event_at(self, words);
  said->actors = actors;
  uint32_t told = said->recipients.count || !actors.count
                      ? MENTION_NONE
                      : hearer_abroad(self, event_at(self, id),
                                      root_of(self, actors.items[0]));
  if (told != MENTION_NONE) *array_push(self->a, &said->recipients) = told;
  claim_at(self, words)->announces = id;
  event_at(self, id)->host = words;
  event_at(self, id)->content = CONTENT_PLAN;
}

/* "Putin said *his country* will not lift the ban": the words are his. */
static void refuse(reader *self, uint32_t id) {
  event *act = event_at(self, id);
  const claim *c = claim_at(self, id);
  if (act->fate || act->type != BEDE_REJECT || act->host != EVENT_NONE ||
      act->frame->type == BEDE_REJECT || act->actors.count != 1)
    return;
  if (whose_is_theirs(self, &c->said_by, &act->actors))
    act->actors = c->said_by;
}

/* "Chad told *Mali* that it would not lift the ban": so it refuses Mali. */
static void refuse_whom(reader *self, uint32_t id) {
  event *act = event_at(self, id);
  const attribution *at = claim_nearest(self, act->predicate);
  if (act->fate || act->type != BEDE_REJECT || act->status != BEDE_ACTUAL ||
      act->recipients.count || act->actors.count != 1 || !at ||
      !whose_same_party(self, &at->speakers, &act->actors))
    return;
  const syntax_doc *syntax = self->m->syntax;
  uint32_t up =
      syntax->head[act->predicate]; /* "would not attend *the talks*" */
  if (up != TOKEN_NONE && syntax->rel[act->predicate] == REL_OBJ)
    up = syntax->head[up];
  if (up != at->cue) return;
  uint32_t m = hearer_abroad(self, act, root_of(self, act->actors.items[0]));
  if (m == MENTION_NONE) return;
  *array_push(self->a, &act->recipients) = m;
}

/* ---- demands ---- */

/* "insisted that they *free* him" */
static bool is_insisted_on(const reader *self, const event *act) {
  const attribution *at = claim_nearest(self, act->predicate);
  return subject_is_to(self->events->tree, act->predicate) && at &&
         at->cue == self->m->syntax->head[act->predicate];
}

/* "it is *time* for them to free him" */
static bool is_due(const reader *self, const event *act) {
  uint32_t word = due_word(self->events->tree, act->predicate);
  return word != TOKEN_NONE && mention_lemma_in(self->m, word, self->words.due);
}

static bool is_obliged(const reader *self, const event *act) {
  return has_modal(self, act, self->words.obliging_modal) ||
         is_insisted_on(self, act) || is_due(self, act);
}

/* "should *have* arrested them": it is too late to ask. */
static bool is_regret(const reader *self, const event *act) {
  return subject_is_perfect(self->events->tree, act->predicate);
}

/* "said *he should not have called* her a liar": who says so has done it, and
 * takes it back. */
static void take_back(reader *self, uint32_t id, uint32_t map) {
  event *act = event_at(self, id);
  claim *c = claim_at(self, id);
  bool own = all_speakers(self, &act->actors) ||
             whose_same_party(self, &c->said_by, &act->actors);
  if (act->fate || act->status != BEDE_NEGATED || act->host != EVENT_NONE ||
      !act->actors.count || !c->said_by.count || !own ||
      !has_modal(self, act, self->words.obliging_modal) ||
      !is_regret(self, act))
    return;
  const lex_map_row *row =
      lexicon_map_row(self->m->lex, map, (bede_event_type)act->type);
  if (!row || row->to == BEDE_EVENT_COUNT) return;
  event_become(self->m->lex, act, row);
  act->status = BEDE_ACTUAL;
  act->of_modal = false;
  act->actors = c->said_by;
  act->instrument = NULL;
  act->size = (bede_size){0};
  *c = unclaimed;
}

/* "The culprits should be arrested, he said": it is not said by whom. */
static bool is_passive_of_nobody(const reader *self, const event *act) {
  const tree *syntax = self->events->tree;
  return !act->actors.count &&
         tree_find(syntax, act->predicate, REL_AUX_PASS) != TOKEN_NONE;
}

/* "They would not be extradited, *the minister* said": so he refuses it. */
static void refuse_it(reader *self, uint32_t id) {
  event *act = event_at(self, id);
  claim *c = claim_at(self, id);
  const attribution *at = claim_nearest(self, act->predicate);
  if (act->fate || act->type != BEDE_REJECT ||
      act->frame->type == BEDE_REJECT || act->status != BEDE_ACTUAL ||
      act->host != EVENT_NONE || !c->said_by.count ||
      !is_passive_of_nobody(self, act) ||
      (!has_modal(self, act, self->words.future_modal) &&
       !has_modal(self, act, self->words.past_future)) ||
      !at || self->m->syntax->head[act->predicate] != at->cue ||
      whose_same_party(self, &c->said_by, &act->recipients))
    return;
  bede_str sector =
      utf8_fold(self->a, root_of(self, c->said_by.items[0])->sector);
  if (!lexicon_in_set(self->m->lex, sector, self->words.power_sector) ||
      str_is(sector, "jud")) /* "..., his lawyer said" */
    return;
  act->actors = c->said_by;
  *c = unclaimed;
}

/* "*the bombing* must end": what it tells; or EVENT_NONE. */
static uint32_t deed_asked(const reader *self, const event *act) {
  uint32_t deed = event_of_subject(self->events, act);
  if (deed == EVENT_NONE || event_at(self, deed)->type < BEDE_PROTEST ||
      !has_modal(self, act, self->words.obliging_modal))
    return EVENT_NONE;
  return deed;
}

/* "the *UN* report should silence the critics": no report is asked.  But
 * those who talk are: "*talks* should go on between Chad and Libya". */
static bool is_asked_itself(const reader *self, const event *act) {
  const tree *t = self->events->tree;
  uint32_t subject = tree_find(t, act->predicate, REL_NSUBJ);
  if (deed_asked(self, act) != EVENT_NONE) return true;
  if (act->frame->flags & FRAME_RECIPROCAL && act->actors.count > 1)
    return true;
  if (subject == TOKEN_NONE || act->frame->pos != LEX_VERB) return true;
  return self->m->at[subject] != MENTION_NONE &&
         self->m->mentions.items[self->m->at[subject]].is_actor;
}

/* A pronoun that nobody is known for. */
static bool is_nobody(const reader *self, uint32_t m) {
  const mention *root = root_of(self, m);
  return root->form == MENTION_PRONOUN && !root->code.len && !root->sector.len;
}

/* Whether the clause of the act begins with "that". */
static bool is_told_that(const reader *self, const event *act) {
  uint32_t mark = tree_find(self->events->tree, act->predicate, REL_MARK);
  return mark != TOKEN_NONE && str_is(self->m->syntax->lemma[mark], "that");
}

/* "told Chad that *it* must release them": not who says so, but who is told. */
static uint32_t addressee(const reader *self, const event *act) {
  const mention_doc *m = self->m;
  if (act->actors.count != 1 || all_speakers(self, &act->actors) ||
      m->mentions.items[act->actors.items[0]].form != MENTION_PRONOUN)
    return MENTION_NONE;
  return any_hearer(self, act);
}

/* "Norway said that Sudan must release the sailors": what somebody says that
 * others are to do is a request, and no event yet. */
static void demand(reader *self, uint32_t id, uint32_t map) {
  event *act = event_at(self, id);
  claim *c = claim_at(self, id);
  /* "Sudan should *not help* Chad": nobody has refused it */
  bool refused = act->type == BEDE_REJECT && act->frame->type != BEDE_REJECT &&
                 !act->operator_count &&
                 !subject_is_going_to(self->events->tree, act->predicate);
  bool open = act->status == BEDE_HYPOTHETICAL || refused ||
              act->status == BEDE_NEGATED || /* "Sudan must not attack" */
              is_due(self, act);
  if (act->fate || !open || act->host != EVENT_NONE || !c->said_by.count)
    return;
  /* "'*Free* them,' said the minister" asks whoever is spoken to */
  uint32_t deed = deed_asked(self, act);
  if (!act->actors.count && !act->bidden && deed == EVENT_NONE &&
      !is_passive_of_nobody(self, act))
    return;
  bool theirs = whose_same_party(self, &c->said_by, &act->actors);
  uint32_t bidden = theirs ? addressee(self, act) : MENTION_NONE;
  if (theirs && bidden == MENTION_NONE) return;
  bool own = act->actors.count && all_speakers(self, &act->actors);
  if (own) return; /* "we should leave" */
  if (!act->bidden && (!is_obliged(self, act) || is_regret(self, act))) return;
  if (!is_asked_itself(self, act)) return;
  uint32_t asked = refused ? act->frame->type : act->type;
  const lex_map_row *row =
      lexicon_map_row(self->m->lex, map, (bede_event_type)asked);
  if (!row || row->to == BEDE_EVENT_COUNT) return;
  event_become(self->m->lex, act, row);
  act->status = BEDE_ACTUAL;
  act->of_modal = act->bidden = false;
  if (bidden != MENTION_NONE) act->actors.items[0] = bidden;
  act->recipients = act->actors;
  /* "*Chad's raids* must stop": Chad is asked */
  if (!act->recipients.count && deed != EVENT_NONE)
    act->recipients = event_at(self, deed)->actors;
  uint32_t told = act->recipients.count || !is_told_that(self, act)
                      ? MENTION_NONE
                      : hearer(self, act, REL_IOBJ);
  if (told != MENTION_NONE) *array_push(self->a, &act->recipients) = told;
  act->actors = c->said_by;
  if (!act->recipients.count && is_nobody(self, act->actors.items[0]))
    act->fate = FATE_BARE;
  act->instrument = NULL;
  act->size = (bede_size){0};
  act->time = MENTION_NONE;
  act->when = (bede_when){0};
  utter(self, act);
  *c = unclaimed;
}

/* ---- denials ---- */

/* "*the killings*", "Monday's raid"; not "it", nor "attacks on doctors". */
static bool is_particular(const reader *self, uint32_t noun) {
  const syntax_doc *syntax = self->m->syntax;
  const tree *deps = self->events->tree;
  return syntax->upos[noun] == UPOS_NOUN &&
         (syntax->xpos[noun] != XPOS_NNS ||
          tree_find(deps, noun, REL_DET) != TOKEN_NONE ||
          tree_find(deps, noun, REL_NMOD_POSS) != TOKEN_NONE);
}

/* "*The killings* were barbaric", "this is a disgrace": said of what was done,
 * whosever deed it is; but what would be, or "it" that is a mistake, is none.
 */
static bool is_of_thing(const reader *self, const event *verdict,
                        uint32_t noun) {
  const lex_frame *frame = verdict->frame;
  const lex_slot *slots = lexicon_slots(self->m->lex, frame);
  if (verdict->type != BEDE_ACCUSE || verdict->recipients.count ||
      frame->pos == LEX_VERB || verdict->status != BEDE_ACTUAL)
    return false;
  bool named = noun != TOKEN_NONE && is_particular(self, noun);
  for (uint32_t i = 0; i < frame->slot_count; i++)
    if (slots[i].at == AT_SUBJECT)
      return slots[i].fill == FILL_ANY || (slots[i].fill & FILL_SET && named);
  return false;
}

/* "The plan was irresponsible": whose plan, nobody knows.  But "the vote was
 * free" is said of the story's, and "anyone who joins them will face jail" to
 * whoever may. */
static bool is_of_nobody(const reader *self, const event *verdict) {
  uint32_t p = verdict->predicate, noun = tree_subject(self->events->tree, p);
  bool poll = noun != TOKEN_NONE &&
              mention_lemma_in(self->m, noun, self->words.polling);
  if (poll || is_of_thing(self, verdict, noun) ||
      (verdict->type == BEDE_THREATEN && !verdict->recipients.count))
    return false;
  for (uint32_t i = 0; i < verdict->recipients.count; i++) {
    const mention *whose = root_of(self, verdict->recipients.items[i]);
    if (whose->code.len || whose->sector.len) return false;
  }
  return verdict->type != BEDE_REJECT;
}

/* "*US charges that he fired* are false, the army said": whoever calls them
 * false does not pass them on. */
static void free_verdict_on(reader *self, const event *verdict) {
  uint32_t noun = tree_find(self->events->tree, verdict->predicate, REL_NSUBJ);
  uint32_t id = noun == TOKEN_NONE ? EVENT_NONE : self->events->of[noun];
  if (id == EVENT_NONE || event_at(self, id)->type != BEDE_ACCUSE) return;
  *claim_at(self, id) = unclaimed;
  for (uint32_t i = 0; i < self->events->events.count; i++)
    if (event_at(self, i)->host == id) /* what is charged, either */
      claim_at(self, i)->reported_by = (id_list){0};
}

/* "The charges are false, *the army* said", "Iran would pay for it": the
 * verdict is the speaker's, on others; nobody's is none. */
static void judge(reader *self, uint32_t id) {
  event *verdict = event_at(self, id);
  claim *c = claim_at(self, id);
  /* "could face sanctions, Brussels said" is a threat as it stands */
  bool open =
      verdict->status == BEDE_NEGATED ||
      (verdict->status == BEDE_HYPOTHETICAL && verdict->type != BEDE_THREATEN);
  if (verdict->fate) return;
  /* "accused Chad of *failing to pay*": that is the accusation */
  open |= verdict->type == BEDE_ACCUSE && verdict->host != EVENT_NONE &&
          event_at(self, verdict->host)->type == BEDE_ACCUSE;
  if (open || !c->said_by.count || is_of_nobody(self, verdict) ||
      whose_same_party(self, &c->said_by, &verdict->recipients)) {
    verdict->fate = FATE_BARE;
    return;
  }
  verdict->actors = c->said_by;
  verdict->status = BEDE_ACTUAL;
  utter(self, verdict);
  *c = unclaimed;
  free_verdict_on(self, verdict);
}

/* "*Its men* were not involved, the army said": a denial by whoever says so of
 * their own; of others it is none. */
static void disown(reader *self, uint32_t id) {
  event *no = event_at(self, id);
  claim *c = claim_at(self, id);
  bool own = c->said_by.count && whose_is_own(self, c, no);
  if (no->fate) return;
  if (!own || no->status != BEDE_ACTUAL) {
    no->fate = FATE_BARE;
    return;
  }
  no->actors = c->said_by;
  utter(self, no);
  *c = unclaimed;
}

static void settle_told(reader *self, uint32_t id) {
  const event *ev = event_at(self, id);
  if (event_is_told(ev))
    judge(self, id);
  else if (ev->frame->flags & FRAME_TOLD && denial_is(self, id))
    disown(self, id);
}

void claim_read(arena *a, event_doc *events, claim_doc *out) {
  *out = (claim_doc){.events = events};
  const lexicon *lex = events->mentions->lex;
  reader self = {a, events, events->mentions, out, {0}};
  WORDBOOK_SETS(events->mentions->book, CLAIM_WORDS_MAP, self.words);
  uint32_t told = events->events.count;
  const future maps = {lexicon_map(lex, STR("own-future")),
                       lexicon_map(lex, STR("future"))};
  attribution_find(a, events, out);
  for (uint32_t i = 0; i < told; i++) *array_push(a, &out->claims) = unclaimed;
  inherit_hosts(&self);
  for (uint32_t i = 0; i < told; i++) attribute(&self, i);
  for (uint32_t i = 0; i < told; i++) free_counter_charge(&self, i);
  for (uint32_t i = 0; i < told; i++) take_speaker(&self, i);
  for (uint32_t i = 0; i < told; i++) lend_realm(&self, i);
  for (uint32_t i = 0; i < told; i++) announce(&self, i, &maps);
  for (uint32_t i = 0; i < told; i++)
    menace_own(&self, i, is_menace(&self, event_at(&self, i)));
  for (uint32_t i = 0; i < told; i++) refuse(&self, i);
  for (uint32_t i = 0; i < told; i++) refuse_it(&self, i);
  for (uint32_t i = 0; i < told; i++) refuse_whom(&self, i);
  charge_find(&self, told);
  denial_find(&self, told);
  uint32_t regretted = lexicon_map(lex, STR("regretted"));
  for (uint32_t i = 0; i < told && regretted != LEX_NONE; i++)
    take_back(&self, i, regretted);
  uint32_t request = lexicon_map(lex, STR("request"));
  for (uint32_t i = 0; i < told && request != LEX_NONE; i++)
    demand(&self, i, request);
  for (uint32_t i = 0; i < told; i++)
    if (events->events.items[i].of_modal || events->events.items[i].bidden)
      events->events.items[i].fate = FATE_BARE;
  for (uint32_t i = 0; i < told; i++) settle_told(&self, i);
  for (uint32_t i = 0; i < events->events.count; i++) menace_address(&self, i);
  denial_dispute(&self);
  for (uint32_t i = 0; i < events->events.count; i++) utter_date(&self, i);
  for (uint32_t i = 0; i < told; i++) take_captor(&self, i);
  for (uint32_t i = 0; i < told; i++) charge_take_prosecutor(&self, i);
  worth_settle(a, events, out);
}
