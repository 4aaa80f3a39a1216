/*
 * anaphor.c - "the measures", "the new penalties", "the two sides": what was
 * told before.
 */
#include "event/reader.h"
#include "event/subject.h"

#include "base/utf8.h"

enum { SENTENCES_BACK = 3, MEASURES_BACK = 6, LIKE_BACK = 1, STATES_BACK = 20 };

bool anaphor_is_definite(reader *self, uint32_t token) {
  uint32_t det = tree_find(&self->tree, token, REL_DET);
  if (det == TOKEN_NONE || self->words.definite == LEX_NONE) return false;
  return noun_form_in(self, det, self->words.definite);
}

/* "further measures" */
static bool is_repeating(reader *self, uint32_t token) {
  if (self->words.repeating == LEX_NONE) return false;
  TREE_EACH_CHILD(&self->tree, token, c) {
    enum rel rel = self->syntax->rel[c]; /* "tougher" is taken for a noun */
    bool marks = rel == REL_AMOD || rel == REL_DET || rel == REL_COMPOUND;
    if (marks && noun_form_in(self, c, self->words.repeating)) return true;
  }
  return false;
}

static bool tells_of(reader *self, const event *ev, uint32_t set) {
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (noun_in_set(self, ev->trigger.items[i], set)) return true;
  return false;
}

/* The event told before by a noun of `set`, or that is of `type`: "widened the
 * list of barred exports ... *The penalties* will cover banks". */
uint32_t anaphor_find(reader *self, uint32_t token, uint32_t set,
                      bede_event_type type) {
  bool repeats = is_repeating(self, token);
  if (!repeats && !anaphor_is_definite(self, token)) return EVENT_NONE;
  uint32_t any = repeats ? self->words.repeated : self->words.anaphoric;
  if (!noun_in_set(self, token, set) && !noun_in_set(self, token, any))
    return EVENT_NONE;
  uint32_t sided = EVENT_NONE;
  event_range near = event_within(self, token, SENTENCES_BACK, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    bool told = ev->type == type || tells_of(self, ev, set);
    if (ev->predicate >= token || !told) continue;
    if (ev->actors.count) return i;
    /* the noun alone, "sanctions on Mali", if no clause says whose */
    if (ev->recipients.count && sided == EVENT_NONE) sided = i;
  }
  return sided;
}

/* ---- whom the same measure was told to hit ---- */

static bool shares_code(const reader *self, const id_list *a,
                        const id_list *b) {
  for (uint32_t i = 0; i < a->count; i++)
    for (uint32_t k = 0; k < b->count; k++) {
      uint32_t x = mention_root(self->m, a->items[i]);
      uint32_t y = mention_root(self->m, b->items[k]);
      bede_str code = self->m->mentions.items[x].code;
      bool same = code.len && str_eq(code, self->m->mentions.items[y].code);
      if (x == y || same) return true;
    }
  return false;
}

/* The measure that "the" points back at. */
static bool is_told_again(reader *self, const event *ev) {
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t t = ev->trigger.items[i];
    if (self->syntax->upos[t] == UPOS_NOUN && anaphor_is_definite(self, t))
      return true;
  }
  return false;
}

/* "US tariffs on Japanese chips ... Reagan imposed *the tariffs* in April": on
 * the same, unless another has imposed them; what is yet to be widened may hit
 * others. */
void anaphor_take_target(reader *self, event *ev) {
  if (ev->type != BEDE_SANCTION || !str_is(ev->mode, "discontinue") ||
      ev->status != BEDE_ACTUAL || ev->recipients.count || !ev->actors.count ||
      !is_told_again(self, ev))
    return;
  event_range near = event_within(self, ev->predicate, MEASURES_BACK, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *by = &self->out->events.items[i];
    bool like = by->type == ev->type && str_eq(by->mode, ev->mode) &&
                !by->fate && by->recipients.count;
    if (by->predicate >= ev->predicate || !like) continue;
    bool other =
        by->actors.count && !shares_code(self, &by->actors, &ev->actors);
    if (other || shares_code(self, &by->recipients, &ev->actors)) continue;
    ev->recipients = by->recipients;
    ev->recipient_inferred = true;
    return;
  }
}

