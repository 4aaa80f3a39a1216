/*
 * clause.c - the arguments of a predicate, whatever construction it stands in.
 *
 * No rule after this one knows of voice, control, relative clauses or
 * coordination: they are undone here, once.
 */
#include "event/doer.h"
#include "event/reader.h"
#include "event/subject.h"

#include "base/utf8.h"

enum { POOL_DEPTH = 2 };

static enum rel rel_of(const reader *self, uint32_t token) {
  return self->syntax->rel[token];
}

static enum xpos xpos_of(const reader *self, uint32_t token) {
  return self->syntax->xpos[token];
}

static bool is_verb(const reader *self, uint32_t token) {
  enum upos upos = self->syntax->upos[token];
  if (xpos_of(self, token) == XPOS_NNS)
    return false; /* "denied EU *charges*" */
  return upos == UPOS_VERB || upos == UPOS_AUX;
}

static bool is_noun(const reader *self, uint32_t token) {
  return subject_is_nominal(&self->tree, token);
}

static uint32_t find(const reader *self, uint32_t head, enum rel rel) {
  return tree_find(&self->tree, head, rel);
}

/* ---- collecting ---- */

typedef struct collector {
  reader *self;
  clause *out;
  bool pooled;
} collector;

static clause_arg *add(collector *to, arg_at at, uint32_t head) {
  clause_arg *arg = array_push(to->self->a, &to->out->args);
  *arg = (clause_arg){.at = (uint8_t)at, .head = head, .pooled = to->pooled};
  arg->clausal = is_verb(to->self, head);
  return arg;
}

/* The words that introduce a phrase: "out of", "in front of". */
static bede_str introduced_by(reader *self, uint32_t head) {
  return opening_read(self, head)->words;
}

static clause_arg *add_behind(collector *to, uint32_t head, bede_str prep) {
  clause_arg *arg = add(to, ARG_PREP, head);
  arg->prep = prep;
  arg->prep_id = lexicon_word_id(to->self->lex, prep);
  return arg;
}

/* "in support *of the strikers*": the noun belongs to the preposition. */
static bool add_long_preposition(collector *to, uint32_t head, bede_str prep) {
  reader *self = to->self;
  uint32_t inner = find(self, head, REL_NMOD);
  if (inner == TOKEN_NONE || inner < head) return false;
  bede_str whole = str_format(self->a, "%.*s %.*s %.*s", STR_ARG(prep),
                              STR_ARG(folded_form(self, head)),
                              STR_ARG(introduced_by(self, inner)));
  uint32_t set = self->words.preposition;
  if (set == LEX_NONE || !lexicon_in_set(self->lex, whole, set)) return false;
  add_behind(to, inner, whole);
  return true;
}

/* "clashed, *with both sides throwing stones*": a clause of its own. */
static bool is_absolute(const reader *self, uint32_t head, bede_str prep) {
  uint32_t participle = find(self, head, REL_ACL);
  uint32_t with = find(self, head, REL_CASE);
  return str_is(prep, "with") && participle == head + 1 &&
         xpos_of(self, participle) == XPOS_VBG && with > 0 &&
         self->syntax->upos[with - 1] == UPOS_PUNCT;
}

static void add_phrase(collector *to, uint32_t head) {
  bede_str prep = introduced_by(to->self, head);
  if (!prep.len || is_absolute(to->self, head, prep)) return;
  bool is_long = add_long_preposition(to, head, prep);
  clause_arg *arg = add(to, ARG_PREP, head);
  arg->prep = prep;
  arg->prep_id = opening_read(to->self, head)->id;
  arg->in_preposition = is_long;
}

/* "called for *Egypt* to free him": who is to act, the subject of the
 * infinitive or a phrase of the verb that stands before it. */
static uint32_t infinitive_actor(const reader *self, uint32_t head) {
  uint32_t mark = find(self, head, REL_MARK);
  uint32_t actor = tree_subject(&self->tree, head);
  if (mark == TOKEN_NONE || mark > head) return TOKEN_NONE;
  for (uint32_t t = mark + 1; t < head && actor == TOKEN_NONE; t++)
    if (self->syntax->head[t] == self->syntax->head[head]) actor = t;
  return actor;
}

static bool add_for_infinitive(collector *to, uint32_t head) {
  reader *self = to->self;
  uint32_t mark = find(self, head, REL_MARK);
  if (mark == TOKEN_NONE || !str_is(self->syntax->lemma[mark], "for"))
    return false;
  uint32_t actor = infinitive_actor(self, head);
  if (actor == TOKEN_NONE) return false;
  add_behind(to, actor, STR("for"));
  add(to, ARG_TO, head)->clausal = true;
  return true;
}

/* "dispersed the crowd *using* tear gas", "marchers using": a participle that
 * says by what means; those of an object may be meant as well. */
static bool is_means(const reader *self, uint32_t p) {
  enum rel rel = rel_of(self, p);
  return (rel == REL_ADVCL || rel == REL_ACL) && xpos_of(self, p) == XPOS_VBG &&
         self->words.means_verb != LEX_NONE &&
         lexicon_in_set(self->lex, self->syntax->lemma[p],
                        self->words.means_verb) &&
         find(self, p, REL_OBJ) != TOKEN_NONE;
}

