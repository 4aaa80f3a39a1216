/*
 * supply.c - a side that the clause tells where no entry looks for it.
 *
 *   "a revolt *of parents*"
 *   "*a rebel cell* was behind the killings"
 *   "called for the release of the nurses held *by the rebels*"
 */
#include "event/supply.h"
#include "event/subject.h"

enum { PROTEST_BACK = 2 }; /* sentences */

static bool is_crowd(const reader *self, uint32_t m) {
  const mention *who = &self->m->mentions.items[m];
  return who->is_actor && who->is_person && who->type != MENTION_LOC &&
         (who->is_plural || who->count.known);
}

static void take_crowd(reader *self, event *ev, const id_list *found) {
  for (uint32_t i = 0; i < found->count; i++)
    if (is_crowd(self, found->items[i]))
      ids_add(self, &ev->actors, found->items[i]);
}

/* Nobody is on both sides. */
static void drop_from_recipients(event *ev) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ev->recipients.count; i++)
    if (!ids_have(&ev->actors, ev->recipients.items[i]))
      ev->recipients.items[kept++] = ev->recipients.items[i];
  ev->recipients.count = kept;
}

/* "a revolt *of parents*", "a strike *of drivers* over pay"; but a boycott of
 * somebody is against him. */
static void take_protesters(reader *self, event *ev) {
  uint32_t p = ev->predicate;
  if (ev->type != BEDE_PROTEST || ev->actors.count) return;
  if (ev->frame->pos == LEX_VERB) {
    uint32_t who = subject_find(&self->tree, p);
    uint32_t m = who == TOKEN_NONE ? MENTION_NONE : self->m->at[who];
    if (m != MENTION_NONE && is_crowd(self, m) && !ids_have(&ev->trigger, who))
      ids_add(self, &ev->actors, m);
    return;
  }
  if (str_is(ev->mode, "boycott")) return;
  TREE_EACH_CHILD(&self->tree, p, c) {
    id_list found = {0};
    /* "the riots and the killing *of nuns*" */
    if (c > p && self->syntax->rel[c] == REL_CONJ) break;
    if (self->syntax->rel[c] == REL_NMOD && c > p &&
        noun_has_case(self, c, "of") &&
        noun_actors(self, c, WITHIN_NONE, &found))
      take_crowd(self, ev, &found);
  }
  drop_from_recipients(ev);
}

/* "Students marched in Lima.  *The protest* went on all day": theirs, if
 * nothing else is said of it. */
static void take_told_protesters(reader *self, event *ev) {
  uint32_t p = ev->predicate, det = tree_find(&self->tree, p, REL_DET);
  if (ev->type != BEDE_PROTEST || ev->actors.count || ev->recipients.count ||
      self->syntax->xpos[p] != XPOS_NN || det == TOKEN_NONE ||
      !str_is(self->syntax->lemma[det], "the") ||
      tree_find(&self->tree, p, REL_AMOD) != TOKEN_NONE ||
      tree_find(&self->tree, p, REL_COMPOUND) != TOKEN_NONE ||
      tree_find(&self->tree, p, REL_NUMMOD) != TOKEN_NONE)
    return;
  event_range near = event_within(self, p, PROTEST_BACK, 0);
  const event *told = NULL;
  for (uint32_t i = near.first; i < near.end; i++) {
    const event *by = &self->out->events.items[i];
    if (by == ev || by->predicate > p || by->type != BEDE_PROTEST || by->fate ||
        by->status != BEDE_ACTUAL || !by->actors.count)
      continue;
    if (!told || by->predicate > told->predicate) told = by;
  }
  if (!told) return;
  ev->actors = told->actors;
  ev->actor_inferred = true;
}

/* The noun whose part the deed is: "a *series* of killings". */
static uint32_t whole_of(reader *self, uint32_t noun) {
  for (uint32_t room = 3; room; room--) {
    uint32_t up = self->syntax->head[noun];
    if (self->syntax->rel[noun] != REL_NMOD ||
        !noun_has_case(self, noun, "of") || noun_semantic_head(self, up) == up)
      break;
    noun = up;
  }
  return noun;
}