/* ---- another's like act ---- */

/* "took *similar* measures", "followed *suit*": what stands for the act told
 * before; or TOKEN_NONE. */
static uint32_t like_act(reader *self, const clause *c) {
  for (uint32_t i = 0; i < c->args.count; i++) {
    const clause_arg *arg = &c->args.items[i];
    if (arg->at != ARG_OBJECT || arg->clausal || arg->inherited) continue;
    if (noun_lemma_in(self, arg->head, self->words.suit))
      return noun_lemma_in(self, c->predicate, self->words.following)
                 ? arg->head
                 : TOKEN_NONE;
    if (!noun_lemma_in(self, arg->head, self->words.anaphoric)) continue;
    TREE_EACH_CHILD(&self->tree, arg->head, adjective)
    if (noun_form_in(self, adjective, self->words.alike) &&
        noun_lemma_in(self, c->predicate, self->words.undertaking))
      return arg->head;
  }
  return TOKEN_NONE;
}

/* A deed by one on another that a third may do as well. */
static bool may_be_followed(reader *self, const event *ev,
                            const id_list *third) {
  /* "the embassy *which it had closed*" is background */
  enum rel rel = self->syntax->rel[ev->trigger.items[0]];
  bool told = rel == REL_ROOT || rel == REL_CONJ || rel == REL_CCOMP ||
              rel == REL_PARATAXIS;
  bool deed = told && ev->type != BEDE_ASSAULT && !event_is_of_words(ev) &&
              ev->type != BEDE_CONSULT && ev->type <= BEDE_COERCE;
  return deed && !ev->fate && ev->actors.count && ev->recipients.count &&
         ev->status != BEDE_NEGATED && !shares_code(self, &ev->actors, third) &&
         !shares_code(self, &ev->recipients, third);
}

/* The last one told before, at most one sentence off; or EVENT_NONE. */
static uint32_t followed_act(reader *self, uint32_t token,
                             const id_list *third) {
  uint32_t found = EVENT_NONE, last = 0;
  event_range near = event_within(self, token, LIKE_BACK, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    if (ev->predicate >= token || ev->predicate < last) continue;
    if (!may_be_followed(self, ev, third)) continue;
    found = i;
    last = ev->predicate;
  }
  return found;
}

/* "Norway froze their assets.  *Denmark took a similar step*": did so, too. */
bool anaphor_repeat(reader *self, const clause *c, id_list *events) {
  uint32_t noun = like_act(self, c), p = c->predicate;
  id_list who = {0};
  if (noun == TOKEN_NONE) return false;
  for (uint32_t i = 0; i < c->args.count && !who.count; i++) {
    const clause_arg *arg = &c->args.items[i];
    bool agent = arg->at == ARG_SUBJECT ||
                 (c->passive && arg->at == ARG_PREP && str_is(arg->prep, "by"));
    if (agent && !arg->clausal) noun_actors(self, arg->head, WITHIN_NONE, &who);
  }
  uint32_t before = who.count ? followed_act(self, p, &who) : EVENT_NONE;
  if (before == EVENT_NONE) return false;
  event ev = self->out->events.items[before];
  ev.predicate = ev.uttered = p;
  ev.actors = who;
  ev.recipient_inferred = true;
  ev.actor_inferred = false;
  ev.takes_up = before;
  ev.host = ev.answers = EVENT_NONE;
  ev.operator_count = 0;
  ev.trigger = (id_list){0};
  ids_add(self, &ev.trigger, p);
  ids_add(self, &ev.trigger, noun);
  bede_modality status = status_own(self, p, false);
  if (noun_lemma_in(self, p, self->words.undecided))
    status = status_join(BEDE_HYPOTHETICAL, status);
  if (noun_lemma_in(self, p, self->words.preparing))
    status = status_join(BEDE_PLANNED, status);
  ev.status = (uint8_t)status;
  self->out->of[p] = self->out->events.count;
  *array_push(self->a, events) = self->out->events.count;
  *array_push(self->a, &self->out->events) = ev;
  return true;
}