static void add_means(collector *to, uint32_t head) {
  if (!is_means(to->self, head)) return;
  uint32_t object = find(to->self, head, REL_OBJ);
  add_behind(to, object, STR("with"));
}

/* "ruled out *recognising* Kosovo", "ruled out ever *meeting* them": right
 * behind a verb or its particle a gerund is what the verb is about. */
static bool is_gerund_object(const reader *self, uint32_t head) {
  uint32_t verb = self->syntax->head[head], at = head - 1;
  if (head < verb || find(self, verb, REL_OBJ) != TOKEN_NONE ||
      subject_is_passive(&self->tree, verb))
    return false;
  if (self->syntax->head[at] == head && rel_of(self, at) == REL_ADVMOD) at--;
  return self->syntax->head[at] == verb && rel_of(self, at) == REL_COMPOUND_PRT;
}

/* An adverbial clause: "of flying in migrants", "to discuss trade". */
static void add_adverbial(collector *to, uint32_t head) {
  if (subject_is_infinitive(&to->self->tree, head)) {
    if (add_for_infinitive(to, head)) return;
    add(to, ARG_PURPOSE, head);
    return;
  }
  /* "took place *due to police firing*": a noun is no clause */
  bool noun =
      is_noun(to->self, head) && find(to->self, head, REL_CASE) != TOKEN_NONE;
  if (!subject_is_gerund(&to->self->tree, head) && !noun) return;
  if (introduced_by(to->self, head).len) {
    add_phrase(to, head);
    return;
  }
  if (is_gerund_object(to->self, head))
    add(to, ARG_OBJECT, head)->clausal = true;
  add(to, ARG_PARTICIPLE, head);
  add_means(to, head);
}

static bool has_object(const reader *self, uint32_t verb) {
  return find(self, verb, REL_OBJ) != TOKEN_NONE ||
         find(self, verb, REL_AUX_PASS) != TOKEN_NONE;
}

/* "called *President Anna Berg*": a name is no complement. */
static bool is_lost_object(const reader *self, uint32_t head) {
  return self->syntax->upos[head] == UPOS_PROPN &&
         !has_object(self, self->syntax->head[head]);
}

/* "called him *a fool*", "was denied *bail*": a frame may ask for a second
 * object; "took him *hostage*" has a word. */
static bool is_second_object(reader *self, uint32_t head) {
  bool thing = find(self, head, REL_DET) != TOKEN_NONE ||
               noun_lemma_in(self, head, self->words.granted);
  return is_lost_object(self, head) ||
         (self->syntax->upos[head] == UPOS_NOUN && thing &&
          has_object(self, self->syntax->head[head]));
}

static void add_named(collector *to, uint32_t head) {
  if (is_second_object(to->self, head)) add(to, ARG_OBJECT, head);
  if (!is_lost_object(to->self, head)) add(to, ARG_WORD, head);
}

/* "pleaded *with Chad* to stop": the parser may take who is asked for the
 * subject of the infinitive. */
static void add_asked(collector *to, uint32_t head) {
  uint32_t asked = find(to->self, head, REL_NSUBJ);
  if (asked != TOKEN_NONE) add_phrase(to, asked);
}

static void add_complement(collector *to, uint32_t head) {
  reader *self = to->self;
  uint32_t mark = find(self, head, REL_MARK);
  if (xpos_of(self, head) == XPOS_VBG && mark != TOKEN_NONE)
    add_phrase(to, head); /* "accused of *hiding* arms" */
  else if (!is_verb(self, head) && find(self, head, REL_COP) == TOKEN_NONE)
    add_named(to, head);
  else if (subject_is_infinitive(&self->tree, head)) {
    if (add_for_infinitive(to, head)) return;
    add(to, ARG_TO, head)->clausal = true; /* "to *be patient*", too */
    add_asked(to, head);
  } else
    add(to, ARG_OBJECT, head)->clausal = true;
}

/* "released *at least six men*": no preposition of the phrase's own. */
static bool is_bare_phrase(reader *self, uint32_t c) {
  return c > self->syntax->head[c] && is_noun(self, c) &&
         !introduced_by(self, c).len && self->m->time_at[c] == MENTION_NONE;
}

/* "gave *Ukraine* tanks", "denied the *editors* bail" may be read as one noun:
 * a name right behind the verb may be the first of two objects. */
static void add_object(collector *to, uint32_t c) {
  reader *self = to->self;
  uint32_t verb = self->syntax->head[c], first, end;
  id_list found = {0};
  if (self->syntax->upos[c] == UPOS_NOUN)
    TREE_EACH_CHILD(&self->tree, c, name) {
      uint32_t m = self->m->at[name];
      bool whom = name + 1 == c && m != MENTION_NONE &&
                  noun_lemma_in(self, c, self->words.granted);
      bool named = self->syntax->upos[name] == UPOS_PROPN ||
                   (m != MENTION_NONE &&
                    self->m->mentions.items[m].form == MENTION_NAME);
      if (rel_of(self, name) != REL_COMPOUND || (!named && !whom)) continue;
      tree_extent(&self->tree, name, &first, &end);
      if (m != MENTION_NONE) first = self->m->mentions.items[m].first;
      if ((whom || first == verb + 1) &&
          noun_actors(self, name, WITHIN_NONE, &found))
        add(to, ARG_OBJECT, name);
    }
  add(to, ARG_OBJECT, c);
}

