/*
 * actor.c - what each noun phrase stands for.
 *
 *   "former Polish Prime Minister Jan Nowak"
 *    former Polish [prime minister] [Jan Nowak]   -> POL ELI, others GOV
 *
 * Inner phrases are composed before outer ones, so that "the leader of the
 * Polish parliament" finds its country two steps down.
 */
#include "mention/reading.h"

static bool is_relative(unsigned xpos) {
  return xpos == XPOS_WP || xpos == XPOS_WDT || xpos == XPOS_WPS;
}

/* "100 *who* died": people, whatever word stands for them. */
static bool has_who(const reading *r, uint32_t t) {
  TREE_EACH_CHILD(&r->tree, t, c) {
    if (r->syntax->rel[c] != REL_ACL_RELCL) continue;
    TREE_EACH_CHILD(&r->tree, c, d)
    if (r->syntax->xpos[d] == XPOS_WP) return true;
  }
  return false;
}

/* "*those* arrested", "*those* responsible for it" */
static bool has_participle(const reading *r, uint32_t t) {
  TREE_EACH_CHILD(&r->tree, t, c) {
    bool behind = r->syntax->rel[c] == REL_AMOD && c > t;
    if (behind ||
        (r->syntax->rel[c] == REL_ACL &&
         (r->syntax->xpos[c] == XPOS_VBN || r->syntax->xpos[c] == XPOS_VBG)))
      return true;
  }
  return false;
}

/* "*those* arrested", "*those* who fled": people, and nobody told before. */
static bool is_those_who(const reading *r, uint32_t t) {
  return r->syntax->xpos[t] == XPOS_DT &&
         (has_participle(r, t) || has_who(r, t));
}

static void compose_pronoun(const reading *r, mention *m) {
  uint32_t t = m->head;
  m->form = MENTION_PRONOUN;
  m->type = MENTION_NOM;
  m->is_speakers = word_in(r, t, WORDS_SPEAKER);
  m->is_plural = word_in(r, t, WORDS_PLURAL);
  m->is_person = m->is_speakers || word_in(r, t, WORDS_PERSONAL);
  bool those = is_those_who(r, t);
  m->is_person |= those;
  m->is_plural |= those;
  if (m->is_person) m->type = MENTION_PER;
  if (r->syntax->xpos[t] == XPOS_NN || those) m->form = MENTION_NOMINAL;
  m->count = r->out->number_at[t]; /* no one */
  m->is_actor = m->is_person && !is_relative(r->syntax->xpos[t]);
}

/* The name of the lexicon that the phrase is: on its head, or beside a title
 * ("President" + flat "Biden"). */
static const hit *name_of(const reading *r, uint32_t core) {
  const hit *name = hit_at(r, r->actor_hit, core);
  if (name && hit_top(r, name) == core) return name;
  for (uint32_t t = r->tree.child[core]; t != TOKEN_NONE; t = r->tree.next[t]) {
    bool beside = r->syntax->rel[t] == REL_FLAT ||
                  (r->syntax->rel[t] == REL_APPOS && !phrase_set_off(r, t));
    name = beside ? hit_at(r, r->actor_hit, t) : NULL;
    if (name && name->sense->use != USE_ADJ) return name;
  }
  return NULL;
}

/* "Israel Katz", "Paris Hilton": the name of a place begins another name. */
static bool begins_name(const reading *r, const hit *h, uint32_t core) {
  TREE_EACH_CHILD(&r->tree, core, c) {
    bool inside = c >= h->first && c < h->end;
    if (r->syntax->rel[c] == REL_FLAT && !inside && word_is_capital(r, c) &&
        r->out->time_at[c] == MENTION_NONE && r->syntax->upos[c] == UPOS_PROPN)
      return true;
  }
  return false;
}

/* "the Social Democratic Party", "the Democratic Party of the Left": another
 * party than the one whose name is in it. */
