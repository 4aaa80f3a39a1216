/*
 * The lexicon's reader, compiler and look-ups, on the small lexicons of
 * tests/lexicon; arguments: that folder, the lexicon of the project, and a
 * folder to write to.
 */
#include <sys/stat.h>

#include "base/file.h"
#include "base/utf8.h"
#include "check.h"
#include "lexicon/examples.h"
#include "lexicon/image.h"
#include "lexicon/wordbook.h"

static const lexicon *base;

static bede_str image_of(arena *a, const char *const *dirs, uint32_t count) {
  bede_error err = {0};
  bede_str image = {"", 0};
  if (lexicon_compile(a, dirs, count, &image, &err) != BEDE_OK) {
    fprintf(stderr, "%s\n", err.message);
    check_failed++;
  }
  return image;
}

static const lexicon *opened(arena *a, bede_str image) {
  bede_error err = {0};
  const lexicon *out = NULL;
  if (lexicon_open(a, image, &out, &err) != BEDE_OK)
    fprintf(stderr, "%s\n", err.message);
  return out;
}

/* ---- Words and names ----------------------------------------------------- */

static bool in_set(const lexicon *lex, const char *word, const char *set) {
  return lexicon_in_set(lex, str_from(word), lexicon_set(lex, str_from(set)));
}

static void test_sets(void) {
  CHECK(in_set(base, "stone", "projectile"));
  CHECK(in_set(base, "molotov cocktail", "projectile"));
  CHECK(in_set(base, "brick", "projectile"));
  CHECK(!in_set(base, "gun", "projectile"));
  CHECK(in_set(base, "stone", "weapon") && in_set(base, "rifle", "weapon"));
  CHECK(in_set(base, "brick", "arms") && in_set(base, "drone", "arms"));
  CHECK(!in_set(base, "cancer", "arms"));
  CHECK(lexicon_set(base, STR("nothing")) == LEX_NONE);
  CHECK(lexicon_senses(base, STR("pebble")).count == 0);
  CHECK(lexicon_first(base, STR("molotov")).longest == 2);
  CHECK(lexicon_first(base, STR("republic")).longest == 3);
  CHECK(lexicon_first(base, STR("cocktail")).longest == 0);
  CHECK(lexicon_first(base, STR("molotov")).kinds == 1u << LEX_SET);
  CHECK(lexicon_first(base, STR("molotov")).seconds ==
        image_word_bit(STR("cocktail")));
  CHECK(lexicon_first(base, STR("republic")).kinds & 1u << LEX_ACTOR);
}

/* "republic of poland" may be followed word by word. */
static void test_beginnings(void) {
  lex_senses senses;
  CHECK(lexicon_begins(base, STR("republic of"), &senses) && !senses.count);
  CHECK(lexicon_begins(base, STR("republic of poland"), &senses) &&
        senses.count == 1);
  CHECK(!lexicon_begins(base, STR("republic of pol"), &senses));
  CHECK(!lexicon_begins(base, STR("of poland"), &senses));
  CHECK(lexicon_begins(base, STR("republic"), &senses) && !senses.count);
  CHECK(lexicon_begins(base, STR("molotov cocktail"), &senses) &&
        senses.count == 3);
  CHECK(lexicon_senses(base, STR("republic of")).count == 0);
}

static void test_wordbook(arena *a) {
  static const char *const sets[] = {"projectile", "arms", "weapon"};
  wordbook book;
  wordbook_init(&book, a, base);
  wordbook_classes(&book, sets, 3);
  const lex_word *rifle = wordbook_word(&book, STR("Rifle"));
  CHECK(str_is(rifle->fold, "rifle"));
  CHECK(!rifle->is_plain && rifle->classes == (1u << 1 | 1u << 2));
  CHECK(rifle->letters == (LETTERS_UPPER | LETTERS_LOWER | LETTERS_TITLE));
  CHECK(rifle->senses.items == lexicon_senses(base, STR("rifle")).items);
  const lex_word *hyphen = wordbook_word(&book, STR("-"));
  CHECK(hyphen->is_cut && !hyphen->fold.len && !hyphen->letters);
  const lex_word *republic = wordbook_word(&book, STR("republic"));
  CHECK(republic->is_plain && republic->first.longest == 3);
  CHECK(republic->letters == LETTERS_LOWER);
  CHECK(wordbook_word(&book, STR("iPhone"))->letters ==
        (LETTERS_UPPER | LETTERS_LOWER));
  /* rows stay where they are while the book grows */
  for (uint32_t i = 0; i < 3000; i++)
    wordbook_word(&book, str_format(a, "word%u", i));
  CHECK(wordbook_word(&book, STR("Rifle")) == rifle);
  CHECK(wordbook_word(&book, STR("rifle")) != rifle);
  CHECK(!wordbook_is_full(&book));
}

