/*
 * country.c - of which country a noun is that names none.
 *
 *   "After the vote he jailed *activists*"         of who acts
 *   "Kyrgyz lawmakers called on *the government*"  likewise
 *   "Washington urged *the government* to resign"  not of Washington
 *   "In Rabat *police* broke up the rally"         where it plays
 *
 * The mentions of the last sentences give points to their countries, and the
 * whole story does; the country with the most is meant.
 */
#include "mention/coref.h"

enum {
  WINDOW = 6, /* sentences back */
  LETTERS = 26,
  DEEPEST = 2,         /* "ordered [a crackdown on [the opposition]]" */
  CODES = 24,          /* countries weighed for one noun */
  TOLD_MOST = 60,      /* what the whole story counts at most, before halving */
  POINTS_TOLD = 16,    /* a mention in the same sentence */
  POINTS_HERE = 48,    /* the place that the sentence is set in */
  POINTS_SAME = 40,    /* "the ministry", of a ministry told before */
  POINTS_ACTING = 40,  /* who acts on the noun */
  POINTS_NAMED = 4,    /* who acts, named as a whole country */
  POINTS_SENT = 28,    /* "Poland sent soldiers" */
  POINTS_SAYING = 16,  /* who says it */
  POINTS_COME = 120,   /* into which those came whom the noun stopped; left */
  POINTS_VICTIMS = 60, /* told as harmed with their country */
  POINTS_ACCUSED = 80, /* who answers a charge made against it */
  POINTS_BEHIND = 120, /* named right behind the noun, or in its apposition */
};

/* One country, and what speaks for it. */
typedef struct tally {
  bede_str code;
  int points;
  bool is_out; /* can't be meant */
} tally;

typedef struct weighing {
  const reading *r;
  const mention *m;
  tally codes[CODES];
  uint32_t count;
  tally rest; /* of all that have no room */
  bool is_of_several;
  bool is_placed; /* its own sentence tells where */
} weighing;

/* ---- What tells a country ---- */

/* "Polish soldiers": the country is said with the noun. */
static bool has_nation(const mention *c) {
  for (uint32_t i = 0; i < c->why_count; i++)
    if (c->why[i].rule >= RULE_POSSESSOR && c->why[i].rule <= RULE_IN)
      return true;
  return false;
}

/* Firms and newspapers are at work abroad. */
static bool is_of_world(const mention *c) {
  return str_is(c->sector, "JRN") ||
         (str_is(c->sector, "BUS") && c->form == MENTION_NAME && c->id.len &&
          !has_nation(c));
}

/* Named by its words, not lent by an antecedent; a newspaper's country is not
 * the story's. */
static bool tells_country(const mention *c) {
  return c->code.len == 3 && c->refers_to == MENTION_NONE && !is_of_world(c) &&
         !identity_is_body(c->code) &&
         (c->type == MENTION_LOC || c->form == MENTION_NAME || has_nation(c));
}

/* Of a country by what it refers to, or by an earlier choice. */
static bool carries_country(const mention *c) {
  return c->code.len == 3 && c->is_actor && !str_is(c->sector, "JRN") &&
         !identity_is_body(c->code);
}

static bool is_inside(const reading *r, const mention *c) {
  uint32_t prep = phrase_case(r, c->head);
  return prep != TOKEN_NONE && str_is(r->fold[prep], "in");
}

/* "drivers *from Mali*", "return *to Bamako*": places that are elsewhere, and
 * people who come from there. */
static bool is_elsewhere(const reading *r, const mention *c) {
  uint32_t t = c->head;
  if (c->type != MENTION_LOC) t = tree_find(&r->tree, t, REL_NMOD);
  uint32_t prep = t == TOKEN_NONE ? TOKEN_NONE : phrase_case(r, t);
  if (prep == TOKEN_NONE || !(c->type != MENTION_LOC || c->kind == KIND_PLACE))
    return false;
  return str_is(r->fold[prep], "from") ||
         (c->type == MENTION_LOC && str_is(r->fold[prep], "to"));
}

/* The place of a code of three capitals in r->told. */
static uint32_t code_slot(bede_str code) {
  uint32_t slot = 0;
  for (uint32_t i = 0; i < code.len; i++)
    slot = slot * LETTERS + (uint32_t)(code.ptr[i] - 'A') % LETTERS;
  return slot;
}

