#include "names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "../src/model/labels.h"
#include "json.h"

enum { TEXT_ROOM = 1 << 20, LINE_ROOM = 1 << 22, SENTENCES_MAX = 4096 };

typedef struct mention {
  uint32_t sentence, start, end; /* end is the last word */
  uint8_t type;                  /* NER_B_PER, ... */
} mention;

/* Sentences of one document, by number. */
typedef struct document {
  sentence *s[SENTENCES_MAX];
  uint32_t n;
} document;

static void find_document(const corpus *c, const char *id, document *d) {
  d->n = 0;
  for (uint32_t i = 0; i < c->n; i++)
    if (strcmp(c->s[i].id, id) == 0 && d->n < SENTENCES_MAX)
      d->s[d->n++] = &c->s[i];
}

static uint8_t type_of(const char *name) {
  if (strcmp(name, "person") == 0) return NER_B_PER;
  if (strcmp(name, "organization") == 0) return NER_B_ORG;
  if (strcmp(name, "place") == 0) return NER_B_LOC;
  return NER_O;
}

/* The word whose head lies outside. */
static uint32_t head_word(const sentence *s, const mention *m) {
  for (uint32_t i = m->start; i <= m->end; i++) {
    uint32_t h = s->words[i].head;
    if (h < m->start + 1 || h > m->end + 1) return i;
  }
  return m->start;
}

/* "*United* States" has the part of speech of a verb and a name's XPOS. */
static bool is_name(const sentence *s, uint32_t i) {
  const word *w = &s->words[i];
  bool is_proper = w->xpos == XPOS_NNP || w->xpos == XPOS_NNPS;
  return (is_proper || w->upos == UPOS_PROPN) && w->rel != REL_NMOD_DESC;
}

/* "of" in "University of California": joins what stands at both sides. */
static bool joins(const sentence *s, uint32_t i, const mention *m) {
  const char *f = s->words[i].form;
  if (m->type == NER_B_PER || i + 1 > m->end) return false;
  bool link = strcmp(f, "of") == 0 || strcmp(f, "and") == 0 ||
              strcmp(f, "for") == 0 || strcmp(f, "&") == 0 ||
              strcmp(f, "-") == 0;
  if (!link) return false;
  if (is_name(s, i + 1)) return true;
  return strcmp(s->words[i + 1].form, "the") == 0 && i + 2 <= m->end &&
         is_name(s, i + 2);
}

/* "Mr.", "President": before a name, not of it. */
static bool is_title(const char *form) {
  static const char *const titles[] = {
      "Mr.",         "Mr",
      "Mrs.",        "Mrs",
      "Ms.",         "Ms",
      "Dr.",         "Dr",
      "Prof.",       "Sen.",
      "Rep.",        "Gov.",
      "Gen.",        "Lt.",
      "Col.",        "Capt.",
      "Sgt.",        "Sir",
      "Lord",        "Lady",
      "King",        "Queen",
      "Prince",      "Princess",
      "Pope",        "President",
      "Vice",        "Prime",
      "Minister",    "Senator",
      "Governor",    "Representative",
      "Secretary",   "Undersecretary",
      "General",     "Judge",
      "Justice",     "Chief",
      "Professor",   "Doctor",
      "Captain",     "Colonel",
      "Sergeant",    "Speaker",
      "Ambassador",  "Chancellor",
      "Congressman", "Congresswoman",
      "Chairman",    "Director",
      "Mayor",       "Commissioner",
      "Attorney",    "Deputy",
      "Bishop",      "Archbishop",
      "Cardinal",    "Father",
      "Brother",     "Sister",
      "Saint",
  };
  for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
    if (strcmp(form, titles[i]) == 0) return true;
  return false;
}

/* "columnist Dan Savage": the head is no name, but a name hangs on it. */
static uint32_t name_word(const sentence *s, const mention *m) {
  uint32_t h = head_word(s, m);
  bool title = m->type == NER_B_PER && is_title(s->words[h].form);
  if (is_name(s, h) && !title) return h;
  for (uint32_t i = m->start; i <= m->end; i++) {
    const word *w = &s->words[i];
    if (w->head == h + 1 && is_name(s, i) && !is_title(w->form) &&
        (w->rel == REL_FLAT || w->rel == REL_APPOS))
      return i;
  }
  return UINT32_MAX;
}

