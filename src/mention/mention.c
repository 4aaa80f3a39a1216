#include "mention/mention.h"
#include "mention/reading.h"

bool mention_same_chain(const mention_doc *doc, uint32_t a, uint32_t b) {
  const mention *list = doc->mentions.items;
  return list[mention_root(doc, a)].chain == list[mention_root(doc, b)].chain;
}

/* A word with a hyphen at its end is none of the lexicon's. */
static bede_str value_of(const mention_doc *doc, const lex_word *word,
                         lex_list list) {
  if (word->is_cut) return STR("");
  return lexicon_value_of(doc->lex, word->senses, list);
}

bede_str mention_form_value(const mention_doc *doc, uint32_t token,
                            lex_list list) {
  return value_of(doc, doc->form_word[token], list);
}

bede_str mention_lemma_value(const mention_doc *doc, uint32_t token,
                             lex_list list) {
  return value_of(doc, doc->lemma_word[token], list);
}

bede_str mention_rule_name(unsigned rule) {
  static const char *const names[RULE_COUNT] = {
#define BEDE_ROW(id, text) text,
      MENTION_RULE_MAP(BEDE_ROW)
#undef BEDE_ROW
  };
  return rule < RULE_COUNT ? str_from(names[rule]) : STR("");
}

static void make_columns(reading *r) {
  mention_doc *out = r->out;
  out->at = arena_column(r->a, uint32_t, r->tokens);
  out->time_at = arena_column(r->a, uint32_t, r->tokens);
  out->place_at = arena_column(r->a, uint32_t, r->tokens);
  out->number_at = arena_many(r->a, bede_count, r->tokens);
  for (uint32_t t = 0; t < r->tokens; t++)
    out->at[t] = out->time_at[t] = out->place_at[t] = MENTION_NONE;
}

static void measure(reading *r) {
  for (uint32_t i = 0; i < r->out->mentions.count; i++) {
    mention *m = &r->out->mentions.items[i];
    m->span.start = r->text->token[m->first].start;
    m->span.end = r->text->token[m->end - 1].end;
  }
}

/* Each reads what those before it have written. */
static const struct {
  const char *name;
  void (*read)(reading *r);
} steps[] = {
    {"words", word_read},
    {"phrases", entry_find},
    {"hits", hit_find},
    {"numbers", number_find},
    {"times", time_find},
    {"noun phrases", phrase_find},
    {"given", given_merge},
    {"spans", measure},
    {"toponyms", toponym_find},
    {"actors", actor_compose},
    {"places", place_find},
    {"teams", team_find},
    {"toponym kinds", toponym_kinds},
    {"markables", markable_find},
    {"chains", chain_link},
    {"coreference", coref_resolve},
    {"given, spread", given_spread},
};

void mention_read(arena *a, const lexicon *lex, const syntax_doc *syntax,
                  const mention_source *source, mention_doc *out) {
  const text_doc *text = syntax->text;
  *out = (mention_doc){.lex = lex,
                       .text = text,
                       .syntax = syntax,
                       .date = source->date,
                       .steps = source->steps};
  reading r = {.a = a,
               .lex = lex,
               .text = text,
               .syntax = syntax,
               .source = source,
               .out = out,
               .tokens = text->token_count};
  tree *links = arena_new(a, tree);
  tree_build(a, syntax, links);
  out->tree = links;
  r.tree = *links;
  make_columns(&r);
  for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
    steps[i].read(&r);
    step_done(source->steps, steps[i].name);
  }
}

bool mention_sentence_has(const mention_doc *doc, uint32_t sentence,
                          uint32_t set) {
  const text_sentence *s = &doc->text->sentences[sentence];
  for (uint32_t t = s->first; t < s->end; t++)
    if (mention_lemma_in(doc, t, set)) return true;
  return false;
}
