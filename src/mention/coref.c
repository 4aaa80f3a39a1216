/*
 * coref.c - which mentions are the same, and what they lend each other.
 *
 * One pass in the order of the text.  Names are joined by their lexicon id or
 * their words; pronouns and definite nominals look back over a few sentences
 * for the most salient mention that agrees.
 */
#include "mention/pronoun.h"

#include "base/map.h"

/* ---- Chains ---- */

void coref_join(reading *r, mention *m, uint32_t antecedent, bool refers) {
  uint32_t self = (uint32_t)(m - r->out->mentions.items);
  uint32_t root = mention_root(r->out, antecedent);
  if (root == self) return;
  if (refers) m->refers_to = root;
  m->chain = r->out->mentions.items[root].chain;
}

uint32_t coref_last_of_sentence(const reading *r, const mention *m) {
  uint32_t i = (uint32_t)(m - r->out->mentions.items);
  uint32_t here = r->text->sentence_of[m->head];
  while (i < r->out->mentions.count &&
         r->text->sentence_of[r->out->mentions.items[i].head] == here)
    i++;
  return i;
}

/* Code and sector of the antecedent where the mention has none of its own. */
void coref_inherit(mention *m, const mention *from) {
  if (!m->code.len) m->code = from->code;
  if (!m->sector.len) {
    m->sector = from->sector;
    m->others = from->others;
  }
  if (!m->name.len) {
    m->name = from->name;
    m->id = from->id;
  }
  m->is_actor |= from->is_actor;
  identity_lend_why(m, from, RULE_REFERS);
}

/* "the ministry" is wholly what it refers to. */
void coref_adopt(mention *m, const mention *from) {
  if (!from->code.len && !from->sector.len) return;
  m->code = from->code;
  m->sector = from->sector;
  m->others = from->others;
  coref_inherit(m, from);
}

/* ---- Relative pronouns ---- */

static bool is_relative(const reading *r, const mention *m) {
  uint32_t core = phrase_core(r, m->head);
  unsigned xpos = r->syntax->xpos[core];
  return xpos == XPOS_WDT || xpos == XPOS_WP || xpos == XPOS_WPS ||
         str_is(r->fold[core], "whose"); /* tagged like "his" */
}

/* "the crisis, Poland and Latvia, which form a flank": the verb is plural, so
 * the clause is of those that stand beside the noun. */
static uint32_t plural_antecedent(const reading *r, uint32_t noun,
                                  const mention *m) {
  uint32_t verb = r->syntax->head[m->head];
  const mention *of = reading_mention(r, noun);
  bool is_plural = verb != TOKEN_NONE && r->syntax->xpos[verb] == XPOS_VBP;
  if (!is_plural || !of || of->is_plural || of->form == MENTION_NAME)
    return noun;
  TREE_EACH_CHILD(&r->tree, noun, c) {
    const mention *beside = reading_mention(r, c);
    if (r->syntax->rel[c] == REL_CONJ && c < m->head && beside &&
        beside->form == MENTION_NAME)
      return c;
  }
  return noun;
}

/* "sent *a lawyer* to the office who threatened him", "*nine* were killed in
 * Rajkot, four of whom were shot" */
static uint32_t sent_there(const reading *r, uint32_t noun) {
  const mention *of = reading_mention(r, noun);
  if (!of || of->is_person || r->syntax->rel[noun] != REL_OBL)
    return TOKEN_NONE;
  uint32_t verb = r->syntax->head[noun];
  uint32_t whom = tree_find(&r->tree, verb, REL_OBJ);
  if (whom == TOKEN_NONE) whom = tree_find(&r->tree, verb, REL_NSUBJ_PASS);
  const mention *c = whom == TOKEN_NONE ? NULL : reading_mention(r, whom);
  bool somebody = c && (c->is_person || (c->is_actor && c->is_plural));
  return somebody && whom < noun ? whom : TOKEN_NONE;
}

