/*
 * part.c - "many", "fourteen": some of the people told just before.
 *
 *   "Thousands of Syrians are stuck there.  *Many* have tried to cross"
 *   "Police broke up the students' rally.  *Fourteen* were detained"
 *
 *   "One man died and *another* was hurt", "Six died, and *nine others* fled"
 *
 *   "Two priests were held.  *The pair* were beaten", "*One* was beaten"
 *
 * They take country and sector from those people, point at them, and are not
 * all of them: no chain is joined.  Another man is like the one, and not he.
 */
#include "mention/coref.h"

enum {
  WINDOW_PART = 1, /* sentences back */
  POINTS_NEAR = 40,
  POINTS_SUBJECT = 10,
  POINTS_OBJECT = 12,
};

/* "two *of them*"; but not "*at least* two" */
static bool has_complement(const reading *r, uint32_t t) {
  TREE_EACH_CHILD(&r->tree, t, c)
  if (c > t && r->syntax->rel[c] == REL_NMOD) return true;
  return false;
}

static bool is_subject(unsigned rel) {
  return rel == REL_NSUBJ || rel == REL_NSUBJ_PASS;
}

/* "One died, *another* was hurt": nobody told before, but one like him. */
static bool is_one_more(const reading *r, const mention *m) {
  return word_in(r, m->head, WORDS_PART) &&
         !word_in(r, m->head, WORDS_QUANTITY) && !m->is_plural;
}

/* "*Six miners* died and nine others fled", "and nine were hurt": beside whom
 * they are told. */
static const mention *told_beside(const reading *r, const mention *m) {
  uint32_t verb = r->syntax->head[m->head];
  bool others = word_in(r, m->head, WORDS_PART) && m->is_plural &&
                !word_in(r, m->head, WORDS_QUANTITY);
  /* but "and *the two* agreed" */
  bool number = r->syntax->upos[m->head] == UPOS_NUM &&
                tree_find(&r->tree, m->head, REL_DET) == TOKEN_NONE;
  if ((!others && !number) || !m->count.known ||
      r->syntax->rel[verb] != REL_CONJ)
    return NULL;
  TREE_EACH_CHILD(&r->tree, r->syntax->head[verb], c) {
    uint32_t first = r->out->at[c];
    /* or "left *six people* dead and 20 hurt" */
    bool told = is_subject(r->syntax->rel[c]) || r->syntax->rel[c] == REL_OBJ;
    if (told && first != MENTION_NONE && c < m->head &&
        r->out->mentions.items[first].is_person)
      return &r->out->mentions.items[first];
  }
  return NULL;
}

/* "shot seven marchers and wounded *100*", "dispersed them, hurting *six*":
 * beside whom they suffer. */
static const mention *suffers_beside(const reading *r, const mention *m) {
  enum { VERBS_UP = 3 };
  uint32_t t = m->head, verb = r->syntax->head[t];
  bool others = word_in(r, t, WORDS_PART) && m->count.known;
  bool number = r->syntax->upos[t] == UPOS_NUM && r->out->number_at[t].known;
  if (r->syntax->rel[t] != REL_OBJ || (!others && !number) || m->code.len ||
      m->sector.len || has_complement(r, t))
    return NULL;
  for (int i = 0; i < VERBS_UP && verb != TOKEN_NONE; i++) {
    unsigned rel = r->syntax->rel[verb];
    verb = r->syntax->head[verb];
    if (verb == TOKEN_NONE || verb > t ||
        (rel != REL_CONJ && rel != REL_ADVCL && rel != REL_XCOMP))
      return NULL;
    uint32_t whom = tree_find(&r->tree, verb, REL_OBJ);
    const mention *c = whom == TOKEN_NONE ? NULL : reading_mention(r, whom);
    if (c && c->is_person && c->is_plural) return c;
  }
  return NULL;
}

/* "the attack in Lima, *where 90 were killed*": not of who was told before. */
static bool is_told_of_place(const reading *r, uint32_t verb) {
  if (r->syntax->rel[verb] == REL_CONJ) verb = r->syntax->head[verb];
  return r->syntax->rel[verb] == REL_ACL_RELCL &&
         tree_find(&r->tree, verb, REL_ADVMOD) != TOKEN_NONE;
}

/* "the pair", "the three", "both": just so many as were told; else 0. */
static uint64_t group_size(const reading *r, const mention *m) {
  uint32_t t = m->head, det = tree_find(&r->tree, t, REL_DET);
  bool named = mention_lemma_in(r->out, t, r->words.told_group);
  bede_count n = r->out->number_at[t];
  if (m->code.len || tree_find(&r->tree, t, REL_NMOD) != TOKEN_NONE ||
      r->syntax->rel[t] == REL_DET)
    return 0;
  if (named && !n.known && det == TOKEN_NONE) return 2;
  if (det == TOKEN_NONE || !str_is(r->fold[det], "the") || !n.known ||
      n.min != n.max || (!named && r->syntax->upos[t] != UPOS_NUM))
    return 0;
  return n.min;
}

/* "*One* was beaten": of two or more. */
static bool is_single(const reading *r, uint32_t t) {
  bede_count n = r->out->number_at[t];
  return n.known && n.min == 1 && (n.max == 1 || n.max == UINT64_MAX) &&
         (r->syntax->upos[t] == UPOS_NUM || r->syntax->upos[t] == UPOS_PRON) &&
         tree_find(&r->tree, t, REL_DET) == TOKEN_NONE;
}