static const lex_role *role(const lexicon *lex, const char *word) {
  const lex_sense *s = lexicon_sense(lex, str_from(word), LEX_ROLE);
  return s ? lexicon_role(lex, s->entry) : NULL;
}

static bool has_sector(const char *word, const char *sector) {
  const lex_role *r = role(base, word);
  return r && str_is(lexicon_str(base, r->sector), sector);
}

static void test_roles(arena *a) {
  CHECK(has_sector("migrant", "REF") && has_sector("migrants", "REF"));
  CHECK(has_sector("border guards", "COP"));
  CHECK(has_sector("policemen", "COP") && has_sector("humans", ""));
  CHECK(!role(base, "humen") && !role(base, "policemans"));
  CHECK(has_sector("members of parliament", "LEG"));
  CHECK(!role(base, "member of parliaments"));
  CHECK(has_sector("ministries", "GOV") && has_sector("patriarchs", "REL"));
  CHECK(has_sector("asylum seekers", "REF"));
  CHECK(role(base, "ministry")->is_body && !role(base, "ministry")->is_group);
  CHECK(role(base, "police")->is_group && !role(base, "police")->is_body);
  const lex_role *r = role(base, "defence ministry");
  CHECK(str_is(lexicon_str(base, r->others), "MIL"));
  r = role(base, "pontiff");
  CHECK(str_is(lexicon_str(base, r->code), "VAT"));
  CHECK(str_is(lexicon_str(base, r->sector), "REL"));
  r = role(base, "aid agency");
  CHECK(str_is(lexicon_str(base, r->code), "NGO") && !r->sector.len);
  CHECK(has_sector("data", "MIL")); /* written, so no plural of "datum" */
  CHECK(str_is(lexicon_where(base, a, role(base, "policeman")->place),
               "actors/roles.bede:2"));
}

static const lex_actor *actor(const lexicon *lex, const char *name,
                              lex_use use) {
  lex_senses s = lexicon_senses(lex, str_from(name));
  for (uint32_t i = 0; i < s.count; i++)
    if (s.items[i].kind == LEX_ACTOR && s.items[i].use == use)
      return lexicon_actor(lex, s.items[i].entry);
  return NULL;
}

static void test_countries(void) {
  const lex_actor *poland = actor(base, "poland", USE_NAME);
  CHECK(poland && poland->kind == ACTOR_COUNTRY);
  CHECK(str_is(lexicon_str(base, poland->id), "POL"));
  CHECK(str_is(lexicon_str(base, poland->name), "Poland"));
  CHECK(actor(base, "polish", USE_ADJ) == poland);
  CHECK(actor(base, "pole", USE_PEOPLE) == poland);
  CHECK(actor(base, "poles", USE_PEOPLE) == poland);
  CHECK(actor(base, "warsaw", USE_CAPITAL) == poland);
  CHECK(actor(base, "frenchmen", USE_PEOPLE) != NULL);
  CHECK(actor(base, "frenches", USE_PEOPLE) == NULL);
  CHECK(actor(base, "czechs", USE_PEOPLE) != NULL);
  const lex_sense *eu = lexicon_sense(base, STR("eu"), LEX_ACTOR);
  CHECK(str_is(lexicon_str(base, eu->surface), "EU"));
  CHECK(lexicon_actor(base, eu->entry)->kind == ACTOR_ORGANISATION);
  CHECK(actor(base, "bloc", USE_NOMINAL) == actor(base, "brussels", USE_SEAT));
}

static bool office_is(const lexicon *lex, const lex_office *o, const char *code,
                      const char *sector) {
  return str_is(lexicon_str(lex, o->code), code) &&
         str_is(lexicon_str(lex, o->sector), sector);
}

