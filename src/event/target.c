/*
 * target.c - whom an act is aimed at that names no other side.
 *
 * A town that is shelled, stormed or left is no actor, yet it is what the act
 * is done to.  And whom a march or a muster is meant for is told beside
 * it: by the demand that it makes, the purpose that it serves, the border
 * that it looks across.
 */
#include "event/reader.h"
#include "event/subject.h"

enum { BESIDE_DEPTH = 4 };

/* ---- people ---- */

/* "police arrested *veerappan*": in a text without capitals a name that nothing
 * is known of. */
static bool is_bare_name(const reader *self, uint32_t token) {
  const mention *m = &self->m->mentions.items[self->m->at[token]];
  char first = *text_form(self->text, token).ptr;
  return self->syntax->upos[token] == UPOS_PROPN && m->form == MENTION_NAME &&
         m->type == MENTION_NOM && !m->count.known && first >= 'a' &&
         first <= 'z' && tree_find(&self->tree, token, REL_DET) == TOKEN_NONE &&
         tree_find(&self->tree, token, REL_NUMMOD) == TOKEN_NONE;
}

/* "the death *of two*", "the arrest *of nine*": of so many people. */
static bool is_mere_number(const reader *self, uint32_t token) {
  if (self->syntax->upos[token] != UPOS_NUM ||
      self->syntax->rel[token] != REL_NMOD ||
      !self->m->number_at[token].known ||
      self->m->time_at[token] != MENTION_NONE)
    return false;
  TREE_EACH_CHILD(&self->tree, token, c)
  if (self->syntax->rel[c] == REL_NMOD || /* "of one *of the envoys*" */
      (self->syntax->rel[c] != REL_CASE && c < token)) /* "$20" */
    return false;
  return true;
}

uint32_t target_person(reader *self, const lex_frame *frame, uint32_t token) {
  uint32_t m = self->m->at[token];
  bool harm = frame->type == BEDE_ASSAULT || frame->type == BEDE_COERCE;
  if (!harm || m == MENTION_NONE ||
      self->m->mentions.items[mention_root(self->m, m)].is_actor)
    return MENTION_NONE;
  bool person = self->syntax->upos[token] == UPOS_NOUN &&
                noun_lemma_in(self, token, self->words.person);
  return person || is_bare_name(self, token) || is_mere_number(self, token)
             ? m
             : MENTION_NONE;
}

void target_add_persons(reader *self, const lex_frame *frame, uint32_t token,
                        id_list *found) {
  if (frame->type != BEDE_ASSAULT && frame->type != BEDE_COERCE) return;
  uint32_t again = hats_again(self, token);
  TREE_EACH_CHILD(&self->tree, token, c) {
    if (self->syntax->rel[c] != REL_CONJ || c == again ||
        self->syntax->upos[c] != UPOS_NOUN || self->m->at[c] == MENTION_NONE ||
        noun_is_beyond_verb(self, token, c))
      continue;
    uint32_t m = target_person(self, frame, c);
    if (m != MENTION_NONE)
      ids_add(self, found, m);
    else
      noun_actors(self, c, WITHIN_NONE, found);
  }
}

bool target_is_not_asked(const reader *self, const match *m) {
  uint32_t whom = m->recipient_arg;
  if (m->frame->type != BEDE_REQUEST || !m->contents.count ||
      whom == TOKEN_NONE)
    return false;
  uint32_t content = m->contents.items[0];
  uint32_t mark = tree_find(&self->tree, content, REL_MARK);
  bool behind_for = noun_has_case(self, whom, "for") ||
                    (mark != TOKEN_NONE && form_is(self, mark, "for"));
  return behind_for && subject_is_infinitive(&self->tree, content) &&
         subject_is_passive(&self->tree, content);
}

/* ---- within a phrase ---- */

/* "met the needs of Kenya", "captured the mood of the Greeks": who is met is
 * named himself, and nobody lays hands on a mood: "attacks on our freedom". */
static bool is_bodily(reader *self, const lex_frame *frame,
                      const lex_slot *slot, uint32_t noun) {
  bool is_verb = frame->pos == LEX_VERB;
  if (slot->at != (is_verb ? AT_OBJECT : AT_PREP) ||
      slot->fill & (FILL_SET | FILL_LITERAL))
    return false;
  if (!is_verb && frame->type != BEDE_ASSAULT) return false;
  if (frame->type == BEDE_CONSULT || frame->type == BEDE_CONDITION) return true;
  if (frame->type != BEDE_ASSAULT && frame->type != BEDE_COERCE &&
      frame->type != BEDE_AID)
    return false;
  return self->words.intangible != LEX_NONE &&
         noun_in_set(self, noun, self->words.intangible);
}

bool target_is_plea(const reader *self, const lex_frame *frame, uint32_t noun) {
  return frame->type == BEDE_REJECT && frame->pos == LEX_VERB &&
         noun_lemma_in(self, noun, self->words.refused_plea) &&
         !str_is(lexicon_str(self->lex, frame->mode), "meet");
}

bool target_is_founded(reader *self, const clause_arg *arg,
                       const id_list *found) {
  if (!found->count || arg->at != ARG_OBJECT) return false;
  const mention *m = &self->m->mentions.items[found->items[0]];
  uint32_t det = tree_find(&self->tree, m->head, REL_DET);
  return m->head == arg->head && !m->code.len && !m->is_given &&
         det != TOKEN_NONE && noun_form_in(self, det, self->words.indefinite);
}

