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
  WINDOW_HOLDER = 30,
  WINDOW_COUNTRY = 6,
  WINDOW_ARMED = 1,
  WINDOW_CROWD = 4,
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

/* "the *26*-year-old": the number that a hyphen binds; 0: none. */
static uint32_t bound_number(const reading *r, const mention *m) {
  for (uint32_t t = m->first; t < m->head; t++)
    if (r->syntax->upos[t] == UPOS_NUM && word_is_hyphen(r, t + 1) &&
        word_touches(r, t + 1))
      return t;
  return TOKEN_NONE;
}

/* "the 26-year-old" is not "the 21-year-old". */
static bool numbers_differ(const reading *r, const mention *a,
                           const mention *b) {
  uint32_t x = bound_number(r, a), y = bound_number(r, b);
  return x != TOKEN_NONE && y != TOKEN_NONE &&
         !str_eq(text_form(r->text, x), text_form(r->text, y));
}

/* "the ministry" after "Polish Defense Ministry"; what names its country is
 * not what has none: "the Italian government" */
bool nominal_same_noun(const reading *r, const mention *m, const mention *c) {
  bool agree = !m->code.len || str_eq(m->code, c->code);
  if (m->is_plural != c->is_plural || !agree) return false;
  uint32_t a = phrase_core(r, m->head), b = phrase_core(r, c->head);
  return str_eq(r->lemma[a], r->lemma[b]) && !numbers_differ(r, m, c) &&
         !adjectives_differ(r, a, b);
}

/* Guards and officers may be either, soldiers are no police: "Police beat them
 * ... soldiers fired". */
static bool may_be_one_force(const reading *r, const mention *m,
                             const mention *c) {
  if (!sector_is_armed(m->sector) || !sector_is_armed(c->sector)) return false;
  return str_eq(m->sector, c->sector) || !word_in(r, m->head, WORDS_ONE_FORCE);
}

static bool same_class(const reading *r, const mention *m, const mention *c) {
  if (!m->sector.len || !c->code.len || !codes_agree(m, c)) return false;
  if (m->is_person != c->is_person || m->is_plural != c->is_plural)
    return false;
  if (c->type == MENTION_LOC) return false; /* no ministry is a country */
  return str_eq(m->sector, c->sector) || may_be_one_force(r, m, c) ||
         (sector_is_rebel(m->sector) && sector_is_rebel(c->sector));
}

/* "Russian sailors took part.  *Hundreds of reservists* marched": a number of
 * others is told of by another word. */
static bool is_new_force(const reading *r, const mention *m, const mention *c) {
  uint32_t core = phrase_core(r, m->head);
  return core != m->head && !phrase_is_definite(r, m->head) &&
         tree_find(&r->tree, core, REL_NMOD_POSS) == TOKEN_NONE &&
         r->text->sentence_of[c->head] != r->text->sentence_of[m->head] &&
         !nominal_same_noun(r, m, c);
}

/* "clashed with riot police, throwing stones at officers" */
static bool same_force(const reading *r, const mention *m, const mention *c) {
  bool is_many = c->is_plural || c->type == MENTION_ORG;
  return is_many && may_be_one_force(r, m, c) && c->code.len &&
         is_near(r, m, c, WINDOW_ARMED) && !is_new_force(r, m, c);
}

/* "officers", "the guards"; not "police", who are never soldiers */
static bool is_force(const mention *m) {
  return m->is_plural && m->is_actor && m->type == MENTION_PER &&
         !m->code.len && !m->is_speakers && sector_is_armed(m->sector);
}

/* "stoned the border police ... at *the patrol*": a body of those told */
static bool is_unit_of(const reading *r, const mention *m, const mention *c) {
  return sector_is_armed(c->sector) && is_near(r, m, c, WINDOW_ARMED);
}

