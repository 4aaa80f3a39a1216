/*
 * match.c - which frame of a predicate fits its clause best.
 *
 * The most specific frame wins: a set, a literal, a particle or an E counts
 * ten, a type restriction on E five, a filled side one, and the later entry
 * wins a tie (docs/lexicon.md).
 */
#include "event/doer.h"
#include "event/glance.h"
#include "event/guess.h"
#include "event/head.h"
#include "event/reader.h"
#include "event/subject.h"

#include "base/utf8.h"

enum { FIXED_POINTS = 10, TYPED_POINTS = 5, SIDE_POINTS = 1 };
enum { OPERATOR_DEPTH = 5 };
enum { TOLD_MOST = 8 };

/* What the frames of one predicate ask alike: of which type a content is, with
 * the subject that was handed down to it last. */
typedef struct told_type {
  uint32_t token, subject;
  bool pooled; /* with the phrases of the light verb */
  bede_event_type type;
} told_type;

typedef struct told_types {
  told_type items[TOLD_MOST];
  uint32_t count;
} told_types;

/* One attempt to fit one frame. */
typedef struct attempt {
  reader *self;
  const clause *clause;
  told_types *told; /* or NULL */
  const lex_frame *frame;
  uint32_t depth;
  uint64_t used;     /* arguments already taken, one bit each */
  uint32_t particle; /* token, 0: none */
  match match;
} attempt;

static match match_nothing(void) {
  return (match){.actor_arg = TOKEN_NONE,
                 .recipient_arg = TOKEN_NONE,
                 .object_arg = TOKEN_NONE,
                 .anaphor = TOKEN_NONE,
                 .taken_up = EVENT_NONE};
}

/* "were *locked* in clashes", "is *opposed* to it": the passive's subject. */
static bool is_state_of(const attempt *at, const lex_slot *slot,
                        const clause_arg *arg) {
  uint32_t be = tree_find(&at->self->tree, at->clause->predicate, REL_COP);
  return at->frame->pos == LEX_ADJ && at->clause->passive &&
         (at->frame->flags & FRAME_RESULT_E || be != TOKEN_NONE) &&
         slot->at == AT_SUBJECT && arg->at == ARG_OBJECT && !arg->clausal;
}

/* "took Spain *to court*", "bowed *to pressure*": the tagger may take the noun
 * behind "to" for a verb. */
static bool is_noun_for_infinitive(const attempt *at, const lex_slot *slot,
                                   const clause_arg *arg) {
  const reader *self = at->self;
  bool named = slot->at == AT_PREP && slot->fill & (FILL_SET | FILL_LITERAL);
  if (!named || (arg->at != ARG_TO && arg->at != ARG_PURPOSE) ||
      self->syntax->xpos[arg->head - 1] != XPOS_TO ||
      tree_find(&self->tree, arg->head, REL_OBJ) != TOKEN_NONE)
    return false;
  return lexicon_has_word(self->lex, slot->words, STR("to"));
}

/* Where it looks, places_for (glance.c) and stands_there (lexicon/finish.c)
 * must let an argument stand, too: else the frame is ruled out before. */
static bool position_fits(attempt *at, const lex_slot *slot,
                          const clause_arg *arg) {
  static const uint8_t verb_place[] = {
      [AT_SUBJECT] = ARG_SUBJECT, [AT_OBJECT] = ARG_OBJECT,
      [AT_PREP] = ARG_PREP,       [AT_TO] = ARG_TO,
      [AT_THAT] = ARG_THAT,       [AT_PARTICLE] = ARG_PARTICLE,
      [AT_WORD] = ARG_WORD,
  };
  /* "ordered troops to enter": the parser may take it for a purpose. */
  bool purpose = slot->at == AT_TO && arg->at == ARG_PURPOSE;
  bool participle = slot->at == AT_OBJECT && slot->fill & FILL_E &&
                    arg->at == ARG_PARTICIPLE &&
                    at->match.object_arg != TOKEN_NONE;
  /* "flew *in* the migrants": taken for a phrase with a preposition. */
  bool shifted = slot->at == AT_OBJECT && arg->at == ARG_PREP && at->particle &&
                 at->particle < arg->head &&
                 at->self->syntax->head[at->particle] == arg->head;
  /* "confessed *to the murder*", "committed itself *to sending* aid" */
  bool behind_to =
      slot->at == AT_TO && arg->at == ARG_PREP && str_is(arg->prep, "to");
  if (shifted || behind_to || is_state_of(at, slot, arg) ||
      is_noun_for_infinitive(at, slot, arg))
    return true;
  if (arg->at != verb_place[slot->at] && !purpose && !participle) return false;
  return slot->at != AT_PREP ||
         glance_has_preposition(at->self->lex, at->frame, slot, arg);
}

/* ---- E ---- */

/* A predicate in an E slot and those coordinated with it: "trying to destroy
 * the fence and get to Poland". */
static void add_contents(attempt *at, uint32_t token) {
  reader *self = at->self;
  *array_push(self->a, &at->match.contents) = token;
  TREE_EACH_CHILD(&self->tree, token, c)
  if (self->syntax->rel[c] == REL_CONJ &&
      self->syntax->upos[c] == self->syntax->upos[token] &&
      subject_conj_head(&self->tree, c) == token)
    *array_push(self->a, &at->match.contents) = c;
  uint32_t up = self->syntax->head[token];
  if (up == TOKEN_NONE) return;
  TREE_EACH_CHILD(&self->tree, up, c)
  if (subject_gerund_before(&self->tree, c) == token)
    *array_push(self->a, &at->match.contents) = c;
}