/* "the killings were the work *of a rebel cell*" */
static uint32_t work_of(reader *self, uint32_t deed) {
  uint32_t up = self->syntax->head[deed];
  if (self->syntax->rel[deed] != REL_NSUBJ || up == TOKEN_NONE || up < deed)
    return TOKEN_NONE;
  if (!noun_lemma_in(self, up, self->words.handiwork)) return TOKEN_NONE;
  uint32_t who = tree_find(&self->tree, up, REL_NMOD);
  bool whose = who != TOKEN_NONE && noun_has_case(self, who, "of");
  return whose ? who : TOKEN_NONE;
}

/* "*A rebel cell* was behind a series of killings": its doing. */
static void take_instigator(reader *self, event *ev) {
  bool deed = ev->type == BEDE_ASSAULT || ev->type == BEDE_PROTEST ||
              ev->type == BEDE_COERCE;
  if (!deed || ev->actors.count || ev->frame->pos != LEX_NOUN) return;
  uint32_t noun = whole_of(self, ev->predicate);
  uint32_t who = work_of(self, noun);
  bool behind = tree_find(&self->tree, noun, REL_COP) != TOKEN_NONE &&
                noun_has_case(self, noun, "behind");
  if (behind) who = subject_find(&self->tree, noun);
  id_list found = {0};
  if (who == TOKEN_NONE || !noun_actors(self, who, WITHIN_OWNER, &found))
    return;
  for (uint32_t i = 0; i < found.count; i++)
    if (!ids_have(&ev->recipients, found.items[i]))
      ids_add(self, &ev->actors, found.items[i]);
}

/* "*Uganda* sold them arms in defiance of the embargo": whose act is so. */
static void take_defiant(reader *self, event *ev) {
  uint32_t p = ev->predicate, up = self->syntax->head[p];
  if (ev->type != BEDE_REJECT || ev->actors.count ||
      ev->frame->pos != LEX_NOUN || self->syntax->rel[p] != REL_OBL ||
      !noun_lemma_in(self, p, self->words.defiant_way) ||
      !noun_has_case(self, p, "in"))
    return;
  uint32_t who = subject_find(&self->tree, up);
  if (who == TOKEN_NONE || subject_is_passive(&self->tree, up)) return;
  id_list found = {0};
  if (noun_actors(self, who, WITHIN_OWNER, &found) &&
      !event_same_party(self, &ev->recipients, &found))
    ev->actors = found;
}

/* "called for the release of *the nurses held by the rebels*": who holds them
 * is asked. */
static void take_holder(reader *self, event *ev) {
  if (ev->type != BEDE_REQUEST || ev->recipients.count != 1) return;
  uint32_t held = self->m->mentions.items[ev->recipients.items[0]].head;
  if (self->syntax->rel[held] != REL_NMOD || !noun_has_case(self, held, "of") ||
      !ids_have(&ev->trigger, self->syntax->head[held]))
    return;
  TREE_EACH_CHILD(&self->tree, held, c) {
    uint32_t by = tree_find(&self->tree, c, REL_OBL_AGENT);
    bool kept = noun_may_do(self, c, BEDE_COERCE) ||
                noun_may_do(self, c, BEDE_ASSAULT) ||
                noun_may_do(self, c, BEDE_CONDITION);
    if (c < held || self->syntax->xpos[c] != XPOS_VBN || by == TOKEN_NONE ||
        !kept)
      continue;
    id_list found = {0};
    if (!noun_actors(self, by, WITHIN_NONE, &found)) continue;
    ev->recipients = found;
    return;
  }
}

static bool is_bare_pronoun(const reader *self, uint32_t token) {
  return form_is(self, token, "it") || form_is(self, token, "this") ||
         form_is(self, token, "that");
}

/* "The premier offered his resignation, but the king refused *it*": him. */
static void take_refused(reader *self, event *ev) {
  uint32_t p = ev->predicate;
  if (ev->type != BEDE_REJECT || ev->recipients.count || !ev->actors.count ||
      ev->frame->pos != LEX_VERB)
    return;
  uint32_t what = subject_is_passive(&self->tree, p)
                      ? tree_find(&self->tree, p, REL_NSUBJ_PASS)
                      : tree_find(&self->tree, p, REL_OBJ);
  if (what == TOKEN_NONE || !is_bare_pronoun(self, what)) return;
  event_range near = event_within(self, p, 0, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *by = &self->out->events.items[i];
    bool offer = str_is(by->mode, "resign") || by->type == BEDE_AGREE ||
                 by->type == BEDE_REQUEST || by->type == BEDE_CONCEDE;
    if (by == ev || by->predicate > p || !offer || !by->actors.count ||
        by->fate || event_share_chain(self->m, &by->actors, &ev->actors))
      continue;
    ev->recipients = by->actors;
    ev->recipient_inferred = true;
    return;
  }
}

