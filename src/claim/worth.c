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

#include "base/utf8.h"

enum { STORY_WORDS = 3, STORY_SHARE = 4, MISHAP_WORDS = 2, PLAIN_WORDS = 5 };
enum { STAGE_SENTENCES = 5, STAGE_SHARE = 5, STAGE_PART = 2 }; /* two of five */

typedef struct judge {
  arena *a;
  event_doc *events;
  const mention_doc *m;
  const lexicon *lex;
  const claim_doc *claims;
  uint32_t private_sector, public_person, armed_sector;
  uint32_t contest, verbal_attack, mishap, sport;
  uint32_t unwilled, disaster, violence, campaign;
  uint32_t off_stage, nobody, anybody, complain, percent, medical, negation, mouthpiece;
  bool violent;  /* the story tells of violence */
  bool accident; /* ... of a shot that nobody meant to fire */
  bool captives; /* ... of prisoners and hostages */
  bool election; /* ... of candidates and their votes */
  uint32_t map_verbal;
} judge;

static const mention *root_of(const judge *self, uint32_t m) {
  return &self->m->mentions.items[mention_root(self->m, m)];
}

static bool word_in(const judge *self, bede_str word, uint32_t set) {
  return set != LEX_NONE && word.len &&
         lexicon_in_set(self->lex, utf8_fold(self->a, word), set);
}

static bool lemma_in(const judge *self, uint32_t token, uint32_t set) {
  return mention_lemma_in(self->m, token, set);
}

/* "we" is whoever speaks. */
static const mention *who_is(const judge *self, uint32_t m, uint32_t speaker) {
  const mention *root = root_of(self, m);
  if (root->code.len || root->sector.len || !root->is_speakers) return root;
  return speaker == MENTION_NONE ? root : root_of(self, speaker);
}

/* "The Red Crescent", "aid workers": a cause, though its people are nurses. */
static bool is_cause(const mention *who) {
  if (str_is(who->code, "NGO")) return !who->is_person || who->is_plural;
  return !who->is_person && str_is(who->code, "IGO");
}

/* Of a country or in an office; not just anybody. */
static bool is_public(const judge *self, uint32_t m, uint32_t speaker) {
  const mention *own = &self->m->mentions.items[m];
  const mention *who = who_is(self, m, speaker);
  bede_str sector = own->sector.len ? own->sector : who->sector;
  if (own->is_given || who->is_given || is_cause(who)) return true;
  if (sector.len) return !word_in(self, sector, self->private_sector);
  if (own->name.len || who->name.len) return who->kind != KIND_PEOPLE;
  bool anybody = (who->is_person || who->kind == KIND_PEOPLE) &&
                 !lemma_in(self, who->head, self->public_person);
  return !anybody && (own->code.len || who->code.len);
}

static uint32_t count_public(const judge *self, const id_list *side,
                             uint32_t speaker) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < side->count; i++)
    n += is_public(self, side->items[i], speaker);
  return n;
}

static bool any_public(const judge *self, const id_list *side,
                       uint32_t speaker) {
  return count_public(self, side, speaker) > 0;
}

static bool has_given(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++)
      if (self->m->mentions.items[sides[s]->items[i]].is_given ||
          root_of(self, sides[s]->items[i])->is_given)
        return true;
  return false;
}

/* ---- private life ---------------------------------------------------------
 */

static bool has_sector(const judge *self, const id_list *side,
                       const char *sector) {
  for (uint32_t i = 0; i < side->count; i++)
    if (str_is(root_of(self, side->items[i])->sector, sector)) return true;
  return false;
}

static bool all_private(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (!word_in(self, root_of(self, side->items[i])->sector,
                 self->private_sector))
      return false;
  return side->count > 0;
}

/* A charge in court is of private people as a rule, and investigated by some
 * office that may be unknown. */
static bool is_legal(const event *ev) {
  if (ev->type != BEDE_ACCUSE || str_is(ev->mode, "disapprove")) return false;
  return !ev->actors.count || str_is(ev->mode, "investigate");
}

/* "The minister spoke to reporters": no consultation. */
static bool is_interview(const judge *self, const event *ev) {
  return ev->type == BEDE_CONSULT &&
         (has_sector(self, &ev->actors, "JRN") ||
          has_sector(self, &ev->recipients, "JRN"));
}

static bool is_resignation(const event *ev) {
  return ev->type == BEDE_RETREAT && str_is(ev->mode, "resign");
}

