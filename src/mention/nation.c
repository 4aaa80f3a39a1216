/*
 * nation.c - whose soldiers, whose ministry: the code from the words around.
 *
 *   "Polish soldiers"               adjective
 *   "EU ministers"                  compound
 *   "Lukashenka's government"       possessor, a person: the country's code
 *   "the president of the Seimas"   of X, itself composed before
 *   "protesters in Minsk"           in X, the weakest
 *   "Iranian-backed militia"        not the backer's
 *   "French-led troops"             of the leader, the weakest of all
 */
#include "mention/reading.h"

enum { RANK_NONE, RANK_IN, RANK_OF, RANK_ADJECTIVE, RANK_POSSESSOR };

static const mention_rule rank_rule[] = {[RANK_IN] = RULE_IN,
                                         [RANK_OF] = RULE_OF,
                                         [RANK_ADJECTIVE] = RULE_ADJECTIVE,
                                         [RANK_POSSESSOR] = RULE_POSSESSOR};

/* "migrants from Chad and Mali": of no single country; "migrants from Chad and
 * Libyan guards" is read so, too, but guards are no place. */
static bool is_of_many(const reading *r, uint32_t t, const mention *m) {
  const mention *of = reading_mention(r, t);
  uint32_t next = tree_find(&r->tree, t, REL_CONJ);
  const mention *other = next == TOKEN_NONE ? NULL : reading_mention(r, next);
  bool common = str_is(m->sector, "CVL") || str_is(m->sector, "REF");
  return common && of && other && of->code.len && other->code.len &&
         of->type == other->type && !str_eq(of->code, other->code);
}

static int preposition_rank(const reading *r, uint32_t t, const mention *m) {
  uint32_t prep = phrase_case(r, t);
  /* "the group Boko Haram", whatever the tree makes of it; but not "people,
   * among them many Afghans" */
  if (prep == TOKEN_NONE)
    return word_is_proper(r, t) && !phrase_set_off(r, t) ? RANK_OF : RANK_NONE;
  if (!m->sector.len && str_is(r->fold[prep], "for"))
    return RANK_OF; /* a spokesman for the ministry */
  if (word_in(r, prep, WORDS_ORIGIN))
    return is_of_many(r, t, m) ? RANK_NONE : RANK_OF;
  /* "the opposition to Assad" */
  if (str_is(m->sector, "OPP") && str_is(r->fold[prep], "to")) return RANK_OF;
  /* Troops and refugees are seldom of the country that they are in. */
  bool is_local =
      m->sector.len && !str_is(m->sector, "MIL") && !str_is(m->sector, "REF");
  return is_local && str_is(r->fold[prep], "in") ? RANK_IN : RANK_NONE;
}

static int rank(const reading *r, uint32_t t, const mention *m) {
  switch (r->syntax->rel[t]) {
  case REL_NMOD_POSS:
    return RANK_POSSESSOR;
  case REL_AMOD:
  case REL_COMPOUND:
  case REL_FLAT:
  case REL_NMOD_DESC:
  case REL_APPOS:
    return RANK_ADJECTIVE;
  case REL_NMOD:
    return preposition_rank(r, t, m);
  default:
    return RANK_NONE;
  }
}

/* "Iran's allies", "neighbours of Chile", "US foes": other countries than the
 * one named; a person's allies are at home, and "Kurdish allies" are Kurds. */
static bool is_outsider(const reading *r, uint32_t core, uint32_t t,
                        const mention *from) {
  unsigned rel = r->syntax->rel[t];
  bool name = rel == REL_COMPOUND && r->syntax->upos[t] == UPOS_PROPN;
  bool whose = rel == REL_NMOD_POSS || rel == REL_NMOD;
  /* "the hostages' *captors*": whoever they are */
  if (rel == REL_NMOD_POSS &&
      mention_lemma_in(r->out, core, r->words.tormentor))
    return true;
  if (from->type != MENTION_LOC || (!name && !whose)) return false;
  return name ? mention_lemma_in(r->out, core, r->words.abroad)
              : word_in(r, core, WORDS_OUTSIDER);
}