/* A country's people, police and towns show that the story plays there; its
 * soldiers and refugees may be abroad, and governments speak in every story. */
static uint8_t told_weight(const reading *r, const mention *c) {
  uint8_t weight = 2;
  if (is_elsewhere(r, c))
    weight = 1;
  else if (c->kind == KIND_PLACE)
    weight = is_inside(r, c) ? 4 : 2;
  else if (str_is(c->sector, "REF"))
    weight = 1;
  else if (str_is(c->sector, "MIL"))
    weight = 3;
  else if (c->sector.len && !str_is(c->sector, "GOV"))
    weight = 4;
  return r->text->sentence_of[c->head] == 0 ? 2 * weight : weight;
}

void country_count(reading *r) {
  r->told = arena_many(r->a, uint8_t, LETTERS * LETTERS * LETTERS);
  for (uint32_t i = 0; i < r->out->mentions.count; i++) {
    const mention *c = &r->out->mentions.items[i];
    if (!tells_country(c)) continue;
    uint8_t *told = &r->told[code_slot(c->code)];
    uint32_t sum = *told + told_weight(r, c);
    *told = (uint8_t)(sum < TOLD_MOST ? sum : TOLD_MOST);
    if (*told > r->told_most) r->told_most = *told;
  }
}

/* ---- Points ---- */

static tally *tally_of(weighing *w, bede_str code) {
  for (uint32_t i = 0; i < w->count; i++)
    if (str_eq(w->codes[i].code, code)) return &w->codes[i];
  if (w->count == CODES) return &w->rest;
  tally *t = &w->codes[w->count++];
  *t = (tally){code, w->r->told[code_slot(code)] / 2, false};
  return t;
}

static bool is_subject(unsigned rel) {
  return rel == REL_NSUBJ || rel == REL_NSUBJ_PASS;
}

/* "In Rabat, police broke up the rally"; not "migrants stuck *in Chad*", which
 * tells where they are. */
static bool is_setting(const reading *r, const mention *c) {
  uint32_t up = r->syntax->head[c->head];
  bool inner = up != TOKEN_NONE && (r->syntax->rel[up] == REL_ACL ||
                                    r->syntax->rel[up] == REL_ACL_RELCL ||
                                    r->syntax->rel[up] == REL_AMOD);
  return c->type == MENTION_LOC && r->syntax->rel[c->head] == REL_OBL &&
         is_inside(r, c) && !inner;
}

static uint32_t first_conjunct(const reading *r, uint32_t t) {
  for (uint32_t room = 8; room && r->syntax->rel[t] == REL_CONJ; room--)
    t = r->syntax->head[t];
  return t;
}

/* "*rebels* and government troops *in Sudan*": where all of them are. */
static bool is_own_place(const weighing *w, const mention *c) {
  const reading *r = w->r;
  if (c->type != MENTION_LOC || r->syntax->rel[c->head] != REL_NMOD ||
      !is_inside(r, c))
    return false;
  return first_conjunct(r, r->syntax->head[c->head]) ==
         first_conjunct(r, w->m->head);
}

static bool is_modifier(const reading *r, const mention *c) {
  unsigned rel = r->syntax->rel[c->head];
  return rel == REL_AMOD || rel == REL_COMPOUND || rel == REL_NMOD_DESC;
}

/* "*US*-backed rebels hold half of the country": the least likely one. */
static bool is_backer(const reading *r, const mention *c) {
  const hit *name = hit_at(r, r->actor_hit, c->head);
  return name && hit_is_bound(r, name);
}

/* "Washington", "the United States": a government named by its country. */
static bool is_country_name(const mention *c) {
  return c->form == MENTION_NAME &&
         (c->type == MENTION_LOC || c->kind == KIND_GOVERNMENT);
}

/* "*The minister* accused Turkey", "*the president* met the Turkish envoy": a
 * country, or its man, is the other side of the noun's own verb. */
static bool is_other_side(const weighing *w, const mention *c) {
  bool envoy = c->form == MENTION_NOMINAL && has_nation(c) &&
               (str_is(c->sector, "GOV") || !c->sector.len);
  return str_is(w->m->sector, "GOV") && (envoy || is_country_name(c)) &&
         is_subject(w->r->syntax->rel[w->m->head]) && c->head > w->m->head &&
         c->kind != KIND_PLACE && nominal_is_coargument(w->r, w->m, c);
}

