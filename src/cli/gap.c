#include "cli/gap_finder.h"

#include "out/render.h"

#define MOST_SENTENCE 400u /* bytes of an example */

uint32_t gap_token_at(const bede_annotation *an, uint32_t byte) {
  uint32_t low = 0, high = an->token_count;
  while (low + 1 < high) {
    uint32_t middle = low + (high - low) / 2;
    if (an->tokens[middle].span.start <= byte)
      low = middle;
    else
      high = middle;
  }
  return low;
}

static bede_span sentence_at(const bede_annotation *an, uint32_t byte) {
  for (uint32_t i = 0; i < an->sentence_count; i++)
    if (byte < an->sentences[i].span.end) return an->sentences[i].span;
  return (bede_span){0, 0};
}

/* "in *Riga*" is where, and nobody. */
static const bede_mention *mention_of(const finder *self,
                                      const bede_argument *arg) {
  if (arg->mention >= self->an->mention_count) return NULL;
  const bede_mention *m = &self->an->mentions[arg->mention];
  bool where = str_is(arg->role, "preposition") && str_is(m->kind, "place");
  return where ? NULL : m;
}

bool gap_is_known(const bede_mention *m) {
  return m && (m->entity.code.len || m->entity.sector.len);
}

static bool is_side(const bede_argument *arg) {
  return str_is(arg->role, "subject") || str_is(arg->role, "object") ||
         str_is(arg->role, "preposition") || str_is(arg->role, "possessor");
}

/* "by R" of a passive stands as the subject, so of a noun it does too. */
static bool is_doer(const bede_argument *arg) {
  return str_is(arg->role, "subject") || str_is(arg->role, "possessor") ||
         str_is(arg->word, "by");
}

/* The first known actor on the doer's side, or on the other. */
static const bede_mention *side(const finder *self, const bede_predicate *p,
                                bool doer) {
  for (uint32_t i = 0; i < p->argument_count; i++) {
    const bede_argument *arg = &p->arguments[i];
    const bede_mention *m = mention_of(self, arg);
    if (is_side(arg) && is_doer(arg) == doer && gap_is_known(m)) return m;
  }
  return NULL;
}

/* Nobody is the other side of their own act: "cut *its* rate". */
static const bede_mention *other_side(const finder *self,
                                      const bede_predicate *p,
                                      const bede_mention *actor) {
  const bede_mention *other = side(self, p, false);
  return other && actor && other->chain == actor->chain ? NULL : other;
}

/* ---- the example ---- */

typedef struct mark {
  char name;
  bede_span span;
} mark;

static void put_piece(const finder *self, str_buf *out, bede_span span) {
  buf_add(out, render_span(self->doc, span));
}

/* "[a: Turkey] hosted [r: Iraqi officials]." */
static bede_str marked(const finder *self, bede_span sentence, mark marks[2]) {
  str_buf out = {.a = self->a};
  if (marks[1].span.start < marks[0].span.start) {
    mark first = marks[1];
    marks[1] = marks[0];
    marks[0] = first;
  }
  uint32_t at = sentence.start;
  for (int i = 0; i < 2; i++) {
    bede_span span = marks[i].span;
    if (span.start == span.end || span.start < at || span.end > sentence.end)
      continue;
    put_piece(self, &out, (bede_span){at, span.start});
    buf_format(&out, "[%c: ", marks[i].name);
    put_piece(self, &out, span);
    buf_char(&out, ']');
    at = span.end;
  }
  put_piece(self, &out, (bede_span){at, sentence.end});
  return render_line(self->a, buf_str(&out));
}

bede_str gap_example_of(const finder *self, uint32_t byte,
                        const bede_mention *actor,
                        const bede_mention *recipient) {
  bede_span sentence = sentence_at(self->an, byte);
  mark marks[2] = {{'a', {0, 0}}, {'r', {0, 0}}};
  if (actor) marks[0].span = actor->entity.span;
  if (recipient) marks[1].span = recipient->entity.span;
  if (sentence.end - sentence.start > MOST_SENTENCE) return STR("");
  return marked(self, sentence, marks);
}

/* ---- predicates ---- */

bool gap_is_word(bede_str s) {
  for (uint32_t i = 0; i < s.len; i++)
    if (s.ptr[i] < 'a' || s.ptr[i] > 'z') return false;
  return s.len > 0;
}

static bede_str lemma_of(const finder *self, const bede_argument *arg) {
  bool known = arg->token < self->an->token_count;
  bede_str lemma = known ? self->an->tokens[arg->token].lemma : STR("");
  bool noun = known && str_is(self->an->tokens[arg->token].upos, "NOUN");
  return noun && gap_is_word(lemma) ? lemma : STR("");
}

static void add_word(finder *self, gap *to, const char *format, bede_str x,
                     bede_str y) {
  *array_push(self->a, &to->words) =
      str_format(self->a, format, STR_ARG(x), STR_ARG(y));
}

static void add_argument(finder *self, gap *to, const bede_argument *arg) {
  bool actor = gap_is_known(mention_of(self, arg));
  bede_str filler = actor ? STR("R") : lemma_of(self, arg);
  if (str_is(arg->role, "object") && filler.len)
    add_word(self, to, "%.*s%.*s", filler, STR(""));
  else if (str_is(arg->role, "preposition") && filler.len &&
           gap_is_word(arg->word))
    add_word(self, to, "%.*s %.*s", arg->word, filler);
  else if (str_is(arg->role, "particle") && gap_is_word(arg->word))
    add_word(self, to, "+%.*s%.*s", arg->word, STR(""));
  else if (str_is(arg->role, "to") || str_is(arg->role, "that"))
    add_word(self, to, "%.*s E%.*s", arg->role, STR(""));
}