static bool is_in_longer_name(const reading *r, const hit *name) {
  const lex_actor *actor = lexicon_actor(r->lex, name->sense->entry);
  if (!actor->office_count ||
      !str_is(reading_str(r, lexicon_offices(r->lex, actor)->sector), "PTY") ||
      name->end - name->first < 2)
    return false;
  const text_sentence *s = reading_sentence(r, name->first);
  uint32_t before = name->first - 1, of = name->end;
  if (of + 1 < s->end && str_is(r->fold[of], "of") &&
      r->syntax->head[of] < s->end && word_is_proper(r, r->syntax->head[of]))
    return true;
  if (name->first == s->first || !word_is_capital(r, before)) return false;
  const hit *role = hit_at(r, r->role_hit, before);
  /* "the *Shiite* United Iraqi Alliance", but "the *Christian* Democratic
   * Party" */
  bool is_title =
      role && role->end <= name->first &&
      (r->syntax->upos[before] != UPOS_ADJ ||
       (name->end - name->first > 2 && str_is(hit_sector(r, role), "REL")));
  if (hit_at(r, r->actor_hit, before) || is_title) return false;
  uint32_t head = r->syntax->head[before];
  return before > s->first && head != TOKEN_NONE && head >= name->first &&
         head < name->end && r->syntax->upos[before] != UPOS_DET;
}

static bool is_states_body(const reading *r, const lex_actor *actor) {
  return actor->kind == ACTOR_ORGANISATION &&
         str_is(reading_str(r, lexicon_offices(r->lex, actor)->code), "IGO");
}

/* "ASEAN has accused the junta ... *the bloc's* claims": another body was the
 * last to act, though the story tells of the one that the noun means first.
 * Mentions before may not be composed yet. */
static bool is_other_body(const reading *r, const hit *name, uint32_t core) {
  for (uint32_t t = core; t-- > 0;) {
    const hit *told = hit_at(r, r->actor_hit, t);
    if (!told || r->syntax->rel[t] != REL_NSUBJ ||
        told->sense->use == USE_NOMINAL)
      continue;
    if (told->sense->entry == name->sense->entry &&
        r->syntax->rel[r->syntax->head[t]] != REL_ACL_RELCL)
      return false;
    if (is_states_body(r, lexicon_actor(r->lex, told->sense->entry)))
      return true;
  }
  return false;
}

/* The nation that is told of a body: "*Thailand's* council", "the *Thai*
 * council"; or NULL. */
static const hit *nation_before(const reading *r, uint32_t core) {
  TREE_EACH_CHILD(&r->tree, core, c) {
    enum rel rel = (enum rel)r->syntax->rel[c];
    const hit *land = hit_at(r, r->actor_hit, c);
    if (c < core && land &&
        (rel == REL_NMOD_POSS || rel == REL_AMOD || rel == REL_COMPOUND) &&
        lexicon_actor(r->lex, land->sense->entry)->kind == ACTOR_COUNTRY)
      return land;
  }
  return NULL;
}

/* "Thailand's National Security Council", "the Zambian Labour Party" are not
 * those of the country which has the name to itself; rebels cross borders. */
static bool is_of_other_country(const reading *r, const lex_actor *actor,
                                uint32_t core) {
  const hit *owner = nation_before(r, core);
  if (actor->kind != ACTOR_ORGANISATION || !actor->office_count || !owner)
    return false;
  const lex_actor *state = lexicon_actor(r->lex, owner->sense->entry);
  if (!state->office_count) return false;
  const lex_office *own = lexicon_offices(r->lex, actor);
  bede_str code = reading_str(r, own->code);
  return code.len == 3 && !identity_is_body(code) &&
         !sector_is_rebel(reading_str(r, own->sector)) &&
         !str_eq(code, reading_str(r, lexicon_offices(r->lex, state)->code));
}

/* "the Unity Party": words that parties and bodies of any country are called.
 */
static bool is_of_common_words(const reading *r, const hit *name) {
  for (uint32_t t = name->first; t < name->end; t++)
    if (!mention_form_in(r->out, t, r->words.body_word) &&
        r->syntax->upos[t] != UPOS_PUNCT && r->syntax->upos[t] != UPOS_PART)
      return false;
  return name->end > name->first + 1;
}