/* More than there were can't be some of them. */
static bool is_too_many(const mention *m, const mention *c) {
  return m->count.known && c->count.known && c->count.max &&
         m->count.min > c->count.max;
}

/* A word of quantity that is itself the subject of a verb. */
static bool stands_alone(const reading *r, const mention *m) {
  uint32_t t = m->head, verb = r->syntax->head[t];
  bool counted = r->out->number_at[t].known && r->out->number_at[t].min > 1 &&
                 r->syntax->upos[t] == UPOS_NUM;
  /* but "*one* more shell" */
  counted |= is_single(r, t) && m->end == t + 1 && t + 1 < r->tokens &&
             (r->syntax->upos[t + 1] == UPOS_AUX ||
              r->syntax->upos[t + 1] == UPOS_VERB);
  if (!counted && !word_in(r, t, WORDS_PART)) return false;
  if (!is_subject(r->syntax->rel[t]) || m->code.len || m->sector.len)
    return false;
  if (verb == TOKEN_NONE || r->syntax->upos[verb] != UPOS_VERB ||
      (counted && is_told_of_place(r, verb)))
    return false;
  return !has_complement(r, t);
}

/* "*Medics* said that 15 were killed": whoever says it is not who; but "leaders
 * complained, and some charged" are. */
static bool is_sayer(const reading *r, const mention *m, const mention *c) {
  uint32_t t = m->head;
  if (r->syntax->upos[t] != UPOS_NUM) return false;
  for (uint32_t room = 12; room && t != TOKEN_NONE; room--) {
    uint32_t up = r->syntax->head[t];
    if (up == TOKEN_NONE) break;
    if (r->syntax->rel[t] == REL_CCOMP && r->syntax->head[c->head] == up &&
        is_subject(r->syntax->rel[c->head]))
      return true;
    t = up;
  }
  return false;
}

/* Those who fire, arrest or rule are not who is counted after it. */
static bool may_be_whole(const reading *r, const mention *m, const mention *c) {
  static const bede_str state[] = {
      {"GOV", 3}, {"MIL", 3}, {"COP", 3}, {"JUD", 3}, {"LEG", 3}};
  bool more = is_one_more(r, m);
  uint64_t size = group_size(r, m);
  bool counted = (more && c->count.known) || size;
  /* "handed over 21 girls": the parser's "over 21" is of them, too */
  if (size && !(c->count.known && c->count.min == size)) return false;
  for (uint32_t i = 0; i < sizeof state / sizeof *state; i++)
    if (!counted && str_eq(c->sector, state[i])) return false;
  return (c->is_plural || more) && c->is_actor && c->form != MENTION_PRONOUN &&
         (c->is_person || c->kind == KIND_PEOPLE) && c->type != MENTION_LOC &&
         !nominal_is_coargument(r, m, c) && !is_too_many(m, c) &&
         !is_sayer(r, m, c) && !sufferer_is_other(r, m, c);
}

static const mention *find_whole(const reading *r, const mention *m) {
  const mention *best = NULL;
  int most = 0;
  for (uint32_t i = (uint32_t)(m - r->out->mentions.items); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    uint32_t gap =
        r->text->sentence_of[m->head] - r->text->sentence_of[c->head];
    if (gap > WINDOW_PART) break;
    if (!may_be_whole(r, m, c)) continue;
    unsigned rel = r->syntax->rel[c->head];
    int points = POINTS_NEAR * (int)(2 - gap) +
                 (is_subject(rel) ? POINTS_SUBJECT : 0) +
                 (rel == REL_OBJ ? POINTS_OBJECT : 0);
    if (points <= most) continue;
    most = points;
    best = c;
  }
  return best;
}

/* "*Of the 40 students* held there, 12 were freed": of those, whoever else is
 * told of. */
static const mention *told_whole(const reading *r, const mention *m) {
  TREE_EACH_CHILD(&r->tree, r->syntax->head[m->head], c) {
    uint32_t prep = tree_find(&r->tree, c, REL_CASE), at = r->out->at[c];
    if (c > m->head || r->syntax->rel[c] != REL_OBL || prep == TOKEN_NONE ||
        !str_is(r->fold[prep], "of") || at == MENTION_NONE)
      continue;
    const mention *all = &r->out->mentions.items[at];
    if (all->is_person && all->is_plural && !is_too_many(m, all)) return all;
  }
  return NULL;
}

void part_resolve(const reading *r, mention *m) {
  uint64_t size = group_size(r, m);
  const mention *first = suffers_beside(r, m);
  if (!first && !size && !stands_alone(r, m)) return;
  if (!first && !size) first = told_beside(r, m);
  const mention *best = size ? NULL : told_whole(r, m);
  if (!best) best = first ? first : find_whole(r, m);
  if (size == 2 && m->first == reading_sentence(r, m->head)->first) {
    m->is_plural = m->is_person = m->is_actor = true; /* "*Both* fled" */
    if (m->type == MENTION_NOM) m->type = MENTION_PER;
  }
  if (!best) return;
  bool more = is_one_more(r, m);
  if (!more && !first) m->refers_to = (uint32_t)(best - r->out->mentions.items);
  m->code = best->code;
  m->sector = best->sector;
  m->others = best->others;
  m->type = MENTION_PER;
  m->is_person = m->is_actor = true;
  m->is_plural = !more && !is_single(r, m->head);
  if (size) m->count = (bede_count){true, size, size};
  if (more) m->count = (bede_count){true, 1, 1};
}
