/* Treebanks and raw text to the shipped weights; see README.md. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "agree.h"
#include "exchange.h"
#include "learn.h"
#include "lessons.h"
#include "names.h"
#include "order.h"
#include "owners.h"
#include "raw.h"
#include "store.h"

typedef struct options {
  const char *data, *save, *name, *keep, *genres, *lexicon;
  const char *write, *lessons; /* for the teacher and from it */
  const char *domain;          /* sentences of our own making */
  uint32_t finishes;
  recipe student, finish; /* finish: the student goes on, with less noise */
} options;

typedef struct sets {
  corpus train, ewt, gum, allowed, names;
  const lexicon *lex;
  const uint16_t *owners;
} sets;

static uint32_t number(const char *v) {
  return (uint32_t)strtoul(v, NULL, 10);
}

static bool recipe_option(recipe *r, const char *key, const char *v) {
  if (!strcmp(key, "embed"))
    r->size.embed = number(v);
  else if (!strcmp(key, "hidden"))
    r->size.hidden = number(v);
  else if (!strcmp(key, "epochs"))
    r->epochs = number(v);
  else if (!strcmp(key, "passes"))
    r->silver_passes = number(v);
  else if (!strcmp(key, "batch"))
    r->batch_tokens = number(v);
  else if (!strcmp(key, "rate"))
    r->rate = strtof(v, NULL);
  else if (!strcmp(key, "dropout"))
    r->dropout = strtof(v, NULL);
  else if (!strcmp(key, "word-dropout"))
    r->word_dropout = strtof(v, NULL);
  else if (!strcmp(key, "vary"))
    r->vary = strtof(v, NULL);
  else if (!strcmp(key, "seed"))
    r->seed = number(v);
  else
    return false;
  return true;
}

/* One option and its value; false if there is no such option. What is said
 * of the net after "--finish-" is said of its last part. */
static bool option(options *o, const char *name, const char *v) {
  if (!strcmp(name, "--data"))
    o->data = v;
  else if (!strcmp(name, "--save"))
    o->save = v;
  else if (!strcmp(name, "--name"))
    o->name = v;
  else if (!strcmp(name, "--keep"))
    o->keep = v;
  else if (!strcmp(name, "--lexicon"))
    o->lexicon = v;
  else if (!strcmp(name, "--write"))
    o->write = v;
  else if (!strcmp(name, "--lessons"))
    o->lessons = v;
  else if (!strcmp(name, "--domain"))
    o->domain = v;
  else if (!strcmp(name, "--finishes"))
    o->finishes = number(v);
  else if (!strncmp(name, "--finish-", 9))
    return recipe_option(&o->finish, name + 9, v);
  else if (!strncmp(name, "--", 2))
    return recipe_option(&o->student, name + 2, v);
  else
    return false;
  return true;
}

static const char *in_data(const options *o, const char *name) {
  static char path[1024];
  snprintf(path, sizeof path, "%s/%s", o->data, name);
  return path;
}

static void read_sets(const options *o, sets *s) {
  genres g;
  genres_read(&g, o->genres);
  corpus_read(&s->train, in_data(o, "parse/en_ewt-ud-train.conllu.gz"), &g);
  names_mark(s->train.s, s->train.n, "train/ewt-names.tsv");
  corpus_read(&s->train, in_data(o, "parse/en_gum-ud-train.conllu.gz"), &g);
  names_from_gum(&s->train, in_data(o, "coref_ner/gum_train.jsonl"));
  names_read(&s->train, in_data(o, "ner/wikigold.conll"), 0);
  uint32_t first = s->train.n; /* few, and the manner that is wanted */
  names_read(&s->train, in_data(o, "ner/uner_ewt_dev.iob2"), 'A');
  for (uint32_t i = first; i < s->train.n; i++) s->train.s[i].weight = 3;
  names_read(&s->names, in_data(o, "ner/uner_ewt_dev.iob2"), 'B');
  corpus_read(&s->ewt, in_data(o, "parse/en_ewt-ud-dev.conllu"), NULL);
  corpus_read(&s->gum, in_data(o, "parse/en_gum-ud-dev.conllu"), NULL);
  corpus_read(&s->allowed, in_data(o, "parse/en_gum-ud-dev.conllu"), &g);
}

static void report(const net *n, const sets *s) {
  learn_report(n, &s->ewt, "EWT dev");
  learn_report(n, &s->gum, "GUM dev");
  learn_report(n, &s->allowed, "GUM dev, genres trained on");
  order_report(n, NULL, &s->names, "UNER EWT dev, half B");
}

