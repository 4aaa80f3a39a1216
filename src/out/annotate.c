/*
 * annotate.c - everything that was read, event or not, as one JSON object an
 * article.
 */
#include "out/json.h"
#include "out/render.h"

static json_t *span_json(json_maker *m, bede_span span) {
  json_t *value = json_object();
  json_put_offsets(m, value, span);
  return value;
}

static json_t *span_list(json_maker *m, const bede_span *spans,
                         uint32_t count) {
  json_t *list = json_array();
  for (uint32_t i = 0; i < count; i++)
    json_add(m, list, span_json(m, spans[i]));
  return list;
}

static json_t *sentences(json_maker *m, const bede_annotation *an) {
  json_t *list = json_array();
  for (uint32_t i = 0; i < an->sentence_count; i++)
    json_add(m, list, span_json(m, an->sentences[i].span));
  return list;
}

static json_t *mentions(json_maker *m, const bede_annotation *an) {
  json_t *list = json_array();
  for (uint32_t i = 0; i < an->phrase_count; i++) {
    const bede_phrase *phrase = &an->phrases[i];
    json_t *value = span_json(m, phrase->span);
    json_put_str(m, value, "type", phrase->type);
    if (phrase->mention < an->mention_count) {
      const bede_mention *mention = &an->mentions[phrase->mention];
      json_put_str(m, value, "kind", mention->kind);
      json_put_str(m, value, "code", mention->entity.code);
      json_put_str(m, value, "sector", mention->entity.sector);
      json_put_str(m, value, "name", mention->entity.name);
    }
    json_put_number(m, value, "chain", phrase->chain);
    json_add(m, list, value);
  }
  return list;
}

static json_t *times(json_maker *m, const bede_annotation *an) {
  json_t *list = json_array();
  for (uint32_t i = 0; i < an->time_count; i++) {
    const bede_time *time = &an->times[i];
    json_t *value = span_json(m, time->span);
    json_put_str(m, value, "type", time->type);
    json_put_str(m, value, "value", time->value);
    json_put_date(m, value, "from", time->from);
    json_put_date(m, value, "to", time->to);
    json_add(m, list, value);
  }
  return list;
}

static json_t *places(json_maker *m, const bede_annotation *an) {
  json_t *list = json_array();
  for (uint32_t i = 0; i < an->toponym_count; i++) {
    const bede_where *place = &an->toponyms[i].where;
    json_t *value = span_json(m, place->span);
    json_put_str(m, value, "name", place->name);
    if (place->has_point) {
      json_put(m, value, "lat", json_real(place->lat));
      json_put(m, value, "lon", json_real(place->lon));
    }
    json_put_str(m, value, "country", place->country);
    if (place->geonameid)
      json_put_number(m, value, "geonameid", place->geonameid);
    json_put_str(m, value, "kind", an->toponyms[i].kind);
    json_put_str(m, value, "precision", place->precision);
    json_put_str(m, value, "admin1", place->admin1);
    json_put_str(m, value, "runner_up", an->toponyms[i].runner_up);
    json_put_str(m, value, "reason", an->toponyms[i].reason);
    json_add(m, list, value);
  }
  return list;
}

static json_t *attributions(json_maker *m, const bede_annotation *an) {
  json_t *list = json_array();
  for (uint32_t i = 0; i < an->attribution_count; i++) {
    const bede_attribution *at = &an->attributions[i];
    json_t *value = json_object();
    json_put(m, value, "source", span_list(m, at->source, at->source_count));
    json_put(m, value, "cue", span_list(m, at->cue, at->cue_count));
    json_put(m, value, "content", span_list(m, at->content, at->content_count));
    json_add(m, list, value);
  }
  return list;
}

static json_t *predicates(json_maker *m, const bede_annotation *an) {
  json_t *list = json_array();
  for (uint32_t i = 0; i < an->predicate_count; i++) {
    const bede_predicate *p = &an->predicates[i];
    json_t *value = span_json(m, p->span);
    json_put_str(m, value, "lemma", p->lemma);
    if (p->has_modality)
      json_put_str(m, value, "status", bede_modality_name(p->modality));
    if (p->place.start < p->place.end)
      json_put(m, value, "place", span_json(m, p->place));
    if (p->record < m->doc->record_count)
      json_put_str(m, value, "record", m->doc->records[p->record]->id);
    else
      json_put_str(m, value, "reason", p->reason);
    json_add(m, list, value);
  }
  return list;
}

void annotate_doc(const out_style *style, const out_doc *doc, str_buf *out) {
  json_maker m = json_maker_make(out->a, style, doc);
  const bede_annotation *an = doc->annotation;
  json_t *root = json_object();
  json_put_str(&m, root, "id", doc->input->id);
  json_put_date(&m, root, "date", doc->input->date);
  json_put(&m, root, "sentences", sentences(&m, an));
  json_put(&m, root, "mentions", mentions(&m, an));
  json_put(&m, root, "times", times(&m, an));
  json_put(&m, root, "places", places(&m, an));
  json_put(&m, root, "attributions", attributions(&m, an));
  json_put(&m, root, "predicates", predicates(&m, an));
  json_write(&m, root, out);
}