/* "The three *severed all ties* with the firm": not relations of states. */
static bool is_own_break(const judge *self, const event *ev) {
  if (ev->type != BEDE_SANCTION || (!str_is(ev->mode, "withdraw") &&
                                    !str_is(ev->mode, "discontinue")))
    return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = root_of(self, ev->actors.items[i]);
    if (!who->is_person &&
        !word_in(self, who->sector, self->private_sector))
      return false;
  }
  return ev->actors.count > 0;
}

static bool any_plural(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (self->m->mentions.items[side->items[i]].is_plural) return true;
  return false;
}

/* The owner of a thing, or a thing that nobody has heard of. */
static bool is_thing(const judge *self, const event *ev, uint32_t m) {
  const syntax_doc *syntax = self->m->syntax;
  const mention *own = &self->m->mentions.items[m];
  uint32_t up = syntax->head[own->head];
  enum rel rel = syntax->rel[own->head];
  bool owner = rel == REL_NMOD_POSS || rel == REL_COMPOUND || rel == REL_AMOD;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    owner &= up != ev->trigger.items[i]; /* "*his* release" */
  return owner && up != TOKEN_NONE && up != ev->predicate;
}

static bool any_nation(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++)
    if (root_of(self, side->items[i])->code.len) return true;
  return false;
}

/* "The *suspect* ran away": powers retreat, and crowds. */
static bool is_flight(const judge *self, const event *ev) {
  if (ev->type != BEDE_RETREAT || !str_is(ev->mode, "withdraw")) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++)
    if (root_of(self, ev->actors.items[i])->type != MENTION_PER) return false;
  return ev->actors.count && !any_plural(self, &ev->actors);
}

/* "gave *Rubio* money": votes are wanted, and nobody is in need. */
static bool is_funding(const judge *self, const event *ev) {
  if (ev->type != BEDE_AID || !ev->recipients.count) return false;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = root_of(self, ev->recipients.items[i]);
    if (!str_is(who->sector, "PTY") && !str_is(who->sector, "LEG"))
      return false;
  }
  return true;
}

/* How many are of the police; none where others than officials stand there. */
static uint32_t count_police(const judge *self, const id_list *side) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < side->count; i++) {
    bede_str sector = root_of(self, side->items[i])->sector;
    bool police = str_is(sector, "COP");
    if (!police && !str_is(sector, "JUD") && !str_is(sector, "MED") &&
        !str_is(sector, "GOV"))
      return 0;
    n += police;
  }
  return n;
}

/* "The country that all of a side are of, or none. */
static bede_str one_code(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  bede_str code = {0};
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++) {
      bede_str own = root_of(self, sides[s]->items[i])->code;
      if (own.len && code.len && !str_eq(own, code)) return (bede_str){0};
      if (own.len) code = own;
    }
  return code;
}

static bool any_code(const judge *self, const event *ev) {
  return any_nation(self, &ev->actors) || any_nation(self, &ev->recipients);
}

/* "Police are *working with* the prosecutor", "troopers were *assisted* by
 * deputies": those of one country do their work. */
static bool is_police_work(const judge *self, const event *ev) {
  bool help = ev->type == BEDE_AID || ev->type == BEDE_COOPERATE;
  uint32_t acting = count_police(self, &ev->actors);
  uint32_t others = count_police(self, &ev->recipients);
  bool police = acting + others > 0 && (acting || !ev->actors.count) &&
                (others || !ev->recipients.count);
  return help && police && (!any_code(self, ev) || one_code(self, ev).len);
}

/* "*you* would be shooting": whoever it may be. */
static bool is_anybody(const judge *self, const event *ev) {
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = &self->m->mentions.items[ev->actors.items[i]];
    if (!word_in(self, text_form(self->m->text, who->head), self->anybody))
      return false;
  }
  return ev->actors.count > 0;
}

/* "her *protests*": one person does so in words. */
static bool is_own_protest(const judge *self, const event *ev) {
  if (ev->type != BEDE_PROTEST || !str_is(ev->mode, "demo") ||
      ev->frame->pos != LEX_NOUN)
    return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = root_of(self, ev->actors.items[i]);
    if (!who->is_person || who->is_plural || who->type != MENTION_PER)
      return false;
  }
  return ev->actors.count > 0;
}

/* "Police *ask for the public's help*": in every note on a crime. */
static bool is_appeal(const judge *self, const event *ev) {
  return ev->type == BEDE_REQUEST && str_is(ev->mode, "assist") &&
         count_police(self, &ev->actors) &&
         !any_public(self, &ev->recipients, MENTION_NONE);
}

