#include "mention/reading.h"
void time_find(reading *r) {
  (void)r;
}
