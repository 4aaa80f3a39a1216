/*
 * html_map.c - where the records of a story happened, as a small map.
 *
 * Degrees become lengths by one scale for latitude and one for longitude, true
 * in the middle of the map, so that the outlines, given once a page in tenths
 * of a degree, are moved and stretched but not drawn anew.
 */
#include "base/array.h"
#include "out/html.h"

#include <math.h>
#include <stdlib.h>

#define WIDTH 640.0
#define HEIGHT 400.0
#define LEAST_DEGREES                                                          \
  14.0                   /* from top to bottom: some country around a town     \
                          */
#define MARGIN 1.7       /* of what the places span */
#define NAMES_MOST 24u   /* of countries */
#define LABELS_MOST 400u /* boxes that others must not cover */
#define LETTER 6.3       /* width of one, about */

/* One point and the records there. */
typedef struct spot {
  double lat, lon;
  const bede_where *where;
  ARRAY(uint32_t) numbers;
} spot;

typedef ARRAY(spot) spot_list;

typedef struct box {
  double left, top, right, bottom;
} box;

typedef struct chart {
  const html_story *story;
  spot_list spots, unlocated; /* places with a point and without */
  double lat, lon;            /* of the middle */
  double up, across;          /* lengths a degree */
  box taken[LABELS_MOST];
  uint32_t taken_count;
} chart;

/* ---- the outlines
 * ---------------------------------------------------------------------- */

/* The rest of the first line that begins so. */
static bede_str line_of(const char *key) {
  bede_str rest = html_world_txt, line;
  while (str_split(&rest, "\n", &line))
    if (str_starts(line, str_from(key)))
      return str_slice(line, (uint32_t)strlen(key), line.len);
  return (bede_str){NULL, 0};
}

void html_outlines(str_buf *out) {
  buf_add(out, STR("<svg class=\"outlines\" width=\"0\" height=\"0\" "
                   "aria-hidden=\"true\"><defs>\n<path id=\"land\" d=\""));
  buf_add(out, line_of("land "));
  buf_add(out, STR("\" />\n<path id=\"borders\" d=\""));
  buf_add(out, line_of("borders "));
  buf_add(out, STR("\" />\n</defs></svg>\n"));
}

/* ---- the places
 * ------------------------------------------------------------------------ */

static bede_str name_of(const chart *self, const bede_where *where) {
  const html_story *story = self->story;
  if (where->name.len) return where->name;
  if (story->style->no_text) return where->country;
  return render_line(story->out->a, render_span(story->doc, where->span));
}

static bool is_same(const chart *self, const spot *s, const bede_where *w) {
  if (w->has_point != s->where->has_point) return false;
  if (w->has_point) return w->lat == s->lat && w->lon == s->lon;
  return str_eq(name_of(self, s->where), name_of(self, w));
}

static void add_place(chart *self, const bede_where *where, uint32_t number) {
  arena *a = self->story->out->a;
  spot_list *list = where->has_point ? &self->spots : &self->unlocated;
  uint32_t i = 0;
  while (i < list->count && !is_same(self, &list->items[i], where)) i++;
  if (i == list->count)
    *array_push(a, list) =
        (spot){.lat = where->lat, .lon = where->lon, .where = where};
  *array_push(a, &list->items[i].numbers) = number;
}

/* The middle, and how large a degree is. */
static void fit(chart *self) {
  double south = 90, north = -90, west = 180, east = -180;
  for (uint32_t i = 0; i < self->spots.count; i++) {
    const spot *s = &self->spots.items[i];
    south = fmin(south, s->lat), north = fmax(north, s->lat);
    west = fmin(west, s->lon), east = fmax(east, s->lon);
  }
  self->lat = (south + north) / 2;
  self->lon = (west + east) / 2;
  double narrow = fmax(cos(self->lat * 3.14159265358979 / 180), 0.4);
  double high = fmax((north - south) * MARGIN, LEAST_DEGREES);
  double wide = (east - west) * MARGIN * narrow;
  self->up = fmin(HEIGHT / high, wide > 0 ? WIDTH / wide : HEIGHT / high);
  self->across = self->up * narrow;
}

static double x_of(const chart *self, double lon) {
  return WIDTH / 2 + (lon - self->lon) * self->across;
}

static double y_of(const chart *self, double lat) {
  return HEIGHT / 2 - (lat - self->lat) * self->up;
}

/* ---- writing
 * -------------------------------------------------------------------------- */

static double text_width(bede_str s) {
  return render_width(s) * LETTER;
}

static bool is_free(const chart *self, box b) {
  if (b.left < 2 || b.top < 2 || b.right > WIDTH - 2 || b.bottom > HEIGHT - 2)
    return false;
  for (uint32_t i = 0; i < self->taken_count; i++) {
    const box *t = &self->taken[i];
    if (b.left < t->right && t->left < b.right && b.top < t->bottom &&
        t->top < b.bottom)
      return false;
  }
  return true;
}

static void take(chart *self, box b) {
  if (self->taken_count < LABELS_MOST) self->taken[self->taken_count++] = b;
}

static void put_land(const chart *self) {
  str_buf *out = self->story->out;
  buf_format(out,
             "<g transform=\"translate(%.2f %.2f) scale(%.4f %.4f)\">"
             "<use href=\"#land\" class=\"land\" />"
             "<use href=\"#borders\" class=\"borders\" /></g>\n",
             x_of(self, 0), y_of(self, 0), self->across / 10, self->up / 10);
}

/* "label 28439 1083 -640 Russia": size, x and y in tenths, name. */
static bool read_label(bede_str line, double number[3], bede_str *name) {
  bede_str rest = line, piece;
  if (!str_starts(line, STR("label "))) return false;
  str_split(&rest, " ", &piece);
  for (int i = 0; i < 3; i++) {
    if (!str_split(&rest, " ", &piece)) return false;
    number[i] = atof(piece.ptr);
  }
  *name = rest;
  return true;
}