/* "*Todd* questioned Pence": an interview, or somebody's curiosity. */
static bool is_asking(const judge *self, const event *ev) {
  if (ev->type != BEDE_ACCUSE || !str_is(ev->mode, "investigate")) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = root_of(self, ev->actors.items[i]);
    bool known = who->code.len || who->sector.len;
    bool somebody = who->type == MENTION_PER && who->form == MENTION_NAME;
    if (!str_is(who->sector, "JRN") && (known || !somebody)) return false;
  }
  return ev->actors.count > 0;
}

/* "when they *got* to him": nobody crosses into a person. */
static bool is_approach(const judge *self, const event *ev) {
  if (ev->type != BEDE_MOVE || !str_is(ev->mode, "cross")) return false;
  for (uint32_t i = 0; i < ev->recipients.count; i++) {
    const mention *who = &self->m->mentions.items[ev->recipients.items[i]];
    if (who->is_person || who->form == MENTION_PRONOUN) return true;
  }
  return false;
}

/* "Russia's *economy* casts doubt": whose the subject is, not who speaks. */
static bool is_of_subject(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  bool words = ev->type <= BEDE_COOPERATE ||
               (ev->type >= BEDE_REQUEST && ev->type <= BEDE_THREATEN);
  if (!words || ev->frame->pos != LEX_VERB || ev->actors.count != 1)
    return false;
  uint32_t own = self->m->mentions.items[ev->actors.items[0]].head;
  uint32_t thing = syntax->head[own];
  enum rel rel = syntax->rel[own];
  if (rel != REL_NMOD_POSS && rel != REL_COMPOUND) return false;
  uint32_t up = syntax->head[ev->predicate]; /* "showed no growth, *casting*" */
  return syntax->rel[thing] == REL_NSUBJ &&
         (syntax->head[thing] == ev->predicate || syntax->head[thing] == up) &&
         !word_in(self, syntax->lemma[thing], self->mouthpiece);
}

/* "release of Clinton's *emails*", "frees the office from the task": a thing,
 * and not those whose it is. */
static bool is_of_things(const judge *self, const event *ev) {
  bool of_people = (ev->type == BEDE_RETREAT && str_is(ev->mode, "release")) ||
                   str_is(ev->mode, "arrest") || str_is(ev->mode, "deport");
  if (!of_people || ev->size.arrested.known) return false;
  for (uint32_t i = 0; i < ev->recipients.count; i++)
    if (!is_thing(self, ev, ev->recipients.items[i])) return false;
  return ev->recipients.count > 0;
}

/* "The suspect fled", "the child was taken to hospital": private people go
 * somewhere.  Many that flee or cross a border are news. */
static bool is_errand(const judge *self, const event *ev, uint32_t speaker) {
  if (ev->type != BEDE_MOVE || any_public(self, &ev->actors, speaker) ||
      any_public(self, &ev->recipients, speaker))
    return false;
  if (!str_is(ev->mode, "transport") && any_plural(self, &ev->actors))
    return false;
  /* "hundreds of Nicaraguans were sent back" */
  bool back = str_is(ev->mode, "return") && any_nation(self, &ev->recipients);
  bool moved = str_is(ev->mode, "evacuate") || back;
  /* "they were *moving* him up to the ward" */
  return !(moved && any_plural(self, &ev->recipients)) &&
         !has_sector(self, &ev->actors, "REF") &&
         !has_sector(self, &ev->recipients, "REF");
}

/* "The inquiry threatens to overshadow the vote": words that nobody says. */
static bool is_unspoken(const event *ev) {
  bool words = ev->type <= BEDE_COOPERATE || ev->type == BEDE_REQUEST ||
               ev->type == BEDE_REJECT || ev->type == BEDE_THREATEN;
  /* a protest may be anybody's, but "a *striking* view" is none */
  words |= str_is(ev->mode, "strike") && ev->frame->pos == LEX_VERB;
  return words && !ev->actors.count;
}

/* "Students have called for lower prices": many speak up together. */
static bool is_public_cry(const judge *self, const event *ev) {
  if (ev->type < BEDE_REQUEST || ev->type > BEDE_THREATEN ||
      ev->recipients.count)
    return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *own = &self->m->mentions.items[ev->actors.items[i]];
    bool group = own->sector.len || own->kind == KIND_PEOPLE;
    if (own->form != MENTION_PRONOUN && own->is_plural && group) return true;
  }
  return false;
}

/* "Doctors treated patients in Gaza": relief is an event wherever it is, but
 * of "doctors tried to save the boy" there is one in every town. */
