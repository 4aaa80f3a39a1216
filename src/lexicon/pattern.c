#include "lexicon/pattern.h"

/* ---- Elements ------------------------------------------------------------ */

static bool add_id(draft *self, id_list *list, uint32_t id, bede_str token) {
  if (list->count == MAX_FILLERS)
    return draft_fail(self, token.ptr,
                      "more than %d alternatives: a set "
                      "would say it better",
                      MAX_FILLERS);
  list->items[list->count++] = id;
  return true;
}

static part *add_part(draft *self, pattern *p, lex_position at,
                      bede_str token) {
  if (p->part_count == MAX_PARTS) {
    draft_fail(self, token.ptr, "more than %d elements in a pattern",
               MAX_PARTS);
    return NULL;
  }
  part *new = &p->parts[p->part_count++];
  memset(new, 0, sizeof *new);
  new->at = at;
  return new;
}

/* "{weapon}?": takes the mark off the token. */
static char cut_mark(bede_str *token) {
  if (token->len < 2) return 0;
  char last = token->ptr[token->len - 1];
  if (last != '?' && last != '!') return 0;
  token->len--;
  return last;
}

/* Words of a pattern are lower case lemmas, joined by '_' in a phrase. */
static bool is_word(bede_str s) {
  for (uint32_t i = 0; i < s.len; i++)
    if ((s.ptr[i] >= 'A' && s.ptr[i] <= 'Z') || strchr("(){}[]=+:~/", s.ptr[i]))
      return false;
  return s.len > 0 && !strchr("-_", s.ptr[0]) && s.ptr[s.len - 1] != '_' &&
         str_find(s, STR("__")) == UINT32_MAX;
}

bede_str pattern_phrase(draft *self, bede_str word) {
  char *copy = arena_copy(self->a, word.ptr, word.len);
  for (uint32_t i = 0; i < word.len; i++)
    if (copy[i] == '_') copy[i] = ' ';
  return draft_fold(self, (bede_str){copy, word.len});
}

/* "AID CONSULT" of "E(AID CONSULT)" */
static bool read_types(draft *self, bede_str names, part *out) {
  str_list types = split_words(self->a, names);
  for (uint32_t i = 0; i < types.count; i++) {
    bool none = str_is(types.items[i], "NONE");
    bede_event_type type =
        none ? BEDE_EVENT_COUNT : draft_type(self, types.items[i]);
    if (!none && type == BEDE_EVENT_COUNT) return false;
    out->types |= 1u << type;
  }
  return types.count || draft_fail(self, names.ptr, "a type is missing");
}

static bool read_event_filler(draft *self, bede_str token, part *out) {
  out->fill |= FILL_E;
  if (token.len == 1) return true;
  if (token.ptr[token.len - 1] != ')')
    return draft_fail(self, token.ptr, "\")\" is missing after E(");
  return read_types(self, str_slice(token, 2, token.len - 1), out);
}

static bool read_set_filler(draft *self, bede_str token, id_list *list) {
  bede_str name;
  if (!draft_set_name(self, token, &name)) return false;
  return add_id(self, list, draft_set_number(self, name, token.ptr), token);
}

/* One alternative of what may fill a slot. */
static bool read_filler(draft *self, bede_str token, part *out) {
  static const struct {
    const char *name;
    uint32_t fill;
  } symbols[] = {{"A", FILL_A}, {"R", FILL_R}, {"X", FILL_ANY}};
  for (size_t i = 0; i < sizeof symbols / sizeof symbols[0]; i++)
    if (str_is(token, symbols[i].name)) {
      out->fill |= symbols[i].fill;
      return true;
    }
  if (str_is(token, "E") || str_starts(token, STR("E(")))
    return read_event_filler(self, token, out);
  if (token.ptr[0] == '{') {
    out->fill |= FILL_SET;
    return read_set_filler(self, token, &out->sets);
  }
  if (!is_word(token))
    return draft_fail(self, token.ptr,
                      "\"%.*s\" is no element: expected A, R, E, X, {set} or "
                      "a word in lower case",
                      STR_ARG(source_clip(token)));
  out->fill |= FILL_LITERAL;
  return add_id(self, &out->literals,
                draft_word(self, pattern_phrase(self, token)), token);
}

