#include "text/text.h"

#include "base/file.h"
#include "check.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

static const lexicon *lex;

/* "do|n't _go / Stop ." : tokens by blanks, '_' before what is joined to the
 * token before it, '/' between sentences. */
static bede_str shown(arena *a, const text_doc *doc) {
  str_buf b = {.a = a};
  for (uint32_t s = 0; s < doc->sentence_count; s++) {
    if (s) buf_add(&b, STR(" /"));
    for (uint32_t k = doc->sentences[s].first; k < doc->sentences[s].end; k++) {
      if (b.len) buf_char(&b, ' ');
      if (doc->joined[k]) buf_char(&b, '_');
      buf_add(&b, text_form(doc, k));
    }
  }
  return buf_str(&b);
}

static text_doc read_text(arena *a, bede_str text) {
  text_doc doc;
  text_read(a, lex, &(text_source){.bytes = text}, &doc);
  return doc;
}

static int reads_as(arena *a, const char *text, const char *wanted) {
  text_doc doc = read_text(a, str_from(text));
  bede_str got = shown(a, &doc);
  if (str_is(got, wanted)) return 1;
  fprintf(stderr, "got     %.*s\nwanted  %s\n", STR_ARG(got), wanted);
  return 0;
}

#define READS(text, wanted) CHECK(reads_as(a, text, wanted))

static void test_clitics(arena *a) {
  READS("They don't know it's Kenya's.",
        "They do _n't know it _'s Kenya _'s .");
  READS("I’m sure we’ve won; she’ll say they’d go.",
        "I _’m sure we _’ve won ; she _’ll say they _’d go .");
  READS("He wouldn't've left.", "He would _n't _'ve left .");
  READS("the rebels' camps", "the rebels _' camps");
  READS("the rebels’ camps", "the rebels _’ camps");
  READS("They cannot win and are gonna lose.",
        "They can _not win and are gon _na lose .");
  READS("in the 1980's and '90s", "in the 1980's and '90s");
  READS("O'Brien met d'Alembert at ten o'clock.",
        "O'Brien met d'Alembert at ten o'clock .");
  READS("Let 'em go.", "Let 'em go .");
  READS("Britain\"s Labour party", "Britain _\"s Labour party");
  READS("the minister''s car", "the minister _''s car");
}

static void test_marks(arena *a) {
  READS("He called it \"unfair\".", "He called it \" unfair \" .");
  READS("“We (all) left,” she said…", "“ We ( all ) left , ” she said …");
  READS("They 'agreed' to it.", "They ' agreed ' to it .");
  READS("It was late--too late - and cold—very.",
        "It was late -- too late - and cold — very .");
  READS("Wait... what?! No!!!", "Wait ... what ?! / No !!!");
  READS("A [sic] {b} <c>", "A [ sic ] { b } < c >");
}

static void test_hyphens(arena *a) {
  READS("a Polish-led, 20-year-old force",
        "a Polish - led , 20 - year - old force");
  READS("al-Shabaab and Al-Jazeera", "al - Shabaab and Al - Jazeera");
  READS("anti-government, pro-Kremlin ex-rebels by e-mail",
        "anti-government , pro-Kremlin ex-rebels by e-mail");
  READS("mid-1980s F-16s", "mid-1980s F - 16s");
  READS("anti-government-led", "anti-government - led");
  READS("the U.S.-led coalition", "the U.S. - led coalition");
  READS("Call 202-555-0147 or 555-0147 on 2021-11-16.",
        "Call 202-555-0147 or 555-0147 on 2021-11-16 .");
  READS("They won 3-1 in 1969-1970.", "They won 3 - 1 in 1969 - 1970 .");
}

static void test_numbers(arena *a) {
  READS("$5.5 billion, 12,000 people, 7%",
        "$ 5.5 billion , 12,000 people , 7 %");
  READS("US$400 and €30m", "US$ 400 and € 30 m");
  READS("at 5:30pm, 35mm of rain", "at 5:30 pm , 35 mm of rain");
  READS("on 9/11 and 3/4/2020", "on 9/11 and 3/4/2020");
  READS("police and/or troops w/o pay", "police and / or troops w/o pay");
  READS("a rise of .5 points", "a rise of .5 points");
  READS("the 20th, the 1970s", "the 20th , the 1970s");
  READS("sources [13,14]", "sources [ 13 , 14 ]");
  READS("25°C", "25 ° C");
}

