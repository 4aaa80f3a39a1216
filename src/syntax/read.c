#include "syntax/read.h"

#include "syntax/agent.h"
#include "syntax/known.h"
#include "syntax/mend.h"

static void look_up(arena *a, wordbook *words, syntax_doc *out) {
  uint32_t tokens = out->text->token_count;
  bede_str *written = arena_column(a, bede_str, tokens);
  for (uint32_t t = 0; t < tokens; t++) written[t] = text_form(out->text, t);
  out->words = words;
  out->word = arena_column(a, lex_word *, tokens);
  wordbook_words(words, written, tokens, out->word);
}

void syntax_read(arena *a, const model *m, wordbook *words,
                 const text_doc *text, syntax_doc *out) {
  const lexicon *lex = words->lex;
  syntax_parse(m, text, a, out);
  tree links;
  tree_build(a, out, &links);
  mend_trees(a, lex, out, &links);
  look_up(a, words, out);
  known_lemmas(a, out);
  agents_hang(lex, out, &links);
}