/* Trains a net, or goes on with the one that --keep has under this name. */
static void make_net(net *n, const options *o, const sets *s,
                     const corpus *silver, recipe r, const char *name) {
  char path[1024];
  snprintf(path, sizeof path, "%s/%s.net", o->keep ? o->keep : "", name);
  net_make(n, r.size, s->owners, r.seed);
  if (o->keep && net_load(n, path)) {
    net_turn(n);
    return;
  }
  fprintf(stderr, "%s: width %u, %u epochs\n", name, r.size.hidden, r.epochs);
  learn(n, &s->train, silver, r);
  report(n, s);
  if (o->keep) net_save(n, path);
}

/* The student's last part, run several times from the same start and averaged:
 * better than any one of them. Our own sentences come in here. */
static void finish(net *n, const options *o, sets *s, const corpus *text) {
  uint32_t gold = s->train.n;
  net start, one;
  recipe r = o->finish;
  net_make(&start, r.size, s->owners, 0);
  net_make(&one, r.size, s->owners, 0);
  net_move(&start, n, 1);
  corpus_read(&s->train, "train/by-hand.conllu", NULL);
  for (uint32_t i = gold; i < s->train.n; i++) s->train.s[i].weight = 2;
  uint32_t read = s->train.n;
  corpus_read(&s->train, "train/examples.conllu", NULL);
  for (uint32_t i = read; i < s->train.n; i++) s->train.s[i].weight = 0.5f;
  for (uint32_t k = 0; k < o->finishes; k++, r.seed++) {
    net_move(&one, &start, 1);
    learn(&one, &s->train, text, r);
    net_move(n, &one, 1.0f / (float)(k + 1));
  }
  s->train.n = gold;
  net_turn(n);
  report(n, s);
}

static void write_text(const char *path, const sets *s, const corpus *silver) {
  exchange_begin(path);
  exchange_write(path, "gold", &s->train);
  exchange_write(path, "raw", silver);
  exchange_write(path, "ewt-dev", &s->ewt);
  exchange_write(path, "gum-dev", &s->gum);
  exchange_write(path, "names-dev", &s->names);
}

/* What a teacher outside made of the text that write_text gave it. */
static void read_lessons(const options *o, sets *s, corpus *silver) {
  char path[1024];
  snprintf(path, sizeof path, "%s/text.lessons", o->lessons);
  if (!lessons_load(silver, path)) die("cannot read %s", path);
  snprintf(path, sizeof path, "%s/gold.names", o->lessons);
  if (!names_load(&s->train, path)) die("cannot read %s", path);
  agree(silver, s->lex);
}

int main(int argc, char **argv) {
  recipe base = {.size = {128, 128},
                 .epochs = 18,
                 .batch_tokens = 500,
                 .threads = 2,
                 .silver_passes = 9,
                 .rate = 0.003f,
                 .dropout = 0.03f,
                 .word_dropout = 0.15f,
                 .vary = 0.15f,
                 .seed = 1};
  options o = {.data = "../shared/data",
               .name = "en-5",
               .finishes = 4,
               .genres = "train/genres.txt",
               .lexicon = "lexicon",
               .student = base,
               .finish = base};
  o.finish.epochs = 6;
  o.finish.rate = 0.0015f;
  o.finish.silver_passes = 3;
  o.finish.dropout = 0.01f;
  o.finish.word_dropout = 0.12f;
  o.finish.seed = 2;
  for (int i = 1; i + 1 < argc; i += 2)
    if (!option(&o, argv[i], argv[i + 1])) die("unknown option %s", argv[i]);
  sets *s = must_alloc(sizeof *s);
  corpus silver = {0};
  net n;
  read_sets(&o, s);
  s->lex = raw_lexicon(o.lexicon);
  raw_read(&silver, in_data(&o, "news/news.jsonl"), s->lex);
  fprintf(stderr, "%u gold sentences, %u of raw text\n", s->train.n, silver.n);
  if (o.write) {
    write_text(o.write, s, &silver);
    return 0;
  }
  if (!o.lessons) die("--lessons DIR is missing, see train/README.md");
  read_lessons(&o, s, &silver);
  if (o.domain) corpus_read(&s->train, o.domain, NULL);
  s->owners = owners_of(&s->train, &silver);
  make_net(&n, &o, s, &silver, o.student, "student");
  if (o.finishes) finish(&n, &o, s, &silver);
  if (o.save) {
    lemma_store lemmas;
    float *points = order_fit(&n, &s->train);
    order_report(&n, points, &s->names, "UNER EWT dev, half B, in order");
    lemmas_learn(&lemmas, &s->train, &silver);
    store(&n, points, &lemmas, o.name, o.save);
    free(points);
  }
}
