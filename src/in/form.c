#include "in/form.h"

#include "base/str.h"
#include "in/field.h"

#include <strings.h>

/* ORDER FORM */
static const char *const form_names[IN_FORM_COUNT] = {
    "auto", "txt", "jsonl", "csv", "conllu", "html", "warc", "rss"};

bool in_form_read(bede_str name, in_form *out) {
  for (int i = 0; i < IN_FORM_COUNT; i++) {
    if (!str_is(name, form_names[i])) continue;
    *out = (in_form)i;
    return true;
  }
  return false;
}

const char *in_form_name(in_form form) {
  return form < IN_FORM_COUNT ? form_names[form] : "";
}

static bool begins(bede_str s, const char *prefix) {
  size_t n = strlen(prefix);
  return s.len >= n && strncasecmp(s.ptr, prefix, n) == 0;
}

static bede_str first_line(bede_str s) {
  const char *p = s.len ? memchr(s.ptr, '\n', s.len) : NULL;
  return p ? str_slice(s, 0, (uint32_t)(p - s.ptr)) : s;
}

/* "1 <tab> Poland <tab> ...": ten columns, the first a number */
static bool is_conllu_line(bede_str line) {
  uint32_t tabs = 0;
  for (uint32_t i = 0; i < line.len; i++) tabs += line.ptr[i] == '\t';
  return tabs == 9 && line.ptr[0] >= '0' && line.ptr[0] <= '9';
}

static bool is_conllu(bede_str s) {
  static const char *const comments[] = {"# newdoc", "# newpar", "# sent_id",
                                         "# text = ", "# global.columns"};
  for (size_t i = 0; i < sizeof comments / sizeof *comments; i++)
    if (begins(s, comments[i])) return true;
  while (s.len && s.ptr[0] == '#') {
    uint32_t n = first_line(s).len;
    s = str_slice(s, n < s.len ? n + 1 : n, s.len);
  }
  return is_conllu_line(first_line(s));
}

/* A header: several columns, and one of them is known to hold the text. */
static bool is_csv(bede_str s) {
  bede_str rest = str_trim(first_line(s)), cell;
  bool has_text = false;
  uint32_t cells = 0;
  for (; str_split(&rest, ",;\t", &cell); cells++) {
    if (cell.len > 1 && cell.ptr[0] == '"')
      cell = str_slice(cell, 1, cell.len - 1);
    has_text = has_text || field_alias_rank(FIELD_TEXT, cell) < UINT32_MAX;
  }
  return cells > 1 && has_text;
}

static in_form by_content(bede_str head) {
  if (begins(head, "\xEF\xBB\xBF")) head = str_slice(head, 3, head.len);
  bede_str s = str_trim(head);
  if (begins(s, "{")) {
    bede_str inner = str_trim(str_slice(s, 1, s.len));
    if (begins(inner, "\"") || begins(inner, "}")) return IN_JSONL;
  }
  if (begins(s, "WARC/1.")) return IN_WARC;
  if (begins(s, "<!doctype html") || begins(s, "<html")) return IN_HTML;
  if (begins(s, "<rss") || begins(s, "<feed") || begins(s, "<?xml"))
    return IN_RSS;
  if (is_conllu(head)) return IN_CONLLU;
  return is_csv(head) ? IN_CSV : IN_AUTO;
}

static in_form by_name(bede_str name) {
  static const struct {
    const char *suffix;
    in_form form;
  } known[] = {
      {".jsonl", IN_JSONL}, {".ndjson", IN_JSONL}, {".json", IN_JSONL},
      {".csv", IN_CSV},     {".tsv", IN_CSV},      {".conllu", IN_CONLLU},
      {".html", IN_HTML},   {".htm", IN_HTML},     {".warc", IN_WARC},
      {".rss", IN_RSS},     {".xml", IN_RSS}};
  if (str_ends(name, STR(".gz"))) name.len -= 3;
  if (str_ends(name, STR(".zst"))) name.len -= 4;
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (str_ends(name, str_from(known[i].suffix))) return known[i].form;
  return IN_TXT;
}

in_form form_detect(bede_str head, bede_str name) {
  in_form form = by_content(head);
  return form == IN_AUTO ? by_name(name) : form;
}

const char *form_not_text(bede_str head) {
  if (begins(head, "\xFF\xFE") || begins(head, "\xFE\xFF"))
    return "UTF-16; only UTF-8 is read";
  uint32_t control = 0;
  for (uint32_t i = 0; i < head.len; i++) {
    unsigned char c = (unsigned char)head.ptr[i];
    control += c < 32 && !(c >= '\t' && c <= '\r') && c != 27;
  }
  /* Bytes at random have one in ten. */
  return control > 2 && control > head.len / 25 ? "not a text" : NULL;
}