static bool is_relief(const judge *self, const event *ev) {
  bool one = ev->recipients.count && !any_plural(self, &ev->recipients);
  return ev->type == BEDE_AID && ev->actors.count && !one &&
         ev->place.where.known && !(ev->frame->flags & FRAME_WEAK);
}

/* "The plane crashed, *killing* 30 soldiers", "three *died* when the bus
 * overturned": by nobody's will. */
static bool is_crash(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate, up = syntax->head[p];
  if (ev->type != BEDE_ASSAULT) return false;
  if (up != TOKEN_NONE && syntax->rel[p] == REL_ADVCL &&
      lemma_in(self, up, self->mishap))
    return true;
  const text_sentence *s =
      &self->m->text->sentences[self->m->text->sentence_of[p]];
  for (uint32_t t = s->first; t < s->end && !ev->actors.count; t++)
    if (syntax->rel[t] == REL_ADVCL && lemma_in(self, t, self->mishap) &&
        (syntax->head[t] == p || syntax->head[t] == up))
      return true;
  return false;
}

static bool noun_in(const judge *self, uint32_t t, uint32_t set) {
  enum upos upos = self->m->syntax->upos[t];
  return (upos == UPOS_NOUN || upos == UPOS_PROPN) && lemma_in(self, t, set);
}

static bool sentence_has(const judge *self, const event *ev, uint32_t set) {
  const text_doc *text = self->m->text;
  const text_sentence *s = &text->sentences[text->sentence_of[ev->predicate]];
  for (uint32_t t = s->first; t < s->end; t++)
    if (lemma_in(self, t, set)) return true;
  return false;
}

/* Words of the whole story, however they are tagged: "accidentally". */
static bool story_has(const judge *self, uint32_t set) {
  for (uint32_t t = 0; t < self->m->text->token_count; t++)
    if (word_in(self, text_form(self->m->text, t), set) ||
        word_in(self, self->m->syntax->lemma[t], set))
      return true;
  return false;
}

/* "a boy *accidentally* shot his friend": whoever else is shot in the story is
 * the same; but what an army does by accident it did. */
static bool is_by_accident(const judge *self, const event *ev) {
  return self->accident && ev->type == BEDE_ASSAULT &&
         !any_public(self, &ev->actors, MENTION_NONE) &&
         !any_public(self, &ev->recipients, MENTION_NONE);
}

/* "was *treated* and released": by a hospital. */
static bool is_discharge(const judge *self, const event *ev) {
  bool of_many = any_plural(self, &ev->recipients) ||
                 any_public(self, &ev->recipients, MENTION_NONE);
  return ev->type == BEDE_RETREAT && str_is(ev->mode, "release") &&
         !ev->actors.count &&
         (sentence_has(self, ev, self->medical) ||
          (!of_many && !self->captives));
}

/* "*No one* is in custody": "nobody", and not "no soldier". */
static bool is_nobody(const judge *self, uint32_t m) {
  const mention *who = &self->m->mentions.items[m];
  enum upos upos = self->m->syntax->upos[who->head];
  bool noun = (upos == UPOS_NOUN || upos == UPOS_PROPN) &&
              !word_in(self, self->m->syntax->lemma[who->head], self->nobody);
  return !noun &&
         word_in(self, text_form(self->m->text, who->first), self->negation);
}

static bool all_nobody(const judge *self, const event *ev) {
  const id_list *sides[] = {&ev->actors, &ev->recipients};
  for (int s = 0; s < 2; s++)
    for (uint32_t i = 0; i < sides[s]->count; i++)
      if (!is_nobody(self, sides[s]->items[i])) return false;
  return ev->actors.count + ev->recipients.count > 0;
}

/* "25 were *injured* as the storm hit": nobody is said to have hurt them, and
 * the sentence, or the whole story, tells of an accident and of no violence. */
static bool is_mishap(const judge *self, const event *ev) {
  const text_doc *text = self->m->text;
  if (is_crash(self, ev) || is_by_accident(self, ev)) return true;
  if (ev->type != BEDE_ASSAULT || ev->actors.count || ev->instrument ||
      !lemma_in(self, ev->predicate, self->unwilled))
    return false;
  uint32_t accidents = 0, violence = 0, all = 0;
  uint32_t here = text->sentence_of[ev->predicate];
  for (uint32_t t = 0; t < text->token_count; t++) {
    bool accident = noun_in(self, t, self->disaster);
    if (text->sentence_of[t] == here) {
      accidents += accident;
      violence += noun_in(self, t, self->violence);
    }
    all += accident;
  }
  return !violence && (accidents || (all >= MISHAP_WORDS && !self->violent));
}

