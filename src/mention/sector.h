/*
 * sector.h - what several sectors have in common, in the codes of plover.bede.
 */
#ifndef BEDE_MENTION_SECTOR_H
#define BEDE_MENTION_SECTOR_H

#include "base/str.h"

#include <stdbool.h>

/* Soldiers and guards are one class, whatever the uniform. */
static inline bool sector_is_armed(bede_str sector) {
  return str_is(sector, "MIL") || str_is(sector, "COP");
}

static inline bool sector_is_of_state(bede_str sector) {
  return sector_is_armed(sector) || str_is(sector, "GOV") ||
         str_is(sector, "SPY") || str_is(sector, "LEG") ||
         str_is(sector, "JUD");
}

/* Militants, rebels and insurgents: papers don't keep them apart. */
static inline bool sector_is_rebel(bede_str sector) {
  return str_is(sector, "REB") || str_is(sector, "UAF");
}

#endif