/* "the family of *Jan Kowal*, who was shot": not the family. */
static uint32_t kin_there(const reading *r, uint32_t noun, const mention *m) {
  uint32_t of = tree_find(&r->tree, noun, REL_NMOD);
  uint32_t prep = of == TOKEN_NONE ? of : tree_find(&r->tree, of, REL_CASE);
  const mention *who = of == TOKEN_NONE ? NULL : reading_mention(r, of);
  return prep != TOKEN_NONE && str_is(r->fold[prep], "of") && who &&
                 who->type == MENTION_PER && who->form == MENTION_NAME &&
                 who->end <= m->head && m->head <= who->end + 1 &&
                 r->syntax->rel[m->head] == REL_NSUBJ_PASS &&
                 mention_lemma_in(r->out, noun, r->words.kin)
             ? of
             : TOKEN_NONE;
}

/* "fired rubber bullets and gas at *migrants*, who fell back": whatever noun
 * the tree hangs the clause on, "who" is somebody; the last one told is. */
static uint32_t person_antecedent(const reading *r, uint32_t noun,
                                  const mention *m) {
  const mention *of = reading_mention(r, noun);
  bool asks = r->syntax->xpos[phrase_core(r, m->head)] == XPOS_WP;
  uint32_t sent = asks ? sent_there(r, noun) : TOKEN_NONE;
  if (sent != TOKEN_NONE) return sent;
  uint32_t kin = asks ? kin_there(r, noun, m) : TOKEN_NONE;
  if (kin != TOKEN_NONE) return kin;
  if (!asks || !of || of->is_person || of->is_actor) return noun;
  for (uint32_t t = m->head; t-- > noun;) {
    const mention *c = reading_mention(r, t);
    if (c && c->is_person && c->form != MENTION_PRONOUN && c->head == t)
      return t;
  }
  return noun;
}

/* "a fighter with *the militia*, which": no person is "which". */
static uint32_t thing_antecedent(const reading *r, uint32_t noun,
                                 const mention *m) {
  const mention *of = reading_mention(r, noun);
  const hit *role = hit_at(r, r->role_hit, phrase_core(r, noun));
  if (role && lexicon_role(r->lex, role->sense->entry)->is_group) return noun;
  if (r->syntax->xpos[m->head] != XPOS_WDT ||
      !str_is(r->fold[m->head], "which") || !of || !of->is_person ||
      of->type != MENTION_PER || of->is_plural)
    return noun;
  for (uint32_t t = m->head; t-- > noun;) {
    const mention *c = reading_mention(r, t);
    if (c && c->head == t && c->is_actor && c->type != MENTION_PER &&
        c->form != MENTION_PRONOUN)
      return t;
  }
  return noun;
}

/* "the *Organization* of Turkic States, which": of all of the name. */
static uint32_t whole_name(const reading *r, uint32_t noun) {
  uint32_t t = noun;
  for (uint32_t room = 6; room && r->out->at[noun] == MENTION_NONE; room--) {
    unsigned rel = r->syntax->rel[t];
    t = r->syntax->head[t];
    if (t == TOKEN_NONE || (rel != REL_NMOD && rel != REL_COMPOUND &&
                            rel != REL_FLAT && rel != REL_CONJ))
      break;
    const mention *of = reading_mention(r, t);
    if (of && of->form == MENTION_NAME && of->first <= noun && noun < of->end)
      return t;
  }
  return noun;
}

/* "spoke to *guards* who were in contact with them", "said *Baker*, who fled":
 * the parser hung the clause elsewhere; but "asked guards who fled" asks. */
static uint32_t person_right_before(const reading *r, const mention *m) {
  const mention_list *all = &r->out->mentions;
  uint32_t verb = r->syntax->head[m->head], found = TOKEN_NONE;
  if (r->syntax->xpos[m->head] != XPOS_WP || m->head < 2 ||
      verb == TOKEN_NONE || m->first != m->head)
    return TOKEN_NONE;
  bool comma = r->syntax->upos[m->head - 1] == UPOS_PUNCT;
  if (!comma && r->syntax->rel[verb] == REL_CCOMP) return TOKEN_NONE;
  uint32_t end = comma ? m->head - 1 : m->head;
  /* "shelled *the militants* inside, who" */
  if (comma && end > 1 && r->syntax->upos[end - 1] == UPOS_ADV) end--;
  uint32_t first = end;
  for (uint32_t i = 0; i < all->count; i++) {
    const mention *who = &all->items[i];
    if (who->end != end || !who->is_person || who->first >= first ||
        who->form == MENTION_PRONOUN)
      continue;
    first = who->first;
    found = who->head;
  }
  return found;
}

