/*
 * merge.c - when two predicates tell one event, and when one answers another.
 */
#include "event/reader.h"
#include "event/subject.h"
#include "mention/sector.h"

static void take_missing(id_list *to, const id_list *from) {
  if (!to->count) *to = *from;
}

/* "rejected *claims by Chad that Sudan armed rebels*", "*Chad's request for
 * aid* was rejected": who asks or accuses is rejected, and not whom he accuses
 * or asks. */
static bool is_charge_denied(const event *kept, const event *gone) {
  return (kept->frame->content == CONTENT_DENY && gone->type == BEDE_ACCUSE) ||
         (kept->frame->type == BEDE_REJECT && gone->type == BEDE_REQUEST);
}

/* "demanded *the president's resignation*": who is to do it demands nothing. */
static bool is_demanded(const event *kept, const event *gone) {
  return kept->type == BEDE_REQUEST && gone->type != BEDE_REQUEST;
}

/* "marched against *the army's killing* of a monk": the doer is meant. */
static bool is_protested(const event *kept, const event *gone) {
  return kept->type == BEDE_PROTEST && event_is_harm(gone);
}

/* `gone` becomes a part of `kept`. */
static void merge(reader *self, event *kept, event *gone) {
  bool denied = is_charge_denied(kept, gone) || is_demanded(kept, gone) ||
                is_protested(kept, gone);
  if (denied) take_missing(&kept->recipients, &gone->actors);
  /* "envoys were ordered *to leave*": who leaves has ordered nothing */
  if (!denied && !subject_is_infinitive(&self->tree, gone->predicate))
    take_missing(&kept->actors, &gone->actors);
  if (!denied) take_missing(&kept->recipients, &gone->recipients);
  if (!kept->mode.len && kept->type == gone->type) kept->mode = gone->mode;
  for (uint32_t i = 0; i < gone->trigger.count; i++)
    ids_add(self, &kept->trigger, gone->trigger.items[i]);
  gone->fate = FATE_CONSUMED;
  self->out->of[gone->predicate] = (uint32_t)(kept - self->out->events.items);
}

/* The event of the noun itself, or the one that the noun helps to tell:
 * "*preparing sanctions* that target the regime". */
static event *told_by(reader *self, const event *verb, uint32_t noun) {
  uint32_t id = self->out->of[noun];
  if (id != EVENT_NONE) return &self->out->events.items[id];
  uint32_t sentence = self->text->sentence_of[noun];
  for (uint32_t i = (uint32_t)(verb - self->out->events.items); i-- > 0;) {
    event *before = &self->out->events.items[i];
    if (self->text->sentence_of[before->predicate] != sentence) break;
    if (before != verb && ids_have(&before->trigger, noun)) return before;
  }
  return NULL;
}

/* "a trip to Paris, where *he* had *lunch*": the noun has no part in it. */
static bool is_whole(const reader *self, uint32_t verb) {
  if (self->syntax->rel[verb] != REL_ACL_RELCL) return false;
  uint32_t subject = tree_find(&self->tree, verb, REL_NSUBJ);
  uint32_t object = tree_find(&self->tree, verb, REL_OBJ);
  return subject != TOKEN_NONE && object != TOKEN_NONE &&
         subject_antecedent(&self->tree, verb, subject) == subject &&
         subject_antecedent(&self->tree, verb, object) == object;
}

/* "the strikes on rebels *throwing bombs*": a thing of the verb's own. */
static bool has_means(const reader *self, const event *verb) {
  for (uint32_t i = 1; i < verb->trigger.count; i++) {
    uint32_t word = verb->trigger.items[i];
    if (self->syntax->rel[word] == REL_OBJ &&
        self->syntax->head[word] == verb->predicate)
      return true;
  }
  return false;
}

/* "lifted the parole terms *imposed on him*": what is eased tells of him. */
static bool eases(const event *noun, const event *verb) {
  return !noun->fate && noun->type == BEDE_CONCEDE &&
         (verb->type == BEDE_SANCTION || verb->type == BEDE_COERCE);
}