bool gap_is_cue(const bede_annotation *an, bede_span span) {
  for (uint32_t i = 0; i < an->attribution_count; i++) {
    const bede_attribution *at = &an->attributions[i];
    for (uint32_t k = 0; k < at->cue_count; k++)
      if (at->cue[k].start == span.start) return true;
  }
  return false;
}

static bede_str head_of(const finder *self, const bede_predicate *p) {
  const bede_token *token =
      &self->an->tokens[gap_token_at(self->an, p->span.start)];
  const char *pos = str_is(token->upos, "NOUN") || str_is(token->upos, "PROPN")
                        ? " :N"
                    : str_is(token->upos, "ADJ") ? " :J"
                                                 : "";
  return str_format(self->a, "%.*s%s", STR_ARG(p->lemma), pos);
}

static void find_predicate(finder *self, const bede_predicate *p) {
  bool coded = p->record != UINT32_MAX;
  bool guessed = coded && self->doc->records[p->record]->guessed;
  bool unknown = str_starts(p->reason, STR("no frame has"));
  bool near = p->nearest.len > 0;
  if (coded ? !guessed : !(unknown || near)) return;
  if (!gap_is_word(p->lemma) || gap_is_cue(self->an, p->span)) return;
  const bede_mention *actor = side(self, p, true);
  const bede_mention *other = other_side(self, p, actor);
  gap *to = array_push(self->a, &self->out->items);
  to->kind = unknown || guessed ? GAP_FRAME : GAP_NEAR;
  to->head = head_of(self, p);
  to->note = str_copy(self->a, p->nearest);
  to->sides = (actor != NULL) + (other != NULL);
  to->example = gap_example_of(self, p->span.start, actor, other);
  for (uint32_t i = 0; i < p->argument_count; i++)
    add_argument(self, to, &p->arguments[i]);
}

/* ---- names ---- */

static bool is_capital(const out_doc *doc, const bede_token *token) {
  bede_str form = render_span(doc, token->span);
  return form.len && form.ptr[0] >= 'A' && form.ptr[0] <= 'Z';
}

bede_str gap_name(arena *a, const out_doc *doc, bede_span span) {
  const bede_token *tokens = doc->annotation->tokens;
  if (span.start == span.end) return STR("");
  uint32_t last = gap_token_at(doc->annotation, span.end - 1), first = last;
  if (!str_is(tokens[last].upos, "PROPN")) return STR("");
  while (first > 0 && tokens[first - 1].span.start >= span.start &&
         !str_is(tokens[first - 1].upos, "DET") &&
         is_capital(doc, &tokens[first - 1]))
    first--;
  bede_span name = {tokens[first].span.start, tokens[last].span.end};
  return render_line(a, render_span(doc, name));
}

/* The longest name that the text has for the same one. */
static bede_str full_name(const finder *self, const bede_mention *m) {
  bede_str best = gap_name(self->a, self->doc, m->entity.span);
  for (uint32_t i = 0; i < self->an->mention_count; i++) {
    const bede_mention *other = &self->an->mentions[i];
    if (other->chain != m->chain) continue;
    bede_str name = gap_name(self->a, self->doc, other->entity.span);
    if (name.len > best.len) best = name;
  }
  return best;
}

/* Someone named of whom nothing is known, where a side would stand. */
static void find_actors(finder *self, const bede_predicate *p) {
  bool political = p->record != UINT32_MAX || side(self, p, true) ||
                   side(self, p, false) ||
                   str_starts(p->reason, STR("no actor"));
  for (uint32_t i = 0; political && i < p->argument_count; i++) {
    const bede_argument *arg = &p->arguments[i];
    const bede_mention *m = mention_of(self, arg);
    bool named = m && (str_is(m->type, "PER") || str_is(m->type, "ORG"));
    if (!named || gap_is_known(m) || !is_side(arg)) continue;
    bede_str name = full_name(self, m);
    if (!name.len) continue;
    gap *to = array_push(self->a, &self->out->items);
    *to = (gap){.kind = GAP_ACTOR,
                .head = name,
                .example = gap_example_of(self, p->span.start, NULL, NULL)};
  }
}

static void find_places(finder *self) {
  for (uint32_t i = 0; i < self->an->place_count; i++) {
    const bede_where *place = &self->an->places[i];
    if (place->name.len) continue;
    bede_str name = gap_name(self->a, self->doc, place->span);
    if (!name.len) continue;
    gap *to = array_push(self->a, &self->out->items);
    *to = (gap){.kind = GAP_PLACE,
                .head = name,
                .example = gap_example_of(self, place->span.start, NULL, NULL)};
  }
}

const gap_list *gap_find(arena *a, const out_doc *doc) {
  finder self = {a, doc, doc->annotation, arena_new(a, gap_list)};
  for (uint32_t i = 0; i < self.an->predicate_count; i++) {
    find_predicate(&self, &self.an->predicates[i]);
    find_actors(&self, &self.an->predicates[i]);
  }
  gap_find_nouns(&self);
  find_places(&self);
  return self.out;
}