static void test_offices(void) {
  const lex_actor *person = actor(base, "lukashenka", USE_NAME);
  CHECK(person == actor(base, "aliaksandr lukasenka", USE_VARIANT));
  CHECK(person->kind == ACTOR_PERSON && person->office_count == 2);
  CHECK(str_is(lexicon_str(base, person->id), "alyaksandr-lukashenka"));
  const lex_office *o = lexicon_offices(base, person);
  CHECK(office_is(base, &o[0], "BLR", "GOV"));
  CHECK(str_is(lexicon_str(base, o[0].title), "president"));
  CHECK(o[0].from == 19940720 && o[0].to == 0);
  CHECK(office_is(base, &o[1], "BLR", "LEG"));
  CHECK(str_is(lexicon_str(base, o[1].others), "OPP"));
  CHECK(o[1].from == 19900301 && o[1].to == 19940719);
  o = lexicon_offices(base, actor(base, "jane roe", USE_NAME));
  CHECK(office_is(base, o, "POL", "MIL") && !o->from && !o->to);
  o = lexicon_offices(base, actor(base, "army of nowhere", USE_NAME));
  CHECK(office_is(base, o, "", "MIL"));
  CHECK(str_is(lexicon_str(base, o->others), "GOV"));
  const lex_actor *column = actor(base, "free column", USE_NAME);
  o = lexicon_offices(base, column);
  CHECK(column->office_count == 2 && column->kind == ACTOR_ORGANISATION);
  CHECK(o[0].from == 20200101 && o[0].to == 20210630);
  CHECK(office_is(base, &o[0], "BLR", "GOV"));
  CHECK(office_is(base, &o[1], "BLR", "REB") && !o[1].from && !o[1].to);
}

static void test_sites_and_values(void) {
  const lex_sense *s = lexicon_sense(base, STR("kuznica"), LEX_SITE);
  const lex_site *site = lexicon_site(base, s->entry);
  CHECK(site->has_point && site->lat == 53.51 && site->lon == 23.65);
  CHECK(str_is(lexicon_str(base, site->country), "POL"));
  CHECK(str_is(lexicon_str(base, site->precision), "border"));
  s = lexicon_sense(base, STR("black sea"), LEX_SITE);
  site = lexicon_site(base, s->entry);
  CHECK(!site->has_point && !site->country.len);
  s = lexicon_sense(base, STR("ivory bay"), LEX_SITE);
  site = lexicon_site(base, s->entry);
  CHECK(str_is(lexicon_str(base, site->admin1), "PL-20"));
  CHECK(site->lat == -1.5 && site->lon == -179.25);
  CHECK(str_is(lexicon_value(base, STR("several dozen"), LIST_NUMBER), "24.."));
  CHECK(str_is(lexicon_value(base, STR("nov."), LIST_TIME), "month 11"));
  CHECK(lexicon_value(base, STR("nov."), LIST_NUMBER).len == 0);
  CHECK(str_is(lexicon_value(base, STR("allege"), LIST_SPEECH), "alleges"));
}

/* ---- Frames -------------------------------------------------------------- */

/* The only frame of a lemma, or of its several the i-th. */
static const lex_frame *frame(const char *lemma, lex_pos pos, uint32_t i) {
  lex_frames f = lexicon_frames(base, str_from(lemma), pos);
  CHECK(i < f.count);
  return i < f.count ? &f.items[i] : NULL;
}

static bool slot_is(const lex_frame *f, uint32_t i, lex_position at,
                    uint32_t fill) {
  const lex_slot *s = lexicon_slots(base, f) + i;
  return i < f->slot_count && s->at == at && s->fill == fill;
}

static bool required(const lex_frame *f, uint32_t i) {
  return lexicon_slots(base, f)[i].required;
}

/* The n-th string of a range. */
static bool word_is(lex_range range, uint32_t n, const char *word) {
  return n < range.count &&
         str_is(lexicon_word(base, lexicon_numbers(base, range)[n]), word);
}

static bool set_is(lex_range range, const char *name) {
  return range.count == 1 &&
         lexicon_numbers(base, range)[0] == lexicon_set(base, str_from(name));
}

static void test_plain_frames(arena *a) {
  const lex_frame *f = frame("clash", LEX_VERB, 0);
  CHECK(f->type == BEDE_ASSAULT && str_is(lexicon_str(base, f->cameo), "190"));
  CHECK(str_is(lexicon_where(base, a, f->place), "events/assault.bede:2"));
  CHECK(f->slot_count == 2 && f->map == LEX_NONE && f->flags == 0);
  CHECK(slot_is(f, 0, AT_SUBJECT, FILL_A) && !required(f, 0));
  CHECK(slot_is(f, 1, AT_PREP, FILL_R) && required(f, 1));
  CHECK(word_is(lexicon_slots(base, f)[1].words, 0, "with"));

  f = frame("hurl", LEX_VERB, 0);
  CHECK(str_is(lexicon_str(base, f->mode), "primitive") && f->slot_count == 3);
  CHECK(f->place == frame("throw", LEX_VERB, 0)->place);
  CHECK(slot_is(f, 1, AT_OBJECT, FILL_SET) && required(f, 1));
  CHECK(set_is(lexicon_slots(base, f)[1].sets, "projectile"));
  CHECK(slot_is(f, 2, AT_PREP, FILL_R) && !required(f, 2));

  f = frame("crackdown", LEX_NOUN, 0);
  CHECK(lexicon_frames(base, STR("crackdown"), LEX_VERB).count == 0);
  CHECK(word_is(lexicon_slots(base, f)[1].words, 1, "against"));
  CHECK(!required(f, 1));
}

