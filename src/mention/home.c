/*
 * home.c - the country of people who act or suffer at a place.
 *
 *   "In Rabat hundreds of *women* took to the streets"   of where they do
 *   "A bomb killed nine *farmers* in Helmand"            of where it was
 *   "Tourists were robbed in Cairo"                      of anywhere
 *
 * Only the clause's own place tells, and only of nouns of people who mostly
 * live where they are; of which country the story speaks is asked for those
 * alone that every country has one of (country.c).
 */
#include "mention/coref.h"

enum {
  CLIMB = 4,
  NEAR = 3,
  CROWD_LEAST = 10,
  PROTEST_SHARE = 5 /* one way of the verb in so many */
};

/* "*Buddhist* monks": a faith is no place. */
static bool is_faith(const reading *r, uint32_t t) {
  const hit *role = hit_at(r, r->role_hit, t);
  return role && str_is(hit_sector(r, role), "REL");
}

/* "*foreign* students", "*their* workers", "*Rohingya* women", "teachers *from*
 * ...": of somewhere else, or of somebody. */
static bool is_of_elsewhere(const reading *r, uint32_t core) {
  TREE_EACH_CHILD(&r->tree, core, c) {
    unsigned rel = r->syntax->rel[c];
    bool name = word_is_proper(r, c) ||
                (r->syntax->upos[c] == UPOS_ADJ && word_is_capital(r, c) &&
                 c > reading_sentence(r, c)->first);
    if (rel == REL_NMOD_POSS || rel == REL_APPOS ||
        word_in(r, c, WORDS_ELSEWHERE) ||
        mention_lemma_in(r->out, c, r->words.rootless))
      return true;
    if ((rel == REL_AMOD || rel == REL_COMPOUND) && name && !is_faith(r, c))
      return true;
    if (rel == REL_NMOD && phrase_case(r, c) != TOKEN_NONE &&
        word_in(r, phrase_case(r, c), WORDS_ORIGIN))
      return true;
  }
  return false;
}

/* "*hundreds of women* marched"; "two women" and "people" who were robbed may
 * be anybody. */
static bool is_crowd_acting(const reading *r, const mention *m) {
  return phrase_core(r, m->head) != m->head &&
         r->syntax->rel[m->head] == REL_NSUBJ;
}

/* "farmers", and "*student* leaders" by the first word of what they are */
static bool is_home_noun(const reading *r, uint32_t core) {
  const hit *role = hit_at(r, r->role_hit, core);
  return mention_lemma_in(r->out, core, r->words.settled) ||
         (role && mention_lemma_in(r->out, role->first, r->words.settled));
}

/* Told by no name, and of no country yet. */
static bool may_be_home(const reading *r, const mention *m) {
  return m->form == MENTION_NOMINAL && !m->code.len && !m->id.len &&
         !m->is_speakers && m->kind != KIND_TEAM && m->type != MENTION_LOC &&
         !is_of_elsewhere(r, phrase_core(r, m->head));
}

static bool is_settled(const reading *r, const mention *m) {
  uint32_t core = phrase_core(r, m->head);
  return m->is_plural && (is_home_noun(r, core) ||
                          (mention_lemma_in(r->out, core, r->words.folk) &&
                           is_crowd_acting(r, m)));
}

/* A story of migrants speaks of "*people*" and "*women*" who are migrants. */
static bool is_of_exiles(const reading *r, const mention *m) {
  if (m->sector.len && !str_is(m->sector, "CVL")) return false;
  for (uint32_t i = 0; i < r->out->mentions.count; i++) {
    const mention *c = &r->out->mentions.items[i];
    if (r->text->sentence_of[c->head] > r->text->sentence_of[m->head]) break;
    if (str_is(c->sector, "REF")) return true;
  }
  return false;
}

/* What is found so far of one clause: two countries are none. */
typedef struct finding {
  bede_str code;
  bool is_mixed, is_home;
} finding;

static void add_place(const reading *r, uint32_t t, finding *f) {
  const mention *c = reading_mention(r, t);
  uint32_t prep = phrase_case(r, t);
  if (prep == TOKEN_NONE || !mention_form_in(r->out, prep, r->words.inside))
    return;
  /* "through the streets *of Dhaka*", "outside the ministry *in Harare*" */
  uint32_t lower = tree_find(&r->tree, t, REL_NMOD);
  const mention *in = lower == TOKEN_NONE ? NULL : reading_mention(r, lower);
  bool own = c && c->type == MENTION_LOC && c->code.len == 3;
  if (!own && in && in->type == MENTION_LOC &&
      word_in(r, t, WORDS_PLACE_NOUN) && phrase_case(r, lower) != TOKEN_NONE &&
      (word_in(r, phrase_case(r, lower), WORDS_ORIGIN) ||
       mention_form_in(r->out, phrase_case(r, lower), r->words.inside)))
    c = in, own = c->code.len == 3;
  /* "marched *in the capital*": of the country that the story speaks of */
  if (!own && mention_lemma_in(r->out, t, r->words.homeland)) f->is_home = true;
  if (!own || identity_is_body(c->code)) return;
  if (f->code.len && !str_eq(f->code, c->code)) f->is_mixed = true;
  f->code = c->code;
}