/* "The group claimed responsibility": the last one named. */
static bool is_group(const reading *r, const mention *m, const mention *c) {
  if (r->text->sentence_of[c->head] + 2 < r->text->sentence_of[m->head] ||
      sector_is_of_state(c->sector) || !c->is_actor || m->is_plural)
    return false;
  /* "the unions" are no broadcaster, "the newspaper" no party */
  if (m->sector.len && c->sector.len && !str_eq(m->sector, c->sector) &&
      !(sector_is_rebel(m->sector) && sector_is_rebel(c->sector)))
    return false;
  return (c->type == MENTION_ORG && c->form == MENTION_NAME) ||
         sector_is_rebel(c->sector);
}

/* "*The bloc*": the body of several states named last. */
static bool is_body(const reading *r, const mention *m, const mention *c) {
  (void)r;
  return c->type == MENTION_ORG && c->form == MENTION_NAME && !m->is_plural &&
         str_is(c->code, "IGO");
}

/* "*the organisation*", where states and the UN have spoken: one of theirs */
static bool is_world_body(const reading *r, const mention *m,
                          const mention *c) {
  bool acts = r->syntax->rel[c->head] == REL_NSUBJ;
  bool united = c->type == MENTION_ORG && c->form == MENTION_NAME &&
                !m->is_plural && str_is(c->code, "UNO");
  return acts && is_near(r, m, c, WINDOW_CROWD) && (united || is_body(r, m, c));
}

/* A modifier that tells this one from others: "the ministry of health". */
static bool is_restricted(const reading *r, const mention *m) {
  const hit *role = hit_at(r, r->role_hit, phrase_core(r, m->head));
  for (uint32_t t = r->tree.child[m->head]; t != TOKEN_NONE;
       t = r->tree.next[t])
    switch (r->syntax->rel[t]) {
    case REL_NMOD:
    case REL_NMOD_POSS:
      return true;
    case REL_COMPOUND: /* "the *rebel* group": of the role's own words */
      if (!role || t < role->first || t >= role->end) return true;
      break;
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

/* The verb that a phrase stands with, by itself or within another phrase; the
 * upper of two that share their subject ("refused to *meet*"). */
static uint32_t verb_above(const reading *r, uint32_t t) {
  for (uint32_t room = 8; room && t != TOKEN_NONE; room--) {
    bool lower = r->syntax->rel[t] == REL_XCOMP;
    t = r->syntax->head[t];
    if (t != TOKEN_NONE && r->syntax->upos[t] == UPOS_VERB &&
        (lower || r->syntax->rel[t] != REL_XCOMP))
      return t;
  }
  return TOKEN_NONE;
}

/* "The president had a call with the king": two sides of one verb are two. */
bool nominal_is_coargument(const reading *r, const mention *m,
                           const mention *c) {
  if (r->text->sentence_of[c->head] != r->text->sentence_of[m->head])
    return false;
  /* whom the caller names apart in one sentence are two */
  if (m->is_given && c->is_given) return true;
  uint32_t verb = verb_above(r, m->head);
  return verb != TOKEN_NONE && verb == verb_above(r, c->head);
}

static bool is_subject(const reading *r, const mention *m) {
  enum rel rel = (enum rel)r->syntax->rel[m->head];
  return rel == REL_NSUBJ || rel == REL_NSUBJ_PASS;
}

/* "*The candidate* mocked Trump's plan" is not Trump: whoever does something to
 * what is a named one's is somebody else. */
static bool is_named_beside(const reading *r, const mention *m,
                            const mention *c) {
  const mention *all = r->out->mentions.items;
  uint32_t count = r->out->mentions.count, first = (uint32_t)(m - all);
  uint32_t in = r->text->sentence_of[m->head];
  bede_str id = all[mention_root(r->out, (uint32_t)(c - all))].id;
  while (id.len && first > 0 && r->text->sentence_of[all[first - 1].head] == in)
    first--;
  for (uint32_t i = first; id.len && i < count; i++) {
    const mention *n = &all[i];
    if (r->text->sentence_of[n->head] != in) break;
    if (n != m && n->form == MENTION_NAME && str_eq(n->id, id) &&
        (is_subject(r, m) || is_subject(r, n)) &&
        r->syntax->rel[n->head] != REL_APPOS && nominal_is_coargument(r, m, n))
      return true;
  }
  return false;
}

/* The nearest one that passes; what is counted ("several dozen migrants") is
 * a part of the whole, and stands back for it. */
static bool find_back(reading *r, mention *m, test *passes) {
  uint32_t self = (uint32_t)(m - r->out->mentions.items), best = MENTION_NONE;
  for (uint32_t i = self; i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_NOMINAL)) break;
    if (c->form == MENTION_PRONOUN || !passes(r, m, c)) continue;
    if (nominal_is_coargument(r, m, c) || is_named_beside(r, m, c)) continue;
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

static bool is_of_words(const hit *role) {
  return role && role->end - role->first >= 2;
}

/* "the foreign ministry" after "Pakistani Foreign Minister": one office, told
 * by its first word. */
static bool same_office(const reading *r, const hit *office, const mention *c) {
  const hit *other = hit_at(r, r->role_hit, phrase_core(r, c->head));
  return is_of_words(other) &&
         str_eq(r->fold[office->first], r->fold[other->first]) &&
         !str_eq(r->lemma[office->end - 1], r->lemma[other->end - 1]);
}

/* "fled the country" */
static bool resolve_country_noun(reading *r, mention *m) {
  if (!word_in(r, m->head, WORDS_COUNTRY_NOUN) || m->is_plural) return false;
  bede_str code = country_of_country_noun(r, m);
  if (!code.len) return false;
  m->type = MENTION_LOC;
  m->is_person = false;
  m->code = code;
  for (uint32_t i = (uint32_t)(m - r->out->mentions.items); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_COUNTRY)) break;
    if (!is_country(r, c) || !str_eq(c->code, code)) continue;
    coref_inherit(m, c);
    coref_join(r, m, i, true);
    break;
  }
  return true;
}

