/* annotate.h - a reading as the public annotation. */
#ifndef BEDE_API_ANNOTATE_H
#define BEDE_API_ANNOTATE_H

#include "api/doc.h"

void annotate_tree(arena *a, const reading *r, bede_annotation *out);
void annotate_rest(arena *a, const reading *r, bede_annotation *out);

#endif