static bede_str first_code(const reading *r, const lex_actor *actor) {
  return actor->office_count
             ? reading_str(r, lexicon_offices(r->lex, actor)->code)
             : STR("");
}

/* "The Democratic Party condemned *Russia*": the other side of its verb says
 * nothing of where it is at home. */
static bool is_facing(const reading *r, const hit *name, const hit *land) {
  uint32_t up = r->syntax->head[hit_top(r, name)];
  return up != TOKEN_NONE && up == r->syntax->head[hit_top(r, land)];
}

/* The story tells of other countries, and of this one by no other name. */
static bool is_of_no_land_told(const reading *r, const hit *name,
                               bede_str code) {
  bool other = false;
  for (uint32_t i = 0; i < r->hits.count; i++) {
    const hit *h = &r->hits.items[i];
    if (h->sense->kind != LEX_ACTOR) continue;
    const lex_actor *actor = lexicon_actor(r->lex, h->sense->entry);
    if (actor->kind == ACTOR_ORGANISATION && is_of_common_words(r, h)) continue;
    bede_str told = first_code(r, actor);
    if (str_eq(told, code)) return false;
    other |=
        actor->kind == ACTOR_COUNTRY && told.len == 3 && !is_facing(r, name, h);
  }
  for (uint32_t i = 0; i < r->out->toponyms.count; i++) {
    const toponym *t = &r->out->toponyms.items[i];
    const hit h = {t->first, t->end, NULL};
    if (str_eq(t->where.country, code)) return false;
    other |= t->where.country.len == 3 && !is_facing(r, name, &h);
  }
  return other;
}

/* "Zambian police ... the opposition *Unity Party*": not that of Liberia. */
static bool is_namesake(const reading *r, const hit *name,
                        const lex_actor *actor) {
  bede_str code = first_code(r, actor);
  return actor->kind == ACTOR_ORGANISATION && code.len == 3 &&
         !identity_is_body(code) && is_of_common_words(r, name) &&
         is_of_no_land_told(r, name, code);
}

/* "the bloc" is the EU where the story tells of it; not "a bloc of flats". */
static bool name_stands(const reading *r, const hit *name, uint32_t core) {
  const lex_actor *actor = lexicon_actor(r->lex, name->sense->entry);
  if (actor->kind == ACTOR_COUNTRY && begins_name(r, name, core)) return false;
  if (actor->kind != ACTOR_COUNTRY && is_in_longer_name(r, name)) return false;
  if (is_of_other_country(r, actor, core)) return false;
  if (is_namesake(r, name, actor)) return false;
  if (name->sense->use != USE_NOMINAL || hit_is_home_noun(r, name)) return true;
  return phrase_is_definite(r, core) && r->told_name[name->sense->entry] &&
         !is_other_body(r, name, core);
}

/* "an attack *on an army base*", "launched raids *on a police station*", "a
 * blast *at a police station*": those who are in it were hit. */
static bool is_hit_there(const reading *r, uint32_t core) {
  uint32_t up = r->syntax->head[core], prep = phrase_case(r, core);
  if (up == TOKEN_NONE || prep == TOKEN_NONE) return false;
  if (r->syntax->rel[core] == REL_OBL && str_is(r->fold[prep], "on"))
    up = tree_find(&r->tree, up, REL_OBJ);
  else if (r->syntax->rel[core] != REL_NMOD)
    return false;
  return up != TOKEN_NONE && place_is_of_force(r, up);
}

/* "on the Belarusian side" is a place, "the Belarusian side said" is not, nor
 * is "aired by a television station". */
static bool is_place_noun_here(const reading *r, uint32_t core) {
  return word_in(r, core, WORDS_PLACE_NOUN) &&
         r->syntax->rel[core] != REL_OBL_AGENT && !is_hit_there(r, core) &&
         word_in(r, phrase_case(r, core), WORDS_AT_SITE);
}