/* The type of the event that the content tells, if any. */
static bede_event_type content_type(const attempt *at, uint32_t token,
                                    const handed *from) {
  told_types *told = at->told;
  bool pooled = from->light != NULL;
  told_type *kept = NULL;
  for (uint32_t i = 0; told && i < told->count && !kept; i++)
    if (told->items[i].token == token) kept = &told->items[i];
  if (kept && kept->subject == from->subject && kept->pooled == pooled)
    return kept->type;
  bede_event_type type = match_type(at->self, token, from);
  if (told && !kept && told->count < TOLD_MOST)
    kept = &told->items[told->count++];
  if (kept) *kept = (told_type){token, from->subject, pooled, type};
  return type;
}

/* "an arrest campaign" tells of arrests; but "a *disinformation campaign*" is
 * what the lexicon has. */
static uint32_t content_token(reader *self, uint32_t head) {
  uint32_t token = noun_semantic_head(self, head);
  return match_has_frames(self, token) ? token : head;
}

static bool is_content(attempt *at, const lex_slot *slot,
                       const clause_arg *arg) {
  reader *self = at->self;
  uint32_t token = content_token(self, arg->head);
  bool open = !(at->frame->flags & FRAME_RESULT_E) && arg->clausal;
  if (open && !slot->types) return true; /* "refused to comment" */
  if (at->depth >= OPERATOR_DEPTH) return false;
  bool unknown = arg->clausal && slot->types >> BEDE_EVENT_COUNT & 1;
  if (!match_has_frames(self, token)) return unknown;
  handed from = HANDED_NOTHING;
  from.depth = at->depth + 1;
  if (arg->clausal)
    from.subject = at->match.object_arg; /* "showed *guards* firing" */
  else
    from.light = at->clause;
  /* "*Oman* shows willingness to meet", "an interest in meeting" */
  bool behind_noun = arg->at == ARG_PREP && arg->clausal &&
                     self->syntax->rel[arg->head] == REL_ACL;
  if ((arg->at == ARG_TO || behind_noun) && !at->clause->passive &&
      from.subject == TOKEN_NONE)
    from.subject = at->match.actor_arg;
  bede_event_type type = content_type(at, token, &from);
  if (type == BEDE_EVENT_COUNT) return unknown;
  return !slot->types || (slot->types >> type & 1);
}

/* The gerunds behind `after` that are coordinated with the token. */
static void add_next_gerunds(attempt *at, const lex_slot *slot, uint32_t token,
                             uint32_t after) {
  reader *self = at->self;
  TREE_EACH_CHILD(&self->tree, token, c) {
    bool gerund = self->syntax->rel[c] == REL_CONJ && c > after &&
                  self->syntax->upos[c] == UPOS_VERB &&
                  self->syntax->xpos[c] == XPOS_VBG &&
                  tree_find(&self->tree, c, REL_AUX) == TOKEN_NONE;
    clause_arg next = {.at = ARG_PREP, .head = c, .clausal = true};
    if (gerund && match_has_frames(self, c) && is_content(at, slot, &next))
      *array_push(self->a, &at->match.contents) = c;
  }
}

/* "accused Spain of meddling *and of arming rebels*": the first says no event,
 * the gerund coordinated with it does.  No gerund stands beside a finite verb,
 * whatever the parser says. */
static bool fill_next_content(attempt *at, const lex_slot *slot,
                              const clause_arg *arg) {
  reader *self = at->self;
  uint32_t p = at->clause->predicate;
  if (slot->at != AT_PREP || arg->at != ARG_PREP || arg->clausal ||
      at->match.object_arg == TOKEN_NONE)
    return false;
  uint32_t before = at->match.contents.count;
  add_next_gerunds(at, slot, arg->head, arg->head);
  if (self->syntax->xpos[p] != XPOS_VBG)
    add_next_gerunds(at, slot, p, arg->head);
  if (at->match.contents.count == before) return false;
  *array_push(self->a, &at->match.words) = arg->head;
  at->match.score += FIXED_POINTS;
  return true;
}

/* "trying to wriggle past the guards *and get into Spain*": the first verb
 * says no event, those coordinated with it do. */
static bool fill_next_verb(attempt *at, const lex_slot *slot,
                           const clause_arg *arg) {
  reader *self = at->self;
  uint32_t before = at->match.contents.count;
  if (!arg->clausal || slot->types) return false;
  TREE_EACH_CHILD(&self->tree, arg->head, c) {
    clause_arg next = *arg;
    next.head = c;
    if (self->syntax->rel[c] == REL_CONJ && c > arg->head &&
        self->syntax->xpos[c] == self->syntax->xpos[arg->head] &&
        subject_conj_head(&self->tree, c) == arg->head &&
        is_content(at, slot, &next))
      *array_push(self->a, &at->match.contents) = c;
  }
  if (at->match.contents.count == before) return false;
  at->match.score += FIXED_POINTS;
  return true;
}

