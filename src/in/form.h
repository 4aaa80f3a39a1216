/*
 * form.h - telling the forms of input apart.
 */
#ifndef BEDE_IN_FORM_H
#define BEDE_IN_FORM_H

#include "in/in.h"

/* By the first bytes, then by the name; IN_TXT where nothing tells. */
in_form form_detect(bede_str head, bede_str name);

/* Why bytes that should be text are none ("UTF-16", control characters), or
 * NULL. */
const char *form_not_text(bede_str head);

#endif
