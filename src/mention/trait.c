/*
 * trait.c - number, gender and determiner of a noun phrase.
 */
#include "mention/chain.h"

static bool is_plural_tag(unsigned xpos) {
  return xpos == XPOS_NNS || xpos == XPOS_NNPS;
}

static const mention *own_mention(const linker *l, const markable *m) {
  return m->mention == MENTION_NONE ? NULL
                                    : &l->r->out->mentions.items[m->mention];
}

static void pronoun_traits(const linker *l, const markable *m, trait *t) {
  const reading *r = l->r;
  unsigned xpos = r->syntax->xpos[m->head];
  t->gender = GENDER_ANY;
  t->number = word_in(r, m->head, WORDS_PLURAL) ? NUMBER_MANY : NUMBER_ONE;
  if (xpos != XPOS_PRP && xpos != XPOS_PRPS) {
    t->is_this = xpos == XPOS_DT && word_in(r, m->head, WORDS_POINTING);
    t->is_closed = !t->is_this;
    t->gender = GENDER_THING;
    t->person = t->is_this ? 3 : 0;
    return;
  }
  t->person = 3;
  if (word_in(r, m->head, WORDS_HEARER))
    t->person = 2;
  else if (word_in(r, m->head, WORDS_SPEAKER))
    t->person = 1;
  bool male = word_in(r, m->head, WORDS_MALE);
  bool female = word_in(r, m->head, WORDS_FEMALE);
  t->is_closed = word_in(r, m->head, WORDS_RECIPROCAL);
  if (t->person < 3) {
    t->gender = GENDER_MALE | GENDER_FEMALE;
  } else if (male || female) {
    t->gender = male ? GENDER_MALE : GENDER_FEMALE;
    t->is_sure = true;
  } else if (t->number == NUMBER_ONE) {
    t->gender = GENDER_THING;
    t->is_sure = true;
  }
}

static uint8_t person_gender(const reading *r, const markable *m) {
  uint8_t gender = 0;
  for (uint32_t t = m->first; t < m->end; t++) {
    bool male = word_in(r, t, WORDS_MALE), female = word_in(r, t, WORDS_FEMALE);
    if (!male && !female) continue;
    if (t != m->head && !phrase_is_linked(r, m->head, t)) continue;
    if (male) gender |= GENDER_MALE;
    if (female) gender |= GENDER_FEMALE;
  }
  return gender;
}

uint8_t trait_given_name(const reading *r, uint32_t first, uint32_t head) {
  uint32_t given = head;
  for (uint32_t t = first; t < head && given == head; t++)
    if (r->syntax->upos[t] == UPOS_PROPN && r->syntax->head[t] == head &&
        !hit_at(r, r->role_hit, t))
      given = t;
  uint8_t gender = 0;
  if (word_in(r, given, WORDS_MALE_NAME)) gender |= GENDER_MALE;
  if (word_in(r, given, WORDS_FEMALE_NAME)) gender |= GENDER_FEMALE;
  return gender;
}

uint8_t trait_known_name(const reading *r, bede_str name) {
  uint32_t end = str_find(name, STR(" "));
  if (end == UINT32_MAX) return 0;
  uint64_t given = wordbook_word(r->book, str_slice(name, 0, end))->classes;
  uint8_t gender = 0;
  if (given >> WORDS_MALE_NAME & 1) gender |= GENDER_MALE;
  if (given >> WORDS_FEMALE_NAME & 1) gender |= GENDER_FEMALE;
  return gender;
}

