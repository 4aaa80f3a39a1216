/*
 * subject.c - who stands before a predicate, or is understood there.
 */
#include "event/subject.h"

enum { CONTROL_DEPTH = 6, CLEFT_REACH = 12 };

static enum rel rel_of(const tree *self, uint32_t token) {
  return self->syntax->rel[token];
}

static enum xpos xpos_of(const tree *self, uint32_t token) {
  return self->syntax->xpos[token];
}

/* Of others only what an article makes one: "the *injured*". */
bool subject_is_nominal(const tree *self, uint32_t token) {
  enum upos upos = self->syntax->upos[token];
  if (upos == UPOS_NOUN || upos == UPOS_PROPN) return true;
  bool other = upos == UPOS_VERB || upos == UPOS_ADJ;
  enum rel rel = rel_of(self, token);
  /* "resorted *to lathicharge*": an unknown word, taken for an adjective */
  if (upos == UPOS_ADJ && tree_find(self, token, REL_CASE) != TOKEN_NONE &&
      (rel == REL_OBL || rel == REL_NMOD))
    return true;
  if (!other || tree_find(self, token, REL_DET) == TOKEN_NONE) return false;
  return rel == REL_OBJ || rel == REL_NSUBJ || rel == REL_OBL ||
         rel == REL_NMOD || rel == REL_NSUBJ_PASS;
}

/* "are *on strike*", "was *in force*": the verb is "be". */
bool subject_is_located(const tree *self, uint32_t token) {
  return subject_is_nominal(self, token) &&
         tree_find(self, token, REL_COP) != TOKEN_NONE &&
         tree_find(self, token, REL_CASE) != TOKEN_NONE;
}

/* The parser may make the participle a second object: "preparing sanctions
 * *targeting* the regime". */
uint32_t subject_modified(const tree *self, uint32_t p) {
  uint32_t head = self->syntax->head[p];
  enum rel rel = rel_of(self, p);
  if (head == TOKEN_NONE) return TOKEN_NONE;
  if (rel == REL_ACL || rel == REL_ACL_RELCL) return head;
  if (rel != REL_OBJ || xpos_of(self, p) != XPOS_VBG) return TOKEN_NONE;
  uint32_t object = tree_find(self, head, REL_OBJ);
  return object < p ? object : TOKEN_NONE;
}

/* "stood there when *a man* in a car shot at them": taken for a phrase, and the
 * verb for one that says more of the car; or TOKEN_NONE. */
static uint32_t subject_behind_when(const tree *self, uint32_t p) {
  uint32_t top = self->syntax->head[p], first, end;
  if (rel_of(self, p) != REL_ACL || top == TOKEN_NONE || top > p)
    return TOKEN_NONE;
  if (rel_of(self, top) == REL_NMOD) top = self->syntax->head[top];
  if (top == TOKEN_NONE || top > p || rel_of(self, top) != REL_OBL ||
      tree_find(self, top, REL_CASE) != TOKEN_NONE)
    return TOKEN_NONE;
  tree_extent(self, top, &first, &end);
  return first > 0 && str_is(self->syntax->lemma[first - 1], "when")
             ? top
             : TOKEN_NONE;
}

/* "was arrested"; "the men arrested"; "was arrested and beaten"; "Backed by
 * Russia, he ..." */
static bool is_passive(const tree *self, uint32_t p, uint32_t depth) {
  /* "are *stuck* at the frontier": an adjective, whatever the subject is */
  if (xpos_of(self, p) == XPOS_JJ) return false;
  if (tree_find(self, p, REL_AUX_PASS) != TOKEN_NONE) return true;
  if (subject_behind_when(self, p) != TOKEN_NONE) return false;
  /* "Rebel leader killed in Syria" is one, "troops massed" is not */
  if (tree_find(self, p, REL_NSUBJ_PASS) != TOKEN_NONE)
    return xpos_of(self, p) != XPOS_VBD;
  /* "two men, *kidnapped* 11 days ago, were freed": tagged as a past */
  bool past = xpos_of(self, p) == XPOS_VBD && rel_of(self, p) == REL_ACL &&
              tree_find(self, p, REL_OBJ) == TOKEN_NONE;
  if ((xpos_of(self, p) != XPOS_VBN && !past) ||
      tree_find(self, p, REL_AUX) != TOKEN_NONE)
    return false;
  if (tree_find(self, p, REL_NSUBJ) != TOKEN_NONE) return false;
  switch (rel_of(self, p)) {
  case REL_ACL: /* "Nicaragua's president accused Rome": no other verb there */
    return tree_find(self, p, REL_OBJ) == TOKEN_NONE ||
           rel_of(self, self->syntax->head[p]) != REL_ROOT;
  case REL_ACL_RELCL:
    return true;
  case REL_ADVCL:
    return tree_find(self, p, REL_OBJ) == TOKEN_NONE;
  case REL_XCOMP:
    return tree_find(self, p, REL_OBJ) == TOKEN_NONE;
  case REL_CONJ:
    return depth < CONTROL_DEPTH &&
           is_passive(self, self->syntax->head[p], depth + 1);
  default:
    return false;
  }
}

enum number { NUMBER_ANY, NUMBER_ONE, NUMBER_MANY };