/* The role that the noun is, or that stands before a name: "*Environment
 * Minister* Jan Kowal". */
static const hit *role_told(const reading *r, const mention *m) {
  uint32_t core = phrase_core(r, m->head);
  const hit *role = hit_at(r, r->role_hit, core);
  if (role || m->form != MENTION_NAME) return role;
  for (uint32_t t = m->first; t < core && !role; t++)
    if (phrase_is_linked(r, core, t)) role = hit_at(r, r->role_hit, t);
  return role;
}

/* "a bank official", "company leaders": of something that is no state's */
static bool is_of_other_body(const reading *r, uint32_t t, uint32_t core) {
  const hit *role = hit_at(r, r->role_hit, t);
  return role && r->syntax->head[t] == core &&
         r->syntax->rel[t] == REL_COMPOUND && r->syntax->upos[t] == UPOS_NOUN &&
         !word_phrase_in(r, role->first, role->end, WORDS_NATIONAL);
}

/* Of the state or of its politics, or once was ("a former *transport
 * minister*"): "a bank official" is neither, whatever "official" alone would
 * be. */
static bool is_public(bede_str sector) {
  return sector_is_of_state(sector) || sector_is_rebel(sector) ||
         str_is(sector, "OPP") || str_is(sector, "PTY") ||
         str_is(sector, "CVL") || str_is(sector, "ELI");
}

/* "the *Obuasi* administration", "the *Sinhala* government"; but "the Communist
 * government" */
static bool is_other_name(const reading *r, uint32_t t) {
  if (r->syntax->upos[t] == UPOS_PROPN) return true;
  return r->syntax->upos[t] == UPOS_ADJ && word_is_capital(r, t) &&
         t > reading_sentence(r, t)->first &&
         r->sentence_case[r->text->sentence_of[t]] == CASE_MIXED &&
         !hit_at(r, r->role_hit, t);
}

/* "opposition leaders"; not "the Obuasi administration", "our soldiers",
 * "foreign governments" */
