/*
 * build.c - frames and operators to events.
 *
 * A predicate is built once.  An operator builds what stands in its E first,
 * handing down its subject, and then changes those events (result E) or makes
 * one of its own, whose content they are.
 */
#include "base/utf8.h"
#include "event/reader.h"
#include "event/subject.h"
#include "mention/sector.h"

enum build_state { NOT_BUILT, BUILDING, BUILT };

static event *event_at(reader *self, uint32_t id) {
  return &self->out->events.items[id];
}

static void add_tokens(reader *self, id_list *list, const id_list *more) {
  for (uint32_t i = 0; i < more->count; i++)
    ids_add(self, list, more->items[i]);
}

/* The predicate and the words that its frame fixed: "opened fire". */
static void add_trigger(reader *self, event *ev, const match *m,
                        uint32_t predicate) {
  ids_add(self, &ev->trigger, predicate);
  add_tokens(self, &ev->trigger, &m->words);
}

static void note(reader *self, uint32_t token, const lex_frame *frame,
                 const char *what) {
  if (!self->trace) return;
  bede_str where = lexicon_where(self->lex, self->a, frame->place);
  *array_push(self->a, &self->out->notes) = (event_note){
      token, str_format(self->a, "%s: %.*s", what, STR_ARG(where))};
}

/* "*he* ... *his*", "*I* will cancel *my* visit" */
static bool is_oneself(const reader *self, uint32_t a, uint32_t b) {
  const mention *list = self->m->mentions.items;
  bool speaks = list[a].is_speakers && list[b].is_speakers &&
                list[a].form == MENTION_PRONOUN &&
                list[b].form == MENTION_PRONOUN;
  bool chained =
      list[b].form == MENTION_PRONOUN && mention_same_chain(self->m, a, b);
  return chained || mention_root(self->m, a) == mention_root(self->m, b) ||
         (speaks && list[a].is_plural == list[b].is_plural);
}

/* "recalled *its* ambassador": nobody is the other side of their own act. */
static void add_recipients(reader *self, event *ev, const id_list *more) {
  for (uint32_t i = 0; i < more->count; i++) {
    bool own = false;
    for (uint32_t k = 0; k < ev->actors.count; k++)
      own |= is_oneself(self, ev->actors.items[k], more->items[i]);
    if (!own) ids_add(self, &ev->recipients, more->items[i]);
    ev->only_own |= own;
  }
}

/* ---- events of a type ---- */

/* The sides of what "the measures" take up, where the clause names none. */
static void take_up_sides(reader *self, event *ev, const match *m) {
  if (m->anaphor == TOKEN_NONE) return;
  const event *before = event_at(self, m->taken_up);
  ev->anaphor = m->anaphor;
  /* "*the plan* was an attack on us, Syria said": whoever says so accuses */
  bool told = ev->frame->flags & FRAME_TOLD;
  ev->actor_inferred = !ev->actors.count && !told;
  if (ev->actor_inferred) ev->actors = before->actors;
}

/* "imposed *similar* measures": on the same, but not on oneself. */
static bool is_alike(reader *self, const event *ev) {
  if (ev->takes_up == EVENT_NONE ||
      event_same_party(self, &ev->actors,
                       &event_at(self, ev->takes_up)->recipients))
    return false;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    TREE_EACH_CHILD(&self->tree, ev->trigger.items[i], c)
  if (noun_form_in(self, c, self->words.alike)) return true;
  return false;
}

/* "the steps include a freeze on *a bank's* assets": rather on that. */
static void take_up_target(reader *self, event *ev) {
  bool taken = ev->anaphor != TOKEN_NONE || is_alike(self, ev);
  if (!taken || ev->recipients.count) return;
  const event *before = event_at(self, ev->takes_up);
  ev->recipient_inferred = before->recipients.count;
  ev->recipients = before->recipients;
}

/* "staged a rally *to demand* his release": the rally does so. */
static bool is_voiced(const reader *self, const event *ev) {
  uint32_t p = ev->predicate, up = self->syntax->head[p];
  if (ev->type != BEDE_REQUEST || self->syntax->rel[p] != REL_ADVCL)
    return false;
  uint32_t id = up == TOKEN_NONE ? EVENT_NONE : self->out->of[up];
  return id != EVENT_NONE && self->out->events.items[id].type == BEDE_PROTEST;
}

static bool is_counted(const reader *self, const event *ev) {
  const mention *who = &self->m->mentions.items[ev->recipients.items[0]];
  return who->count.known && who->count.min > 1;
}

/* "met the press *to denounce* the vote", "marched *to protest* against it":
 * who comes forward to say something says it; but deeds are yet to come. */