/* Whether a verb says that one does it or many: "was shot", "have fled". */
static enum number number_of(const tree *self, uint32_t verb) {
  uint32_t word = tree_find(self, verb, REL_AUX);
  if (word == TOKEN_NONE || word > verb)
    word = tree_find(self, verb, REL_AUX_PASS);
  if (word == TOKEN_NONE || word > verb) word = tree_find(self, verb, REL_COP);
  if (word == TOKEN_NONE || word > verb) word = verb;
  bede_str form = text_form(self->syntax->text, word);
  if (xpos_of(self, word) == XPOS_VBZ || str_is(form, "was")) return NUMBER_ONE;
  bool many = xpos_of(self, word) == XPOS_VBP || str_is(form, "were");
  return many ? NUMBER_MANY : NUMBER_ANY;
}

bool subject_is_of_one(const tree *self, uint32_t verb) {
  return number_of(self, verb) == NUMBER_ONE;
}

/* "*Nowak* and other doctors who were shot": whom "other" sets beside them is
 * one of those that the clause tells of. */
static uint32_t row_of_others(const tree *self, uint32_t noun) {
  uint32_t first = self->syntax->head[noun];
  if (rel_of(self, noun) != REL_CONJ || first > noun ||
      !subject_is_nominal(self, first))
    return noun;
  TREE_EACH_CHILD(self, noun, c)
  if (c < noun && str_is(self->syntax->lemma[c], "other")) return first;
  return noun;
}

/* "it was *Kenya*, he said, that had opened fire": what the clause of the verb
 * tells of, if the parser has set it apart. */
static uint32_t cleft(const tree *self, uint32_t p, uint32_t word) {
  if (rel_of(self, p) != REL_CCOMP) return TOKEN_NONE;
  for (uint32_t t = word; t-- > 0 && t + CLEFT_REACH > word;) {
    if (self->syntax->text->sentence_of[t] !=
        self->syntax->text->sentence_of[word])
      break;
    uint32_t it = tree_subject(self, t);
    if (it == TOKEN_NONE) it = tree_find(self, t, REL_EXPL);
    if (it != TOKEN_NONE && subject_is_nominal(self, t) &&
        tree_find(self, t, REL_COP) != TOKEN_NONE &&
        str_is(self->syntax->lemma[it], "it"))
      return t;
  }
  return TOKEN_NONE;
}

/* "a nurse and *a guard* who were shot": many did it, so no single one that is
 * the last of a row; the first stands for the row. */
static uint32_t row_of_many(const tree *self, uint32_t noun, uint32_t p) {
  uint32_t first = self->syntax->head[noun];
  enum xpos xpos = xpos_of(self, noun);
  bool last = rel_of(self, noun) == REL_CONJ && first < noun &&
              (xpos == XPOS_NNP || xpos == XPOS_NN) &&
              tree_find(self, noun, REL_CONJ) == TOKEN_NONE;
  return last && number_of(self, p) == NUMBER_MANY &&
                 subject_is_nominal(self, first)
             ? first
             : noun;
}

uint32_t subject_of_relative(const tree *self, uint32_t p) {
  uint32_t noun = self->syntax->head[p], whole = self->syntax->head[noun];
  uint32_t such = tree_find(self, noun, REL_CASE);
  enum xpos xpos = xpos_of(self, noun);
  bool one = xpos == XPOS_NNP || xpos == XPOS_NN;
  if (rel_of(self, noun) == REL_NMOD && one && such != TOKEN_NONE &&
      str_is(self->syntax->lemma[such], "such") &&
      number_of(self, p) == NUMBER_MANY && whole < noun &&
      xpos_of(self, whole) == XPOS_NNS)
    return whole;
  uint32_t row = row_of_many(self, noun, p);
  return row != noun ? row : row_of_others(self, noun);
}

/* "migrants, *who* were seen": the noun that the relative word stands for. */
uint32_t subject_antecedent(const tree *self, uint32_t p, uint32_t subject) {
  enum xpos xpos = xpos_of(self, subject);
  bool relative = xpos == XPOS_WDT || xpos == XPOS_WP;
  /* whatever its tag: "the ban *that* it had imposed" */
  bool that = str_is(self->syntax->lemma[subject], "that") && subject < p;
  relative |= that && xpos != XPOS_DT;
  uint32_t pointed = relative || that ? cleft(self, p, subject) : TOKEN_NONE;
  if (pointed != TOKEN_NONE) return pointed;
  for (uint32_t depth = 0; relative && depth < CONTROL_DEPTH; depth++) {
    if (rel_of(self, p) == REL_ACL_RELCL) return subject_of_relative(self, p);
    if (rel_of(self, p) != REL_CONJ && rel_of(self, p) != REL_XCOMP) break;
    p = self->syntax->head[p];
  }
  return subject;
}

static bool is_dash(bede_str form) {
  return str_is(form, "-") || str_is(form, "--") || str_is(form, "\u2013") ||
         str_is(form, "\u2014");
}

/* "38 of the delegates - *a group of farmers* - backed him": between dashes
 * stands what else they are called. */
static bool is_between_dashes(const tree *self, uint32_t noun) {
  uint32_t first, end;
  tree_extent(self, noun, &first, &end);
  bool inside = self->syntax->upos[first] == UPOS_PUNCT;
  uint32_t open = inside ? first : first - 1;
  uint32_t shut = end > noun + 1 && self->syntax->upos[end - 1] == UPOS_PUNCT
                      ? end - 1
                      : end;
  if (open >= noun || shut >= self->syntax->text->token_count) return false;
  bede_str a = text_form(self->syntax->text, open);
  return is_dash(a) && str_eq(a, text_form(self->syntax->text, shut));
}

/* "Hill City, Ohio - *Two men* were shot": the place of a dateline is no
 * subject where another one stands behind its dash. */
