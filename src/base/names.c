/*
 * names.c - the closed lists of the public header as words.
 */
#include "base/str.h"

bede_str bede_event_name(bede_event_type type) {
  static const bede_str names[] = {
#define BEDE_ROW(name, quad) {#name, sizeof #name - 1},
      BEDE_EVENT_MAP(BEDE_ROW)
#undef BEDE_ROW
  };
  return (unsigned)type < BEDE_EVENT_COUNT ? names[type] : STR("");
}

bede_str bede_modality_name(bede_modality modality) {
  static const bede_str names[] = {
#define BEDE_ROW(name, text) {text, sizeof text - 1},
      BEDE_MODALITY_MAP(BEDE_ROW)
#undef BEDE_ROW
  };
  return (unsigned)modality < BEDE_MODALITY_COUNT ? names[modality] : STR("");
}

const char *bede_version(void) {
  return BEDE_RELEASE;
}