/* "talks *mediated by Oman*": who talked to whom is not said, and Oman is no
 * side of them. */
static bool is_go_betweens(const event *noun, const event *verb) {
  return noun->type == BEDE_CONSULT && !noun->actors.count &&
         !noun->recipients.count && verb->actors.count &&
         noun->frame->flags & FRAME_RECIPROCAL &&
         !(verb->frame->flags & FRAME_RECIPROCAL);
}

/* "the raid *that killed nine*", "*which* left nine dead"; but "the killing of
 * a clerk *whose brother* was shot" tells of two deeds. */
static bool tells_of_noun(const reader *self, uint32_t verb) {
  uint32_t subject = tree_subject(&self->tree, verb);
  return self->syntax->rel[verb] == REL_ACL_RELCL && subject != TOKEN_NONE &&
         self->syntax->xpos[subject] == XPOS_WDT;
}

/* "the bombing of *an embassy* that killed nine": what was struck did not. */
static void free_struck(reader *self, event *verb) {
  enum { CLIMB = 4 };
  if (!event_is_harm(verb) || !verb->actors.count ||
      !tells_of_noun(self, verb->predicate))
    return;
  uint32_t noun = self->syntax->head[verb->predicate];
  for (uint32_t i = 0; i < CLIMB && noun != TOKEN_NONE; i++) {
    const event *deed = told_by(self, verb, noun);
    if (deed && deed != verb && deed->type == verb->type &&
        ids_same_first(&verb->actors, &deed->recipients)) {
      verb->actors = deed->actors;
      return;
    }
    enum rel rel = self->syntax->rel[noun];
    if (rel != REL_NMOD && rel != REL_OBL) return;
    noun = self->syntax->head[noun];
  }
}

/* "sanctions imposed on Belarus", "sanctions targeting the regime": the noun
 * and its participle are one event.  The noun's stays, for operators above
 * ("preparing sanctions ...") have changed it; without them the verb tells
 * its status. */
static void merge_participle(reader *self, event *verb) {
  uint32_t word = subject_modified(&self->tree, verb->predicate);
  if (word == TOKEN_NONE || is_whole(self, verb->predicate)) return;
  if (has_means(self, verb)) return;
  event *noun = told_by(self, verb, word);
  if (noun && noun->fate == FATE_CONSUMED && noun->host != EVENT_NONE) {
    /* "lifted the restrictions imposed on *him*" */
    event *host = &self->out->events.items[noun->host];
    take_missing(&host->recipients, &verb->recipients);
    verb->fate = FATE_CONSUMED;
    return;
  }
  if (noun && eases(noun, verb)) {
    take_missing(&noun->recipients, &verb->recipients);
    verb->fate = FATE_CONSUMED;
    return;
  }
  if (!noun || noun->type != verb->type || noun->fate) return;
  bool is_noun = noun->predicate == word;
  /* "fired on a *crowd* killing nine": those were hit */
  if (!is_noun && event_is_harm(verb) && verb->recipients.count &&
      ids_have(&noun->recipients, self->m->at[word]))
    return;
  /* "the firing *in which nine were killed*", "the firing *that killed nine*":
   * the verb counts them */
  bool relative = self->syntax->rel[verb->predicate] == REL_ACL_RELCL;
  /* "opened fire, *which resulted in the death of two*": theirs, too */
  bool result = relative && !is_noun && verb->frame->flags & FRAME_CAUSED;
  bool counted = event_is_harm(verb) && verb->recipients.count &&
                 (event_is_in_which(self, verb->predicate) || result ||
                  (is_noun && !noun->recipients.count &&
                   !noun->operator_count && relative) ||
                  (is_noun && noun->recipients.count &&
                   tells_of_noun(self, verb->predicate)));
  if (counted) { /* "firing *on a crowd* in which ...": at whom, and whom */
    bool whole = !is_noun || noun->recipients.count || noun->operator_count;
    /* "the attack *that* left nine dead": whoever attacked */
    if (!whole && verb->actors.count &&
        self->m->mentions.items[mention_root(self->m, verb->actors.items[0])]
                .head == word)
      verb->actors = (id_list){0};
    if (!whole) merge(self, verb, noun);
    /* "an attack by rebels *on the town* that killed nine": two were hit */
    if (whole && is_noun) take_missing(&verb->actors, &noun->actors);
    return;
  }
  /* "agreed to *talks* brokered by Oman": to come, however they were told */
  bool hosted = noun->operator_count || noun->host != EVENT_NONE;
  if (is_noun && !hosted) noun->status = verb->status;
  if (is_go_betweens(noun, verb)) {
    if (is_noun && hosted) verb->status = noun->status;
    merge(self, verb, noun);
  } else
    merge(self, noun, verb);
}