/* "He stopped work for want of sleep", "the fans stopped working": one alone
 * is not on strike. */
static bool is_own_rest(const judge *self, const event *ev) {
  if (!str_is(ev->mode, "strike") || ev->frame->pos != LEX_VERB) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = root_of(self, ev->actors.items[i]);
    if (who->is_plural ? who->is_person || who->sector.len : !who->is_person)
      return false;
  }
  return true;
}

/* "voters", "Mary Major", "she"; a bare "alliance" may be a body. */
static bool all_people(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *who = root_of(self, side->items[i]);
    bool bare = who->form == MENTION_NOMINAL && !who->is_plural;
    if (who->kind != KIND_PEOPLE && (bare || !who->is_person)) return false;
  }
  return side->count > 0;
}

/* "*38 percent* of voters back it": a poll. */
static bool is_poll(const judge *self, const event *ev) {
  const mention_doc *m = self->m;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = &m->mentions.items[ev->actors.items[i]];
    uint32_t before = who->first < 2 ? 0 : who->first - 2; /* "percent of" */
    for (uint32_t t = before; t <= who->head; t++)
      if (lemma_in(self, t, self->percent)) return true;
  }
  return false;
}

/* "*We* will work together": with whom is not said. */
static bool is_among_us(const event *ev, const mention_doc *m) {
  bool mutual = ev->type == BEDE_CONSULT || ev->type == BEDE_COOPERATE;
  if (!mutual || ev->actors.count != 1 || ev->recipients.count) return false;
  const mention *who = &m->mentions.items[ev->actors.items[0]];
  return who->form == MENTION_PRONOUN && who->is_speakers;
}

/* "would build a wall", in a story of candidates: what they promise. */
static bool is_promise(const judge *self, const event *ev) {
  bool open = ev->status == BEDE_PLANNED || ev->status == BEDE_HYPOTHETICAL;
  bool deed = (ev->type >= BEDE_COOPERATE && ev->type <= BEDE_RETREAT) ||
              ev->type >= BEDE_SANCTION;
  if (!self->election || !open || !deed || !ev->actors.count) return false;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = root_of(self, ev->actors.items[i]);
    if (!str_is(who->sector, "PTY") && !str_is(who->sector, "LEG") &&
        !str_is(who->sector, "ELI"))
      return false;
  }
  return true;
}

/* "a law *allowing* the police to search", "closed the road *to* allow it":
 * what another act brings about. */
static bool is_leave(const judge *self, const event *ev) {
  const syntax_doc *syntax = self->m->syntax;
  uint32_t p = ev->predicate;
  if (ev->type != BEDE_CONCEDE || ev->frame->map == LEX_NONE) return false;
  /* "accused them *of* letting people in": they did */
  bool marked = p && syntax->head[p - 1] == p &&
                (syntax->rel[p - 1] == REL_MARK ||
                 syntax->rel[p - 1] == REL_CASE);
  bool purpose = marked && syntax->upos[p - 1] == UPOS_PART;
  return (syntax->rel[p] == REL_ADVCL && (purpose || !marked)) ||
         syntax->rel[p] == REL_ACL;
}

/* Acts of words, help and dealings need somebody in public life, a meeting
 * among those who meet. */
static bool is_private(const judge *self, uint32_t id) {
  const event *ev = &self->events->events.items[id];
  uint32_t speaker = self->claims->claims.items[id].speaker;
  bool deed = (ev->type >= BEDE_PROTEST && ev->type != BEDE_MOBILIZE) ||
              ev->type == BEDE_RETREAT;
  if (is_interview(self, ev) || is_errand(self, ev, speaker) ||
      is_poll(self, ev) || is_among_us(ev, self->m) || is_unspoken(ev) ||
      is_mishap(self, ev) || is_own_rest(self, ev) ||
      is_discharge(self, ev) || all_nobody(self, ev) ||
      is_police_work(self, ev) || is_funding(self, ev) ||
      is_of_things(self, ev) || is_promise(self, ev) || is_leave(self, ev) ||
      is_asking(self, ev) || is_appeal(self, ev) || is_approach(self, ev) ||
      is_of_subject(self, ev) || is_anybody(self, ev) ||
      is_own_protest(self, ev))
    return true;
  bool acts = any_public(self, &ev->actors, speaker);
  bool suffers = any_public(self, &ev->recipients, speaker);
  bool mutual = ev->frame->flags & FRAME_RECIPROCAL &&
                count_public(self, &ev->actors, speaker) > 1;
  if (ev->frame->flags & FRAME_PUBLIC && !(acts && suffers) && !mutual)
    return true;
  bool political = ev->frame->flags & FRAME_POLITICAL ||
                   (is_own_break(self, ev) && !any_code(self, ev)) ||
                   is_flight(self, ev);
  if (political && !acts && !suffers) return true;
  if (is_resignation(ev)) return !acts;
  if (deed || is_legal(ev) || is_relief(self, ev) || is_public_cry(self, ev))
    return false;
  /* "young voters back the senator": polls, not politics */
  bool mass = ev->type <= BEDE_COOPERATE && all_people(self, &ev->actors);
  /* "the firms *allow* the state to save": they give nothing up */
  mass |= ev->type == BEDE_CONCEDE && all_private(self, &ev->actors);
  return ev->type == BEDE_CONSULT || mass ? !acts : !acts && !suffers;
}

