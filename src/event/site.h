/*
 * site.h - names of places, of which one may be where an event happened.
 */
#ifndef BEDE_EVENT_SITE_H
#define BEDE_EVENT_SITE_H

#include "event/reader.h"

/* A name that may be a place, or a border without one. */
typedef struct site {
  uint32_t first, end, head; /* tokens of the name */
  uint32_t place;            /* of the mentions that has it, or MENTION_NONE */
  bool unnamed;              /* "the border": words alone */
  bool here;                 /* "*here*": where the story was written */
  bool again;                /* "*the country*", "*there*": named before */
  uint32_t told;             /* with `again`: the toponym, or MENTION_NONE */
  bede_span name;            /* with `again`: its words */
} site;

typedef ARRAY(site) site_list;

/* Every name of the article that may be one, without the words around it. */
void site_read(reader *self, site_list *out);

/* The same in the order of sentences. */
typedef struct sorted_sites {
  site *items;
  uint32_t *from; /* by sentence: its first; one more at the end */
} sorted_sites;

sorted_sites site_sort(reader *self, const site_list *sites);

/* told.c: of these "the country" and "there". */
void told_sites(reader *self, site_list *out);
bool told_is_there(reader *self, uint32_t token);

/* "within the country's *borders*": in the country, and not at them. */
bool site_is_within(reader *self, uint32_t border);

/* "shot 20 km *from Aleppo*": by it, and not out of it. */
bool site_is_way(reader *self, uint32_t token);

/* site_fill.c: the place of the one that was chosen. */
void site_fill(reader *self, const site *s, event_place *out);

/* "*the border* with Poland": of both, and in neither; else MENTION_NONE. */
uint32_t site_border_over(reader *self, const site *s);

/* "the German *Consulate*": stands in another country than its own. */
bool site_is_owned(reader *self, uint32_t head);

/* ---- what the choice among them asks for, too ---- */

bool site_is_proper(const reader *self, uint32_t token);

/* "met *here*" */
bool site_is_here(reader *self, uint32_t token);

/* "*Shitte* mosques": what nobody knows, of several, is hardly their town. */
bool site_is_unknown(const reader *self, const site *s);

/* "*Norway* and Asia": neither says more. */
uint32_t site_first_of_list(const reader *self, uint32_t token);

/* "in *this* town", where it was written, is hardly less than a name. */
bool site_is_this(const reader *self, uint32_t noun);

/* The mention whose head it is, or NULL. */
const mention *site_mention(const reader *self, uint32_t token);

#endif
