/* What src/mention weighs where it joins noun phrases, for train/chains.py.
 *
 * usage: bede-chains DATA < TOKENS
 *
 * TOKENS: one a line, an empty line behind each sentence, a line with a form
 * feed behind each document.  Written: "M FIRST END" for each noun phrase in
 * order, "C COLUMN PHRASE CANDIDATE CLUE..." for each candidate, "E" behind
 * each document. */
#include "base/arena.h"
#include "mention/mention.h"
#include "syntax/read.h"
#include "tool.h"

#include <stdio.h>
#include <string.h>

enum { LINE = 4096 };

typedef ARRAY(bede_given_token) token_list;

static void weighed(void *ctx, const chain_candidate *c) {
  FILE *out = ctx;
  fprintf(out, "C %u %u %u", c->column, c->phrase, c->candidate);
  for (uint32_t i = 0; i < c->clue_count; i++) fprintf(out, " %u", c->clues[i]);
  fputc('\n', out);
}

/* False at the end. */
static bool next_document(tool *self, str_buf *text, token_list *tokens) {
  char line[LINE];
  bool starts = true, any = false;
  while (fgets(line, sizeof line, stdin)) {
    any = true;
    line[strcspn(line, "\n")] = 0;
    if (line[0] == '\f') return true;
    if (!line[0]) {
      starts = true;
      continue;
    }
    if (text->len) buf_char(text, ' ');
    uint32_t start = text->len;
    buf_add(text, str_from(line));
    *array_push(&self->a, tokens) = (bede_given_token){
        .span = {start, text->len}, .starts_sentence = starts};
    starts = false;
  }
  return any;
}

static void tell(tool *self, bede_str bytes, const token_list *tokens) {
  text_doc text;
  wordbook words;
  syntax_doc syntax;
  mention_doc mentions;
  text_source source = {.bytes = bytes,
                        .tokens = tokens->items,
                        .token_count = tokens->count,
                        .sentence_tokens = SYNTAX_TOKENS_MAX};
  chain_watch watch = {weighed, stdout};
  mention_source known = {.date = 20200101, .watch = &watch};
  mention_words(&words, &self->a, self->lex);
  text_read(&self->a, self->lex, &source, &text);
  syntax_read(&self->a, &self->weights, &words, &text, &syntax);
  mention_read(&self->a, self->lex, &syntax, &known, &mentions);
  for (uint32_t i = 0; i < mentions.markables.count; i++)
    printf("M %u %u\n", mentions.markables.items[i].first,
           mentions.markables.items[i].end);
  puts("E");
}

int main(int argc, char **argv) {
  tool self = {.name = "bede-chains"};
  jmp_buf full;
  if (argc != 2) tool_die(&self, "usage: bede-chains DATA < TOKENS");
  arena own = {0};
  arena_init(&own, NULL, &full);
  if (setjmp(full)) tool_die(&self, "out of memory");
  tool_open(&self, &own, argv[1]);
  for (bool more = true; more;) {
    arena_init(&self.a, NULL, &full);
    str_buf text = {.a = &self.a};
    token_list tokens = {0};
    more = next_document(&self, &text, &tokens);
    if (tokens.count) tell(&self, buf_str(&text), &tokens);
    arena_free(&self.a);
  }
  model_close(&self.weights);
}
