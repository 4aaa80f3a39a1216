/*
 * also.c - what is two acts by one word.
 *
 *   "sentenced the poet to nine years in prison": convicted, and locked up
 */
#include "event/reader.h"

/* Beside the act of an entry with also= stands the one that its map makes of
 * it: the same parties, day, place and fate.  Called when all of these are
 * known: behind it events are no longer in the order of sentences. */
void also_tell(reader *self) {
  uint32_t count = self->out->events.count;
  for (uint32_t i = 0; i < count; i++) {
    event ev = self->out->events.items[i];
    if (ev.fate || !(ev.frame->flags & FRAME_ALSO) || ev.guessed) continue;
    const lex_map_row *row =
        lexicon_map_row(self->lex, ev.frame->map, (bede_event_type)ev.type);
    if (!event_become(self->lex, &ev, row) || ev.fate) continue;
    *array_push(self->a, &self->out->events) = ev;
  }
}