/* "*Nine guards* were among those killed", "Among those killed was *a clerk*":
 * who they were is told. */
void anaphor_take_among(reader *self, event *ev) {
  if (ev->recipients.count != 1) return;
  uint32_t those = self->m->mentions.items[ev->recipients.items[0]].head;
  uint32_t among = tree_find(&self->tree, those, REL_CASE);
  if (self->syntax->xpos[those] != XPOS_DT || among == TOKEN_NONE ||
      !noun_form_in(self, among, self->words.among))
    return;
  uint32_t who = tree_find(&self->tree, those, REL_NSUBJ);
  uint32_t up = self->syntax->head[those];
  enum rel rel = self->syntax->rel[those];
  if (who == TOKEN_NONE && (rel == REL_NMOD || rel == REL_OBL)) {
    /* "..., police said": the parser may hang the phrase on that */
    uint32_t told = tree_find(&self->tree, up, REL_CCOMP);
    who = told == TOKEN_NONE ? up : told;
    if (tree_find(&self->tree, who, REL_COP) == TOKEN_NONE) return;
  }
  uint32_t m = who == TOKEN_NONE ? MENTION_NONE : self->m->at[who];
  if (m == MENTION_NONE || !self->m->mentions.items[m].is_actor) return;
  ev->recipients = (id_list){0};
  noun_actors(self, who, WITHIN_NONE, &ev->recipients);
}

/* ---- two parties ---- */

/* "the two *other* countries" are not those told of; "the two *African*
 * countries" are. */
static bool is_told_apart(const reader *self, uint32_t t) {
  TREE_EACH_CHILD(&self->tree, t, c) {
    enum rel rel = self->syntax->rel[c];
    bede_str form = text_form(self->text, c);
    bool region = form.len && form.ptr[0] >= 'A' && form.ptr[0] <= 'Z';
    if (rel == REL_NMOD || rel == REL_NMOD_POSS || (rel == REL_AMOD && !region))
      return true;
  }
  return false;
}

/* "the *pair*" */
static bool is_group_of_two(reader *self, uint32_t t) {
  bede_count n = self->m->number_at[t];
  return self->words.told_group != LEX_NONE && n.known && n.min == 2 &&
         n.max == 2 && noun_in_set(self, t, self->words.told_group);
}

/* "the *neighbours* blamed each other": two states, where just two are told
 * of, and no people next door. */
static bool is_next_door(reader *self, uint32_t t) {
  return self->syntax->xpos[t] == XPOS_NNS &&
         noun_in_set(self, t, self->words.next_door);
}

/* "the two", "the pair", "both", "both countries", "each side": no more is said
 * of them. */
static bool is_pair(reader *self, uint32_t t) {
  uint32_t det = tree_find(&self->tree, t, REL_DET);
  if (lemma_is(self, t, "two") || is_group_of_two(self, t))
    return lemma_is(self, det, "the");
  if (lemma_is(self, t, "both") || lemma_is(self, t, "each"))
    return det == TOKEN_NONE &&
           tree_find(&self->tree, t, REL_NMOD) == TOKEN_NONE;
  if (!noun_in_set(self, t, self->words.pair_noun)) return false;
  if (is_told_apart(self, t)) return false;
  uint32_t number = tree_find(&self->tree, t, REL_NUMMOD);
  bool two = lemma_is(self, number, "two") ||
             (number == TOKEN_NONE && is_next_door(self, t));
  return lemma_is(self, det, "both") || lemma_is(self, det, "each") ||
         (two && lemma_is(self, det, "the"));
}