static bool is_said_so(reader *self, const event *ev) {
  uint32_t p = ev->predicate, up = self->syntax->head[p];
  /* "came out of hiding *to massacre two hundred people*": they are counted */
  bool counted = ev->type == BEDE_ASSAULT && ev->recipients.count &&
                 ev->frame->pos == LEX_VERB && is_counted(self, ev);
  bool words = counted || ev->type == BEDE_ACCUSE || ev->type == BEDE_REJECT ||
               ev->type == BEDE_SUPPORT || ev->type == BEDE_CONCEDE ||
               ev->type == BEDE_PROTEST;
  uint32_t to = tree_find(&self->tree, p, REL_MARK);
  /* "called in *prosecutors to investigate*": they are yet to do so */
  if (to == TOKEN_NONE || !str_is(self->syntax->lemma[to], "to") || !to ||
      (self->syntax->rel[to - 1] == REL_OBJ &&
       self->m->at[to - 1] != MENTION_NONE &&
       self->m->mentions.items[self->m->at[to - 1]].is_actor))
    return false;
  /* "told *a joke to bash* the chair" */
  if (words && self->syntax->rel[p] == REL_ACL && up != TOKEN_NONE &&
      self->syntax->rel[up] == REL_OBJ && self->syntax->upos[up] == UPOS_NOUN &&
      noun_in_set(self, up, self->words.document))
    up = self->syntax->head[up];
  else if (self->syntax->rel[p] != REL_ADVCL)
    return false;
  if (!words || up == TOKEN_NONE || up > p ||
      !subject_is_infinitive(&self->tree, p) ||
      !subject_is_finite(&self->tree, up) ||
      subject_is_passive(&self->tree, up))
    return false;
  uint32_t says = self->syntax->xpos[up];
  return (says == XPOS_VBD || says == XPOS_VBN || says == XPOS_VBZ) &&
         status_own(self, up, false) == BEDE_ACTUAL;
}

/* "had *no part* in it", "there will be *no truce*, he said", "is *no longer*
 * welcome, he said" */
static bool is_none(reader *self, const lex_frame *frame, uint32_t word) {
  uint32_t no = tree_find(&self->tree, word, REL_DET);
  if (no == TOKEN_NONE) no = tree_find(&self->tree, word, REL_ADVMOD);
  return no != TOKEN_NONE && no < word && frame->flags & FRAME_TOLD &&
         noun_form_in(self, no, self->words.negation);
}

static uint32_t event_new(reader *self, const clause *c, const match *m,
                          bool governed) {
  const lex_frame *frame = m->frame;
  event *ev = array_push(self->a, &self->out->events);
  *ev = (event){.predicate = c->predicate,
                .uttered = c->predicate,
                .type = frame->type,
                .host = EVENT_NONE,
                .answers = EVENT_NONE,
                .anaphor = TOKEN_NONE,
                .takes_up = m->taken_up,
                .of_modal = m->of_modal,
                .guessed = m->guessed,
                .bidden = !governed && status_is_bidden(self, c->predicate),
                .frame = frame,
                .score = m->score,
                .mode = lexicon_str(self->lex, frame->mode),
                .cameo = lexicon_str(self->lex, frame->cameo),
                .time = MENTION_NONE};
  if (!ev->bidden) ev->actors = m->actors;
  if (!target_is_not_asked(self, m)) add_recipients(self, ev, &m->recipients);
  take_up_sides(self, ev, m);
  add_trigger(self, ev, m, c->predicate);
  governed |= is_voiced(self, ev) || is_said_so(self, ev);
  ev->status = (uint8_t)status_join(status_own(self, c->predicate, governed),
                                    event_told_of_object(self, ev));
  if (frame->pos == LEX_NOUN && frame->type >= BEDE_PROTEST &&
      status_would_be(self, c->predicate))
    ev->status =
        (uint8_t)status_join(BEDE_HYPOTHETICAL, (bede_modality)ev->status);
  /* "can count on Mali's support": the entry says that it is so */
  /* "is *not* happy with Chad": the entry has the negation itself */
  uint32_t subject = tree_find(&self->tree, c->predicate, REL_NSUBJ);
  bool has_not = subject != TOKEN_NONE && is_none(self, frame, subject);
  for (uint32_t i = 0; i < m->words.count; i++)
    has_not |= noun_form_in(self, m->words.items[i], self->words.negation) ||
               is_none(self, frame, m->words.items[i]);
  bool is_fixed =
      frame->status == BEDE_ACTUAL && (has_not || ev->status != BEDE_NEGATED);
  if (frame->flags & FRAME_HAS_STATUS)
    ev->status = (uint8_t)(is_fixed ? BEDE_ACTUAL
                                    : status_join(frame->status, ev->status));
  self->out->of[c->predicate] = self->out->events.count - 1;
  return self->out->events.count - 1;
}

/* "X met Y" has both in `actor`; "X clashed with Y" keeps its sides. */
static void make_reciprocal(reader *self, event *ev) {
  if (!(ev->frame->flags & FRAME_RECIPROCAL)) return;
  if (ev->type == BEDE_ASSAULT && ev->recipients.count) return;
  if (str_is(ev->mode, "visit")) return;
  uint32_t own = ev->actors.count;
  add_tokens(self, &ev->actors, &ev->recipients);
  ev->joined = own ? ev->actors.count - own : 0;
  ev->recipients = (id_list){0};
}

/* "attacked with *stones*", "*drone* strike", "fired *rockets*": the noun
 * that decides the mode. */
static void set_instrument(reader *self, event *ev, uint32_t token) {
  const lex_instrument *found =
      noun_instrument(self, (bede_event_type)ev->type, token);
  if (!found) return;
  ev->instrument = found;
  ev->mode = lexicon_str(self->lex, found->mode);
  if (found->cameo.len) ev->cameo = lexicon_str(self->lex, found->cameo);
  ids_add(self, &ev->trigger, token);
}

