/*
 * beside.c - whom a noun's act is aimed at, where the tree hangs it elsewhere.
 *
 *   "praised the attack last week *on a ship*"
 *   "his attacks and insults *on Chad*"
 */
#include "event/reader.h"

/* Whether the entry takes any object with such a phrase: "blame X *on R*". */
static bool frame_takes(const reader *self, const lex_frame *frame,
                        bede_str prep) {
  const lex_slot *slots = lexicon_slots(self->lex, frame);
  bool phrase = false, named = false;
  for (uint32_t i = 0; i < frame->slot_count; i++) {
    const uint32_t *words = lexicon_numbers(self->lex, slots[i].words);
    named |=
        slots[i].at == AT_OBJECT && slots[i].fill & (FILL_SET | FILL_LITERAL);
    for (uint32_t k = 0; slots[i].at == AT_PREP && k < slots[i].words.count;
         k++)
      phrase |= str_eq(lexicon_word(self->lex, words[k]), prep);
  }
  return phrase && !named;
}

static bool verb_takes(const reader *self, uint32_t verb, bede_str prep) {
  lex_frames frames = noun_lemma_word(self, verb)->frames[LEX_VERB];
  for (uint32_t i = 0; i < frames.count; i++)
    if (frame_takes(self, &frames.items[i], prep)) return true;
  return false;
}

static bool is_aimed(bede_str prep) {
  return str_is(prep, "on") || str_is(prep, "against") ||
         str_is(prep, "toward") || str_is(prep, "towards");
}

/* "the murder last month *of a priest*": no month of a priest's. */
static void find_of_time(reader *self, uint32_t time, id_list *out) {
  TREE_EACH_CHILD(&self->tree, time, c) {
    uint32_t m = self->m->at[c];
    if (c > time && self->syntax->rel[c] == REL_NMOD && m != MENTION_NONE &&
        self->m->mentions.items[m].is_actor && noun_has_case(self, c, "of"))
      ids_add(self, out, c);
  }
}

/* The same where the time hangs on the noun. */
static void find_of_own_time(reader *self, uint32_t noun, id_list *out) {
  TREE_EACH_CHILD(&self->tree, noun, c)
  if (c > noun && self->m->time_at[c] != MENTION_NONE)
    find_of_time(self, c, out);
}

/* What stands right behind the noun, or behind a time that does, is its own,
 * though the parser hang it on the verb. */
static void find_behind(reader *self, uint32_t noun, id_list *out) {
  uint32_t first, end, up_end, from, top = noun;
  tree_extent(&self->tree, noun, &first, &end);
  /* "in retaliation for *an attack* last week on a ship": at its end */
  while (self->syntax->rel[top] == REL_NMOD) {
    tree_extent(&self->tree, self->syntax->head[top], &first, &up_end);
    if (up_end != end) break;
    top = self->syntax->head[top];
  }
  uint32_t verb = self->syntax->head[top];
  if (verb == TOKEN_NONE || self->syntax->upos[verb] != UPOS_VERB ||
      verb > noun)
    return;
  TREE_EACH_CHILD(&self->tree, verb, c) {
    enum rel rel = self->syntax->rel[c];
    if (c < end || (rel != REL_OBL && rel != REL_OBL_UNMARKED)) continue;
    tree_extent(&self->tree, c, &from, &first);
    if (from != end) return;
    end = first;
    if (self->m->time_at[c] != MENTION_NONE) {
      find_of_time(self, c, out);
      continue;
    }
    bede_str prep = opening_read(self, c)->words;
    if (is_aimed(prep) && !verb_takes(self, verb, prep)) ids_add(self, out, c);
    return;
  }
}

/* The phrase stands once, for all the nouns that are coordinated. */
static void find_shared(reader *self, uint32_t noun, id_list *out) {
  uint32_t last = TOKEN_NONE;
  TREE_EACH_CHILD(&self->tree, noun, c) {
    enum rel rel = self->syntax->rel[c];
    if (rel == REL_NMOD && c > noun) return;
    if (rel == REL_CONJ && self->syntax->upos[c] == UPOS_NOUN) last = c;
  }
  if (last == TOKEN_NONE ||
      tree_find(&self->tree, last, REL_DET) != TOKEN_NONE ||
      tree_find(&self->tree, last, REL_NMOD_POSS) != TOKEN_NONE)
    return;
  TREE_EACH_CHILD(&self->tree, last, c) {
    bool behind = self->syntax->rel[c] == REL_NMOD && c > last;
    if (behind && is_aimed(opening_read(self, c)->words)) ids_add(self, out, c);
  }
}

bool beside_is_of_noun(reader *self, uint32_t phrase) {
  uint32_t noun = self->syntax->head[phrase], m = self->m->at[noun];
  bool party = m != MENTION_NONE && self->m->mentions.items[m].is_actor;
  return noun_in_set(self, noun, self->words.ties) ||
         (party && str_is(opening_read(self, phrase)->words, "from"));
}

void beside_find(reader *self, uint32_t noun, id_list *out) {
  find_behind(self, noun, out);
  find_of_own_time(self, noun, out);
  find_shared(self, noun, out);
}
