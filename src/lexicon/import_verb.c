/*
 * .verbs of both generations.
 *
 *     ABANDON [---] ;comment            --- ABANDON [---] ---
 *     { ABANDONS ABANDONED }            ABANDON
 *     - * TRUCE [196]                   DESERT {DESERTS DESERTED} [160]
 *                                       - * TRUCE [196]
 *
 * TABARI's patterns belong to the verb above, PETRARCH's to all verbs of their
 * block.  Sets of words ("&WEAPON", then "+GUN") stand before their use.
 */
#include "lexicon/import.h"

enum { MAX_MEMBERS = 2000 };

typedef struct verb_head {
  bede_str head;   /* "cordon_off" */
  bede_str object; /* "property" of "take property"; may be empty */
} verb_head;

/* What a verb says without a pattern; written when its patterns are, which
 * come before it. */
typedef struct verb_code {
  verb_head head;
  import_event event;
  const import_line *line;
} verb_code;

typedef struct verbs {
  import *in;
  bool quiet;      /* a pattern may have taken the place of a verb's own code */
  bool blocks;     /* PETRARCH's */
  uint32_t synset; /* its index, while its members come; or UINT32_MAX */
  bool in_list;    /* <TIME> ... </TIME> */
  ARRAY(verb_head) heads;
  ARRAY(verb_code) codes;
  import_event own; /* of the block */
  bool has_own;
} verbs;

/* ---- Sets of words ------------------------------------------------------- */

const import_synset *import_find_synset(const import *self, bede_str name) {
  while (name.len && name.ptr[name.len - 1] == '_') name.len--;
  uint32_t i = map_get(&self->synsets, name);
  return i == UINT32_MAX ? NULL : &self->synset_list.items[i];
}

static void begin_synset(verbs *self, bede_str text) {
  import *in = self->in;
  bede_str name = str_slice(text, 1, text.len);
  while (name.len && name.ptr[name.len - 1] == '_') name.len--;
  import_open(in);
  import_close(in);
  uint32_t *index = map_put(&in->synsets, name);
  if (*index == UINT32_MAX) {
    *index = in->synset_list.count;
    array_push(in->a, &in->synset_list)->name = name;
  }
  self->synset = *index;
}

static void add_member(import *in, import_synset *set, bede_str phrase) {
  bede_str one = import_singular(in, phrase);
  *array_push(in->a, &set->members) = phrase;
  if (!str_eq(one, phrase)) *array_push(in->a, &set->members) = one;
}

/* "+&TIETYPES_RUMORS": each member of the set with what stands beside it. */
static void read_member(verbs *self, bede_str text) {
  import *in = self->in;
  import_synset *set = &in->synset_list.items[self->synset];
  bede_str rest = str_trim(str_slice(text, 1, text.len)), piece;
  str_list all = {0};
  while (str_split(&rest, "_ \t", &piece)) {
    str_list words = {0}, joined = {0};
    if (!piece.len) continue;
    if (piece.ptr[0] == '&') {
      const import_synset *other =
          import_find_synset(in, str_slice(piece, 1, piece.len));
      if (!other) {
        import_part(in, IMPORT_PART_MEMBER, text);
        return;
      }
      words = other->members;
    } else {
      *array_push(in->a, &words) = import_phrase(in, piece);
    }
    for (uint32_t i = 0; i < (all.count ? all.count : 1); i++)
      for (uint32_t k = 0; k < words.count && joined.count < MAX_MEMBERS; k++)
        *array_push(in->a, &joined) =
            all.count ? str_format(in->a, "%.*s %.*s", STR_ARG(all.items[i]),
                                   STR_ARG(words.items[k]))
                      : words.items[k];
    all = joined;
  }
  for (uint32_t i = 0; i < all.count && set->members.count < MAX_MEMBERS; i++)
    add_member(in, set, all.items[i]);
}

/* ---- Verbs --------------------------------------------------------------- */

static bool is_verb(const import *in, bede_str word) {
  return lexicon_frames(in->lex, word, LEX_VERB).count > 0;
}

static bool ends_in(import *in, const char *list, bede_str word) {
  const str_list *all = draft_import(in->draft, "words", str_from(list));
  for (uint32_t i = 0; all && i < all->count; i++)
    if (str_ends(word, all->items[i])) return true;
  return false;
}

/* "WROTE" -> "write", "ACCELERAT" -> "accelerate", "RATIF" -> "ratify" */
static bede_str lemma_of(verbs *self, bede_str word) {
  import *in = self->in;
  bede_str form = lexicon_value(in->lex, word, LIST_FORM);
  if (form.len) return form;
  if (self->blocks || is_verb(in, word)) return word;
  bede_str e = str_format(in->a, "%.*se", STR_ARG(word));
  bede_str y = str_format(in->a, "%.*sy", STR_ARG(word));
  if (is_verb(in, e)) return e;
  if (is_verb(in, y)) return y;
  if (ends_in(in, "whole", word)) return word;
  if (ends_in(in, "stem-e", word)) return e;
  return ends_in(in, "stem-y", word) ? y : word;
}