static void find_instrument(reader *self, event *ev, const clause *c) {
  for (uint32_t i = 0; i < c->args.count && !ev->mode.len; i++) {
    const clause_arg *arg = &c->args.items[i];
    bool means = arg->at == ARG_MODIFIER ||
                 (arg->at == ARG_SUBJECT && !ev->actors.count) ||
                 (arg->at == ARG_PREP &&
                  (str_is(arg->prep, "with") || str_is(arg->prep, "in") ||
                   str_is(arg->prep, "by")));
    if (means && !arg->clausal && self->m->time_at[arg->head] == MENTION_NONE)
      set_instrument(self, ev, arg->head);
  }
}

/* ---- operators ---- */

/* Whether the operator's subject does what its noun tells: "*Police* launched
 * a crackdown", "threatened sanctions"; not "Canada condemned the arrest", nor
 * where the entry's subject is no side. */
static bool lends_subject(const reader *self, const lex_frame *frame) {
  const lex_slot *slots = lexicon_slots(self->lex, frame);
  for (uint32_t i = 0; i < frame->slot_count; i++)
    if (slots[i].at == AT_SUBJECT && slots[i].fill & FILL_ANY) return false;
  return frame->flags & FRAME_RESULT_E ||
         (frame->content != CONTENT_CLAIM && frame->content != CONTENT_KEEP);
}

/* "accused Bogota of *plotting* to kill": whose act it is was handed down. */
static uint32_t handed_subject(const clause *c) {
  for (uint32_t i = 0; i < c->args.count; i++)
    if (c->args.items[i].at == ARG_SUBJECT && !c->passive)
      return c->args.items[i].head;
  return TOKEN_NONE;
}

/* "ordered *the leader* detained": of a participle it is the object. */
static uint32_t object_of_participle(const reader *self, const clause *c,
                                     uint32_t content) {
  if (self->syntax->rel[content] != REL_XCOMP || c->passive ||
      self->syntax->xpos[content] != XPOS_VBN)
    return TOKEN_NONE;
  for (uint32_t i = 0; i < c->args.count; i++)
    if (c->args.items[i].at == ARG_OBJECT && !c->args.items[i].clausal)
      return c->args.items[i].head;
  return TOKEN_NONE;
}

/* "*He* faces charges of murder": who is charged is said to have done it. */
static bool is_charge(const match *m) {
  return m->frame->content == CONTENT_CLAIM;
}

/* "prepared for talks *between Chad and Mali*": theirs alone. */
static bool is_for_others(const reader *self, const match *m, uint32_t noun) {
  if (m->frame->status != BEDE_PLANNED || m->frame->pos != LEX_VERB)
    return false;
  TREE_EACH_CHILD(&self->tree, noun, c)
  if (self->syntax->rel[c] == REL_NMOD && noun_has_case(self, c, "between"))
    return true;
  return false;
}

/* Who controls the content.  "accused *the bloc* of refusing", "blamed *Iran*
 * for the attack", "the plan by *Turkey* to attack". */
static uint32_t content_subject(const reader *self, const clause *c,
                                const match *m, uint32_t content) {
  bool is_noun = self->syntax->upos[content] == UPOS_NOUN;
  bool is_object = self->syntax->rel[content] == REL_OBJ ||
                   self->syntax->rel[content] == REL_NSUBJ_PASS;
  if (m->converse) return is_charge(m) ? m->recipient_arg : m->actor_arg;
  if (is_noun && is_for_others(self, m, content)) return TOKEN_NONE;
  /* "Spain's charge that it arms rebels and *attacks* Chad": not Spain */
  bool infinitive = subject_is_infinitive(&self->tree, content);
  if (m->frame->pos == LEX_NOUN) {
    /* "Spain's inquiry into the killings": not its own */
    bool lends = is_noun && lends_subject(self, m->frame);
    return lends || infinitive ? m->actor_arg : TOKEN_NONE;
  }
  /* "used *force* to disperse them": only a side controls */
  bool thing = m->object_arg != m->recipient_arg && infinitive;
  if (!is_noun && !thing && m->object_arg != TOKEN_NONE) return m->object_arg;
  uint32_t object = object_of_participle(self, c, content);
  if (object != TOKEN_NONE) return object;
  /* "called on *Togo* to apologise for arming them" */
  if (!is_noun && infinitive && m->recipient_arg != TOKEN_NONE &&
      subject_find(&self->tree, content) == m->recipient_arg)
    return m->recipient_arg;
  if (!is_noun) return handed_subject(c);
  /* "blamed the attack on *Iran*" */
  if (is_object && m->frame->content == CONTENT_CLAIM) return m->recipient_arg;
  bool is_light = m->frame->flags & FRAME_RESULT_E;
  /* "*Mali* threatened Chad with a blockade" */
  if (!is_object && m->frame->content == CONTENT_PLAN) return m->actor_arg;
  if (!is_object && !is_light && m->recipient_arg != TOKEN_NONE)
    return m->recipient_arg;
  if (!lends_subject(self, m->frame)) return TOKEN_NONE;
  /* "*Miners* were locked in clashes" */
  arg_at place =
      c->passive && m->frame->pos == LEX_ADJ ? ARG_OBJECT : ARG_SUBJECT;
  for (uint32_t i = 0; i < c->args.count; i++)
    if (c->args.items[i].at == place) return c->args.items[i].head;
  return TOKEN_NONE;
}

