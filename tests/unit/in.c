#include "in/in.h"

#include "base/str.h"
#include "base/utf8.h"
#include "check.h"

#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#define MOST 16

/* What a reader gave and told, kept for looking at. */
typedef struct seen {
  in_article articles[MOST];
  uint32_t count;
  uint64_t reject_lines[MOST];
  char rejects[MOST][200];
  uint32_t reject_count, warn_count, guess_count;
  char warning[200], guess[200];
} seen;

static void on_reject(void *ctx, const in_reject *reject) {
  seen *s = ctx;
  if (s->reject_count < MOST) {
    s->reject_lines[s->reject_count] = reject->line;
    snprintf(s->rejects[s->reject_count], 200, "%.*s", STR_ARG(reject->reason));
  }
  s->reject_count++;
}

static void on_warn(void *ctx, const in_reject *warning) {
  seen *s = ctx;
  snprintf(s->warning, 200, "%.*s", STR_ARG(warning->reason));
  s->warn_count++;
}

static void on_guess(void *ctx, in_field field, bede_str name) {
  seen *s = ctx;
  snprintf(s->guess, 200, "%s=%.*s", in_field_name(field), STR_ARG(name));
  s->guess_count++;
}

static void read_with(arena *a, in_options options, seen *s) {
  *s = (seen){0};
  options.listener = (in_listener){on_reject, on_warn, on_guess, s};
  bede_error err = {0};
  in_reader *r = in_open(&options, NULL, &err);
  in_article article;
  while (in_next(r, a, &article, &err) == IN_ARTICLE) {
    if (s->count < MOST) s->articles[s->count] = article;
    s->count++;
  }
  CHECK(err.status == BEDE_OK);
  in_close(r);
}

static char dir[64];

static const char *put_file(arena *a, const char *name, bede_str bytes) {
  const char *path = str_format(a, "%s/%s", dir, name).ptr;
  FILE *f = fopen(path, "wb");
  CHECK(f && fwrite(bytes.ptr, 1, bytes.len, f) == bytes.len);
  if (f) fclose(f);
  return path;
}

/* Reads `bytes` as a file of this name. */
static void read_bytes(arena *a, const char *name, bede_str bytes, seen *s) {
  const char *path = put_file(a, name, bytes);
  read_with(a, (in_options){.paths = &path, .path_count = 1}, s);
}

#define TEXT(s, i) ((s).articles[i].input.text)

static void test_txt(arena *a) {
  seen s;
  read_bytes(a, "a.txt", STR(" date 2021-11-16 Gunmen left.\r\nThey  fled.\n"),
             &s);
  CHECK(s.count == 1 && s.articles[0].input.date == 20211116);
  CHECK(str_is(TEXT(s, 0), "Gunmen left.\r\nThey  fled.\n"));
  CHECK(s.articles[0].input.id.len == 16);
  read_bytes(a, "a.txt", STR("date 2021-11-16\n\nGunmen left."), &s);
  CHECK(s.count == 1 && str_is(TEXT(s, 0), "Gunmen left."));
  read_bytes(a, "a.txt", STR("date 2021-02-30 Gunmen left."), &s);
  CHECK(s.count == 1 && s.articles[0].input.date == 0 && s.warn_count == 1);
  CHECK(str_is(TEXT(s, 0), "Gunmen left."));
  read_bytes(a, "a.txt", STR("  The date 2021-11-16 was set."), &s);
  CHECK(s.count == 1 && str_is(TEXT(s, 0), "  The date 2021-11-16 was set."));
  CHECK(s.articles[0].input.date == 0 && s.warn_count == 0);
  read_bytes(a, "a.txt", STR("Date palms are grown here."), &s);
  CHECK(s.count == 1 && str_is(TEXT(s, 0), "Date palms are grown here."));
  read_bytes(a, "a.txt", STR("One.\rTwo.\rThree \0 four."), &s);
  CHECK(s.count == 1 && TEXT(s, 0).len == 23);
}

