/* A cursor over one line of JSON, enough for the data sets. */
#ifndef BEDE_TRAIN_JSON_H
#define BEDE_TRAIN_JSON_H

#include <stdbool.h>

typedef struct json {
  const char *at;
  char *text; /* the last string or key, its escapes undone */
  unsigned room;
} json;

/* Enters the object or array at the cursor. */
void json_enter(json *j, char open);
/* Whether another item follows; leaves the array or object if not. */
bool json_more(json *j, char close);
void json_string(json *j); /* into text; null: "" */
void json_key(json *j);    /* into text, past the colon */
long json_number(json *j);
void json_skip(json *j);

#endif