static void build_contents(reader *self, const clause *c, const match *m,
                           const handed *from, id_list *events) {
  for (uint32_t i = 0; i < m->contents.count; i++) {
    uint32_t token = m->contents.items[i];
    handed down = {.subject = content_subject(self, c, m, token),
                   .object = m->converse && !is_charge(m) ? m->recipient_arg
                                                          : TOKEN_NONE,
                   .light = c,
                   .apart = m->frame->pos == LEX_NOUN &&
                            !(m->frame->flags & FRAME_RESULT_E),
                   .depth = from->depth + 1};
    build_predicate(self, token, &down, events);
  }
}

static void apply_map(reader *self, event *ev, uint32_t map) {
  if (map == LEX_NONE) return;
  event_become(self->lex, ev,
               lexicon_map_row(self->lex, map, (bede_event_type)ev->type));
}

/* The operator's words come first: "launched ... attack". */
static void lead_trigger(reader *self, event *ev, const match *m,
                         uint32_t predicate) {
  id_list content = ev->trigger;
  ev->trigger = (id_list){0};
  add_trigger(self, ev, m, predicate);
  add_tokens(self, &ev->trigger, &content);
}

/* A light verb lends its sides to the noun, and "tried" its subject to the
 * verb; but "expected *Canada* to act" has said who acts.  "*Canada* joined
 * *Japan* in condemning it": both do. */
static void lend_sides(reader *self, event *ev, const match *m) {
  bool is_noun = subject_is_nominal(&self->tree, ev->predicate);
  if (m->frame->flags & FRAME_RECIPROCAL) {
    add_tokens(self, &ev->actors, &m->actors);
    add_tokens(self, &ev->actors, &m->recipients);
    return;
  }
  if (!is_noun && m->object_arg != TOKEN_NONE) return;
  /* "was ready *to be arrested*": who is ready does nothing */
  bool passive = !is_noun && subject_is_passive(&self->tree, ev->predicate);
  bool told = self->syntax->rel[ev->predicate] == REL_CCOMP;
  /* "continued *to come under fire*", "is trying *to hide the truth*, he said":
   * to whom it is done */
  bool suffers = !is_noun && event_is_converse(self->lex, ev->frame);
  if (suffers && !ev->recipients.count && !passive && !told)
    add_recipients(self, ev, &m->actors);
  if (!ev->actors.count && !passive && !told && !suffers)
    add_tokens(self, &ev->actors, &m->actors);
  /* "took revenge on *the army* for bombing a market", "*the firm* faces a
   * boycott over its ads" */
  if (m->recipients.count && (m->converse || target_is_place(self, ev)))
    ev->recipients = (id_list){0};
  if (!ev->recipients.count) add_recipients(self, ev, &m->recipients);
}

static void apply_operator(reader *self, const clause *c, const match *m,
                           uint32_t id, bool governed) {
  event *ev = event_at(self, id);
  bede_modality outer =
      outer_status(self, c->predicate, m->frame, ev, governed);
  ev->status = (uint8_t)status_join(outer, (bede_modality)ev->status);
  if (m->frame->map != LEX_NONE && ev->host == EVENT_NONE)
    apply_map(self, ev, m->frame->map);
  if (ev->operator_count < 4) ev->operators[ev->operator_count++] = m->frame;
  lead_trigger(self, ev, m, c->predicate);
  lend_sides(self, ev, m);
  target_find(self, c, m->frame, ev);
  find_instrument(self, ev, c);
}

/* "demanded that *the rebels* be freed", "that *they* be treated as guests":
 * those are to do nothing, and the demand is not put to them; "that the law be
 * changed *by parliament*" is. */
static bool is_bidden(const reader *self, const event *own, uint32_t content) {
  return own->type == BEDE_REQUEST &&
         (self->syntax->rel[content] == REL_CCOMP ||
          subject_is_infinitive(&self->tree, content)) &&
         subject_is_passive(&self->tree, content);
}

static bool has_agent(const reader *self, uint32_t content) {
  return tree_find(&self->tree, content, REL_OBL_AGENT) != TOKEN_NONE;
}

/* "praised the arrest of *the generals*", "condemned the murder of *a
 * priest*", "marched over the killing of *a boy*": nothing is said to them. */
static bool is_of_victims(const match *m, const event *own,
                          const event *content) {
  /* "opposes a strike on *Syria*": it is not Syria that is refused it */
  if (own->type == BEDE_REJECT && m->frame->content == CONTENT_KEEP)
    return content->type >= BEDE_SANCTION && content->frame->pos == LEX_NOUN;
  if (own->type == BEDE_SUPPORT) return content->type >= BEDE_PROTEST;
  bool words = own->type == BEDE_ACCUSE || own->type == BEDE_PROTEST;
  /* "is investigating threats against *a clinic*" */
  if (own->type == BEDE_ACCUSE && content->type == BEDE_THREATEN &&
      !content->actors.count)
    return true;
  return words && content->type >= BEDE_SANCTION && own->actors.count;
}

/* "denied that *anyone*, *any nun* was beaten": nobody in particular. */
static bool is_anyone(reader *self, const id_list *found) {
  if (found->count != 1) return false;
  uint32_t head = self->m->mentions.items[found->items[0]].head;
  uint32_t det = tree_find(&self->tree, head, REL_DET);
  return noun_form_in(self, head, self->words.whoever) ||
         (det != TOKEN_NONE && noun_form_in(self, det, self->words.any));
}

