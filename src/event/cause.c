/*
 * cause.c - who did the harm, where its own clause does not say.
 *
 *   "Two men were killed when *police opened fire*"
 *   "*Guards fired* at the crowd, and two were hurt"
 *   "ordered *firing by guards*, in which two died"
 *   "Police opened fire.  Six were hurt in *the firing*."
 *   "Kenya suffered *an attack by rebels*, killing ten"
 *
 * A clause beside it tells what was done; whose act that was, theirs is the
 * harm.  The event of that clause stays one of its own.
 */
#include "event/reader.h"
#include "event/subject.h"

#include "base/utf8.h"
#include "mention/sector.h"

enum { CLIMB = 4, SENTENCES_BACK = 3 };

bool event_is_harm(const event *ev) {
  lex_size size = (lex_size)ev->frame->size;
  return ev->type == BEDE_ASSAULT &&
         (size == SIZE_DEAD || size == SIZE_INJURED);
}

/* The event that the word helps to tell: "*began* to fire", "*had* to fire". */
static uint32_t told_with(const reader *self, uint32_t word) {
  uint32_t inner = tree_find(&self->tree, word, REL_XCOMP);
  if (self->out->of[word] != EVENT_NONE) return self->out->of[word];
  if (inner != TOKEN_NONE && self->out->of[inner] != EVENT_NONE)
    return self->out->of[inner];
  event_range near = event_within(self, word, 0, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    for (uint32_t k = 0; k < ev->trigger.count; k++)
      if (ev->trigger.items[k] == word) return i;
  }
  return EVENT_NONE;
}

/* "*Soldiers* died when *soldiers* stormed the palace": not by their own. */
static bool is_own_kind(const reader *self, const event *harm,
                        const event *ev) {
  for (uint32_t i = 0; i < harm->recipients.count; i++)
    for (uint32_t k = 0; k < ev->actors.count; k++) {
      const mention *list = self->m->mentions.items;
      uint32_t hurt = harm->recipients.items[i], acting = ev->actors.items[k];
      const mention *x = &list[mention_root(self->m, hurt)];
      const mention *y = &list[mention_root(self->m, acting)];
      if (x->sector.len && str_eq(x->sector, y->sector) &&
          str_eq(x->code, y->code))
        return true;
    }
  return event_same_party(self, &harm->recipients, &ev->actors);
}

/* Who keeps order by force. */
static bool is_force(const reader *self, const id_list *side) {
  if (!side->count) return false;
  uint32_t root = mention_root(self->m, side->items[0]);
  bede_str sector = self->m->mentions.items[root].sector;
  return sector_is_armed(sector);
}

/* "killed when police *raided* the hideout" */
static bool is_raid(const reader *self, const event *ev) {
  return ev->type == BEDE_COERCE && !ev->mode.len &&
         is_force(self, &ev->actors);
}

/* Whether what was done can be what hurt them. */
static bool is_cause(const reader *self, const event *harm, uint32_t id) {
  if (id == EVENT_NONE) return false;
  const event *ev = &self->out->events.items[id];
  bool is_content = ev->fate == FATE_CONSUMED && ev->host != EVENT_NONE;
  bool told = !ev->fate || is_content;
  bool happened = ev->status == BEDE_ACTUAL || ev->status == BEDE_ORDERED;
  /* "*shot* when police *opened fire*", but no stones thrown then */
  bool alike = event_is_harm(harm) || str_eq(harm->mode, ev->mode);
  bool force = ev->type == BEDE_ASSAULT || is_raid(self, ev);
  return told && alike && happened && force && !event_is_harm(ev) &&
         ev->actors.count && !is_own_kind(self, harm, ev);
}

/* "killed *when* police fired" */
static bool tells_cause(reader *self, uint32_t told) {
  if (self->words.cause_clause == LEX_NONE) return false;
  TREE_EACH_CHILD(&self->tree, told, c) {
    enum rel rel = self->syntax->rel[c];
    if (c > told || (rel != REL_MARK && rel != REL_ADVMOD)) continue;
    if (noun_form_in(self, c, self->words.cause_clause)) return true;
  }
  return false;
}

static uint32_t cause_below(reader *self, const event *harm, uint32_t verb,
                            bool deep) {
  TREE_EACH_CHILD(&self->tree, verb, c) {
    if (self->syntax->rel[c] != REL_ADVCL) continue;
    uint32_t id = told_with(self, c);
    if (tells_cause(self, c) && is_cause(self, harm, id)) return id;
    /* "was killed *while another died* when police fired" */
    bool as_well = !deep && (id == EVENT_NONE ||
                             event_is_harm(&self->out->events.items[id]));
    if (as_well) id = cause_below(self, harm, c, true);
    if (as_well && id != EVENT_NONE) return id;
  }
  return EVENT_NONE;
}

/* "died *when a bomb exploded*": nobody else is told, but no accident. */
static bool is_by_arms(reader *self, uint32_t verb) {
  TREE_EACH_CHILD(&self->tree, verb, c) {
    if (self->syntax->rel[c] != REL_ADVCL || !tells_cause(self, c)) continue;
    uint32_t arms = tree_find(&self->tree, c, REL_NSUBJ);
    if (arms != TOKEN_NONE && noun_in_set(self, noun_semantic_head(self, arms),
                                          self->words.war_means))
      return true;
  }
  return false;
}