static void test_abbreviations(arena *a) {
  READS("Gen. Mark A. Okoye met Mr. Lund at 5 p.m. Monday.",
        "Gen. Mark A. Okoye met Mr. Lund at 5 p.m. Monday .");
  READS("He lives in the U.S. The army does not.",
        "He lives in the U.S. / The army does not .");
  READS("The U.S. Army left.", "The U.S. Army left .");
  READS("It is No. 5, he said no. Then he left.",
        "It is No. 5 , he said no . / Then he left .");
  READS("Arms, fuel, etc. were sent.", "Arms , fuel , etc. were sent .");
  READS("He works for Acme Inc. It makes arms.",
        "He works for Acme Inc. / It makes arms .");
  READS("On Nov. 16 they met.", "On Nov. 16 they met .");
  READS("That was plan B. The army left.",
        "That was plan B . / The army left .");
  READS("He knows more than I. They left.",
        "He knows more than I . / They left .");
  READS("He sat. They left.", "He sat . / They left .");
  READS("She runs Acme Inc..", "She runs Acme Inc. .");
}

static void test_addresses(arena *a) {
  READS("See http://a.example/b?c=d,e. Or mail x.y@z.example, @name, #topic.",
        "See http://a.example/b?c=d,e . / Or mail x.y@z.example , @name , "
        "#topic .");
  READS("(www.example.org)", "( www.example.org )");
  READS("It said on example.org that", "It said on example.org that");
}

static void test_sentences(arena *a) {
  READS("\"We left.\" They stayed.", "\" We left . \" / They stayed .");
  READS("“Who?” he asked. Nobody spoke.",
        "“ Who ? ” he asked . / Nobody spoke .");
  READS("“Go!” Duda said.", "“ Go ! ” Duda said .");
  READS("(They left.) We stayed.", "( They left . ) / We stayed .");
  READS("They left.The rest stayed.", "They left . / The rest stayed .");
  READS("They left the city. it rained.", "They left the city . / it rained .");
  READS("1. The parties agree.", "1 . The parties agree .");
}

static void test_lines(arena *a) {
  /* Hard-wrapped. */
  READS("Troops of the northern command crossed the\n"
        "Drina river at dawn on Sunday and moved into\n"
        "Bosnian villages. No one was hurt.",
        "Troops of the northern command crossed the Drina river at dawn on "
        "Sunday and moved into Bosnian villages . / No one was hurt .");
  READS("Police fired on\nthe crowd.", "Police fired on the crowd .");
  READS("Police fired\n\nTroops left", "Police fired / Troops left");
  READS("Police fired\r\n\r\nTroops left\rRebels came",
        "Police fired / Troops left / Rebels came");
}

static void test_kinds(arena *a) {
  text_doc doc = read_text(
      a, STR("Talks Fail in Harare\nBy Jane Doe, Staff Writer\n\n"
             "HARARE, Nov 16 (Reuters) - Talks failed on Tuesday.\n"
             "Leaders left.\n(Reporting by J. Doe; Editing by R. Roe)"));
  CHECK(doc.sentence_count == 6);
  if (doc.sentence_count != 6) return;
  const text_sentence *s = doc.sentences;
  CHECK(s[0].kind == TEXT_HEADLINE && s[1].kind == TEXT_BYLINE);
  CHECK(s[2].kind == TEXT_DATELINE && s[3].kind == TEXT_PROSE);
  CHECK(s[2].starts_paragraph && !s[3].starts_paragraph);
  CHECK(str_is(text_form(&doc, s[3].first), "Talks"));
  CHECK(s[4].kind == TEXT_PROSE && s[4].starts_paragraph);
  CHECK(s[5].kind == TEXT_BYLINE);
  for (uint32_t i = 0; i < doc.sentence_count; i++)
    for (uint32_t k = s[i].first; k < s[i].end; k++)
      CHECK(doc.sentence_of[k] == i);
}

/* The first word behind the dateline; empty where there is none. */
static bede_str behind_dateline(arena *a, const char *text) {
  text_doc doc = read_text(a, str_from(text));
  if (doc.sentence_count < 2 || doc.sentences[0].kind != TEXT_DATELINE)
    return STR("");
  return text_form(&doc, doc.sentences[1].first);
}

