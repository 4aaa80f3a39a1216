/* noun.h - who is in a noun phrase, for the stages after the events. */
#ifndef BEDE_EVENT_NOUN_H
#define BEDE_EVENT_NOUN_H

#include "event/event.h"

/* Adds the actors that the phrase headed by `token` names, or the first one
 * inside it ("video on *CNN*"). */
void noun_actors_of(arena *a, const event_doc *events, uint32_t token,
                    id_list *out);

#endif