/* A phrase of its own between the verb and `end`; a day is none. */
static bool has_phrase(const reader *self, uint32_t verb, uint32_t end) {
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (c > verb && c < end && self->syntax->rel[c] == REL_OBL &&
      self->m->time_at[c] == MENTION_NONE)
    return true;
  return false;
}

/* "police fired *and two were killed*", "police fired; two were killed": the
 * first of the two is the cause. */
static uint32_t cause_before(const reader *self, const event *harm,
                             uint32_t verb) {
  uint32_t head = self->syntax->head[verb];
  bool beside = self->syntax->rel[verb] == REL_PARATAXIS &&
                !has_phrase(self, verb, UINT32_MAX);
  if ((self->syntax->rel[verb] != REL_CONJ && !beside) || head > verb)
    return EVENT_NONE;
  uint32_t id = told_with(self, head);
  return is_cause(self, harm, id) ? id : EVENT_NONE;
}

/* The last thing told before the clause, in its sentence. */
static uint32_t told_before(const reader *self, uint32_t verb) {
  uint32_t found = EVENT_NONE, at = 0;
  event_range near = event_within(self, verb, 0, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    if (ev->predicate >= verb || ev->predicate < at) continue;
    found = i;
    at = ev->predicate;
  }
  return found;
}

bool event_is_in_which(const reader *self, uint32_t verb) {
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (self->syntax->rel[c] == REL_OBL && self->syntax->xpos[c] == XPOS_WDT)
    return true;
  return false;
}

/* "opened fire, *which* resulted in the death of two" */
static bool is_result(const reader *self, const event *harm) {
  uint32_t which = tree_find(&self->tree, harm->predicate, REL_NSUBJ);
  return harm->frame->flags & FRAME_CAUSED && which != TOKEN_NONE &&
         self->syntax->rel[harm->predicate] == REL_ACL_RELCL &&
         self->syntax->xpos[which] == XPOS_WDT;
}

/* "police fired in Kota, *where one man was killed*": and nothing else is told
 * of him. */
static bool is_there(const reader *self, uint32_t verb) {
  if (self->syntax->rel[verb] != REL_ACL_RELCL ||
      has_phrase(self, verb, UINT32_MAX))
    return false;
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (self->syntax->xpos[c] == XPOS_WRB) return true;
  return false;
}

/* "firing on the crowd at the gate *in which two were killed*": whatever noun
 * the parser hangs it on, people are killed in what was told last. */
static uint32_t cause_above(const reader *self, const event *harm,
                            uint32_t verb) {
  bool relative = event_is_in_which(self, verb) || is_result(self, harm);
  bool there = is_there(self, verb);
  uint32_t id = relative || there ? told_before(self, verb) : EVENT_NONE;
  if (!is_cause(self, harm, id)) return EVENT_NONE;
  const event *ev = &self->out->events.items[id];
  bool force = str_is(ev->mode, "firearms") && is_force(self, &ev->actors);
  return relative || force ? id : EVENT_NONE;
}

/* The means that a noun tells of by itself: "firing", "bombing". */
static bede_str mode_of(reader *self, uint32_t noun) {
  lex_frames frames = noun_lemma_word(self, noun)->frames[LEX_NOUN];
  for (uint32_t i = 0; i < frames.count; i++)
    if (frames.items[i].type == BEDE_ASSAULT && frames.items[i].mode.len)
      return lexicon_str(self->lex, frames.items[i].mode);
  return STR("");
}

/* But "hanged *for killing two*". */
static bool is_participle(const reader *self, uint32_t verb) {
  return self->syntax->rel[verb] == REL_ADVCL &&
         self->syntax->xpos[verb] == XPOS_VBG &&
         tree_find(&self->tree, verb, REL_MARK) == TOKEN_NONE;
}

/* "fired at the crowd, *leaving two dead*" */
static uint32_t cause_over(const reader *self, const event *harm,
                           uint32_t verb) {
  uint32_t id = is_participle(self, verb)
                    ? told_with(self, self->syntax->head[verb])
                    : EVENT_NONE;
  return is_cause(self, harm, id) ? id : EVENT_NONE;
}

/* "A mob was attacked by guards, *leaving two dead*": the guards left them. */
static uint32_t cause_of_passive(const reader *self, const event *harm) {
  uint32_t up = self->syntax->head[harm->predicate];
  uint32_t id = told_with(self, up);
  if (!subject_is_passive(&self->tree, up) || !is_cause(self, harm, id))
    return EVENT_NONE;
  const event *ev = &self->out->events.items[id];
  return event_same_party(self, &harm->actors, &ev->recipients) ? id
                                                                : EVENT_NONE;
}

/* "A bullet hit a boy who was watching, *killing him*": whoever watched did
 * not; the clause hangs on the verb above. */
static uint32_t cause_past_relative(const reader *self, const event *harm) {
  uint32_t watching = self->syntax->head[harm->predicate];
  if (harm->recipients.count != 1 ||
      self->syntax->rel[watching] != REL_ACL_RELCL)
    return EVENT_NONE;
  uint32_t him = harm->recipients.items[0];
  uint32_t boy = self->syntax->head[watching];
  if (self->m->mentions.items[him].form != MENTION_PRONOUN) return EVENT_NONE;
  uint32_t id = told_with(self, self->syntax->head[boy]);
  return is_cause(self, harm, id) ? id : EVENT_NONE;
}