/* "denied helping *the rebels*", "denied that *Chad* had armed them": it is
 * denied to whoever said so; but whom the denier is said to have hurt, "denied
 * shelling *Chad*", may well have. */
static bool is_of_denied(reader *self, const match *m, const event *own,
                         const event *content) {
  if (m->frame->content != CONTENT_DENY) return false;
  return content->type < BEDE_PROTEST ||
         is_anyone(self, &content->recipients) ||
         (content->actors.count &&
          !event_same_party(self, &own->actors, &content->actors));
}

static bede_str country_of(const reader *self, uint32_t mention_id) {
  uint32_t root = mention_root(self->m, mention_id);
  return self->m->mentions.items[root].code;
}

static bool same_country(const reader *self, const id_list *a,
                         const id_list *b) {
  for (uint32_t i = 0; i < a->count; i++)
    for (uint32_t k = 0; k < b->count; k++) {
      bede_str x = country_of(self, a->items[i]);
      bede_str y = country_of(self, b->items[k]);
      if (!x.len || !y.len || str_eq(x, y)) return true;
    }
  return false;
}

/* "refused to send *German troops*", "ready to use *military force*": what one
 * sends or uses is not who is refused or promised anything. */
static bool is_own_force(const reader *self, const event *own,
                         const id_list *found) {
  bool vows = own->type == BEDE_AGREE || own->type == BEDE_REJECT;
  for (uint32_t i = 0; i < found->count && vows; i++) {
    const mention *who = &self->m->mentions.items[found->items[i]];
    bool armed = sector_is_armed(who->sector);
    vows = armed && !who->is_given &&
           tree_find(&self->tree, who->head, REL_DET) == TOKEN_NONE &&
           (!who->code.len || same_country(self, &own->actors, found));
  }
  return vows && found->count;
}

/* "rejected a *demand* to free the nuns", "*calls* to arm the police": nothing
 * is denied to them, but to those who asked; "calls to talk with *Chad*" is. */
static bool is_of_plea(reader *self, const match *m, const event *content) {
  if (content->type == BEDE_CONSULT) return false;
  if (content->frame->pos == LEX_NOUN &&
      target_is_plea(self, m->frame, content->predicate))
    return true;
  for (uint32_t i = 0; i < m->words.count; i++)
    if (target_is_plea(self, m->frame, m->words.items[i])) return true;
  return false;
}

/* Whom an act is directed at through its content: "demanded that *Israel*
 * stop", "refused to meet *Iran*", "rejected cooperation with *the court*". */
static void content_sides(reader *self, const match *m, event *own,
                          const event *content) {
  /* "urged that *the government* be asked": it is to do something */
  bool bidden =
      is_bidden(self, own, content->predicate) && content->type != BEDE_REQUEST;
  bool asked = (!bidden || has_agent(self, content->predicate)) &&
               !(subject_is_infinitive(&self->tree, content->predicate) &&
                 is_own_force(self, own, &content->actors));
  /* "*Fiji* will help Togo, its premier promised": Togo, and not Fiji */
  bool himself = m->frame->content == CONTENT_PLAN &&
                 content->recipients.count &&
                 same_country(self, &own->actors, &content->actors);
  if (asked && !himself && m->frame->content != CONTENT_DENY)
    add_recipients(self, own, &content->actors);
  if (bidden || is_of_plea(self, m, content) ||
      is_of_denied(self, m, own, content))
    return;
  if (!own->recipients.count && !is_of_victims(m, own, content) &&
      !is_own_force(self, own, &content->recipients))
    add_recipients(self, own, &content->recipients);
}

/* What is dropped takes what it hosts along: "refused to agree to meet". */
static void drop_content(reader *self, uint32_t id) {
  event_at(self, id)->fate = FATE_CONSUMED;
  event_range near = event_within(self, event_at(self, id)->predicate, 0, 0);
  for (uint32_t i = near.first; i < near.end; i++) {
    event *ev = event_at(self, i);
    if (ev->host == id && !ev->fate && ev->content != CONTENT_KEEP)
      drop_content(self, i);
  }
}

/* "pledged *not* to attack": what a promise is by what it forgoes. */
static uint32_t own_map(const reader *self, const event *own, const match *m,
                        const event *content) {
  bool forgoes = content->status == BEDE_NEGATED && own->type == BEDE_AGREE &&
                 m->frame->content == CONTENT_PLAN;
  return forgoes ? self->words.map_forgone : m->frame->map;
}

static void apply_own_map(reader *self, event *own, const match *m,
                          const event *content) {
  uint32_t map = own_map(self, own, m, content);
  if (map == LEX_NONE) return;
  event_become(self->lex, own,
               lexicon_map_row(self->lex, map, (bede_event_type)content->type));
}

/* "warned *Cyprus* that *it* could become a target": who is told. */
static bool is_addressed(const reader *self, const id_list *told,
                         const id_list *found) {
  for (uint32_t i = 0; i < told->count; i++)
    for (uint32_t k = 0; k < found->count; k++)
      if (mention_root(self->m, told->items[i]) ==
          mention_root(self->m, found->items[k]))
        return true;
  return false;
}

/* "NATO warned that *Russia* would attack": nobody threatens or promises what
 * another country does, or the weather.  In the passive it is not said who. */
