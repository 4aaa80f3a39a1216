/* Scores the parser against CoNLL-U, with the gold's own tokens and sentences:
 * what `eval/parse` runs. */
#include "base/arena.h"
#include "syntax/names.h"
#include "syntax/read.h"

#include "corpus.h"
#include "names.h"
#include "raw.h"
#include "rawscore.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The labels that events are made of. */
static const uint8_t SHOWN[] = {
    REL_NSUBJ,     REL_NSUBJ_PASS, REL_OBJ,      REL_IOBJ,      REL_OBL,
    REL_NMOD,      REL_CONJ,       REL_CCOMP,    REL_XCOMP,     REL_ADVCL,
    REL_ACL,       REL_ACL_RELCL,  REL_APPOS,    REL_AUX_PASS,  REL_CASE,
    REL_OBL_AGENT, REL_NMOD_POSS,  REL_COMPOUND, REL_PARATAXIS, REL_ROOT,
};

typedef struct count {
  uint64_t gold, found, right;
} count;

typedef struct score {
  uint64_t words, upos, xpos, lemma, uas, las, las_wide;
  count rel[REL_COUNT], obl_case;
  const lexicon *lex;
} score;

enum form { AS_IS, UPPER, LOWER, NO_STOP, RAW, NAMES };

static const char USAGE[] =
    "usage: eval/parse [--upper|--lower|--no-stop|--raw] [--model FILE]\n"
    "       [--lexicon DIR] [--kernel NAME] [--genres FILE] GOLD.conllu...\n"
    "       eval/parse --names [--half A|B] [--model FILE] GOLD.iob2...";

typedef struct options {
  const char *model, *lexicon, *kernel;
  enum form form;
  char half; /* of the names; 0: all */
  genres only;
} options;

static double share(uint64_t part, uint64_t all) {
  return all ? 100.0 * (double)part / (double)all : 0;
}

static double f1(count c) {
  return share(2 * c.right, c.gold + c.found);
}

/* "obl:agent" as "obl". */
static bool same_wide(unsigned a, unsigned b) {
  const char *x = rel_name(a), *y = rel_name(b);
  size_t n = strcspn(x, ":");
  return n == strcspn(y, ":") && memcmp(x, y, n) == 0;
}

/* A document of one sentence, its words parted by blanks where they are. */
static void make_text(const sentence *s, uint32_t n, enum form how, arena *a,
                      text_doc *out) {
  uint32_t size = 0;
  for (uint32_t i = 0; i < n; i++)
    size += (uint32_t)strlen(s->words[i].form) + 1;
  char *text = arena_alloc(a, size + 1);
  *out = (text_doc){.token_count = n, .sentence_count = 1};
  out->token = arena_many(a, bede_span, n);
  out->joined = arena_many(a, bool, n);
  out->sentence_of = arena_many(a, uint32_t, n);
  out->sentences = arena_new(a, text_sentence);
  out->sentences[0].end = n;
  uint32_t at = 0;
  for (uint32_t i = 0; i < n; i++) {
    out->token[i].start = at;
    for (const char *p = s->words[i].form; *p; p++) {
      bool up = how == UPPER && *p >= 'a' && *p <= 'z';
      bool low = how == LOWER && *p >= 'A' && *p <= 'Z';
      text[at++] = (char)(up ? *p - 32 : low ? *p + 32 : *p);
    }
    out->token[i].end = at;
    if (!s->words[i].glued) text[at++] = ' ';
  }
  out->clean = out->mended = (bede_str){text, at};
  out->mended_token = out->token;
}

/* A mark for the set of case words under word i: equal sets, equal marks. */
static uint64_t gold_cases(const sentence *s, uint32_t i) {
  uint64_t sum = 0;
  for (uint32_t k = 0; k < s->n; k++)
    if (s->words[k].rel == REL_CASE && s->words[k].head == i + 1)
      sum += (k + 1) * 0x9e3779b97f4a7c15u;
  return sum;
}

static uint64_t found_cases(const syntax_doc *d, uint32_t n, uint32_t i) {
  uint64_t sum = 0;
  for (uint32_t k = 0; k < n; k++)
    if (d->rel[k] == REL_CASE && d->head[k] == i)
      sum += (k + 1) * 0x9e3779b97f4a7c15u;
  return sum;
}

static void score_word(score *c, const sentence *s, const syntax_doc *d,
                       uint32_t i) {
  const word *w = &s->words[i];
  uint32_t head = d->head[i] == TOKEN_NONE ? 0 : d->head[i] + 1;
  bool attached = head == w->head, right = attached && d->rel[i] == w->rel;
  bede_str lemma = d->lemma[i];
  c->words++;
  c->upos += d->upos[i] == w->upos;
  c->xpos += d->xpos[i] == w->xpos;
  c->lemma += str_is(lemma, w->lemma) || strcmp(w->lemma, "_") == 0;
  c->uas += attached;
  c->las += right;
  c->las_wide += attached && same_wide(d->rel[i], w->rel);
  c->rel[w->rel].gold++;
  c->rel[d->rel[i]].found++;
  c->rel[w->rel].right += right;
  c->obl_case.gold += w->rel == REL_OBL;
  c->obl_case.found += d->rel[i] == REL_OBL;
  c->obl_case.right +=
      right && w->rel == REL_OBL &&
      gold_cases(s, i) == found_cases(d, d->text->token_count, i);
}