/* "Police opened fire at a mob *killing three*": so many of the mob, and not
 * "at rebels killing villagers". */
static uint32_t cause_at_target(reader *self, const event *harm) {
  uint32_t p = harm->predicate, mob = self->syntax->head[p];
  uint32_t verb = mob == TOKEN_NONE ? mob : self->syntax->head[mob];
  if (self->syntax->rel[p] == REL_CONJ && mob != TOKEN_NONE) {
    uint32_t first = self->out->of[mob];
    bool beside =
        first != EVENT_NONE && event_is_harm(&self->out->events.items[first]);
    return beside ? cause_at_target(self, &self->out->events.items[first])
                  : EVENT_NONE;
  }
  if (self->syntax->rel[p] != REL_ACL || verb == TOKEN_NONE ||
      harm->recipients.count != 1)
    return EVENT_NONE;
  const mention *hurt = &self->m->mentions.items[harm->recipients.items[0]];
  uint32_t id = told_with(self, verb);
  if (!hurt->count.known || !is_cause(self, harm, id)) return EVENT_NONE;
  const event *ev = &self->out->events.items[id];
  bool shots =
      str_is(ev->mode, "firearms") || str_is(ev->mode, "heavy-weapons");
  for (uint32_t i = 0; shots && i < ev->recipients.count; i++)
    if (ev->recipients.items[i] == self->m->at[mob]) return id;
  return EVENT_NONE;
}

/* Whose a participle is that took the wrong noun for its subject. */
static void reattach(reader *self, event *harm) {
  uint32_t id = cause_at_target(self, harm);
  if (id == EVENT_NONE && !is_participle(self, harm->predicate)) return;
  if (id == EVENT_NONE) id = cause_past_relative(self, harm);
  if (id == EVENT_NONE) id = cause_of_passive(self, harm);
  if (id == EVENT_NONE) return;
  harm->actors = self->out->events.items[id].actors;
  if (!harm->mode.len) harm->mode = self->out->events.items[id].mode;
}

/* "died in *the firing*", "the toll in *the firing*" */
static bede_str mode_again(reader *self, const event *harm) {
  bede_str mode = STR("");
  TREE_EACH_CHILD(&self->tree, harm->predicate, c)
  if (self->syntax->rel[c] == REL_OBL && anaphor_is_definite(self, c))
    mode = mode.len ? mode : mode_of(self, c);
  for (uint32_t i = 0; i < harm->trigger.count; i++) {
    uint32_t t = harm->trigger.items[i];
    if (t != harm->predicate && anaphor_is_definite(self, t))
      mode = mode.len ? mode : mode_of(self, t);
  }
  return mode;
}

/* What was done before by the same means. */
static uint32_t cause_again(reader *self, const event *harm) {
  bede_str mode = mode_again(self, harm);
  event_range near = event_within(self, harm->predicate, SENTENCES_BACK, 0);
  for (uint32_t i = near.end; mode.len && i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    if (ev->predicate >= harm->predicate || ev->type != BEDE_ASSAULT) continue;
    bool known = ev->actors.count && !ev->fate && str_eq(ev->mode, mode);
    if (known && !is_own_kind(self, harm, ev)) return i;
  }
  return EVENT_NONE;
}

/* "Police fired on a crowd.  Two were killed *in the incident*." */
static uint32_t cause_incident(reader *self, const event *harm) {
  uint32_t sentence = self->text->sentence_of[harm->predicate];
  bool told = false;
  TREE_EACH_CHILD(&self->tree, harm->predicate, c)
  told |= self->syntax->rel[c] == REL_OBL && anaphor_is_definite(self, c) &&
          noun_in_set(self, c, self->words.incident);
  event_range near = event_within(self, harm->predicate, SENTENCES_BACK, 0);
  for (uint32_t i = near.end; told && i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    uint32_t at = self->text->sentence_of[ev->predicate];
    if (at >= sentence || ev->type != BEDE_ASSAULT || ev->fate) continue;
    bool shots = str_is(ev->mode, "firearms") && is_force(self, &ev->actors);
    return shots && !is_own_kind(self, harm, ev) ? i : EVENT_NONE;
  }
  return EVENT_NONE;
}

/* "*a victim of police firing* died": whatever it is, it hit them. */
static bool is_of_victim(reader *self, uint32_t noun, uint32_t top) {
  for (uint32_t i = 0; i < CLIMB && noun != top; i++) {
    enum rel rel = self->syntax->rel[noun];
    if (rel != REL_NMOD && rel != REL_OBL) return false;
    noun = self->syntax->head[noun];
    if (noun_lemma_in(self, noun, self->words.victim)) return true;
  }
  return false;
}

static bool shares_word(const event *a, const event *b) {
  for (uint32_t i = 0; i < b->trigger.count; i++)
    if (ids_have(&a->trigger, b->trigger.items[i])) return true;
  return false;
}

