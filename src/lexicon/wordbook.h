/*
 * wordbook.h - words met, and all that the lexicon says of each.
 *
 * News says the same few thousand words again and again.  A word is folded and
 * looked up once, when it is first met; from then on whoever has a token has
 * its row.  A coder keeps its book from text to text: what a row says hangs on
 * the word and the lexicon alone, so a text reads the same whatever was read
 * before it.
 *
 * Rows stay where they are until the book is emptied, which its owner does
 * between texts only (wordbook_is_full).  No document may keep what points into
 * a row's own strings; senses and frames lie in the lexicon.
 */
#ifndef BEDE_LEXICON_WORDBOOK_H
#define BEDE_LEXICON_WORDBOOK_H

#include "lexicon/lexicon.h"

#define LETTERS_UPPER 1u /* has a capital */
#define LETTERS_LOWER 2u
#define LETTERS_TITLE 4u /* begins with a capital */

enum { WORD_CLASSES = 64 };

typedef struct lex_word lex_word;
struct lex_word {
  bede_str written;
  bede_str fold; /* as phrases of the lexicon are written, trimmed */
  lex_senses senses;
  uint64_t classes;     /* a bit for each set that the book was told of */
  uint64_t set_bits;    /* a bit for each set number modulo 64: most that it is
                           not in are told by that */
  lex_first first;      /* phrases that begin with it, or with its first part */
  bool is_plain;        /* it is written as it folds */
  bool is_cut;          /* trimming took a blank: "-", "pro-" */
  bool is_compound;     /* "cease-fire": a blank stands in it */
  uint8_t letters;      /* LETTERS_ bits of what is written */
  uint8_t kinds;        /* a bit by lex_kind of its senses */
  uint32_t bit;         /* its own among those of lex_first and lex_last */
  uint32_t id;          /* among the words of frames' slots, or LEX_NONE */
  lex_last ends;        /* those that end with it, or with its last part */
  lex_frames frames[3]; /* by lex_pos */
  const lex_word *lemma; /* the one that it had last, or NULL */
};

typedef struct wordbook_slot {
  lex_word *word; /* NULL: free */
  uint32_t mark;
} wordbook_slot;

/* The numbers of a table of sets. */
typedef struct wordbook_table wordbook_table;
struct wordbook_table {
  const char *const *names; /* whose table it is */
  const uint32_t *sets;
  const wordbook_table *older;
};

typedef struct wordbook {
  arena *a;
  const lexicon *lex;
  wordbook_slot *slots;
  uint32_t count, capacity; /* capacity: a power of two, or 0 */
  uint32_t sets[WORD_CLASSES], set_count;
  const wordbook_table *tables;
} wordbook;

/* An empty book; its rows will lie in `a`. */
void wordbook_init(wordbook *self, arena *a, const lexicon *lex);

/* The sets whose members have bits, in the order of the bits; before any word
 * is asked for. */
void wordbook_classes(wordbook *self, const char *const *sets, uint32_t count);

/* The numbers of these sets, which are looked up for the first text alone.
 * `names` is a constant table, known by its place. */
const uint32_t *wordbook_table_of(wordbook *self, const char *const *names,
                                  uint32_t count);
/* The fields of a table of rows X(field, name) of sets, one by one and as the
 * array `all`. */
#define WORDBOOK_FIELDS(MAP, all)                                              \
  union {                                                                      \
    struct {                                                                   \
      MAP(LEXICON_SET_FIELD)                                                   \
    };                                                                         \
    uint32_t all[0 MAP(LEXICON_SET_ONE)];                                      \
  }
/* Puts the sets of such a table into that array, or into a struct of such
 * fields. */
#define WORDBOOK_SETS(book, MAP, out)                                          \
  do {                                                                         \
    static const char *const names_[] = {MAP(LEXICON_SET_NAME)};               \
    _Static_assert(sizeof(out) / sizeof(uint32_t) ==                           \
                       sizeof names_ / sizeof *names_,                         \
                   "a number for each name");                                  \
    memcpy(&(out),                                                             \
           wordbook_table_of((book), names_, sizeof names_ / sizeof *names_),  \
           sizeof(out));                                                       \
  } while (0)

lex_word *wordbook_word(wordbook *self, bede_str written);
/* Those of a whole text, which waits less for memory. */
void wordbook_words(wordbook *self, const bede_str *written, uint32_t count,
                    lex_word **out);
/* The row of its lemma, which is mostly the one that it had last. */
const lex_word *wordbook_lemma(wordbook *self, lex_word *form, bede_str lemma);
/* The sets among those of wordbook_classes that a phrase is a member of. */
uint64_t wordbook_classes_of(const wordbook *self, lex_senses senses);

/* Whether the word is a member of a set; LEX_NONE has none. */
static inline bool lex_word_in(const lex_word *w, uint32_t set) {
  return w->set_bits >> (set % 64) & 1 && lex_senses_in_set(w->senses, set);
}

/* Whether a phrase may begin with the two: most do not. */
static inline bool lex_words_begin(const lex_word *first,
                                   const lex_word *second) {
  return first->is_compound || first->first.seconds & second->bit;
}

/* It has grown so far that it should be emptied. */
bool wordbook_is_full(const wordbook *self);

#endif