static bool fill_content(attempt *at, const lex_slot *slot,
                         const clause_arg *arg) {
  if (!is_content(at, slot, arg))
    return fill_next_content(at, slot, arg) || fill_next_verb(at, slot, arg);
  add_contents(at, content_token(at->self, arg->head));
  at->match.score += FIXED_POINTS + (slot->types ? TYPED_POINTS : 0);
  if (slot->at == AT_TO && arg->at == ARG_PREP)
    at->match.score -=
        SIDE_POINTS; /* an entry with "to {talks}" knows better */
  return true;
}

/* ---- sides --------------------------------------------------------------- */

/* "Officers defended *themselves*": nobody is the other side of that. */
static bool is_own_side(const attempt *at, uint32_t token) {
  const reader *self = at->self;
  return self->syntax->upos[token] == UPOS_PRON &&
         noun_form_in(self, token, self->words.reflexive);
}

/* "shot with *his* own rifle": what is the victim's own does it to nobody. */
static bool is_of_object(const attempt *at, uint32_t token,
                         const id_list *found) {
  const reader *self = at->self;
  const arg_list *args = &at->clause->args;
  if (self->m->at[token] == found->items[0]) return false;
  uint32_t root = mention_root(self->m, found->items[0]);
  for (uint32_t i = 0; i < args->count; i++) {
    const clause_arg *arg = &args->items[i];
    uint32_t m = arg->at == ARG_OBJECT ? self->m->at[arg->head] : MENTION_NONE;
    if (m != MENTION_NONE && mention_root(self->m, m) == root) return true;
  }
  return false;
}

/* "arrested *a clerk*", "the arrest of *nine*": done to somebody who is no
 * party. */
static bool is_victim(const attempt *at, const lex_slot *slot,
                      const clause_arg *arg, id_list *found) {
  bool of = slot->at == AT_PREP && str_is(arg->prep, "of");
  bool object = slot->at == AT_OBJECT && at->frame->pos == LEX_VERB;
  if (!object && !of) return false;
  uint32_t m = target_person(at->self, at->frame, arg->head);
  if (m != MENTION_NONE) ids_add(at->self, found, m);
  return m != MENTION_NONE;
}

/* "massed outside *Tal Afar*": an act is done to a town, too. */
static bool is_town(attempt *at, const clause_arg *arg, id_list *found) {
  uint32_t town = target_at(at->self, at->frame, arg);
  if (town != MENTION_NONE) target_add_towns(at->self, town, found);
  return town != MENTION_NONE;
}

/* "stressed *his country's* respect for Chad": no other side. */
static bool is_own_country(const attempt *at, uint32_t m) {
  reader *self = at->self;
  uint32_t head = self->m->mentions.items[m].head;
  uint32_t owner = tree_find(&self->tree, head, REL_NMOD_POSS);
  if (owner == TOKEN_NONE || self->syntax->upos[owner] != UPOS_PRON ||
      self->m->at[owner] == MENTION_NONE ||
      !noun_lemma_in(self, head, self->words.country_noun))
    return false;
  uint32_t root = mention_root(self->m, self->m->at[owner]);
  for (uint32_t i = 0; i < at->match.actors.count; i++)
    if (mention_root(self->m, at->match.actors.items[i]) == root) return true;
  return false;
}

/* "urge R to E" */
static bool controls(const attempt *at) {
  const lex_slot *slots = lexicon_slots(at->self->lex, at->frame);
  for (uint32_t i = 0; i < at->frame->slot_count; i++)
    if (slots[i].at == AT_TO && slots[i].fill & FILL_E) return true;
  return false;
}

/* "the poisoning of two men *by a nerve agent*": no agent of anybody's. */
static bool is_mere_means(const attempt *at, const clause_arg *arg) {
  reader *self = at->self;
  uint32_t m = self->m->at[arg->head];
  if (at->frame->type != BEDE_ASSAULT || !str_is(arg->prep, "by") ||
      m == MENTION_NONE)
    return false;
  const mention *who = &self->m->mentions.items[m];
  return who->head == arg->head && who->is_actor && !who->code.len &&
         !who->sector.len && noun_instrument(self, BEDE_ASSAULT, arg->head);
}

/* "drew criticism over *his* trip", not "came to *Chad's* defence": whose the
 * thing in a phrase is that the entry does not name. */
static bool is_of_other_phrase(const attempt *at, const clause_arg *arg) {
  const syntax_doc *syntax = at->self->syntax;
  uint32_t noun = syntax->head[arg->head];
  if (arg->at != ARG_PREP || syntax->rel[arg->head] != REL_NMOD_POSS ||
      syntax->rel[noun] != REL_OBL)
    return false;
  for (uint32_t i = 0; i < at->match.words.count; i++)
    if (at->match.words.items[i] == noun) return false;
  return true;
}