/* "a girl *hit when police fired*", "injuries *received in police firing*":
 * what the phrases of the harm tell. */
static uint32_t cause_inside(reader *self, const event *harm) {
  uint32_t subject = subject_own(&self->tree, harm->predicate), first, end;
  if (subject == TOKEN_NONE) return EVENT_NONE;
  tree_extent(&self->tree, subject, &first, &end);
  event_range near = event_within(self, harm->predicate, 0, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    uint32_t at = ev->predicate;
    bool done = ev->type == BEDE_ASSAULT && ev->status == BEDE_ACTUAL &&
                !ev->fate && ev->actors.count;
    if (ev == harm || !done || is_own_kind(self, harm, ev)) continue;
    bool inside = at >= first && at < end;
    bool hit =
        inside && event_same_party(self, &harm->recipients, &ev->recipients);
    if (hit || (inside && is_of_victim(self, at, subject)) ||
        shares_word(harm, ev))
      return i;
  }
  return EVENT_NONE;
}

/* "One was *killed* and two *injured* when ..." is of both. */
static uint32_t find_cause(reader *self, const event *harm) {
  uint32_t verb = harm->predicate, again = cause_again(self, harm);
  if (again != EVENT_NONE) return again;
  for (uint32_t i = 0; i < CLIMB; i++) {
    uint32_t id = cause_below(self, harm, verb, false);
    TREE_EACH_CHILD(&self->tree, verb, c)
    if (id == EVENT_NONE && self->syntax->rel[c] == REL_CONJ)
      id = cause_below(self, harm, c, false);
    if (id == EVENT_NONE) id = cause_before(self, harm, verb);
    if (id == EVENT_NONE) id = cause_above(self, harm, verb);
    if (id == EVENT_NONE) id = cause_over(self, harm, verb);
    if (id != EVENT_NONE || self->syntax->rel[verb] != REL_CONJ) return id;
    verb = self->syntax->head[verb];
    uint32_t above = told_with(self, verb);
    if (above == EVENT_NONE || !event_is_harm(&self->out->events.items[above]))
      return EVENT_NONE;
  }
  return EVENT_NONE;
}

/* "Two were killed and six hurt *in police firing*": of both. */
static uint32_t cause_shared(const reader *self, const event *harm) {
  uint32_t verb = harm->predicate;
  /* "were *burnt alive* and two killed in police firing" */
  if (harm->trigger.count > 1 || harm->mode.len) return EVENT_NONE;
  TREE_EACH_CHILD(&self->tree, verb, c) {
    uint32_t id = self->out->of[c];
    if (self->syntax->rel[c] != REL_CONJ || c < verb || id == EVENT_NONE ||
        has_phrase(self, verb, c))
      continue;
    const event *ev = &self->out->events.items[id];
    /* "was killed and another *abducted by rebels*" */
    bool done = event_is_harm(ev) || (ev->type == BEDE_ASSAULT &&
                                      subject_is_passive(&self->tree, c));
    if (ev->fate || !done || !ev->actors.count) continue;
    uint32_t doer = self->m->mentions.items[ev->actors.items[0]].head;
    bool shared = doer > c || ev->actor_inferred; /* "in the firing" */
    if (shared && !is_own_kind(self, harm, ev)) return id;
  }
  return EVENT_NONE;
}

/* "was hit in police firing *and died*": of that. */
static uint32_t cause_of_first(const reader *self, const event *harm) {
  uint32_t verb = harm->predicate, head = self->syntax->head[verb];
  uint32_t id = self->syntax->rel[verb] == REL_CONJ && head < verb
                    ? self->out->of[head]
                    : EVENT_NONE;
  uint32_t cc = tree_find(&self->tree, verb, REL_CC);
  if (id == EVENT_NONE || cc == TOKEN_NONE ||
      !str_is(self->syntax->lemma[cc], "and"))
    return EVENT_NONE;
  const event *ev = &self->out->events.items[id];
  bool same = event_same_party(self, &harm->recipients, &ev->recipients);
  bool done = ev->type == BEDE_ASSAULT && !ev->fate && ev->actors.count;
  return done && same && !is_own_kind(self, harm, ev) ? id : EVENT_NONE;
}

/* "Tear gas was fired, and then *police opened fire*": of one force, in one
 * sentence or the one before. */
static uint32_t force_beside(const reader *self, const event *ev) {
  if (!str_is(ev->mode, "crowd-control")) return EVENT_NONE;
  event_range near = event_within(self, ev->predicate, 1, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *by = &self->out->events.items[i];
    bool same =
        str_is(by->mode, "crowd-control") || str_is(by->mode, "firearms");
    if (same && !by->fate && by->type == BEDE_ASSAULT &&
        is_force(self, &by->actors))
      return i;
  }
  return EVENT_NONE;
}

/* Nothing beside the verb tells of what: "were killed", "died on Friday",
 * "died on the spot"; and bullet wounds come of what was told. */
bool cause_is_bare(reader *self, uint32_t verb) {
  TREE_EACH_CHILD(&self->tree, verb, c) {
    enum rel rel = self->syntax->rel[c];
    bool phrase = rel == REL_OBL && self->m->time_at[c] == MENTION_NONE &&
                  !noun_lemma_in(self, c, self->words.scene) &&
                  !noun_in_set(self, c, self->words.wound);
    if (rel == REL_ADVCL || rel == REL_XCOMP || rel == REL_OBL_AGENT || phrase)
      return false;
  }
  return true;
}