/* "Dhaka accuses *Ne Win* ... *Opposition leaders* left the country": the
 * opposition to a ruler who is told by name, not to the state that accuses
 * him. */
static bool is_ruler(const weighing *w, const mention *c) {
  bool one = str_is(w->m->sector, "GOV") && w->m->is_person &&
             !w->m->is_plural; /* "John Magufuli ... *the president*" */
  return (one || str_is(w->m->sector, "OPP")) && c->type == MENTION_PER &&
         c->form == MENTION_NAME && str_is(c->sector, "GOV");
}

/* "*Dissidents* have escaped to Kenya": who flees into a country is of
 * another. */
static bool is_refuge(const weighing *w, const mention *c) {
  const reading *r = w->r;
  uint32_t prep = phrase_case(r, c->head);
  return str_is(w->m->sector, "OPP") && c->kind == KIND_PLACE &&
         is_subject(r->syntax->rel[w->m->head]) &&
         r->syntax->head[c->head] == r->syntax->head[w->m->head] &&
         prep != TOKEN_NONE && str_is(r->fold[prep], "to");
}

/* "villagers who *fled* raids in *Mali*": they come from there. */
static bool is_fled(const weighing *w, const mention *c) {
  const reading *r = w->r;
  uint32_t who = phrase_core(r, w->m->head), prep = phrase_case(r, c->head);
  bool there = prep != TOKEN_NONE &&
               (str_is(r->fold[prep], "to") || str_is(r->fold[prep], "into") ||
                str_is(r->fold[prep], "across"));
  if (c->type != MENTION_LOC || there || sector_is_armed(w->m->sector))
    return false;
  TREE_EACH_CHILD(&r->tree, who, verb) {
    unsigned rel = r->syntax->rel[verb];
    if ((rel == REL_ACL || rel == REL_ACL_RELCL) &&
        mention_lemma_in(r->out, verb, r->words.fleeing) &&
        tree_under(&r->tree, c->head, verb))
      return true;
  }
  return false;
}

/* "They tried to enter *Chad* but were stopped by *the police*", "stormed into
 * *Chad*, throwing stones at *police*": whoever comes to a country meets its
 * own force there. */
static bool is_come_to(const weighing *w, const mention *c) {
  const reading *r = w->r;
  unsigned rel = r->syntax->rel[c->head];
  uint32_t prep = phrase_case(r, c->head);
  bool armed = sector_is_armed(w->m->sector);
  bool into = rel == REL_OBL && prep != TOKEN_NONE &&
              (str_is(r->fold[prep], "into") || str_is(r->fold[prep], "to"));
  unsigned own = r->syntax->rel[w->m->head];
  bool meets = own == REL_OBL_AGENT || (!phrase_is_definite(r, w->m->head) &&
                                        (own == REL_OBJ || own == REL_OBL));
  if (into && own != REL_OBL_AGENT) into = str_is(r->fold[prep], "into");
  return armed && meets && c->head < w->m->head &&
         r->syntax->head[c->head] != r->syntax->head[w->m->head] &&
         (c->type == MENTION_LOC || is_country_name(c)) &&
         ((rel == REL_OBJ &&
           word_in(r, r->syntax->head[c->head], WORDS_ENTERING)) ||
          into);
}

/* "footage posted by a *Kenyan lawyer* shows soldiers": who has put it there
 * need not be of their country. */
static bool is_of_film(const weighing *w, const mention *c) {
  const reading *r = w->r;
  uint32_t shown = r->syntax->head[c->head];
  if (r->syntax->rel[c->head] != REL_OBL_AGENT ||
      r->syntax->rel[shown] != REL_ACL)
    return false;
  uint32_t film = r->syntax->head[shown];
  return is_subject(r->syntax->rel[film]) &&
         mention_lemma_in(r->out, film, r->words.visual) &&
         tree_under(&r->tree, w->m->head, r->syntax->head[film]);
}

/* "'Free *Tibet*', *the protesters* chanted": they need not be from there. */
static bool is_of_slogan(const weighing *w, const mention *c) {
  const text_doc *text = w->r->text;
  return w->m->is_plural && str_is(w->m->sector, "CVL") &&
         text_in_quote(text, c->head) && !text_in_quote(text, w->m->head);
}

