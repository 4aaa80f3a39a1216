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
};

static bool is_near(const reading *r, const mention *m, const mention *c,
                    uint32_t window) {
  return r->text->sentence_of[c->head] + window >=
         r->text->sentence_of[m->head];
}

static bool codes_agree(const mention *a, const mention *b) {
  return !a->code.len || !b->code.len || str_eq(a->code, b->code);
}

/* "the ministry" after "Polish Defense Ministry" */
static bool same_noun(const reading *r, const mention *m, const mention *c) {
  uint32_t a = phrase_core(r, m->head), b = phrase_core(r, c->head);
  return str_eq(r->lemma[a], r->lemma[b]) && m->is_plural == c->is_plural &&
         codes_agree(m, c);
}

/* Soldiers and guards are one class, whatever the uniform. */
static bool is_armed(bede_str sector) {
  return str_is(sector, "MIL") || str_is(sector, "COP");
}

static bool same_class(const reading *r, const mention *m, const mention *c) {
  (void)r;
  if (!m->sector.len || !c->code.len || !codes_agree(m, c)) return false;
  if (m->is_person != c->is_person || m->is_plural != c->is_plural)
    return false;
  return str_eq(m->sector, c->sector) ||
         (is_armed(m->sector) && is_armed(c->sector));
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

/* The nearest one that passes; what is counted ("several dozen migrants") is
 * a part of the whole, and stands back for it. */
static bool find_back(reading *r, mention *m, test *passes) {
  uint32_t self = (uint32_t)(m - r->out->mentions.items), best = MENTION_NONE;
  for (uint32_t i = self; i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_NOMINAL)) break;
    if (c->form == MENTION_PRONOUN || !passes(r, m, c)) continue;
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

/* Named by its words, not lent by an antecedent. */
static bool tells_country(const mention *c) {
  return c->code.len == 3 && c->refers_to == MENTION_NONE &&
         (c->type == MENTION_LOC || c->form == MENTION_NAME ||
          c->why_count > 1);
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

/* How often, and how near to `m`, the code was told. */
static uint32_t weight(const reading *r, const mention *m, bede_str code) {
  uint32_t sum = 0;
  for (uint32_t i = last_of_sentence(r, m); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_COUNTRY)) break;
    uint32_t gap =
        r->text->sentence_of[m->head] - r->text->sentence_of[c->head];
    if (tells_country(c) && str_eq(c->code, code)) sum += 12 / (1 + gap);
  }
  return sum;
}

static bool is_of_body(bede_str code) {
  static const char bodies[][4] = {"EUR", "UNO", "IGO", "NGO",
                                   "ISM", "IMG", "MNC"};
  for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
    if (str_is(code, bodies[i])) return true;
  return false;
}

/* "Police fired tear gas": of the country told most, and last. */
static void take_country(reading *r, mention *m) {
  uint32_t most = 0;
  for (uint32_t i = last_of_sentence(r, m); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_COUNTRY)) break;
    if (!tells_country(c) || is_of_body(c->code)) continue;
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

/* "opposition leaders"; not "the Obuasi administration", "our soldiers" */
static bool has_national_word(const reading *r, const mention *m) {
  const hit *role = hit_at(r, r->role_hit, m->head);
  bool found = false;
  for (uint32_t t = m->first; t <= m->head; t++) {
    bool in_role = role && t >= role->first && t < role->end;
    unsigned rel = r->syntax->rel[t];
    if (r->syntax->head[t] == m->head && rel == REL_NMOD_POSS) return false;
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
  if (is_national(r, m)) take_country(r, m);
}