/* "R|{set}!", or "R&{set}": both at once. */
static bool read_fillers(draft *self, bede_str token, part *out) {
  out->mark = cut_mark(&token);
  if (str_starts(token, STR("R&")) || str_starts(token, STR("A&"))) {
    out->fill |= FILL_BOTH | (token.ptr[0] == 'R' ? FILL_R : FILL_A);
    token = str_slice(token, 2, token.len);
  }
  str_list pieces = split_bars(self->a, token);
  for (uint32_t i = 0; i < pieces.count; i++)
    if (!read_filler(self, pieces.items[i], out)) return false;
  return pieces.count || draft_fail(self, token.ptr, "a filler is missing");
}

/* "off|up" of "+off|up", "hostage" of "=hostage" */
static bool read_words(draft *self, bede_str token, part *out) {
  str_list pieces = split_bars(self->a, token);
  for (uint32_t i = 0; i < pieces.count; i++) {
    bede_str word = pieces.items[i];
    if (!is_word(word))
      return draft_fail(self, word.ptr,
                        "\"%.*s\" is no word: expected lower case",
                        STR_ARG(source_clip(word)));
    uint32_t id = draft_word(self, pattern_phrase(self, word));
    if (!add_id(self, &out->words, id, word)) return false;
  }
  return pieces.count || draft_fail(self, token.ptr, "a word is missing");
}

/* "+off", "=hostage": the sign decides where the word stands. */
static bool read_sign(draft *self, pattern *p, bede_str token) {
  bool particle = token.ptr[0] == '+';
  part *new = add_part(self, p, particle ? AT_PARTICLE : AT_WORD, token);
  if (!new) return false;
  new->mark = cut_mark(&token);
  return read_words(self, str_slice(token, 1, token.len), new);
}

/* "fight R -{disease}": belongs to the object or phrase before it, or is the
 * whole object itself. */
static bool read_not_set(draft *self, pattern *p, bede_str token) {
  part *last = p->part_count ? &p->parts[p->part_count - 1] : NULL;
  if (!last || (last->at != AT_OBJECT && last->at != AT_PREP)) {
    last = add_part(self, p, AT_OBJECT, token);
    if (!last) return false;
    last->fill = FILL_ANY;
  }
  char mark = cut_mark(&token);
  if (mark) last->mark = mark;
  last->fill |= FILL_NOT_SET;
  str_list pieces = split_bars(self->a, str_slice(token, 1, token.len));
  for (uint32_t i = 0; i < pieces.count; i++)
    if (!read_set_filler(self, pieces.items[i], &last->not_sets)) return false;
  return true;
}

/* ---- What stands behind the head ----------------------------------------- */

static bool is_preposition(draft *self, bede_str word) {
  return is_word(word) &&
         map_get(&self->prepositions, pattern_phrase(self, word)) != UINT32_MAX;
}

/* All alternatives or none; else an error. */
static bool check_prepositions(draft *self, bede_str token, bool *all) {
  str_list pieces = split_bars(self->a, token);
  *all = pieces.count && is_preposition(self, pieces.items[0]);
  for (uint32_t i = 1; i < pieces.count; i++)
    if (*all != is_preposition(self, pieces.items[i]))
      return draft_fail(self, pieces.items[i].ptr,
                        "\"%.*s\" is %s {preposition}, unlike \"%.*s\"",
                        STR_ARG(source_clip(pieces.items[i])),
                        *all ? "not in" : "in",
                        STR_ARG(source_clip(pieces.items[0])));
  return true;
}

static bool is_event_token(bede_str token) {
  cut_mark(&token);
  return str_is(token, "E") || str_starts(token, STR("E("));
}

/* "on|against R", "to E", "that E": two tokens. */
static bool read_phrase(draft *self, pattern *p, bede_str prep,
                        bede_str filler) {
  bool event = is_event_token(filler);
  lex_position at = AT_PREP;
  if (event && str_is(prep, "to")) at = AT_TO;
  if (str_is(prep, "that")) at = AT_THAT;
  part *new = add_part(self, p, at, prep);
  if (!new) return false;
  if (at == AT_PREP && !read_words(self, prep, new)) return false;
  return read_fillers(self, filler, new);
}

/* "fire towards R" where "towards" is not in {preposition} would be read as an
 * object "towards" and an object R: nobody means that. */
static bool check_object(draft *self, const pattern *p, bede_str before) {
  const part *last = p->part_count ? &p->parts[p->part_count - 1] : NULL;
  const part *older = p->part_count > 1 ? last - 1 : NULL;
  if (!older || older->at != AT_OBJECT || older->fill != FILL_LITERAL)
    return true;
  if (!(last->fill & (FILL_A | FILL_R | FILL_E))) return true;
  return draft_fail(self, before.ptr,
                    "\"%.*s\" is not in {preposition}: expected a "
                    "preposition before A, R or E",
                    STR_ARG(source_clip(before)));
}

