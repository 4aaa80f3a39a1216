/* Sentences to learn from, to label and to score. */
#ifndef BEDE_TRAIN_CORPUS_H
#define BEDE_TRAIN_CORPUS_H

#include <stdbool.h>
#include <stdint.h>

/* What the teacher thinks of a word: the likeliest few of each kind and their
 * shares of 255. */
typedef struct soft {
  uint16_t head[4];
  uint8_t head_p[4], rel[3], rel_p[3];
  uint8_t upos[2], upos_p[2], xpos[2], xpos_p[2], ner[2], ner_p[2];
} soft;

typedef struct word {
  char *form, *lemma;
  soft *soft;    /* NULL: gold, the labels below are all there is */
  uint16_t head; /* 1 is the first word, 0 the root; as CoNLL-U counts */
  uint8_t upos, xpos, rel, ner;
  uint8_t joined; /* so many words, from this one, stand as `surface` */
  char *surface;  /* "don't" for "do", "n't"; NULL where they are apart */
  bool glued;     /* no blank stands behind it */
} word;

/* Whose rules say what a name is. */
enum names_manner { NAMES_NONE, NAMES_UNER, NAMES_WIKIGOLD, NAMES_GUM };

typedef struct sentence {
  word *words;
  uint32_t n;
  bool has_tree, has_ner;
  uint8_t manner; /* of gold names */
  float weight;
  char id[64];     /* of the document, to join layers */
  uint32_t number; /* of the sentence within its document */
  char *text;      /* as it was written */
  bool paragraph;  /* opens one */
} sentence;

typedef struct corpus {
  sentence *s;
  uint32_t n, room;
} corpus;

/* The genres that may be trained on, from genres.txt: a name, a tab, ... */
typedef struct genres {
  char name[32][32];
  uint32_t n;
} genres;

void genres_read(genres *g, const char *path);

/* Appends a CoNLL-U file (plain or gzip); with genres, only their documents
 * (a GUM document is called GUM_genre_name). Dies on a bad line. */
void corpus_read(corpus *c, const char *path, const genres *only);

sentence *corpus_add(corpus *c, uint32_t words);

void *must_alloc(uint64_t bytes);
void die(const char *format, ...) __attribute__((noreturn));

#endif
