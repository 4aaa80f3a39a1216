/*
 * phrase.c - which tokens head a noun phrase, and how far it reaches.
 *
 * A noun phrase here is what a record shows of it: determiner, modifiers,
 * head, and prepositional phrases; no relative clause, no participle, no
 * apposition that is a mention itself, no other conjunct.
 */
#include "mention/reading.h"

uint32_t phrase_child(const reading *r, uint32_t head, unsigned rel) {
  return tree_find(&r->tree, head, (enum rel)rel);
}

uint32_t phrase_case(const reading *r, uint32_t head) {
  return phrase_child(r, head, REL_CASE);
}

bool phrase_is_definite(const reading *r, uint32_t head) {
  uint32_t det = phrase_child(r, head, REL_DET);
  return det != TOKEN_NONE &&
         (str_is(r->fold[det], "the") || str_is(r->fold[det], "this") ||
          str_is(r->fold[det], "these") || str_is(r->fold[det], "those"));
}

/* "Ms Makei, the minister, ..." against "the group Hamas" */
bool phrase_set_off(const reading *r, uint32_t token) {
  uint32_t head = r->syntax->head[token];
  uint32_t low = head < token ? head : token;
  uint32_t high = head < token ? token : head;
  for (uint32_t t = low + 1; t < high; t++)
    if (r->syntax->upos[t] == UPOS_PUNCT && !word_is_hyphen(r, t)) return true;
  return false;
}

/* Edges along which words make one name or title: "Polish" hangs on
 * "Minister" and that on "Morawiecki". */
static bool is_title_edge(const reading *r, uint32_t t) {
  switch (r->syntax->rel[t]) {
  case REL_COMPOUND:
  case REL_FLAT:
  case REL_NMOD_DESC:
    return true;
  case REL_APPOS:
    return !phrase_set_off(r, t);
  default:
    return false;
  }
}

bool phrase_is_linked(const reading *r, uint32_t core, uint32_t t) {
  uint32_t up = r->syntax->head[t];
  for (uint32_t room = 8; up != core; room--) {
    if (up == TOKEN_NONE || !room || !is_title_edge(r, up)) return false;
    up = r->syntax->head[up];
  }
  return true;
}

/* "Mr Diallo, *in Oslo for talks*, said": where he is and what for. */
static bool is_whereabouts(const reading *r, uint32_t t) {
  uint32_t prep = phrase_case(r, t);
  if (prep == TOKEN_NONE || r->syntax->head[t] > t || !phrase_set_off(r, t) ||
      !str_is(r->fold[prep], "in"))
    return false;
  TREE_EACH_CHILD(&r->tree, t, c) {
    uint32_t end = phrase_case(r, c), mark = phrase_child(r, c, REL_MARK);
    if (r->syntax->rel[c] == REL_NMOD && end != TOKEN_NONE &&
        str_is(r->fold[end], "for"))
      return true;
    if (r->syntax->rel[c] == REL_ACL && mark != TOKEN_NONE &&
        r->syntax->xpos[mark] == XPOS_TO)
      return true;
  }
  return false;
}

/* Edges that leave the noun phrase wherever they stand in it. */
static bool leaves(const reading *r, uint32_t t) {
  switch (r->syntax->rel[t]) {
  case REL_ACL:
  case REL_ACL_RELCL:
  case REL_ADVCL:
  case REL_ADVCL_RELCL:
  case REL_CCOMP:
  case REL_CSUBJ:
  case REL_COP:
  case REL_DISCOURSE:
  case REL_DISLOCATED:
  case REL_LIST:
  case REL_MARK:
  case REL_NSUBJ:
  case REL_NSUBJ_OUTER:
  case REL_NSUBJ_PASS:
  case REL_ORPHAN:
  case REL_PARATAXIS:
  case REL_VOCATIVE:
    return true;
  case REL_APPOS:
    return phrase_set_off(r, t);
  case REL_NMOD:
    return is_whereabouts(r, t);
  default:
    return false;
  }
}

/* Dependents of the head that belong to the clause around it. */
static bool of_clause(unsigned rel) {
  switch (rel) {
  case REL_ADVMOD:
  case REL_AUX:
  case REL_AUX_PASS:
  case REL_CASE:
  case REL_CC:
  case REL_CC_PRECONJ:
  case REL_CONJ:
  case REL_OBJ:
  case REL_OBL:
  case REL_OBL_UNMARKED:
  case REL_XCOMP:
    return true;
  default:
    return false;
  }
}