static bool is_of_others(reader *self, const event *own, uint32_t content) {
  uint32_t subject = subject_own(&self->tree, content);
  id_list found = {0};
  if (subject == TOKEN_NONE || subject_is_passive(&self->tree, content))
    return false;
  bool is_actor = noun_actors(self, subject, WITHIN_NONE, &found);
  if (!is_actor) return self->syntax->upos[subject] != UPOS_PRON;
  if (is_addressed(self, &own->recipients, &found)) return false;
  return own->actors.count && !same_country(self, &own->actors, &found);
}

static void host_content(reader *self, const match *m, uint32_t host,
                         uint32_t content) {
  event *own = event_at(self, host), *ev = event_at(self, content);
  apply_own_map(self, own, m, ev);
  if (!own->recipients.count) content_sides(self, m, own, ev);
  ev->content = m->frame->content;
  ev->stance = lexicon_str(self->lex, m->frame->stance);
  ev->host = host;
  /* "threatened *Chad* with a blockade": by the same token it will hit Chad */
  if (ev->content == CONTENT_PLAN && own->type == BEDE_THREATEN &&
      ev->frame->pos == LEX_NOUN && !ev->recipients.count)
    add_recipients(self, ev, &own->recipients);
  if (ev->content == CONTENT_DROP) drop_content(self, content);
  if (ev->content == CONTENT_PLAN)
    ev->status = (uint8_t)status_join(BEDE_PLANNED, (bede_modality)ev->status);
  /* "is *not* willing to meet them": nor will it */
  if (ev->content == CONTENT_PLAN && own->status == BEDE_NEGATED &&
      own->frame->pos == LEX_ADJ)
    drop_content(self, content);
}

/* "vowed that it *had observed* the truce": that is no promise. */
static bool is_told_past(const reader *self, uint32_t content) {
  if (self->syntax->rel[content] != REL_CCOMP) return false;
  TREE_EACH_CHILD(&self->tree, content, c) {
    if (self->syntax->xpos[c] == XPOS_MD) return false;
    if (self->syntax->rel[c] == REL_AUX &&
        self->syntax->xpos[content] == XPOS_VBN &&
        str_is(self->syntax->lemma[c], "have"))
      return true;
  }
  return false;
}

/* An operator with a type of its own: "accused the bloc of ...". */
static void add_hosted(reader *self, const match *m, uint32_t host,
                       const id_list *contents) {
  event *own = event_at(self, host);
  for (uint32_t i = 0; i < m->contents.count; i++)
    if (m->frame->content == CONTENT_PLAN &&
        (is_of_others(self, own, m->contents.items[i]) ||
         is_told_past(self, m->contents.items[i]))) {
      own->fate = FATE_CONSUMED;
      return;
    }
  for (uint32_t i = 0; i < contents->count; i++)
    if (event_at(self, contents->items[i])->host == EVENT_NONE)
      host_content(self, m, host, contents->items[i]);
}

/* "failed to service *its* debt": nearly always one's own. */
static bool is_owner(const reader *self, uint32_t content,
                     const id_list *found) {
  if (!found->count || !subject_is_infinitive(&self->tree, content))
    return false;
  uint32_t head = self->m->mentions.items[found->items[0]].head;
  return self->syntax->xpos[head] == XPOS_PRPS;
}

/* "vowed to return to *power*", "to build on *Mr Doe's* legacy": what one
 * promises of one's own or of what is nobody's is promised to nobody in
 * particular; "to do more for trade with *Kenya*" is to Kenya. */
static bool is_mere(const reader *self, const event *own,
                    const id_list *found) {
  if (own->type != BEDE_AGREE) return false;
  for (uint32_t i = 0; i < found->count; i++) {
    uint32_t m = found->items[i];
    bede_str code = country_of(self, m);
    if (self->m->mentions.items[m].is_given) return false;
    for (uint32_t k = 0; k < own->actors.count && code.len; k++)
      if (str_eq(code, country_of(self, own->actors.items[k]))) code.len = 0;
    if (code.len) return false;
  }
  return true;
}

/* Whether somebody besides the actors is named among them. */
static bool is_another(const reader *self, const event *own,
                       const id_list *found) {
  for (uint32_t i = 0; i < found->count; i++) {
    uint32_t root = mention_root(self->m, found->items[i]);
    const mention *m = &self->m->mentions.items[found->items[i]];
    bool one = m->form == MENTION_PRONOUN;
    for (uint32_t k = 0; k < own->actors.count; k++)
      one |= mention_root(self->m, own->actors.items[k]) == root;
    if (!one) return true;
  }
  return false;
}

/* "vowed to speed up *APEC's* work": of its own. */
static bool is_no_party(const reader *self, const event *own,
                        const clause_arg *arg, const id_list *found) {
  bool inside = found->count && arg->at == ARG_OBJECT &&
                self->m->mentions.items[found->items[0]].head != arg->head &&
                country_of(self, found->items[0]).len;
  return (inside && is_mere(self, own, found)) ||
         (arg->at == ARG_OBJECT && is_own_force(self, own, found));
}

/* "accused *the fates* of toying with Chad": whoever is accused has a place of
 * his own. */
