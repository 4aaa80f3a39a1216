/*
 * worth.c - what is no event though its words say one.
 *
 * A frame knows words, not the world: "He told them to wait" is a request in
 * a family as in a war.  Acts of words, help and dealings count only between
 * those in public life; what is merely possible has not happened; and
 * politicians who "attack" each other use words.  Parties that the caller has
 * given are what it asks for, whoever they are.
 */
#include "claim/worth.h"

#include "claim/judge.h"
#include "event/subject.h"

enum { STORY_WORDS = 3, STORY_SHARE = 4, PLAIN_WORDS = 5, PLAIN_KINDS = 3 };
enum { HUSTINGS_SHARE = 10 };
enum { STAGE_SENTENCES = 5, STAGE_SHARE = 5, STAGE_PART = 2 }; /* two of five */

/* "the Arab *League*": part of a name in public life tells of no sport. */
static bool is_public_name(const judge *self, uint32_t token) {
  uint32_t m = self->m->at[token];
  if (m == MENTION_NONE) return false;
  const mention *root = judge_root(self, m);
  return root->name.len && root->code.len && !str_is(root->code, "NGO");
}

/* Nouns of the story, whose number tells what it is about. */
typedef struct story_words {
  uint32_t sport, sport_plain, hustings;
  uint32_t kinds; /* different ones that may be of sport */
  bede_str plain[PLAIN_KINDS];
} story_words;

/* Police "teams" and a summit's "goals" are of no sport, however often they are
 * named. */
static void count_plain(story_words *n, bede_str word) {
  n->sport_plain++;
  for (uint32_t i = 0; i < n->kinds; i++)
    if (str_eq(n->plain[i], word)) return;
  if (n->kinds < PLAIN_KINDS) n->plain[n->kinds++] = word;
}

/* However it is tagged: "accidentally". */
static bool has_word(const judge *self, uint32_t t, uint32_t set) {
  return mention_form_in(self->m, t, set) || mention_lemma_in(self->m, t, set);
}

/* All that the words of the story tell, in one way through them. */
static story_words read_words(judge *self) {
  story_words n = {0};
  for (uint32_t t = 0; t < self->m->text->token_count; t++) {
    self->wrecks += judge_lemma_in(self, t, self->wreck);
    self->accident |= has_word(self, t, self->by_accident);
    self->firms |= has_word(self, t, self->firm);
    self->captives |= has_word(self, t, self->captive);
    enum upos upos = self->m->syntax->upos[t];
    if (upos != UPOS_NOUN && upos != UPOS_PROPN) continue;
    bool sport = judge_lemma_in(self, t, self->sport);
    bool plain = judge_lemma_in(self, t, self->sport_plain);
    bool hustings = judge_lemma_in(self, t, self->hustings_word);
    bool violence = judge_lemma_in(self, t, self->violence);
    if (!sport && !plain && !hustings && !violence) continue;
    self->violent |= violence;
    if (is_public_name(self, t)) continue;
    n.sport += sport;
    if (plain) count_plain(&n, self->m->syntax->lemma[t]);
    n.hustings += hustings;
    /* "the *jet* crashed": what fell is counted for nothing */
    self->violences += violence && !judge_lemma_in(self, t, self->aircraft);
  }
  return n;
}

/* A story of sport, of candidates: what is beaten or captured there is not. */
static bool is_share(const judge *self, uint32_t words, uint32_t share) {
  return words >= STORY_WORDS && words * share >= self->m->text->sentence_count;
}

/* ... or many words that may stand elsewhere, of several kinds: "game",
 * "coach", "season". */
static bool is_sport(const judge *self, const story_words *n) {
  uint32_t plain = n->sport_plain;
  return is_share(self, n->sport, STORY_SHARE) ||
         (plain >= PLAIN_WORDS && (n->sport || n->kinds == PLAIN_KINDS) &&
          plain >= self->m->text->sentence_count / 2);
}

