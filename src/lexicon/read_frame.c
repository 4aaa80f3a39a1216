/*
 * Frames: pattern, result, properties (docs/lexicon.md).
 *
 *     throw|hurl {projectile} at R    ASSAULT/primitive    cameo=180
 *
 * A pattern is read once; then each head of "throw|hurl" becomes a frame with
 * slots of its own.
 */
#include "lexicon/pattern.h"

/* ---- Result and properties ----------------------------------------------- */

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
    return draft_fail(self, key.ptr, "%.*s= needs a type: this result is %s",
                      STR_ARG(key),
                      out->flags & FRAME_RESULT_E ? "E" : "no event");
  if (str_is(key, "also")) {
    out->flags |= FRAME_ALSO;
    out->map = draft_map_number(self, value, value.ptr);
    return true;
  }
  out->cameo = draft_str(self, value);
  return draft_cameo(self, (bede_event_type)out->type, value);
}

static bool unknown_property(draft *self, bede_str word) {
  return draft_fail(self, word.ptr,
                    "unknown property \"%.*s\": expected cameo=, status=, "
                    "content=, stance=, map=, also=, size=, reciprocal, weak, "
                    "public, political, told, caused or response",
                    STR_ARG(source_clip(word)));
}

static bool is_key(bede_str key) {
  return str_is(key, "cameo") || str_is(key, "status") ||
         str_is(key, "content") || str_is(key, "stance") ||
         str_is(key, "map") || str_is(key, "size") || str_is(key, "also");
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
  else if (str_is(word, "public"))
    out->flags |= FRAME_PUBLIC;
  else if (str_is(word, "political"))
    out->flags |= FRAME_POLITICAL;
  else if (str_is(word, "told"))
    out->flags |= FRAME_TOLD;
  else if (str_is(word, "caused"))
    out->flags |= FRAME_CAUSED;
  else if (str_is(word, "ahead"))
    out->flags |= FRAME_AHEAD;
  else if (str_is(word, "open"))
    out->flags |= FRAME_OPEN;
  else if (str_is(word, "response"))
    out->flags |= FRAME_RESPONSE;
  else
    return unknown_property(self, word);
  return true;
}

/* ---- Slots and frames ---------------------------------------------------- */

static lex_range put_numbers(draft *self, const id_list *list) {
  lex_range range = {self->numbers.count, list->count};
  for (uint32_t i = 0; i < list->count; i++)
    *array_push(self->a, &self->numbers) = list->items[i];
  return range;
}

/* "shoot R with {gun}" is not met without the gun.  "throw {stone} at R" says
 * more if it has its R, and a noun may have its sides elsewhere; but a verb
 * without an object, "clash with R", needs its first phrase. */
