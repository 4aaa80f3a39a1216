/* A record filled by hand, and what each form makes of it. */
#include "out/out.h"
#include "base/utf8.h"
#include "check.h"
#include "out/offset.h"

#define TEXT "Łódź: Polish police beat\nprotesters."

static bede_span at(const char *words) {
  uint32_t start = str_find(STR(TEXT), str_from(words));
  return (bede_span){start, start + (uint32_t)strlen(words)};
}

typedef struct sample {
  bede_entity police, protesters;
  bede_span trigger;
  bede_link links[2];
  bede_input input;
  bede_record record, other;
  const bede_record *list[2];
  out_doc doc;
} sample;

static void sample_fill(sample *s) {
  s->police = (bede_entity){.span = at("Polish police"),
                            .code = STR("POL"),
                            .sector = STR("COP"),
                            .other_sectors = STR("GOV;MIL"),
                            .count = {true, 24, UINT64_MAX}};
  s->protesters = (bede_entity){.span = at("protesters"), .sector = STR("CVL")};
  s->trigger = at("beat");
  s->links[0] = (bede_link){STR("because_of"), 1};
  s->links[1] = (bede_link){STR("repeats"), 7}; /* there is no such record */
  s->input = (bede_input){.text = STR(TEXT),
                          .id = STR("a\"1"),
                          .date = 20211116,
                          .title = STR("One, two")};
  s->record = (bede_record){
      .id = STR("00112233"),
      .when = {20211115, 20211115, STR("day")},
      .event = BEDE_ASSAULT,
      .mode = STR("beat"),
      .has_scale = true,
      .scale = -9.5,
      .cameo = STR("0182"),
      .actor = {&s->police, 1},
      .recipient = {&s->protesters, 1},
      .where = {.known = true,
                .has_point = true,
                .span = at("Łódź"),
                .name = STR("Łódź"),
                .lat = 51.7706,
                .lon = 19.4739,
                .country = STR("POL"),
                .precision = STR("city")},
      .size = {.injured = {true, 3, 5}},
      .trigger = &s->trigger,
      .trigger_count = 1,
      .sentence_span = {0, sizeof TEXT - 1},
      .links = s->links,
      .link_count = 2,
      .inferred = STR("date;actor"),
      .confidence = 0.61349,
  };
  s->other = s->record;
  s->other.id = STR("44556677");
  s->other.recipient.count = 0;
  s->list[0] = &s->record;
  s->list[1] = &s->other;
  s->doc = (out_doc){.input = &s->input,
                     .text = STR(TEXT),
                     .records = s->list,
                     .record_count = 2};
}

static bede_str render(arena *a, const char *format, const out_style *style,
                       const out_doc *doc) {
  str_buf buf = {.a = a};
  out_format_find(str_from(format))->doc(style, doc, &buf);
  return buf_str(&buf);
}

static void test_offsets(arena *a) {
  str_buf text = {.a = a};
  for (int i = 0; i < 100; i++) buf_add(&text, STR("aź"));
  offset_map map = offset_map_make(a, buf_str(&text));
  CHECK(offset_of(&map, 0) == 0);
  CHECK(offset_of(&map, 1) == 1);
  CHECK(offset_of(&map, 3) == 2);
  CHECK(offset_of(&map, 192) == 128); /* a multiple of the stride */
  CHECK(offset_of(&map, 300) == 200);
  CHECK(offset_of(&map, 999) == 200);
}