static void tag_mention(sentence *s, const mention *m) {
  uint32_t h = name_word(s, m), from, to;
  if (h == UINT32_MAX) return;
  for (from = h; from > m->start && is_name(s, from - 1);) from--;
  for (to = h; to < m->end;) {
    if (is_name(s, to + 1))
      to++;
    else if (joins(s, to + 1, m))
      to += is_name(s, to + 2) ? 2 : 3;
    else
      break;
  }
  while (m->type == NER_B_PER && from < h && is_title(s->words[from].form))
    from++;
  for (uint32_t i = from; i <= to; i++)
    if (s->words[i].ner != NER_O) return;
  for (uint32_t i = from; i <= to; i++)
    s->words[i].ner = (uint8_t)(m->type + (i > from));
}

static int longest_first(const void *a, const void *b) {
  const mention *x = a, *y = b;
  uint32_t m = x->end - x->start, n = y->end - y->start;
  if (m != n) return m > n ? -1 : 1;
  if (x->sentence != y->sentence) return x->sentence < y->sentence ? -1 : 1;
  return x->start < y->start ? -1 : x->start > y->start;
}

static void tag_document(document *d, mention *m, uint32_t n) {
  qsort(m, n, sizeof *m, longest_first);
  for (uint32_t i = 0; i < d->n; i++) {
    d->s[i]->has_ner = true;
    d->s[i]->manner = NAMES_GUM;
  }
  for (uint32_t i = 0; i < n; i++) {
    if (m[i].sentence >= d->n) continue;
    sentence *s = d->s[m[i].sentence];
    if (m[i].end < s->n && m[i].start <= m[i].end) tag_mention(s, &m[i]);
  }
}

/* [entity, type, sentence, start, end, ...] */
static void read_mention(json *j, mention *m) {
  json_enter(j, '[');
  json_skip(j);
  json_string(j);
  m->type = type_of(j->text);
  m->sentence = (uint32_t)json_number(j);
  m->start = (uint32_t)json_number(j);
  m->end = (uint32_t)json_number(j);
  while (json_more(j, ']')) json_skip(j);
}

static void read_document(json *j, corpus *c, document *d, mention *m) {
  uint32_t n = 0;
  json_enter(j, '{');
  while (json_more(j, '}')) {
    json_key(j);
    if (strcmp(j->text, "id") == 0) {
      json_string(j);
      find_document(c, j->text, d);
    } else if (strcmp(j->text, "mentions") == 0) {
      json_enter(j, '[');
      while (json_more(j, ']')) {
        read_mention(j, &m[n]);
        n += m[n].type != NER_O;
      }
    } else {
      json_skip(j);
    }
  }
  tag_document(d, m, n);
}

void names_from_gum(corpus *c, const char *path) {
  FILE *f = fopen(path, "r");
  if (!f) die("cannot read %s", path);
  char *line = must_alloc(LINE_ROOM);
  json j = {.text = must_alloc(TEXT_ROOM), .room = TEXT_ROOM};
  document *d = must_alloc(sizeof *d);
  mention *m = must_alloc(sizeof *m * 65536);
  while (fgets(line, LINE_ROOM, f)) {
    j.at = line;
    read_document(&j, c, d, m);
  }
  fclose(f);
  free(line);
  free(j.text);
  free(d);
  free(m);
}

/* "I-ORG" after another tag begins a name too (WikiGold has I only); MISC and
 * OTHER are no names here. */
static uint8_t tag_of(const char *tag, uint8_t last) {
  if (tag[0] == 0 || tag[1] != '-') return NER_O;
  char begin[8] = "B-PER";
  snprintf(begin + 2, sizeof begin - 2, "%.3s", tag + 2);
  unsigned b = ner_find(begin);
  if (b == NER_COUNT || strlen(tag) != 5) return NER_O;
  bool inside = tag[0] == 'I' && (last == b || last == b + 1);
  return (uint8_t)(inside ? b + 1 : b);
}

