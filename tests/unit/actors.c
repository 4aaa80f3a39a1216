/*
 * What the lexicon says of countries, offices, roles and places: facts that
 * anyone can look up, and the promises of lexicon/actors and places.bede.
 */
#include "check.h"
#include "lexicon/lexicon.h"

#include <math.h>
#include <setjmp.h>

static const lexicon *lex;

/* The code and sector of a name on a day, of the office begun last. */
static bool held(const char *name, int32_t day, const char *code,
                 const char *sector) {
  const lex_sense *s = lexicon_sense(lex, str_from(name), LEX_ACTOR);
  if (!s) return false;
  const lex_actor *actor = lexicon_actor(lex, s->entry);
  const lex_office *all = lexicon_offices(lex, actor), *best = NULL;
  for (uint32_t i = 0; i < actor->office_count; i++) {
    bool runs = all[i].from <= day && (!all[i].to || day <= all[i].to);
    if (runs && (!best || all[i].from > best->from)) best = &all[i];
  }
  return best && str_is(lexicon_str(lex, best->code), code) &&
         str_is(lexicon_str(lex, best->sector), sector);
}

static bool is_use(const char *name, lex_use use, const char *country) {
  lex_senses all = lexicon_senses(lex, str_from(name));
  for (uint32_t i = 0; i < all.count; i++) {
    const lex_sense *s = &all.items[i];
    if (s->kind != LEX_ACTOR || s->use != use) continue;
    if (str_is(lexicon_str(lex, lexicon_actor(lex, s->entry)->id), country))
      return true;
  }
  return false;
}

static bool is_role(const char *phrase, const char *sector) {
  const lex_sense *s = lexicon_sense(lex, str_from(phrase), LEX_ROLE);
  return s &&
         str_is(lexicon_str(lex, lexicon_role(lex, s->entry)->sector), sector);
}

static bool lies(const char *name, const char *country, double lat,
                 double lon) {
  const lex_sense *s = lexicon_sense(lex, str_from(name), LEX_SITE);
  if (!s) return false;
  const lex_site *site = lexicon_site(lex, s->entry);
  return str_is(lexicon_str(lex, site->country), country) && site->has_point &&
         fabs(site->lat - lat) < 0.1 && fabs(site->lon - lon) < 0.1;
}

static void test_countries(void) {
  CHECK(is_use("poland", USE_NAME, "POL"));
  CHECK(is_use("polish", USE_ADJ, "POL"));
  CHECK(is_use("poles", USE_PEOPLE, "POL"));
  CHECK(is_use("frenchmen", USE_PEOPLE, "FRA"));
  CHECK(is_use("kremlin", USE_SEAT, "RUS"));
  CHECK(is_use("kiev", USE_CAPITAL, "UKR"));
  CHECK(is_use("kosovo", USE_NAME, "XKX"));
  CHECK(is_use("cote d'ivoire", USE_NAME, "CIV"));
  CHECK(is_use("republic of china", USE_NAME, "TWN"));
  CHECK(is_use("people's republic of china", USE_NAME, "CHN"));
}

/* Both the day on which an office begins and that on which it ends. */
static void test_offices(void) {
  CHECK(held("angela merkel", 20051122, "DEU", "GOV"));
  CHECK(held("angela merkel", 20211208, "DEU", "GOV"));
  CHECK(!held("angela merkel", 20211209, "DEU", "GOV"));
  CHECK(held("lukashenko", 20211116, "BLR", "GOV"));
  CHECK(held("navalny", 20210117, "RUS", "OPP"));
  CHECK(held("guterres", 20170101, "UNO", ""));
  CHECK(held("von der leyen", 20190101, "DEU", "GOV"));
  CHECK(held("von der leyen", 20220301, "EUR", ""));
  CHECK(held("taliban", 20020501, "AFG", "REB"));
  CHECK(held("taliban", 20210814, "AFG", "REB"));
  CHECK(held("taliban", 20210815, "AFG", "GOV"));
  CHECK(held("farc", 20020220, "COL", "REB"));
  CHECK(held("farc", 20180311, "COL", "PTY"));
}

static void test_roles_and_places(void) {
  CHECK(is_role("border guards", "COP"));
  CHECK(is_role("members of parliament", "LEG"));
  CHECK(is_role("defense ministry", "GOV"));
  CHECK(is_role("asylum seeker", "REF"));
  CHECK(is_role("doctor", "MED")); /* medical, as in PLOVER, not media */
  CHECK(is_role("journalists", "JRN"));
  CHECK(is_role("spokeswoman", ""));
  CHECK(lies("aleppo", "SYR", 36.20, 37.16));
  CHECK(lies("brussels", "BEL", 50.85, 4.35));
  CHECK(lies("black sea", "", 43.40, 34.30));
}

int main(int argc, char **argv) {
  arena a;
  jmp_buf full;
  bede_error err = {0};
  bede_str image;
  arena_init(&a, NULL, &full);
  if (argc < 2 || setjmp(full)) return 1;
  const char *dirs[] = {argv[1]};
  if (lexicon_compile(&a, dirs, 1, &image, &err) != BEDE_OK ||
      lexicon_open(&a, image, &lex, &err) != BEDE_OK) {
    fprintf(stderr, "%s\n", err.message);
    return 1;
  }
  test_countries();
  test_offices();
  test_roles_and_places();
  arena_free(&a);
  return check_done();
}
