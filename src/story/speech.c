/*
 * speech.c - where something was said whose own sentence does not tell.
 *
 *   "Peru must pay," Ito said *in Lima*.  He urged Chad to help.
 *   "Ito attacked Okoye in a debate.  The debate *in Lima* lasted an hour."
 *
 * Words are of one speech where their speaker is one, they stand near and no
 * day parts them; or where both tell of one occasion.
 */
#include "base/date.h"
#include "story/tense.h"

enum {
  BACK = 6,  /* sentences from a telling with a place ... */
  ON = 3,    /* ... the other way */
  SHORT = 4, /* under another name */
  LEAD = 1,  /* a country speaks there by its spokesman */
  FRESH = 6  /* days: older words were said elsewhere */
};

/* Somebody said something somewhere. */
typedef struct speech {
  uint32_t speaker; /* mention */
  uint32_t sentence, verb;
  const event *ev; /* or NULL */
  const event_place *place;
  uint32_t next; /* of the same sentence, or UINT32_MAX */
} speech;

#define SPEECH_WORDS_MAP(X)                                                    \
  X(occasion, "speech-occasion")                                               \
  X(talking, "speaking")                                                       \
  X(once, "lone-occasion")                                                     \
  X(at, "place-preposition")                                                   \
  X(kind_of_place, "place-noun")                                               \
  X(during, "at-occasion")                                                     \
  X(elsewhere, "another-scene")

struct speeches {
  ARRAY(speech) items;
  uint32_t *first; /* by sentence */
  WORDBOOK_FIELDS(SPEECH_WORDS_MAP, sets);
};

/* The last token of a name that stands in the sentence, or TOKEN_NONE. */
static uint32_t token_of(const writer *self, uint32_t sentence,
                         bede_span name) {
  const text_sentence *s = &self->text->sentences[sentence];
  for (uint32_t t = s->first; t < s->end; t++)
    if (self->text->token[t].end == name.end) return t;
  return TOKEN_NONE;
}

static bool has_case_in(const writer *self, uint32_t noun, uint32_t set) {
  TREE_EACH_CHILD(self->tree, noun, c)
  if (self->syntax->rel[c] == REL_CASE && mention_form_in(self->m, c, set))
    return true;
  return false;
}

/* "in *Lima*", "in the *city* of Lima", "at the *embassy* in Lima": the word of
 * the phrase that the preposition of place opens, or TOKEN_NONE. */
static uint32_t opens_phrase_at(const writer *self, uint32_t t) {
  const speeches *all = self->speeches;
  while (!has_case_in(self, t, all->at)) {
    uint32_t up = self->syntax->head[t];
    if (up == TOKEN_NONE) return TOKEN_NONE;
    enum rel rel = self->syntax->rel[t];
    bool named =
        rel == REL_NMOD && mention_lemma_in(self->m, up, all->kind_of_place);
    if (rel != REL_FLAT && rel != REL_APPOS && rel != REL_COMPOUND &&
        rel != REL_NMOD_UNMARKED && rel != REL_NMOD_DESC && !named)
      return TOKEN_NONE;
    t = up;
  }
  uint32_t up = self->syntax->head[t];
  bool within = up != TOKEN_NONE && self->syntax->rel[t] == REL_NMOD;
  return within && has_case_in(self, up, all->at) ? up : t;
}

/* "said *in Lima*", "told a *meeting* in Lima", "said at a *rally* in Lima",
 * "told *reporters* in Lima"; but not "said the talks in Lima failed". */
static bool is_of_verb(const writer *self, uint32_t verb, uint32_t t) {
  const speeches *all = self->speeches;
  t = opens_phrase_at(self, t);
  uint32_t up = t == TOKEN_NONE ? t : self->syntax->head[t];
  if (up == TOKEN_NONE) return false;
  if (self->syntax->rel[t] == REL_OBL) return up == verb;
  if (self->syntax->rel[t] != REL_NMOD || self->syntax->head[up] != verb)
    return false;
  enum rel rel = self->syntax->rel[up];
  bool occasion = mention_lemma_in(self->m, up, all->occasion);
  uint32_t m = self->m->at[up];
  bool hearer = m != MENTION_NONE && self->m->mentions.items[m].is_person;
  if (rel == REL_OBL) return occasion && has_case_in(self, up, all->during);
  return (rel == REL_OBJ || rel == REL_IOBJ) && (occasion || hearer);
}