static bool fill_side(attempt *at, const lex_slot *slot,
                      const clause_arg *arg) {
  bool is_actor = slot->fill & FILL_A;
  id_list *side = is_actor ? &at->match.actors : &at->match.recipients;
  uint32_t *token = is_actor ? &at->match.actor_arg : &at->match.recipient_arg;
  if (arg->clausal || arg->in_preposition ||
      at->self->m->time_at[arg->head] != MENTION_NONE)
    return false;
  /* "*talks between Iran and Oman* collapsed": who met stands in the noun */
  bool met = slot->fill & FILL_SET && at->frame->flags & FRAME_RECIPROCAL;
  within where = slot->at == AT_SUBJECT && !met ? WITHIN_OWNER : WITHIN_ANY;
  /* "*their ambush of a convoy* left two dead": it was no convoy */
  if (is_actor && where == WITHIN_OWNER && at->frame->type == BEDE_ASSAULT &&
      target_is_harm(at->self, arg->head))
    where = WITHIN_DOER;
  if (!is_actor)
    where = target_within(at->self, at->frame, slot, arg->head, where);
  /* "wants *the Paris communique* to say so": who is to act */
  if (!is_actor && slot->at == AT_OBJECT && controls(at)) where = WITHIN_NONE;
  /* "the *Mali hotel* attack": where it was, not whose */
  if (arg->at == ARG_MODIFIER) where = WITHIN_NONE;
  if (is_own_side(at, arg->head)) return false;
  if (is_actor && is_mere_means(at, arg)) return false;
  if (is_actor && is_of_other_phrase(at, arg)) return false;
  if (!is_actor && target_is_site(at->self, &at->match, at->frame, arg))
    return false;
  id_list found = {0};
  bool victim = !is_actor && is_victim(at, slot, arg, &found);
  bool doer = !is_actor && !victim && at->frame->type == BEDE_ACCUSE &&
              !noun_actor_at(at->self, arg->head) &&
              noun_doer(at->self, arg->head, &found);
  if (!victim && !doer && !noun_actors(at->self, arg->head, where, &found) &&
      (is_actor || !is_town(at, arg, &found)))
    return false;
  if (slot->at == AT_SUBJECT && is_of_object(at, arg->head, &found))
    return false;
  bool own = !is_actor && found.count && at->frame->type != BEDE_MOVE;
  if (own && is_own_country(at, found.items[0])) return false;
  if (!is_actor && slot->at == AT_OBJECT && at->frame->pos == LEX_VERB)
    target_add_persons(at->self, at->frame, arg->head, &found);
  for (uint32_t i = 0; i < found.count; i++)
    ids_add(at->self, side, found.items[i]);
  *token = arg->head;
  at->match.score += SIDE_POINTS;
  return true;
}

/* A word that the entry fixes is part of what says the event. */
static void take_word(attempt *at, uint32_t token) {
  token = noun_named(at->self, token);
  *array_push(at->self->a, &at->match.words) = token;
  at->match.score += FIXED_POINTS;
}

/* "*The measures* are to hit banks": the sides of what they take up. */
static bool take_up(attempt *at, const lex_slot *slot, uint32_t token) {
  const uint32_t *sets = lexicon_numbers(at->self->lex, slot->sets);
  /* of an object the sides are known: "preparing *similar measures*" */
  if (slot->at == AT_SUBJECT ? at->match.actors.count : slot->at != AT_OBJECT)
    return false;
  bede_event_type type = slot->at == AT_SUBJECT
                             ? (bede_event_type)at->frame->type
                             : BEDE_EVENT_COUNT;
  for (uint32_t i = 0; i < slot->sets.count; i++) {
    uint32_t found = anaphor_find(at->self, token, sets[i], type);
    if (found == EVENT_NONE) continue;
    if (slot->at == AT_SUBJECT) at->match.anaphor = token;
    at->match.taken_up = found;
    return true;
  }
  return false;
}

/* "died *after firing shells*": what the dead did, and not what killed them. */
static bool is_own_deed(const attempt *at, const lex_slot *slot,
                        const clause_arg *arg) {
  const reader *self = at->self;
  lex_size size = (lex_size)at->frame->size;
  return slot->at == AT_PREP && (size == SIZE_DEAD || size == SIZE_INJURED) &&
         self->syntax->rel[arg->head] == REL_ADVCL &&
         self->syntax->xpos[arg->head] == XPOS_VBG &&
         tree_find(&self->tree, arg->head, REL_OBJ) != TOKEN_NONE;
}

/* A noun that the frame names; its inner actor may fill a side beside it:
 * "destroyed *Ukraine's* bridges". */
static bool fill_noun(attempt *at, const lex_slot *slot,
                      const clause_arg *arg) {
  reader *self = at->self;
  bool fits =
      (slot->fill & FILL_SET && noun_in_any_set(self, arg->head, slot->sets)) ||
      (slot->fill & FILL_LITERAL &&
       noun_is_literal(self, arg->head, slot->literals));
  if (fits && slot->fill & (FILL_A | FILL_R)) fill_side(at, slot, arg);
  fits |= slot->fill & FILL_SET && take_up(at, slot, arg->head);
  if (!fits || is_own_deed(at, slot, arg)) return false;
  bool meeting = at->frame->flags & FRAME_RECIPROCAL;
  if (slot->at == AT_SUBJECT && !meeting) /* who does it is not what is done */
    at->match.score += FIXED_POINTS;
  else
    take_word(at, arg->head);
  return true;
}

static bool fill(attempt *at, const lex_slot *slot, const clause_arg *arg) {
  if (slot->fill & FILL_NOT_SET &&
      noun_in_any_set(at->self, arg->head, slot->not_sets))
    return false;
  if (slot->fill & FILL_E && fill_content(at, slot, arg)) return true;
  if (slot->fill & (FILL_SET | FILL_LITERAL)) {
    if (fill_noun(at, slot, arg)) return true;
    /* `{set}` before the head is the actor and must be of the set. */
    if (slot->at == AT_SUBJECT || slot->fill & FILL_BOTH) return false;
  }
  if (slot->fill & (FILL_A | FILL_R) && fill_side(at, slot, arg)) return true;
  return slot->fill & FILL_ANY;
}