static void find_places(const reading *r, uint32_t top, finding *f) {
  TREE_EACH_CHILD(&r->tree, top, c) {
    unsigned rel = r->syntax->rel[c];
    bool of_noun = rel == REL_NMOD && r->syntax->upos[top] != UPOS_VERB;
    if (rel == REL_OBL || of_noun) add_place(r, c, f);
    /* "blocked a road *in Lagos*"; not "condemned the war *in Syria*" */
    uint32_t lower = tree_find(&r->tree, c, REL_NMOD);
    if (rel == REL_OBJ && lower != TOKEN_NONE &&
        (word_in(r, c, WORDS_PLACE_NOUN) ||
         mention_lemma_in(r->out, c, r->words.settled)))
      add_place(r, lower, f);
  }
}

/* An argument of the word above, or one of several. */
static bool is_argument(unsigned rel) {
  return rel == REL_NSUBJ || rel == REL_NSUBJ_PASS || rel == REL_OBJ ||
         rel == REL_OBL || rel == REL_OBL_AGENT || rel == REL_NMOD ||
         rel == REL_CONJ;
}

/* "clashed with police and burned tyres *in Oran*": of one clause still. */
static bool is_one_clause(unsigned rel) {
  return rel == REL_CONJ || rel == REL_XCOMP || rel == REL_ADVCL;
}

static bede_str clause_country(const reading *r, const mention *m) {
  finding f = {0};
  uint32_t t = m->head;
  bool in_clause = false;
  for (uint32_t room = CLIMB; room; room--) {
    unsigned rel = r->syntax->rel[t];
    if (in_clause ? !is_one_clause(rel) : !is_argument(rel)) break;
    t = r->syntax->head[t];
    if (t == TOKEN_NONE) break;
    in_clause |= r->syntax->upos[t] == UPOS_VERB;
    find_places(r, t, &f);
    if (f.code.len) break;
  }
  if (f.is_home && !f.code.len) return country_of(r, m);
  return f.is_mixed ? STR("") : f.code;
}

/* "French *farmers* blocked roads.  Brussels helps *farmers*": another country
 * or body of states is told before them in their own sentence. */
static bool is_of_another(const reading *r, const mention *m, bede_str code) {
  for (uint32_t i = (uint32_t)(m - r->out->mentions.items); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (r->text->sentence_of[c->head] != r->text->sentence_of[m->head]) break;
    if (c->code.len && !str_eq(c->code, code)) return true;
  }
  return false;
}

/* "In Belgrade, *students* rallied.  Three *student leaders* fled": of those
 * told just now. */
static bede_str country_told(const reading *r, const mention *m) {
  for (uint32_t i = (uint32_t)(m - r->out->mentions.items); i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    if (r->text->sentence_of[c->head] + NEAR < r->text->sentence_of[m->head])
      break;
    bool same = m->sector.len && !str_is(m->sector, "CVL")
                    ? str_eq(m->sector, c->sector)
                    : nominal_same_noun(r, m, c);
    if (same && c->code.len == 3 && c->type != MENTION_LOC &&
        c->form == MENTION_NOMINAL && !nominal_is_coargument(r, m, c))
      return is_of_another(r, m, c->code) ? STR("") : c->code;
  }
  return STR("");
}

/* ---- Police and uniforms ---- */

/* "Greek *police* arrested 20 students", "a Peruvian *court* banned two
 * parties": who has to do with a country's police or courts and is not said to
 * be of another is of that country. */
static bede_str police_of(const reading *r, uint32_t verb) {
  TREE_EACH_CHILD(&r->tree, verb, c) {
    unsigned rel = r->syntax->rel[c];
    const mention *by = reading_mention(r, c);
    if (!by || rel == REL_CONJ || !is_argument(rel)) continue;
    by = &r->out->mentions.items[mention_root(
        r->out, (uint32_t)(by - r->out->mentions.items))];
    bool law = str_is(by->sector, "COP") || str_is(by->sector, "JUD");
    if (law && by->code.len == 3 && !identity_is_body(by->code))
      return by->code;
  }
  return STR("");
}