static void test_datelines(arena *a) {
  CHECK(str_is(behind_dateline(a, "BEIJING -- China left."), "China"));
  CHECK(str_is(behind_dateline(a, "KABUL (AP) - Troops left."), "Troops"));
  CHECK(str_is(behind_dateline(a, "Kabul (AFP) — The army left."), "The"));
  CHECK(str_is(behind_dateline(a, "Lima, March 3 - peru left."), "peru"));
  CHECK(str_is(behind_dateline(a, "(CNN) The army left."), "The"));
  CHECK(str_is(behind_dateline(a, "NEW YORK, N.Y. - Talks failed."), "Talks"));
  CHECK(str_is(behind_dateline(a, "KABUL (Pajhwok) : Troops left."), "Troops"));
  CHECK(str_is(behind_dateline(a, "Lagos - Police left."), "Police"));
  CHECK(str_is(behind_dateline(a, "Zwiggle — A 9-year-old left."), "A"));
  CHECK(behind_dateline(a, "Zwiggle — the army — left Kabul.").len == 0);
  CHECK(str_is(behind_dateline(a, "CAIRO (AP) Police left."), "Police"));
  CHECK(str_is(behind_dateline(a, "CAIRO (AP) \" Police left."), "Police"));
  CHECK(str_is(behind_dateline(a, "LIMA, Peru (Feb. 4, 2014) - A man left."),
               "A"));
  CHECK(behind_dateline(a, "The Union (AU) Council left Kabul.").len == 0);
  CHECK(behind_dateline(a, "NATO - the alliance - left Kabul.").len == 0);
  CHECK(behind_dateline(a, "The army - 500 men - left Kabul.").len == 0);
  CHECK(behind_dateline(a, "Kabul (which fell) - The army left.").len == 0);
}

/* A text in small letters, at whose head the town may be any, below a line of
 * its own, too; but not farther down. */
static void test_small_dateline(arena *a) {
  static const char town[] =
      "zwiggle: two men and a woman who had come to see the mayor were held "
      "by the police at the gate on friday.";
  CHECK(str_is(behind_dateline(a, town), "two"));
  str_buf below = {.a = a}, later = {.a = a};
  buf_format(&below, "This was printed on May 5\n\n%s", town);
  text_doc doc = read_text(a, buf_str(&below));
  CHECK(doc.sentence_count == 3 && doc.sentences[1].kind == TEXT_DATELINE);
  buf_format(&later, "The mayor of the town is ill.\n\n%s", town);
  doc = read_text(a, buf_str(&later));
  CHECK(doc.sentence_count == 2);
}

/* The i-th quotation, and whether its closing mark is there. */
static bede_str quoted(const text_doc *doc, uint32_t i, bool closed) {
  if (i >= doc->quote_count || doc->quotes[i].closed != closed) return STR("");
  return str_slice(doc->clean, doc->token[doc->quotes[i].first].start,
                   doc->token[doc->quotes[i].end - 1].end);
}

static void test_quotes(arena *a) {
  text_doc d = read_text(
      a, STR("\"We won,\" he said, \"and they lost.\" A 'free' man.\n\n"
             "“It is over. They fled, the army tweeted on Monday.\n\n"
             "He said “it was ‘his’ land” and left. The rebels' aim: «Go»"));
  CHECK(d.quote_count == 6);
  CHECK(str_is(quoted(&d, 0, true), "We won,"));
  CHECK(str_is(quoted(&d, 1, true), "and they lost."));
  CHECK(str_is(quoted(&d, 2, true), "free"));
  CHECK(str_is(quoted(&d, 3, false), "It is over. They fled,"));
  CHECK(str_is(quoted(&d, 4, true), "it was ‘his’ land"));
  CHECK(str_is(quoted(&d, 5, true), "Go"));
  d = read_text(a, STR("“We stay.\n\n“We fight,” he said."));
  CHECK(d.quote_count == 2 && str_is(quoted(&d, 0, false), "We stay."));
  CHECK(str_is(quoted(&d, 1, true), "We fight,"));
}