static bool stops(const sentence *s) {
  if (s->n < 2 || s->words[s->n - 1].upos != UPOS_PUNCT) return false;
  for (uint32_t i = 0; i < s->n; i++)
    if (s->words[i].head == s->n) return false;
  return true;
}

static void score_sentence(score *c, const model *m, const sentence *s,
                           enum form how) {
  jmp_buf full;
  arena a;
  text_doc text;
  syntax_doc d;
  arena_init(&a, NULL, &full);
  if (setjmp(full)) die("out of memory");
  uint32_t n = s->n - (how == NO_STOP && stops(s));
  make_text(s, n, how, &a, &text);
  wordbook book;
  wordbook_init(&book, &a, c->lex);
  syntax_read(&a, m, &book, &text, &d);
  for (uint32_t i = 0; i < n; i++) score_word(c, s, &d, i);
  arena_free(&a);
}

static void print_score(const score *c, const char *name) {
  printf("%s: %llu words\n", name, (unsigned long long)c->words);
  printf("  UPOS %.2f  XPOS %.2f  lemma %.2f  UAS %.2f  LAS %.2f"
         "  (without subtypes %.2f)\n",
         share(c->upos, c->words), share(c->xpos, c->words),
         share(c->lemma, c->words), share(c->uas, c->words),
         share(c->las, c->words), share(c->las_wide, c->words));
  for (size_t i = 0; i < sizeof SHOWN; i++)
    printf("  %s %.1f%s", rel_name(SHOWN[i]), f1(c->rel[SHOWN[i]]),
           i % 5 == 4 ? "\n" : "");
  printf("  obl with its exact case %.1f\n", f1(c->obl_case));
}

typedef struct name_score {
  count place, kind; /* the span alone; with its kind */
} name_score;

static void score_names(name_score *c, const model *m, const sentence *s) {
  jmp_buf full;
  arena a;
  text_doc text;
  syntax_doc d;
  arena_init(&a, NULL, &full);
  if (setjmp(full)) die("out of memory");
  make_text(s, s->n, AS_IS, &a, &text);
  syntax_parse(m, &text, &a, &d);
  uint8_t *gold = arena_array(&a, s->n, 1);
  for (uint32_t i = 0; i < s->n; i++) gold[i] = s->words[i].ner;
  for (uint32_t i = 0; i < s->n; i++) {
    uint32_t g = names_end(gold, s->n, i), f = names_end(d.ner, s->n, i);
    c->place.gold += g > i;
    c->place.found += f > i;
    c->place.right += g > i && g == f;
    c->kind.right += g > i && g == f && gold[i] == d.ner[i];
  }
  arena_free(&a);
}

static void run_names(const model *m, const char *path, char half) {
  corpus gold = {0};
  name_score c = {0};
  names_read(&gold, path, half);
  for (uint32_t i = 0; i < gold.n; i++) score_names(&c, m, &gold.s[i]);
  c.kind.gold = c.place.gold;
  c.kind.found = c.place.found;
  printf("%s: names F1 %.1f, spans alone %.1f\n", path, f1(c.kind),
         f1(c.place));
}

static void run(const model *m, const options *o, const char *path) {
  corpus gold = {0};
  score c = {0};
  if (o->form == NAMES) {
    run_names(m, path, o->half);
    return;
  }
  corpus_read(&gold, path, o->only.n ? &o->only : NULL);
  if (o->form == RAW) {
    raw_score(m, raw_lexicon(o->lexicon), &gold, path);
    return;
  }
  c.lex = raw_lexicon(o->lexicon);
  for (uint32_t i = 0; i < gold.n; i++)
    score_sentence(&c, m, &gold.s[i], o->form);
  print_score(&c, path);
}

/* The number of arguments that belong to options. */
static int read_options(options *o, int argc, char **argv) {
  int i = 1;
  for (; i < argc && argv[i][0] == '-'; i++) {
    const char *name = argv[i], *v = argv[i + 1];
    if (!strcmp(name, "--upper"))
      o->form = UPPER;
    else if (!strcmp(name, "--lower"))
      o->form = LOWER;
    else if (!strcmp(name, "--no-stop"))
      o->form = NO_STOP;
    else if (!strcmp(name, "--raw"))
      o->form = RAW;
    else if (!strcmp(name, "--names"))
      o->form = NAMES;
    else if (!v)
      die("%s", USAGE);
    else if (!strcmp(name, "--model"))
      o->model = argv[++i];
    else if (!strcmp(name, "--lexicon"))
      o->lexicon = argv[++i];
    else if (!strcmp(name, "--half"))
      o->half = *argv[++i];
    else if (!strcmp(name, "--kernel"))
      o->kernel = argv[++i];
    else if (!strcmp(name, "--genres"))
      genres_read(&o->only, argv[++i]);
    else
      die("%s", USAGE);
  }
  return i;
}

int main(int argc, char **argv) {
  options o = {.model = "models/en/model.bede", .lexicon = "lexicon"};
  bede_error err;
  model m;
  int i = read_options(&o, argc, argv);
  if (i == argc) die("%s", USAGE);
  if (model_open(&m, o.model, &err)) die("%s", err.message);
  if (o.kernel && !(m.kernels = kernels_named(o.kernel)))
    die("no such kernel here: %s", o.kernel);
  for (; i < argc; i++) run(&m, &o, argv[i]);
  model_close(&m);
}