/* ---- figures of speech ----------------------------------------------------
 */

/* Somebody in politics, and not one who bears arms. */
static bool is_civil(const judge *self, uint32_t m) {
  const mention *who = root_of(self, m);
  if (word_in(self, who->sector, self->armed_sector)) return false;
  bool opposed = str_is(who->sector, "OPP") && !who->is_person;
  bool party = str_is(who->sector, "PTY") || str_is(who->sector, "LEG");
  if (party || opposed || str_is(who->sector, "JRN")) return true;
  /* "*we* will beat him" */
  if (self->m->mentions.items[m].is_speakers) return true;
  return who->type == MENTION_PER && who->form == MENTION_NAME &&
         (who->code.len || who->sector.len);
}

/* "her *allies*": they may be anybody. */
static bool is_neutral(const judge *self, uint32_t m) {
  const mention *who = root_of(self, m);
  return who->form == MENTION_NOMINAL && !who->code.len && !who->sector.len;
}

static bool all_names(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *who = root_of(self, side->items[i]);
    if (who->type != MENTION_PER || who->form != MENTION_NAME ||
        word_in(self, who->sector, self->armed_sector))
      return false;
  }
  return side->count > 0;
}

/* How many of a side are in politics; none where others stand beside them. */
static uint32_t count_civil(const judge *self, const id_list *side) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < side->count; i++) {
    bool civil = is_civil(self, side->items[i]);
    if (!civil && !is_neutral(self, side->items[i])) return 0;
    n += civil;
  }
  return n;
}

/* "will clash in the *semifinals*" */
static bool is_match(const judge *self, const event *ev) {
  const text_doc *text = self->m->text;
  const text_sentence *s = &text->sentences[text->sentence_of[ev->predicate]];
  for (uint32_t t = s->first; t < s->end; t++)
    if (self->m->syntax->upos[t] == UPOS_NOUN &&
        lemma_in(self, t, self->sport))
      return true;
  return false;
}

static bool all_places(const judge *self, const id_list *side) {
  for (uint32_t i = 0; i < side->count; i++) {
    const mention *who = root_of(self, side->items[i]);
    bool place = who->type == MENTION_LOC || who->kind == KIND_PLACE;
    if (!place && (who->is_person || who->sector.len)) return false;
  }
  return true;
}

/* "*Sanders* captured Oregon", in a story of candidates: a vote. */
static bool is_vote(const judge *self, const event *ev) {
  return self->election && all_names(self, &ev->actors) &&
         count_civil(self, &ev->actors) && all_places(self, &ev->recipients);
}

/* "a rally by *the candidate*", "attended a *Trump* rally": those who hold it
 * want votes. */
static bool is_campaigning(const judge *self, const event *ev) {
  bool rally = false;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    rally |= lemma_in(self, ev->trigger.items[i], self->campaign);
  if (!rally || ev->type != BEDE_PROTEST || !self->election) return false;
  uint32_t against = ev->recipients.count, p = 0;
  if (!against && !ev->actors.count) return true;
  for (uint32_t i = 0; i < against; i++)
    p = self->m->mentions.items[ev->recipients.items[i]].head;
  /* before the noun: whose rally it is */
  bool owner = against && self->m->syntax->rel[p] == REL_COMPOUND;
  return owner || (!against && count_civil(self, &ev->actors));
}

static bool has_subject(const judge *self, uint32_t p) {
  const syntax_doc *syntax = self->m->syntax;
  const text_sentence *s =
      &self->m->text->sentences[self->m->text->sentence_of[p]];
  for (uint32_t t = s->first; t < p; t++)
    if (syntax->head[t] == p && syntax->rel[t] == REL_NSUBJ) return true;
  return false;
}