static bool is_lemma(bede_str s) {
  for (uint32_t i = 0; i < s.len; i++) {
    char c = s.ptr[i];
    bool ok = (c >= 'a' && c <= 'z') || c == '\'' || c == '-' ||
              (unsigned char)c > 127;
    if (!ok) return false;
  }
  return s.len && s.ptr[0] != '-' && s.ptr[0] != '\'';
}

static bool is_particle(import *in, bede_str word) {
  const str_list *list = draft_import(in->draft, "words", STR("particle"));
  for (uint32_t i = 0; list && i < list->count; i++)
    if (str_eq(list->items[i], word)) return true;
  return import_has(&in->draft->prepositions, word);
}

/* "+CORDON_OFF", "TAKE_PROPERTY", "ABANDON_"; false where it was told. */
static bool read_head(verbs *self, bede_str text, verb_head *out) {
  import *in = self->in;
  bede_str word = STR(""), rest, object = STR("");
  uint32_t plus = str_find(text, STR("+"));
  if (plus != UINT32_MAX && plus > 0)
    return import_lose(in, IMPORT_LOST_VERB, text);
  rest = import_phrase(in, plus == 0 ? str_slice(text, 1, text.len) : text);
  str_split(&rest, " ", &word);
  if (!is_lemma(word)) return import_lose(in, IMPORT_LOST_SYNTAX, text);
  out->head = lemma_of(self, word);
  if (rest.ptr && rest.len) {
    bede_str first = rest, more = rest;
    str_split(&more, " ", &first);
    if (import_has(&in->grammar, first)) /* "ABDUCT_AND_KILL" */
      return import_lose(in, IMPORT_LOST_VERB, text);
    if (is_particle(in, rest)) {
      out->head =
          str_format(in->a, "%.*s_%.*s", STR_ARG(out->head), STR_ARG(rest));
    } else {
      char *joined = arena_copy(in->a, rest.ptr, rest.len);
      for (uint32_t i = 0; i < rest.len; i++) {
        if (joined[i] == ' ') joined[i] = '_';
        if (!is_lemma((bede_str){&rest.ptr[i], 1}) && rest.ptr[i] != ' ' &&
            (unsigned char)rest.ptr[i] < 128)
          return import_lose(in, IMPORT_LOST_SYNTAX, text);
      }
      object = (bede_str){joined, rest.len};
    }
  }
  out->object = object;
  return true;
}

/* Forms that no rule makes of the verb: "{ BRINGS BRINGING BROUGHT }". */
static void add_forms(verbs *self, bede_str forms) {
  import *in = self->in;
  bede_str list = import_phrase(in, forms), form;
  if (!self->heads.count) return;
  bede_str head = self->heads.items[self->heads.count - 1].head;
  if (str_find(head, STR("_")) != UINT32_MAX) return;
  while (str_split(&list, " {}", &form)) {
    if (!is_lemma(form) || str_ends(form, STR("s")) ||
        str_ends(form, STR("ing")) || str_ends(form, STR("ed")) ||
        str_eq(form, head) || lexicon_value(in->lex, form, LIST_FORM).len)
      continue;
    bede_str key = str_format(in->a, "form %.*s", STR_ARG(form));
    uint32_t *made = map_put(&in->names, key);
    if (*made != UINT32_MAX) continue;
    *made = 1;
    buf_format(&in->form_text, "%.*s  %.*s\n", STR_ARG(form), STR_ARG(head));
  }
}

/* ---- Frames -------------------------------------------------------------- */

/* The overlay is the folder UINT32_MAX of the draft. */
static bool is_made(const draft_frame *frame) {
  return frame->dir == UINT32_MAX;
}

static bool says_same(const import *in, const draft_frame *frame,
                      const import_event *event) {
  const lex_frame *f = &frame->frame;
  bede_str mode = {in->draft->text.ptr + f->mode.offset, f->mode.len};
  if (event->none) return (f->flags & FRAME_NO_EVENT) != 0;
  if (f->flags & (FRAME_NO_EVENT | FRAME_RESULT_E)) return false;
  return f->type == draft_type(in->draft, event->type) &&
         str_eq(mode, event->mode);
}

