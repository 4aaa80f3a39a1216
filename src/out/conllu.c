/*
 * conllu.c - the tree as CoNLL-U (Universal Dependencies 2).
 */
#include "out/render.h"

/* Tabs and line ends would break the columns. */
static void put_text(str_buf *out, bede_str s) {
  bede_str line = render_line(out->a, s);
  buf_add(out, line.len ? line : STR("_"));
}

static void put_column(str_buf *out, bede_str s) {
  buf_char(out, '\t');
  put_text(out, s);
}

static bool touches_next(const bede_annotation *an,
                         const bede_sentence *sentence, uint32_t token) {
  return token + 1 < sentence->end &&
         an->tokens[token].span.end == an->tokens[token + 1].span.start;
}

/* Last token of the word that begins at `token`: "do" + "n't" are one. */
static uint32_t word_end(const bede_annotation *an,
                         const bede_sentence *sentence, uint32_t token) {
  uint32_t last = token;
  while (last + 1 < sentence->end && an->tokens[last + 1].joined) last++;
  return last;
}

/* "2-3	don't	_ ..." */
static void put_range(const out_doc *doc, const bede_sentence *sentence,
                      bede_span tokens, str_buf *out) {
  const bede_annotation *an = doc->annotation;
  bede_span span = {an->tokens[tokens.start].span.start,
                    an->tokens[tokens.end].span.end};
  buf_format(out, "%u-%u\t", tokens.start - sentence->first + 1,
             tokens.end - sentence->first + 1);
  put_text(out, render_span(doc, span));
  buf_format(out, "\t_\t_\t_\t_\t_\t_\t_\t%s\n",
             touches_next(an, sentence, tokens.end) ? "SpaceAfter=No" : "_");
}

static void put_token(const out_doc *doc, const bede_sentence *sentence,
                      uint32_t i, str_buf *out) {
  const bede_token *t = &doc->annotation->tokens[i];
  bool in_word = t->joined || (i + 1 < sentence->end &&
                               doc->annotation->tokens[i + 1].joined);
  bool no_space = !in_word && touches_next(doc->annotation, sentence, i);
  bool inside = t->head >= sentence->first && t->head < sentence->end;
  buf_format(out, "%u", i - sentence->first + 1);
  put_column(out, render_span(doc, t->span));
  put_column(out, t->lemma);
  put_column(out, t->upos);
  put_column(out, t->xpos);
  buf_format(out, "\t_\t%u", inside ? t->head - sentence->first + 1 : 0);
  put_column(out, t->rel);
  buf_format(out, "\t_\t%s\n", no_space ? "SpaceAfter=No" : "_");
}

static void put_sentence(const out_doc *doc, uint32_t number, str_buf *out) {
  const bede_annotation *an = doc->annotation;
  const bede_sentence *sentence = &an->sentences[number];
  if (sentence->starts_paragraph) buf_add(out, STR("# newpar\n"));
  buf_add(out, STR("# sent_id = "));
  put_text(out, doc->input->id);
  buf_format(out, "-%u\n# text = ", number + 1);
  put_text(out, render_span(doc, sentence->span));
  buf_char(out, '\n');
  for (uint32_t i = sentence->first; i < sentence->end; i++) {
    uint32_t last = word_end(an, sentence, i);
    if (!an->tokens[i].joined && last > i)
      put_range(doc, sentence, (bede_span){i, last}, out);
    put_token(doc, sentence, i, out);
  }
  buf_char(out, '\n');
}

void conllu_doc(const out_style *style, const out_doc *doc, str_buf *out) {
  (void)style;
  buf_add(out, STR("# newdoc id = "));
  put_text(out, doc->input->id);
  buf_char(out, '\n');
  for (uint32_t i = 0; i < doc->annotation->sentence_count; i++)
    put_sentence(doc, i, out);
}