static void add_dependent(collector *to, uint32_t c, bool passive) {
  reader *self = to->self;
  switch (rel_of(self, c)) {
  case REL_OBJ:
  case REL_IOBJ:
    add_object(to, c);
    break;
  case REL_OBL_UNMARKED: /* "shot dead *a rioter*": no measure */
    if (is_bare_phrase(self, c) && !passive &&
        find(self, self->syntax->head[c], REL_OBJ) == TOKEN_NONE)
      add(to, ARG_OBJECT, c);
    break;
  case REL_NMOD: /* "is in the custody *of police*" */
  case REL_OBL_AGENT:
  case REL_OBL: /* "attacked by rebels *outside the port*" may be either */
    if (passive && str_is(introduced_by(self, c), "by") &&
        noun_may_act(self, c))
      add(to, ARG_SUBJECT, c);
    else if (is_bare_phrase(self, c) && !passive)
      add(to, ARG_OBJECT, c);
    else
      add_phrase(to, c);
    break;
  case REL_CSUBJ: /* "is willing *to help*", "is in no position *to attack*" */
  case REL_ACL:
    if (subject_is_opened(&self->tree, c)) add(to, ARG_TO, c);
    break;
  case REL_COMPOUND_PRT:
    add(to, ARG_PARTICLE, c);
    break;
  case REL_ADVMOD:
    add(to, ARG_WORD, c);
    break;
  case REL_XCOMP:
    add_complement(to, c);
    break;
  case REL_CCOMP:
    /* "accused *of hiding* arms"; but "alleged that Chad *was hiding* arms" */
    if (xpos_of(self, c) != XPOS_VBG || find(self, c, REL_AUX) != TOKEN_NONE ||
        subject_own(&self->tree, c) != TOKEN_NONE)
      add(to, ARG_THAT, c);
    else if (introduced_by(self, c).len)
      add_phrase(to, c);
    else /* "showed them *beating* a medic" */
      add(to, ARG_OBJECT, c)->clausal = true;
    break;
  case REL_ADVCL:
    add_adverbial(to, c);
    break;
  default:
    break;
  }
}

/* "stopped bombing *Chad*": the parser may give the gerund's object to the
 * verb above it. */
static void add_lifted_object(collector *to, uint32_t p) {
  reader *self = to->self;
  uint32_t up = self->syntax->head[p];
  if (rel_of(self, p) != REL_XCOMP || xpos_of(self, p) != XPOS_VBG ||
      up + 1 != p || find(self, p, REL_OBJ) != TOKEN_NONE)
    return;
  uint32_t object = find(self, up, REL_OBJ);
  if (object != TOKEN_NONE && object > p)
    add(to, ARG_OBJECT, object)->inherited = true;
}

/* "blocked websites and jailed *journalists*": a conjunct of the object that
 * stands behind the next verb is that verb's. */
static void add_far_conjunct(collector *to, uint32_t p, uint32_t object) {
  reader *self = to->self;
  TREE_EACH_CHILD(&self->tree, object, c)
  if (c > p && rel_of(self, c) == REL_CONJ) {
    add(to, ARG_OBJECT, c);
    return;
  }
}

static bool is_past(const reader *self, uint32_t verb) {
  enum xpos xpos = xpos_of(self, verb);
  return xpos == XPOS_VBD || xpos == XPOS_VBN;
}

/* "attacked, then seized, and sank *a ship*": that of the last of such verbs,
 * between which stands nothing else. */
static uint32_t object_of_last(const reader *self, uint32_t p) {
  uint32_t first = rel_of(self, p) == REL_CONJ ? self->syntax->head[p] : p;
  const text_sentence *s = &self->text->sentences[self->text->sentence_of[p]];
  for (uint32_t t = p + 1; t < s->end; t++) {
    bool next = is_verb(self, t) && rel_of(self, t) == REL_CONJ &&
                self->syntax->head[t] == first;
    if (next && find(self, t, REL_OBJ) != TOKEN_NONE)
      return t == p + 2 || is_past(self, t) == is_past(self, p)
                 ? find(self, t, REL_OBJ)
                 : TOKEN_NONE;
    if (!next && !subject_is_linking(&self->tree, t)) break;
  }
  return TOKEN_NONE;
}

/* "beat and detained *protesters*": the parser may give it to the second. */
static void add_next_object(collector *to, uint32_t p) {
  reader *self = to->self;
  if (to->out->passive || find(self, p, REL_OBJ) != TOKEN_NONE) return;
  uint32_t object = object_of_last(self, p);
  if (object != TOKEN_NONE) add(to, ARG_OBJECT, object)->inherited = true;
}

/* "seized *by soldiers*", behind `first` (whether a noun acts may be asked of
 * itself); 0: by nobody who is named. */
