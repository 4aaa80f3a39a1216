/*
 * judge.c - what the judges of worth ask of a side, a sentence, a story.
 */
#include "claim/judge.h"

const mention *judge_root(const judge *self, uint32_t m) {
  return &self->m->mentions.items[mention_root(self->m, m)];
}

bool judge_word_in(const judge *self, bede_str word, uint32_t set) {
  if (set == LEX_NONE || !word.len) return false;
  const lex_word *row = wordbook_word(self->m->book, word);
  return lex_word_in(row, set) && !row->is_cut;
}

bool judge_lemma_in(const judge *self, uint32_t token, uint32_t set) {
  return mention_lemma_in(self->m, token, set);
}

bool judge_has_adverb(const judge *self, uint32_t verb, uint32_t set) {
  TREE_EACH_CHILD(self->events->tree, verb, t)
  if (self->m->syntax->rel[t] == REL_ADVMOD &&
      judge_word_in(self, text_form(self->m->text, t), set))
    return true;
  return false;
}

bool judge_has_phrase(const judge *self, uint32_t verb, const char *prep,
                      uint32_t set) {
  TREE_EACH_CHILD(self->events->tree, verb, t) {
    uint32_t word = tree_find(self->events->tree, t, REL_CASE);
    if (word != TOKEN_NONE && str_is(self->m->syntax->lemma[word], prep) &&
        judge_lemma_in(self, t, set))
      return true;
  }
  return false;
}

/* "we" is whoever speaks. */
static const mention *who_is(const judge *self, uint32_t m, uint32_t speaker) {
  const mention *root = judge_root(self, m);
  if (root->code.len || root->sector.len || !root->is_speakers) return root;
  return speaker == MENTION_NONE ? root : judge_root(self, speaker);
}

/* "The Red Crescent", "aid workers", the World Health Organization: a cause,
 * though its people are nurses. */
bool judge_is_cause(const mention *who) {
  if (str_is(who->code, "NGO")) return !who->is_person || who->is_plural;
  return !who->is_person &&
         (str_is(who->code, "IGO") || str_is(who->code, "UNO"));
}

/* "North Korean *spokesman* Kim Yong": in an office that has no sector. */
static bool has_public_title(const judge *self, const mention *who) {
  uint32_t first = who->type == MENTION_PER ? who->first : who->head;
  for (uint32_t t = first; t <= who->head; t++)
    if (judge_lemma_in(self, t, self->public_person)) return true;
  return false;
}

/* Of a country or in an office, "Western countries"; not just anybody. */
static bool is_public(const judge *self, uint32_t m, uint32_t speaker) {
  const mention *own = &self->m->mentions.items[m];
  const mention *who = who_is(self, m, speaker);
  bede_str sector = own->sector.len ? own->sector : who->sector;
  if (own->is_given || who->is_given || judge_is_cause(who)) return true;
  if (sector.len) return !judge_word_in(self, sector, self->private_sector);
  /* "the Tanzanians ... *the country* will not apologise" */
  if (own->name.len || who->name.len)
    return who->kind != KIND_PEOPLE || own->type == MENTION_LOC;
  /* "a *UN* convoy", "the *African Union*'s chairman" */
  if (str_is(who->code, "UNO") || str_is(who->code, "IGO")) return true;
  if (own->is_plural && judge_lemma_in(self, own->head, self->powers))
    return true;
  bool anybody = (who->is_person || who->kind == KIND_PEOPLE) &&
                 !has_public_title(self, who);
  return !anybody && (own->code.len || who->code.len);
}

uint32_t judge_count_public(const judge *self, const id_list *side,
                            uint32_t speaker) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < side->count; i++)
    n += is_public(self, side->items[i], speaker);
  return n;
}

bool judge_any_public(const judge *self, const id_list *side,
                      uint32_t speaker) {
  return judge_count_public(self, side, speaker) > 0;
}

bool judge_has_given(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++)
      if (self->m->mentions.items[sides[s]->items[i]].is_given ||
          judge_root(self, sides[s]->items[i])->is_given)
        return true;
  return false;
}

bool judge_has_sector(const judge *self, const id_list *side,
                      const char *sector) {
  for (uint32_t i = 0; i < side->count; i++)
    if (str_is(judge_root(self, side->items[i])->sector, sector)) return true;
  return false;
}

bool judge_all_private(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (!judge_word_in(self, judge_root(self, side->items[i])->sector,
                       self->private_sector))
      return false;
  return side->count > 0;
}

bool judge_any_plural(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (self->m->mentions.items[side->items[i]].is_plural) return true;
  return false;
}

bool judge_any_nation(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (judge_root(self, side->items[i])->code.len) return true;
  return false;
}

/* How many are of the police; none where others than officials stand there. */
uint32_t judge_count_police(const judge *self, const id_list *side) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < side->count; i++) {
    bede_str sector = judge_root(self, side->items[i])->sector;
    bool police = str_is(sector, "COP");
    if (!police && !str_is(sector, "JUD") && !str_is(sector, "MED") &&
        !str_is(sector, "GOV"))
      return 0;
    n += police;
  }
  return n;
}

/* "The country that all of a side are of, or none. */
bede_str judge_one_code(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  bede_str code = {0};
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++) {
      bede_str own = judge_root(self, sides[s]->items[i])->code;
      if (own.len && code.len && !str_eq(own, code)) return (bede_str){0};
      if (own.len) code = own;
    }
  return code;
}

bool judge_any_code(const judge *self, const event *ev) {
  return judge_any_nation(self, &ev->actors) ||
         judge_any_nation(self, &ev->recipients);
}

bool judge_noun_in(const judge *self, uint32_t t, uint32_t set) {
  enum upos upos = self->m->syntax->upos[t];
  return (upos == UPOS_NOUN || upos == UPOS_PROPN) &&
         judge_lemma_in(self, t, set);
}

bool judge_sentence_has(const judge *self, const event *ev, uint32_t set) {
  uint32_t sentence = self->m->text->sentence_of[ev->predicate];
  return mention_sentence_has(self->m, sentence, set);
}

/* "voters", "Mary Major", "she"; a bare "alliance" may be a body. */
bool judge_all_people(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *who = judge_root(self, side->items[i]);
    bool bare = who->form == MENTION_NOMINAL && !who->is_plural;
    if (who->kind != KIND_PEOPLE && (bare || !who->is_person)) return false;
  }
  return side->count > 0;
}

/* "the *candidate*", "Sanders": who want votes and have no troops. */
bool judge_all_running(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    bede_str sector = judge_root(self, side->items[i])->sector;
    if (!str_is(sector, "PTY") && !str_is(sector, "LEG") &&
        !str_is(sector, "ELI"))
      return false;
  }
  return side->count > 0;
}

/* "the senator", "Mary Major and he"; not "the senators". */
bool judge_all_persons(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *who = judge_root(self, side->items[i]);
    if (who->type != MENTION_PER || who->is_plural) return false;
  }
  return side->count > 0;
}
