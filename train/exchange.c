#include "exchange.h"

#include <stdio.h>

#include "../src/model/labels.h"

static FILE *must_open(const char *path, const char *mode) {
  FILE *f = fopen(path, mode);
  if (!f) die("cannot write %s", path);
  return f;
}

void exchange_begin(const char *path) {
  FILE *f = must_open(path, "w");
  fprintf(f, "%d\t%d\t%d\t%d\n", UPOS_COUNT, XPOS_COUNT, REL_COUNT, NER_COUNT);
  if (fclose(f)) die("cannot write %s", path);
}

void exchange_write(const char *path, const char *name, const corpus *c) {
  static const char *const manners[] = {"-", "uner", "wikigold", "gum"};
  FILE *f = must_open(path, "a");
  for (uint32_t i = 0; i < c->n; i++) {
    const sentence *s = &c->s[i];
    fprintf(f, "# %s %s %s\n", name, s->has_tree ? "tree" : "-",
            manners[s->manner]);
    for (uint32_t k = 0; k < s->n; k++) {
      const word *w = &s->words[k];
      fprintf(f, "%s\t%u\t%u\t%u\t%u\t%u\n", w->form, w->upos, w->xpos, w->head,
              w->rel, w->ner);
    }
    fputc('\n', f);
  }
  if (fclose(f)) die("cannot write %s", path);
}