static void write_result(str_buf *out, const import_event *event,
                         bool reciprocal) {
  if (event->none) {
    buf_add(out, STR("  -\n"));
    return;
  }
  buf_format(out, "  %.*s", STR_ARG(event->type));
  if (event->mode.len) buf_format(out, "/%.*s", STR_ARG(event->mode));
  if (event->cameo.len) buf_format(out, "  cameo=%.*s", STR_ARG(event->cameo));
  if (event->weak) buf_add(out, STR("  weak"));
  if (reciprocal) buf_add(out, STR("  reciprocal"));
  buf_char(out, '\n');
}

/* Those of the heads under which the pattern is new, joined by bars. */
static bede_str new_heads(verbs *self, const import_pattern *p, bede_str object,
                          const import_event *event) {
  import *in = self->in;
  str_buf out = {.a = in->a};
  bede_str all = object;
  if (p->rest.len)
    all = object.len ? str_format(in->a, "%.*s %.*s", STR_ARG(object),
                                  STR_ARG(p->rest))
                     : p->rest;
  str_list rest = split_words(in->a, all);
  for (uint32_t i = 0; i < self->heads.count; i++) {
    const verb_head *head = &self->heads.items[i];
    if (!str_eq(head->object, object)) continue;
    const draft_frame *old =
        draft_same_frame(in->draft, p->subject, head->head, rest);
    if (old && !says_same(in, old, event) && is_made(old) && !self->quiet)
      import_part(in, IMPORT_PART_TWICE, head->head);
    if (old && (is_made(old) || says_same(in, old, event))) continue;
    if (str_find(buf_str(&out), head->head) != UINT32_MAX) {
      bede_str pieces = buf_str(&out), piece;
      bool twice = false;
      while (str_split(&pieces, "|", &piece))
        twice |= str_eq(piece, head->head);
      if (twice) continue;
    }
    if (out.len) buf_char(&out, '|');
    buf_add(&out, head->head);
  }
  return buf_str(&out);
}

/* One pattern over all heads with this object; true when it made a line. */
static bool write_frame(verbs *self, const import_pattern *p, bede_str object,
                        const import_event *event, bede_str at) {
  import *in = self->in;
  bede_str heads = new_heads(self, p, object, event);
  str_buf line = {.a = in->a};
  if (!heads.len) return false;
  if (p->subject.len) buf_format(&line, "%.*s ", STR_ARG(p->subject));
  buf_add(&line, heads);
  if (object.len) buf_format(&line, " %.*s", STR_ARG(object));
  if (p->rest.len) buf_format(&line, " %.*s", STR_ARG(p->rest));
  write_result(&line, event, p->reciprocal || event->reciprocal);
  if (!import_prove(in, buf_str(&line), SOURCE_EVENTS, at)) return false;
  buf_add(&in->event_text, buf_str(&line));
  return true;
}

/* Heads without an object together, each of the others by itself. */
static bool write_frames(verbs *self, const import_pattern *p,
                         const import_event *event, bede_str at) {
  bool made = write_frame(self, p, STR(""), event, at);
  import_pattern behind = *p;
  if (p->rest.len && p->rest.ptr[0] == 'R' && p->rest.len < 3)
    behind.rest = str_format(self->in->a, "%.*s %.*s",
                             STR_ARG(self->in->target), STR_ARG(p->rest));
  else if (str_starts(p->rest, STR("R? ")))
    behind.rest = str_slice(p->rest, 3, p->rest.len);
  for (uint32_t i = 0; i < self->heads.count; i++)
    if (self->heads.items[i].object.len)
      made |=
          write_frame(self, &behind, self->heads.items[i].object, event, at);
  return made;
}

/* A verb with a code of its own: whoever stands behind it is the target, as
 * the object or in a phrase. */
static void write_verb(verbs *self, const verb_head *head,
                       const import_event *event, bede_str at) {
  import *in = self->in;
  verbs one = {.in = in, .quiet = true};
  *array_push(in->a, &one.heads) = *head;
  bede_str phrase = str_format(in->a, "%.*s R!", STR_ARG(in->target));
  import_pattern object = {STR(""), STR("R"), false};
  import_pattern behind = {STR(""), phrase, false};
  if (event->swapped) {
    object = (import_pattern){STR("R"), STR(""), false};
    behind = (import_pattern){STR("R"), STR("by|from A!"), false};
  }
  if (!head->object.len) write_frames(&one, &object, event, at);
  write_frames(&one, &behind, event, at);
}

static void finish_verbs(verbs *self) {
  const import_line *line = self->in->line;
  for (uint32_t i = 0; i < self->codes.count; i++) {
    const verb_code *code = &self->codes.items[i];
    self->in->line = code->line;
    write_verb(self, &code->head, &code->event, code->line->text);
  }
  self->in->line = line;
  self->codes.count = self->heads.count = 0;
}

/* ---- Lines --------------------------------------------------------------- */