/* "*US* tariffs were imposed", "*the bloc's* embargo was lifted": whose the
 * measure is; but "Iranian sanctions" may be on Iran. */
static void take_measurer(reader *self, event *ev) {
  uint32_t p = ev->predicate;
  if (ev->type != BEDE_SANCTION || ev->actors.count ||
      ev->frame->pos != LEX_VERB || !subject_is_passive(&self->tree, p))
    return;
  uint32_t what = subject_find(&self->tree, p);
  if (what == TOKEN_NONE || !ids_have(&ev->trigger, what) ||
      !noun_may_tell(self, what, BEDE_SANCTION))
    return;
  TREE_EACH_CHILD(&self->tree, what, c) {
    enum rel rel = (enum rel)self->syntax->rel[c];
    bool named = (rel == REL_COMPOUND || rel == REL_AMOD) && c < what &&
                 noun_is_initials(self, c);
    uint32_t m = self->m->at[c];
    if ((rel != REL_NMOD_POSS && !named) || m == MENTION_NONE ||
        !self->m->mentions.items[mention_root(self->m, m)].is_actor ||
        event_share_chain(self->m, &ev->recipients, &(id_list){&m, 1, 1}))
      continue;
    ids_add(self, &ev->actors, m);
    return;
  }
}

/* "In a letter *to the king*, Chad called for talks": of him. */
static void take_reader(reader *self, event *ev) {
  uint32_t p = ev->predicate;
  if (ev->type != BEDE_REQUEST || ev->recipients.count || !ev->actors.count ||
      ev->frame->pos != LEX_VERB)
    return;
  TREE_EACH_CHILD(&self->tree, p, c) {
    if (self->syntax->rel[c] != REL_OBL || !noun_has_case(self, c, "in") ||
        !noun_lemma_in(self, c, self->words.asking_letter))
      continue;
    TREE_EACH_CHILD(&self->tree, c, to) {
      id_list found = {0};
      if (to < c || !noun_has_case(self, to, "to") ||
          !noun_actors(self, to, WITHIN_NONE, &found) ||
          event_same_party(self, &ev->actors, &found))
        continue;
      ev->recipients = found;
      return;
    }
  }
}

static bool is_of_land(const reader *self, const event *ev, uint32_t m) {
  bede_str code = self->m->mentions.items[mention_root(self->m, m)].code;
  for (uint32_t i = 0; i < ev->actors.count && code.len; i++) {
    uint32_t by = mention_root(self->m, ev->actors.items[i]);
    if (str_eq(self->m->mentions.items[by].code, code)) return true;
  }
  return !code.len;
}

/* Whether the one who cuts ties did the other before or by the same token:
 * "*condemned* Mali and cut ties", "*accusing* Mali of spying, cut ties". */
static bool is_same_stroke(const reader *self, uint32_t p, uint32_t first) {
  if (first > p) return false;
  if (self->syntax->rel[p] == REL_CONJ)
    return subject_conj_head(&self->tree, p) == first &&
           subject_own(&self->tree, p) == TOKEN_NONE;
  return self->syntax->rel[first] == REL_ADVCL &&
         self->syntax->head[first] == p &&
         self->syntax->xpos[first] == XPOS_VBG;
}

/* "Chad condemned *Mali* and recalled its envoy": from there. */
static void take_condemned(reader *self, event *ev) {
  if (ev->type != BEDE_SANCTION || ev->recipients.count || !ev->actors.count ||
      ev->frame->pos != LEX_VERB || str_is(ev->mode, "convict"))
    return;
  event_range near = event_within(self, ev->predicate, 0, 0);
  for (uint32_t i = near.first; i < near.end; i++) {
    const event *by = &self->out->events.items[i];
    bool hard = by->type == BEDE_ACCUSE || by->type == BEDE_THREATEN ||
                by->type == BEDE_SANCTION || by->type == BEDE_REJECT;
    if (by == ev || by->fate || !hard || by->recipients.count != 1 ||
        by->frame->pos != LEX_VERB || by->status == BEDE_NEGATED ||
        !is_same_stroke(self, ev->predicate, by->predicate) ||
        is_of_land(self, ev, by->recipients.items[0]))
      continue;
    ev->recipients = by->recipients;
    ev->recipient_inferred = true;
    return;
  }
}

