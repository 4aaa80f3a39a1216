/*
 * attribution.c - finding the words of saying, their sources and contents.
 */
#include "claim/attribution.h"

#include "base/utf8.h"
#include "event/noun.h"
#include "event/subject.h"

typedef struct finder {
  arena *a;
  const event_doc *events;
  const mention_doc *m;
  const syntax_doc *syntax;
  const text_doc *text;
  const tree *tree;
  claim_doc *out;
  uint32_t naming;  /* the set of what he *called* hypocrisy */
  uint32_t alleged; /* the set of an *alleged* attack */
  uint32_t clear;   /* the set of what is made *clear* */
} finder;

/* "the envoy *Said* Djinnit": a name, in the midst of a sentence. */
static bool is_name(const finder *self, uint32_t token) {
  bede_str form = text_form(self->text, token);
  bede_str before = token ? text_form(self->text, token - 1) : STR("");
  bool capital = form.len > 1 && form.ptr[0] >= 'A' && form.ptr[0] <= 'Z' &&
                 form.ptr[1] >= 'a' && form.ptr[1] <= 'z';
  bool inside = before.len && before.ptr[0] >= 'a' && before.ptr[0] <= 'z';
  return capital && inside;
}

static bede_str stance_of(finder *self, uint32_t token) {
  if (is_name(self, token)) return STR("");
  return mention_lemma_value(self->m, token, LIST_SPEECH);
}

/* Words that content never includes at its edges: commas, quotes, stops. */
static bool is_punct(const finder *self, uint32_t token) {
  return self->syntax->upos[token] == UPOS_PUNCT;
}

static void trim(const finder *self, attribution *at) {
  while (at->first < at->end && is_punct(self, at->first)) at->first++;
  while (at->first < at->end && is_punct(self, at->end - 1)) at->end--;
}

static const text_sentence *sentence_at(const finder *self, uint32_t token) {
  return &self->text->sentences[self->text->sentence_of[token]];
}

/* "X, he said": all of the sentence on the side of X. */
static void rest_of_sentence(finder *self, uint32_t cue, attribution *at) {
  const text_sentence *s = sentence_at(self, cue);
  uint32_t first, end;
  tree_extent(self->tree, cue, &first, &end);
  bool before = first - s->first >= s->end - end;
  at->first = before ? s->first : end;
  at->end = before ? first : s->end;
}

static bool is_subject(const finder *self, uint32_t token) {
  enum rel rel = self->syntax->rel[token];
  return rel == REL_NSUBJ || rel == REL_NSUBJ_PASS;
}

/* "Our troops used gas to stop them, the ministry said": the parser may take
 * the quoted clause for a phrase.  A verb of saying with two subjects is said
 * by the second, and the first opens what is said. */
static bool content_of_two_subjects(finder *self, uint32_t cue,
                                    attribution *at) {
  uint32_t first = TOKEN_NONE, second = TOKEN_NONE;
  TREE_EACH_CHILD(self->tree, cue, c) {
    if (!is_subject(self, c) || c > cue) continue;
    if (first == TOKEN_NONE)
      first = c;
    else
      second = c;
  }
  if (second == TOKEN_NONE) return false;
  at->source = second;
  tree_extent(self->tree, first, &at->first, &at->end);
  uint32_t source_first, source_end;
  tree_extent(self->tree, second, &source_first, &source_end);
  if (at->end > source_first) at->end = source_first;
  return at->first < at->end;
}

/* Where the tree has no place for the content, marks do: "Troops fired, the
 * minister said", "He said: 'We will resist.'" */
static bool content_by_marks(finder *self, uint32_t cue, attribution *at) {
  const text_sentence *s = sentence_at(self, cue);
  if (at->source == TOKEN_NONE) return false;
  uint32_t first, end;
  tree_extent(self->tree, at->source, &first, &end);
  if (first > s->first + 2 && first < cue && is_punct(self, first - 1)) {
    at->first = s->first;
    at->end = first;
    return true;
  }
  if (cue + 2 >= s->end || !is_punct(self, cue + 1)) return false;
  if (str_is(text_form(self->text, cue + 1), ",")) return false;
  at->first = cue + 1;
  at->end = s->end;
  return true;
}