static void test_jsonl(arena *a) {
  sample s;
  sample_fill(&s);
  s.doc.record_count = 2;
  bool left_out[] = {false, true};
  s.doc.left_out = left_out;
  out_style style = {.coder = STR("bede 0")};
  const char *expected =
      "{\"id\":\"00112233\",\"article\":\"a\\\"1\",\"cite_info\":{\"date\":"
      "\"2021-11-16\",\"title\":\"One, two\"},\"date\":\"2021-11-15\","
      "\"date_precision\":\"day\",\"event\":[\"ASSAULT\"],\"mode\":[\"beat\"],"
      "\"quad_code\":4,\"event_scale\":-9.5,\"cameo\":\"0182\",\"actor\":[{"
      "\"text\":\"Polish police\",\"start\":6,\"end\":19,\"code\":\"POL\","
      "\"sector\":\"COP\",\"other_sectors\":[\"GOV\",\"MIL\"],\"count\":{"
      "\"min\":24}}],\"recipient\":[{\"text\":\"protesters\",\"start\":25,"
      "\"end\":35,\"sector\":\"CVL\"}],\"event_loc\":{\"name\":\"Łódź\","
      "\"text\":\"Łódź\",\"start\":0,\"end\":4,\"lat\":51.7706,\"lon\":19.4739,"
      "\"country\":\"POL\",\"precision\":\"city\"},\"size\":{\"injured\":{"
      "\"min\":3,\"max\":5}},\"event_text\":\"beat\",\"text\":\"Łódź: Polish "
      "police beat\\nprotesters.\",\"text_info\":{\"sequence\":0,\"start\":0,"
      "\"end\":36,\"trigger_start\":20,\"trigger_end\":24},\"status\":"
      "\"actual\",\"inferred\":[\"date\",\"actor\"],\"confidence\":0.613,"
      "\"coder\":\"bede 0\"}\n";
  CHECK(str_is(render(a, "jsonl", &style, &s.doc), expected));
  s.doc.left_out = NULL;
  bede_str both = render(a, "jsonl", &style, &s.doc);
  bede_str link =
      STR("\"links\":[{\"type\":\"because_of\",\"to\":\"44556677\"}]");
  CHECK(str_find(both, link) != UINT32_MAX);
}

static void test_no_text(arena *a) {
  sample s;
  sample_fill(&s);
  s.doc.record_count = 1;
  out_style style = {.no_text = true, .coder = STR("bede 0")};
  bede_str line = render(a, "jsonl", &style, &s.doc);
  CHECK(str_find(line, STR("\"text\":")) == UINT32_MAX);
  CHECK(str_find(line, STR("{\"start\":6,\"end\":19")) != UINT32_MAX);
}

static void test_empty(arena *a) {
  sample s;
  sample_fill(&s);
  s.doc.record_count = 0;
  s.doc.reason = STR("no verb is known");
  out_style style = {.emit_empty = true};
  CHECK(str_is(render(a, "jsonl", &style, &s.doc),
               "{\"article\":\"a\\\"1\",\"records\":0,\"reason\":\"no verb is "
               "known\"}\n"));
  style.emit_empty = false;
  CHECK(render(a, "jsonl", &style, &s.doc).len == 0);
}

static void test_require(arena *a) {
  sample s;
  sample_fill(&s);
  out_doc_require(a, &s.doc, OUT_ANY);
  CHECK(out_doc_written(&s.doc) == 2);
  out_doc_require(a, &s.doc, OUT_DYAD);
  CHECK(out_doc_written(&s.doc) == 1 && s.doc.left_out[1]);
  bede_entity two[] = {s.police, s.police};
  s.other.actor = (bede_entities){two, 2}; /* they met: both are actors */
  out_doc_require(a, &s.doc, OUT_DYAD);
  CHECK(out_doc_written(&s.doc) == 2);
  s.other.actor.count = 0;
  out_doc_require(a, &s.doc, OUT_ACTOR);
  CHECK(out_doc_written(&s.doc) == 1);
}

static uint32_t count_fields(bede_str row) {
  uint32_t fields = 1;
  bool quoted = false;
  for (uint32_t i = 0; i < row.len; i++) {
    quoted ^= row.ptr[i] == '"';
    fields += row.ptr[i] == ',' && !quoted;
  }
  return fields;
}

static void test_csv(arena *a) {
  sample s;
  sample_fill(&s);
  s.doc.record_count = 1;
  out_style style = {.coder = STR("bede 0")};
  str_buf head = {.a = a};
  out_begin(out_format_find(STR("csv")), &style, &head);
  bede_str row = render(a, "csv", &style, &s.doc);
  CHECK(str_starts(buf_str(&head), STR("id,article,publication,")));
  CHECK(str_starts(row, STR("00112233,\"a\"\"1\",,2021-11-16,\"One, two\",,,"
                            "2021-11-15,,day,ASSAULT,beat,,4,-9.5,0182,,"
                            "Polish police,6,19,POL,COP,GOV;MIL,,,24,,,")));
  CHECK(str_ends(row, STR(",0.613,bede 0\r\n")));
  CHECK(count_fields(row) == count_fields(buf_str(&head)));
  bede_entity three[] = {s.police, s.protesters, s.police};
  three[2].code = STR("A;B"); /* must not look like two */
  s.record.actor = (bede_entities){three, 3};
  row = render(a, "csv", &style, &s.doc);
  CHECK(str_find(row, STR(",\"CVL protesters;A,B COP Polish police\",")) !=
        UINT32_MAX);
}

