/*
 * denial.c - who denies what.
 *
 *   "Chad accused Sudan of shelling Adre.  'We have shelled nobody,' the
 *   Sudanese army said."
 *     REJECT by the army, who answer Chad; and what they deny is disputed.
 */
#include "claim/reader.h"
#include "event/subject.h"

/* How many sentences back a charge is answered. */
enum { ANSWER_REACH = 4 };

bool denial_is(const reader *self, uint32_t id) {
  const event *ev = event_at(self, id);
  return !ev->fate && ev->frame->content == CONTENT_DENY &&
         ev->type == BEDE_REJECT;
}

/* ---- who accused ---- */

static bool is_shortly_before(const reader *self, uint32_t id, uint32_t later) {
  const uint32_t *sentence_of = self->m->text->sentence_of;
  uint32_t a = event_at(self, id)->predicate;
  uint32_t b = event_at(self, later)->predicate;
  return a < b && sentence_of[a] + ANSWER_REACH >= sentence_of[b];
}

/* Whether others claim that `who` did such a thing. */
static bool is_claim_of(const reader *self, uint32_t id, uint32_t type,
                        const id_list *who) {
  const event *ev = event_at(self, id);
  const claim *c = claim_at(self, id);
  return !ev->fate && ev->type == type && ev->status != BEDE_NEGATED &&
         whose_may_accuse(self, &c->said_by) &&
         whose_answers_for(self, who, &ev->actors) &&
         !whose_same_party(self, who, &c->said_by);
}

/* The last such claim shortly before the event, or EVENT_NONE. */
static uint32_t claim_before(const reader *self, uint32_t id, uint32_t type,
                             const id_list *who) {
  uint32_t found = EVENT_NONE, last = 0;
  for (uint32_t i = 0; i < self->out->claims.count; i++) {
    uint32_t at = event_at(self, i)->predicate;
    if (at < last || !is_shortly_before(self, i, id)) continue;
    if (!is_claim_of(self, i, type, who)) continue;
    found = i;
    last = at;
  }
  return found;
}

/* "*Chad* accused Sudan of war crimes": who accused them, of whatever. */
static const id_list *accusers_before(const reader *self, uint32_t id,
                                      const id_list *who) {
  const id_list *found = NULL;
  uint32_t last = 0;
  for (uint32_t i = 0; i < self->out->claims.count; i++) {
    const event *ev = event_at(self, i);
    if (ev->fate || ev->type != BEDE_ACCUSE || ev->predicate < last ||
        !is_shortly_before(self, i, id) ||
        !whose_may_accuse(self, &ev->actors) || !str_is(ev->mode, "allege") ||
        !whose_answers_for(self, who, &ev->recipients))
      continue;
    found = &ev->actors;
    last = ev->predicate;
  }
  return found;
}

/* ---- denials that no word says ---- */

/* "*would* not attack", "are not *going to* attack", "have not attacked it
 * *yet*", "do not *want* to attack": none that is denied. */
static bool is_of_past(const reader *self, const event *act) {
  const tree *t = self->events->tree;
  for (uint32_t i = 0; i < act->operator_count; i++) {
    const lex_frame *f = act->operators[i];
    bool done = f->status == BEDE_ORDERED || f->status == BEDE_ATTEMPTED;
    if (f->flags & FRAME_HAS_STATUS && !done) return false;
  }
  for (uint32_t i = 0; i < act->trigger.count; i++) {
    uint32_t verb = act->trigger.items[i];
    if (subject_is_going_to(t, verb)) return false;
    if (self->m->syntax->rel[verb] == REL_CONJ &&
        tree_find(t, verb, REL_AUX) == TOKEN_NONE)
      verb = self->m->syntax->head[verb];
    TREE_EACH_CHILD(t, verb, c) {
      if (self->m->syntax->xpos[c] == XPOS_MD) return false;
      if (mention_lemma_in(self->m, c, self->words.not_yet)) return false;
    }
  }
  return true;
}

/* "did *not* attack", "shot *nobody*"; not "stopped them from attacking". */
static bool says_no(const reader *self, const event *act) {
  uint32_t first, end;
  tree_extent(self->events->tree, act->trigger.items[0], &first, &end);
  for (uint32_t t = first; t < end; t++)
    if (mention_lemma_in(self->m, t, self->words.negation) ||
        lex_word_in(self->m->form_word[t], self->words.negation))
      return true;
  return false;
}

/* "*we* did not attack", not "no one was hurt", "*don't* shoot" */
static bool has_subject(const reader *self, const event *act) {
  uint32_t verb = act->trigger.items[0];
  uint32_t subject = subject_find(self->events->tree, verb);
  if (act->actor_inferred || subject == TOKEN_NONE ||
      subject_is_passive(self->events->tree, verb))
    return false;
  for (uint32_t i = 0; i < act->actors.count; i++)
    if (act->actors.items[i] == self->m->at[subject]) return true;
  return false;
}