/* "charged *to disperse* a rally": there was one; but not "vowed to crush
 * protests". */
static bool is_aim(reader *self, uint32_t verb) {
  return self->syntax->rel[verb] == REL_ADVCL &&
         subject_is_infinitive(&self->tree, verb) &&
         status_own(self, self->syntax->head[verb], false) == BEDE_ACTUAL;
}

/* "*broke up* a rally", "nine *died* in riots": what was put down, and where
 * people were hurt, took place; but not a rally that was banned or called off,
 * nor one that will be broken up. */
static bool is_protest_met(reader *self, const event *verb, const event *noun) {
  bool done = verb->status == BEDE_ACTUAL || verb->status == BEDE_ATTEMPTED ||
              is_aim(self, verb->predicate);
  if (noun->type != BEDE_PROTEST || !done) return false;
  /* "killed in air *strikes*" */
  bool armed = str_is(noun->mode, "strike") && !noun->actors.count;
  return (verb->type == BEDE_ASSAULT && !armed) ||
         (verb->type == BEDE_COERCE &&
          noun_lemma_in(self, verb->predicate, self->words.quelling));
}

/* Whether somebody who is named said it, and not the other side. */
static bool is_by_another(const reader *self, const event *words,
                          const event *answer) {
  const mention *list = self->m->mentions.items;
  for (uint32_t i = 0; i < words->actors.count; i++) {
    uint32_t who = words->actors.items[i];
    const mention *root = &list[mention_root(self->m, who)];
    if (list[who].form == MENTION_PRONOUN ||
        (!root->code.len && !root->sector.len))
      return false;
  }
  return words->actors.count &&
         !event_same_party(self, &words->actors, &answer->actors);
}

/* "Peru rejected *a Chilean request* for a delay": Chile has asked for it; but
 * "denied *Chad's accusation*" takes up what was told before. */
static bool is_answered(const reader *self, const event *answer,
                        const event *words) {
  bool answers = answer->type == BEDE_REJECT || answer->type == BEDE_AGREE ||
                 answer->type == BEDE_CONCEDE;
  bool said = words->type == BEDE_REQUEST || words->type == BEDE_THREATEN;
  return answers && said && answer->status == BEDE_ACTUAL &&
         words->frame->pos == LEX_NOUN && answer->actors.count &&
         is_by_another(self, words, answer);
}

/* Both are told, and who answers is whom it was said to: not Mali, of "Peru
 * granted Chad's request for aid to *Mali*". */
static void answer(const reader *self, event *verb, event *words) {
  take_missing(&verb->recipients, &words->actors);
  words->is_answered = true;
  if (event_same_party(self, &verb->actors, &words->recipients)) return;
  words->recipients = verb->actors;
  words->recipient_inferred = true;
}

/* "imposed sanctions": where the noun was built first, for it stands higher,
 * the verb that names it takes it in. */
static void merge_object(reader *self, event *verb) {
  for (uint32_t i = 1; i < verb->trigger.count; i++) {
    uint32_t word = noun_semantic_head(self, verb->trigger.items[i]);
    uint32_t id = self->out->of[word];
    if (id == EVENT_NONE) continue;
    event *noun = &self->out->events.items[id];
    if (noun == verb || noun->fate || noun->host != EVENT_NONE) continue;
    bool mutual = noun->frame->flags & FRAME_RECIPROCAL;
    if (event_is_harm(verb) && noun->recipients.count && !mutual) continue;
    if (is_protest_met(self, verb, noun) || noun->predicate != word) continue;
    if (is_answered(self, verb, noun))
      answer(self, verb, noun);
    else
      merge(self, verb, noun);
  }
}