/* "guards, who responded": up to the relative clause, and to its noun. */
static void resolve_relative(reading *r, mention *m) {
  uint32_t t = m->head;
  while (t != TOKEN_NONE && r->syntax->rel[t] != REL_ACL_RELCL)
    t = r->syntax->head[t];
  uint32_t noun =
      t == TOKEN_NONE ? person_right_before(r, m) : r->syntax->head[t];
  if (noun != TOKEN_NONE) noun = plural_antecedent(r, noun, m);
  if (noun != TOKEN_NONE) noun = person_antecedent(r, noun, m);
  if (noun != TOKEN_NONE) noun = thing_antecedent(r, noun, m);
  if (noun != TOKEN_NONE) noun = whole_name(r, noun);
  const mention *of = noun == TOKEN_NONE ? NULL : reading_mention(r, noun);
  if (!of || of == m) return;
  m->is_person = of->is_person;
  bool hung = t != TOKEN_NONE && noun == r->syntax->head[t];
  m->is_plural = of->is_plural || (!hung && t != TOKEN_NONE);
  m->type = of->type;
  coref_inherit(m, of);
  coref_join(r, m, r->out->at[noun], true);
}

/* ---- Appositions and conjuncts ---- */

/* "a spokesman for the agency, Jan Kowal": a person stands beside a person. */
static uint32_t apposed_to(const reading *r, const mention *m) {
  uint32_t up = r->syntax->head[m->head];
  for (uint32_t room = 3; up != TOKEN_NONE && room; room--) {
    const mention *of = reading_mention(r, up);
    if (!of || m->type != MENTION_PER || of->is_person || of->id.len == 0)
      break;
    if (r->syntax->rel[up] != REL_NMOD) break;
    up = r->syntax->head[up];
  }
  return up;
}

static bool is_one_of_several(const reading *r, const mention *m, uint32_t up) {
  for (uint32_t t = m->head; t != up; t = r->syntax->head[t]) {
    TREE_EACH_CHILD(&r->tree, r->syntax->head[t], c)
    if (c != t && r->syntax->rel[c] == REL_APPOS) return true;
    if (r->syntax->rel[t] != REL_APPOS) break;
  }
  TREE_EACH_CHILD(&r->tree, m->head, c)
  if (r->syntax->rel[c] == REL_CONJ) return true;
  return false;
}

/* "Ms Makei, the foreign minister, ..." */
static bool resolve_apposition(reading *r, mention *m) {
  if (r->syntax->rel[m->head] != REL_APPOS) return false;
  uint32_t up = apposed_to(r, m);
  mention *of = up == TOKEN_NONE ? NULL : reading_mention(r, up);
  if (!of || of == m || !phrase_set_off(r, m->head)) return false;
  /* "arms for Kenya, *a charge* that it denies" */
  if (!m->is_actor && of->is_actor && word_in(r, m->head, WORDS_TOLD_THING))
    return false;
  if (m->type == MENTION_PER && of->id.len && !of->is_person) return false;
  /* "Poland, Latvia": a list, taken for an apposition */
  if (of->form == MENTION_NAME && m->form == MENTION_NAME) return false;
  if (of->is_plural != m->is_plural) return false;
  /* "14 foreigners, six Iraqis, six Sudanese": of no one country */
  if (of->is_plural && is_one_of_several(r, m, up)) return false;
  if (of->id.len && m->code.len && !str_eq(of->code, m->code)) return false;
  if (!of->id.len) {
    /* "*the country's ruler*, Mamady Doumbouya": who is known is of his own
     * country, whichever the words before were taken for */
    if (m->id.len && m->code.len && m->is_person) of->code = m->code;
    coref_inherit(of, m);
    /* "a third, *Ana Ruiz*": so the third is somebody */
    bool somebody = m->form == MENTION_NAME && m->type == MENTION_PER &&
                    of->type == MENTION_NOM;
    if ((m->is_person && of->form == MENTION_NAME) || somebody) {
      of->type = MENTION_PER;
      of->is_person = true;
    }
  }
  coref_inherit(m, of);
  if (of->is_person) {
    m->type = of->type;
    m->is_person = true;
  }
  coref_join(r, m, r->out->at[up], true);
  return true;
}

