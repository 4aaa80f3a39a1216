#include "check.h"
#include "conllu.h"
#include "mention/mention.h"

static const lexicon *lex;

static void read_quoted(arena *a, const char *lines, text_quote *quote,
                        mention_doc *out) {
  conllu *c = conllu_read(a, lines);
  mention_source source = {.date = 20200101};
  c->text.quotes = quote;
  c->text.quote_count = quote ? 1 : 0;
  mention_read(a, lex, &c->syntax, &source, out);
}

static void read(arena *a, const char *lines, mention_doc *out) {
  read_quoted(a, lines, NULL, out);
}

static const markable *over(const mention_doc *doc, uint32_t first,
                            uint32_t end) {
  for (uint32_t i = 0; i < doc->markables.count; i++) {
    const markable *m = &doc->markables.items[i];
    if (m->first == first && m->end == end) return m;
  }
  return NULL;
}

/* Whether the phrases that begin at two tokens and end behind them are one. */
static bool same(const mention_doc *doc, bede_span a, bede_span b) {
  const markable *x = over(doc, a.start, a.end);
  const markable *y = over(doc, b.start, b.end);
  CHECK(x && y);
  return x && y && x->chain == y->chain;
}

/* "The guards who fled and an army drone were seen ." */
static void test_extent(arena *a) {
  mention_doc doc;
  read(a,
       "The DET DT 2 det\n"
       "guards NOUN NNS 10 nsubj:pass\n"
       "who PRON WP 4 nsubj\n"
       "fled VERB VBD 2 acl:relcl\n"
       "and CCONJ CC 8 cc\n"
       "an DET DT 8 det\n"
       "army NOUN NN 8 compound\n"
       "drone NOUN NN 2 conj\n"
       "were AUX VBD 10 aux:pass\n"
       "seen VERB VBN 0 root\n"
       ". PUNCT . 10 punct\n",
       &doc);
  CHECK(over(&doc, 0, 4)); /* the guards who fled */
  CHECK(over(&doc, 0, 8)); /* both */
  CHECK(over(&doc, 5, 8)); /* an army drone */
  CHECK(over(&doc, 6, 7)); /* army */
  CHECK(doc.markables.count == 4);
}

/* "A protest began . Old men watched the protest . A protest failed ." */
static void test_again(arena *a) {
  mention_doc doc;
  read(a,
       "A DET DT 2 det\n"
       "protest NOUN NN 3 nsubj\n"
       "began VERB VBD 0 root\n"
       "\n"
       "Old ADJ JJ 2 amod\n"
       "men NOUN NNS 3 nsubj\n"
       "watched VERB VBD 0 root\n"
       "the DET DT 5 det\n"
       "protest NOUN NN 3 obj\n"
       "\n"
       "A DET DT 2 det\n"
       "strike NOUN NN 3 nsubj\n"
       "failed VERB VBD 0 root\n",
       &doc);
  CHECK(same(&doc, (bede_span){0, 2}, (bede_span){6, 8}));
  CHECK(!same(&doc, (bede_span){0, 2}, (bede_span){8, 10}));
  CHECK(!same(&doc, (bede_span){0, 2}, (bede_span){3, 5}));
}

/* "Anna Holm met Peter Lund . Holm said she knew him ." */
static void test_names(arena *a) {
  mention_doc doc;
  read(a,
       "Anna PROPN NNP 3 nsubj B-PER\n"
       "Holm PROPN NNP 1 flat I-PER\n"
       "met VERB VBD 0 root\n"
       "Peter PROPN NNP 3 obj B-PER\n"
       "Lund PROPN NNP 4 flat I-PER\n"
       "\n"
       "Holm PROPN NNP 2 nsubj B-PER\n"
       "said VERB VBD 0 root\n"
       "she PRON PRP 4 nsubj\n"
       "knew VERB VBD 2 ccomp\n"
       "him PRON PRP 4 obj\n",
       &doc);
  CHECK(same(&doc, (bede_span){0, 2}, (bede_span){5, 6}));
  CHECK(same(&doc, (bede_span){0, 2}, (bede_span){7, 8}));
  CHECK(same(&doc, (bede_span){3, 5}, (bede_span){9, 10}));
  CHECK(!same(&doc, (bede_span){0, 2}, (bede_span){3, 5}));
}