/* The pair that somebody is, or that he is of: "the leaders *of the two
 * countries*", "officials *from both sides*". */
static uint32_t pair_of(reader *self, const mention *m) {
  if (m->is_given) return TOKEN_NONE;
  if (is_pair(self, m->head)) return m->code.len ? TOKEN_NONE : m->head;
  if (!m->is_plural || !m->is_actor) return TOKEN_NONE;
  TREE_EACH_CHILD(&self->tree, m->head, c) {
    enum rel rel = self->syntax->rel[c];
    if ((rel == REL_NMOD || rel == REL_NMOD_POSS) && is_pair(self, c)) return c;
  }
  return TOKEN_NONE;
}

bool anaphor_is_pair(reader *self, const id_list *side) {
  return side->count == 1 &&
         pair_of(self, &self->m->mentions.items[side->items[0]]) != TOKEN_NONE;
}

static void add_known(const reader *self, const id_list *side, id_list *out) {
  for (uint32_t i = 0; i < side->count; i++) {
    uint32_t m = side->items[i], root = mention_root(self->m, m);
    const mention *who = &self->m->mentions.items[root];
    bool again = !who->code.len && !who->sector.len;
    for (uint32_t k = 0; k < out->count; k++)
      again |= mention_root(self->m, out->items[k]) == root;
    if (!again) *array_push(self->a, out) = m;
  }
}

/* "Chad and Mali", of two countries; not "rebels and the town". */
static bool are_two_countries(const reader *self, const id_list *both) {
  const mention *a =
      &self->m->mentions.items[mention_root(self->m, both->items[0])];
  const mention *b =
      &self->m->mentions.items[mention_root(self->m, both->items[1])];
  return a->code.len && b->code.len && !str_eq(a->code, b->code);
}

static bool is_state(const reader *self, uint32_t m) {
  const mention *who = &self->m->mentions.items[mention_root(self->m, m)];
  bede_str code = utf8_fold(self->a, who->code);
  bool rules = !who->sector.len || str_is(who->sector, "GOV") ||
               str_is(who->sector, "MIL");
  return code.len && rules &&
         !lexicon_in_set(self->lex, code, self->words.no_country);
}

/* "the two *governments*": of two countries; "the two *sides*" may be any. */
static bool may_be_pair(reader *self, uint32_t token, const id_list *both) {
  bool states = noun_in_set(self, token, self->words.state_noun) ||
                lemma_is(self, token, "both") || lemma_is(self, token, "each");
  return !states ||
         (is_state(self, both->items[0]) && is_state(self, both->items[1]) &&
          are_two_countries(self, both));
}

static bool parties_of(const reader *self, const event *ev, id_list *both) {
  *both = (id_list){0};
  add_known(self, &ev->actors, both);
  add_known(self, &ev->recipients, both);
  return both->count == 2;
}

/* "Gunmen seized *a priest and a nun*.  The two were freed": those to whom the
 * same was done, told last before the token. */
static bool victims_before(const reader *self, uint32_t token, id_list *out) {
  uint32_t here = self->text->sentence_of[token], at = EVENT_NONE;
  for (uint32_t i = 0; i < self->out->events.count; i++) {
    const event *ev = &self->out->events.items[i];
    if (ev->predicate >= token ||
        self->text->sentence_of[ev->predicate] + 1 < here ||
        ev->recipients.count != 2)
      continue;
    if (at == EVENT_NONE ||
        ev->predicate >= self->out->events.items[at].predicate)
      at = i;
  }
  if (at == EVENT_NONE) return false;
  const id_list *two = &self->out->events.items[at].recipients;
  for (uint32_t i = 0; i < two->count; i++) {
    const mention *who = &self->m->mentions.items[two->items[i]];
    if (!who->is_person || who->is_plural) return false;
  }
  *out = (id_list){0};
  add_known(self, two, out);
  return out->count == 2;
}