/* ---- slots --------------------------------------------------------------- */

static bool fill_particle(attempt *at, const lex_slot *slot) {
  uint32_t t = glance_particle(at->self, at->clause->predicate, slot);
  if (!t) return false;
  at->particle = t;
  take_word(at, t);
  return true;
}

/* "left four soldiers *dead*", "shot *dead* two men": of the object. */
static bool is_result(const attempt *at, uint32_t word, uint32_t object) {
  if (at->self->syntax->rel[word] != REL_AMOD) return false;
  return word > object || word == at->clause->predicate + 1;
}

/* "was found *not* guilty" */
static bool is_denied_word(attempt *at, uint32_t token) {
  return at->self->syntax->upos[token] == UPOS_ADJ && token &&
         at->self->syntax->head[token - 1] == token &&
         noun_form_in(at->self, token - 1, at->self->words.negation);
}

/* "the *forces* used gas": who does it says nothing of how. */
static bool is_doer(const attempt *at, uint32_t token) {
  return at->frame->pos == LEX_VERB &&
         at->self->syntax->upos[token] == UPOS_NOUN &&
         at->self->syntax->rel[token] == REL_NSUBJ &&
         at->self->syntax->head[token] == at->clause->predicate;
}

static bool fill_word_at(attempt *at, const lex_slot *slot, uint32_t token) {
  if (!noun_is_literal(at->self, token, slot->words) ||
      is_denied_word(at, token) || is_doer(at, token))
    return false;
  take_word(at, token);
  return true;
}

/* "refused to talk *and left*": not what was refused. */
static bool is_next_verb(const attempt *at, uint32_t word) {
  const reader *self = at->self;
  return self->syntax->rel[word] == REL_CONJ &&
         self->syntax->upos[word] == UPOS_VERB &&
         tree_find(&self->tree, at->clause->predicate, REL_XCOMP) != TOKEN_NONE;
}

static bool fill_word_of(attempt *at, const lex_slot *slot, uint32_t head,
                         bool behind) {
  TREE_EACH_CHILD(&at->self->tree, head, c)
  if ((behind ? is_result(at, c, head) : !is_next_verb(at, c)) &&
      fill_word_at(at, slot, c))
    return true;
  return false;
}

/* "left four soldiers *dead*", "found the brother of the king *guilty*" */
static bool fill_word_behind(attempt *at, const lex_slot *slot,
                             uint32_t object) {
  if (fill_word_of(at, slot, object, true)) return true;
  TREE_EACH_CHILD(&at->self->tree, object, c)
  if (at->self->syntax->rel[c] == REL_NMOD && c > object &&
      fill_word_of(at, slot, c, true))
    return true;
  return false;
}

/* "shot him *dead*"; the parser may hang it on the object. */
static bool fill_word(attempt *at, const lex_slot *slot) {
  if (fill_word_of(at, slot, at->clause->predicate, false)) return true;
  uint32_t owner = noun_gerund_owner(at->self, at->clause->predicate);
  if (owner != TOKEN_NONE && fill_word_at(at, slot, owner)) return true;
  if (at->frame->pos != LEX_VERB) return false;
  const arg_list *args = &at->clause->args;
  for (uint32_t i = 0; i < args->count; i++)
    if (args->items[i].at == ARG_OBJECT &&
        fill_word_behind(at, slot, args->items[i].head))
      return true;
  return false;
}

/* "ordered *troops* to enter"; but "took *steps* to enter" */
static bool is_controller(attempt *at, const lex_slot *slot,
                          const clause_arg *arg) {
  id_list found = {0};
  if (slot->at != AT_OBJECT || arg->clausal) return false;
  return !(slot->fill & (FILL_SET | FILL_LITERAL)) ||
         noun_actors(at->self, arg->head, WITHIN_NONE, &found);
}

static bool is_own_object(const attempt *at, const clause_arg *arg) {
  return arg->at == ARG_OBJECT && !arg->pooled && !arg->inherited &&
         !arg->clausal &&
         at->self->syntax->head[arg->head] == at->clause->predicate;
}

/* "gave *Chad* nine trucks", "*Chad* was given nine trucks": as "to Chad"; but
 * "gave Chad access *to funds*". */
static bool fill_dative(attempt *at, const lex_slot *slot) {
  if (slot->at != AT_PREP || !(slot->fill & FILL_R) ||
      at->frame->pos != LEX_VERB ||
      !lexicon_has_word(at->self->lex, slot->words, STR("to")))
    return false;
  const arg_list *args = &at->clause->args;
  for (uint32_t i = 0; i < args->count && i < MAX_ARGS; i++)
    if (args->items[i].at == ARG_PREP && str_is(args->items[i].prep, "to"))
      return false;
  for (uint32_t i = 0; i < args->count && i < MAX_ARGS; i++) {
    const clause_arg *arg = &args->items[i];
    if (at->used >> i & 1 || !is_own_object(at, arg)) continue;
    bool given = false; /* something else, that the frame takes */
    for (uint32_t k = 0; k < args->count && k < MAX_ARGS; k++)
      given |= at->used >> k & 1 && is_own_object(at, &args->items[k]) &&
               args->items[k].head > arg->head;
    if (!given || !fill(at, slot, arg)) continue;
    at->match.score -= SIDE_POINTS; /* an entry that has it there goes first */
    at->used |= UINT64_C(1) << i;
    return true;
  }
  return false;
}