bool target_is_plea_for(const reader *self, const lex_frame *frame,
                        uint32_t noun) {
  if (!target_is_plea(self, frame, noun)) return false;
  TREE_EACH_CHILD(&self->tree, noun, c) {
    uint32_t mark = tree_find(&self->tree, c, REL_MARK);
    if (c > noun && (noun_has_case(self, c, "for") ||
                     (mark != TOKEN_NONE && form_is(self, mark, "for"))))
      return true;
  }
  return false;
}

bool target_is_harm(const reader *self, uint32_t noun) {
  return noun_lemma_in(self, noun, self->words.death) ||
         (self->syntax->upos[noun] == UPOS_NOUN &&
          self->m->at[noun] != MENTION_NONE &&
          !self->m->mentions.items[self->m->at[noun]].is_actor &&
          noun_may_tell(self, noun, BEDE_ASSAULT));
}

within target_within(reader *self, const lex_frame *frame, const lex_slot *slot,
                     uint32_t noun, within where) {
  if (is_bodily(self, frame, slot, noun)) return WITHIN_NONE;
  /* "denied *Chad's* charge", not "the charges against *Chad*" */
  if (frame->content == CONTENT_DENY && where == WITHIN_ANY)
    return WITHIN_OWNER;
  if (where == WITHIN_ANY && target_is_plea_for(self, frame, noun))
    return WITHIN_OWNER;
  /* "an inquiry into the killing *of a nun*": she is suspected of nothing */
  if (frame->type == BEDE_ACCUSE && slot->at != AT_SUBJECT &&
      target_is_harm(self, noun) && !noun_may_tell(self, noun, BEDE_ACCUSE))
    return WITHIN_DOER;
  if (frame->type != BEDE_PROTEST || frame->pos != LEX_VERB) return where;
  const handed nothing = HANDED_NOTHING;
  bool harm = noun_lemma_in(self, noun, self->words.death) ||
              (match_has_frames(self, noun) &&
               match_type(self, noun, &nothing) == BEDE_ASSAULT);
  if (slot->at == AT_OBJECT) return harm ? WITHIN_NONE : WITHIN_DOER;
  return harm ? WITHIN_DOER : WITHIN_OWNER;
}

/* ---- places ---- */

/* "shelled *Donetsk*": a place by its name, which nobody speaks for. */
static bool is_named_place(const mention *m) {
  return m->form == MENTION_NAME && m->type == MENTION_LOC &&
         (m->kind == KIND_PLACE || m->kind == KIND_NONE);
}

static bool has_foreign_code(const reader *self, const event *ev,
                             const mention *m) {
  if (!m->code.len) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    uint32_t root = mention_root(self->m, ev->actors.items[i]);
    if (str_eq(self->m->mentions.items[root].code, m->code)) return false;
  }
  return true;
}

static bool is_place_at(const reader *self, uint32_t token) {
  uint32_t id = self->m->at[token];
  return id != MENTION_NONE && self->m->time_at[token] == MENTION_NONE &&
         is_named_place(&self->m->mentions.items[id]);
}

/* "the town *of Saraqeb*", "the enclave *of Ghouta*": the name tells. */
static uint32_t place_of(reader *self, uint32_t token) {
  if (is_place_at(self, token)) return token;
  if (!noun_lemma_in(self, token, self->words.locality)) return TOKEN_NONE;
  TREE_EACH_CHILD(&self->tree, token, c) {
    uint32_t prep = tree_find(&self->tree, c, REL_CASE);
    if (self->syntax->rel[c] == REL_NMOD && prep != TOKEN_NONE &&
        str_is(text_form(self->text, prep), "of") && is_place_at(self, c))
      return c;
  }
  return TOKEN_NONE;
}

/* "food to Pibor *in South Sudan*", "to villages *in Morocco*": where a town
 * that nobody knows is says whom help is for. */
static uint32_t helped_place(reader *self, uint32_t token) {
  uint32_t place = place_of(self, token);
  if (place != TOKEN_NONE) {
    const mention *m = &self->m->mentions.items[self->m->at[place]];
    if (m->code.len) return place;
  } else if (!noun_lemma_in(self, token, self->words.locality)) {
    return TOKEN_NONE;
  }
  TREE_EACH_CHILD(&self->tree, token, c)
  if (self->syntax->rel[c] == REL_NMOD && noun_has_case(self, c, "in") &&
      is_place_at(self, c))
    return c;
  return place;
}

/* What goes to a town or is let be there; nobody pardons one. */
static bool is_gentle(unsigned type) {
  return type == BEDE_AID || type == BEDE_CONCEDE;
}

static uint32_t side_place(reader *self, unsigned type, uint32_t token) {
  return is_gentle(type) ? helped_place(self, token) : place_of(self, token);
}

static bool is_moving(unsigned type) {
  return type == BEDE_RETREAT || type == BEDE_MOBILIZE || type == BEDE_SANCTION;
}

/* What an army leaves or looks at is a side only if it is not its own. */
static bool is_target(reader *self, const event *ev, uint32_t token) {
  if (token == TOKEN_NONE) return false;
  const mention *m = &self->m->mentions.items[self->m->at[token]];
  return !is_moving(ev->type) || has_foreign_code(self, ev, m);
}