static bool is_inside(const reading *r, uint32_t head, uint32_t token) {
  uint32_t room = r->tokens; /* a broken tree must not hang us */
  for (uint32_t t = token; t != head; t = r->syntax->head[t]) {
    if (t == TOKEN_NONE || !room-- || leaves(r, t)) return false;
    if (t > head && r->out->time_at[t] != MENTION_NONE) return false;
    if (r->syntax->head[t] == head && of_clause(r->syntax->rel[t]))
      return false;
    /* "Costa Rica and Honduras": the conjunct of a part of the name */
    if (r->syntax->rel[t] == REL_CONJ && t > head &&
        r->syntax->rel[r->syntax->head[t]] == REL_FLAT)
      return false;
  }
  return true;
}

static bool is_edge(const reading *r, uint32_t t) {
  unsigned upos = r->syntax->upos[t];
  return (upos == UPOS_PUNCT && !word_is_hyphen(r, t)) || upos == UPOS_CCONJ;
}

void phrase_extent(const reading *r, uint32_t head, uint32_t *first,
                   uint32_t *end) {
  const text_sentence *s = reading_sentence(r, head);
  uint32_t low = head, high = head + 1;
  while (low > s->first && is_inside(r, head, low - 1)) low--;
  while (high < s->end && is_inside(r, head, high)) high++;
  while (low < head && is_edge(r, low)) low++;
  for (uint32_t t = low; t < head; t++) /* "up to" hangs on the noun */
    if (r->out->number_at[t].known && r->number_first[t] < low)
      low = r->number_first[t];
  while (high > head + 1 &&
         (is_edge(r, high - 1) || word_is_hyphen(r, high - 1)))
    high--;
  /* "border crossing", whatever the tree makes of the second word */
  if (high == head + 1 && high < s->end &&
      word_phrase_in(r, head, high + 1, WORDS_BORDER))
    high++;
  *first = low;
  *end = high;
}

static bool is_number_word(const reading *r, uint32_t t) {
  return r->syntax->upos[t] == UPOS_NUM ||
         (r->number_value[t].end &&
          lexicon_value_of(r->lex, r->form_senses[t], LIST_NUMBER).len > 0);
}

/* "six *companies of* the border force": its men, and no firm. */
static bool is_unit(const reading *r, uint32_t head) {
  if (!mention_lemma_in(r->out, head, r->words.unit_of_men)) return false;
  uint32_t men = phrase_child(r, head, REL_NMOD);
  if (men == TOKEN_NONE) return false;
  const hit *role = hit_at(r, r->role_hit, men);
  const hit *name = hit_at(r, r->actor_hit, men);
  bede_str sector = role   ? hit_sector(r, role)
                    : name ? hit_name_sector(r, name)
                           : (bede_str){NULL, 0};
  return str_is(sector, "MIL") || str_is(sector, "COP") ||
         str_is(sector, "PRM");
}

uint32_t phrase_counted(const reading *r, uint32_t head) {
  for (uint32_t room = 4; room; room--) {
    if (!word_in(r, head, WORDS_QUANTITY) && !is_number_word(r, head) &&
        !is_unit(r, head))
      return head;
    uint32_t inner = phrase_child(r, head, REL_NMOD);
    uint32_t of = inner == TOKEN_NONE ? inner : phrase_case(r, inner);
    if (of == TOKEN_NONE || !str_is(r->fold[of], "of")) return head;
    head = inner;
  }
  return head;
}

static bool is_argument(unsigned rel) {
  switch (rel) {
  case REL_NSUBJ:
  case REL_NSUBJ_PASS:
  case REL_NSUBJ_OUTER:
  case REL_OBJ:
  case REL_IOBJ:
  case REL_OBL:
  case REL_OBL_AGENT:
  case REL_NMOD:
  case REL_CONJ:
    return true;
  default:
    return false;
  }
}

/* Parts of a longer name or noun: no phrase of their own. */
static bool is_part(const reading *r, uint32_t t) {
  switch (r->syntax->rel[t]) {
  case REL_COMPOUND:
  case REL_COMPOUND_PRT:
  case REL_FIXED:
  case REL_FLAT:
  case REL_GOESWITH:
  case REL_AMOD:
  case REL_CASE:
  case REL_CC:
  case REL_PUNCT:
  case REL_NMOD_DESC:
  case REL_NUMMOD:
    return true;
  case REL_APPOS:
    return !phrase_set_off(r, t);
  default:
    return false;
  }
}

