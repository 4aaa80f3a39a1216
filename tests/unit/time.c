/*
 * time.c - time expressions as the whole program reads them.  Values and days
 * are worked out by hand, from a calendar and TIMEX3's rules.
 *
 *     test-time DATA
 */
#include "bede.h"
#include "check.h"

#include <string.h>

typedef struct expected {
  const char *text;  /* the article, of Wednesday, 17 November 2021 */
  const char *words; /* of the expression */
  const char *type, *value;
  int32_t from, to;
} expected;

static const expected rows[] = {
    /* written out */
    {"They met on November 16.", "November 16", "DATE", "2021-11-16", 20211116,
     20211116},
    {"They met on Tuesday, November 16, 2021.", "Tuesday, November 16, 2021",
     "DATE", "2021-11-16", 20211116, 20211116},
    {"They met on the 3rd of March 2014.", "the 3rd of March 2014", "DATE",
     "2014-03-03", 20140303, 20140303},
    {"They met on 29 February 2020.", "29 February 2020", "DATE", "2020-02-29",
     20200229, 20200229},
    {"They met on November 20.", "November 20", "DATE", "2020-11-20", 20201120,
     20201120},
    {"They will meet on November 20.", "November 20", "DATE", "2021-11-20",
     20211120, 20211120},
    {"They met on 2021-10-02.", "2021-10-02", "DATE", "2021-10-02", 20211002,
     20211002},
    {"They met on 10/25/2020.", "10/25/2020", "DATE", "2020-10-25", 20201025,
     20201025},
    {"They met in August 2020.", "August 2020", "DATE", "2020-08", 20200801,
     20200831},
    {"They met in December.", "December", "DATE", "2020-12", 20201201,
     20201231},
    {"They will meet in December.", "December", "DATE", "2021-12", 20211201,
     20211231},
    {"They met in June last year.", "June last year", "DATE", "2020-06",
     20200601, 20200630},
    {"They met in mid-May.", "mid-May", "DATE", "2021-05", 20210511, 20210520},
    {"The war began in 2014.", "2014", "DATE", "2014", 20140101, 20141231},
    {"They fled in the 1990s.", "the 1990s", "DATE", "199", 19900101, 19991231},
    {"They fled in the late 1980s.", "the late 1980s", "DATE", "198", 19850101,
     19891231},
    {"It was built in the 19th century.", "the 19th century", "DATE", "18",
     18010101, 19001231},
    {"They met in the third quarter of 2020.", "the third quarter of 2020",
     "DATE", "2020-Q3", 20200701, 20200930},
    {"They met in the first half of 2020.", "the first half of 2020", "DATE",
     "2020-H1", 20200101, 20200630},
    {"They met in the winter of 2010.", "the winter of 2010", "DATE", "2010-WI",
     20101201, 20110228},
    {"They will meet in the first week of May 2022.",
     "the first week of May 2022", "DATE", "2022-W18", 20220501, 20220507},
    /* from the article's date */
    {"They met yesterday.", "yesterday", "DATE", "2021-11-16", 20211116,
     20211116},
    {"They will meet tomorrow.", "tomorrow", "DATE", "2021-11-18", 20211118,
     20211118},
    {"They met on Tuesday.", "Tuesday", "DATE", "2021-11-16", 20211116,
     20211116},
    {"They met on Wednesday.", "Wednesday", "DATE", "2021-11-17", 20211117,
     20211117},
    {"They will meet on Tuesday.", "Tuesday", "DATE", "2021-11-23", 20211123,
     20211123},
    {"They agreed to meet on Tuesday.", "Tuesday", "DATE", "2021-11-23",
     20211123, 20211123},
    {"They met last Wednesday.", "last Wednesday", "DATE", "2021-11-10",
     20211110, 20211110},
    {"They will meet next Friday.", "next Friday", "DATE", "2021-11-19",
     20211119, 20211119},
    {"They met last week.", "last week", "DATE", "2021-W45", 20211108,
     20211114},
    {"They will meet next month.", "next month", "DATE", "2021-12", 20211201,
     20211231},
    {"They met this year.", "this year", "DATE", "2021", 20210101, 20211231},
    {"They met over the weekend.", "the weekend", "DATE", "2021-W45-WE",
     20211113, 20211114},
    {"They met last summer.", "last summer", "DATE", "2021-SU", 20210601,
     20210831},
    {"They met two days ago.", "two days ago", "DATE", "2021-11-15", 20211115,
     20211115},
    {"They met three weeks ago.", "three weeks ago", "DATE", "2021-W43",
     20211024, 20211030}, /* three days before and after 27 October */
    {"They met five months ago.", "five months ago", "DATE", "2021-06",
     20210601, 20210630},
    {"They met a year ago.", "a year ago", "DATE", "2020", 20200101, 20201231},
    {"They met recently.", "recently", "DATE", "PAST_REF", 20210819, 20211117},
    {"They are meeting now.", "now", "DATE", "PRESENT_REF", 20211117, 20211117},
    /* what of it is meant */
    {"They met earlier this week.", "earlier this week", "DATE", "2021-W46",
     20211115, 20211117},
    {"They will meet later this month.", "later this month", "DATE", "2021-11",
     20211117, 20211130},
    {"They met early in 2019.", "early in 2019", "DATE", "2019", 20190101,
     20190630},
    {"They met at the end of 2019.", "the end of 2019", "DATE", "2019",
     20190701, 20191231},
    {"They met in early November.", "early November", "DATE", "2021-11",
     20211101, 20211110},
    {"They have met since 2014.", "2014", "DATE", "2014", 20140101, 20211117},
    /* lengths */
    {"They met in recent days.", "recent days", "DURATION", "PXD", 20211110,
     20211117},
    {"They met in the past two weeks.", "the past two weeks", "DURATION", "P2W",
     20211103, 20211117},
    {"They will meet in the next three days.", "the next three days",
     "DURATION", "P3D", 20211117, 20211120},
    {"They met for several hours.", "several hours", "DURATION", "PTXH", 0, 0},
    {"They held two-day talks.", "two-day", "DURATION", "P2D", 0, 0},
    {"The siege lasted a year and a half.", "a year and a half", "DURATION",
     "P1.5Y", 0, 0},
    {"They waited half an hour.", "half an hour", "DURATION", "PT30M", 0, 0},
    {"They waited at least three months.", "at least three months", "DURATION",
     "P3M", 0, 0},
    {"They have fought for decades.", "decades", "DURATION", "PXDE", 0, 0},
    /* again and again */
    {"They meet every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2", 0, 0},
    {"They meet every two weeks.", "every two weeks", "SET", "P2W", 0, 0},
    {"Shells fall there daily.", "daily", "SET", "P1D", 0, 0},
    /* of the day */
    {"They met yesterday morning.", "yesterday morning", "TIME",
     "2021-11-16TMO", 20211116, 20211116},
    {"They met last night.", "last night", "TIME", "2021-11-16TNI", 20211116,
     20211116},
    {"They met this morning.", "this morning", "TIME", "2021-11-17TMO",
     20211117, 20211117},
    {"They met at 7:15 p.m. Tuesday.", "7:15 p.m. Tuesday", "TIME",
     "2021-11-16T19:15", 20211116, 20211116},
    {"They met at noon yesterday.", "noon yesterday", "TIME",
     "2021-11-16T12:00", 20211116, 20211116},
    {"They met at noon on Friday.", "noon", "TIME", "2021-11-12T12:00",
     20211112, 20211112},
    {"They fought on the night of 3 May.", "the night of 3 May", "TIME",
     "2021-05-03TNI", 20210503, 20210503},
    {"They fought from Monday to Friday.", "Monday", "DATE", "2021-11-08",
     20211108, 20211108},
    {"They met half a year ago.", "half a year ago", "DATE", "2021-05",
     20210501, 20210531},
    {"They meet twice a week.", "a week", "SET", "P1W", 0, 0},
    /* holidays: Easter was on 21 April 2019 and on 4 April 2021 */
    {"They met on Christmas Day.", "Christmas Day", "DATE", "2020-12-25",
     20201225, 20201225},
    {"They will meet on Christmas Day.", "Christmas Day", "DATE", "2021-12-25",
     20211225, 20211225},
    {"They met last Thanksgiving.", "last Thanksgiving", "DATE", "2020-11-26",
     20201126, 20201126},
    {"They met on Good Friday 2019.", "Good Friday 2019", "DATE", "2019-04-19",
     20190419, 20190419},
    {"They met on Easter Monday.", "Easter Monday", "DATE", "2021-04-05",
     20210405, 20210405},
    /* from what was told before */
    {"They met on Monday. The next day they fled.", "The next day", "DATE",
     "2021-11-16", 20211116, 20211116},
    {"They met on 3 May 2019. Two days later they fled.", "Two days later",
     "DATE", "2019-05-05", 20190505, 20190505},
    {"They left between 3 and 9 May 2020.", "3", "DATE", "2020-05-03", 20200503,
     20200503},
    {"They left in January and February 2013.", "January", "DATE", "2013-01",
     20130101, 20130131},
    {"The war began on 4 May 1861. By 1 June 1861 five towns had fallen, and "
     "on 9 June 1861 the fort. The governor fled on 2 July 1861; on 8 July "
     "1861 he was caught. In September peace was made.",
     "September", "DATE", "1861-09", 18610901, 18610930},
};

