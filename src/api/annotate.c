/*
 * annotate.c - a reading as the public annotation.
 */
#include "api/annotate.h"

#include "mention/offset.h"

#include "base/date.h"

/* Each name once, and not once a token. */
static const bede_str *views(arena *a, const char *(*name)(unsigned),
                             uint32_t count) {
  bede_str *list = arena_many(a, bede_str, count);
  for (uint32_t i = 0; i < count; i++) list[i] = str_from(name(i));
  return list;
}

static void set_tokens(arena *a, const reading *r, bede_annotation *out) {
  uint32_t n = r->text.token_count;
  const bede_str *upos = views(a, upos_name, UPOS_COUNT);
  const bede_str *xpos = views(a, xpos_name, XPOS_COUNT);
  const bede_str *rel = views(a, rel_name, REL_COUNT);
  bede_token *tokens = arena_many(a, bede_token, n);
  for (uint32_t i = 0; i < n; i++)
    tokens[i] = (bede_token){
        .span = r->text.token[i],
        .lemma = r->syntax.lemma[i],
        .upos = upos[r->syntax.upos[i]],
        .xpos = xpos[r->syntax.xpos[i]],
        .rel = rel[r->syntax.rel[i]],
        .head = r->syntax.head[i],
        .joined = r->text.joined[i],
    };
  out->tokens = tokens;
  out->token_count = n;
}

static void set_sentences(arena *a, const reading *r, bede_annotation *out) {
  uint32_t n = r->text.sentence_count;
  bede_sentence *list = arena_many(a, bede_sentence, n);
  for (uint32_t i = 0; i < n; i++) {
    const text_sentence *s = &r->text.sentences[i];
    list[i] = (bede_sentence){s->span, s->first, s->end, s->starts_paragraph};
  }
  out->sentences = list;
  out->sentence_count = n;
}

void annotate_tree(arena *a, const reading *r, bede_annotation *out) {
  set_tokens(a, r, out);
  set_sentences(a, r, out);
}

/* ---- mentions, times, places
 * ---------------------------------------------------- */

static const bede_str type_names[] = {[MENTION_PER] = {"PER", 3},
                                      [MENTION_ORG] = {"ORG", 3},
                                      [MENTION_LOC] = {"LOC", 3},
                                      [MENTION_NOM] = {"NOM", 3}};
static const bede_str kind_names[] = {[KIND_NONE] = {"", 0},
                                      [KIND_PLACE] = {"place", 5},
                                      [KIND_GOVERNMENT] = {"government", 10},
                                      [KIND_PEOPLE] = {"people", 6},
                                      [KIND_TEAM] = {"team", 4}};

static void set_why(arena *a, const mention_doc *doc, const mention *m,
                    bede_mention *out) {
  bede_str *lines = arena_many(a, bede_str, m->why_count);
  for (uint32_t i = 0; i < m->why_count; i++) {
    bede_str where = lexicon_where(doc->lex, a, m->why[i].place);
    bede_str rule = mention_rule_name(m->why[i].rule);
    lines[i] = str_format(a, "%.*s %.*s", STR_ARG(where), STR_ARG(rule));
  }
  out->why = lines;
  out->why_count = m->why_count;
}

static bede_mention one_mention(const mention_doc *doc, uint32_t i) {
  const mention *m = &doc->mentions.items[i];
  const mention *root = &doc->mentions.items[mention_root(doc, i)];
  bede_mention out = {.type = type_names[m->type],
                      .kind = kind_names[m->kind],
                      .chain = m->chain};
  out.entity = (bede_entity){.span = m->span,
                             .code = root->code,
                             .sector = root->sector,
                             .other_sectors = root->others,
                             .name = root->name,
                             .id = root->id,
                             .count = m->count};
  if (root != m) out.entity.refers_to = root->span;
  return out;
}

