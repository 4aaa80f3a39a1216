/*
 * nominal.c - definite nominals: the ministry, the country, the guards.
 *
 * First the same noun told before, then one of the same role class; what
 * every country has one of (government, police) is of the country that the
 * story speaks of.
 */
#include "mention/coref.h"

enum {
  WINDOW_NOMINAL = 8, /* sentences back */
  WINDOW_COUNTRY = 6,
  WINDOW_ARMED = 1,
  LETTERS = 26,
  TOLD_MOST = 30, /* what a country weighs for being told all along */
  TOLD_HERE = 24, /* and for the place that the sentence is set in */
};

static bool is_near(const reading *r, const mention *m, const mention *c,
                    uint32_t window) {
  return r->text->sentence_of[c->head] + window >=
         r->text->sentence_of[m->head];
}

static bool codes_agree(const mention *a, const mention *b) {
  return !a->code.len || !b->code.len || str_eq(a->code, b->code);
}

/* "the second round" is not "the first round": adjectives on both sides, and
 * none of them shared. */
static bool adjectives_differ(const reading *r, uint32_t a, uint32_t b) {
  bool any = false;
  TREE_EACH_CHILD(&r->tree, a, x) {
    if (r->syntax->rel[x] != REL_AMOD) continue;
    TREE_EACH_CHILD(&r->tree, b, y) {
      if (r->syntax->rel[y] != REL_AMOD) continue;
      if (str_eq(r->lemma[x], r->lemma[y])) return false;
      any = true;
    }
  }
  return any;
}

/* "the ministry" after "Polish Defense Ministry" */
static bool same_noun(const reading *r, const mention *m, const mention *c) {
  uint32_t a = phrase_core(r, m->head), b = phrase_core(r, c->head);
  return str_eq(r->lemma[a], r->lemma[b]) && m->is_plural == c->is_plural &&
         codes_agree(m, c) && !adjectives_differ(r, a, b);
}

/* Soldiers and guards are one class, whatever the uniform. */
static bool is_armed(bede_str sector) {
  return str_is(sector, "MIL") || str_is(sector, "COP");
}

/* Nor do papers keep militants, rebels and insurgents apart. */
static bool is_rebel(bede_str sector) {
  return str_is(sector, "REB") || str_is(sector, "UAF");
}

static bool same_class(const reading *r, const mention *m, const mention *c) {
  (void)r;
  if (!m->sector.len || !c->code.len || !codes_agree(m, c)) return false;
  if (m->is_person != c->is_person || m->is_plural != c->is_plural)
    return false;
  if (c->type == MENTION_LOC) return false; /* no ministry is a country */
  return str_eq(m->sector, c->sector) ||
         (is_armed(m->sector) && is_armed(c->sector)) ||
         (is_rebel(m->sector) && is_rebel(c->sector));
}

/* "clashed with riot police, throwing stones at officers" */
static bool same_force(const reading *r, const mention *m, const mention *c) {
  bool is_many = c->is_plural || c->type == MENTION_ORG;
  return is_many && is_armed(m->sector) && is_armed(c->sector) && c->code.len &&
         is_near(r, m, c, WINDOW_ARMED);
}

static bool is_force(const mention *m) {
  return m->is_plural && m->is_actor && !m->code.len && !m->is_speakers &&
         is_armed(m->sector);
}

/* "The group claimed responsibility": the last one named. */
static bool is_group(const reading *r, const mention *m, const mention *c) {
  if (r->text->sentence_of[c->head] + 2 < r->text->sentence_of[m->head] ||
      str_is(c->sector, "GOV") || !c->is_actor)
    return false;
  return (c->type == MENTION_ORG && c->form == MENTION_NAME) ||
         str_is(c->sector, "REB") || str_is(c->sector, "UAF");
}

/* A modifier that tells this one from others: "the ministry of health". */
static bool is_restricted(const reading *r, const mention *m) {
  for (uint32_t t = r->tree.child[m->head]; t != TOKEN_NONE;
       t = r->tree.next[t])
    switch (r->syntax->rel[t]) {
    case REL_NMOD:
    case REL_NMOD_POSS:
    case REL_COMPOUND:
      return true;
    case REL_ACL:
    case REL_ACL_RELCL:
      if (t == m->head + 1 || !phrase_set_off(r, t)) return true;
      break;
    default:
      break;
    }
  return false;
}