static bede_str code_of(const reader *self, uint32_t m) {
  return self->m->mentions.items[mention_root(self->m, m)].code;
}

/* How many events before the token are between the same two countries. */
static uint32_t count_between(const reader *self, uint32_t token,
                              const id_list *both) {
  uint32_t n = 0;
  bede_str a = code_of(self, both->items[0]), b = code_of(self, both->items[1]);
  for (uint32_t i = 0; i < self->out->events.count; i++) {
    const event *ev = &self->out->events.items[i];
    id_list own;
    if (ev->predicate >= token || !parties_of(self, ev, &own)) continue;
    bede_str x = code_of(self, own.items[0]), y = code_of(self, own.items[1]);
    n += (str_eq(a, x) && str_eq(b, y)) || (str_eq(a, y) && str_eq(b, x));
  }
  return n;
}

/* "Togo and Benin sent troops to the border": side by side, not face to face.
 */
static bool are_abreast(const event *ev) {
  return ev->type == BEDE_MOBILIZE && !ev->recipients.count;
}

/* The two parties of the last event before a token that has just two, rather
 * of one between two countries, which face each other; of states the two that
 * most of the story has been about. */
static bool pair_before(reader *self, uint32_t token, bool reject,
                        id_list *out) {
  uint32_t nearest = 0, most = 0;
  bool best = false;
  bool states = noun_in_set(self, token, self->words.state_noun);
  event_range near =
      event_within(self, token, states ? STATES_BACK : SENTENCES_BACK, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *ev = &self->out->events.items[i];
    id_list both;
    /* "an allegation that *both* reject": not whoever makes it */
    if (ev->predicate >= token || (reject && ev->type == BEDE_ACCUSE) ||
        !parties_of(self, ev, &both) || !may_be_pair(self, token, &both))
      continue;
    bool countries = are_two_countries(self, &both) && !are_abreast(ev);
    uint32_t times = states ? count_between(self, token, &both) : 0;
    bool worse = best != countries ? best
                 : times != most   ? times < most
                                   : ev->predicate < nearest;
    if (worse) continue;
    nearest = ev->predicate;
    most = times;
    best = countries;
    *out = both;
  }
  return out->count == 2;
}

/* "*Chad and Mali* warned France.  *The two* sent envoys": who did it together
 * in the sentence before. */
static bool joint_before(reader *self, uint32_t token, id_list *out) {
  uint32_t here = self->text->sentence_of[token];
  bool alone = lemma_is(self, token, "two") || lemma_is(self, token, "both") ||
               lemma_is(self, token, "each");
  if (!here || !alone) return false;
  const text_sentence *before = &self->text->sentences[here - 1];
  id_list who = {0};
  for (uint32_t t = before->first; t < before->end; t++)
    if (self->syntax->rel[t] == REL_ROOT) {
      uint32_t subject = subject_own(&self->tree, t);
      if (subject != TOKEN_NONE &&
          tree_find(&self->tree, subject, REL_CONJ) != TOKEN_NONE)
        noun_actors(self, subject, WITHIN_NONE, &who);
    }
  *out = (id_list){0};
  add_known(self, &who, out);
  if (who.count != 2 || !out->count) return false;
  *out = who; /* of "Obama and Roe" one is known */
  return true;
}

/* "Oslo withheld aid, and Rome followed.  *The two* ...": the two states that
 * the sentence before told of, each in a clause of its own. */
static bool two_before(const reader *self, uint32_t token, id_list *out) {
  *out = (id_list){0};
  uint32_t sentence = self->text->sentence_of[token];
  for (uint32_t i = 0; i < self->m->mentions.count; i++) {
    const mention *c = &self->m->mentions.items[i];
    if (self->text->sentence_of[c->head] + 1 != sentence ||
        self->syntax->rel[c->head] != REL_NSUBJ || c->form != MENTION_NAME ||
        !str_is(c->sector, "GOV") || c->type != MENTION_LOC)
      continue;
    id_list one = {0};
    *array_push(self->a, &one) = i;
    add_known(self, &one, out);
  }
  return out->count == 2;
}

