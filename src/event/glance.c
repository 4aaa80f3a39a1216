#include "event/glance.h"

#include "event/subject.h"

static bool has_id(const lexicon *lex, lex_range words, uint32_t id) {
  const uint32_t *ids = lexicon_numbers(lex, words);
  for (uint32_t i = 0; i < words.count; i++)
    if (ids[i] == id) return true;
  return false;
}

/* The preposition of an argument.  "pulled *out of* Chad": the parser may take
 * a particle for part of it; what is the frame's particle is left out. */
static uint32_t own_preposition(const lexicon *lex, const lex_frame *frame,
                                const clause_arg *arg) {
  const lex_slot *slots = lexicon_slots(lex, frame);
  uint32_t blank = str_find(arg->prep, STR(" "));
  for (uint32_t i = 0; blank != UINT32_MAX && i < frame->slot_count; i++) {
    if (slots[i].at != AT_PARTICLE) continue;
    const uint32_t *words = lexicon_numbers(lex, slots[i].words);
    for (uint32_t k = 0; k < slots[i].words.count; k++) {
      bede_str word = lexicon_word(lex, words[k]);
      if (arg->prep.len > word.len && str_starts(arg->prep, word) &&
          arg->prep.ptr[word.len] == ' ')
        return lexicon_word_id(
            lex, str_slice(arg->prep, word.len + 1, arg->prep.len));
    }
  }
  return arg->prep_id;
}

bool glance_has_preposition(const lexicon *lex, const lex_frame *frame,
                            const lex_slot *slot, const clause_arg *arg) {
  uint32_t id = own_preposition(lex, frame, arg);
  return id != LEX_NONE && has_id(lex, slot->words, id);
}

/* "forced them *back across the border*": the parser may hang the particle on
 * the phrase that it opens. */
static bool opens_phrase(const reader *self, uint32_t predicate, uint32_t t) {
  const syntax_doc *s = self->syntax;
  uint32_t up = s->head[t];
  return up != TOKEN_NONE && up > t + 1 && s->rel[t] == REL_ADVMOD &&
         s->head[up] == predicate && s->head[t + 1] == up &&
         s->rel[t + 1] == REL_CASE;
}

/* "step down", "shot down the plane": the tagger takes some particles for
 * adverbs or prepositions, so what counts is where they stand. */
uint32_t glance_particle(const reader *self, uint32_t predicate,
                         const lex_slot *slot) {
  uint32_t end = predicate + PARTICLE_REACH + 1;
  if (end > self->text->token_count) end = self->text->token_count;
  for (uint32_t t = predicate + 1; t < end; t++) {
    uint32_t id = noun_form_word(self, t)->id;
    if (id == LEX_NONE || !has_id(self->lex, slot->words, id)) continue;
    bool own =
        self->syntax->head[t] == predicate || opens_phrase(self, predicate, t);
    if (own || t == predicate + 1) return t;
  }
  return 0;
}

/* Where an argument of the slot may stand, a bit by arg_at: at most where
 * match.c looks. */
static uint32_t places_for(const lex_frame *frame, const lex_slot *slot,
                           bool has_particle) {
  switch (slot->at) {
  case AT_SUBJECT:
    return 1u << ARG_SUBJECT | (frame->pos == LEX_ADJ ? 1u << ARG_OBJECT : 0u);
  case AT_OBJECT:
    return 1u << ARG_OBJECT | 1u << ARG_PARTICIPLE |
           (has_particle ? 1u << ARG_PREP : 0u);
  case AT_TO:
    return 1u << ARG_TO | 1u << ARG_PURPOSE | 1u << ARG_PREP;
  case AT_THAT:
    return 1u << ARG_THAT;
  default: /* "took part *in talks*": taken for an infinitive */
    return 1u << ARG_PREP |
           (frame->flags & FRAME_RECIPROCAL ? 1u << ARG_TO | 1u << ARG_PURPOSE
                                            : 0u);
  }
}

/* "the measures" may take up any noun that was told before. */
static bool may_be_noun(reader *self, const lex_slot *slot, uint32_t token) {
  return noun_in_any_set(self, token, slot->sets) ||
         noun_is_literal(self, token, slot->literals) ||
         noun_in_set(self, token, self->words.repeated) ||
         noun_in_set(self, token, self->words.anaphoric);
}