/* "Two were *also* gunned down." */
static bool is_also(const reader *self, uint32_t verb) {
  TREE_EACH_CHILD(&self->tree, verb, c)
  if (self->syntax->rel[c] == REL_ADVMOD &&
      str_is(self->syntax->lemma[c], "also"))
    return true;
  return false;
}

/* "Police opened fire on the crowd.  Two youths *were killed*." */
static uint32_t cause_next(reader *self, const event *harm) {
  uint32_t sentence = self->text->sentence_of[harm->predicate];
  uint32_t found = EVENT_NONE, at = 0;
  if (!harm->recipients.count || is_force(self, &harm->recipients) ||
      !cause_is_bare(self, harm->predicate) ||
      self->syntax->rel[harm->predicate] != REL_ROOT)
    return EVENT_NONE;
  event_range near = event_within(self, harm->predicate, 1, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    uint32_t p = ev->predicate, told = self->text->sentence_of[p];
    if (told == sentence && p < harm->predicate) return EVENT_NONE;
    if (told >= sentence || ev->type != BEDE_ASSAULT || ev->fate || p < at)
      continue;
    at = p;
    found = i;
  }
  if (found == EVENT_NONE) return EVENT_NONE;
  const event *ev = &self->out->events.items[found];
  bool more = event_is_harm(ev) && is_also(self, harm->predicate) &&
              !is_own_kind(self, harm, ev);
  bool force = str_is(ev->mode, "firearms") && is_cause(self, harm, found);
  return (more || force) && is_force(self, &ev->actors) ? found : EVENT_NONE;
}

/* "*The boy* died in hospital.  *He was shot* by a constable." */
static uint32_t cause_of_victim(const reader *self, const event *harm) {
  event_range near = fatal_near(self, harm);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    /* by a weapon or blows: cars hit people, too */
    if (is_cause(self, harm, i) && !ev->fate && ev->recipients.count &&
        ev->mode.len && fatal_same_victim(self, harm, ev))
      return i;
  }
  return EVENT_NONE;
}

static bool is_told_by(const reader *self, const event *ev, bede_str lemma) {
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (str_eq(self->syntax->lemma[ev->trigger.items[i]], lemma)) return true;
  return false;
}

/* "one of the *stabbing* victims", "a *riot* victim": not of the firing told
 * before. */
static bool is_of_other(reader *self, uint32_t victim, const event *ev) {
  const handed nothing = HANDED_NOTHING;
  TREE_EACH_CHILD(&self->tree, victim, c)
  if (self->syntax->rel[c] == REL_COMPOUND && match_has_frames(self, c) &&
      !is_told_by(self, ev, self->syntax->lemma[c]) &&
      match_type(self, c, &nothing) != BEDE_EVENT_COUNT)
    return true;
  return false;
}

/* "Six were hurt in police firing.  One of *them* died." */
static uint32_t hurt_before(const reader *self, const event *harm,
                            uint32_t pronoun) {
  uint32_t them = self->m->at[pronoun];
  id_list part = {&them, 1, 1};
  if (them == MENTION_NONE) return EVENT_NONE;
  event_range near = event_within(self, harm->predicate, SENTENCES_BACK, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    bool hurt = event_is_harm(ev) && !ev->fate && ev->status == BEDE_ACTUAL;
    if (ev->predicate < harm->predicate && hurt &&
        is_force(self, &ev->actors) &&
        event_share_chain(self->m, &ev->recipients, &part))
      return i;
  }
  return EVENT_NONE;
}

/* "Six were hurt in police firing.  *Two of the injured* died." */
static uint32_t cause_of_hurt(reader *self, const event *harm) {
  if (harm->recipients.count != 1) return EVENT_NONE;
  uint32_t head = self->m->mentions.items[harm->recipients.items[0]].head;
  uint32_t noun = noun_semantic_head(self, head);
  if (self->syntax->xpos[noun] == XPOS_PRP) /* "*one of them* died" */
    return hurt_before(self, harm, noun);
  if (!noun_lemma_in(self, noun, self->words.victim) ||
      !anaphor_is_definite(self, noun))
    return EVENT_NONE;
  event_range near = event_within(self, harm->predicate, SENTENCES_BACK, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    if (ev->predicate >= harm->predicate || ev->type != BEDE_ASSAULT ||
        ev->fate || ev->status != BEDE_ACTUAL)
      continue;
    return is_force(self, &ev->actors) && !is_own_kind(self, harm, ev) &&
                   !is_of_other(self, noun, ev)
               ? i
               : EVENT_NONE;
  }
  return EVENT_NONE;
}

/* "tear gas", "lathicharged": what only they do who keep order; anybody may
 * fire into the air. */
static bool is_of_police(reader *self, const event *ev) {
  if (!str_is(ev->mode, "crowd-control")) return false;
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t t = ev->trigger.items[i];
    if (noun_in_set(self, t, self->words.police_means) ||
        noun_lemma_in(self, t, self->words.police_means))
      return true;
  }
  return false;
}