static uint32_t behind_dateline(const tree *self, uint32_t p, uint32_t s) {
  const text_doc *text = self->syntax->text;
  uint32_t first, end, begin, next;
  TREE_EACH_CHILD(self, p, c) {
    enum rel rel = rel_of(self, c);
    if (c <= s || c > p || (rel != REL_NSUBJ && rel != REL_NSUBJ_PASS))
      continue;
    tree_extent(self, s, &first, &end);
    if (first != text->sentences[text->sentence_of[p]].first) return s;
    tree_extent(self, c, &begin, &next);
    bede_str dash = text_form(text, begin - 1);
    if (begin <= end + 1 && is_dash(dash) && !is_between_dashes(self, c))
      return c;
  }
  return s;
}

/* "bhavnagar sp rahul sharma ordered", "four people hurt when *a man* fired":
 * of two subjects the second has the verb. */
static uint32_t last_subject(const tree *self, uint32_t p) {
  uint32_t s = tree_find(self, p, REL_NSUBJ), first, end, begin, next;
  if (s == TOKEN_NONE || s > p) return s;
  /* "the police ... and *lathi*-charged them": a part of the verb */
  if (s + 2 == p && xpos_of(self, s + 1) == XPOS_HYPH) return TOKEN_NONE;
  tree_extent(self, s, &first, &end);
  TREE_EACH_CHILD(self, p, c) {
    if (c <= s || c > p || rel_of(self, c) != REL_NSUBJ) continue;
    /* "*Mr. Khan* and Mr. Trump traded insults": a second one beside it */
    uint32_t and = tree_find(self, c, REL_CC);
    tree_extent(self, c, &begin, &next);
    if ((and != TOKEN_NONE && and < c) ||
        self->syntax->upos[begin] == UPOS_CCONJ || is_between_dashes(self, c))
      continue;
    /* "*the men* are held, *a release* said": that is of the content */
    uint32_t content = tree_find(self, p, REL_CCOMP);
    bool beside = begin == end + 1 && self->syntax->upos[end] == UPOS_PUNCT;
    bool apart = begin > end && !beside && self->syntax->upos[c] == UPOS_NOUN &&
                 tree_find(self, c, REL_CASE) == TOKEN_NONE &&
                 (content == TOKEN_NONE || content > c);
    if ((begin == end && tree_find(self, c, REL_CASE) == TOKEN_NONE) || apart)
      return c;
  }
  return s;
}

/* "were killed and five others *wounded*": without its own "were". */
static bool is_gapped(const tree *self, uint32_t p, uint32_t before) {
  return xpos_of(self, p) == XPOS_VBN && before < p &&
         tree_find(self, before, REL_AUX_PASS) != TOKEN_NONE;
}

/* "fled to Mali and *the envoy*, Ali Diop, left": whose name stands between
 * commas right before the verb. */
static uint32_t named_right_before(const tree *self, uint32_t p) {
  if (!str_is(text_form(self->syntax->text, p - 1), ",")) return TOKEN_NONE;
  uint32_t name = p - 2;
  while (name != TOKEN_NONE &&
         (rel_of(self, name) == REL_FLAT || rel_of(self, name) == REL_COMPOUND))
    name = self->syntax->head[name];
  return name != TOKEN_NONE && rel_of(self, name) == REL_APPOS &&
                 self->syntax->head[name] < name
             ? self->syntax->head[name]
             : TOKEN_NONE;
}

/* "shelled a camp *and government troops hit back*": no "and" stands between a
 * verb that goes on and what is told before it, so that a noun there is the
 * verb's own, though the parser set it beside the camp. */
uint32_t subject_behind_and(const tree *self, uint32_t p) {
  uint32_t before = self->syntax->head[p];
  if (p < 2 || rel_of(self, p) != REL_CONJ) return TOKEN_NONE;
  bool gapped = is_gapped(self, p, before);
  uint32_t noun = named_right_before(self, p), first, end;
  if (noun == TOKEN_NONE) {
    noun = p - 1;
    bool noun_before = subject_is_nominal(self, noun) || /* "others" */
                       (gapped && xpos_of(self, noun) == XPOS_NNS);
    if (!noun_before) return TOKEN_NONE;
  }
  if ((!subject_is_finite(self, p) && !gapped) ||
      subject_is_nominal(self, before) ||
      tree_find(self, p, REL_NSUBJ) != TOKEN_NONE ||
      tree_find(self, p, REL_NSUBJ_PASS) != TOKEN_NONE)
    return TOKEN_NONE;
  while (noun != TOKEN_NONE && rel_of(self, noun) == REL_COMPOUND)
    noun = self->syntax->head[noun];
  if (noun == TOKEN_NONE || rel_of(self, noun) != REL_CONJ || noun > p ||
      self->syntax->head[noun] > noun ||
      tree_find(self, noun, REL_CASE) != TOKEN_NONE)
    return TOKEN_NONE;
  tree_extent(self, noun, &first, &end);
  uint32_t of_noun = tree_find(self, noun, REL_CC),
           of_verb = tree_find(self, p, REL_CC);
  bool own_and = of_noun == first && of_verb == TOKEN_NONE;
  bool verbs_and = of_noun == TOKEN_NONE && of_verb + 1 == first;
  bool beside = end == p || (end + 1 == p && p - noun > 1);
  return beside && (own_and || verbs_and) ? noun : TOKEN_NONE;
}