static void weigh_mention(weighing *w, const mention *c) {
  const reading *r = w->r;
  int gap =
      (int)(r->text->sentence_of[w->m->head] - r->text->sentence_of[c->head]);
  int points = POINTS_TOLD / (1 + gap);
  bool tells = tells_country(c);
  if (is_of_world(c) && sector_is_of_state(w->m->sector)) return;
  if ((!tells && !carries_country(c)) || is_of_film(w, c) || is_of_slogan(w, c))
    return;
  if (is_other_side(w, c) || is_refuge(w, c)) {
    tally_of(w, c->code)->is_out = true;
    return;
  }
  if (is_subject(r->syntax->rel[c->head])) points += points / 2;
  if (!tells || is_modifier(r, c)) points /= 2;
  if (is_backer(r, c)) points /= 4;
  if (is_elsewhere(r, c)) points /= 2;
  if (c->head > w->m->head) points /= 2; /* not told yet */
  if (is_ruler(w, c)) points *= 2;
  /* "In Helsinki, a flag was burned.  *Police* arrested five" */
  bool here = gap ? !w->is_placed && gap <= 2 && is_setting(r, c)
                  : is_setting(r, c) || is_own_place(w, c);
  if (tells && here) points += POINTS_HERE / (1 + gap);
  if (!gap && (is_come_to(w, c) || is_fled(w, c))) points += POINTS_COME;
  tally_of(w, c->code)->points += points;
}

/* "They met in Ankara. *Rebels* in Sudan signed a truce": not in Ankara. */
static bool is_placed(const weighing *w) {
  const reading *r = w->r;
  uint32_t sentence = r->text->sentence_of[w->m->head];
  for (uint32_t i = coref_last_of_sentence(r, w->m); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (r->text->sentence_of[c->head] != sentence) break;
    if (tells_country(c) && (is_setting(r, c) || is_own_place(w, c)))
      return true;
  }
  return false;
}

/* Of several items ("CAIRO - ... BELFAST - ...") the first sentence of the one
 * that the noun is in; 0 for one story. */
static uint32_t item_of(const reading *r, const mention *m) {
  uint32_t own = 0, count = 0;
  for (uint32_t i = 0; i < r->text->sentence_count; i++) {
    if (r->text->sentences[i].kind != TEXT_DATELINE) continue;
    count++;
    if (i <= r->text->sentence_of[m->head]) own = i;
  }
  return count > 2 ? own : 0;
}

static void weigh_mentions(weighing *w) {
  const reading *r = w->r;
  uint32_t item = item_of(r, w->m);
  w->is_placed = is_placed(w);
  for (uint32_t i = coref_last_of_sentence(r, w->m); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    uint32_t sentence = r->text->sentence_of[c->head];
    if (sentence + WINDOW < r->text->sentence_of[w->m->head] || sentence < item)
      break;
    if (c != w->m) weigh_mention(w, c);
    /* "*BELFAST* - Mourners clashed with police" */
    if (item && sentence == item && tells_country(c) && c->type == MENTION_LOC)
      tally_of(w, c->code)->points += POINTS_HERE;
  }
}

/* ---- Who acts on it ---- */

typedef struct acting {
  const mention *who; /* NULL: nobody known */
  bool says;          /* only says what the noun does */
  uint32_t depth;     /* of the noun below the verb: 1 its own argument */
} acting;

/* "accused *the king* of jailing ...", "ordered *troops* to move": whoever
 * stands between a verb and the one without a subject below it. */
static uint32_t controller(const reading *r, uint32_t verb, uint32_t below) {
  unsigned rel = r->syntax->rel[below];
  if (rel != REL_XCOMP && rel != REL_ADVCL && rel != REL_ACL &&
      rel != REL_CCOMP)
    return TOKEN_NONE;
  uint32_t object = tree_find(&r->tree, verb, REL_OBJ);
  const mention *o = object == TOKEN_NONE ? NULL : reading_mention(r, object);
  return o && o->is_actor && object < below ? object : TOKEN_NONE;
}

