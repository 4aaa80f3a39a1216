/* The label sets belong to the weights; see model/labels.h. */
#ifndef BEDE_SYNTAX_LABELS_H
#define BEDE_SYNTAX_LABELS_H

#include "model/labels.h"

#endif
