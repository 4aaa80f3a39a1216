/*
 * explain.c - how each sentence was read, for a person who wants to mend it.
 *
 *     [2] The ministry denied the charge.
 *         denied  the ministry
 *         ├ nsubj  The ministry
 *         └ obj  the charge
 *       who    The ministry = POL GOV
 *       event  denied -> REJECT, actual
 *              events/reject.bede:12
 *       left   charge: no actor
 *       note   ...
 */
#include "out/render.h"

#define DEEPEST 40u
#define NOBODY UINT32_MAX

/* The tree of one sentence as first child and next sibling, by its tokens'
 * numbers within the sentence. */
typedef struct explain_tree {
  const out_doc *doc;
  const bede_sentence *sentence;
  uint32_t *child, *next;
  str_buf *out;
  str_buf indent; /* of the line being drawn */
} explain_tree;

static const bede_token *token_at(const explain_tree *tree, uint32_t i) {
  return &tree->doc->annotation->tokens[tree->sentence->first + i];
}

static explain_tree tree_make(const out_doc *doc, const bede_sentence *sentence,
                              str_buf *out) {
  uint32_t count = sentence->end - sentence->first;
  explain_tree tree = {
      .doc = doc,
      .sentence = sentence,
      .child = arena_many(out->a, uint32_t, count),
      .next = arena_many(out->a, uint32_t, count),
      .out = out,
      .indent = {.a = out->a},
  };
  for (uint32_t i = 0; i < count; i++) tree.child[i] = tree.next[i] = NOBODY;
  for (uint32_t i = count; i-- > 0;) {
    uint32_t head = token_at(&tree, i)->head;
    if (head < sentence->first || head >= sentence->end) continue;
    tree.next[i] = tree.child[head - sentence->first];
    tree.child[head - sentence->first] = i;
  }
  return tree;
}

/* Words that go without a line of their own: "at the heavily armed guards"
 * is one line, "guards" with its small words. */
static bool is_small(const explain_tree *tree, uint32_t i) {
  static const char *const small[] = {
      "det",   "case",  "aux",      "aux:pass",  "cop",         "mark",
      "cc",    "punct", "compound", "nummod",    "amod",        "flat",
      "fixed", "expl",  "advmod",   "nmod:poss", "compound:prt"};
  if (tree->child[i] != NOBODY) return false;
  for (uint32_t k = 0; k < sizeof small / sizeof *small; k++)
    if (str_is(token_at(tree, i)->rel, small[k])) return true;
  return false;
}

static void put_form(const explain_tree *tree, uint32_t i) {
  bede_str form = render_span(tree->doc, token_at(tree, i)->span);
  buf_char(tree->out, ' ');
  buf_add(tree->out, render_line(tree->out->a, form));
}

/* A head among its small words, in the order of the text. */
static void put_phrase(const explain_tree *tree, uint32_t head) {
  bool done = false;
  for (uint32_t i = tree->child[head]; i != NOBODY; i = tree->next[i]) {
    if (!done && i > head) {
      put_form(tree, head);
      done = true;
    }
    bool is_mark = str_is(token_at(tree, i)->rel, "punct");
    if (is_small(tree, i) && !is_mark) put_form(tree, i);
  }
  if (!done) put_form(tree, head);
}

static uint32_t next_large(const explain_tree *tree, uint32_t i) {
  while (i != NOBODY && is_small(tree, i)) i = tree->next[i];
  return i;
}

static void put_branch(explain_tree *tree, uint32_t head, uint32_t depth);

static void put_children(explain_tree *tree, uint32_t head, uint32_t depth) {
  uint32_t i = next_large(tree, tree->child[head]);
  while (i != NOBODY) {
    uint32_t next = next_large(tree, tree->next[i]);
    uint32_t before = tree->indent.len;
    buf_add(tree->out, STR("      "));
    buf_add(tree->out, buf_str(&tree->indent));
    buf_add(tree->out, next == NOBODY ? STR("└ ") : STR("├ "));
    buf_add(&tree->indent, next == NOBODY ? STR("  ") : STR("│ "));
    put_branch(tree, i, depth + 1);
    tree->indent.len = before;
    i = next;
  }
}

static void put_branch(explain_tree *tree, uint32_t head, uint32_t depth) {
  buf_add(tree->out, token_at(tree, head)->rel);
  buf_char(tree->out, ' ');
  put_phrase(tree, head);
  buf_char(tree->out, '\n');
  if (depth < DEEPEST) put_children(tree, head, depth);
}

static void put_tree(const out_doc *doc, const bede_sentence *sentence,
                     str_buf *out) {
  explain_tree tree = tree_make(doc, sentence, out);
  for (uint32_t i = 0; i < sentence->end - sentence->first; i++) {
    uint32_t head = token_at(&tree, i)->head;
    if (head >= sentence->first && head < sentence->end) continue;
    buf_add(out, STR("      "));
    put_branch(&tree, i, 0);
  }
}

static bool within(bede_span inner, bede_span outer) {
  return inner.start >= outer.start && inner.end <= outer.end &&
         inner.start < outer.end;
}

/* "  who    " and the words of a span. */
static void put_label(const out_doc *doc, const char *label, bede_span span,
                      str_buf *out) {
  buf_format(out, "  %-6s ", label);
  buf_add(out, render_line(out->a, render_span(doc, span)));
}

static void put_field(str_buf *out, bede_str value) {
  if (!value.len) return;
  buf_char(out, ' ');
  buf_add(out, value);
}

