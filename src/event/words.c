#include "event/words.h"

enum { NAME_MOST = 32 };

/* "guessed.assault", as the lexicon writes it. */
static bede_str guessed_name(bede_str type, char room[NAME_MOST]) {
  static const char before[] = "guessed.";
  uint32_t n = sizeof before - 1;
  memcpy(room, before, n);
  for (uint32_t i = 0; i < type.len && n < NAME_MOST; i++)
    room[n++] = (char)(type.ptr[i] | 0x20); /* ASCII capitals */
  return (bede_str){room, n};
}

/* The entries for what is guessed to be of a type. */
static void find_guessed(const lexicon *lex, event_words *out) {
  for (uint32_t k = 0; k < BEDE_EVENT_COUNT; k++) {
    char room[NAME_MOST];
    bede_str type = bede_event_name((bede_event_type)k);
    out->guessed[k] = lexicon_frames(lex, guessed_name(type, room), LEX_VERB);
  }
}

event_words event_words_find(const lexicon *lex) {
  event_words out = {.map_negated = lexicon_map(lex, STR("negated")),
                     .map_forgone = lexicon_map(lex, STR("forgone")),
                     .people = lexicon_senses(lex, STR("people")),
                     .captive = lexicon_senses(lex, STR("rebel captive")),
                     .city = lexicon_senses(lex, STR("city")),
                     .rebel = lexicon_senses(lex, STR("rebel")),
                     .army = lexicon_senses(lex, STR("army")),
                     .police = lexicon_senses(lex, STR("police")),
                     EVENT_WORDS_MAP(LEXICON_SET_FIND)};
  find_guessed(lex, &out);
  return out;
}