/* "flew food *to Pibor*", "opened a clinic *for Aleppo*": help goes there. */
static bool is_sent(bede_str prep) {
  return str_is(prep, "to") || str_is(prep, "into") || str_is(prep, "for");
}

/* "visited *Mosul*", "a trip *to Basra*": whose land it is plays host. */
static bool is_visit(const reader *self, const lex_frame *frame) {
  return frame->type == BEDE_CONSULT &&
         str_is(lexicon_str(self->lex, frame->mode), "visit");
}

/* "shells fell *on* Grozny"; but those "*in* Grozny" are hit only by a curfew
 * (or rid of it) or spared by a truce. */
static bool is_aimed(const reader *self, const lex_frame *frame,
                     bede_str prep) {
  if (frame->type == BEDE_AID) return is_sent(prep);
  if (frame->type == BEDE_CONSULT)
    return frame->pos == LEX_NOUN && str_is(prep, "to");
  if (frame->type == BEDE_CONCEDE) return str_is(prep, "in");
  bool holds = frame->type == BEDE_COERCE || frame->type == BEDE_RETREAT;
  bool cuts = frame->type == BEDE_SANCTION; /* "cut the power *to Gaza*" */
  return lexicon_in_set(self->lex, prep, self->words.aimed) ||
         (holds && str_is(prep, "in")) || (cuts && str_is(prep, "to"));
}

/* "pulled *out of* Chad": the entry may have "out" for a particle. */
static bede_str behind_particle(bede_str prep) {
  return str_is(prep, "out of") ? STR("of") : prep;
}

/* Whether the entry has the other side at this place: "attack *on R*", "R come
 * under attack". */
static bool is_wanted(const reader *self, const lex_frame *frame,
                      const clause_arg *arg) {
  const lex_slot *slots = lexicon_slots(self->lex, frame);
  for (uint32_t i = 0; i < frame->slot_count; i++) {
    if (!(slots[i].fill & FILL_R)) continue;
    if (slots[i].at == AT_OBJECT && arg->at == ARG_OBJECT) return true;
    if (slots[i].at == AT_SUBJECT && arg->at == ARG_SUBJECT) return true;
    if (slots[i].at == AT_PREP && arg->at == ARG_PREP &&
        (lexicon_has_word(self->lex, slots[i].words, arg->prep) ||
         lexicon_has_word(self->lex, slots[i].words,
                          behind_particle(arg->prep))) &&
        is_aimed(self, frame, arg->prep))
      return true;
  }
  return false;
}

static bool is_hitting(const reader *self, const lex_frame *frame,
                       unsigned type) {
  return self->words.aimed != LEX_NONE &&
         (is_visit(self, frame) || type == BEDE_ASSAULT ||
          type == BEDE_COERCE || type == BEDE_RETREAT ||
          type == BEDE_MOBILIZE || type == BEDE_SANCTION || type == BEDE_AID ||
          type == BEDE_CONCEDE);
}

uint32_t target_at(reader *self, const lex_frame *frame,
                   const clause_arg *arg) {
  if (!is_hitting(self, frame, frame->type) ||
      frame->flags & FRAME_RECIPROCAL || arg->inherited ||
      arg->at == ARG_MODIFIER || arg->at == ARG_POSSESSOR)
    return MENTION_NONE;
  if (is_gentle(frame->type) && arg->at != ARG_PREP) return MENTION_NONE;
  bool near = frame->type == BEDE_MOBILIZE; /* "massed *near Grozny*" */
  if (arg->at == ARG_PREP && !near && !is_aimed(self, frame, arg->prep))
    return MENTION_NONE;
  if (frame->pos == LEX_NOUN && str_is(arg->prep, "at")) return MENTION_NONE;
  uint32_t place = side_place(self, frame->type, arg->head);
  return place == TOKEN_NONE ? MENTION_NONE : self->m->at[place];
}

void target_add_towns(reader *self, uint32_t town, id_list *out) {
  ids_add(self, out, town);
  TREE_EACH_CHILD(&self->tree, self->m->mentions.items[town].head, c)
  if (self->syntax->rel[c] == REL_CONJ && is_place_at(self, c))
    ids_add(self, out, self->m->at[c]);
}

void target_find(reader *self, const clause *c, const lex_frame *frame,
                 event *ev) {
  if (!is_hitting(self, frame, ev->type) || ev->recipients.count ||
      frame->flags & FRAME_RECIPROCAL)
    return;
  for (uint32_t i = 0; i < c->args.count; i++) {
    const clause_arg *arg = &c->args.items[i];
    if (arg->clausal || arg->in_preposition || arg->inherited) continue;
    /* "police firing *at Barabanki*": there, and not on it */
    if (frame->pos == LEX_NOUN && str_is(arg->prep, "at")) continue;
    if (!is_wanted(self, frame, arg)) continue;
    uint32_t place = side_place(self, frame->type, arg->head);
    if (!is_target(self, ev, place)) continue;
    target_add_towns(self, self->m->at[place], &ev->recipients);
    return;
  }
}

/* ---- what stands beside it ---- */

/* "on alert *to fly into Lebanon*", "an order *to move against Syria*" */
static bool is_going(const reader *self, uint32_t verb) {
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (self->syntax->rel[c] == REL_OBL &&
      (noun_has_case(self, c, "into") || noun_has_case(self, c, "against")))
    return true;
  return false;
}