static void test_table(arena *a) {
  sample s;
  sample_fill(&s);
  s.doc.record_count = 1;
  out_style style = {.width = 100};
  bede_str line = render(a, "table", &style, &s.doc);
  CHECK(str_starts(line, STR("2021-11-15  ASSAULT/beat ")));
  /* 100 columns leave 22 beyond the least widths: 28 % make `who` 18 wide. */
  CHECK(str_find(line, STR(" POL COP Polish po… ")) != UINT32_MAX);
  CHECK(str_find(line, STR("\033")) == UINT32_MAX);
  CHECK(utf8_count(line) <= 101);
  style.colour = true;
  CHECK(str_find(render(a, "table", &style, &s.doc), STR("\033[31m")) !=
        UINT32_MAX);
  /* A title can't reach the terminal's controls. */
  s.record.where.name = STR("Ł\033]0;x\aódź");
  style.colour = false;
  line = render(a, "table", &style, &s.doc);
  CHECK(str_find(line, STR("\033")) == UINT32_MAX);
  CHECK(str_find(line, STR("Ł ]0;x")) != UINT32_MAX);
}

static bool take(void *ctx, const char *bytes, size_t len) {
  *(size_t *)ctx += len;
  return bytes && len < 5;
}

static void test_sink(arena *a) {
  size_t taken = 0;
  bede_sink sink = {take, &taken};
  str_buf buf = {.a = a};
  CHECK(out_flush(&buf, sink) && taken == 0);
  buf_add(&buf, STR("four"));
  CHECK(out_flush(&buf, sink) && taken == 4 && buf.len == 0);
  buf_add(&buf, STR("fives"));
  CHECK(!out_flush(&buf, sink));
}

static bede_token word(const char *form, uint32_t head, const char *rel) {
  return (bede_token){.span = at(form),
                      .lemma = str_from(form),
                      .upos = STR("X"),
                      .rel = str_from(rel),
                      .head = head};
}

static void test_conllu(arena *a) {
  sample s;
  sample_fill(&s);
  bede_token tokens[] = {word("Łódź", 4, "dislocated"), word(":", 0, "punct"),
                         word("Polish", 3, "amod"), word("police", 4, "nsubj"),
                         word("beat", UINT32_MAX, "root")};
  bede_sentence sentence = {
      .span = {0, at("beat").end}, .end = 5, .starts_paragraph = true};
  bede_annotation an = {.tokens = tokens,
                        .token_count = 5,
                        .sentences = &sentence,
                        .sentence_count = 1};
  s.doc.annotation = &an;
  str_buf buf = {.a = a};
  out_style style = {0};
  out_conllu.doc(&style, &s.doc, &buf);
  CHECK(str_is(buf_str(&buf),
               "# newdoc id = a\"1\n# newpar\n# sent_id = a\"1-1\n"
               "# text = Łódź: Polish police beat\n"
               "1\tŁódź\tŁódź\tX\t_\t_\t5\tdislocated\t_\tSpaceAfter=No\n"
               "2\t:\t:\tX\t_\t_\t1\tpunct\t_\t_\n"
               "3\tPolish\tPolish\tX\t_\t_\t4\tamod\t_\t_\n"
               "4\tpolice\tpolice\tX\t_\t_\t5\tnsubj\t_\t_\n"
               "5\tbeat\tbeat\tX\t_\t_\t0\troot\t_\t_\n\n"));
}

static void test_words_of_two(arena *a) {
  /* "don't" is one word and two tokens. */
  bede_token tokens[] = {
      {.span = {0, 2}, .lemma = STR("do"), .rel = STR("aux"), .head = 2},
      {.span = {2, 5}, .rel = STR("advmod"), .head = 2, .joined = true},
      {.span = {6, 8}, .rel = STR("root"), .head = UINT32_MAX}};
  bede_sentence sentence = {.span = {0, 8}, .end = 3};
  bede_annotation an = {.tokens = tokens,
                        .token_count = 3,
                        .sentences = &sentence,
                        .sentence_count = 1};
  bede_input input = {.id = STR("x")};
  out_doc doc = {.input = &input, .text = STR("don't go"), .annotation = &an};
  str_buf buf = {.a = a};
  out_style style = {0};
  out_conllu.doc(&style, &doc, &buf);
  CHECK(str_find(buf_str(&buf), STR("1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                                    "1\tdo\tdo\t_\t_\t_\t3\taux\t_\t_\n"
                                    "2\tn't\t_\t_\t_\t_\t3\tadvmod\t_\t_\n"
                                    "3\tgo\t")) != UINT32_MAX);
}

