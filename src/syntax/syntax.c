#include "syntax/syntax.h"

#include "syntax/decode.h"
#include "syntax/encode.h"
#include "syntax/lemma.h"
#include "syntax/names.h"

/* What parsing one piece needs; made once for the article's longest. */
typedef struct parser {
  encoder net;
  decoder trees;
  bede_str *forms;
  uint32_t *head;
  syntax_doc *out;
} parser;

static uint32_t best(const float *x, uint32_t n) {
  uint32_t k = 0;
  for (uint32_t i = 1; i < n; i++)
    if (x[i] > x[k]) k = i;
  return k;
}

static void tag_words(parser *p, uint32_t first, uint32_t n) {
  syntax_doc *out = p->out;
  for (uint32_t i = 0; i < n; i++) {
    const float *row = encoder_head(&p->net, i);
    out->upos[first + i] = (uint8_t)best(row + HEAD_UPOS, UPOS_COUNT);
    out->xpos[first + i] = (uint8_t)best(row + HEAD_XPOS, XPOS_COUNT);
  }
  const names_input in = {.score = encoder_head(&p->net, 0) + HEAD_NER,
                          .row = HEAD_WIDTH,
                          .n = n,
                          .forms = p->forms,
                          .xpos = out->xpos + first,
                          .points = p->net.m->names};
  names_tag(&in, out->ner + first);
  names_join(p->forms, n, out->ner + first);
  names_open(out->upos + first, out->xpos + first, n, out->ner + first);
  names_drop_common(p->forms, out->upos + first, n, out->ner + first);
}

/* The root's label is root, and no other's is. */
static uint8_t best_label(const float *score, bool is_root) {
  if (is_root) return REL_ROOT;
  return (uint8_t)(1 + best(score + 1, REL_COUNT - 1));
}

static void build_tree(parser *p, uint32_t first, uint32_t n) {
  syntax_doc *out = p->out;
  arc_scores s = {p->net.arcs, n, p->net.wide};
  decode_tree(&p->trees, s, p->head);
  encoder_labels(&p->net, p->head, n);
  for (uint32_t i = 0; i < n; i++) {
    uint32_t head = p->head[i], second = decode_second(s, i, head);
    const float *label = p->net.labels + (size_t)i * REL_WIDTH;
    out->rel[first + i] = best_label(label, head == n);
    out->head[first + i] = head == n ? TOKEN_NONE : first + head;
    out->alt_head[first + i] = second == n ? TOKEN_NONE : first + second;
  }
}

/* "Kenya - under pressure - expelled them": a hyphen between blanks is a dash.
 */
static bool is_dash(const text_doc *text, uint32_t t) {
  return str_is(text_form(text, t), "-") && t > 0 &&
         t + 1 < text->token_count &&
         text->token[t - 1].end < text->token[t].start &&
         text->token[t].end < text->token[t + 1].start;
}

/* Returns the piece's root. */
static uint32_t parse_piece(parser *p, uint32_t first, uint32_t n) {
  for (uint32_t i = 0; i < n; i++)
    p->forms[i] = is_dash(p->out->text, first + i)
                      ? STR("—")
                      : text_form(p->out->text, first + i);
  encoder_run(&p->net, p->forms, n);
  tag_words(p, first, n);
  build_tree(p, first, n);
  for (uint32_t i = first; i < first + n; i++)
    if (p->out->head[i] == TOKEN_NONE) return i;
  return first;
}

static void parse_sentence(parser *p, const text_sentence *s) {
  uint32_t root = TOKEN_NONE;
  for (uint32_t i = s->first; i < s->end; i += p->net.room) {
    uint32_t n = s->end - i < p->net.room ? s->end - i : p->net.room;
    uint32_t r = parse_piece(p, i, n);
    if (root == TOKEN_NONE) {
      root = r;
      continue;
    }
    p->out->head[r] = root;
    p->out->rel[r] = REL_PARATAXIS;
  }
}

static uint32_t longest(const text_doc *text) {
  uint32_t most = 1;
  for (uint32_t i = 0; i < text->sentence_count; i++) {
    uint32_t n = text->sentences[i].end - text->sentences[i].first;
    if (n > most) most = n;
  }
  return most < SYNTAX_TOKENS_MAX ? most : SYNTAX_TOKENS_MAX;
}

static void make_columns(const text_doc *text, arena *a, syntax_doc *out) {
  uint32_t n = text->token_count;
  *out = (syntax_doc){.text = text,
                      .upos = arena_array(a, n, 1),
                      .xpos = arena_array(a, n, 1),
                      .rel = arena_array(a, n, 1),
                      .head = arena_many(a, uint32_t, n),
                      .lemma = arena_many(a, bede_str, n),
                      .alt_head = arena_many(a, uint32_t, n),
                      .ner = arena_array(a, n, 1)};
}

static bool is_verb_tag(uint8_t xpos) {
  return xpos == XPOS_VB || xpos == XPOS_VBD || xpos == XPOS_VBG ||
         xpos == XPOS_VBN || xpos == XPOS_VBP || xpos == XPOS_VBZ;
}

/* "remarks *outraged* Kenya": where the two tags of a verb disagree, its ending
 * tells which form of it the word is; an adjective has no verb's form. */
static uint8_t lemma_tag(bede_str form, uint8_t upos, uint8_t xpos) {
  if (upos == UPOS_ADJ && is_verb_tag(xpos)) return XPOS_JJ;
  if (upos != UPOS_VERB || is_verb_tag(xpos)) return xpos;
  if (str_ends(form, STR("ed"))) return XPOS_VBD;
  return str_ends(form, STR("ing")) ? XPOS_VBG : XPOS_VB;
}

void syntax_parse(const model *m, const text_doc *text, arena *a,
                  syntax_doc *out) {
  uint32_t room = longest(text);
  parser p = {.out = out};
  make_columns(text, a, out);
  encoder_init(&p.net, m, room, a);
  decoder_init(&p.trees, room, a);
  p.forms = arena_many(a, bede_str, room);
  p.head = arena_many(a, uint32_t, room);
  for (uint32_t i = 0; i < text->sentence_count; i++)
    parse_sentence(&p, &text->sentences[i]);
  for (uint32_t i = 0; i < text->token_count; i++) {
    bede_str form = text_form(text, i);
    uint8_t xpos = lemma_tag(form, out->upos[i], out->xpos[i]);
    out->lemma[i] = lemma_of(m, a, form, out->upos[i], xpos);
  }
}