/* No times, though the words are. */
static const char *const none[] = {
    "They may march to the border.",
    "Theresa May resigned.",
    "The economy may fall.",
    "The 37-year-old was arrested.",
    "Police arrested 2000 protesters.",
    "The budget was cut in half.",
    "The late president was a general.",
};

static bede_str str(const char *z) {
  return (bede_str){z, (uint32_t)strlen(z)};
}

static bool same(bede_str a, const char *b) {
  return a.len == strlen(b) && memcmp(a.ptr, b, a.len) == 0;
}

static bede_doc *read(bede_coder *coder, const char *text, int32_t date) {
  const bede_input input = {.text = str(text), .id = str("a"), .date = date};
  return bede_code(coder, &input, NULL, NULL);
}

static const bede_time *find(const bede_annotation *an, const char *text,
                             const char *words) {
  for (uint32_t i = 0; i < an->time_count; i++) {
    bede_span span = an->times[i].span;
    if (same((bede_str){text + span.start, span.end - span.start}, words))
      return &an->times[i];
  }
  return NULL;
}

static void test_row(bede_coder *coder, const expected *row) {
  bede_doc *doc = read(coder, row->text, 20211117);
  const bede_time *t = find(bede_doc_annotation(doc), row->text, row->words);
  bool right = t && same(t->type, row->type) && same(t->value, row->value) &&
               t->from == row->from && t->to == row->to;
  if (!right && t)
    fprintf(stderr, "%s: %.*s %.*s %d %d\n", row->text, (int)t->type.len,
            t->type.ptr, (int)t->value.len, t->value.ptr, t->from, t->to);
  else if (!right)
    fprintf(stderr, "%s: no \"%s\"\n", row->text, row->words);
  CHECK(right);
  bede_doc_free(doc);
}