static bool has_national_word(const reading *r, const mention *m) {
  uint32_t core = phrase_core(r, m->head);
  uint32_t det = tree_find(&r->tree, core, REL_DET);
  const hit *role = role_told(r, m);
  uint32_t end = role ? role->end : core + 1;
  bool found = false;
  for (uint32_t t = m->first; t < end; t++) {
    if (r->out->time_at[t] != MENTION_NONE) continue; /* "Saturday police" */
    bool in_role = role && t >= role->first;          /* "*foreign* minister" */
    /* but "*a foreign* intelligence service" is another country's */
    bool others = !in_role || (det != TOKEN_NONE && str_is(r->lemma[det], "a"));
    if (others && word_in(r, t, WORDS_ELSEWHERE)) return false;
    unsigned rel = r->syntax->rel[t];
    /* but "the opposition *Unity* Party", "the opposition *Workers'* Party" */
    bool inside = found && m->form == MENTION_NAME;
    bool owner = r->syntax->head[t] == core && rel == REL_NMOD_POSS;
    if (owner && !inside) return false;
    if (!in_role && !inside && is_other_name(r, t)) return false;
    if (!in_role && is_of_other_body(r, t, core)) return false;
    uint32_t first = in_role ? role->first : t;
    uint32_t last = in_role && !is_public(m->sector) ? first : t;
    for (uint32_t i = first; i <= last; i++)
      found |= word_phrase_in(r, i, t + 1, WORDS_NATIONAL);
  }
  return found;
}

/* "the two presidents", "the armies" */
static bool is_of_several(const reading *r, const mention *m) {
  uint32_t core = phrase_core(r, m->head);
  const hit *role = hit_at(r, r->role_hit, core);
  unsigned xpos = r->syntax->xpos[core];
  return (xpos == XPOS_NNS || xpos == XPOS_NNPS) && role &&
         word_phrase_in(r, role->first, core + 1, WORDS_ONE_EACH);
}

/* "*EU* foreign ministers", "the *Nordic* foreign minister", "the foreign
 * ministers": not of the country whose foreign ministry was told of. */
static bool is_of_others(const reading *r, const mention *m) {
  const hit *role = role_told(r, m);
  uint32_t end = role ? role->first : phrase_core(r, m->head);
  if (m->code.len || is_of_several(r, m)) return true;
  for (uint32_t t = m->first; t < end; t++)
    if (is_other_name(r, t)) return true;
  return false;
}

static bool take_office(reading *r, mention *m) {
  const hit *office = hit_at(r, r->role_hit, m->head);
  if (!is_of_words(office) || is_of_others(r, m)) return false;
  for (uint32_t i = coref_last_of_sentence(r, m); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_COUNTRY)) break;
    if (!c->code.len || !same_office(r, office, c)) continue;
    m->code = c->code;
    return true;
  }
  return false;
}

/* What a country has one of, told without saying whose. */
static bool is_national(const reading *r, const mention *m) {
  if (!m->is_actor || m->code.len || !m->sector.len || m->is_speakers)
    return false;
  if (m->id.len || m->kind == KIND_TEAM) return false;
  return !is_of_several(r, m) && has_national_word(r, m);
}

/* "President Obama ... *the President*": who bears the title in the story, if
 * it is but one. */
static bool is_holder(const reading *r, const hit *title, const mention *c) {
  if (c->form != MENTION_NAME || c->type != MENTION_PER || !c->code.len)
    return false;
  const hit *b = role_told(r, c);
  if (!b || title->end - title->first != b->end - b->first) return false;
  if (b->end >= c->end && !c->id.len) return false; /* a title alone */
  for (uint32_t i = 0; i < title->end - title->first; i++)
    if (!str_eq(r->fold[title->first + i], r->fold[b->first + i])) return false;
  return true;
}

/* "*an army spokesman* said ... *spokesman* Ali Bello": the same, if only one
 * such was told of. */
