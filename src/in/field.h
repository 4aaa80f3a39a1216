/*
 * field.h - which key or column holds what.
 */
#ifndef BEDE_IN_FIELD_H
#define BEDE_IN_FIELD_H

#include "in/in.h"

/* How early `name` stands among the usual names of `field`; UINT32_MAX: it is
 * none of them. */
uint32_t field_alias_rank(in_field field, bede_str name);

/* The n-th usual name, NULL behind the last. */
const char *field_alias(in_field field, uint32_t n);

#endif
