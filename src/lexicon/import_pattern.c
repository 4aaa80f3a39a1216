/*
 * A pattern of a .verbs file in Bede's notation.
 *
 *     $ * &WEAPON (AGAINST +)        -> {weapon} against R!
 *     + { WAS | WERE } * BY_ $       -> R
 *
 * TABARI's patterns are words in a row, PETRARCH's know noun phrases and
 * prepositions; both become elements that Bede looks for in the tree.  So a
 * passive is written in the active voice, and what stands for auxiliaries,
 * negation or another verb is told: those are not part of a frame.
 */
#include "lexicon/import.h"

enum { MAX_TOKENS = 48, MAX_PHRASES = 500 };

typedef enum token_kind {
  TOKEN_END,
  TOKEN_WORD,  /* with its alternatives: "{ TALK | MEETING }" */
  TOKEN_SIDE,  /* + $ % ^ */
  TOKEN_VERB,  /* * */
  TOKEN_OPEN,  /* ( */
  TOKEN_CLOSE, /* ) */
} token_kind;

typedef struct pattern_token {
  token_kind kind;
  char side;
  bede_str at;
  str_list words; /* in small letters, blanks between */
} pattern_token;

typedef struct rewriter {
  import *in;
  pattern_token tokens[MAX_TOKENS + 1]; /* ended by TOKEN_END */
  uint32_t count, verb;                 /* where the verb stands */
  bool passive, has_target, has_object, both;
  bool target_before; /* the subject is the target */
  str_buf subject, rest;
} rewriter;

/* ---- Tokens -------------------------------------------------------------- */

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '_';
}

static bool is_sign(char c) {
  return strchr("*+$%^(){}|&", c) != NULL;
}

static bede_str next_piece(bede_str *rest) {
  uint32_t i = 0, start;
  while (i < rest->len && is_blank(rest->ptr[i])) i++;
  start = i;
  if (i < rest->len && (!is_sign(rest->ptr[i]) || rest->ptr[i] == '&')) {
    for (i++; i < rest->len && !is_blank(rest->ptr[i]); i++)
      if (is_sign(rest->ptr[i])) break;
    /* "TO_": the bar says that the word is whole */
  } else if (i < rest->len) {
    i++;
  }
  bede_str piece = str_slice(*rest, start, i);
  bool whole = i < rest->len && rest->ptr[i] == '_';
  *rest = str_slice(*rest, i, rest->len);
  if (whole && piece.len) piece.len++; /* keeps its bar for word_forms */
  return piece;
}

static bede_str without_bar(bede_str piece) {
  if (piece.len > 1 && piece.ptr[piece.len - 1] == '_') piece.len--;
  return piece;
}

/* "PEACEKEEP" of TABARI is all words that begin so: those that the lexicon
 * has. */
static void add_stems(import *in, bede_str word, str_list *out) {
  if (word.len < 5) return;
  uint32_t i = map_get(&in->stems, str_slice(word, 0, 4));
  if (i == UINT32_MAX) return;
  const str_list *all = &in->stem_lists.items[i];
  uint32_t found = 0;
  for (uint32_t k = 0; k < all->count && found < 4; k++) {
    bede_str other = all->items[k];
    if (str_eq(other, word) || !str_starts(other, word) ||
        other.len > word.len + 4)
      continue;
    *array_push(in->a, out) = other;
    found++;
  }
}

/* A word and the lemma of its plural; or the members of "&WEAPON". */
static bool word_forms(import *in, bede_str piece, str_list *out) {
  bool whole = piece.ptr[piece.len - 1] == '_';
  bede_str raw = without_bar(piece);
  if (raw.ptr[0] == '&') {
    const import_synset *set =
        import_find_synset(in, str_slice(raw, 1, raw.len));
    if (!set) return import_lose(in, IMPORT_LOST_SYNSET, raw);
    split_append(in->a, out, set->members);
    return true;
  }
  bede_str word = import_phrase(in, raw), one = import_singular(in, word);
  if (!word.len) return true;
  *array_push(in->a, out) = word;
  if (!str_eq(one, word)) *array_push(in->a, out) = one;
  if (!whole && lexicon_senses(in->lex, word).count == 0)
    add_stems(in, word, out);
  return true;
}