/* Who stands at `t`: a mention composed before, a name, a role. */
static bool stands_there(const reading *r, uint32_t t, mention *out) {
  const mention *own = reading_mention(r, t);
  const hit *name = hit_at(r, r->actor_hit, t);
  const hit *role = hit_at(r, r->role_hit, t);
  const hit *site = hit_at(r, r->site_hit, t);
  *out = (mention){.type = MENTION_NOM, .form = MENTION_NOMINAL};
  if (own) {
    *out = *own;
    return own->is_actor || own->code.len;
  }
  /* "the Zambezi *Alliance*" is not NATO where nobody tells of that */
  bool told = name && (name->sense->use != USE_NOMINAL ||
                       r->told_name[name->sense->entry]);
  if (told && hit_top(r, name) == t && !hit_is_bound(r, name))
    identity_of_name(r, name, out);
  else if (role)
    identity_of_role(r, role, out);
  else if (site && hit_top(r, site) == t) /* "the *Texas* National Guard" */
    out->code =
        reading_str(r, lexicon_site(r->lex, site->sense->entry)->country);
  return out->is_actor || out->code.len;
}

/* "chairman of the *company's* board": the board is nobody, but somebody's. */
static bool stands(const reading *r, uint32_t t, mention *out) {
  if (stands_there(r, t, out)) return true;
  uint32_t whose = tree_find(&r->tree, t, REL_NMOD_POSS);
  return whose != TOKEN_NONE && stands_there(r, whose, out);
}

/* "Hamas's *brigade*", "BJP *workers*", "*commandos* of the police": of those
 * whose they are. */
static bool is_theirs(const mention *m, const mention *from, bool is_envoy) {
  if (from->type == MENTION_ORG && str_is(from->sector, "COP"))
    return str_is(m->sector, "MIL");
  if (!from->id.len || from->kind == KIND_PEOPLE) return false;
  if (str_is(from->sector, "REB")) return str_is(m->sector, "MIL") || is_envoy;
  return str_is(from->sector, "PTY") && str_is(m->sector, "LAB");
}

static bool is_kin(const reading *r, uint32_t core, const mention *from) {
  return from->is_person && mention_lemma_in(r->out, core, r->words.kin);
}

/* "the wife *of a general*" bears no arms, and "a son *of refugees*" need be of
 * no other country. */
static void lend_kin(mention *m, const mention *from) {
  if (!m->code.len && !str_is(from->sector, "REF")) m->code = from->code;
}

bool nation_beside(const reading *r, uint32_t core, mention *m,
                   const mention *from) {
  bool in_power = sector_is_of_state(from->sector) ||
                  str_is(from->sector, "ELI"); /* of the deposed king, too */
  if (m->sector.len || !in_power) return false;
  bool critic = mention_lemma_in(r->out, core, r->words.critic);
  if (!critic && !mention_lemma_in(r->out, core, r->words.follower))
    return false;
  m->sector = critic && str_is(from->sector, "GOV") ? STR("OPP") : STR("CVL");
  return true;
}

static void lend(const reading *r, uint32_t core, mention *m,
                 const mention *from) {
  /* "FARC *negotiators*" are no ministers */
  bool is_envoy = str_is(m->sector, "GOV") &&
                  mention_lemma_in(r->out, core, r->words.envoy);
  bool is_side = str_is(from->sector, "OPP") || str_is(from->sector, "REB");
  if (!m->code.len) m->code = from->code;
  if (nation_beside(r, core, m, from)) return; /* with the code */
  bool lends_sector = !from->is_person || from->form != MENTION_NAME;
  /* "Boko Haram gunmen": of no known side until they are somebody's */
  bool is_faith = str_is(from->sector, "REL"); /* "a *Shiite* militia" */
  bool is_open = !m->sector.len ||
                 (from->sector.len && !is_faith && str_is(m->sector, "UAF"));
  if (is_open && lends_sector && from->kind != KIND_PEOPLE) {
    m->sector = from->sector; /* a police spokesman */
    m->others = from->others;
  } else if ((is_side && !from->id.len && !str_eq(m->sector, from->sector)) ||
             is_theirs(m, from, is_envoy)) {
    m->others = m->sector; /* an opposition lawmaker */
    m->sector = from->sector;
  }
}

/* "the ministry of the interior *of France*": it may hang on any word of what
 * the role is called. */
static bool hangs_on_role(const reading *r, const hit *own, uint32_t t) {
  uint32_t up = r->syntax->head[t];
  return own && up >= own->first && up < own->end;
}

/* The caller's span may hold the apposition, too: "Jan Kowal, *Poland*'s
 * foreign minister". */
static bool is_in_apposition(const reading *r, uint32_t core, uint32_t t,
                             const mention *m) {
  uint32_t up = r->syntax->head[t];
  return m->is_given && up != TOKEN_NONE && r->syntax->head[up] == core &&
         r->syntax->rel[up] == REL_APPOS;
}