typedef struct reading {
  corpus *c;
  word *words;
  uint32_t n;
  bool passed_over; /* of the other half */
  uint8_t manner;
} reading;

static void flush(reading *r) {
  if (r->n && !r->passed_over) {
    sentence *s = corpus_add(r->c, r->n);
    memcpy(s->words, r->words, r->n * sizeof *r->words);
    s->has_ner = true;
    s->manner = r->manner;
  }
  r->n = 0;
}

/* "# sent_id = weblog-typepad.com_ripples_20040407-0001": the number at its
 * end is the sentence's. */
static char half_of(const char *comment) {
  const char *id = strstr(comment, " = ") + 3, *end = strrchr(id, '-');
  size_t len = end ? (size_t)(end - id) : strlen(id);
  return crc32(0, (const Bytef *)id, (uInt)len) % 2 ? 'B' : 'A';
}

void names_read(corpus *c, const char *path, char half) {
  FILE *f = fopen(path, "r");
  char line[1024];
  reading r = {.c = c,
               .words = must_alloc(1024 * sizeof *r.words),
               .manner = NAMES_WIKIGOLD};
  if (!f) die("cannot read %s", path);
  while (fgets(line, sizeof line, f)) {
    line[strcspn(line, "\r\n")] = 0;
    size_t form = strcspn(line, "\t ");
    if (strncmp(line, "# sent_id = ", 12) == 0) {
      r.manner = NAMES_UNER;
      r.passed_over = half && half_of(line) != half;
    }
    bool skip = line[0] == '#' && strstr(line, " = ");
    if (skip || strncmp(line, "-DOCSTART-", 10) == 0) continue;
    if (line[0] == 0 || r.n == 1024) {
      flush(&r);
      continue;
    }
    word *w = &r.words[r.n];
    uint8_t last = r.n ? w[-1].ner : NER_O;
    w->ner = line[form] ? tag_of(line + form + 1, last) : NER_O;
    w->form = strndup(line, form);
    r.n++;
  }
  flush(&r);
  fclose(f);
  free(r.words);
}

typedef struct names_line {
  const char *path, *at;
  uint32_t number;
} names_line;

static uint32_t names_number(names_line *l) {
  char *end;
  unsigned long v = strtoul(l->at, &end, 10);
  if (end == l->at) die("%s:%u: number expected", l->path, l->number);
  l->at = end;
  return (uint32_t)v;
}

/* " 3-4 LOC": the third and fourth word. False at the end of the line. */
static bool names_one(names_line *l, sentence *s) {
  char tag[8];
  l->at += strspn(l->at, " \t");
  if (*l->at == 0) return false;
  uint32_t from = names_number(l);
  if (*l->at++ != '-') die("%s:%u: FROM-TO expected", l->path, l->number);
  uint32_t to = names_number(l);
  if (from < 1 || to < from || to > s->n || strlen(l->at) < 4)
    die("%s:%u: not of its sentence", l->path, l->number);
  snprintf(tag, sizeof tag, "B-%.3s", l->at + 1);
  l->at += 4;
  unsigned type = ner_find(tag);
  if (type == NER_COUNT) die("%s:%u: no such type", l->path, l->number);
  for (uint32_t i = from; i <= to; i++)
    s->words[i - 1].ner = (uint8_t)(type + (i > from));
  return true;
}

void names_mark(sentence *s, uint32_t n, const char *path) {
  FILE *f = fopen(path, "r");
  char line[4096];
  names_line l = {.path = path};
  if (!f) die("cannot read %s", path);
  for (uint32_t i = 0; i < n; i++) {
    s[i].has_ner = true;
    s[i].manner = NAMES_UNER;
  }
  while (fgets(line, sizeof line, f)) {
    l.number++;
    line[strcspn(line, "\r\n")] = 0;
    if (line[0] == '#' || line[0] == 0) continue;
    l.at = line;
    uint32_t which = names_number(&l), words = names_number(&l);
    if (which < 1 || which > n || s[which - 1].n != words)
      die("%s:%u: of another treebank", path, l.number);
    while (names_one(&l, &s[which - 1])) {
    }
  }
  fclose(f);
}