/* "broke up the march *using* tear gas": the means stands in both. */
static void merge_means(reader *self, event *verb) {
  uint32_t object = tree_find(&self->tree, verb->predicate, REL_OBJ);
  if (object == TOKEN_NONE || self->syntax->xpos[verb->predicate] != XPOS_VBG)
    return;
  uint32_t sentence = self->text->sentence_of[object];
  for (uint32_t i = (uint32_t)(verb - self->out->events.items); i-- > 0;) {
    event *before = &self->out->events.items[i];
    if (self->text->sentence_of[before->predicate] != sentence) break;
    if (before->fate || before->type != verb->type) continue;
    if (!ids_have(&before->trigger, object)) continue;
    merge(self, before, verb);
    return;
  }
}

/* "an attack on the town *in which* nine were killed": the clause may hang on
 * the wrong noun of the phrase. */
static uint32_t antecedent(const reader *self, uint32_t verb, uint32_t phrase) {
  bool relative = self->syntax->xpos[phrase] == XPOS_WDT &&
                  self->syntax->rel[verb] == REL_ACL_RELCL;
  if (!relative) return phrase;
  uint32_t noun = self->syntax->head[verb];
  for (uint32_t i = 0; i < 4 && noun != TOKEN_NONE; i++) {
    if (self->out->of[noun] != EVENT_NONE) return noun;
    noun = self->syntax->head[noun];
  }
  return phrase;
}

/* "killed *in police firing*", "*an attack* by rebels killed nine": the noun
 * tells what was done, and whose act it was. */
static bool is_cause(const reader *self, uint32_t token) {
  enum rel rel = self->syntax->rel[token];
  bool noun = rel == REL_ADVCL && subject_is_nominal(&self->tree, token);
  return rel == REL_OBL || rel == REL_OBL_AGENT || rel == REL_NSUBJ || noun;
}

/* Where the noun has a victim of its own both stay: "killed in the raid on
 * the town". */
static void merge_cause_of(reader *self, event *verb, uint32_t phrase) {
  uint32_t word =
      noun_semantic_head(self, antecedent(self, verb->predicate, phrase));
  uint32_t id = self->out->of[word], next = word + 1;
  if (id == EVENT_NONE && next < self->text->token_count &&
      noun_gerund_owner(self, next) == word)
    id = self->out->of[word = next];
  if (id == EVENT_NONE) return;
  event *noun = &self->out->events.items[id];
  if (noun == verb || noun->fate || noun->host != EVENT_NONE) return;
  if (noun->type != verb->type || noun->predicate != word) return;
  bool mutual = noun->frame->flags & FRAME_RECIPROCAL;
  /* "killed by *an American* strike": theirs are the same words */
  if (verb->actors.count && !ids_same_first(&verb->actors, &noun->actors))
    return;
  take_missing(&verb->actors, &noun->actors);
  if (mutual) take_missing(&verb->actors, &noun->recipients);
  if (mutual || !noun->recipients.count) merge(self, verb, noun);
}

/* "shot *dead* in police firing": what hangs on the outcome, too.  Of a noun,
 * "deaths *in police firing*". */
static void merge_cause(reader *self, event *harm) {
  bool is_noun = harm->frame->pos == LEX_NOUN;
  if (!event_is_harm(harm)) return;
  TREE_EACH_CHILD(&self->tree, harm->predicate, c) {
    enum rel rel = self->syntax->rel[c];
    if (is_noun ? rel == REL_NMOD : is_cause(self, c))
      merge_cause_of(self, harm, c);
    if (is_noun && rel == REL_NMOD) /* "the death of a boy *in the raid*" */
      TREE_EACH_CHILD(&self->tree, c, d)
    if (self->syntax->rel[d] == REL_NMOD) merge_cause_of(self, harm, d);
    if (rel != REL_XCOMP || self->syntax->upos[c] != UPOS_ADJ) continue;
    TREE_EACH_CHILD(&self->tree, c, d)
    if (is_cause(self, d)) merge_cause_of(self, harm, d);
  }
}

