/* The weights file and the parser: `test-syntax MODEL`. */
#include "syntax/syntax.h"
#include "check.h"
#include "model/format.h"
#include "syntax/decode.h"
#include "syntax/encode.h"
#include "syntax/lemma.h"
#include "syntax/names.h"
#include "syntax/tree.h"

#include <stdlib.h>
#include <unistd.h>

static bede_status open_bytes(bede_str bytes) {
  char path[] = "/tmp/bede-model-XXXXXX";
  bede_error err = {0};
  model m = {0};
  int fd = mkstemp(path);
  CHECK(fd >= 0 && write(fd, bytes.ptr, bytes.len) == (ssize_t)bytes.len);
  close(fd);
  bede_status s = model_open(&m, path, &err);
  CHECK((s == BEDE_OK) == (err.message[0] == 0));
  model_close(&m);
  unlink(path);
  return s;
}

/* Whatever is wrong with the file is found before it is used. */
static void test_damage(arena *a, const char *path) {
  bede_str file;
  CHECK(file_read(a, path, &file, NULL) == BEDE_OK);
  char *bytes = (char *)(uintptr_t)file.ptr;
  CHECK(open_bytes(file) == BEDE_OK);
  CHECK(open_bytes((bede_str){bytes, file.len - 1}) == BEDE_FORMAT);
  CHECK(open_bytes((bede_str){bytes, 40}) == BEDE_FORMAT);
  CHECK(open_bytes((bede_str){bytes, 0}) == BEDE_FORMAT);
  for (uint32_t at = 0; at < file.len; at += at < 300 ? 1 : file.len / 7) {
    if (at >= offsetof(model_header, name) && at < sizeof(model_header))
      continue; /* the name is free text */
    bytes[at] = (char)(bytes[at] ^ 0x41);
    CHECK(open_bytes(file) != BEDE_OK);
    bytes[at] = (char)(bytes[at] ^ 0x41);
  }
}

/* Words that each prefer one another are no tree; the best tree is found. */
static void test_decode(arena *a) {
  enum { N = 3, WIDE = 16 };
  float at[N * WIDE] = {0};
  uint32_t head[N];
  decoder d;
  decoder_init(&d, N, a);
  at[0 * WIDE + 1] = 5; /* 0 under 1 */
  at[1 * WIDE + 0] = 4; /* and 1 under 0: a circle */
  at[2 * WIDE + 1] = 3;
  at[1 * WIDE + N] = 2;
  decode_tree(&d, (arc_scores){at, N, WIDE}, head);
  CHECK(head[0] == 1 && head[1] == N && head[2] == 1);
  at[0 * WIDE + N] = at[1 * WIDE + N] = at[2 * WIDE + N] = 9; /* three roots */
  decode_tree(&d, (arc_scores){at, N, WIDE}, head);
  CHECK((head[0] == N) + (head[1] == N) + (head[2] == N) == 1);
  CHECK(decode_second((arc_scores){at, N, WIDE}, 2, 1) == 0);
  decode_tree(&d, (arc_scores){at, 1, WIDE}, head);
  CHECK(head[0] == 1);
}

/* Long sentences of any scores come to one tree too. */
static void test_repair(arena *a) {
  enum { N = 200, WIDE = 208 };
  float *at = arena_many(a, float, N *WIDE);
  uint32_t head[N], seed = 1;
  decoder d;
  decoder_init(&d, N, a);
  for (int round = 0; round < 50; round++) {
    for (uint32_t i = 0; i < N * WIDE; i++)
      at[i] = (float)((seed = seed * 1664525 + 1013904223) >> 16);
    decode_tree(&d, (arc_scores){at, N, WIDE}, head);
    uint32_t roots = 0, lost = 0;
    for (uint32_t i = 0; i < N; i++) {
      uint32_t w = i, steps = 0;
      while (w != N && steps++ < N) w = head[w];
      lost += w != N;
      roots += head[i] == N;
    }
    CHECK(roots == 1 && lost == 0);
  }
}

/* Words parted by one blank, all one sentence. */
static text_doc words(arena *a, const char *z) {
  uint32_t n = 0, len = (uint32_t)strlen(z);
  text_doc d = {.clean = {z, len}, .mended = {z, len}, .sentence_count = 1};
  d.token = d.mended_token = arena_many(a, bede_span, len + 1);
  for (bede_str rest = d.clean, word; str_split(&rest, " ", &word);) {
    uint32_t at = (uint32_t)(word.ptr - z);
    d.token[n++] = (bede_span){at, at + word.len};
  }
  d.token_count = n;
  d.sentence_of = arena_many(a, uint32_t, n);
  d.sentences = arena_new(a, text_sentence);
  d.sentences[0].end = n;
  return d;
}