/* The last phrase of time below a verb that ends right before `p`. */
static uint32_t time_before(const tree *self, uint32_t verb, uint32_t p) {
  uint32_t first, end, found = TOKEN_NONE;
  TREE_EACH_CHILD(self, verb, c) {
    uint32_t mark = tree_find(self, c, REL_CASE);
    if (c >= p || rel_of(self, c) != REL_OBL || mark == TOKEN_NONE) continue;
    bede_str word = self->syntax->lemma[mark];
    tree_extent(self, c, &first, &end);
    /* but "hid it before the raid, *dug* it up and fled" goes on */
    bool comma = end + 1 == p && self->syntax->upos[end] == UPOS_PUNCT &&
                 (tree_find(self, c, REL_ACL) != TOKEN_NONE ||
                  tree_find(self, c, REL_APPOS) != TOKEN_NONE);
    if ((end == p || comma) && first == mark && subject_is_nominal(self, c) &&
        (str_is(word, "after") || str_is(word, "before")))
      found = c;
  }
  return found;
}

/* "fled after *the thief*, armed with a knife, hit two": what the parser took
 * for a phrase of time, before a finite verb that has no subject. */
static uint32_t subject_behind_time(const tree *self, uint32_t p) {
  enum rel rel = rel_of(self, p);
  if (xpos_of(self, p) != XPOS_VBD || (rel != REL_CONJ && rel != REL_ADVCL) ||
      self->syntax->head[p] > p || tree_find(self, p, REL_CC) != TOKEN_NONE ||
      tree_find(self, p, REL_MARK) != TOKEN_NONE)
    return TOKEN_NONE;
  uint32_t own = time_before(self, p, p);
  return own != TOKEN_NONE ? own : time_before(self, self->syntax->head[p], p);
}

uint32_t subject_own(const tree *self, uint32_t p) {
  uint32_t s = last_subject(self, p);
  if (s == TOKEN_NONE) s = tree_find(self, p, REL_NSUBJ_PASS);
  if (s != TOKEN_NONE && s < p) s = behind_dateline(self, p, s);
  if (s == TOKEN_NONE) s = tree_find(self, p, REL_NSUBJ_OUTER);
  if (s == TOKEN_NONE) s = subject_behind_and(self, p);
  if (s == TOKEN_NONE) s = subject_behind_time(self, p);
  /* "two were killed and *another* wounded": for its article */
  if (s == TOKEN_NONE && rel_of(self, p) == REL_CONJ &&
      is_gapped(self, p, self->syntax->head[p]) &&
      tree_find(self, p, REL_DET) + 1 == p)
    s = p - 1;
  /* "it was ready to help": with an open complement it stands for somebody */
  if (s == TOKEN_NONE && self->syntax->upos[p] == UPOS_ADJ &&
      tree_find(self, p, REL_XCOMP) != TOKEN_NONE)
    s = tree_find(self, p, REL_EXPL);
  /* "Ortega, who is backed by Cuba, has refused": news calls on nobody */
  if (s == TOKEN_NONE && tree_find(self, p, REL_AUX) != TOKEN_NONE) {
    s = tree_find(self, p, REL_VOCATIVE);
    if (s != TOKEN_NONE && s > p) s = TOKEN_NONE;
  }
  return s == TOKEN_NONE ? s : subject_antecedent(self, p, s);
}

static uint32_t surface_subject(const tree *self, uint32_t p, uint32_t depth);

bool subject_is_finite(const tree *self, uint32_t p) {
  enum xpos xpos = xpos_of(self, p);
  if (xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP) return true;
  return tree_find(self, p, REL_AUX) != TOKEN_NONE ||
         tree_find(self, p, REL_AUX_PASS) != TOKEN_NONE;
}

bool subject_is_gerund(const tree *self, uint32_t p) {
  if (xpos_of(self, p) == XPOS_VBG) return true;
  uint32_t aux = tree_find(self, p, REL_AUX);
  if (aux == TOKEN_NONE) aux = tree_find(self, p, REL_AUX_PASS);
  return xpos_of(self, p) == XPOS_VBN && aux != TOKEN_NONE &&
         xpos_of(self, aux) == XPOS_VBG;
}

/* Whose act the noun is: "Iran's decision to attack", "*Malta* was the first to
 * sign". */
static uint32_t noun_owner(const tree *self, uint32_t noun, uint32_t depth) {
  uint32_t owner = tree_find(self, noun, REL_NMOD_POSS);
  if (owner != TOKEN_NONE) return owner;
  if (tree_find(self, noun, REL_COP) != TOKEN_NONE)
    return subject_own(self, noun);
  enum rel rel = rel_of(self, noun);
  /* "*Mr Diallo*, in Oslo to meet them, said": no act of the town's */
  uint32_t in = rel == REL_NMOD ? tree_find(self, noun, REL_CASE) : TOKEN_NONE;
  if (in != TOKEN_NONE && str_is(self->syntax->lemma[in], "in"))
    return self->syntax->head[noun];
  bool governed = rel == REL_OBJ || rel == REL_OBL || rel == REL_XCOMP;
  return governed ? surface_subject(self, self->syntax->head[noun], depth + 1)
                  : TOKEN_NONE;
}

bool subject_is_infinitive(const tree *self, uint32_t p) {
  TREE_EACH_CHILD(self, p, c)
  if (xpos_of(self, c) == XPOS_TO) return true;
  return false;
}

