/* The clues of every predicate of a text, for train/likely.py.
 *
 * usage: bede-clues DATA < ARTICLES
 *
 * ARTICLES: JSON, one object a line, with `text` and `date` (YYYY-MM-DD).
 * Written for each: "P START END SENTENCE" (bytes of the text) for each
 * predicate and its clues, one a line behind a tab; "E" behind each article. */
#include "base/date.h"
#include "event/clue.h"
#include "syntax/read.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct tool {
  const lexicon *lex;
  const gazetteer *gaz;
  model weights;
  arena a;
} tool;

static void die(const char *why) {
  fprintf(stderr, "bede-clues: %s\n", why);
  exit(1);
}

static void print_clue(void *ctx, const clue *c) {
  (void)ctx;
  printf("\t%.*s:%.*s%s%.*s\n", STR_ARG(clue_slot_name(c->slot)),
         STR_ARG(c->word.text), c->more.text.len ? " " : "",
         STR_ARG(c->more.text));
}

static int32_t day_of(const char *text) {
  int y, m, d;
  if (!text || sscanf(text, "%d-%d-%d", &y, &m, &d) != 3) return 0;
  return y * 10000 + m * 100 + d;
}

static void tell(tool *self, const char *bytes, int32_t day) {
  text_doc text;
  syntax_doc syntax;
  mention_doc mentions;
  text_source source = {.bytes = str_from(bytes),
                        .sentence_tokens = SYNTAX_TOKENS_MAX};
  mention_source known = {.date = day, .gaz = self->gaz};
  text_read(&self->a, self->lex, &source, &text);
  syntax_read(&self->a, &self->weights, self->lex, &text, &syntax);
  mention_read(&self->a, self->lex, &syntax, &known, &mentions);
  clue_reader clues = clue_reader_of(&self->a, &mentions);
  for (uint32_t t = 0; t < text.token_count; t++) {
    if (!clue_is_predicate(&mentions, t)) continue;
    printf("P %u %u %u\n", text.token[t].start, text.token[t].end,
           text.sentence_of[t]);
    clue_each(&clues, t, print_clue, NULL);
  }
}

static const char *join(arena *a, const char *dir, const char *name) {
  return str_format(a, "%s/%s%c", dir, name, 0).ptr;
}

static void open_data(tool *self, arena *own, const char *dir) {
  bede_error err;
  file_map image, places;
  if (file_map_open(&image, join(own, dir, "lexicon.image"), &err) ||
      lexicon_open(own, image.bytes, &self->lex, &err) ||
      file_map_open(&places, join(own, dir, "gazetteer.bede"), &err) ||
      gazetteer_open(own, places.bytes, &self->gaz, &err) ||
      model_open(&self->weights, join(own, dir, "model.bede"), &err))
    die(err.message);
}

int main(int argc, char **argv) {
  tool self = {0};
  jmp_buf full;
  if (argc != 2) die("usage: bede-clues DATA < ARTICLES");
  arena own = {0};
  arena_init(&own, NULL, &full);
  if (setjmp(full)) die("out of memory");
  open_data(&self, &own, argv[1]);
  char *line = NULL;
  size_t room = 0;
  while (getline(&line, &room, stdin) > 0) {
    json_t *article = json_loads(line, 0, NULL);
    const char *text = json_string_value(json_object_get(article, "text"));
    const char *day = json_string_value(json_object_get(article, "date"));
    if (!text) die("an article without text");
    arena_init(&self.a, NULL, &full);
    tell(&self, text, day_of(day));
    puts("E");
    arena_free(&self.a);
    json_decref(article);
  }
  free(line);
  model_close(&self.weights);
}