/* "Police moved in.  *Tear gas* was fired": by whom else. */
static void lend_police(reader *self, event *ev) {
  uint32_t own = self->text->sentence_of[ev->predicate];
  if (!is_of_police(self, ev)) return;
  for (uint32_t m = self->m->mentions.count; m-- > 0;) {
    const mention *who = &self->m->mentions.items[m];
    uint32_t at = self->text->sentence_of[who->head];
    if (at + SENTENCES_BACK < own) break;
    bool group = who->is_plural || !who->is_person || who->type == MENTION_ORG;
    if (at > own || !group || !who->is_actor || !str_is(who->sector, "COP") ||
        ids_have(&ev->recipients, m))
      continue;
    ids_add(self, &ev->actors, m);
    ev->actor_inferred = true;
    return;
  }
}

/* "Police opened fire on a mob.  A tailor *was hit by three bullets*." */
static uint32_t shot_next(const reader *self, const event *shot) {
  uint32_t sentence = self->text->sentence_of[shot->predicate];
  if (!str_is(shot->mode, "firearms") || !shot->recipients.count ||
      is_force(self, &shot->recipients) ||
      self->syntax->rel[shot->predicate] == REL_ACL_RELCL ||
      !subject_is_passive(&self->tree, shot->predicate))
    return EVENT_NONE;
  TREE_EACH_CHILD(&self->tree, shot->predicate, c)
  if (self->syntax->rel[c] == REL_ADVCL) return EVENT_NONE;
  event_range near = event_within(self, shot->predicate, 1, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    uint32_t told = self->text->sentence_of[ev->predicate];
    if (told >= sentence || ev->type != BEDE_ASSAULT || ev->fate) continue;
    bool force = is_cause(self, shot, i) && is_force(self, &ev->actors);
    return force ? i : EVENT_NONE;
  }
  return EVENT_NONE;
}

/* "opened fire, resulting in *one death*": nobody is told who it was. */
static bool tells_deaths(reader *self, const event *ev) {
  for (uint32_t i = 0; event_is_harm(ev) && i < ev->trigger.count; i++) {
    uint32_t t = ev->trigger.items[i], m = self->m->at[t];
    if (m != MENTION_NONE && self->m->mentions.items[m].count.known &&
        noun_in_set(self, t, self->words.death))
      return true;
  }
  return false;
}

static bool lacks_doer(const event *ev) {
  return !ev->fate && !ev->actors.count && ev->type == BEDE_ASSAULT;
}

/* "600 died, of whom *90* were shot": not all of them were. */
static bool are_fewer(const reader *self, const event *ev, const event *harm) {
  uint32_t p = ev->predicate;
  if (!ev->recipients.count || !harm->recipients.count ||
      self->syntax->rel[p] != REL_ACL_RELCL || p < harm->predicate)
    return false;
  const mention *list = self->m->mentions.items;
  const bede_count *few = &list[ev->recipients.items[0]].count;
  const bede_count *all = &list[harm->recipients.items[0]].count;
  return few->known && all->known && few->max && few->max < all->min;
}

static void lend(reader *self, event *ev, uint32_t id) {
  if (id == EVENT_NONE) return;
  const event *cause = &self->out->events.items[id];
  if (are_fewer(self, cause, ev)) return;
  ev->actors = cause->actors;
  ev->actor_inferred = true;
  /* to take one away is no way to kill another */
  if (!ev->mode.len && !str_is(cause->mode, "abduct")) ev->mode = cause->mode;
}

/* "were *shot* and killed by police", "a truck *exploded*, killing nine": the
 * means is that of the first. */
static void take_means(const reader *self, event *ev) {
  uint32_t head = self->syntax->head[ev->predicate];
  enum rel rel = (enum rel)self->syntax->rel[ev->predicate];
  if (ev->mode.len || (rel != REL_CONJ && rel != REL_ADVCL)) return;
  uint32_t id = self->out->of[head];
  if (id == EVENT_NONE) return;
  const event *first = &self->out->events.items[id];
  bool blast = str_is(first->mode, "explosives") &&
               !(first->actors.count + ev->actors.count);
  bool same = rel == REL_CONJ && ids_same_first(&first->actors, &ev->actors) &&
              ids_same_first(&first->recipients, &ev->recipients);
  if (first->type == BEDE_ASSAULT && !event_is_harm(first) && (blast || same))
    ev->mode = first->mode;
}

/* Whose the operation is: "a *police* operation", "launched by *the army*". */
static bool is_owner(const reader *self, uint32_t who, uint32_t operation) {
  uint32_t head = self->syntax->head[who];
  switch (self->syntax->rel[who]) {
  case REL_COMPOUND:
  case REL_AMOD:
  case REL_NMOD_POSS:
    return head == operation;
  case REL_NMOD: {
    uint32_t by = tree_find(&self->tree, who, REL_CASE);
    return head == operation && by != TOKEN_NONE &&
           str_is(self->syntax->lemma[by], "by");
  }
  case REL_OBL_AGENT:
    return self->syntax->rel[head] == REL_ACL &&
           self->syntax->head[head] == operation;
  default:
    return false;
  }
}

