/*
 * mend_time.c - a time before a noun is no part of it.
 *
 *   "on *Monday* police fired", "In *2013* rebels took it", "At *dawn* soldiers
 *   came": a subject has no preposition
 */
#include "syntax/mender.h"

static bool is_preposition(const mender *self, uint32_t t) {
  static const char *const word[] = {"on",     "in",     "by",    "since",
                                     "during", "before", "after", "until",
                                     "at",     "from"};
  bede_str form = folded(self, t);
  for (size_t i = 0; i < sizeof word / sizeof *word; i++)
    if (str_is(form, word[i])) return true;
  return false;
}

/* "2013" */
static bool is_year(const mender *self, uint32_t t) {
  bede_str form = text_form(self->s->text, t);
  if (form.len != 4 || (form.ptr[0] != '1' && form.ptr[0] != '2')) return false;
  bool century = form.ptr[0] == '2' ? form.ptr[1] == '0'
                                    : form.ptr[1] == '8' || form.ptr[1] == '9';
  for (size_t i = 0; i < form.len; i++)
    if (form.ptr[i] < '0' || form.ptr[i] > '9') return false;
  return century;
}

static bool is_time(const mender *self, uint32_t t) {
  if (is_of_time(self, t, "weekday") || is_of_time(self, t, "month") ||
      is_of_time(self, t, "part") || is_year(self, t))
    return true;
  /* "May *3*" */
  return self->s->xpos[t] == XPOS_CD && t > self->first &&
         is_of_time(self, t - 1, "month");
}

/* The first word of "late May", "May 3". */
static uint32_t time_begins(const mender *self, uint32_t t) {
  while (t > self->first + 1 &&
         (is_of_time(self, t - 1, "month") || is_of_time(self, t - 1, "edge")))
    t--;
  return t;
}

void mend_day(mender *self, uint32_t day) {
  uint32_t noun = self->s->head[day];
  if (noun == TOKEN_NONE || noun < day || !is_time(self, day)) return;
  if (self->s->upos[noun] == UPOS_ADJ) noun = self->s->head[noun];
  if (noun == TOKEN_NONE || noun < day) return;
  uint32_t begins = time_begins(self, day);
  uint32_t prep = begins - 1;
  if (begins == self->first || self->s->rel[prep] != REL_CASE ||
      self->s->head[prep] < begins || self->s->head[prep] > noun ||
      !is_preposition(self, prep) || is_of_time(self, noun, "") ||
      !mend_apart(self, day, noun, prep))
    return;
  for (uint32_t t = begins; t < day; t++)
    if (self->s->head[t] == noun) hang(self, t, day, (enum rel)self->s->rel[t]);
}