/* "ambushed a Sudanese patrol, killing four *soldiers*": those of the patrol */
static const mention *same_victims(const weighing *w) {
  const reading *r = w->r;
  uint32_t verb = r->syntax->head[w->m->head];
  if (!sector_is_armed(w->m->sector) || r->syntax->rel[w->m->head] != REL_OBJ ||
      verb == TOKEN_NONE || r->syntax->rel[verb] != REL_ADVCL ||
      r->syntax->xpos[verb] != XPOS_VBG)
    return NULL;
  uint32_t up = r->syntax->head[verb];
  uint32_t object = up == TOKEN_NONE ? up : tree_find(&r->tree, up, REL_OBJ);
  const mention *c = object == TOKEN_NONE ? NULL : reading_mention(r, object);
  return c && c->code.len == 3 && c->type != MENTION_LOC ? c : NULL;
}

static acting who_acts(const reading *r, const mention *m) {
  bool is_beyond = false; /* of the noun's own clause, as its subject */
  uint32_t t = m->head, depth = 0;
  for (uint32_t room = 24; room; room--) {
    unsigned rel = r->syntax->rel[t];
    uint32_t up = r->syntax->head[t], who = TOKEN_NONE;
    if (up == TOKEN_NONE) break;
    /* "When *protesters* took to the streets, the king sent tanks" */
    bool answered = rel == REL_ADVCL && t < up;
    if (is_beyond && rel != REL_CCOMP && rel != REL_PARATAXIS && !answered)
      break;
    if (answered) is_beyond = false;
    if (!is_beyond && is_subject(rel)) {
      is_beyond = true;
      t = up;
      continue;
    }
    if (r->syntax->upos[t] != UPOS_VERB) depth++;
    if (!is_beyond) who = controller(r, up, t);
    if (who == TOKEN_NONE) who = tree_subject(&r->tree, up);
    if (who != TOKEN_NONE)
      return (acting){reading_mention(r, who), is_beyond, depth};
    t = up;
  }
  return (acting){NULL, false, 0};
}

/* The story is about this country no less than about others. */
static bool is_at_home(const reading *r, bede_str code) {
  return 2 * r->told[code_slot(code)] >= r->told_most;
}

static const mention *root_of(const reading *r, const mention *c) {
  uint32_t number = (uint32_t)(c - r->out->mentions.items);
  return &r->out->mentions.items[mention_root(r->out, number)];
}

/* "Costa Rica and Honduras have sent extra police": both countries' */
static bool are_several(const reading *r, const mention *who) {
  TREE_EACH_CHILD(&r->tree, who->head, c) {
    const mention *other = reading_mention(r, c);
    if (r->syntax->rel[c] == REL_CONJ && other && other->code.len &&
        !str_eq(other->code, who->code))
      return true;
  }
  return false;
}

/* With those joined to it: "*the United States, Britain and France*". */
static void drop_backer(weighing *w, uint32_t token, uint32_t room) {
  const mention *c = reading_mention(w->r, token);
  const mention *by = c ? root_of(w->r, c) : NULL;
  if (by && by->code.len && (str_is(by->sector, "GOV") || is_country_name(by)))
    tally_of(w, by->code)->is_out = true;
  if (!room) return;
  TREE_EACH_CHILD(&w->r->tree, token, next)
  if (w->r->syntax->rel[next] == REL_CONJ) drop_backer(w, next, room - 1);
}

/* "The United States and France *back* rebels", "approved forces to *help*
 * opposition groups": no state does so to its own. */
static void weigh_backers(weighing *w) {
  const reading *r = w->r;
  bool against = str_is(w->m->sector, "REB") || str_is(w->m->sector, "OPP");
  uint32_t t = r->syntax->head[w->m->head];
  if (!against || r->syntax->rel[w->m->head] != REL_OBJ ||
      !mention_lemma_in(r->out, t, r->words.abetting))
    return;
  acting by = who_acts(r, w->m);
  if (by.who && !by.says) drop_backer(w, by.who->head, 4);
  /* past the forces that are to help: "approved *forces to help* rebels" */
  while (r->syntax->xpos[t] == XPOS_VB && r->syntax->head[t] != TOKEN_NONE)
    t = r->syntax->head[t];
  uint32_t who = tree_subject(&r->tree, t);
  if (who != TOKEN_NONE) drop_backer(w, who, 4);
}