bool subject_may_be_ahead(const tree *self, uint32_t p) {
  enum xpos xpos = xpos_of(self, p);
  bool be = false, did = false;
  if (self->syntax->upos[p] != UPOS_VERB && self->syntax->upos[p] != UPOS_AUX)
    return true;
  TREE_EACH_CHILD(self, p, c) {
    if (xpos_of(self, c) == XPOS_MD || xpos_of(self, c) == XPOS_TO) return true;
    be |= str_is(self->syntax->lemma[c], "be");
    did |= rel_of(self, c) == REL_AUX && str_is(self->syntax->lemma[c], "do");
  }
  if (xpos == XPOS_VB) return !did;
  if (rel_of(self, p) == REL_CONJ)
    return subject_may_be_ahead(self, self->syntax->head[p]);
  return xpos == XPOS_VBG && !be;
}

bool subject_is_going_to(const tree *self, uint32_t p) {
  uint32_t go = self->syntax->head[p];
  if (go == TOKEN_NONE || rel_of(self, p) != REL_XCOMP || p <= go + 1 ||
      self->syntax->rel[go + 1] != REL_MARK)
    return false;
  bede_str lemma = self->syntax->lemma[go];
  if (!str_is(lemma, "go") && !str_is(lemma, "gon")) return false;
  TREE_EACH_CHILD(self, go, c)
  if (rel_of(self, c) == REL_AUX && str_is(self->syntax->lemma[c], "be") &&
      xpos_of(self, c) != XPOS_VBD)
    return true;
  return false;
}

bool subject_is_opened(const tree *self, uint32_t p) {
  if (!subject_is_infinitive(self, p)) return false;
  uint32_t head = self->syntax->head[p];
  /* "it is time *for Chad* to leave": a clause of its own */
  if (rel_of(self, p) == REL_CSUBJ && tree_subject(self, p) != TOKEN_NONE)
    return false;
  return rel_of(self, p) == REL_ACL ||
         (head < p && tree_find(self, head, REL_NSUBJ) != TOKEN_NONE &&
          tree_find(self, head, REL_COP) != TOKEN_NONE);
}

bool subject_is_arranged(const tree *self, uint32_t p) {
  if (!subject_is_infinitive(self, p)) return false;
  if (tree_find(self, p, REL_COP) != TOKEN_NONE && rel_of(self, p) != REL_XCOMP)
    return true;
  TREE_EACH_CHILD(self, p, c) /* "arrested 39 and *are to* deport 100" */
  if (rel_of(self, c) == REL_AUX && c < p &&
      str_is(self->syntax->lemma[c], "be") && xpos_of(self, c + 1) == XPOS_TO)
    return true;
  return false;
}

/* "called *on Togo*": is the phrase an oblique with this preposition? */
static bool opens_with(const tree *self, uint32_t phrase, const char *word) {
  uint32_t prep = tree_find(self, phrase, REL_CASE);
  return rel_of(self, phrase) == REL_OBL && prep != TOKEN_NONE &&
         str_is(self->syntax->lemma[prep], word);
}

/* "*He* took them to the border to take revenge": once they are there, it is
 * what for, whatever the relation. */
static bool is_brought_somewhere(const tree *self, uint32_t g, uint32_t p) {
  if (tree_find(self, g, REL_OBJ) == TOKEN_NONE) return false;
  TREE_EACH_CHILD(self, g, c)
  if (c > g && c < p &&
      (opens_with(self, c, "to") || opens_with(self, c, "into")))
    return true;
  return false;
}

/* "called *on Togo* to pull out", "waited *for guards* to fire": whoever
 * stands between the verb and its infinitive. */
static uint32_t called_on(const tree *self, uint32_t p, uint32_t g) {
  uint32_t to = tree_find(self, p, REL_MARK), first, end;
  if (to == TOKEN_NONE || xpos_of(self, to) != XPOS_TO ||
      rel_of(self, p) != REL_XCOMP)
    return TOKEN_NONE;
  TREE_EACH_CHILD(self, g, c) {
    if (c < g || c > p ||
        !(opens_with(self, c, "on") || opens_with(self, c, "upon") ||
          opens_with(self, c, "for")))
      continue;
    tree_extent(self, c, &first, &end);
    if (end == to) return c;
  }
  return TOKEN_NONE;
}

/* "ordered *troops* to enter", "threw a party to celebrate": the object
 * controls an open complement, the subject an adverbial. */
static uint32_t controller(const tree *self, uint32_t g, uint32_t depth) {
  uint32_t object = tree_find(self, g, REL_OBJ);
  if (object == TOKEN_NONE) object = tree_find(self, g, REL_IOBJ);
  return object != TOKEN_NONE ? object : surface_subject(self, g, depth + 1);
}

/* "seethed with *two men* being killed": the phrase may hang on the verb. */
static uint32_t absolute_subject(const tree *self, uint32_t p, uint32_t g) {
  uint32_t being = tree_find(self, p, REL_AUX_PASS);
  /* but "scuffled with police *before* being driven back" */
  if (being == TOKEN_NONE || xpos_of(self, being) != XPOS_VBG ||
      tree_find(self, p, REL_MARK) != TOKEN_NONE || subject_is_nominal(self, g))
    return TOKEN_NONE;
  uint32_t found = TOKEN_NONE;
  TREE_EACH_CHILD(self, g, c) {
    if (c > p) break;
    uint32_t phrase =
        c > g && rel_of(self, c) == REL_XCOMP ? tree_find(self, c, REL_OBL) : c;
    if (phrase == TOKEN_NONE || phrase < g || phrase > p) continue;
    if (opens_with(self, phrase, "with")) found = phrase;
  }
  return found;
}

/* "railed *against the party* for refusing", "tore *into Chad* for arming
 * them": of a verb without an object. */