static bool introduces(const reading *r, bede_str role, const mention *c) {
  if (c->form != MENTION_NOMINAL || !c->is_person || c->is_plural ||
      !c->code.len || !str_eq(role, r->lemma[phrase_core(r, c->head)]))
    return false;
  /* "the farm minister, *Jan Kowal*", is not Prime Minister Ali Bello */
  uint32_t name = tree_find(&r->tree, c->head, REL_APPOS);
  const mention *is = name == TOKEN_NONE ? NULL : reading_mention(r, name);
  return !is || is->form != MENTION_NAME;
}

void nominal_take_introduced(reading *r, mention *m) {
  if (m->form != MENTION_NAME || m->type != MENTION_PER || m->code.len ||
      m->id.len)
    return;
  const hit *role = role_told(r, m);
  if (!role) return;
  uint32_t self = (uint32_t)(m - r->out->mentions.items), found = MENTION_NONE;
  for (uint32_t i = self; i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_HOLDER)) break;
    if (!introduces(r, r->lemma[role->end - 1], c)) continue;
    if (found != MENTION_NONE &&
        !str_eq(r->out->mentions.items[found].code, c->code))
      return;
    found = i;
  }
  if (found == MENTION_NONE) return;
  coref_inherit(m, &r->out->mentions.items[found]);
  coref_join(r, m, found, false);
}

bool nominal_take_holder(reading *r, mention *m) {
  const hit *title = hit_at(r, r->role_hit, phrase_core(r, m->head));
  if (!title || m->is_plural || m->id.len || !phrase_is_definite(r, m->head) ||
      is_restricted(r, m) || phrase_core(r, m->head) - m->first > 1)
    return false;
  uint32_t self = (uint32_t)(m - r->out->mentions.items);
  uint32_t found = MENTION_NONE;
  for (uint32_t i = self; i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_HOLDER)) break;
    if (!is_holder(r, title, c)) continue;
    uint32_t root = mention_root(r->out, i);
    if (found != MENTION_NONE && mention_root(r->out, found) != root)
      return false;
    if (found == MENTION_NONE && !nominal_is_coargument(r, m, c) &&
        !is_named_beside(r, m, c))
      found = i;
  }
  if (found == MENTION_NONE) return false;
  coref_adopt(m, &r->out->mentions.items[mention_root(r->out, found)]);
  coref_join(r, m, found, true);
  return true;
}

/* "asked him to form *a government*": not the government that there is. */
static bool same_noun_there(const reading *r, const mention *m,
                            const mention *c) {
  uint32_t det = tree_find(&r->tree, phrase_core(r, c->head), REL_DET);
  bool other = m->type == MENTION_ORG && str_is(m->sector, "GOV") &&
               det != TOKEN_NONE && str_is(r->lemma[det], "a");
  return !other && str_eq(m->code, c->code) && nominal_same_noun(r, m, c);
}

/* "The police": of the story's country, and the same as the police of that
 * country told before. */
static void resolve_national(reading *r, mention *m) {
  bool definite = phrase_is_definite(r, m->head) && !is_restricted(r, m);
  if (nominal_take_holder(r, m)) return;
  m->code = country_of(r, m);
  if (!m->code.len) return;
  if (definite) find_back(r, m, same_noun_there);
}

/* Whether `t` stands before the noun, or in "loyal *to Chad*" behind it; "in
 * *Mali*" tells where anybody is. */
static bool tells_which(const reading *r, const mention *m, uint32_t t) {
  while (t != TOKEN_NONE && r->syntax->head[t] != m->head)
    t = r->syntax->head[t];
  return t != TOKEN_NONE && (t < m->head || r->syntax->rel[t] == REL_AMOD);
}

/* "*Turkish*-aligned troops", "troops loyal to *Chad*": a phrase that names a
 * nation is no mention of another's. */
static bool names_nation(const reading *r, const mention *m) {
  for (uint32_t t = m->first; t < m->end; t++) {
    const hit *name = hit_at(r, r->actor_hit, t);
    if (name && tells_which(r, m, t) &&
        lexicon_actor(r->lex, name->sense->entry)->kind == ACTOR_COUNTRY)
      return true;
  }
  return false;
}

/* "clashed with border guards before *troops* opened fire": of the same
 * country, and soldiers still. */