static void test_defaults(arena *a) {
  const char *path = put_file(a, "d.txt", STR("Gunmen left."));
  seen s, again;
  in_options o = {.paths = &path,
                  .path_count = 1,
                  .date = 20200101,
                  .publisher = STR("The Post")};
  read_with(a, o, &s);
  CHECK(s.count == 1 && s.articles[0].input.date == 20200101);
  CHECK(str_is(s.articles[0].input.publisher, "The Post"));
  read_with(a, o, &again);
  CHECK(str_eq(s.articles[0].input.id, again.articles[0].input.id));
  o.publisher = STR("The Times");
  read_with(a, o, &again);
  CHECK(!str_eq(s.articles[0].input.id, again.articles[0].input.id));
}

static void test_unreadable(arena *a) {
  seen s;
  read_bytes(a, "e.txt", STR(""), &s);
  CHECK(s.count == 0 && s.reject_count == 1 && s.reject_lines[0] == 0);
  CHECK(strstr(s.rejects[0], "empty"));
  read_bytes(a, "e.txt", STR(" \n\t\n"), &s);
  CHECK(s.count == 0 && s.reject_count == 1);
  char noise[4096];
  for (size_t i = 0; i < sizeof noise; i++) noise[i] = (char)(i * 131 >> 3);
  read_bytes(a, "e.txt", (bede_str){noise, sizeof noise}, &s);
  CHECK(s.count == 0 && strstr(s.rejects[0], "not a text"));
  read_bytes(a, "e.txt",
             STR("\xFF\xFE"
                 "G\0u\0n\0"),
             &s);
  CHECK(s.count == 0 && strstr(s.rejects[0], "UTF-16"));
  read_bytes(a, "e.bin", STR("<!DOCTYPE html><p>Gunmen left.</p>"), &s);
  CHECK(s.count == 0 && strstr(s.rejects[0], "html"));
  read_bytes(a, "e.xml", STR("<?xml version='1.0'?><rss></rss>"), &s);
  CHECK(s.count == 0 && strstr(s.rejects[0], "rss"));
  const char *paths[] = {"/no/such/file", put_file(a, "f.txt", STR("Left."))};
  read_with(a, (in_options){.paths = paths, .path_count = 2}, &s);
  CHECK(s.reject_count == 1 && s.count == 1); /* the rest is read */
  read_with(a, (in_options){.paths = (const char *[]){dir}, .path_count = 1},
            &s);
  CHECK(s.reject_count == 1 && s.count == 0);
}

static void test_jsonl(arena *a) {
  seen s;
  read_bytes(a, "j",
             STR("{\"id\": \"x1\", \"date\": \"2021-11-16T08:00:00Z\","
                 " \"text\": \"Caf\\u00e9 closed.\", \"more\": [1]}\n"
                 "\n"
                 "{\"body\": \"Two.\", \"url\": \"http://a.b/c\","
                 " \"source\": \"Post\"}\r\n"
                 "{\"text\": \"\\ud800 lone\"}\n"
                 "{\"text\": 5}\n"
                 "{\"title\": \"No text\"}\n"
                 "[1, 2]\n"
                 "{\"text\": \"broken\n"
                 "{\"text\": \"Last.\", \"date\": \"soon\"}"),
             &s);
  CHECK(s.count == 3 && s.reject_count == 5);
  CHECK(str_is(TEXT(s, 0), "Café closed.") && str_is(TEXT(s, 2), "Last."));
  CHECK(s.articles[0].input.date == 20211116);
  CHECK(str_is(s.articles[0].input.id, "x1"));
  CHECK(str_is(s.articles[1].input.id, "http://a.b/c"));
  CHECK(str_is(s.articles[1].input.publisher, "Post"));
  CHECK(s.articles[1].line == 3 && s.reject_lines[0] == 4);
  CHECK(s.reject_lines[4] == 8 && s.articles[2].line == 9);
  CHECK(s.guess_count == 2 && str_is(str_from(s.guess), "publisher=source"));
  CHECK(s.warn_count == 1 && s.articles[2].input.date == 0);
  CHECK(strstr(s.rejects[0], "\\uD800") || strstr(s.rejects[0], "surrogate"));
  read_bytes(a, "j", STR("{\"text\": \"a\\u0000b \xFF.\"}\n"), &s);
  CHECK(s.count == 1 && TEXT(s, 0).len == 8 && s.warn_count == 1);
  read_bytes(a, "j",
             STR("{\"text\": null, \"body\": \"B.\", \"id\": 7,"
                 " \"date\": 20211116}"),
             &s);
  CHECK(s.count == 1 && str_is(s.articles[0].input.id, "7"));
  CHECK(s.articles[0].input.date == 20211116 && str_is(TEXT(s, 0), "B."));
}