static void test_none(bede_coder *coder, const char *text) {
  bede_doc *doc = read(coder, text, 20211117);
  if (bede_doc_annotation(doc)->time_count) fprintf(stderr, "%s\n", text);
  CHECK(bede_doc_annotation(doc)->time_count == 0);
  bede_doc_free(doc);
}

/* Without a date of the article what is relative has no days. */
static void test_undated(bede_coder *coder) {
  const char *text = "They met on Tuesday and on 3 May 2019.";
  bede_doc *doc = read(coder, text, 0);
  const bede_annotation *an = bede_doc_annotation(doc);
  const bede_time *day = find(an, text, "Tuesday");
  CHECK(day && same(day->value, "XXXX-WXX-2") && day->from == 0);
  day = find(an, text, "3 May 2019");
  CHECK(day && day->from == 20190503);
  bede_doc_free(doc);
}

int main(int argc, char **argv) {
  if (argc < 2) return 1;
  const bede_data_source source = {.dir = argv[1]};
  bede_data *data = bede_data_load(&source, NULL, NULL);
  bede_coder *coder = data ? bede_coder_new(data, NULL, NULL) : NULL;
  if (!coder) return 1;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    test_row(coder, &rows[i]);
  for (size_t i = 0; i < sizeof none / sizeof *none; i++)
    test_none(coder, none[i]);
  test_undated(coder);
  bede_coder_free(coder);
  bede_data_free(data);
  return check_done();
}
