/*
 * identity.c - what one entry of the lexicon says of who bears it.
 */
#include "mention/reading.h"

void identity_why(mention *m, uint32_t place, mention_rule rule) {
  for (uint32_t i = 0; i < m->why_count; i++)
    if (m->why[i].place == place) return;
  if (m->why_count < sizeof m->why / sizeof *m->why)
    m->why[m->why_count++] = (mention_why){place, (uint8_t)rule};
}

void identity_lend_why(mention *m, const mention *from, mention_rule rule) {
  for (uint32_t i = 0; i < from->why_count; i++)
    identity_why(m, from->why[i].place, rule);
}

void identity_retire(mention *m) {
  if (str_is(m->sector, "ELI")) return;
  if (m->sector.len) m->others = m->sector;
  m->sector = STR("ELI");
}

static bool in_force(const lex_office *o, int32_t date) {
  return o->from <= date && (o->to == 0 || date <= o->to);
}

/* The office held on the day, the latest begun among several; else the last
 * one left; NULL before the first. */
static const lex_office *office_on(const lex_office *all, uint32_t count,
                                   int32_t date, bool *is_past) {
  const lex_office *held = NULL, *left = NULL;
  for (uint32_t i = 0; i < count; i++) {
    const lex_office *o = &all[i];
    if (in_force(o, date)) {
      if (!held || o->from > held->from) held = o;
    } else if (o->to && o->to < date && (!left || o->to > left->to)) {
      left = o;
    }
  }
  *is_past = !held && left;
  return held ? held : left;
}

bool identity_holds_office(const reading *r, const lex_sense *name) {
  const lex_actor *actor = lexicon_actor(r->lex, name->entry);
  bool is_past = false;
  return r->source->date &&
         office_on(lexicon_offices(r->lex, actor), actor->office_count,
                   r->source->date, &is_past) &&
         !is_past;
}

bool identity_is_body(bede_str code) {
  static const char bodies[][4] = {"EUR", "UNO", "IGO", "NGO",
                                   "ISM", "IMG", "MNC"};
  for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
    if (str_is(code, bodies[i])) return true;
  return false;
}

/* A British prime minister who was an envoy of the UN afterwards is British
 * again. */
static bede_str home(const reading *r, const lex_office *all, uint32_t count,
                     const lex_office *last) {
  bede_str code = reading_str(r, last->code);
  for (uint32_t i = count; i-- > 0 && identity_is_body(code);)
    if (!identity_is_body(reading_str(r, all[i].code)))
      code = reading_str(r, all[i].code);
  return code;
}

/* Undated articles are read as of the end of time: an open office is held. */
static mention_rule hold_office(const reading *r, const lex_actor *actor,
                                mention *m) {
  const lex_office *all = lexicon_offices(r->lex, actor);
  bool is_past = false;
  if (!actor->office_count) return RULE_NAME;
  int32_t date = r->source->date ? r->source->date : 99991231;
  const lex_office *o = office_on(all, actor->office_count, date, &is_past);
  m->code = reading_str(r, (o ? o : all)->code);
  if (!o) return RULE_AHEAD;
  m->sector = reading_str(r, o->sector);
  m->others = reading_str(r, o->others);
  if (!is_past) m->office = reading_str(r, o->title);
  if (is_past) {
    m->code = home(r, all, actor->office_count, o);
    identity_retire(m);
  }
  bool is_dated = o->from || o->to;
  return is_past ? RULE_LEFT : is_dated ? RULE_HELD : RULE_NAME;
}

static void name_type(const lex_actor *actor, unsigned use, mention *m) {
  switch (actor->kind) {
  case ACTOR_COUNTRY:
    m->type = MENTION_LOC;
    break;
  case ACTOR_PERSON:
    m->type = MENTION_PER;
    break;
  default:
    m->type = MENTION_ORG;
    break;
  }
  if (use == USE_PEOPLE) {
    m->type = MENTION_PER;
    m->kind = KIND_PEOPLE;
    m->is_plural = true;
  } else if (use == USE_SEAT && actor->kind == ACTOR_COUNTRY) {
    m->type = MENTION_ORG; /* the Kremlin said */
    m->kind = KIND_GOVERNMENT;
    if (!m->sector.len) m->sector = STR("GOV");
  } else if (use == USE_ORGAN) {
    m->type = MENTION_ORG;
  }
  m->is_person = m->type == MENTION_PER;
}

void identity_of_name(const reading *r, const hit *name, mention *m) {
  const lex_sense *s = name->sense;
  const lex_actor *actor = lexicon_actor(r->lex, s->entry);
  m->id = reading_str(r, actor->id);
  m->name = reading_str(r, s->use == USE_ORGAN ? s->surface : actor->name);
  m->form = s->use == USE_NOMINAL ? MENTION_NOMINAL : MENTION_NAME;
  m->is_actor = true;
  mention_rule rule = hold_office(r, actor, m);
  name_type(actor, s->use, m);
  identity_why(m, s->place, rule);
}

void identity_of_role(const reading *r, const hit *role, mention *m) {
  const lex_role *x = lexicon_role(r->lex, role->sense->entry);
  m->is_actor = true;
  if (!m->sector.len) {
    m->sector = reading_str(r, x->sector);
    m->others = reading_str(r, x->others);
  }
  if (!m->code.len) m->code = reading_str(r, x->code);
  if (m->type == MENTION_NOM) {
    bool body = x->is_body || (x->is_group && m->sector.len); /* not people */
    m->type = body ? MENTION_ORG : MENTION_PER;
    m->is_person = !x->is_body;
  }
  identity_why(m, x->place, RULE_ROLE);
}
