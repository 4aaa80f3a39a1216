/*
 * CoNLL-U: articles that bring their tokens and sentences.
 *
 * The text is put together from the forms.  A "# newdoc" begins an article;
 * a file without one is a single article.
 */
#include "in/reader.h"

#include "base/str.h"

#define LINE_BYTES ((size_t)1 << 20)
#define TEXT_BYTES ((uint32_t)1 << 20) /* then the article is cut */

typedef struct doc {
  str_buf text;
  ARRAY(bede_given_token) tokens;
  bool in_sentence; /* a token of the sentence was read */
  bool paragraph;   /* "# newpar" was read since the last token */
  bool blank;       /* a blank stands before the next token */
  bool word_blank;  /* a blank stands behind the multiword token */
  uint32_t word_first, word_last; /* ids of the multiword token, 0: none */
} doc;

static bool take_comment(in_reader *r, arena *a, in_article *out,
                         bede_str line) {
  static const struct {
    const char *key;
    in_field field;
  } known[] = {{"newdoc id", FIELD_ID},
               {"meta::title", FIELD_TITLE},
               {"meta::dateCreated", FIELD_DATE},
               {"date", FIELD_DATE},
               {"meta::sourceURL", FIELD_URL},
               {"title", FIELD_TITLE},
               {"url", FIELD_URL},
               {"publisher", FIELD_PUBLISHER}};
  bede_str rest = str_slice(line, 1, line.len), key;
  if (!str_split(&rest, "=", &key) || !rest.ptr) return false;
  key = str_trim(key);
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (str_is(key, known[i].key))
      reader_set(r, out, known[i].field, str_copy(a, str_trim(rest)));
  return true;
}

static bool is_comment(bede_str line, const char *word) {
  line = str_trim(str_slice(line, 1, line.len));
  return str_starts(line, str_from(word));
}

static uint32_t read_number(bede_str *s) {
  uint32_t n = 0, i = 0;
  while (i < s->len && i < 8 && s->ptr[i] >= '0' && s->ptr[i] <= '9')
    n = n * 10 + (uint32_t)(s->ptr[i++] - '0');
  *s = str_slice(*s, i, s->len);
  return n;
}

/* Ten columns; false when there are others. */
static bool read_columns(bede_str line, bede_str column[10]) {
  uint32_t n = 0;
  bede_str piece;
  while (str_split(&line, "\t", &piece)) {
    if (n == 10) return false;
    column[n++] = piece;
  }
  return n == 10 && column[1].len > 0;
}

static void put_blank(doc *d) {
  if (!d->text.len) return;
  if (!d->in_sentence && d->paragraph)
    buf_add(&d->text, STR("\n\n"));
  else if (d->blank)
    buf_char(&d->text, ' ');
}

static void put_token(arena *a, doc *d, uint32_t id, bede_str form,
                      bool blank_behind) {
  bool in_word = d->word_last && id >= d->word_first && id <= d->word_last;
  bool joined = in_word && id > d->word_first;
  if (!joined) put_blank(d);
  uint32_t start = d->text.len;
  buf_add(&d->text, form);
  *array_push(a, &d->tokens) =
      (bede_given_token){{start, d->text.len}, !d->in_sentence, joined};
  d->blank = blank_behind;
  if (in_word) d->blank = id == d->word_last && d->word_blank;
  d->in_sentence = true;
  d->paragraph = false;
}

/* False: the line is no token. */
static bool take_token(arena *a, doc *d, bede_str line) {
  bede_str column[10];
  if (!read_columns(line, column)) return false;
  bede_str id = column[0];
  uint32_t first = read_number(&id);
  bool blank = str_find(column[9], STR("SpaceAfter=No")) == UINT32_MAX;
  if (id.len && id.ptr[0] == '-') { /* 3-4 don't: its words follow */
    id = str_slice(id, 1, id.len);
    d->word_first = first;
    d->word_last = read_number(&id);
    d->word_blank = blank;
    return first > 0 && d->word_last >= first && !id.len;
  }
  if (id.len && id.ptr[0] == '.') return true; /* 8.1: elided, not written */
  if (!first || id.len) return false;
  put_token(a, d, first, column[1], blank);
  return true;
}

static void end_sentence(doc *d) {
  d->in_sentence = false;
  d->word_first = d->word_last = 0;
}

/* The next line without its end, still in the window; false at the end.  *len
 * is what to skip. */
static bool peek_line(in_reader *r, bede_str *line, size_t *len) {
  for (;;) {
    if (!stream_len(&r->s) && !stream_more(&r->s)) return false;
    size_t n = stream_line(&r->s, LINE_BYTES);
    if (n == SIZE_MAX) {
      reader_reject(r, r->s.line, "a line of more than %zu bytes", LINE_BYTES);
      stream_skip_line(&r->s);
      continue;
    }
    *len = n < stream_len(&r->s) ? n + 1 : n;
    *line = (bede_str){stream_ptr(&r->s), (uint32_t)n};
    if (line->len && line->ptr[line->len - 1] == '\r') line->len--;
    if (n < stream_len(&r->s) || !r->s.damage[0]) return true;
    reader_damage(r);
    stream_skip(&r->s, n);
  }
}

static bool begins_other(const doc *d, bede_str line) {
  if (!d->tokens.count || d->in_sentence) return false;
  if (d->text.len > TEXT_BYTES) return true;
  return line.len && line.ptr[0] == '#' && is_comment(line, "newdoc");
}

static void take_line(in_reader *r, arena *a, in_article *out, doc *d,
                      bede_str line) {
  if (!str_trim(line).len) {
    end_sentence(d);
  } else if (line.ptr[0] == '#') {
    d->paragraph = d->paragraph || is_comment(line, "newpar");
    take_comment(r, a, out, line);
  } else if (!take_token(a, d, line)) {
    reader_reject(r, r->s.line, "not a line of CoNLL-U");
  }
}

/* False: the file has no more tokens. */
static bool read_doc(in_reader *r, arena *a, in_article *out) {
  doc d = {.text = {.a = a}};
  bede_str line;
  size_t len;
  *out = (in_article){.line = r->s.line, .position = r->position};
  while (peek_line(r, &line, &len)) {
    if (begins_other(&d, line)) break;
    take_line(r, a, out, &d, line);
    stream_skip(&r->s, len);
  }
  if (!d.tokens.count) return false;
  r->position++;
  out->input.text = buf_str(&d.text);
  out->input.tokens = d.tokens.items;
  out->input.token_count = d.tokens.count;
  return true;
}

bool conllu_next(in_reader *r, arena *a, in_article *out) {
  while (read_doc(r, a, out))
    if (reader_finish(r, a, out)) return true;
  return false;
}