/* "outside the *Iranian* embassy": a place there, and no body that acts. */
static bool is_site(const reading *r, uint32_t noun) {
  return word_in(r, noun, WORDS_OWNED_SITE) &&
         word_in(r, phrase_case(r, noun), WORDS_AT_SITE);
}

/* "a government pay *offer*": what all the words before it are said of. */
static uint32_t compound_top(const reading *r, uint32_t noun) {
  for (uint32_t i = 0; i < 8 && r->syntax->rel[noun] == REL_COMPOUND; i++)
    if (r->syntax->head[noun] != TOKEN_NONE) noun = r->syntax->head[noun];
  return noun;
}

static bool is_role_party(const reading *r, uint32_t t);

bool phrase_nation_before(const reading *r, uint32_t role) {
  if (role == 0) return false;
  uint32_t t = role - 1;
  const hit *name = hit_at(r, r->actor_hit, t);
  unsigned rel = r->syntax->rel[t];
  return name && name->end == role && hit_top(r, name) == t &&
         name->sense->use == USE_ADJ && rel == REL_AMOD &&
         r->syntax->head[t] == r->syntax->head[role];
}

/* The nation that a hyphen joins to this one: "*Israeli*-Palestinian talks". */
static uint32_t paired(const reading *r, const hit *name) {
  const text_sentence *s = reading_sentence(r, name->first);
  uint32_t after = name->end + 1, before = name->first;
  const hit *next = NULL;
  if (after < s->end && word_is_hyphen(r, after - 1))
    next = hit_at(r, r->actor_hit, after);
  else if (before >= s->first + 2 && word_is_hyphen(r, before - 1))
    next = hit_at(r, r->actor_hit, before - 2);
  return next ? hit_top(r, next) : TOKEN_NONE;
}

/* "a Russian attack", "the EU charges": the name is a party to what the noun
 * says.  Not so in "Russian soldiers", one party together. */
static bool is_party(const reading *r, uint32_t t) {
  const hit *name = hit_at(r, r->actor_hit, t);
  unsigned rel = r->syntax->rel[t];
  uint32_t noun = r->syntax->head[t];
  if (!name || hit_top(r, name) != t || noun == TOKEN_NONE) return false;
  if (hit_is_bound(r, name)) return false;
  if (noun == paired(r, name) && r->syntax->head[noun] != TOKEN_NONE) {
    rel = r->syntax->rel[noun];
    noun = r->syntax->head[noun];
  }
  if (t + 1 < r->tokens && phrase_nation_before(r, t + 1) &&
      is_role_party(r, t + 1))
    return false; /* "an *Israeli* army drone": the army's */
  if (rel != REL_AMOD && rel != REL_COMPOUND && rel != REL_NMOD_DESC)
    return false;
  noun = compound_top(r, noun);
  return (!hit_at(r, r->role_hit, noun) || is_site(r, noun)) &&
         !hit_at(r, r->actor_hit, noun);
}

static bool is_joined_adjective(const reading *r, uint32_t t, uint32_t noun) {
  uint32_t first = r->syntax->head[t];
  if (r->syntax->rel[t] != REL_CONJ || first == TOKEN_NONE || first > t)
    return false;
  unsigned rel = r->syntax->rel[first];
  return (rel == REL_AMOD || rel == REL_COMPOUND) &&
         r->syntax->head[first] == noun;
}

/* "Kenyan and *Afghan Taliban* forces", "Turkish and *Kurdish PKK* fighters":
 * a name that stands with the second adjective is a second party; the tree
 * hangs the adjective on the first.  But "British and *Irish Reuters* staff"
 * are of one firm. */
uint32_t phrase_joined(const reading *r, uint32_t t) {
  const hit *name = hit_at(r, r->actor_hit, t);
  uint32_t noun = r->syntax->head[t];
  if (!name || hit_top(r, name) != t || noun == TOKEN_NONE || noun < t)
    return TOKEN_NONE;
  for (uint32_t k = name->first; k < t; k++)
    if (is_joined_adjective(r, k, noun)) return k;
  if (!name->first || !is_joined_adjective(r, name->first - 1, noun))
    return TOKEN_NONE;
  mention band = {.type = MENTION_NOM};
  identity_of_name(r, name, &band);
  return str_is(band.sector, "REB") ? name->first - 1 : TOKEN_NONE;
}

static bool tells_event(const reading *r, uint32_t noun) {
  bool gerund = r->syntax->xpos[noun] == XPOS_VBG;
  bede_str word = gerund ? r->fold[noun] : r->lemma[noun];
  return r->syntax->upos[noun] == UPOS_NOUN &&
         lexicon_frames(r->lex, word, LEX_NOUN).count;
}