/* What is a wrong whoever says so; an arrest or a ban is none by itself, and
 * "has *never* attacked anybody" answers nobody. */
static bool is_wrong(const reader *self, const event *act) {
  TREE_EACH_CHILD(self->events->tree, act->predicate, c)
  if (mention_lemma_in(self->m, c, self->words.unhappened)) return false;
  const mention *who = &self->m->mentions.items[act->actors.items[0]];
  /* "*my offence* did not harm anybody" */
  bool known = who->form == MENTION_PRONOUN || who->code.len || who->sector.len;
  return act->type == BEDE_ASSAULT && act->recipients.count && known;
}

/* "'We did *not attack* the convoy,' the army said", or, where Chad accused it
 * of arming rebels, "'We *have armed* nobody'": an act of the speaker's own
 * that the event stage has left as not done, or taken for refused. */
static uint32_t denied_type(const reader *self, const event *act) {
  if (act->status == BEDE_NEGATED) return act->type;
  if (act->type != BEDE_REJECT || act->frame->type == BEDE_REJECT ||
      act->status != BEDE_ACTUAL)
    return BEDE_EVENT_COUNT;
  TREE_EACH_CHILD(self->events->tree, act->trigger.items[0], c)
  if (mention_lemma_in(self->m, c, self->words.negation))
    return act->frame->type;
  return BEDE_EVENT_COUNT; /* "to stop shipments" is no denial */
}

/* Those who have done it: "*we*" are whoever speaks. */
static const id_list *doers(const reader *self, uint32_t id) {
  const claim *c = claim_at(self, id);
  const event *act = event_at(self, id);
  return whose_is_speakers(self, c, act) ? &c->said_by : &act->actors;
}

/* The speakers deny it, and whoever claimed it is answered. */
static void deny(reader *self, uint32_t id, uint32_t charge,
                 const lex_map_row *row) {
  const id_list speakers = claim_at(self, id)->said_by;
  const event *act = event_at(self, id);
  bool refused = act->type == BEDE_REJECT;
  const id_list *to = charge == EVENT_NONE
                          ? accusers_before(self, id, doers(self, id))
                          : &claim_at(self, charge)->said_by;
  bool self_said = to && whose_same_party(self, to, &speakers);
  id_list accusers = to && !self_said ? *to : (id_list){0};
  uint32_t words = refused ? id : claim_add_words(self, act, row);
  event *no = event_at(self, words);
  if (refused) {
    event_become(self->m->lex, no, row);
    *claim_at(self, id) = unclaimed;
  } else {
    event_at(self, id)->host = words;
    event_at(self, id)->content = CONTENT_DENY;
    event_at(self, id)->status = BEDE_ACTUAL;
    claim_at(self, id)->stance = STR("denies");
    claim_at(self, id)->disputed = true;
    claim_at(self, id)->denied_by = words;
  }
  no->actors = speakers;
  no->recipients = accusers;
  no->recipient_inferred = accusers.count > 0;
  no->place = (event_place){0};
  claim_at(self, words)->announces = id;
  if (charge == EVENT_NONE) return;
  claim_at(self, charge)->disputed = true;
  claim_at(self, charge)->denied_by = words;
}

void denial_find(reader *self, uint32_t told) {
  uint32_t map = lexicon_map(self->m->lex, STR("denied"));
  for (uint32_t i = 0; map != LEX_NONE && i < told; i++) {
    const event *act = event_at(self, i);
    uint32_t type = denied_type(self, act);
    const lex_map_row *row =
        lexicon_map_row(self->m->lex, map, (bede_event_type)act->type);
    if (act->fate || act->host != EVENT_NONE || type == BEDE_EVENT_COUNT ||
        !row || !claim_at(self, i)->said_by.count || !act->actors.count ||
        !has_subject(self, act) || !says_no(self, act) ||
        !is_of_past(self, act) || !whose_is_own(self, claim_at(self, i), act))
      continue;
    uint32_t charge = claim_before(self, i, type, doers(self, i));
    bool wrong = is_wrong(self, act) &&
                 whose_may_accuse(self, &claim_at(self, i)->said_by);
    if (charge != EVENT_NONE || wrong) deny(self, i, charge, row);
  }
}

/* ---- what is disputed ---- */

/* Those whose charge is denied: the recipients, or who is said to make it. */
static bool is_accuser(const reader *self, const event *denial,
                       const claim *c) {
  return !denial->recipients.count ||
         whose_same_party(self, &denial->recipients, &c->said_by);
}

/* "denied *that it fired*", "denied the *charge* that it fired": whether that
 * is what the denial or the noun within it says. */
static bool is_told_in(const reader *self, const event *ev, uint32_t denial) {
  if (ev->host == EVENT_NONE || ev->host == denial) return ev->host == denial;
  const event *charge = event_at(self, ev->host);
  return charge->fate == FATE_CONSUMED && charge->type == BEDE_ACCUSE &&
         self->events->of[charge->predicate] == denial;
}