static void test_elements(void) {
  const lex_frame *f = frame("shoot", LEX_VERB, 0);
  CHECK(f->slot_count == 4 && required(f, 2) && required(f, 3));
  CHECK(slot_is(f, 3, AT_PREP, FILL_LITERAL));
  CHECK(word_is(lexicon_slots(base, f)[3].literals, 0, "custody"));
  f = frame("shoot", LEX_VERB, 1);
  CHECK(slot_is(f, 1, AT_PARTICLE, 0) && required(f, 1));
  CHECK(word_is(lexicon_slots(base, f)[1].words, 0, "down"));
  CHECK(slot_is(f, 2, AT_OBJECT, FILL_R) && required(f, 2));
  f = frame("take", LEX_VERB, 0);
  CHECK(slot_is(f, 2, AT_WORD, 0) && required(f, 2));
  CHECK(word_is(lexicon_slots(base, f)[2].words, 1, "captive"));
  CHECK(f->size == SIZE_ARRESTED);
  f = frame("fight", LEX_VERB, 0);
  CHECK(f->flags == FRAME_NO_EVENT);
  CHECK(slot_is(f, 1, AT_OBJECT, FILL_R | FILL_NOT_SET));
  CHECK(set_is(lexicon_slots(base, f)[1].not_sets, "disease"));
  f = frame("fight", LEX_VERB, 1);
  CHECK(f->flags == (FRAME_WEAK | FRAME_RECIPROCAL | FRAME_RESPONSE));
  CHECK(slot_is(f, 1, AT_OBJECT, FILL_ANY | FILL_NOT_SET) && required(f, 1));
  CHECK(slot_is(f, 2, AT_PREP, FILL_ANY) && !required(f, 2));
  CHECK(word_is(lexicon_slots(base, f)[2].words, 0, "because of"));
  f = frame("strike", LEX_VERB, 0);
  CHECK(slot_is(f, 0, AT_SUBJECT, FILL_SET | FILL_A) && required(f, 0));
  CHECK(slot_is(f, 1, AT_OBJECT, FILL_R | FILL_SET));
  f = frame("seize", LEX_VERB, 0);
  CHECK(slot_is(f, 0, AT_SUBJECT, FILL_SET | FILL_R | FILL_BOTH));
  CHECK(slot_is(f, 1, AT_OBJECT, FILL_SET | FILL_R | FILL_BOTH));
  CHECK(required(f, 0) && required(f, 1));
  f = frame("use", LEX_VERB, 0);
  CHECK(slot_is(f, 1, AT_OBJECT, FILL_LITERAL | FILL_SET));
  CHECK(word_is(lexicon_slots(base, f)[1].literals, 0, "tear gas"));
}

static void test_operators(void) {
  const lex_frame *f = frame("suffer", LEX_VERB, 0);
  CHECK(slot_is(f, 0, AT_SUBJECT, FILL_R) && f->slot_count == 3);
  CHECK(slot_is(f, 1, AT_OBJECT, FILL_E) && slot_is(f, 2, AT_PREP, FILL_A));
  CHECK(f->flags == FRAME_RESULT_E);
  f = frame("responsible", LEX_ADJ, 0);
  CHECK(slot_is(f, 1, AT_PREP, FILL_E) && required(f, 1));
  f = frame("attempt", LEX_VERB, 0);
  CHECK(f->flags == (FRAME_RESULT_E | FRAME_HAS_STATUS));
  CHECK(f->status == BEDE_ATTEMPTED);
  CHECK(slot_is(f, 1, AT_TO, FILL_E) && required(f, 1));
  f = frame("accuse", LEX_VERB, 0);
  CHECK(f->content == CONTENT_CLAIM);
  CHECK(str_is(lexicon_str(base, f->stance), "alleges"));
  CHECK(slot_is(f, 2, AT_PREP, FILL_E) && required(f, 2));
  f = frame("ask", LEX_VERB, 0);
  CHECK(slot_is(f, 1, AT_OBJECT, FILL_R) && required(f, 1));
  CHECK(slot_is(f, 2, AT_TO, FILL_E) && !required(f, 2));
  CHECK(lexicon_slots(base, f)[2].types ==
        (1u << BEDE_ASSAULT | 1u << BEDE_COERCE));
  CHECK(slot_is(frame("say", LEX_VERB, 0), 1, AT_THAT, FILL_E));
  f = frame("carry", LEX_VERB, 0);
  CHECK(lexicon_frames(base, STR("carry"), LEX_VERB).count == 1);
  CHECK(slot_is(f, 2, AT_PARTICLE, 0) && slot_is(f, 1, AT_OBJECT, FILL_E));
  CHECK(word_is(lexicon_slots(base, f)[2].words, 0, "out"));
  f = frame("conference", LEX_NOUN, 0);
  CHECK(slot_is(f, 2, AT_WORD, 0) && required(f, 2));
  CHECK(word_is(lexicon_slots(base, f)[2].words, 0, "press"));
  CHECK(frame("cease fire", LEX_NOUN, 0)->slot_count == 2);
}