/* "six-*party* talks", "a three-*judge* panel": how many, not who. */
static bool is_measure(const reading *r, uint32_t t) {
  if (t < reading_sentence(r, t)->first + 2 || !word_is_hyphen(r, t - 1))
    return false;
  return word_touches(r, t) && r->syntax->upos[t - 2] == UPOS_NUM;
}

/* "*rebel* positions", "the *rebel*-held town": whose it is. */
static bool is_holder(const reading *r, uint32_t noun) {
  return word_in(r, noun, WORDS_HOLDING);
}

/* "*government* pay policy", "*police* brutality": of what a body does or
 * plans; of plain people it is often about them ("*refugee* policy"). */
static bool is_policy_maker(const reading *r, const lex_role *role,
                            uint32_t noun) {
  noun = compound_top(r, noun);
  return (role->is_body || role->is_group) && role->sector.len &&
         r->syntax->upos[noun] == UPOS_NOUN && word_in(r, noun, WORDS_POLICY);
}

/* "a rebel attack", "police firing": likewise a role before a noun that tells
 * of an event, or before arms: "an *army* drone hit the camp". */
static bool is_role_party(const reading *r, uint32_t t) {
  const hit *role = hit_at(r, r->role_hit, t);
  uint32_t noun = r->syntax->head[t];
  if (!role || hit_top(r, role) != t) return false;
  /* "*power* cuts": no sector, and no people's name */
  const lex_role *told = lexicon_role(r->lex, role->sense->entry);
  bool nobody = !told->sector.len && !told->code.len && !told->is_body;
  if (nobody && !word_is_capital(r, t)) return false;
  /* "*Kurdish* villages", "*militant* targets"; and what is no adjective
   * whatever the tree says: "*opposition* boycotts" */
  bool body =
      (told->is_group || told->is_body) && r->syntax->xpos[t] == XPOS_NN;
  bool adjective = r->syntax->rel[t] == REL_AMOD &&
                   (word_is_capital(r, t) || is_holder(r, noun) || body);
  if (!adjective && r->syntax->rel[t] != REL_COMPOUND) return false;
  if (is_measure(r, role->first) || word_in(r, t, WORDS_ARMS)) return false;
  return role->end <= noun &&
         (tells_event(r, noun) || word_in(r, noun, WORDS_ARMS) ||
          is_holder(r, noun) || is_policy_maker(r, told, noun)) &&
         !hit_at(r, r->role_hit, noun) && !hit_at(r, r->actor_hit, noun);
}

/* A word inside a longer lexicon phrase that another word heads. */
static bool is_swallowed(const reading *r, uint32_t t) {
  const hit *name = hit_at(r, r->actor_hit, t);
  if (name) return hit_top(r, name) != t;
  const hit *site = hit_at(r, r->site_hit, t);
  if (site) return hit_top(r, site) != t;
  const hit *role = hit_at(r, r->role_hit, t);
  return role && hit_top(r, role) != t;
}

/* "it rained"; but "it was ready to help", whatever the parser says: only
 * somebody is ready. */
static bool is_dummy(const reading *r, uint32_t t) {
  uint32_t up = r->syntax->head[t];
  return r->syntax->rel[t] == REL_EXPL &&
         !(up != TOKEN_NONE && r->syntax->upos[up] == UPOS_ADJ &&
           word_in(r, up, WORDS_DISPOSED));
}

/* "was among *those killed*", "*three arrested* after a raid" */
static bool is_told_of(const reading *r, uint32_t t) {
  TREE_EACH_CHILD(&r->tree, t, c)
  if (r->syntax->rel[c] == REL_ACL && r->syntax->xpos[c] == XPOS_VBN)
    return true;
  return false;
}

static bool is_pronoun(const reading *r, uint32_t t) {
  if (hit_at(r, r->actor_hit, t)) return true; /* the WHO */
  switch (r->syntax->xpos[t]) {
  case XPOS_PRP: /* neither "it rained" nor "one might think" */
    return !is_dummy(r, t) && !r->out->number_at[t].known;
  case XPOS_PRPS:
  case XPOS_WP:
  case XPOS_WPS:
    return true;
  case XPOS_WDT:
    return is_argument(r->syntax->rel[t]);
  case XPOS_NN:
    return true; /* everybody, nobody */
  case XPOS_DT:  /* those who fled; "this" tells of events */
    return word_in(r, t, WORDS_PLURAL) &&
           (is_argument(r->syntax->rel[t]) || is_told_of(r, t));
  default:
    return false;
  }
}