static pattern_token *add_token(rewriter *self, token_kind kind, bede_str at) {
  if (self->count == MAX_TOKENS) {
    import_lose(self->in, IMPORT_LOST_MANY, at);
    return NULL;
  }
  pattern_token *new = &self->tokens[self->count++];
  *new = (pattern_token){.kind = kind, .at = at};
  return new;
}

/* All ways to take one of each list, joined by blanks. */
static str_list combine(import *in, str_list left, str_list right) {
  str_list out = {0};
  if (!left.count) return right;
  for (uint32_t i = 0; i < left.count; i++)
    for (uint32_t k = 0; k < right.count && out.count < MAX_PHRASES; k++)
      *array_push(in->a, &out) = str_format(
          in->a, "%.*s %.*s", STR_ARG(left.items[i]), STR_ARG(right.items[k]));
  return out;
}

/* "{ TALK | PEACE MEETING }" up to its bracket: one token. */
static bool add_alternatives(rewriter *self, bede_str inner) {
  pattern_token *new = add_token(self, TOKEN_WORD, inner);
  bede_str branch;
  if (!new) return false;
  while (str_split(&inner, "|", &branch)) {
    str_list phrase = {0};
    bede_str piece;
    while ((piece = next_piece(&branch)).len) {
      str_list forms = {0};
      if (is_sign(piece.ptr[0]) && piece.ptr[0] != '&')
        return import_lose(self->in, IMPORT_LOST_ORDER, piece);
      if (!word_forms(self->in, piece, &forms)) return false;
      phrase = combine(self->in, phrase, forms);
    }
    split_append(self->in->a, &new->words, phrase);
  }
  return true;
}

static bool add_sign(rewriter *self, bede_str piece) {
  token_kind kind = TOKEN_SIDE;
  if (piece.ptr[0] == '*') kind = TOKEN_VERB;
  if (piece.ptr[0] == '(') kind = TOKEN_OPEN;
  if (piece.ptr[0] == ')') kind = TOKEN_CLOSE;
  if (piece.ptr[0] == '}' || piece.ptr[0] == '|')
    return import_lose(self->in, IMPORT_LOST_SYNTAX, piece);
  pattern_token *new = add_token(self, kind, piece);
  if (!new) return false;
  new->side = piece.ptr[0];
  return true;
}

static bool add_word(rewriter *self, bede_str piece) {
  pattern_token *new = add_token(self, TOKEN_WORD, without_bar(piece));
  return new &&word_forms(self->in, piece, &new->words);
}

/* "{AIR RAID}" is a phrase and needs no brackets; with bars they divide. */
static bool read_braces(rewriter *self, bede_str *rest) {
  uint32_t close = str_find(*rest, STR("}"));
  if (close == UINT32_MAX)
    return import_lose(self->in, IMPORT_LOST_SYNTAX, *rest);
  bede_str inner = str_slice(*rest, 0, close), piece;
  *rest = str_slice(*rest, close + 1, rest->len);
  if (str_find(inner, STR("|")) != UINT32_MAX)
    return add_alternatives(self, inner);
  while ((piece = next_piece(&inner)).len) {
    bool sign = is_sign(piece.ptr[0]) && piece.ptr[0] != '&';
    if (!(sign ? add_sign(self, piece) : add_word(self, piece))) return false;
  }
  return true;
}