static bool is_title(const reading *r, uint32_t t) {
  unsigned rel = r->syntax->rel[t];
  return rel == REL_COMPOUND || rel == REL_FLAT || rel == REL_NMOD_DESC ||
         (rel == REL_APPOS && !phrase_set_off(r, t));
}

/* The role noun: the head itself, or a title before or beside it. */
static const hit *role_of(const reading *r, uint32_t core, const mention *m) {
  const hit *role = hit_at(r, r->role_hit, core);
  if (is_place_noun_here(r, core)) return NULL;
  if (role && !office_is_name_part(r, core, core)) return role;
  role = NULL;
  if (r->syntax->upos[core] != UPOS_PROPN) return NULL;
  if (word_in(r, core, WORDS_TOLD_THING)) return NULL; /* "the Police *Act*" */
  for (uint32_t t = m->first; t < m->end; t++) {
    if (t == core || !is_title(r, t) || !phrase_is_linked(r, core, t) ||
        office_is_name_part(r, core, t))
      continue;
    const hit *next = hit_at(r, r->role_hit, t);
    if (next) role = office_title(r, role, next);
  }
  return role;
}

/* Who is named in these places acts, even if nobody knows the name. */
static bool is_acting(const reading *r, uint32_t t) {
  unsigned rel = r->syntax->rel[t];
  return rel == REL_NSUBJ || rel == REL_NSUBJ_PASS || rel == REL_OBL_AGENT;
}

/* A place of lexicon/places.bede: no actor, but it has a country. */
static bool compose_site(const reading *r, uint32_t core, mention *m) {
  const hit *h = hit_at(r, r->site_hit, core);
  if (!h || hit_top(r, h) != core || begins_name(r, h, core)) return false;
  const lex_site *site = lexicon_site(r->lex, h->sense->entry);
  m->form = MENTION_NAME;
  m->type = MENTION_LOC;
  m->kind = KIND_PLACE;
  m->name = reading_str(r, site->name);
  m->code = reading_str(r, site->country);
  identity_why(m, h->sense->place, RULE_NAME);
  return true;
}

/* "*Brawls* broke out": a capital tells nothing at the head of a sentence, and
 * the lexicon knows the word for another. */
static bool is_common_word(const reading *r, uint32_t core) {
  uint32_t first = reading_sentence(r, core)->first;
  if (core > first + 1 || r->syntax->ner[core] != NER_O) return false;
  if (core > first && r->syntax->upos[first] != UPOS_PUNCT) return false;
  lex_senses known = lexicon_senses(r->lex, r->lemma[core]);
  for (uint32_t i = 0; i < known.count; i++)
    if (known.items[i].kind == LEX_SET &&
        known.items[i].entry != r->set[WORDS_MALE_NAME] &&
        known.items[i].entry != r->set[WORDS_FEMALE_NAME])
      return true;
  return lexicon_frames(r->lex, r->lemma[core], LEX_NOUN).count;
}

/* "praised *Wendy's*": what has the mark and owns nothing is a firm. */
static bool is_firm(const reading *r, uint32_t core, const mention *m) {
  unsigned rel = r->syntax->rel[m->head];
  uint32_t mark = core + 1;
  return (rel == REL_OBJ || rel == REL_NSUBJ || rel == REL_NSUBJ_PASS ||
          rel == REL_OBL_AGENT) &&
         mark == m->end && mark < r->tokens &&
         r->syntax->xpos[mark] == XPOS_POS && r->syntax->head[mark] == core;
}

/* A name that only the tagger knows. */
static void compose_unknown(const reading *r, uint32_t core, mention *m) {
  if (!word_is_proper(r, core) || is_common_word(r, core)) return;
  m->form = MENTION_NAME;
  switch (r->syntax->ner[core]) {
  case NER_B_PER:
  case NER_I_PER:
    m->type = MENTION_PER;
    break;
  case NER_B_ORG:
  case NER_I_ORG:
    m->type = MENTION_ORG;
    break;
  case NER_B_LOC:
  case NER_I_LOC:
    m->type = MENTION_LOC;
    break;
  default:
    break;
  }
  /* people's names are flat ("Tony" + "Blair"), others are compounds */
  uint32_t flat = tree_find(&r->tree, core, REL_FLAT);
  if (m->type == MENTION_NOM && flat != TOKEN_NONE &&
      r->syntax->upos[flat] == UPOS_PROPN)
    m->type = MENTION_PER;
  if (is_firm(r, core, m)) {
    m->type = MENTION_ORG;
    m->end++;
  }
  m->is_person = m->type == MENTION_PER;
  m->is_actor = m->is_person || m->type == MENTION_ORG || is_acting(r, m->head);
}