/* "call_at {weapon} with R": "at" may be a particle, or open a phrase. */
static void test_twins(void) {
  CHECK(lexicon_frames(base, STR("call"), LEX_VERB).count == 2);
  const lex_frame *f = frame("call", LEX_VERB, 0);
  const lex_frame *twin = frame("call", LEX_VERB, 1);
  CHECK(slot_is(f, 1, AT_OBJECT, FILL_SET) && slot_is(f, 3, AT_PARTICLE, 0));
  CHECK(f->place == twin->place && twin->slot_count == 3);
  CHECK(slot_is(twin, 1, AT_PREP, FILL_SET) && required(twin, 1));
  CHECK(word_is(lexicon_slots(base, twin)[1].words, 0, "at"));
  CHECK(slot_is(twin, 2, AT_PREP, FILL_R) && !required(twin, 2));
}

static void test_ontology(void) {
  uint32_t map = lexicon_map(base, STR("threat"));
  CHECK(frame("threaten", LEX_VERB, 0)->map == map);
  const lex_map_row *row = lexicon_map_row(base, map, BEDE_ASSAULT);
  CHECK(row->to == BEDE_THREATEN);
  CHECK(str_is(lexicon_str(base, row->mode), "violence"));
  CHECK(str_is(lexicon_str(base, row->cameo), "138"));
  CHECK(lexicon_map_row(base, map, BEDE_ACCUSE)->to == BEDE_EVENT_COUNT);
  CHECK(lexicon_map_row(base, map, BEDE_MOVE) == NULL);
  CHECK(lexicon_map(base, STR("future")) == LEX_NONE);
  uint32_t drone = lexicon_set(base, STR("drone"));
  const lex_instrument *n = lexicon_instrument(base, BEDE_ASSAULT, drone);
  CHECK(n && str_is(lexicon_str(base, n->mode), "drone"));
  CHECK(lexicon_instrument(base, BEDE_COERCE, drone) == NULL);
  CHECK(lexicon_score(base, BEDE_ASSAULT, STR(""))->score == -9);
  CHECK(lexicon_score(base, BEDE_ASSAULT, STR("drone"))->score == -9.5);
  CHECK(!lexicon_score(base, BEDE_ASSAULT, STR("firearms"))->has_score);
  CHECK(!lexicon_score(base, BEDE_MOVE, STR(""))->has_score);
  CHECK(lexicon_score(base, BEDE_COERCE, STR("drone")) == NULL);
  double value = 0;
  CHECK(lexicon_goldstein(base, STR("190"), &value) && value == -10);
  CHECK(!lexicon_goldstein(base, STR("19"), &value));
}

/* ---- Overlays ------------------------------------------------------------ */

static void test_overlay(arena *a, const char *const *dirs) {
  const lexicon *lex = opened(a, image_of(a, dirs, 2));
  if (!lex) return;
  lex_frames f = lexicon_frames(lex, STR("clash"), LEX_VERB);
  CHECK(f.count == 1 && f.items[0].type == BEDE_COERCE);
  CHECK(str_is(lexicon_where(lex, a, f.items[0].place),
               "overlay/events/mine.bede:1"));
  f = lexicon_frames(lex, STR("hurl"), LEX_VERB);
  CHECK(f.count == 1 && f.items[0].flags == FRAME_NO_EVENT);
  f = lexicon_frames(lex, STR("call"), LEX_VERB);
  CHECK(f.count == 2 && f.items[0].type == BEDE_COERCE &&
        f.items[1].type == BEDE_COERCE);
  f = lexicon_frames(lex, STR("throw"), LEX_VERB);
  CHECK(f.count == 1 && f.items[0].flags == 0);
  CHECK(in_set(lex, "egg", "projectile") && in_set(lex, "egg", "arms"));
  CHECK(in_set(lex, "stone", "projectile"));
  CHECK(actor(lex, "brussels", USE_SEAT) == NULL);
  CHECK(actor(lex, "brussels", USE_NAME) != NULL);
  CHECK(actor(lex, "eu", USE_NAME) != NULL);
  CHECK(actor(lex, "lechia", USE_NAME) == actor(lex, "poland", USE_NAME));
  CHECK(role(lex, "migrant")->sector.len == 0);
  CHECK(role(lex, "police") != NULL);
  uint32_t map = lexicon_map(lex, STR("threat"));
  CHECK(lexicon_map_row(lex, map, BEDE_COERCE)->to == BEDE_THREATEN);
  CHECK(lexicon_map_row(lex, map, BEDE_ACCUSE)->to == BEDE_EVENT_COUNT);
  uint32_t drone = lexicon_set(lex, STR("drone"));
  CHECK(str_is(
      lexicon_str(lex, lexicon_instrument(lex, BEDE_ASSAULT, drone)->mode),
      "primitive"));
  CHECK(!str_eq(lexicon_version(lex), lexicon_version(base)));
}

