/*
 * lookup.c - questions to an opened lexicon; all of them read only.
 */
#include "lexicon/image.h"

/* The slots looked at are counted for the test that their number does not grow
 * with the lexicon. */
static const image_key *find_key(const lexicon *self, image_tag tag,
                                 bede_str text, uint32_t *probes) {
  uint32_t mask = self->count[SECTION_hash] - 1;
  uint64_t h = image_hash(tag, text);
  uint32_t at = (uint32_t)h & mask, mark = (uint32_t)(h >> 32);
  *probes = 1;
  for (; self->hash[at].key != LEX_NONE; at = (at + 1) & mask, ++*probes) {
    const image_key *key = &self->keys[self->hash[at].key];
    if (self->hash[at].mark == mark && key->tag == tag &&
        str_eq(lexicon_str(self, key->text), text))
      return key;
  }
  return NULL;
}

const image_key *bede__lexicon_key(const lexicon *self, image_tag tag,
                                   bede_str text) {
  uint32_t probes;
  return find_key(self, tag, text, &probes);
}

uint32_t bede__lexicon_probes(const lexicon *self, image_tag tag,
                              bede_str text) {
  uint32_t probes;
  find_key(self, tag, text, &probes);
  return probes;
}

bede_str lexicon_version(const lexicon *self) {
  return (bede_str){self->version, sizeof self->version};
}

bede_str lexicon_str(const lexicon *self, lex_str s) {
  return (bede_str){self->pool + s.offset, s.len};
}

bede_str lexicon_where(const lexicon *self, arena *a, uint32_t place) {
  const lex_place *p = &self->places[place];
  return str_format(a, "%.*s:%u", STR_ARG(lexicon_str(self, p->file)), p->line);
}

/* ---- Phrases ------------------------------------------------------------- */

lex_senses lexicon_senses(const lexicon *self, bede_str folded) {
  const image_key *key = bede__lexicon_key(self, TAG_PHRASE, folded);
  if (!key) return (lex_senses){NULL, 0};
  return (lex_senses){self->senses + key->first, key->count};
}

bool lexicon_begins(const lexicon *self, bede_str folded, lex_senses *out) {
  const image_key *key = bede__lexicon_key(self, TAG_PHRASE, folded);
  *out = (lex_senses){0};
  if (key) {
    *out = (lex_senses){self->senses + key->first, key->count};
    return true;
  }
  bool is_word = !folded.len || !memchr(folded.ptr, ' ', folded.len);
  return is_word && lexicon_first(self, folded).longest;
}

lex_first lexicon_first(const lexicon *self, bede_str folded_word) {
  const image_key *key = bede__lexicon_key(self, TAG_FIRST, folded_word);
  if (!key) return (lex_first){0};
  return (lex_first){(uint16_t)key->count, (uint16_t)(key->count >> 16),
                     key->first};
}

uint32_t lexicon_has(const lexicon *self, bede_str folded_word) {
  const image_key *key = bede__lexicon_key(self, TAG_HAS, folded_word);
  return key ? key->first : 0;
}

const lex_sense *lexicon_sense(const lexicon *self, bede_str folded,
                               lex_kind kind) {
  return lex_senses_sense(lexicon_senses(self, folded), kind);
}

const lex_sense *lex_senses_sense(lex_senses senses, lex_kind kind) {
  for (uint32_t i = 0; i < senses.count; i++)
    if (senses.items[i].kind == kind) return &senses.items[i];
  return NULL;
}

bede_str lexicon_value(const lexicon *self, bede_str folded, lex_list list) {
  return lexicon_value_of(self, lexicon_senses(self, folded), list);
}

bede_str lexicon_value_of(const lexicon *self, lex_senses senses,
                          lex_list list) {
  for (uint32_t i = 0; i < senses.count; i++)
    if (senses.items[i].kind == LEX_VALUE && senses.items[i].use == list)
      return lexicon_value_at(self, senses.items[i].entry);
  return (bede_str){"", 0};
}

bede_str lexicon_value_at(const lexicon *self, uint32_t i) {
  return lexicon_str(self, self->values[i].value);
}

/* ---- Sets ---------------------------------------------------------------- */

uint32_t lexicon_set(const lexicon *self, bede_str name) {
  const image_key *key = bede__lexicon_key(self, TAG_SET, name);
  return key ? key->first : LEX_NONE;
}

bool lexicon_in_set(const lexicon *self, bede_str folded, uint32_t set) {
  return lex_senses_in_set(lexicon_senses(self, folded), set);
}

uint8_t lex_senses_kinds(lex_senses senses) {
  uint8_t kinds = 0;
  for (uint32_t i = 0; i < senses.count; i++)
    kinds |= (uint8_t)(1u << senses.items[i].kind);
  return kinds;
}

bool lex_senses_in_set(lex_senses senses, uint32_t set) {
  for (uint32_t i = 0; i < senses.count; i++)
    if (senses.items[i].kind == LEX_SET && senses.items[i].entry == set)
      return true;
  return false;
}

