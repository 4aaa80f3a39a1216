#include "base/array.h"
#include "base/date.h"
#include "base/file.h"
#include "base/map.h"
#include "base/utf8.h"
#include "check.h"

static void test_strings(arena *a) {
  CHECK(str_eq(str_trim(STR("  a b\n")), STR("a b")));
  CHECK(str_find(STR("tear gas"), STR("gas")) == 5);
  CHECK(str_find(STR("gas"), STR("tear gas")) == UINT32_MAX);
  CHECK(str_starts(STR("Kyiv"), STR("Ky")) && !str_starts(STR("K"), STR("Ky")));
  CHECK(str_eq(str_format(a, "%d-%s", 7, "x"), STR("7-x")));
  bede_str rest = STR("a||b"), piece;
  int pieces = 0;
  while (str_split(&rest, "|", &piece)) pieces++;
  CHECK(pieces == 3);
}

static void test_map(arena *a) {
  map m = {.a = a};
  for (uint32_t i = 0; i < 1000; i++) *map_put(&m, str_format(a, "k%u", i)) = i;
  CHECK(m.count == 1000);
  CHECK(map_get(&m, STR("k731")) == 731);
  CHECK(map_get(&m, STR("k1000")) == UINT32_MAX);
}

static void test_fold(arena *a) {
  CHECK(str_eq(utf8_fold(a, STR("Kuźnica")), STR("kuznica")));
  CHECK(str_eq(utf8_fold(a, STR("Wałęsa")), STR("walesa")));
  CHECK(str_eq(utf8_fold(a, STR("cease-fire")), STR("cease fire")));
  CHECK(utf8_count(STR("Élysée")) == 6);
  uint32_t cp = 0;
  CHECK(utf8_decode(STR("\xed\xa0\x80"), &cp) == 0); /* a lone surrogate */
}

static void test_dates(arena *a) {
  CHECK(date_read_iso(STR("2021-11-16")) == 20211116);
  CHECK(date_read_iso(STR("2021-02-29")) == 0);
  CHECK(date_read_iso(STR("2020-02-29T10:00:00Z")) == 20200229);
  CHECK(date_read_iso(STR("9999-99-99")) == 0);
  CHECK(date_shift(20200301, -1) == 20200229);
  CHECK(date_weekday(20211116) == 1); /* a Tuesday */
  CHECK(str_eq(date_write_iso(a, 20211116), STR("2021-11-16")));
  for (int32_t d = -800000; d < 800000; d += 977)
    CHECK(date_days(date_from_days(d)) == d);
}

static void test_files(arena *a) {
  bede_error err = {0};
  bede_str bytes;
  CHECK(file_read(a, "/no/such/file", &bytes, &err) == BEDE_IO);
  CHECK(err.status == BEDE_IO && err.message[0]);
}

/* An arena that may take no more jumps, and can then be freed. */
static void test_full(void) {
  jmp_buf full;
  arena a;
  volatile int jumped = 0;
  arena_init(&a, NULL, &full);
  a.limit = 100000;
  if (setjmp(full))
    jumped = 1;
  else
    for (int i = 0; i < 1000; i++) arena_alloc(&a, 1000);
  CHECK(jumped && a.total <= 100000);
  arena_free(&a);
}

int main(void) {
  jmp_buf full;
  arena a;
  arena_init(&a, NULL, &full);
  if (setjmp(full)) return 1;
  test_strings(&a);
  test_map(&a);
  test_fold(&a);
  test_dates(&a);
  test_files(&a);
  test_full();
  arena_free(&a);
  return check_done();
}