static bool resolve_force(reading *r, mention *m) {
  bede_str sector = m->sector, others = m->others;
  /* "24 *of its sailors*" are of whoever "it" is */
  uint32_t core = phrase_core(r, m->head);
  uint32_t whose = tree_find(&r->tree, core, REL_NMOD_POSS);
  if (whose != TOKEN_NONE && r->syntax->upos[whose] == UPOS_PRON) return false;
  if (names_nation(r, m) || !find_back(r, m, same_force)) return false;
  const mention *of = &r->out->mentions.items[m->refers_to];
  uint32_t other = phrase_core(r, of->head);
  bool any = word_in(r, core, WORDS_ARMED_UNIT); /* guards of any uniform */
  if (any || str_eq(r->lemma[core], r->lemma[other])) return true;
  m->sector = sector;
  m->others = others;
  return true;
}

/* "The colonel seized power ... *the officers*": where no police were told of,
 * officers are those of the army. */
static bool take_officers(const reading *r, mention *m) {
  const mention *army = NULL;
  if (!is_force(m) || !str_is(m->sector, "COP") ||
      !phrase_is_definite(r, m->head) || is_restricted(r, m) ||
      word_in(r, phrase_core(r, m->head), WORDS_ONE_FORCE))
    return false;
  for (uint32_t i = (uint32_t)(m - r->out->mentions.items); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (str_is(c->sector, "COP")) return false;
    bool near = is_near(r, m, c, WINDOW_NOMINAL);
    if (!army && near && str_is(c->sector, "MIL") && c->code.len == 3) army = c;
  }
  if (!army) return false;
  m->sector = army->sector;
  m->code = army->code;
  return true;
}

/* "Villagers from Chad fought with Sudanese guards ... *the villagers*": people
 * told just now are theirs still, whose country ever the story speaks of. */
static bool is_crowd_told(const reading *r, const mention *m,
                          const mention *c) {
  return m->is_plural && m->is_person && !sector_is_of_state(m->sector) &&
         c->code.len && c->type != MENTION_LOC &&
         is_near(r, m, c, WINDOW_CROWD) && nominal_same_noun(r, m, c);
}

/* "*Several dozen villagers*", of those: no others are told of. */
static bool take_crowd(const reading *r, mention *m) {
  if (!m->count.known) return false;
  for (uint32_t i = (uint32_t)(m - r->out->mentions.items); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!is_near(r, m, c, WINDOW_CROWD)) break;
    if (c->form == MENTION_PRONOUN || !is_crowd_told(r, m, c)) continue;
    m->code = c->code;
    return true;
  }
  return false;
}

void nominal_take_country(reading *r, mention *m) {
  if (is_national(r, m)) m->code = country_of(r, m);
}

void nominal_resolve(reading *r, mention *m) {
  bool definite = phrase_is_definite(r, m->head);
  bool national = is_national(r, m);
  if (definite && !is_restricted(r, m)) {
    if (resolve_country_noun(r, m)) return;
    if (find_back(r, m, national ? is_crowd_told : nominal_same_noun)) return;
    if (m->is_actor && !national && find_back(r, m, same_class)) return;
    if (word_in(r, m->head, WORDS_ARMED_UNIT) && !m->sector.len &&
        find_back(r, m, is_unit_of))
      return;
    if (word_in(r, m->head, WORDS_WORLD_BODY) && !m->code.len &&
        find_back(r, m, is_world_body))
      return;
    if (word_in(r, m->head, WORDS_GROUP_NOUN) && !m->code.len &&
        find_back(r, m, is_group))
      return;
    if (word_in(r, m->head, WORDS_BLOC_NOUN) && !m->code.len &&
        find_back(r, m, is_body))
      return;
  }
  if (is_force(m) && resolve_force(r, m)) return;
  if (take_officers(r, m)) return;
  if (take_office(r, m)) return;
  if (national && !take_crowd(r, m)) resolve_national(r, m);
  if (!m->code.len) home_resolve(r, m);
}