static bool is_required(const pattern *p, uint32_t i) {
  const part *self = &p->parts[i];
  if (self->mark) return self->mark == '!';
  if (self->at != AT_PREP || !(self->fill & (FILL_A | FILL_R | FILL_ANY)))
    return true;
  if (self->fill & FILL_E) return true;
  if (p->pos == LEX_NOUN) return false;
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

/* The pattern with one head, blanks made single: what an overlay replaces. */
static bede_str pattern_key(draft *self, const pattern *p, bede_str head) {
  str_buf key = {.a = self->a};
  buf_format(&key, "%.*s %.*s :%d", STR_ARG(p->subject), STR_ARG(head),
             (int)p->pos);
  for (uint32_t i = 0; i < p->rest.count; i++)
    buf_format(&key, " %.*s", STR_ARG(p->rest.items[i]));
  return buf_str(&key);
}

const draft_frame *draft_same_frame(draft *self, bede_str subject,
                                    bede_str head, str_list rest) {
  pattern p = {.subject = subject, .pos = LEX_VERB, .rest = rest};
  uint32_t i = map_get(&self->pattern_ids, pattern_key(self, &p, head));
  return i == UINT32_MAX ? NULL : &self->all_frames.items[i];
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
  for (; older; older++) {
    older->replaced = true;
    if (older + 1 == self->all_frames.items + self->all_frames.count ||
        !older[1].is_twin)
      break;
  }
  *index = self->all_frames.count;
  return true;
}

/* The words of a head, the first or the last of which is looked up. */
static str_list split_head(draft *self, bede_str head) {
  str_list words = {0};
  bede_str word;
  while (str_split(&head, "_", &word))
    *array_push(self->a, &words) = draft_fold(self, word);
  return words;
}

static draft_frame *emit_frame(draft *self, const pattern *p, bede_str head,
                               const lex_frame *result) {
  draft_frame *new = array_push(self->a, &self->all_frames);
  new->frame = *result;
  new->frame.head = draft_str(self, head);
  new->frame.pos = (uint8_t)p->pos;
  new->frame.slot_first = self->slots.count;
  new->frame.slot_count = p->part_count;
  new->frame.place = draft_place(self, p->text.ptr);
  new->frame.order = self->all_frames.count;
  new->head = head;
  new->dir = self->file->dir;
  for (uint32_t i = 0; i < p->part_count; i++)
    put_slot(self, &p->parts[i], is_required(p, i));
  return new;
}

static bool add_head_word(draft *self, pattern *p, lex_position at,
                          bede_str word, bede_str head) {
  if (p->part_count == MAX_PARTS)
    return draft_fail(self, head.ptr, "more than %d elements in a pattern",
                      MAX_PARTS);
  part *new = &p->parts[p->part_count++];
  memset(new, 0, sizeof *new);
  new->at = at;
  new->words.items[new->words.count++] = draft_word(self, word);
  return true;
}

/* "They called for talks" and "they called for a doctor": no grammar of "call"
 * says that here "for" opens a phrase and in "call off the talks" "off" is a
 * particle.  So the twin of "call_for {talks}" is "call for {talks}". */
static void emit_twin(draft *self, const pattern *p, str_list words,
                      const lex_frame *result) {
  uint32_t object = UINT32_MAX;
  bede_str last = words.items[words.count - 1];
  if (words.count != 2 || map_get(&self->prepositions, last) == UINT32_MAX)
    return;
  pattern twin = *p;
  for (uint32_t i = p->part_count; i-- > 0;) {
    twin.parts[i].mark = is_required(p, i) ? '!' : '?';
    if (p->parts[i].at == AT_OBJECT) object = i;
  }
  if (object == UINT32_MAX) return;
  twin.parts[object].at = AT_PREP;
  twin.parts[object].words.items[0] = draft_word(self, last);
  twin.parts[object].words.count = 1;
  emit_frame(self, &twin, words.items[0], result)->is_twin = true;
}

/* A head of several words, "carry_out" or "press_conference": of a verb the
 * first is looked up and the others are particles, of a noun the last is and
 * the others are its dependents. */
static bool put_frame(draft *self, const pattern *p, bede_str head,
                      const lex_frame *result) {
  if (!replace_older(self, pattern_key(self, p, head), head)) return false;
  str_list words = split_head(self, head);
  bool is_verb = p->pos == LEX_VERB;
  uint32_t main = is_verb ? 0 : words.count - 1;
  pattern whole = *p;
  for (uint32_t i = 0; i < words.count; i++)
    if (i != main &&
        !add_head_word(self, &whole, is_verb ? AT_PARTICLE : AT_WORD,
                       words.items[i], head))
      return false;
  emit_frame(self, &whole, words.items[main], result);
  if (is_verb) emit_twin(self, p, words, result);
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

/* "{attack-word} barbaric :J" that is told: it is said of whoever's attack it
 * is, if anybody's is known. */
static void turn_subject(pattern *p, const lex_frame *result) {
  part *subject = &p->parts[0];
  if (result->type != BEDE_ACCUSE || !(result->flags & FRAME_TOLD) ||
      subject->at != AT_SUBJECT || subject->fill != (FILL_SET | FILL_A))
    return;
  for (uint32_t i = 1; i < p->part_count; i++)
    if (p->parts[i].fill & FILL_R) return;
  subject->fill = FILL_SET | FILL_R;
}

bool read_frame(draft *self, const source_entry *entry) {
  bede_str line = entry->lines.items[0];
  bede_str text = pattern_text(self, line);
  str_list words = result_words(self, entry, text.len);
  pattern p = {0};
  lex_frame result;
  memset(&result, 0, sizeof result);
  if (!words.count)
    return draft_fail(self, line.ptr,
                      "the result is missing: expected a type, E or \"-\" two "
                      "blanks behind the pattern");
  if (!pattern_read(self, text, &p)) return false;
  if (!read_result(self, words.items[0], &p, &result)) return false;
  for (uint32_t i = 1; i < words.count; i++)
    if (!read_property(self, words.items[i], &result)) return false;
  turn_subject(&p, &result);
  for (uint32_t i = 0; i < p.heads.count; i++)
    if (!put_frame(self, &p, p.heads.items[i], &result)) return false;
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
