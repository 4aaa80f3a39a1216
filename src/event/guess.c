/*
 * guess.c - the weights asked about a predicate.
 *
 * The lexicon goes first: only where none of a word's entries fits are the
 * entries of `guessed.TYPE` tried (events/guessed.bede), which say where the
 * sides of such an act stand.  Everything else is as of any other entry.
 */
#include "event/guess.h"

#include "event/clue.h"
#include "event/subject.h"

/* The least share by which a type is believed; train/README.md has what others
 * would give. */
#define GUESS_LEAST 0.5

enum guess_state { UNASKED, UNSURE, GUESSED }; /* GUESSED and more: a type */

enum { CLUES_MOST = 96 };

typedef struct clue_keys {
  const guess_model *model;
  uint64_t items[CLUES_MOST];
  uint32_t count;
  bool party; /* somebody stands with it */
} clue_keys;

static void keep_clue(void *ctx, const clue *c) {
  clue_keys *keys = ctx;
  keys->party |= c->is_party;
  if (keys->count == CLUES_MOST) return;
  guess_fetch(keys->model, c->key);
  keys->items[keys->count++] = c->key;
}

/* False where nobody stands with the predicate: then there is nothing to ask.
 */
static bool sum_of(reader *self, uint32_t token, guess_sum *sum) {
  clue_keys keys;
  const int8_t *rows[CLUES_MOST];
  keys.model = self->guesses;
  keys.count = 0;
  keys.party = false;
  clue_each(&self->clues, token, keep_clue, &keys);
  if (!keys.party) return false;
  for (uint32_t i = 0; i < keys.count; i++)
    rows[i] = guess_row(self->guesses, keys.items[i]);
  guess_begin(self->guesses, sum);
  for (uint32_t i = 0; i < keys.count; i++) guess_add(sum, rows[i]);
  return true;
}

/* "*told* them that it would leave": what is said tells. */
static bool is_of_words(const reader *self, uint32_t token) {
  return noun_is_saying(self, token) &&
         (tree_find(&self->tree, token, REL_CCOMP) != TOKEN_NONE ||
          tree_find(&self->tree, token, REL_PARATAXIS) != TOKEN_NONE);
}

/* Whether somebody is an argument of the predicate: else no row would fit. */
static bool has_party(const reader *self, uint32_t token) {
  TREE_EACH_CHILD(&self->tree, token, c) {
    uint32_t m = self->m->at[c];
    if (m != MENTION_NONE && self->m->mentions.items[m].is_actor) return true;
  }
  return false;
}

/* "the *talks* resumed in Oslo": the subject tells of it. */
static bool is_told_by_subject(reader *self, uint32_t token) {
  uint32_t subject = tree_subject(&self->tree, token);
  if (subject == TOKEN_NONE || self->syntax->rel[subject] != REL_NSUBJ ||
      tree_find(&self->tree, token, REL_OBJ) != TOKEN_NONE)
    return false;
  uint32_t m = self->m->at[subject];
  const mention *who = m == MENTION_NONE ? NULL : &self->m->mentions.items[m];
  return !(who && (who->is_actor || who->is_person)) &&
         subject_is_nominal(&self->tree, subject) &&
         match_has_frames(self, subject);
}

/* No noun: of those too few came out right for a row of their own. */
static uint8_t state_of(reader *self, uint32_t token) {
  guess_sum sum;
  double shares[GUESS_KINDS];
  if (!clue_is_predicate(self->m, token) ||
      subject_is_nominal(&self->tree, token) || !has_party(self, token) ||
      is_of_words(self, token) || is_told_by_subject(self, token) ||
      !sum_of(self, token, &sum))
    return UNSURE;
  guess_shares(&sum, shares);
  uint32_t best = 0;
  for (uint32_t k = 1; k < GUESS_NONE; k++)
    if (shares[k] > shares[best]) best = k;
  return shares[best] < GUESS_LEAST ? UNSURE : (uint8_t)(GUESSED + best);
}

lex_frames guess_frames(reader *self, uint32_t token) {
  if (!self->guesses) return (lex_frames){0};
  uint8_t *kept = &self->guess[token];
  if (*kept == UNASKED) *kept = state_of(self, token);
  if (*kept == UNSURE) return (lex_frames){0};
  return self->words.guessed[*kept - GUESSED];
}

enum { TOLD_MOST = 3 };

/* The clues that say most for a kind, the first the most. */
typedef struct best_clues {
  const guess_sum *sum;
  uint32_t kind, count;
  clue items[TOLD_MOST];
  double worth[TOLD_MOST];
} best_clues;

static void keep_best(void *ctx, const clue *c) {
  best_clues *best = ctx;
  double worth = guess_worth(best->sum, c->key, best->kind);
  uint32_t at = best->count;
  while (at > 0 && best->worth[at - 1] < worth) at--;
  if (worth <= 0 || at == TOLD_MOST) return;
  if (best->count < TOLD_MOST) best->count++;
  for (uint32_t i = best->count - 1; i > at; i--) {
    best->items[i] = best->items[i - 1];
    best->worth[i] = best->worth[i - 1];
  }
  best->items[at] = *c;
  best->worth[at] = worth;
}

/* "guess ACCUSE 0.74: pair:pile/V scorn, at.is:upon GOV" */
static bede_str grounds_of(reader *self, const event *ev,
                           const guess_sum *sum) {
  best_clues best = {.sum = sum, .kind = ev->frame->type};
  str_buf out = {.a = self->a};
  clue_each(&self->clues, ev->predicate, keep_best, &best);
  buf_format(&out, "guess %.*s %.2f",
             STR_ARG(bede_event_name((bede_event_type)ev->frame->type)),
             (double)ev->likely);
  for (uint32_t i = 0; i < best.count; i++)
    buf_format(&out, "%s%.*s:%.*s%s%.*s", i ? ", " : ": ",
               STR_ARG(clue_slot_name(best.items[i].slot)),
               STR_ARG(best.items[i].word.text),
               best.items[i].more.text.len ? " " : "",
               STR_ARG(best.items[i].more.text));
  return buf_str(&out);
}

void guess_weigh(reader *self) {
  self->out->has_guesses = self->guesses;
  if (!self->guesses) return;
  for (uint32_t i = 0; i < self->out->events.count; i++) {
    event *ev = &self->out->events.items[i];
    guess_sum sum;
    double shares[GUESS_KINDS];
    if (ev->fate || !sum_of(self, ev->predicate, &sum)) continue;
    guess_shares(&sum, shares);
    ev->likely = (float)shares[ev->type];
    ev->unlikely = (float)shares[GUESS_NONE];
    if (ev->guessed && self->why) ev->guess = grounds_of(self, ev, &sum);
  }
}