/* Where the words of a verb were said, by its own clause; of a country hardly
 * anything follows. */
static bool is_told(const writer *self, uint32_t verb,
                    const event_place *place) {
  if (!place->where.known || place->name.start >= place->name.end ||
      (str_is(place->where.precision, "country") && place->where.name.len) ||
      (place->where.has_point && !place->where.precision.len))
    return false;
  if (str_is(place->where.told_in, "dateline")) return true; /* "here" */
  uint32_t t = token_of(self, self->text->sentence_of[verb], place->name);
  if (t == TOKEN_NONE || !is_of_verb(self, verb, t)) return false;
  /* "ordered them *to keep* order in Lima" */
  for (uint32_t i = verb + 1; i < t; i++)
    if (self->syntax->upos[i] == UPOS_VERB) return false;
  return true;
}

static void add_speech(writer *self, uint32_t verb, speech s) {
  speeches *all = self->speeches;
  s.sentence = self->text->sentence_of[verb];
  s.verb = verb;
  if (s.speaker == MENTION_NONE || tense_is_pluperfect(self, verb) ||
      text_in_quote(self->text, verb) || !is_told(self, verb, s.place))
    return;
  s.next = all->first[s.sentence];
  all->first[s.sentence] = all->items.count;
  *array_push(self->a, &all->items) = s;
}

/* "said", "*speaking* in Lima, he urged them"; but "mentioning an envoy in
 * Lima" tells of another. */
static bool is_word_of_speech(const writer *self, uint32_t verb) {
  const lex_word *word = self->m->lemma_word[verb];
  bool aside = self->syntax->xpos[verb] == XPOS_VBG &&
               tree_find(self->tree, verb, REL_MARK) == TOKEN_NONE &&
               tree_find(self->tree, verb, REL_AUX) == TOKEN_NONE;
  if (mention_lemma_in(self->m, verb, self->speeches->talking)) return true;
  return !aside &&
         lexicon_value_of(self->m->lex, word->senses, LIST_SPEECH).len;
}

/* Who speaks: "*he* said", "*he* was quoted as saying", "*he* came and said";
 * or MENTION_NONE. */
static uint32_t speaker_of(const writer *self, uint32_t verb) {
  for (uint32_t room = 3; room && verb != TOKEN_NONE; room--) {
    uint32_t who = tree_find(self->tree, verb, REL_NSUBJ);
    if (who == TOKEN_NONE) who = tree_find(self->tree, verb, REL_NSUBJ_PASS);
    if (who != TOKEN_NONE) return self->m->at[who];
    enum rel rel = self->syntax->rel[verb];
    if (rel != REL_CONJ && rel != REL_XCOMP && rel != REL_ADVCL) break;
    verb = self->syntax->head[verb];
  }
  return MENTION_NONE;
}

void speech_find(writer *self) {
  speeches *all = self->speeches = arena_new(self->a, speeches);
  uint32_t n = self->text->sentence_count;
  *all = (speeches){.first = arena_many(self->a, uint32_t, n)};
  WORDBOOK_SETS(self->m->book, SPEECH_WORDS_MAP, all->sets);
  for (uint32_t i = 0; i < n; i++) all->first[i] = UINT32_MAX;
  for (uint32_t i = 0; i < self->events->misses.count; i++) {
    const event_miss *miss = &self->events->misses.items[i];
    if (is_word_of_speech(self, miss->predicate))
      add_speech(self, miss->predicate,
                 (speech){.speaker = speaker_of(self, miss->predicate),
                          .place = &miss->place});
  }
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *ev = &self->events->events.items[i];
    if (event_is_of_words(ev) && ev->status == BEDE_ACTUAL &&
        ev->fate != FATE_POSSIBLE && ev->actors.count &&
        tense_of(self, ev->predicate) == PAST)
      add_speech(self, ev->predicate,
                 (speech){.speaker = ev->actors.items[0],
                          .ev = ev,
                          .place = &ev->place});
  }
}

/* Whose words it is in, or NULL. */
static const attribution *attributed(const writer *self, const event *ev) {
  for (uint32_t i = 0; i < self->claims->attributions.count; i++) {
    const attribution *a = &self->claims->attributions.items[i];
    if (a->first <= ev->predicate && ev->predicate < a->end) return a;
  }
  return NULL;
}