static bool is_of_object(const reader *self, const event *own,
                         const clause *c) {
  const lex_slot *slots = lexicon_slots(self->lex, own->frame);
  bool wanted = false;
  for (uint32_t i = 0; i < own->frame->slot_count; i++)
    wanted |= slots[i].at == AT_OBJECT && slots[i].fill == FILL_R;
  if (own->type != BEDE_ACCUSE || !wanted) return false;
  for (uint32_t i = 0; i < c->args.count; i++)
    if (c->args.items[i].at == ARG_OBJECT && !c->args.items[i].clausal)
      return true;
  return false;
}

/* "refused to respond to a request from Iran": nothing is known of the
 * content but the actors in it.  Whether some of them are not asked. */
static bool borrow_recipients(reader *self, const clause *by, const match *m,
                              event *own) {
  bool denied = m->frame->content == CONTENT_DENY; /* "denied liking *Chad*" */
  if (own->recipients.count || !m->contents.count || denied ||
      is_of_object(self, own, by))
    return false;
  handed from = HANDED_NOTHING;
  clause c;
  clause_read(self, m->contents.items[0], &from, &c);
  bool bidden = is_bidden(self, own, c.predicate), spared = false;
  for (uint32_t i = 0; i < c.args.count && !own->recipients.count; i++) {
    const clause_arg *arg = &c.args.items[i];
    /* "demanded that *Iran* comply": who is to act */
    bool told = arg->at == ARG_SUBJECT && !arg->inherited;
    bool inner = told || arg->at == ARG_OBJECT || arg->at == ARG_PREP;
    if (!inner || arg->clausal) continue;
    /* "vowed to stay *until the Democratic convention*": with nobody */
    if (arg->at == ARG_PREP &&
        lexicon_in_set(self->lex, arg->prep, self->words.awaited))
      continue;
    if (self->m->time_at[arg->head] != MENTION_NONE) continue;
    id_list found = {0};
    noun_actors(self, arg->head, told ? WITHIN_OWNER : WITHIN_ANY, &found);
    if (is_owner(self, c.predicate, &found) ||
        (told && own->type == BEDE_AGREE &&
         same_country(self, &own->actors, &found)))
      continue;
    /* "opposed demands *for powers for the army*" */
    if (arg->at == ARG_PREP && str_is(arg->prep, "for") &&
        target_is_plea_for(self, own->frame, c.predicate)) {
      spared |= found.count;
      continue;
    }
    if (own->type == BEDE_AGREE && target_is_founded(self, arg, &found)) {
      spared = true;
      continue;
    }
    /* "refuses to ban guns *in Chad*": there */
    uint32_t at = self->m->at[arg->head];
    if (arg->at == ARG_PREP && str_is(arg->prep, "in") && at != MENTION_NONE &&
        self->m->mentions.items[at].kind == KIND_PLACE)
      continue;
    /* "pleaded to raise it *by 15 officers*" */
    if (arg->at == ARG_PREP && str_is(arg->prep, "by") && !c.passive) continue;
    if (is_no_party(self, own, arg, &found)) {
      spared |= found.count;
      continue;
    }
    bool mere = arg->at == ARG_PREP && is_mere(self, own, &found);
    if (!told && (bidden || mere))
      spared |= is_another(self, own, &found);
    else
      add_recipients(self, own, &found);
  }
  return spared;
}

/* ---- a predicate ---- */

static void miss(reader *self, uint32_t predicate, const char *reason) {
  *array_push(self->a, &self->out->misses) =
      (event_miss){.predicate = predicate, .reason = str_from(reason)};
}

/* "told *Chad* that it would cut its output": another country is told of in
 * the sentence. */
static bool is_abroad(const reader *self, uint32_t predicate, bede_str code) {
  const text_sentence *s =
      &self->text->sentences[self->text->sentence_of[predicate]];
  for (uint32_t t = s->first; t < s->end; t++) {
    if (self->m->at[t] == MENTION_NONE) continue;
    uint32_t root = mention_root(self->m, self->m->at[t]);
    bede_str other = self->m->mentions.items[root].code;
    if (other.len && !str_eq(other, code)) return true;
  }
  return false;
}

/* "*Oman* promised to cut its output": the word of a state, an army or rebels
 * counts, whatever it is about; but a noun that tells of a government's
 * ("Oman's *promise* to cut it") only where somebody abroad may hear it.  What
 * somebody in public life threatens or refuses to do is told of him alone ("the
 * senator refuses to air the film"). */
static bool has_power(const reader *self, const event *ev) {
  const id_list *who = &ev->actors;
  bool firm = ev->type == BEDE_THREATEN || ev->type == BEDE_REJECT;
  uint32_t set = firm ? self->words.menacing_sector : self->words.power_sector;
  if (!who->count) return false;
  const mention *m =
      &self->m->mentions.items[mention_root(self->m, who->items[0])];
  bede_str sector = utf8_fold(self->a, m->sector);
  bool power =
      sector.len ? lexicon_in_set(self->lex, sector, set) : m->code.len > 0;
  bool state = m->code.len && (!sector.len || str_is(sector, "gov"));
  bool heard = firm || ev->frame->pos == LEX_VERB;
  return power && (!state || heard || is_abroad(self, ev->predicate, m->code));
}