static uint32_t at_whom(const tree *self, uint32_t p, uint32_t g) {
  if (tree_find(self, g, REL_OBJ) != TOKEN_NONE || is_passive(self, g, 0))
    return TOKEN_NONE;
  TREE_EACH_CHILD(self, g, c)
  if (c > g && c < p &&
      (opens_with(self, c, "against") || opens_with(self, c, "at") ||
       opens_with(self, c, "into")))
    return c;
  return TOKEN_NONE;
}

uint32_t subject_against(const tree *self, uint32_t p) {
  uint32_t g = self->syntax->head[p], mark = tree_find(self, p, REL_MARK);
  if (rel_of(self, p) != REL_ADVCL || !subject_is_gerund(self, p) ||
      mark == TOKEN_NONE || !str_is(self->syntax->lemma[mark], "for"))
    return TOKEN_NONE;
  uint32_t object = tree_find(self, g, REL_OBJ);
  if (object == TOKEN_NONE || object < g) return TOKEN_NONE;
  uint32_t heads[] = {g, object};
  for (uint32_t i = 0; i < 2; i++) TREE_EACH_CHILD(self, heads[i], c) {
      uint32_t prep = tree_find(self, c, REL_CASE);
      enum rel rel = rel_of(self, c);
      if (c > object && c < p && (rel == REL_OBL || rel == REL_NMOD) &&
          prep != TOKEN_NONE &&
          (str_is(self->syntax->lemma[prep], "against") ||
           str_is(self->syntax->lemma[prep], "at")))
        return c;
    }
  return TOKEN_NONE;
}

/* "accused *Iran* of starving them by closing the road", "sacked *workers* for
 * going on strike": what stands behind "of" and "for" is the object's. */
static uint32_t of_controller(const tree *self, uint32_t p, uint32_t g,
                              uint32_t depth) {
  uint32_t mark = tree_find(self, p, REL_MARK);
  bool behind = mark != TOKEN_NONE && subject_is_gerund(self, p) &&
                (str_is(self->syntax->lemma[mark], "of") ||
                 str_is(self->syntax->lemma[mark], "for"));
  if (!behind) return TOKEN_NONE;
  uint32_t whom = at_whom(self, p, g);
  if (whom == TOKEN_NONE) whom = subject_against(self, p);
  return whom != TOKEN_NONE ? whom : controller(self, g, depth);
}

/* The token before the participle; of "him, *now being held* there" that before
 * the comma. */
static uint32_t before_participle(const tree *self, uint32_t p) {
  uint32_t being = tree_find(self, p, REL_AUX_PASS), t = p;
  if (being == TOKEN_NONE || xpos_of(self, being) != XPOS_VBG) return p - 1;
  while (t > 0 && self->syntax->head[t - 1] == p) t--;
  return t > 0 ? t - 1 : p;
}

/* "handed blankets to *families* camped at the port": a past participle right
 * behind a noun is the noun's, though the parser hang it on the verb. */
static uint32_t noun_right_before(const tree *self, uint32_t p, uint32_t g) {
  if (p == 0 || xpos_of(self, p) != XPOS_VBN ||
      tree_find(self, p, REL_MARK) != TOKEN_NONE)
    return TOKEN_NONE;
  uint32_t noun = before_participle(self, p);
  if (!subject_is_nominal(self, noun)) return TOKEN_NONE;
  for (uint32_t i = 0; i < CONTROL_DEPTH && noun != TOKEN_NONE; i++) {
    if (self->syntax->head[noun] == g) {
      enum rel rel = rel_of(self, noun);
      return rel == REL_OBJ || rel == REL_OBL ? noun : TOKEN_NONE;
    }
    noun = self->syntax->head[noun];
  }
  return TOKEN_NONE;
}

static bool is_gerund(const tree *self, uint32_t p) {
  return xpos_of(self, p) == XPOS_VBG &&
         tree_find(self, p, REL_AUX) == TOKEN_NONE;
}

/* "and driving them out", "by blocking the road" */
static bool goes_on(const tree *self, uint32_t p) {
  uint32_t mark = tree_find(self, p, REL_MARK);
  bool by = mark != TOKEN_NONE && str_is(self->syntax->lemma[mark], "by");
  /* "of herding them onto lorries *and dumping* them": hung on the verb */
  bool too = tree_find(self, p, REL_CC) != TOKEN_NONE;
  return rel_of(self, p) == REL_CONJ ||
         (rel_of(self, p) == REL_ADVCL && (by || too));
}

/* What the verb does not agree with is not its subject. */
static bool disagrees(const tree *self, uint32_t p, uint32_t g) {
  enum number own = number_of(self, p), other = number_of(self, g);
  uint32_t subject = tree_subject(self, g);
  if (subject == TOKEN_NONE || own == NUMBER_ANY ||
      tree_subject(self, p) != TOKEN_NONE)
    return false;
  if (other != NUMBER_ANY) return own != other;
  return own == NUMBER_ONE && xpos_of(self, subject) == XPOS_NNS;
}

/* "said its missions are watched and *has* accused Chad": of who says it;
 * "tried to stop *a man* who ran and was caught": of whom that tells. */
static uint32_t agreeing(const tree *self, uint32_t p, uint32_t g) {
  if (!disagrees(self, p, g)) return g;
  if (rel_of(self, g) == REL_CCOMP) return self->syntax->head[g];
  for (uint32_t v = p; v-- > g + 1;) {
    if (rel_of(self, v) != REL_ACL_RELCL || !tree_under(self, v, g)) continue;
    uint32_t whom = self->syntax->head[v];
    unsigned xpos = xpos_of(self, whom);
    bool one = xpos == XPOS_NN || xpos == XPOS_NNP;
    enum number own = number_of(self, p);
    if (own == (one ? NUMBER_ONE : NUMBER_MANY) && !disagrees(self, p, v))
      return v;
  }
  return g;
}

