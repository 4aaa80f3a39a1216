/*
 * supply.h - a side that the clause tells where no entry looks for it.
 */
#ifndef BEDE_EVENT_SUPPLY_H
#define BEDE_EVENT_SUPPLY_H

#include "event/reader.h"

void supply_sides(reader *self, event *ev);

#endif