/* ---- Examples ------------------------------------------------------------ */

static const lex_entry *entry_at(const lex_examples *all, const char *place) {
  for (uint32_t i = 0; i < all->entry_count; i++)
    if (str_is(all->entries[i].place, place)) return &all->entries[i];
  return NULL;
}

static void test_examples(arena *a, const char *const *dirs) {
  bede_error err = {0};
  lex_examples all = {0};
  CHECK(lexicon_examples(a, dirs, 1, &all, &err) == BEDE_OK);
  CHECK(all.count == 4);
  const lex_entry *e = entry_at(&all, "events/assault.bede:4");
  CHECK(e && e->is_frame && e->codes == 1 && e->example_count == 2);
  const lex_example *x = &all.items[e->example_first];
  CHECK(x->kind == EXAMPLE_CODES && x->line == 5);
  CHECK(str_is(x->sentence, "Students threw stones at the mayor."));
  CHECK(x->mark_count == 2 && x->marks[0].role == 'a');
  CHECK(x->marks[0].start == 0 && x->marks[0].end == 8);
  CHECK(x->marks[1].role == 'r' && x->marks[1].start == 25);
  CHECK(x->marks[1].end == 34);
  CHECK(x->condition_count == 2 && str_is(x->conditions[0], "attempted"));
  CHECK(str_is(x->conditions[1], "/beat"));
  CHECK(x[1].kind == EXAMPLE_SPARES && x[1].condition_count == 0);
  e = entry_at(&all, "events/assault.bede:7");
  CHECK(e && all.items[e->example_first].kind == EXAMPLE_NOTHING);
  CHECK(e && e->codes == 0);
  e = entry_at(&all, "events/operators.bede:8");
  CHECK(e && !e->is_frame);
}

/* ---- Damage -------------------------------------------------------------- */

/* Touch all that an opened image can be asked for. */
static uint32_t walk(const lexicon *lex, arena *a) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < lex->count[SECTION_keys]; i++) {
    bede_str text = lexicon_str(lex, lex->keys[i].text);
    lex_senses s = lexicon_senses(lex, text);
    for (uint32_t k = 0; k < s.count; k++)
      n += lexicon_str(lex, s.items[k].surface).len +
           lexicon_where(lex, a, s.items[k].place).len;
    n += lexicon_first(lex, text).longest +
         lexicon_value(lex, text, LIST_TIME).len;
    for (int pos = LEX_VERB; pos <= LEX_ADJ; pos++) {
      lex_frames f = lexicon_frames(lex, text, (lex_pos)pos);
      for (uint32_t k = 0; k < f.count; k++) {
        const lex_slot *slot = lexicon_slots(lex, &f.items[k]);
        for (uint32_t j = 0; j < f.items[k].slot_count; j++, slot++)
          for (uint32_t w = 0; w < slot->words.count; w++)
            n += lexicon_word(lex, lexicon_numbers(lex, slot->words)[w]).len;
        if (f.items[k].map != LEX_NONE)
          n += lexicon_map_row(lex, f.items[k].map, BEDE_ASSAULT) != NULL;
      }
    }
  }
  for (uint32_t i = 0; i < lex->count[SECTION_actors]; i++) {
    const lex_actor *who = lexicon_actor(lex, i);
    const lex_office *o = lexicon_offices(lex, who);
    for (uint32_t k = 0; k < who->office_count; k++)
      n += lexicon_str(lex, o[k].title).len;
  }
  return n;
}

static void seal(char *bytes, uint32_t len) {
  uint32_t crc =
      image_crc((bede_str){bytes + IMAGE_CRC_FROM, len - IMAGE_CRC_FROM});
  memcpy(bytes + offsetof(image_header, crc), &crc, sizeof crc);
}