/* "Six kidnappers were killed *during a police operation*." */
static void lend_operation(reader *self, event *harm) {
  TREE_EACH_CHILD(&self->tree, harm->predicate, c) {
    if (self->syntax->rel[c] != REL_OBL ||
        !noun_in_set(self, c, self->words.operation))
      continue;
    for (uint32_t m = 0; m < self->m->mentions.count; m++) {
      id_list side = {0};
      if (!is_owner(self, self->m->mentions.items[m].head, c)) continue;
      ids_add(self, &side, m);
      const event doing = {.actors = side};
      if (!is_force(self, &side) || is_own_kind(self, harm, &doing)) continue;
      harm->actors = side;
      return;
    }
  }
}

/* "*Two died*, taking the toll to nine", "the *Danish* toll": they have killed
 * nobody. */
static void drop_taker(reader *self, event *toll) {
  if (toll->frame->pos == LEX_NOUN && toll->frame->flags & FRAME_CAUSED)
    toll->actors = (id_list){0};
  if (toll->frame->pos != LEX_NOUN || !toll->operator_count ||
      !toll->actors.count ||
      !noun_lemma_in(self, toll->predicate, self->words.tally))
    return;
  uint32_t who = toll->actors.items[0];
  if (self->m->mentions.items[who].head < toll->predicate)
    toll->actors = (id_list){0};
}

/* "*Kenya suffered an attack* by rebels, *killing* ten": the attack did. */
static void drop_sufferer(reader *self, event *harm) {
  uint32_t verb = self->syntax->head[harm->predicate];
  if (!is_participle(self, harm->predicate) || verb == TOKEN_NONE ||
      !harm->actors.count)
    return;
  uint32_t id = told_with(self, verb);
  const event *told = id == EVENT_NONE ? NULL : &self->out->events.items[id];
  if (!told || told == harm || told->type != BEDE_ASSAULT ||
      !event_same_party(self, &told->recipients, &harm->actors))
    return;
  harm->actors = told->actors;
  harm->actor_inferred = told->actors.count;
}

/* "Kenyan guards", "two Kenyan soldiers": under one flag, or of one band. */
bool event_is_comrade(const reader *self, uint32_t hurt, const id_list *side) {
  const mention *list = self->m->mentions.items;
  const mention *x = &list[mention_root(self->m, hurt)];
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *y = &list[mention_root(self->m, side->items[i])];
    bool arms = str_eq(x->sector, y->sector)
                    ? x->sector.len > 0
                    : sector_is_armed(x->sector) && sector_is_armed(y->sector);
    if (arms && x->code.len && str_eq(x->code, y->code)) return true;
  }
  return false;
}

/* "Kenya's army clashed with *rebels*, leaving two *Kenyan soldiers* dead",
 * "Indian and *Chinese* troops traded blows, wounding two *Indian soldiers*":
 * who was hurt was hurt by the other side. */
static void take_other_side(reader *self, event *harm) {
  uint32_t p = harm->predicate;
  if (self->syntax->rel[p] == REL_CONJ) p = self->syntax->head[p];
  if (self->syntax->rel[p] != REL_ADVCL || harm->recipients.count != 1) return;
  uint32_t id = told_with(self, self->syntax->head[p]);
  const event *told = id == EVENT_NONE ? NULL : &self->out->events.items[id];
  uint32_t hurt = harm->recipients.items[0];
  if (!told || told == harm || told->type != BEDE_ASSAULT ||
      !event_is_comrade(self, hurt, &told->actors))
    return;
  id_list others = {0};
  const id_list *sides[] = {&told->actors, &told->recipients};
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++) {
      id_list one = {0};
      ids_add(self, &one, sides[s]->items[i]);
      if (!event_is_comrade(self, hurt, &one))
        ids_add(self, &others, sides[s]->items[i]);
    }
  if (!others.count) return; /* "soldiers *mutinied*, killing two soldiers" */
  harm->actors = others;
  harm->actor_inferred = true;
}

/* "had got an officer suspended and *arrested*", "leaving two dead and six
 * *wounded*": whoever did so. */
static void lend_causer(reader *self, event *ev) {
  uint32_t p = ev->predicate;
  if (ev->fate || ev->actors.count || ev->frame->pos != LEX_VERB ||
      self->syntax->xpos[p] != XPOS_VBN || subject_is_finite(&self->tree, p))
    return;
  if (self->syntax->rel[p] == REL_CONJ) p = self->syntax->head[p];
  uint32_t verb = self->syntax->head[p];
  if (self->syntax->rel[p] != REL_XCOMP || verb == TOKEN_NONE ||
      tree_find(&self->tree, verb, REL_OBJ) == TOKEN_NONE ||
      subject_is_passive(&self->tree, verb) ||
      !noun_lemma_in(self, verb, self->words.getting))
    return;
  uint32_t subject = subject_own(&self->tree, verb);
  uint32_t who = subject == TOKEN_NONE ? MENTION_NONE : self->m->at[subject];
  uint32_t told = self->out->of[verb];
  if (told != EVENT_NONE && !self->out->events.items[told].fate)
    ev->actors = self->out->events.items[told].actors;
  else if (who != MENTION_NONE && self->m->mentions.items[who].is_person)
    ids_add(self, &ev->actors, who);
}