static void test_bytes(arena *a) {
  text_doc d = read_text(a, STR("\xEF\xBB\xBFGo\xFF to Caf\xC3\xA9\xC3."));
  CHECK(d.repaired == 2 && str_is(d.clean, "\uFEFFGo\uFFFD to Café\uFFFD."));
  CHECK(str_is(shown(a, &d), "Go\uFFFD to Café\uFFFD ."));
  d = read_text(a, STR("a\0b \0 c"));
  CHECK(d.token_count == 3);
  CHECK(read_text(a, STR("")).token_count == 0);
  CHECK(read_text(a, (bede_str){NULL, 0}).sentence_count == 0);
  CHECK(read_text(a, STR(" \n\t\r\n")).sentence_count == 0);
  d = read_text(a, STR("itâ€™s timeâ€\x9D now."));
  CHECK(d.sentence_count == 1);
}

static bede_str text_span(const text_doc *doc, bede_span s) {
  return str_slice(doc->clean, s.start, s.end);
}

/* Spans stay those of the text as it came. */
static void test_garbled(arena *a) {
  text_doc d = read_text(a, STR("PeÃ±a said itâ€™s over. â€œGoâ€\x9D now."));
  CHECK(str_is(shown(a, &d), "Peña said it _’s over . / “ Go ” now ."));
  CHECK(d.garbled == 4);
  CHECK(str_is(text_span(&d, d.token[0]), "PeÃ±a"));
  CHECK(str_is(text_span(&d, d.token[3]), "â€™s"));
  CHECK(str_is(text_span(&d, d.sentences[0].span), "PeÃ±a said itâ€™s over."));
  CHECK(d.token[d.token_count - 1].end == d.clean.len);

  d = read_text(a, STR("It isnâ€ ™t soâ€ \uFFFD he said.Â Not Ã ̄."));
  CHECK(str_is(shown(a, &d), "It is _n’t so ” he said . / Not ï ."));
  /* garbled twice */
  d = read_text(a, STR("itÃ¢â‚¬â„¢s PeÃƒÂ±a"));
  CHECK(str_is(shown(a, &d), "it _’s Peña") && d.garbled == 7);
  CHECK(str_is(text_span(&d, d.token[2]), "PeÃƒÂ±a"));
  CHECK(str_is(text_span(&d, d.token[1]), "Ã¢â‚¬â„¢s"));

  /* nothing garbled: capitals before marks, foreign words, half a row */
  const char *const sound[] = {"The “CAFÉ” in SÃO TOMÉ",
                               "“AMANH\u00C3” he said", "Å is a village",
                               "BÂ â Ã", "© 2021 Ã"};
  for (size_t i = 0; i < sizeof sound / sizeof *sound; i++) {
    d = read_text(a, str_from(sound[i]));
    CHECK(!d.garbled && d.mended.ptr == d.clean.ptr);
  }
}

static void test_long_sentence(arena *a) {
  str_buf b = {.a = a};
  for (int i = 0; i < 60; i++) buf_add(&b, STR("they left and we stayed, "));
  buf_add(&b, STR("it ended."));
  text_doc d;
  text_source source = {.bytes = buf_str(&b), .sentence_tokens = 50};
  text_read(a, lex, &source, &d);
  CHECK(d.token_count == 363 && d.split == 1 && d.sentence_count >= 8);
  uint32_t next = 0;
  for (uint32_t i = 0; i < d.sentence_count; i++) {
    const text_sentence *s = &d.sentences[i];
    CHECK(s->first == next && s->end > s->first && s->end - s->first <= 50);
    CHECK(s->continued == (i > 0));
    bool last = i + 1 == d.sentence_count;
    CHECK(last || str_is(text_form(&d, s->end - 1), ","));
    next = s->end;
  }
  CHECK(next == d.token_count);
}

static void test_given(arena *a) {
  bede_given_token given[] = {{{0, 5}, true, false},
                              {{5, 8}, false, true},
                              {{9, 11}, true, false},
                              {{900, 3}, false, false}};
  text_source source = {
      .bytes = STR("do\xFFnt' go"), .tokens = given, .token_count = 4};
  given[0].span.end = 3;
  given[1].span = (bede_span){3, 6};
  given[2].span = (bede_span){7, 9};
  text_doc d;
  text_read(a, lex, &source, &d);
  CHECK(d.token_count == 4 && d.sentence_count == 2);
  CHECK(str_is(text_form(&d, 0), "do\uFFFD"));
  CHECK(str_is(text_form(&d, 1), "nt'") && d.joined[1]);
  CHECK(str_is(text_form(&d, 2), "go") && d.sentence_of[2] == 1);
  CHECK(text_form(&d, 3).len == 0); /* out of the text: kept, empty */
}