typedef bool test(const reading *r, const mention *m, const mention *c);

/* The verb that a phrase stands with, by itself or within another phrase. */
static uint32_t verb_above(const reading *r, uint32_t t) {
  for (uint32_t room = 8; room && t != TOKEN_NONE; room--) {
    t = r->syntax->head[t];
    if (t != TOKEN_NONE && r->syntax->upos[t] == UPOS_VERB) return t;
  }
  return TOKEN_NONE;
}

/* "The president had a call with the king": two sides of one verb are two. */
static bool is_coargument(const reading *r, const mention *m,
                          const mention *c) {
  if (r->text->sentence_of[c->head] != r->text->sentence_of[m->head])
    return false;
  uint32_t verb = verb_above(r, m->head);
  return verb != TOKEN_NONE && verb == verb_above(r, c->head);
}

/* The nearest one that passes; what is counted ("several dozen migrants") is
 * a part of the whole, and stands back for it. */
static bool find_back(reading *r, mention *m, test *passes) {
  uint32_t self = (uint32_t)(m - r->out->mentions.items), best = MENTION_NONE;
  for (uint32_t i = self; i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_NOMINAL)) break;
    if (c->form == MENTION_PRONOUN || !passes(r, m, c)) continue;
    if (is_coargument(r, m, c)) continue;
    if (best == MENTION_NONE || !c->count.known) best = i;
    if (!c->count.known) break;
  }
  if (best == MENTION_NONE) return false;
  coref_adopt(m, &r->out->mentions.items[mention_root(r->out, best)]);
  coref_join(r, m, best, true);
  return true;
}

/* ---- The story's country ---- */

static bool is_country(const reading *r, const mention *c) {
  const hit *name = hit_at(r, r->actor_hit, c->head);
  if (c->form != MENTION_NAME || !name) return false;
  return lexicon_actor(r->lex, name->sense->entry)->kind == ACTOR_COUNTRY;
}

/* "Polish soldiers": the country is said with the noun. */
static bool has_nation(const mention *c) {
  for (uint32_t i = 0; i < c->why_count; i++)
    if (c->why[i].rule >= RULE_POSSESSOR && c->why[i].rule <= RULE_IN)
      return true;
  return false;
}

/* Named by its words, not lent by an antecedent; a newspaper's country is not
 * the story's. */
static bool tells_country(const mention *c) {
  return c->code.len == 3 && c->refers_to == MENTION_NONE &&
         !str_is(c->sector, "JRN") &&
         (c->type == MENTION_LOC || c->form == MENTION_NAME || has_nation(c));
}

/* The number behind the last mention of the same sentence: "police said in
 * Nairobi" looks ahead too. */
static uint32_t last_of_sentence(const reading *r, const mention *m) {
  uint32_t i = (uint32_t)(m - r->out->mentions.items);
  uint32_t here = r->text->sentence_of[m->head];
  while (i < r->out->mentions.count &&
         r->text->sentence_of[r->out->mentions.items[i].head] == here)
    i++;
  return i;
}

/* The place of a code of three capitals in r->told. */
static uint32_t code_slot(bede_str code) {
  uint32_t slot = 0;
  for (uint32_t i = 0; i < code.len; i++)
    slot = slot * LETTERS + (uint32_t)(code.ptr[i] - 'A') % LETTERS;
  return slot;
}

void nominal_count_countries(reading *r) {
  r->told = arena_many(r->a, uint8_t, LETTERS * LETTERS * LETTERS);
  for (uint32_t i = 0; i < r->out->mentions.count; i++) {
    const mention *c = &r->out->mentions.items[i];
    if (!tells_country(c)) continue;
    uint8_t *told = &r->told[code_slot(c->code)];
    if (*told < TOLD_MOST) (*told)++;
  }
}

/* "In Rabat, police broke up the rally" */
static bool is_setting(const reading *r, const mention *c) {
  uint32_t prep = phrase_case(r, c->head);
  return c->type == MENTION_LOC && prep != TOKEN_NONE &&
         r->syntax->rel[c->head] == REL_OBL && str_is(r->fold[prep], "in");
}

