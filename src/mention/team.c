/*
 * team.c - countries and cities that play instead of acting.
 *
 *   "Poland beat Latvia 2-1"                      a score and a word of winning
 *   "Kenya won the football match against Mali"   a word of sport and two more
 *   "The Senate voted 51-49 to beat the bill"     no: a vote
 *   "The goal is to defeat them and win"          no: only words of winning
 */
#include "mention/reading.h"

enum { POINTS_SPORT = 2, POINTS_SCORE = 3, POINTS_NEEDED = 4 };

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* "2-1", one token or three. */
static bool is_score(const reading *r, uint32_t t, uint32_t end) {
  bede_str s = r->fold[t];
  if (!s.len || s.len > 5 || !is_digit(s.ptr[0])) return false;
  uint32_t blank = str_find(s, STR(" "));
  if (blank != UINT32_MAX)
    return blank <= 2 && blank + 1 < s.len && is_digit(s.ptr[blank + 1]);
  return s.len <= 2 && t + 2 < end && word_is_hyphen(r, t + 1) &&
         word_touches(r, t + 1) && r->fold[t + 2].len <= 2 &&
         r->fold[t + 2].len > 0 && is_digit(r->fold[t + 2].ptr[0]);
}

static bool is_sport(const reading *r, const text_sentence *s) {
  int sport = 0, winning = 0, score = 0;
  for (uint32_t t = s->first; t < s->end; t++) {
    if (word_in(r, t, WORDS_VOTE)) return false;
    if (word_in(r, t, WORDS_SPORT))
      sport += POINTS_SPORT;
    else if (word_in(r, t, WORDS_WINNING))
      winning++;
    if (is_score(r, t, s->end)) score = POINTS_SCORE;
  }
  return sport + score > 0 && sport + winning + score >= POINTS_NEEDED;
}

void team_find(reading *r) {
  uint32_t last = UINT32_MAX;
  bool sport = false;
  for (uint32_t i = 0; i < r->out->mentions.count; i++) {
    mention *m = &r->out->mentions.items[i];
    if (m->kind != KIND_GOVERNMENT || m->is_given) continue;
    uint32_t number = r->text->sentence_of[m->head];
    if (number != last) sport = is_sport(r, &r->text->sentences[number]);
    last = number;
    if (!sport) continue;
    m->kind = KIND_TEAM;
    m->is_actor = false;
    m->sector = m->others = (bede_str){NULL, 0};
  }
}