/* "said it was ready to send aid and *urged* them to talk": no finite verb goes
 * on from an infinitive or a gerund. */
uint32_t subject_conj_head(const tree *self, uint32_t p) {
  uint32_t g = self->syntax->head[p];
  if (rel_of(self, p) != REL_CONJ || g == TOKEN_NONE) return g;
  enum xpos xpos = xpos_of(self, p);
  /* "of planting a bomb and of *sheltering* killers": not beside the bomb */
  if (xpos == XPOS_VBG && tree_find(self, p, REL_MARK) != TOKEN_NONE &&
      subject_is_nominal(self, g)) {
    uint32_t verb = self->syntax->head[g];
    return verb != TOKEN_NONE && is_gerund(self, verb) ? verb : g;
  }
  g = agreeing(self, p, g);
  bool finite = xpos == XPOS_VBD || xpos == XPOS_VBZ;
  for (uint32_t i = 0; finite && i < CONTROL_DEPTH; i++) {
    uint32_t up = self->syntax->head[g];
    /* "to tell those *concerned* to stop" */
    bool bare = xpos_of(self, g) == XPOS_VBN && rel_of(self, g) == REL_XCOMP &&
                !subject_is_finite(self, g);
    bool open = subject_is_infinitive(self, g) || is_gerund(self, g) || bare;
    if (!open || up == TOKEN_NONE || subject_is_nominal(self, up)) break;
    g = up;
  }
  return g;
}

/* No gerund stands beside a finite verb; and how it was done is told of what
 * was told last. */
uint32_t subject_gerund_before(const tree *self, uint32_t p) {
  uint32_t found = TOKEN_NONE, g = self->syntax->head[p];
  if (g == TOKEN_NONE || !goes_on(self, p) || !is_gerund(self, p) ||
      xpos_of(self, g) == XPOS_VBG)
    return found;
  TREE_EACH_CHILD(self, g, c) {
    if (c < g || c >= p) continue;
    uint32_t at = rel_of(self, c) == REL_OBJ ? tree_find(self, c, REL_ACL) : c;
    if (at == TOKEN_NONE || at >= p || !is_gerund(self, at)) continue;
    if (at != c || rel_of(self, c) == REL_ADVCL) found = at;
  }
  return found;
}

/* "named *a man* they say killed two": what a relative clause tells of may be
 * the subject of what is said in it, which has none of its own. */
static uint32_t said_of(const tree *self, uint32_t p, uint32_t say) {
  uint32_t teller = tree_subject(self, say);
  if (rel_of(self, say) != REL_ACL_RELCL || say > p || teller == TOKEN_NONE ||
      !subject_is_finite(self, p) || !subject_is_finite(self, say) ||
      tree_find(self, say, REL_OBJ) != TOKEN_NONE ||
      tree_find(self, p, REL_MARK) != TOKEN_NONE)
    return TOKEN_NONE;
  return subject_of_relative(self, say);
}

/* "*Gunmen* attacked a bus carrying pilgrims, killing nine": behind a comma a
 * participle goes on from the verb, and not from what tells more of a noun; the
 * verb, or TOKEN_NONE. */
static uint32_t outer_verb(const tree *self, uint32_t p, uint32_t g) {
  if (xpos_of(self, p) != XPOS_VBG || xpos_of(self, g) != XPOS_VBG ||
      rel_of(self, g) != REL_ACL || p < g + 2 ||
      !str_is(text_form(self->syntax->text, p - 1), ","))
    return TOKEN_NONE;
  uint32_t noun = self->syntax->head[g], verb = self->syntax->head[noun];
  enum rel rel = rel_of(self, noun);
  return noun < g && verb < noun && (rel == REL_OBJ || rel == REL_OBL) &&
                 subject_is_finite(self, verb)
             ? verb
             : TOKEN_NONE;
}