/* The countries that are named from a token on, each by its last mention. */
static void add_countries(const reader *self, uint32_t from, uint32_t end,
                          id_list *out) {
  for (uint32_t i = 0; i < self->m->mentions.count; i++) {
    const mention *c = &self->m->mentions.items[i];
    if (c->head < from || c->head >= end || c->type != MENTION_LOC ||
        !c->code.len)
      continue;
    uint32_t at = out->count;
    for (uint32_t k = 0; k < out->count; k++)
      if (str_eq(self->m->mentions.items[out->items[k]].code, c->code)) at = k;
    if (at == out->count)
      *array_push(self->a, out) = i;
    else
      out->items[at] = i;
  }
}

/* "ties between Chad and Mali worsened as *the two countries* ...": of which
 * just two are named in the sentence, or with the one before it. */
static bool countries_before(reader *self, uint32_t token, id_list *out) {
  if (!noun_in_set(self, token, self->words.country_noun) &&
      !is_next_door(self, token))
    return false;
  uint32_t here = self->text->sentence_of[token];
  for (uint32_t back = 0; back < 2 && back <= here; back++) {
    *out = (id_list){0};
    add_countries(self, self->text->sentences[here - back].first, token, out);
    if (out->count >= 2) break;
  }
  return out->count == 2;
}

/* "clashed, with *both sides* throwing stones": how they did it. */
static bool is_beside(const reader *self, const event *ev) {
  enum rel rel = self->syntax->rel[ev->predicate];
  return (rel == REL_ADVCL || rel == REL_ACL) &&
         !subject_is_infinitive(&self->tree, ev->predicate) &&
         !subject_is_finite(&self->tree, ev->predicate);
}

/* "The presidents, *Jan Kowal and Ann Moyo*, met": who they are stands behind
 * them. */
static bool take_apposed(reader *self, const mention *m, id_list *side) {
  uint32_t name = tree_find(&self->tree, m->head, REL_APPOS);
  id_list names = {0};
  if (!m->is_plural || m->code.len || name == TOKEN_NONE) return false;
  id_list own = {0};
  noun_actors(self, name, WITHIN_NONE, &own);
  add_known(self, &own, &names);
  for (uint32_t i = 0; i < names.count; i++) {
    const mention *who = &self->m->mentions.items[names.items[i]];
    if (who->form != MENTION_NAME || who->type != MENTION_PER || who->is_plural)
      return false;
  }
  if (names.count < 2) return false;
  *side = names;
  return true;
}

static bool resolve_pair(reader *self, const event *ev, id_list *side) {
  if (side->count != 1) return false;
  const mention *m = &self->m->mentions.items[side->items[0]];
  if (take_apposed(self, m, side) || is_beside(self, ev)) return false;
  uint32_t pair = pair_of(self, m);
  id_list both = {0};
  if (pair == TOKEN_NONE) return false;
  bool lone = self->syntax->upos[pair] == UPOS_NUM ||
              noun_in_set(self, pair, self->words.told_group);
  if (lone && victims_before(self, pair, &both)) {
    *side = both;
    return true;
  }
  if (!joint_before(self, pair, &both) && !two_before(self, pair, &both)) {
    both = (id_list){0};
    if (!pair_before(self, pair, ev->type == BEDE_REJECT, &both) &&
        !countries_before(self, pair, &both))
      return false;
  }
  *side = both;
  return true;
}

void anaphor_resolve_pairs(reader *self, event *ev) {
  if (self->words.pair_noun == LEX_NONE) return;
  ev->actor_inferred |= resolve_pair(self, ev, &ev->actors);
  ev->recipient_inferred |= resolve_pair(self, ev, &ev->recipients);
}