static bool has_argument(const glance *g, const lex_frame *frame,
                         const lex_slot *slot, uint32_t places) {
  const clause *c = g->clause;
  bool wanted = lex_slot_wants_noun(slot);
  if (!(c->places & places)) return false;
  if (!wanted && slot->at != AT_PREP) return true;
  for (uint32_t i = 0; i < c->args.count && i < MAX_ARGS; i++) {
    const clause_arg *arg = &c->args.items[i];
    if (!(places >> arg->at & 1)) continue;
    if (slot->at == AT_PREP && arg->at == ARG_PREP &&
        !glance_has_preposition(g->self->lex, frame, slot, arg))
      continue;
    if (!wanted || may_be_noun(g->self, slot, arg->head)) return true;
  }
  return false;
}

static bool may_fit(const glance *g, const lex_frame *frame) {
  const reader *self = g->self;
  const lex_slot *slots = lexicon_slots(self->lex, frame);
  uint32_t p = g->clause->predicate;
  bool has_particle = false, meets = frame->flags & FRAME_RECIPROCAL;
  bool ahead = frame->flags & FRAME_AHEAD;
  if (ahead && !subject_may_be_ahead(&self->tree, p)) return false;
  for (uint32_t i = 0; i < frame->slot_count; i++) {
    const lex_slot *slot = &slots[i];
    has_particle |= slot->at == AT_PARTICLE;
    if (!slot->required || slot->at == AT_WORD) continue;
    /* "Iran and Oman met": with nobody else */
    bool other = (slot->fill & ~FILL_NOT_SET) == FILL_R;
    if (meets && slot->at == AT_PREP && other) continue;
    bool may = slot->at == AT_PARTICLE
                   ? glance_particle(self, p, slot) != 0
                   : has_argument(g, frame, slot,
                                  places_for(frame, slot, has_particle));
    if (!may) return false;
  }
  return true;
}

/* ---- without a look at the frame ---- */

enum { SIFT_STEP = GLANCE_BATCH / 2 }; /* frames looked at in one go */

static void add_noun(noun_bits *to, reader *self, uint32_t token) {
  noun_bits own = noun_bits_of(self, token);
  /* "the measures" may take up any noun that was told before */
  if (noun_in_set(self, token, self->words.repeated) ||
      noun_in_set(self, token, self->words.anaphoric))
    own.sets = UINT64_MAX;
  to->sets |= own.sets;
  to->literals |= own.literals;
}

static noun_bits nouns_at(const glance *g, uint32_t places) {
  const arg_list *args = &g->clause->args;
  noun_bits found = {0, 0};
  for (uint32_t i = 0; i < args->count && i < MAX_ARGS; i++)
    if (places >> args->items[i].at & 1)
      add_noun(&found, g->self, args->items[i].head);
  return found;
}

static void add_words_of(noun_bits *to, reader *self, uint32_t head) {
  TREE_EACH_CHILD(&self->tree, head, c)
  to->literals |= noun_word_bits(self, c);
}

/* Those of the verb, and of its objects and what hangs on them: "left four
 * soldiers *dead*", "found the brother of the king *guilty*". */
static noun_bits words_at(const glance *g) {
  reader *self = g->self;
  const arg_list *args = &g->clause->args;
  noun_bits found = {0, 0};
  uint32_t owner = noun_gerund_owner(self, g->clause->predicate);
  add_words_of(&found, self, g->clause->predicate);
  if (owner != TOKEN_NONE) found.literals |= noun_word_bits(self, owner);
  for (uint32_t i = 0; i < args->count; i++) {
    uint32_t head = args->items[i].head;
    if (args->items[i].at != ARG_OBJECT) continue;
    add_words_of(&found, self, head);
    TREE_EACH_CHILD(&self->tree, head, c)
    if (self->syntax->rel[c] == REL_NMOD) add_words_of(&found, self, c);
  }
  return found;
}

