#include "corpus.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "../src/model/labels.h"

enum { LINE_MAX_BYTES = 1 << 16, WORDS_MAX = 1024, COLUMNS = 10 };

void die(const char *format, ...) {
  va_list args;
  va_start(args, format);
  vfprintf(stderr, format, args);
  va_end(args);
  fputc('\n', stderr);
  exit(1);
}

void *must_alloc(uint64_t bytes) {
  void *p = calloc(1, bytes + 64);
  if (!p) die("out of memory: %llu bytes", (unsigned long long)bytes);
  return p;
}

static char *copy(const char *s) {
  size_t n = strlen(s) + 1;
  return memcpy(must_alloc(n), s, n);
}

void genres_read(genres *g, const char *path) {
  FILE *f = fopen(path, "r");
  char line[512];
  if (!f) die("cannot read %s", path);
  g->n = 0;
  while (fgets(line, sizeof line, f)) {
    size_t n = strcspn(line, "\t\n ");
    if (n == 0 || line[0] == '#' || g->n == 32 || n > 31) continue;
    memcpy(g->name[g->n], line, n);
    g->name[g->n++][n] = 0;
  }
  fclose(f);
}

/* "GUM_news_asylum" with genres news, bio: true. EWT's documents have no
 * such prefix; they are all one licence. */
static bool genre_allowed(const genres *g, const char *doc) {
  if (!g || strncmp(doc, "GUM_", 4) != 0) return true;
  for (uint32_t i = 0; i < g->n; i++) {
    size_t n = strlen(g->name[i]);
    if (strncmp(doc + 4, g->name[i], n) == 0 && doc[4 + n] == '_') return true;
  }
  return false;
}

sentence *corpus_add(corpus *c, uint32_t words) {
  if (c->n == c->room) {
    c->room = c->room ? c->room * 2 : 4096;
    c->s = realloc(c->s, c->room * sizeof *c->s);
    if (!c->s) die("out of memory");
  }
  sentence *s = &c->s[c->n++];
  *s = (sentence){.words = must_alloc(words * sizeof(word)), .n = words};
  s->weight = 1;
  return s;
}

typedef struct reader {
  gzFile file;
  const char *path;
  unsigned line_number;
  char line[LINE_MAX_BYTES];
  char doc[64];
  uint32_t number;
  word words[WORDS_MAX];
  uint32_t n;
  uint8_t joined; /* of the range line before */
  char *surface, *text;
  bool paragraph;
} reader;

static unsigned label(const reader *r, unsigned (*find)(const char *),
                      unsigned count, const char *name) {
  unsigned i = find(name);
  if (i >= count)
    die("%s:%u: no such label: %s", r->path, r->line_number, name);
  return i;
}

static void read_word(reader *r) {
  char *col[COLUMNS];
  char *p = r->line;
  for (int i = 0; i < COLUMNS; i++) {
    col[i] = p;
    p = strchr(p, '\t');
    if (!p && i + 1 < COLUMNS)
      die("%s:%u: fewer than ten columns", r->path, r->line_number);
    if (p) *p++ = 0;
  }
  /* Ranges (1-2 don't) and empty nodes (8.1) carry no tree. */
  if (strchr(col[0], '.')) return;
  if (strchr(col[0], '-')) {
    r->joined = (uint8_t)(atoi(strchr(col[0], '-') + 1) - atoi(col[0]) + 1);
    r->surface = copy(col[1]);
    return;
  }
  if (r->n == WORDS_MAX)
    die("%s:%u: sentence too long", r->path, r->line_number);
  r->words[r->n++] = (word){
      .form = copy(col[1]),
      .lemma = copy(col[2]),
      .head = (uint16_t)atoi(col[6]),
      .upos = (uint8_t)label(r, upos_find, UPOS_COUNT, col[3]),
      .xpos = (uint8_t)label(r, xpos_find, XPOS_COUNT, col[4]),
      .rel = (uint8_t)label(r, rel_find, REL_COUNT, col[7]),
      .joined = r->joined,
      .surface = r->surface,
      .glued = strstr(col[9], "SpaceAfter=No") != NULL,
  };
  r->joined = 0;
  r->surface = NULL;
}

static void end_sentence(reader *r, corpus *c, const genres *only) {
  if (r->n && genre_allowed(only, r->doc)) {
    sentence *s = corpus_add(c, r->n);
    memcpy(s->words, r->words, r->n * sizeof(word));
    memcpy(s->id, r->doc, sizeof s->id);
    s->number = r->number;
    s->has_tree = true;
    s->text = r->text;
    s->paragraph = r->paragraph;
  }
  if (r->n) {
    r->number++;
    r->text = NULL;
    r->paragraph = false;
  }
  r->n = 0;
}

void corpus_read(corpus *c, const char *path, const genres *only) {
  reader *r = must_alloc(sizeof *r);
  r->path = path;
  r->file = gzopen(path, "rb");
  if (!r->file) die("cannot read %s", path);
  while (gzgets(r->file, r->line, LINE_MAX_BYTES)) {
    r->line_number++;
    r->line[strcspn(r->line, "\r\n")] = 0;
    if (strncmp(r->line, "# newdoc id = ", 14) == 0) {
      snprintf(r->doc, sizeof r->doc, "%s", r->line + 14);
      r->number = 0;
      r->paragraph = true;
    } else if (strncmp(r->line, "# newpar", 8) == 0) {
      r->paragraph = true;
    } else if (strncmp(r->line, "# text = ", 9) == 0) {
      r->text = copy(r->line + 9);
    } else if (r->line[0] == 0) {
      end_sentence(r, c, only);
    } else if (r->line[0] != '#') {
      read_word(r);
    }
  }
  end_sentence(r, c, only);
  gzclose(r->file);
  free(r);
}