static void test_entities(arena *a) {
  seen s;
  read_bytes(a, "j",
             STR("{\"text\": \"Élysée spoke.\", \"entities\": ["
                 "{\"start\": 0, \"end\": 6, \"code\": \"FRA\"},"
                 "{\"start\": 7, \"end\": 99}, {\"end\": 3}, 4]}"),
             &s);
  CHECK(s.count == 1 && s.warn_count == 1);
  const bede_input *in = &s.articles[0].input;
  CHECK(in->entity_count == 1 && in->entities[0].end == 6);
  CHECK(str_is(in->entities[0].code, "FRA"));
}

static void test_fields(arena *a) {
  seen s;
  in_field field;
  bede_str name;
  CHECK(in_field_read(STR("text=lede"), &field, &name));
  CHECK(field == FIELD_TEXT && str_is(name, "lede"));
  CHECK(!in_field_read(STR("text="), &field, &name));
  CHECK(!in_field_read(STR("words=lede"), &field, &name));
  const char *path =
      put_file(a, "f", STR("{\"text\": \"No.\", \"lede\": \"Yes.\"}\n"));
  in_options o = {.paths = &path, .path_count = 1};
  o.fields[FIELD_TEXT] = STR("lede");
  read_with(a, o, &s);
  CHECK(s.count == 1 && str_is(TEXT(s, 0), "Yes.") && s.guess_count == 0);
}

static void test_long_line(arena *a) {
  seen s;
  str_buf b = {.a = a};
  buf_add(&b, STR("{\"text\": \"One.\"}\n{\"text\": \""));
  for (int i = 0; i < 1000 * 1000; i++) buf_add(&b, STR("0123456789"));
  buf_add(&b, STR("\"}\n{\"text\": \"Three.\"}\n"));
  read_bytes(a, "long", buf_str(&b), &s);
  CHECK(s.count == 3 && s.reject_count == 0);
  const char *path = put_file(a, "long", buf_str(&b));
  in_options o = {.paths = &path, .path_count = 1, .article_bytes = 1 << 20};
  read_with(a, o, &s);
  CHECK(s.count == 2 && s.reject_count == 1 && s.reject_lines[0] == 2);
  CHECK(s.articles[1].line == 3 && str_is(TEXT(s, 1), "Three."));
  o.form = IN_TXT;
  read_with(a, o, &s);
  CHECK(s.count == 0 && s.reject_count == 1);
}

static void test_csv(arena *a) {
  seen s;
  read_bytes(a, "c",
             STR("\xEF\xBB\xBFid,published,text\r\n"
                 "1,2021-11-16,\"He said \"\"no\"\",\r\nand left.\"\r\n"
                 "\r\n"
                 "2,,Plain text\r"
                 "3,20211117,\"\"\n"
                 "4,x\n"
                 "5,2021-11-18,Last"),
             &s);
  CHECK(s.count == 3 && s.reject_count == 2 && s.guess_count == 1);
  CHECK(str_is(TEXT(s, 0), "He said \"no\",\r\nand left."));
  CHECK(s.articles[0].input.date == 20211116);
  CHECK(str_is(TEXT(s, 1), "Plain text"));
  CHECK(str_is(TEXT(s, 2), "Last") && s.articles[2].input.date == 20211118);
  CHECK(strstr(s.rejects[1], "2 fields where the header has 3"));
  read_bytes(a, "c.csv", STR("a,b\n1,2\n"), &s);
  CHECK(s.count == 0 && s.reject_count == 1 && s.reject_lines[0] == 1);
  read_bytes(a, "c", STR("id;text\n1;One, two\n"), &s);
  CHECK(s.count == 1 && str_is(TEXT(s, 0), "One, two"));
}