/* Every token within its sentence and the text, in order, not overlapping. */
static void check_sound(const text_doc *d) {
  uint32_t at = 0, next = 0;
  int wrong = 0;
  for (uint32_t k = 0; k < d->token_count; k++) {
    bede_span t = d->token[k];
    wrong += t.start < at || t.end <= t.start || t.end > d->clean.len ||
             t.end - t.start > 1100;
    at = t.end;
  }
  for (uint32_t i = 0; i < d->sentence_count; i++) {
    wrong += d->sentences[i].first != next;
    next = d->sentences[i].end;
  }
  wrong += next != d->token_count;
  for (uint32_t i = 0; i < d->quote_count; i++)
    wrong += d->quotes[i].first >= d->quotes[i].end ||
             d->quotes[i].end > d->token_count;
  CHECK(wrong == 0);
}

/* Reads `bytes` again and again, or (with a seed) its bytes in any order. */
static void read_alone(const char *bytes, uint32_t len, uint32_t seed) {
  jmp_buf full;
  arena a;
  arena_init(&a, NULL, &full);
  if (setjmp(full)) return;
  str_buf b = {.a = &a};
  uint32_t n = (uint32_t)strlen(bytes);
  for (uint32_t i = 0, state = seed; i < len; i++) {
    state = state * 1664525u + 1013904223u;
    buf_char(&b, bytes[(seed ? state >> 16 : i) % n]);
  }
  clock_t before = clock();
  text_doc d = read_text(&a, buf_str(&b));
  CHECK((double)(clock() - before) / CLOCKS_PER_SEC < 5);
  check_sound(&d);
  arena_free(&a);
}

/* What is slow or breaks when it is read carelessly. */
static void test_nasty(void) {
  static const char *const pieces[] = {
      "a",       "a-",   "'",   "\"", "(",    ".",          "a@",
      "http://", "\n",   "A. ", "1-", "U.S.", "WARSAW (AP", "“ ",
      "n't",     "\xFF", " 'a", "\r", "$5,",  "#"};
  for (size_t p = 0; p < sizeof pieces / sizeof *pieces; p++)
    read_alone(pieces[p], 300000, 0);
}

static void test_random(void) {
  for (uint32_t seed = 1; seed <= 300; seed++)
    read_alone("aB.' \"\n-5,()$%/@:!?s\xE2\x80\x99\x9C\x94\xFF", 400, seed);
}

/* The built-in lexicon, and the few values that these tests count on. */
static const lexicon *open_lexicon(arena *a, const char *dir) {
  char own[] = "/tmp/bede-text-XXXXXX", path[64];
  if (!mkdtemp(own)) return NULL;
  snprintf(path, sizeof path, "%s/time.bede", own);
  FILE *f = fopen(path, "w");
  if (!f) return NULL;
  fputs("november  month 11\nnov  month 11\nmarch  month 3\n", f);
  fclose(f);
  snprintf(path, sizeof path, "%s/speech.bede", own);
  if (!(f = fopen(path, "w"))) return NULL;
  fputs("say  asserts\ntweet  asserts\n", f);
  fclose(f);
  const char *dirs[] = {dir, own};
  bede_error err = {0};
  bede_str image;
  const lexicon *out = NULL;
  if (lexicon_compile(a, dirs, 2, &image, &err) ||
      lexicon_open(a, image, &out, &err))
    fprintf(stderr, "%s\n", err.message);
  remove(path);
  snprintf(path, sizeof path, "%s/time.bede", own);
  remove(path);
  remove(own);
  return out;
}

int main(int argc, char **argv) {
  jmp_buf full;
  arena a;
  arena_init(&a, NULL, &full);
  if (setjmp(full) || argc < 2) return 1;
  lex = open_lexicon(&a, argv[1]);
  if (!lex) return 1;
  test_clitics(&a);
  test_marks(&a);
  test_hyphens(&a);
  test_numbers(&a);
  test_abbreviations(&a);
  test_addresses(&a);
  test_sentences(&a);
  test_lines(&a);
  test_kinds(&a);
  test_datelines(&a);
  test_small_dateline(&a);
  test_quotes(&a);
  test_bytes(&a);
  test_garbled(&a);
  test_long_sentence(&a);
  test_given(&a);
  test_nasty();
  test_random();
  arena_free(&a);
  return check_done();
}