/* ---- Frames -------------------------------------------------------------- */

lex_frames lexicon_frames(const lexicon *self, bede_str lemma, lex_pos pos) {
  const image_key *key =
      bede__lexicon_key(self, (image_tag)(TAG_VERB + (int)pos), lemma);
  if (!key) return (lex_frames){NULL, 0};
  return (lex_frames){self->frames + key->first, key->count};
}

const lex_needs *lexicon_needs(const lexicon *self, lex_frames frames) {
  return frames.count ? self->needs + (frames.items - self->frames) : NULL;
}

const lex_wants *lexicon_wants(const lexicon *self, lex_frames frames) {
  return frames.count ? self->wants + (frames.items - self->frames) : NULL;
}

const lex_slot *lexicon_slots(const lexicon *self, const lex_frame *frame) {
  return self->slots + frame->slot_first;
}

bool lexicon_noun_takes_infinitive(const lexicon *self, bede_str lemma) {
  lex_frames frames = lexicon_frames(self, lemma, LEX_NOUN);
  for (uint32_t i = 0; i < frames.count; i++) {
    const lex_slot *slots = lexicon_slots(self, &frames.items[i]);
    for (uint32_t k = 0; k < frames.items[i].slot_count; k++)
      if (slots[k].at == AT_TO && slots[k].fill & FILL_E) return true;
  }
  return false;
}

bool lexicon_has_word(const lexicon *self, lex_range words, bede_str word) {
  const uint32_t *list = lexicon_numbers(self, words);
  for (uint32_t i = 0; i < words.count; i++)
    if (str_eq(lexicon_word(self, list[i]), word)) return true;
  return false;
}

bool lexicon_noun_aims(const lexicon *self, bede_str lemma, bede_str prep) {
  lex_frames frames = lexicon_frames(self, lemma, LEX_NOUN);
  for (uint32_t i = 0; i < frames.count; i++) {
    const lex_slot *slots = lexicon_slots(self, &frames.items[i]);
    for (uint32_t k = 0; k < frames.items[i].slot_count; k++)
      if (slots[k].at == AT_PREP && slots[k].fill & FILL_R &&
          lexicon_has_word(self, slots[k].words, prep))
        return true;
  }
  return false;
}

const uint32_t *lexicon_numbers(const lexicon *self, lex_range range) {
  return self->numbers + range.first;
}

bede_str lexicon_word(const lexicon *self, uint32_t id) {
  return lexicon_str(self, self->words[id]);
}

uint32_t lexicon_word_id(const lexicon *self, bede_str folded) {
  const image_key *key = bede__lexicon_key(self, TAG_WORD, folded);
  return key ? key->first : LEX_NONE;
}

lex_last lexicon_last(const lexicon *self, bede_str folded_word) {
  const image_key *key = bede__lexicon_key(self, TAG_LAST, folded_word);
  return key ? (lex_last){key->count, key->first} : (lex_last){0};
}

uint32_t lexicon_map(const lexicon *self, bede_str name) {
  const image_key *key = bede__lexicon_key(self, TAG_MAP, name);
  return key ? key->first : LEX_NONE;
}

const lex_map_row *lexicon_map_row(const lexicon *self, uint32_t map,
                                   bede_event_type from) {
  if (map >= self->count[SECTION_maps]) return NULL;
  const image_map *m = &self->maps[map];
  for (uint32_t i = 0; i < m->row_count; i++)
    if (self->rows[m->row_first + i].from == from)
      return &self->rows[m->row_first + i];
  return NULL;
}

/* The last entry wins: an overlay's. */
const lex_instrument *lexicon_instrument(const lexicon *self,
                                         bede_event_type type, uint32_t set) {
  for (uint32_t i = self->count[SECTION_instruments]; i-- > 0;) {
    const lex_instrument *n = &self->instruments[i];
    if (n->type == type && n->set == set) return n;
  }
  return NULL;
}

const lex_score *lexicon_score(const lexicon *self, bede_event_type type,
                               bede_str mode) {
  for (uint32_t i = self->count[SECTION_scores]; i-- > 0;) {
    const lex_score *s = &self->scores[i];
    if (s->type == type && str_eq(lexicon_str(self, s->mode), mode)) return s;
  }
  return NULL;
}

bool lexicon_goldstein(const lexicon *self, bede_str cameo, double *value) {
  const image_key *key = bede__lexicon_key(self, TAG_GOLDSTEIN, cameo);
  if (!key) return false;
  *value = self->goldsteins[key->first].value;
  return true;
}

/* ---- Entries by index ---------------------------------------------------- */

const lex_actor *lexicon_actor(const lexicon *self, uint32_t i) {
  return &self->actors[i];
}

const lex_office *lexicon_offices(const lexicon *self, const lex_actor *actor) {
  return self->offices + actor->office_first;
}

const lex_role *lexicon_role(const lexicon *self, uint32_t i) {
  return &self->roles[i];
}

const lex_site *lexicon_site(const lexicon *self, uint32_t i) {
  return &self->sites[i];
}