static void set_mentions(arena *a, const reading *r, bede_annotation *out) {
  uint32_t n = r->mentions.mentions.count;
  bede_mention *list = arena_many(a, bede_mention, n);
  for (uint32_t i = 0; i < n; i++) {
    list[i] = one_mention(&r->mentions, i);
    if (r->events.account) /* there with the trace alone */
      set_why(a, &r->mentions, &r->mentions.mentions.items[i], &list[i]);
  }
  out->mentions = list;
  out->mention_count = n;
}

static void set_phrases(arena *a, const reading *r, bede_annotation *out) {
  const markable_list *all = &r->mentions.markables;
  const bede_span *token = r->text.token;
  bede_phrase *list = arena_many(a, bede_phrase, all->count);
  for (uint32_t i = 0; i < all->count; i++) {
    const markable *m = &all->items[i];
    bede_span span = {token[m->first].start, token[m->end - 1].end};
    list[i] = (bede_phrase){span, type_names[m->type], m->mention, m->chain};
  }
  out->phrases = list;
  out->phrase_count = all->count;
}

static bede_str counted_from(arena *a, const time_mention *t) {
  bede_str day = date_write_iso(a, t->from);
  return t->is_told
             ? str_format(a, "counted from %.*s, told before", STR_ARG(day))
             : str_format(a, "counted from the article's date, %.*s",
                          STR_ARG(day));
}

static void set_time_why(arena *a, const reading *r, const time_mention *t,
                         bede_time *out) {
  const mention_doc *doc = &r->mentions;
  bede_str *lines = arena_many(a, bede_str, t->end - t->first + 2);
  uint32_t n = 0;
  for (uint32_t i = t->first; i < t->end; i++) {
    const value_hit *word = &doc->time_value[i];
    if (!word->end || word->end > t->end) continue;
    bede_str where = lexicon_where(doc->lex, a, word->place);
    bede_str value = lexicon_value_at(doc->lex, word->entry);
    lines[n++] = str_format(a, "%.*s %.*s", STR_ARG(where), STR_ARG(value));
  }
  if (t->from) lines[n++] = counted_from(a, t);
  if (t->from && t->tense && t->tense_by != TOKEN_NONE)
    lines[n++] = str_format(a, "%s, by \"%.*s\"",
                            t->tense == TENSE_PAST ? "past" : "to come",
                            STR_ARG(text_form(&r->text, t->tense_by)));
  out->why = lines;
  out->why_count = n;
}

static void set_settings(arena *a, const reading *r, bede_annotation *out) {
  const mention_doc *m = &r->mentions;
  bede_time *times = arena_many(a, bede_time, m->times.count);
  for (uint32_t i = 0; i < m->times.count; i++) {
    const time_mention *t = &m->times.items[i];
    times[i] = (bede_time){.span = t->span,
                           .type = t->type,
                           .value = t->value,
                           .from = t->when.first,
                           .to = t->when.last};
    if (r->events.account) set_time_why(a, r, t, &times[i]);
  }
  bede_where *places = arena_many(a, bede_where, m->places.count);
  for (uint32_t i = 0; i < m->places.count; i++)
    places[i] = m->places.items[i].where;
  bede_toponym *names = arena_many(a, bede_toponym, m->toponyms.count);
  for (uint32_t i = 0; i < m->toponyms.count; i++) {
    const toponym *t = &m->toponyms.items[i];
    names[i] = (bede_toponym){
        t->where,      kind_names[t->kind], t->runner_up, t->reason,
        t->candidates, t->candidate_count,  t->where};
    if (r->events.account) offset_move(a, m, t->first, t->end, &names[i].way);
  }
  out->toponyms = names;
  out->toponym_count = m->toponyms.count;
  out->times = times;
  out->time_count = m->times.count;
  out->places = places;
  out->place_count = m->places.count;
}

/* ---- attributions, predicates, notes
 * ---------------------------------------------- */

static const bede_span *one_span(arena *a, bede_span span) {
  bede_span *out = arena_new(a, bede_span);
  *out = span;
  return out;
}