/* "the ministry", "Iran", "rebels": whom politics is about. */
static bool is_on_stage(const judge *self, uint32_t m) {
  const mention *own = &self->m->mentions.items[m], *who = judge_root(self, m);
  bede_str sector = own->sector.len ? own->sector : who->sector;
  if (sector.len) return !judge_word_in(self, sector, self->off_stage);
  bool state = own->code.len && own->kind == KIND_GOVERNMENT;
  return state || judge_is_cause(own) || str_is(own->code, "EUR") ||
         str_is(own->code, "UNO");
}

/* A story in which few sentences name anybody in public life is of a town, a
 * firm, a film: what sounds like politics in it is mostly none. */
static bool is_off_stage(const judge *self) {
  const text_doc *text = self->m->text;
  uint32_t named = 0, last = UINT32_MAX;
  if (text->sentence_count < STAGE_SENTENCES) return false;
  for (uint32_t i = 0; i < self->m->mentions.count; i++) {
    uint32_t s = text->sentence_of[self->m->mentions.items[i].head];
    if (s == last || !is_on_stage(self, i)) continue;
    last = s;
    named++;
  }
  return named * STAGE_SHARE < text->sentence_count * STAGE_PART;
}

/* "condemned *the shooting*", "outrage at the killing" */
static bool is_about_force(const judge *self, const event *ev) {
  uint32_t id = (uint32_t)(ev - self->events->events.items);
  if (ev->type != BEDE_ACCUSE) return false;
  for (uint32_t i = 0; i < self->events->events.count; i++) {
    const event *of = &self->events->events.items[i];
    if (of->host == id && of->type == BEDE_ASSAULT) return true;
  }
  return false;
}

/* Force, and what is said of it in court or elsewhere, is told wherever it
 * happens. */
static bool is_of_force(const judge *self, const event *ev) {
  bool charged = ev->type == BEDE_ACCUSE && str_is(ev->cameo, "115") &&
                 ev->status != BEDE_NEGATED && ev->status != BEDE_ATTEMPTED;
  return charged || ev->type == BEDE_ASSAULT || ev->type == BEDE_PROTEST ||
         str_is(ev->mode, "displaced") || str_is(ev->mode, "flee") ||
         str_is(ev->mode, "evacuate") || str_is(ev->mode, "arrest") ||
         str_is(ev->mode, "investigate") || str_is(ev->mode, "allege") ||
         str_is(ev->mode, "convict") || is_about_force(self, ev);
}

/* "clamped *curfew* on the town", "channels were *pulled off the air*": only
 * a state does so. */
static bool is_of_rule(const event *ev) {
  return ev->type == BEDE_COERCE &&
         (str_is(ev->mode, "curfew") || str_is(ev->mode, "censor") ||
          str_is(ev->mode, "deport") || str_is(ev->mode, "martial-law"));
}

/* "*Vietnamese police* seized heroin": named by its country, not the town's. */
static bool is_nations_police(const judge *self, uint32_t m) {
  const mention *who = &self->m->mentions.items[m];
  if (!who->code.len || !str_is(who->sector, "COP")) return false;
  for (uint32_t t = who->first; t < who->end; t++) {
    uint32_t name = self->m->toponym_at[t];
    if (name != MENTION_NONE &&
        str_is(self->m->toponyms.items[name].where.precision, "country"))
      return true;
  }
  return false;
}

/* "*the ministry* stopped activists from travelling": one of those whom
 * politics is about coerces, or is coerced or punished. */
static bool is_use_of_power(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  if (ev->type != BEDE_COERCE && ev->type != BEDE_SANCTION) return false;
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++)
      if (is_on_stage(self, sides[s]->items[i]) ||
          is_nations_police(self, sides[s]->items[i]))
        return true;
  return false;
}

/* "Obama told Hollande": politics for all that the story is of a town. */
static bool is_between_public(const judge *self, const event *ev) {
  return judge_count_public(self, &ev->actors, MENTION_NONE) +
             judge_count_public(self, &ev->recipients, MENTION_NONE) >=
         2;
}

/* "*Senator Roe* condemned the verdict": what those in public life do is told
 * of them in any story; where they ask or threaten ("The health ministry
 * *urged* parents to stay in"), whatever country they are of. */