/* "Trump attacked Clinton", "his battle with the senator": words or votes. */
static void settle_figure(judge *self, event *ev) {
  bool duel = all_names(self, &ev->actors) && all_names(self, &ev->recipients);
  uint32_t acting = count_civil(self, &ev->actors);
  uint32_t meant = count_civil(self, &ev->recipients);
  if (ev->type != BEDE_ASSAULT || ev->instrument || ev->size.dead.known ||
      ev->size.injured.known)
    return;
  bool others = (ev->actors.count && !acting) ||
                (ev->recipients.count && !meant) || !(acting + meant);
  bede_str word = self->m->syntax->lemma[ev->predicate];
  /* "launched *missile* strikes" */
  if (ev->frame->pos == LEX_NOUN && ev->mode.len) return;
  bool contest = word_in(self, word, self->contest);
  if (contest && (is_match(self, ev) || is_vote(self, ev)))
    ev->fate = FATE_PRIVATE;
  if (others && !duel) return;
  if (contest) ev->fate = FATE_PRIVATE;
  /* "an attack by Hindu *nationalists*": of a group alone it may be one */
  bool group = ev->frame->pos == LEX_NOUN && !ev->recipients.count &&
               any_plural(self, &ev->actors);
  /* "followed up with an attack on *Trump*": by another candidate; "*it*
   * attacked Trump": a paper */
  bool told = ev->frame->pos == LEX_VERB && has_subject(self, ev->predicate);
  bool campaign = (self->election || told) && all_names(self, &ev->recipients);
  /* "attacks on *GOP voters*", and no word of violence in the story */
  campaign |= !self->violent && meant > 0;
  if (group || (!ev->actors.count && !campaign)) return;
  if (!word_in(self, word, self->verbal_attack)) return;
  event_become(self->lex, ev,
               lexicon_map_row(self->lex, self->map_verbal, BEDE_ASSAULT));
}

/* "*Tokyo* protested the decision": a body does so in words. */
static void settle_complaint(judge *self, event *ev) {
  if (ev->type != BEDE_PROTEST || ev->frame->pos != LEX_VERB ||
      ev->trigger.count > 1 || !ev->actors.count ||
      !lemma_in(self, ev->predicate, self->complain))
    return;
  for (uint32_t i = 0; i < ev->actors.count; i++) {
    const mention *who = root_of(self, ev->actors.items[i]);
    bool body = str_is(who->sector, "GOV") || str_is(who->sector, "PTY") ||
                str_is(who->sector, "LEG") || who->kind == KIND_GOVERNMENT;
    if (!body || who->is_plural) return;
  }
  event_become(self->lex, ev,
               lexicon_map_row(self->lex, self->map_verbal, BEDE_PROTEST));
}

/* ---- sport ----------------------------------------------------------------
 */

/* "the Arab *League*": part of a name in public life tells of no sport. */
static bool is_public_name(const judge *self, uint32_t token) {
  uint32_t m = self->m->at[token];
  if (m == MENTION_NONE) return false;
  const mention *root = root_of(self, m);
  return root->name.len && root->code.len && !str_is(root->code, "NGO");
}

static uint32_t count_words(const judge *self, uint32_t set) {
  uint32_t words = 0;
  if (set == LEX_NONE) return 0;
  for (uint32_t t = 0; t < self->m->text->token_count; t++)
    words += noun_in(self, t, set) && !is_public_name(self, t);
  return words;
}

/* A story of sport, of candidates: what is beaten or captured there is not. */
static bool is_story_of(const judge *self, uint32_t set) {
  uint32_t words = count_words(self, set);
  return words >= STORY_WORDS &&
         words * STORY_SHARE >= self->m->text->sentence_count;
}

/* ... or many words that may stand elsewhere: "game", "coach", "season". */
static bool is_sport(const judge *self) {
  const lexicon *lex = self->lex;
  uint32_t plain = count_words(self, lexicon_set(lex, STR("sport-plain")));
  return is_story_of(self, lexicon_set(lex, STR("sport-story"))) ||
         (plain >= PLAIN_WORDS && plain >= self->m->text->sentence_count / 2);
}