/* "[196]" cut off the line: its inside, or empty. */
static bede_str cut_code(bede_str *text) {
  uint32_t open = UINT32_MAX;
  for (uint32_t i = 0; i < text->len; i++)
    if (text->ptr[i] == '[') open = i;
  if (open == UINT32_MAX) return STR("");
  bede_str inner = str_slice(*text, open + 1, text->len);
  uint32_t close = str_find(inner, STR("]"));
  *text = str_trim(str_slice(*text, 0, open));
  return close == UINT32_MAX ? STR("") : str_trim(str_slice(inner, 0, close));
}

static void read_pattern(verbs *self, bede_str text) {
  import *in = self->in;
  import_pattern p;
  import_event event;
  bede_str body = str_slice(text, 1, text.len), code = cut_code(&body);
  if (!code.len) {
    import_lose(in, IMPORT_LOST_NO_CODE, text);
    return;
  }
  if (!self->heads.count) {
    import_lose(in, IMPORT_LOST_VERB, text);
    return;
  }
  if (!import_event_code(in, code, &event)) return;
  if (!import_pattern_read(in, body, &p)) return;
  if (event.swapped) {
    if (p.subject.len) {
      import_lose(in, IMPORT_LOST_ORDER, text);
      return;
    }
    p.subject = STR("R");
    p.rest = import_without_target(in, p.rest);
  }
  uint32_t twice = in->reasons[IMPORT_PART_TWICE];
  in->known = !write_frames(self, &p, &event, text);
  /* nothing new, and not because it says the same */
  if (in->known && in->reasons[IMPORT_PART_TWICE] > twice) in->lost = true;
}

/* "---  ADMIT  [013:012]  ---" */
static void begin_block(verbs *self, bede_str text) {
  bede_str body = text, code = cut_code(&body);
  self->blocks = true;
  finish_verbs(self);
  self->synset = UINT32_MAX;
  self->has_own = code.len && !str_is(code, "---");
  import_open(self->in);
  if (self->has_own)
    self->has_own = import_event_code(self->in, code, &self->own);
  import_close(self->in);
}

static void read_verb(verbs *self, bede_str text) {
  import *in = self->in;
  bede_str body = text, code = cut_code(&body);
  uint32_t brace = str_find(body, STR("{"));
  bede_str forms =
      brace == UINT32_MAX ? STR("") : str_slice(body, brace, body.len);
  if (brace != UINT32_MAX) body = str_trim(str_slice(body, 0, brace));
  verb_head head;
  import_event event = self->own;
  bool has_event = self->blocks && self->has_own;
  if (!self->blocks) finish_verbs(self);
  self->synset = UINT32_MAX;
  if (!read_head(self, body, &head)) return;
  *array_push(in->a, &self->heads) = head;
  add_forms(self, forms);
  if (code.len && !import_event_code(in, code, &event)) return;
  if (code.len) has_event = true;
  if (has_event && !event.none)
    *array_push(in->a, &self->codes) = (verb_code){head, event, in->line};
}

/* "<TIME>" to "</TIME>" has no equivalent; <SYNSETS> only holds sets. */
static bool read_tag(verbs *self, bede_str text) {
  if (text.ptr[0] != '<') return false;
  self->in_list = text.len > 1 && text.ptr[1] != '/' &&
                  str_find(text, STR("SYNSET")) == UINT32_MAX;
  self->synset = UINT32_MAX;
  return true;
}

static bool is_pattern(bede_str text) {
  return text.ptr[0] == '-' && text.len > 1 && text.ptr[1] != '-';
}

static void read_entry(verbs *self, bede_str text) {
  import_open(self->in);
  if (self->in_list)
    import_lose(self->in, IMPORT_LOST_BLOCK, text);
  else if (text.ptr[0] == '~')
    import_lose(self->in, IMPORT_LOST_REWRITE, text);
  else if (is_pattern(text))
    read_pattern(self, text);
  else
    read_verb(self, text);
  import_close(self->in);
}

void import_verbs(import *in) {
  verbs self = {.in = in, .synset = UINT32_MAX};
  for (uint32_t i = 0; i < in->lines.count; i++) {
    in->line = &in->lines.items[i];
    bede_str text = in->line->text;
    if (str_find(text, STR("FINISH")) <= 2 && text.ptr[0] == '~') break;
    if (read_tag(&self, text)) continue;
    if (str_starts(text, STR("---")))
      begin_block(&self, text);
    else if (text.ptr[0] == '&' && !self.in_list)
      begin_synset(&self, text);
    else if (text.ptr[0] == '+' && self.synset != UINT32_MAX)
      read_member(&self, text);
    else if (text.ptr[0] == '{' && !self.in_list)
      add_forms(&self, text);
    else
      read_entry(&self, text);
  }
  finish_verbs(&self);
  in->line = NULL;
}