/* "stopped eating *in protest at* the ban", "held a *protest* march", "walked
 * out *protesting* it": no rally beside what the verb or the noun tells. */
static bool is_manner(reader *self, uint32_t protest) {
  enum rel rel = self->syntax->rel[protest];
  if (self->syntax->upos[protest] == UPOS_VERB)
    return rel == REL_ADVCL && self->syntax->xpos[protest] == XPOS_VBG;
  if (rel == REL_COMPOUND) return true;
  uint32_t prep = tree_find(&self->tree, protest, REL_CASE);
  return rel == REL_OBL && prep != TOKEN_NONE &&
         tree_find(&self->tree, protest, REL_DET) == TOKEN_NONE &&
         str_is(folded_form(self, prep), "in");
}

/* "*took* out a protest *march*": the verb's event may have the noun. */
static uint32_t told_in(const reader *self, uint32_t noun) {
  uint32_t verb = self->syntax->head[noun];
  uint32_t id = self->out->of[noun];
  if (id != EVENT_NONE || verb == TOKEN_NONE) return id;
  id = self->out->of[verb];
  if (id == EVENT_NONE) return id;
  return ids_have(&self->out->events.items[id].trigger, noun) ? id : EVENT_NONE;
}

static void merge_protest(reader *self, event *protest) {
  uint32_t up = self->syntax->head[protest->predicate];
  if (protest->type != BEDE_PROTEST || up == TOKEN_NONE ||
      protest->operator_count || !is_manner(self, protest->predicate))
    return;
  uint32_t id = told_in(self, up);
  if (id == EVENT_NONE && protest->frame->pos == LEX_VERB) return;
  if (id == EVENT_NONE) {
    /* "*monks* held a parade in protest": the verb tells who */
    uint32_t subject = subject_find(&self->tree, up);
    if (subject != TOKEN_NONE && !protest->actors.count)
      noun_actors(self, subject, WITHIN_NONE, &protest->actors);
    return;
  }
  event *whole = &self->out->events.items[id];
  if (whole == protest || whole->fate) return;
  /* "killed in *protests*" */
  if (is_protest_met(self, whole, protest)) return;
  bool verb = protest->frame->pos == LEX_VERB;
  if (verb && (whole->type != BEDE_PROTEST ||
               !ids_same_first(&whole->actors, &protest->actors)))
    return;
  if (whole->type == BEDE_PROTEST)
    take_missing(&whole->recipients, &protest->recipients);
  protest->fate = FATE_CONSUMED;
}

/* The event of which a paper is the means: "*sent a letter* to the head of the
 * union *threatening* to sue". */
static event *bearer_of(reader *self, uint32_t p) {
  enum { CLIMB = 6 };
  uint32_t verb = self->syntax->head[p];
  for (uint32_t i = 0; i < CLIMB; i++) {
    if (verb == TOKEN_NONE || self->syntax->upos[verb] == UPOS_VERB) break;
    verb = self->syntax->head[verb];
  }
  uint32_t paper =
      verb == TOKEN_NONE ? verb : tree_find(&self->tree, verb, REL_OBJ);
  if (paper == TOKEN_NONE || self->out->of[verb] == EVENT_NONE ||
      !noun_in_set(self, paper, self->words.document))
    return NULL;
  event *bearer = &self->out->events.items[self->out->of[verb]];
  return ids_have(&bearer->trigger, paper) ? bearer : NULL;
}

/* "a resolution *calling* on Rome to act", "which *imposes* an embargo" */
static bool is_of_paper(const reader *self, const event *ev) {
  uint32_t p = ev->predicate;
  enum rel rel = self->syntax->rel[p];
  bool penalty = ev->type == BEDE_SANCTION || ev->type == BEDE_COERCE;
  return (event_is_of_words(ev) || penalty) &&
         (rel == REL_ACL_RELCL ||
          (rel == REL_ACL && self->syntax->xpos[p] == XPOS_VBG));
}