/* "former", "ex-": the office is over, whatever the calendar says. */
static bool is_former(const reading *r, uint32_t core, const mention *m) {
  for (uint32_t t = m->first; t < m->end; t++) {
    if (t != core && !phrase_is_linked(r, core, t)) continue;
    if (word_in(r, t, WORDS_FORMER) || str_starts(r->fold[t], STR("ex ")))
      return true;
  }
  return false;
}

/* "The attack killed 20", "including 100 who died", "40 killed in raids":
 * people, not named. */
static bool is_people_by_number(const reading *r, uint32_t head) {
  unsigned rel = r->syntax->rel[head];
  uint32_t core = phrase_core(r, head);        /* "dozens of houses" */
  bool number = r->out->number_at[core].known; /* "tens of *thousands*" */
  if (!number && !r->out->number_at[head].known) return false;
  for (uint32_t t = r->tree.child[head]; t != TOKEN_NONE; t = r->tree.next[t])
    if (r->syntax->upos[t] == UPOS_SYM) return false; /* $20 */
  if (core != head && r->syntax->upos[core] == UPOS_NOUN &&
      !hit_at(r, r->role_hit, core) && !number)
    return false;
  /* "killed 30 people in Nairobi and *12* in Kampala" */
  bool more =
      rel == REL_CONJ && r->syntax->upos[head] == UPOS_NUM &&
      r->syntax->rel[r->syntax->head[head]] == REL_OBJ &&
      tree_find(&r->tree, r->syntax->head[head], REL_NUMMOD) != TOKEN_NONE;
  return rel == REL_NSUBJ || rel == REL_NSUBJ_PASS || rel == REL_OBJ || more ||
         (r->syntax->upos[head] == UPOS_NUM && has_participle(r, head)) ||
         has_who(r, head);
}

/* "*Both* rejected the plan", "called on *both* to talk", "*Each* blamed the
 * other": two, not named. */
static bool is_both(const reading *r, uint32_t head) {
  unsigned rel = r->syntax->rel[head];
  if (str_is(r->fold[head], "each"))
    return rel == REL_NSUBJ && phrase_child(r, head, REL_NMOD) == TOKEN_NONE;
  return str_is(r->fold[head], "both") &&
         phrase_child(r, head, REL_NMOD) == TOKEN_NONE &&
         (rel == REL_NSUBJ || rel == REL_NSUBJ_PASS || rel == REL_OBJ ||
          rel == REL_OBL);
}

static bool counts(const reading *r, uint32_t t, const mention *m,
                   uint32_t core) {
  for (uint32_t room = 4; room; room--) {
    if (t == m->head || t == core) return true;
    switch (r->syntax->rel[t]) {
    case REL_NUMMOD:
    case REL_AMOD:
    case REL_ADVMOD:
    case REL_COMPOUND:
    case REL_DET:
    case REL_CASE:
    case REL_CONJ: /* between 5 and 10 */
    case REL_NMOD:
      t = r->syntax->head[t];
      break;
    default:
      return false;
    }
    if (t == TOKEN_NONE) return false;
  }
  return false;
}

/* "a *16*-year-old": how many years, and not how many people. */
static bool is_hyphened(const reading *r, uint32_t t, uint32_t core) {
  return t + 1 < core && str_is(text_form(r->text, t + 1), "-");
}

static bool is_plural_noun(const reading *r, uint32_t t) {
  unsigned xpos = r->syntax->xpos[t];
  return xpos == XPOS_NNS || xpos == XPOS_NNPS;
}

