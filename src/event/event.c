/*
 * event.c - the order of the steps.
 */
#include "event/event.h"

#include "event/guess.h"
#include "event/reader.h"
#include "event/subject.h"
#include "event/supply.h"

enum { DEEPEST = 255 }; /* steps from the root that are told apart */

bool event_become(const lexicon *lex, event *ev, const lex_map_row *row) {
  if (!row) return false;
  if (row->to == BEDE_EVENT_COUNT) {
    ev->fate = FATE_CONSUMED;
    return true;
  }
  /* the code of another type would be wrong, that of the same one stands */
  if (row->cameo.len || ev->type != row->to)
    ev->cameo = lexicon_str(lex, row->cameo);
  ev->type = row->to;
  ev->mode = lexicon_str(lex, row->mode);
  return true;
}

/* The first event of the sentence, or of those behind it. */
static uint32_t first_event(const reader *self, uint32_t sentence) {
  uint32_t low = 0, high = self->out->events.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    uint32_t p = self->out->events.items[middle].predicate;
    if (self->text->sentence_of[p] < sentence)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Events stand in the order of sentences, so that a text of many need not be
 * gone through for each of them. */
event_range event_within(const reader *self, uint32_t token, uint32_t back,
                         uint32_t ahead) {
  uint32_t own = self->text->sentence_of[token];
  return (event_range){first_event(self, own > back ? own - back : 0),
                       first_event(self, own + ahead + 1)};
}

/* How far each token of a sentence is from its root; the deepest. */
static uint32_t find_depths(reader *self, const text_sentence *s) {
  uint32_t deepest = 0;
  for (uint32_t t = s->first; t < s->end; t++) {
    uint32_t depth = 0;
    for (uint32_t up = t; depth < DEEPEST; depth++) {
      up = self->syntax->head[up];
      if (up == TOKEN_NONE) break;
      if (!self->depth[up]) continue; /* not known yet, or the root */
      depth += 1 + self->depth[up];
      break;
    }
    if (depth > DEEPEST) depth = DEEPEST;
    self->depth[t] = (uint8_t)depth;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/* The tokens nearer to the root first, and those of one depth as they stand. */
static void order_tokens(reader *self, const text_sentence *s) {
  uint32_t next[DEEPEST + 2] = {0}, deepest = find_depths(self, s);
  for (uint32_t t = s->first; t < s->end; t++) next[self->depth[t] + 1]++;
  for (uint32_t i = 1; i <= deepest; i++) next[i] += next[i - 1];
  for (uint32_t t = s->first; t < s->end; t++)
    self->order[next[self->depth[t]]++] = t;
}

static bool is_coded(const text_sentence *s) {
  return s->kind == TEXT_PROSE || s->kind == TEXT_HEADLINE;
}

static void note_unknown(reader *self, uint32_t token) {
  if (self->syntax->upos[token] != UPOS_VERB) return;
  *array_push(self->a, &self->out->misses) =
      (event_miss){.predicate = token, .reason = STR("no frame has this word")};
}

/* "March 4", "United Nations": no predicates, whatever their words. */
static bool is_name(const reader *self, uint32_t token) {
  if (self->m->time_at[token] != MENTION_NONE) return true;
  if (self->syntax->upos[token] != UPOS_PROPN ||
      subject_is_located(&self->tree, token)) /* "was *in Cairo* for talks" */
    return false;
  enum rel rel = self->syntax->rel[token];
  return rel == REL_COMPOUND || rel == REL_FLAT ||
         tree_find(&self->tree, token, REL_COMPOUND) == TOKEN_NONE;
}

enum { LABEL_DEPTH = 2 }; /* nouns before nouns before a noun */

/* "*attack* aircraft", "the *strike* vote", "*riot* police officers": what a
 * noun is called by is no event, but "the *arrest* campaign", "*protest* march"
 * are. */
static bool is_label(reader *self, uint32_t token, uint32_t depth) {
  uint32_t head = self->syntax->head[token];
  if (self->syntax->rel[token] != REL_COMPOUND || head == TOKEN_NONE ||
      self->syntax->upos[token] != UPOS_NOUN)
    return false;
  if (depth && is_label(self, head, depth - 1)) return true;
  /* "*riot*-hit Gujarat" */
  if (head == token + 2 && self->syntax->xpos[head] == XPOS_VBN &&
      str_is(text_form(self->text, token + 1), "-"))
    return true;
  bool generic = noun_lemma_in(self, head, self->words.generic) ||
                 noun_lemma_in(self, head, self->words.transparent);
  return !generic && !match_has_frames(self, head);
}

/* Operators stand above their content, so the tree is read from the top. */
static void read_sentence(reader *self, const text_sentence *s) {
  order_tokens(self, s);
  for (uint32_t i = 0; i < s->end - s->first; i++) {
    uint32_t t = self->order[i];
    id_list events = {0};
    if (self->built[t] || self->syntax->upos[t] == UPOS_AUX || is_name(self, t))
      continue;
    if (self->m->time_at[t] != MENTION_NONE) continue; /* "in March" */
    if (is_label(self, t, LABEL_DEPTH)) continue;
    if (match_has_frames(self, t) || guess_frames(self, t).count)
      build_charge(self, t, &events);
    else
      note_unknown(self, t);
  }
}

/* "*Iran* will not meet with Iraq", "sought to mend ties with Iraq": of what
 * takes two only one does so, to the other. */
static void part_sides(reader *self, event *ev) {
  if (!ev->joined || ev->joined >= ev->actors.count) return;
  uint32_t own = ev->actors.count - ev->joined;
  for (uint32_t i = own; i < ev->actors.count; i++)
    ids_add(self, &ev->recipients, ev->actors.items[i]);
  ev->actors.count = own;
  ev->joined = 0;
}

/* "has not endorsed *a candidate*": none is turned down. */
static bool is_of_anybody(reader *self, const event *ev) {
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    uint32_t head = self->m->mentions.items[ev->recipients.items[i]].head;
    uint32_t det = tree_find(&self->tree, head, REL_DET);
    if (det == TOKEN_NONE || !noun_form_in(self, det, self->words.indefinite))
      return false;
  }
  return ev->type == BEDE_SUPPORT && ev->recipients.count;
}

/* "invaded to repel them, *not to help* the rebels": nobody was refused; but "a
 * decision not to help". */
static bool is_other_purpose(const reader *self, const event *ev) {
  uint32_t at = ev->predicate;
  while (self->syntax->rel[at] == REL_CONJ ||
         self->syntax->rel[at] == REL_XCOMP)
    at = self->syntax->head[at];
  enum rel rel = self->syntax->rel[at];
  bool hangs = rel == REL_ADVCL || (rel == REL_ACL && at != ev->predicate);
  return hangs && !ev->operator_count && subject_is_infinitive(&self->tree, at);
}

/* "lets *nobody* in", "allows *no one* to pass": it is refused to none in
 * particular. */
static void drop_nobody(reader *self, id_list *side) {
  if (side->count != 1) return;
  uint32_t head = self->m->mentions.items[side->items[0]].head;
  if (noun_form_in(self, head, self->words.negation)) *side = (id_list){0};
}

/* "did not sign": what a negated act is by the map, else it stays negated. */
static void settle_negated(reader *self, event *ev) {
  if (ev->status != BEDE_NEGATED || self->words.map_negated == LEX_NONE) return;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (status_is_open(self, ev->trigger.items[i])) {
      ev->status = BEDE_HYPOTHETICAL; /* "if they do not agree" */
      return;
    }
  /* "have *not met* since": nobody refuses */
  if (ev->type == BEDE_CONSULT &&
      subject_is_perfect(&self->tree, ev->predicate))
    return;
  if (is_of_anybody(self, ev)) return;
  if (is_other_purpose(self, ev)) return;
  /* "was *not at the summit*" */
  if (tree_find(&self->tree, ev->predicate, REL_COP) != TOKEN_NONE &&
      self->syntax->upos[ev->predicate] == UPOS_NOUN &&
      tree_find(&self->tree, ev->predicate, REL_CASE) != TOKEN_NONE)
    return;
  const lex_map_row *row = lexicon_map_row(self->lex, self->words.map_negated,
                                           (bede_event_type)ev->type);
  if (!event_become(self->lex, ev, row)) return;
  part_sides(self, ev);
  ev->status = BEDE_ACTUAL;
  drop_nobody(self, &ev->recipients);
  /* "vowed *not to meet* them": once is enough */
  if (ev->host == EVENT_NONE) return;
  const event *host = &self->out->events.items[ev->host];
  if (!host->fate && host->type == ev->type) ev->fate = FATE_CONSUMED;
}

bool event_is_converse(const lexicon *lex, const lex_frame *frame) {
  const lex_slot *slots = lexicon_slots(lex, frame);
  for (uint32_t i = 0; i < frame->slot_count; i++)
    if (slots[i].at == AT_SUBJECT && slots[i].fill & FILL_R) return true;
  return false;
}

/* "He had *not received* the support of the mayor": who refused is not said. */
static void settle_unreceived(const reader *self, event *ev) {
  if (ev->status == BEDE_NEGATED && event_is_converse(self->lex, ev->frame) &&
      lexicon_map_row(self->lex, self->words.map_negated,
                      (bede_event_type)ev->type))
    ev->fate = FATE_BARE;
}

static uint32_t sentence_of(const reader *self, uint32_t id) {
  return self->text->sentence_of[self->out->events.items[id].predicate];
}

static bool shares_side(const reader *self, const event *a, const event *b) {
  const id_list *sides[] = {&b->actors, &b->recipients};
  if (!a->actors.count) return true;
  for (int side = 0; side < 2; side++)
    for (uint32_t i = 0; i < sides[side]->count; i++)
      if (mention_root(self->m, sides[side]->items[i]) ==
          mention_root(self->m, a->actors.items[0]))
        return true;
  return false;
}

/* Whether a token hangs below another, and not by way of a third. */
static bool is_below(const syntax_doc *syntax, uint32_t t, uint32_t top,
                     uint32_t past) {
  for (; t != TOKEN_NONE && t != past; t = syntax->head[t])
    if (t == top) return true;
  return false;
}

/* Whether a verb stands in a clause that is joined to the other's. */
static bool is_joined(const syntax_doc *syntax, uint32_t verb, uint32_t other) {
  for (uint32_t t = verb; t != TOKEN_NONE; t = syntax->head[t]) {
    uint32_t up = syntax->head[t];
    if (syntax->rel[t] != REL_CONJ && syntax->rel[t] != REL_PARATAXIS) continue;
    if (syntax->upos[t] == UPOS_VERB && syntax->upos[up] == UPOS_VERB &&
        is_below(syntax, other, up, t))
      return true;
  }
  return false;
}

/* Who "*arrived* in Oslo and met the king" met him once, and what a cabinet
 * that "*met* and condemned Chad" did is condemn it. */
static bool is_mere_meeting(const event *weak, const event *ev) {
  if (weak->type != BEDE_CONSULT) return false;
  return weak->actors.count + weak->recipients.count < 2 ||
         (ev->type == BEDE_CONSULT && ev->status == weak->status);
}

/* "*shut the crossing* and posted soldiers", "tried to *take the bridge* and
 * shelled the town", "*condemned the raid* and recalled its envoy": two deeds,
 * each told by a verb of its own, of which neither stands for the other. */
static bool is_beside(const reader *self, const event *weak, const event *ev) {
  uint32_t a = weak->predicate, b = ev->predicate;
  if (self->syntax->upos[a] != UPOS_VERB || weak->frame == ev->frame ||
      is_mere_meeting(weak, ev))
    return false;
  return is_joined(self->syntax, a, b) || is_joined(self->syntax, b, a);
}

static bool is_stronger(const reader *self, const event *ev,
                        const event *weak) {
  bool fuller = ev->actors.count + ev->recipients.count >=
                weak->actors.count + weak->recipients.count;
  /* "would strike unless it *gave in*": what is only thought of is no deed */
  bool thought = ev->status == BEDE_HYPOTHETICAL && !ev->operator_count &&
                 weak->status != BEDE_HYPOTHETICAL &&
                 weak->frame->pos == LEX_VERB;
  return !ev->fate && !thought && !(ev->frame->flags & FRAME_WEAK) && fuller &&
         shares_side(self, weak, ev) && !weak->is_answered &&
         !is_beside(self, weak, ev);
}

/* A weak frame ("arrived in") gives way to any other event of its sentence
 * with the same party; the events of a sentence stand together. */
static void settle_weak(reader *self, uint32_t id) {
  event *list = self->out->events.items;
  uint32_t n = self->out->events.count, sentence = sentence_of(self, id);
  if (!(list[id].frame->flags & FRAME_WEAK)) return;
  uint32_t host = list[id].host; /* "offered to *help*": told beside it */
  uint32_t first = id, beaten = 0;
  while (first > 0 && sentence_of(self, first - 1) == sentence) first--;
  for (uint32_t i = first; i < n && sentence_of(self, i) == sentence; i++) {
    if (i == host || i == id || !is_stronger(self, &list[i], &list[id]))
      continue;
    list[id].beaten_by = beaten++ ? EVENT_NONE : i;
  }
  if (beaten) list[id].fate = FATE_WEAKER;
}

/* Somebody: a name, a role, people; but not a pronoun that nobody is known
 * for. */
static bool is_somebody(const reader *self, uint32_t m) {
  const mention *root = &self->m->mentions.items[mention_root(self->m, m)];
  return root->code.len || root->sector.len || root->is_given ||
         root->is_speakers || root->form != MENTION_PRONOUN;
}

static bool has_somebody(const reader *self, const event *ev) {
  for (uint32_t i = 0; i < ev->actors.count; i++)
    if (is_somebody(self, ev->actors.items[i])) return true;
  for (uint32_t i = 0; i < ev->recipients.count; i++)
    if (is_somebody(self, ev->recipients.items[i])) return true;
  return false;
}

static bool hosts_content(const reader *self, uint32_t id) {
  uint32_t host = self->out->events.items[id].predicate;
  event_range near = event_within(self, host, 0, 0);
  for (uint32_t i = near.first; i < near.end; i++)
    if (self->out->events.items[i].host == id) return true;
  return false;
}

/* "a meeting of *ministers*": several, so that one word names all who met; but
 * "talks *with* ministers" leave the other side untold. */
static bool is_gathering(const reader *self, const event *ev) {
  if (ev->type != BEDE_CONSULT || !(ev->frame->flags & FRAME_RECIPROCAL) ||
      ev->actors.count != 1)
    return false;
  const mention *met = &self->m->mentions.items[ev->actors.items[0]];
  return ev->actor_inferred ||
         (met->is_plural && !noun_has_case(self, met->head, "with"));
}

/* "was settled after a meeting with *the king*": somebody met one who is known,
 * whoever it was; but "in consultation with him" says how. */
static bool is_met(const reader *self, const event *ev) {
  uint32_t talks = ev->predicate;
  if (ev->type != BEDE_CONSULT || !(ev->frame->flags & FRAME_RECIPROCAL) ||
      ev->actors.count != 1 || ev->status != BEDE_ACTUAL ||
      self->syntax->rel[talks] != REL_OBL)
    return false;
  const mention *met = &self->m->mentions.items[ev->actors.items[0]];
  uint32_t at = tree_find(&self->tree, talks, REL_CASE);
  bool one = self->syntax->xpos[talks] == XPOS_NNS ||
             tree_find(&self->tree, talks, REL_DET) != TOKEN_NONE;
  return one && at != TOKEN_NONE &&
         noun_form_in(self, at, self->words.met_at) &&
         noun_has_case(self, met->head, "with") &&
         self->m->mentions.items[mention_root(self->m, ev->actors.items[0])]
             .code.len;
}

/* The preposition that a side of a noun stands behind, or "". */
static bede_str preposition_of(const reader *self, const event *ev,
                               const id_list *side) {
  if (side->count != 1) return STR("");
  uint32_t who = self->m->mentions.items[side->items[0]].head;
  uint32_t prep = tree_find(&self->tree, who, REL_CASE);
  bool below = self->syntax->head[who] == ev->predicate && who > ev->predicate;
  return below && prep != TOKEN_NONE ? self->syntax->lemma[prep] : STR("");
}

/* "criticism *by the Senate*", "the inquiry *into the premier*": whose words
 * they are, or whom they are held against, is told. */
static bool is_telling_noun(const reader *self, const event *ev) {
  bool words = ev->type == BEDE_ACCUSE || ev->type == BEDE_REJECT ||
               ev->type == BEDE_REQUEST || ev->type == BEDE_THREATEN;
  /* "a motion *of* censure against him" is one event with it */
  if (!words || ev->status == BEDE_HYPOTHETICAL ||
      noun_has_case(self, ev->predicate, "of"))
    return false;
  if (str_is(preposition_of(self, ev, &ev->actors), "by")) return true;
  bede_str against = preposition_of(self, ev, &ev->recipients);
  if (ev->type != BEDE_ACCUSE ||
      (!str_is(against, "into") && !str_is(against, "against")))
    return false;
  uint32_t m = ev->recipients.items[0];
  return self->m->mentions.items[m].form != MENTION_PRONOUN &&
         self->m->mentions.items[mention_root(self->m, m)].code.len;
}

/* "our trade agreements", "Iranian demands": a noun by itself, of words or of
 * dealings, that names one party only, tells of nothing in particular; but
 * "Iran's refusal to explain". */
static bool is_mere_noun(const reader *self, uint32_t id) {
  const event *ev = &self->out->events.items[id];
  bool by_itself = ev->frame->pos == LEX_NOUN && !ev->operator_count;
  bool deed = ev->type >= BEDE_PROTEST || ev->type == BEDE_RETREAT;
  if (!by_itself || deed) return false;
  /* "the *appeal* of Kenya for rain", of an entry that asks for no more */
  if (ev->frame->flags & FRAME_OPEN && ev->actors.count) return false;
  if (is_gathering(self, ev) || is_telling_noun(self, ev) || is_met(self, ev))
    return false;
  return ev->actors.count + ev->recipients.count < 2 &&
         !hosts_content(self, id);
}

/* "gunmen *armed with rifles*": how they are, and not what somebody did. */
static bool is_state(const reader *self, const event *ev) {
  return ev->type == BEDE_AID && !ev->actors.count &&
         self->syntax->rel[ev->predicate] == REL_ACL &&
         self->syntax->upos[ev->predicate] == UPOS_VERB;
}

/* "Producers restrict *their* output": the entry wants somebody else. */
static bool is_own_affair(const reader *self, const event *ev) {
  if (!ev->only_own || ev->recipients.count || ev->frame->pos != LEX_VERB)
    return false;
  const lex_slot *slots = lexicon_slots(self->lex, ev->frame);
  /* "welcomed the lifting of a ban on *its* fish": but others lift it */
  uint32_t object = tree_find(&self->tree, ev->predicate, REL_OBJ);
  bool own = object != TOKEN_NONE &&
             tree_find(&self->tree, object, REL_NMOD_POSS) != TOKEN_NONE;
  /* "reaffirmed *its* support for the talks": what is backed is no party */
  for (uint32_t i = 0; i < ev->frame->slot_count; i++)
    if (ev->frame->type == BEDE_SUPPORT &&
        ((slots[i].fill & FILL_E && !own) ||
         (slots[i].at == AT_PREP && lex_slot_wants_noun(&slots[i]))))
      return false;
  /* "cannot defend *its* record", "cut *its* debt": nobody backs himself */
  if (ev->frame->type == BEDE_SUPPORT || ev->frame->type == BEDE_AID)
    return true;
  for (uint32_t i = 0; i < ev->frame->slot_count; i++)
    if (slots[i].at == AT_OBJECT && slots[i].required &&
        (slots[i].fill & ~FILL_NOT_SET) == FILL_R)
      return true;
  return false;
}

bool event_share_chain(const mention_doc *m, const id_list *a,
                       const id_list *b) {
  for (uint32_t i = 0; i < a->count; i++)
    for (uint32_t k = 0; k < b->count; k++)
      if (mention_same_chain(m, a->items[i], b->items[k])) return true;
  return false;
}

uint32_t event_of_subject(const event_doc *events, const event *ev) {
  uint32_t subject = tree_subject(events->tree, ev->predicate);
  return subject == TOKEN_NONE ? EVENT_NONE : events->of[subject];
}

bool event_is_told(const event *ev) {
  return ev->frame->flags & FRAME_TOLD && !ev->actors.count;
}

/* "We *will hit back*" menaces; who "hit back" may have done so in words. */
static bool is_over(const reader *self, const event *ev) {
  if (!(ev->frame->flags & FRAME_AHEAD)) return false;
  if (ev->status == BEDE_NEGATED) /* "pledged not to hit back" */
    return !subject_may_be_ahead(&self->tree, ev->predicate);
  return ev->status != BEDE_PLANNED && ev->status != BEDE_HYPOTHETICAL;
}

/* "Roads *were blocked*", "shops were looted": nobody is said to protest; but
 * "a march was held". */
static bool is_no_protest(const reader *self, const event *ev) {
  if (ev->type != BEDE_PROTEST || ev->actors.count ||
      ev->frame->pos != LEX_VERB ||
      self->syntax->xpos[ev->predicate] != XPOS_VBN)
    return false;
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t t = ev->trigger.items[i];
    if (self->syntax->upos[t] == UPOS_NOUN &&
        noun_may_tell(self, t, BEDE_PROTEST))
      return false;
  }
  return true;
}

static void settle_bare(const reader *self, uint32_t id) {
  event *ev = &self->out->events.items[id];
  if (is_no_protest(self, ev)) ev->fate = FATE_BARE;
  if (is_over(self, ev)) ev->fate = FATE_BARE;
  bool sized = ev->size.dead.known || ev->size.injured.known ||
               ev->size.arrested.known || ev->size.displaced.known;
  bool protest = ev->type == BEDE_PROTEST; /* its actor may be inferred */
  if (event_is_told(ev) || ev->bidden || ev->of_modal) return;
  /* "No arrests have been made": nobody did nothing to nobody */
  bool nothing =
      ev->status == BEDE_NEGATED && !ev->actors.count && !ev->recipients.count;
  if (nothing) ev->fate = FATE_BARE;
  if (sized || (protest && !ev->actors.count)) return;
  if (!has_somebody(self, ev) || is_mere_noun(self, id) || is_state(self, ev) ||
      is_own_affair(self, ev))
    ev->fate = FATE_BARE;
}

/* "would back *a strike* on Syria", "will not support *an embargo*", "condemned
 * *any attack*": one that was told of before nobody calls "a" strike. */
static void settle_open(reader *self, event *ev) {
  if (ev->host == EVENT_NONE || ev->content != CONTENT_KEEP ||
      ev->status != BEDE_ACTUAL || ev->frame->pos != LEX_NOUN ||
      ev->type < BEDE_PROTEST)
    return;
  const event *host = &self->out->events.items[ev->host];
  uint32_t det = tree_find(&self->tree, ev->predicate, REL_DET);
  if (det == TOKEN_NONE || self->syntax->head[ev->predicate] != host->predicate)
    return;
  bede_str form = folded_form(self, det);
  bool any = noun_form_in(self, det, self->words.any);
  bool one = str_is(form, "a") || str_is(form, "an");
  bool wished = host->status != BEDE_ACTUAL || host->type == BEDE_REJECT ||
                noun_lemma_in(self, host->predicate, self->words.favouring);
  if (any || (one && wished)) ev->status = BEDE_HYPOTHETICAL;
}

static void settle(reader *self) {
  merge_predicates(self);
  cause_lend(self);
  merge_answers(self);
  for (uint32_t i = 0; i < self->out->events.count; i++) {
    event *ev = &self->out->events.items[i];
    bool mutual = ev->frame->flags & FRAME_RECIPROCAL;
    if (!ev->fate) anaphor_resolve_pairs(self, ev);
    /* "mobilised *its reserves* along the border with Iran" */
    if (!ev->fate && !mutual) party_drop_own(self, ev);
    if (!ev->fate) target_settle(self, ev);
    if (!ev->fate) supply_sides(self, ev);
    if (!ev->fate) anaphor_take_target(self, ev);
    if (!ev->fate) anaphor_take_among(self, ev);
    if (!ev->fate) setting_find(self, ev);
    if (!ev->fate) settle_unreceived(self, ev);
    if (!ev->fate) settle_negated(self, ev);
    if (!ev->fate && ev->status == BEDE_ATTEMPTED) part_sides(self, ev);
    if (!ev->fate) party_join_talks(self, ev);
    if (!ev->fate) party_lend_talks(self, ev);
    if (!ev->fate) party_lend_noun(self, ev);
    if (!ev->fate && !mutual) party_drop_own(self, ev);
    if (!ev->fate && mutual) party_drop_twice(ev);
  }
  fatal_tell(self);
  if (self->m->has_given) party_fill(self);
  for (uint32_t i = 0; i < self->out->events.count; i++)
    settle_open(self, &self->out->events.items[i]);
  for (uint32_t i = 0; i < self->out->events.count; i++)
    if (!self->out->events.items[i].fate) settle_bare(self, i);
  for (uint32_t i = 0; i < self->out->events.count; i++)
    if (!self->out->events.items[i].fate) settle_weak(self, i);
}

void event_read(arena *a, const event_source *from, event_doc *out) {
  const mention_doc *mentions = from->mentions;
  uint32_t n = mentions->text->token_count;
  *out = (event_doc){.mentions = mentions,
                     .tree = mentions->tree,
                     .of = arena_many(a, uint32_t, n),
                     .status = arena_many(a, uint8_t, n)};
  for (uint32_t i = 0; i < n; i++) out->of[i] = EVENT_NONE;
  reader self = {.a = a,
                 .m = mentions,
                 .syntax = mentions->syntax,
                 .text = mentions->text,
                 .lex = mentions->lex,
                 .out = out,
                 .tree = *mentions->tree,
                 .words = *from->words,
                 .guesses = from->guesses,
                 .trace = from->trace,
                 .why = from->why};
  self.built = arena_many(a, uint8_t, n);
  self.depth = arena_many(a, uint8_t, n);
  self.order = arena_many(a, uint32_t, n);
  self.framed = arena_many(a, uint8_t, n);
  self.guess = arena_many(a, uint8_t, n);
  self.clues = clue_reader_of(a, mentions);
  self.form = arena_many(a, bede_str, n);
  self.lemma = arena_many(a, bede_str, n);
  self.word = arena_many(a, const lex_word *, n);
  self.kind = noun_kinds(a, n);
  self.opening = arena_many(a, opening, n);
  self.doer = arena_many(a, uint32_t, n);
  for (uint32_t i = 0; i < n; i++) self.doer[i] = TOKEN_NONE;
  for (uint32_t i = 0; i < self.text->sentence_count; i++)
    if (is_coded(&self.text->sentences[i]))
      read_sentence(&self, &self.text->sentences[i]);
  for (uint32_t i = 0; i < n; i++)
    if (self.syntax->upos[i] == UPOS_VERB || out->of[i] != EVENT_NONE)
      out->status[i] = (uint8_t)status_own(&self, i, false);
  settle(&self);
  guess_weigh(&self);
  when_tell(&self);
  step_done(mentions->steps, "events");
  where_read(&self);
  also_tell(&self);
  step_done(mentions->steps, "places of events");
  if (from->trace) account_read(&self);
}