/* "marched *to demand that Rome resign*", "sent troops *to counter threats
 * from Iran*" */
static bool is_purpose(reader *self, const event *ev, uint32_t c) {
  enum rel rel = self->syntax->rel[c];
  if (rel != REL_ADVCL && rel != REL_XCOMP && rel != REL_ACL) return false;
  uint32_t id = self->out->of[c];
  uint32_t object = tree_find(&self->tree, c, REL_OBJ);
  if (noun_lemma_in(self, object, self->words.signal))
    return true; /* "*to send a message to Iran*" */
  if (ev->type == BEDE_MOBILIZE)
    return noun_lemma_in(self, c, self->words.adverse) || is_going(self, c);
  if (noun_lemma_in(self, c, self->words.voicing)) return true;
  if (id == EVENT_NONE) return false;
  uint8_t type = self->out->events.items[id].type;
  return type == BEDE_REQUEST || type == BEDE_ACCUSE || type == BEDE_REJECT;
}

/* "marched to demand the *release of two nuns*": for them, and against nobody;
 * but "against the release of killers". */
static bool is_pleaded_for(const reader *self, const event *ev, uint32_t t) {
  if (ev->type != BEDE_PROTEST) return false;
  for (uint32_t room = 4; room && t != TOKEN_NONE; room--) {
    if (clause_is_head(self, t)) return false;
    t = self->syntax->head[t];
    if (!noun_lemma_in(self, t, self->words.pleaded_for)) continue;
    return noun_has_case(self, t, "for") ||
           (self->syntax->rel[t] == REL_OBJ &&
            noun_may_do(self, self->syntax->head[t], BEDE_REQUEST));
  }
  return false;
}

static void add_others(reader *self, event *ev, const id_list *found) {
  for (uint32_t i = 0; i < found->count; i++) {
    if (is_pleaded_for(self, ev, self->m->mentions.items[found->items[i]].head))
      continue;
    uint32_t root = mention_root(self->m, found->items[i]);
    bool own = false;
    for (uint32_t k = 0; k < ev->actors.count; k++)
      own |= mention_root(self->m, ev->actors.items[k]) == root;
    if (!own) ids_add(self, &ev->recipients, found->items[i]);
  }
}

/* "along the border with *Gaza*", "on alert to fly into *Lebanon*" */
static void take_place(reader *self, event *ev, uint32_t token) {
  uint32_t place = place_of(self, token);
  if (place != TOKEN_NONE &&
      has_foreign_code(self, ev, &self->m->mentions.items[self->m->at[place]]))
    ids_add(self, &ev->recipients, self->m->at[place]);
}

/* Whom a purpose is about: the other side of its event, else who stands in its
 * object. */
static void take_purpose(reader *self, event *ev, uint32_t c) {
  uint32_t id = self->out->of[c];
  if (id != EVENT_NONE)
    add_others(self, ev, &self->out->events.items[id].recipients);
  uint32_t object = tree_find(&self->tree, c, REL_OBJ);
  if (ev->recipients.count) return;
  id_list found = {0};
  if (object != TOKEN_NONE) noun_actors(self, object, WITHIN_ANY, &found);
  TREE_EACH_CHILD(&self->tree, c, phrase) {
    if (found.count || self->syntax->rel[phrase] != REL_OBL) continue;
    within where =
        noun_has_case(self, phrase, "against") ? WITHIN_ANY : WITHIN_NONE;
    if (!noun_actors(self, phrase, where, &found)) take_place(self, ev, phrase);
  }
  add_others(self, ev, &found);
}

/* "rallied in Lima *against the cabinet*", "in anger *at the cabinet*", "in a
 * warning *to Iran*", "along the frontier *with Chad*": they are meant. */
static bool tells_side(reader *self, const event *ev, uint32_t c) {
  enum rel rel = self->syntax->rel[c];
  bool phrase = rel == REL_OBL || rel == REL_NMOD;
  uint32_t prep = phrase ? tree_find(&self->tree, c, REL_CASE) : TOKEN_NONE;
  if (prep == TOKEN_NONE) return false;
  if (str_is(folded_form(self, prep), "against")) return true;
  if (noun_lemma_in(self, c, self->words.signal) &&
      (str_is(folded_form(self, prep), "in") ||
       str_is(folded_form(self, prep), "as")))
    return true;
  return ev->type == BEDE_MOBILIZE &&
         noun_lemma_in(self, c, self->words.border) && noun_is_located(self, c);
}

/* Whom a signal is meant for: "in anger at *the cabinet*", "in protest at *the
 * cabinet's* plans"; whose arrest it is about does nothing. */
static void take_meant(reader *self, event *ev, uint32_t c) {
  bool theirs = noun_has_case(self, c, "at") && self->out->of[c] == EVENT_NONE;
  id_list found = {0};
  noun_actors(self, c, theirs ? WITHIN_OWNER : WITHIN_NONE, &found);
  add_others(self, ev, &found);
}

/* "against the bishop's *murder*", "the *killing* of a priest" */
static bool is_undergone(const reader *self, uint32_t c) {
  return noun_lemma_in(self, c, self->words.undergone) ||
         noun_form_in(self, c, self->words.undergone);
}

