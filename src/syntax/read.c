#include "syntax/read.h"

#include "syntax/agent.h"
#include "syntax/known.h"
#include "syntax/mend.h"

void syntax_read(arena *a, const model *m, const lexicon *lex,
                 const text_doc *text, syntax_doc *out) {
  syntax_parse(m, text, a, out);
  tree links;
  tree_build(a, out, &links);
  mend_trees(a, lex, out, &links);
  known_lemmas(a, lex, out);
  agents_hang(lex, out, &links);
}
