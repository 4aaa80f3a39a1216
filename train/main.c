#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "learn.h"
#include "store.h"

int main(int argc, char **argv) {
  recipe r = {.size = {128, 128}, .epochs = 10, .batch_tokens = 500,
              .threads = 2, .rate = 0.003f, .dropout = 0.1f,
              .word_dropout = 0.15f, .vary = 0.15f, .seed = 1};
  const char *data = "../shared/data", *save = NULL, *name = "en-0";
  for (int i = 1; i + 1 < argc; i += 2) {
    const char *o = argv[i], *v = argv[i + 1];
    if (!strcmp(o, "--data")) data = v;
    else if (!strcmp(o, "--embed")) r.size.embed = (uint32_t)atoi(v);
    else if (!strcmp(o, "--hidden")) r.size.hidden = (uint32_t)atoi(v);
    else if (!strcmp(o, "--epochs")) r.epochs = (uint32_t)atoi(v);
    else if (!strcmp(o, "--batch")) r.batch_tokens = (uint32_t)atoi(v);
    else if (!strcmp(o, "--threads")) r.threads = (uint32_t)atoi(v);
    else if (!strcmp(o, "--rate")) r.rate = (float)atof(v);
    else if (!strcmp(o, "--dropout")) r.dropout = (float)atof(v);
    else if (!strcmp(o, "--word-dropout")) r.word_dropout = (float)atof(v);
    else if (!strcmp(o, "--vary")) r.vary = (float)atof(v);
    else if (!strcmp(o, "--seed")) r.seed = (uint64_t)atoi(v);
    else if (!strcmp(o, "--save")) save = v;
    else if (!strcmp(o, "--name")) name = v;
    else die("unknown option %s", o);
  }
  char path[512];
  genres g;
  corpus train = {0}, ewt = {0}, gum = {0}, allowed = {0};
  genres_read(&g, "train/genres.txt");
  snprintf(path, sizeof path, "%s/parse/en_ewt-ud-train.conllu.gz", data);
  corpus_read(&train, path, &g);
  snprintf(path, sizeof path, "%s/parse/en_gum-ud-train.conllu.gz", data);
  corpus_read(&train, path, &g);
  snprintf(path, sizeof path, "%s/parse/en_ewt-ud-dev.conllu", data);
  corpus_read(&ewt, path, NULL);
  snprintf(path, sizeof path, "%s/parse/en_gum-ud-dev.conllu", data);
  corpus_read(&gum, path, NULL);
  corpus_read(&allowed, path, &g);
  uint64_t tokens = 0;
  for (uint32_t i = 0; i < train.n; i++) tokens += train.s[i].n;
  fprintf(stderr, "%u sentences, %llu words\n", train.n,
          (unsigned long long)tokens);
  net n;
  net_make(&n, r.size, r.seed);
  learn(&n, &train, NULL, r);
  learn_report(&n, &ewt, "ewt dev");
  learn_report(&n, &gum, "gum dev");
  learn_report(&n, &allowed, "gum dev, genres trained on");
  if (save) {
    lemma_store lemmas;
    lemmas_learn(&lemmas, &train);
    store(&n, &lemmas, name, save);
  }
}