/* "*two* groups of rebels": so many groups. */
static bool is_of_groups(const reading *r, uint32_t t, uint32_t core) {
  uint32_t noun = r->syntax->head[t];
  return r->syntax->rel[t] == REL_NUMMOD && noun != core &&
         noun != TOKEN_NONE && noun < core && is_plural_noun(r, noun) &&
         word_in(r, noun, WORDS_QUANTITY) && !r->out->number_at[noun].known;
}

static void compose_count(const reading *r, uint32_t core, mention *m) {
  for (uint32_t t = m->first; t <= core && t < m->end; t++) {
    bede_count n = r->out->number_at[t];
    if (!n.known || is_hyphened(r, t, core) || !counts(r, t, m, core)) continue;
    if (is_of_groups(r, t, core)) continue;
    m->count = n;
    if (n.max > 1) m->is_plural = true;
    return;
  }
}

/* "several *Congolese*", "a *Swiss*" */
static bool is_indefinite(const reading *r, uint32_t core) {
  TREE_EACH_CHILD(&r->tree, core, c) {
    if (c > core) break;
    if (word_in(r, c, WORDS_QUANTITY) ||
        (r->syntax->rel[c] == REL_DET && !phrase_is_definite(r, core)))
      return true;
  }
  return false;
}

/* "thousands of *Sudanese*": an adjective that is counted means people. */
static void count_people(const reading *r, const hit *name, mention *m) {
  bool many = m->count.known && m->count.min > 1;
  uint32_t core = phrase_core(r, m->head);
  if (!name || name->sense->use != USE_ADJ || hit_top(r, name) != core ||
      (!many && !is_indefinite(r, core)))
    return;
  m->type = MENTION_PER;
  m->kind = KIND_PEOPLE;
  m->is_person = true;
  m->is_plural = many || tree_find(&r->tree, core, REL_DET) == TOKEN_NONE;
}

/* "*ethnic* Serbs", "*rebel* Serbs", "*Croatian* Serbs": of another country
 * than the one that bears their name. */
static bool is_apart(const reading *r, const hit *name, uint32_t core) {
  TREE_EACH_CHILD(&r->tree, core, c) {
    unsigned rel = r->syntax->rel[c];
    if (c > core || (rel != REL_AMOD && rel != REL_COMPOUND)) continue;
    if (mention_lemma_in(r->out, c, r->words.apart)) return true;
    const hit *state = hit_at(r, r->actor_hit, c);
    bool elsewhere =
        hit_at(r, r->site_hit, c) ||
        (state && state->sense->entry != name->sense->entry &&
         lexicon_actor(r->lex, state->sense->entry)->kind == ACTOR_COUNTRY);
    if (elsewhere && mention_lemma_in(r->out, core, r->words.scattered))
      return true;
  }
  return false;
}

static void set_apart(const reading *r, const hit *name, uint32_t core,
                      mention *m) {
  if (!m->is_person || m->kind != KIND_PEOPLE || !is_apart(r, name, core))
    return;
  m->code = m->id = m->name = (bede_str){NULL, 0};
  m->why_count = 0;
}

/* "*remnants* of the ousted regime": who is left of it takes up arms. */
static void compose_remnant(const reading *r, uint32_t core, mention *m) {
  if (core == m->head || !mention_lemma_in(r->out, m->head, r->words.remnant))
    return;
  if (!str_is(m->sector, "ELI") && !sector_is_of_state(m->sector)) return;
  m->sector = STR("REB");
  m->others = m->office = (bede_str){NULL, 0};
  m->is_person = m->is_plural = true;
  m->type = MENTION_PER;
}

/* "attacked *our men*": whose uniform they wear, whoever speaks knows. */
static void take_own_men(const reading *r, uint32_t core, mention *m) {
  if (m->sector.len || !word_in(r, core, WORDS_OWN_MEN)) return;
  m->is_actor = m->is_own_men = true;
  m->sector = STR("MIL");
}