/* The arguments of a place in the clause, own ones before pooled ones. */
static bool fill_slot(attempt *at, const lex_slot *slot) {
  if (slot->at == AT_PARTICLE) return fill_particle(at, slot);
  if (slot->at == AT_WORD) return fill_word(at, slot);
  const arg_list *args = &at->clause->args;
  for (int pooled = 0; pooled < 2; pooled++)
    for (uint32_t i = 0; i < args->count && i < MAX_ARGS; i++) {
      const clause_arg *arg = &args->items[i];
      bool taken = at->used >> i & 1;
      if (taken || arg->pooled != pooled) continue;
      if (!position_fits(at, slot, arg) || !fill(at, slot, arg)) continue;
      at->used |= UINT64_C(1) << i;
      if (is_controller(at, slot, arg)) at->match.object_arg = arg->head;
      at->match.converse |= slot->at == AT_SUBJECT && slot->fill & FILL_R;
      return true;
    }
  return fill_dative(at, slot);
}

/* "A truck *exploded*, killing nine": by what blew up, which is no actor. */
static bool is_of_blast(const attempt *at) {
  const event_doc *out = at->self->out;
  uint32_t up = at->self->syntax->head[at->clause->predicate];
  uint32_t told = up == TOKEN_NONE ? EVENT_NONE : out->of[up];
  return told != EVENT_NONE && at->frame->size != SIZE_NONE &&
         out->events.items[told].type == BEDE_ASSAULT &&
         str_is(out->events.items[told].mode, "explosives");
}

/* "The storm killed twelve": a subject that is there and is no actor, no
 * instrument and no event means that nobody did it.  But who "was arrested by
 * the ACB" was arrested, whoever that is. */
static bool subject_contradicts(attempt *at) {
  reader *self = at->self;
  bool arrested = at->clause->passive && at->frame->size == SIZE_ARRESTED;
  if (arrested || at->frame->pos == LEX_NOUN ||
      at->frame->flags & FRAME_RESULT_E)
    return false;
  const arg_list *args = &at->clause->args;
  for (uint32_t i = 0; i < args->count && i < MAX_ARGS; i++) {
    const clause_arg *arg = &args->items[i];
    if (arg->at != ARG_SUBJECT || at->used >> i & 1) continue;
    if (self->syntax->upos[arg->head] == UPOS_PRON) continue;
    if (match_has_frames(self, noun_semantic_head(self, arg->head))) continue;
    bede_event_type type = (bede_event_type)at->frame->type;
    if (noun_instrument(self, type, arg->head)) continue;
    if (arg->inherited && is_of_blast(at)) continue;
    return true;
  }
  return false;
}

/* "An officer was shot on Wall Street": whom it is done to is the one side,
 * and no frame without a place for them ("shot *on R*") tells it. */
static bool object_contradicts(attempt *at) {
  if (at->frame->pos != LEX_VERB || !at->clause->passive ||
      at->frame->flags & FRAME_RESULT_E)
    return false;
  const arg_list *args = &at->clause->args;
  for (uint32_t i = 0; i < args->count && i < MAX_ARGS; i++) {
    const clause_arg *arg = &args->items[i];
    if (arg->at != ARG_OBJECT || arg->pooled || arg->clausal ||
        at->used >> i & 1)
      continue;
    id_list found = {0};
    if (noun_actors(at->self, arg->head, WITHIN_NONE, &found)) return true;
  }
  return false;
}

/* "called it *a bad week* for Chile": a frame without a place for an object
 * is of another sense. */
static bool object_left_over(const attempt *at) {
  const reader *self = at->self;
  if (at->frame->pos != LEX_VERB || at->frame->flags & FRAME_RESULT_E)
    return false;
  enum rel rel = at->clause->passive ? REL_NSUBJ_PASS : REL_OBJ;
  const lex_slot *slots = lexicon_slots(self->lex, at->frame);
  for (uint32_t i = 0; i < at->frame->slot_count; i++)
    if (slots[i].at == AT_OBJECT || slots[i].at == AT_WORD) return false;
  const arg_list *args = &at->clause->args;
  for (uint32_t i = 0; i < args->count && i < MAX_ARGS; i++) {
    const clause_arg *arg = &args->items[i];
    if (arg->at == ARG_OBJECT && !arg->clausal && !arg->inherited &&
        !(at->used >> i & 1) && self->syntax->rel[arg->head] == rel &&
        self->syntax->head[arg->head] == at->clause->predicate &&
        self->m->time_at[arg->head] == MENTION_NONE)
      return true;
  }
  return false;
}

/* Whether the frame takes "of R" and nothing has filled it. */
static bool wants_of(const attempt *at) {
  if (at->match.recipients.count) return false;
  const lex_slot *slots = lexicon_slots(at->self->lex, at->frame);
  for (uint32_t i = 0; i < at->frame->slot_count; i++)
    if (slots[i].at == AT_PREP && slots[i].fill & FILL_R &&
        lexicon_has_word(at->self->lex, slots[i].words, STR("of")))
      return true;
  return false;
}