/* A noun, even one with a capital ("the *Foreign Ministry*"), and no name. */
static bool is_nominal(const mention *m) {
  return m->form == MENTION_NOMINAL ||
         (m->form == MENTION_NAME && !m->id.len && m->type == MENTION_ORG &&
          m->sector.len);
}

/* "Polish jets and *ground troops*": whose the first are said to be. */
static bede_str nation_of_arms(const reading *r, const mention *m,
                               uint32_t arms) {
  for (uint32_t t = m->first; t < m->head; t++)
    if (r->syntax->rel[t] != REL_COMPOUND) return STR("");
  if (!sector_is_armed(m->sector)) return STR("");
  TREE_EACH_CHILD(&r->tree, arms, c) {
    const mention *nation = reading_mention(r, c);
    if (r->syntax->rel[c] == REL_AMOD && nation && nation->code.len == 3)
      return nation->code;
  }
  return STR("");
}

/* "Polish soldiers and officers", "our soldiers and officers", "the Chinese
 * Foreign Ministry and Embassy" */
static void share_modifiers(reading *r, mention *m) {
  if (r->syntax->rel[m->head] != REL_CONJ || !is_nominal(m)) return;
  uint32_t up = r->syntax->head[m->head];
  const mention *of = reading_mention(r, up);
  if (!of || !is_nominal(of) || of->first == of->head) return;
  if (m->code.len || !m->is_actor) return;
  if (!of->code.len && !of->is_actor) m->code = nation_of_arms(r, m, up);
  if (m->code.len || m->first != m->head) return;
  /* "the Swedish cabinet and residents *of Nairobi*": those of their own */
  m->code = country_behind(r, m);
  if (m->code.len) return;
  m->code = of->code;
  m->is_speakers |= of->is_speakers;
}

/* "the president and foreign minister *of Peru*": both are Peru's */
static void share_complement(const reading *r, mention *m) {
  if (m->code.len || !m->is_actor || !m->sector.len ||
      m->form != MENTION_NOMINAL)
    return;
  const mention *last = NULL;
  uint32_t first = m->head;
  if (r->syntax->rel[first] == REL_CONJ) first = r->syntax->head[first];
  if (first == TOKEN_NONE) return;
  TREE_EACH_CHILD(&r->tree, first, c) {
    const mention *beside = reading_mention(r, c);
    if (r->syntax->rel[c] == REL_CONJ && c > m->head && beside &&
        !beside->id.len)
      last = beside;
  }
  if (!last || !str_eq(last->sector, m->sector)) return;
  for (uint32_t i = 0; i < last->why_count; i++)
    if (last->why[i].rule == RULE_OF) m->code = last->code;
}

/* "the *opposition Workers'* Party": the party is of the country of which such
 * an opposition is. */
static void lend_name(const reading *r, mention *m, uint32_t t) {
  const mention *of = reading_mention(r, t);
  if (of && !of->id.len && !m->id.len && !m->code.len && m->is_actor &&
      m->sector.len && str_eq(m->sector, of->sector))
    m->code = of->code;
}

/* "the group's *spokesman*", "its *negotiators*": of the side that the group
 * has turned out to be, whatever office they would have elsewhere. */