static bool is_by_power(const judge *self, const event *ev) {
  if (ev->type == BEDE_CONSULT) return false; /* he "met his brother" */
  bool call = (ev->type == BEDE_REQUEST || ev->type == BEDE_THREATEN) &&
              !(ev->frame->flags & FRAME_WEAK);
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = judge_root(self, ev->actors.items[i]);
    bool stage = is_on_stage(self, ev->actors.items[i]);
    if ((stage && (call || who->code.len)) ||
        (call && str_is(who->sector, "REL")))
      return true;
  }
  return false;
}

/* "*the army* patrolled the town", "*the state* called in troops"; but police
 * who come when they are called do so daily, unless a nation's are on alert. */
static bool is_of_troops(const judge *self, const event *ev) {
  const id_list *side = &ev->actors;
  for (uint32_t i = 0; ev->type == BEDE_MOBILIZE && i < side->count; i++) {
    const mention *who = judge_root(self, side->items[i]);
    bool alert = str_is(ev->cameo, "152") && who->code.len;
    if (str_is(who->sector, "MIL") || str_is(who->sector, "GOV") ||
        (alert && str_is(who->sector, "COP")))
      return true;
  }
  return false;
}

/* What counts in a story that is off the public stage, too. */
static bool is_of_any_story(const judge *self, const event *ev) {
  return is_of_force(self, ev) || is_of_rule(ev) || is_use_of_power(self, ev) ||
         is_by_power(self, ev) || is_of_troops(self, ev) ||
         is_between_public(self, ev);
}

static bool is_grave(const event *ev) {
  bool hurt = ev->size.dead.known || ev->size.injured.known;
  return ev->type == BEDE_ASSAULT ? hurt : str_is(ev->mode, "arrest");
}

static bool is_under_terms(const judge *self, uint32_t verb) {
  return judge_has_phrase(self, verb, "under", self->terms);
}

/* "*Under the plan* rebels would leave and the government would free them":
 * what a plan provides for is proposed; so is what the clause joined to it
 * tells. */
static bool is_proposed(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t verb = ev->predicate;
  while (syntax->rel[verb] == REL_CONJ && !is_under_terms(self, verb))
    verb = syntax->head[verb];
  return is_under_terms(self, verb);
}

/* "could help Iran", "is free to arrest them" tell of nothing; but what
 * somebody considers, fears or claims does, as does harm that one power may do
 * to another, and what they "were told to do". */
static bool is_mere_possibility(const judge *self, const event *ev) {
  if (ev->status != BEDE_HYPOTHETICAL || ev->host != EVENT_NONE) return false;
  if (is_proposed(self, ev)) return false;
  for (uint32_t i = 0; i < ev->operator_count; i++)
    if (ev->operators[i]->flags & FRAME_HAS_STATUS) return false;
  if (ev->type < BEDE_PROTEST || ev->type > BEDE_ASSAULT) return true;
  const syntax_doc *syntax = self->m->syntax;
  uint32_t up = syntax->head[ev->predicate];
  bool told = syntax->rel[ev->predicate] == REL_XCOMP &&
              syntax->upos[up] == UPOS_VERB &&
              /* "may *have to be razed*" */
              !(str_is(syntax->lemma[up], "have") &&
                subject_is_infinitive(self->events->tree, ev->predicate));
  return !told && !(judge_any_public(self, &ev->actors, MENTION_NONE) &&
                    judge_any_public(self, &ev->recipients, MENTION_NONE));
}

/* "opposes *any strike* on Chad": none has come. */
static bool is_only_opposed(const judge *self, const event *ev) {
  return ev->status == BEDE_HYPOTHETICAL && ev->host != EVENT_NONE &&
         ev->content == CONTENT_KEEP &&
         self->events->events.items[ev->host].type == BEDE_REJECT;
}

static bool has_modal(const judge *self, uint32_t verb) {
  TREE_EACH_CHILD(self->events->tree, verb, t)
  if (self->m->syntax->rel[t] == REL_AUX && self->m->syntax->xpos[t] == XPOS_MD)
    return true;
  return false;
}

/* "hopes *to prevent* an attack", "trying to avert one": there was none, and
 * nobody has foiled any. */