/* "the *Labour* leader" is no union's: within a sentence the capital tells. */
static bool is_of_party(const reading *r, const hit *role) {
  uint32_t t = role->first;
  return mention_lemma_in(r->out, t, r->words.party_word) &&
         word_is_capital(r, t) && t > reading_sentence(r, t)->first &&
         r->sentence_case[r->text->sentence_of[t]] == CASE_MIXED &&
         role->end > t + 1 && !word_is_capital(r, role->end - 1);
}

static void compose_noun(const reading *r, mention *m) {
  uint32_t core = phrase_core(r, m->head);
  const hit *name = name_of(r, core), *role = role_of(r, core, m);
  m->form = MENTION_NOMINAL;
  m->type = MENTION_NOM;
  m->is_plural |= is_plural_noun(r, core) || is_plural_noun(r, m->head);
  if (name && name_stands(r, name, core)) {
    m->is_plural = false; /* the United States is one */
    identity_of_name(r, name, m);
    set_apart(r, name, core, m);
    /* the European Union is no union of workers */
    if (role && role->first >= name->first && role->end <= name->end)
      role = NULL;
    /* "its *neighbour* Chad": no country lives next door, or is in office */
    if (role && m->type == MENTION_LOC && role->first < name->first &&
        !lexicon_role(r->lex, role->sense->entry)->is_body)
      role = NULL;
  } else if ((role || !compose_site(r, core, m)) &&
             (!role || word_is_proper(r, core))) {
    compose_unknown(r, core, m);
  }
  if (role) {
    bool is_name = r->syntax->upos[core] == UPOS_PROPN;
    identity_of_role(r, role, m);
    /* Morawiecki, tagged ORG: his title knows better */
    const lex_role *x = lexicon_role(r->lex, role->sense->entry);
    bool person = !x->is_body && !x->is_group;
    if (!m->id.len && office_is_of_body(r, core, m, role))
      m->sector = m->others = (bede_str){NULL, 0};
    if (!m->id.len && is_name) {
      m->type = person ? MENTION_PER : MENTION_ORG;
      m->is_person = !x->is_body;
    }
  }
  uint32_t whose = tree_find(&r->tree, core, REL_NMOD_POSS);
  if (whose != TOKEN_NONE && word_in(r, whose, WORDS_SPEAKER)) {
    m->is_speakers = true;
    take_own_men(r, core, m);
  }
  /* who has not come to office yet is what his words say */
  bool ahead = m->type == MENTION_PER && m->form == MENTION_NAME &&
               m->kind != KIND_PEOPLE && !m->sector.len;
  if (m->is_actor && (!m->id.len || ahead)) nation_compose(r, core, m);
  if (role && str_is(m->sector, "LAB") && is_of_party(r, role))
    m->sector = STR("PTY");
  if (m->is_actor && is_former(r, core, m) && office_was_held(r, core, m))
    identity_retire(m);
  compose_remnant(r, core, m);
  compose_count(r, core, m);
  if (m->id.len) count_people(r, name, m);
  if (!m->id.len && word_in(r, core, WORDS_COUNTRY_NOUN)) {
    m->type = MENTION_LOC;
    m->is_person = false;
  }
  bool those = core != m->head && is_those_who(r, core); /* "most of them" */
  bool both = is_both(r, m->head);
  if (!m->is_actor && (those || both || is_people_by_number(r, m->head))) {
    m->type = MENTION_PER;
    m->is_actor = m->is_person = true;
    m->is_plural |= those || both;
    if (both) m->form = MENTION_PRONOUN;
  }
}

/* "Turkish and *PKK* forces": those of a band stay rebels. */
static void stand_for_noun(const mention *m, mention *other) {
  if (!str_is(other->sector, "REB")) {
    other->sector = m->sector;
    other->others = m->others;
  }
  other->type = m->type;
  other->kind = KIND_NONE;
  other->form = MENTION_NOMINAL;
  other->is_actor = other->is_plural = true;
  other->is_person = m->is_person;
  other->id = other->name = (bede_str){NULL, 0};
}