static bool read_tokens(rewriter *self, bede_str text) {
  bede_str piece;
  while ((piece = next_piece(&text)).len) {
    bool ok;
    if (piece.ptr[0] == '{')
      ok = read_braces(self, &text);
    else if (is_sign(piece.ptr[0]) && piece.ptr[0] != '&')
      ok = add_sign(self, piece);
    else
      ok = add_word(self, piece);
    if (!ok) return false;
  }
  for (self->verb = 0; self->verb < self->count; self->verb++)
    if (self->tokens[self->verb].kind == TOKEN_VERB) break;
  return self->verb < self->count ||
         import_lose(self->in, IMPORT_LOST_SYNTAX, text);
}

/* ---- What words are ------------------------------------------------------ */

static bede_str first_of(const pattern_token *t) {
  return t->words.count ? t->words.items[0] : STR("");
}

static bool in_list(const rewriter *self, const char *name,
                    const pattern_token *t) {
  const str_list *list = draft_import(self->in->draft, "words", str_from(name));
  for (uint32_t i = 0; list && i < list->count; i++)
    if (t->kind == TOKEN_WORD && str_eq(list->items[i], first_of(t)))
      return true;
  return false;
}

static bool is_preposition(const rewriter *self, const pattern_token *t) {
  return t->kind == TOKEN_WORD &&
         import_has(&self->in->draft->prepositions, first_of(t));
}

static bool is_grammar(const rewriter *self, const pattern_token *t) {
  return t->kind == TOKEN_WORD && import_has(&self->in->grammar, first_of(t));
}

/* A verb of the lexicon, and nothing else there. */
static bool is_only_verb(const rewriter *self, const pattern_token *t) {
  bede_str word = first_of(t);
  const lexicon *lex = self->in->lex;
  if (t->kind != TOKEN_WORD || t->at.ptr[0] == '&') return false;
  if (lexicon_value(lex, word, LIST_FORM).len) return true; /* "said" */
  return lexicon_frames(lex, word, LEX_VERB).count &&
         !lexicon_frames(lex, word, LEX_NOUN).count &&
         !lexicon_senses(lex, word).count;
}

/* ---- Elements ------------------------------------------------------------ */

static void put(rewriter *self, bede_str element) {
  if (self->rest.len) buf_char(&self->rest, ' ');
  buf_add(&self->rest, element);
}

/* "air raid" -> "air_raid": as a filler. */
static void add_filler(str_buf *out, bede_str phrase) {
  if (out->len) buf_char(out, '|');
  for (uint32_t i = 0; i < phrase.len; i++)
    buf_char(out, phrase.ptr[i] == ' ' ? '_' : phrase.ptr[i]);
}

static bool is_filler(bede_str phrase) {
  for (uint32_t i = 0; i < phrase.len; i++)
    if (strchr("{}[]()=+:~/|!?\"#", phrase.ptr[i]) ||
        (phrase.ptr[i] >= 'A' && phrase.ptr[i] <= 'Z'))
      return false;
  return phrase.len && phrase.ptr[0] != '-' && phrase.ptr[0] != '\'';
}

/* A name for a set of these members, which is made once. */
static bede_str set_of(import *in, str_list members) {
  str_buf all = {.a = in->a};
  for (uint32_t i = 0; i < members.count; i++)
    if (is_filler(members.items[i]))
      buf_format(&all, "%s%.*s", all.len ? " | " : "  ",
                 STR_ARG(members.items[i]));
  uint32_t *number = map_put(&in->made_sets, buf_str(&all));
  bool made = *number != UINT32_MAX;
  if (!made) *number = in->made_sets.count;
  bede_str name = str_format(in->a, "{%.*s-%u}", STR_ARG(in->name), *number);
  if (!made && all.len)
    buf_format(&in->event_text, "%.*s\n%.*s\n", STR_ARG(name),
               STR_ARG(buf_str(&all)));
  return all.len ? name : STR("");
}

