/*
 * names.c - the tables of bede.h that give values their names.
 */
#include "base/str.h"
#include "bede.h"

const char *bede_version(void) {
  return BEDE_RELEASE;
}

bede_str bede_event_name(bede_event_type type) {
  static const bede_str names[] = {
#define BEDE_ROW(name, quad) STR(#name),
      BEDE_EVENT_MAP(BEDE_ROW)
#undef BEDE_ROW
  };
  return (unsigned)type < BEDE_EVENT_COUNT ? names[type] : STR("");
}

bede_str bede_modality_name(bede_modality modality) {
  static const bede_str names[] = {
#define BEDE_ROW(name, text) STR(text),
      BEDE_MODALITY_MAP(BEDE_ROW)
#undef BEDE_ROW
  };
  return (unsigned)modality < BEDE_MODALITY_COUNT ? names[modality] : STR("");
}