static bool read_object(draft *self, pattern *p, bede_str token,
                        bede_str before) {
  part *new = add_part(self, p, AT_OBJECT, token);
  return new &&read_fillers(self, token, new) && check_object(self, p, before);
}

static bool read_rest(draft *self, pattern *p) {
  for (uint32_t i = 0; i < p->rest.count; i++) {
    bede_str token = p->rest.items[i];
    bede_str next = i + 1 < p->rest.count ? p->rest.items[i + 1] : STR("");
    bool ok, prep = false, sign = token.ptr[0] == '+' || token.ptr[0] == '=';
    bool clause = str_is(token, "that") && is_event_token(next);
    bool word = is_word(token) && !clause;
    if (word && !check_prepositions(self, token, &prep)) return false;
    if (prep && !next.len)
      return draft_fail(self, token.ptr,
                        "nothing stands behind \"%.*s\": expected A, R, E, X, "
                        "{set} or a word",
                        STR_ARG(source_clip(token)));
    if (str_starts(token, STR("-{")))
      ok = read_not_set(self, p, token);
    else if (sign)
      ok = read_sign(self, p, token);
    else if (prep || clause)
      ok = read_phrase(self, p, token, p->rest.items[++i]);
    else
      ok = read_object(self, p, token, i ? p->rest.items[i - 1] : token);
    if (!ok) return false;
  }
  return true;
}

/* ---- Subject and head ---------------------------------------------------- */

/* "{peacekeeper} arrive", "R|{set} receive", "X collapse" */
static bool is_subject(bede_str token) {
  bede_str first;
  cut_mark(&token);
  str_split(&token, "|", &first);
  if (str_starts(first, STR("R&")) || str_starts(first, STR("A&"))) return true;
  return str_is(first, "A") || str_is(first, "R") || str_is(first, "X") ||
         first.ptr[0] == '{';
}

static bool read_subject(draft *self, pattern *p) {
  part *new = add_part(self, p, AT_SUBJECT, p->text);
  if (!new) return false;
  if (!p->subject.len) {
    new->fill = FILL_A;
    new->mark = '?';
    return true;
  }
  if (!read_fillers(self, p->subject, new)) return false;
  /* A subject of a set is the actor, unless it is the recipient. */
  if (new->fill == FILL_SET) {
    new->fill |= FILL_A;
    if (!new->mark) new->mark = '!';
  }
  if (new->fill & FILL_BOTH && !new->mark) new->mark = '!';
  if (!new->mark) new->mark = '?';
  return true;
}

static bool read_pos(draft *self, bede_str token, lex_pos *pos) {
  if (str_is(token, ":N"))
    *pos = LEX_NOUN;
  else if (str_is(token, ":J"))
    *pos = LEX_ADJ;
  else if (!str_is(token, ":V"))
    return draft_fail(self, token.ptr,
                      "unknown part of speech \"%.*s\": expected :N or :J",
                      STR_ARG(source_clip(token)));
  return true;
}

static bool read_head(draft *self, pattern *p, bede_str token) {
  p->heads = split_bars(self->a, token);
  for (uint32_t i = 0; i < p->heads.count; i++)
    if (!is_word(p->heads.items[i]))
      return draft_fail(self, p->heads.items[i].ptr,
                        "\"%.*s\" is no head: expected a lemma in lower case",
                        STR_ARG(source_clip(p->heads.items[i])));
  return p->heads.count || draft_fail(self, token.ptr, "the head is missing");
}

bool pattern_read(draft *self, bede_str text, pattern *p) {
  str_list tokens = split_words(self->a, text);
  uint32_t at = 0;
  p->text = text;
  p->pos = LEX_VERB;
  if (is_subject(tokens.items[0])) p->subject = tokens.items[at++];
  if (at == tokens.count)
    return draft_fail(self, text.ptr,
                      "\"%.*s\" has no head: expected a lemma in lower case",
                      STR_ARG(source_clip(text)));
  if (!read_head(self, p, tokens.items[at++])) return false;
  if (at < tokens.count && tokens.items[at].ptr[0] == ':' &&
      !read_pos(self, tokens.items[at++], &p->pos))
    return false;
  p->rest = (str_list){tokens.items + at, tokens.count - at, 0};
  return read_subject(self, p) && read_rest(self, p);
}