/* A quote that is never closed costs its own line, not the file. */
static void test_csv_unclosed(arena *a) {
  seen s;
  read_bytes(a, "c", STR("id,text\n1,\"One\n2,Two\n3,\"Three\"\n4,\"Four\n"),
             &s);
  CHECK(s.count == 2 && s.reject_count == 2);
  CHECK(s.reject_lines[0] == 2 && s.reject_lines[1] == 5);
  CHECK(str_is(TEXT(s, 0), "Two") && str_is(TEXT(s, 1), "Three"));
  CHECK(strstr(s.rejects[1], "never closed"));
}

#define WORD(id, form, misc) id "\t" form "\t_\t_\t_\t_\t_\t_\t_\t" misc "\n"

static void test_conllu(arena *a) {
  seen s;
  read_bytes(
      a, "x.conllu",
      STR("# newdoc id = d1\n# meta::dateCreated = 2021-11-16\n"
          "# newpar\n# text = They don't.\n" WORD("1", "They", "_")
              WORD("2-3", "don't",
                   "SpaceAfter=No") WORD("2", "do", "_") WORD("3", "n't", "_")
                  WORD("3.1", "go", "_") WORD("4", ".", "_") "\n" WORD(
                      "1", "Go",
                      "_") "2\tshort\n\n"
                           "# newpar\n" WORD("1", "Why", "SpaceAfter=No")
                               WORD("2", "?", "_") "\n"
                                                   "# newdoc id = d2\n" WORD(
                                                       "1", "Stop", "_") "\n"),
      &s);
  CHECK(s.count == 2 && s.reject_count == 1 && s.reject_lines[0] == 13);
  const bede_input *in = &s.articles[0].input;
  CHECK(str_is(in->text, "They don't. Go\n\nWhy?"));
  CHECK(str_is(in->id, "d1") && in->date == 20211116);
  CHECK(in->token_count == 7);
  CHECK(in->tokens[2].span.start == 7 && in->tokens[2].span.end == 10);
  CHECK(in->tokens[2].joined && !in->tokens[3].joined);
  CHECK(in->tokens[0].starts_sentence && !in->tokens[1].starts_sentence);
  CHECK(in->tokens[4].starts_sentence && in->tokens[5].starts_sentence);
  CHECK(str_is(s.articles[1].input.text, "Stop"));
  CHECK(str_is(s.articles[1].input.id, "d2") && !s.articles[1].input.date);
}

static bede_str gzip(arena *a, bede_str bytes) {
  z_stream z = {0};
  CHECK(deflateInit2(&z, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, 0) == Z_OK);
  char *out = arena_alloc(a, bytes.len + 1000);
  z.next_in = (Bytef *)(uintptr_t)bytes.ptr;
  z.avail_in = bytes.len;
  z.next_out = (Bytef *)out;
  z.avail_out = bytes.len + 1000;
  CHECK(deflate(&z, Z_FINISH) == Z_STREAM_END);
  bede_str packed = {out, (uint32_t)z.total_out};
  deflateEnd(&z);
  return packed;
}

static bede_str join(arena *a, bede_str x, bede_str y) {
  str_buf b = {.a = a};
  buf_add(&b, x);
  buf_add(&b, y);
  return buf_str(&b);
}

static bede_str many_lines(arena *a, int count) {
  str_buf b = {.a = a};
  for (int i = 0; i < count; i++)
    buf_format(&b, "{\"id\": \"%d\", \"text\": \"Line %d of many.\"}\n", i,
               i * 7919 % 100003);
  return buf_str(&b);
}

