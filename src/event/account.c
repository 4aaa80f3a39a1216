/*
 * account.c - what stands with each predicate, and which frame nearly fits.
 *
 * For whoever mends the lexicon: `bede gaps` counts this over many texts.
 * Nothing here changes what is coded.
 */
#include "event/reader.h"

static const bede_str role_names[] = {
    [ARG_SUBJECT] = {"subject", 7},   [ARG_OBJECT] = {"object", 6},
    [ARG_PREP] = {"preposition", 11}, [ARG_TO] = {"to", 2},
    [ARG_PURPOSE] = {"to", 2},        [ARG_THAT] = {"that", 4},
    [ARG_PARTICIPLE] = {"word", 4},   [ARG_PARTICLE] = {"particle", 8},
    [ARG_WORD] = {"word", 4},         [ARG_POSSESSOR] = {"possessor", 9},
    [ARG_MODIFIER] = {"modifier", 8},
};

/* Whom the argument names: itself, or "welcomed *Iran's* decision". */
static uint32_t actor_in(reader *self, const clause_arg *arg) {
  uint32_t own = self->m->at[arg->head];
  if (arg->clausal || self->m->time_at[arg->head] != MENTION_NONE)
    return MENTION_NONE;
  if (own != MENTION_NONE && self->m->mentions.items[own].is_actor) return own;
  id_list found = {0};
  within where = arg->at == ARG_SUBJECT ? WITHIN_OWNER : WITHIN_ANY;
  noun_actors(self, arg->head, where, &found);
  return found.count ? found.items[0] : MENTION_NONE;
}

static void add_args(reader *self, const clause *c, event_account *out) {
  for (uint32_t i = 0; i < c->args.count; i++) {
    const clause_arg *arg = &c->args.items[i];
    bede_str word = arg->prep;
    if (arg->at == ARG_PARTICLE) word = folded_lemma(self, arg->head);
    *array_push(self->a, &out->args) =
        (event_arg){role_names[arg->at], word, arg->head, actor_in(self, arg)};
  }
}

/* ---- what a frame lacks, in the notation of the lexicon ---- */

static void put_words(reader *self, str_buf *out, lex_range range) {
  const uint32_t *words = lexicon_numbers(self->lex, range);
  for (uint32_t i = 0; i < range.count && i < 4; i++) {
    if (i) buf_char(out, '|');
    buf_add(out, lexicon_word(self->lex, words[i]));
  }
  if (range.count > 4) buf_add(out, STR("|..."));
}

static void put_filler(reader *self, str_buf *out, const lex_slot *slot) {
  uint32_t start = out->len;
  if (slot->fill & FILL_A) buf_add(out, STR("A"));
  if (slot->fill & FILL_R) buf_add(out, STR("R"));
  if (slot->fill & FILL_E) buf_add(out, STR("E"));
  if (slot->fill & FILL_ANY) buf_add(out, STR("X"));
  if (slot->fill & FILL_SET) {
    if (out->len > start) buf_char(out, '|');
    buf_add(out, STR("a noun of its set"));
  }
  if (slot->fill & FILL_LITERAL) {
    if (out->len > start) buf_char(out, '|');
    put_words(self, out, slot->literals);
  }
}

static void put_slot(reader *self, str_buf *out, const lex_slot *slot) {
  static const char *const marks[] = {
      [AT_SUBJECT] = "the subject: ",
      [AT_OBJECT] = "the object: ",
      [AT_PREP] = "",
      [AT_TO] = "to ",
      [AT_THAT] = "that ",
      [AT_PARTICLE] = "+",
      [AT_WORD] = "=",
  };
  buf_add(out, str_from(marks[slot->at]));
  put_words(self, out, slot->words);
  if (slot->at == AT_PREP) buf_char(out, ' ');
  if (slot->at != AT_PARTICLE && slot->at != AT_WORD)
    put_filler(self, out, slot);
}

static bede_str nearest(reader *self, const clause *c) {
  near_miss miss;
  match_nearest(self, c, &miss);
  if (!miss.frame) return STR("");
  str_buf out = {.a = self->a};
  buf_add(&out, lexicon_where(self->lex, self->a, miss.frame->place));
  if (!miss.slot) {
    buf_add(&out, STR(" has a subject that is no actor"));
    return buf_str(&out);
  }
  buf_add(&out, STR(" lacks "));
  put_slot(self, &out, miss.slot);
  return buf_str(&out);
}

/* ---- all predicates ---- */

static void account_for(reader *self, uint32_t predicate) {
  event_account **out = &self->out->account[predicate];
  if (*out) return;
  const handed from = HANDED_NOTHING;
  clause c;
  clause_read(self, predicate, &from, &c);
  *out = arena_new(self->a, event_account);
  add_args(self, &c, *out);
  if (self->out->of[predicate] == EVENT_NONE)
    (*out)->nearest = nearest(self, &c);
}

void account_read(reader *self) {
  event_doc *out = self->out;
  out->account = arena_many(self->a, event_account *, self->text->token_count);
  for (uint32_t i = 0; i < out->events.count; i++)
    account_for(self, out->events.items[i].predicate);
  for (uint32_t i = 0; i < out->misses.count; i++)
    account_for(self, out->misses.items[i].predicate);
}