/* How often, and how near to `m`, the code was told. */
static uint32_t weight(const reading *r, const mention *m, bede_str code) {
  uint32_t sum = r->told[code_slot(code)];
  for (uint32_t i = last_of_sentence(r, m); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_COUNTRY)) break;
    uint32_t gap =
        r->text->sentence_of[m->head] - r->text->sentence_of[c->head];
    if (!tells_country(c) || !str_eq(c->code, code)) continue;
    sum += 8 / (1 + gap);
    if (!gap && is_setting(r, c)) sum += TOLD_HERE;
  }
  return sum;
}

/* "the foreign ministry" after "Pakistani Foreign Minister": one office, told
 * by its first word. */
static bool same_office(const reading *r, const mention *m, const mention *c) {
  const hit *a = hit_at(r, r->role_hit, m->head);
  const hit *b = hit_at(r, r->role_hit, phrase_core(r, c->head));
  if (!a || !b || a->end - a->first < 2 || b->end - b->first < 2) return false;
  return str_eq(r->fold[a->first], r->fold[b->first]) &&
         !str_eq(r->lemma[a->end - 1], r->lemma[b->end - 1]);
}

static bool take_office(reading *r, mention *m) {
  for (uint32_t i = last_of_sentence(r, m); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_COUNTRY)) break;
    if (!c->code.len || !same_office(r, m, c)) continue;
    m->code = c->code;
    return true;
  }
  return false;
}

/* "Police fired tear gas": of the country told most, and last. */
static void take_country(reading *r, mention *m) {
  uint32_t most = 0;
  for (uint32_t i = last_of_sentence(r, m); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_COUNTRY)) break;
    if (!tells_country(c) || identity_is_body(c->code)) continue;
    uint32_t w = weight(r, m, c->code);
    if (w <= most) continue;
    most = w;
    m->code = c->code;
  }
}

/* "fled the country" */
static bool resolve_country_noun(reading *r, mention *m) {
  if (!word_in(r, m->head, WORDS_COUNTRY_NOUN) || m->is_plural) return false;
  uint32_t self = (uint32_t)(m - r->out->mentions.items), best = MENTION_NONE;
  uint32_t most = 0;
  for (uint32_t i = self; i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_COUNTRY)) break;
    uint32_t w = is_country(r, c) ? weight(r, m, c->code) : 0;
    if (w <= most) continue;
    most = w;
    best = i;
  }
  if (best == MENTION_NONE) return false;
  m->type = MENTION_LOC;
  m->is_person = false;
  coref_inherit(m, &r->out->mentions.items[best]);
  coref_join(r, m, best, true);
  return true;
}

/* "opposition leaders"; not "the Obuasi administration", "our soldiers",
 * "foreign governments" */
static bool has_national_word(const reading *r, const mention *m) {
  uint32_t core = phrase_core(r, m->head);
  const hit *role = hit_at(r, r->role_hit, core);
  bool found = false;
  for (uint32_t t = m->first; t <= core; t++) {
    if (word_in(r, t, WORDS_ELSEWHERE)) return false;
    bool in_role = role && t >= role->first && t < role->end;
    unsigned rel = r->syntax->rel[t];
    if (r->syntax->head[t] == core && rel == REL_NMOD_POSS) return false;
    if (r->syntax->upos[t] == UPOS_PROPN && !in_role) return false;
    uint32_t first = in_role ? role->first : t;
    for (uint32_t i = first; i <= t; i++)
      found |= word_phrase_in(r, i, t + 1, WORDS_NATIONAL);
  }
  return found;
}

/* What a country has one of, told without saying whose. */
static bool is_national(const reading *r, const mention *m) {
  if (!m->is_actor || m->code.len || !m->sector.len || m->is_speakers)
    return false;
  if (!m->is_plural && m->type != MENTION_ORG &&
      !phrase_is_definite(r, m->head))
    return false;
  return has_national_word(r, m);
}

void nominal_resolve(reading *r, mention *m) {
  bool definite = phrase_is_definite(r, m->head);
  if (definite && !is_restricted(r, m)) {
    if (resolve_country_noun(r, m) || find_back(r, m, same_noun)) return;
    bool national = is_national(r, m);
    if (m->is_actor && !national && find_back(r, m, same_class)) return;
    if (word_in(r, m->head, WORDS_GROUP_NOUN) && !m->code.len &&
        find_back(r, m, is_group))
      return;
  }
  if (is_force(m) && find_back(r, m, same_force)) return;
  if (take_office(r, m)) return;
  if (is_national(r, m)) take_country(r, m);
}