static void take_side(const reading *r, uint32_t core, mention *m,
                      const mention *of) {
  bool band = str_is(of->sector, "REB") || str_is(of->sector, "OPP") ||
              str_is(of->sector, "PTY") || str_is(of->sector, "LAB") ||
              (str_is(of->sector, "MIL") &&
               mention_lemma_in(r->out, core, r->words.spokesman));
  bool many = of->type == MENTION_ORG || of->is_plural ||
              word_in(r, phrase_core(r, of->head), WORDS_GROUP_NOUN);
  /* "the opposition leader's *aides*": of the opposition */
  bool aide = of->is_person && mention_lemma_in(r->out, core, r->words.aide);
  bool officer = many && mention_lemma_in(r->out, core, r->words.officer);
  if (!band || (!officer && !aide)) return;
  bool free =
      !m->sector.len || (str_is(m->sector, "GOV") &&
                         mention_lemma_in(r->out, core, r->words.go_between));
  if (!free) return;
  m->sector = of->sector;
  m->others = of->others;
}

/* "Togo and *its Foreign Ministry*": a body that is only written like a name is
 * of whoever the pronoun stands for. */
static bool is_owned_body(const reading *r, const mention *m, uint32_t t) {
  const mention *of = t == TOKEN_NONE ? NULL : reading_mention(r, t);
  return of && of->form == MENTION_PRONOUN && m->form == MENTION_NAME &&
         m->is_actor && m->sector.len && !m->id.len && !m->code.len;
}

/* "Hamas said *its men*", "*its forces*", "the general ... *his men*": of the
 * band or the force that they belong to; but "their children" are in no army.
 */
static void take_band(const reading *r, uint32_t core, mention *m,
                      const mention *of) {
  bool rebels = str_is(of->sector, "REB") || str_is(of->sector, "PRM");
  bool officer = of->is_person && !of->is_plural &&
                 (str_is(of->sector, "MIL") || str_is(of->sector, "COP"));
  bool men = !m->sector.len && word_in(r, core, WORDS_OWN_MEN);
  /* "Haftar ... *his army*" may be one, "its brigade" is none of a state */
  bool brigade =
      rebels && (!of->is_person || of->is_plural) && str_is(m->sector, "MIL");
  if (of->form == MENTION_PRONOUN && ((men && (rebels || officer)) || brigade))
    m->sector = of->sector;
}

/* "members *of* the party", "a spokesman *for* the group" */
static bool is_owners(const reading *r, uint32_t core, uint32_t prep) {
  if (prep == TOKEN_NONE) return false;
  return word_in(r, prep, WORDS_ORIGIN) ||
         (str_is(r->fold[prep], "for") &&
          mention_lemma_in(r->out, core, r->words.officer) &&
          mention_lemma_in(r->out, core, r->words.spokesman));
}

/* "his government", "the party's leader": known once that is resolved */
static void take_possessor(reading *r, mention *m) {
  uint32_t core = phrase_core(r, m->head);
  uint32_t t = tree_find(&r->tree, core, REL_NMOD_POSS);
  if (m->form == MENTION_NAME && t != TOKEN_NONE) lend_name(r, m, t);
  if (is_owned_body(r, m, t)) m->code = reading_mention(r, t)->code;
  if (!m->is_actor || m->form != MENTION_NOMINAL) return;
  if (t == TOKEN_NONE) { /* "members of the party" */
    t = tree_find(&r->tree, core, REL_NMOD);
    if (t == TOKEN_NONE || !is_owners(r, core, phrase_case(r, t))) return;
  }
  const mention *of = t == TOKEN_NONE ? NULL : reading_mention(r, t);
  if (!of) return;
  if (r->syntax->rel[t] == REL_NMOD_POSS && /* "their captors" */
      mention_lemma_in(r->out, core, r->words.tormentor))
    return;
  bool state =
      of->type == MENTION_LOC || (str_is(of->sector, "GOV") && !of->is_person);
  if (state && word_in(r, core, WORDS_OUTSIDER)) {
    /* "its northern neighbour" is a country, not who lives next door */
    if (str_is(m->sector, "CVL")) m->sector = STR("GOV");
    return;
  }
  /* "spoke with *her counterparts*": of the same office, and of elsewhere */
  if (of->is_person && mention_lemma_in(r->out, core, r->words.peer)) {
    if (!m->sector.len) m->sector = of->sector;
    return;
  }
  /* a name lends where it was composed, but for a surname known only now */
  bool lends = of->form != MENTION_NAME || of->is_person || !of->id.len;
  if (!m->code.len && lends) m->code = of->code;
  if (nation_beside(r, core, m, of)) return;
  take_side(r, core, m, of);
  take_band(r, core, m, of);
  /* "his Russian counterpart" holds the same office */
  if (!m->sector.len && word_in(r, core, WORDS_COUNTERPART))
    m->sector = of->sector;
}