/* "the presidents of Chad *and Mali*" */
static bool lends_nation(const reading *r, uint32_t t) {
  enum rel rel = r->syntax->rel[t];
  if (rel == REL_AMOD || rel == REL_COMPOUND) return true;
  uint32_t prep = rel == REL_NMOD ? phrase_case(r, t) : TOKEN_NONE;
  return prep != TOKEN_NONE &&
         (str_is(r->fold[prep], "of") || word_in(r, prep, WORDS_ORIGIN));
}

/* "*Indian* and *Chinese* soldiers": soldiers of both.  The second adjective
 * stands for its own. */
static void share_noun(reading *r, const mention *m) {
  uint32_t core = phrase_core(r, m->head);
  if (!m->is_plural || !m->is_actor || !m->code.len) return;
  if (!m->sector.len && !m->is_person) return;
  TREE_EACH_CHILD(&r->tree, core, c) {
    if (!lends_nation(r, c)) continue;
    const mention *first = reading_mention(r, c);
    TREE_EACH_CHILD(&r->tree, c, next) {
      uint32_t i = r->out->at[next];
      if (r->syntax->rel[next] != REL_CONJ || i == MENTION_NONE) continue;
      mention *other = &r->out->mentions.items[i];
      bool behind = next > core; /* "soldiers of Chad and Mali" */
      bool band = str_is(other->sector, "REB") && !str_is(m->sector, "REB");
      if (!other->code.len || (str_eq(other->code, m->code) && !band)) continue;
      if (behind && (!first || other->type != MENTION_LOC ||
                     !str_eq(first->code, m->code)))
        continue;
      stand_for_noun(m, other);
    }
  }
}

/* "fined the supermarket chain *Tesco*": the name right behind the noun tells
 * whose it is, where the tree makes them two objects. */
static void take_name(const reading *r, mention *m) {
  uint32_t i = (uint32_t)(m - r->out->mentions.items) + 1;
  if (m->form != MENTION_NOMINAL || !m->is_actor || m->code.len ||
      i == r->out->mentions.count)
    return;
  const mention *name = &r->out->mentions.items[i];
  if (name->first != m->end || !name->id.len || name->type != MENTION_ORG ||
      name->form != MENTION_NAME || !str_eq(name->sector, m->sector) ||
      r->syntax->rel[name->head] != REL_OBJ ||
      r->syntax->rel[m->head] != REL_OBJ ||
      r->syntax->head[name->head] != r->syntax->head[m->head])
    return;
  m->code = name->code;
}

/* What the caller said stands; the rest is composed as usual. */
static void compose(const reading *r, mention *m) {
  mention given = *m;
  m->code = m->sector = m->name = (bede_str){NULL, 0};
  if (r->syntax->upos[m->head] == UPOS_PRON &&
      !hit_at(r, r->actor_hit, m->head))
    compose_pronoun(r, m);
  else
    compose_noun(r, m);
  if (!given.is_given) return;
  if (given.code.len) m->code = given.code;
  if (given.sector.len) {
    m->sector = given.sector;
    m->others = (bede_str){NULL, 0};
  }
  if (given.name.len) m->name = given.name;
  m->is_actor = true;
}

static uint32_t depth(const reading *r, uint32_t token) {
  uint32_t n = 0;
  while (r->syntax->head[token] != TOKEN_NONE && n < r->tokens) {
    token = r->syntax->head[token];
    n++;
  }
  return n;
}

void actor_compose(reading *r) {
  mention_list *all = &r->out->mentions;
  uint32_t *deep = arena_many(r->a, uint32_t, all->count), deepest = 0;
  for (uint32_t i = 0; i < all->count; i++) {
    deep[i] = depth(r, all->items[i].head);
    if (deep[i] > deepest) deepest = deep[i];
  }
  for (uint32_t d = deepest + 1; d-- > 0;)
    for (uint32_t i = 0; i < all->count; i++)
      if (deep[i] == d) compose(r, &all->items[i]);
  for (uint32_t i = 0; i < all->count; i++) {
    share_noun(r, &all->items[i]);
    take_name(r, &all->items[i]);
  }
}