/* "shot dead *one civilian*", taken for an adjective */
static bool is_counted_role(const reading *r, uint32_t t) {
  return hit_at(r, r->role_hit, t) &&
         phrase_child(r, t, REL_NUMMOD) != TOKEN_NONE;
}

/* "denied the three *editors* bail": the parser may take the two for one noun,
 * whose article is theirs. */
static bool is_beneficiary(const reading *r, uint32_t t) {
  uint32_t noun = r->syntax->head[t];
  const hit *role = hit_at(r, r->role_hit, t);
  return r->syntax->rel[t] == REL_COMPOUND && t + 1 == noun && role &&
         hit_top(r, role) == t && r->syntax->rel[noun] == REL_OBJ &&
         mention_lemma_in(r->out, noun, r->words.granted) &&
         r->syntax->head[noun] + 1 < t &&
         !lexicon_role(r->lex, role->sense->entry)->is_body;
}

static bool is_head(const reading *r, uint32_t t) {
  if (r->out->time_at[t] != MENTION_NONE || is_swallowed(r, t)) return false;
  unsigned rel = r->syntax->rel[t];
  if (is_party(r, t) || is_role_party(r, t) || is_beneficiary(r, t) ||
      phrase_joined(r, t) != TOKEN_NONE)
    return true;
  switch (r->syntax->upos[t]) {
  case UPOS_NOUN:
  case UPOS_PROPN:
    return !is_part(r, t);
  case UPOS_PRON:
    return is_pronoun(r, t);
  case UPOS_NUM:
  case UPOS_DET:
  case UPOS_ADJ:
    return (is_argument(rel) || is_told_of(r, t)) &&
           (is_number_word(r, t) || word_in(r, t, WORDS_QUANTITY) ||
            word_in(r, t, WORDS_PART) ||
            phrase_child(r, t, REL_DET) != TOKEN_NONE ||
            hit_at(r, r->actor_hit, t) || is_counted_role(r, t));
  default: /* "Saied's government", taken for a verb */
    return (rel == REL_NMOD_POSS && word_is_capital(r, t)) ||
           (hit_at(r, r->actor_hit, t) && !is_part(r, t));
  }
}

/* "sued *the Ohio attorney* general": the parser may hang the words of one
 * title side by side. */
static void widen_to_role(const reading *r, uint32_t head, uint32_t *first) {
  const hit *role = hit_at(r, r->role_hit, head);
  if (!role || role->first >= *first || hit_top(r, role) != head) return;
  for (uint32_t t = role->first; t < head; t++) {
    uint32_t low, end;
    if (r->syntax->head[t] != r->syntax->head[head]) continue;
    phrase_extent(r, t, &low, &end);
    if (low < *first) *first = low;
  }
}

static void add_mention(reading *r, uint32_t head) {
  uint32_t number = r->out->mentions.count;
  mention *m = array_push(r->a, &r->out->mentions);
  m->head = head;
  m->refers_to = m->several = MENTION_NONE;
  if (r->syntax->upos[head] == UPOS_PRON && !hit_at(r, r->actor_hit, head)) {
    m->first = head;
    m->end = head + 1;
  } else {
    phrase_extent(r, head, &m->first, &m->end);
    widen_to_role(r, head, &m->first);
    const hit *name = hit_at(r, r->actor_hit, head);
    uint32_t other = name ? paired(r, name) : TOKEN_NONE;
    if (other != TOKEN_NONE && is_party(r, head)) {
      m->first = name->first;
      m->end = name->end;
    }
    if (m->first == head && phrase_nation_before(r, head) &&
        is_role_party(r, head))
      m->first = hit_at(r, r->actor_hit, head - 1)->first;
  }
  /* "thousands of people": both words are this mention's */
  uint32_t core = phrase_core(r, head);
  for (uint32_t t = core; t != head; t = r->syntax->head[t])
    r->out->at[t] = number;
  r->out->at[head] = number;
  uint32_t joined = phrase_joined(r, head);
  if (joined == TOKEN_NONE || r->out->at[joined] != MENTION_NONE) return;
  r->out->at[joined] = number;
  if (joined < m->first) m->first = joined;
}

void phrase_find(reading *r) {
  for (uint32_t t = 0; t < r->tokens; t++) r->out->at[t] = MENTION_NONE;
  for (uint32_t t = 0; t < r->tokens; t++)
    if (r->out->at[t] == MENTION_NONE && is_head(r, t)) add_mention(r, t);
}