/* Open and ask; true when it was refused. */
static bool is_refused(bede_str bytes) {
  jmp_buf full;
  arena a;
  const lexicon *lex = NULL;
  volatile bool refused = false;
  arena_init(&a, NULL, &full);
  if (setjmp(full) == 0) {
    refused = lexicon_open(&a, bytes, &lex, NULL) != BEDE_OK;
    if (!refused) walk(lex, &a);
  }
  arena_free(&a);
  return refused;
}

/* Bits flipped under a checksum made good: refused, or harmless to ask.  The
 * seed is fixed, so a failure can be repeated. */
static void test_flips(arena *a, bede_str image) {
  uint32_t state = 12345, refused = 0, rounds = 3000;
  char *copy = arena_alloc(a, image.len);
  for (uint32_t round = 0; round < rounds; round++) {
    memcpy(copy, image.ptr, image.len);
    for (uint32_t flips = 0; flips < 1 + round % 3; flips++) {
      state = state * 1664525u + 1013904223u;
      uint32_t at = (state >> 3) % (image.len - IMAGE_CRC_FROM);
      copy[IMAGE_CRC_FROM + at] ^= (char)(1 << (state >> 29));
    }
    seal(copy, image.len);
    refused += is_refused((bede_str){copy, image.len});
  }
  CHECK(refused > rounds / 10 && refused < rounds);
}

static bede_status open_changed(arena *a, bede_str image, uint32_t at,
                                bool sealed, bede_error *err) {
  char *copy = arena_copy(a, image.ptr, image.len);
  const lexicon *lex = NULL;
  copy[at] ^= 1;
  if (sealed) seal(copy, image.len);
  return lexicon_open(a, (bede_str){copy, image.len}, &lex, err);
}

static void test_damage(arena *a, bede_str image) {
  bede_error err = {0};
  const lexicon *lex = NULL;
  CHECK(open_changed(a, image, image.len - 1, false, &err) == BEDE_FORMAT);
  CHECK(err.offset == offsetof(image_header, crc));
  CHECK(open_changed(a, image, 0, true, &err) == BEDE_FORMAT);
  CHECK(open_changed(a, image, 8, true, &err) == BEDE_VERSION);
  for (uint32_t len = 0; len < image.len; len += len < 500 ? 1 : 97)
    CHECK(lexicon_open(a, str_slice(image, 0, len), &lex, &err) == BEDE_FORMAT);
  char *shifted = arena_alloc(a, image.len + 1);
  memcpy(shifted + 1, image.ptr, image.len);
  CHECK(lexicon_open(a, (bede_str){shifted + 1, image.len}, &lex, &err) ==
        BEDE_OK);
}

static bool compiles_within(const char *const *dirs, size_t limit) {
  jmp_buf full;
  arena a;
  bede_str image;
  volatile bool done = false;
  arena_init(&a, NULL, &full);
  a.limit = limit;
  if (setjmp(full) == 0)
    done = lexicon_compile(&a, dirs, 1, &image, NULL) == BEDE_OK;
  arena_free(&a);
  return done;
}

/* An arena that may take ever more: the compiler jumps out of each, until one
 * is large enough. */
static void test_full(const char *const *dirs) {
  size_t limit = 20000;
  CHECK(!compiles_within(dirs, limit));
  while (limit < 64000000 && !compiles_within(dirs, limit)) limit += limit / 8;
  CHECK(limit < 64000000);
}

/* ---- To a file ----------------------------------------------------------- */

static void test_file(arena *a, const char *const *dirs, const char *folder) {
  bede_error err = {0};
  bede_str written = {"", 0};
  const char *path = str_format(a, "%s/test.image", folder).ptr;
  const char *nowhere = str_format(a, "%s/no/such/folder", folder).ptr;
  CHECK(bede_lexicon_compile(dirs, 1, path, &err) == BEDE_OK);
  CHECK(file_read(a, path, &written, &err) == BEDE_OK);
  CHECK(str_eq(written, image_of(a, dirs, 1)));
  CHECK(bede_lexicon_compile(dirs, 1, nowhere, &err) == BEDE_IO);
  CHECK(bede_lexicon_compile(&nowhere, 1, path, &err) == BEDE_IO);
  CHECK(bede_lexicon_compile(dirs, 0, path, &err) == BEDE_MISUSE);
  CHECK(bede_lexicon_compile(dirs, 1, NULL, NULL) == BEDE_MISUSE);
  /* The overlay alone has no types: refused, and the old file is as it was. */
  CHECK(bede_lexicon_compile(dirs + 1, 1, path, &err) == BEDE_LEXICON);
  CHECK(file_read(a, path, &written, &err) == BEDE_OK && written.len);
  remove(path);
}