static noun_bits bits_at(glance *g, lex_position at) {
  static const uint32_t places[POSITIONS] = {
      [AT_SUBJECT] = 1u << ARG_SUBJECT,
      [AT_OBJECT] = 1u << ARG_OBJECT | 1u << ARG_PARTICIPLE,
      [AT_PREP] = 1u << ARG_PREP,
      [AT_TO] = 1u << ARG_TO | 1u << ARG_PURPOSE | 1u << ARG_PREP,
      [AT_THAT] = 1u << ARG_THAT,
  };
  if (!(g->known >> at & 1)) {
    g->at[at] = at == AT_WORD ? words_at(g) : nouns_at(g, places[at]);
    g->known |= (uint8_t)(1u << at);
  }
  return g->at[at];
}

static bool lacks_noun(glance *g, const lex_wants *wants) {
  if (!wants->sets && !wants->literals) return false;
  noun_bits found = bits_at(g, (lex_position)wants->at);
  return !(wants->sets & found.sets) && !(wants->literals & found.literals);
}

/* A bit for whatever the frame needs and the clause does not offer.  All is
 * told without a jump: which it is that a frame lacks nobody can foresee, and
 * light verbs have hundreds of frames. */
static inline uint32_t lacking(const lex_needs *needs,
                               const lex_needs *offers) {
  bool no_prep = (needs->preps != 0) & !(needs->preps & offers->preps);
  bool no_particle =
      (needs->particles != 0) & !(needs->particles & offers->particles);
  return (needs->places & ~offers->places) | no_prep | no_particle;
}

static bool has_wanted(glance *g, const lex_wants *wants) {
  return !lacks_noun(g, wants) &&
         (!wants->words || wants->words & bits_at(g, AT_WORD).literals);
}

/* Which frames lack nothing but perhaps a noun; SIFT_STEP are looked at. */
static uint32_t sift_needs(const lex_needs *needs, uint32_t count,
                           const lex_needs *offers, uint8_t out[SIFT_STEP]) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < count; i++) {
    out[n] = (uint8_t)i;
    n += !lacking(&needs[i], offers);
  }
  return n;
}

void glance_fetch(const lexicon *lex, lex_frames frames) {
  enum { LINE = 64, LINES = 8 }; /* what comes behind follows by itself */
  const char *needs = (const char *)lexicon_needs(lex, frames);
  uint64_t bytes = (uint64_t)frames.count * sizeof(lex_needs);
  for (uint32_t i = 0; i < LINES && i * LINE < bytes; i++)
    __builtin_prefetch(needs + i * LINE);
}

static uint32_t sift_unseen(glance *g, lex_frames frames, uint32_t *next,
                            const lex_frame *out[GLANCE_BATCH]) {
  const lex_needs *needs = lexicon_needs(g->self->lex, frames);
  const lex_wants *wants = lexicon_wants(g->self->lex, frames);
  const lex_needs offers = g->clause->offers;
  uint32_t n = 0, at = *next;
  while (at < frames.count && n + SIFT_STEP <= GLANCE_BATCH) {
    uint8_t left[SIFT_STEP];
    uint32_t step = frames.count - at;
    if (step > SIFT_STEP) step = SIFT_STEP;
    uint32_t some = sift_needs(needs + at, step, &offers, left);
    for (uint32_t i = 0; i < some; i++)
      __builtin_prefetch(&wants[at + left[i]]);
    for (uint32_t i = 0; i < some; i++) {
      uint32_t frame = at + left[i];
      if (!has_wanted(g, &wants[frame])) continue;
      out[n++] = &frames.items[frame];
      __builtin_prefetch(&frames.items[frame].flags);
      __builtin_prefetch(&frames.items[frame].slot_first);
    }
    at += step;
  }
  *next = at;
  return n;
}

/* Since the last text the parser's weights have driven the lexicon out of the
 * caches: all frames that are left are asked for before any is read, and then
 * their slots. */
uint32_t glance_sift(glance *g, lex_frames frames, uint32_t *next,
                     const lex_frame *out[GLANCE_BATCH]) {
  uint32_t n = sift_unseen(g, frames, next, out), left = 0;
  for (uint32_t i = 0; i < n; i++)
    __builtin_prefetch(lexicon_slots(g->self->lex, out[i]));
  for (uint32_t i = 0; i < n; i++)
    if (may_fit(g, out[i])) out[left++] = out[i];
  return left;
}
