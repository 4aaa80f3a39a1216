/*
 * setting.c - when and how many, for one event.
 */
#include "event/reader.h"
#include "event/subject.h"

#include "base/utf8.h"

static bool is_group(reader *self, const mention *m) {
  const lex_sense *sense =
      lex_senses_sense(noun_lemma_word(self, m->head)->senses, LEX_ROLE);
  return sense && lexicon_role(self->lex, sense->entry)->is_group;
}

/* "killed *a judge*", "shot *him*": one; but "anybody", "a family" are not. */
static bool is_one(reader *self, const mention *m) {
  bool noun = subject_is_nominal(&self->tree, m->head);
  bool pronoun = m->form == MENTION_PRONOUN &&
                 self->syntax->xpos[m->head] == XPOS_PRP && !m->is_speakers;
  return m->is_person && !m->is_plural && m->type == MENTION_PER &&
         (pronoun || (noun && !is_group(self, m)));
}

/* "police killed *veerappan*": a name that nothing is known of. */
static bool is_bare_name(const mention *m) {
  return m->form == MENTION_NAME && m->type == MENTION_NOM && !m->is_plural &&
         !m->code.len && !m->sector.len;
}

/* "killed *a typist*": one of `{person}` who is no party. */
static bool is_one_person(reader *self, const mention *m) {
  return !m->is_actor && !m->is_plural &&
         self->syntax->xpos[m->head] == XPOS_NN &&
         noun_lemma_in(self, m->head, self->words.person);
}

/* "killed *villagers*", "*those* killed": more than one. */
static bool is_several(const mention *m) {
  return m->is_plural && !m->is_speakers;
}

/* The number told of a party: "arrested *at least 30* protesters". */
static bede_count party_count(reader *self, const mention *m) {
  bede_count one = {true, 1, 1}, several = {true, 2, UINT64_MAX};
  if (!m->count.known &&
      (is_one(self, m) || is_bare_name(m) || is_one_person(self, m)))
    return one;
  if (!m->count.known && is_several(m)) return several;
  return m->count;
}

/* "killed *two guards and a nurse*": all that are joined, each of its own. */
static bool is_joined(const reader *self, const mention *m, uint32_t first) {
  uint32_t head = m->head;
  while (self->syntax->rel[head] == REL_CONJ && head > first)
    head = self->syntax->head[head];
  return head == first;
}

/* "22 *leaders and activists*", "an *editor and lawmaker* was killed": one
 * number, one article for both. */
static bool is_counted_with(const reader *self, const mention *m,
                            const mention *first, uint32_t verb) {
  uint32_t t = m->head;
  if (m->count.known || tree_find(&self->tree, t, REL_DET) != TOKEN_NONE ||
      tree_find(&self->tree, t, REL_NMOD_POSS) != TOKEN_NONE ||
      self->syntax->upos[t] != UPOS_NOUN ||
      self->syntax->head[t] != first->head)
    return false;
  if (self->syntax->xpos[t] == XPOS_NNS) return first->count.known;
  if (verb == TOKEN_NONE) return false;
  uint32_t aux = tree_find(&self->tree, verb, REL_AUX_PASS);
  return !first->is_plural && aux != TOKEN_NONE &&
         (self->syntax->xpos[aux] == XPOS_VBZ ||
          str_is(text_form(self->text, aux), "was"));
}

