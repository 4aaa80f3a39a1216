/*
 * where.h - what it costs to take a name for the place of an event; shared by
 * where.c and where_way.c alone.
 */
#ifndef BEDE_EVENT_WHERE_H
#define BEDE_EVENT_WHERE_H

#include "event/site.h"

/* A tenth is a step. */
enum { NOWHERE = 10000 };

/* Whose place is asked for. */
typedef struct asked {
  uint32_t predicate; /* token */
  const event *ev;    /* what it made, or NULL */
} asked;

/* ---- where_way.c ---- */

/* The edges from `from` up and down to `to`. */
int where_way_cost(reader *self, const asked *of, uint32_t from, uint32_t to);

/* "his visit to Mexico, *where* he met ...": the last name before it, wherever
 * that hangs. */
bool where_is_behind(reader *self, const asked *of, const site *s);

/* A word of the event itself. */
bool where_is_own(const asked *of, uint32_t token);

bool where_has_case(const reader *self, uint32_t token);

/* Somebody, and not merely somewhere. */
bool where_is_party(const reader *self, uint32_t token);

bool where_is_talk(const asked *of);

/* "visited Duhok, *meeting* elders": at once, and so there. */
bool where_is_converb(const reader *self, uint32_t verb);

/* "shot down *over Sudan*": in the air, and no quarrel over it. */
bool where_is_overhead(reader *self, const asked *of, uint32_t c);

/* "met *during a summit* in Lima", "*during his visit* to Lima", "arrived *for
 * a visit* to Lima" */
bool where_is_while(reader *self, uint32_t c);

/* "phoned him *from Oslo*": where he was. */
bool where_is_called_from(reader *self, uint32_t c);

/* "at the *Lima* summit" */
bool where_is_of_talks(reader *self, uint32_t token);

/* "*signed* a pact at a summit in Lima": they met, too. */
bool where_is_signing(reader *self, const event *ev);

/* "Police *responded to* Hill Street, where he was shot" */
bool where_is_called(reader *self, const asked *of, uint32_t verb);

#endif