/* "the *Sony* hack" */
static bool is_hacked(const attempt *at, const mention *who) {
  bede_str mode = lexicon_str(at->self->lex, at->frame->mode);
  return str_is(mode, "cyber") && who->type != MENTION_LOC &&
         who->type != MENTION_PER && who->form == MENTION_NAME &&
         !noun_is_power(who->sector);
}

/* "Navalny's arrest", "the Iran sanctions": what stands before the noun is
 * the one it is done to. */
static bool is_done_to(const attempt *at, const clause_arg *arg) {
  const reader *self = at->self;
  uint32_t m = self->m->at[arg->head];
  if (m == MENTION_NONE) return false;
  if (arg->at == ARG_POSSESSOR)
    return wants_of(at) && noun_is_somebody(self, arg->head);
  const mention *who = &self->m->mentions.items[m];
  if (arg->at == ARG_MODIFIER && is_hacked(at, who)) return true;
  if (arg->at == ARG_MODIFIER && who->form == MENTION_NOMINAL)
    return wants_of(at) && !who->is_given && !noun_is_power(who->sector);
  return arg->at == ARG_MODIFIER && at->frame->type == BEDE_SANCTION &&
         self->syntax->upos[arg->head] == UPOS_PROPN &&
         self->m->mentions.items[m].type == MENTION_LOC &&
         !noun_is_initials(self, arg->head);
}

/* "his *British* trip", "Xi's *Japan* visit": where the guest goes. */
static bool is_host(const attempt *at, const clause_arg *arg) {
  const arg_list *args = &at->clause->args;
  bede_str mode = lexicon_str(at->self->lex, at->frame->mode);
  if (arg->at != ARG_MODIFIER || !str_is(mode, "visit")) return false;
  for (uint32_t i = 0; i < args->count; i++)
    if (args->items[i].at == ARG_POSSESSOR) return true;
  return false;
}

/* "the *prisoner* swap between Iran and Belgium": a role counts last. */
static bool is_role_modifier(const attempt *at, const clause_arg *arg) {
  uint32_t m = at->self->m->at[arg->head];
  return arg->at == ARG_MODIFIER && m != MENTION_NONE &&
         at->self->m->mentions.items[m].form == MENTION_NOMINAL;
}

static bool is_owner_of_noun(const clause_arg *arg) {
  return arg->at == ARG_POSSESSOR || arg->at == ARG_MODIFIER ||
         (arg->at == ARG_PREP &&
          (str_is(arg->prep, "by") || str_is(arg->prep, "between")));
}

/* Noun predicates: the actor is whoever possesses or qualifies the noun. */
static void fill_noun_sides(attempt *at, bool roles) {
  static const lex_slot actor = {.at = AT_SUBJECT, .fill = FILL_A};
  static const lex_slot recipient = {.at = AT_OBJECT, .fill = FILL_R};
  const arg_list *args = &at->clause->args;
  for (uint32_t i = 0; i < args->count && i < MAX_ARGS; i++) {
    const clause_arg *arg = &args->items[i];
    if (!is_owner_of_noun(arg) || is_role_modifier(at, arg) != roles) continue;
    if (at->used >> i & 1) continue;
    /* "condemned *the mayor's* arrest": taken for "the arrest of" him */
    if (arg->head == at->match.recipient_arg &&
        noun_is_somebody(at->self, arg->head))
      continue;
    bool modifies = arg->at == ARG_MODIFIER;
    bool violent = at->frame->type == BEDE_ASSAULT && modifies;
    if (violent && noun_is_sufferer(at->self, arg->head)) continue;
    if (modifies && noun_names_town((bede_event_type)at->frame->type) &&
        noun_is_scene(at->self, arg->head))
      continue;
    bool done_to = is_done_to(at, arg) || is_host(at, arg) ||
                   (modifies && noun_is_against(at->self, arg->head)) ||
                   (violent && noun_is_hit(at->self, arg->head));
    const id_list *side = done_to ? &at->match.recipients : &at->match.actors;
    /* "took part in talks *between Chad and Mali*": all three; but "wants to
     * renew talks between the two" is one of those */
    bool more = at->frame->flags & FRAME_RECIPROCAL && arg->at == ARG_PREP &&
                str_is(arg->prep, "between") &&
                tree_find(&at->self->tree, arg->head, REL_CONJ) != TOKEN_NONE;
    if ((!side->count || more) &&
        fill_side(at, done_to ? &recipient : &actor, arg))
      at->used |= UINT64_C(1) << i;
  }
}

/* "army-*rebel* fighting": the other side behind the hyphen. */
static void add_other_side(attempt *at) {
  reader *self = at->self;
  const arg_list *args = &at->clause->args;
  uint32_t one = at->match.actor_arg;
  if (!(at->frame->flags & FRAME_RECIPROCAL) || one == TOKEN_NONE) return;
  for (uint32_t i = 0; i < args->count && i < MAX_ARGS; i++) {
    const clause_arg *arg = &args->items[i];
    if (arg->at == ARG_MODIFIER && arg->head == one + 2 &&
        self->syntax->xpos[one + 1] == XPOS_HYPH)
      noun_actors(self, arg->head, WITHIN_NONE, &at->match.actors);
  }
}