/* Names of countries where there is room, the largest first. */
static void put_countries(chart *self) {
  bede_str rest = html_world_txt, line, name;
  double number[3];
  for (uint32_t put = 0; put < NAMES_MOST && str_split(&rest, "\n", &line);) {
    if (!read_label(line, number, &name)) continue;
    double x = x_of(self, number[1] / 10), y = y_of(self, -number[2] / 10);
    double half = text_width(name) / 2;
    box b = {x - half, y - 8, x + half, y + 6};
    double extent = sqrt(number[0] / 10) * self->across;
    if (extent < half || !is_free(self, b)) continue;
    take(self, b);
    buf_format(self->story->out,
               "<text class=\"country\" x=\"%.1f\" y=\"%.1f\">", x, y + 3);
    html_put(self->story->out, name);
    buf_add(self->story->out, STR("</text>\n"));
    put++;
  }
}

static void put_numbers(const chart *self, const spot *s) {
  for (uint32_t i = 0; i < s->numbers.count; i++)
    buf_format(self->story->out, "%s%u", i ? ", " : "", s->numbers.items[i]);
}

/* To the right of its point, else to the left, above or below. */
static void put_name(chart *self, const spot *s, double radius) {
  bede_str name = name_of(self, s->where);
  double x = x_of(self, s->lon), y = y_of(self, s->lat);
  double wide = text_width(name), away = radius + 4;
  const struct {
    box b;
    const char *anchor;
  } tries[] = {
      {{x + away, y - 8, x + away + wide, y + 7}, "start"},
      {{x - away - wide, y - 8, x - away, y + 7}, "end"},
      {{x - wide / 2, y - away - 14, x + wide / 2, y - away}, "middle"},
      {{x - wide / 2, y + away, x + wide / 2, y + away + 14}, "middle"},
  };
  for (uint32_t i = 0; i < sizeof tries / sizeof *tries; i++) {
    box b = tries[i].b;
    if (!is_free(self, b)) continue;
    take(self, b);
    double at = i == 0 ? b.left : i == 1 ? b.right : x;
    buf_format(self->story->out,
               "<text class=\"name\" x=\"%.1f\" y=\"%.1f\" "
               "text-anchor=\"%s\">",
               at, b.bottom - 3, tries[i].anchor);
    html_put(self->story->out, name);
    buf_add(self->story->out, STR("</text>"));
    return;
  }
}

static double radius_of(const spot *s) {
  return fmin(5 + sqrt((double)s->numbers.count) * 1.5, 14);
}

static void put_spot(chart *self, const spot *s) {
  str_buf *out = self->story->out;
  buf_add(out, STR("<g class=\"spot\" data-r=\" "));
  for (uint32_t i = 0; i < s->numbers.count; i++)
    buf_format(out, "%u ", s->numbers.items[i]);
  buf_format(out, "\" data-lat=\"%.4f\" data-lon=\"%.4f\"><title>", s->lat,
             s->lon);
  html_put(out, name_of(self, s->where));
  buf_add(out, STR(": "));
  put_numbers(self, s);
  buf_format(out,
             "</title><circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" "
             "/>",
             str_is(s->where->precision, "country") ? "vague" : "exact",
             x_of(self, s->lon), y_of(self, s->lat), radius_of(s));
  put_name(self, s, radius_of(s));
  buf_add(out, STR("</g>\n"));
}

static void put_svg(chart *self) {
  str_buf *out = self->story->out;
  buf_format(out,
             "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" "
             "aria-label=\"Map of the places listed below\">\n"
             "<rect class=\"sea\" width=\"%.0f\" height=\"%.0f\" />\n",
             WIDTH, HEIGHT, WIDTH, HEIGHT);
  put_land(self);
  for (uint32_t i = 0; i < self->spots.count; i++) {
    const spot *s = &self->spots.items[i];
    double x = x_of(self, s->lon), y = y_of(self, s->lat), r = radius_of(s);
    take(self, (box){x - r, y - r, x + r, y + r});
  }
  for (uint32_t i = 0; i < self->spots.count; i++)
    put_spot(self, &self->spots.items[i]);
  put_countries(self);
  buf_add(out, STR("</svg>\n"));
}

static void put_list(const chart *self, const spot *spots, uint32_t count) {
  str_buf *out = self->story->out;
  for (uint32_t i = 0; i < count; i++) {
    buf_add(out, i ? STR("; ") : STR(""));
    html_put(out, name_of(self, spots[i].where));
    buf_add(out, STR("&#160;"));
    put_numbers(self, &spots[i]);
  }
}

void html_map(const html_story *story) {
  chart *self = arena_new(story->out->a, chart);
  self->story = story;
  for (uint32_t i = 0; i < story->doc->record_count; i++) {
    const bede_where *where = &story->doc->records[i]->where;
    if (story->number[i] && where->known)
      add_place(self, where, story->number[i]);
  }
  if (!self->spots.count && !self->unlocated.count) return;
  str_buf *out = story->out;
  buf_add(out, STR("<figure class=\"map\">\n"));
  if (self->spots.count) {
    fit(self);
    put_svg(self);
  }
  buf_add(out, STR("<figcaption>"));
  put_list(self, self->spots.items, self->spots.count);
  if (self->unlocated.count) {
    buf_add(out, self->spots.count ? STR("<br />Not on the map: ")
                                   : STR("Places without coordinates: "));
    put_list(self, self->unlocated.items, self->unlocated.count);
  }
  buf_add(out, STR("</figcaption>\n</figure>\n"));
}
