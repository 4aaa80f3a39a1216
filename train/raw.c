#include "raw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "json.h"
#include "text/text.h"

enum { ROOM = 1 << 22, WORDS_MIN = 3, WORDS_MAX = 100 };

/* Reuters-21578 is for research only, and GUM's news is of Wikinews. */
static bool may_serve(const char *source) {
  return strcmp(source, "Reuters") != 0 && !strstr(source, "wikinews");
}

static void take_sentence(corpus *c, const text_doc *d,
                          const text_sentence *from) {
  uint32_t n = from->end - from->first;
  if (n < WORDS_MIN || n > WORDS_MAX) return;
  sentence *s = corpus_add(c, n);
  for (uint32_t i = 0; i < n; i++) {
    bede_str f = text_form(d, from->first + i);
    s->words[i].form = strndup(f.ptr, f.len);
  }
}

static void take_article(corpus *c, const lexicon *lex, bede_str text) {
  jmp_buf full;
  arena a;
  text_doc d;
  text_source source = {.bytes = text, .sentence_tokens = WORDS_MAX};
  arena_init(&a, NULL, &full);
  if (setjmp(full)) die("out of memory");
  text_read(&a, lex, &source, &d);
  for (uint32_t i = 0; i < d.sentence_count; i++)
    take_sentence(c, &d, &d.sentences[i]);
  arena_free(&a);
}

/* The article's text is left in j->text; false if it may not serve. */
static bool read_article(json *j, char *source, size_t room) {
  char *body = NULL;
  json_enter(j, '{');
  while (json_more(j, '}')) {
    json_key(j);
    bool is_source = strcmp(j->text, "source") == 0;
    bool is_text = strcmp(j->text, "text") == 0;
    if (!is_source && !is_text) {
      json_skip(j);
      continue;
    }
    json_string(j);
    if (is_source) snprintf(source, room, "%s", j->text);
    if (is_text) body = strdup(j->text);
  }
  if (!body) return false;
  strcpy(j->text, body);
  free(body);
  return may_serve(source);
}

const lexicon *raw_lexicon(const char *dir) {
  jmp_buf full;
  arena *a = must_alloc(sizeof *a);
  const lexicon *lex;
  bede_str image;
  bede_error err;
  arena_init(a, NULL, &full);
  if (setjmp(full)) die("out of memory");
  if (lexicon_compile(a, &dir, 1, &image, &err) ||
      lexicon_open(a, image, &lex, &err))
    die("%s", err.message);
  return lex;
}

void raw_read(corpus *c, const char *path, const lexicon *lex) {
  FILE *f = fopen(path, "r");
  char *line = must_alloc(ROOM), source[256] = "";
  json j = {.text = must_alloc(ROOM), .room = ROOM};
  if (!f) die("cannot read %s", path);
  while (fgets(line, ROOM, f)) {
    j.at = line;
    if (read_article(&j, source, sizeof source))
      take_article(c, lex, (bede_str){j.text, (uint32_t)strlen(j.text)});
  }
  fclose(f);
  free(line);
  free(j.text);
}
