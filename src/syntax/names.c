#include "syntax/names.h"

#include "model/format.h"

/* B- tags are odd, the I- of the same kind is one more. */
static bool is_inside(uint32_t tag) {
  return tag != NER_O && tag % 2 == 0;
}

bool names_may_follow(uint32_t tag, uint32_t before) {
  return !is_inside(tag) || before == tag || before + 1 == tag;
}

uint32_t names_end(const uint8_t *tag, uint32_t n, uint32_t i) {
  if (tag[i] == NER_O || tag[i] % 2 == 0) return i;
  uint32_t end = i + 1;
  while (end < n && tag[end] == tag[i] + 1) end++;
  return end;
}

void names_scores(const names_input *in, float (*score)[NER_COUNT]) {
  uint8_t look[NAMES_WORDS_MAX];
  look_at(in->forms, in->n, look);
  for (uint32_t i = 0; i < in->n; i++) {
    uint32_t by_look = (uint32_t)(NAMES_LOOK + look[i]) * NER_COUNT;
    uint32_t by_xpos = (uint32_t)(NAMES_XPOS + in->xpos[i]) * NER_COUNT;
    for (uint32_t t = 0; t < NER_COUNT; t++)
      score[i][t] = in->score[i * in->row + t] + in->points[by_look + t] +
                    in->points[by_xpos + t];
  }
}

/* One word further: the best way to end in each tag. */
static void step(const float *points, const float *score, const float *was,
                 float *now, uint8_t *from) {
  for (uint32_t t = 0; t < NER_COUNT; t++) {
    uint32_t best = is_inside(t) ? t - 1 : 0;
    float most = was[best] + points[best * NER_COUNT + t];
    for (uint32_t b = best + 1; b < NER_COUNT; b++) {
      float sum = was[b] + points[b * NER_COUNT + t];
      if (!names_may_follow(t, b) || !(sum > most)) continue;
      best = b;
      most = sum;
    }
    now[t] = most + score[t];
    from[t] = (uint8_t)best;
  }
}

void names_tag(const names_input *in, uint8_t *tag) {
  float score[NAMES_WORDS_MAX][NER_COUNT], way[2][NER_COUNT];
  uint8_t from[NAMES_WORDS_MAX][NER_COUNT];
  const float never = -1e30f;
  uint32_t n = in->n, best = 0;
  if (n == 0 || n > NAMES_WORDS_MAX) return;
  names_scores(in, score);
  for (uint32_t t = 0; t < NER_COUNT; t++)
    way[0][t] = is_inside(t) ? never : score[0][t];
  for (uint32_t i = 1; i < n; i++)
    step(in->points, score[i], way[(i - 1) & 1], way[i & 1], from[i]);
  const float *last = way[(n - 1) & 1];
  for (uint32_t t = 1; t < NER_COUNT; t++)
    if (last[t] > last[best]) best = t;
  for (uint32_t i = n; i-- > 0; best = from[i][best]) {
    tag[i] = (uint8_t)best;
    if (i == 0) break;
  }
}

static bool looks_like_name(bede_str form, uint32_t upos) {
  if (upos == UPOS_PROPN) return true;
  for (uint32_t i = 0; i < form.len; i++) {
    unsigned char c = (unsigned char)form.ptr[i];
    if (c >= 'A' && c <= 'Z') return true;
    if (c >= 0x80) return true; /* of another alphabet, or an accent */
  }
  return false;
}

void names_drop_common(const bede_str *forms, const uint8_t *upos, uint32_t n,
                       uint8_t *tag) {
  for (uint32_t i = 0, end; i < n; i = end) {
    bool is_name = looks_like_name(forms[i], upos[i]);
    for (end = i + 1; end < n && is_inside(tag[end]); end++)
      is_name |= looks_like_name(forms[end], upos[end]);
    for (uint32_t k = i; k < end && !is_name; k++) tag[k] = NER_O;
  }
}

/* "al", "Al", "ash": short, and no initials. */
static bool is_particle(bede_str form) {
  return form.len >= 2 && form.len <= 3 && form.ptr[1] >= 'a' &&
         form.ptr[1] <= 'z';
}

void names_join(const bede_str *forms, uint32_t n, uint8_t *tag) {
  for (uint32_t i = 1; i + 1 < n; i++) {
    if (!str_is(forms[i], "-") || !is_particle(forms[i - 1])) continue;
    uint32_t next = tag[i + 1];
    if (next == NER_O || is_inside(next)) continue;
    if (tag[i - 1] == NER_O) tag[i - 1] = (uint8_t)next;
    if (!names_may_follow(next + 1, tag[i - 1])) continue;
    tag[i] = tag[i + 1] = (uint8_t)(next + 1);
    for (uint32_t k = i + 2; k < n && is_inside(tag[k]); k++)
      tag[k] = (uint8_t)(next + 1);
  }
}

/* "*United* States", "*Middle* East": treebanks give it the part of speech that
 * it has elsewhere, and a proper noun's tag. */
static bool is_word_of_name(uint8_t upos, uint8_t xpos) {
  return upos != UPOS_PROPN && (xpos == XPOS_NNP || xpos == XPOS_NNPS);
}

void names_open(const uint8_t *upos, const uint8_t *xpos, uint32_t n,
                uint8_t *tag) {
  for (uint32_t i = n; i-- > 1;) {
    uint32_t first = tag[i];
    if (first == NER_O || is_inside(first) || tag[i - 1] != NER_O ||
        !is_word_of_name(upos[i - 1], xpos[i - 1]))
      continue;
    tag[i - 1] = (uint8_t)first;
    tag[i] = (uint8_t)(first + 1);
  }
}