static void take_phrase(reader *self, event *ev, uint32_t c) {
  id_list found = {0};
  if (is_undergone(self, c)) return;
  if (noun_actors(self, c, WITHIN_ANY, &found)) add_others(self, ev, &found);
  TREE_EACH_CHILD(&self->tree, c, inner) {
    if (ev->recipients.count || self->syntax->rel[inner] != REL_NMOD) continue;
    if (noun_has_case(self, inner, "with")) take_place(self, ev, inner);
    if (!noun_has_case(self, inner, "to") && !noun_has_case(self, inner, "at"))
      continue;
    take_meant(self, ev, inner); /* "a warning *to Iran*" */
  }
}

/* "marched in anger *at the cabinet*": the parser may hang both on the verb. */
static void take_next_phrase(reader *self, event *ev, uint32_t c) {
  uint32_t up = self->syntax->head[c];
  if (up == TOKEN_NONE) return;
  TREE_EACH_CHILD(&self->tree, up, next) {
    bool behind =
        next > c && self->syntax->rel[next] == REL_OBL &&
        (noun_has_case(self, next, "at") || noun_has_case(self, next, "to"));
    if (behind && !ev->recipients.count) take_meant(self, ev, next);
  }
}

/* Whether a mention is the state or a force whose doing that may be: "the
 * *army's* rule", "*government* plans"; not "the *bishop's* murder",
 * "*Japanese* cars". */
static bool is_of_power(const reader *self, uint32_t m) {
  const mention *own = &self->m->mentions.items[m];
  const mention *who = &self->m->mentions.items[mention_root(self->m, m)];
  bede_str sector = own->sector.len ? own->sector : who->sector;
  if (sector.len) return noun_is_power(sector) || str_is(sector, "PTY");
  return who->code.len && self->syntax->rel[own->head] == REL_NMOD_POSS;
}

/* "marched over *the cabinet's* plans": whose deed or word it was; whose death
 * or arrest it was suffered it. */
static void take_grievance(reader *self, event *ev, uint32_t c) {
  enum rel rel = self->syntax->rel[c];
  uint32_t id = self->out->of[c];
  bool about =
      noun_has_case(self, c, "over") || noun_has_case(self, c, "about");
  if (ev->type != BEDE_PROTEST || (rel != REL_OBL && rel != REL_NMOD) || !about)
    return;
  id_list found = {0};
  if (id != EVENT_NONE)
    found = self->out->events.items[id].actors;
  else if (!is_undergone(self, c))
    noun_actors(self, c, WITHIN_OWNER, &found);
  for (uint32_t i = 0; i < found.count; i++)
    if (!is_of_power(self, found.items[i])) return;
  add_others(self, ev, &found);
}

/* The phrases may hang one on another: "on exercises *close to the border with
 * Chad*". */
static void look_beside(reader *self, event *ev, uint32_t token,
                        uint32_t depth) {
  TREE_EACH_CHILD(&self->tree, token, c) {
    if (ev->recipients.count) return;
    if (is_purpose(self, ev, c)) take_purpose(self, ev, c);
    if (!ev->recipients.count && tells_side(self, ev, c)) {
      take_phrase(self, ev, c);
      take_next_phrase(self, ev, c);
    }
    if (!ev->recipients.count) take_grievance(self, ev, c);
    enum rel rel = self->syntax->rel[c];
    bool inner = rel == REL_OBL || rel == REL_NMOD || rel == REL_ADVMOD ||
                 rel == REL_OBJ || rel == REL_AMOD;
    if (depth && inner && self->out->of[c] == EVENT_NONE)
      look_beside(self, ev, c, depth - 1);
  }
}

/* "sanctions *aimed at curbing Iran's programme*", "a ban *designed to punish
 * Chad*", "measures *to isolate Minsk*" */
static void take_design(reader *self, event *ev, uint32_t noun) {
  TREE_EACH_CHILD(&self->tree, noun, c) {
    enum rel rel = self->syntax->rel[c];
    if (ev->recipients.count || (rel != REL_ACL && rel != REL_ADVCL)) continue;
    if (noun_lemma_in(self, c, self->words.adverse)) take_purpose(self, ev, c);
    if (!noun_lemma_in(self, c, self->words.devised)) continue;
    TREE_EACH_CHILD(&self->tree, c, end) {
      if (ev->recipients.count) break;
      enum rel inner = self->syntax->rel[end];
      bool met =
          noun_has_case(self, end, "at") || noun_has_case(self, end, "against");
      if (inner == REL_OBL && met) take_phrase(self, ev, end);
      if (inner != REL_ADVCL && inner != REL_XCOMP && inner != REL_ACL)
        continue;
      take_purpose(self, ev, end);
      uint32_t id = self->out->of[end]; /* nobody *curbs* it yet */
      if (id != EVENT_NONE && !self->out->events.items[id].actors.count)
        self->out->events.items[id].fate = FATE_CONSUMED;
    }
  }
}