static void test_parse(arena *a, const model *m) {
  text_doc text = words(a, "Police arrested 40 protesters in Minsk .");
  syntax_doc d;
  tree t;
  syntax_parse(m, &text, a, &d);
  CHECK(d.head[1] == TOKEN_NONE && d.rel[1] == REL_ROOT);
  CHECK(d.head[0] == 1 && d.rel[0] == REL_NSUBJ);
  CHECK(d.head[3] == 1 && d.rel[3] == REL_OBJ);
  CHECK(d.upos[1] == UPOS_VERB && d.xpos[3] == XPOS_NNS);
  CHECK(str_is(d.lemma[1], "arrest") && str_is(d.lemma[3], "protester"));
  CHECK(str_is(d.lemma[5], "Minsk"));
  tree_build(a, &d, &t);
  CHECK(tree_find(&t, 1, REL_OBJ) == 3);
  uint32_t first, end;
  tree_extent(&t, 3, &first, &end);
  CHECK(first == 2 && (end == 4 || end == 6));
  CHECK(tree_under(&t, 2, 1) && !tree_under(&t, 1, 2));
  tree_hang(&t, &d, 5, 3, REL_NMOD);
  CHECK(d.head[5] == 3 && tree_find(&t, 3, REL_NMOD) == 5);
  tree_hang(&t, &d, 0, 3, REL_DET); /* before the others */
  CHECK(t.child[3] == 0 && t.next[0] == 2 && t.next[2] == 5);
  CHECK(t.child[1] == 3);
  tree_hang(&t, &d, 1, 3, REL_NMOD); /* not below itself */
  CHECK(d.head[1] == TOKEN_NONE && d.rel[1] == REL_ROOT);
  tree_extent(&t, 3, &first, &end);
  CHECK(first == 0 && end == 6);
}

enum { BOUND_ROWS = 2 * MATRIX_RUN, BOUND_COLS = MATRIX_STRIP, BOUND_IN = 70 };

/* Weights as large as they may be: 127 + 127 + 4 in each sum of 16 bits, above
 * zero in even columns and below it in odd ones. */
static void fill_to_bound(int8_t *w) {
  static const int8_t run[MATRIX_RUN] = {127, 127, 127, 127, 4, 0, 2, 2};
  for (uint32_t j = 0; j < BOUND_COLS; j++)
    for (uint32_t k = 0; k < BOUND_ROWS; k++) {
      int8_t x = run[k % MATRIX_RUN];
      w[matrix_at(BOUND_ROWS, k, j)] = (int8_t)(j % 2 ? -x : x);
    }
}

static void check_bound(const kernels *k, const matrix *m, arena *a) {
  uint8_t *x = arena_array(a, BOUND_IN, BOUND_ROWS);
  float *out = arena_many(a, float, BOUND_IN *BOUND_COLS);
  memset(x, 127, BOUND_IN * BOUND_ROWS);
  for (uint32_t count = 1; count <= BOUND_IN; count++) {
    memset(out, 0, BOUND_IN * BOUND_COLS * sizeof *out);
    product p = {m, x, BOUND_ROWS, out, BOUND_COLS, count};
    k->product(&p);
    bool right = true;
    for (uint32_t i = 0; i < BOUND_IN * BOUND_COLS; i++) {
      float sum = 4.0f * 127 * WEIGHT_SUM_MAX;
      float want = i / BOUND_COLS >= count ? 0 : i % 2 ? -sum : sum;
      right &= out[i] == want;
    }
    CHECK(right);
  }
}

static void test_bound(arena *a) {
  const char *const names[] = {"plain", "avx2", "vnni"};
  int8_t *w = arena_array(a, BOUND_ROWS, BOUND_COLS);
  float *scale = arena_many(a, float, BOUND_COLS);
  float *bias = arena_many(a, float, BOUND_COLS);
  int32_t *shift = arena_many(a, int32_t, BOUND_COLS);
  fill_to_bound(w);
  CHECK(matrix_sum_max(w, BOUND_ROWS, 0) == WEIGHT_SUM_MAX);
  CHECK(matrix_sum_max(w, BOUND_ROWS, 1) == WEIGHT_SUM_MAX);
  for (uint32_t j = 0; j < BOUND_COLS; j++) {
    scale[j] = 1;
    bias[j] = 0;
    shift[j] = 0;
  }
  matrix m = {w, scale, bias, shift, BOUND_ROWS, BOUND_COLS};
  for (size_t k = 0; k < sizeof names / sizeof *names; k++)
    if (kernels_named(names[k])) check_bound(kernels_named(names[k]), &m, a);
  w[matrix_at(BOUND_ROWS, 5, 0)] = 1;
  CHECK(matrix_sum_max(w, BOUND_ROWS, 0) == WEIGHT_SUM_MAX + 1);
}