/* Told as done once, in the past: "urged them", "*said* they must go"; but "has
 * often urged them", "supports them", "said that others had urged them". */
static bool is_told_as_past(const writer *self, const event *ev) {
  if (tense_of(self, ev->predicate) == PAST) return true;
  const attribution *a = attributed(self, ev);
  return a && tense_of(self, a->cue) == PAST &&
         !tense_is_pluperfect(self, ev->predicate) &&
         event_share_chain(self->m, &ev->actors, &a->speakers);
}

/* The news of its sentence: "urged them", "said they must go"; not "after she
 * *accused* him", "a *row* of theirs". */
static bool is_main(const writer *self, const event *ev) {
  uint32_t t = ev->predicate;
  if (self->syntax->upos[t] == UPOS_NOUN && self->syntax->rel[t] != REL_ROOT)
    return false;
  for (; self->syntax->head[t] != TOKEN_NONE; t = self->syntax->head[t]) {
    enum rel rel = self->syntax->rel[t];
    if (rel == REL_ADVCL || rel == REL_ACL || rel == REL_ACL_RELCL)
      return false;
  }
  return true;
}

/* "accused them last year": not of this speech. */
static bool is_earlier(const writer *self, const event *ev) {
  return ev->time != MENTION_NONE && ev->when.first && self->source->date &&
         date_shift(ev->when.first, FRESH) < self->source->date;
}

static const mention *root_of(const writer *self, uint32_t id) {
  return &self->m->mentions.items[mention_root(self->m, id)];
}

/* "Olmert said in Lima ... *the prime minister* added": another name for him as
 * far as is known; "*Peru* warned Chad", the news that its minister's words
 * are. */
static bool may_be(const writer *self, const event *ev, uint32_t actor,
                   const speech *s) {
  const mention *by = root_of(self, actor), *who = root_of(self, s->speaker);
  uint32_t own = writer_sentence(self, ev);
  if (!by->code.len || !str_eq(by->code, who->code)) return false;
  if (by->kind == KIND_GOVERNMENT)
    return own <= LEAD && s->sentence > own &&
           str_starts(who->sector, STR("GOV"));
  return by->is_person && by->form == MENTION_NOMINAL && s->sentence < own &&
         own - s->sentence <= SHORT && by->sector.len &&
         str_eq(by->sector, who->sector);
}

static bool speaks(const writer *self, const event *ev, const speech *s) {
  for (uint32_t i = 0; i < ev->actors.count; i++)
    if (mention_same_chain(self->m, ev->actors.items[i], s->speaker) ||
        may_be(self, ev, ev->actors.items[i], s))
      return true;
  return false;
}

/* Whether a sentence from one to the other begins something else. */
static bool is_parted(const writer *self, uint32_t from, uint32_t to) {
  for (uint32_t at = from + 1; at <= to; at++)
    if (self->text->sentences[at].kind == TEXT_DATELINE ||
        mention_sentence_has(self->m, at, self->speeches->elsewhere))
      return true;
  return false;
}

/* How near it is told; 0: of another speech. */
static uint32_t nearness(const writer *self, const event *ev, const speech *s) {
  uint32_t own = writer_sentence(self, ev), at = s->sentence;
  if (s->ev == ev || !speaks(self, ev, s)) return 0;
  if (s->ev && link_are_apart(&ev->when, &s->ev->when)) return 0;
  uint32_t far = own > at ? own - at : at - own;
  if (far > (own > at ? BACK : ON)) return 0;
  if (is_parted(self, own < at ? own : at, own < at ? at : own)) return 0;
  return BACK + 1 - far;
}

static const event_place *same_speaker(const writer *self, const event *ev) {
  const speech *best = NULL;
  uint32_t most = 0, own = writer_sentence(self, ev);
  uint32_t end = own + ON + 1, n = self->text->sentence_count;
  for (uint32_t at = own > BACK ? own - BACK : 0; at < end && at < n; at++)
    for (uint32_t i = self->speeches->first[at]; i != UINT32_MAX;) {
      const speech *s = &self->speeches->items.items[i];
      uint32_t found = nearness(self, ev, s);
      i = s->next;
      if (found <= most) continue;
      most = found;
      best = s;
    }
  return best ? best->place : NULL;
}