/* "The ministers of Chad and Mali discussed the border", "*The two* discussed
 * it": who do it together need no other side; but one country's army and navy
 * drill alone. */
static bool is_met_by_actors(const attempt *at, const lex_slot *slot) {
  return at->frame->flags & FRAME_RECIPROCAL && slot->at == AT_PREP &&
         (slot->fill & ~FILL_NOT_SET) == FILL_R &&
         (noun_are_sides(at->self, &at->match.actors, at->frame) ||
          anaphor_is_pair(at->self, &at->match.actors));
}

/* "denied *any part* in the murder": whoever had none, there was a murder. */
static bool is_any_part(const attempt *at) {
  const reader *self = at->self;
  uint32_t det = tree_find(&self->tree, at->clause->predicate, REL_DET);
  unsigned says = FRAME_HAS_STATUS | FRAME_RESULT_E;
  return at->frame->pos == LEX_NOUN &&
         (at->frame->flags & says) == FRAME_RESULT_E &&
         at->frame->map == LEX_NONE && det != TOKEN_NONE &&
         noun_form_in(self, det, self->words.any);
}

static bool try_frame(attempt *at) {
  if (is_any_part(at)) return false;
  const lex_slot *slots = lexicon_slots(at->self->lex, at->frame);
  for (uint32_t i = 0; i < at->frame->slot_count; i++) {
    bool filled = fill_slot(at, &slots[i]);
    if (!filled && slots[i].required && !is_met_by_actors(at, &slots[i]))
      return false;
  }
  if (at->frame->pos == LEX_NOUN) {
    fill_noun_sides(at, false);
    fill_noun_sides(at, true);
    add_other_side(at);
  }
  return !subject_contradicts(at) && !object_contradicts(at) &&
         !object_left_over(at);
}

static void try_frames(glance *g, uint32_t depth, lex_frames frames,
                       match *best) {
  told_types told;
  told.count = 0;
  for (uint32_t next = 0; next < frames.count;) {
    const lex_frame *left[GLANCE_BATCH];
    uint32_t n = glance_sift(g, frames, &next, left);
    for (uint32_t i = 0; i < n; i++) {
      attempt at = {.self = g->self,
                    .clause = g->clause,
                    .told = &told,
                    .frame = left[i],
                    .depth = depth};
      at.match = match_nothing();
      at.match.frame = at.frame;
      if (!try_frame(&at)) continue;
      if (!best->frame || at.match.score >= best->score) *best = at.match;
    }
  }
}

void match_fetch(reader *self, uint32_t predicate) {
  const lex_word *word = noun_lemma_word(self, predicate);
  bool noun = subject_is_nominal(&self->tree, predicate);
  glance_fetch(self->lex, word->frames[noun ? LEX_NOUN : LEX_VERB]);
}

void match_best(reader *self, const clause *c, uint32_t depth, match *out) {
  lex_frames frames[HEADS_MOST];
  uint32_t n = head_frames(self, c->predicate, frames);
  glance g = glance_at(self, c);
  *out = match_nothing();
  for (uint32_t i = 0; i < n; i++) try_frames(&g, depth, frames[i], out);
  if (out->frame) doer_add(self, c, out);
  if (out->frame) return;
  try_frames(&g, depth, head_modal_frames(self, c->predicate), out);
  out->of_modal = out->frame;
  if (out->frame) return;
  try_frames(&g, depth, guess_frames(self, c->predicate), out);
  out->guessed = out->frame;
}

/* How many things the frame lacks, and the first of them. */
static uint32_t lacks(attempt *at, const lex_slot **first) {
  const lex_slot *slots = lexicon_slots(at->self->lex, at->frame);
  uint32_t lacking = 0;
  for (uint32_t i = 0; i < at->frame->slot_count; i++)
    if (!fill_slot(at, &slots[i]) && slots[i].required && !lacking++)
      *first = &slots[i];
  return lacking + subject_contradicts(at);
}

void match_nearest(reader *self, const clause *c, near_miss *out) {
  lex_frames frames[HEADS_MOST];
  uint32_t n = head_frames(self, c->predicate, frames);
  float best = -1;
  *out = (near_miss){0};
  for (uint32_t i = 0; i < n; i++) {
    for (uint32_t k = 0; k < frames[i].count; k++) {
      attempt at = {.self = self, .clause = c, .frame = &frames[i].items[k]};
      const lex_slot *slot = NULL;
      at.match = match_nothing();
      at.match.frame = at.frame;
      if (lacks(&at, &slot) != 1 || at.match.score <= best) continue;
      best = at.match.score;
      *out = (near_miss){at.frame, slot};
    }
  }
}

bede_event_type match_type(reader *self, uint32_t predicate,
                           const handed *from) {
  clause c;
  match best;
  match_fetch(self, predicate);
  clause_read(self, predicate, from, &c);
  match_best(self, &c, from->depth, &best);
  if (!best.frame || best.frame->flags & FRAME_NO_EVENT)
    return BEDE_EVENT_COUNT;
  if (!(best.frame->flags & FRAME_RESULT_E)) return best.frame->type;
  if (!best.contents.count || from->depth >= OPERATOR_DEPTH)
    return BEDE_EVENT_COUNT;
  handed next = HANDED_NOTHING;
  next.depth = from->depth + 1;
  next.light = &c;
  return match_type(self, best.contents.items[0], &next);
}