/* ---- Names ---- */

/* The head of a name: "the former president *Evo* Morales" may hang it on the
 * title. */
static uint32_t name_head(const reading *r, const mention *m) {
  if (r->syntax->upos[m->head] == UPOS_PROPN) return m->head;
  TREE_EACH_CHILD(&r->tree, m->head, c)
  if (r->syntax->rel[c] == REL_APPOS && c > m->head && c < m->end &&
      r->syntax->upos[c] == UPOS_PROPN && !phrase_set_off(r, c))
    return c;
  return m->head;
}

/* The word a name is told by later: "Kopp" of "James Charles Kopp". */
static uint32_t last_name(const reading *r, const mention *m) {
  uint32_t head = name_head(r, m), last = head;
  const hit *name = hit_at(r, r->actor_hit, head);
  if (name) return name->end - 1;
  TREE_EACH_CHILD(&r->tree, head, c) {
    if (r->syntax->rel[c] == REL_FLAT && c > last && c < m->end) last = c;
  }
  return last;
}

/* Lexicon id, else the last name: what the same name has again. */
static bede_str name_key(const reading *r, const mention *m) {
  if (m->id.len) return str_join(r->a, STR("#"), m->id);
  return r->fold[last_name(r, m)];
}

static bool is_one_word(const mention *m) {
  return m->form == MENTION_NAME && m->end == m->first + 1;
}

/* Who was told last by more than the surname. */
static bede_str whole_key(const reading *r, bede_str surname) {
  return str_join(r->a, STR("^"), surname);
}

/* "Downer", after "Alexander Downer" whom the lexicon knows */
static void tell_surname(const reading *r, const mention *m, map *names) {
  if (m->form != MENTION_NAME || m->type != MENTION_PER) return;
  uint32_t self = (uint32_t)(m - r->out->mentions.items);
  bede_str last = r->fold[last_name(r, m)];
  *map_put(names, last) = self;
  if (!is_one_word(m)) *map_put(names, whole_key(r, last)) = self;
  /* "Abiy", after "Abiy Ahmed": those who go by their first name, which no
   * Peter does */
  const hit *name = hit_at(r, r->actor_hit, name_head(r, m));
  uint32_t first = name ? name->first : m->first;
  if (!name || first == last_name(r, m) || trait_given_name(r, first, m->head))
    return;
  uint32_t *known = map_put(names, r->fold[first]);
  if (*known == UINT32_MAX) *known = self;
}

/* "Torben Merkel ... *Merkel*": whoever was told by the whole name
 * is meant, and no namesake. */
static void be_namesake(const reading *r, mention *m, map *names) {
  if (!is_one_word(m) || !m->id.len || m->type != MENTION_PER) return;
  uint32_t told = map_get(names, whole_key(r, r->fold[m->head]));
  if (told == UINT32_MAX || map_get(names, name_key(r, m)) != UINT32_MAX)
    return;
  const mention *c = &r->out->mentions.items[told];
  if (!c->id.len || str_eq(m->id, c->id)) return;
  m->id = c->id;
  m->name = c->name;
  m->code = c->code;
  m->sector = c->sector;
  m->others = c->others;
  m->why_count = 0;
  identity_lend_why(m, c, RULE_REFERS);
}