/* The types of what a denial tells itself, a bit each. */
static uint32_t types_told_in(const reader *self, const id_list *told,
                              uint32_t denial) {
  uint32_t types = 0;
  for (uint32_t i = 0; i < told->count; i++) {
    const event *ev = event_at(self, told->items[i]);
    if (is_told_in(self, ev, denial)) types |= 1u << ev->type;
  }
  return types;
}

/* Whether a claim is of what is denied.  "denied *shelling* Adre", not that
 * it has met rebels; "denied the charge": one of those just before, and no
 * praise. */
static bool is_meant(const reader *self, uint32_t claimed, uint32_t denial,
                     uint32_t told) {
  const event *ev = event_at(self, claimed);
  if (told) return told >> ev->type & 1;
  bool charged = ev->type > BEDE_RETREAT || ev->content == CONTENT_CLAIM;
  return charged && (event_at(self, denial)->recipients.count ||
                     is_shortly_before(self, claimed, denial));
}

/* "reports *that it fired* are false, the army said": it does not say so. */
static bool is_in_subject(const reader *self, const event *ev,
                          const event *denial) {
  const tree *t = self->events->tree;
  uint32_t what = tree_subject(t, denial->predicate);
  return what != TOKEN_NONE && ev->predicate != what &&
         denial->frame->flags & FRAME_TOLD &&
         tree_under(t, ev->predicate, what);
}

/* What others claim of the one who denies, in the story or in the denial
 * itself. */
static void dispute(reader *self, const id_list *told, uint32_t denial) {
  const event *no = event_at(self, denial);
  const uint32_t types = types_told_in(self, told, denial);
  for (uint32_t k = 0; k < told->count; k++) {
    uint32_t i = told->items[k];
    const event *ev = event_at(self, i);
    claim *c = claim_at(self, i);
    if (i == denial) continue;
    if (is_in_subject(self, ev, no) &&
        whose_same_party(self, &no->actors, &c->said_by))
      c->stance = STR("denies");
    bool claimed = c->said_by.count && is_meant(self, i, denial, types) &&
                   is_accuser(self, no, c) &&
                   whose_answers_for(self, &no->actors, &ev->actors) &&
                   !whose_same_party(self, &no->actors, &c->said_by);
    if (!claimed && !is_told_in(self, ev, denial) &&
        !is_in_subject(self, ev, no))
      continue;
    c->disputed = true;
    c->denied_by = denial;
  }
}

/* "denied that *Lund* had told the truth": perhaps of another charge. */
static bool is_of_others(const reader *self, const event *no) {
  const tree *t = self->events->tree;
  uint32_t told = tree_find(t, no->predicate, REL_CCOMP);
  uint32_t subject = told == TOKEN_NONE ? TOKEN_NONE : subject_own(t, told);
  if (subject == TOKEN_NONE || self->m->at[subject] == MENTION_NONE)
    return false;
  id_list who = {&self->m->at[subject], 1, 1};
  return self->m->mentions.items[who.items[0]].is_actor &&
         !whose_answers_for(self, &no->actors, &who);
}

/* "*Chad* said that Sudan had shelled Adre.  Sudan denied it": Chad's word. */
static void answer(reader *self, uint32_t denial) {
  event *no = event_at(self, denial);
  uint32_t last = 0;
  if (no->recipients.count || no->host != EVENT_NONE || is_of_others(self, no))
    return;
  for (uint32_t i = 0; i < self->out->claims.count; i++) {
    const event *ev = event_at(self, i);
    if (claim_at(self, i)->denied_by != denial || ev->predicate < last ||
        !is_shortly_before(self, i, denial) ||
        !is_claim_of(self, i, ev->type, &no->actors))
      continue;
    no->recipients = claim_at(self, i)->said_by;
    no->recipient_inferred = true;
    last = ev->predicate;
  }
  const id_list *to = accusers_before(self, denial, &no->actors);
  if (!no->recipients.count && to) {
    no->recipients = *to;
    no->recipient_inferred = true;
  }
  /* "*Kyiv* says they were beaten, something Moscow denies": not Kyiv's word */
  if (whose_same_party(self, &claim_at(self, denial)->said_by, &no->recipients))
    *claim_at(self, denial) = unclaimed;
}

/* What somebody says, or what words tell of: few of a story's events. */
static id_list find_told(reader *self) {
  id_list told = {0};
  for (uint32_t i = 0; i < self->out->claims.count; i++) {
    const event *ev = event_at(self, i);
    bool says = claim_at(self, i)->said_by.count || ev->host != EVENT_NONE;
    if (!ev->fate && says) *array_push(self->a, &told) = i;
  }
  return told;
}

void denial_dispute(reader *self) {
  const id_list told = find_told(self);
  for (uint32_t i = 0; i < self->out->claims.count; i++) {
    if (!denial_is(self, i)) continue;
    dispute(self, &told, i);
    answer(self, i);
  }
}