/* Nouns as fillers: a few as they are, many as a set. */
static bede_str nouns(rewriter *self, str_list members, bool as_set) {
  str_buf out = {.a = self->in->a};
  if (as_set || members.count > 4) return set_of(self->in, members);
  for (uint32_t i = 0; i < members.count; i++)
    if (is_filler(members.items[i])) add_filler(&out, members.items[i]);
  return buf_str(&out);
}

/* A noun phrase: the side it begins with, and its words. */
typedef struct noun_phrase {
  char side;
  str_list words;
  bede_str at;
} noun_phrase;

static bool is_noun_token(const rewriter *self, uint32_t i) {
  const pattern_token *t = &self->tokens[i];
  return t->kind == TOKEN_WORD && !is_preposition(self, t) &&
         !is_grammar(self, t) && !in_list(self, "particle", t);
}

/* "+ PARTY": the party of the target.  Articles are passed over. */
static noun_phrase read_nouns(rewriter *self, uint32_t *i, uint32_t end) {
  noun_phrase out = {.at = self->tokens[*i].at};
  uint32_t words = 0;
  if (*i < end && self->tokens[*i].kind == TOKEN_SIDE)
    out.side = self->tokens[(*i)++].side;
  for (; *i < end && is_noun_token(self, *i) && words < 5; ++*i) {
    const pattern_token *t = &self->tokens[*i];
    if (in_list(self, "article", t)) continue;
    out.words = combine(self->in, out.words, t->words);
    words++;
  }
  return out;
}

/* "+" alone, "+ PARTY", "PARTY": what fills a slot; empty after an error. */
static bede_str filler(rewriter *self, noun_phrase np, bool *is_target) {
  *is_target = np.side == '+';
  if (np.side == '%') {
    import_lose(self->in, IMPORT_LOST_ORDER, np.at);
    return STR("");
  }
  const char *side = np.side == '+' ? "R" : np.side == '$' ? "A" : "X";
  if (!np.words.count) return str_from(np.side ? side : "");
  bool owned = np.side == '+' || np.side == '$';
  bede_str words = nouns(self, np.words, owned);
  if (!words.len) {
    import_lose(self->in, IMPORT_LOST_GRAMMAR, np.at);
    return words;
  }
  return owned ? str_format(self->in->a, "%s&%.*s", side, STR_ARG(words))
               : words;
}

/* ---- Before the verb ----------------------------------------------------- */

/* The subject is `side`, or its words with that side as owner. */
static bool put_subject(rewriter *self, noun_phrase np) {
  if (np.side == '%') {
    self->both = true;
    np.side = 0;
  }
  if (np.side == '+' && !np.words.count) {
    self->target_before = true;
    return true;
  }
  if (!np.words.count) {
    if (np.side == '^') buf_add(&self->subject, STR("X"));
    return true;
  }
  bede_str set = nouns(self, np.words, true);
  if (!set.len) return import_lose(self->in, IMPORT_LOST_GRAMMAR, np.at);
  if (np.side == '+' || np.side == '$')
    buf_format(&self->subject, "%c&", np.side == '+' ? 'R' : 'A');
  self->has_target |= np.side == '+';
  buf_add(&self->subject, set);
  return true;
}

/* "ILLEGALLY *" */
static bool is_adverb(const pattern_token *t) {
  return t->kind == TOKEN_WORD && t->words.count == 1 &&
         str_ends(first_of(t), STR("ly")) && first_of(t).len > 5;
}