static bool content_of_verb(finder *self, uint32_t cue, attribution *at) {
  if (content_of_two_subjects(self, cue, at)) return true;
  uint32_t clause = tree_find(self->tree, cue, REL_CCOMP);
  if (clause == TOKEN_NONE) clause = tree_find(self->tree, cue, REL_PARATAXIS);
  if (clause != TOKEN_NONE) {
    tree_extent(self->tree, clause, &at->first, &at->end);
    return true;
  }
  if (self->syntax->rel[cue] != REL_PARATAXIS)
    return content_by_marks(self, cue, at);
  rest_of_sentence(self, cue, at);
  return at->first < at->end;
}

/* "showed Polish forces using water cannon", "seen on video shelling": a
 * small clause, or an object with a participle. */
static bool content_of_shown(finder *self, uint32_t cue, attribution *at) {
  uint32_t object = tree_find(self->tree, cue, REL_OBJ);
  uint32_t open = tree_find(self->tree, cue, REL_XCOMP);
  if (open == TOKEN_NONE) open = tree_find(self->tree, cue, REL_ADVCL);
  if (open == TOKEN_NONE && object != TOKEN_NONE)
    open = tree_find(self->tree, object, REL_ACL);
  if (open == TOKEN_NONE) return false;
  tree_extent(self->tree, open, &at->first, &at->end);
  uint32_t first, end;
  if (object != TOKEN_NONE) {
    tree_extent(self->tree, object, &first, &end);
    if (first < at->first) at->first = first;
    if (end > at->end) at->end = end;
  }
  return true;
}

/* "a film *shown by Reuters*", "footage aired on CNN": who brings it. */
static void add_bringers(finder *self, uint32_t noun, id_list *speakers) {
  TREE_EACH_CHILD(self->tree, noun, c) {
    if (self->syntax->rel[c] != REL_ACL) continue;
    TREE_EACH_CHILD(self->tree, c, by) {
      enum rel rel = self->syntax->rel[by];
      bool phrase = rel == REL_OBL || rel == REL_OBL_AGENT;
      if (phrase && !speakers->count)
        noun_actors_of(self->a, self->events, by, speakers);
    }
  }
}

static void add(finder *self, attribution at) {
  trim(self, &at);
  if (at.first >= at.end) return;
  if (at.source != TOKEN_NONE)
    noun_actors_of(self->a, self->events, at.source, &at.speakers);
  if (at.source != TOKEN_NONE && !at.speakers.count &&
      str_is(at.stance, "shows"))
    add_bringers(self, at.source, &at.speakers);
  *array_push(self->a, &self->out->attributions) = at;
}

/* "quoted a doctor *as saying* that ..." */
static bool is_as_clause(const finder *self, uint32_t clause) {
  uint32_t mark = tree_find(self->tree, clause, REL_MARK);
  return self->syntax->rel[clause] == REL_ADVCL && mark != TOKEN_NONE &&
         self->syntax->xpos[clause] == XPOS_VBG &&
         str_is(self->syntax->lemma[mark], "as");
}

/* "Reuters quoted *a doctor* as saying": who speaks, by a verb of saying that
 * has whom it quotes as its object. */
static uint32_t quoted(const finder *self, uint32_t cue) {
  uint32_t verb = self->syntax->head[cue];
  if (verb == TOKEN_NONE || !is_as_clause(self, cue)) return TOKEN_NONE;
  return tree_find(self->tree, verb, REL_OBJ);
}

/* "*Reuters* quoted a doctor as saying": of all that he says. */
static bool content_of_quoting(finder *self, uint32_t cue, attribution *at) {
  TREE_EACH_CHILD(self->tree, cue, c) {
    if (!is_as_clause(self, c)) continue;
    tree_extent(self->tree, c, &at->first, &at->end);
    return true;
  }
  return false;
}

/* "he told the BBC that ...", "the ministry tweeted" */
static void try_verb(finder *self, uint32_t cue) {
  if (self->syntax->upos[cue] != UPOS_VERB) return;
  bede_str stance = stance_of(self, cue);
  if (!stance.len) return;
  if (subject_is_passive(self->tree, cue)) return;
  if (subject_is_nominal(self->tree, cue)) return;
  attribution at = {.cue = cue, .source = quoted(self, cue), .stance = stance};
  if (at.source == TOKEN_NONE) at.source = subject_find(self->tree, cue);
  bool found =
      content_of_quoting(self, cue, &at) || content_of_verb(self, cue, &at);
  if (!found && str_is(stance, "shows"))
    found = content_of_shown(self, cue, &at);
  if (found) add(self, at);
}