static uint64_t added(uint64_t a, uint64_t b) {
  return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

bede_count setting_count(reader *self, const id_list *side) {
  bede_count sum = {false, 0, 0};
  if (!side->count) return sum;
  const mention *first = &self->m->mentions.items[side->items[0]];
  sum = party_count(self, first);
  for (uint32_t i = 1; i < side->count && sum.known; i++) {
    const mention *m = &self->m->mentions.items[side->items[i]];
    if (is_counted_with(self, m, first, self->syntax->head[first->head]))
      continue;
    bede_count more = party_count(self, m);
    if (!more.known || !is_joined(self, m, first->head)) return first->count;
    sum.min = added(sum.min, more.min);
    sum.max = added(sum.max, more.max);
  }
  /* "*six people*, two guards and four nurses": told once more */
  bool again = side->count > 2 && sum.min == 2 * first->count.min;
  return again ? first->count : sum;
}

/* "made *40 arrests*", "claimed *three lives*": where nobody is told who they
 * are, the noun counts them. */
static bede_count noun_count(const reader *self, const event *ev) {
  bede_count none = {false, 0, 0};
  for (uint32_t i = 0; i < ev->trigger.count; i++) {
    uint32_t word = ev->trigger.items[i], m = self->m->at[word];
    bool told = ev->frame->pos == LEX_NOUN ? word == ev->predicate
                                           : word != ev->predicate;
    if (!told || m == MENTION_NONE || self->m->mentions.items[m].is_actor)
      continue;
    if (self->m->mentions.items[m].count.known)
      return self->m->mentions.items[m].count;
  }
  return none;
}

/* "*40 of these deaths* took place in the raid" */
static bede_count death_count(reader *self, const event *ev) {
  bede_count none = {false, 0, 0};
  TREE_EACH_CHILD(&self->tree, ev->predicate, c) {
    uint32_t m = self->m->at[c];
    bool subject = self->syntax->rel[c] == REL_NSUBJ ||
                   self->syntax->rel[c] == REL_NSUBJ_PASS;
    if (!subject || m == MENTION_NONE) continue;
    if (noun_in_set(self, c, self->words.death))
      return self->m->mentions.items[m].count;
  }
  return none;
}

/* "*the toll* rose to nine", "put *the toll* at nine"; not "rose by nine". */
static bede_count sum_behind(reader *self, uint32_t noun, bool tally) {
  bede_count none = {false, 0, 0};
  enum rel rel = self->syntax->rel[noun];
  uint32_t up = self->syntax->head[noun];
  if (rel != REL_NSUBJ && rel != REL_NSUBJ_PASS && rel != REL_OBJ) return none;
  /* "*the toll* is now nine" */
  if (tally && rel == REL_NSUBJ && self->syntax->upos[up] == UPOS_NUM &&
      self->m->number_at[up].known)
    return self->m->number_at[up];
  TREE_EACH_CHILD(&self->tree, up, c) {
    bool behind =
        self->syntax->rel[c] == REL_OBJ || self->syntax->rel[c] == REL_OBL;
    bede_count count = self->m->number_at[c];
    bede_str words = behind ? opening_read(self, c)->words : (bede_str){0};
    bool to = behind && str_ends(words, STR("to"));
    bool sum = (tally && !str_is(words, "by") && !str_is(words, "from")) ||
               (self->syntax->xpos[noun] == XPOS_NNS && to);
    if (c > up && behind && sum && self->syntax->upos[c] == UPOS_NUM &&
        count.known)
      return count;
  }
  return none;
}

/* "*the number of arrests* rose to 400", "took *the toll* to nine": a noun that
 * counts, and the number behind the verb. */
static bede_count tally_count(reader *self, const event *ev) {
  uint32_t noun = ev->predicate, up = self->syntax->head[noun];
  bool tally = noun_lemma_in(self, noun, self->words.tally);
  if (self->syntax->rel[noun] == REL_NMOD &&
      noun_lemma_in(self, up, self->words.tally)) {
    noun = up;
    up = self->syntax->head[noun];
    tally = true;
  }
  /* "took the toll in *the firing to nine*": the number may hang on that */
  for (uint32_t i = 0; i < ev->trigger.count && tally; i++)
    TREE_EACH_CHILD(&self->tree, ev->trigger.items[i], c)
  if (self->syntax->upos[c] == UPOS_NUM && self->m->number_at[c].known &&
      str_is(opening_read(self, c)->words, "to"))
    return self->m->number_at[c];
  return sum_behind(self, noun, tally);
}

/* "*the number of people killed* rose to 400" */
static bede_count told_sum(reader *self, const event *ev) {
  bede_count none = {false, 0, 0};
  if (ev->recipients.count != 1 || ev->frame->pos == LEX_NOUN) return none;
  uint32_t noun = self->m->mentions.items[ev->recipients.items[0]].head;
  if (!noun_lemma_in(self, noun, self->words.tally)) return none;
  /* "brought the number of those killed *to nine*": hung on "killed" */
  TREE_EACH_CHILD(&self->tree, ev->predicate, c)
  if (self->syntax->rel[c] == REL_OBL && self->m->number_at[c].known &&
      self->syntax->upos[c] == UPOS_NUM &&
      str_is(opening_read(self, c)->words, "to"))
    return self->m->number_at[c];
  return sum_behind(self, noun, true);
}

/* "ten were killed, *four of them in police firing*": so many by the police;
 * but "ten were hurt, *four of them badly*, in the firing". */
static bede_count apart_count(const reader *self, const event *ev) {
  bede_count none = {false, 0, 0};
  uint32_t last = ev->trigger.count ? ev->trigger.items[0] : TOKEN_NONE;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (ev->trigger.items[i] > last) last = ev->trigger.items[i];
  TREE_EACH_CHILD(&self->tree, ev->predicate, c) {
    bede_count n = self->m->number_at[c];
    if (c > ev->predicate && c < last && n.known &&
        tree_find(&self->tree, c, REL_ADVMOD) == TOKEN_NONE &&
        self->syntax->rel[c] == REL_PARATAXIS &&
        self->syntax->upos[c] == UPOS_NUM)
      return n;
  }
  return none;
}

/* "shot six people, *one fatally*", "two of them fatally": so many. */
static bede_count part_count(const reader *self, const event *ev) {
  for (uint32_t i = 1; i < ev->trigger.count; i++) {
    uint32_t t = ev->trigger.items[i];
    if (t < 3 || self->syntax->rel[t] != REL_ADVMOD) continue;
    if (self->m->number_at[t - 1].known) return self->m->number_at[t - 1];
    bool of = self->syntax->upos[t - 1] == UPOS_PRON &&
              self->syntax->upos[t - 2] == UPOS_ADP;
    if (of && self->m->number_at[t - 3].known) return self->m->number_at[t - 3];
  }
  return apart_count(self, ev);
}

/* "*another death* due to police firing", "the deaths in the raid" */
static bede_count mere_count(reader *self, const event *ev) {
  bede_count none = {false, 0, 0}, one = {true, 1, 1};
  bede_count several = {true, 2, UINT64_MAX};
  if (ev->frame->pos != LEX_NOUN || ev->recipients.count || !ev->actors.count ||
      !noun_in_set(self, ev->predicate, self->words.death))
    return none;
  return self->syntax->xpos[ev->predicate] == XPOS_NNS ? several : one;
}

static void find_size(reader *self, event *ev) {
  bede_count done_to = setting_count(self, &ev->recipients);
  bede_count doing = setting_count(self, &ev->actors);
  bede_count sum = told_sum(self, ev);
  if (sum.known) done_to = sum;
  if (!ev->recipients.count) done_to = noun_count(self, ev);
  if (!done_to.known && ev->frame->pos == LEX_NOUN)
    done_to = tally_count(self, ev);
  switch ((lex_size)ev->frame->size) {
  case SIZE_DEAD:
    ev->size.dead = part_count(self, ev);
    if (ev->size.dead.known) break;
    ev->size.dead = done_to.known ? done_to : death_count(self, ev);
    if (!ev->size.dead.known) ev->size.dead = mere_count(self, ev);
    break;
  case SIZE_INJURED:
    ev->size.injured = apart_count(self, ev);
    if (!ev->size.injured.known) ev->size.injured = done_to;
    break;
  case SIZE_ARRESTED:
    ev->size.arrested = done_to;
    break;
  case SIZE_DISPLACED:
    ev->size.displaced = done_to.known ? done_to : doing;
    break;
  case SIZE_PARTICIPANTS:
    ev->size.participants = doing;
    break;
  case SIZE_NONE:
    break;
  }
}

/* "tried to *assassinate* the mayor": he lives. */
static void drop_unharmed(event *ev) {
  bede_count none = {false, 0, 0};
  bool spared = ev->status == BEDE_ATTEMPTED || ev->status == BEDE_NEGATED;
  if (!spared || ev->type != BEDE_ASSAULT) return;
  if (ev->size.dead.min) ev->size.dead = none; /* "no one was killed": 0 */
  if (ev->size.injured.min) ev->size.injured = none;
}

void setting_find(reader *self, event *ev) {
  when_find(self, ev);
  find_size(self, ev);
  drop_unharmed(ev);
}