/* "attacked *the prisoners*, firing tear gas": at them. */
static void take_struck(reader *self, event *ev) {
  uint32_t p = ev->predicate, verb = self->syntax->head[p];
  if (ev->type != BEDE_ASSAULT || ev->recipients.count || !ev->actors.count ||
      ev->frame->pos != LEX_VERB || self->syntax->rel[p] != REL_ADVCL ||
      self->syntax->xpos[p] != XPOS_VBG || verb > p ||
      tree_find(&self->tree, p, REL_MARK) != TOKEN_NONE ||
      subject_own(&self->tree, p) != TOKEN_NONE)
    return;
  event_range near = event_within(self, p, 0, 0);
  for (uint32_t i = near.first; i < near.end; i++) {
    const event *by = &self->out->events.items[i];
    if (by->predicate != verb || by->type != BEDE_ASSAULT || by->fate ||
        !by->recipients.count || by->status != ev->status ||
        !event_same_party(self, &ev->actors, &by->actors))
      continue;
    ev->recipients = by->recipients;
    ev->recipient_inferred = true;
    return;
  }
}

/* "*Chad* sent troops at the request of Mali": who does it was asked. */
static void take_asked(reader *self, event *ev) {
  uint32_t p = ev->predicate, verb = self->syntax->head[p];
  if (ev->type != BEDE_REQUEST || ev->recipients.count || !ev->actors.count ||
      ev->frame->pos != LEX_NOUN || self->syntax->rel[p] != REL_OBL ||
      subject_is_passive(&self->tree, verb))
    return;
  uint32_t at = tree_find(&self->tree, p, REL_CASE);
  if (at == TOKEN_NONE || !noun_form_in(self, at, self->words.upon_asking))
    return;
  uint32_t who = subject_find(&self->tree, verb);
  id_list found = {0};
  if (who == TOKEN_NONE || !noun_actors(self, who, WITHIN_NONE, &found) ||
      event_same_party(self, &ev->actors, &found))
    return;
  ev->recipients = found;
}

static bool is_his(const reader *self, const event *ev) {
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t of = tree_find(&self->tree, ev->trigger.items[i], REL_NMOD_POSS);
    if (of != TOKEN_NONE &&
        (form_is(self, of, "his") || form_is(self, of, "her")))
      return true;
  }
  return false;
}

/* "dropped the minister and called for *his* resignation": nobody asks for his
 * own, so he is the other who was told of. */
static void take_other(reader *self, event *ev) {
  if (ev->type != BEDE_REQUEST || ev->recipients.count || !ev->only_own ||
      !str_is(ev->mode, "change") || ev->actors.count != 1 || !is_his(self, ev))
    return;
  uint32_t own = ev->actors.items[0], found = MENTION_NONE;
  uint32_t first =
      self->text->sentences[self->text->sentence_of[ev->predicate]].first;
  for (uint32_t t = ev->predicate; t-- > first;) {
    uint32_t m = self->m->at[t];
    if (m == MENTION_NONE) continue;
    const mention *who = &self->m->mentions.items[m];
    if (who->head != t || !who->is_actor || !who->is_person || who->is_plural ||
        who->type == MENTION_LOC || who->form == MENTION_PRONOUN ||
        mention_same_chain(self->m, m, own))
      continue;
    if (found != MENTION_NONE && !mention_same_chain(self->m, m, found)) return;
    if (found == MENTION_NONE) found = m;
  }
  if (found == MENTION_NONE) return;
  ids_add(self, &ev->recipients, found);
  ev->recipient_inferred = true;
}

/* ---- hosts ---- */

enum { HOST_DEPTH = 4 };

static bool is_abroad(const reader *self, const event *ev, const mention *m) {
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    uint32_t root = mention_root(self->m, ev->actors.items[i]);
    if (str_eq(self->m->mentions.items[root].code, m->code)) return false;
  }
  return m->type == MENTION_LOC && m->form == MENTION_NAME && m->code.len > 0;
}

