/* The clues of every predicate of a text, for train/guess.py.
 *
 * usage: bede-clues DATA < ARTICLES
 *
 * ARTICLES: JSON, one object a line, with `text` and `date` (YYYY-MM-DD).
 * Written for each: "P START" (bytes of the text) for each predicate and its
 * clues, one a line behind a tab; "E" behind each article. */
#include "base/date.h"
#include "event/clue.h"
#include "syntax/read.h"
#include "tool.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static void print_clue(void *ctx, const clue *c) {
  (void)ctx;
  printf("\t%.*s:%.*s%s%.*s\n", STR_ARG(clue_slot_name(c->slot)),
         STR_ARG(c->word.text), c->more.text.len ? " " : "",
         STR_ARG(c->more.text));
}

static void tell(tool *self, const gazetteer *gaz, bede_str bytes,
                 int32_t day) {
  text_doc text;
  wordbook words;
  syntax_doc syntax;
  mention_doc mentions;
  text_source source = {.bytes = bytes, .sentence_tokens = SYNTAX_TOKENS_MAX};
  mention_source known = {.date = day, .gaz = gaz};
  mention_words(&words, &self->a, self->lex);
  text_read(&self->a, self->lex, &source, &text);
  syntax_read(&self->a, &self->weights, &words, &text, &syntax);
  mention_read(&self->a, self->lex, &syntax, &known, &mentions);
  clue_reader clues = clue_reader_of(&self->a, &mentions);
  for (uint32_t t = 0; t < text.token_count; t++) {
    if (!clue_is_predicate(&mentions, t)) continue;
    printf("P %u\n", text.token[t].start);
    clue_each(&clues, t, print_clue, NULL);
  }
}

static void open_gazetteer(const tool *self, arena *own, const char *dir,
                           const gazetteer **out) {
  bede_error err;
  file_map places;
  if (file_map_open(&places, tool_path(own, dir, "gazetteer.bede"), &err) ||
      gazetteer_open(own, places.bytes, out, &err))
    tool_die(self, err.message);
}

static bede_str string_of(const json_t *article, const char *key) {
  return str_from(json_string_value(json_object_get(article, key)));
}

int main(int argc, char **argv) {
  tool self = {.name = "bede-clues"};
  const gazetteer *gaz = NULL;
  jmp_buf full;
  if (argc != 2) tool_die(&self, "usage: bede-clues DATA < ARTICLES");
  arena own = {0};
  arena_init(&own, NULL, &full);
  if (setjmp(full)) tool_die(&self, "out of memory");
  tool_open(&self, &own, argv[1]);
  open_gazetteer(&self, &own, argv[1], &gaz);
  char *line = NULL;
  size_t room = 0;
  while (getline(&line, &room, stdin) > 0) {
    json_t *article = json_loads(line, 0, NULL);
    bede_str text = string_of(article, "text");
    if (!text.len) tool_die(&self, "an article without text");
    arena_init(&self.a, NULL, &full);
    tell(&self, gaz, text, date_read_iso(string_of(article, "date")));
    puts("E");
    arena_free(&self.a);
    json_decref(article);
  }
  free(line);
  model_close(&self.weights);
}