/* "made it *clear* that it would attack": as good as said. */
static void try_clear(finder *self, uint32_t cue) {
  uint32_t verb = self->syntax->head[cue];
  if (self->syntax->rel[cue] != REL_XCOMP || verb == TOKEN_NONE ||
      !mention_lemma_in(self->m, cue, self->clear) ||
      subject_is_passive(self->tree, verb))
    return;
  uint32_t told = tree_find(self->tree, cue, REL_CCOMP);
  if (told == TOKEN_NONE) told = tree_find(self->tree, verb, REL_CCOMP);
  if (told == TOKEN_NONE || !subject_is_finite(self->tree, told)) return;
  attribution at = {.cue = cue,
                    .source = subject_find(self->tree, verb),
                    .stance = STR("asserts")};
  if (at.source == TOKEN_NONE) return;
  tree_extent(self->tree, told, &at.first, &at.end);
  add(self, at);
}

/* "condemned what *it* called a massacre by the army": that it was one is its
 * word. */
static void try_naming(finder *self, uint32_t cue) {
  uint32_t what = self->syntax->head[cue];
  if (self->syntax->rel[cue] != REL_ACL_RELCL ||
      !mention_lemma_in(self->m, cue, self->naming))
    return;
  uint32_t noun = subject_named(self->tree, what);
  if (noun == TOKEN_NONE || self->syntax->head[noun] != cue) return;
  attribution at = {.cue = cue,
                    .source = subject_own(self->tree, cue),
                    .stance = STR("alleges")};
  tree_extent(self->tree, noun, &at.first, &at.end);
  add(self, at);
}

/* Who makes the claim that a noun names: "*EU* charges that ...",
 * "accusations *from the opposition* that ...". */
static uint32_t owner_of(const finder *self, uint32_t noun) {
  TREE_EACH_CHILD(self->tree, noun, c) {
    enum rel rel = self->syntax->rel[c];
    bool owner = rel == REL_NMOD_POSS || rel == REL_COMPOUND || rel == REL_NMOD;
    if (owner && self->m->at[c] != MENTION_NONE) return c;
  }
  return TOKEN_NONE;
}

/* "a report *that police had beaten migrants*": nothing is lacking in it, so it
 * is what the report says, though the parser has it as of a report. */
static uint32_t whole_relative(const finder *self, uint32_t noun) {
  uint32_t verb = tree_find(self->tree, noun, REL_ACL_RELCL);
  if (verb == TOKEN_NONE) return TOKEN_NONE;
  bool passive = subject_is_passive(self->tree, verb);
  uint32_t subject =
      tree_find(self->tree, verb, passive ? REL_NSUBJ_PASS : REL_NSUBJ);
  uint32_t object = tree_find(self->tree, verb, REL_OBJ);
  uint32_t first, end;
  tree_extent(self->tree, verb, &first, &end);
  bool that = str_is(self->syntax->lemma[first], "that");
  if (!that || subject == TOKEN_NONE || subject == first || object == first ||
      (!passive && object == TOKEN_NONE))
    return TOKEN_NONE;
  return verb;
}

static void try_noun(finder *self, uint32_t cue) {
  if (!subject_is_nominal(self->tree, cue)) return;
  uint32_t clause = tree_find(self->tree, cue, REL_CCOMP);
  if (clause == TOKEN_NONE) clause = tree_find(self->tree, cue, REL_ACL);
  if (clause != TOKEN_NONE &&
      tree_find(self->tree, clause, REL_MARK) == TOKEN_NONE)
    return;
  if (clause == TOKEN_NONE) clause = whole_relative(self, cue);
  TREE_EACH_CHILD(self->tree, cue, c) /* "a report *by Amnesty* that ..." */
  if (clause == TOKEN_NONE && c > cue && self->syntax->rel[c] == REL_NMOD)
    clause = whole_relative(self, c);
  if (clause == TOKEN_NONE) return;
  bede_str stance = stance_of(self, cue);
  if (!stance.len) return;
  attribution at = {
      .cue = cue, .source = owner_of(self, cue), .stance = stance};
  tree_extent(self->tree, clause, &at.first, &at.end);
  add(self, at);
}