static bool read_before(rewriter *self) {
  bool has_subject = false;
  for (uint32_t i = 0; i < self->verb;) {
    const pattern_token *t = &self->tokens[i];
    if (in_list(self, "perfect", t) || in_list(self, "article", t)) {
      i++;
    } else if (in_list(self, "passive", t) && self->target_before) {
      self->passive = true;
      i++;
    } else if (is_adverb(t)) {
      put(self, str_format(self->in->a, "=%.*s", STR_ARG(first_of(t))));
      i++;
    } else if (is_preposition(self, t) || t->kind == TOKEN_OPEN ||
               t->kind == TOKEN_CLOSE) {
      return import_lose(self->in, IMPORT_LOST_ORDER, t->at);
    } else if (is_grammar(self, t) || is_only_verb(self, t) ||
               in_list(self, "particle", t)) {
      return import_lose(self->in, IMPORT_LOST_GOVERNED, t->at);
    } else {
      if (has_subject) return import_lose(self->in, IMPORT_LOST_ORDER, t->at);
      has_subject = true;
      if (!put_subject(self, read_nouns(self, &i, self->verb))) return false;
    }
  }
  return true;
}

/* ---- Behind the verb ----------------------------------------------------- */

static bede_str prepositions(rewriter *self, const pattern_token *t) {
  str_buf out = {.a = self->in->a};
  for (uint32_t i = 0; i < t->words.count; i++)
    if (import_has(&self->in->draft->prepositions, t->words.items[i]))
      add_filler(&out, t->words.items[i]);
  return buf_str(&out);
}

/* "+ * BY_ $": who does it is the subject of the active. */
static bool is_agent(const rewriter *self, const pattern_token *prep,
                     const noun_phrase *np) {
  return np->side == '$' && !np->words.count && self->target_before &&
         str_is(first_of(prep), "by");
}

static bool read_phrase(rewriter *self, uint32_t *i, uint32_t end) {
  const pattern_token *prep = &self->tokens[(*i)++];
  bool is_target;
  while (*i < end && in_list(self, "article", &self->tokens[*i])) ++*i;
  if (*i < end && str_is(first_of(prep), "to") &&
      is_only_verb(self, &self->tokens[*i]))
    return import_lose(self->in, IMPORT_LOST_INFINITIVE, prep->at);
  noun_phrase np = read_nouns(self, i, end);
  if (is_agent(self, prep, &np)) {
    self->passive = true;
    return true;
  }
  /* "(AGAINST)" alone: there the target stands */
  if (!np.side && !np.words.count) np.side = self->has_target ? '^' : '+';
  bede_str words = filler(self, np, &is_target);
  if (!words.len) return false;
  self->has_target |= is_target;
  put(self, prepositions(self, prep));
  put(self, words);
  if (np.side == '+' || np.side == '$') buf_char(&self->rest, '!');
  return true;
}

static bool read_object(rewriter *self, uint32_t *i) {
  const pattern_token *t = &self->tokens[*i];
  bool is_target;
  if (is_only_verb(self, t))
    return import_lose(self->in, IMPORT_LOST_INFINITIVE, t->at);
  noun_phrase np = read_nouns(self, i, self->count);
  if (!np.side && !np.words.count)
    return import_lose(self->in, IMPORT_LOST_GRAMMAR, t->at);
  if (np.side == '^' && !np.words.count) return true;
  if (np.side == '$' && !np.words.count && self->target_before) {
    self->passive = true; /* "+ WERE * $" */
    return true;
  }
  if (np.side == '$' && !np.words.count)
    return import_lose(self->in, IMPORT_LOST_ORDER, t->at);
  bede_str words = filler(self, np, &is_target);
  if (!words.len) return false;
  self->has_target |= is_target;
  if (is_target && self->has_object) { /* "SEND PEACEKEEPER +": to whom? */
    put(self, self->in->target);
    words = str_format(self->in->a, "%.*s!", STR_ARG(words));
  }
  self->has_object = true;
  put(self, words);
  return true;
}

/* "(AGAINST +)" */
static bool read_bracket(rewriter *self, uint32_t *i) {
  uint32_t open = (*i)++, end = *i;
  while (end < self->count && self->tokens[end].kind != TOKEN_CLOSE) end++;
  while (*i < end) {
    if (!is_preposition(self, &self->tokens[*i]))
      return import_lose(self->in,
                         is_grammar(self, &self->tokens[*i])
                             ? IMPORT_LOST_GRAMMAR
                             : IMPORT_LOST_SYNTAX,
                         self->tokens[open].at);
    if (!read_phrase(self, i, end)) return false;
  }
  *i = end < self->count ? end + 1 : end;
  return true;
}