static void join_name(reading *r, mention *m, map *names) {
  uint32_t self = (uint32_t)(m - r->out->mentions.items);
  be_namesake(r, m, names);
  uint32_t *latest = map_put(names, name_key(r, m));
  if (*latest != UINT32_MAX) {
    const mention *c = &r->out->mentions.items[*latest];
    if (!m->id.len) {
      coref_inherit(m, c);
      if (c->is_person) {
        m->type = c->type;
        m->is_person = true;
      } else if (c->type == MENTION_NOM && is_one_word(c) && is_one_word(m)) {
        m->type = c->type; /* "*Brenntal* said it ... *Brenntal*" */
        m->is_person = false;
      }
    }
    coref_join(r, m, *latest, m->form != MENTION_NAME);
  }
  if (m->form != MENTION_NAME) return;
  *latest = self;
  tell_surname(r, m, names);
}

/* "the African *Union*", "the *Association* of Southeast Asian Nations" */
static bool is_named_by(const reading *r, const mention *c, uint32_t word) {
  for (uint32_t t = c->first; t < c->end; t++) {
    bool heads = t + 1 >= c->end || str_is(r->fold[t + 1], "of");
    if (heads && str_eq(r->fold[t], r->fold[word]) && word_is_capital(r, t))
      return true;
  }
  return false;
}

/* Whether another country of the story has the same last word: of "*North*
 * Korea" and "South Korea" each is told by its first. */
static bool has_twin(const reading *r, const mention *c) {
  for (uint32_t i = 0; i < r->out->mentions.count; i++) {
    const mention *x = &r->out->mentions.items[i];
    if (x->type == MENTION_LOC && x->form == MENTION_NAME && x->id.len &&
        !str_eq(x->id, c->id) &&
        str_eq(r->fold[x->end - 1], r->fold[c->end - 1]))
      return true;
  }
  return false;
}

/* "South Korea spoke to North Korea.  *The North* ..." */
static bool be_half(reading *r, mention *m) {
  uint32_t det = tree_find(&r->tree, m->head, REL_DET);
  if (m->id.len || m->is_plural || m->is_given || m->end != m->head + 1 ||
      !word_is_capital(r, m->head) || det == TOKEN_NONE || det + 1 != m->head ||
      !str_is(r->fold[det], "the"))
    return false;
  for (uint32_t i = (uint32_t)(m - r->out->mentions.items); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!c->id.len || c->type != MENTION_LOC || c->form != MENTION_NAME ||
        c->end != c->first + 2 ||
        !str_eq(r->fold[c->first], r->fold[m->head]) || !has_twin(r, c))
      continue;
    coref_adopt(m, c);
    unsigned rel = r->syntax->rel[m->head];
    bool acts = pronoun_is_argument(rel) && rel != REL_OBL;
    m->type = MENTION_LOC;
    m->kind = acts ? KIND_GOVERNMENT : KIND_PLACE;
    m->sector = acts ? STR("GOV") : STR("");
    m->is_person = false;
    coref_join(r, m, i, true);
    return true;
  }
  return false;
}

/* "The African Union accused Togo.  *The Union* ...": the last body whose name
 * has that word for its noun. */
static bool be_short(reading *r, mention *m) {
  uint32_t det = tree_find(&r->tree, m->head, REL_DET);
  if (m->id.len || m->code.len || m->is_plural || m->is_given ||
      !word_is_capital(r, m->head) || det == TOKEN_NONE || det + 1 != m->head ||
      !str_is(r->fold[det], "the") || m->first < det)
    return false;
  for (uint32_t i = (uint32_t)(m - r->out->mentions.items); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (!c->id.len || c->is_person || c->type != MENTION_ORG ||
        !is_named_by(r, c, m->head))
      continue;
    coref_adopt(m, c);
    m->type = MENTION_ORG;
    coref_join(r, m, i, true);
    return true;
  }
  return false;
}

/* "Daniel Ortega ... the *Ortega* government": a surname before the noun says
 * whose it is, once the story has told whose surname it is. */
