/*
 * bracket.c - what a bracket behind a name tells of it.
 *
 *   "the Communist Party of Nepal (CPN)"      its short form ever after
 *   "Ann Lee (D-Ohio)", "Jan Vos (CDA)"       whose she is
 *
 * The letters are those that the words before the bracket begin with; of a
 * body by its name they need not be ("the National Liberation Front (FLN)").
 */
#include <string.h>

#include "base/utf8.h"
#include "mention/coref.h"

enum { LETTERS_MOST = 8, WORDS_MOST = 14 };

/* How many letters, all of them capitals where the text has capitals. */
static uint32_t acronym_letters(const reading *r, uint32_t t) {
  bede_str form = text_form(r->text, t);
  bool cased = r->sentence_case[r->text->sentence_of[t]] == CASE_MIXED;
  uint32_t count = 0;
  for (uint32_t i = 0, cp = 0, n; i < form.len; i += n) {
    n = utf8_decode(str_slice(form, i, form.len), &cp);
    if (!n || !utf8_is_letter(cp) || (cased && !utf8_is_upper(cp))) return 0;
    count++;
  }
  return count == form.len && count > 1 && count <= LETTERS_MOST ? count : 0;
}

static bool is_bracket(const reading *r, uint32_t t, const char *bracket) {
  return str_is(text_form(r->text, t), bracket);
}

/* "of", "the": words whose letter is left out as a rule. */
static bool is_passed_over(const reading *r, uint32_t t) {
  enum upos upos = (enum upos)r->syntax->upos[t];
  return upos == UPOS_ADP || upos == UPOS_DET || upos == UPOS_CCONJ ||
         upos == UPOS_PUNCT || upos == UPOS_PART;
}

/* The first of the words before the bracket that the letters stand for, or
 * TOKEN_NONE. */
static uint32_t spelled_from(const reading *r, uint32_t bracket, uint32_t t) {
  bede_str letters = r->fold[t];
  uint32_t left = letters.len;
  uint32_t first = reading_sentence(r, t)->first, at = bracket;
  for (uint32_t room = WORDS_MOST; room && at > first && left; room--) {
    bede_str word = r->fold[--at];
    if (word.len && word.ptr[0] == letters.ptr[left - 1])
      left--;
    else if (!is_passed_over(r, at))
      return TOKEN_NONE;
  }
  return left ? TOKEN_NONE : at;
}

/* The last mention that ends at the bracket; of those the longest. */
static mention *named_before(const reading *r, const mention *m,
                             uint32_t bracket, uint32_t from) {
  mention *found = NULL;
  uint32_t self = (uint32_t)(m - r->out->mentions.items);
  for (uint32_t i = self; i-- > 0;) {
    mention *c = &r->out->mentions.items[i];
    if (r->text->sentence_of[c->head] != r->text->sentence_of[m->head]) break;
    bool spans = c->first < bracket && c->end >= bracket && c->head < bracket;
    bool spelled = from != TOKEN_NONE && c->first <= from && c->head >= from;
    bool body = from == TOKEN_NONE && c->type == MENTION_ORG &&
                c->form == MENTION_NAME && c->end - c->first > 1;
    if (spans && (spelled || body)) found = c;
  }
  return found;
}

/* Whether the letters are those that the words of the name begin with. */
static bool shortens(const reading *r, uint32_t t, const mention *c) {
  bede_str letters = r->fold[t];
  uint32_t at = 0;
  for (uint32_t w = c->first; w < c->end; w++) {
    if (is_passed_over(r, w)) {
      if (at == letters.len) break; /* "the People's Party *of Chad*": PP */
      continue;
    }
    if (at == letters.len || !r->fold[w].len ||
        r->fold[w].ptr[0] != letters.ptr[at++])
      return false;
  }
  return at == letters.len;
}

static bool has_vowel(bede_str word) {
  for (uint32_t i = 0; i < word.len; i++)
    if (memchr("aeiou", word.ptr[i], 5)) return true;
  return false;
}

/* "the Samajwadi Party ... *SP* leaders": letters that nothing is known of
 * shorten a body that the story has named. */