/* "RULED OUT", "*_OFF": a word that stands alone or has its object behind. */
static bool is_particle(const rewriter *self, uint32_t i) {
  const pattern_token *t = &self->tokens[i], *next = t + 1;
  if (in_list(self, "particle", t)) return true;
  return is_preposition(self, t) && in_list(self, "up-or-down", t) &&
         (next->kind == TOKEN_END || next->kind == TOKEN_OPEN ||
          is_preposition(self, next));
}

static bool read_behind(rewriter *self) {
  for (uint32_t i = self->verb + 1; i < self->count;) {
    const pattern_token *t = &self->tokens[i];
    bool ok = true;
    if (t->kind == TOKEN_VERB || t->kind == TOKEN_CLOSE)
      return import_lose(self->in, IMPORT_LOST_SYNTAX, t->at);
    if (t->kind == TOKEN_OPEN) {
      ok = read_bracket(self, &i);
    } else if (is_particle(self, i)) {
      put(self, str_format(self->in->a, "+%.*s", STR_ARG(first_of(t))));
      i++;
    } else if (is_preposition(self, t)) {
      ok = read_phrase(self, &i, self->count);
    } else if (is_grammar(self, t)) {
      ok = import_lose(self->in, IMPORT_LOST_GRAMMAR, t->at);
    } else if (in_list(self, "article", t)) {
      i++;
    } else {
      ok = read_object(self, &i);
    }
    if (!ok) return false;
  }
  return true;
}

bede_str import_without_target(import *self, bede_str rest) {
  str_list words = split_words(self->a, rest);
  str_buf out = {.a = self->a};
  for (uint32_t i = 0; i < words.count; i++) {
    bede_str word = words.items[i];
    if (str_eq(word, self->target)) {
      i++; /* with the side behind it */
      continue;
    }
    if (str_is(word, "R") || str_is(word, "R?")) continue;
    if (str_is(word, "R!")) word = STR("A!"); /* "(FROM) [:071]" */
    if (out.len) buf_char(&out, ' ');
    buf_add(&out, word);
  }
  return buf_str(&out);
}

/* ---- The whole ----------------------------------------------------------- */

/* The target before the verb: of a passive it is the object. */
static void place_target(rewriter *self) {
  bede_str rest = buf_str(&self->rest);
  if (!self->target_before) return;
  self->has_target = true;
  if (!self->passive) {
    buf_add(&self->subject, STR("R"));
    return;
  }
  self->rest = (str_buf){.a = self->in->a};
  put(self, STR("R"));
  if (rest.len) put(self, rest);
  self->has_object = true;
}

/* The dictionaries take any actor behind the verb for the target; where the
 * pattern has none it is sought in the usual places. */
static void seek_target(rewriter *self) {
  bede_str rest = buf_str(&self->rest);
  if (self->has_target) return;
  if (self->has_object || self->both) {
    bool alone = !self->has_object && !rest.len;
    put(self, self->in->target);
    put(self, alone ? STR("R!") : STR("R?"));
    return;
  }
  self->rest = (str_buf){.a = self->in->a};
  put(self, STR("R?"));
  if (rest.len) put(self, rest);
}

bool import_pattern_read(import *in, bede_str text, import_pattern *out) {
  rewriter *self = arena_new(in->a, rewriter);
  self->in = in;
  self->subject.a = self->rest.a = in->a;
  if (!read_tokens(self, text) || !read_before(self) || !read_behind(self))
    return false;
  place_target(self);
  seek_target(self);
  *out = (import_pattern){buf_str(&self->subject), buf_str(&self->rest),
                          self->both};
  return true;
}
