#include "lessons.h"

#include <stdio.h>

enum { ROOM = 192 }; /* longer sentences are not taught */

static void make_soft(sentence *s) {
  soft *shares = must_alloc(s->n * sizeof *shares);
  for (uint32_t k = 0; k < s->n; k++) s->words[k].soft = &shares[k];
  s->has_tree = s->has_ner = true;
}

/* One word's lesson as it stands in a file. */
typedef struct lesson {
  soft shares;
  uint16_t head;
  uint8_t upos, xpos, rel, ner;
} lesson;

bool lessons_load(corpus *c, const char *path) {
  FILE *f = fopen(path, "rb");
  lesson l;
  if (!f) return false;
  for (uint32_t i = 0; i < c->n; i++) {
    if (c->s[i].n == 0 || c->s[i].n > ROOM) continue;
    make_soft(&c->s[i]);
    for (uint32_t k = 0; k < c->s[i].n; k++) {
      word *w = &c->s[i].words[k];
      if (fread(&l, sizeof l, 1, f) != 1) die("%s: of another text", path);
      *w->soft = l.shares;
      w->head = l.head;
      w->upos = l.upos;
      w->xpos = l.xpos;
      w->rel = l.rel;
      w->ner = l.ner;
    }
  }
  if (fgetc(f) != EOF) die("%s: of another text", path);
  fclose(f);
  return true;
}

bool names_load(corpus *c, const char *path) {
  FILE *f = fopen(path, "rb");
  if (!f) return false;
  for (uint32_t i = 0; i < c->n; i++) {
    for (uint32_t k = 0; k < c->s[i].n; k++)
      c->s[i].words[k].ner = (uint8_t)fgetc(f);
    c->s[i].has_ner = c->s[i].n <= ROOM;
  }
  if (fgetc(f) != EOF || feof(f) == 0) die("%s: of another text", path);
  fclose(f);
  return true;
}