static uint32_t agent_of(reader *self, uint32_t verb, uint32_t first) {
  TREE_EACH_CHILD(&self->tree, verb, c) {
    enum rel rel = rel_of(self, c);
    if ((rel == REL_OBL_AGENT || rel == REL_OBL) && c > first &&
        str_is(introduced_by(self, c), "by") && noun_may_act(self, c))
      return c;
  }
  return 0;
}

/* "was kidnapped, beaten and killed *by rebels*": the agent of the last of such
 * participles, between which stands nothing else; or 0. But "was shot and
 * treated by medics". */
static uint32_t agent_of_last(reader *self, uint32_t p) {
  uint32_t first = rel_of(self, p) == REL_CONJ ? self->syntax->head[p] : p;
  uint32_t last = p;
  bool harmed = noun_lemma_in(self, p, self->words.harming);
  const text_sentence *s = &self->text->sentences[self->text->sentence_of[p]];
  for (uint32_t t = p + 1; t < s->end; t++) {
    uint32_t up = self->syntax->head[t];
    bool next = xpos_of(self, t) == XPOS_VBN && rel_of(self, t) == REL_CONJ &&
                (up == first || up == last);
    if (next && (find(self, t, REL_AUX_PASS) != TOKEN_NONE ||
                 (harmed && noun_lemma_in(self, t, self->words.tending))))
      break;
    uint32_t agent = next ? agent_of(self, t, t) : 0;
    if (agent) return agent;
    if (next) last = t;
    if (!next && !subject_is_linking(&self->tree, t)) break;
  }
  return 0;
}

static void add_next_agent(collector *to, uint32_t p) {
  reader *self = to->self;
  if (!to->out->passive || xpos_of(self, p) != XPOS_VBN || agent_of(self, p, p))
    return;
  uint32_t agent = agent_of_last(self, p);
  if (agent) add(to, ARG_SUBJECT, agent)->inherited = true;
}

/* "were picked up *by police* and expelled": the agent stands once, too. */
static void add_shared_agent(collector *to, uint32_t p, uint32_t first) {
  reader *self = to->self;
  if (xpos_of(self, p) != XPOS_VBN || !to->out->passive ||
      subject_own(&self->tree, p) != TOKEN_NONE || agent_of(self, p, p))
    return;
  uint32_t agent = agent_of(self, first, first);
  /* "chased *and* beaten by police", "held, *beaten* and shot by police"; not
   * "found dead, stabbed, by firemen" */
  bool row = find(self, p, REL_CC) != TOKEN_NONE;
  TREE_EACH_CHILD(&self->tree, first, c)
  row |= c > p && c < agent && rel_of(self, c) == REL_CONJ &&
         find(self, c, REL_CC) != TOKEN_NONE;
  if (agent && (agent < p || row))
    add(to, ARG_SUBJECT, agent)->inherited = true;
}

/* "arrested and beat protesters": the object stands once, for both. */
static void add_shared(collector *to, uint32_t p) {
  reader *self = to->self;
  add_next_object(to, p);
  add_next_agent(to, p);
  if (rel_of(self, p) != REL_CONJ) return;
  uint32_t first = self->syntax->head[p];
  add_shared_agent(to, p, first);
  if (!is_verb(self, first) || find(self, p, REL_OBJ) != TOKEN_NONE) return;
  TREE_EACH_CHILD(&self->tree, first, c) {
    if (rel_of(self, c) != REL_OBJ && rel_of(self, c) != REL_OBL) continue;
    if (c > p)
      add_dependent(to, c, false);
    else if (rel_of(self, c) == REL_OBJ)
      add_far_conjunct(to, p, c);
  }
}

/* "the visit that the premier *paid* to Libya", "charges Libya *denies*": the
 * parser may take it for the noun's content, but it lacks its object. */
static bool is_like_relative(reader *self, uint32_t p) {
  enum rel rel = rel_of(self, p);
  if (rel == REL_ACL_RELCL) return true;
  uint32_t noun = self->syntax->head[p];
  bool bare = rel == REL_CCOMP && self->syntax->upos[noun] == UPOS_NOUN &&
              find(self, p, REL_MARK) == TOKEN_NONE;
  return (rel == REL_ACL || bare) && subject_is_finite(&self->tree, p) &&
         match_has_frames(self, noun);
}

/* "the talks that Iran rejected": what the clause modifies is its object. */
static void add_gap(collector *to, uint32_t p) {
  reader *self = to->self;
  if (!is_like_relative(self, p) || to->out->passive) return;
  uint32_t subject = find(self, p, REL_NSUBJ);
  uint32_t object = find(self, p, REL_OBJ);
  if (subject == TOKEN_NONE ||
      subject_antecedent(&self->tree, p, subject) != subject)
    return;
  if (object != TOKEN_NONE &&
      subject_antecedent(&self->tree, p, object) == object)
    return;
  add(to, ARG_OBJECT, self->syntax->head[p])->inherited = true;
}

/* "accused Spain of theft *and of arming* rebels": no gerund stands beside a
 * finite verb, so that the operator tells whose it is. */