static bool is_to_be_prevented(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  bool prevented = false, open = false;
  if (ev->status != BEDE_NEGATED) return false;
  for (uint32_t i = 0; i < ev->operator_count; i++) {
    bede_modality by = (bede_modality)ev->operators[i]->status;
    if (!(ev->operators[i]->flags & FRAME_HAS_STATUS)) continue;
    /* what stands over it; but "the *bid* to kill her was foiled" */
    open |= prevented && by != BEDE_NEGATED && by != BEDE_ACTUAL;
    prevented |= by == BEDE_NEGATED && ev->operators[i]->pos == LEX_VERB;
  }
  for (uint32_t i = 0; prevented && i < ev->trigger.count; i++) {
    uint32_t t = ev->trigger.items[i];
    open |=
        t != ev->predicate && syntax->upos[t] == UPOS_VERB &&
        (subject_is_infinitive(self->events->tree, t) || has_modal(self, t));
  }
  return prevented && open;
}

static void settle_one(judge *self, uint32_t id, bool sport, bool aside) {
  event *ev = &self->events->events.items[id];
  if (ev->fate || judge_has_given(self, ev)) return;
  if (self->map_verbal != LEX_NONE) figure_settle(self, ev);
  if (self->map_verbal != LEX_NONE) figure_settle_complaint(self, ev);
  if (ev->fate) return;
  if (is_mere_possibility(self, ev) || is_to_be_prevented(self, ev) ||
      is_only_opposed(self, ev))
    ev->fate = FATE_POSSIBLE;
  else if (private_is(self, id) || figure_is_rally(self, ev) ||
           (sport && !is_grave(ev)) || (aside && !is_of_any_story(self, ev)))
    ev->fate = FATE_PRIVATE;
}

/* "The king *opposes* the bill as it could hurt farmers": the one event that it
 * gave way to is none.  A no and a protest are plain enough to stand alone. */
static bool is_left_alone(const event_doc *events, const event *weak) {
  bool plain = weak->type == BEDE_REJECT || weak->type == BEDE_PROTEST;
  if (weak->fate != FATE_WEAKER || weak->beaten_by == EVENT_NONE || !plain ||
      weak->frame->flags & (FRAME_TOLD | FRAME_AHEAD))
    return false;
  uint8_t fate = events->events.items[weak->beaten_by].fate;
  return fate == FATE_PRIVATE || fate == FATE_POSSIBLE;
}

void worth_settle(arena *a, event_doc *events, const claim_doc *claims) {
  const lexicon *lex = events->mentions->lex;
  judge self = {.a = a,
                .events = events,
                .m = events->mentions,
                .lex = lex,
                .claims = claims,
                .map_raid = lexicon_map(lex, STR("raid")),
                .map_allow = lexicon_map(lex, STR("allow")),
                .map_trade = lexicon_map(lex, STR("commerce")),
                .map_verbal = lexicon_map(lex, STR("verbal"))};
  WORDBOOK_SETS(events->mentions->book, JUDGE_WORDS_MAP, self.sets);
  story_words words = read_words(&self);
  bool sport = is_sport(&self, &words), aside = is_off_stage(&self);
  /* "to avoid an *accidental* war", in a story of states: nobody's gun */
  self.accident &=
      aside || events->mentions->text->sentence_count < STAGE_SENTENCES;
  self.election = is_share(&self, words.hustings, STORY_SHARE);
  self.hustings = is_share(&self, words.hustings, HUSTINGS_SHARE);
  for (uint32_t i = 0; i < events->events.count; i++)
    settle_one(&self, i, sport, aside);
  for (uint32_t i = 0; i < events->events.count; i++)
    if (is_left_alone(events, &events->events.items[i])) {
      events->events.items[i].fate = FATE_RECORD;
      settle_one(&self, i, sport, aside);
    }
  for (uint32_t i = 0; i < events->events.count; i++) {
    /* "We are not *beating* the senator": neither is that denied */
    const event *denied = &events->events.items[i];
    if (denied->fate && denied->host != EVENT_NONE &&
        claims->claims.items[denied->host].announces == i &&
        denied->content == CONTENT_DENY)
      events->events.items[denied->host].fate = denied->fate;
  }
}
