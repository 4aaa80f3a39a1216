#include "model/labels.h"

#include <string.h>

#define NAME(id, name) name,

static const char *const upos_names[] = {UPOS_LIST(NAME)};
static const char *const xpos_names[] = {XPOS_LIST(NAME)};
static const char *const rel_names[] = {REL_LIST(NAME)};
static const char *const ner_names[] = {NER_LIST(NAME)};

static const char *name_of(const char *const *names, unsigned n, unsigned i) {
  return i < n ? names[i] : "_";
}

static unsigned find(const char *const *names, unsigned n, const char *name) {
  for (unsigned i = 0; i < n; i++)
    if (strcmp(names[i], name) == 0) return i;
  return n;
}

const char *upos_name(unsigned i) {
  return name_of(upos_names, UPOS_COUNT, i);
}
const char *xpos_name(unsigned i) {
  return name_of(xpos_names, XPOS_COUNT, i);
}
const char *rel_name(unsigned i) {
  return name_of(rel_names, REL_COUNT, i);
}
const char *ner_name(unsigned i) {
  return name_of(ner_names, NER_COUNT, i);
}

unsigned upos_find(const char *s) {
  return find(upos_names, UPOS_COUNT, s);
}
unsigned xpos_find(const char *s) {
  return find(xpos_names, XPOS_COUNT, s);
}
unsigned rel_find(const char *s) {
  return find(rel_names, REL_COUNT, s);
}
unsigned ner_find(const char *s) {
  return find(ner_names, NER_COUNT, s);
}

static unsigned hash_names(unsigned h, const char *const *names, unsigned n) {
  for (unsigned i = 0; i < n; i++)
    for (const char *p = names[i];; p++) {
      h = (h ^ (unsigned char)*p) * 16777619u;
      if (!*p) break;
    }
  return h;
}

unsigned labels_hash(void) {
  unsigned h = 2166136261u;
  h = hash_names(h, upos_names, UPOS_COUNT);
  h = hash_names(h, xpos_names, XPOS_COUNT);
  h = hash_names(h, rel_names, REL_COUNT);
  return hash_names(h, ner_names, NER_COUNT);
}