/* "cut off aid *to the country*": not of him who does it. */
static bool is_turned_to(const reading *r, const mention *m) {
  uint32_t prep = phrase_case(r, m->head);
  return prep != TOKEN_NONE && word_in(r, prep, WORDS_TURNED_TO);
}

/* "*the generals* in Kinshasa", then "the junta" */
static bool is_in_power(const reading *r, const mention *m) {
  return str_is(m->sector, "MIL") && m->form == MENTION_NOMINAL &&
         mention_lemma_in(r->out, phrase_core(r, m->head), r->words.in_power);
}

/* "Rome cut aid *to the junta*", "Oslo, which does not recognise *the junta*",
 * "Rome trains *the police*": no state, told by its name, does so to its own.
 */
static bool is_of_another(const reading *r, const mention *m) {
  enum rel rel = (enum rel)r->syntax->rel[m->head];
  bool object = rel == REL_OBJ || rel == REL_IOBJ;
  if (!phrase_is_definite(r, m->head)) return false;
  if (is_in_power(r, m)) return object || is_turned_to(r, m);
  return object && sector_is_armed(m->sector) &&
         mention_lemma_in(r->out, r->syntax->head[m->head], r->words.abetting);
}

static void weigh_acting(weighing *w) {
  const reading *r = w->r;
  acting by = who_acts(r, w->m);
  const mention *victims = same_victims(w);
  if (victims) tally_of(w, victims->code)->points += POINTS_VICTIMS;
  const mention *root = by.who ? root_of(r, by.who) : NULL;
  if (!root || root == w->m || !carries_country(root)) return;
  tally *t = tally_of(w, root->code);
  bool named = is_country_name(root);
  bool governs = str_is(w->m->sector, "GOV");
  /* "Eritrean refugees stoned *policemen*": of where they have come to */
  if (str_is(root->sector, "REF") &&
      (governs || sector_is_armed(w->m->sector))) {
    t->is_out = true;
    return;
  }
  /* "Canada is preparing sanctions against *the junta*", "*the regime*" */
  bool rules = governs || is_in_power(r, w->m);
  uint32_t prep = phrase_case(r, w->m->head);
  if (named && !by.says && rules && prep != TOKEN_NONE &&
      str_is(r->fold[prep], "against")) {
    t->is_out = true;
    return;
  }
  if (named && !by.says && is_of_another(r, w->m)) {
    t->is_out = true;
    return;
  }
  /* "Canada is preparing sanctions that hit *the generals*" */
  if (named && sector_is_armed(w->m->sector) && by.depth >= DEEPEST &&
      !by.says && phrase_is_definite(r, w->m->head)) {
    t->is_out = true;
    return;
  }
  if (!by.says && by.depth > DEEPEST) return;
  bool sends = named && sector_is_armed(w->m->sector) && by.depth < DEEPEST &&
               !phrase_is_definite(r, w->m->head);
  w->is_of_several = sends && !by.says && are_several(r, by.who);
  if (by.says)
    t->points += named ? 0 : POINTS_SAYING;
  else if (named && governs && by.depth == 1)
    t->is_out = true; /* Washington urged the government */
  else if (sends)
    t->points += POINTS_SENT;
  else if (named || !is_at_home(r, root->code))
    t->points += POINTS_NAMED;
  else
    t->points += POINTS_ACTING;
}

/* ---- The choice ---- */

/* "demonstrators", and "protesters" before them */
static bool is_same_crowd(const mention *m, const mention *c) {
  return m->is_plural && c->is_plural && m->form == MENTION_NOMINAL &&
         c->form == MENTION_NOMINAL && str_is(m->sector, "CVL") &&
         str_eq(m->sector, c->sector);
}