/* "imposed tariffs *in retaliation for Chad's* dumping": whom they answer. */
static void take_answered(reader *self, event *ev, uint32_t token) {
  TREE_EACH_CHILD(&self->tree, token, c) {
    enum rel rel = self->syntax->rel[c];
    if ((rel != REL_OBL && rel != REL_NMOD) || !noun_has_case(self, c, "in") ||
        !noun_lemma_in(self, c, self->words.response_noun))
      continue;
    TREE_EACH_CHILD(&self->tree, c, cause) {
      bool met =
          noun_has_case(self, cause, "for") || noun_has_case(self, cause, "to");
      if (self->syntax->rel[cause] != REL_NMOD || !met || ev->recipients.count)
        continue;
      id_list found = {0};
      noun_actors(self, cause, WITHIN_OWNER, &found);
      add_others(self, ev, &found);
    }
  }
}

static bool is_mere_place(const reader *self, uint32_t id) {
  const mention *list = self->m->mentions.items;
  return !list[id].is_actor && !list[mention_root(self->m, id)].is_actor &&
         !list[id].is_given;
}

bool target_is_place(const reader *self, const event *ev) {
  for (uint32_t i = 0; i < ev->recipients.count; i++)
    if (!is_mere_place(self, ev->recipients.items[i])) return false;
  return ev->recipients.count;
}

/* "sent troops to *Grozny*": a town of the actor's own country is no side. */
static void drop_own_places(const reader *self, event *ev) {
  if (!is_moving(ev->type)) return;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *m = &self->m->mentions.items[ev->recipients.items[i]];
    if (!is_named_place(m) || m->is_given || has_foreign_code(self, ev, m))
      ev->recipients.items[kept++] = ev->recipients.items[i];
  }
  ev->recipients.count = kept;
}

/* "retook *Sinjar* from the rebels"; but "shot *a clerk* and a guard" */
static bool is_beside_party(const reader *self, uint32_t id) {
  return self->m->mentions.items[id].type == MENTION_LOC &&
         is_mere_place(self, id);
}

/* "retook Sinjar from *the rebels*": they are the other side. */
static void drop_beside_party(const reader *self, event *ev) {
  uint32_t parties = 0, kept = 0;
  for (uint32_t i = 0; i < ev->recipients.count; i++)
    parties += !is_mere_place(self, ev->recipients.items[i]);
  if (!parties) return;
  for (uint32_t i = 0; i < ev->recipients.count; i++)
    if (!is_beside_party(self, ev->recipients.items[i]))
      ev->recipients.items[kept++] = ev->recipients.items[i];
  ev->recipients.count = kept;
}

static bool takes_behind(const reader *self, const lex_frame *frame,
                         const char *prep) {
  const lex_slot *slots = lexicon_slots(self->lex, frame);
  for (uint32_t i = 0; i < frame->slot_count; i++)
    if (slots[i].at == AT_PREP && slots[i].fill & FILL_R &&
        lexicon_has_word(self->lex, slots[i].words, str_from(prep)))
      return true;
  return false;
}

/* "supports a bill *in the Senate*", "will attend talks *in Lima*": where, and
 * neither whom nor with whom; but "has faith *in the Senate*". */
static bool is_venue(reader *self, const event *ev, uint32_t head) {
  const mention *m = &self->m->mentions.items[self->m->at[head]];
  bool chamber = m->type == MENTION_ORG && str_is(m->sector, "LEG") &&
                 !takes_behind(self, ev->frame, "in");
  bool met = ev->type == BEDE_CONSULT || ev->type == BEDE_AGREE;
  bool town = met && !str_is(ev->mode, "visit") && m->kind == KIND_PLACE &&
              noun_is_scene(self, head);
  return (chamber || town) && noun_has_case(self, head, "in");
}

/* "called for more pay *for teachers*": nobody asks them; but "made a plea *to
 * Chad*". */
static bool is_beneficiary(const reader *self, const event *ev, uint32_t head) {
  if (self->syntax->rel[head] == REL_CONJ) head = self->syntax->head[head];
  uint32_t noun = self->syntax->head[head];
  if (ev->type != BEDE_REQUEST || self->syntax->rel[head] != REL_NMOD ||
      noun == TOKEN_NONE || ids_have(&ev->trigger, noun))
    return false;
  return (noun_has_case(self, head, "for") &&
          !noun_may_tell(self, noun, BEDE_REQUEST)) ||
         (noun_has_case(self, head, "to") &&
          !takes_behind(self, ev->frame, "to"));
}

/* "marched *in support of the premier*": against nobody whom it is for. */
static bool is_supported(reader *self, const event *ev, uint32_t head) {
  uint32_t set = self->words.in_support, noun = self->syntax->head[head];
  if (ev->type != BEDE_PROTEST || set == LEX_NONE || noun == TOKEN_NONE)
    return false;
  bede_str own = opening_read(self, head)->words;
  bede_str outer = opening_read(self, noun)->words;
  bede_str all = str_format(self->a, "%.*s %.*s %.*s", STR_ARG(outer),
                            STR_ARG(folded_form(self, noun)), STR_ARG(own));
  return lexicon_in_set(self->lex, own, set) ||
         lexicon_in_set(self->lex, all, set);
}

static void drop_bystanders(reader *self, event *ev) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    uint32_t id = ev->recipients.items[i];
    uint32_t head = self->m->mentions.items[id].head;
    bool by = is_venue(self, ev, head) || is_beneficiary(self, ev, head) ||
              is_pleaded_for(self, ev, head) || is_supported(self, ev, head);
    if (!by || self->m->mentions.items[id].is_given)
      ev->recipients.items[kept++] = id;
  }
  ev->recipients.count = kept;
}

