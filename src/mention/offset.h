/*
 * offset.h - a place told by its way from a town: "20 km north of Aleppo".
 */
#ifndef BEDE_MENTION_OFFSET_H
#define BEDE_MENTION_OFFSET_H

#include "mention/mention.h"

/* Moves the point of a town, or tells how far from it the place may be, by the
 * words around its name, tokens [first, end). */
void offset_move(arena *a, const mention_doc *doc, uint32_t first, uint32_t end,
                 bede_where *where);

/* Whether "20 km from" ends in front of the token `from`. */
bool offset_is_way(arena *a, const mention_doc *doc, uint32_t from);

#endif