/* "*President* Diallo of the chess club": no state's president, whom the name
 * could be of. */
static bool is_idle_title(const reading *r, uint32_t core, uint32_t t,
                          const mention *m) {
  const hit *role = hit_at(r, r->role_hit, t);
  bool title =
      r->syntax->rel[t] != REL_NMOD_POSS && r->syntax->rel[t] != REL_NMOD;
  return office_is_name_part(r, core, t) ||
         (role && title && office_is_of_body(r, core, m, role));
}

/* "militias *loyal to the president*", "gunmen allied with the government": on
 * whose side they fight; a foreign state that they look to is named as a
 * country. */
static bool find_patron(const reading *r, uint32_t core, mention *out) {
  TREE_EACH_CHILD(&r->tree, core, c) {
    unsigned rel = r->syntax->rel[c];
    if ((rel != REL_AMOD && rel != REL_ACL) ||
        !mention_lemma_in(r->out, c, r->words.loyal))
      continue;
    TREE_EACH_CHILD(&r->tree, c, d) {
      if (phrase_case(r, d) == TOKEN_NONE || !stands(r, d, out)) continue;
      return out->type != MENTION_LOC;
    }
  }
  return false;
}

/* "*pro-Gbagbo* militiamen": one word, of a person. */
static bool find_idol(const reading *r, uint32_t core, mention *out) {
  TREE_EACH_CHILD(&r->tree, core, c) {
    bede_str name = r->fold[c];
    unsigned rel = r->syntax->rel[c];
    if ((rel != REL_AMOD && rel != REL_COMPOUND) ||
        !str_starts(name, STR("pro ")))
      continue;
    name = str_slice(name, sizeof "pro " - 1, name.len);
    const lex_sense *s = lexicon_sense(r->lex, name, LEX_ACTOR);
    if (!s || lexicon_actor(r->lex, s->entry)->kind != ACTOR_PERSON) continue;
    const hit h = {c, c + 1, s};
    *out = (mention){.type = MENTION_NOM, .form = MENTION_NOMINAL};
    identity_of_name(r, &h, out);
    return true;
  }
  return false;
}

/* Who bears arms for those in power is a paramilitary. */
static void take_side(const reading *r, uint32_t core, mention *m) {
  mention of;
  if (!find_idol(r, core, &of) && !find_patron(r, core, &of)) return;
  if (!m->code.len && !identity_is_body(of.code)) m->code = of.code;
  if (sector_is_rebel(m->sector) && str_is(of.sector, "GOV"))
    m->sector = STR("PRM");
}

/* "*French*-led troops", "a *Russian*-led bloc": who bears arms or joins is of
 * who leads them, where nothing else is said of them. */
static void take_leader(const reading *r, uint32_t core, mention *m) {
  bool nobody = !m->sector.len && hit_at(r, r->role_hit, core);
  if (m->code.len || (!nobody && !sector_is_armed(m->sector))) return;
  TREE_EACH_CHILD(&r->tree, core, led) {
    mention from;
    if (r->syntax->rel[led] != REL_AMOD || led < m->first + 2 || led > core ||
        !word_is_hyphen(r, led - 1) || !str_is(r->fold[led], "led") ||
        !stands_there(r, led - 2, &from))
      continue;
    m->code = from.code;
    identity_lend_why(m, &from, RULE_ADJECTIVE);
    return;
  }
}

/* The modifiers lend in the order of their rank. */
void nation_compose(const reading *r, uint32_t core, mention *m) {
  const hit *own = hit_at(r, r->role_hit, core);
  for (int step = RANK_POSSESSOR; step > RANK_NONE; step--)
    for (uint32_t t = m->first; t < m->end; t++) {
      mention from;
      bool is_own = own && t >= own->first && t < own->end;
      bool is_linked = hangs_on_role(r, own, t) ||
                       phrase_is_linked(r, core, t) ||
                       (t + 1 == core && phrase_nation_before(r, core)) ||
                       is_in_apposition(r, core, t, m);
      if (t == core || is_own || !is_linked || is_idle_title(r, core, t, m))
        continue;
      if (phrase_joined(r, t) != TOKEN_NONE) continue;
      if (rank(r, t, m) != step || !stands(r, t, &from)) continue;
      if (is_outsider(r, core, t, &from)) continue;
      if (is_kin(r, core, &from))
        lend_kin(m, &from);
      else
        lend(r, core, m, &from);
      identity_lend_why(m, &from, rank_rule[step]);
    }
  take_side(r, core, m);
  take_leader(r, core, m);
}