static bool is_gerund_beside_finite(const reader *self, uint32_t p) {
  return xpos_of(self, p) == XPOS_VBG && find(self, p, REL_AUX) == TOKEN_NONE &&
         subject_is_finite(&self->tree, subject_conj_head(&self->tree, p));
}

/* "asked that she be freed *and praised* her": not of the bare verb, but of the
 * one above it. */
static bool is_past_beside_bare(const reader *self, uint32_t p) {
  uint32_t first = subject_conj_head(&self->tree, p);
  uint32_t passive = find(self, first, REL_AUX_PASS);
  uint32_t verb = passive == TOKEN_NONE ? first : passive;
  uint32_t up = self->syntax->head[first];
  return xpos_of(self, p) == XPOS_VBD && xpos_of(self, verb) == XPOS_VB &&
         rel_of(self, first) == REL_CCOMP && up != TOKEN_NONE &&
         is_verb(self, up) && find(self, first, REL_AUX) == TOKEN_NONE;
}

/* "charges that *it* used them and abused others": of the first verb, before
 * whatever an operator hands down. */
static uint32_t shared_subject(const reader *self, uint32_t p) {
  for (uint32_t i = 0; i < 8 && rel_of(self, p) == REL_CONJ; i++) {
    if (subject_gerund_before(&self->tree, p) != TOKEN_NONE) break;
    if (is_gerund_beside_finite(self, p)) break;
    bool past = is_past_beside_bare(self, p);
    p = subject_conj_head(&self->tree, p);
    if (past) p = self->syntax->head[p];
    uint32_t subject = subject_own(&self->tree, p);
    if (subject != TOKEN_NONE) return subject;
  }
  return TOKEN_NONE;
}

/* "was broken up by police *using* gas": who did it, and not to whom. */
static uint32_t wielder(const reader *self, uint32_t p, uint32_t subject) {
  if (!is_means(self, p)) return subject;
  uint32_t up = self->syntax->head[p];
  if (rel_of(self, p) == REL_ACL && rel_of(self, up) != REL_OBL_AGENT)
    up = self->syntax->head[up];
  if (up == TOKEN_NONE || !is_verb(self, up) ||
      !subject_is_passive(&self->tree, up))
    return subject;
  return find(self, up, REL_OBL_AGENT);
}

static void read_verb(collector *to, uint32_t p, const handed *from) {
  reader *self = to->self;
  bool passive = to->out->passive = subject_is_passive(&self->tree, p);
  uint32_t own = subject_own(&self->tree, p);
  uint32_t subject = own == TOKEN_NONE ? shared_subject(self, p) : own;
  if (subject == TOKEN_NONE) self->doer[p] = subject = from->subject;
  if (subject == TOKEN_NONE) subject = doer_handed(self, p);
  if (subject == TOKEN_NONE) subject = subject_find(&self->tree, p);
  if (subject == TOKEN_NONE) subject = doer_strayed(self, p);
  subject = wielder(self, p, doer_find(self, p, subject));
  if (subject != TOKEN_NONE)
    add(to, passive ? ARG_OBJECT : ARG_SUBJECT, subject)->inherited =
        own == TOKEN_NONE;
  if (subject_is_located(&self->tree, p)) add_phrase(to, p);
  TREE_EACH_CHILD(&self->tree, p, c) add_dependent(to, c, passive);
  add_shared(to, p);
  add_lifted_object(to, p);
  add_gap(to, p);
}

/* "a bid by *rebels* to seize the port", "allowed *students* to march": the
 * infinitive may hang on the one who is to act. */
static void add_infinitives(collector *to, uint32_t noun) {
  reader *self = to->self;
  TREE_EACH_CHILD(&self->tree, noun, c)
  if (rel_of(self, c) == REL_ACL && subject_is_infinitive(&self->tree, c))
    add(to, ARG_TO, c);
}

/* "feared an attack *by Russia*": the noun says itself whose act it is. */
static bool has_agent(reader *self, uint32_t noun) {
  TREE_EACH_CHILD(&self->tree, noun, c) {
    enum rel rel = rel_of(self, c);
    bool owner = rel == REL_NMOD_POSS && self->syntax->upos[c] != UPOS_PRON;
    bool is_when = self->m->time_at[c] != MENTION_NONE;
    if (rel == REL_NMOD) owner = str_is(introduced_by(self, c), "by");
    if (owner && !is_when) return true;
  }
  return false;
}

/* "clashes that broke out *between students and police*" */
static void add_parties(collector *to, uint32_t participle) {
  reader *self = to->self;
  TREE_EACH_CHILD(&self->tree, participle, c)
  if (rel_of(self, c) == REL_OBL && str_is(introduced_by(self, c), "between"))
    add_phrase(to, c);
}

/* "a year of protests *by residents*", "set off riots *by guards*": the parser
 * may hang whose act it was on what counts it or brought it about. */