static bede_str country_of_police(const reading *r, const mention *m) {
  uint32_t t = m->head;
  for (uint32_t room = CLIMB; room && r->syntax->rel[t] == REL_CONJ; room--)
    t = r->syntax->head[t];
  if (!is_argument(r->syntax->rel[t])) return STR("");
  for (uint32_t room = CLIMB; room; room--) {
    t = r->syntax->head[t];
    if (t == TOKEN_NONE || r->syntax->upos[t] != UPOS_VERB) break;
    bede_str code = police_of(r, t);
    if (code.len) return code;
    if (!is_one_clause(r->syntax->rel[t])) break;
  }
  return STR("");
}

/* "men in *Turkish* uniform": what they wear tells whose soldiers they are;
 * gunmen in uniforms may have stolen them. */
static bool take_uniform(const reading *r, mention *m) {
  uint32_t core = phrase_core(r, m->head);
  if (m->code.len || m->form != MENTION_NOMINAL ||
      !mention_lemma_in(r->out, core, r->words.folk))
    return false;
  TREE_EACH_CHILD(&r->tree, core, c) {
    uint32_t prep = phrase_case(r, c);
    if (r->syntax->rel[c] != REL_NMOD || prep == TOKEN_NONE ||
        !str_is(r->fold[prep], "in") ||
        !mention_lemma_in(r->out, c, r->words.uniform))
      continue;
    const mention *wear = reading_mention(r, c);
    uint32_t whose = tree_find(&r->tree, c, REL_AMOD);
    const mention *nation =
        whose == TOKEN_NONE ? wear : reading_mention(r, whose);
    if (!nation || nation->code.len != 3) continue;
    m->code = nation->code;
    m->sector = STR("MIL");
    m->is_actor = m->is_person = true;
    return true;
  }
  return false;
}

/* "police beat *two reporters*", "a court closed *the newspaper*": who has a
 * calling has it at home; "men" and "women" may be anybody. */
static bool has_calling(const mention *m) {
  return str_is(m->sector, "JRN") || str_is(m->sector, "PTY") ||
         str_is(m->sector, "EDU") || str_is(m->sector, "LAB") ||
         str_is(m->sector, "MED") || str_is(m->sector, "OPP") ||
         str_is(m->sector, "REL");
}

static void settle(mention *m, bede_str code, bool is_person) {
  if (!code.len) return;
  m->code = code;
  m->is_actor = true;
  m->is_person |= is_person;
  if (!m->sector.len) m->sector = STR("CVL");
}

/* ---- Crowds ---- */

/* "rally", "demonstrate": of what the lexicon has of the verb, much is protest.
 */
static bool is_of_protest(const reading *r, uint32_t verb) {
  lex_frames frames = lexicon_frames(r->lex, r->syntax->lemma[verb], LEX_VERB);
  uint32_t ways = 0;
  for (uint32_t i = 0; i < frames.count; i++)
    ways += frames.items[i].type == BEDE_PROTEST;
  return ways && PROTEST_SHARE * ways >= frames.count;
}

/* "took *to the streets* of Minsk" */
static bool is_in_streets(const reading *r, uint32_t verb) {
  TREE_EACH_CHILD(&r->tree, verb, c)
  if (r->syntax->rel[c] == REL_OBL &&
      mention_lemma_in(r->out, c, r->words.street))
    return true;
  return false;
}

/* "*Tens of thousands* rallied in Lima", "more than *10,000* marched": people
 * of where they are, though no noun says so. */
static bool take_throng(const reading *r, mention *m) {
  uint32_t core = phrase_core(r, m->head), verb = r->syntax->head[m->head];
  const bede_count *counted = &r->out->number_at[core];
  if (m->form != MENTION_NOMINAL || m->code.len || m->sector.len ||
      m->refers_to != MENTION_NONE || !counted->known ||
      counted->min < CROWD_LEAST || r->syntax->rel[m->head] != REL_NSUBJ ||
      verb == TOKEN_NONE || r->syntax->upos[verb] != UPOS_VERB ||
      (!is_of_protest(r, verb) && !is_in_streets(r, verb)))
    return false;
  m->code = clause_country(r, m);
  m->sector = STR("CVL");
  m->type = MENTION_PER;
  m->is_actor = m->is_person = m->is_plural = true;
  return true;
}

void home_resolve(const reading *r, mention *m) {
  if (take_uniform(r, m) || take_throng(r, m)) return;
  bool settled = is_settled(r, m);
  if (!settled && !has_calling(m)) return;
  if (!may_be_home(r, m) || is_of_exiles(r, m)) return;
  if (!settled) {
    settle(m, country_of_police(r, m), m->type == MENTION_PER);
    return;
  }
  bede_str code = clause_country(r, m);
  if (!code.len) code = country_told(r, m);
  if (!code.len && m->sector.len) code = country_of_police(r, m);
  /* "accused Turkey of expelling *opponents*" */
  bool opposed = str_is(m->sector, "OPP");
  if (!code.len && opposed && r->syntax->rel[m->head] == REL_OBJ)
    code = country_of(r, m);
  settle(m, code, true);
}