/* "met the premier and *demanded* talks": of him, if the second verb has no
 * subject of its own. */
static bool is_met_first(reader *self, const event *met, const event *ev) {
  uint32_t p = ev->predicate;
  return met->type == BEDE_CONSULT && met->status == BEDE_ACTUAL &&
         ev->type == BEDE_REQUEST && ev->frame->pos == LEX_VERB &&
         self->syntax->rel[p] == REL_CONJ && met->predicate < p &&
         subject_conj_head(&self->tree, p) == met->predicate &&
         subject_own(&self->tree, p) == TOKEN_NONE;
}

/* "demanded an inquiry *in Assam*": where, and not of whom. */
static bool is_merely_where(reader *self, const event *ev) {
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *m = &self->m->mentions.items[ev->recipients.items[i]];
    if (!is_named_place(m) || !noun_has_case(self, m->head, "in")) return false;
  }
  return true;
}

/* "made an appeal *asking Chad* to wait", "filed a suit *alleging that Chad*
 * cheated", "wrote *to the premier* demanding talks": who is asked or accused
 * stands with the other verb. */
static void take_addressee(reader *self, event *ev) {
  if ((ev->type != BEDE_REQUEST && ev->type != BEDE_ACCUSE) ||
      !is_merely_where(self, ev) || !ev->actors.count)
    return;
  event_range near = event_within(self, ev->predicate, 0, 0);
  for (uint32_t i = near.first; i < near.end; i++) {
    const event *by = &self->out->events.items[i];
    uint32_t own = ev->predicate, p = by->predicate;
    if (by == ev || by->fate) continue;
    if (is_met_first(self, by, ev)) {
      ev->recipients = (id_list){0};
      add_others(self, ev, &by->actors);
      add_others(self, ev, &by->recipients);
      return;
    }
    if (ev->recipients.count) continue;
    if (ev->type == BEDE_ACCUSE && by->recipients.count &&
        self->m->mentions.items[by->recipients.items[0]].form ==
            MENTION_PRONOUN)
      continue; /* "denounced the crime, calling *it* foul" */
    bool asks = by->type == ev->type && self->syntax->xpos[p] == XPOS_VBG &&
                self->syntax->rel[p] != REL_CONJ &&
                ids_have(&ev->trigger, self->syntax->head[p]);
    bool writes = by->type == BEDE_CONSULT && ev->type == BEDE_REQUEST &&
                  self->syntax->xpos[own] == XPOS_VBG &&
                  self->syntax->rel[own] == REL_ADVCL &&
                  ids_have(&by->trigger, self->syntax->head[own]);
    if (asks || writes) add_others(self, ev, &by->recipients);
    if (writes && !ev->recipients.count) add_others(self, ev, &by->actors);
  }
}

/* "*the rally* denounced Chad": against whom it says so. */
static void take_denounced(reader *self, event *ev) {
  uint32_t verb = TOKEN_NONE;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (self->syntax->rel[ev->trigger.items[i]] == REL_NSUBJ)
      verb = self->syntax->head[ev->trigger.items[i]];
  if (ev->type != BEDE_PROTEST || ev->recipients.count || verb == TOKEN_NONE)
    return;
  uint32_t id = self->out->of[verb];
  uint32_t what = tree_find(&self->tree, verb, REL_OBJ);
  const event *by = id == EVENT_NONE ? NULL : &self->out->events.items[id];
  if (by && (by->type == BEDE_ACCUSE || by->type == BEDE_REJECT))
    add_others(self, ev, &by->recipients);
  /* no rally is somebody, and the verb may tell of nothing itself */
  if (by || what == TOKEN_NONE || !noun_may_do(self, verb, BEDE_ACCUSE)) return;
  id_list found = {0};
  noun_actors(self, what, WITHIN_ANY, &found);
  add_others(self, ev, &found);
}

/* "*another victim* of police firing died" */
static void take_victim(reader *self, event *ev) {
  uint32_t noun = ev->predicate, who = self->syntax->head[noun];
  if (ev->type != BEDE_ASSAULT || ev->recipients.count || !ev->actors.count ||
      self->syntax->rel[noun] != REL_NMOD || !noun_has_case(self, noun, "of") ||
      !noun_lemma_in(self, who, self->words.victim) ||
      self->m->at[who] == MENTION_NONE)
    return;
  ids_add(self, &ev->recipients, self->m->at[who]);
}

/* "the *Armenian* genocide" */
static void take_sufferer(reader *self, event *ev) {
  if (ev->type != BEDE_ASSAULT || ev->recipients.count ||
      !noun_lemma_in(self, ev->predicate, self->words.suffered))
    return;
  TREE_EACH_CHILD(&self->tree, ev->predicate, c) {
    enum rel rel = self->syntax->rel[c];
    uint32_t m = self->m->at[c];
    if ((rel == REL_AMOD || rel == REL_COMPOUND) && m != MENTION_NONE &&
        self->m->mentions.items[m].is_actor)
      ids_add(self, &ev->recipients, m);
  }
}

/* Where somebody was, or what he was just doing: "were standing", "was in". */
static bool is_going_on(const reader *self, uint32_t verb) {
  bool under_way = self->syntax->xpos[verb] == XPOS_VBG &&
                   tree_find(&self->tree, verb, REL_AUX) != TOKEN_NONE;
  return under_way || (tree_find(&self->tree, verb, REL_COP) != TOKEN_NONE &&
                       tree_find(&self->tree, verb, REL_CASE) != TOKEN_NONE);
}