/* The nearest mention of the same noun that has a country. */
static void weigh_same_noun(weighing *w) {
  const reading *r = w->r;
  uint32_t self = (uint32_t)(w->m - r->out->mentions.items);
  for (uint32_t i = self; i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    int gap =
        (int)(r->text->sentence_of[w->m->head] - r->text->sentence_of[c->head]);
    if (gap > WINDOW) return;
    /* "the opposition", then "opposition politicians": of one country */
    bool same = nominal_same_noun(r, w->m, c) || is_same_crowd(w->m, c) ||
                (str_is(w->m->sector, "OPP") && str_is(c->sector, "OPP")) ||
                (is_in_power(r, w->m) && is_in_power(r, c));
    if (!same || !carries_country(c) || c->form == MENTION_PRONOUN ||
        nominal_is_coargument(r, w->m, c))
      continue;
    int points = 2 * POINTS_SAME / (2 + gap);
    bool definite = phrase_is_definite(r, w->m->head);
    /* "paratroopers", after "Senegalese paratroopers" */
    bool named = sector_is_armed(w->m->sector) && has_nation(c) && gap <= 3;
    tally_of(w, c->code)->points += definite || named ? points : points / 2;
    return;
  }
}

/* "the Kenyan interior *ministry* said.  *The minister* told": of the office
 * told just now. */
static void weigh_office(weighing *w) {
  const reading *r = w->r;
  uint32_t sentence = r->text->sentence_of[w->m->head];
  if (!str_is(w->m->sector, "GOV") || !w->m->is_person || w->m->is_plural ||
      !phrase_is_definite(r, w->m->head))
    return;
  for (uint32_t i = (uint32_t)(w->m - r->out->mentions.items); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (r->text->sentence_of[c->head] + 1 < sentence) return;
    if (c->type != MENTION_ORG || !str_is(c->sector, "GOV") || !has_nation(c) ||
        !tells_country(c) || !is_subject(r->syntax->rel[c->head]))
      continue;
    tally_of(w, c->code)->points += POINTS_SAME;
    return;
  }
}

static bool is_main_subject(const reading *r, const mention *c) {
  uint32_t up = r->syntax->head[c->head];
  return is_subject(r->syntax->rel[c->head]) && up != TOKEN_NONE &&
         r->syntax->rel[up] == REL_ROOT;
}

/* "*Bamako* rejected the charge.  *Foreign Minister* Ali Keita said": whoever
 * speaks for the government of which was told just now. */
static void weigh_minister(weighing *w) {
  const reading *r = w->r;
  uint32_t sentence = r->text->sentence_of[w->m->head];
  if (!str_is(w->m->sector, "GOV") || w->m->type != MENTION_PER ||
      w->m->form != MENTION_NAME || !is_main_subject(r, w->m))
    return;
  for (uint32_t i = (uint32_t)(w->m - r->out->mentions.items); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    uint32_t told = r->text->sentence_of[c->head];
    if (told + 1 < sentence) return;
    if (told == sentence || !is_main_subject(r, c)) continue;
    const mention *of = root_of(r, c);
    bool state =
        is_country_name(c) || str_is(of->sector, "GOV") || is_in_power(r, c);
    if (state && c->type != MENTION_PER && carries_country(of))
      tally_of(w, of->code)->points += POINTS_SAME;
    return;
  }
}

/* Whom the verb accuses: "accused *Chad's ruler*". */
static const mention *accused_by(const reading *r, uint32_t verb) {
  if (!mention_lemma_in(r->out, verb, r->words.accusing)) return NULL;
  uint32_t whom = tree_find(&r->tree, verb, REL_OBJ);
  if (whom == TOKEN_NONE) whom = tree_find(&r->tree, verb, REL_NSUBJ_PASS);
  return whom == TOKEN_NONE ? NULL : reading_mention(r, whom);
}

/* "The bloc accused Chad's ruler of it.  *The junta* rejected *the charge*":
 * whoever answers a charge is he whom it was made against. */
static void weigh_accused(weighing *w) {
  const reading *r = w->r;
  uint32_t verb = r->syntax->head[w->m->head];
  if (!str_is(w->m->sector, "GOV") && !is_in_power(r, w->m)) return;
  if (!is_main_subject(r, w->m)) return;
  uint32_t what = tree_find(&r->tree, verb, REL_OBJ);
  if (what == TOKEN_NONE || !phrase_is_definite(r, what) ||
      !mention_lemma_in(r->out, what, r->words.charge))
    return;
  uint32_t sentence = r->text->sentence_of[w->m->head];
  uint32_t first =
      r->text->sentences[sentence < WINDOW ? 0 : sentence - WINDOW].first;
  for (uint32_t t = r->text->sentences[sentence].first; t-- > first;) {
    const mention *whom = accused_by(r, t);
    if (!whom) continue;
    const mention *of = root_of(r, whom);
    if (carries_country(of)) tally_of(w, of->code)->points += POINTS_ACCUSED;
    return;
  }
}