static bool leads_there(reader *self, uint32_t c) {
  enum rel rel = (enum rel)self->syntax->rel[c];
  if (rel != REL_NMOD && rel != REL_OBL && rel != REL_OBJ) return false;
  TREE_EACH_CHILD(&self->tree, c, prep)
  if (self->syntax->rel[prep] == REL_CASE &&
      noun_form_in(self, prep, self->words.visited))
    return true;
  /* "arrived here *for a visit* to Chad" */
  return rel == REL_OBJ || noun_may_tell(self, c, BEDE_CONSULT);
}

/* The land that a phrase below the word names. */
static uint32_t land_below(reader *self, const event *ev, uint32_t token,
                           uint32_t depth) {
  if (!depth) return MENTION_NONE;
  TREE_EACH_CHILD(&self->tree, token, c) {
    if (c < token || !leads_there(self, c) ||
        self->m->time_at[c] != MENTION_NONE)
      continue;
    uint32_t m = self->m->at[c];
    if (m != MENTION_NONE && is_abroad(self, ev, &self->m->mentions.items[m]))
      return m;
    m = land_below(self, ev, c, depth - 1);
    if (m != MENTION_NONE) return m;
  }
  return MENTION_NONE;
}

/* "*a dam* in Laos" receives nobody. */
static bool has_host(const reader *self, const event *ev) {
  if (ev->recipients.count != 1) return ev->recipients.count;
  const mention *m = &self->m->mentions.items[ev->recipients.items[0]];
  const mention *root =
      &self->m->mentions.items[mention_root(self->m, ev->recipients.items[0])];
  return m->is_person || root->code.len || root->sector.len || m->is_given;
}

/* "paid a visit to the site of a dam *in Laos*", "is expected *in Oman* for a
 * visit": who is visited is whose land it is. */
static void take_host(reader *self, event *ev) {
  if (ev->type != BEDE_CONSULT || !str_is(ev->mode, "visit") ||
      !ev->actors.count || has_host(self, ev))
    return;
  uint32_t p = ev->predicate, up = self->syntax->head[p];
  uint32_t land = land_below(self, ev, p, HOST_DEPTH);
  bool beside =
      self->syntax->rel[p] == REL_OBJ || self->syntax->rel[p] == REL_OBL;
  if (land == MENTION_NONE && beside && up != TOKEN_NONE)
    land = land_below(self, ev, up, HOST_DEPTH);
  if (land == MENTION_NONE) return;
  ev->recipients = (id_list){0};
  ids_add(self, &ev->recipients, land);
}

/* "the *Orlando* attack", "*Saturday's* attack", "the attack *in Nice*": one
 * that is told; "the attack" only takes it up. */
static bool is_told_apart(const reader *self, uint32_t noun) {
  TREE_EACH_CHILD(&self->tree, noun, c) {
    enum rel rel = (enum rel)self->syntax->rel[c];
    if ((rel == REL_COMPOUND && self->syntax->upos[c] == UPOS_PROPN) ||
        rel == REL_NMOD_POSS || rel == REL_NMOD || rel == REL_NUMMOD ||
        self->m->time_at[c] != MENTION_NONE)
      return true;
  }
  return false;
}

/* "*the victims* of the Orlando attack", "*two survivors* of the massacre in
 * Homs": they were hit. */
static void take_victims(reader *self, event *ev) {
  uint32_t noun = ev->predicate, up = self->syntax->head[noun];
  if (ev->type != BEDE_ASSAULT || ev->recipients.count ||
      ev->frame->pos != LEX_NOUN || self->syntax->rel[noun] != REL_NMOD ||
      up > noun || !noun_has_case(self, noun, "of") ||
      !noun_lemma_in(self, up, self->words.victim) ||
      !is_told_apart(self, noun))
    return;
  uint32_t m = self->m->at[up];
  if (m == MENTION_NONE || !self->m->mentions.items[m].is_person) return;
  ids_add(self, &ev->recipients, m);
}

void supply_sides(reader *self, event *ev) {
  take_host(self, ev);
  take_victims(self, ev);
  take_protesters(self, ev);
  take_told_protesters(self, ev);
  take_instigator(self, ev);
  take_defiant(self, ev);
  take_holder(self, ev);
  take_refused(self, ev);
  take_measurer(self, ev);
  take_condemned(self, ev);
  take_struck(self, ev);
  take_asked(self, ev);
  take_reader(self, ev);
  take_other(self, ev);
}
