/*
 * Frames: pattern, result, properties (docs/lexicon.md).
 *
 *     throw|hurl {projectile} at R    ASSAULT/primitive    cameo=180
 *
 * A pattern is read once to parts; then each head of "throw|hurl" becomes a
 * frame with slots of its own.
 */
#include "lexicon/draft.h"

enum { MAX_PARTS = 12, MAX_FILLERS = 64 };

/* A list of ids while its slot is being read. */
typedef struct id_list {
  uint32_t items[MAX_FILLERS];
  uint32_t count;
} id_list;

/* One element of a pattern. */
typedef struct part {
  lex_position at;
  char mark; /* '?', '!' or 0 */
  uint32_t fill, types;
  id_list words, literals, sets, not_sets;
} part;

typedef struct pattern {
  bede_str text;    /* as written */
  bede_str subject; /* its token; may be empty */
  str_list heads;
  lex_pos pos;
  str_list rest; /* tokens behind the head */
  part parts[MAX_PARTS];
  uint32_t part_count;
} pattern;

/* ---- Elements
 * --------------------------------------------------------------------- */

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
  return s.len > 0 && s.ptr[0] != '-';
}

/* "tear_gas" -> "tear gas" */
static bede_str phrase_of(draft *self, bede_str word) {
  char *copy = arena_copy(self->a, word.ptr, word.len);
  for (uint32_t i = 0; i < word.len; i++)
    if (copy[i] == '_') copy[i] = ' ';
  return draft_fold(self, (bede_str){copy, word.len});
}

