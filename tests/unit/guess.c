/* The weights that guess: `test-guess WEIGHTS`. */
#include "model/guess.h"
#include "check.h"
#include "event/clue.h"

#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

enum { WIDTH = 4, CAPACITY = 8, ROWS = 2, ALIGN = 64 };

/* A file of two clues: the first speaks for an assault, the second for none. */
typedef struct small_file {
  guess_header head;
  _Alignas(ALIGN) guess_slot slots[CAPACITY];
  _Alignas(ALIGN) int8_t rows[ROWS][WIDTH];
  _Alignas(ALIGN) float scale[WIDTH];
  _Alignas(ALIGN) float bias[WIDTH];
  _Alignas(ALIGN) float out[WIDTH][GUESS_KINDS];
  _Alignas(ALIGN) float base[GUESS_KINDS];
} small_file;

static const uint64_t ATTACK = UINT64_C(0x1234567800000003),
                      LUNCH = UINT64_C(0xabcdef0100000003); /* one slot */

static void seal(small_file *f) {
  f->head.size = sizeof *f;
  f->head.crc = (uint32_t)crc32(0, (const Bytef *)f + sizeof f->head,
                                sizeof *f - sizeof f->head);
}

static small_file made(void) {
  small_file f = {.head = {.magic = {0},
                           .version = GUESS_VERSION,
                           .width = WIDTH,
                           .capacity = CAPACITY,
                           .rows = ROWS,
                           .kinds = GUESS_KINDS}};
  memcpy(f.head.magic, GUESS_MAGIC, sizeof f.head.magic);
  f.slots[3] = (guess_slot){(uint32_t)(ATTACK >> 32), 0};
  f.slots[4] = (guess_slot){(uint32_t)(LUNCH >> 32), 1};
  f.rows[0][0] = 10;
  f.rows[1][1] = 10;
  for (int i = 0; i < WIDTH; i++) f.scale[i] = 0.5F;
  f.out[0][BEDE_ASSAULT] = 1;
  f.out[1][GUESS_NONE] = 2;
  seal(&f);
  return f;
}

static bede_status open_bytes(const void *bytes, size_t len, guess_model *out) {
  char path[] = "/tmp/bede-guess-XXXXXX";
  bede_error err = {0};
  int fd = mkstemp(path);
  CHECK(fd >= 0 && write(fd, bytes, len) == (ssize_t)len);
  close(fd);
  bede_status s = guess_open(out, path, &err);
  CHECK((s == BEDE_OK) == (err.message[0] == 0));
  unlink(path);
  return s;
}

static bede_status status_of(small_file f) {
  guess_model m = {0};
  seal(&f);
  bede_status s = open_bytes(&f, sizeof f, &m);
  guess_close(&m);
  return s;
}

/* Whatever is wrong with the file is found before it is used. */
static void test_damage(void) {
  guess_model m = {0};
  small_file f = made();
  CHECK(open_bytes(&f, 10, &m) == BEDE_FORMAT);
  CHECK(open_bytes(&f, sizeof f - ALIGN, &m) == BEDE_FORMAT);
  f.rows[0][1] = 3; /* the checksum is not of this */
  CHECK(open_bytes(&f, sizeof f, &m) == BEDE_FORMAT);
  CHECK(status_of(f) == BEDE_OK);
  f.slots[3].row = ROWS;
  CHECK(status_of(f) == BEDE_FORMAT);
  f = made();
  f.head.version++;
  CHECK(status_of(f) == BEDE_VERSION);
  f = made();
  f.head.kinds--;
  CHECK(status_of(f) == BEDE_VERSION);
  f = made();
  f.head.capacity = 6;
  CHECK(status_of(f) == BEDE_FORMAT);
  f = made();
  f.head.width = 0;
  CHECK(status_of(f) == BEDE_FORMAT);
  f = made();
  for (int i = 0; i < CAPACITY; i++)
    f.slots[i].mark = 7; /* no end to a search */
  CHECK(status_of(f) == BEDE_FORMAT);
}

static double share(const guess_model *m, const uint64_t *keys, int n, int of) {
  double shares[GUESS_KINDS], all = 0;
  guess_sum sum;
  guess_begin(m, &sum);
  for (int i = 0; i < n; i++) guess_add(&sum, guess_row(m, keys[i]));
  guess_shares(&sum, shares);
  for (int k = 0; k < GUESS_KINDS; k++) all += shares[k];
  CHECK(all > 0.999999 && all < 1.000001);
  return shares[of];
}

static bool near(double a, double b) {
  return a - b < 1e-4 && b - a < 1e-4;
}

/* Worked out by hand: 10 units of 0.5 are 5, and e^5 of 18 others at 1. */
static void test_shares(void) {
  static const uint64_t keys[] = {ATTACK, LUNCH, 12345};
  guess_model m = {0};
  small_file f = made();
  CHECK(open_bytes(&f, sizeof f, &m) == BEDE_OK);
  const double e5 = 148.4131591, e10 = 22026.46579;
  CHECK(near(share(&m, keys, 0, BEDE_ASSAULT), 1.0 / GUESS_KINDS));
  CHECK(near(share(&m, keys, 1, BEDE_ASSAULT), e5 / (e5 + GUESS_KINDS - 1)));
  CHECK(
      near(share(&m, keys, 2, GUESS_NONE), e10 / (e10 + e5 + GUESS_KINDS - 2)));
  /* what is unknown says nothing */
  CHECK(share(&m, keys + 2, 1, BEDE_ASSAULT) ==
        share(&m, keys, 0, BEDE_ASSAULT));
  guess_close(&m);
}

/* Words do not stand for each other, nor one slot for another. */
static void test_keys(void) {
  const uint64_t obj = str_hash(STR("obj")), at = str_hash(STR("at")),
                 a = str_hash(STR("behind")), b = str_hash(STR("striker"));
  const uint64_t all[] = {clue_key(obj, a, 0), clue_key(at, a, 0),
                          clue_key(at, a, b), clue_key(at, b, a)};
  for (int i = 0; i < 4; i++)
    for (int k = 0; k < 4; k++) CHECK((all[i] == all[k]) == (i == k));
  CHECK(str_is(clue_slot_name(SLOT_PSUBJ_IS), "psubj.is"));
}

int main(int argc, char **argv) {
  guess_model m = {0};
  if (argc != 2) return 2;
  CHECK(guess_open(&m, argv[1], NULL) == BEDE_OK);
  guess_close(&m);
  test_damage();
  test_shares();
  test_keys();
  return check_done();
}