static uint32_t build_own(reader *self, const clause *c, const match *m,
                          const id_list *contents, bool governed) {
  uint32_t id = event_new(self, c, m, governed);
  event *ev = event_at(self, id);
  for (uint32_t i = 0; i < m->words.count && !ev->mode.len; i++)
    set_instrument(self, ev, m->words.items[i]);
  find_instrument(self, ev, c);
  add_hosted(self, m, id, contents);
  bool uncoded = m->contents.count && !contents->count;
  bool spared = uncoded && (borrow_recipients(self, c, m, event_at(self, id)) ||
                            target_is_not_asked(self, m));
  target_find(self, c, m->frame, event_at(self, id));
  leftover_take(self, m, event_at(self, id));
  take_up_target(self, event_at(self, id));
  ev = event_at(self, id);
  /* "declined to comment" says nothing; but "India and Pakistan agreed to",
   * "used force to ...", "denied playing a part in it" */
  bool bare = uncoded && !m->words.count && m->frame->content != CONTENT_DENY;
  if (bare && m->frame->flags & FRAME_OPEN) bare = !has_power(self, ev);
  if (bare && !spared && !ev->recipients.count && ev->actors.count < 2)
    ev->fate = FATE_BARE;
  make_reciprocal(self, event_at(self, id));
  return id;
}

/* "*Protests* against the vote have been put down": by whom is not said, but
 * people have protested. */
static bool build_put_down(reader *self, const match *m, id_list *events) {
  if (m->frame->type != BEDE_COERCE || m->frame->flags & FRAME_RESULT_E ||
      m->actors.count || m->recipients.count || m->contents.count)
    return false;
  const handed nothing = HANDED_NOTHING;
  for (uint32_t i = 0; i < m->words.count; i++) {
    uint32_t noun = m->words.items[i];
    if (self->syntax->upos[noun] != UPOS_NOUN || self->built[noun] ||
        !match_has_frames(self, noun) ||
        match_type(self, noun, &nothing) != BEDE_PROTEST)
      continue;
    build_predicate(self, noun, &nothing, events);
    return true;
  }
  return false;
}

static void build_matched(reader *self, const clause *c, const match *m,
                          const handed *from, id_list *events) {
  id_list contents = {0};
  note(self, c->predicate, m->frame, "frame");
  if (m->frame->flags & FRAME_NO_EVENT) {
    miss(self, c->predicate, "an entry says that this is no event");
    for (uint32_t i = 0; i < m->words.count; i++)
      self->built[m->words.items[i]] = BUILT;
    for (uint32_t i = 0; i < m->contents.count; i++)
      self->built[m->contents.items[i]] = BUILT;
    return;
  }
  if (build_put_down(self, m, events)) return;
  build_contents(self, c, m, from, &contents);
  if (!(m->frame->flags & FRAME_RESULT_E)) {
    *array_push(self->a, events) =
        build_own(self, c, m, &contents, from->depth > 0);
    return;
  }
  for (uint32_t i = 0; i < contents.count; i++) {
    apply_operator(self, c, m, contents.items[i], from->depth > 0);
    *array_push(self->a, events) = contents.items[i];
  }
}

void build_predicate(reader *self, uint32_t predicate, const handed *from,
                     id_list *events) {
  if (self->built[predicate] == BUILT) {
    if (self->out->of[predicate] != EVENT_NONE)
      *array_push(self->a, events) = self->out->of[predicate];
    return;
  }
  if (self->built[predicate] == BUILDING) return;
  self->built[predicate] = BUILDING;
  clause c;
  match best;
  match_fetch(self, predicate);
  clause_read(self, predicate, from, &c);
  match_best(self, &c, from->depth, &best);
  if (best.frame)
    build_matched(self, &c, &best, from, events);
  else if (!anaphor_repeat(self, &c, events))
    miss(self, predicate, "no frame of this word fits the clause");
  self->built[predicate] = BUILT;
}

/* "accused him of *jailing journalists*": of whatever the tree makes it, the
 * gerund behind "of" is what the one before it is accused of. */
static uint32_t accused(reader *self, uint32_t gerund) {
  uint32_t verb = self->syntax->head[gerund];
  enum rel rel = self->syntax->rel[gerund];
  if (self->syntax->xpos[gerund] != XPOS_VBG || verb == TOKEN_NONE ||
      verb + 2 > gerund || (rel != REL_ADVCL && rel != REL_XCOMP) ||
      !noun_lemma_in(self, verb, self->words.accusing) ||
      !noun_form_in(self, gerund - 1, self->words.accused_of))
    return TOKEN_NONE;
  bool passive = subject_is_passive(&self->tree, verb);
  return tree_find(&self->tree, verb, passive ? REL_NSUBJ_PASS : REL_OBJ);
}

void build_charge(reader *self, uint32_t predicate, id_list *events) {
  handed from = HANDED_NOTHING;
  from.subject = accused(self, predicate);
  build_predicate(self, predicate, &from, events);
  if (from.subject == TOKEN_NONE) return;
  uint32_t host = self->out->of[self->syntax->head[predicate]];
  if (host == EVENT_NONE || event_at(self, host)->type != BEDE_ACCUSE) return;
  for (uint32_t i = 0; i < events->count; i++) {
    event *ev = event_at(self, events->items[i]);
    if (ev->host != EVENT_NONE || events->items[i] == host) continue;
    ev->host = host;
    ev->content = CONTENT_CLAIM;
    ev->stance = STR("alleges");
  }
}