/* "AID CONSULT" of "E(AID CONSULT)" */
static bool read_types(draft *self, bede_str names, part *out) {
  str_list types = split_words(self->a, names);
  for (uint32_t i = 0; i < types.count; i++) {
    bede_event_type type = draft_type(self, types.items[i]);
    if (type == BEDE_EVENT_COUNT) return false;
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
  return add_id(self, &out->literals, draft_word(self, phrase_of(self, token)),
                token);
}

/* "R|{set}!" */
static bool read_fillers(draft *self, bede_str token, part *out) {
  out->mark = cut_mark(&token);
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
    uint32_t id = draft_word(self, phrase_of(self, word));
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

/* ---- What stands behind the head
 * ------------------------------------------------------ */

static bool is_preposition(draft *self, bede_str word) {
  return is_word(word) &&
         map_get(&self->prepositions, phrase_of(self, word)) != UINT32_MAX;
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

/* ---- Subject and head
 * ------------------------------------------------------------------ */

/* "{peacekeeper} arrive", "R|{set} receive", "X collapse" */
static bool is_subject(bede_str token) {
  bede_str first;
  cut_mark(&token);
  str_split(&token, "|", &first);
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

static bool read_pattern(draft *self, bede_str text, pattern *p) {
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

/* ---- Result and properties
 * ---------------------------------------------------------------- */

static bool has_event_slot(const pattern *p) {
  for (uint32_t i = 0; i < p->part_count; i++)
    if (p->parts[i].fill & FILL_E) return true;
  return false;
}

static bool read_result(draft *self, bede_str text, const pattern *p,
                        lex_frame *out) {
  out->map = LEX_NONE;
  if (str_is(text, "-")) {
    out->flags |= FRAME_NO_EVENT;
    return true;
  }
  if (str_is(text, "E")) {
    out->flags |= FRAME_RESULT_E;
    return has_event_slot(p) ||
           draft_fail(self, text.ptr,
                      "the result is E, but the pattern has no E");
  }
  bede_str rest = text, name;
  str_split(&rest, "/", &name);
  bede_event_type type = draft_type(self, name);
  if (type == BEDE_EVENT_COUNT) return false;
  out->type = (uint8_t)type;
  if (!rest.ptr) return true;
  out->mode = draft_str(self, rest);
  return draft_mode(self, type, rest);
}

/* The number of `value` in a list of names divided by blanks, or an error. */
static bool read_choice(draft *self, bede_str value, const char *names,
                        uint8_t *out) {
  bede_str rest = str_from(names), name;
  for (uint8_t i = 0; str_split(&rest, " ", &name); i++)
    if (str_eq(name, value)) {
      *out = i;
      return true;
    }
  return draft_fail(self, value.ptr,
                    "unknown value \"%.*s\": expected one of "
                    "%s",
                    STR_ARG(source_clip(value)), names);
}

#define BEDE_ROW(name, text) " " text
static const char modality_names[] = BEDE_MODALITY_MAP(BEDE_ROW);
#undef BEDE_ROW
/* ORDER CONTENT: lex_content in lexicon.h */
static const char content_names[] = "drop claim plan keep deny";
/* ORDER SIZE: lex_size in lexicon.h, without its first */
static const char size_names[] = "dead injured arrested displaced participants";
/* The values of a record's `stance`. */
static const char stance_names[] = "asserts alleges denies confirms shows";

static bool read_valued(draft *self, bede_str key, bede_str value,
                        lex_frame *out) {
  uint8_t ignored;
  if (str_is(key, "status")) {
    out->flags |= FRAME_HAS_STATUS;
    return read_choice(self, value, modality_names + 1, &out->status);
  }
  if (str_is(key, "content"))
    return read_choice(self, value, content_names, &out->content);
  if (str_is(key, "stance")) {
    out->stance = draft_str(self, value);
    return read_choice(self, value, stance_names, &ignored);
  }
  if (str_is(key, "size")) {
    bool ok = read_choice(self, value, size_names, &out->size);
    out->size++;
    return ok;
  }
  if (str_is(key, "map")) {
    out->map = draft_map_number(self, value, value.ptr);
    return true;
  }
  if (out->flags & (FRAME_RESULT_E | FRAME_NO_EVENT))
    return draft_fail(self, key.ptr, "cameo= needs a type: this result is %s",
                      out->flags & FRAME_RESULT_E ? "E" : "no event");
  out->cameo = draft_str(self, value);
  return draft_cameo(self, (bede_event_type)out->type, value);
}

static bool unknown_property(draft *self, bede_str word) {
  return draft_fail(self, word.ptr,
                    "unknown property \"%.*s\": expected cameo=, status=, "
                    "content=, stance=, map=, size=, reciprocal, weak or "
                    "response",
                    STR_ARG(source_clip(word)));
}

static bool is_key(bede_str key) {
  return str_is(key, "cameo") || str_is(key, "status") ||
         str_is(key, "content") || str_is(key, "stance") ||
         str_is(key, "map") || str_is(key, "size");
}

static bool read_property(draft *self, bede_str word, lex_frame *out) {
  bede_str value = word, key;
  str_split(&value, "=", &key);
  if (value.ptr)
    return is_key(key) ? read_valued(self, key, value, out)
                       : unknown_property(self, word);
  if (str_is(word, "reciprocal"))
    out->flags |= FRAME_RECIPROCAL;
  else if (str_is(word, "weak"))
    out->flags |= FRAME_WEAK;
  else if (str_is(word, "response"))
    out->flags |= FRAME_RESPONSE;
  else
    return unknown_property(self, word);
  return true;
}

/* ---- Slots and frames
 * ------------------------------------------------------------------------ */

static lex_range put_numbers(draft *self, const id_list *list) {
  lex_range range = {self->numbers.count, list->count};
  for (uint32_t i = 0; i < list->count; i++)
    *array_push(self->a, &self->numbers) = list->items[i];
  return range;
}

/* "clash with R": needs its R; "shoot R with {gun}": says more if it has one.
 * So the first phrase of a frame without an object is required. */
static bool is_required(const pattern *p, uint32_t i) {
  const part *self = &p->parts[i];
  if (self->mark) return self->mark == '!';
  if (self->at != AT_PREP || (self->fill & FILL_E)) return true;
  for (uint32_t k = 0; k < p->part_count; k++) {
    if (p->parts[k].at == AT_OBJECT) return false;
    if (p->parts[k].at == AT_PREP && k < i) return false;
  }
  return true;
}

static void put_slot(draft *self, const part *from, bool required) {
  lex_slot *slot = array_push(self->a, &self->slots);
  slot->at = (uint8_t)from->at;
  slot->fill = (uint8_t)from->fill;
  slot->required = required;
  slot->types = from->types;
  slot->words = put_numbers(self, &from->words);
  slot->literals = put_numbers(self, &from->literals);
  slot->sets = put_numbers(self, &from->sets);
  slot->not_sets = put_numbers(self, &from->not_sets);
}

/* A head of several words, "carry_out" or "press_conference": of a verb the
 * last word is a particle, of a noun the words before it are its dependents. */
static bede_str split_head(draft *self, bede_str head, lex_pos pos,
                           lex_range *others) {
  bede_str rest = phrase_of(self, head), word, main = {"", 0};
  str_list words = {0};
  while (str_split(&rest, " ", &word)) *array_push(self->a, &words) = word;
  uint32_t at = pos == LEX_VERB ? 0 : words.count - 1;
  *others = (lex_range){self->slots.count, words.count - 1};
  for (uint32_t i = 0; i < words.count; i++) {
    part other = {.at = pos == LEX_VERB ? AT_PARTICLE : AT_WORD};
    other.words.items[0] = draft_word(self, words.items[i]);
    other.words.count = 1;
    if (i == at)
      main = words.items[i];
    else
      put_slot(self, &other, true);
  }
  return main;
}

/* The pattern with one head, blanks made single: what an overlay replaces. */
static bede_str pattern_key(draft *self, const pattern *p, bede_str head) {
  str_buf key = {.a = self->a};
  buf_format(&key, "%.*s %.*s :%d", STR_ARG(p->subject), STR_ARG(head),
             (int)p->pos);
  for (uint32_t i = 0; i < p->rest.count; i++)
    buf_format(&key, " %.*s", STR_ARG(p->rest.items[i]));
  return buf_str(&key);
}

static bool replace_older(draft *self, bede_str key, bede_str head) {
  uint32_t *index = map_put(&self->pattern_ids, key);
  draft_frame *older =
      *index == UINT32_MAX ? NULL : &self->all_frames.items[*index];
  if (older && older->dir == self->file->dir) {
    const lex_place *place = &self->places.items[older->frame.place];
    return draft_fail(self, head.ptr,
                      "the same pattern with \"%.*s\" stands already at "
                      "%.*s:%u",
                      STR_ARG(source_clip(head)), (int)place->file.len,
                      self->text.ptr + place->file.offset, place->line);
  }
  if (older) older->replaced = true;
  *index = self->all_frames.count;
  return true;
}

static bool put_frame(draft *self, const pattern *p, bede_str head,
                      const lex_frame *result) {
  if (!replace_older(self, pattern_key(self, p, head), head)) return false;
  lex_range others;
  bede_str main = split_head(self, head, p->pos, &others);
  for (uint32_t i = 0; i < p->part_count; i++)
    put_slot(self, &p->parts[i], is_required(p, i));
  draft_frame *new = array_push(self->a, &self->all_frames);
  new->frame = *result;
  new->frame.head = draft_str(self, main);
  new->frame.pos = (uint8_t)p->pos;
  new->frame.slot_first = others.first;
  new->frame.slot_count = p->part_count + others.count;
  new->frame.place = draft_place(self, p->text.ptr);
  new->frame.order = self->all_frames.count;
  new->head = main;
  new->dir = self->file->dir;
  return true;
}

static bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

/* The pattern is the first column; a long one may leave but one blank before
 * a type, whose capitals end it then: "resume fire on R ASSAULT/firearms". */
static bede_str pattern_text(draft *self, bede_str line) {
  bede_str column = split_columns(self->a, line).items[0];
  str_list words = split_words(self->a, column);
  for (uint32_t i = 1; i < words.count; i++) {
    bede_str word = words.items[i];
    if (word.len < 2 || !is_capital(word.ptr[0]) || !is_capital(word.ptr[1]))
      continue;
    return str_trim(str_slice(column, 0, (uint32_t)(word.ptr - column.ptr)));
  }
  return column;
}

/* The words behind the pattern: result, properties. */
static str_list result_words(draft *self, const source_entry *entry,
                             uint32_t pattern_end) {
  str_list all = {0};
  for (uint32_t i = 0; i < entry->lines.count; i++) {
    bede_str line = entry->lines.items[i];
    if (i == 0) line = str_slice(line, pattern_end, line.len);
    str_list words = split_words(self->a, line);
    for (uint32_t k = 0; k < words.count; k++)
      *array_push(self->a, &all) = words.items[k];
  }
  return all;
}

bool read_frame(draft *self, const source_entry *entry) {
  bede_str line = entry->lines.items[0];
  bede_str text = pattern_text(self, line);
  str_list words = result_words(self, entry, text.len);
  pattern *p = arena_new(self->a, pattern);
  lex_frame result;
  memset(&result, 0, sizeof result);
  if (!words.count)
    return draft_fail(self, line.ptr,
                      "the result is missing: expected a type, E or \"-\" two "
                      "blanks behind the pattern");
  if (!read_pattern(self, text, p)) return false;
  if (!read_result(self, words.items[0], p, &result)) return false;
  for (uint32_t i = 1; i < words.count; i++)
    if (!read_property(self, words.items[i], &result)) return false;
  for (uint32_t i = 0; i < p->heads.count; i++)
    if (!put_frame(self, p, p->heads.items[i], &result)) return false;
  return true;
}

/* A line of events/: a set, a map, an instrument or a frame. */
bool read_event(draft *self, const source_entry *entry) {
  bede_str line = entry->lines.items[0];
  if (is_set_head(line)) return read_set(self, entry);
  if (str_starts(line, STR("map "))) return read_map(self, entry);
  if (str_starts(line, STR("instrument "))) return read_instrument(self, entry);
  return read_frame(self, entry);
}