static void test_gzip(arena *a) {
  seen s;
  bede_str one = gzip(a, STR("{\"text\": \"One.\"}\n"));
  bede_str two = gzip(a, STR("{\"text\": \"Two.\"}\n"));
  read_bytes(a, "p", join(a, one, two), &s);
  CHECK(s.count == 2 && s.reject_count == 0 && str_is(TEXT(s, 1), "Two."));
  read_bytes(a, "p", join(a, one, STR("\0\0\0\0\0\0")), &s);
  CHECK(s.count == 1 && s.reject_count == 0);
  bede_str all = gzip(a, many_lines(a, 20000));
  read_bytes(a, "p.jsonl.gz", all, &s);
  CHECK(s.count == 20000 && s.reject_count == 0);
  /* Cut short: what came before the cut is read, the cut is told. */
  read_bytes(a, "p.jsonl.gz", str_slice(all, 0, all.len / 2), &s);
  CHECK(s.count > 5000 && s.count < 15000 && s.reject_count == 1);
  CHECK(strstr(s.rejects[0], "too early"));
  bede_str text = gzip(a, STR("Gunmen left."));
  read_bytes(a, "p.txt.gz", str_slice(text, 0, text.len - 9), &s);
  CHECK(s.count == 0 && s.reject_count == 1);
  char *bent = arena_copy(a, all.ptr, all.len);
  memset(bent + all.len / 2, 0xFF, 64);
  read_bytes(a, "p", (bede_str){bent, all.len}, &s);
  CHECK(s.reject_count >= 1 && s.count < 20000);
}

static void test_zstd(arena *a) {
  seen s;
  bede_str lines = many_lines(a, 5000);
  size_t room = ZSTD_compressBound(lines.len);
  char *out = arena_alloc(a, room);
  bede_str all = {out,
                  (uint32_t)ZSTD_compress(out, room, lines.ptr, lines.len, 3)};
  read_bytes(a, "z", all, &s);
  CHECK(s.count == 5000 && s.reject_count == 0);
  read_bytes(a, "z", str_slice(all, 0, all.len / 2), &s);
  CHECK(s.count < 5000 && s.reject_count == 1);
}

/* Each allocation fails in turn: in_next says so and nothing leaks. */
typedef struct budget {
  long left;
} budget;

static void *scarce(void *ctx, void *ptr, size_t old_size, size_t size) {
  budget *b = ctx;
  if (size && b->left-- <= 0) return NULL;
  return memory_resize(NULL, ptr, old_size, size);
}

static void test_no_memory(arena *a) {
  const char *path = put_file(a, "m", STR("{\"body\": \"One.\"}\nbad\n"));
  seen s = {0};
  in_options o = {.paths = &path,
                  .path_count = 1,
                  .listener = {on_reject, on_warn, on_guess, &s}};
  int failed = 0;
  for (long n = 0; n < 20; n++) {
    budget b = {n};
    bede_allocator alloc = {scarce, &b};
    bede_error err = {0};
    in_reader *r = in_open(&o, &alloc, &err);
    jmp_buf full;
    arena own;
    arena_init(&own, &alloc, &full);
    in_article article;
    in_step step = r ? in_next(r, &own, &article, &err) : IN_FAILED;
    failed += step == IN_FAILED;
    CHECK(step != IN_FAILED || err.status == BEDE_NOMEM);
    in_close(r);
    arena_free(&own);
  }
  CHECK(failed > 2 && failed < 20);
}

int main(void) {
  jmp_buf full;
  arena a;
  arena_init(&a, NULL, &full);
  if (setjmp(full)) return 1;
  snprintf(dir, sizeof dir, "/tmp/bede-in-XXXXXX");
  if (!mkdtemp(dir)) return 1;
  test_txt(&a);
  test_defaults(&a);
  test_unreadable(&a);
  test_jsonl(&a);
  test_entities(&a);
  test_fields(&a);
  test_long_line(&a);
  test_csv(&a);
  test_csv_unclosed(&a);
  test_conllu(&a);
  test_gzip(&a);
  test_zstd(&a);
  test_no_memory(&a);
  char command[96];
  snprintf(command, sizeof command, "rm -r %s", dir);
  CHECK(system(command) == 0);
  arena_free(&a);
  return check_done();
}
