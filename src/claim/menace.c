/*
 * menace.c - threats by their own words, and to whom they are.
 *
 *   "Rome said it would take action against Tunis."
 *     THREATEN by the entry, as what is said of oneself.
 *   "Rome threatened to shut the port unless *Tunis* paid."
 *     It is Tunis that is threatened.
 */
#include "base/utf8.h"
#include "claim/reader.h"
#include "event/subject.h"
#include "mention/sector.h"

enum { CLAUSES = 8 };

/* "Rome *will* act": said of oneself that is a threat.  What others expect, or
 * nobody says, is none yet. */
void menace_own(reader *self, uint32_t id, bool may) {
  event *ev = event_at(self, id);
  claim *c = claim_at(self, id);
  bool ahead = ev->type == BEDE_THREATEN && ev->frame->type == BEDE_THREATEN &&
               ev->frame->flags & FRAME_AHEAD && !event_is_told(ev);
  if (ev->fate || !ahead || ev->host != EVENT_NONE || ev->status == BEDE_ACTUAL)
    return;
  bool open =
      ev->status == BEDE_PLANNED || (ev->status == BEDE_HYPOTHETICAL && may);
  if (!open || !whose_is_own(self, c, ev)) {
    ev->fate = FATE_BARE;
    return;
  }
  ev->status = BEDE_ACTUAL;
  ev->actors = c->said_by;
  *c = unclaimed;
}

/* "*unless* Tunis paid", "*should* Tunis refuse" */
static bool opens_proviso(const reader *self, uint32_t verb, uint32_t subject) {
  const syntax_doc *syntax = self->m->syntax;
  TREE_EACH_CHILD(self->events->tree, verb, c)
  if (c < subject &&
      (syntax->rel[c] == REL_MARK || syntax->rel[c] == REL_AUX) &&
      lexicon_in_set(self->m->lex,
                     utf8_fold(self->a, text_form(self->m->text, c)),
                     self->words.proviso))
    return true;
  return false;
}

static bool has_proviso(const reader *self, uint32_t verb) {
  TREE_EACH_CHILD(self->events->tree, verb, c) {
    uint32_t subject = tree_subject(self->events->tree, c);
    if (self->m->syntax->rel[c] == REL_ADVCL && subject != TOKEN_NONE &&
        opens_proviso(self, c, subject))
      return true;
  }
  return false;
}

/* Who has others arrested, banned or taxed. */
static bool is_ruler(const mention *who) {
  static const char *const sectors[] = {"GOV", "COP", "MIL", "JUD"};
  for (size_t i = 0; i < sizeof sectors / sizeof *sectors; i++)
    if (str_is(who->sector, sectors[i])) return true;
  return false;
}

static bool is_rebel(const mention *who) {
  return sector_is_rebel(who->sector);
}

/* "*American bases* will be hit, the rebels said": who fights says it of those
 * whom he fights. */
static bool is_of_foe(const reader *self, const event *act, const claim *c) {
  const mention *by = root_of(self, c->said_by.items[0]);
  if (act->type != BEDE_ASSAULT || !act->recipients.count ||
      whose_same_party(self, &c->said_by, &act->recipients))
    return false;
  const mention *to = root_of(self, act->recipients.items[0]);
  return is_rebel(by) || (is_ruler(by) && is_rebel(to));
}

bool menace_by_speaker(const reader *self, const event *act, const claim *c) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = act->predicate, up = syntax->head[p];
  if (act->actors.count || !c->said_by.count || up == TOKEN_NONE ||
      syntax->rel[p] != REL_CCOMP)
    return false;
  const mention *by = root_of(self, c->said_by.items[0]);
  bool passive = subject_is_passive(self->events->tree, p);
  bool warned = mention_lemma_in(self->m, up, self->words.warning);
  bool proviso = passive && has_proviso(self, p);
  if (is_of_foe(self, act, c)) return passive;
  if (act->type == BEDE_SANCTION)
    return by->code.len && (str_is(by->sector, "GOV") || !by->is_person) &&
           (warned || proviso);
  bool arrest = str_is(act->mode, "arrest") && warned;
  return act->type == BEDE_COERCE && is_ruler(by) && (arrest || proviso);
}

/* Whom a proviso below this word asks something of; or MENTION_NONE. */
static uint32_t proviso_below(const reader *self, uint32_t verb) {
  const syntax_doc *syntax = self->m->syntax;
  TREE_EACH_CHILD(self->events->tree, verb, c) {
    if (syntax->rel[c] != REL_ADVCL && syntax->rel[c] != REL_CCOMP) continue;
    uint32_t subject = tree_find(self->events->tree, c, REL_NSUBJ);
    if (subject == TOKEN_NONE || !opens_proviso(self, c, subject)) continue;
    uint32_t who = self->m->at[subject];
    if (who == MENTION_NONE) continue;
    const mention *root = root_of(self, who);
    if (root->is_actor && (root->code.len || root->sector.len)) return who;
  }
  return MENTION_NONE;
}

/* The verb of the clause that the word stands in: of "a *threat* to act" and of
 * "threatened to *act*" it is the same. */
static uint32_t clause_above(const reader *self, uint32_t word) {
  enum rel rel = self->m->syntax->rel[word];
  bool below = rel == REL_XCOMP || rel == REL_CCOMP || rel == REL_ACL ||
               rel == REL_OBJ || rel == REL_CONJ || rel == REL_OBL;
  return below ? self->m->syntax->head[word] : TOKEN_NONE;
}

/* Of the word and the words below it that tell what is threatened. */
static uint32_t proviso_of(const reader *self, uint32_t word) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t who = proviso_below(self, word);
  TREE_EACH_CHILD(self->events->tree, word, c) {
    enum rel rel = syntax->rel[c];
    bool told = rel == REL_XCOMP || rel == REL_CCOMP || rel == REL_ACL ||
                rel == REL_OBJ;
    if (who == MENTION_NONE && told) who = proviso_below(self, c);
  }
  return who;
}

void menace_address(reader *self, uint32_t id) {
  event *ev = event_at(self, id);
  if (ev->fate || ev->type != BEDE_THREATEN || ev->recipients.count ||
      ev->status != BEDE_ACTUAL)
    return;
  uint32_t who = MENTION_NONE, word = ev->predicate;
  for (uint32_t i = 0; i < CLAUSES && word != TOKEN_NONE; i++) {
    who = proviso_of(self, word);
    if (who != MENTION_NONE) break;
    word = clause_above(self, word);
  }
  if (who == MENTION_NONE) return;
  id_list to = {0};
  *array_push(self->a, &to) = who;
  if (!whose_same_party(self, &ev->actors, &to)) ev->recipients = to;
}