/* Of the speaker, or of whom he speaks for: "*the minister* said that *Peru*
 * would not pay", "*we* refuse". */
static bool is_for(const writer *self, const event *ev, const attribution *a) {
  if (event_share_chain(self->m, &ev->actors, &a->speakers)) return true;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *by = root_of(self, ev->actors.items[i]);
    if (by->is_speakers) return true;
    for (uint32_t k = 0; k < a->speakers.count && by->code.len; k++) {
      const mention *who = root_of(self, a->speakers.items[k]);
      bool state =
          by->kind == KIND_GOVERNMENT && str_starts(who->sector, STR("GOV"));
      if (str_eq(by->code, who->code) &&
          (state || (by->sector.len && str_eq(by->sector, who->sector))))
        return true;
    }
  }
  return false;
}

/* "said *in Lima* that Peru would not pay" */
static const event_place *own_words(const writer *self, const event *ev) {
  const speeches *all = self->speeches;
  const attribution *a = attributed(self, ev);
  if (!a || tense_is_pluperfect(self, ev->predicate) || !is_for(self, ev, a))
    return NULL;
  uint32_t i = all->first[self->text->sentence_of[a->cue]];
  for (; i != UINT32_MAX; i = all->items.items[i].next)
    if (all->items.items[i].verb == a->cue) return all->items.items[i].place;
  return NULL;
}

/* "the *debate* in Lima", "the *debate* from Lima": whether the name follows
 * the noun with nothing but its preposition between. */
static bool is_behind(const writer *self, const toponym *t, bede_str noun) {
  if (t->kind != KIND_PLACE || !t->where.name.len || t->first < 2) return false;
  uint32_t prep = t->first - 1;
  return self->text->sentence_of[prep - 1] == self->text->sentence_of[prep] &&
         self->syntax->rel[prep] == REL_CASE &&
         str_eq(self->syntax->lemma[prep - 1], noun);
}

/* "attacked Ito and Okoye *in a debate*": of the verb, though by the tree it
 * be of those who were attacked. */
static bool is_under(const writer *self, uint32_t noun, uint32_t verb) {
  for (uint32_t room = 4; room && noun != verb; room--) {
    enum rel rel = self->syntax->rel[noun];
    if (rel != REL_OBL && rel != REL_NMOD && rel != REL_OBJ && rel != REL_CONJ)
      return false;
    noun = self->syntax->head[noun];
  }
  return noun == verb;
}

/* The lemma of what the story has but one of, and they spoke at. */
static bede_str occasion_of(const writer *self, const event *ev) {
  const speeches *all = self->speeches;
  const text_sentence *s = &self->text->sentences[writer_sentence(self, ev)];
  for (uint32_t t = ev->predicate + 1; t < s->end; t++)
    if (self->syntax->xpos[t] == XPOS_NN &&
        mention_lemma_in(self->m, t, all->once) &&
        has_case_in(self, t, all->during) && is_under(self, t, ev->predicate) &&
        !text_in_quote(self->text, t))
      return self->syntax->lemma[t];
  return (bede_str){0};
}

/* Where that was; NULL where the story tells of two. */
static const toponym *same_occasion(const writer *self, const event *ev) {
  const toponym *found = NULL;
  bede_str noun = occasion_of(self, ev);
  for (uint32_t i = 0; noun.len && i < self->m->toponyms.count; i++) {
    const toponym *t = &self->m->toponyms.items[i];
    if (!is_behind(self, t, noun)) continue;
    if (found && !str_eq(t->where.name, found->where.name)) return NULL;
    found = t;
  }
  return found;
}

bool speech_of(writer *self, uint32_t id, bede_where *out) {
  const event *ev = &self->events->events.items[id];
  if (!event_is_of_words(ev) || ev->status != BEDE_ACTUAL ||
      is_earlier(self, ev))
    return false;
  const toponym *held = same_occasion(self, ev);
  const event_place *place = NULL;
  if (!held && ev->host == EVENT_NONE && is_main(self, ev)) {
    place = own_words(self, ev);
    if (!place && is_told_as_past(self, ev)) place = same_speaker(self, ev);
  }
  if (!place && !held) return false;
  *out = held ? held->where : place->where;
  out->refers_to = held ? out->span : place->name;
  out->span = (bede_span){0, 0};
  out->told_in = STR("story");
  return true;
}