/* "One *died* and three were injured *in a shooting*", "in the clash": all of
 * them were. */
static bool is_beside_shots(const reader *self, event *harm) {
  TREE_EACH_CHILD(&self->tree, harm->predicate, c) {
    uint32_t id =
        self->syntax->rel[c] == REL_CONJ ? self->out->of[c] : EVENT_NONE;
    if (id == EVENT_NONE) continue;
    const event *ev = &self->out->events.items[id];
    bool told_how = ev->mode.len || ev->trigger.count > 1;
    if (ev->fate || ev->type != BEDE_ASSAULT || !told_how ||
        ev->status != BEDE_ACTUAL)
      continue;
    /* but "died, and a guard was *stabbed*" tells how he was hurt */
    if (!harm->mode.len && ev->trigger.count > 1) harm->mode = ev->mode;
    return true;
  }
  return false;
}

/* "*An attack* killed ten", "ten died in *an attack*": what it did. */
static event *hurt_by(const reader *self, const event *deed) {
  uint32_t verb = self->syntax->head[deed->predicate];
  enum rel rel = self->syntax->rel[deed->predicate];
  uint32_t id = verb == TOKEN_NONE ? EVENT_NONE : self->out->of[verb];
  if (id == EVENT_NONE || (rel != REL_NSUBJ && rel != REL_OBL)) return NULL;
  event *harm = &self->out->events.items[id];
  return event_is_harm(harm) && !harm->actors.count ? harm : NULL;
}

/* "an attack *blamed on rebels*", "the bombing, which was *blamed on them*":
 * who is said to have done it, as far as that is told. */
static void lend_blamed(reader *self, event *deed) {
  bool act = deed->type == BEDE_ASSAULT || deed->type == BEDE_COERCE;
  if (!act || deed->actors.count || deed->frame->pos != LEX_NOUN) return;
  TREE_EACH_CHILD(&self->tree, deed->predicate, c) {
    enum rel rel = self->syntax->rel[c];
    uint32_t id = self->out->of[c];
    if (id == EVENT_NONE || (rel != REL_ACL && rel != REL_ACL_RELCL)) continue;
    const event *blame = &self->out->events.items[id];
    if (blame->type != BEDE_ACCUSE || !blame->recipients.count ||
        blame->frame->content != CONTENT_CLAIM ||
        blame->status != BEDE_ACTUAL ||
        event_same_party(self, &deed->recipients, &blame->recipients))
      continue;
    event *harm = hurt_by(self, deed);
    harm = harm && !deed->recipients.count ? harm : deed;
    harm->actors = blame->recipients;
    harm->stance = STR("alleges");
    return;
  }
}

void cause_lend(reader *self) {
  uint32_t n = self->out->events.count;
  for (uint32_t i = 0; i < n; i++)
    lend_blamed(self, &self->out->events.items[i]);
  for (uint32_t i = 0; i < n; i++)
    if (event_is_harm(&self->out->events.items[i])) {
      drop_taker(self, &self->out->events.items[i]);
      take_means(self, &self->out->events.items[i]);
      reattach(self, &self->out->events.items[i]);
      drop_sufferer(self, &self->out->events.items[i]);
      take_other_side(self, &self->out->events.items[i]);
    }
  for (uint32_t i = 0; i < n; i++) {
    event *ev = &self->out->events.items[i];
    lend_causer(self, ev);
    if (!lacks_doer(ev)) continue;
    bool noun = ev->frame->pos == LEX_NOUN;
    uint32_t id = EVENT_NONE;
    if (noun && event_is_harm(ev)) id = cause_again(self, ev);
    bool hurts = ev->recipients.count || tells_deaths(self, ev);
    if (!noun && hurts) id = find_cause(self, ev);
    lend(self, ev, id != EVENT_NONE ? id : force_beside(self, ev));
  }
  for (uint32_t i = 0; i < n; i++) {
    event *ev = &self->out->events.items[i];
    if (!lacks_doer(ev)) continue;
    uint32_t id = event_is_harm(ev) ? cause_inside(self, ev) : EVENT_NONE;
    if (id == EVENT_NONE && event_is_harm(ev)) id = cause_shared(self, ev);
    if (id == EVENT_NONE && event_is_harm(ev)) id = cause_of_first(self, ev);
    if (id == EVENT_NONE && event_is_harm(ev)) id = cause_next(self, ev);
    if (id == EVENT_NONE && event_is_harm(ev)) id = cause_incident(self, ev);
    if (id == EVENT_NONE) id = cause_of_victim(self, ev);
    if (id == EVENT_NONE) id = shot_next(self, ev);
    if (id == EVENT_NONE && event_is_harm(ev)) id = cause_of_hurt(self, ev);
    lend(self, ev, id);
    if (!ev->actors.count) lend_police(self, ev);
    if (!ev->actors.count && event_is_harm(ev)) lend_operation(self, ev);
    bool caused = ev->frame->flags & FRAME_CAUSED;
    bool told = ev->actors.count && ev->frame->pos != LEX_NOUN;
    bool anything = caused && !told && !is_by_arms(self, ev->predicate) &&
                    !is_beside_shots(self, ev) && !toll_is_of_arms(self, ev);
    if (anything) ev->fate = FATE_BARE;
  }
}
