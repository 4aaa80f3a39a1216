#include "syntax/read.h"

#include "syntax/known.h"
#include "syntax/repair.h"

void syntax_read(arena *a, const model *m, const lexicon *lex,
                 const text_doc *text, syntax_doc *out) {
  syntax_parse(m, text, a, out);
  known_lemmas(a, lex, out);
  repair_participles(a, lex, out);
  repair_roots(a, lex, out);
  repair_subjects(out);
  repair_commas(out);
  repair_clauses(out);
  repair_gerunds(a, lex, out);
  repair_phrases(out);
  repair_conjuncts(out);
  repair_titles(out);
  repair_accused(a, lex, out);
}