/* The phrase that stands before the predicate or is understood there. */
static uint32_t surface_subject(const tree *self, uint32_t p, uint32_t depth) {
  if (depth > CONTROL_DEPTH) return TOKEN_NONE;
  uint32_t own = subject_own(self, p);
  uint32_t g = subject_conj_head(self, p);
  if (own != TOKEN_NONE || g == TOKEN_NONE) return own;
  uint32_t before = subject_gerund_before(self, p);
  if (before != TOKEN_NONE) return surface_subject(self, before, depth + 1);
  switch (rel_of(self, p)) {
  case REL_ACL:
    own = subject_behind_when(self, p);
    if (own != TOKEN_NONE) return own;
    if (subject_is_infinitive(self, p)) return noun_owner(self, g, depth);
    /* "*their* plan for attacking the port" */
    if (is_gerund(self, p) && tree_find(self, p, REL_MARK) != TOKEN_NONE &&
        tree_find(self, g, REL_NMOD_POSS) != TOKEN_NONE)
      return tree_find(self, g, REL_NMOD_POSS);
    /* "stands *accused*": no noun, and so the verb's own subject */
    return self->syntax->upos[g] == UPOS_VERB && !subject_is_nominal(self, g)
               ? surface_subject(self, g, depth + 1)
               : g;
  case REL_ACL_RELCL:
    return subject_of_relative(self, p);
  case REL_AMOD: /* "migrants *stuck* in camps", "men *guilty* of theft" */
    if (p < g || (xpos_of(self, p) != XPOS_VBN &&
                  tree_find(self, p, REL_OBL) == TOKEN_NONE &&
                  tree_find(self, p, REL_ADVCL) == TOKEN_NONE))
      return TOKEN_NONE;
    /* "*Hamas* is a band responsible for it" */
    own = tree_find(self, g, REL_COP) != TOKEN_NONE ? subject_own(self, g) : g;
    return own == TOKEN_NONE ? g : own;
  case REL_OBJ:
    return subject_modified(self, p);
  case REL_CCOMP:
    own = said_of(self, p, g);
    if (own != TOKEN_NONE) return own;
    /* "Miners trapped below have called": led up the garden path, for
     * no finite clause is without a subject */
    return subject_is_finite(self, p) ? surface_subject(self, g, depth + 1)
                                      : TOKEN_NONE;
  case REL_XCOMP:
    if (is_brought_somewhere(self, g, p))
      return surface_subject(self, g, depth + 1);
    own = called_on(self, p, g);
    return own != TOKEN_NONE ? own : controller(self, g, depth);
  case REL_ADVCL:
    own = outer_verb(self, p, g);
    if (own != TOKEN_NONE) return surface_subject(self, own, depth + 1);
    own = absolute_subject(self, p, g);
    if (own == TOKEN_NONE) own = of_controller(self, p, g, depth);
    if (own == TOKEN_NONE) own = noun_right_before(self, p, g);
    if (own != TOKEN_NONE) return own;
    /* fall through */
  case REL_CONJ:
  case REL_PARATAXIS:
    /* "*They* were at the gate and held banners" */
    return subject_is_nominal(self, g) &&
                   tree_find(self, g, REL_COP) == TOKEN_NONE
               ? TOKEN_NONE
               : surface_subject(self, g, depth + 1);
  default:
    return TOKEN_NONE;
  }
}

uint32_t subject_find(const tree *self, uint32_t p) {
  return surface_subject(self, p, 0);
}

bool subject_is_imperative(const tree *self, uint32_t p) {
  enum rel rel = rel_of(self, p);
  if (xpos_of(self, p) != XPOS_VB ||
      (rel != REL_ROOT && rel != REL_CCOMP && rel != REL_PARATAXIS))
    return false;
  TREE_EACH_CHILD(self, p, c) {
    enum rel of = rel_of(self, c);
    bool dont = of == REL_AUX && str_is(self->syntax->lemma[c], "do");
    if (of == REL_NSUBJ || of == REL_NSUBJ_PASS || (of == REL_AUX && !dont) ||
        of == REL_AUX_PASS || of == REL_COP || of == REL_EXPL ||
        (of == REL_MARK && c < p))
      return false;
  }
  return true;
}

bool subject_is_perfect(const tree *self, uint32_t p) {
  TREE_EACH_CHILD(self, p, c)
  if (rel_of(self, c) == REL_AUX && str_is(self->syntax->lemma[c], "have"))
    return true;
  return false;
}

bool subject_is_linking(const tree *self, uint32_t token) {
  enum upos upos = (enum upos)self->syntax->upos[token];
  return upos == UPOS_CCONJ || upos == UPOS_PUNCT || upos == UPOS_ADV ||
         rel_of(self, token) == REL_COMPOUND_PRT;
}

bool subject_is_passive(const tree *self, uint32_t p) {
  return is_passive(self, p, 0);
}

uint32_t subject_named(const tree *self, uint32_t what) {
  uint32_t verb = tree_find(self, what, REL_ACL_RELCL);
  if (xpos_of(self, what) != XPOS_WP || verb == TOKEN_NONE) return TOKEN_NONE;
  TREE_EACH_CHILD(self, verb, c) {
    enum rel rel = rel_of(self, c);
    uint32_t as = tree_find(self, c, REL_CASE);
    bool plain = rel == REL_XCOMP || rel == REL_OBJ;
    bool told = rel == REL_CCOMP && tree_find(self, c, REL_COP) != TOKEN_NONE;
    bool seen =
        as != TOKEN_NONE && str_is(self->syntax->lemma[as], "as") && as > verb;
    if (c > verb && (plain || told || seen) && subject_is_nominal(self, c))
      return c;
  }
  return TOKEN_NONE;
}

/* "that Chad *release* them", of one who "releases": bare, too. */
static bool is_bare_of_one(const tree *self, uint32_t p) {
  uint32_t noun = tree_find(self, p, REL_NSUBJ);
  return xpos_of(self, p) == XPOS_VBP && noun != TOKEN_NONE &&
         xpos_of(self, noun) == XPOS_NNP &&
         tree_find(self, noun, REL_CONJ) == TOKEN_NONE;
}

bool subject_is_subjunctive(const tree *self, uint32_t p) {
  uint32_t mark = tree_find(self, p, REL_MARK);
  uint32_t passive = tree_find(self, p, REL_AUX_PASS);
  bool bare = xpos_of(self, p) == XPOS_VB || is_bare_of_one(self, p) ||
              (passive != TOKEN_NONE && xpos_of(self, passive) == XPOS_VB);
  return bare && mark != TOKEN_NONE &&
         str_is(self->syntax->lemma[mark], "that") &&
         tree_find(self, p, REL_AUX) == TOKEN_NONE;
}

bool subject_is_to(const tree *self, uint32_t p) {
  uint32_t verb = self->syntax->head[p];
  return rel_of(self, p) == REL_CCOMP && verb != TOKEN_NONE &&
         self->syntax->upos[verb] == UPOS_VERB &&
         tree_subject(self, p) != TOKEN_NONE &&
         !subject_is_infinitive(self, p) && subject_is_subjunctive(self, p);
}