/* "the ministry", "Iran", "rebels": whom politics is about. */
static bool is_on_stage(const judge *self, uint32_t m) {
  const mention *own = &self->m->mentions.items[m], *who = root_of(self, m);
  bede_str sector = own->sector.len ? own->sector : who->sector;
  if (sector.len) return !word_in(self, sector, self->off_stage);
  bool state = own->code.len && own->kind == KIND_GOVERNMENT;
  return state || is_cause(own) || str_is(own->code, "EUR") ||
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

/* Force, and what is said of it in court, is told wherever it happens. */
static bool is_of_force(const event *ev) {
  return ev->type == BEDE_ASSAULT || ev->type == BEDE_PROTEST ||
         str_is(ev->mode, "displaced") || str_is(ev->mode, "flee") ||
         str_is(ev->mode, "evacuate") || str_is(ev->mode, "arrest") ||
         str_is(ev->mode, "investigate") || str_is(ev->mode, "allege") ||
         str_is(ev->mode, "convict");
}

static bool is_grave(const event *ev) {
  bool hurt = ev->size.dead.known || ev->size.injured.known;
  return ev->type == BEDE_ASSAULT ? hurt : str_is(ev->mode, "arrest");
}

/* ---- possibilities --------------------------------------------------------
 */

/* "could help Iran", "is free to arrest them" tell of nothing; but what
 * somebody considers, fears or claims does, as does harm that one power may do
 * to another, and what they "were told to do". */
static bool is_mere_possibility(const judge *self, const event *ev) {
  if (ev->status != BEDE_HYPOTHETICAL || ev->host != EVENT_NONE) return false;
  for (uint32_t i = 0; i < ev->operator_count; i++)
    if (ev->operators[i]->flags & FRAME_HAS_STATUS) return false;
  if (ev->type < BEDE_PROTEST || ev->type > BEDE_ASSAULT) return true;
  const syntax_doc *syntax = self->m->syntax;
  uint32_t up = syntax->head[ev->predicate];
  bool told = syntax->rel[ev->predicate] == REL_XCOMP &&
              syntax->upos[up] == UPOS_VERB;
  return !told && !(any_public(self, &ev->actors, MENTION_NONE) &&
                    any_public(self, &ev->recipients, MENTION_NONE));
}

/* ---- all of it ------------------------------------------------------------
 */

void worth_settle(arena *a, event_doc *events, const claim_doc *claims) {
  const lexicon *lex = events->mentions->lex;
  judge self = {.a = a,
                .events = events,
                .m = events->mentions,
                .lex = lex,
                .claims = claims,
                .private_sector = lexicon_set(lex, STR("private-sector")),
                .public_person = lexicon_set(lex, STR("public-person")),
                .armed_sector = lexicon_set(lex, STR("armed-sector")),
                .contest = lexicon_set(lex, STR("contest")),
                .verbal_attack = lexicon_set(lex, STR("verbal-attack")),
                .mishap = lexicon_set(lex, STR("mishap")),
                .sport = lexicon_set(lex, STR("sport-story")),
                .unwilled = lexicon_set(lex, STR("unwilled")),
                .disaster = lexicon_set(lex, STR("disaster")),
                .violence = lexicon_set(lex, STR("violent-story")),
                .complain = lexicon_set(lex, STR("complain")),
                .percent = lexicon_set(lex, STR("percent")),
                .nobody = lexicon_set(lex, STR("nobody")),
                .anybody = lexicon_set(lex, STR("anybody")),
                .off_stage = lexicon_set(lex, STR("off-stage")),
                .mouthpiece = lexicon_set(lex, STR("mouthpiece")),
                .medical = lexicon_set(lex, STR("medical")),
                .negation = lexicon_set(lex, STR("negation")),
                .campaign = lexicon_set(lex, STR("campaign-event")),
                .map_verbal = lexicon_map(lex, STR("verbal"))};
  bool sport = is_sport(&self), aside = is_off_stage(&self);
  self.election = is_story_of(&self, lexicon_set(lex, STR("campaign-story")));
  for (uint32_t t = 0; t < events->mentions->text->token_count; t++)
    self.violent |= noun_in(&self, t, self.violence);
  self.accident = story_has(&self, lexicon_set(lex, STR("by-accident")));
  self.captives = story_has(&self, lexicon_set(lex, STR("captive-story")));
  for (uint32_t i = 0; i < events->events.count; i++) {
    event *ev = &events->events.items[i];
    if (ev->fate || has_given(&self, ev)) continue;
    if (self.map_verbal != LEX_NONE) settle_figure(&self, ev);
    if (self.map_verbal != LEX_NONE) settle_complaint(&self, ev);
    if (ev->fate) continue;
    if (is_mere_possibility(&self, ev))
      ev->fate = FATE_POSSIBLE;
    else if (is_private(&self, i) || is_campaigning(&self, ev) ||
             (sport && !is_grave(ev)) || (aside && !is_of_force(ev)))
      ev->fate = FATE_PRIVATE;
  }
}