/* "Holm , a baker , is the owner . Lund is in the house ." */
static void test_told_to_be(arena *a) {
  mention_doc doc;
  read(a,
       "Holm PROPN NNP 8 nsubj B-PER\n"
       ", PUNCT , 4 punct\n"
       "a DET DT 4 det\n"
       "baker NOUN NN 1 appos\n"
       ", PUNCT , 4 punct\n"
       "is AUX VBZ 8 cop\n"
       "the DET DT 8 det\n"
       "owner NOUN NN 0 root\n"
       "\n"
       "Lund PROPN NNP 5 nsubj B-PER\n"
       "is AUX VBZ 5 cop\n"
       "in ADP IN 5 case\n"
       "the DET DT 5 det\n"
       "house NOUN NN 0 root\n",
       &doc);
  CHECK(same(&doc, (bede_span){0, 1}, (bede_span){2, 4}));
  CHECK(same(&doc, (bede_span){0, 1}, (bede_span){6, 8}));
  CHECK(!same(&doc, (bede_span){8, 9}, (bede_span){11, 13}));
}

/* "I wait . ' I agree , ' Holm say ." (the lemma is the form here) */
static void test_speakers(arena *a) {
  mention_doc doc;
  text_quote quote = {3, 5, true};
  read_quoted(a,
              "I PRON PRP 2 nsubj\n"
              "wait VERB VBP 0 root\n"
              "\n"
              "' PUNCT `` 3 punct\n"
              "I PRON PRP 3 nsubj\n"
              "agree VERB VBP 6 ccomp\n"
              "' PUNCT '' 3 punct\n"
              "Holm PROPN NNP 6 nsubj B-PER\n"
              "say VERB VBP 0 root\n",
              &quote, &doc);
  CHECK(same(&doc, (bede_span){3, 4}, (bede_span){6, 7}));
  CHECK(!same(&doc, (bede_span){3, 4}, (bede_span){0, 1}));
}

/* "Poland and Latvia met ." with all three brought by the caller. */
static void test_given(arena *a) {
  mention_doc doc;
  conllu *c = conllu_read(a, "Poland PROPN NNP 4 nsubj\n"
                             "and CCONJ CC 3 cc\n"
                             "Latvia PROPN NNP 1 conj\n"
                             "met VERB VBD 0 root\n");
  bede_given given[] = {{.start = 0, .end = 17},
                        {.start = 0, .end = 6},
                        {.start = 11, .end = 17}};
  mention_source source = {.date = 20200101, .given = given, .given_count = 3};
  mention_read(a, lex, &c->syntax, &source, &doc);
  CHECK(doc.markables.count == 3);
  CHECK(!same(&doc, (bede_span){0, 3}, (bede_span){0, 1}));
  CHECK(over(&doc, 2, 3));
}

int main(int argc, char **argv) {
  arena a;
  jmp_buf full;
  bede_error err;
  bede_str image;
  arena_init(&a, NULL, &full);
  if (setjmp(full)) return 1;
  if (argc != 2) return 2;
  const char *dirs[] = {argv[1]};
  if (lexicon_compile(&a, dirs, 1, &image, &err) != BEDE_OK ||
      lexicon_open(&a, image, &lex, &err) != BEDE_OK) {
    fprintf(stderr, "%s\n", err.message);
    return 1;
  }
  test_extent(&a);
  test_again(&a);
  test_names(&a);
  test_told_to_be(&a);
  test_speakers(&a);
  test_given(&a);
  arena_free(&a);
  return check_done();
}