/* "*Five boys* were standing there when somebody opened fire": on them, where
 * nobody else is told of. */
static void take_present(reader *self, event *ev) {
  uint32_t p = ev->predicate;
  if (self->syntax->rel[p] == REL_CONJ) p = self->syntax->head[p];
  uint32_t verb = self->syntax->head[p];
  if (!str_is(ev->mode, "firearms") || ev->recipients.count ||
      !ev->actors.count || ev->frame->pos != LEX_VERB ||
      ev->status != BEDE_ACTUAL || self->syntax->rel[p] != REL_ADVCL ||
      verb > p || !is_going_on(self, verb))
    return;
  bool when = false;
  TREE_EACH_CHILD(&self->tree, p, c)
  when |= c < p && form_is(self, c, "when");
  uint32_t who = when ? subject_own(&self->tree, verb) : TOKEN_NONE;
  uint32_t m = who == TOKEN_NONE ? MENTION_NONE : self->m->at[who];
  if (m == MENTION_NONE || !self->m->mentions.items[m].is_person ||
      self->out->of[verb] != EVENT_NONE)
    return;
  id_list found = {0};
  if (!noun_actors(self, who, WITHIN_NONE, &found)) ids_add(self, &found, m);
  add_others(self, ev, &found);
}

/* "marched *for the release* of a poet": it has not come about. */
static void drop_wished(reader *self, const event *ev) {
  if (ev->type != BEDE_PROTEST) return;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    TREE_EACH_CHILD(&self->tree, ev->trigger.items[i], c) {
      uint32_t id = self->out->of[c];
      if (id == EVENT_NONE || !noun_has_case(self, c, "for")) continue;
      event *wish = &self->out->events.items[id];
      if (wish->type == BEDE_RETREAT || wish->type == BEDE_CONCEDE ||
          wish->type == BEDE_SUPPORT || wish->type == BEDE_CONSULT)
        wish->fate = FATE_CONSUMED;
    }
}

/* "*Grozny* was shelled", "*Gaza* is under bombardment": what is hit there is
 * the town, whoever did it. */
static bool is_laid_low(const reader *self, const event *ev) {
  if (ev->type != BEDE_ASSAULT || ev->status != BEDE_ACTUAL ||
      (ev->frame->pos == LEX_NOUN && !ev->operator_count))
    return false;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *m = &self->m->mentions.items[ev->recipients.items[i]];
    if (!is_named_place(m) || !m->code.len) return false;
    uint32_t head = m->head; /* "the town *of Avdiivka*" */
    if (self->syntax->rel[head] == REL_NMOD) head = self->syntax->head[head];
    enum rel rel = self->syntax->rel[head];
    bool hit = rel == REL_NSUBJ || rel == REL_NSUBJ_PASS || rel == REL_OBJ;
    if (!hit && rel != REL_CONJ) return false;
  }
  return ev->recipients.count;
}

void target_settle(reader *self, event *ev) {
  bool meant = ev->type == BEDE_PROTEST || ev->type == BEDE_MOBILIZE;
  drop_own_places(self, ev);
  drop_beside_party(self, ev);
  drop_bystanders(self, ev);
  /* a place is no party: somebody must have done it; but "*Grozny* was
   * shelled", "came under fire" */
  if (!ev->actors.count && target_is_place(self, ev) && !is_laid_low(self, ev))
    ev->recipients = (id_list){0};
  take_victim(self, ev);
  take_present(self, ev);
  take_addressee(self, ev);
  take_denounced(self, ev);
  take_sufferer(self, ev);
  drop_wished(self, ev);
  if (ev->type == BEDE_SANCTION)
    for (uint32_t i = 0; i < ev->trigger.count && !ev->recipients.count; i++) {
      take_design(self, ev, ev->trigger.items[i]);
      if (ev->actors.count) take_answered(self, ev, ev->trigger.items[i]);
    }
  if (!meant || ev->recipients.count || !ev->actors.count) return;
  for (uint32_t i = 0; i < ev->trigger.count && !ev->recipients.count; i++)
    look_beside(self, ev, ev->trigger.items[i], BESIDE_DEPTH);
}

/* "fired rockets at *the French* embassy in Nouakchott", "shelled *an American*
 * base in Iraq": the town is only where it stands. */
bool target_is_site(reader *self, const match *m, const lex_frame *frame,
                    const clause_arg *arg) {
  uint32_t town = self->m->at[arg->head];
  if (frame->type != BEDE_ASSAULT || arg->at != ARG_PREP ||
      !str_is(arg->prep, "in") || town == MENTION_NONE ||
      self->m->mentions.items[town].type != MENTION_LOC)
    return false;
  for (uint32_t i = 0; i < m->words.count; i++) {
    uint32_t word = m->words.items[i];
    id_list whose = {0};
    if (word != arg->head && subject_is_nominal(&self->tree, word) &&
        noun_actors(self, word, WITHIN_OWNER, &whose) &&
        self->m->mentions.items[whose.items[0]].head != word &&
        !event_share_chain(self->m, &whose, &m->actors))
      return true;
  }
  return false;
}