/* ---- The cost of a look-up ---------------------------------------------- */

enum { FEW = 3000, TEN_TIMES = 10 * FEW };

/* A folder with so many organisations of three words. */
static const char *many_names(arena *a, const char *folder, uint32_t count) {
  const char *dir = str_format(a, "%s/names-%u", folder, count).ptr;
  const char *actors = str_format(a, "%s/actors", dir).ptr;
  mkdir(dir, 0755);
  mkdir(actors, 0755);
  FILE *file = fopen(str_format(a, "%s/many.bede", actors).ptr, "w");
  if (!file) return NULL;
  for (uint32_t i = 0; i < count; i++)
    fprintf(file, "POL MIL  Brigade %u of Gdansk\n", i);
  fclose(file);
  return dir;
}

/* Slots that a thousand names take, known ones or not: their mean, in
 * hundredths. */
static uint32_t mean_probes(arena *a, const lexicon *lex, uint32_t count,
                            const char *town) {
  uint32_t sum = 0;
  for (uint32_t i = 0; i < 1000; i++) {
    bede_str name = str_format(a, "brigade %u of %s", i * (count / 1000), town);
    CHECK((lexicon_senses(lex, name).count > 0) == !strcmp(town, "gdansk"));
    sum += bede__lexicon_probes(lex, TAG_PHRASE, name);
  }
  return sum / 10;
}

static void test_probes(arena *a, const char *base_dir, const char *folder) {
  uint32_t known[2], unknown[2], sizes[2] = {FEW, TEN_TIMES};
  for (uint32_t i = 0; i < 2; i++) {
    const char *dirs[] = {base_dir, many_names(a, folder, sizes[i])};
    CHECK(dirs[1]);
    if (!dirs[1]) return;
    const lexicon *lex = opened(a, image_of(a, dirs, 2));
    if (!lex) return;
    known[i] = mean_probes(a, lex, sizes[i], "gdansk");
    unknown[i] = mean_probes(a, lex, sizes[i], "nowhere");
  }
  /* A table at most half full needs 1.5 and 2.5 of them, however large. */
  for (uint32_t i = 0; i < 2; i++)
    CHECK(known[i] >= 100 && known[i] <= 160 && unknown[i] <= 275);
}

/* ---- The lexicon of the project ------------------------------------------ */

static void print_fault(void *ctx, const bede_error *err) {
  (void)ctx;
  check_failed++;
  fprintf(stderr, "%s\n", err->message);
}

static void test_project(arena *a, const char *dir) {
  const char *dirs[] = {dir};
  CHECK(lexicon_proofread(a, dirs, 1, (lex_faults){print_fault, NULL}) ==
        BEDE_OK);
  const lexicon *lex = opened(a, image_of(a, dirs, 1));
  double value = 0;
  if (!lex) return;
  CHECK(lexicon_score(lex, BEDE_ASSAULT, STR("beat"))->score == -7.5);
  CHECK(lexicon_score(lex, BEDE_ACCUSE, STR(""))->score == -3);
  CHECK(!lexicon_score(lex, BEDE_PROTEST, STR("vandalize"))->has_score);
  CHECK(!lexicon_score(lex, BEDE_CONDITION, STR("stranded"))->has_score);
  CHECK(lexicon_goldstein(lex, STR("0211"), &value) && value == 3.4);
  CHECK(lexicon_goldstein(lex, STR("163"), &value) && value == -8);
  CHECK(!lexicon_goldstein(lex, STR("1641"), &value));
}

int main(int argc, char **argv) {
  jmp_buf full;
  arena a;
  if (argc != 4) return 2;
  arena_init(&a, NULL, &full);
  if (setjmp(full)) return 1;
  const char *dirs[] = {str_format(&a, "%s/base", argv[1]).ptr,
                        str_format(&a, "%s/overlay/", argv[1]).ptr};
  bede_str image = image_of(&a, dirs, 1);
  CHECK(str_eq(image, image_of(&a, dirs, 1)));
  base = opened(&a, image);
  if (!base) return 1;
  test_sets();
  test_beginnings();
  test_wordbook(&a);
  test_roles(&a);
  test_countries();
  test_offices();
  test_sites_and_values();
  test_plain_frames(&a);
  test_elements();
  test_operators();
  test_twins();
  test_ontology();
  test_overlay(&a, dirs);
  test_examples(&a, dirs);
  test_damage(&a, image);
  test_flips(&a, image);
  test_full(dirs);
  test_file(&a, dirs, argv[3]);
  test_probes(&a, dirs[0], argv[3]);
  test_project(&a, argv[2]);
  arena_free(&a);
  return check_done();
}