static void put_mentions(const out_doc *doc, bede_span where, str_buf *out) {
  const bede_annotation *an = doc->annotation;
  for (uint32_t i = 0; i < an->mention_count; i++) {
    const bede_mention *m = &an->mentions[i];
    if (!within(m->entity.span, where)) continue;
    put_label(doc, "who", m->entity.span, out);
    buf_add(out, STR(" ="));
    put_field(out, m->entity.code);
    put_field(out, m->entity.sector);
    put_field(out, m->entity.name);
    if (!m->entity.code.len && !m->entity.sector.len)
      buf_add(out, STR(" no code"));
    buf_format(out, " (%.*s%s%.*s, chain %u)\n", STR_ARG(m->type),
               m->kind.len ? " " : "", STR_ARG(m->kind), m->chain);
  }
}

static void put_times(const out_doc *doc, bede_span where, str_buf *out) {
  const bede_annotation *an = doc->annotation;
  for (uint32_t i = 0; i < an->time_count; i++) {
    const bede_time *t = &an->times[i];
    if (!within(t->span, where)) continue;
    put_label(doc, "when", t->span, out);
    buf_format(out, " = %.*s %.*s", STR_ARG(t->type), STR_ARG(t->value));
    if (t->from) {
      buf_add(out, STR(", "));
      render_date(t->from, out);
      buf_add(out, STR(" to "));
      render_date(t->to, out);
    }
    buf_char(out, '\n');
  }
}

static void put_places(const out_doc *doc, bede_span where, str_buf *out) {
  const bede_annotation *an = doc->annotation;
  for (uint32_t i = 0; i < an->place_count; i++) {
    const bede_where *p = &an->places[i];
    if (!within(p->span, where)) continue;
    put_label(doc, "where", p->span, out);
    buf_add(out, STR(" ="));
    put_field(out, p->name);
    put_field(out, p->country);
    put_field(out, p->precision);
    buf_char(out, '\n');
  }
}

static void put_side(const out_doc *doc, const char *name,
                     bede_entities entities, str_buf *out) {
  if (!entities.count) return;
  buf_format(out, ", %s ", name);
  render_entities(doc, entities, out);
}

static void put_record(const out_doc *doc, const bede_record *r, str_buf *out) {
  buf_add(out, STR("  event  "));
  buf_add(out, render_line(out->a, render_trigger(out->a, doc, r)));
  buf_add(out, STR(" -> "));
  render_event(r, out);
  put_field(out, r->cameo);
  buf_format(out, ", %.*s", STR_ARG(bede_modality_name(r->modality)));
  put_side(doc, "actor", r->actor, out);
  put_side(doc, "recipient", r->recipient, out);
  put_side(doc, "said by", r->said_by, out);
  if (r->stance.len) buf_format(out, " (%.*s)", STR_ARG(r->stance));
  if (r->when.first) buf_add(out, STR(", "));
  render_when(r->when, out);
  buf_char(out, '\n');
  for (uint32_t i = 0; i < r->why_count; i++)
    buf_format(out, "         %.*s\n", STR_ARG(r->why[i]));
}

static void put_left(const out_doc *doc, bede_span where, str_buf *out) {
  const bede_annotation *an = doc->annotation;
  for (uint32_t i = 0; i < an->predicate_count; i++) {
    const bede_predicate *p = &an->predicates[i];
    if (p->record < doc->record_count || !within(p->span, where)) continue;
    put_label(doc, "left", p->span, out);
    bede_str reason = p->reason.len ? p->reason : STR("not coded");
    buf_format(out, ": %.*s", STR_ARG(reason));
    if (p->nearest.len) buf_format(out, "; %.*s", STR_ARG(p->nearest));
    buf_char(out, '\n');
  }
}

static void put_notes(const out_doc *doc, uint32_t sentence, str_buf *out) {
  const bede_annotation *an = doc->annotation;
  for (uint32_t i = 0; i < an->note_count; i++) {
    const bede_note *note = &an->notes[i];
    if (note->sentence != sentence) continue;
    buf_add(out, STR("  note   "));
    if (note->token < an->token_count) {
      buf_add(out, render_span(doc, an->tokens[note->token].span));
      buf_add(out, STR(": "));
    }
    buf_add(out, render_line(out->a, note->text));
    buf_char(out, '\n');
  }
}

static void put_sentence(const out_doc *doc, uint32_t number, str_buf *out) {
  const bede_sentence *sentence = &doc->annotation->sentences[number];
  bede_str words = render_line(out->a, render_span(doc, sentence->span));
  buf_format(out, "\n[%u] %.*s\n", number, STR_ARG(words));
  put_tree(doc, sentence, out);
  put_mentions(doc, sentence->span, out);
  put_times(doc, sentence->span, out);
  put_places(doc, sentence->span, out);
  for (uint32_t i = 0; i < doc->record_count; i++)
    if (doc->records[i]->sentence == number &&
        !(doc->left_out && doc->left_out[i]))
      put_record(doc, doc->records[i], out);
  put_left(doc, sentence->span, out);
  put_notes(doc, number, out);
}

void explain_doc(const out_style *style, const out_doc *doc, str_buf *out) {
  (void)style;
  buf_add(out, render_line(out->a, doc->input->id));
  if (doc->input->date) buf_add(out, STR(", "));
  render_date(doc->input->date, out);
  buf_char(out, '\n');
  for (uint32_t i = 0; i < doc->annotation->sentence_count; i++)
    put_sentence(doc, i, out);
  if (doc->reason.len)
    buf_format(out, "\nNo record: %.*s\n", STR_ARG(doc->reason));
  buf_char(out, '\n');
}