static void add_outer_agent(collector *to, uint32_t noun) {
  reader *self = to->self;
  if (has_agent(self, noun)) return;
  uint32_t up = self->syntax->head[noun];
  if (rel_of(self, noun) == REL_NMOD &&
      (self->m->time_at[up] != MENTION_NONE ||
       noun_lemma_in(self, up, self->words.transparent)) &&
      str_is(introduced_by(self, noun), "of")) {
    TREE_EACH_CHILD(&self->tree, up, c)
    if (c > noun && str_is(introduced_by(self, c), "by")) add_phrase(to, c);
    noun = up;
    up = self->syntax->head[noun];
  }
  bool hangs = rel_of(self, noun) == REL_OBJ || rel_of(self, noun) == REL_OBL;
  uint32_t from = noun > up ? noun : up;
  uint32_t agent = hangs && is_verb(self, up) ? agent_of(self, up, from) : 0;
  if (agent && !subject_is_passive(&self->tree, up)) add_phrase(to, agent);
}

/* "hopes *of crossing*": a gerund is content, too. */
static void add_content(collector *to, uint32_t verb) {
  if (subject_is_gerund(&to->self->tree, verb)) add_phrase(to, verb);
  add(to, ARG_THAT, verb);
}

/* "arrested a man *of Lima* for the murder": what hangs on him is his own. */
static bool is_of_party(const reader *self, const clause *light,
                        const clause_arg *arg) {
  uint32_t whom = self->syntax->head[arg->head];
  uint32_t m = whom == TOKEN_NONE ? MENTION_NONE : self->m->at[whom];
  if (!arg->pooled || rel_of(self, arg->head) != REL_NMOD ||
      m == MENTION_NONE || !self->m->mentions.items[m].is_actor)
    return false;
  for (uint32_t i = 0; i < light->args.count; i++)
    if (light->args.items[i].at == ARG_OBJECT &&
        light->args.items[i].head == whom)
      return true;
  return false;
}

/* The clause of a noun is its own phrase, and that of the light verb. */
static void read_noun(collector *to, uint32_t p, const handed *from) {
  reader *self = to->self;
  uint32_t subject = from->subject;
  if (subject == TOKEN_NONE) subject = doer_wishing(self, p);
  if (subject != TOKEN_NONE && !has_agent(self, p))
    add(to, ARG_SUBJECT, subject)->inherited = true;
  TREE_EACH_CHILD(&self->tree, p, c) {
    switch (rel_of(self, c)) {
    case REL_NMOD_POSS:
      add(to, ARG_POSSESSOR, c);
      break;
    case REL_AMOD:
    case REL_COMPOUND:
      add(to, ARG_MODIFIER, doer_leading(self, c));
      break;
    case REL_NMOD:
    case REL_OBL:
      add_phrase(to, c);
      add_infinitives(to, c);
      break;
    case REL_ACL:
      if (subject_is_infinitive(&self->tree, c)) {
        add_asked(to, c); /* "talks *with Chad* to end it" */
        add(to, ARG_TO, c);
      } else if (find(self, c, REL_MARK) != TOKEN_NONE)
        add_content(to, c);
      else
        add_parties(to, c);
      break;
    case REL_ACL_RELCL:
      add_parties(to, c);
      break;
    case REL_CCOMP:
      add(to, ARG_THAT, c);
      break;
    default:
      break;
    }
  }
  add_outer_agent(to, p);
  if (!from->light) return;
  for (uint32_t i = 0; i < from->light->args.count; i++) {
    clause_arg arg = from->light->args.items[i];
    if (arg.at != ARG_PREP || arg.head == p ||
        is_of_party(self, from->light, &arg))
      continue;
    if (from->apart && str_is(arg.prep, "by")) continue;
    /* "pressed on with *their* inquiry into the bombings" */
    if (rel_of(self, arg.head) == REL_NMOD_POSS &&
        self->syntax->head[arg.head] != p)
      continue;
    arg.pooled = true;
    *array_push(self->a, &to->out->args) = arg;
  }
}

/* "warned *the government that they would attack*": whom, and of what. */
static bool is_told(const reader *self, uint32_t p) {
  return rel_of(self, p) == REL_ACL && subject_is_finite(&self->tree, p) &&
         find(self, p, REL_MARK) != TOKEN_NONE;
}

/* What hangs on the object, or on an adjective that says something of it:
 * "held them *responsible for the attack*". */
static void pool_phrases(collector *to, uint32_t head, uint32_t depth) {
  reader *self = to->self;
  /* or "came *to blows* with them", "cut off *lending* to them" */
  bool is_adjective =
      self->syntax->upos[head] == UPOS_ADJ || rel_of(self, head) == REL_XCOMP ||
      (xpos_of(self, head) == XPOS_VBG && rel_of(self, head) == REL_OBJ);
  TREE_EACH_CHILD(&self->tree, head, c) {
    enum rel rel = rel_of(self, c);
    bool says_of = rel == REL_AMOD && c > head &&
                   self->syntax->upos[c] == UPOS_ADJ; /* "men guilty of it" */
    if (rel == REL_CONJ || says_of) pool_phrases(to, c, depth);
    if (is_told(self, c)) add(to, ARG_THAT, c);
    bool hangs = rel == REL_NMOD || rel == REL_ACL ||
                 (is_adjective && (rel == REL_OBL || rel == REL_ADVCL));
    if (!hangs) continue;
    add_phrase(to, c);
    /* "declared a state of siege *in the capital*" */
    if (str_is(introduced_by(self, c), "of") && c > head && depth)
      pool_phrases(to, c, depth - 1);
    if (xpos_of(self, c) != XPOS_VBG || introduced_by(self, c).len) continue;
    add(to, ARG_PARTICIPLE, c);
    add_means(to, c);
  }
}