static void take_surname(reading *r, mention *m, const map *names) {
  uint32_t core = phrase_core(r, m->head);
  bool runs = !m->is_actor && mention_lemma_in(r->out, core, r->words.retinue);
  if (m->form != MENTION_NOMINAL || m->code.len || (!m->is_actor && !runs))
    return;
  TREE_EACH_CHILD(&r->tree, core, c) {
    if (r->syntax->rel[c] != REL_COMPOUND || c >= core) continue;
    if (r->syntax->upos[c] != UPOS_PROPN) continue;
    uint32_t of = map_get(names, r->fold[c]);
    if (of == UINT32_MAX || !r->out->mentions.items[of].is_person) continue;
    const mention *whose = reading_mention(r, c);
    if (runs && whose && whose->is_actor) return;
    m->code = r->out->mentions.items[of].code;
    if (!runs) return;
    m->sector = r->out->mentions.items[of].sector;
    m->is_actor = true;
    m->type = MENTION_ORG;
    return;
  }
}

/* "many of *those who fled*": nobody told before; those who were shot may be.
 */
static bool is_those_who_act(const reading *r, uint32_t t) {
  if (r->syntax->xpos[t] != XPOS_DT) return false;
  uint32_t verb = tree_find(&r->tree, t, REL_ACL_RELCL);
  uint32_t who =
      verb == TOKEN_NONE ? TOKEN_NONE : tree_find(&r->tree, verb, REL_NSUBJ);
  return who != TOKEN_NONE && r->syntax->xpos[who] == XPOS_WP;
}

/* "most of *them* have tried to cross", "some of *whom* were seen" */
static bool is_part_of_pronoun(const reading *r, const mention *m) {
  uint32_t core = phrase_core(r, m->head);
  if (is_those_who_act(r, core)) return false;
  return core != m->head && r->syntax->upos[core] == UPOS_PRON &&
         m->form == MENTION_NOMINAL && !m->code.len && !m->sector.len;
}

/* "Sajid Javid, the home secretary": the office tells of which country */
static void take_country_of_both(reading *r, mention *m) {
  uint32_t self = (uint32_t)(m - r->out->mentions.items);
  mention *root = &r->out->mentions.items[mention_root(r->out, self)];
  nominal_take_country(r, m);
  if (!root->code.len && !root->id.len && root->is_actor) root->code = m->code;
}

static void resolve(reading *r, mention *m, map *names) {
  bool is_part = is_part_of_pronoun(r, m);
  if (is_part) m->is_plural = true;
  if (m->form == MENTION_PRONOUN || is_part) {
    if (is_relative(r, m))
      resolve_relative(r, m);
    else if (!m->is_speakers)
      pronoun_resolve(r, m);
    return;
  }
  part_resolve(r, m);
  sufferer_resolve(r, m);
  bracket_lend(r, m);
  if (bracket_join(r, m)) {
    uint32_t self = (uint32_t)(m - r->out->mentions.items);
    *map_put(names, r->fold[m->head]) = self;
    return;
  }
  if (resolve_apposition(r, m)) {
    take_country_of_both(r, m);
    tell_surname(r, m, names);
    return;
  }
  if (be_short(r, m) || be_half(r, m)) return;
  share_modifiers(r, m);
  share_complement(r, m);
  take_possessor(r, m);
  take_surname(r, m, names);
  bracket_lend_body(r, m);
  if (m->kind == KIND_PEOPLE) return;
  if (m->form == MENTION_NAME || m->id.len) {
    if (nominal_take_holder(r, m)) return;
    nominal_take_introduced(r, m);
    join_name(r, m, names);
    nominal_take_country(r, m);
  } else {
    nominal_resolve(r, m);
  }
}

void coref_resolve(reading *r) {
  mention_list *all = &r->out->mentions;
  r->gender = arena_many(r->a, uint8_t, all->count);
  country_count(r);
  for (uint32_t i = 0; i < all->count; i++) all->items[i].chain = i;
  map names = {.a = r->a};
  for (uint32_t i = 0; i < all->count; i++) resolve(r, &all->items[i], &names);
  for (uint32_t i = 0; i < all->count; i++)
    pronoun_look_ahead(r, &all->items[i]);
  /* "two of its soldiers": the pronoun stands behind the head */
  for (uint32_t i = 0; i < all->count; i++) take_possessor(r, &all->items[i]);
  leader_resolve(r);
}