/* Every kernel of this machine gives the same bits. */
static void test_kernels(arena *a, model m) {
  const char *const names[] = {"avx2", "vnni"};
  text_doc text = words(a, "The talks , which Oslo hosted , broke down after "
                           "rebels shelled the port , officials said .");
  syntax_doc want, got;
  encoder x, y;
  bede_str forms[32];
  for (uint32_t i = 0; i < text.token_count; i++)
    forms[i] = text_form(&text, i);
  m.kernels = kernels_named("plain");
  CHECK(m.kernels != NULL);
  encoder_init(&x, &m, 32, a);
  encoder_run(&x, forms, text.token_count);
  syntax_parse(&m, &text, a, &want);
  model other = m;
  for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
    other.kernels = kernels_named(names[k]);
    if (!other.kernels) continue;
    encoder_init(&y, &other, 32, a);
    encoder_run(&y, forms, text.token_count);
    CHECK(memcmp(x.heads, y.heads,
                 text.token_count * HEAD_WIDTH * sizeof(float)) == 0);
    CHECK(memcmp(x.arcs, y.arcs, text.token_count * x.wide * sizeof(float)) ==
          0);
    syntax_parse(&other, &text, a, &got);
    CHECK(memcmp(want.head, got.head, text.token_count * 4) == 0);
    CHECK(memcmp(want.rel, got.rel, text.token_count) == 0);
  }
}

/* Everything the parser says of a text, as one number. */
static uint64_t parse_hash(arena *a, const model *m) {
  static const char *const lines[] = {
      "Border guards used water cannon against several hundred migrants at "
      "the crossing on Tuesday , the interior ministry said .",
      "\" We have never sent anyone anywhere , \" he told reporters .",
      "POLICE ARREST 40 IN CAPITAL PROTEST",
      "the rebels , who had promised to keep the road open until sunday 's "
      "ceasefire , withdrew without a fight",
      "Parliament approved the budget by 61 votes to 58 ; the U.N. envoy , "
      "Maria Silva , thanked its speaker in Geneva .",
  };
  uint64_t h = str_hash(STR(""));
  for (size_t k = 0; k < sizeof lines / sizeof *lines; k++) {
    text_doc text = words(a, lines[k]);
    syntax_doc d;
    uint32_t n = text.token_count;
    syntax_parse(m, &text, a, &d);
    h = str_hash_more(h, (bede_str){(const char *)d.upos, n});
    h = str_hash_more(h, (bede_str){(const char *)d.xpos, n});
    h = str_hash_more(h, (bede_str){(const char *)d.rel, n});
    h = str_hash_more(h, (bede_str){(const char *)d.ner, n});
    h = str_hash_more(h, (bede_str){(const char *)d.head, 4 * n});
    h = str_hash_more(h, (bede_str){(const char *)d.alt_head, 4 * n});
    for (uint32_t i = 0; i < n; i++) h = str_hash_more(h, d.lemma[i]);
  }
  return h;
}

/* The same parses from every compiler, kernel and machine. New weights, new
 * number: it is the one that this test prints. */
static void test_hash(arena *a, model m) {
  static const uint64_t want = 0x03c092719ccebeae;
  const char *const names[] = {"plain", "avx2", "vnni"};
  for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
    m.kernels = kernels_named(names[k]);
    if (!m.kernels) continue;
    uint64_t h = parse_hash(a, &m);
    CHECK(h == want);
    if (h != want) printf("%s: 0x%llx\n", names[k], (unsigned long long)h);
  }
}

/* A sentence of 600 words is three trees hung together, not a crash, and
 * needs less than the 10 MB of scratch that a thread is promised. */
static void test_long(arena *a, const model *m) {
  enum { WORDS = 600 };
  char *z = arena_alloc(a, WORDS * 4 + 1);
  for (int i = 0; i < WORDS; i++) memcpy(z + 4 * i, "and ", 4);
  z[WORDS * 4 - 1] = 0;
  text_doc text = words(a, z);
  syntax_doc d;
  uint32_t roots = 0;
  size_t before = a->total;
  syntax_parse(m, &text, a, &d);
  CHECK(a->total - before < 10000000);
  for (uint32_t i = 0; i < text.token_count; i++)
    roots += d.head[i] == TOKEN_NONE;
  CHECK(text.token_count == WORDS && roots == 1);
  text = (text_doc){0};
  syntax_parse(m, &text, a, &d); /* nothing at all */
}