/* "came to *Georgia's* defence", "seized *Ghana's* gold": as with "of". */
static void pool_possessor(collector *to, uint32_t head) {
  uint32_t owner = find(to->self, head, REL_NMOD_POSS);
  if (owner != TOKEN_NONE) add_behind(to, owner, STR("of"));
}

/* "threw rocks and bottles at the guards": the parser may hang the phrase on
 * the verb or on either noun. */
static void pool_object_phrases(collector *to) {
  reader *self = to->self;
  uint32_t own = to->out->args.count;
  to->pooled = true;
  for (uint32_t i = 0; i < own; i++) {
    clause_arg arg = to->out->args.items[i];
    bool is_said_of =
        arg.at == ARG_WORD && (self->syntax->upos[arg.head] == UPOS_ADJ ||
                               rel_of(self, arg.head) == REL_XCOMP);
    if (arg.at == ARG_PREP && !arg.clausal) {
      /* "called on *Egypt* to free him", not "failed over a refusal to talk" */
      if (!lexicon_noun_takes_infinitive(self->lex,
                                         self->syntax->lemma[arg.head]))
        add_infinitives(to, arg.head);
      /* "held on suspicion *of killing them*" */
      if (noun_lemma_in(self, arg.head, self->words.charge))
        pool_phrases(to, arg.head, POOL_DEPTH);
      /* not "*In its report* the UN condemned the killing" */
      if (arg.head >= to->out->predicate) pool_possessor(to, arg.head);
    }
    if ((arg.at != ARG_OBJECT && !is_said_of) || arg.clausal) continue;
    pool_phrases(to, arg.head, POOL_DEPTH);
    add_infinitives(to, arg.head);
    if (arg.at == ARG_OBJECT) pool_possessor(to, arg.head);
  }
}

/* "responded to protests against the vote *with a crackdown*": a phrase that
 * hangs on a noun, where the parser's second choice was this verb. */
static void add_second_choices(collector *to, uint32_t p) {
  reader *self = to->self;
  const text_sentence *s = &self->text->sentences[self->text->sentence_of[p]];
  to->pooled = true;
  for (uint32_t t = p + 1; t < s->end; t++)
    if (self->syntax->alt_head[t] == p && rel_of(self, t) == REL_NMOD &&
        !beside_is_of_noun(self, t))
      add_phrase(to, t);
}

/* "was granted to Lanka *by the bank*", "the delivery of tanks *to Chad by
 * Spain*": a phrase may hang on the noun before, if that is nothing that one
 * does.  Of verbs only the agent is missed so. */
static void add_strayed(collector *to, uint32_t noun, uint32_t depth) {
  reader *self = to->self;
  if (depth > 3 || match_has_frames(self, noun)) return;
  TREE_EACH_CHILD(&self->tree, noun, c) {
    if (c < noun || rel_of(self, c) != REL_NMOD) continue;
    bede_str prep = introduced_by(self, c);
    bool agent = str_is(prep, "by");
    if (agent && to->out->passive)
      add(to, ARG_SUBJECT, c);
    else if (!to->out->passive && !str_is(prep, "of"))
      add_phrase(to, c);
    if (!agent) add_strayed(to, c, depth + 1);
  }
}

/* "was told to leave *by the army*": what is told in the active has none. */
static void add_agent_of_inner(collector *to, uint32_t p) {
  reader *self = to->self;
  if (agent_of(self, p, p)) return;
  TREE_EACH_CHILD(&self->tree, p, c) {
    enum rel rel = rel_of(self, c);
    bool fits = xpos_of(self, c) == XPOS_VBG
                    ? rel == REL_ADVCL || rel == REL_XCOMP
                    : xpos_of(self, c) == XPOS_VB && rel == REL_XCOMP;
    if (c < p || !fits || subject_own(&self->tree, c) != TOKEN_NONE) continue;
    uint32_t agent = agent_of(self, c, c);
    uint32_t m = agent ? self->m->at[agent] : MENTION_NONE;
    if (m != MENTION_NONE && self->m->mentions.items[m].is_actor)
      add(to, ARG_SUBJECT, agent);
  }
  for (uint32_t i = 0; i < to->out->args.count; i++)
    if (to->out->args.items[i].at == ARG_SUBJECT) return;
  uint32_t far = doer_far_agent(self, p);
  if (far != TOKEN_NONE) add(to, ARG_SUBJECT, far);
}

static void add_strayed_phrases(collector *to, uint32_t p) {
  uint32_t own = to->out->args.count;
  to->pooled = true;
  uint32_t result = find(to->self, p, REL_XCOMP); /* "shot *dead* by rebels" */
  if (to->out->passive && result != TOKEN_NONE &&
      to->self->syntax->upos[result] == UPOS_ADJ)
    TREE_EACH_CHILD(&to->self->tree, result, c)
  if (str_is(introduced_by(to->self, c), "by")) add(to, ARG_SUBJECT, c);
  for (uint32_t i = 0; i < own; i++) {
    clause_arg arg = to->out->args.items[i];
    if (arg.at == ARG_PREP && arg.head > p && !arg.clausal && !arg.pooled)
      add_strayed(to, arg.head, 0);
  }
}