static void test_annotate(arena *a) {
  sample s;
  sample_fill(&s);
  bede_sentence sentence = {.span = {0, sizeof TEXT - 1}};
  bede_mention mention = {.entity = s.police,
                          .type = STR("NOM"),
                          .kind = STR("government"),
                          .chain = 2};
  bede_phrase phrases[] = {
      {.span = s.police.span, .type = STR("NOM"), .chain = 5},
      {.span = s.protesters.span,
       .type = STR("NOM"),
       .mention = UINT32_MAX,
       .chain = 1}};
  bede_predicate predicates[] = {
      {.span = s.trigger, .lemma = STR("beat"), .has_modality = true},
      {.span = s.trigger,
       .lemma = STR("beat"),
       .record = UINT32_MAX,
       .reason = STR("no actor")}};
  bede_annotation an = {.sentences = &sentence,
                        .sentence_count = 1,
                        .mentions = &mention,
                        .mention_count = 1,
                        .phrases = phrases,
                        .phrase_count = 2,
                        .predicates = predicates,
                        .predicate_count = 2};
  s.doc.annotation = &an;
  str_buf buf = {.a = a};
  out_style style = {0};
  out_annotate.doc(&style, &s.doc, &buf);
  CHECK(str_is(
      buf_str(&buf),
      "{\"id\":\"a\\\"1\",\"date\":\"2021-11-16\",\"sentences\":[{\"start\":0,"
      "\"end\":36}],\"mentions\":[{\"start\":6,\"end\":19,\"type\":\"NOM\","
      "\"kind\":\"government\",\"code\":\"POL\",\"sector\":\"COP\",\"chain\":5}"
      ","
      "{\"start\":25,\"end\":35,\"type\":\"NOM\",\"chain\":1}],"
      "\"times\":[],\"places\":[],\"attributions\":[],\"predicates\":[{"
      "\"start\":20,\"end\":24,\"lemma\":\"beat\",\"status\":\"actual\","
      "\"record\":\"00112233\"},{\"start\":20,\"end\":24,\"lemma\":\"beat\","
      "\"reason\":\"no actor\"}]}\n"));
}

static void test_explain(arena *a) {
  sample s;
  sample_fill(&s);
  bede_token tokens[] = {word("Łódź", 4, "dislocated"), word(":", 0, "punct"),
                         word("Polish", 3, "amod"), word("police", 4, "nsubj"),
                         word("beat", UINT32_MAX, "root")};
  bede_sentence sentence = {.span = {0, sizeof TEXT - 1}, .end = 5};
  bede_annotation an = {.tokens = tokens,
                        .token_count = 5,
                        .sentences = &sentence,
                        .sentence_count = 1};
  s.doc.annotation = &an;
  s.doc.record_count = 1;
  str_buf buf = {.a = a};
  out_style style = {0};
  out_explain.doc(&style, &s.doc, &buf);

  CHECK(str_is(buf_str(&buf),
               "a\"1, 2021-11-16\n\n[0] Łódź: Polish police beat protesters.\n"
               "      root  beat\n"
               "      ├ dislocated  Łódź\n"
               "      └ nsubj  Polish police\n"
               "  event  beat -> ASSAULT/beat 0182, actual, actor POL COP "
               "Polish police, recipient CVL protesters, 2021-11-15\n\n"));
}

static void test_reject(arena *a) {
  str_buf buf = {.a = a};
  out_reject(STR("x.jsonl"), 7, STR("no \"text\""), &buf);
  CHECK(str_is(buf_str(&buf), "{\"file\":\"x.jsonl\",\"line\":7,\"reason\":"
                              "\"no \\\"text\\\"\"}\n"));
}

int main(void) {
  jmp_buf full;
  arena a;
  arena_init(&a, NULL, &full);
  if (setjmp(full)) return 1;
  test_offsets(&a);
  test_jsonl(&a);
  test_no_text(&a);
  test_empty(&a);
  test_require(&a);
  test_csv(&a);
  test_table(&a);
  test_sink(&a);
  test_conllu(&a);
  test_words_of_two(&a);
  test_annotate(&a);
  test_explain(&a);
  test_reject(&a);
  arena_free(&a);
  return check_done();
}