/* "adopted *a resolution calling* on Rome to act": what the paper says is what
 * they did by it. */
static void merge_paper(reader *self, event *ev) {
  uint32_t p = ev->predicate;
  if (!is_of_paper(self, ev)) return;
  event *bearer = bearer_of(self, p);
  if (!bearer || bearer->fate ||
      (bearer->type != BEDE_SUPPORT && bearer->type != BEDE_CONSULT) ||
      !ids_same_first(&bearer->actors, &ev->actors))
    return;
  if (bearer->type == BEDE_CONSULT)
    take_missing(&ev->recipients, &bearer->recipients);
  /* "passed a bill that *would impose* an embargo": so it is to come */
  if (ev->status == BEDE_HYPOTHETICAL) ev->status = BEDE_PLANNED;
  bearer->fate = FATE_CONSUMED;
}

/* "condemned what it *described* as Chad's aggression": told once. */
static void merge_naming(reader *self, event *verb) {
  uint32_t what = self->syntax->head[verb->predicate];
  if (self->syntax->rel[verb->predicate] != REL_ACL_RELCL ||
      noun_named(self, what) == what)
    return;
  uint32_t up = self->syntax->head[what];
  uint32_t id = up == TOKEN_NONE ? EVENT_NONE : self->out->of[up];
  if (id == EVENT_NONE) return;
  const event *whole = &self->out->events.items[id];
  if (!whole->fate && whole->type == verb->type) verb->fate = FATE_CONSUMED;
}

void merge_predicates(reader *self) {
  for (uint32_t i = 0; i < self->out->events.count; i++) {
    event *ev = &self->out->events.items[i];
    /* "urged them to *stop bombing*": content, and still one event. */
    bool is_content = ev->fate == FATE_CONSUMED && ev->host != EVENT_NONE;
    if (!ev->fate && ev->frame->pos == LEX_NOUN) merge_cause(self, ev);
    if (!ev->fate) merge_protest(self, ev);
    if (!ev->fate) merge_naming(self, ev);
    if ((ev->fate && !is_content) || ev->frame->pos == LEX_NOUN) continue;
    free_struck(self, ev);
    if (!is_content) merge_participle(self, ev);
    if (!ev->fate) merge_paper(self, ev);
    if (!ev->fate) merge_means(self, ev);
    if (!ev->fate) merge_cause(self, ev);
    if (!ev->fate || is_content) merge_object(self, ev);
  }
}

bool event_same_party(const reader *self, const id_list *a, const id_list *b) {
  for (uint32_t i = 0; i < a->count; i++)
    for (uint32_t k = 0; k < b->count; k++) {
      const mention *list = self->m->mentions.items;
      uint32_t x = mention_root(self->m, a->items[i]);
      uint32_t y = mention_root(self->m, b->items[k]);
      bool coded = list[x].code.len && str_eq(list[x].code, list[y].code) &&
                   str_eq(list[x].sector, list[y].sector);
      if (coded || mention_same_chain(self->m, x, y)) return true;
    }
  return false;
}

/* "clashed with guards, who responded with tear gas": the answer goes to those
 * who acted on the ones that answer. */
static void find_answered(reader *self, event *ev) {
  event_range near = event_within(self, ev->predicate, 1, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *before = &self->out->events.items[i];
    if (before == ev || before->fate || before->predicate > ev->predicate)
      continue;
    if (!event_same_party(self, &ev->actors, &before->recipients)) continue;
    ev->answers = i;
    if (ev->recipients.count || !before->actors.count) return;
    ev->recipients = before->actors;
    ev->recipient_inferred = true;
    return;
  }
}

/* "fired tear gas *in return*" */
static bool is_in_response(reader *self, const event *ev) {
  if (self->words.response_noun == LEX_NONE) return false;
  TREE_EACH_CHILD(&self->tree, ev->predicate, c)
  if (self->syntax->rel[c] == REL_OBL &&
      tree_find(&self->tree, c, REL_NMOD) == TOKEN_NONE &&
      noun_lemma_in(self, c, self->words.response_noun))
    return true;
  return false;
}