/* What a preposition of one or more words lends: "according to". */
static bede_str stance_of_preposition(finder *self, uint32_t cue) {
  str_buf words = {.a = self->a};
  if (tree_find(self->tree, cue, REL_FIXED) == TOKEN_NONE)
    return mention_form_value(self->m, cue, LIST_SPEECH);
  buf_add(&words, text_form(self->text, cue));
  TREE_EACH_CHILD(self->tree, cue, c) {
    if (self->syntax->rel[c] != REL_FIXED) continue;
    buf_char(&words, ' ');
    buf_add(&words, text_form(self->text, c));
  }
  bede_str phrase = utf8_fold(self->a, buf_str(&words));
  return lexicon_value(self->m->lex, phrase, LIST_SPEECH);
}

/* "attacked a bus *and killed nine*, according to the army": of all of it. */
static uint32_t whole_clause(const finder *self, uint32_t verb) {
  for (uint32_t room = 8; room && verb != TOKEN_NONE; room--) {
    if (self->syntax->rel[verb] != REL_CONJ) break;
    if (subject_own(self->tree, verb) != TOKEN_NONE) break;
    verb = self->syntax->head[verb];
  }
  return verb;
}

/* The phrase that a preposition belongs to; the parser may have hung the
 * preposition beside its phrase on the verb. */
static uint32_t phrase_of(const finder *self, uint32_t cue) {
  uint32_t head = self->syntax->head[cue];
  if (self->syntax->rel[cue] == REL_CASE || head == TOKEN_NONE) return head;
  if (tree_find(self->tree, cue, REL_FIXED) == TOKEN_NONE) return TOKEN_NONE;
  TREE_EACH_CHILD(self->tree, head, c)
  if (c > cue && self->syntax->rel[c] == REL_OBL) return c;
  return TOKEN_NONE;
}

/* "according to the army", of the whole clause that it stands in. */
static void try_according(finder *self, uint32_t cue) {
  uint32_t source = phrase_of(self, cue);
  if (source == TOKEN_NONE) return;
  attribution at = {
      .cue = cue, .source = source, .stance = stance_of_preposition(self, cue)};
  if (!at.stance.len) return;
  uint32_t clause = whole_clause(self, self->syntax->head[source]);
  if (clause == TOKEN_NONE) return;
  tree_extent(self->tree, clause, &at.first, &at.end);
  uint32_t first, end;
  tree_extent(self->tree, source, &first, &end);
  if (end >= at.end) /* "..., according to the army" */
    at.end = first;
  else if (first <= at.first)
    at.first = end;
  add(self, at);
}

static bool overlaps(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) {
  return a < b_end && b < a_end;
}

/* A quotation of several sentences belongs to the speaker of any of them. */
static void extend_over_quotes(finder *self) {
  for (uint32_t i = 0; i < self->out->attributions.count; i++) {
    attribution *at = &self->out->attributions.items[i];
    for (uint32_t q = 0; q < self->text->quote_count; q++) {
      const text_quote *quote = &self->text->quotes[q];
      bool inside = at->cue >= quote->first && at->cue < quote->end;
      if (inside || !overlaps(at->first, at->end, quote->first, quote->end))
        continue;
      /* a few quoted words within the content carry it nowhere */
      if (quote->first >= at->first && quote->end <= at->end) continue;
      if (quote->first < at->first) at->first = quote->first;
      if (quote->end > at->end && at->cue < at->first) at->end = quote->end;
    }
  }
}

static bool is_attributed(const finder *self, const text_quote *quote) {
  for (uint32_t i = 0; i < self->out->attributions.count; i++) {
    const attribution *at = &self->out->attributions.items[i];
    if (overlaps(at->first, at->end, quote->first, quote->end)) return true;
  }
  return false;
}

/* Whether no paragraph begins between two tokens. */
static bool same_paragraph(const finder *self, uint32_t from, uint32_t to) {
  for (uint32_t s = self->text->sentence_of[from] + 1;
       s <= self->text->sentence_of[to]; s++)
    if (self->text->sentences[s].starts_paragraph) return false;
  return true;
}