static uint32_t body_shortened(const reading *r, const mention *m,
                               uint32_t letters) {
  uint32_t self = (uint32_t)(m - r->out->mentions.items);
  for (uint32_t i = self; i-- > 0;) {
    const mention *c = &r->out->mentions.items[i];
    bool body = c->type == MENTION_ORG && c->code.len;
    if (body && c->form == MENTION_NAME && c->end - c->first > 1 &&
        shortens(r, letters, c))
      return i;
    /* "(PWP) ... *PWP* leaders": told in a bracket */
    if (body && c->refers_to != MENTION_NONE && acronym_letters(r, c->head) &&
        str_eq(r->fold[c->head], r->fold[letters]))
      return i;
  }
  return MENTION_NONE;
}

static bool join_shortened(reading *r, mention *m) {
  uint32_t t = m->head;
  uint8_t cased = r->sentence_case[r->text->sentence_of[t]];
  bool bare = cased == CASE_MIXED ? m->form == MENTION_NAME && !m->code.len
                                  : !has_vowel(r->fold[t]);
  if (!bare || !acronym_letters(r, t)) return false;
  uint32_t of = body_shortened(r, m, t);
  if (of == MENTION_NONE) return false;
  const mention *c = &r->out->mentions.items[of];
  m->type = c->type;
  m->kind = c->kind;
  m->is_person = m->is_plural = false;
  coref_adopt(m, c);
  coref_join(r, m, of, true);
  return true;
}

bool bracket_join(reading *r, mention *m) {
  uint32_t t = m->head;
  if (m->id.len || m->form == MENTION_PRONOUN) return false;
  if (t < reading_sentence(r, t)->first + 2 || !is_bracket(r, t - 1, "("))
    return join_shortened(r, m);
  if (!acronym_letters(r, t)) return false;
  uint32_t from = spelled_from(r, t - 1, t);
  /* "(CNN)", "(USA)": what is known by itself stands for itself */
  if (from == TOKEN_NONE && m->code.len) return false;
  mention *of = named_before(r, m, t - 1, from);
  if (!of || of == m) return false;
  m->type = of->type;
  m->kind = of->kind;
  m->is_person = of->is_person;
  coref_inherit(m, of);
  coref_join(r, m, (uint32_t)(of - r->out->mentions.items), true);
  return true;
}

void bracket_lend_body(const reading *r, mention *m) {
  if (!m->is_actor || m->code.len || m->form == MENTION_PRONOUN) return;
  uint32_t core = phrase_core(r, m->head);
  TREE_EACH_CHILD(&r->tree, core, c) {
    if (r->syntax->rel[c] != REL_COMPOUND || c > core ||
        hit_at(r, r->actor_hit, c) || !acronym_letters(r, c))
      continue;
    uint32_t of = body_shortened(r, m, c);
    if (of == MENTION_NONE) continue;
    const mention *body = &r->out->mentions.items[of];
    m->code = body->code;
    if (!m->sector.len) m->sector = body->sector;
    return;
  }
}

/* The party or house in the bracket right behind the name. */
static const hit *body_behind(const reading *r, const mention *m) {
  uint32_t bracket = m->head + 1;
  const text_sentence *s = reading_sentence(r, m->head);
  TREE_EACH_CHILD(&r->tree, m->head, c)
  if (r->syntax->rel[c] == REL_FLAT && c >= bracket) bracket = c + 1;
  if (bracket + 1 >= s->end || !is_bracket(r, bracket, "(")) return NULL;
  return hit_at(r, r->actor_hit, bracket + 1);
}

void bracket_lend(const reading *r, mention *m) {
  if (m->form != MENTION_NAME || m->id.len || m->type == MENTION_LOC) return;
  const hit *body = body_behind(r, m);
  if (!body) return;
  const lex_actor *actor = lexicon_actor(r->lex, body->sense->entry);
  const lex_office *office = lexicon_offices(r->lex, actor);
  bede_str sector = reading_str(r, office->sector);
  bool member = str_is(sector, "LEG") || str_is(sector, "PTY");
  if (actor->kind != ACTOR_ORGANISATION || !member) return;
  m->code = reading_str(r, office->code); /* "*Benghazi* panel chief" or not */
  if (!m->sector.len) m->sector = sector;
  m->type = MENTION_PER;
  m->is_person = true;
  m->is_actor = true;
}