/* "the suspension of supplies *to Finland*": a phrase behind the first one. */
static void add_next_phrases(collector *to, uint32_t noun) {
  reader *self = to->self;
  to->pooled = true;
  TREE_EACH_CHILD(&self->tree, noun, c) {
    bool of = str_is(introduced_by(self, c), "of");
    if (rel_of(self, c) != REL_NMOD || c < noun) continue;
    TREE_EACH_CHILD(&self->tree, c, inner) {
      if (rel_of(self, inner) != REL_NMOD || inner < c) continue;
      bede_str prep = introduced_by(self, inner); /* "cuts in aid *to Chad*" */
      if (of ? !str_is(prep, "of") : str_is(prep, "to")) add_phrase(to, inner);
    }
  }
}

/* "waded across the Ruzizi *into Burundi*": from water one goes into a country,
 * whatever the phrase hangs on. */
static void add_inward(collector *to, uint32_t p) {
  to->pooled = true;
  for (uint32_t i = 0, own = to->out->args.count; i < own; i++) {
    clause_arg arg = to->out->args.items[i];
    if (arg.at != ARG_PREP || arg.head < p || arg.clausal) continue;
    uint32_t c = find(to->self, arg.head, REL_NMOD);
    if (c != TOKEN_NONE && str_is(introduced_by(to->self, c), "into") &&
        !match_has_frames(to->self, arg.head))
      add_phrase(to, c);
  }
}

static void add_phrases_beside(collector *to, uint32_t noun) {
  id_list found = {0};
  beside_find(to->self, noun, &found);
  for (uint32_t i = 0; i < found.count; i++) add_phrase(to, found.items[i]);
}

/* At which places of a frame an argument may be looked for. */
static uint32_t places_of(const clause_arg *arg) {
  switch ((arg_at)arg->at) {
  case ARG_SUBJECT:
    return 1u << AT_SUBJECT;
  case ARG_OBJECT: /* of a passive, the subject of its adjective */
    return 1u << AT_OBJECT | 1u << AT_SUBJECT;
  case ARG_PARTICIPLE:
    return 1u << AT_OBJECT;
  case ARG_PREP:
    return 1u << AT_PREP | 1u << AT_TO;
  case ARG_TO:
  case ARG_PURPOSE:
    return 1u << AT_TO;
  case ARG_THAT:
    return 1u << AT_THAT;
  default:
    return 0;
  }
}

static void read_offers(const reader *self, clause *out) {
  uint32_t end = self->text->token_count, p = out->predicate;
  for (uint32_t i = 0; i < out->args.count; i++) {
    const clause_arg *arg = &out->args.items[i];
    out->places |= 1u << arg->at;
    out->offers.places |= places_of(arg);
    if (arg->at != ARG_PREP) continue;
    /* of "out of" the first word may be the frame's particle */
    bool is_long = str_find(arg->prep, STR(" ")) != UINT32_MAX;
    if (is_long) out->offers.preps = UINT32_MAX;
    if (arg->prep_id != LEX_NONE)
      out->offers.preps |= lex_word_bit(arg->prep_id);
  }
  for (uint32_t t = p + 1; t < end && t <= p + PARTICLE_REACH; t++) {
    uint32_t id = noun_form_word(self, t)->id;
    if (id != LEX_NONE) out->offers.particles |= lex_word_bit(id);
  }
  if (out->offers.particles) out->offers.places |= 1u << AT_PARTICLE;
}

/* "40 deaths were *due to police firing*": what the cause was, and no act of
 * the deaths. */
static bool is_cause(reader *self, uint32_t noun) {
  uint32_t prep = find(self, noun, REL_CASE);
  return prep != TOKEN_NONE &&
         noun_form_in(self, prep, self->words.cause_preposition);
}

void clause_read(reader *self, uint32_t p, const handed *from, clause *out) {
  *out = (clause){.predicate = p};
  collector to = {self, out, false};
  uint32_t owner = noun_gerund_owner(self, p);
  if (owner != TOKEN_NONE) {
    add(&to, ARG_MODIFIER, owner);
    read_noun(&to, p, from);
  } else if (is_noun(self, p) &&
             (find(self, p, REL_COP) == TOKEN_NONE || is_cause(self, p))) {
    read_noun(&to, p, from);
    add_strayed_phrases(&to, p);
    add_next_phrases(&to, p);
    add_phrases_beside(&to, p);
  } else {
    read_verb(&to, p, from);
    pool_object_phrases(&to);
    if (out->passive) {
      add_strayed_phrases(&to, p);
      add_agent_of_inner(&to, p);
    }
    add_inward(&to, p);
    add_second_choices(&to, p);
  }
  if (from->object != TOKEN_NONE)
    add(&to, ARG_OBJECT, from->object)->inherited = true;
  read_offers(self, out);
}