/* A quotation that nobody is named for, behind another in its paragraph, goes
 * on with the same speaker. */
static void continue_speakers(finder *self) {
  uint32_t told = self->out->attributions.count;
  for (uint32_t q = 0; q < self->text->quote_count; q++) {
    const text_quote *quote = &self->text->quotes[q];
    if (quote->first >= quote->end || is_attributed(self, quote)) continue;
    for (uint32_t i = told; i-- > 0;) {
      attribution at = self->out->attributions.items[i];
      if (at.cue >= quote->first) continue;
      if (!same_paragraph(self, at.cue, quote->first)) break;
      at.first = quote->first;
      at.end = quote->end;
      *array_push(self->a, &self->out->attributions) = at;
      break;
    }
  }
}

static void add_hearsay(finder *self, uint32_t cue, uint32_t token) {
  attribution at = {.cue = cue,
                    .source = TOKEN_NONE,
                    .first = token,
                    .end = token + 1,
                    .stance = STR("alleges")};
  if (self->events->of[token] != EVENT_NONE) add(self, at);
}

/* Whether the token tells what the verb at the top does: "*killed* a guard and
 * *fled*", "carried out *an attack*"; but not "a speech on the attacks". */
static bool is_of_verb(const finder *self, uint32_t token, uint32_t top) {
  for (; token != top; token = self->syntax->head[token]) {
    if (token == TOKEN_NONE) return false;
    enum rel rel = self->syntax->rel[token];
    bool beside = rel == REL_CONJ &&
                  tree_find(self->tree, token, REL_NSUBJ) == TOKEN_NONE;
    if (!beside && rel != REL_XCOMP && rel != REL_CCOMP && rel != REL_OBJ)
      return false;
  }
  return true;
}

static void add_hearsay_of(finder *self, uint32_t cue, uint32_t verb) {
  uint32_t first, end;
  tree_extent(self->tree, verb, &first, &end);
  for (uint32_t t = first; t < end; t++)
    if (is_of_verb(self, t, verb)) add_hearsay(self, cue, t);
}

/* "*allegedly* beat him", "the *alleged* attack", "are *said* to have shot
 * him": told by nobody in particular, and no fact. */
static void try_hearsay(finder *self, uint32_t cue) {
  const syntax_doc *syntax = self->syntax;
  uint32_t head = syntax->head[cue];
  enum rel rel = syntax->rel[cue];
  if (rel == REL_ADVMOD && head != TOKEN_NONE) {
    if (syntax->upos[head] == UPOS_VERB &&
        str_is(mention_form_value(self->m, cue, LIST_SPEECH), "alleges"))
      add_hearsay_of(self, cue, head);
    return;
  }
  if (rel == REL_AMOD && head != TOKEN_NONE) {
    if (mention_form_in(self->m, cue, self->alleged) && cue < head)
      add_hearsay(self, cue, head);
    return;
  }
  uint32_t told = tree_find(self->tree, cue, REL_XCOMP);
  if (told != TOKEN_NONE && syntax->xpos[cue] == XPOS_VBN &&
      subject_is_passive(self->tree, cue) && stance_of(self, cue).len &&
      subject_is_infinitive(self->tree, told))
    add_hearsay_of(self, cue, told);
}

void attribution_find(arena *a, const event_doc *events, claim_doc *out) {
  const mention_doc *m = events->mentions;
  finder self = {.a = a,
                 .events = events,
                 .m = m,
                 .syntax = m->syntax,
                 .text = m->text,
                 .tree = events->tree,
                 .out = out,
                 .naming = lexicon_set(m->lex, STR("naming")),
                 .alleged = lexicon_set(m->lex, STR("alleged")),
                 .clear = lexicon_set(m->lex, STR("made-clear"))};
  for (uint32_t t = 0; t < self.text->token_count; t++) {
    try_verb(&self, t);
    try_noun(&self, t);
    try_naming(&self, t);
    try_clear(&self, t);
    try_according(&self, t);
  }
  extend_over_quotes(&self);
  continue_speakers(&self);
  for (uint32_t t = 0; t < self.text->token_count; t++) try_hearsay(&self, t);
}
