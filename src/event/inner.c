/*
 * inner.c - what a phrase of a noun has to do with it.
 */
#include "event/reader.h"

/* "curbs on travel *to Cuba*", "imports *from Chad*": with whom, not where. */
bool inner_is_bound(reader *self, uint32_t noun, uint32_t c) {
  uint32_t prep = tree_find(&self->tree, c, REL_CASE);
  if (prep == TOKEN_NONE || !noun_lemma_in(self, noun, self->words.flow))
    return false;
  bede_str form = folded_form(self, prep);
  return str_is(form, "to") || str_is(form, "from") || str_is(form, "with");
}

/* "artillery fire *from Turkey* hit": whose it is. */
bool inner_is_fired(reader *self, uint32_t noun, uint32_t c) {
  uint32_t prep = tree_find(&self->tree, c, REL_CASE);
  return prep != TOKEN_NONE && str_is(text_form(self->text, prep), "from") &&
         self->out && noun_instrument(self, BEDE_ASSAULT, noun);
}

/* "aid, including tanks *from Chad*": where some of it is from. */
bool inner_is_origin(reader *self, uint32_t noun, uint32_t c) {
  return noun_has_case(self, noun, "including") &&
         noun_has_case(self, c, "from");
}

/* "a meeting *between Chad and the bloc* agreed": who met, if words are told of
 * the meeting. */
bool inner_is_met(const reader *self, uint32_t noun, uint32_t c) {
  uint32_t verb = self->syntax->head[noun];
  return noun_has_case(self, c, "between") &&
         self->syntax->rel[noun] == REL_NSUBJ &&
         noun_may_tell(self, noun, BEDE_CONSULT) &&
         (noun_may_do(self, verb, BEDE_AGREE) ||
          noun_may_do(self, verb, BEDE_REQUEST));
}

/* "the aim *for the premier* is to win them over": he has it. */
bool inner_is_aim(const reader *self, uint32_t noun, uint32_t c) {
  return self->syntax->rel[noun] == REL_NSUBJ_OUTER &&
         noun_has_case(self, c, "for") &&
         noun_lemma_in(self, noun, self->words.wish);
}
