#include "syntax/lemma.h"

#include "model/lemma_key.h"

#include <string.h>

static const lemma_rule *look_up(const model *m, lemma_table t, uint64_t key) {
  uint32_t check = (uint32_t)(key >> 32), mask = t.count - 1;
  for (uint32_t i = (uint32_t)key & mask;; i = (i + 1) & mask) {
    if (t.slots[i].check == check) return &m->rules[t.slots[i].rule];
    if (!t.slots[i].check) return NULL;
  }
}

/* The whole word with its tags, else its longest known ending. */
static const lemma_rule *find_rule(const model *m, bede_str form, uint8_t upos,
                                   uint8_t xpos) {
  const lemma_rule *r =
      look_up(m, m->forms, lemma_form_key(form.ptr, form.len, upos, xpos));
  uint32_t end = form.len < LEMMA_END_MAX ? form.len : LEMMA_END_MAX;
  for (;; end--) {
    if (r) return r;
    r = look_up(m, m->ends, lemma_end_key(form.ptr, form.len, end, xpos));
    if (end == 0) return r ? r : &m->rules[0];
  }
}

static char letter(const lemma_rule *r, bede_str form, uint32_t i) {
  if (r->letters == LEMMA_LOWER) return to_lower(form.ptr[i]);
  bool small_first = form.len > 1 && is_upper(form.ptr[1]); /* "iPhone" */
  if (r->letters == LEMMA_CAPITAL && i == 0 && !small_first)
    return to_upper(form.ptr[i]);
  return form.ptr[i];
}

static bool changes(const lemma_rule *r, bede_str stem) {
  for (uint32_t i = 0; i < stem.len; i++)
    if (letter(r, stem, i) != stem.ptr[i]) return true;
  return false;
}

bede_str lemma_of(const model *m, arena *a, bede_str form, uint8_t upos,
                  uint8_t xpos) {
  const lemma_rule *r = find_rule(m, form, upos, xpos);
  uint32_t keep = r->strip <= form.len ? form.len - r->strip : form.len;
  bede_str stem = {form.ptr, keep};
  if (r->add_len == 0 && !changes(r, stem)) return stem;
  char *out = arena_alloc(a, (size_t)keep + r->add_len + 1);
  for (uint32_t i = 0; i < keep; i++) out[i] = letter(r, form, i);
  memcpy(out + keep, r->add, r->add_len);
  return (bede_str){out, keep + r->add_len};
}