/* Whether those it is denied to are only those whom the denied act hurt. */
static bool is_to_victims(const reader *self, const event *ev) {
  event_range near = event_within(self, ev->predicate, 0, 0);
  for (uint32_t i = near.first; i < near.end; i++) {
    const event *content = &self->out->events.items[i];
    if (content->host == (uint32_t)(ev - self->out->events.items) &&
        ids_same_first(&content->recipients, &ev->recipients))
      return true;
  }
  return false;
}

static bool is_denial(const reader *self, const event *ev) {
  if (ev->type != BEDE_REJECT || !ev->actors.count ||
      ev->host != EVENT_NONE) /* "accused Chad of *breaching the law*" */
    return false;
  if (ev->recipients.count && !is_to_victims(self, ev)) return false;
  if (ev->frame->content == CONTENT_DENY) return true;
  for (uint32_t i = 0; i < ev->trigger.count; i++)
    if (noun_may_tell(self, ev->trigger.items[i], BEDE_ACCUSE)) return true;
  return false;
}

static bool is_of_state(bede_str sector) {
  return str_is(sector, "GOV") || sector_is_armed(sector);
}

/* "accused the Malian army of ...; the Malian *government* denied it": a state
 * answers for its parts. */
static bool answers_for(const reader *self, const id_list *who,
                        const id_list *accused) {
  if (event_same_party(self, who, accused)) return true;
  for (uint32_t i = 0; i < who->count; i++)
    for (uint32_t k = 0; k < accused->count; k++) {
      const mention *list = self->m->mentions.items;
      const mention *a = &list[mention_root(self->m, who->items[i])];
      const mention *b = &list[mention_root(self->m, accused->items[k])];
      if (a->code.len && str_eq(a->code, b->code) && is_of_state(a->sector) &&
          (is_of_state(b->sector) || !b->sector.len))
        return true;
    }
  return false;
}

/* "denied that *Lund* had told the truth": of others, and perhaps of
 * another charge. */
static bool is_of_others(reader *self, const event *ev) {
  uint32_t told = tree_find(&self->tree, ev->predicate, REL_CCOMP);
  uint32_t subject =
      told == TOKEN_NONE ? TOKEN_NONE : subject_own(&self->tree, told);
  id_list who = {0};
  return subject != TOKEN_NONE &&
         noun_actors(self, subject, WITHIN_NONE, &who) &&
         !answers_for(self, &ev->actors, &who);
}

/* "*Spain* accuses Chad of arming rebels, a charge rejected by Chad": what it
 * rejects is Spain's; and "Chad denied it" in the next sentence is said to
 * Spain, but to none who merely criticise. */
static void find_accuser(reader *self, event *ev) {
  if (is_of_others(self, ev)) return;
  uint32_t sentence = self->text->sentence_of[ev->predicate];
  event_range near = event_within(self, ev->predicate, 1, 0);
  for (uint32_t i = near.end; i-- > near.first;) {
    const event *before = &self->out->events.items[i];
    uint32_t at = self->text->sentence_of[before->predicate];
    if (at < sentence &&
        (ev->frame->content != CONTENT_DENY || !str_is(before->mode, "allege")))
      continue;
    if (before->type != BEDE_ACCUSE || before->fate || !before->actors.count ||
        before->predicate > ev->predicate ||
        !answers_for(self, &ev->actors, &before->recipients))
      continue;
    ev->recipients = before->actors;
    ev->recipient_inferred = true;
    return;
  }
}

void merge_answers(reader *self) {
  for (uint32_t i = 0; i < self->out->events.count; i++) {
    event *ev = &self->out->events.items[i];
    if (ev->fate) continue;
    if (is_denial(self, ev)) find_accuser(self, ev);
    if (ev->frame->flags & FRAME_RESPONSE || is_in_response(self, ev))
      find_answered(self, ev);
  }
}