static void noun_gender(const linker *l, const markable *m, trait *t) {
  const reading *r = l->r;
  const mention *own = own_mention(l, m);
  uint8_t both = GENDER_MALE | GENDER_FEMALE;
  uint8_t told = person_gender(r, m);
  bool is_name = m->form == MENTION_NAME;
  if (!told && is_name && m->type != MENTION_ORG && m->type != MENTION_LOC)
    told = trait_given_name(r, m->first, m->head);
  if (!told && is_name && m->type == MENTION_PER && own)
    told = trait_known_name(r, own->name);
  if (told) {
    t->gender = told;
    t->is_sure = true;
  } else if (m->type == MENTION_PER) {
    t->gender = both;
  } else if (m->type == MENTION_ORG || m->type == MENTION_LOC) {
    t->gender = GENDER_THING;
  } else if (is_name) {
    t->gender = GENDER_ANY;
  } else if (word_in(r, m->head, WORDS_PERSON)) {
    t->gender = both;
  } else if (word_in(r, m->head, WORDS_ANIMAL)) {
    t->gender = GENDER_ANY;
  } else {
    t->gender = own && own->is_person ? both : GENDER_THING;
  }
}

static void noun_number(const linker *l, const markable *m, trait *t) {
  const reading *r = l->r;
  const mention *own = own_mention(l, m);
  bool coordinated = false;
  if (m->mention == MENTION_NONE) TREE_EACH_CHILD(&r->tree, m->head, c)
  coordinated |= r->syntax->rel[c] == REL_CONJ && c < m->end && c > m->head;
  bool many = coordinated || is_plural_tag(r->syntax->xpos[m->head]);
  if (own && own->id.len && !coordinated) many = own->is_plural;
  t->number = many ? NUMBER_MANY : NUMBER_ONE;
  /* "police", "the ministry ... they" */
  if (!many && (m->type == MENTION_ORG || (own && own->is_plural) ||
                word_in(r, m->head, WORDS_GROUP_NOUN) ||
                word_in(r, m->head, WORDS_COLLECTIVE)))
    t->number = NUMBER_ONE | NUMBER_MANY;
  if (coordinated) t->gender = GENDER_ANY;
}

static uint8_t noun_det(const linker *l, const markable *m) {
  const reading *r = l->r;
  uint8_t det = DET_BARE;
  TREE_EACH_CHILD(&r->tree, m->head, c) {
    if (c > m->head) break;
    switch (r->syntax->rel[c]) {
    case REL_NMOD_POSS:
      return DET_OWNED;
    case REL_DET:
      if (str_is(r->fold[c], "the"))
        det = DET_DEFINITE;
      else
        det = word_in(r, c, WORDS_POINTING) ? DET_THIS : DET_INDEFINITE;
      break;
    case REL_NUMMOD:
      if (det == DET_BARE) det = DET_INDEFINITE;
      break;
    default:
      break;
    }
  }
  return det;
}

static uint32_t noun_owner(const linker *l, const markable *m) {
  uint32_t t = tree_find(&l->r->tree, m->head, REL_NMOD_POSS);
  return t == TOKEN_NONE ? NOBODY : l->of[t];
}

void trait_read(linker *l) {
  const reading *r = l->r;
  uint32_t q = 0;
  for (uint32_t i = 0; i < l->count; i++) {
    markable *m = &l->list[i];
    trait *t = &l->trait[i];
    const mention *own = own_mention(l, m);
    *t = (trait){.parent = i, .size = 1, .last = i, .name = NOBODY};
    t->owner = NOBODY;
    while (q < r->text->quote_count && r->text->quotes[q].end <= m->first) q++;
    if (q < r->text->quote_count && r->text->quotes[q].first <= m->first)
      t->quote = q + 1;
    t->is_time = r->out->time_at[m->head] != MENTION_NONE;
    m->form = own                                     ? own->form
              : word_is_proper(r, m->head)            ? MENTION_NAME
              : r->syntax->upos[m->head] == UPOS_PRON ? MENTION_PRONOUN
                                                      : MENTION_NOMINAL;
    m->type = own ? own->type : MENTION_NOM;
    if (r->syntax->upos[m->head] == UPOS_PRON && !(own && own->id.len)) {
      m->form = MENTION_PRONOUN;
      pronoun_traits(l, m, t);
      continue;
    }
    noun_gender(l, m, t);
    noun_number(l, m, t);
    t->det = noun_det(l, m);
    t->owner = noun_owner(l, m);
    if (m->form == MENTION_NAME) t->name = i;
  }
}