/* "Muqtada al-Sadr" is one name, "Iran-Iraq" two; "fox" is none. */
static void test_names(void) {
  const bede_str sadr[] = {STR("Muqtada"), STR("al"), STR("-"), STR("Sadr")};
  uint8_t one[] = {NER_B_PER, NER_I_PER, NER_O, NER_B_PER};
  const bede_str states[] = {STR("Iran"), STR("-"), STR("Iraq"), STR("fox")};
  const uint8_t upos[] = {UPOS_PROPN, UPOS_PUNCT, UPOS_PROPN, UPOS_NOUN};
  uint8_t two[] = {NER_B_LOC, NER_O, NER_B_LOC, NER_B_ORG};
  names_join(sadr, 4, one);
  CHECK(one[0] == NER_B_PER && one[2] == NER_I_PER && one[3] == NER_I_PER);
  names_join(states, 4, two);
  names_drop_common(states, upos, 4, two);
  CHECK(two[0] == NER_B_LOC && two[1] == NER_O && two[2] == NER_B_LOC);
  CHECK(two[3] == NER_O);
}

/* What a word looks like, by itself and by what is beside it. */
static void test_looks(void) {
  const bede_str words[] = {STR("The"),   STR("Jean-Luc"), STR("J."),
                            STR("Kowal"), STR("of"),       STR("NATO"),
                            STR("met"),   STR("Abe"),      STR("'s"),
                            STR("2021"),  STR("iPod"),     STR(".")};
  const uint8_t want[] = {
      LOOK_THE,   LOOK_HYPHENED, LOOK_INITIAL, LOOK_CAPITAL + LOOK_BEFORE,
      LOOK_OF,    LOOK_CAPITALS, LOOK_SMALL,   LOOK_CAPITAL,
      LOOK_OWNER, LOOK_NUMBER,   LOOK_MIXED,   LOOK_MARK};
  const bede_str level[] = {STR("NATO"), STR("MET"), STR("ABE")};
  uint8_t look[12];
  look_at(words, 12, look);
  for (uint32_t i = 0; i < 12; i++) CHECK(look[i] == want[i]);
  look_at(words + 3, 1, look);
  CHECK(look[0] == LOOK_OPENING);
  look_at(level, 3, look);
  for (uint32_t i = 0; i < 3; i++) CHECK(look[i] == LOOK_NONE);
}

/* The best way through, and not the best tag of each word: what may not stand
 * behind a tag never does, and points decide between what may. */
static void test_name_chain(void) {
  static float points[NAMES_ROWS * NER_COUNT];
  const bede_str words[] = {STR("Exxon"), STR("Mobil")};
  const uint8_t xpos[] = {XPOS_NNP, XPOS_NNP};
  float score[2][NER_COUNT] = {{0}};
  uint8_t tag[2];
  names_input in = {.score = score[0],
                    .row = NER_COUNT,
                    .n = 2,
                    .forms = words,
                    .xpos = xpos,
                    .points = points};
  score[0][NER_B_ORG] = 4;
  score[1][NER_I_LOC] = 2;
  score[1][NER_I_ORG] = 1;
  names_tag(&in, tag);
  CHECK(tag[0] == NER_B_ORG && tag[1] == NER_I_ORG);
  points[NER_B_ORG * NER_COUNT + NER_O] = 3;
  names_tag(&in, tag);
  CHECK(tag[0] == NER_B_ORG && tag[1] == NER_O);
  points[(NAMES_LOOK + LOOK_CAPITAL + LOOK_BEFORE) * NER_COUNT + NER_I_ORG] = 1;
  points[(NAMES_XPOS + XPOS_NNP) * NER_COUNT + NER_I_ORG] = 2;
  names_tag(&in, tag);
  CHECK(tag[0] == NER_B_ORG && tag[1] == NER_I_ORG);
}

int main(int argc, char **argv) {
  jmp_buf full;
  arena a;
  model m = {0};
  arena_init(&a, NULL, &full);
  if (setjmp(full) || argc != 2) return 1;
  test_decode(&a);
  test_names();
  test_looks();
  test_name_chain();
  test_repair(&a);
  test_damage(&a, argv[1]);
  CHECK(model_open(&m, argv[1], NULL) == BEDE_OK);
  if (m.embed) {
    test_parse(&a, &m);
    test_bound(&a);
    test_kernels(&a, m);
    test_hash(&a, m);
    test_long(&a, &m);
  }
  model_close(&m);
  arena_free(&a);
  return check_done();
}