/* Right behind the noun: "the cabinet and residents *of Nairobi*" hangs on
 * either, "sent protesters *in Nairobi*" on the verb; soldiers may be abroad.
 */
static bool is_behind(const reading *r, const mention *m, const mention *c) {
  uint32_t prep = m->end;
  if (prep >= r->tokens || c->first <= prep || c->first > prep + 2)
    return false;
  bool near = c->first == prep + 1 || r->syntax->upos[prep + 1] == UPOS_DET;
  bool in = str_is(r->fold[prep], "in") && str_is(m->sector, "CVL");
  return near && (in || str_is(r->fold[prep], "of"));
}

bede_str country_behind(const reading *r, const mention *m) {
  uint32_t end = coref_last_of_sentence(r, m);
  for (uint32_t i = (uint32_t)(m - r->out->mentions.items) + 1; i < end; i++) {
    const mention *c = &r->out->mentions.items[i];
    if (tells_country(c) && is_behind(r, m, c)) return c->code;
  }
  return STR("");
}

/* "General Kamau, *commander of the Kenyan army*" */
static bool is_in_apposition(const weighing *w, const mention *c) {
  const reading *r = w->r;
  uint32_t apposed = tree_find(&r->tree, w->m->head, REL_APPOS);
  return apposed != TOKEN_NONE && tree_under(&r->tree, c->head, apposed);
}

static void weigh_own(weighing *w) {
  const reading *r = w->r;
  uint32_t self = (uint32_t)(w->m - r->out->mentions.items);
  for (uint32_t i = self + 1; i < coref_last_of_sentence(r, w->m); i++) {
    const mention *c = &r->out->mentions.items[i];
    if (!tells_country(c) ||
        (!is_behind(r, w->m, c) && !is_in_apposition(w, c)))
      continue;
    tally_of(w, c->code)->points += POINTS_BEHIND;
    return;
  }
}

static const tally *most(const weighing *w) {
  const tally *best = NULL;
  for (uint32_t i = 0; i < w->count; i++) {
    const tally *t = &w->codes[i];
    if (!t->is_out && (!best || t->points > best->points)) best = t;
  }
  return best;
}

/* "EC foreign ministers ... *ministers* also called": of the body still. */
static bede_str body_of_same_noun(const reading *r, const mention *m) {
  uint32_t self = (uint32_t)(m - r->out->mentions.items);
  for (uint32_t i = self; i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (r->text->sentence_of[c->head] + WINDOW < r->text->sentence_of[m->head])
      break;
    uint32_t a = phrase_core(r, m->head), b = phrase_core(r, c->head);
    if (m->is_plural && c->is_plural && c->form == MENTION_NOMINAL &&
        c->code.len && str_eq(r->lemma[a], r->lemma[b]))
      return identity_is_body(c->code) ? c->code : STR("");
  }
  return STR("");
}

bede_str country_of(const reading *r, const mention *m) {
  bede_str body = body_of_same_noun(r, m);
  if (body.len) return body;
  weighing w = {.r = r, .m = m};
  weigh_mentions(&w);
  weigh_same_noun(&w);
  weigh_office(&w);
  weigh_minister(&w);
  weigh_accused(&w);
  weigh_own(&w);
  weigh_acting(&w);
  weigh_backers(&w);
  const tally *best = w.is_of_several ? NULL : most(&w);
  return best ? best->code : STR("");
}

/* "Afghans seeking to enter *the country*": not their own. */
static bool is_entered(const reading *r, const mention *m) {
  return r->syntax->rel[m->head] == REL_OBJ &&
         word_in(r, r->syntax->head[m->head], WORDS_ENTERING);
}

bede_str country_of_country_noun(const reading *r, const mention *m) {
  weighing w = {.r = r, .m = m};
  weigh_mentions(&w);
  acting by = who_acts(r, m);
  const mention *who = by.who && !by.says ? root_of(r, by.who) : NULL;
  bool abroad = is_turned_to(r, m) || is_entered(r, m);
  if (who && who->code.len && abroad) tally_of(&w, who->code)->points /= 4;
  const tally *best = most(&w);
  return best ? best->code : STR("");
}