static bede_attribution one_attribution(arena *a, const reading *r,
                                        const attribution *at) {
  const bede_span *token = r->text.token;
  bede_attribution out = {.cue = one_span(a, token[at->cue]), .cue_count = 1};
  bede_span content = {token[at->first].start, token[at->end - 1].end};
  out.content = one_span(a, content);
  out.content_count = 1;
  if (at->source == TOKEN_NONE) return out;
  uint32_t first, end;
  tree_extent(r->events.tree, at->source, &first, &end);
  bede_span source = {token[first].start, token[end - 1].end};
  out.source = one_span(a, source);
  out.source_count = 1;
  return out;
}

static void set_attributions(arena *a, const reading *r, bede_annotation *out) {
  uint32_t n = r->claims.attributions.count;
  bede_attribution *list = arena_many(a, bede_attribution, n);
  for (uint32_t i = 0; i < n; i++)
    list[i] = one_attribution(a, r, &r->claims.attributions.items[i]);
  out->attributions = list;
  out->attribution_count = n;
}

static bede_str fate_reason(const event *ev, bool doubtful) {
  if (doubtful) return STR("less sure than asked for, see --confidence");
  switch ((event_fate)ev->fate) {
  case FATE_CONSUMED:
    return STR("part of another event");
  case FATE_WEAKER:
    return STR("a stronger event stands in the sentence");
  case FATE_BARE:
    return STR("no actor, recipient or size is known");
  case FATE_PRIVATE:
    return STR("private life, sport or a figure of speech");
  case FATE_POSSIBLE:
    return STR("merely possible");
  case FATE_RECORD:
    return STR("told elsewhere in the story");
  }
  return STR("");
}

typedef ARRAY(bede_predicate) predicate_list;

static void set_account(arena *a, const event_account *from,
                        bede_predicate *out) {
  bede_argument *list = arena_many(a, bede_argument, from->args.count);
  for (uint32_t i = 0; i < from->args.count; i++) {
    const event_arg *arg = &from->args.items[i];
    list[i] = (bede_argument){arg->role, arg->word, arg->head, arg->mention};
  }
  out->arguments = list;
  out->argument_count = from->args.count;
  out->nearest = from->nearest;
}

static bede_predicate *add_predicate(arena *a, const reading *r,
                                     predicate_list *list, uint32_t token) {
  bede_predicate *p = array_push(a, list);
  p->span = r->text.token[token];
  p->lemma = r->syntax.lemma[token];
  p->record = UINT32_MAX;
  p->has_modality = true;
  p->modality = (bede_modality)r->events.status[token];
  if (r->events.account && r->events.account[token])
    set_account(a, r->events.account[token], p);
  return p;
}

static void set_predicates(arena *a, const reading *r, bede_annotation *out) {
  predicate_list list = {0};
  for (uint32_t i = 0; i < r->events.events.count; i++) {
    const event *ev = &r->events.events.items[i];
    bede_predicate *p = add_predicate(a, r, &list, ev->predicate);
    p->modality = (bede_modality)ev->status;
    p->record = r->story.record_of[i];
    p->place = ev->place.name;
    if (p->record == UINT32_MAX)
      p->reason = fate_reason(ev, r->story.doubtful[i]);
  }
  for (uint32_t i = 0; i < r->events.misses.count; i++) {
    const event_miss *miss = &r->events.misses.items[i];
    bede_predicate *p = add_predicate(a, r, &list, miss->predicate);
    p->reason = miss->reason;
    p->place = miss->place.name;
  }
  out->predicates = list.items;
  out->predicate_count = list.count;
}

static void set_notes(arena *a, const reading *r, bede_annotation *out) {
  bede_note *notes = arena_many(a, bede_note, r->events.notes.count);
  for (uint32_t i = 0; i < r->events.notes.count; i++) {
    const event_note *n = &r->events.notes.items[i];
    notes[i] = (bede_note){r->text.sentence_of[n->token], n->token, n->text};
  }
  out->notes = notes;
  out->note_count = r->events.notes.count;
}

void annotate_rest(arena *a, const reading *r, bede_annotation *out) {
  set_mentions(a, r, out);
  set_phrases(a, r, out);
  set_settings(a, r, out);
  set_attributions(a, r, out);
  set_predicates(a, r, out);
  set_notes(a, r, out);
}
