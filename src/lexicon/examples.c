#include "lexicon/examples.h"

#include "lexicon/draft.h"

typedef struct example_reader {
  arena *a;
  bede_error *err;
  const source_file *file;
  ARRAY(lex_example) examples;
  ARRAY(lex_entry) entries;
} example_reader;

typedef ARRAY(lex_mark) mark_list;

/* "[a: ...]" at the start of `s`? */
static bool opens_mark(bede_str s) {
  return s.len > 3 && s.ptr[0] == '[' && s.ptr[2] == ':' && s.ptr[1] >= 'a' &&
         s.ptr[1] <= 'z';
}

/* One mark: its words go to the sentence, `*i` behind its bracket. */
static bede_status read_mark(example_reader *self, bede_str text, uint32_t *i,
                             str_buf *sentence, lex_mark *mark) {
  bede_str inner = str_slice(text, *i + 3, text.len);
  uint32_t close = str_find(inner, STR("]"));
  mark->role = text.ptr[*i + 1];
  if (mark->role != 'a' && mark->role != 'r')
    return source_error(
        self->file, text.ptr + *i, self->err,
        "unknown mark \"[%c:\": expected [a: or [r:", mark->role);
  if (close == UINT32_MAX)
    return source_error(self->file, text.ptr + *i, self->err,
                        "\"]\" is missing after \"[%c:\"", mark->role);
  mark->start = sentence->len;
  buf_add(sentence, str_trim(str_slice(inner, 0, close)));
  mark->end = sentence->len;
  *i += 3 + close + 1;
  return BEDE_OK;
}

static bede_status read_sentence(example_reader *self, bede_str text,
                                 lex_example *out) {
  mark_list marks = {0};
  str_buf sentence = {.a = self->a};
  bede_status s = BEDE_OK;
  for (uint32_t i = 0; !s && i < text.len;) {
    if (opens_mark(str_slice(text, i, text.len)))
      s = read_mark(self, text, &i, &sentence, array_push(self->a, &marks));
    else
      buf_char(&sentence, text.ptr[i++]);
  }
  out->sentence = buf_str(&sentence);
  out->marks = marks.items;
  out->mark_count = marks.count;
  return s;
}

/* "+ [a: Police] beat [r: them].  => attempted /beat" */
static bede_status read_example(example_reader *self, bede_str line) {
  uint32_t signs = str_starts(line, STR("--")) ? 2 : 1;
  bede_str text = str_trim(str_slice(line, signs, line.len));
  lex_example *out = array_push(self->a, &self->examples);
  out->line = source_locate(self->file, line.ptr).line;
  out->entry = self->entries.count - 1;
  out->kind = signs == 2           ? EXAMPLE_NOTHING
              : line.ptr[0] == '+' ? EXAMPLE_CODES
                                   : EXAMPLE_SPARES;
  uint32_t arrow = str_find(text, STR("=>"));
  if (arrow != UINT32_MAX) {
    bede_str tail = str_slice(text, arrow + 2, text.len);
    str_list words = split_words(self->a, tail);
    out->conditions = words.items;
    out->condition_count = words.count;
    text = str_trim(str_slice(text, 0, arrow));
  }
  return read_sentence(self, text, out);
}

/* What was imported from a dictionary that has no examples has none either. */
static bool is_imported(const source_file *file) {
  return str_find(file->name, STR("events/import-")) != UINT32_MAX;
}

/* A frame of the result "-" makes nothing that an example could show. */
static bool is_frame(const source_file *file, bede_str line) {
  return file->kind == SOURCE_EVENTS && !is_imported(file) &&
         !is_set_head(line) && !str_starts(line, STR("map ")) &&
         !str_starts(line, STR("instrument ")) && !str_ends(line, STR(" -"));
}

static bede_status read_entry(example_reader *self, const source_entry *entry) {
  bede_str line = entry->lines.items[0];
  uint32_t number = self->entries.count;
  lex_entry *out = array_push(self->a, &self->entries);
  out->file = self->file->name;
  out->line = source_locate(self->file, line.ptr).line;
  out->place = str_format(self->a, "%.*s:%u", STR_ARG(out->file), out->line);
  out->text = line;
  out->is_frame = is_frame(self->file, line);
  out->example_first = self->examples.count;
  out->example_count = entry->examples.count;
  bede_status s = BEDE_OK;
  for (uint32_t i = 0; !s && i < entry->examples.count; i++) {
    bede_str example = entry->examples.items[i];
    s = read_example(self, example);
    self->entries.items[number].codes += example.ptr[0] == '+';
  }
  return s;
}

bede_status lexicon_examples(arena *a, const char *const *dirs,
                             uint32_t dir_count, lex_examples *out,
                             bede_error *err) {
  source_list files = {0};
  example_reader self = {.a = a, .err = err};
  bede_status s = source_read(a, dirs, dir_count, &files, err);
  for (uint32_t i = 0; !s && i < files.count; i++) {
    self.file = &files.items[i];
    for (uint32_t k = 0; !s && k < self.file->entries.count; k++)
      s = read_entry(&self, &self.file->entries.items[k]);
  }
  if (s) return s;
  *out = (lex_examples){self.examples.items, self.examples.count,
                        self.entries.items, self.entries.count};
  return BEDE_OK;
}
