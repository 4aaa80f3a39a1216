#include "in/field.h"

#include "base/str.h"

#include <strings.h>

#define ALIASES 8

/* ORDER FIELD.  The first is the name that the contract has. */
static const char *const aliases[FIELD_COUNT][ALIASES] = {
    {"text", "body", "content", "maintext", "story", "fulltext", "article"},
    {"id", "uri", "guid", "article_id", "doc_id"},
    {"date", "pub_date", "published", "dateTimePub", "date_publish",
     "publication_date", "published_at", "publish_date"},
    {"title", "headline"},
    {"publisher", "source", "source_domain", "publication"},
    {"url", "link"},
    {"language", "lang"},
    {"entities"},
};

const char *in_field_name(in_field field) {
  return field < FIELD_COUNT ? aliases[field][0] : "";
}

const char *field_alias(in_field field, uint32_t n) {
  return n < ALIASES ? aliases[field][n] : NULL;
}

uint32_t field_alias_rank(in_field field, bede_str name) {
  for (uint32_t n = 0; n < ALIASES && aliases[field][n]; n++) {
    const char *alias = aliases[field][n];
    if (strlen(alias) == name.len &&
        strncasecmp(alias, name.ptr, name.len) == 0)
      return n;
  }
  return UINT32_MAX;
}

bool in_field_read(bede_str option, in_field *field, bede_str *name) {
  bede_str rest = option, key;
  if (!str_split(&rest, "=", &key) || !rest.ptr || !rest.len) return false;
  for (int i = 0; i < FIELD_COUNT; i++) {
    if (!str_is(key, aliases[i][0])) continue;
    *field = (in_field)i;
    *name = rest;
    return true;
  }
  return false;
}
